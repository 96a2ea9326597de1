/* See what_if.h. */
#include "session/what_if.h"

#include "session/inside.h"

struct session_probe {
	const struct session *s;
	struct script_runner *runner;
	struct sim_machine *machine;
	struct sim_state *state;
	bool made; /* the change has been made somewhere */
	uint32_t left_out;
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
