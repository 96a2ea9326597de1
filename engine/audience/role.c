/* See role.h. How a fact came to a role is read off the causes of the event by which the role learned it. */
#include "audience/role.h"

#include "audience/action.h"
#include "audience/seat.h"

#include <string.h>

/* ---- facts ---- */

static const struct sim_event *learned_event(const struct resolver *r, int fact, int role)
{
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_LEARNED && e->a == fact && e->b == role)
			return e;
	}
	return NULL;
}

static bool fill_way(const struct resolver *r, const struct sim_event *e, struct audience_known_fact *k)
{
	switch (e->kind) {
	case SIM_EVENT_INJECT_FIRED:
		k->came = AUDIENCE_CAME_INJECT;
		k->number = resolve_inject_number(r, e->a);
		k->channel = resolve_inject_channel(r, e->a);
		return true;
	case SIM_EVENT_SHARED:
	case SIM_EVENT_FORWARDED:
		k->came = AUDIENCE_CAME_SHARED;
		k->from = resolve_role(r, e->c);
		return true;
	case SIM_EVENT_ACTION_STARTED:
	case SIM_EVENT_ACTION_DONE:
		k->came = AUDIENCE_CAME_ACTION;
		k->from = resolve_text(r, r->sc->actions[e->a].name);
		k->pillar = (enum audience_pillar)r->sc->actions[e->a].pillar;
		return true;
	case SIM_EVENT_DECISION_DECIDED:
	case SIM_EVENT_DECISION_DONE: {
		struct audience_option o = resolve_option(r, e->a, e->b);
		k->came = AUDIENCE_CAME_DECISION;
		k->number = resolve_decision_number(r, e->a);
		k->pillar = o.pillar;
		memcpy(k->letter, o.letter, sizeof k->letter);
		return true;
	}
	default: return false;
	}
}

static struct audience_known_fact known_fact(struct resolver *r, int fact, int role, bool facilitator)
{
	const struct sim_fact *def = &r->sc->facts[fact];
	sim_roles known = sim_fact_state_of(r->sc, r->st, fact)->known;
	struct audience_known_fact k = {.index = fact,
	                                .text = resolve_text(r, def->text),
	                                .from = resolve_plain(NULL),
	                                .came = AUDIENCE_CAME_OTHER};
	const struct sim_event *learned = learned_event(r, fact, role);
	if (!learned)
		k.came = AUDIENCE_CAME_START;
	else
		k.at = learned->at;
	for (const struct sim_event *e = learned; e && !fill_way(r, e, &k);)
		e = e->cause < e->id ? resolve_event(r, e->cause) : NULL;
	if (facilitator)
		k.known_by = resolve_names(r, known);
	k.restricted = (def->release & r->all) != r->all;
	/* Who lacks it is the facilitator's knowledge; a role is told only to whom it may pass it on. */
	k.may_go_to = resolve_names(r, def->release & r->visible & (facilitator ? ~known : r->all) & ~(1u << role));
	return k;
}

static void fill_facts(struct resolver *r, struct audience_role *out, int role, bool facilitator)
{
	struct audience_known_fact *facts = resolve_array(r, r->sc->fact_count, sizeof *facts);
	struct audience_known_fact *unknown = facilitator ? resolve_array(r, r->sc->fact_count, sizeof *unknown) : NULL;
	for (int f = 0; facts && f < (int)r->sc->fact_count; f++) {
		sim_roles known = sim_fact_state_of(r->sc, r->st, f)->known;
		if (resolve_in(known, role)) {
			struct audience_known_fact k = known_fact(r, f, role, facilitator);
			int place = out->fact_count++;
			for (; place > 0 && facts[place - 1].at > k.at; place--)
				facts[place] = facts[place - 1];
			facts[place] = k;
		} else if (unknown) {
			/* Those that somebody knows come first. */
			struct audience_known_fact k = {.index = f,
			                                .text = resolve_text(r, r->sc->facts[f].text),
			                                .from = resolve_plain(NULL),
			                                .known_by = resolve_names(r, known)};
			int place = out->unknown_count++;
			for (; place > 0 && k.known_by.count && !unknown[place - 1].known_by.count; place--)
				unknown[place] = unknown[place - 1];
			unknown[place] = k;
		}
		out->facts_known_to_all += facilitator && r->visible && (known & r->visible) == r->visible;
	}
	out->facts = facts;
	out->unknown = unknown;
	out->facts_in_all = facilitator ? (int)r->sc->fact_count : out->fact_count;
}

/* ---- injects received ---- */

static bool has_acted_since(const struct resolver *r, int role, int64_t at)
{
	for (size_t i = r->history->command_count; i > 0; i--) {
		const struct sim_command *c = &r->history->commands[i - 1];
		if (c->at < at)
			return false;
		if (c->role == role && sim_command_is_human(c))
			return true;
	}
	return false;
}

static void fill_status(const struct resolver *r, struct audience_received_inject *item, int role)
{
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind != SIM_EVENT_FORWARDED || e->a != item->index)
			continue;
		if (e->c == role)
			item->status = AUDIENCE_PASSED_ON;
		if (e->b == role) {
			item->passed_by = resolve_role(r, e->c);
			item->at = e->at;
		}
	}
	if (item->status == AUDIENCE_NEW &&
	    (r->st->clock.now - item->at > AUDIENCE_NEW_SECONDS || has_acted_since(r, role, item->at)))
		item->status = AUDIENCE_READ;
}

static void fill_injects(struct resolver *r, struct audience_role *out, int role, bool facilitator)
{
	int total = sim_inject_total(r->sc, r->st);
	struct audience_received_inject *items = resolve_array(r, (size_t)total, sizeof *items);
	int fired = 0;
	for (int i = 0; items && i < total; i++) {
		const struct sim_inject_state *is = sim_inject_state_of(r->sc, r->st, i);
		if (is->status != SIM_INJECT_FIRED)
			continue;
		fired++;
		if (!resolve_in(is->to | is->passed, role))
			continue;
		struct audience_received_inject item = {.index = i,
		                                        .number = resolve_inject_number(r, i),
		                                        .at = is->fired,
		                                        .channel = resolve_inject_channel(r, i),
		                                        .from = resolve_inject_words(r, i, SIM_SENDER),
		                                        .subject = resolve_inject_words(r, i, SIM_SUBJECT),
		                                        .body = resolve_inject_words(r, i, SIM_BODY),
		                                        .passed_by = resolve_plain(NULL)};
		fill_status(r, &item, role);
		int place = out->inject_count++;
		for (; place > 0 && items[place - 1].at > item.at; place--)
			items[place] = items[place - 1];
		items[place] = item;
	}
	out->injects = items;
	out->inject_total = facilitator ? fired : out->inject_count;
}

/* ---- answers due ---- */

static void add_due(struct audience_due *items, int first, int *count, struct audience_due due)
{
	int place = (*count)++;
	for (; place > first; place--) {
		int64_t other = items[place - 1].limit, limit = due.limit;
		if ((other < 0 ? INT64_MAX : other) <= (limit < 0 ? INT64_MAX : limit))
			break;
		items[place] = items[place - 1];
	}
	items[place] = due;
}

static void fill_due(struct resolver *r, struct audience_role *out, int role)
{
	struct audience_due *items = resolve_array(r, r->sc->decision_count + r->sc->approval_count, sizeof *items);
	int64_t now = r->st->clock.now;
	for (int d = 0; items && d < (int)r->sc->decision_count; d++) {
		const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, d);
		bool open = ds->status == SIM_DECISION_OPEN || ds->status == SIM_DECISION_LATE;
		if (!open || !resolve_in(r->sc->decisions[d].owners, role))
			continue;
		struct audience_due due = {
		    .index = d,
		    .number = resolve_decision_number(r, d),
		    .name = resolve_text(r, r->sc->decisions[d].prompt),
		    .for_role = resolve_plain(NULL),
		    .answered = sim_answer_state_of(r->sc, r->st, d * (int)r->sc->role_count + role)->option,
		    .since = ds->opened,
		    .limit = ds->limit,
		    .left = ds->limit < 0 ? 0 : ds->limit - now,
		    .late = ds->status == SIM_DECISION_LATE};
		due.options = resolve_options(r, d, &due.option_count);
		add_due(items, 0, &out->due_count, due);
		out->decisions_due++;
	}
	for (int a = 0; items && a < (int)r->sc->approval_count; a++) {
		const struct sim_approval *def = &r->sc->approvals[a];
		const struct sim_approval_state *as = sim_approval_state_of(r->sc, r->st, a);
		if (as->status != SIM_APPROVAL_ASKED || def->by != role)
			continue;
		struct audience_due due = {
		    .approval = true,
		    .index = a,
		    .name = resolve_text(r, def->name != SIM_NONE ? def->name : r->sc->actions[def->action].name),
		    .for_role = resolve_role(r, sim_action_state_of(r->sc, r->st, def->action)->role),
		    .answered = -1,
		    .since = as->asked,
		    .limit = as->limit,
		    .left = as->limit < 0 ? 0 : as->limit - now};
		add_due(items, out->decisions_due, &out->due_count, due);
		out->approvals_due++;
	}
	out->due = items;
}

/* ---- means ---- */

static void fill_resources(struct resolver *r, struct audience_role *out, int role)
{
	struct audience_resource *items = resolve_array(r, r->sc->resource_count, sizeof *items);
	for (int i = 0; items && i < (int)r->sc->resource_count; i++) {
		const struct sim_resource_state *rs = sim_resource_state_of(r->sc, r->st, i);
		if (resolve_in(r->sc->resources[i].owners, role))
			items[out->resource_count++] = (struct audience_resource){
			    .name = resolve_text(r, r->sc->resources[i].name), .free = rs->free, .total = rs->total};
	}
	out->resources = items;
}

/* Second at which the role last lost the authority, or -1 when it never held it. */
static int64_t lost_at(const struct resolver *r, int authority, int role)
{
	int64_t at = -1;
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if ((e->kind == SIM_EVENT_EXPIRED || e->kind == SIM_EVENT_REVOKED) && e->a == authority && e->b == role)
			at = e->at;
	}
	return at;
}

static void fill_authorities(struct resolver *r, struct audience_role *out, int role)
{
	struct audience_authority *items = resolve_array(r, r->sc->authority_count, sizeof *items);
	for (int i = 0; items && i < (int)r->sc->authority_count; i++) {
		int64_t until = sim_authority_state_of(r->sc, r->st, i * (int)r->sc->role_count + role)->until;
		struct audience_authority a = {
		    .name = resolve_text(r, r->sc->authorities[i].name), .in_force = until >= 0, .left = -1};
		a.until = until == INT64_MAX ? -1 : until;
		if (a.in_force && a.until >= 0)
			a.left = a.until - r->st->clock.now;
		if (!a.in_force)
			a.until = lost_at(r, i, role);
		if (a.in_force || a.until >= 0)
			items[out->authority_count++] = a;
	}
	out->authorities = items;
}

static void fill_metrics(struct resolver *r, struct audience_role *out, int role)
{
	struct audience_metric *items = resolve_array(r, r->sc->metric_count, sizeof *items);
	for (int m = 0; items && m < (int)r->sc->metric_count; m++)
		if (r->sc->metrics[m].room || resolve_in(r->sc->metrics[m].visible, role))
			items[out->metric_count++] = resolve_metric(r, m, 0);
	out->metrics = items;
}

const struct audience_role *audience_role_make(struct arena *arena, const struct audience_source *source, int role,
                                               bool facilitator)
{
	struct resolver r = resolver_of(arena, source);
	if (role < 0 || role >= (int)r.sc->role_count)
		return NULL;
	if (!facilitator)
		r.nameable = r.visible | 1u << role;
	struct audience_role *out = resolve_array(&r, 1, sizeof *out);
	if (!out)
		return NULL;
	out->header = resolve_header(&r);
	out->seat = seat_of(&r, role);
	out->brief = resolve_text(&r, r.sc->roles[role].brief);
	fill_facts(&r, out, role, facilitator);
	fill_injects(&r, out, role, facilitator);
	fill_due(&r, out, role);
	out->action_count = action_list(&r, role, &out->actions);
	for (int i = 0; i < out->action_count; i++)
		out->actions_possible += out->actions[i].status == AUDIENCE_ACTION_POSSIBLE;
	fill_metrics(&r, out, role);
	fill_resources(&r, out, role);
	fill_authorities(&r, out, role);
	if (facilitator)
		out->role_count = seat_list(&r, &out->roles);
	return r.failed ? NULL : out;
}
