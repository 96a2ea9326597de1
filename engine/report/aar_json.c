/* aar_json — the same content for machines: ids and numbers, and the texts in the language asked for. Keys: docs/cli.md. */
#include "report/aar_inside.h"

#include "base/json.h"

#include <inttypes.h>
#include <string.h>

static void text(struct buffer *out, const char *words)
{
	json_write_text(out, words ? words : "", words ? strlen(words) : 0);
}

static void member(struct buffer *out, const char *key, const char *words)
{
	buffer_append_format(out, ",\"%s\":", key);
	text(out, words);
}

static void number(struct buffer *out, const char *key, int64_t value)
{
	buffer_append_format(out, ",\"%s\":%" PRId64, key, value);
}

static void truth(struct buffer *out, const char *key, bool value)
{
	buffer_append_format(out, ",\"%s\":%s", key, value ? "true" : "false");
}

static void names(struct buffer *out, const char *key, const struct audience_names *list)
{
	buffer_append_format(out, ",\"%s\":[", key);
	for (int i = 0; i < list->count; i++) {
		buffer_append_text(out, i ? "," : "");
		text(out, list->items[i].text);
	}
	buffer_append_byte(out, ']');
}

static void changes(const struct aar *a, struct buffer *out, const struct audience_change *list, int count)
{
	buffer_append_text(out, ",\"changes\":[");
	for (int i = 0; i < count; i++) {
		buffer_append_format(out, "%s{\"metric\":", i ? "," : "");
		text(out, list[i].label.text);
		number(out, "index", list[i].metric);
		number(out, "amount", list[i].amount);
		number(out, "good", list[i].good);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
	(void)a;
}

static void line(const struct aar *a, struct buffer *out, const struct audience_line *l)
{
	buffer_append_format(out, "{\"id\":%" PRIu32 ",\"cause\":%" PRIu32 ",\"at\":%" PRId64 ",\"event\":", l->id, l->cause, l->at);
	text(out, l->kind);
	member(out, "text", a->words->sentence(a->words->user, l));
	if (*l->file) {
		member(out, "file", l->file);
		number(out, "line", l->line);
	}
	buffer_append_byte(out, '}');
}

static void chain(const struct aar *a, struct buffer *out, const struct audience_chain *c)
{
	buffer_append_text(out, ",\"chain\":[");
	for (int i = 0; i < c->count; i++) {
		buffer_append_text(out, i ? "," : "");
		line(a, out, &c->links[i].line);
	}
	buffer_append_byte(out, ']');
}

/* ---- parts ---- */

static void write_run(const struct aar *a, struct buffer *out)
{
	const struct aar_run *r = &a->run;
	const struct audience_debrief *d = a->debrief;
	buffer_append_text(out, "{\"scenario\":");
	text(out, r->scenario);
	member(out, "version", r->version);
	member(out, "title", d->header.title.text);
	buffer_append_format(out, ",\"recording\":{\"id\":\"%s\"", r->id);
	member(out, "name", r->name);
	member(out, "parent", r->parent);
	number(out, "parent_command", r->parent_command);
	buffer_append_format(out, ",\"seed\":\"%" PRIu64 "\",\"pace\":\"%s\"", r->seed, r->automatic ? "clock" : "facilitator");
	number(out, "started", r->started);
	number(out, "wall", r->wall);
	number(out, "people", r->people);
	number(out, "commands", r->commands);
	number(out, "undone", r->undone);
	number(out, "events", d->event_count);
	truth(out, "verified", !*r->divergence);
	member(out, "divergence", r->divergence);
	member(out, "hash", r->hash);
	member(out, "chain", r->chain);
	member(out, "seal", r->seal);
	member(out, "program", r->program);
	buffer_append_text(out, "},\"seats\":[");
	for (int i = 0; i < a->aftermath->seat_count; i++) {
		const struct audience_seat *s = &a->aftermath->seats[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		text(out, s->label.text);
		member(out, "seat", s->seat);
		member(out, "policy", s->policy);
		number(out, "people", s->seats);
		truth(out, "hidden", s->hidden);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_summary(const struct aar *a, struct buffer *out)
{
	const struct audience_debrief *d = a->debrief;
	buffer_append_format(out, ",\"summary\":{\"end\":%" PRId64, d->header.now);
	truth(out, "over", d->header.run == AUDIENCE_OVER);
	member(out, "ending", d->ending_title.text);
	member(out, "ending_text", d->ending_text.text);
	truth(out, "setback", d->ending_setback);
	number(out, "rank", d->has_ending ? d->ending_rank : 0);
	number(out, "endings", d->ending_total);
	buffer_append_text(out, ",\"also\":[");
	for (int i = 0; i < d->also_count; i++) {
		buffer_append_text(out, i ? "," : "");
		text(out, d->also[i].text);
	}
	buffer_append_byte(out, ']');
	number(out, "decisions", a->aftermath->choice_count);
	number(out, "in_time", d->decisions_in_time);
	number(out, "unopened", a->aftermath->unopened);
	number(out, "approvals", d->approvals);
	number(out, "approvals_refused", d->approvals_refused);
	number(out, "shares", d->shares);
	number(out, "ultra_vires", d->ultra_vires);
	chain(a, out, &a->ending_chain);
	buffer_append_byte(out, '}');
}

static void write_tasks(const struct aar *a, struct buffer *out, const char *objective)
{
	static const char *const status[] = {"open", "met", "failed", "unchecked"};
	const char *separator = "";
	buffer_append_text(out, ",\"tasks\":[");
	for (int i = 0; i < a->debrief->task_count; i++) {
		const struct audience_task *t = &a->debrief->tasks[i];
		if (strcmp(t->objective, objective) != 0)
			continue;
		buffer_append_format(out, "%s{\"task\":", separator);
		text(out, t->id);
		member(out, "text", t->text.text);
		member(out, "status", status[t->status]);
		buffer_append_format(out, ",\"rating\":\"%.*s\",\"proposed\":\"%.*s\"", t->rating > 0, t->rating ? &"PSMU"[t->rating - 1] : "", t->proposed > 0,
		                     t->proposed ? &"PSMU"[t->proposed - 1] : "");
		number(out, "at", t->at);
		number(out, "limit", t->limit);
		member(out, "note", a->aftermath->ratings[i].words);
		buffer_append_text(out, ",\"evidence\":");
		if (t->has_evidence)
			line(a, out, &t->evidence);
		else
			buffer_append_text(out, "null");
		buffer_append_byte(out, '}');
		separator = ",";
	}
	buffer_append_byte(out, ']');
}

static void write_objectives(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"objectives\":[");
	for (int i = 0; i < a->aftermath->objective_count; i++) {
		const struct audience_objective *o = &a->aftermath->objectives[i];
		bool confirmed;
		int rating = aar_objective_rating(a, o, &confirmed);
		buffer_append_format(out, "%s{\"objective\":", i ? "," : "");
		text(out, o->id);
		member(out, "text", o->text.text);
		member(out, "capability", o->capability.text);
		buffer_append_format(out, ",\"rating\":\"%.*s\"", rating > 0, rating ? &"PSMU"[rating - 1] : "");
		truth(out, "confirmed", confirmed);
		write_tasks(a, out, o->id);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_knew(struct buffer *out, const struct audience_choice *c)
{
	buffer_append_text(out, ",\"knew\":[");
	for (int i = 0; i < c->knew_count; i++) {
		const struct audience_knowing *k = &c->knew[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		text(out, k->role.text);
		number(out, "messages", k->messages);
		buffer_append_text(out, ",\"facts\":[");
		for (int f = 0; f < k->fact_count; f++) {
			buffer_append_format(out, "%s{\"fact\":", f ? "," : "");
			text(out, k->facts[f].text.text);
			number(out, "at", k->facts[f].at);
			buffer_append_byte(out, '}');
		}
		buffer_append_text(out, "]}");
	}
	buffer_append_text(out, "],\"unknown\":[");
	for (int i = 0; i < c->unknown_count; i++) {
		buffer_append_format(out, "%s{\"fact\":", i ? "," : "");
		text(out, c->unknown[i].text.text);
		names(out, "known_by", &c->unknown[i].known_by);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_decision(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	buffer_append_format(out, "{\"number\":%d,\"event\":%" PRIu32, c->number, c->event);
	member(out, "question", c->question.text);
	names(out, "owners", &c->owners);
	number(out, "opened", c->opened);
	number(out, "limit", c->limit);
	number(out, "decided", c->decided);
	truth(out, "by_default", c->by_default);
	truth(out, "late", c->late);
	buffer_append_text(out, ",\"options\":[");
	for (int i = 0; i < c->option_count; i++) {
		buffer_append_format(out, "%s{\"letter\":", i ? "," : "");
		text(out, c->options[i].letter);
		member(out, "text", c->options[i].text.text);
		member(out, "measure", c->options[i].measure);
		truth(out, "chosen", c->options[i].index == c->chosen);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"answers\":[");
	for (int i = 0; i < c->voice_count; i++) {
		const struct audience_voice *v = &c->voices[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		text(out, v->role.text);
		member(out, "origin", v->origin);
		number(out, "at", v->at);
		member(out, "letter", v->letter);
		member(out, "why", v->words);
		member(out, "dissent", v->dissent);
		member(out, "basis", v->basis);
		number(out, "confidence", v->confidence);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
	write_knew(out, c);
	changes(a, out, c->changes, c->change_count);
	buffer_append_byte(out, '}');
}

static void write_gates(struct buffer *out, const struct audience_attempt *t)
{
	static const char *const kinds[] = {"fact", "condition", "metric", "resource", "authority", "approval"};
	static const char *const status[] = {"met", "missing", "waiting", "not-asked"};
	static const char *const verdict[] = {"open", "given", "refused", "lapsed"};
	buffer_append_text(out, ",\"gates\":[");
	for (int i = 0; i < t->gate_count; i++) {
		buffer_append_format(out, "%s{\"need\":\"%s\",\"status\":\"%s\"", i ? "," : "", kinds[t->gates[i].kind], status[t->gates[i].status]);
		member(out, "name", t->gates[i].name.text);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"approvals\":[");
	for (int i = 0; i < t->asked_count; i++) {
		const struct audience_asked *q = &t->asked[i];
		buffer_append_format(out, "%s{\"by\":", i ? "," : "");
		text(out, q->by.text);
		member(out, "name", q->name.text);
		truth(out, "consent", q->consent);
		number(out, "asked", q->asked);
		number(out, "answered", q->answered);
		buffer_append_format(out, ",\"verdict\":\"%s\"", verdict[q->verdict]);
		member(out, "why", q->words);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_measures(const struct aar *a, struct buffer *out)
{
	static const char *const outcome[] = {"waiting", "running", "done", "stopped", "refused"};
	buffer_append_text(out, ",\"measures\":[");
	for (int i = 0; i < a->aftermath->attempt_count; i++) {
		const struct audience_attempt *t = &a->aftermath->attempts[i];
		buffer_append_format(out, "%s{\"action\":", i ? "," : "");
		text(out, t->name.text);
		member(out, "role", t->role.text);
		member(out, "measure", t->measure);
		number(out, "at", t->at);
		number(out, "started", t->started);
		number(out, "ended", t->ended);
		buffer_append_format(out, ",\"outcome\":\"%s\"", outcome[t->outcome]);
		truth(out, "ultra_vires", t->ultra_vires);
		member(out, "why", t->words);
		member(out, "basis", t->basis);
		write_gates(out, t);
		changes(a, out, t->changes, t->change_count);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"information\":[");
	for (int i = 0; i < a->aftermath->passing_count; i++) {
		const struct audience_passing *p = &a->aftermath->passings[i];
		buffer_append_format(out, "%s{\"at\":%" PRId64, i ? "," : "", p->at);
		member(out, "from", p->from.text);
		names(out, "to", &p->to);
		number(out, "inject", p->number);
		member(out, "what", p->what.text);
		number(out, "since", p->since);
		truth(out, "against_condition", p->against);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_otherwise(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"turning_points\":[");
	for (int i = 0; i < a->turning_count; i++) {
		const struct aar_turning *t = &a->turnings[i];
		buffer_append_format(out, "%s{\"event\":", i ? "," : "");
		line(a, out, &t->what->line);
		truth(out, "weighed", t->weighed);
		member(out, "letter", t->letter);
		member(out, "ending", t->ending);
		member(out, "metric", t->metric);
		number(out, "more", t->more);
		changes(a, out, t->what->changes, t->what->change_count);
		chain(a, out, &t->chain);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"otherwise\":[");
	for (int i = 0; i < a->otherwise_count; i++) {
		const struct aar_otherwise *o = &a->otherwise[i];
		buffer_append_format(out, "%s{\"event\":%" PRIu32, i ? "," : "", o->event);
		member(out, "letter", o->letter);
		member(out, "option", o->option);
		truth(out, "possible", o->possible);
		member(out, "ending", o->ending);
		truth(out, "same_ending", o->same_ending);
		number(out, "points", o->points);
		changes(a, out, o->changes, o->change_count);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"branches\":[");
	for (int i = 0; i < a->branch_count; i++) {
		const struct aar_branch *b = &a->branches[i];
		buffer_append_format(out, "%s{\"name\":", i ? "," : "");
		text(out, b->name);
		number(out, "from", b->from);
		number(out, "end", b->end);
		number(out, "decision", b->number);
		member(out, "letter", b->letter);
		member(out, "option", b->option);
		member(out, "ending", b->ending);
		buffer_append_text(out, ",\"metrics\":[");
		for (int m = 0; m < a->debrief->metric_count; m++)
			buffer_append_format(out, "%s%" PRId32, m ? "," : "", b->values[m]);
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}

static void write_metrics(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"metrics\":[");
	for (int i = 0; i < a->debrief->metric_count; i++) {
		const struct audience_metric *m = &a->debrief->metrics[i];
		buffer_append_format(out, "%s{\"name\":", i ? "," : "");
		text(out, m->name.text);
		member(out, "unit", m->unit);
		number(out, "start", m->start);
		number(out, "end", m->value);
		number(out, "min", m->min);
		number(out, "max", m->max);
		number(out, "good", m->good);
		buffer_append_text(out, ",\"curve\":[");
		for (int k = 0; k < m->curve.count; k++)
			buffer_append_format(out, "%s[%" PRId64 ",%" PRId32 "]", k ? "," : "", m->curve.at[k], m->curve.value[k]);
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}

static void write_words(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"rulings\":[");
	for (int i = 0; i < a->aftermath->ruling_count; i++) {
		const struct audience_ruling *r = &a->aftermath->rulings[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		text(out, r->role.text);
		member(out, "proposal", r->words);
		number(out, "at", r->at);
		number(out, "ruled", r->ruled);
		member(out, "status", r->status);
		member(out, "why", r->reason);
		changes(a, out, r->changes, r->change_count);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"notes\":[");
	for (int i = 0; i < a->aftermath->note_count; i++) {
		buffer_append_format(out, "%s{\"at\":%" PRId64, i ? "," : "", a->aftermath->notes[i].at);
		member(out, "role", a->aftermath->notes[i].role.text);
		member(out, "text", a->aftermath->notes[i].words);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"log\":[");
	for (int i = 0; i < a->aftermath->log_count; i++) {
		buffer_append_text(out, i ? "," : "");
		line(a, out, &a->aftermath->log[i]);
	}
	buffer_append_byte(out, ']');
}

void aar_write_json(const struct aar *a, struct buffer *out)
{
	write_run(a, out);
	write_summary(a, out);
	write_objectives(a, out);
	buffer_append_text(out, ",\"decisions\":[");
	for (int i = 0; i < a->aftermath->choice_count; i++) {
		buffer_append_text(out, i ? "," : "");
		write_decision(a, out, &a->aftermath->choices[i]);
	}
	buffer_append_byte(out, ']');
	write_measures(a, out);
	write_otherwise(a, out);
	write_metrics(a, out);
	write_words(a, out);
	buffer_append_text(out, "}\n");
}
