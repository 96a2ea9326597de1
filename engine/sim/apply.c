/* apply — what each command does once it is valid, and how time passes. */
#include "sim/machine.h"

#include <string.h>

/* Not inline: it would burden the loop over what is due with its registers. */
APART static void pass_rule(struct sim_machine *m, struct sim_state *st, int32_t index, uint32_t cause)
{
	const struct sim_rule *rule = &m->scenario->rules[index];
	int64_t next = st->clock.now + rule->every;
	if (rule->until <= 0 || next <= rule->until)
		machine_schedule(m, st, next, SIM_CLASS_RULE, index, cause, rule->place);
	if (!condition_holds(m, st, rule->when))
		return;
	sim_rule_states(m->scenario, st)[index].times++;
	effect_apply_list(m, st, rule->effects, machine_emit(m, st, SIM_EVENT_RULE, index, .cause = cause, .b = SIM_NONE, .place = rule->place));
}

APART static void pass_expiry(struct sim_machine *m, struct sim_state *st, int32_t item, uint32_t cause)
{
	int32_t roles = (int32_t)m->scenario->role_count;
	authority_end(m, st, item / roles, item % roles, true, cause, 0);
}

static inline void run_item(struct sim_machine *m, struct sim_state *st, const struct sim_schedule_item *item)
{
	const struct sim_scenario *sc = m->scenario;
	switch ((enum sim_class)item->class_) {
	case SIM_CLASS_ACTION:
		if (item->item < (int32_t)sc->action_count)
			action_complete(m, st, item->item, item->cause);
		else
			decision_carry_out(m, st, item->item - (int32_t)sc->action_count, item->cause);
		break;
	case SIM_CLASS_EFFECT:
		if (item->item >= 0)
			effect_apply_list(m, st, sc->effects[item->item].list, item->cause);
		else
			effect_apply_pending(m, st, ~item->item, item->cause);
		break;
	case SIM_CLASS_EXPIRY: pass_expiry(m, st, item->item, item->cause); break;
	case SIM_CLASS_RULE: pass_rule(m, st, item->item, item->cause); break;
	case SIM_CLASS_INJECT: inject_come_due(m, st, item->item, item->cause); break;
	case SIM_CLASS_DECISION: decision_open(m, st, item->item, item->cause); break;
	case SIM_CLASS_LIMIT:
		if (item->item < (int32_t)sc->decision_count)
			decision_reach_limit(m, st, item->item, item->cause);
		else
			approval_reach_limit(m, st, item->item - (int32_t)sc->decision_count, item->cause);
		break;
	case SIM_CLASS_WAKE: machine_wake(m, SIM_OF_TIME, 0, item->cause); break;
	case SIM_CLASS_MODULE:
		if (item->item > st->clock.module) /* the clock does not take the room back to a module that it has left behind */
			module_enter(m, st, item->item, item->cause);
		break;
	case SIM_CLASS_END: exercise_end(m, st, SIM_NONE, item->cause); break;
	}
}

/* Lets time pass to `until`; everything due on the way happens at its own second. */
static void run_to(struct sim_machine *m, struct sim_state *st, int64_t until)
{
	struct sim_schedule_item item;
	while (!st->clock.over && schedule_take(m->scenario, st, until, &item)) {
		if (item.due > st->clock.now) {
			st->clock.now = item.due;
			machine_new_second(m, st);
		}
		run_item(m, st, &item);
		machine_settle(m, st);
	}
	if (!st->clock.over)
		st->clock.now = until;
}

static void pace(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	struct sim_clock *clock = &st->clock;
	switch (cmd->kind) {
	case SIM_DO_PAUSE: clock->paused = 1; break;
	case SIM_DO_RESUME: clock->paused = 0; break;
	case SIM_DO_SPEED: clock->speed = (uint16_t)cmd->value; break;
	default: clock->automatic = cmd->value != 0; break;
	}
	machine_emit(m, st, SIM_EVENT_PACE, SIM_NONE, .cause = cause, .b = SIM_NONE, .before = clock->speed, .after = clock->automatic);
	if (cmd->kind != SIM_DO_PACE || !clock->automatic)
		return;
	/* What was proposed and not held is late, not lost: it fires now, oldest first. */
	for (;;) {
		int32_t oldest = SIM_NONE;
		struct sim_inject_state *is = sim_inject_states(m->scenario, st);
		for (int32_t i = 0; i < sim_inject_total(m->scenario, st); i++)
			if (is[i].status == SIM_INJECT_DUE && !is[i].held && (oldest == SIM_NONE || is[i].due < is[oldest].due))
				oldest = i;
		if (oldest == SIM_NONE || st->clock.over)
			return;
		inject_fire(m, st, oldest, cause, 0);
	}
}

static void handle_inject(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	int32_t i = cmd->target;
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[i];
	enum sim_event_kind kind;
	switch (cmd->kind) {
	case SIM_DO_FIRE:
		schedule_remove(m->scenario, st, SIM_CLASS_INJECT, i);
		inject_fire(m, st, i, cause, SIM_BY_FACILITATOR);
		return;
	case SIM_DO_HOLD:
		is->held = 1;
		kind = SIM_EVENT_INJECT_HELD;
		break;
	case SIM_DO_RELEASE:
		is->held = 0;
		kind = SIM_EVENT_INJECT_RELEASED;
		break;
	case SIM_DO_SKIP:
		schedule_remove(m->scenario, st, SIM_CLASS_INJECT, i);
		is->status = SIM_INJECT_SKIPPED;
		is->held = 0;
		kind = SIM_EVENT_INJECT_SKIPPED;
		break;
	default:
		if (cmd->roles)
			is->to = cmd->roles;
		if (cmd->text[SIM_SENDER] || cmd->text[SIM_SUBJECT] || cmd->text[SIM_BODY])
			is->command = cmd->number;
		kind = SIM_EVENT_INJECT_EDITED;
		break;
	}
	uint32_t id = machine_emit(m, st, kind, i, .cause = cause, .b = SIM_NONE);
	if (cmd->kind == SIM_DO_EDIT && cmd->time != SIM_NONE) {
		is->status = SIM_INJECT_PENDING;
		inject_schedule(m, st, i, cmd->time, id);
	}
	if (cmd->kind == SIM_DO_RELEASE && is->status == SIM_INJECT_DUE && st->clock.automatic)
		inject_fire(m, st, i, id, 0);
}

static void add_inject(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	int32_t i = (int32_t)m->scenario->inject_count + st->clock.adhoc++;
	struct sim_inject_state *is = &sim_inject_states(m->scenario, st)[i];
	is->status = SIM_INJECT_PENDING;
	is->to = cmd->roles;
	is->channel = (uint16_t)cmd->value;
	is->command = cmd->number;
	is->cause = cause;
	uint32_t id = machine_emit(m, st, SIM_EVENT_INJECT_ADDED, i, .cause = cause, .b = SIM_NONE);
	if (cmd->time == SIM_NONE || cmd->time <= st->clock.now) {
		is->due = st->clock.now;
		inject_fire(m, st, i, id, SIM_BY_FACILITATOR);
	} else {
		inject_schedule(m, st, i, cmd->time, id);
	}
}

static void propose(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	int32_t p = st->clock.proposals++;
	struct sim_proposal_state *ps = &sim_proposal_states(m->scenario, st)[p];
	ps->at = st->clock.now;
	ps->role = cmd->role;
	ps->command = cmd->number;
	ps->status = SIM_PROPOSAL_OPEN;
	ps->cause = machine_emit(m, st, SIM_EVENT_PROPOSED, p, .cause = cause, .b = cmd->role);
}

static void rule(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	static const uint8_t status[SIM_VERDICTS] = {SIM_PROPOSAL_ACCEPTED, SIM_PROPOSAL_DECLINED, SIM_PROPOSAL_ASKED_BACK};
	if (cmd->target != SIM_NONE) {
		struct sim_proposal_state *ps = &sim_proposal_states(m->scenario, st)[cmd->target];
		ps->status = status[cmd->value];
		cause = machine_emit(m, st, SIM_EVENT_RULED, cmd->target, .cause = cause, .b = (int32_t)cmd->value, .c = (int32_t)ps->cause);
	} else {
		cause = machine_emit(m, st, SIM_EVENT_RULED, SIM_NONE, .cause = cause, .b = (int32_t)cmd->value);
	}
	if (cmd->value != SIM_ACCEPT)
		return;
	for (uint32_t i = 0; i < cmd->effect_count; i++)
		effect_apply_ruled(m, st, &cmd->effects[i], cmd->time == SIM_NONE ? 0 : cmd->time, cause, 0);
}

static void extend(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	struct sim_decision_state *ds = &sim_decision_states(m->scenario, st)[cmd->target];
	int64_t base = ds->limit > st->clock.now ? ds->limit : st->clock.now;
	schedule_remove(m->scenario, st, SIM_CLASS_LIMIT, cmd->target);
	ds->limit = base + cmd->time;
	ds->status = SIM_DECISION_OPEN;
	uint32_t id = machine_emit(m, st, SIM_EVENT_DECISION_EXTENDED, cmd->target, .cause = cause, .b = SIM_NONE);
	machine_schedule(m, st, ds->limit, SIM_CLASS_LIMIT, cmd->target, id, 0);
}

static void seat(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	struct sim_role_state *rs = &sim_role_states(m->scenario, st)[cmd->role];
	rs->seat = (uint8_t)cmd->value;
	rs->policy = cmd->option == SIM_NONE ? SIM_POLICY_OWN : (uint8_t)cmd->option;
	machine_emit(m, st, SIM_EVENT_SEAT, cmd->role, .cause = cause, .b = (int32_t)cmd->value);
}

static void note(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	if (st->clock.notes < UINT16_MAX)
		st->clock.notes++;
	machine_emit(m, st, SIM_EVENT_NOTED, SIM_NONE, .cause = cause, .b = cmd->role);
}

static void rate(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	sim_rating_states(m->scenario, st)[cmd->target].rating = (uint8_t)cmd->value;
	machine_emit(m, st, SIM_EVENT_RATED, cmd->target, .cause = cause, .b = (int32_t)cmd->value);
}

static void act(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause)
{
	switch (cmd->kind) {
	case SIM_DO_CLOSE: decision_close(m, st, cmd->target, false, cause); break;
	case SIM_DO_ACT: action_act(m, st, cmd->target, cmd->role, cmd->anyway, cause); break;
	case SIM_DO_STOP: action_stop(m, st, cmd->target, cause); break;
	case SIM_DO_APPROVE: approval_answer(m, st, cmd->target, true, false, cause); break;
	case SIM_DO_REFUSE: approval_answer(m, st, cmd->target, false, false, cause); break;
	case SIM_DO_MODULE: module_enter(m, st, cmd->target, cause); break;
	case SIM_DO_END: exercise_end(m, st, SIM_NONE, cause); break;
	default: break;
	}
}

typedef void doing(struct sim_machine *, struct sim_state *, const struct sim_command *, uint32_t cause);
static doing *const doings[SIM_COMMAND_KINDS] = {
    [SIM_DO_PAUSE] = pace,          [SIM_DO_RESUME] = pace,         [SIM_DO_SPEED] = pace,         [SIM_DO_PACE] = pace,
    [SIM_DO_SEAT] = seat,           [SIM_DO_FIRE] = handle_inject,  [SIM_DO_HOLD] = handle_inject, [SIM_DO_RELEASE] = handle_inject,
    [SIM_DO_SKIP] = handle_inject,  [SIM_DO_EDIT] = handle_inject,  [SIM_DO_INJECT] = add_inject,  [SIM_DO_DECIDE] = decision_answer,
    [SIM_DO_CLOSE] = act,           [SIM_DO_EXTEND] = extend,       [SIM_DO_ACT] = act,            [SIM_DO_STOP] = act,
    [SIM_DO_APPROVE] = act,         [SIM_DO_REFUSE] = act,          [SIM_DO_SHARE] = knowledge_share, [SIM_DO_PROPOSE] = propose,
    [SIM_DO_RULE] = rule,           [SIM_DO_NOTE] = note,           [SIM_DO_RATE] = rate,          [SIM_DO_MODULE] = act,
    [SIM_DO_END] = act,
};

static int32_t subject_of(const struct sim_command *cmd)
{
	return cmd->kind == SIM_DO_SHARE && cmd->target == SIM_NONE ? cmd->option : cmd->target;
}

void sim_apply(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd)
{
	machine_new_second(m, st);
	m->failure.handler = SIM_NONE; /* of questions since the last command */
	st->clock.commands++;
	if (cmd->kind == SIM_DO_ADVANCE) {
		run_to(m, st, cmd->time);
		return;
	}
	uint32_t cause = machine_emit(m, st, SIM_EVENT_INPUT, cmd->kind, .b = subject_of(cmd), .c = (int32_t)cmd->number);
	if (cmd->kind == SIM_DO_JUMP) {
		run_to(m, st, cmd->time);
		return;
	}
	if (doings[cmd->kind])
		doings[cmd->kind](m, st, cmd, cause);
	machine_settle(m, st);
}

void sim_begin(struct sim_machine *m, struct sim_state *st, bool automatic)
{
	machine_new_second(m, st);
	st->clock.automatic = automatic;
	machine_emit(m, st, SIM_EVENT_OPENING, SIM_NONE, .b = SIM_NONE);
	m->dirty = m->scenario->watched;
	m->unsettled = true;
	if (m->dirty)
		memset(m->changed_by, 0, sizeof m->changed_by);
	machine_settle(m, st);
	run_to(m, st, 0);
}
