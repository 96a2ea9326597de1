/* Durations and calendar moments. */
#include "test.h"

#include "base/duration.h"

TEST(durations_are_read)
{
	static const struct {
		const char *text;
		int64_t seconds;
	} cases[] = {
	    {"0", 0},
	    {"0s", 0},
	    {"45s", 45},
	    {"90m", 5400},
	    {"1h05m", 3900},
	    {"1h5m", 3900},
	    {"2d", 172800},
	    {"90", 90},
	    {"1d2h3m4s", 93784},
	    {"1d4s", 86404},
	    {"007m", 420},
	    {"0d0h0m0s", 0},
	    {"36525d", DURATION_MAX},
	    {"3155760000", DURATION_MAX},
	    {"36524d24h", DURATION_MAX},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		int64_t seconds = -1;
		CHECK(duration_parse(cases[i].text, strlen(cases[i].text), &seconds));
		CHECK_INT(seconds, cases[i].seconds);
	}
}

TEST(what_is_no_duration_is_refused_and_changes_nothing)
{
	static const char *const texts[] = {
	    "",
	    "m",
	    "h1",
	    "1x",
	    "-1m",
	    "+1m",
	    " 1m",
	    "1m ",
	    "1 m",
	    "1.5h",
	    "1h30",
	    "30 1h",
	    "5m1h",
	    "1s1m",
	    "1m1m",
	    "1h1h",
	    "1M",
	    "1h05m06",
	    "3155760001",
	    "36525d1s",
	    "36526d",
	    "99999999999999999999999d",
	    "9223372036854775808s",
	    "1d 2h",
	    "１m",
	};
	for (size_t i = 0; i < COUNT(texts); i++) {
		int64_t seconds = -1;
		CHECK(!duration_parse(texts[i], strlen(texts[i]), &seconds));
		CHECK_INT(seconds, -1);
	}
	int64_t seconds = -1;
	CHECK(!duration_parse("5m\0", 3, &seconds));
	CHECK(duration_parse("5m30", 2, &seconds) && seconds == 300); /* the length decides, not a zero */
}

TEST(durations_are_written_short_and_exact)
{
	static const struct {
		int64_t seconds;
		const char *text;
	} cases[] = {
	    {0, "0s"},
	    {9, "9s"},
	    {60, "1m"},
	    {65, "1m05s"},
	    {3600, "1h"},
	    {3900, "1h05m"},
	    {3605, "1h05s"},
	    {36610, "10h10m10s"},
	    {86400, "1d"},
	    {93784, "1d2h03m04s"},
	    {DURATION_MAX, "36525d"},
	    {-300, "-5m"},
	};
	char out[32];
	for (size_t i = 0; i < COUNT(cases); i++) {
		duration_format(cases[i].seconds, out);
		CHECK_TEXT(out, cases[i].text);
	}
	duration_format(INT64_MIN, out);
	CHECK_TEXT(out, "-106751991167300d15h30m08s");
}

TEST(written_durations_read_back)
{
	for (int64_t seconds = 0; seconds < 200000; seconds += 7) {
		char out[32];
		int64_t back = -1;
		duration_format(seconds, out);
		CHECK(duration_parse(out, strlen(out), &back));
		CHECK_INT(back, seconds);
	}
}

TEST(moments_are_read)
{
	static const struct {
		const char *text;
		int64_t local;
		int offset;
	} cases[] = {
	    {"1970-01-01T00:00Z", 0, 0},
	    {"1970-01-01T00:00:01+00:00", 1, 0},
	    {"1969-12-31T23:59-00:00", -60, 0},
	    {"2026-07-04T06:30+09:00", 1783146600, 540},
	    {"2000-02-29T23:59-03:30", 951868740, -210},
	    {"1900-02-28T00:00+14:00", -2203977600, 840},
	    {"0001-01-01T00:00Z", -62135596800, 0},
	    {"9999-12-31T23:59-14:00", 253402300740, -840},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		int64_t local = 77;
		int offset = 77;
		CHECK(moment_parse(cases[i].text, strlen(cases[i].text), &local, &offset));
		CHECK_INT(local, cases[i].local);
		CHECK_INT(offset, cases[i].offset);
	}
}

TEST(impossible_moments_are_refused_and_change_nothing)
{
	static const char *const texts[] = {
	    "",
	    "2026-07-04",
	    "2026-07-04T06:30", /* no offset: whose clock? */
	    "2026-07-04T06:30+09",
	    "2026-07-04T06:30+0900",
	    "2026-07-04T06:30+09:00 ",
	    "2026-07-04T06:30ZZ",
	    "2026-07-04T06:30z",
	    "2026-07-04 06:30Z",
	    "2026-07-04t06:30Z",
	    "2026-7-4T06:30Z",
	    "26-07-04T06:30Z",
	    "+2026-07-04T06:30Z",
	    "2026-07-04T06:30:Z",
	    "2026-07-04T06:30:5Z",
	    "2026-07-04T06:30:05.5Z",
	    "2026-00-04T06:30Z",
	    "2026-13-04T06:30Z",
	    "2026-07-00T06:30Z",
	    "2026-07-32T06:30Z",
	    "2026-04-31T06:30Z",
	    "2026-02-29T06:30Z", /* no leap year */
	    "1900-02-29T06:30Z", /* nor this century */
	    "2000-02-30T06:30Z",
	    "0000-01-01T00:00Z",
	    "2026-07-04T24:00Z",
	    "2026-07-04T06:60Z",
	    "2026-07-04T23:59:60Z", /* exercise time has no leap seconds */
	    "2026-07-04T06:30+14:01",
	    "2026-07-04T06:30-15:00",
	    "2026-07-04T06:30+09:60",
	};
	for (size_t i = 0; i < COUNT(texts); i++) {
		int64_t local = 77;
		int offset = 77;
		if (moment_parse(texts[i], strlen(texts[i]), &local, &offset))
			printf("accepted: \"%s\"\n", texts[i]);
		CHECK(local == 77 && offset == 77);
	}
	int64_t local = 77;
	int offset = 77;
	for (size_t length = 0; length < 22; length++) /* every prefix of a good one */
		CHECK(!moment_parse("2026-07-04T06:30+09:00", length, &local, &offset));
}

static int days_of(int year, int month)
{
	if (month == 2)
		return year % 4 || (year % 100 == 0 && year % 400) ? 28 : 29;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

TEST(splitting_walks_every_day_of_eight_centuries)
{
	int64_t local = 0;
	int offset, expect_weekday = 6; /* 1600-01-01 was a Saturday */
	CHECK(moment_parse("1600-01-01T12:34:56Z", 20, &local, &offset));
	for (int y = 1600; y < 2400; y++) {
		for (int m = 1; m <= 12; m++) {
			for (int d = 1; d <= days_of(y, m); d++) {
				int year, month, day, weekday, hour, minute, second;
				moment_split(local, &year, &month, &day, &weekday, &hour, &minute, &second);
				CHECK(year == y && month == m && day == d && weekday == expect_weekday);
				CHECK(hour == 12 && minute == 34 && second == 56);
				char text[64];
				int64_t back;
				snprintf(text, sizeof text, "%04d-%02d-%02dT12:34:56Z", y, m, d);
				CHECK(moment_parse(text, 20, &back, &offset) && back == local);
				local += 86400;
				expect_weekday = (expect_weekday + 1) % 7;
			}
		}
	}
}

TEST(splitting_works_before_1970)
{
	int year, month, day, weekday, hour, minute, second;
	moment_split(-1, &year, &month, &day, &weekday, &hour, &minute, &second);
	CHECK(year == 1969 && month == 12 && day == 31 && weekday == 3);
	CHECK(hour == 23 && minute == 59 && second == 59);
	moment_split(-62135596800, &year, &month, &day, &weekday, &hour, &minute, &second);
	CHECK(year == 1 && month == 1 && day == 1 && weekday == 1);
}

TEST_MAIN
