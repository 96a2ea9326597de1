/* See key.h. What is left out must be read by no rule of the core, no condition, no gate and no method of ex: sim/permit_*.c, sim/gate.c, sim/condition.c and
 * script/handler/ex_read.c are the places to look when a field is added. */
#include "explore/key.h"

#include "base/hash.h"

static void forget_times(const struct sim_scenario *sc, struct sim_state *st)
{
	int64_t now = st->clock.now;
	struct sim_inject_state *is = sim_inject_states(sc, st);
	for (int32_t i = 0; i < sim_inject_total(sc, st); i++) {
		is[i].cause = is[i].command = 0;
		if (is[i].status != SIM_INJECT_PENDING && is[i].status != SIM_INJECT_DUE)
			is[i].due = is[i].fired = -1;
	}
	struct sim_decision_state *ds = sim_decision_states(sc, st);
	for (uint32_t i = 0; i < sc->decision_count; i++) {
		ds[i].opened = ds[i].decided = -1;
		ds[i].cause = 0;
		ds[i].by_default = ds[i].confidence_plus1 = 0;
		if (ds[i].status != SIM_DECISION_DECIDED && ds[i].status != SIM_DECISION_DROPPED)
			continue;
		ds[i].limit = -1; /* and who said what on the way */
		ds[i].answered = 0;
		for (uint32_t r = 0; r < sc->role_count; r++)
			sim_answer_states(sc, st)[i * sc->role_count + r].option = SIM_NONE;
	}
	struct sim_action_state *as = sim_action_states(sc, st);
	for (uint32_t i = 0; i < sc->action_count; i++) {
		as[i].since = 0;
		as[i].cause = 0;
		if (sc->actions[i].again < 0 || as[i].last + sc->actions[i].again <= now)
			as[i].last = -1; /* for good, or again already */
	}
	struct sim_approval_state *ps = sim_approval_states(sc, st);
	for (uint32_t i = 0; i < sc->approval_count; i++) {
		ps[i].asked = -1;
		ps[i].cause = 0;
		if (ps[i].status != SIM_APPROVAL_ASKED)
			ps[i].limit = -1;
		if (ps[i].until <= now)
			ps[i].until = -1;
	}
	struct sim_authority_state *us = sim_authority_states(sc, st);
	for (uint32_t i = 0; i < sc->authority_count * sc->role_count; i++)
		if (us[i].until <= now)
			us[i].until = -1;
	struct sim_rule_state *rs = sim_rule_states(sc, st);
	for (uint32_t i = 0; i < sc->rule_count; i++)
		rs[i].times = 0;
	struct sim_pending_state *ws = sim_pending_states(sc, st);
	for (uint32_t i = 0; i < SIM_PENDING_MAX; i++)
		ws[i].place = 0;
	struct sim_schedule_item *items = sim_schedule_items(sc, st); /* their order says what their sequence numbers said */
	for (uint32_t i = 0; i < st->clock.schedule_used; i++)
		items[i].sequence = items[i].cause = 0;
}

struct explore_key explore_key_of(const struct sim_scenario *sc, const struct sim_state *state, struct sim_state *st)
{
	sim_state_copy(sc, st, state);
	st->clock.commands = st->clock.events = st->clock.scheduled = 0;
	st->clock.module_since = 0;
	st->clock.notes = 0;
	forget_times(sc, st);
	size_t size = sim_state_size(sc, st);
	return (struct explore_key){hash_bytes(st, size, 0), hash_bytes(st, size, 1)};
}
