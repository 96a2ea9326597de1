/* condition — truth of condition trees, and which parts of a state a tree reads, so that settled conditions are not looked at again. */
#ifndef ENSHU_SIM_CONDITION_H
#define ENSHU_SIM_CONDITION_H

#include "sim/engine.h"

/* Where in the 64-bit word of dependencies the things of a source stand. What conditions read most often gets the most bits. */
struct condition_group {
	uint8_t first, width; /* width 0: everything */
};
static const struct condition_group condition_groups[SIM_SOURCES] = {
    [SIM_OF_METRIC] = {0, 16},    [SIM_OF_VARIABLE] = {16, 8}, [SIM_OF_RESOURCE] = {51, 1}, [SIM_OF_KNOWS] = {24, 8},
    [SIM_OF_FIRED] = {32, 8},     [SIM_OF_DECIDED] = {40, 6},  [SIM_OF_OPEN] = {40, 6},     [SIM_OF_DONE] = {46, 5},
    [SIM_OF_RUNNING] = {46, 5},   [SIM_OF_AUTHORITY] = {52, 1}, [SIM_OF_APPROVED] = {53, 1}, [SIM_OF_MODULE] = {54, 1},
    [SIM_OF_TIME] = {55, 1},      [SIM_OF_ULTRA_VIRES] = {56, 1}, [SIM_OF_SHARED] = {57, 1}, [SIM_OF_HANDLER] = {0, 0},
};

/* Which source reads what an event of a kind has changed about its thing; 0 none. */
extern const uint8_t condition_changed[SIM_EVENT_KINDS];

struct sim_reading {
	uint32_t offset; /* bytes from the start of the state */
	int32_t low, high;
	uint8_t reads;   /* what stands there; 0: the node is no reading */
	bool within;     /* true while it lies between the bounds; false: while it does not */
};
/* Fills the readings of a scenario whose layout is complete. False when memory is exhausted. */
bool condition_build(struct sim_scenario *scenario, struct arena *arena);

/* Number of the bit of a thing; things of a source share bits modulo the width of their group. Inline: where the source is known it is an AND. */
static inline uint32_t condition_bit_number(enum sim_source source, int32_t index)
{
	const struct condition_group *g = &condition_groups[source];
	return g->first + (index < 0 || g->width == 0 ? 0 : (uint32_t)index % g->width);
}
/* That bit; every bit for a handler, which may read anything. */
uint64_t condition_bit(enum sim_source source, int32_t index);
/* All bits that the tree at `root` reads. */
uint64_t condition_depends(const struct sim_scenario *scenario, sim_cond root);
/* Truth, as sim_holds tells it; inline, because most things have no condition. */
static inline bool condition_holds(const struct sim_machine *m, const struct sim_state *st, sim_cond root)
{
	return root < 0 || sim_holds(m, st, root);
}
/* Compares as written in enum sim_compare. */
bool condition_compare(int64_t have, int compare, int64_t want);

#endif
