/* outline — what stands where in a scenario's files: every declaration that is written out at the top level of a file, its keys, and where each value begins and ends.
 *
 * A sheet shows values in the author's own words and an edit goes back to its place, so the rest of a file stays as it is, comments and functions included. What a loop or a
 * function declares has no place of its own and is not listed. */
#ifndef ENSHU_SCRIPT_OUTLINE_H
#define ENSHU_SCRIPT_OUTLINE_H

#include "base/memory.h"
#include "script/declare/words.h"
#include "script/script.h"

struct outline_field {
	const char *key;          /* in the outline's arena */
	uint32_t at, value, end; /* byte offsets: of the key, of its value, behind the value */
};
struct outline_item {
	const struct word *word;
	const char *id;        /* "" of `scenario` */
	uint32_t source, line; /* index of the source; from 1 */
	uint32_t at, body, end; /* byte offsets: of the word, behind the opening bracket, behind the closing one */
	int32_t of;            /* of an option, the item of its decision; -1 */
	uint32_t first_field, field_count;
};
struct outline {
	struct arena arena;
	const struct script_source *sources;
	struct outline_item *items;   /* memory_free */
	struct outline_field *fields; /* memory_free */
	uint32_t item_count, item_capacity, field_count, field_capacity;
	bool failed;
};

/* Reads all Lua sources but those of the shared folder and test.lua; they must outlive the outline. False when memory is exhausted. */
bool outline_read(struct outline *outline, const struct script_source *sources, size_t count);
void outline_free(struct outline *outline);
/* The declaration of `word "id"`; of an option also the id of its decision ("" of others). NULL where there is none. */
const struct outline_item *outline_find(const struct outline *outline, const char *word, const char *id, const char *of);
const struct outline_field *outline_field_of(const struct outline *outline, const struct outline_item *item, const char *key);
/* The value as it is written, in the arena. NULL when memory is exhausted. */
const char *outline_value(struct arena *arena, const struct outline *outline, const struct outline_item *item, const struct outline_field *field);

/* A text written as a plain string, or as a table of languages with plain strings: its words in `language`, where a plain string belongs to `first`. "" where that language
 * has none. NULL for anything else (joined or computed texts), and when memory is exhausted. In the arena. */
const char *outline_words(struct arena *arena, const char *value, const char *language, const char *first);
/* What a quoted or long string of Lua means; `token` with its quotes. NULL when it is none. In the arena. */
const char *outline_unquote(struct arena *arena, const char *token, size_t length);

#endif
