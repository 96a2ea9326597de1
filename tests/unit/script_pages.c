/* The generated pages are those in docs/, and every example on them does what the page says. With ENSHU_UPDATE=1 in the environment the pages are written. */
#include "script/sandbox/sandbox.h"
#include "script_help.h"
#include "session_fixture.h"

#include "base/file.h"
#include "base/memory.h"
#include "display/coverage.h"
#include "rehearse/rehearse.h"
#include "script/mistake/diagnostic.h"

#include <stdlib.h>

static void check_page(const char *name, void (*write)(struct buffer *out))
{
	static char path[512];
	struct buffer out = {0};
	struct arena arena = {0};
	char *text = NULL;
	size_t length = 0;
	write(&out);
	snprintf(path, sizeof path, "%s/docs/%s", ENSHU_SOURCE_DIR, name);
	if (getenv("ENSHU_UPDATE")) {
		FILE *file = fopen(path, "wb");
		CHECK(file && fwrite(out.data, 1, out.length, file) == out.length && fclose(file) == 0);
	}
	CHECK_INT(file_read(&arena, path, 1 << 20, &text, &length), FILE_OK);
	bool same = length == out.length && memcmp(text, out.data, length) == 0;
	arena_free(&arena);
	buffer_free(&out);
	if (!same)
		printf("docs/%s is not current: run test_script_pages with ENSHU_UPDATE=1\n", name);
	CHECK(same);
}

TEST(the_reference_is_current)
{
	check_page("scenario-reference.md", script_write_reference);
}

TEST(the_page_of_diagnostics_is_current)
{
	check_page("diagnostics.md", script_write_diagnostics_page);
}

TEST(examples_of_the_reference_are_a_sound_scenario)
{
	struct buffer text = {0};
	examples(&text);
	struct script *script = load_text(buffer_text(&text));
	size_t count;
	script_diagnostics(script, &count);
	if (count)
		print_diagnostics(script);
	bool sound = count == 0 && script_scenario(script);
	script_free(script);
	buffer_free(&text);
	CHECK(sound);
}

/* The editor's stub is Lua, and what its notes say of a function is what the function takes. */
TEST(the_editor_stub_is_lua_whose_notes_fit)
{
	struct buffer stub = {0};
	script_write_stub(&stub);
	const char *text = buffer_text(&stub);
	lua_State *L = luaL_newstate();
	CHECK(L && luaL_loadstring(L, text) == LUA_OK);
	lua_close(L);
	char params[256] = "";
	int functions = 0, wrong = 0;
	for (const char *line = text; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
		if (strncmp(line, "---@param ", 10) == 0) {
			size_t used = strlen(params), length = strcspn(line + 10, "? ");
			CHECK(used + length + 3 < sizeof params);
			snprintf(params + used, sizeof params - used, "%s%.*s", used ? ", " : "", (int)length, line + 10);
		} else if (strncmp(line, "function ", 9) == 0) {
			const char *open = strchr(line, '(');
			size_t length = strcspn(open + 1, ")");
			bool same = strlen(params) == length && memcmp(params, open + 1, length) == 0;
			if (!same)
				printf("%.*s: notes say (%s)\n", (int)strcspn(line, "\n"), line, params);
			wrong += !same;
			functions++;
			params[0] = '\0';
		}
	}
	CHECK_INT(wrong, 0);
	CHECK(functions > WORDS);
	CHECK(strstr(text, "---@param fact string\n---@overload fun(fact: string): enshu.node\n---@return enshu.node\nfunction knows(role, fact) end\n"));
	CHECK(strstr(text, "---@return any\nfunction include(name) end\n"));
	buffer_free(&stub);
}

TEST(examples_of_tests_are_tests_that_pass)
{
	struct buffer scenario = {0}, tests = {0};
	struct arena arena = {0};
	char path[64];
	size_t count, test_count;
	examples_of(false, &scenario);
	examples_of(true, &tests);
	struct script *script = load_with_tests(buffer_text(&scenario), buffer_text(&tests));
	script_diagnostics(script, &count);
	if (count)
		print_diagnostics(script);
	CHECK_INT(count, 0);
	const struct script_test *all = script_tests(script, &test_count);
	CHECK(test_count > 0);
	for (size_t i = 0; i < test_count; i++)
		for (uint32_t n = 0; n < all[i].seed_count; n++) {
			struct rehearsal run;
			struct session_error error;
			fresh_path(path);
			CHECK_INT(rehearse(script, &all[i], all[i].seeds[n], &(struct rehearsal_options){.path = path, .program = "test"}, &arena, &run, &error), REHEARSED);
			remove_recording(path);
			for (uint32_t f = 0; f < run.failure_count; f++)
				printf("line %d: expected %s; %s\n", run.failures[f].spot->line, run.failures[f].expected, run.failures[f].found);
			CHECK_INT(run.failure_count, 0);
		}
	script_free(script);
	arena_free(&arena);
	buffer_free(&scenario);
	buffer_free(&tests);
}

/* The fonts of this machine, as `enshu check` asks them. */
static bool covers(void *user, uint32_t code_point)
{
	(void)user;
	struct display_error error;
	struct coverage *fonts = coverage_open(&error);
	bool has = fonts && coverage_has(fonts, code_point);
	coverage_close(fonts);
	return has;
}

TEST(every_example_of_a_diagnostic_draws_it)
{
	int wrong = 0;
	for (int i = 0; i < DIAGNOSTICS; i++) {
		const char *example = diagnostic_example((enum diagnostic_id)i);
		if (!example)
			continue;
		struct buffer text = {0};
		bool of_tests = strncmp(example, "-- test.lua\n", 12) == 0;
		if (i == DIAG_MISSING_TEXT)
			buffer_append_text(&text, "-- languages below\n");
		examples(&text);
		if (!of_tests)
			buffer_append_format(&text, "%s\n", example);
		if (i == DIAG_MISSING_TEXT) { /* the only one that needs a second language */
			char *at = strstr(text.data, "api = 1");
			struct buffer two = {0};
			buffer_append(&two, text.data, (size_t)(at - text.data));
			buffer_append_format(&two, "languages = { \"en\", \"ja\" }, %s", at);
			buffer_free(&text);
			text = two;
		}
		struct script *script = of_tests ? load_with_tests(buffer_text(&text), example) : load_text(buffer_text(&text));
		if (i == DIAG_GLYPH)
			script_check_glyphs(script, covers, NULL);
		if (!find_code(script, diagnostic_code((enum diagnostic_id)i))) {
			printf("%s is not drawn by:\n%s\n", diagnostic_code((enum diagnostic_id)i), example);
			print_diagnostics(script);
			wrong++;
		}
		script_free(script);
		buffer_free(&text);
	}
	CHECK_INT(wrong, 0);
}

/* `name in the guide, as code: at the start of code, or after a space, bracket or comma inside it. */
static bool guide_names(const char *guide, const char *name)
{
	size_t length = strlen(name);
	for (const char *at = guide; (at = strstr(at, name)) != NULL; at += length) {
		bool begins = at > guide && strchr("` (:,{", at[-1]), ends = strchr("` (\"{,)", at[length]);
		if (begins && ends)
			return true;
	}
	return false;
}

TEST(the_guide_names_every_word_key_and_method)
{
	struct arena arena = {0};
	char *guide = NULL;
	size_t length;
	int missing = 0;
	CHECK_INT(file_read(&arena, ENSHU_SOURCE_DIR "/docs/scenario-language.md", 1 << 20, &guide, &length), FILE_OK);
	for (int i = 0; i < WORDS; i++) {
		const struct word *word = &script_words[i];
		if (!guide_names(guide, word->name)) {
			printf("the guide lacks the word %s\n", word->name);
			missing++;
		}
		for (unsigned k = 0; k < word->key_count; k++)
			if (!guide_names(guide, word->keys[k].name)) {
				printf("the guide lacks the key %s of %s\n", word->keys[k].name, word->name);
				missing++;
			}
	}
	for (int i = 0; i < METHODS; i++)
		if (!guide_names(guide, script_methods[i].name)) {
			printf("the guide lacks the method %s\n", script_methods[i].name);
			missing++;
		}
	arena_free(&arena);
	CHECK_INT(missing, 0);
}

/* An editor proposes what the sandbox registers, and nothing that would not run. */
TEST(the_editor_stub_has_the_part_of_lua_that_scenarios_have)
{
	static const struct {
		const char *prefix;
		const luaL_Reg *functions;
	} groups[] = {{"", sandbox_base_functions}, {"string.", sandbox_string_functions}, {"table.", sandbox_table_functions}, {"math.", sandbox_math_functions}};
	struct buffer out = {0};
	size_t known = 0, written = 0;
	script_write_stub(&out);
	const char *part = strstr(buffer_text(&out), "the part of Lua");
	CHECK(part);
	for (size_t g = 0; g < COUNT(groups); g++)
		for (const luaL_Reg *f = groups[g].functions; f->name; f++) {
			char head[64];
			snprintf(head, sizeof head, "\nfunction %s%s(", groups[g].prefix, f->name);
			if (!strstr(part, head))
				printf("the stub lacks %s%s\n", groups[g].prefix, f->name);
			CHECK(strstr(part, head));
			known++;
		}
	for (const char *at = part; (at = strstr(at, "\nfunction ")); at++)
		written++;
	CHECK_INT(written, known);
	buffer_free(&out);
}

TEST(the_editor_stub_is_lua)
{
	struct buffer out = {0};
	script_write_stub(&out);
	CHECK(out.length > 4000 && strstr(out.data, "function inject(id) end") && strstr(out.data, "function ex:knows(id, fact) end"));
	buffer_free(&out);
}

TEST_MAIN
