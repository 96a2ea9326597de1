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

/* Decisions as they stand on the axis: one, or several that would cover one another. */
struct replay_crowd {
	double x;        /* of the middle */
	int first, last; /* positions in the marks; the decisions between them are the crowd */
	int count;
	bool kept;
};
struct replay_apart {
	double px;           /* from middle to middle, at least */
	const int64_t *kept; /* seconds at which a decision stands alone whatever is near: something begins there */
	int kept_count;
};
/* The decisions of marks[from .. mark_count), by time. *crowds lives as long as the frame; returns how many. */
int replay_crowds(struct desk *d, const struct replay_mark *marks, int from, int mark_count, struct replay_apart apart, struct replay_crowd **crowds);
void replay_draw_crowd(struct desk *d, const struct replay_mark *marks, const struct replay_crowd *crowd, double y, double r, bool hollow);

void replay_curves(struct desk *d, struct box b);   /* scrubber and curves */
void replay_branches(struct desk *d, struct box b); /* branch tree */
void replay_why(struct desk *d, struct box b);      /* causal chain */

#endif
