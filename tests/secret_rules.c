/* secret_rules — who may read what, in plain words from the rules; see secret_world.h. */
#include "secret_world.h"

static bool has(sim_roles roles, int role)
{
	return role >= 0 && roles >> role & 1;
}

/* Everybody at the table has it, or the scenario declares it for the room and nobody has changed the receivers. */
static bool inject_is_read_by_room(const struct secret_world *w, int inject)
{
	const struct sim_inject_state *is = sim_inject_state_of(&w->sc, w->state, inject);
	sim_roles visible = secret_visible(w), got = is->to | is->passed;
	if (is->status != SIM_INJECT_FIRED)
		return false;
	if ((got & visible) == visible)
		return true;
	return inject < (int)w->sc.inject_count && w->sc.injects[inject].room && is->to == w->sc.injects[inject].to;
}

static bool decision_is_seen(const struct secret_world *w, int decision)
{
	int status = sim_decision_state_of(&w->sc, w->state, decision)->status;
	bool asked = status == SIM_DECISION_OPEN || status == SIM_DECISION_LATE || status == SIM_DECISION_DECIDED;
	return asked && (w->sc.decisions[decision].owners & secret_visible(w));
}

/* A rationale is read out once its decision is settled, unless a hidden role gave it. */
static bool rationale_is_out(const struct secret_world *w, int number)
{
	const struct sim_command *c = &w->commands[number - 1];
	int status = sim_decision_state_of(&w->sc, w->state, c->target)->status;
	return status == SIM_DECISION_DECIDED && (c->role == SIM_NONE || has(secret_visible(w), c->role)) &&
	       decision_is_seen(w, c->target);
}

bool secret_room_may_read(const struct secret_world *w, const struct secret *s, bool discussion)
{
	const struct sim_clock *clock = &w->state->clock;
	sim_roles visible = secret_visible(w);
	switch (s->kind) {
	case SECRET_PUBLIC: return true;
	case SECRET_ROLE: return has(visible, s->what);
	case SECRET_METRIC: return w->sc.metrics[s->what].room;
	case SECRET_FACT:
		return discussion && !clock->over &&
		       (sim_fact_state_of(&w->sc, w->state, s->what)->known & visible) == visible;
	case SECRET_INJECT:
	case SECRET_GIVEN: return inject_is_read_by_room(w, s->what);
	case SECRET_DECISION: return decision_is_seen(w, s->what);
	case SECRET_MODULE: return clock->module == s->what;
	case SECRET_TALK: return discussion && !clock->over && clock->module == s->what;
	case SECRET_ENDING: return clock->over && sim_ending_state_of(&w->sc, w->state, s->what)->reached;
	case SECRET_WHY: return rationale_is_out(w, s->what);
	default: return false;
	}
}

/* A role sees its own things; names of hidden roles only when it is one itself. */
bool secret_role_may_read(const struct secret_world *w, const struct secret *s, int role)
{
	const struct sim_clock *clock = &w->state->clock;
	switch (s->kind) {
	case SECRET_PUBLIC: return true;
	case SECRET_ROLE: return !w->sc.roles[s->what].hidden || s->what == role;
	case SECRET_BRIEF: return s->what == role;
	case SECRET_METRIC: return w->sc.metrics[s->what].room || has(w->sc.metrics[s->what].visible, role);
	case SECRET_FACT: return has(sim_fact_state_of(&w->sc, w->state, s->what)->known, role);
	case SECRET_INJECT:
	case SECRET_GIVEN: {
		const struct sim_inject_state *is = sim_inject_state_of(&w->sc, w->state, s->what);
		return is->status == SIM_INJECT_FIRED && has(is->to | is->passed, role);
	}
	case SECRET_DECISION: {
		int status = sim_decision_state_of(&w->sc, w->state, s->what)->status;
		return status != SIM_DECISION_CLOSED && has(w->sc.decisions[s->what].owners, role);
	}
	case SECRET_MODULE: return clock->module == s->what;
	/* Its own actions, what it is asked to approve, and the actions by which it learned something. */
	case SECRET_ACTION:
		return has(w->sc.actions[s->what].owners, role) || w->sc.approvals[s->what].by == role ||
		       sim_action_state_of(&w->sc, w->state, s->what)->done > 0;
	case SECRET_APPROVAL:
		return w->sc.approvals[s->what].by == role ||
		       has(w->sc.actions[w->sc.approvals[s->what].action].owners, role);
	case SECRET_MEANS: return has(w->sc.resources[s->what].owners, role);
	case SECRET_POWER: return true;
	default: return false;
	}
}
