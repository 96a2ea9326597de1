/* compare_html — the same as one self-contained page: no script, nothing loaded from anywhere, curves as inline SVG, light and dark by the reader's setting. */
#include "app/compare.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <string.h>

#define WIDTH       900 /* of a curve's drawing, in its own units */
#define HEIGHT      150
#define OPTIONS_MAX 32
#define SAMPLES     8

static const char style[] =
    ":root{--bg:#fff;--ink:#0f171e;--soft:#586773;--line:#c9d3db;--a:#0b4ea2;--b:#be3f0a;--tint:#fff3cc}"
    "@media(prefers-color-scheme:dark){:root{--bg:#0f161d;--ink:#e9eff4;--soft:#9fb0bd;--line:#33424f;--a:#7db7ff;--b:#"
    "ff9d6e;--tint:#3a3210}}"
    "body{background:var(--bg);color:var(--ink);font:16px/1.5 'BIZ UDPGothic','Noto Sans "
    "JP',system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}"
    "h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid "
    "var(--line)}h3{font-size:1rem;margin:1.5rem 0 .25rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem "
    "0;border-bottom:1px solid var(--line)}"
    "td.n,th.n{text-align:right}tr.differs "
    "td:first-child{background:var(--tint)}small,.soft{color:var(--soft)}.scroll{overflow-x:auto}"
    "svg{width:100%;height:auto;display:block}.grid{stroke:var(--line);stroke-width:1}text{fill:var(--soft);font-size:"
    "13px}"
    "path{fill:none;stroke-width:2.5}.a{stroke:var(--a)}.b{stroke:var(--b);stroke-dasharray:9 "
    "4}.each{stroke:var(--a);stroke-width:1;opacity:.4}.median{stroke:var(--b);stroke-width:3}"
    ".key{display:inline-block;min-width:1.4em;font-weight:700}.key.a{color:var(--a)}.key.b{color:var(--b)}"
    "@media print{body{margin:0;max-width:none}h2{break-after:avoid}svg,tr{break-inside:avoid}}";

void compare_escape(struct buffer *out, const char *text)
{
	size_t length = strlen(text);
	for (size_t i = 0; i < length;) {
		uint32_t c;
		size_t n = utf8_decode(text + i, length - i, &c);
		if (n == 0)
			break;
		switch (c) {
		case '&': buffer_append_text(out, "&amp;"); break;
		case '<': buffer_append_text(out, "&lt;"); break;
		case '>': buffer_append_text(out, "&gt;"); break;
		case '"': buffer_append_text(out, "&quot;"); break;
		case '\'': buffer_append_text(out, "&#39;"); break;
		default:
			if (utf8_is_hidden_control(c))
				buffer_append_format(out, "[U+%04X]", c);
			else
				buffer_append(out, text + i, n);
		}
		i += n;
	}
}

static const char *say(const struct compare *c, const char *id)
{
	return i18n_text(c->strings, c->language, id);
}

#define SAY(c, id, ...)                                                                                                \
	i18n_format((c)->strings, (c)->arena, (c)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

static void element(struct buffer *out, const char *open, const char *text, const char *close)
{
	buffer_append_text(out, open);
	compare_escape(out, text);
	buffer_append_text(out, close);
}

/* A, B of two; the room's name in a cohort. */
static void key(const struct compare *c, struct buffer *out, int run)
{
	if (c->count == 2)
		buffer_append_format(out, "<span class=\"key %c\">%c</span> ", "ab"[run], "AB"[run]);
}

static void write_runs(const struct compare *c, struct buffer *out)
{
	buffer_append_text(out, "<div class=scroll><table>\n");
	for (int r = 0; r < c->count; r++) {
		const struct compare_run *run = &c->runs[r];
		const struct compare_ending *best = compare_best(run);
		buffer_append_text(out, "<tr><td>");
		key(c, out, r);
		element(out, "", run->name, "</td>");
		element(out, "<td>",
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
	element(out, "<td>", act ? compare_clock(c, act->at) : "", "</td>");
	element(out, "<td>", act ? act->sentence : say(c, "compare.no-act"), "</td></tr>\n");
}

static void write_parting(const struct compare *c, struct buffer *out)
{
	struct compare_parting p = compare_part(c, &c->runs[0], &c->runs[1]);
	element(out, "<h2>", say(c, "compare.part"), "</h2>\n");
	if (p.same) {
		element(out, "<p>", say(c, "compare.same"), "</p>\n");
		return;
	}
	element(out, "<p>", SAY(c, "compare.common", I18N_NUMBER("count", p.common)), "</p>\n");
	if (!p.a && !p.b) {
		element(out, "<p>",
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
		element(out, "<span class=soft>",
		        say(c, !choice || choice->opened < 0 ? "compare.not-opened" : "compare.undecided"),
		        "</span></td>");
		return;
	}
	element(out, "<b>", choice->letter, "</b> ");
	element(out, "", choice->text, choice->by_default ? "" : "<br>");
	if (choice->by_default)
		element(out, "<small>", say(c, "why.by-default"), "</small><br>");
	element(out, "<small>", compare_clock(c, choice->decided), "</small>");
	if (*choice->words)
		element(out, "<br><q>", choice->words, "</q>");
	buffer_append_text(out, "</td>");
}

static void write_decisions(const struct compare *c, struct buffer *out)
{
	element(out, "<h2>", say(c, "compare.decisions"),
	        "</h2>\n<div class=scroll><table><tr><th></th><th><span class=\"key a\">A</span> ");
	element(out, "", c->runs[0].name, "</th><th><span class=\"key b\">B</span> ");
	element(out, "", c->runs[1].name, "</th></tr>\n");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *a = &c->runs[0].choices[i], *b = compare_choice_of(&c->runs[1], a->id);
		buffer_append_format(out, "<tr%s><td>%d. ",
		                     b && strcmp(a->option, b->option) == 0 ? "" : " class=differs", i + 1);
		element(out, "", a->prompt, "</td>");
		write_choice(c, out, a);
		write_choice(c, out, b);
		buffer_append_text(out, "</tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
}

static void write_option_row(const struct compare *c, struct buffer *out, const char *decision, const char *option)
{
	const struct compare_choice *example = NULL;
	struct buffer who = {0};
	int count = 0;
	for (int r = 0; r < c->count; r++) {
		const struct compare_choice *choice = compare_choice_of(&c->runs[r], decision);
		if (!choice || strcmp(choice->option, option) != 0)
			continue;
		buffer_append_format(&who, "%s%s", count++ ? ", " : "", c->runs[r].name);
		example = choice;
	}
	if (example) {
		buffer_append_format(out, "<tr><td class=n>%d</td>", count);
		element(out, "<td><b>", example->letter, "</b> ");
		element(out, "", *option ? example->text : say(c, "compare.undecided"), "</td>");
		element(out, "<td><small>", buffer_text(&who), "</small></td></tr>\n");
	}
	buffer_free(&who);
}

static void write_cohort(const struct compare *c, struct buffer *out)
{
	element(out, "<h2>", say(c, "compare.decisions"), "</h2>\n");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *choice = &c->runs[0].choices[i];
		const char *options[OPTIONS_MAX];
		int count = compare_options(c, choice->id, options, OPTIONS_MAX);
		buffer_append_format(out, "<h3>%d. ", i + 1);
		element(out, "", choice->prompt, "</h3>\n<table>\n");
		for (int o = 0; o < count; o++)
			write_option_row(c, out, choice->id, options[o]);
		buffer_append_text(out, "</table>\n");
	}
}

/* ---- curves -------------------------------------------------------------------------------------------------------------------------------- */

struct scale {
	int64_t end;
	int32_t low, high;
};

static int64_t x_of(const struct scale *s, int64_t at)
{
	return s->end ? 46 + at * (WIDTH - 56) / s->end : 46;
}

static int64_t y_of(const struct scale *s, int32_t value)
{
	return s->high > s->low ? HEIGHT - 24 - ((int64_t)value - s->low) * (HEIGHT - 36) / ((int64_t)s->high - s->low)
	                        : HEIGHT - 24;
}

static void write_path(struct buffer *out, const struct scale *s, const struct compare_metric *m, int64_t end,
                       const char *class)
{
	buffer_append_format(out, "<path class=%s d=\"M%" PRId64 " %" PRId64, class, x_of(s, 0), y_of(s, m->start));
	for (int i = 0; i < m->count; i++) {
		if (i + 1 < m->count && x_of(s, m->points[i + 1].at) == x_of(s, m->points[i].at))
			continue; /* several within one unit: the last shows */
		buffer_append_format(out, "H%" PRId64 "V%" PRId64, x_of(s, m->points[i].at),
		                     y_of(s, m->points[i].value));
	}
	buffer_append_format(out, "H%" PRId64 "\"/>", x_of(s, end));
}

static void write_median(const struct compare *c, struct buffer *out, const struct scale *s, const char *id)
{
	buffer_append_text(out, "<path class=median d=\"");
	for (int i = 0; i <= 96; i++) {
		int64_t at = s->end * i / 96;
		buffer_append_format(out, "%c%" PRId64 " %" PRId64, i ? 'L' : 'M', x_of(s, at),
		                     y_of(s, compare_spread_of(c, id, at).median));
	}
	buffer_append_text(out, "\"/>");
}

static struct scale scale_of(const struct compare *c, const char *id)
{
	struct scale s = {0, INT32_MAX, INT32_MIN};
	for (int r = 0; r < c->count; r++) {
		const struct compare_metric *m = compare_metric_of(&c->runs[r], id);
		s.end = c->runs[r].end > s.end ? c->runs[r].end : s.end;
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
	struct scale s = scale_of(c, metric->id);
	struct compare_spread end = compare_spread_of(c, metric->id, SIM_TIME_MAX);
	element(out, "<h3>", metric->name, " ");
	const struct compare_metric *other = c->count == 2 ? compare_metric_of(&c->runs[1], metric->id) : NULL;
	const char *words = other
	                        ? SAY(c, "compare.ends-two", I18N_NUMBER("a", metric->end),
	                              I18N_NUMBER("b", other->end), I18N_TEXT("unit", metric->unit))
	                        : SAY(c, "compare.ends", I18N_NUMBER("low", end.low), I18N_NUMBER("median", end.median),
	                              I18N_NUMBER("high", end.high), I18N_TEXT("unit", metric->unit));
	element(out, "<small>", words, "</small></h3>\n");
	buffer_append_format(out, "<svg viewBox=\"0 0 %d %d\" role=img aria-label=\"", WIDTH, HEIGHT);
	compare_escape(out, metric->name);
	buffer_append_text(out, ": ");
	compare_escape(out, words);
	buffer_append_text(out, "\">");
	for (int i = 0; i < 2; i++) {
		int32_t value = i ? s.high : s.low;
		if (i && s.high == s.low)
			break;
		buffer_append_format(out,
		                     "<line class=grid x1=46 x2=%d y1=%" PRId64 " y2=%" PRId64
		                     " /><text x=40 y=%" PRId64 " text-anchor=end>%d</text>",
		                     WIDTH - 10, y_of(&s, value), y_of(&s, value), y_of(&s, value) + 4, value);
	}
	for (int i = 0; i <= 4; i++) {
		buffer_append_format(out, "<text x=%" PRId64 " y=%d text-anchor=%s>", x_of(&s, s.end * i / 4),
		                     HEIGHT - 6,
		                     i == 0   ? "start"
		                     : i == 4 ? "end"
		                              : "middle");
		element(out, "", compare_clock(c, s.end * i / 4), "</text>");
	}
	for (int r = 0; r < c->count; r++) {
		const struct compare_metric *m = compare_metric_of(&c->runs[r], metric->id);
		if (m)
			write_path(out, &s, m, c->runs[r].end, c->count == 2 ? (r ? "b" : "a") : "each");
	}
	if (c->count > 2)
		write_median(c, out, &s, metric->id);
	buffer_append_text(out, "</svg>\n");
}

static void write_metrics(const struct compare *c, struct buffer *out)
{
	element(out, "<h2>", say(c, "compare.metrics"), "</h2>\n");
	if (c->count > 2)
		element(out, "<p class=soft>", say(c, "compare.legend"), "</p>\n");
	for (int m = 0; m < c->runs[0].metric_count; m++)
		write_curve(c, out, &c->runs[0].metrics[m]);
}

static void write_endings(const struct compare *c, struct buffer *out)
{
	element(out, "<h2>", say(c, "compare.endings"), "</h2>\n<table>\n");
	for (int i = 0; i < c->runs[0].ending_count; i++) {
		const struct compare_ending *e = &c->runs[0].endings[i];
		struct buffer who = {0};
		int reached = 0;
		for (int r = 0; r < c->count; r++) {
			const struct compare_ending *mine = compare_ending_of(&c->runs[r], e->id);
			if (mine && mine->reached)
				buffer_append_format(&who, "%s%s", reached++ ? ", " : "", c->runs[r].name);
		}
		buffer_append_format(out, "<tr><td class=n>%d</td>", reached);
		element(out, "<td>", e->title, "</td>");
		element(out, "<td><small>", buffer_text(&who), "</small></td></tr>\n");
		buffer_free(&who);
	}
	buffer_append_text(out, "</table>\n");
}

void compare_write_html(const struct compare *c, struct buffer *out)
{
	const char *title =
	    SAY(c, "compare.of", I18N_TEXT("title", c->runs[0].title), I18N_TEXT("id", c->runs[0].scenario));
	buffer_append_format(out, "<!DOCTYPE html>\n<html lang=%s>\n<meta charset=utf-8>\n",
	                     i18n_language_code(c->language));
	buffer_append_text(
	    out, "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	         "<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
	element(out, "<title>", title, "</title>\n");
	buffer_append_format(out, "<style>%s</style>\n", style);
	element(out, "<h1>", title, "</h1>\n");
	write_runs(c, out);
	if (c->count == 2) {
		write_parting(c, out);
		write_decisions(c, out);
	} else {
		write_cohort(c, out);
	}
	write_metrics(c, out);
	write_endings(c, out);
	buffer_append_text(out, "</html>\n");
}
