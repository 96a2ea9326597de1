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

void inject_come_due(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause)
{
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[inject];
	if (is->status != SIM_INJECT_PENDING)
		return;
	if (is->due != st->clock.now)
		schedule_remove(m->scenario, st, SIM_CLASS_INJECT, inject);
	is->due = st->clock.now;
	is->cause = cause;
	if (st->clock.automatic && !is->held) {
		inject_fire(m, st, inject, cause, SIM_ON_TIME);
		return;
	}
	is->status = SIM_INJECT_DUE;
	machine_emit(m, st, SIM_EVENT_INJECT_DUE, .cause = cause, .a = inject, .b = SIM_NONE);
}

void inject_fire(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause, uint16_t flags)
{
	const struct sim_scenario *sc = m->scenario;
	struct sim_inject_state *is = &sim_inject_states(sc, st)[inject];
	is->status = SIM_INJECT_FIRED; /* an item of the same second that is still scheduled finds it fired and does nothing */
	is->held = 0;
	is->fired = st->clock.now;
	const struct sim_inject *def = inject < (int32_t)sc->inject_count ? &sc->injects[inject] : NULL; /* NULL: ad hoc */
	sim_place place = def ? def->place : 0;
	uint32_t id = machine_emit(m, st, SIM_EVENT_INJECT_FIRED, .cause = cause, .a = inject, .b = SIM_NONE, .flags = flags, .place = place);
	machine_touch(m, SIM_OF_FIRED, inject, id);
	if (!def)
		return;
	for (uint32_t i = 0; i < def->reveals.count; i++)
		knowledge_learn(m, st, sc->fact_list[def->reveals.first + i], is->to, SIM_NONE, id, place);
	effect_apply_list(m, st, def->effects, id);
}

void inject_cancel(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause)
{
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[inject];
	if (is->status != SIM_INJECT_PENDING && is->status != SIM_INJECT_DUE)
		return;
	schedule_remove(m->scenario, st, SIM_CLASS_INJECT, inject);
	is->status = SIM_INJECT_CANCELLED;
	is->held = 0;
	machine_emit(m, st, SIM_EVENT_INJECT_CANCELLED, .cause = cause, .a = inject, .b = SIM_NONE);
}
