/* front — the two ways in which a person runs a session: windows and terminal. Both own the session they are given and close it. */
#ifndef ENSHU_APP_FRONT_H
#define ENSHU_APP_FRONT_H

#include "session/session.h"

struct front_options {
	const char *language; /* code, or NULL: by the environment's LANG */
	int speed;            /* 1..600 to begin with */
	bool fresh;           /* the session was started for this: when no window opens, its recording goes again */
};

/* Each returns an exit code (app.h). front_window falls back to nothing: without a display it says so and how to go on (`--text`). */
int front_text(struct session *s, const struct front_options *options);
int front_window(struct session *s, const struct front_options *options);
/* The replay window of a recording. */
int front_replay(const char *path, const struct front_options *options);
struct edition;
/* A scenario that is being written, in a window: `screen` is "console", "room", "role", "discussion" or "hotwash". (desk_watch.c) */
int front_watch(const struct edition *edition, const char *screen, const struct front_options *options);
/* The library window: what `enshu` without arguments opens. */
int front_library(const struct front_options *options);

#endif
