/* room_motion — notices what is new in the room's picture and says how far its movement is. The only thing the room's screens remember from one picture to the
 * next; without it (no motion) they show the same end state at once. */
#ifndef ENSHU_VIEW_ROOM_MOTION_H
#define ENSHU_VIEW_ROOM_MOTION_H

#include "view/room/screen_room.h"

#define ROOM_MOTION_METRICS 16

/* All zeros before the first picture, which never moves. */
struct room_motion {
	bool known;
	int64_t inject_at, decided_at;      /* seconds of the newest inject and decision shown; -1 none */
	int inject, decided;                /* their numbers, 0 none */
	int32_t shown[ROOM_MOTION_METRICS]; /* values of the last picture */
	int32_t from[ROOM_MOTION_METRICS];  /* values before the last change */
	int count;
	int64_t inject_began, decided_began, metrics_began; /* ms; -1 at rest */
	int64_t reading_began; /* ms: when the latest decision came up, forward or back in time */
};

/* Compares with the last picture at `ms` (any clock that rises) and fills *out for screen_room. Returns true while something moves: draw again soon. */
bool room_motion_update(struct room_motion *m, const struct audience_room *room, int64_t ms,
                        struct screen_room_motion *out);
/* Takes all movement out, for people who want none: only the time for reading stays. */
void room_motion_still(struct screen_room_motion *motion);

#endif
