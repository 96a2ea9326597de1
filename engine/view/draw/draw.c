/* draw — recording items. The list is an append-only array; state that applies to later items (origin, dash, tag) is copied into each item, so that
 * an item can be understood, compared and painted alone. */
#include "view/draw/draw.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/hash.h"

void draw_begin(struct draw_list *d)
{
	d->count = 0;
	d->point_count = 0;
	buffer_clear(&d->text);
	d->dx = d->dy = d->dash_on = d->dash_off = 0;
	d->clip_depth = d->theme_depth = 0;
	d->tag = 0;
	d->failed = false;
}

void draw_free(struct draw_list *d)
{
	memory_free(d->items);
	memory_free(d->points);
	buffer_free(&d->text);
	memset(d, 0, sizeof *d);
}

/* A new item, all zeros (padding too: items are hashed as bytes) but for kind, tag and dash. NULL when memory is exhausted. */
static struct draw_item *add(struct draw_list *d, enum draw_kind kind)
{
	if (d->count == d->capacity) {
		size_t capacity = d->capacity ? d->capacity * 2 : 512;
		struct draw_item *items = memory_resize(d->items, capacity * sizeof *items);
		if (!items) {
			d->failed = true;
			return NULL;
		}
		d->items = items;
		d->capacity = capacity;
	}
	struct draw_item *item = &d->items[d->count++];
	memset(item, 0, sizeof *item);
	item->kind = (uint8_t)kind;
	item->tag = d->tag;
	return item;
}

static void set_stroke(const struct draw_list *d, struct draw_item *item, enum colour stroke, double width)
{
	item->stroke = (uint8_t)(width > 0 ? stroke : COLOUR_NONE);
	item->width = item->stroke ? width : 0;
	if (item->stroke && d->dash_on > 0) {
		item->flags |= DRAW_DASHED;
		item->dash_on = d->dash_on;
		item->dash_off = d->dash_off;
	}
}

/* Copies points, moved to the origin. False when memory is exhausted. */
static bool add_points(struct draw_list *d, struct draw_item *item, const double *xy, size_t count)
{
	if (d->point_count + count * 2 > d->point_capacity) {
		size_t capacity = d->point_capacity ? d->point_capacity : 1024;
		while (capacity < d->point_count + count * 2)
			capacity *= 2;
		double *points = memory_resize(d->points, capacity * sizeof *points);
		if (!points) {
			d->failed = true;
			return false;
		}
		d->points = points;
		d->point_capacity = capacity;
	}
	item->first = (uint32_t)(d->point_count / 2);
	item->count = (uint32_t)count;
	for (size_t i = 0; i < count; i++) {
		d->points[d->point_count++] = xy[2 * i] + d->dx;
		d->points[d->point_count++] = xy[2 * i + 1] + d->dy;
	}
	return true;
}

void draw_rect(struct draw_list *d, struct box b, enum colour fill)
{
	draw_round(d, b, 0, fill, COLOUR_NONE, 0);
}

void draw_round(struct draw_list *d, struct box b, double radius, enum colour fill, enum colour stroke, double width)
{
	if (b.w <= 0 || b.h <= 0 || (fill == COLOUR_NONE && stroke == COLOUR_NONE))
		return;
	struct draw_item *item = add(d, DRAW_BOX);
	if (!item)
		return;
	item->x = b.x + d->dx;
	item->y = b.y + d->dy;
	item->w = b.w;
	item->h = b.h;
	item->radius = radius;
	item->fill = (uint8_t)fill;
	set_stroke(d, item, stroke, width);
}

void draw_line(struct draw_list *d, double x0, double y0, double x1, double y1, double width, enum colour colour)
{
	struct draw_item *item = add(d, DRAW_LINE);
	if (!item)
		return;
	item->x = x0 + d->dx;
	item->y = y0 + d->dy;
	item->w = x1 + d->dx;
	item->h = y1 + d->dy;
	set_stroke(d, item, colour, width);
}

void draw_hline(struct draw_list *d, double x, double y, double w, double thickness, enum colour colour)
{
	draw_line(d, x, y + thickness / 2, x + w, y + thickness / 2, thickness, colour);
}

void draw_vline(struct draw_list *d, double x, double y, double h, double thickness, enum colour colour)
{
	draw_line(d, x + thickness / 2, y, x + thickness / 2, y + h, thickness, colour);
}

void draw_path(struct draw_list *d, const double *xy, size_t count, double width, enum colour colour)
{
	if (count < 2)
		return;
	struct draw_item *item = add(d, DRAW_PATH);
	if (!item)
		return;
	set_stroke(d, item, colour, width);
	item->flags |= DRAW_ROUND;
	if (!add_points(d, item, xy, count))
		d->count--;
}

void draw_polygon(struct draw_list *d, const double *xy, size_t count, enum colour fill, enum colour stroke,
                  double width, int flags)
{
	if (count < 3)
		return;
	struct draw_item *item = add(d, DRAW_POLYGON);
	if (!item)
		return;
	item->fill = (uint8_t)fill;
	set_stroke(d, item, stroke, width);
	item->flags |= (uint8_t)(flags & DRAW_ROUND);
	if (!add_points(d, item, xy, count))
		d->count--;
}

void draw_circle(struct draw_list *d, double cx, double cy, double radius, enum colour fill, enum colour stroke,
                 double width)
{
	struct draw_item *item = add(d, DRAW_CIRCLE);
	if (!item)
		return;
	item->x = cx + d->dx;
	item->y = cy + d->dy;
	item->radius = radius;
	item->fill = (uint8_t)fill;
	set_stroke(d, item, stroke, width);
}

void draw_arc(struct draw_list *d, double cx, double cy, double radius, double from, double to, double width,
              enum colour colour, int flags)
{
	assert(to >= from && to - from <= 360.001);
	struct draw_item *item = add(d, DRAW_ARC);
	if (!item)
		return;
	item->x = cx + d->dx;
	item->y = cy + d->dy;
	item->w = from;
	item->h = to;
	item->radius = radius;
	set_stroke(d, item, colour, width);
	item->flags |= (uint8_t)(flags & DRAW_ROUND);
}

void draw_text(struct draw_list *d, struct box b, struct text_style style, double px, const char *text, size_t length,
               double measured, int flags)
{
	if (length == 0 || style.colour == COLOUR_NONE)
		return;
	struct draw_item *item = add(d, DRAW_TEXT);
	if (!item)
		return;
	item->x = b.x + d->dx;
	item->y = b.y + d->dy;
	item->w = b.w;
	item->h = b.h;
	item->fill = (uint8_t)style.colour;
	item->weight = (uint8_t)style.weight;
	item->align = (uint8_t)style.align;
	item->tabular = style.tabular;
	item->px = px;
	item->width = measured;
	item->flags |= (uint8_t)(flags & DRAW_SHORTENED);
	item->first = (uint32_t)d->text.length;
	item->count = (uint32_t)length;
	buffer_append(&d->text, text, length);
	if (d->text.failed) {
		d->failed = true;
		d->count--;
	}
}

void draw_clip(struct draw_list *d, struct box b)
{
	struct draw_item *item = add(d, DRAW_CLIP);
	d->clip_depth++;
	if (!item)
		return;
	item->x = b.x + d->dx;
	item->y = b.y + d->dy;
	item->w = b.w;
	item->h = b.h;
}

void draw_unclip(struct draw_list *d)
{
	assert(d->clip_depth > 0);
	d->clip_depth--;
	add(d, DRAW_UNCLIP);
}

void draw_theme(struct draw_list *d, enum theme_id theme)
{
	assert(d->theme_depth == 0);
	d->theme_depth = 1;
	struct draw_item *item = add(d, DRAW_THEME);
	if (item)
		item->fill = (uint8_t)(theme + 1);
}

void draw_theme_end(struct draw_list *d)
{
	assert(d->theme_depth == 1);
	d->theme_depth = 0;
	add(d, DRAW_THEME);
}

void draw_dash(struct draw_list *d, double on, double off)
{
	d->dash_on = on;
	d->dash_off = off;
}

void draw_origin(struct draw_list *d, double x, double y)
{
	d->dx = x;
	d->dy = y;
}

void draw_tag(struct draw_list *d, uint16_t tag)
{
	d->tag = tag;
}

const char *draw_item_text(const struct draw_list *d, const struct draw_item *item)
{
	return d->text.data + item->first;
}

/* The box of a line of text by its alignment and measured width, with room for what fonts draw outside of line box and advance. */
static struct box text_bounds(const struct draw_item *item)
{
	double x = item->x;
	if (item->align == TEXT_CENTRE)
		x += (item->w - item->width) / 2;
	else if (item->align == TEXT_RIGHT)
		x += item->w - item->width;
	double extra = item->px * 0.5;
	return box_make(x - extra, item->y - extra, item->width + 2 * extra, item->h + 2 * extra);
}

struct box draw_text_ink(const struct draw_item *item)
{
	double x = item->x;
	if (item->align == TEXT_CENTRE)
		x += (item->w - item->width) / 2;
	else if (item->align == TEXT_RIGHT)
		x += item->w - item->width;
	double top = item->y + (item->h - item->px) / 2;
	return box_make(x, top + 0.12 * item->px, item->width, 0.8 * item->px);
}

void draw_drop_cut_texts(struct draw_list *d, struct box b)
{
	size_t kept = 0;
	b = box_move(b, d->dx, d->dy);
	for (size_t i = 0; i < d->count; i++) {
		struct box ink = d->items[i].kind == DRAW_TEXT ? draw_text_ink(&d->items[i]) : box_make(0, 0, 0, 0);
		bool inside = ink.x >= b.x && ink.y >= b.y && ink.x + ink.w <= b.x + b.w && ink.y + ink.h <= b.y + b.h;
		if (d->items[i].kind != DRAW_TEXT || inside || !box_overlap(ink, b))
			d->items[kept++] = d->items[i];
	}
	d->count = kept;
}

struct box draw_item_bounds(const struct draw_list *d, const struct draw_item *item)
{
	double margin = item->width / 2 + 1;
	switch ((enum draw_kind)item->kind) {
	case DRAW_BOX: return box_make(item->x, item->y, item->w, item->h);
	case DRAW_LINE:
		return box_inset(box_make(fmin(item->x, item->w), fmin(item->y, item->h), fabs(item->w - item->x),
		                          fabs(item->h - item->y)),
		                 -margin);
	case DRAW_CIRCLE:
	case DRAW_ARC: return box_inset(box_make(item->x, item->y, 0, 0), -(item->radius + margin));
	case DRAW_TEXT: return text_bounds(item);
	case DRAW_PATH:
	case DRAW_POLYGON: {
		const double *p = d->points + 2 * (size_t)item->first;
		double x0 = p[0], x1 = p[0], y0 = p[1], y1 = p[1];
		for (uint32_t i = 1; i < item->count; i++) {
			x0 = fmin(x0, p[2 * i]);
			x1 = fmax(x1, p[2 * i]);
			y0 = fmin(y0, p[2 * i + 1]);
			y1 = fmax(y1, p[2 * i + 1]);
		}
		if (!(item->flags & DRAW_ROUND))
			margin = item->width * 2 + 1; /* mitres reach further than half a stroke */
		return box_inset(box_make(x0, y0, x1 - x0, y1 - y0), -margin);
	}
	case DRAW_CLIP:
	case DRAW_UNCLIP:
	case DRAW_THEME:
	case DRAW_KIND_COUNT: break;
	}
	return box_make(0, 0, 0, 0);
}

uint64_t draw_hash(const struct draw_list *d)
{
	uint64_t hash = hash_bytes(d->items, d->count * sizeof *d->items, 0);
	hash = hash_bytes(d->points, d->point_count * sizeof *d->points, hash);
	return hash_bytes(d->text.data, d->text.length, hash);
}
