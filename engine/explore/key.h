/* key — whether two states have the same future. A state also says how it came about: numbers of events and commands, when something was opened, which approval
 * was asked when. Nothing that can still happen depends on those, so the key leaves them out and states reached in different orders count once. Private to this room. */
#ifndef ENSHU_EXPLORE_KEY_H
#define ENSHU_EXPLORE_KEY_H

#include "sim/state.h"

struct explore_key {
	uint64_t a, b;
};

/* `scratch` has room for one state. */
struct explore_key explore_key_of(const struct sim_scenario *scenario, const struct sim_state *state, struct sim_state *scratch);

#endif
