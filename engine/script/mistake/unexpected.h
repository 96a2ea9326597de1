/* unexpected — what an author most probably meant where Lua's parser met a token that it did not expect, and nothing better could be told: trust = +2, 10%, "lock" = 5,
 * every 10 { ... }, role = "x" { ... }, `if` inside a table. The parser names the token and its line; which of several on the line it is, the mistake itself shows. */
#ifndef ENSHU_SCRIPT_UNEXPECTED_H
#define ENSHU_SCRIPT_UNEXPECTED_H

#include "script/mistake/report.h"

/* The hint for a token of the list; NULL when nothing is known about it there. */
const char *unexpected_hint(struct reporter *r, const char *text, const struct token_list *list, uint32_t token);

#endif
