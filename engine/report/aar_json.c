/* aar_json — the same content for machines: ids and numbers, and the texts in the language asked for. Keys: docs/cli.md. */
#include "report/aar_json_inside.h"

#include "base/json.h"

#include <inttypes.h>
#include <string.h>

void aar_json_text(struct buffer *out, const char *words)
{
	json_write_text(out, words ? words : "", words ? strlen(words) : 0);
}

void aar_json_member(struct buffer *out, const char *key, const char *words)
{
	buffer_append_format(out, ",\"%s\":", key);
	aar_json_text(out, words);
}

void aar_json_number(struct buffer *out, const char *key, int64_t value)
{
	buffer_append_format(out, ",\"%s\":%" PRId64, key, value);
}

void aar_json_truth(struct buffer *out, const char *key, bool value)
{
	buffer_append_format(out, ",\"%s\":%s", key, value ? "true" : "false");
}

void aar_json_names(struct buffer *out, const char *key, const struct audience_names *list)
{
	buffer_append_format(out, ",\"%s\":[", key);
	for (int i = 0; i < list->count; i++) {
		buffer_append_text(out, i ? "," : "");
		aar_json_text(out, list->items[i].text);
	}
	buffer_append_byte(out, ']');
}

void aar_json_changes(struct buffer *out, const struct audience_change *list, int count)
{
	buffer_append_text(out, ",\"changes\":[");
	for (int i = 0; i < count; i++) {
		buffer_append_format(out, "%s{\"metric\":", i ? "," : "");
		aar_json_text(out, list[i].label.text);
		aar_json_number(out, "index", list[i].metric);
		aar_json_number(out, "amount", list[i].amount);
		aar_json_number(out, "good", list[i].good);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

void aar_json_line(const struct aar *a, struct buffer *out, const struct audience_line *l)
{
	buffer_append_format(out, "{\"id\":%" PRIu32 ",\"cause\":%" PRIu32 ",\"at\":%" PRId64 ",\"event\":", l->id, l->cause, l->at);
	aar_json_text(out, l->kind);
	aar_json_member(out, "text", a->words->sentence(a->words->user, l));
	if (*l->file) {
		aar_json_member(out, "file", l->file);
		aar_json_number(out, "line", l->line);
	}
	buffer_append_byte(out, '}');
}

void aar_json_chain(const struct aar *a, struct buffer *out, const struct audience_chain *c)
{
	buffer_append_text(out, ",\"chain\":[");
	for (int i = 0; i < c->count; i++) {
		buffer_append_text(out, i ? "," : "");
		aar_json_line(a, out, &c->links[i].line);
	}
	buffer_append_byte(out, ']');
}

/* ---- parts ---- */

static void write_run(const struct aar *a, struct buffer *out)
{
	const struct aar_run *r = &a->run;
	const struct audience_debrief *d = a->debrief;
	buffer_append_text(out, "{\"scenario\":");
	aar_json_text(out, r->scenario);
	aar_json_member(out, "version", r->version);
	aar_json_member(out, "title", d->header.title.text);
	buffer_append_format(out, ",\"recording\":{\"id\":\"%s\"", r->id);
	aar_json_member(out, "name", r->name);
	aar_json_member(out, "parent", r->parent);
	aar_json_number(out, "parent_command", r->parent_command);
	buffer_append_format(out, ",\"seed\":\"%" PRIu64 "\",\"pace\":\"%s\"", r->seed, r->automatic ? "clock" : "facilitator");
	aar_json_number(out, "started", r->started);
	aar_json_number(out, "wall", r->wall);
	aar_json_number(out, "people", r->people);
	aar_json_number(out, "commands", r->commands);
	aar_json_number(out, "undone", r->undone);
	aar_json_number(out, "events", d->event_count);
	aar_json_truth(out, "verified", !*r->divergence);
	aar_json_member(out, "divergence", r->divergence);
	aar_json_member(out, "hash", r->hash);
	aar_json_member(out, "chain", r->chain);
	aar_json_member(out, "seal", r->seal);
	aar_json_member(out, "program", r->program);
	buffer_append_text(out, "},\"seats\":[");
	for (int i = 0; i < a->aftermath->seat_count; i++) {
		const struct audience_seat *s = &a->aftermath->seats[i];
		buffer_append_format(out, "%s{\"role\":", i ? "," : "");
		aar_json_text(out, s->label.text);
		aar_json_member(out, "seat", s->seat);
		aar_json_member(out, "policy", s->policy);
		aar_json_number(out, "people", s->seats);
		aar_json_truth(out, "hidden", s->hidden);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_judged(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"judged_by\":[");
	for (int i = 0; i < a->judged_count; i++) {
		const struct aar_judged *j = &a->judged[i];
		buffer_append_format(out, "%s{\"metric\":", i ? "," : "");
		aar_json_text(out, j->why.metric.name.text);
		aar_json_member(out, "compare", j->compare);
		aar_json_number(out, "value", j->value);
		aar_json_number(out, "was", j->why.value);
		aar_json_number(out, "start", j->why.start);
		buffer_append_text(out, ",\"shares\":[");
		for (int k = 0; k < j->why.share_count; k++) {
			buffer_append_format(out, "%s{\"amount\":%" PRId32 ",\"origin\":", k ? "," : "", j->why.shares[k].amount);
			aar_json_line(a, out, &j->why.shares[k].origin);
			buffer_append_byte(out, '}');
		}
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}

static void write_summary(const struct aar *a, struct buffer *out)
{
	const struct audience_debrief *d = a->debrief;
	buffer_append_format(out, ",\"summary\":{\"end\":%" PRId64, d->header.now);
	aar_json_truth(out, "over", d->header.run == AUDIENCE_OVER);
	aar_json_member(out, "ending", d->ending_title.text);
	aar_json_member(out, "ending_text", d->ending_text.text);
	aar_json_truth(out, "setback", d->ending_setback);
	aar_json_number(out, "rank", d->has_ending ? d->ending_rank : 0);
	aar_json_number(out, "endings", d->ending_total);
	buffer_append_text(out, ",\"also\":[");
	for (int i = 0; i < d->also_count; i++) {
		buffer_append_text(out, i ? "," : "");
		aar_json_text(out, d->also[i].text);
	}
	buffer_append_byte(out, ']');
	aar_json_number(out, "decisions", a->aftermath->choice_count);
	aar_json_number(out, "in_time", d->decisions_in_time);
	aar_json_number(out, "unopened", a->aftermath->unopened);
	aar_json_number(out, "approvals", d->approvals);
	aar_json_number(out, "approvals_refused", d->approvals_refused);
	aar_json_number(out, "shares", d->shares);
	aar_json_number(out, "ultra_vires", d->ultra_vires);
	aar_json_chain(a, out, &a->ending_chain);
	write_judged(a, out);
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
		aar_json_text(out, t->id);
		aar_json_member(out, "text", t->text.text);
		aar_json_member(out, "status", status[t->status]);
		buffer_append_format(out, ",\"rating\":\"%.*s\",\"proposed\":\"%.*s\"", t->rating > 0, t->rating ? &"PSMU"[t->rating - 1] : "", t->proposed > 0,
		                     t->proposed ? &"PSMU"[t->proposed - 1] : "");
		aar_json_number(out, "at", t->at);
		aar_json_number(out, "limit", t->limit);
		aar_json_member(out, "note", a->aftermath->ratings[i].words);
		buffer_append_text(out, ",\"evidence\":");
		if (t->has_evidence)
			aar_json_line(a, out, &t->evidence);
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
		aar_json_text(out, o->id);
		aar_json_member(out, "text", o->text.text);
		aar_json_member(out, "capability", o->capability.text);
		buffer_append_format(out, ",\"rating\":\"%.*s\"", rating > 0, rating ? &"PSMU"[rating - 1] : "");
		aar_json_truth(out, "confirmed", confirmed);
		write_tasks(a, out, o->id);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_metrics(const struct aar *a, struct buffer *out)
{
	buffer_append_text(out, ",\"metrics\":[");
	for (int i = 0; i < a->debrief->metric_count; i++) {
		const struct audience_metric *m = &a->debrief->metrics[i];
		buffer_append_format(out, "%s{\"name\":", i ? "," : "");
		aar_json_text(out, m->name.text);
		aar_json_member(out, "unit", m->unit);
		aar_json_number(out, "start", m->start);
		aar_json_number(out, "end", m->value);
		aar_json_number(out, "min", m->min);
		aar_json_number(out, "max", m->max);
		aar_json_number(out, "good", m->good);
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
		aar_json_text(out, r->role.text);
		aar_json_member(out, "proposal", r->words);
		aar_json_number(out, "at", r->at);
		aar_json_number(out, "ruled", r->ruled);
		aar_json_member(out, "status", r->status);
		aar_json_member(out, "why", r->reason);
		aar_json_changes(out, r->changes, r->change_count);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"notes\":[");
	for (int i = 0; i < a->aftermath->note_count; i++) {
		buffer_append_format(out, "%s{\"at\":%" PRId64, i ? "," : "", a->aftermath->notes[i].at);
		aar_json_member(out, "role", a->aftermath->notes[i].role.text);
		aar_json_member(out, "text", a->aftermath->notes[i].words);
		buffer_append_byte(out, '}');
	}
	buffer_append_text(out, "],\"log\":[");
	for (int i = 0; i < a->aftermath->log_count; i++) {
		buffer_append_text(out, i ? "," : "");
		aar_json_line(a, out, &a->aftermath->log[i]);
	}
	buffer_append_byte(out, ']');
}

void aar_write_json(const struct aar *a, struct buffer *out)
{
	write_run(a, out);
	write_summary(a, out);
	write_objectives(a, out);
	aar_json_decisions(a, out);
	aar_json_measures(a, out);
	aar_json_otherwise(a, out);
	write_metrics(a, out);
	write_words(a, out);
	buffer_append_text(out, "}\n");
}
