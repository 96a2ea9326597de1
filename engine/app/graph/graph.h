/* graph — a scenario as nodes and edges, for `enshu graph`: what leads to what, taken from the compiled tables.
 *
 * Nodes are modules (drawn as clusters), injects, decisions with their options, actions, endings, conditions, flags that conditions read, rules that start something, and
 * Lua functions as opaque nodes. graph.c finds the edges, graph_time.c when things come, graph_phase.c what of it is drawn, graph_words.c the labels, graph_dot.c and graph_lay.c write Graphviz. Private to the app. */
#ifndef ENSHU_APP_GRAPH_H
#define ENSHU_APP_GRAPH_H

#include "base/buffer.h"
#include "base/memory.h"
#include "sim/scenario.h"
#include "view/text/i18n.h"

struct json;

enum graph_kind { GRAPH_INJECT, GRAPH_DECISION, GRAPH_OPTION, GRAPH_ACTION, GRAPH_ENDING, GRAPH_MODULE, GRAPH_CONDITION, GRAPH_FLAG, GRAPH_RULE, GRAPH_HANDLER, GRAPH_OVER, GRAPH_KINDS };
struct graph_node { /* by value: which thing */
	enum graph_kind kind;
	int32_t index; /* in the scenario's table of the kind; of a condition its root, of an option among all options */
};
enum graph_style {
	GRAPH_LEADS,  /* brings about */
	GRAPH_STOPS,  /* cancels, closes, abandons */
	GRAPH_READS,  /* is looked at by a condition */
	GRAPH_SETS,   /* sets a flag */
	GRAPH_STYLES
};
struct graph_edge {
	struct graph_node from, to;
	enum graph_style style;
	char label[96]; /* "30m", "15 %", "late", ...; "" none */
};
struct graph {
	const struct sim_scenario *sc;
	struct arena *arena;
	struct graph_edge *edges;
	uint32_t edge_count, edge_capacity;
	int64_t *when[GRAPH_KINDS]; /* by index: earliest second at which it can be expected, -1 unknown */
	bool *used[GRAPH_KINDS];    /* by index: has an edge, or is shown anyway */
	const struct json *counts;  /* an exploration, or NULL */
	int64_t plays;              /* of it */
	int32_t phase;              /* the only one drawn, SIM_NONE: all */
	uint8_t *shown[GRAPH_KINDS]; /* by index: enum graph_shown; of one phase only */
	int language;               /* of the scenario's texts */
	const struct i18n *strings; /* of the legend */
	enum language interface;
	bool failed;
};

enum graph_shown { GRAPH_HIDDEN, GRAPH_STUB /* of another phase: its name only */, GRAPH_WHOLE };

#define GRAPH_EDGES_MAX 200000

/* Finds nodes and edges. False when memory is exhausted. */
bool graph_find(struct graph *g);
/* Fills g->when. */
void graph_find_times(struct graph *g);
/* The phase a thing belongs to: the one it names, else the latest that has begun by its time. */
int32_t graph_phase_of(const struct graph *g, int32_t declared, int64_t when);
/* Draws only this phase and what leads in and out of it; after graph_find_times. False when memory is exhausted. */
bool graph_choose_phase(struct graph *g, int32_t phase);
enum graph_shown graph_shown(const struct graph *g, struct graph_node node);
bool graph_edge_shown(const struct graph *g, const struct graph_edge *edge);
void graph_write_dot(struct graph *g, struct buffer *out);

/* ---- words ---- */
/* Appends text for an HTML-like label, broken into lines of about `columns` columns (wide characters count two). */
void graph_escape(struct buffer *out, const char *text, int columns);
/* "spread ≥ 40 and not warned" */
void graph_write_condition(const struct graph *g, sim_cond root, struct buffer *out);
/* Row of HTML with the share of plays in which the thing came, and whether it never did; nothing without counts. */
void graph_write_share(const struct graph *g, struct graph_node node, struct buffer *out);
/* Plays in which it came, -1 when the exploration does not say. */
int64_t graph_plays(const struct graph *g, struct graph_node node);

#endif
