/* compile_rules — what follows from what: every, on, when, tasks, endings, bots. */
#include "script/compile/compile.h"

#include "sim/command.h"

#include <string.h>

#define FIELD(node, key) at_key(at_node(node), key), node_field(node, key)

void compile_every(struct compiler *c, const struct node *node)
{
	struct at first = at_arg(at_node(node), 0);
	struct context context = {.name = compile_format(c, "every %s", node_id(node)), .text_id = "", .action = SIM_NONE};
	struct sim_rule row = {.place = node->called};
	row.every = compile_duration(c, first, node_arg(node, 0), 60);
	row.from = compile_duration(c, FIELD(node, "from"), 0);
	row.until = compile_duration(c, FIELD(node, "to"), SIM_TIME_MAX);
	row.when = compile_condition(c, FIELD(node, "when"), context.name);
	row.effects = compile_effects(c, FIELD(node, "effects"), &context);
	if (row.every < 1)
		report(c->reporter, DIAG_OUT_OF_RANGE, &first, NULL, NULL, "a rule cannot run every 0 seconds");
	uint32_t index = pool_add(c, &c->t->rules, 1);
	*(struct sim_rule *)pool_row(c, &c->t->rules, index) = row;
}

/* Effects of a body, or the function that stands instead of it. */
static struct sim_list body_effects(struct compiler *c, const struct node *node, const struct context *context)
{
	if (node->body.type == VALUE_HANDLER)
		return compile_handler_effects(c, &node->body, context);
	return compile_effects(c, FIELD(node, "effects"), context);
}

static struct sim_list delayed(struct compiler *c, struct sim_list effects, int32_t delay, sim_place place)
{
	if (delay == 0)
		return effects;
	struct sim_list list = {pool_add(c, &c->t->effects, 1), 1};
	*(struct sim_effect *)pool_row(c, &c->t->effects, list.first) =
	    (struct sim_effect){.kind = SIM_DELAY, .target = SIM_NONE, .amount = delay, .condition = SIM_NONE, .list = effects, .place = place};
	return list;
}

void compile_on(struct compiler *c, const struct node *node)
{
	struct at first = at_arg(at_node(node), 0);
	struct context context = {.name = compile_format(c, "on %s", node_id(node)), .text_id = "", .action = SIM_NONE};
	struct sim_reaction row = {.place = node->called, .when = SIM_NONE};
	const char *pattern = compile_string(c, first, node_arg(node, 0), NULL);
	if (pattern)
		compile_pattern(c, first, pattern, &row.pattern);
	row.when = compile_condition(c, FIELD(node, "when"), context.name);
	row.once = compile_boolean(c, FIELD(node, "once"), false);
	row.effects = delayed(c, body_effects(c, node, &context), compile_brief(c, FIELD(node, "delay"), 0), node->place);
	uint32_t index = pool_add(c, &c->t->reactions, 1);
	*(struct sim_reaction *)pool_row(c, &c->t->reactions, index) = row;
}

void compile_when(struct compiler *c, const struct node *node)
{
	struct context context = {.name = compile_format(c, "when, line %u", SIM_PLACE_LINE(node->place)), .text_id = "", .action = SIM_NONE};
	struct sim_watch row = {.place = node->called};
	row.when = compile_condition(c, at_arg(at_node(node), 0), node_arg(node, 0), context.name);
	row.once = compile_boolean(c, FIELD(node, "once"), true);
	row.effects = body_effects(c, node, &context);
	uint32_t index = pool_add(c, &c->t->watches, 1);
	*(struct sim_watch *)pool_row(c, &c->t->watches, index) = row;
}

void compile_ending(struct compiler *c, const struct node *node)
{
	const char *id = node_id(node);
	struct sim_ending row = {.id = id, .place = node->called};
	row.title = compile_text(c, FIELD(node, "title"), compile_format(c, "ending.%s.title", id), TEXT_ANYWHERE);
	row.text = compile_text(c, FIELD(node, "text"), compile_format(c, "ending.%s.text", id), TEXT_ANYWHERE);
	row.when = compile_condition(c, FIELD(node, "when"), compile_format(c, "ending %s", id));
	row.rank = compile_integer(c, FIELD(node, "rank"), 1, 100, 1);
	row.final = compile_boolean(c, FIELD(node, "final"), false);
	row.setback = compile_boolean(c, FIELD(node, "setback"), false);
	row.principles = compile_texts(c, FIELD(node, "principles"), compile_format(c, "ending.%s.principles", id));
	*(struct sim_ending *)pool_row(c, &c->t->endings, (uint32_t)node->index) = row;
}

/* ---- tasks ----- */

static void pattern_arg(struct compiler *c, const struct node *node, uint32_t i, struct sim_pattern *out)
{
	struct at at = at_arg(at_node(node), i);
	const char *text = compile_string(c, at, node_arg(node, i), NULL);
	if (text)
		compile_pattern(c, at, text, out);
}

static void held_check(struct compiler *c, const struct node *node, struct sim_task *row)
{
	struct at at = at_arg(at_node(node), 0);
	const struct value *v = node_arg(node, 0);
	sim_cond condition = compile_condition(c, at, v, "a check");
	row->time = compile_duration(c, at_arg(at_node(node), 1), node_arg(node, 1), 0);
	const struct sim_condition *test = pool_row(c, &c->t->conditions, (uint32_t)condition);
	if (condition == SIM_NONE || test->source != SIM_OF_METRIC || test->span != 1) {
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "held takes one comparison of a metric, such as at_least(\"trust\", 40)");
		return;
	}
	row->metric = test->a;
	row->compare = test->compare;
	row->value = (int32_t)test->value;
}

void compile_check(struct compiler *c, const struct node *node, struct sim_task *row)
{
	check_shape(c, node);
	switch (node->word->id) {
	case WORD_within:
		row->check = SIM_CHECK_WITHIN;
		row->time = compile_duration(c, at_arg(at_node(node), 0), node_arg(node, 0), 0);
		if (node->arg_count > 2)
			pattern_arg(c, node, 1, &row->since);
		pattern_arg(c, node, node->arg_count > 2 ? 2 : 1, &row->then);
		break;
	case WORD_before:
		row->check = SIM_CHECK_BEFORE;
		pattern_arg(c, node, 0, &row->then);
		pattern_arg(c, node, 1, &row->since);
		break;
	case WORD_never:
	case WORD_happens:
		row->check = node->word->id == WORD_never ? SIM_CHECK_NEVER : SIM_CHECK_HAPPENS;
		pattern_arg(c, node, 0, &row->then);
		break;
	default:
		row->check = SIM_CHECK_HELD;
		held_check(c, node, row);
		break;
	}
}

void compile_task(struct compiler *c, const struct node *node)
{
	const char *id = node_id(node);
	struct sim_task row = {.id = id, .place = node->called, .metric = SIM_NONE, .since = {0, SIM_NONE, SIM_NONE}, .then = {0, SIM_NONE, SIM_NONE}};
	row.objective = compile_ref(c, FIELD(node, "objective"), KIND_BIT(KIND_OBJECTIVE));
	row.text = compile_text(c, FIELD(node, "text"), compile_format(c, "task.%s.text", id), TEXT_ANYWHERE);
	row.evaluator = compile_text(c, FIELD(node, "evaluator"), compile_format(c, "task.%s.evaluator", id), TEXT_ANYWHERE);
	const struct value *check = node_field(node, "check");
	if (check->type == VALUE_NODE && check->node->word->group == GROUP_CHECK)
		compile_check(c, check->node, &row);
	else if (check->type != VALUE_NONE)
		compile_wrong_type(c, at_key(at_node(node), "check"), check, "within, before, never, happens or held");
	*(struct sim_task *)pool_row(c, &c->t->tasks, (uint32_t)node->index) = row;
}

/* ---- bots ----- */

static void compile_move(struct compiler *c, const struct node *node, struct bot_move *row)
{
	static const struct {
		const char *key;
		enum sim_command_kind what;
	} kinds[] = {{"act", SIM_DO_ACT}, {"decide", SIM_DO_DECIDE}, {"approve", SIM_DO_APPROVE}, {"refuse", SIM_DO_REFUSE}, {"share", SIM_DO_SHARE}};
	struct at at = at_node(node);
	int given = 0;
	check_shape(c, node);
	*row = (struct bot_move){.when = compile_condition(c, FIELD(node, "when"), "a bot's move"), .option = SIM_NONE, .place = node->place};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const struct value *v = node_field(node, kinds[i].key);
		struct at place = at_key(at, kinds[i].key);
		if (v->type == VALUE_NONE)
			continue;
		given++;
		row->what = (uint8_t)kinds[i].what;
		if (kinds[i].what == SIM_DO_ACT)
			row->target = compile_ref(c, place, v, KIND_BIT(KIND_ACTION));
		else if (kinds[i].what == SIM_DO_SHARE)
			row->target = compile_ref(c, place, v, KIND_BIT(KIND_FACT));
		else if (kinds[i].what != SIM_DO_DECIDE)
			row->target = compile_approval_ref(c, place, v);
		else if (compile_chosen(c, place, v, &row->target, &row->option) && row->option == SIM_NONE)
			report(c->reporter, DIAG_WRONG_TYPE, &place, NULL, NULL, "name the option too: \"%s.option\"", v->string);
	}
	row->roles = compile_roles(c, FIELD(node, "to"), 0);
	if (given != 1)
		report(c->reporter, DIAG_MISSING_KEY, &at, NULL, NULL, "a move has exactly one of act, decide, approve, refuse and share");
	if (row->what == SIM_DO_SHARE && !row->roles)
		report(c->reporter, DIAG_MISSING_KEY, &at, NULL, NULL, "share needs `to`");
}

static struct sim_list moves_of(struct compiler *c, const struct node *node)
{
	const struct value *v = node_field(node, "moves");
	struct at at = at_key(at_node(node), "moves");
	struct sim_list list = {0};
	if (v->type == VALUE_NONE)
		return list;
	if (v->type != VALUE_TABLE || v->table->field_count) {
		compile_wrong_type(c, at, v, "a list of move");
		return list;
	}
	list.count = v->table->item_count;
	list.first = pool_add(c, &c->script->moves, list.count);
	for (uint32_t i = 0; i < list.count; i++) {
		const struct value *item = &v->table->items[i];
		struct bot_move row = {.what = SIM_DO_ADVANCE};
		if (item->type == VALUE_NODE && item->node->word->id == WORD_move)
			compile_move(c, item->node, &row);
		else
			compile_wrong_type(c, at_item(at, i), item, "move { ... }");
		*(struct bot_move *)pool_row(c, &c->script->moves, list.first + i) = row;
	}
	return list;
}

void compile_bot(struct compiler *c, const struct node *node)
{
	struct at at = at_node(node), first = at_arg(at, 0);
	struct sim_bot row = {.place = node->called, .handler = SIM_NONE};
	row.role = compile_ref(c, first, node_arg(node, 0), KIND_BIT(KIND_ROLE));
	row.every = compile_duration(c, FIELD(node, "every"), 60);
	struct at every = at_key(at, "every");
	if (row.every < 1)
		report(c->reporter, DIAG_OUT_OF_RANGE, &every, NULL, NULL, "a bot cannot look every 0 seconds");
	const struct value *play = node_field(node, "play");
	if (play->type == VALUE_HANDLER) {
		row.handler = play->handler;
		compile_name_handler(c, play->handler, compile_format(c, "bot %s", node_id(node)));
	} else if (play->type != VALUE_NONE) {
		compile_wrong_type(c, at_key(at, "play"), play, "a function");
	}
	struct bot_plan plan = {.moves = moves_of(c, node)};
	if ((play->type != VALUE_NONE) == (node_field(node, "moves")->type != VALUE_NONE))
		report(c->reporter, DIAG_MISSING_KEY, &at, NULL, NULL, "a bot has either `moves` or `play`");
	uint32_t index = pool_add(c, &c->t->bots, 1), plan_index = pool_add(c, &c->script->plans, 1);
	*(struct sim_bot *)pool_row(c, &c->t->bots, index) = row;
	*(struct bot_plan *)pool_row(c, &c->script->plans, plan_index) = plan;
	if (row.role == SIM_NONE)
		return;
	struct sim_role *role = pool_row(c, &c->t->roles, (uint32_t)row.role);
	if (role->bot != SIM_NONE)
		report(c->reporter, DIAG_DUPLICATE, &first, NULL, NULL, "role \"%s\" has two bots", node_id(node));
	role->bot = (int32_t)index;
}
