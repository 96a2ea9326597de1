/* Everything that check, the scenario's tests and refusals say, and what the program complains of, can be said in Japanese: formats and phrases are collected from the
 * sources and held against the table, both ways. */
#include "room_sources.h"
#include "said.h"
#include "script_help.h"

#include "base/memory.h"

#include <stdlib.h>

#define TEXT_MAX  1024
#define FOUND_MAX 2000

struct found {
	char *texts[FOUND_MAX];
	size_t count;
};

/* Calls whose literals are said. Some names mean that in one file only. */
static bool is_saying(const char *name, size_t length, const char *file)
{
	static const char *const calls[][2] = {{"report", ""}, {"report_line", ""}, {"report_token", ""}, {"report_after", ""}, {"report_path", ""}, {"report_format", ""}, {"report_place", ""},
	                                       {"report_at", ""}, {"TELL", ""}, {"compile_wrong_type", ""}, {"compile_wrong_type_hint", ""}, {"bad_pattern", ""}, {"SAID", ""},
	                                       {"SAY", "explain.c"}, {"SAY", "judge.c"}, {"SAY", "rehearse.c"},
	                                       {"saying_format", ""}, {"app_complain", ""}, {"app_say", ""}, {"book_fail", ""}, {"book_notice", ""}, {"msel_find", ""}, {"workbook_remark", ""}, {"fail", "po.c"}, {"tell", "check_use.c"}};
	for (size_t i = 0; i < COUNT(calls); i++)
		if (strlen(calls[i][0]) == length && memcmp(calls[i][0], name, length) == 0 && (!*calls[i][1] || strcmp(calls[i][1], file) == 0))
			return true;
	return false;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
}

static const char *blank(const char *at)
{
	return at + strspn(at, " \t\n");
}

/* A literal, with those that follow it and PRId64 between them, as the program has it. Returns what comes after it. */
static const char *read_literal(const char *at, char out[TEXT_MAX])
{
	size_t length = 0;
	while (*at == '"') {
		for (at++; *at && *at != '"' && length + 1 < TEXT_MAX; at++) {
			if (*at == '\\') {
				at++;
				out[length++] = *at == 'n' ? '\n' : *at == 't' ? '\t' : *at;
			} else {
				out[length++] = *at;
			}
		}
		at = *at ? at + 1 : at;
		const char *next = blank(at);
		if (strncmp(next, "PRI", 3) == 0) {
			if (strncmp(next + 4, "64", 2) == 0)
				out[length++] = 'l';
			out[length++] = next[3];
			next = blank(next + 6);
		}
		at = *next == '"' ? next : at;
	}
	out[length] = '\0';
	return at;
}

static void keep(struct found *f, const char *text)
{
	for (size_t i = 0; i < f->count; i++)
		if (strcmp(f->texts[i], text) == 0)
			return;
	CHECK(f->count < FOUND_MAX);
	f->texts[f->count++] = strdup(text);
}

/* The literals in the brackets that open at `at`: all of SAID, else those with a space, which ids and needles have not. */
static void collect_call(struct found *f, const char *at, bool all)
{
	int depth = 0;
	do {
		char text[TEXT_MAX];
		if (*at == '\'') {
			at += at[1] == '\\' ? 4 : 3;
			continue;
		}
		if (*at == '"') {
			at = read_literal(at, text);
			if (all || strchr(text, ' '))
				keep(f, text);
			continue;
		}
		depth += (*at == '(') - (*at == ')');
		at++;
	} while (*at && depth > 0);
}

static void collect_file(struct found *f, const char *text, const char *file)
{
	for (const char *at = text; *at;) {
		char literal[TEXT_MAX];
		if (strncmp(at, "/*", 2) == 0) {
			const char *end = strstr(at, "*/");
			at = end ? end + 2 : at + 2;
		} else if (*at == '#' && (at == text || at[-1] == '\n')) {
			at += strcspn(at, "\n");
		} else if (*at == '"') {
			at = read_literal(at, literal);
		} else if (*at == '\'') {
			at += at[1] == '\\' ? 4 : 3;
		} else if (is_word(*at)) {
			const char *name = at;
			while (is_word(*at))
				at++;
			if (*at == '(' && is_saying(name, (size_t)(at - name), file))
				collect_call(f, at, (size_t)(at - name) == 4 && memcmp(name, "SAID", 4) == 0);
		} else {
			at++;
		}
	}
}

static void collect(struct arena *arena, struct found *f, const char *room)
{
	struct room_sources sources = {0};
	const char *folder = arena_format(arena, ENSHU_SOURCE_DIR "/engine/%s", room);
	CHECK(folder != NULL);
	room_sources(&sources, arena, folder);
	for (size_t i = 0; i < sources.count; i++) {
		char *text;
		size_t length;
		CHECK_INT(file_read(arena, sources.paths[i], 1 << 20, &text, &length), FILE_OK);
		collect_file(f, text, strrchr(sources.paths[i], '/') + 1);
	}
}

/* Arguments of a format, a bit each; of a translation, those it uses. */
static unsigned arguments(const char *format, bool translated)
{
	unsigned found = 0, count = 0;
	for (const char *at = format; *at; at++) {
		if (translated && at[0] == '{' && at[1] >= '1' && at[1] <= '9' && (at[2] == '}' || (at[2] == '!' && at[3] == '}')))
			found |= 1u << (at[1] - '1');
		if (!translated && at[0] == '%' && at[1] != '%')
			found |= 1u << count++;
		if (!translated && at[0] == '%')
			at++;
	}
	return found;
}

TEST(everything_that_is_said_can_be_said_in_japanese)
{
	struct arena arena = {0};
	struct said_table table;
	static struct found found;
	static const char *const rooms[] = {"script", "session", "rehearse", "report", "app"};
	int wrong = 0;
	CHECK(said_read(&arena, &table));
	for (size_t i = 0; i < COUNT(rooms); i++)
		collect(&arena, &found, rooms[i]);
	for (int i = FILE_MISSING; i <= FILE_FAILED; i++)
		keep(&found, file_result_phrase((enum file_result)i));
	CHECK(found.count > 300);
	for (size_t i = 0; i < found.count; i++) {
		const struct json *words = json_member(table.root, found.texts[i]);
		if (words && (arguments(words->text, true) & ~arguments(found.texts[i], false)) == 0)
			continue;
		printf(words ? "uses arguments that it has not: \"%s\"\n" : "not in check-ja.json: \"%s\"\n", found.texts[i]);
		wrong++;
	}
	for (const struct json *x = table.root->first; x; x = x->next) {
		bool known = false;
		for (size_t i = 0; i < found.count && !known; i++)
			known = strcmp(found.texts[i], x->key) == 0;
		if (!known)
			printf("in check-ja.json, but nothing says it: \"%s\"\n", x->key);
		wrong += !known;
	}
	for (size_t i = 0; i < found.count; i++)
		free(found.texts[i]);
	arena_free(&arena);
	CHECK_INT(wrong, 0);
}

TEST(a_message_in_other_words_has_its_arguments_where_they_belong)
{
	struct arena arena = {0};
	struct said_table table;
	CHECK(said_read(&arena, &table));
	const struct saying_words words = {said_find, &table, "ja"};
	struct script *script = load_text(SMALL "role \"a\" { name = { en = \"A\" } }\naction \"x\" { owner = \"b\", name = { en = \"X\" }, effects = { a = 1 } }\n");
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	CHECK_INT((int)count, 2);
	CHECK_TEXT(script_message(&all[0], &words, &arena), "役割「b」はありません");
	CHECK_TEXT(script_hint(&all[0], &words, &arena), "「a」のことですか");
	CHECK_TEXT(script_message(&all[1], &words, &arena), "「a」は役割で、指標・変数・資源ではありません");
	CHECK_TEXT(script_message(&all[1], NULL, &arena), "\"a\" is a role, not a metric, variable or resource");
	CHECK(!script_hint(&all[1], &words, &arena));
	script_free(script);
	arena_free(&arena);
}

TEST_MAIN
