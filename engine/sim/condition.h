/* condition — truth of condition trees, and which parts of a state a tree reads, so that settled conditions are not looked at again. */
#ifndef ENSHU_SIM_CONDITION_H
#define ENSHU_SIM_CONDITION_H

#include "sim/engine.h"

/* Bit in the 64-bit word of dependencies for things of a source; things share bits modulo the width of their group. */
uint64_t condition_bit(enum sim_source source, int32_t index);
/* All bits that the tree at `root` reads. */
uint64_t condition_depends(const struct sim_scenario *scenario, sim_cond root);
/* Compares as written in enum sim_compare. */
bool condition_compare(int64_t have, int compare, int64_t want);

#endif
