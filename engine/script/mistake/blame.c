/* blame — a little reading of tokens; see blame.h. */
#include "script/mistake/blame.h"

#include <string.h>

#define LINES_MAX 20  /* over which one call is followed */
#define DEEP      100 /* half of what Lua's parser takes */

/* The name in a message such as "attempt to call a nil value (method 'f')". False when it names nothing. */
static bool named(const char *message, char out[64], bool *inside)
{
	const char *open = strrchr(message, '('), *quote = open ? strchr(open, '\'') : NULL, *end = quote ? strchr(quote + 1, '\'') : NULL;
	if (!end || end[1] != ')' || (size_t)(end - quote - 1) >= 64)
		return false;
	*inside = strncmp(open + 1, "field", 5) == 0 || strncmp(open + 1, "method", 6) == 0;
	memcpy(out, quote + 1, (size_t)(end - quote - 1));
	out[end - quote - 1] = '\0';
	return true;
}

static bool is_sign(const struct token *t, const char *text, const char *signs)
{
	return t->kind == TOKEN_SIGN && t->length == 1 && strchr(signs, text[t->offset]);
}

bool blame_line(struct source_set *set, struct source *source, int line, const char *message, uint32_t *token)
{
	static const char *const raisers[] = {"error", "assert"};
	const struct token_list *list = source_tokens(set, source);
	char name[64];
	bool inside = false, has_name = named(message, name, &inside);
	uint32_t first = list && line > 0 ? token_first_on(list, (uint32_t)line) : 0;
	if (!list || line <= 0 || first >= list->count || list->tokens[first].line != (uint32_t)line)
		return false;
	*token = first;
	for (uint32_t i = first; i < list->count && list->tokens[i].line < (uint32_t)(line + LINES_MAX); i++) {
		const struct token *t = &list->tokens[i];
		bool here = t->line == (uint32_t)line;
		if (has_name && token_is(t, name, source->text) && (inside ? i > 0 && is_sign(t - 1, source->text, ".:") : here)) {
			*token = i;
			return true;
		}
		for (size_t r = 0; !has_name && here && r < sizeof raisers / sizeof *raisers; r++)
			if (token_is(t, raisers[r], source->text)) {
				*token = i;
				return true;
			}
	}
	return true;
}

bool blame_depth(struct source_set *set, struct source *source, uint32_t *token)
{
	static const char *const begins[] = {"function", "if", "for", "while", "repeat"}, *const ends[] = {"end", "until"};
	const struct token_list *list = source_tokens(set, source);
	int depth = 0, most = 0, run = 0;
	for (uint32_t i = 0; list && i < list->count; i++) {
		const struct token *t = &list->tokens[i];
		bool opens = is_sign(t, source->text, "({["), closes = is_sign(t, source->text, ")}]");
		for (size_t k = 0; t->kind == TOKEN_NAME && k < sizeof begins / sizeof *begins; k++)
			opens = opens || token_is(t, begins[k], source->text);
		for (size_t k = 0; t->kind == TOKEN_NAME && k < sizeof ends / sizeof *ends; k++)
			closes = closes || token_is(t, ends[k], source->text);
		depth += opens - (closes && depth > 0);
		/* a chain of operators without brackets nests as well: a .. b .. c, or - - - a */
		if (opens || closes || is_sign(t, source->text, ",;="))
			run = 0;
		else if (t->kind == TOKEN_SIGN || token_is(t, "not", source->text))
			run++;
		if (depth + run > most) {
			most = depth + run;
			*token = i;
		}
	}
	return most >= DEEP;
}
