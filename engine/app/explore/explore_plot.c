/* See explore_plot.h. */
#include "app/explore/explore_plot.h"

#include "app/clocks.h"
#include "base/duration.h"
#include "report/html.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define COLUMNS 27 /* options in one table of the matrix: what a printed page holds */
#define WIDTH   460
#define HEIGHT  190
#define TICKS   4
#define CLOCK_MAX (36 * 3600) /* seconds of an exercise whose hours are told by the clock */

void plot_bar(struct buffer *out, uint64_t count, uint64_t of, const char *look)
{
	uint64_t width = of ? count * 1000 / of : 0;
	buffer_append_format(out,
	                     "<svg class=\"bars\" viewBox=\"0 0 1000 60\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"%s\" x=\"0\" y=\"6\" width=\"%" PRIu64
	                     "\" height=\"48\"/></svg>",
	                     look, count && width < 4 ? 4 : width);
}

static int64_t on_scale(double points)
{
	double x = 500 + points * 25; /* 20 points of a hundred fill a side */
	return x < 0 ? 0 : x > 1000 ? 1000 : (int64_t)x;
}

void plot_advantage(struct buffer *out, struct tally_difference d)
{
	double mean = explore_points(d.mean), error = explore_points(2 * d.error);
	if (!d.n)
		return;
	int64_t zero = 500, at = on_scale(mean), low = on_scale(mean - error), high = on_scale(mean + error);
	buffer_append_format(out,
	                     "<svg class=\"bars\" viewBox=\"0 0 1000 60\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"bar%s\" x=\"%" PRId64
	                     "\" y=\"10\" width=\"%" PRId64 "\" height=\"40\"/><rect x=\"%" PRId64 "\" y=\"28\" width=\"%" PRId64
	                     "\" height=\"4\" fill=\"currentColor\"/><rect x=\"498\" y=\"0\" width=\"4\" height=\"60\" fill=\"currentColor\"/></svg>",
	                     at < zero ? " setback" : "", at < zero ? at : zero, at < zero ? zero - at : at - zero, low, high - low > 4 ? high - low : 4);
}

void plot_pillar(struct buffer *out, uint8_t pillar, bool filled)
{
	static const char *const classes[] = {[SIM_PILLAR_NONE] = "base", [SIM_PILLAR_DEFENCE] = "def", [SIM_PILLAR_DETERRENCE] = "det",
	                                      [SIM_PILLAR_COOPERATION] = "coo", [SIM_PILLAR_BASE] = "base"};
	static const char *const shapes[] = {[SIM_PILLAR_NONE] = "<rect x=\"7\" y=\"3\" width=\"2\" height=\"10\"/>",
	                                     [SIM_PILLAR_DEFENCE] = "<rect x=\"3\" y=\"3\" width=\"10\" height=\"10\"/>",
	                                     [SIM_PILLAR_DETERRENCE] = "<polygon points=\"8,2.5 14,13.5 2,13.5\"/>",
	                                     [SIM_PILLAR_COOPERATION] = "<circle cx=\"8\" cy=\"8\" r=\"5.5\"/>",
	                                     [SIM_PILLAR_BASE] = "<rect x=\"7\" y=\"3\" width=\"2\" height=\"10\"/>"};
	if (pillar > SIM_PILLAR_BASE)
		pillar = SIM_PILLAR_NONE;
	buffer_append_format(out, "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><g class=\"%s%s\">%s</g></svg>", classes[pillar], filled ? "" : " empty",
	                     shapes[pillar]);
}

void plot_pennant(struct buffer *out, bool setback)
{
	buffer_append_format(out,
	                     "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><line x1=\"3\" y1=\"1\" x2=\"3\" y2=\"15\" stroke=\"currentColor\" stroke-width=\"1.8\"/>"
	                     "<polygon points=\"%s\" stroke=\"currentColor\" stroke-width=\"1.6\" fill=\"%s\"/></svg>",
	                     setback ? "3,6 13,9.5 3,13" : "3,2 13,5.5 3,9", setback ? "none" : "currentColor");
}

void plot_octagon(struct buffer *out, enum explore_severity severity)
{
	buffer_append_format(out,
	                     "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><polygon points=\"5,1.5 11,1.5 14.5,5 14.5,11 11,14.5 5,14.5 1.5,11 1.5,5\" "
	                     "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>%s</svg>",
	                     severity == EXPLORE_NOTE ? "" : "<line x1=\"8\" y1=\"4\" x2=\"8\" y2=\"9\" stroke=\"currentColor\" stroke-width=\"1.8\"/><circle cx=\"8\" cy=\"11.6\" r=\"1\" fill=\"currentColor\"/>");
}

int32_t plot_minutes(const struct explore_report *r, enum tally_section section, uint32_t role, uint32_t percent)
{
	uint64_t sum[TALLY_MINUTES] = {0};
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		for (uint32_t i = 0; i < TALLY_MINUTES; i++)
			sum[i] += *tally_at(&r->x->tally, section, (s * r->sc->role_count + role) * TALLY_MINUTES + i);
	return tally_percentile(sum, TALLY_MINUTES, percent);
}

/* ---- options and endings -------------------------------------------------------------------------------------------------------------------- */

static int ramp(uint64_t percent)
{
	return percent >= 40 ? 5 : percent >= 28 ? 4 : percent >= 18 ? 3 : percent >= 8 ? 2 : 1;
}

/* One option's cells in the row of one ending. */
static void cell(const struct explore_report *r, struct buffer *out, uint32_t option, uint32_t ending)
{
	uint64_t plays = explore_reached(r, explore_thing_number(&r->x->tally.things, EXPLORE_OPTION, (int32_t)option), -1);
	uint64_t count = *tally_at(&r->x->tally, TALLY_OPTION_ENDING, option * r->sc->ending_count + ending);
	if (!plays) {
		buffer_append_text(out, "<td>–</td>");
		return;
	}
	uint64_t percent = (count * 100 + plays / 2) / plays;
	if (count)
		buffer_append_format(out, "<td class=\"h%d\">%" PRIu64 "</td>", ramp(percent), percent);
	else
		buffer_append_text(out, "<td>0</td>");
}

static void matrix_part(const struct explore_report *r, struct buffer *out, uint32_t first, uint32_t end)
{
	const struct sim_scenario *sc = r->sc;
	buffer_append_text(out, "<div class=\"scroll\"><table class=\"heat\">\n<tr><td></td>");
	for (uint32_t d = first; d < end; d++) {
		buffer_append_format(out, "<th class=\"decision\" colspan=\"%" PRIu32 "\" title=\"", sc->decisions[d].options.count ? sc->decisions[d].options.count : 1);
		html_text(out, explore_scenario_text(r, sc->decisions[d].prompt));
		buffer_append_format(out, "\">%" PRIu32 "</th>", d + 1);
	}
	buffer_append_text(out, "</tr>\n<tr><td></td>");
	for (uint32_t d = first; d < end; d++)
		for (uint32_t o = 0; o < sc->decisions[d].options.count; o++) {
			buffer_append_text(out, "<th>");
			plot_pillar(out, sc->options[sc->decisions[d].options.first + o].pillar, true);
			buffer_append_format(out, "%c</th>", 'A' + (int)o);
		}
	buffer_append_text(out, "</tr>\n");
	for (uint32_t e = 0; e < sc->ending_count; e++) {
		buffer_append_format(out, "<tr><th scope=\"row\" class=\"row%s\">", sc->endings[e].setback ? " setback" : "");
		plot_pennant(out, sc->endings[e].setback);
		html_element(out, " ", explore_scenario_text(r, sc->endings[e].title), "</th>");
		for (uint32_t d = first; d < end; d++)
			for (uint32_t o = 0; o < sc->decisions[d].options.count; o++)
				cell(r, out, sc->decisions[d].options.first + o, e);
		buffer_append_text(out, "</tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
}

void plot_matrix(const struct explore_report *r, struct buffer *out)
{
	const struct sim_scenario *sc = r->sc;
	if (!sc->decision_count || !sc->ending_count || !explore_persona_plays(r))
		return;
	html_element(out, "<h2>", explore_text(r, "explore.h.matrix"), "</h2>\n");
	html_element(out, "<p class=\"about\">", explore_text(r, "explore.h.matrix.about"), "</p>\n");
	for (uint32_t first = 0; first < sc->decision_count;) {
		uint32_t end = first, columns = 0;
		while (end < sc->decision_count && (end == first || columns + sc->decisions[end].options.count <= COLUMNS))
			columns += sc->decisions[end++].options.count;
		matrix_part(r, out, first, end);
		first = end;
	}
}

/* ---- metrics over time ---------------------------------------------------------------------------------------------------------------------- */

static int32_t percentile_at(const struct explore_report *r, uint32_t m, uint32_t sample, uint32_t percent)
{
	int32_t bin = tally_percentile(tally_at(&r->x->tally, TALLY_FAN, (m * TALLY_SAMPLES + sample) * TALLY_BINS), TALLY_BINS, percent);
	return tally_bin_value(&r->sc->metrics[m], bin < 0 ? 0 : (uint32_t)bin);
}

static void point(const struct explore_report *r, struct buffer *out, const struct html_plot *p, uint32_t m, uint32_t sample, uint32_t percent)
{
	html_tenths(out, html_plot_x(p, (int64_t)sample * r->sc->length / (TALLY_SAMPLES - 1)));
	buffer_append_byte(out, ',');
	html_tenths(out, html_plot_y(p, percentile_at(r, m, sample, percent)));
	buffer_append_byte(out, ' ');
}

static void band(const struct explore_report *r, struct buffer *out, const struct html_plot *p, uint32_t m, uint32_t low, uint32_t high, const char *look)
{
	buffer_append_format(out, "<polygon class=\"%s\" points=\"", look);
	for (uint32_t s = 0; s < TALLY_SAMPLES; s++)
		point(r, out, p, m, s, high);
	for (uint32_t s = TALLY_SAMPLES; s-- > 0;)
		point(r, out, p, m, s, low);
	buffer_append_text(out, "\"/>");
}

/* The run that was played, dashed, as far as it went; its name at its end. */
static void played(const struct explore_report *r, struct buffer *out, const struct html_plot *p, uint32_t m)
{
	const int32_t *values = r->played ? r->played + m * TALLY_SAMPLES : NULL;
	if (!values || !r->played_samples || values[0] == INT32_MIN)
		return;
	buffer_append_text(out, "<polyline class=\"played\" points=\"");
	for (uint32_t s = 0; s < r->played_samples; s++) {
		html_tenths(out, html_plot_x(p, (int64_t)s * r->sc->length / (TALLY_SAMPLES - 1)));
		buffer_append_byte(out, ',');
		html_tenths(out, html_plot_y(p, values[s]));
		buffer_append_byte(out, ' ');
	}
	buffer_append_text(out, "\"/>");
}

static void fan(const struct explore_report *r, struct buffer *out, uint32_t m)
{
	const struct sim_metric *def = &r->sc->metrics[m];
	struct html_plot p = {.left = 40, .right = WIDTH - 40, .top = 12, .bottom = HEIGHT - 26, .from = 0, .to = r->sc->length, .low = def->min, .high = def->max};
	const uint32_t last = TALLY_SAMPLES - 1;
	char clock[32];
	buffer_append_format(out, "<div class=\"panel m%" PRIu32 "\">", m);
	html_element(out, "<h3>", explore_scenario_text(r, def->name), " <span class=\"place\">");
	html_element(out, "", explore_place(r, def->place), "</span></h3>\n");
	buffer_append_format(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, HEIGHT);
	html_text(out, explore_scenario_text(r, def->name));
	buffer_append_text(out, "\">");
	band(r, out, &p, m, 5, 95, "p5");
	band(r, out, &p, m, 25, 75, "p25");
	html_level(out, &p, def->min);
	html_level(out, &p, def->max);
	if (def->threshold != SIM_NONE) {
		buffer_append_format(out, "<line class=\"limit\" x1=\"%d\" x2=\"%d\" y1=\"", p.left, p.right);
		html_tenths(out, html_plot_y(&p, def->threshold));
		buffer_append_text(out, "\" y2=\"");
		html_tenths(out, html_plot_y(&p, def->threshold));
		buffer_append_text(out, "\"/>");
	}
	buffer_append_text(out, "<polyline class=\"median\" points=\"");
	for (uint32_t s = 0; s < TALLY_SAMPLES; s++)
		point(r, out, &p, m, s, 50);
	buffer_append_text(out, "\"/>");
	played(r, out, &p, m);
	for (int i = 0; i < TICKS; i++) {
		int64_t at = r->sc->length * i / (TICKS - 1);
		if (r->sc->length <= CLOCK_MAX) {
			app_clock_text(r->sc, at, clock);
			clock[5] = '\0'; /* hours and minutes */
		} else {
			duration_format(at - at % 3600, clock); /* the time of day says little over days */
		}
		html_tick(out, &p, i, TICKS, clock);
	}
	int64_t before = INT64_MIN; /* labels at the right end, where they do not fall together */
	static const uint32_t percents[] = {95, 50, 5};
	for (size_t i = 0; i < 3; i++) {
		int64_t y = html_plot_y(&p, percentile_at(r, m, last, percents[i])) + 40;
		y = before != INT64_MIN && y < before + 140 ? before + 140 : y;
		buffer_append_format(out, "<text x=\"%d\" y=\"", p.right + 5);
		html_tenths(out, y);
		buffer_append_format(out, "\">%d</text>", percentile_at(r, m, last, percents[i]));
		before = y;
	}
	buffer_append_text(out, "</svg></div>\n");
}

void plot_fans(const struct explore_report *r, struct buffer *out)
{
	if (!explore_persona_plays(r))
		return;
	html_element(out, "<h2>", explore_text(r, "explore.h.metrics"), "</h2>\n");
	html_element(out, "<p class=\"about\">", explore_text(r, "explore.h.metrics.about"), "");
	if (r->played)
		html_element(out, " ", explore_text(r, "explore.h.metrics.played"), "");
	buffer_append_text(out, "</p>\n");
	html_element(out, "<div class=\"tabs\" role=\"radiogroup\" aria-label=\"", explore_text(r, "explore.h.metrics"), "\">\n");
	for (uint32_t m = 0; m < r->sc->metric_count; m++) {
		buffer_append_format(out, "<input type=\"radio\" name=\"metric\" id=\"m%" PRIu32 "\"%s/><label for=\"m%" PRIu32 "\">", m, m ? "" : " checked=\"checked\"", m);
		html_text(out, explore_scenario_text(r, r->sc->metrics[m].label != SIM_NONE ? r->sc->metrics[m].label : r->sc->metrics[m].name));
		buffer_append_text(out, "</label>\n");
	}
	for (uint32_t m = 0; m < r->sc->metric_count; m++)
		fan(r, out, m);
	buffer_append_text(out, "</div>\n");
}

void plot_tab_style(const struct explore_report *r, struct buffer *out)
{
	for (uint32_t m = 0; m < r->sc->metric_count; m++)
		buffer_append_format(out, "%s#m%" PRIu32 ":checked~.m%" PRIu32, m ? "," : "@media screen{", m, m);
	if (r->sc->metric_count)
		buffer_append_text(out, "{display:block}}");
}
