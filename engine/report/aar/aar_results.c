/* aar_results — objectives with their tasks and ratings, turning points, what would have come otherwise, metrics. */
#include "report/aar/aar_inside.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define CURVE_WIDTH  540
#define CURVE_HEIGHT 130
#define SHARES_SHOWN 6 /* acts that a metric's value goes back to */

static const char *const ratings[] = {"", "rating.p", "rating.s", "rating.m", "rating.u"};

/* Four cells, the given one filled, and the word. */
static void write_rating(const struct aar *a, struct buffer *out, int rating, bool confirmed)
{
	buffer_append_text(out, "<span class=\"psmu\">");
	for (int i = 1; i <= 4; i++)
		buffer_append_format(out, "<span%s>%c</span>", i == rating ? confirmed ? " class=\"given\"" : " class=\"proposed\"" : "", " PSMU"[i]);
	buffer_append_text(out, "</span> ");
	html_element(out, rating ? "<b>" : "<b class=\"soft\">", aar_say(a, rating ? ratings[rating] : "report.rating.none"), "</b>");
	if (rating && !confirmed)
		html_element(out, " <small class=\"soft\">", aar_say(a, "report.rating.proposed"), "</small>");
}

void aar_write_objectives(const struct aar *a, struct buffer *out)
{
	const struct audience_aftermath *m = a->aftermath;
	if (m->objective_count == 0)
		return;
	aar_section(a, out, "report.objectives", aar_say(a, "report.rating.legend"));
	buffer_append_text(out, "<div class=\"scroll\"><table class=\"objectives\"><tbody>\n");
	for (int i = 0; i < m->objective_count; i++) {
		const struct audience_objective *o = &m->objectives[i];
		bool confirmed;
		int rating = aar_objective_rating(a, o, &confirmed), met = 0, all = 0;
		for (int t = 0; t < a->debrief->task_count; t++) {
			bool mine = strcmp(a->debrief->tasks[t].objective, o->id) == 0;
			all += mine;
			met += mine && (a->debrief->tasks[t].status == AUDIENCE_TASK_MET || a->debrief->tasks[t].rating == 1);
		}
		buffer_append_format(out, "<tr><td class=\"n\"><b>%d</b></td><td>", i + 1);
		aar_text(out, &o->text);
		if (*o->capability.text) {
			buffer_append_text(out, "<br/><small class=\"soft\">");
			aar_text(out, &o->capability);
			buffer_append_text(out, "</small>");
		}
		buffer_append_text(out, "</td><td>");
		write_rating(a, out, rating, confirmed);
		html_element(out, "</td><td class=\"soft\">", SAY(a, "report.tasks-met", AAR_NUMBER("count", met), AAR_NUMBER("all", all)), "</td></tr>\n");
	}
	buffer_append_text(out, "</tbody></table></div>\n");
	html_element(out, "<p class=\"soft\">", aar_say(a, "report.objective-rule"), "</p>\n");
}

/* ---- critical tasks ---- */

static void write_evidence(const struct aar *a, struct buffer *out, const struct audience_task *t, const struct audience_rating *rated)
{
	static const char *const status[] = {"report.task.open", "report.task.met", "report.task.failed", "report.task.unchecked"};
	char clock[AAR_CLOCK];
	html_element(out, t->status == AUDIENCE_TASK_FAILED ? "<span class=\"flag\">" : "<span>", aar_say(a, status[t->status]), "</span> ");
	if (t->at >= 0) {
		aar_clock(a, t->at, false, clock);
		html_element(out, "<span class=\"t\">", clock, "</span> ");
	}
	if (t->limit >= 0) {
		aar_clock(a, t->limit, false, clock);
		html_element(out, "<span class=\"soft\">", SAY(a, "report.task.limit", AAR_TEXT("time", clock)), "</span>");
	}
	if (t->has_evidence)
		html_element(out, "<br/>", a->words->sentence(a->words->user, &t->evidence), "");
	if (*rated->words)
		aar_quote(out, rated->words);
}

void aar_write_tasks(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.task", "report.objective", "report.rating", "report.evidence", NULL};
	const struct audience_debrief *d = a->debrief;
	if (d->task_count == 0)
		return;
	aar_section(a, out, "report.tasks", SAY(a, "report.tasks-note", AAR_NUMBER("count", d->tasks_confirmed), AAR_NUMBER("all", d->task_count)));
	aar_table(a, out, "tasks", heads);
	for (int i = 0; i < d->task_count; i++) {
		const struct audience_task *t = &d->tasks[i];
		buffer_append_text(out, "<tr><td>");
		aar_text(out, &t->text);
		if (*t->evaluator.text) {
			buffer_append_text(out, "<br/><small class=\"soft\">");
			aar_text(out, &t->evaluator);
			buffer_append_text(out, "</small>");
		}
		html_element(out, "</td><td>", t->objective, "</td><td>");
		write_rating(a, out, aar_rating(t), t->rating > 0);
		buffer_append_text(out, "</td><td>");
		write_evidence(a, out, t, &a->aftermath->ratings[i]);
		buffer_append_text(out, "</td></tr>\n");
	}
	aar_table_end(out);
}

/* ---- turning points ---- */

static void write_weight(const struct aar *a, struct buffer *out, const struct aar_turning *t)
{
	if (!t->weighed)
		return;
	const char *run = *t->letter ? SAY(a, "report.had-been", AAR_TEXT("letter", t->letter)) : aar_say(a, "report.without-it");
	html_element(out, "<p class=\"otherwise\"><b>", run, "</b> ");
	html_text(out, *t->ending ? SAY(a, "report.other-ending", AAR_TEXT("ending", t->ending)) : aar_say(a, "report.same-ending"));
	if (*t->metric) {
		buffer_append_byte(out, ' ');
		html_text(out, SAY(a, t->more < 0 ? "report.metric-lower" : "report.metric-higher", AAR_TEXT("metric", t->metric), AAR_NUMBER("points", labs(t->more)),
		                    AAR_TEXT("unit", t->unit)));
	}
	html_element(out, " <span class=\"soft\">", SAY(a, "report.turning-points", AAR_NUMBER("points", t->points)), "</span></p>\n");
}

/* What a metric at the end is made of: the largest shares with the acts they go back to. */
static void write_judged(const struct aar *a, struct buffer *out, const struct aar_judged *j)
{
	const struct audience_metric_why *w = &j->why;
	html_element(out, "<p class=\"knew\">",
	             SAY(a, "report.judged", AAR_TEXT("metric", w->metric.name.text), AAR_TEXT("compare", j->compare), AAR_NUMBER("value", j->value), AAR_NUMBER("was", w->value),
	                 AAR_NUMBER("start", w->start), AAR_TEXT("unit", w->metric.unit)),
	             "</p>\n");
	if (w->share_count)
		buffer_append_text(out, "<ul class=\"shares\">\n");
	for (int i = 0; i < w->share_count && i < SHARES_SHOWN; i++) {
		const struct audience_share *share = &w->shares[i];
		char clock[AAR_CLOCK];
		aar_clock(a, share->origin.at, false, clock);
		buffer_append_format(out, "<li><b>%s%d</b> <span class=\"t soft\">", share->amount < 0 ? "−" : "+", abs(share->amount));
		html_element(out, "", clock, "</span> ");
		html_element(out, "", a->words->sentence(a->words->user, &share->origin), "</li>\n");
	}
	if (w->share_count > SHARES_SHOWN)
		html_element(out, "<li class=\"soft\">", SAY(a, "report.further", AAR_NUMBER("count", w->share_count - SHARES_SHOWN)), "</li>\n");
	if (w->share_count)
		buffer_append_text(out, "</ul>\n");
}

static void write_why_ending(const struct aar *a, struct buffer *out)
{
	html_element(out, "<h3>", aar_say(a, "report.why-ending"), "</h3>\n");
	aar_chain(a, out, &a->ending_chain);
	for (int i = 0; i < a->judged_count; i++)
		write_judged(a, out, &a->judged[i]);
}

void aar_write_turnings(const struct aar *a, struct buffer *out)
{
	aar_section(a, out, "report.turnings", a->weighed ? SAY(a, "report.turnings-note", AAR_NUMBER("count", a->weighed)) : "");
	if (a->turning_count == 0)
		html_element(out, "<p>", aar_say(a, "report.no-turnings"), "</p>\n");
	else if (a->weighed)
		html_element(out, "<p class=\"soft\">", aar_say(a, "report.turnings-about"), "</p>\n");
	for (int i = 0; i < a->turning_count; i++) {
		const struct aar_turning *t = &a->turnings[i];
		char clock[AAR_CLOCK];
		aar_clock(a, t->what->line.at, false, clock);
		buffer_append_format(out, "<article class=\"turning\">\n<h3><span class=\"number\">%d</span> ", i + 1);
		html_element(out, "<span class=\"t\">", clock, "</span> ");
		html_element(out, "", a->words->sentence(a->words->user, &t->what->line), "</h3>\n<p>");
		aar_changes(a, out, t->what->changes, t->what->change_count, 6);
		buffer_append_text(out, "</p>\n");
		write_weight(a, out, t);
		if (t->chain.count > 1) {
			html_element(out, "<p class=\"knew\">", aar_say(a, "report.how"), "</p>\n");
			aar_chain(a, out, &t->chain);
		}
		buffer_append_text(out, "</article>\n");
	}
	if (a->ending_chain.count)
		write_why_ending(a, out);
}

/* ---- otherwise ---- */

static const struct audience_choice *choice_of(const struct aar *a, uint32_t event)
{
	for (int i = 0; i < a->aftermath->choice_count; i++)
		if (a->aftermath->choices[i].event == event)
			return &a->aftermath->choices[i];
	return NULL;
}

static void write_branches(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.branch", "report.parts-at", "report.choice", "report.ending", "report.effect", NULL};
	html_element(out, "<h3>", aar_say(a, "report.branches"), "</h3>\n");
	aar_table(a, out, "branches", heads);
	for (int i = 0; i < a->branch_count; i++) {
		const struct aar_branch *b = &a->branches[i];
		buffer_append_text(out, "<tr>");
		aar_cell(out, b->name);
		aar_time_cell(a, out, b->from);
		buffer_append_text(out, "<td>");
		if (b->number) {
			html_element(out, "", SAY(a, "report.decision-number", AAR_NUMBER("number", b->number)), " ");
			html_element(out, "<span class=\"letter\">", b->letter, "</span> ");
			html_text(out, b->option);
		}
		html_element(out, "</td><td>", *b->ending ? b->ending : aar_say(a, "report.no-ending"), "</td><td>");
		for (int m = 0; m < a->debrief->metric_count; m++) {
			const struct audience_metric *metric = &a->debrief->metrics[m];
			if (b->values[m] == metric->value)
				continue;
			html_element(out, "", metric->label.text, "");
			buffer_append_format(out, " %" PRId32 " → %" PRId32 "<br/>", metric->value, b->values[m]);
		}
		buffer_append_text(out, "</td></tr>\n");
	}
	aar_table_end(out);
}

void aar_write_otherwise(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.decision", "report.instead", "report.ending", "report.difference", NULL};
	if (a->otherwise_count + a->branch_count == 0)
		return;
	aar_section(a, out, "report.otherwise", "");
	int played = 0, other = 0;
	for (int i = 0; i < a->otherwise_count; i++) {
		played += a->otherwise[i].possible;
		other += a->otherwise[i].possible && !a->otherwise[i].same_ending;
	}
	html_element(out, "<p class=\"soft\">", aar_say(a, "report.otherwise-note"), "</p>\n");
	if (played)
		html_element(out, "<p><b>", SAY(a, "report.otherwise-count", AAR_NUMBER("played", played), AAR_NUMBER("other", other)), "</b></p>\n");
	if (a->otherwise_count)
		aar_table(a, out, "others", heads);
	for (int i = 0; i < a->otherwise_count; i++) {
		const struct aar_otherwise *o = &a->otherwise[i];
		const struct audience_choice *c = choice_of(a, o->event);
		if (!c)
			continue;
		buffer_append_text(out, o->possible && !o->same_ending ? "<tr class=\"differs\"><td>" : "<tr><td>");
		if (i == 0 || a->otherwise[i - 1].event != o->event) { /* once for all its options */
			buffer_append_format(out, "<b>%d</b> ", c->number);
			aar_text(out, &c->question);
		}
		html_element(out, "</td><td><span class=\"letter\">", o->letter, "</span> ");
		html_element(out, "", o->option, "</td><td>");
		if (!o->possible)
			html_element(out, "<span class=\"soft\">", aar_say(a, "report.not-possible"), "</span></td><td>");
		else {
			html_text(out, !*o->ending ? aar_say(a, "report.no-ending") : o->ending);
			if (o->same_ending)
				html_element(out, " <small class=\"soft\">", aar_say(a, "report.the-same"), "</small>");
			buffer_append_text(out, "</td><td>");
			aar_changes(a, out, o->changes, o->change_count, AAR_DIFFERENCES);
		}
		buffer_append_text(out, "</td></tr>\n");
	}
	if (a->otherwise_count)
		aar_table_end(out);
	if (a->branch_count)
		write_branches(a, out);
}

/* ---- metrics ---- */

static void write_curve(const struct aar *a, struct buffer *out, const struct audience_metric *m)
{
	int64_t end = a->debrief->header.now;
	struct html_plot plot = {44, CURVE_WIDTH - 8, 10, CURVE_HEIGHT - 24, 0, end, m->min, m->max};
	char clock[AAR_CLOCK];
	buffer_append_text(out, "<figure><figcaption><b>");
	aar_text(out, &m->name);
	buffer_append_text(out, "</b> ");
	html_element(out, "<span class=\"soft\">",
	             SAY(a, "report.from-to", AAR_NUMBER("start", m->start), AAR_NUMBER("end", m->value), AAR_TEXT("unit", m->unit),
	                 AAR_TEXT("change", m->value > m->start ? "▴" : m->value < m->start ? "▾" : "=")),
	             "</span></figcaption>\n");
	buffer_append_format(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", CURVE_WIDTH, CURVE_HEIGHT);
	html_element(out, "", m->name.text, "\">");
	html_level(out, &plot, m->min);
	html_level(out, &plot, m->max);
	for (int i = 0; i < 3; i++) {
		aar_clock(a, end * i / 2, false, clock);
		html_tick(out, &plot, i, 3, clock);
	}
	if (m->has_threshold) {
		buffer_append_format(out, "<path class=\"threshold\" d=\"M%d ", plot.left);
		html_tenths(out, html_plot_y(&plot, m->threshold));
		buffer_append_format(out, "H%d\"/>", plot.right);
	}
	for (int i = 0; i < a->aftermath->choice_count; i++) { /* decisions along the foot */
		const struct audience_choice *c = &a->aftermath->choices[i];
		if (c->chosen < 0)
			continue;
		buffer_append_text(out, "<path class=\"tick\" d=\"M");
		html_tenths(out, html_plot_x(&plot, c->decided));
		buffer_append_format(out, " %dv-7\"/>", plot.bottom);
	}
	html_steps(out, &plot, m->start, m->curve.at, m->curve.value, m->curve.count, end, "class=\"curve\"");
	buffer_append_text(out, "</svg></figure>\n");
}

void aar_write_metrics(const struct aar *a, struct buffer *out)
{
	if (a->debrief->metric_count == 0)
		return;
	aar_section(a, out, "report.metrics", aar_say(a, "report.metrics-note"));
	buffer_append_text(out, "<div class=\"curves\">\n");
	for (int m = 0; m < a->debrief->metric_count; m++)
		write_curve(a, out, &a->debrief->metrics[m]);
	buffer_append_text(out, "</div>\n");
}
