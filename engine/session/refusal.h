/* refusal — why a command is not allowed, put together so that it can be said in another language (base/saying.h): for whoever tells it inside a longer sentence. */
#ifndef ENSHU_SESSION_REFUSAL_H
#define ENSHU_SESSION_REFUSAL_H

#include "base/saying.h"
#include "session/session.h"

/* The English, known to `sayings` by its address; "" when memory is exhausted. Texts of the scenario in it are in `language`, NULL for English. */
const char *session_say_refusal(struct sayings *sayings, const struct sim_scenario *scenario, const struct sim_refusal *refusal, const char *language);

#endif
