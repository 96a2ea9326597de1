/* compile_base — the cast and the quantities: scenario, roles, metrics, variables, facts, resources, authorities, measures, objectives. */
#include "script/compile/compile.h"
#include "script/mistake/suggest.h"

#include "base/duration.h"

#include <string.h>

#define FIELD(node, key) at_key(at_node(node), key), node_field(node, key)
#define MANY             1000000
#define VALUES_MAX       200 /* of an enumeration */

#define API 1

/* Which version of the language; one that this program does not know may mean anything. */
static int32_t compile_api(struct compiler *c, struct at at, const struct value *v)
{
	if (v->type != VALUE_INTEGER || v->integer == API)
		return compile_integer(c, at, v, API, API, API);
	report(c->reporter, DIAG_OUT_OF_RANGE, &at, NULL, v->integer > API ? "a newer Enshu may read it; for this one write api = 1" : "write api = 1",
	       "this program reads version %d of the scenario language, not %lld", API, (long long)v->integer);
	return API;
}

/* One without a picture plays as well: a warning. */
static void check_sector(struct compiler *c, struct at at, const char *sector)
{
	struct suggestion s = {.wanted = sector};
	for (const char *from = WORD_SECTORS; *from && *sector; from += strcspn(from, "|") + (from[strcspn(from, "|")] == '|')) {
		const char *known = compile_format(c, "%.*s", (int)strcspn(from, "|"), from);
		if (c->failed || strcmp(known, sector) == 0)
			return;
		suggest_try(&s, known);
	}
	if (*sector)
		report(c->reporter, DIAG_NO_SECTOR, &at, sector, s.best ? report_did_you_mean(c->reporter, s.best) : NULL, "there is no picture for sector \"%s\"; those that have one are %s", sector, WORD_SECTORS);
}

void compile_scenario(struct compiler *c, const struct node *node)
{
	struct sim_scenario *sc = c->sc;
	struct at at = at_node(node);
	struct at id = at_key(at, "id");
	sc->id = compile_string(c, FIELD(node, "id"), "");
	if (*sc->id || node_field(node, "id")->type == VALUE_STRING)
		symbol_check_id(c, &id, sc->id);
	sc->version = compile_string(c, FIELD(node, "version"), "1.0.0");
	sc->sector = compile_string(c, FIELD(node, "sector"), "");
	check_sector(c, at_key(at, "sector"), sc->sector);
	sc->start_zone = compile_string(c, FIELD(node, "zone"), "");
	sc->api = compile_api(c, FIELD(node, "api"));
	sc->title = compile_text(c, FIELD(node, "title"), "scenario.title", TEXT_ANYWHERE);
	sc->premise = compile_text(c, FIELD(node, "premise"), "scenario.premise", TEXT_ANYWHERE);
	sc->about = compile_text(c, FIELD(node, "about"), "scenario.about", TEXT_ANYWHERE);
	sc->length = compile_duration(c, FIELD(node, "length"), 3600);
	sc->session = compile_duration(c, FIELD(node, "session"), 7200);
	sc->round = compile_duration(c, FIELD(node, "round"), 0);
	const char *start = compile_string(c, FIELD(node, "start"), NULL);
	int offset = 0;
	struct at place = at_key(at, "start");
	if (start && !moment_parse(start, strlen(start), &sc->start_local, &offset))
		report(c->reporter, DIAG_BAD_TIME, &place, start, "write it as \"2026-07-04T06:30+09:00\"", "\"%s\" is not a date and time", start);
	sc->start_offset = offset;
	place = at_key(at, "length");
	if (sc->length < 1)
		report(c->reporter, DIAG_OUT_OF_RANGE, &place, NULL, NULL, "the exercise has no length");
	const struct value *sources = node_field(node, "sources");
	uint32_t count = sources->type == VALUE_TABLE ? sources->table->item_count : 0;
	const char **ids = count ? arena_allocate(&c->script->arena, count * sizeof *ids) : NULL;
	c->failed = c->failed || (count && !ids);
	if (sources->type != VALUE_NONE && sources->type != VALUE_TABLE)
		compile_wrong_type(c, at_key(at, "sources"), sources, "a list of measures");
	for (uint32_t i = 0; ids && i < count; i++) {
		int32_t measure = compile_ref(c, at_item(at_key(at, "sources"), i), &sources->table->items[i], KIND_BIT(KIND_MEASURE));
		if (measure != SIM_NONE)
			ids[sc->source_count++] = sources->table->items[i].string;
	}
	sc->sources = ids;
}

void compile_role(struct compiler *c, const struct node *node)
{
	const char *id = node_id(node);
	bool labelled = node_field(node, "label")->type != VALUE_NONE;
	struct sim_role row = {.id = id, .place = node->called, .bot = SIM_NONE};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "role.%s.name", id), labelled ? TEXT_ANYWHERE : TEXT_ROLE);
	row.label = labelled ? compile_text(c, FIELD(node, "label"), compile_format(c, "role.%s.label", id), TEXT_ROLE) : row.name;
	row.brief = compile_text(c, FIELD(node, "brief"), compile_format(c, "role.%s.brief", id), TEXT_ANYWHERE);
	row.kind = compile_string(c, FIELD(node, "kind"), "");
	row.seats = compile_integer(c, FIELD(node, "seats"), 1, 20, 1);
	row.hidden = compile_boolean(c, FIELD(node, "hidden"), false);
	*(struct sim_role *)pool_row(c, &c->t->roles, (uint32_t)node->index) = row;
}

void compile_metric(struct compiler *c, const struct node *node)
{
	const char *id = node_id(node);
	struct at at = at_node(node);
	bool labelled = node_field(node, "label")->type != VALUE_NONE;
	struct sim_metric row = {.id = id, .place = node->called};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "metric.%s.name", id), labelled ? TEXT_ANYWHERE : TEXT_METRIC);
	row.label = labelled ? compile_text(c, FIELD(node, "label"), compile_format(c, "metric.%s.label", id), TEXT_METRIC) : row.name;
	row.unit = compile_string(c, FIELD(node, "unit"), "");
	row.min = compile_integer(c, FIELD(node, "min"), -1000 * MANY, 1000 * MANY, 0);
	row.max = compile_integer(c, FIELD(node, "max"), -1000 * MANY, 1000 * MANY, 100);
	struct at max = at_key(at, "max");
	if (row.min >= row.max)
		report(c->reporter, DIAG_OUT_OF_RANGE, &max, NULL, NULL, "max (%d) is not above min (%d)", row.max, row.min);
	else
		row.start = compile_integer(c, FIELD(node, "start"), row.min, row.max, row.min);
	static const int8_t directions[] = {1, -1, 0};
	row.good = directions[compile_choice(c, FIELD(node, "good"), "high|low|neither", 0)];
	const struct value *visible = node_field(node, "visible");
	bool facilitator = visible->type == VALUE_STRING && strcmp(visible->string, "facilitator") == 0;
	row.visible = facilitator ? 0 : compile_roles(c, at_key(at, "visible"), visible, compile_everybody(c));
	row.room = compile_boolean(c, FIELD(node, "room"), (row.visible & compile_everybody(c)) == compile_everybody(c) && !facilitator);
	row.threshold = compile_integer(c, FIELD(node, "threshold"), row.min, row.max, SIM_NONE);
	*(struct sim_metric *)pool_row(c, &c->t->metrics, (uint32_t)node->index) = row;
}

static void enumeration(struct compiler *c, const struct node *node, struct sim_variable *row)
{
	const struct value *values = node_field(node, "values"), *start = node_field(node, "start");
	struct at at = at_key(at_node(node), "values");
	uint32_t count = values->table->item_count;
	if (count < 2 || count > VALUES_MAX)
		report(c->reporter, DIAG_OUT_OF_RANGE, &at, NULL, NULL, "an enumeration has 2 to %d values", VALUES_MAX);
	if (count > VALUES_MAX)
		count = VALUES_MAX;
	const char **names = arena_allocate(&c->script->arena, (count + 1) * sizeof *names);
	c->failed = c->failed || !names;
	for (uint32_t i = 0; names && i < count; i++) {
		names[i] = compile_string(c, at_item(at, i), &values->table->items[i], "");
		for (uint32_t n = 0; n < i; n++) {
			struct at item = at_item(at, i);
			if (strcmp(names[n], names[i]) == 0)
				report(c->reporter, DIAG_DUPLICATE, &item, NULL, NULL, "the value \"%s\" stands twice", names[i]);
		}
	}
	row->values = names;
	row->min = 0;
	row->max = count ? (int32_t)count - 1 : 0;
	struct symbol self = {.id = node_id(node), .node = (struct node *)(uintptr_t)node, .kind = KIND_VARIABLE};
	int64_t number = 0;
	if (start->type != VALUE_NONE)
		compile_quantity(c, at_key(at_node(node), "start"), &self, start, &number);
	row->start = (int32_t)number;
}

/* Flags and numbers of a scenario share one table and one space of names. */
static struct sim_variable variable_row(struct compiler *c, const struct node *node, int32_t max)
{
	struct sim_variable row = {.id = node_id(node), .place = node->called, .max = max};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "variable.%s.name", row.id), TEXT_ANYWHERE);
	return row;
}

void compile_variable(struct compiler *c, const struct node *node)
{
	struct sim_variable row = variable_row(c, node, 0);
	struct at max = at_key(at_node(node), "max");
	if (node_field(node, "values")->type == VALUE_TABLE) {
		enumeration(c, node, &row);
	} else {
		if (node_field(node, "values")->type != VALUE_NONE)
			compile_wrong_type(c, at_key(at_node(node), "values"), node_field(node, "values"), "a list of names");
		row.min = compile_integer(c, FIELD(node, "min"), INT32_MIN, INT32_MAX, 0);
		row.max = compile_integer(c, FIELD(node, "max"), INT32_MIN, INT32_MAX, MANY);
		if (row.min >= row.max)
			report(c->reporter, DIAG_OUT_OF_RANGE, &max, NULL, NULL, "max (%d) is not above min (%d)", row.max, row.min);
		else
			row.start = compile_integer(c, FIELD(node, "start"), row.min, row.max, row.min > 0 ? row.min : row.max < 0 ? row.max : 0);
	}
	*(struct sim_variable *)pool_row(c, &c->t->variables, (uint32_t)node->index) = row;
}

void compile_flag(struct compiler *c, const struct node *node)
{
	struct sim_variable row = variable_row(c, node, 1);
	row.start = compile_boolean(c, FIELD(node, "start"), false);
	*(struct sim_variable *)pool_row(c, &c->t->variables, (uint32_t)node->index) = row;
}

/* The keys of a fact that are languages, as a text. */
static struct value fact_text(struct compiler *c, const struct node *node)
{
	struct value v = {.type = VALUE_UNKNOWN};
	if (node->body.type != VALUE_TABLE)
		return v;
	const struct table *body = node->body.table;
	struct field *fields = arena_allocate(&c->loader->nodes, (body->field_count + 1) * sizeof *fields);
	struct table *table = arena_allocate(&c->loader->nodes, sizeof *table);
	if (!fields || !table) {
		c->failed = true;
		return v;
	}
	for (uint32_t i = 0; i < body->field_count; i++)
		if (!word_key(node->word, body->fields[i].key) && texts_is_language(body->fields[i].key))
			fields[table->field_count++] = body->fields[i];
	table->fields = fields;
	v.type = VALUE_TABLE;
	v.table = table;
	return v;
}

void compile_fact(struct compiler *c, const struct node *node)
{
	struct sim_fact row = {.id = node_id(node), .place = node->called};
	struct value text = fact_text(c, node);
	row.text = compile_text(c, at_node(node), &text, compile_format(c, "fact.%s", row.id), TEXT_ANYWHERE);
	row.start = compile_roles(c, FIELD(node, "known_by"), 0);
	const struct value *release = node_field(node, "release_to");
	bool all = release->type == VALUE_NONE || (release->type == VALUE_STRING && strcmp(release->string, "everybody") == 0);
	row.release = all ? SIM_EVERYBODY : compile_roles(c, at_key(at_node(node), "release_to"), release, 0);
	*(struct sim_fact *)pool_row(c, &c->t->facts, (uint32_t)node->index) = row;
}

void compile_resource(struct compiler *c, const struct node *node)
{
	struct sim_resource row = {.id = node_id(node), .place = node->called};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "resource.%s.name", row.id), TEXT_ANYWHERE);
	row.start = compile_integer(c, FIELD(node, "start"), 0, 1000 * MANY, 0);
	row.max = compile_integer(c, FIELD(node, "max"), row.start, 1000 * MANY, row.start);
	row.owners = compile_roles(c, FIELD(node, "owner"), 0);
	*(struct sim_resource *)pool_row(c, &c->t->resources, (uint32_t)node->index) = row;
}

void compile_authority(struct compiler *c, const struct node *node)
{
	struct sim_authority row = {.id = node_id(node), .place = node->called};
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "authority.%s.name", row.id), TEXT_ANYWHERE);
	*(struct sim_authority *)pool_row(c, &c->t->authorities, (uint32_t)node->index) = row;
}

void compile_objective(struct compiler *c, const struct node *node)
{
	struct sim_objective row = {.id = node_id(node), .place = node->called};
	row.text = compile_text(c, FIELD(node, "text"), compile_format(c, "objective.%s.text", row.id), TEXT_ANYWHERE);
	row.capability = compile_text(c, FIELD(node, "capability"), compile_format(c, "objective.%s.capability", row.id), TEXT_ANYWHERE);
	*(struct sim_objective *)pool_row(c, &c->t->objectives, (uint32_t)node->index) = row;
}

/* ---- measures ----- */

static uint8_t compile_principles(struct compiler *c, const struct node *node, const char *key)
{
	uint8_t set = 0;
	const struct value *v = node_field(node, key);
	struct at at = at_key(at_node(node), key);
	if (v->type != VALUE_NONE && v->type != VALUE_TABLE)
		compile_wrong_type(c, at, v, "a list of principles");
	for (uint32_t i = 0; v->type == VALUE_TABLE && i < v->table->item_count; i++)
		set |= (uint8_t)(1u << compile_choice(c, at_item(at, i), &v->table->items[i], "free-flow|rule-of-law|openness|autonomy|collaboration", 0));
	return set;
}

static void compile_gate_row(struct compiler *c, const char *measure, struct node *gate)
{
	struct at at = at_node(gate);
	check_shape(c, gate);
	struct sim_measure_gate row = {.id = node_id(gate)};
	row.kind = (uint8_t)compile_choice(c, at_key(at, "kind"), node_field(gate, "kind"), "fact|metric|authority|resource|approval|consent|condition", 0);
	row.within = compile_duration(c, at_key(at, "within"), node_field(gate, "within"), 0);
	compile_duration(c, at_key(at, "valid"), node_field(gate, "valid"), 0);
	row.spend = compile_boolean(c, at_key(at, "spend"), node_field(gate, "spend"), false);
	int32_t amount = compile_integer(c, at_key(at, "amount"), node_field(gate, "amount"), 1, INT32_MAX, 1);
	row.least = row.kind == SIM_GATE_RESOURCE ? amount : compile_integer(c, at_key(at, "min"), node_field(gate, "min"), INT32_MIN, INT32_MAX, SIM_NONE);
	row.most = compile_integer(c, at_key(at, "max"), node_field(gate, "max"), INT32_MIN, INT32_MAX, SIM_NONE);
	gate->index = row.text = compile_text(c, at_key(at, "text"), node_field(gate, "text"), compile_format(c, "measure.%s.gate.%s", measure, node_id(gate)), TEXT_ANYWHERE);
	uint32_t place = pool_add(c, &c->t->measure_gates, 1);
	*(struct sim_measure_gate *)pool_row(c, &c->t->measure_gates, place) = row;
}

static bool earlier_gate(const struct table *gates, uint32_t limit, const char *id)
{
	for (uint32_t i = 0; i < limit; i++)
		if (gates->items[i].type == VALUE_NODE && strcmp(node_id(gates->items[i].node), id) == 0)
			return true;
	return false;
}

static struct sim_list compile_gates(struct compiler *c, const struct node *node)
{
	struct sim_list list = {.first = c->t->measure_gates.count};
	const struct value *v = node_field(node, "gates");
	struct at at = at_key(at_node(node), "gates");
	if (v->type != VALUE_NONE && (v->type != VALUE_TABLE || v->table->field_count))
		compile_wrong_type(c, at, v, "a list of gate");
	for (uint32_t i = 0; v->type == VALUE_TABLE && i < v->table->item_count; i++) {
		const struct value *item = &v->table->items[i];
		struct at place = at_item(at, i);
		if (item->type != VALUE_NODE || item->node->word->id != WORD_gate) {
			compile_wrong_type(c, place, item, "gate \"id\" { ... }");
			continue;
		}
		compile_gate_row(c, node_id(node), item->node);
		struct at inner = at_node(item->node);
		if (earlier_gate(v->table, i, node_id(item->node)))
			report(c->reporter, DIAG_DUPLICATE, &inner, node_id(item->node), NULL, "gate \"%s\" stands twice", node_id(item->node));
		const struct value *follows = node_field(item->node, "follows");
		for (uint32_t n = 0; follows->type == VALUE_TABLE && n < follows->table->item_count; n++) {
			const char *id = compile_string(c, at_item(at_key(inner, "follows"), n), &follows->table->items[n], NULL);
			struct at other = at_key(inner, "follows");
			if (id && !earlier_gate(v->table, i, id))
				report(c->reporter, DIAG_GATES, &other, id, NULL, "there is no gate \"%s\" before this one", id);
		}
	}
	if (v->type == VALUE_TABLE && v->table->item_count > GATES_MAX)
		report(c->reporter, DIAG_TOO_MANY, &at, NULL, NULL, "a measure has at most %d gates", GATES_MAX);
	list.count = c->t->measure_gates.count - list.first;
	return list;
}

/* Whether an action or option is this measure, or the scenario names it as a source. */
static bool is_used(const struct compiler *c, const char *id)
{
	for (const struct node *node = c->loader->first; node; node = node->next) {
		const struct value *measure = node_field(node, "measure"), *sources = node_field(node, "sources");
		if (measure->type == VALUE_STRING && strcmp(measure->string, id) == 0)
			return true;
		for (uint32_t i = 0; sources->type == VALUE_TABLE && i < sources->table->item_count; i++)
			if (sources->table->items[i].type == VALUE_STRING && strcmp(sources->table->items[i].string, id) == 0)
				return true;
	}
	return false;
}

bool compile_is_idle_measure(struct compiler *c)
{
	if (c->measure && !c->measure_known) {
		c->measure_idle = !is_used(c, c->measure);
		c->measure_known = true;
	}
	return c->measure && c->measure_idle;
}

void compile_measure(struct compiler *c, const struct node *node)
{
	static const char *const texts[] = {"orders", "carries_out", "cost", "side_effects"};
	struct sim_measure row = {.id = node_id(node), .place = node->called};
	c->measure = row.id;
	c->measure_known = false;
	row.pillar = (uint8_t)(SIM_PILLAR_DEFENCE + compile_choice(c, FIELD(node, "pillar"), "defence|deterrence|cooperation|base", 0));
	row.name = compile_text(c, FIELD(node, "name"), compile_format(c, "measure.%s.name", row.id), TEXT_ANYWHERE);
	row.about = compile_text(c, FIELD(node, "about"), compile_format(c, "measure.%s.about", row.id), TEXT_ANYWHERE);
	row.source = compile_string(c, FIELD(node, "source"), "");
	sim_text *const slots[] = {&row.orders, &row.carries_out, &row.cost, &row.side_effects};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*slots[i] = compile_text(c, FIELD(node, texts[i]), compile_format(c, "measure.%s.%s", row.id, texts[i]), TEXT_ANYWHERE);
	row.serves = compile_principles(c, node, "serves");
	row.strains = compile_principles(c, node, "strains");
	row.takes = compile_duration(c, FIELD(node, "takes"), 0);
	row.gates = compile_gates(c, node);
	c->measure = NULL;
	*(struct sim_measure *)pool_row(c, &c->t->measures, (uint32_t)node->index) = row;
}
