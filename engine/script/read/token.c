/* token — the lexical rules of Lua 5.4 (reference manual, 3.1), without meaning. */
#include "script/read/token.h"

#include <string.h>

struct scanner {
	const char *text;
	size_t length, at;
	struct token_list *list;
	uint32_t capacity, line_capacity;
	bool failed;
};

static bool is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char peek(const struct scanner *s, size_t ahead)
{
	return s->at + ahead < s->length ? s->text[s->at + ahead] : '\0';
}

/* Makes room for one more element; old array stays valid on failure. */
static void *room(struct scanner *s, void *array, uint32_t count, uint32_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	uint32_t wanted = *capacity ? *capacity * 2 : 256;
	void *grown = memory_resize(array, wanted * size);
	if (!grown) {
		s->failed = true;
		return array;
	}
	*capacity = wanted;
	return grown;
}

static void begin_line(struct scanner *s)
{
	struct token_list *list = s->list;
	list->lines = room(s, list->lines, list->line_count, &s->line_capacity, sizeof *list->lines);
	if (!s->failed)
		list->lines[list->line_count++] = (uint32_t)s->at;
}

static void emit(struct scanner *s, enum token_kind kind, size_t start, uint32_t line)
{
	struct token_list *list = s->list;
	list->tokens = room(s, list->tokens, list->count, &s->capacity, sizeof *list->tokens);
	if (s->failed)
		return;
	list->tokens[list->count++] = (struct token){(uint32_t)start, (uint32_t)(s->at - start), line & 0xfffffffu, kind & 15u};
}

/* Level of the long bracket that begins here, or -1: [[ is 0, [=[ is 1. */
static int long_bracket(const struct scanner *s)
{
	size_t level = 0;
	while (peek(s, 1 + level) == '=')
		level++;
	return peek(s, 1 + level) == '[' ? (int)level : -1;
}

static void skip_long(struct scanner *s, int level)
{
	s->at += (size_t)level + 2;
	while (s->at < s->length) {
		char c = s->text[s->at++];
		if (c == '\n')
			begin_line(s);
		if (c != ']')
			continue;
		size_t equals = 0;
		while (peek(s, equals) == '=')
			equals++;
		if (equals == (size_t)level && peek(s, equals) == ']') {
			s->at += equals + 1;
			return;
		}
	}
}

static void skip_quoted(struct scanner *s)
{
	char quote = s->text[s->at++];
	while (s->at < s->length) {
		char c = s->text[s->at];
		if (c == '\n')
			return; /* unfinished */
		s->at++;
		if (c == quote)
			return;
		if (c == '\\' && s->at < s->length) {
			c = s->text[s->at++];
			if (c == '\n')
				begin_line(s);
		}
	}
}

static void skip_number(struct scanner *s)
{
	bool hexadecimal = peek(s, 0) == '0' && (peek(s, 1) | 32) == 'x';
	while (s->at < s->length) {
		char c = s->text[s->at], lower = (char)(c | 32);
		bool exponent = hexadecimal ? lower == 'p' : lower == 'e';
		if (exponent && (peek(s, 1) == '+' || peek(s, 1) == '-'))
			s->at++;
		else if (!is_digit(c) && !is_name_start(c) && c != '.')
			return;
		s->at++;
	}
}

static void skip_sign(struct scanner *s)
{
	char c = s->text[s->at], next = peek(s, 1);
	bool doubled = c == next && (c == '.' || c == '=' || c == '/' || c == ':' || c == '<' || c == '>');
	bool compares = next == '=' && (c == '~' || c == '<' || c == '>');
	s->at += doubled || compares ? 2 : 1;
	if (doubled && c == '.' && peek(s, 0) == '.')
		s->at++;
}

static void skip_comment(struct scanner *s)
{
	s->at += 2;
	int level = peek(s, 0) == '[' ? long_bracket(s) : -1;
	if (level >= 0) {
		skip_long(s, level);
		return;
	}
	while (s->at < s->length && s->text[s->at] != '\n')
		s->at++;
}

static void scan_one(struct scanner *s)
{
	char c = s->text[s->at];
	size_t start = s->at;
	uint32_t line = s->list->line_count;
	if (c == '\n') {
		s->at++;
		begin_line(s);
	} else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') {
		s->at++;
	} else if (c == '-' && peek(s, 1) == '-') {
		skip_comment(s);
	} else if (is_name_start(c)) {
		while (s->at < s->length && (is_name_start(s->text[s->at]) || is_digit(s->text[s->at])))
			s->at++;
		emit(s, TOKEN_NAME, start, line);
	} else if (is_digit(c) || (c == '.' && is_digit(peek(s, 1)))) {
		skip_number(s);
		emit(s, TOKEN_NUMBER, start, line);
	} else if (c == '"' || c == '\'') {
		skip_quoted(s);
		emit(s, TOKEN_STRING, start, line);
	} else if (c == '[' && long_bracket(s) >= 0) {
		skip_long(s, long_bracket(s));
		emit(s, TOKEN_STRING, start, line);
	} else {
		skip_sign(s);
		emit(s, TOKEN_SIGN, start, line);
	}
}

bool token_scan(struct token_list *list, const char *text, size_t length)
{
	*list = (struct token_list){0};
	struct scanner s = {.text = text, .length = length, .list = list};
	begin_line(&s);
	while (s.at < length && !s.failed)
		scan_one(&s);
	if (s.failed)
		token_free(list);
	return !s.failed;
}

void token_free(struct token_list *list)
{
	memory_free(list->tokens);
	memory_free(list->lines);
	*list = (struct token_list){0};
}

uint32_t token_first_on(const struct token_list *list, uint32_t line)
{
	uint32_t low = 0, high = list->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (list->tokens[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool token_is_exactly(const struct token *token, const char *text, const char *source)
{
	const char *at = source + token->offset;
	if (token->kind == TOKEN_STRING)
		return false;
	size_t length = strlen(text);
	return token->length == length && memcmp(at, text, length) == 0;
}

bool token_is_string(const struct token *token, const char *content, const char *source)
{
	size_t length = strlen(content);
	return token->kind == TOKEN_STRING && token->length == length + 2 && source[token->offset] != '[' &&
	       memcmp(source + token->offset + 1, content, length) == 0;
}

uint32_t token_after_bracket(const struct token_list *list, const char *source, uint32_t open)
{
	int depth = 0;
	for (uint32_t i = open; i < list->count; i++) {
		const struct token *token = &list->tokens[i];
		if (token->kind != TOKEN_SIGN || token->length != 1)
			continue;
		char c = source[token->offset];
		if (c == '(' || c == '{' || c == '[')
			depth++;
		else if ((c == ')' || c == '}' || c == ']') && --depth == 0)
			return i + 1;
	}
	return list->count;
}

/* Lua refuses what is nested more than 200 deep; so does this, or a file of nothing but beginnings would be read once from each of them. */
#define NESTED_MAX 250

uint32_t token_after_function(const struct token_list *list, const char *source, uint32_t start)
{
	static const char *const openers[] = {"function", "if", "do", "repeat"};
	int depth = 0;
	for (uint32_t i = start; i < list->count && depth <= NESTED_MAX; i++) {
		const struct token *token = &list->tokens[i];
		if (token->kind != TOKEN_NAME)
			continue;
		for (size_t n = 0; n < sizeof openers / sizeof *openers; n++)
			depth += token_is(token, openers[n], source);
		if ((token_is(token, "end", source) || token_is(token, "until", source)) && --depth == 0)
			return i + 1;
	}
	return list->count;
}
