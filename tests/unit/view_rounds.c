/* A scenario of months is played in rounds: screens tell months and rounds instead of times of day, stock policies look up three times a round. */
#include "test.h"
#include "view_world.h"

#include "sim/bot.h"
#include "view/text/words.h"

#define DAY INT64_C(86400)
#define APRIL (INT64_C(20544) * DAY + 9 * 3600) /* 2026-04-01T09:00 */

static struct view_world world;

static struct frame *frame_in(enum language language)
{
	view_world_open(&world, language);
	frame_begin(&world.frame, &world.setting, 1920, 1080);
	return &world.frame;
}

TEST(rounds_of_a_month_are_told_by_month_and_number)
{
	struct audience_header h = {.start_local = APRIL, .now = 95 * DAY, .length = 1080 * DAY, .round = 30 * DAY};
	struct frame *f = frame_in(LANGUAGE_EN);
	CHECK_TEXT(words_time(f, &h, h.now, true), "Jul 2026");
	CHECK_TEXT(words_time(f, &h, h.now, false), "Jul ’26");
	CHECK_TEXT(words_passed(f, &h), "Round 4 of 36");
	CHECK_TEXT(frame_span(f, 60 * DAY), "60 days");
	h.now = h.length;
	CHECK_TEXT(words_passed(f, &h), "Round 36 of 36");
	view_world_close(&world);
	f = frame_in(LANGUAGE_JA);
	CHECK_TEXT(words_time(f, &h, 95 * DAY, true), "2026年7月");
	view_world_close(&world);
}

TEST(rounds_of_a_day_are_told_by_day)
{
	struct audience_header h = {.start_local = APRIL, .now = 2 * DAY, .length = 10 * DAY, .round = DAY};
	struct frame *f = frame_in(LANGUAGE_EN);
	CHECK_TEXT(words_time(f, &h, h.now, true), "3 Apr");
	CHECK_TEXT(words_passed(f, &h), "Round 3 of 10");
	view_world_close(&world);
}

TEST(without_rounds_the_clock_is_the_time_of_day)
{
	struct audience_header h = {.start_local = APRIL, .now = 3661, .length = 10 * DAY};
	struct frame *f = frame_in(LANGUAGE_EN);
	CHECK_TEXT(words_time(f, &h, h.now, true), "10:01:01");
	CHECK_TEXT(words_passed(f, &h), "Elapsed 1:01:01");
	view_world_close(&world);
}

TEST(stock_policies_look_three_times_a_round_and_else_every_two_minutes)
{
	struct sim_scenario months = {.round = 30 * DAY}, hours = {.round = 0}, seconds = {.round = 30};
	CHECK_INT(sim_bot_interval(&months), 10 * DAY);
	CHECK_INT(sim_bot_interval(&hours), 120);
	CHECK_INT(sim_bot_interval(&seconds), 120);
}

TEST_MAIN
