/* clock_date — the forms of dates and of days of an exercise (clock.h). */
#include "report/msel/clock_inside.h"

#include "base/duration.h"

#include <stdio.h>
#include <string.h>

bool clock_date(int year, int month, int day, int64_t *days)
{
	char text[40];
	int offset;
	int64_t seconds;
	if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	snprintf(text, sizeof text, "%04d-%02d-%02dT00:00+00:00", year, month, day);
	if (!moment_parse(text, strlen(text), &seconds, &offset))
		return false;
	*days = seconds / 86400 - (seconds % 86400 < 0);
	return true;
}

static int month_word(const char **at)
{
	static const char *const months[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
	for (int i = 0; i < 12; i++) {
		size_t length = 3, whole = strlen(months[i]);
		if (strncmp(*at, months[i], 3) != 0)
			continue;
		if (strncmp(*at, months[i], whole) == 0)
			length = whole;
		else if (strncmp(*at, "sept", 4) == 0)
			length = 4;
		if (clock_is_letter((*at)[length]))
			continue;
		*at += length;
		if (**at == '.')
			(*at)++;
		return i + 1;
	}
	return 0;
}

static bool set_date(struct clock_scan *s, int year, int month, int day)
{
	if (s->out->has_date)
		return false;
	if (year < 0) {
		year = s->year;
		s->out->lacks_year = true;
	}
	year += year >= 0 && year < 70 ? 2000 : year < 100 ? 1900 : 0;
	return s->out->has_date = clock_date(year, month, day, &s->out->date);
}

/* 041430ZJUL26, 04 1430Z JUL 2026, 041430Z */
bool clock_group(struct clock_scan *s)
{
	const char *at = s->at;
	int day, hhmm, year = -1, value;
	if (clock_digits(at, 6, &value) == 6) {
		day = value / 10000;
		hhmm = value % 10000;
		at += 6;
	} else if (clock_digits(at, 2, &day) > 0) {
		at += clock_digits(at, 2, &day);
		clock_spaces(&at);
		if (at == s->at || clock_digits(at, 4, &hhmm) != 4)
			return false;
		at += 4;
	} else {
		return false;
	}
	clock_spaces(&at);
	char letter = clock_is_letter(*at) ? *at : '\0';
	const char *month_at = letter && clock_is_letter(at[1]) && clock_is_letter(at[2]) && clock_is_letter(at[3]) ? at + 1 : at;
	const char *after = month_at;
	int month = month_word(&after);
	if (!month && letter) { /* the letter, then a space, then the month; or no month at all */
		after = at + 1;
		clock_spaces(&after);
		month = month_word(&after);
		month_at = at + 1;
	}
	if (!letter || hhmm / 100 > 24 || hhmm % 100 > 59)
		return false;
	bool has_letter = month_at != at;
	if (!month)
		return false;
	clock_spaces(&after);
	int count = clock_digits(after, 4, &year);
	if (count != 2 && count != 4)
		year = -1;
	else
		after += count;
	if (has_letter && !clock_zone_letter(s, letter))
		return false;
	s->at = after;
	return set_date(s, year, month, day) && clock_set_time(s, hhmm / 100, hhmm % 100, 0);
}

/* 2026-07-04, 2026/7/4, 2026年7月4日, 令和8年7月4日 */
bool clock_year_first(struct clock_scan *s)
{
	const char *at = s->at;
	int year, month, day, era = 0;
	if (clock_starts(&at, "令和") || (at[0] == 'r' && at[1] >= '1' && at[1] <= '9' && clock_starts(&at, "r")))
		era = 2018;
	int count = clock_digits(at, 4, &year);
	if (era ? count == 0 || count > 2 : count != 4)
		return false;
	at += count;
	bool japanese = clock_starts(&at, "年");
	if (!japanese && *at != '-' && *at != '/' && *at != '.')
		return false;
	at += !japanese;
	clock_spaces(&at);
	at += count = clock_digits(at, 2, &month);
	if (count == 0 || !(japanese ? clock_starts(&at, "月") : *at == '-' || *at == '/' || *at == '.'))
		return false;
	at += !japanese;
	clock_spaces(&at);
	at += count = clock_digits(at, 2, &day);
	if (count == 0)
		return false;
	clock_starts(&at, "日");
	if (*at == 't' && at[1] >= '0' && at[1] <= '9')
		at++;
	s->at = at;
	return set_date(s, year + era, month, day);
}

/* 7月4日 */
bool clock_month_day(struct clock_scan *s)
{
	const char *at = s->at;
	int month, day, count;
	at += count = clock_digits(at, 2, &month);
	if (count == 0 || !clock_starts(&at, "月"))
		return false;
	at += count = clock_digits(at, 2, &day);
	if (count == 0 || !clock_starts(&at, "日"))
		return false;
	s->at = at;
	return set_date(s, -1, month, day);
}

/* 4 Jul 2026, 4-JUL-26, 4th July, Jul 4, 2026 */
bool clock_month_named(struct clock_scan *s)
{
	const char *at = s->at;
	int day = 0, month, year = -1, count = clock_digits(at, 2, &day);
	at += count;
	if (count && !clock_starts(&at, "st") && !clock_starts(&at, "nd") && !clock_starts(&at, "rd"))
		clock_starts(&at, "th");
	while (count && (*at == ' ' || *at == '-' || *at == '/' || *at == '.'))
		at++;
	if (!(month = month_word(&at)))
		return false;
	if (!count) {
		while (*at == ' ' || *at == '-' || *at == '/')
			at++;
		at += count = clock_digits(at, 2, &day);
		if (!count)
			return false;
		if (!clock_starts(&at, "st") && !clock_starts(&at, "nd") && !clock_starts(&at, "rd"))
			clock_starts(&at, "th");
	}
	const char *rest = at;
	while (*rest == ' ' || *rest == '-' || *rest == ',' || *rest == '/')
		rest++;
	int value, number = clock_digits(rest, 4, &value);
	bool is_clock = rest[number] == ':' || clock_is_letter(rest[number]);
	if ((number == 4 && value >= 1900 && value <= 2200) || (number == 2 && !is_clock && rest != at)) {
		year = value;
		at = rest + number;
	}
	s->at = at;
	return set_date(s, year, month, day);
}

/* 7/4/2026, 4.7.2026, 7/4 */
bool clock_numbers(struct clock_scan *s)
{
	const char *at = s->at;
	int first, second, year = -1, count;
	at += count = clock_digits(at, 2, &first);
	char sign = *at;
	if (count == 0 || (sign != '/' && sign != '.' && sign != '-'))
		return false;
	at++;
	at += count = clock_digits(at, 2, &second);
	if (count == 0)
		return false;
	if (*at == sign) {
		int number = clock_digits(at + 1, 4, &year);
		if (number != 2 && number != 4)
			return false;
		at += 1 + number;
	} else if (sign != '/' || s->elapsed) {
		return false;
	}
	if (first > 12)
		s->out->shows = CLOCK_DAY_FIRST;
	else if (second > 12)
		s->out->shows = CLOCK_MONTH_FIRST;
	bool day_first = s->out->shows ? s->out->shows == CLOCK_DAY_FIRST : sign == '.' || s->order == CLOCK_DAY_FIRST;
	s->out->two_ways = !s->out->shows && sign != '.' && s->order == CLOCK_UNKNOWN && first != second;
	s->at = at;
	return set_date(s, year, day_first ? second : first, day_first ? first : second);
}

bool clock_is_day_count(const char *at)
{
	int number, count = *at == '+' ? clock_digits(at + 1, 2, &number) : 0;
	if (count == 0 || at[1 + count] != ' ')
		return false;
	at += 1 + count;
	clock_spaces(&at);
	count = clock_digits(at, 2, &number);
	return count > 0 && at[count] == ':' && clock_digits(at + count + 1, 2, &number) == 2;
}

/* D+1, D-Day, +1 09:30, Day 2, 2日目, 第2日 */
bool clock_exercise_day(struct clock_scan *s)
{
	const char *at = s->at;
	int day, count;
	if (s->out->has_day)
		return false;
	if (clock_starts(&at, "d-day") || clock_starts(&at, "dday")) {
		day = 0;
		clock_spaces(&at);
		if (*at == '+' && (count = clock_digits(at + 1, 3, &day)) > 0)
			at += 1 + count;
	} else if (clock_is_day_count(at)) {
		at += 1 + clock_digits(at + 1, 2, &day);
	} else if (*at == 'd' && (at[1] == '+' || at[1] == '-') && (count = clock_digits(at + 2, 3, &day)) > 0) {
		day = at[1] == '-' ? -day : day;
		at += 2 + count;
	} else if (clock_starts(&at, "day") || clock_starts(&at, "第")) {
		clock_spaces(&at);
		at += *at == '#';
		if ((count = clock_digits(at, 3, &day)) == 0)
			return false;
		at += count;
		day -= day > 0; /* Day 0 and Day 1 are both somebody's first */
		clock_starts(&at, "日");
		clock_starts(&at, "目");
	} else if ((count = clock_digits(at, 3, &day)) > 0 && strncmp(at + count, "日目", strlen("日目")) == 0) {
		at += count + (int)strlen("日目");
		day -= day > 0;
	} else {
		return false;
	}
	s->out->has_day = true;
	s->out->day = day;
	s->at = at;
	return true;
}
