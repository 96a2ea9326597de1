/* inject — from pending to fired: due, held, released, cancelled.
 *
 * With automatic pace a due inject fires at once; otherwise it is proposed (status DUE) and waits for the facilitator. Held injects wait in either pace. */
#include "sim/machine.h"

void inject_schedule(struct sim_machine *m, struct sim_state *st, int32_t inject, int64_t due, uint32_t cause)
{
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[inject];
	if (is->status != SIM_INJECT_PENDING)
		return;
	schedule_remove(m->scenario, st, SIM_CLASS_INJECT, inject);
	is->due = due;
	is->cause = cause;
	machine_schedule(m, st, due, SIM_CLASS_INJECT, inject, cause, 0);
}

static void reveal(struct sim_machine *m, struct sim_state *st, const struct sim_inject *def, sim_roles to, uint32_t cause)
{
	for (uint32_t i = 0; i < def->reveals.count; i++)
		knowledge_learn(m, st, m->scenario->fact_list[def->reveals.first + i], to, SIM_NONE, cause, def->place);
}

static inline void fire(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause, uint16_t flags)
{
	const struct sim_scenario *sc = m->scenario;
	struct sim_inject_state *is = &sim_inject_states(sc, st)[inject];
	is->status = SIM_INJECT_FIRED; /* an item of the same second that is still scheduled finds it fired and does nothing */
	is->held = 0;
	is->fired = st->clock.now;
	if (inject >= (int32_t)sc->inject_count) { /* ad hoc: nothing follows from it */
		machine_emit(m, st, SIM_EVENT_INJECT_FIRED, inject, .cause = cause, .b = SIM_NONE, .flags = flags);
		return;
	}
	const struct sim_inject *def = &sc->injects[inject];
	uint32_t id = machine_emit(m, st, SIM_EVENT_INJECT_FIRED, inject, .cause = cause, .b = SIM_NONE, .flags = flags, .place = def->place);
	if (UNLIKELY(def->reveals.count))
		reveal(m, st, def, is->to, id);
	effect_apply_list(m, st, def->effects, id);
}

void inject_fire(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause, uint16_t flags)
{
	fire(m, st, inject, cause, flags);
}

void inject_come_due(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause)
{
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[inject];
	if (is->status != SIM_INJECT_PENDING)
		return;
	if (UNLIKELY(is->due != st->clock.now))
		schedule_remove(m->scenario, st, SIM_CLASS_INJECT, inject);
	is->due = st->clock.now;
	is->cause = cause;
	if (st->clock.automatic && !is->held) {
		fire(m, st, inject, cause, SIM_ON_TIME);
		return;
	}
	is->status = SIM_INJECT_DUE;
	machine_emit(m, st, SIM_EVENT_INJECT_DUE, inject, .cause = cause, .b = SIM_NONE);
}

void inject_cancel(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause)
{
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[inject];
	if (is->status != SIM_INJECT_PENDING && is->status != SIM_INJECT_DUE)
		return;
	schedule_remove(m->scenario, st, SIM_CLASS_INJECT, inject);
	is->status = SIM_INJECT_CANCELLED;
	is->held = 0;
	machine_emit(m, st, SIM_EVENT_INJECT_CANCELLED, inject, .cause = cause, .b = SIM_NONE);
}
