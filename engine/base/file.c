/* file — whole files into an arena, with a limit fixed before the first byte is read, and folders as sorted names.
 *
 * Only regular files are read: a pipe or device given as a scenario would block or never end. A file that grows while it is read yields what it
 * held when it was opened. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_LIST_MAX ((size_t)65536) /* names in one folder */

static enum file_result result_of(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR: return FILE_MISSING;
	case EACCES:
	case EPERM: return FILE_DENIED;
	case EISDIR: return FILE_IS_FOLDER;
	case EFBIG: return FILE_TOO_LARGE;
	default: return FILE_FAILED;
	}
}

static enum file_result read_open(struct arena *arena, int file, size_t limit, char **text, size_t *length)
{
	struct stat about;
	if (fstat(file, &about) != 0)
		return result_of(errno);
	if (S_ISDIR(about.st_mode))
		return FILE_IS_FOLDER;
	if (!S_ISREG(about.st_mode) || about.st_size < 0)
		return FILE_FAILED;
	if ((uintmax_t)about.st_size > limit || (uintmax_t)about.st_size >= SIZE_MAX)
		return FILE_TOO_LARGE;
	size_t size = (size_t)about.st_size, have = 0;
	char *data = arena_allocate(arena, size + 1); /* zeroed, hence terminated */
	if (!data)
		return FILE_FAILED;
	while (have < size) {
		ssize_t got = read(file, data + have, size - have);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return result_of(errno);
		if (got == 0)
			break;
		have += (size_t)got;
	}
	*text = data;
	*length = have;
	return FILE_OK;
}

enum file_result file_read(struct arena *arena, const char *path, size_t limit, char **text, size_t *length)
{
	int file = open(path, O_RDONLY | O_CLOEXEC |
	                          O_NONBLOCK); /* non-blocking: opening a pipe must not wait for its writer */
	if (file < 0)
		return result_of(errno);
	enum file_result result = read_open(arena, file, limit, text, length);
	close(file);
	return result;
}

struct name_list {
	char **names;
	size_t count, capacity;
};

static enum file_result collect(struct arena *arena, DIR *folder, struct name_list *list)
{
	for (;;) {
		errno = 0;
		const struct dirent *entry = readdir(folder);
		if (!entry)
			return errno ? result_of(errno) : FILE_OK;
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (list->count == FILE_LIST_MAX)
			return FILE_TOO_LARGE;
		if (list->count == list->capacity) {
			size_t capacity = list->capacity ? list->capacity * 2 : 32;
			char **names = memory_resize(list->names, capacity * sizeof *names);
			if (!names)
				return FILE_FAILED;
			list->names = names;
			list->capacity = capacity;
		}
		char *name = arena_copy_text(arena, entry->d_name, strlen(entry->d_name));
		if (!name)
			return FILE_FAILED;
		list->names[list->count++] = name;
	}
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

enum file_result file_list(struct arena *arena, const char *path, char ***names, size_t *count)
{
	DIR *folder = opendir(path);
	if (!folder) {
		enum file_result reason = result_of(errno);
		return reason == FILE_MISSING && file_exists(path)
		           ? FILE_FAILED
		           : reason; /* a file is no folder, but is not missing */
	}
	struct name_list list = {0};
	enum file_result result = collect(arena, folder, &list);
	closedir(folder);
	char **sorted = result == FILE_OK ? arena_allocate(arena, list.count * sizeof *sorted) : NULL;
	if (sorted) {
		if (list.count) {
			qsort(list.names, list.count, sizeof *list.names, compare_names);
			memcpy(sorted, list.names, list.count * sizeof *sorted);
		}
		*names = sorted;
		*count = list.count;
	} else if (result == FILE_OK) {
		result = FILE_FAILED;
	}
	memory_free(list.names);
	return result;
}

static bool write_all(int file, const char *text, size_t length)
{
	while (length > 0) {
		ssize_t put = write(file, text, length);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		text += put;
		length -= (size_t)put;
	}
	return true;
}

static enum file_result put_in_place(const char *path, const char *text, size_t length)
{
	struct arena arena = {0};
	char *beside = arena_format(&arena, "%s.new-%ld", path, (long)getpid());
	int file = beside ? open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
	bool done = file >= 0 && write_all(file, text, length) && fsync(file) == 0;
	int error = done ? 0 : errno;
	if (file >= 0 && close(file) != 0 && done) {
		done = false;
		error = errno;
	}
	if (done && rename(beside, path) != 0) {
		done = false;
		error = errno;
	}
	if (!done && file >= 0)
		unlink(beside);
	arena_free(&arena);
	return done ? FILE_OK : result_of(error);
}

enum file_result file_replace(const char *path, const char *text, size_t length)
{
	struct arena arena = {0};
	const char *slash = strrchr(path, '/');
	char *folder = slash && slash > path ? arena_copy_text(&arena, path, (size_t)(slash - path)) : NULL;
	if (folder)
		mkdir(folder, 0777); /* when it is there already, or cannot be made, opening the file tells */
	arena_free(&arena);
	return put_in_place(path, text, length);
}

enum file_result file_write(const char *path, const char *text, size_t length)
{
	struct stat about;
	bool there = lstat(path, &about) == 0;
	enum file_result result = FILE_DENIED;
	if (!there || S_ISREG(about.st_mode)) /* a link stays one: what it leads to is written */
		result = put_in_place(path, text, length);
	if (result != FILE_DENIED || !there)
		return result;
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666); /* no fsync: pipes and devices know none */
	bool done = file >= 0 && write_all(file, text, length);
	int error = done ? 0 : errno;
	if (file >= 0 && close(file) != 0 && done) {
		done = false;
		error = errno;
	}
	return done ? FILE_OK : result_of(error);
}

bool file_exists(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0;
}

bool file_is_folder(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

const char *file_result_phrase(enum file_result result)
{
	switch (result) {
	case FILE_OK: return "no error";
	case FILE_MISSING: return "no such file";
	case FILE_DENIED: return "permission denied";
	case FILE_IS_FOLDER: return "it is a folder";
	case FILE_TOO_LARGE: return "too large";
	case FILE_FAILED: break;
	}
	return "cannot be read";
}
