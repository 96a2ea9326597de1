/* report — says what is wrong, where, and what to do: the one way in which loading, compiling and checking complain. */
#ifndef ENSHU_SCRIPT_REPORT_H
#define ENSHU_SCRIPT_REPORT_H

#include "script/mistake/diagnostic.h"
#include "base/saying.h"
#include "script/read/locate.h"

struct reporter {
	struct source_set *sources;
	struct diagnostics *list;
	struct arena *arena; /* of messages */
	struct sayings sayings; /* the last ones; with the same arena */
};

/* At a place in a declaration; `needle` narrows it (see locate). hint may be NULL. */
void report(struct reporter *r, enum diagnostic_id id, const struct at *at, const char *needle, const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* At a line of a file, or at a file as a whole when line is 0. */
void report_line(struct reporter *r, enum diagnostic_id id, uint32_t file, int line, const char *needle, const char *hint, const char *format, ...)
    __attribute__((format(printf, 7, 8)));
void report_token(struct reporter *r, enum diagnostic_id id, uint32_t file, uint32_t token, const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* Just behind a token: where something is missing. */
void report_after(struct reporter *r, enum diagnostic_id id, uint32_t file, uint32_t token, const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* About a file that is not among the sources. */
void report_path(struct reporter *r, enum diagnostic_id id, const char *path, const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* A file that source_get did not give, and why. */
void report_unread(struct reporter *r, const char *path, enum source_result result, const char *why);
/* A hint with something in it, in the arena; NULL when memory is exhausted. */
const char *report_format(struct reporter *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A better hint for the diagnostic with this number, known later. */
void report_amend(struct reporter *r, size_t item, const char *hint);
/* `did you mean "x"?` in the arena, or NULL. */
const char *report_did_you_mean(struct reporter *r, const char *best);

#endif
