/* offscreen — see offscreen.h. */
#include "display/offscreen.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "display/paint.h"
#include "display/png.h"

struct offscreen {
	struct font_set *fonts;
	struct painter painter;
	uint32_t *pixels;
	int w, h;
	double scale;
};

bool offscreen_resize(struct offscreen *o, int w, int h)
{
	uint32_t *pixels = w > 0 && h > 0 ? memory_allocate_zeroed((size_t)w * (size_t)h, sizeof *pixels) : NULL;
	if (!pixels)
		return false;
	memory_free(o->pixels);
	o->pixels = pixels;
	o->w = w;
	o->h = h;
	double width, height;
	frame_size_for(w, h, &width, &height, &o->scale);
	return true;
}

struct offscreen *offscreen_open(int w, int h, struct display_error *error)
{
	memset(error, 0, sizeof *error);
	struct offscreen *o = memory_allocate_zeroed(1, sizeof *o);
	if (!o) {
		snprintf(error->reason, sizeof error->reason, "Memory is exhausted.");
		return NULL;
	}
	o->fonts = font_open(error);
	o->painter.runs = o->fonts ? run_cache_open(o->fonts, RUN_CACHE_BYTES) : NULL;
	if (!o->painter.runs || !offscreen_resize(o, w, h)) {
		if (!error->reason[0])
			snprintf(error->reason, sizeof error->reason,
			         "There is not enough memory for a picture of %d x %d.", w, h);
		offscreen_close(o);
		return NULL;
	}
	return o;
}

void offscreen_close(struct offscreen *o)
{
	if (!o)
		return;
	painter_free(&o->painter);
	run_cache_close(o->painter.runs);
	font_close(o->fonts);
	memory_free(o->pixels);
	memory_free(o);
}

void offscreen_size(const struct offscreen *o, double *width, double *height, double *scale)
{
	frame_size_for(o->w, o->h, width, height, scale);
}

static double measure(void *context, const char *text, size_t length, double px, enum text_weight weight, bool tabular)
{
	struct offscreen *o = context;
	return run_width(o->painter.runs, text, length, px * o->scale, weight, tabular) / o->scale;
}

static double place(void *context, const char *text, size_t length, size_t at, double px, enum text_weight weight)
{
	struct offscreen *o = context;
	return run_place(o->painter.runs, text, length, at, px * o->scale, weight) / o->scale;
}

struct text_metrics offscreen_metrics(struct offscreen *o)
{
	return (struct text_metrics){o, measure, place};
}

void offscreen_paint(struct offscreen *o, const struct frame *f, const struct theme_set *themes, enum theme_id theme)
{
	struct canvas canvas = {o->pixels, o->w, o->h, o->w};
	struct canvas_rect all = {0, 0, o->w, o->h};
	o->painter.themes = themes;
	canvas_fill(&canvas, all, all, themes->themes[theme].rgb[COLOUR_BG]);
	paint_list(&o->painter, &canvas, all, &f->draw, o->scale, theme);
}

const uint32_t *offscreen_pixels(const struct offscreen *o, int *w, int *h)
{
	*w = o->w;
	*h = o->h;
	return o->pixels;
}

bool offscreen_write_png(const struct offscreen *o, const char *path, struct display_error *error)
{
	const char *reason = "";
	memset(error, 0, sizeof *error);
	if (png_write(path, o->pixels, o->w, o->h, &reason))
		return true;
	snprintf(error->reason, sizeof error->reason, "%.150s cannot be written: %.80s.", path, reason);
	snprintf(error->remedy, sizeof error->remedy, "Check that the folder exists and has room.");
	return false;
}
