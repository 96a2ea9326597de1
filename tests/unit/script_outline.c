/* Where declarations, keys and values stand in the files of a scenario, and what strings of Lua mean. */
#include "test.h"

#include "base/buffer.h"
#include "script/read/outline.h"

#include <string.h>

static const char text[] = "-- a comment with inject \"no\" { }\n"
                           "scenario { id = \"x\", api = 1 }\n"
                           "local cond = all { at_least(\"m\", 5) }\n"
                           "decision \"d\" { owner = { \"a\", \"b\" }, when = cond,\n"
                           "  prompt = { en = \"Say \\\"no\\\"?\", ja = [[\n否]] },\n"
                           "  option \"one\" { text = \"One\", effects = { m = -5, after(\"1h\", { m = 2 }) } },\n"
                           "  option \"two\" { text = \"a\" .. \"b\" } }\n"
                           "for _, c in ipairs { \"p\" } do if c then inject \"looped\" { subject = { en = \"x\" } } end end\n"
                           "local function f() inject \"made\" { } end\n"
                           "fact \"k\" { en = \"K\", [\"zh-TW\"] = \"知\", known_by = \"a\" }\n"
                           "on \"fired:x\" (function (ex) ex:fire \"y\" end)\n"
                           "role \"a\" { name = { en = \"A\" } }\n";
static const struct script_source sources[] = {{"scenario.lua", text, sizeof text - 1}, {"strategy/measures.lua", "role \"no\" { }", 13}, {"test.lua", "role \"no\" { }", 13}};

static const char *value(struct arena *arena, const struct outline *o, const char *word, const char *id, const char *of, const char *key)
{
	const struct outline_item *item = outline_find(o, word, id, of);
	const struct outline_field *field = item ? outline_field_of(o, item, key) : NULL;
	return field ? outline_value(arena, o, item, field) : "-";
}

TEST(values_stand_as_the_author_wrote_them)
{
	struct arena arena = {0};
	struct outline o;
	CHECK(outline_read(&o, sources, COUNT(sources)));
	CHECK_TEXT(value(&arena, &o, "scenario", "", "", "api"), "1");
	CHECK_TEXT(value(&arena, &o, "decision", "d", "", "owner"), "{ \"a\", \"b\" }");
	CHECK_TEXT(value(&arena, &o, "decision", "d", "", "when"), "cond");
	CHECK_TEXT(value(&arena, &o, "option", "one", "d", "effects"), "{ m = -5, after(\"1h\", { m = 2 }) }");
	CHECK_TEXT(value(&arena, &o, "option", "two", "d", "text"), "\"a\" .. \"b\"");
	CHECK_TEXT(value(&arena, &o, "fact", "k", "", "zh-TW"), "\"知\"");
	CHECK_TEXT(value(&arena, &o, "role", "a", "", "name"), "{ en = \"A\" }");
	outline_free(&o);
	arena_free(&arena);
}

TEST(what_a_loop_or_a_function_declares_has_no_place)
{
	struct outline o;
	CHECK(outline_read(&o, sources, COUNT(sources)));
	CHECK(!outline_find(&o, "inject", "looped", ""));
	CHECK(!outline_find(&o, "inject", "made", ""));
	CHECK(!outline_find(&o, "inject", "no", ""));
	CHECK(!outline_find(&o, "role", "no", ""));
	CHECK(!outline_find(&o, "option", "one", ""));
	outline_free(&o);
}

TEST(words_of_a_text_by_language)
{
	struct arena arena = {0};
	static const char prompt[] = "{ en = \"Say \\\"no\\\"?\", ja = [[\n否]], [\"zh-TW\"] = '\\u{77e5}\\n\\65\\x42\\z  c' }";
	CHECK_TEXT(outline_words(&arena, prompt, "en", "en"), "Say \"no\"?");
	CHECK_TEXT(outline_words(&arena, prompt, "ja", "en"), "否");
	CHECK_TEXT(outline_words(&arena, prompt, "zh-TW", "en"), "知\nABc");
	CHECK_TEXT(outline_words(&arena, prompt, "fr", "en"), "");
	CHECK_TEXT(outline_words(&arena, "\"One\"", "en", "en"), "One");
	CHECK_TEXT(outline_words(&arena, "\"One\"", "ja", "en"), "");
	CHECK(!outline_words(&arena, "\"a\" .. \"b\"", "en", "en"));
	CHECK(!outline_words(&arena, "{ en = \"a\" .. b }", "en", "en"));
	CHECK(!outline_words(&arena, "words.en", "en", "en"));
	arena_free(&arena);
}

/* Odd and broken text gives some list or none, never a step outside it. */
TEST(broken_text_is_read_to_its_end)
{
	char broken[sizeof text];
	for (size_t cut = 0; cut < sizeof text - 1; cut++) {
		struct outline o;
		struct arena arena = {0};
		memcpy(broken, text, cut);
		broken[cut] = '\0';
		const struct script_source one = {"scenario.lua", broken, cut};
		CHECK(outline_read(&o, &one, 1));
		for (uint32_t i = 0; i < o.item_count; i++)
			for (uint32_t f = 0; f < o.items[i].field_count; f++) {
				const struct outline_field *field = &o.fields[o.items[i].first_field + f];
				CHECK(field->value <= field->end && field->end <= cut && o.items[i].end <= cut);
				outline_words(&arena, outline_value(&arena, &o, &o.items[i], field), "en", "en");
			}
		outline_free(&o);
		arena_free(&arena);
	}
}

TEST_MAIN
