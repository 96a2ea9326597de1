/* check_load — how the scenario would feel at the table: who has too much at a time, who has nothing for long, what trains nothing.
 *
 * Times are estimates: what comes at a time or after something whose time is known. What waits for a condition or the facilitator is left out, so the checks err towards
 * silence. Scenario time is turned into time in the room by session : length, which is how facilitators jump. */
#include "script/check/check.h"

#include "base/duration.h"
#include "base/utf8.h"
#include "sim/event.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define UNKNOWN        INT64_C(-1)
#define WORDS_A_MINUTE 200 /* silent reading of a second language, with thinking */
#define SIGNS_A_MINUTE 500 /* Japanese, Chinese, Korean */
#define STRETCH        600 /* seconds in the room over which reading is added up */
#define READING_MOST   420 /* of them a role may spend reading */
#define IDLE_MOST      2700 /* seconds in the room without a message or a decision */

struct item { /* something a role gets at a time */
	int64_t at, until; /* scenario seconds; until: limit of a decision, else at */
	sim_roles roles;
	uint32_t reading[SIM_LANGUAGES_MAX]; /* seconds */
	const struct node *node;
	bool decision, binding; /* binding: one role alone must decide, in time */
};
struct load {
	struct compiler *c;
	const struct sim_scenario *sc;
	int64_t *inject, *decision, *module; /* estimated second, or UNKNOWN */
	struct item *items;
	uint32_t count;
};

/* ---- when things happen ---- */

static int64_t time_of_event(const struct load *l, const struct sim_pattern *p)
{
	if (p->kind == SIM_EVENT_OPENING)
		return 0;
	if (p->a < 0)
		return UNKNOWN;
	if (p->kind == SIM_EVENT_INJECT_FIRED || p->kind == SIM_EVENT_INJECT_DUE)
		return (uint32_t)p->a < l->sc->inject_count ? l->inject[p->a] : UNKNOWN;
	if (p->kind == SIM_EVENT_DECISION_OPENED)
		return l->decision[p->a];
	if (p->kind == SIM_EVENT_DECISION_DECIDED && l->decision[p->a] >= 0)
		return l->decision[p->a] + l->sc->decisions[p->a].within / 2;
	return p->kind == SIM_EVENT_MODULE ? l->module[p->a] : UNKNOWN;
}

static bool estimate(const struct load *l, const struct sim_trigger *trigger, int64_t *time)
{
	if (*time != UNKNOWN)
		return false;
	if (trigger->kind == SIM_AT)
		*time = trigger->time;
	if (trigger->kind == SIM_AFTER) {
		int64_t from = time_of_event(l, &trigger->pattern);
		*time = from == UNKNOWN ? UNKNOWN : from + trigger->time;
	}
	if (*time >= l->sc->length)
		*time = UNKNOWN; /* W111 says so */
	return *time != UNKNOWN;
}

static void estimate_all(struct load *l)
{
	const struct sim_scenario *sc = l->sc;
	for (uint32_t i = 0; i < sc->inject_count; i++)
		l->inject[i] = UNKNOWN;
	for (uint32_t i = 0; i < sc->decision_count; i++)
		l->decision[i] = UNKNOWN;
	for (uint32_t i = 0; i < sc->module_count; i++)
		l->module[i] = UNKNOWN;
	bool moved = true;
	for (int round = 0; moved && round < 64; round++) { /* chains longer than that are left out */
		moved = false;
		for (uint32_t i = 0; i < sc->inject_count; i++)
			moved |= estimate(l, &sc->injects[i].trigger, &l->inject[i]);
		for (uint32_t i = 0; i < sc->decision_count; i++)
			moved |= estimate(l, &sc->decisions[i].trigger, &l->decision[i]);
		for (uint32_t i = 0; i < sc->module_count; i++)
			moved |= estimate(l, &sc->modules[i].trigger, &l->module[i]);
	}
}

/* ---- how long they take to read ---- */

static uint32_t seconds_to_read(const char *text)
{
	uint64_t words = 0, signs = 0;
	bool in_word = false;
	for (size_t at = 0, length = text ? strlen(text) : 0; at < length;) {
		uint32_t c = (unsigned char)text[at];
		size_t bytes = c < 0x80 ? 1 : utf8_decode(text + at, length - at, &c);
		at += bytes ? bytes : 1;
		bool wide = c >= 0x2e80, blank = c == ' ' || c == '\n' || c == '\t' || c == 0x3000;
		signs += wide && !blank;
		words += !wide && !blank && !in_word;
		in_word = !wide && !blank;
	}
	return (uint32_t)(words * 60 / WORDS_A_MINUTE + signs * 60 / SIGNS_A_MINUTE);
}

static void add_reading(const struct load *l, struct item *item, sim_text text)
{
	for (uint32_t i = 0; text != SIM_NONE && i < l->sc->language_count; i++)
		item->reading[i] += seconds_to_read(l->sc->texts[text].by_language[i]);
}

static int by_time(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return (a->node->place > b->node->place) - (a->node->place < b->node->place);
}

static void gather(struct load *l)
{
	const struct sim_scenario *sc = l->sc;
	for (uint32_t i = 0; i < sc->inject_count; i++) {
		if (l->inject[i] == UNKNOWN)
			continue;
		struct item *item = &l->items[l->count++];
		*item = (struct item){.at = l->inject[i], .until = l->inject[i], .roles = sc->injects[i].to, .node = l->c->of_kind[KIND_INJECT][i]};
		add_reading(l, item, sc->injects[i].subject);
		add_reading(l, item, sc->injects[i].body);
	}
	for (uint32_t i = 0; i < sc->decision_count; i++) {
		const struct sim_decision *d = &sc->decisions[i];
		if (l->decision[i] == UNKNOWN)
			continue;
		struct item *item = &l->items[l->count++];
		*item = (struct item){.at = l->decision[i], .until = l->decision[i] + d->within, .roles = d->owners, .node = l->c->of_kind[KIND_DECISION][i], .decision = true};
		item->binding = d->within > 0 && d->owners && (d->owners & (d->owners - 1)) == 0;
		add_reading(l, item, d->prompt);
		for (uint32_t n = 0; n < d->options.count; n++)
			add_reading(l, item, sc->options[d->options.first + n].text);
	}
	if (l->count)
		qsort(l->items, l->count, sizeof *l->items, by_time);
}

/* Seconds of scenario time in which so many pass in the room; and back. */
static int64_t in_scenario(const struct load *l, int64_t room)
{
	return l->sc->session > 0 && l->sc->length > l->sc->session ? room * l->sc->length / l->sc->session : room;
}

static int64_t in_room(const struct load *l, int64_t scenario)
{
	return l->sc->session > 0 && l->sc->length > l->sc->session ? scenario * l->sc->session / l->sc->length : scenario;
}

/* ---- checks ---- */

static void check_reading(struct load *l, uint32_t role)
{
	int64_t stretch = in_scenario(l, STRETCH);
	uint32_t worst = 0, first = 0, language = 0;
	for (uint32_t n = 0; n < l->sc->language_count; n++) {
		uint32_t sum = 0, tail = 0;
		for (uint32_t i = 0; i < l->count; i++) {
			sum += l->items[i].roles >> role & 1 ? l->items[i].reading[n] : 0;
			for (; l->items[tail].at + stretch <= l->items[i].at; tail++)
				sum -= l->items[tail].roles >> role & 1 ? l->items[tail].reading[n] : 0;
			if (sum > worst) {
				worst = sum;
				language = n;
				first = tail;
			}
		}
	}
	if (worst <= READING_MOST)
		return;
	while (!(l->items[first].roles >> role & 1))
		first++;
	char time[32];
	struct at at = at_node(l->items[first].node);
	duration_format(l->items[first].at, time);
	report(l->c->reporter, DIAG_READING, &at, node_id(l->items[first].node), "shorten the texts, or send them further apart",
	       "role \"%s\" has %u minutes to read (in %s) within %d minutes in the room, from %s on", l->sc->roles[role].id, (worst + 59) / 60,
	       l->sc->languages[language], STRETCH / 60, time);
}

static void check_overlap(struct load *l, uint32_t role)
{
	const struct item *before = NULL; /* the decision with the latest limit so far */
	for (uint32_t i = 0; i < l->count; i++) {
		const struct item *item = &l->items[i];
		if (!item->binding || !(item->roles >> role & 1))
			continue;
		if (before && before->until > item->at) {
			char time[32];
			struct at at = at_node(item->node);
			duration_format(item->at, time);
			report(l->c->reporter, DIAG_OVERLAP, &at, node_id(item->node), "open it later, or let another role decide", "at %s role \"%s\" still has \"%s\" to decide, and both have a limit",
			       time, l->sc->roles[role].id, node_id(before->node));
		}
		before = !before || item->until > before->until ? item : before;
	}
}

/* The longest time in which nothing reaches a role and it has nothing to decide, between its first and its last; the story's end is nobody's fault. */
static void check_idle(struct load *l, uint32_t role, int64_t end)
{
	int64_t last = 0, longest = 0, from = 0;
	bool any = false;
	for (uint32_t i = 0; i < l->count; i++) {
		if (!(l->items[i].roles >> role & 1))
			continue;
		if (l->items[i].at - last > longest) {
			longest = l->items[i].at - last;
			from = last;
		}
		last = l->items[i].until > last ? l->items[i].until : last;
		any = true;
	}
	if (end - last > longest) {
		longest = end - last;
		from = last;
	}
	if (!any || in_room(l, longest) <= IDLE_MOST)
		return;
	char start[32], stop[32];
	struct at at = at_node(l->c->of_kind[KIND_ROLE][role]);
	duration_format(from, start);
	duration_format(from + longest, stop);
	report(l->c->reporter, DIAG_IDLE_LONG, &at, l->sc->roles[role].id, "send it something, or let it decide",
	       "nothing reaches role \"%s\" from %s to %s, about %" PRId64 " minutes in the room", l->sc->roles[role].id, start, stop, in_room(l, longest) / 60);
}

static bool serves(const struct sim_scenario *sc, const struct sim_inject *inject)
{
	bool found = inject->objective != SIM_NONE;
	for (uint32_t n = 0; n < inject->expected.count && !found; n++)
		found = sc->expected[inject->expected.first + n].objective != SIM_NONE;
	return found;
}

/* Only where the author names objectives at injects at all: others train through tasks alone. */
static void check_purpose(struct compiler *c)
{
	const struct sim_scenario *sc = c->sc;
	bool names = false;
	for (uint32_t i = 0; i < sc->inject_count && !names; i++)
		names = serves(sc, &sc->injects[i]);
	for (uint32_t i = 0; i < sc->inject_count && names; i++) {
		struct at at = at_node(c->of_kind[KIND_INJECT][i]);
		if (!serves(sc, &sc->injects[i]))
			report(c->reporter, DIAG_NO_PURPOSE, &at, sc->injects[i].id, "write objective = \"...\"", "inject \"%s\" serves no objective", sc->injects[i].id);
	}
}

void check_load(struct compiler *c)
{
	const struct sim_scenario *sc = c->sc;
	struct load l = {.c = c, .sc = sc};
	struct arena *arena = &c->loader->nodes;
	l.inject = arena_allocate(arena, (sc->inject_count + 1) * sizeof *l.inject);
	l.decision = arena_allocate(arena, (sc->decision_count + 1) * sizeof *l.decision);
	l.module = arena_allocate(arena, (sc->module_count + 1) * sizeof *l.module);
	l.items = arena_allocate(arena, (sc->inject_count + sc->decision_count + 1) * sizeof *l.items);
	if (!l.inject || !l.decision || !l.module || !l.items) {
		c->failed = true;
		return;
	}
	check_purpose(c);
	estimate_all(&l);
	gather(&l);
	int64_t end = l.count ? l.items[l.count - 1].at : 0;
	for (uint32_t r = 0; r < sc->role_count && r < SIM_ROLES_MAX; r++) {
		if (sc->roles[r].hidden)
			continue;
		check_reading(&l, r);
		check_overlap(&l, r);
		check_idle(&l, r, end);
	}
}
