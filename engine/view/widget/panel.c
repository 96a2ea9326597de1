/* panel — surfaces, with the measures of the visual tokens (sections 3, 7 and part 2 section 2). */
#include "view/widget/panel.h"

#include <math.h>

static const struct text_style title_style = {TEXT_20, TEXT_BOLD, COLOUR_TEXT, TEXT_LEFT, false};
static const struct text_style bold_style = {TEXT_16, TEXT_BOLD, COLOUR_TEXT, TEXT_LEFT, false};
static const struct text_style body_style = {TEXT_16, TEXT_REGULAR, COLOUR_TEXT, TEXT_LEFT, false};

void panel_background(struct frame *f)
{
	draw_rect(&f->draw, box_make(-f->draw.dx, -f->draw.dy, f->width, f->height), COLOUR_BG);
}

void panel_header(struct frame *f, double height)
{
	draw_rect(&f->draw, box_make(-f->draw.dx, 0, f->width, height), COLOUR_PANEL);
	draw_hline(&f->draw, -f->draw.dx, height - 1, f->width, 1, COLOUR_LINE);
}

void panel_plain(struct frame *f, struct box b)
{
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_PANEL, COLOUR_LINE, 1);
}

struct box panel_titled(struct frame *f, struct box b, enum icon icon, const char *title, const char *note)
{
	panel_plain(f, b);
	double left = b.x + 16, right = b.x + b.w - 20;
	if (icon != ICON_NONE) {
		frame_icon(f, icon, b.x + 16, b.y + 14, 20, COLOUR_TEXT2);
		left += 30;
	}
	struct text_style note_style = text_right(text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT2));
	double note_width = note && *note ? frame_text_width(f, note_style, note) : 0;
	if (note_width > 0)
		frame_text(f, box_make(right - note_width, b.y + 1, note_width, PANEL_TITLE_HEIGHT), note_style, note);
	frame_text(f, box_make(left, b.y, right - left - (note_width > 0 ? note_width + 16 : 0), PANEL_TITLE_HEIGHT),
	           title_style, title);
	return box_make(b.x, b.y + PANEL_TITLE_HEIGHT, b.w, b.h - PANEL_TITLE_HEIGHT);
}

void panel_card(struct frame *f, struct box b, enum colour fill, enum colour outline, double width)
{
	draw_round(&f->draw, b, PANEL_RADIUS, fill, outline, width);
}

void panel_dashed(struct frame *f, struct box b)
{
	draw_dash(&f->draw, 6, 4);
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_NONE, COLOUR_LINE_STRONG, 1);
	draw_dash(&f->draw, 0, 0);
}

void panel_inset(struct frame *f, struct box b, bool bar)
{
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_RAISED, COLOUR_NONE, 0);
	if (bar)
		draw_rect(&f->draw, box_make(b.x, b.y + 8, 4, b.h - 16), COLOUR_ACCENT);
}

void panel_hairline(struct frame *f, double x, double y, double w)
{
	draw_hline(&f->draw, x, y, w, 1, COLOUR_HAIRLINE);
}

void panel_divider(struct frame *f, double x, double y, double w)
{
	draw_hline(&f->draw, x, y, w, 1, COLOUR_LINE);
}

double panel_exercise_mark(struct frame *f, double x, double y, double height)
{
	bool room = height >= 40;
	struct text_style style = text_centre(text_style(room ? TEXT_24 : TEXT_16, TEXT_BOLD, COLOUR_ACCENT_INK));
	const char *mark = frame_say(f, "exercise.mark");
	double width = ceil(frame_text_width(f, style, mark)) + 2 * (room ? 18 : 12);
	struct box b = box_make(x, y, width, height);
	draw_round(&f->draw, b, 4, COLOUR_MARK_FILL, COLOUR_ACCENT_INK, 2);
	frame_text(f, b, style, mark);
	return width;
}

double panel_language_mark(struct frame *f, double x, double y, const char *code)
{
	struct box b = box_make(x, y, 40, 28);
	draw_round(&f->draw, b, 4, COLOUR_NONE, COLOUR_LINE_STRONG, 1);
	frame_text(f, b, text_centre(text_style(TEXT_16, TEXT_BOLD, COLOUR_TEXT2)), code);
	return 54;
}

void panel_scroll(struct frame *f, struct box track, struct box area, const char *action, int first, int visible,
                  int total)
{
	if (total <= visible || visible <= 0)
		return;
	draw_round(&f->draw, track, 3, COLOUR_SUNKEN, COLOUR_NONE, 0);
	double thumb = fmax(32, track.h * visible / total);
	double y = track.y + (track.h - thumb) * first / (total - visible);
	draw_round(&f->draw, box_make(track.x, y, track.w, thumb), 3, COLOUR_LINE_STRONG, COLOUR_NONE, 0);
	struct frame_hit *hit = frame_hit(f, area, HIT_SCROLL, action, 0);
	if (hit)
		hit->high = visible > 1 ? visible - 1 : 1;
}

struct box panel_banner(struct frame *f, struct box b, const char *title, const char *text, double buttons_width)
{
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_ALERT_TINT, COLOUR_ALERT, 2);
	frame_icon_stroke(f, ICON_ALERT, b.x + 24, b.y + 22, 44, 4, COLOUR_ALERT);
	double w = b.w - 92 - 24 - (buttons_width > 0 ? buttons_width + 24 : 0);
	frame_text(f, box_make(b.x + 92, b.y + 15, w, 28), title_style, title);
	frame_text(f, box_make(b.x + 92, b.y + 49, w, 24), body_style, text);
	return box_make(b.x + b.w - 24 - buttons_width, b.y + 20, buttons_width, 48);
}

static double toast_text_width(struct box b, double buttons_width)
{
	return b.w - 76 - (buttons_width > 0 ? buttons_width + 12 : 0);
}

struct box panel_toast(struct frame *f, struct box b, enum panel_toast_kind kind, const char *title, const char *text,
                       double buttons_width, int left, int total)
{
	static const enum icon icons[] = {ICON_SPEECH, ICON_UNDO, ICON_LOCK, ICON_ALERT};
	bool error = kind == TOAST_ERROR, plain = !text || !*text;
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_RAISED, error ? COLOUR_ALERT : COLOUR_LINE_STRONG, error ? 2 : 1);
	frame_icon(f, icons[kind], b.x + 20, b.y + 16, 24, error ? COLOUR_ALERT : COLOUR_TEXT);
	frame_text(f, box_make(b.x + 60, b.y + 14, toast_text_width(b, buttons_width), 28),
	           plain ? body_style : bold_style, title);
	double y = b.y + 44;
	if (!plain) {
		struct text_style style = error ? body_style : text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT2);
		y += 26 * (double)frame_paragraph(f, box_make(b.x + 60, y, toast_text_width(b, 0), b.y + b.h - y),
		                                  style, 26, 0, text, NULL);
	}
	if (total > 0) {
		struct box bar = box_make(b.x + 60, b.y + b.h - 16, b.w - 76, 4);
		draw_round(&f->draw, bar, 2, COLOUR_SUNKEN, COLOUR_NONE, 0);
		bar.w = bar.w * (left < 0 ? 0 : left > total ? total : left) / total;
		draw_round(&f->draw, bar, 2, COLOUR_TEXT2, COLOUR_NONE, 0);
	}
	if (buttons_width > 0)
		return box_make(b.x + b.w - 16 - buttons_width, b.y + 12, buttons_width, 32);
	return box_make(b.x + 60, y + 16, b.w - 76, 40);
}

double panel_toast_height(struct frame *f, const char *text, double buttons_width, bool bar, bool button_row)
{
	(void)buttons_width;
	if (!text || !*text)
		return 56;
	double height =
	    44 + frame_paragraph_height(f, toast_text_width(box_make(0, 0, 584, 0), 0), body_style, 26, 0, text);
	return height + (button_row ? 16 + 40 + 16 : bar ? 26 : 18);
}
