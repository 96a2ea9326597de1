/* gate — the chain of conditions before a measure of state: one box per step, icon + word + border for its state, arrows between. */
#ifndef ENSHU_VIEW_GATE_H
#define ENSHU_VIEW_GATE_H

#include "view/draw/frame.h"

enum gate_state { GATE_MET, GATE_NOT_MET, GATE_WAITING, GATE_NOT_ASKED };

struct gate_step {
	enum gate_state state;
	const char *word;   /* "Known", "62 / 70", "Waiting", "Not asked" */
	const char *name;   /* two lines in the tall form */
	const char *detail; /* when or how much; tall form only, may be NULL */
};

#define GATE_GAP 20 /* between steps; the arrow stands in it */

/* One step in b: tall (151 x 108) when b.h >= 100, one line (237 x 64) otherwise. */
void gate_step(struct frame *f, struct box b, const struct gate_step *step);
/* Width of one step of the chain below: wider where a name would be cut and the row has place. */
double gate_width(struct frame *f, double width, bool tall, const struct gate_step *steps, size_t count);
/* A whole chain from x, y: steps share `width` equally, at most 237 wide each, or 151 in a tall chain of more than four. Acts with (action, argument + i) per step when action is not NULL. */
void gate_chain(struct frame *f, double x, double y, double width, bool tall, const struct gate_step *steps,
                size_t count, const char *action, int argument);

#endif
