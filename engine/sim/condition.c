/* Conditions are prefix trees in one pool. Evaluation walks the subtree once, skipping by `span`; there is no allocation and no recursion deeper than the
 * tree, which the compiler bounds. */
#include "sim/condition.h"
#include "sim/machine.h"

uint64_t condition_bit(enum sim_source source, int32_t index)
{
	return condition_groups[source].width == 0 ? UINT64_MAX : UINT64_C(1) << condition_bit_number(source, index);
}

uint64_t condition_depends(const struct sim_scenario *scenario, sim_cond root)
{
	uint64_t bits = 0;
	if (root < 0)
		return 0;
	uint32_t end = (uint32_t)root + scenario->conditions[root].span;
	for (uint32_t i = (uint32_t)root; i < end; i++) {
		const struct sim_condition *c = &scenario->conditions[i];
		if (c->source > SIM_NOT)
			bits |= condition_bit((enum sim_source)c->source, c->a);
	}
	return bits;
}

bool condition_compare(int64_t have, int compare, int64_t want)
{
	switch (compare) {
	case SIM_LESS: return have < want;
	case SIM_LESS_EQUAL: return have <= want;
	case SIM_EQUAL: return have == want;
	case SIM_NOT_EQUAL: return have != want;
	case SIM_GREATER_EQUAL: return have >= want;
	default: return have > want;
	}
}

static int64_t held_authority(const struct sim_scenario *sc, const struct sim_state *st, int32_t authority, int32_t role)
{
	if (role >= 0)
		return sim_has_authority(sc, st, authority, role);
	for (uint32_t r = 0; r < sc->role_count; r++)
		if (sim_has_authority(sc, st, authority, (int)r))
			return 1;
	return 0;
}

static int64_t value_of(const struct sim_machine *m, const struct sim_state *st, const struct sim_condition *c)
{
	const struct sim_scenario *sc = m->scenario;
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: return sim_metric_state_of(sc, st, c->a)->value;
	case SIM_OF_VARIABLE: return sim_variable_state_of(sc, st, c->a)->value;
	case SIM_OF_RESOURCE: return sim_resource_state_of(sc, st, c->a)->free;
	case SIM_OF_KNOWS: return sim_knows(sc, st, c->a, c->b);
	case SIM_OF_FIRED: return sim_inject_state_of(sc, st, c->a)->status == SIM_INJECT_FIRED;
	case SIM_OF_DECIDED: {
		const struct sim_decision_state *d = sim_decision_state_of(sc, st, c->a);
		return d->status == SIM_DECISION_DECIDED && (c->b < 0 || d->option == c->b);
	}
	case SIM_OF_OPEN: {
		const struct sim_decision_state *d = sim_decision_state_of(sc, st, c->a);
		return d->status == SIM_DECISION_OPEN || d->status == SIM_DECISION_LATE;
	}
	case SIM_OF_DONE: return sim_action_state_of(sc, st, c->a)->done;
	case SIM_OF_RUNNING: return sim_action_state_of(sc, st, c->a)->status == SIM_ACTION_RUNNING;
	case SIM_OF_AUTHORITY: return held_authority(sc, st, c->a, c->b);
	case SIM_OF_APPROVED: {
		const struct sim_approval_state *a = sim_approval_state_of(sc, st, c->a);
		return a->status == SIM_APPROVAL_GIVEN && a->until > st->clock.now;
	}
	case SIM_OF_MODULE: return st->clock.module;
	case SIM_OF_TIME: return st->clock.now;
	case SIM_OF_ULTRA_VIRES: return c->a < 0 ? st->clock.ultra_vires : sim_action_state_of(sc, st, c->a)->ultra_vires;
	case SIM_OF_SHARED: return sim_fact_state_of(sc, st, c->a)->shares;
	case SIM_OF_HANDLER: {
		enum sim_call_result result = SIM_CALL_OK;
		bool holds = m->hooks.test && m->hooks.test(m->hooks.context, sc, st, c->a, &result);
		if (result != SIM_CALL_OK)
			*m->failed_test = (struct machine_failure){c->a, result};
		return holds;
	}
	default: return 0;
	}
}

bool sim_holds(const struct sim_machine *m, const struct sim_state *st, sim_cond root)
{
	if (root < 0)
		return true;
	const struct sim_condition *c = &m->scenario->conditions[root];
	if (c->source > SIM_NOT)
		return condition_compare(value_of(m, st, c), c->compare, c->value);
	sim_cond child = root + 1, end = root + (sim_cond)c->span;
	bool want = c->source == SIM_ALL; /* ALL: true unless a child is false; ANY: false unless one is true; NOT: none of its children */
	for (; child < end; child += (sim_cond)m->scenario->conditions[child].span) {
		bool holds = sim_holds(m, st, child);
		if (c->source == SIM_ALL && !holds)
			return false;
		if (c->source != SIM_ALL && holds)
			return c->source == SIM_ANY;
	}
	return want || c->source == SIM_NOT;
}
