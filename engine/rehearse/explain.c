/* explain — why a condition does not hold, in words an author knows: the comparison that is to blame, what its thing is instead, and what last happened to it. */
#include "rehearse/inside.h"

#include "base/duration.h"
#include "sim/event.h"

#include <inttypes.h>
#include <string.h>

#define BLAMED_MAX 4 /* alternatives that are listed */

static const char *role_id(const struct run *r, int32_t role)
{
	return r->sc->roles[role].id;
}

static const char *compare_words(int compare, bool want)
{
	static const char *const words[] = {[SIM_LESS] = SAID("below"), [SIM_LESS_EQUAL] = SAID("at most"), [SIM_EQUAL] = SAID("equal to"), [SIM_NOT_EQUAL] = SAID("other than"),
	                                    [SIM_GREATER_EQUAL] = SAID("at least"), [SIM_GREATER] = SAID("above")};
	static const uint8_t opposite[] = {[SIM_LESS] = SIM_GREATER_EQUAL, [SIM_LESS_EQUAL] = SIM_GREATER, [SIM_EQUAL] = SIM_NOT_EQUAL,
	                                   [SIM_NOT_EQUAL] = SIM_EQUAL, [SIM_GREATER_EQUAL] = SIM_LESS, [SIM_GREATER] = SIM_LESS_EQUAL};
	return words[want ? compare : opposite[compare]];
}

/* A number, or the name that stands for it in an enumeration. */
static const char *value_words(struct run *r, const struct sim_variable *variable, int64_t value)
{
	if (variable && variable->values && value >= 0 && value <= variable->max)
		return SAY(r, SAID("\"%s\""), variable->values[value]);
	return SAY(r, "%" PRId64, value);
}

static const struct sim_event *explain_amount(struct run *r, const struct sim_condition *c, bool want, const char *kind, int64_t value, const struct sim_variable *variable)
{
	r->expected = SAY(r, "%s \"%s\" to be %s %s", kind, sim_thing_id(r->sc, kind, c->a), compare_words(c->compare, want), value_words(r, variable, c->value));
	r->found = SAY(r, "it is %s", value_words(r, variable, value));
	return rehearse_nearest(r, kind, c->a);
}

/* How often something has happened to a thing, or to any when the condition names none. */
static const struct sim_event *explain_count(struct run *r, const struct sim_condition *c, bool want, const char *kind, const char *what, int64_t value)
{
	const char *often = SAID("never"), *thing = SAID("anything");
	if (want && c->compare == SIM_GREATER_EQUAL && c->value == 1)
		often = SAID("at least once");
	else if (want != (c->compare == SIM_EQUAL) || c->value != (want ? 0 : 1))
		often = SAY(r, "%s %" PRId64 " times", compare_words(c->compare, want), c->value);
	if (c->a >= 0)
		thing = SAY(r, "%s \"%s\"", kind, sim_thing_id(r->sc, kind, c->a));
	r->expected = SAY(r, "%s to be %s %s", thing, what, often);
	r->found = value == 0 ? SAY(r, "it was not") : value == 1 ? SAY(r, "it was, once") : value == 2 ? SAY(r, "it was, twice") : SAY(r, "it was, %" PRId64 " times", value);
	return c->a >= 0 ? rehearse_nearest(r, kind, c->a) : NULL;
}

/* Something that is so or is not. */
static const struct sim_event *explain_fact(struct run *r, const char *kind, int32_t index, bool wanted, const char *so)
{
	const char *id = sim_thing_id(r->sc, kind, index);
	r->expected = wanted ? SAY(r, "%s \"%s\" to be %s", kind, id, so) : SAY(r, "%s \"%s\" not to be %s", kind, id, so);
	r->found = wanted ? SAY(r, "it is not") : SAY(r, "it is");
	return rehearse_nearest(r, kind, index);
}

static const struct sim_event *explain_knows(struct run *r, const struct sim_condition *c, bool wanted)
{
	const char *fact = r->sc->facts[c->a].id;
	if (c->b < 0) {
		r->expected = wanted ? SAY(r, "somebody to know \"%s\"", fact) : SAY(r, "nobody to know \"%s\"", fact);
		r->found = wanted ? SAY(r, "nobody knows it") : SAY(r, "it is known");
	} else {
		r->expected = wanted ? SAY(r, "\"%s\" to know \"%s\"", role_id(r, c->b), fact) : SAY(r, "\"%s\" not to know \"%s\"", role_id(r, c->b), fact);
		r->found = wanted ? SAY(r, "it does not") : SAY(r, "it does");
	}
	return rehearse_nearest(r, "fact", c->a);
}

static const char *option_id(const struct run *r, int32_t decision, int32_t option)
{
	return r->sc->options[r->sc->decisions[decision].options.first + (uint32_t)option].id;
}

static const struct sim_event *explain_decided(struct run *r, const struct sim_condition *c, bool wanted)
{
	static const char *const statuses[] = {SAID("it has not been opened"), SAID("it is open"), SAID("it is late"), "", SAID("it was closed without a choice")};
	const struct sim_decision_state *d = sim_decision_state_of(r->sc, session_state(r->s), c->a);
	const char *id = r->sc->decisions[c->a].id, *dot = c->b >= 0 ? "." : "", *option = c->b >= 0 ? option_id(r, c->a, c->b) : "";
	r->expected = wanted ? SAY(r, "decision \"%s%s%s\" to be decided", id, dot, option) : SAY(r, "decision \"%s%s%s\" not to be decided", id, dot, option);
	if (d->status != SIM_DECISION_DECIDED)
		r->found = SAY(r, "%s", statuses[d->status]);
	else if (d->by_default)
		r->found = SAY(r, "decided is \"%s.%s\", because the limit passed", id, option_id(r, c->a, d->option));
	else
		r->found = SAY(r, "decided is \"%s.%s\"", id, option_id(r, c->a, d->option));
	return rehearse_nearest(r, "decision", c->a);
}

static const struct sim_event *explain_fired(struct run *r, const struct sim_condition *c, bool wanted)
{
	const struct sim_inject_state *state = sim_inject_state_of(r->sc, session_state(r->s), c->a);
	static const char *const statuses[] = {SAID("it has not"), SAID("it is due and waits for the facilitator"), SAID("it has"), SAID("it was skipped"), SAID("it was cancelled"), "it has not"};
	r->expected = wanted ? SAY(r, "inject \"%s\" to have fired", sim_inject_id(r->sc, c->a)) : SAY(r, "inject \"%s\" not to have fired", sim_inject_id(r->sc, c->a));
	r->found = state->held ? SAY(r, "it is held") : SAY(r, "%s", statuses[state->status]);
	return rehearse_nearest(r, "inject", c->a);
}

static const struct sim_event *explain_module(struct run *r, const struct sim_condition *c, bool want)
{
	const int module = session_state(r->s)->clock.module;
	const char *id = c->value >= 0 ? r->sc->modules[c->value].id : "";
	r->expected = want ? SAY(r, "module \"%s\" to be current", id) : SAY(r, "module \"%s\" not to be current", id);
	r->found = module >= 0 ? SAY(r, "%s is", r->sc->modules[module].id) : SAY(r, "none is");
	return module >= 0 ? rehearse_nearest(r, "module", module) : NULL;
}

static const struct sim_event *explain_permission(struct run *r, const struct sim_condition *c, bool wanted)
{
	if (c->source == SIM_OF_APPROVED) {
		const struct sim_approval *approval = &r->sc->approvals[c->a];
		const char *action = r->sc->actions[approval->action].id, *by = role_id(r, approval->by);
		r->expected = wanted ? SAY(r, "\"%s.%s\" to be approved", action, by) : SAY(r, "\"%s.%s\" not to be approved", action, by);
		r->found = wanted ? SAY(r, "it is not") : SAY(r, "it is");
		return rehearse_nearest(r, "approval", c->a);
	}
	const char *role = c->b >= 0 ? SAY(r, SAID("\"%s\""), role_id(r, c->b)) : SAID("anybody"), *authority = r->sc->authorities[c->a].id;
	r->expected = wanted ? SAY(r, "%s to hold \"%s\"", role, authority) : SAY(r, "%s not to hold \"%s\"", role, authority);
	r->found = wanted ? SAY(r, "it does not") : SAY(r, "it does");
	return rehearse_nearest(r, "authority", c->a);
}

static const struct sim_event *explain_rest(struct run *r, const struct sim_condition *c, bool want, bool wanted)
{
	char want_time[32], have_time[32];
	switch ((enum sim_source)c->source) {
	case SIM_OF_OPEN: return explain_fact(r, "decision", c->a, wanted, SAID("open"));
	case SIM_OF_RUNNING: return explain_fact(r, "action", c->a, wanted, SAID("under way"));
	case SIM_OF_APPROVED:
	case SIM_OF_AUTHORITY: return explain_permission(r, c, wanted);
	case SIM_OF_MODULE: return explain_module(r, c, want);
	case SIM_OF_TIME:
		duration_format(c->value, want_time);
		duration_format(session_state(r->s)->clock.now, have_time);
		r->expected = SAY(r, "the time to be %s %s", compare_words(c->compare, want), want_time);
		r->found = SAY(r, "it is %s", have_time);
		return NULL;
	default:
		r->expected = SAY(r, "the condition");
		r->found = SAY(r, "it does not hold");
		return NULL;
	}
}

static bool is_flag(const struct sim_variable *v)
{
	return !v->values && v->min == 0 && v->max == 1;
}

static const struct sim_event *explain_flag(struct run *r, int32_t flag, bool wanted)
{
	r->expected = wanted ? SAY(r, "flag \"%s\" to be set", r->sc->variables[flag].id) : SAY(r, "flag \"%s\" not to be set", r->sc->variables[flag].id);
	r->found = wanted ? SAY(r, "it is not") : SAY(r, "it is");
	return rehearse_nearest(r, "variable", flag);
}

static const struct sim_event *explain_leaf(struct run *r, const struct sim_condition *c, bool want)
{
	const struct sim_state *st = session_state(r->s);
	bool wanted = want == (c->compare == SIM_GREATER_EQUAL && c->value >= 1); /* conditions that are so or not so compare with "at least 1" or "equal to 0" */
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: return explain_amount(r, c, want, "metric", sim_metric_state_of(r->sc, st, c->a)->value, NULL);
	case SIM_OF_VARIABLE:
		if (is_flag(&r->sc->variables[c->a]))
			return explain_flag(r, c->a, want == (c->compare == SIM_NOT_EQUAL));
		return explain_amount(r, c, want, "variable", sim_variable_state_of(r->sc, st, c->a)->value, &r->sc->variables[c->a]);
	case SIM_OF_RESOURCE: return explain_amount(r, c, want, "resource", sim_resource_state_of(r->sc, st, c->a)->free, NULL);
	case SIM_OF_KNOWS: return explain_knows(r, c, wanted);
	case SIM_OF_FIRED: return explain_fired(r, c, wanted);
	case SIM_OF_DECIDED: return explain_decided(r, c, wanted);
	case SIM_OF_DONE: return explain_count(r, c, want, "action", SAID("completed"), sim_action_state_of(r->sc, st, c->a)->done);
	case SIM_OF_SHARED: return explain_count(r, c, want, "fact", SAID("passed on"), sim_fact_state_of(r->sc, st, c->a)->shares);
	case SIM_OF_ULTRA_VIRES:
		return explain_count(r, c, want, "action", SAID("done without its gates"),
		                     c->a < 0 ? st->clock.ultra_vires : sim_action_state_of(r->sc, st, c->a)->ultra_vires);
	default: return explain_rest(r, c, want, wanted);
	}
}

/* The children that keep the node from being as wanted: all of them when one would do, else the first. */
static const struct sim_event *explain_children(struct run *r, sim_cond root, bool want, bool all)
{
	const struct sim_condition *c = &r->sc->conditions[root];
	const struct sim_event *nearest = NULL;
	const char *expected = NULL, *found = NULL;
	int told = 0;
	for (sim_cond child = root + 1, end = root + (sim_cond)c->span; child < end; child += (sim_cond)r->sc->conditions[child].span) {
		if (sim_holds(session_machine(r->s), session_state(r->s), child) == want)
			continue;
		if (told == BLAMED_MAX) {
			expected = SAY(r, "%s or more", expected);
			break;
		}
		const struct sim_event *event = rehearse_explain(r, child, want);
		expected = told ? SAY(r, "%s or %s", expected, r->expected) : r->expected;
		found = told++ ? SAY(r, "%s; %s", found, r->found) : r->found;
		if (event && (!nearest || event->id > nearest->id))
			nearest = event;
		if (!all)
			break;
	}
	r->expected = expected;
	r->found = found;
	return nearest;
}

const struct sim_event *rehearse_explain(struct run *r, sim_cond root, bool want)
{
	const struct sim_condition *c = &r->sc->conditions[root];
	switch (c->source) {
	case SIM_ALL: return explain_children(r, root, want, !want);
	case SIM_ANY: return explain_children(r, root, want, want);
	case SIM_NOT: return explain_children(r, root, !want, !want);
	default: return explain_leaf(r, c, want);
	}
}
