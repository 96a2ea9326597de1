/* gates — the chain of a measure is modelled once, in the catalogue; an action names what fills each gate, or says openly that it does without. */
#include "script/compile/compile.h"

#include "script/mistake/suggest.h"

#include <string.h>

enum gate_kind { GATE_FACT, GATE_METRIC, GATE_AUTHORITY, GATE_RESOURCE, GATE_APPROVAL, GATE_CONSENT, GATE_CONDITION };
static const char gate_kinds[] = "fact|metric|authority|resource|approval|consent|condition";
static const char *const thing_keys[] = {"fact", "metric", "authority", "resource", "by", "by", ""};

const struct node *compile_measure_of(struct compiler *c, const struct node *node, int32_t *index)
{
	const struct value *v = node_field(node, "measure");
	struct symbol *symbol = v->type == VALUE_STRING ? symbol_find(c, v->string, KIND_BIT(KIND_MEASURE)) : NULL;
	*index = symbol ? symbol->index : SIM_NONE;
	return symbol ? symbol->node : NULL;
}

static bool is_waived(const struct node *action, const char *id)
{
	const struct value *waives = node_field(action, "waives");
	if (waives->type == VALUE_STRING)
		return strcmp(waives->string, id) == 0;
	for (uint32_t i = 0; waives->type == VALUE_TABLE && i < waives->table->item_count; i++)
		if (waives->table->items[i].type == VALUE_STRING && strcmp(waives->table->items[i].string, id) == 0)
			return true;
	return false;
}

static const struct value *gate_list(const struct node *measure)
{
	static const struct value absent = {.type = VALUE_NONE};
	return measure ? node_field(measure, "gates") : &absent;
}

static bool is_gate(const struct value *list, const char *id)
{
	for (uint32_t i = 0; list->type == VALUE_TABLE && i < list->table->item_count; i++)
		if (list->table->items[i].type == VALUE_NODE && strcmp(node_id(list->table->items[i].node), id) == 0)
			return true;
	return false;
}

static void no_such_gate(struct compiler *c, struct at at, const struct node *action, const struct value *list, const char *id)
{
	struct suggestion s = {.wanted = id};
	for (uint32_t i = 0; list->type == VALUE_TABLE && i < list->table->item_count; i++)
		if (list->table->items[i].type == VALUE_NODE)
			suggest_try(&s, node_id(list->table->items[i].node));
	report(c->reporter, DIAG_GATES, &at, id, report_did_you_mean(c->reporter, s.best), "the measure of action \"%s\" has no gate \"%s\"",
	       node_id(action), id);
}

/* What the action fills or waives must be gates of its measure. */
static void check_names(struct compiler *c, const struct node *action, const struct value *list)
{
	const struct value *fills = node_field(action, "gates"), *waives = node_field(action, "waives");
	struct at at = at_node(action);
	if (fills->type == VALUE_TABLE) {
		for (uint32_t i = 0; i < fills->table->field_count; i++)
			if (!is_gate(list, fills->table->fields[i].key))
				no_such_gate(c, at_name(at_key(at, "gates"), fills->table->fields[i].key), action, list, fills->table->fields[i].key);
		if (fills->table->item_count)
			report(c->reporter, DIAG_GATES, &at, NULL, NULL, "gates are filled by name: gates = { oversight = \"role\" }");
	} else if (fills->type != VALUE_NONE) {
		compile_wrong_type(c, at_key(at, "gates"), fills, "a table from gate to what fills it");
	}
	for (uint32_t i = 0; waives->type == VALUE_TABLE && i < waives->table->item_count; i++)
		if (waives->table->items[i].type == VALUE_STRING && !is_gate(list, waives->table->items[i].string))
			no_such_gate(c, at_key(at, "waives"), action, list, waives->table->items[i].string);
}

/* A key as an author writes it: ids with a hyphen or a digit in front need brackets. */
static const char *key_text(struct compiler *c, const char *id)
{
	bool plain = strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") > 0 && !strpbrk(id, "-.");
	return plain ? id : compile_format(c, "[\"%s\"]", id);
}

uint32_t compile_filled_gates(struct compiler *c, const struct node *action, struct filled_gate out[GATES_MAX], bool tell)
{
	int32_t index;
	const struct node *measure = compile_measure_of(c, action, &index);
	const struct value *list = gate_list(measure), *fills = node_field(action, "gates");
	struct at at = at_node(action);
	uint32_t count = 0;
	if (tell && !(node_field(action, "measure")->type == VALUE_STRING && !measure))
		check_names(c, action, list);
	for (uint32_t i = 0; list->type == VALUE_TABLE && i < list->table->item_count && count < GATES_MAX; i++) {
		const struct value *gate = &list->table->items[i];
		if (gate->type != VALUE_NODE || gate->node->word->id != WORD_gate)
			continue;
		const char *id = node_id(gate->node);
		const struct value *v = fills->type == VALUE_TABLE ? table_field(fills->table, id) : &(struct value){.type = VALUE_NONE};
		if (v->type != VALUE_NONE) {
			out[count++] = (struct filled_gate){gate->node, v};
			continue;
		}
		struct at waives = at_key(at, "waives"), name = at_key(at, "measure");
		if (tell && is_waived(action, id))
			report(c->reporter, DIAG_WAIVED, &waives, id, NULL, "action \"%s\" waives gate \"%s\" of measure %s", node_id(action), id, node_id(measure));
		else if (tell)
			report(c->reporter, DIAG_GATES, &name, NULL, report_format(c->reporter, "add gates = { %s = ... }, or waives = { \"%s\" }", key_text(c, id), id),
			       "action \"%s\" does not fill gate \"%s\" of measure %s", node_id(action), id, node_id(measure));
	}
	return count;
}

/* Whether an action carries the measure out: there its chain is modelled, and an option is the decision to go that way. */
static bool has_action(const struct compiler *c, const char *measure)
{
	for (uint32_t i = 0; i < c->kind_count[KIND_ACTION]; i++) {
		const struct value *v = node_field(c->of_kind[KIND_ACTION][i], "measure");
		if (v->type == VALUE_STRING && strcmp(v->string, measure) == 0)
			return true;
	}
	return false;
}

static bool is_approval(struct compiler *c, const struct node *gate)
{
	return compile_choice(c, at_key(at_node(gate), "kind"), node_field(gate, "kind"), gate_kinds, GATE_CONDITION) == GATE_APPROVAL;
}

void compile_option_gates(struct compiler *c, const struct node *option)
{
	int32_t index;
	const struct node *measure = compile_measure_of(c, option, &index);
	const struct value *list = gate_list(measure), *waives = node_field(option, "waives");
	struct at at = at_key(at_node(option), "measure"), waived = at_key(at_node(option), "waives");
	const char *open = "", *quoted = "";
	for (uint32_t i = 0; measure && waives->type == VALUE_TABLE && i < waives->table->item_count; i++)
		if (waives->table->items[i].type == VALUE_STRING && !is_gate(list, waives->table->items[i].string))
			report(c->reporter, DIAG_GATES, &waived, waives->table->items[i].string, NULL, "the measure of option \"%s\" has no gate \"%s\"", node_id(option), waives->table->items[i].string);
	for (uint32_t i = 0; list->type == VALUE_TABLE && i < list->table->item_count && !c->failed; i++) {
		const struct value *gate = &list->table->items[i];
		if (gate->type != VALUE_NODE || gate->node->word->id != WORD_gate || is_waived(option, node_id(gate->node)) || !is_approval(c, gate->node))
			continue;
		open = compile_format(c, "%s%s%s", open, *open ? ", " : "", node_id(gate->node));
		quoted = compile_format(c, "%s%s\"%s\"", quoted, *quoted ? ", " : "", node_id(gate->node));
	}
	if (!c->failed && *open && node_field(option, "needs")->type == VALUE_NONE && !has_action(c, node_id(measure)))
		report(c->reporter, DIAG_PAST_GATES, &at, NULL, report_format(c->reporter, "make an action of it that asks for them, or add waives = { %s }", quoted),
		       "option \"%s\" takes measure %s without its approvals: %s", node_id(option), node_id(measure), open);
}

/* `follows`: needs of an approval made of the gates that come before it. Their needs stand earlier in the action's list. */
static struct sim_list follow_needs(struct compiler *c, const struct node *action, const struct node *gate, const struct context *context)
{
	const struct value *follows = node_field(gate, "follows");
	struct sim_list list = {0};
	if (follows->type != VALUE_TABLE)
		return list;
	struct filled_gate gates[GATES_MAX];
	uint32_t count = compile_filled_gates(c, action, gates, false), approval = *context->approval;
	for (uint32_t i = 0; i < count && gates[i].gate != gate; i++) /* rows of the approvals before this one */
		if (compile_choice(c, at_node(gates[i].gate), node_field(gates[i].gate, "kind"), gate_kinds, 0) >= GATE_APPROVAL &&
		    compile_choice(c, at_node(gates[i].gate), node_field(gates[i].gate, "kind"), gate_kinds, 0) <= GATE_CONSENT)
			approval--;
	list.first = c->t->needs.count;
	for (uint32_t i = 0; i < count && gates[i].gate != gate; i++) {
		int kind = compile_choice(c, at_node(gates[i].gate), node_field(gates[i].gate, "kind"), gate_kinds, 0);
		bool approves = kind == GATE_APPROVAL || kind == GATE_CONSENT;
		uint32_t row = approval;
		approval += approves;
		bool wanted = false;
		for (uint32_t n = 0; n < follows->table->item_count; n++)
			wanted = wanted || (follows->table->items[n].type == VALUE_STRING &&
			                    strcmp(follows->table->items[n].string, node_id(gates[i].gate)) == 0);
		if (!wanted)
			continue;
		struct sim_need need = {.kind = SIM_NEED_APPROVAL, .a = (int32_t)row, .text = SIM_NONE, .place = gate->place};
		if (!approves)
			compile_gate(c, action, &gates[i], context, &need);
		uint32_t index = pool_add(c, &c->t->needs, 1);
		*(struct sim_need *)pool_row(c, &c->t->needs, index) = need;
		list.count++;
	}
	return list;
}

static int64_t tuned(struct compiler *c, struct at at, const struct filled_gate *f, const char *key, int64_t fallback)
{
	int64_t out;
	compile_get_integer(c, at_key(at_node(f->gate), key), node_field(f->gate, key), INT32_MIN, INT32_MAX, fallback, &out);
	if (f->value->type == VALUE_TABLE)
		compile_get_integer(c, at_key(at, key), table_field(f->value->table, key), INT32_MIN, INT32_MAX, out, &out);
	return out;
}

static void gate_approval(struct compiler *c, struct at at, const struct node *action, const struct filled_gate *f, bool consent,
                          const struct context *context, struct sim_need *out)
{
	static const struct table empty = {0};
	const struct value *by = f->value->type == VALUE_TABLE ? table_field(f->value->table, "by") : f->value;
	int32_t role = compile_ref(c, at, by, KIND_BIT(KIND_ROLE));
	struct sim_list follows = follow_needs(c, action, f->gate, context);
	const struct table *defaults = f->gate->body.type == VALUE_TABLE ? f->gate->body.table : &empty;
	out->kind = SIM_NEED_APPROVAL;
	out->a = (int32_t)(*context->approval)++;
	struct sim_approval row = {.action = context->action, .by = role, .consent = consent, .name = f->gate->index, .needs = follows,
	                           .place = locate_place(&c->script->sources, &at)};
	row.within = compile_duration(c, at_key(at_node(f->gate), "within"), table_field(defaults, "within"), 0);
	row.valid = compile_duration(c, at_key(at_node(f->gate), "valid"), table_field(defaults, "valid"), 0);
	row.lapse = (int8_t)compile_choice(c, at_key(at_node(f->gate), "silence"), table_field(defaults, "silence"), "refuses|approves", 0);
	if (f->value->type == VALUE_TABLE) {
		row.within = compile_duration(c, at_key(at, "within"), table_field(f->value->table, "within"), row.within);
		row.valid = compile_duration(c, at_key(at, "valid"), table_field(f->value->table, "valid"), row.valid);
		row.lapse = (int8_t)compile_choice(c, at_key(at, "silence"), table_field(f->value->table, "silence"), "refuses|approves", row.lapse);
	}
	compile_answers_once(c, at, out->a, &row);
	*(struct sim_approval *)pool_row(c, &c->t->approvals, (uint32_t)out->a) = row;
}

static void check_tuning(struct compiler *c, struct at at, const struct filled_gate *f, int kind)
{
	static const char *const tuning[] = {"min", "max", "amount", "within", "valid", "silence"};
	for (uint32_t i = 0; f->value->type == VALUE_TABLE && kind != GATE_CONDITION && i < f->value->table->field_count; i++) {
		const char *key = f->value->table->fields[i].key;
		bool known = strcmp(key, thing_keys[kind]) == 0;
		for (size_t n = 0; n < sizeof tuning / sizeof *tuning; n++)
			known = known || strcmp(key, tuning[n]) == 0;
		struct at name = at_name(at, key);
		if (!known)
			report(c->reporter, DIAG_UNKNOWN_KEY, &name, NULL, NULL, "a gate has no key `%s`", key);
	}
	if (f->value->type == VALUE_TABLE && kind != GATE_CONDITION && table_field(f->value->table, thing_keys[kind])->type == VALUE_NONE)
		report(c->reporter, DIAG_MISSING_KEY, &at, NULL, NULL, "this gate needs `%s`", thing_keys[kind]);
}

void compile_gate(struct compiler *c, const struct node *action, const struct filled_gate *f, const struct context *context, struct sim_need *out)
{
	static const unsigned kinds[] = {KIND_BIT(KIND_FACT), KIND_BIT(KIND_METRIC), KIND_BIT(KIND_AUTHORITY), KIND_BIT(KIND_RESOURCE)};
	static const enum sim_need_kind need_kinds[] = {SIM_NEED_FACT, SIM_NEED_METRIC, SIM_NEED_AUTHORITY, SIM_NEED_RESOURCE};
	struct at at = at_key(at_key(at_node(action), "gates"), node_id(f->gate));
	int kind = compile_choice(c, at_key(at_node(f->gate), "kind"), node_field(f->gate, "kind"), gate_kinds, GATE_CONDITION);
	*out = (struct sim_need){.kind = SIM_NEED_CONDITION, .a = SIM_NONE, .text = f->gate->index, .place = locate_place(&c->script->sources, &at)};
	check_tuning(c, at, f, kind);
	if (kind == GATE_CONDITION) {
		out->a = compile_condition(c, at, f->value, context->name);
		return;
	}
	if (kind == GATE_APPROVAL || kind == GATE_CONSENT) {
		gate_approval(c, at, action, f, kind == GATE_CONSENT, context, out);
		return;
	}
	const struct value *thing = f->value->type == VALUE_TABLE ? table_field(f->value->table, thing_keys[kind]) : f->value;
	out->kind = (uint8_t)need_kinds[kind];
	out->a = compile_ref(c, at, thing, kinds[kind]);
	if (kind == GATE_METRIC && out->a != SIM_NONE) {
		const struct sim_metric *metric = pool_row(c, &c->t->metrics, (uint32_t)out->a);
		out->low = (int32_t)tuned(c, at, f, "min", metric->min);
		out->high = (int32_t)tuned(c, at, f, "max", metric->max);
	}
	if (kind == GATE_RESOURCE) {
		const struct value *spend = node_field(f->gate, "spend");
		out->low = (int32_t)tuned(c, at, f, "amount", 1);
		out->consumed = spend->type == VALUE_BOOLEAN && spend->boolean;
	}
}
