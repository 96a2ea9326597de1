/* clock_inside — a cell under way, and the pieces that all forms of dates and times are made of; private to clock.c and clock_date.c. */
#ifndef ENSHU_REPORT_CLOCK_INSIDE_H
#define ENSHU_REPORT_CLOCK_INSIDE_H

#include "report/msel/clock.h"

struct clock_scan {
	const char *at;
	enum clock_order order;
	int year;
	bool elapsed;
	struct clock_reading *out;
};

/* Digits of a number, at most `most`; 0 when there are none or more. */
int clock_digits(const char *at, int most, int *value);
/* Takes a word off the front. */
bool clock_starts(const char **at, const char *word);
void clock_spaces(const char **at);
bool clock_is_letter(char c);
/* Each false when the cell has said something else before, or the value cannot be. */
bool clock_set_time(struct clock_scan *s, int hour, int minute, int second);
/* "+1 09:30": a day after the first, and the time on it. "+1" and "+1:30" are times since the start. */
bool clock_is_day_count(const char *at);
bool clock_set_elapsed(struct clock_scan *s, int64_t seconds);
bool clock_set_zone(struct clock_scan *s, int minutes);
/* The letter of a military zone; J is local time and says nothing. */
bool clock_zone_letter(struct clock_scan *s, char letter);

/* Forms of dates; each returns true when it took something. What a form that fits in part has set is undone by the caller. */
bool clock_group(struct clock_scan *s);        /* 041430ZJUL26, 04 1430Z JUL 2026 */
bool clock_year_first(struct clock_scan *s);   /* 2026-07-04, 2026年7月4日, 令和8年7月4日 */
bool clock_month_day(struct clock_scan *s);    /* 7月4日 */
bool clock_month_named(struct clock_scan *s);  /* 4 Jul 2026, July 4, 2026 */
bool clock_numbers(struct clock_scan *s);      /* 7/4/2026, 4.7.2026, 7/4 */
bool clock_exercise_day(struct clock_scan *s); /* D+1, D-Day, Day 2, 2日目 */

#endif
