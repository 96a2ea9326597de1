/* golden — compares a text with tests/golden/<name>. With ENSHU_GOLDEN_WRITE=1 in the environment it writes the file instead: read the difference before
 * committing it. */
#ifndef ENSHU_TESTS_GOLDEN_H
#define ENSHU_TESTS_GOLDEN_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/file.h"

/* Prints the first differing line of both. */
static void golden_show(const char *name, const char *actual, const char *wanted)
{
	int line = 1;
	while (*actual && *actual == *wanted) {
		const char *a = strchr(actual, '\n'), *w = strchr(wanted, '\n');
		if (!a || !w || a - actual != w - wanted || memcmp(actual, wanted, (size_t)(a - actual)) != 0)
			break;
		actual = a + 1;
		wanted = w + 1;
		line++;
	}
	printf("tests/golden/%s:%d\n  is      %.*s\n  expected %.*s\n", name, line, (int)strcspn(actual, "\n"), actual,
	       (int)strcspn(wanted, "\n"), wanted);
}

/* True when the file holds exactly this text. */
__attribute__((unused)) static bool golden_is(const char *name, const char *actual)
{
	char path[512];
	snprintf(path, sizeof path, "%s/tests/golden/%s", ENSHU_SOURCE_DIR, name);
	if (getenv("ENSHU_GOLDEN_WRITE")) {
		FILE *file = fopen(path, "wb");
		bool good = file && fputs(actual, file) >= 0;
		return file && fclose(file) == 0 && good;
	}
	struct arena arena = {0};
	char *wanted;
	size_t length;
	bool same = file_read(&arena, path, 16 << 20, &wanted, &length) == FILE_OK;
	if (!same)
		printf("tests/golden/%s is missing; write it with ENSHU_GOLDEN_WRITE=1\n", name);
	else if (strcmp(actual, wanted) != 0) {
		golden_show(name, actual, wanted);
		same = false;
	}
	arena_free(&arena);
	return same;
}

#endif
