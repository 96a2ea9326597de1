/* desk_list — entries of the drop-downs; private to the desk. */
#ifndef ENSHU_VIEW_DESK_LIST_H
#define ENSHU_VIEW_DESK_LIST_H

#include "view/desk/desk.h"

#define DESK_LIST_MAX UI_ROLES_MAX

/* Entries of a list (list * 64 + row) in words; at most DESK_LIST_MAX. Returns how many, and which is chosen now. */
int desk_list_entries(struct desk *d, int list, const char **out, int *chosen);
/* Minutes of an entry of UI_LIST_DELAY. */
int desk_list_delay(int entry);

#endif
