/* paint_inside — what paint.c (items and text) and paint_stroke.c (boxes, strokes, dashes) share. */
#ifndef ENSHU_DISPLAY_PAINT_INSIDE_H
#define ENSHU_DISPLAY_PAINT_INSIDE_H

#include "display/paint.h"

#define PAINT_CLIPS_MAX 16 /* nested clips */

struct painting {
	struct painter *p;
	struct canvas *c;
	const struct draw_list *d;
	const struct theme *theme;
	double scale;
	struct canvas_rect clip;
};

/* A stroke scales but never falls below one device pixel. */
double paint_stroke_width(const struct painting *g, const struct draw_item *item);
/* Device pixels around x0..x1, y0..y1. */
struct canvas_rect paint_around(double x0, double y0, double x1, double y1);
/* Blends the painter's mask. */
void paint_mask(const struct painting *g, enum colour colour);

void paint_box(const struct painting *g, const struct draw_item *item);
void paint_line(const struct painting *g, const struct draw_item *item);
/* Open or closed stroke through device points, dashed when the item is. */
void paint_path(const struct painting *g, const struct draw_item *item, const double *xy, size_t count, bool closed);
/* Fill and stroke of a polygon given in device points. */
void paint_polygon(const struct painting *g, const struct draw_item *item, const double *xy, size_t count);

#endif
