/* compile — the order of work: count and name everything, then fill the rows kind by kind, then hand the arrays over. */
#include "script/compile/compile.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *compile_format(struct compiler *c, const char *format, ...)
{
	char text[512];
	va_list arguments;
	va_start(arguments, format);
	int length = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	if (length < 0)
		return "";
	char *kept = arena_copy_text(&c->script->arena, text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
	c->failed = c->failed || !kept;
	return kept ? kept : "";
}

uint32_t pool_add(struct compiler *c, struct pool *pool, uint32_t n)
{
	uint32_t first = pool->count;
	if (n > pool->capacity - pool->count) {
		uint32_t capacity = pool->capacity ? pool->capacity : 16;
		while (capacity - pool->count < n)
			capacity *= 2;
		void *grown = memory_resize(pool->rows, (size_t)capacity * pool->size);
		if (!grown) {
			c->failed = true;
			return UINT32_MAX;
		}
		pool->rows = grown;
		pool->capacity = capacity;
	}
	if (n)
		memset((char *)pool->rows + (size_t)first * pool->size, 0, (size_t)n * pool->size);
	pool->count += n;
	return first;
}

void *pool_row(struct compiler *c, struct pool *pool, uint32_t index)
{
	assert(pool->size <= sizeof c->scratch);
	return index < pool->count ? (char *)pool->rows + (size_t)index * pool->size : (void *)c->scratch;
}

/* ---- declarations ----- */

static const struct {
	enum word_id word;
	int kind; /* SIM_NONE: has no id */
	void (*compile)(struct compiler *c, const struct node *node);
} declarations[] = { /* in the order in which rows are filled: what others read comes first */
    {WORD_scenario, SIM_NONE, compile_scenario},
    {WORD_role, KIND_ROLE, compile_role},
    {WORD_metric, KIND_METRIC, compile_metric},
    {WORD_variable, KIND_VARIABLE, compile_variable},
    {WORD_flag, KIND_VARIABLE, compile_flag},
    {WORD_fact, KIND_FACT, compile_fact},
    {WORD_resource, KIND_RESOURCE, compile_resource},
    {WORD_authority, KIND_AUTHORITY, compile_authority},
    {WORD_measure, KIND_MEASURE, compile_measure},
    {WORD_objective, KIND_OBJECTIVE, compile_objective},
    {WORD_module, KIND_MODULE, compile_module},
    {WORD_inject, KIND_INJECT, compile_inject},
    {WORD_decision, KIND_DECISION, compile_decision},
    {WORD_action, KIND_ACTION, compile_action},
    {WORD_every, SIM_NONE, compile_every},
    {WORD_on, SIM_NONE, compile_on},
    {WORD_when, SIM_NONE, compile_when},
    {WORD_task, KIND_TASK, compile_task},
    {WORD_ending, KIND_ENDING, compile_ending},
    {WORD_bot, SIM_NONE, compile_bot},
};
#define DECLARATIONS (sizeof declarations / sizeof *declarations)

static int kind_of(const struct node *node)
{
	for (size_t i = 0; i < DECLARATIONS; i++)
		if (declarations[i].word == node->word->id)
			return declarations[i].kind;
	return SIM_NONE;
}

/* Lua's own and, or, not take the last condition or `false`, and leave the others without effect. */
static const char *idle_hint(struct compiler *c, const struct node *node)
{
	const struct token *before, *after;
	const char *text = locate_around(c->reporter->sources, node, &before, &after);
	if (!text || node->word->group != GROUP_CONDITION)
		return NULL;
	if (before && token_is(before, "not", text)) {
		loader_quiet(c->loader, node->place);
		return SAID("write negate(...), or a word such as not_fired");
	}
	if (after && token_is(after, "and", text))
		return SAID("conditions that must all hold: all { ..., ... }");
	return after && token_is(after, "or", text) ? SAID("conditions of which one must hold: any { ..., ... }") : NULL;
}

static const char *part_hint(const struct word *word)
{
	switch (word->id) {
	case WORD_option: return SAID("write it inside the { ... } of its decision");
	case WORD_gate: return SAID("write it inside gates = { ... } of its measure");
	case WORD_expect: return SAID("write it inside expected = { ... } of its inject");
	case WORD_move: return SAID("write it inside moves = { ... } of its bot");
	default: return NULL;
	}
}

static void check_place(struct compiler *c, const struct node *node)
{
	struct at at = at_node(node);
	bool declares = node->word->group == GROUP_DECLARATION;
	if (node->spoiled)
		return;
	if (declares && node->used)
		report(c->reporter, DIAG_MISPLACED, &at, NULL, "name it by its id in quotation marks, and declare it on its own", "%s stands alone, not inside something else", node->word->name);
	else if (!declares && !node->used && node->word->group == GROUP_PART)
		report(c->reporter, DIAG_MISPLACED, &at, NULL, part_hint(node->word), "%s belongs into something else, but stands alone", node->word->name);
	else if (!declares && !node->used)
		report(c->reporter, DIAG_MISPLACED, &at, NULL, idle_hint(c, node), "%s does nothing here", node->word->name);
	if (declares)
		check_shape(c, node);
}

static void name_everything(struct compiler *c)
{
	uint32_t scenarios = 0;
	for (const struct node *node = c->loader->first; node; node = node->next)
		if (kind_of(node) != SIM_NONE)
			c->kind_count[kind_of(node)]++;
	for (int i = 0; i < KINDS; i++) {
		c->of_kind[i] = arena_allocate(&c->loader->nodes, (c->kind_count[i] + 1) * sizeof *c->of_kind[i]);
		c->marks[i] = arena_allocate(&c->loader->nodes, c->kind_count[i] + 1);
		if (!c->of_kind[i] || !c->marks[i]) {
			c->failed = true;
			return;
		}
		c->kind_count[i] = 0;
	}
	for (struct node *node = c->loader->first; node; node = node->next) {
		int kind = kind_of(node);
		scenarios += node->word->id == WORD_scenario;
		struct at at = at_node(node);
		if (node->word->id == WORD_scenario && scenarios == 2)
			report(c->reporter, DIAG_SCENARIO, &at, NULL, NULL, "there is a second scenario { ... }");
		if (kind == SIM_NONE)
			continue;
		node->index = (int32_t)c->kind_count[kind];
		c->of_kind[kind][c->kind_count[kind]++] = node;
		symbol_add(c, node, (enum kind)kind, node->index);
		if (kind == KIND_ROLE && c->kind_count[kind] == SIM_ROLES_MAX + 1)
			report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "a scenario has at most %d roles", SIM_ROLES_MAX);
	}
	if (scenarios == 0 && !c->loader->aborted && !recover_lost_scenario(&c->script->sources))
		report_line(c->reporter, DIAG_SCENARIO, 0, 0, NULL, "`enshu new` makes a scenario that shows how one begins", "scenario { ... } is missing");
}

static void reserve_rows(struct compiler *c)
{
	struct tables *t = c->t;
	struct pool *const pools[KINDS] = {
	    [KIND_ROLE] = &t->roles,         [KIND_METRIC] = &t->metrics,       [KIND_VARIABLE] = &t->variables, [KIND_FACT] = &t->facts,
	    [KIND_RESOURCE] = &t->resources, [KIND_AUTHORITY] = &t->authorities, [KIND_MEASURE] = &t->measures,   [KIND_OBJECTIVE] = &t->objectives,
	    [KIND_TASK] = &t->tasks,         [KIND_MODULE] = &t->modules,       [KIND_INJECT] = &t->injects,     [KIND_DECISION] = &t->decisions,
	    [KIND_ACTION] = &t->actions,     [KIND_ENDING] = &t->endings,
	};
	for (int i = 0; i < KINDS; i++)
		pool_add(c, pools[i], c->kind_count[i]);
	uint32_t first = pool_add(c, &t->handlers, (uint32_t)c->loader->handler_count);
	for (int32_t i = 0; i < c->loader->handler_count; i++)
		*(struct sim_handler *)pool_row(c, &t->handlers, first + (uint32_t)i) =
		    (struct sim_handler){.place = c->loader->handler_places[i], .origin = "a function"};
	c->first_approval = arena_allocate(&c->loader->nodes, (c->kind_count[KIND_ACTION] + 1) * sizeof *c->first_approval);
	c->failed = c->failed || !c->first_approval;
	for (uint32_t i = 0; i < c->kind_count[KIND_ACTION] && c->first_approval; i++) {
		c->first_approval[i] = t->approvals.count;
		compile_declare_approvals(c, c->of_kind[KIND_ACTION][i], (int32_t)i);
	}
}

static void fill_rows(struct compiler *c)
{
	size_t count = 0, at = 0;
	for (const struct node *node = c->loader->first; node; node = node->next)
		count += node->word->group == GROUP_DECLARATION;
	const struct node **nodes = arena_allocate(&c->loader->nodes, (count + 1) * sizeof *nodes);
	uint8_t *words = arena_allocate(&c->loader->nodes, count + 1); /* apart, so that looking for one kind stays in the cache */
	if (!nodes || !words) {
		c->failed = true;
		return;
	}
	for (const struct node *node = c->loader->first; node; node = node->next)
		if (node->word->group == GROUP_DECLARATION) {
			words[at] = (uint8_t)node->word->id;
			nodes[at++] = node;
		}
	for (size_t i = 0; i < DECLARATIONS; i++)
		for (size_t n = 0; n < count && !c->failed; n++)
			if (words[n] == declarations[i].word)
				declarations[i].compile(c, nodes[n]);
}

void compile_hand_over(struct compiler *c)
{
	struct sim_scenario *sc = c->sc;
	struct tables *t = c->t;
#define GIVE(member, count_member)                                                                                     \
	sc->member = t->member.rows;                                                                                   \
	sc->count_member = t->member.count;
	GIVE(texts, text_count)
	GIVE(text_list, text_list_count)
	GIVE(fact_list, fact_list_count)
	GIVE(expected, expected_count)
	GIVE(conditions, condition_count)
	GIVE(effects, effect_count)
	GIVE(needs, need_count)
	GIVE(roles, role_count)
	GIVE(metrics, metric_count)
	GIVE(variables, variable_count)
	GIVE(facts, fact_count)
	GIVE(resources, resource_count)
	GIVE(authorities, authority_count)
	GIVE(measures, measure_count)
	GIVE(measure_gates, measure_gate_count)
	GIVE(modules, module_count)
	GIVE(injects, inject_count)
	GIVE(decisions, decision_count)
	GIVE(options, option_count)
	GIVE(actions, action_count)
	GIVE(approvals, approval_count)
	GIVE(rules, rule_count)
	GIVE(reactions, reaction_count)
	GIVE(watches, watch_count)
	GIVE(objectives, objective_count)
	GIVE(tasks, task_count)
	GIVE(endings, ending_count)
	GIVE(bots, bot_count)
	GIVE(streams, stream_count)
	GIVE(handlers, handler_count)
#undef GIVE
}

bool compile(struct compiler *c)
{
	for (const struct node *node = c->loader->first; node; node = node->next)
		check_place(c, node);
	name_everything(c);
	if (c->failed)
		return false;
	texts_open(c);
	reserve_rows(c);
	if (!c->failed)
		fill_rows(c);
	if (!c->failed)
		check_handlers(c); /* before the streams are handed over: handlers name some */
	if (!c->failed)
		texts_close(c);
	compile_hand_over(c);
	return !c->failed;
}
