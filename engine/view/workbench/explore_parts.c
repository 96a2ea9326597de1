/* explore_parts — how far an indicator spreads over the runs, which measures are used, and the findings. */
#include "view/workbench/explore_parts.h"

#include <math.h>
#include <string.h>

/* ---- the fan ---- */

static double *points(struct desk *d, const struct explore_fan *fan, const int32_t *values)
{
	double *xy = arena_allocate(&d->f->arena, (size_t)(fan->count + 1) * 2 * sizeof *xy);
	for (int i = 0; xy && i < (values == fan->played ? fan->played_count : fan->count); i++) {
		xy[2 * i] = (double)fan->at[i];
		xy[2 * i + 1] = values[i];
	}
	return xy;
}

static void draw_value_axis(struct desk *d, struct box plot, const struct explore_fan *fan, struct chart_axis y)
{
	for (int i = 0; i <= 4; i++) {
		int32_t value = fan->min + (int32_t)((int64_t)(fan->max - fan->min) * i / 4);
		double at = round(chart_y(plot, y, value));
		draw_dash(&d->f->draw, 2, 6);
		draw_line(&d->f->draw, plot.x, at + 0.5, plot.x + plot.w, at + 0.5, 1, COLOUR_LINE);
		draw_dash(&d->f->draw, 0, 0);
		desk_right(d, plot.x - 12, at + 5, 60, text_tabular(desk_style(TEXT_14, COLOUR_TEXT3)), frame_print(d->f, "%d", value));
	}
}

/* "10:30", on another day than the first "Sun 10:30"; days are counted when there are several, and rounds of a day or longer have their date. */
static const char *time_label(struct desk *d, int64_t at)
{
	const struct explore_picture *x = d->p->explore;
	const struct audience_header h = {.start_local = x->start_local, .round = x->round};
	if (x->round < 86400 && x->length / 86400 >= 3)
		return FRAME_SAY(d->f, "explore-screen.day", I18N_NUMBER("day", at / 86400 + 1));
	return words_is_other_day(&h, at) ? words_day_time(d->f, &h, at) : words_time(d->f, &h, at, false);
}

/* Times under the plot at even shares of the scenario's length. */
static void draw_time_axis(struct desk *d, struct box plot)
{
	const struct explore_picture *x = d->p->explore;
	draw_hline(&d->f->draw, plot.x, plot.y + plot.h, plot.w, 1, COLOUR_LINE_STRONG);
	for (int i = 0; i <= 6; i++) {
		int64_t at = x->length * i / 6;
		double left = plot.x + plot.w * i / 6;
		draw_vline(&d->f->draw, round(left), plot.y + plot.h, 6, 1, COLOUR_LINE_STRONG);
		desk_middle(d, left - 58, plot.y + plot.h + 26, 116, text_tabular(desk_style(TEXT_14, COLOUR_TEXT3)), time_label(d, at));
	}
}

struct end_label {
	int32_t value;
	enum colour colour;
	bool bold;
	const char *words;
};

/* Names at the right end, by value and kept apart from one another. */
static void end_labels(struct desk *d, struct box plot, struct chart_axis y, struct end_label *labels, int count)
{
	double below = plot.y - 20;
	for (int i = 1; i < count; i++)
		for (int j = i; j > 0 && labels[j].value > labels[j - 1].value; j--) {
			struct end_label label = labels[j];
			labels[j] = labels[j - 1];
			labels[j - 1] = label;
		}
	for (int i = 0; i < count; i++) {
		struct text_style style = labels[i].bold ? desk_bold(TEXT_14, labels[i].colour) : desk_style(TEXT_14, labels[i].colour);
		below = fmax(chart_y(plot, y, labels[i].value) + 5, below + 20);
		desk_text(d, plot.x + plot.w + 12, below, 80, style, labels[i].words);
	}
}

static void draw_fan(struct desk *d, struct box plot, const struct explore_fan *fan)
{
	struct frame *f = d->f;
	struct chart_axis x = {0, (double)d->p->explore->length}, y = {fan->min, fan->max};
	double *p5 = points(d, fan, fan->p5), *p25 = points(d, fan, fan->p25), *p50 = points(d, fan, fan->p50), *p75 = points(d, fan, fan->p75),
	       *p95 = points(d, fan, fan->p95);
	if (fan->count < 2 || !p5 || !p25 || !p50 || !p75 || !p95)
		return;
	chart_band(f, plot, x, y, p5, p95, (size_t)fan->count, COLOUR_H2);
	chart_band(f, plot, x, y, p25, p75, (size_t)fan->count, COLOUR_H3);
	draw_value_axis(d, plot, fan, y);
	chart_curve(f, plot, x, y, (struct chart_curve){p50, (size_t)fan->count, COLOUR_TEXT, 3, 0, 0, false});
	if (fan->has_threshold) {
		double at = round(chart_y(plot, y, fan->threshold));
		draw_dash(&f->draw, 6, 4);
		draw_line(&f->draw, plot.x, at + 0.5, plot.x + plot.w, at + 0.5, 2, COLOUR_ALERT);
		draw_dash(&f->draw, 0, 0);
	}
	double *played = fan->played_count > 1 ? points(d, fan, fan->played) : NULL;
	if (played)
		chart_curve(f, plot, x, y, (struct chart_curve){played, (size_t)fan->played_count, COLOUR_ACCENT_INK, 3, 8, 5, false});
	int last = fan->count - 1;
	struct end_label labels[] = {{fan->p95[last], COLOUR_TEXT2, false, "95%"},
	                             {fan->p75[last], COLOUR_TEXT2, false, "75%"},
	                             {fan->p50[last], COLOUR_TEXT, true, frame_say(f, "explore-screen.median")},
	                             {fan->p25[last], COLOUR_TEXT2, false, "25%"},
	                             {fan->p5[last], COLOUR_TEXT2, false, "5%"},
	                             {played ? fan->played[fan->played_count - 1] : 0, COLOUR_ACCENT_INK, false, frame_say(f, "explore-screen.last-run")}};
	end_labels(d, plot, y, labels, played ? 6 : 5);
}

void explore_fans(struct desk *d, struct box b)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	int chosen = d->ui->explore_metric < x->fan_count ? d->ui->explore_metric : 0, first = chosen / 6 * 6;
	struct control_segment segments[6] = {{0}};
	int shown = 0;
	frame_pane(f, DESK_PANE_3);
	desk_panel(d, b, ICON_CHART, frame_say(f, "explore-screen.range"),
	           x->fan_count > 6 ? FRAME_SAY(f, "explore-screen.range-of", I18N_NUMBER("number", chosen + 1), I18N_NUMBER("all", x->fan_count)) : NULL);
	for (int i = first; i < x->fan_count && shown < 6; i++)
		segments[shown++].label = x->fans[i].name;
	if (shown > 0) {
		frame_group(f, 4);
		desk_segments(d, box_make(b.x + 16, b.y + 48, b.w - 32, 40), ui_action_id(UI_EXPLORE_METRIC), segments, (size_t)shown, chosen - first);
		frame_group(f, 0);
		struct box plot = box_make(b.x + 64, b.y + 112, b.w - 184, 364);
		draw_fan(d, plot, &x->fans[chosen]);
		draw_time_axis(d, plot);
	}
	frame_pane(f, 0);
}

/* ---- measures ---- */

void explore_measures_used(struct desk *d, struct box b)
{
	static const enum mark_pillar pillars[] = {MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION};
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	desk_panel(d, b, ICON_GAUGE, frame_say(f, "explore-screen.measures"),
	           FRAME_SAY(f, "explore-screen.used-of", I18N_NUMBER("used", x->measures_used), I18N_NUMBER("all", x->measures)));
	for (int p = 0; p < 3; p++) {
		const struct explore_pillar_row *row = &x->pillars[p];
		double y = b.y + 52 + 158 * p, left = b.x + 20;
		if (p > 0)
			panel_divider(f, left, y, b.w - 40);
		mark_badge(f, pillars[p], left + 10, y + 26, 20, row->total ? MARK_FILLED : MARK_ABSENT);
		desk_say(d, left + 32, y + 33, b.w - 220, desk_bold(TEXT_20, COLOUR_TEXT), mark_name_id(pillars[p]));
		desk_right(d, b.x + b.w - 20, y + 33, 136, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)),
		           FRAME_SAY(f, "explore-screen.used-of", I18N_NUMBER("used", row->used), I18N_NUMBER("all", row->total)));
		for (int i = 0; i < row->total && i < 24; i++)
			mark_badge(f, pillars[p], left + 14 + 35 * (i % 12), y + 64 + 30 * (i / 12), 20, i < row->used ? MARK_FILLED : MARK_UNUSED);
		if (*row->never)
			desk_text(d, left, y + 146, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), FRAME_SAY(f, "explore-screen.never", I18N_TEXT("names", row->never)));
	}
}

/* ---- findings ---- */

#define FINDING 132 /* with two lines of text; few findings have the place for more */
#define LINES   6

static void draw_finding(struct desk *d, struct box r, int i)
{
	static const char *const severities[] = {"explore-screen.error", "explore-screen.warning", "explore-screen.note"};
	const struct explore_finding_row *x = &d->p->explore->findings[i];
	struct frame *f = d->f;
	bool error = x->severity == EXPLORE_ROW_ERROR;
	desk_row(d, r, 6, UI_EXPLORE_FINDING, i, i == d->ui->explore_finding);
	frame_icon_stroke(f, x->severity == EXPLORE_ROW_NOTE ? ICON_SPEECH : ICON_ALERT, r.x + 12, r.y + 14, 20, 2, error ? COLOUR_ALERT : COLOUR_TEXT);
	double word = desk_right(d, r.x + r.w - 12, r.y + 30, 110, error ? desk_bold(TEXT_16, COLOUR_ALERT) : desk_style(TEXT_16, COLOUR_TEXT2),
	                         frame_say(f, severities[x->severity]));
	desk_text(d, r.x + 46, r.y + 31, r.w - 70 - word, desk_bold(TEXT_20, COLOUR_TEXT), x->title);
	double foot = r.y + r.h - 128;
	desk_lines(d, r.x + 46, r.y + 58, r.w - 62, 24, 2 + (int)((r.h - 128) / 24), desk_style(TEXT_16, COLOUR_TEXT), x->text);
	desk_row_end(d);
	if (*x->place) {
		double wide = desk_text(d, r.x + 46, foot + 110, r.w - 190, desk_style(TEXT_16, COLOUR_TEXT2), x->place);
		struct box place = box_make(r.x + 46, foot + 92, wide, 24);
		draw_hline(&f->draw, place.x, foot + 115, wide, 1, COLOUR_LINE_STRONG);
		frame_hit(f, place, HIT_BUTTON, ui_action_id(UI_OPEN_LINE), UI_PLACE_FINDING + i);
		if (frame_is_focus(f, ui_action_id(UI_OPEN_LINE), UI_PLACE_FINDING + i))
			frame_focus_ring(f, place, 2, 4);
	}
	if (x->witness)
		desk_button(d, box_make(r.x + r.w - 120, foot + 90, 108, 34), UI_EXPLORE_WATCH, i + 1, "button.watch", ICON_PLAY);
}

void explore_findings_list(struct desk *d, struct box b)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	double room = b.h - 56 - (*x->search ? 90 : 0), pitch = FINDING;
	while (x->finding_count > 0 && pitch + 24 <= room / x->finding_count && pitch + 24 <= FINDING + 24 * (LINES - 2))
		pitch += 24;
	int fits = (int)((b.h - 56) / pitch), first = desk_scroll(d, UI_SCROLL_FINDINGS, d->ui->explore_finding, fits, x->finding_count);
	const char *counts[] = {FRAME_SAY(f, "check.errors", I18N_NUMBER("count", x->errors)), FRAME_SAY(f, "check.warnings", I18N_NUMBER("count", x->warnings)),
	                        FRAME_SAY(f, "explore-screen.notes", I18N_NUMBER("count", x->notes))};
	frame_pane(f, DESK_PANE_4);
	desk_panel(d, b, ICON_SEARCH, frame_say(f, "explore-screen.findings"),
	           desk_join(d, counts, 3));
	frame_group(f, 5);
	for (int i = first; i < x->finding_count && i < first + fits; i++) {
		struct box r = box_make(b.x + 8, b.y + 48 + pitch * (i - first), b.w - 20, pitch - 4);
		draw_finding(d, r, i);
	}
	frame_group(f, 0);
	if (x->finding_count == 0)
		desk_lines(d, b.x + 20, b.y + 84, b.w - 40, 24, 3, desk_style(TEXT_16, COLOUR_TEXT2), frame_say(f, "explore-screen.no-findings"));
	if (*x->search && x->finding_count < fits)
		desk_lines(d, b.x + 20, b.y + b.h - 84, b.w - 40, 24, 3, desk_style(TEXT_16, COLOUR_TEXT3), x->search);
	desk_track(d, box_make(b.x + b.w - 9, b.y + 52, 6, pitch * fits - 8), b, UI_SCROLL_FINDINGS, first, fits, x->finding_count);
	frame_pane(f, 0);
}
