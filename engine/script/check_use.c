/* check_use — what is declared and leads nowhere. */
#include "script/check.h"

#include "sim/event.h"

#include <string.h>

static bool is_marked(const struct compiler *c, enum kind kind, uint32_t i, unsigned marks)
{
	return (c->marks[kind][i] | c->opaque[kind]) & (marks | MARK_MEANT);
}

static void tell(struct compiler *c, enum diagnostic_id id, enum kind kind, uint32_t i, const char *hint, const char *message)
{
	const struct node *node = c->of_kind[kind][i];
	struct at at = at_node(node);
	report(c->reporter, id, &at, node_id(node), hint, "%s \"%s\" %s", node->word->name, node_id(node), message);
}

/* ---- variables ----- */

static bool is_read(const struct sim_scenario *sc, int32_t variable)
{
	for (uint32_t i = 0; i < sc->condition_count; i++)
		if (sc->conditions[i].source == SIM_OF_VARIABLE && sc->conditions[i].a == variable)
			return true;
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		if (sc->reactions[i].pattern.kind == SIM_EVENT_VARIABLE && sc->reactions[i].pattern.a == variable)
			return true;
	return false;
}

static bool is_written(const struct sim_scenario *sc, int32_t variable)
{
	for (uint32_t i = 0; i < sc->effect_count; i++)
		if ((sc->effects[i].kind == SIM_ADD_VARIABLE || sc->effects[i].kind == SIM_SET_VARIABLE) && sc->effects[i].target == variable)
			return true;
	return false;
}

static void check_variables(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->variable_count; i++) {
		bool read = is_read(c->sc, (int32_t)i) || is_marked(c, KIND_VARIABLE, i, MARK_READ);
		bool written = is_written(c->sc, (int32_t)i) || is_marked(c, KIND_VARIABLE, i, MARK_SET);
		if (!read)
			tell(c, DIAG_NEVER_READ, KIND_VARIABLE, i, NULL, written ? "is set, but nothing reads it" : "is neither read nor set");
		else if (!written)
			tell(c, DIAG_NEVER_SET, KIND_VARIABLE, i, NULL, "is read, but nothing ever changes it");
	}
}

/* ---- facts, authorities, roles, objectives ----- */

static void check_facts(struct compiler *c, const struct reach *r)
{
	for (uint32_t i = 0; i < c->sc->fact_count; i++)
		if (!r->fact[i])
			tell(c, DIAG_NEVER_LEARNED, KIND_FACT, i, "write reveals = in an inject, learn in effects, or known_by", "can be learned by nobody");
}

static void check_authorities(struct compiler *c, const struct reach *r)
{
	for (uint32_t i = 0; i < c->sc->authority_count; i++) {
		bool needed = is_marked(c, KIND_AUTHORITY, i, MARK_READ);
		for (uint32_t n = 0; n < c->sc->need_count && !needed; n++)
			needed = c->sc->needs[n].kind == SIM_NEED_AUTHORITY && c->sc->needs[n].a == (int32_t)i;
		for (uint32_t n = 0; n < c->sc->condition_count && !needed; n++)
			needed = c->sc->conditions[n].source == SIM_OF_AUTHORITY && c->sc->conditions[n].a == (int32_t)i;
		if (!needed && !is_marked(c, KIND_AUTHORITY, i, 0))
			tell(c, DIAG_UNUSED_AUTHORITY, KIND_AUTHORITY, i, NULL, r->authority[i] ? "is granted, but nothing needs it" : "is neither granted nor needed");
		else if (!r->authority[i])
			tell(c, DIAG_UNUSED_AUTHORITY, KIND_AUTHORITY, i, NULL, "is needed, but never granted");
	}
}

static void check_roles(struct compiler *c)
{
	sim_roles busy = 0;
	for (uint32_t i = 0; i < c->sc->decision_count; i++)
		busy |= c->sc->decisions[i].owners;
	for (uint32_t i = 0; i < c->sc->action_count; i++)
		busy |= c->sc->actions[i].owners;
	for (uint32_t i = 0; i < c->sc->approval_count; i++)
		if (c->sc->approvals[i].by >= 0)
			busy |= 1u << c->sc->approvals[i].by;
	for (uint32_t i = 0; i < c->sc->role_count && i < SIM_ROLES_MAX; i++)
		if (!(busy >> i & 1) && !is_marked(c, KIND_ROLE, i, 0) && !c->sc->roles[i].hidden)
			tell(c, DIAG_IDLE_ROLE, KIND_ROLE, i, NULL, "owns no decision and no action, and gives no approval");
}

static void check_objectives(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->objective_count; i++) {
		bool served = is_marked(c, KIND_OBJECTIVE, i, 0);
		for (uint32_t n = 0; n < c->sc->task_count; n++)
			served = served || c->sc->tasks[n].objective == (int32_t)i;
		for (uint32_t n = 0; n < c->sc->inject_count; n++)
			served = served || c->sc->injects[n].objective == (int32_t)i;
		for (uint32_t n = 0; n < c->sc->expected_count; n++)
			served = served || c->sc->expected[n].objective == (int32_t)i;
		if (!served)
			tell(c, DIAG_UNSERVED, KIND_OBJECTIVE, i, NULL, "has neither a task nor an inject");
	}
}

/* ---- options ----- */

static bool concerns(int32_t a, int32_t b, int32_t decision, int32_t option)
{
	return (a == decision || a == SIM_NONE) && (b == option || b == SIM_NONE);
}

static bool is_decision_pattern(const struct sim_pattern *p, int32_t decision, int32_t option)
{
	bool kind = p->kind == SIM_EVENT_DECISION_DECIDED || p->kind == SIM_EVENT_DECISION_DONE || p->kind == SIM_EVENT_DECISION_ANSWERED;
	return kind && concerns(p->a, p->b, decision, option);
}

/* Something reacts to this option being chosen. */
static bool has_consequence(struct compiler *c, int32_t decision, int32_t option)
{
	const struct sim_scenario *sc = c->sc;
	if (is_marked(c, KIND_DECISION, (uint32_t)decision, MARK_READ))
		return true;
	for (uint32_t i = 0; i < sc->condition_count; i++)
		if (sc->conditions[i].source == SIM_OF_DECIDED && concerns(sc->conditions[i].a, sc->conditions[i].b, decision, option))
			return true;
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		if (is_decision_pattern(&sc->reactions[i].pattern, decision, option))
			return true;
	for (uint32_t i = 0; i < sc->inject_count; i++)
		if (sc->injects[i].trigger.kind == SIM_AFTER && is_decision_pattern(&sc->injects[i].trigger.pattern, decision, option))
			return true;
	for (uint32_t i = 0; i < sc->decision_count; i++)
		if (sc->decisions[i].trigger.kind == SIM_AFTER && is_decision_pattern(&sc->decisions[i].trigger.pattern, decision, option))
			return true;
	return false;
}

static void check_options(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->decision_count; i++) {
		const struct sim_decision *decision = &c->sc->decisions[i];
		for (uint32_t n = 0; n < decision->options.count; n++) {
			const struct sim_option *option = &c->sc->options[decision->options.first + n];
			if (option->effects.count || option->starts.count || has_consequence(c, (int32_t)i, (int32_t)n))
				continue;
			report_line(c->reporter, DIAG_NO_EFFECT, SIM_PLACE_FILE(option->place), (int)SIM_PLACE_LINE(option->place), option->id, NULL,
			            "option \"%s\" of decision \"%s\" has no consequence", option->id, decision->id);
		}
	}
}

void check_use(struct compiler *c, const struct reach *r)
{
	check_variables(c);
	check_facts(c, r);
	check_authorities(c, r);
	check_roles(c);
	check_objectives(c);
	check_options(c);
}
