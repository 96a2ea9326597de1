/* compile_effect — tables of effects become stretches of one pool. A stretch is reserved first and filled then, so that lists inside it come after it. */
#include "script/compile/compile.h"

#include <string.h>

#define STREAMS_MAX      5000
#define PLACED_FIELDS    200 /* a longer table of effects counts as one line */
#define EFFECT_DEPTH_MAX 24 /* the core carries out 32 */

void compile_name_handler(struct compiler *c, int32_t handler, const char *origin)
{
	struct sim_handler *row = pool_row(c, &c->t->handlers, (uint32_t)handler);
	row->origin = origin;
}

int32_t compile_stream(struct compiler *c, const char *name)
{
	for (uint32_t i = 0; i < c->t->streams.count; i++)
		if (strcmp(((struct sim_stream *)pool_row(c, &c->t->streams, i))->id, name) == 0)
			return (int32_t)i;
	if (c->t->streams.count == STREAMS_MAX) {
		report_line(c->reporter, DIAG_TOO_MANY, 0, 0, NULL, NULL, "the scenario has more than %d random streams", STREAMS_MAX);
		return 0;
	}
	uint32_t index = pool_add(c, &c->t->streams, 1);
	*(struct sim_stream *)pool_row(c, &c->t->streams, index) = (struct sim_stream){.id = name, .key = compile_stream_key(name)};
	return (int32_t)index;
}

static const struct value absent = {.type = VALUE_NONE};

/* ---- named keys: trust = -4, mood = "tense", operators = add(-1) ----- */

static bool compile_amount(struct compiler *c, struct at at, const struct symbol *symbol, const struct value *v, struct sim_effect *e)
{
	bool sets = false, words = symbol->node->word->id == WORD_flag || node_field(symbol->node, "values")->type == VALUE_TABLE;
	if (v->type == VALUE_NODE && (v->node->word->id == WORD_add || v->node->word->id == WORD_set)) {
		check_shape(c, v->node);
		sets = v->node->word->id == WORD_set;
		at = at_arg(at_node(v->node), 0);
		v = node_arg(v->node, 0);
	} else if (symbol->kind == KIND_VARIABLE && words) {
		sets = true;
	}
	if (symbol->kind == KIND_RESOURCE && sets) {
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, "write a number, which is added", "a resource cannot be set");
		return false;
	}
	int64_t amount;
	if (words && !sets) {
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "\"%s\" does not count; give its value", symbol->id);
		return false;
	}
	if (!(symbol->kind == KIND_VARIABLE ? compile_quantity(c, at, symbol, v, &amount) : compile_get_integer(c, at, v, INT32_MIN, INT32_MAX, 0, &amount)))
		return false;
	e->amount = (int32_t)amount;
	e->target = symbol->index;
	if (symbol->kind == KIND_METRIC)
		e->kind = sets ? SIM_SET_METRIC : SIM_ADD_METRIC;
	else if (symbol->kind == KIND_VARIABLE)
		e->kind = sets ? SIM_SET_VARIABLE : SIM_ADD_VARIABLE;
	else
		e->kind = SIM_ADD_RESOURCE;
	return true;
}

static void compile_field(struct compiler *c, struct at at, const struct field *field, bool placed, struct sim_effect *e)
{
	struct at name = at_name(at, field->key), value = at_key(at, field->key);
	struct symbol *symbol = symbol_need(c, &name, field->key, KINDS_QUANTITY);
	e->place = placed ? locate_place(&c->script->sources, &name) : at.node->place;
	if (symbol)
		compile_amount(c, value, symbol, &field->value, e);
}

/* ---- list: learn, fire, after ... ----- */

static bool simple_target(const struct word *word, enum sim_effect_kind *kind, enum kind *names)
{
	static const struct {
		enum word_id word;
		enum sim_effect_kind kind;
		enum kind names;
	} simple[] = {
	    {WORD_fire, SIM_FIRE, KIND_INJECT}, {WORD_cancel, SIM_CANCEL, KIND_INJECT}, {WORD_open, SIM_OPEN, KIND_DECISION}, {WORD_close, SIM_CLOSE, KIND_DECISION},
	    {WORD_start, SIM_START, KIND_ACTION}, {WORD_stop, SIM_STOP, KIND_ACTION}, {WORD_enter, SIM_ENTER, KIND_MODULE},
	};
	for (size_t i = 0; i < sizeof simple / sizeof *simple; i++)
		if (simple[i].word == word->id) {
			*kind = simple[i].kind;
			*names = simple[i].names;
			return true;
		}
	return false;
}

static void compile_learn(struct compiler *c, const struct node *node, const struct context *context, struct sim_effect *e)
{
	struct at at = at_node(node);
	e->kind = SIM_LEARN;
	e->target = compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(KIND_FACT));
	for (uint32_t i = 1; i < node->arg_count; i++)
		e->roles |= compile_roles(c, at_arg(at, i), node_arg(node, i), 0);
	if (node->arg_count == 1)
		e->roles = context->roles;
	if (node->arg_count == 1 && !e->roles)
		report(c->reporter, DIAG_ARGUMENTS, &at, NULL, NULL, "learn needs roles here: learn(\"%s\", \"role\")", node_id(node));
}

static void compile_power(struct compiler *c, const struct node *node, struct sim_effect *e)
{
	struct at at = at_node(node);
	e->kind = node->word->id == WORD_grant ? SIM_GRANT : SIM_REVOKE;
	e->target = compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(KIND_AUTHORITY));
	e->roles = compile_roles(c, at_arg(at, 1), node_arg(node, 1), 0);
	if (node_arg(node, 2)->type != VALUE_NONE)
		e->amount = compile_brief(c, at_arg(at, 2), node_arg(node, 2), 0);
}

static struct sim_list otherwise_of(struct compiler *c, const struct node *node, const struct value *v, const struct context *context)
{
	struct sim_list none = {0};
	if (v->type == VALUE_NONE)
		return none;
	if (v->type == VALUE_NODE && v->node->word->id == WORD_otherwise) {
		check_shape(c, v->node);
		return compile_effects(c, at_arg(at_node(v->node), 0), node_arg(v->node, 0), context);
	}
	if (v->type == VALUE_TABLE || v->type == VALUE_HANDLER)
		return compile_effects(c, at_arg(at_node(node), 2), v, context);
	compile_wrong_type(c, at_node(node), v, "a table of effects");
	return none;
}

static void compile_chance(struct compiler *c, const struct node *node, const struct context *context, struct sim_effect *e)
{
	struct at at = at_node(node);
	const struct value *otherwise = node_arg(node, 2), *stream = node_arg(node, 3);
	if (otherwise->type == VALUE_STRING && stream->type == VALUE_NONE) {
		stream = otherwise;
		otherwise = &absent;
	}
	const char *name = compile_string(c, at, stream, context->name);
	if (strlen(name) == 0 || strlen(name) > 100)
		report(c->reporter, DIAG_BAD_ID, &at, name, NULL, "the name of a stream has 1 to 100 characters");
	struct sim_effect row = *e;
	row.kind = SIM_CHANCE;
	row.amount = compile_integer(c, at_arg(at, 0), node_arg(node, 0), 0, 100, 0);
	row.target = compile_stream(c, name);
	row.list = compile_effects(c, at_arg(at, 1), node_arg(node, 1), context);
	row.other = otherwise_of(c, node, otherwise, context);
	*e = row;
}

static void compile_word(struct compiler *c, struct at from, const struct node *node, const struct context *context, struct sim_effect *e)
{
	struct at at = at_node(node);
	enum sim_effect_kind kind;
	enum kind names;
	e->place = node->place;
	if (node->word->group != GROUP_EFFECT || node->word->id == WORD_otherwise || node->word->id == WORD_add || node->word->id == WORD_set) {
		const char *id = node_id(node), *hint = NULL;
		if (*id && (node->word->id == WORD_add || node->word->id == WORD_set || node->word->id == WORD_is_set))
			hint = symbol_find(c, id, KIND_BIT(KIND_VARIABLE)) ? report_format(c->reporter, "write %s = true", id) : report_format(c->reporter, "write %s = %s(5)", id, node->word->id == WORD_add ? "add" : "set");
		report(c->reporter, DIAG_MISPLACED, &from, NULL, hint, "an effect is needed here, not %s", node->word->name);
		return;
	}
	check_shape(c, node);
	if (simple_target(node->word, &kind, &names)) {
		e->kind = (uint8_t)kind;
		e->target = compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(names));
		return;
	}
	switch (node->word->id) {
	case WORD_learn: compile_learn(c, node, context, e); break;
	case WORD_grant:
	case WORD_revoke: compile_power(c, node, e); break;
	case WORD_finish:
		e->kind = SIM_END;
		e->target = compile_ref(c, at_arg(at, 0), node_arg(node, 0), KIND_BIT(KIND_ENDING));
		break;
	case WORD_after:
		e->kind = SIM_DELAY;
		e->amount = compile_brief(c, at_arg(at, 0), node_arg(node, 0), 0);
		e->list = compile_effects(c, at_arg(at, 1), node_arg(node, 1), context);
		break;
	case WORD_chance: compile_chance(c, node, context, e); break;
	case WORD_given:
		e->kind = SIM_IF;
		e->condition = compile_condition(c, at_arg(at, 0), node_arg(node, 0), context->name);
		e->list = compile_effects(c, at_arg(at, 1), node_arg(node, 1), context);
		e->other = otherwise_of(c, node, node_arg(node, 2), context);
		break;
	default: break;
	}
}

static struct sim_effect blank(void)
{
	return (struct sim_effect){.kind = SIM_ADD_METRIC, .target = SIM_NONE, .condition = SIM_NONE};
}

static void store(struct compiler *c, uint32_t index, const struct sim_effect *e)
{
	*(struct sim_effect *)pool_row(c, &c->t->effects, index) = *e;
}

struct sim_list compile_handler_effects(struct compiler *c, const struct value *v, const struct context *context)
{
	struct sim_list list = {pool_add(c, &c->t->effects, 1), 1};
	struct sim_effect e = blank();
	e.kind = SIM_CALL;
	e.target = v->handler;
	e.place = c->loader->handler_places[v->handler];
	compile_name_handler(c, v->handler, context->name);
	store(c, list.first, &e);
	return list;
}

/* { "trust", -5 } is one mistake. */
static void wrong_effect(struct compiler *c, struct at place, const struct table *table, uint32_t i)
{
	const struct value *item = &table->items[i], *next = i + 1 < table->item_count ? &table->items[i + 1] : NULL, *before = i ? item - 1 : NULL;
	const char *hint = NULL;
	if (item->type == VALUE_INTEGER && before && before->type == VALUE_STRING)
		return;
	if (item->type == VALUE_STRING && symbol_find(c, item->string, KINDS_QUANTITY))
		hint = report_format(c->reporter, "write [\"%s\"] = %lld", item->string, next && next->type == VALUE_INTEGER ? (long long)next->integer : -5LL);
	else if (item->type == VALUE_STRING && symbol_find(c, item->string, KIND_BIT(KIND_INJECT)))
		hint = report_format(c->reporter, "write fire \"%s\"", item->string);
	compile_wrong_type_hint(c, place, item, "an effect such as fire \"inject\"", hint);
}

static struct sim_list effects_of_table(struct compiler *c, struct at at, const struct table *table, const struct context *context)
{
	struct sim_list list = {0};
	list.count = table->field_count + table->item_count;
	list.first = pool_add(c, &c->t->effects, list.count);
	for (uint32_t i = 0; i < table->field_count; i++) {
		struct sim_effect e = blank();
		compile_field(c, at, &table->fields[i], table->field_count <= PLACED_FIELDS, &e);
		store(c, list.first + i, &e);
	}
	for (uint32_t i = 0; i < table->item_count; i++) {
		const struct value *item = &table->items[i];
		struct at place = at_item(at, i);
		struct sim_effect e = blank();
		if (item->type == VALUE_NODE) {
			compile_word(c, place, item->node, context, &e);
		} else if (item->type == VALUE_HANDLER) {
			struct sim_list one = compile_handler_effects(c, item, context);
			e = *(struct sim_effect *)pool_row(c, &c->t->effects, one.first);
		} else {
			wrong_effect(c, place, table, i);
		}
		store(c, list.first + table->field_count + i, &e);
	}
	return list;
}

struct sim_list compile_effects(struct compiler *c, struct at at, const struct value *v, const struct context *context)
{
	struct sim_list list = {0};
	struct context inner = *context;
	if (v->type == VALUE_NONE)
		return list;
	if (v->type == VALUE_HANDLER)
		return compile_handler_effects(c, v, context);
	if (v->type != VALUE_TABLE || v->table->stray) {
		const char *hint = v->type == VALUE_NODE && v->node->word->group == GROUP_EFFECT ? report_format(c->reporter, "put it in braces: { %s ... }", v->node->word->name)
		                                                                                : SAID("write effects = { trust = -5, fire \"inject\" }");
		compile_wrong_type_hint(c, at, v, "a table of effects", hint);
		return list;
	}
	if (c->t->effects.count >= ROWS_MAX) {
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "the scenario has too many effects");
		return list;
	}
	if (++inner.depth > EFFECT_DEPTH_MAX) {
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "effects stand inside effects more than %d deep", EFFECT_DEPTH_MAX);
		return list;
	}
	return effects_of_table(c, at, v->table, &inner);
}
