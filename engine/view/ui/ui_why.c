/* ui_why — why an action cannot be given now. One place for buttons, palette and keys; the core has the last word, this only spares people the question. */
#include <string.h>

#include "view/ui/ui_pick.h"
#include "view/ui/ui_update.h"

/* Becomes a recorded command at once. */
static bool is_recorded(enum ui_action action)
{
	static const enum ui_action recorded[] = {
	    UI_PAUSE,    UI_SPEED,       UI_SPEED_MORE, UI_JUMP_NEXT, UI_JUMP_TO,  UI_PACE,   UI_UNDO,
	    UI_RESTORE,  UI_MODULE_NEXT, UI_MODULE_TO,  UI_END,       UI_FIRE,     UI_HOLD,   UI_SKIP,
	    UI_EDIT,     UI_INJECT,      UI_NOTE,       UI_EXTEND,    UI_CLOSE,    UI_RECORD, UI_ACCEPT,
	    UI_ASK_BACK, UI_DECLINE,     UI_APPROVE,    UI_REFUSE,    UI_PROPOSE,  UI_SHARE,  UI_PASS_ON,
	    UI_ACT,      UI_ACT_ANYWAY,  UI_STOP,       UI_SEAT,      UI_EXPECTED, UI_RATE,   UI_RATE_CONFIRM,
	    UI_RATE_REST,
	};
	for (size_t i = 0; i < sizeof recorded / sizeof *recorded; i++)
		if (recorded[i] == action)
			return true;
	return false;
}

static const char *of_inject(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action)
{
	const struct audience_inject_detail *inject = ui_pick_inject(ui, p);
	if (!inject)
		return "why.no-inject";
	if (action == UI_EXPECTED || ui_pick_pending(&inject->row))
		return NULL;
	return inject->row.status == AUDIENCE_INJECT_FIRED ? "why.fired" : "why.skipped";
}

static const char *of_decision(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action,
                               int argument)
{
	const struct audience_decision_detail *x = ui_pick_decision(ui, p);
	(void)argument;
	if (!x)
		return "why.no-open";
	if (action == UI_EXTEND && x->limit < 0)
		return "why.no-limit";
	if (action == UI_RECORD && ui->draft.option == -1)
		return "why.no-option";
	if (action == UI_RECORD && ui->draft.option == -2 && !*ui_text(ui, UI_FIELD_RATIONALE))
		return "why.no-words";
	return NULL;
}

static const struct audience_action *find_action(const struct ui_pictures *p, int index)
{
	for (int i = 0; p->role && i < p->role->action_count; i++)
		if (p->role->actions[i].index == index)
			return &p->role->actions[i];
	for (int i = 0; p->console && i < p->console->action_count; i++)
		if (p->console->actions[i].index == index)
			return &p->console->actions[i];
	return NULL;
}

static const char *of_action(const struct ui_pictures *p, enum ui_action action, int index)
{
	const struct audience_action *a = find_action(p, index);
	if (!a)
		return "why.no-action";
	if (action == UI_STOP)
		return a->status == AUDIENCE_ACTION_RUNNING || a->status == AUDIENCE_ACTION_WAITING ? NULL
		                                                                                    : "why.not-running";
	if (action == UI_ACT_ANYWAY || a->status == AUDIENCE_ACTION_POSSIBLE)
		return NULL;
	for (int i = 0; i < a->gate_count; i++)
		if (a->gates[i].kind != AUDIENCE_GATE_APPROVAL && a->gates[i].status != AUDIENCE_GATE_MET)
			return "why.other-steps-first";
	return a->next_ask >= 0 ? NULL : "why.nobody-to-ask";
}

static const char *of_run(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int argument)
{
	const struct audience_console *c = p->console;
	switch (action) {
	case UI_FIRE:
	case UI_HOLD:
	case UI_SKIP:
	case UI_EDIT:
	case UI_EXPECTED: return of_inject(ui, p, action);
	case UI_EXTEND:
		if (p->status.discussion)
			return NULL;
		return of_decision(ui, p, action, argument);
	case UI_CLOSE:
	case UI_RECORD_OPEN:
	case UI_RECORD_OPTION:
	case UI_RECORD_MORE:
	case UI_OFF_MENU:
	case UI_RECORD: return of_decision(ui, p, action, argument);
	case UI_DECISION_NEXT:
	case UI_DECISION_BEFORE: return c && c->open_count > 1 ? NULL : "why.no-other-open";
	case UI_ACCEPT:
		return ui_pick_side(ui, p) == UI_SIDE_RULE || ui_pick_proposal(ui, p) ? NULL : "why.no-proposal";
	case UI_ASK_BACK:
	case UI_DECLINE:
	case UI_PROPOSAL: return ui_pick_proposal(ui, p) ? NULL : "why.no-proposal";
	case UI_APPROVAL:
	case UI_APPROVE:
	case UI_REFUSE: return ui_pick_approval(ui, p) ? NULL : "why.no-approval";
	case UI_UNDO: return c && c->undo.possible ? NULL : "why.nothing-to-undo";
	case UI_RESTORE: return ui->restorable ? NULL : "why.nothing-to-restore";
	case UI_JUMP_NEXT: return c && c->next_at >= 0 ? NULL : "why.nothing-next";
	case UI_MODULE_NEXT: return c && c->header.phase < c->header.phases ? NULL : "why.last-module";
	case UI_MODULE_TO: return p->status.module_count > 0 ? NULL : "why.last-module";
	case UI_DISCUSS_MORE:
	case UI_DISCUSS_DEALT: return p->status.discussion ? NULL : "why.no-discussion";
	case UI_HOTWASH:
		if (ui->screen == UI_SCREEN_REPLAY)
			return p->replay && p->replay->branch_count > 0 && *p->replay->branches[0].ending ? NULL : "why.not-over";
		return c && c->header.run == AUDIENCE_OVER ? NULL : "why.not-over";
	case UI_SAVE_RETRY: return p->status.recording == DESK_RECORDING_STOPPED ? NULL : "why.recording-well";
	case UI_ACT:
	case UI_ACT_ANYWAY:
	case UI_STOP: return of_action(p, action, argument);
	case UI_SHARE: return p->role && p->role->fact_count > 0 ? NULL : "why.no-fact";
	case UI_STATION: return p->status.stations > 0 ? NULL : "why.no-stations";
	case UI_COMPARE_ROLES: return p->role && p->role->role_count > 1 ? NULL : "why.no-fact";
	default: return NULL;
	}
}

static const char *of_library(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action)
{
	const struct library_scenario *card = ui_pick_card(ui, p);
	const struct library_recording *recording = ui_pick_recording_row(ui, p);
	switch (action) {
	case UI_NEW_SESSION:
	case UI_EXPLORE: return !card ? "why.no-card" : card->broken ? "why.broken" : NULL;
	case UI_REPLAY:
		return !recording                                                        ? "why.no-recording"
		       : recording->verified == LIBRARY_DAMAGED && recording->event == 0 ? recording->busy ? "library.in-use" : "why.damaged"
		                                                                         : NULL;
	case UI_START:
	case UI_REHEARSE: return ui_pick_stop(p) ? "why.check" : NULL;
	default: return NULL;
	}
}

static const char *of_replay(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int argument)
{
	const struct audience_debrief *x = p->hotwash ? p->hotwash->debrief : NULL;
	switch (action) {
	case UI_GO_DIFFERENCE:
		return p->replay && p->replay->badge.state == REPLAY_DIFFERS ? NULL : "why.no-difference";
	case UI_EXPLORE_AGAIN: return p->explore && !p->explore->running ? NULL : "why.exploring";
	case UI_AUTHOR_STATE: return p->author ? NULL : "why.absent";
	case UI_AUTHOR_PLAY: return p->author && p->author->version > 0 ? NULL : "why.no-version";
	case UI_EXPLORE_STOP: return p->explore && p->explore->running ? NULL : "why.not-exploring";
	case UI_EXPLORE_WATCH:
		for (int i = 0; p->explore && i < p->explore->finding_count; i++)
			if ((argument > 0 ? argument - 1 : ui->explore_finding) == i && p->explore->findings[i].witness)
				return NULL;
		return "why.no-witness";
	case UI_SETUP_LOAD: return p->setup && p->setup->saved_count > 0 ? NULL : "why.no-setup";
	case UI_BOOKMARK_REMOVE:
		return p->replay && ui->bookmark >= 0 && ui->bookmark < p->replay->bookmark_count && !p->replay->bookmarks[ui->bookmark].note ? NULL
		                                                                                                                            : "why.no-bookmark-here";
	case UI_COMPARE: return p->replay && p->replay->branch_count > 1 ? NULL : "why.no-branch";
	case UI_BOOKMARK_STEP: return p->replay && p->replay->bookmark_count > 0 ? NULL : "why.no-bookmark";
	case UI_RATE_REST:
		for (int i = 0; x && i < x->task_count; i++)
			if (x->tasks[i].rating == 0 && x->tasks[i].proposed > 0)
				return NULL;
		return "why.all-confirmed";
	case UI_HOTWASH_WHY:
	case UI_HOTWASH_BRANCH:
		return x && ui->turning >= 0 && ui->turning < x->turning_count ? NULL : "why.no-turning";
	default: return NULL;
	}
}

bool ui_is_absent(const struct ui_pictures *p, enum ui_action action)
{
	for (int i = 0; i < p->status.absent_count; i++)
		if (p->status.absent[i] == action)
			return true;
	return false;
}

const char *ui_why_not(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int argument)
{
	const char *why;
	if (ui_is_absent(p, action))
		return "why.absent";
	if (is_recorded(action)) {
		bool after_end = action == UI_NOTE || action == UI_EXPECTED || action == UI_UNDO || action == UI_RESTORE || action == UI_RATE || action == UI_RATE_CONFIRM || action == UI_RATE_REST;
		if (p->status.recording == DESK_READING)
			return "why.only-read";
		if (p->status.recording == DESK_RECORDING_STOPPED)
			return "why.recording-stopped";
		if (p->console && p->console->header.run == AUDIENCE_OVER && !after_end)
			return "why.over";
	}
	if ((why = of_run(ui, p, action, argument)) || (why = of_library(ui, p, action)) ||
	    (why = of_replay(ui, p, action, argument)))
		return why;
	return NULL;
}
