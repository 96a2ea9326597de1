/* ticks — see ticks.h. A month is found by going to its first day, 32 days on and to the first day there: no table of days needed. */
#include "view/text/ticks.h"

#include "base/duration.h"

#define DAY        86400
#define MONTH_MOST (31 * DAY)
#define ROUND_LONG (28 * DAY) /* from here on a label is a month, as in words_time */

struct ticks ticks_at_least(const struct audience_header *h, double least)
{
	static const int64_t steps[] = {300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, DAY, 2 * DAY, 7 * DAY, 14 * DAY};
	static const int months[] = {1, 2, 3, 6, 12};
	if (h->round >= ROUND_LONG) {
		for (size_t i = 0; i < sizeof months / sizeof *months; i++)
			if ((double)months[i] * 28 * DAY >= least)
				return (struct ticks){.months = months[i]};
		int many = 24;
		while ((double)many * 30 * DAY < least && many < 12000)
			many *= 2;
		return (struct ticks){.months = many};
	}
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if ((double)steps[i] >= least && (h->round < DAY || steps[i] >= DAY))
			return (struct ticks){.seconds = steps[i]};
	int64_t long_step = 28 * DAY;
	while ((double)long_step < least && long_step < INT64_C(1) << 40)
		long_step *= 2;
	return (struct ticks){.seconds = long_step};
}

static int64_t month_begin(int64_t local, int *number)
{
	int year, month, day, weekday, hour, minute, second;
	moment_split(local, &year, &month, &day, &weekday, &hour, &minute, &second);
	*number = year * 12 + month - 1;
	return local - (int64_t)(day - 1) * DAY - hour * 3600 - minute * 60 - second;
}

int64_t ticks_after(const struct audience_header *h, struct ticks ticks, int64_t at)
{
	int64_t local = h->start_local + at;
	if (!ticks.months)
		return at + ticks.seconds - ((local % ticks.seconds) + ticks.seconds) % ticks.seconds;
	int number;
	int64_t begin = month_begin(local, &number);
	do
		begin = month_begin(begin + MONTH_MOST + DAY, &number);
	while (number % ticks.months != 0);
	return begin - h->start_local;
}
