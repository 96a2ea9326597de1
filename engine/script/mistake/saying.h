/* saying — a message as it was put together, so that it can be said in another language: the English format of printf and, as text, what stood in it.
 *
 * The English format is the key: assets/text/check-ja.json gives "{1}" for the first argument and "{1!}" for one that is itself a phrase of the table. An argument that
 * was formatted by report_format is a saying of its own. A test collects every format and phrase of this room and holds them against the table. */
#ifndef ENSHU_SCRIPT_SAYING_H
#define ENSHU_SCRIPT_SAYING_H

#include "base/memory.h"
#include "script/script.h"

#include <stdarg.h>

/* Marks an English phrase that reaches a message by another way than as its format. */
#define SAID(text) text

struct saying_argument {
	const char *text;
	const struct script_saying *saying; /* of which it is the English; or NULL */
};
struct script_saying {
	const char *english; /* what it says; found again by this address */
	const char *format;
	unsigned count;
	struct saying_argument arguments[];
};

#define SAYINGS_RECENT 16 /* a hint or argument is used soon after it was made */
struct sayings {
	struct arena *arena;
	const struct script_saying *recent[SAYINGS_RECENT];
	unsigned next;
};

/* Formats and keeps. NULL when memory is exhausted. */
const struct script_saying *saying_make(struct sayings *s, const char *format, va_list arguments);
/* The one that made this text; otherwise a new one that says just that, found by the text itself. NULL for NULL, and when memory is exhausted. */
const struct script_saying *saying_of(struct sayings *s, const char *english);

#endif
