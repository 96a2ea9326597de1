/* paint_stroke — boxes with antialiased corners and crisp edges, straight lines on whole pixels, polylines, dashes, mitred polygons. */
#include <math.h>
#include <string.h>

#include "display/paint_inside.h"

#define CORNER_STEPS 6  /* straight pieces for a corner of a dashed box */
#define MITRE_POINTS 16 /* corners of a polygon stroked with mitres */

/* One corner of a box: mirrors the top left masks into place. */
static void blend_corner(const struct painting *g, int x, int y, int size, bool flip_x, bool flip_y,
                         const uint8_t *mask, enum colour colour)
{
	uint8_t turned[SHAPE_CORNER_MAX * SHAPE_CORNER_MAX];
	for (int row = 0; row < size; row++)
		for (int column = 0; column < size; column++)
			turned[row * size + column] =
			    mask[(flip_y ? size - 1 - row : row) * size + (flip_x ? size - 1 - column : column)];
	canvas_blend(g->c, g->clip, (struct canvas_rect){x, y, x + size, y + size}, turned, size,
	             g->theme->rgb[colour]);
}

static void blend_corners(const struct painting *g, struct canvas_rect r, int size, const uint8_t *mask,
                          enum colour colour)
{
	for (int i = 0; i < 4; i++) {
		bool right = i & 1, bottom = i & 2;
		blend_corner(g, right ? r.x1 - size : r.x0, bottom ? r.y1 - size : r.y0, size, right, bottom, mask,
		             colour);
	}
}

static void fill(const struct painting *g, int x0, int y0, int x1, int y1, enum colour colour)
{
	canvas_fill(g->c, g->clip, (struct canvas_rect){x0, y0, x1, y1}, g->theme->rgb[colour]);
}

/* Fill and edges between the corners. w: stroke in whole pixels, 0 without. */
static void fill_straight(const struct painting *g, const struct draw_item *item, struct canvas_rect r, int size, int w)
{
	if (item->fill) {
		enum colour colour = (enum colour)item->fill;
		fill(g, r.x0 + size, r.y0 + w, r.x1 - size, r.y0 + size, colour);
		fill(g, r.x0 + w, r.y0 + size, r.x1 - w, r.y1 - size, colour);
		fill(g, r.x0 + size, r.y1 - size, r.x1 - size, r.y1 - w, colour);
	}
	if (w > 0) {
		enum colour colour = (enum colour)item->stroke;
		fill(g, r.x0 + size, r.y0, r.x1 - size, r.y0 + w, colour);
		fill(g, r.x0 + size, r.y1 - w, r.x1 - size, r.y1, colour);
		fill(g, r.x0, r.y0 + size, r.x0 + w, r.y1 - size, colour);
		fill(g, r.x1 - w, r.y0 + size, r.x1, r.y1 - size, colour);
	}
}

/* The outline of a box as a closed path in the middle of its stroke, for dashes. */
static void paint_dashed_box(const struct painting *g, const struct draw_item *item, struct canvas_rect r,
                             double radius, int w)
{
	double xy[2 * 4 * (CORNER_STEPS + 1)], half = w / 2.0, inner = fmax(radius - half, 0);
	double x0 = r.x0 + half, y0 = r.y0 + half, x1 = r.x1 - half, y1 = r.y1 - half;
	size_t n = 0;
	for (int corner = 0; corner < 4; corner++) { /* top right first, clockwise */
		double cx = corner == 0 || corner == 1 ? x1 - inner : x0 + inner,
		       cy = corner == 0 || corner == 3 ? y0 + inner : y1 - inner;
		for (int i = 0; i <= CORNER_STEPS; i++) {
			double angle = 1.5707963267948966 * (corner - 1 + i / (double)CORNER_STEPS);
			xy[n++] = cx + inner * cos(angle);
			xy[n++] = cy + inner * sin(angle);
		}
	}
	paint_path(g, item, xy, n / 2, true);
}

/* A box whose whole stroke or fill shows no rounding below half a pixel keeps sharp corners. */
void paint_box(const struct painting *g, const struct draw_item *item)
{
	struct canvas_rect r = {(int)lround(item->x * g->scale), (int)lround(item->y * g->scale),
	                        (int)lround((item->x + item->w) * g->scale),
	                        (int)lround((item->y + item->h) * g->scale)};
	r.x1 = r.x1 > r.x0 ? r.x1 : r.x0 + 1; /* nothing that is drawn vanishes */
	r.y1 = r.y1 > r.y0 ? r.y1 : r.y0 + 1;
	int side = r.x1 - r.x0 < r.y1 - r.y0 ? r.x1 - r.x0 : r.y1 - r.y0;
	int w = item->stroke ? (int)lround(paint_stroke_width(g, item)) : 0;
	double radius = fmin(item->radius * g->scale, side / 2.0);
	int size = (int)ceil(fmax(radius, w));
	if (size > side / 2)
		size = side / 2;
	if (size > SHAPE_CORNER_MAX) {
		size = SHAPE_CORNER_MAX;
		radius = fmin(radius, size);
	}
	uint8_t outer[SHAPE_CORNER_MAX * SHAPE_CORNER_MAX], inner[SHAPE_CORNER_MAX * SHAPE_CORNER_MAX];
	bool dashed = item->flags & DRAW_DASHED;
	int stroke = dashed ? 0 : w;
	if (size > 0)
		shape_corner(outer, inner, size, radius, stroke);
	if (size > 0 && stroke > 0) {
		if (item->fill == COLOUR_NONE)
			for (int i = 0; i < size * size; i++)
				outer[i] = (uint8_t)(outer[i] - inner[i]);
		blend_corners(g, r, size, outer, (enum colour)item->stroke);
	}
	if (size > 0 && item->fill)
		blend_corners(g, r, size, stroke > 0 ? inner : outer, (enum colour)item->fill);
	fill_straight(g, item, r, size, stroke);
	if (dashed)
		paint_dashed_box(g, item, r, radius, w);
}

void paint_line(const struct painting *g, const struct draw_item *item)
{
	double x0 = item->x * g->scale, y0 = item->y * g->scale, x1 = item->w * g->scale, y1 = item->h * g->scale;
	double w = paint_stroke_width(g, item);
	bool vertical = item->x == item->w, horizontal = item->y == item->h;
	if ((vertical || horizontal) && !(item->flags & DRAW_DASHED)) {
		int thick = (int)lround(w);
		int left = (int)lround(fmin(x0, x1)), top = (int)lround(fmin(y0, y1)),
		    right = (int)lround(fmax(x0, x1)), bottom = (int)lround(fmax(y0, y1));
		if (vertical) {
			left = (int)lround(x0 - w / 2);
			right = left + thick;
		} else {
			top = (int)lround(y0 - w / 2);
			bottom = top + thick;
		}
		fill(g, left, top, right, bottom, (enum colour)item->stroke);
		return;
	}
	double xy[] = {x0, y0, x1, y1};
	paint_path(g, item, xy, 2, false);
}

/* Cuts a path into dashes; the pattern runs on across corners. */
static void add_dashes(const struct painting *g, const struct draw_item *item, const double *xy, size_t count,
                       bool closed, double w)
{
	double on = item->dash_on * g->scale, period = on + item->dash_off * g->scale, walked = 0;
	if (period < 2)
		period = on = 2;
	for (size_t i = 0; i + (closed ? 0 : 1) < count; i++) {
		const double *a = xy + 2 * i, *b = xy + 2 * ((i + 1) % count);
		double dx = b[0] - a[0], dy = b[1] - a[1], length = sqrt(dx * dx + dy * dy);
		if (length <= 0)
			continue;
		for (double at = 0; at < length;) {
			double phase = fmod(walked + at, period),
			       end = fmin(length, at + (phase < on ? on - phase : period - phase));
			if (phase < on)
				shape_segment(&g->p->shape, a[0] + dx * at / length, a[1] + dy * at / length,
				              a[0] + dx * end / length, a[1] + dy * end / length, w, false);
			at = end + 1e-9;
		}
		walked += length;
	}
}

static struct canvas_rect points_rect(const double *xy, size_t count, double reach)
{
	double x0 = xy[0], x1 = xy[0], y0 = xy[1], y1 = xy[1];
	for (size_t i = 1; i < count; i++) {
		x0 = fmin(x0, xy[2 * i]);
		x1 = fmax(x1, xy[2 * i]);
		y0 = fmin(y0, xy[2 * i + 1]);
		y1 = fmax(y1, xy[2 * i + 1]);
	}
	return paint_around(x0 - reach, y0 - reach, x1 + reach, y1 + reach);
}

void paint_path(const struct painting *g, const struct draw_item *item, const double *xy, size_t count, bool closed)
{
	double w = paint_stroke_width(g, item);
	if (!item->stroke || !shape_begin(&g->p->shape, canvas_intersect(points_rect(xy, count, w + 1), g->clip)))
		return;
	if (item->flags & DRAW_DASHED) {
		add_dashes(g, item, xy, count, closed, w);
	} else {
		bool caps = item->flags & DRAW_ROUND;
		for (size_t i = 0; i + (closed ? 0 : 1) < count; i++) {
			const double *a = xy + 2 * i, *b = xy + 2 * ((i + 1) % count);
			shape_segment(&g->p->shape, a[0], a[1], b[0], b[1], w, caps);
		}
	}
	paint_mask(g, (enum colour)item->stroke);
}

/* The outline moved outward by `by` (inward when negative), corners kept sharp: each corner goes where the moved edges meet. */
static void offset_outline(const double *xy, size_t count, double by, double *out)
{
	double area = 0;
	for (size_t i = 0; i < count; i++) {
		const double *a = xy + 2 * i, *b = xy + 2 * ((i + 1) % count);
		area += a[0] * b[1] - b[0] * a[1];
	}
	double turn =
	    area > 0 ? by
	             : -by; /* outward normal of an edge (dx, dy) is (dy, -dx) for a clockwise outline on a screen */
	for (size_t i = 0; i < count; i++) {
		const double *a = xy + 2 * ((i + count - 1) % count), *b = xy + 2 * i, *c = xy + 2 * ((i + 1) % count);
		double ux = b[0] - a[0], uy = b[1] - a[1], vx = c[0] - b[0], vy = c[1] - b[1];
		double u = sqrt(ux * ux + uy * uy), v = sqrt(vx * vx + vy * vy);
		if (u <= 0 || v <= 0) {
			out[2 * i] = b[0];
			out[2 * i + 1] = b[1];
			continue;
		}
		double nx = uy / u + vy / v, ny = -ux / u - vx / v, k = 2 / fmax(nx * nx + ny * ny, 0.2);
		out[2 * i] = b[0] + nx * k * turn;
		out[2 * i + 1] = b[1] + ny * k * turn;
	}
}

/* Polygons are cut to the clip from top and bottom only: the area sum needs every edge at the sides. */
static bool begin_polygon(const struct painting *g, const double *xy, size_t count, double reach)
{
	struct canvas_rect r = points_rect(xy, count, reach);
	r.y0 = r.y0 > g->clip.y0 ? r.y0 : g->clip.y0;
	r.y1 = r.y1 < g->clip.y1 ? r.y1 : g->clip.y1;
	return !canvas_is_empty(canvas_intersect(r, g->clip)) && shape_begin(&g->p->shape, r);
}

void paint_polygon(const struct painting *g, const struct draw_item *item, const double *xy, size_t count)
{
	if (item->fill && begin_polygon(g, xy, count, 1)) {
		shape_polygon(&g->p->shape, xy, count, NULL, 0);
		paint_mask(g, (enum colour)item->fill);
	}
	if (!item->stroke)
		return;
	if (item->flags & (DRAW_ROUND | DRAW_DASHED) || count > MITRE_POINTS) {
		paint_path(g, item, xy, count, true);
		return;
	}
	double outer[2 * MITRE_POINTS], inner[2 * MITRE_POINTS], hole[2 * MITRE_POINTS],
	    half = paint_stroke_width(g, item) / 2;
	offset_outline(xy, count, half, outer);
	offset_outline(xy, count, -half, inner);
	for (size_t i = 0; i < count; i++)
		memcpy(hole + 2 * i, inner + 2 * (count - 1 - i), 2 * sizeof *hole);
	if (begin_polygon(g, outer, count, 1)) {
		shape_polygon(&g->p->shape, outer, count, hole, count);
		paint_mask(g, (enum colour)item->stroke);
	}
}
