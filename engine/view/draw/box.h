/* box — rectangles in logical pixels, and cutting strips off them, which is all the layout the screens need.
 *
 * Logical pixels: the design is drawn for a window of 1920 x 1080; display multiplies by one scale (see frame.h). y grows downward.
 * double because int converts to it without a warning or a loss; nothing here reaches the simulation. */
#ifndef ENSHU_VIEW_BOX_H
#define ENSHU_VIEW_BOX_H

#include <stdbool.h>

struct box {
	double x, y, w, h;
};

static inline struct box box_make(double x, double y, double w, double h)
{
	return (struct box){x, y, w, h};
}

/* Smaller by `by` on every side (larger when negative). */
static inline struct box box_inset(struct box b, double by)
{
	return box_make(b.x + by, b.y + by, b.w - 2 * by, b.h - 2 * by);
}

static inline struct box box_move(struct box b, double dx, double dy)
{
	return box_make(b.x + dx, b.y + dy, b.w, b.h);
}

/* A w x h box centred in b. */
static inline struct box box_centre(struct box b, double w, double h)
{
	return box_make(b.x + (b.w - w) / 2, b.y + (b.h - h) / 2, w, h);
}

static inline bool box_contains(struct box b, double x, double y)
{
	return x >= b.x && y >= b.y && x < b.x + b.w && y < b.y + b.h;
}

/* True when the two share an area, not only an edge. */
static inline bool box_overlap(struct box a, struct box b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* Cut a strip off one side: returns the strip, *rest becomes what is left. */
static inline struct box box_cut_top(struct box *rest, double h)
{
	struct box strip = box_make(rest->x, rest->y, rest->w, h);
	rest->y += h;
	rest->h -= h;
	return strip;
}

static inline struct box box_cut_bottom(struct box *rest, double h)
{
	rest->h -= h;
	return box_make(rest->x, rest->y + rest->h, rest->w, h);
}

static inline struct box box_cut_left(struct box *rest, double w)
{
	struct box strip = box_make(rest->x, rest->y, w, rest->h);
	rest->x += w;
	rest->w -= w;
	return strip;
}

static inline struct box box_cut_right(struct box *rest, double w)
{
	rest->w -= w;
	return box_make(rest->x + rest->w, rest->y, w, rest->h);
}

#endif
