/* ui_typing — while something is being filled in, letters belong to it. A letter that is struck on a button of a form goes back into the form's text; where letters mean
 * something in the form (the options of a decision) the others say so and do nothing. Without this, somebody who writes on after Tab gives commands that go on record. */
#include <string.h>

#include "view/desk/desk.h"
#include "view/ui/ui_inside.h"

enum typing {
	TYPING_FREE,   /* no form, or its field has the keyboard: nothing to decide here */
	TYPING_BACK,   /* on a button of a form: text goes to its field */
	TYPING_CHOICE, /* on a choice that has letters of its own */
	TYPING_SHUT,   /* a list hangs open, or a form without text: other letters do nothing */
	TYPING_GONE    /* the field that had the keyboard is no longer there */
};

static bool is_field(enum ui_action action)
{
	return action == UI_FIELD || action == UI_PALETTE_FIELD;
}

/* The field that text struck on a button of the form goes to: the one typed into last, else its first. `only`: UI_FIELDS, or the one it can be. */
static const struct frame_hit *field_of(const struct ui_state *ui, const struct frame *f, int only)
{
	const struct frame_hit *found = NULL;
	for (size_t i = 0; i < f->hit_count; i++) {
		const struct frame_hit *hit = &f->hits[i];
		if (hit->kind != HIT_FIELD || !hit->field || hit->disabled || (only != UI_FIELDS && hit->target.argument != only))
			continue;
		if (hit->target.argument == ui->typed_into)
			return hit;
		found = found ? found : hit;
	}
	return found;
}

static enum typing typing_now(const struct ui_state *ui, const struct frame *f, const struct frame_hit **field)
{
	const struct frame_hit *focus = interact_hit(f, &ui->interact.focus);
	int argument = ui->interact.focus.argument;
	enum ui_action action = ui_action_of(ui->interact.focus.action, &argument);
	*field = NULL;
	if (ui->room_page)
		return TYPING_FREE;
	if (ui->list)
		return TYPING_SHUT;
	if (is_field(action))
		return focus ? TYPING_FREE : TYPING_GONE;
	if (ui->overlay != UI_NO_OVERLAY) {
		*field = field_of(ui, f, UI_FIELDS);
		return *field ? TYPING_BACK : TYPING_FREE; /* one without text binds no letters */
	}
	if (ui->screen != UI_SCREEN_CONSOLE)
		return TYPING_FREE;
	if (action == UI_RECORD_OPTION)
		return TYPING_CHOICE;
	if (ui_pick_recording(ui) || (focus && focus->pane == DESK_PANE_4)) {
		int last = ui->typed_into;
		*field = field_of(ui, f, last == UI_FIELD_DISSENT || last == UI_FIELD_BASIS ? last : UI_FIELD_RATIONALE);
		*field = *field ? *field : field_of(ui, f, UI_FIELD_RATIONALE);
	} else if (focus && focus->pane == DESK_PANE_5) {
		*field = field_of(ui, f, UI_FIELD_RULING);
	}
	return *field ? TYPING_BACK : TYPING_FREE;
}

/* A key that types a character: "A", "Shift+A", "/". */
static bool types(const char *key)
{
	const char *rest = strncmp(key, "Shift+", 6) == 0 ? key + 6 : key;
	return rest[0] && !rest[1];
}

/* Space and Enter press what has the keyboard; Space on what cannot be pressed would start or stop the clock. */
static bool presses(const struct ui_state *ui, const struct frame *f)
{
	const struct frame_hit *hit = interact_hit(f, &ui->interact.focus);
	return hit && !hit->disabled && (hit->kind == HIT_BUTTON || hit->kind == HIT_ITEM);
}

/* A letter of the choice itself. */
static bool is_own(const struct ui_state *ui, const struct frame *f, const char *key)
{
	for (size_t i = f->key_count; i > 0; i--)
		if (strcmp(f->keys[i - 1].key, key) == 0)
			return strcmp(f->keys[i - 1].target.action, ui->interact.focus.action) == 0;
	return false;
}

static bool is_blank(const char *text)
{
	while (*text == ' ' || strncmp(text, "\u3000", 3) == 0)
		text += *text == ' ' ? 1 : 3;
	return !*text;
}

/* Keys of editing that are meant for the text that was just written, wherever the keyboard stands in the form. */
static bool edits(const char *key)
{
	static const char *const keys[] = {"Backspace", "Delete", "Ctrl+Backspace", "Ctrl+Delete", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+V"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return false;
}

static void go_back(struct ui_state *ui, const struct frame_hit *field)
{
	interact_focus(&ui->interact, field->target.action, field->target.argument);
	ui->interact.focus_visible = true;
}

bool ui_typing(struct ui_state *ui, const struct frame *f, const struct event *e)
{
	const struct frame_hit *field;
	enum typing now = typing_now(ui, f, &field);
	if (now == TYPING_FREE)
		return false;
	if (e->kind == EVENT_TEXT || e->kind == EVENT_COMPOSE) {
		if (now == TYPING_BACK && !is_blank(e->text)) {
			go_back(ui, field);
			return false; /* it is typed there now */
		}
		return now == TYPING_GONE;
	}
	if (e->kind != EVENT_KEY)
		return false;
	if (now == TYPING_GONE && (strcmp(e->key, "Enter") == 0 || strcmp(e->key, "Ctrl+Enter") == 0))
		return true; /* what it would record is not what was typed */
	if (strcmp(e->key, "Space") == 0)
		return !presses(ui, f);
	if (now == TYPING_BACK && edits(e->key)) {
		go_back(ui, field);
		return false;
	}
	if (!types(e->key) || (now == TYPING_CHOICE && is_own(ui, f, e->key)))
		return false;
	if (now == TYPING_CHOICE || now == TYPING_GONE)
		ui_toast_add(ui, TOAST_NEWS, now == TYPING_GONE ? "why.form-gone" : "why.form-keys", "", 6);
	return true;
}

bool ui_wants_text(const struct ui_state *ui, const struct frame *f, struct box *caret)
{
	const struct frame_hit *field;
	if (interact_caret(f, &ui->interact.focus, caret))
		return true;
	return typing_now(ui, f, &field) == TYPING_BACK && interact_caret(f, &field->target, caret);
}
