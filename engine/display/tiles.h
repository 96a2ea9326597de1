/* tiles — which parts of a window changed between two frames.
 *
 * The window is divided into squares of 64 pixels; the hash of a square runs over the items that touch it, in painting order. Squares whose hash is the same as
 * in the last frame keep their pixels. (The idea of a hashed cell grid is that of rxi's lite editor.) */
#ifndef ENSHU_DISPLAY_TILES_H
#define ENSHU_DISPLAY_TILES_H

#include "display/paint.h"

#define TILES_SIDE      64
#define TILES_RECTS_MAX 256

struct tiles {
	uint64_t *hashes, *fresh;
	int columns, rows, capacity;
	bool known; /* hashes describe what the window shows */
};

void tiles_free(struct tiles *t);
/* Forgets what is shown: the next frame is painted whole. */
void tiles_forget(struct tiles *t);
/* Compares a frame with the last one and remembers it. Fills rects (at least TILES_RECTS_MAX) with the changed areas, apart from each other, and returns how
 * many there are: 0 when nothing changed. When memory is exhausted the answer is one rect, everything. */
size_t tiles_update(struct tiles *t, const struct draw_list *d, double scale, int w, int h, enum theme_id theme,
                    struct canvas_rect *rects);

#endif
