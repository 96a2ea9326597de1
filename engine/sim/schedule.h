/* schedule — what is due, and in which order.
 *
 * A sorted array inside the state, latest first, so that the next item is taken from the end without moving anything and equal contents are equal bytes.
 * Order: due second, then class (enum sim_class), then order of scheduling. Most of what is added or removed is due soon, so both begin at that end. */
#ifndef ENSHU_SIM_SCHEDULE_H
#define ENSHU_SIM_SCHEDULE_H

#include "sim/state.h"

/* Adds an item, of which due, class_, item and cause are given: its number in the sequence is filled in, and a second that has passed becomes now. Returns false and
 * changes nothing when the schedule is full. */
bool schedule_add(const struct sim_scenario *sc, struct sim_state *st, const struct sim_schedule_item *item);
/* Takes the first item due at or before `until` into *out. Returns false, *out untouched, when nothing is due. */
bool schedule_take(const struct sim_scenario *sc, struct sim_state *st, int64_t until, struct sim_schedule_item *out);
/* Removes the soonest item of this class and number; returns whether there was one. Only openings of decisions may wait several times over. */
bool schedule_remove(const struct sim_scenario *sc, struct sim_state *st, enum sim_class class_, int32_t item);

#endif
