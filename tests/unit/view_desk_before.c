/* Real words on the screens before and beside a session: the library, a new session, the author's screen and an exploration that was stopped early hold every shipped scenario,
 * and generated ones whose author knew no limits, in both languages, with words 40 % longer, in every text size and in windows of three shapes. */
#include "desk_faults.h"
#include "property.h"
#include "strange_scenario.h"

#include "app/app.h"
#include "app/moment/moment.h"
#include "app/watch/edition.h"
#include "app/window/desk.h"
#include "view/ui/ui_update.h"

#include <sys/stat.h>
#include <time.h>

static const double shapes[][2] = {{1920, 1080}, {1920, 1200}, {2560, 1080}};
static size_t all_found;

struct before {
	struct view_world world;
	struct desk *desk;
	struct arena arena;
	const char *name;
	int turn;
};

static void open_before(struct before *b, const char *name, enum language language, bool longer)
{
	*b = (struct before){.name = name, .desk = memory_allocate_zeroed(1, sizeof *b->desk)};
	view_world_open(&b->world, language);
	if (longer)
		b->world.setting.strings = pseudo_texts(b->world.setting.strings, &b->world.arena);
	mkdir(ENSHU_BUILD_DIR "/no-recordings", 0755);
	setenv("ENSHU_RECORDINGS", ENSHU_BUILD_DIR "/no-recordings", 1);
	CHECK(b->desk && look_load(&b->desk->look));
	b->desk->ui = memory_allocate_zeroed(1, sizeof *b->desk->ui);
	b->desk->library = library_create();
	CHECK(b->desk->ui && b->desk->library);
	ui_state_init(b->desk->ui);
	b->desk->ui->language = language;
	b->desk->picture_w = 1920;
	b->desk->picture_h = 1080;
	b->desk->room = (struct audience_room_input){.wall = -1, .hot_wash = -1};
	moment_absent(&b->desk->pictures.status);
}

static void close_before(struct before *b)
{
	desk_watch_end(b->desk);
	session_close(b->desk->session);
	exploring_free(b->desk->exploring);
	library_free(b->desk->library);
	look_free(&b->desk->look);
	memory_free(b->desk->ui);
	memory_free(b->desk);
	arena_free(&b->arena);
	view_world_close(&b->world);
}

static void look(struct before *b, enum ui_screen screen)
{
	char name[160];
	b->desk->ui->screen = screen;
	for (int step = 0; step < TEXT_STEPS; step++) {
		const double *shape = shapes[b->turn++ % (int)COUNT(shapes)];
		b->world.setting.text_step = step;
		frame_begin(&b->world.frame, &b->world.setting, shape[0], shape[1]);
		ui_draw(&b->world.frame, b->desk->ui, &b->desk->pictures);
		frame_end(&b->world.frame);
		snprintf(name, sizeof name, "%s, screen %d, language %d, step %d", b->name, (int)screen, (int)b->desk->ui->language, step);
		all_found += faults(&b->world, name, shape[0], shape[1], false);
	}
}

/* The card of this folder in the library, which has been read. */
static int card_of(struct before *b, const char *folder)
{
	library_add_folder(b->desk->library, folder);
	library_refresh(b->desk->library, b->desk->ui->language);
	while (library_step(b->desk->library))
		;
	b->desk->pictures.library = library_look(b->desk->library);
	for (int i = 0; i < b->desk->pictures.library->scenario_count; i++)
		if (strcmp(library_scenario_folder(b->desk->library, i), folder) == 0)
			return i;
	return -1;
}

static void look_at_exploration(struct before *b, const char *folder)
{
	const struct timespec pause = {.tv_nsec = 150000000}; /* long enough for some plays */
	b->desk->exploring = exploring_begin(folder, ENSHU_SOURCE_DIR "/scenarios", 1);
	CHECK(b->desk->exploring != NULL);
	nanosleep(&pause, NULL);
	exploring_stop(b->desk->exploring);
	while (exploring_runs(b->desk->exploring))
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	b->desk->pictures.explore = exploring_picture(b->desk->exploring, &b->arena, b->world.setting.strings, b->desk->ui->language);
	CHECK(b->desk->pictures.explore != NULL);
	look(b, UI_SCREEN_EXPLORE);
}

static void look_at_author(struct before *b, const char *folder)
{
	static struct edition edition; /* large */
	const struct session_options options = {.seed = 1, .automatic = true, .waits = true, .program = "test"};
	edition = (struct edition){.begin = 0};
	CHECK(edition_open(&edition, folder, &options) && desk_watch_begin(b->desk, &edition, false));
	b->desk->ui->toast_count = 0;
	b->desk->pictures.author = desk_watch_picture(b->desk, &b->arena);
	CHECK(b->desk->pictures.author != NULL);
	look(b, UI_SCREEN_AUTHOR);
}

static void look_through(const char *name, const char *folder, enum language language, bool longer, bool explored)
{
	struct before b;
	open_before(&b, name, language, longer);
	int card = card_of(&b, folder);
	CHECK(card >= 0);
	look(&b, UI_SCREEN_LIBRARY);
	CHECK(library_open_setup(b.desk, card) && (b.desk->pictures.setup = library_setup(b.desk)) != NULL);
	look(&b, UI_SCREEN_SETUP);
	look_at_author(&b, folder);
	CHECK_INT(b.turn, 3 * TEXT_STEPS);
	if (explored)
		look_at_exploration(&b, folder);
	close_before(&b);
}

TEST(the_screens_before_a_session_hold_the_shipped_scenarios)
{
	static const char *const shipped[] = {"port-in-the-dark", "first-the-hospital", "silent-lines", "neighbours"};
	all_found = 0;
	for (size_t i = 0; i < COUNT(shipped); i++)
		for (int round = 0; round < 3; round++) { /* English, Japanese, longer words */
			char folder[512];
			snprintf(folder, sizeof folder, "%s/scenarios/%s", ENSHU_SOURCE_DIR, shipped[i]);
			look_through(shipped[i], folder, round == 1 ? LANGUAGE_JA : LANGUAGE_EN, round == 2, round == (int)i % 3);
		}
	CHECK_INT(all_found, 0);
}

TEST(the_screens_before_a_session_hold_scenarios_of_authors_who_know_no_limits)
{
	all_found = 0;
	FOR_SEEDS(6)
	{
		char folder[512], name[32];
		strange_scenario(seed, folder);
		snprintf(name, sizeof name, "ENSHU_SEED=%llu", (unsigned long long)seed);
		look_through(name, folder, seed % 2 ? LANGUAGE_EN : LANGUAGE_JA, seed % 4 == 3, seed % 4 == 0);
	}
	CHECK_INT(all_found, 0);
}

TEST_MAIN
