/* compile_step — acts and expectations of a test. An act becomes the JSON line that the command line takes, so that there is one reader of commands. */
#include "script/compile/compile_test.h"

#include "base/json.h"
#include "script/mistake/suggest.h"

#include <string.h>

/* ---- acts ----- */

static void member(struct buffer *line, const char *key, const char *text)
{
	buffer_append_format(line, ",\"%s\":", key);
	json_write_text(line, text, strlen(text));
}

static void write_value(struct test_context *t, struct at at, const struct value *v, struct buffer *line)
{
	switch (v->type) {
	case VALUE_BOOLEAN: buffer_append_text(line, v->boolean ? "true" : "false"); return;
	case VALUE_INTEGER: buffer_append_integer(line, v->integer); return;
	case VALUE_STRING: json_write_text(line, v->string, strlen(v->string)); return;
	case VALUE_TABLE: break;
	default:
		compile_wrong_type(t->c, at, v, "a text, a number, true, false or a table");
		buffer_append_text(line, "null");
		return;
	}
	bool object = v->table->field_count > 0;
	buffer_append_byte(line, object ? '{' : '[');
	for (uint32_t i = 0; i < (object ? v->table->field_count : v->table->item_count); i++) {
		if (i)
			buffer_append_byte(line, ',');
		if (object) {
			json_write_text(line, v->table->fields[i].key, strlen(v->table->fields[i].key));
			buffer_append_byte(line, ':');
		}
		write_value(t, object ? at_key(at, v->table->fields[i].key) : at_item(at, i), object ? &v->table->fields[i].value : &v->table->items[i], line);
	}
	buffer_append_byte(line, object ? '}' : ']');
}

static void write_details(struct test_context *t, struct at at, const struct value *v, struct buffer *line)
{
	if (v->type == VALUE_NONE)
		return;
	if (v->type != VALUE_TABLE || v->table->item_count || v->table->stray) {
		compile_wrong_type(t->c, at, v, "a table such as { why = \"...\" }");
		return;
	}
	for (uint32_t i = 0; i < v->table->field_count; i++) {
		const struct field *field = &v->table->fields[i];
		buffer_append_byte(line, ',');
		json_write_text(line, field->key, strlen(field->key));
		buffer_append_byte(line, ':');
		write_value(t, at_key(at, field->key), &field->value, line);
	}
}

/* The acting role, noted as one that does something in this test. */
static void write_role(struct test_context *t, const struct node *node, struct buffer *line)
{
	int32_t role = compile_ref(t->c, at_arg(at_node(node), 0), node_arg(node, 0), KIND_BIT(KIND_ROLE));
	if (role >= 0 && role < SIM_ROLES_MAX)
		t->acting |= 1u << role;
	member(line, "role", node_id(node));
}

static bool write_decides(struct test_context *t, const struct node *node, struct buffer *line)
{
	struct at at = at_arg(at_node(node), 1);
	int32_t decision, option;
	if (!compile_chosen(t->c, at, node_arg(node, 1), &decision, &option))
		return false;
	const char *chosen = node_arg(node, 1)->string, *dot = strchr(chosen, '.');
	if (option == SIM_NONE) {
		report(t->c->reporter, DIAG_WRONG_TYPE, &at, chosen, NULL, "name the option too: \"%s.option\"", chosen);
		return false;
	}
	member(line, "decision", compile_format(t->c, "%.*s", (int)(dot - chosen), chosen));
	member(line, "option", dot + 1);
	return true;
}

static bool write_shares(struct test_context *t, const struct node *node, struct buffer *line)
{
	struct compiler *c = t->c;
	struct at at = at_arg(at_node(node), 1);
	const struct value *what = node_arg(node, 1);
	if (what->type != VALUE_STRING) {
		compile_wrong_type(c, at, what, "the id of a fact or inject");
		return false;
	}
	bool fact = symbol_find(c, what->string, KIND_BIT(KIND_FACT)) != NULL;
	if (!fact && !symbol_find(c, what->string, KIND_BIT(KIND_INJECT)))
		return symbol_need(c, &at, what->string, KIND_BIT(KIND_FACT)) != NULL;
	member(line, fact ? "fact" : "inject", what->string);
	compile_roles(c, at_arg(at_node(node), 2), node_arg(node, 2), 0);
	buffer_append_text(line, ",\"to\":");
	write_value(t, at_arg(at_node(node), 2), node_arg(node, 2), line);
	return true;
}

static bool write_act(struct test_context *t, const struct node *node, struct buffer *line)
{
	static const struct {
		enum word_id word;
		const char *command;
	} commands[] = {{WORD_decides, "decide"}, {WORD_acts, "act"}, {WORD_approves, "approve"}, {WORD_refuses, "refuse"}, {WORD_shares, "share"}, {WORD_proposes, "propose"}};
	struct at at = at_node(node);
	const char *command = compile_string(t->c, at_arg(at, 0), node_arg(node, 0), "");
	unsigned details = 2;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (commands[i].word == node->word->id)
			command = commands[i].command;
	buffer_append_text(line, "{\"do\":");
	json_write_text(line, command, strlen(command));
	switch (node->word->id) {
	case WORD_control:
		if (node->body.type == VALUE_TABLE)
			write_details(t, at, &node->body, line);
		buffer_append_byte(line, '}');
		return true;
	case WORD_decides:
		write_role(t, node, line);
		if (!write_decides(t, node, line))
			return false;
		break;
	case WORD_shares:
		write_role(t, node, line);
		details = 3;
		if (!write_shares(t, node, line))
			return false;
		break;
	case WORD_proposes:
		write_role(t, node, line);
		member(line, "text", compile_string(t->c, at_arg(at, 1), node_arg(node, 1), ""));
		break;
	default:
		write_role(t, node, line);
		if (compile_ref(t->c, at_arg(at, 1), node_arg(node, 1), KIND_BIT(KIND_ACTION)) == SIM_NONE)
			return false;
		member(line, "action", node_arg(node, 1)->string);
		break;
	}
	write_details(t, at_arg(at, details), node_arg(node, details), line);
	buffer_append_byte(line, '}');
	return true;
}

/* Adds the step of an act; NULL after telling what is wrong with it. */
static struct script_step *compile_act(struct test_context *t, enum script_step_kind kind, struct at at, const struct node *node, const struct node *act)
{
	struct buffer line = {0};
	size_t errors = t->c->script->diagnostics.errors;
	struct script_step *step = NULL;
	check_shape(t->c, act);
	if (t->c->script->diagnostics.errors == errors && write_act(t, act, &line) && t->c->script->diagnostics.errors == errors && !line.failed) {
		step = test_step(t, kind, at, node);
		step->words = arena_copy_text(&t->c->script->arena, buffer_text(&line), line.length);
		t->c->failed = t->c->failed || !step->words;
	}
	t->c->failed = t->c->failed || line.failed;
	buffer_free(&line);
	return step;
}

/* ---- refusals ----- */

static unsigned thing_of(enum sim_refusal_code code)
{
	switch (code) {
	case SIM_REFUSED_NEED_FACT:
	case SIM_REFUSED_NOT_KNOWN:
	case SIM_REFUSED_CONDITION: return KIND_BIT(KIND_FACT);
	case SIM_REFUSED_NEED_METRIC: return KIND_BIT(KIND_METRIC);
	case SIM_REFUSED_NEED_RESOURCE: return KIND_BIT(KIND_RESOURCE);
	case SIM_REFUSED_NEED_AUTHORITY: return KIND_BIT(KIND_AUTHORITY);
	case SIM_REFUSED_NEED_APPROVAL: return KIND_BIT(KIND_ROLE);
	case SIM_REFUSED_NOT_RECEIVED: return KIND_BIT(KIND_INJECT);
	default: return 0;
	}
}

/* "need-metric:attribution" */
static bool compile_reason(struct test_context *t, const struct node *node, int *code, int *index)
{
	struct at at = at_arg(at_node(node), 0);
	const char *text = compile_string(t->c, at, node_arg(node, 0), NULL);
	*index = SIM_NONE;
	if (!text)
		return false;
	const char *colon = strchr(text, ':');
	const char *name = colon ? compile_format(t->c, "%.*s", (int)(colon - text), text) : text;
	struct suggestion s = {.wanted = name};
	for (*code = 1; *code < SIM_REFUSALS && strcmp(sim_refusal_id(*code), name) != 0; ++*code)
		suggest_try(&s, sim_refusal_id(*code));
	if (*code == SIM_REFUSALS) {
		report(t->c->reporter, DIAG_OUT_OF_RANGE, &at, text, report_did_you_mean(t->c->reporter, s.best), "\"%s\" is no reason for a refusal", name);
		return false;
	}
	if (!colon)
		return true;
	unsigned kinds = thing_of((enum sim_refusal_code)*code);
	if (!kinds) {
		report(t->c->reporter, DIAG_OUT_OF_RANGE, &at, text, NULL, "\"%s\" names nothing after a colon", name);
		return false;
	}
	struct symbol *thing = symbol_need(t->c, &at, colon + 1, kinds);
	*index = thing ? thing->index : SIM_NONE;
	return thing != NULL;
}

static void compile_refused(struct test_context *t, struct at at, const struct node *node)
{
	const struct value *act = node_arg(node, 1);
	int code, index;
	if (act->type != VALUE_NODE || act->node->word->group != GROUP_ACT) {
		compile_wrong_type(t->c, at_arg(at_node(node), 1), act, "an act such as acts(\"police\", \"report\")");
		return;
	}
	if (!compile_reason(t, node, &code, &index))
		return;
	struct script_step *step = compile_act(t, SCRIPT_STEP_REFUSED, at, node, act->node);
	if (!step)
		return;
	step->code = code;
	step->index = index;
}

/* ---- what is expected ----- */

static void compile_sees(struct test_context *t, struct at at, const struct node *node)
{
	struct compiler *c = t->c;
	struct at first = at_arg(at_node(node), 0), second = at_arg(at_node(node), 1);
	const char *role_id = compile_string(c, first, node_arg(node, 0), NULL), *id = compile_string(c, second, node_arg(node, 1), NULL);
	if (!role_id || !id)
		return;
	struct symbol *role = symbol_find(c, role_id, KIND_BIT(KIND_ROLE));
	bool room = !role && strcmp(role_id, "room") == 0;
	if (!role && !room)
		role = symbol_need(c, &first, role_id, KIND_BIT(KIND_ROLE));
	unsigned kinds = room ? KINDS_SEEN & ~KIND_BIT(KIND_ACTION) : KINDS_SEEN;
	struct symbol *thing = symbol_need(c, &second, id, kinds);
	if ((!role && !room) || !thing)
		return;
	static const char *const subjects[KINDS] = {[KIND_INJECT] = "inject", [KIND_DECISION] = "decision", [KIND_METRIC] = "metric", [KIND_ACTION] = "action"};
	struct script_step *step = test_step(t, SCRIPT_STEP_SEES, at, node);
	step->role = room ? SCRIPT_ROOM : role->index;
	step->index = thing->index;
	step->subject = subjects[thing->kind];
	step->negated = node->word->id == WORD_hidden_from;
}

static void compile_ended(struct test_context *t, struct at at, const struct node *node)
{
	int32_t *endings = arena_allocate(&t->c->script->arena, (node->arg_count + 1) * sizeof *endings);
	if (!endings) {
		t->c->failed = true;
		return;
	}
	for (uint32_t i = 0; i < node->arg_count; i++)
		endings[i] = compile_ref(t->c, at_arg(at_node(node), i), node_arg(node, i), KIND_BIT(KIND_ENDING));
	struct script_step *step = test_step(t, SCRIPT_STEP_ENDED, at, node);
	step->endings = endings;
	step->ending_count = node->arg_count;
}

static void compile_one_of(struct test_context *t, enum script_step_kind kind, enum kind thing, bool negated, struct at at, const struct node *node)
{
	int32_t index = compile_ref(t->c, at_arg(at_node(node), 0), node_arg(node, 0), KIND_BIT(thing));
	if (index == SIM_NONE)
		return;
	struct script_step *step = test_step(t, kind, at, node);
	step->index = index;
	step->negated = negated;
}

static void compile_expectation_check(struct test_context *t, struct at at, const struct node *node)
{
	struct sim_task *check = arena_allocate(&t->c->script->arena, sizeof *check);
	if (!check) {
		t->c->failed = true;
		return;
	}
	*check = (struct sim_task){.id = "", .place = node->place, .metric = SIM_NONE, .since = {0, SIM_NONE, SIM_NONE}, .then = {0, SIM_NONE, SIM_NONE}};
	compile_check(t->c, node, check);
	struct script_step *step = test_step(t, SCRIPT_STEP_CHECK, at, node);
	step->check = check;
	step->words = node->word->name;
}

void compile_test_entry(struct test_context *t, struct at at, const struct node *node)
{
	enum group group = node->word->group;
	if (group == GROUP_ACT) {
		compile_act(t, SCRIPT_STEP_DO, at, node, node);
		return;
	}
	t->expectations++;
	if (group == GROUP_CONDITION) {
		struct value v = {.type = VALUE_NODE, .node = (struct node *)(uintptr_t)node};
		sim_cond condition = compile_condition(t->c, at, &v, "a test");
		test_step(t, SCRIPT_STEP_HOLDS, at, node)->condition = condition;
		return;
	}
	if (group == GROUP_CHECK) {
		compile_expectation_check(t, at, node);
		return;
	}
	if (group != GROUP_EXPECT) {
		if (group_is_of_tests(group))
			report(t->c->reporter, DIAG_MISPLACED, &at, NULL, NULL, "%s cannot stand in a moment", node->word->name);
		return;
	}
	check_shape(t->c, node);
	switch (node->word->id) {
	case WORD_refused: compile_refused(t, at, node); break;
	case WORD_sees:
	case WORD_hidden_from: compile_sees(t, at, node); break;
	case WORD_ended: compile_ended(t, at, node); break;
	case WORD_reached:
	case WORD_not_reached: compile_one_of(t, SCRIPT_STEP_ENDING, KIND_ENDING, node->word->id == WORD_not_reached, at, node); break;
	default: compile_one_of(t, SCRIPT_STEP_TASK, KIND_TASK, node->word->id == WORD_missed, at, node); break;
	}
}
