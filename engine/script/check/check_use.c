/* check_use — what is declared and leads nowhere. */
#include "script/check/check.h"

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

/* ---- who uses what: one pass over the tables ----- */

static void mark(struct compiler *c, enum kind kind, int32_t index, unsigned marks)
{
	if (index >= 0 && (uint32_t)index < c->kind_count[kind])
		c->marks[kind][index] |= (uint8_t)marks;
}

static void mark_pattern(struct compiler *c, const struct sim_pattern *p)
{
	if (p->kind == SIM_EVENT_VARIABLE)
		mark(c, KIND_VARIABLE, p->a, MARK_READ);
}

static void mark_uses(struct compiler *c)
{
	const struct sim_scenario *sc = c->sc;
	for (uint32_t i = 0; i < sc->condition_count; i++) {
		if (sc->conditions[i].source == SIM_OF_VARIABLE)
			mark(c, KIND_VARIABLE, sc->conditions[i].a, MARK_READ);
		else if (sc->conditions[i].source == SIM_OF_AUTHORITY)
			mark(c, KIND_AUTHORITY, sc->conditions[i].a, MARK_READ);
	}
	for (uint32_t i = 0; i < sc->effect_count; i++)
		if (sc->effects[i].kind == SIM_ADD_VARIABLE || sc->effects[i].kind == SIM_SET_VARIABLE)
			mark(c, KIND_VARIABLE, sc->effects[i].target, MARK_SET);
	for (uint32_t i = 0; i < sc->need_count; i++)
		if (sc->needs[i].kind == SIM_NEED_AUTHORITY)
			mark(c, KIND_AUTHORITY, sc->needs[i].a, MARK_READ);
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		mark_pattern(c, &sc->reactions[i].pattern);
	for (uint32_t i = 0; i < sc->inject_count; i++) {
		mark_pattern(c, &sc->injects[i].trigger.pattern);
		mark(c, KIND_OBJECTIVE, sc->injects[i].objective, MARK_READ);
	}
	for (uint32_t i = 0; i < sc->task_count; i++) {
		mark_pattern(c, &sc->tasks[i].then);
		mark_pattern(c, &sc->tasks[i].since);
		mark(c, KIND_OBJECTIVE, sc->tasks[i].objective, MARK_READ);
	}
	for (uint32_t i = 0; i < sc->expected_count; i++)
		mark(c, KIND_OBJECTIVE, sc->expected[i].objective, MARK_READ);
}

/* ---- variables ----- */

static void check_variables(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->variable_count; i++) {
		bool read = is_marked(c, KIND_VARIABLE, i, MARK_READ), written = is_marked(c, KIND_VARIABLE, i, MARK_SET);
		if (!read)
			tell(c, DIAG_NEVER_READ, KIND_VARIABLE, i, NULL, written ? SAID("is set, but nothing reads it") : SAID("is neither read nor set"));
		else if (!written)
			tell(c, DIAG_NEVER_SET, KIND_VARIABLE, i, NULL, SAID("is read, but nothing ever changes it"));
	}
}

/* ---- facts, authorities, roles, objectives ----- */

static void check_facts(struct compiler *c, const struct reach *r)
{
	for (uint32_t i = 0; i < c->sc->fact_count; i++)
		if (!r->fact[i])
			tell(c, DIAG_NEVER_LEARNED, KIND_FACT, i, SAID("write reveals = in an inject, learn in effects, or known_by"), SAID("can be learned by nobody"));
}

static void check_authorities(struct compiler *c, const struct reach *r)
{
	for (uint32_t i = 0; i < c->sc->authority_count; i++) {
		if (!is_marked(c, KIND_AUTHORITY, i, MARK_READ))
			tell(c, DIAG_UNUSED_AUTHORITY, KIND_AUTHORITY, i, NULL, r->authority[i] ? SAID("is granted, but nothing needs it") : SAID("is neither granted nor needed"));
		else if (!r->authority[i])
			tell(c, DIAG_UNUSED_AUTHORITY, KIND_AUTHORITY, i, NULL, SAID("is needed, but never granted"));
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
			tell(c, DIAG_IDLE_ROLE, KIND_ROLE, i, NULL, SAID("owns no decision and no action, and gives no approval"));
}

static void check_approvals(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->approval_count; i++) {
		const struct sim_approval *approval = &c->sc->approvals[i];
		if (approval->by < 0 || approval->action < 0)
			continue;
		const struct sim_role *role = &c->sc->roles[approval->by];
		const char *action = c->sc->actions[approval->action].id;
		if (c->sc->actions[approval->action].owners == (sim_roles)1 << approval->by)
			report_line(c->reporter, DIAG_OWN_APPROVAL, SIM_PLACE_FILE(approval->place), (int)SIM_PLACE_LINE(approval->place), role->id, SAID("another role approves, or the act needs no approval"),
			            "role \"%s\" approves its own action \"%s\"", role->id, action);
		else if (role->hidden && role->bot == SIM_NONE)
			report_line(c->reporter, DIAG_OWN_APPROVAL, SIM_PLACE_FILE(approval->place), (int)SIM_PLACE_LINE(approval->place), role->id, SAID("give the role a bot, or do not hide it"),
			            "role \"%s\", which approves action \"%s\", is hidden and no bot plays it", role->id, action);
	}
}

static void check_objectives(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->objective_count; i++)
		if (!is_marked(c, KIND_OBJECTIVE, i, MARK_READ))
			tell(c, DIAG_UNSERVED, KIND_OBJECTIVE, i, NULL, SAID("has neither a task nor an inject"));
}

/* ---- options ----- */

/* Options to which something reacts; a flag for each row of options. */
struct heard {
	uint8_t *options;
	bool all; /* something reacts to any decision */
};

static void hear(const struct sim_scenario *sc, struct heard *h, int32_t decision, int32_t option)
{
	if (decision < 0) {
		h->all = true;
		return;
	}
	struct sim_list options = sc->decisions[decision].options;
	for (uint32_t n = 0; n < options.count; n++)
		if (option == SIM_NONE || option == (int32_t)n)
			h->options[options.first + n] = 1;
}

static void hear_pattern(const struct sim_scenario *sc, struct heard *h, const struct sim_pattern *p)
{
	if (p->kind == SIM_EVENT_DECISION_DECIDED || p->kind == SIM_EVENT_DECISION_DONE || p->kind == SIM_EVENT_DECISION_ANSWERED)
		hear(sc, h, p->a, p->b);
}

static void hear_all(struct compiler *c, struct heard *h)
{
	const struct sim_scenario *sc = c->sc;
	for (uint32_t i = 0; i < sc->condition_count; i++)
		if (sc->conditions[i].source == SIM_OF_DECIDED)
			hear(sc, h, sc->conditions[i].a, sc->conditions[i].b);
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		hear_pattern(sc, h, &sc->reactions[i].pattern);
	for (uint32_t i = 0; i < sc->inject_count; i++)
		hear_pattern(sc, h, &sc->injects[i].trigger.pattern);
	for (uint32_t i = 0; i < sc->decision_count; i++) {
		hear_pattern(sc, h, &sc->decisions[i].trigger.pattern);
		if (is_marked(c, KIND_DECISION, i, MARK_READ))
			hear(sc, h, (int32_t)i, SIM_NONE);
	}
}

static void check_options(struct compiler *c)
{
	struct heard h = {.options = arena_allocate(&c->loader->nodes, c->sc->option_count + 1)};
	c->failed = c->failed || !h.options;
	if (!h.options)
		return;
	hear_all(c, &h);
	for (uint32_t i = 0; i < c->sc->option_count && !h.all; i++) {
		const struct sim_option *option = &c->sc->options[i];
		if (option->effects.count || option->starts.count || h.options[i])
			continue;
		report_line(c->reporter, DIAG_NO_EFFECT, SIM_PLACE_FILE(option->place), (int)SIM_PLACE_LINE(option->place), option->id, NULL,
		            "option \"%s\" of decision \"%s\" has no consequence", option->id, c->sc->decisions[option->decision].id);
	}
}

void check_use(struct compiler *c, const struct reach *r)
{
	mark_uses(c);
	check_variables(c);
	check_facts(c, r);
	check_authorities(c, r);
	check_roles(c);
	check_approvals(c);
	check_objectives(c);
	check_options(c);
}
