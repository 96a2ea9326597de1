/* See reason.h. */
#include "audience/reason.h"

#include "audience/clause.h"
#include "audience/resolve.h"
#include "base/buffer.h"
#include "base/duration.h"
#include "sim/condition.h"

#include <string.h>

/* ---- how a thing stood --------------------------------------------------------------------------------------------------------------------- */

/* What an event does to the value that a condition looks at; unchanged when it is about something else. */
static int64_t count_or(int64_t have, bool mine, int64_t value)
{
	return mine ? value : have;
}

static int64_t value_after(const struct sim_condition *c, const struct sim_event *e, int64_t have)
{
	bool a = e->a == c->a, any_a = c->a < 0 || a, b = c->b < 0 || e->b == c->b;
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: return count_or(have, a && e->kind == SIM_EVENT_METRIC, e->after);
	case SIM_OF_VARIABLE: return count_or(have, a && e->kind == SIM_EVENT_VARIABLE, e->after);
	case SIM_OF_RESOURCE: return count_or(have, a && e->kind == SIM_EVENT_RESOURCE, e->after);
	case SIM_OF_KNOWS: return count_or(have, a && b && (e->kind == SIM_EVENT_LEARNED || e->kind == SIM_EVENT_SHARED || e->kind == SIM_EVENT_LEAKED), 1);
	case SIM_OF_FIRED: return count_or(have, a && e->kind == SIM_EVENT_INJECT_FIRED, 1);
	case SIM_OF_DECIDED: return count_or(have, a && e->kind == SIM_EVENT_DECISION_DECIDED, b);
	case SIM_OF_OPEN:
		if (a && e->kind == SIM_EVENT_DECISION_OPENED)
			return 1;
		return count_or(have, a && (e->kind == SIM_EVENT_DECISION_DECIDED || e->kind == SIM_EVENT_DECISION_CLOSED), 0);
	case SIM_OF_DONE: return have + (a && e->kind == SIM_EVENT_ACTION_DONE);
	case SIM_OF_RUNNING:
		if (a && e->kind == SIM_EVENT_ACTION_STARTED)
			return 1;
		return count_or(have, a && (e->kind == SIM_EVENT_ACTION_DONE || e->kind == SIM_EVENT_ACTION_STOPPED), 0);
	case SIM_OF_AUTHORITY:
		if (a && b && e->kind == SIM_EVENT_GRANTED)
			return have + (c->b < 0 || have == 0);
		return have - (have > 0 && a && b && (e->kind == SIM_EVENT_REVOKED || e->kind == SIM_EVENT_EXPIRED));
	case SIM_OF_APPROVED:
		if (a && e->kind == SIM_EVENT_APPROVAL_GIVEN)
			return 1;
		return count_or(have, a && (e->kind == SIM_EVENT_APPROVAL_REFUSED || e->kind == SIM_EVENT_APPROVAL_LAPSED), 0);
	case SIM_OF_MODULE: return count_or(have, e->kind == SIM_EVENT_MODULE, e->a);
	case SIM_OF_TIME: return e->at;
	case SIM_OF_ULTRA_VIRES: return have + (any_a && e->kind == SIM_EVENT_ULTRA_VIRES);
	case SIM_OF_SHARED: return have + (a && (e->kind == SIM_EVENT_SHARED || e->kind == SIM_EVENT_LEAKED));
	default: return have;
	}
}

static int64_t value_at_opening(const struct sim_scenario *sc, const struct sim_condition *c)
{
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: return sc->metrics[c->a].start;
	case SIM_OF_VARIABLE: return sc->variables[c->a].start;
	case SIM_OF_RESOURCE: return sc->resources[c->a].start;
	case SIM_OF_KNOWS: return c->b < 0 ? sc->facts[c->a].start != 0 : (sc->facts[c->a].start >> c->b & 1);
	case SIM_OF_MODULE: return SIM_NONE;
	default: return 0;
	}
}

/* ---- as an author would write it --------------------------------------------------------------------------------------------------------- */

static bool is_number(int source)
{
	return source == SIM_OF_METRIC || source == SIM_OF_VARIABLE || source == SIM_OF_RESOURCE || source == SIM_OF_DONE || source == SIM_OF_ULTRA_VIRES ||
	       source == SIM_OF_SHARED;
}

static const char *word_of(int source)
{
	static const char *const words[SIM_SOURCES] = {
	    [SIM_OF_KNOWS] = "knows", [SIM_OF_FIRED] = "fired", [SIM_OF_DECIDED] = "decided", [SIM_OF_OPEN] = "open", [SIM_OF_DONE] = "done", [SIM_OF_RUNNING] = "running",
	    [SIM_OF_AUTHORITY] = "has_authority", [SIM_OF_APPROVED] = "approved", [SIM_OF_ULTRA_VIRES] = "ultra_vires", [SIM_OF_SHARED] = "shared", [SIM_OF_HANDLER] = "function"};
	return words[source];
}

static void write_thing(const struct sim_scenario *sc, const struct sim_condition *c, struct buffer *out)
{
	static const char *const kinds[SIM_SOURCES] = {
	    [SIM_OF_METRIC] = "metric", [SIM_OF_VARIABLE] = "variable", [SIM_OF_RESOURCE] = "resource", [SIM_OF_KNOWS] = "fact", [SIM_OF_FIRED] = "inject",
	    [SIM_OF_DECIDED] = "decision", [SIM_OF_OPEN] = "decision", [SIM_OF_DONE] = "action", [SIM_OF_RUNNING] = "action", [SIM_OF_AUTHORITY] = "authority",
	    [SIM_OF_APPROVED] = "approval", [SIM_OF_ULTRA_VIRES] = "action", [SIM_OF_SHARED] = "fact"};
	const char *word = word_of(c->source), *id = c->a >= 0 && kinds[c->source] ? sim_thing_id(sc, kinds[c->source], c->a) : "";
	if (!word) {
		buffer_append_text(out, id);
		return;
	}
	buffer_append_text(out, word);
	if (c->source == SIM_OF_HANDLER || !*id)
		return;
	buffer_append_format(out, " \"%s", id);
	if (c->source == SIM_OF_DECIDED && c->b >= 0)
		buffer_append_format(out, ".%s", sc->options[sc->decisions[c->a].options.first + (uint32_t)c->b].id);
	if (c->source == SIM_OF_APPROVED)
		buffer_append_format(out, ".%s", sc->roles[sc->approvals[c->a].by].id);
	buffer_append_byte(out, '"');
	if ((c->source == SIM_OF_KNOWS || c->source == SIM_OF_AUTHORITY) && c->b >= 0)
		buffer_append_format(out, " by %s", sc->roles[c->b].id);
}

static const char *notation_of(struct resolver *r, const struct sim_condition *c)
{
	static const char *const signs[] = {"<", "<=", "=", "!=", ">=", ">"};
	struct buffer b = {0};
	char time[32];
	bool yes = condition_compare(1, c->compare, c->value), at_zero = condition_compare(0, c->compare, c->value);
	if (c->source == SIM_OF_TIME) {
		duration_format(c->value, time);
		buffer_append_format(&b, "time %s %s", signs[c->compare], time);
	} else if (c->source == SIM_OF_MODULE) {
		buffer_append_format(&b, "module %s %s", signs[c->compare], c->value >= 0 && c->value < r->sc->module_count ? r->sc->modules[c->value].id : "-");
	} else if (is_number(c->source)) {
		const char *const *names = c->source == SIM_OF_VARIABLE ? r->sc->variables[c->a].values : NULL;
		write_thing(r->sc, c, &b);
		if (names && c->value >= 0 && c->value <= r->sc->variables[c->a].max)
			buffer_append_format(&b, " %s %s", signs[c->compare], names[c->value]);
		else
			buffer_append_format(&b, " %s %lld", signs[c->compare], (long long)c->value);
	} else {
		buffer_append_text(&b, yes != at_zero && !yes ? "not " : "");
		write_thing(r->sc, c, &b);
	}
	const char *copy = b.failed ? NULL : arena_copy_text(r->arena, buffer_text(&b), b.length);
	r->failed = r->failed || !copy;
	buffer_free(&b);
	return copy ? copy : "";
}

/* The clause as it had to be: what stands under a NOT is turned round. */
static struct audience_clause clause_needed(const struct resolver *r, sim_cond at, bool negated)
{
	static const char *const turned[][2] = {{"<", ">="}, {"<=", ">"}, {"=", "!="}, {"!=", "="}, {">=", "<"}, {">", "<="}};
	struct audience_clause clause = clause_at(r, at);
	if (!negated)
		return clause;
	clause.yes = !clause.yes;
	for (size_t i = 0; i < sizeof turned / sizeof *turned; i++)
		if (strcmp(clause.compare, turned[i][0]) == 0) {
			clause.compare = turned[i][1];
			break;
		}
	return clause;
}

/* ---- one thing, all things ------------------------------------------------------------------------------------------------------------------ */

static struct audience_reason reason_of(struct resolver *r, const struct audience_source *source, const struct sim_condition *c, bool negated, size_t last)
{
	struct audience_reason reason = {.notation = notation_of(r, c), .negated = negated, .known = c->source != SIM_OF_HANDLER, .counted = is_number(c->source),
	                                 .metric = c->source == SIM_OF_METRIC ? c->a : -1, .since = -1, .have = value_at_opening(r->sc, c)};
	uint32_t turned = 0;
	reason.holds = condition_compare(reason.have, c->compare, c->value);
	for (size_t i = 0; i < last; i++) {
		const struct sim_event *e = &r->history->events[i];
		reason.have = value_after(c, e, reason.have);
		bool holds = condition_compare(reason.have, c->compare, c->value);
		if (holds == reason.holds)
			continue;
		reason.holds = holds;
		reason.since = c->source == SIM_OF_TIME ? c->value : e->at;
		turned = c->source == SIM_OF_TIME ? 0 : e->id;
	}
	if (turned && !audience_why_event(r->arena, source, turned, &reason.chain))
		r->failed = true;
	return reason;
}

int audience_reasons(struct arena *arena, const struct audience_source *source, int condition, uint32_t event,
                     const struct audience_reason **reasons)
{
	struct resolver r = resolver_of(arena, source);
	*reasons = NULL;
	if (condition < 0)
		return 0;
	const struct sim_condition *pool = r.sc->conditions;
	sim_cond end = condition + (sim_cond)pool[condition].span;
	struct audience_reason *items = resolve_array(&r, pool[condition].span, sizeof *items);
	size_t last = event && event < r.history->event_count ? event : r.history->event_count;
	int count = 0;
	for (sim_cond at = condition; items && at < end; at++) {
		bool negated = false;
		if (pool[at].source <= SIM_NOT)
			continue;
		for (sim_cond above = condition; above < at; above++) /* every NOT that it stands under turns it round */
			if (pool[above].source == SIM_NOT && at < above + (sim_cond)pool[above].span)
				negated = !negated;
		items[count] = reason_of(&r, source, &pool[at], negated, last);
		items[count].clause = clause_needed(&r, at, negated);
		items[count].clause.holds = items[count].known && items[count].holds != negated;
		count++;
	}
	if (r.failed)
		return 0;
	*reasons = items;
	return count;
}

/* ---- an ending ------------------------------------------------------------------------------------------------------------------------------ */

static bool lay_before(struct arena *arena, const struct audience_chain *behind, struct audience_chain *chain)
{
	struct audience_link *links = arena_allocate(arena, ((size_t)behind->count + 1) * sizeof *links);
	if (!links)
		return false;
	memcpy(links, behind->links, (size_t)behind->count * sizeof *links);
	links[behind->count] = chain->links[chain->count - 1];
	links[behind->count].prompted = true;
	*chain = (struct audience_chain){.links = links, .count = behind->count + 1, .left_out = behind->left_out};
	return true;
}

int audience_reasons_of_ending(struct arena *arena, const struct audience_source *source, int ending, struct audience_chain *chain,
                               const struct audience_reason **reasons)
{
	struct audience_chain own;
	const struct audience_reason *all, *last = NULL;
	if (!audience_why_ending(arena, source, ending, &own) || own.count == 0)
		return -1;
	int count = audience_reasons(arena, source, source->scenario->endings[ending].when, own.links[own.count - 1].line.id, &all);
	for (int i = 0; i < count; i++)
		if (all[i].clause.holds && all[i].chain.count && (!last || all[i].since > last->since))
			last = &all[i];
	if (own.count <= 2 && last && !lay_before(arena, &last->chain, &own))
		return -1;
	*chain = own;
	*reasons = all;
	return count;
}
