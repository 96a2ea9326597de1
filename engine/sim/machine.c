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
	m->failed_test = &m->failure;
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

/* A place for one more event, or NULL when memory ran out. */
static struct sim_event *next_event(struct sim_machine *m)
{
	if (m->event_count == m->event_capacity) {
		size_t capacity = m->event_capacity ? m->event_capacity * 2 : 256;
		struct sim_event *events = memory_resize(m->events, capacity * sizeof *events);
		if (!events) {
			m->failed = true;
			return NULL;
		}
		m->events = events;
		m->event_capacity = capacity;
	}
	return &m->events[m->event_count++];
}

static inline struct sim_event event_of(const struct sim_state *st, const struct machine_news *news)
{
	return (struct sim_event){.id = st->clock.events, .cause = news->cause, .at = st->clock.now, .kind = (uint16_t)news->kind, .flags = news->flags, .a = news->a,
	                          .b = news->b, .c = news->c, .before = news->before, .after = news->after, .place = news->place};
}

/* Queues reactions first .. end-1 to what has just happened. */
static void queue_reactions(struct sim_machine *m, const struct sim_state *st, const struct machine_news *news, uint32_t first, uint32_t end)
{
	for (uint32_t r = first; r < end; r++) {
		int32_t b = m->scenario->reactions[r].pattern.b;
		if (b >= 0 && b != news->b)
			continue;
		if (m->queue_count == MACHINE_QUEUE_MAX) {
			m->cut = true;
			return;
		}
		uint32_t at = m->queue_first + m->queue_count++;
		struct machine_reaction *slot = &m->queue[at < MACHINE_QUEUE_SLOTS ? at : at - MACHINE_QUEUE_SLOTS];
		slot->reaction = r;
		slot->event = event_of(st, news);
	}
}

/* Apart, because most of what is told nobody keeps and nobody reacts to. */
__attribute__((noinline)) static void hear(struct sim_machine *m, const struct sim_state *st, const struct machine_news *news, const uint32_t *any, const uint32_t *one)
{
	if (m->keep_events) {
		struct sim_event *event = next_event(m);
		if (event)
			*event = event_of(st, news);
	}
	queue_reactions(m, st, news, any[0], any[1]);
	queue_reactions(m, st, news, one[0], one[1]);
}

uint32_t machine_tell(struct sim_machine *m, struct sim_state *st, const struct machine_news *news)
{
	static const uint32_t nobody[2];
	const uint32_t *index = m->scenario->reaction_index, table = index[news->kind];
	const uint32_t *any = table ? &index[table] : nobody, *one = table && news->a >= 0 ? &any[1 + news->a] : nobody;
	uint32_t id = ++st->clock.events;
	if (m->keep_events || any[0] != any[1] || one[0] != one[1])
		hear(m, st, news, any, one);
	return id;
}

void machine_overflow(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place)
{
	machine_emit(m, st, SIM_EVENT_OVERFLOW, .cause = cause, .a = SIM_NONE, .b = SIM_NONE, .place = place);
}

bool machine_cut(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place)
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

static void run_reaction(struct sim_machine *m, struct sim_state *st, const struct machine_reaction *entry)
{
	const struct sim_reaction *reaction = &m->scenario->reactions[entry->reaction];
	struct sim_reaction_state *rs = &sim_reaction_states(m->scenario, st)[entry->reaction];
	if (rs->spent || !condition_holds(m, st, reaction->when) || !machine_step(m, st, entry->event.id, reaction->place))
		return;
	if (reaction->once)
		rs->spent = 1;
	uint32_t cause = entry->event.id;
	if (!reaction->silent)
		cause = machine_emit(m, st, SIM_EVENT_REACTION, .cause = cause, .a = (int32_t)entry->reaction, .b = SIM_NONE, .place = reaction->place);
	m->current = &entry->event;
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

static void look_at_conditions(struct sim_machine *m, struct sim_state *st)
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
			uint32_t id = machine_emit(m, st, SIM_EVENT_WATCH, .cause = last_change(m, watch->depends & dirty), .a = (int32_t)w,
			                           .b = SIM_NONE, .place = watch->place);
			effect_apply_list(m, st, watch->effects, id);
		} else if (!holds) {
			states[w].state = 0;
		}
	}
}

void machine_tell_failure(struct sim_machine *m, struct sim_state *st)
{
	if (m->failure.handler == SIM_NONE)
		return;
	struct machine_failure failure = m->failure;
	m->failure.handler = SIM_NONE;
	machine_emit(m, st, SIM_EVENT_HANDLER_FAILED, .cause = st->clock.events, .a = failure.handler, .b = SIM_NONE, .c = (int32_t)failure.result,
	             .place = m->scenario->handlers[failure.handler].place);
}

void machine_run_waiting(struct sim_machine *m, struct sim_state *st)
{
	while (!st->clock.over && (m->queue_count || m->dirty || m->failure.handler != SIM_NONE)) {
		if (m->queue_count) {
			const struct machine_reaction *entry = &m->queue[m->queue_first]; /* stays until one more than the queue holds has been added */
			m->queue_first = m->queue_first + 1 < MACHINE_QUEUE_SLOTS ? m->queue_first + 1 : 0;
			m->queue_count--;
			run_reaction(m, st, entry);
		} else if (m->dirty) {
			look_at_conditions(m, st);
		} else {
			machine_tell_failure(m, st);
		}
	}
	m->queue_first = m->queue_count = 0; /* from the front again, where the memory is warm */
	m->dirty = 0;
}
