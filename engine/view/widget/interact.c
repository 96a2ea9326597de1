/* interact — the pointer and the keyboard against the hits of a frame. The only state is which target is hovered, pressed and focused, by name, so that a
 * new frame with the same controls keeps them. */
#include "view/widget/interact_field.h"

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

const struct frame_hit *interact_hit(const struct frame *f, const struct frame_target *target)
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

/* Rows of one list, or the choices of one: Tab passes them in one step, and arrows move among them. Buttons within a row are stops of their own. */
static bool same_choice(const struct frame_hit *a, const struct frame_hit *b)
{
	return a->group && a->group == b->group && a->pane == b->pane && strcmp(a->target.action, b->target.action) == 0;
}

/* Where Tab stops when it comes to a group from outside: at what is chosen in it, else at its first. */
static const struct frame_hit *entrance(const struct frame *f, size_t at)
{
	const struct frame_hit *hits = f->hits, *first = NULL;
	size_t i = at;
	while (i > 0 && hits[i - 1].group == hits[at].group && hits[i - 1].pane == hits[at].pane)
		i--;
	for (; i < f->hit_count && hits[i].group == hits[at].group && hits[i].pane == hits[at].pane; i++) {
		if (!can_focus(&hits[i]) || strcmp(hits[i].target.action, hits[at].target.action) != 0)
			continue;
		if (hits[i].chosen)
			return &hits[i];
		first = first ? first : &hits[i];
	}
	return first ? first : &hits[at];
}

static bool tab_step(struct interact *in, const struct frame *f, int by)
{
	const struct frame_hit *now = interact_hit(f, &in->focus);
	size_t n = f->hit_count, at = now ? (size_t)(now - f->hits) : by > 0 ? n - 1 : 0;
	for (size_t i = 0; i < n; i++) {
		at = by > 0 ? (at + 1) % n : (at + n - 1) % n;
		const struct frame_hit *hit = &f->hits[at];
		if (!can_focus(hit) || (now && same_choice(now, hit)))
			continue;
		bool outside = hit->group && !(now && now->group == hit->group && now->pane == hit->pane);
		in->focus_visible = true;
		set(&in->hover, NULL); /* a pointer that only rests somewhere gives way to the keyboard */
		return set(&in->focus, outside ? entrance(f, at) : hit);
	}
	return false;
}

/* Moves the focus by +-1 in the order of registration; `pane` only counts hits that begin another pane, `group` stays within one. */
static bool focus_step(struct interact *in, const struct frame *f, int by, bool pane, uint16_t group)
{
	const struct frame_hit *now = interact_hit(f, &in->focus);
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
		set(&in->hover, NULL);
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

void interact_clipboard(struct interact *in, const char *text)
{
	size_t length = strlen(text);
	in->clipboard_cut = length >= sizeof in->clipboard;
	length = in->clipboard_cut ? sizeof in->clipboard - 1 : length;
	memcpy(in->clipboard, text, length);
	in->clipboard[length] = 0;
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
	if (hit->kind == HIT_STEP && (strcmp(rest, "+") == 0 || strcmp(rest, "-") == 0)) {
		act(command, &hit->target, rest[0] == '-' ? -hit->low : hit->low);
		return true;
	}
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
			const struct frame_hit *now = interact_hit(f, &in->focus);
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

/* A key for the field that has the keyboard; Enter in one of a single line is its command. */
static bool field_key(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *name, struct interact_command *command)
{
	bool enters, used = interact_field_key(in, f, hit, name, &enters);
	if (enters)
		act(command, &hit->target, 0);
	return used;
}

static bool key(struct interact *in, const struct frame *f, const struct event *e, struct interact_command *command)
{
	const struct frame_hit *hit = interact_hit(f, &in->focus);
	bool in_field = hit && hit->kind == HIT_FIELD && hit->field && !hit->disabled;
	if (in_field && hit->field->composed[0]) { /* the input method is using the keys */
		in->compose_ended = in->compose_ended || strcmp(e->key, "Esc") == 0; /* one that let Esc through has forgotten its text: so do we */
		if (strcmp(e->key, "Esc") == 0)
			hit->field->composed[0] = 0;
		return strcmp(e->key, "Esc") == 0;
	}
	if (strcmp(e->key, "Tab") == 0 || strcmp(e->key, "Shift+Tab") == 0)
		return tab_step(in, f, e->key[0] == 'T' ? 1 : -1);
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
		size_t at = interact_field_offset(f, hit, e->x, e->y), extra = strlen(hit->field->composed), caret = hit->field->caret;
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
	const struct frame_hit *pressed = interact_hit(f, &in->pressed);
	if (pressed && pressed->kind == HIT_TRACK) {
		act(command, &pressed->target, track_value(pressed, e->x));
		return true;
	}
	if (pressed && pressed->kind == HIT_FIELD && pressed->field) {
		field_move_to(pressed->field, interact_field_offset(f, pressed, e->x, e->y), true);
		return true;
	}
	return set(&in->hover, hit_at(f, e->x, e->y, false));
}

static bool text(struct interact *in, const struct frame *f, const struct event *e)
{
	const struct frame_hit *hit = interact_hit(f, &in->focus);
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

bool interact_caret(const struct frame *f, const struct frame_target *field, struct box *caret)
{
	const struct frame_hit *hit = interact_hit(f, field);
	if (!hit || hit->kind != HIT_FIELD || !hit->field || hit->disabled)
		return false;
	*caret = interact_field_caret(f, hit);
	return true;
}
