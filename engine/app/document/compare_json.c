/* compare_json — the same as one JSON object (docs/cli.md). See compare.h. */
#include "app/document/compare.h"

#include "base/json_write.h"

#include <string.h>

#define SAMPLES     16
#define OPTIONS_MAX 32

static void text_or_null(struct buffer *out, const char *key, const char *text)
{
	if (*text)
		json_put_text(out, key, text);
	else
		json_put_null(out, key);
}

static void write_run(const struct compare_run *run, struct buffer *out)
{
	json_open_object(out, NULL);
	json_put_text(out, "name", run->name);
	json_put_text(out, "path", run->path);
	json_put_text(out, "id", run->id);
	text_or_null(out, "parent", run->parent);
	if (*run->parent)
		json_put_number(out, "parent_command", run->parent_entry);
	json_put_text(out, "version", run->version);
	json_put_seed(out, "seed", run->seed);
	json_put_text(out, "pace", run->automatic ? "clock" : "facilitator");
	json_put_number(out, "commands", run->commands);
	json_put_number(out, "end", run->end);
	json_put_truth(out, "over", run->over);
	json_put_hash(out, "hash", run->digest);
	json_open_list(out, "endings");
	for (int e = 0; e < run->ending_count; e++)
		if (run->endings[e].reached)
			json_put_text(out, NULL, run->endings[e].id);
	json_close_list(out);
	json_close_object(out);
}

static void write_act(struct buffer *out, const char *key, const struct compare_act *act)
{
	if (!act) {
		json_put_null(out, key);
		return;
	}
	json_open_object(out, key);
	json_put_number(out, "at", act->at);
	json_put_number(out, "number", act->number);
	json_put_key(out, "command");
	buffer_append_text(out, act->line);
	json_put_text(out, "text", act->sentence);
	json_close_object(out);
}

static void write_parting(const struct compare *c, struct buffer *out)
{
	const struct compare_run *a = &c->runs[0];
	struct compare_parting p = compare_part(c, a, &c->runs[1]);
	json_open_object(out, "parting");
	json_put_truth(out, "same", p.same);
	json_put_number(out, "common_commands", p.common);
	write_act(out, "a", p.a);
	write_act(out, "b", p.b);
	text_or_null(out, "decision", p.decision >= 0 ? a->choices[p.decision].id : "");
	json_close_object(out);
}

static void write_choice(const struct compare_choice *choice, struct buffer *out)
{
	if (!choice) {
		json_put_null(out, NULL);
		return;
	}
	json_open_object(out, NULL);
	json_put_number(out, "opened", choice->opened);
	json_put_number(out, "decided", choice->decided);
	text_or_null(out, "option", choice->option);
	text_or_null(out, "text", choice->text);
	text_or_null(out, "words", choice->words);
	json_put_truth(out, "by_default", choice->by_default);
	json_put_truth(out, "late", choice->late);
	json_close_object(out);
}

static void write_options(const struct compare *c, const char *decision, struct buffer *out)
{
	const char *options[OPTIONS_MAX];
	int count = compare_options(c, decision, options, OPTIONS_MAX);
	json_open_list(out, "options");
	for (int o = 0; o < count; o++) {
		int chosen = 0;
		json_open_object(out, NULL);
		text_or_null(out, "option", options[o]);
		json_open_list(out, "runs");
		for (int r = 0; r < c->count; r++) {
			const struct compare_choice *choice = compare_choice_of(&c->runs[r], decision);
			if (choice && strcmp(choice->option, options[o]) == 0) {
				json_put_number(out, NULL, r);
				chosen++;
			}
		}
		json_close_list(out);
		json_put_number(out, "count", chosen);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_decisions(const struct compare *c, struct buffer *out)
{
	json_open_list(out, "decisions");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *choice = &c->runs[0].choices[i];
		json_open_object(out, NULL);
		json_put_text(out, "decision", choice->id);
		json_put_text(out, "prompt", choice->prompt);
		json_open_list(out, "runs");
		for (int r = 0; r < c->count; r++) {
			write_choice(compare_choice_of(&c->runs[r], choice->id), out);
		}
		json_close_list(out);
		write_options(c, choice->id, out);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_actions(const struct compare *c, struct buffer *out)
{
	json_open_list(out, "actions");
	for (int i = 0; i < c->runs[0].action_count; i++) {
		const struct compare_action *action = &c->runs[0].actions[i];
		json_open_object(out, NULL);
		json_put_text(out, "action", action->id);
		json_open_list(out, "runs");
		for (int r = 0; r < c->count; r++) {
			const struct compare_action *mine = compare_action_of(&c->runs[r], action->id);
			json_open_object(out, NULL);
			json_put_number(out, "times", mine ? mine->times : 0);
			json_put_number(out, "first", mine ? mine->first : -1);
			json_put_number(out, "ultra_vires", mine ? mine->ultra_vires : 0);
			json_close_object(out);
		}
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_metrics(const struct compare *c, struct buffer *out)
{
	const int64_t *times;
	int count = compare_times(c, SAMPLES, &times);
	json_open_list(out, "metrics");
	for (int m = 0; m < c->runs[0].metric_count; m++) {
		const struct compare_metric *metric = &c->runs[0].metrics[m];
		struct compare_spread s = compare_spread_of(c, metric->id, SIM_TIME_MAX);
		json_open_object(out, NULL);
		json_put_text(out, "metric", metric->id);
		json_put_text(out, "name", metric->name);
		json_put_text(out, "unit", metric->unit);
		json_open_object(out, "end");
		json_put_number(out, "low", s.low);
		json_put_number(out, "median", s.median);
		json_put_number(out, "high", s.high);
		json_close_object(out);
		json_open_list(out, "aligned");
		for (int i = 0; i < count; i++) {
			json_open_list(out, NULL);
			json_put_number(out, NULL, times[i]);
			for (int r = 0; r < c->count; r++) {
				const struct compare_metric *mine = compare_metric_of(&c->runs[r], metric->id);
				if (mine)
					json_put_number(out, NULL, compare_value_at(mine, times[i]));
				else
					json_put_null(out, NULL);
			}
			json_close_list(out);
		}
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_endings(const struct compare *c, struct buffer *out)
{
	json_open_list(out, "endings");
	for (int i = 0; i < c->runs[0].ending_count; i++) {
		const struct compare_ending *e = &c->runs[0].endings[i];
		int reached = 0;
		json_open_object(out, NULL);
		json_put_text(out, "ending", e->id);
		json_put_text(out, "title", e->title);
		json_open_list(out, "runs");
		for (int r = 0; r < c->count; r++) {
			const struct compare_ending *mine = compare_ending_of(&c->runs[r], e->id);
			if (mine && mine->reached) {
				json_put_number(out, NULL, r);
				reached++;
			}
		}
		json_close_list(out);
		json_put_number(out, "count", reached);
		json_close_object(out);
	}
	json_close_list(out);
}

void compare_write_json(const struct compare *c, struct buffer *out)
{
	json_open_object(out, NULL);
	json_put_text(out, "scenario", c->runs[0].scenario);
	json_put_text(out, "title", c->runs[0].title);
	bool edited = false;
	for (int r = 1; r < c->count; r++)
		edited = edited || c->runs[r].fingerprint != c->runs[0].fingerprint;
	json_put_truth(out, "same_text", !edited);
	json_open_list(out, "runs");
	for (int r = 0; r < c->count; r++)
		write_run(&c->runs[r], out);
	json_close_list(out);
	if (c->count == 2)
		write_parting(c, out);
	write_decisions(c, out);
	write_actions(c, out);
	write_metrics(c, out);
	write_endings(c, out);
	json_close_object(out);
	buffer_append_byte(out, '\n');
}
