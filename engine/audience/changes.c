/* See changes.h. */
#include "audience/changes.h"

#include "audience/origin.h"

#include <stdlib.h>

int changes_points(const struct resolver *r, int metric, int64_t amount)
{
	int64_t range = (int64_t)r->sc->metrics[metric].max - r->sc->metrics[metric].min;
	return (int)(range > 0 ? amount * 100 / range : 0);
}

int changes_list(struct resolver *r, const int32_t *amounts, const struct audience_change **out)
{
	struct audience_change *changes = resolve_array(r, r->sc->metric_count, sizeof *changes);
	int count = 0;
	for (int m = 0; changes && amounts && m < (int)r->sc->metric_count; m++) {
		if (!amounts[m])
			continue;
		struct audience_change change = {.metric = m,
		                                 .label = line_subject(r, "metric", m),
		                                 .unit = r->sc->metrics[m].unit ? r->sc->metrics[m].unit : "",
		                                 .amount = amounts[m],
		                                 .good = resolve_good(r, m, amounts[m])};
		int place = count++;
		for (; place > 0 && abs(changes_points(r, changes[place - 1].metric, changes[place - 1].amount)) < abs(changes_points(r, m, change.amount)); place--)
			changes[place] = changes[place - 1];
		changes[place] = change;
	}
	*out = changes;
	return count;
}

bool changes_index(struct resolver *r, struct changes_index *index)
{
	const uint32_t *acts = origin_acts(r);
	uint32_t *last = resolve_array(r, r->history->event_count, sizeof *last), *before = resolve_array(r, r->history->event_count, sizeof *before);
	for (size_t i = 0; acts && last && before && i < r->history->event_count; i++) {
		if (r->history->events[i].kind != SIM_EVENT_METRIC || !acts[i])
			continue;
		before[i] = last[acts[i] - 1];
		last[acts[i] - 1] = (uint32_t)i + 1;
	}
	*index = (struct changes_index){.last = last, .before = before};
	return !r->failed;
}

static void add_changes(const struct resolver *r, const struct changes_index *index, uint32_t act, int32_t *amounts)
{
	for (uint32_t id = act ? index->last[act - 1] : 0; id; id = index->before[id - 1]) {
		const struct sim_event *e = &r->history->events[id - 1];
		amounts[e->a] += e->after - e->before;
	}
}

int changes_of_acts(struct resolver *r, const struct changes_index *index, uint32_t first, uint32_t second, const struct audience_change **out)
{
	int32_t *amounts = resolve_array(r, r->sc->metric_count, sizeof *amounts);
	*out = NULL;
	if (!amounts)
		return 0;
	add_changes(r, index, first, amounts);
	if (second != first)
		add_changes(r, index, second, amounts);
	return changes_list(r, amounts, out);
}
