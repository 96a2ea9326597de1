/* ui_replay — moving in a recorded run, branching, asking why; and the hot wash. */
#include <string.h>

#include "view/ui/ui_inside.h"

static void seek(struct ui_doing *x, int64_t at)
{
	const struct replay_picture *r = x->p->replay;
	at = at < r->start ? r->start : at > r->end ? r->end : at;
	ui_want(x, UI_WANT_SEEK)->time = at;
}

static void seek_event(struct ui_doing *x, uint32_t event)
{
	ui_want(x, UI_WANT_SEEK_EVENT)->value = event;
}

static void bookmark_step(struct ui_doing *x)
{
	const struct replay_picture *r = x->p->replay;
	int found = -1;
	for (int i = 0; i < r->bookmark_count; i++) {
		if (x->argument > 0 && r->bookmarks[i].at > r->now && found < 0)
			found = i;
		if (x->argument < 0 && r->bookmarks[i].at < r->now)
			found = i;
	}
	if (found < 0)
		return;
	x->ui->bookmark = found;
	x->ui->scroll[UI_SCROLL_BOOKMARKS] = -1;
	seek_event(x, r->bookmarks[found].event);
}

/* The decision mark of the opened run at a place in its list; -1: the one made at this second, if there is one. */
static const struct replay_mark *decision_mark(const struct replay_picture *r, int place)
{
	const struct replay_branch *opened = r->branch_count > 0 ? &r->branches[0] : NULL;
	if (opened && place >= 0 && place < opened->mark_count)
		return &opened->marks[place];
	const struct replay_mark *latest = NULL;
	for (int i = 0; opened && place < 0 && i < opened->mark_count; i++)
		if (opened->marks[i].kind == REPLAY_DECISION && opened->marks[i].event <= r->event && opened->marks[i].at == r->now)
			latest = &opened->marks[i];
	return latest;
}

void ui_open_branch(struct ui_state *ui, int decision)
{
	ui_overlay_open(ui, UI_OVERLAY_BRANCH, decision >= 0 ? UI_FORM_ITEM : UI_CONFIRM, 0);
	ui->form_target = decision;
	ui->form_option = -1;
}

static void branch(struct ui_doing *x, int place)
{
	const struct replay_mark *mark = decision_mark(x->p->replay, place);
	ui_open_branch(x->ui, mark ? mark->decision : -1);
	if (mark && mark->at != x->p->replay->now)
		seek_event(x, mark->event);
	ui_want(x, UI_WANT_PICTURE);
}

/* A form for its title, which is there already when this moment has a bookmark. */
static void set_bookmark(struct ui_doing *x)
{
	const struct replay_picture *r = x->p->replay;
	ui_overlay_open(x->ui, UI_OVERLAY_BOOKMARK, UI_FIELD, UI_FIELD_WORDS);
	for (int i = 0; i < r->bookmark_count; i++)
		if (r->bookmarks[i].event == r->event && !r->bookmarks[i].note)
			field_set(&x->ui->fields[UI_FIELD_WORDS], r->bookmarks[i].text);
}

static void move(struct ui_doing *x)
{
	const struct replay_picture *r = x->p->replay;
	switch (x->action) {
	case UI_STEP: ui_want(x, UI_WANT_STEP)->value = x->argument; break;
	case UI_MINUTE: seek(x, r->now + 60 * x->argument); break;
	case UI_NEXT_DECISION: ui_want(x, UI_WANT_STEP_DECISION)->value = x->argument; break;
	case UI_GO_START: seek(x, r->start); break;
	case UI_GO_END: seek(x, r->end); break;
	case UI_SCRUB: seek(x, r->start + 60 * (int64_t)x->step); break;
	case UI_BOOKMARK_STEP: bookmark_step(x); break;
	default: break;
	}
}

static void look(struct ui_doing *x)
{
	const struct replay_picture *r = x->p->replay;
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_BOOKMARK_ROW:
		if (x->argument < r->bookmark_count) {
			ui->bookmark = x->argument;
			seek_event(x, r->bookmarks[x->argument].event);
		}
		break;
	case UI_WHY_NODE:
		if (r->why && x->argument < r->why->count) {
			ui->chain_node = x->argument;
			seek_event(x, r->why->links[x->argument].line.id);
		}
		break;
	case UI_WHY:
		ui->chain_node = -1;
		ui->scroll[UI_SCROLL_CHAIN] = -1;
		ui_want(x, UI_WANT_WHY)->target =
		    x->argument > 0 && x->argument <= r->metric_count ? r->metrics[x->argument - 1].index : -1;
		break;
	case UI_BRANCH_ROW:
		ui->branch = x->argument;
		ui->compare = x->argument > 0;
		ui_want(x, UI_WANT_SELECT_BRANCH)->target = x->argument;
		break;
	case UI_COMPARE:
		ui->compare = !ui->compare;
		if (ui->compare && ui->branch == 0) {
			ui->branch = r->trunk > 0 ? r->trunk : 1; /* a branch is held against the original first */
			ui_want(x, UI_WANT_SELECT_BRANCH)->target = ui->branch;
		}
		ui_want(x, UI_WANT_COMPARE)->value = ui->compare;
		break;
	default: break;
	}
}

static bool replay(struct ui_doing *x)
{
	static const int speeds[] = {1, 10, 60, 0};
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_STEP:
	case UI_MINUTE:
	case UI_NEXT_DECISION:
	case UI_GO_START:
	case UI_GO_END:
	case UI_SCRUB:
	case UI_BOOKMARK_STEP: move(x); return true;
	case UI_BOOKMARK_ROW:
	case UI_WHY_NODE:
	case UI_WHY:
	case UI_BRANCH_ROW:
	case UI_COMPARE: look(x); return true;
	case UI_PLAY: ui_want(x, UI_WANT_PLAY)->value = !x->p->replay->playing; return true;
	case UI_REPLAY_SPEED:
		if (x->argument == 4)
			ui_overlay_open(ui, UI_OVERLAY_SPEED, UI_FIELD, UI_FIELD_SPEED);
		else
			ui_want(x, UI_WANT_PLAY_SPEED)->value = speeds[x->argument & 3];
		return true;
	case UI_REPLAY_SPEED_OTHER: ui_overlay_open(ui, UI_OVERLAY_SPEED, UI_FIELD, UI_FIELD_SPEED); return true;
	case UI_BOOKMARK: set_bookmark(x); return true;
	case UI_BOOKMARK_REMOVE: {
		struct ui_intent *intent = ui_want(x, UI_WANT_BOOKMARK);
		intent->option = 1;
		intent->value = x->p->replay->bookmarks[ui->bookmark].event;
		ui->bookmark = ui->bookmark > 0 ? ui->bookmark - 1 : 0;
		return true;
	}
	case UI_BRANCH: branch(x, -1); return true;
	case UI_BRANCH_AT: branch(x, x->argument); return true;
	case UI_ROOM_VIEW: ui_want(x, UI_WANT_ROOM_VIEW); return true;
	case UI_VERIFY_DETAIL: ui_overlay_open(ui, UI_OVERLAY_VERIFY, UI_CANCEL, 0); return true;
	case UI_GO_DIFFERENCE:
		if (ui->overlay == UI_OVERLAY_VERIFY)
			ui_overlay_close(ui);
		seek_event(x, (uint32_t)x->p->replay->badge.event);
		return true;
	case UI_WRITE_STATES: ui_want(x, UI_WANT_WRITE_STATES); return true;
	default: return false;
	}
}

/* ---- hot wash ---- */

static void rate(struct ui_doing *x, int place, int rating)
{
	const struct audience_debrief *h = x->p->hotwash->debrief;
	if (place < 0 || place >= h->task_count || rating < 1 || rating > 4)
		return;
	x->ui->task = place;
	struct ui_intent *intent = ui_want(x, UI_WANT_RATE);
	intent->target = h->tasks[place].index;
	intent->value = rating;
}

static void confirm_rating(struct ui_doing *x)
{
	const struct audience_debrief *h = x->p->hotwash->debrief;
	int place = x->ui->task;
	if (place >= 0 && place < h->task_count && h->tasks[place].rating == 0 && h->tasks[place].proposed == 0)
		ui_toast_add(x->ui, TOAST_NEWS, "why.nothing-proposed", "", 6);
	else if (place >= 0 && place < h->task_count && h->tasks[place].rating == 0)
		rate(x, place, h->tasks[place].proposed);
}

static void open_replay(struct ui_doing *x, uint32_t event, int option)
{
	struct ui_intent *intent = ui_want(x, UI_WANT_OPEN_REPLAY);
	intent->value = event;
	intent->option = option;
}

static uint32_t chosen_event(struct ui_doing *x)
{
	const struct audience_debrief *h = x->p->hotwash->debrief;
	int i = x->ui->turning;
	return i >= 0 && i < h->turning_count ? h->turning[i].line.id : 0;
}

static void show(struct ui_doing *x)
{
	const struct hotwash_picture *h = x->p->hotwash;
	bool same = h->shown == x->ui->turning || x->ui->turning >= h->debrief->turning_count;
	ui_want(x, UI_WANT_SHOW)->target = same ? -1 : x->ui->turning;
}

/* The letters, and Enter, mean a task only where the tasks are, or while the keyboard is nowhere: elsewhere they would rate one that nobody looks at. */
static bool is_at_tasks(struct ui_doing *x)
{
	int argument = x->ui->interact.focus.argument;
	enum ui_action focus = ui_action_of(x->ui->interact.focus.action, &argument);
	if (focus == UI_NO_ACTION || focus == UI_TASK || focus == UI_RATE || focus == UI_RATE_REST)
		return true;
	ui_toast_add(x->ui, TOAST_NEWS, "why.not-at-tasks", "why.not-at-tasks-text", 8);
	return false;
}

static bool hotwash(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_TURNING:
		ui->turning = x->argument;
		if (x->step == 1)
			open_replay(x, chosen_event(x), 0);
		return true;
	case UI_OUTCOME:
		ui->outcome = x->argument;
		if (x->step == 1 && x->argument < x->p->hotwash->debrief->decision_count)
			open_replay(x, x->p->hotwash->debrief->decisions[x->argument].line.id, 0);
		return true;
	case UI_TASK:
		ui->task = x->argument;
		if (x->step == 1)
			confirm_rating(x);
		return true;
	case UI_RATE:
		if (x->argument >= 0)
			rate(x, x->argument / 4, x->argument % 4 + 1);
		else if (is_at_tasks(x))
			rate(x, ui->task, -x->argument);
		return true;
	case UI_RATE_CONFIRM:
		if (is_at_tasks(x))
			confirm_rating(x);
		return true;
	case UI_RATE_REST: ui_want(x, UI_WANT_RATE); return true;
	case UI_SHOW: show(x); return true;
	case UI_HOTWASH_WHY: open_replay(x, chosen_event(x), 1); return true;
	case UI_HOTWASH_REPLAY: open_replay(x, 0, -1); return true;
	case UI_HOTWASH_BRANCH: open_replay(x, chosen_event(x), 2); return true;
	default: return false;
	}
}

bool ui_do_replay(struct ui_doing *x)
{
	if (x->action == UI_REPORT) {
		ui_want(x, UI_WANT_REPORT);
		return true;
	}
	if (x->p->replay && replay(x))
		return true;
	return x->p->hotwash && x->p->hotwash->debrief && hotwash(x);
}
