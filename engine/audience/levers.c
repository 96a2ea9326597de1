/* See levers.h. */
#include "audience/levers.h"

#include "audience/resolve.h"

struct collection {
	struct resolver *r;
	struct audience_lever *items;
	int count;
};

static struct audience_lever *add(struct collection *c, enum audience_lever_kind kind, int index, struct audience_text name)
{
	struct audience_lever *lever = &c->items[c->count++];
	lever->kind = kind;
	lever->index = index;
	lever->name = name;
	lever->unit = "";
	return lever;
}

static void add_amounts(struct collection *c)
{
	struct resolver *r = c->r;
	for (int i = 0; i < (int)r->sc->metric_count; i++) {
		const struct sim_metric *def = &r->sc->metrics[i];
		struct audience_lever *lever = add(c, AUDIENCE_LEVER_METRIC, i, resolve_text(r, def->name));
		lever->value = sim_metric_state_of(r->sc, r->st, i)->value;
		lever->min = def->min;
		lever->max = def->max;
		lever->good = def->good;
		lever->unit = def->unit ? def->unit : "";
	}
	for (int i = 0; i < (int)r->sc->resource_count; i++) {
		struct audience_lever *lever = add(c, AUDIENCE_LEVER_RESOURCE, i, resolve_text(r, r->sc->resources[i].name));
		lever->value = sim_resource_state_of(r->sc, r->st, i)->free;
		lever->max = r->sc->resources[i].max;
	}
	for (int i = 0; i < (int)r->sc->variable_count; i++) {
		const struct sim_variable *def = &r->sc->variables[i];
		struct audience_lever *lever = add(c, AUDIENCE_LEVER_VARIABLE, i, resolve_variable(r, i));
		lever->value = sim_variable_state_of(r->sc, r->st, i)->value;
		lever->min = def->min;
		lever->max = def->max;
		lever->values = def->values;
	}
}

static void add_held_by_roles(struct collection *c)
{
	struct resolver *r = c->r;
	for (int i = 0; i < (int)r->sc->fact_count; i++) {
		struct audience_lever *lever = add(c, AUDIENCE_LEVER_FACT, i, resolve_text(r, r->sc->facts[i].text));
		lever->roles = sim_fact_state_of(r->sc, r->st, i)->known;
		lever->holders = resolve_names(r, lever->roles);
	}
	for (int i = 0; i < (int)r->sc->authority_count; i++) {
		struct audience_lever *lever = add(c, AUDIENCE_LEVER_AUTHORITY, i, resolve_text(r, r->sc->authorities[i].name));
		for (int role = 0; role < (int)r->sc->role_count; role++)
			if (sim_authority_state_of(r->sc, r->st, i * (int)r->sc->role_count + role)->until >= 0)
				lever->roles |= 1u << role;
		lever->holders = resolve_names(r, lever->roles);
	}
}

static void add_what_may_come(struct collection *c)
{
	struct resolver *r = c->r;
	for (int i = 0; i < sim_inject_total(r->sc, r->st); i++) {
		unsigned status = sim_inject_state_of(r->sc, r->st, i)->status;
		if (status == SIM_INJECT_PENDING || status == SIM_INJECT_DUE)
			add(c, AUDIENCE_LEVER_INJECT, i, resolve_inject_words(r, i, SIM_SUBJECT))->number = resolve_inject_number(r, i);
	}
	for (int i = 0; i < (int)r->sc->decision_count; i++) {
		unsigned status = sim_decision_state_of(r->sc, r->st, i)->status;
		bool open = status == SIM_DECISION_OPEN || status == SIM_DECISION_LATE;
		if (!open && status != SIM_DECISION_CLOSED)
			continue;
		struct audience_lever *lever = add(c, AUDIENCE_LEVER_DECISION, i, resolve_text(r, r->sc->decisions[i].prompt));
		lever->number = resolve_decision_number(r, i);
		lever->open = open;
	}
}

const struct audience_levers *audience_levers_make(struct arena *arena, const struct audience_source *source)
{
	struct resolver r = resolver_of(arena, source);
	const struct sim_scenario *sc = r.sc;
	size_t most = (size_t)sim_inject_total(sc, r.st) + sc->metric_count + sc->resource_count + sc->variable_count + sc->fact_count + sc->authority_count + sc->decision_count;
	struct audience_levers *out = resolve_array(&r, 1, sizeof *out);
	struct collection c = {.r = &r, .items = resolve_array(&r, most, sizeof *c.items)};
	if (!out || r.failed)
		return NULL;
	if (c.items) {
		add_amounts(&c);
		add_held_by_roles(&c);
		add_what_may_come(&c);
	}
	*out = (struct audience_levers){c.items, c.count};
	return r.failed ? NULL : out;
}
