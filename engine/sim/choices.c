/* See choices.h. */
#include "sim/choices.h"

#include "sim/machine.h"

static struct sim_command command_of(const struct choice_walk *walk, int role)
{
	struct sim_command cmd = sim_command_of(SIM_DO_DECIDE, SIM_FROM_BOT);
	cmd.role = (int16_t)role;
	cmd.at = walk->state->clock.now;
	return cmd;
}

static bool wants(const struct choice_walk *walk, const struct sim_command *cmd)
{
	return !walk->wants || walk->wants(walk->context, cmd);
}

/* False when the walk is to end. */
static bool offer(const struct choice_walk *walk, const struct sim_command *cmd)
{
	return !command_is_permitted(walk->machine, walk->state, cmd, NULL) || walk->take(walk->context, cmd);
}

bool choices_decisions(const struct choice_walk *walk, int role)
{
	const struct sim_scenario *sc = walk->machine->scenario;
	const struct sim_list *own = &sc->own[role].decisions;
	struct sim_command cmd = command_of(walk, role);
	const struct sim_decision_state *states = sim_decision_state_of(sc, walk->state, 0);
	if (walk->state->clock.over)
		return true;
	for (const int32_t *d = sc->own_list + own->first, *end = d + own->count; d < end; d++) {
		if (states[*d].status != SIM_DECISION_OPEN && states[*d].status != SIM_DECISION_LATE)
			continue;
		cmd.target = *d;
		for (cmd.option = 0; cmd.option < (int32_t)sc->decisions[cmd.target].options.count; cmd.option++)
			if (wants(walk, &cmd) && !offer(walk, &cmd))
				return false;
	}
	return true;
}

static bool approvals(const struct choice_walk *walk, struct sim_command *cmd)
{
	const struct sim_scenario *sc = walk->machine->scenario;
	const struct sim_list *own = &sc->own[cmd->role].approvals;
	for (uint32_t i = own->first; i < own->first + own->count; i++) {
		cmd->target = sc->own_list[i];
		if (sim_approval_state_of(sc, walk->state, cmd->target)->status != SIM_APPROVAL_ASKED)
			continue;
		for (int yes = 1; yes >= 0; yes--) {
			cmd->kind = yes ? SIM_DO_APPROVE : SIM_DO_REFUSE;
			if (wants(walk, cmd) && !offer(walk, cmd))
				return false;
		}
	}
	return true;
}

/* Whether the door would refuse an action whatever else holds: it is under way, or was done and may be done once only. */
static bool is_out_of_question(const struct sim_action *def, const struct sim_action_state *as)
{
	return as->status == SIM_ACTION_RUNNING || (as->done && def->again < 0);
}

static bool actions(const struct choice_walk *walk, struct sim_command *cmd)
{
	const struct sim_scenario *sc = walk->machine->scenario;
	const struct sim_list *own = &sc->own[cmd->role].actions;
	const struct sim_action_state *states = sim_action_state_of(sc, walk->state, 0);
	cmd->kind = SIM_DO_ACT;
	for (const int32_t *a = sc->own_list + own->first, *end = a + own->count; a < end; a++) {
		if (is_out_of_question(&sc->actions[*a], &states[*a]))
			continue;
		cmd->target = *a;
		if (wants(walk, cmd) && !offer(walk, cmd))
			return false;
	}
	return true;
}

static bool shares(const struct choice_walk *walk, struct sim_command *cmd)
{
	const struct sim_scenario *sc = walk->machine->scenario;
	const struct sim_fact_state *states = sim_fact_state_of(sc, walk->state, 0);
	sim_roles mine = 1u << cmd->role, room = sc->room_roles;
	cmd->kind = SIM_DO_SHARE;
	for (uint32_t f = 0; f < sc->fact_count; f++) {
		if (!(states[f].known & mine))
			continue;
		/* Nobody passes things on to the adversary of their own accord. Asking the door about every role that knows already would be most of the work. */
		sim_roles to = room & ~states[f].known & sc->facts[f].release;
		cmd->target = (int32_t)f;
		cmd->roles = to;
		if (!to || !wants(walk, cmd))
			continue;
		for (; to; to &= to - 1) {
			cmd->roles = to & -to;
			if (!offer(walk, cmd))
				return false;
		}
	}
	return true;
}

bool choices_acts(const struct choice_walk *walk, int role, bool sharing)
{
	struct sim_command cmd = command_of(walk, role);
	if (walk->state->clock.over)
		return true;
	return approvals(walk, &cmd) && actions(walk, &cmd) && (!sharing || shares(walk, &cmd));
}

/* ---- all of them ---------------------------------------------------------------------------------------------------------------------------- */

struct list {
	struct sim_command *out;
	size_t capacity, count;
};

static bool keep(void *context, const struct sim_command *command)
{
	struct list *list = context;
	if (list->count < list->capacity)
		list->out[list->count] = *command;
	list->count++;
	return true;
}

size_t sim_choices(const struct sim_machine *machine, const struct sim_state *state, int role, bool sharing, struct sim_command *out, size_t capacity)
{
	struct list list = {.out = out, .capacity = capacity};
	struct choice_walk walk = {.machine = machine, .state = state, .context = &list, .take = keep};
	if (choices_decisions(&walk, role))
		choices_acts(&walk, role, sharing);
	return list.count;
}
