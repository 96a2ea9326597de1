/* See picture.h. */
#include "app/picture.h"

#include "app/app.h"
#include "app/exact.h"
#include "app/moment.h"
#include "app/weigh.h"
#include "audience/room.h"
#include "display/offscreen.h"
#include "view/screen_room.h"

#include <stdlib.h>
#include <string.h>

struct drawing {
	struct look look;
	struct session *session;
	struct session_cursor *cursor; /* the last command at or before the second asked for */
	struct exact exact;            /* that second itself */
	struct offscreen *canvas;
	struct ui_state *ui;
	struct frame frame;
	struct arena arena;
	enum language language;
	enum theme_id theme;
	struct family *family;
	struct bookmarks *bookmarks;
	struct weighing *weighing;
};

static bool parse_size(const char *text, int *w, int *h)
{
	char *end;
	*w = 1920;
	*h = 1080;
	if (!text)
		return true;
	long a = strtol(text, &end, 10), b = *end == 'x' ? strtol(end + 1, &end, 10) : 0;
	if (*end || a < 640 || a > 7680 || b < 360 || b > 4320) {
		app_complain("--size is WIDTHxHEIGHT in pixels, from 640x360 to 7680x4320, not \"%s\".", text);
		return false;
	}
	*w = (int)a;
	*h = (int)b;
	return true;
}

static bool parse_options(struct drawing *d, const struct picture_options *options, int *w, int *h, int *step)
{
	int64_t scale = 1;
	if (!parse_size(options->size, w, h))
		return false;
	d->language = LANGUAGE_EN;
	if (options->language && !i18n_language_from_code(options->language, &d->language))
		moment_texts_in(options->language); /* a language that only the scenario has: told once it is open */
	d->theme = options->theme && strcmp(options->theme, "light") == 0 ? THEME_LIGHT : THEME_DARK;
	if (options->theme && strcmp(options->theme, "light") != 0 && strcmp(options->theme, "dark") != 0) {
		app_complain("--theme can be dark or light, not \"%s\".", options->theme);
		return false;
	}
	if (options->scale && !app_number("--scale", options->scale, 1, TEXT_STEPS, &scale))
		return false;
	*step = (int)scale - 1;
	return true;
}

/* The run with its family, the first branch laid over it. */
static const struct replay_picture *replay_picture(struct drawing *d)
{
	const struct record *record = session_record(d->session);
	d->family = family_create(d->session);
	while (family_step(d->family))
		;
	d->bookmarks = bookmarks_open(record_path(record), record_head(record)->id);
	d->ui->branch = family_count(d->family) > 0;
	d->ui->compare = d->ui->branch > 0;
	return moment_replay(&d->arena, &(struct moment_replay){.session = d->session, .at = d->cursor, .family = d->family, .bookmarks = d->bookmarks, .ui = d->ui, .why = SIM_NONE, .second = d->exact.state->clock.now});
}

/* Weighed, when the run stands at its end. */
static const struct hotwash_picture *hotwash_picture(struct drawing *d, const struct moment *m)
{
	struct hotwash_picture *picture = moment_hotwash(&d->arena, m, d->language);
	if (picture && session_cursor_entry(d->cursor) == session_entry_count(d->session) && m->state->clock.over) {
		d->weighing = weigh_begin(d->session);
		while (weigh_step(d->weighing))
			;
		weigh_fill(d->weighing, &d->arena, d->language, picture);
	}
	return picture;
}

/* Fills the frame with the screen asked for. */
static bool draw_screen(struct drawing *d, const char *screen)
{
	struct moment m = exact_moment(&d->exact);
	struct audience_source source = moment_source(&m, d->language);
	struct ui_pictures pictures = {.status = {.recording = DESK_RECORDED, .stop_reason = "", .stop_remedy = ""}};
	if (strcmp(screen, "room") == 0 || strcmp(screen, "discussion") == 0) {
		const struct audience_room_input input = {.wall = -1, .hot_wash = -1, .discussion = *screen == 'd', .talk_left = 480};
		const struct audience_room *room = audience_room_make(&d->arena, &source, &input);
		if (room)
			screen_room(&d->frame, room, NULL);
		return room != NULL;
	}
	static const struct {
		const char *name;
		enum ui_screen screen;
	} desks[] = {{"console", UI_SCREEN_CONSOLE}, {"role", UI_SCREEN_ROLE}, {"replay", UI_SCREEN_REPLAY}, {"hotwash", UI_SCREEN_HOTWASH}};
	for (size_t i = 0; i < sizeof desks / sizeof *desks; i++) {
		if (strcmp(desks[i].name, screen) != 0)
			continue;
		d->ui->screen = desks[i].screen;
		moment_absent(&pictures.status);
		d->ui->role = d->ui->role < 0 ? 0 : d->ui->role;
		moment_fill_console(&d->arena, &m, d->ui, &pictures);
		if (desks[i].screen == UI_SCREEN_REPLAY)
			pictures.replay = replay_picture(d);
		if (desks[i].screen == UI_SCREEN_HOTWASH)
			pictures.hotwash = hotwash_picture(d, &m);
		ui_draw(&d->frame, d->ui, &pictures);
		return true;
	}
	app_complain("--screen can be room, discussion, console, role, replay or hotwash, not \"%s\".", screen);
	return false;
}

static int draw(struct drawing *d, const struct picture_options *options, int w, int h, int step)
{
	struct display_error error = {0};
	d->canvas = offscreen_open(w, h, &error);
	d->ui = memory_allocate_zeroed(1, sizeof *d->ui);
	if (!d->canvas || !d->ui) {
		app_complain("%s %s", d->canvas ? "Memory is exhausted." : error.reason, error.remedy);
		return APP_ENVIRONMENT;
	}
	double width, height, scale;
	ui_state_init(d->ui);
	d->ui->language = d->language;
	d->ui->theme = d->theme;
	d->ui->text_step = step;
	offscreen_size(d->canvas, &width, &height, &scale);
	bool room = strcmp(options->screen, "room") == 0 || strcmp(options->screen, "discussion") == 0;
	struct frame_setting setting = {.metrics = offscreen_metrics(d->canvas), .icons = d->look.icons, .strings = d->look.strings, .language = d->language,
	                                .text_step = room ? 0 : step};
	frame_begin(&d->frame, &setting, width, height);
	bool known = draw_screen(d, options->screen);
	frame_end(&d->frame);
	if (!known)
		return APP_USAGE;
	offscreen_paint(d->canvas, &d->frame, &d->look.themes, d->theme);
	if (offscreen_write_png(d->canvas, options->path, &error))
		return APP_DONE;
	app_complain("%s %s", error.reason, error.remedy);
	return APP_ENVIRONMENT;
}

int picture_of_recording(const char *recording, const struct picture_options *options)
{
	struct drawing d = {0};
	int w, h, step, exit = APP_ENVIRONMENT;
	int64_t second = SIM_TIME_MAX;
	if (!parse_options(&d, options, &w, &h, &step) || (options->at && !app_time("--at", options->at, &second)))
		return APP_USAGE;
	d.session = app_open_recording(recording, false, &exit);
	enum language own;
	if (d.session && options->language && !i18n_language_from_code(options->language, &own) &&
	    sim_language_index(session_scenario(d.session), options->language) == SIM_NONE) {
		app_complain("--lang: neither the interface nor the scenario has texts in \"%s\".", options->language);
		exit = APP_USAGE;
	} else if (d.session && look_load(&d.look)) {
		d.cursor = session_cursor_create(d.session);
		if (!d.cursor || !session_cursor_seek(d.cursor, session_entry_at_time(d.session, second)))
			app_complain("memory is exhausted.");
		else if (exact_open(&d.exact, d.session, second))
			exit = draw(&d, options, w, h, step);
	}
	frame_free(&d.frame);
	arena_free(&d.arena);
	memory_free(d.ui);
	offscreen_close(d.canvas);
	family_free(d.family);
	bookmarks_free(d.bookmarks);
	weigh_free(d.weighing);
	exact_close(&d.exact);
	session_cursor_free(d.cursor);
	session_close(d.session);
	look_free(&d.look);
	return exit;
}
