/* validate — whether a command may be applied now, and if not, why. Reads only; every rule about who may do what stands here. */
#include "sim/machine.h"

#include "base/utf8.h"

#include <string.h>

static bool refuse(struct sim_refusal *why, enum sim_refusal_code code, int32_t a, int64_t have, int64_t need)
{
	if (why)
		*why = (struct sim_refusal){.code = code, .a = a, .have = have, .need = need};
	return false;
}

static bool refuse_plain(struct sim_refusal *why, enum sim_refusal_code code)
{
	return refuse(why, code, SIM_NONE, 0, 0);
}

static bool index_ok(int32_t index, uint32_t count)
{
	return index >= 0 && (uint32_t)index < count;
}

/* Every role of the scenario. */
static sim_roles all_roles(const struct sim_scenario *sc)
{
	return sc->role_count == SIM_ROLES_MAX ? SIM_EVERYBODY : (1u << sc->role_count) - 1;
}

/* Only a role itself, its bot, or the facilitator speaking for it may act for it; a participant's device never acts for another role (the gate in front of it sees
 * to whose device it is). */
static bool speaks_for_role(const struct sim_machine *m, const struct sim_command *cmd)
{
	return index_ok(cmd->role, m->scenario->role_count);
}

static bool is_facilitator(const struct sim_command *cmd)
{
	return cmd->origin == SIM_FROM_FACILITATOR;
}

static bool has_any_text(const struct sim_command *cmd)
{
	uintptr_t any = 0;
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++)
		any |= (uintptr_t)cmd->text[t];
	return any != 0;
}

/* Apart: most commands have none. */
__attribute__((noinline)) static bool check_texts(const struct sim_command *cmd, struct sim_refusal *why)
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

static bool has_text(const struct sim_command *cmd, enum sim_command_text which)
{
	const char *text = cmd->text[which];
	return text && text[strspn(text, " \t\n\r")] != '\0';
}

/* First refusal of a list of needs. */
static bool check_needs(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, bool approvals, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	int32_t unmet = gate_first_unmet(m, st, needs, role, approvals);
	if (unmet == SIM_NONE)
		return true;
	const struct sim_need *need = &sc->needs[unmet];
	switch ((enum sim_need_kind)need->kind) {
	case SIM_NEED_FACT: return refuse(why, SIM_REFUSED_NEED_FACT, need->a, 0, 1);
	case SIM_NEED_CONDITION: return refuse(why, SIM_REFUSED_NEED_CONDITION, unmet, 0, 1);
	case SIM_NEED_METRIC: {
		int32_t have = sim_metric_state_of(sc, st, need->a)->value;
		return refuse(why, SIM_REFUSED_NEED_METRIC, need->a, have, have < need->low ? need->low : need->high);
	}
	case SIM_NEED_RESOURCE: return refuse(why, SIM_REFUSED_NEED_RESOURCE, need->a, sim_resource_state_of(sc, st, need->a)->free, need->low);
	case SIM_NEED_AUTHORITY: return refuse(why, SIM_REFUSED_NEED_AUTHORITY, need->a, 0, 1);
	default: return refuse(why, SIM_REFUSED_NEED_APPROVAL, need->a, 0, 1);
	}
}

static bool check_time(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (cmd->time < st->clock.now)
		return refuse(why, SIM_REFUSED_PAST, SIM_NONE, st->clock.now, cmd->time);
	if (cmd->time > m->scenario->length)
		return refuse(why, SIM_REFUSED_BEYOND_END, SIM_NONE, m->scenario->length, cmd->time);
	if (cmd->kind == SIM_DO_ADVANCE && st->clock.paused)
		return refuse_plain(why, SIM_REFUSED_PAUSED);
	return true;
}

static bool check_inject(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (!index_ok(cmd->target, (uint32_t)sim_inject_total(m->scenario, st)))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_inject_state *is = sim_inject_state_of(m->scenario, st, cmd->target);
	bool waiting = is->status == SIM_INJECT_PENDING || is->status == SIM_INJECT_DUE;
	switch (cmd->kind) {
	case SIM_DO_FIRE:
		if (is->status == SIM_INJECT_FIRED)
			return refuse(why, SIM_REFUSED_ALREADY, cmd->target, is->fired, 0);
		return true;
	case SIM_DO_RELEASE:
		if (!waiting || !is->held)
			return refuse(why, SIM_REFUSED_NOT_HELD, cmd->target, 0, 0);
		return true;
	case SIM_DO_SKIP:
		if (!has_text(cmd, SIM_WHY))
			return refuse_plain(why, SIM_REFUSED_NO_REASON);
		break;
	case SIM_DO_EDIT:
		if (cmd->time != SIM_NONE && !check_time(m, st, cmd, why))
			return false;
		if (cmd->roles & ~all_roles(m->scenario))
			return refuse_plain(why, SIM_REFUSED_NOBODY);
		if (cmd->time == SIM_NONE && !cmd->roles && !has_text(cmd, SIM_SENDER) && !has_text(cmd, SIM_SUBJECT) && !has_text(cmd, SIM_BODY))
			return refuse_plain(why, SIM_REFUSED_NO_TEXT);
		break;
	default:
		if (waiting && is->held)
			return refuse(why, SIM_REFUSED_SAME, cmd->target, 0, 0);
		break;
	}
	return waiting || refuse(why, SIM_REFUSED_ALREADY, cmd->target, is->fired, 0);
}

static bool check_adhoc(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (st->clock.adhoc >= SIM_ADHOC_MAX)
		return refuse(why, SIM_REFUSED_FULL, SIM_NONE, 0, SIM_ADHOC_MAX);
	if (!has_text(cmd, SIM_SUBJECT))
		return refuse_plain(why, SIM_REFUSED_NO_TEXT);
	if (cmd->value < 0 || cmd->value >= SIM_CHANNELS)
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (!cmd->roles || cmd->roles & ~all_roles(m->scenario))
		return refuse_plain(why, SIM_REFUSED_NOBODY);
	return cmd->time == SIM_NONE || check_time(m, st, cmd, why);
}

static bool check_decide(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	if (!index_ok(cmd->target, sc->decision_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_decision *def = &sc->decisions[cmd->target];
	const struct sim_decision_state *ds = sim_decision_state_of(sc, st, cmd->target);
	if (cmd->kind == SIM_DO_DECIDE && cmd->role != SIM_NONE && !(speaks_for_role(m, cmd) && def->owners >> cmd->role & 1))
		return refuse(why, SIM_REFUSED_NOT_OWNER, cmd->target, 0, 0);
	if (cmd->role == SIM_NONE && !is_facilitator(cmd))
		return refuse(why, SIM_REFUSED_NOT_ALLOWED, cmd->target, 0, 0);
	if (ds->status == SIM_DECISION_DECIDED || ds->status == SIM_DECISION_DROPPED)
		return refuse(why, SIM_REFUSED_ALREADY, cmd->target, ds->decided, 0);
	if (ds->status == SIM_DECISION_CLOSED)
		return refuse(why, SIM_REFUSED_NOT_OPEN, cmd->target, 0, 0);
	if (cmd->kind == SIM_DO_EXTEND)
		return (cmd->time > 0 && cmd->time <= SIM_TIME_MAX) || refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (cmd->kind == SIM_DO_CLOSE)
		return true;
	if (!index_ok(cmd->option, def->options.count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (cmd->confidence != SIM_NONE && (cmd->confidence < 0 || cmd->confidence > 100))
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (cmd->role != SIM_NONE && def->mode == SIM_POLL && ds->answered >> cmd->role & 1 && cmd->origin == SIM_FROM_BOT)
		return refuse(why, SIM_REFUSED_SAME, cmd->target, 0, 0);
	if (cmd->role != SIM_NONE && sim_answer_state_of(sc, st, cmd->target * (int32_t)sc->role_count + cmd->role)->option == cmd->option)
		return refuse(why, SIM_REFUSED_SAME, cmd->target, 0, 0);
	int role = cmd->role != SIM_NONE ? cmd->role : __builtin_ctz(def->owners ? def->owners : 1);
	return check_needs(m, st, sc->options[def->options.first + (uint32_t)cmd->option].needs, role, true, why);
}

/* An approval of a waiting action that is neither given nor asked but could be asked now: acting again asks for it. */
static bool can_ask_more(const struct sim_machine *m, const struct sim_state *st, const struct sim_action *def, int role)
{
	for (uint32_t i = def->needs.first; i < def->needs.first + def->needs.count; i++) {
		const struct sim_need *need = &m->scenario->needs[i];
		if (need->kind != SIM_NEED_APPROVAL || gate_approval_holds(m->scenario, st, need->a))
			continue;
		bool asked = sim_approval_state_of(m->scenario, st, need->a)->status == SIM_APPROVAL_ASKED;
		if (asked && def->chain)
			return false;
		if (!asked && gate_can_ask(m, st, need->a, role))
			return true;
	}
	return false;
}

static bool check_act(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	if (!index_ok(cmd->target, sc->action_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_action *def = &sc->actions[cmd->target];
	const struct sim_action_state *as = sim_action_state_of(sc, st, cmd->target);
	if (!speaks_for_role(m, cmd) || !(def->owners >> cmd->role & 1))
		return refuse(why, SIM_REFUSED_NOT_OWNER, cmd->target, 0, 0);
	if (cmd->kind == SIM_DO_STOP)
		return as->status != SIM_ACTION_IDLE || refuse(why, SIM_REFUSED_NOT_OPEN, cmd->target, 0, 0);
	if (as->status == SIM_ACTION_RUNNING)
		return refuse(why, SIM_REFUSED_BUSY, cmd->target, 0, 0);
	if (as->done && def->again < 0)
		return refuse(why, SIM_REFUSED_ONCE_ONLY, cmd->target, as->last, 0);
	if (as->done && st->clock.now < as->last + def->again)
		return refuse(why, SIM_REFUSED_TOO_SOON, cmd->target, as->last + def->again - st->clock.now, def->again);
	if (!condition_holds(m, st, def->open))
		return refuse(why, SIM_REFUSED_NOT_OPEN, cmd->target, 0, 0);
	if (cmd->anyway)
		return true;
	if (!check_needs(m, st, def->needs, cmd->role, false, why))
		return false;
	if (gate_first_unmet(m, st, def->needs, cmd->role, true) == SIM_NONE)
		return true;
	if (as->status == SIM_ACTION_WAITING)
		return can_ask_more(m, st, def, cmd->role) || refuse(why, SIM_REFUSED_BUSY, cmd->target, 0, 0);
	/* Somebody must be there to be asked, otherwise it would wait for ever. */
	return can_ask_more(m, st, def, cmd->role) || check_needs(m, st, def->needs, cmd->role, true, why);
}

static bool check_approval(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	if (!index_ok(cmd->target, sc->approval_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (!speaks_for_role(m, cmd) || sc->approvals[cmd->target].by != cmd->role)
		return refuse(why, SIM_REFUSED_NOT_OWNER, cmd->target, 0, 0);
	if (sim_approval_state_of(sc, st, cmd->target)->status != SIM_APPROVAL_ASKED)
		return refuse(why, SIM_REFUSED_NOT_ASKED, cmd->target, 0, 0);
	return true;
}

static bool may_release(const struct sim_scenario *sc, int32_t fact, sim_roles to)
{
	return !(to & ~sc->facts[fact].release);
}

static bool check_share(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	const struct sim_scenario *sc = m->scenario;
	sim_roles all = all_roles(sc);
	if (!speaks_for_role(m, cmd))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	sim_roles to = cmd->roles & all & ~(1u << cmd->role);
	if (!to || cmd->roles & ~all)
		return refuse_plain(why, SIM_REFUSED_NOBODY);
	if (cmd->target != SIM_NONE) {
		if (!index_ok(cmd->target, sc->fact_count))
			return refuse_plain(why, SIM_REFUSED_UNKNOWN);
		if (!sim_knows(sc, st, cmd->target, cmd->role))
			return refuse(why, SIM_REFUSED_NOT_KNOWN, cmd->target, 0, 0);
		sim_roles fresh = to & ~sim_fact_state_of(sc, st, cmd->target)->known;
		if (!fresh)
			return refuse(why, SIM_REFUSED_KNOWN_ALREADY, cmd->target, 0, 0);
		return cmd->anyway || may_release(sc, cmd->target, fresh) || refuse(why, SIM_REFUSED_CONDITION, cmd->target, 0, 0);
	}
	if (!index_ok(cmd->option, (uint32_t)sim_inject_total(sc, st)))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	const struct sim_inject_state *is = sim_inject_state_of(sc, st, cmd->option);
	if (is->status != SIM_INJECT_FIRED || !((is->to | is->passed) >> cmd->role & 1))
		return refuse(why, SIM_REFUSED_NOT_RECEIVED, cmd->option, 0, 0);
	sim_roles fresh = to & ~(is->to | is->passed);
	if (!fresh)
		return refuse(why, SIM_REFUSED_KNOWN_ALREADY, cmd->option, 0, 0);
	if (cmd->anyway || cmd->option >= (int32_t)sc->inject_count)
		return true;
	const struct sim_list *reveals = &sc->injects[cmd->option].reveals;
	for (uint32_t i = 0; i < reveals->count; i++)
		if (!may_release(sc, sc->fact_list[reveals->first + i], fresh))
			return refuse(why, SIM_REFUSED_CONDITION, sc->fact_list[reveals->first + i], 0, 0);
	return true;
}

static bool ruled_target_ok(const struct sim_machine *m, const struct sim_state *st, const struct sim_ruled *r)
{
	const struct sim_scenario *sc = m->scenario;
	switch ((enum sim_effect_kind)r->kind) {
	case SIM_ADD_METRIC:
	case SIM_SET_METRIC: return index_ok(r->target, sc->metric_count);
	case SIM_ADD_VARIABLE:
	case SIM_SET_VARIABLE: return index_ok(r->target, sc->variable_count);
	case SIM_ADD_RESOURCE: return index_ok(r->target, sc->resource_count);
	case SIM_LEARN: return index_ok(r->target, sc->fact_count);
	case SIM_GRANT:
	case SIM_REVOKE: return index_ok(r->target, sc->authority_count);
	case SIM_FIRE:
	case SIM_CANCEL: return index_ok(r->target, (uint32_t)sim_inject_total(sc, st));
	case SIM_OPEN:
	case SIM_CLOSE: return index_ok(r->target, sc->decision_count);
	default: return false;
	}
}

static bool check_rule(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (cmd->target != SIM_NONE) {
		if (!index_ok(cmd->target, st->clock.proposals))
			return refuse_plain(why, SIM_REFUSED_UNKNOWN);
		uint8_t status = sim_proposal_state_of(m->scenario, st, cmd->target)->status;
		if (status == SIM_PROPOSAL_ACCEPTED || status == SIM_PROPOSAL_DECLINED)
			return refuse(why, SIM_REFUSED_ALREADY, cmd->target, 0, 0);
	}
	if (cmd->value < 0 || cmd->value >= SIM_VERDICTS || cmd->effect_count > SIM_RULED_MAX)
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	for (uint32_t i = 0; i < cmd->effect_count; i++)
		if (!ruled_target_ok(m, st, &cmd->effects[i]))
			return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (cmd->time != SIM_NONE && (cmd->time < 0 || cmd->time > SIM_TIME_MAX))
		return refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
	if (cmd->time > 0 && effect_pending_free(m->scenario, st) < cmd->effect_count)
		return refuse(why, SIM_REFUSED_FULL, SIM_NONE, 0, SIM_PENDING_MAX);
	return true;
}

static bool check_seat(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)st;
	if (!speaks_for_role(m, cmd))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	bool ok = cmd->value >= 0 && cmd->value < SIM_SEATS && (cmd->option == SIM_NONE || (cmd->option >= 0 && cmd->option < SIM_POLICIES));
	return ok || refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
}

static bool check_pace(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)m;
	if (cmd->kind == SIM_DO_SPEED)
		return (cmd->value >= 1 && cmd->value <= 600) || refuse(why, SIM_REFUSED_OUT_OF_RANGE, SIM_NONE, cmd->value, 600);
	bool same = (cmd->kind == SIM_DO_PAUSE && st->clock.paused) || (cmd->kind == SIM_DO_RESUME && !st->clock.paused) ||
	            (cmd->kind == SIM_DO_PACE && st->clock.automatic == (cmd->value != 0));
	return !same || refuse_plain(why, SIM_REFUSED_SAME);
}

static bool check_proposal(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (!speaks_for_role(m, cmd))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	if (!has_text(cmd, SIM_TEXT))
		return refuse_plain(why, SIM_REFUSED_NO_TEXT);
	return st->clock.proposals < SIM_PROPOSALS_MAX || refuse(why, SIM_REFUSED_FULL, SIM_NONE, 0, SIM_PROPOSALS_MAX);
}

static bool check_note(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)m, (void)st;
	return has_text(cmd, SIM_TEXT) || refuse_plain(why, SIM_REFUSED_NO_TEXT);
}

static bool check_rating(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)st;
	if (!index_ok(cmd->target, m->scenario->task_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	return (cmd->value >= 1 && cmd->value <= 4) || refuse_plain(why, SIM_REFUSED_OUT_OF_RANGE);
}

static bool check_module(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	if (!index_ok(cmd->target, m->scenario->module_count))
		return refuse_plain(why, SIM_REFUSED_UNKNOWN);
	return st->clock.module != cmd->target || refuse_plain(why, SIM_REFUSED_SAME);
}

static bool check_nothing(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	(void)m, (void)st, (void)cmd, (void)why;
	return true;
}

typedef bool check(const struct sim_machine *, const struct sim_state *, const struct sim_command *, struct sim_refusal *);
static check *const checks[SIM_COMMAND_KINDS] = {
    [SIM_DO_ADVANCE] = check_time,     [SIM_DO_JUMP] = check_time,        [SIM_DO_PAUSE] = check_pace,     [SIM_DO_RESUME] = check_pace,
    [SIM_DO_SPEED] = check_pace,       [SIM_DO_PACE] = check_pace,        [SIM_DO_SEAT] = check_seat,      [SIM_DO_FIRE] = check_inject,
    [SIM_DO_HOLD] = check_inject,      [SIM_DO_RELEASE] = check_inject,   [SIM_DO_SKIP] = check_inject,    [SIM_DO_EDIT] = check_inject,
    [SIM_DO_INJECT] = check_adhoc,     [SIM_DO_DECIDE] = check_decide,    [SIM_DO_CLOSE] = check_decide,   [SIM_DO_EXTEND] = check_decide,
    [SIM_DO_ACT] = check_act,          [SIM_DO_STOP] = check_act,         [SIM_DO_APPROVE] = check_approval, [SIM_DO_REFUSE] = check_approval,
    [SIM_DO_SHARE] = check_share,      [SIM_DO_PROPOSE] = check_proposal, [SIM_DO_RULE] = check_rule,      [SIM_DO_NOTE] = check_note,
    [SIM_DO_RATE] = check_rating,      [SIM_DO_MODULE] = check_module,    [SIM_DO_END] = check_nothing,    [SIM_DO_UNDO] = check_nothing,
};

bool command_is_permitted(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *cmd, struct sim_refusal *why)
{
	return checks[cmd->kind](m, st, cmd, why);
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
	return (!has_any_text(cmd) || check_texts(cmd, why)) && command_is_permitted(m, st, cmd, why);
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
