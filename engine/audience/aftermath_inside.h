/* aftermath_inside — the two halves of aftermath: decisions and what was known, measures and what was passed on. Private to aftermath*.c. */
#ifndef ENSHU_AUDIENCE_AFTERMATH_INSIDE_H
#define ENSHU_AUDIENCE_AFTERMATH_INSIDE_H

#include "audience/aftermath.h"
#include "audience/changes.h"
#include "audience/resolve.h"
#include "audience/role.h"

/* What is asked of the whole history again and again, gone through once. */
struct aftermath_past {
	struct changes_index changes;
	const uint32_t *learned; /* by fact and role: the event by which it was learned; 0 known from the start, UINT32_MAX never */
	const struct audience_role *pictures[SIM_ROLES_MAX]; /* of each role at the end, once it was asked for */
};

void aftermath_choices(struct resolver *r, struct aftermath_past *past, struct audience_aftermath *out);
void aftermath_attempts(struct resolver *r, const struct aftermath_past *past, const struct audience_moments *moments, struct audience_aftermath *out);
void aftermath_passings(struct resolver *r, const struct aftermath_past *past, struct audience_aftermath *out);

/* Event by which a role learned a fact before event `before`: its id; 0 known from the start; UINT32_MAX not known then. */
uint32_t aftermath_learned(const struct resolver *r, const struct aftermath_past *past, int fact, int role, uint32_t before);
const char *aftermath_words(const struct sim_command *command, enum sim_command_text which);

#endif
