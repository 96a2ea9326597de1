/* See thing.h. */
#include "explore/thing.h"

#include <string.h>

static const char *const kind_ids[] = {
#define X(name, id) id,
    EXPLORE_THING_TABLE(X)
#undef X
};

const char *explore_thing_kind_id(enum explore_thing_kind kind)
{
	return kind_ids[kind];
}

struct explore_things explore_things_of(const struct sim_scenario *sc)
{
	const uint32_t counts[EXPLORE_THING_KINDS] = {
	    [EXPLORE_INJECT] = sc->inject_count,     [EXPLORE_DECISION] = sc->decision_count, [EXPLORE_OPTION] = sc->option_count,
	    [EXPLORE_ACTION] = sc->action_count,     [EXPLORE_APPROVAL] = sc->approval_count, [EXPLORE_ENDING] = sc->ending_count,
	    [EXPLORE_TASK] = sc->task_count,         [EXPLORE_MODULE] = sc->module_count,     [EXPLORE_FACT] = sc->fact_count,
	    [EXPLORE_RULE] = sc->rule_count,         [EXPLORE_REACTION] = sc->reaction_count,
	};
	struct explore_things t = {.scenario = sc};
	for (int k = 0; k < EXPLORE_THING_KINDS; k++)
		t.first[k + 1] = t.first[k] + counts[k];
	return t;
}

struct explore_thing explore_thing_at(const struct explore_things *t, uint32_t number)
{
	const struct sim_scenario *sc = t->scenario;
	int k = 0;
	while (number >= t->first[k + 1])
		k++;
	int32_t i = (int32_t)(number - t->first[k]);
	struct explore_thing thing = {.kind = (enum explore_thing_kind)k, .index = i, .decision = SIM_NONE, .id = ""};
#define ROW(table) thing.id = sc->table[i].id, thing.place = sc->table[i].place
	switch (thing.kind) {
	case EXPLORE_INJECT: ROW(injects); break;
	case EXPLORE_DECISION: ROW(decisions); break;
	case EXPLORE_OPTION:
		ROW(options);
		thing.decision = sc->options[i].decision;
		break;
	case EXPLORE_ACTION: ROW(actions); break;
	case EXPLORE_APPROVAL:
		thing.id = sc->actions[sc->approvals[i].action].id;
		thing.place = sc->approvals[i].place;
		break;
	case EXPLORE_ENDING: ROW(endings); break;
	case EXPLORE_TASK: ROW(tasks); break;
	case EXPLORE_MODULE: ROW(modules); break;
	case EXPLORE_FACT: ROW(facts); break;
	case EXPLORE_RULE: thing.place = sc->rules[i].place; break;
	default: thing.place = sc->reactions[i].place; break;
	}
#undef ROW
	return thing;
}

bool explore_is_act(const struct sim_scenario *sc, const struct sim_command *c)
{
	bool hidden = c->role >= 0 && sc->roles[c->role].hidden && sc->roles[c->role].bot != SIM_NONE;
	return c->kind != SIM_DO_ADVANCE && c->kind != SIM_DO_SEAT && !hidden;
}

void explore_things_reached(const struct explore_things *t, const struct sim_event *events, size_t count, uint8_t *reached)
{
	const struct sim_scenario *sc = t->scenario;
	for (size_t i = 0; i < count; i++) {
		const struct sim_event *e = &events[i];
		switch (e->kind) {
		case SIM_EVENT_INJECT_FIRED:
			if (e->a < (int32_t)sc->inject_count) /* not an ad-hoc one */
				reached[t->first[EXPLORE_INJECT] + (uint32_t)e->a] = 1;
			break;
		case SIM_EVENT_DECISION_OPENED: reached[t->first[EXPLORE_DECISION] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_DECISION_DECIDED:
			reached[t->first[EXPLORE_OPTION] + sc->decisions[e->a].options.first + (uint32_t)e->b] = 1;
			break;
		case SIM_EVENT_ACTION_STARTED: reached[t->first[EXPLORE_ACTION] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_APPROVAL_GIVEN: reached[t->first[EXPLORE_APPROVAL] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_ENDING: reached[t->first[EXPLORE_ENDING] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_MODULE: reached[t->first[EXPLORE_MODULE] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_LEARNED: reached[t->first[EXPLORE_FACT] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_RULE: reached[t->first[EXPLORE_RULE] + (uint32_t)e->a] = 1; break;
		case SIM_EVENT_REACTION: reached[t->first[EXPLORE_REACTION] + (uint32_t)e->a] = 1; break;
		default: break;
		}
	}
}
