/* schedule — what is due, and in which order.
 *
 * A sorted array inside the state, latest first, so that the next item is taken from the end without moving anything and equal contents are equal bytes.
 * Order: due second, then class (enum sim_class), then order of scheduling. Most of what is added or removed is due soon, so both begin at that end. */
#ifndef ENSHU_SIM_SCHEDULE_H
#define ENSHU_SIM_SCHEDULE_H

#include "sim/state.h"

static inline bool schedule_is_full(const struct sim_scenario *sc, const struct sim_state *st)
{
	return st->clock.schedule_used >= sc->layout.count[SIM_PART_SCHEDULE];
}
/* Adds an item with the next number in the sequence to a schedule that is not full; a second that has passed becomes now. */
void schedule_add(const struct sim_scenario *sc, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause);
/* Takes the first item due at or before `until` into *out. Returns false, *out untouched, when nothing is due. */
bool schedule_take(const struct sim_scenario *sc, struct sim_state *st, int64_t until, struct sim_schedule_item *out);
/* Removes the soonest item of this class and number; returns whether there was one. Only openings of decisions may wait several times over. */
bool schedule_remove(const struct sim_scenario *sc, struct sim_state *st, enum sim_class class_, int32_t item);

#endif
