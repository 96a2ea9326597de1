/* file — bounded reading of whole files, writing of small ones and listing of folders; the only file access below record and display. */
#ifndef ENSHU_BASE_FILE_H
#define ENSHU_BASE_FILE_H

#include "base/memory.h"

enum file_result { FILE_OK, FILE_MISSING, FILE_DENIED, FILE_IS_FOLDER, FILE_TOO_LARGE, FILE_FAILED };

/* Reads at most `limit` bytes into the arena, zero-terminated. *text and *length are set only on FILE_OK. */
enum file_result file_read(struct arena *arena, const char *path, size_t limit, char **text, size_t *length);
/* Names in a folder, sorted by bytes, without "." and "..". *names and *count are set only on FILE_OK. */
enum file_result file_list(struct arena *arena, const char *path, char ***names, size_t *count);
/* Puts `text` in the place of the file: afterwards either the old content stands there or the new, also after a crash. Makes the folder it lies in, not those above. */
enum file_result file_replace(const char *path, const char *text, size_t length);
/* Writes to a name that somebody gave: like file_replace, but makes no folder, and writes straight into what is no plain file (a link, a pipe, a device) or
 * lies in a folder that may not be written. */
enum file_result file_write(const char *path, const char *text, size_t length);
bool file_exists(const char *path);
bool file_is_folder(const char *path);
/* A phrase for messages: "no such file", "permission denied", ... */
const char *file_result_phrase(enum file_result result);

#endif
