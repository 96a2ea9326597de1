/* reach — what can happen at all in a scenario, without playing it.
 *
 * Starting from nothing, everything that can follow from what can happen is added until nothing changes. Numbers range over what their declarations allow; functions
 * may do whatever their literal ids name. What is not reached then can never happen; what is reached may still be unlikely. */
#ifndef ENSHU_SCRIPT_REACH_H
#define ENSHU_SCRIPT_REACH_H

#include "script/compile/compile.h"

struct reach {
	struct compiler *c;
	const struct sim_scenario *sc;
	uint8_t *inject, *decision, *option, *action, *module, *fact, *authority, *ending, *written /* variables */;
	uint8_t *held; /* watches whose condition holds before anything has happened, and cannot fail then */
	bool changed, backward;
};
struct truth {
	bool can_hold, can_fail;
};

/* False when memory is exhausted. The arrays live in the loader's arena. */
bool reach_compute(struct reach *r, struct compiler *c);
struct truth reach_condition(const struct reach *r, sim_cond condition);
bool reach_needs(const struct reach *r, struct sim_list needs);
bool reach_need(const struct reach *r, const struct sim_need *need);
bool reach_pattern(const struct reach *r, const struct sim_pattern *pattern);
bool reach_trigger(const struct reach *r, const struct sim_trigger *trigger);

#endif
