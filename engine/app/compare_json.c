/* compare_json — the same as one JSON object (docs/cli.md). See compare.h. */
#include "app/compare.h"

#include "base/hash.h"
#include "base/json.h"

#include <inttypes.h>
#include <string.h>

#define SAMPLES     16
#define OPTIONS_MAX 32

static void text_or_null(struct buffer *out, const char *key, const char *text)
{
	if (*text)
		tell_member(out, key, text);
	else
		buffer_append_format(out, ",\"%s\":null", key);
}

static void write_run(const struct compare_run *run, struct buffer *out)
{
	char hash[17];
	bool first = true;
	hash_to_hex(run->digest, hash);
	buffer_append_text(out, "{\"name\":");
	json_write_text(out, run->name, strlen(run->name));
	tell_member(out, "path", run->path);
	tell_member(out, "id", run->id);
	text_or_null(out, "parent", run->parent);
	if (*run->parent)
		buffer_append_format(out, ",\"parent_command\":%" PRId64, run->parent_entry);
	tell_member(out, "version", run->version);
	buffer_append_format(out,
	                     ",\"seed\":\"%" PRIu64 "\",\"pace\":\"%s\",\"commands\":%" PRIu32 ",\"end\":%" PRId64
	                     ",\"over\":%s,\"hash\":\"%s\",\"endings\":[",
	                     run->seed, run->automatic ? "clock" : "facilitator", run->commands, run->end,
	                     run->over ? "true" : "false", hash);
	for (int e = 0; e < run->ending_count; e++)
		if (run->endings[e].reached) {
			buffer_append_text(out, first ? "" : ",");
			json_write_text(out, run->endings[e].id, strlen(run->endings[e].id));
			first = false;
		}
	buffer_append_text(out, "]}");
}

static void write_act(struct buffer *out, const char *key, const struct compare_act *act)
{
	buffer_append_format(out, ",\"%s\":", key);
	if (!act) {
		buffer_append_text(out, "null");
		return;
	}
	buffer_append_format(out, "{\"at\":%" PRId64 ",\"number\":%" PRIu32 ",\"command\":%s", act->at, act->number,
	                     act->line);
	tell_member(out, "text", act->sentence);
	buffer_append_byte(out, '}');
}

static void write_parting(const struct compare *c, struct buffer *out)
{
	const struct compare_run *a = &c->runs[0];
	struct compare_parting p = compare_part(c, a, &c->runs[1]);
	buffer_append_format(out, ",\"parting\":{\"same\":%s,\"common_commands\":%" PRIu32, p.same ? "true" : "false",
	                     p.common);
	write_act(out, "a", p.a);
	write_act(out, "b", p.b);
	text_or_null(out, "decision", p.decision >= 0 ? a->choices[p.decision].id : "");
	buffer_append_byte(out, '}');
}

static void write_choice(const struct compare_choice *choice, struct buffer *out)
{
	if (!choice) {
		buffer_append_text(out, "null");
		return;
	}
	buffer_append_format(out, "{\"opened\":%" PRId64 ",\"decided\":%" PRId64, choice->opened, choice->decided);
	text_or_null(out, "option", choice->option);
	text_or_null(out, "text", choice->text);
	text_or_null(out, "words", choice->words);
	buffer_append_format(out, ",\"by_default\":%s,\"late\":%s}", choice->by_default ? "true" : "false",
	                     choice->late ? "true" : "false");
}

static void write_options(const struct compare *c, const char *decision, struct buffer *out)
{
	const char *options[OPTIONS_MAX];
	int count = compare_options(c, decision, options, OPTIONS_MAX);
	buffer_append_text(out, ",\"options\":[");
	for (int o = 0; o < count; o++) {
		int chosen = 0;
		buffer_append_text(out, o ? ",{\"option\":" : "{\"option\":");
		if (*options[o])
			json_write_text(out, options[o], strlen(options[o]));
		else
			buffer_append_text(out, "null");
		buffer_append_text(out, ",\"runs\":[");
		for (int r = 0; r < c->count; r++) {
			const struct compare_choice *choice = compare_choice_of(&c->runs[r], decision);
			if (choice && strcmp(choice->option, options[o]) == 0)
				buffer_append_format(out, "%s%d", chosen++ ? "," : "", r);
		}
		buffer_append_format(out, "],\"count\":%d}", chosen);
	}
	buffer_append_byte(out, ']');
}

static void write_decisions(const struct compare *c, struct buffer *out)
{
	buffer_append_text(out, ",\"decisions\":[");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *choice = &c->runs[0].choices[i];
		buffer_append_text(out, i ? ",{\"decision\":" : "{\"decision\":");
		json_write_text(out, choice->id, strlen(choice->id));
		tell_member(out, "prompt", choice->prompt);
		buffer_append_text(out, ",\"runs\":[");
		for (int r = 0; r < c->count; r++) {
			buffer_append_text(out, r ? "," : "");
			write_choice(compare_choice_of(&c->runs[r], choice->id), out);
		}
		buffer_append_byte(out, ']');
		write_options(c, choice->id, out);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_actions(const struct compare *c, struct buffer *out)
{
	buffer_append_text(out, ",\"actions\":[");
	for (int i = 0; i < c->runs[0].action_count; i++) {
		const struct compare_action *action = &c->runs[0].actions[i];
		buffer_append_text(out, i ? ",{\"action\":" : "{\"action\":");
		json_write_text(out, action->id, strlen(action->id));
		buffer_append_text(out, ",\"runs\":[");
		for (int r = 0; r < c->count; r++) {
			const struct compare_action *mine = compare_action_of(&c->runs[r], action->id);
			buffer_append_format(out, "%s{\"times\":%d,\"first\":%" PRId64 ",\"ultra_vires\":%d}",
			                     r ? "," : "", mine ? mine->times : 0, mine ? mine->first : -1,
			                     mine ? mine->ultra_vires : 0);
		}
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}

static void write_metrics(const struct compare *c, struct buffer *out)
{
	const int64_t *times;
	int count = compare_times(c, SAMPLES, &times);
	buffer_append_text(out, ",\"metrics\":[");
	for (int m = 0; m < c->runs[0].metric_count; m++) {
		const struct compare_metric *metric = &c->runs[0].metrics[m];
		struct compare_spread s = compare_spread_of(c, metric->id, SIM_TIME_MAX);
		buffer_append_text(out, m ? ",{\"metric\":" : "{\"metric\":");
		json_write_text(out, metric->id, strlen(metric->id));
		tell_member(out, "name", metric->name);
		tell_member(out, "unit", metric->unit);
		buffer_append_format(out, ",\"end\":{\"low\":%d,\"median\":%d,\"high\":%d},\"aligned\":[", s.low,
		                     s.median, s.high);
		for (int i = 0; i < count; i++) {
			buffer_append_format(out, "%s[%" PRId64, i ? "," : "", times[i]);
			for (int r = 0; r < c->count; r++) {
				const struct compare_metric *mine = compare_metric_of(&c->runs[r], metric->id);
				if (mine)
					buffer_append_format(out, ",%d", compare_value_at(mine, times[i]));
				else
					buffer_append_text(out, ",null");
			}
			buffer_append_byte(out, ']');
		}
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}

static void write_endings(const struct compare *c, struct buffer *out)
{
	buffer_append_text(out, ",\"endings\":[");
	for (int i = 0; i < c->runs[0].ending_count; i++) {
		const struct compare_ending *e = &c->runs[0].endings[i];
		int reached = 0;
		buffer_append_text(out, i ? ",{\"ending\":" : "{\"ending\":");
		json_write_text(out, e->id, strlen(e->id));
		tell_member(out, "title", e->title);
		buffer_append_text(out, ",\"runs\":[");
		for (int r = 0; r < c->count; r++) {
			const struct compare_ending *mine = compare_ending_of(&c->runs[r], e->id);
			if (mine && mine->reached)
				buffer_append_format(out, "%s%d", reached++ ? "," : "", r);
		}
		buffer_append_format(out, "],\"count\":%d}", reached);
	}
	buffer_append_byte(out, ']');
}

void compare_write_json(const struct compare *c, struct buffer *out)
{
	buffer_append_text(out, "{\"scenario\":");
	json_write_text(out, c->runs[0].scenario, strlen(c->runs[0].scenario));
	tell_member(out, "title", c->runs[0].title);
	bool edited = false;
	for (int r = 1; r < c->count; r++)
		edited = edited || c->runs[r].fingerprint != c->runs[0].fingerprint;
	buffer_append_format(out, ",\"same_text\":%s,\"runs\":[", edited ? "false" : "true");
	for (int r = 0; r < c->count; r++) {
		buffer_append_text(out, r ? "," : "");
		write_run(&c->runs[r], out);
	}
	buffer_append_byte(out, ']');
	if (c->count == 2)
		write_parting(c, out);
	write_decisions(c, out);
	write_actions(c, out);
	write_metrics(c, out);
	write_endings(c, out);
	buffer_append_text(out, "}\n");
}
