/* What check says about mistakes: all at once, at the right line and column, with the line itself and a remedy. */
#include "script_help.h"

#include "base/file.h"
#include "base/memory.h"

#define CAST                                                                                                           \
	SMALL "role \"operator\" { name = { en = \"Operator\" } }\n"                                                   \
	      "metric \"trust\" { name = { en = \"Trust\" }, start = 50 }\n"                                           \
	      "inject \"call\" { at = \"1m\", subject = { en = \"Call\" } }\n"                                         \
	      "action \"report\" { owner = \"operator\", name = { en = \"Report\" }, effects = { trust = 1 } }\n"

TEST(a_sound_scenario_draws_nothing)
{
	CHECK_DIAGNOSTICS(CAST, "");
}

TEST(a_misspelt_role_is_shown_where_it_stands)
{
	CHECK_DIAGNOSTICS(CAST "decision \"isolate\" {\n  after = \"call\",\n  owner = \"operater\", prompt = { en = \"Cut?\" },\n"
	                       "  option \"cut\" { text = { en = \"Cut\" }, effects = { trust = -1 } },\n"
	                       "  option \"wait\" { text = { en = \"Wait\" }, effects = { trust = 1 } } }\n",
	                  "scenario.lua:8:12: error[E012]: there is no role \"operater\"\n"
	                  "    8 |   owner = \"operater\", prompt = { en = \"Cut?\" },\n"
	                  "      |            ^ did you mean \"operator\"?\n");
}

TEST(all_mistakes_come_at_once_in_the_order_of_the_file)
{
	CHECK_DIAGNOSTICS(CAST "every \"10 min\" { effects = { trust = 1.5 } }\n"
	                       "inject \"mail\" { at = \"5m\", too = \"operator\", via = \"fone\", subject = { en = \"Mail\" }, effects = { trsut = 3 } }\n"
	                       "on \"fired:cal\" { effects = { fire \"mial\" } }\n",
	                  "scenario.lua:6:8: error[E019]: \"10 min\" is not a duration\n"
	                  "    6 | every \"10 min\" { effects = { trust = 1.5 } }\n"
	                  "      |        ^ write \"10m\"\n"
	                  "scenario.lua:6:38: error[E007]: 1.5: only whole numbers exist here\n"
	                  "    6 | every \"10 min\" { effects = { trust = 1.5 } }\n"
	                  "      |                                      ^ write a whole number, such as percent\n"
	                  "scenario.lua:7:28: error[E015]: inject has no key `too`\n"
	                  "    7 | inject \"mail\" { at = \"5m\", too = \"operator\", via = \"fone\", subject = { en = \"Mail\" }, effects = { trsut = 3 } \n"
	                  "      |                            ^ did you mean \"to\"?\n"
	                  "scenario.lua:7:53: error[E018]: \"fone\" is not one of briefing|phone|email|feed|news|web|voice|social|letter|diplomatic|sensor|paper\n"
	                  "    7 | inject \"mail\" { at = \"5m\", too = \"operator\", via = \"fone\", subject = { en = \"Mail\" }, effects = { trsut = 3 } \n"
	                  "      |                                                     ^ did you mean \"phone\"?\n"
	                  "scenario.lua:7:99: error[E012]: there is no metric, variable or resource \"trsut\"\n"
	                  "    7 | ... ator\", via = \"fone\", subject = { en = \"Mail\" }, effects = { trsut = 3 } }\n"
	                  "      |                                                                 ^ did you mean \"trust\"?\n"
	                  "scenario.lua:8:5: error[E012]: there is no inject \"cal\"\n"
	                  "    8 | on \"fired:cal\" { effects = { fire \"mial\" } }\n"
	                  "      |     ^ did you mean \"call\"?\n"
	                  "scenario.lua:8:36: error[E012]: there is no inject \"mial\"\n"
	                  "    8 | on \"fired:cal\" { effects = { fire \"mial\" } }\n"
	                  "      |                                    ^ did you mean \"mail\"?\n");
}

TEST(columns_count_characters_and_the_mark_stands_below_wide_ones)
{
	CHECK_DIAGNOSTICS("scenario { id = \"s\", api = 1, languages = { \"ja\" }, title = { ja = \"夜\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n"
	                  "role \"a\" { name = { ja = \"警察庁\" }, brief = { jp = \"x\" } }\naction \"x\" { owner = \"a\", name = { ja = \"行動\" } }\n",
	                  "scenario.lua:2:45: error[E032]: \"jp\" is not a language of this scenario\n"
	                  "    2 | role \"a\" { name = { ja = \"警察庁\" }, brief = { jp = \"x\" } }\n"
	                  "      |                                                ^ did you mean \"ja\"?\n");
}

TEST(a_wrong_word_does_not_hide_what_follows)
{
	CHECK_DIAGNOSTICS(CAST "injekt \"x\" { subject = { en = \"X\" } }\nlocal t = print(injct)\non \"fired:call\" { effects = { nothing = 1 } }\n",
	                  "scenario.lua:6:1: error[E008]: there is no word injekt\n"
	                  "    6 | injekt \"x\" { subject = { en = \"X\" } }\n"
	                  "      | ^ did you mean \"inject\"?\n"
	                  "scenario.lua:7:11: error[E008]: there is no word print\n"
	                  "    7 | local t = print(injct)\n"
	                  "      |           ^ handlers and scenarios have no output; `enshu check` and the console show what happens\n"
	                  "scenario.lua:7:17: error[E008]: there is no word injct\n"
	                  "    7 | local t = print(injct)\n"
	                  "      |                 ^ did you mean \"inject\"?\n"
	                  "scenario.lua:8:31: error[E012]: there is no metric, variable or resource \"nothing\"\n"
	                  "    8 | on \"fired:call\" { effects = { nothing = 1 } }\n"
	                  "      |                               ^ declared: \"trust\"\n");
}

/* Lua evaluates `a or b` to a, so what the author wrote behind it would be lost without a word. */
TEST(or_between_conditions_is_told_where_it_stands)
{
	static const char *const dropped[] = {
	    "inject \"mail\" { when = is_set \"late\" or fired \"call\", subject = { en = \"M\" } }\n",
	    "inject \"mail\" { when = is_set(\"late\") or fired(\"call\"), subject = { en = \"M\" } }\n",
	    "inject \"mail\" { when = (above(\"trust\", 5)) or { fired \"call\" }, subject = { en = \"M\" } }\n",
	    "inject \"mail\" { when = all { is_set \"late\" } or fired \"call\", subject = { en = \"M\" } }\n",
	    "local late = is_set \"late\"\ninject \"mail\" { when = late or fired \"call\", subject = { en = \"M\" } }\n",
	    "local function guard()\n  return is_set \"late\" or fired \"call\"\nend\ninject \"mail\" { when = guard(), subject = { en = \"M\" } }\n",
	};
	char text[2048];
	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++) {
		snprintf(text, sizeof text, "%sflag \"late\"\non \"done:report\" { effects = { late = true } }\n%s", CAST, dropped[i]);
		struct script *script = load_text(text);
		const struct script_diagnostic *found = find_code(script, "E021");
		if (!found)
			print_diagnostics(script);
		CHECK(found);
		CHECK(strncmp(found->message, "or keeps ", 9) == 0);
		CHECK_TEXT(found->hint, "conditions of which one must hold: any { ..., ... }");
		CHECK_INT(found->line, i == 5 ? 9 : i == 4 ? 9 : 8);
		script_free(script);
	}
}

/* Lua's own idioms with values that may be absent stay as they are. */
TEST(or_beside_plain_values_is_left_alone)
{
	CHECK_DIAGNOSTICS(CAST "flag \"late\"\non \"done:report\" { effects = { late = true } }\n"
	                       "for _, x in ipairs { { id = \"a\" }, { id = \"b\", when = fired \"call\" } } do\n"
	                       "  inject(x.id) { when = x.when or is_set \"late\", subject = { en = x.subject or \"Mail\" } }\n"
	                       "  inject(x.id .. \"2\") { when = x.when and is_set \"late\" or fired \"call\", subject = { en = \"Mail\" } }\nend\n"
	                       "on \"fired:call\" (function(ex) if ex:fired \"call\" or ex:flag \"late\" then ex:add(\"trust\", 1) end end)\n",
	                  "");
}

TEST(a_key_that_stands_twice_is_told_at_its_second_place)
{
	CHECK_DIAGNOSTICS(CAST "inject \"mail\" { at = \"5m\", subject = { en = \"Mail\" }, at = \"6m\" }\n"
	                       "every \"10m\" { effects = { trust = -5, [\"trust\"] = -3 } }\n"
	                       "on \"fired:call\" (function(ex) local a, trust = 1, { n = 1, f = function() local n, m = 1, 2; return n + m end, m = 2 } end)\n",
	                  "scenario.lua:6:55: error[E035]: at stands twice between the same { and }\n"
	                  "    6 | inject \"mail\" { at = \"5m\", subject = { en = \"Mail\" }, at = \"6m\" }\n"
	                  "      |                                                       ^ only the last one would count: take one of them out\n"
	                  "scenario.lua:7:41: error[E035]: trust stands twice between the same { and }\n"
	                  "    7 | every \"10m\" { effects = { trust = -5, [\"trust\"] = -3 } }\n"
	                  "      |                                         ^ only the last one would count: take one of them out\n");
}

/* A recording's name is made of it. */
TEST(the_id_of_a_scenario_is_an_id_like_any_other)
{
	static const char *const bad[] = {"../../x", "two words", "", "a.b", "演習"};
	char text[512];
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		snprintf(text, sizeof text, "scenario { id = \"%s\", api = 1, title = { en = \"X\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n", bad[i]);
		struct script *script = load_text(text);
		CHECK(find_code(script, "E014"));
		script_free(script);
	}
}

/* Choosing it would be enough, and the approval that the catalogue asks for would never come up. */
TEST(an_option_that_takes_what_others_must_approve_is_told)
{
	static const char head[] = CAST "measure \"X.1\" { pillar = \"deterrence\", name = { en = \"X\" }, gates = { gate \"oversight\" { kind = \"approval\" }, gate \"court\" { kind = \"approval\" }, gate \"partner\" { kind = \"consent\" }, gate \"proof\" { kind = \"fact\" } } }\n";
	static const char action[] = "action \"ask\" { owner = \"operator\", measure = \"X.1\", name = { en = \"Ask\" }, waives = { \"oversight\", \"court\", \"partner\", \"proof\" }, effects = { trust = 1 } }\n";
	static const struct {
		const char *keys, *more, *told;
	} cases[] = {{"", "", "option \"yes\" takes measure X.1 without its approvals: oversight, court"},
	             {"waives = { \"oversight\" },", "", "option \"yes\" takes measure X.1 without its approvals: court"},
	             {"waives = { \"oversight\", \"court\" },", "", NULL},
	             {"needs = { above(\"trust\", 20) },", "", NULL},
	             {"", action, NULL}};
	char text[2048];
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		snprintf(text, sizeof text,
		         "%s%sdecision \"strike\" { owner = \"operator\", after = \"call\", prompt = { en = \"Act?\" }, option \"yes\" { text = { en = \"Act\" }, measure = \"X.1\", %s effects = { trust = -1 } }, "
		         "option \"no\" { text = { en = \"Wait\" }, effects = { trust = 1 } } }\n",
		         head, cases[i].more, cases[i].keys);
		struct script *script = load_text(text);
		const struct script_diagnostic *found = find_code(script, "W125");
		CHECK(!found == !cases[i].told && !script_error_count(script));
		if (found)
			CHECK_TEXT(found->message, cases[i].told);
		script_free(script);
	}
	struct script *script = load_text(CAST "measure \"X.1\" { pillar = \"deterrence\", name = { en = \"X\" } }\n"
	                                       "decision \"strike\" { owner = \"operator\", after = \"call\", prompt = { en = \"Act?\" }, option \"yes\" { text = { en = \"Act\" }, measure = \"X.1\", waives = { \"court\" }, effects = { trust = -1 } }, "
	                                       "option \"no\" { text = { en = \"Wait\" }, effects = { trust = 1 } } }\n");
	CHECK(find_code(script, "E027"));
	script_free(script);
}

TEST(a_sector_without_a_picture_is_told_with_the_nearest)
{
	CHECK_DIAGNOSTICS("scenario { id = \"s\", api = 1, title = { en = \"S\" }, sector = \"watter\", start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n",
	                  "scenario.lua:1:63: warning[W126]: there is no picture for sector \"watter\"; those that have one are " WORD_SECTORS "\n"
	                  "    1 | scenario { id = \"s\", api = 1, title = { en = \"S\" }, sector = \"watter\", start = \"2026-07-04T06:30+09:00\", lengt\n"
	                  "      |                                                               ^ did you mean \"water\"?\n");
}

TEST(the_sectors_of_the_language_are_those_that_have_a_name)
{
	struct arena arena = {0};
	char *text;
	size_t length, named = 0, listed = 0;
	CHECK_INT(file_read(&arena, ENSHU_SOURCE_DIR "/assets/text/en.json", 1 << 20, &text, &length), FILE_OK);
	for (const char *at = text; (at = strstr(at, "\"sector.")); at++)
		named++;
	for (const char *from = WORD_SECTORS; *from; from += strcspn(from, "|") + (from[strcspn(from, "|")] == '|')) {
		char wanted[40];
		snprintf(wanted, sizeof wanted, "\"sector.%.*s\"", (int)strcspn(from, "|"), from);
		CHECK(strstr(text, wanted));
		listed++;
	}
	CHECK_INT((int)listed, (int)named);
	arena_free(&arena);
}

TEST(a_syntax_error_points_at_the_token)
{
	CHECK_DIAGNOSTICS(SMALL "role \"a\" {\n  name = { en = \"A\" }\n  seats = 2 }\n",
	                  "scenario.lua:3:22: error[E003]: a comma is missing between } and seats\n"
	                  "    3 |   name = { en = \"A\" }\n"
	                  "      |                      ^ write , here\n");
}

#define NESTED(n) n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n n

/* Lua names a line at best. */
TEST(a_failure_while_loading_points_at_what_failed)
{
	static const struct {
		const char *lua, *place;
	} cases[] = {
	    {"local a = 1\nlocal s = \"x\" s:f()\n", "scenario.lua:3:17: error[E004]: there is no function f"},
	    {"local s = \"x\"\ns\n  :f()\n", "scenario.lua:4:4: error[E004]: there is no function f"},
	    {"local t = {}\n  t.u.v = 1\n", "scenario.lua:3:5: error[E004]: u is empty (nil): nothing can be read from it"},
	    {"local t = {}\nlocal x = 1 + t\n", "scenario.lua:3:15: error[E004]: t is a table: it cannot be used in a calculation"},
	    {"if true then error(\"no\") end\n", "scenario.lua:2:14: error[E004]: no"},
	    {"  local x = \"a\" .. nil\n", "scenario.lua:2:3: error[E004]: a value here is empty (nil): it cannot be joined to a text"},
	    {" local function f() return 1 + f() end f()\n", "scenario.lua:2:2: error[E005]: loading takes too much memory"},
	    {"local t = {}\n while true do t[#t + 1] = { t } end\n", "scenario.lua:3:2: error[E005]: loading takes too much memory"},
	    {"\n while true do end\n", "scenario.lua:3:2: error[E005]: loading takes too many steps (is there an endless loop?)"},
	    {"x = " NESTED("{{{{{") "1" NESTED("}}}}}") "\n", "scenario.lua:2:254: error[E003]: Lua cannot read this: it lies too deep inside (more than 200 brackets, blocks or operators)"},
	    {"local a = \"\"\nlocal b = a" NESTED(" .. a .. a .. a .. a .. a") "\n", "scenario.lua:3:1258: error[E003]: Lua cannot read this: it lies too deep inside"},
	};
	int wrong = 0;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer text = {0}, said = {0};
		buffer_append_format(&text, SMALL "%s", cases[i].lua);
		struct script *script = load_text(buffer_text(&text));
		if (script)
			script_write_diagnostics(script, &said);
		if (!strstr(buffer_text(&said), cases[i].place)) {
			printf("expected %s, said:\n%s", cases[i].place, buffer_text(&said));
			wrong++;
		}
		script_free(script);
		buffer_free(&text);
		buffer_free(&said);
	}
	CHECK_INT(wrong, 0);
}

TEST(a_bracket_at_the_start_of_a_line_goes_on_with_the_line_before)
{
	struct script *script = load_text(SMALL "role \"a\" { name = { en = \"A\" } }\n(\"x\"):f()\n");
	const struct script_diagnostic *found = script ? find_code(script, "E020") : NULL;
	CHECK(found && found->line == 2 && found->hint && strstr(found->hint, "put ; before it"));
	script_free(script);
}

TEST(a_file_that_is_not_text_says_where_it_stops_being_text)
{
	static const char shift_jis[] = "-- ok\n-- \x95\x61\x89\x40\n", latin[] = "-- caf\xe9 x\n", zero[] = "-- \xe5\xa4\x9c\0\n", utf16[] = "\xff\xfe-\0-\0";
	static const struct {
		const char *bytes;
		size_t length;
		int line, column;
		const char *message, *hint;
	} cases[] = {{shift_jis, sizeof shift_jis - 1, 2, 4, "this is not UTF-8: byte 95", "it looks like Shift_JIS"},
	             {latin, sizeof latin - 1, 1, 7, "this is not UTF-8: byte E9", "save the file as UTF-8"},
	             {zero, sizeof zero - 1, 1, 5, "there is a zero byte here", "take it out"},
	             {utf16, sizeof utf16 - 1, 0, 0, "it is UTF-16, not UTF-8", "save it as UTF-8"}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct script *script = load_bytes(cases[i].bytes, cases[i].length);
		const struct script_diagnostic *found = script ? find_code(script, "E002") : NULL;
		CHECK(found && found->hint);
		CHECK_INT(found->line, cases[i].line);
		CHECK_INT(found->column, cases[i].column);
		CHECK_TEXT(found->message, cases[i].message);
		CHECK(strstr(found->hint, cases[i].hint));
		script_free(script);
	}
}

TEST(another_version_of_the_language_is_named)
{
	CHECK_DIAGNOSTICS("scenario { id = \"s\", api = 2, title = { en = \"S\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n",
	                  "scenario.lua:1:28: error[E018]: this program reads version 1 of the scenario language, not 2\n"
	                  "    1 | scenario { id = \"s\", api = 2, title = { en = \"S\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n"
	                  "      |                            ^ a newer Enshu may read it; for this one write api = 1\n");
}

TEST(a_statement_that_fails_costs_only_itself)
{
	CHECK_DIAGNOSTICS(SMALL "role \"a\" { name = { en = \"A\" } }\naction \"x\" { owner = \"a\", name = { en = \"X\" }, effects = { later = 1 } }\n"
	                        "local n = nil + 1\nmetric \"later\" { name = { en = \"L\" }, start = 1 }\n",
	                  "scenario.lua:4:1: error[E004]: a value here is empty (nil): it cannot be used in a calculation\n"
	                  "    4 | local n = nil + 1\n"
	                  "      | ^ nothing was assigned to it; an id or a text stands in quotation marks\n");
}

TEST(a_circle_of_triggers_is_named_at_each_of_them)
{
	CHECK_DIAGNOSTICS(CAST "inject \"egg\" { after = \"hen\", subject = { en = \"Egg\" } }\ninject \"hen\" { after = \"egg+1m\", subject = { en = \"Hen\" } }\n",
	                  "scenario.lua:6:25: error[E024]: inject \"egg\" waits for itself: what it comes after comes after it\n"
	                  "    6 | inject \"egg\" { after = \"hen\", subject = { en = \"Egg\" } }\n"
	                  "      |                         ^\n"
	                  "scenario.lua:7:25: error[E024]: inject \"hen\" waits for itself: what it comes after comes after it\n"
	                  "    7 | inject \"hen\" { after = \"egg+1m\", subject = { en = \"Hen\" } }\n"
	                  "      |                         ^\n");
}

TEST(an_impossible_need_says_why)
{
	CHECK_DIAGNOSTICS(CAST "fact \"f\" { en = \"F\" }\nauthority \"w\" { name = { en = \"W\" } }\nresource \"r\" { name = { en = \"R\" }, start = 2 }\n"
	                       "action \"x\" { owner = \"operator\", name = { en = \"X\" }, effects = { trust = 1 }, needs = {\n"
	                       "  knows \"f\",\n  at_least(\"trust\", 101),\n  has_authority \"w\",\n  uses(\"r\", 3),\n"
	                       "  need(all { below(\"trust\", 10), above(\"trust\", 100) }, { en = \"Never\" }) } }\n",
	                  "scenario.lua:6:7: warning[W112]: fact \"f\" can be learned by nobody\n"
	                  "    6 | fact \"f\" { en = \"F\" }\n"
	                  "      |       ^ write reveals = in an inject, learn in effects, or known_by\n"
	                  "scenario.lua:7:12: warning[W122]: authority \"w\" is needed, but never granted\n"
	                  "    7 | authority \"w\" { name = { en = \"W\" } }\n"
	                  "      |            ^\n"
	                  "scenario.lua:10:10: error[E025]: action \"x\" can never be done: nobody can learn fact \"f\"\n"
	                  "   10 |   knows \"f\",\n"
	                  "      |          ^\n"
	                  "scenario.lua:11:13: error[E025]: action \"x\" can never be done: metric \"trust\" lies between 0 and 100\n"
	                  "   11 |   at_least(\"trust\", 101),\n"
	                  "      |             ^\n"
	                  "scenario.lua:12:18: error[E025]: action \"x\" can never be done: authority \"w\" is never granted\n"
	                  "   12 |   has_authority \"w\",\n"
	                  "      |                  ^\n"
	                  "scenario.lua:13:9: error[E025]: action \"x\" can never be done: there are never more than 2 of resource \"r\"\n"
	                  "   13 |   uses(\"r\", 3),\n"
	                  "      |         ^\n"
	                  "scenario.lua:14: error[E025]: action \"x\" can never be done: its condition can never hold\n"
	                  "   14 |   need(all { below(\"trust\", 10), above(\"trust\", 100) }, { en = \"Never\" }) } }\n");
}

TEST(what_happens_only_in_an_impossible_place_is_impossible_too)
{
	struct script *script = load_text(CAST "flag \"f\"\nfact \"k\" { en = \"K\" }\n"
	                                       "inject \"a\" { when = is_set \"f\", subject = { en = \"A\" }, reveals = \"k\" }\n"
	                                       "inject \"b\" { after = \"a\", subject = { en = \"B\" }, effects = { f = true } }\n");
	CHECK(script && find_code(script, "W111") && find_code(script, "W112"));
	script_free(script);
}

TEST(mistakes_inside_handlers_are_found_without_running_them)
{
	CHECK_DIAGNOSTICS(CAST "on \"fired:call\" (function(ex)\n  if ex:metric \"trsut\" > 3 and ex:decidd \"x\" then\n    ex:after(\"1m\"):fire \"cal\"\n    fire \"call\"\n  end\nend)\n",
	                  "scenario.lua:7:17: error[E012]: there is no metric \"trsut\"\n"
	                  "    7 |   if ex:metric \"trsut\" > 3 and ex:decidd \"x\" then\n"
	                  "      |                 ^ did you mean \"trust\"?\n"
	                  "scenario.lua:7:35: error[E030]: ex has no method decidd\n"
	                  "    7 |   if ex:metric \"trsut\" > 3 and ex:decidd \"x\" then\n"
	                  "      |                                   ^ did you mean \"decided\"?\n"
	                  "scenario.lua:8:26: error[E012]: there is no inject \"cal\"\n"
	                  "    8 |     ex:after(\"1m\"):fire \"cal\"\n"
	                  "      |                          ^ did you mean \"call\"?\n"
	                  "scenario.lua:9:5: error[E029]: fire declares while the scenario loads; it does nothing in a function\n"
	                  "    9 |     fire \"call\"\n"
	                  "      |     ^ write ex:fire\n");
}

TEST(state_outside_the_engine_is_found_at_its_line)
{
	CHECK_DIAGNOSTICS(CAST "local n, seen = 0, {}\nlocal function count()\n  n = n + 1\n  return n\nend\n"
	                       "on \"fired:call\" (function(ex)\n  local own = 1\n  local function inner() own = own + 1 end\n  inner()\n  ex:add(\"trust\", own)\n"
	                       "  seen.x = own\n  total = 3\n  if count() > 2 then ex:add(\"trust\", 1) end\nend)\n",
	                  "scenario.lua:8:3: error[E010]: a handler assigns to the local n outside itself\n"
	                  "    8 |   n = n + 1\n"
	                  "      |   ^ use a variable or a flag\n"
	                  "scenario.lua:16:3: error[E010]: a handler changes the table seen outside itself\n"
	                  "   16 |   seen.x = own\n"
	                  "      |   ^ use a variable or a flag\n"
	                  "scenario.lua:17: error[E010]: a handler assigns to a global\n"
	                  "   17 |   total = 3\n"
	                  "      = use a variable or a flag\n");
}

TEST(the_same_as_json)
{
	struct script *script = load_text(CAST "flag \"trust\"\n");
	struct buffer out = {0};
	script_write_diagnostics_json(script, NULL, &out);
	CHECK_TEXT(buffer_text(&out),
	           "{\"errors\":1,\"warnings\":0,\"dropped\":0,\"diagnostics\":[{\"code\":\"E013\",\"severity\":\"error\",\"file\":\"scenario.lua\",\"line\":6,\"column\":7,"
	           "\"message\":\"\\\"trust\\\" is already a metric, declared in scenario.lua:3\",\"hint\":\"choose another id for one of them\",\"excerpt\":\"flag \\\"trust\\\"\"}]}");
	buffer_free(&out);
	script_free(script);
}

TEST(texts_that_do_not_fit_the_room_display_are_reported)
{
	struct script *script = load_text(
	    "scenario { id = \"s\", api = 1, languages = { \"en\", \"ja\" }, title = { en = \"S\", ja = \"夜\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n"
	    "role \"a\" { name = { en = \"A\", ja = \"一二三四五六七八九十一\" } }\n"
	    "inject \"i\" { at = \"1m\", subject = { en = \"123456789 123456789 123456789 123456789 12\", ja = \"一二三四五六七八九十一二三四五六七八九十一二三四五\" },\n"
	    "  body = { en = \"a\\nb\\nc\\nd\", ja = \"あ\" } }\n"
	    "action \"x\" { owner = \"a\", name = { en = \"X\", ja = \"行\" } }\n");
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	CHECK_INT(count, 2);
	CHECK_TEXT(all[0].message, "the role's label in ja has 11 characters; the room display has place for 10");
	CHECK_TEXT(all[1].message, "the body in en takes 4 lines; the room display has place for 3 of 66 characters");
	CHECK_INT(all[1].line, 4);
	script_free(script);
}

TEST(a_thousand_mistakes_are_enough)
{
	struct buffer text = {0};
	buffer_append_text(&text, SMALL);
	for (int i = 0; i < 1500; i++)
		buffer_append_format(&text, "flag \"f%d\" { strat = true }\n", i);
	struct script *script = load_text(buffer_text(&text));
	size_t count;
	script_diagnostics(script, &count);
	CHECK_INT(count, 1000);
	CHECK_INT(script_error_count(script), 1500);
	script_free(script);
	buffer_free(&text);
}

TEST_MAIN
