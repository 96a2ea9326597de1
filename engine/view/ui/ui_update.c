/* ui_update — from events to actions. Most of the work is interact.c's, from the frame's hot areas; here is what needs the pictures: lists that scroll while
 * arrows move in them, the palette, drop-downs, and Enter in a text that is one line of thought. */
#include "view/ui/ui_update.h"

#include <string.h>

#include "view/desk/desk_form.h"
#include "view/desk/desk_list.h"
#include "view/ui/ui_inside.h"

void ui_act(struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int argument, int step,
            struct ui_intents *out)
{
	static bool (*const areas[])(struct ui_doing *) = {ui_do_desk,   ui_do_form, ui_do_run,     ui_do_inject,
	                                                   ui_do_decide, ui_do_rule, ui_do_role, ui_do_library, ui_do_replay};
	struct ui_doing x = {ui, p, action, argument, step, out};
	const char *why = ui_why_not(ui, p, action, argument);
	if (action == UI_NO_ACTION)
		return;
	if (action != UI_CONFIRM && action != UI_FIELD)
		ui->form_error = NULL; /* what was missing is being mended */
	if (why) {
		ui_toast_add(ui, TOAST_NEWS, why, "", 6);
		return;
	}
	for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
		if (areas[i](&x))
			return;
}

/* ---- lists ---- */

struct list {
	enum ui_action action;
	enum ui_scroll scroll;
	int screen;
};
static const struct list lists[] = {
    {UI_MSEL_ROW, UI_SCROLL_MSEL, UI_SCREEN_CONSOLE},
    {UI_ROLE_ROW, UI_SCROLL_RAIL, UI_SCREEN_ROLE},
    {UI_CARD, UI_SCROLL_CARDS, UI_SCREEN_LIBRARY},
    {UI_BOOKMARK_ROW, UI_SCROLL_BOOKMARKS, UI_SCREEN_REPLAY},
    {UI_TASK, UI_SCROLL_TASKS, UI_SCREEN_HOTWASH},
    {UI_EXPLORE_FINDING, UI_SCROLL_FINDINGS, UI_SCREEN_EXPLORE},
    {UI_AUTHOR_ROW, UI_SCROLL_AUTHOR, UI_SCREEN_AUTHOR},
    {UI_FACT_ROW, UI_SCROLL_FACTS, -1},
    {UI_PASS_ON, UI_SCROLL_RECEIVED, -1},
    {UI_RECORDING, UI_SCROLL_RECORDINGS, -1},
    {UI_WHY_NODE, UI_SCROLL_CHAIN, -1},
    {UI_OUTCOME, UI_SCROLL_OUTCOMES, -1},
    {UI_ACTION_ROW, UI_SCROLL_ACTIONS, -1},
    {UI_RULE_LEVER, UI_SCROLL_FORM, -1},
};

/* Argument of the row `by` places from the one chosen, and its place in the list; -1: no such row. */
static int near_row(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int by, int focus,
                    int *place)
{
	int count = 0, at = focus;
	switch (action) {
	case UI_MSEL_ROW: {
		int shown, index = ui_pick_row_near(ui, p, by), now = ui_pick_row_place(ui, p, &shown);
		*place = now < 0 ? 0 : now + by < 0 ? 0 : now + by >= shown ? shown - 1 : now + by;
		return index;
	}
	case UI_CARD: {
		int card = ui_pick_card_near(ui, p, by), before = 0;
		for (int i = 0; p->library && i < card; i++)
			before += ui_pick_card_shown(ui, &p->library->scenarios[i]);
		*place = before / 2;
		return card;
	}
	case UI_ROLE_ROW:
		for (at = 0; p->role && at + 1 < p->role->role_count && p->role->roles[at].index != ui->role;)
			at++;
		at += by;
		if (!p->role || at < 0 || at >= p->role->role_count)
			return -1;
		*place = at;
		return p->role->roles[at].index;
	case UI_ACTION_ROW:
		if (!p->role || ui->screen != UI_SCREEN_ROLE)
			return -1;
		for (at = 0; at + 1 < p->role->action_count && p->role->actions[at].index != focus;)
			at++;
		at += by;
		*place = at;
		return at < 0 || at >= p->role->action_count ? -1 : p->role->actions[at].index;
	case UI_RULE_LEVER: return ui_pick_lever_near(p, focus, by, place);
	case UI_BOOKMARK_ROW: count = p->replay ? p->replay->bookmark_count : 0; break;
	case UI_AUTHOR_ROW: count = p->author ? p->author->finding_count : 0; break;
	case UI_EXPLORE_FINDING: count = p->explore ? p->explore->finding_count : 0; break;
	case UI_WHY_NODE: count = p->replay && p->replay->why ? p->replay->why->count : 0; break;
	case UI_TASK: count = p->hotwash && p->hotwash->debrief ? p->hotwash->debrief->task_count : 0; break;
	case UI_OUTCOME: count = p->hotwash && p->hotwash->debrief ? p->hotwash->debrief->decision_count : 0; break;
	case UI_FACT_ROW: count = p->role ? p->role->fact_count : 0; break;
	case UI_PASS_ON: count = p->role ? p->role->inject_count : 0; break;
	case UI_RECORDING: return ui_pick_recording_near(ui, p, focus, by, place);
	default: return -1;
	}
	at += by;
	*place = at;
	return at < 0 || at >= count ? -1 : at;
}

static const struct frame_hit *scroll_hit(const struct frame *f, enum ui_scroll scroll)
{
	for (size_t i = 0; i < f->hit_count; i++)
		if (f->hits[i].kind == HIT_SCROLL && f->hits[i].target.argument == (int)scroll)
			return &f->hits[i];
	return NULL;
}

void ui_keep_visible(struct ui_state *ui, const struct frame *f, enum ui_scroll scroll, int place)
{
	const struct frame_hit *hit = scroll_hit(f, scroll);
	if (!hit)
		return;
	int first = hit->low, visible = hit->high + 1;
	if (place >= 0 && place < first)
		first = place;
	if (place >= first + visible)
		first = place - visible + 1;
	ui->scroll[scroll] = first;
}

/* Arrows in a list move the choice, also beyond what is drawn. Without a focus they move in the screen's main list. */
static bool list_key(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const char *key,
                     struct ui_intents *out)
{
	enum ui_action focus = ui_action_by_id(ui->interact.focus.action);
	int by = strcmp(key, "Up") == 0 || strcmp(key, "Left") == 0      ? -1
	         : strcmp(key, "Down") == 0 || strcmp(key, "Right") == 0 ? 1
	                                                                 : 0,
	    place = 0;
	bool sideways = key[0] == 'L' || key[0] == 'R';
	if (by == 0 || ui->list || (ui->overlay != UI_NO_OVERLAY && focus != UI_RULE_LEVER))
		return false;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		bool opened = ui->screen == UI_SCREEN_LIBRARY && focus == UI_NEW_SESSION && !sideways; /* where the library opens: down from there are its scenarios */
		bool main_list = lists[i].screen == (int)ui->screen && (!ui->interact.focus.action[0] || opened);
		if (lists[i].action != focus && !main_list)
			continue;
		if (sideways && lists[i].action != UI_CARD)
			return false;
		int step = lists[i].action == UI_CARD && !sideways ? 2 * by : by;
		int argument = near_row(ui, p, lists[i].action, step,
		                        lists[i].action == focus               ? ui->interact.focus.argument
		                        : ui->screen == UI_SCREEN_EXPLORE ? ui->explore_finding
		                        : ui->screen == UI_SCREEN_AUTHOR ? ui->author_finding
		                                                         : ui->task,
		                        &place);
		if (argument < 0)
			return true;
		ui_keep_visible(ui, f, lists[i].scroll, place);
		ui_focus(ui, lists[i].action, argument);
		ui_act(ui, p, lists[i].action, argument, 0, out);
		return true;
	}
	return false;
}

/* ---- palette and drop-downs ---- */

static struct palette_entry *entries_of(struct desk *d, int *count)
{
	struct palette_entry *entries = arena_allocate(&d->f->arena, PALETTE_MAX * sizeof *entries);
	*count = entries ? palette_build(d, entries, PALETTE_MAX) : 0;
	return entries;
}

/* Does the row at `chosen`, or when `move` is not 0 only moves the choice. */
static void palette(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, int chosen,
                    bool shown_place, int move, struct ui_intents *out)
{
	struct frame scratch = {.setting = f->setting};
	struct desk d = {.f = &scratch, .ui = ui, .p = p, .row = -1, .top = 80};
	struct frame_target kept = ui->interact.focus;
	int count, first = 0, rows = 0;
	ui->interact.focus = ui->focus_before; /* reasons are those of the screen below */
	struct palette_entry *entries = entries_of(&d, &count);
	ui->interact.focus = kept;
	if (shown_place) {
		palette_window(&d, count, &first, &rows);
		chosen += first;
	}
	if (move != 0) {
		chosen = ui->palette_chosen + move;
		ui->palette_chosen = chosen < 0 ? 0 : chosen >= count ? count - 1 : chosen;
		ui->palette_chosen = ui->palette_chosen < 0 ? 0 : ui->palette_chosen;
	} else if (entries && chosen >= 0 && chosen < count) {
		enum ui_action action = entries[chosen].action;
		int argument = entries[chosen].argument;
		ui_overlay_close(ui);
		ui_act(ui, p, action, argument, 0, out);
	}
	arena_free(&scratch.arena);
}

static bool palette_key(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const char *key,
                        struct ui_intents *out)
{
	if (ui->overlay != UI_OVERLAY_PALETTE || ui->fields[UI_FIELD_PALETTE].composed[0])
		return false;
	int move = strcmp(key, "Up") == 0         ? -1
	           : strcmp(key, "Down") == 0     ? 1
	           : strcmp(key, "PageUp") == 0   ? -9
	           : strcmp(key, "PageDown") == 0 ? 9
	                                          : 0;
	if (move == 0 && strcmp(key, "Enter") != 0)
		return false;
	palette(ui, p, f, ui->palette_chosen, false, move, out);
	return true;
}

/* The keyboard goes to the chosen entry of a drop-down that has just opened. */
static void focus_list(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f)
{
	const char *entries[DESK_LIST_MAX];
	struct frame scratch = {.setting = f->setting};
	struct desk d = {.f = &scratch, .ui = ui, .p = p, .row = -1, .top = 80};
	int chosen = 0;
	desk_list_entries(&d, ui->list, entries, &chosen);
	arena_free(&scratch.arena);
	ui_focus(ui, UI_LIST_ENTRY, chosen);
}

/* ---- text ---- */

/* Enter means "done" in reasons; Shift+Enter is the line break. */
static bool enter_key(struct ui_state *ui, const struct ui_pictures *p, const char *key, struct ui_intents *out)
{
	const struct frame_target *focus = &ui->interact.focus;
	if (strcmp(key, "Enter") != 0 || ui_action_by_id(focus->action) != UI_FIELD ||
	    ui->fields[focus->argument].composed[0])
		return false;
	switch (focus->argument) {
	case UI_FIELD_RATIONALE:
	case UI_FIELD_DISSENT:
	case UI_FIELD_BASIS: ui_act(ui, p, UI_RECORD, 0, 0, out); return true;
	case UI_FIELD_WORDS:
		if (ui->overlay == UI_OVERLAY_INJECT || ui->overlay == UI_OVERLAY_EDIT)
			return false;
		ui_act(ui, p, UI_CONFIRM, 0, 0, out);
		return true;
	case UI_FIELD_SEARCH: {
		const struct library_recording *found = ui_pick_card(ui, p) ? NULL : ui_pick_recording_row(ui, p);
		ui_focus(ui, found ? UI_RECORDING : UI_CARD, found ? (int)(found - p->library->recordings) : ui->card);
		if (found)
			ui->recording = (int)(found - p->library->recordings);
		return true;
	}
	default: return false;
	}
}

static bool special_key(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const char *key,
                        struct ui_intents *out)
{
	if (palette_key(ui, p, f, key, out) || enter_key(ui, p, key, out) || ui_ruling_key(ui, p, key, out) || ui_seat_key(ui, p, f, key, out) || list_key(ui, p, f, key, out))
		return true;
	if (strcmp(key, "Enter") == 0 && p->status.discussion && ui->screen == UI_SCREEN_CONSOLE &&
	    ui->overlay == UI_NO_OVERLAY && !ui->interact.focus.action[0]) {
		ui_act(ui, p, UI_DISCUSS, 0, 0, out);
		return true;
	}
	if (strcmp(key, "Enter") == 0 && ui->screen == UI_SCREEN_SETUP && ui->overlay == UI_NO_OVERLAY && !ui->interact.focus.action[0]) {
		ui_act(ui, p, UI_START, 0, 0, out); /* nothing else is meant */
		return true;
	}
	return false;
}

/* A command that interact found. `from_arrow`: the keyboard only moved onto it. */
static void command(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f,
                    const struct interact_command *c, bool from_arrow, struct ui_intents *out)
{
	int argument = c->argument, list = ui->list;
	enum ui_action action = ui_action_of(c->action, &argument);
	if (action == UI_PALETTE_ROW || action == UI_PALETTE_FIELD) {
		palette(ui, p, f, action == UI_PALETTE_FIELD ? ui->palette_chosen : argument, action == UI_PALETTE_ROW,
		        0, out);
		return;
	}
	if (action == UI_SCROLL) {
		const struct frame_hit *hit = scroll_hit(f, (enum ui_scroll)argument);
		ui->scroll[argument] = hit ? hit->low : ui->scroll[argument];
	}
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (lists[i].action == action)
			ui_keep_visible(ui, f, lists[i].scroll, -1);
	ui_act(ui, p, action, argument, action == UI_LIST_ENTRY && from_arrow ? 2 : c->step, out);
	if (ui->list && ui->list != list)
		focus_list(ui, p, f);
}

/* Unfinished text stays only where the keyboard is; a text that did not fit is told. */
static void after_typing(struct ui_state *ui)
{
	const struct frame_target *focus = &ui->interact.focus;
	enum ui_action action = ui_action_by_id(focus->action);
	int now = action == UI_FIELD ? focus->argument : action == UI_PALETTE_FIELD ? UI_FIELD_PALETTE : -1;
	ui->typed_into = now >= 0 ? now : ui->typed_into;
	for (int i = 0; i < UI_FIELDS; i++)
		if (i != now && ui->fields[i].composed[0]) {
			ui->fields[i].composed[0] = 0;
			ui->interact.compose_ended = true;
		}
	if (ui->interact.cut)
		ui_toast_add(ui, TOAST_NEWS, "toast.text-cut", "toast.text-cut-text", 10);
	ui->interact.cut = false;
}

static unsigned text_versions(const struct ui_state *ui)
{
	unsigned sum = 0;
	for (int i = 0; i < UI_FIELDS; i++)
		sum += ui->fields[i].version;
	return sum;
}

bool ui_update(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const struct event *e,
               struct ui_intents *out)
{
	struct interact_command c;
	char composed[sizeof ui->fields[0].composed];
	memcpy(composed, ui->fields[UI_FIELD_PALETTE].composed, sizeof composed);
	unsigned typed = ui->fields[UI_FIELD_PALETTE].version, reason = ui->fields[UI_FIELD_RATIONALE].version, ruling = ui->fields[UI_FIELD_RULING].version;
	enum ui_overlay overlay = ui->overlay;
	unsigned texts = text_versions(ui);
	out->count = 0;
	ui_sync(ui, p);
	if (ui_typing(ui, f, e))
		return true;
	if (e->kind == EVENT_KEY && !ui->room_page && special_key(ui, p, f, e->key, out)) {
		after_typing(ui);
		return true;
	}
	if (ui->list && e->kind == EVENT_KEY && (strcmp(e->key, "Tab") == 0 || strcmp(e->key, "Shift+Tab") == 0)) {
		ui_focus(ui, UI_LIST, ui->list); /* it closes, and Tab goes on from where it hung */
		ui->list = 0;
	}
	bool changed = interact_event(&ui->interact, f, e, &c);
	if (e->kind == EVENT_PRESS && ui->list && ui_action_by_id(ui->interact.pressed.action) != UI_LIST_ENTRY &&
	    !(ui_action_by_id(ui->interact.pressed.action) == UI_LIST && ui->interact.pressed.argument == ui->list)) {
		ui->list = 0;
		changed = true;
	}
	if (c.action[0])
		command(ui, p, f, &c, e->kind == EVENT_KEY && c.step == 0, out);
	if (ui->fields[UI_FIELD_PALETTE].version != typed || strcmp(composed, ui->fields[UI_FIELD_PALETTE].composed) != 0)
		ui->palette_chosen = 0;
	if (ui->fields[UI_FIELD_RATIONALE].version != reason)
		ui_pin_decision(ui, p);
	if (ui->fields[UI_FIELD_RULING].version != ruling && ui->side == UI_SIDE_AUTOMATIC)
		ui->side = ui_pick_side(ui, p); /* nor does an approval take the place of a proposal that is being answered */
	if (text_versions(ui) != texts)
		ui->form_error = NULL; /* typed, pasted or deleted: what was missing is being mended */
	after_typing(ui);
	if (ui->overlay != UI_NO_OVERLAY && ui->overlay != overlay)
		ui->room_page = false; /* what opens over the desk is seen there */
	return changed || c.action[0] || out->count > 0;
}
