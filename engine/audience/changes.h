/* changes — changes of metrics, summed, named and put in order; private to this room. */
#ifndef ENSHU_AUDIENCE_CHANGES_H
#define ENSHU_AUDIENCE_CHANGES_H

#include "audience/debrief.h"
#include "audience/resolve.h"

/* Change of a metric in hundredths of its range. */
int changes_points(const struct resolver *r, int metric, int64_t amount);
/* Those that are not 0 of `amounts` by metric, largest first. Returns how many; *changes is NULL when memory is exhausted. */
int changes_list(struct resolver *r, const int32_t *amounts, const struct audience_change **changes);
/* What belongs to the acts `first` and `second` (ids; 0 none) by `acts` as origin_acts gives them. */
int changes_of_acts(struct resolver *r, const uint32_t *acts, uint32_t first, uint32_t second, const struct audience_change **changes);

#endif
