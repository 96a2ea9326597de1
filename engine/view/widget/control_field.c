/* control_field — drawing a text field: lines, selection, caret, and the unfinished text of an input method at the caret. The hot area carries the layout,
 * so that interact.c can place the caret under the pointer without laying out again. */
#include <string.h>

#include "view/widget/control.h"

#define FIELD_LINE 26
#define FIELD_PAD  12

struct field_picture {
	const char *text; /* with the composed text spliced in, as it is shown: all offsets are in it */
	size_t length;
	size_t caret;      /* in text */
	size_t begin, end; /* selection, in text */
	size_t composed, composed_end;
	struct text_layout lines;
	struct box box;
	double px;
};

/* The field's text with the composed text at the caret. */
static bool compose(struct frame *f, const struct field *field, struct field_picture *p)
{
	size_t extra = strlen(field->composed);
	char *text = arena_allocate(&f->arena, field->length + extra + 1);
	if (!text)
		return false;
	memcpy(text, field->text, field->caret);
	memcpy(text + field->caret, field->composed, extra);
	memcpy(text + field->caret + extra, field->text + field->caret, field->length - field->caret);
	size_t begin, end;
	field_selection(field, &begin, &end);
	p->begin = text_shown_offset(field->text, begin);
	p->end = text_shown_offset(field->text, end);
	p->composed = text_shown_offset(text, field->caret);
	p->composed_end = text_shown_offset(text, field->caret + extra);
	p->caret = text_shown_offset(text, field->caret + field_composed_offset(field));
	p->text = text_visible(&f->arena, text, field->length + extra, &p->length);
	return p->text != NULL;
}

static double width_to(struct frame *f, const struct field_picture *p, const struct text_line *line, size_t offset)
{
	size_t bytes = offset < line->offset ? 0 : offset - line->offset;
	return text_place(&f->setting->metrics, line->text, line->length, bytes, p->px, TEXT_REGULAR);
}

/* A stretch of a line, whichever way it runs; of no width: a line break that is selected. */
static void mark(struct frame *f, double x0, double x1, double y, bool underline)
{
	double left = x0 < x1 ? x0 : x1, wide = x0 < x1 ? x1 - x0 : x0 - x1;
	if (underline)
		draw_rect(&f->draw, box_make(left, y + FIELD_LINE - 3, wide, 2), COLOUR_ACCENT_INK);
	else
		draw_rect(&f->draw, box_make(left, y + 1, wide > 0 ? wide : 6, FIELD_LINE - 2), COLOUR_H3);
}

/* The same letter by letter, where a stretch of the text is several of the line. */
static void mark_letters(struct frame *f, const struct field_picture *p, const struct text_line *line, size_t begin, size_t end, double y, bool underline)
{
	const struct text_metrics *m = &f->setting->metrics;
	for (size_t at = begin; at < end;) {
		size_t next = text_next_cluster(line->text, line->length, at);
		double after = text_place(m, line->text, line->length, next, p->px, TEXT_REGULAR), wide = text_width(m, line->text + at, next - at, p->px, TEXT_REGULAR, false);
		double before = text_place(m, line->text, line->length, at, p->px, TEXT_REGULAR);
		bool neutral = line->text[at] >= 0 && line->text[at] < 'A'; /* runs as what is beside it does: from where the caret stood */
		bool backward = neutral ? after < before : text_has_backward(line->text + at, next - at);
		mark(f, p->box.x + after, p->box.x + after + (backward ? wide : -wide), y, underline);
		at = next;
	}
}

/* Marks the part of a line between two offsets: selection (behind) or composed text (underlined). */
static void mark_range(struct frame *f, const struct field_picture *p, size_t row, size_t begin, size_t end,
                       bool underline)
{
	const struct text_line *line = &p->lines.lines[row];
	if (begin >= end || end <= line->offset || begin > line->offset + line->length)
		return;
	double y = p->box.y + FIELD_LINE * (double)row;
	if (text_has_backward(line->text, line->length)) {
		size_t from = begin > line->offset ? begin - line->offset : 0, to = end - line->offset;
		mark_letters(f, p, line, from, to < line->length ? to : line->length, y, underline);
		return;
	}
	mark(f, p->box.x + width_to(f, p, line, begin), p->box.x + width_to(f, p, line, end), y, underline);
}

static size_t caret_row(const struct field_picture *p)
{
	size_t row = 0;
	while (row + 1 < p->lines.count && p->lines.lines[row + 1].offset <= p->caret)
		row++;
	return row;
}

static void draw_lines(struct frame *f, const struct field_picture *p, bool focused)
{
	struct text_style style = text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT);
	size_t row_of_caret = caret_row(p);
	for (size_t i = 0; i < p->lines.count; i++) {
		const struct text_line *line = &p->lines.lines[i];
		struct box b = box_make(p->box.x, p->box.y + FIELD_LINE * (double)i,
		                        p->box.w > line->width ? p->box.w : line->width, FIELD_LINE);
		if (focused)
			mark_range(f, p, i, p->begin, p->end, false);
		draw_text(&f->draw, b, style, p->px, line->text, line->length, line->width, 0);
		mark_range(f, p, i, p->composed, p->composed_end, true);
		if (focused && i == row_of_caret)
			draw_vline(&f->draw, p->box.x + width_to(f, p, line, p->caret), b.y + 3, 20, 2,
			           COLOUR_ACCENT_INK);
	}
}

/* Scrolls so that the caret's line (multi-line) or position (single line) is inside; computed anew each time, so there is no state to keep. */
static void scroll_to_caret(struct frame *f, struct field_picture *p, bool multiline)
{
	size_t row = caret_row(p);
	if (multiline) {
		double room = p->box.h, bottom = FIELD_LINE * (double)(row + 1);
		if (bottom > room)
			p->box.y -= bottom - room;
	} else if (p->lines.count) {
		double x = width_to(f, p, &p->lines.lines[0], p->caret);
		if (x > p->box.w - 2)
			p->box.x -= x - p->box.w + 2;
	}
}

void control_field(struct frame *f, struct box b, const char *action, int argument, struct field *field,
                   const char *placeholder, bool search)
{
	bool focused = frame_is_focus(f, action, argument);
	struct field_picture p = {.px = text_px(TEXT_16, f->setting->text_step)};
	draw_round(&f->draw, b, 6, COLOUR_SUNKEN, focused ? COLOUR_ACCENT_INK : COLOUR_LINE_STRONG, focused ? 2 : 1);
	double left = b.x + FIELD_PAD;
	if (search) {
		frame_icon(f, ICON_SEARCH, b.x + 12, b.y + (b.h - 20) / 2, 20, COLOUR_TEXT3);
		left = b.x + 44;
	}
	double top = field->multiline ? b.y + 10 : b.y + (b.h - FIELD_LINE) / 2 + 1;
	struct box view = box_make(left, top, b.x + b.w - FIELD_PAD - left, field->multiline ? b.h - 14 : FIELD_LINE);
	p.box = view;
	if (!compose(f, field, &p) ||
	    !text_break(&f->setting->metrics, &f->arena, p.text, p.length, field->multiline ? view.w : 1e9, 0, p.px,
	                TEXT_REGULAR, false, &p.lines)) {
		f->failed = true;
		return;
	}
	if (focused) /* otherwise its beginning is what tells */
		scroll_to_caret(f, &p, field->multiline);
	draw_clip(&f->draw, box_make(view.x - 2, b.y + 2, view.w + 4, b.h - 4));
	if (p.length == 0 && placeholder)
		frame_text(f, box_make(view.x, top, view.w, FIELD_LINE), text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT3),
		           placeholder); /* where the first word will stand */
	bool beginning = !focused && !field->multiline && p.lines.count == 1 && p.lines.lines[0].width > view.w;
	if (beginning) /* as of every text that is too long: no letter is cut, and the pointer shows the whole */
		frame_text(f, box_make(view.x, top, view.w, FIELD_LINE), text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT), p.text);
	else
		draw_lines(f, &p, focused);
	draw_unclip(&f->draw);
	struct frame_hit *hit = frame_hit(f, b, HIT_FIELD, action, argument);
	if (hit) {
		hit->field = field;
		hit->lines = p.lines;
		hit->text_box = box_move(p.box, f->draw.dx, f->draw.dy);
		hit->line_height = FIELD_LINE;
		hit->px = p.px;
		hit->why = beginning ? p.text : hit->why;
	}
}
