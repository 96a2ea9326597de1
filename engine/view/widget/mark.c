/* mark — shapes of section 4 of the visual tokens, every one from the draw list's primitives. */
#include "view/widget/mark.h"

#include <math.h>
#include <stdlib.h>

static const struct {
	enum colour hue, tint, ink;
	const char *name;
} pillars[MARK_PILLAR_COUNT] = {
    {COLOUR_TEXT2, COLOUR_RAISED, COLOUR_BG, "pillar.none"},
    {COLOUR_DEF, COLOUR_DEF_TINT, COLOUR_ON_DEF, "pillar.defence"},
    {COLOUR_DET, COLOUR_DET_TINT, COLOUR_ON_DET, "pillar.deterrence"},
    {COLOUR_COO, COLOUR_COO_TINT, COLOUR_ON_COO, "pillar.cooperation"},
    {COLOUR_TEXT2, COLOUR_RAISED, COLOUR_BG, "pillar.base"},
};

enum colour mark_colour(enum mark_pillar pillar)
{
	return pillars[pillar].hue;
}

enum colour mark_tint(enum mark_pillar pillar)
{
	return pillars[pillar].tint;
}

enum colour mark_ink(enum mark_pillar pillar)
{
	return pillars[pillar].ink;
}

const char *mark_name_id(enum mark_pillar pillar)
{
	return pillars[pillar].name;
}

static void draw_triangle(struct draw_list *d, double cx, double cy, double size, enum colour fill, enum colour stroke,
                          double width)
{
	double xy[] = {cx, cy - 0.5 * size, cx + 0.54 * size, cy + 0.44 * size, cx - 0.54 * size, cy + 0.44 * size};
	draw_polygon(d, xy, 3, fill, stroke, width, 0);
}

static void draw_hexagon(struct draw_list *d, double cx, double cy, double r, enum colour stroke, double width)
{
	double h = r * 0.5, s = r * 0.8660254;
	double xy[] = {cx, cy - r, cx + s, cy - h, cx + s, cy + h, cx, cy + r, cx - s, cy + h, cx - s, cy - h};
	draw_polygon(d, xy, 6, COLOUR_NONE, stroke, width, 0);
}

static void draw_diamond(struct draw_list *d, double cx, double cy, double r, enum colour fill, enum colour stroke,
                         double width)
{
	double xy[] = {cx, cy - r, cx + r, cy, cx, cy + r, cx - r, cy};
	draw_polygon(d, xy, 4, fill, stroke, width, 0);
}

/* The pillar's shape at optical size d; hollow shapes keep the outer size. */
static void draw_shape(struct draw_list *list, enum mark_pillar pillar, double cx, double cy, double d,
                       enum colour colour, bool hollow)
{
	double stroke = fmax(2, d / 12), side = 0.86 * d;
	enum colour fill = hollow ? COLOUR_NONE : colour, line = hollow ? colour : COLOUR_NONE;
	switch (pillar) {
	case MARK_DEFENCE:
		draw_round(list, box_make(cx - side / 2, cy - side / 2, side, side), 0, fill, line, stroke);
		break;
	case MARK_DETERRENCE: draw_triangle(list, cx, cy, d, fill, line, stroke); break;
	case MARK_COOPERATION:
		draw_circle(list, cx, cy, hollow ? d / 2 - stroke / 2 : d / 2, fill, line, stroke);
		break;
	case MARK_BASE: draw_hexagon(list, cx, cy, d * 0.52 - stroke / 2, colour, stroke); break;
	case MARK_NONE:
	case MARK_PILLAR_COUNT: break;
	}
}

void mark_badge(struct frame *f, enum mark_pillar pillar, double cx, double cy, double d, enum mark_fill fill)
{
	draw_shape(&f->draw, pillar, cx, cy, d, fill == MARK_ABSENT ? COLOUR_LINE : pillars[pillar].hue,
	           fill != MARK_FILLED);
}

void mark_decision(struct frame *f, enum mark_pillar pillar, double cx, double cy, double r, bool hollow)
{
	double inner = (r < 12 ? 0.64 : 0.76) * r;
	enum colour hue = pillars[pillar].hue;
	if (hollow)
		draw_diamond(&f->draw, cx, cy, r, COLOUR_PANEL, hue, r / 5);
	else
		draw_diamond(&f->draw, cx, cy, r, hue, COLOUR_NONE, 0);
	draw_shape(&f->draw, pillar, cx, cy, inner, hollow ? hue : pillars[pillar].ink, false);
}

void mark_decisions(struct frame *f, int count, double cx, double cy, double r)
{
	struct text_style style = text_centre(text_style(TEXT_14, TEXT_BOLD, COLOUR_BG));
	const char *number = frame_print(f, "%d", count);
	double px = text_px(TEXT_14, f->setting->text_step), wide = frame_text_width(f, style, number);
	double flat = fmax(0, (wide + 0.75 * px - 2 * r + 4) / 2); /* half the straight edge: the corners of the digits stay on the diamond */
	const double xy[] = {cx - flat - r, cy, cx - flat, cy - r, cx + flat, cy - r, cx + flat + r, cy, cx + flat, cy + r, cx - flat, cy + r};
	draw_polygon(&f->draw, xy, 6, COLOUR_TEXT2, COLOUR_NONE, 0, 0);
	frame_text(f, box_make(round(cx - flat - r), round(cy - px / 2), round(2 * (r + flat)), px), style, number);
}

void mark_open(struct frame *f, double cx, double cy, double r, double stroke, enum colour colour)
{
	draw_diamond(&f->draw, cx, cy, r, COLOUR_PANEL, colour, stroke);
}

void mark_inject(struct frame *f, double cx, double cy, double scale, bool newest)
{
	struct box b = box_make(cx - 3 * scale, cy - 11 * scale, 6 * scale, 22 * scale);
	draw_round(&f->draw, b, 2 * scale, newest ? COLOUR_ACCENT : COLOUR_TEXT,
	           newest ? COLOUR_ACCENT_INK : COLOUR_NONE, 1);
}

void mark_outcome(struct frame *f, bool success, double cx, double cy, double size)
{
	frame_icon_stroke(f, success ? ICON_SUCCESS : ICON_SETBACK, cx - size / 2, cy - size / 2, size, size * 3 / 26,
	                  success ? COLOUR_TEXT : COLOUR_ALERT);
}

void mark_share(struct frame *f, double x, double y0, double y1, double scale)
{
	double way = y1 > y0 ? scale : -scale, tip = y1 + 4 * way;
	draw_line(&f->draw, x, y0, x, tip - 14 * way, 3 * scale, COLOUR_COO);
	draw_circle(&f->draw, x, y0, 5 * scale, COLOUR_COO, COLOUR_NONE, 0);
	double xy[] = {x - 9 * scale, tip - 17 * way, x + 9 * scale, tip - 17 * way, x, tip};
	draw_polygon(&f->draw, xy, 3, COLOUR_COO, COLOUR_NONE, 0, 0);
}

void mark_now(struct frame *f, double x, double y, double bottom, const char *label)
{
	struct text_style style = text_centre(text_style(TEXT_24, TEXT_BOLD, COLOUR_ON_ACCENT));
	double width = ceil(frame_text_width(f, style, label)) + 24;
	struct box flag = box_make(round(x - width / 2), y - 33, width, 32);
	draw_rect(&f->draw, box_make(x - 2, y - 4, 4, bottom - y + 4), COLOUR_ACCENT_INK);
	draw_round(&f->draw, flag, 4, COLOUR_ACCENT, COLOUR_NONE, 0);
	frame_text(f, flag, style, label);
}

double mark_delta(struct frame *f, double x, double cy, int change, bool lower_is_better, enum text_size size,
                  double number_width)
{
	double arrow = size >= TEXT_32   ? 28
	               : size >= TEXT_28 ? 22
	                                 : 18,
	       stroke = size >= TEXT_32   ? 4
	                : size >= TEXT_28 ? 2.5
	                                  : 2;
	bool better = change == 0 || (change > 0) != lower_is_better;
	enum colour colour = better ? COLOUR_TEXT : COLOUR_ALERT;
	frame_icon_stroke(f,
	                  change > 0   ? ICON_UP
	                  : change < 0 ? ICON_DOWN
	                               : ICON_FLAT,
	                  x, cy - arrow / 2, arrow, stroke, colour);
	struct text_style number = text_style(size, TEXT_BOLD, colour),
	                  word = text_style(size >= TEXT_32 ? TEXT_24 : TEXT_16, TEXT_REGULAR, colour);
	double px = text_px(size, f->setting->text_step), at = x + arrow + (size >= TEXT_28 ? 6 : 4);
	double lower = text_px(word.size, f->setting->text_step); /* the word stands on the number's baseline */
	const char *digits = frame_print(f, "%d", abs(change));
	double wide = frame_text_width(f, number, digits);
	frame_text(f, box_make(at, cy - px / 2, wide, px), number, digits);
	at += fmax(wide, number_width) + 7;
	const char *say = frame_say(f, change == 0 ? "delta.same" : better ? "delta.better" : "delta.worse");
	wide = frame_text_width(f, word, say);
	frame_text(f, box_make(at, cy - lower / 2 + (px - lower) * 0.38, wide, lower), word, say);
	return at + wide - x;
}

static const struct {
	enum icon icon;
	enum colour colour;
} statuses[] = {
    [STATUS_DONE] = {ICON_CHECK, COLOUR_TEXT2},         [STATUS_NEXT] = {ICON_NEXT, COLOUR_ACCENT_INK},
    [STATUS_SKIPPED] = {ICON_SKIP, COLOUR_TEXT3},       [STATUS_ALERT] = {ICON_ALERT, COLOUR_ALERT},
    [STATUS_TO_COME] = {ICON_CLOCK, COLOUR_TEXT},       [STATUS_HELD] = {ICON_HOLD, COLOUR_TEXT},
    [STATUS_IF_MET] = {ICON_BRANCH, COLOUR_TEXT},       [STATUS_VERIFIED] = {ICON_VERIFIED, COLOUR_TEXT},
    [STATUS_OPEN] = {ICON_DECISION, COLOUR_ACCENT_INK}, [STATUS_WAITING] = {ICON_CLOCK, COLOUR_ACCENT_INK},
};

enum icon mark_status_icon(enum mark_status status)
{
	return statuses[status].icon;
}

enum colour mark_status_colour(enum mark_status status)
{
	return statuses[status].colour;
}

void mark_status(struct frame *f, struct box b, enum mark_status status, const char *word)
{
	enum colour colour = statuses[status].colour;
	frame_icon_stroke(f, statuses[status].icon, b.x, b.y + (b.h - 16) / 2, 16, 2, colour);
	frame_text(f, box_make(b.x + 24, b.y, b.w - 24, b.h),
	           text_style(TEXT_16, status == STATUS_NEXT ? TEXT_BOLD : TEXT_REGULAR, colour), word);
}
