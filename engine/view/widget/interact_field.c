/* interact_field — see interact_field.h. */
#include "view/widget/interact_field.h"

#include <math.h>
#include <string.h>

/* Lines are those of the text as it is shown, with what cannot be seen spelt out: offsets in the field's own text are turned into theirs and back. */
static size_t shown_place(const struct frame_hit *hit, double x, double y, const struct frame *f)
{
	if (hit->lines.count == 0)
		return 0;
	double row = (y - hit->text_box.y) / (hit->line_height > 0 ? hit->line_height : 1);
	size_t i = row < 0 ? 0 : (size_t)row;
	if (i >= hit->lines.count)
		i = hit->lines.count - 1;
	const struct text_line *line = &hit->lines.lines[i];
	size_t at = 0;
	double left = 0;
	if (text_has_backward(line->text, line->length)) { /* the place whose caret would stand nearest */
		double nearest = 1e9;
		for (size_t k = 0;; k = text_next_cluster(line->text, line->length, k)) {
			double far = fabs(hit->text_box.x + text_place(&f->setting->metrics, line->text, line->length, k, hit->px, TEXT_REGULAR) - x);
			if (far < nearest) {
				nearest = far;
				at = k;
			}
			if (k >= line->length)
				return line->offset + at;
		}
	}
	while (at < line->length) {
		size_t next = text_next_cluster(line->text, line->length, at);
		double right = text_width(&f->setting->metrics, line->text, next, hit->px, TEXT_REGULAR, false);
		if (x - hit->text_box.x < (left + right) / 2)
			break;
		left = right;
		at = next;
	}
	return line->offset + at;
}

size_t interact_field_offset(const struct frame *f, const struct frame_hit *hit, double x, double y)
{
	return text_offset_shown(hit->field->text, hit->field->length, shown_place(hit, x, y, f));
}

/* Where the field's caret, or a composition's, is shown. */
static size_t shown_caret(const struct field *field)
{
	return text_shown_offset(field->text, field->caret) + text_shown_offset(field->composed, field_composed_offset(field));
}

/* Line of a place shown: the last that begins at or before it. */
static size_t line_of(const struct frame_hit *hit, size_t offset)
{
	size_t i = 0;
	while (i + 1 < hit->lines.count && hit->lines.lines[i + 1].offset <= offset)
		i++;
	return i;
}

static double caret_x(const struct frame *f, const struct frame_hit *hit, size_t offset)
{
	if (hit->lines.count == 0)
		return hit->text_box.x;
	const struct text_line *line = &hit->lines.lines[line_of(hit, offset)];
	size_t in_line = offset - line->offset;
	if (in_line > line->length)
		in_line = line->length;
	return hit->text_box.x + text_place(&f->setting->metrics, line->text, line->length, in_line, hit->px, TEXT_REGULAR);
}

struct box interact_field_caret(const struct frame *f, const struct frame_hit *hit)
{
	size_t at = shown_caret(hit->field), line = line_of(hit, at);
	return box_make(caret_x(f, hit, at), hit->text_box.y + (double)line * hit->line_height, 2, hit->line_height);
}

static void move_vertically(struct field *field, const struct frame *f, const struct frame_hit *hit, int by,
                            bool select)
{
	size_t at = shown_caret(field), line = line_of(hit, at);
	if ((by < 0 && line == 0) || (by > 0 && line + 1 >= hit->lines.count)) {
		field_move_to(field, by < 0 ? 0 : field->length, select);
		return;
	}
	double y = hit->text_box.y + ((double)line + by + 0.5) * hit->line_height;
	field_move_to(field, interact_field_offset(f, hit, caret_x(f, hit, at), y), select);
}

static void copy_selection(struct interact *in, struct field *field, bool cut)
{
	size_t begin, end;
	field_selection(field, &begin, &end);
	if (begin == end)
		return;
	memcpy(in->clipboard, field->text + begin, end - begin);
	in->clipboard[end - begin] = 0;
	in->clipboard_cut = false;
	in->clipboard_changed = true;
	if (cut)
		field_delete(field, false, false);
}

/* Keys that take back and bring back what was typed. */
static bool past_key(struct interact *in, struct field *field, const char *key)
{
	bool back = strcmp(key, "Ctrl+Z") == 0, on = strcmp(key, "Ctrl+Y") == 0 || strcmp(key, "Ctrl+Shift+Z") == 0;
	if (back || on)
		field_past_step(&in->past, field, back ? -1 : 1);
	return back || on; /* also when there is nothing to take back: it never means the exercise while somebody types */
}

/* A key for the focused field. True when it was one. */
static bool plain_key(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *key, bool *enters)
{
	struct field *field = hit->field;
	bool ctrl = strncmp(key, "Ctrl+", 5) == 0;
	const char *rest = ctrl ? key + 5 : key;
	bool shift = strncmp(rest, "Shift+", 6) == 0;
	rest = shift ? rest + 6 : rest;
	if (strcmp(rest, "Left") == 0 || strcmp(rest, "Right") == 0)
		field_move(field, rest[0] == 'L' ? -1 : 1, ctrl, shift);
	else if (field->multiline && (strcmp(rest, "Up") == 0 || strcmp(rest, "Down") == 0))
		move_vertically(field, f, hit, rest[0] == 'U' ? -1 : 1, shift);
	else if (strcmp(rest, "Home") == 0 || strcmp(rest, "End") == 0) {
		size_t line = line_of(hit, shown_caret(field));
		bool home = rest[0] == 'H';
		size_t to = home ? 0 : field->length;
		if (!ctrl && hit->lines.count)
			to = text_offset_shown(field->text, field->length, hit->lines.lines[line].offset + (home ? 0 : hit->lines.lines[line].length));
		field_move_to(field, to, shift);
	} else if (strcmp(rest, "Backspace") == 0 || strcmp(rest, "Delete") == 0)
		field_delete(field, rest[0] == 'D', ctrl);
	else if (ctrl && strcmp(rest, "A") == 0)
		field_select_all(field);
	else if (ctrl && (strcmp(rest, "C") == 0 || strcmp(rest, "X") == 0))
		copy_selection(in, field, rest[0] == 'X');
	else if (ctrl && strcmp(rest, "V") == 0)
		in->cut = !field_paste(field, in->clipboard, strlen(in->clipboard)) || (in->clipboard_cut && *in->clipboard);
	else if (strcmp(rest, "Enter") == 0 && field->multiline && !ctrl)
		field_insert(field, "\n", 1);
	else if (strcmp(rest, "Enter") == 0)
		*enters = true;
	else
		return false;
	return true;
}

bool interact_field_key(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *key, bool *enters)
{
	*enters = false;
	bool deletes = strstr(key, "Backspace") || strstr(key, "Delete");
	if (past_key(in, hit->field, key))
		return true;
	field_past_before(&in->past, hit->field);
	bool used = plain_key(in, f, hit, key, enters);
	field_past_after(&in->past, hit->field, deletes ? FIELD_DELETED : FIELD_OTHER);
	return used;
}
