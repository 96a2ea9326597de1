/* decision — opens, is answered by its owners, and is decided: by one owner, by owners who agree, by a poll, by its limit, or by the facilitator.
 *
 * At the limit: effects `at_limit` apply if it is still open; then with automatic pace the fallback (or the poll so far) decides, otherwise the decision turns
 * late and stays open until somebody decides or the facilitator closes it: in a facilitated room nothing is decided behind people's backs. */
#include "sim/machine.h"

void decision_open(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause)
{
	const struct sim_decision *def = &m->scenario->decisions[decision];
	struct sim_decision_state *ds = &sim_decision_states(m->scenario, st)[decision];
	if (ds->status != SIM_DECISION_CLOSED)
		return;
	ds->status = SIM_DECISION_OPEN; /* an opening that is still scheduled finds it open and does nothing */
	ds->opened = st->clock.now;
	uint32_t id = machine_emit(m, st, SIM_EVENT_DECISION_OPENED, decision, .cause = cause, .b = SIM_NONE, .place = def->place);
	ds->cause = id;
	if (def->within > 0) {
		ds->limit = st->clock.now + def->within;
		machine_schedule(m, st, ds->limit, SIM_CLASS_LIMIT, decision, id, def->place);
	}
}

/* What a chosen option does: something at the moment of choice, and the rest at once or when it is done. Apart: mostly it only has effects at once. */
APART static void begin_option(struct sim_machine *m, struct sim_state *st, const struct sim_option *chosen, uint32_t cause)
{
	effect_apply_list(m, st, chosen->starts, cause);
	if (chosen->takes > 0)
		machine_schedule(m, st, st->clock.now + chosen->takes, SIM_CLASS_ACTION, (int32_t)m->scenario->action_count + chosen->decision, cause, chosen->place);
	else
		effect_apply_list(m, st, chosen->effects, cause);
}

static inline void decide(struct sim_machine *m, struct sim_state *st, int32_t decision, int32_t option, int8_t confidence, uint16_t flags, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_option *chosen = &sc->options[sc->decisions[decision].options.first + (uint32_t)option];
	struct sim_decision_state *ds = &sim_decision_states(sc, st)[decision];
	if (ds->limit >= 0)
		schedule_remove(sc, st, SIM_CLASS_LIMIT, decision);
	ds->status = SIM_DECISION_DECIDED;
	ds->option = (int16_t)option;
	ds->decided = st->clock.now;
	ds->by_default = (flags & SIM_BY_DEFAULT) != 0;
	ds->confidence_plus1 = (uint8_t)(confidence + 1);
	ds->cause = machine_emit(m, st, SIM_EVENT_DECISION_DECIDED, decision, .cause = cause, .b = option, .flags = flags, .place = chosen->place);
	if (chosen->starts.count || chosen->takes > 0)
		begin_option(m, st, chosen, ds->cause);
	else
		effect_apply_list(m, st, chosen->effects, ds->cause);
}

void decision_carry_out(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause)
{
	int32_t option = sim_decision_states(m->scenario, st)[decision].option;
	const struct sim_option *chosen = &m->scenario->options[m->scenario->decisions[decision].options.first + (uint32_t)option];
	uint32_t id = machine_emit(m, st, SIM_EVENT_DECISION_DONE, decision, .cause = cause, .b = option, .place = chosen->place);
	effect_apply_list(m, st, chosen->effects, id);
}

/* The option most owners chose, the earlier declared one on a tie; SIM_NONE without answers. */
APART static int32_t plurality(const struct sim_machine *m, struct sim_state *st, int32_t decision)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_answer_state *answers = &sim_answer_states(sc, st)[(uint32_t)decision * sc->role_count];
	int32_t best = SIM_NONE;
	uint32_t most = 0, options = sc->decisions[decision].options.count;
	for (uint32_t o = 0; o < options; o++) {
		uint32_t votes = 0;
		for (uint32_t r = 0; r < sc->role_count; r++)
			votes += answers[r].option == (int8_t)o;
		if (votes > most) {
			most = votes;
			best = (int32_t)o;
		}
	}
	return best;
}

/* All owners have answered alike. */
APART static bool agreed(const struct sim_machine *m, struct sim_state *st, int32_t decision, int32_t option)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_answer_state *answers = &sim_answer_states(sc, st)[(uint32_t)decision * sc->role_count];
	for (uint32_t r = 0; r < sc->role_count; r++)
		if (sc->decisions[decision].owners >> r & 1 && answers[r].option != (int8_t)option)
			return false;
	return true;
}

void decision_answer(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	const struct sim_decision *def = &sc->decisions[cmd->target];
	struct sim_decision_state *ds = &sim_decision_states(sc, st)[cmd->target];
	if (cmd->role == SIM_NONE) { /* the facilitator decides for the owners */
		decide(m, st, cmd->target, cmd->option, cmd->confidence, SIM_BY_FACILITATOR, cause);
		return;
	}
	sim_answer_states(sc, st)[(uint32_t)cmd->target * sc->role_count + (uint32_t)cmd->role].option = (int8_t)cmd->option;
	ds->answered |= 1u << cmd->role;
	uint32_t id = machine_emit(m, st, SIM_EVENT_DECISION_ANSWERED, cmd->target, .cause = cause, .b = cmd->option, .c = cmd->role);
	bool all = (ds->answered & def->owners) == def->owners;
	int32_t option = cmd->option;
	if (def->mode == SIM_JOINT && !agreed(m, st, cmd->target, option))
		return;
	if (def->mode == SIM_POLL) {
		if (!all)
			return;
		option = plurality(m, st, cmd->target);
	}
	decide(m, st, cmd->target, option, cmd->confidence, 0, id);
}

void decision_reach_limit(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause)
{
	const struct sim_decision *def = &m->scenario->decisions[decision];
	struct sim_decision_state *ds = &sim_decision_states(m->scenario, st)[decision];
	if (ds->status != SIM_DECISION_OPEN)
		return;
	ds->status = SIM_DECISION_LATE;
	uint32_t id = machine_emit(m, st, SIM_EVENT_DECISION_LATE, decision, .cause = cause, .b = SIM_NONE, .place = def->place);
	effect_apply_list(m, st, def->at_limit, id);
	bool can_close = def->fallback != SIM_NONE || (def->mode == SIM_POLL && ds->answered);
	if (st->clock.automatic && can_close && ds->status == SIM_DECISION_LATE)
		decision_close(m, st, decision, false, id);
}

void decision_close(struct sim_machine *m, struct sim_state *st, int32_t decision, bool drop, uint32_t cause)
{
	const struct sim_decision *def = &m->scenario->decisions[decision];
	struct sim_decision_state *ds = &sim_decision_states(m->scenario, st)[decision];
	if (ds->status != SIM_DECISION_OPEN && ds->status != SIM_DECISION_LATE && !(drop && ds->status == SIM_DECISION_CLOSED))
		return;
	int32_t option = drop ? SIM_NONE : def->mode == SIM_POLL ? plurality(m, st, decision) : SIM_NONE;
	bool fallback = option == SIM_NONE && !drop;
	if (fallback)
		option = def->fallback;
	if (option != SIM_NONE) {
		decide(m, st, decision, option, SIM_NONE, fallback ? SIM_BY_DEFAULT : 0, cause);
		return;
	}
	schedule_remove(m->scenario, st, SIM_CLASS_LIMIT, decision);
	while (schedule_remove(m->scenario, st, SIM_CLASS_DECISION, decision))
		;
	ds->status = SIM_DECISION_DROPPED;
	machine_emit(m, st, SIM_EVENT_DECISION_CLOSED, decision, .cause = cause, .b = SIM_NONE);
}
