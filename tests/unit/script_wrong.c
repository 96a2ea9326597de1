/* What check says of scenarios that go wrong as those of beginners do: tests/scenarios/wrong/NAME.lua, each told as in tests/golden/wrong/NAME.txt and, in
 * Japanese, NAME.ja.txt. A case is a
 * scenario.lua that includes the sound cast.lua beside it; what it says must name every mistake, at its place, with a remedy, and nothing that is no mistake. */
#include "golden.h"
#include "said.h"
#include "script_help.h"

#include "base/memory.h"

#define FOLDER ENSHU_SOURCE_DIR "/tests/scenarios/wrong/"

static struct script *load_case(struct arena *arena, const char *name)
{
	struct script_source sources[2] = {{.path = "scenario.lua"}, {.path = "cast.lua"}};
	char path[512];
	for (int i = 0; i < 2; i++) {
		char *text = NULL;
		snprintf(path, sizeof path, FOLDER "%s", i ? "cast.lua" : name);
		CHECK_INT(file_read(arena, path, 1 << 20, &text, &sources[i].length), FILE_OK);
		sources[i].text = text;
	}
	return script_load_sources(sources, 2);
}

TEST(wrong_scenarios_are_told_as_expected)
{
	struct arena arena = {0};
	char **names;
	size_t count = 0;
	int different = 0;
	struct said_table table;
	CHECK(said_read(&arena, &table));
	const struct saying_words words = {said_find, &table, "ja"};
	CHECK_INT(file_list(&arena, FOLDER, &names, &count), FILE_OK);
	CHECK(count > 40);
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(names[i]);
		if (length < 5 || strcmp(names[i] + length - 4, ".lua") != 0 || strcmp(names[i], "cast.lua") == 0)
			continue;
		char golden[128];
		struct buffer said = {0};
		struct script *script = load_case(&arena, names[i]);
		CHECK(script);
		script_write_diagnostics(script, &said);
		snprintf(golden, sizeof golden, "wrong/%.*s.txt", (int)(length - 4 > 90 ? 90 : length - 4), names[i]);
		different += !golden_is(golden, buffer_text(&said));
		buffer_clear(&said);
		script_write_diagnostics_in(script, &words, &said);
		snprintf(golden, sizeof golden, "wrong/%.*s.ja.txt", (int)(length - 4 > 90 ? 90 : length - 4), names[i]);
		different += !golden_is(golden, buffer_text(&said));
		buffer_free(&said);
		script_free(script);
	}
	arena_free(&arena);
	CHECK_INT(different, 0);
}

/* One mistake, one diagnostic: what surrounds it is sound. */
TEST(the_cast_of_the_wrong_scenarios_is_sound)
{
	struct arena arena = {0};
	struct script *script = load_case(&arena, "cast.lua");
	CHECK(script);
	CHECK_INT((int)script_error_count(script), 0);
	script_free(script);
	arena_free(&arena);
}

TEST_MAIN
