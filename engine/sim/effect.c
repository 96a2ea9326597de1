/* effect — carries out effect lists: values, knowledge, authorities, and the structural effects (delay, chance, if, call).
 *
 * Every effect that changes something emits an event whose cause is the event that brought the list about. Effects of rulings and handlers that are to come
 * later wait in the part `pending`, because unlike a scenario's own delayed lists they are in no table. */
#include "sim/machine.h"

#include "base/random.h"
#include "sim/number.h"

#define DEPTH_MAX 32 /* nesting of delay/chance/if/call within one list; the compiler accepts less */

static int32_t clamp(int64_t value, int32_t low, int32_t high)
{
	return value < low ? low : value > high ? high : (int32_t)value;
}

APART static void change_resource(struct sim_machine *m, struct sim_state *st, int32_t resource, int32_t amount, uint32_t cause, sim_place place)
{
	const struct sim_resource *def = &m->scenario->resources[resource];
	struct sim_resource_state *rs = &sim_resource_states(m->scenario, st)[resource];
	int32_t total = clamp((int64_t)rs->total + amount, 0, def->max);
	int32_t before = rs->free, after = clamp((int64_t)rs->free + (total - rs->total), 0, def->max);
	rs->total = total;
	if (before == after)
		return;
	rs->free = after;
	machine_emit(m, st, SIM_EVENT_RESOURCE, resource, .cause = cause, .b = SIM_NONE, .before = before, .after = after, .place = place);
}

/* Lists within lists: chance and if. */
static void apply_nested(struct sim_machine *m, struct sim_state *st, struct sim_list list, uint32_t cause)
{
	if (m->depth >= DEPTH_MAX)
		return;
	m->depth++;
	effect_apply_list(m, st, list, cause);
	m->depth--;
}

APART static void take_chance(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	struct sim_stream_state *ss = &sim_stream_states(m->scenario, st)[e->target];
	int32_t drawn = (int32_t)random_below(random_draw(st->clock.seed, m->scenario->streams[e->target].key, ss->draws++), 100);
	bool hit = drawn < e->amount;
	uint32_t id = machine_emit(m, st, SIM_EVENT_CHANCE, e->target, .cause = cause, .b = hit, .before = drawn, .after = e->amount, .place = e->place);
	apply_nested(m, st, hit ? e->list : e->other, id);
}

APART static void call_handler(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause);

APART static void revoke(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	for (int32_t r = 0; r < (int32_t)m->scenario->role_count; r++)
		if (e->roles >> r & 1)
			authority_end(m, st, e->target, r, false, cause, e->place);
}

APART static void choose_list(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	apply_nested(m, st, sim_holds(m, st, e->condition) ? e->list : e->other, cause);
}

/* All effects but those on numbers. Those with lists, and calls, come from the scenario's table alone. */
static void apply_other(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	const struct sim_scenario *sc = m->scenario;
	int64_t now = st->clock.now;
	switch ((enum sim_effect_kind)e->kind) {
	case SIM_ADD_RESOURCE: change_resource(m, st, e->target, e->amount, cause, e->place); break;
	case SIM_LEARN: knowledge_learn(m, st, e->target, e->roles, SIM_NONE, cause, e->place); break;
	case SIM_GRANT: authority_grant(m, st, e->target, e->roles, e->amount, cause, e->place); break;
	case SIM_REVOKE: revoke(m, st, e, cause); break;
	case SIM_FIRE:
		if (e->amount > 0)
			inject_schedule(m, st, e->target, now + e->amount, cause);
		else
			inject_come_due(m, st, e->target, cause);
		break;
	case SIM_CANCEL: inject_cancel(m, st, e->target, cause); break;
	case SIM_OPEN:
		if (e->amount > 0)
			machine_schedule(m, st, now + e->amount, SIM_CLASS_DECISION, e->target, cause, e->place);
		else
			decision_open(m, st, e->target, cause);
		break;
	case SIM_CLOSE: decision_close(m, st, e->target, true, cause); break;
	case SIM_START: action_start(m, st, e->target, SIM_NONE, cause); break;
	case SIM_STOP: action_stop(m, st, e->target, cause); break;
	case SIM_ENTER:
		if (e->amount > 0)
			machine_schedule(m, st, now + e->amount, SIM_CLASS_MODULE, e->target, cause, e->place);
		else
			module_enter(m, st, e->target, cause);
		break;
	case SIM_END: exercise_end(m, st, e->target, cause); break;
	case SIM_DELAY: machine_schedule(m, st, now + e->amount, SIM_CLASS_EFFECT, (int32_t)(e - sc->effects), cause, e->place); break;
	case SIM_CHANCE: take_chance(m, st, e, cause); break;
	case SIM_IF: choose_list(m, st, e, cause); break;
	case SIM_CALL: call_handler(m, st, e, cause); break;
	case SIM_DRAWN: sim_stream_states(sc, st)[e->target].draws += (uint32_t)e->amount; break;
	default: break;
	}
}

/* One effect that is in no table. */
static void apply_one(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	struct sim_step step = number_step(m->scenario, e);
	if (step.run)
		number_change(m, st, &step, e, cause);
	else
		apply_other(m, st, e, cause);
}

static int32_t store_pending(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e)
{
	struct sim_pending_state *slots = sim_pending_states(m->scenario, st);
	for (int32_t i = 0; i < SIM_PENDING_MAX; i++) {
		if (slots[i].used)
			continue;
		slots[i].used = 1;
		slots[i].kind = e->kind;
		slots[i].target = e->target;
		slots[i].amount = e->amount;
		slots[i].roles = e->roles;
		slots[i].place = e->place;
		return i;
	}
	return SIM_NONE;
}

static bool apply_later(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, int64_t delay, uint32_t cause)
{
	if (delay <= 0) {
		apply_one(m, st, e, cause);
		return true;
	}
	if (st->clock.now + delay > m->scenario->length)
		return true;
	int32_t slot = store_pending(m, st, e);
	if (slot == SIM_NONE) {
		machine_overflow(m, st, cause, e->place);
		return false;
	}
	machine_schedule(m, st, st->clock.now + delay, SIM_CLASS_EFFECT, ~slot, cause, e->place);
	return true;
}

APART static void call_handler(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	if (!m->hooks.call)
		return;
	struct sim_event plain = {.id = cause, .at = st->clock.now, .a = SIM_NONE, .b = SIM_NONE, .c = SIM_NONE};
	struct sim_event event = m->current ? *m->current : plain;
	struct sim_call call = {.scenario = m->scenario, .state = st, .handler = e->target, .event = &event, .emitted = m->emitted};
	enum sim_call_result result = m->hooks.call(m->hooks.context, &call);
	if (result != SIM_CALL_OK) {
		machine_emit(m, st, SIM_EVENT_HANDLER_FAILED, e->target, .cause = cause, .b = SIM_NONE, .c = (int32_t)result,
		             .place = call.failed_at ? call.failed_at : e->place);
		return;
	}
	/* Effects without lists never call handlers, so the shared buffer cannot be overwritten while it is being read. */
	for (uint32_t i = 0; i < call.count; i++) {
		if (!machine_step(m, st, cause, e->place))
			return;
		apply_later(m, st, &m->emitted[i].effect, m->emitted[i].delay, cause);
	}
}

/* Whether `count` steps may be carried out without looking at each: nobody hears of numbers, and nothing stops the list on its way. */
static inline bool is_quiet(const struct sim_machine *m, const struct sim_state *st, uint32_t count)
{
	return !(m->heard & NUMBER_EVENTS) && m->steps > count && !st->clock.over;
}

/* One effect that is no step: what a trigger stands for, most of all. */
APART static void apply_lone(struct sim_machine *m, struct sim_state *st, const struct sim_effect *e, uint32_t cause)
{
	if (!st->clock.over && machine_step(m, st, cause, e->place))
		apply_other(m, st, e, cause);
}

APART static void apply_each(struct sim_machine *m, struct sim_state *st, struct sim_list list, uint32_t cause)
{
	const struct sim_step *step = &m->scenario->steps[list.first];
	if (step->run >= list.count && is_quiet(m, st, list.count)) {
		m->steps -= list.count;
		number_change_quietly(m, st, step, list.count);
		return;
	}
	const struct sim_effect *e = &m->scenario->effects[list.first], *end = e + list.count;
	for (; e < end && !st->clock.over && machine_step(m, st, cause, e->place); e++, step++)
		if (step->run)
			number_change(m, st, step, e, cause);
		else
			apply_other(m, st, e, cause);
}

void effect_apply_some(struct sim_machine *m, struct sim_state *st, struct sim_list list, uint32_t cause)
{
	/* Most lists change numbers alone, and in an exploration hardly anybody listens. */
	const struct sim_step *step = &m->scenario->steps[list.first];
	if (step->unread >= list.count && is_quiet(m, st, list.count)) {
		m->steps -= list.count;
		number_change_unread(st, step, list.count);
	} else if (list.count == 1 && step->run == 0) {
		apply_lone(m, st, &m->scenario->effects[list.first], cause);
	} else {
		apply_each(m, st, list, cause);
	}
}

void effect_apply_pending(struct sim_machine *m, struct sim_state *st, int32_t slot, uint32_t cause)
{
	struct sim_pending_state *p = &sim_pending_states(m->scenario, st)[slot];
	struct sim_effect e = {.kind = p->kind, .target = p->target, .amount = p->amount, .roles = p->roles, .condition = SIM_NONE, .place = p->place};
	*p = (struct sim_pending_state){0};
	apply_one(m, st, &e, cause);
}

bool effect_apply_ruled(struct sim_machine *m, struct sim_state *st, const struct sim_ruled *r, int64_t delay, uint32_t cause, sim_place place)
{
	struct sim_effect e = {.kind = r->kind, .target = r->target, .amount = r->amount, .roles = r->roles, .condition = SIM_NONE, .place = place};
	return apply_later(m, st, &e, delay, cause);
}

uint32_t effect_pending_free(const struct sim_scenario *sc, const struct sim_state *st)
{
	uint32_t free_slots = 0;
	for (int32_t i = 0; i < SIM_PENDING_MAX; i++)
		free_slots += !sim_pending_state_of(sc, st, i)->used;
	return free_slots;
}
