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

int changes_of_acts(struct resolver *r, const uint32_t *acts, uint32_t first, uint32_t second, const struct audience_change **out)
{
	int32_t *amounts = resolve_array(r, r->sc->metric_count, sizeof *amounts);
	*out = NULL;
	for (size_t i = 0; acts && amounts && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_METRIC && acts[i] && (acts[i] == first || acts[i] == second))
			amounts[e->a] += e->after - e->before;
	}
	return amounts ? changes_list(r, amounts, out) : 0;
}
