/* permit — whether each kind of command may be applied now, for one whose second, origin and texts are in order; private to this room.
 *
 * What a role may do stands in permit_role.c, what whoever runs the exercise may do in permit_staff.c; validate.c is the door in front of them. */
#ifndef ENSHU_SIM_PERMIT_H
#define ENSHU_SIM_PERMIT_H

#include "sim/machine.h"

#include <string.h>

/* One kind of command; false with the reason in *why, which may be NULL. */
typedef bool permit(const struct sim_machine *, const struct sim_state *, const struct sim_command *, struct sim_refusal *why);

permit permit_decide, permit_act, permit_approval, permit_share, permit_proposal;
permit permit_time, permit_inject, permit_adhoc, permit_rule, permit_seat, permit_pace, permit_note, permit_rating, permit_module;

/* ---- what they share ---- */

static inline bool refuse(struct sim_refusal *why, enum sim_refusal_code code, int32_t a, int64_t have, int64_t need)
{
	if (why)
		*why = (struct sim_refusal){.code = code, .a = a, .have = have, .need = need};
	return false;
}

static inline bool refuse_plain(struct sim_refusal *why, enum sim_refusal_code code)
{
	return refuse(why, code, SIM_NONE, 0, 0);
}

static inline bool index_ok(int32_t index, uint32_t count)
{
	return index >= 0 && (uint32_t)index < count;
}

/* Every role of the scenario. */
static inline sim_roles all_roles(const struct sim_scenario *sc)
{
	return sc->role_count == SIM_ROLES_MAX ? SIM_EVERYBODY : (1u << sc->role_count) - 1;
}

/* Only a role itself, its bot, or the facilitator speaking for it may act for it; a participant's device never acts for another role (the gate in front of it sees
 * to whose device it is). */
static inline bool speaks_for_role(const struct sim_machine *m, const struct sim_command *cmd)
{
	return index_ok(cmd->role, m->scenario->role_count);
}

static inline bool is_facilitator(const struct sim_command *cmd)
{
	return cmd->origin == SIM_FROM_FACILITATOR;
}

static inline bool has_text(const struct sim_command *cmd, enum sim_command_text which)
{
	const char *text = cmd->text[which];
	return text && text[strspn(text, " \t\n\r")] != '\0';
}

#endif
