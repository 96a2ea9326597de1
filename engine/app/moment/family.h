/* family — the runs that share a past with an opened recording: those that lie in the same folder and were branched from it, or from which it was branched.
 *
 * Relations are read from the headers and proved by the chains, so that a file that only claims to be a branch is not shown as one. Each run is then executed once
 * (family_step, one a turn of the loop) and boiled down to what the replay shows: its events, its curves, where it parts. Languages and screens are the caller's. */
#ifndef ENSHU_APP_FAMILY_H
#define ENSHU_APP_FAMILY_H

#include "audience/source.h"
#include "session/session.h"

#define FAMILY_MAX 24 /* runs beside the opened one */

struct family_curve {
	int64_t *at;
	int32_t *value;
	int count;
};
struct family_run {
	const char *path, *name; /* name: the file's, without folder and ending */
	int parent;              /* the run it parts from: position in the family, -1 the opened one */
	bool original;           /* branched from nothing: the root of the family, which was really played */
	bool elder;              /* the opened one was branched from it or from one of its line */
	int64_t from, end;       /* second at which it parts from its parent; last second */
	int decision, option;    /* the first choice that differs from the parent's, -1 none */
	const struct sim_event *events;
	uint32_t event_count, parts_at; /* events[parts_at] is the first that the parent does not have */
	struct family_curve *curves;    /* by metric of the scenario */
	int ending;                     /* best one reached, SIM_NONE none yet */
};
struct family;

/* Looks for relations; the session must outlive the family. NULL when memory is exhausted; a run that is not recorded has an empty one. */
struct family *family_create(const struct session *s);
void family_free(struct family *f); /* NULL is allowed */
/* Executes the next related recording. False when there is none left. */
bool family_step(struct family *f);
bool family_has_steps(const struct family *f);
/* Runs that are ready, a parent always before its children. */
int family_count(const struct family *f);
const struct family_run *family_at(const struct family *f, int position);
/* Fills in where `run` parts from a run with these events: parts_at, from, and the first choice that differs. */
void family_part(struct family_run *run, const struct sim_event *events, uint32_t count);
/* Value of a metric of a run at a second. */
int32_t family_value(const struct family_run *run, int metric, int32_t start, int64_t at);

/* Recordings beside the opened one that say they branch from one of its family without proving it: how many; *name and *altered (may be NULL): file name of the i-th,
 * and whether its own past was altered (else it is whole, but not the past of the run it names). */
int family_unproved(const struct family *f, int i, const char **name, bool *altered);

#endif
