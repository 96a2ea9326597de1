/* ui_form — what is chosen in a form, and what its confirmation asks for. A form stays open until its act is on record (ui_accepted). */
#include <stdlib.h>
#include <string.h>

#include "view/desk/desk_form.h"
#include "view/ui/ui_inside.h"

static bool needs_words(struct ui_doing *x)
{
	const char *text = ui_text(x->ui, UI_FIELD_WORDS);
	while (*text == ' ' || *text == '\n')
		text++;
	x->ui->form_error = *text ? NULL : "form.needs-words";
	return *text != 0;
}

static int single_role(uint32_t roles)
{
	for (int i = 0; i < UI_ROLES_MAX; i++)
		if (roles >> i & 1)
			return i;
	return -1;
}

/* Seconds chosen in the form's "when"; -1: not given. False: what was typed is no time. */
static bool form_when(struct ui_doing *x, bool now_is_none, int64_t *at)
{
	const struct audience_header *h = &x->p->console->header;
	*at = -1;
	if (x->ui->form_time == 0)
		return now_is_none || true;
	if (x->ui->form_time == 1 || x->ui->form_time == 2) {
		*at = h->now + (x->ui->form_time == 1 ? 300 : 900);
		return true;
	}
	if (form_parse_time(ui_text(x->ui, UI_FIELD_TIME), h, at))
		return true;
	x->ui->form_error = "form.needs-time";
	return false;
}

static void confirm_inject(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	bool edit = ui->overlay == UI_OVERLAY_EDIT;
	int64_t at;
	ui->form_error = NULL;
	if (!*ui_text(ui, UI_FIELD_SUBJECT))
		ui->form_error = "form.needs-subject";
	else if (!edit && !ui->form_roles)
		ui->form_error = "form.needs-receiver";
	if (ui->form_error || !x->p->console || !form_when(x, edit, &at))
		return;
	struct ui_intent *intent = ui_want(x, edit ? UI_WANT_EDIT : UI_WANT_INJECT);
	ui_take(ui, UI_FIELD_SUBJECT, intent->subject);
	ui_take(ui, UI_FIELD_FROM, intent->from);
	ui_take(ui, UI_FIELD_WORDS, intent->words);
	intent->roles = ui->form_roles;
	intent->time = at;
	intent->value = ui->form_channel;
	if (edit) {
		intent->target = ui->form_target;
		intent->option = x->argument == 1;
	}
}

static void confirm_share(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	uint32_t knows, against;
	ui->form_error = ui->form_roles ? NULL : "form.needs-receiver";
	if (ui->form_error || !x->p->role)
		return;
	ui_pick_share(x->p, ui->form_target, &knows, &against);
	struct ui_intent *intent = ui_want(x, UI_WANT_SHARE);
	intent->role = x->p->role->seat.index;
	intent->target = ui->form_target;
	intent->option = ui->form_option;
	intent->roles = ui->form_roles & ~knows;
	intent->anyway = (intent->roles & against) != 0;
}

static void confirm_with_words(struct ui_doing *x, enum ui_intent_kind kind)
{
	struct ui_state *ui = x->ui;
	if (kind != UI_WANT_REFUSE && kind != UI_WANT_BOOKMARK && !needs_words(x))
		return;
	int role = single_role(ui->form_roles);
	if (kind == UI_WANT_PROPOSE && role < 0) {
		ui->form_error = "form.needs-role";
		return;
	}
	struct ui_intent *intent = ui_want(x, kind);
	ui_take(ui, UI_FIELD_WORDS, intent->words);
	intent->role = kind == UI_WANT_REFUSE ? ui->form_role : role;
	intent->target =
	    kind == UI_WANT_PROPOSE || kind == UI_WANT_BOOKMARK || kind == UI_WANT_NOTE ? -1 : ui->form_target;
	if (kind == UI_WANT_BOOKMARK)
		ui_overlay_close(ui);
}

static void confirm_number(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	if (ui->overlay == UI_OVERLAY_SPEED) {
		int speed = atoi(ui_text(ui, UI_FIELD_SPEED));
		ui->form_error = speed >= 1 && speed <= 600 ? NULL : "form.needs-speed";
		if (ui->form_error)
			return;
		if (ui->screen == UI_SCREEN_REPLAY) {
			ui_want(x, UI_WANT_PLAY_SPEED)->value = speed;
			ui_overlay_close(ui);
			return;
		}
		if (ui->screen == UI_SCREEN_SETUP) {
			ui->setup.speed = speed;
			ui_overlay_close(ui);
			return;
		}
		ui_want(x, UI_WANT_SPEED)->value = speed;
		return;
	}
	int64_t at;
	bool good = x->p->console && form_parse_time(ui_text(ui, UI_FIELD_TIME), &x->p->console->header, &at);
	ui->form_error = good ? NULL : "form.needs-time";
	if (good)
		ui_want(x, UI_WANT_JUMP_TO)->time = at;
}

static void confirm_branch(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct replay_picture *r = x->p->replay;
	bool other = r && r->option_count > 0;
	if (other && (ui->form_option < 0 || ui->form_option >= r->option_count || r->options[ui->form_option].taken)) {
		ui->form_error = "form.needs-option";
		return;
	}
	struct ui_intent *intent = ui_want(x, UI_WANT_BRANCH);
	intent->target = other ? ui->form_target : -1;
	intent->option = other ? r->options[ui->form_option].option.index : -1;
	intent->time = r ? r->now : 0;
	ui_overlay_close(ui);
}

static void confirm_folder(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	if (!*ui_text(ui, UI_FIELD_FOLDER)) {
		ui->form_error = "form.needs-folder";
		return;
	}
	enum ui_intent_kind kind = ui->screen == UI_SCREEN_LIBRARY ? UI_WANT_CHOOSE_FOLDER
	                           : ui->screen == UI_SCREEN_SETUP ? UI_WANT_SETUP_CHECK
	                                                           : UI_WANT_SAVE_ELSEWHERE;
	ui_take(ui, UI_FIELD_FOLDER, ui_want(x, kind)->words); /* the form stays until ui_folder_answered */
}

static void confirm(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (ui->overlay) {
	case UI_OVERLAY_INJECT:
	case UI_OVERLAY_EDIT: confirm_inject(x); break;
	case UI_OVERLAY_NOTE: confirm_with_words(x, UI_WANT_NOTE); break;
	case UI_OVERLAY_SKIP: confirm_with_words(x, UI_WANT_SKIP); break;
	case UI_OVERLAY_REFUSE: confirm_with_words(x, UI_WANT_REFUSE); break;
	case UI_OVERLAY_PROPOSE: confirm_with_words(x, UI_WANT_PROPOSE); break;
	case UI_OVERLAY_BOOKMARK: confirm_with_words(x, UI_WANT_BOOKMARK); break;
	case UI_OVERLAY_SHARE: confirm_share(x); break;
	case UI_OVERLAY_JUMP:
	case UI_OVERLAY_SPEED: confirm_number(x); break;
	case UI_OVERLAY_MODULE: ui_want(x, UI_WANT_MODULE)->target = ui->form_target; break;
	case UI_OVERLAY_ANYWAY: {
		struct ui_intent *intent = ui_want(x, UI_WANT_ACT);
		intent->role = ui->form_role;
		intent->target = ui->form_target;
		intent->anyway = true;
		break;
	}
	case UI_OVERLAY_END: ui_want(x, UI_WANT_END); break;
	case UI_OVERLAY_QUIT:
		ui_want(x, UI_WANT_QUIT);
		ui_overlay_close(ui);
		break;
	case UI_OVERLAY_LEAVE:
		ui_want(x, UI_WANT_OPEN_LIBRARY);
		ui_overlay_close(ui);
		break;
	case UI_OVERLAY_UNRECORDED:
		ui_want(x, UI_WANT_SAVE_NOT);
		ui_overlay_close(ui);
		break;
	case UI_OVERLAY_RULING: ui_act(ui, x->p, UI_ACCEPT, 0, 0, x->out); break;
	case UI_OVERLAY_BRANCH: confirm_branch(x); break;
	case UI_OVERLAY_FOLDER: confirm_folder(x); break;
	case UI_OVERLAY_SETUP_SAVE:
		if (!needs_words(x))
			break;
		ui_take(ui, UI_FIELD_WORDS, ui_want(x, UI_WANT_SETUP_SAVE)->words);
		ui_overlay_close(ui);
		break;
	case UI_OVERLAY_SETUP_LOAD:
		ui_want(x, UI_WANT_SETUP_LOAD)->target = ui->form_target;
		ui_overlay_close(ui);
		break;
	case UI_OVERLAY_COMPARE:
	case UI_OVERLAY_ALL_FACTS:
	case UI_OVERLAY_VERIFY:
	case UI_OVERLAY_KEYS: ui_overlay_close(ui); break;
	case UI_OVERLAY_PALETTE:
	case UI_NO_OVERLAY:
	case UI_OVERLAYS: break;
	}
}

/* The keyboard goes to what the form's error is about. */
static void go_to_error(struct ui_doing *x)
{
	static const struct {
		const char *error;
		enum ui_action action;
		int argument;
	} places[] = {{"form.needs-words", UI_FIELD, UI_FIELD_WORDS}, {"form.needs-subject", UI_FIELD, UI_FIELD_SUBJECT}, {"form.needs-time", UI_FIELD, UI_FIELD_TIME},
	              {"form.needs-speed", UI_FIELD, UI_FIELD_SPEED}, {"form.needs-folder", UI_FIELD, UI_FIELD_FOLDER}, {"form.needs-receiver", UI_FORM_EVERYBODY, 0},
	              {"form.needs-option", UI_FORM_ITEM, 0}, {"form.needs-role", UI_FORM_ROLE, 0}};
	const struct audience_console *c = x->p->console;
	const char *error = x->ui->form_error;
	for (size_t i = 0; error && i < sizeof places / sizeof *places; i++)
		if (strcmp(places[i].error, error) == 0)
			ui_focus(x->ui, places[i].action, places[i].action == UI_FORM_ROLE && c && c->role_count > 0 ? c->roles[0].index : places[i].argument);
}

static void choose_role(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	uint32_t bit = x->argument >= 0 && x->argument < UI_ROLES_MAX ? 1u << x->argument : 0;
	bool one = ui->overlay == UI_OVERLAY_NOTE || ui->overlay == UI_OVERLAY_PROPOSE;
	ui->form_roles = one ? (ui->form_roles & bit ? 0 : bit) : ui->form_roles ^ bit;
}

static void choose_everybody(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	uint32_t all = 0, knows = 0, against = 0;
	for (int i = 0; x->p->console && i < x->p->console->role_count; i++)
		if (!x->p->console->roles[i].hidden)
			all |= 1u << x->p->console->roles[i].index;
	if (ui->overlay == UI_OVERLAY_SHARE)
		ui_pick_share(x->p, ui->form_target, &knows, &against);
	all &= ~(knows | against);
	ui->form_roles = (ui->form_roles & all) == all ? ui->form_roles & ~all : ui->form_roles | all;
}

bool ui_do_form(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_CONFIRM:
		confirm(x);
		go_to_error(x);
		return true;
	case UI_FIELD: /* Enter in a line of text */
		if (ui->overlay != UI_NO_OVERLAY) {
			confirm(x);
			go_to_error(x);
		} else if (ui->screen == UI_SCREEN_SETUP)
			ui_want(x, UI_WANT_SETUP_CHECK);
		return true;
	case UI_FORM_ROLE: choose_role(x); return true;
	case UI_FORM_EVERYBODY: choose_everybody(x); return true;
	case UI_FORM_CHANNEL: ui->form_channel = x->argument; return true;
	case UI_FORM_TIME:
		ui->form_time = x->argument;
		if (x->argument == 3)
			ui_focus(ui, UI_FIELD, UI_FIELD_TIME);
		return true;
	case UI_FORM_ITEM:
		if (ui->overlay == UI_OVERLAY_BRANCH)
			ui->form_option = x->argument;
		else
			ui->form_target = x->argument;
		if (x->step == 1) {
			confirm(x);
			go_to_error(x);
		}
		return true;
	default: return false;
	}
}

/* ---- what the app answers ---- */

static enum ui_overlay overlay_of(enum ui_intent_kind kind)
{
	switch (kind) {
	case UI_WANT_NOTE: return UI_OVERLAY_NOTE;
	case UI_WANT_INJECT: return UI_OVERLAY_INJECT;
	case UI_WANT_EDIT: return UI_OVERLAY_EDIT;
	case UI_WANT_SKIP: return UI_OVERLAY_SKIP;
	case UI_WANT_REFUSE: return UI_OVERLAY_REFUSE;
	case UI_WANT_SHARE: return UI_OVERLAY_SHARE;
	case UI_WANT_JUMP_TO: return UI_OVERLAY_JUMP;
	case UI_WANT_SPEED: return UI_OVERLAY_SPEED;
	case UI_WANT_PROPOSE: return UI_OVERLAY_PROPOSE;
	case UI_WANT_MODULE: return UI_OVERLAY_MODULE;
	case UI_WANT_ACT: return UI_OVERLAY_ANYWAY;
	case UI_WANT_END: return UI_OVERLAY_END;
	case UI_WANT_RULE: return UI_OVERLAY_RULING;
	default: return UI_NO_OVERLAY;
	}
}

static void decided(struct ui_state *ui, const char *title)
{
	struct ui_toast *toast = ui_toast_add(ui, TOAST_NEWS, title, "", 5);
	ui_toast_number(toast, "number", ui->recorded_number);
	ui_toast_text(toast, "letter", ui->recorded_letter);
	ui_draft_clear(ui);
	ui->record_more = false;
	ui->decision = -1;
	ui_focus(ui, UI_NO_ACTION, 0);
}

void ui_folder_answered(struct ui_state *ui, const char *error)
{
	if (ui->overlay != UI_OVERLAY_FOLDER)
		return;
	if (!error) {
		ui_overlay_close(ui);
		return;
	}
	ui->form_error = error;
	ui_focus(ui, UI_FIELD, UI_FIELD_FOLDER); /* what was typed stays, to be mended */
}

void ui_accepted(struct ui_state *ui, const struct ui_intent *intent, uint32_t undo_number)
{
	bool in_record = ui_pick_recording(ui);
	if (ui->overlay != UI_NO_OVERLAY && overlay_of(intent->kind) == ui->overlay)
		ui_overlay_close(ui);
	if (intent->kind != UI_WANT_PAUSE && intent->kind != UI_WANT_RESUME && intent->kind != UI_WANT_SPEED)
		ui->restorable = intent->kind == UI_WANT_UNDO ? undo_number : 0;
	switch (intent->kind) {
	case UI_WANT_FIRE:
	case UI_WANT_SKIP:
		ui->inject = -1;
		ui->scroll[UI_SCROLL_MSEL] = ui->scroll[UI_SCROLL_INJECT] = -1;
		break;
	case UI_WANT_HOLD:
	case UI_WANT_RELEASE: ui->inject = intent->target; break; /* it stays chosen, so that the same key takes it back */
	case UI_WANT_DECIDE: decided(ui, "toast.recorded"); break;
	case UI_WANT_PROPOSE:
		if (in_record && ui->draft.option == -2)
			decided(ui, "toast.proposal-recorded");
		ui->side = UI_SIDE_AUTOMATIC;
		break;
	case UI_WANT_RULE:
		ui_ruling_forget(ui);
		ui->ruling_delay = ui->ruling_pillar = 0;
		ui->proposal = ui->ruling_for = -1;
		ui->side = UI_SIDE_AUTOMATIC;
		ui_clear(ui, UI_FIELD_RULING);
		ui_toast_add(ui, TOAST_NEWS, "toast.ruled", "", 5);
		break;
	case UI_WANT_APPROVE:
	case UI_WANT_REFUSE: ui->approval = -1; break;
	case UI_WANT_RESTORE:
		for (int i = 0; i < ui->toast_count; i++)
			if (ui->toasts[i].button == UI_RESTORE) { /* "Taken back" is no longer so */
				memmove(&ui->toasts[i], &ui->toasts[i + 1], (size_t)(--ui->toast_count - i) * sizeof *ui->toasts);
				i--;
			}
		break;
	default: break;
	}
}
