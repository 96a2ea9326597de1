/* debrief — the hot wash: how it ended, what weighed most, decisions in order with what came of them, tasks with their evidence.
 *
 * Consequences follow `cause` downstream from each human act or inject; a change belongs to the nearest act above it, so that no change is counted twice.
 * (The measure of a turning point by replaying without it needs the session and is added there; see `weight`.) */
#ifndef ENSHU_AUDIENCE_DEBRIEF_H
#define ENSHU_AUDIENCE_DEBRIEF_H

#include "audience/console.h"

#define AUDIENCE_TURNING_POINTS 5
#define AUDIENCE_WEIGHED        40

struct audience_change { /* of one metric, summed */
	int metric;
	struct audience_text label;
	const char *unit;
	int32_t amount;
	int good; /* +1 for the better, -1 worse, 0 neither */
};
struct audience_consequence {
	struct audience_line line;             /* the decision, action, ruling, inject, or the limit that passed */
	struct audience_names owners;          /* of a decision; else empty */
	const struct audience_change *changes; /* largest first */
	int change_count;
	int weight;                         /* sum of absolute changes, in points of each metric's range of 100 */
	int balance;                        /* the same with sign: above 0 for the better */
	const struct audience_line *events; /* injects, decisions, endings it led to: at most 8, in order */
	int event_count;
};
struct audience_debrief {
	struct audience_header header;
	bool has_ending;
	struct audience_text ending_title, ending_text;
	bool ending_setback;
	int ending, ending_total;      /* index; how many endings the scenario has */
	int ending_rank, ending_worst; /* as the scenario declares it, 1 is best, several endings may share one; the largest declared */
	int64_t ending_at;
	const struct audience_text *also; /* titles of the others that are true */
	int also_count;
	const struct audience_consequence *turning; /* the first of `weighed`, at most AUDIENCE_TURNING_POINTS */
	int turning_count;
	const struct audience_consequence *weighed; /* largest weight first, at most AUDIENCE_WEIGHED */
	int weighed_count;
	const struct audience_consequence *decisions; /* in order of time */
	int decision_count;
	const struct audience_task *tasks;
	int task_count, tasks_confirmed;
	const struct audience_metric *metrics; /* all; reference is the start */
	int metric_count;
	int decisions_in_time, approvals, approvals_refused, shares, ultra_vires;
	int event_count, command_count;
};

/* NULL when memory is exhausted. */
const struct audience_debrief *audience_debrief_make(struct arena *arena, const struct audience_source *source);

#endif
