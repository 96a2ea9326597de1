/* command_words — the words that reading and writing commands share: one table for both directions; private to this room. */
#ifndef ENSHU_SIM_COMMAND_WORDS_H
#define ENSHU_SIM_COMMAND_WORDS_H

#include "sim/command.h"

/* By the values of the enums in command.h and scenario.h. */
extern const char *const command_origins[SIM_ORIGINS], *const command_seats[SIM_SEATS], *const command_policies[SIM_POLICIES], *const command_verdicts[SIM_VERDICTS];
extern const char *const command_paces[2], *const command_ratings[5], *const command_pillars[5], *const command_text_keys[SIM_COMMAND_TEXTS];

/* What a ruling may do, and the key that says so. */
#define COMMAND_VERBS 12
struct command_verb {
	uint8_t kind; /* enum sim_effect_kind */
	const char *verb;
};
extern const struct command_verb command_verbs[COMMAND_VERBS];

/* The key under which a kind of command carries its `time`, or NULL when it has none. */
const char *command_time_key(int kind);
/* The id nearest to `id` among things of kind `what` ("role", "metric", ...); NULL when none is near. Lives as long as the scenario. */
const char *command_nearest_id(const struct sim_scenario *scenario, const char *what, const char *id);

#endif
