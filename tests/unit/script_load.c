/* How a scenario would feel at the table: too much at a time, nothing for long, nothing trained; characters nobody can draw; older ways of writing. And what else check promises,
 * one tiny scenario each. */
#include "script_help.h"

#define WORLD SMALL "role \"a\" { name = { en = \"A\" } }\nrole \"b\" { name = { en = \"B\" } }\nmetric \"m\" { name = { en = \"M\" }, start = 5 }\n"
#define OPTIONS "prompt = { en = \"?\" }, option \"y\" { text = { en = \"Y\" }, effects = { m = 1 } }, option \"n\" { text = { en = \"N\" }, effects = { m = -1 } } }\n"

static bool draws(const char *lua, const char *code)
{
	struct script *script = load_text(lua);
	bool found = find_code(script, code) != NULL;
	if (!found)
		print_diagnostics(script);
	script_free(script);
	return found;
}

static bool is_silent(const char *lua, const char *code)
{
	struct script *script = load_text(lua);
	const struct script_diagnostic *found = find_code(script, code);
	if (found)
		print_diagnostics(script);
	bool silent = !found && script_error_count(script) == 0;
	script_free(script);
	return silent;
}

TEST(two_decisions_at_a_time_are_told_only_when_one_role_must_decide_both_in_time)
{
	CHECK(draws(WORLD "decision \"x\" { owner = \"a\", at = \"1h\", within = \"30m\", " OPTIONS "decision \"y\" { owner = \"a\", at = \"80m\", within = \"10m\", " OPTIONS, "W131"));
	CHECK(is_silent(WORLD "decision \"x\" { owner = \"a\", at = \"1h\", within = \"20m\", " OPTIONS "decision \"y\" { owner = \"a\", at = \"80m\", within = \"10m\", " OPTIONS, "W131"));
	CHECK(is_silent(WORLD "decision \"x\" { owner = \"a\", at = \"1h\", within = \"30m\", " OPTIONS "decision \"y\" { owner = \"b\", at = \"80m\", within = \"10m\", " OPTIONS, "W131"));
	CHECK(is_silent(WORLD "decision \"x\" { owner = { \"a\", \"b\" }, at = \"1h\", within = \"30m\", " OPTIONS "decision \"y\" { owner = \"a\", at = \"80m\", within = \"10m\", " OPTIONS, "W131"));
	CHECK(is_silent(WORLD "decision \"x\" { owner = \"a\", at = \"1h\", " OPTIONS "decision \"y\" { owner = \"a\", at = \"80m\", within = \"10m\", " OPTIONS, "W131"));
}

/* Through a chain: an inject, a decision after it, another after that one is decided. */
TEST(times_are_estimated_along_chains)
{
	CHECK(draws(WORLD "inject \"i\" { at = \"1h\", subject = { en = \"I\" } }\ndecision \"x\" { owner = \"a\", after = \"i+5m\", within = \"40m\", " OPTIONS
	                  "decision \"y\" { owner = \"a\", after = \"fired:i+10m\", within = \"10m\", " OPTIONS,
	            "W131"));
	CHECK(is_silent(WORLD "decision \"x\" { owner = \"a\", at = \"1h\", within = \"40m\", " OPTIONS "decision \"y\" { owner = \"a\", after = \"decided:x+30m\", within = \"10m\", " OPTIONS, "W131"));
}

#define END(id, when) "ending \"" id "\" { title = { en = \"E\" }, text = { en = \"E\" }, when = " when " }\n"

TEST(values_for_which_no_ending_holds)
{
	static const char low[] = WORLD "metric \"gap\" { name = { en = \"Gap\" }, start = 50 }\n";
	char lua[4096];
	const struct {
		const char *endings, *told;
	} cases[] = {{END("a", "at_least(\"gap\", 60)") END("b", "below(\"gap\", 40)"), "no ending holds when metric \"gap\" is 40 to 59 at the end"},
	             {END("a", "above(\"gap\", 40)") END("b", "below(\"gap\", 40)"), "no ending holds when metric \"gap\" is 40 at the end"},
	             {END("a", "at_least(\"gap\", 60)") END("b", "negate(at_least(\"gap\", 61))"), NULL},
	             {END("a", "at_least(\"gap\", 60)") END("b", "any { below(\"gap\", 60), decided \"x\" }"), NULL}, /* several things: exploring tells */
	             {END("a", "all { at_least(\"gap\", 10), at_most(\"gap\", 20) }") END("b", "at_least(\"gap\", 21)"), "no ending holds when metric \"gap\" is 0 to 9 at the end"}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		snprintf(lua, sizeof lua, "%sdecision \"x\" { owner = \"a\", at = \"1h\", within = \"40m\", " OPTIONS "%s", low, cases[i].endings);
		struct script *script = load_text(lua);
		const struct script_diagnostic *d = find_code(script, "W136");
		CHECK((d != NULL) == (cases[i].told != NULL));
		if (d)
			CHECK_TEXT(d->message, cases[i].told);
		script_free(script);
	}
}

TEST(a_role_without_anything_for_long)
{
	CHECK(draws(WORLD "inject \"i\" { at = \"10m\", to = \"a\", subject = { en = \"I\" } }\ninject \"j\" { at = \"9h\", to = \"a\", subject = { en = \"J\" } }", "W132"));
	CHECK(is_silent(WORLD "inject \"i\" { at = \"10m\", to = \"a\", subject = { en = \"I\" } }\ninject \"j\" { at = \"3h\", to = \"a\", subject = { en = \"J\" } }", "W132"));
	CHECK(is_silent(SMALL "role \"a\" { name = { en = \"A\" }, hidden = true }\nrole \"b\" { name = { en = \"B\" } }\ninject \"i\" { at = \"10m\", to = \"a\", subject = { en = \"I\" } }\n"
	                      "inject \"j\" { at = \"9h\", to = \"a\", subject = { en = \"J\" } }",
	                "W132"));
}

TEST(reading_adds_up_over_a_stretch)
{
	static char text[4096];
	size_t used = (size_t)snprintf(text, sizeof text, "%s", WORLD);
	for (int i = 0; i < 8; i++) /* 8 times 200 words within five minutes in the room */
		used += (size_t)snprintf(text + used, sizeof text - used, "inject \"i%d\" { at = \"%dm\", to = \"a\", subject = { en = \"I\" }, body = { en = string.rep(\"word \", 200) } }\n", i, i * 3);
	CHECK(draws(text, "W133"));
	used = (size_t)snprintf(text, sizeof text, "%s", WORLD);
	for (int i = 0; i < 8; i++) /* the same, an hour apart */
		used += (size_t)snprintf(text + used, sizeof text - used, "inject \"i%d\" { at = \"%dh\", to = \"a\", subject = { en = \"I\" }, body = { en = string.rep(\"word \", 200) } }\n", i, i);
	CHECK(is_silent(text, "W133"));
}

TEST(an_objective_of_an_expected_action_is_one_of_the_inject)
{
	static const char head[] = SMALL "objective \"O1\" { text = { en = \"O\" } }\n";
	static char text[1024];
	snprintf(text, sizeof text, "%sinject \"i\" { at = \"1h\", subject = { en = \"I\" }, expected = { expect { text = { en = \"E\" }, objective = \"O1\" } } }", head);
	CHECK(is_silent(text, "W130"));
	snprintf(text, sizeof text, "%sinject \"i\" { at = \"1h\", subject = { en = \"I\" } }\ninject \"j\" { at = \"2h\", subject = { en = \"J\" }, objective = \"O1\" }", head);
	CHECK(draws(text, "W130"));
	snprintf(text, sizeof text, "%sinject \"i\" { at = \"1h\", subject = { en = \"I\" } }", head);
	CHECK(is_silent(text, "W130")); /* nobody names objectives here */
	CHECK(is_silent(SMALL "inject \"i\" { at = \"1h\", subject = { en = \"I\" } }", "W130"));
}

/* ---- glyphs ---- */

struct asked {
	uint32_t missing;
	unsigned times;
};
static bool covers(void *user, uint32_t code_point)
{
	struct asked *asked = user;
	asked->times += code_point == asked->missing;
	return code_point != asked->missing;
}

TEST(a_character_without_glyph_is_asked_about_once_and_told_at_each_text)
{
	struct asked asked = {0x1f512, 0};
	struct script *script = load_text(SMALL "objective \"O1\" { text = { en = \"Lock \xf0\x9f\x94\x92\" } }\nobjective \"O2\" { text = { en = \"\xf0\x9f\x94\x92\xf0\x9f\x94\x92\" } }\n");
	script_check_glyphs(script, covers, &asked);
	size_t count, told = 0;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	for (size_t i = 0; i < count; i++)
		told += strcmp(all[i].code, "W134") == 0;
	CHECK_INT(told, 2);
	CHECK_INT(asked.times, 1);
	CHECK_INT(find_code(script, "W134")->line, 2);
	CHECK(strstr(find_code(script, "W134")->message, "U+1F512"));
	script_free(script);
}

/* ---- what is promised of check, each with the least that draws it ---- */

TEST(everything_that_check_promises)
{
	static const struct {
		const char *code, *lua;
	} samples[] = {
	    {"E012", WORLD "action \"x\" { owner = \"nobody\", name = { en = \"X\" }, effects = { m = 1 } }"},                                                     /* unknown id */
	    {"E013", WORLD "flag \"m\""},                                                                                                                           /* duplicate id */
	    {"E017", WORLD "every \"10m\" { when = \"yes\", effects = { m = 1 } }"},                                                                                /* wrong type */
	    {"E019", WORLD "every \"10 min\" { effects = { m = 1 } }"},                                                                                             /* wrong unit */
	    {"W111", WORLD "inject \"i\" { at = \"11h\", subject = { en = \"I\" } }"},                                                                              /* never fired */
	    {"W110", WORLD "decision \"x\" { owner = \"a\", " OPTIONS},                                                                                             /* never open */
	    {"W116", WORLD "ending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = above(\"m\", 100) }"},                                             /* unreachable ending */
	    {"E026", WORLD "decision \"x\" { owner = \"a\", at = \"1h\", prompt = { en = \"?\" }, option \"y\" { text = { en = \"Y\" }, effects = { m = 1 } } }"},   /* one option */
	    {"E026", WORLD "fact \"f\" { en = \"F\" }\ndecision \"x\" { owner = \"a\", at = \"1h\", prompt = { en = \"?\" }, option \"y\" { text = { en = \"Y\" }, effects = { m = 1 } }, option \"n\" { "
	                   "text = { en = \"N\" }, needs = { knows \"f\" }, effects = { m = -1 } } }"},                                                             /* one possible option */
	    {"W117", WORLD "decision \"x\" { owner = \"a\", at = \"1h\", prompt = { en = \"?\" }, option \"y\" { text = { en = \"Y\" } }, option \"n\" { text = { en = \"N\" }, effects = { m = 1 } } }"},
	    {"E025", WORLD "action \"x\" { owner = \"a\", name = { en = \"X\" }, needs = { at_least(\"m\", 200) }, effects = { m = 1 } }"},                           /* need never met */
	    {"E012", WORLD "action \"x\" { owner = \"a\", name = { en = \"X\" }, needs = { approval { by = \"king\" } }, effects = { m = 1 } }"},                     /* approval by nobody */
	    {"W112", WORLD "fact \"f\" { en = \"F\" }"},                                                                                                            /* fact nobody learns */
	    {"W113", WORLD "flag \"f\"\nwhen(is_set \"f\") { effects = { m = 1 } }"},                                                                               /* read, never set */
	    {"W114", WORLD "flag \"f\"\nevery \"1h\" { effects = { f = true } }"},                                                                                  /* set, never read */
	    {"E024", WORLD "inject \"i\" { after = \"j\", subject = { en = \"I\" } }\ninject \"j\" { after = \"i\", subject = { en = \"J\" } }"},                     /* cycle */
	    {"W102", WORLD "inject \"i\" { at = \"1h\", subject = { en = string.rep(\"long \", 20) } }"},                                                           /* too long */
	    {"W121", WORLD "authority \"w\" { name = { en = \"W\" } }\nobjective \"O\" { text = { en = \"O\" } }\ntask \"T\" { objective = \"O\", text = { en = \"T\" }, check = happens(\"granted:w\") }"},
	    {"W120", WORLD "objective \"O\" { text = { en = \"O\" } }"},                                                                                            /* objective without inject */
	    {"E012", WORLD "action \"x\" { owner = \"a\", measure = \"S9\", name = { en = \"X\" }, effects = { m = 1 } }"},                                           /* unknown measure */
	    {"W119", WORLD},                                                                                                                                        /* nothing to do at all */
	    {"E007", WORLD "local half = 1 / 2"},                                                                                                                   /* a fraction */
	    {"E004", WORLD "math.random()"},                                                                                                                        /* chance of its own */
	    {"E010", WORLD "local n = 0\non \"opening\" (function(ex) n = n + 1 end)"},                                                                             /* memory of its own */
	    {"W135", WORLD "inject \"i\" { at = \"1h\", subject = { en = \"I\" } }\ninject \"j\" { after = after(\"i\", \"5m\"), subject = { en = \"J\" } }"},         /* older way */
	};
	for (size_t i = 0; i < COUNT(samples); i++)
		if (!draws(samples[i].lua, samples[i].code)) {
			printf("%s is not drawn by:\n%s\n", samples[i].code, samples[i].lua);
			CHECK(false);
		}
}

TEST(the_hint_of_an_older_way_shows_the_new_one)
{
	struct script *script = load_text(WORLD "inject \"i\" { at = \"1h\", subject = { en = \"I\" } }\ninject \"j\" { after = after(\"i\", \"5m\"), subject = { en = \"J\" } }");
	const struct script_diagnostic *found = find_code(script, "W135");
	CHECK(found);
	CHECK_TEXT(found->hint, "write after = \"i+5m\"");
	script_free(script);
}

TEST_MAIN
