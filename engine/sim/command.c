/* See command.h. */
#include "sim/command.h"

#include <string.h>

static const char *const ids[] = {
#define X(name, id) id,
    SIM_COMMAND_TABLE(X)
#undef X
};

struct sim_command sim_command_of(enum sim_command_kind kind, enum sim_origin origin)
{
	/* A copy of what is all zeros but for a few is several times faster than clearing it. */
	static const struct sim_command nothing = {
	    .role = SIM_NONE, .target = SIM_NONE, .option = SIM_NONE, .time = SIM_NONE, .at = SIM_NONE, .confidence = SIM_NONE};
	struct sim_command command = nothing;
	command.kind = (uint8_t)kind;
	command.origin = (uint8_t)origin;
	return command;
}

const char *sim_command_id(int kind)
{
	return kind >= 0 && kind < SIM_COMMAND_KINDS ? ids[kind] : "none";
}

int sim_find_command(const char *id)
{
	for (int k = 0; k < SIM_COMMAND_KINDS; k++)
		if (strcmp(ids[k], id) == 0)
			return k;
	return SIM_NONE;
}

bool sim_command_is_undoable(const struct sim_command *cmd)
{
	bool frame = cmd->kind == SIM_DO_PAUSE || cmd->kind == SIM_DO_RESUME || cmd->kind == SIM_DO_SPEED || cmd->kind == SIM_DO_SEAT;
	return sim_command_is_human(cmd) && !frame;
}

bool sim_command_is_human(const struct sim_command *cmd)
{
	return cmd->kind != SIM_DO_ADVANCE && (cmd->origin == SIM_FROM_FACILITATOR || cmd->origin == SIM_FROM_PARTICIPANT || cmd->origin == SIM_FROM_EVALUATOR);
}
