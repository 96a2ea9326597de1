/* paint — a draw list becomes pixels: scaling, snapping straight edges to whole pixels, strokes, dashes, clips, text. Pure: the same list, scale and palette
 * give the same pixels, whatever part of them is painted. */
#ifndef ENSHU_DISPLAY_PAINT_H
#define ENSHU_DISPLAY_PAINT_H

#include "display/run.h"
#include "display/shape.h"
#include "view/draw/draw.h"

struct painter {
	struct run_cache *runs;
	struct shape shape;
	const struct theme_set *themes;
	double *points; /* scratch: device points of a path or polygon */
	size_t point_capacity;
};

void painter_free(struct painter *p);

/* Paints the part of the list inside `clip`. */
void paint_list(struct painter *p, struct canvas *c, struct canvas_rect clip, const struct draw_list *d, double scale,
                enum theme_id theme);

/* Device pixels an item may touch. */
struct canvas_rect paint_bounds(const struct draw_list *d, const struct draw_item *item, double scale);

#endif
