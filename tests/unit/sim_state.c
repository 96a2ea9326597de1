/* The flat state: copies, digests by part, the dump, and the first difference named. */
#include "base/buffer.h"
#include "base/random.h"
#include "sim/bot.h"
#include "sim_fixture.h"

/* Plays on with whatever the random stock policy of every role would do, for `steps` stretches of time. */
static void play(struct core *c, int steps)
{
	for (int i = 0; i < steps && !c->state->clock.over; i++) {
		for (int r = 0; r < (int)c->sc->role_count; r++) {
			struct sim_command choices[16];
			size_t count = sim_bot(c->machine, c->state, r, SIM_POLICY_RANDOM, choices, COUNT(choices));
			for (size_t k = 0; k < count; k++)
				if (sim_validate(c->machine, c->state, &choices[k], NULL))
					sim_apply(c->machine, c->state, &choices[k]);
		}
		if (!c->state->clock.over)
			core_to(c, c->state->clock.now + 240);
	}
}

TEST(a_copy_is_equal_in_every_part_and_then_goes_its_own_way)
{
	struct core c = core_open(5, true);
	struct sim_state *copy = calloc(1, c.sc->layout.size);
	for (int i = 0; i < 20; i++) {
		play(&c, 3);
		sim_state_copy(c.sc, copy, c.state);
		CHECK_INT(sim_state_size(c.sc, copy), sim_state_size(c.sc, c.state));
		CHECK(memcmp(copy, c.state, sim_state_size(c.sc, c.state)) == 0);
		CHECK(sim_state_digest(c.sc, copy) == sim_state_digest(c.sc, c.state));
	}
	sim_metric_states(c.sc, copy)[0].value++;
	CHECK(sim_state_digest(c.sc, copy) != sim_state_digest(c.sc, c.state));
	free(copy);
	core_close(&c);
}

TEST(a_state_opened_again_is_the_state_opened)
{
	struct core c = core_open(5, false);
	struct sim_state *fresh = calloc(1, c.sc->layout.size);
	for (uint64_t seed = 0; seed < 20; seed++) {
		/* Everything that people add: injects, proposals, what is ruled to come later. */
		CORE_MUST(&c, "{\"do\":\"inject\",\"to\":[\"police\"],\"via\":\"phone\",\"subject\":\"Late\",\"due\":3600}");
		CORE_MUST(&c, "{\"do\":\"propose\",\"role\":\"police\",\"text\":\"Wait\"}");
		CORE_MUST(&c, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"trust\":-3},\"in\":900}");
		play(&c, (int)seed);
		sim_state_open(c.sc, seed, fresh);
		sim_state_open_again(c.sc, seed, c.state);
		CHECK_INT(memcmp(fresh, c.state, sim_state_size(c.sc, fresh)), 0);
		CHECK(sim_state_digest(c.sc, fresh) == sim_state_digest(c.sc, c.state));
		sim_begin(c.machine, c.state, seed % 2 == 0);
	}
	free(fresh);
	core_close(&c);
}

TEST(equal_runs_have_equal_states_and_other_seeds_others)
{
	struct core a = core_open(9, true), b = core_open(9, true), other = core_open(10, true);
	play(&a, 60);
	play(&b, 60);
	play(&other, 60);
	CHECK(sim_state_digest(a.sc, a.state) == sim_state_digest(b.sc, b.state));
	CHECK(sim_state_digest(a.sc, a.state) != sim_state_digest(other.sc, other.state));
	core_close(&a);
	core_close(&b);
	core_close(&other);
}

TEST(a_digest_that_remembers_is_the_digest)
{
	struct core c = core_open(3, true);
	struct sim_digest_memo memo = {.seen = calloc(1, sim_digest_memo_size(c.sc))};
	struct sim_state *earlier = calloc(1, c.sc->layout.size);
	for (int i = 0; i < 200; i++) {
		if (i == 60)
			sim_state_copy(c.sc, earlier, c.state);
		if (i % 50 == 49)
			sim_state_copy(c.sc, c.state, earlier); /* back, as an undo goes */
		play(&c, 1);
		CHECK(sim_state_digest_again(c.sc, c.state, &memo) == sim_state_digest(c.sc, c.state));
	}
	free(memo.seen);
	free(earlier);
	core_close(&c);
}

TEST(a_changed_field_changes_the_digest_of_its_part_alone_and_is_named)
{
	struct core c = core_open(3, true);
	struct sim_state *other = calloc(1, c.sc->layout.size);
	struct buffer text = {0};
	play(&c, 10);
	sim_state_copy(c.sc, other, c.state);
	CHECK(!sim_state_difference(c.sc, c.state, other, &text));
	sim_metric_states(c.sc, other)[sim_find_metric(c.sc, "trust")].value -= 5;
	for (int p = 0; p < SIM_PARTS; p++)
		CHECK((sim_state_digest_part(c.sc, other, (enum sim_part)p) != sim_state_digest_part(c.sc, c.state, (enum sim_part)p)) == (p == SIM_PART_METRICS));
	CHECK(sim_state_difference(c.sc, c.state, other, &text));
	CHECK(strncmp(buffer_text(&text), "metric trust value is ", 22) == 0);
	buffer_free(&text);
	free(other);
	core_close(&c);
}

TEST(the_dump_names_things_by_their_ids_and_is_the_same_for_the_same_state)
{
	struct core c = core_open(3, true);
	struct buffer one = {0}, two = {0};
	play(&c, 10);
	sim_state_dump(c.sc, c.state, &one);
	sim_state_dump(c.sc, c.state, &two);
	CHECK_TEXT(buffer_text(&one), buffer_text(&two));
	for (uint32_t i = 0; i < c.sc->metric_count; i++) {
		char line[120];
		snprintf(line, sizeof line, "metric %s value=%d\n", c.sc->metrics[i].id, sim_metric_state_of(c.sc, c.state, (int32_t)i)->value);
		CHECK(strstr(buffer_text(&one), line));
	}
	CHECK(!strstr(buffer_text(&one), "reserved"));
	buffer_free(&one);
	buffer_free(&two);
	core_close(&c);
}

TEST_MAIN
