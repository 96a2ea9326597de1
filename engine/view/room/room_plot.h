/* room_plot — where things stand in the room's timeline, shared by its ground and its marks. */
#ifndef ENSHU_VIEW_ROOM_PLOT_H
#define ENSHU_VIEW_ROOM_PLOT_H

#include "audience/room.h"
#include "view/draw/frame.h"

#include <math.h>

#define PLOT_ARROWS_MAX 512 /* shares drawn; more are in a crowd that shows no further one */

struct plot {
	struct frame *f;
	const struct audience_room *room;
	struct box area; /* of the lanes, without labels */
	double left;     /* where lanes begin, with labels */
	double per_second, lane, now_x, label;
	enum text_size label_size;
	int lanes;
	struct arrow {
		double x;
		int from, to;
	} arrows[PLOT_ARROWS_MAX];
	int arrow_count;
	bool crowded; /* too many arrows for a line each */
};

static inline double plot_x(const struct plot *p, int64_t at)
{
	return round(p->area.x + (double)at * p->per_second);
}

/* The same, but so far left of the now line that a mark of this half width stays clear of it. */
static inline double plot_past_x(const struct plot *p, int64_t at, double half)
{
	return fmax(p->area.x, fmin(plot_x(p, at), p->now_x - half - 3));
}

static inline int plot_lane(const struct plot *p, int lane)
{
	return lane < p->lanes ? lane : p->lanes - 1;
}

static inline double plot_lane_y(const struct plot *p, int lane)
{
	return p->area.y + p->lane * plot_lane(p, lane) + p->lane / 2;
}

static inline double plot_scale(const struct plot *p)
{
	return fmin(1, p->lane / 28);
}

/* Everything in the lanes left of the now line: shares first, then lane by lane injects, outcomes and decisions. */
void plot_marks(struct plot *p);
/* Open decisions, on the now line. */
void plot_open(const struct plot *p);

#endif
