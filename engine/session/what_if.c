/* See what_if.h. */
#include "session/what_if.h"

#include "session/inside.h"

#include <string.h>

struct session_probe {
	const struct session *s;
	struct script_runner *runner;
	struct sim_machine *machine;
	struct sim_state *state;
	bool made; /* the change has been made somewhere */
	uint32_t left_out;
	struct sim_event *events; /* of the last session_probe_try: the session's, then those that would come */
	struct sim_command *commands;
	struct sim_history history;
};

struct session_probe *session_probe_create(const struct session *s)
{
	struct session_probe *p = memory_allocate_zeroed(1, sizeof *p);
	if (!p)
		return NULL;
	p->s = s;
	p->runner = script_runner_create(s->script);
	p->machine = p->runner ? sim_machine_create(s->scenario, script_runner_hooks(p->runner)) : NULL;
	p->state = memory_allocate(s->scenario->layout.size);
	if (p->machine && p->state) {
		sim_machine_record_events(p->machine, false);
		return p;
	}
	session_probe_free(p);
	return NULL;
}

void session_probe_free(struct session_probe *p)
{
	if (!p)
		return;
	memory_free(p->state);
	memory_free(p->events);
	memory_free(p->commands);
	sim_machine_destroy(p->machine);
	script_runner_free(p->runner);
	memory_free(p);
}

/* Carries out a command as it stands, at the second the changed run has reached. */
static void carry_out(struct session_probe *p, struct sim_command c)
{
	const struct sim_state *st = p->state;
	bool passing = c.kind == SIM_DO_ADVANCE || c.kind == SIM_DO_JUMP;
	if (passing && (st->clock.over || c.time <= st->clock.now))
		return; /* the clock is there already */
	c.at = st->clock.now;
	if (passing || sim_validate(p->machine, st, &c, NULL))
		sim_apply(p->machine, p->state, &c);
	else
		p->left_out++;
}

static void skip_inject(struct session_probe *p, int32_t inject)
{
	struct sim_command skip = sim_command_of(SIM_DO_SKIP, SIM_FROM_FACILITATOR);
	skip.target = inject;
	skip.text[SIM_WHY] = "what if";
	skip.at = p->state->clock.now;
	if (p->made || !sim_validate(p->machine, p->state, &skip, NULL))
		return;
	sim_apply(p->machine, p->state, &skip);
	p->made = true;
}

static void step(struct session_probe *p, const struct session_what_if *change, struct sim_command c)
{
	switch (change->kind) {
	case SESSION_WITHOUT_COMMAND:
		if ((int64_t)c.number == change->target) {
			p->made = true;
			return;
		}
		break;
	case SESSION_OTHER_OPTION:
		if (c.kind == SIM_DO_DECIDE && c.target == change->target && c.option != change->option) {
			c.option = change->option;
			c.at = p->state->clock.now;
			if (!sim_validate(p->machine, p->state, &c, NULL))
				return;
			sim_apply(p->machine, p->state, &c);
			p->made = true;
			return;
		}
		break;
	case SESSION_WITHOUT_INJECT:
		skip_inject(p, change->target);
		if (c.kind == SIM_DO_FIRE && c.target == change->target)
			return;
		break;
	}
	carry_out(p, c);
}

const struct sim_state *session_probe_ask(struct session_probe *p, const struct session_what_if *change, uint32_t *left_out)
{
	const struct session *s = p->s;
	int64_t end = s->state->clock.now;
	p->made = false;
	p->left_out = 0;
	if (s->log.snapshot_count == 0)
		return NULL;
	sim_state_copy(s->scenario, p->state, s->log.snapshots[0].state);
	for (uint32_t i = 0; i < s->live.command_count; i++)
		step(p, change, s->live.commands[i]);
	if (change->kind == SESSION_WITHOUT_INJECT)
		skip_inject(p, change->target);
	if (!p->state->clock.over && p->state->clock.now < end) {
		struct sim_command pass = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
		pass.time = end;
		carry_out(p, pass);
	}
	if (left_out)
		*left_out = p->left_out;
	return p->made ? p->state : NULL;
}

/* ---- what would come of a command ---------------------------------------------------------------------------------------------------------- */

/* The session's history with what the machine has just emitted. */
static bool keep_history(struct session_probe *p, const struct sim_command *command)
{
	const struct sim_history *past = &p->s->history;
	size_t count;
	const struct sim_event *fresh = sim_machine_events(p->machine, &count);
	struct sim_event *events = memory_allocate((past->event_count + count + 1) * sizeof *events);
	struct sim_command *commands = memory_allocate((past->command_count + 1) * sizeof *commands);
	if (!events || !commands || sim_machine_failed(p->machine)) {
		memory_free(events);
		memory_free(commands);
		return false;
	}
	memory_free(p->events);
	memory_free(p->commands);
	if (past->event_count)
		memcpy(events, past->events, past->event_count * sizeof *events);
	if (count)
		memcpy(events + past->event_count, fresh, count * sizeof *events);
	if (past->command_count)
		memcpy(commands, past->commands, past->command_count * sizeof *commands);
	if (command)
		commands[past->command_count] = *command;
	p->events = events;
	p->commands = commands;
	p->history = (struct sim_history){events, past->event_count + count, commands, past->command_count + (command != NULL)};
	return true;
}

const struct sim_state *session_probe_try(struct session_probe *p, const struct sim_command *command, int64_t seconds, struct sim_refusal *why)
{
	const struct session *s = p->s;
	struct sim_command c;
	int64_t until = s->state->clock.now + seconds;
	sim_state_copy(s->scenario, p->state, s->state);
	sim_machine_record_events(p->machine, true);
	sim_machine_clear_events(p->machine);
	if (command) {
		c = *command;
		c.at = p->state->clock.now;
		c.number = s->log.entry_count + 1;
	}
	bool allowed = !command || sim_validate(p->machine, p->state, &c, why);
	if (allowed && command)
		sim_apply(p->machine, p->state, &c);
	if (allowed && seconds > 0 && !p->state->clock.over) {
		struct sim_command pass = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
		pass.time = until < s->scenario->length ? until : s->scenario->length;
		carry_out(p, pass);
	}
	bool kept = allowed && keep_history(p, command ? &c : NULL);
	sim_machine_record_events(p->machine, false);
	return kept ? p->state : NULL;
}

struct sim_history session_probe_history(const struct session_probe *p)
{
	return p->history;
}
