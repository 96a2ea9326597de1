/* aar_acts — measures with their gates, and who passed what to whom after how long. */
#include "report/aar/aar_inside.h"

static const char *const outcomes[] = {"report.outcome.waiting", "report.outcome.running", "report.outcome.done", "report.outcome.stopped", "report.outcome.refused"};
static const char *const verdicts[] = {"report.verdict.open", "report.verdict.given", "report.verdict.refused", "report.verdict.lapsed"};
static const char *const gates[] = {"report.gate.fact", "report.gate.condition", "report.gate.metric", "report.gate.resource", "report.gate.authority", "report.gate.approval"};

static void write_gate(const struct aar *a, struct buffer *out, const struct audience_gate *g)
{
	bool met = g->status == AUDIENCE_GATE_MET;
	buffer_append_format(out, "<li class=\"%s\">%s ", met ? "met" : "missing", met ? "✓" : "✕");
	html_element(out, "<span class=\"soft\">", aar_say(a, gates[g->kind]), "</span> ");
	aar_text(out, &g->name);
	if (g->kind == AUDIENCE_GATE_APPROVAL && *g->by.text)
		html_element(out, " (", g->by.text, ")");
	if (g->kind == AUDIENCE_GATE_METRIC || g->kind == AUDIENCE_GATE_RESOURCE)
		html_element(out, ": ",
		             SAY(a, g->at_most ? "report.gate.at-most" : "report.gate.at-least", AAR_NUMBER("have", g->have), AAR_NUMBER("want", g->want), AAR_TEXT("unit", g->unit)), "");
	buffer_append_text(out, "</li>\n");
}

static void write_asked(const struct aar *a, struct buffer *out, const struct audience_asked *q)
{
	char clock[AAR_CLOCK];
	bool refused = q->verdict == AUDIENCE_VERDICT_REFUSED || q->verdict == AUDIENCE_VERDICT_LAPSED;
	aar_clock(a, q->asked, false, clock);
	buffer_append_format(out, "<li class=\"%s\"><b>", refused ? "missing" : "met");
	aar_text(out, &q->by);
	html_element(out, "</b> <span class=\"soft\">", clock, "</span> ");
	html_text(out, aar_say(a, verdicts[q->verdict]));
	if (q->answered >= 0)
		html_element(out, " <span class=\"soft\">", SAY(a, "report.after", AAR_TEXT("span", aar_span(a, q->answered - q->asked))), "</span>");
	html_element(out, "<br/>", q->name.text, "");
	aar_quote(out, q->words);
	buffer_append_text(out, "</li>\n");
}

static void write_attempt(const struct aar *a, struct buffer *out, const struct audience_attempt *t)
{
	buffer_append_text(out, t->ultra_vires || t->outcome == AUDIENCE_OUTCOME_REFUSED ? "<tr class=\"breach\">" : "<tr>");
	aar_time_cell(a, out, t->at);
	buffer_append_text(out, "<td>");
	aar_text(out, &t->role);
	buffer_append_text(out, "</td><td>");
	aar_pillar(out, t->pillar);
	buffer_append_text(out, " <b>");
	aar_text(out, &t->name);
	buffer_append_text(out, "</b>");
	if (*t->measure) {
		html_element(out, "<br/><small class=\"soft\">", t->measure, " ");
		aar_text(out, &t->measure_name);
		buffer_append_text(out, "</small>");
	}
	aar_quote(out, t->words);
	if (*t->basis)
		html_element(out, "<br/><small>", SAY(a, "report.basis-claimed", AAR_TEXT("basis", t->basis)), "</small>");
	buffer_append_text(out, "</td><td>");
	if (t->gate_count + t->asked_count)
		buffer_append_text(out, "<ul class=\"gates\">\n");
	for (int i = 0; i < t->gate_count; i++) /* approvals that were asked for are told with their answers */
		if (t->gates[i].kind != AUDIENCE_GATE_APPROVAL || t->ultra_vires || t->asked_count == 0)
			write_gate(a, out, &t->gates[i]);
	for (int i = 0; i < t->asked_count; i++)
		write_asked(a, out, &t->asked[i]);
	if (t->gate_count + t->asked_count)
		buffer_append_text(out, "</ul>\n");
	else
		html_element(out, "<span class=\"soft\">", aar_say(a, "report.no-gates"), "</span>");
	buffer_append_text(out, "</td><td>");
	if (t->ultra_vires)
		html_element(out, "<span class=\"flag\">", aar_say(a, "report.ultra-vires"), "</span><br/>");
	html_text(out, aar_say(a, outcomes[t->outcome]));
	if (t->ended > t->at)
		html_element(out, " <span class=\"soft\">", SAY(a, "report.after", AAR_TEXT("span", aar_span(a, t->ended - t->at))), "</span>");
	buffer_append_text(out, "<br/>");
	if (t->started >= 0)
		aar_changes(a, out, t->changes, t->change_count, 6);
	buffer_append_text(out, "</td></tr>\n");
}

void aar_write_measures(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.time", "report.role", "report.measure", "report.gates", "report.outcome", NULL};
	const struct audience_aftermath *m = a->aftermath;
	int breaches = 0, refused = 0;
	for (int i = 0; i < m->attempt_count; i++) {
		breaches += m->attempts[i].ultra_vires;
		refused += m->attempts[i].outcome == AUDIENCE_OUTCOME_REFUSED;
	}
	aar_section(a, out, "report.measures", SAY(a, "report.measures-note", AAR_NUMBER("count", m->attempt_count), AAR_NUMBER("refused", refused), AAR_NUMBER("ultra_vires", breaches)));
	html_element(out, "<p class=\"soft\">", aar_say(a, "report.measures-scope"), "</p>\n");
	if (m->attempt_count == 0) {
		html_element(out, "<p>", aar_say(a, "report.no-measures"), "</p>\n");
		return;
	}
	aar_table(a, out, "acts", heads);
	for (int i = 0; i < m->attempt_count; i++)
		write_attempt(a, out, &m->attempts[i]);
	aar_table_end(out);
}

/* ---- information ---- */

static void write_passing(const struct aar *a, struct buffer *out, const struct audience_passing *p)
{
	buffer_append_text(out, p->against ? "<tr class=\"breach\">" : "<tr>");
	aar_time_cell(a, out, p->at);
	buffer_append_text(out, "<td>");
	aar_text(out, &p->from);
	buffer_append_text(out, "</td><td>");
	aar_names(a, out, &p->to);
	buffer_append_text(out, "</td><td>");
	if (p->number)
		html_element(out, "<small class=\"soft\">", SAY(a, "report.inject-number", AAR_NUMBER("number", p->number)), "</small> ");
	aar_text(out, &p->what);
	if (p->against)
		html_element(out, "<br/><span class=\"flag\">", aar_say(a, "report.against"), "</span>");
	html_element(out, "</td><td>", p->since < 0 ? "–" : p->at > p->since ? aar_span(a, p->at - p->since) : aar_say(a, "report.at-once"), "</td></tr>\n");
}

void aar_write_information(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.time", "report.from", "report.to", "report.what", "report.held-for", NULL};
	const struct audience_aftermath *m = a->aftermath;
	int against = 0;
	for (int i = 0; i < m->passing_count; i++)
		against += m->passings[i].against;
	aar_section(a, out, "report.information", SAY(a, "report.information-note", AAR_NUMBER("count", m->passing_count), AAR_NUMBER("against", against)));
	if (m->passing_count == 0) {
		html_element(out, "<p>", aar_say(a, "report.no-information"), "</p>\n");
		return;
	}
	aar_table(a, out, "passed", heads);
	for (int i = 0; i < m->passing_count; i++)
		write_passing(a, out, &m->passings[i]);
	aar_table_end(out);
}
