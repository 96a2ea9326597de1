/* blame — which token a failure while loading is about, when Lua tells only a line, or no place at all. */
#ifndef ENSHU_SCRIPT_BLAME_H
#define ENSHU_SCRIPT_BLAME_H

#include "script/read/source.h"

/* The token on `line` of the source (a call may go on in the lines after it) that a message of Lua names, "... (method 'f')", or that raised it; else the first one there.
 * False when there is none, or when memory is exhausted. */
bool blame_line(struct source_set *set, struct source *source, int line, const char *message, uint32_t *token);
/* Where brackets, blocks, operators or calls lie too deep inside each other for Lua's parser. False when nothing does. */
bool blame_depth(struct source_set *set, struct source *source, uint32_t *token);

#endif
