/* reach — a fixed point over the tables; every step only adds, so it ends. */
#include "script/check/reach.h"

#include "sim/event.h"

#include <limits.h>
#include <string.h>

#define ROUNDS_MAX 500

struct span {
	int64_t low, high;
};

/* ---- conditions ----- */

static bool any_fact(const struct reach *r, int32_t fact)
{
	return fact >= 0 && r->fact[fact];
}

static struct span yes_no(bool possible)
{
	return (struct span){0, possible};
}

static struct span range_of(const struct reach *r, const struct sim_condition *test)
{
	const struct sim_scenario *sc = r->sc;
	int32_t a = test->a;
	switch (test->source) {
	case SIM_OF_METRIC: return (struct span){sc->metrics[a].min, sc->metrics[a].max};
	case SIM_OF_VARIABLE:
		if (!r->written[a])
			return (struct span){sc->variables[a].start, sc->variables[a].start};
		return (struct span){sc->variables[a].min, sc->variables[a].max};
	case SIM_OF_RESOURCE: return (struct span){0, sc->resources[a].max};
	case SIM_OF_KNOWS: {
		sim_roles start = sc->facts[a].start;
		bool always = test->b == SIM_NONE ? start != 0 : (start >> test->b & 1);
		return (struct span){always, any_fact(r, a)};
	}
	case SIM_OF_FIRED: return yes_no(r->inject[a]);
	case SIM_OF_DECIDED: return yes_no(test->b == SIM_NONE ? r->decision[a] : r->option[sc->decisions[a].options.first + (uint32_t)test->b]);
	case SIM_OF_OPEN: return yes_no(r->decision[a]);
	case SIM_OF_DONE: return (struct span){0, !r->action[a] ? 0 : sc->actions[a].again < 0 ? 1 : INT32_MAX};
	case SIM_OF_RUNNING: return yes_no(r->action[a]);
	case SIM_OF_AUTHORITY: return yes_no(r->authority[a]);
	case SIM_OF_APPROVED: return yes_no(r->action[sc->approvals[a].action]);
	case SIM_OF_MODULE: return (struct span){SIM_NONE, sc->module_count};
	case SIM_OF_TIME: return (struct span){0, sc->length};
	case SIM_OF_SHARED: return (struct span){0, any_fact(r, a) ? INT32_MAX : 0};
	default: return (struct span){0, INT32_MAX};
	}
}

static struct truth compare(struct span s, uint8_t how, int64_t n)
{
	switch (how) {
	case SIM_LESS: return (struct truth){s.low < n, s.high >= n};
	case SIM_LESS_EQUAL: return (struct truth){s.low <= n, s.high > n};
	case SIM_EQUAL: return (struct truth){s.low <= n && n <= s.high, s.low != n || s.high != n};
	case SIM_NOT_EQUAL: return (struct truth){s.low != n || s.high != n, s.low <= n && n <= s.high};
	case SIM_GREATER_EQUAL: return (struct truth){s.high >= n, s.low < n};
	default: return (struct truth){s.high > n, s.low <= n};
	}
}

static bool refers_to_nothing(const struct sim_condition *test)
{
	bool needs_a = test->source >= SIM_OF_METRIC && test->source <= SIM_OF_APPROVED && test->source != SIM_OF_MODULE;
	return (needs_a || test->source == SIM_OF_SHARED) && test->a < 0;
}

struct truth reach_condition(const struct reach *r, sim_cond condition)
{
	if (condition == SIM_NONE)
		return (struct truth){true, false};
	const struct sim_condition *node = &r->sc->conditions[condition];
	if (node->source == SIM_NOT && node->span > 1) {
		struct truth inner = reach_condition(r, condition + 1);
		return (struct truth){inner.can_fail, inner.can_hold};
	}
	if (node->source == SIM_ALL || node->source == SIM_ANY || node->source == SIM_NOT) {
		bool all = node->source != SIM_ANY;
		struct truth sum = {all, !all};
		for (sim_cond at = condition + 1; at < condition + node->span; at += r->sc->conditions[at].span) {
			struct truth part = reach_condition(r, at);
			sum.can_hold = all ? sum.can_hold && part.can_hold : sum.can_hold || part.can_hold;
			sum.can_fail = all ? sum.can_fail || part.can_fail : sum.can_fail && part.can_fail;
		}
		return sum;
	}
	if (node->source == SIM_OF_HANDLER || refers_to_nothing(node))
		return (struct truth){true, true};
	if (node->source == SIM_OF_MODULE && node->compare == SIM_EQUAL && node->value >= 0)
		return (struct truth){r->module[node->value], true};
	return compare(range_of(r, node), node->compare, node->value);
}

/* ---- needs, patterns, triggers ----- */

bool reach_need(const struct reach *r, const struct sim_need *need)
{
	const struct sim_scenario *sc = r->sc;
	if (need->a < 0)
		return true; /* reported already */
	switch (need->kind) {
	case SIM_NEED_FACT: return r->fact[need->a];
	case SIM_NEED_CONDITION: return reach_condition(r, need->a).can_hold;
	case SIM_NEED_METRIC: return need->low <= need->high && need->low <= sc->metrics[need->a].max && need->high >= sc->metrics[need->a].min;
	case SIM_NEED_RESOURCE: return need->low <= sc->resources[need->a].max;
	case SIM_NEED_AUTHORITY: return r->authority[need->a];
	case SIM_NEED_APPROVAL: return reach_needs(r, sc->approvals[need->a].needs);
	default: return true;
	}
}

bool reach_needs(const struct reach *r, struct sim_list needs)
{
	for (uint32_t i = 0; i < needs.count; i++)
		if (!reach_need(r, &r->sc->needs[needs.first + i]))
			return false;
	return true;
}

static bool any_of(const uint8_t *possible, uint32_t count, int32_t index)
{
	if (index != SIM_NONE)
		return possible[index];
	for (uint32_t i = 0; i < count; i++)
		if (possible[i])
			return true;
	return false;
}

bool reach_pattern(const struct reach *r, const struct sim_pattern *p)
{
	const struct sim_scenario *sc = r->sc;
	switch (p->kind) {
	case SIM_EVENT_INJECT_DUE:
	case SIM_EVENT_INJECT_FIRED: return any_of(r->inject, sc->inject_count, p->a);
	case SIM_EVENT_DECISION_OPENED:
	case SIM_EVENT_DECISION_ANSWERED:
	case SIM_EVENT_DECISION_DECIDED:
	case SIM_EVENT_DECISION_DONE:
		if (p->a != SIM_NONE && p->b != SIM_NONE)
			return r->option[sc->decisions[p->a].options.first + (uint32_t)p->b];
		return any_of(r->decision, sc->decision_count, p->a);
	case SIM_EVENT_DECISION_LATE: return any_of(r->decision, sc->decision_count, p->a) && (p->a == SIM_NONE || sc->decisions[p->a].within > 0);
	case SIM_EVENT_ACTION_STARTED:
	case SIM_EVENT_ACTION_DONE: return any_of(r->action, sc->action_count, p->a);
	case SIM_EVENT_LEARNED:
	case SIM_EVENT_SHARED:
	case SIM_EVENT_LEAKED: return any_of(r->fact, sc->fact_count, p->a);
	case SIM_EVENT_GRANTED:
	case SIM_EVENT_REVOKED:
	case SIM_EVENT_EXPIRED: return any_of(r->authority, sc->authority_count, p->a);
	case SIM_EVENT_MODULE: return any_of(r->module, sc->module_count, p->a);
	case SIM_EVENT_ENDING: return any_of(r->ending, sc->ending_count, p->a);
	default: return true;
	}
}

bool reach_trigger(const struct reach *r, const struct sim_trigger *trigger)
{
	switch (trigger->kind) {
	case SIM_AT: return trigger->time <= r->sc->length;
	case SIM_AFTER: return trigger->pattern.kind == SIM_EVENT_NONE || reach_pattern(r, &trigger->pattern);
	case SIM_WHEN: return reach_condition(r, trigger->condition).can_hold;
	default: return false;
	}
}

/* ---- the fixed point ----- */

static void mark(struct reach *r, uint8_t *possible, int32_t index)
{
	if (index < 0 || possible[index])
		return;
	possible[index] = 1;
	r->changed = true;
}

static void run_effects(struct reach *r, struct sim_list list)
{
	for (uint32_t i = 0; i < list.count; i++) {
		const struct sim_effect *e = &r->sc->effects[list.first + i];
		switch (e->kind) {
		case SIM_ADD_VARIABLE:
		case SIM_SET_VARIABLE: mark(r, r->written, e->target); break;
		case SIM_LEARN: mark(r, r->fact, e->target); break;
		case SIM_GRANT: mark(r, r->authority, e->target); break;
		case SIM_FIRE: mark(r, r->inject, e->target); break;
		case SIM_OPEN: mark(r, r->decision, e->target); break;
		case SIM_START: mark(r, r->action, e->target); break;
		case SIM_ENTER: mark(r, r->module, e->target); break;
		case SIM_END: mark(r, r->ending, e->target); break;
		default: break;
		}
		bool first = e->kind != SIM_IF || reach_condition(r, e->condition).can_hold;
		bool other = e->kind != SIM_IF || reach_condition(r, e->condition).can_fail;
		if (first)
			run_effects(r, e->list);
		if (other)
			run_effects(r, e->other);
	}
}

static void step_injects(struct reach *r)
{
	const struct sim_scenario *sc = r->sc;
	for (uint32_t turn = 0; turn < sc->inject_count; turn++) {
		uint32_t i = r->backward ? sc->inject_count - 1 - turn : turn;
		const struct sim_inject *inject = &sc->injects[i];
		if (inject->trigger.kind == SIM_BY_HAND || reach_trigger(r, &inject->trigger))
			mark(r, r->inject, (int32_t)i);
		if (!r->inject[i])
			continue;
		for (uint32_t n = 0; n < inject->reveals.count; n++)
			mark(r, r->fact, sc->fact_list[inject->reveals.first + n]);
		run_effects(r, inject->effects);
	}
}

static void step_decisions(struct reach *r)
{
	const struct sim_scenario *sc = r->sc;
	for (uint32_t i = 0; i < sc->decision_count; i++) {
		const struct sim_decision *decision = &sc->decisions[i];
		if (decision->trigger.kind == SIM_BY_HAND || reach_trigger(r, &decision->trigger))
			mark(r, r->decision, (int32_t)i);
		if (!r->decision[i])
			continue;
		run_effects(r, decision->at_limit);
		for (uint32_t n = 0; n < decision->options.count; n++) {
			const struct sim_option *option = &sc->options[decision->options.first + n];
			if (reach_needs(r, option->needs) || (int32_t)n == decision->fallback)
				mark(r, r->option, (int32_t)(decision->options.first + n));
			if (!r->option[decision->options.first + n])
				continue;
			run_effects(r, option->starts);
			run_effects(r, option->effects);
		}
	}
}

static void step_actions(struct reach *r)
{
	const struct sim_scenario *sc = r->sc;
	for (uint32_t i = 0; i < sc->action_count; i++) {
		const struct sim_action *action = &sc->actions[i];
		if (reach_condition(r, action->open).can_hold) /* whatever its needs: it may be done without them */
			mark(r, r->action, (int32_t)i);
		if (!r->action[i])
			continue;
		run_effects(r, action->ultra_vires);
		run_effects(r, action->starts);
		run_effects(r, action->effects);
		run_effects(r, action->refused);
	}
}

static void step_rules(struct reach *r)
{
	const struct sim_scenario *sc = r->sc;
	for (uint32_t i = 0; i < sc->module_count; i++)
		if (i == 0 || sc->modules[i].trigger.kind == SIM_BY_HAND || reach_trigger(r, &sc->modules[i].trigger))
			mark(r, r->module, (int32_t)i);
	for (uint32_t i = 0; i < sc->rule_count; i++)
		if (reach_condition(r, sc->rules[i].when).can_hold)
			run_effects(r, sc->rules[i].effects);
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		if (reach_pattern(r, &sc->reactions[i].pattern) && reach_condition(r, sc->reactions[i].when).can_hold)
			run_effects(r, sc->reactions[i].effects);
	for (uint32_t i = 0; i < sc->watch_count; i++)
		if (reach_condition(r, sc->watches[i].when).can_hold)
			run_effects(r, sc->watches[i].effects);
	for (uint32_t i = 0; i < sc->ending_count; i++)
		if (reach_condition(r, sc->endings[i].when).can_hold)
			mark(r, r->ending, (int32_t)i);
}

/* What handlers and misspelt ids bring about. */
static void start_with_marks(struct reach *r, uint8_t *possible, enum kind kind, unsigned marks)
{
	for (uint32_t i = 0; i < r->c->kind_count[kind]; i++)
		if ((r->c->marks[kind][i] | r->c->opaque[kind]) & (marks | MARK_MEANT))
			possible[i] = 1;
}

bool reach_compute(struct reach *r, struct compiler *c)
{
	const struct sim_scenario *sc = c->sc;
	*r = (struct reach){.c = c, .sc = sc};
	struct {
		uint8_t **array;
		uint32_t count;
	} const arrays[] = {{&r->inject, sc->inject_count}, {&r->decision, sc->decision_count}, {&r->option, sc->option_count}, {&r->action, sc->action_count},
	                    {&r->module, sc->module_count}, {&r->fact, sc->fact_count}, {&r->authority, sc->authority_count}, {&r->ending, sc->ending_count},
	                    {&r->written, sc->variable_count}, {&r->held, sc->watch_count}};
	for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
		if ((*arrays[i].array = arena_allocate(&c->loader->nodes, arrays[i].count + 1)) == NULL)
			return false;
	start_with_marks(r, r->inject, KIND_INJECT, MARK_BROUGHT);
	start_with_marks(r, r->decision, KIND_DECISION, MARK_BROUGHT);
	start_with_marks(r, r->action, KIND_ACTION, MARK_BROUGHT);
	start_with_marks(r, r->module, KIND_MODULE, MARK_BROUGHT);
	start_with_marks(r, r->fact, KIND_FACT, MARK_BROUGHT);
	start_with_marks(r, r->authority, KIND_AUTHORITY, MARK_BROUGHT);
	start_with_marks(r, r->ending, KIND_ENDING, MARK_BROUGHT);
	start_with_marks(r, r->written, KIND_VARIABLE, MARK_SET);
	for (uint32_t i = 0; i < sc->fact_count; i++)
		r->fact[i] |= sc->facts[i].start != 0;
	for (uint32_t i = 0; i < sc->watch_count; i++) {
		struct truth first = reach_condition(r, sc->watches[i].when);
		r->held[i] = first.can_hold && !first.can_fail;
	}
	int rounds = 0;
	do {
		r->changed = false;
		r->backward = !r->backward; /* chains in either order of declaration end soon */
		step_injects(r);
		step_decisions(r);
		step_actions(r);
		step_rules(r);
	} while (r->changed && ++rounds < ROUNDS_MAX);
	for (size_t i = 0; r->changed && i < sizeof arrays / sizeof *arrays; i++)
		memset(*arrays[i].array, 1, arrays[i].count); /* an absurdly long chain: say nothing rather than something wrong */
	return true;
}
