/* pace — time passing, and bots looking up from their papers on the way.
 *
 * When a bot looks is said by sim_bot_next_look, for this room and for explorations alike. */
#include "session/inside.h"
#include "sim/bot.h"

#define CHOICES_MAX 64

static size_t ask_bot(struct session *s, int role, struct sim_command *out)
{
	const struct sim_scenario *sc = s->scenario;
	uint8_t policy = sim_role_state_of(sc, s->trial, role)->policy;
	if (policy == SIM_POLICY_OWN && sc->roles[role].bot != SIM_NONE)
		return script_bot(s->runner, s->trial, role, out, CHOICES_MAX);
	return sim_bot(s->machine, s->trial, role, policy == SIM_POLICY_OWN ? SIM_POLICY_CAUTIOUS : (enum sim_policy)policy, out, CHOICES_MAX);
}

/* Bots whose look it is act, in order of roles; a later one sees what an earlier one did. */
static size_t bots_act(struct session *s, bool all)
{
	size_t acted = 0;
	struct session_answer answer;
	for (int r = 0; r < (int)s->scenario->role_count && !s->trial->clock.over; r++) {
		if (sim_role_state_of(s->scenario, s->trial, r)->seat != SIM_SEAT_BOT)
			continue;
		if (!all && s->trial->clock.now % sim_bot_every(s->scenario, s->trial, r) != 0)
			continue;
		struct sim_command commands[CHOICES_MAX];
		size_t count = ask_bot(s, r, commands);
		for (size_t i = 0; i < count; i++) {
			commands[i].at = s->trial->clock.now;
			commands[i].origin = SIM_FROM_BOT;
			acted += session_add(s, &commands[i], &answer);
		}
	}
	return acted;
}

size_t session_let_bots_act(struct session *s)
{
	struct session_answer answer;
	session_begin(s);
	size_t acted = bots_act(s, true);
	if (!session_commit(s, &answer))
		return 0;
	return acted;
}

static uint32_t injects_out(const struct sim_scenario *sc, const struct sim_state *st)
{
	uint32_t out = 0;
	for (int i = 0; i < sim_inject_total(sc, st); i++) {
		uint8_t status = sim_inject_state_of(sc, st, i)->status;
		out += status == SIM_INJECT_FIRED || status == SIM_INJECT_DUE;
	}
	return out;
}

/* The second up to which time may pass without a look in between. */
static int64_t next_stop(const struct session *s, int64_t until, bool stop_at_inject)
{
	int64_t stop = sim_bot_next_look(s->scenario, s->trial, SIM_EVERYBODY), due = sim_next_due(s->scenario, s->trial);
	if (stop_at_inject && due > s->trial->clock.now && due < stop)
		stop = due;
	return stop < until ? stop : until;
}

int64_t session_next_stop(const struct session *s, int64_t until)
{
	return next_stop(s, until, true);
}

static bool refuse(struct session_answer *answer, enum sim_refusal_code code, int64_t have, int64_t need)
{
	*answer = (struct session_answer){.refusal = {.code = code, .a = SIM_NONE, .have = have, .need = need}};
	return false;
}

/* One stretch of time as a command. The first of a jump is the person's act, taken back as a whole; what follows is the clock's, and a jump too where the clock stands. */
static struct sim_command stretch(const struct session *s, bool first, bool jump, int64_t to)
{
	bool jumps = jump && (first || s->trial->clock.paused);
	struct sim_command cmd = sim_command_of(jumps ? SIM_DO_JUMP : SIM_DO_ADVANCE, first && jump ? SIM_FROM_FACILITATOR : SIM_FROM_CLOCK);
	cmd.time = to;
	return cmd;
}

/* What happens in a stretch may be more than one entry of the record holds: then half of it is tried. *room: seconds that may fit, learnt on the way. */
static bool add_stretch(struct session *s, struct sim_command cmd, int64_t *room, struct session_answer *answer)
{
	int64_t now = s->trial->clock.now;
	if (cmd.time - now > *room)
		cmd.time = now + *room;
	while (!session_add(s, &cmd, answer)) {
		*room = (cmd.time - now) / 2;
		if (answer->refusal.code != SIM_REFUSED_FULL || *room <= 0)
			return false;
		cmd.time = now + *room;
	}
	if (*room < SIM_TIME_MAX)
		*room *= 2;
	return true;
}

static bool pass(struct session *s, int64_t until, bool stop_at_inject, bool jump, struct session_answer *answer)
{
	if (s->state->clock.over)
		return refuse(answer, SIM_REFUSED_OVER, 0, 0);
	if (until > s->scenario->length)
		until = s->scenario->length;
	session_begin(s);
	uint32_t before = injects_out(s->scenario, s->trial);
	bool first = true, ok = true;
	int64_t room = SIM_TIME_MAX;
	while (ok && !s->trial->clock.over && (first || s->trial->clock.now < until)) {
		struct sim_command cmd = stretch(s, first, jump, until < s->trial->clock.now ? until : next_stop(s, until, stop_at_inject));
		ok = add_stretch(s, cmd, &room, answer);
		first = false;
		if (ok && s->trial->clock.now < SIM_TIME_MAX)
			bots_act(s, false);
		if (stop_at_inject && injects_out(s->scenario, s->trial) > before)
			break;
		if (s->batch_count > SESSION_BATCH_MAX - 256) { /* a very long stretch becomes several durable steps */
			if (!session_commit(s, answer))
				return false;
			session_begin(s);
		}
	}
	if (!ok && s->batch_count == 0) {
		struct sim_refusal why = answer->refusal;
		if (s->record)
			record_discard(s->record);
		sim_state_copy(s->scenario, s->trial, s->state);
		s->in_batch = false;
		answer->refusal = why;
		return false;
	}
	return session_commit(s, answer);
}

bool session_pass(struct session *s, int64_t until, bool stop_at_inject, struct session_answer *answer)
{
	return pass(s, until, stop_at_inject, false, answer);
}

bool session_jump(struct session *s, int64_t until, struct session_answer *answer)
{
	if (until == SIM_NONE) {
		int next = sim_next_inject(s->scenario, s->state);
		if (next == SIM_NONE)
			return refuse(answer, SIM_REFUSED_UNKNOWN, 0, 0);
		int64_t due = sim_inject_state_of(s->scenario, s->state, next)->due;
		until = due > s->state->clock.now ? due : s->state->clock.now;
	}
	if (until > s->scenario->length)
		return refuse(answer, SIM_REFUSED_BEYOND_END, s->scenario->length, until);
	return pass(s, until, false, true, answer);
}

bool session_carry_out(struct session *s, const struct sim_command *command, bool exported, struct session_answer *answer)
{
	const struct sim_state *st = session_state(s);
	size_t first_event = s->history.event_count;
	if (command->at > s->scenario->length) /* nothing is played for the sake of a time that never comes */
		return refuse(answer, SIM_REFUSED_BEYOND_END, s->scenario->length, command->at);
	if (command->at > st->clock.now && !st->clock.over && !session_pass(s, command->at, false, answer))
		return false;
	if (command->kind == SIM_DO_JUMP && !exported) {
		int64_t until = command->time != SIM_NONE ? command->time : command->value > 0 ? st->clock.now + command->value : SIM_NONE;
		if (!session_jump(s, until, answer))
			return false;
	} else if (command->kind == SIM_DO_ADVANCE && command->origin == SIM_FROM_FACILITATOR) {
		int64_t until = command->time != SIM_NONE ? command->time : st->clock.now + command->value;
		if (until > s->scenario->length && !st->clock.over)
			return refuse(answer, SIM_REFUSED_BEYOND_END, s->scenario->length, until);
		if (!session_pass(s, until, false, answer))
			return false;
	} else if (!session_submit(s, command, answer)) {
		return false;
	}
	if (answer->first_event > first_event && command->kind != SIM_DO_UNDO) {
		answer->first_event = first_event;
		answer->event_count = s->history.event_count - first_event;
	}
	return true;
}
