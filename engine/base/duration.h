/* duration — "90m", "1h05m", "2d", "45s" to seconds and back. Units d h m s, largest first, each at most once; a bare number is seconds. */
#ifndef ENSHU_BASE_DURATION_H
#define ENSHU_BASE_DURATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DURATION_MAX INT64_C(3155760000) /* one hundred years, in seconds */

/* Returns false, *seconds untouched, when the text is not a duration of 0 .. DURATION_MAX. */
bool duration_parse(const char *text, size_t length, int64_t *seconds);
/* Shortest exact form that duration_parse reads back, e.g. 3900 -> "1h05m", 0 -> "0s". */
void duration_format(int64_t seconds, char out[32]);

/* "2026-07-04T06:30+09:00" to seconds since 1970-01-01T00:00 local time (*local) and the offset in minutes. False when malformed or impossible. */
bool moment_parse(const char *text, size_t length, int64_t *local, int *offset_minutes);
/* Splits local seconds into calendar fields (proleptic Gregorian); weekday 0 = Sunday. */
void moment_split(int64_t local, int *year, int *month, int *day, int *weekday, int *hour, int *minute, int *second);

#endif
