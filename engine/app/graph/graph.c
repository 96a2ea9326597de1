/* See graph.h. Triggers have become reactions and conditions when a scenario was finished, so walking effects, reactions and watches finds every arrow. */
#include "app/graph/graph.h"

#include "base/duration.h"
#include "sim/event.h"

#include <stdio.h>
#include <string.h>

#define DEPTH_MAX 24

struct way { /* what lies between a thing and an effect of it */
	struct graph_node from;
	int64_t delay;
	char condition[48];
};

static uint32_t count_of(const struct graph *g, enum graph_kind kind)
{
	const uint32_t counts[GRAPH_KINDS] = {[GRAPH_INJECT] = g->sc->inject_count, [GRAPH_DECISION] = g->sc->decision_count, [GRAPH_OPTION] = g->sc->option_count,
	                                      [GRAPH_ACTION] = g->sc->action_count, [GRAPH_ENDING] = g->sc->ending_count,     [GRAPH_MODULE] = g->sc->module_count,
	                                      [GRAPH_CONDITION] = g->sc->condition_count, [GRAPH_FLAG] = g->sc->variable_count, [GRAPH_RULE] = g->sc->rule_count,
	                                      [GRAPH_HANDLER] = g->sc->handler_count, [GRAPH_OVER] = 1};
	return counts[kind];
}

static void use(struct graph *g, struct graph_node node)
{
	if (node.index >= 0 && (uint32_t)node.index < count_of(g, node.kind))
		g->used[node.kind][node.index] = true;
}

static void add_edge(struct graph *g, struct graph_node from, struct graph_node to, enum graph_style style, const char *label)
{
	if (to.index < 0 || (uint32_t)to.index >= count_of(g, to.kind) || from.index < 0) /* ad-hoc injects are not of the scenario */
		return;
	for (uint32_t i = 0; i < g->edge_count; i++) {
		const struct graph_edge *e = &g->edges[i];
		if (e->from.kind == from.kind && e->from.index == from.index && e->to.kind == to.kind && e->to.index == to.index && e->style == style &&
		    strcmp(e->label, label) == 0)
			return;
	}
	if (g->edge_count == g->edge_capacity) {
		uint32_t capacity = g->edge_capacity ? g->edge_capacity * 2 : 256;
		void *grown = capacity <= GRAPH_EDGES_MAX ? memory_resize(g->edges, capacity * sizeof *g->edges) : NULL;
		if (!grown) {
			g->failed = true;
			return;
		}
		g->edges = grown;
		g->edge_capacity = capacity;
	}
	struct graph_edge *edge = &g->edges[g->edge_count++];
	*edge = (struct graph_edge){.from = from, .to = to, .style = style};
	snprintf(edge->label, sizeof edge->label, "%s", label);
	use(g, from);
	use(g, to);
}

/* ---- effects ----- */

static void lead(struct graph *g, const struct way *way, enum graph_kind kind, int32_t target, int64_t delay, enum graph_style style)
{
	char label[96] = "", time[32];
	duration_format(way->delay + delay, time);
	snprintf(label, sizeof label, "%s%s%s", way->delay + delay ? time : "", way->delay + delay && *way->condition ? " " : "", way->condition);
	add_edge(g, way->from, (struct graph_node){kind, target}, style, label);
}

static void walk(struct graph *g, const struct way *way, struct sim_list list, int depth);

static void walk_branch(struct graph *g, const struct way *way, struct sim_list list, const char *condition, int depth)
{
	struct way inner = *way;
	snprintf(inner.condition, sizeof inner.condition, "%.30s%s%s", way->condition, *way->condition ? ", " : "", condition);
	walk(g, &inner, list, depth + 1);
}

static void walk_effect(struct graph *g, const struct way *way, const struct sim_effect *e, int depth)
{
	char odds[16];
	struct way later = *way;
	switch ((enum sim_effect_kind)e->kind) {
	case SIM_FIRE: lead(g, way, GRAPH_INJECT, e->target, e->amount, GRAPH_LEADS); return;
	case SIM_CANCEL: lead(g, way, GRAPH_INJECT, e->target, 0, GRAPH_STOPS); return;
	case SIM_OPEN: lead(g, way, GRAPH_DECISION, e->target, e->amount, GRAPH_LEADS); return;
	case SIM_CLOSE: lead(g, way, GRAPH_DECISION, e->target, 0, GRAPH_STOPS); return;
	case SIM_START: lead(g, way, GRAPH_ACTION, e->target, 0, GRAPH_LEADS); return;
	case SIM_STOP: lead(g, way, GRAPH_ACTION, e->target, 0, GRAPH_STOPS); return;
	case SIM_ENTER: lead(g, way, GRAPH_MODULE, e->target, e->amount, GRAPH_LEADS); return;
	case SIM_END: lead(g, way, e->target >= 0 ? GRAPH_ENDING : GRAPH_OVER, e->target >= 0 ? e->target : 0, 0, GRAPH_LEADS); return;
	case SIM_CALL: lead(g, way, GRAPH_HANDLER, e->target, 0, GRAPH_LEADS); return;
	case SIM_ADD_VARIABLE:
	case SIM_SET_VARIABLE: lead(g, way, GRAPH_FLAG, e->target, 0, GRAPH_SETS); return;
	case SIM_DELAY:
		later.delay += e->amount;
		walk(g, &later, e->list, depth + 1);
		return;
	case SIM_CHANCE:
		snprintf(odds, sizeof odds, "%d %%", (int)e->amount);
		walk_branch(g, way, e->list, odds, depth);
		snprintf(odds, sizeof odds, "%d %%", 100 - (int)e->amount);
		walk_branch(g, way, e->other, odds, depth);
		return;
	case SIM_IF: {
		struct buffer text = {0};
		graph_write_condition(g, e->condition, &text);
		walk_branch(g, way, e->list, text.length <= 30 ? buffer_text(&text) : "if", depth);
		walk_branch(g, way, e->other, "else", depth);
		buffer_free(&text);
		return;
	}
	default: return;
	}
}

static void walk(struct graph *g, const struct way *way, struct sim_list list, int depth)
{
	for (uint32_t i = 0; i < list.count && depth < DEPTH_MAX && !g->failed; i++)
		walk_effect(g, way, &g->sc->effects[list.first + i], depth);
}

static void walk_from(struct graph *g, enum graph_kind kind, int32_t index, struct sim_list list, const char *when)
{
	struct way way = {.from = {kind, index}};
	snprintf(way.condition, sizeof way.condition, "%s", when);
	walk(g, &way, list, 0);
}

/* ---- conditions ----- */

/* The thing that a test looks at, when it is one of the graph's. */
static bool thing_of(const struct graph *g, const struct sim_condition *c, struct graph_node *out)
{
	switch ((enum sim_source)c->source) {
	case SIM_OF_FIRED: *out = (struct graph_node){GRAPH_INJECT, c->a}; return true;
	case SIM_OF_OPEN: *out = (struct graph_node){GRAPH_DECISION, c->a}; return true;
	case SIM_OF_DECIDED:
		*out = c->b < 0 ? (struct graph_node){GRAPH_DECISION, c->a} : (struct graph_node){GRAPH_OPTION, (int32_t)g->sc->decisions[c->a].options.first + c->b};
		return true;
	case SIM_OF_DONE:
	case SIM_OF_RUNNING: *out = (struct graph_node){GRAPH_ACTION, c->a}; return true;
	case SIM_OF_ULTRA_VIRES: *out = (struct graph_node){GRAPH_ACTION, c->a}; return c->a >= 0;
	case SIM_OF_APPROVED: *out = (struct graph_node){GRAPH_ACTION, g->sc->approvals[c->a].action}; return true;
	case SIM_OF_VARIABLE: *out = (struct graph_node){GRAPH_FLAG, c->a}; return true;
	case SIM_OF_MODULE: *out = (struct graph_node){GRAPH_MODULE, (int32_t)c->value}; return c->value >= 0;
	case SIM_OF_HANDLER: *out = (struct graph_node){GRAPH_HANDLER, c->a}; return true;
	default: return false;
	}
}

static void read_by(struct graph *g, sim_cond root, struct graph_node reader)
{
	struct graph_node thing;
	if (root < 0)
		return;
	for (sim_cond i = root, end = root + (sim_cond)g->sc->conditions[root].span; i < end; i++)
		if (g->sc->conditions[i].source > SIM_NOT && thing_of(g, &g->sc->conditions[i], &thing))
			add_edge(g, thing, reader, GRAPH_READS, "");
}

static void find_watches(struct graph *g)
{
	for (uint32_t i = 0; i < g->sc->watch_count; i++) {
		const struct sim_watch *watch = &g->sc->watches[i];
		if (watch->when < 0)
			continue;
		uint32_t before = g->edge_count;
		walk_from(g, GRAPH_CONDITION, watch->when, watch->effects, "");
		bool leads = false;
		for (uint32_t e = before; e < g->edge_count; e++)
			leads = leads || g->edges[e].style != GRAPH_SETS;
		if (g->edge_count > before && (leads || g->used[GRAPH_CONDITION][watch->when]))
			read_by(g, watch->when, (struct graph_node){GRAPH_CONDITION, watch->when});
	}
}

/* ---- reactions: an event is its thing ----- */

static bool thing_of_event(const struct graph *g, const struct sim_pattern *p, struct graph_node *out)
{
	const char *what = sim_event_a_is(p->kind);
	if (p->a < 0)
		return false;
	if (strcmp(what, "inject") == 0)
		*out = (struct graph_node){GRAPH_INJECT, p->a};
	else if (strcmp(what, "decision") == 0 && strcmp(sim_event_b_is(p->kind), "option") == 0 && p->b >= 0)
		*out = (struct graph_node){GRAPH_OPTION, (int32_t)g->sc->decisions[p->a].options.first + p->b};
	else if (strcmp(what, "decision") == 0)
		*out = (struct graph_node){GRAPH_DECISION, p->a};
	else if (strcmp(what, "action") == 0)
		*out = (struct graph_node){GRAPH_ACTION, p->a};
	else if (strcmp(what, "approval") == 0)
		*out = (struct graph_node){GRAPH_ACTION, g->sc->approvals[p->a].action};
	else if (strcmp(what, "module") == 0)
		*out = (struct graph_node){GRAPH_MODULE, p->a};
	else if (strcmp(what, "ending") == 0)
		*out = (struct graph_node){GRAPH_ENDING, p->a};
	else if (strcmp(what, "variable") == 0)
		*out = (struct graph_node){GRAPH_FLAG, p->a};
	else
		return false;
	return true;
}

/* What usually happens to a thing needs no word on its arrow. */
static const char *event_word(int kind)
{
	switch (kind) {
	case SIM_EVENT_INJECT_FIRED:
	case SIM_EVENT_DECISION_DECIDED:
	case SIM_EVENT_ACTION_DONE:
	case SIM_EVENT_MODULE:
	case SIM_EVENT_ENDING:
	case SIM_EVENT_VARIABLE: return "";
	default: return sim_event_id(kind);
	}
}

static void find_reactions(struct graph *g)
{
	for (uint32_t i = 0; i < g->sc->reaction_count; i++) {
		const struct sim_reaction *reaction = &g->sc->reactions[i];
		struct graph_node from;
		if (thing_of_event(g, &reaction->pattern, &from))
			walk_from(g, from.kind, from.index, reaction->effects, event_word(reaction->pattern.kind));
	}
}

static void find_things(struct graph *g)
{
	const struct sim_scenario *sc = g->sc;
	for (uint32_t i = 0; i < sc->inject_count; i++)
		walk_from(g, GRAPH_INJECT, (int32_t)i, sc->injects[i].effects, "");
	for (uint32_t i = 0; i < sc->option_count; i++) {
		walk_from(g, GRAPH_OPTION, (int32_t)i, sc->options[i].starts, "");
		walk_from(g, GRAPH_OPTION, (int32_t)i, sc->options[i].effects, "");
	}
	for (uint32_t i = 0; i < sc->decision_count; i++)
		walk_from(g, GRAPH_DECISION, (int32_t)i, sc->decisions[i].at_limit, "late");
	for (uint32_t i = 0; i < sc->action_count; i++) {
		walk_from(g, GRAPH_ACTION, (int32_t)i, sc->actions[i].starts, "");
		walk_from(g, GRAPH_ACTION, (int32_t)i, sc->actions[i].effects, "");
		walk_from(g, GRAPH_ACTION, (int32_t)i, sc->actions[i].ultra_vires, "ultra vires");
		walk_from(g, GRAPH_ACTION, (int32_t)i, sc->actions[i].refused, "refused");
		read_by(g, sc->actions[i].open, (struct graph_node){GRAPH_ACTION, (int32_t)i});
		for (uint32_t n = 0; n < sc->actions[i].needs.count; n++) {
			const struct sim_need *need = &sc->needs[sc->actions[i].needs.first + n];
			if (need->kind == SIM_NEED_CONDITION)
				read_by(g, need->a, (struct graph_node){GRAPH_ACTION, (int32_t)i});
		}
	}
	for (uint32_t i = 0; i < sc->rule_count; i++)
		walk_from(g, GRAPH_RULE, (int32_t)i, sc->rules[i].effects, "");
	for (uint32_t i = 0; i < sc->ending_count; i++)
		read_by(g, sc->endings[i].when, (struct graph_node){GRAPH_ENDING, (int32_t)i});
}

/* Flags that nothing in the graph reads, and what only sets such flags, would be noise. */
static void drop_unread_flags(struct graph *g)
{
	bool *read = arena_allocate(g->arena, g->sc->variable_count + 1);
	if (!read) {
		g->failed = true;
		return;
	}
	for (uint32_t i = 0; i < g->edge_count; i++)
		if (g->edges[i].from.kind == GRAPH_FLAG)
			read[g->edges[i].from.index] = true;
	uint32_t kept = 0;
	for (uint32_t i = 0; i < g->edge_count; i++) {
		const struct graph_edge *e = &g->edges[i];
		if ((e->to.kind == GRAPH_FLAG && !read[e->to.index]) || (e->from.kind == GRAPH_RULE && e->to.kind == GRAPH_FLAG))
			continue;
		g->edges[kept++] = *e;
	}
	g->edge_count = kept;
	for (int kind = 0; kind < GRAPH_KINDS; kind++)
		memset(g->used[kind], 0, count_of(g, (enum graph_kind)kind));
	for (uint32_t i = 0; i < g->edge_count; i++) {
		use(g, g->edges[i].from);
		use(g, g->edges[i].to);
	}
}

bool graph_find(struct graph *g)
{
	for (int kind = 0; kind < GRAPH_KINDS && !g->failed; kind++) {
		g->used[kind] = arena_allocate(g->arena, count_of(g, (enum graph_kind)kind) + 1);
		g->when[kind] = arena_allocate(g->arena, (count_of(g, (enum graph_kind)kind) + 1) * sizeof **g->when);
		g->failed = !g->used[kind] || !g->when[kind];
	}
	if (g->failed)
		return false;
	find_things(g);
	find_reactions(g);
	find_watches(g);
	drop_unread_flags(g);
	return !g->failed;
}

/* ---- when ----- */

static int64_t when_of(const struct graph *g, struct graph_node node)
{
	if (node.kind == GRAPH_OPTION)
		return g->when[GRAPH_DECISION][g->sc->options[node.index].decision];
	return g->when[node.kind][node.index];
}

/* The latest time that a condition waits for, where all of it must hold. */
static int64_t time_in(const struct graph *g, sim_cond root)
{
	const struct sim_condition *c = &g->sc->conditions[root];
	if (c->source == SIM_OF_TIME && (c->compare == SIM_GREATER_EQUAL || c->compare == SIM_GREATER))
		return c->value;
	int64_t latest = -1;
	if (c->source == SIM_ALL)
		for (sim_cond i = root + 1; i < root + (sim_cond)c->span; i += (sim_cond)g->sc->conditions[i].span) {
			int64_t time = time_in(g, i);
			latest = time > latest ? time : latest;
		}
	return latest;
}

static int64_t label_time(const char *label)
{
	int64_t seconds = 0;
	size_t length = strcspn(label, " ");
	return length && duration_parse(label, length, &seconds) ? seconds : 0;
}

static void spread_times(struct graph *g, bool only_leading)
{
	for (int pass = 0; pass < 16; pass++)
		for (uint32_t i = 0; i < g->edge_count; i++) {
			const struct graph_edge *e = &g->edges[i];
			int64_t from = when_of(g, e->from), *to = e->to.kind == GRAPH_OPTION ? NULL : &g->when[e->to.kind][e->to.index];
			bool takes_part = !only_leading || (e->style == GRAPH_LEADS && e->from.kind != GRAPH_ACTION);
			if (to && from >= 0 && *to < 0 && takes_part && e->to.kind != GRAPH_ENDING && (only_leading || (e->to.kind != GRAPH_INJECT && e->to.kind != GRAPH_DECISION)))
				*to = from + label_time(e->label);
		}
}

void graph_find_times(struct graph *g)
{
	const struct sim_scenario *sc = g->sc;
	for (int kind = 0; kind < GRAPH_KINDS; kind++)
		for (uint32_t i = 0; i < count_of(g, (enum graph_kind)kind); i++)
			g->when[kind][i] = -1;
	for (uint32_t i = 0; i < sc->inject_count; i++)
		if (sc->injects[i].trigger.kind == SIM_AT)
			g->when[GRAPH_INJECT][i] = sc->injects[i].trigger.time;
	for (uint32_t i = 0; i < sc->decision_count; i++)
		if (sc->decisions[i].trigger.kind == SIM_AT)
			g->when[GRAPH_DECISION][i] = sc->decisions[i].trigger.time;
	for (uint32_t i = 0; i < sc->module_count; i++)
		if (sc->modules[i].trigger.kind == SIM_AT)
			g->when[GRAPH_MODULE][i] = sc->modules[i].trigger.time;
	for (uint32_t i = 0; i < sc->watch_count; i++)
		if (sc->watches[i].when >= 0 && g->used[GRAPH_CONDITION][sc->watches[i].when])
			g->when[GRAPH_CONDITION][sc->watches[i].when] = time_in(g, sc->watches[i].when);
	spread_times(g, true);  /* what comes after something comes when that comes */
	spread_times(g, false); /* flags, conditions and actions stand behind what they look at */
}
