/* opening — the layout of a scenario's state and the state at second 0; private to this room. */
#ifndef ENSHU_SIM_OPENING_H
#define ENSHU_SIM_OPENING_H

#include "sim/state.h"

/* Fills layout and opening of a scenario whose other tables are complete. False when memory is exhausted. */
bool opening_build(struct sim_scenario *scenario, struct arena *arena);

#endif
