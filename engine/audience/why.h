/* why — the causal chain behind an event, a metric's value, an ending or an inject: from an input or the opening down to it.
 *
 * Every event has one cause, so the chain is complete and has no shorter one. Where a person acted, the chain goes on through what the person was asked:
 * a decision was recorded because it had been opened, by an inject that fired. Those links are marked `prompted`, because they are not necessity. */
#ifndef ENSHU_AUDIENCE_WHY_H
#define ENSHU_AUDIENCE_WHY_H

#include "audience/line.h"

#define AUDIENCE_CHAIN_MAX 64 /* links; a longer chain loses its middle and says so */

struct audience_link {
	struct audience_line line;
	bool prompted; /* the link above it is what the person answered to, not a cause by necessity */
};
struct audience_chain {
	const struct audience_link *links; /* first: input or opening; last: what was asked about */
	int count, left_out;               /* left_out: links missing in the middle */
};

/* What a metric's value is made of: the sum of changes with the same origin. */
struct audience_share {
	int32_t amount; /* sum of the changes */
	int changes;
	struct audience_line origin; /* the decision, action, inject or rule nearest to the change */
	struct audience_chain chain; /* of the largest of the changes */
};
struct audience_metric_why {
	struct audience_metric metric;
	int64_t at;
	int32_t value, start;
	const struct audience_share *shares; /* largest absolute amount first; start + amounts = value */
	int share_count;
	struct audience_chain chain; /* of the last change; empty when it never changed */
};

/* Each returns false, *out untouched, when there is no such thing (event, change, ending reached, inject touched) or memory is exhausted. */
bool audience_why_event(struct arena *arena, const struct audience_source *source, uint32_t event,
                        struct audience_chain *out);
bool audience_why_metric(struct arena *arena, const struct audience_source *source, int metric, int64_t at,
                         struct audience_metric_why *out);
bool audience_why_ending(struct arena *arena, const struct audience_source *source, int ending,
                         struct audience_chain *out);
/* Why inject `inject` fired; or, when it did not, was skipped, cancelled or held last. */
bool audience_why_inject(struct arena *arena, const struct audience_source *source, int inject,
                         struct audience_chain *out);

#endif
