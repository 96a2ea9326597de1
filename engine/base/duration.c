/* duration — spans and moments of exercise time as people write them, in whole seconds.
 *
 * Calendar arithmetic counts days in 400-year eras of years that begin in March, so that the leap day comes last (Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms"). The C library's calendar is not used: it depends on TZ and on the machine. */
#include "base/duration.h"

#include <string.h>

#define SECONDS_PER_MINUTE INT64_C(60)
#define SECONDS_PER_HOUR   INT64_C(3600)
#define SECONDS_PER_DAY    INT64_C(86400)
#define DAYS_PER_ERA       INT64_C(146097)
#define ERA_TO_1970        INT64_C(719468) /* days from 0000-03-01 to 1970-01-01 */
#define OFFSET_MAX         (14 * 60)       /* minutes; Kiribati, the farthest from UTC that is in use */

static const struct unit {
	char letter;
	int64_t seconds;
} units[] = {{'d', SECONDS_PER_DAY}, {'h', SECONDS_PER_HOUR}, {'m', SECONDS_PER_MINUTE}, {'s', 1}};
#define UNIT_COUNT (sizeof units / sizeof *units)

bool duration_parse(const char *text, size_t length, int64_t *seconds)
{
	int64_t total = 0;
	size_t at = 0, unit = 0; /* units before `unit` are no longer allowed */
	if (length == 0)
		return false;
	while (at < length) {
		int64_t number = 0;
		size_t digits = at;
		for (; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
			number = number * 10 + (text[at] - '0');
			if (number > DURATION_MAX)
				return false;
		}
		if (at == digits)
			return false;
		int64_t scale = 1;
		if (at < length) {
			while (unit < UNIT_COUNT && units[unit].letter != text[at])
				unit++;
			if (unit == UNIT_COUNT)
				return false;
			scale = units[unit++].seconds;
			at++;
		} else if (digits != 0) {
			return false; /* "1h30": minutes or seconds? */
		}
		total += number * scale; /* at most 4 * DURATION_MAX * 86400: far from overflow */
		if (total > DURATION_MAX)
			return false;
	}
	*seconds = total;
	return true;
}

void duration_format(int64_t seconds, char out[32])
{
	char *to = out;
	uint64_t rest = (uint64_t)seconds;
	if (seconds < 0) {
		*to++ = '-'; /* not a duration, but a display of one must not fall over */
		rest = 0 - rest;
	}
	const char *first = to;
	for (size_t i = 0; i < UNIT_COUNT; i++) {
		uint64_t number = rest / (uint64_t)units[i].seconds;
		rest %= (uint64_t)units[i].seconds;
		if (number == 0 && !(units[i].letter == 's' && to == first))
			continue;
		char digits[20];
		size_t count = 0;
		do {
			digits[count++] = (char)('0' + number % 10);
			number /= 10;
		} while (number);
		if (count == 1 && to != first && units[i].seconds < SECONDS_PER_HOUR)
			digits[count++] = '0'; /* minutes and seconds as on a clock: 1h05m */
		while (count)
			*to++ = digits[--count];
		*to++ = units[i].letter;
	}
	*to = '\0';
}

static int64_t days_before(int64_t year, int month, int day)
{
	int64_t march_year = month <= 2 ? year - 1 : year;
	int64_t era = (march_year >= 0 ? march_year : march_year - 399) / 400;
	int64_t year_of_era = march_year - era * 400;
	int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - ERA_TO_1970;
}

static int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/* Matches text[*at..] against a pattern in which each '0' takes a digit and all else is literal; digits make up *number. */
static bool take(const char *text, size_t length, size_t *at, const char *pattern, int *number)
{
	int value = 0;
	size_t count = strlen(pattern);
	if (length - *at < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		char c = text[*at + i];
		if (pattern[i] != '0' ? c != pattern[i] : c < '0' || c > '9')
			return false;
		if (pattern[i] == '0')
			value = value * 10 + (c - '0');
	}
	*at += count;
	*number = value;
	return true;
}

bool moment_parse(const char *text, size_t length, int64_t *local, int *offset_minutes)
{
	size_t at = 0;
	int year, month, day, hour, minute, second = 0, zone_hour = 0, zone_minute = 0;
	if (!take(text, length, &at, "0000", &year) || !take(text, length, &at, "-00", &month) ||
	    !take(text, length, &at, "-00", &day) || !take(text, length, &at, "T00", &hour) ||
	    !take(text, length, &at, ":00", &minute))
		return false;
	if (at < length && text[at] == ':' && !take(text, length, &at, ":00", &second))
		return false;
	bool west = at < length && text[at] == '-';
	if (at == length || (text[at] == 'Z' ? at + 1 != length
	                                     : !take(text, length, &at, west ? "-00" : "+00", &zone_hour) ||
	                                           !take(text, length, &at, ":00", &zone_minute) || at != length))
		return false;
	int zone = zone_hour * 60 + zone_minute;
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month) || hour > 23 ||
	    minute > 59 || second > 59 || zone_minute > 59 || zone > OFFSET_MAX)
		return false;
	*local = days_before(year, month, day) * SECONDS_PER_DAY + hour * SECONDS_PER_HOUR +
	         minute * SECONDS_PER_MINUTE + second;
	*offset_minutes = west ? -zone : zone;
	return true;
}

void moment_split(int64_t local, int *year, int *month, int *day, int *weekday, int *hour, int *minute, int *second)
{
	int64_t days = local / SECONDS_PER_DAY, rest = local % SECONDS_PER_DAY;
	if (rest < 0) {
		rest += SECONDS_PER_DAY;
		days--;
	}
	*hour = (int)(rest / SECONDS_PER_HOUR);
	*minute = (int)(rest % SECONDS_PER_HOUR / SECONDS_PER_MINUTE);
	*second = (int)(rest % SECONDS_PER_MINUTE);
	*weekday = (int)(((days + 4) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */

	int64_t shifted = days + ERA_TO_1970;
	int64_t era = (shifted >= 0 ? shifted : shifted - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
	int64_t day_of_era = shifted - era * DAYS_PER_ERA;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t march_month = (5 * day_of_year + 2) / 153;
	*day = (int)(day_of_year - (153 * march_month + 2) / 5 + 1);
	*month = (int)(march_month < 10 ? march_month + 3 : march_month - 9);
	*year = (int)(year_of_era + era * 400 + (*month <= 2));
}
