/* See number.h. */
#include "sim/number.h"

#include "base/memory.h"

static int32_t clamp(int64_t value, int32_t low, int32_t high)
{
	return value < low ? low : value > high ? high : (int32_t)value;
}

static struct sim_step make_step(const struct sim_scenario *sc, enum sim_source source, enum sim_part part, const struct sim_effect *e, int32_t min, int32_t max)
{
	bool sets = e->kind == SIM_SET_METRIC || e->kind == SIM_SET_VARIABLE;
	uint32_t bit = condition_bit_number(source, e->target);
	return (struct sim_step){.offset = sc->layout.offset[part] + (uint32_t)e->target * (uint32_t)sizeof(int32_t),
	                         .amount = sets ? 0 : e->amount,
	                         .low = sets ? clamp(e->amount, min, max) : min,
	                         .high = sets ? clamp(e->amount, min, max) : max,
	                         .bit = (uint8_t)bit,
	                         .watched = sc->watched >> bit & 1,
	                         .run = 1,
	                         .unread = !(sc->watched >> bit & 1)};
}
_Static_assert(sizeof(struct sim_metric_state) == sizeof(int32_t) && sizeof(struct sim_variable_state) == sizeof(int32_t), "a number is its value alone");

struct sim_step number_step(const struct sim_scenario *sc, const struct sim_effect *e)
{
	switch ((enum sim_effect_kind)e->kind) {
	case SIM_ADD_METRIC:
	case SIM_SET_METRIC: return make_step(sc, SIM_OF_METRIC, SIM_PART_METRICS, e, sc->metrics[e->target].min, sc->metrics[e->target].max);
	case SIM_ADD_VARIABLE:
	case SIM_SET_VARIABLE: return make_step(sc, SIM_OF_VARIABLE, SIM_PART_VARIABLES, e, sc->variables[e->target].min, sc->variables[e->target].max);
	default: return (struct sim_step){0};
	}
}

bool number_build(struct sim_scenario *sc, struct arena *arena)
{
	struct sim_step *steps = arena_allocate(arena, (sc->effect_count + 1) * sizeof *steps);
	if (!steps)
		return false;
	for (uint32_t i = sc->effect_count; i-- > 0;) {
		steps[i] = number_step(sc, &sc->effects[i]);
		if (steps[i].run && steps[i + 1].run < UINT16_MAX)
			steps[i].run = steps[i + 1].run + 1;
		if (steps[i].unread && steps[i + 1].unread < UINT16_MAX)
			steps[i].unread = steps[i + 1].unread + 1;
	}
	sc->steps = steps;
	return true;
}

void number_change(struct sim_machine *m, struct sim_state *st, const struct sim_step *s, const struct sim_effect *e, uint32_t cause)
{
	int32_t *number = number_at(st, s), before = *number, after = number_after(s, before);
	if (before == after)
		return;
	*number = after;
	bool metric = e->kind == SIM_ADD_METRIC || e->kind == SIM_SET_METRIC;
	machine_emit(m, st, metric ? SIM_EVENT_METRIC : SIM_EVENT_VARIABLE, e->target, .cause = cause, .b = SIM_NONE, .c = metric ? e->amount : 0,
	             .before = before, .after = after, .place = e->place);
}

APART void number_change_quietly(struct sim_machine *m, struct sim_state *st, const struct sim_step *steps, uint32_t count)
{
	uint32_t id = st->clock.events;
	for (const struct sim_step *s = steps; s < steps + count; s++) {
		int32_t *number = number_at(st, s), before = *number, after = number_after(s, before);
		if (before == after)
			continue;
		*number = after;
		id++;
		if (s->watched)
			machine_mark(m, s->bit, id);
	}
	st->clock.events = id;
}
