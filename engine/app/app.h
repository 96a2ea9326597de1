/* app — exit codes, and how every subcommand complains: one sentence on standard error, in the language asked for. */
#ifndef ENSHU_APP_APP_H
#define ENSHU_APP_APP_H

#include <stdio.h>

enum app_exit {
	APP_DONE = 0,
	APP_NO = 1,          /* the answer is "no": findings, divergence, failed test */
	APP_USAGE = 2,
	APP_BAD_INPUT = 3,   /* scenario, recording, import: place and reason were printed */
	APP_ENVIRONMENT = 4  /* disk, display, font: what to do was printed */
};

/* Complaints come in the language that --lang names among these, English without; called once, before anything else. */
void app_speak(int argc, char **argv);
/* "enshu: " and the sentence, on stderr; its English format is the key of the other words (check_words.h). */
void app_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
