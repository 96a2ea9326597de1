/* recover — a mistake in Lua itself costs one statement, not the file: the statement is told about, left out, and the rest is read as if it were not there.
 *
 * What Lua cannot read is found statement by statement. What fails while it runs is left out and everything is run again from the beginning, in a new machine, because
 * half a statement may already have declared something. What a lost statement would have declared is not missed afterwards. */
#ifndef ENSHU_SCRIPT_RECOVER_H
#define ENSHU_SCRIPT_RECOVER_H

#include "script/declare/loader.h"

#define RECOVER_ROUNDS_MAX 20 /* statements that fail while they run */

/* After lua_load refused the file: tells about each part that cannot be read, and makes source->mended without them. False when nothing could be told. */
bool recover_syntax(struct loader *loader, struct source *source);
/* After the statement on this line of the file failed while it ran: leaves it out. False when no such statement was found. */
bool recover_failure(struct loader *loader, uint32_t file, uint32_t line);
/* Whether a statement that was left out might have declared this id, or assigned this name. */
bool recover_lost_id(struct source_set *set, const char *id);
bool recover_lost_name(struct source_set *set, const char *name);
bool recover_lost_token(const struct source *source, uint32_t token);
/* Whether any statement was left out. */
bool recover_lost_any(const struct source_set *set);
/* Whether the scenario { ... } was. */
bool recover_lost_scenario(struct source_set *set);

#endif
