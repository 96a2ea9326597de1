/* replay_parts — panes of the replay; private to its screen. */
#ifndef ENSHU_VIEW_REPLAY_PARTS_H
#define ENSHU_VIEW_REPLAY_PARTS_H

#include "view/desk/desk.h"

/* Horizontal axis shared by scrubber, curves and branches. */
#define REPLAY_LEFT  680
#define REPLAY_WIDTH 720
double replay_x(const struct replay_picture *r, int64_t at);

/* A run of the family as it is drawn everywhere: the original solid, the opened branch and what is compared with the original in dashes. */
struct replay_line {
	enum colour ink;
	double on, off; /* dashes; 0 solid */
};
struct replay_line replay_line(const struct replay_picture *r, int position);
const char *replay_name(struct desk *d, int position); /* "Original", "Branch 2" */

void replay_curves(struct desk *d, struct box b);   /* scrubber and curves */
void replay_branches(struct desk *d, struct box b); /* branch tree */
void replay_why(struct desk *d, struct box b);      /* causal chain */

#endif
