/* desk_act — from what a person wants (ui_intent) to a command of the session, or to a doing of the program. */
#include "app/clocks.h"
#include "app/places.h"
#include "app/stopping.h"
#include "app/window/desk.h"
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
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

/* Effects of a ruling, in the order in which they were chosen. */
static uint8_t ruled_of(const struct ui_intent *i, struct sim_ruled ruled[SIM_RULED_MAX])
{
	static const uint8_t kinds[UI_EFFECT_KINDS] = {[UI_ADD_METRIC] = SIM_ADD_METRIC, [UI_ADD_RESOURCE] = SIM_ADD_RESOURCE, [UI_SET_VARIABLE] = SIM_SET_VARIABLE,
	                                               [UI_LEARN] = SIM_LEARN, [UI_GRANT] = SIM_GRANT, [UI_REVOKE] = SIM_REVOKE, [UI_FIRE_INJECT] = SIM_FIRE,
	                                               [UI_CANCEL_INJECT] = SIM_CANCEL, [UI_OPEN_DECISION] = SIM_OPEN, [UI_CLOSE_DECISION] = SIM_CLOSE};
	uint8_t count = 0;
	for (int e = 0; e < i->effect_count && count < SIM_RULED_MAX; e++)
		ruled[count++] = (struct sim_ruled){.kind = kinds[i->effects[e].kind], .target = i->effects[e].target, .amount = i->effects[e].amount, .roles = i->effects[e].roles};
	return count;
}

struct sim_command desk_command_of(const struct desk *d, const struct ui_intent *i, struct sim_ruled ruled[SIM_RULED_MAX], char subject[256])
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
	case UI_WANT_EXPECTED: /* the tick is a note whose subject names it: see audience/msel.c */
		snprintf(subject, 256, "%s %.200s %d", i->value ? "seen" : "not-seen", sim_inject_id(sc, i->target), i->option + 1);
		c.text[SIM_SUBJECT] = subject;
		c.text[SIM_TEXT] = given(i->words);
		c.text[SIM_WHY] = NULL;
		c.target = c.option = SIM_NONE;
		c.value = 0;
		break;
	case UI_WANT_NOTE:
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
		c.effect_count = ruled_of(i, ruled);
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
	char subject[256];
	struct sim_command c = desk_command_of(d, i, ruled, subject);
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

/* Every rating that is proposed and not yet given, each an act of its own. */
static void rate_rest(struct desk *d, const struct ui_intent *i)
{
	static struct ui_intent one; /* tens of KB: not on the stack */
	const struct audience_debrief *h = d->pictures.hotwash ? d->pictures.hotwash->debrief : NULL;
	for (int t = 0; h && t < h->task_count; t++) {
		if (h->tasks[t].rating != 0 || h->tasks[t].proposed == 0)
			continue;
		one = *i;
		one.target = h->tasks[t].index;
		one.value = h->tasks[t].proposed;
		command(d, &one);
	}
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

static void open_recording(struct desk *d, const struct ui_intent *i, bool write)
{
	const char *path = i->target >= 0 ? library_recording(d->library, i->target) : NULL;
	struct session_options options = {.program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	if (!path && d->session && session_record(d->session))
		path = record_path(session_record(d->session));
	if (!path) {
		desk_tell(d, TOAST_NEWS, "header.not-recording", "", "");
		return;
	}
	char copy[APP_PATH];
	snprintf(copy, sizeof copy, "%s", path);
	if (d->session && session_record(d->session) && strcmp(record_path(session_record(d->session)), copy) == 0)
		desk_take_session(d, NULL, false); /* one connection a file */
	struct session *s = session_open(copy, write, !write, &options, &error);
	if (!s) {
		desk_tell(d, TOAST_ERROR, "toast.cannot-open", "toast.reason", error.message);
		return;
	}
	desk_take_session(d, s, !write);
	if (write)
		desk_begin_paused(s);
	if (!write)
		desk_replay_at(d, i->value, i->option);
}

/* Back from the replay to the hot wash: the run is opened for writing again, so that what is rated and noted there goes on record. When that cannot be, it stays open for
 * reading, which is told, and the ratings say so too. */
static void open_hotwash(struct desk *d)
{
	struct session_options options = {.program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	char path[APP_PATH];
	if (d->replay && d->session && session_record(d->session)) {
		snprintf(path, sizeof path, "%s", record_path(session_record(d->session)));
		desk_take_session(d, NULL, false); /* one connection a file */
		struct session *s = session_open(path, true, false, &options, &error);
		if (!s)
			desk_tell(d, TOAST_ERROR, "toast.only-read", "toast.reason", error.message);
		bool replay = s == NULL;
		s = s ? s : session_open(path, false, true, &options, &error);
		if (!s) {
			library_refresh(d->library, d->ui->language);
			ui_open(d->ui, UI_SCREEN_LIBRARY);
			return;
		}
		desk_take_session(d, s, replay);
		d->ended = true;
	}
	ui_open(d->ui, UI_SCREEN_HOTWASH);
}

/* What is wrong with a folder that was typed, as the id of a form's error; NULL: nothing. */
static const char *folder_error(const char *folder, bool writes)
{
	if (!file_is_folder(folder))
		return "form.folder-missing";
	return access(folder, writes ? W_OK | X_OK : R_OK | X_OK) != 0 ? (writes ? "form.folder-shut" : "form.folder-unread") : NULL;
}

/* The recording is under way again: what was told of failed attempts is no longer so. */
static void saving_again(struct desk *d)
{
	ui_toast_forget(d->ui, "toast.cannot-save");
	desk_tell(d, TOAST_DONE, "toast.saving-again", "toast.reason", record_path(session_record(d->session)));
}

static void save_elsewhere(struct desk *d, const char *folder)
{
	struct session_error error;
	char path[APP_PATH + 64], wanted[APP_PATH];
	const char *old = record_path(session_record(d->session)), *name = strrchr(old, '/'), *wrong = folder_error(folder, true);
	name = name ? name + 1 : old;
	if (!wrong && !app_join(wanted, folder, name))
		wrong = "form.folder-missing";
	if (wrong) {
		ui_folder_answered(d->ui, wrong);
		return;
	}
	snprintf(path, sizeof path, "%s", wanted);
	if (file_exists(path)) /* the same folder once more, or one that has a file of this name */
		desk_free_name(wanted, "-", 2, path);
	if (!session_continue_in(d->session, path, &error)) {
		ui_folder_answered(d->ui, "form.folder-failed");
		desk_tell(d, TOAST_ERROR, "toast.cannot-save", "toast.reason", error.message);
		return;
	}
	ui_folder_answered(d->ui, NULL);
	saving_again(d);
}

/* Beside the recording that stopped, under the next free name: the old file may be what could no longer grow. */
static void save_again(struct desk *d)
{
	struct session_error error;
	char path[APP_PATH + 64];
	desk_free_name(record_path(session_record(d->session)), "-", 2, path);
	ui_toast_forget(d->ui, "toast.cannot-save"); /* one attempt, one answer */
	if (session_continue_in(d->session, path, &error))
		saving_again(d);
	else
		desk_tell(d, TOAST_ERROR, "toast.cannot-save", "toast.reason", error.message);
}

/* The scenario's file on this computer: in the library's folder, or among the shipped ones by the id of the scenario that runs. */
static bool find_file(struct desk *d, const struct ui_intent *i, char out[APP_PATH])
{
	char folder[APP_PATH], name[APP_PATH];
	const char *place = strrchr(i->words, ':');
	bool numbered = place && place[1] && strspn(place + 1, "0123456789") == strlen(place + 1); /* "scenario.lua:41" */
	snprintf(name, sizeof name, "%.*s", numbered ? (int)(place - i->words) : (int)strlen(i->words), i->words);
	if (d->watching)
		return desk_watch_file(d, name, out);
	const char *listed = i->target >= 0 ? library_scenario_folder(d->library, i->target) : NULL;
	if (listed)
		return app_join(out, listed, name) && file_exists(out);
	if (d->ui->screen == UI_SCREEN_EXPLORE) {
		listed = library_scenario_folder(d->library, d->explored_card);
		return listed && app_join(out, listed, name) && file_exists(out);
	}
	return d->session && app_join(folder, app_data_folder(), "scenarios") && app_join(folder, folder, session_scenario(d->session)->id) &&
	       app_join(out, folder, name) && file_exists(out);
}

static void open_line(struct desk *d, const struct ui_intent *i)
{
	const char *editor = getenv("VISUAL") ? getenv("VISUAL") : getenv("EDITOR");
	char path[APP_PATH], place[APP_PATH + 32], line[32];
	bool found = find_file(d, i, path);
	snprintf(place, sizeof place, "%s:%lld", found ? path : i->words, (long long)i->value);
	if (!found || !editor || !*editor) {
		desk_tell(d, TOAST_NEWS, found ? "toast.no-editor" : "toast.no-file", found ? "toast.no-editor-text" : "toast.reason", place);
		return;
	}
	snprintf(line, sizeof line, "+%lld", (long long)i->value);
	pid_t child = fork();
	if (child == 0) { /* once more, so that nobody has to wait for the editor */
		stopping_in_child();
		if (fork() == 0) {
			execlp(editor, editor, line, path, (char *)NULL);
			_exit(127);
		}
		_exit(0);
	}
	if (child > 0)
		waitpid(child, NULL, 0);
}

static void program(struct desk *d, const struct ui_intent *i)
{
	switch (i->kind) {
	case UI_WANT_OPEN_LIBRARY:
		desk_take_session(d, NULL, false);
		display_window_close(d->display, DISPLAY_ROOM); /* the room would go on showing what is no longer played */
		d->swapped = false;
		library_refresh(d->library, d->ui->language);
		ui_open(d->ui, UI_SCREEN_LIBRARY);
		break;
	case UI_WANT_RECHECK: library_refresh(d->library, d->ui->language); break;
	case UI_WANT_OPEN_SETUP:
		if (library_open_setup(d, i->target))
			ui_open(d->ui, UI_SCREEN_SETUP);
		break;
	case UI_WANT_SETUP_SEED: {
		char seed[32];
		snprintf(seed, sizeof seed, "%lld", (long long)(app_wall() % 100000000));
		field_set(&d->ui->fields[UI_FIELD_SEED], seed);
		break;
	}
	case UI_WANT_SETUP_SAVE:
	case UI_WANT_SETUP_LOAD: library_keep_setup(d, i); break;
	case UI_WANT_CHOOSE_FOLDER: {
		const char *wrong = folder_error(i->words, false);
		ui_folder_answered(d->ui, wrong);
		if (wrong)
			break;
		library_add_folder(d->library, i->words);
		library_refresh(d->library, d->ui->language);
		break;
	}
	case UI_WANT_SETUP_CHECK: ui_folder_answered(d->ui, folder_error(ui_text(d->ui, UI_FIELD_FOLDER), true)); break;
	case UI_WANT_OPEN_EXPLORE:
	case UI_WANT_EXPLORE_AGAIN:
	case UI_WANT_EXPLORE_STOP:
	case UI_WANT_EXPLORE_WATCH: desk_explore(d, i); break;
	case UI_WANT_OPEN_AUTHOR:
	case UI_WANT_AUTHOR_PLAY: desk_author(d, i); break;
	case UI_WANT_START: library_start(d, i->value != 0); break;
	case UI_WANT_OPEN_REPLAY: open_recording(d, i, false); break;
	case UI_WANT_RESUME_RECORDING: open_recording(d, i, true); break;
	case UI_WANT_OPEN_HOTWASH: open_hotwash(d); break;
	case UI_WANT_REPORT: desk_report(d); break;
	case UI_WANT_SHOW: desk_show(d, i->target); break;
	case UI_WANT_OPEN_LINE: open_line(d, i); break;
	case UI_WANT_SAVE_RETRY: save_again(d); break;
	case UI_WANT_SAVE_ELSEWHERE: save_elsewhere(d, i->words); break;
	case UI_WANT_SWAP:
		if (display_window_is_open(d->display, DISPLAY_ROOM))
			d->swapped = !d->swapped;
		else if (d->ui->room_page || d->replay || !desk_room_open(d)) /* closed, or its monitor was away: it opens again */
			d->ui->room_page = !d->ui->room_page;
		break;
	case UI_WANT_ROOM_VIEW:
		if (display_window_is_open(d->display, DISPLAY_ROOM))
			display_window_close(d->display, DISPLAY_ROOM);
		else if (!desk_room_open(d))
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

void desk_tell(struct desk *d, enum panel_toast_kind kind, const char *title, const char *text, const char *argument)
{
	struct ui_toast *toast = ui_toast_add(d->ui, kind, title, text, kind == TOAST_DONE ? 5 : kind == TOAST_NEWS ? 20 : 0);
	if (toast)
		ui_toast_text(toast, "reason", argument);
}

void desk_carry_out(struct desk *d, const struct ui_intent *i)
{
	bool discussing = i->kind == UI_WANT_DISCUSS || i->kind == UI_WANT_DISCUSS_MORE || i->kind == UI_WANT_DISCUSS_DEALT;
	if (i->kind <= UI_WANT_END) {
		if (d->session && !d->replay && i->kind == UI_WANT_RATE && i->target < 0)
			rate_rest(d, i);
		else if (d->session && !d->replay)
			command(d, i);
	} else if (discussing) {
		if (d->session)
			discuss(d, i);
	} else if (i->kind >= UI_WANT_PLAY) {
		if (d->cursor)
			desk_replay(d, i);
	} else {
		program(d, i);
	}
}
