/* graph_lay — a graph in Graphviz's language: phases as clusters, an axis of time at the side, things of one time in one rank, arrows, a legend. */
#include "app/graph/graph_dot.h"

#include "base/duration.h"

#include <stdio.h>
#include <string.h>

#define TICKS_MAX 16

/* ---- phases and time ----- */

/* Things of other phases that lead in or out: their names, and the phase to look in. */
static void write_stub(struct graph *g, struct graph_node node, int32_t phase, sim_text text, sim_place place, struct buffer *out)
{
	char words[200];
	if (phase >= 0)
		snprintf(words, sizeof words, "%d ▸ %.150s", (int)phase + 1, graph_text(g, text));
	else
		snprintf(words, sizeof words, "%.150s", graph_text(g, text));
	graph_write_plain(g, node, "shape=box, style=\"dashed\", color=\"" LINE "\", fontcolor=\"" INK2 "\", margin=\"0.06,0.03\"", words, place, out);
}

static void write_stubs(struct graph *g, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	for (uint32_t i = 0; g->phase >= 0 && i < sc->inject_count; i++) {
		struct graph_node node = {GRAPH_INJECT, (int32_t)i};
		if (graph_shown(g, node) == GRAPH_STUB)
			write_stub(g, node, graph_phase_of(g, sc->injects[i].module, g->when[GRAPH_INJECT][i]), sc->injects[i].subject, sc->injects[i].place, out);
	}
	for (uint32_t i = 0; g->phase >= 0 && i < sc->decision_count; i++) {
		struct graph_node node = {GRAPH_DECISION, (int32_t)i};
		if (graph_shown(g, node) == GRAPH_STUB)
			write_stub(g, node, graph_phase_of(g, sc->decisions[i].module, g->when[GRAPH_DECISION][i]), sc->decisions[i].prompt, sc->decisions[i].place, out);
	}
}

static void write_phase(struct graph *g, int32_t phase, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	if (phase >= 0) {
		buffer_append_format(out, "subgraph cluster_m%d { style=\"rounded,filled\"; color=\"#C9D3DB\"; fillcolor=\"#EEF1F4\"; fontsize=18; label=<<B>", (int)phase);
		graph_escape(out, graph_text(g, sc->modules[phase].name), 60);
		buffer_append_text(out, "</B>>;\n");
		if (g->used[GRAPH_MODULE][phase])
			graph_write_plain(g, (struct graph_node){GRAPH_MODULE, phase}, "shape=cds, style=filled, color=\"" LINE "\", fillcolor=\"" YELLOW "\"", sc->modules[phase].id, sc->modules[phase].place, out);
	}
	for (uint32_t i = 0; i < sc->inject_count; i++)
		if (graph_shown(g, (struct graph_node){GRAPH_INJECT, (int32_t)i}) == GRAPH_WHOLE && graph_phase_of(g, sc->injects[i].module, g->when[GRAPH_INJECT][i]) == phase)
			graph_write_inject(g, i, out);
	for (uint32_t i = 0; i < sc->decision_count; i++)
		if (graph_shown(g, (struct graph_node){GRAPH_DECISION, (int32_t)i}) == GRAPH_WHOLE && graph_phase_of(g, sc->decisions[i].module, g->when[GRAPH_DECISION][i]) == phase)
			graph_write_decision(g, i, out);
	if (phase >= 0)
		buffer_append_text(out, "}\n");
}

static int64_t tick_step(int64_t length)
{
	static const int64_t steps[] = {300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 604800, 2592000, 7776000, 31536000};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (length / steps[i] <= TICKS_MAX)
			return steps[i];
	return length / TICKS_MAX;
}

/* The things of one stretch of time stand between its tick and the next. Asking for equal ranks instead makes Graphviz lose its way among clusters. */
static bool place_between(const struct graph *g, enum graph_kind kind, uint32_t count, int64_t from, int64_t to, int tick, int next, struct buffer *out)
{
	bool any = false;
	for (uint32_t i = 0; i < count; i++) {
		if (g->when[kind][i] < from || g->when[kind][i] >= to || graph_shown(g, (struct graph_node){kind, (int32_t)i}) != GRAPH_WHOLE)
			continue;
		any = true;
		if (!out)
			break;
		buffer_append_format(out, "t%d -> ", tick);
		graph_write_name(g, (struct graph_node){kind, (int32_t)i}, out);
		buffer_append_format(out, " -> t%d [style=invis];\n", next);
	}
	return any;
}

static void write_tick(int n, int64_t at, int previous, struct buffer *out)
{
	char time[32];
	duration_format(at, time);
	buffer_append_format(out, "t%d [shape=plaintext, fontsize=20, fontcolor=\"%s\", label=\"%s\"];\n", n, INK2, time);
	if (previous >= 0)
		buffer_append_format(out, "t%d -> t%d [color=\"%s\", arrowhead=none, style=dotted, weight=20];\n", previous, n, LINE);
}

static void write_axis(struct graph *g, struct buffer *out)
{
	int64_t step = tick_step(g->sc->length);
	int n = 0;
	write_tick(0, 0, -1, out);
	for (int64_t at = 0; at <= g->sc->length; at += step) {
		bool any = place_between(g, GRAPH_INJECT, g->sc->inject_count, at, at + step, 0, 0, NULL) || place_between(g, GRAPH_DECISION, g->sc->decision_count, at, at + step, 0, 0, NULL);
		if (!any)
			continue;
		int64_t next = at + step;
		write_tick(n + 1, next < g->sc->length ? next : g->sc->length, n, out);
		place_between(g, GRAPH_INJECT, g->sc->inject_count, at, at + step, n, n + 1, out);
		place_between(g, GRAPH_DECISION, g->sc->decision_count, at, at + step, n, n + 1, out);
		n++;
	}
	for (uint32_t i = 0; i < g->sc->ending_count; i++) /* the endings stand at the foot, where time ends */
		if (graph_shown(g, (struct graph_node){GRAPH_ENDING, (int32_t)i}) == GRAPH_WHOLE)
			buffer_append_format(out, "t%d -> e%u [style=invis];\n", n, i);
}

/* ---- edges and legend ----- */

static const char *const edge_style[GRAPH_STYLES] = {
    [GRAPH_LEADS] = "color=\"" INK "\"", [GRAPH_STOPS] = "color=\"" ALERT "\", arrowhead=tee, style=dashed",
    [GRAPH_READS] = "color=\"" LINE "\", style=dashed, arrowhead=empty, weight=0", [GRAPH_SETS] = "color=\"" LINE "\", arrowhead=dot, weight=0"};
static const char *const edge_back[GRAPH_STYLES] = {
    [GRAPH_LEADS] = "weight=0", [GRAPH_STOPS] = "arrowtail=tee, weight=0", [GRAPH_READS] = "arrowtail=empty", [GRAPH_SETS] = "arrowtail=dot"};

/* Which stretch of the axis a thing stands in: -1 before all, INT64_MAX behind all. */
static int64_t rank_of(const struct graph *g, struct graph_node node)
{
	if (node.kind == GRAPH_OPTION)
		node = (struct graph_node){GRAPH_DECISION, g->sc->options[node.index].decision};
	if (node.kind == GRAPH_ENDING || node.kind == GRAPH_OVER)
		return INT64_MAX;
	int64_t when = g->when[node.kind][node.index];
	return graph_shown(g, node) == GRAPH_STUB || when < 0 ? -1 : when / tick_step(g->sc->length);
}

/* An option of a decision that is only named has no place of its own. */
static void write_end(const struct graph *g, struct graph_node node, struct buffer *out)
{
	bool stub = node.kind == GRAPH_OPTION && graph_shown(g, node) == GRAPH_STUB;
	graph_write_name(g, stub ? (struct graph_node){GRAPH_DECISION, g->sc->options[node.index].decision} : node, out);
}

/* An arrow against time is written the other way round and drawn backwards: so Graphviz never has to break a circle, which might cost us the axis. */
static void write_edges(const struct graph *g, struct buffer *out)
{
	for (uint32_t i = 0; i < g->edge_count; i++) {
		const struct graph_edge *e = &g->edges[i];
		if (!graph_edge_shown(g, e))
			continue;
		bool back = rank_of(g, e->from) > rank_of(g, e->to);
		write_end(g, back ? e->to : e->from, out);
		buffer_append_text(out, " -> ");
		write_end(g, back ? e->from : e->to, out);
		buffer_append_format(out, " [%s%s%s", edge_style[e->style], back ? ", dir=back, " : "", back ? edge_back[e->style] : "");
		if (*e->label) {
			buffer_append_format(out, ", fontsize=10, fontcolor=\"%s\", label=<", INK2);
			graph_escape(out, e->label, 24);
			buffer_append_text(out, ">");
		}
		buffer_append_text(out, "];\n");
	}
}

/* Two entries to a row. */
static void legend_entry(const struct graph *g, int *column, const char *sign, const char *colour, const char *id, struct buffer *out)
{
	buffer_append_format(out, "%s<TD ALIGN=\"CENTER\" BGCOLOR=\"%s\">%s</TD><TD ALIGN=\"LEFT\">", *column % 2 ? "" : "<TR>", colour, sign);
	graph_escape(out, graph_word(g, id), 36);
	buffer_append_format(out, "<BR ALIGN=\"LEFT\"/></TD>%s", *column % 2 ? "</TR>" : "");
	++*column;
}

static void write_legend(const struct graph *g, struct buffer *out)
{
	int column = 0;
	buffer_append_format(out, "legend [shape=plain, label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"4\" COLOR=\"%s\"><TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"20\"><B>", LINE);
	graph_escape(out, graph_text(g, g->sc->title), 40);
	buffer_append_text(out, "</B></FONT></TD></TR>");
	legend_entry(g, &column, "▭", PANEL, "graph.inject", out);
	legend_entry(g, &column, "▭", SUNKEN, "graph.contingency", out);
	legend_entry(g, &column, "▤", YELLOW, "graph.decision", out);
	legend_entry(g, &column, "▢", RAISED, "graph.action", out);
	legend_entry(g, &column, "⬡", SUNKEN, "graph.condition", out);
	legend_entry(g, &column, "⬭", PANEL, "graph.flag", out);
	legend_entry(g, &column, "ƒ", RAISED, "graph.function", out);
	legend_entry(g, &column, "▣", PANEL, "graph.ending", out);
	legend_entry(g, &column, "▣", ALERT_BG, "graph.setback", out);
	legend_entry(g, &column, "──▶", PANEL, "graph.leads", out);
	legend_entry(g, &column, "╌╌┤", PANEL, "graph.stops", out);
	legend_entry(g, &column, "╌╌▷", PANEL, "graph.reads", out);
	legend_entry(g, &column, "──●", PANEL, "graph.sets", out);
	legend_entry(g, &column, "■ ▲ ●", PANEL, "graph.pillars", out);
	if (g->counts) {
		struct buffer text = {0};
		const struct i18n_argument plays[] = {I18N_NUMBER("plays", g->plays), {0}};
		buffer_append_text(&text, i18n_format(g->strings, g->arena, g->interface, "graph.share", plays));
		buffer_append_text(out, "<TR><TD ALIGN=\"CENTER\"><B>50 %</B></TD><TD ALIGN=\"LEFT\" COLSPAN=\"3\">");
		graph_escape(out, buffer_text(&text), 60);
		buffer_append_text(out, "</TD></TR>");
		buffer_free(&text);
	}
	buffer_append_text(out, "</TABLE>>];\n");
}

void graph_write_dot(struct graph *g, struct buffer *out)
{
	uint32_t nodes = g->sc->inject_count + g->sc->decision_count + g->sc->action_count;
	buffer_append_text(out, "digraph scenario {\n");
	buffer_append_format(out,
	                     "graph [rankdir=TB, newrank=true, fontname=\"Noto Sans,BIZ UDGothic,sans-serif\", fontcolor=\"%s\", bgcolor=\"#FFFFFF\", nodesep=0.1, ranksep=0.3, splines=%s%s, "
	                     "tooltip=\"%s\"];\n",
	                     INK, nodes > 400 ? "line" : "true", nodes > 400 ? ", nslimit=2, nslimit1=2, mclimit=0.5" : "", g->sc->id);
	buffer_append_format(out, "node [fontname=\"Noto Sans,BIZ UDGothic,sans-serif\", fontsize=12, fontcolor=\"%s\"];\nedge [fontname=\"Noto Sans,BIZ UDGothic,sans-serif\", arrowsize=0.7];\n", INK);
	write_legend(g, out);
	for (int32_t phase = SIM_NONE; phase < (int32_t)g->sc->module_count; phase++)
		if (g->phase < 0 || g->phase == phase)
			write_phase(g, phase, out);
	write_stubs(g, out);
	graph_write_actions(g, out);
	for (uint32_t i = 0; i < g->sc->ending_count; i++)
		if (graph_shown(g, (struct graph_node){GRAPH_ENDING, (int32_t)i}) == GRAPH_WHOLE)
			graph_write_ending(g, i, out);
	graph_write_rest(g, out);
	write_axis(g, out);
	write_edges(g, out);
	buffer_append_text(out, "}\n");
}
