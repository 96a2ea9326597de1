/* aar_json — the same content for machines: ids and numbers, and the texts in the language asked for. Keys: docs/cli.md. */
#include "report/aar/aar_json_inside.h"

#include <string.h>

void aar_json_names(struct buffer *out, const char *key, const struct audience_names *list)
{
	json_open_list(out, key);
	for (int i = 0; i < list->count; i++)
		json_put_text(out, NULL, list->items[i].text);
	json_close_list(out);
}

void aar_json_changes(struct buffer *out, const struct audience_change *list, int count)
{
	json_open_list(out, "changes");
	for (int i = 0; i < count; i++) {
		json_open_object(out, NULL);
		json_put_text(out, "metric", list[i].label.text);
		json_put_number(out, "index", list[i].metric);
		json_put_number(out, "amount", list[i].amount);
		json_put_number(out, "good", list[i].good);
		json_close_object(out);
	}
	json_close_list(out);
}

void aar_json_line(const struct aar *a, struct buffer *out, const struct audience_line *l)
{
	json_open_object(out, NULL);
	json_put_number(out, "id", l->id);
	json_put_number(out, "cause", l->cause);
	json_put_number(out, "at", l->at);
	json_put_text(out, "event", l->kind);
	json_put_text(out, "text", a->words->sentence(a->words->user, l));
	if (*l->file) {
		json_put_text(out, "file", l->file);
		json_put_number(out, "line", l->line);
	}
	json_close_object(out);
}

void aar_json_chain(const struct aar *a, struct buffer *out, const struct audience_chain *c)
{
	json_open_list(out, "chain");
	for (int i = 0; i < c->count; i++)
		aar_json_line(a, out, &c->links[i].line);
	json_close_list(out);
}

/* ---- parts ---- */

static void write_run(const struct aar *a, struct buffer *out)
{
	const struct aar_run *r = &a->run;
	const struct audience_debrief *d = a->debrief;
	json_open_object(out, NULL);
	json_put_text(out, "scenario", r->scenario);
	json_put_text(out, "version", r->version);
	json_put_text(out, "title", d->header.title.text);
	json_open_object(out, "recording");
	json_put_text(out, "id", r->id);
	json_put_text(out, "name", r->name);
	json_put_text(out, "parent", r->parent);
	json_put_number(out, "parent_command", r->parent_command);
	json_put_seed(out, "seed", r->seed);
	json_put_text(out, "pace", r->automatic ? "clock" : "facilitator");
	json_put_number(out, "started", r->started);
	json_put_number(out, "wall", r->wall);
	json_put_number(out, "people", r->people);
	json_put_number(out, "commands", r->commands);
	json_put_number(out, "undone", r->undone);
	json_put_number(out, "events", d->event_count);
	json_put_truth(out, "verified", !*r->divergence);
	json_put_text(out, "divergence", r->divergence);
	json_put_text(out, "hash", r->hash);
	json_put_text(out, "chain", r->chain);
	json_put_text(out, "seal", r->seal);
	json_put_text(out, "program", r->program);
	json_close_object(out);
	json_open_list(out, "seats");
	for (int i = 0; i < a->aftermath->seat_count; i++) {
		const struct audience_seat *s = &a->aftermath->seats[i];
		json_open_object(out, NULL);
		json_put_text(out, "role", s->label.text);
		json_put_text(out, "seat", s->seat);
		json_put_text(out, "policy", s->policy);
		json_put_number(out, "people", s->seats);
		json_put_truth(out, "hidden", s->hidden);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_judged(const struct aar *a, struct buffer *out)
{
	json_open_list(out, "judged_by");
	for (int i = 0; i < a->judged_count; i++) {
		const struct aar_judged *j = &a->judged[i];
		json_open_object(out, NULL);
		json_put_text(out, "metric", j->why.metric.name.text);
		json_put_text(out, "compare", j->compare);
		json_put_number(out, "value", j->value);
		json_put_number(out, "was", j->why.value);
		json_put_number(out, "start", j->why.start);
		json_open_list(out, "shares");
		for (int k = 0; k < j->why.share_count; k++) {
			json_open_object(out, NULL);
			json_put_number(out, "amount", j->why.shares[k].amount);
			json_put_key(out, "origin");
			aar_json_line(a, out, &j->why.shares[k].origin);
			json_close_object(out);
		}
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_summary(const struct aar *a, struct buffer *out)
{
	const struct audience_debrief *d = a->debrief;
	json_open_object(out, "summary");
	json_put_number(out, "end", d->header.now);
	json_put_truth(out, "over", d->header.run == AUDIENCE_OVER);
	json_put_text(out, "ending", d->ending_title.text);
	json_put_text(out, "ending_text", d->ending_text.text);
	json_put_truth(out, "setback", d->ending_setback);
	json_put_number(out, "rank", d->has_ending ? d->ending_rank : 0);
	json_put_number(out, "worst_rank", d->has_ending ? d->ending_worst : 0);
	json_put_number(out, "endings", d->ending_total);
	json_open_list(out, "also");
	for (int i = 0; i < d->also_count; i++)
		json_put_text(out, NULL, d->also[i].text);
	json_close_list(out);
	json_put_number(out, "decisions", a->aftermath->choice_count);
	json_put_number(out, "in_time", d->decisions_in_time);
	json_put_number(out, "unopened", a->aftermath->unopened);
	json_put_number(out, "approvals", d->approvals);
	json_put_number(out, "approvals_refused", d->approvals_refused);
	json_put_number(out, "shares", d->shares);
	json_put_number(out, "ultra_vires", d->ultra_vires);
	aar_json_chain(a, out, &a->ending_chain);
	write_judged(a, out);
	json_close_object(out);
}

/* Not rated, performed, with some challenges, with major challenges, unable to be performed (HSEEP). */
static const char *const ratings[] = {"", "P", "S", "M", "U"};

static void write_tasks(const struct aar *a, struct buffer *out, const char *objective)
{
	static const char *const status[] = {"open", "met", "failed", "unchecked"};
	json_open_list(out, "tasks");
	for (int i = 0; i < a->debrief->task_count; i++) {
		const struct audience_task *t = &a->debrief->tasks[i];
		if (strcmp(t->objective, objective) != 0)
			continue;
		json_open_object(out, NULL);
		json_put_text(out, "task", t->id);
		json_put_text(out, "text", t->text.text);
		json_put_text(out, "status", status[t->status]);
		json_put_text(out, "rating", ratings[t->rating]);
		json_put_text(out, "proposed", ratings[t->proposed]);
		json_put_number(out, "at", t->at);
		json_put_number(out, "limit", t->limit);
		json_put_text(out, "note", a->aftermath->ratings[i].words);
		json_put_key(out, "evidence");
		if (t->has_evidence)
			aar_json_line(a, out, &t->evidence);
		else
			json_put_null(out, NULL);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_objectives(const struct aar *a, struct buffer *out)
{
	json_open_list(out, "objectives");
	for (int i = 0; i < a->aftermath->objective_count; i++) {
		const struct audience_objective *o = &a->aftermath->objectives[i];
		bool confirmed;
		int rating = aar_objective_rating(a, o, &confirmed);
		json_open_object(out, NULL);
		json_put_text(out, "objective", o->id);
		json_put_text(out, "text", o->text.text);
		json_put_text(out, "capability", o->capability.text);
		json_put_text(out, "rating", ratings[rating]);
		json_put_truth(out, "confirmed", confirmed);
		write_tasks(a, out, o->id);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_metrics(const struct aar *a, struct buffer *out)
{
	json_open_list(out, "metrics");
	for (int i = 0; i < a->debrief->metric_count; i++) {
		const struct audience_metric *m = &a->debrief->metrics[i];
		json_open_object(out, NULL);
		json_put_text(out, "name", m->name.text);
		json_put_text(out, "unit", m->unit);
		json_put_number(out, "start", m->start);
		json_put_number(out, "end", m->value);
		json_put_number(out, "min", m->min);
		json_put_number(out, "max", m->max);
		json_put_number(out, "good", m->good);
		json_open_list(out, "curve");
		for (int k = 0; k < m->curve.count; k++) {
			json_open_list(out, NULL);
			json_put_number(out, NULL, m->curve.at[k]);
			json_put_number(out, NULL, m->curve.value[k]);
			json_close_list(out);
		}
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_words(const struct aar *a, struct buffer *out)
{
	json_open_list(out, "rulings");
	for (int i = 0; i < a->aftermath->ruling_count; i++) {
		const struct audience_ruling *r = &a->aftermath->rulings[i];
		json_open_object(out, NULL);
		json_put_text(out, "role", r->role.text);
		json_put_text(out, "proposal", r->words);
		json_put_number(out, "at", r->at);
		json_put_number(out, "ruled", r->ruled);
		json_put_text(out, "status", r->status);
		json_put_text(out, "why", r->reason);
		aar_json_changes(out, r->changes, r->change_count);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "notes");
	for (int i = 0; i < a->aftermath->note_count; i++) {
		json_open_object(out, NULL);
		json_put_number(out, "at", a->aftermath->notes[i].at);
		json_put_text(out, "role", a->aftermath->notes[i].role.text);
		json_put_text(out, "text", a->aftermath->notes[i].words);
		json_close_object(out);
	}
	json_close_list(out);
	json_open_list(out, "log");
	for (int i = 0; i < a->aftermath->log_count; i++)
		aar_json_line(a, out, &a->aftermath->log[i]);
	json_close_list(out);
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
	json_close_object(out);
	buffer_append_byte(out, '\n');
}
