/* paint — walks the list with clip and palette, and draws circles, arcs and text; boxes and strokes are in paint_stroke.c. */
#include <math.h>
#include <string.h>

#include "display/paint_inside.h"

void painter_free(struct painter *p)
{
	shape_free(&p->shape);
	memory_free(p->points);
	p->points = NULL;
	p->point_capacity = 0;
}

double paint_stroke_width(const struct painting *g, const struct draw_item *item)
{
	return fmax(1, item->width * g->scale);
}

struct canvas_rect paint_around(double x0, double y0, double x1, double y1)
{
	double most = 1 << 20; /* keeps the conversion defined for absurd coordinates */
	return (struct canvas_rect){(int)floor(fmax(x0, -most)), (int)floor(fmax(y0, -most)), (int)ceil(fmin(x1, most)),
	                            (int)ceil(fmin(y1, most))};
}

void paint_mask(const struct painting *g, enum colour colour)
{
	const struct shape *s = &g->p->shape;
	canvas_blend(g->c, g->clip, s->rect, s->mask, s->stride, g->theme->rgb[colour]);
}

struct canvas_rect paint_bounds(const struct draw_list *d, const struct draw_item *item, double scale)
{
	struct box b = draw_item_bounds(d, item);
	return paint_around(b.x * scale - 1, b.y * scale - 1, (b.x + b.w) * scale + 1, (b.y + b.h) * scale + 1);
}

static void paint_circle(const struct painting *g, const struct draw_item *item)
{
	double cx = item->x * g->scale, cy = item->y * g->scale, r = item->radius * g->scale,
	       w = paint_stroke_width(g, item), reach = r + w + 1;
	struct canvas_rect rect =
	    canvas_intersect(paint_around(cx - reach, cy - reach, cx + reach, cy + reach), g->clip);
	if (item->fill && shape_begin(&g->p->shape, rect)) {
		shape_circle(&g->p->shape, cx, cy, r, 0);
		paint_mask(g, (enum colour)item->fill);
	}
	if (item->stroke && shape_begin(&g->p->shape, rect)) {
		shape_circle(&g->p->shape, cx, cy, r, w);
		paint_mask(g, (enum colour)item->stroke);
	}
}

static void paint_arc(const struct painting *g, const struct draw_item *item)
{
	double cx = item->x * g->scale, cy = item->y * g->scale, r = item->radius * g->scale,
	       w = paint_stroke_width(g, item), reach = r + w + 1;
	struct canvas_rect rect =
	    canvas_intersect(paint_around(cx - reach, cy - reach, cx + reach, cy + reach), g->clip);
	if (!item->stroke || !shape_begin(&g->p->shape, rect))
		return;
	shape_arc(&g->p->shape, cx, cy, r, w, item->w, item->h, item->flags & DRAW_ROUND);
	paint_mask(g, (enum colour)item->stroke);
}

/* Baseline of a line box: visual tokens, section 2. */
static void paint_text(const struct painting *g, const struct draw_item *item)
{
	double px = item->px * g->scale;
	if (px < 1)
		return;
	const char *text = draw_item_text(g->d, item);
	enum text_weight weight = (enum text_weight)item->weight;
	const struct run *run = run_get(g->p->runs, text, item->count, px, weight, item->tabular);
	if (!run || !run->w)
		return;
	double x = item->x * g->scale, w = item->w * g->scale;
	if (item->align != TEXT_LEFT) {
		double advance = run_width(g->p->runs, text, item->count, px, weight, item->tabular);
		x += item->align == TEXT_CENTRE ? (w - advance) / 2 : w - advance;
	}
	double baseline = item->y * g->scale + (item->h * g->scale - px) / 2 + 0.88 * px;
	int left = (int)lround(x) - run->left, top = (int)lround(baseline) - run->baseline;
	struct canvas_rect r = {left, top, left + run->w, top + run->h};
	canvas_blend(g->c, g->clip, r, run->mask, run->w, g->theme->rgb[item->fill]);
}

/* The item's points in device pixels, in the painter's scratch; NULL when memory is exhausted. */
static const double *device_points(const struct painting *g, const struct draw_item *item)
{
	size_t wanted = 2 * (size_t)item->count;
	struct painter *p = g->p;
	if (wanted > p->point_capacity) {
		double *points = memory_resize(p->points, 2 * wanted * sizeof *points);
		if (!points)
			return NULL;
		p->points = points;
		p->point_capacity = 2 * wanted;
	}
	const double *from = g->d->points + 2 * (size_t)item->first;
	for (size_t i = 0; i < wanted; i++)
		p->points[i] = from[i] * g->scale;
	return p->points;
}

static void paint_item(const struct painting *g, const struct draw_item *item)
{
	const double *points;
	switch ((enum draw_kind)item->kind) {
	case DRAW_BOX: paint_box(g, item); break;
	case DRAW_LINE: paint_line(g, item); break;
	case DRAW_PATH:
		if ((points = device_points(g, item)))
			paint_path(g, item, points, item->count, false);
		break;
	case DRAW_POLYGON:
		if ((points = device_points(g, item)))
			paint_polygon(g, item, points, item->count);
		break;
	case DRAW_CIRCLE: paint_circle(g, item); break;
	case DRAW_ARC: paint_arc(g, item); break;
	case DRAW_TEXT: paint_text(g, item); break;
	case DRAW_CLIP:
	case DRAW_UNCLIP:
	case DRAW_THEME:
	case DRAW_KIND_COUNT: break;
	}
}

void paint_list(struct painter *p, struct canvas *c, struct canvas_rect clip, const struct draw_list *d, double scale,
                enum theme_id theme)
{
	struct canvas_rect clips[PAINT_CLIPS_MAX];
	int depth = 0;
	struct painting g = {
	    p, c, d, &p->themes->themes[theme], scale, canvas_intersect(clip, (struct canvas_rect){0, 0, c->w, c->h})};
	for (size_t i = 0; i < d->count; i++) {
		const struct draw_item *item = &d->items[i];
		if (item->kind == DRAW_THEME) {
			g.theme = &p->themes->themes[item->fill ? (enum theme_id)(item->fill - 1) : theme];
		} else if (item->kind == DRAW_CLIP) {
			if (depth < PAINT_CLIPS_MAX)
				clips[depth] = g.clip;
			depth++;
			struct canvas_rect r = {(int)lround(item->x * scale), (int)lround(item->y * scale),
			                        (int)lround((item->x + item->w) * scale),
			                        (int)lround((item->y + item->h) * scale)};
			g.clip = canvas_intersect(g.clip, r);
		} else if (item->kind == DRAW_UNCLIP) {
			if (depth > 0 && --depth < PAINT_CLIPS_MAX)
				g.clip = clips[depth];
		} else if (!canvas_is_empty(canvas_intersect(g.clip, paint_bounds(d, item, scale)))) {
			paint_item(&g, item);
		}
	}
}
