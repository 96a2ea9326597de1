/* Texts in several languages: from tables and from text/<language>.po. */
#include "script_help.h"

#include "script/translate/po.h"

#define MAIN                                                                                                           \
	"scenario { id = \"s\", api = 1, languages = { \"en\", \"ja\" }, title = { en = \"Night\", ja = \"夜\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n" \
	"role \"a\" { name = \"Watch\" }\naction \"x\" { owner = \"a\", name = { en = \"Look\" } }\n"

static struct script *load_with(const char *path, const char *po)
{
	struct script_source sources[] = {{"scenario.lua", MAIN, strlen(MAIN)}, {path, po, strlen(po)}};
	return script_load_sources(sources, 2);
}

TEST(a_po_file_fills_what_the_scenario_lacks)
{
	struct script *script = load_with("text/ja.po", "# made by hand\nmsgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
	                                                "msgctxt \"role.a.name\"\nmsgid \"Watch\"\nmsgstr \"当\"\n\"直\"\n\n"
	                                                "#: scenario.lua:3\nmsgctxt \"action.x.name\"\nmsgid \"Look\"\nmsgstr \"見る\"\n\n#~ msgid \"old\"\n#~ msgstr \"古い\"\n");
	size_t count;
	script_diagnostics(script, &count);
	if (count)
		print_diagnostics(script);
	CHECK_INT(count, 0);
	const struct sim_scenario *sc = script_scenario(script);
	CHECK(sc);
	CHECK_TEXT(sim_text_in(sc, sc->roles[0].name, 1, NULL), "当直");
	CHECK_TEXT(sim_text_in(sc, sc->roles[0].name, 0, NULL), "Watch");
	CHECK_TEXT(sim_text_in(sc, sc->actions[0].name, 1, NULL), "見る");
	script_sources(script, &count);
	CHECK_INT(count, 2);
	script_free(script);
}

TEST(a_further_language_is_a_matter_of_a_file)
{
	struct script *script = load_with("text/fr.po", "msgctxt \"scenario.title\"\nmsgid \"Night\"\nmsgstr \"Nuit\"\n");
	const struct sim_scenario *sc = script_scenario(script);
	CHECK(sc);
	CHECK_INT(sc->language_count, 3);
	CHECK_TEXT(sim_text_in(sc, sc->title, sim_language_index(sc, "fr"), NULL), "Nuit");
	int fallback;
	CHECK_TEXT(sim_text_in(sc, sc->actions[0].name, sim_language_index(sc, "fr"), &fallback), "Look");
	CHECK_INT(fallback, 0);
	CHECK(find_code(script, "W101"));
	script_free(script);
}

TEST(outdated_fuzzy_and_lost_translations_are_reported)
{
	struct script *script = load_with("text/ja.po", "msgctxt \"role.a.name\"\nmsgid \"Guard\"\nmsgstr \"番\"\n\n"
	                                                "#, fuzzy\nmsgctxt \"action.x.name\"\nmsgid \"Look\"\nmsgstr \"見る\"\n\n"
	                                                "msgctxt \"action.y.name\"\nmsgid \"Gone\"\nmsgstr \"無い\"\n");
	struct buffer out = {0};
	script_write_diagnostics(script, &out);
	CHECK_TEXT(buffer_text(&out),
	           "scenario.lua:3:34: warning[W101]: text action.x.name is missing in ja\n"
	           "    3 | action \"x\" { owner = \"a\", name = { en = \"Look\" } }\n"
	           "      |                                  ^\n"
	           "text/ja.po:1:10: warning[W103]: the text of \"role.a.name\" has changed since it was translated\n"
	           "    1 | msgctxt \"role.a.name\"\n"
	           "      |          ^\n"
	           "text/ja.po:6:10: warning[W103]: the translation of \"action.x.name\" is marked fuzzy\n"
	           "    6 | msgctxt \"action.x.name\"\n"
	           "      |          ^\n"
	           "text/ja.po:10:10: warning[W104]: no text has the id \"action.y.name\"\n"
	           "   10 | msgctxt \"action.y.name\"\n"
	           "      |          ^\n");
	buffer_free(&out);
	script_free(script);
}

TEST(the_words_of_a_need_are_called_after_their_place_in_the_list)
{
	static const char scenario[] =
	    SMALL "role \"a\" { name = \"Watch\" }\nrole \"b\" { name = \"Chief\" }\nmetric \"m\" { name = \"Mood\", start = 5 }\nflag \"f\" { start = true }\n\n\n\n"
	          "action \"x\" { owner = \"a\", name = \"Look\", needs = { at_least(\"m\", 3), need(is_set \"f\", \"It is light\"),\n"
	          "  approval { by = \"b\", needs = { need(is_set \"f\", \"The chief is up\") } } }, effects = { m = 1, f = false } }\n";
	static const char po[] = "msgctxt \"action.x.need.2\"\nmsgid \"It is light\"\nmsgstr \"Il fait jour\"\n\n"
	                         "msgctxt \"action.x.approval.b.need.1\"\nmsgid \"The chief is up\"\nmsgstr \"Le chef est debout\"\n";
	struct script_source sources[] = {{"scenario.lua", scenario, sizeof scenario - 1}, {"text/fr.po", po, sizeof po - 1}};
	struct script *script = script_load_sources(sources, 2);
	const struct script_diagnostic *lost = find_code(script, "W104");
	if (lost)
		print_diagnostics(script);
	CHECK(script_scenario(script) && !lost);
	script_free(script);
}

/* A measure named in English and Japanese, used by a scenario in this language alone. */
static struct script *load_with_catalogue(const char *language, bool used)
{
	static const char measures[] = "measure \"m\" { pillar = \"base\", name = { en = \"Watch\", ja = \"見張り\" } }\n";
	static char scenario[512];
	snprintf(scenario, sizeof scenario,
	         "scenario { id = \"s\", api = 1, languages = { \"%s\" }, title = \"T\", start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n"
	         "include \"strategy/list\"\n%s",
	         language, used ? "role \"r\" { name = \"R\" }\naction \"a\" { owner = \"r\", measure = \"m\", name = \"A\" }\n" : "");
	struct script_source sources[] = {{"scenario.lua", scenario, strlen(scenario)}, {"strategy/list.lua", measures, sizeof measures - 1}};
	return script_load_sources(sources, 2);
}

TEST(a_scenario_in_one_language_uses_a_catalogue_in_two)
{
	static const struct {
		const char *language, *name;
		bool used, missing;
	} cases[] = {{"en", "Watch", true, false}, {"ja", "見張り", true, false}, {"fr", "Watch", true, true}, {"fr", "Watch", false, false}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct script *script = load_with_catalogue(cases[i].language, cases[i].used);
		const struct sim_scenario *sc = script_scenario(script);
		if (!sc)
			print_diagnostics(script);
		CHECK(sc);
		CHECK_INT(sc->language_count, 1);
		CHECK_TEXT(sim_text_in(sc, sc->measures[0].name, 0, NULL), cases[i].name);
		CHECK_INT(find_code(script, "W101") != NULL, cases[i].missing);
		script_free(script);
	}
}

TEST(a_po_file_that_is_not_one_says_where)
{
	static const struct {
		const char *text;
		int line;
		const char *words;
	} bad[] = {
	    {"msgctxt \"a\"\nmsgid \"b\"\n", 2, "lacks"},
	    {"hello\n", 1, "neither"},
	    {"msgctxt \"a\nmsgid \"b\"\n", 1, "quote"},
	    {"msgctxt \"a\" x\n", 1, "quote"},
	    {"msgctxt \"a\"\nmsgid \"\\q\"\n", 2, "backslash"},
	    {"\"lost\"\n", 1, "belongs to nothing"},
	    {"msgctxt \"a\"\nmsgstr \"b\"\n", 2, "before msgid"},
	    {"msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\nmsgstr \"c\"\n", 4, "twice"},
	    {"msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", 4, "twice"},
	};
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct po_file file;
		struct arena arena = {0};
		struct po_error error = {0, NULL};
		bool read = po_read(&file, &arena, bad[i].text, strlen(bad[i].text), &error);
		if (read || error.line != bad[i].line || !error.reason || !strstr(error.reason, bad[i].words))
			printf("%zu: line %d, %s\n", i, error.line, error.reason ? error.reason : "(no reason)");
		CHECK(!read && error.line == bad[i].line && strstr(error.reason, bad[i].words));
		arena_free(&arena);
	}
	struct script *script = load_with("text/ja.po", "msgctxt\n");
	const struct script_diagnostic *found = find_code(script, "W105");
	CHECK(found && found->line == 1);
	CHECK_TEXT(found->file, "text/ja.po");
	script_free(script);
}

/* A translator's slip must not stop an exercise: that language falls back, and nothing else is said of it. */
TEST(a_broken_po_file_costs_its_own_texts_only)
{
	static const char broken[] = "msgctxt \"role.a.name\"\nmsgid \"Watch\"\nmsgstr \"当直\n\nmsgctxt \"action.x.name\"\nmsgid \"Look\"\nmsgstr \"見る\"\n";
	static const char *const paths[] = {"text/ja.po", "text/fr.po"};
	for (int i = 0; i < 2; i++) {
		struct script *script = load_with(paths[i], broken);
		const struct sim_scenario *sc = script_scenario(script);
		const struct script_diagnostic *found = find_code(script, "W105");
		CHECK(sc && found);
		CHECK_TEXT(found->file, paths[i]);
		CHECK_INT(found->line, 3);
		CHECK_INT((int)script_error_count(script), 0);
		CHECK_INT((int)sc->language_count, 2); /* a further language of which nothing can be read is none */
		CHECK_TEXT(sim_text_in(sc, sc->title, 1, NULL), "夜");
		CHECK_TEXT(sim_text_in(sc, sc->actions[0].name, 1, NULL), "Look");
		CHECK(i == 1 || !find_code(script, "W101"));
		script_free(script);
	}
}

TEST(a_translation_that_cannot_be_shown_falls_back)
{
	struct script *script = load_with("text/ja.po", "msgctxt \"role.a.name\"\nmsgid \"Watch\"\nmsgstr \"当\xe2\x80\xae直\"\n\nmsgctxt \"action.x.name\"\nmsgid \"Look\"\nmsgstr \"見る\"\n");
	const struct sim_scenario *sc = script_scenario(script);
	const struct script_diagnostic *found = find_code(script, "W105");
	CHECK(sc && found && found->line == 1);
	CHECK_TEXT(found->message, "the text holds the hidden control character U+202E");
	CHECK_TEXT(sim_text_in(sc, sc->roles[0].name, 1, NULL), "Watch");
	CHECK_TEXT(sim_text_in(sc, sc->actions[0].name, 1, NULL), "見る");
	script_free(script);
}

TEST(a_po_file_that_is_no_text_is_left_aside)
{
	struct script *script = load_with("text/ja.po", "msgctxt \"role.a.name\"\nmsgid \"Watch\"\nmsgstr \"\x93\x96\"\n");
	const struct script_diagnostic *found = find_code(script, "W105");
	CHECK(script_scenario(script) && found && found->line == 3);
	script_free(script);
}

TEST(hidden_controls_and_empty_texts_are_refused)
{
	struct script *script = load_text(SMALL "objective \"o\" { text = { en = \"a\xe2\x80\xae" "b\" }, capability = { en = \"  \" } }\ntask \"t\" { objective = \"o\", text = { } }\n");
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	CHECK_INT(count, 3);
	CHECK_TEXT(all[0].message, "the text holds the hidden control character U+202E");
	CHECK_TEXT(all[1].message, "the text is empty");
	CHECK_TEXT(all[2].message, "the text is empty");
	script_free(script);
}

TEST_MAIN
