/* See compare.h: the questions that every form of output asks. */
#include "app/document/compare.h"

#include "base/duration.h"

#include <stdlib.h>
#include <string.h>

const struct compare_metric *compare_metric_of(const struct compare_run *run, const char *id)
{
	for (int i = 0; i < run->metric_count; i++)
		if (strcmp(run->metrics[i].id, id) == 0)
			return &run->metrics[i];
	return NULL;
}

const struct compare_choice *compare_choice_of(const struct compare_run *run, const char *id)
{
	for (int i = 0; i < run->choice_count; i++)
		if (strcmp(run->choices[i].id, id) == 0)
			return &run->choices[i];
	return NULL;
}

const struct compare_action *compare_action_of(const struct compare_run *run, const char *id)
{
	for (int i = 0; i < run->action_count; i++)
		if (strcmp(run->actions[i].id, id) == 0)
			return &run->actions[i];
	return NULL;
}

const struct compare_ending *compare_ending_of(const struct compare_run *run, const char *id)
{
	for (int i = 0; i < run->ending_count; i++)
		if (strcmp(run->endings[i].id, id) == 0)
			return &run->endings[i];
	return NULL;
}

const struct compare_ending *compare_best(const struct compare_run *run)
{
	const struct compare_ending *best = NULL;
	for (int i = 0; i < run->ending_count; i++)
		if (run->endings[i].reached && (!best || run->endings[i].rank < best->rank))
			best = &run->endings[i];
	return best;
}

int32_t compare_value_at(const struct compare_metric *metric, int64_t at)
{
	int low = 0, high = metric->count;
	while (low < high) { /* the last of several changes in one second counts */
		int middle = (low + high) / 2;
		if (metric->points[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? metric->points[low - 1].value : metric->start;
}

static bool same_choice(const struct compare_choice *a, const struct compare_choice *b)
{
	return a && b && strcmp(a->option, b->option) == 0 && a->decided == b->decided &&
	       a->by_default == b->by_default;
}

/* The decision that differs first, by the earlier of the two times. */
static int first_decision(const struct compare_run *a, const struct compare_run *b)
{
	int found = -1;
	int64_t earliest = INT64_MAX;
	for (int i = 0; i < a->choice_count; i++) {
		const struct compare_choice *mine = &a->choices[i], *other = compare_choice_of(b, mine->id);
		int64_t at = mine->decided >= 0 ? mine->decided : INT64_MAX - 1;
		if (same_choice(mine, other))
			continue;
		if (other && other->decided >= 0 && other->decided < at)
			at = other->decided;
		if (at < earliest) {
			earliest = at;
			found = i;
		}
	}
	return found;
}

struct compare_parting compare_part(const struct compare *c, const struct compare_run *a, const struct compare_run *b)
{
	struct compare_parting p = {.decision = first_decision(a, b)};
	(void)c;
	while (a->seed == b->seed && p.common < a->commands && p.common < b->commands &&
	       a->marks[p.common] == b->marks[p.common])
		p.common++;
	int i = 0;
	while (i < a->act_count && i < b->act_count && strcmp(a->acts[i].line, b->acts[i].line) == 0)
		i++;
	p.a = i < a->act_count ? &a->acts[i] : NULL;
	p.b = i < b->act_count ? &b->acts[i] : NULL;
	p.same = p.common == a->commands && p.common == b->commands;
	return p;
}

static int by_time(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return x < y ? -1 : x > y;
}

int compare_times(const struct compare *c, int samples, const int64_t **times)
{
	size_t capacity = (size_t)samples + 2;
	int64_t last = 0;
	for (int r = 0; r < c->count; r++) {
		capacity += (size_t)c->runs[r].choice_count;
		last = c->runs[r].end > last ? c->runs[r].end : last;
	}
	int64_t *all = arena_allocate(c->arena, capacity * sizeof *all);
	size_t count = 0, kept = 0;
	if (!all)
		return 0;
	for (int r = 0; r < c->count; r++)
		for (int i = 0; i < c->runs[r].choice_count; i++)
			if (c->runs[r].choices[i].decided >= 0)
				all[count++] = c->runs[r].choices[i].decided;
	for (int i = 0; i <= samples; i++)
		all[count++] = samples ? last * i / samples : last;
	qsort(all, count, sizeof *all, by_time);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || all[kept - 1] != all[i])
			all[kept++] = all[i];
	*times = all;
	return (int)kept;
}

static int by_value(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return x < y ? -1 : x > y;
}

struct compare_spread compare_spread_of(const struct compare *c, const char *id, int64_t at)
{
	static int32_t values[COMPARE_RUNS_MAX];
	int count = 0;
	for (int r = 0; r < c->count; r++) {
		const struct compare_metric *m = compare_metric_of(&c->runs[r], id);
		if (m)
			values[count++] = at >= SIM_TIME_MAX ? m->end : compare_value_at(m, at);
	}
	if (count == 0)
		return (struct compare_spread){0};
	qsort(values, (size_t)count, sizeof *values, by_value);
	return (struct compare_spread){values[0], values[(count - 1) / 2], values[count - 1], count};
}

const char *compare_clock(const struct compare *c, int64_t at)
{
	int year, month, day, weekday, hour, minute, second;
	if (at < 0)
		return "–";
	moment_split(c->runs[0].start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	int64_t days = (c->runs[0].start_local + at) / 86400 - c->runs[0].start_local / 86400;
	const char *text = days ? arena_format(c->arena, "+%dd %02d:%02d:%02d", (int)days, hour, minute, second)
	                        : arena_format(c->arena, "%02d:%02d:%02d", hour, minute, second);
	return text ? text : "";
}

int compare_options(const struct compare *c, const char *decision, const char **options, int capacity)
{
	int count = 0;
	for (char letter = '@'; letter <= 'Z'; letter++) /* '@': nothing chosen, last in output is for the caller */
		for (int r = 0; r < c->count; r++) {
			const struct compare_choice *choice = compare_choice_of(&c->runs[r], decision);
			bool known = false;
			if (!choice || (*choice->letter ? *choice->letter : '@') != letter)
				continue;
			for (int i = 0; i < count; i++)
				known = known || strcmp(options[i], choice->option) == 0;
			if (!known && count < capacity)
				options[count++] = choice->option;
		}
	return count;
}

int compare_takers(const struct compare *c, const char *decision, const char *option, struct buffer *names, const struct compare_choice **example)
{
	int count = 0;
	*example = NULL;
	for (int r = 0; r < c->count; r++) {
		const struct compare_choice *choice = compare_choice_of(&c->runs[r], decision);
		if (!choice || strcmp(choice->option, option) != 0)
			continue;
		buffer_append_format(names, "%s%s", count++ ? ", " : "", c->runs[r].name);
		*example = choice;
	}
	return count;
}
