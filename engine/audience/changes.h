/* changes — changes of metrics, summed, named and put in order; private to this room. */
#ifndef ENSHU_AUDIENCE_CHANGES_H
#define ENSHU_AUDIENCE_CHANGES_H

#include "audience/debrief.h"
#include "audience/resolve.h"

/* Change of a metric in hundredths of its range. */
int changes_points(const struct resolver *r, int metric, int64_t amount);
/* Those that are not 0 of `amounts` by metric, largest first. Returns how many; *changes is NULL when memory is exhausted. */
int changes_list(struct resolver *r, const int32_t *amounts, const struct audience_change **changes);

/* The changes of a whole history by the act they belong to, so that asking for one act costs what that act did. */
struct changes_index {
	const uint32_t *last;   /* by act (id - 1): its last change, an event's id; 0 none */
	const uint32_t *before; /* by event (id - 1): the change of the same act before it */
};
/* False when memory is exhausted. In the arena of the resolver. */
bool changes_index(struct resolver *r, struct changes_index *index);
/* What belongs to the acts `first` and `second` (ids; 0 none). */
int changes_of_acts(struct resolver *r, const struct changes_index *index, uint32_t first, uint32_t second, const struct audience_change **changes);

#endif
