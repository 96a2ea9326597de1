/* compare_html — the same as one self-contained page: no script, nothing loaded from anywhere, curves as inline SVG, light and dark by the reader's setting. */
#include "app/document/compare.h"

#include "report/html.h"

#include <inttypes.h>
#include <string.h>

#define WIDTH       900 /* of a curve's drawing, in its own units */
#define HEIGHT      150
#define OPTIONS_MAX 32
#define SAMPLES     8

static const char style[] =
    "h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:1.5rem 0 .25rem}"
    "tr.differs td:first-child{background:var(--tint)}small,.soft{color:var(--faint)}"
    "path{stroke-width:2.5}.a{stroke:var(--a)}.b{stroke:var(--b);stroke-dasharray:9 4}.each{stroke:var(--a);stroke-width:1;opacity:.4}.median{stroke:var(--b);stroke-width:3}"
    ".key{display:inline-block;min-width:1.4em;font-weight:700}.key.a{color:var(--a)}.key.b{color:var(--b)}";

static const char *say(const struct compare *c, const char *id)
{
	return i18n_text(c->strings, c->language, id);
}

#define SAY(c, id, ...)                                                                                                \
	i18n_format((c)->strings, (c)->arena, (c)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

/* A, B of two; the room's name in a cohort. */
static void key(const struct compare *c, struct buffer *out, int run)
{
	if (c->count == 2)
		buffer_append_format(out, "<span class=\"key %c\">%c</span> ", "ab"[run], "AB"[run]);
}

static void write_runs(const struct compare *c, struct buffer *out)
{
	buffer_append_text(out, "<div class=\"scroll\"><table>\n");
	for (int r = 0; r < c->count; r++) {
		const struct compare_run *run = &c->runs[r];
		const struct compare_ending *best = compare_best(run);
		buffer_append_text(out, "<tr><td>");
		key(c, out, r);
		html_element(out, "", run->name, "</td>");
		html_element(out, "<td>",
		        SAY(c, "compare.run", I18N_NUMBER("count", run->commands),
		            I18N_TEXT("clock", compare_clock(c, run->end)),
		            I18N_TEXT("ending", best ? best->title
		                                     : say(c, run->over ? "compare.no-ending" : "compare.not-over"))),
		        "</td></tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
}

static void write_act(const struct compare *c, struct buffer *out, int run, const struct compare_act *act)
{
	buffer_append_text(out, "<tr><td>");
	key(c, out, run);
	buffer_append_text(out, "</td>");
	html_element(out, "<td>", act ? compare_clock(c, act->at) : "", "</td>");
	html_element(out, "<td>", act ? act->sentence : say(c, "compare.no-act"), "</td></tr>\n");
}

static void write_parting(const struct compare *c, struct buffer *out)
{
	struct compare_parting p = compare_part(c, &c->runs[0], &c->runs[1]);
	html_element(out, "<h2>", say(c, "compare.part"), "</h2>\n");
	if (p.same) {
		html_element(out, "<p>", say(c, "compare.same"), "</p>\n");
		return;
	}
	html_element(out, "<p>", SAY(c, "compare.common", I18N_NUMBER("count", p.common)), "</p>\n");
	if (!p.a && !p.b) {
		html_element(out, "<p>",
		        say(c, c->runs[0].seed != c->runs[1].seed ? "compare.only-seed" : "compare.only-time"),
		        "</p>\n");
		return;
	}
	buffer_append_text(out, "<table>\n");
	write_act(c, out, 0, p.a);
	write_act(c, out, 1, p.b);
	buffer_append_text(out, "</table>\n");
}

static void write_choice(const struct compare *c, struct buffer *out, const struct compare_choice *choice)
{
	buffer_append_text(out, "<td>");
	if (!choice || choice->decided < 0) {
		html_element(out, "<span class=\"soft\">",
		        say(c, !choice || choice->opened < 0 ? "compare.not-opened" : "compare.undecided"),
		        "</span></td>");
		return;
	}
	html_element(out, "<b>", choice->letter, "</b> ");
	html_element(out, "", choice->text, choice->by_default ? "" : "<br/>");
	if (choice->by_default)
		html_element(out, "<small>", say(c, "why.by-default"), "</small><br/>");
	html_element(out, "<small>", compare_clock(c, choice->decided), "</small>");
	if (*choice->words)
		html_element(out, "<br/><q>", choice->words, "</q>");
	buffer_append_text(out, "</td>");
}

static void write_decisions(const struct compare *c, struct buffer *out)
{
	html_element(out, "<h2>", say(c, "compare.decisions"),
	        "</h2>\n<div class=\"scroll\"><table><tr><td></td><th><span class=\"key a\">A</span> ");
	html_element(out, "", c->runs[0].name, "</th><th><span class=\"key b\">B</span> ");
	html_element(out, "", c->runs[1].name, "</th></tr>\n");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *a = &c->runs[0].choices[i], *b = compare_choice_of(&c->runs[1], a->id);
		buffer_append_format(out, "<tr%s><td>%d. ",
		                     b && strcmp(a->option, b->option) == 0 ? "" : " class=\"differs\"", i + 1);
		html_element(out, "", a->prompt, "</td>");
		write_choice(c, out, a);
		write_choice(c, out, b);
		buffer_append_text(out, "</tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
}

static void write_option_row(const struct compare *c, struct buffer *out, const char *decision, const char *option)
{
	const struct compare_choice *example;
	struct buffer who = {0};
	int count = compare_takers(c, decision, option, &who, &example);
	if (example) {
		buffer_append_format(out, "<tr><td class=\"n\">%d</td>", count);
		html_element(out, "<td><b>", example->letter, "</b> ");
		html_element(out, "", *option ? example->text : say(c, "compare.undecided"), "</td>");
		html_element(out, "<td><small>", buffer_text(&who), "</small></td></tr>\n");
	}
	buffer_free(&who);
}

static void write_cohort(const struct compare *c, struct buffer *out)
{
	html_element(out, "<h2>", say(c, "compare.decisions"), "</h2>\n");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *choice = &c->runs[0].choices[i];
		const char *options[OPTIONS_MAX];
		int count = compare_options(c, choice->id, options, OPTIONS_MAX);
		buffer_append_format(out, "<h3>%d. ", i + 1);
		html_element(out, "", choice->prompt, "</h3>\n<table>\n");
		for (int o = 0; o < count; o++)
			write_option_row(c, out, choice->id, options[o]);
		buffer_append_text(out, "</table>\n");
	}
}

/* ---- curves -------------------------------------------------------------------------------------------------------------------------------- */

static void write_path(const struct compare *c, struct buffer *out, const struct html_plot *p, const struct compare_metric *m, int64_t end, const char *look)
{
	int64_t *at = arena_allocate(c->arena, ((size_t)m->count + 1) * sizeof *at);
	int32_t *value = arena_allocate(c->arena, ((size_t)m->count + 1) * sizeof *value);
	for (int i = 0; at && value && i < m->count; i++) {
		at[i] = m->points[i].at;
		value[i] = m->points[i].value;
	}
	if (at && value)
		html_steps(out, p, m->start, at, value, m->count, end, look);
	else
		out->failed = true;
}

static void write_median(const struct compare *c, struct buffer *out, const struct html_plot *p, const char *id)
{
	buffer_append_text(out, "<path class=\"median\" fill=\"none\" d=\"");
	for (int i = 0; i <= 96; i++) {
		int64_t at = p->to * i / 96;
		buffer_append_byte(out, i ? 'L' : 'M');
		html_tenths(out, html_plot_x(p, at));
		buffer_append_byte(out, ' ');
		html_tenths(out, html_plot_y(p, compare_spread_of(c, id, at).median));
	}
	buffer_append_text(out, "\"/>");
}

static struct html_plot plot_of(const struct compare *c, const char *id)
{
	struct html_plot s = {46, WIDTH - 10, 12, HEIGHT - 24, 0, 0, INT32_MAX, INT32_MIN};
	for (int r = 0; r < c->count; r++) {
		const struct compare_metric *m = compare_metric_of(&c->runs[r], id);
		s.to = c->runs[r].end > s.to ? c->runs[r].end : s.to;
		for (int i = -1; m && i < m->count; i++) {
			int32_t value = i < 0 ? m->start : m->points[i].value;
			s.low = value < s.low ? value : s.low;
			s.high = value > s.high ? value : s.high;
		}
	}
	return s;
}

static void write_curve(const struct compare *c, struct buffer *out, const struct compare_metric *metric)
{
	struct html_plot s = plot_of(c, metric->id);
	struct compare_spread end = compare_spread_of(c, metric->id, SIM_TIME_MAX);
	html_element(out, "<h3>", metric->name, " ");
	const struct compare_metric *other = c->count == 2 ? compare_metric_of(&c->runs[1], metric->id) : NULL;
	const char *words = other
	                        ? SAY(c, "compare.ends-two", I18N_NUMBER("a", metric->end),
	                              I18N_NUMBER("b", other->end), I18N_TEXT("unit", metric->unit))
	                        : SAY(c, "compare.ends", I18N_NUMBER("low", end.low), I18N_NUMBER("median", end.median),
	                              I18N_NUMBER("high", end.high), I18N_TEXT("unit", metric->unit));
	html_element(out, "<small>", words, "</small></h3>\n");
	buffer_append_format(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, HEIGHT);
	html_text(out, metric->name);
	buffer_append_text(out, ": ");
	html_text(out, words);
	buffer_append_text(out, "\">");
	for (int i = 0; i < 2; i++) {
		int32_t value = i ? s.high : s.low;
		if (i && s.high == s.low)
			break;
		html_level(out, &s, value);
	}
	for (int i = 0; i < 5; i++)
		html_tick(out, &s, i, 5, compare_clock(c, s.to * i / 4));
	for (int r = 0; r < c->count; r++) {
		const struct compare_metric *m = compare_metric_of(&c->runs[r], metric->id);
		if (m)
			write_path(c, out, &s, m, c->runs[r].end, c->count == 2 ? (r ? "class=\"b\"" : "class=\"a\"") : "class=\"each\"");
	}
	if (c->count > 2)
		write_median(c, out, &s, metric->id);
	buffer_append_text(out, "</svg>\n");
}

static void write_metrics(const struct compare *c, struct buffer *out)
{
	html_element(out, "<h2>", say(c, "compare.metrics"), "</h2>\n");
	if (c->count > 2)
		html_element(out, "<p class=\"soft\">", say(c, "compare.legend"), "</p>\n");
	for (int m = 0; m < c->runs[0].metric_count; m++)
		write_curve(c, out, &c->runs[0].metrics[m]);
}

static void write_endings(const struct compare *c, struct buffer *out)
{
	html_element(out, "<h2>", say(c, "compare.endings"), "</h2>\n<table>\n");
	for (int i = 0; i < c->runs[0].ending_count; i++) {
		const struct compare_ending *e = &c->runs[0].endings[i];
		struct buffer who = {0};
		int reached = 0;
		for (int r = 0; r < c->count; r++) {
			const struct compare_ending *mine = compare_ending_of(&c->runs[r], e->id);
			if (mine && mine->reached)
				buffer_append_format(&who, "%s%s", reached++ ? ", " : "", c->runs[r].name);
		}
		buffer_append_format(out, "<tr><td class=\"n\">%d</td>", reached);
		html_element(out, "<td>", e->title, "</td>");
		html_element(out, "<td><small>", buffer_text(&who), "</small></td></tr>\n");
		buffer_free(&who);
	}
	buffer_append_text(out, "</table>\n");
}

void compare_write_html(const struct compare *c, struct buffer *out)
{
	const char *title =
	    SAY(c, "compare.of", I18N_TEXT("title", c->runs[0].title), I18N_TEXT("id", c->runs[0].scenario));
	html_page_begin(out, i18n_language_code(c->language), title, style);
	html_element(out, "<h1>", title, "</h1>\n");
	write_runs(c, out);
	if (c->count == 2) {
		write_parting(c, out);
		write_decisions(c, out);
	} else {
		write_cohort(c, out);
	}
	write_metrics(c, out);
	write_endings(c, out);
	html_page_end(out);
}
