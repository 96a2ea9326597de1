/* compile_need — what must hold before an act: needs as listed, and the gates of a measure filled in by an action. */
#include "script/compile/compile.h"

#include "script/mistake/suggest.h"

#include <string.h>

/* ---- comparisons of one metric ----- */

static bool metric_bounds(const struct node *node, int64_t n, int64_t second, int64_t *low, int64_t *high)
{
	switch (node->word->id) {
	case WORD_below: *high = n - 1; return true;
	case WORD_at_most: *high = n; return true;
	case WORD_above: *low = n + 1; return true;
	case WORD_at_least: *low = n; return true;
	case WORD_equals: *low = *high = n; return true;
	case WORD_between: *low = n; *high = second; return true;
	default: return false;
	}
}

static int32_t clamp(int64_t n)
{
	return n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : (int32_t)n;
}

/* True when the node compares one metric with numbers; then *out is the need. */
static bool metric_need(struct compiler *c, const struct node *node, struct sim_need *out)
{
	const struct value *id = node_arg(node, 0), *first = node_arg(node, 1), *second = node_arg(node, 2);
	struct symbol *symbol = id->type == VALUE_STRING ? symbol_find(c, id->string, KIND_BIT(KIND_METRIC)) : NULL;
	if (!symbol || first->type != VALUE_INTEGER || (node->word->id == WORD_between && second->type != VALUE_INTEGER))
		return false;
	const struct sim_metric *metric = pool_row(c, &c->t->metrics, (uint32_t)symbol->index);
	int64_t low = metric->min, high = metric->max;
	if (!metric_bounds(node, first->integer, second->type == VALUE_INTEGER ? second->integer : 0, &low, &high))
		return false;
	out->kind = SIM_NEED_METRIC;
	out->a = symbol->index;
	out->low = clamp(low);
	out->high = clamp(high);
	return true;
}

/* ---- approvals ----- */

static bool is_approval(const struct value *v)
{
	return v->type == VALUE_NODE && (v->node->word->id == WORD_approval || v->node->word->id == WORD_consent);
}

static bool gate_is_approval(const struct node *gate)
{
	const struct value *kind = node_field(gate, "kind");
	return kind->type == VALUE_STRING && (strcmp(kind->string, "approval") == 0 || strcmp(kind->string, "consent") == 0);
}

/* The role that a gate of kind approval is filled with; a table gives it as `by`. */
static const struct value *gate_role(const struct value *v)
{
	return v->type == VALUE_TABLE ? table_field(v->table, "by") : v;
}

static void declare_one(struct compiler *c, const struct value *by, int32_t action)
{
	uint32_t row = pool_add(c, &c->t->approvals, 1);
	struct symbol *role = by->type == VALUE_STRING ? symbol_find(c, by->string, KIND_BIT(KIND_ROLE)) : NULL;
	*(struct sim_approval *)pool_row(c, &c->t->approvals, row) = (struct sim_approval){.action = action, .by = role ? role->index : SIM_NONE, .name = SIM_NONE};
}

void compile_declare_approvals(struct compiler *c, const struct node *node, int32_t action)
{
	struct filled_gate gates[GATES_MAX];
	uint32_t count = compile_filled_gates(c, node, gates, false);
	for (uint32_t i = 0; i < count; i++)
		if (gate_is_approval(gates[i].gate))
			declare_one(c, gate_role(gates[i].value), action);
	const struct value *needs = node_field(node, "needs");
	for (uint32_t i = 0; needs->type == VALUE_TABLE && i < needs->table->item_count; i++)
		if (is_approval(&needs->table->items[i]))
			declare_one(c, node_field(needs->table->items[i].node, "by"), action);
}

/* An answer names action and role, so a role has one to give. */
void compile_answers_once(struct compiler *c, struct at at, int32_t index, const struct sim_approval *row)
{
	for (int32_t i = index - 1; i >= 0 && i >= index - SIM_ROLES_MAX; i--) { /* rows of one action stand together */
		const struct sim_approval *other = pool_row(c, &c->t->approvals, (uint32_t)i);
		if (other->action != row->action)
			break;
		if (other->by == row->by && row->by >= 0)
			report(c->reporter, DIAG_DUPLICATE, &at, NULL, "let another role give one of them, or leave one out (waives = { ... })", "role \"%s\" gives two approvals for the same action",
			       node_id(c->of_kind[KIND_ROLE][row->by]));
	}
}

int32_t compile_approval(struct compiler *c, struct at at, const struct table *keys, int32_t by, bool consent, const struct context *context)
{
	int32_t index = (int32_t)(*context->approval)++;
	struct sim_approval row = {.action = context->action, .by = by, .consent = consent, .name = SIM_NONE, .place = locate_place(&c->script->sources, &at)};
	row.within = compile_duration(c, at_key(at, "within"), table_field(keys, "within"), 0);
	row.valid = compile_duration(c, at_key(at, "valid"), table_field(keys, "valid"), 0);
	row.lapse = (int8_t)compile_choice(c, at_key(at, "silence"), table_field(keys, "silence"), "refuses|approves", 0);
	const char *role = by >= 0 ? node_id(c->of_kind[KIND_ROLE][by]) : "?";
	row.name = compile_text(c, at_key(at, "name"), table_field(keys, "name"), compile_format(c, "%s.approval.%s.name", context->text_id, role), TEXT_ANYWHERE);
	struct context inner = *context;
	inner.action = SIM_NONE;
	inner.text_id = compile_format(c, "%s.approval.%s", context->text_id, role);
	row.needs = compile_needs(c, at_key(at, "needs"), table_field(keys, "needs"), &inner);
	compile_answers_once(c, at, index, &row);
	*(struct sim_approval *)pool_row(c, &c->t->approvals, (uint32_t)index) = row;
	return index;
}

static void approval_need(struct compiler *c, struct at from, const struct node *node, const struct context *context, struct sim_need *out)
{
	if (context->action == SIM_NONE) {
		report(c->reporter, DIAG_MISPLACED, &from, NULL, NULL, "%s belongs into the needs of an action", node->word->name);
		return;
	}
	struct at at = at_node(node);
	static const struct table empty = {0};
	const struct table *keys = node->body.type == VALUE_TABLE ? node->body.table : &empty;
	int32_t by = compile_ref(c, at_key(at, "by"), table_field(keys, "by"), KIND_BIT(KIND_ROLE));
	out->kind = SIM_NEED_APPROVAL;
	out->a = compile_approval(c, at, keys, by, node->word->id == WORD_consent, context);
}

/* ---- one entry of `needs` ----- */

static void resource_need(struct compiler *c, const struct node *node, struct sim_need *out)
{
	struct at at = at_node(node);
	out->kind = SIM_NEED_RESOURCE;
	out->a = compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(KIND_RESOURCE));
	out->low = compile_integer(c, at_arg(at, 1), node_arg(node, 1), 1, INT32_MAX, 1);
	out->consumed = node->word->id == WORD_spends;
}

/* The text is called after its place in the list, not its line, so that what stands above may change without loss of translations. */
static void worded_need(struct compiler *c, const struct node *node, uint32_t number, const struct context *context, struct sim_need *out)
{
	struct at at = at_node(node);
	out->kind = SIM_NEED_CONDITION;
	out->a = compile_condition(c, at_arg(at, 0), node_arg(node, 0), context->name);
	out->text = compile_text(c, at_arg(at, 1), node_arg(node, 1), compile_format(c, "%s.need.%u", context->text_id, number), TEXT_ANYWHERE);
}

void compile_need(struct compiler *c, struct at at, const struct value *v, uint32_t number, const struct context *context, struct sim_need *out)
{
	*out = (struct sim_need){.kind = SIM_NEED_CONDITION, .a = SIM_NONE, .text = SIM_NONE};
	if (v->type != VALUE_NODE) {
		if (v->type == VALUE_HANDLER)
			report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "put the need into words: need(function(ex) ... end, { en = ... })");
		else
			compile_wrong_type_hint(c, at, v, "a need",
			                        v->type == VALUE_STRING && symbol_find(c, v->string, KIND_BIT(KIND_FACT)) ? report_format(c->reporter, "write knows \"%s\"", v->string)
			                                                                                             : "write knows \"fact\", at_least(\"metric\", 70) or approval { by = \"role\" }");
		return;
	}
	const struct node *node = v->node;
	out->place = node->place;
	check_shape(c, node);
	switch (node->word->id) {
	case WORD_need: worded_need(c, node, number, context, out); return;
	case WORD_uses:
	case WORD_spends: resource_need(c, node, out); return;
	case WORD_approval:
	case WORD_consent: approval_need(c, at, node, context, out); return;
	case WORD_approved:
		out->kind = SIM_NEED_APPROVAL;
		out->a = compile_approval_ref(c, at_arg(at_node(node), 0), node_arg(node, 0));
		return;
	case WORD_knows:
	case WORD_has_authority:
		if (node->arg_count != 1)
			break;
		out->kind = node->word->id == WORD_knows ? SIM_NEED_FACT : SIM_NEED_AUTHORITY;
		out->a = compile_ref(c, at_arg(at_node(node), 0), node_arg(node, 0), KIND_BIT(node->word->id == WORD_knows ? KIND_FACT : KIND_AUTHORITY));
		return;
	default:
		if (metric_need(c, node, out))
			return;
		break;
	}
	if (node->word->group == GROUP_CONDITION) {
		compile_condition(c, at, v, context->name);
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "put the need into words: need(%s ..., { en = \"...\" })", node->word->name);
	} else {
		report(c->reporter, DIAG_MISPLACED, &at, NULL, NULL, "a need is wanted here, not %s", node->word->name);
	}
}

static bool is_list(struct compiler *c, struct at at, const struct value *v)
{
	if (v->type == VALUE_NONE)
		return false;
	if (v->type == VALUE_TABLE && v->table->field_count == 0 && !v->table->stray)
		return true;
	if (v->type == VALUE_TABLE && v->table->field_count) {
		struct at name = at_name(at, v->table->fields[0].key);
		report(c->reporter, DIAG_WRONG_TYPE, &name, NULL, "write needs = { knows \"fact\", at_least(\"metric\", 70), approval { by = \"role\" } }",
		       "needs are a list in the order in which they are checked");
	} else {
		compile_wrong_type_hint(c, at, v, "a list of needs", "put { } round it, even round a single one");
	}
	return false;
}

static void fill(struct compiler *c, struct at at, const struct value *v, const struct context *context, uint32_t first)
{
	for (uint32_t i = 0; i < v->table->item_count; i++) {
		struct sim_need need;
		compile_need(c, at_item(at, i), &v->table->items[i], i + 1, context, &need);
		*(struct sim_need *)pool_row(c, &c->t->needs, first + i) = need;
	}
}

struct sim_list compile_needs(struct compiler *c, struct at at, const struct value *v, const struct context *context)
{
	struct sim_list list = {0};
	if (!is_list(c, at, v))
		return list;
	list.count = v->table->item_count;
	list.first = pool_add(c, &c->t->needs, list.count);
	fill(c, at, v, context, list.first);
	return list;
}

struct sim_list compile_action_needs(struct compiler *c, const struct node *node, const struct context *context)
{
	struct at at = at_key(at_node(node), "needs");
	const struct value *v = node_field(node, "needs");
	struct filled_gate gates[GATES_MAX];
	uint32_t gate_count = compile_filled_gates(c, node, gates, true);
	bool listed = is_list(c, at, v);
	struct sim_list list = {0, gate_count + (listed ? v->table->item_count : 0)};
	list.first = pool_add(c, &c->t->needs, list.count);
	for (uint32_t i = 0; i < gate_count; i++) {
		struct sim_need need;
		compile_gate(c, node, &gates[i], context, &need);
		*(struct sim_need *)pool_row(c, &c->t->needs, list.first + i) = need;
	}
	if (listed)
		fill(c, at, v, context, list.first + gate_count);
	return list;
}
