/* explore_parts — panes of the exploration; private to its screen. */
#ifndef ENSHU_VIEW_EXPLORE_PARTS_H
#define ENSHU_VIEW_EXPLORE_PARTS_H

#include "view/desk/desk.h"

#define EXPLORE_ROW  44 /* pitch of endings, in the list and in the heat map */
#define EXPLORE_ROWS 7

void explore_fans(struct desk *d, struct box b);
void explore_measures_used(struct desk *d, struct box b);
void explore_findings_list(struct desk *d, struct box b);
/* First ending shown, of both panes that show them. */
int explore_first_ending(const struct desk *d);
/* Column at which the next page of whole decisions begins (direction +1) or the one before (-1). */
int explore_page(const struct explore_picture *picture, int first, int direction);

#endif
