/* offscreen — the same drawing without a window or a display server: pictures for reports, documents and tests. */
#ifndef ENSHU_DISPLAY_OFFSCREEN_H
#define ENSHU_DISPLAY_OFFSCREEN_H

#include "display/display.h"

struct offscreen; /* fonts and one pixel buffer */

/* A picture of w x h device pixels. NULL and *error: no font, no memory. */
struct offscreen *offscreen_open(int w, int h, struct display_error *error);
void offscreen_close(struct offscreen *o);
/* Changes the size; false when memory is exhausted (the old size stays). */
bool offscreen_resize(struct offscreen *o, int w, int h);
/* What a frame for this size must have, as display_window_size. */
void offscreen_size(const struct offscreen *o, double *width, double *height, double *scale);
struct text_metrics offscreen_metrics(struct offscreen *o);
/* Paints the whole frame. */
void offscreen_paint(struct offscreen *o, const struct frame *f, const struct theme_set *themes, enum theme_id theme);
/* 0xAARRGGBB rows of the last paint, w * h. */
const uint32_t *offscreen_pixels(const struct offscreen *o, int *w, int *h);
/* Writes the last paint as PNG. False and *error: the file could not be written. */
bool offscreen_write_png(const struct offscreen *o, const char *path, struct display_error *error);

#endif
