/* See tally.h. */
#include "explore/tally.h"

#include <math.h>
#include <string.h>

#define PLAY_BITS 40

static const char *const style_ids[] = {
#define X(name, id) id,
    EXPLORE_STYLE_TABLE(X)
#undef X
};
static const char *const section_ids[] = {
#define X(name, id, numbers) id,
    TALLY_SECTION_TABLE(X)
#undef X
};

const char *explore_style_id(enum explore_style style)
{
	return style_ids[style];
}

const char *tally_section_id(enum tally_section section)
{
	return section_ids[section];
}

static bool lay_out_pairs(struct tally *t)
{
	const struct sim_scenario *sc = t->scenario;
	uint32_t *first = arena_allocate(&t->arena, (sc->decision_count + 1) * sizeof *first);
	int32_t *metric = arena_allocate(&t->arena, (sc->metric_count + 2) * sizeof *metric);
	if (!first || !metric)
		return false;
	for (uint32_t d = 0; d < sc->decision_count; d++) {
		uint32_t ways = sc->decisions[d].options.count + 1;
		first[d] = t->pair_count;
		t->pair_count += ways * (ways - 1) / 2;
	}
	metric[0] = metric[1] = SIM_NONE;
	t->dimensions = 2;
	for (uint32_t m = 0; m < sc->metric_count && m < TALLY_METRICS_MAX; m++)
		if (sc->metrics[m].good)
			metric[t->dimensions++] = (int32_t)m;
	t->pair_first = first;
	t->dimension_metric = metric;
	return true;
}

static void lay_out(struct tally *self)
{
	const struct sim_scenario *sc = self->scenario;
	const uint32_t s = EXPLORE_STYLES, t = explore_thing_count(&self->things), o = sc->option_count, e = sc->ending_count, m = sc->metric_count,
	               r = sc->role_count, k = sc->task_count, pairs = self->pair_count, dims = self->dimensions;
	const uint32_t sizes[TALLY_SECTIONS] = {
#define X(name, id, numbers) [TALLY_##name] = (numbers),
	    TALLY_SECTION_TABLE(X)
#undef X
	};
	for (int i = 0; i < TALLY_SECTIONS; i++)
		self->first[i + 1] = self->first[i] + sizes[i];
}

bool tally_open(struct tally *t, const struct sim_scenario *sc)
{
	*t = (struct tally){.scenario = sc, .things = explore_things_of(sc)};
	if (!lay_out_pairs(t))
		return false;
	lay_out(t);
	t->least_count = explore_thing_count(&t->things) + TALLY_TROUBLES + t->pair_count;
	t->most_count = TALLY_MOST_KINDS * sc->role_count + 1;
	t->numbers = memory_allocate_zeroed(t->first[TALLY_SECTIONS] + 1, sizeof *t->numbers);
	t->least = memory_allocate(t->least_count * sizeof *t->least);
	t->most = memory_allocate(t->most_count * sizeof *t->most);
	if (!t->numbers || !t->least || !t->most)
		return false;
	tally_clear(t);
	return true;
}

void tally_close(struct tally *t)
{
	memory_free(t->numbers);
	memory_free(t->least);
	memory_free(t->most);
	arena_free(&t->arena);
	*t = (struct tally){0};
}

void tally_clear(struct tally *t)
{
	memset(t->numbers, 0, t->first[TALLY_SECTIONS] * sizeof *t->numbers);
	memset(t->least, 0xff, t->least_count * sizeof *t->least);
	memset(t->most, 0, t->most_count * sizeof *t->most);
}

void tally_add(struct tally *to, const struct tally *from)
{
	for (uint32_t i = 0; i < to->first[TALLY_SECTIONS]; i++)
		to->numbers[i] += from->numbers[i];
	for (uint32_t i = 0; i < to->least_count; i++)
		to->least[i] = from->least[i] < to->least[i] ? from->least[i] : to->least[i];
	for (uint32_t i = 0; i < to->most_count; i++)
		to->most[i] = from->most[i] > to->most[i] ? from->most[i] : to->most[i];
}

/* ---- reading -------------------------------------------------------------------------------------------------------------------------------- */

uint32_t tally_pair_slot(const struct tally *t, int32_t decision, uint32_t a, uint32_t b)
{
	uint32_t ways = t->scenario->decisions[decision].options.count + 1;
	return t->pair_first[decision] + a * (2 * ways - a - 1) / 2 + (b - a - 1);
}

struct tally_difference tally_difference(const struct tally *t, int32_t decision, uint32_t a, uint32_t b, uint32_t dimension)
{
	uint32_t low = a < b ? a : b, high = a < b ? b : a;
	const uint64_t *row = tally_at(t, TALLY_PAIRS, tally_pair_slot(t, decision, low, high) * (TALLY_PAIR_HEAD + 2 * t->dimensions));
	struct tally_difference d = {.n = row[0]};
	if (d.n == 0)
		return d;
	double n = (double)d.n, sum = (double)(int64_t)row[TALLY_PAIR_HEAD + 2 * dimension], squares = (double)row[TALLY_PAIR_HEAD + 1 + 2 * dimension];
	double mean = sum / n, variance = d.n > 1 ? (squares - sum * mean) / (n - 1) : 0;
	d.mean = a < b ? mean : -mean;
	d.error = variance > 0 ? sqrt(variance / n) : 0;
	return d;
}

uint64_t tally_better(const struct tally *t, int32_t decision, uint32_t a, uint32_t b)
{
	uint32_t low = a < b ? a : b, high = a < b ? b : a;
	return tally_at(t, TALLY_PAIRS, tally_pair_slot(t, decision, low, high) * (TALLY_PAIR_HEAD + 2 * t->dimensions))[a < b ? 1 : 2];
}

struct tally_difference tally_advantage(const struct tally *t, int32_t decision, uint32_t option, uint32_t dimension)
{
	struct tally_difference all = {0};
	double sum = 0, squares = 0;
	for (uint32_t other = 0; other < t->scenario->decisions[decision].options.count; other++) {
		if (other == option)
			continue;
		struct tally_difference one = tally_difference(t, decision, option, other, dimension);
		double n = (double)one.n;
		all.n += one.n;
		sum += n * one.mean;
		squares += n * one.error * n * one.error;
	}
	if (all.n) {
		all.mean = sum / (double)all.n;
		all.error = sqrt(squares) / (double)all.n;
	}
	return all;
}

int32_t tally_bin_value(const struct sim_metric *metric, uint32_t bin)
{
	int64_t range = (int64_t)metric->max - metric->min;
	return range < TALLY_BINS ? metric->min + (int32_t)bin : (int32_t)(metric->min + range * bin / (TALLY_BINS - 1));
}

int32_t tally_percentile(const uint64_t *bins, uint32_t count, uint32_t percent)
{
	uint64_t total = 0, sum = 0;
	for (uint32_t i = 0; i < count; i++)
		total += bins[i];
	if (!total)
		return SIM_NONE;
	uint64_t want = (total * percent + 99) / 100;
	want = want ? want : 1;
	for (uint32_t i = 0; i < count; i++) {
		sum += bins[i];
		if (sum >= want)
			return (int32_t)i;
	}
	return (int32_t)count - 1;
}

uint64_t tally_play_of_least(uint64_t least)
{
	return least & ((UINT64_C(1) << PLAY_BITS) - 1);
}

uint64_t tally_play_of_most(uint64_t most)
{
	return ~most & ((UINT64_C(1) << PLAY_BITS) - 1);
}

uint32_t tally_value_of_most(uint64_t most)
{
	return (uint32_t)(most >> PLAY_BITS);
}
