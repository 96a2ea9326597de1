/* compile_condition — conditions become a tree in prefix order in one pool. */
#include "script/compile/compile.h"

#include "script/mistake/habits.h"

#include <string.h>

static uint32_t push(struct compiler *c, const struct sim_condition *condition)
{
	uint32_t index = pool_add(c, &c->t->conditions, 1);
	*(struct sim_condition *)pool_row(c, &c->t->conditions, index) = *condition;
	return index;
}

static uint32_t push_test(struct compiler *c, enum sim_source source, int32_t a, int32_t b, enum sim_compare compare, int64_t value)
{
	return push(c, &(struct sim_condition){.source = (uint8_t)source, .compare = (uint8_t)compare, .span = 1, .a = a, .b = b, .value = value});
}

/* Opens an inner node; close_inner sets its span when its children are there. */
static uint32_t open_inner(struct compiler *c, enum sim_source source)
{
	return push(c, &(struct sim_condition){.source = (uint8_t)source, .span = 1, .a = SIM_NONE, .b = SIM_NONE});
}

static uint32_t close_inner(struct compiler *c, struct at at, uint32_t index)
{
	uint32_t span = c->t->conditions.count - index;
	struct sim_condition *inner = pool_row(c, &c->t->conditions, index);
	inner->span = (uint16_t)span;
	if (span > UINT16_MAX)
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "the condition has too many parts");
	return index;
}

/* ---- one metric, variable or resource compared with a number ----- */

static enum sim_source source_of(const struct symbol *symbol)
{
	if (symbol->kind == KIND_METRIC)
		return SIM_OF_METRIC;
	return symbol->kind == KIND_VARIABLE ? SIM_OF_VARIABLE : SIM_OF_RESOURCE;
}

bool compile_quantity(struct compiler *c, struct at at, const struct symbol *symbol, const struct value *v, int64_t *out)
{
	const struct value *values = node_field(symbol->node, "values");
	*out = 0;
	if (symbol->kind == KIND_VARIABLE && values->type == VALUE_TABLE) {
		for (uint32_t i = 0; v->type == VALUE_STRING && i < values->table->item_count; i++) {
			*out = i;
			if (values->table->items[i].type == VALUE_STRING && strcmp(values->table->items[i].string, v->string) == 0)
				return true;
		}
		if (v->type == VALUE_STRING)
			report(c->reporter, DIAG_OUT_OF_RANGE, &at, v->string, NULL, "\"%s\" is not a value of \"%s\"", v->string, symbol->id);
		else
			compile_wrong_type(c, at, v, report_format(c->reporter, "a value of \"%s\" in quotes", symbol->id));
		return false;
	}
	if (symbol->node->word->id == WORD_flag) {
		if (v->type == VALUE_BOOLEAN)
			*out = v->boolean;
		else
			compile_wrong_type_hint(c, at, v, "true or false", habit_of_truth(v));
		return v->type == VALUE_BOOLEAN;
	}
	return compile_get_integer(c, at, v, INT32_MIN, INT32_MAX, 0, out);
}

static struct symbol *need_quantity(struct compiler *c, const struct node *node, unsigned kinds)
{
	struct at at = at_arg(at_node(node), 0);
	const struct value *v = node_arg(node, 0);
	if (v->type == VALUE_STRING)
		return symbol_need(c, &at, v->string, kinds);
	compile_wrong_type(c, at, v, report_format(c->reporter, "the id of %s", symbol_kinds_phrase(kinds)));
	return NULL;
}

static uint32_t compile_comparison(struct compiler *c, const struct node *node, enum sim_compare compare)
{
	struct symbol *symbol = need_quantity(c, node, KINDS_QUANTITY);
	int64_t value = 0;
	if (symbol)
		compile_quantity(c, at_arg(at_node(node), 1), symbol, node_arg(node, 1), &value);
	return push_test(c, symbol ? source_of(symbol) : SIM_OF_TIME, symbol ? symbol->index : SIM_NONE, SIM_NONE, compare, value);
}

static uint32_t compile_between(struct compiler *c, const struct node *node)
{
	struct symbol *symbol = need_quantity(c, node, KINDS_QUANTITY);
	int64_t low = 0, high = 0;
	struct at at = at_node(node);
	compile_get_integer(c, at_arg(at, 1), node_arg(node, 1), INT32_MIN, INT32_MAX, 0, &low);
	compile_get_integer(c, at_arg(at, 2), node_arg(node, 2), INT32_MIN, INT32_MAX, 0, &high);
	enum sim_source source = symbol ? source_of(symbol) : SIM_OF_TIME;
	int32_t a = symbol ? symbol->index : SIM_NONE;
	uint32_t index = open_inner(c, SIM_ALL);
	push_test(c, source, a, SIM_NONE, SIM_GREATER_EQUAL, low);
	push_test(c, source, a, SIM_NONE, SIM_LESS_EQUAL, high);
	return close_inner(c, at, index);
}

static uint32_t compile_flag_test(struct compiler *c, const struct node *node, enum sim_compare compare)
{
	struct symbol *symbol = need_quantity(c, node, KIND_BIT(KIND_VARIABLE));
	return push_test(c, SIM_OF_VARIABLE, symbol ? symbol->index : SIM_NONE, SIM_NONE, compare, 0);
}

/* ---- who knows, what happened ----- */

static uint32_t compile_knows(struct compiler *c, const struct node *node)
{
	struct at at = at_node(node);
	if (node->arg_count < 2) {
		report(c->reporter, DIAG_ARGUMENTS, &at, NULL, NULL, "%s needs a role here: %s(\"role\", \"%s\")", node->word->name, node->word->name,
		       node_id(node));
		return push_test(c, SIM_OF_TIME, 0, SIM_NONE, SIM_LESS, 0);
	}
	bool knows = node->word->id == WORD_knows;
	int32_t role = compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(KIND_ROLE));
	int32_t a = compile_ref(c, at_arg(at, 1), node_arg(node, 1), KIND_BIT(knows ? KIND_FACT : KIND_AUTHORITY));
	return push_test(c, knows ? SIM_OF_KNOWS : SIM_OF_AUTHORITY, a, role, SIM_GREATER_EQUAL, 1);
}

static uint32_t compile_simple(struct compiler *c, const struct node *node, enum sim_source source, enum kind kind, enum sim_compare compare, int64_t value)
{
	int32_t a = compile_ref(c, at_arg(at_node(node), 0), node_arg(node, 0), KIND_BIT(kind));
	int64_t n = value;
	if (node->word->arg_count > 1)
		compile_get_integer(c, at_arg(at_node(node), 1), node_arg(node, 1), 1, INT32_MAX, value, &n);
	return push_test(c, source, a, SIM_NONE, compare, n);
}

static uint32_t compile_decided(struct compiler *c, const struct node *node, enum sim_compare compare, int64_t value)
{
	int32_t decision, option;
	compile_chosen(c, at_arg(at_node(node), 0), node_arg(node, 0), &decision, &option);
	return push_test(c, SIM_OF_DECIDED, decision, option, compare, value);
}

static uint32_t compile_time(struct compiler *c, const struct node *node, enum sim_compare compare)
{
	return push_test(c, SIM_OF_TIME, SIM_NONE, SIM_NONE, compare, compile_duration(c, at_arg(at_node(node), 0), node_arg(node, 0), 0));
}

static uint32_t compile_ultra_vires(struct compiler *c, const struct node *node)
{
	struct at at = at_node(node);
	bool named = node_arg(node, 0)->type == VALUE_STRING;
	int32_t action = named ? compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(KIND_ACTION)) : SIM_NONE;
	int64_t n;
	compile_get_integer(c, at_arg(at, named), node_arg(node, named), 1, INT32_MAX, 1, &n);
	return push_test(c, SIM_OF_ULTRA_VIRES, action, SIM_NONE, SIM_GREATER_EQUAL, n);
}

/* ---- the tree ----- */

static uint32_t compile_value(struct compiler *c, struct at at, const struct value *v, const char *origin);

static uint32_t compile_list(struct compiler *c, struct at at, const struct value *v, enum sim_source source, const char *origin)
{
	uint32_t index = open_inner(c, source);
	const struct field *field = v->type == VALUE_TABLE && v->table->field_count ? &v->table->fields[0] : NULL;
	if (field && field->value.type == VALUE_INTEGER)
		compile_wrong_type_hint(c, at, v, "a list of conditions", report_format(c->reporter, "write equals(\"%s\", %lld)", field->key, (long long)field->value.integer));
	else if (v->type == VALUE_NODE && at.node->word->group == GROUP_CONDITION && at.node->arg_count == 1)
		compile_wrong_type_hint(c, at, v, "a list of conditions", report_format(c->reporter, "write %s { ... }", at.node->word->name));
	else if (v->type == VALUE_NODE && at.node->arg_count > 1)
		return close_inner(c, at, index); /* check_shape tells */
	else if (v->type != VALUE_TABLE || field || v->table->stray)
		compile_wrong_type(c, at, v, "a list of conditions");
	else if (v->table->item_count == 0)
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "the list of conditions is empty");
	else
		for (uint32_t i = 0; i < v->table->item_count; i++)
			compile_value(c, at_item(at, i), &v->table->items[i], origin);
	return close_inner(c, at, index);
}

static uint32_t compile_inner(struct compiler *c, const struct node *node, const char *origin)
{
	struct at at = at_node(node);
	if (node->word->id == WORD_all || node->word->id == WORD_any)
		return compile_list(c, at, node_arg(node, 0), node->word->id == WORD_all ? SIM_ALL : SIM_ANY, origin);
	uint32_t index = open_inner(c, SIM_NOT);
	if (node->word->id == WORD_none)
		compile_list(c, at, node_arg(node, 0), SIM_ANY, origin);
	else
		compile_value(c, at_arg(at, 0), node_arg(node, 0), origin);
	return close_inner(c, at, index);
}

static uint32_t compile_node(struct compiler *c, struct at from, const struct node *node, const char *origin)
{
	uint32_t never = 0;
	if (node->word->group != GROUP_CONDITION) {
		report(c->reporter, DIAG_MISPLACED, &from, NULL, NULL, "a condition is needed here, not %s", node->word->name);
		return push_test(c, SIM_OF_TIME, SIM_NONE, SIM_NONE, SIM_GREATER_EQUAL, 0);
	}
	switch (node->word->id) {
	case WORD_all:
	case WORD_any:
	case WORD_none:
	case WORD_negate: return compile_inner(c, node, origin);
	case WORD_below: return compile_comparison(c, node, SIM_LESS);
	case WORD_above: return compile_comparison(c, node, SIM_GREATER);
	case WORD_at_least: return compile_comparison(c, node, SIM_GREATER_EQUAL);
	case WORD_at_most: return compile_comparison(c, node, SIM_LESS_EQUAL);
	case WORD_equals: return compile_comparison(c, node, SIM_EQUAL);
	case WORD_differs: return compile_comparison(c, node, SIM_NOT_EQUAL);
	case WORD_between: return compile_between(c, node);
	case WORD_is_set: return compile_flag_test(c, node, SIM_NOT_EQUAL);
	case WORD_not_set: return compile_flag_test(c, node, SIM_EQUAL);
	case WORD_knows:
	case WORD_has_authority: return compile_knows(c, node);
	case WORD_anyone_knows: return compile_simple(c, node, SIM_OF_KNOWS, KIND_FACT, SIM_GREATER_EQUAL, 1);
	case WORD_nobody_knows: return compile_simple(c, node, SIM_OF_KNOWS, KIND_FACT, SIM_EQUAL, 0);
	case WORD_shared: return compile_simple(c, node, SIM_OF_SHARED, KIND_FACT, SIM_GREATER_EQUAL, 1);
	case WORD_fired: return compile_simple(c, node, SIM_OF_FIRED, KIND_INJECT, SIM_GREATER_EQUAL, 1);
	case WORD_not_fired: return compile_simple(c, node, SIM_OF_FIRED, KIND_INJECT, SIM_EQUAL, 0);
	case WORD_decided: return compile_decided(c, node, SIM_GREATER_EQUAL, 1);
	case WORD_not_decided: return compile_decided(c, node, SIM_EQUAL, 0);
	case WORD_is_open: return compile_simple(c, node, SIM_OF_OPEN, KIND_DECISION, SIM_GREATER_EQUAL, 1);
	case WORD_done: return compile_simple(c, node, SIM_OF_DONE, KIND_ACTION, SIM_GREATER_EQUAL, 1);
	case WORD_not_done: return compile_simple(c, node, SIM_OF_DONE, KIND_ACTION, SIM_EQUAL, 0);
	case WORD_running: return compile_simple(c, node, SIM_OF_RUNNING, KIND_ACTION, SIM_GREATER_EQUAL, 1);
	case WORD_approved: return push_test(c, SIM_OF_APPROVED, compile_approval_ref(c, at_arg(at_node(node), 0), node_arg(node, 0)), SIM_NONE, SIM_GREATER_EQUAL, 1);
	case WORD_in_module:
		return push_test(c, SIM_OF_MODULE, SIM_NONE, SIM_NONE, SIM_EQUAL, compile_ref(c, at_arg(at_node(node), 0), node_arg(node, 0), KIND_BIT(KIND_MODULE)));
	case WORD_after_time: return compile_time(c, node, SIM_GREATER_EQUAL);
	case WORD_before_time: return compile_time(c, node, SIM_LESS);
	case WORD_ultra_vires: return compile_ultra_vires(c, node);
	default: return never;
	}
}

static uint32_t compile_kind(struct compiler *c, struct at at, const struct value *v, const char *origin)
{
	if (v->type == VALUE_NODE) {
		check_shape(c, v->node);
		return compile_node(c, at, v->node, origin);
	}
	if (v->type == VALUE_TABLE)
		return compile_list(c, at, v, SIM_ALL, origin);
	if (v->type == VALUE_HANDLER) {
		compile_name_handler(c, v->handler, origin);
		return push_test(c, SIM_OF_HANDLER, v->handler, SIM_NONE, SIM_GREATER_EQUAL, 1);
	}
	compile_wrong_type_hint(c, at, v, "a condition", "write a word such as above(\"trust\", 30), fired \"call\" or all { ... }");
	return push_test(c, SIM_OF_TIME, SIM_NONE, SIM_NONE, SIM_GREATER_EQUAL, 0);
}

static uint32_t compile_value(struct compiler *c, struct at at, const struct value *v, const char *origin)
{
	if (c->condition_depth >= CONDITION_DEPTH_MAX || c->t->conditions.count >= ROWS_MAX) {
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL,
		       c->condition_depth >= CONDITION_DEPTH_MAX ? "conditions stand inside conditions too deeply" : "the scenario has too many conditions");
		return push_test(c, SIM_OF_TIME, SIM_NONE, SIM_NONE, SIM_GREATER_EQUAL, 0);
	}
	c->condition_depth++;
	uint32_t index = compile_kind(c, at, v, origin);
	c->condition_depth--;
	return index;
}

sim_cond compile_condition(struct compiler *c, struct at at, const struct value *v, const char *origin)
{
	return v->type == VALUE_NONE ? SIM_NONE : (sim_cond)compile_value(c, at, v, origin);
}
