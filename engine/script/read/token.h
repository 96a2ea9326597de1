/* token — a scenario file cut into Lua tokens, to find the column of a mistake and constructs that the language leaves out.
 *
 * It does not judge syntax (Lua does that); on odd input it goes on with the next byte. */
#ifndef ENSHU_SCRIPT_TOKEN_H
#define ENSHU_SCRIPT_TOKEN_H

#include "base/memory.h"

enum token_kind { TOKEN_NAME, TOKEN_STRING, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
	uint32_t offset, length; /* bytes; a string with its quotes */
	uint32_t line : 28, kind : 4;
};
struct token_list {
	struct token *tokens;
	uint32_t count;
	uint32_t *lines; /* byte offset at which each line begins; lines[0] is line 1 */
	uint32_t line_count;
};

/* Cuts the text; memory from memory_allocate. False when memory is exhausted. */
bool token_scan(struct token_list *list, const char *text, size_t length);
void token_free(struct token_list *list);
/* Index of the first token on this line or later; list->count when there is none. */
uint32_t token_first_on(const struct token_list *list, uint32_t line);
/* True when the token is this name or sign, or a quoted string with exactly this content. Most tokens differ in their first byte, which is looked at in place: whole files are
 * asked token by token. */
bool token_is_exactly(const struct token *token, const char *text, const char *source);
static inline bool token_is(const struct token *token, const char *text, const char *source)
{
	return source[token->offset] == *text && token_is_exactly(token, text, source);
}
bool token_is_string(const struct token *token, const char *content, const char *source);
/* Token after the bracket that closes the one at `open`; list->count when it never closes. */
uint32_t token_after_bracket(const struct token_list *list, const char *source, uint32_t open);
/* Token after the `end` that closes the `function` at `start`; list->count when it never closes. */
uint32_t token_after_function(const struct token_list *list, const char *source, uint32_t start);

#endif
