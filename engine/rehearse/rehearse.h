/* rehearse — a scenario's own tests carried out: one run for each seed of each test, through the session like any other run.
 *
 * A run is recorded, opened again, re-executed and compared before it counts. What a role sees is asked of the audience, so a test of secrecy tests what the
 * screens draw from. Every failure of a run is told: where it stands, what was expected, what is so, and what last happened to the thing in question. */
#ifndef ENSHU_REHEARSE_REHEARSE_H
#define ENSHU_REHEARSE_REHEARSE_H

#include "base/memory.h"
#include "base/saying.h"
#include "script/tests.h"
#include "session/session.h"

struct rehearsal_failure {
	const struct script_spot *spot; /* in test.lua */
	int64_t at;                     /* second of the exercise */
	const char *expected, *found;   /* "metric \"trust\" at least 60", "it is 45" */
	const char *nearest;            /* "metric:trust 60 -> 45 at 12m (scenario.lua:88), because of decided:answer.no at 12m"; "" when nothing happened to it */
	const struct saying *expected_said, *found_said, *nearest_said; /* the three for other languages (saying_text); may be NULL */
	const char *event;              /* that event as JSON (docs/cli.md), or NULL */
};
struct rehearsal {
	uint64_t seed;
	const struct rehearsal_failure *failures;
	uint32_t failure_count;
	uint32_t not_reached; /* steps left out because the run could not go on */
	int64_t at;           /* second at which the run stopped */
	bool over;
	uint32_t commands;
	uint64_t digest;
	/* One byte for each thing of the scenario: endings reached, options taken, actions completed or done anyway. */
	const uint8_t *endings, *options, *actions;
};

enum rehearsal_result {
	REHEARSED,           /* see the failures */
	REHEARSAL_NO_RECORD, /* the recording cannot be written or read: see the error */
	REHEARSAL_NO_MEMORY
};
struct rehearsal_options {
	const char *path;     /* of the recording; it must not exist yet and is left to the caller */
	const char *program;  /* version that the recording names */
	const char *language; /* of the scenario's texts in what is told; NULL for English */
};
/* Carries out one test with one seed. Everything in *out lives in the arena or the script. */
enum rehearsal_result rehearse(struct script *script, const struct script_test *test, uint64_t seed, const struct rehearsal_options *options, struct arena *arena,
                               struct rehearsal *out, struct session_error *error);

/* Whether the runs of a test, one for each seed in their order, add up to what it says: all without failure, or as many as are enough; the other way round when it
 * is known to fail. */
bool rehearsal_passed(const struct script_test *test, const struct rehearsal *runs, uint32_t count);

#endif
