/* canvas — a rectangle of pixels and the two things done to it: filling and blending a coverage mask with one colour. */
#ifndef ENSHU_DISPLAY_CANVAS_H
#define ENSHU_DISPLAY_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

/* Whole device pixels; x1 and y1 are outside. */
struct canvas_rect {
	int x0, y0, x1, y1;
};

struct canvas {
	uint32_t *pixels; /* 0xAARRGGBB, owned by somebody else */
	int w, h, stride; /* in pixels */
};

static inline struct canvas_rect canvas_intersect(struct canvas_rect a, struct canvas_rect b)
{
	struct canvas_rect r = {a.x0 > b.x0 ? a.x0 : b.x0, a.y0 > b.y0 ? a.y0 : b.y0, a.x1 < b.x1 ? a.x1 : b.x1,
	                        a.y1 < b.y1 ? a.y1 : b.y1};
	return r;
}

static inline bool canvas_is_empty(struct canvas_rect r)
{
	return r.x0 >= r.x1 || r.y0 >= r.y1;
}

/* Sets every pixel of `r` inside `clip`; both are cut to the canvas. */
void canvas_fill(struct canvas *c, struct canvas_rect clip, struct canvas_rect r, uint32_t rgb);
/* Blends rgb over the pixels of `r`; coverage of pixel (x, y) is mask[(y - r.y0) * stride + x - r.x0], 0 .. 255. */
void canvas_blend(struct canvas *c, struct canvas_rect clip, struct canvas_rect r, const uint8_t *mask, int stride,
                  uint32_t rgb);

#endif
