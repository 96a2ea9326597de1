/* selection — the text that another program offers under X11, also one that hands it over in pieces (INCR of the Inter-Client Communication Conventions, which SDL does not
 * read: it brings an empty text instead). A connection of its own for the time of one paste, so that SDL's events stay SDL's. */
#ifndef ENSHU_DISPLAY_SELECTION_H
#define ENSHU_DISPLAY_SELECTION_H

#include <stddef.h>

enum selection_result {
	SELECTION_TEXT,
	SELECTION_NONE,    /* nobody offers text, or there is no X server */
	SELECTION_WITHHELD /* somebody does, and did not hand it over in time */
};

#define SELECTION_PATIENCE_MS 1500 /* how long each piece is waited for */

/* The clipboard as UTF-8 with a zero in *text (memory_free); what goes beyond `limit` bytes is not waited for. *text is NULL unless there is a text. */
enum selection_result selection_text(size_t limit, char **text);

#endif
