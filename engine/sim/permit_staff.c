/* What whoever runs the exercise may do: time, injects, rulings, seats, pace, notes, ratings, phases. See permit.h. */
#include "sim/permit.h"

bool permit_time(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (cmd->time < st->clock.now)
		return refuse(why, SIM_REFUSED_PAST, SIM_NONE, st->clock.now, cmd->time);
	if (cmd->time > m->scenario->length)
		return refuse(why, SIM_REFUSED_BEYOND_END, SIM_NONE, m->scenario->length, cmd->time);
	if (cmd->kind == SIM_DO_ADVANCE && st->clock.paused)
		return refuse_plain(why, SIM_REFUSED_PAUSED);
	return true;
}

bool permit_inject(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (!index_ok(cmd->target, (uint32_t)sim_inject_total(m->scenario, st)))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_inject_state *is = sim_inject_state_of(m->scenario, st, cmd->target);
	bool waiting = is->status == SIM_INJECT_PENDING || is->status == SIM_INJECT_DUE;
	switch (cmd->kind) {
	case SIM_DO_FIRE:
		if (is->status == SIM_INJECT_FIRED)
			return refuse(why, SIM_REFUSED_ALREADY, cmd->target, is->fired, 0);
		return true;
	case SIM_DO_RELEASE:
		if (!waiting || !is->held)
			return refuse(why, SIM_REFUSED_NOT_HELD, cmd->target, 0, 0);
		return true;
	case SIM_DO_SKIP:
		if (!has_text(cmd, SIM_WHY))
			return refuse_plain(why, SIM_REFUSED_NO_REASON);
		break;
	case SIM_DO_EDIT:
		if (cmd->time != SIM_NONE && !permit_time(m, st, cmd, why))
			return false;
		if (cmd->roles & ~all_roles(m->scenario))
			return refuse_plain(why, SIM_REFUSED_NOBODY);
		if (cmd->time == SIM_NONE && !cmd->roles && !has_text(cmd, SIM_SENDER) && !has_text(cmd, SIM_SUBJECT) && !has_text(cmd, SIM_BODY))
			return refuse_plain(why, SIM_REFUSED_NO_TEXT);
		break;
	default:
		if (waiting && is->held)
			return refuse(why, SIM_REFUSED_SAME, cmd->target, 0, 0);
		break;
	}
	return waiting || refuse(why, SIM_REFUSED_ALREADY, cmd->target, is->fired, 0);
}

bool permit_adhoc(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (st->clock.adhoc >= SIM_ADHOC_MAX)
		return refuse(why, SIM_REFUSED_FULL, SIM_NONE, 0, SIM_ADHOC_MAX);
	if (!has_text(cmd, SIM_SUBJECT))
		return refuse_plain(why, SIM_REFUSED_NO_TEXT);
	if (cmd->value < 0 || cmd->value >= SIM_CHANNELS)
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (!cmd->roles || cmd->roles & ~all_roles(m->scenario))
		return refuse_plain(why, SIM_REFUSED_NOBODY);
	return cmd->time == SIM_NONE || permit_time(m, st, cmd, why);
}

static bool ruled_target_ok(const struct sim_machine *m, const struct sim_state *st, const struct sim_ruled *r)
{
	const struct sim_scenario *sc = m->scenario;
	switch ((enum sim_effect_kind)r->kind) {
	case SIM_ADD_METRIC:
	case SIM_SET_METRIC: return index_ok(r->target, sc->metric_count);
	case SIM_ADD_VARIABLE:
	case SIM_SET_VARIABLE: return index_ok(r->target, sc->variable_count);
	case SIM_ADD_RESOURCE: return index_ok(r->target, sc->resource_count);
	case SIM_LEARN: return index_ok(r->target, sc->fact_count);
	case SIM_GRANT:
	case SIM_REVOKE: return index_ok(r->target, sc->authority_count);
	case SIM_FIRE:
	case SIM_CANCEL: return index_ok(r->target, (uint32_t)sim_inject_total(sc, st));
	case SIM_OPEN:
	case SIM_CLOSE: return index_ok(r->target, sc->decision_count);
	default: return false;
	}
}

bool permit_rule(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (cmd->target != SIM_NONE) {
		if (!index_ok(cmd->target, st->clock.proposals))
			return refuse_plain(why, SIM_REFUSED_UNKNOWN);
		uint8_t status = sim_proposal_state_of(m->scenario, st, cmd->target)->status;
		if (status == SIM_PROPOSAL_ACCEPTED || status == SIM_PROPOSAL_DECLINED)
			return refuse(why, SIM_REFUSED_ALREADY, cmd->target, 0, 0);
	}
	if (cmd->value < 0 || cmd->value >= SIM_VERDICTS || cmd->effect_count > SIM_RULED_MAX)
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	for (uint32_t i = 0; i < cmd->effect_count; i++)
		if (!ruled_target_ok(m, st, &cmd->effects[i]))
			return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (cmd->time != SIM_NONE && (cmd->time < 0 || cmd->time > SIM_TIME_MAX))
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (cmd->time > 0 && effect_pending_free(m->scenario, st) < cmd->effect_count)
		return refuse(why, SIM_REFUSED_FULL, SIM_NONE, 0, SIM_PENDING_MAX);
	return true;
}

bool permit_seat(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)st;
	if (!speaks_for_role(m, cmd))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	bool ok = cmd->value >= 0 && cmd->value < SIM_SEATS && (cmd->option == SIM_NONE || (cmd->option >= 0 && cmd->option < SIM_POLICIES));
	return ok || refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
}

bool permit_pace(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)m;
	if (cmd->kind == SIM_DO_SPEED)
		return (cmd->value >= 1 && cmd->value <= 600) || refuse(why, SIM_REFUSED_OUT_OF_RANGE, SIM_NONE, cmd->value, 600);
	bool same = (cmd->kind == SIM_DO_PAUSE && st->clock.paused) || (cmd->kind == SIM_DO_RESUME && !st->clock.paused) ||
	            (cmd->kind == SIM_DO_PACE && st->clock.automatic == (cmd->value != 0));
	return !same || refuse_plain(why, SIM_REFUSED_SAME);
}

bool permit_note(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)m, (void)st;
	return has_text(cmd, SIM_TEXT) || refuse_plain(why, SIM_REFUSED_NO_TEXT);
}

bool permit_rating(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)st;
	if (!index_ok(cmd->target, m->scenario->task_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	return (cmd->value >= 1 && cmd->value <= 4) || refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
}

bool permit_module(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (!index_ok(cmd->target, m->scenario->module_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	return st->clock.module != cmd->target || refuse_plain(why, SIM_REFUSED_SAME);
}
