/* ui_run — the clock, modules, the end, and the event list with what can be done to an inject. */
#include <stdio.h>
#include <string.h>

#include "view/ui/ui_inside.h"

static void pause(struct ui_doing *x)
{
	bool running = x->p->console && x->p->console->header.run == AUDIENCE_RUNNING;
	ui_want(x, running ? UI_WANT_PAUSE : UI_WANT_RESUME);
}

static void speed(struct ui_doing *x)
{
	static const int speeds[] = {1, 10, 60};
	if (x->argument >= 0 && x->argument < 3)
		ui_want(x, UI_WANT_SPEED)->value = speeds[x->argument];
}

static void open_number(struct ui_doing *x, enum ui_overlay overlay, enum ui_field field)
{
	ui_overlay_open(x->ui, overlay, UI_FIELD, field);
}

bool ui_do_run(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_console *c = x->p->console;
	switch (x->action) {
	case UI_PAUSE: pause(x); return true;
	case UI_SPEED: speed(x); return true;
	case UI_SPEED_MORE: open_number(x, UI_OVERLAY_SPEED, UI_FIELD_SPEED); return true;
	case UI_JUMP_NEXT: ui_want(x, UI_WANT_JUMP_NEXT); return true;
	case UI_JUMP_TO: open_number(x, UI_OVERLAY_JUMP, UI_FIELD_TIME); return true;
	case UI_PACE: ui_want(x, UI_WANT_PACE)->value = !(c && c->header.automatic); return true;
	case UI_UNDO: ui_want(x, UI_WANT_UNDO); return true;
	case UI_RESTORE: ui_want(x, UI_WANT_RESTORE)->value = ui->restorable; return true;
	case UI_MODULE_NEXT: ui_want(x, UI_WANT_MODULE); return true;
	case UI_MODULE_TO:
		ui_overlay_open(ui, UI_OVERLAY_MODULE, UI_FORM_ITEM, c ? c->header.phase : 0);
		ui->form_target = c && c->header.phase < x->p->status.module_count ? c->header.phase : 0;
		return true;
	case UI_DISCUSS: ui_want(x, UI_WANT_DISCUSS)->value = !x->p->status.discussion; return true;
	case UI_DISCUSS_MORE: ui_want(x, UI_WANT_DISCUSS_MORE)->time = 300; return true;
	case UI_DISCUSS_DEALT: ui_want(x, UI_WANT_DISCUSS_DEALT)->target = x->argument; return true;
	case UI_END: ui_overlay_open(ui, UI_OVERLAY_END, UI_CANCEL, 0); return true;
	case UI_HOTWASH: ui_want(x, UI_WANT_OPEN_HOTWASH); return true;
	case UI_SAVE_RETRY: ui_want(x, UI_WANT_SAVE_RETRY); return true;
	case UI_SAVE_ELSEWHERE: ui_folder_open(ui); return true;
	case UI_SAVE_NOT: ui_overlay_open(ui, UI_OVERLAY_UNRECORDED, UI_CANCEL, 0); return true;
	default: return false;
	}
}

/* ---- injects ---- */

static void select_inject(struct ui_doing *x, int inject)
{
	struct ui_state *ui = x->ui;
	bool same = ui->inject == inject;
	ui->inject = inject;
	if (ui->screen != UI_SCREEN_CONSOLE) {
		ui_open(ui, UI_SCREEN_CONSOLE);
		ui->scroll[UI_SCROLL_MSEL] = -1;
	}
	if (!same) {
		ui->scroll[UI_SCROLL_INJECT] = -1;
		ui_want(x, UI_WANT_PICTURE);
	}
}

static void edit(struct ui_doing *x, const struct audience_inject_detail *inject)
{
	struct ui_state *ui = x->ui;
	ui_overlay_open(ui, UI_OVERLAY_EDIT, UI_FIELD, UI_FIELD_SUBJECT);
	ui->form_target = inject->row.index;
	ui->form_channel = (int)inject->row.channel;
	field_set(&ui->fields[UI_FIELD_SUBJECT], inject->row.subject.text);
	field_set(&ui->fields[UI_FIELD_FROM], inject->from.text);
	field_set(&ui->fields[UI_FIELD_WORDS], inject->body.text);
	ui_keep_begun(ui);
}

/* An expected action that only a person can see: noted in the record, from which the tick is drawn. */
static void expected(struct ui_doing *x, const struct audience_inject_detail *inject)
{
	int position = x->argument;
	if (position < 0 || position >= inject->expected_count || !inject->expected[position].by_hand)
		return;
	struct ui_intent *intent = ui_want(x, UI_WANT_EXPECTED);
	intent->target = inject->row.index;
	intent->option = position;
	intent->value = !inject->expected[position].ticked;
	snprintf(intent->words, sizeof intent->words, "%s", inject->expected[position].text.text);
}

static void open_words(struct ui_doing *x, enum ui_overlay overlay, enum ui_field focus)
{
	ui_overlay_open(x->ui, overlay, UI_FIELD, focus);
	x->ui->form_channel = AUDIENCE_PHONE;
	if (x->argument > 0 && x->argument <= UI_ROLES_MAX)
		x->ui->form_roles = 1u << (x->argument - 1);
	ui_keep_begun(x->ui);
}

bool ui_do_inject(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_inject_detail *inject = ui_pick_inject(ui, x->p);
	switch (x->action) {
	case UI_MSEL_FILTER:
		ui->filter = x->argument;
		ui->scroll[UI_SCROLL_MSEL] = -1;
		return true;
	case UI_MSEL_ROW:
		select_inject(x, x->argument);
		if (x->step == 1)
			ui_focus(ui, UI_FIRE, 0);
		return true;
	case UI_MSEL_NEXT:
		ui->filter = 0;
		ui->scroll[UI_SCROLL_MSEL] = -1;
		select_inject(x, -1);
		return true;
	case UI_FIRE: ui_want(x, UI_WANT_FIRE)->target = inject->row.index; return true;
	case UI_HOLD:
		ui_want(x, inject->row.status == AUDIENCE_INJECT_HELD ? UI_WANT_RELEASE : UI_WANT_HOLD)->target =
		    inject->row.index;
		return true;
	case UI_SKIP:
		ui_overlay_open(ui, UI_OVERLAY_SKIP, UI_FIELD, UI_FIELD_WORDS);
		ui->form_target = inject->row.index;
		ui_keep_begun(ui);
		return true;
	case UI_EDIT: edit(x, inject); return true;
	case UI_EXPECTED: expected(x, inject); return true;
	case UI_INJECT: open_words(x, UI_OVERLAY_INJECT, UI_FIELD_SUBJECT); return true;
	case UI_NOTE: open_words(x, UI_OVERLAY_NOTE, UI_FIELD_WORDS); return true;
	case UI_PROPOSE: open_words(x, UI_OVERLAY_PROPOSE, UI_FIELD_WORDS); return true;
	default: return false;
	}
}
