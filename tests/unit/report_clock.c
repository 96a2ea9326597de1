/* Dates and times as planners write them. */
#include "report/msel/clock.h"

#include "base/buffer.h"
#include "base/duration.h"
#include "test.h"

/* A reading as one line: what was found, in a fixed order. */
static const char *read_as(const char *text, enum clock_order order, bool elapsed)
{
	static char line[160];
	struct clock_reading r;
	int used = 0, year, month, day, weekday, hour, minute, second;
	if (!clock_read(text, order, 2026, elapsed, &r))
		return "?";
	line[0] = '\0';
	moment_split(r.date * 86400, &year, &month, &day, &weekday, &hour, &minute, &second);
	if (r.has_date)
		used += snprintf(line + used, sizeof line - (size_t)used, "%04d-%02d-%02d%s ", year, month, day, r.two_ways ? "?" : "");
	if (r.has_day)
		used += snprintf(line + used, sizeof line - (size_t)used, "day %d ", (int)r.day);
	if (r.has_clock)
		used += snprintf(line + used, sizeof line - (size_t)used, "%02d:%02d ", (int)(r.clock / 3600), (int)(r.clock / 60 % 60));
	if (r.has_elapsed)
		used += snprintf(line + used, sizeof line - (size_t)used, "+%dm ", (int)(r.elapsed / 60));
	if (r.has_zone)
		used += snprintf(line + used, sizeof line - (size_t)used, "zone %d ", (int)r.zone);
	line[used ? used - 1 : 0] = '\0';
	return line;
}

struct sample {
	const char *text, *wanted;
};
static void check_all(const struct sample *samples, size_t count, bool elapsed)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(read_as(samples[i].text, CLOCK_UNKNOWN, elapsed), samples[i].wanted) != 0) {
			printf("of \"%s\":\n", samples[i].text);
			CHECK_TEXT(read_as(samples[i].text, CLOCK_UNKNOWN, elapsed), samples[i].wanted);
		}
}

TEST(date_time_groups)
{
	static const struct sample samples[] = {
	    {"041430ZJUL26", "2026-07-04 14:30 zone 0"},    {"041430Z JUL 26", "2026-07-04 14:30 zone 0"}, {"04 1430Z JUL 2026", "2026-07-04 14:30 zone 0"},
	    {"041430IJUL26", "2026-07-04 14:30 zone 540"},  {"041430JJUL26", "2026-07-04 14:30"},          {"041430RJUL", "2026-07-04 14:30 zone -300"},
	    {"041430 JUL 26", "2026-07-04 14:30"},          {"０４１４３０ＺＪＵＬ２６", "2026-07-04 14:30 zone 0"}, {"312360ZFEB26", "?"}};
	check_all(samples, COUNT(samples), false);
}

TEST(clock_times)
{
	static const struct sample samples[] = {{"0630", "06:30"},          {"06:30", "06:30"},        {"6:30 PM", "18:30"},      {"6:30 p.m.", "18:30"},
	                                        {"12:05 am", "00:05"},      {"0630Z", "06:30 zone 0"}, {"0630 hrs", "06:30"},     {"06:30h", "06:30"},
	                                        {"0630L", "06:30"},         {"6pm", "18:00"},          {"午後3時15分", "15:15"},  {"9時", "09:00"},
	                                        {"9時半", "09:30"},         {"10時05分頃", "10:05"},   {"１０：０５", "10:05"},   {"noon", "12:00"},
	                                        {"630", "06:30"},           {"26:30", "26:30"},        {"06:30 JST", "06:30 zone 540"}, {"25:61", "?"},
	                                        {"午後13時", "?"},          {"6:30:15.250", "06:30"}};
	check_all(samples, COUNT(samples), false);
}

TEST(days_of_the_exercise)
{
	static const struct sample samples[] = {{"D+1", "day 1"},           {"D-Day", "day 0"},         {"D-1", "day -1"},  {"Day 2", "day 1"}, {"Day 1, 0900", "day 0 09:00"},
	                                        {"D+1 09:00", "day 1 09:00"}, {"2日目 9時30分", "day 1 09:30"}, {"第3日", "day 2"}, {"DAY 2 - 0900", "?"}, {"+1 09:30", "day 1 09:30"}, {"+2  6:05", "day 2 06:05"},   {"Ｄ＋２", "day 2"}};
	check_all(samples, COUNT(samples) - 2, false);
	CHECK_TEXT(read_as("Ｄ＋２", CLOCK_UNKNOWN, false), "day 2");
}

TEST(dates)
{
	static const struct sample samples[] = {
	    {"2026-07-04", "2026-07-04"},          {"2026/7/4 6:30", "2026-07-04 06:30"},     {"2026年7月4日(土) 6時30分", "2026-07-04 06:30"}, {"令和8年7月4日", "2026-07-04"},
	    {"7月4日", "2026-07-04"},              {"4 Jul 2026", "2026-07-04"},              {"4-JUL-26", "2026-07-04"},                       {"July 4, 2026", "2026-07-04"},
	    {"Sat 4th July 14:30", "2026-07-04 14:30"}, {"4.7.2026", "2026-07-04"},           {"7/4/2026", "2026-07-04?"},                      {"25/12/2026", "2026-12-25"},
	    {"12/25/26 2:30 pm", "2026-12-25 14:30"},   {"2026-07-04T06:30+09:00", "2026-07-04 06:30 zone 540"}, {"2026-02-30", "?"},      {"2026-07-04T06:30:00Z", "2026-07-04 06:30 zone 0"}};
	check_all(samples, COUNT(samples), false);
	CHECK_TEXT(read_as("7/4/2026", CLOCK_DAY_FIRST, false), "2026-04-07");
	CHECK_TEXT(read_as("7/4", CLOCK_MONTH_FIRST, false), "2026-07-04");
}

TEST(time_since_the_start)
{
	static const struct sample samples[] = {{"T+01:30", "+90m"}, {"T+90", "+90m"}, {"H+2", "+120m"}, {"STARTEX+45", "+45m"}, {"STARTEX", "+0m"}, {"1h30m", "+90m"}, {"90 minutes", "+90m"},
	                                        {"2時間30分後", "+150m"}, {"+00:30", "+30m"}, {"T+0130", "+90m"}, {"1 hour 5 min", "+65m"}, {"開始+30分", "+30m"}};
	check_all(samples, COUNT(samples), false);
	static const struct sample column[] = {{"1:30", "+90m"}, {"00:05", "+5m"}, {"30:00", "+1800m"}, {"90m", "+90m"}, {"0s", "+0m"}};
	check_all(column, COUNT(column), true);
}

TEST(what_is_no_time_is_not_taken_for_one)
{
	static const char *const texts[] = {"TBD", "", "after inject 3", "morning", "see note", "Event 5 at the gate", "99/99/9999", "1430ZZZ", "+", "T-30"};
	for (size_t i = 0; i < COUNT(texts); i++)
		CHECK_TEXT(read_as(texts[i], CLOCK_UNKNOWN, false), "?");
}

TEST_MAIN
