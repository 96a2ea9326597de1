/* See clock.h. The cell is folded to small ASCII letters first (full-width signs, 年月日時分), then cut from left to right by the first form that fits. */
#include "report/msel/clock_inside.h"

#include "report/msel/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_MAX 160

/* ---- pieces ---- */

int clock_digits(const char *at, int most, int *value)
{
	int count = 0;
	*value = 0;
	while (at[count] >= '0' && at[count] <= '9' && count <= most)
		*value = *value * 10 + (at[count++] - '0');
	return count <= most ? count : 0;
}

bool clock_starts(const char **at, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*at, word, length) != 0)
		return false;
	*at += length;
	return true;
}

void clock_spaces(const char **at)
{
	while (**at == ' ')
		(*at)++;
}

bool clock_is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

bool clock_set_time(struct clock_scan *s, int hour, int minute, int second)
{
	if (s->out->has_clock || hour > 99 || minute > 59 || second > 59)
		return false;
	s->out->has_clock = true;
	s->out->clock = (int64_t)hour * 3600 + minute * 60 + second;
	return true;
}

bool clock_set_elapsed(struct clock_scan *s, int64_t seconds)
{
	if (s->out->has_elapsed || seconds < 0)
		return false;
	s->out->has_elapsed = true;
	s->out->elapsed = seconds;
	return true;
}

bool clock_set_zone(struct clock_scan *s, int minutes)
{
	if (s->out->has_zone)
		return s->out->zone == minutes;
	s->out->has_zone = true;
	s->out->zone = minutes;
	return true;
}

bool clock_zone_letter(struct clock_scan *s, char letter)
{
	static const char letters[] = "yxwvutsrqponzabcdefghiklm";
	const char *found = letter ? strchr(letters, letter) : NULL;
	if (letter == 'j')
		return true;
	return found && clock_set_zone(s, (int)(found - letters - 12) * 60);
}

/* ---- whole forms; each returns true when it took something ---- */

/* "+09:00" right after a clock time of an ISO moment */
static bool offset_after(struct clock_scan *s)
{
	int hours, minutes;
	if ((*s->at != '+' && *s->at != '-') || clock_digits(s->at + 1, 2, &hours) != 2)
		return true;
	const char *at = s->at + 3 + (s->at[3] == ':');
	if (clock_digits(at, 2, &minutes) != 2)
		return true;
	int sign = *s->at == '-' ? -1 : 1;
	s->at = at + 2;
	return clock_set_zone(s, sign * (hours * 60 + minutes));
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
	int value, count = clock_digits(at, 6, &value);
	if (!count)
		return false;
	at += count;
	clock_spaces(&at);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		const char *after = at;
		if (!clock_starts(&after, units[i].unit) || (clock_is_letter(after[-1]) && clock_is_letter(*after)))
			continue;
		*seconds += value * units[i].seconds;
		*text = after;
		return true;
	}
	return false;
}

/* 1h30m, 90 minutes, 2時間30分後 */
static bool duration(struct clock_scan *s)
{
	const char *at = s->at;
	int64_t seconds = 0;
	if (!amount(&at, &seconds))
		return false;
	for (const char *next = at;; at = next) {
		clock_spaces(&next);
		if (!amount(&next, &seconds))
			break;
	}
	clock_starts(&at, "後");
	s->at = at;
	return clock_set_elapsed(s, seconds);
}

/* T+1:30, H+2, STARTEX+45, +00:30 */
static bool since_start(struct clock_scan *s)
{
	static const char *const words[] = {"startex", "start", "t", "h", "e", "x", "開始", "発災", ""};
	const char *at = NULL;
	for (size_t i = 0; i < sizeof words / sizeof *words && !at; i++) {
		at = s->at;
		if (!clock_starts(&at, words[i]))
			at = NULL;
		if (at)
			clock_spaces(&at);
		if (at && !*words[i] && clock_is_day_count(at))
			return false;
		bool hours = at && strcmp(words[i], "h") == 0;
		if (!at || *at++ != '+') {
			at = NULL;
			continue;
		}
		clock_spaces(&at);
		int first, second, third = 0, count = clock_digits(at, 4, &first);
		if (count && at[count] == ':' && clock_digits(at + count + 1, 2, &second) == 2 && second < 60) {
			at += count + 3;
			if (*at == ':' && clock_digits(at + 1, 2, &third) == 2)
				at += 3;
			s->at = at;
			return clock_set_elapsed(s, (int64_t)first * 3600 + second * 60 + third);
		}
		struct clock_scan inner = *s;
		inner.at = at;
		if (duration(&inner)) {
			s->at = inner.at;
			return true;
		}
		if (!count)
			return false;
		s->at = at + count;
		if (count == 4 && !hours) /* T+0130 */
			return first % 100 < 60 && clock_set_elapsed(s, first / 100 * 3600 + first % 100 * 60);
		return clock_set_elapsed(s, first * (hours ? 3600 : 60)); /* H counts hours, T minutes */
	}
	if (strcmp(s->at, "startex") == 0 || strcmp(s->at, "開始") == 0 || strcmp(s->at, "訓練開始") == 0 || strcmp(s->at, "start") == 0) {
		s->at += strlen(s->at);
		return clock_set_elapsed(s, 0);
	}
	return false;
}

static bool half_of_day(const char **at, bool *afternoon)
{
	const char *next = *at;
	clock_spaces(&next);
	bool am = clock_starts(&next, "a.m.") || clock_starts(&next, "am"), pm = !am && (clock_starts(&next, "p.m.") || clock_starts(&next, "pm"));
	if ((!am && !pm) || clock_is_letter(*next))
		return false;
	*at = next;
	*afternoon = pm;
	return true;
}

/* 06:30, 6:30:15 pm, 0630, 0630Z, 6pm, 午後3時15分, noon */
static bool clock_time(struct clock_scan *s)
{
	const char *at = s->at;
	int hour, minute = 0, second = 0, count;
	bool afternoon = false, half = false, before = false;
	if (clock_starts(&at, "noon") || clock_starts(&at, "正午")) {
		s->at = at;
		return clock_set_time(s, 12, 0, 0);
	}
	if (clock_starts(&at, "midnight")) {
		s->at = at;
		return clock_set_time(s, 0, 0, 0);
	}
	if (clock_starts(&at, "午前"))
		before = true;
	else if (clock_starts(&at, "午後"))
		before = afternoon = true;
	count = clock_digits(at, 4, &hour);
	const char *after = at + count;
	if (count == 0)
		return false;
	if (count <= 2 && *after == ':' && clock_digits(after + 1, 2, &minute) == 2) {
		after += 3;
		if (*after == ':' && clock_digits(after + 1, 2, &second) == 2)
			after += 3;
		if (*after == '.') /* fractions of a second are not kept */
			after += 1 + strspn(after + 1, "0123456789");
	} else if (count <= 2 && clock_starts(&after, "時") && strncmp(after, "間", strlen("間")) != 0) {
		int minutes = clock_digits(after, 2, &minute);
		const char *unit = after + minutes;
		if (clock_starts(&after, "半"))
			minute = 30;
		else if (minutes && clock_starts(&unit, "分"))
			after = unit;
		else
			minute = 0;
	} else if (count == 4 && hour % 100 < 60 && hour / 100 <= 24) {
		minute = hour % 100;
		hour /= 100;
	} else if (count == 3 && hour % 100 < 60 && !clock_is_letter(*after)) { /* 630: a number lost its zero */
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
	clock_spaces(&after);
	if (!clock_starts(&after, "hours") && !clock_starts(&after, "hrs") && *after == 'h' && !clock_is_letter(after[1]))
		after++;
	s->at = after;
	if (clock_is_letter(*after) && !clock_is_letter(after[1]) && strchr("zljabcdefghiklmnopqrstuvwxy", *after)) {
		s->at++;
		if (*after != 'l' && !clock_zone_letter(s, *after)) /* in a clock time L is local time */
			return false;
	}
	return clock_set_time(s, hour, minute, second) && offset_after(s);
}

static bool zone_word(struct clock_scan *s)
{
	static const struct {
		const char *word;
		int minutes;
	} zones[] = {{"utc", 0},    {"gmt", 0},    {"jst", 540},  {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360},
	             {"pst", -480}, {"pdt", -420}, {"cest", 120}, {"cet", 60},   {"bst", 60},   {"ict", 420},  {"sgt", 480},  {"kst", 540}};
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		const char *at = s->at;
		if (!clock_starts(&at, zones[i].word) || clock_is_letter(*at))
			continue;
		s->at = at;
		return clock_set_zone(s, zones[i].minutes) && (offset_after(s), true);
	}
	return false;
}

/* What stands between and means nothing: weekdays, "at", "local", brackets. */
static bool filler(struct clock_scan *s)
{
	static const char *const words[] = {"monday",   "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "tue", "wed", "thurs", "thu", "fri", "sat",
	                                    "sun",      "月曜日",  "火曜日",    "水曜日",   "木曜日", "金曜日",   "土曜日", "日曜日", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜",
	                                    "日曜",     "local",   "approx",    "approximately", "about", "ca", "at", "頃", "ごろ", "約", "時点"};
	static const char *const signs[] = {" ", ",", ";", "(", ")", "[", "]", "~", "/", ".", "、", "・"};
	static const char *const days[] = {"(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)"};
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (clock_starts(&s->at, days[i]))
			return true;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (clock_starts(&s->at, signs[i]))
			return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *at = s->at;
		if (clock_starts(&at, words[i]) && !(clock_is_letter(at[-1]) && clock_is_letter(*at))) {
			s->at = at;
			return true;
		}
	}
	return false;
}

bool clock_read(const char *text, enum clock_order order, int year, bool elapsed, struct clock_reading *out)
{
	static bool (*const forms[])(struct clock_scan *) = {since_start, clock_exercise_day, clock_group, clock_year_first, clock_month_day, clock_month_named, clock_numbers};
	char folded[TEXT_MAX];
	*out = (struct clock_reading){0};
	if (!fold_text(text, folded, sizeof folded, FOLD_KEEP_SIGNS))
		return false;
	struct clock_scan s = {.at = folded, .order = order, .year = year, .elapsed = elapsed, .out = out};
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
		int count = elapsed ? clock_digits(s.at, 4, &first) : 0;
		if (!took && count && s.at[count] == ':' && clock_digits(s.at + count + 1, 2, &second) == 2 && second < 60) {
			s.at += count + 3;
			if (*s.at == ':')
				s.at += 1 + (clock_digits(s.at + 1, 2, &first) == 2 ? 2 : 0);
			took = clock_set_elapsed(&s, (int64_t)strtol(before, NULL, 10) * 3600 + second * 60);
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
