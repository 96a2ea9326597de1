/* graph_dot — a graph in Graphviz's language: phases as clusters, an axis of time above, things of one time in one rank, a legend. */
#include "app/graph.h"

#include "base/duration.h"
#include "view/i18n.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define TICKS_MAX 16
#define COLUMNS   30 /* of a label */

/* Light theme of the visual tokens. */
#define INK      "#0F171E"
#define INK2     "#394853"
#define LINE     "#7E8E9B"
#define PANEL    "#FFFFFF"
#define RAISED   "#E9EEF2"
#define SUNKEN   "#F6F8FA"
#define YELLOW   "#FFF3CC"
#define ALERT    "#9E0A46"
#define ALERT_BG "#FBE1EB"

static const char *const pillar_ink[] = {INK2, "#0B4EA2", "#BE3F0A", "#007A60", INK2};
static const char *const pillar_mark[] = {"", "■ ", "▲ ", "● ", ""};

static const char *word(const struct graph *g, const char *id)
{
	return i18n_text(g->strings, g->interface, id);
}

static const char *text_in(const struct graph *g, sim_text text)
{
	return sim_text_in(g->sc, text, g->language, NULL);
}

static void write_name(const struct graph *g, struct graph_node node, struct buffer *out)
{
	static const char letters[GRAPH_KINDS] = {'i', 'd', 'd', 'a', 'e', 'm', 'c', 'v', 'r', 'f', 'x'};
	if (node.kind == GRAPH_OPTION)
		buffer_append_format(out, "d%d:o%d", (int)g->sc->options[node.index].decision, (int)node.index);
	else
		buffer_append_format(out, "%c%d", letters[node.kind], (int)node.index);
}

static void write_place(const struct graph *g, sim_place place, struct buffer *out)
{
	buffer_append_text(out, ", tooltip=\"");
	if (place && SIM_PLACE_FILE(place) < g->sc->file_count)
		buffer_append_format(out, "%s:%u", g->sc->files[SIM_PLACE_FILE(place)].path, SIM_PLACE_LINE(place));
	buffer_append_text(out, "\"];\n");
}

static void write_roles(const struct graph *g, sim_roles roles, struct buffer *out)
{
	bool first = true;
	if ((roles & g->sc->room_roles) == g->sc->room_roles) {
		graph_escape(out, word(g, "graph.everybody"), COLUMNS);
		return;
	}
	for (uint32_t r = 0; r < g->sc->role_count; r++)
		if (roles >> r & 1) {
			buffer_append_text(out, first ? "" : ", ");
			graph_escape(out, text_in(g, g->sc->roles[r].label), COLUMNS);
			first = false;
		}
}

static void write_small(const struct graph *g, int64_t when, const char *id, struct graph_node node, struct buffer *out)
{
	char time[32];
	duration_format(when < 0 ? 0 : when, time);
	buffer_append_format(out, "<FONT POINT-SIZE=\"10\" COLOR=\"%s\">%s%s", INK2, when >= 0 ? time : "", when >= 0 ? " · " : "");
	graph_escape(out, id, 60);
	graph_write_share(g, node, out);
	buffer_append_text(out, "</FONT>");
}

static void write_pillar(int pillar, struct buffer *out)
{
	if (*pillar_mark[pillar]) /* Graphviz takes no empty element */
		buffer_append_format(out, "<FONT COLOR=\"%s\">%s</FONT>", pillar_ink[pillar], pillar_mark[pillar]);
}

/* ---- nodes ----- */

static bool never(const struct graph *g, struct graph_node node)
{
	return graph_plays(g, node) == 0;
}

static void write_inject(struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_inject *inject = &g->sc->injects[i];
	struct graph_node node = {GRAPH_INJECT, (int32_t)i};
	buffer_append_format(out, "i%u [shape=plain, label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"%s\"><TR><TD BGCOLOR=\"%s\" ALIGN=\"LEFT\">", i,
	                     never(g, node) ? ALERT : LINE, inject->trigger.kind == SIM_BY_HAND ? SUNKEN : PANEL);
	write_small(g, inject->trigger.kind == SIM_AT ? inject->trigger.time : -1, inject->id, node, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>");
	graph_escape(out, text_in(g, inject->subject), COLUMNS);
	buffer_append_format(out, "<BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">→ ", INK2);
	write_roles(g, inject->to, out);
	buffer_append_text(out, "</FONT><BR ALIGN=\"LEFT\"/></TD></TR></TABLE>>");
	write_place(g, inject->place, out);
}

static void write_decision(struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_decision *decision = &g->sc->decisions[i];
	struct graph_node node = {GRAPH_DECISION, (int32_t)i};
	buffer_append_format(out, "d%u [shape=plain, label=<<TABLE BORDER=\"2\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"%s\"><TR><TD BGCOLOR=\"%s\" ALIGN=\"LEFT\" PORT=\"head\">", i,
	                     never(g, node) ? ALERT : INK, YELLOW);
	write_small(g, decision->trigger.kind == SIM_AT ? decision->trigger.time : -1, decision->id, node, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/><B>");
	graph_escape(out, text_in(g, decision->prompt), COLUMNS);
	buffer_append_format(out, "</B><BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">", INK2);
	write_roles(g, decision->owners, out);
	buffer_append_text(out, "</FONT><BR ALIGN=\"LEFT\"/></TD></TR>");
	for (uint32_t n = 0; n < decision->options.count; n++) {
		uint32_t index = decision->options.first + n;
		const struct sim_option *option = &g->sc->options[index];
		buffer_append_format(out, "<TR><TD PORT=\"o%u\" ALIGN=\"LEFT\" BGCOLOR=\"%s\">", index,
		                     never(g, (struct graph_node){GRAPH_OPTION, (int32_t)index}) ? ALERT_BG : PANEL);
		write_pillar(option->pillar, out);
		graph_escape(out, text_in(g, option->text), COLUMNS);
		graph_write_share(g, (struct graph_node){GRAPH_OPTION, (int32_t)index}, out);
		if ((int32_t)n == decision->fallback)
			buffer_append_format(out, " <FONT COLOR=\"%s\">⏱</FONT>", INK2);
		buffer_append_text(out, "<BR ALIGN=\"LEFT\"/></TD></TR>");
	}
	buffer_append_text(out, "</TABLE>>");
	write_place(g, decision->place, out);
}

static void write_gates(const struct graph *g, const struct sim_action *action, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	for (uint32_t i = 0; i < action->needs.count; i++) {
		const struct sim_need *need = &sc->needs[action->needs.first + i];
		struct buffer text = {0};
		switch ((enum sim_need_kind)need->kind) {
		case SIM_NEED_FACT: buffer_append_format(&text, "%s", sc->facts[need->a].id); break;
		case SIM_NEED_METRIC: buffer_append_format(&text, "%s %s %d", sc->metrics[need->a].id, need->low > sc->metrics[need->a].min ? "≥" : "≤", need->low > sc->metrics[need->a].min ? need->low : need->high); break;
		case SIM_NEED_RESOURCE: buffer_append_format(&text, "%d × %s", need->low, sc->resources[need->a].id); break;
		case SIM_NEED_AUTHORITY: buffer_append_format(&text, "%s", sc->authorities[need->a].id); break;
		case SIM_NEED_APPROVAL: buffer_append_format(&text, "✓ %s", text_in(g, sc->roles[sc->approvals[need->a].by].label)); break;
		default: graph_write_condition(g, need->a, &text); break;
		}
		buffer_append_format(out, "<BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">◇ ", INK2);
		graph_escape(out, buffer_text(&text), COLUMNS);
		buffer_append_text(out, "</FONT>");
		buffer_free(&text);
	}
}

static void write_action_cell(const struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_action *action = &g->sc->actions[i];
	struct graph_node node = {GRAPH_ACTION, (int32_t)i};
	write_small(g, -1, action->id, node, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>");
	write_pillar(action->pillar, out);
	graph_escape(out, text_in(g, action->name), COLUMNS);
	buffer_append_format(out, "<BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">", INK2);
	write_roles(g, action->owners, out);
	buffer_append_text(out, "</FONT>");
	write_gates(g, action, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>");
}

static void write_action(struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_action *action = &g->sc->actions[i];
	buffer_append_format(out, "a%u [shape=box, style=\"rounded,filled\", penwidth=1.5, color=\"%s\", fillcolor=\"%s\", label=<", i,
	                     never(g, (struct graph_node){GRAPH_ACTION, (int32_t)i}) ? ALERT : pillar_ink[action->pillar], RAISED);
	write_action_cell(g, i, out);
	buffer_append_text(out, ">");
	write_place(g, action->place, out);
}

static void write_ending(struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_ending *ending = &g->sc->endings[i];
	struct graph_node node = {GRAPH_ENDING, (int32_t)i};
	struct buffer when = {0};
	graph_write_condition(g, ending->when, &when);
	if (!when.length)
		buffer_append_text(&when, "—");
	buffer_append_format(out, "e%u [shape=box, peripheries=2, style=filled, color=\"%s\", fillcolor=\"%s\", label=<", i, ending->setback || never(g, node) ? ALERT : INK,
	                     ending->setback ? ALERT_BG : PANEL);
	write_small(g, -1, ending->id, node, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/><B>");
	graph_escape(out, text_in(g, ending->title), COLUMNS);
	buffer_append_format(out, "</B><BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">", INK2);
	graph_escape(out, buffer_text(&when), 44);
	buffer_append_text(out, "</FONT><BR ALIGN=\"LEFT\"/>>");
	write_place(g, ending->place, out);
	buffer_free(&when);
}

static void write_plain(struct graph *g, struct graph_node node, const char *attributes, const char *text, sim_place place, struct buffer *out)
{
	write_name(g, node, out);
	buffer_append_format(out, " [%s, fontsize=10, label=<", attributes);
	graph_escape(out, text, 34);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>>");
	write_place(g, place, out);
}

static void write_rest(struct graph *g, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	char text[160], time[32];
	for (uint32_t i = 0; i < sc->condition_count; i++)
		if (g->used[GRAPH_CONDITION][i]) {
			struct buffer condition = {0};
			graph_write_condition(g, (sim_cond)i, &condition);
			write_plain(g, (struct graph_node){GRAPH_CONDITION, (int32_t)i}, "shape=hexagon, style=filled, color=\"" LINE "\", fillcolor=\"" SUNKEN "\", margin=\"0.02,0.02\"",
			            buffer_text(&condition), 0, out);
			buffer_free(&condition);
		}
	for (uint32_t i = 0; i < sc->variable_count; i++)
		if (g->used[GRAPH_FLAG][i])
			write_plain(g, (struct graph_node){GRAPH_FLAG, (int32_t)i}, "shape=oval, style=filled, color=\"" LINE "\", fillcolor=\"" PANEL "\", margin=\"0.02,0.02\"", sc->variables[i].id,
			            sc->variables[i].place, out);
	for (uint32_t i = 0; i < sc->rule_count; i++)
		if (g->used[GRAPH_RULE][i]) {
			duration_format(sc->rules[i].every, time);
			snprintf(text, sizeof text, "⟳ %s", time);
			write_plain(g, (struct graph_node){GRAPH_RULE, (int32_t)i}, "shape=hexagon, style=filled, color=\"" LINE "\", fillcolor=\"" SUNKEN "\"", text, sc->rules[i].place, out);
		}
	for (uint32_t i = 0; i < sc->handler_count; i++)
		if (g->used[GRAPH_HANDLER][i]) {
			sim_place place = sc->handlers[i].place;
			snprintf(text, sizeof text, "ƒ %.90s\n%.50s:%u", sc->handlers[i].origin, SIM_PLACE_FILE(place) < sc->file_count ? sc->files[SIM_PLACE_FILE(place)].path : "",
			         SIM_PLACE_LINE(place));
			write_plain(g, (struct graph_node){GRAPH_HANDLER, (int32_t)i}, "shape=component, style=filled, color=\"" INK "\", fillcolor=\"" RAISED "\"", text, place, out);
		}
	if (g->used[GRAPH_OVER][0])
		write_plain(g, (struct graph_node){GRAPH_OVER, 0}, "shape=doublecircle, style=filled, color=\"" INK "\", fillcolor=\"" PANEL "\"", word(g, "graph.over"), 0, out);
}

/* ---- phases and time ----- */

/* The phase a thing belongs to: the one it names, else the latest that has begun by its time. */
static int32_t phase_of(const struct graph *g, int32_t declared, int64_t when)
{
	int32_t best = SIM_NONE;
	if (declared >= 0 || when < 0)
		return declared;
	for (uint32_t m = 0; m < g->sc->module_count; m++)
		if (g->when[GRAPH_MODULE][m] >= 0 && g->when[GRAPH_MODULE][m] <= when && (best < 0 || g->when[GRAPH_MODULE][m] >= g->when[GRAPH_MODULE][best]))
			best = (int32_t)m;
	return best;
}

static void write_phase(struct graph *g, int32_t phase, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	if (phase >= 0) {
		buffer_append_format(out, "subgraph cluster_m%d { style=\"rounded,filled\"; color=\"#C9D3DB\"; fillcolor=\"#EEF1F4\"; fontsize=18; label=<<B>", (int)phase);
		graph_escape(out, text_in(g, sc->modules[phase].name), 60);
		buffer_append_text(out, "</B>>;\n");
		if (g->used[GRAPH_MODULE][phase])
			write_plain(g, (struct graph_node){GRAPH_MODULE, phase}, "shape=cds, style=filled, color=\"" LINE "\", fillcolor=\"" YELLOW "\"", sc->modules[phase].id, sc->modules[phase].place, out);
	}
	for (uint32_t i = 0; i < sc->inject_count; i++)
		if (phase_of(g, sc->injects[i].module, g->when[GRAPH_INJECT][i]) == phase)
			write_inject(g, i, out);
	for (uint32_t i = 0; i < sc->decision_count; i++)
		if (phase_of(g, sc->decisions[i].module, g->when[GRAPH_DECISION][i]) == phase)
			write_decision(g, i, out);
	if (phase >= 0)
		buffer_append_text(out, "}\n");
}

/* Actions that lead to nothing else stand in one list, by pillar: otherwise they would be fifty lonely boxes. */
static void write_actions(struct graph *g, struct buffer *out)
{
	bool any = false;
	for (uint32_t i = 0; i < g->sc->action_count; i++) {
		if (g->used[GRAPH_ACTION][i])
			write_action(g, i, out);
		any = any || !g->used[GRAPH_ACTION][i];
	}
	if (!any)
		return;
	buffer_append_format(out, "actions [shape=plain, label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"4\" COLOR=\"%s\" BGCOLOR=\"%s\"><TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><B>", LINE,
	                     RAISED);
	graph_escape(out, word(g, "graph.actions"), 80);
	buffer_append_text(out, "</B></TD></TR>");
	int column = 0;
	for (int pillar = 0; pillar < 5; pillar++)
		for (uint32_t i = 0; i < g->sc->action_count; i++) {
			if (g->used[GRAPH_ACTION][i] || g->sc->actions[i].pillar != pillar)
				continue;
			buffer_append_text(out, column % 4 == 0 ? "<TR>" : "");
			buffer_append_text(out, "<TD ALIGN=\"LEFT\" VALIGN=\"TOP\">");
			write_action_cell(g, i, out);
			buffer_append_text(out, "</TD>");
			buffer_append_text(out, ++column % 4 == 0 ? "</TR>" : "");
		}
	buffer_append_text(out, column % 4 ? "</TR></TABLE>>];\n" : "</TABLE>>];\n");
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
		if (g->when[kind][i] < from || g->when[kind][i] >= to)
			continue;
		any = true;
		if (!out)
			break;
		buffer_append_format(out, "t%d -> ", tick);
		write_name(g, (struct graph_node){kind, (int32_t)i}, out);
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
	for (uint32_t i = 0; i < g->sc->ending_count; i++) /* the endings stand at the right, where time ends */
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
	return when < 0 ? -1 : when / tick_step(g->sc->length);
}

/* An arrow against time is written the other way round and drawn backwards: so Graphviz never has to break a circle, which might cost us the axis. */
static void write_edges(const struct graph *g, struct buffer *out)
{
	for (uint32_t i = 0; i < g->edge_count; i++) {
		const struct graph_edge *e = &g->edges[i];
		bool back = rank_of(g, e->from) > rank_of(g, e->to);
		write_name(g, back ? e->to : e->from, out);
		buffer_append_text(out, " -> ");
		write_name(g, back ? e->from : e->to, out);
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
	graph_escape(out, word(g, id), 36);
	buffer_append_format(out, "<BR ALIGN=\"LEFT\"/></TD>%s", *column % 2 ? "</TR>" : "");
	++*column;
}

static void write_legend(const struct graph *g, struct buffer *out)
{
	int column = 0;
	buffer_append_format(out, "legend [shape=plain, label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"4\" COLOR=\"%s\"><TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"20\"><B>", LINE);
	graph_escape(out, text_in(g, g->sc->title), 40);
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
	                     "graph [rankdir=LR, newrank=true, fontname=\"BIZ UDPGothic,Noto Sans,sans-serif\", fontcolor=\"%s\", bgcolor=\"#FFFFFF\", nodesep=0.15, ranksep=0.3, splines=%s%s, "
	                     "tooltip=\"%s\"];\n",
	                     INK, nodes > 400 ? "line" : "true", nodes > 400 ? ", nslimit=2, nslimit1=2, mclimit=0.5" : "", g->sc->id);
	buffer_append_format(out, "node [fontname=\"BIZ UDPGothic,Noto Sans,sans-serif\", fontsize=12, fontcolor=\"%s\"];\nedge [fontname=\"BIZ UDPGothic,Noto Sans,sans-serif\", arrowsize=0.7];\n", INK);
	write_legend(g, out);
	for (int32_t phase = SIM_NONE; phase < (int32_t)g->sc->module_count; phase++)
		write_phase(g, phase, out);
	write_actions(g, out);
	for (uint32_t i = 0; i < g->sc->ending_count; i++)
		write_ending(g, i, out);
	write_rest(g, out);
	write_axis(g, out);
	write_edges(g, out);
	buffer_append_text(out, "}\n");
}
