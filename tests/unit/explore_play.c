/* Plays and their statistics: the same numbers however they are spread, the same plays as sessions play, and findings that are known beforehand. */
#include "explore/witness.h"
#include "script_help.h"
#include "session_fixture.h"

#define HEAD                                                                                                           \
	"scenario { id = \"tiny\", api = 1, title = { en = \"Tiny\" }, start = \"2026-07-04T06:30+09:00\", length = \"4h\", session = \"2h\" }\n" \
	"role \"a\" { name = { en = \"A\" } }\nrole \"b\" { name = { en = \"B\" } }\n"                                 \
	"metric \"x\" { name = { en = \"X\" }, start = 50, good = \"high\" }\n"                                        \
	"metric \"y\" { name = { en = \"Y\" }, start = 50, good = \"high\" }\n"
#define ENDINGS                                                                                                        \
	"ending \"good\" { rank = 1, title = { en = \"Good\" }, text = { en = \"G\" }, when = at_least(\"x\", 60) }\n" \
	"ending \"bad\" { rank = 2, setback = true, title = { en = \"Bad\" }, text = { en = \"B\" }, when = below(\"x\", 60) }\n"
/* A is better than B in everything; C and D trade x for y; waiting (no default) costs. */
#define OPTIONS                                                                                                        \
	"decision \"one\" { at = \"10m\", owner = \"a\", within = \"40m\", at_limit = { x = -5, y = -5 }, prompt = { en = \"One\" },\n" \
	"  option \"A\" { text = { en = \"A\" }, effects = { x = 20, y = 10 } },\n"                                    \
	"  option \"B\" { text = { en = \"B\" }, effects = { x = -10, y = -20 } } }\n"                                 \
	"decision \"two\" { at = \"60m\", owner = \"b\", within = \"40m\", prompt = { en = \"Two\" },\n"               \
	"  option \"C\" { text = { en = \"C\" }, effects = { x = 10, y = -10 } },\n"                                   \
	"  option \"D\" { text = { en = \"D\" }, effects = { x = -10, y = 10, chance(30, { y = 5 }) } } }\n"

static struct script *loaded(const char *text)
{
	struct script *script = load_text(text);
	CHECK(script);
	if (!script_scenario(script))
		print_diagnostics(script);
	CHECK(script_scenario(script));
	return script;
}

static struct script *shipped(const char *id)
{
	char folder[512], shared[512];
	snprintf(folder, sizeof folder, "%s/scenarios/%s", ENSHU_SOURCE_DIR, id);
	snprintf(shared, sizeof shared, "%s/scenarios", ENSHU_SOURCE_DIR);
	struct script *script = script_load_folder(folder, shared);
	CHECK(script && script_scenario(script));
	return script;
}

static void play(struct explore *x, struct script *script, uint64_t plays, uint32_t jobs, uint32_t shard, uint32_t shards)
{
	struct explore_options options = {.seed = 11, .plays = plays, .jobs = jobs, .shard = shard, .shards = shards, .states = 200, .bytes = (size_t)64 << 20};
	CHECK(explore_run(x, script, &options));
}

static const struct explore_finding *finding_of(const struct explore_finding *all, size_t count, enum explore_finding_kind kind)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].kind == kind)
			return &all[i];
	return NULL;
}

static char *saved_text(const struct explore *x)
{
	struct buffer out = {0};
	explore_save(x, &out);
	CHECK(!out.failed);
	return out.data;
}

/* ---- the same numbers ---------------------------------------------------------------------------------------------------------------------- */

TEST(statistics_do_not_depend_on_the_number_of_threads)
{
	struct script *script = shipped("first-the-hospital");
	char *texts[3];
	for (uint32_t jobs = 1; jobs <= 3; jobs++) {
		struct explore x;
		play(&x, script, 300, jobs, 0, 1);
		CHECK_INT(explore_plays_done(&x), 300);
		texts[jobs - 1] = saved_text(&x);
		explore_free(&x);
	}
	CHECK(strcmp(texts[0], texts[1]) == 0);
	CHECK(strcmp(texts[0], texts[2]) == 0);
	for (int i = 0; i < 3; i++)
		memory_free(texts[i]);
	script_free(script);
}

TEST(shards_add_up_to_the_whole_byte_for_byte)
{
	struct script *script = loaded(HEAD OPTIONS ENDINGS);
	struct explore whole, parts[3];
	struct script *scripts[3];
	char error[240];
	play(&whole, script, 1000, 2, 0, 1);
	for (uint32_t i = 0; i < 3; i++) {
		struct explore part;
		play(&part, script, 1000, 1, i, 3);
		CHECK(explore_plays_done(&part) < 1000);
		char *text = saved_text(&part);
		explore_free(&part);
		bool fine = explore_load(&parts[i], &scripts[i], text, strlen(text), error);
		if (!fine)
			printf("%s\n", error);
		CHECK(fine);
		memory_free(text);
	}
	CHECK(explore_merge(&parts[1], &parts[2], error)); /* in any order */
	CHECK(explore_merge(&parts[1], &parts[0], error));
	char *merged = saved_text(&parts[1]), *expected = saved_text(&whole);
	CHECK_TEXT(merged, expected);
	CHECK(!explore_merge(&parts[1], &parts[0], error));
	CHECK_TEXT(error, "plays 0 and on are in both: a shard can be added once");
	memory_free(merged);
	memory_free(expected);
	for (int i = 0; i < 3; i++) {
		explore_free(&parts[i]);
		script_free(scripts[i]);
	}
	explore_free(&whole);
	script_free(script);
}

TEST(a_damaged_saved_exploration_is_refused_and_never_a_crash)
{
	struct script *script = loaded(HEAD OPTIONS ENDINGS), *other;
	struct explore x, y;
	char error[240];
	play(&x, script, 128, 1, 0, 1);
	char *text = saved_text(&x);
	size_t length = strlen(text);
	explore_free(&x);
	for (size_t cut = 0; cut < length; cut += 1 + length / 97)
		CHECK(!explore_load(&y, &other, text, cut, error));
	for (size_t at = 0; at < length; at += 1 + length / 301) { /* a digit changed: refused, or other numbers; never a crash */
		char before = text[at];
		text[at] = before == '9' ? '1' : '9';
		if (explore_load(&y, &other, text, length, error)) {
			struct arena arena = {0};
			size_t count;
			explore_findings(&y, &arena, &count);
			arena_free(&arena);
			explore_free(&y);
			script_free(other);
		}
		text[at] = before;
	}
	memory_free(text);
	script_free(script);
}

static bool stop_at_once(void *context, const struct explore_progress *p)
{
	(void)context;
	(void)p;
	return false;
}

TEST(an_interruption_keeps_whole_blocks_and_says_so)
{
	struct script *script = shipped("first-the-hospital");
	struct explore x;
	struct explore_options options = {.seed = 11, .plays = 1000000, .jobs = 2, .shards = 1, .progress = stop_at_once};
	CHECK(explore_run(&x, script, &options));
	CHECK(x.interrupted);
	CHECK(explore_plays_done(&x) < options.plays);
	uint64_t blocks = 0;
	for (uint64_t b = 0; b < x.block_count; b++)
		blocks += x.blocks[b];
	CHECK_INT(explore_plays_done(&x), blocks * EXPLORE_BLOCK);
	explore_free(&x);
	script_free(script);
}

TEST(exhausted_memory_ends_an_exploration_and_nothing_else)
{
	struct script *script = loaded(HEAD OPTIONS ENDINGS);
	bool done = false;
	for (size_t n = 0; !done && n < 100000; n += 1 + n / 16) {
		struct explore x;
		struct explore_options options = {.seed = 11, .plays = 130, .jobs = 1, .shards = 1, .states = 50, .bytes = (size_t)1 << 20};
		memory_fail_after(n);
		done = explore_run(&x, script, &options);
		memory_fail_after(SIZE_MAX);
		CHECK(done == !x.failed);
		explore_free(&x);
	}
	CHECK(done);
	script_free(script);
}

/* ---- the same plays ------------------------------------------------------------------------------------------------------------------------ */

/* What `enshu run --headless --bots` does. */
static uint64_t session_digest_with(const char *id, uint64_t seed, enum sim_policy policy)
{
	struct session_options options = {.seed = seed, .automatic = true};
	struct session_error error;
	struct session_answer answer;
	struct session *s = session_start(shipped(id), &options, &error);
	CHECK(s);
	session_begin(s);
	for (int r = 0; r < (int)session_scenario(s)->role_count; r++) {
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)r;
		seat.value = SIM_SEAT_BOT;
		seat.option = policy;
		if (session_scenario(s)->roles[r].bot == SIM_NONE)
			CHECK(session_add(s, &seat, &answer));
	}
	CHECK(session_commit(s, &answer));
	while (!session_state(s)->clock.over)
		CHECK(session_pass(s, session_scenario(s)->length, false, &answer));
	uint64_t digest = session_digest(s);
	session_close(s);
	return digest;
}

TEST(personas_play_as_sessions_do)
{
	static const char *const ids[] = {"port-in-the-dark", "silent-lines"};
	static const uint8_t policy[EXPLORE_STYLES] = {[EXPLORE_STYLE_CAUTIOUS] = SIM_POLICY_CAUTIOUS, [EXPLORE_STYLE_BOLD] = SIM_POLICY_BOLD,
	                                               [EXPLORE_STYLE_RANDOM] = SIM_POLICY_RANDOM};
	for (size_t i = 0; i < COUNT(ids); i++) {
		struct script *script = shipped(ids[i]);
		struct explore x;
		struct arena arena = {0};
		struct explore_witness witness;
		play(&x, script, 0, 1, 0, 1);
		struct explore_witnesses *w = explore_witnesses_open(&x);
		for (uint64_t n = 5; n < 8; n++) {
			CHECK(explore_witness_play(w, n, &arena, &witness));
			CHECK_INT(witness.digest, session_digest_with(ids[i], explore_play_seed(11, n), (enum sim_policy)policy[explore_play_style(n)]));
		}
		explore_witnesses_close(w);
		arena_free(&arena);
		explore_free(&x);
		script_free(script);
	}
}

/* Gives a witness to a session; its last state must be the one that was explored. */
static void replays(struct script *script, const struct explore_witness *witness, int ending)
{
	size_t count;
	const struct script_source *sources = script_sources(script, &count);
	struct session_options options = {.seed = witness->seed, .automatic = true};
	struct session_error error;
	struct session_answer answer;
	struct session *s = session_start(script_load_sources(sources, count), &options, &error);
	CHECK(s);
	for (size_t i = 0; i < witness->count; i++) {
		session_begin(s);
		CHECK(session_add(s, &witness->commands[i], &answer));
		CHECK(session_commit(s, &answer));
	}
	CHECK_INT(session_digest(s), witness->digest);
	CHECK(ending < 0 || sim_ending_state_of(session_scenario(s), session_state(s), ending)->reached);
	session_close(s);
}

TEST(a_witness_replays_to_what_it_claims)
{
	struct script *script = shipped("first-the-hospital");
	struct explore x;
	struct arena arena = {0};
	struct explore_witness witness;
	play(&x, script, 256, 2, 0, 1);
	struct explore_witnesses *w = explore_witnesses_open(&x);
	int shown = 0;
	for (int e = 0; e < (int)x.scenario->ending_count; e++)
		if (explore_witness_thing(w, explore_thing_number(&x.tally.things, EXPLORE_ENDING, e), &arena, &witness)) {
			replays(script, &witness, e);
			shown++;
		}
	CHECK(shown >= 4);
	for (uint64_t n = 0; n < 8; n++) {
		CHECK(explore_witness_play(w, n, &arena, &witness));
		replays(script, &witness, SIM_NONE);
	}
	explore_witnesses_close(w);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

/* ---- findings known beforehand ------------------------------------------------------------------------------------------------------------- */

TEST(an_option_that_is_better_nowhere_is_dominated_and_a_trade_is_not)
{
	struct script *script = loaded(HEAD OPTIONS ENDINGS);
	struct explore x;
	struct arena arena = {0};
	size_t count, dominated = 0;
	play(&x, script, 1024, 2, 0, 1);
	const struct explore_finding *all = explore_findings(&x, &arena, &count);
	for (size_t i = 0; i < count; i++)
		dominated += all[i].kind == EXPLORE_FINDING_DOMINATED;
	CHECK_INT(dominated, 1);
	const struct explore_finding *f = finding_of(all, count, EXPLORE_FINDING_DOMINATED);
	CHECK_INT(f->decision, sim_find_decision(x.scenario, "one"));
	CHECK_INT(f->option, 1);
	CHECK_INT(f->other, 0);
	CHECK_INT(f->amount, 300); /* 30 points of 100 on each of two metrics, in tenths */
	CHECK(!finding_of(all, count, EXPLORE_FINDING_WAITING_BEST));
	CHECK(!finding_of(all, count, EXPLORE_FINDING_NOTHING_BEST));
	struct tally_difference d = tally_difference(&x.tally, f->decision, 0, 1, 2);
	CHECK(d.n >= EXPLORE_FEW);
	CHECK(d.mean > 29.99 && d.mean < 30.01);
	/* The two ways of the finding are plays that part at this decision. */
	struct explore_witness worse, better;
	struct explore_witnesses *w = explore_witnesses_open(&x);
	CHECK(f->play >= 0);
	CHECK(explore_witness_pair(w, (uint64_t)f->play, f->decision, f->option, &arena, &worse));
	CHECK(explore_witness_pair(w, (uint64_t)f->play, f->decision, f->other, &arena, &better));
	CHECK_INT(worse.seed, better.seed);
	CHECK(worse.digest != better.digest);
	replays(script, &worse, -1);
	replays(script, &better, -1);
	explore_witnesses_close(w);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(a_decision_at_which_waiting_is_best_is_told)
{
	struct script *script = loaded(HEAD "decision \"trap\" { at = \"10m\", owner = \"a\", within = \"40m\", prompt = { en = \"Trap\" },\n"
	                                    " option \"A\" { text = { en = \"A\" }, effects = { x = -20 } }, option \"B\" { text = { en = \"B\" }, effects = { y = -5 } } }\n"
	                                    ENDINGS);
	struct explore x;
	struct arena arena = {0};
	size_t count;
	play(&x, script, 512, 1, 0, 1);
	const struct explore_finding *all = explore_findings(&x, &arena, &count);
	const struct explore_finding *f = finding_of(all, count, EXPLORE_FINDING_WAITING_BEST);
	CHECK(f);
	CHECK_INT(f->option, 1);
	CHECK(finding_of(all, count, EXPLORE_FINDING_NOTHING_BEST));
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(a_role_without_anything_to_decide_and_an_ending_that_prevails_are_told)
{
	struct script *script = loaded(HEAD "action \"poke\" { owner = \"a\", name = { en = \"Poke\" }, again = \"10m\", effects = { y = 1 } }\n" ENDINGS);
	struct explore x;
	struct arena arena = {0};
	size_t count;
	play(&x, script, 512, 2, 0, 1);
	const struct explore_finding *all = explore_findings(&x, &arena, &count), *f = NULL;
	for (size_t i = 0; i < count; i++)
		if (all[i].kind == EXPLORE_FINDING_IDLE) {
			CHECK(!f); /* a can poke every ten minutes */
			f = &all[i];
		}
	CHECK(f);
	CHECK_INT(f->role, sim_find_role(x.scenario, "b"));
	CHECK_INT(f->amount, 120); /* the whole session */
	f = finding_of(all, count, EXPLORE_FINDING_ENDING_SHARE);
	CHECK(f);
	CHECK_INT(f->count, f->of);
	CHECK(!finding_of(all, count, EXPLORE_FINDING_NEVER_ENDS));
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(a_cascade_that_never_settles_is_told_with_its_place)
{
	struct script *script = loaded(HEAD "variable \"tick\" { start = 0, max = 1 }\ninject \"i\" { at = \"5m\", subject = { en = \"I\" }, effects = { tick = 1 } }\n"
	                                    "on \"variable:tick\" (function(ex) ex:set(\"tick\", 1 - ex:variable(\"tick\")) end)\n" OPTIONS ENDINGS);
	struct explore x;
	struct arena arena = {0};
	size_t count;
	struct explore_witness witness;
	struct explore_options options = {.seed = 11, .plays = 4, .jobs = 1, .shards = 1};
	CHECK(explore_run(&x, script, &options));
	const struct explore_finding *all = explore_findings(&x, &arena, &count), *f = finding_of(all, count, EXPLORE_FINDING_OVERFLOW);
	CHECK(f);
	CHECK_INT(f->severity, EXPLORE_ERROR);
	CHECK_INT(f->count, 4);
	struct explore_witnesses *w = explore_witnesses_open(&x);
	CHECK(explore_witness_play(w, (uint64_t)f->play, &arena, &witness));
	CHECK(witness.place != 0);
	explore_witnesses_close(w);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST(a_scenario_that_never_ends_is_given_up_and_told)
{
	struct script *script = loaded("scenario { id = \"tiny\", api = 1, title = { en = \"T\" }, start = \"2026-07-04T06:30+09:00\", length = \"36500d\" }\n"
	                               "role \"a\" { name = { en = \"A\" } }\nmetric \"x\" { name = { en = \"X\" }, start = 50, good = \"high\" }\n"
	                               "every \"1s\" { effects = { x = 1 } }\n" ENDINGS);
	struct explore x;
	struct arena arena = {0};
	size_t count;
	struct explore_options options = {.seed = 11, .plays = 2, .jobs = 1, .shards = 1};
	CHECK(explore_run(&x, script, &options));
	const struct explore_finding *all = explore_findings(&x, &arena, &count), *f = finding_of(all, count, EXPLORE_FINDING_NEVER_ENDS);
	CHECK(f);
	CHECK_INT(f->count, 2);
	CHECK_INT(f->severity, EXPLORE_ERROR);
	arena_free(&arena);
	explore_free(&x);
	script_free(script);
}

TEST_MAIN
