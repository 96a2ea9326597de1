/* check_reach — reports what reach found impossible, and conditions that are always or never true. */
#include "script/check/check.h"

#include "base/duration.h"
#include "sim/event.h"

#include <string.h>

/* ---- triggers ----- */

/* What an `after` waits for, as a node of the graph of things; SIM_NONE kind when it waits for something else. */
static const struct node *waits_for(struct compiler *c, const struct sim_trigger *trigger)
{
	if (trigger->kind != SIM_AFTER || trigger->pattern.a < 0)
		return NULL;
	uint32_t a = (uint32_t)trigger->pattern.a;
	switch (trigger->pattern.kind) {
	case SIM_EVENT_INJECT_DUE:
	case SIM_EVENT_INJECT_FIRED: return c->of_kind[KIND_INJECT][a];
	case SIM_EVENT_DECISION_OPENED:
	case SIM_EVENT_DECISION_ANSWERED:
	case SIM_EVENT_DECISION_DECIDED:
	case SIM_EVENT_DECISION_DONE:
	case SIM_EVENT_DECISION_LATE: return c->of_kind[KIND_DECISION][a];
	case SIM_EVENT_MODULE: return c->of_kind[KIND_MODULE][a];
	default: return NULL;
	}
}

static const struct sim_trigger *trigger_at(const struct sim_scenario *sc, const struct node *node)
{
	switch (node->word->id) {
	case WORD_inject: return &sc->injects[node->index].trigger;
	case WORD_decision: return &sc->decisions[node->index].trigger;
	default: return &sc->modules[node->index].trigger;
	}
}

static bool is_in_circle(struct compiler *c, const struct node *node)
{
	const struct node *at = waits_for(c, trigger_at(c->sc, node));
	for (uint32_t steps = 0; at && steps < c->sc->inject_count + c->sc->decision_count + c->sc->module_count + 1; steps++) {
		if (at == node)
			return true;
		at = waits_for(c, trigger_at(c->sc, at));
	}
	return false;
}

static void report_never(struct compiler *c, const struct node *node)
{
	const struct sim_trigger *trigger = trigger_at(c->sc, node);
	static const char *const keys[] = {[SIM_BY_HAND] = NULL, [SIM_AT] = "at", [SIM_AFTER] = "after", [SIM_WHEN] = "when"};
	struct at at = at_node(node);
	if (keys[trigger->kind])
		at = at_key(at, keys[trigger->kind]);
	const char *word = node->word->name, *id = node_id(node);
	char length[32];
	duration_format(c->sc->length, length);
	if (is_in_circle(c, node))
		report(c->reporter, DIAG_CYCLE, &at, NULL, NULL, "%s \"%s\" waits for itself: what it comes after comes after it", word, id);
	else if (trigger->kind == SIM_AT)
		report(c->reporter, DIAG_NEVER_FIRES, &at, NULL, NULL, "%s \"%s\" lies after the end of the exercise (%s)", word, id, length);
	else if (trigger->kind == SIM_AFTER)
		report(c->reporter, DIAG_NEVER_FIRES, &at, NULL, NULL, "what %s \"%s\" waits for can never happen", word, id);
	else
		report(c->reporter, DIAG_NEVER_FIRES, &at, NULL, NULL, "the condition of %s \"%s\" can never hold", word, id);
}

static void check_triggers(struct compiler *c, const struct reach *r)
{
	const struct {
		enum kind kind;
		const uint8_t *possible;
	} all[] = {{KIND_INJECT, r->inject}, {KIND_DECISION, r->decision}, {KIND_MODULE, r->module}};
	for (size_t k = 0; k < sizeof all / sizeof *all; k++)
		for (uint32_t i = 0; i < c->kind_count[all[k].kind]; i++)
			if (!all[k].possible[i] && !diagnostic_is_full(c->reporter->list))
				report_never(c, c->of_kind[all[k].kind][i]);
}

static void check_openings(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->effect_count; i++)
		if (c->sc->effects[i].kind == SIM_OPEN && c->sc->effects[i].target >= 0)
			c->marks[KIND_DECISION][c->sc->effects[i].target] |= MARK_BROUGHT;
	for (uint32_t i = 0; i < c->sc->decision_count; i++) {
		if (c->sc->decisions[i].trigger.kind != SIM_BY_HAND || ((c->marks[KIND_DECISION][i] | c->opaque[KIND_DECISION]) & (MARK_BROUGHT | MARK_MEANT)))
			continue;
		struct at at = at_node(c->of_kind[KIND_DECISION][i]);
		report(c->reporter, DIAG_NEVER_OPENS, &at, c->sc->decisions[i].id, "give it at, after or when, or open it by an effect",
		       "decision \"%s\" is opened by nothing", c->sc->decisions[i].id);
	}
}

/* ---- needs ----- */

static void report_place(struct compiler *c, enum diagnostic_id id, sim_place place, const char *needle, const char *message)
{
	report_line(c->reporter, id, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), needle, NULL, "%s", message);
}

static void report_need(struct compiler *c, const struct sim_need *need, const char *what, const char *id)
{
	const struct sim_scenario *sc = c->sc;
	const char *name = "", *why = "";
	switch (need->kind) {
	case SIM_NEED_FACT:
		name = sc->facts[need->a].id;
		why = report_format(c->reporter, "nobody can learn fact \"%s\"", name);
		break;
	case SIM_NEED_METRIC:
		name = sc->metrics[need->a].id;
		why = report_format(c->reporter, "metric \"%s\" lies between %d and %d", name, sc->metrics[need->a].min, sc->metrics[need->a].max);
		break;
	case SIM_NEED_RESOURCE:
		name = sc->resources[need->a].id;
		why = report_format(c->reporter, "there are never more than %d of resource \"%s\"", sc->resources[need->a].max, name);
		break;
	case SIM_NEED_AUTHORITY:
		name = sc->authorities[need->a].id;
		why = report_format(c->reporter, "authority \"%s\" is never granted", name);
		break;
	case SIM_NEED_APPROVAL: why = SAID("what its approval needs cannot be met"); break;
	default: why = SAID("its condition can never hold"); break;
	}
	report_place(c, DIAG_IMPOSSIBLE_NEED, need->place, *name ? name : NULL, report_format(c->reporter, "%s \"%s\" can never be done: %s", what, id, why));
}

static void check_needs(struct compiler *c, const struct reach *r, struct sim_list needs, const char *what, const char *id)
{
	for (uint32_t i = 0; i < needs.count; i++) {
		const struct sim_need *need = &c->sc->needs[needs.first + i];
		if (reach_need(r, need))
			continue;
		if (need->kind == SIM_NEED_APPROVAL && need->a >= 0)
			check_needs(c, r, c->sc->approvals[need->a].needs, what, id);
		else
			report_need(c, need, what, id);
	}
}

static void check_decision(struct compiler *c, const struct reach *r, const struct sim_decision *decision)
{
	uint32_t possible = 0;
	for (uint32_t n = 0; n < decision->options.count; n++) {
		const struct sim_option *option = &c->sc->options[decision->options.first + n];
		possible += reach_needs(r, option->needs);
		check_needs(c, r, option->needs, "option", option->id);
	}
	if (possible < 2 && decision->options.count >= 2)
		report_place(c, DIAG_FEW_OPTIONS, decision->place, decision->id,
		             report_format(c->reporter, "decision \"%s\" has fewer than two options whose needs can be met", decision->id));
}

/* ---- conditions ----- */

static void check_constant(struct compiler *c, const struct reach *r, sim_cond condition, sim_place place, const char *what)
{
	struct truth truth = reach_condition(r, condition);
	if (condition == SIM_NONE || (truth.can_hold && truth.can_fail))
		return;
	report_place(c, DIAG_CONSTANT, place, NULL, truth.can_hold ? report_format(c->reporter, "the condition of %s always holds", what) : report_format(c->reporter, "the condition of %s can never hold", what));
}

/* `unless` is looked at all the time, not only when the inject comes: what holds at the opening cancels it there. */
static void check_unless(struct compiler *c, const struct reach *r)
{
	const struct sim_scenario *sc = c->sc;
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		if (sc->reactions[i].pattern.kind == SIM_EVENT_OPENING)
			return; /* may come before */
	for (uint32_t i = 0; i < sc->watch_count; i++) {
		const struct sim_watch *watch = &sc->watches[i];
		const struct sim_effect *effect = watch->effects.count == 1 ? &sc->effects[watch->effects.first] : NULL;
		if (!r->held[i] || !effect || effect->kind != SIM_CANCEL || effect->place != watch->place || effect->target < 0)
			continue;
		struct at at = at_key(at_node(c->of_kind[KIND_INJECT][effect->target]), "unless");
		if (sc->injects[effect->target].trigger.kind != SIM_AT || sc->injects[effect->target].trigger.time > 0)
			report(c->reporter, DIAG_NEVER_FIRES, &at, NULL, SAID("unless is looked at all the time; let the inject come by when = ..., or its effects by given(...)"),
			       "the unless of inject \"%s\" holds from the start, which cancels it", sc->injects[effect->target].id);
	}
}

static void check_conditions(struct compiler *c, const struct reach *r)
{
	const struct sim_scenario *sc = c->sc;
	check_unless(c, r);
	for (uint32_t i = 0; i < sc->rule_count; i++)
		check_constant(c, r, sc->rules[i].when, sc->rules[i].place, SAID("this rule"));
	for (uint32_t i = 0; i < sc->reaction_count; i++) {
		check_constant(c, r, sc->reactions[i].when, sc->reactions[i].place, SAID("this reaction"));
		if (sc->reactions[i].pattern.kind != SIM_EVENT_NONE && !reach_pattern(r, &sc->reactions[i].pattern))
			report_place(c, DIAG_NEVER_FIRES, sc->reactions[i].place, NULL, SAID("what this waits for can never happen"));
	}
	for (uint32_t i = 0; i < sc->watch_count; i++)
		if (!reach_condition(r, sc->watches[i].when).can_hold)
			check_constant(c, r, sc->watches[i].when, sc->watches[i].place, SAID("this"));
	for (uint32_t i = 0; i < sc->effect_count; i++)
		if (sc->effects[i].kind == SIM_IF)
			check_constant(c, r, sc->effects[i].condition, sc->effects[i].place, SAID("given"));
	for (uint32_t i = 0; i < sc->action_count; i++)
		if (!reach_condition(r, sc->actions[i].open).can_hold)
			check_constant(c, r, sc->actions[i].open, sc->actions[i].place, report_format(c->reporter, "action \"%s\"", sc->actions[i].id));
}

static void check_endings(struct compiler *c, const struct reach *r)
{
	for (uint32_t i = 0; i < c->sc->ending_count; i++) {
		const struct sim_ending *ending = &c->sc->endings[i];
		struct at at = at_key(at_node(c->of_kind[KIND_ENDING][i]), "when");
		if (!r->ending[i])
			report(c->reporter, DIAG_UNREACHABLE, &at, NULL, NULL, "ending \"%s\" can never be reached", ending->id);
	}
}

static void check_tasks(struct compiler *c, const struct reach *r)
{
	for (uint32_t i = 0; i < c->sc->task_count; i++) {
		const struct sim_task *task = &c->sc->tasks[i];
		struct at at = at_key(at_node(c->of_kind[KIND_TASK][i]), "check");
		bool needs_event = task->check == SIM_CHECK_WITHIN || task->check == SIM_CHECK_BEFORE || task->check == SIM_CHECK_HAPPENS;
		if (needs_event && task->then.kind != SIM_EVENT_NONE && !reach_pattern(r, &task->then))
			report(c->reporter, DIAG_HOPELESS_TASK, &at, NULL, NULL, "what task \"%s\" asks for can never happen", task->id);
	}
}

void check_reach(struct compiler *c, const struct reach *r)
{
	check_triggers(c, r);
	check_openings(c);
	for (uint32_t i = 0; i < c->sc->decision_count; i++)
		check_decision(c, r, &c->sc->decisions[i]);
	for (uint32_t i = 0; i < c->sc->action_count; i++)
		check_needs(c, r, c->sc->actions[i].needs, "action", c->sc->actions[i].id);
	check_conditions(c, r);
	check_endings(c, r);
	check_tasks(c, r);
}
