/* aftermath_inside — the two halves of aftermath: decisions and what was known, measures and what was passed on. Private to aftermath*.c. */
#ifndef ENSHU_AUDIENCE_AFTERMATH_INSIDE_H
#define ENSHU_AUDIENCE_AFTERMATH_INSIDE_H

#include "audience/aftermath.h"
#include "audience/resolve.h"

/* `acts` as origin_acts gives them. */
void aftermath_choices(struct resolver *r, const uint32_t *acts, struct audience_aftermath *out);
void aftermath_attempts(struct resolver *r, const uint32_t *acts, const struct audience_moments *moments, struct audience_aftermath *out);
void aftermath_passings(struct resolver *r, struct audience_aftermath *out);

/* Event by which a role learned a fact before event `before`: its id; 0 known from the start; UINT32_MAX not known then. */
uint32_t aftermath_learned(const struct resolver *r, int fact, int role, uint32_t before);
const char *aftermath_words(const struct sim_command *command, enum sim_command_text which);

#endif
