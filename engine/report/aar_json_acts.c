/* aar_json_acts — decisions, measures, information and what would have come otherwise, as JSON. */
#include "report/aar_json_inside.h"

#include <inttypes.h>

static void write_knew(struct buffer *out, const struct audience_choice *c)
{
	buffer_append_text(out, ",\"knew\":[");
	for (int i = 0; i < c->knew_count; i++) {
		const struct audience_knowing *k = &c->knew[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		aar_json_text(out, k->role.text);
		aar_json_number(out, "messages", k->messages);
		buffer_append_text(out, ",\"facts\":[");
		for (int f = 0; f < k->fact_count; f++) {
			buffer_append_format(out, "%s{\"fact\":", f ? "," : "");
			aar_json_text(out, k->facts[f].text.text);
			aar_json_number(out, "at", k->facts[f].at);
			buffer_append_byte(out, '}');
		}
		buffer_append_text(out, "]}");
	}
	buffer_append_text(out, "],\"unknown\":[");
	for (int i = 0; i < c->unknown_count; i++) {
		buffer_append_format(out, "%s{\"fact\":", i ? "," : "");
		aar_json_text(out, c->unknown[i].text.text);
		aar_json_names(out, "known_by", &c->unknown[i].known_by);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_decision(struct buffer *out, const struct audience_choice *c)
{
	buffer_append_format(out, "{\"number\":%d,\"event\":%" PRIu32, c->number, c->event);
	aar_json_member(out, "question", c->question.text);
	aar_json_names(out, "owners", &c->owners);
	aar_json_number(out, "opened", c->opened);
	aar_json_number(out, "limit", c->limit);
	aar_json_number(out, "decided", c->decided);
	aar_json_truth(out, "by_default", c->by_default);
	aar_json_truth(out, "late", c->late);
	buffer_append_text(out, ",\"options\":[");
	for (int i = 0; i < c->option_count; i++) {
		buffer_append_format(out, "%s{\"letter\":", i ? "," : "");
		aar_json_text(out, c->options[i].letter);
		aar_json_member(out, "text", c->options[i].text.text);
		aar_json_member(out, "measure", c->options[i].measure);
		aar_json_truth(out, "chosen", c->options[i].index == c->chosen);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"answers\":[");
	for (int i = 0; i < c->voice_count; i++) {
		const struct audience_voice *v = &c->voices[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		aar_json_text(out, v->role.text);
		aar_json_member(out, "origin", v->origin);
		aar_json_number(out, "at", v->at);
		aar_json_member(out, "letter", v->letter);
		aar_json_member(out, "why", v->words);
		aar_json_member(out, "dissent", v->dissent);
		aar_json_member(out, "basis", v->basis);
		aar_json_number(out, "confidence", v->confidence);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
	write_knew(out, c);
	aar_json_changes(out, c->changes, c->change_count);
	buffer_append_byte(out, '}');
}

void aar_json_decisions(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"decisions\":[");
	for (int i = 0; i < a->aftermath->choice_count; i++) {
		buffer_append_text(out, i ? "," : "");
		write_decision(out, &a->aftermath->choices[i]);
	}
	buffer_append_byte(out, ']');
}

static void write_gates(struct buffer *out, const struct audience_attempt *t)
{
	static const char *const kinds[] = {"fact", "condition", "metric", "resource", "authority", "approval"};
	static const char *const status[] = {"met", "missing", "waiting", "not-asked"};
	static const char *const verdict[] = {"open", "given", "refused", "lapsed"};
	buffer_append_text(out, ",\"gates\":[");
	for (int i = 0; i < t->gate_count; i++) {
		buffer_append_format(out, "%s{\"need\":\"%s\",\"status\":\"%s\"", i ? "," : "", kinds[t->gates[i].kind], status[t->gates[i].status]);
		aar_json_member(out, "name", t->gates[i].name.text);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"approvals\":[");
	for (int i = 0; i < t->asked_count; i++) {
		const struct audience_asked *q = &t->asked[i];
		buffer_append_format(out, "%s{\"by\":", i ? "," : "");
		aar_json_text(out, q->by.text);
		aar_json_member(out, "name", q->name.text);
		aar_json_truth(out, "consent", q->consent);
		aar_json_number(out, "asked", q->asked);
		aar_json_number(out, "answered", q->answered);
		buffer_append_format(out, ",\"verdict\":\"%s\"", verdict[q->verdict]);
		aar_json_member(out, "why", q->words);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

void aar_json_measures(const struct aar *a, struct buffer *out)
{
	static const char *const outcome[] = {"waiting", "running", "done", "stopped", "refused"};
	buffer_append_text(out, ",\"measures\":[");
	for (int i = 0; i < a->aftermath->attempt_count; i++) {
		const struct audience_attempt *t = &a->aftermath->attempts[i];
		buffer_append_format(out, "%s{\"action\":", i ? "," : "");
		aar_json_text(out, t->name.text);
		aar_json_member(out, "role", t->role.text);
		aar_json_member(out, "measure", t->measure);
		aar_json_number(out, "at", t->at);
		aar_json_number(out, "started", t->started);
		aar_json_number(out, "ended", t->ended);
		buffer_append_format(out, ",\"outcome\":\"%s\"", outcome[t->outcome]);
		aar_json_truth(out, "ultra_vires", t->ultra_vires);
		aar_json_member(out, "why", t->words);
		aar_json_member(out, "basis", t->basis);
		write_gates(out, t);
		aar_json_changes(out, t->changes, t->change_count);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"information\":[");
	for (int i = 0; i < a->aftermath->passing_count; i++) {
		const struct audience_passing *p = &a->aftermath->passings[i];
		buffer_append_format(out, "%s{\"at\":%" PRId64, i ? "," : "", p->at);
		aar_json_member(out, "from", p->from.text);
		aar_json_names(out, "to", &p->to);
		aar_json_number(out, "inject", p->number);
		aar_json_member(out, "what", p->what.text);
		aar_json_number(out, "since", p->since);
		aar_json_truth(out, "against_condition", p->against);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

void aar_json_otherwise(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"turning_points\":[");
	for (int i = 0; i < a->turning_count; i++) {
		const struct aar_turning *t = &a->turnings[i];
		buffer_append_format(out, "%s{\"event\":", i ? "," : "");
		aar_json_line(a, out, &t->what->line);
		aar_json_truth(out, "weighed", t->weighed);
		aar_json_member(out, "letter", t->letter);
		aar_json_member(out, "ending", t->ending);
		aar_json_member(out, "metric", t->metric);
		aar_json_number(out, "more", t->more);
		aar_json_changes(out, t->what->changes, t->what->change_count);
		aar_json_chain(a, out, &t->chain);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"otherwise\":[");
	for (int i = 0; i < a->otherwise_count; i++) {
		const struct aar_otherwise *o = &a->otherwise[i];
		buffer_append_format(out, "%s{\"event\":%" PRIu32, i ? "," : "", o->event);
		aar_json_member(out, "letter", o->letter);
		aar_json_member(out, "option", o->option);
		aar_json_truth(out, "possible", o->possible);
		aar_json_member(out, "ending", o->ending);
		aar_json_truth(out, "same_ending", o->same_ending);
		aar_json_number(out, "points", o->points);
		aar_json_changes(out, o->changes, o->change_count);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"branches\":[");
	for (int i = 0; i < a->branch_count; i++) {
		const struct aar_branch *b = &a->branches[i];
		buffer_append_format(out, "%s{\"name\":", i ? "," : "");
		aar_json_text(out, b->name);
		aar_json_number(out, "from", b->from);
		aar_json_number(out, "end", b->end);
		aar_json_number(out, "decision", b->number);
		aar_json_member(out, "letter", b->letter);
		aar_json_member(out, "option", b->option);
		aar_json_member(out, "ending", b->ending);
		buffer_append_text(out, ",\"metrics\":[");
		for (int m = 0; m < a->debrief->metric_count; m++)
			buffer_append_format(out, "%s%" PRId32, m ? "," : "", b->values[m]);
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}
