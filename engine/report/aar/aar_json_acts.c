/* aar_json_acts — decisions, measures, information and what would have come otherwise, as JSON. */
#include "report/aar/aar_json_inside.h"

static void write_knew(struct buffer *out, const struct audience_choice *c)
{
	json_open_list(out, "knew");
	for (int i = 0; i < c->knew_count; i++) {
		const struct audience_knowing *k = &c->knew[i];
		json_open_object(out, NULL);
		json_put_text(out, "role", k->role.text);
		json_put_number(out, "messages", k->messages);
		json_open_list(out, "facts");
		for (int f = 0; f < k->fact_count; f++) {
			json_open_object(out, NULL);
			json_put_text(out, "fact", k->facts[f].text.text);
			json_put_number(out, "at", k->facts[f].at);
			json_close_object(out);
		}
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "unknown");
	for (int i = 0; i < c->unknown_count; i++) {
		json_open_object(out, NULL);
		json_put_text(out, "fact", c->unknown[i].text.text);
		aar_json_names(out, "known_by", &c->unknown[i].known_by);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_decision(struct buffer *out, const struct audience_choice *c)
{
	json_open_object(out, NULL);
	json_put_number(out, "number", c->number);
	json_put_number(out, "event", c->event);
	json_put_text(out, "question", c->question.text);
	aar_json_names(out, "owners", &c->owners);
	json_put_number(out, "opened", c->opened);
	json_put_number(out, "limit", c->limit);
	json_put_number(out, "decided", c->decided);
	json_put_truth(out, "by_default", c->by_default);
	json_put_truth(out, "late", c->late);
	json_open_list(out, "options");
	for (int i = 0; i < c->option_count; i++) {
		json_open_object(out, NULL);
		json_put_text(out, "letter", c->options[i].letter);
		json_put_text(out, "text", c->options[i].text.text);
		json_put_text(out, "measure", c->options[i].measure);
		json_put_truth(out, "chosen", c->options[i].index == c->chosen);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "answers");
	for (int i = 0; i < c->voice_count; i++) {
		const struct audience_voice *v = &c->voices[i];
		json_open_object(out, NULL);
		json_put_text(out, "role", v->role.text);
		json_put_text(out, "origin", v->origin);
		json_put_number(out, "at", v->at);
		json_put_text(out, "letter", v->letter);
		json_put_text(out, "why", v->words);
		json_put_text(out, "dissent", v->dissent);
		json_put_text(out, "basis", v->basis);
		json_put_number(out, "confidence", v->confidence);
		json_close_object(out);
	}
	json_close_list(out);
	write_knew(out, c);
	aar_json_changes(out, c->changes, c->change_count);
	json_close_object(out);
}

void aar_json_decisions(const struct aar *a, struct buffer *out)
{
	json_open_list(out, "decisions");
	for (int i = 0; i < a->aftermath->choice_count; i++)
		write_decision(out, &a->aftermath->choices[i]);
	json_close_list(out);
}

static void write_gates(struct buffer *out, const struct audience_attempt *t)
{
	static const char *const kinds[] = {"fact", "condition", "metric", "resource", "authority", "approval"};
	static const char *const status[] = {"met", "missing", "waiting", "not-asked"};
	static const char *const verdict[] = {"open", "given", "refused", "lapsed"};
	json_open_list(out, "gates");
	for (int i = 0; i < t->gate_count; i++) {
		json_open_object(out, NULL);
		json_put_text(out, "need", kinds[t->gates[i].kind]);
		json_put_text(out, "status", status[t->gates[i].status]);
		json_put_text(out, "name", t->gates[i].name.text);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "approvals");
	for (int i = 0; i < t->asked_count; i++) {
		const struct audience_asked *q = &t->asked[i];
		json_open_object(out, NULL);
		json_put_text(out, "by", q->by.text);
		json_put_text(out, "name", q->name.text);
		json_put_truth(out, "consent", q->consent);
		json_put_number(out, "asked", q->asked);
		json_put_number(out, "answered", q->answered);
		json_put_text(out, "verdict", verdict[q->verdict]);
		json_put_text(out, "why", q->words);
		json_close_object(out);
	}
	json_close_list(out);
}

void aar_json_measures(const struct aar *a, struct buffer *out)
{
	static const char *const outcome[] = {"waiting", "running", "done", "stopped", "refused"};
	json_open_list(out, "measures");
	for (int i = 0; i < a->aftermath->attempt_count; i++) {
		const struct audience_attempt *t = &a->aftermath->attempts[i];
		json_open_object(out, NULL);
		json_put_text(out, "action", t->name.text);
		json_put_text(out, "role", t->role.text);
		json_put_text(out, "measure", t->measure);
		json_put_number(out, "at", t->at);
		json_put_number(out, "started", t->started);
		json_put_number(out, "ended", t->ended);
		json_put_text(out, "outcome", outcome[t->outcome]);
		json_put_truth(out, "ultra_vires", t->ultra_vires);
		json_put_text(out, "why", t->words);
		json_put_text(out, "basis", t->basis);
		write_gates(out, t);
		aar_json_changes(out, t->changes, t->change_count);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "information");
	for (int i = 0; i < a->aftermath->passing_count; i++) {
		const struct audience_passing *p = &a->aftermath->passings[i];
		json_open_object(out, NULL);
		json_put_number(out, "at", p->at);
		json_put_text(out, "from", p->from.text);
		aar_json_names(out, "to", &p->to);
		json_put_number(out, "inject", p->number);
		json_put_text(out, "what", p->what.text);
		json_put_number(out, "since", p->since);
		json_put_truth(out, "against_condition", p->against);
		json_close_object(out);
	}
	json_close_list(out);
}

void aar_json_otherwise(const struct aar *a, struct buffer *out)
{
	json_open_list(out, "turning_points");
	for (int i = 0; i < a->turning_count; i++) {
		const struct aar_turning *t = &a->turnings[i];
		json_open_object(out, NULL);
		json_put_key(out, "event");
		aar_json_line(a, out, &t->what->line);
		json_put_truth(out, "weighed", t->weighed);
		json_put_text(out, "letter", t->letter);
		json_put_text(out, "ending", t->ending);
		json_put_text(out, "metric", t->metric);
		json_put_text(out, "unit", t->unit);
		json_put_number(out, "more", t->more);
		json_put_number(out, "points", t->points);
		aar_json_changes(out, t->what->changes, t->what->change_count);
		aar_json_chain(a, out, &t->chain);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "otherwise");
	for (int i = 0; i < a->otherwise_count; i++) {
		const struct aar_otherwise *o = &a->otherwise[i];
		json_open_object(out, NULL);
		json_put_number(out, "event", o->event);
		json_put_text(out, "letter", o->letter);
		json_put_text(out, "option", o->option);
		json_put_truth(out, "possible", o->possible);
		json_put_text(out, "ending", o->ending);
		json_put_truth(out, "same_ending", o->same_ending);
		json_put_number(out, "points", o->points);
		aar_json_changes(out, o->changes, o->change_count);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "branches");
	for (int i = 0; i < a->branch_count; i++) {
		const struct aar_branch *b = &a->branches[i];
		json_open_object(out, NULL);
		json_put_text(out, "name", b->name);
		json_put_number(out, "from", b->from);
		json_put_number(out, "end", b->end);
		json_put_number(out, "decision", b->number);
		json_put_text(out, "letter", b->letter);
		json_put_text(out, "option", b->option);
		json_put_text(out, "ending", b->ending);
		json_open_list(out, "metrics");
		for (int m = 0; m < a->debrief->metric_count; m++)
			json_put_number(out, NULL, b->values[m]);
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
}
