/* Conditions are prefix trees in one pool. Evaluation walks the subtree once, skipping by `span`; there is no allocation and no recursion deeper than the
 * tree, which the compiler bounds. Most leaves ask whether one number or status of the state lies between two bounds: when a scenario is completed they are made
 * readings, which say where it stands and what the bounds are. */
#include "sim/condition.h"
#include "sim/machine.h"

#include "base/memory.h"

const uint8_t condition_changed[SIM_EVENT_KINDS] = {
    [SIM_EVENT_METRIC] = SIM_OF_METRIC,
    [SIM_EVENT_VARIABLE] = SIM_OF_VARIABLE,
    [SIM_EVENT_RESOURCE] = SIM_OF_RESOURCE,
    [SIM_EVENT_LEARNED] = SIM_OF_KNOWS,
    [SIM_EVENT_INJECT_FIRED] = SIM_OF_FIRED,
    [SIM_EVENT_DECISION_OPENED] = SIM_OF_OPEN,
    [SIM_EVENT_DECISION_DECIDED] = SIM_OF_DECIDED,
    [SIM_EVENT_DECISION_CLOSED] = SIM_OF_OPEN,
    [SIM_EVENT_ACTION_STARTED] = SIM_OF_RUNNING,
    [SIM_EVENT_ACTION_DONE] = SIM_OF_DONE,
    [SIM_EVENT_ACTION_STOPPED] = SIM_OF_RUNNING,
    [SIM_EVENT_ULTRA_VIRES] = SIM_OF_ULTRA_VIRES,
    [SIM_EVENT_APPROVAL_GIVEN] = SIM_OF_APPROVED,
    [SIM_EVENT_APPROVAL_REFUSED] = SIM_OF_APPROVED,
    [SIM_EVENT_APPROVAL_LAPSED] = SIM_OF_APPROVED,
    [SIM_EVENT_GRANTED] = SIM_OF_AUTHORITY,
    [SIM_EVENT_REVOKED] = SIM_OF_AUTHORITY,
    [SIM_EVENT_EXPIRED] = SIM_OF_AUTHORITY,
    [SIM_EVENT_MODULE] = SIM_OF_MODULE,
};

uint64_t condition_bit(enum sim_source source, int32_t index)
{
	return condition_groups[source].width == 0 ? UINT64_MAX : UINT64_C(1) << condition_bit_number(source, index);
}

uint64_t condition_depends(const struct sim_scenario *scenario, sim_cond root)
{
	uint64_t bits = 0;
	if (root < 0)
		return 0;
	uint32_t end = (uint32_t)root + scenario->conditions[root].span;
	for (uint32_t i = (uint32_t)root; i < end; i++) {
		const struct sim_condition *c = &scenario->conditions[i];
		if (c->source > SIM_NOT)
			bits |= condition_bit((enum sim_source)c->source, c->a);
	}
	return bits;
}

bool condition_compare(int64_t have, int compare, int64_t want)
{
	switch (compare) {
	case SIM_LESS: return have < want;
	case SIM_LESS_EQUAL: return have <= want;
	case SIM_EQUAL: return have == want;
	case SIM_NOT_EQUAL: return have != want;
	case SIM_GREATER_EQUAL: return have >= want;
	default: return have > want;
	}
}

static int64_t held_authority(const struct sim_scenario *sc, const struct sim_state *st, int32_t authority, int32_t role)
{
	if (role >= 0)
		return sim_has_authority(sc, st, authority, role);
	for (uint32_t r = 0; r < sc->role_count; r++)
		if (sim_has_authority(sc, st, authority, (int)r))
			return 1;
	return 0;
}

static int64_t value_of(const struct sim_machine *m, const struct sim_state *st, const struct sim_condition *c)
{
	const struct sim_scenario *sc = m->scenario;
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: return sim_metric_state_of(sc, st, c->a)->value;
	case SIM_OF_VARIABLE: return sim_variable_state_of(sc, st, c->a)->value;
	case SIM_OF_RESOURCE: return sim_resource_state_of(sc, st, c->a)->free;
	case SIM_OF_KNOWS: return sim_knows(sc, st, c->a, c->b);
	case SIM_OF_FIRED: return sim_inject_state_of(sc, st, c->a)->status == SIM_INJECT_FIRED;
	case SIM_OF_DECIDED: {
		const struct sim_decision_state *d = sim_decision_state_of(sc, st, c->a);
		return d->status == SIM_DECISION_DECIDED && (c->b < 0 || d->option == c->b);
	}
	case SIM_OF_OPEN: {
		const struct sim_decision_state *d = sim_decision_state_of(sc, st, c->a);
		return d->status == SIM_DECISION_OPEN || d->status == SIM_DECISION_LATE;
	}
	case SIM_OF_DONE: return sim_action_state_of(sc, st, c->a)->done;
	case SIM_OF_RUNNING: return sim_action_state_of(sc, st, c->a)->status == SIM_ACTION_RUNNING;
	case SIM_OF_AUTHORITY: return held_authority(sc, st, c->a, c->b);
	case SIM_OF_APPROVED: {
		const struct sim_approval_state *a = sim_approval_state_of(sc, st, c->a);
		return a->status == SIM_APPROVAL_GIVEN && a->until > st->clock.now;
	}
	case SIM_OF_MODULE: return st->clock.module;
	case SIM_OF_TIME: return st->clock.now;
	case SIM_OF_ULTRA_VIRES: return c->a < 0 ? st->clock.ultra_vires : sim_action_state_of(sc, st, c->a)->ultra_vires;
	case SIM_OF_SHARED: return sim_fact_state_of(sc, st, c->a)->shares;
	case SIM_OF_HANDLER: {
		enum sim_call_result result = SIM_CALL_OK;
		bool holds = m->hooks.test && m->hooks.test(m->hooks.context, sc, st, c->a, &result);
		if (result != SIM_CALL_OK)
			machine_note_failure(m->self, c->a, result);
		return holds;
	}
	default: return 0;
	}
}

/* ---- readings --------------------------------------------------------------------------------------------------------------------------------- */

enum { READS_NOTHING, READS_NUMBER, READS_COUNT, READS_STATUS };

/* Offset of a field of thing `index`, as the layout has it. */
#define FIELD_AT(sc, PART, suffix, field, index) \
	((sc)->layout.offset[SIM_PART_##PART] + (uint32_t)(index) * (uint32_t)sizeof(struct sim_##suffix) + (uint32_t)offsetof(struct sim_##suffix, field))

static struct sim_reading read_number(uint32_t offset, uint8_t reads, const struct sim_condition *c)
{
	struct sim_reading r = {.offset = offset, .reads = reads, .within = c->compare != SIM_NOT_EQUAL, .low = INT32_MIN, .high = INT32_MAX};
	int64_t low = c->compare == SIM_GREATER ? c->value + 1 : c->compare == SIM_LESS || c->compare == SIM_LESS_EQUAL ? INT32_MIN : c->value;
	int64_t high = c->compare == SIM_LESS ? c->value - 1 : c->compare == SIM_GREATER || c->compare == SIM_GREATER_EQUAL ? INT32_MAX : c->value;
	if (low > INT32_MAX || high < INT32_MIN) { /* no number is */
		r.low = 1;
		r.high = 0;
		return r;
	}
	if (low > INT32_MIN)
		r.low = (int32_t)low;
	if (high < INT32_MAX)
		r.high = (int32_t)high;
	return r;
}

/* 1 while the status lies between two, else 0, and that compared. */
static struct sim_reading read_status(uint32_t offset, int32_t low, int32_t high, const struct sim_condition *c)
{
	bool at_one = condition_compare(1, c->compare, c->value), at_none = condition_compare(0, c->compare, c->value);
	struct sim_reading r = {.offset = offset, .reads = READS_STATUS, .within = at_one, .low = low, .high = high};
	if (at_one == at_none) { /* always so, or never */
		r.low = 0;
		r.high = UINT8_MAX;
	}
	return r;
}

static struct sim_reading reading_of(const struct sim_scenario *sc, const struct sim_condition *c)
{
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: return read_number(FIELD_AT(sc, METRICS, metric_state, value, c->a), READS_NUMBER, c);
	case SIM_OF_VARIABLE: return read_number(FIELD_AT(sc, VARIABLES, variable_state, value, c->a), READS_NUMBER, c);
	case SIM_OF_RESOURCE: return read_number(FIELD_AT(sc, RESOURCES, resource_state, free, c->a), READS_NUMBER, c);
	case SIM_OF_DONE: return read_number(FIELD_AT(sc, ACTIONS, action_state, done, c->a), READS_COUNT, c);
	case SIM_OF_FIRED: return read_status(FIELD_AT(sc, INJECTS, inject_state, status, c->a), SIM_INJECT_FIRED, SIM_INJECT_FIRED, c);
	case SIM_OF_OPEN: return read_status(FIELD_AT(sc, DECISIONS, decision_state, status, c->a), SIM_DECISION_OPEN, SIM_DECISION_LATE, c);
	case SIM_OF_RUNNING: return read_status(FIELD_AT(sc, ACTIONS, action_state, status, c->a), SIM_ACTION_RUNNING, SIM_ACTION_RUNNING, c);
	case SIM_OF_DECIDED:
		if (c->b < 0)
			return read_status(FIELD_AT(sc, DECISIONS, decision_state, status, c->a), SIM_DECISION_DECIDED, SIM_DECISION_DECIDED, c);
		break;
	default: break;
	}
	return (struct sim_reading){.reads = READS_NOTHING};
}
_Static_assert(SIM_DECISION_LATE == SIM_DECISION_OPEN + 1, "a decision is open while its status lies between these two");

bool condition_build(struct sim_scenario *sc, struct arena *arena)
{
	struct sim_reading *readings = arena_allocate(arena, (sc->condition_count + 1) * sizeof *readings);
	if (!readings)
		return false;
	for (uint32_t i = 0; i < sc->condition_count; i++)
		readings[i] = reading_of(sc, &sc->conditions[i]);
	sc->readings = readings;
	return true;
}

static inline bool is_within(const struct sim_reading *r, int32_t have)
{
	return (have >= r->low && have <= r->high) == r->within;
}

/* ---- truth ------------------------------------------------------------------------------------------------------------------------------------- */

/* A node without children that is no reading. */
APART static bool compare_value(const struct sim_machine *m, const struct sim_state *st, const struct sim_condition *c)
{
	return condition_compare(value_of(m, st, c), c->compare, c->value);
}

APART static bool tree_holds(const struct sim_machine *m, const struct sim_state *st, sim_cond root);

static inline bool node_holds(const struct sim_machine *m, const struct sim_state *st, sim_cond node)
{
	const struct sim_reading *r = &m->scenario->readings[node];
	const void *at = (const char *)st + r->offset;
	if (r->reads == READS_NUMBER)
		return is_within(r, *(const int32_t *)at);
	if (r->reads == READS_STATUS)
		return is_within(r, *(const uint8_t *)at);
	if (r->reads == READS_COUNT)
		return is_within(r, *(const uint16_t *)at);
	const struct sim_condition *c = &m->scenario->conditions[node];
	return c->source <= SIM_NOT ? tree_holds(m, st, node) : compare_value(m, st, c);
}

APART static bool tree_holds(const struct sim_machine *m, const struct sim_state *st, sim_cond root)
{
	const struct sim_condition *c = &m->scenario->conditions[root];
	bool all = c->source == SIM_ALL; /* ALL: true unless a child is false; ANY: false unless one is true; NOT: none of its children */
	for (sim_cond child = root + 1, end = root + (sim_cond)c->span; child < end; child += (sim_cond)m->scenario->conditions[child].span)
		if (node_holds(m, st, child) != all)
			return c->source == SIM_ANY;
	return c->source != SIM_ANY;
}

bool sim_holds(const struct sim_machine *m, const struct sim_state *st, sim_cond root)
{
	return root < 0 || node_holds(m, st, root);
}
