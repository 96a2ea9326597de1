/* reason — a condition taken apart: how each thing it looks at stood, since when, and what brought that about.
 *
 * Worked out from the history alone, so that it can be asked about any moment of the past: an ending judged when time was up, or a `when` that became true. */
#ifndef ENSHU_AUDIENCE_REASON_H
#define ENSHU_AUDIENCE_REASON_H

#include "audience/console.h"
#include "audience/why.h"

struct audience_reason {
	const char *notation; /* as an author would write it: `legal < 38`, `fired "printers"`, `not decided "isolate.cut"` */
	struct audience_clause clause; /* the same for a screen: what had to be true, a negation turned round; clause.holds: whether it was */
	bool negated;         /* the condition as a whole needs it not to hold */
	bool known;           /* false for a Lua function: the history does not say what it would have answered */
	bool holds;
	bool counted;         /* `have` is a number worth showing */
	int64_t have;
	int metric;           /* index when it is about one, else -1 */
	int64_t since;        /* second at which it last began or ceased to hold; -1: as it was at the opening */
	struct audience_chain chain; /* behind that; empty without one */
};

/* The things that `condition` (of the scenario's pool) looks at, in reading order, as they stood after event `event` (0: after the last). *reasons is NULL when it looks
 * at nothing or memory is exhausted. Returns how many. */
int audience_reasons(struct arena *arena, const struct audience_source *source, int condition, uint32_t event,
                     const struct audience_reason **reasons);

/* How a reached ending came about: its condition as it stood when it was judged (like audience_reasons), and the chain behind it. An ending is often judged when time is up,
 * which explains nothing; then the chain behind the part of the condition that was the last to become as it had to be is laid before it, as what it answers to. A part that
 * was so from the opening has no chain, and none is invented for it. Returns the number of reasons, -1 (*chain and *reasons untouched) when the ending was not reached or
 * memory is exhausted. */
int audience_reasons_of_ending(struct arena *arena, const struct audience_source *source, int ending, struct audience_chain *chain,
                               const struct audience_reason **reasons);

#endif
