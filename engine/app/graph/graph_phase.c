/* graph_phase — which part of a graph is drawn: all of it, or one phase with what leads in and out of it. See graph.h. */
#include "app/graph/graph.h"

#include <string.h>

int32_t graph_phase_of(const struct graph *g, int32_t declared, int64_t when)
{
	int32_t best = SIM_NONE;
	if (declared >= 0 || when < 0)
		return declared;
	for (uint32_t m = 0; m < g->sc->module_count; m++)
		if (g->when[GRAPH_MODULE][m] >= 0 && g->when[GRAPH_MODULE][m] <= when && (best < 0 || g->when[GRAPH_MODULE][m] >= g->when[GRAPH_MODULE][best]))
			best = (int32_t)m;
	return best;
}

/* Options stand inside their decision. */
static struct graph_node holder(const struct graph *g, struct graph_node node)
{
	return node.kind == GRAPH_OPTION ? (struct graph_node){GRAPH_DECISION, g->sc->options[node.index].decision} : node;
}

enum graph_shown graph_shown(const struct graph *g, struct graph_node node)
{
	node = holder(g, node);
	return g->phase < 0 ? GRAPH_WHOLE : (enum graph_shown)g->shown[node.kind][node.index];
}

static bool is_story(struct graph_node node)
{
	return node.kind == GRAPH_INJECT || node.kind == GRAPH_DECISION;
}

static void show(struct graph *g, struct graph_node node, enum graph_shown how)
{
	uint8_t *now = &g->shown[node.kind][node.index];
	*now = how > *now ? (uint8_t)how : *now;
}

bool graph_choose_phase(struct graph *g, int32_t phase)
{
	const uint32_t counts[GRAPH_KINDS] = {[GRAPH_INJECT] = g->sc->inject_count, [GRAPH_DECISION] = g->sc->decision_count, [GRAPH_ACTION] = g->sc->action_count,
	                                      [GRAPH_ENDING] = g->sc->ending_count, [GRAPH_MODULE] = g->sc->module_count,     [GRAPH_CONDITION] = g->sc->condition_count,
	                                      [GRAPH_FLAG] = g->sc->variable_count, [GRAPH_RULE] = g->sc->rule_count,         [GRAPH_HANDLER] = g->sc->handler_count,
	                                      [GRAPH_OVER] = 1};
	for (int kind = 0; kind < GRAPH_KINDS; kind++) {
		g->shown[kind] = arena_allocate(g->arena, counts[kind] + 1);
		if (!g->shown[kind])
			return false;
		memset(g->shown[kind], GRAPH_HIDDEN, counts[kind] + 1);
	}
	g->phase = phase;
	for (uint32_t i = 0; i < g->sc->inject_count; i++)
		if (graph_phase_of(g, g->sc->injects[i].module, g->when[GRAPH_INJECT][i]) == phase)
			show(g, (struct graph_node){GRAPH_INJECT, (int32_t)i}, GRAPH_WHOLE);
	for (uint32_t i = 0; i < g->sc->decision_count; i++)
		if (graph_phase_of(g, g->sc->decisions[i].module, g->when[GRAPH_DECISION][i]) == phase)
			show(g, (struct graph_node){GRAPH_DECISION, (int32_t)i}, GRAPH_WHOLE);
	show(g, (struct graph_node){GRAPH_MODULE, phase}, GRAPH_WHOLE);
	/* First what touches the phase; then what a condition of it looks at, so that no condition stands there without its reasons. */
	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < g->edge_count; i++) {
			struct graph_node from = holder(g, g->edges[i].from), to = holder(g, g->edges[i].to);
			bool first = round == 0, from_here = is_story(from) && g->shown[from.kind][from.index] == GRAPH_WHOLE, to_here = is_story(to) && g->shown[to.kind][to.index] == GRAPH_WHOLE;
			bool reason = !first && to.kind == GRAPH_CONDITION && g->shown[to.kind][to.index] == GRAPH_WHOLE;
			if (first && from_here && !to_here)
				show(g, to, is_story(to) ? GRAPH_STUB : GRAPH_WHOLE);
			if ((first && to_here && !from_here) || reason)
				show(g, from, is_story(from) ? GRAPH_STUB : GRAPH_WHOLE);
		}
	return true;
}

bool graph_edge_shown(const struct graph *g, const struct graph_edge *e)
{
	enum graph_shown from = graph_shown(g, e->from), to = graph_shown(g, e->to);
	return from != GRAPH_HIDDEN && to != GRAPH_HIDDEN && (from == GRAPH_WHOLE || to == GRAPH_WHOLE);
}
