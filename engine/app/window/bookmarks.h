/* bookmarks — places that somebody marked while looking at a recording.
 *
 * They are no part of the exercise, and a sealed recording cannot take anything up. So they lie in a file of their own beside it, `NAME.bookmarks.json`, which goes
 * where the recordings go and may be deleted. It names the recording's id: another recording of the same name does not get them. */
#ifndef ENSHU_APP_BOOKMARKS_H
#define ENSHU_APP_BOOKMARKS_H

#include "base/memory.h"

#define BOOKMARKS_MAX 200

struct bookmark {
	uint32_t event; /* last event of the moment */
	int64_t at;     /* scenario second */
	char text[256];
};
struct bookmarks; /* of one recording, by event */

/* Reads those of a recording; an unreadable or foreign file counts as none. NULL when memory is exhausted. */
struct bookmarks *bookmarks_open(const char *recording, const char *id);
void bookmarks_free(struct bookmarks *b); /* NULL is allowed */
int bookmarks_count(const struct bookmarks *b);
const struct bookmark *bookmarks_at(const struct bookmarks *b, int position);
/* Adds one (or renames the one of the same event; "" takes it away) and writes the file. NULL when done, else the reason in English, and nothing changed. */
const char *bookmarks_set(struct bookmarks *b, uint32_t event, int64_t at, const char *text);

#endif
