/* See aftermath.h. Here: decisions, rulings, notes; measures and information are in aftermath_acts.c. */
#include "audience/aftermath_inside.h"

#include "audience/origin.h"
#include "audience/seat.h"

#include <string.h>

const char *aftermath_words(const struct sim_command *c, enum sim_command_text which)
{
	return c && c->text[which] ? c->text[which] : "";
}

/* Fills past->learned; the first event wins. */
static void fill_learned(struct resolver *r, struct aftermath_past *past)
{
	size_t roles = r->sc->role_count, count = r->sc->fact_count * roles;
	uint32_t *learned = resolve_array(r, count, sizeof *learned);
	for (size_t i = 0; learned && i < count; i++)
		learned[i] = resolve_in(r->sc->facts[i / roles].start, (int)(i % roles)) ? 0 : UINT32_MAX;
	for (size_t i = 0; learned && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_LEARNED && learned[(size_t)e->a * roles + (size_t)e->b] == UINT32_MAX)
			learned[(size_t)e->a * roles + (size_t)e->b] = e->id;
	}
	past->learned = learned;
}

uint32_t aftermath_learned(const struct resolver *r, const struct aftermath_past *past, int fact, int role, uint32_t before)
{
	uint32_t id = past->learned[(size_t)fact * r->sc->role_count + (size_t)role];
	return id < before ? id : UINT32_MAX;
}

/* ---- what was known ---- */

static int messages_of(const struct resolver *r, int role, uint32_t before)
{
	int count = 0;
	for (uint32_t id = 1; id < before; id++) {
		const struct sim_event *e = &r->history->events[id - 1];
		if (e->kind == SIM_EVENT_INJECT_FIRED)
			count += resolve_in(sim_inject_state_of(r->sc, r->st, e->a)->to, role);
		count += e->kind == SIM_EVENT_FORWARDED && e->b == role;
	}
	return count;
}

static const struct audience_role *picture_of(struct resolver *r, struct aftermath_past *past, int role)
{
	struct audience_source source = {.scenario = r->sc, .machine = r->machine, .state = r->st, .history = r->history, .language = r->language};
	if (!past->pictures[role])
		past->pictures[role] = audience_role_make(r->arena, &source, role, true);
	r->failed = r->failed || !past->pictures[role];
	return past->pictures[role];
}

static struct audience_knowing knowing_of(struct resolver *r, struct aftermath_past *past, int role, uint32_t before)
{
	const struct audience_role *picture = picture_of(r, past, role);
	struct audience_knowing k = {.role = resolve_role(r, role), .messages = messages_of(r, role, before)};
	struct audience_known_fact *facts = picture ? resolve_array(r, (size_t)picture->fact_count, sizeof *facts) : NULL;
	for (int i = 0; facts && i < picture->fact_count; i++)
		if (aftermath_learned(r, past, picture->facts[i].index, role, before) != UINT32_MAX)
			facts[k.fact_count++] = picture->facts[i];
	k.facts = facts;
	return k;
}

static void fill_known(struct resolver *r, struct aftermath_past *past, struct audience_choice *c, sim_roles owners, uint32_t before)
{
	struct audience_knowing *knew = resolve_array(r, (size_t)resolve_count(owners & r->all), sizeof *knew);
	struct audience_unknown *unknown = resolve_array(r, r->sc->fact_count, sizeof *unknown);
	for (int role = 0; knew && role < (int)r->sc->role_count; role++)
		if (resolve_in(owners, role))
			knew[c->knew_count++] = knowing_of(r, past, role, before);
	for (int fact = 0; unknown && fact < (int)r->sc->fact_count; fact++) {
		sim_roles known = 0;
		for (int role = 0; role < (int)r->sc->role_count; role++)
			if (aftermath_learned(r, past, fact, role, before) != UINT32_MAX)
				known |= 1u << role;
		if (!(known & r->visible) || known & owners)
			continue;
		unknown[c->unknown_count++] = (struct audience_unknown){.text = resolve_text(r, r->sc->facts[fact].text), .known_by = resolve_names(r, known & r->visible)};
	}
	c->knew = knew;
	c->unknown = unknown;
}

/* ---- decisions ---- */

static struct audience_voice voice_of(const struct resolver *r, const struct sim_command *c)
{
	static const char *const origins[SIM_ORIGINS] = {"facilitator", "participant", "bot", "clock", "evaluator"};
	struct audience_voice v = {.role = resolve_role(r, c->role),
	                           .origin = c->origin < SIM_ORIGINS ? origins[c->origin] : "facilitator",
	                           .at = c->at,
	                           .option = resolve_plain(NULL),
	                           .words = aftermath_words(c, SIM_WHY),
	                           .dissent = aftermath_words(c, SIM_DISSENT),
	                           .basis = aftermath_words(c, SIM_BASIS),
	                           .confidence = c->confidence};
	if (c->option >= 0) {
		v.option = resolve_option(r, c->target, c->option).text;
		resolve_letter(c->option, v.letter);
	}
	return v;
}

/* Number of the command that answered last for this role, at or before the act that decided. */
static void fill_voices(struct resolver *r, struct audience_choice *c)
{
	const struct sim_history *h = r->history;
	size_t answers = 0;
	for (size_t i = 0; i < h->command_count; i++)
		answers += h->commands[i].kind == SIM_DO_DECIDE && h->commands[i].target == c->index;
	struct audience_voice *voices = resolve_array(r, answers, sizeof *voices);
	for (size_t i = 0; voices && i < h->command_count; i++) {
		const struct sim_command *command = &h->commands[i];
		bool last = true;
		if (command->kind != SIM_DO_DECIDE || command->target != c->index)
			continue;
		for (size_t k = i + 1; last && k < h->command_count; k++)
			last = h->commands[k].kind != SIM_DO_DECIDE || h->commands[k].target != c->index || h->commands[k].role != command->role;
		if (last)
			voices[c->voice_count++] = voice_of(r, command);
	}
	c->voices = voices;
}

static struct audience_choice choice_of(struct resolver *r, struct aftermath_past *past, int decision, const struct sim_event *end)
{
	const struct sim_decision *def = &r->sc->decisions[decision];
	const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, decision);
	bool decided = end && end->kind == SIM_EVENT_DECISION_DECIDED;
	struct audience_choice c = {.index = decision,
	                            .number = resolve_decision_number(r, decision),
	                            .event = end ? end->id : 0,
	                            .question = resolve_text(r, def->prompt),
	                            .owners = resolve_names(r, def->owners),
	                            .chosen = decided ? end->b : -1,
	                            .opened = ds->opened,
	                            .limit = ds->limit,
	                            .decided = end ? end->at : -1,
	                            .by_default = decided && (end->flags & SIM_BY_DEFAULT) != 0,
	                            .objective = def->objective == SIM_NONE ? "" : r->sc->objectives[def->objective].id};
	c.options = resolve_options(r, decision, &c.option_count);
	c.late = c.limit >= 0 && (c.decided < 0 ? r->st->clock.now : c.decided) > c.limit;
	fill_voices(r, &c);
	fill_known(r, past, &c, def->owners, end ? end->id : (uint32_t)r->history->event_count + 1);
	if (decided)
		c.change_count = changes_of_acts(r, &past->changes, end->id, 0, &c.changes);
	return c;
}

void aftermath_choices(struct resolver *r, struct aftermath_past *past, struct audience_aftermath *out)
{
	const struct sim_history *h = r->history;
	size_t ends = r->sc->decision_count;
	for (size_t i = 0; i < h->event_count; i++)
		ends += h->events[i].kind == SIM_EVENT_DECISION_DECIDED || h->events[i].kind == SIM_EVENT_DECISION_CLOSED;
	struct audience_choice *choices = resolve_array(r, ends, sizeof *choices);
	for (size_t i = 0; choices && i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		if (e->kind == SIM_EVENT_DECISION_DECIDED || e->kind == SIM_EVENT_DECISION_CLOSED)
			choices[out->choice_count++] = choice_of(r, past, e->a, e);
	}
	for (int d = 0; choices && d < (int)r->sc->decision_count; d++) {
		const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, d);
		bool open = ds->status == SIM_DECISION_OPEN || ds->status == SIM_DECISION_LATE;
		out->unopened += ds->opened < 0 && ds->status == SIM_DECISION_CLOSED;
		if (open)
			choices[out->choice_count++] = choice_of(r, past, d, NULL);
	}
	out->choices = choices;
}

/* ---- rulings, notes, ratings, log ---- */

static struct audience_ruling ruling_of(struct resolver *r, const struct aftermath_past *past, int proposal, const struct sim_event *ruled)
{
	static const char *const status[] = {"open", "accepted", "declined", "asked-back"};
	struct audience_ruling out = {.role = resolve_plain(NULL), .words = "", .reason = "", .at = -1, .ruled = -1, .status = status[0]};
	if (proposal >= 0) {
		const struct sim_proposal_state *ps = sim_proposal_state_of(r->sc, r->st, proposal);
		out.role = resolve_role(r, ps->role);
		out.words = line_subject(r, "proposal", proposal).text;
		out.at = ps->at;
	}
	if (ruled) {
		out.status = status[ruled->b >= 0 && ruled->b < SIM_VERDICTS ? ruled->b + 1 : 0];
		out.ruled = ruled->at;
		out.reason = aftermath_words(resolve_command(r, ruled->id), SIM_WHY);
		out.change_count = changes_of_acts(r, &past->changes, ruled->id, 0, &out.changes);
	}
	return out;
}

static void fill_rulings(struct resolver *r, const struct aftermath_past *past, struct audience_aftermath *out)
{
	const struct sim_history *h = r->history;
	size_t total = r->st->clock.proposals;
	for (size_t i = 0; i < h->event_count; i++)
		total += h->events[i].kind == SIM_EVENT_RULED;
	struct audience_ruling *items = resolve_array(r, total, sizeof *items);
	for (size_t i = 0; items && i < h->event_count; i++)
		if (h->events[i].kind == SIM_EVENT_RULED)
			items[out->ruling_count++] = ruling_of(r, past, h->events[i].a, &h->events[i]);
	for (int p = 0; items && p < r->st->clock.proposals; p++)
		if (sim_proposal_state_of(r->sc, r->st, p)->status == SIM_PROPOSAL_OPEN)
			items[out->ruling_count++] = ruling_of(r, past, p, NULL);
	out->rulings = items;
}

/* Ticks of expected actions are notes too (audience/msel.c); they are no words of a person. */
static bool is_tick(const struct sim_command *c)
{
	const char *subject = aftermath_words(c, SIM_SUBJECT);
	return strncmp(subject, "seen ", 5) == 0 || strncmp(subject, "not-seen ", 9) == 0;
}

static void fill_words(struct resolver *r, struct audience_aftermath *out)
{
	const struct sim_history *h = r->history;
	struct audience_note *notes = resolve_array(r, h->command_count, sizeof *notes);
	struct audience_rating *ratings = resolve_array(r, r->sc->task_count, sizeof *ratings);
	for (uint32_t t = 0; ratings && t < r->sc->task_count; t++)
		ratings[t] = (struct audience_rating){.at = -1, .words = ""};
	for (size_t i = 0; i < h->command_count; i++) {
		const struct sim_command *c = &h->commands[i];
		if (ratings && c->kind == SIM_DO_RATE)
			ratings[c->target] = (struct audience_rating){.at = c->at, .words = *aftermath_words(c, SIM_WHY) ? c->text[SIM_WHY] : aftermath_words(c, SIM_TEXT)};
		if (notes && c->kind == SIM_DO_NOTE && !is_tick(c))
			notes[out->note_count++] = (struct audience_note){.at = c->at, .words = aftermath_words(c, SIM_TEXT), .role = resolve_role(r, c->role), .command = c->number};
	}
	out->notes = notes;
	out->ratings = ratings;
}

static void fill_log(struct resolver *r, struct audience_aftermath *out)
{
	const struct audience_line *newest;
	int count = line_latest(r, (int)r->history->event_count, &newest);
	struct audience_line *log = resolve_array(r, (size_t)count, sizeof *log);
	for (int i = 0; log && i < count; i++)
		log[i] = newest[count - 1 - i];
	out->log = log;
	out->log_count = log ? count : 0;
}

const struct audience_aftermath *audience_aftermath_make(struct arena *arena, const struct audience_source *source, const struct audience_moments *moments)
{
	struct resolver r = resolver_of(arena, source);
	struct audience_aftermath *out = resolve_array(&r, 1, sizeof *out);
	struct aftermath_past past = {.learned = NULL};
	fill_learned(&r, &past);
	if (!out || !changes_index(&r, &past.changes))
		return NULL;
	out->premise = resolve_text(&r, r.sc->premise);
	aftermath_choices(&r, &past, out);
	aftermath_attempts(&r, &past, moments, out);
	aftermath_passings(&r, &past, out);
	fill_rulings(&r, &past, out);
	struct audience_objective *objectives = resolve_array(&r, r.sc->objective_count, sizeof *objectives);
	for (uint32_t i = 0; objectives && i < r.sc->objective_count; i++)
		objectives[out->objective_count++] = (struct audience_objective){
		    .id = r.sc->objectives[i].id, .text = resolve_text(&r, r.sc->objectives[i].text), .capability = resolve_text(&r, r.sc->objectives[i].capability)};
	out->objectives = objectives;
	fill_words(&r, out);
	out->seat_count = seat_list(&r, &out->seats);
	fill_log(&r, out);
	return r.failed ? NULL : out;
}
