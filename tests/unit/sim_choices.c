/* What the core finds out the short way (choices of a role, a bot's wish before the door is asked, conditions only when something they read has changed, events nobody
 * keeps) against the long way, over random commands. The seed of a failing run is printed; ENSHU_SEED=N repeats it alone. */
#include "base/random.h"
#include "property.h"
#include "sim/bot.h"
#include "sim/condition.h"
#include "sim_fixture.h"

#define CHOICES 4096

static uint64_t luck, draws;

static uint32_t below(uint32_t bound)
{
	return random_below(random_draw(luck, 1, draws++), bound);
}

static struct core lucky_core(uint64_t seed)
{
	luck = seed;
	draws = 0;
	return core_open(seed, true);
}

static struct sim_command choices[CHOICES];

/* Something that may happen now: time passes, a role does what it can, or the facilitator intervenes. */
static struct sim_command any_command(const struct core *c)
{
	static struct sim_ruled effect;
	struct sim_command cmd = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
	cmd.time = c->state->clock.now + (int64_t)below(600);
	if (below(3) == 0)
		return cmd;
	int role = (int)below(c->sc->role_count);
	size_t count = sim_choices(c->machine, c->state, role, true, choices, CHOICES);
	if (count && below(4))
		return choices[below((uint32_t)count)];
	static const uint8_t kinds[] = {SIM_DO_RULE, SIM_DO_FIRE, SIM_DO_CLOSE, SIM_DO_EXTEND, SIM_DO_ACT, SIM_DO_STOP, SIM_DO_MODULE, SIM_DO_HOLD, SIM_DO_RELEASE};
	cmd = sim_command_of((enum sim_command_kind)kinds[below(COUNT(kinds))], SIM_FROM_FACILITATOR);
	cmd.role = (int16_t)role;
	cmd.target = cmd.kind == SIM_DO_RULE ? SIM_NONE : (int32_t)below(8);
	cmd.time = cmd.kind == SIM_DO_EXTEND ? 300 : SIM_NONE;
	cmd.anyway = below(2) == 0;
	cmd.value = SIM_ACCEPT;
	static const uint8_t ruled[] = {SIM_ADD_METRIC, SIM_ADD_VARIABLE, SIM_ADD_RESOURCE, SIM_LEARN, SIM_GRANT, SIM_REVOKE, SIM_OPEN};
	effect = (struct sim_ruled){.kind = ruled[below(COUNT(ruled))], .target = (int32_t)below(4), .amount = (int32_t)below(61) - 30, .roles = below(31)};
	if (effect.kind == SIM_GRANT)
		effect.amount = (int32_t)below(900);
	if (cmd.kind == SIM_DO_RULE) {
		cmd.effects = &effect;
		cmd.effect_count = 1;
	}
	return cmd;
}

/* Gives one random command; true when it was valid. */
static bool one_step(struct core *c, struct sim_command *given)
{
	*given = any_command(c);
	given->at = c->state->clock.now;
	given->number = c->state->clock.commands + 1;
	sim_machine_clear_events(c->machine);
	if (!sim_validate(c->machine, c->state, given, NULL))
		return false;
	sim_apply(c->machine, c->state, given);
	return true;
}

/* ---- choices -------------------------------------------------------------------------------------------------------------------------------- */

static struct sim_command asked[CHOICES];
static size_t asked_count;

static void ask(const struct core *c, const struct sim_command *cmd)
{
	if (sim_validate(c->machine, c->state, cmd, NULL))
		asked[asked_count++] = *cmd;
}

/* Asks the door about everything, whoever it belongs to and whatever state it is in. */
static void ask_about_everything(const struct core *c, int role)
{
	const struct sim_scenario *sc = c->sc;
	struct sim_command cmd = sim_command_of(SIM_DO_DECIDE, SIM_FROM_BOT);
	asked_count = 0;
	cmd.role = (int16_t)role;
	cmd.at = c->state->clock.now;
	for (cmd.target = 0; cmd.target < (int32_t)sc->decision_count; cmd.target++)
		for (cmd.option = 0; cmd.option < (int32_t)sc->decisions[cmd.target].options.count; cmd.option++)
			ask(c, &cmd);
	cmd.option = SIM_NONE;
	for (cmd.target = 0; cmd.target < (int32_t)sc->approval_count; cmd.target++) {
		cmd.kind = SIM_DO_APPROVE;
		ask(c, &cmd);
		cmd.kind = SIM_DO_REFUSE;
		ask(c, &cmd);
	}
	cmd.kind = SIM_DO_ACT;
	for (cmd.target = 0; cmd.target < (int32_t)sc->action_count; cmd.target++)
		ask(c, &cmd);
	cmd.kind = SIM_DO_SHARE;
	for (cmd.target = 0; cmd.target < (int32_t)sc->fact_count; cmd.target++)
		for (int r = 0; r < (int)sc->role_count; r++) {
			cmd.roles = 1u << r;
			if (!sc->roles[r].hidden)
				ask(c, &cmd);
		}
}

static bool same_command(const struct sim_command *a, const struct sim_command *b)
{
	return a->kind == b->kind && a->origin == b->origin && a->role == b->role && a->target == b->target && a->option == b->option && a->roles == b->roles &&
	       a->at == b->at && a->anyway == b->anyway;
}

TEST(choices_are_exactly_what_the_door_lets_through)
{
	size_t compared = 0;
	FOR_SEEDS(25) {
		struct core c = lucky_core(seed);
		struct sim_command given;
		for (int step = 0; step < 150; step++) {
			one_step(&c, &given);
			for (int role = 0; role < (int)c.sc->role_count; role++) {
				size_t count = sim_choices(c.machine, c.state, role, true, choices, CHOICES);
				ask_about_everything(&c, role);
				HOLDS(count == asked_count);
				for (size_t i = 0; i < count; i++)
					HOLDS(same_command(&choices[i], &asked[i]));
				compared += count;
			}
		}
		core_close(&c);
	}
	CHECK(compared > 1000 || getenv("ENSHU_SEED"));
}

TEST(a_bot_gives_one_answer_to_a_decision_and_one_further_act_all_of_them_possible)
{
	size_t acts = 0;
	FOR_SEEDS(25) {
		struct core c = lucky_core(seed);
		struct sim_command given, moves[16];
		for (int step = 0; step < 150; step++) {
			one_step(&c, &given);
			for (int role = 0; role < (int)c.sc->role_count; role++) {
				enum sim_policy policy = (enum sim_policy)(SIM_POLICY_CAUTIOUS + below(3));
				size_t count = sim_bot(c.machine, c.state, role, policy, moves, COUNT(moves)), others = 0;
				ask_about_everything(&c, role);
				size_t at = 0;
				for (size_t i = 0; i < count; i++) {
					while (at < asked_count && !same_command(&moves[i], &asked[at]))
						at++;
					HOLDS(at < asked_count); /* possible, and in the order of choices */
					HOLDS(i == 0 || moves[i].kind != SIM_DO_DECIDE || moves[i].target != moves[i - 1].target);
					others += moves[i].kind != SIM_DO_DECIDE;
				}
				HOLDS(others <= 1);
				struct sim_command fewer[1];
				HOLDS(sim_bot(c.machine, c.state, role, policy, fewer, 1) == (count > 0) && (count == 0 || same_command(fewer, moves)));
				acts += count;
			}
		}
		core_close(&c);
	}
	CHECK(acts > 100 || getenv("ENSHU_SEED"));
}

/* ---- conditions ----------------------------------------------------------------------------------------------------------------------------- */

/* What changes without an event, so that nothing can wake the condition: an approval that runs out, whatever a handler reads. */
static bool can_be_stale(const struct sim_scenario *sc, sim_cond root)
{
	for (uint32_t i = (uint32_t)root; i < (uint32_t)root + sc->conditions[root].span; i++)
		if (sc->conditions[i].source == SIM_OF_APPROVED || sc->conditions[i].source == SIM_OF_HANDLER)
			return true;
	return false;
}

TEST(a_condition_is_remembered_as_it_is_after_every_command)
{
	size_t compared = 0;
	FOR_SEEDS(40) {
		struct core c = lucky_core(seed);
		struct sim_command given;
		for (int step = 0; step < 200 && !c.state->clock.over; step++) {
			one_step(&c, &given);
			for (int32_t w = 0; w < (int32_t)c.sc->watch_count && !c.state->clock.over; w++) {
				const struct sim_watch *watch = &c.sc->watches[w];
				uint8_t state = sim_watch_state_of(c.sc, c.state, w)->state;
				if (state == 2 || can_be_stale(c.sc, watch->when))
					continue;
				HOLDS(sim_holds(c.machine, c.state, watch->when) == (state == 1));
				compared++;
			}
		}
		core_close(&c);
	}
	CHECK(compared > 1000 || getenv("ENSHU_SEED"));
}

/* What a node without children compares, looked up in the plain way. */
static int64_t plain_value(const struct core *c, const struct sim_condition *node)
{
	const struct sim_decision_state *d = sim_decision_state_of(c->sc, c->state, node->a);
	switch ((enum sim_source)node->source) {
	case SIM_OF_METRIC: return sim_metric_state_of(c->sc, c->state, node->a)->value;
	case SIM_OF_VARIABLE: return sim_variable_state_of(c->sc, c->state, node->a)->value;
	case SIM_OF_RESOURCE: return sim_resource_state_of(c->sc, c->state, node->a)->free;
	case SIM_OF_FIRED: return sim_inject_state_of(c->sc, c->state, node->a)->status == SIM_INJECT_FIRED;
	case SIM_OF_DECIDED: return d->status == SIM_DECISION_DECIDED && (node->b < 0 || d->option == node->b);
	case SIM_OF_OPEN: return d->status == SIM_DECISION_OPEN || d->status == SIM_DECISION_LATE;
	case SIM_OF_DONE: return sim_action_state_of(c->sc, c->state, node->a)->done;
	default: return sim_action_state_of(c->sc, c->state, node->a)->status == SIM_ACTION_RUNNING;
	}
}

static bool plainly_holds(const struct core *c, const struct sim_condition *node)
{
	if (node->source > SIM_NOT)
		return condition_compare(plain_value(c, node), node->compare, node->value);
	bool all = true, any = false;
	for (const struct sim_condition *child = node + 1; child < node + node->span; child += child->span) {
		bool holds = plainly_holds(c, child);
		all = all && holds;
		any = any || holds;
	}
	return node->source == SIM_ALL ? all : node->source == SIM_ANY ? any : !any;
}

static struct sim_condition random_leaf(const struct core *c)
{
	static const uint8_t sources[] = {SIM_OF_METRIC, SIM_OF_VARIABLE, SIM_OF_RESOURCE, SIM_OF_FIRED, SIM_OF_DECIDED, SIM_OF_OPEN, SIM_OF_DONE, SIM_OF_RUNNING};
	static const int64_t far[] = {INT64_MIN + 1, INT32_MIN, -1, 0, 1, 2, INT32_MAX, INT64_C(1) << 40};
	const struct sim_scenario *sc = c->sc;
	const uint32_t counts[] = {sc->metric_count, sc->variable_count, sc->resource_count, sc->inject_count, sc->decision_count, sc->decision_count, sc->action_count, sc->action_count};
	uint32_t which = below(COUNT(sources));
	struct sim_condition leaf = {.source = sources[which], .compare = (uint8_t)below(SIM_GREATER + 1), .span = 1, .a = (int32_t)below(counts[which]), .b = SIM_NONE};
	if (leaf.source == SIM_OF_DECIDED && below(2))
		leaf.b = (int32_t)below(3);
	leaf.value = below(3) ? plain_value(c, &leaf) + (int64_t)below(3) - 1 : far[below(COUNT(far))];
	return leaf;
}

TEST(a_condition_is_read_off_the_state_as_if_it_were_looked_up)
{
	enum { LEAVES = 6 };
	size_t held = 0, compared = 0;
	FOR_SEEDS(25) {
		struct core c = lucky_core(seed);
		struct sim_command given;
		for (int step = 0; step < 60; step++) {
			one_step(&c, &given);
			struct sim_condition nodes[LEAVES + 2]; /* a NOT around one leaf inside an ALL or ANY of the others */
			nodes[0] = (struct sim_condition){.source = (uint8_t)(below(2) ? SIM_ALL : SIM_ANY), .span = LEAVES + 2};
			nodes[1] = (struct sim_condition){.source = SIM_NOT, .span = 2};
			for (int i = 2; i < LEAVES + 2; i++)
				nodes[i] = random_leaf(&c);
			struct arena arena = {0};
			struct sim_scenario sc = *c.sc;
			sc.conditions = nodes;
			sc.condition_count = LEAVES + 2;
			HOLDS(condition_build(&sc, &arena));
			struct sim_machine *m = sim_machine_create(&sc, NULL);
			for (int i = 0; i < LEAVES + 2; i++) {
				bool holds = sim_holds(m, c.state, i);
				HOLDS(holds == plainly_holds(&c, &nodes[i]));
				held += holds;
				compared++;
			}
			sim_machine_destroy(m);
			arena_free(&arena);
		}
		core_close(&c);
	}
	CHECK(getenv("ENSHU_SEED") || (held > compared / 5 && held < compared * 4 / 5));
}

/* ---- events --------------------------------------------------------------------------------------------------------------------------------- */

TEST(a_state_does_not_know_whether_anybody_kept_its_events)
{
	FOR_SEEDS(25) {
		struct core c = lucky_core(seed), quiet = {.script = c.script, .sc = c.sc};
		quiet.runner = script_runner_create(c.script);
		quiet.machine = sim_machine_create(c.sc, script_runner_hooks(quiet.runner));
		quiet.state = calloc(1, c.sc->layout.size);
		sim_machine_record_events(quiet.machine, false);
		sim_state_open(c.sc, seed, quiet.state);
		sim_begin(quiet.machine, quiet.state, true);
		for (int step = 0; step < 200; step++) {
			struct sim_command given;
			size_t kept;
			if (one_step(&c, &given)) {
				HOLDS(sim_validate(quiet.machine, quiet.state, &given, NULL));
				sim_apply(quiet.machine, quiet.state, &given);
			}
			sim_machine_events(quiet.machine, &kept);
			HOLDS(kept == 0);
			HOLDS(sim_state_digest(c.sc, c.state) == sim_state_digest(c.sc, quiet.state));
		}
		free(quiet.state);
		sim_machine_destroy(quiet.machine);
		script_runner_free(quiet.runner);
		core_close(&c);
	}
}

TEST_MAIN
