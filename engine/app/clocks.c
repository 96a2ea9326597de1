/* See clocks.h. */
#include "app/clocks.h"

#include "base/duration.h"

#include <stdio.h>
#include <time.h>

int64_t app_monotonic_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t app_wall(void)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t app_local_second(void)
{
	time_t now = time(NULL);
	struct tm local;
	localtime_r(&now, &local);
	return local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec;
}

int64_t app_local_wall(int64_t wall)
{
	time_t then = (time_t)(wall / 1000);
	struct tm local, utc;
	if (!localtime_r(&then, &local) || !gmtime_r(&then, &utc))
		return wall / 1000; /* a damaged file may name any year */
	int days = local.tm_year != utc.tm_year ? (local.tm_year > utc.tm_year ? 1 : -1) : local.tm_yday - utc.tm_yday;
	return wall / 1000 + days * 86400 + (local.tm_hour - utc.tm_hour) * 3600 + (local.tm_min - utc.tm_min) * 60 + local.tm_sec - utc.tm_sec;
}

void app_clock_text(const struct sim_scenario *sc, int64_t second, char out[16])
{
	int year, month, day, weekday, hour, minute, sec;
	moment_split(sc->start_local + second, &year, &month, &day, &weekday, &hour, &minute, &sec);
	if (sc->round >= 86400)
		snprintf(out, 16, "%04d-%02d-%02d", year % 10000, month, day);
	else
		snprintf(out, 16, "%02d:%02d:%02d", hour, minute, sec);
}
