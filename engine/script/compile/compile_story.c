/* compile_story — what happens: modules, injects, decisions with their options, actions. */
#include "script/compile/compile.h"

#include <string.h>

#define FIELD(node, key) at_key(at_node(node), key), node_field(node, key)
#define OPTIONS_MAX      100
#define PILLARS          "defence|deterrence|cooperation|base"

void compile_module(struct compiler *c, const struct node *node)
{
	struct sim_module row = {.id = node_id(node), .place = node->called};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "module.%s.name", row.id), TEXT_ANYWHERE);
	row.discussion = compile_duration(c, FIELD(node, "discussion"), 0);
	row.questions = compile_texts(c, FIELD(node, "questions"), compile_format(c, "module.%s.questions", row.id));
	row.begins = compile_text(c, FIELD(node, "begins"), compile_format(c, "module.%s.begins", row.id), TEXT_ANYWHERE);
	row.trigger = compile_trigger(c, node, compile_format(c, "module %s", row.id));
	*(struct sim_module *)pool_row(c, &c->t->modules, (uint32_t)node->index) = row;
}

/* ---- injects ----- */

static sim_text sender_of(struct compiler *c, const struct node *node)
{
	const struct value *v = node_field(node, "from");
	struct symbol *role = v->type == VALUE_STRING ? symbol_find(c, v->string, KIND_BIT(KIND_ROLE)) : NULL;
	if (!role)
		return compile_text(c, at_key(at_node(node), "from"), v, compile_format(c, "inject.%s.from", node_id(node)), TEXT_ANYWHERE);
	return ((struct sim_role *)pool_row(c, &c->t->roles, (uint32_t)role->index))->name;
}

static void expected_id(struct compiler *c, struct at at, const char *id, struct sim_expected *out)
{
	if (strchr(id, ':')) {
		compile_pattern(c, at, id, &out->pattern);
		return;
	}
	struct symbol *symbol = symbol_need(c, &at, id, KIND_BIT(KIND_ACTION) | KIND_BIT(KIND_DECISION));
	if (symbol) {
		out->pattern.kind = symbol->kind == KIND_ACTION ? SIM_EVENT_ACTION_DONE : SIM_EVENT_DECISION_DECIDED;
		out->pattern.a = symbol->index;
	}
}

static void expected_node(struct compiler *c, const struct node *node, const char *id, struct sim_expected *out)
{
	check_shape(c, node);
	out->text = compile_text(c, FIELD(node, "text"), id, TEXT_ANYWHERE);
	out->objective = compile_ref(c, FIELD(node, "objective"), KIND_BIT(KIND_OBJECTIVE));
	const char *pattern = compile_string(c, FIELD(node, "on"), NULL);
	if (pattern)
		compile_pattern(c, at_key(at_node(node), "on"), pattern, &out->pattern);
	struct at at = at_node(node);
	if (!pattern && node_field(node, "text")->type == VALUE_NONE)
		report(c->reporter, DIAG_MISSING_KEY, &at, NULL, NULL, "expect needs `text` or `on`");
}

static struct sim_list expected_of(struct compiler *c, const struct node *node)
{
	const struct value *v = node_field(node, "expected");
	struct at at = at_key(at_node(node), "expected");
	struct sim_list list = {0};
	if (v->type == VALUE_NONE)
		return list;
	if (v->type != VALUE_TABLE || v->table->field_count) {
		compile_wrong_type(c, at, v, "a list");
		return list;
	}
	list.count = v->table->item_count;
	list.first = pool_add(c, &c->t->expected, list.count);
	for (uint32_t i = 0; i < list.count; i++) {
		const struct value *item = &v->table->items[i];
		const char *id = compile_format(c, "inject.%s.expected.%u", node_id(node), i + 1);
		struct sim_expected row = {.text = SIM_NONE, .objective = SIM_NONE, .pattern = {SIM_EVENT_NONE, SIM_NONE, SIM_NONE}};
		if (item->type == VALUE_STRING)
			expected_id(c, at_item(at, i), item->string, &row);
		else if (item->type == VALUE_NODE && item->node->word->id == WORD_expect)
			expected_node(c, item->node, id, &row);
		else
			row.text = compile_text(c, at_item(at, i), item, id, TEXT_ANYWHERE);
		*(struct sim_expected *)pool_row(c, &c->t->expected, list.first + i) = row;
	}
	return list;
}

/* `unless`: a watch that cancels the inject. */
static void cancel_unless(struct compiler *c, const struct node *node)
{
	const struct value *v = node_field(node, "unless");
	if (v->type == VALUE_NONE)
		return;
	struct at at = at_key(at_node(node), "unless");
	sim_cond when = compile_condition(c, at, v, compile_format(c, "unless of inject %s", node_id(node)));
	struct sim_list list = {pool_add(c, &c->t->effects, 1), 1};
	sim_place place = locate_place(&c->script->sources, &at);
	*(struct sim_effect *)pool_row(c, &c->t->effects, list.first) =
	    (struct sim_effect){.kind = SIM_CANCEL, .target = node->index, .condition = SIM_NONE, .place = place};
	uint32_t row = pool_add(c, &c->t->watches, 1);
	*(struct sim_watch *)pool_row(c, &c->t->watches, row) = (struct sim_watch){.when = when, .once = true, .effects = list, .place = place};
}

void compile_inject(struct compiler *c, const struct node *node)
{
	static const char channels[] = "briefing|phone|email|feed|news|web|voice|social|letter|diplomatic|sensor|paper";
	const char *id = node_id(node), *origin = compile_format(c, "inject %s", id);
	sim_roles all = compile_everybody(c);
	struct sim_inject row = {.id = id, .place = node->called};
	row.trigger = compile_trigger(c, node, origin);
	row.to = compile_roles(c, FIELD(node, "to"), all);
	row.room = compile_boolean(c, FIELD(node, "room"), all && (row.to & all) == all);
	row.channel = (uint8_t)compile_choice(c, FIELD(node, "via"), channels, SIM_BRIEFING);
	row.from = sender_of(c, node);
	row.subject = compile_text(c, FIELD(node, "subject"), compile_format(c, "inject.%s.subject", id), TEXT_HEADLINE);
	row.body = compile_text(c, FIELD(node, "body"), compile_format(c, "inject.%s.body", id), row.room ? TEXT_BODY : TEXT_ANYWHERE);
	row.notes = compile_text(c, FIELD(node, "notes"), compile_format(c, "inject.%s.notes", id), TEXT_ANYWHERE);
	row.questions = compile_texts(c, FIELD(node, "questions"), compile_format(c, "inject.%s.questions", id));
	row.expected = expected_of(c, node);
	row.reveals = compile_refs(c, FIELD(node, "reveals"), KIND_BIT(KIND_FACT), &c->t->fact_list);
	struct context context = {.roles = row.to, .name = origin, .text_id = compile_format(c, "inject.%s", id), .action = SIM_NONE};
	row.effects = compile_effects(c, FIELD(node, "effects"), &context);
	row.module = compile_ref(c, FIELD(node, "module"), KIND_BIT(KIND_MODULE));
	row.objective = compile_ref(c, FIELD(node, "objective"), KIND_BIT(KIND_OBJECTIVE));
	cancel_unless(c, node);
	struct at to = at_key(at_node(node), "to");
	if (!row.to && !c->loader->aborted && !recover_lost_any(&c->script->sources) && c->kind_count[KIND_ROLE] && node_field(node, "to")->type == VALUE_TABLE &&
	    node_field(node, "to")->table->item_count == 0)
		report(c->reporter, DIAG_OUT_OF_RANGE, &to, NULL, NULL, "the inject has no receiver");
	*(struct sim_inject *)pool_row(c, &c->t->injects, (uint32_t)node->index) = row;
}

/* ---- decisions ----- */

static uint8_t pillar_of(struct compiler *c, const struct node *node, int32_t measure)
{
	int fallback = measure == SIM_NONE ? -1 : ((struct sim_measure *)pool_row(c, &c->t->measures, (uint32_t)measure))->pillar - SIM_PILLAR_DEFENCE;
	return (uint8_t)(compile_choice(c, FIELD(node, "pillar"), PILLARS, fallback) + SIM_PILLAR_DEFENCE);
}

static void compile_option(struct compiler *c, const struct node *decision, const struct node *node, sim_roles owners, struct sim_option *row)
{
	const char *text_id = compile_format(c, "decision.%s.option.%s", node_id(decision), node_id(node));
	struct context context = {.roles = owners, .text_id = text_id, .action = SIM_NONE};
	context.name = compile_format(c, "decision %s.%s", node_id(decision), node_id(node));
	check_shape(c, node);
	*row = (struct sim_option){.id = node_id(node), .decision = decision->index, .place = node->called};
	row->text = compile_text(c, FIELD(node, "text"), compile_format(c, "%s.text", text_id), TEXT_OPTION);
	row->measure = compile_ref(c, FIELD(node, "measure"), KIND_BIT(KIND_MEASURE));
	compile_option_gates(c, node);
	row->pillar = pillar_of(c, node, row->measure);
	row->needs = compile_needs(c, FIELD(node, "needs"), &context);
	row->takes = compile_duration(c, FIELD(node, "takes"), 0);
	row->starts = compile_effects(c, FIELD(node, "at_once"), &context);
	row->effects = compile_effects(c, FIELD(node, "effects"), &context);
}

/* Options outside any decision are told about where they stand. */
static bool stray_options(const struct compiler *c)
{
	for (const struct node *node = c->loader->first; node; node = node->next)
		if (node->word->id == WORD_option && !node->used)
			return true;
	return false;
}

static struct sim_list options_of(struct compiler *c, const struct node *node, sim_roles owners)
{
	struct sim_list list = {0};
	struct at at = at_node(node);
	const struct table *body = node->body.type == VALUE_TABLE ? node->body.table : NULL;
	for (uint32_t i = 0; body && i < body->item_count; i++) {
		struct at place = at_item(at, i);
		if (body->items[i].type == VALUE_NODE && body->items[i].node->word->id == WORD_option)
			list.count++;
		else
			compile_wrong_type(c, place, &body->items[i], "option \"id\" { ... }");
	}
	if (list.count < 2 && body && !stray_options(c) && table_field(body, "options")->type == VALUE_NONE)
		report(c->reporter, DIAG_FEW_OPTIONS, &at, node_id(node), "write option \"id\" { ... } inside its { ... }", "decision \"%s\" has %s", node_id(node),
		       list.count ? "only one option" : "no options");
	if (list.count > OPTIONS_MAX) {
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "a decision has at most %d options", OPTIONS_MAX);
		list.count = OPTIONS_MAX;
	}
	list.first = pool_add(c, &c->t->options, list.count);
	uint32_t number = 0;
	for (uint32_t i = 0; body && i < body->item_count && number < list.count; i++) {
		if (body->items[i].type != VALUE_NODE || body->items[i].node->word->id != WORD_option)
			continue;
		const struct node *option = body->items[i].node;
		struct sim_option row;
		compile_option(c, node, option, owners, &row);
		*(struct sim_option *)pool_row(c, &c->t->options, list.first + number) = row;
		struct at inner = at_node(option);
		if (compile_find_option(c, node->index, row.id) != (int32_t)number++)
			report(c->reporter, DIAG_DUPLICATE, &inner, row.id, NULL, "option \"%s\" stands twice in decision \"%s\"", row.id, node_id(node));
	}
	return list;
}

void compile_decision(struct compiler *c, const struct node *node)
{
	const char *id = node_id(node), *origin = compile_format(c, "decision %s", id);
	struct at at = at_node(node);
	struct sim_decision row = {.id = id, .place = node->called, .fallback = SIM_NONE};
	row.trigger = compile_trigger(c, node, origin);
	row.owners = compile_roles(c, FIELD(node, "owner"), 0);
	row.mode = (uint8_t)compile_choice(c, FIELD(node, "mode"), "single|joint|poll", SIM_SINGLE);
	row.within = compile_duration(c, FIELD(node, "within"), 0);
	row.prompt = compile_text(c, FIELD(node, "prompt"), compile_format(c, "decision.%s.prompt", id), TEXT_QUESTION);
	row.notes = compile_text(c, FIELD(node, "notes"), compile_format(c, "decision.%s.notes", id), TEXT_ANYWHERE);
	row.options = options_of(c, node, row.owners);
	struct context context = {.roles = row.owners, .name = origin, .text_id = compile_format(c, "decision.%s", id), .action = SIM_NONE};
	row.at_limit = compile_effects(c, FIELD(node, "at_limit"), &context);
	row.objective = compile_ref(c, FIELD(node, "objective"), KIND_BIT(KIND_OBJECTIVE));
	row.module = compile_ref(c, FIELD(node, "module"), KIND_BIT(KIND_MODULE));
	const struct value *fallback = node_field(node, "default");
	const char *chosen = compile_string(c, at_key(at, "default"), fallback, NULL);
	struct at place = at_key(at, "default");
	if (chosen && (row.fallback = compile_find_option(c, node->index, chosen)) == SIM_NONE && row.options.count) {
		struct value v = {.type = VALUE_STRING, .string = compile_format(c, "%s.%s", id, chosen)};
		int32_t decision, option;
		compile_chosen(c, place, &v, &decision, &option); /* says what is wrong */
	}
	if (node_field(node, "within")->type == VALUE_NONE && (chosen || row.at_limit.count))
		report(c->reporter, DIAG_MISSING_KEY, chosen ? &place : &at, NULL, "add within = \"20m\"", "decision \"%s\" has `%s` but no `within`", id,
		       chosen ? "default" : "at_limit");
	*(struct sim_decision *)pool_row(c, &c->t->decisions, (uint32_t)node->index) = row;
}

/* ---- actions ----- */

static int64_t takes_of(struct compiler *c, const struct node *node)
{
	int32_t index;
	const struct node *measure = compile_measure_of(c, node, &index);
	int64_t usual = 0;
	if (measure && node_field(node, "takes")->type == VALUE_NONE)
		usual = compile_duration(c, FIELD(measure, "takes"), 0);
	return compile_duration(c, FIELD(node, "takes"), usual);
}

void compile_action(struct compiler *c, const struct node *node)
{
	const char *id = node_id(node);
	uint32_t approval = c->first_approval[node->index];
	struct sim_action row = {.id = id, .place = node->called};
	row.owners = compile_roles(c, FIELD(node, "owner"), 0);
	struct context context = {.roles = row.owners, .name = compile_format(c, "action %s", id), .text_id = compile_format(c, "action.%s", id),
	                          .action = node->index, .approval = &approval};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "action.%s.name", id), TEXT_ANYWHERE);
	row.about = compile_text(c, FIELD(node, "about"), compile_format(c, "action.%s.about", id), TEXT_ANYWHERE);
	row.measure = compile_ref(c, FIELD(node, "measure"), KIND_BIT(KIND_MEASURE));
	row.pillar = pillar_of(c, node, row.measure);
	row.open = compile_condition(c, FIELD(node, "available"), context.name);
	row.needs = compile_action_needs(c, node, &context);
	row.chain = compile_boolean(c, FIELD(node, "chain"), false);
	row.takes = takes_of(c, node);
	row.again = compile_duration(c, FIELD(node, "again"), -1);
	row.starts = compile_effects(c, FIELD(node, "at_once"), &context);
	row.effects = compile_effects(c, FIELD(node, "effects"), &context);
	row.ultra_vires = compile_effects(c, FIELD(node, "ultra_vires"), &context);
	row.refused = compile_effects(c, FIELD(node, "refused"), &context);
	*(struct sim_action *)pool_row(c, &c->t->actions, (uint32_t)node->index) = row;
}
