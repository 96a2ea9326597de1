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
	static const char *const words[] = {[SIM_LESS] = "below", [SIM_LESS_EQUAL] = "at most", [SIM_EQUAL] = "equal to", [SIM_NOT_EQUAL] = "other than",
	                                    [SIM_GREATER_EQUAL] = "at least", [SIM_GREATER] = "above"};
	static const uint8_t opposite[] = {[SIM_LESS] = SIM_GREATER_EQUAL, [SIM_LESS_EQUAL] = SIM_GREATER, [SIM_EQUAL] = SIM_NOT_EQUAL,
	                                   [SIM_NOT_EQUAL] = SIM_EQUAL, [SIM_GREATER_EQUAL] = SIM_LESS, [SIM_GREATER] = SIM_LESS_EQUAL};
	return words[want ? compare : opposite[compare]];
}

/* A number, or the name that stands for it in an enumeration. */
static void write_value(struct buffer *out, const struct sim_variable *variable, int64_t value)
{
	if (variable && variable->values && value >= 0 && value <= variable->max)
		buffer_append_format(out, "\"%s\"", variable->values[value]);
	else
		buffer_append_format(out, "%" PRId64, value);
}

static const struct sim_event *explain_amount(struct run *r, const struct sim_condition *c, bool want, const char *kind, int64_t value, const struct sim_variable *variable)
{
	buffer_append_format(&r->expected, "%s \"%s\" to be %s ", kind, sim_thing_id(r->sc, kind, c->a), compare_words(c->compare, want));
	write_value(&r->expected, variable, c->value);
	buffer_append_text(&r->found, "it is ");
	write_value(&r->found, variable, value);
	return rehearse_nearest(r, kind, c->a);
}

static const struct sim_event *explain_count(struct run *r, const struct sim_condition *c, bool want, const char *kind, const char *what, int64_t value)
{
	const char *id = sim_thing_id(r->sc, kind, c->a);
	buffer_append_format(&r->expected, "%s%s%s%s to be %s ", *id ? kind : "anything", *id ? " \"" : "", id, *id ? "\"" : "", what);
	if (want && c->compare == SIM_GREATER_EQUAL && c->value == 1)
		buffer_append_text(&r->expected, "at least once");
	else if (want == (c->compare == SIM_EQUAL) && c->value == (want ? 0 : 1))
		buffer_append_text(&r->expected, "never");
	else
		buffer_append_format(&r->expected, "%s %" PRId64 " times", compare_words(c->compare, want), c->value);
	if (value)
		buffer_append_format(&r->found, "it was, %s", value == 1 ? "once" : value == 2 ? "twice" : "");
	else
		buffer_append_text(&r->found, "it was not");
	if (value > 2)
		buffer_append_format(&r->found, "%" PRId64 " times", value);
	return c->a >= 0 ? rehearse_nearest(r, kind, c->a) : NULL;
}

/* Something that is so or is not. */
static const struct sim_event *explain_fact(struct run *r, const char *kind, int32_t index, bool wanted, const char *so)
{
	buffer_append_format(&r->expected, "%s \"%s\" %s %s", kind, sim_thing_id(r->sc, kind, index), wanted ? "to be" : "not to be", so);
	buffer_append_text(&r->found, wanted ? "it is not" : "it is");
	return rehearse_nearest(r, kind, index);
}

static const struct sim_event *explain_knows(struct run *r, const struct sim_condition *c, bool wanted)
{
	const char *fact = r->sc->facts[c->a].id;
	if (c->b < 0) {
		buffer_append_format(&r->expected, "%s to know \"%s\"", wanted ? "somebody" : "nobody", fact);
		buffer_append_text(&r->found, wanted ? "nobody knows it" : "it is known");
	} else {
		buffer_append_format(&r->expected, "\"%s\" %s \"%s\"", role_id(r, c->b), wanted ? "to know" : "not to know", fact);
		buffer_append_text(&r->found, wanted ? "it does not" : "it does");
	}
	return rehearse_nearest(r, "fact", c->a);
}

static const char *option_id(const struct run *r, int32_t decision, int32_t option)
{
	return r->sc->options[r->sc->decisions[decision].options.first + (uint32_t)option].id;
}

static const struct sim_event *explain_decided(struct run *r, const struct sim_condition *c, bool wanted)
{
	static const char *const statuses[] = {"it has not been opened", "it is open", "it is late", "", "it was closed without a choice"};
	const struct sim_decision_state *d = sim_decision_state_of(r->sc, session_state(r->s), c->a);
	const char *id = r->sc->decisions[c->a].id;
	buffer_append_format(&r->expected, "decision \"%s%s%s\" %s", id, c->b >= 0 ? "." : "", c->b >= 0 ? option_id(r, c->a, c->b) : "", wanted ? "to be decided" : "not to be decided");
	if (d->status == SIM_DECISION_DECIDED)
		buffer_append_format(&r->found, "decided is \"%s.%s\"%s", id, option_id(r, c->a, d->option), d->by_default ? ", because the limit passed" : "");
	else
		buffer_append_text(&r->found, statuses[d->status]);
	return rehearse_nearest(r, "decision", c->a);
}

static const struct sim_event *explain_fired(struct run *r, const struct sim_condition *c, bool wanted)
{
	const struct sim_inject_state *state = sim_inject_state_of(r->sc, session_state(r->s), c->a);
	static const char *const statuses[] = {"it has not", "it is due and waits for the facilitator", "it has", "it was skipped", "it was cancelled", "it has not"};
	buffer_append_format(&r->expected, "inject \"%s\" %s", sim_inject_id(r->sc, c->a), wanted ? "to have fired" : "not to have fired");
	buffer_append_text(&r->found, state->held ? "it is held" : statuses[state->status]);
	return rehearse_nearest(r, "inject", c->a);
}

static const struct sim_event *explain_rest(struct run *r, const struct sim_condition *c, bool want, bool wanted)
{
	const struct sim_state *st = session_state(r->s);
	char want_time[32], have_time[32];
	switch ((enum sim_source)c->source) {
	case SIM_OF_OPEN: return explain_fact(r, "decision", c->a, wanted, "open");
	case SIM_OF_RUNNING: return explain_fact(r, "action", c->a, wanted, "under way");
	case SIM_OF_APPROVED:
		buffer_append_format(&r->expected, "\"%s.%s\" %s", r->sc->actions[r->sc->approvals[c->a].action].id, role_id(r, r->sc->approvals[c->a].by),
		                     wanted ? "to be approved" : "not to be approved");
		buffer_append_text(&r->found, wanted ? "it is not" : "it is");
		return rehearse_nearest(r, "approval", c->a);
	case SIM_OF_AUTHORITY:
		buffer_append_format(&r->expected, "\"%s\" %s \"%s\"", c->b >= 0 ? role_id(r, c->b) : "anybody", wanted ? "to hold" : "not to hold", r->sc->authorities[c->a].id);
		buffer_append_text(&r->found, wanted ? "it does not" : "it does");
		return rehearse_nearest(r, "authority", c->a);
	case SIM_OF_MODULE:
		buffer_append_format(&r->expected, "module \"%s\" %sto be current", c->value >= 0 ? r->sc->modules[c->value].id : "", want ? "" : "not ");
		buffer_append_format(&r->found, "%s is", st->clock.module >= 0 ? r->sc->modules[st->clock.module].id : "none");
		return st->clock.module >= 0 ? rehearse_nearest(r, "module", st->clock.module) : NULL;
	case SIM_OF_TIME:
		duration_format(c->value, want_time);
		duration_format(st->clock.now, have_time);
		buffer_append_format(&r->expected, "the time to be %s %s", compare_words(c->compare, want), want_time);
		buffer_append_format(&r->found, "it is %s", have_time);
		return NULL;
	default:
		buffer_append_text(&r->expected, "the condition");
		buffer_append_text(&r->found, "it does not hold");
		return NULL;
	}
}

static bool is_flag(const struct sim_variable *v)
{
	return !v->values && v->min == 0 && v->max == 1;
}

static const struct sim_event *explain_flag(struct run *r, int32_t flag, bool wanted)
{
	buffer_append_format(&r->expected, "flag \"%s\" %s", r->sc->variables[flag].id, wanted ? "to be set" : "not to be set");
	buffer_append_text(&r->found, wanted ? "it is not" : "it is");
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
	case SIM_OF_DONE: return explain_count(r, c, want, "action", "completed", sim_action_state_of(r->sc, st, c->a)->done);
	case SIM_OF_SHARED: return explain_count(r, c, want, "fact", "passed on", sim_fact_state_of(r->sc, st, c->a)->shares);
	case SIM_OF_ULTRA_VIRES:
		return explain_count(r, c, want, "action", "done without its gates",
		                     c->a < 0 ? st->clock.ultra_vires : sim_action_state_of(r->sc, st, c->a)->ultra_vires);
	default: return explain_rest(r, c, want, wanted);
	}
}

/* The children that keep the node from being as wanted: all of them when one would do, else the first. */
static const struct sim_event *explain_children(struct run *r, sim_cond root, bool want, bool all)
{
	const struct sim_condition *c = &r->sc->conditions[root];
	const struct sim_event *nearest = NULL;
	int told = 0;
	for (sim_cond child = root + 1, end = root + (sim_cond)c->span; child < end; child += (sim_cond)r->sc->conditions[child].span) {
		if (sim_holds(session_machine(r->s), session_state(r->s), child) == want)
			continue;
		if (told == BLAMED_MAX) {
			buffer_append_text(&r->expected, " or more");
			break;
		}
		if (told++) {
			buffer_append_text(&r->expected, " or ");
			buffer_append_text(&r->found, "; ");
		}
		const struct sim_event *event = rehearse_explain(r, child, want);
		if (event && (!nearest || event->id > nearest->id))
			nearest = event;
		if (!all)
			break;
	}
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
