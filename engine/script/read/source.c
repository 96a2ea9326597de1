/* source — reading files of a scenario, strictly. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "script/read/source.h"

#include "base/saying.h"

#include "base/file.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* The path with links followed, in the arena; NULL when it does not exist or memory is exhausted. */
static char *resolve(struct source_set *set, const char *path)
{
	char *real = realpath(path, NULL);
	if (!real)
		return NULL;
	char *copy = arena_copy_text(set->arena, real, strlen(real));
	set->failed = set->failed || !copy;
	free(real);
	return copy;
}

bool source_open_folder(struct source_set *set, const char *folder, const char *shared)
{
	if (!file_is_folder(folder))
		return false;
	set->folder = resolve(set, folder);
	set->shared = shared ? resolve(set, shared) : NULL;
	return set->folder != NULL;
}

bool source_path_is_plain(const char *path, const char *ending)
{
	size_t length = strlen(path), end = strlen(ending);
	if (length <= end || length > 200 || strcmp(path + length - end, ending) != 0)
		return false;
	bool begins = true;
	for (size_t i = 0; i < length - end; i++) {
		char c = path[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
		if (!letter && (begins || (c != '-' && c != '/')))
			return false;
		begins = c == '/';
	}
	return !begins;
}

/* Whether all of it could be Shift_JIS, as Japanese editors of old write it. */
static bool looks_like_shift_jis(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i], next = i + 1 < length ? (unsigned char)text[i + 1] : 0;
		if (c < 0x80 || (c >= 0xa1 && c <= 0xdf))
			continue;
		if (c == 0x80 || c == 0xa0 || c > 0xfc || next < 0x40 || next == 0x7f || next > 0xfc)
			return false;
		i++;
	}
	return true;
}

/* The place in the words of an editor: line, and column in characters; what stands before it on that line is text. */
static void note_stop(struct source_set *set, const char *text, size_t at, const char *hint)
{
	size_t begin = at;
	struct source_stop *stop = &set->stop;
	*stop = (struct source_stop){.line = 1, .hint = hint};
	while (begin > 0 && text[begin - 1] != '\n')
		begin--;
	for (size_t i = 0; i < begin; i++)
		stop->line += text[i] == '\n';
	stop->column = (int)utf8_count(text + begin, at - begin) + 1;
	stop->excerpt = at > begin ? arena_copy_text(set->arena, text + begin, at - begin) : NULL;
}

/* NULL when the bytes are text, else what is wrong with them; the place is noted. */
static const char *not_text(struct source_set *set, const char *text, size_t length)
{
	size_t valid = utf8_valid_length(text, length);
	const char *zero = memchr(text, '\0', length);
	set->stop = (struct source_stop){.line = 0};
	if (length && (text[0] == '\x1b' || (unsigned char)text[0] == 0x19))
		return SAID("it is compiled Lua, not text");
	if (length >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0)) {
		set->stop.hint = SAID("save it as UTF-8");
		return SAID("it is UTF-16, not UTF-8");
	}
	if (zero && (size_t)(zero - text) < valid) {
		note_stop(set, text, (size_t)(zero - text), SAID("take it out; if every second byte is one, the file is UTF-16: save it as UTF-8"));
		return SAID("there is a zero byte here");
	}
	if (valid == length)
		return NULL;
	note_stop(set, text, valid, looks_like_shift_jis(text, length) ? SAID("it looks like Shift_JIS: save it as UTF-8") : SAID("save the file as UTF-8"));
	set->stop.byte = (unsigned char)text[valid];
	return SAID("this is not UTF-8");
}

enum source_result source_add(struct source_set *set, const char *path, const char *text, size_t length, const char **why)
{
	if (set->count == SOURCE_FILES_MAX) {
		*why = SAID("there are more than 200 files");
		return SOURCE_TOO_MANY;
	}
	if (length > SOURCE_FILE_MAX || set->bytes + length > SOURCE_TOTAL_MAX) {
		*why = SAID("it is too large (4 MB a file, 16 MB in all)");
		return SOURCE_TOO_LARGE;
	}
	if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) { /* byte order mark */
		text += 3;
		length -= 3;
	}
	*why = not_text(set, text, length);
	if (*why)
		return SOURCE_NOT_TEXT;
	struct source *source = &set->items[set->count];
	*source = (struct source){.length = length};
	source->path = arena_copy_text(set->arena, path, strlen(path));
	source->text = arena_copy_text(set->arena, text, length);
	size_t end = strlen(path);
	source->lua = end > 4 && strcmp(path + end - 4, ".lua") == 0;
	if (!source->path || !source->text) {
		set->failed = true;
		*why = SAID("memory is exhausted");
		return SOURCE_UNREADABLE;
	}
	set->bytes += length;
	set->count++;
	return SOURCE_OK;
}

struct source *source_find(struct source_set *set, const char *path)
{
	for (uint32_t i = 0; i < set->count; i++)
		if (strcmp(set->items[i].path, path) == 0)
			return &set->items[i];
	return NULL;
}

static bool lies_within(const char *path, const char *folder)
{
	size_t length = strlen(folder);
	return strncmp(path, folder, length) == 0 && (path[length] == '/' || (length && folder[length - 1] == '/'));
}

bool source_is_shared(const char *path)
{
	return strncmp(path, "strategy/", 9) == 0;
}

bool source_is_translation(const char *path)
{
	size_t length = strlen(path);
	return length > 3 && strcmp(path + length - 3, ".po") == 0;
}

/* Where the file lies on disk; NULL with *result when it may not be read. */
static const char *place_on_disk(struct source_set *set, const char *path, enum source_result *result, const char **why)
{
	bool shared = source_is_shared(path);
	const char *folder = shared ? set->shared : set->folder;
	*result = SOURCE_MISSING;
	*why = shared && set->folder && !folder ? SAID("there is no shared folder") : SAID("there is no such file");
	if (!folder)
		return NULL;
	const char *full = arena_format(set->arena, "%s/%s", folder, path);
	if (!full) {
		set->failed = true;
		return NULL;
	}
	if (!file_exists(full))
		return NULL;
	const char *real = resolve(set, full);
	if (!real || !lies_within(real, folder)) {
		*result = SOURCE_OUTSIDE;
		*why = SAID("it leads out of the folder");
		return NULL;
	}
	return real;
}

struct source *source_get(struct source_set *set, const char *path, enum source_result *result, const char **why)
{
	struct source *known = source_find(set, path);
	*result = SOURCE_OK;
	*why = "";
	if (known)
		return known;
	if (!source_path_is_plain(path, ".lua") && !source_path_is_plain(path, ".po")) {
		*result = SOURCE_BAD_PATH;
		*why = SAID("a path is made of plain names: letters, digits, - and _, with / between");
		return NULL;
	}
	const char *real = place_on_disk(set, path, result, why);
	if (!real)
		return NULL;
	char *text;
	size_t length;
	enum file_result read = file_read(set->arena, real, SOURCE_FILE_MAX, &text, &length);
	if (read != FILE_OK) {
		*result = read == FILE_TOO_LARGE ? SOURCE_TOO_LARGE : SOURCE_UNREADABLE;
		*why = read == FILE_TOO_LARGE ? SAID("it is too large (4 MB a file, 16 MB in all)") : file_result_phrase(read);
		return NULL;
	}
	*result = source_add(set, path, text, length, why);
	return *result == SOURCE_OK ? &set->items[set->count - 1] : NULL;
}

char **source_list(struct source_set *set, const char *folder, const char *ending, size_t *count)
{
	char **names;
	*count = 0;
	if (!set->folder)
		return NULL;
	const char *path = arena_format(set->arena, "%s/%s", set->folder, folder);
	size_t all;
	if (!path || file_list(set->arena, path, &names, &all) != FILE_OK)
		return NULL;
	for (size_t i = 0; i < all; i++)
		if (source_path_is_plain(names[i], ending))
			names[(*count)++] = names[i];
	return names;
}

const struct token_list *source_tokens(struct source_set *set, struct source *source)
{
	if (!source->tokens.lines && !token_scan(&source->tokens, source->text, source->length)) {
		set->failed = true;
		return NULL;
	}
	return &source->tokens;
}

void source_close(struct source_set *set)
{
	for (uint32_t i = 0; i < set->count; i++) {
		token_free(&set->items[i].tokens);
		memory_free(set->items[i].lost);
	}
	set->count = 0;
}
