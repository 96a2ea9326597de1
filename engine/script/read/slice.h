/* slice — the author's own words for a value: the text between `key =` and its end, cut out of the source of a declaration. */
#ifndef ENSHU_SCRIPT_SLICE_H
#define ENSHU_SCRIPT_SLICE_H

#include "base/memory.h"
#include "sim/scenario.h"

/* What stands behind `key =` in the declaration of `word "id"` at this place, in the arena. NULL when it is not written there (absent, or computed by a function or in a
 * loop), or when memory is exhausted. */
const char *script_slice(struct arena *arena, const struct sim_scenario *scenario, sim_place place, const char *word, const char *id, const char *key);

#endif
