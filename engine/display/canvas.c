/* canvas — the inner loops. Coverage is widened to 0 .. 256 so that full coverage is exact without a division; two channels are mixed in one multiply. */
#include "display/canvas.h"

#include <stddef.h>

static struct canvas_rect cut(const struct canvas *c, struct canvas_rect clip, struct canvas_rect r)
{
	return canvas_intersect(canvas_intersect(r, clip), (struct canvas_rect){0, 0, c->w, c->h});
}

void canvas_fill(struct canvas *c, struct canvas_rect clip, struct canvas_rect r, uint32_t rgb)
{
	struct canvas_rect in = cut(c, clip, r);
	uint32_t colour = 0xFF000000u | rgb;
	for (int y = in.y0; y < in.y1; y++) {
		uint32_t *row = c->pixels + (size_t)y * (size_t)c->stride;
		for (int x = in.x0; x < in.x1; x++)
			row[x] = colour;
	}
}

static inline uint32_t mix(uint32_t under, uint32_t over, uint32_t coverage)
{
	uint32_t a = coverage + (coverage >> 7), b = 256 - a;
	uint32_t red_blue = ((over & 0xFF00FF) * a + (under & 0xFF00FF) * b) >> 8;
	uint32_t green = ((over & 0x00FF00) * a + (under & 0x00FF00) * b) >> 8;
	return 0xFF000000u | (red_blue & 0xFF00FF) | (green & 0x00FF00);
}

void canvas_blend(struct canvas *c, struct canvas_rect clip, struct canvas_rect r, const uint8_t *mask, int stride,
                  uint32_t rgb)
{
	struct canvas_rect in = cut(c, clip, r);
	uint32_t solid = 0xFF000000u | rgb;
	for (int y = in.y0; y < in.y1; y++) {
		uint32_t *row = c->pixels + (size_t)y * (size_t)c->stride;
		const uint8_t *coverage = mask + (ptrdiff_t)(y - r.y0) * stride - r.x0;
		for (int x = in.x0; x < in.x1; x++) {
			uint32_t a = coverage[x];
			if (a == 0)
				continue;
			row[x] = a == 255 ? solid : mix(row[x], rgb, a);
		}
	}
}
