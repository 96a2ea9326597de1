/* shape — see shape.h. All loops run over the part of the mask a piece can touch. */
#include "display/shape.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"

#define SHAPE_PIXELS_MAX (64u << 20)
#define DEGREE           0.017453292519943295

void shape_free(struct shape *s)
{
	memory_free(s->mask);
	memory_free(s->area);
	memset(s, 0, sizeof *s);
}

static bool reserve(void **block, size_t *capacity, size_t wanted, size_t unit)
{
	if (wanted <= *capacity)
		return true;
	size_t grown = wanted + wanted / 2;
	void *bigger = memory_resize(*block, grown * unit);
	if (!bigger)
		return false;
	*block = bigger;
	*capacity = grown;
	return true;
}

bool shape_begin(struct shape *s, struct canvas_rect rect)
{
	if (canvas_is_empty(rect))
		return false;
	size_t w = (size_t)(rect.x1 - rect.x0), h = (size_t)(rect.y1 - rect.y0);
	void *mask = s->mask;
	if (w > SHAPE_PIXELS_MAX / h || !reserve(&mask, &s->mask_capacity, w * h, 1))
		return false;
	s->mask = mask;
	s->rect = rect;
	s->stride = (int)w;
	memset(s->mask, 0, w * h);
	return true;
}

static inline uint8_t to_byte(double coverage)
{
	return coverage <= 0 ? 0 : coverage >= 1 ? 255 : (uint8_t)(coverage * 255 + 0.5);
}

static inline void put(uint8_t *pixel, double coverage)
{
	uint8_t value = to_byte(coverage);
	if (value > *pixel)
		*pixel = value;
}

/* The part of the mask within `reach` of the box x0..x1, y0..y1. */
static struct canvas_rect touched(const struct shape *s, double x0, double y0, double x1, double y1, double reach)
{
	struct canvas_rect r = {(int)floor(x0 - reach), (int)floor(y0 - reach), (int)ceil(x1 + reach),
	                        (int)ceil(y1 + reach)};
	return canvas_intersect(r, s->rect);
}

static uint8_t *pixel_at(struct shape *s, int x, int y)
{
	return s->mask + (size_t)(y - s->rect.y0) * (size_t)s->stride + (x - s->rect.x0);
}

/* Coverage of a band of `width` whose middle is `distance` away. */
static inline double band(double distance, double width)
{
	return width / 2 - fabs(distance) + 0.5;
}

void shape_circle(struct shape *s, double cx, double cy, double radius, double width)
{
	struct canvas_rect r = touched(s, cx, cy, cx, cy, radius + width / 2 + 1);
	for (int y = r.y0; y < r.y1; y++) {
		for (int x = r.x0; x < r.x1; x++) {
			double dx = x + 0.5 - cx, dy = y + 0.5 - cy, distance = sqrt(dx * dx + dy * dy);
			put(pixel_at(s, x, y), width > 0 ? band(distance - radius, width) : radius - distance + 0.5);
		}
	}
}

void shape_arc(struct shape *s, double cx, double cy, double radius, double width, double a0, double a1,
               bool round_caps)
{
	double sweep = a1 - a0;
	if (sweep >= 359.99) {
		shape_circle(s, cx, cy, radius, width);
		return;
	}
	double c0 = cos(a0 * DEGREE), s0 = sin(a0 * DEGREE), c1 = cos(a1 * DEGREE), s1 = sin(a1 * DEGREE);
	struct canvas_rect r = touched(s, cx, cy, cx, cy, radius + width / 2 + 1);
	for (int y = r.y0; y < r.y1; y++) {
		for (int x = r.x0; x < r.x1; x++) {
			double dx = x + 0.5 - cx, dy = y + 0.5 - cy;
			double ring = band(sqrt(dx * dx + dy * dy) - radius, width);
			if (ring <= 0)
				continue;
			/* distances to the lines through the centre at both ends, positive on the arc's side */
			double after_start = dy * c0 - dx * s0 + 0.5, before_end = dx * s1 - dy * c1 + 0.5;
			double side = sweep <= 180 ? fmin(after_start, before_end) : fmax(after_start, before_end);
			put(pixel_at(s, x, y), fmin(ring, side));
		}
	}
	if (round_caps) {
		shape_circle(s, cx + radius * c0, cy + radius * s0, width / 2, 0);
		shape_circle(s, cx + radius * c1, cy + radius * s1, width / 2, 0);
	}
}

void shape_segment(struct shape *s, double x0, double y0, double x1, double y1, double width, bool round_caps)
{
	double dx = x1 - x0, dy = y1 - y0, length = sqrt(dx * dx + dy * dy);
	if (length < 1e-6) {
		if (round_caps)
			shape_circle(s, x0, y0, width / 2, 0);
		return;
	}
	double ux = dx / length, uy = dy / length;
	struct canvas_rect r = touched(s, fmin(x0, x1), fmin(y0, y1), fmax(x0, x1), fmax(y0, y1), width / 2 + 1);
	for (int y = r.y0; y < r.y1; y++) {
		for (int x = r.x0; x < r.x1; x++) {
			double px = x + 0.5 - x0, py = y + 0.5 - y0;
			double along = px * ux + py * uy, across = py * ux - px * uy;
			double coverage;
			if (round_caps) {
				double beyond = along < 0 ? along : along > length ? along - length : 0;
				coverage = width / 2 - sqrt(across * across + beyond * beyond) + 0.5;
			} else {
				coverage = fmin(band(across, width), fmin(along, length - along) + 0.5);
			}
			put(pixel_at(s, x, y), coverage);
		}
	}
}

/* Adds the signed area right of one edge to the accumulation buffer, row by row; after a running sum over a row each cell is that pixel's coverage. */
static void add_edge(float *area, int w, int h, double x0, double y0, double x1, double y1)
{
	if (y0 == y1)
		return;
	double direction = y0 < y1 ? 1 : -1;
	if (y0 > y1) {
		double t = x0;
		x0 = x1;
		x1 = t;
		t = y0;
		y0 = y1;
		y1 = t;
	}
	double slope = (x1 - x0) / (y1 - y0), x = y0 < 0 ? x0 - y0 * slope : x0;
	int last = (int)ceil(y1) < h ? (int)ceil(y1) : h;
	for (int row = y0 < 0 ? 0 : (int)y0; row < last; row++) {
		float *line = area + (size_t)row * (size_t)(w + 2);
		double dy = fmin(row + 1.0, y1) - fmax((double)row, y0), x_next = x + slope * dy, d = dy * direction;
		double left = fmin(fmax(fmin(x, x_next), 0), w), right = fmin(fmax(fmax(x, x_next), 0), w);
		int first = (int)left, end = (int)ceil(right);
		if (end <= first + 1) { /* within one pixel column */
			double middle = (left + right) / 2 - first;
			line[first] += (float)(d * (1 - middle));
			line[first + 1] += (float)(d * middle);
		} else {
			double per_x = 1 / (right - left), into = 1 - (left - first), a0 = 0.5 * per_x * into * into;
			double from_end = right - end + 1, am = 0.5 * per_x * from_end * from_end;
			line[first] += (float)(d * a0);
			if (end == first + 2) {
				line[first + 1] += (float)(d * (1 - a0 - am));
			} else {
				double a1 = per_x * (1.5 - (left - first));
				line[first + 1] += (float)(d * (a1 - a0));
				for (int i = first + 2; i < end - 1; i++)
					line[i] += (float)(d * per_x);
				double a2 = a1 + (end - first - 3) * per_x;
				line[end - 1] += (float)(d * (1 - a2 - am));
			}
			line[end] += (float)(d * am);
		}
		x = x_next;
	}
}

static void add_outline(const struct shape *s, float *area, int w, int h, const double *xy, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const double *a = xy + 2 * i, *b = xy + 2 * ((i + 1) % count);
		add_edge(area, w, h, a[0] - s->rect.x0, a[1] - s->rect.y0, b[0] - s->rect.x0, b[1] - s->rect.y0);
	}
}

void shape_polygon(struct shape *s, const double *xy, size_t count, const double *hole, size_t hole_count)
{
	int w = s->rect.x1 - s->rect.x0, h = s->rect.y1 - s->rect.y0;
	size_t cells = (size_t)(w + 2) * (size_t)h;
	void *block = s->area;
	if (!reserve(&block, &s->area_capacity, cells, sizeof *s->area))
		return;
	s->area = block;
	memset(s->area, 0, cells * sizeof *s->area);
	add_outline(s, s->area, w, h, xy, count);
	if (hole)
		add_outline(s, s->area, w, h, hole, hole_count);
	for (int y = 0; y < h; y++) {
		const float *line = s->area + (size_t)y * (size_t)(w + 2);
		uint8_t *out = s->mask + (size_t)y * (size_t)s->stride;
		float sum = 0;
		for (int x = 0; x < w; x++) {
			sum += line[x];
			out[x] = to_byte(fabs((double)sum));
		}
	}
}

void shape_corner(uint8_t *outer, uint8_t *inner, int size, double radius, double width)
{
	double r_inner = radius - width;
	for (int y = 0; y < size; y++) {
		for (int x = 0; x < size; x++) {
			double px = x + 0.5, py = y + 0.5, o = 1, i = 1;
			if (px < radius && py < radius) {
				double dx = radius - px, dy = radius - py;
				o = radius - sqrt(dx * dx + dy * dy) + 0.5;
			}
			if (px < width || py < width) {
				i = 0;
			} else if (px < radius && py < radius && r_inner > 0) {
				double dx = radius - px, dy = radius - py;
				i = r_inner - sqrt(dx * dx + dy * dy) + 0.5;
			}
			outer[y * size + x] = to_byte(o);
			inner[y * size + x] = to_byte(fmin(i, o));
		}
	}
}
