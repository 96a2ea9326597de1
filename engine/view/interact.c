/* interact — the pointer and the keyboard against the hits of a frame. The only state is which target is hovered, pressed and focused, by name, so that a
 * new frame with the same controls keeps them. */
#include "view/interact.h"

#include <stdio.h>
#include <string.h>

static bool same(const struct frame_target *a, const struct frame_target *b)
{
	return a->argument == b->argument && strcmp(a->action, b->action) == 0;
}

static bool set(struct frame_target *target, const struct frame_hit *hit)
{
	static const struct frame_target none;
	const struct frame_target *wanted = hit ? &hit->target : &none;
	if (same(target, wanted))
		return false;
	*target = *wanted;
	return true;
}

/* The topmost hit under the pointer: the last registered wins, as it is drawn over the others. */
static const struct frame_hit *hit_at(const struct frame *f, double x, double y, bool scroll)
{
	for (size_t i = f->hit_count; i > 0; i--)
		if ((f->hits[i - 1].kind == HIT_SCROLL) == scroll && box_contains(f->hits[i - 1].box, x, y))
			return &f->hits[i - 1];
	return NULL;
}

static const struct frame_hit *find(const struct frame *f, const struct frame_target *target)
{
	for (size_t i = 0; target->action[0] && i < f->hit_count; i++)
		if (f->hits[i].kind != HIT_SCROLL && same(&f->hits[i].target, target))
			return &f->hits[i];
	return NULL;
}

static void act(struct interact_command *command, const struct frame_target *target, int step)
{
	memcpy(command->action, target->action, sizeof command->action);
	command->argument = target->argument;
	command->step = step;
}

static bool can_focus(const struct frame_hit *hit)
{
	return hit->kind != HIT_SCROLL && (!hit->disabled || hit->readable);
}

/* Moves the focus by +-1 in the order of registration; `pane` only counts hits that begin another pane, `group` stays within one. */
static bool focus_step(struct interact *in, const struct frame *f, int by, bool pane, uint16_t group)
{
	const struct frame_hit *now = find(f, &in->focus);
	size_t n = f->hit_count, at = now ? (size_t)(now - f->hits) : by > 0 ? n - 1 : 0;
	for (size_t i = 0; i < n; i++) {
		if (group && (by > 0 ? at + 1 == n : at == 0))
			break; /* lists do not wrap */
		at = by > 0 ? (at + 1) % n : (at + n - 1) % n;
		const struct frame_hit *hit = &f->hits[at];
		if (!can_focus(hit) || (group && hit->group != group))
			continue;
		if (pane && (hit->pane == 0 || (now && hit->pane == now->pane)))
			continue;
		if (pane && by < 0) /* land on the pane's first hit */
			while (at > 0 && f->hits[at - 1].pane == hit->pane)
				hit = &f->hits[--at];
		in->focus_visible = true;
		set(&in->hover, NULL); /* a pointer that only rests somewhere gives way to the keyboard */
		return set(&in->focus, hit);
	}
	return false;
}

void interact_focus(struct interact *in, const char *action, int argument)
{
	memset(&in->focus, 0, sizeof in->focus);
	snprintf(in->focus.action, sizeof in->focus.action, "%s", action);
	in->focus.argument = argument;
}

void interact_apply(const struct interact *in, struct frame *f)
{
	f->focus = in->focus;
	f->hover = in->hover;
	f->pressed = in->pressed;
	f->focus_visible = in->focus_visible;
}

/* The byte offset in a field's text nearest to a position in its box. */
static size_t offset_at(const struct frame *f, const struct frame_hit *hit, double x, double y)
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

/* Line of a byte offset: the last that begins at or before it. */
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
	return hit->text_box.x + text_width(&f->setting->metrics, line->text, in_line, hit->px, TEXT_REGULAR, false);
}

static void move_vertically(struct field *field, const struct frame *f, const struct frame_hit *hit, int by,
                            bool select)
{
	size_t line = line_of(hit, field->caret);
	if ((by < 0 && line == 0) || (by > 0 && line + 1 >= hit->lines.count)) {
		field_move_to(field, by < 0 ? 0 : field->length, select);
		return;
	}
	double y = hit->text_box.y + ((double)line + by + 0.5) * hit->line_height;
	field_move_to(field, offset_at(f, hit, caret_x(f, hit, field->caret), y), select);
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

void interact_clipboard(struct interact *in, const char *text)
{
	size_t length = strlen(text);
	in->clipboard_cut = length >= sizeof in->clipboard;
	length = in->clipboard_cut ? sizeof in->clipboard - 1 : length;
	memcpy(in->clipboard, text, length);
	in->clipboard[length] = 0;
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
static bool field_key_plain(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *key,
                      struct interact_command *command)
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
		size_t line = line_of(hit, field->caret);
		bool home = rest[0] == 'H';
		size_t to = home ? 0 : field->length;
		if (!ctrl && hit->lines.count)
			to = hit->lines.lines[line].offset + (home ? 0 : hit->lines.lines[line].length);
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
		act(command, &hit->target, 0);
	else
		return false;
	return true;
}

static bool field_key(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *key, struct interact_command *command)
{
	bool deletes = strstr(key, "Backspace") || strstr(key, "Delete");
	if (past_key(in, hit->field, key))
		return true;
	field_past_before(&in->past, hit->field);
	bool used = field_key_plain(in, f, hit, key, command);
	field_past_after(&in->past, hit->field, deletes ? FIELD_DELETED : FIELD_OTHER);
	return used;
}

static bool is_arrow(const char *key)
{
	return strcmp(key, "Left") == 0 || strcmp(key, "Right") == 0 || strcmp(key, "Up") == 0 ||
	       strcmp(key, "Down") == 0;
}

/* Keys that belong to the focused control. True when used. */
static bool control_key(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *key,
                        struct interact_command *command)
{
	bool shift = strncmp(key, "Shift+", 6) == 0;
	const char *rest = shift ? key + 6 : key;
	if (is_arrow(rest)) {
		int by = rest[0] == 'L' || rest[0] == 'U' ? -1 : 1;
		if (hit->kind == HIT_STEP) {
			if (rest[0] == 'U' || rest[0] == 'D')
				by = -by; /* up is more */
			act(command, &hit->target, by * (shift ? hit->high : hit->low));
			return true;
		}
		if (hit->group) {
			bool moved = focus_step(in, f, by, false, hit->group);
			const struct frame_hit *now = find(f, &in->focus);
			if (moved && now && now->kind == HIT_ITEM)
				act(command, &now->target, 0); /* in a list the selection follows the focus */
			return true;
		}
		return false;
	}
	if ((strcmp(key, "Enter") == 0 || strcmp(key, "Space") == 0) && !hit->disabled && hit->kind != HIT_STEP &&
	    hit->kind != HIT_TRACK) {
		act(command, &hit->target, hit->kind == HIT_ITEM ? 1 : 0);
		return true;
	}
	return false;
}

static bool bound_key(const struct frame *f, const char *key, bool in_field, struct interact_command *command)
{
	for (size_t i = f->key_count; i > 0; i--) {
		const struct frame_key *k = &f->keys[i - 1];
		if (strcmp(k->key, key) == 0 && (!in_field || k->everywhere)) {
			act(command, &k->target, 0);
			return true;
		}
	}
	return false;
}

static bool page_key(const struct interact *in, const struct frame *f, const char *key,
                     struct interact_command *command)
{
	if (strcmp(key, "PageUp") != 0 && strcmp(key, "PageDown") != 0)
		return false;
	const struct frame_hit *scroll = hit_at(f, in->x, in->y, true);
	for (size_t i = 0; !scroll && i < f->hit_count; i++)
		if (f->hits[i].kind == HIT_SCROLL)
			scroll = &f->hits[i];
	if (scroll)
		act(command, &scroll->target, (key[4] == 'U' ? -1 : 1) * scroll->high);
	return scroll != NULL;
}

static bool key(struct interact *in, const struct frame *f, const struct event *e, struct interact_command *command)
{
	const struct frame_hit *hit = find(f, &in->focus);
	bool in_field = hit && hit->kind == HIT_FIELD && hit->field && !hit->disabled;
	if (in_field && hit->field->composed[0]) { /* the input method is using the keys */
		in->compose_ended = in->compose_ended || strcmp(e->key, "Esc") == 0; /* one that let Esc through has forgotten its text: so do we */
		if (strcmp(e->key, "Esc") == 0)
			hit->field->composed[0] = 0;
		return strcmp(e->key, "Esc") == 0;
	}
	if (strcmp(e->key, "Tab") == 0 || strcmp(e->key, "Shift+Tab") == 0)
		return focus_step(in, f, e->key[0] == 'T' ? 1 : -1, false, 0);
	if (strcmp(e->key, "F6") == 0 || strcmp(e->key, "Shift+F6") == 0)
		return focus_step(in, f, e->key[0] == 'F' ? 1 : -1, true, 0);
	/* A chord that the screen binds (Ctrl+Enter, Esc) comes before the field's own meaning, but not before its editing. */
	if (in_field && strcmp(e->key, "Ctrl+Enter") != 0 && field_key(in, f, hit, e->key, command))
		return true;
	if (hit && !in_field && control_key(in, f, hit, e->key, command)) {
		in->focus_visible = true;
		return true;
	}
	if (bound_key(f, e->key, in_field, command) || page_key(in, f, e->key, command))
		return true;
	return in_field && field_key(in, f, hit, e->key, command);
}

static int track_value(const struct frame_hit *hit, double x)
{
	double share = hit->box.w > 0 ? (x - hit->box.x) / hit->box.w : 0;
	share = share < 0 ? 0 : share > 1 ? 1 : share;
	return hit->low + (int)(share * (hit->high - hit->low) + 0.5);
}

static bool press(struct interact *in, const struct frame *f, const struct event *e, struct interact_command *command)
{
	const struct frame_hit *hit = hit_at(f, e->x, e->y, false);
	in->focus_visible = hit && hit->kind == HIT_FIELD;
	set(&in->pressed, hit && !hit->disabled ? hit : NULL);
	if (!hit || hit->disabled) {
		set(&in->focus, NULL);
		return true;
	}
	set(&in->focus, hit);
	if (hit->kind == HIT_FIELD && hit->field) {
		size_t at = offset_at(f, hit, e->x, e->y), extra = strlen(hit->field->composed), caret = hit->field->caret;
		if (extra) { /* what is drawn has the unfinished text in it */
			at = at <= caret ? at : at >= caret + extra ? at - extra : caret;
			hit->field->composed[0] = 0;
			in->compose_ended = true;
		}
		field_move_to(hit->field, at, false);
		if (e->clicks >= 2)
			field_select_all(hit->field);
	} else if (hit->kind == HIT_TRACK) {
		act(command, &hit->target, track_value(hit, e->x));
	} else if (hit->kind == HIT_ITEM) {
		act(command, &hit->target, e->clicks >= 2 ? 1 : 0);
	} else if (hit->kind == HIT_STEP) {
		/* the left 32 px are minus, the right ones plus */
		if (e->x < hit->box.x + 32)
			act(command, &hit->target, -hit->low);
		else if (e->x >= hit->box.x + hit->box.w - 32)
			act(command, &hit->target, hit->low);
	}
	return true;
}

static bool release(struct interact *in, const struct frame *f, const struct event *e, struct interact_command *command)
{
	const struct frame_hit *hit = hit_at(f, e->x, e->y, false);
	if (hit && hit->kind == HIT_BUTTON && !hit->disabled && same(&hit->target, &in->pressed))
		act(command, &hit->target, 0);
	return set(&in->pressed, NULL);
}

static bool motion(struct interact *in, const struct frame *f, const struct event *e, struct interact_command *command)
{
	in->x = e->x;
	in->y = e->y;
	const struct frame_hit *pressed = find(f, &in->pressed);
	if (pressed && pressed->kind == HIT_TRACK) {
		act(command, &pressed->target, track_value(pressed, e->x));
		return true;
	}
	if (pressed && pressed->kind == HIT_FIELD && pressed->field) {
		field_move_to(pressed->field, offset_at(f, pressed, e->x, e->y), true);
		return true;
	}
	return set(&in->hover, hit_at(f, e->x, e->y, false));
}

static bool text(struct interact *in, const struct frame *f, const struct event *e)
{
	const struct frame_hit *hit = find(f, &in->focus);
	if (!hit || hit->kind != HIT_FIELD || !hit->field || hit->disabled)
		return false;
	if (e->kind == EVENT_COMPOSE) {
		field_compose(hit->field, e->text, e->caret);
		return true;
	}
	hit->field->composed[0] = 0;
	field_past_before(&in->past, hit->field);
	in->cut = !field_paste(hit->field, e->text, strlen(e->text));
	field_past_after(&in->past, hit->field, FIELD_TYPED);
	return true;
}

bool interact_event(struct interact *in, const struct frame *f, const struct event *e, struct interact_command *command)
{
	memset(command, 0, sizeof *command);
	switch (e->kind) {
	case EVENT_KEY: return key(in, f, e, command);
	case EVENT_TEXT:
	case EVENT_COMPOSE: return text(in, f, e);
	case EVENT_MOTION: return motion(in, f, e, command);
	case EVENT_PRESS: return press(in, f, e, command);
	case EVENT_RELEASE: return release(in, f, e, command);
	case EVENT_WHEEL: {
		const struct frame_hit *hit = hit_at(f, e->x, e->y, true);
		int rows = (int)(e->wheel * 3);
		if (hit && rows)
			act(command, &hit->target, -rows);
		return hit && rows;
	}
	case EVENT_LEAVE: return set(&in->hover, NULL);
	case EVENT_RESIZE:
	case EVENT_SCREENS:
	case EVENT_EXPOSE: return true;
	case EVENT_NONE:
	case EVENT_CLOSE:
	case EVENT_QUIT: break;
	}
	return false;
}

bool interact_wants_text(const struct interact *in, const struct frame *f, struct box *caret)
{
	const struct frame_hit *hit = find(f, &in->focus);
	if (!hit || hit->kind != HIT_FIELD || !hit->field || hit->disabled)
		return false;
	size_t at = hit->field->caret + field_composed_offset(hit->field), line = line_of(hit, at);
	*caret = box_make(caret_x(f, hit, at), hit->text_box.y + (double)line * hit->line_height, 2,
	                  hit->line_height);
	return true;
}
