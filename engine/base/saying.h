/* saying — a message as it was put together, so that it can be said in another language: the English format of printf and, as text, what stood in it.
 *
 * The English format is the key: assets/text/check-ja.json gives "{1}" for the first argument and "{1!}" for one that is itself a phrase of the table. An argument that
 * was formatted by report_format or saying_format is a saying of its own. Diagnostics, what tests found, why an act is refused and complaints are said so.
 * A test collects every format and phrase and holds them against the table. */
#ifndef ENSHU_BASE_SAYING_H
#define ENSHU_BASE_SAYING_H

#include "base/memory.h"

#include <stdarg.h>

/* The words of another language than English: the text for an English format or phrase, NULL when it has none (assets/text/check-ja.json). */
struct saying_words {
	const char *(*find)(void *user, const char *english);
	void *user;
	const char *language; /* its code: texts of a scenario in a sentence are in it too */
};

/* Marks an English phrase that reaches a message by another way than as its format. */
#define SAID(text) text

struct saying_argument {
	const char *text;
	const struct saying *saying; /* of which it is the English; or NULL */
};
struct saying {
	const char *english; /* what it says; found again by this address */
	const char *format;
	unsigned count;
	struct saying_argument arguments[];
};

#define SAYINGS_RECENT 64 /* a hint or argument is used soon after it was made */
struct sayings {
	struct arena *arena;
	const struct saying *recent[SAYINGS_RECENT];
	unsigned next;
};

/* Formats and keeps. NULL when memory is exhausted. */
const struct saying *saying_make(struct sayings *s, const char *format, va_list arguments);
/* The one that made this text; otherwise a new one that says just that, found by the text itself. NULL for NULL, and when memory is exhausted. */
const struct saying *saying_of(struct sayings *s, const char *english);
/* Makes one of another collection, or NULL, known here, so that it can stand in a sentence. */
void saying_know(struct sayings *s, const struct saying *said);
/* What was kept as text with its format only, such as an error that is a value: what stood in it is found between the words of the format. The English is `english`. */
const struct saying *saying_recover(struct sayings *s, const char *format, const char *english);
/* saying_make for callers that want its English, which says the rest by its address; "" when memory is exhausted. */
const char *saying_format(struct sayings *s, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* In these words, into the arena; `english`, which may be NULL, when saying or words is NULL or memory is exhausted. */
const char *saying_text(const struct saying *saying, const char *english, const struct saying_words *words, struct arena *arena);

#endif
