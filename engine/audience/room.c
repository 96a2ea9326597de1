/* See room.h for the rules. Everything is recomputed from state and history, so that nothing said earlier can linger. */
#include "audience/room.h"

#include "audience/resolve.h"
#include "audience/timeline.h"

#include <string.h>

/* ---- injects ---- */

/* Fired injects for the room, newest first: those that fired later, and of the same second those that fired last. */
static int newest_injects(const struct resolver *r, int *out, int capacity)
{
	int count = 0;
	for (size_t i = r->history->event_count; i > 0 && count < capacity; i--) {
		const struct sim_event *e = &r->history->events[i - 1];
		if (e->kind == SIM_EVENT_INJECT_FIRED && resolve_inject_is_for_room(r, e->a))
			out[count++] = e->a;
	}
	return count;
}

static void fill_injects(struct resolver *r, struct audience_room *room, const int *injects, int count)
{
	struct audience_room_inject *items = resolve_array(r, (size_t)count, sizeof *items);
	for (int i = 0; items && i < count; i++) {
		const struct sim_inject_state *is = sim_inject_state_of(r->sc, r->st, injects[i]);
		items[i] = (struct audience_room_inject){.number = resolve_inject_number(r, injects[i]),
		                                         .channel = resolve_inject_channel(r, injects[i]),
		                                         .from = resolve_inject_words(r, injects[i], SIM_SENDER),
		                                         .subject = resolve_inject_words(r, injects[i], SIM_SUBJECT),
		                                         .body = resolve_inject_words(r, injects[i], SIM_BODY),
		                                         .to = resolve_names(r, is->to & r->visible),
		                                         .at = is->fired};
		room->inject_count = i + 1;
	}
	room->injects = items;
}

/* ---- decisions ---- */

/* The rationale behind the choice: of the command that settled it. A hidden role's words are not for the room. */
static const char *rationale_of(struct resolver *r, int decision)
{
	const struct sim_command *c = resolve_command(r, resolve_decided_event(r, decision));
	if (!c || c->kind != SIM_DO_DECIDE || !c->text[SIM_WHY] || !c->text[SIM_WHY][0])
		return NULL;
	if (c->role != SIM_NONE && !resolve_in(r->visible, c->role))
		return NULL;
	return c->text[SIM_WHY];
}

static struct audience_room_decision decision_of(struct resolver *r, int decision)
{
	const struct sim_decision *def = &r->sc->decisions[decision];
	const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, decision);
	struct audience_room_decision d = {
	    .number = resolve_decision_number(r, decision),
	    .owners = resolve_names(r, def->owners & r->visible),
	    .joint = def->mode == SIM_JOINT,
	    .poll = def->mode == SIM_POLL,
	    .asked = def->mode == SIM_SINGLE ? 1 : resolve_count(def->owners & r->visible),
	    .answered = def->mode == SIM_SINGLE ? 0 : resolve_count(ds->answered & def->owners & r->visible),
	    .question = resolve_text(r, def->prompt),
	    .opened = ds->opened,
	    .limit = ds->limit,
	    .left = ds->limit < 0 ? 0 : ds->limit - r->st->clock.now,
	    .late = ds->status == SIM_DECISION_LATE,
	    .chosen = -1,
	    .decided = -1};
	d.options = resolve_options(r, decision, &d.option_count);
	if (ds->status == SIM_DECISION_DECIDED) {
		d.chosen = ds->option;
		d.decided = ds->decided;
		d.by_default = ds->by_default;
		d.quote = rationale_of(r, decision);
	}
	return d;
}

/* Ascending: what must be answered first. */
static int64_t urgency(const struct resolver *r, int decision)
{
	const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, decision);
	if (ds->status == SIM_DECISION_LATE)
		return ds->limit - SIM_TIME_MAX;
	return ds->limit < 0 ? INT64_MAX : ds->limit;
}

static void fill_open(struct resolver *r, struct audience_room *room)
{
	int order[AUDIENCE_ROOM_OPEN], count = 0;
	for (int d = 0; d < (int)r->sc->decision_count; d++) {
		int status = sim_decision_state_of(r->sc, r->st, d)->status;
		if ((status != SIM_DECISION_OPEN && status != SIM_DECISION_LATE) ||
		    !(r->sc->decisions[d].owners & r->visible))
			continue;
		room->open_total++;
		int place = count;
		while (place > 0 && urgency(r, d) < urgency(r, order[place - 1]))
			place--;
		if (place == AUDIENCE_ROOM_OPEN)
			continue;
		if (count < AUDIENCE_ROOM_OPEN)
			count++;
		for (int i = count - 1; i > place; i--)
			order[i] = order[i - 1];
		order[place] = d;
	}
	struct audience_room_decision *items = resolve_array(r, (size_t)count, sizeof *items);
	for (int i = 0; items && i < count; i++) {
		items[i] = decision_of(r, order[i]);
		room->open_count = i + 1;
	}
	room->open = items;
}

/* The latest decided ones with a visible owner, and a choice. */
static void fill_decided(struct resolver *r, struct audience_room *room)
{
	struct audience_room_decision *items = resolve_array(r, AUDIENCE_ROOM_DECIDED, sizeof *items);
	for (size_t i = r->history->event_count; items && i > 0 && room->decided_count < AUDIENCE_ROOM_DECIDED; i--) {
		const struct sim_event *e = &r->history->events[i - 1];
		if (e->kind != SIM_EVENT_DECISION_DECIDED || e->b < 0 || !(r->sc->decisions[e->a].owners & r->visible))
			continue;
		items[room->decided_count++] = decision_of(r, e->a);
	}
	room->decided = items;
}

/* A decision made while others are open has its time before the room: until another one opens, and no longer than AUDIENCE_ROOM_FRESH. */
static void judge_fresh(struct audience_room *room)
{
	int64_t most = room->header.round > AUDIENCE_ROOM_FRESH ? room->header.round : AUDIENCE_ROOM_FRESH;
	room->fresh = room->decided_count > 0 && room->header.now - room->decided[0].decided <= most;
	for (int i = 0; i < room->open_count; i++)
		room->fresh = room->fresh && room->open[i].opened <= room->decided[0].decided;
}

/* ---- metrics ---- */

static void fill_metrics(struct resolver *r, struct audience_room *room)
{
	uint32_t since = resolve_reference(r);
	const struct sim_event *e = resolve_event(r, since);
	room->since = e ? e->at : 0;
	struct audience_metric *items = resolve_array(r, r->sc->metric_count, sizeof *items);
	for (int m = 0; items && m < (int)r->sc->metric_count; m++)
		if (r->sc->metrics[m].room)
			items[room->metric_count++] = resolve_metric(r, m, since);
	room->metrics = items;
}

/* ---- discussion ---- */

/* Second at which the last of the visible roles learned a fact that all of them know. */
static int64_t known_since(const struct resolver *r, int fact)
{
	int64_t at = 0;
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_LEARNED && e->a == fact && resolve_in(r->visible, e->b))
			at = e->at;
	}
	return at;
}

/* Keeps the latest AUDIENCE_ROOM_FACTS of the facts known to all, in order of time. */
static void fill_facts(struct resolver *r, struct audience_room *room)
{
	struct audience_fact *facts = resolve_array(r, AUDIENCE_ROOM_FACTS + 1, sizeof *facts);
	room->facts = facts;
	for (int f = 0; facts && f < (int)r->sc->fact_count; f++) {
		if ((sim_fact_state_of(r->sc, r->st, f)->known & r->visible) != r->visible || !r->visible)
			continue;
		struct audience_fact fact = {.at = known_since(r, f), .text = resolve_text(r, r->sc->facts[f].text)};
		int place = room->fact_count++;
		for (; place > 0 && facts[place - 1].at > fact.at; place--)
			facts[place] = facts[place - 1];
		facts[place] = fact;
		if (room->fact_count > AUDIENCE_ROOM_FACTS) {
			memmove(facts, facts + 1, AUDIENCE_ROOM_FACTS * sizeof *facts);
			room->fact_count = AUDIENCE_ROOM_FACTS;
			room->fact_earlier++;
		}
	}
}

static void fill_discussion(struct resolver *r, struct audience_room *room, const struct audience_room_input *input)
{
	room->discussion_name = room->begins = resolve_plain(NULL);
	if (!input->discussion || r->st->clock.over)
		return;
	room->discussion = true;
	room->talk_left = input->talk_left > 0 ? input->talk_left : 0;
	room->talk_total = input->talk_total;
	fill_facts(r, room);
	if (r->st->clock.module < 0)
		return;
	const struct sim_module *module = &r->sc->modules[r->st->clock.module];
	room->discussion_name = resolve_text(r, module->name);
	room->begins = resolve_text(r, module->begins);
	if (!room->talk_total)
		room->talk_total = module->discussion;
	struct audience_question *questions = resolve_array(r, module->questions.count, sizeof *questions);
	for (uint32_t q = 0; questions && q < module->questions.count; q++) {
		questions[q].text = resolve_text(r, r->sc->text_list[module->questions.first + q]);
		questions[q].dealt_with = q < 32 && input->dealt_with >> q & 1;
		room->question_count = (int)q + 1;
	}
	room->questions = questions;
}

/* ---- the end ---- */

static void fill_endings(struct resolver *r, struct audience_room *room)
{
	if (!r->st->clock.over)
		return;
	struct audience_room_ending *items = resolve_array(r, r->sc->ending_count, sizeof *items);
	int *ranks = resolve_array(r, r->sc->ending_count, sizeof *ranks);
	for (int e = 0; items && ranks && e < (int)r->sc->ending_count; e++) {
		const struct sim_ending *def = &r->sc->endings[e];
		if (!sim_ending_state_of(r->sc, r->st, e)->reached)
			continue;
		int place = room->ending_count++;
		for (; place > 0 && ranks[place - 1] > def->rank; place--) {
			items[place] = items[place - 1];
			ranks[place] = ranks[place - 1];
		}
		ranks[place] = def->rank;
		items[place] = (struct audience_room_ending){
		    .title = resolve_text(r, def->title), .text = resolve_text(r, def->text), .setback = def->setback};
	}
	room->endings = items;
}

/* A decision is made in time when its limit, as extended, had not passed. */
static void count_decided(const struct resolver *r, struct audience_room *room, const struct sim_event *e)
{
	const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, e->a);
	if (e->b < 0 || e->flags & SIM_BY_DEFAULT || !(r->sc->decisions[e->a].owners & r->visible))
		return;
	room->decisions++;
	room->decisions_in_time += ds->limit < 0 || e->at <= ds->limit;
}

static bool approval_is_visible(const struct resolver *r, int approval)
{
	const struct sim_approval *def = &r->sc->approvals[approval];
	return resolve_in(r->visible, def->by) && (r->sc->actions[def->action].owners & r->visible);
}

static void count_acts(const struct resolver *r, struct audience_room *room)
{
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		switch (e->kind) {
		case SIM_EVENT_DECISION_DECIDED: count_decided(r, room, e); break;
		case SIM_EVENT_APPROVAL_GIVEN: room->approvals += approval_is_visible(r, e->a); break;
		case SIM_EVENT_APPROVAL_REFUSED:
		case SIM_EVENT_APPROVAL_LAPSED: room->approvals_refused += approval_is_visible(r, e->a); break;
		case SIM_EVENT_SHARED:
		case SIM_EVENT_FORWARDED:
			room->shares += resolve_in(r->visible, e->b) && resolve_in(r->visible, e->c);
			break;
		default: break;
		}
	}
}

const struct audience_room *audience_room_make(struct arena *arena, const struct audience_source *source,
                                               const struct audience_room_input *input)
{
	static const struct audience_room_input nothing = {.wall = -1, .hot_wash = -1};
	struct resolver r = resolver_of(arena, source);
	r.nameable = r.visible;
	struct audience_room *room = resolve_array(&r, 1, sizeof *room);
	if (!room)
		return NULL;
	if (!input)
		input = &nothing;
	room->header = resolve_header(&r);
	room->premise = resolve_text(&r, r.sc->premise);
	int injects[AUDIENCE_ROOM_INJECTS];
	int inject_count = newest_injects(&r, injects, AUDIENCE_ROOM_INJECTS);
	fill_injects(&r, room, injects, inject_count);
	fill_open(&r, room);
	fill_decided(&r, room);
	judge_fresh(room);
	fill_metrics(&r, room);
	timeline_make(&r, room, inject_count ? injects[0] : SIM_NONE);
	fill_discussion(&r, room, input);
	fill_endings(&r, room);
	count_acts(&r, room);
	room->wall = input->wall;
	room->hot_wash = input->hot_wash;
	room->chain = input->chain;
	return r.failed ? NULL : room;
}
