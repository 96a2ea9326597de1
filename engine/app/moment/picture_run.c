/* picture_run — any screen of a session at any moment of a recording. See picture.h. */
#include "app/app.h"
#include "app/exact.h"
#include "app/moment/moment.h"
#include "app/moment/picture.h"
#include "app/moment/weigh.h"
#include "app/opening.h"
#include "app/options.h"
#include "audience/room.h"
#include "session/session.h"
#include "base/saying.h"
#include "view/room/screen_room.h"

#include <string.h>

struct drawing {
	struct picture_canvas on;
	struct session *session;
	struct session_cursor *cursor; /* the last command at or before the second asked for */
	struct exact exact;            /* that second itself */
	struct arena arena;
	struct family *family;
	struct bookmarks *bookmarks;
	struct weighing *weighing;
};

/* The run with its family, the first branch laid over it. */
static const struct replay_picture *replay_picture(struct drawing *d)
{
	const struct record *record = session_record(d->session);
	d->family = family_create(d->session);
	while (family_step(d->family))
		;
	d->bookmarks = bookmarks_open(record_path(record), record_head(record)->id);
	d->on.ui->branch = family_count(d->family) > 0;
	d->on.ui->compare = d->on.ui->branch > 0;
	return moment_replay(&d->arena, &(struct moment_replay){.session = d->session, .at = d->cursor, .family = d->family, .bookmarks = d->bookmarks, .ui = d->on.ui, .why = SIM_NONE, .second = d->exact.state->clock.now});
}

/* Weighed, when the run stands at its end. */
static const struct hotwash_picture *hotwash_picture(struct drawing *d, const struct moment *m)
{
	struct hotwash_picture *picture = moment_hotwash(&d->arena, m, d->on.language);
	if (picture && session_cursor_entry(d->cursor) == session_entry_count(d->session) && m->state->clock.over) {
		d->weighing = weigh_begin(d->session);
		while (weigh_step(d->weighing))
			;
		weigh_fill(d->weighing, &d->arena, d->on.language, picture);
	}
	return picture;
}

static const struct {
	const char *name;
	enum ui_screen screen;
	enum ui_overlay overlay;
} screens[] = {{"room", UI_SCREEN_CONSOLE, UI_NO_OVERLAY},     {"discussion", UI_SCREEN_CONSOLE, UI_NO_OVERLAY}, {"console", UI_SCREEN_CONSOLE, UI_NO_OVERLAY},
               {"role", UI_SCREEN_ROLE, UI_NO_OVERLAY},        {"replay", UI_SCREEN_REPLAY, UI_NO_OVERLAY},      {"hotwash", UI_SCREEN_HOTWASH, UI_NO_OVERLAY},
               {"keys", UI_SCREEN_CONSOLE, UI_OVERLAY_KEYS},   {"palette", UI_SCREEN_CONSOLE, UI_OVERLAY_PALETTE}};

static int screen_of(const char *name)
{
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++)
		if (strcmp(screens[i].name, name) == 0)
			return (int)i;
	app_complain("--screen can be room, discussion, console, role, replay, hotwash, keys or palette, not \"%s\".", name);
	return -1;
}

static bool draw_room(struct drawing *d, const struct audience_source *source, bool discussion)
{
	struct audience_room_input input = {.wall = -1, .hot_wash = -1, .discussion = discussion};
	const struct audience_room *room = audience_room_make(&d->arena, source, &input);
	if (room && discussion) { /* a third of the talk is over */
		input.talk_left = room->talk_total * 2 / 3;
		room = audience_room_make(&d->arena, source, &input);
	}
	if (room)
		screen_room(&d->on.frame, room, NULL);
	return room != NULL;
}

static void draw_desk(struct drawing *d, const struct moment *m, int screen)
{
	struct ui_pictures pictures = {.status = {.recording = DESK_RECORDED, .stop_reason = "", .stop_remedy = ""}};
	struct ui_state *ui = d->on.ui;
	ui->screen = screens[screen].screen;
	ui->overlay = screens[screen].overlay;
	ui->role = ui->role < 0 ? 0 : ui->role;
	moment_absent(&pictures.status);
	moment_fill_console(&d->arena, m, ui, &pictures);
	if (ui->screen == UI_SCREEN_REPLAY)
		pictures.replay = replay_picture(d);
	if (ui->screen == UI_SCREEN_HOTWASH)
		pictures.hotwash = hotwash_picture(d, m);
	ui_draw(&d->on.frame, ui, &pictures);
}

static int draw(struct drawing *d, const struct picture_options *options, int screen)
{
	struct moment m = exact_moment(&d->exact);
	struct audience_source source = moment_source(&m, d->on.language);
	bool discussion = strcmp(options->screen, "discussion") == 0, room = discussion || strcmp(options->screen, "room") == 0, drawn = true;
	picture_begin(&d->on, room);
	if (room)
		drawn = draw_room(d, &source, discussion);
	else
		draw_desk(d, &m, screen);
	if (drawn)
		return picture_write(&d->on, options->path);
	app_complain("memory is exhausted.");
	return APP_ENVIRONMENT;
}

int picture_of_recording(const char *recording, const struct picture_options *options)
{
	struct drawing d = {0};
	int screen = screen_of(options->screen);
	int64_t second = SIM_TIME_MAX;
	if (screen < 0 || (options->at && !app_time("--at", options->at, &second)))
		return APP_USAGE;
	int exit = picture_open(&d.on, options);
	d.session = exit == APP_DONE ? app_open_recording(recording, false, &exit) : NULL;
	if (d.session && !app_language(session_scenario(d.session), options->language)) {
		exit = APP_USAGE;
	} else if (d.session) {
		if (options->at && second > session_state(d.session)->clock.now)
			app_tell_beyond("--at", second, session_state(d.session)->clock.now, SAID("the recording"));
		d.cursor = session_cursor_create(d.session);
		exit = APP_ENVIRONMENT;
		if (!d.cursor || !session_cursor_seek(d.cursor, session_entry_at_time(d.session, second)))
			app_complain("memory is exhausted.");
		else if (exact_open(&d.exact, d.session, second))
			exit = draw(&d, options, screen);
	}
	arena_free(&d.arena);
	family_free(d.family);
	bookmarks_free(d.bookmarks);
	weigh_free(d.weighing);
	exact_close(&d.exact);
	session_cursor_free(d.cursor);
	session_close(d.session);
	picture_close(&d.on);
	return exit;
}
