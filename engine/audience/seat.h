/* seat — lines of the role rail: who plays, what they know and owe; private to this room. */
#ifndef ENSHU_AUDIENCE_SEAT_H
#define ENSHU_AUDIENCE_SEAT_H

#include "audience/resolve.h"
#include "audience/role.h"

struct audience_seat seat_of(struct resolver *r, int role);
/* All roles in order of declaration, hidden ones last. Returns how many. */
int seat_list(struct resolver *r, const struct audience_seat **seats);
/* "played", "held", "bot". */
const char *seat_id(const struct resolver *r, int role);

#endif
