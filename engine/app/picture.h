/* picture — offscreen PNGs of any screen at any moment of a recording; no display needed. */
#ifndef ENSHU_APP_PICTURE_H
#define ENSHU_APP_PICTURE_H

#include <stdint.h>

struct picture_options {
	const char *path;     /* where the PNG goes */
	const char *screen;   /* "room", "console", "replay", ... */
	const char *at;       /* scenario time, or NULL: the end */
	const char *size;     /* "1920x1080", or NULL */
	const char *language; /* or NULL: en */
	const char *theme;    /* "dark", "light", or NULL */
	const char *scale;    /* "1", "2", "3" or NULL */
};

/* Draws one picture; complains and returns an exit code (app.h). */
int picture_of_recording(const char *recording, const struct picture_options *options);

#endif
