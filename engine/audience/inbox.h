/* inbox — what waits for the facilitator: decisions with their answers, approvals, proposals; private to this room. */
#ifndef ENSHU_AUDIENCE_INBOX_H
#define ENSHU_AUDIENCE_INBOX_H

#include "audience/console.h"
#include "audience/resolve.h"

#define INBOX_DECIDED_MAX 16

/* A decision with its options and the answers so far. */
struct audience_decision_detail inbox_decision(struct resolver *r, int decision);
void inbox_make(struct resolver *r, struct audience_console *out);

#endif
