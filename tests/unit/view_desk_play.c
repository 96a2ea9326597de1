/* Real words: every shipped scenario, played by bots, at moments of its run, on every screen of a session and in the room, in both languages and with words 40 % longer, in
 * every text size, in windows of three shapes; and with the fonts themselves at three resolutions, whose widths are never quite the design's.
 * ENSHU_ALL_MOMENTS=1 looks at every five minutes instead of a sample. */
#include "desk_faults.h"
#include "property.h"
#include "session_fixture.h"
#include "strange_scenario.h"

#include "app/moment/moment.h"
#include "app/window/bookmarks.h"
#include "audience/room.h"
#include "display/offscreen.h"
#include "view/room/screen_room.h"
#include "view/ui/ui_update.h"

static size_t all_found; /* by one test */
static const char *const shipped[] = {"port-in-the-dark", "first-the-hospital", "silent-lines", "neighbours"};

static struct session *seated(const char *folder)
{
	struct script *script = script_load_folder(folder, ENSHU_SOURCE_DIR "/scenarios");
	struct session_options options = {.seed = 7, .automatic = true};
	struct session_error error;
	struct session_answer answer;
	struct session *s = script ? session_start(script, &options, &error) : NULL;
	CHECK(s != NULL);
	for (int role = 0; role < (int)session_scenario(s)->role_count; role++) {
		struct sim_command c = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		c.role = (int16_t)role;
		c.value = role % 3 ? SIM_SEAT_BOT : SIM_SEAT_HELD; /* some decisions stay open, some turn late */
		c.option = SIM_POLICY_CAUTIOUS;
		session_submit(s, &c, &answer);
	}
	return s;
}

struct looking {
	struct view_world world;
	struct ui_state *ui;
	const char *name;
	bool longer, strange;
	int turn, moments; /* at most that many moments of a run */
	size_t found;
};

/* Desks are laid out for 16:9 and stand in the middle of anything else. */
static const double shapes[][2] = {{1920, 1080}, {1920, 1200}, {2560, 1080}};

/* The room at the same moment: the display, or its discussion. Nobody can hover over a projector, so nothing may be shortened. */
static void look_at_room(struct looking *l, const struct moment *m, enum language language)
{
	struct arena arena = {0};
	struct buffer report = {0};
	struct audience_source source = moment_source(m, language);
	const struct audience_room_input input = {.discussion = l->turn % 2 == 0, .talk_left = 300, .wall = -1, .hot_wash = -1};
	const struct audience_room *room = audience_room_make(&arena, &source, &input);
	const double *shape = shapes[l->turn % COUNT(shapes)];
	CHECK(room != NULL);
	l->world.setting.text_step = 0;
	frame_begin(&l->world.frame, &l->world.setting, shape[0], shape[1]);
	screen_room(&l->world.frame, room, NULL);
	frame_end(&l->world.frame);
	struct layout_options options = {.slack = 0.5, .allow_shortened = l->strange}; /* the loader tells an author what is too long for the room */
	size_t found = layout_check(&l->world.frame.draw, shape[0], shape[1], options, &report);
	if (found)
		printf("%s, room, language %d, second %lld:\n%s", l->name, (int)language, (long long)m->state->clock.now, buffer_text(&report));
	l->found += found;
	buffer_free(&report);
	arena_free(&arena);
}

static void look(struct looking *l, const struct session *s, struct session_cursor *cursor, enum ui_screen screen)
{
	struct arena arena = {0};
	struct moment m = moment_at(s, cursor);
	struct ui_pictures p = {.status = {.room_on = true, .stop_reason = "", .stop_remedy = ""}};
	char name[160];
	l->ui->screen = screen;
	l->ui->role = l->turn % (int)session_scenario(s)->role_count;
	l->ui->inject = screen == UI_SCREEN_CONSOLE && l->turn % 3 ? (l->turn * 7) % (int)session_scenario(s)->inject_count : -1;
	moment_fill_console(&arena, &m, l->ui, &p);
	if (l->turn % 2) { /* every other console with the room in discussion */
		struct audience_source source = moment_source(&m, l->ui->language);
		const struct audience_room_input input = {.discussion = true, .talk_left = 300, .dealt_with = 1, .wall = -1, .hot_wash = -1};
		const struct audience_room *room = audience_room_make(&arena, &source, &input);
		p.status.discussion = room->question_count > 0;
		p.status.questions = room->questions;
		p.status.question_count = room->question_count;
	}
	if (screen == UI_SCREEN_REPLAY)
		p.replay = moment_replay(&arena, &(struct moment_replay){.session = s, .at = cursor, .ui = l->ui, .why = l->turn % 2 ? SIM_NONE : 0});
	if (screen == UI_SCREEN_HOTWASH)
		p.hotwash = moment_hotwash(&arena, &m, l->ui->language);
	if (screen == UI_SCREEN_CONSOLE && !l->longer) /* screen_room.c has the room with longer words */
		look_at_room(l, &m, l->ui->language);
	for (int step = 0; step < TEXT_STEPS; step++) {
		const double *shape = shapes[(l->turn + step) % (int)COUNT(shapes)]; /* over the moments of a run each screen meets each shape in each text size */
		l->world.setting.text_step = step;
		frame_begin(&l->world.frame, &l->world.setting, shape[0], shape[1]);
		ui_draw(&l->world.frame, l->ui, &p);
		frame_end(&l->world.frame);
		snprintf(name, sizeof name, "%s, screen %d, language %d, step %d, second %lld, inject %d, role %d", l->name, (int)screen, (int)l->ui->language, step,
		         (long long)m.state->clock.now, l->ui->inject, l->ui->role);
		l->found += faults(&l->world, name, shape[0], shape[1], false);
	}
	arena_free(&arena);
	l->turn++;
}

static void look_through_folder(struct looking l, const char *folder, enum language language, struct offscreen *fonts)
{
	static const enum ui_screen screens[] = {UI_SCREEN_CONSOLE, UI_SCREEN_ROLE, UI_SCREEN_REPLAY, UI_SCREEN_HOTWASH};
	struct session *s = seated(folder);
	struct session_answer answer;
	int64_t length = session_scenario(s)->length, round = session_scenario(s)->round;
	bool all = getenv("ENSHU_ALL_MOMENTS") != NULL;
	for (int64_t at = round ? round : minutes(30); at <= length; at += round ? round : minutes(30))
		session_pass(s, at, false, &answer);
	l.ui = memory_allocate_zeroed(1, sizeof *l.ui);
	struct session_cursor *cursor = session_cursor_create(s);
	CHECK(l.ui && cursor);
	view_world_open(&l.world, language);
	if (l.longer)
		l.world.setting.strings = pseudo_texts(l.world.setting.strings, &l.world.arena);
	if (fonts)
		l.world.setting.metrics = offscreen_metrics(fonts);
	ui_state_init(l.ui);
	l.ui->language = language;
	uint32_t entries = session_entry_count(s), step = all ? 1 : entries / (uint32_t)l.moments + 1;
	for (uint32_t k = 0; k <= entries; k += step) {
		session_cursor_seek(cursor, k);
		for (size_t i = 0; i < COUNT(screens); i++)
			look(&l, s, cursor, screens[i]);
		l.turn++; /* so that each screen sees odd and even turns */
	}
	printf("%s in language %d%s: %d pictures, %zu faults\n", l.name, (int)language, l.longer ? ", longer" : "", l.turn, l.found);
	view_world_close(&l.world);
	session_cursor_free(cursor);
	memory_free(l.ui);
	session_close(s);
	all_found += l.found;
}

static void look_through(const char *scenario, enum language language, bool longer, struct offscreen *fonts)
{
	char folder[512];
	snprintf(folder, sizeof folder, "%s/scenarios/%s", ENSHU_SOURCE_DIR, scenario);
	look_through_folder((struct looking){.name = scenario, .longer = longer, .moments = fonts ? 3 : 9}, folder, language, fonts);
}

TEST(every_screen_holds_the_shipped_scenarios_in_english)
{
	all_found = 0;
	for (size_t i = 0; i < COUNT(shipped); i++)
		look_through(shipped[i], LANGUAGE_EN, false, NULL);
	CHECK_INT(all_found, 0);
}

TEST(every_screen_holds_the_shipped_scenarios_in_japanese)
{
	all_found = 0;
	for (size_t i = 0; i < COUNT(shipped); i++)
		look_through(shipped[i], LANGUAGE_JA, false, NULL);
	CHECK_INT(all_found, 0);
}

TEST(every_screen_holds_them_with_words_40_percent_longer)
{
	all_found = 0;
	for (size_t i = 0; i < COUNT(shipped); i++)
		look_through(shipped[i], LANGUAGE_EN, true, NULL);
	CHECK_INT(all_found, 0);
}

TEST(every_screen_holds_them_in_the_real_fonts_at_three_resolutions)
{
	static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {3840, 2160}};
	struct display_error error;
	all_found = 0;
	struct offscreen *fonts = offscreen_open(1280, 720, &error);
	CHECK(fonts != NULL);
	for (size_t r = 0; r < COUNT(sizes); r++) {
		CHECK(offscreen_resize(fonts, sizes[r][0], sizes[r][1]));
		for (size_t i = 0; i < COUNT(shipped); i++)
			look_through(shipped[i], (r + i) % 2 ? LANGUAGE_JA : LANGUAGE_EN, false, fonts);
	}
	offscreen_close(fonts);
	CHECK_INT(all_found, 0);
}

TEST(every_screen_holds_scenarios_of_authors_who_know_no_limits)
{
	all_found = 0;
	FOR_SEEDS(12)
	{
		char folder[512], name[32];
		strange_scenario(seed, folder);
		snprintf(name, sizeof name, "ENSHU_SEED=%llu", (unsigned long long)seed);
		look_through_folder((struct looking){.name = name, .strange = true, .longer = seed % 4 == 3, .moments = 3}, folder, seed % 2 ? LANGUAGE_EN : LANGUAGE_JA, NULL);
	}
	CHECK_INT(all_found, 0);
}

TEST_MAIN
