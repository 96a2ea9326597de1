/* knowledge — who knows which fact, who holds which authority, and which phase it is. */
#include "sim/machine.h"

void knowledge_learn(struct sim_machine *m, struct sim_state *st, int32_t fact, sim_roles roles, int32_t from, uint32_t cause, sim_place place)
{
	const struct sim_scenario *sc = m->scenario;
	struct sim_fact_state *fs = &sim_fact_states(sc, st)[fact];
	sim_roles all = sc->role_count == SIM_ROLES_MAX ? SIM_EVERYBODY : (1u << sc->role_count) - 1;
	sim_roles fresh = roles & all & ~fs->known;
	fs->known |= fresh;
	for (int32_t r = 0; fresh; r++, fresh >>= 1) {
		if (!(fresh & 1))
			continue;
		machine_emit(m, st, SIM_EVENT_LEARNED, fact, .cause = cause, .b = r, .c = from, .place = place);
	}
}

static void share_fact(struct sim_machine *m, struct sim_state *st, int32_t fact, int32_t from, sim_roles to, uint32_t cause)
{
	const struct sim_fact *def = &m->scenario->facts[fact];
	for (int32_t r = 0; r < (int32_t)m->scenario->role_count; r++) {
		if (!(to >> r & 1))
			continue;
		uint32_t id = machine_emit(m, st, SIM_EVENT_SHARED, fact, .cause = cause, .b = r, .c = from);
		if (!(def->release >> r & 1) && from != r)
			machine_emit(m, st, SIM_EVENT_LEAKED, fact, .cause = id, .b = r, .c = from, .place = def->place);
		knowledge_learn(m, st, fact, 1u << r, from, id, 0);
	}
	sim_fact_states(m->scenario, st)[fact].shares++;
	machine_wake(m, SIM_OF_SHARED, fact, cause);
}

void knowledge_share(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	if (cmd->target != SIM_NONE) {
		share_fact(m, st, cmd->target, cmd->role, cmd->roles & ~sim_fact_states(sc, st)[cmd->target].known, cause);
		return;
	}
	struct sim_inject_state *is = &sim_inject_states(sc, st)[cmd->option];
	sim_roles fresh = cmd->roles & ~(is->to | is->passed);
	is->passed |= fresh;
	for (int32_t r = 0; r < (int32_t)sc->role_count; r++)
		if (fresh >> r & 1)
			machine_emit(m, st, SIM_EVENT_FORWARDED, cmd->option, .cause = cause, .b = r, .c = cmd->role);
	if (cmd->option >= (int32_t)sc->inject_count)
		return;
	const struct sim_inject *def = &sc->injects[cmd->option];
	for (uint32_t i = 0; i < def->reveals.count; i++) {
		int32_t fact = sc->fact_list[def->reveals.first + i];
		share_fact(m, st, fact, cmd->role, fresh & ~sim_fact_states(sc, st)[fact].known, cause);
	}
}

void authority_grant(struct sim_machine *m, struct sim_state *st, int32_t authority, sim_roles roles, int64_t seconds, uint32_t cause, sim_place place)
{
	const struct sim_scenario *sc = m->scenario;
	for (int32_t r = 0; r < (int32_t)sc->role_count; r++) {
		if (!(roles >> r & 1))
			continue;
		int32_t item = authority * (int32_t)sc->role_count + r;
		schedule_remove(sc, st, SIM_CLASS_EXPIRY, item);
		sim_authority_states(sc, st)[item].until = seconds > 0 ? st->clock.now + seconds : INT64_MAX;
		uint32_t id = machine_emit(m, st, SIM_EVENT_GRANTED, authority, .cause = cause, .b = r, .place = place);
		if (seconds > 0)
			machine_schedule(m, st, st->clock.now + seconds, SIM_CLASS_EXPIRY, item, id, place);
	}
}

void authority_end(struct sim_machine *m, struct sim_state *st, int32_t authority, int32_t role, bool expired, uint32_t cause, sim_place place)
{
	const struct sim_scenario *sc = m->scenario;
	int32_t item = authority * (int32_t)sc->role_count + role;
	struct sim_authority_state *as = &sim_authority_states(sc, st)[item];
	if (as->until < 0)
		return;
	as->until = -1;
	schedule_remove(sc, st, SIM_CLASS_EXPIRY, item);
	machine_emit(m, st, expired ? SIM_EVENT_EXPIRED : SIM_EVENT_REVOKED, authority, .cause = cause, .b = role, .place = place);
}

void module_enter(struct sim_machine *m, struct sim_state *st, int32_t module, uint32_t cause)
{
	if (st->clock.module == module)
		return;
	st->clock.module = (int16_t)module;
	st->clock.module_since = st->clock.now;
	machine_emit(m, st, SIM_EVENT_MODULE, module, .cause = cause, .b = SIM_NONE, .place = m->scenario->modules[module].place);
}

void exercise_end(struct sim_machine *m, struct sim_state *st, int32_t ending, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	if (st->clock.over)
		return;
	for (int32_t e = 0; e < (int32_t)sc->ending_count; e++) {
		if (e != ending && !condition_holds(m, st, sc->endings[e].when))
			continue;
		sim_ending_states(sc, st)[e].reached = 1;
		machine_emit(m, st, SIM_EVENT_ENDING, e, .cause = cause, .b = SIM_NONE, .place = sc->endings[e].place);
	}
	machine_tell_failure(m, st);
	st->clock.over = 1;
	machine_emit(m, st, SIM_EVENT_OVER, SIM_NONE, .cause = cause, .b = SIM_NONE);
}
