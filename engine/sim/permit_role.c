/* What a role may do: answer its decisions, act, approve, pass on, propose. See permit.h. */
#include "sim/permit.h"

/* First refusal of a list of needs that has some. */
static bool check_some(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, bool approvals, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	int32_t unmet = gate_first_unmet(m, st, needs, role, approvals);
	if (unmet == SIM_NONE)
		return true;
	const struct sim_need *need = &sc->needs[unmet];
	switch ((enum sim_need_kind)need->kind) {
	case SIM_NEED_FACT: return refuse(why, SIM_REFUSED_NEED_FACT, need->a, 0, 1);
	case SIM_NEED_CONDITION: return refuse(why, SIM_REFUSED_NEED_CONDITION, unmet, 0, 1);
	case SIM_NEED_METRIC: {
		int32_t have = sim_metric_state_of(sc, st, need->a)->value;
		return refuse(why, SIM_REFUSED_NEED_METRIC, need->a, have, have < need->low ? need->low : need->high);
	}
	case SIM_NEED_RESOURCE: return refuse(why, SIM_REFUSED_NEED_RESOURCE, need->a, sim_resource_state_of(sc, st, need->a)->free, need->low);
	case SIM_NEED_AUTHORITY: return refuse(why, SIM_REFUSED_NEED_AUTHORITY, need->a, 0, 1);
	default: return refuse(why, SIM_REFUSED_NEED_APPROVAL, need->a, 0, 1);
	}
}

static inline bool check_needs(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, bool approvals, struct sim_refusal *why)
{
	return needs.count == 0 || check_some(m, st, needs, role, approvals, why);
}

bool permit_decide(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	if (!index_ok(cmd->target, sc->decision_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_decision *def = &sc->decisions[cmd->target];
	const struct sim_decision_state *ds = sim_decision_state_of(sc, st, cmd->target);
	if (cmd->kind == SIM_DO_DECIDE && cmd->role != SIM_NONE && !(speaks_for_role(m, cmd) && def->owners >> cmd->role & 1))
		return refuse(why, SIM_REFUSED_NOT_OWNER, cmd->target, 0, 0);
	if (cmd->role == SIM_NONE && !is_facilitator(cmd))
		return refuse(why, SIM_REFUSED_NOT_ALLOWED, cmd->target, 0, 0);
	if (ds->status == SIM_DECISION_DECIDED || ds->status == SIM_DECISION_DROPPED)
		return refuse(why, SIM_REFUSED_ALREADY, cmd->target, ds->decided, 0);
	if (ds->status == SIM_DECISION_CLOSED)
		return refuse(why, SIM_REFUSED_NOT_OPEN, cmd->target, 0, 0);
	if (cmd->kind == SIM_DO_EXTEND)
		return (cmd->time > 0 && cmd->time <= SIM_TIME_MAX) || refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (cmd->kind == SIM_DO_CLOSE)
		return true;
	if (!index_ok(cmd->option, def->options.count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (cmd->confidence != SIM_NONE && (cmd->confidence < 0 || cmd->confidence > 100))
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (cmd->role != SIM_NONE && def->mode == SIM_POLL && ds->answered >> cmd->role & 1 && cmd->origin == SIM_FROM_BOT)
		return refuse(why, SIM_REFUSED_SAME, cmd->target, 0, 0);
	if (cmd->role != SIM_NONE && sim_answer_state_of(sc, st, cmd->target * (int32_t)sc->role_count + cmd->role)->option == cmd->option)
		return refuse(why, SIM_REFUSED_SAME, cmd->target, 0, 0);
	int role = cmd->role != SIM_NONE ? cmd->role : __builtin_ctz(def->owners ? def->owners : 1);
	return check_needs(m, st, sc->options[def->options.first + (uint32_t)cmd->option].needs, role, true, why);
}

/* An approval of a waiting action that is neither given nor asked but could be asked now: acting again asks for it. */
static bool can_ask_more(const struct sim_machine *m, const struct sim_state *st, const struct sim_action *def, int role)
{
	for (uint32_t i = def->needs.first; i < def->needs.first + def->needs.count; i++) {
		const struct sim_need *need = &m->scenario->needs[i];
		if (need->kind != SIM_NEED_APPROVAL || gate_approval_holds(m->scenario, st, need->a))
			continue;
		bool asked = sim_approval_state_of(m->scenario, st, need->a)->status == SIM_APPROVAL_ASKED;
		if (asked && def->chain)
			return false;
		if (!asked && gate_can_ask(m, st, need->a, role))
			return true;
	}
	return false;
}

bool permit_act(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	if (!index_ok(cmd->target, sc->action_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_action *def = &sc->actions[cmd->target];
	const struct sim_action_state *as = sim_action_state_of(sc, st, cmd->target);
	if (!speaks_for_role(m, cmd) || !(def->owners >> cmd->role & 1))
		return refuse(why, SIM_REFUSED_NOT_OWNER, cmd->target, 0, 0);
	if (cmd->kind == SIM_DO_STOP)
		return as->status != SIM_ACTION_IDLE || refuse(why, SIM_REFUSED_NOT_OPEN, cmd->target, 0, 0);
	if (as->status == SIM_ACTION_RUNNING)
		return refuse(why, SIM_REFUSED_BUSY, cmd->target, 0, 0);
	if (as->done && def->again < 0)
		return refuse(why, SIM_REFUSED_ONCE_ONLY, cmd->target, as->last, 0);
	if (as->done && st->clock.now < as->last + def->again)
		return refuse(why, SIM_REFUSED_TOO_SOON, cmd->target, as->last + def->again - st->clock.now, def->again);
	if (!condition_holds(m, st, def->open))
		return refuse(why, SIM_REFUSED_NOT_OPEN, cmd->target, 0, 0);
	if (cmd->anyway)
		return true;
	if (!check_needs(m, st, def->needs, cmd->role, false, why))
		return false;
	if (gate_first_unmet(m, st, def->needs, cmd->role, true) == SIM_NONE)
		return true;
	if (as->status == SIM_ACTION_WAITING)
		return can_ask_more(m, st, def, cmd->role) || refuse(why, SIM_REFUSED_BUSY, cmd->target, 0, 0);
	/* Somebody must be there to be asked, otherwise it would wait for ever. */
	return can_ask_more(m, st, def, cmd->role) || check_needs(m, st, def->needs, cmd->role, true, why);
}

bool permit_approval(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	if (!index_ok(cmd->target, sc->approval_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (!speaks_for_role(m, cmd) || sc->approvals[cmd->target].by != cmd->role)
		return refuse(why, SIM_REFUSED_NOT_OWNER, cmd->target, 0, 0);
	if (sim_approval_state_of(sc, st, cmd->target)->status != SIM_APPROVAL_ASKED)
		return refuse(why, SIM_REFUSED_NOT_ASKED, cmd->target, 0, 0);
	return true;
}

static bool may_release(const struct sim_scenario *sc, int32_t fact, sim_roles to)
{
	return !(to & ~sc->facts[fact].release);
}

bool permit_share(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	sim_roles all = all_roles(sc);
	if (!speaks_for_role(m, cmd))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	sim_roles to = cmd->roles & all & ~(1u << cmd->role);
	if (!to || cmd->roles & ~all)
		return refuse_plain(why, SIM_REFUSED_NOBODY);
	if (cmd->target != SIM_NONE) {
		if (!index_ok(cmd->target, sc->fact_count))
			return refuse_plain(why, SIM_REFUSED_UNKNOWN);
		if (!sim_knows(sc, st, cmd->target, cmd->role))
			return refuse(why, SIM_REFUSED_NOT_KNOWN, cmd->target, 0, 0);
		sim_roles fresh = to & ~sim_fact_state_of(sc, st, cmd->target)->known;
		if (!fresh)
			return refuse(why, SIM_REFUSED_KNOWN_ALREADY, cmd->target, 0, 0);
		return cmd->anyway || may_release(sc, cmd->target, fresh) || refuse(why, SIM_REFUSED_CONDITION, cmd->target, 0, 0);
	}
	if (!index_ok(cmd->option, (uint32_t)sim_inject_total(sc, st)))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_inject_state *is = sim_inject_state_of(sc, st, cmd->option);
	if (is->status != SIM_INJECT_FIRED || !((is->to | is->passed) >> cmd->role & 1))
		return refuse(why, SIM_REFUSED_NOT_RECEIVED, cmd->option, 0, 0);
	sim_roles fresh = to & ~(is->to | is->passed);
	if (!fresh)
		return refuse(why, SIM_REFUSED_KNOWN_ALREADY, cmd->option, 0, 0);
	if (cmd->anyway || cmd->option >= (int32_t)sc->inject_count)
		return true;
	const struct sim_list *reveals = &sc->injects[cmd->option].reveals;
	for (uint32_t i = 0; i < reveals->count; i++)
		if (!may_release(sc, sc->fact_list[reveals->first + i], fresh))
			return refuse(why, SIM_REFUSED_CONDITION, sc->fact_list[reveals->first + i], 0, 0);
	return true;
}

bool permit_proposal(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (!speaks_for_role(m, cmd))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (!has_text(cmd, SIM_TEXT))
		return refuse_plain(why, SIM_REFUSED_NO_TEXT);
	return st->clock.proposals < SIM_PROPOSALS_MAX || refuse(why, SIM_REFUSED_FULL, SIM_NONE, 0, SIM_PROPOSALS_MAX);
}
