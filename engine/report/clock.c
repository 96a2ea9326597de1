/* See clock.h. The cell is folded to small ASCII letters first (full-width signs, 年月日時分), then cut from left to right by the first form that fits. */
#include "report/clock.h"

#include "base/duration.h"
#include "report/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_MAX 160

struct scan {
	const char *at;
	enum clock_order order;
	int year;
	bool elapsed;
	struct clock_reading *out;
};

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

/* ---- pieces ---- */

/* Digits of a number, at most `most`; 0 when there are none or more. */
static int digits(const char *at, int most, int *value)
{
	int count = 0;
	*value = 0;
	while (at[count] >= '0' && at[count] <= '9' && count <= most)
		*value = *value * 10 + (at[count++] - '0');
	return count <= most ? count : 0;
}

static bool starts(const char **at, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*at, word, length) != 0)
		return false;
	*at += length;
	return true;
}

static void spaces(const char **at)
{
	while (**at == ' ')
		(*at)++;
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
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
		if (is_letter((*at)[length]))
			continue;
		*at += length;
		if (**at == '.')
			(*at)++;
		return i + 1;
	}
	return 0;
}

static bool set_date(struct scan *s, int year, int month, int day)
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

static bool set_clock(struct scan *s, int hour, int minute, int second)
{
	if (s->out->has_clock || hour > 99 || minute > 59 || second > 59)
		return false;
	s->out->has_clock = true;
	s->out->clock = (int64_t)hour * 3600 + minute * 60 + second;
	return true;
}

static bool set_elapsed(struct scan *s, int64_t seconds)
{
	if (s->out->has_elapsed || seconds < 0)
		return false;
	s->out->has_elapsed = true;
	s->out->elapsed = seconds;
	return true;
}

static bool set_zone(struct scan *s, int minutes)
{
	if (s->out->has_zone)
		return s->out->zone == minutes;
	s->out->has_zone = true;
	s->out->zone = minutes;
	return true;
}

/* The letter of a military zone; J is local time and says nothing. */
static bool zone_letter(struct scan *s, char letter)
{
	static const char letters[] = "yxwvutsrqponzabcdefghiklm";
	const char *found = letter ? strchr(letters, letter) : NULL;
	if (letter == 'j')
		return true;
	return found && set_zone(s, (int)(found - letters - 12) * 60);
}

/* ---- whole forms; each returns true when it took something ---- */

/* 041430ZJUL26, 04 1430Z JUL 2026, 041430Z */
static bool group(struct scan *s)
{
	const char *at = s->at;
	int day, hhmm, year = -1, value;
	if (digits(at, 6, &value) == 6) {
		day = value / 10000;
		hhmm = value % 10000;
		at += 6;
	} else if (digits(at, 2, &day) > 0) {
		at += digits(at, 2, &day);
		spaces(&at);
		if (at == s->at || digits(at, 4, &hhmm) != 4)
			return false;
		at += 4;
	} else {
		return false;
	}
	spaces(&at);
	char letter = is_letter(*at) ? *at : '\0';
	const char *month_at = letter && is_letter(at[1]) && is_letter(at[2]) && is_letter(at[3]) ? at + 1 : at;
	const char *after = month_at;
	int month = month_word(&after);
	if (!month && letter) { /* the letter, then a space, then the month; or no month at all */
		after = at + 1;
		spaces(&after);
		month = month_word(&after);
		month_at = at + 1;
	}
	if (!letter || hhmm / 100 > 24 || hhmm % 100 > 59)
		return false;
	bool has_letter = month_at != at;
	if (!month)
		return false;
	spaces(&after);
	int count = digits(after, 4, &year);
	if (count != 2 && count != 4)
		year = -1;
	else
		after += count;
	if (has_letter && !zone_letter(s, letter))
		return false;
	s->at = after;
	return set_date(s, year, month, day) && set_clock(s, hhmm / 100, hhmm % 100, 0);
}

/* "+09:00" right after a clock time of an ISO moment */
static bool offset_after(struct scan *s)
{
	int hours, minutes;
	if ((*s->at != '+' && *s->at != '-') || digits(s->at + 1, 2, &hours) != 2)
		return true;
	const char *at = s->at + 3 + (s->at[3] == ':');
	if (digits(at, 2, &minutes) != 2)
		return true;
	int sign = *s->at == '-' ? -1 : 1;
	s->at = at + 2;
	return set_zone(s, sign * (hours * 60 + minutes));
}

/* 2026-07-04, 2026/7/4, 2026年7月4日, 令和8年7月4日 */
static bool year_first(struct scan *s)
{
	const char *at = s->at;
	int year, month, day, era = 0;
	if (starts(&at, "令和") || (at[0] == 'r' && at[1] >= '1' && at[1] <= '9' && starts(&at, "r")))
		era = 2018;
	int count = digits(at, 4, &year);
	if (era ? count == 0 || count > 2 : count != 4)
		return false;
	at += count;
	bool japanese = starts(&at, "年");
	if (!japanese && *at != '-' && *at != '/' && *at != '.')
		return false;
	at += !japanese;
	spaces(&at);
	at += count = digits(at, 2, &month);
	if (count == 0 || !(japanese ? starts(&at, "月") : *at == '-' || *at == '/' || *at == '.'))
		return false;
	at += !japanese;
	spaces(&at);
	at += count = digits(at, 2, &day);
	if (count == 0)
		return false;
	starts(&at, "日");
	if (*at == 't' && at[1] >= '0' && at[1] <= '9')
		at++;
	s->at = at;
	return set_date(s, year + era, month, day);
}

/* 7月4日 */
static bool month_day_japanese(struct scan *s)
{
	const char *at = s->at;
	int month, day, count;
	at += count = digits(at, 2, &month);
	if (count == 0 || !starts(&at, "月"))
		return false;
	at += count = digits(at, 2, &day);
	if (count == 0 || !starts(&at, "日"))
		return false;
	s->at = at;
	return set_date(s, -1, month, day);
}

/* 4 Jul 2026, 4-JUL-26, 4th July, Jul 4, 2026 */
static bool month_named(struct scan *s)
{
	const char *at = s->at;
	int day = 0, month, year = -1, count = digits(at, 2, &day);
	at += count;
	if (count && !starts(&at, "st") && !starts(&at, "nd") && !starts(&at, "rd"))
		starts(&at, "th");
	while (count && (*at == ' ' || *at == '-' || *at == '/' || *at == '.'))
		at++;
	if (!(month = month_word(&at)))
		return false;
	if (!count) {
		while (*at == ' ' || *at == '-' || *at == '/')
			at++;
		at += count = digits(at, 2, &day);
		if (!count)
			return false;
		if (!starts(&at, "st") && !starts(&at, "nd") && !starts(&at, "rd"))
			starts(&at, "th");
	}
	const char *rest = at;
	while (*rest == ' ' || *rest == '-' || *rest == ',' || *rest == '/')
		rest++;
	int value, number = digits(rest, 4, &value);
	bool is_clock = rest[number] == ':' || is_letter(rest[number]);
	if ((number == 4 && value >= 1900 && value <= 2200) || (number == 2 && !is_clock && rest != at)) {
		year = value;
		at = rest + number;
	}
	s->at = at;
	return set_date(s, year, month, day);
}

/* 7/4/2026, 4.7.2026, 7/4 */
static bool numbers(struct scan *s)
{
	const char *at = s->at;
	int first, second, year = -1, count;
	at += count = digits(at, 2, &first);
	char sign = *at;
	if (count == 0 || (sign != '/' && sign != '.' && sign != '-'))
		return false;
	at++;
	at += count = digits(at, 2, &second);
	if (count == 0)
		return false;
	if (*at == sign) {
		int number = digits(at + 1, 4, &year);
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

/* D+1, D-Day, Day 2, 2日目, 第2日 */
static bool exercise_day(struct scan *s)
{
	const char *at = s->at;
	int day, count;
	if (s->out->has_day)
		return false;
	if (starts(&at, "d-day") || starts(&at, "dday")) {
		day = 0;
		spaces(&at);
		if (*at == '+' && (count = digits(at + 1, 3, &day)) > 0)
			at += 1 + count;
	} else if (*at == 'd' && (at[1] == '+' || at[1] == '-') && (count = digits(at + 2, 3, &day)) > 0) {
		day = at[1] == '-' ? -day : day;
		at += 2 + count;
	} else if (starts(&at, "day") || starts(&at, "第")) {
		spaces(&at);
		at += *at == '#';
		if ((count = digits(at, 3, &day)) == 0)
			return false;
		at += count;
		day -= day > 0; /* Day 0 and Day 1 are both somebody's first */
		starts(&at, "日");
		starts(&at, "目");
	} else if ((count = digits(at, 3, &day)) > 0 && strncmp(at + count, "日目", strlen("日目")) == 0) {
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

/* One amount and its unit, "1h", "30 min", "2時間"; adds to *seconds. */
static bool amount(const char **text, int64_t *seconds)
{
	static const struct {
		const char *unit;
		int64_t seconds;
	} units[] = {{"days", 86400}, {"day", 86400}, {"日", 86400},    {"hours", 3600}, {"hour", 3600}, {"hrs", 3600}, {"hr", 3600}, {"時間", 3600}, {"minutes", 60},
	             {"minute", 60},  {"mins", 60},   {"min", 60},      {"分", 60},      {"seconds", 1}, {"secs", 1},   {"sec", 1},   {"秒", 1},      {"d", 86400},
	             {"h", 3600},     {"m", 60},      {"s", 1}};
	const char *at = *text;
	int value, count = digits(at, 6, &value);
	if (!count)
		return false;
	at += count;
	spaces(&at);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		const char *after = at;
		if (!starts(&after, units[i].unit) || (is_letter(after[-1]) && is_letter(*after)))
			continue;
		*seconds += value * units[i].seconds;
		*text = after;
		return true;
	}
	return false;
}

/* 1h30m, 90 minutes, 2時間30分後 */
static bool duration(struct scan *s)
{
	const char *at = s->at;
	int64_t seconds = 0;
	if (!amount(&at, &seconds))
		return false;
	for (const char *next = at;; at = next) {
		spaces(&next);
		if (!amount(&next, &seconds))
			break;
	}
	starts(&at, "後");
	s->at = at;
	return set_elapsed(s, seconds);
}

/* T+1:30, H+2, STARTEX+45, +00:30 */
static bool since_start(struct scan *s)
{
	static const char *const words[] = {"startex", "start", "t", "h", "e", "x", "開始", "発災", ""};
	const char *at = NULL;
	for (size_t i = 0; i < sizeof words / sizeof *words && !at; i++) {
		at = s->at;
		if (!starts(&at, words[i]))
			at = NULL;
		if (at)
			spaces(&at);
		bool hours = at && strcmp(words[i], "h") == 0;
		if (!at || *at++ != '+') {
			at = NULL;
			continue;
		}
		spaces(&at);
		int first, second, third = 0, count = digits(at, 4, &first);
		if (count && at[count] == ':' && digits(at + count + 1, 2, &second) == 2 && second < 60) {
			at += count + 3;
			if (*at == ':' && digits(at + 1, 2, &third) == 2)
				at += 3;
			s->at = at;
			return set_elapsed(s, (int64_t)first * 3600 + second * 60 + third);
		}
		struct scan inner = *s;
		inner.at = at;
		if (duration(&inner)) {
			s->at = inner.at;
			return true;
		}
		if (!count)
			return false;
		s->at = at + count;
		if (count == 4 && !hours) /* T+0130 */
			return first % 100 < 60 && set_elapsed(s, first / 100 * 3600 + first % 100 * 60);
		return set_elapsed(s, first * (hours ? 3600 : 60)); /* H counts hours, T minutes */
	}
	if (strcmp(s->at, "startex") == 0 || strcmp(s->at, "開始") == 0 || strcmp(s->at, "訓練開始") == 0 || strcmp(s->at, "start") == 0) {
		s->at += strlen(s->at);
		return set_elapsed(s, 0);
	}
	return false;
}

static bool half_of_day(const char **at, bool *afternoon)
{
	const char *next = *at;
	spaces(&next);
	bool am = starts(&next, "a.m.") || starts(&next, "am"), pm = !am && (starts(&next, "p.m.") || starts(&next, "pm"));
	if ((!am && !pm) || is_letter(*next))
		return false;
	*at = next;
	*afternoon = pm;
	return true;
}

/* 06:30, 6:30:15 pm, 0630, 0630Z, 6pm, 午後3時15分, noon */
static bool clock_time(struct scan *s)
{
	const char *at = s->at;
	int hour, minute = 0, second = 0, count;
	bool afternoon = false, half = false, before = false;
	if (starts(&at, "noon") || starts(&at, "正午")) {
		s->at = at;
		return set_clock(s, 12, 0, 0);
	}
	if (starts(&at, "midnight")) {
		s->at = at;
		return set_clock(s, 0, 0, 0);
	}
	if (starts(&at, "午前"))
		before = true;
	else if (starts(&at, "午後"))
		before = afternoon = true;
	count = digits(at, 4, &hour);
	const char *after = at + count;
	if (count == 0)
		return false;
	if (count <= 2 && *after == ':' && digits(after + 1, 2, &minute) == 2) {
		after += 3;
		if (*after == ':' && digits(after + 1, 2, &second) == 2)
			after += 3;
		if (*after == '.') /* fractions of a second are not kept */
			after += 1 + strspn(after + 1, "0123456789");
	} else if (count <= 2 && starts(&after, "時") && strncmp(after, "間", strlen("間")) != 0) {
		int minutes = digits(after, 2, &minute);
		const char *unit = after + minutes;
		if (starts(&after, "半"))
			minute = 30;
		else if (minutes && starts(&unit, "分"))
			after = unit;
		else
			minute = 0;
	} else if (count == 4 && hour % 100 < 60 && hour / 100 <= 24) {
		minute = hour % 100;
		hour /= 100;
	} else if (count == 3 && hour % 100 < 60 && !is_letter(*after)) { /* 630: a number lost its zero */
		minute = hour % 100;
		hour /= 100;
	} else {
		const char *look = after;
		if (count > 2 || !half_of_day(&look, &afternoon))
			return false;
	}
	half = half_of_day(&after, &afternoon);
	if ((half || before) && hour > 12)
		return false;
	if (half || before)
		hour = hour % 12 + (afternoon ? 12 : 0);
	spaces(&after);
	if (!starts(&after, "hours") && !starts(&after, "hrs") && *after == 'h' && !is_letter(after[1]))
		after++;
	s->at = after;
	if (is_letter(*after) && !is_letter(after[1]) && strchr("zljabcdefghiklmnopqrstuvwxy", *after)) {
		s->at++;
		if (*after != 'l' && !zone_letter(s, *after)) /* in a clock time L is local time */
			return false;
	}
	return set_clock(s, hour, minute, second) && offset_after(s);
}

static bool zone_word(struct scan *s)
{
	static const struct {
		const char *word;
		int minutes;
	} zones[] = {{"utc", 0},    {"gmt", 0},    {"jst", 540},  {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360},
	             {"pst", -480}, {"pdt", -420}, {"cest", 120}, {"cet", 60},   {"bst", 60},   {"ict", 420},  {"sgt", 480},  {"kst", 540}};
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		const char *at = s->at;
		if (!starts(&at, zones[i].word) || is_letter(*at))
			continue;
		s->at = at;
		return set_zone(s, zones[i].minutes) && (offset_after(s), true);
	}
	return false;
}

/* What stands between and means nothing: weekdays, "at", "local", brackets. */
static bool filler(struct scan *s)
{
	static const char *const words[] = {"monday",   "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "tue", "wed", "thurs", "thu", "fri", "sat",
	                                    "sun",      "月曜日",  "火曜日",    "水曜日",   "木曜日", "金曜日",   "土曜日", "日曜日", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜",
	                                    "日曜",     "local",   "approx",    "approximately", "about", "ca", "at", "頃", "ごろ", "約", "時点"};
	static const char *const signs[] = {" ", ",", ";", "(", ")", "[", "]", "~", "/", ".", "、", "・"};
	static const char *const days[] = {"(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)"};
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (starts(&s->at, days[i]))
			return true;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (starts(&s->at, signs[i]))
			return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *at = s->at;
		if (starts(&at, words[i]) && !(is_letter(at[-1]) && is_letter(*at))) {
			s->at = at;
			return true;
		}
	}
	return false;
}

bool clock_read(const char *text, enum clock_order order, int year, bool elapsed, struct clock_reading *out)
{
	static bool (*const forms[])(struct scan *) = {since_start, exercise_day, group, year_first, month_day_japanese, month_named, numbers};
	char folded[TEXT_MAX];
	*out = (struct clock_reading){0};
	if (!fold_text(text, folded, sizeof folded, FOLD_KEEP_SIGNS))
		return false;
	struct scan s = {.at = folded, .order = order, .year = year, .elapsed = elapsed, .out = out};
	while (*s.at) {
		const char *before = s.at;
		bool took = false;
		struct clock_reading kept = *out;
		for (size_t i = 0; i < sizeof forms / sizeof *forms && !took; i++) {
			took = forms[i](&s);
			if (!took) { /* a form that fits in part leaves nothing behind */
				*out = kept;
				s.at = before;
			}
		}
		int first, second;
		int count = elapsed ? digits(s.at, 4, &first) : 0;
		if (!took && count && s.at[count] == ':' && digits(s.at + count + 1, 2, &second) == 2 && second < 60) {
			s.at += count + 3;
			if (*s.at == ':')
				s.at += 1 + (digits(s.at + 1, 2, &first) == 2 ? 2 : 0);
			took = set_elapsed(&s, (int64_t)strtol(before, NULL, 10) * 3600 + second * 60);
		}
		took = took || (!elapsed && clock_time(&s));
		if (!took) {
			*out = kept;
			s.at = before;
			took = duration(&s);
		}
		if (!took) {
			*out = kept;
			s.at = before;
			took = zone_word(&s) || filler(&s);
		}
		if (!took || s.at == before)
			return false;
	}
	return out->has_date || out->has_day || out->has_clock || out->has_elapsed;
}
