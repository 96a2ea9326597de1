/* See debrief.h. */
#include "audience/debrief.h"

#include "audience/changes.h"
#include "audience/origin.h"
#include "audience/task.h"

#include <stdlib.h>
#include <string.h>

#define LED_TO_MAX 8

/* One act with the sums of what it did; rules of the same declaration are one. */
struct weighed {
	uint32_t act; /* its first event */
	int64_t key;
	int32_t *amounts; /* by metric */
	int weight, balance;
};

static int64_t key_of(const struct sim_event *e)
{
	if (e->kind == SIM_EVENT_RULE)
		return -1 - (int64_t)e->a;
	return e->id;
}

static int find_act(struct weighed *items, int count, int64_t key)
{
	for (int i = 0; i < count; i++)
		if (items[i].key == key)
			return i;
	return -1;
}

/* Every act with its changes. Returns how many; *place_of maps event id - 1 of an act to its position. */
static int weigh(struct resolver *r, const uint32_t *acts, struct weighed **out, int **place_of)
{
	size_t total = 0;
	for (size_t i = 0; i < r->history->event_count; i++)
		total += origin_is_act(&r->history->events[i]);
	struct weighed *items = resolve_array(r, total, sizeof *items);
	int *places = resolve_array(r, r->history->event_count, sizeof *places);
	int count = 0, rules = 0;
	for (size_t i = 0; items && places && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (!origin_is_act(e))
			continue;
		int64_t key = key_of(e);
		int place = key < 0 && rules ? find_act(items, count, key) : -1;
		if (place < 0) {
			place = count++;
			items[place] =
			    (struct weighed){.act = e->id,
			                     .key = key,
			                     .amounts = resolve_array(r, r->sc->metric_count + 1, sizeof(int32_t))};
			rules += key < 0;
		}
		places[i] = place;
	}
	for (size_t i = 0; items && places && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_METRIC && acts[i] && items[places[acts[i] - 1]].amounts)
			items[places[acts[i] - 1]].amounts[e->a] += e->after - e->before;
	}
	for (int i = 0; i < count; i++)
		for (int m = 0; items[i].amounts && m < (int)r->sc->metric_count; m++) {
			items[i].weight += abs(changes_points(r, m, items[i].amounts[m]));
			items[i].balance += changes_points(r, m, items[i].amounts[m]) * r->sc->metrics[m].good;
		}
	*out = items;
	*place_of = places;
	return count;
}

/* ---- consequences ---- */

static bool leads_somewhere(const struct sim_event *e)
{
	switch (e->kind) {
	case SIM_EVENT_INJECT_FIRED:
	case SIM_EVENT_DECISION_OPENED:
	case SIM_EVENT_ACTION_DONE:
	case SIM_EVENT_APPROVAL_GIVEN:
	case SIM_EVENT_APPROVAL_REFUSED:
	case SIM_EVENT_GRANTED:
	case SIM_EVENT_LEAKED:
	case SIM_EVENT_ENDING: return true;
	default: return false;
	}
}

static void fill_led_to(struct resolver *r, struct audience_consequence *c, const uint32_t *acts, uint32_t act)
{
	struct audience_line *lines = resolve_array(r, LED_TO_MAX, sizeof *lines);
	for (uint32_t id = act + 1; lines && id <= r->history->event_count && c->event_count < LED_TO_MAX; id++) {
		const struct sim_event *e = &r->history->events[id - 1];
		if (leads_somewhere(e) && e->cause && e->cause < id && acts[e->cause - 1] == act)
			lines[c->event_count++] = line_make(r, e);
	}
	c->events = lines;
}

static struct audience_consequence consequence_of(struct resolver *r, const uint32_t *acts, const struct weighed *w)
{
	struct audience_consequence c = {
	    .line = line_make(r, resolve_event(r, w->act)), .weight = w->weight, .balance = w->balance};
	if (strcmp(c.line.subject, "decision") == 0 && c.line.index >= 0)
		c.owners = resolve_names(r, r->sc->decisions[c.line.index].owners);
	c.change_count = changes_list(r, w->amounts, &c.changes);
	fill_led_to(r, &c, acts, w->act);
	return c;
}

/* Places of the acts with the largest weight, largest first; returns how many. */
static int heaviest(const struct weighed *items, int count, int best[AUDIENCE_WEIGHED])
{
	int best_count = 0;
	for (int i = 0; i < count; i++) {
		int place = best_count;
		while (place > 0 && items[best[place - 1]].weight < items[i].weight)
			place--;
		if (place == AUDIENCE_WEIGHED || !items[i].weight)
			continue;
		best_count += best_count < AUDIENCE_WEIGHED;
		for (int k = best_count - 1; k > place; k--)
			best[k] = best[k - 1];
		best[place] = i;
	}
	return best_count;
}

static void fill_consequences(struct resolver *r, struct audience_debrief *out, const uint32_t *acts)
{
	struct weighed *items;
	int *places;
	int count = weigh(r, acts, &items, &places), best[AUDIENCE_WEIGHED], best_count = heaviest(items, count, best), decisions = 0;
	for (int i = 0; i < count; i++)
		decisions += resolve_event(r, items[i].act)->kind == SIM_EVENT_DECISION_DECIDED;
	struct audience_consequence *weighed = resolve_array(r, (size_t)best_count, sizeof *weighed);
	for (int i = 0; weighed && i < best_count; i++)
		weighed[out->weighed_count++] = consequence_of(r, acts, &items[best[i]]);
	struct audience_consequence *made = resolve_array(r, (size_t)decisions, sizeof *made);
	for (int i = 0; made && i < count; i++)
		if (resolve_event(r, items[i].act)->kind == SIM_EVENT_DECISION_DECIDED)
			made[out->decision_count++] = consequence_of(r, acts, &items[i]);
	out->weighed = out->turning = weighed;
	out->turning_count = out->weighed_count < AUDIENCE_TURNING_POINTS ? out->weighed_count : AUDIENCE_TURNING_POINTS;
	out->decisions = made;
}

/* ---- the end ---- */

static void fill_ending(struct resolver *r, struct audience_debrief *out)
{
	struct audience_text *also = resolve_array(r, r->sc->ending_count, sizeof *also);
	out->ending = -1;
	out->ending_at = r->st->clock.now;
	out->ending_title = out->ending_text = resolve_plain(NULL);
	out->ending_total = (int)r->sc->ending_count;
	for (int e = 0; also && r->st->clock.over && e < (int)r->sc->ending_count; e++)
		if (sim_ending_state_of(r->sc, r->st, e)->reached &&
		    (out->ending < 0 || r->sc->endings[e].rank < r->sc->endings[out->ending].rank))
			out->ending = e;
	if (!also || out->ending < 0)
		return;
	const struct sim_ending *best = &r->sc->endings[out->ending];
	out->has_ending = true;
	out->ending_title = resolve_text(r, best->title);
	out->ending_text = resolve_text(r, best->text);
	out->ending_setback = best->setback;
	out->ending_rank = best->rank;
	for (int e = 0; e < (int)r->sc->ending_count; e++) {
		out->ending_worst = r->sc->endings[e].rank > out->ending_worst ? r->sc->endings[e].rank : out->ending_worst;
		if (e != out->ending && sim_ending_state_of(r->sc, r->st, e)->reached)
			also[out->also_count++] = resolve_text(r, r->sc->endings[e].title);
	}
	out->also = also;
}

static void count_acts(const struct resolver *r, struct audience_debrief *out)
{
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_DECISION_DECIDED && e->b >= 0 && !(e->flags & SIM_BY_DEFAULT)) {
			int64_t limit = sim_decision_state_of(r->sc, r->st, e->a)->limit;
			out->decisions_in_time += limit < 0 || e->at <= limit;
		}
		out->approvals += e->kind == SIM_EVENT_APPROVAL_GIVEN;
		out->approvals_refused += e->kind == SIM_EVENT_APPROVAL_REFUSED || e->kind == SIM_EVENT_APPROVAL_LAPSED;
		out->shares += e->kind == SIM_EVENT_SHARED || e->kind == SIM_EVENT_FORWARDED;
	}
	out->ultra_vires = (int)r->st->clock.ultra_vires;
	out->event_count = (int)r->history->event_count;
	out->command_count = (int)r->history->command_count;
}

const struct audience_debrief *audience_debrief_make(struct arena *arena, const struct audience_source *source)
{
	struct resolver r = resolver_of(arena, source);
	struct audience_debrief *out = resolve_array(&r, 1, sizeof *out);
	if (!out)
		return NULL;
	out->header = resolve_header(&r);
	fill_ending(&r, out);
	const uint32_t *acts = origin_acts(&r);
	if (acts)
		fill_consequences(&r, out, acts);
	out->task_count = task_list(&r, &out->tasks);
	for (int i = 0; i < out->task_count; i++)
		out->tasks_confirmed += out->tasks[i].rating > 0;
	struct audience_metric *metrics = resolve_array(&r, r.sc->metric_count, sizeof *metrics);
	for (int m = 0; metrics && m < (int)r.sc->metric_count; m++)
		metrics[out->metric_count++] = resolve_metric(&r, m, 0);
	out->metrics = metrics;
	count_acts(&r, out);
	return r.failed ? NULL : out;
}
