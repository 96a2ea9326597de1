/* desk_replay — moving in a recorded run: playing it, seeking, bookmarks, asking why, taking another way from it. */
#include "app/clocks.h"
#include "app/places.h"
#include "app/window/desk.h"
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JUMP_MS 2500 /* how long each decision stands when the run is played from decision to decision */

void desk_replay_begin(struct desk *d)
{
	const struct record *record = session_record(d->session);
	d->playing = false;
	d->play_speed = 60;
	d->why = SIM_NONE;
	d->why_event = 0;
	d->ui->branch = 0;
	d->ui->compare = false;
	d->ui->bookmark = 0;
	d->family = family_create(d->session);
	const char *name;
	for (int i = 0; i < family_unproved(d->family, i, &name, NULL) && i < 3; i++)
		desk_tell(d, TOAST_ERROR, "toast.unproved", "toast.unproved-text", name);
	d->bookmarks = record ? bookmarks_open(record_path(record), record_head(record)->id) : NULL;
}

void desk_replay_end(struct desk *d)
{
	weigh_free(d->weighing);
	session_cursor_free(d->shown_at);
	d->weighing = NULL;
	d->shown_at = NULL;
	d->shown = -2;
	family_free(d->family);
	bookmarks_free(d->bookmarks);
	d->family = NULL;
	d->bookmarks = NULL;
}

struct replay_picture *desk_replay_picture(struct desk *d, struct arena *arena)
{
	const struct moment_replay what = {.session = d->session, .at = d->cursor, .family = d->family, .bookmarks = d->bookmarks, .ui = d->ui, .why = d->why,
	                                   .why_event = d->why_event};
	struct replay_picture *replay = moment_replay(arena, &what);
	if (replay) {
		replay->playing = d->playing;
		replay->speed = d->play_speed;
	}
	return replay;
}

/* ---- moving ---- */

static void seek(struct desk *d, uint32_t entry)
{
	if (d->cursor)
		session_cursor_seek(d->cursor, entry);
}

uint32_t desk_entry_of_event(struct session_cursor *c, const struct session *s, int64_t event)
{
	uint32_t low = 0, high = session_entry_count(s);
	while (low < high) {
		uint32_t middle = (low + high) / 2;
		if (!session_cursor_seek(c, middle))
			return low;
		if ((int64_t)session_cursor_history(c)->event_count < event)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static uint32_t entry_of_event(struct desk *d, int64_t event)
{
	return desk_entry_of_event(d->cursor, d->session, event);
}

void desk_show(struct desk *d, int turning)
{
	const struct audience_debrief *h = d->pictures.hotwash ? d->pictures.hotwash->debrief : NULL;
	session_cursor_free(d->shown_at);
	d->shown_at = NULL;
	d->shown = -1;
	if (h && turning >= 0 && turning < h->turning_count && (d->shown_at = session_cursor_create(d->session))) {
		session_cursor_seek(d->shown_at, desk_entry_of_event(d->shown_at, d->session, h->turning[turning].line.id));
		d->shown = turning;
	}
	if (!display_window_is_open(d->display, DISPLAY_ROOM))
		d->ui->room_page = true;
}

/* To the next decision made (or the one before); false when there is none. */
static bool step_decision(struct desk *d, int64_t direction)
{
	const struct sim_history *h = session_history(d->session);
	int64_t here = session_cursor_state(d->cursor)->clock.events, best = -1;
	for (size_t i = 0; i < h->event_count; i++) {
		if (h->events[i].kind != SIM_EVENT_DECISION_DECIDED)
			continue;
		int64_t id = h->events[i].id;
		if (direction > 0 && id > here && best < 0)
			best = id;
		if (direction < 0 && id < here)
			best = id;
	}
	if (best > 0)
		seek(d, entry_of_event(d, best));
	return best > 0;
}

void desk_replay_play(struct desk *d, int64_t elapsed)
{
	if (!d->replay || !d->playing || elapsed > 5000)
		return;
	if (d->play_speed == 0) {
		if (d->wall_ms < d->jump_ms)
			return;
		d->playing = step_decision(d, 1);
		d->jump_ms = d->wall_ms + JUMP_MS;
		d->dirty = true;
		return;
	}
	d->owed_ms += elapsed * d->play_speed;
	int64_t seconds = d->owed_ms / 1000;
	if (seconds == 0)
		return;
	d->owed_ms -= seconds * 1000;
	d->play_now += seconds;
	int64_t end = session_state(d->session)->clock.now;
	d->playing = d->play_now < end;
	uint32_t entry = session_entry_at_time(d->session, d->play_now);
	if (entry != session_cursor_entry(d->cursor) || !d->playing) {
		seek(d, entry);
		d->dirty = true;
	}
}

static void play(struct desk *d, bool on)
{
	int64_t now = session_cursor_state(d->cursor)->clock.now;
	if (on && now >= session_state(d->session)->clock.now) { /* at the end: from the start again */
		seek(d, 0);
		now = 0;
	}
	d->playing = on;
	d->owed_ms = 0;
	d->jump_ms = 0;
	d->play_now = now;
}

void desk_replay_at(struct desk *d, int64_t event, int option)
{
	if (!d->cursor || event <= 0)
		return;
	seek(d, entry_of_event(d, event));
	const struct sim_history *h = session_history(d->session);
	const struct sim_event *e = event <= (int64_t)h->event_count ? &h->events[event - 1] : NULL;
	if (option == 1)
		d->why_event = (uint32_t)event;
	if (option == 2 && e && e->kind == SIM_EVENT_DECISION_DECIDED) {
		ui_open_branch(d->ui, e->a);
	} else if (option == 2) {
		ui_open_branch(d->ui, -1); /* no choice to change: go on from just before it */
		seek(d, session_cursor_entry(d->cursor) ? session_cursor_entry(d->cursor) - 1 : 0);
	}
}

/* ---- bookmarks ---- */

static void set_bookmark(struct desk *d, const struct ui_intent *i)
{
	const struct sim_state *st = session_cursor_state(d->cursor);
	const struct replay_picture *r = d->pictures.replay;
	const char *words = i->words, *why = "memory is exhausted";
	if (!*words && r && r->room && r->room->inject_count > 0)
		words = r->room->injects[0].subject.text; /* what stood on the card then */
	char clock[16];
	app_clock_text(session_scenario(d->session), st->clock.now, clock);
	if (d->bookmarks && i->option == 1)
		why = bookmarks_set(d->bookmarks, (uint32_t)i->value, 0, "");
	else if (d->bookmarks)
		why = bookmarks_set(d->bookmarks, st->clock.events, st->clock.now, *words ? words : clock);
	if (why)
		desk_tell(d, TOAST_ERROR, "toast.no-bookmark", "toast.reason", why);
}

/* ---- branching ---- */

/* Entry after which nobody had answered that decision yet. */
static uint32_t before_answers(struct desk *d, int decision)
{
	const struct sim_history *h = session_history(d->session);
	for (size_t i = 0; i < h->command_count; i++)
		if (h->commands[i].kind == SIM_DO_DECIDE && h->commands[i].target == decision)
			return h->commands[i].number - 1;
	for (size_t e = 0; e < h->event_count; e++) /* nobody answered: it was closed, or its limit chose */
		if (h->events[e].kind == SIM_EVENT_DECISION_DECIDED && h->events[e].a == decision) {
			uint32_t at = entry_of_event(d, h->events[e].id);
			return at ? at - 1 : 0;
		}
	return session_cursor_entry(d->cursor);
}

/* Everybody who was asked answers with the other option; what is refused is told as always. */
static void choose(struct desk *d, int decision, int option)
{
	static struct ui_intent intent; /* tens of KB: not on the stack */
	const struct sim_scenario *sc = session_scenario(d->session);
	for (int role = 0; role < (int)sc->role_count; role++) {
		int status = sim_decision_state_of(sc, session_state(d->session), decision)->status;
		if (!(sc->decisions[decision].owners >> role & 1) || (status != SIM_DECISION_OPEN && status != SIM_DECISION_LATE))
			continue;
		memset(&intent, 0, sizeof intent);
		intent.kind = UI_WANT_DECIDE;
		intent.role = role;
		intent.target = decision;
		intent.option = option;
		intent.time = intent.confidence = SIM_NONE;
		d->ui->recorded_number = audience_decision_number(sc, decision);
		snprintf(d->ui->recorded_letter, sizeof d->ui->recorded_letter, "%c", 'A' + option % 26);
		desk_carry_out(d, &intent);
	}
}

/* A name that is not taken yet: port-branch-1.enshu, port-branch-2.enshu ... */
void desk_free_name(const char *from, const char *suffix, int n, char out[APP_PATH + 64])
{
	size_t stem = strlen(from) > 6 && strcmp(from + strlen(from) - 6, ".enshu") == 0 ? strlen(from) - 6 : strlen(from);
	do
		snprintf(out, APP_PATH + 64, "%.*s%s%d.enshu", (int)stem, from, suffix, n);
	while (file_exists(out) && ++n < 10000);
}

static void branch(struct desk *d, const struct ui_intent *i)
{
	char path[APP_PATH + 64];
	struct record_error why;
	struct record_branch made = {.program = ENSHU_VERSION};
	uint32_t entry = i->target >= 0 && i->option >= 0 ? before_answers(d, i->target) : session_cursor_entry(d->cursor);
	desk_free_name(record_path(session_record(d->session)), "-branch-", 1, path);
	struct record *copy = record_copy((struct record *)(uintptr_t)session_record(d->session), entry, path, &made, &why);
	if (!copy) {
		desk_tell(d, TOAST_ERROR, "toast.cannot-branch", "toast.reason", why.message);
		return;
	}
	record_close(copy);
	struct session_options options = {.program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	struct session *s = session_open(path, true, false, &options, &error);
	if (!s) {
		desk_tell(d, TOAST_ERROR, "toast.cannot-open", "toast.reason", error.message);
		return;
	}
	int decision = i->target, option = i->option;
	desk_take_session(d, s, false);
	const char *slash = strrchr(path, '/');
	struct ui_toast *toast = ui_toast_add(d->ui, TOAST_NEWS, "toast.branched", "toast.branched-text", 12);
	ui_toast_text(toast, "file", slash ? slash + 1 : path);
	if (decision >= 0 && option >= 0)
		choose(d, decision, option);
	struct session_answer answer;
	struct sim_command pause = sim_command_of(SIM_DO_PAUSE, SIM_FROM_FACILITATOR);
	session_submit(s, &pause, &answer); /* the room looks up first */
}

void desk_replay(struct desk *d, const struct ui_intent *i)
{
	switch (i->kind) {
	case UI_WANT_PLAY: play(d, i->value != 0); break;
	case UI_WANT_PLAY_SPEED:
		d->play_speed = (int)i->value;
		play(d, d->playing);
		break;
	case UI_WANT_SEEK: seek(d, session_entry_at_time(d->session, i->time)); break;
	case UI_WANT_SEEK_EVENT: seek(d, entry_of_event(d, i->value)); break;
	case UI_WANT_STEP: {
		int64_t entry = (int64_t)session_cursor_entry(d->cursor) + i->value;
		seek(d, entry < 0 ? 0 : (uint32_t)entry);
		break;
	}
	case UI_WANT_STEP_DECISION: step_decision(d, i->value); break;
	case UI_WANT_BOOKMARK: set_bookmark(d, i); break;
	case UI_WANT_BRANCH: branch(d, i); break;
	case UI_WANT_WHY:
		d->why = i->target;
		d->why_event = 0;
		break;
	default: break;
	}
	d->play_now = d->cursor ? session_cursor_state(d->cursor)->clock.now : 0;
}
