/* See machine.h. Reactions are looked up by (event kind, a) through scenario->reaction_index: a first table of one entry a kind (0 = nobody reacts), pointing to
 * one table a kind with the first reaction for "any a", then for a = 0, 1, ..., and one entry past the end. */
#include "sim/machine.h"

#include "base/memory.h"
#include "sim/condition.h"

#include <string.h>

struct sim_machine *sim_machine_create(const struct sim_scenario *scenario, const struct sim_hooks *hooks)
{
	struct sim_machine *m = memory_allocate_zeroed(1, sizeof *m);
	if (!m)
		return NULL;
	m->scenario = scenario;
	if (hooks)
		m->hooks = *hooks;
	sim_machine_record_events(m, true);
	m->failure.handler = SIM_NONE;
	m->self = m;
	return m;
}

void sim_machine_destroy(struct sim_machine *m)
{
	if (!m)
		return;
	memory_free(m->events);
	memory_free(m);
}

void sim_machine_record_events(struct sim_machine *m, bool on)
{
	m->keep_events = on;
	m->heard = 0;
	for (int kind = 0; kind < SIM_EVENT_KINDS; kind++)
		if (on || m->scenario->reaction_index[kind])
			m->heard |= UINT64_C(1) << kind;
}

const struct sim_event *sim_machine_events(const struct sim_machine *m, size_t *count)
{
	*count = m->event_count;
	return m->events;
}

void sim_machine_clear_events(struct sim_machine *m)
{
	m->event_count = 0;
	m->failed = false;
}

bool sim_machine_failed(const struct sim_machine *m)
{
	return m->failed;
}

static inline struct sim_event event_of(const struct sim_state *st, const struct machine_news *news)
{
	return (struct sim_event){.id = st->clock.events, .cause = news->cause, .at = st->clock.now, .kind = (uint16_t)news->kind, .flags = news->flags, .a = news->a,
	                          .b = news->b, .c = news->c, .before = news->before, .after = news->after, .place = news->place};
}

/* Keeps the event that has just been numbered, and returns its number. Apart, because explorations keep none. */
APART static uint32_t keep_event(struct sim_machine *m, const struct sim_state *st, const struct machine_news *news)
{
	if (m->event_count == m->event_capacity) {
		size_t capacity = m->event_capacity ? m->event_capacity * 2 : 256;
		struct sim_event *events = memory_resize(m->events, capacity * sizeof *events);
		if (!events) {
			m->failed = true;
			return st->clock.events;
		}
		m->events = events;
		m->event_capacity = capacity;
	}
	m->events[m->event_count++] = event_of(st, news);
	return st->clock.events;
}

/* Queues reactions first .. end-1 to what has just happened. */
static inline void queue_reactions(struct sim_machine *m, const struct sim_state *st, const struct machine_news *news, uint32_t first, uint32_t end)
{
	for (uint32_t r = first; r < end; r++) {
		const struct sim_reaction *reaction = &m->scenario->reactions[r];
		if (reaction->pattern.b >= 0 && reaction->pattern.b != news->b)
			continue;
		if (m->queue_count == MACHINE_QUEUE_MAX) {
			m->cut = true;
			return;
		}
		uint32_t at = m->queue_first + m->queue_count++, slot = at < MACHINE_QUEUE_SLOTS ? at : at - MACHINE_QUEUE_SLOTS;
		m->unsettled = true;
		m->queue[slot] = (struct machine_reaction){.reaction = r, .cause = st->clock.events};
		if (UNLIKELY(reaction->calls))
			m->queue_events[slot] = event_of(st, news);
	}
}

uint32_t machine_tell(struct sim_machine *m, struct sim_state *st, const struct machine_news *news)
{
	uint32_t id = ++st->clock.events;
	uint8_t heeded = m->scenario->heeded[news->kind][news->a];
	if (heeded & SIM_HEEDED_BY_REACTIONS) {
		const uint32_t *index = m->scenario->reaction_index, *any = &index[index[news->kind]];
		queue_reactions(m, st, news, any[0], any[1]);
		if (news->a >= 0)
			queue_reactions(m, st, news, any[1 + news->a], any[2 + news->a]);
	}
	if (heeded & SIM_HEEDED_BIT)
		machine_mark(m, (heeded & SIM_HEEDED_BIT) - 1u, id);
	return m->keep_events ? keep_event(m, st, news) : id;
}

APART void machine_wake(struct sim_machine *m, enum sim_source source, int32_t index, uint32_t by)
{
	uint32_t bit = condition_bit_number(source, index);
	if (m->scenario->watched >> bit & 1)
		machine_mark(m, bit, by);
}

APART void machine_overflow(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place)
{
	machine_emit(m, st, SIM_EVENT_OVERFLOW, SIM_NONE, .cause = cause, .b = SIM_NONE, .place = place);
}

APART bool machine_cut(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place)
{
	if (m->cut)
		return false;
	m->cut = true;
	m->steps = 0;
	m->queue_count = 0;
	machine_overflow(m, st, cause, place);
	m->queue_count = 0;
	return false;
}

/* Runs what waits in a slot of the queue, which stays as it is until one more than the queue holds has been added. */
static inline void run_reaction(struct sim_machine *m, struct sim_state *st, uint32_t slot)
{
	const struct machine_reaction *entry = &m->queue[slot];
	const struct sim_reaction *reaction = &m->scenario->reactions[entry->reaction];
	struct sim_reaction_state *rs = &sim_reaction_states(m->scenario, st)[entry->reaction];
	if (rs->spent || !condition_holds(m, st, reaction->when) || !machine_step(m, st, entry->cause, reaction->place))
		return;
	if (reaction->once)
		rs->spent = 1;
	uint32_t cause = entry->cause;
	if (!reaction->silent)
		cause = machine_emit(m, st, SIM_EVENT_REACTION, (int32_t)entry->reaction, .cause = cause, .b = SIM_NONE, .place = reaction->place);
	m->current = reaction->calls ? &m->queue_events[slot] : NULL;
	effect_apply_list(m, st, reaction->effects, cause);
	m->current = NULL;
}

static uint32_t last_change(const struct sim_machine *m, uint64_t bits)
{
	uint32_t latest = 1; /* the opening */
	for (; bits; bits &= bits - 1) {
		uint32_t by = m->changed_by[__builtin_ctzll(bits)];
		if (by > latest)
			latest = by;
	}
	return latest;
}

APART static void look_at_conditions(struct sim_machine *m, struct sim_state *st)
{
	const struct sim_scenario *sc = m->scenario;
	uint64_t dirty = m->dirty;
	m->dirty = 0;
	struct sim_watch_state *states = sim_watch_states(sc, st);
	for (uint32_t w = 0; w < sc->watch_count && !st->clock.over; w++) {
		const struct sim_watch *watch = &sc->watches[w];
		if (states[w].state == 2 || !(watch->depends & dirty))
			continue;
		bool holds = sim_holds(m, st, watch->when);
		if (holds && states[w].state == 0) {
			if (!machine_step(m, st, 1, watch->place))
				return;
			states[w].state = watch->once ? 2 : 1;
			uint32_t id = machine_emit(m, st, SIM_EVENT_WATCH, (int32_t)w, .cause = last_change(m, watch->depends & dirty),
			                           .b = SIM_NONE, .place = watch->place);
			effect_apply_list(m, st, watch->effects, id);
		} else if (!holds) {
			states[w].state = 0;
		}
	}
}

APART void machine_tell_failure(struct sim_machine *m, struct sim_state *st)
{
	if (m->failure.handler == SIM_NONE)
		return;
	struct machine_failure failure = m->failure;
	m->failure.handler = SIM_NONE;
	machine_emit(m, st, SIM_EVENT_HANDLER_FAILED, failure.handler, .cause = st->clock.events, .b = SIM_NONE, .c = (int32_t)failure.result,
	             .place = m->scenario->handlers[failure.handler].place);
}

void machine_run_waiting(struct sim_machine *m, struct sim_state *st)
{
	while (!st->clock.over && (m->queue_count || m->dirty || m->failure.handler != SIM_NONE)) {
		if (m->queue_count) {
			uint32_t slot = m->queue_first;
			m->queue_first = slot + 1 < MACHINE_QUEUE_SLOTS ? slot + 1 : 0;
			m->queue_count--;
			run_reaction(m, st, slot);
		} else if (m->dirty) {
			look_at_conditions(m, st);
		} else {
			machine_tell_failure(m, st);
		}
	}
	m->queue_first = m->queue_count = 0; /* from the front again, where the memory is warm */
	m->dirty = 0;
	m->unsettled = false;
}
