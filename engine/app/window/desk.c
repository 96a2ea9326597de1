/* See desk.h. The loop sleeps until something is due: an event, the next second of a running clock, a toast that leaves. A window whose picture did not change is
 * not painted. */
#include "app/window/desk.h"

#include "app/app.h"
#include "app/clocks.h"
#include "app/opening.h"
#include "app/stopping.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define TURN_MS 250 /* how often a fast clock moves; a clock at 1x moves once a second */

static bool clock_runs(const struct desk *d)
{
	if (!d->session || d->replay)
		return false;
	const struct sim_clock *clock = &session_state(d->session)->clock;
	return !clock->paused && !clock->over && !d->room.discussion && !session_is_stopped(d->session, NULL);
}

/* Lets the scenario clock follow the wall. A gap of more than five seconds was not lived through in the room (a closed lid): it does not count. */
static void let_time_pass(struct desk *d, int64_t elapsed)
{
	if (!clock_runs(d) || elapsed > 5000)
		return;
	const struct sim_state *st = session_state(d->session);
	d->owed_ms += elapsed * st->clock.speed;
	int64_t seconds = d->owed_ms / 1000;
	if (seconds == 0)
		return;
	d->owed_ms -= seconds * 1000;
	struct session_answer answer;
	session_pass(d->session, st->clock.now + seconds, false, &answer);
	d->dirty = true;
}

static int wait_without_pages(const struct desk *d)
{
	if (d->moving)
		return 16;
	if (d->dirty || (d->ui->screen == UI_SCREEN_LIBRARY && library_has_steps(d->library)))
		return 0;
	if ((d->replay && family_has_steps(d->family)) || (d->ui->screen == UI_SCREEN_HOTWASH && weigh_has_steps(d->weighing)))
		return 0;
	if (d->ui->screen == UI_SCREEN_EXPLORE && d->exploring && exploring_runs(d->exploring))
		return TURN_MS;
	if (clock_runs(d)) {
		int speed = session_state(d->session)->clock.speed;
		int64_t left = (1000 - d->owed_ms) / speed;
		return (int)(left < TURN_MS && speed > 1 ? TURN_MS : left > 0 ? left : 1);
	}
	if (d->replay && d->playing)
		return 40;
	if (d->room_lost && d->session)
		return DESK_SCREENS_MS;
	return d->ui->toast_count || d->room.discussion ? 1000 : -1;
}

static int wait_ms(const struct desk *d)
{
	int wait = wait_without_pages(d);
	int64_t left = d->again_at_ms - d->wall_ms;
	if (!d->again_at_ms || (wait >= 0 && wait <= left))
		return wait;
	return left > 0 ? (int)left : 0;
}

/* ---- events -------------------------------------------------------------------------------------------------------------------------------- */

/* The window manager closes the window: nothing is lost without a question, and a second time means it. */
static void ask_to_quit(struct desk *d)
{
	static struct ui_intents intents;
	intents.count = 0;
	if (d->ui->overlay == UI_OVERLAY_QUIT)
		d->quit = true;
	else
		ui_act(d->ui, &d->pictures, UI_QUIT, 0, 0, &intents);
	for (int i = 0; i < intents.count; i++)
		d->quit = d->quit || intents.items[i].kind == UI_WANT_QUIT;
	d->dirty = true;
}

/* What the system's clipboard holds, for the paste that follows; a paste that brings nothing says so. */
static void take_clipboard(struct desk *d, int window)
{
	struct box caret;
	bool withheld;
	const char *text = display_clipboard(d->display, &withheld);
	interact_clipboard(&d->ui->interact, text);
	if (!*text && ui_wants_text(d->ui, &d->frames[window], &caret))
		desk_tell(d, TOAST_NEWS, withheld ? "toast.paste-withheld" : "toast.nothing-to-paste", withheld ? "toast.paste-withheld-text" : "", "");
}

static void handle(struct desk *d, const struct event *e)
{
	static struct ui_intents intents; /* 100 KB: not on the stack */
	int desk = desk_window(d);
	bool typed = e->kind == EVENT_KEY || e->kind == EVENT_TEXT || e->kind == EVENT_COMPOSE; /* whichever window the keyboard is in */
	bool for_desk = e->window == desk || typed || e->kind == EVENT_QUIT;
	if (e->kind == EVENT_RESIZE || e->kind == EVENT_SCREENS)
		desk_screens(d, e);
	if (e->kind == EVENT_RESIZE || e->kind == EVENT_SCREENS || e->kind == EVENT_EXPOSE) {
		d->dirty = true;
		return;
	}
	if (e->kind == EVENT_CLOSE && e->window == DISPLAY_ROOM) {
		display_window_close(d->display, DISPLAY_ROOM);
		d->swapped = false;
		d->dirty = true;
		return;
	}
	if (e->kind == EVENT_CLOSE || e->kind == EVENT_QUIT) {
		ask_to_quit(d);
		return;
	}
	if (!for_desk)
		return;
	/* Keys that came in one bunch: each means what it means on the picture that the one before it led to. */
	if (d->dirty && (e->kind == EVENT_KEY || e->kind == EVENT_TEXT || e->kind == EVENT_COMPOSE || e->kind == EVENT_PRESS))
		desk_draw(d);
	struct event mine = *e;
	mine.window = desk;
	if (e->kind == EVENT_KEY && strcmp(e->key, "Ctrl+V") == 0)
		take_clipboard(d, desk);
	d->dirty = ui_update(d->ui, &d->pictures, &d->frames[desk], &mine, &intents) || d->dirty;
	for (int i = 0; i < intents.count; i++) {
		desk_carry_out(d, &intents.items[i]);
		d->dirty = true;
	}
	if (d->ui->interact.clipboard_changed) {
		display_set_clipboard(d->display, d->ui->interact.clipboard);
		d->ui->interact.clipboard_changed = false;
	}
	if (d->ui->interact.compose_ended)
		display_text_cancel(d->display);
	d->ui->interact.compose_ended = false;
	desk_take_text(d);
}

/* What the session has to say by itself. */
static void notice(struct desk *d)
{
	if (!d->session || d->replay)
		return;
	if (session_take_moved(d->session)) {
		desk_tell(d, TOAST_ERROR, "toast.moved", "toast.moved-text", record_path(session_record(d->session)));
		d->dirty = true;
	}
	const struct sim_history *h = session_history(d->session);
	int failed = 0, phase = session_state(d->session)->clock.module;
	if (phase != d->phase && session_record(d->session)) {
		/* The head of the chain at each phase is shown, so that somebody can write it down: afterwards nobody can put another recording in its place. */
		const uint8_t *head = record_chain(session_record(d->session));
		for (int i = 0; i < 4; i++)
			snprintf(d->chain + 5 * i, sizeof d->chain - 5 * (size_t)i, "%02x%02x ", head[2 * i], head[2 * i + 1]);
		d->chain[19] = '\0';
		d->chain_until_ms = d->wall_ms + 60000;
		d->dirty = true;
		if (phase >= 0 && d->phase >= -1)
			desk_tell(d, TOAST_NEWS, "toast.chain", "toast.reason", d->chain);
	}
	d->phase = phase;
	d->room.chain = d->wall_ms < d->chain_until_ms ? d->chain : NULL;
	for (size_t i = 0; i < h->event_count; i++)
		failed += h->events[i].kind == SIM_EVENT_HANDLER_FAILED;
	if (failed > d->scripts_failed)
		d->dirty = true; /* the console lists it from its picture */
	d->scripts_failed = failed;
	if (!d->ended && session_state(d->session)->clock.over && d->ui->screen == UI_SCREEN_CONSOLE && !d->ui->overlay) {
		d->ended = true;
		ui_open(d->ui, UI_SCREEN_HOTWASH);
		d->dirty = true;
	}
}

/* Weighs while nobody waits for anything; the screen is drawn again when it is done, and now and then so that it shows how far it has come. */
static bool weigh_for(struct weighing *w, int64_t ms)
{
	static int64_t drawn;
	int64_t begun = app_monotonic_ms();
	while (weigh_step(w) && app_monotonic_ms() - begun < 20)
		;
	bool draw_now = !weigh_has_steps(w) || begun - drawn > ms;
	drawn = draw_now ? begun : drawn;
	return draw_now;
}

static void turn(struct desk *d)
{
	struct event event;
	if (display_next_event(d->display, wait_ms(d), &event))
		handle(d, &event);
	for (int i = 0; i < 64 && !d->quit && display_next_event(d->display, 0, &event); i++)
		handle(d, &event);
	int64_t now = app_monotonic_ms(), elapsed = now - d->wall_ms;
	d->wall_ms = now;
	let_time_pass(d, elapsed);
	desk_replay_play(d, elapsed);
	if (d->room.discussion) {
		int64_t left = (d->talk_until_ms - now + 999) / 1000;
		if (left != d->room.talk_left)
			d->dirty = true;
		d->room.talk_left = left;
	}
	d->dirty = ui_tick(d->ui, now / 1000) || d->dirty;
	desk_watch_turn(d);
	desk_screens_turn(d);
	notice(d);
	if (d->ui->screen == UI_SCREEN_EXPLORE && d->exploring) { /* how far it is, and once more when it has ended */
		bool runs = exploring_runs(d->exploring);
		d->dirty = d->dirty || runs || d->explored != !runs;
		d->explored = !runs;
	}
	d->dirty = d->dirty || d->moving || (d->again_at_ms && now >= d->again_at_ms);
	if (d->dirty && !d->quit)
		desk_draw(d);
	else if (d->ui->screen == UI_SCREEN_HOTWASH && weigh_has_steps(d->weighing))
		d->dirty = weigh_for(d->weighing, TURN_MS);
	else if ((d->ui->screen == UI_SCREEN_LIBRARY && library_step(d->library)) || (d->replay && family_step(d->family)))
		d->dirty = true;
}

void desk_take_session(struct desk *d, struct session *s, bool replay)
{
	desk_watch_end(d);
	desk_replay_end(d);
	desk_foresee_end(d);
	session_cursor_free(d->cursor);
	stopping_about(NULL);
	session_close(d->session);
	d->session = s;
	stopping_about(replay ? NULL : s);
	d->cursor = NULL;
	d->replay = replay;
	d->owed_ms = 0;
	d->ended = false;
	d->phase = -2;
	d->chain_until_ms = 0;
	memset(&d->motion, 0, sizeof d->motion);
	d->why = SIM_NONE;
	d->begun_ms = app_monotonic_ms();
	d->room = (struct audience_room_input){.wall = -1, .hot_wash = -1};
	d->dirty = true;
	if (!s)
		return;
	ui_begin_run(d->ui);
	if (replay) {
		d->cursor = session_cursor_create(s);
		if (d->cursor)
			session_cursor_seek(d->cursor, 0);
		desk_replay_begin(d);
		if (session_record(s) && record_is_live(session_record(s)))
			desk_tell(d, TOAST_NEWS, "toast.live", "toast.live-text", "");
	}
	ui_open(d->ui, replay ? UI_SCREEN_REPLAY : UI_SCREEN_CONSOLE);
	/* A second screen is the projector. With one screen, one key turns the page. */
	if (d->display && !replay && !display_window_is_open(d->display, DISPLAY_ROOM))
		desk_room_open(d);
}

void desk_begin_paused(struct session *s)
{
	const struct sim_clock *clock = &session_state(s)->clock;
	struct sim_command pause = sim_command_of(SIM_DO_PAUSE, SIM_FROM_FACILITATOR);
	struct session_answer answer;
	if (!clock->paused && !clock->over)
		session_submit(s, &pause, &answer);
}

static void wake(void *desk)
{
	display_wake(((struct desk *)desk)->display);
}

static bool open_desk(struct desk *d, const struct front_options *options)
{
	struct display_error error = {0};
	memset(d, 0, sizeof *d);
	setlocale(LC_CTYPE, ""); /* input methods need it; collation stays C, which scenarios compare texts by */
	if (!look_load(&d->look)) {
		d->exit = APP_ENVIRONMENT;
		return false;
	}
	d->display = display_open(&error);
	if (d->display)
		display_themes(d->display, &d->look.themes);
	d->ui = memory_allocate_zeroed(1, sizeof *d->ui);
	d->library = library_create();
	if (!d->display || !d->ui || !d->library || !display_window_open(d->display, DISPLAY_CONSOLE, "Enshu 演習", -1, &error)) {
		app_complain("%s %s", d->display && !d->ui ? "Memory is exhausted." : error.reason, error.remedy);
		if (!d->display)
			app_complain("Without a display: enshu run SCENARIO --text");
		d->exit = APP_ENVIRONMENT;
		return false;
	}
	d->screens = display_screens(d->display);
	stopping_begin(wake, d);
	ui_state_init(d->ui);
	d->ui->language = d->ui->room_language = look_language(options->language);
	moment_texts_in(options->language);
	d->wall_ms = app_monotonic_ms();
	ui_tick(d->ui, d->wall_ms / 1000); /* messages are given their time from now on */
	d->why = SIM_NONE;
	d->shown = -2;
	d->room = (struct audience_room_input){.wall = -1, .hot_wash = -1};
	d->dirty = true;
	return true;
}

static int close_desk(struct desk *d)
{
	int exit = d->exit;
	stopping_end();
	desk_watch_end(d);
	desk_replay_end(d);
	desk_foresee_end(d);
	session_cursor_free(d->cursor);
	session_close(d->session);
	exploring_free(d->exploring);
	library_free(d->library);
	for (int w = 0; w < DISPLAY_WINDOWS; w++) {
		frame_free(&d->frames[w]);
		arena_free(&d->arenas[w]);
	}
	memory_free(d->ui);
	display_close(d->display);
	look_free(&d->look);
	return exit;
}

static int run_desk(struct desk *d)
{
	while (!d->quit && !stopping_signal())
		turn(d);
	if (stopping_signal()) {
		stopping_tell(stopping_signal() == SIGINT ? "Interrupted." : stopping_signal() == SIGHUP ? "The terminal has gone." : "Ended by the system (SIGTERM).");
		d->exit = APP_ENVIRONMENT;
	}
	return close_desk(d);
}

int front_library(const struct front_options *options)
{
	static struct desk d;
	if (!open_desk(&d, options))
		return close_desk(&d);
	library_list(d.library, d.ui->language);
	ui_open(d.ui, UI_SCREEN_LIBRARY);
	return run_desk(&d);
}

/* Nothing was played: what was begun for it would only stand in the library as a session to resume. */
static void forget(struct session *s)
{
	struct arena arena = {0};
	const char *path = session_record(s) ? record_path(session_record(s)) : NULL;
	char *copy = path ? arena_copy_text(&arena, path, strlen(path)) : NULL;
	session_close(s);
	if (copy)
		unlink(copy);
	arena_free(&arena);
}

int front_window(struct session *s, const struct front_options *options)
{
	static struct desk d;
	if (!open_desk(&d, options)) {
		if (options->fresh)
			forget(s);
		else
			session_close(s);
		return close_desk(&d);
	}
	desk_take_session(&d, s, false);
	desk_begin_paused(s);
	if (options->speed > 1) {
		struct sim_command speed = sim_command_of(SIM_DO_SPEED, SIM_FROM_FACILITATOR);
		struct session_answer answer;
		speed.value = options->speed;
		session_submit(s, &speed, &answer);
	}
	return run_desk(&d);
}

int front_watch(const struct edition *edition, const char *screen, const struct front_options *options)
{
	static struct desk d;
	if (!open_desk(&d, options))
		return close_desk(&d);
	if (!desk_watch_begin(&d, edition, true)) {
		d.exit = APP_ENVIRONMENT;
		return close_desk(&d);
	}
	desk_watch_screen(&d, screen);
	return run_desk(&d);
}

int front_replay(const char *path, const struct front_options *options)
{
	static struct desk d;
	struct session_options session = {.program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	struct session *s = session_open(path, false, true, &session, &error);
	if (!s)
		return app_session_failed(&error);
	if (!app_language(session_scenario(s), options->language)) {
		session_close(s);
		return APP_USAGE;
	}
	if (!open_desk(&d, options)) {
		session_close(s);
		return close_desk(&d);
	}
	desk_take_session(&d, s, true);
	return run_desk(&d);
}
