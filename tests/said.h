/* said — the table of assets/text/check-ja.json for tests of the scenario language, which know nothing of the program around it. */
#ifndef ENSHU_TESTS_SAID_H
#define ENSHU_TESTS_SAID_H

#include "base/file.h"
#include "base/json.h"
#include "script/script.h"

#include <string.h>

struct said_table {
	const struct json *root;
	int missing; /* texts that were asked for and are not in it */
};

static inline const char *said_find(void *user, const char *english)
{
	struct said_table *t = user;
	const struct json *found = json_member(t->root, english);
	t->missing += !found && strchr(english, ' ');
	return found ? found->text : NULL;
}

static inline bool said_read(struct arena *arena, struct said_table *out)
{
	char *text;
	size_t length;
	struct json_error error;
	*out = (struct said_table){0};
	if (file_read(arena, ENSHU_SOURCE_DIR "/assets/text/check-ja.json", 1 << 20, &text, &length) == FILE_OK)
		out->root = json_parse(arena, text, length, &error);
	return out->root && out->root->kind == JSON_OBJECT;
}

#endif
