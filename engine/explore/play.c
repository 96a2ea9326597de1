/* See play.h. */
#include "explore/play.h"

#include "base/memory.h"
#include "base/random.h"
#include "explore/load.h"
#include "sim/bot.h"

#include <stdio.h>
#include <string.h>

#define MOVES_MAX 64   /* commands of a bot in one look, as in a session */
#define STRETCHES 1000 /* of a play in which nobody looks up */

bool player_open(struct player *p, const struct script *script, const struct explore_things *things)
{
	const struct sim_scenario *sc = script_scenario(script);
	*p = (struct player){.sc = sc, .script = script, .things = things, .endless = SIM_NONE};
	p->runner = script_runner_create(script);
	p->machine = p->runner ? sim_machine_create(sc, script_runner_hooks(p->runner)) : NULL;
	p->state = memory_allocate_zeroed(1, sc->layout.size);
	p->scratch = memory_allocate_zeroed(1, sc->layout.size);
	p->choices = memory_allocate(PLAY_CHOICES * sizeof *p->choices);
	if (p->machine && p->state && p->scratch && p->choices) {
		sim_state_open(sc, 0, p->state);
		return true;
	}
	player_close(p);
	return false;
}

void player_close(struct player *p)
{
	sim_machine_destroy(p->machine);
	script_runner_free(p->runner);
	memory_free(p->state);
	memory_free(p->scratch);
	memory_free(p->choices);
	*p = (struct player){0};
}

/* ---- steps ---------------------------------------------------------------------------------------------------------------------------------- */

void play_begin(struct player *p, uint64_t seed)
{
	sim_state_open_again(p->sc, seed, p->state);
	sim_machine_clear_events(p->machine);
	sim_begin(p->machine, p->state, true);
	p->acts = p->stops = p->given = 0;
	p->cut = false;
	p->endless = SIM_NONE;
	p->free = p->sc->role_count == SIM_ROLES_MAX ? SIM_EVERYBODY : (1u << p->sc->role_count) - 1;
	if (p->trace)
		p->trace->count = 0;
}

bool play_is_over(const struct player *p)
{
	return p->state->clock.over || p->cut || p->failed;
}

static void keep(struct player *p, const struct sim_command *command)
{
	struct play_trace *t = p->trace;
	if (t->count == t->capacity) {
		size_t capacity = t->capacity ? 2 * t->capacity : 256;
		struct sim_command *commands = memory_resize(t->commands, capacity * sizeof *commands);
		if (!commands) {
			p->failed = true;
			return;
		}
		t->commands = commands;
		t->capacity = capacity;
	}
	t->commands[t->count++] = *command;
}

bool play_give(struct player *p, struct sim_command command)
{
	command.at = p->state->clock.now;
	command.number = p->state->clock.commands + 1;
	if (!sim_validate(p->machine, p->state, &command, NULL))
		return false;
	sim_apply(p->machine, p->state, &command);
	p->failed = p->failed || sim_machine_failed(p->machine);
	p->acts += explore_is_act(p->sc, &command);
	p->cut = p->cut || ++p->given > PLAY_GIVEN_MAX || p->stops > PLAY_STOPS_MAX || p->state->clock.events > PLAY_EVENTS_MAX;
	if (p->trace)
		keep(p, &command);
	return true;
}

bool play_advance(struct player *p, int64_t to)
{
	struct sim_command advance = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
	advance.time = to < p->sc->length ? to : p->sc->length;
	p->stops++;
	return play_give(p, advance);
}

static void seat(struct player *p, int role, enum sim_seat who, int policy)
{
	struct sim_command command = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
	command.role = (int16_t)role;
	command.value = who;
	command.option = policy;
	play_give(p, command);
}

void play_seat_people(struct player *p)
{
	for (int r = 0; r < (int)p->sc->role_count && !play_is_over(p); r++) {
		if (p->sc->roles[r].bot == SIM_NONE)
			continue;
		if (p->sc->roles[r].hidden)
			p->free &= ~(1u << r); /* the adversary plays the policy that the scenario wrote for it */
		else
			seat(p, r, SIM_SEAT_PLAYED, SIM_NONE);
	}
}

void play_seat_bots(struct player *p, enum sim_policy policy)
{
	for (int r = 0; r < (int)p->sc->role_count && !play_is_over(p); r++)
		if (p->sc->roles[r].bot == SIM_NONE) /* the others play their own policy already */
			seat(p, r, SIM_SEAT_BOT, policy);
		else if (p->sc->roles[r].hidden)
			p->free &= ~(1u << r);
}

/* ---- bots ----------------------------------------------------------------------------------------------------------------------------------- */

static size_t ask(struct player *p, int role, struct sim_command *moves)
{
	uint8_t policy = sim_role_state_of(p->sc, p->state, role)->policy;
	if (policy == SIM_POLICY_OWN && p->sc->roles[role].bot != SIM_NONE)
		return script_bot(p->runner, p->state, role, moves, MOVES_MAX);
	return sim_bot(p->machine, p->state, role, policy == SIM_POLICY_OWN ? SIM_POLICY_CAUTIOUS : (enum sim_policy)policy, moves, MOVES_MAX);
}

/* One of the decisions that are answered in this play, each with equal chance: the k-th replaces the one before with probability 1/k. */
static void consider_fork(struct player *p, struct play_fork *fork, int32_t decision, const struct sim_state *before, size_t traced)
{
	if (sim_decision_state_of(p->sc, before, decision)->answered || fork->decision == decision)
		return;
	fork->seen++;
	if (random_below(random_draw(fork->luck, 1, fork->seen), fork->seen) != 0)
		return;
	fork->decision = decision;
	fork->traced = traced;
	sim_state_copy(p->sc, fork->at, before);
}

/* Bots whose look it is act, in order of roles; a later one sees what an earlier one did. */
static void bots_look(struct player *p, struct play_fork *fork, const struct play_force *force)
{
	struct sim_command moves[MOVES_MAX];
	size_t traced = p->trace ? p->trace->count : 0;
	if (fork)
		sim_state_copy(p->sc, p->scratch, p->state);
	for (int r = 0; r < (int)p->sc->role_count && !play_is_over(p); r++) {
		if (sim_role_state_of(p->sc, p->state, r)->seat != SIM_SEAT_BOT || p->state->clock.now % sim_bot_every(p->sc, p->state, r) != 0)
			continue;
		size_t count = ask(p, r, moves);
		for (size_t i = 0; i < count; i++) {
			bool decides = moves[i].kind == SIM_DO_DECIDE;
			if (decides && force && moves[i].target == force->decision) {
				if (force->option == PLAY_WAIT)
					continue;
				moves[i].option = force->option;
			}
			if (decides && fork && p->sc->roles[r].bot == SIM_NONE)
				consider_fork(p, fork, moves[i].target, p->scratch, traced);
			moves[i].origin = SIM_FROM_BOT;
			play_give(p, moves[i]);
		}
	}
}

/* A look at `look`, or a stop short of it: time passes in stretches short enough for the limits of a play to be noticed. */
static int64_t short_of(const struct player *p, int64_t look)
{
	int64_t stretch = p->state->clock.now + p->sc->length / STRETCHES + 1;
	return look < stretch ? look : stretch;
}

static void go_on(struct player *p, struct play_fork *fork, const struct play_force *force)
{
	bool empty = sim_bot_next_look(p->sc, p->state, SIM_EVERYBODY) == SIM_TIME_MAX;
	while (!play_is_over(p) && p->state->clock.now < p->sc->length) {
		int64_t look = sim_bot_next_look(p->sc, p->state, SIM_EVERYBODY);
		/* Where bots sit, only their looks are stops, as in a session. */
		if (!play_advance(p, empty ? short_of(p, look) : look))
			break;
		if (p->load)
			load_look(p->load, p);
		bots_look(p, fork, force);
	}
}

bool play_look(struct player *p)
{
	if (play_is_over(p) || p->state->clock.now >= p->sc->length || !play_advance(p, sim_bot_next_look(p->sc, p->state, SIM_EVERYBODY)))
		return false;
	bots_look(p, NULL, NULL);
	return !play_is_over(p);
}

void play_persona(struct player *p, uint64_t seed, enum sim_policy policy, struct play_fork *fork, const struct play_force *force)
{
	play_begin(p, seed);
	play_seat_bots(p, policy);
	if (p->load)
		load_begin(p->load, p);
	go_on(p, fork, force);
	if (p->load)
		load_end(p->load, p);
}

void play_on(struct player *p, const struct play_fork *fork, const struct play_force *force)
{
	sim_state_copy(p->sc, p->state, fork->at);
	p->acts = p->stops = p->given = 0;
	p->cut = false;
	bots_look(p, NULL, force);
	go_on(p, NULL, force);
}

void play_nobody(struct player *p, uint64_t seed)
{
	play_begin(p, seed);
	play_seat_people(p);
	go_on(p, NULL, NULL);
}

/* ---- turns ---------------------------------------------------------------------------------------------------------------------------------- */

/* The second before the nearest limit of something open, or SIM_TIME_MAX. An answer in that second is the last one in time. */
static int64_t before_limit(const struct player *p)
{
	const struct sim_scenario *sc = p->sc;
	int64_t now = p->state->clock.now, first = SIM_TIME_MAX;
	for (int32_t d = 0; d < (int32_t)sc->decision_count; d++) {
		const struct sim_decision_state *ds = sim_decision_state_of(sc, p->state, d);
		if (ds->status == SIM_DECISION_OPEN && ds->limit - 1 > now && ds->limit - 1 < first)
			first = ds->limit - 1;
	}
	for (int32_t a = 0; a < (int32_t)sc->approval_count; a++) {
		const struct sim_approval_state *as = sim_approval_state_of(sc, p->state, a);
		if (as->status == SIM_APPROVAL_ASKED && as->limit - 1 > now && as->limit - 1 < first)
			first = as->limit - 1;
	}
	return first;
}

size_t play_wait(struct player *p, uint64_t hash)
{
	while (!play_is_over(p)) {
		int64_t last = before_limit(p), stop = sim_next_due(p->sc, p->state), look = sim_bot_next_look(p->sc, p->state, ~p->free);
		stop = stop < 0 || stop > last ? last : stop;
		stop = stop > look ? look : stop;
		if (!play_advance(p, stop))
			break;
		bots_look(p, NULL, NULL);
		if (play_is_over(p))
			break;
		size_t count = play_choices(p);
		if (count && (p->state->clock.now == last || play_choice_hash(p, count) != hash))
			return count;
	}
	return 0;
}

void play_given(struct player *p, uint64_t seed, const struct sim_command *acts, size_t count)
{
	play_begin(p, seed);
	play_seat_people(p);
	for (size_t i = 0; i <= count && !play_is_over(p); i++) {
		int64_t at = i < count ? acts[i].at : p->sc->length;
		while (p->state->clock.now < at && !play_is_over(p)) {
			int64_t look = sim_bot_next_look(p->sc, p->state, ~p->free), stop = short_of(p, look);
			if (!play_advance(p, stop < at ? stop : at))
				break;
			if (p->state->clock.now == look)
				bots_look(p, NULL, NULL);
		}
		if (i < count && !play_is_over(p))
			play_give(p, acts[i]);
	}
}
