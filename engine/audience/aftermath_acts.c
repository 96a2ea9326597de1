/* See aftermath.h. Here: each use of a measure from the wish to the end, and what was passed on. */
#include "audience/aftermath_inside.h"

#include "audience/action.h"
#include "audience/origin.h"

#include <string.h>

/* ---- measures ---- */

struct attempts {
	struct resolver *r;
	struct audience_attempt *items;
	struct audience_asked **asked; /* of each, room for asked_room */
	uint32_t *starts, *breaches;   /* events of each: started, ultra vires; 0 none */
	int *asked_room;
	int count;
	int *current; /* by action: the attempt under way, -1 none */
};

static void fill_gates(struct attempts *all, struct audience_attempt *a, const struct audience_moments *moments, const struct sim_event *e)
{
	const struct sim_command *c = resolve_command(all->r, e->id);
	struct audience_source before;
	a->words = aftermath_words(c, SIM_WHY);
	a->basis = aftermath_words(c, SIM_BASIS);
	if (!c || c->kind != SIM_DO_ACT || !moments || !moments->before(moments->user, c->number, &before))
		return;
	struct resolver then = resolver_of(all->r->arena, &before);
	a->gate_count = action_gates(&then, a->index, e->b, &a->gates);
	all->r->failed = all->r->failed || then.failed;
}

/* The attempt under way, or a new one that begins with this event. */
static struct audience_attempt *attempt_of(struct attempts *all, const struct audience_moments *moments, const struct sim_event *e)
{
	const struct resolver *r = all->r;
	const struct sim_action *def = &r->sc->actions[e->a];
	if (all->current[e->a] >= 0)
		return &all->items[all->current[e->a]];
	all->current[e->a] = all->count;
	struct audience_attempt *a = &all->items[all->count];
	*a = (struct audience_attempt){.index = e->a,
	                               .name = resolve_text(r, def->name),
	                               .role = resolve_role(r, e->b),
	                               .measure_name = resolve_plain(NULL),
	                               .measure = "",
	                               .pillar = (enum audience_pillar)def->pillar,
	                               .at = e->at,
	                               .started = -1,
	                               .ended = -1,
	                               .words = "",
	                               .basis = ""};
	if (def->measure != SIM_NONE) {
		a->measure = r->sc->measures[def->measure].id;
		a->measure_name = resolve_text(r, r->sc->measures[def->measure].name);
	}
	fill_gates(all, a, moments, e);
	all->asked_room[all->count] = (int)def->needs.count;
	all->asked[all->count] = resolve_array(all->r, def->needs.count, sizeof **all->asked);
	a->asked = all->asked[all->count++];
	return a;
}

/* An approval asked for, given, refused or lapsed, of the attempt under way. */
static void take_approval(struct attempts *all, const struct sim_event *e)
{
	const struct resolver *r = all->r;
	const struct sim_approval *def = &r->sc->approvals[e->a];
	int place = all->current[def->action];
	if (place < 0 || !all->asked[place])
		return;
	struct audience_attempt *a = &all->items[place];
	if (e->kind == SIM_EVENT_APPROVAL_ASKED) {
		if (a->asked_count < all->asked_room[place])
			all->asked[place][a->asked_count++] = (struct audience_asked){
			    .by = resolve_role(r, def->by), .name = line_subject(r, "approval", e->a), .consent = def->consent, .asked = e->at, .answered = -1, .words = ""};
		return;
	}
	for (int i = a->asked_count; i-- > 0;) {
		struct audience_asked *asked = &all->asked[place][i];
		if (asked->answered >= 0 || asked->by.text != resolve_role(r, def->by).text)
			continue;
		asked->answered = e->at;
		asked->verdict = e->kind == SIM_EVENT_APPROVAL_GIVEN     ? AUDIENCE_VERDICT_GIVEN
		                 : e->kind == SIM_EVENT_APPROVAL_REFUSED ? AUDIENCE_VERDICT_REFUSED
		                                                         : AUDIENCE_VERDICT_LAPSED;
		asked->words = aftermath_words(resolve_command(r, e->id), SIM_WHY);
		if (asked->verdict != AUDIENCE_VERDICT_GIVEN)
			a->outcome = AUDIENCE_OUTCOME_REFUSED;
		return;
	}
}

static void take(struct attempts *all, const struct audience_moments *moments, const struct sim_event *e)
{
	struct audience_attempt *a;
	switch (e->kind) {
	case SIM_EVENT_ACTION_ASKED: attempt_of(all, moments, e); break;
	case SIM_EVENT_ULTRA_VIRES:
		a = attempt_of(all, moments, e);
		a->ultra_vires = true;
		all->breaches[all->current[e->a]] = e->id;
		break;
	case SIM_EVENT_ACTION_STARTED:
		a = attempt_of(all, moments, e);
		a->started = e->at;
		a->outcome = AUDIENCE_OUTCOME_RUNNING;
		all->starts[all->current[e->a]] = e->id;
		break;
	case SIM_EVENT_ACTION_DONE:
	case SIM_EVENT_ACTION_STOPPED:
		a = attempt_of(all, moments, e);
		a->ended = e->at;
		if (a->outcome != AUDIENCE_OUTCOME_REFUSED)
			a->outcome = e->kind == SIM_EVENT_ACTION_DONE ? AUDIENCE_OUTCOME_DONE : AUDIENCE_OUTCOME_STOPPED;
		all->current[e->a] = -1;
		break;
	case SIM_EVENT_APPROVAL_ASKED:
	case SIM_EVENT_APPROVAL_GIVEN:
	case SIM_EVENT_APPROVAL_REFUSED:
	case SIM_EVENT_APPROVAL_LAPSED: take_approval(all, e); break;
	default: break;
	}
}

void aftermath_attempts(struct resolver *r, const struct aftermath_past *past, const struct audience_moments *moments, struct audience_aftermath *out)
{
	const struct sim_history *h = r->history;
	size_t most = 0;
	for (size_t i = 0; i < h->event_count; i++)
		most += strcmp(sim_event_a_is(h->events[i].kind), "action") == 0;
	struct attempts all = {.r = r,
	                       .items = resolve_array(r, most, sizeof *all.items),
	                       .asked = resolve_array(r, most, sizeof *all.asked),
	                       .starts = resolve_array(r, most, sizeof *all.starts),
	                       .breaches = resolve_array(r, most, sizeof *all.breaches),
	                       .asked_room = resolve_array(r, most, sizeof *all.asked_room),
	                       .current = resolve_array(r, r->sc->action_count, sizeof *all.current)};
	if (!most || r->failed)
		return;
	for (uint32_t a = 0; a < r->sc->action_count; a++)
		all.current[a] = -1;
	for (size_t i = 0; i < h->event_count; i++)
		take(&all, moments, &h->events[i]);
	for (int i = 0; i < all.count; i++)
		if (all.starts[i] || all.breaches[i])
			all.items[i].change_count = changes_of_acts(r, &past->changes, all.starts[i], all.breaches[i], &all.items[i].changes);
	out->attempts = all.items;
	out->attempt_count = all.count;
}

/* ---- information ---- */

/* Second at which a role had what it passes on with event `e`, -1 never. */
static int64_t had_since(const struct resolver *r, const struct aftermath_past *past, const struct sim_event *e)
{
	if (e->kind == SIM_EVENT_SHARED) {
		uint32_t id = aftermath_learned(r, past, e->a, e->c, e->id);
		return id == 0 ? 0 : id == UINT32_MAX ? -1 : r->history->events[id - 1].at;
	}
	int64_t since = -1;
	for (uint32_t id = 1; id < e->id && since < 0; id++) {
		const struct sim_event *other = &r->history->events[id - 1];
		bool direct = other->kind == SIM_EVENT_INJECT_FIRED && other->a == e->a && resolve_in(sim_inject_state_of(r->sc, r->st, e->a)->to, e->c);
		if (direct || (other->kind == SIM_EVENT_FORWARDED && other->a == e->a && other->b == e->c))
			since = other->at;
	}
	return since;
}

static bool forwards(const struct resolver *r, uint32_t cause)
{
	for (uint32_t id = cause + 1; id <= r->history->event_count; id++) {
		const struct sim_event *e = &r->history->events[id - 1];
		if (e->kind == SIM_EVENT_FORWARDED && e->cause == cause)
			return true;
		if (e->kind == SIM_EVENT_INPUT)
			break;
	}
	return false;
}

void aftermath_passings(struct resolver *r, const struct aftermath_past *past, struct audience_aftermath *out)
{
	const struct sim_history *h = r->history;
	size_t most = 0;
	for (size_t i = 0; i < h->event_count; i++)
		most += h->events[i].kind == SIM_EVENT_SHARED || h->events[i].kind == SIM_EVENT_FORWARDED;
	struct audience_passing *items = resolve_array(r, most, sizeof *items);
	sim_roles *to = resolve_array(r, most, sizeof *to);
	const struct sim_event *last = NULL;
	for (size_t i = 0; items && to && i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		if (e->kind == SIM_EVENT_LEAKED && out->passing_count)
			items[out->passing_count - 1].against = true;
		if (e->kind != SIM_EVENT_SHARED && e->kind != SIM_EVENT_FORWARDED)
			continue;
		if (e->kind == SIM_EVENT_SHARED && forwards(r, e->cause))
			continue; /* a fact that went along with the inject that holds it */
		if (!last || last->kind != e->kind || last->cause != e->cause || last->a != e->a || last->c != e->c) {
			const char *subject = e->kind == SIM_EVENT_SHARED ? "fact" : "inject";
			items[out->passing_count++] = (struct audience_passing){.at = e->at,
			                                                        .from = resolve_role(r, e->c),
			                                                        .what = line_subject(r, subject, e->a),
			                                                        .number = e->kind == SIM_EVENT_FORWARDED ? resolve_inject_number(r, e->a) : 0,
			                                                        .since = had_since(r, past, e)};
			last = e;
		}
		to[out->passing_count - 1] |= 1u << e->b;
	}
	for (int i = 0; i < out->passing_count; i++)
		items[i].to = resolve_names(r, to[i]);
	out->passings = items;
}
