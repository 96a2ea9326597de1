/* action — standing actions with their gates, for role and console; private to this room. */
#ifndef ENSHU_AUDIENCE_ACTION_H
#define ENSHU_AUDIENCE_ACTION_H

#include "audience/resolve.h"
#include "audience/role.h"

/* Every action of the scenario, as declared, with the gates of its first owner, whether it is open or not. Returns how many. */
int action_list_all(struct resolver *r, const struct audience_action **actions);
/* See audience_actions. */
int action_list(struct resolver *r, int role, const struct audience_action **actions);
/* The gates of an action for a role, as they stand; at most AUDIENCE_GATES_MAX. Returns how many. */
int action_gates(struct resolver *r, int action, int role, const struct audience_gate **gates);

#endif
