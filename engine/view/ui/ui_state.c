/* ui_state — the state of a fresh start, and the toasts, which are the only thing in it that has a life of its own. */
#include "view/ui/ui_state.h"

#include <stdio.h>
#include <string.h>

#include "view/text/words.h"
#include "view/ui/ui_update.h"

void ui_state_init(struct ui_state *ui)
{
	memset(ui, 0, sizeof *ui);
	ui->motion = true;
	ui->inject = ui->decision = ui->proposal = ui->approval = ui->ruling_for = -1;
	ui->draft.option = ui->draft.role = ui->draft.confidence = ui->draft.decision = -1;
	ui->role = ui->role_other = ui->fact = ui->action = -1;
	ui->typed_into = ui->form_target = ui->form_option = ui->form_role = -1;
	ui->recording = ui->chain_node = ui->bookmark = ui->outcome = -1;
	ui->fields[UI_FIELD_RATIONALE].multiline = true;
	ui->fields[UI_FIELD_WORDS].multiline = true;
	for (int i = 0; i < UI_ROLES_MAX; i++)
		ui->fields[UI_FIELD_HEADS + i].limit = 12; /* four digits of full width */
	ui->setup.speed = 1;
	ui->setup.roles_only = true;
	ui->setup.screens[1].shows = 1;
	for (int i = 0; i < UI_SCROLLS; i++)
		ui->scroll[i] = -1;
}

int ui_place(const struct ui_state *ui)
{
	static const int places[UI_SCREENS] = {UI_AT_LIBRARY, UI_AT_SETUP, UI_AT_CONSOLE, UI_AT_ROLE, UI_AT_REPLAY, UI_AT_HOTWASH, UI_AT_EXPLORE, UI_AT_AUTHOR};
	return places[ui->screen];
}

const char *ui_text(const struct ui_state *ui, enum ui_field field)
{
	return ui->fields[field].text;
}

static void copy(char *out, size_t size, const char *text)
{
	size_t length = strlen(text);
	if (length >= size) {
		length = size - 1;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	memcpy(out, text, length);
	out[length] = 0;
}

struct ui_toast *ui_toast_add(struct ui_state *ui, enum panel_toast_kind kind, const char *title, const char *text,
                              int seconds)
{
	for (int i = 0; i < ui->toast_count; i++) /* the same thing said again is one message, as new as the second */
		if (ui->toasts[i].kind == kind && ui->toasts[i].argument_count == 0 && strcmp(ui->toasts[i].title, title) == 0 && strcmp(ui->toasts[i].text, text) == 0) {
			memmove(&ui->toasts[i], &ui->toasts[i + 1], (size_t)(--ui->toast_count - i) * sizeof *ui->toasts);
			break;
		}
	if (ui->toast_count == UI_TOASTS_MAX) { /* the oldest that passes anyway makes room; an error only for an error */
		int leaves = 0;
		while (leaves + 1 < UI_TOASTS_MAX && ui->toasts[leaves].kind == TOAST_ERROR)
			leaves++;
		leaves = ui->toasts[leaves].kind == TOAST_ERROR ? 0 : leaves;
		memmove(&ui->toasts[leaves], &ui->toasts[leaves + 1], (size_t)(--ui->toast_count - leaves) * sizeof ui->toasts[0]);
	}
	struct ui_toast *toast = &ui->toasts[ui->toast_count++];
	memset(toast, 0, sizeof *toast);
	toast->kind = kind;
	copy(toast->title, sizeof toast->title, title);
	copy(toast->text, sizeof toast->text, text);
	toast->seconds = seconds;
	toast->until = seconds > 0 ? ui->wall + seconds : 0;
	toast->number = ++ui->toasts_made;
	return toast;
}

void ui_toast_forget(struct ui_state *ui, const char *about)
{
	int kept = 0;
	for (int i = 0; i < ui->toast_count; i++)
		if (strncmp(ui->toasts[i].title, about, strlen(about)) != 0)
			ui->toasts[kept++] = ui->toasts[i];
	ui->toast_count = kept;
}

static struct ui_argument *argument(struct ui_toast *toast, const char *name)
{
	if (toast->argument_count == (int)(sizeof toast->arguments / sizeof *toast->arguments))
		return NULL;
	struct ui_argument *a = &toast->arguments[toast->argument_count++];
	copy(a->name, sizeof a->name, name);
	return a;
}

void ui_toast_text(struct ui_toast *toast, const char *name, const char *text)
{
	struct ui_argument *a = argument(toast, name);
	if (a)
		copy(a->text, sizeof a->text, text ? text : "");
}

void ui_toast_number(struct ui_toast *toast, const char *name, int64_t number)
{
	struct ui_argument *a = argument(toast, name);
	if (a) {
		a->number = number;
		a->is_number = true;
	}
}

bool ui_tick(struct ui_state *ui, int64_t wall)
{
	bool moved = false;
	int kept = 0;
	ui->wall = wall;
	for (int i = 0; i < ui->toast_count; i++) {
		if (ui->toasts[i].until != 0 && ui->toasts[i].until <= wall) {
			moved = true;
			continue;
		}
		moved = moved || ui->toasts[i].until != 0; /* its bar shortens */
		ui->toasts[kept++] = ui->toasts[i];
	}
	ui->toast_count = kept;
	return moved;
}

void ui_open(struct ui_state *ui, enum ui_screen screen)
{
	if (ui->screen != screen)
		ui->screen_before = ui->screen;
	ui->screen = screen;
	ui->overlay = UI_NO_OVERLAY;
	ui->list = 0;
	interact_focus(&ui->interact, "", 0);
	for (int i = 0; i < UI_SCROLLS; i++)
		ui->scroll[i] = -1;
	if (screen == UI_SCREEN_LIBRARY)
		interact_focus(&ui->interact, ui_action_id(UI_NEW_SESSION), 0);
	ui->interact.focus_visible = screen == UI_SCREEN_LIBRARY;
}

/* The action whose words name what was refused. */
static enum ui_action refused_action(enum ui_intent_kind kind)
{
	static const struct {
		enum ui_intent_kind kind;
		enum ui_action action;
	} names[] = {{UI_WANT_FIRE, UI_FIRE},       {UI_WANT_HOLD, UI_HOLD},
	             {UI_WANT_RELEASE, UI_HOLD},    {UI_WANT_SKIP, UI_SKIP},
	             {UI_WANT_EDIT, UI_EDIT},       {UI_WANT_INJECT, UI_INJECT},
	             {UI_WANT_DECIDE, UI_RECORD},   {UI_WANT_CLOSE, UI_CLOSE},
	             {UI_WANT_EXTEND, UI_EXTEND},   {UI_WANT_ACT, UI_ACT},
	             {UI_WANT_STOP, UI_STOP},       {UI_WANT_APPROVE, UI_APPROVE},
	             {UI_WANT_REFUSE, UI_REFUSE},   {UI_WANT_SHARE, UI_SHARE},
	             {UI_WANT_PROPOSE, UI_PROPOSE}, {UI_WANT_RULE, UI_ACCEPT},
	             {UI_WANT_NOTE, UI_NOTE},       {UI_WANT_MODULE, UI_MODULE_NEXT},
	             {UI_WANT_UNDO, UI_UNDO},       {UI_WANT_RESTORE, UI_RESTORE},
	             {UI_WANT_JUMP_TO, UI_JUMP_TO}, {UI_WANT_JUMP_NEXT, UI_JUMP_NEXT},
	             {UI_WANT_END, UI_END}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].kind == kind)
			return names[i].action;
	return UI_NO_ACTION;
}

void ui_refused(struct ui_state *ui, const struct ui_intent *intent, const char *code, const char *subject,
                int64_t have, int64_t need)
{
	char text[48];
	snprintf(text, sizeof text, "refusal.%s", code);
	enum ui_action action = refused_action(intent->kind);
	struct ui_toast *toast =
	    ui_toast_add(ui, TOAST_REFUSED, action == UI_NO_ACTION ? "toast.refused" : "toast.refused-what", text, 10);
	if (action != UI_NO_ACTION)
		snprintf(toast->nested, sizeof toast->nested, "%s", ui_action_label(action));
	ui_toast_text(toast, "subject", subject ? subject : "");
	ui_toast_number(toast, "have", have);
	ui_toast_number(toast, "need", need);
	if (intent->kind == UI_WANT_ACT && ui->screen != UI_SCREEN_ROLE) {
		toast->button = UI_ROLE;
		toast->button_argument = intent->role + 1;
	}
}

void ui_undone(struct ui_state *ui, const struct audience_undo *undo)
{
	struct ui_toast *toast = ui_toast_add(ui, TOAST_DONE, "toast.undone",
	                                      undo->events > 0 ? "toast.undone-text" : "toast.undone-alone", 10);
	const struct audience_line *l = &undo->line;
	char act[48];
	snprintf(toast->nested, sizeof toast->nested, "%s", words_act(undo->kind ? undo->kind : "undo", l, act));
	ui_toast_text(toast, "name", l->name.text);
	ui_toast_text(toast, "role", l->role.text);
	ui_toast_text(toast, "letter", l->letter);
	ui_toast_text(toast, "option", l->option.text);
	ui_toast_text(toast, "words", l->words);
	ui_toast_number(toast, "number", l->number);
	ui_toast_number(toast, "count", undo->events);
	toast->button = UI_RESTORE;
}
