/* bot — stock policies for empty chairs: cautious, bold, random, scripted.
 *
 * A policy is a pure function of (state, role, policy): chance comes from the seed, the role and the second, not from any stream, so that asking a bot changes
 * nothing and asking twice gives the same answer. What it returns are commands like anybody's. */
#ifndef ENSHU_SIM_BOT_H
#define ENSHU_SIM_BOT_H

#include "sim/engine.h"

/* Commands the role's bot gives at this second, each valid by itself now. Returns how many (0 is common). SCRIPTED without a policy of its own does nothing. */
size_t sim_bot(const struct sim_machine *machine, const struct sim_state *state, int role, enum sim_policy policy, struct sim_command *out, size_t capacity);

/* Seconds between two looks of a stock policy: a third of a round; where there are no rounds two minutes, and in an exercise of more than five days 3,600 looks in all. */
int64_t sim_bot_interval(const struct sim_scenario *scenario);
/* The same of the bot on this role's seat, which may be the scenario's own policy. */
int64_t sim_bot_every(const struct sim_scenario *scenario, const struct sim_state *state, int role);
/* First second after now at which the bot of one of `roles` looks, or SIM_TIME_MAX when none of them is on its seat. Looks fall on whole multiples of the interval, so
 * that what bots do depends on the scenario second alone, never on how finely time was cut. */
int64_t sim_bot_next_look(const struct sim_scenario *scenario, const struct sim_state *state, sim_roles roles);

/* What a list of effects is worth by its declared amounts on metrics that have a good direction: sum of gains and sum of losses (both >= 0, in points of hundred),
 * chances weighted. Delays and conditions count in full. */
struct sim_worth {
	int32_t gain, loss;
};
struct sim_worth sim_worth_of(const struct sim_scenario *scenario, struct sim_list effects);

#endif
