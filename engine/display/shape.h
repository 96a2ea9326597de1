/* shape — coverage masks of outlines, one byte a pixel, in device pixels.
 *
 * Strokes, circles and arcs come from the distance of a pixel's centre to the outline, polygons from the exact area under each edge (signed area
 * accumulation, as R. Levien describes for font-rs). A mask collects several pieces by maximum, so overlapping joints of a stroke are not darker. */
#ifndef ENSHU_DISPLAY_SHAPE_H
#define ENSHU_DISPLAY_SHAPE_H

#include <stddef.h>

#include "display/canvas.h"

/* Scratch memory of one painter, reused from shape to shape. All zeros to begin with. */
struct shape {
	struct canvas_rect rect; /* the pixels the mask covers */
	int stride;
	uint8_t *mask;
	size_t mask_capacity;
	float *area;
	size_t area_capacity;
};

void shape_free(struct shape *s);
/* Begins an empty mask over `rect`. False when it is empty, absurdly large, or memory is exhausted: then draw nothing. */
bool shape_begin(struct shape *s, struct canvas_rect rect);
/* Disc, or ring with `width` centred on the radius when width > 0. */
void shape_circle(struct shape *s, double cx, double cy, double radius, double width);
/* Part of a ring from angle a0 to a1 (degrees, 0 = east, clockwise). */
void shape_arc(struct shape *s, double cx, double cy, double radius, double width, double a0, double a1,
               bool round_caps);
/* Straight stroke with round or butt caps. */
void shape_segment(struct shape *s, double x0, double y0, double x1, double y1, double width, bool round_caps);
/* Filled polygon by the non-zero rule, one or two outlines (the second, running the other way, makes a hole). Replaces the mask. */
void shape_polygon(struct shape *s, const double *xy, size_t count, const double *hole, size_t hole_count);
/* One corner of a rounded box: a quarter disc of `radius` in a square of `size` pixels whose outer corner is (0, 0) of the mask; coverage of the whole
 * corner in outer, and of what is inside a stroke of `width` in inner. size <= SHAPE_CORNER_MAX. */
#define SHAPE_CORNER_MAX 64
void shape_corner(uint8_t *outer, uint8_t *inner, int size, double radius, double width);

#endif
