/* gate — what must hold before an action or option: one evaluation for validation, screens, bots and the core itself. */
#include "sim/condition.h"
#include "sim/machine.h"

bool gate_approval_holds(const struct sim_scenario *sc, const struct sim_state *st, int32_t approval)
{
	const struct sim_approval_state *as = sim_approval_state_of(sc, st, approval);
	return as->status == SIM_APPROVAL_GIVEN && as->until > st->clock.now;
}

static bool need_holds(const struct sim_machine *m, const struct sim_state *st, const struct sim_need *need, int role)
{
	const struct sim_scenario *sc = m->scenario;
	switch ((enum sim_need_kind)need->kind) {
	case SIM_NEED_FACT: return sim_knows(sc, st, need->a, role);
	case SIM_NEED_CONDITION: return sim_holds(m, st, need->a);
	case SIM_NEED_METRIC: {
		int32_t value = sim_metric_state_of(sc, st, need->a)->value;
		return value >= need->low && value <= need->high;
	}
	case SIM_NEED_RESOURCE: return sim_resource_state_of(sc, st, need->a)->free >= need->low;
	case SIM_NEED_AUTHORITY: return role >= 0 && sim_has_authority(sc, st, need->a, role);
	default: return gate_approval_holds(sc, st, need->a);
	}
}

int32_t gate_first_unmet(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, bool approvals)
{
	for (uint32_t i = needs.first; i < needs.first + needs.count; i++) {
		const struct sim_need *need = &m->scenario->needs[i];
		if (need->kind == SIM_NEED_APPROVAL && !approvals)
			continue;
		if (!need_holds(m, st, need, role))
			return (int32_t)i;
	}
	return SIM_NONE;
}

bool gate_can_ask(const struct sim_machine *m, const struct sim_state *st, int32_t approval, int role)
{
	return gate_first_unmet(m, st, m->scenario->approvals[approval].needs, role, true) == SIM_NONE;
}

static void fill_approval(const struct sim_scenario *sc, const struct sim_state *st, struct sim_gate *gate)
{
	const struct sim_approval_state *as = sim_approval_state_of(sc, st, gate->need->a);
	gate->since = as->asked;
	if (gate->status == SIM_GATE_MET)
		return;
	if (as->status == SIM_APPROVAL_ASKED)
		gate->status = SIM_GATE_WAITING;
	else if (as->status == SIM_APPROVAL_NONE)
		gate->status = SIM_GATE_NOT_ASKED;
}

size_t sim_gates(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, struct sim_gate *gates, size_t capacity)
{
	const struct sim_scenario *sc = m->scenario;
	for (uint32_t i = 0; i < needs.count && i < capacity; i++) {
		const struct sim_need *need = &sc->needs[needs.first + i];
		struct sim_gate gate = {.need = need, .status = need_holds(m, st, need, role) ? SIM_GATE_MET : SIM_GATE_NOT_MET, .since = -1, .want = need->low};
		if (need->kind == SIM_NEED_METRIC) {
			gate.have = sim_metric_state_of(sc, st, need->a)->value;
			gate.want = gate.have < need->low ? need->low : gate.have > need->high ? need->high : need->low;
		}
		if (need->kind == SIM_NEED_RESOURCE)
			gate.have = sim_resource_state_of(sc, st, need->a)->free;
		if (need->kind == SIM_NEED_APPROVAL)
			fill_approval(sc, st, &gate);
		gates[i] = gate;
	}
	return needs.count;
}
