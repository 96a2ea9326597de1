/* compile_test — from what test.lua declared to the stories of tests.h: tests, their moments, who plays what. Acts and expectations are in compile_step.c. */
#include "script/compile/compile_test.h"

#include "base/duration.h"
#include "script/mistake/suggest.h"
#include "sim/command_json.h"

#include <stdlib.h>
#include <string.h>

#define FIELD(node, key) at_key(at_node(node), key), node_field(node, key)
#define DEPTH_MAX        8 /* lists inside lists of steps */

struct script_spot test_spot(struct compiler *c, struct at at, const struct node *node)
{
	struct source_set *set = &c->script->sources;
	struct spot spot;
	struct at self = at_node(node);
	bool found = locate(set, &at, NULL, &spot);
	bool elsewhere = found && (spot.line != (int)SIM_PLACE_LINE(node->place) || spot.file != SIM_PLACE_FILE(node->place));
	if (elsewhere && (!node->computed || node->word->id == WORD_at)) /* a list kept in a local: where it was written. What a helper made: where it was called */
		found = locate(set, &self, NULL, &spot);
	char *line = found ? arena_copy_text(&c->script->arena, spot.text, spot.length) : NULL;
	if (!line) {
		c->failed = true;
		return (struct script_spot){.file = "", .excerpt = ""};
	}
	return (struct script_spot){.file = set->items[spot.file].path, .line = spot.line, .column = spot.column, .excerpt = line};
}

struct script_step *test_step(struct test_context *t, enum script_step_kind kind, struct at at, const struct node *node)
{
	struct pool *pool = &t->c->script->test_steps;
	struct script_step *step = pool_row(t->c, pool, pool_add(t->c, pool, 1));
	*step = (struct script_step){.kind = kind, .spot = test_spot(t->c, at, node), .role = SIM_NONE, .index = SIM_NONE, .condition = SIM_NONE};
	return step;
}

/* ---- moments ----- */

static void step_back(struct test_context *t, const struct at *at, const struct node *node)
{
	char before[32];
	duration_format(t->reached, before);
	report(t->c->reporter, DIAG_BACKWARDS, at, node_id(node), NULL, "\"%s\" lies before the moment above it, \"%s\"", node_id(node), before);
}

/* "20m", "+20m", "end", "printers+2m". */
static void compile_instant(struct test_context *t, struct at from, const struct node *node)
{
	struct at at = at_arg(at_node(node), 0);
	const char *text = compile_string(t->c, at, node_arg(node, 0), NULL);
	int64_t seconds;
	if (!text)
		return;
	if (strcmp(text, "end") == 0) {
		test_step(t, SCRIPT_STEP_END, from, node);
		t->reached = SIM_TIME_MAX;
		return;
	}
	bool relative = *text == '+', has_unit = *text && strchr("dhms", text[strlen(text) - 1]);
	if (relative || (has_unit && duration_parse(text, strlen(text), &seconds))) {
		struct value v = {.type = VALUE_STRING, .string = text + relative};
		seconds = compile_duration(t->c, at, &v, 0);
		struct script_step *step = test_step(t, SCRIPT_STEP_TIME, from, node);
		step->time = seconds;
		step->relative = relative;
		if (!relative && t->reached > seconds)
			step_back(t, &at, node);
		if (!relative || t->reached >= 0)
			t->reached = relative ? t->reached + seconds : seconds;
		return;
	}
	struct sim_trigger anchor = {0};
	if (!compile_anchor(t->c, at, text, &anchor))
		return;
	struct script_step *step = test_step(t, SCRIPT_STEP_EVENT, from, node);
	step->pattern = anchor.pattern;
	step->time = anchor.time;
	step->words = text;
	t->reached = -1;
}

static void compile_entries(struct test_context *t, struct at at, const struct table *list, int depth)
{
	for (uint32_t i = 0; i < list->item_count; i++) {
		const struct value *item = &list->items[i];
		struct at place = at_item(at, i);
		if (item->type == VALUE_NODE)
			compile_test_entry(t, place, item->node);
		else if (item->type == VALUE_TABLE && !item->table->field_count && depth < DEPTH_MAX)
			compile_entries(t, place, item->table, depth + 1);
		else
			compile_wrong_type(t->c, place, item, "an act or an expectation");
	}
}

static void compile_moments(struct test_context *t, struct at at, const struct table *list, int depth)
{
	for (uint32_t i = 0; i < list->item_count; i++) {
		const struct value *item = &list->items[i];
		struct at place = at_item(at, i);
		if (item->type == VALUE_TABLE && !item->table->field_count && depth < DEPTH_MAX) {
			compile_moments(t, place, item->table, depth + 1);
		} else if (item->type != VALUE_NODE || item->node->word->id != WORD_at) {
			compile_wrong_type(t->c, place, item, "at \"time\" { ... }");
		} else {
			check_shape(t->c, item->node);
			compile_instant(t, place, item->node);
			if (item->node->body.type == VALUE_TABLE)
				compile_entries(t, at_node(item->node), item->node->body.table, 0);
		}
	}
}

/* ---- seeds and seats ----- */

static bool seed_range(const char *text, uint64_t *first, uint64_t *last)
{
	char *end;
	if (*text < '0' || *text > '9' || strlen(text) > 40)
		return false;
	*first = strtoull(text, &end, 10);
	if (*end != '-' || end[1] < '0' || end[1] > '9')
		return false;
	*last = strtoull(end + 1, &end, 10);
	return *end == '\0' && *first <= *last && *last < INT64_MAX;
}

static void compile_seeds(struct compiler *c, const struct node *node, struct script_test *test, uint32_t *runs)
{
	const struct value *v = node_field(node, "seeds");
	struct at at = at_key(at_node(node), "seeds");
	uint64_t first = 1, last = 1;
	bool range = v->type == VALUE_STRING && seed_range(v->string, &first, &last);
	bool list = v->type == VALUE_TABLE && v->table->item_count && !v->table->field_count;
	if (v->type != VALUE_NONE && !range && !list) {
		compile_wrong_type(c, at, v, "a list of seeds such as { 1, 2, 3 }, or \"1-20\",");
		return;
	}
	uint64_t count = list ? v->table->item_count : last - first + 1;
	if (count > SCRIPT_RUNS_MAX || (*runs += (uint32_t)count) > SCRIPT_RUNS_MAX) {
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "the tests ask for more than %d runs", SCRIPT_RUNS_MAX);
		*runs = SCRIPT_RUNS_MAX;
		return;
	}
	uint64_t *seeds = arena_allocate(&c->script->arena, count * sizeof *seeds);
	if (!seeds) {
		c->failed = true;
		return;
	}
	for (uint64_t i = 0; i < count; i++) {
		int64_t seed = (int64_t)(first + i);
		if (list)
			compile_get_integer(c, at_item(at, (uint32_t)i), &v->table->items[i], 0, INT64_MAX, 1, &seed);
		seeds[i] = (uint64_t)seed;
	}
	test->seeds = seeds;
	test->seed_count = (uint32_t)count;
}

static void compile_seats(struct compiler *c, const struct node *node, struct script_test *test)
{
	static const struct {
		uint8_t seat;
		int policy;
	} players[] = {{SIM_SEAT_PLAYED, SIM_NONE},           {SIM_SEAT_HELD, SIM_NONE},        {SIM_SEAT_BOT, SIM_POLICY_OWN},     {SIM_SEAT_BOT, SIM_POLICY_CAUTIOUS},
	               {SIM_SEAT_BOT, SIM_POLICY_BOLD}, {SIM_SEAT_BOT, SIM_POLICY_RANDOM}, {SIM_SEAT_BOT, SIM_POLICY_SCRIPTED}};
	const struct value *v = node_field(node, "seats");
	struct at at = at_key(at_node(node), "seats");
	if (v->type == VALUE_NONE)
		return;
	if (v->type != VALUE_TABLE || v->table->item_count || v->table->stray) {
		compile_wrong_type(c, at, v, "a table such as { police = \"bold\" }");
		return;
	}
	struct sim_command *rows = arena_allocate(&c->script->arena, (v->table->field_count + 1) * sizeof *rows);
	if (!rows) {
		c->failed = true;
		return;
	}
	for (uint32_t i = 0; i < v->table->field_count; i++) {
		const struct field *field = &v->table->fields[i];
		struct at name = at_name(at, field->key);
		struct symbol *role = symbol_need(c, &name, field->key, KIND_BIT(KIND_ROLE));
		int player = compile_choice(c, at_key(at, field->key), &field->value, "played|held|own|cautious|bold|random|scripted", 0);
		if (!role)
			continue;
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)role->index;
		seat.value = players[player].seat;
		seat.option = players[player].policy;
		rows[test->seat_count++] = seat;
	}
	test->seats = rows;
}

/* ---- tests ----- */

static void check_name(struct compiler *c, const struct node *node)
{
	struct at at = at_arg(at_node(node), 0);
	const char *name = compile_string(c, at, node_arg(node, 0), "");
	if (!*name)
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "a test has a name that says what it shows");
	const struct script_test *rows = c->script->tests.rows;
	for (uint32_t i = 0; i < c->script->tests.count; i++)
		if (*name && strcmp(rows[i].name, name) == 0) {
			report(c->reporter, DIAG_DUPLICATE, &at, name, NULL, "there is a test of this name in %s:%d", rows[i].spot.file, rows[i].spot.line);
			return;
		}
}

static void compile_one_test(struct compiler *c, const struct node *node, uint32_t *runs)
{
	struct script_test test = {.spot = test_spot(c, at_node(node), node), .bots = SIM_NONE};
	struct test_context t = {.c = c};
	struct at at = at_node(node);
	uint32_t before = c->script->test_steps.count;
	check_shape(c, node);
	check_name(c, node);
	test.name = node_id(node);
	test.holds = (enum script_holds)compile_choice(c, FIELD(node, "holds"), "always|mostly|sometimes", 0);
	test.automatic = compile_choice(c, FIELD(node, "pace"), "clock|facilitator", 0) == 0;
	int bots = compile_choice(c, FIELD(node, "bots"), "none|cautious|bold|random|scripted", 0);
	test.bots = bots == 0 ? SIM_NONE : bots; /* the policies in the order of enum sim_policy, of which 0 is the role's own */
	test.fails = compile_string(c, FIELD(node, "fails"), NULL);
	compile_seeds(c, node, &test, runs);
	compile_seats(c, node, &test);
	if (node->body.type == VALUE_TABLE)
		compile_moments(&t, at, node->body.table, 0);
	if (!t.expectations)
		report(c->reporter, DIAG_EXPECTS_NOTHING, &at, *test.name ? test.name : NULL, NULL, "the test expects nothing");
	test.acting = t.acting;
	test.step_count = c->script->test_steps.count - before;
	*(struct script_test *)pool_row(c, &c->script->tests, pool_add(c, &c->script->tests, 1)) = test;
}

void compile_tests(struct compiler *c)
{
	uint32_t runs = 0;
	for (const struct node *node = c->loader->first; node && !c->failed; node = node->next) {
		struct at at = at_node(node);
		const char *name = node->word->name;
		enum group group = node->word->group;
		if (node->spoiled)
			continue;
		bool fits = group == GROUP_CONDITION || group == GROUP_CHECK || group_is_of_tests(group);
		if (!fits)
			report(c->reporter, DIAG_MISPLACED, &at, NULL, NULL, "%s belongs into the scenario; test.lua only tests it", name);
		else if ((node->word->id == WORD_test) == node->used)
			report(c->reporter, DIAG_MISPLACED, &at, NULL, NULL, node->used ? "%s stands alone, not inside something else" : "%s does nothing here", name);
		else if (node->word->id == WORD_test)
			compile_one_test(c, node, &runs);
	}
}

/* ---- after the scenario is finished ----- */

static void read_command(struct compiler *c, struct script_step *step)
{
	struct sim_command command, *kept;
	struct sim_command_error error;
	if (!sim_command_read(&c->script->scenario, &c->script->arena, step->words, strlen(step->words), &command, &error)) {
		struct script_diagnostic d = {.file = step->spot.file, .line = step->spot.line, .column = step->spot.column, .excerpt = step->spot.excerpt};
		d.message = report_format(c->reporter, "this is not a command: %s", error.reason);
		d.said = saying_of(&c->reporter->sayings, d.message);
		diagnostic_add(&c->script->diagnostics, DIAG_NOT_A_COMMAND, &d);
		return;
	}
	kept = arena_allocate(&c->script->arena, sizeof *kept);
	if (!kept) {
		c->failed = true;
		return;
	}
	*kept = command;
	step->command = kept;
}

void compile_test_commands(struct compiler *c)
{
	struct script_step *steps = c->script->test_steps.rows;
	struct script_test *tests = c->script->tests.rows;
	for (uint32_t i = 0; i < c->script->test_steps.count && !c->failed; i++)
		if (steps[i].kind == SCRIPT_STEP_DO || steps[i].kind == SCRIPT_STEP_REFUSED)
			read_command(c, &steps[i]);
	for (uint32_t i = 0, first = 0; i < c->script->tests.count; i++) {
		tests[i].steps = steps + first;
		first += tests[i].step_count;
	}
}

const struct script_test *script_tests(const struct script *script, size_t *count)
{
	*count = script->tests.count;
	return script->tests.rows;
}

bool script_has_tests(const struct script *script)
{
	return script->has_tests;
}
