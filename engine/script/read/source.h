/* source — the files of a scenario: from a folder and the shared folder, or from memory. Only here does script touch the disk.
 *
 * Paths are relative, made of plain names, and after following links must still lie inside the folder they came from. */
#ifndef ENSHU_SCRIPT_SOURCE_H
#define ENSHU_SCRIPT_SOURCE_H

#include "script/read/statement.h"
#include "script/script.h"

#define SOURCE_FILES_MAX 200 /* a place keeps the file in 8 bits */
#define SOURCE_FILE_MAX  ((size_t)4 << 20)
#define SOURCE_TOTAL_MAX ((size_t)16 << 20)

struct source {
	const char *path, *text;
	size_t length;
	struct token_list tokens;
	bool lua, run;   /* a Lua file; it has been started */
	bool is_running; /* for circles of includes */
	char *mended;    /* the text as it is run after a mistake in Lua itself, of the same length; NULL: as it is. See recover.h */
	struct statement *lost; /* statements left out of it */
	uint32_t lost_count, lost_capacity;
};
struct source_set {
	struct arena *arena;
	struct source items[SOURCE_FILES_MAX];
	uint32_t count;
	size_t bytes;
	const char *folder, *shared; /* resolved; NULL when there is no disk behind this set */
	bool failed;                 /* memory ran out */
	struct source_stop {
		int line, column; /* where the last file refused with SOURCE_NOT_TEXT stops being text; 0 unknown */
		unsigned char byte; /* that belongs to no UTF-8; 0 when that is not the reason */
		const char *excerpt, *hint; /* the line up to there, and what to do; or NULL */
	} stop;
};

enum source_result { SOURCE_OK, SOURCE_BAD_PATH, SOURCE_MISSING, SOURCE_OUTSIDE, SOURCE_UNREADABLE, SOURCE_TOO_LARGE, SOURCE_NOT_TEXT, SOURCE_TOO_MANY };

/* Resolves the folders. False when the folder does not exist or memory is exhausted (then failed is set). */
bool source_open_folder(struct source_set *set, const char *folder, const char *shared);
/* Whether a path leads into the shared folder, not the scenario's own. */
bool source_is_shared(const char *path);
/* Whether a path is that of a PO file, without which a scenario plays all the same. */
bool source_is_translation(const char *path);
/* Adds a source from memory. */
enum source_result source_add(struct source_set *set, const char *path, const char *text, size_t length, const char **why);
/* The file with this path, read when it is not there yet. *why is a phrase for the message. NULL and *result on failure. */
struct source *source_get(struct source_set *set, const char *path, enum source_result *result, const char **why);
struct source *source_find(struct source_set *set, const char *path);
/* True for a plain relative path: names of letters, digits, - and _ between slashes, then the ending. */
bool source_path_is_plain(const char *path, const char *ending);
/* Names of files with this ending in a folder of the scenario ("" = the folder itself), sorted. Empty without a disk. */
char **source_list(struct source_set *set, const char *folder, const char *ending, size_t *count);
/* Cuts the file into tokens once; NULL when memory is exhausted. */
const struct token_list *source_tokens(struct source_set *set, struct source *source);
void source_close(struct source_set *set);

#endif
