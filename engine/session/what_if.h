/* what_if — the same run with one thing changed: how much a choice, an act or an inject mattered in the end.
 *
 * The commands that count, those of bots included, are carried out again from the opening on a state of its own; what no longer applies is left out, as after an undo,
 * and time passes to the second at which the run stands. Nothing is recorded and the session is only read. One probe serves any number of questions, one after the other. */
#ifndef ENSHU_SESSION_WHAT_IF_H
#define ENSHU_SESSION_WHAT_IF_H

#include "session/session.h"

enum session_what_if_kind {
	SESSION_WITHOUT_COMMAND, /* target = number of a command that counts: it was not given */
	SESSION_OTHER_OPTION,    /* target = decision, option: every answer to it was this one instead */
	SESSION_WITHOUT_INJECT,  /* target = inject: skipped as soon as it can be, nor fired by anybody */
};
struct session_what_if {
	enum session_what_if_kind kind;
	int32_t target, option;
};
struct session_probe; /* a machine and a state for asking */

/* NULL when memory is exhausted. The session must outlive the probe. */
struct session_probe *session_probe_create(const struct session *s);
void session_probe_free(struct session_probe *p); /* NULL is allowed */
/* The state in which the changed run would be now; it lives until the next question. NULL when the change cannot be made: no such command, an option that was not
 * possible then, an inject that fires before anybody could skip it. *left_out (may be NULL): how many commands no longer applied. */
const struct sim_state *session_probe_ask(struct session_probe *p, const struct session_what_if *change, uint32_t *left_out);

/* What would come of a command given now: the state it would leave `seconds` later when nobody acts in between, and the history up to there. Nothing is recorded; both
 * live until the next question. command NULL: of nothing but the passing time. NULL when the command would be refused (*why, which may be NULL) or memory is exhausted. */
const struct sim_state *session_probe_try(struct session_probe *p, const struct sim_command *command, int64_t seconds, struct sim_refusal *why);
struct sim_history session_probe_history(const struct session_probe *p);

#endif
