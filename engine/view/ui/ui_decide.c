/* ui_decide — recording decisions, choosing proposals, giving approvals. What is typed for one decision waits in a draft while another is in hand. */
#include <string.h>

#include "view/ui/ui_inside.h"

/* ---- drafts ---- */

static bool is_empty(const struct ui_state *ui)
{
	return ui->draft.option == -1 && ui->draft.confidence < 0 && !*ui_text(ui, UI_FIELD_RATIONALE) &&
	       !*ui_text(ui, UI_FIELD_DISSENT) && !*ui_text(ui, UI_FIELD_BASIS);
}

static void blank(struct ui_draft *draft, int decision)
{
	memset(draft, 0, sizeof *draft);
	draft->decision = decision;
	draft->option = draft->role = draft->confidence = -1;
}

void ui_draft_clear(struct ui_state *ui)
{
	blank(&ui->draft, -1);
	ui_clear(ui, UI_FIELD_RATIONALE);
	ui_clear(ui, UI_FIELD_DISSENT);
	ui_clear(ui, UI_FIELD_BASIS);
}

/* Puts the draft in hand away: in its old place, a free one, or that of the oldest. */
static void put_away(struct ui_state *ui)
{
	int place = -1;
	if (is_empty(ui) || ui->draft.decision < 0)
		return;
	for (int i = UI_DRAFTS_MAX - 1; i >= 0; i--)
		if (!ui->drafts[i].used || ui->drafts[i].decision == ui->draft.decision)
			place = i;
	if (place < 0) {
		memmove(&ui->drafts[0], &ui->drafts[1], (UI_DRAFTS_MAX - 1) * sizeof ui->drafts[0]);
		place = UI_DRAFTS_MAX - 1;
	}
	ui->drafts[place] = ui->draft;
	ui->drafts[place].used = true;
	memcpy(ui->drafts[place].rationale, ui_text(ui, UI_FIELD_RATIONALE), FIELD_CAPACITY);
	memcpy(ui->drafts[place].dissent, ui_text(ui, UI_FIELD_DISSENT), FIELD_CAPACITY);
	memcpy(ui->drafts[place].basis, ui_text(ui, UI_FIELD_BASIS), FIELD_CAPACITY);
}

static void take_out(struct ui_state *ui, int decision)
{
	ui_draft_clear(ui);
	ui->draft.decision = decision;
	for (int i = 0; i < UI_DRAFTS_MAX; i++) {
		struct ui_draft *draft = &ui->drafts[i];
		if (!draft->used || draft->decision != decision)
			continue;
		ui->draft = *draft;
		field_set(&ui->fields[UI_FIELD_RATIONALE], draft->rationale);
		field_set(&ui->fields[UI_FIELD_DISSENT], draft->dissent);
		field_set(&ui->fields[UI_FIELD_BASIS], draft->basis);
		draft->used = false;
	}
}

void ui_sync(struct ui_state *ui, const struct ui_pictures *p)
{
	const struct audience_decision_detail *x = ui_pick_decision(ui, p);
	int now = x ? x->index : -1;
	if (!p->console)
		return;
	if (ui->draft.decision != now) {
		if (ui->draft.decision >= 0 && ui_pick_recording(ui))
			ui_focus(ui, UI_FIELD, UI_FIELD_PALETTE); /* it closed under the hands: a field that is not there, so that nothing typed on gets into another one */
		put_away(ui);
		take_out(ui, now);
	}
	if (x && ui->draft.option >= x->option_count)
		ui->draft.option = -1;
	const struct audience_proposal *proposal = ui_pick_proposal(ui, p);
	int ruling = ui->side == UI_SIDE_RULE ? -1 : proposal ? proposal->index : -1;
	if (ruling != ui->ruling_for) {
		ui_ruling_forget(ui);
		ui_clear(ui, UI_FIELD_RULING);
		ui->ruling_for = ruling;
	}
	if (p->console->undo.possible && p->console->undo.kind && ui->restorable &&
	    ui->restorable < p->console->undo.command)
		ui->restorable = 0;
}

void ui_pin_decision(struct ui_state *ui, const struct ui_pictures *p)
{
	const struct audience_decision_detail *x = ui_pick_decision(ui, p);
	if (x && ui->decision != x->index)
		ui->decision = x->index;
}

/* ---- decisions ---- */

static void select_decision(struct ui_doing *x, int index)
{
	x->ui->decision = index;
	if (ui_pick_recording(x->ui))
		ui_focus(x->ui, UI_NO_ACTION, 0);
	if (x->ui->screen != UI_SCREEN_CONSOLE)
		ui_open(x->ui, UI_SCREEN_CONSOLE);
	ui_sync(x->ui, x->p);
}

static void other_decision(struct ui_doing *x, int by)
{
	const struct audience_console *c = x->p->console;
	const struct audience_decision_detail *now = ui_pick_decision(x->ui, x->p);
	int place = (int)(now - c->open);
	select_decision(x, c->open[(place + by + c->open_count) % c->open_count].index);
}

static void open_record(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	if (ui->screen != UI_SCREEN_CONSOLE)
		ui_open(ui, UI_SCREEN_CONSOLE);
	ui_sync(ui, x->p);
	ui_pin_decision(ui, x->p);
	if (x->argument > 0)
		ui->draft.role = x->argument - 1;
	if (ui->draft.option != -1)
		ui_focus(ui, UI_FIELD, UI_FIELD_RATIONALE);
	else
		ui_focus(ui, UI_RECORD_OPTION, 0);
}

static void choose_option(struct ui_doing *x, int option)
{
	const struct audience_decision_detail *decision = ui_pick_decision(x->ui, x->p);
	int shown = decision->option_count < 8 ? decision->option_count : 8;
	if (option > shown)
		return;
	ui_pin_decision(x->ui, x->p);
	x->ui->draft.option = option == shown || option < 0 ? -2 : option;
	ui_focus(x->ui, UI_FIELD, UI_FIELD_RATIONALE);
}

/* The keyboard goes into the details only when the option is chosen: before that its letters, and D that leads to them, must go on meaning what they say. */
static void more(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	bool gone = ui_action_by_id(ui->interact.focus.action) == UI_FIELD && (ui->interact.focus.argument == UI_FIELD_DISSENT || ui->interact.focus.argument == UI_FIELD_BASIS);
	int argument = ui->interact.focus.argument;
	ui->record_more = !ui->record_more;
	if (ui->record_more && ui->draft.option != -1)
		ui_focus(ui, UI_FIELD, UI_FIELD_DISSENT);
	else if (!ui->record_more && (gone || ui_action_of(ui->interact.focus.action, &argument) == UI_CONFIDENCE))
		ui_focus(ui, ui->draft.option == -1 ? UI_RECORD_OPTION : UI_FIELD, ui->draft.option == -1 ? 0 : UI_FIELD_RATIONALE);
}

static void record(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_decision_detail *decision = ui_pick_decision(ui, x->p);
	bool off_menu = ui->draft.option == -2;
	struct ui_intent *intent = ui_want(x, off_menu ? UI_WANT_PROPOSE : UI_WANT_DECIDE);
	intent->target = decision->index;
	intent->role = ui_pick_owner(ui, decision);
	intent->option = off_menu ? -1 : ui->draft.option;
	intent->confidence = ui->draft.confidence;
	ui_take(ui, UI_FIELD_RATIONALE, intent->words);
	ui_take(ui, UI_FIELD_DISSENT, intent->dissent);
	ui_take(ui, UI_FIELD_BASIS, intent->basis);
	ui->recorded_number = decision->number;
	memcpy(ui->recorded_letter, off_menu ? "" : decision->options[ui->draft.option].option.letter,
	       off_menu ? 1 : sizeof ui->recorded_letter);
}

/* ---- proposals ---- */

static void select_proposal(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_console *c = x->p->console;
	const struct audience_proposal *now = ui_pick_proposal(ui, x->p);
	int wanted = x->argument;
	bool shown = ui_pick_side(ui, x->p) == UI_SIDE_PROPOSAL;
	ui_open(ui, UI_SCREEN_CONSOLE);
	ui->side = UI_SIDE_PROPOSAL;
	ui->record_more = false; /* they would leave it no room; what is written in them stays */
	if (x->step == 0 && wanted == 0 && shown) { /* P again: the next one */
		int place = (int)(now - c->proposals);
		for (int i = 1; i <= c->proposal_count; i++) {
			const struct audience_proposal *other = &c->proposals[(place + i) % c->proposal_count];
			if (strcmp(other->status, "open") == 0) {
				wanted = other->index;
				break;
			}
		}
	} else if (wanted <= 0 && now) {
		wanted = now->index;
	}
	ui->proposal = wanted;
	ui_sync(ui, x->p);
	if (c->metric_count > 0)
		ui_focus(ui, UI_RULE_EFFECT, c->metrics[0].index);
}

/* ---- approvals ---- */

static void select_approval(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_console *c = x->p->console;
	const struct audience_approval *now = ui_pick_approval(ui, x->p);
	bool again = ui_pick_side(ui, x->p) == UI_SIDE_APPROVAL && now;
	int place = again ? (int)(now - c->approvals) : -1;
	ui_open(ui, UI_SCREEN_CONSOLE);
	ui->side = UI_SIDE_APPROVAL;
	ui->record_more = false;
	ui->approval = x->argument > 0 ? x->argument
	               : again         ? c->approvals[(place + 1) % c->approval_count].index
	                               : now->index;
}

static void approve(struct ui_doing *x)
{
	const struct audience_approval *a = ui_pick_approval(x->ui, x->p);
	struct ui_intent *intent = ui_want(x, UI_WANT_APPROVE);
	intent->target = a->index;
	intent->role = a->by_role;
}

static void refuse(struct ui_doing *x)
{
	const struct audience_approval *a = ui_pick_approval(x->ui, x->p);
	ui_overlay_open(x->ui, UI_OVERLAY_REFUSE, UI_FIELD, UI_FIELD_WORDS);
	x->ui->form_target = a->index;
	x->ui->form_role = a->by_role;
	ui_keep_begun(x->ui);
}

bool ui_do_decide(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_decision_detail *decision = ui_pick_decision(ui, x->p);
	switch (x->action) {
	case UI_DECISION: select_decision(x, x->argument); return true;
	case UI_DECISION_NEXT: other_decision(x, 1); return true;
	case UI_DECISION_BEFORE: other_decision(x, -1); return true;
	case UI_EXTEND: {
		const char *label;
		struct ui_intent *intent = ui_want(x, x->p->status.discussion ? UI_WANT_DISCUSS_MORE : UI_WANT_EXTEND);
		intent->target = decision && !x->p->status.discussion ? decision->index : -1;
		intent->time = x->p->status.discussion ? 300 : ui_pick_extension(x->p, decision, &label); /* people talk in minutes whatever the scenario counts in */
		return true;
	}
	case UI_CLOSE: ui_want(x, UI_WANT_CLOSE)->target = decision->index; return true;
	case UI_RECORD_OPEN: open_record(x); return true;
	case UI_RECORD_OPTION: choose_option(x, x->argument); return true;
	case UI_OFF_MENU: choose_option(x, -1); return true;
	case UI_RECORD: record(x); return true;
	case UI_RECORD_MORE: more(x); return true;
	case UI_CONFIDENCE: {
		int wanted = 10 + 20 * x->argument;
		ui_pin_decision(ui, x->p);
		ui->draft.confidence = ui->draft.confidence == wanted ? -1 : wanted;
		return true;
	}
	case UI_SIDE:
		ui->side = (enum ui_side)x->argument;
		ui->record_more = false;
		return true;
	case UI_SIDE_ROLES:
		ui->below = (enum ui_below)(x->argument + 1);
		ui->scroll[UI_SCROLL_WAITING] = -1;
		return true;
	case UI_PROPOSAL: select_proposal(x); return true;
	case UI_APPROVAL: select_approval(x); return true;
	case UI_APPROVE: approve(x); return true;
	case UI_REFUSE: refuse(x); return true;
	default: return false;
	}
}
