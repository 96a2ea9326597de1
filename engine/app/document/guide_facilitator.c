/* guide_facilitator — the facilitator's guide: overview, plan, every step with its words and what may come of it, endings, evaluation sheets. */
#include "app/document/guide.h"

#include "report/html.h"
#include "view/text/words.h"

#include <string.h>

static void count_cell(struct guide *g, struct buffer *out, const char *id, const char *value)
{
	buffer_append_text(out, "<tr><th>");
	html_text(out, guide_say(g, id));
	html_element(out, "</th><td>", value, "</td></tr>\n");
}

static void write_overview(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	const struct audience_header *h = &b->header;
	int people = 0, seats = 0;
	for (int i = 0; i < b->role_count; i++)
		if (!b->roles[i].hidden) {
			people++;
			seats += b->roles[i].seats;
		}
	guide_label(g, out, "<p><span class=\"exercise\">", "guide.exercise", "</span></p>\n");
	guide_text(g, out, "<h1>", h->title, "</h1>\n");
	guide_label(g, out, "<p class=\"meta\">", "guide.facilitator", "</p>\n");
	guide_text(g, out, "<p>", b->about, "</p>\n");
	buffer_append_text(out, "<div class=\"scroll keep\"><table>\n");
	count_cell(g, out, "guide.begins", guide_when(g, 0));
	count_cell(g, out, "guide.ends", guide_when(g, h->length));
	count_cell(g, out, "guide.session", desk_duration(&g->desk, h->session));
	count_cell(g, out, "guide.roles", GUIDE_SAY(g, "guide.roles-seats", I18N_NUMBER("roles", people), I18N_NUMBER("seats", seats)));
	count_cell(g, out, "guide.steps", GUIDE_SAY(g, "guide.injects-decisions", I18N_NUMBER("injects", b->inject_count), I18N_NUMBER("decisions", b->decision_count)));
	buffer_append_text(out, "</table></div>\n");
	guide_label(g, out, "<h2>", "guide.premise", "</h2>\n");
	guide_text(g, out, "<div class=\"aloud\">", b->premise, "</div>\n");
}

static void write_cast(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	guide_label(g, out, "<h2>", "guide.roles", "</h2>\n<div class=\"scroll\"><table>\n");
	for (int i = 0; i < b->role_count; i++) {
		const struct audience_guide_role *r = &b->roles[i];
		guide_text(g, out, "<tr><th>", r->name, "</th>");
		html_element(out, "<td>", r->hidden ? guide_say(g, "guide.hidden") : GUIDE_SAY(g, "guide.seats", I18N_NUMBER("count", r->seats)), "");
		if (r->own_bot)
			guide_label(g, out, " · ", "guide.own-bot", "");
		buffer_append_text(out, "</td><td>");
		guide_text(g, out, "", r->brief, "");
		buffer_append_text(out, "</td></tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
	guide_label(g, out, "<h2>", "guide.metrics", "</h2>\n<div class=\"scroll\"><table>\n");
	for (int i = 0; i < b->metric_count; i++) {
		const struct audience_guide_metric *m = &b->metrics[i];
		guide_text(g, out, "<tr><th>", m->name, "</th>");
		html_element(out, "<td class=\"num\">", desk_value(&g->desk, m->start, m->unit), "</td>");
		guide_label(g, out, "<td>", m->good > 0 ? "guide.good-high" : m->good < 0 ? "guide.good-low" : "guide.good-neither", "</td>");
		html_element(out, "<td>", m->seen_by.count ? guide_names(g, &m->seen_by) : guide_say(g, "guide.you-alone"), "");
		if (m->room)
			guide_label(g, out, " · ", "guide.in-room", "");
		buffer_append_text(out, "</td></tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
}

static void write_schedule(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	guide_label(g, out, "<h2>", "guide.phases", "</h2>\n<div class=\"scroll\"><table>\n<thead><tr>");
	guide_label(g, out, "<th>", "guide.phase", "</th>");
	guide_label(g, out, "<th>", "guide.time", "</th>");
	guide_label(g, out, "<th>", "guide.discussion", "</th></tr></thead>\n<tbody>\n");
	for (int i = 0; i < b->module_count; i++) {
		buffer_append_format(out, "<tr><td>%d. ", i + 1);
		guide_text(g, out, "", b->modules[i].name, "");
		html_element(out, "</td><td>", guide_when(g, b->modules[i].at), "</td>");
		html_element(out, "<td>", b->modules[i].discussion ? desk_duration(&g->desk, b->modules[i].discussion) : "–", "</td></tr>\n");
	}
	buffer_append_text(out, "</tbody></table></div>\n");
	guide_label(g, out, "<h2 class=\"phase\">", "guide.msel", "</h2>\n<div class=\"scroll\"><table>\n<thead><tr>");
	static const char *const heads[] = {"guide.number", "guide.time", "guide.channel", "guide.from", "guide.to", "guide.subject"};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		guide_label(g, out, "<th>", heads[i], "</th>");
	buffer_append_text(out, "</tr></thead>\n<tbody>\n");
	for (int i = 0; i < b->item_count; i++) {
		if (b->items[i].decision)
			continue;
		const struct audience_inject_detail *d = &b->injects[b->items[i].index];
		buffer_append_format(out, "<tr><td>%d</td>", d->row.number);
		html_element(out, "<td class=\"time\">", guide_when(g, b->items[i].at), "</td>");
		html_element(out, "<td class=\"time\">", words_channel(&g->frame, d->row.channel), "</td>");
		guide_text(g, out, "<td>", d->from, "</td>");
		if (!*d->from.text)
			buffer_append_text(out, "<td>–</td>");
		html_element(out, "<td>", guide_names(g, &d->row.to), "</td>");
		guide_text(g, out, "<td>", d->row.subject, "</td></tr>\n");
	}
	buffer_append_text(out, "</tbody></table></div>\n");
}

/* ---- steps ---- */

static void write_list(struct guide *g, struct buffer *out, int level, const char *id, const struct audience_text *texts, int count)
{
	if (!count)
		return;
	guide_label(g, out, level == 3 ? "<h3>" : "<h4>", id, level == 3 ? "</h3>\n<ul>\n" : "</h4>\n<ul>\n");
	for (int i = 0; i < count; i++)
		guide_text(g, out, "<li>", texts[i], "</li>\n");
	buffer_append_text(out, "</ul>\n");
}

static void write_clauses(struct guide *g, struct buffer *out, const char *id, const struct audience_clause *clauses, int count)
{
	if (!count)
		return;
	guide_label(g, out, "<p class=\"soft\">", id, " ");
	for (int i = 0; i < count; i++)
		html_element(out, i ? " · " : "", desk_clause(&g->desk, &clauses[i]), "");
	buffer_append_text(out, "</p>\n");
}

static void write_effects(struct guide *g, struct buffer *out, const struct audience_effect *effects, int count)
{
	for (int i = 0; i < count; i++)
		html_element(out, i ? " · " : "", desk_effect(&g->desk, &effects[i]), "");
	if (!count)
		guide_label(g, out, "", "guide.no-effects", "");
}

static void write_inject(struct guide *g, struct buffer *out, const struct audience_inject_detail *d, int64_t at)
{
	html_element(out, "<section class=\"step\"><span class=\"when\">", guide_when(g, at), "</span>\n<h3>");
	buffer_append_format(out, "<span class=\"number\">%d</span>", d->row.number);
	guide_text(g, out, "", d->row.subject, "</h3>\n");
	html_element(out, "<p class=\"meta\">", words_channel(&g->frame, d->row.channel), "");
	guide_text(g, out, " · ", d->from, "");
	html_element(out, " → ", guide_names(g, &d->row.to), "");
	if (d->row.room)
		guide_label(g, out, " · ", "guide.in-room", "");
	html_element(out, *d->objective ? " · " : "", d->objective, "</p>\n");
	write_clauses(g, out, "guide.waits-for", d->clauses, at < 0 ? d->clause_count : 0);
	guide_text(g, out, "<div class=\"script\">", d->body, "</div>\n");
	guide_text(g, out, "<div class=\"notes\"><b>☞ </b>", d->notes, "</div>\n");
	write_list(g, out, 4, "guide.questions", d->questions, d->question_count);
	if (d->expected_count)
		guide_label(g, out, "<h4>", "guide.expected", "</h4>\n<ul class=\"tick\">\n");
	for (int i = 0; i < d->expected_count; i++) {
		guide_text(g, out, "<li>", d->expected[i].text, "");
		html_element(out, *d->expected[i].objective ? " <small>" : "<small>", d->expected[i].objective, "</small></li>\n");
	}
	buffer_append_text(out, d->expected_count ? "</ul>\n" : "");
	write_list(g, out, 4, "guide.reveals", d->reveals, d->reveal_count);
	if (d->effect_count) {
		guide_label(g, out, "<p><small>", "guide.effects", " ");
		write_effects(g, out, d->effects, d->effect_count);
		buffer_append_text(out, "</small></p>\n");
	}
	buffer_append_text(out, "</section>\n");
}

static void write_option(struct guide *g, struct buffer *out, const struct audience_option_detail *o)
{
	buffer_append_format(out, "<tr><td class=\"letter\">%s</td><td>", o->option.letter);
	guide_text(g, out, "", o->option.text, "");
	if (o->fallback)
		guide_label(g, out, " <small>(", "guide.at-limit", ")</small>");
	if (*o->option.measure)
		html_element(out, "<br/><small>", o->option.measure, "</small>");
	buffer_append_text(out, "</td><td><small>");
	if (o->takes)
		html_element(out, "", GUIDE_SAY(g, "guide.takes", I18N_TEXT("time", desk_duration(&g->desk, o->takes))), ": ");
	write_effects(g, out, o->effects, o->effect_count);
	buffer_append_text(out, "</small></td></tr>\n");
}

static void write_decision(struct guide *g, struct buffer *out, const struct audience_guide_decision *x, int64_t at)
{
	const struct audience_decision_detail *d = &x->detail;
	html_element(out, "<section class=\"step decision\"><span class=\"when\">", guide_when(g, at), "</span>\n<h3>");
	html_element(out, "", GUIDE_SAY(g, "guide.decision", I18N_NUMBER("number", d->number)), " ");
	guide_text(g, out, "", d->question, "</h3>\n");
	html_element(out, "<p class=\"meta\">", guide_names(g, &d->owners), "");
	if (d->joint || d->poll)
		guide_label(g, out, " · ", d->joint ? "guide.joint" : "guide.poll", "");
	if (x->within)
		html_element(out, " · ", GUIDE_SAY(g, "guide.within", I18N_TEXT("time", desk_duration(&g->desk, x->within))), "");
	html_element(out, *d->objective ? " · " : "", d->objective, "</p>\n");
	write_clauses(g, out, "guide.opens-when", x->clauses, at < 0 ? x->clause_count : 0);
	guide_text(g, out, "<div class=\"notes\"><b>☞ </b>", d->notes, "</div>\n");
	buffer_append_text(out, "<div class=\"scroll\"><table>\n");
	for (int i = 0; i < d->option_count; i++)
		write_option(g, out, &d->options[i]);
	buffer_append_text(out, "</table></div>\n</section>\n");
}

static void write_steps(struct guide *g, struct buffer *out, int module)
{
	const struct audience_guide *b = g->book;
	for (int i = 0; i < b->item_count; i++) {
		const struct audience_guide_item *item = &b->items[i];
		if (item->module != module)
			continue;
		if (item->decision)
			write_decision(g, out, &b->decisions[item->index], item->at);
		else
			write_inject(g, out, &b->injects[item->index], item->at);
	}
}

static void write_phases(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	int loose = 0;
	for (int i = 0; i < b->module_count; i++) {
		const struct audience_guide_module *m = &b->modules[i];
		buffer_append_format(out, "<h2 class=\"phase\">%d. ", i + 1);
		guide_text(g, out, "", m->name, "</h2>\n");
		html_element(out, "<p class=\"meta\">", guide_when(g, m->at), "");
		if (m->discussion)
			html_element(out, " · ", GUIDE_SAY(g, "guide.talk", I18N_TEXT("time", desk_duration(&g->desk, m->discussion))), "");
		if (*m->begins.text)
			html_element(out, " · ", GUIDE_SAY(g, "guide.who-begins", I18N_TEXT("name", m->begins.text)), "");
		buffer_append_text(out, "</p>\n");
		write_list(g, out, 3, "guide.questions", m->questions, m->question_count);
		write_steps(g, out, i);
	}
	for (int i = 0; i < b->item_count; i++)
		loose += b->items[i].module < 0;
	if (!loose)
		return;
	guide_label(g, out, "<h2 class=\"phase\">", b->module_count ? "guide.held-back" : "guide.msel", "</h2>\n");
	if (b->module_count)
		guide_label(g, out, "<p class=\"meta\">", "guide.held-back-about", "</p>\n");
	write_steps(g, out, -1);
}

/* ---- acts, endings, evaluation ---- */

static void write_actions(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	if (!b->action_count)
		return;
	guide_label(g, out, "<h2 class=\"phase\">", "guide.actions", "</h2>\n<div class=\"scroll\"><table>\n");
	for (int i = 0; i < b->action_count; i++) {
		const struct audience_action *a = &b->actions[i];
		guide_text(g, out, "<tr><td><b>", a->name, "</b>");
		html_element(out, "<br/><small>", guide_names(g, &a->owners), "");
		html_element(out, *a->measure ? " · " : "", a->measure, "</small></td><td>");
		guide_text(g, out, "<p>", a->about, "</p>");
		html_element(out, "<small>", GUIDE_SAY(g, "guide.takes", I18N_TEXT("time", desk_duration(&g->desk, a->takes))), "</small>");
		buffer_append_text(out, a->gate_count ? "<ol>" : "");
		for (int k = 0; k < a->gate_count; k++)
			html_element(out, "<li><small>", guide_gate(g, &a->gates[k]), "</small></li>");
		buffer_append_text(out, a->gate_count ? "</ol></td></tr>\n" : "</td></tr>\n");
	}
	buffer_append_text(out, "</table></div>\n");
}

static void write_endings(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	guide_label(g, out, "<h2 class=\"phase\">", "guide.endings", "</h2>\n");
	guide_label(g, out, "<p class=\"meta\">", "guide.endings-about", "</p>\n");
	for (int i = 0; i < b->ending_count; i++) {
		const struct audience_guide_ending *e = &b->endings[i];
		buffer_append_format(out, "<section class=\"step\"><h3><span class=\"number\">%d</span>", e->rank);
		guide_text(g, out, "", e->title, "");
		if (e->setback)
			guide_label(g, out, " <small>(", "guide.setback", ")</small>");
		buffer_append_text(out, "</h3>\n");
		guide_text(g, out, "<div class=\"script\">", e->text, "</div>\n");
		write_list(g, out, 4, "guide.principles", e->principles, e->principle_count);
		write_clauses(g, out, "guide.true-when", e->clauses, e->clause_count);
		buffer_append_text(out, "</section>\n");
	}
}

static void write_task(struct guide *g, struct buffer *out, const struct audience_task *t)
{
	buffer_append_text(out, "<section class=\"step keep\"><h4>");
	html_text(out, t->id);
	guide_text(g, out, " ", t->text, "</h4>\n");
	guide_text(g, out, "<p>", t->evaluator, "</p>\n");
	guide_label(g, out, "<p class=\"meta\">", t->status == AUDIENCE_TASK_UNCHECKED ? "guide.unchecked" : "guide.checked", "</p>\n");
	buffer_append_text(out, "<p class=\"rate\"><span>P</span><span>S</span><span>M</span><span>U</span></p>\n<div class=\"lines\"><div></div><div></div></div></section>\n");
}

static void write_evaluation(struct guide *g, struct buffer *out)
{
	const struct audience_guide *b = g->book;
	guide_label(g, out, "<h2 class=\"phase\">", "guide.evaluation", "</h2>\n");
	guide_label(g, out, "<p class=\"meta\">", "guide.ratings", "</p>\n");
	for (int i = 0; i < b->objective_count; i++) {
		const struct audience_guide_objective *o = &b->objectives[i];
		html_element(out, i ? "<h3 class=\"phase\">" : "<h3>", o->id, "");
		guide_text(g, out, " ", o->text, "</h3>\n");
		guide_text(g, out, "<p class=\"meta\">", o->capability, "</p>\n");
		for (int k = 0; k < b->task_count; k++)
			if (strcmp(b->tasks[k].objective, o->id) == 0)
				write_task(g, out, &b->tasks[k]);
	}
}

void guide_write_facilitator(struct guide *g, struct buffer *out)
{
	const char *title = GUIDE_SAY(g, "guide.title", I18N_TEXT("title", g->book->header.title.text));
	html_page_begin(out, i18n_language_code(g->language), title, guide_style);
	write_overview(g, out);
	write_cast(g, out);
	write_schedule(g, out);
	write_phases(g, out);
	write_actions(g, out);
	write_endings(g, out);
	write_evaluation(g, out);
	html_page_end(out);
}
