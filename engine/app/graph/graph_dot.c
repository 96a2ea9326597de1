/* See graph_dot.h: the nodes. */
#include "app/graph/graph_dot.h"

#include "base/duration.h"
#include "view/text/i18n.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define COLUMNS   30 /* of a label */

static const char *const pillar_ink[] = {INK2, "#0B4EA2", "#BE3F0A", "#007A60", INK2};
static const char *const pillar_mark[] = {"", "■ ", "▲ ", "● ", ""};

const char *graph_word(const struct graph *g, const char *id)
{
	return i18n_text(g->strings, g->interface, id);
}

const char *graph_text(const struct graph *g, sim_text text)
{
	return sim_text_in(g->sc, text, g->language, NULL);
}

void graph_write_name(const struct graph *g, struct graph_node node, struct buffer *out)
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
		graph_escape(out, graph_word(g, "graph.everybody"), COLUMNS);
		return;
	}
	for (uint32_t r = 0; r < g->sc->role_count; r++)
		if (roles >> r & 1) {
			buffer_append_text(out, first ? "" : ", ");
			graph_escape(out, graph_text(g, g->sc->roles[r].label), COLUMNS);
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

void graph_write_inject(struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_inject *inject = &g->sc->injects[i];
	struct graph_node node = {GRAPH_INJECT, (int32_t)i};
	buffer_append_format(out, "i%u [shape=plain, label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"%s\"><TR><TD BGCOLOR=\"%s\" ALIGN=\"LEFT\">", i,
	                     never(g, node) ? ALERT : LINE, inject->trigger.kind == SIM_BY_HAND ? SUNKEN : PANEL);
	write_small(g, inject->trigger.kind == SIM_AT ? inject->trigger.time : -1, inject->id, node, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>");
	graph_escape(out, graph_text(g, inject->subject), COLUMNS);
	buffer_append_format(out, "<BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">→ ", INK2);
	write_roles(g, inject->to, out);
	buffer_append_text(out, "</FONT><BR ALIGN=\"LEFT\"/></TD></TR></TABLE>>");
	write_place(g, inject->place, out);
}

void graph_write_decision(struct graph *g, uint32_t i, struct buffer *out)
{
	const struct sim_decision *decision = &g->sc->decisions[i];
	struct graph_node node = {GRAPH_DECISION, (int32_t)i};
	buffer_append_format(out, "d%u [shape=plain, label=<<TABLE BORDER=\"2\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"%s\"><TR><TD BGCOLOR=\"%s\" ALIGN=\"LEFT\" PORT=\"head\">", i,
	                     never(g, node) ? ALERT : INK, YELLOW);
	write_small(g, decision->trigger.kind == SIM_AT ? decision->trigger.time : -1, decision->id, node, out);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/><B>");
	graph_escape(out, graph_text(g, decision->prompt), COLUMNS);
	buffer_append_format(out, "</B><BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">", INK2);
	write_roles(g, decision->owners, out);
	buffer_append_text(out, "</FONT><BR ALIGN=\"LEFT\"/></TD></TR>");
	for (uint32_t n = 0; n < decision->options.count; n++) {
		uint32_t index = decision->options.first + n;
		const struct sim_option *option = &g->sc->options[index];
		buffer_append_format(out, "<TR><TD PORT=\"o%u\" ALIGN=\"LEFT\" BGCOLOR=\"%s\">", index,
		                     never(g, (struct graph_node){GRAPH_OPTION, (int32_t)index}) ? ALERT_BG : PANEL);
		write_pillar(option->pillar, out);
		graph_escape(out, graph_text(g, option->text), COLUMNS);
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
		case SIM_NEED_APPROVAL: buffer_append_format(&text, "✓ %s", graph_text(g, sc->roles[sc->approvals[need->a].by].label)); break;
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
	graph_escape(out, graph_text(g, action->name), COLUMNS);
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

void graph_write_ending(struct graph *g, uint32_t i, struct buffer *out)
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
	graph_escape(out, graph_text(g, ending->title), COLUMNS);
	buffer_append_format(out, "</B><BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"10\" COLOR=\"%s\">", INK2);
	graph_escape(out, buffer_text(&when), 44);
	buffer_append_text(out, "</FONT><BR ALIGN=\"LEFT\"/>>");
	write_place(g, ending->place, out);
	buffer_free(&when);
}

void graph_write_plain(struct graph *g, struct graph_node node, const char *attributes, const char *text, sim_place place, struct buffer *out)
{
	graph_write_name(g, node, out);
	buffer_append_format(out, " [%s, fontsize=10, label=<", attributes);
	graph_escape(out, text, 34);
	buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>>");
	write_place(g, place, out);
}

static bool drawn(const struct graph *g, enum graph_kind kind, uint32_t i)
{
	return g->used[kind][i] && graph_shown(g, (struct graph_node){kind, (int32_t)i}) == GRAPH_WHOLE;
}

void graph_write_rest(struct graph *g, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	char text[160], time[32];
	for (uint32_t i = 0; i < sc->condition_count; i++)
		if (drawn(g, GRAPH_CONDITION, i)) {
			struct buffer condition = {0};
			graph_write_condition(g, (sim_cond)i, &condition);
			graph_write_plain(g, (struct graph_node){GRAPH_CONDITION, (int32_t)i}, "shape=hexagon, style=filled, color=\"" LINE "\", fillcolor=\"" SUNKEN "\", margin=\"0.02,0.02\"",
			            buffer_text(&condition), 0, out);
			buffer_free(&condition);
		}
	for (uint32_t i = 0; i < sc->variable_count; i++)
		if (drawn(g, GRAPH_FLAG, i))
			graph_write_plain(g, (struct graph_node){GRAPH_FLAG, (int32_t)i}, "shape=oval, style=filled, color=\"" LINE "\", fillcolor=\"" PANEL "\", margin=\"0.02,0.02\"", sc->variables[i].id,
			            sc->variables[i].place, out);
	for (uint32_t i = 0; i < sc->rule_count; i++)
		if (drawn(g, GRAPH_RULE, i)) {
			duration_format(sc->rules[i].every, time);
			snprintf(text, sizeof text, "⟳ %s", time);
			graph_write_plain(g, (struct graph_node){GRAPH_RULE, (int32_t)i}, "shape=hexagon, style=filled, color=\"" LINE "\", fillcolor=\"" SUNKEN "\"", text, sc->rules[i].place, out);
		}
	for (uint32_t i = 0; i < sc->handler_count; i++)
		if (drawn(g, GRAPH_HANDLER, i)) {
			sim_place place = sc->handlers[i].place;
			snprintf(text, sizeof text, "ƒ %.90s\n%.50s:%u", sc->handlers[i].origin, SIM_PLACE_FILE(place) < sc->file_count ? sc->files[SIM_PLACE_FILE(place)].path : "",
			         SIM_PLACE_LINE(place));
			graph_write_plain(g, (struct graph_node){GRAPH_HANDLER, (int32_t)i}, "shape=component, style=filled, color=\"" INK "\", fillcolor=\"" RAISED "\"", text, place, out);
		}
	if (drawn(g, GRAPH_OVER, 0))
		graph_write_plain(g, (struct graph_node){GRAPH_OVER, 0}, "shape=doublecircle, style=filled, color=\"" INK "\", fillcolor=\"" PANEL "\"", graph_word(g, "graph.over"), 0, out);
}

/* Actions that lead to nothing else stand in one list, by pillar: otherwise they would be fifty lonely boxes. */
void graph_write_actions(struct graph *g, struct buffer *out)
{
	bool any = false;
	for (uint32_t i = 0; i < g->sc->action_count; i++) {
		if (drawn(g, GRAPH_ACTION, i))
			write_action(g, i, out);
		any = any || (g->phase < 0 && !g->used[GRAPH_ACTION][i]);
	}
	if (!any)
		return;
	buffer_append_format(out, "actions [shape=plain, label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"4\" COLOR=\"%s\" BGCOLOR=\"%s\"><TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><B>", LINE,
	                     RAISED);
	graph_escape(out, graph_word(g, "graph.actions"), 80);
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

