/* names — the hash table from ids to indices; private to this room. */
#ifndef ENSHU_SIM_NAMES_H
#define ENSHU_SIM_NAMES_H

#include "sim/scenario.h"

enum name_kind { NAME_ROLE, NAME_METRIC, NAME_VARIABLE, NAME_FACT, NAME_RESOURCE, NAME_AUTHORITY, NAME_MODULE, NAME_INJECT, NAME_DECISION, NAME_ACTION,
                 NAME_TASK, NAME_ENDING, NAME_MEASURE, NAME_OBJECTIVE, NAME_KINDS };

struct sim_name {
	uint64_t hash;
	uint32_t index_plus1; /* 0 = free slot */
	uint32_t kind;
};

/* Builds the table of a scenario whose things are complete. False when memory is exhausted. */
bool names_build(struct sim_scenario *scenario, struct arena *arena);

#endif
