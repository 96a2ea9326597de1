/* See opening.h. */
#include "sim/opening.h"

#include "base/memory.h"
#include "sim/schedule.h"

#include <string.h>

#define OPENING 1 /* the first event, emitted by sim_begin */

static const uint32_t element_size[SIM_PARTS] = {
#define X(PART, id, suffix, FIELDS) [SIM_PART_##PART] = sizeof(struct sim_##suffix),
    SIM_PART_TABLE(X)
#undef X
};

/* Seconds at which a condition on time may change its truth: the value itself and the one after. */
static uint32_t count_wakes(const struct sim_scenario *sc)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < sc->condition_count; i++)
		n += sc->conditions[i].source == SIM_OF_TIME ? 2 : 0;
	return n;
}

static uint32_t schedule_capacity(const struct sim_scenario *sc)
{
	uint32_t delays = 0;
	for (uint32_t i = 0; i < sc->effect_count; i++)
		delays += sc->effects[i].kind == SIM_DELAY;
	/* One inject, limit, carrying out, expiry, rule and module each at most; a delayed list may wait several times over. */
	return sc->inject_count + SIM_ADHOC_MAX + 3 * sc->decision_count + sc->action_count + sc->approval_count + sc->authority_count * sc->role_count +
	       sc->rule_count + sc->module_count + count_wakes(sc) + SIM_PENDING_MAX + 8 * delays + 16;
}

static void lay_out(struct sim_scenario *sc)
{
	const uint32_t counts[SIM_PARTS] = {
	    [SIM_PART_CLOCK] = 1,
	    [SIM_PART_ROLES] = sc->role_count,
	    [SIM_PART_METRICS] = sc->metric_count,
	    [SIM_PART_VARIABLES] = sc->variable_count,
	    [SIM_PART_RESOURCES] = sc->resource_count,
	    [SIM_PART_FACTS] = sc->fact_count,
	    [SIM_PART_AUTHORITIES] = sc->authority_count * sc->role_count,
	    [SIM_PART_INJECTS] = sc->inject_count + SIM_ADHOC_MAX,
	    [SIM_PART_DECISIONS] = sc->decision_count,
	    [SIM_PART_ANSWERS] = sc->decision_count * sc->role_count,
	    [SIM_PART_ACTIONS] = sc->action_count,
	    [SIM_PART_APPROVALS] = sc->approval_count,
	    [SIM_PART_REACTIONS] = sc->reaction_count,
	    [SIM_PART_WATCHES] = sc->watch_count,
	    [SIM_PART_RULES] = sc->rule_count,
	    [SIM_PART_STREAMS] = sc->stream_count,
	    [SIM_PART_ENDINGS] = sc->ending_count,
	    [SIM_PART_RATINGS] = sc->task_count,
	    [SIM_PART_PROPOSALS] = SIM_PROPOSALS_MAX,
	    [SIM_PART_PENDING] = SIM_PENDING_MAX,
	    [SIM_PART_SCHEDULE] = schedule_capacity(sc),
	};
	uint32_t offset = 0;
	for (int p = 0; p < SIM_PARTS; p++) {
		sc->layout.offset[p] = offset;
		sc->layout.count[p] = counts[p];
		offset += (counts[p] * element_size[p] + 7) & ~7u;
	}
	sc->layout.size = offset;
}

static void open_things(const struct sim_scenario *sc, struct sim_state *st)
{
	for (uint32_t i = 0; i < sc->role_count; i++)
		if (sc->roles[i].bot != SIM_NONE) /* the scenario brings its own player; POLICY_OWN is 0 */
			sim_role_states(sc, st)[i].seat = SIM_SEAT_BOT;
	for (uint32_t i = 0; i < sc->metric_count; i++)
		sim_metric_states(sc, st)[i].value = sc->metrics[i].start;
	for (uint32_t i = 0; i < sc->variable_count; i++)
		sim_variable_states(sc, st)[i].value = sc->variables[i].start;
	for (uint32_t i = 0; i < sc->resource_count; i++)
		sim_resource_states(sc, st)[i].free = sim_resource_states(sc, st)[i].total = sc->resources[i].start;
	sim_roles all = sc->role_count == SIM_ROLES_MAX ? SIM_EVERYBODY : (1u << sc->role_count) - 1;
	for (uint32_t i = 0; i < sc->fact_count; i++)
		sim_fact_states(sc, st)[i].known = sc->facts[i].start & all;
	for (uint32_t i = 0; i < sc->authority_count * sc->role_count; i++)
		sim_authority_states(sc, st)[i].until = -1;
	for (uint32_t i = 0; i < sc->inject_count + SIM_ADHOC_MAX; i++) {
		struct sim_inject_state *is = &sim_inject_states(sc, st)[i];
		bool scripted = i < sc->inject_count;
		is->due = is->fired = -1;
		is->status = scripted ? SIM_INJECT_PENDING : SIM_INJECT_UNUSED;
		is->to = scripted ? sc->injects[i].to & all : 0;
		is->channel = scripted ? sc->injects[i].channel : 0;
	}
	for (uint32_t i = 0; i < sc->decision_count; i++) {
		struct sim_decision_state *ds = &sim_decision_states(sc, st)[i];
		ds->opened = ds->limit = ds->decided = -1;
		ds->option = SIM_NONE;
	}
	for (uint32_t i = 0; i < sc->decision_count * sc->role_count; i++)
		sim_answer_states(sc, st)[i].option = SIM_NONE;
	for (uint32_t i = 0; i < sc->action_count; i++) {
		sim_action_states(sc, st)[i].last = -1;
		sim_action_states(sc, st)[i].role = SIM_NONE;
	}
	for (uint32_t i = 0; i < sc->approval_count; i++) {
		struct sim_approval_state *as = &sim_approval_states(sc, st)[i];
		as->asked = as->limit = as->until = -1;
	}
}

static void schedule(const struct sim_scenario *sc, struct sim_state *st, int64_t due, enum sim_class class_, uint32_t item)
{
	schedule_add(sc, st, due, class_, (int32_t)item, OPENING);
}

static void schedule_opening(const struct sim_scenario *sc, struct sim_state *st)
{
	for (uint32_t i = 0; i < sc->inject_count; i++)
		if (sc->injects[i].trigger.kind == SIM_AT) {
			sim_inject_states(sc, st)[i].due = sc->injects[i].trigger.time;
			sim_inject_states(sc, st)[i].cause = OPENING;
			schedule(sc, st, sc->injects[i].trigger.time, SIM_CLASS_INJECT, i);
		}
	for (uint32_t i = 0; i < sc->decision_count; i++)
		if (sc->decisions[i].trigger.kind == SIM_AT)
			schedule(sc, st, sc->decisions[i].trigger.time, SIM_CLASS_DECISION, i);
	for (uint32_t i = 0; i < sc->module_count; i++)
		if (sc->modules[i].trigger.kind == SIM_AT)
			schedule(sc, st, sc->modules[i].trigger.time, SIM_CLASS_MODULE, i);
	for (uint32_t i = 0; i < sc->rule_count; i++)
		schedule(sc, st, sc->rules[i].from > 0 ? sc->rules[i].from : sc->rules[i].every, SIM_CLASS_RULE, i);
	for (uint32_t i = 0; i < sc->condition_count; i++)
		if (sc->conditions[i].source == SIM_OF_TIME)
			for (int64_t at = sc->conditions[i].value; at <= sc->conditions[i].value + 1; at++)
				if (at > 0 && at <= sc->length)
					schedule(sc, st, at, SIM_CLASS_WAKE, i);
	schedule(sc, st, sc->length, SIM_CLASS_END, 0);
}

bool opening_build(struct sim_scenario *sc, struct arena *arena)
{
	lay_out(sc);
	struct sim_state *st = arena_allocate(arena, sc->layout.size);
	if (!st)
		return false;
	st->clock.speed = 1;
	st->clock.module = SIM_NONE;
	open_things(sc, st);
	schedule_opening(sc, st);
	sc->opening = st;
	return true;
}
