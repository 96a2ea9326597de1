/* replay_curves — the scrubber with everything that happened, and below it every metric over the whole run; a second run is laid over in dashes. */
#include <math.h>

#include "view/replay/replay_parts.h"
#include "view/text/ticks.h"

#define STRIP   68
#define STRIPS  6
#define SAMPLES 181

static double value_at(const struct audience_metric *m, int64_t at)
{
	double value = m->start;
	for (int i = 0; i < m->curve.count && m->curve.at[i] <= at; i++)
		value = m->curve.value[i];
	return value;
}

/* A curve's points, its last value held to the end of the run. */
static double *points_of(struct desk *d, const struct audience_metric *m, size_t *count)
{
	const struct audience_curve *curve = &m->curve;
	double *xy = arena_allocate(&d->f->arena, (size_t)(curve->count + 2) * 2 * sizeof *xy);
	*count = 0;
	if (!xy)
		return NULL;
	xy[0] = (double)d->p->replay->start;
	xy[1] = m->start;
	for (int i = 0; i < curve->count; i++) {
		xy[2 * i + 2] = (double)curve->at[i];
		xy[2 * i + 3] = curve->value[i];
	}
	*count = (size_t)curve->count + 2;
	xy[2 * *count - 2] = (double)d->p->replay->end;
	xy[2 * *count - 1] = curve->count > 0 ? curve->value[curve->count - 1] : m->start;
	return xy;
}

static void draw_band(struct desk *d, struct box plot, struct chart_axis x, struct chart_axis y,
                      const struct audience_metric *a, const struct audience_metric *b)
{
	double *low = arena_allocate(&d->f->arena, 2 * SAMPLES * sizeof *low),
	       *high = arena_allocate(&d->f->arena, 2 * SAMPLES * sizeof *high);
	if (!low || !high)
		return;
	for (int i = 0; i < SAMPLES; i++) {
		double at = x.low + (x.high - x.low) * i / (SAMPLES - 1), va = value_at(a, (int64_t)at),
		       vb = value_at(b, (int64_t)at);
		low[2 * i] = high[2 * i] = at;
		low[2 * i + 1] = fmin(va, vb);
		high[2 * i + 1] = fmax(va, vb);
	}
	chart_band(d->f, plot, x, y, low, high, SAMPLES, COLOUR_ACCENT_TINT);
}

/* The name over the value; one that is too long for a line even in small letters takes two where letters are small. */
static void draw_name(struct desk *d, double top, const char *name)
{
	struct text_style small = desk_style(TEXT_14, COLOUR_TEXT2);
	if (d->f->setting->text_step == 0 && frame_text_width(d->f, small, name) > 160)
		desk_lines(d, 516, top + 17, 160, 16, 2, small, name);
	else
		desk_fit(d, 516, top + 26, 160, desk_style(TEXT_16, COLOUR_TEXT2), TEXT_14, name);
}

static void draw_strip(struct desk *d, double top, const struct audience_metric *m, const struct audience_metric *other)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	struct box plot = box_make(REPLAY_LEFT, top + 10, REPLAY_WIDTH, 48);
	struct chart_axis x = {(double)r->start, (double)r->end}, y = {m->min, m->max};
	struct replay_line mine = replay_line(r, 0), its = replay_line(r, other ? r->branch : 0);
	size_t count;
	draw_name(d, top, m->label.text);
	desk_text(d, 516, top + 54, 66, text_tabular(desk_bold(TEXT_20, mine.ink)),
	          desk_value(d, m->value, m->unit));
	if (other) {
		desk_text(d, 588, top + 54, 80, text_tabular(desk_style(TEXT_20, its.ink)),
		          desk_value(d, other->value, other->unit));
		draw_band(d, plot, x, y, m, other);
	}
	if (m->has_threshold) {
		double at = round(chart_y(plot, y, m->threshold));
		draw_dash(&f->draw, 3, 4);
		draw_line(&f->draw, plot.x, at + 0.5, plot.x + plot.w, at + 0.5, 1, COLOUR_TEXT3);
		draw_dash(&f->draw, 0, 0);
		struct text_style style = text_tabular(desk_style(TEXT_14, COLOUR_TEXT2));
		const char *value = frame_print(f, "%d", m->threshold);
		double wide = frame_text_width(f, style, value);
		desk_text(d, fmin(1408, 1444 - wide), at + 5, wide + 1, style, value); /* left of the scroll track */
	}
	double *xy = points_of(d, m, &count);
	chart_curve(f, plot, x, y, (struct chart_curve){xy, count, mine.ink, 2.5, mine.on, mine.off, true});
	if (other) {
		xy = points_of(d, other, &count);
		chart_curve(f, plot, x, y, (struct chart_curve){xy, count, its.ink, 2.5, its.on, its.off, true});
	}
}

static void draw_dots(struct desk *d, double top, const struct audience_metric *m, const struct audience_metric *other)
{
	const struct replay_picture *r = d->p->replay;
	struct box plot = box_make(REPLAY_LEFT, top + 10, REPLAY_WIDTH, 48);
	struct chart_axis y = {m->min, m->max};
	double x = replay_x(r, r->now);
	if (other)
		draw_circle(&d->f->draw, x, chart_y(plot, y, value_at(other, r->now)), 4, COLOUR_BG, replay_line(r, r->branch).ink, 2);
	draw_circle(&d->f->draw, x, chart_y(plot, y, value_at(m, r->now)), 4.5, replay_line(r, 0).ink, COLOUR_NONE, 0);
}

/* ---- scrubber ---- */

static void draw_scrubber(struct desk *d)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	double now = replay_x(r, r->now);
	desk_fit(d, 516, 175, 150, text_tabular(desk_bold(TEXT_28, COLOUR_TEXT)), TEXT_20, desk_day_time(d, r->now));
	draw_round(&f->draw, box_make(REPLAY_LEFT, 150, REPLAY_WIDTH, 28), 4, COLOUR_SUNKEN, COLOUR_LINE, 1);
	draw_round(&f->draw, box_make(REPLAY_LEFT, 150, fmax(now - REPLAY_LEFT, 4), 28), 4, COLOUR_RAISED, COLOUR_NONE,
	           0);
	for (int i = 0; i < r->mark_count; i++)
		if (r->marks[i].kind == REPLAY_INJECT)
			draw_round(&f->draw, box_make(round(replay_x(r, r->marks[i].at)) - 1.5, 156, 3, 16), 1,
			           COLOUR_TEXT2, COLOUR_NONE, 0);
	struct replay_crowd *crowds;
	int crowd_count = replay_crowds(d, r->marks, 0, r->mark_count, (struct replay_apart){.px = 21}, &crowds);
	for (int i = 0; i < crowd_count; i++)
		replay_draw_crowd(d, r->marks, &crowds[i], 164, 10, false);
	for (int i = 0; i < r->bookmark_count; i++) {
		double x = replay_x(r, r->bookmarks[i].at);
		double flag[] = {x - 5, 130, x + 5, 130, x + 5, 145, x, 141, x - 5, 145};
		draw_polygon(&f->draw, flag, 5, i == d->ui->bookmark ? COLOUR_ACCENT : COLOUR_TEXT3,
		             i == d->ui->bookmark ? COLOUR_ACCENT_INK : COLOUR_NONE, 1, DRAW_ROUND);
	}
	struct frame_hit *hit =
	    frame_hit(f, box_make(REPLAY_LEFT, 146, REPLAY_WIDTH, 36), HIT_TRACK, ui_action_id(UI_SCRUB), 0);
	if (hit) {
		hit->low = 0;
		hit->high = (int)((r->end - r->start) / 60);
	}
	if (frame_is_focus(f, ui_action_id(UI_SCRUB), 0))
		frame_focus_ring(f, box_make(REPLAY_LEFT, 150, REPLAY_WIDTH, 28), 4, 4);
}

/* "10:30", on another day than the first "Sun 5 10:30". */
static const char *axis_label(struct desk *d, int64_t at)
{
	const struct audience_header *h = &d->p->replay->header;
	return words_is_other_day(h, at) ? words_day_time(d->f, h, at) : words_time(d->f, h, at, false);
}

/* Times under the curves, at most eight: from the beginning of the run when that is a round time, else at round times; dates where a round has one. */
static void draw_axis(struct desk *d, double y)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	struct text_style style = text_tabular(desk_style(TEXT_14, COLOUR_TEXT3));
	const struct audience_header *h = &r->header;
	struct ticks ticks = ticks_at_least(h, (double)(r->end - r->start) / 7 + 1);
	bool from_start = h->round < 86400 && (h->start_local + r->start) % 1800 == 0;
	double last = REPLAY_LEFT;
	panel_divider(f, REPLAY_LEFT, y, REPLAY_WIDTH);
	for (int64_t at = r->start; at <= r->end; at = from_start ? at + ticks.seconds : ticks_after(h, ticks, at)) {
		double x = round(replay_x(r, at));
		const char *label = axis_label(d, at);
		double wide = frame_text_width(f, style, label), left = fmin(fmax(x - wide / 2, REPLAY_LEFT), REPLAY_LEFT + REPLAY_WIDTH - wide);
		draw_vline(&f->draw, x, y, 6, 1, COLOUR_LINE_STRONG);
		if (left >= last)
			last = left + 16 + desk_text(d, left, y + 25, wide + 1, style, label);
	}
}

static void draw_legend(struct desk *d, double right, double y)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	struct {
		const char *words;
		enum colour ink;
		double width, on, off;
	} items[3];
	int count = 0;
	bool both = d->ui->compare && r->other && r->branch > 0 && r->branch < r->branch_count;
	for (int i = both; i >= 0; i--) {
		int position = i ? r->branch : 0;
		struct replay_line line = replay_line(r, position);
		items[count].words = replay_name(d, position);
		items[count].ink = line.ink;
		items[count].width = 3;
		items[count].on = line.on;
		items[count++].off = line.off;
	}
	items[count].words = frame_say(f, "replay.threshold");
	items[count].ink = COLOUR_LINE_STRONG;
	items[count].width = 1;
	items[count].on = 3;
	items[count++].off = 4;
	for (int i = 0; i < count; i++) {
		right -= desk_right(d, right, y, 160, desk_style(TEXT_16, COLOUR_TEXT2), items[i].words) + 12;
		draw_dash(&f->draw, items[i].on, items[i].off);
		draw_line(&f->draw, right - 36, y - 6, right, y - 6, items[i].width, items[i].ink);
		draw_dash(&f->draw, 0, 0);
		right -= 60;
	}
}

void replay_curves(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	int first = desk_scroll(d, UI_SCROLL_CURVES, 0, STRIPS, r->metric_count), shown = 0;
	bool both = d->ui->compare && r->other;
	frame_pane(f, DESK_PANE_2);
	desk_panel(d, b, ICON_CHART, frame_say(f, "replay.indicators"), NULL);
	draw_legend(d, b.x + b.w - 20, b.y + 31);
	draw_scrubber(d);
	for (int i = first; i < r->metric_count && i < first + STRIPS; i++, shown++) {
		double top = 192 + STRIP * shown;
		panel_divider(f, b.x + 20, top, 920);
		draw_strip(d, top, &r->metrics[i], both ? &r->other[i] : NULL);
		struct frame_hit *hit =
		    frame_hit(f, box_make(b.x + 16, top + 4, 164, STRIP - 8), HIT_BUTTON, ui_action_id(UI_WHY), i + 1);
		if (hit)
			hit->why = FRAME_SAY(f, "palette.why", I18N_TEXT("metric", r->metrics[i].name.text));
		if (frame_is_focus(f, ui_action_id(UI_WHY), i + 1))
			frame_focus_ring(f, box_make(b.x + 16, top + 4, 164, STRIP - 8), 0, 6);
	}
	double bottom = 192 + STRIP * STRIPS, x = replay_x(r, r->now);
	draw_axis(d, bottom);
	draw_rect(&f->draw, box_make(x - 1, 182, 2, bottom - 182), COLOUR_ACCENT_INK); /* from below the scrubber, where it would cross numbers */
	draw_circle(&f->draw, x, 164, 12, COLOUR_ACCENT, COLOUR_BG, 2);
	for (int i = 0; i < shown; i++)
		draw_dots(d, 192 + STRIP * i, &r->metrics[first + i], both ? &r->other[first + i] : NULL);
	desk_track(d, box_make(b.x + b.w - 10, 196, 6, STRIP * STRIPS - 8), box_make(b.x, 192, b.w, STRIP * STRIPS),
	           UI_SCROLL_CURVES, first, STRIPS, r->metric_count);
	frame_pane(f, 0);
}
