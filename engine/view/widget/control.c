/* control — buttons, segments, boxes and rows. Text fields are control_field.c. */
#include "view/widget/control.h"

#include <math.h>

#define BUTTON_ICON 20
#define BUTTON_GAP  8
#define KEY_GAP     12

static const struct text_style key_style = {TEXT_14, TEXT_REGULAR, COLOUR_TEXT2, TEXT_CENTRE, false};

double control_key_cap_width(struct frame *f, const char *key)
{
	double w = round(frame_text_width(f, key_style, key)) + 14;
	return w < 24 ? 24 : w;
}

double control_key_cap(struct frame *f, double x, double y, const char *key, bool on_accent)
{
	struct text_style style = key_style;
	double w = control_key_cap_width(f, key);
	struct box b = box_make(x, y, w, 24);
	draw_round(&f->draw, b, 4, COLOUR_NONE, on_accent ? COLOUR_KEYCAP_ON_ACCENT : COLOUR_LINE_STRONG, 1);
	if (on_accent)
		style.colour = COLOUR_ON_ACCENT;
	frame_text(f, b, style, key);
	return w;
}

struct button_look {
	enum colour fill, line, ink;
	double width;
};

static struct button_look look_of(const struct frame *f, const char *action, int argument,
                                  const struct control_button *spec)
{
	bool down = frame_is_pressed(f, action, argument), over = frame_is_hover(f, action, argument);
	if (spec->why)
		return (struct button_look){COLOUR_NONE, COLOUR_LINE, COLOUR_TEXT3, 1};
	if (spec->look == CONTROL_PRIMARY)
		return (struct button_look){down   ? COLOUR_PRIMARY_PRESSED
		                            : over ? COLOUR_PRIMARY_HOVER
		                                   : COLOUR_ACCENT,
		                            COLOUR_NONE, COLOUR_ON_ACCENT, 0};
	if (spec->selected)
		return (struct button_look){COLOUR_ACCENT_TINT, COLOUR_ACCENT_INK, COLOUR_TEXT, 2};
	if (spec->look == CONTROL_QUIET)
		return (struct button_look){down   ? COLOUR_SUNKEN
		                            : over ? COLOUR_HOVER
		                                   : COLOUR_NONE,
		                            COLOUR_LINE, COLOUR_TEXT, 1};
	return (struct button_look){down   ? COLOUR_SUNKEN
	                            : over ? COLOUR_HOVER
	                                   : COLOUR_RAISED,
	                            COLOUR_LINE_STRONG, COLOUR_TEXT, 1};
}

static struct text_style label_style(const struct control_button *spec, enum colour ink)
{
	bool bold = spec->look == CONTROL_PRIMARY && !spec->why;
	return text_style(spec->detail ? TEXT_24 : TEXT_16, bold || spec->detail ? TEXT_BOLD : TEXT_REGULAR, ink);
}

double control_button_width(struct frame *f, struct control_button spec)
{
	double w = 24 + ceil(frame_text_width(f, label_style(&spec, COLOUR_TEXT), spec.label));
	if (spec.icon != ICON_NONE)
		w += BUTTON_ICON + BUTTON_GAP;
	if (spec.key && !spec.hide_key)
		w += KEY_GAP + control_key_cap_width(f, spec.key);
	return w;
}

/* The library's large buttons: icon, title and detail from the left, key cap at the right. */
static void draw_large(struct frame *f, struct box b, const struct control_button *spec, struct button_look look)
{
	double y = b.y + (b.h - 88) / 2, x = b.x + 92, right = b.x + b.w - 24;
	bool accent = look.ink == COLOUR_ON_ACCENT;
	frame_icon_stroke(f, spec->icon, b.x + 28, b.y + (b.h - 36) / 2, 36, 3, look.ink);
	if (spec->key && !spec->hide_key) {
		right -= control_key_cap_width(f, spec->key);
		control_key_cap(f, right, b.y + (b.h - 24) / 2, spec->key, accent);
		right -= KEY_GAP;
	}
	frame_text(f, box_make(x, y + 16, right - x, 30), label_style(spec, look.ink), spec->label);
	struct text_style detail = text_style(TEXT_16, TEXT_REGULAR, look.ink == COLOUR_TEXT ? COLOUR_TEXT2 : look.ink);
	frame_text(f, box_make(x, y + 48, right - x, 24), detail, spec->detail);
}

static void draw_contents(struct frame *f, struct box b, const struct control_button *spec, struct button_look look)
{
	struct text_style style = label_style(spec, look.ink);
	double label = frame_text_width(f, style, spec->label);
	double before = spec->icon != ICON_NONE ? BUTTON_ICON + (*spec->label ? BUTTON_GAP : 0) : 0;
	double after = spec->key && !spec->hide_key ? KEY_GAP + control_key_cap_width(f, spec->key) : 0;
	double room = b.w - 8 - before - after;
	label = label < room ? label : room;
	double x = b.x + (b.w - before - label - after) / 2;
	if (spec->icon != ICON_NONE)
		frame_icon(f, spec->icon, x, b.y + (b.h - BUTTON_ICON) / 2, BUTTON_ICON, look.ink);
	frame_text(f, box_make(x + before, b.y, label, b.h), style, spec->label);
	if (after > 0)
		control_key_cap(f, x + before + label + KEY_GAP, b.y + (b.h - 24) / 2, spec->key,
		                look.ink == COLOUR_ON_ACCENT);
}

void control_button(struct frame *f, struct box b, const char *action, int argument, struct control_button spec)
{
	struct button_look look = look_of(f, action, argument, &spec);
	double radius = spec.detail ? 8 : 6;
	if (!spec.label)
		spec.label = "";
	draw_round(&f->draw, b, radius, look.fill, look.line, look.width);
	struct box inner = frame_is_pressed(f, action, argument) && !spec.why ? box_move(b, 0, 1) : b;
	if (spec.detail)
		draw_large(f, inner, &spec, look);
	else
		draw_contents(f, inner, &spec, look);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 4, radius);
	struct frame_hit *hit = frame_hit(f, b, HIT_BUTTON, action, argument);
	if (hit && spec.why) {
		hit->disabled = true;
		hit->why = spec.why;
	}
	if (spec.key && !spec.why)
		frame_bind(f, spec.key, action, argument, spec.label);
}

/* One segment: selected ones carry the outline, the others a divider on their left unless a neighbour is selected. */
static void draw_segment(struct frame *f, struct box b, const struct control_segment *segment, bool chosen,
                         bool divider, bool over)
{
	if (chosen)
		draw_round(&f->draw, b, 6, COLOUR_ACCENT_TINT, COLOUR_ACCENT_INK, 2);
	else if (over)
		draw_round(&f->draw, box_inset(b, 1), 5, COLOUR_HOVER, COLOUR_NONE, 0);
	if (divider)
		draw_vline(&f->draw, b.x, b.y + 8, b.h - 16, 1, COLOUR_LINE);
	struct text_style style =
	    text_style(TEXT_16, chosen ? TEXT_BOLD : TEXT_REGULAR, chosen ? COLOUR_TEXT : COLOUR_TEXT2);
	double badge = segment->pillar != MARK_NONE ? 16 + 8 : 0, label = frame_text_width(f, style, segment->label),
	       room = b.w - 8 - badge;
	if (label > room) { /* smaller before it is shortened */
		style.size = TEXT_14;
		label = frame_text_width(f, style, segment->label);
	}
	label = label < room ? label : room;
	double x = b.x + (b.w - badge - label) / 2;
	mark_badge(f, segment->pillar, x + 8, b.y + b.h / 2, 16, MARK_FILLED);
	frame_text(f, box_make(x + badge, b.y, label, b.h), style, segment->label);
}

void control_segmented(struct frame *f, struct box b, const char *action, const struct control_segment *segments,
                       size_t count, int chosen)
{
	double fixed = 0, x = b.x;
	size_t shares = 0;
	for (size_t i = 0; i < count; i++) {
		fixed += segments[i].width;
		shares += segments[i].width <= 0;
	}
	draw_round(&f->draw, b, 6, COLOUR_SUNKEN, COLOUR_LINE_STRONG, 1);
	for (size_t i = 0; i < count; i++) {
		double w = segments[i].width > 0 ? segments[i].width : (b.w - fixed) / (double)shares;
		double next = i + 1 == count ? b.x + b.w : round(x + w);
		struct box part = box_make(x, b.y, next - x, b.h);
		bool divider = i > 0 && (int)i != chosen && (int)i != chosen + 1;
		draw_segment(f, part, &segments[i], (int)i == chosen, divider, frame_is_hover(f, action, (int)i));
		struct frame_hit *hit = frame_hit(f, part, HIT_BUTTON, action, (int)i);
		if (hit)
			hit->chosen = (int)i == chosen;
		if (frame_is_focus(f, action, (int)i))
			frame_focus_ring(f, part, 4, 6);
		if (segments[i].key)
			frame_bind(f, segments[i].key, action, (int)i, segments[i].label);
		x = next;
	}
}

void control_checkbox(struct frame *f, double x, double y, struct box area, const char *action, int argument,
                      bool checked, const char *why)
{
	struct box b = box_make(x, y, 20, 20);
	if (checked)
		draw_round(&f->draw, b, 4, why ? COLOUR_TEXT3 : COLOUR_TEXT, COLOUR_NONE, 0);
	else
		draw_round(&f->draw, b, 4, frame_is_hover(f, action, argument) ? COLOUR_HOVER : COLOUR_NONE,
		           why ? COLOUR_LINE : COLOUR_LINE_STRONG, 2);
	if (checked)
		frame_icon_stroke(f, ICON_CHECK, x + 3, y + 3, 14, 2.5, COLOUR_BG);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 4, 4);
	struct frame_hit *hit = frame_hit(f, area, HIT_BUTTON, action, argument);
	if (hit && why) {
		hit->disabled = true;
		hit->why = why;
	}
}

void control_stepper(struct frame *f, struct box b, const char *action, int argument, int value, int low, int high)
{
	double cy = b.y + b.h / 2;
	draw_round(&f->draw, b, 6, COLOUR_SUNKEN, COLOUR_LINE_STRONG, 1);
	draw_vline(&f->draw, b.x + 32, b.y + 1, b.h - 2, 1, COLOUR_LINE);
	draw_vline(&f->draw, b.x + b.w - 32, b.y + 1, b.h - 2, 1, COLOUR_LINE);
	frame_icon_stroke(f, ICON_MINUS, b.x + 9, cy - 7, 14, 2, value > low ? COLOUR_TEXT : COLOUR_TEXT3);
	frame_icon_stroke(f, ICON_PLUS, b.x + b.w - 23, cy - 7, 14, 2, value < high ? COLOUR_TEXT : COLOUR_TEXT3);
	const char *shown = value > 0   ? frame_print(f, "+%d", value)
	                    : value < 0 ? frame_print(f, "\xE2\x88\x92%d", -value)
	                                : "0";
	struct text_style style =
	    text_style(TEXT_16, value ? TEXT_BOLD : TEXT_REGULAR, value ? COLOUR_TEXT : COLOUR_TEXT3);
	frame_text(f, box_make(b.x + 33, b.y, b.w - 66, b.h), text_centre(style), shown);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 4, 6);
	struct frame_hit *hit = frame_hit(f, b, HIT_STEP, action, argument);
	if (hit) {
		hit->low = 1;
		hit->high = 5;
	}
}

void control_dropdown(struct frame *f, struct box b, const char *action, int argument, const char *label,
                      enum mark_pillar pillar, const char *why)
{
	enum colour ink = why ? COLOUR_TEXT3 : COLOUR_TEXT;
	double x = b.x + 12;
	draw_round(&f->draw, b, 6,
	           why                                   ? COLOUR_NONE
	           : frame_is_hover(f, action, argument) ? COLOUR_HOVER
	                                                 : COLOUR_SUNKEN,
	           why ? COLOUR_LINE : COLOUR_LINE_STRONG, 1);
	if (pillar != MARK_NONE) {
		mark_badge(f, pillar, x + 8, b.y + b.h / 2, 16, MARK_FILLED);
		x += 26;
	}
	frame_text(f, box_make(x, b.y + 1, b.x + b.w - 32 - x, b.h), text_style(TEXT_16, TEXT_REGULAR, ink), label);
	frame_icon_stroke(f, ICON_CHEVD, b.x + b.w - 28, b.y + (b.h - 16) / 2, 16, 2, COLOUR_TEXT2);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 4, 6);
	struct frame_hit *hit = frame_hit(f, b, HIT_BUTTON, action, argument);
	if (hit && why) {
		hit->disabled = true;
		hit->why = why;
	}
}

void control_radio_card(struct frame *f, struct box b, const char *action, int argument, const char *title,
                        const char *text, bool chosen)
{
	double cx = b.x + 26, cy = b.y + 34;
	bool over = frame_is_hover(f, action, argument);
	draw_round(&f->draw, b, 6,
	           chosen ? COLOUR_ACCENT_TINT
	           : over ? COLOUR_RAISED
	                  : COLOUR_NONE,
	           chosen ? COLOUR_ACCENT_INK : COLOUR_LINE, chosen ? 2 : 1);
	draw_circle(&f->draw, cx, cy, 9, COLOUR_NONE, chosen ? COLOUR_TEXT : COLOUR_LINE_STRONG, 2);
	if (chosen)
		draw_circle(&f->draw, cx, cy, 5, COLOUR_TEXT, COLOUR_NONE, 0);
	frame_text(f, box_make(b.x + 52, b.y + 7, b.w - 64, 28), text_style(TEXT_16, TEXT_BOLD, COLOUR_TEXT), title);
	frame_text(f, box_make(b.x + 52, b.y + 32, b.w - 64, 28),
	           text_style(TEXT_16, TEXT_REGULAR, chosen ? COLOUR_TEXT : COLOUR_TEXT2), text);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 2, 6);
	struct frame_hit *hit = frame_hit(f, b, HIT_BUTTON, action, argument);
	if (hit)
		hit->chosen = chosen;
}

double control_chip_width(struct frame *f, enum mark_pillar pillar, enum icon icon, const char *label)
{
	double sign = pillar != MARK_NONE || icon != ICON_NONE ? 28 : 4;
	return 12 + sign + ceil(frame_text_width(f, text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT), label)) + 16;
}

void control_chip(struct frame *f, struct box b, const char *action, int argument, enum mark_pillar pillar,
                  enum icon icon, const char *label, bool on)
{
	double cy = b.y + b.h / 2, x = b.x + 16;
	enum colour fill = on ? COLOUR_ACCENT_TINT : frame_is_hover(f, action, argument) ? COLOUR_HOVER : COLOUR_NONE;
	draw_round(&f->draw, b, 6, fill, on ? COLOUR_ACCENT_INK : COLOUR_LINE_STRONG, on ? 2 : 1);
	if (pillar != MARK_NONE) {
		mark_badge(f, pillar, b.x + 22, cy, 18, MARK_FILLED);
		x = b.x + 40;
	} else if (icon != ICON_NONE) {
		frame_icon(f, icon, b.x + 13, cy - 9, 18, COLOUR_TEXT);
		x = b.x + 40;
	}
	frame_text(f, box_make(x, b.y + 1, b.x + b.w - 12 - x, b.h), text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT),
	           label);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 4, 6);
	frame_hit(f, b, HIT_BUTTON, action, argument);
}

void control_row(struct frame *f, struct box b, double radius, const char *action, int argument, bool selected,
                 const char *why)
{
	if (selected)
		draw_round(&f->draw, b, radius, COLOUR_ACCENT_TINT, COLOUR_ACCENT_INK, 2);
	else if (!why && frame_is_pressed(f, action, argument))
		draw_round(&f->draw, b, radius, COLOUR_SUNKEN, COLOUR_NONE, 0);
	else if (!why && frame_is_hover(f, action, argument))
		draw_round(&f->draw, b, radius, COLOUR_RAISED, COLOUR_NONE, 0);
	if (frame_is_focus(f, action, argument))
		frame_focus_ring(f, b, 2, radius);
	struct frame_hit *hit = frame_hit(f, b, HIT_ITEM, action, argument);
	if (hit)
		hit->chosen = selected;
	if (hit && why) {
		hit->disabled = true;
		hit->why = why;
	}
}

void control_letter_box(struct frame *f, double x, double y, double size, char letter, enum control_letter state)
{
	struct box b = box_make(x, y, size, size);
	enum colour ink = state == LETTER_CHOSEN ? COLOUR_BG : state == LETTER_PASSED ? COLOUR_TEXT3 : COLOUR_TEXT;
	if (state == LETTER_CHOSEN)
		draw_round(&f->draw, b, 6, COLOUR_TEXT, COLOUR_NONE, 0);
	else
		draw_round(&f->draw, b, 6, COLOUR_NONE, state == LETTER_PASSED ? COLOUR_LINE : COLOUR_LINE_STRONG, 2);
	frame_text(f, box_make(x, y + 1, size, size),
	           text_centre(text_style(size >= 30 ? TEXT_24 : TEXT_16, TEXT_BOLD, ink)),
	           frame_print(f, "%c", letter));
}
