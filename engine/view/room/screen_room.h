/* screen_room — the projector: the running exercise, the discussion of a module, the end. A pure function of the room's picture; no keys, no buttons, so that
 * nothing on it can disturb the exercise. Readable from eight metres: what the room must act on is 32 px or more. */
#ifndef ENSHU_VIEW_SCREEN_ROOM_H
#define ENSHU_VIEW_SCREEN_ROOM_H

#include "audience/room.h"
#include "view/draw/frame.h"

/* Movement under way, in milliseconds since it began; -1 or past its end: none. All meaning is in the end state. */
struct screen_room_motion {
	int inject;          /* a new inject appeared: its bar grows for 240 ms */
	int decided;         /* a decision was recorded: its tint comes in four steps over 200 ms */
	int metrics;         /* values changed: numbers step for 400 ms from `from` */
	const int32_t *from; /* earlier values, in the order of room->metrics */
	int from_count;
	int64_t reading; /* milliseconds since the latest decision came up: the pages of a long reason turn by it, with motion or without */
};
#define SCREEN_ROOM_INJECT_MS  240
#define SCREEN_ROOM_DECIDED_MS 200
#define SCREEN_ROOM_METRICS_MS 400

/* Draws whichever of the three the picture asks for. `motion` may be NULL. The frame's setting must have text_step 0. */
void screen_room(struct frame *f, const struct audience_room *room, const struct screen_room_motion *motion);

/* The three by themselves, for tests and pictures. */
void screen_running(struct frame *f, const struct audience_room *room, const struct screen_room_motion *motion);
void screen_discussion(struct frame *f, const struct audience_room *room);
void screen_ending(struct frame *f, const struct audience_room *room);

#endif
