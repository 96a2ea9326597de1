/* ticks — which times an axis names: the smallest step of those people count in that leaves its labels room, on the times they expect (half hours, midnights, first days of
 * months). No two labels of one axis say the same. */
#ifndef ENSHU_VIEW_TICKS_H
#define ENSHU_VIEW_TICKS_H

#include "audience/source.h"

struct ticks {
	int64_t seconds; /* from one to the next, or */
	int months;      /* in rounds of a month or longer: 1, 2, 3, 6, 12, 24, ... */
};

/* The smallest step of at least `least` scenario seconds, 5 minutes or more. In rounds of a day or longer a day or more, because a label there is a date; of four weeks or
 * longer a month or more. */
struct ticks ticks_at_least(const struct audience_header *h, double least);
/* The first tick after scenario second `at`. Hours count from local midnight, days from 1970, months from January. */
int64_t ticks_after(const struct audience_header *h, struct ticks ticks, int64_t at);

#endif
