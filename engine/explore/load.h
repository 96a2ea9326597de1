/* load — how much each role has to decide, over a play: what it could do at each look, the longest stretch with nothing to decide, the longest stretch with nothing
 * new to decide. In seconds of session time: scenario time × session / length, both as the scenario declares them. Private to this room. */
#ifndef ENSHU_EXPLORE_LOAD_H
#define ENSHU_EXPLORE_LOAD_H

#include "explore/play.h"

struct load_role {
	int64_t idle_since, quiet_since; /* scenario seconds; idle_since -1 while there is something to decide */
	int64_t idle, quiet;             /* longest stretches, in scenario seconds */
	int64_t idle_at, quiet_at;       /* where they begin */
	uint32_t looks, with, choices;   /* looks; looks with something to decide; decisions, approvals and actions possible, summed over looks */
};
struct play_load {
	const struct sim_scenario *sc;
	struct load_role roles[SIM_ROLES_MAX];
	int64_t last;     /* the last second at which anybody had something to decide */
	uint8_t *before;  /* for each role: what was possible at the look before; decisions, approvals, actions */
	struct sim_command *choices;
};

bool load_open(struct play_load *load, const struct sim_scenario *scenario);
void load_close(struct play_load *load);
void load_begin(struct play_load *load, const struct player *p);
void load_look(struct play_load *load, const struct player *p);
void load_end(struct play_load *load, const struct player *p);
/* Seconds of session time that a stretch of scenario time takes; the same number when no session length is declared. */
int64_t load_session(const struct sim_scenario *scenario, int64_t seconds);

#endif
