/* aar_decisions — each decision in full: who, what, why, with what in hand, and what came of it. */
#include "report/aar/aar_inside.h"

#include <stdio.h>
#include <string.h>

#define FACTS_SHOWN 6 /* the latest of what a role knew; the earlier ones are folded away */

static void write_options(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	buffer_append_text(out, "<ul class=\"options\">\n");
	for (int i = 0; i < c->option_count; i++) {
		const struct audience_option *o = &c->options[i];
		bool chosen = o->index == c->chosen;
		html_element(out, chosen ? "<li class=\"chosen\"><span class=\"letter\">" : "<li><span class=\"letter\">", o->letter, "</span> ");
		aar_pillar(out, o->pillar);
		buffer_append_text(out, chosen ? " <b>" : " ");
		aar_text(out, &o->text);
		buffer_append_text(out, chosen ? "</b>" : "");
		if (*o->measure)
			html_element(out, " <small class=\"soft\">", o->measure, "</small>");
		if (chosen && c->by_default)
			html_element(out, " <small class=\"flag\">", aar_say(a, "report.by-default"), "</small>");
		buffer_append_text(out, "</li>\n");
	}
	buffer_append_text(out, "</ul>\n");
}

static void write_voice(const struct aar *a, struct buffer *out, const struct audience_voice *v)
{
	char clock[AAR_CLOCK], id[48];
	aar_clock(a, v->at, false, clock);
	buffer_append_text(out, "<div class=\"voice\"><p><b>");
	snprintf(id, sizeof id, "report.who.%s", v->origin);
	if (*v->role.text)
		aar_text(out, &v->role);
	else
		html_text(out, aar_say(a, "report.for-owners"));
	html_element(out, "</b> <span class=\"soft\">", clock, "");
	if (*v->role.text && strcmp(v->origin, "participant") != 0)
		html_element(out, " · ", aar_say(a, id), "");
	buffer_append_text(out, "</span> ");
	html_element(out, "<span class=\"letter\">", v->letter, "</span>");
	if (v->confidence >= 0)
		html_element(out, " <span class=\"soft\">", SAY(a, "report.confidence", AAR_NUMBER("percent", v->confidence)), "</span>");
	buffer_append_text(out, "</p>");
	aar_quote(out, v->words);
	if (*v->dissent || *v->basis) {
		buffer_append_text(out, "<dl>");
		aar_row(a, out, "report.dissent", v->dissent);
		aar_row(a, out, "report.basis", v->basis);
		buffer_append_text(out, "</dl>");
	}
	buffer_append_text(out, "</div>\n");
}

static void write_came(const struct aar *a, struct buffer *out, const struct audience_known_fact *f)
{
	const char *how = "";
	switch (f->came) {
	case AUDIENCE_CAME_INJECT: how = SAY(a, "report.came.inject", AAR_NUMBER("number", f->number)); break;
	case AUDIENCE_CAME_SHARED: how = SAY(a, "report.came.shared", AAR_TEXT("from", f->from.text)); break;
	case AUDIENCE_CAME_ACTION: how = SAY(a, "report.came.action", AAR_TEXT("name", f->from.text)); break;
	case AUDIENCE_CAME_DECISION: how = SAY(a, "report.came.decision", AAR_NUMBER("number", f->number)); break;
	case AUDIENCE_CAME_START: how = aar_say(a, "report.came.start"); break;
	default: break;
	}
	char clock[AAR_CLOCK];
	aar_clock(a, f->at, false, clock);
	buffer_append_text(out, "<li>");
	aar_text(out, &f->text);
	html_element(out, " <small class=\"soft\">", clock, "");
	if (*how)
		html_element(out, ", ", how, "");
	buffer_append_text(out, "</small></li>\n");
}

static void write_facts(const struct aar *a, struct buffer *out, const struct audience_known_fact *facts, int count)
{
	if (count)
		buffer_append_text(out, "<ul class=\"facts\">\n");
	for (int i = 0; i < count; i++)
		write_came(a, out, &facts[i]);
	if (count)
		buffer_append_text(out, "</ul>\n");
}

static void write_known(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	for (int i = 0; i < c->knew_count; i++) {
		const struct audience_knowing *k = &c->knew[i];
		html_element(out, "<p class=\"knew\">", SAY(a, "report.knew", AAR_TEXT("role", k->role.text), AAR_NUMBER("facts", k->fact_count), AAR_NUMBER("messages", k->messages)),
		             "</p>\n");
		int earlier = k->fact_count > FACTS_SHOWN ? k->fact_count - FACTS_SHOWN : 0;
		write_facts(a, out, k->facts + earlier, k->fact_count - earlier);
		if (earlier) {
			html_element(out, "<details><summary>", SAY(a, "report.earlier", AAR_NUMBER("count", earlier)), "</summary>\n");
			write_facts(a, out, k->facts, earlier);
			buffer_append_text(out, "</details>\n");
		}
	}
	if (c->unknown_count)
		html_element(out, "<p class=\"knew\">", aar_say(a, "report.unknown"), "</p>\n<ul class=\"facts\">\n");
	for (int i = 0; i < c->unknown_count; i++) {
		buffer_append_text(out, "<li>");
		aar_text(out, &c->unknown[i].text);
		html_element(out, " <small class=\"soft\">", aar_say(a, "report.known-by"), " ");
		aar_names(a, out, &c->unknown[i].known_by);
		buffer_append_text(out, "</small></li>\n");
	}
	if (c->unknown_count)
		buffer_append_text(out, "</ul>\n");
}

/* What it led to: the events listed with the consequence of this decision. */
static void write_led_to(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	for (int i = 0; i < a->debrief->decision_count; i++) {
		const struct audience_consequence *q = &a->debrief->decisions[i];
		if (q->line.id != c->event || q->event_count == 0)
			continue;
		html_element(out, "<dt>", aar_say(a, "report.led-to"), "</dt><dd>");
		for (int k = 0; k < q->event_count; k++) {
			char clock[AAR_CLOCK];
			aar_clock(a, q->events[k].at, false, clock);
			html_element(out, k ? "<br/><span class=\"t\">" : "<span class=\"t\">", clock, "</span> ");
			html_text(out, a->words->sentence(a->words->user, &q->events[k]));
		}
		buffer_append_text(out, "</dd>\n");
	}
}

static void write_when(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	char opened[AAR_CLOCK], decided[AAR_CLOCK];
	aar_clock(a, c->opened, false, opened);
	aar_clock(a, c->decided, false, decided);
	const char *words = !c->event      ? SAY(a, "report.still-open", AAR_TEXT("opened", opened))
	                    : c->chosen < 0 ? SAY(a, "report.closed", AAR_TEXT("opened", opened), AAR_TEXT("closed", decided))
	                                    : SAY(a, "report.decided", AAR_TEXT("opened", opened), AAR_TEXT("decided", decided),
	                                          AAR_TEXT("after", aar_span(a, c->decided > c->opened && c->opened >= 0 ? c->decided - c->opened : 0)));
	html_element(out, "<p class=\"soft\">", words, "");
	if (c->late)
		html_element(out, " <span class=\"flag\">", aar_say(a, "report.late"), "</span>");
	buffer_append_text(out, "</p>\n");
}

static void write_choice(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	buffer_append_format(out, "<article class=\"choice\" id=\"decision-%d\">\n<h3><span class=\"number\">%d</span> ", c->index + 1, c->number);
	aar_text(out, &c->question);
	buffer_append_text(out, "</h3>\n<p><b>");
	aar_names(a, out, &c->owners);
	buffer_append_text(out, "</b></p>\n");
	write_when(a, out, c);
	write_options(a, out, c);
	for (int i = 0; i < c->voice_count; i++)
		write_voice(a, out, &c->voices[i]);
	if (c->chosen >= 0) {
		html_element(out, "<dl><dt>", aar_say(a, "report.came-of-it"), "</dt><dd>");
		aar_changes(a, out, c->changes, c->change_count, 12);
		buffer_append_text(out, "</dd>\n");
		write_led_to(a, out, c);
		buffer_append_text(out, "</dl>\n");
	}
	html_element(out, "<h4>", aar_say(a, "report.in-hand"), "</h4>\n");
	write_known(a, out, c);
	buffer_append_text(out, "</article>\n");
}

void aar_write_decisions(const struct aar *a, struct buffer *out)
{
	const struct audience_aftermath *m = a->aftermath;
	aar_section(a, out, "report.decisions", SAY(a, "report.decisions-note", AAR_NUMBER("count", m->choice_count), AAR_NUMBER("in_time", a->debrief->decisions_in_time)));
	if (m->choice_count == 0)
		html_element(out, "<p>", aar_say(a, "report.no-decisions"), "</p>\n");
	for (int i = 0; i < m->choice_count; i++)
		write_choice(a, out, &m->choices[i]);
	if (m->unopened)
		html_element(out, "<p class=\"soft\">", SAY(a, "report.unopened", AAR_NUMBER("count", m->unopened)), "</p>\n");
}
