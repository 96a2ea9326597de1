/* See bot.h. The policies weigh what a choice declares to do to the metrics: cautious counts losses double and takes its time, bold looks at gains and acts at once,
 * random does not look. They are opponents and stand-ins for exercises and explorations, not advice. */
#include "sim/bot.h"

#include "base/random.h"
#include "sim/choices.h"
#include "sim/machine.h"

#define CHOICES_MAX    256 /* answers to decisions weighed in one look */
#define INTERVAL       120 /* seconds */
#define LOOKS_IN_ROUND 3
#define LOOKS_MAX      3600 /* in one exercise */

int64_t sim_bot_interval(const struct sim_scenario *sc)
{
	int64_t even = sc->round > 0 ? sc->round / LOOKS_IN_ROUND : (sc->length + LOOKS_MAX - 1) / LOOKS_MAX;
	return even > INTERVAL ? even : INTERVAL;
}

static void add_worth(const struct sim_scenario *sc, struct sim_list list, int32_t percent, int depth, struct sim_worth *worth)
{
	if (depth > 8)
		return;
	for (uint32_t i = list.first; i < list.first + list.count; i++) {
		const struct sim_effect *e = &sc->effects[i];
		if (e->kind == SIM_ADD_METRIC && sc->metrics[e->target].good) {
			int32_t value = e->amount * sc->metrics[e->target].good * percent;
			if (value > 0)
				worth->gain += value;
			else
				worth->loss -= value;
		} else if (e->kind == SIM_DELAY || e->kind == SIM_IF) {
			add_worth(sc, e->list, percent, depth + 1, worth);
		} else if (e->kind == SIM_CHANCE) {
			add_worth(sc, e->list, percent * e->amount / 100, depth + 1, worth);
			add_worth(sc, e->other, percent * (100 - e->amount) / 100, depth + 1, worth);
		}
	}
}

struct sim_worth sim_worth_of(const struct sim_scenario *sc, struct sim_list effects)
{
	struct sim_worth worth = {0, 0};
	add_worth(sc, effects, 100, 0, &worth);
	return worth;
}

static int32_t score(const struct sim_scenario *sc, const struct sim_command *c, enum sim_policy policy)
{
	struct sim_worth a = {0, 0}, b = {0, 0};
	if (c->kind == SIM_DO_DECIDE) {
		const struct sim_option *o = &sc->options[sc->decisions[c->target].options.first + (uint32_t)c->option];
		a = sim_worth_of(sc, o->starts);
		b = sim_worth_of(sc, o->effects);
	} else {
		int32_t action = c->kind == SIM_DO_ACT ? c->target : sc->approvals[c->target].action;
		a = sim_worth_of(sc, sc->actions[action].starts);
		b = sim_worth_of(sc, sc->actions[action].effects);
	}
	int32_t gain = a.gain + b.gain, loss = a.loss + b.loss;
	return policy == SIM_POLICY_CAUTIOUS ? gain - 2 * loss : 2 * gain - loss;
}

/* One look of one bot. */
struct look {
	const struct sim_scenario *sc;
	const struct sim_state *state;
	enum sim_policy policy;
	int role;
	uint64_t root; /* of this run's luck of bots */
	struct sim_command *out; /* room for `room`, `count` of them filled */
	size_t count, room;
};

/* Below `bound`, by the seed, the role, what it is about and the second. */
static uint32_t draw(const struct look *look, uint32_t about, uint32_t bound)
{
	return random_below(random_draw_from(look->root, (uint64_t)look->role << 32 | about, (uint64_t)look->state->clock.now), bound);
}

/* Cautious answers past the middle of the limit, bold at once, random somewhere. */
static bool time_to_decide(const struct look *look, int32_t decision)
{
	const struct sim_decision_state *d = sim_decision_state_of(look->sc, look->state, decision);
	int64_t waited = look->state->clock.now - d->opened, within = look->sc->decisions[decision].within;
	if (look->policy == SIM_POLICY_BOLD)
		return true;
	if (look->policy == SIM_POLICY_CAUTIOUS)
		return waited * 2 >= within;
	return draw(look, 1000u + (uint32_t)decision, 100) < 30;
}

/* Whether the bot says something to this decision now. It has said its word once it has answered, except where owners must agree. */
static bool wants_to_answer(void *context, const struct sim_command *c)
{
	const struct look *look = context;
	bool answered = sim_decision_state_of(look->sc, look->state, c->target)->answered >> c->role & 1;
	if (answered && (look->sc->decisions[c->target].mode != SIM_JOINT || draw(look, 3000u + (uint32_t)c->target, 100) >= 40))
		return false;
	return time_to_decide(look, c->target);
}

static bool keep(void *context, const struct sim_command *c)
{
	struct look *look = context;
	look->out[look->count++] = *c;
	return look->count < look->room;
}

/* One answer to each decision, among those possible. */
static void decide(struct look *look, const struct sim_command *answers, size_t count)
{
	const struct sim_scenario *sc = look->sc;
	for (size_t i = 0, end; i < count && look->count < look->room; i = end) {
		int32_t decision = answers[i].target;
		for (end = i; end < count && answers[end].target == decision;)
			end++;
		bool answered = sim_decision_state_of(sc, look->state, decision)->answered >> look->role & 1;
		size_t best = i + draw(look, 2000u + (uint32_t)decision, (uint32_t)(end - i));
		/* A joint decision that stays split would wait for ever: owners who disagree come round at random. */
		for (size_t c = i; c < end && look->policy != SIM_POLICY_RANDOM && !answered; c++)
			if (score(sc, &answers[c], look->policy) > score(sc, &answers[best], look->policy))
				best = c;
		look->out[look->count++] = answers[best];
	}
}

/* Luck first: it is drawn faster than an act is weighed, and mostly says no. */
static bool wants_to_act(void *context, const struct sim_command *c)
{
	const struct look *look = context;
	const struct sim_scenario *sc = look->sc;
	enum sim_policy policy = look->policy;
	uint32_t luck = draw(look, (uint32_t)c->kind << 16 | (uint32_t)c->target, 100);
	switch (c->kind) {
	case SIM_DO_APPROVE:
		if (policy == SIM_POLICY_RANDOM)
			return luck < 25;
		return policy == SIM_POLICY_BOLD ? luck < 70 : luck < 40 && score(sc, c, policy) > 0;
	case SIM_DO_REFUSE:
		if (policy == SIM_POLICY_RANDOM)
			return luck < 20;
		return policy == SIM_POLICY_CAUTIOUS && luck < 40 && score(sc, c, policy) <= 0;
	case SIM_DO_ACT:
		if (policy == SIM_POLICY_RANDOM)
			return luck < 10;
		return policy == SIM_POLICY_BOLD ? luck < 30 : luck < 12 && score(sc, c, policy) > 0;
	default: return luck < (policy == SIM_POLICY_BOLD ? 4u : policy == SIM_POLICY_RANDOM ? 3u : 2u);
	}
}

size_t sim_bot(const struct sim_machine *m, const struct sim_state *st, int role, enum sim_policy policy, struct sim_command *out, size_t capacity)
{
	if (policy == SIM_POLICY_SCRIPTED || capacity == 0)
		return 0;
	struct sim_command answers[CHOICES_MAX];
	struct look weighing = {.sc = m->scenario, .state = st, .policy = policy, .role = role, .root = random_root(st->clock.seed ^ UINT64_C(0x626f74)), .out = answers,
	                        .room = CHOICES_MAX}, look = weighing;
	look.out = out;
	look.room = capacity;
	choices_decisions(&(struct choice_walk){m, st, &weighing, wants_to_answer, keep}, role);
	decide(&look, answers, weighing.count);
	/* One further act a look: people do one thing at a time. */
	if (look.count < look.room) {
		look.room = look.count + 1;
		choices_acts(&(struct choice_walk){m, st, &look, wants_to_act, keep}, role, true);
	}
	return look.count;
}

int64_t sim_bot_every(const struct sim_scenario *sc, const struct sim_state *st, int role)
{
	bool own = sim_role_state_of(sc, st, role)->policy == SIM_POLICY_OWN;
	if (own && sc->roles[role].bot != SIM_NONE)
		return sc->bots[sc->roles[role].bot].every;
	return sim_bot_interval(sc);
}

int64_t sim_bot_next_look(const struct sim_scenario *sc, const struct sim_state *st, sim_roles roles)
{
	int64_t next = SIM_TIME_MAX;
	for (sim_roles left = sc->role_count < SIM_ROLES_MAX ? roles & ((1u << sc->role_count) - 1) : roles; left; left &= left - 1) {
		int r = __builtin_ctz(left);
		if (sim_role_state_of(sc, st, r)->seat != SIM_SEAT_BOT)
			continue;
		int64_t every = sim_bot_every(sc, st, r), look = (st->clock.now / every + 1) * every;
		if (look < next)
			next = look;
	}
	return next;
}
