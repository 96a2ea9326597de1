/* See why.h. */
#include "audience/why.h"

#include "audience/origin.h"

#include <stdlib.h>

/* ---- chains ---- */

static uint32_t latest_before(const struct resolver *r, uint32_t before, int kind, int a)
{
	for (uint32_t id = before - 1; id > 0; id--)
		if (r->history->events[id - 1].kind == kind && r->history->events[id - 1].a == a)
			return id;
	return 0;
}

/* What a person answered to by this input: the event above it that is no cause, or 0. */
static uint32_t prompt_of(const struct resolver *r, const struct sim_event *input)
{
	const struct sim_event *e;
	switch (input->a) {
	case SIM_DO_DECIDE: return latest_before(r, input->id, SIM_EVENT_DECISION_OPENED, input->b);
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE: return latest_before(r, input->id, SIM_EVENT_APPROVAL_ASKED, input->b);
	case SIM_DO_RULE: return input->b < 0 ? 0 : latest_before(r, input->id, SIM_EVENT_PROPOSED, input->b);
	case SIM_DO_FIRE:
		e = resolve_event(r, latest_before(r, input->id, SIM_EVENT_INJECT_DUE, input->b));
		return e ? e->id : 0;
	default: return 0;
	}
}

/* Ids from `event` up to its root, and which links are prompts. Returns how many were written, *total how many there are. */
static int climb(const struct resolver *r, uint32_t event, uint32_t *ids, bool *prompted, int capacity, int *total)
{
	int count = 0;
	bool by_prompt = false;
	*total = 0;
	for (const struct sim_event *e = resolve_event(r, event); e;) {
		if (count < capacity) {
			ids[count] = e->id;
			prompted[count++] = by_prompt;
		}
		++*total;
		uint32_t above = e->cause;
		by_prompt = e->kind == SIM_EVENT_INPUT;
		if (by_prompt)
			above = prompt_of(r, e);
		e = above < e->id ? resolve_event(r, above) : NULL;
	}
	return count;
}

static struct audience_chain chain_of(struct resolver *r, uint32_t event)
{
	struct audience_chain chain = {0};
	size_t room = event < 4096 ? event : 4096; /* causes have smaller ids */
	uint32_t *ids = resolve_array(r, room, sizeof *ids);
	bool *prompted = resolve_array(r, room, sizeof *prompted);
	if (!ids || !prompted)
		return chain;
	int total, count = climb(r, event, ids, prompted, (int)room, &total);
	int shown = count < AUDIENCE_CHAIN_MAX ? count : AUDIENCE_CHAIN_MAX;
	struct audience_link *links = resolve_array(r, (size_t)shown, sizeof *links);
	if (!links)
		return chain;
	for (int i = 0; i < shown; i++) {
		/* From the root down; when too long the first half of the links and the last. */
		int from_root = i < shown / 2 ? i : count - shown + i;
		int k = count - 1 - from_root;
		links[i].line = line_make(r, resolve_event(r, ids[k]));
		/* prompted[k + 1] tells how ids[k + 1] is related to ids[k]. */
		links[i].prompted = k + 1 < count && prompted[k + 1];
	}
	return (struct audience_chain){.links = links, .count = shown, .left_out = total - shown};
}

bool audience_why_event(struct arena *arena, const struct audience_source *source, uint32_t event,
                        struct audience_chain *out)
{
	struct resolver r = resolver_of(arena, source);
	if (!resolve_event(&r, event))
		return false;
	struct audience_chain chain = chain_of(&r, event);
	if (r.failed)
		return false;
	*out = chain;
	return true;
}

/* ---- a metric's value ---- */

struct tally {
	uint64_t key;
	int32_t amount, largest;
	int changes;
	uint32_t act, event;
};

/* Rules repeat and passed limits belong to their decision: their changes are one share. Other acts stand for themselves. */
static uint64_t key_of(const struct sim_event *act)
{
	if (!act)
		return 0;
	if (act->kind == SIM_EVENT_RULE || act->kind == SIM_EVENT_DECISION_LATE)
		return (uint64_t)act->kind << 32 | (uint32_t)act->a;
	return act->id;
}

static void tally_change(const struct resolver *r, struct tally *tallies, int *count, const struct sim_event *change,
                         uint32_t act)
{
	uint64_t key = key_of(resolve_event(r, act));
	int i = 0;
	while (i < *count && tallies[i].key != key)
		i++;
	if (i == *count)
		tallies[(*count)++] = (struct tally){.key = key, .act = act, .event = change->id};
	int32_t amount = change->after - change->before;
	tallies[i].amount += amount;
	tallies[i].changes++;
	if (abs(amount) > abs(tallies[i].largest)) {
		tallies[i].largest = amount;
		tallies[i].event = change->id;
	}
}

static int by_amount(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;
	if (abs(x->amount) != abs(y->amount))
		return abs(x->amount) > abs(y->amount) ? -1 : 1;
	return x->event < y->event ? -1 : x->event > y->event;
}

static void fill_shares(struct resolver *r, struct audience_metric_why *why, struct tally *tallies, int count)
{
	qsort(tallies, (size_t)count, sizeof *tallies, by_amount);
	struct audience_share *shares = resolve_array(r, (size_t)count, sizeof *shares);
	for (int i = 0; shares && i < count; i++) {
		const struct sim_event *origin = resolve_event(r, tallies[i].act ? tallies[i].act : 1);
		shares[i] = (struct audience_share){
		    .amount = tallies[i].amount, .changes = tallies[i].changes, .chain = chain_of(r, tallies[i].event)};
		if (origin)
			shares[i].origin = line_make(r, origin);
		why->share_count = i + 1;
	}
	why->shares = shares;
}

bool audience_why_metric(struct arena *arena, const struct audience_source *source, int metric, int64_t at,
                         struct audience_metric_why *out)
{
	struct resolver r = resolver_of(arena, source);
	if (metric < 0 || metric >= (int)r.sc->metric_count)
		return false;
	struct audience_metric_why why = {
	    .metric = resolve_metric(&r, metric, 0), .at = at, .start = r.sc->metrics[metric].start};
	why.value = why.start;
	const uint32_t *acts = origin_acts(&r);
	size_t changes = 0;
	for (size_t i = 0; i < r.history->event_count; i++)
		changes += r.history->events[i].kind == SIM_EVENT_METRIC && r.history->events[i].a == metric;
	struct tally *tallies = resolve_array(&r, changes, sizeof *tallies);
	int count = 0;
	uint32_t last = 0;
	for (size_t i = 0; tallies && acts && i < r.history->event_count; i++) {
		const struct sim_event *e = &r.history->events[i];
		if (e->kind != SIM_EVENT_METRIC || e->a != metric || e->at > at)
			continue;
		tally_change(&r, tallies, &count, e, acts[i]);
		why.value = e->after;
		last = e->id;
	}
	if (count)
		fill_shares(&r, &why, tallies, count);
	if (last)
		why.chain = chain_of(&r, last);
	if (r.failed)
		return false;
	*out = why;
	return true;
}

/* ---- endings and injects ---- */

static uint32_t latest_about(const struct resolver *r, const int *kinds, size_t kind_count, int a)
{
	for (uint32_t id = (uint32_t)r->history->event_count; id > 0; id--) {
		const struct sim_event *e = &r->history->events[id - 1];
		for (size_t k = 0; k < kind_count; k++)
			if (e->kind == kinds[k] && e->a == a)
				return id;
	}
	return 0;
}

bool audience_why_ending(struct arena *arena, const struct audience_source *source, int ending,
                         struct audience_chain *out)
{
	static const int kinds[] = {SIM_EVENT_ENDING};
	struct resolver r = resolver_of(arena, source);
	return audience_why_event(arena, source, latest_about(&r, kinds, 1, ending), out);
}

bool audience_why_inject(struct arena *arena, const struct audience_source *source, int inject,
                         struct audience_chain *out)
{
	static const int kinds[] = {SIM_EVENT_INJECT_FIRED, SIM_EVENT_INJECT_SKIPPED, SIM_EVENT_INJECT_CANCELLED,
	                            SIM_EVENT_INJECT_HELD, SIM_EVENT_INJECT_DUE};
	struct resolver r = resolver_of(arena, source);
	return audience_why_event(arena, source, latest_about(&r, kinds, sizeof kinds / sizeof *kinds, inject), out);
}
