/* See action.h. The core says which gate is met; here they get names, numbers and an order. */
#include "audience/action.h"

/* What a gate is about, in words. */
static struct audience_text gate_name(const struct resolver *r, const struct sim_need *need)
{
	if (need->text != SIM_NONE)
		return resolve_text(r, need->text);
	switch (need->kind) {
	case SIM_NEED_FACT: return resolve_text(r, r->sc->facts[need->a].text);
	case SIM_NEED_METRIC:
		return resolve_text(r, r->sc->metrics[need->a].label != SIM_NONE ? r->sc->metrics[need->a].label
		                                                                 : r->sc->metrics[need->a].name);
	case SIM_NEED_RESOURCE: return resolve_text(r, r->sc->resources[need->a].name);
	case SIM_NEED_AUTHORITY: return resolve_text(r, r->sc->authorities[need->a].name);
	case SIM_NEED_APPROVAL:
		if (r->sc->approvals[need->a].name != SIM_NONE)
			return resolve_text(r, r->sc->approvals[need->a].name);
		return resolve_role_name(r, r->sc->approvals[need->a].by);
	default: return resolve_plain(NULL);
	}
}

static struct audience_gate gate_of(const struct resolver *r, const struct sim_gate *source)
{
	const struct sim_need *need = source->need;
	struct audience_gate g = {.kind = (enum audience_gate_kind)need->kind,
	                          .status = (enum audience_gate_status)source->status,
	                          .name = gate_name(r, need),
	                          .by = resolve_plain(NULL),
	                          .unit = "",
	                          .have = source->have,
	                          .want = source->want,
	                          .since = source->since,
	                          .limit = -1,
	                          .approval = -1};
	if (need->kind == SIM_NEED_METRIC) {
		const struct sim_metric *metric = &r->sc->metrics[need->a];
		g.unit = metric->unit ? metric->unit : "";
		g.at_most = need->low <= metric->min && need->high < metric->max;
		g.want = g.at_most ? need->high : need->low;
	}
	if (need->kind == SIM_NEED_APPROVAL) {
		const struct sim_approval *approval = &r->sc->approvals[need->a];
		const struct sim_approval_state *as = sim_approval_state_of(r->sc, r->st, need->a);
		g.approval = need->a;
		g.by = resolve_role(r, approval->by);
		g.consent = approval->consent;
		g.within = approval->within;
		g.limit = as->status == SIM_APPROVAL_ASKED ? as->limit : -1;
	}
	return g;
}

/* Index of the first approval nobody has been asked for that could be asked now. */
static int next_ask(const struct resolver *r, const struct audience_action *a, const struct sim_gate *gates)
{
	if (a->status == AUDIENCE_ACTION_RUNNING || a->status == AUDIENCE_ACTION_DONE)
		return -1;
	for (int i = 0; i < a->gate_count; i++) {
		if (a->gates[i].kind != AUDIENCE_GATE_APPROVAL || a->gates[i].status != AUDIENCE_GATE_NOT_ASKED)
			continue;
		struct sim_list needs = r->sc->approvals[gates[i].need->a].needs;
		struct sim_gate first[AUDIENCE_GATES_MAX];
		size_t count = sim_gates(r->machine, r->st, needs, a->role, first, AUDIENCE_GATES_MAX), met = 0;
		for (size_t k = 0; k < count && k < AUDIENCE_GATES_MAX; k++)
			met += first[k].status == SIM_GATE_MET;
		if (met == count)
			return i;
	}
	return -1;
}

/* To name what a role does not know would tell it. Words that the author gave the gate itself are meant to be read. */
static void keep_secret(struct audience_gate *g, const struct sim_need *need)
{
	g->secret = need->kind == SIM_NEED_FACT && need->text == SIM_NONE && g->status != AUDIENCE_GATE_MET;
	if (g->secret)
		g->name = resolve_plain(NULL);
}

/* secretly: in a picture of that role's knowledge. */
static void fill_gates(struct resolver *r, struct audience_action *a, struct sim_list needs, int role, bool secretly)
{
	struct sim_gate source[AUDIENCE_GATES_MAX];
	if (!r->machine)
		return;
	size_t total = sim_gates(r->machine, r->st, needs, role, source, AUDIENCE_GATES_MAX);
	int shown = total < AUDIENCE_GATES_MAX ? (int)total : AUDIENCE_GATES_MAX;
	struct audience_gate *gates = resolve_array(r, (size_t)shown, sizeof *gates);
	a->gate_total = (int)total;
	a->gates = gates;
	for (int i = 0; gates && i < shown; i++) {
		gates[i] = gate_of(r, &source[i]);
		if (secretly)
			keep_secret(&gates[i], source[i].need);
		a->gates_met += gates[i].status == AUDIENCE_GATE_MET;
		a->gate_count = i + 1;
	}
	a->next_ask = next_ask(r, a, source);
}

int action_gates(struct resolver *r, int action, int role, const struct audience_gate **gates)
{
	struct audience_action a = {.index = action, .role = role, .next_ask = -1};
	fill_gates(r, &a, r->sc->actions[action].needs, role, false);
	*gates = a.gates;
	return a.gate_count;
}

static bool has_cooled(const struct resolver *r, const struct sim_action *def, const struct sim_action_state *as)
{
	return as->last < 0 || (def->again >= 0 && r->st->clock.now >= as->last + def->again);
}

static enum audience_action_status status_of(const struct resolver *r, int action)
{
	const struct sim_action *def = &r->sc->actions[action];
	const struct sim_action_state *as = sim_action_state_of(r->sc, r->st, action);
	if (as->status == SIM_ACTION_RUNNING)
		return AUDIENCE_ACTION_RUNNING;
	if (as->status == SIM_ACTION_WAITING)
		return AUDIENCE_ACTION_WAITING;
	return has_cooled(r, def, as) ? AUDIENCE_ACTION_REFUSED : AUDIENCE_ACTION_DONE;
}

static struct audience_action action_of(struct resolver *r, int action, int role, bool secretly)
{
	const struct sim_action *def = &r->sc->actions[action];
	const struct sim_action_state *as = sim_action_state_of(r->sc, r->st, action);
	struct audience_action a = {.index = action,
	                            .name = resolve_text(r, def->name),
	                            .about = resolve_text(r, def->about),
	                            .pillar = (enum audience_pillar)def->pillar,
	                            .measure = "",
	                            .measure_name = resolve_plain(NULL),
	                            .owners = resolve_names(r, def->owners),
	                            .status = status_of(r, action),
	                            .role = as->status == SIM_ACTION_IDLE ? role : as->role,
	                            .next_ask = -1,
	                            .takes = def->takes,
	                            .until = -1,
	                            .again = -1,
	                            .done = as->done,
	                            .ultra_vires = as->ultra_vires};
	if (def->measure != SIM_NONE) {
		a.measure = r->sc->measures[def->measure].id;
		a.measure_name = resolve_text(r, r->sc->measures[def->measure].name);
	}
	if (a.status == AUDIENCE_ACTION_RUNNING)
		a.until = as->since + def->takes;
	if (as->last >= 0 && def->again >= 0)
		a.again = as->last + def->again;
	fill_gates(r, &a, def->needs, a.role, secretly);
	if (a.status == AUDIENCE_ACTION_REFUSED && r->machine && a.gates_met == a.gate_count &&
	    a.gate_count == a.gate_total)
		a.status = AUDIENCE_ACTION_POSSIBLE;
	return a;
}

/* Ascending: running, waiting, possible, then by the number of gates missing, done last. */
static int nearness(const struct audience_action *a)
{
	switch (a->status) {
	case AUDIENCE_ACTION_RUNNING: return -3;
	case AUDIENCE_ACTION_WAITING: return -2;
	case AUDIENCE_ACTION_POSSIBLE: return -1;
	case AUDIENCE_ACTION_DONE: return 1000;
	default: return a->gate_total - a->gates_met;
	}
}

/* The owner whose gates are shown when nobody in particular asks: the one who acts, else the first. */
static int acting_role(const struct resolver *r, int action)
{
	for (int i = 0; i < (int)r->sc->role_count; i++)
		if (resolve_in(r->sc->actions[action].owners, i))
			return i;
	return SIM_NONE;
}

static bool is_shown(const struct resolver *r, int action, int role)
{
	const struct sim_action *def = &r->sc->actions[action];
	if (role != SIM_NONE && !resolve_in(def->owners, role))
		return false;
	if (sim_action_state_of(r->sc, r->st, action)->status != SIM_ACTION_IDLE)
		return true;
	return def->open == SIM_NONE || (r->machine && sim_holds(r->machine, r->st, def->open));
}

int action_list(struct resolver *r, int role, const struct audience_action **actions)
{
	int count = 0;
	struct audience_action *items = resolve_array(r, r->sc->action_count, sizeof *items);
	for (int a = 0; items && a < (int)r->sc->action_count; a++) {
		if (!is_shown(r, a, role))
			continue;
		struct audience_action item = action_of(r, a, role == SIM_NONE ? acting_role(r, a) : role, role != SIM_NONE);
		int place = count++;
		for (; place > 0 && nearness(&items[place - 1]) > nearness(&item); place--)
			items[place] = items[place - 1];
		items[place] = item;
	}
	*actions = items;
	return count;
}

int action_list_all(struct resolver *r, const struct audience_action **actions)
{
	struct audience_action *items = resolve_array(r, r->sc->action_count, sizeof *items);
	for (int a = 0; items && a < (int)r->sc->action_count; a++)
		items[a] = action_of(r, a, acting_role(r, a), false);
	*actions = items;
	return items ? (int)r->sc->action_count : 0;
}

int audience_actions(struct arena *arena, const struct audience_source *source, int role,
                     const struct audience_action **actions)
{
	struct resolver r = resolver_of(arena, source);
	return action_list(&r, role, actions);
}
