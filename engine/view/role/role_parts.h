/* role_parts — panes of the role view; private to its screen. */
#ifndef ENSHU_VIEW_ROLE_PARTS_H
#define ENSHU_VIEW_ROLE_PARTS_H

#include "view/desk/desk.h"

/* Standing actions with the chain of steps before each; the focused one is tall and has its verdict. */
void role_actions(struct desk *d, struct box b);
/* Facilitator only: what others know and this role does not. */
void role_unknown(struct desk *d, struct box b);
void role_resources(struct desk *d, struct box b);
void role_authorities(struct desk *d, struct box b);

#endif
