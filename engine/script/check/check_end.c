/* check_end — values of a number for which no ending holds: the exercise would end without saying how it came out.
 *
 * It is decided where all endings ask about one and the same metric or variable, which most often is a forgotten middle. Endings that ask about several things are left
 * to `enshu explore`, which plays and finds ends without an ending: not every combination of numbers can come about. */
#include "script/check/check.h"

#include "sim/condition.h"

#include <stdlib.h>

#define BOUNDS_MAX 128 /* comparisons of all endings together */

struct scale {
	const struct sim_scenario *sc;
	int source, index; /* what all endings ask about; source 0: nothing yet */
	int64_t edges[2 * BOUNDS_MAX + 2]; /* values from which on an answer may be another */
	unsigned count;
};

/* Gathers the comparisons of a condition; false when it asks about something else. */
static bool gather(struct scale *s, sim_cond root)
{
	if (root < 0)
		return false; /* always holds */
	for (sim_cond node = root; node < root + (sim_cond)s->sc->conditions[root].span; node++) {
		const struct sim_condition *c = &s->sc->conditions[node];
		if (c->source == SIM_ALL || c->source == SIM_ANY || c->source == SIM_NOT)
			continue;
		bool number = c->source == SIM_OF_METRIC || (c->source == SIM_OF_VARIABLE && !s->sc->variables[c->a].values);
		if (!number || (s->source && (s->source != c->source || s->index != c->a)) || s->count + 2 > 2 * BOUNDS_MAX)
			return false;
		s->source = c->source;
		s->index = c->a;
		s->edges[s->count++] = c->value;
		s->edges[s->count++] = c->value + 1;
	}
	return true;
}

static bool holds(const struct sim_scenario *sc, sim_cond root, int64_t value)
{
	const struct sim_condition *c = &sc->conditions[root];
	if (c->source != SIM_ALL && c->source != SIM_ANY && c->source != SIM_NOT)
		return condition_compare(value, c->compare, c->value);
	for (sim_cond child = root + 1; child < root + (sim_cond)c->span; child += (sim_cond)sc->conditions[child].span)
		if (holds(sc, child, value) != (c->source == SIM_ALL))
			return c->source == SIM_ANY;
	return c->source != SIM_ANY;
}

static bool any_holds(const struct sim_scenario *sc, int64_t value)
{
	for (uint32_t e = 0; e < sc->ending_count; e++)
		if (holds(sc, sc->endings[e].when, value))
			return true;
	return false;
}

static int by_value(const void *left, const void *right)
{
	const int64_t *a = left, *b = right;
	return (*a > *b) - (*a < *b);
}

static void tell(struct compiler *c, const struct scale *s, int64_t from, int64_t to)
{
	bool metric = s->source == SIM_OF_METRIC;
	const char *kind = metric ? SAID("metric") : SAID("variable"), *id = metric ? s->sc->metrics[s->index].id : s->sc->variables[s->index].id;
	const sim_place place = s->sc->endings[s->sc->ending_count - 1].place;
	const char *hint = SAID("close the gap, or add an ending for it");
	if (from == to)
		report_line(c->reporter, DIAG_NO_ENDING, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), NULL, hint, "no ending holds when %s \"%s\" is %lld at the end", kind, id, (long long)from);
	else
		report_line(c->reporter, DIAG_NO_ENDING, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), NULL, hint, "no ending holds when %s \"%s\" is %lld to %lld at the end", kind, id,
		            (long long)from, (long long)to);
}

void check_end(struct compiler *c)
{
	struct scale s = {.sc = c->sc};
	for (uint32_t e = 0; e < c->sc->ending_count; e++)
		if (!gather(&s, c->sc->endings[e].when))
			return;
	if (!s.source)
		return;
	int64_t low = s.source == SIM_OF_METRIC ? c->sc->metrics[s.index].min : c->sc->variables[s.index].min, high = s.source == SIM_OF_METRIC ? c->sc->metrics[s.index].max : c->sc->variables[s.index].max;
	s.edges[s.count++] = low;
	s.edges[s.count++] = high + 1;
	qsort(s.edges, s.count, sizeof *s.edges, by_value);
	for (unsigned i = 0; i < s.count; i++) { /* between two edges every answer is the same */
		if (s.edges[i] < low || s.edges[i] > high || any_holds(c->sc, s.edges[i]))
			continue;
		unsigned end = i + 1;
		while (end < s.count && s.edges[end] <= high && !any_holds(c->sc, s.edges[end]))
			end++;
		tell(c, &s, s.edges[i], end < s.count && s.edges[end] <= high ? s.edges[end] - 1 : high);
		i = end;
	}
}
