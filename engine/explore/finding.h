/* finding — what an exploration says about the scenario that its author may want to change. Every finding names a place in the scenario and, where a play shows it, a
 * play. "Proved" is said only after a complete exhaustive search; otherwise a finding of absence means: not in so many plays. */
#ifndef ENSHU_EXPLORE_FINDING_H
#define ENSHU_EXPLORE_FINDING_H

#include "explore/explore.h"

enum explore_severity { EXPLORE_ERROR, EXPLORE_WARNING, EXPLORE_NOTE };

/* X(NAME, id). `thing`, `role`, `metric`, `decision`, `option`, `style`, `count`, `of`, `amount` below say which fields a finding fills. */
#define EXPLORE_FINDING_TABLE(X)                                                                                       \
	X(NEVER_ENDS, "never-ends")         /* count of plays were given up: too many events or turns */               \
	X(ENDLESS, "endless-action")        /* thing (action): can be done for ever within one second */               \
	X(OVERFLOW, "overflow")             /* count: effects went on for ever within one second, or a store was full */ \
	X(HANDLER_FAILED, "handler-failed") /* count */                                                                \
	X(UNREACHED, "unreached")           /* thing; count = 0 */                                                     \
	X(NO_ENDING, "no-ending")           /* count of plays ended without any ending */                              \
	X(DEAD_END, "dead-end")             /* count of `of` measured plays; amount: the longest, in minutes of session */ \
	X(DOMINATED, "dominated")           /* decision, option; other: the option that is better; amount: its lead in tenths of points of a hundred; of: pairs, count: those in which the option was the better one */ \
	X(WAITING_BEST, "waiting-best")     /* decision; option: the best one; amount, of as above */                  \
	X(NOTHING_BEST, "nothing-best")     /* doing nothing at all ends better than any of the personas */            \
	X(ENDING_SHARE, "ending-share")     /* thing (ending), style; count of `of` */                                 \
	X(SATURATED, "saturated")           /* metric; amount: 0 at its minimum, 1 at its maximum; count of `of` samples */ \
	X(FLAT, "flat")                     /* metric; count of `of` plays */                                          \
	X(IDLE, "idle")                     /* role; amount: median of the longest stretch with nothing to decide, in minutes of session; count of `of` plays too long */ \
	X(QUIET, "quiet")                   /* role; the same with nothing new to decide */                            \
	X(RARE, "rare")                     /* thing; count of `of` persona plays */

enum explore_finding_kind {
#define X(name, id) EXPLORE_FINDING_##name,
	EXPLORE_FINDING_TABLE(X)
#undef X
	EXPLORE_FINDING_KINDS
};

#define EXPLORE_IDLE_LIMIT  20 /* minutes of session time a role should not be without anything to decide */
#define EXPLORE_SHARE_LIMIT 60 /* percent of plays that one ending should not exceed */
#define EXPLORE_BETTER_LIMIT 15 /* percent of paired plays in which a dominated option may have been the better one: luck does that */
#define EXPLORE_FEW         30 /* fewer plays than this say nothing about shares */

struct explore_finding {
	enum explore_finding_kind kind;
	enum explore_severity severity;
	bool proved;
	int32_t thing, role, metric, decision, option, other, style; /* SIM_NONE where not filled; option and other count within the decision */
	uint64_t count, of;
	int64_t amount;
	sim_place place;
	int64_t play;                    /* a play that shows it, or -1 */
	const struct explore_path *path; /* or a way found by the exhaustive search, or NULL */
};

const char *explore_finding_id(enum explore_finding_kind kind);
const char *explore_severity_id(enum explore_severity severity);
/* All findings, the most serious first, then in order of the table and of declaration. In the arena; NULL with *count 0 when there are none or memory is exhausted. */
const struct explore_finding *explore_findings(const struct explore *x, struct arena *arena, size_t *count);
/* Whether never reaching a thing can be said to be a fault: reactions that stand for triggers and tasks without a check are not counted. */
bool explore_thing_counts(const struct explore *x, uint32_t thing);

#endif
