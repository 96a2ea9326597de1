/* app — exit codes, and how every subcommand speaks and complains, in the language asked for. */
#ifndef ENSHU_APP_APP_H
#define ENSHU_APP_APP_H

#include "base/saying.h"

#include <stdio.h>

enum app_exit {
	APP_DONE = 0,
	APP_NO = 1,          /* the answer is "no": findings, divergence, failed test */
	APP_USAGE = 2,
	APP_BAD_INPUT = 3,   /* scenario, recording, import: place and reason were printed */
	APP_ENVIRONMENT = 4  /* disk, display, font: what to do was printed */
};

/* Complaints and what app_say says come in the language that --lang names among these, English without; called once, before anything else. */
void app_speak(int argc, char **argv);
/* Its words; NULL for English. */
const struct saying_words *app_words(void);
/* An error that is a value, in that language: its English, and the format it was made with or NULL. Into the arena. */
const char *app_reason(struct arena *arena, const char *english, const char *format);
/* A line of results (or, on stderr, a message) whose English format is the key of the other words, as with app_complain. */
void app_say(FILE *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "enshu: " and the sentence, on stderr; its English format is the key of the other words (check_words.h). */
void app_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
