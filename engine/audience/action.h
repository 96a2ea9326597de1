/* action — standing actions with their gates, for role and console; private to this room. */
#ifndef ENSHU_AUDIENCE_ACTION_H
#define ENSHU_AUDIENCE_ACTION_H

#include "audience/resolve.h"
#include "audience/role.h"

/* See audience_actions. */
int action_list(struct resolver *r, int role, const struct audience_action **actions);

#endif
