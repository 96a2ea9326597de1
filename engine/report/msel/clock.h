/* clock — dates and times as planners write them in a cell: "D+1 0900", "041430ZJUL26", "T+01:30", "7/4/2026 2:30 pm", "2日目 9時30分".
 *
 * One cell gives what it gives: a date, a day of the exercise, a clock time, time since the start, a zone. Putting the cells of a row together is the import's work. */
#ifndef ENSHU_REPORT_CLOCK_H
#define ENSHU_REPORT_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

enum clock_order { CLOCK_UNKNOWN, CLOCK_DAY_FIRST, CLOCK_MONTH_FIRST }; /* of 4/7/2026 */

struct clock_reading {
	bool has_date, has_day, has_clock, has_elapsed, has_zone;
	bool lacks_year;   /* the date had none; `year` of the caller's was taken */
	bool two_ways;     /* the order of day and month was not known and both were possible; month first was taken */
	enum clock_order shows; /* the order that this date proves, such as 25/12/2026 */
	int64_t date;      /* days since 1970-01-01 */
	int32_t day;       /* of the exercise, 0 = its first */
	int64_t clock;     /* seconds of the day, may be 24 h and more for "26:30" */
	int64_t elapsed;   /* seconds since the start */
	int32_t zone;      /* minutes east of UTC */
};

/* Reads a whole cell; false when any part of it is not understood. `order` and `year` (0 = unknown) help where the cell leaves them open. `elapsed` says that the column
 * counts from the start, so that "1:30" is no clock time. */
bool clock_read(const char *text, enum clock_order order, int year, bool elapsed, struct clock_reading *out);
/* Days since 1970-01-01; false for a day that no calendar has. */
bool clock_date(int year, int month, int day, int64_t *days);

#endif
