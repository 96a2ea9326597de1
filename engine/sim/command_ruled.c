/* command_ruled — the effects of a ruling, read from JSON. See command_reader.h. */
#include "sim/command_reader.h"

#include "base/memory.h"
#include "sim/command_words.h"

#include <string.h>

/* Room for one more effect of a ruling, already counted; NULL when there are too many or memory is exhausted. */
static struct sim_ruled *add_effect(struct command_reader *r, const struct json *where)
{
	if (r->cmd->effect_count == SIM_RULED_MAX) {
		command_fail(r, where, "a ruling has at most %d effects", SIM_RULED_MAX);
		return NULL;
	}
	if (!r->effects)
		r->cmd->effects = r->effects = arena_allocate(r->arena, SIM_RULED_MAX * sizeof *r->effects);
	if (!r->effects) {
		command_fail(r, where, "memory is exhausted");
		return NULL;
	}
	return &r->effects[r->cmd->effect_count++];
}

static bool read_effect(struct command_reader *r, const struct json *item)
{
	static int (*const find[SIM_EFFECT_KINDS])(const struct sim_scenario *, const char *) = {
	    [SIM_ADD_METRIC] = sim_find_metric, [SIM_SET_METRIC] = sim_find_metric, [SIM_ADD_VARIABLE] = sim_find_variable, [SIM_SET_VARIABLE] = sim_find_variable,
	    [SIM_ADD_RESOURCE] = sim_find_resource, [SIM_LEARN] = sim_find_fact, [SIM_GRANT] = sim_find_authority, [SIM_REVOKE] = sim_find_authority,
	    [SIM_FIRE] = sim_find_inject, [SIM_CANCEL] = sim_find_inject, [SIM_OPEN] = sim_find_decision, [SIM_CLOSE] = sim_find_decision};
	static const char *const what[SIM_EFFECT_KINDS] = {
	    [SIM_ADD_METRIC] = "metric", [SIM_SET_METRIC] = "metric", [SIM_ADD_VARIABLE] = "variable", [SIM_SET_VARIABLE] = "variable", [SIM_ADD_RESOURCE] = "resource",
	    [SIM_LEARN] = "fact", [SIM_GRANT] = "authority", [SIM_REVOKE] = "authority", [SIM_FIRE] = "inject", [SIM_CANCEL] = "inject", [SIM_OPEN] = "decision",
	    [SIM_CLOSE] = "decision"};
	struct sim_ruled ruled = {.kind = SIM_EFFECT_KINDS};
	for (const struct json *m = item->first; m; m = m->next) {
		int64_t amount = 0;
		if (strcmp(m->key, "amount") == 0) {
			if (!command_read_number(r, m, INT32_MIN, INT32_MAX, &amount))
				return false;
			ruled.amount = (int32_t)amount;
			continue;
		}
		if (strcmp(m->key, "roles") == 0) {
			if (!command_read_role_set(r, m, &ruled.roles))
				return false;
			continue;
		}
		size_t v = 0;
		while (v < COMMAND_VERBS && strcmp(command_verbs[v].verb, m->key) != 0)
			v++;
		if (v == COMMAND_VERBS || ruled.kind != SIM_EFFECT_KINDS)
			return command_fail(r, m, "\"%.40s\" is not an effect of a ruling", m->key);
		ruled.kind = command_verbs[v].kind;
		if (!command_read_index(r, m, what[ruled.kind], find[ruled.kind], &ruled.target))
			return false;
	}
	if (ruled.kind == SIM_EFFECT_KINDS)
		return command_fail(r, item, "an effect names what it does, e.g. {\"add\":\"trust\",\"amount\":-5}");
	struct sim_ruled *slot = add_effect(r, item);
	if (!slot)
		return false;
	*slot = ruled;
	return true;
}

bool command_read_effects(struct command_reader *r, const struct json *value)
{
	if (value->kind == JSON_ARRAY) {
		for (const struct json *item = value->first; item; item = item->next)
			if (item->kind != JSON_OBJECT ? !command_fail(r, item, "an effect is an object") : !read_effect(r, item))
				return false;
		return true;
	}
	if (value->kind != JSON_OBJECT)
		return command_fail(r, value, "\"effects\" must be a list, or an object of metrics and amounts");
	for (const struct json *m = value->first; m; m = m->next) {
		int64_t amount = 0;
		struct sim_ruled *ruled = add_effect(r, m);
		if (!ruled || !command_read_number(r, m, INT32_MIN, INT32_MAX, &amount))
			return false;
		*ruled = (struct sim_ruled){.kind = SIM_ADD_METRIC, .amount = (int32_t)amount, .target = sim_find_metric(r->sc, m->key)};
		if (ruled->target == SIM_NONE) {
			ruled->kind = SIM_ADD_VARIABLE;
			ruled->target = sim_find_variable(r->sc, m->key);
		}
		if (ruled->target == SIM_NONE) {
			ruled->kind = SIM_ADD_RESOURCE;
			ruled->target = sim_find_resource(r->sc, m->key);
		}
		if (ruled->target == SIM_NONE)
			return command_fail(r, m, "no metric, variable or resource \"%.60s\"", m->key);
	}
	return true;
}
