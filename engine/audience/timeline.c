/* See timeline.h. One pass over the events; an outcome is a success or a setback by what it did to the metrics that the room sees, so that a pennant
 * never tells more than the numbers beside it. */
#include "audience/timeline.h"

struct marks {
	struct resolver *r;
	struct audience_mark *items;
	size_t count, capacity;
	int lane[SIM_ROLES_MAX]; /* of each role, or -1 */
};

static void add(struct marks *m, struct audience_mark mark)
{
	if (m->count == m->capacity) {
		size_t capacity = m->capacity ? m->capacity * 2 : 128;
		struct audience_mark *items = resolve_array(m->r, capacity, sizeof *items);
		if (!items)
			return;
		for (size_t i = 0; i < m->count; i++)
			items[i] = m->items[i];
		m->items = items;
		m->capacity = capacity;
	}
	m->items[m->count++] = mark;
}

static void add_for_each(struct marks *m, sim_roles roles, struct audience_mark mark)
{
	for (int role = 0; role < (int)m->r->sc->role_count; role++) {
		if (!resolve_in(roles & m->r->visible, role))
			continue;
		mark.lane = m->lane[role];
		add(m, mark);
	}
}

static void add_shared(struct marks *m, const struct sim_event *e)
{
	if (!resolve_in(m->r->visible, e->b) || !resolve_in(m->r->visible, e->c) || e->b == e->c)
		return;
	add(m, (struct audience_mark){
	           .kind = AUDIENCE_MARK_SHARED, .at = e->at, .lane = m->lane[e->c], .to = m->lane[e->b]});
}

static void add_decided(struct marks *m, const struct sim_event *e)
{
	if (e->b < 0)
		return;
	struct audience_option option = resolve_option(m->r, e->a, e->b);
	struct audience_mark mark = {.kind = AUDIENCE_MARK_DECIDED, .at = e->at, .pillar = option.pillar};
	for (int i = 0; i < 4; i++)
		mark.letter[i] = option.letter[i];
	add_for_each(m, m->r->sc->decisions[e->a].owners, mark);
}

/* What an event did to the room's metrics, for the better (> 0) or the worse: the metric events it caused directly or by chance. They follow it closely. */
static int64_t balance_of(const struct resolver *r, const struct sim_event *e)
{
	int64_t balance = 0;
	uint32_t through = e->id;
	for (uint32_t id = e->id + 1; id <= r->history->event_count; id++) {
		const struct sim_event *next = &r->history->events[id - 1];
		if (next->at != e->at)
			break;
		bool caused = next->cause == e->id || next->cause == through;
		if (caused && next->kind == SIM_EVENT_CHANCE)
			through = next->id;
		if (caused && next->kind == SIM_EVENT_METRIC && r->sc->metrics[next->a].room)
			balance += (int64_t)(next->after - next->before) * r->sc->metrics[next->a].good;
	}
	return balance;
}

static void add_outcome(struct marks *m, const struct sim_event *e, sim_roles roles, bool shown_when_even)
{
	int64_t balance = balance_of(m->r, e);
	if (balance == 0 && !shown_when_even)
		return;
	add_for_each(
	    m, roles,
	    (struct audience_mark){.kind = balance < 0 ? AUDIENCE_MARK_SETBACK : AUDIENCE_MARK_SUCCESS, .at = e->at});
}

static void add_event(struct marks *m, const struct sim_event *e, int newest)
{
	const struct sim_scenario *sc = m->r->sc;
	struct audience_mark setback = {.kind = AUDIENCE_MARK_SETBACK, .at = e->at};
	switch (e->kind) {
	case SIM_EVENT_INJECT_FIRED:
		add_for_each(
		    m, sim_inject_state_of(sc, m->r->st, e->a)->to,
		    (struct audience_mark){.kind = AUDIENCE_MARK_INJECT, .at = e->at, .newest = e->a == newest});
		break;
	case SIM_EVENT_SHARED:
	case SIM_EVENT_FORWARDED: add_shared(m, e); break;
	case SIM_EVENT_DECISION_DECIDED: add_decided(m, e); break;
	case SIM_EVENT_DECISION_DONE: add_outcome(m, e, sc->decisions[e->a].owners, false); break;
	case SIM_EVENT_DECISION_LATE: add_for_each(m, sc->decisions[e->a].owners, setback); break;
	case SIM_EVENT_ACTION_DONE:
		if (e->b >= 0)
			add_outcome(m, e, 1u << e->b, true);
		break;
	case SIM_EVENT_ACTION_STOPPED:
	case SIM_EVENT_ULTRA_VIRES:
		if (e->b >= 0)
			add_for_each(m, 1u << e->b, setback);
		break;
	default: break;
	}
}

static void add_open(struct marks *m)
{
	const struct resolver *r = m->r;
	for (int d = 0; d < (int)r->sc->decision_count; d++) {
		int status = sim_decision_state_of(r->sc, r->st, d)->status;
		if (status != SIM_DECISION_OPEN && status != SIM_DECISION_LATE)
			continue;
		add_for_each(m, r->sc->decisions[d].owners,
		             (struct audience_mark){.kind = AUDIENCE_MARK_OPEN,
		                                    .at = r->st->clock.now,
		                                    .late = status == SIM_DECISION_LATE,
		                                    .poll = r->sc->decisions[d].mode == SIM_POLL});
	}
}

void timeline_make(struct resolver *r, struct audience_room *room, int newest)
{
	struct marks m = {.r = r};
	struct audience_lane *lanes = resolve_array(r, (size_t)resolve_count(r->visible), sizeof *lanes);
	for (int role = 0; role < (int)r->sc->role_count; role++) {
		m.lane[role] = -1;
		if (!lanes || !resolve_in(r->visible, role))
			continue;
		m.lane[role] = room->lane_count;
		lanes[room->lane_count++].label = resolve_role(r, role);
	}
	room->lanes = lanes;
	for (size_t i = 0; i < r->history->event_count; i++)
		add_event(&m, &r->history->events[i], newest);
	add_open(&m);
	room->marks = m.items;
	room->mark_count = (int)m.count;
}
