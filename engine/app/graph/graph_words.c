/* graph_words — labels of a graph: escaped, broken into lines, conditions in signs, shares of plays. */
#include "app/graph/graph.h"

#include "app/tell.h"
#include "base/duration.h"
#include "base/json.h"
#include "base/utf8.h"
#include "sim/event.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- text ----- */

static void escape_point(struct buffer *out, const char *at, size_t bytes, uint32_t c)
{
	if (c == '&')
		buffer_append_text(out, "&amp;");
	else if (c == '<')
		buffer_append_text(out, "&lt;");
	else if (c == '>')
		buffer_append_text(out, "&gt;");
	else if (c == '"')
		buffer_append_text(out, "&quot;");
	else if (c == '\'')
		buffer_append_text(out, "&#39;");
	else if (c < 32 || c == 127 || utf8_is_hidden_control(c))
		buffer_append_byte(out, ' ');
	else
		buffer_append(out, at, bytes);
}

/* Columns of the word that begins here, for languages that write with spaces. */
static int word_columns(const char *text)
{
	int columns = 0;
	for (size_t length = strlen(text), at = 0; at < length && text[at] != ' ' && text[at] != '\n';) {
		uint32_t c;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		if (!bytes || c >= 0x2e80)
			break;
		columns++;
		at += bytes;
	}
	return columns;
}

void graph_escape(struct buffer *out, const char *text, int columns)
{
	int column = 0;
	size_t length = strlen(text);
	for (size_t at = 0; at < length;) {
		uint32_t c = '?';
		size_t bytes = utf8_decode(text + at, length - at, &c);
		bool wide = c >= 0x2e80, closing = c == 0x3001 || c == 0x3002 || c == 0x300d || c == 0xff09 || c == 0x30fc || c == 0xff0c;
		bytes = bytes ? bytes : 1;
		bool breaks = c == '\n' || (c == ' ' && column + 1 + word_columns(text + at + 1) > columns) || (wide && !closing && column + 2 > columns);
		if (breaks && column) {
			buffer_append_text(out, "<BR ALIGN=\"LEFT\"/>");
			column = 0;
		}
		if (c != '\n' && !(c == ' ' && breaks)) {
			escape_point(out, text + at, bytes, c);
			column += wide ? 2 : 1;
		}
		at += bytes;
	}
}

/* ---- conditions ----- */

static const char *sign_of(int compare)
{
	static const char *const signs[] = {[SIM_LESS] = "<", [SIM_LESS_EQUAL] = "≤", [SIM_EQUAL] = "=", [SIM_NOT_EQUAL] = "≠", [SIM_GREATER_EQUAL] = "≥", [SIM_GREATER] = ">"};
	return signs[compare];
}

static void write_number(const struct graph *g, const struct sim_condition *c, const char *what, struct buffer *out)
{
	const struct sim_variable *v = c->source == SIM_OF_VARIABLE ? &g->sc->variables[c->a] : NULL;
	if (v && !v->values && v->min == 0 && v->max == 1) {
		buffer_append_format(out, "%s%s", (c->compare == SIM_NOT_EQUAL) == (c->value == 0) ? "" : "not ", what);
		return;
	}
	buffer_append_format(out, "%s %s ", what, sign_of(c->compare));
	if (v && v->values && c->value >= 0 && c->value <= v->max)
		buffer_append_text(out, v->values[c->value]);
	else
		buffer_append_integer(out, c->value);
}

static void write_test(const struct graph *g, const struct sim_condition *c, struct buffer *out)
{
	const struct sim_scenario *sc = g->sc;
	bool yes = c->compare == SIM_GREATER_EQUAL && c->value >= 1;
	const char *no = yes ? "" : "not ";
	char time[32];
	switch ((enum sim_source)c->source) {
	case SIM_OF_METRIC: write_number(g, c, sc->metrics[c->a].id, out); return;
	case SIM_OF_VARIABLE: write_number(g, c, sc->variables[c->a].id, out); return;
	case SIM_OF_RESOURCE: write_number(g, c, sc->resources[c->a].id, out); return;
	case SIM_OF_KNOWS: buffer_append_format(out, "%s %s %s", c->b >= 0 ? sc->roles[c->b].id : yes ? "somebody" : "nobody", yes || c->b < 0 ? "knows" : "does not know", sc->facts[c->a].id); return;
	case SIM_OF_FIRED: buffer_append_format(out, "%sfired %s", no, sim_inject_id(sc, c->a)); return;
	case SIM_OF_DECIDED:
		buffer_append_format(out, "%sdecided %s%s%s", no, sc->decisions[c->a].id, c->b >= 0 ? "." : "",
		                     c->b >= 0 ? sc->options[sc->decisions[c->a].options.first + (uint32_t)c->b].id : "");
		return;
	case SIM_OF_OPEN: buffer_append_format(out, "%s %sopen", sc->decisions[c->a].id, no); return;
	case SIM_OF_DONE:
		buffer_append_format(out, "%sdone %s", no, sc->actions[c->a].id);
		if (c->value > 1)
			buffer_append_format(out, " × %" PRId64, c->value);
		return;
	case SIM_OF_RUNNING: buffer_append_format(out, "%s %sunder way", sc->actions[c->a].id, no); return;
	case SIM_OF_AUTHORITY: buffer_append_format(out, "%s %sheld", sc->authorities[c->a].id, no); return;
	case SIM_OF_APPROVED: buffer_append_format(out, "%s %sapproved", sc->actions[sc->approvals[c->a].action].id, no); return;
	case SIM_OF_MODULE: buffer_append_format(out, "in %s", c->value >= 0 ? sc->modules[c->value].id : "?"); return;
	case SIM_OF_TIME:
		duration_format(c->value, time);
		buffer_append_format(out, "%s %s", c->compare == SIM_LESS || c->compare == SIM_LESS_EQUAL ? "before" : "after", time);
		return;
	case SIM_OF_ULTRA_VIRES: buffer_append_format(out, "%sultra vires%s%s", no, c->a >= 0 ? " " : "", c->a >= 0 ? sc->actions[c->a].id : ""); return;
	case SIM_OF_SHARED: buffer_append_format(out, "%sshared %s", no, sc->facts[c->a].id); return;
	default: buffer_append_text(out, "ƒ"); return;
	}
}

void graph_write_condition(const struct graph *g, sim_cond root, struct buffer *out)
{
	if (root < 0)
		return;
	const struct sim_condition *c = &g->sc->conditions[root];
	if (c->source > SIM_NOT) {
		write_test(g, c, out);
		return;
	}
	if (c->source == SIM_NOT)
		buffer_append_text(out, "none of (");
	bool first = true;
	for (sim_cond i = root + 1; i < root + (sim_cond)c->span; i += (sim_cond)g->sc->conditions[i].span) {
		bool nested = g->sc->conditions[i].source == SIM_ANY && c->source == SIM_ALL;
		if (!first)
			buffer_append_text(out, c->source == SIM_ALL ? " and " : " or ");
		first = false;
		buffer_append_text(out, nested ? "(" : "");
		graph_write_condition(g, i, out);
		buffer_append_text(out, nested ? ")" : "");
	}
	if (c->source == SIM_NOT)
		buffer_append_byte(out, ')');
}

/* ---- shares of plays ----- */

static const struct json *find_row(const struct json *rows, const char *key, const char *id)
{
	for (const struct json *row = rows ? rows->first : NULL; row; row = row->next) {
		const struct json *name = json_member(row, key);
		if (name && name->kind == JSON_TEXT && strcmp(name->text, id) == 0)
			return row;
	}
	return NULL;
}

static int64_t sum_of(const struct json *row)
{
	const struct json *plays = json_member(row, "plays");
	int64_t sum = 0;
	if (!plays || plays->kind != JSON_OBJECT)
		return -1;
	for (const struct json *style = plays->first; style; style = style->next)
		sum += style->kind == JSON_INTEGER ? style->integer : 0;
	return sum;
}

int64_t graph_plays(const struct graph *g, struct graph_node node)
{
	const struct sim_scenario *sc = g->sc;
	const struct json *row = NULL;
	if (!g->counts || !g->plays)
		return -1;
	if (node.kind == GRAPH_INJECT)
		row = find_row(json_member(g->counts, "injects"), "inject", sc->injects[node.index].id);
	else if (node.kind == GRAPH_DECISION)
		row = find_row(json_member(g->counts, "decisions"), "decision", sc->decisions[node.index].id);
	else if (node.kind == GRAPH_ACTION)
		row = find_row(json_member(g->counts, "actions"), "action", sc->actions[node.index].id);
	else if (node.kind == GRAPH_ENDING)
		row = find_row(json_member(g->counts, "endings"), "ending", sc->endings[node.index].id);
	else if (node.kind == GRAPH_OPTION) {
		const struct json *decision = find_row(json_member(g->counts, "decisions"), "decision", sc->decisions[sc->options[node.index].decision].id);
		row = decision ? find_row(json_member(decision, "options"), "option", sc->options[node.index].id) : NULL;
	}
	return row ? sum_of(row) : -1;
}

void graph_write_share(const struct graph *g, struct graph_node node, struct buffer *out)
{
	int64_t plays = graph_plays(g, node);
	if (plays < 0)
		return;
	if (plays == 0)
		buffer_append_text(out, " <FONT COLOR=\"#B3261E\"><B>never</B></FONT>");
	else if (plays * 100 < g->plays)
		buffer_append_text(out, " <B>&lt; 1 %</B>");
	else
		buffer_append_format(out, " <B>%" PRId64 " %%</B>", (plays * 100 + g->plays / 2) / g->plays);
}
