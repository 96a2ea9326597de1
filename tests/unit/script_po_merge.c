/* Texts out to translators and back: what was translated stays, what changed is marked, what is gone is kept, and any text survives the file. */
#include "script/translate/po_merge.h"

#include "random_text.h"
#include "script_help.h"

#define HEAD "scenario { id = \"x\", api = 1, languages = { \"en\" }, title = { en = \"X\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n"

static char written[65536];

/* The merged file of a scenario's text and an old file, as text. */
static const char *merge(const char *lua, const char *old, struct po_counts *counts)
{
	struct script *script = load_text(lua);
	struct arena arena = {0};
	struct po_file file = {0};
	struct po_error error;
	struct buffer out = {0};
	CHECK(script_scenario(script));
	CHECK(!old || po_read_whole(&file, &arena, old, strlen(old), &error));
	po_merge_write(script_scenario(script), "th", old ? &file : NULL, &out, counts);
	snprintf(written, sizeof written, "%s", buffer_text(&out));
	buffer_free(&out);
	po_free(&file);
	arena_free(&arena);
	script_free(script);
	return written;
}

static bool holds(const char *text, const char *part)
{
	if (strstr(text, part))
		return true;
	printf("not there:\n%s\nin:\n%s\n", part, text);
	return false;
}

TEST(a_template_has_every_text_with_its_place)
{
	struct po_counts counts;
	const char *po = merge(HEAD "inject \"call\" { at = \"1m\", subject = { en = \"A \\\"call\\\"\" }, body = { en = \"One\\ntwo\" } }", NULL, &counts);
	CHECK_INT(counts.texts, 3);
	CHECK_INT(counts.empty, 3);
	CHECK(holds(po, "\"Language: th\\n\""));
	CHECK(holds(po, "\n\n#. headline; one line on the room display\n#: scenario.lua:2\nmsgctxt \"inject.call.subject\"\nmsgid \"A \\\"call\\\"\"\nmsgstr \"\"\n"));
	CHECK(holds(po, "msgid \"\"\n\"One\\n\"\n\"two\"\n"));
}

TEST(only_the_measures_that_a_scenario_uses_are_asked_for)
{
	static const char measures[] = "measure \"S1\" { pillar = \"base\", name = { en = \"One\" } }\nmeasure \"S2\" { pillar = \"base\", name = { en = \"Two\" } }\n"
	                               "measure \"S3\" { pillar = \"base\", name = { en = \"Three\" } }\nrole \"r\" { name = { en = \"R\" } }\n"
	                               "action \"a\" { owner = \"r\", measure = \"S2\", name = { en = \"A\" } }\n";
	const char *old = "msgid \"\"\nmsgstr \"Language: th\\n\"\n\nmsgctxt \"measure.S3.name\"\nmsgid \"Three\"\nmsgstr \"สาม\"\n";
	char lua[1024];
	struct po_counts counts;
	snprintf(lua, sizeof lua, "%s%s", HEAD, measures);
	const char *po = merge(lua, old, &counts);
	CHECK_INT(counts.texts, 5);
	CHECK_INT(counts.obsolete, 0);
	CHECK(!strstr(po, "measure.S1.name"));
	CHECK(holds(po, "msgctxt \"measure.S2.name\""));
	CHECK(holds(po, "msgctxt \"measure.S3.name\"\nmsgid \"Three\"\nmsgstr \"สาม\"")); /* what is there stays */
}

TEST(what_was_translated_stays_with_its_comments)
{
	struct po_counts counts;
	const char *old = "# Translators: Somchai\nmsgid \"\"\nmsgstr \"Language: th\\nLast-Translator: S\\n\"\n\n# check with the ministry\n#, c-format\nmsgctxt \"scenario.title\"\nmsgid \"X\"\nmsgstr \"เอ็กซ์\"\n";
	const char *po = merge(HEAD, old, &counts);
	CHECK_INT(counts.translated, 1);
	CHECK(holds(po, "# Translators: Somchai\n"));
	CHECK(holds(po, "Last-Translator: S"));
	CHECK(holds(po, "# check with the ministry\n#. name of the scenario\n#: scenario.lua:1\n#, c-format\nmsgctxt \"scenario.title\"\nmsgid \"X\"\nmsgstr \"เอ็กซ์\"\n"));
}

TEST(a_changed_text_makes_its_translation_fuzzy_and_shows_the_old_one)
{
	struct po_counts counts;
	const char *po = merge(HEAD, "msgctxt \"scenario.title\"\nmsgid \"Old\\nX\"\nmsgstr \"T\"\n", &counts);
	CHECK_INT(counts.fuzzy, 1);
	CHECK(holds(po, "#, fuzzy\n#| msgid \"\"\n#| \"Old\\n\"\n#| \"X\"\nmsgctxt \"scenario.title\"\nmsgid \"X\"\nmsgstr \"T\"\n"));
	/* and again: the text that was translated stays the one shown, not the one before last */
	static char first[65536];
	snprintf(first, sizeof first, "%s", po);
	CHECK_TEXT(merge(HEAD, first, &counts), first);
}

TEST(a_text_that_is_gone_becomes_obsolete_and_comes_back)
{
	static char without[65536];
	struct po_counts counts;
	const char *old = "# mine\nmsgctxt \"inject.call.subject\"\nmsgid \"Call\"\nmsgstr \"โทร\"\n";
	snprintf(without, sizeof without, "%s", merge(HEAD, old, &counts));
	CHECK_INT(counts.obsolete, 1);
	CHECK(holds(without, "\n# mine\n#~ msgctxt \"inject.call.subject\"\n#~ msgid \"Call\"\n#~ msgstr \"โทร\"\n"));
	CHECK(holds(merge(HEAD, without, &counts), "#~ msgid \"Call\""));
	const char *po = merge(HEAD "inject \"call\" { at = \"1m\", subject = { en = \"Call\" } }", without, &counts);
	CHECK(holds(po, "msgctxt \"inject.call.subject\"\nmsgid \"Call\"\nmsgstr \"โทร\"\n"));
	CHECK(!strstr(po, "#~"));
}

TEST(a_renamed_thing_takes_its_translation_along_to_be_checked)
{
	struct po_counts counts;
	const char *po = merge(HEAD "inject \"phone\" { at = \"1m\", subject = { en = \"Call\" } }", "msgctxt \"inject.call.subject\"\nmsgid \"Call\"\nmsgstr \"โทร\"\n", &counts);
	CHECK(holds(po, "#, fuzzy\nmsgctxt \"inject.phone.subject\"\nmsgid \"Call\"\nmsgstr \"โทร\"\n"));
	CHECK(!strstr(po, "#~"));
}

/* Sources and translations of any kind: extracted, translated, merged and loaded, they are what they were. */
TEST(any_text_survives_the_file)
{
	for (uint64_t seed = test_seed(1), last = getenv("ENSHU_SEED") ? seed : 200; seed <= last; seed++) {
		struct dice d = {seed, 0};
		struct buffer source = {0}, text = {0}, out = {0};
		struct arena arena = {0};
		random_text(&d, &source, 12, false);
		random_text(&d, &text, 12, false);
		struct sim_text_entry entry = {.id = "inject.x.body", .by_language = {buffer_text(&source), buffer_text(&text)}};
		struct sim_scenario scenario = {.id = "x", .version = "1", .languages = {"en", "th"}, .language_count = 2, .texts = &entry, .text_count = 1};
		struct po_counts counts;
		struct po_file file;
		struct po_error error = {0, ""};
		po_merge_write(&scenario, "th", NULL, &out, &counts);
		bool fine = po_read(&file, &arena, buffer_text(&out), out.length, &error) && file.count == 1 && strcmp(file.entries[0].source, buffer_text(&source)) == 0 &&
		            strcmp(file.entries[0].text, buffer_text(&text)) == 0;
		if (!fine)
			printf("ENSHU_SEED=%" PRIu64 ", line %d: %s\n%s\n", seed, error.line, error.reason, buffer_text(&out));
		CHECK(fine);
		po_free(&file);
		buffer_free(&source);
		buffer_free(&text);
		buffer_free(&out);
		arena_free(&arena);
	}
}

/* Cut anywhere or with any byte changed: read, or refused with a line. */
TEST(a_damaged_file_is_read_or_refused_with_its_line)
{
	static const char good[] = "# c\nmsgid \"\"\nmsgstr \"Language: th\\n\"\n\n#, fuzzy, c-format\n#| msgid \"a\"\n#| \"b\"\nmsgctxt \"t\"\nmsgid \"x\\n\"\n\"y\"\nmsgstr \"\"\n\"z\"\n\n#~ msgctxt \"o\"\n#~ msgid \"p\"\n#~ msgstr \"q\"\n";
	char bad[sizeof good];
	for (size_t at = 0; at < sizeof good - 1; at++)
		for (int change = 0; change < 9; change++) {
			memcpy(bad, good, sizeof good);
			bad[at] ^= (char)(change < 8 ? 1 << change : 0);
			struct arena arena = {0};
			struct po_file file = {0};
			struct po_error error = {0, NULL};
			bool fine = po_read_whole(&file, &arena, bad, change < 8 ? sizeof good - 1 : at, &error);
			CHECK(fine || (error.reason && error.line > 0));
			if (fine)
				po_free(&file);
			arena_free(&arena);
		}
}

TEST(pseudo_texts_are_longer_and_recognisable)
{
	struct buffer out = {0};
	po_pseudo_text("No power", &out);
	CHECK_TEXT(buffer_text(&out), "[Ñö pöwér ööö]");
	buffer_clear(&out);
	po_pseudo_text("停電", &out);
	CHECK_TEXT(buffer_text(&out), "[停電長]");
	buffer_free(&out);
}

/* A language that only its file knows may be half done: one line says how much is missing. */
TEST(a_further_language_may_be_half_done)
{
	static const char lua[] = HEAD "inject \"call\" { at = \"1m\", subject = { en = \"Call\" }, body = { en = \"B\" } }";
	static const char po[] = "msgctxt \"scenario.title\"\nmsgid \"X\"\nmsgstr \"เอ็กซ์\"\n";
	struct script_source sources[] = {{"scenario.lua", lua, sizeof lua - 1}, {"text/th.po", po, sizeof po - 1}};
	struct script *script = script_load_sources(sources, 2);
	const struct script_diagnostic *found = find_code(script, "W101");
	CHECK(found && strcmp(found->message, "2 texts are missing in th") == 0 && strcmp(found->file, "text/th.po") == 0);
	CHECK_TEXT(sim_text_in(script_scenario(script), script_scenario(script)->title, 1, NULL), "เอ็กซ์");
	script_free(script);
}

TEST_MAIN
