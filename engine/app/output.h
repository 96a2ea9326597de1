/* output — what a subcommand writes: whole files, lines of JSON about a session, and whether all of it arrived. */
#ifndef ENSHU_APP_OUTPUT_H
#define ENSHU_APP_OUTPUT_H

#include "session/session.h"

#include <stdio.h>

/* Writes a whole result to a file, or to standard output when `path` is NULL. Complains and returns false when that fails, or when the buffer itself failed. */
bool app_write_file(const char *path, const struct buffer *content);
/* A file of commands for reading, "-" for standard input; NULL after complaining. */
FILE *app_open_commands(const char *path);
/* What was printed has arrived: APP_ENVIRONMENT, complained about, when it has not and `exit` was a success. A reader who has left is no failure. */
int app_finish_output(int exit);
/* Line of JSON for what a command brought about, or why it was refused (docs/cli.md). */
void app_write_answer(const struct session *s, const struct session_answer *answer, struct buffer *out);
void app_write_ended(const struct session *s, struct buffer *out);

#endif
