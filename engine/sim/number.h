/* number — effects on metrics and variables, which are most of all effects; private to this room.
 *
 * Adding to a number and setting it are the same step: take what stands at an offset of the state, add, keep it between two bounds (of a setting both are its value).
 * When a scenario is completed every such effect is made a step; steps lie side by side in the order of their effects, so that a run of them that nobody
 * listens to is carried out without looking anything up. */
#ifndef ENSHU_SIM_NUMBER_H
#define ENSHU_SIM_NUMBER_H

#include "sim/machine.h"

#define NUMBER_EVENTS (UINT64_C(1) << SIM_EVENT_METRIC | UINT64_C(1) << SIM_EVENT_VARIABLE) /* what steps may emit, as in sim_machine.heard */

struct sim_step {
	uint32_t offset; /* bytes from the start of the state */
	int32_t amount, low, high;
	uint8_t bit;  /* in the word of dependencies */
	bool watched; /* some watch reads that bit */
	uint16_t run; /* steps from this one up to the next effect of another kind; 0: this effect is of another kind */
};

/* Fills the steps of a scenario whose layout and watches are complete. False when memory is exhausted. */
bool number_build(struct sim_scenario *scenario, struct arena *arena);
/* The step of one effect, run 0 when it is none; for effects that are in no table. */
struct sim_step number_step(const struct sim_scenario *scenario, const struct sim_effect *effect);
/* Carries out a step and tells of it. */
void number_change(struct sim_machine *m, struct sim_state *st, const struct sim_step *step, const struct sim_effect *effect, uint32_t cause);
/* Carries out `count` steps whose events nobody hears: they use up their numbers. */
void number_change_quietly(struct sim_machine *m, struct sim_state *st, const struct sim_step *steps, uint32_t count);

#endif
