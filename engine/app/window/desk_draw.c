/* desk_draw — what the windows show: the pictures of the present moment, drawn into the desk's window and the room's. */
#include "app/clocks.h"
#include "app/window/desk.h"

#include <stdlib.h>
#include <string.h>

/* Why recording has stopped and what to do, in the window's language; the session's own message is for the terminal. */
static const struct {
	const char *reason, *remedy;
} stops[] = {
	[SESSION_STOP_DISK_FULL] = {"stop.disk-full", "stop.make-room"},
	[SESSION_STOP_DISK] = {"stop.disk", "stop.elsewhere"},
	[SESSION_STOP_MOVED] = {"stop.moved", "stop.elsewhere"},
	[SESSION_STOP_READ_BACK] = {"stop.read-back", "stop.elsewhere"},
	[SESSION_STOP_MEMORY] = {"stop.memory", "stop.close-others"},
	[SESSION_STOP_HANDLER] = {"stop.handler", "stop.resume"},
};

static void fill_status(struct desk *d)
{
	d->pictures.status.questions = NULL;
	d->pictures.status.question_count = 0;
	moment_absent(&d->pictures.status);
	struct desk_status *status = &d->pictures.status;
	status->room_on = display_window_is_open(d->display, DISPLAY_ROOM);
	status->stop_reason = status->stop_remedy = "";
	status->recording = d->session && session_record(d->session) ? d->replay ? DESK_READING : DESK_RECORDING : DESK_NOT_RECORDING;
	status->branch = d->session && session_record(d->session) && record_head(session_record(d->session))->parent_id;
	enum session_stop stop = d->session ? session_stopped_by(d->session) : SESSION_GOES_ON;
	if (stop != SESSION_GOES_ON) {
		status->recording = DESK_RECORDING_STOPPED;
		status->stop_reason = i18n_text(d->look.strings, d->ui->language, stops[stop].reason);
		status->stop_remedy = i18n_text(d->look.strings, d->ui->language, stops[stop].remedy);
		d->stopped_at = d->stopped_at ? d->stopped_at : app_local_second();
		status->stopped_at = d->stopped_at % 86400;
	} else {
		d->stopped_at = 0;
	}
	status->discussion = d->room.discussion;
	status->talk_left = d->room.talk_left;
}

static void fill_pictures(struct desk *d)
{
	struct arena *arena = &d->arenas[DISPLAY_CONSOLE];
	arena_free(arena);
	struct ui_pictures *p = &d->pictures;
	p->console = p->foreseen = p->without = NULL;
	p->levers = NULL;
	p->role = p->role_other = NULL;
	p->replay = NULL;
	p->hotwash = NULL;
	fill_status(d);
	p->author = desk_watch_picture(d, arena);
	if (p->author)
		p->status.absent_count--; /* its screen: see moment_absent */
	if (d->ui->screen == UI_SCREEN_LIBRARY)
		p->library = library_look(d->library);
	if (d->ui->screen == UI_SCREEN_SETUP)
		p->setup = library_setup(d);
	p->explore = d->ui->screen == UI_SCREEN_EXPLORE && d->exploring ? exploring_picture(d->exploring, arena, d->look.strings, d->ui->language) : NULL;
	if (!d->session)
		return;
	struct moment m = d->replay ? moment_at(d->session, d->cursor) : moment_live(d->session);
	moment_fill_console(arena, &m, d->ui, p);
	if (d->room.discussion) {
		struct audience_source source = moment_source(&m, d->ui->language);
		const struct audience_room *room = audience_room_make(arena, &source, &d->room);
		p->status.questions = room ? room->questions : NULL;
		p->status.question_count = room ? room->question_count : 0;
	}
	desk_foresee(d, arena);
	if (d->ui->screen == UI_SCREEN_REPLAY && d->cursor)
		p->replay = desk_replay_picture(d, arena);
	if (d->ui->screen == UI_SCREEN_HOTWASH) {
		struct moment live = moment_live(d->session);
		struct hotwash_picture *hotwash = moment_hotwash(arena, &live, d->ui->language);
		if (!d->weighing && session_state(d->session)->clock.over)
			d->weighing = weigh_begin(d->session);
		if (hotwash) {
			hotwash->shown = d->shown;
			weigh_fill(d->weighing, arena, d->ui->language, hotwash);
		}
		p->hotwash = hotwash;
	}
}

static const struct frame_setting *setting_of(struct desk *d, int window, bool room)
{
	d->settings[window] = (struct frame_setting){.metrics = display_metrics(d->display, window), .icons = d->look.icons, .strings = d->look.strings,
	                                  .language = room ? d->ui->room_language : d->ui->language, .text_step = room ? 0 : d->ui->text_step, .motion = d->ui->motion};
	return &d->settings[window];
}

int desk_window(const struct desk *d)
{
	return d->swapped && display_window_is_open(d->display, DISPLAY_ROOM) ? DISPLAY_ROOM : DISPLAY_CONSOLE;
}

static void draw_desk(struct desk *d, int window)
{
	double w, h, scale;
	display_window_size(d->display, window, &w, &h, &scale);
	display_window_theme(d->display, window, d->ui->theme);
	frame_begin(&d->frames[window], setting_of(d, window, false), w, h);
	if (scale < UI_SCALE_MIN)
		ui_draw_too_small(&d->frames[window], d->ui, &d->pictures, scale);
	else
		ui_draw(&d->frames[window], d->ui, &d->pictures);
	frame_end(&d->frames[window]);
	display_present(d->display, window, &d->frames[window]);
}

static void draw_room(struct desk *d, int window)
{
	double w, h, scale;
	struct arena *arena = &d->arenas[DISPLAY_ROOM];
	arena_free(arena);
	if (!d->session)
		return;
	struct moment m = d->shown_at ? moment_at(d->session, d->shown_at) : d->replay ? moment_at(d->session, d->cursor) : moment_live(d->session);
	struct audience_source source = moment_source(&m, d->ui->room_language);
	/* Once it is over the length is the recording's, as the hot wash and the report tell it: a run may have been resumed. */
	bool recorded = session_record(d->session) && session_state(d->session)->clock.over;
	d->room.wall = recorded ? moment_wall_length(d->session) : (d->wall_ms - d->begun_ms) / 1000;
	const struct audience_room *room = audience_room_make(arena, &source, &d->room);
	display_window_size(d->display, window, &w, &h, &scale);
	display_window_theme(d->display, window, d->ui->setup.screens[1].theme);
	frame_begin(&d->frames[window], setting_of(d, window, true), w, h);
	struct screen_room_motion motion;
	d->moving = room && room_motion_update(&d->motion, room, d->wall_ms, &motion) && d->ui->motion;
	if (room && !d->ui->motion)
		room_motion_still(&motion);
	if (scale < UI_ROOM_SCALE_MIN)
		ui_draw_too_small(&d->frames[window], d->ui, &d->pictures, scale);
	else if (room)
		screen_room(&d->frames[window], room, &motion);
	if (window == desk_window(d)) /* the one window shows the room now */
		ui_bind_room_page(&d->frames[window], d->ui, &d->pictures);
	if (window == desk_window(d) && d->pictures.author) /* an author looks on, not a room: it is said here what the save brought */
		ui_draw_toasts(&d->frames[window], d->ui, &d->pictures);
	frame_end(&d->frames[window]);
	if (d->frames[window].again_ms)
		d->again_at_ms = d->wall_ms + d->frames[window].again_ms;
	display_present(d->display, window, &d->frames[window]);
}

void desk_take_text(struct desk *d)
{
	struct box caret;
	int desk = desk_window(d);
	bool wants = ui_wants_text(d->ui, &d->frames[desk], &caret);
	display_text_input(d->display, desk, wants ? &caret : NULL);
}

void desk_draw(struct desk *d)
{
	uint64_t before = d->session ? session_digest(d->session) : 0;
	int desk = desk_window(d), room = DISPLAY_ROOM - desk;
	fill_pictures(d);
	d->again_at_ms = 0;
	if (display_window_is_open(d->display, DISPLAY_ROOM)) {
		d->ui->room_page = false;
		draw_desk(d, desk);
		draw_room(d, room);
	} else if (d->ui->room_page && d->session) {
		draw_room(d, DISPLAY_CONSOLE);
	} else {
		draw_desk(d, DISPLAY_CONSOLE);
	}
	if (d->session && session_digest(d->session) != before)
		abort(); /* drawing changed the simulation: nothing after this could be trusted */
	desk_take_text(d); /* a field that has just appeared takes the very next key */
	d->dirty = false;
}
