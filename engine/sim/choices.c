/* choices — what a role could do now, as valid commands: what bots pick from, explorers branch on and screens offer. */
#include "sim/engine.h"
#include "sim/machine.h"

struct list {
	const struct sim_machine *machine;
	const struct sim_state *state;
	struct sim_command *out;
	size_t capacity, count;
};

static void offer(struct list *list, const struct sim_command *cmd)
{
	if (!sim_validate(list->machine, list->state, cmd, NULL))
		return;
	if (list->count < list->capacity)
		list->out[list->count] = *cmd;
	list->count++;
}

static void offer_decisions(struct list *list, struct sim_command *cmd)
{
	const struct sim_scenario *sc = list->machine->scenario;
	cmd->kind = SIM_DO_DECIDE;
	for (int32_t d = 0; d < (int32_t)sc->decision_count; d++) {
		uint8_t status = sim_decision_state_of(sc, list->state, d)->status;
		if (!(sc->decisions[d].owners >> cmd->role & 1) || (status != SIM_DECISION_OPEN && status != SIM_DECISION_LATE))
			continue;
		cmd->target = d;
		for (int32_t o = 0; o < (int32_t)sc->decisions[d].options.count; o++) {
			cmd->option = o;
			offer(list, cmd);
		}
	}
	cmd->option = SIM_NONE;
}

static void offer_approvals(struct list *list, struct sim_command *cmd)
{
	const struct sim_scenario *sc = list->machine->scenario;
	for (int32_t a = 0; a < (int32_t)sc->approval_count; a++) {
		if (sc->approvals[a].by != cmd->role || sim_approval_state_of(sc, list->state, a)->status != SIM_APPROVAL_ASKED)
			continue;
		cmd->target = a;
		cmd->kind = SIM_DO_APPROVE;
		offer(list, cmd);
		cmd->kind = SIM_DO_REFUSE;
		offer(list, cmd);
	}
}

static void offer_actions(struct list *list, struct sim_command *cmd)
{
	const struct sim_scenario *sc = list->machine->scenario;
	cmd->kind = SIM_DO_ACT;
	for (int32_t a = 0; a < (int32_t)sc->action_count; a++) {
		if (!(sc->actions[a].owners >> cmd->role & 1))
			continue;
		cmd->target = a;
		offer(list, cmd);
	}
}

static void offer_shares(struct list *list, struct sim_command *cmd)
{
	const struct sim_scenario *sc = list->machine->scenario;
	cmd->kind = SIM_DO_SHARE;
	for (int32_t f = 0; f < (int32_t)sc->fact_count; f++) {
		if (!sim_knows(sc, list->state, f, cmd->role))
			continue;
		cmd->target = f;
		/* Nobody passes things on to the adversary of their own accord. Asking the door about every role that knows already would be most of the work. */
		sim_roles to = sc->room_roles & ~sim_fact_state_of(sc, list->state, f)->known & sc->facts[f].release;
		for (; to; to &= to - 1) {
			cmd->roles = to & -to;
			offer(list, cmd);
		}
	}
}

size_t sim_choices(const struct sim_machine *machine, const struct sim_state *state, int role, bool sharing, struct sim_command *out, size_t capacity)
{
	struct list list = {.machine = machine, .state = state, .out = out, .capacity = capacity};
	struct sim_command cmd = sim_command_of(SIM_DO_DECIDE, SIM_FROM_BOT);
	cmd.role = (int16_t)role;
	cmd.at = state->clock.now;
	offer_decisions(&list, &cmd);
	offer_approvals(&list, &cmd);
	offer_actions(&list, &cmd);
	if (sharing)
		offer_shares(&list, &cmd);
	return list.count;
}
