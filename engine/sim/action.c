/* action — a standing measure passes its gates, waits for approvals, runs, and takes effect.
 *
 * IDLE -(act)-> WAITING while approvals are out -(last one given)-> RUNNING -(time)-> IDLE. A refused approval stops it. Acting anyway skips the gates: the act is
 * marked ultra vires and its `ultra_vires` effects come on top. Resources that are not consumed return when it ends. */
#include "sim/machine.h"

static void move_resources(struct sim_machine *m, struct sim_state *st, const struct sim_action *def, bool back, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	struct sim_resource_state *rs = sim_resource_states(sc, st);
	for (uint32_t i = def->needs.first; i < def->needs.first + def->needs.count; i++) {
		const struct sim_need *need = &sc->needs[i];
		if (need->kind != SIM_NEED_RESOURCE || (back && need->consumed))
			continue;
		struct sim_resource_state *r = &rs[need->a];
		int32_t before = r->free;
		if (back)
			r->free = r->free + need->low > r->total ? r->total : r->free + need->low;
		else
			r->free = r->free > need->low ? r->free - need->low : 0;
		if (!back && need->consumed)
			r->total = r->total > need->low ? r->total - need->low : 0;
		if (r->free == before)
			continue;
		machine_emit(m, st, SIM_EVENT_RESOURCE, need->a, .cause = cause, .b = SIM_NONE, .before = before,
		             .after = r->free, .place = need->place);
	}
}

static void forget_requests(struct sim_machine *m, struct sim_state *st, const struct sim_action *def)
{
	const struct sim_scenario *sc = m->scenario;
	for (uint32_t i = def->needs.first; i < def->needs.first + def->needs.count; i++) {
		if (sc->needs[i].kind != SIM_NEED_APPROVAL)
			continue;
		struct sim_approval_state *as = &sim_approval_states(sc, st)[sc->needs[i].a];
		if (as->status != SIM_APPROVAL_ASKED)
			continue;
		as->status = SIM_APPROVAL_NONE;
		schedule_remove(sc, st, SIM_CLASS_LIMIT, (int32_t)sc->decision_count + sc->needs[i].a);
	}
}

/* Approvals given for one request are used up by it. */
static void use_up_approvals(struct sim_machine *m, struct sim_state *st, const struct sim_action *def)
{
	const struct sim_scenario *sc = m->scenario;
	for (uint32_t i = def->needs.first; i < def->needs.first + def->needs.count; i++)
		if (sc->needs[i].kind == SIM_NEED_APPROVAL && sc->approvals[sc->needs[i].a].valid == 0) {
			struct sim_approval_state *as = &sim_approval_states(sc, st)[sc->needs[i].a];
			if (as->status == SIM_APPROVAL_GIVEN)
				as->status = SIM_APPROVAL_NONE;
		}
}

static void begin(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, bool anyway, uint32_t cause)
{
	const struct sim_action *def = &m->scenario->actions[action];
	struct sim_action_state *as = &sim_action_states(m->scenario, st)[action];
	as->status = SIM_ACTION_RUNNING;
	as->since = st->clock.now;
	as->role = (int16_t)role;
	as->anyway = anyway;
	uint32_t id = machine_emit(m, st, SIM_EVENT_ACTION_STARTED, action, .cause = cause, .b = role, .place = def->place);
	as->cause = id;
	move_resources(m, st, def, false, id);
	use_up_approvals(m, st, def);
	effect_apply_list(m, st, def->starts, id);
	if (sim_action_states(m->scenario, st)[action].status != SIM_ACTION_RUNNING)
		return; /* its own first effects stopped it */
	if (def->takes > 0)
		machine_schedule(m, st, st->clock.now + def->takes, SIM_CLASS_ACTION, action, id, def->place);
	else
		action_complete(m, st, action, id);
}

void action_complete(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause)
{
	const struct sim_action *def = &m->scenario->actions[action];
	struct sim_action_state *as = &sim_action_states(m->scenario, st)[action];
	if (as->status != SIM_ACTION_RUNNING)
		return;
	bool anyway = as->anyway;
	as->status = SIM_ACTION_IDLE;
	as->anyway = 0;
	as->since = as->last = st->clock.now;
	if (as->done < UINT16_MAX)
		as->done++;
	uint32_t id = machine_emit(m, st, SIM_EVENT_ACTION_DONE, action, .cause = cause, .b = as->role, .place = def->place);
	move_resources(m, st, def, true, id);
	effect_apply_list(m, st, def->effects, id);
	if (anyway)
		effect_apply_list(m, st, def->ultra_vires, id);
}

/* Asks for the approvals that can be asked now: all of them, or the next of a chain. Returns whether any is still missing. */
static bool ask_approvals(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_action *def = &sc->actions[action];
	int role = sim_action_states(sc, st)[action].role;
	bool missing = false;
	for (uint32_t i = def->needs.first; i < def->needs.first + def->needs.count; i++) {
		int32_t approval = sc->needs[i].a;
		if (sc->needs[i].kind != SIM_NEED_APPROVAL || gate_approval_holds(sc, st, approval))
			continue;
		struct sim_approval_state *as = &sim_approval_states(sc, st)[approval];
		const struct sim_approval *request = &sc->approvals[approval];
		bool asked = as->status == SIM_APPROVAL_ASKED;
		if (!asked && !(def->chain && missing) && gate_can_ask(m, st, approval, role)) {
			as->status = SIM_APPROVAL_ASKED;
			as->asked = st->clock.now;
			as->limit = request->within > 0 ? st->clock.now + request->within : -1;
			as->cause = machine_emit(m, st, SIM_EVENT_APPROVAL_ASKED, approval, .cause = cause, .b = request->by, .place = request->place);
			if (request->within > 0)
				machine_schedule(m, st, as->limit, SIM_CLASS_LIMIT, (int32_t)sc->decision_count + approval, as->cause, request->place);
		}
		missing = true;
	}
	return missing;
}

void action_act(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, bool anyway, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_action *def = &sc->actions[action];
	struct sim_action_state *as = &sim_action_states(sc, st)[action];
	int32_t unmet = anyway ? gate_first_unmet(m, st, def->needs, role, true) : SIM_NONE;
	if (unmet != SIM_NONE) {
		forget_requests(m, st, def);
		as->ultra_vires++;
		st->clock.ultra_vires++;
		uint32_t id = machine_emit(m, st, SIM_EVENT_ULTRA_VIRES, action, .cause = cause, .b = role, .c = unmet, .place = def->place);
		begin(m, st, action, role, true, id);
		return;
	}
	bool was_waiting = as->status == SIM_ACTION_WAITING;
	as->role = (int16_t)role;
	if (gate_first_unmet(m, st, def->needs, role, true) == SIM_NONE) {
		begin(m, st, action, role, false, cause);
		return;
	}
	uint32_t id = cause;
	if (!was_waiting) {
		as->status = SIM_ACTION_WAITING;
		as->since = st->clock.now;
		id = machine_emit(m, st, SIM_EVENT_ACTION_ASKED, action, .cause = cause, .b = role, .place = def->place);
		as->cause = id;
	}
	ask_approvals(m, st, action, id);
}

void action_start(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, uint32_t cause)
{
	if (sim_action_states(m->scenario, st)[action].status == SIM_ACTION_RUNNING)
		return;
	forget_requests(m, st, &m->scenario->actions[action]);
	begin(m, st, action, role, false, cause);
}

void action_stop(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause)
{
	const struct sim_action *def = &m->scenario->actions[action];
	struct sim_action_state *as = &sim_action_states(m->scenario, st)[action];
	if (as->status == SIM_ACTION_IDLE)
		return;
	bool running = as->status == SIM_ACTION_RUNNING;
	as->status = SIM_ACTION_IDLE;
	as->anyway = 0;
	as->since = st->clock.now;
	forget_requests(m, st, def);
	schedule_remove(m->scenario, st, SIM_CLASS_ACTION, action);
	uint32_t id = machine_emit(m, st, SIM_EVENT_ACTION_STOPPED, action, .cause = cause, .b = as->role, .place = def->place);
	if (running)
		move_resources(m, st, def, true, id);
}

void approval_answer(struct sim_machine *m, struct sim_state *st, int32_t approval, bool yes, bool lapsed, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_approval *request = &sc->approvals[approval];
	const struct sim_action *def = &sc->actions[request->action];
	struct sim_approval_state *as = &sim_approval_states(sc, st)[approval];
	schedule_remove(sc, st, SIM_CLASS_LIMIT, (int32_t)sc->decision_count + approval);
	as->status = yes ? SIM_APPROVAL_GIVEN : lapsed ? SIM_APPROVAL_LAPSED : SIM_APPROVAL_REFUSED;
	as->until = !yes ? -1 : request->valid > 0 ? st->clock.now + request->valid : INT64_MAX;
	uint32_t id = machine_emit(m, st, yes ? SIM_EVENT_APPROVAL_GIVEN : lapsed ? SIM_EVENT_APPROVAL_LAPSED : SIM_EVENT_APPROVAL_REFUSED, approval,
	                           .cause = cause, .b = request->by, .place = request->place);
	as->cause = id;
	struct sim_action_state *action = &sim_action_states(sc, st)[request->action];
	if (action->status != SIM_ACTION_WAITING)
		return;
	if (!yes) {
		action_stop(m, st, request->action, id);
		effect_apply_list(m, st, def->refused, id);
		return;
	}
	if (ask_approvals(m, st, request->action, id))
		return;
	if (gate_first_unmet(m, st, def->needs, action->role, true) == SIM_NONE)
		begin(m, st, request->action, action->role, false, id);
	else
		action_stop(m, st, request->action, id); /* another gate has closed meanwhile; what was approved stays approved */
}

void approval_reach_limit(struct sim_machine *m, struct sim_state *st, int32_t approval, uint32_t cause)
{
	if (sim_approval_states(m->scenario, st)[approval].status != SIM_APPROVAL_ASKED || !st->clock.automatic)
		return; /* in facilitator pace a late approval waits for its answer, as a late decision does */
	approval_answer(m, st, approval, m->scenario->approvals[approval].lapse != 0, true, cause);
}
