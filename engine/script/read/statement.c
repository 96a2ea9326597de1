/* statement — where outermost statements begin and end. See statement.h. */
#include "script/read/statement.h"

#include "script/declare/words.h"

#include <string.h>

static bool is_one_of(const struct token *token, const char *source, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (token_is(token, words[i], source))
			return true;
	return false;
}
#define ONE_OF(token, source, words) is_one_of((token), (source), (words), sizeof(words) / sizeof *(words))

static const char *const begins[] = {"local", "function", "for", "while", "if", "repeat", "do", "return", "goto", "break"};
static const char *const values[] = {"nil", "true", "false", "end"};
static const char *const joins[] = {"and", "or", "not", "in", "then", "else", "elseif", "until", "do"};

bool statement_is_reserved(const struct token *token, const char *source)
{
	return token->kind == TOKEN_NAME && (ONE_OF(token, source, begins) || ONE_OF(token, source, values) || ONE_OF(token, source, joins));
}

bool statement_ends_value(const struct token *token, const char *source)
{
	if (token->kind == TOKEN_SIGN)
		return token_is(token, ")", source) || token_is(token, "}", source) || token_is(token, "]", source) || token_is(token, "...", source);
	return token->kind != TOKEN_NAME || !statement_is_reserved(token, source) || ONE_OF(token, source, values);
}

/* +1 and -1 for what opens and closes brackets and blocks; `for` and `while` open theirs with `do`. */
static int nesting(const struct token *token, const char *source)
{
	static const char *const opens[] = {"function", "if", "do", "repeat", "(", "{", "["}, *const closes[] = {"end", "until", ")", "}", "]"};
	if (token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER)
		return 0;
	return ONE_OF(token, source, opens) ? 1 : ONE_OF(token, source, closes) ? -1 : 0;
}

static uint32_t indentation(const struct token_list *list, const struct token *token)
{
	return token->offset - list->lines[token->line - 1];
}

static bool first_on_line(const struct token_list *list, uint32_t i)
{
	return i == 0 || list->tokens[i - 1].line != list->tokens[i].line;
}

/* `Inject "x" {` or `inject x {`; words that stand inside others do not begin a statement. */
static bool looks_misspelt(const struct token_list *list, const char *source, uint32_t i)
{
	if (i + 2 >= list->count || !token_is(&list->tokens[i + 2], "{", source) || statement_is_reserved(&list->tokens[i], source))
		return false;
	const struct token *id = &list->tokens[i + 1];
	for (int w = 0; w < WORDS; w++)
		if (script_words[w].group != GROUP_DECLARATION && token_is(&list->tokens[i], script_words[w].name, source))
			return false;
	return id->kind == TOKEN_STRING || (id->kind == TOKEN_NAME && !statement_is_reserved(id, source));
}

/* `inject "x"` or `local` at the left edge of the statement before it. */
static bool looks_like_one(const struct token_list *list, const char *source, uint32_t i, uint32_t edge)
{
	const struct token *token = &list->tokens[i];
	if (token->kind != TOKEN_NAME || !first_on_line(list, i) || indentation(list, token) > edge)
		return false;
	if (token_is(token, "local", source) || (token_is(token, "function", source) && i + 1 < list->count && list->tokens[i + 1].kind == TOKEN_NAME))
		return true;
	for (int w = 0; w < WORDS; w++) {
		if ((script_words[w].group != GROUP_DECLARATION && w != WORD_test) || !token_is(token, script_words[w].name, source))
			continue;
		const struct token *next = i + 1 < list->count ? &list->tokens[i + 1] : NULL;
		bool joined = i + 3 < list->count && (token_is(next, "=", source) || token_is(next, ":", source)) && next[1].kind == TOKEN_STRING && token_is(&next[2], "{", source);
		if (next && (joined || next->kind == TOKEN_NUMBER || next->kind == TOKEN_STRING || token_is(next, "{", source) || token_is(next, "(", source)))
			return true;
	}
	return looks_misspelt(list, source, i);
}

static bool begins_one(const struct token_list *list, const char *source, uint32_t i)
{
	const struct token *token = &list->tokens[i], *before = &list->tokens[i - 1];
	if (token_is(before, ";", source))
		return true;
	if (token->kind != TOKEN_NAME || !statement_ends_value(before, source))
		return ONE_OF(token, source, begins) && !token_is(token, "function", source) && !token_is(token, "do", source);
	return !ONE_OF(token, source, joins) && !token_is(token, "end", source);
}

uint32_t statement_end(const struct token_list *list, const char *source, uint32_t first, bool broken)
{
	int depth = 0;
	uint32_t edge = first < list->count ? indentation(list, &list->tokens[first]) : 0;
	for (uint32_t i = first; i < list->count; i++) {
		const struct token *token = &list->tokens[i];
		bool next = broken ? looks_like_one(list, source, i, edge) : depth <= 0 && i > first && begins_one(list, source, i);
		if (i > first && next)
			return i;
		depth += nesting(token, source);
	}
	return list->count;
}

bool statement_on(const struct token_list *list, const char *source, uint32_t line, struct statement *out)
{
	bool found = false;
	for (uint32_t i = 0, end; i < list->count && list->tokens[i].line <= line; i = end) {
		end = statement_end(list, source, i, false);
		const struct token *last = &list->tokens[end - 1];
		uint32_t last_line = last->line;
		for (uint32_t c = 0; last->kind == TOKEN_STRING && c < last->length; c++)
			last_line += source[last->offset + c] == '\n';
		if (last_line < line)
			continue;
		if (!found)
			out->first = i;
		out->end = end;
		found = true;
	}
	return found;
}
