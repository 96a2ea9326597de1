/* validate — whether a command may be applied now, and if not, why. Reads only; every rule about who may do what stands here. */
#include "sim/permit.h"

#include "base/utf8.h"

#include <string.h>

static bool has_any_text(const struct sim_command *cmd)
{
	uintptr_t any = 0;
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++)
		any |= (uintptr_t)cmd->text[t];
	return any != 0;
}

/* Apart: most commands have none. */
APART static bool check_texts(const struct sim_command *cmd, struct sim_refusal *why)
{
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++) {
		if (!cmd->text[t])
			continue;
		size_t length = strnlen(cmd->text[t], SIM_TEXT_MAX + 1);
		if (length > SIM_TEXT_MAX)
			return refuse(why, SIM_REFUSED_TEXT_TOO_LONG, t, (int64_t)length, SIM_TEXT_MAX);
		if (utf8_valid_length(cmd->text[t], length) != length)
			return refuse_plain(why, SIM_REFUSED_TEXT_INVALID);
	}
	return true;
}

static bool permit_nothing(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)m, (void)st, (void)cmd, (void)why;
	return true;
}

static permit *const permits[SIM_COMMAND_KINDS] = {
    [SIM_DO_ADVANCE] = permit_time,     [SIM_DO_JUMP] = permit_time,        [SIM_DO_PAUSE] = permit_pace,     [SIM_DO_RESUME] = permit_pace,
    [SIM_DO_SPEED] = permit_pace,       [SIM_DO_PACE] = permit_pace,        [SIM_DO_SEAT] = permit_seat,      [SIM_DO_FIRE] = permit_inject,
    [SIM_DO_HOLD] = permit_inject,      [SIM_DO_RELEASE] = permit_inject,   [SIM_DO_SKIP] = permit_inject,    [SIM_DO_EDIT] = permit_inject,
    [SIM_DO_INJECT] = permit_adhoc,     [SIM_DO_DECIDE] = permit_decide,    [SIM_DO_CLOSE] = permit_decide,   [SIM_DO_EXTEND] = permit_decide,
    [SIM_DO_ACT] = permit_act,          [SIM_DO_STOP] = permit_act,         [SIM_DO_APPROVE] = permit_approval, [SIM_DO_REFUSE] = permit_approval,
    [SIM_DO_SHARE] = permit_share,      [SIM_DO_PROPOSE] = permit_proposal, [SIM_DO_RULE] = permit_rule,      [SIM_DO_NOTE] = permit_note,
    [SIM_DO_RATE] = permit_rating,      [SIM_DO_MODULE] = permit_module,    [SIM_DO_END] = permit_nothing,    [SIM_DO_UNDO] = permit_nothing,
};

bool command_is_permitted(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	return permits[cmd->kind](m, st, cmd, why);
}

/* What each origin may do. */
#define MAY(kind) (UINT32_C(1) << SIM_DO_##kind)
static const uint32_t origin_may[SIM_ORIGINS] = {
    [SIM_FROM_FACILITATOR] = UINT32_MAX,
    [SIM_FROM_CLOCK] = MAY(ADVANCE) | MAY(JUMP), /* a jump in a pause goes on after a bot has acted */
    [SIM_FROM_EVALUATOR] = MAY(RATE) | MAY(NOTE),
    [SIM_FROM_PARTICIPANT] = MAY(DECIDE) | MAY(ACT) | MAY(STOP) | MAY(APPROVE) | MAY(REFUSE) | MAY(SHARE) | MAY(PROPOSE) | MAY(NOTE),
    [SIM_FROM_BOT] = MAY(DECIDE) | MAY(ACT) | MAY(STOP) | MAY(APPROVE) | MAY(REFUSE) | MAY(SHARE) | MAY(PROPOSE) | MAY(NOTE),
};
_Static_assert(SIM_COMMAND_KINDS <= 32, "origin_may has a bit for each kind of command");

bool sim_validate(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (why)
		*why = (struct sim_refusal){.code = SIM_REFUSED_NONE, .a = SIM_NONE};
	if (cmd->kind >= SIM_COMMAND_KINDS || cmd->kind == SIM_DO_UNDO || cmd->origin >= SIM_ORIGINS)
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (cmd->at != st->clock.now)
		return refuse(why, SIM_REFUSED_WRONG_TIME, SIM_NONE, st->clock.now, cmd->at);
	if (st->clock.over && cmd->kind != SIM_DO_NOTE && cmd->kind != SIM_DO_RATE)
		return refuse_plain(why, SIM_REFUSED_OVER);
	if (!(origin_may[cmd->origin] >> cmd->kind & 1))
		return refuse_plain(why, SIM_REFUSED_NOT_ALLOWED);
	if (has_any_text(cmd) && !check_texts(cmd, why))
		return false;
	return cmd->kind == SIM_DO_ADVANCE ? permit_time(m, st, cmd, why) : command_is_permitted(m, st, cmd, why); /* most of all, time passes */
}

static const char *const refusal_ids[] = {
#define X(name, code) code,
    SIM_REFUSAL_TABLE(X)
#undef X
};

const char *sim_refusal_id(int code)
{
	return code >= 0 && code < SIM_REFUSALS ? refusal_ids[code] : "none";
}
