/* guided — choosing among everything possible, with luck that leans towards what has been seen least; and the list of what is possible. */
#include "base/hash.h"
#include "base/random.h"
#include "explore/play.h"
#include "sim/bot.h"

#include <string.h>

#define TURN_ACTS_MAX 24 /* acts in one turn of a guided play: people also talk */

/* ---- what is possible ----------------------------------------------------------------------------------------------------------------------- */

static size_t offer(struct player *p, size_t count, const struct sim_command *command)
{
	if (count < PLAY_CHOICES && sim_validate(p->machine, p->state, command, NULL))
		p->choices[count++] = *command;
	return count;
}

/* Acts without their gates, and passing on what its originator has not released: a live room may do both. */
static size_t offer_transgressions(struct player *p, size_t count, int role)
{
	const struct sim_scenario *sc = p->sc;
	struct sim_command c = sim_command_of(SIM_DO_ACT, SIM_FROM_BOT);
	c.role = (int16_t)role;
	c.at = p->state->clock.now;
	for (c.target = 0; c.target < (int32_t)sc->action_count; c.target++) {
		c.anyway = false;
		if (!(sc->actions[c.target].owners >> role & 1) || sim_action_state_of(sc, p->state, c.target)->status == SIM_ACTION_RUNNING ||
		    sim_validate(p->machine, p->state, &c, NULL))
			continue;
		c.anyway = true;
		count = offer(p, count, &c);
	}
	c.kind = SIM_DO_SHARE;
	c.anyway = true;
	for (c.target = 0; c.target < (int32_t)sc->fact_count; c.target++) {
		const struct sim_fact_state *fs = sim_fact_state_of(sc, p->state, c.target);
		sim_roles to = fs->known >> role & 1 ? ~sc->facts[c.target].release & sc->room_roles & ~fs->known : 0;
		for (; to; to &= to - 1) {
			c.roles = to & -to;
			count = offer(p, count, &c);
		}
	}
	return count;
}

static size_t offer_contingencies(struct player *p, size_t count)
{
	struct sim_command c = sim_command_of(SIM_DO_FIRE, SIM_FROM_FACILITATOR);
	c.at = p->state->clock.now;
	for (c.target = 0; c.target < (int32_t)p->sc->inject_count; c.target++)
		if (p->sc->injects[c.target].trigger.kind == SIM_BY_HAND && sim_inject_state_of(p->sc, p->state, c.target)->status == SIM_INJECT_PENDING)
			count = offer(p, count, &c);
	return count;
}

size_t play_choices(struct player *p)
{
	size_t count = 0;
	for (int r = 0; r < (int)p->sc->role_count; r++) {
		if (!(p->free >> r & 1))
			continue;
		size_t more = sim_choices(p->machine, p->state, r, true, p->choices + count, PLAY_CHOICES - count);
		count = count + more < PLAY_CHOICES ? count + more : PLAY_CHOICES;
		count = offer_transgressions(p, count, r);
	}
	return offer_contingencies(p, count);
}

uint64_t play_choice_hash(const struct player *p, size_t count)
{
	uint64_t hash = count;
	for (size_t i = 0; i < count; i++) {
		const struct sim_command *c = &p->choices[i];
		const int64_t words[4] = {c->kind | c->anyway << 8 | (int64_t)(uint16_t)c->role << 16, c->target, c->option, c->roles};
		hash = hash_bytes(words, sizeof words, hash);
	}
	return hash;
}

/* ---- choosing ------------------------------------------------------------------------------------------------------------------------------- */

/* What a play is like: drawn once, so that plays differ more than moments do. */
struct temper {
	uint32_t patience; /* chance of waiting in a turn, of 100 */
	bool rash;         /* acts without gates, breaks originators' conditions */
	bool only_rash;    /* and does nothing else */
	bool hand;         /* the facilitator fires contingencies */
};

struct luck {
	uint64_t seed, draws;
};

static uint32_t draw(struct luck *l, uint32_t bound)
{
	return random_below(random_draw(l->seed, 2, l->draws++), bound);
}

static struct temper temper_of(struct luck *l)
{
	static const uint8_t patience[] = {5, 15, 30, 50, 70, 85};
	struct temper t;
	t.patience = patience[draw(l, sizeof patience)];
	t.rash = draw(l, 4) == 0;
	t.hand = draw(l, 4) == 0;
	return t;
}

static uint32_t weight_of(const struct player *p, const struct temper *t, const uint32_t *seen, const struct sim_command *c)
{
	const struct explore_things *things = p->things;
	uint32_t thing, base;
	switch (c->kind) {
	case SIM_DO_DECIDE:
		thing = explore_thing_number(things, EXPLORE_OPTION, (int32_t)p->sc->decisions[c->target].options.first + c->option);
		base = 40;
		break;
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE:
		thing = explore_thing_number(things, EXPLORE_APPROVAL, c->target);
		base = c->kind == SIM_DO_APPROVE ? 30 : 8;
		break;
	case SIM_DO_ACT:
		thing = explore_thing_number(things, EXPLORE_ACTION, c->target);
		base = c->anyway ? (t->rash ? 6 : 0) : 20;
		break;
	case SIM_DO_FIRE:
		thing = explore_thing_number(things, EXPLORE_INJECT, c->target);
		base = t->hand ? 6 : 0;
		break;
	default:
		thing = explore_thing_number(things, EXPLORE_FACT, c->target);
		base = c->anyway ? (t->rash ? 1 : 0) : 2;
		break;
	}
	uint32_t often = 1 + seen[thing];
	if (t->only_rash && !c->anyway)
		return 0;
	return base ? 1 + base * 1024 / (often * often < 1024 ? often * often : 1024) : 0;
}

static const struct sim_command *pick(const struct player *p, const struct temper *t, struct luck *l, const uint32_t *seen, size_t count)
{
	uint64_t total = 0;
	for (size_t i = 0; i < count; i++)
		total += weight_of(p, t, seen, &p->choices[i]);
	if (total == 0)
		return NULL;
	uint64_t at = draw(l, total < UINT32_MAX ? (uint32_t)total : UINT32_MAX);
	for (size_t i = 0; i < count; i++) {
		uint32_t weight = weight_of(p, t, seen, &p->choices[i]);
		if (at < weight)
			return &p->choices[i];
		at -= weight;
	}
	return NULL;
}

/* An action that takes no time and may be done again at once could be done for ever: tried on a copy. */
static void probe_endless(struct player *p, const struct sim_command *done)
{
	const struct sim_action *def = &p->sc->actions[done->target];
	struct sim_command again = *done;
	if (def->takes > 0 || def->again != 0 || p->endless != SIM_NONE)
		return;
	again.at = p->state->clock.now;
	sim_state_copy(p->sc, p->scratch, p->state);
	sim_machine_record_events(p->machine, false);
	int times = 0;
	while (times < PLAY_REPEATS && sim_validate(p->machine, p->scratch, &again, NULL)) {
		sim_apply(p->machine, p->scratch, &again);
		times++;
	}
	sim_machine_record_events(p->machine, true);
	if (times == PLAY_REPEATS)
		p->endless = done->target;
}

/* A persona's play into which acts of luck stray, one or many. */
static void stray(struct player *p, const struct temper *t, struct luck *l, const uint32_t *seen)
{
	static const uint8_t policies[] = {SIM_POLICY_CAUTIOUS, SIM_POLICY_BOLD, SIM_POLICY_RANDOM}, strays[] = {1, 1, 2, 4, 12, 40};
	uint32_t looks = (uint32_t)(p->sc->length / sim_bot_interval(p->sc)) + 1, expected = strays[draw(l, sizeof strays)];
	play_seat_bots(p, (enum sim_policy)policies[draw(l, sizeof policies)]);
	while (play_look(p)) {
		if (draw(l, looks) >= expected)
			continue;
		const struct sim_command *chosen = pick(p, t, l, seen, play_choices(p));
		if (chosen)
			play_give(p, *chosen);
	}
}

void play_guided(struct player *p, uint64_t seed, uint64_t luck, const uint32_t *seen)
{
	struct luck l = {luck, 0};
	struct temper t = temper_of(&l);
	play_begin(p, seed);
	if (draw(&l, 2) == 0) {
		t.only_rash = t.rash && draw(&l, 2) == 0;
		stray(p, &t, &l, seen);
		return;
	}
	play_seat_people(p);
	size_t count = play_is_over(p) ? 0 : play_choices(p);
	int acts = 0;
	while (!play_is_over(p)) {
		const struct sim_command *chosen = NULL;
		if (count && acts < TURN_ACTS_MAX && draw(&l, 100) >= t.patience)
			chosen = pick(p, &t, &l, seen, count);
		if (chosen) {
			struct sim_command act = *chosen;
			play_give(p, act);
			if (act.kind == SIM_DO_ACT)
				probe_endless(p, &act);
			acts++;
			count = play_is_over(p) ? 0 : play_choices(p);
		} else {
			count = play_wait(p, play_choice_hash(p, count));
			acts = 0;
		}
	}
}
