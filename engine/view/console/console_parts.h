/* console_parts — the panes of the console; private to its screen. */
#ifndef ENSHU_VIEW_CONSOLE_PARTS_H
#define ENSHU_VIEW_CONSOLE_PARTS_H

#include "view/desk/desk.h"

/* The selected inject with script, notes, questions, expected actions and its buttons. */
void console_inject(struct desk *d, struct box b);
/* The questions under discussion, at the top of the right column; height 0: none. */
double console_discussion_height(const struct desk *d);
void console_discussion(struct desk *d, struct box b);
/* Right column: open decision, record, third pane, fourth pane. */
void console_column(struct desk *d, struct box b);
/* The third pane: a proposal to rule on, an approval to give, or the standing actions. Height it would like at this width. */
double console_side_height(struct desk *d);
void console_side(struct desk *d, struct box b);
/* Which pillar a ruling counts for, 130 wide: shapes, their names in the tooltip. */
void console_pillars(struct desk *d, struct box b);
/* The fourth: what waits, the roles, or the metrics. */
void console_below(struct desk *d, struct box b);

#endif
