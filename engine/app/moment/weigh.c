/* See weigh.h. */
#include "app/moment/weigh.h"

#include "audience/debrief.h"
#include "session/what_if.h"

#include <stdlib.h>
#include <string.h>

#define ITEMS_MAX 160 /* things to weigh; a session has some dozens */

struct item {
	uint32_t event; /* of the consequence */
	struct session_what_if change;
	int options; /* of a decision; else 1 */
	int chosen;  /* not tried */
	bool measured;
	int points, balance, option, ending, metric;
	int32_t more;
};
struct weighing {
	const struct session *s;
	struct session_probe *probe;
	struct item items[ITEMS_MAX];
	int count, item, option, asked, total; /* item and option that come next */
};

/* Number of the command at the root of an event, 0 when it is the opening. */
static uint32_t command_of(const struct sim_history *h, uint32_t event)
{
	const struct sim_event *e = &h->events[event - 1];
	while (e->cause && e->cause < e->id)
		e = &h->events[e->cause - 1];
	return e->kind == SIM_EVENT_INPUT ? (uint32_t)e->c : 0;
}

static void add(struct weighing *w, uint32_t event)
{
	const struct sim_history *h = session_history(w->s);
	const struct sim_event *e = &h->events[event - 1];
	struct item item = {.event = event, .options = 1, .chosen = -1, .option = -1, .ending = SIM_NONE, .metric = -1};
	for (int i = 0; i < w->count; i++)
		if (w->items[i].event == event)
			return;
	if (w->count == ITEMS_MAX)
		return;
	switch (e->kind) {
	case SIM_EVENT_DECISION_DECIDED:
		if (e->b < 0 || e->flags & SIM_BY_DEFAULT)
			return;
		item.change = (struct session_what_if){.kind = SESSION_OTHER_OPTION, .target = e->a};
		item.options = (int)session_scenario(w->s)->decisions[e->a].options.count;
		item.chosen = e->b;
		break;
	case SIM_EVENT_INJECT_FIRED: item.change = (struct session_what_if){.kind = SESSION_WITHOUT_INJECT, .target = e->a}; break;
	case SIM_EVENT_ACTION_STARTED:
	case SIM_EVENT_ULTRA_VIRES:
	case SIM_EVENT_SHARED:
	case SIM_EVENT_FORWARDED:
	case SIM_EVENT_RULED:
		item.change = (struct session_what_if){.kind = SESSION_WITHOUT_COMMAND, .target = (int32_t)command_of(h, event)};
		if (!item.change.target)
			return;
		break;
	default: return;
	}
	w->total += item.options - (item.chosen >= 0);
	w->items[w->count++] = item;
}

struct weighing *weigh_begin(const struct session *s)
{
	struct weighing *w = memory_allocate_zeroed(1, sizeof *w);
	struct arena arena = {0};
	struct moment m = moment_live(s);
	struct audience_source source = moment_source(&m, LANGUAGE_EN);
	const struct audience_debrief *d = w ? audience_debrief_make(&arena, &source) : NULL;
	if (w)
		w->s = s;
	if (d && (w->probe = session_probe_create(s))) {
		for (int i = 0; i < d->decision_count; i++)
			add(w, d->decisions[i].line.id);
		for (int i = 0; i < d->weighed_count; i++)
			add(w, d->weighed[i].line.id);
	}
	arena_free(&arena);
	return w;
}

void weigh_free(struct weighing *w)
{
	if (!w)
		return;
	session_probe_free(w->probe);
	memory_free(w);
}

bool weigh_has_steps(const struct weighing *w)
{
	return w && w->item < w->count;
}

/* Keeps the difference between the run and the other one when it is the largest so far. */
static void measure(const struct weighing *w, struct item *item, const struct sim_state *other, int option)
{
	const struct sim_scenario *sc = session_scenario(w->s);
	const struct sim_state *st = session_state(w->s);
	struct item now = *item;
	int64_t most = 0;
	now.points = now.balance = 0;
	now.metric = -1;
	now.more = 0;
	for (int m = 0; m < (int)sc->metric_count; m++) {
		int64_t range = (int64_t)sc->metrics[m].max - sc->metrics[m].min;
		int64_t more = (int64_t)sim_metric_state_of(sc, other, m)->value - sim_metric_state_of(sc, st, m)->value, points = range > 0 ? more * 100 / range : 0;
		now.points += (int)llabs(points);
		now.balance -= (int)points * sc->metrics[m].good;
		if (llabs(points) <= most)
			continue;
		most = llabs(points);
		now.metric = m;
		now.more = (int32_t)more;
	}
	now.ending = moment_best_ending(sc, other);
	now.option = option;
	now.measured = true;
	if (!item->measured || now.points > item->points)
		*item = now;
}

bool weigh_step(struct weighing *w)
{
	if (!weigh_has_steps(w))
		return false;
	struct item *item = &w->items[w->item];
	if (w->option != item->chosen) {
		struct session_what_if change = item->change;
		change.option = w->option;
		const struct sim_state *other = session_probe_ask(w->probe, &change, NULL);
		if (other)
			measure(w, item, other, w->option);
		w->asked++;
	}
	if (++w->option >= item->options) {
		w->option = 0;
		w->item++;
	}
	return weigh_has_steps(w);
}

/* ---- into the picture ---- */

static const struct item *item_of(const struct weighing *w, uint32_t event)
{
	for (int i = 0; i < w->count; i++)
		if (w->items[i].event == event)
			return &w->items[i];
	return NULL;
}

static struct hotwash_weight weight_of(const struct weighing *w, const struct item *item, enum language language)
{
	const struct sim_scenario *sc = session_scenario(w->s);
	struct hotwash_weight out = {.ending = "", .metric = {.text = ""}};
	struct moment m = moment_live(w->s);
	int code = moment_source(&m, language).language;
	if (!item || !item->measured)
		return out;
	out.measured = true;
	out.points = item->points;
	out.better = item->balance >= 0;
	if (item->change.kind == SESSION_OTHER_OPTION)
		out.letter[0] = (char)('A' + item->option % 26);
	if (item->ending != SIM_NONE && item->ending != moment_best_ending(sc, session_state(w->s)))
		out.ending = sim_text_in(sc, sc->endings[item->ending].title, code, NULL);
	if (item->metric >= 0) {
		const struct sim_metric *def = &sc->metrics[item->metric];
		out.metric.text = sim_text_in(sc, def->label != SIM_NONE ? def->label : def->name, code, NULL);
		out.more = item->more;
		out.unit = def->unit;
	}
	return out;
}

struct ranked {
	const struct audience_consequence *c;
	const struct item *item;
};

static int by_points(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->item->points != y->item->points)
		return x->item->points > y->item->points ? -1 : 1;
	return x->c->line.id < y->c->line.id ? -1 : 1;
}

/* The consequences that were measured, the heaviest first. */
static int rank(const struct weighing *w, const struct audience_debrief *d, struct ranked *out)
{
	int count = 0;
	for (int i = 0; i < d->decision_count + d->weighed_count; i++) {
		const struct audience_consequence *c = i < d->decision_count ? &d->decisions[i] : &d->weighed[i - d->decision_count];
		const struct item *item = item_of(w, c->line.id);
		bool again = i >= d->decision_count && strcmp(c->line.kind, "decided") == 0;
		if (item && item->measured && item->points > 0 && !again)
			out[count++] = (struct ranked){c, item};
	}
	qsort(out, (size_t)count, sizeof *out, by_points);
	return count;
}

void weigh_fill(struct weighing *w, struct arena *arena, enum language language, struct hotwash_picture *p)
{
	const struct audience_debrief *d = p->debrief;
	if (!w)
		return;
	p->measured = w->asked;
	p->to_measure = w->total;
	struct ranked *ranked = arena_allocate(arena, (size_t)(d->decision_count + d->weighed_count + 1) * sizeof *ranked);
	struct audience_debrief *copy = arena_allocate(arena, sizeof *copy);
	struct audience_consequence *turning = arena_allocate(arena, AUDIENCE_TURNING_POINTS * sizeof *turning);
	struct hotwash_weight *weights = arena_allocate(arena, AUDIENCE_TURNING_POINTS * sizeof *weights);
	if (weigh_has_steps(w) || !ranked || !copy || !turning || !weights)
		return;
	int count = rank(w, d, ranked);
	if (count == 0)
		return;
	*copy = *d;
	copy->turning = turning;
	copy->turning_count = 0;
	for (int i = 0; i < count && i < AUDIENCE_TURNING_POINTS; i++) {
		turning[copy->turning_count++] = *ranked[i].c;
		weights[i] = weight_of(w, ranked[i].item, language);
	}
	p->debrief = copy;
	p->weights = weights;
}
