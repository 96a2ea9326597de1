/* A scenario's tests carried out: every kind of failure is told with what was expected, what is so and what last happened; runs replay; seats are played as said. */
#include "said.h"
#include "session_fixture.h"

#include "base/file.h"
#include "rehearse/rehearse.h"

static struct arena arena;

/* The scenario three-cells with these tests. */
static struct script *with_tests(const char *tests)
{
	char *text;
	size_t length;
	arena_free(&arena);
	CHECK_INT(file_read(&arena, ENSHU_SOURCE_DIR "/tests/scenarios/three-cells/scenario.lua", 1 << 20, &text, &length), FILE_OK);
	const struct script_source sources[] = {{"scenario.lua", text, length}, {"test.lua", tests, strlen(tests)}};
	struct script *script = script_load_sources(sources, 2);
	if (script && script_error_count(script)) {
		struct buffer out = {0};
		script_write_diagnostics(script, &out);
		printf("%s", buffer_text(&out));
		buffer_free(&out);
	}
	CHECK(script && script_error_count(script) == 0 && script_has_tests(script));
	return script;
}

static struct rehearsal run_of(struct script *script, size_t number, uint64_t seed)
{
	struct rehearsal out;
	struct session_error error;
	size_t count;
	char path[64];
	const struct script_test *tests = script_tests(script, &count);
	CHECK(number < count);
	fresh_path(path);
	enum rehearsal_result result = rehearse(script, &tests[number], seed, &(struct rehearsal_options){.path = path, .program = "test"}, &arena, &out, &error);
	if (result != REHEARSED)
		printf("%s\n", error.message);
	CHECK_INT(result, REHEARSED);
	remove_recording(path);
	return out;
}

/* Runs the only test with seed 1 and writes its failures as lines "line:column at: expected; found [nearest]". */
static const char *failures(const char *tests)
{
	static char text[8192];
	struct script *script = with_tests(tests);
	struct rehearsal run = run_of(script, 0, 1);
	size_t used = 0;
	text[0] = '\0';
	for (uint32_t i = 0; i < run.failure_count; i++) {
		const struct rehearsal_failure *f = &run.failures[i];
		used += (size_t)snprintf(text + used, sizeof text - used, "%d:%d %" PRId64 ": %s; %s [%s]\n", f->spot->line, f->spot->column, f->at, f->expected, f->found,
		                         f->nearest);
	}
	script_free(script);
	return text;
}

/* The same in Japanese, without what last happened. */
static const char *failures_in_japanese(const char *tests)
{
	static char text[8192];
	struct arena own = {0};
	struct said_table table;
	CHECK(said_read(&own, &table));
	const struct saying_words words = {said_find, &table, "ja"};
	struct script *script = with_tests(tests);
	struct rehearsal run = run_of(script, 0, 1);
	size_t used = 0;
	text[0] = '\0';
	for (uint32_t i = 0; i < run.failure_count; i++) {
		const struct rehearsal_failure *f = &run.failures[i];
		used += (size_t)snprintf(text + used, sizeof text - used, "%s／%s\n", saying_text(f->expected_said, f->expected, &words, &own),
		                         saying_text(f->found_said, f->found, &words, &own));
		CHECK(strcmp(f->nearest, "") == 0 || strcmp(f->nearest, saying_text(f->nearest_said, f->nearest, &words, &own)) != 0);
	}
	script_free(script);
	arena_free(&own);
	return text;
}

TEST(what_was_expected_and_found_is_said_in_japanese)
{
	CHECK_TEXT(failures_in_japanese("test \"t\" {\n"
	                                "  at \"10m\" { at_least(\"ops\", 99), any { fired \"press\", below(\"ops\", 1) }, knows(\"council\", \"note\"), sees(\"room\", \"stop\"),\n"
	                                "    acts(\"police\", \"seize\"), within(\"1m\", \"fired:stop\", \"done:seize\"), done(\"seize\", 3), hidden_from(\"operator\", \"stop\") },\n"
	                                "  at \"end\" { ended \"storm\", met \"T1\" } }\n"),
	           "指標「ops」が99以上であること／実際は50です\n"
	           "状況付与「press」が付与されていること、または指標「ops」が1未満であること／付与されていません。実際は50です\n"
	           "役割「council」が「note」を知っていること／そうなっていません\n"
	           "会場に状況付与「stop」が見えること／そうなっていません\n"
	           "この行為が受け付けられること／拒まれました（need-fact）：この役割は事実「note」（There is a note.）をまだ知りません\n"
	           "「fired:stop」から1m以内に「done:seize」が起こること／起こっていません\n"
	           "措置「seize」の完了が3回以上あること／ありませんでした\n"
	           "「operator」に状況付与「stop」が見えないこと／そうなっています\n"
	           "演習が「storm」で終わっていること／「calm」で終わっています\n"
	           "課題「T1」が達成されていること／達成できていません\n");
}

TEST(a_story_that_comes_true_has_no_failures)
{
	CHECK_TEXT(failures("test \"seized\" {\n"
	                    "  at \"5m\" { fired \"stop\", knows(\"operator\", \"note\"), sees(\"operator\", \"stop\"), hidden_from(\"police\", \"stop\"), hidden_from(\"room\", \"stop\") },\n"
	                    "  at \"8m\" { refused(\"need-fact:note\", acts(\"police\", \"seize\")), shares(\"operator\", \"note\", \"police\"), acts(\"police\", \"seize\") },\n"
	                    "  at \"+2m\" { approves(\"council\", \"seize\"), running \"seize\", sees(\"police\", \"seize\"), hidden_from(\"council\", \"seize\"), refused(\"busy\", acts(\"police\", \"seize\")) },\n"
	                    "  at \"done:seize+1m\" { after_time \"21m\", before_time \"22m\", within(\"16m\", \"fired:stop\", \"done:seize\"), knows(\"council\", \"server\"), sees(\"room\", \"press\") },\n"
	                    "  at \"end\" { ended \"calm\", reached \"calm\", not_reached \"storm\", met \"T1\", never \"ultra-vires\" } }\n"),
	           "");
}

TEST(conditions_of_tests_are_judged_by_the_state_not_by_what_lies_behind_the_scenarios_own)
{
	CHECK_TEXT(failures("test \"still\" {\n"
	                    "  at \"5m\" { not_done \"seize\", at_most(\"ops\", 100), not_fired \"press\", negate(running \"seize\") } }\n"),
	           "");
}

TEST(each_failure_says_what_was_expected_what_is_and_what_last_happened)
{
	CHECK_TEXT(failures("test \"t\" {\n"
	                    "  at \"10m\" {\n"
	                    "    at_least(\"ops\", 60),\n"
	                    "    below(\"ops\", 50),\n"
	                    "    fired \"press\",\n"
	                    "    not_fired \"stop\",\n"
	                    "    knows(\"police\", \"note\"),\n"
	                    "    decided \"gates.hand\",\n"
	                    "    done \"seize\",\n"
	                    "    any { at_least(\"risk\", 30), done(\"seize\", 2) },\n"
	                    "    negate(at_least(\"ops\", 20)),\n"
	                    "    happens \"done:seize\",\n"
	                    "    never \"fired:stop\",\n"
	                    "    sees(\"police\", \"stop\"),\n"
	                    "    reached \"storm\",\n"
	                    "    met \"T1\",\n"
	                    "    decides(\"police\", \"gates.hand\"),\n"
	                    "    refused(\"need-approval:council\", acts(\"police\", \"seize\")),\n"
	                    "    refused(\"not-open\", decides(\"operator\", \"gates.hand\")) } }\n"),
	           "3:5 600: metric \"ops\" to be at least 60; it is 50 [metric:ops 90 -> 50 at 5m (scenario.lua:29), because of fired:stop at 5m]\n"
	           "4:5 600: metric \"ops\" to be below 50; it is 50 [metric:ops 90 -> 50 at 5m (scenario.lua:29), because of fired:stop at 5m]\n"
	           "5:5 600: inject \"press\" to have fired; it has not []\n"
	           "6:5 600: inject \"stop\" not to have fired; it has [fired:stop at 5m (scenario.lua:26)]\n"
	           "7:5 600: \"police\" to know \"note\"; it does not [learned:note.operator at 5m (scenario.lua:26), because of fired:stop at 5m]\n"
	           "8:5 600: decision \"gates.hand\" to be decided; it is open [opened:gates at 7m (scenario.lua:36), because of fired:stop at 5m]\n"
	           "9:5 600: action \"seize\" to be completed at least once; it was not []\n"
	           "10:5 600: metric \"risk\" to be at least 30 or action \"seize\" to be completed at least 2 times; it is 20; it was not []\n"
	           "11:5 600: metric \"ops\" to be below 20; it is 50 [metric:ops 90 -> 50 at 5m (scenario.lua:29), because of fired:stop at 5m]\n"
	           "12:5 600: \"done:seize\" to have happened; it has not happened []\n"
	           "13:5 600: \"fired:stop\" never to happen; it has happened [fired:stop at 5m (scenario.lua:26)]\n"
	           "14:5 600: \"police\" to see inject \"stop\"; it does not [fired:stop at 5m (scenario.lua:26)]\n"
	           "15:5 600: ending \"storm\" to be reached; endings are judged when the exercise is over; it is not []\n"
	           "16:5 600: task \"T1\" to be met; that is not settled yet []\n"
	           "17:5 600: the act to be accepted; it is refused (not-owner): this role may not do that []\n"
	           "18:5 600: the act to be refused for \"need-approval:council\"; it is refused for \"need-fact:note\": the role does not know \"note\" (There is a note.) yet []\n"
	           "19:5 600: the act to be refused for \"not-open\"; it is accepted [decided:gates.hand at 10m (scenario.lua:37)]\n");
}

TEST(a_moment_that_cannot_be_reached_ends_the_run_and_counts_what_is_left)
{
	struct script *script = with_tests("test \"a\" { at \"decided:gates\" { fired \"stop\" }, at \"learned:server.council\" { fired \"stop\", done \"seize\" }, at \"end\" { ended() } }\n"
	                                   "test \"b\" { at \"1h\" { control \"end\" }, at \"2h\" { fired \"stop\" } }\n"
	                                   "test \"c\" { at \"5m\" { control \"pause\" }, at \"6m\" { fired \"stop\" } }\n"
	                                   "test \"d\" { at \"10m\" { }, at \"fired:stop+1m\" { fired \"stop\" } }\n");
	struct rehearsal run = run_of(script, 0, 1);
	CHECK_INT(run.failure_count, 1);
	CHECK_TEXT(run.failures[0].expected, "\"learned:server.council\" to happen");
	CHECK_TEXT(run.failures[0].nearest, "");
	CHECK_INT(run.not_reached, 4);
	run = run_of(script, 1, 1);
	CHECK_INT(run.failure_count, 1);
	CHECK_TEXT(run.failures[0].found, "it was over at 1h");
	run = run_of(script, 2, 1);
	CHECK_INT(run.failure_count, 1);
	CHECK_TEXT(run.failures[0].found, "it cannot: the clock is paused: resume, or jump");
	run = run_of(script, 3, 1);
	CHECK_INT(run.failure_count, 1);
	CHECK_TEXT(run.failures[0].found, "it is 10m already");
	CHECK_INT(run.not_reached, 0);
	script_free(script);
}

TEST(bots_play_the_seats_that_do_nothing_and_those_that_the_test_names)
{
	struct script *script = with_tests("test \"none\" { at \"end\" { not_decided \"strike\" } }\n"
	                                   "test \"bold\" { bots = \"bold\", at \"8m\" { sees(\"operator\", \"gates\"), decides(\"operator\", \"gates.hand\") }, at \"end\" { decided \"strike\" } }\n"
	                                   "test \"one\" { bots = \"bold\", seats = { group = \"played\" }, at \"end\" { not_decided \"strike\", decided \"alarm\" } }\n"
	                                   "test \"by hand\" { pace = \"facilitator\", at \"10m\" { not_fired \"stop\", control \"fire\" { inject = \"stop\" }, fired \"stop\" } }\n");
	for (size_t i = 0; i < 4; i++) {
		struct rehearsal run = run_of(script, i, 1);
		for (uint32_t f = 0; f < run.failure_count; f++)
			printf("%zu: expected %s; %s\n", i, run.failures[f].expected, run.failures[f].found);
		CHECK_INT(run.failure_count, 0);
	}
	script_free(script);
}

TEST(runs_note_what_they_went_through)
{
	struct script *script = with_tests("test \"t\" { at \"8m\" { decides(\"operator\", \"gates.hand\") }, at \"end\" { ended \"calm\" } }\n");
	const struct sim_scenario *sc = script_scenario(script);
	struct rehearsal run = run_of(script, 0, 1);
	CHECK(run.over && run.at == sc->length && run.commands > 0);
	CHECK_INT(run.endings[sim_find_ending(sc, "calm")], 1);
	CHECK_INT(run.endings[sim_find_ending(sc, "storm")], 0);
	CHECK_INT(run.options[sc->decisions[sim_find_decision(sc, "gates")].options.first], 1);
	CHECK_INT(run.actions[sim_find_action(sc, "seize")], 0);
	struct rehearsal again = run_of(script, 0, 1), other = run_of(script, 0, 2);
	CHECK(again.digest == run.digest && other.digest != run.digest);
	script_free(script);
}

TEST(a_test_passes_by_its_seeds_and_by_what_is_known_of_it)
{
	struct script_test test = {0};
	struct rehearsal good = {0}, bad = {.failure_count = 1};
	struct rehearsal both[] = {good, bad}, none[] = {bad, bad}, all[] = {good, good};
	CHECK(rehearsal_passed(&test, all, 2) && !rehearsal_passed(&test, both, 2) && !rehearsal_passed(&test, none, 2));
	struct rehearsal most[] = {good, bad, good};
	test.holds = SCRIPT_MOSTLY;
	CHECK(rehearsal_passed(&test, most, 3) && !rehearsal_passed(&test, both, 2) && !rehearsal_passed(&test, none, 2));
	test.holds = SCRIPT_SOMETIMES;
	CHECK(rehearsal_passed(&test, all, 2) && rehearsal_passed(&test, both, 2) && !rehearsal_passed(&test, none, 2));
	test.fails = "known";
	CHECK(!rehearsal_passed(&test, all, 2) && !rehearsal_passed(&test, both, 2) && rehearsal_passed(&test, none, 2));
}

TEST(a_recording_that_cannot_be_made_is_told)
{
	struct script *script = with_tests("test \"t\" { at \"1m\" { after_time \"1m\" } }\n");
	struct rehearsal out;
	struct session_error error;
	size_t count;
	const struct script_test *tests = script_tests(script, &count);
	CHECK_INT(rehearse(script, tests, 1, &(struct rehearsal_options){.path = "/nowhere/at/all.enshu", .program = "test"}, &arena, &out, &error), REHEARSAL_NO_RECORD);
	CHECK(strstr(error.message, "/nowhere/at/all.enshu"));
	script_free(script);
}

TEST_MAIN
