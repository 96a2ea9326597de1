/* statement — a scenario file cut into its outermost statements, so that one broken declaration does not hide what is wrong in the others.
 *
 * Two ways to cut. In a file that Lua could read, a statement begins where an expression has ended and a name follows. In one that Lua could not read brackets prove
 * nothing, so whatever stands like a new declaration begins one: `inject "..."` no further to the right than the declaration before it. */
#ifndef ENSHU_SCRIPT_STATEMENT_H
#define ENSHU_SCRIPT_STATEMENT_H

#include "script/read/token.h"

struct statement {
	uint32_t first, end; /* tokens */
};

/* The statement that begins at token `first` ends before the token returned; the next one begins there. `broken`: the file is one that Lua could not read. */
uint32_t statement_end(const struct token_list *list, const char *source, uint32_t first, bool broken);
/* The statement of a readable file that covers this line: with several on the line, from the first to the last of them. False when there is none. */
bool statement_on(const struct token_list *list, const char *source, uint32_t line, struct statement *out);
/* Whether an expression can end with this token: a name, string, number, closing bracket or `end`. */
bool statement_ends_value(const struct token *token, const char *source);
/* Whether the token is a word that Lua keeps for itself, such as `end`. */
bool statement_is_reserved(const struct token *token, const char *source);

#endif
