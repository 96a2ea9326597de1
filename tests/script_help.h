/* script_help — loading small scenarios in tests of the language: from text, or from the examples of the reference. */
#ifndef ENSHU_SCRIPT_HELP_H
#define ENSHU_SCRIPT_HELP_H

#include "base/buffer.h"
#include "script/declare/words.h"
#include "script/script.h"
#include "test.h"

/* The smallest sound scenario, as a beginning for others. */
#define SMALL                                                                                                          \
	"scenario { id = \"small\", api = 1, title = { en = \"Small\" }, start = \"2026-07-04T06:30+09:00\", length = \"10h\" }\n"

static inline struct script *load_text(const char *text)
{
	struct script_source source = {"scenario.lua", text, strlen(text)};
	return script_load_sources(&source, 1);
}

static inline struct script *load_bytes(const char *text, size_t length)
{
	struct script_source source = {"scenario.lua", text, length};
	return script_load_sources(&source, 1);
}

/* The first diagnostic with this code, or NULL. */
static inline const struct script_diagnostic *find_code(const struct script *script, const char *code)
{
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	for (size_t i = 0; i < count; i++)
		if (strcmp(all[i].code, code) == 0)
			return &all[i];
	return NULL;
}

static inline void print_diagnostics(const struct script *script)
{
	struct buffer out = {0};
	script_write_diagnostics(script, &out);
	printf("%s", buffer_text(&out));
	buffer_free(&out);
}

/* A scenario with exactly these diagnostics, as text. */
#define CHECK_DIAGNOSTICS(text, expected)                                                                              \
	do {                                                                                                           \
		struct script *check_script = load_text(text);                                                         \
		CHECK(check_script);                                                                                   \
		static char check_said[65536];                                                                         \
		struct buffer check_out = {0};                                                                         \
		script_write_diagnostics(check_script, &check_out);                                                    \
		snprintf(check_said, sizeof check_said, "%s", buffer_text(&check_out));                                \
		buffer_free(&check_out);                                                                               \
		script_free(check_script);                                                                             \
		CHECK_TEXT(check_said, expected);                                                                      \
	} while (0)

/* All examples of the reference, one after another: a complete scenario, or its tests. */
static inline void examples_of(bool tests, struct buffer *out)
{
	for (int i = 0; i < WORDS; i++)
		if (script_words[i].example && i != WORD_include && group_is_of_tests(script_words[i].group) == tests)
			buffer_append_format(out, "%s\n", script_words[i].example);
}

static inline void examples(struct buffer *out)
{
	examples_of(false, out);
}

/* A scenario and its test.lua. */
static inline struct script *load_with_tests(const char *scenario, const char *tests)
{
	const struct script_source sources[] = {{"test.lua", tests, strlen(tests)}, {"scenario.lua", scenario, strlen(scenario)}};
	return script_load_sources(sources, 2);
}

#endif
