/* test.lua as data: what it declares, what is wrong with it and where, and that it can neither change the scenario nor get out of the sandbox. */
#include "script_help.h"

#include "script/tests.h"

#include <time.h>

#define CAST                                                                                                           \
	SMALL "role \"operator\" { name = { en = \"Operator\" } }\nrole \"police\" { name = { en = \"Police\" } }\n"   \
	      "metric \"trust\" { name = { en = \"Trust\" }, start = 50 }\nfact \"note\" { en = \"Note\", known_by = \"operator\" }\n" \
	      "inject \"call\" { at = \"1m\", subject = { en = \"Call\" } }\n"                                         \
	      "decision \"answer\" { after = \"call\", owner = \"police\", prompt = { en = \"Answer?\" },\n"           \
	      "  option \"yes\" { text = { en = \"Yes\" }, effects = { trust = 5 } }, option \"no\" { text = { en = \"No\" }, effects = { trust = -5 } } }\n" \
	      "action \"report\" { owner = \"operator\", name = { en = \"Report\" }, effects = { trust = 1 }, needs = { approval { by = \"police\" } } }\n" \
	      "objective \"O1\" { text = { en = \"O\" } }\ntask \"T1\" { objective = \"O1\", text = { en = \"T\" }, check = happens(\"done:report\") }\n" \
	      "ending \"calm\" { title = { en = \"Calm\" }, text = { en = \"It held.\" }, when = any { at_least(\"trust\", 50), fired \"call\" } }\n"

#define CHECK_TEST_DIAGNOSTICS(tests, expected)                                                                        \
	do {                                                                                                           \
		struct script *check_script = load_with_tests(CAST, tests);                                            \
		CHECK(check_script);                                                                                   \
		static char check_said[65536];                                                                         \
		struct buffer check_out = {0};                                                                         \
		bool check_ready = script_scenario(check_script) != NULL;                                              \
		script_write_diagnostics(check_script, &check_out);                                                    \
		snprintf(check_said, sizeof check_said, "%s", buffer_text(&check_out));                                \
		buffer_free(&check_out);                                                                               \
		script_free(check_script);                                                                             \
		CHECK_TEXT(check_said, expected);                                                                      \
		CHECK(check_ready);                                                                                    \
	} while (0)

TEST(a_test_becomes_steps_in_their_order)
{
	struct script *script = load_with_tests(CAST, "local both = { fired \"call\", { is_open \"answer\" } }\n"
	                                              "test \"answers\" { seeds = \"3-5\", bots = \"bold\", seats = { operator = \"held\" }, pace = \"facilitator\",\n"
	                                              "  at \"2m\" { both, decides(\"police\", \"answer.yes\", { why = \"必要\", confidence = 70 }) },\n"
	                                              "  { at \"+5m\" { refused(\"need-approval:police\", acts(\"operator\", \"report\")) } },\n"
	                                              "  at \"decided:answer+1m\" { sees(\"room\", \"call\") }, at \"end\" { ended \"calm\" } }\n");
	static const enum script_step_kind kinds[] = {SCRIPT_STEP_TIME, SCRIPT_STEP_HOLDS, SCRIPT_STEP_HOLDS, SCRIPT_STEP_DO,  SCRIPT_STEP_TIME,
	                                              SCRIPT_STEP_REFUSED, SCRIPT_STEP_EVENT, SCRIPT_STEP_SEES, SCRIPT_STEP_END, SCRIPT_STEP_ENDED};
	size_t count, diagnostics;
	script_diagnostics(script, &diagnostics);
	if (diagnostics)
		print_diagnostics(script);
	CHECK_INT(diagnostics, 0);
	const struct script_test *test = script_tests(script, &count);
	CHECK_INT(count, 1);
	CHECK_TEXT(test->name, "answers");
	CHECK_INT(test->seed_count, 3);
	CHECK_INT(test->seeds[2], 5);
	CHECK_INT(test->bots, SIM_POLICY_BOLD);
	CHECK(!test->automatic && test->holds == SCRIPT_ALWAYS && !test->fails);
	CHECK_INT(test->seats[0].value, SIM_SEAT_HELD);
	CHECK_INT(test->acting, 3);
	CHECK_INT(test->step_count, COUNT(kinds));
	for (size_t i = 0; i < COUNT(kinds); i++)
		CHECK_INT(test->steps[i].kind, kinds[i]);
	CHECK_INT(test->steps[0].time, 120);
	CHECK_INT(test->steps[1].spot.line, 1); /* where it was written, not where it is used */
	CHECK_INT(test->steps[1].spot.column, 16);
	CHECK_TEXT(test->steps[3].command->text[SIM_WHY], "必要");
	CHECK_INT(test->steps[3].command->confidence, 70);
	CHECK(test->steps[4].relative);
	CHECK_INT(test->steps[5].spot.line, 4);
	CHECK_INT(test->steps[6].time, 60);
	CHECK_INT(test->steps[7].role, SCRIPT_ROOM);
	script_free(script);
}

TEST(mistakes_in_tests_come_all_at_once_and_leave_the_scenario_playable)
{
	CHECK_TEST_DIAGNOSTICS("test \"a\" { bots = \"bald\", seats = { operater = \"held\" },\n"
	                       "  at \"2m\" { fired \"cal\", decides(\"polise\", \"answer.yess\"), refused(\"need-aproval\", acts(\"police\", \"reprot\")) },\n"
	                       "  at \"1m\" { ended \"clam\", met \"T2\", sees(\"police\", \"cal\"), knows(\"police\", \"notes\") } }\n"
	                       "test \"a\" { at \"fird:call\" { reached \"calm\" } }\n",
	                       "test.lua:1:20: error[E018]: \"bald\" is not one of none|cautious|bold|random|scripted\n"
	                       "    1 | test \"a\" { bots = \"bald\", seats = { operater = \"held\" },\n"
	                       "      |                    ^ did you mean \"bold\"?\n"
	                       "test.lua:1:37: error[E012]: there is no role \"operater\"\n"
	                       "    1 | test \"a\" { bots = \"bald\", seats = { operater = \"held\" },\n"
	                       "      |                                     ^ did you mean \"operator\"?\n"
	                       "test.lua:2:20: error[E012]: there is no inject \"cal\"\n"
	                       "    2 |   at \"2m\" { fired \"cal\", decides(\"polise\", \"answer.yess\"), refused(\"need-aproval\", acts(\"police\", \"reprot\")) }\n"
	                       "      |                    ^ did you mean \"call\"?\n"
	                       "test.lua:2:35: error[E012]: there is no role \"polise\"\n"
	                       "    2 |   at \"2m\" { fired \"cal\", decides(\"polise\", \"answer.yess\"), refused(\"need-aproval\", acts(\"police\", \"reprot\")) }\n"
	                       "      |                                   ^ did you mean \"police\"?\n"
	                       "test.lua:2:45: error[E012]: decision \"answer\" has no option \"yess\"\n"
	                       "    2 |   at \"2m\" { fired \"cal\", decides(\"polise\", \"answer.yess\"), refused(\"need-aproval\", acts(\"police\", \"reprot\")) }\n"
	                       "      |                                             ^ did you mean \"yes\"?\n"
	                       "test.lua:2:69: error[E018]: \"need-aproval\" is no reason for a refusal\n"
	                       "    2 |   at \"2m\" { fired \"cal\", decides(\"polise\", \"answer.yess\"), refused(\"need-aproval\", acts(\"police\", \"reprot\")) }\n"
	                       "      |                                                                     ^ did you mean \"need-approval\"?\n"
	                       "test.lua:3:7: error[E033]: \"1m\" lies before the moment above it, \"2m\"\n"
	                       "    3 |   at \"1m\" { ended \"clam\", met \"T2\", sees(\"police\", \"cal\"), knows(\"police\", \"notes\") } }\n"
	                       "      |       ^\n"
	                       "test.lua:3:20: error[E012]: there is no ending \"clam\"\n"
	                       "    3 |   at \"1m\" { ended \"clam\", met \"T2\", sees(\"police\", \"cal\"), knows(\"police\", \"notes\") } }\n"
	                       "      |                    ^ did you mean \"calm\"?\n"
	                       "test.lua:3:32: error[E012]: there is no task \"T2\"\n"
	                       "    3 |   at \"1m\" { ended \"clam\", met \"T2\", sees(\"police\", \"cal\"), knows(\"police\", \"notes\") } }\n"
	                       "      |                                ^ did you mean \"T1\"?\n"
	                       "test.lua:3:53: error[E012]: there is no inject, decision, action or metric \"cal\"\n"
	                       "    3 |   at \"1m\" { ended \"clam\", met \"T2\", sees(\"police\", \"cal\"), knows(\"police\", \"notes\") } }\n"
	                       "      |                                                     ^ did you mean \"call\"?\n"
	                       "test.lua:3:77: error[E012]: there is no fact \"notes\"\n"
	                       "    3 |   at \"1m\" { ended \"clam\", met \"T2\", sees(\"police\", \"cal\"), knows(\"police\", \"notes\") } }\n"
	                       "      |                                                                             ^ did you mean \"note\"?\n"
	                       "test.lua:4:7: error[E013]: there is a test of this name in test.lua:1\n"
	                       "    4 | test \"a\" { at \"fird:call\" { reached \"calm\" } }\n"
	                       "      |       ^\n"
	                       "test.lua:4:16: error[E023]: \"fird:call\" is not a pattern: there is no such event\n"
	                       "    4 | test \"a\" { at \"fird:call\" { reached \"calm\" } }\n"
	                       "      |                ^ did you mean \"fired\"?\n");
}

TEST(a_scenario_is_the_same_with_and_without_its_tests)
{
	struct script *with = load_with_tests(CAST, "test \"t\" { at \"2m\" { after_time \"1m\", before_time \"7m\", any { fired \"call\", after_time \"95s\" } } }\n");
	struct script *without = load_text(CAST);
	const struct sim_scenario *a = script_scenario(with), *b = script_scenario(without);
	CHECK(a && b);
	CHECK_INT(a->layout.size, b->layout.size);
	CHECK(memcmp(a->opening, b->opening, a->layout.size) == 0);
	CHECK(a->fingerprint == b->fingerprint);
	size_t files;
	script_sources(with, &files);
	CHECK_INT(files, 1); /* a recording does not carry the tests */
	script_free(with);
	script_free(without);
}

TEST(words_of_tests_are_free_names_in_a_scenario)
{
	struct script *script = load_text(CAST "function at(n) return n .. \"m\" end\nended = at(5)\ninject \"x\" { at = ended, subject = \"X\" }\n");
	size_t count;
	script_diagnostics(script, &count);
	if (count)
		print_diagnostics(script);
	CHECK_INT(count, 0);
	script_free(script);
	CHECK_DIAGNOSTICS(CAST "test \"t\" { }\n", "scenario.lua:13:1: error[E008]: there is no word test\n"
	                                           "   13 | test \"t\" { }\n"
	                                           "      | ^ tests stand in test.lua, beside scenario.lua\n");
}

TEST(a_syntax_error_in_tests_is_told_and_the_scenario_still_plays)
{
	CHECK_TEST_DIAGNOSTICS("test \"t\" {\n  at \"1m\" { fired \"call\" \n", "test.lua:2:11: error[E003]: { is never closed\n    2 |   at \"1m\" { fired \"call\" \n      |           ^ write } where it ends\n");
}

TEST_MAIN
