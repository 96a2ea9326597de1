/* See clause.h. */
#include "audience/clause.h"

#include "audience/origin.h"
#include "sim/condition.h"

#include <string.h>

/* ---- conditions ---- */

static const struct {
	uint8_t kind;
	const char *subject;
} sources[SIM_SOURCES] = {
    [SIM_ALL] = {AUDIENCE_CLAUSE_ALL, ""},
    [SIM_ANY] = {AUDIENCE_CLAUSE_ANY, ""},
    [SIM_NOT] = {AUDIENCE_CLAUSE_NOT, ""},
    [SIM_OF_METRIC] = {AUDIENCE_CLAUSE_METRIC, "metric"},
    [SIM_OF_VARIABLE] = {AUDIENCE_CLAUSE_VARIABLE, "variable"},
    [SIM_OF_RESOURCE] = {AUDIENCE_CLAUSE_RESOURCE, "resource"},
    [SIM_OF_KNOWS] = {AUDIENCE_CLAUSE_KNOWS, "fact"},
    [SIM_OF_FIRED] = {AUDIENCE_CLAUSE_FIRED, "inject"},
    [SIM_OF_DECIDED] = {AUDIENCE_CLAUSE_DECIDED, "decision"},
    [SIM_OF_OPEN] = {AUDIENCE_CLAUSE_OPEN, "decision"},
    [SIM_OF_DONE] = {AUDIENCE_CLAUSE_DONE, "action"},
    [SIM_OF_RUNNING] = {AUDIENCE_CLAUSE_RUNNING, "action"},
    [SIM_OF_AUTHORITY] = {AUDIENCE_CLAUSE_AUTHORITY, "authority"},
    [SIM_OF_APPROVED] = {AUDIENCE_CLAUSE_APPROVED, "approval"},
    [SIM_OF_MODULE] = {AUDIENCE_CLAUSE_MODULE, ""},
    [SIM_OF_TIME] = {AUDIENCE_CLAUSE_TIME, ""},
    [SIM_OF_ULTRA_VIRES] = {AUDIENCE_CLAUSE_ULTRA_VIRES, "action"},
    [SIM_OF_SHARED] = {AUDIENCE_CLAUSE_SHARED, "fact"},
    [SIM_OF_HANDLER] = {AUDIENCE_CLAUSE_FUNCTION, "handler"},
};

static bool is_yes_or_no(int source)
{
	switch (source) {
	case SIM_OF_KNOWS:
	case SIM_OF_FIRED:
	case SIM_OF_DECIDED:
	case SIM_OF_OPEN:
	case SIM_OF_RUNNING:
	case SIM_OF_AUTHORITY:
	case SIM_OF_APPROVED:
	case SIM_OF_HANDLER: return true;
	default: return false;
	}
}

/* A flag is a plain yes or no, and a count compared with one is too: "done at least once". */
static void fill_comparison(const struct sim_scenario *sc, const struct sim_condition *c, struct audience_clause *out)
{
	static const char *const signs[] = {"<", "<=", "=", "!=", ">=", ">"};
	bool at_one = condition_compare(1, c->compare, c->value), at_zero = condition_compare(0, c->compare, c->value),
	     at_two = condition_compare(2, c->compare, c->value);
	bool counted = c->source == SIM_OF_DONE || c->source == SIM_OF_SHARED || c->source == SIM_OF_ULTRA_VIRES;
	bool flag = c->source == SIM_OF_VARIABLE && sc->variables[c->a].min == 0 && sc->variables[c->a].max == 1;
	out->compare = "";
	out->value = c->value;
	out->yes = at_one;
	if (at_one == at_zero || !(flag || is_yes_or_no(c->source) || (counted && at_two == at_one)))
		out->compare = c->compare < 6 ? signs[c->compare] : "";
}

static struct audience_clause clause_of(const struct resolver *r, int32_t node, int depth)
{
	const struct sim_condition *c = &r->sc->conditions[node];
	const char *subject = c->source < SIM_SOURCES && sources[c->source].subject ? sources[c->source].subject : "";
	struct audience_clause out = {.kind = c->source < SIM_SOURCES
	                                          ? (enum audience_clause_kind)sources[c->source].kind
	                                          : AUDIENCE_CLAUSE_FUNCTION,
	                              .depth = depth,
	                              .holds = r->machine && sim_holds(r->machine, r->st, node),
	                              .name = line_subject(r, subject, c->a),
	                              .role = resolve_plain(NULL),
	                              .compare = "",
	                              .event = "",
	                              .yes = true};
	if (c->source <= SIM_NOT)
		return out;
	fill_comparison(r->sc, c, &out);
	if (c->source == SIM_OF_KNOWS || c->source == SIM_OF_AUTHORITY)
		out.role = resolve_role(r, c->b);
	if (c->source == SIM_OF_DECIDED && c->b >= 0) {
		struct audience_option o = resolve_option(r, c->a, c->b);
		out.role = o.text;
		memcpy(out.letter, o.letter, sizeof out.letter);
	}
	if (c->source == SIM_OF_MODULE)
		out.name =
		    line_subject(r, "module", c->value < (int64_t)r->sc->module_count ? (int)c->value : SIM_NONE);
	if (strcmp(subject, "inject") == 0)
		out.number = resolve_inject_number(r, c->a);
	if (strcmp(subject, "decision") == 0)
		out.number = resolve_decision_number(r, c->a);
	return out;
}

struct audience_clause clause_at(const struct resolver *r, int32_t node)
{
	return clause_of(r, node, 0);
}

/* Prefix order: the children of a node follow it; depth comes from the spans that still enclose a node. */
static int walk(const struct resolver *r, sim_cond root, struct audience_clause *items)
{
	int32_t ends[CLAUSES_MAX];
	int open = 0, count = 0;
	for (int32_t node = root, last = root + r->sc->conditions[root].span; node < last && count < CLAUSES_MAX;
	     node++) {
		while (open && node >= ends[open - 1])
			open--;
		items[count++] = clause_of(r, node, open);
		if (r->sc->conditions[node].span > 1)
			ends[open++] = node + r->sc->conditions[node].span;
	}
	return count;
}

int clause_list(struct resolver *r, const struct sim_trigger *trigger, const struct audience_clause **clauses)
{
	*clauses = NULL;
	if (trigger->kind == SIM_AFTER) {
		struct audience_clause *after = resolve_array(r, 1, sizeof *after);
		if (!after)
			return 0;
		const char *subject = sim_event_a_is(trigger->pattern.kind);
		after->kind = AUDIENCE_CLAUSE_AFTER;
		after->name = line_subject(r, subject, trigger->pattern.a);
		after->role = resolve_plain(NULL);
		after->compare = "";
		after->event = sim_event_id(trigger->pattern.kind);
		after->wait = trigger->time;
		if (strcmp(subject, "inject") == 0 && trigger->pattern.a >= 0)
			after->number = resolve_inject_number(r, trigger->pattern.a);
		if (strcmp(subject, "decision") == 0 && trigger->pattern.a >= 0)
			after->number = resolve_decision_number(r, trigger->pattern.a);
		if (strcmp(sim_event_b_is(trigger->pattern.kind), "option") == 0 && trigger->pattern.b >= 0) {
			struct audience_option o = resolve_option(r, trigger->pattern.a, trigger->pattern.b);
			after->role = o.text;
			memcpy(after->letter, o.letter, sizeof after->letter);
		}
		*clauses = after;
		return 1;
	}
	if (trigger->kind != SIM_WHEN || trigger->condition == SIM_NONE)
		return 0;
	struct audience_clause *items = resolve_array(r, CLAUSES_MAX, sizeof *items);
	*clauses = items;
	return items ? walk(r, trigger->condition, items) : 0;
}

/* ---- effects ---- */

struct collected {
	struct resolver *r;
	struct audience_effect *items;
	int count;
};

static const struct {
	uint8_t kind;
	const char *subject; /* NULL: not shown */
} kinds[SIM_EFFECT_KINDS] = {
    [SIM_ADD_METRIC] = {AUDIENCE_EFFECT_METRIC, "metric"},
    [SIM_SET_METRIC] = {AUDIENCE_EFFECT_METRIC, "metric"},
    [SIM_ADD_RESOURCE] = {AUDIENCE_EFFECT_RESOURCE, "resource"},
    [SIM_LEARN] = {AUDIENCE_EFFECT_FACT, "fact"},
    [SIM_GRANT] = {AUDIENCE_EFFECT_AUTHORITY, "authority"},
    [SIM_REVOKE] = {AUDIENCE_EFFECT_AUTHORITY, "authority"},
    [SIM_FIRE] = {AUDIENCE_EFFECT_FIRE, "inject"},
    [SIM_CANCEL] = {AUDIENCE_EFFECT_CANCEL, "inject"},
    [SIM_OPEN] = {AUDIENCE_EFFECT_OPEN, "decision"},
    [SIM_CLOSE] = {AUDIENCE_EFFECT_CLOSE, "decision"},
    [SIM_START] = {AUDIENCE_EFFECT_START, "action"},
    [SIM_STOP] = {AUDIENCE_EFFECT_STOP, "action"},
    [SIM_ENTER] = {AUDIENCE_EFFECT_MODULE, "module"},
    [SIM_END] = {AUDIENCE_EFFECT_END, ""},
    [SIM_CALL] = {AUDIENCE_EFFECT_FUNCTION, "handler"},
};

static void add_effect(struct collected *c, const struct sim_effect *e, struct audience_effect shape)
{
	struct resolver *r = c->r;
	if (e->kind >= SIM_EFFECT_KINDS || !kinds[e->kind].subject || c->count == EFFECTS_MAX)
		return;
	const char *subject = kinds[e->kind].subject;
	shape.kind = (enum audience_effect_kind)kinds[e->kind].kind;
	shape.name = line_subject(r, subject, e->target);
	shape.set = e->kind == SIM_SET_METRIC;
	shape.revoke = e->kind == SIM_REVOKE;
	shape.file = "";
	if (e->kind == SIM_ADD_METRIC || e->kind == SIM_SET_METRIC || e->kind == SIM_ADD_RESOURCE)
		shape.amount = e->amount;
	if (e->kind == SIM_ADD_METRIC)
		shape.good = resolve_good(r, e->target, e->amount);
	if (e->kind == SIM_LEARN || e->kind == SIM_GRANT || e->kind == SIM_REVOKE)
		shape.roles = resolve_names(r, e->roles);
	if (strcmp(subject, "inject") == 0)
		shape.number = resolve_inject_number(r, e->target);
	if (strcmp(subject, "decision") == 0)
		shape.number = resolve_decision_number(r, e->target);
	if (e->place && SIM_PLACE_FILE(e->place) < r->sc->file_count) {
		shape.file = r->sc->files[SIM_PLACE_FILE(e->place)].path;
		shape.line = (int)SIM_PLACE_LINE(e->place);
	}
	c->items[c->count++] = shape;
}

static void collect(struct collected *c, struct sim_list list, struct audience_effect shape, int depth)
{
	for (uint32_t i = list.first; i < list.first + list.count && depth < 8; i++) {
		const struct sim_effect *e = &c->r->sc->effects[i];
		struct audience_effect inner = shape;
		switch (e->kind) {
		case SIM_DELAY:
			inner.delay += e->amount;
			collect(c, e->list, inner, depth + 1);
			break;
		case SIM_CHANCE:
			inner.chance = shape.chance * e->amount / 100;
			collect(c, e->list, inner, depth + 1);
			inner.chance = shape.chance - inner.chance;
			collect(c, e->other, inner, depth + 1);
			break;
		case SIM_IF:
			inner.conditional = true;
			collect(c, e->list, inner, depth + 1);
			collect(c, e->other, inner, depth + 1);
			break;
		default: add_effect(c, e, inner); break;
		}
	}
}

int clause_effects(struct resolver *r, const struct sim_list *lists, size_t list_count,
                   const struct audience_effect **effects)
{
	struct collected c = {.r = r};
	bool any = false;
	for (size_t i = 0; i < list_count; i++)
		any = any || lists[i].count;
	if (any)
		c.items = resolve_array(r, EFFECTS_MAX, sizeof *c.items);
	for (size_t i = 0; c.items && i < list_count; i++)
		collect(&c, lists[i], (struct audience_effect){.chance = 100}, 0);
	*effects = c.items;
	return c.count;
}
