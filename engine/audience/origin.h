/* origin — which act an event belongs to: the nearest decision, inject, action, ruling, rule or passed limit above it. Private to this room. */
#ifndef ENSHU_AUDIENCE_ORIGIN_H
#define ENSHU_AUDIENCE_ORIGIN_H

#include "audience/line.h"
#include "audience/resolve.h"

struct audience_line line_make(const struct resolver *r, const struct sim_event *event);
struct audience_text line_subject(const struct resolver *r, const char *kind, int index);
/* See audience_lines. */
int line_latest(struct resolver *r, int limit, const struct audience_line **lines);

bool origin_is_act(const struct sim_event *event);
/* For every event (index = id - 1) the id of the act it belongs to, itself for an act, 0 when there is none above it. NULL when there are no events or memory
 * is exhausted. */
const uint32_t *origin_acts(struct resolver *r);
/* The same for inputs: the number of the command at the root, 0 when the root is the opening. */
const uint32_t *origin_commands(struct resolver *r);

#endif
