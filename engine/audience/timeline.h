/* timeline — the marks in the lanes of the roles: what happened to whom, without a word of what it said. Private to this room. */
#ifndef ENSHU_AUDIENCE_TIMELINE_H
#define ENSHU_AUDIENCE_TIMELINE_H

#include "audience/resolve.h"
#include "audience/room.h"

/* Fills lanes and marks of the room picture. `newest` is the inject on the card, or SIM_NONE. */
void timeline_make(struct resolver *r, struct audience_room *room, int newest);

#endif
