/* Which times an axis names. */
#include "test.h"

#include "base/duration.h"
#include "view/text/ticks.h"

#define DAY INT64_C(86400)

static struct audience_header header(const char *start, int64_t round)
{
	struct audience_header h = {.round = round};
	int offset;
	CHECK(moment_parse(start, strlen(start), &h.start_local, &offset));
	return h;
}

TEST(the_step_is_the_smallest_that_leaves_the_labels_room)
{
	struct audience_header hours = header("2026-07-04T06:30+09:00", 0), months = header("2026-04-01T09:00+09:00", 30 * DAY), days = header("2026-04-01T09:00+09:00", DAY);
	CHECK_INT(ticks_at_least(&hours, 0).seconds, 300);
	CHECK_INT(ticks_at_least(&hours, 1801).seconds, 3600);
	CHECK_INT(ticks_at_least(&hours, 5 * 3600).seconds, 6 * 3600);
	CHECK_INT(ticks_at_least(&hours, 100.0 * DAY).seconds, 112 * DAY);
	CHECK_INT(ticks_at_least(&days, 60).seconds, DAY);
	CHECK_INT(ticks_at_least(&months, 60).months, 1);
	CHECK_INT(ticks_at_least(&months, 40.0 * DAY).months, 2);
	CHECK_INT(ticks_at_least(&months, 700.0 * DAY).months, 24);
}

TEST(hours_count_from_local_midnight)
{
	struct audience_header h = header("2026-07-04T06:30+09:00", 0);
	struct ticks two_hours = {.seconds = 7200};
	CHECK_INT(ticks_after(&h, two_hours, 0), 5400);    /* 08:00 */
	CHECK_INT(ticks_after(&h, two_hours, 5400), 12600); /* 10:00: after, not at */
}

/* Rounds of thirty days drift through the calendar: their times would name one month twice and leave another out. */
TEST(months_are_named_one_after_another_and_none_twice)
{
	struct audience_header h = header("2026-04-01T09:00+09:00", 30 * DAY);
	struct ticks month = {.months = 1};
	int64_t at = 0;
	for (int i = 1; i <= 36; i++) {
		int year, number, day, weekday, hour, minute, second;
		at = ticks_after(&h, month, at);
		moment_split(h.start_local + at, &year, &number, &day, &weekday, &hour, &minute, &second);
		CHECK_INT(year * 12 + number - 1, 2026 * 12 + 3 + i);
		CHECK(day == 1 && hour == 0 && minute == 0 && second == 0);
	}
}

TEST(a_quarter_begins_in_january_april_july_and_october)
{
	struct audience_header h = header("2026-02-10T00:00+09:00", 30 * DAY);
	struct ticks quarter = {.months = 3};
	CHECK_INT(ticks_after(&h, quarter, 0), 50 * DAY); /* 1 April */
	CHECK_INT(ticks_after(&h, quarter, 50 * DAY), 141 * DAY); /* 1 July */
}

TEST_MAIN
