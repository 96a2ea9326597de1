/* inside — what the files of this room share; private to it. */
#ifndef ENSHU_REHEARSE_INSIDE_H
#define ENSHU_REHEARSE_INSIDE_H

#include "rehearse/rehearse.h"

#define FAILURES_MAX 200 /* of one run */

struct run {
	struct session *s;
	const struct sim_scenario *sc;
	const struct script_test *test;
	struct arena *arena;
	struct rehearsal_failure *failures;
	uint32_t failure_count;
	bool stuck; /* the run cannot go on */
	const char *language;        /* of the scenario's texts */
	struct sayings sayings;
	const char *expected, *found; /* of the failure that is being put together: English that `sayings` knows by its address; NULL: nothing yet */
};

/* A phrase in English that can be said in other words (base/saying.h); "" when memory is exhausted. */
#define SAY(r, ...) saying_format(&(r)->sayings, __VA_ARGS__)

/* Adds a failure from what was expected and found, which it clears. `nearest` is the event to tell about, or NULL. */
void rehearse_fail(struct run *r, const struct script_step *step, const struct sim_event *nearest);
/* The latest event about a thing, by what sim_event_a_is calls it; NULL when there is none. */
const struct sim_event *rehearse_nearest(const struct run *r, const char *subject, int32_t index);
/* Judges an expectation at the present moment. */
void rehearse_judge(struct run *r, const struct script_step *step);
/* Writes what the condition would need to be true (or false, when `want` is), and what is so instead. Returns the event to tell about, or NULL. */
const struct sim_event *rehearse_explain(struct run *r, sim_cond condition, bool want);

#endif
