/* picture_desk — the screens before and beside a session: library, new session, exploration, author. See picture.h.
 *
 * They are filled by what fills them in the window: a desk without a display. */
#include "app/app.h"
#include "app/moment/picture.h"
#include "app/opening.h"
#include "app/places.h"
#include "app/watch/edition.h"
#include "app/window/desk.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const struct {
	const char *name;
	enum ui_screen screen;
} screens[] = {{"library", UI_SCREEN_LIBRARY}, {"new-session", UI_SCREEN_SETUP}, {"explore", UI_SCREEN_EXPLORE}, {"author", UI_SCREEN_AUTHOR}};

static int screen_of(const char *name)
{
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++)
		if (strcmp(screens[i].name, name) == 0)
			return (int)screens[i].screen;
	app_complain("--screen can be library, new-session, explore or author here, not \"%s\"; `enshu replay` draws the screens of a session.", name);
	return -1;
}

/* -1 when the folder is not listed; it may be spelled differently. */
static int find_card(const struct library *l, const char *folder)
{
	struct stat wanted, here;
	bool there = stat(folder, &wanted) == 0;
	for (int i = 0; there && i < library_look(l)->scenario_count; i++)
		if (stat(library_scenario_folder(l, i), &here) == 0 && here.st_dev == wanted.st_dev && here.st_ino == wanted.st_ino)
			return i;
	return -1;
}

/* The scenario's card in the library, where it is put when it lies elsewhere. -1 after complaining. */
static int card_of(struct desk *d, const char *scenario)
{
	char named[APP_PATH], folder[APP_PATH];
	if (!scenario && library_look(d->library)->scenario_count > 0)
		return 0;
	if (!scenario) {
		app_complain("there is no scenario in the library: name one.");
		return -1;
	}
	if (!app_find_scenario(scenario, named))
		return -1;
	/* The library lists whole paths. */
	if (*named == '/' ? snprintf(folder, sizeof folder, "%s", named) < 0 : !getcwd(folder, sizeof folder) || !app_join(folder, folder, named)) {
		app_complain("%s: the path is too long.", named);
		return -1;
	}
	int card = find_card(d->library, folder);
	if (card >= 0)
		return card;
	library_add_folder(d->library, folder);
	library_refresh(d->library, d->ui->language);
	card = find_card(d->library, folder);
	if (card < 0)
		app_complain("%s cannot be listed in the library.", folder);
	return card;
}

static bool fill_explore(struct desk *d, struct arena *arena, const char *folder)
{
	char shared[APP_PATH];
	const struct timespec pause = {.tv_nsec = 20000000};
	d->exploring = app_join(shared, app_data_folder(), "scenarios") ? exploring_begin(folder, shared, 1) : NULL;
	while (d->exploring && exploring_runs(d->exploring))
		nanosleep(&pause, NULL);
	d->pictures.explore = d->exploring ? exploring_picture(d->exploring, arena, d->look.strings, d->ui->language) : NULL;
	return d->pictures.explore != NULL;
}

static bool fill_author(struct desk *d, struct arena *arena, const char *folder)
{
	static struct edition edition; /* large */
	const struct session_options options = {.seed = 1, .automatic = true, .waits = true, .program = ENSHU_VERSION};
	edition = (struct edition){.begin = 0};
	if (!edition_open(&edition, folder, &options) || !desk_watch_begin(d, &edition, false))
		return false;
	d->ui->toast_count = 0; /* the screen says it all */
	d->pictures.author = desk_watch_picture(d, arena);
	d->pictures.status.absent_count--;
	return d->pictures.author != NULL;
}

/* The pictures that the screen shows. An exit code. */
static int fill(struct desk *d, struct arena *arena, int screen, const char *scenario, const char *language)
{
	bool filled = true;
	char shared[APP_PATH];
	app_join(shared, app_data_folder(), "scenarios");
	moment_absent(&d->pictures.status);
	library_refresh(d->library, d->ui->language);
	int card = screen == UI_SCREEN_LIBRARY && !scenario ? 0 : card_of(d, scenario);
	if (card < 0)
		return APP_BAD_INPUT;
	if (scenario && !app_language_of(library_scenario_folder(d->library, card), shared, language))
		return APP_USAGE;
	while (screen == UI_SCREEN_LIBRARY && library_step(d->library))
		;
	const struct library_scenario *listed = screen == UI_SCREEN_LIBRARY ? NULL : &library_look(d->library)->scenarios[card];
	if (listed && listed->broken && screen != UI_SCREEN_AUTHOR) {
		app_complain("%s: %s. `enshu check` tells everything.", listed->place, listed->reason);
		return APP_BAD_INPUT;
	}
	d->pictures.library = library_look(d->library);
	if (screen == UI_SCREEN_SETUP) {
		filled = library_open_setup(d, card);
		d->pictures.setup = filled ? library_setup(d) : NULL;
		filled = d->pictures.setup != NULL;
	}
	if (screen == UI_SCREEN_EXPLORE)
		filled = fill_explore(d, arena, library_scenario_folder(d->library, card));
	if (screen == UI_SCREEN_AUTHOR)
		filled = fill_author(d, arena, library_scenario_folder(d->library, card));
	if (!filled)
		app_complain("the screen cannot be filled: memory is exhausted, or %s cannot be read.", library_scenario_folder(d->library, card));
	d->ui->screen = (enum ui_screen)screen;
	return filled ? APP_DONE : APP_ENVIRONMENT;
}

int picture_of_desk(const char *scenario, const struct picture_options *options)
{
	static struct desk d; /* large */
	struct picture_canvas on;
	struct arena arena = {0};
	int screen = screen_of(options->screen);
	if (screen < 0)
		return APP_USAGE;
	memset(&d, 0, sizeof d);
	int exit = picture_open(&on, options);
	d.look = on.look;
	d.ui = on.ui;
	d.picture_w = on.width;
	d.picture_h = on.height;
	d.room = (struct audience_room_input){.wall = -1, .hot_wash = -1};
	d.library = exit == APP_DONE ? library_create() : NULL;
	if (exit == APP_DONE)
		exit = d.library ? fill(&d, &arena, screen, scenario, options->language) : APP_ENVIRONMENT;
	if (exit == APP_DONE) {
		picture_begin(&on, false);
		ui_draw(&on.frame, d.ui, &d.pictures);
		exit = picture_write(&on, options->path);
	}
	desk_watch_end(&d);
	session_close(d.session);
	exploring_free(d.exploring);
	library_free(d.library);
	arena_free(&arena);
	picture_close(&on);
	return exit;
}
