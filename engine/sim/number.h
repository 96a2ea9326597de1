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
	uint16_t run;    /* steps from this one up to the next effect of another kind; 0: this effect is of another kind */
	uint16_t unread; /* of those, steps up to the first whose bit is watched */
};

/* Fills the steps of a scenario whose layout and watches are complete. False when memory is exhausted. */
bool number_build(struct sim_scenario *scenario, struct arena *arena);
/* The step of one effect, run 0 when it is none; for effects that are in no table. */
struct sim_step number_step(const struct sim_scenario *scenario, const struct sim_effect *effect);
/* Carries out a step and tells of it. */
void number_change(struct sim_machine *m, struct sim_state *st, const struct sim_step *step, const struct sim_effect *effect, uint32_t cause);
/* The number that a step changes, and what becomes of it. */
static inline int32_t *number_at(struct sim_state *st, const struct sim_step *s)
{
	return (int32_t *)(void *)((char *)st + s->offset);
}
static inline int32_t number_after(const struct sim_step *s, int32_t before)
{
	int64_t after = (int64_t)before + s->amount;
	after = after < s->low ? s->low : after;
	return (int32_t)(after > s->high ? s->high : after);
}
/* Carries out `count` steps whose events nobody hears and whose numbers no watch reads: they use up their numbers, and that is all. */
static inline void number_change_unread(struct sim_state *st, const struct sim_step *steps, uint32_t count)
{
	uint32_t events = st->clock.events;
	for (const struct sim_step *s = steps, *end = steps + count; s < end; s++) {
		int32_t *number = number_at(st, s), before = *number, after = number_after(s, before);
		*number = after;
		events += after != before;
	}
	st->clock.events = events;
}
/* Carries out `count` steps whose events nobody hears: they use up their numbers. */
void number_change_quietly(struct sim_machine *m, struct sim_state *st, const struct sim_step *steps, uint32_t count);

#endif
