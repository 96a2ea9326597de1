/* choices — walks over what a role could do now; private to this room.
 *
 * Most of what a role might do at a moment nobody wants to do at that moment. So a walk asks first whether a candidate is wanted at all, which for a bot is a draw of
 * luck, and only then whether it is possible. Order is fixed: decisions, approvals, actions, shares, each in order of declaration. */
#ifndef ENSHU_SIM_CHOICES_H
#define ENSHU_SIM_CHOICES_H

#include "sim/engine.h"

struct choice_walk {
	const struct sim_machine *machine;
	const struct sim_state *state;
	void *context;
	/* Whether a candidate is worth asking the door about; NULL: each is. Asked once for a fact, with all its receivers. */
	bool (*wants)(void *context, const struct sim_command *candidate);
	/* Takes a valid command; false ends the walk. */
	bool (*take)(void *context, const struct sim_command *command);
};

/* Answers to open decisions. False when the walk was ended. */
bool choices_decisions(const struct choice_walk *walk, int role);
/* Approvals, actions and, when `sharing`, facts passed on to each role that lacks them. False when the walk was ended. */
bool choices_acts(const struct choice_walk *walk, int role, bool sharing);

#endif
