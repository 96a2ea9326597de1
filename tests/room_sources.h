/* room_sources — the C files of a room with the folders in it, for tests that hold the sources themselves against a table. */
#ifndef ENSHU_TESTS_ROOM_SOURCES_H
#define ENSHU_TESTS_ROOM_SOURCES_H

#include "test.h"

#include "base/file.h"

#include <dirent.h>

#define ROOM_SOURCES_MAX 400

struct room_sources {
	char *paths[ROOM_SOURCES_MAX]; /* absolute; in the arena */
	size_t count;
};

/* Appends every .c file below `folder`, in order of name. A folder that cannot be read fails the test. */
static inline void room_sources(struct room_sources *found, struct arena *arena, const char *folder)
{
	char **names;
	size_t count;
	CHECK_INT(file_list(arena, folder, &names, &count), FILE_OK);
	for (size_t i = 0; i < count; i++) {
		size_t n = strlen(names[i]);
		char *path = arena_format(arena, "%s/%s", folder, names[i]);
		CHECK(path != NULL);
		DIR *inner = opendir(path);
		if (inner) {
			closedir(inner);
			room_sources(found, arena, path);
		} else if (n > 2 && strcmp(names[i] + n - 2, ".c") == 0) {
			CHECK(found->count < ROOM_SOURCES_MAX);
			found->paths[found->count++] = path;
		}
	}
}

#endif
