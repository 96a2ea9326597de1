/* scenario — completes the tables of a loaded scenario: triggers become reactions and watches, reactions are sorted and indexed, the layout is laid out and the
 * opening state is made once, so that starting a run is one copy. */
#include "sim/scenario.h"

#include "base/hash.h"
#include "base/memory.h"
#include "sim/condition.h"
#include "sim/command.h"
#include "sim/event.h"
#include "sim/names.h"
#include "sim/number.h"
#include "sim/opening.h"

#include <string.h>

/* Growing copies of the pools that triggers add to. */
struct adding {
	struct sim_effect *effects;
	uint32_t effect_count;
	struct sim_reaction *reactions;
	uint32_t reaction_count;
	struct sim_watch *watches;
	uint32_t watch_count;
};

static uint32_t triggers_of(const struct sim_scenario *sc)
{
	return sc->inject_count + sc->decision_count + sc->module_count + sc->ending_count;
}

static bool copy_pools(struct sim_scenario *sc, struct arena *arena, struct adding *add)
{
	uint32_t more = triggers_of(sc);
	add->effects = arena_allocate(arena, (sc->effect_count + more + 1) * sizeof *add->effects);
	add->reactions = arena_allocate(arena, (sc->reaction_count + more + 1) * sizeof *add->reactions);
	add->watches = arena_allocate(arena, (sc->watch_count + more + 1) * sizeof *add->watches);
	if (!add->effects || !add->reactions || !add->watches)
		return false;
	if (sc->effect_count)
		memcpy(add->effects, sc->effects, sc->effect_count * sizeof *add->effects);
	if (sc->reaction_count)
		memcpy(add->reactions, sc->reactions, sc->reaction_count * sizeof *add->reactions);
	if (sc->watch_count)
		memcpy(add->watches, sc->watches, sc->watch_count * sizeof *add->watches);
	add->effect_count = sc->effect_count;
	add->reaction_count = sc->reaction_count;
	add->watch_count = sc->watch_count;
	return true;
}

static struct sim_list one_effect(struct adding *add, enum sim_effect_kind kind, int32_t target, int64_t delay, sim_place place)
{
	add->effects[add->effect_count] = (struct sim_effect){.kind = (uint8_t)kind, .target = target, .amount = (int32_t)delay, .condition = SIM_NONE, .place = place};
	return (struct sim_list){add->effect_count++, 1};
}

static void add_trigger(struct adding *add, const struct sim_trigger *t, enum sim_effect_kind kind, int32_t target, sim_place place)
{
	if (t->kind == SIM_AFTER)
		add->reactions[add->reaction_count++] = (struct sim_reaction){
		    .pattern = t->pattern, .when = SIM_NONE, .once = true, .silent = true, .effects = one_effect(add, kind, target, t->time, place), .place = place};
	if (t->kind == SIM_WHEN)
		add->watches[add->watch_count++] =
		    (struct sim_watch){.when = t->condition, .once = true, .effects = one_effect(add, kind, target, 0, place), .place = place};
}

static void add_triggers(const struct sim_scenario *sc, struct adding *add)
{
	for (uint32_t i = 0; i < sc->inject_count; i++)
		add_trigger(add, &sc->injects[i].trigger, SIM_FIRE, (int32_t)i, sc->injects[i].place);
	for (uint32_t i = 0; i < sc->decision_count; i++)
		add_trigger(add, &sc->decisions[i].trigger, SIM_OPEN, (int32_t)i, sc->decisions[i].place);
	for (uint32_t i = 0; i < sc->module_count; i++)
		add_trigger(add, &sc->modules[i].trigger, SIM_ENTER, (int32_t)i, sc->modules[i].place);
	for (uint32_t i = 0; i < sc->ending_count; i++)
		if (sc->endings[i].final) {
			struct sim_trigger when = {.kind = SIM_WHEN, .condition = sc->endings[i].when};
			add_trigger(add, &when, SIM_END, (int32_t)i, sc->endings[i].place);
		}
}

static int32_t range_of(const struct sim_scenario *sc, int kind)
{
	static const struct {
		const char *what;
		size_t count;
	} counts[] = {
	    {"inject", offsetof(struct sim_scenario, inject_count)},     {"decision", offsetof(struct sim_scenario, decision_count)},
	    {"action", offsetof(struct sim_scenario, action_count)},     {"approval", offsetof(struct sim_scenario, approval_count)},
	    {"metric", offsetof(struct sim_scenario, metric_count)},     {"variable", offsetof(struct sim_scenario, variable_count)},
	    {"resource", offsetof(struct sim_scenario, resource_count)}, {"fact", offsetof(struct sim_scenario, fact_count)},
	    {"authority", offsetof(struct sim_scenario, authority_count)}, {"module", offsetof(struct sim_scenario, module_count)},
	    {"role", offsetof(struct sim_scenario, role_count)},         {"task", offsetof(struct sim_scenario, task_count)},
	    {"ending", offsetof(struct sim_scenario, ending_count)},     {"stream", offsetof(struct sim_scenario, stream_count)},
	    {"rule", offsetof(struct sim_scenario, rule_count)},         {"reaction", offsetof(struct sim_scenario, reaction_count)},
	    {"watch", offsetof(struct sim_scenario, watch_count)},       {"handler", offsetof(struct sim_scenario, handler_count)},
	};
	const char *what = sim_event_a_is(kind);
	if (strcmp(what, "inject") == 0)
		return (int32_t)sc->inject_count + SIM_ADHOC_MAX;
	if (strcmp(what, "proposal") == 0)
		return SIM_PROPOSALS_MAX;
	if (strcmp(what, "command") == 0)
		return SIM_COMMAND_KINDS;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		if (strcmp(what, counts[i].what) == 0)
			return (int32_t)*(const uint32_t *)(const void *)((const char *)sc + counts[i].count);
	return 0;
}

/* Stable: equal patterns keep the order of declaration. */
static bool sort_reactions(struct sim_reaction *reactions, uint32_t count, struct arena *arena)
{
	struct sim_reaction *other = arena_allocate(arena, (count + 1) * sizeof *other);
	if (!other)
		return false;
	for (uint32_t width = 1; width < count; width *= 2) {
		for (uint32_t low = 0; low < count; low += 2 * width) {
			uint32_t middle = low + width < count ? low + width : count, high = low + 2 * width < count ? low + 2 * width : count;
			for (uint32_t i = low, a = low, b = middle; i < high; i++) {
				bool take_b = a >= middle;
				if (a < middle && b < high) {
					const struct sim_pattern *pa = &reactions[a].pattern, *pb = &reactions[b].pattern;
					take_b = pb->kind < pa->kind || (pb->kind == pa->kind && pb->a < pa->a);
				}
				other[i] = reactions[take_b ? b++ : a++];
			}
		}
		memcpy(reactions, other, count * sizeof *reactions);
	}
	return true;
}

/* Whether a list calls a handler at once; what is delayed knows of no event. */
static bool calls_handler(const struct sim_effect *effects, struct sim_list list)
{
	for (const struct sim_effect *e = effects + list.first, *end = e + list.count; e < end; e++)
		if (e->kind == SIM_CALL || ((e->kind == SIM_CHANCE || e->kind == SIM_IF) && (calls_handler(effects, e->list) || calls_handler(effects, e->other))))
			return true;
	return false;
}

/* See machine.c for the shape of the index. */
static bool index_reactions(struct sim_scenario *sc, struct arena *arena)
{
	uint32_t size = SIM_EVENT_KINDS;
	for (int k = 0; k < SIM_EVENT_KINDS; k++)
		size += (uint32_t)range_of(sc, k) + 2;
	uint32_t *index = arena_allocate(arena, size * sizeof *index);
	if (!index)
		return false;
	uint32_t next = SIM_EVENT_KINDS, r = 0;
	for (int k = 0; k < SIM_EVENT_KINDS; k++) {
		if (r >= sc->reaction_count || sc->reactions[r].pattern.kind != (uint16_t)k)
			continue;
		index[k] = next;
		for (int32_t a = SIM_NONE; a < range_of(sc, k); a++) {
			index[next++] = r;
			while (r < sc->reaction_count && sc->reactions[r].pattern.kind == (uint16_t)k && sc->reactions[r].pattern.a == a)
				r++;
		}
		index[next++] = r;
	}
	sc->reaction_index = index;
	return true;
}

/* What nobody reacts to and no watch reads only has to be counted. */
static bool note_heeded(struct sim_scenario *sc, struct arena *arena)
{
	size_t size = 0;
	for (int k = 0; k < SIM_EVENT_KINDS; k++)
		size += (size_t)range_of(sc, k) + 1;
	const uint8_t **heeded = arena_allocate(arena, SIM_EVENT_KINDS * sizeof *heeded);
	uint8_t *next = arena_allocate(arena, size);
	if (!heeded || !next)
		return false;
	const struct sim_reaction *r = sc->reactions, *end = r + sc->reaction_count;
	for (int k = 0; k < SIM_EVENT_KINDS; k++) {
		uint8_t *of = next + 1;
		int32_t count = range_of(sc, k);
		for (int32_t a = 0; condition_changed[k] && a < count; a++) {
			uint32_t bit = condition_bit_number((enum sim_source)condition_changed[k], a);
			if (sc->watched >> bit & 1)
				of[a] = (uint8_t)(bit + 1);
		}
		for (; r < end && r->pattern.kind == (uint16_t)k; r++)
			for (int32_t a = SIM_NONE; a < count; a++)
				if (r->pattern.a == a || r->pattern.a < 0)
					of[a] |= SIM_HEEDED_BY_REACTIONS;
		heeded[k] = of;
		next = of + count;
	}
	sc->heeded = heeded;
	return true;
}

/* Owners are few and things are many: whoever asks what a role could do should not pass by everybody else's. */
static bool list_own(struct sim_scenario *sc, struct arena *arena)
{
	size_t most = (sc->decision_count + sc->action_count) * (size_t)sc->role_count + sc->approval_count;
	struct sim_own *own = arena_allocate(arena, (sc->role_count + 1) * sizeof *own);
	int32_t *list = arena_allocate(arena, (most + 1) * sizeof *list);
	if (!own || !list)
		return false;
	uint32_t n = 0;
	for (uint32_t r = 0; r < sc->role_count; r++) {
		own[r].decisions.first = n;
		for (uint32_t d = 0; d < sc->decision_count; d++)
			if (sc->decisions[d].owners >> r & 1)
				list[n++] = (int32_t)d;
		own[r].decisions.count = n - own[r].decisions.first;
		own[r].approvals.first = n;
		for (uint32_t a = 0; a < sc->approval_count; a++)
			if (sc->approvals[a].by == (int32_t)r)
				list[n++] = (int32_t)a;
		own[r].approvals.count = n - own[r].approvals.first;
		own[r].actions.first = n;
		for (uint32_t a = 0; a < sc->action_count; a++)
			if (sc->actions[a].owners >> r & 1)
				list[n++] = (int32_t)a;
		own[r].actions.count = n - own[r].actions.first;
	}
	sc->own = own;
	sc->own_list = list;
	return true;
}

static uint64_t fingerprint(const struct sim_scenario *sc)
{
	uint64_t hash = 0;
	for (uint32_t i = 0; i < sc->file_count; i++) {
		hash = hash_bytes(sc->files[i].path, strlen(sc->files[i].path), hash);
		hash = hash_bytes(sc->files[i].source, sc->files[i].length, hash);
	}
	return hash;
}

bool sim_scenario_finish(struct sim_scenario *sc, struct arena *arena)
{
	struct adding add;
	if (!copy_pools(sc, arena, &add))
		return false;
	add_triggers(sc, &add);
	sc->watched = 0;
	for (uint32_t i = 0; i < add.watch_count; i++) {
		add.watches[i].depends = condition_depends(sc, add.watches[i].when);
		if (add.watches[i].depends == 0) /* reads nothing: true or false from the start */
			add.watches[i].depends = condition_bit(SIM_OF_TIME, 0);
		sc->watched |= add.watches[i].depends;
	}
	for (uint32_t i = 0; i < add.reaction_count; i++)
		add.reactions[i].calls = calls_handler(add.effects, add.reactions[i].effects);
	if (!sort_reactions(add.reactions, add.reaction_count, arena))
		return false;
	sc->effects = add.effects;
	sc->effect_count = add.effect_count;
	sc->reactions = add.reactions;
	sc->reaction_count = add.reaction_count;
	sc->watches = add.watches;
	sc->watch_count = add.watch_count;
	sc->room_roles = 0;
	for (uint32_t r = 0; r < sc->role_count; r++)
		if (!sc->roles[r].hidden)
			sc->room_roles |= 1u << r;
	sc->fingerprint = fingerprint(sc);
	return index_reactions(sc, arena) && note_heeded(sc, arena) && list_own(sc, arena) && names_build(sc, arena) && opening_build(sc, arena) && condition_build(sc, arena) &&
	       number_build(sc, arena);
}
