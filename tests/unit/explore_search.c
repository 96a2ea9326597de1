/* The exhaustive search and what it proves, on scenarios small enough to count by hand. */
#include "explore/witness.h"
#include "script_help.h"

#define HEAD                                                                                                           \
	"scenario { id = \"tiny\", api = 1, title = { en = \"Tiny\" }, start = \"2026-07-04T06:30+09:00\", length = \"2h\" }\n" \
	"role \"a\" { name = { en = \"A\" } }\n"                                                                       \
	"metric \"x\" { name = { en = \"X\" }, start = 0, good = \"high\" }\n"                                         \
	"metric \"y\" { name = { en = \"Y\" }, start = 0, good = \"high\" }\n"
#define TWO_DECISIONS                                                                                                  \
	"decision \"first\" { at = \"10m\", owner = \"a\", within = \"20m\", default = \"no\", prompt = { en = \"First\" },\n" \
	"  option \"yes\" { text = { en = \"Yes\" }, effects = { x = 10 } },\n"                                        \
	"  option \"no\" { text = { en = \"No\" }, effects = { y = 0 } } }\n"                                          \
	"decision \"second\" { at = \"60m\", owner = \"a\", within = \"20m\", default = \"no\", prompt = { en = \"Second\" },\n" \
	"  option \"yes\" { text = { en = \"Yes\" }, effects = { y = 10 } },\n"                                        \
	"  option \"no\" { text = { en = \"No\" }, effects = { x = 0 } } }\n"
#define ENDINGS                                                                                                        \
	"ending \"both\" { rank = 1, title = { en = \"Both\" }, text = { en = \"B\" }, when = all { at_least(\"x\", 10), at_least(\"y\", 10) } }\n" \
	"ending \"beyond\" { rank = 1, title = { en = \"Beyond\" }, text = { en = \"B\" }, when = at_least(\"x\", 30) }\n" \
	"ending \"else\" { rank = 2, title = { en = \"Else\" }, text = { en = \"E\" }, when = any { below(\"x\", 10), below(\"y\", 10) } }\n"

static struct script *loaded(const char *text)
{
	struct script *script = load_text(text);
	CHECK(script);
	if (!script_scenario(script))
		print_diagnostics(script);
	CHECK(script_scenario(script));
	return script;
}

static void search(struct explore *x, struct script *script, uint64_t states, uint32_t jobs)
{
	struct explore_options options = {.seed = 5, .jobs = jobs, .shards = 1, .states = states, .bytes = (size_t)64 << 20};
	CHECK(explore_run(x, script, &options));
}

static const struct explore_finding *finding_of(const struct explore_finding *all, size_t count, enum explore_finding_kind kind, int32_t thing)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].kind == kind && (thing == SIM_NONE || all[i].thing == thing))
			return &all[i];
	return NULL;
}

/* Turns: the first decision's opening and the second before its limit, the second's opening and the second before its limit after each of the two answers: six. Ends:
 * each combination of answers once, for answering no and letting the limit pass have the same future. */
TEST(two_decisions_have_ten_states_and_four_ends)
{
	struct explore x;
	struct script *script = loaded(HEAD TWO_DECISIONS ENDINGS);
	search(&x, script, 1000, 1);
	CHECK(x.proof.complete);
	CHECK(!x.proof.chance);
	CHECK_INT(x.proof.states, 10);
	CHECK_INT(x.proof.ends, 4);
	CHECK_INT(x.proof.steps, 18);
	CHECK_INT(x.proof.no_ending, 0);
	CHECK_INT(x.proof.ending_ends[sim_find_ending(x.scenario, "both")], 1);
	CHECK_INT(x.proof.ending_ends[sim_find_ending(x.scenario, "beyond")], 0);
	CHECK_INT(x.proof.ending_ends[sim_find_ending(x.scenario, "else")], 3);
	explore_free(&x);
	script_free(script);
}

TEST(orders_of_independent_answers_count_once)
{
	/* Three decisions open together and have no limit: 3^3 answer states, of which the eight with every answer given lead at once to their end. */
	struct buffer text = {0};
	buffer_append_text(&text, HEAD);
	for (int i = 0; i < 3; i++)
		buffer_append_format(&text, "decision \"d%d\" { at = \"10m\", owner = \"a\", prompt = { en = \"D\" },\n"
		                            "  option \"yes\" { text = { en = \"Y\" }, effects = { x = 10 } }, option \"no\" { text = { en = \"N\" }, effects = { y = 5 } } }\n", i);
	buffer_append_text(&text, ENDINGS);
	struct explore x;
	struct script *script = loaded(buffer_text(&text));
	search(&x, script, 1000, 1);
	CHECK(x.proof.complete);
	CHECK_INT(x.proof.ends, 27); /* every set of answers, none given among them */
	CHECK_INT(x.proof.states, 19 + 27);
	explore_free(&x);
	script_free(script);
	buffer_free(&text);
}

TEST(what_no_choice_reaches_is_proved_unreachable)
{
	struct explore x;
	struct arena arena = {0};
	size_t count;
	struct script *script = loaded(HEAD TWO_DECISIONS ENDINGS);
	search(&x, script, 1000, 1);
	const struct explore_finding *all = explore_findings(&x, &arena, &count);
	int32_t beyond = (int32_t)explore_thing_number(&x.tally.things, EXPLORE_ENDING, sim_find_ending(x.scenario, "beyond"));
	const struct explore_finding *f = finding_of(all, count, EXPLORE_FINDING_UNREACHED, beyond);
	CHECK(f);
	CHECK(f->proved);
	CHECK_INT(f->severity, EXPLORE_ERROR);
	CHECK_INT(SIM_PLACE_LINE(f->place), 12);
	int32_t both = (int32_t)explore_thing_number(&x.tally.things, EXPLORE_ENDING, sim_find_ending(x.scenario, "both"));
	CHECK(!finding_of(all, count, EXPLORE_FINDING_UNREACHED, both));
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(a_search_that_ran_out_of_its_budget_proves_nothing)
{
	struct explore x;
	struct arena arena = {0};
	size_t count;
	struct script *script = loaded(HEAD TWO_DECISIONS ENDINGS);
	search(&x, script, 3, 1);
	CHECK(!x.proof.complete);
	const struct explore_finding *all = explore_findings(&x, &arena, &count);
	for (size_t i = 0; i < count; i++)
		CHECK(!all[i].proved);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(the_search_does_not_depend_on_the_number_of_threads)
{
	/* Three actions, each once, in three stretches of time: some hundreds of states; also cut by a budget. */
	struct buffer text = {0};
	buffer_append_text(&text, HEAD "flag \"late\" {}\nfact \"f\" { en = \"F\", known_by = \"a\" }\nrole \"b\" { name = { en = \"B\" } }\n"
	                               "inject \"i\" { at = \"30m\", subject = { en = \"I\" }, effects = { late = true } }\n");
	for (int i = 0; i < 5; i++)
		buffer_append_format(&text, "action \"a%d\" { owner = \"%c\", name = { en = \"A\" }, takes = \"%dm\", needs = { %s }, effects = { x = %d } }\n", i,
		                     i % 2 ? 'b' : 'a', 5 + 10 * i, i == 4 ? "need(is_set \"late\", { en = \"late\" })" : "", i + 1);
	buffer_append_text(&text, TWO_DECISIONS ENDINGS);
	struct script *script = loaded(buffer_text(&text));
	for (uint64_t budget = 300; budget <= 100000; budget *= 100) {
		struct buffer saved[3] = {0};
		for (uint32_t jobs = 1; jobs <= 3; jobs++) {
			struct explore x;
			search(&x, script, budget, jobs);
			explore_save(&x, &saved[jobs - 1]);
			explore_free(&x);
		}
		CHECK_TEXT(buffer_text(&saved[1]), buffer_text(&saved[0]));
		CHECK_TEXT(buffer_text(&saved[2]), buffer_text(&saved[0]));
		for (int i = 0; i < 3; i++)
			buffer_free(&saved[i]);
	}
	buffer_free(&text);
	script_free(script);
}

TEST(luck_ties_a_proof_to_its_seed)
{
	struct explore x;
	struct script *script = loaded(HEAD "decision \"d\" { at = \"10m\", owner = \"a\", within = \"20m\", default = \"no\", prompt = { en = \"D\" },\n"
	                                    " option \"yes\" { text = { en = \"Y\" }, effects = { chance(50, { x = 10 }) } },\n"
	                                    " option \"no\" { text = { en = \"N\" }, effects = { y = 1 } } }\n" ENDINGS);
	search(&x, script, 1000, 1);
	CHECK(x.proof.complete);
	CHECK(x.proof.chance);
	explore_free(&x);
	script_free(script);
}

TEST(an_action_that_can_be_done_for_ever_is_told)
{
	struct explore x;
	struct arena arena = {0};
	size_t count;
	struct script *script = loaded(HEAD "action \"poke\" { owner = \"a\", name = { en = \"Poke\" }, again = \"0s\", effects = { x = 1 } }\n" ENDINGS);
	struct explore_options options = {.seed = 5, .plays = 16, .jobs = 1, .shards = 1, .states = 3000, .bytes = (size_t)64 << 20};
	CHECK(explore_run(&x, script, &options));
	CHECK(!x.proof.complete);
	const struct explore_finding *all = explore_findings(&x, &arena, &count);
	const struct explore_finding *f = finding_of(all, count, EXPLORE_FINDING_ENDLESS, SIM_NONE);
	CHECK(f);
	CHECK_INT(f->severity, EXPLORE_ERROR);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(the_way_to_an_ending_has_the_fewest_acts)
{
	struct explore x;
	struct arena arena = {0};
	struct explore_witness witness;
	struct script *script = loaded(HEAD TWO_DECISIONS ENDINGS);
	search(&x, script, 1000, 1);
	struct explore_witnesses *w = explore_witnesses_open(&x);
	CHECK(w);
	CHECK(explore_witness_thing(w, explore_thing_number(&x.tally.things, EXPLORE_ENDING, sim_find_ending(x.scenario, "both")), &arena, &witness));
	CHECK_INT(witness.acts, 2);
	CHECK(explore_witness_thing(w, explore_thing_number(&x.tally.things, EXPLORE_ENDING, sim_find_ending(x.scenario, "else")), &arena, &witness));
	CHECK_INT(witness.acts, 0); /* nobody answers at all */
	CHECK(!explore_witness_thing(w, explore_thing_number(&x.tally.things, EXPLORE_ENDING, sim_find_ending(x.scenario, "beyond")), &arena, &witness));
	explore_witnesses_close(w);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(a_long_time_without_a_choice_before_the_end_is_a_dead_end)
{
	struct explore x;
	struct arena arena = {0};
	size_t count;
	struct script *script = loaded(HEAD "decision \"d\" { at = \"10m\", owner = \"a\", within = \"20m\", default = \"no\", prompt = { en = \"D\" },\n"
	                                    " option \"yes\" { text = { en = \"Y\" }, effects = { x = 10 } }, option \"no\" { text = { en = \"N\" }, effects = { y = 1 } } }\n"
	                                    ENDINGS);
	search(&x, script, 1000, 1);
	const struct explore_finding *all = explore_findings(&x, &arena, &count);
	const struct explore_finding *f = finding_of(all, count, EXPLORE_FINDING_DEAD_END, SIM_NONE);
	CHECK(f);
	CHECK_INT(f->amount, 110); /* from 00:10, where the decision may be answered, to 02:00 */
	CHECK(f->path);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST_MAIN
