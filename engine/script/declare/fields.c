/* fields — reading keys and arguments: each function accepts one type, reports anything else once, and then gives a harmless value. */
#include "script/compile/compile.h"

#include "base/duration.h"
#include "script/mistake/habits.h"
#include "script/mistake/suggest.h"

#include <string.h>

void compile_wrong_type(struct compiler *c, struct at at, const struct value *v, const char *wanted)
{
	compile_wrong_type_hint(c, at, v, wanted, NULL);
}

void compile_wrong_type_hint(struct compiler *c, struct at at, const struct value *v, const char *wanted, const char *hint)
{
	if (v->type == VALUE_UNKNOWN || v->type == VALUE_FRACTION) /* the sign or number that made the fraction is reported */
		return;
	if (v->type == VALUE_BOOLEAN && loader_is_quiet(c->loader, locate_place(c->reporter->sources, &at)))
		return;
	report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, hint, "%s is needed here, not %s", wanted, value_describe(v));
}

/* ---- shape ----- */

/* `lenght` is told already. */
static bool is_misspelt(const struct word *word, const struct table *body, const char *key)
{
	for (uint32_t i = 0; i < body->field_count; i++) {
		struct suggestion s = {.wanted = body->fields[i].key};
		if (!word_key(word, s.wanted))
			suggest_try(&s, key);
		if (s.best)
			return true;
	}
	return false;
}

static void missing_key(struct compiler *c, const struct node *node, const struct at *at, const char *key)
{
	const char *hint = report_format(c->reporter, "add %s = ...", key);
	if (*node_id(node))
		report(c->reporter, DIAG_MISSING_KEY, at, node_id(node), hint, "%s \"%s\" needs `%s`", node->word->name, node_id(node), key);
	else
		report(c->reporter, DIAG_MISSING_KEY, at, NULL, hint, "%s needs `%s`", node->word->name, key);
}

static void check_body(struct compiler *c, const struct node *node)
{
	const struct word *word = node->word;
	const struct table *body = node->body.table;
	struct at at = at_node(node);
	for (uint32_t i = 0; i < body->field_count; i++) {
		const char *key = body->fields[i].key;
		if (word_key(word, key) || word->free_keys || (word->languages && texts_is_language(key)))
			continue;
		struct at place = at_name(at, key);
		report(c->reporter, DIAG_UNKNOWN_KEY, &place, key, habit_of_key(c, word, key), "%s has no key `%s`", word->name, key);
	}
	for (unsigned i = 0; i < word->key_count; i++)
		if ((word->keys[i].flags & KEY_REQUIRED) && table_field(body, word->keys[i].name)->type == VALUE_NONE && !is_misspelt(word, body, word->keys[i].name))
			missing_key(c, node, &at, word->keys[i].name);
	if (body->stray)
		report(c->reporter, DIAG_WRONG_TYPE, &at, NULL, NULL, "the table of %s has keys that are neither names nor a list", word->name);
	for (uint32_t i = 0; !word->items && i < body->item_count; i++) {
		struct at place = at_item(at, i);
		if (body->items[i].type != VALUE_UNKNOWN)
			report(c->reporter, DIAG_MISPLACED, &place, NULL, body->items[i].type == VALUE_STRING && body->field_count ? SAID("several stand in braces: owner = { \"a\", \"b\" }") : NULL,
			       "%s takes keys only; %s belongs to none", word->name, value_describe(&body->items[i]));
	}
}

void check_shape(struct compiler *c, const struct node *node)
{
	const struct word *word = node->word;
	struct at at = at_node(node);
	unsigned least = word_args_least(word), most = word->arg_count;
	bool more = most && (word->args[most - 1].flags & ARG_MORE);
	if (node->arg_count == 2 && most == 1 && word->keys && node->args[1].type == VALUE_TABLE && node->body.type == VALUE_NONE) {
		report(c->reporter, DIAG_ARGUMENTS, &at, NULL, report_format(c->reporter, "write %s \"%s\" { ... }", word->name, node_id(node)), "%s takes its { ... } after the id, without a comma",
		       word->name);
		return;
	}
	if (node->arg_count == 1 && word->keys && node->args[0].type == VALUE_TABLE && node->body.type == VALUE_NONE && word->args[0].type == TYPE_ID) {
		const struct value *id = table_field(node->args[0].table, "id");
		report(c->reporter, DIAG_ARGUMENTS, &at, NULL, report_format(c->reporter, "write %s \"%s\" { ... }", word->name, id->type == VALUE_STRING ? id->string : "id"),
		       "the id of %s stands before its { ... }", word->name);
		return;
	}
	if (node->arg_count == 1 && most == 1 && word->args[0].type == TYPE_ID && node->args[0].type != VALUE_STRING) {
		compile_wrong_type_hint(c, at_arg(at, 0), &node->args[0], "an id in quotation marks", report_format(c->reporter, "write %s \"id\" { ... }", word->name));
		return;
	}
	if (node->arg_count < least || (node->arg_count > most && !more)) {
		const struct value *first = node_arg(node, 0), *second = node_arg(node, 1);
		bool dotted = most == 1 && node->arg_count == 2 && word->args[0].type == TYPE_CHOSEN && first->type == VALUE_STRING && second->type == VALUE_STRING;
		bool braces = least > 1 && node->arg_count == 1 && first->type == VALUE_TABLE;
		if (more || most > least)
			report(c->reporter, DIAG_ARGUMENTS, &at, NULL, braces ? report_format(c->reporter, "write %s(..., { ... })", word->name) : NULL, "%s takes %u or more arguments, not %u", word->name, least, node->arg_count);
		else if (least == 1)
			report(c->reporter, DIAG_ARGUMENTS, &at, NULL, dotted ? report_format(c->reporter, "write %s \"%s.%s\"", word->name, first->string, second->string) : node->arg_count && word->group == GROUP_CONDITION && word->args[0].type == TYPE_CONDITIONS ? report_format(c->reporter, "write %s { ..., ... }", word->name) : NULL,
			       "%s takes one argument, not %u", word->name, node->arg_count);
		else
			report(c->reporter, DIAG_ARGUMENTS, &at, NULL, NULL, "%s takes %u arguments, not %u", word->name, least, node->arg_count);
		return;
	}
	if (!word->keys)
		return;
	if (node->body.type == VALUE_TABLE) {
		check_body(c, node);
	} else if (node->body.type == VALUE_NONE) {
		if (!word->body_optional)
			report(c->reporter, DIAG_ARGUMENTS, &at, NULL, *node_id(node) ? report_format(c->reporter, "write %s \"%s\" { ... }", word->name, node_id(node)) : NULL,
			       "%s needs { ... } after it", word->name);
	} else if (node->body.type != VALUE_HANDLER || !word->body_handler) {
		bool role = node->body.type == VALUE_STRING && word_key(word, "by");
		compile_wrong_type_hint(c, at, &node->body, "a table", role ? report_format(c->reporter, "write %s { by = \"%s\" }", word->name, node->body.string) : NULL);
	}
}

/* ---- plain values ----- */

bool compile_get_integer(struct compiler *c, struct at at, const struct value *v, int64_t low, int64_t high, int64_t fallback, int64_t *out)
{
	*out = fallback;
	if (v->type == VALUE_NONE)
		return true;
	if (v->type != VALUE_INTEGER) {
		compile_wrong_type_hint(c, at, v, "a whole number", v->type == VALUE_STRING ? habit_of_number(c, v->string) : NULL);
		return false;
	}
	if (v->integer < low || v->integer > high) {
		report(c->reporter, DIAG_OUT_OF_RANGE, &at, NULL, NULL, "%lld is outside %lld to %lld", (long long)v->integer, (long long)low,
		       (long long)high);
		return false;
	}
	*out = v->integer;
	return true;
}

int32_t compile_integer(struct compiler *c, struct at at, const struct value *v, int64_t low, int64_t high, int64_t fallback)
{
	int64_t out;
	compile_get_integer(c, at, v, low, high, fallback, &out);
	return (int32_t)out;
}

bool compile_boolean(struct compiler *c, struct at at, const struct value *v, bool fallback)
{
	if (v->type == VALUE_BOOLEAN)
		return v->boolean;
	if (v->type != VALUE_NONE)
		compile_wrong_type_hint(c, at, v, "true or false", habit_of_truth(v));
	return fallback;
}

const char *compile_string(struct compiler *c, struct at at, const struct value *v, const char *fallback)
{
	if (v->type == VALUE_STRING)
		return v->string;
	if (v->type != VALUE_NONE)
		compile_wrong_type(c, at, v, "a string");
	return fallback;
}

int64_t compile_duration(struct compiler *c, struct at at, const struct value *v, int64_t fallback)
{
	int64_t seconds;
	if (v->type == VALUE_NONE)
		return fallback;
	if (v->type == VALUE_INTEGER) {
		report(c->reporter, DIAG_BAD_TIME, &at, NULL, report_format(c->reporter, "write \"%lldm\" for minutes or \"%llds\" for seconds", (long long)v->integer, (long long)v->integer),
		       "a duration needs its unit");
		return fallback;
	}
	if (v->type != VALUE_STRING) {
		compile_wrong_type(c, at, v, "a duration such as \"20m\"");
		return fallback;
	}
	size_t length = strlen(v->string);
	bool has_unit = length && strchr("dhms", v->string[length - 1]);
	if (!has_unit || !duration_parse(v->string, length, &seconds)) {
		report(c->reporter, DIAG_BAD_TIME, &at, v->string, habit_of_duration(c, v->string), "\"%s\" is not a duration", v->string);
		return fallback;
	}
	return seconds;
}

int32_t compile_brief(struct compiler *c, struct at at, const struct value *v, int64_t fallback)
{
	int64_t seconds = compile_duration(c, at, v, fallback);
	if (seconds <= INT32_MAX)
		return (int32_t)seconds;
	report(c->reporter, DIAG_OUT_OF_RANGE, &at, NULL, NULL, "the duration is longer than 68 years");
	return (int32_t)fallback;
}

int compile_choice(struct compiler *c, struct at at, const struct value *v, const char *choices, int fallback)
{
	if (v->type == VALUE_NONE)
		return fallback;
	if (v->type != VALUE_STRING) {
		compile_wrong_type(c, at, v, "a string");
		return fallback;
	}
	struct suggestion s = {.wanted = v->string};
	char names[16][16];
	int count = 0;
	for (const char *from = choices; count < 16;) {
		size_t length = strcspn(from, "|");
		if (strlen(v->string) == length && memcmp(from, v->string, length) == 0)
			return count;
		memcpy(names[count], from, length < 15 ? length : 15);
		names[count][length < 15 ? length : 15] = '\0';
		suggest_try(&s, names[count]);
		count++;
		if (from[length] == '\0')
			break;
		from += length + 1;
	}
	const char *habit = habit_of_choice(c, v->string, choices);
	report(c->reporter, DIAG_OUT_OF_RANGE, &at, v->string, habit ? habit : report_did_you_mean(c->reporter, s.best), "\"%s\" is not one of %s", v->string, choices);
	return fallback;
}

/* ---- references ----- */

int32_t compile_ref(struct compiler *c, struct at at, const struct value *v, unsigned kinds)
{
	if (v->type == VALUE_NONE)
		return SIM_NONE;
	if (v->type != VALUE_STRING) {
		compile_wrong_type(c, at, v, report_format(c->reporter, "the id of %s", symbol_kinds_phrase(kinds)));
		return SIM_NONE;
	}
	struct symbol *symbol = symbol_need(c, &at, v->string, kinds);
	return symbol ? symbol->index : SIM_NONE;
}

sim_roles compile_everybody(struct compiler *c)
{
	sim_roles roles = 0;
	for (uint32_t i = 0; i < c->kind_count[KIND_ROLE] && i < SIM_ROLES_MAX; i++) {
		const struct value *hidden = node_field(c->of_kind[KIND_ROLE][i], "hidden");
		if (!(hidden->type == VALUE_BOOLEAN && hidden->boolean))
			roles |= 1u << i;
	}
	return roles;
}

static sim_roles one_role(struct compiler *c, struct at at, const struct value *v)
{
	if (v->type == VALUE_STRING && strcmp(v->string, "everybody") == 0)
		return compile_everybody(c);
	int32_t role = compile_ref(c, at, v, KIND_BIT(KIND_ROLE));
	return role >= 0 && role < SIM_ROLES_MAX ? 1u << role : 0;
}

sim_roles compile_roles(struct compiler *c, struct at at, const struct value *v, sim_roles fallback)
{
	if (v->type == VALUE_NONE)
		return fallback;
	if (v->type == VALUE_STRING)
		return one_role(c, at, v);
	if (v->type != VALUE_TABLE || v->table->field_count || v->table->stray) {
		bool set = v->type == VALUE_TABLE && v->table->field_count;
		compile_wrong_type_hint(c, at, v, "a role or a list of roles", set ? report_format(c->reporter, "write { \"%s\" }", v->table->fields[0].key) : NULL);
		return fallback;
	}
	sim_roles roles = 0;
	for (uint32_t i = 0; i < v->table->item_count; i++)
		roles |= one_role(c, at_item(at, i), &v->table->items[i]);
	return roles;
}

struct sim_list compile_refs(struct compiler *c, struct at at, const struct value *v, unsigned kinds, struct pool *pool)
{
	struct sim_list list = {0};
	if (v->type == VALUE_NONE)
		return list;
	if (v->type != VALUE_TABLE) {
		int32_t index = compile_ref(c, at, v, kinds);
		if (index == SIM_NONE)
			return list;
		list = (struct sim_list){pool_add(c, pool, 1), 1};
		*(int32_t *)pool_row(c, pool, list.first) = index;
		return list;
	}
	list = (struct sim_list){pool_add(c, pool, v->table->item_count), v->table->item_count};
	for (uint32_t i = 0; i < list.count; i++) {
		int32_t index = compile_ref(c, at_item(at, i), &v->table->items[i], kinds);
		*(int32_t *)pool_row(c, pool, list.first + i) = index;
	}
	return list;
}

/* ---- decision.option, action.role ----- */

int32_t compile_find_option(struct compiler *c, int32_t decision, const char *id)
{
	if (decision < 0 || (uint32_t)decision >= c->kind_count[KIND_DECISION])
		return SIM_NONE;
	const struct value *body = &c->of_kind[KIND_DECISION][decision]->body;
	int32_t number = 0;
	for (uint32_t i = 0; body->type == VALUE_TABLE && i < body->table->item_count; i++) {
		const struct value *item = &body->table->items[i];
		if (item->type != VALUE_NODE || item->node->word->id != WORD_option)
			continue;
		if (strcmp(node_id(item->node), id) == 0)
			return number;
		number++;
	}
	return SIM_NONE;
}

static void report_option(struct compiler *c, const struct at *at, int32_t decision, const char *whole, const char *id)
{
	struct suggestion s = {.wanted = id};
	const struct node *node = c->of_kind[KIND_DECISION][decision];
	for (uint32_t i = 0; node->body.type == VALUE_TABLE && i < node->body.table->item_count; i++)
		if (node->body.table->items[i].type == VALUE_NODE)
			suggest_try(&s, node_id(node->body.table->items[i].node));
	size_t own = strlen(node_id(node));
	if (strncmp(id, node_id(node), own) == 0 && id[own] == '.' && compile_find_option(c, decision, id + own + 1) != SIM_NONE)
		s.best = id + own + 1;
	report(c->reporter, DIAG_UNKNOWN_ID, at, whole, report_did_you_mean(c->reporter, s.best), "decision \"%s\" has no option \"%s\"", node_id(node), id);
}

bool compile_chosen(struct compiler *c, struct at at, const struct value *v, int32_t *decision, int32_t *option)
{
	*decision = *option = SIM_NONE;
	if (v->type != VALUE_STRING) {
		compile_wrong_type(c, at, v, "\"decision\" or \"decision.option\"");
		return false;
	}
	const char *dot = strchr(v->string, '.');
	const char *id = dot ? compile_format(c, "%.*s", (int)(dot - v->string), v->string) : v->string;
	struct symbol *found = symbol_find(c, id, KIND_BIT(KIND_DECISION));
	if (!found) {
		symbol_need(c, &at, id, KIND_BIT(KIND_DECISION));
		return false;
	}
	*decision = found->index;
	if (dot && (*option = compile_find_option(c, *decision, dot + 1)) == SIM_NONE) {
		report_option(c, &at, *decision, v->string, dot + 1);
		return false;
	}
	return true;
}

int32_t compile_approval_ref(struct compiler *c, struct at at, const struct value *v)
{
	if (v->type != VALUE_STRING) {
		compile_wrong_type(c, at, v, "\"action.role\"");
		return SIM_NONE;
	}
	const char *dot = strchr(v->string, '.');
	const char *id = dot ? compile_format(c, "%.*s", (int)(dot - v->string), v->string) : v->string;
	struct symbol *action = symbol_need(c, &at, id, KIND_BIT(KIND_ACTION));
	struct symbol *role = action && dot ? symbol_need(c, &at, dot + 1, KIND_BIT(KIND_ROLE)) : NULL;
	if (!action || (dot && !role))
		return SIM_NONE;
	int32_t found = SIM_NONE;
	uint32_t matches = 0;
	for (uint32_t i = 0; i < c->t->approvals.count; i++) {
		const struct sim_approval *approval = pool_row(c, &c->t->approvals, i);
		if (approval->action == action->index && (!role || approval->by == role->index)) {
			found = (int32_t)i;
			matches++;
		}
	}
	if (matches == 1)
		return found;
	report(c->reporter, DIAG_UNKNOWN_ID, &at, v->string, matches ? "write \"action.role\"" : NULL,
	       matches ? "action \"%s\" has several approvals" : dot ? "action \"%s\" has no approval by that role" : "action \"%s\" has no approval", id);
	return SIM_NONE;
}
