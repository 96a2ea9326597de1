/* See inbox.h. */
#include "audience/inbox.h"

#include "audience/clause.h"
#include "audience/origin.h"
#include "audience/seat.h"

/* ---- decisions ---- */

/* The command by which a role last answered. */
static const struct sim_command *answer_command(const struct resolver *r, int decision, int role)
{
	for (size_t i = r->history->command_count; i > 0; i--) {
		const struct sim_command *c = &r->history->commands[i - 1];
		if (c->kind == SIM_DO_DECIDE && c->target == decision && c->role == role)
			return c;
	}
	return NULL;
}

static void fill_answers(struct resolver *r, struct audience_decision_detail *d)
{
	sim_roles owners = r->sc->decisions[d->index].owners;
	struct audience_answer *items = resolve_array(r, (size_t)resolve_count(owners & r->all), sizeof *items);
	for (int role = 0; items && role < (int)r->sc->role_count; role++) {
		if (!resolve_in(owners, role))
			continue;
		struct audience_answer a = {
		    .role = role,
		    .label = resolve_role(r, role),
		    .seat = seat_id(r, role),
		    .option = sim_answer_state_of(r->sc, r->st, d->index * (int)r->sc->role_count + role)->option,
		    .at = -1,
		    .words = "",
		    .dissent = "",
		    .confidence = -1};
		const struct sim_command *c = a.option >= 0 ? answer_command(r, d->index, role) : NULL;
		if (c) {
			a.at = c->at;
			a.words = c->text[SIM_WHY] ? c->text[SIM_WHY] : "";
			a.dissent = c->text[SIM_DISSENT] ? c->text[SIM_DISSENT] : "";
			a.confidence = c->confidence;
		}
		d->answered += a.option >= 0;
		items[d->answer_count++] = a;
	}
	d->answers = items;
}

/* What a refusal is about, in words. */
static struct audience_text missing_name(const struct resolver *r, const struct sim_refusal *why)
{
	switch (why->code) {
	case SIM_REFUSED_NEED_FACT:
	case SIM_REFUSED_NOT_KNOWN: return line_subject(r, "fact", why->a);
	case SIM_REFUSED_NEED_METRIC: return line_subject(r, "metric", why->a);
	case SIM_REFUSED_NEED_RESOURCE: return line_subject(r, "resource", why->a);
	case SIM_REFUSED_NEED_AUTHORITY: return line_subject(r, "authority", why->a);
	case SIM_REFUSED_NEED_APPROVAL: return line_subject(r, "approval", why->a);
	case SIM_REFUSED_NEED_CONDITION:
		return why->a >= 0 && why->a < (int32_t)r->sc->need_count ? resolve_text(r, r->sc->needs[why->a].text)
		                                                          : resolve_plain(NULL);
	default: return resolve_plain(NULL);
	}
}

/* Possible when some owner may choose it (all of them when they must agree). */
static void fill_possible(const struct resolver *r, const struct audience_decision_detail *d,
                          struct audience_option_detail *o)
{
	bool open = d->decided < 0;
	o->possible = true;
	o->refusal = "";
	o->missing = resolve_plain(NULL);
	if (!r->machine || !open)
		return;
	int able = 0, asked = 0;
	struct sim_refusal first = {0};
	for (int i = 0; i < d->answer_count; i++) {
		struct sim_command c = sim_command_of(SIM_DO_DECIDE, SIM_FROM_FACILITATOR);
		struct sim_refusal why = {0};
		c.at = r->st->clock.now;
		c.role = (int16_t)d->answers[i].role;
		c.target = d->index;
		c.option = o->option.index;
		asked++;
		if (sim_validate(r->machine, r->st, &c, &why))
			able++;
		else if (!first.code)
			first = why;
	}
	o->possible = d->joint ? able == asked : able > 0;
	if (o->possible)
		return;
	o->refusal = sim_refusal_id((int)first.code);
	o->missing = missing_name(r, &first);
}

static void fill_options(struct resolver *r, struct audience_decision_detail *d)
{
	const struct sim_decision *def = &r->sc->decisions[d->index];
	struct audience_option_detail *items = resolve_array(r, def->options.count, sizeof *items);
	for (int i = 0; items && i < (int)def->options.count; i++) {
		const struct sim_option *source = &r->sc->options[def->options.first + (uint32_t)i];
		struct sim_list lists[] = {source->starts, source->effects};
		struct audience_option_detail *o = &items[i];
		o->option = resolve_option(r, d->index, i);
		o->takes = source->takes;
		o->fallback = def->fallback == i;
		for (int a = 0; a < d->answer_count; a++)
			o->votes += d->answers[a].option == i;
		o->effect_count = clause_effects(r, lists, 2, &o->effects);
		fill_possible(r, d, o);
		d->option_count = i + 1;
	}
	d->options = items;
}

struct audience_decision_detail inbox_decision(struct resolver *r, int decision)
{
	const struct sim_decision *def = &r->sc->decisions[decision];
	const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, decision);
	struct audience_decision_detail d = {
	    .index = decision,
	    .number = resolve_decision_number(r, decision),
	    .owners = resolve_names(r, def->owners),
	    .joint = def->mode == SIM_JOINT,
	    .poll = def->mode == SIM_POLL,
	    .late = ds->status == SIM_DECISION_LATE,
	    .hidden = !(def->owners & r->visible),
	    .question = resolve_text(r, def->prompt),
	    .notes = resolve_text(r, def->notes),
	    .opened = ds->opened,
	    .limit = ds->limit,
	    .left = ds->limit < 0 ? 0 : ds->limit - r->st->clock.now,
	    .chosen = ds->status == SIM_DECISION_DECIDED ? ds->option : -1,
	    .decided = ds->status == SIM_DECISION_DECIDED ? ds->decided : -1,
	    .by_default = ds->by_default,
	    .objective = def->objective == SIM_NONE ? "" : r->sc->objectives[def->objective].id};
	fill_answers(r, &d);
	fill_options(r, &d);
	return d;
}

static int64_t urgency(const struct audience_decision_detail *d)
{
	if (d->late)
		return d->limit - SIM_TIME_MAX;
	return d->limit < 0 ? INT64_MAX : d->limit;
}

static void fill_decisions(struct resolver *r, struct audience_console *out)
{
	struct audience_decision_detail *open = resolve_array(r, r->sc->decision_count, sizeof *open);
	struct audience_decision_detail *decided = resolve_array(r, INBOX_DECIDED_MAX, sizeof *decided);
	for (int i = 0; open && i < (int)r->sc->decision_count; i++) {
		int status = sim_decision_state_of(r->sc, r->st, i)->status;
		if (status != SIM_DECISION_OPEN && status != SIM_DECISION_LATE)
			continue;
		struct audience_decision_detail d = inbox_decision(r, i);
		int place = out->open_count++;
		for (; place > 0 && urgency(&open[place - 1]) > urgency(&d); place--)
			open[place] = open[place - 1];
		open[place] = d;
	}
	for (size_t i = r->history->event_count; decided && i > 0 && out->decided_count < INBOX_DECIDED_MAX; i--) {
		const struct sim_event *e = &r->history->events[i - 1];
		if (e->kind == SIM_EVENT_DECISION_DECIDED)
			decided[out->decided_count++] = inbox_decision(r, e->a);
	}
	out->open = open;
	out->decided = decided;
}

/* ---- approvals and proposals ---- */

static void fill_approvals(struct resolver *r, struct audience_console *out)
{
	struct audience_approval *items = resolve_array(r, r->sc->approval_count, sizeof *items);
	for (int i = 0; items && i < (int)r->sc->approval_count; i++) {
		const struct sim_approval *def = &r->sc->approvals[i];
		const struct sim_approval_state *as = sim_approval_state_of(r->sc, r->st, i);
		if (as->status != SIM_APPROVAL_ASKED)
			continue;
		struct audience_approval a = {.index = i,
		                              .by = resolve_role(r, def->by),
		                              .for_role =
		                                  resolve_role(r, sim_action_state_of(r->sc, r->st, def->action)->role),
		                              .action = resolve_text(r, r->sc->actions[def->action].name),
		                              .name = line_subject(r, "approval", i),
		                              .by_role = def->by,
		                              .consent = def->consent,
		                              .asked = as->asked,
		                              .limit = as->limit,
		                              .left = as->limit < 0 ? 0 : as->limit - r->st->clock.now,
		                              .given_at_limit = def->lapse == 1};
		int place = out->approval_count++;
		for (; place > 0; place--) {
			int64_t other = items[place - 1].limit;
			if ((other < 0 ? INT64_MAX : other) <= (a.limit < 0 ? INT64_MAX : a.limit))
				break;
			items[place] = items[place - 1];
		}
		items[place] = a;
	}
	out->approvals = items;
}

static void fill_proposals(struct resolver *r, struct audience_console *out)
{
	static const char *const status[] = {"open", "accepted", "declined", "asked-back"};
	int total = r->st->clock.proposals;
	struct audience_proposal *items = resolve_array(r, (size_t)total, sizeof *items);
	for (int settled = 0; items && settled < 2; settled++)
		for (int i = total - 1; i >= 0; i--) {
			const struct sim_proposal_state *ps = sim_proposal_state_of(r->sc, r->st, i);
			bool open = ps->status == SIM_PROPOSAL_OPEN;
			if (open == (settled == 1))
				continue;
			out->proposals_open += open;
			items[out->proposal_count++] =
			    (struct audience_proposal){.index = i,
			                               .role = resolve_role(r, ps->role),
			                               .role_index = ps->role,
			                               .words = line_subject(r, "proposal", i).text,
			                               .at = ps->at,
			                               .status = ps->status < 4 ? status[ps->status] : "open"};
		}
	out->proposals = items;
}

void inbox_make(struct resolver *r, struct audience_console *out)
{
	fill_decisions(r, out);
	fill_approvals(r, out);
	fill_proposals(r, out);
}
