/* setup_parts — panes of the new-session screen; private to it. */
#ifndef ENSHU_VIEW_SETUP_PARTS_H
#define ENSHU_VIEW_SETUP_PARTS_H

#include "view/desk/desk.h"

void setup_seats(struct desk *d, struct box b);
void setup_screens(struct desk *d, struct box b);
void setup_checks(struct desk *d, struct box b);
/* What is wrong, for the start bar. */
const char *setup_check_sentence(struct desk *d, const struct setup_check *check);
/* People named in a role's field, or their number when no names are kept; `expected` when the field is empty. */
int setup_people(const struct ui_state *ui, int row, int expected);

#endif
