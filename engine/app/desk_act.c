/* desk_act — from what a person wants (ui_intent) to a command of the session, or to a doing of the program. */
#include "app/desk.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const uint8_t command_of[UI_INTENT_COUNT] = {
    [UI_WANT_PAUSE] = SIM_DO_PAUSE, [UI_WANT_RESUME] = SIM_DO_RESUME, [UI_WANT_SPEED] = SIM_DO_SPEED, [UI_WANT_PACE] = SIM_DO_PACE, [UI_WANT_SEAT] = SIM_DO_SEAT,
    [UI_WANT_FIRE] = SIM_DO_FIRE, [UI_WANT_HOLD] = SIM_DO_HOLD, [UI_WANT_RELEASE] = SIM_DO_RELEASE, [UI_WANT_SKIP] = SIM_DO_SKIP, [UI_WANT_EDIT] = SIM_DO_EDIT,
    [UI_WANT_INJECT] = SIM_DO_INJECT, [UI_WANT_DECIDE] = SIM_DO_DECIDE, [UI_WANT_EXTEND] = SIM_DO_EXTEND, [UI_WANT_CLOSE] = SIM_DO_CLOSE,
    [UI_WANT_PROPOSE] = SIM_DO_PROPOSE, [UI_WANT_RULE] = SIM_DO_RULE, [UI_WANT_APPROVE] = SIM_DO_APPROVE, [UI_WANT_REFUSE] = SIM_DO_REFUSE,
    [UI_WANT_ACT] = SIM_DO_ACT, [UI_WANT_STOP] = SIM_DO_STOP, [UI_WANT_SHARE] = SIM_DO_SHARE, [UI_WANT_NOTE] = SIM_DO_NOTE, [UI_WANT_MODULE] = SIM_DO_MODULE,
    [UI_WANT_UNDO] = SIM_DO_UNDO, [UI_WANT_RESTORE] = SIM_DO_UNDO, [UI_WANT_RATE] = SIM_DO_RATE, [UI_WANT_END] = SIM_DO_END, [UI_WANT_EXPECTED] = SIM_DO_NOTE,
    [UI_WANT_JUMP_NEXT] = SIM_DO_JUMP, [UI_WANT_JUMP_TO] = SIM_DO_JUMP};

static const char *given(const char *text)
{
	return *text ? text : NULL;
}

/* The command an intent asks for; texts point into the intent, effects of a ruling into `ruled`. */
static struct sim_command translate(const struct desk *d, const struct ui_intent *i, struct sim_ruled ruled[SIM_RULED_MAX])
{
	struct sim_command c = sim_command_of((enum sim_command_kind)command_of[i->kind], SIM_FROM_FACILITATOR);
	const struct sim_scenario *sc = session_scenario(d->session);
	c.role = (int16_t)i->role;
	c.target = i->target;
	c.option = i->option;
	c.value = i->value;
	c.time = i->time;
	c.roles = i->roles;
	c.confidence = (int8_t)i->confidence;
	c.anyway = i->anyway;
	c.text[SIM_WHY] = given(i->words);
	switch (i->kind) {
	case UI_WANT_DECIDE:
		c.text[SIM_DISSENT] = given(i->dissent);
		c.text[SIM_BASIS] = given(i->basis);
		break;
	case UI_WANT_NOTE:
	case UI_WANT_EXPECTED:
	case UI_WANT_PROPOSE:
		c.text[SIM_WHY] = NULL;
		c.text[SIM_TEXT] = given(i->words);
		c.target = c.option = SIM_NONE;
		break;
	case UI_WANT_INJECT:
	case UI_WANT_EDIT:
		c.text[SIM_WHY] = NULL;
		c.text[SIM_BODY] = given(i->words);
		c.text[SIM_SUBJECT] = given(i->subject);
		c.text[SIM_SENDER] = given(i->from);
		c.option = SIM_NONE;
		break;
	case UI_WANT_RULE:
		c.pillar = (uint8_t)i->pillar;
		c.effects = ruled;
		for (int e = 0; e < i->effect_count && e < SIM_RULED_MAX; e++)
			ruled[c.effect_count++] = (struct sim_ruled){.kind = SIM_ADD_METRIC, .target = i->effects[e].metric, .amount = i->effects[e].amount};
		break;
	case UI_WANT_MODULE:
		if (i->target < 0)
			c.target = session_state(d->session)->clock.module + 1 < (int)sc->module_count ? session_state(d->session)->clock.module + 1 : SIM_NONE;
		break;
	case UI_WANT_UNDO: c.value = 0; break;
	case UI_WANT_RESTORE: c.value = session_restore_target(d->session); break;
	default: break;
	}
	return c;
}

/* What a refusal is about, in words of the desk's language. */
static const char *subject_of(const struct desk *d, const struct sim_refusal *r)
{
	const struct sim_scenario *sc = session_scenario(d->session);
	struct moment m = moment_live(d->session);
	int language = moment_source(&m, d->ui->language).language;
	sim_text text = SIM_NONE;
	if (r->a < 0)
		return "";
	switch (r->code) {
	case SIM_REFUSED_NEED_FACT:
	case SIM_REFUSED_NOT_KNOWN:
	case SIM_REFUSED_CONDITION:
	case SIM_REFUSED_KNOWN_ALREADY: text = r->a < (int)sc->fact_count ? sc->facts[r->a].text : SIM_NONE; break;
	case SIM_REFUSED_NEED_METRIC: text = sc->metrics[r->a].name; break;
	case SIM_REFUSED_NEED_CONDITION: text = sc->needs[r->a].text; break;
	case SIM_REFUSED_NEED_RESOURCE: text = sc->resources[r->a].name; break;
	case SIM_REFUSED_NEED_AUTHORITY: text = sc->authorities[r->a].name; break;
	case SIM_REFUSED_NEED_APPROVAL: text = sc->roles[sc->approvals[r->a].by].name; break;
	default: break;
	}
	return sim_text_in(sc, text, language, NULL);
}

static void command(struct desk *d, const struct ui_intent *i)
{
	struct session_answer answer = {0};
	struct audience_undo undone = {0};
	struct sim_ruled ruled[SIM_RULED_MAX];
	struct sim_command c = translate(d, i, ruled);
	if (i->kind == UI_WANT_UNDO && d->pictures.console)
		undone = d->pictures.console->undo;
	bool done = c.kind == SIM_DO_JUMP ? session_jump(d->session, i->kind == UI_WANT_JUMP_NEXT ? SIM_NONE : i->time, &answer)
	                                  : session_submit(d->session, &c, &answer);
	if (!done) {
		ui_refused(d->ui, i, sim_refusal_id((int)answer.refusal.code), subject_of(d, &answer.refusal), answer.refusal.have, answer.refusal.need);
		return;
	}
	d->owed_ms = 0;
	ui_accepted(d->ui, i, answer.entry);
	if (i->kind == UI_WANT_UNDO)
		ui_undone(d->ui, &undone);
}

static void discuss(struct desk *d, const struct ui_intent *i)
{
	const struct sim_scenario *sc = session_scenario(d->session);
	int module = session_state(d->session)->clock.module;
	if (i->kind == UI_WANT_DISCUSS_DEALT) {
		d->room.dealt_with ^= 1u << (i->target & 31);
		return;
	}
	if (i->kind == UI_WANT_DISCUSS_MORE) {
		d->talk_until_ms += i->time * 1000;
		d->room.talk_total += i->time;
		return;
	}
	d->room.discussion = i->value != 0 && module >= 0;
	d->room.dealt_with = 0;
	d->room.talk_total = module >= 0 && sc->modules[module].discussion > 0 ? sc->modules[module].discussion : 600;
	d->room.talk_left = d->room.talk_total;
	d->talk_until_ms = d->wall_ms + d->room.talk_total * 1000;
}

static void open_recording(struct desk *d, int index, bool write)
{
	const char *path = library_recording(d->library, index);
	struct session_options options = {.program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	if (!path && d->session && session_record(d->session))
		path = record_path(session_record(d->session));
	if (!path)
		return;
	char copy[APP_PATH];
	snprintf(copy, sizeof copy, "%s", path);
	if (d->session && session_record(d->session) && strcmp(record_path(session_record(d->session)), copy) == 0)
		desk_take_session(d, NULL, false); /* one connection a file */
	struct session *s = session_open(copy, write, !write, &options, &error);
	if (s)
		desk_take_session(d, s, !write);
	else
		desk_tell(d, TOAST_ERROR, "toast.cannot-open", "toast.reason", error.message);
}

static void seek(struct desk *d, uint32_t entry)
{
	if (d->cursor)
		session_cursor_seek(d->cursor, entry);
}

/* Entry at which the history has at least `event` events. */
static uint32_t entry_of_event(struct desk *d, int64_t event)
{
	uint32_t low = 0, high = session_entry_count(d->session);
	struct session_cursor *c = d->cursor;
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

static void step_decision(struct desk *d, int64_t direction)
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
}

static void branch(struct desk *d, const struct ui_intent *i)
{
	char path[APP_PATH];
	struct record_error why;
	struct record_branch branch = {.program = ENSHU_VERSION};
	uint32_t entry = session_cursor_entry(d->cursor);
	if (i->target >= 0 && i->time >= 0) { /* just before that decision was made */
		const struct sim_history *h = session_history(d->session);
		for (size_t e = 0; e < h->event_count; e++)
			if (h->events[e].kind == SIM_EVENT_DECISION_DECIDED && h->events[e].a == i->target) {
				uint32_t at = entry_of_event(d, h->events[e].id);
				entry = at ? at - 1 : 0;
			}
	}
	const char *from = record_path(session_record(d->session));
	size_t stem = strlen(from) > 6 && strcmp(from + strlen(from) - 6, ".enshu") == 0 ? strlen(from) - 6 : strlen(from);
	snprintf(path, sizeof path, "%.*s-branch-%lld.enshu", (int)stem, from, (long long)(app_wall() / 1000));
	struct record *copy = record_copy((struct record *)(uintptr_t)session_record(d->session), entry, path, &branch, &why);
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
	desk_take_session(d, s, false);
	struct session_answer answer;
	if (i->target >= 0 && i->option >= 0) {
		struct sim_command c = sim_command_of(SIM_DO_DECIDE, SIM_FROM_FACILITATOR);
		c.target = i->target;
		c.option = i->option;
		session_submit(s, &c, &answer);
	}
	struct sim_command pause = sim_command_of(SIM_DO_PAUSE, SIM_FROM_FACILITATOR);
	session_submit(s, &pause, &answer); /* the room looks up first */
}

static void save_elsewhere(struct desk *d, const char *folder)
{
	struct session_error error;
	char path[APP_PATH];
	const char *name = strrchr(record_path(session_record(d->session)), '/');
	snprintf(path, sizeof path, "%s/%s", *folder ? folder : "/tmp", name ? name + 1 : record_path(session_record(d->session)));
	if (!session_continue_in(d->session, path, &error))
		desk_tell(d, TOAST_ERROR, "toast.cannot-save", "toast.reason", error.message);
}

static void open_line(const struct ui_intent *i)
{
	const char *editor = getenv("VISUAL") ? getenv("VISUAL") : getenv("EDITOR");
	if (!editor || fork() != 0)
		return;
	char line[32];
	snprintf(line, sizeof line, "+%lld", (long long)i->value);
	execlp(editor, editor, line, i->words, (char *)NULL);
	_exit(127);
}

static void program(struct desk *d, const struct ui_intent *i)
{
	switch (i->kind) {
	case UI_WANT_OPEN_LIBRARY:
		desk_take_session(d, NULL, false);
		library_refresh(d->library, d->ui->language);
		ui_open(d->ui, UI_SCREEN_LIBRARY);
		break;
	case UI_WANT_RECHECK: library_refresh(d->library, d->ui->language); break;
	case UI_WANT_OPEN_SETUP:
		if (library_open_setup(d, i->target))
			ui_open(d->ui, UI_SCREEN_SETUP);
		break;
	case UI_WANT_START: library_start(d, i->value != 0); break;
	case UI_WANT_OPEN_REPLAY: open_recording(d, i->target, false); break;
	case UI_WANT_RESUME_RECORDING: open_recording(d, i->target, true); break;
	case UI_WANT_OPEN_HOTWASH: ui_open(d->ui, UI_SCREEN_HOTWASH); break;
	case UI_WANT_OPEN_LINE: open_line(i); break;
	case UI_WANT_SAVE_RETRY: save_elsewhere(d, "."); break;
	case UI_WANT_SAVE_ELSEWHERE: save_elsewhere(d, i->words); break;
	case UI_WANT_SWAP:
		if (display_window_is_open(d->display, DISPLAY_ROOM))
			d->swapped = !d->swapped;
		else
			d->ui->room_page = !d->ui->room_page;
		break;
	case UI_WANT_FULLSCREEN: {
		int window = d->swapped ? DISPLAY_ROOM : DISPLAY_CONSOLE;
		display_window_fullscreen(d->display, window, !display_window_is_fullscreen(d->display, window));
		break;
	}
	case UI_WANT_LANGUAGE: library_refresh(d->library, d->ui->language); break;
	case UI_WANT_QUIT: d->quit = true; break;
	default: break; /* what the state already holds: theme, settings, selections */
	}
}

static void replay(struct desk *d, const struct ui_intent *i)
{
	switch (i->kind) {
	case UI_WANT_PLAY: d->replay_speed = i->value ? 60 : 0; break;
	case UI_WANT_PLAY_SPEED:
		if (i->value > 0)
			d->replay_speed = (int)i->value;
		else
			step_decision(d, 1);
		break;
	case UI_WANT_SEEK: seek(d, session_entry_at_time(d->session, i->time)); break;
	case UI_WANT_SEEK_EVENT: seek(d, entry_of_event(d, i->value)); break;
	case UI_WANT_STEP: {
		int64_t entry = (int64_t)session_cursor_entry(d->cursor) + i->value;
		seek(d, entry < 0 ? 0 : (uint32_t)entry);
		break;
	}
	case UI_WANT_STEP_DECISION: step_decision(d, i->value); break;
	case UI_WANT_BRANCH: branch(d, i); break;
	case UI_WANT_WHY: d->why = i->target; break;
	default: break;
	}
}

void desk_tell(struct desk *d, enum panel_toast_kind kind, const char *title, const char *text, const char *argument)
{
	struct ui_toast *toast = ui_toast_add(d->ui, kind, title, text, 0);
	if (toast)
		ui_toast_text(toast, "reason", argument);
}

void desk_carry_out(struct desk *d, const struct ui_intent *i)
{
	bool discussing = i->kind == UI_WANT_DISCUSS || i->kind == UI_WANT_DISCUSS_MORE || i->kind == UI_WANT_DISCUSS_DEALT;
	if (i->kind <= UI_WANT_END) {
		if (d->session && !d->replay)
			command(d, i);
	} else if (discussing) {
		if (d->session)
			discuss(d, i);
	} else if (i->kind >= UI_WANT_PLAY) {
		if (d->cursor)
			replay(d, i);
	} else {
		program(d, i);
	}
}
