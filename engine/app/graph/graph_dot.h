/* graph_dot — what the files share that write a graph for Graphviz: graph_dot.c the nodes, graph_lay.c phases, axis of time, arrows and legend. Private to them. */
#ifndef ENSHU_APP_GRAPH_DOT_H
#define ENSHU_APP_GRAPH_DOT_H

#include "app/graph/graph.h"

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


/* Words of the interface, and of the scenario. */
const char *graph_word(const struct graph *g, const char *id);
const char *graph_text(const struct graph *g, sim_text text);
/* Name of a node in the file: "i3", of an option "d2:o5". */
void graph_write_name(const struct graph *g, struct graph_node node, struct buffer *out);
/* A node of one text. */
void graph_write_plain(struct graph *g, struct graph_node node, const char *attributes, const char *text, sim_place place, struct buffer *out);
void graph_write_inject(struct graph *g, uint32_t inject, struct buffer *out);
void graph_write_decision(struct graph *g, uint32_t decision, struct buffer *out);
void graph_write_ending(struct graph *g, uint32_t ending, struct buffer *out);
/* All that are shown: actions, of which those that lead to nothing stand in one list; conditions, flags, rules, functions. */
void graph_write_actions(struct graph *g, struct buffer *out);
void graph_write_rest(struct graph *g, struct buffer *out);

#endif
