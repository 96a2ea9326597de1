/* why — what cmd_why.c and why_refused.c share. Private to `enshu why`. */
#ifndef ENSHU_APP_WHY_H
#define ENSHU_APP_WHY_H

#include "app/exact.h"
#include "app/tell.h"
#include "session/session.h"

/* The second a refused command names itself (SIM_TIME_MAX when it names none). False after complaining when it is not a command of this scenario. */
bool why_refused_second(const struct session *s, const char *json, int64_t *second);
/* Tries the command at the moment and writes which gate fails, where it is declared and what would meet it. Returns an exit code: APP_NO when it would be accepted. */
int why_refused(const struct teller *t, const struct exact *x, const char *command, bool json, struct buffer *out);

struct why_source {       /* something in the scenario that would bring a thing about */
	const char *kind; /* "inject", "option", "action", "rule" */
	int index;        /* of the inject, decision or action */
	int option;       /* within the decision, else SIM_NONE */
	sim_place place;
};
/* Up to `capacity` declarations whose effects do `effect` to `target` (raising it when sign > 0, lowering when sign < 0). Returns how many were written. */
int why_sources(const struct sim_scenario *scenario, enum sim_effect_kind effect, int32_t target, int sign,
                struct why_source *out, int capacity);

#endif
