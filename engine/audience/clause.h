/* clause — what a thing waits for and what it would do, taken apart for the facilitator's screens; private to this room. */
#ifndef ENSHU_AUDIENCE_CLAUSE_H
#define ENSHU_AUDIENCE_CLAUSE_H

#include "audience/console.h"
#include "audience/resolve.h"

#define CLAUSES_MAX 32
#define EFFECTS_MAX 24

/* The pieces of a trigger: nothing for AT and by hand. At most CLAUSES_MAX. */
int clause_list(struct resolver *r, const struct sim_trigger *trigger, const struct audience_clause **clauses);
/* One condition of the scenario's pool by itself; `holds` as it stands now. */
struct audience_clause clause_at(const struct resolver *r, int32_t node);
/* The effects of lists, structure flattened. At most EFFECTS_MAX. */
int clause_effects(struct resolver *r, const struct sim_list *lists, size_t list_count,
                   const struct audience_effect **effects);

#endif
