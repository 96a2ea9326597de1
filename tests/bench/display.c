/* How long a frame takes: building the list, painting all of it, painting what one second changes, showing an unchanged frame; and the first frame of a cold
 * start. The frame holds the second components page and 200 events with their texts, more than any screen shows. Limits: 16 ms at 1920 x 1080, 50 ms at
 * 3840 x 2160, 300 ms for the first frame. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "components_sheet.h"
#include "display/offscreen.h"
#include "display/tiles.h"
#include "view_world.h"

static double now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void build(struct view_world *w, double width, double height, int second)
{
	struct frame *f = &w->frame;
	frame_begin(f, &w->setting, width, height);
	sheet_page_two(f);
	for (int i = 0; i < 200; i++) {
		double x = 20 + 92 * (double)(i % 20), y = 90 + 96 * (double)(i / 20);
		control_row(f, box_make(x, y, 90, 60), 6, "bench.row", i, i == 7, NULL);
		mark_inject(f, x + 6, y + 14, 1, i == 199);
		mark_decision(f, (enum mark_pillar)(i % 4 + 1), x + 30, y + 14, 12, i % 3 == 0);
		frame_icon(f, (enum icon)(i % (ICON_COUNT - 1) + 1), x + 50, y + 4, 20, COLOUR_TEXT);
		frame_text(f, box_make(x, y + 28, 88, 24), text_tabular(text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT)),
		           frame_clock(f, 23400 + 60 * i, false));
		frame_text(f, box_make(x, y + 52, 88, 24), text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT2),
		           i % 2 ? "港湾管理者からの報告" : "Ransom note on printers");
	}
	frame_text(f, box_make(900, 4, 420, 60), text_tabular(text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT)),
	           frame_clock(f, 30000 + second, true));
	frame_end(f);
}

static void measure_size(struct view_world *w, int pw, int ph)
{
	struct display_error error;
	struct offscreen *o = offscreen_open(pw, ph, &error);
	if (!o) {
		printf("%s %s\n", error.reason, error.remedy);
		return;
	}
	double width, height, scale, t0 = now_ms();
	offscreen_size(o, &width, &height, &scale);
	w->setting.metrics = offscreen_metrics(o);
	build(w, width, height, 0);
	offscreen_paint(o, &w->frame, &w->themes, THEME_DARK);
	double first = now_ms() - t0, build_ms = 1e9, paint_ms = 1e9;
	for (int i = 1; i <= 10; i++) {
		t0 = now_ms();
		build(w, width, height, i);
		double t1 = now_ms();
		offscreen_paint(o, &w->frame, &w->themes, THEME_DARK);
		double t2 = now_ms();
		build_ms = t1 - t0 < build_ms ? t1 - t0 : build_ms;
		paint_ms = t2 - t1 < paint_ms ? t2 - t1 : paint_ms;
	}
	struct tiles tiles = {0};
	struct canvas_rect rects[TILES_RECTS_MAX];
	tiles_update(&tiles, &w->frame.draw, scale, pw, ph, THEME_DARK, rects);
	t0 = now_ms();
	size_t same = tiles_update(&tiles, &w->frame.draw, scale, pw, ph, THEME_DARK, rects);
	double compare = now_ms() - t0;
	build(w, width, height, 11);
	size_t changed = tiles_update(&tiles, &w->frame.draw, scale, pw, ph, THEME_DARK, rects);
	long pixels = 0;
	for (size_t i = 0; i < changed; i++)
		pixels += (long)(rects[i].x1 - rects[i].x0) * (rects[i].y1 - rects[i].y0);
	printf("%4d x %4d: %4zu items; first frame %6.1f ms; build %5.2f ms, paint all %6.2f ms, sum/limit %.2f; "
	       "compare %.2f ms, "
	       "unchanged %zu rects, one second %zu rects %.1f%% of the pixels\n",
	       pw, ph, w->frame.draw.count, first, build_ms, paint_ms, (build_ms + paint_ms) / (ph > 1200 ? 50 : 16),
	       compare, same, changed, 100.0 * (double)pixels / ((double)pw * ph));
	tiles_free(&tiles);
	offscreen_close(o);
}

int main(void)
{
	double t0 = now_ms();
	struct view_world w;
	view_world_open(&w, LANGUAGE_JA);
	printf("assets %.1f ms\n", now_ms() - t0);
	measure_size(&w, 1280, 720);
	measure_size(&w, 1920, 1080);
	measure_size(&w, 3840, 2160);
	view_world_close(&w);
	return 0;
}
