/* The desk with real words: every shipped scenario, played by bots, at moments of its run, on every screen of a session, in both languages and with words 40 % longer.
 * ENSHU_ALL_MOMENTS=1 looks at every five minutes instead of a sample. */
#include "desk_faults.h"
#include "session_fixture.h"

#include "app/bookmarks.h"
#include "app/moment.h"
#include "audience/room.h"
#include "view/ui_update.h"

static const char *const shipped[] = {"port-in-the-dark", "first-the-hospital", "silent-lines", "neighbours"};

static struct session *seated(const char *name)
{
	char folder[512];
	snprintf(folder, sizeof folder, "%s/scenarios/%s", ENSHU_SOURCE_DIR, name);
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
	int turn;
	size_t found;
};

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
	for (int step = 0; step < TEXT_STEPS; step++) {
		l->world.setting.text_step = step;
		frame_begin(&l->world.frame, &l->world.setting, 1920, 1080);
		ui_draw(&l->world.frame, l->ui, &p);
		frame_end(&l->world.frame);
		snprintf(name, sizeof name, "%s, screen %d, language %d, step %d, second %lld, inject %d, role %d", l->name, (int)screen, (int)l->ui->language, step,
		         (long long)m.state->clock.now, l->ui->inject, l->ui->role);
		l->found += faults(&l->world, name, 1920, 1080, false);
	}
	arena_free(&arena);
	l->turn++;
}

static void look_through(const char *scenario, enum language language, bool longer)
{
	static const enum ui_screen screens[] = {UI_SCREEN_CONSOLE, UI_SCREEN_ROLE, UI_SCREEN_REPLAY, UI_SCREEN_HOTWASH};
	struct session *s = seated(scenario);
	struct session_answer answer;
	int64_t length = session_scenario(s)->length, round = session_scenario(s)->round;
	bool all = getenv("ENSHU_ALL_MOMENTS") != NULL;
	for (int64_t at = round ? round : minutes(30); at <= length; at += round ? round : minutes(30))
		session_pass(s, at, false, &answer);
	struct looking l = {.name = scenario, .ui = memory_allocate_zeroed(1, sizeof *l.ui)};
	struct session_cursor *cursor = session_cursor_create(s);
	CHECK(l.ui && cursor);
	view_world_open(&l.world, language);
	if (longer)
		l.world.setting.strings = pseudo_texts(l.world.setting.strings, &l.world.arena);
	ui_state_init(l.ui);
	l.ui->language = language;
	uint32_t entries = session_entry_count(s), step = all ? 1 : entries / 9 + 1;
	for (uint32_t k = 0; k <= entries; k += step) {
		session_cursor_seek(cursor, k);
		for (size_t i = 0; i < COUNT(screens); i++)
			look(&l, s, cursor, screens[i]);
		l.turn++; /* so that each screen sees odd and even turns */
	}
	printf("%s in language %d%s: %d pictures, %zu faults\n", scenario, (int)language, longer ? ", longer" : "", l.turn, l.found);
	view_world_close(&l.world);
	session_cursor_free(cursor);
	memory_free(l.ui);
	session_close(s);
	CHECK_INT(l.found, 0);
}

TEST(every_screen_holds_the_shipped_scenarios_in_english)
{
	for (size_t i = 0; i < COUNT(shipped); i++)
		look_through(shipped[i], LANGUAGE_EN, false);
}

TEST(every_screen_holds_the_shipped_scenarios_in_japanese)
{
	for (size_t i = 0; i < COUNT(shipped); i++)
		look_through(shipped[i], LANGUAGE_JA, false);
}

TEST(every_screen_holds_them_with_words_40_percent_longer)
{
	for (size_t i = 0; i < COUNT(shipped); i++)
		look_through(shipped[i], LANGUAGE_EN, true);
}

TEST_MAIN
