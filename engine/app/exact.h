/* exact — the state and history at any scenario second of a recorded run, also between two recorded commands: time that one command let pass is split there. */
#ifndef ENSHU_APP_EXACT_H
#define ENSHU_APP_EXACT_H

#include "app/moment/moment.h"

struct exact {
	const struct session *session;
	struct session_cursor *cursor;
	struct script_runner *runner;
	struct sim_machine *machine;
	struct sim_state *state;
	struct sim_event *events; /* the cursor's, and those of the time let pass here; NULL when there is none of it */
	struct sim_history history;
};

/* Goes to `second` of the run as it stands at the end of its record (SIM_TIME_MAX: its end). False, complained, when memory is exhausted. */
bool exact_open(struct exact *x, const struct session *s, int64_t second);
void exact_close(struct exact *x);
struct moment exact_moment(const struct exact *x);

#endif
