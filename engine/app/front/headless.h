/* headless — a session without a window: commands from JSON Lines, empty seats by bots, as fast as it goes. */
#ifndef ENSHU_APP_HEADLESS_H
#define ENSHU_APP_HEADLESS_H

#include "session/session.h"

#include <stdio.h>

struct headless_options {
	const char *commands; /* file, "-" or NULL */
	const char *bots;     /* policy for empty seats, or NULL */
	int64_t until;        /* SIM_NONE = to the end; -2 = to the last command */
	bool json;
	bool exported;        /* the commands come from `enshu export`: they say what bots did, too */
};
/* Drives a started session; owns nothing. Returns an exit code. */
int headless_run(struct session *s, const struct headless_options *options, FILE *commands, char *first_line);

#endif
