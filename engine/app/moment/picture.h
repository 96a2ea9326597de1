/* picture — offscreen PNGs of every screen; no display needed. */
#ifndef ENSHU_APP_PICTURE_H
#define ENSHU_APP_PICTURE_H

#include "app/moment/look.h"
#include "display/offscreen.h"
#include "view/ui/ui_update.h"

struct picture_options {
	const char *path;     /* where the PNG goes */
	const char *screen;   /* "room", "console", "library", ... */
	const char *at;       /* scenario time, or NULL: the end */
	const char *size;     /* "1920x1080", or NULL */
	const char *language; /* or NULL: en */
	const char *theme;    /* "dark", "light", or NULL */
	const char *scale;    /* "1", "2", "3" or NULL */
};
/* The rows of a subcommand's options that say how a picture is made; `p` is a struct picture_options. */
#define PICTURE_APP_OPTIONS(p)                                                        \
	{"--size", "WxH", "of the picture, in pixels (default 1920x1080)", &(p).size}, \
	{"--lang", "CODE", "language (default en)", &(p).language},                    \
	{"--theme", "NAME", "dark or light (default dark)", &(p).theme},               \
	{"--scale", "N", "text size 1, 2 or 3 of the desk; the room is always as large as it can be", &(p).scale}

/* Each draws one picture; complains and returns an exit code (app.h). */
/* Of a session: room, discussion, console, role, replay, hotwash, keys, palette. */
int picture_of_recording(const char *recording, const struct picture_options *options);
/* Of what is there without a session: library, and of a scenario new-session, explore, author. `scenario` NULL: the first of the library. */
int picture_of_desk(const char *scenario, const struct picture_options *options);

/* ---- private to picture*.c ---- */

struct picture_canvas {
	struct look look;
	struct offscreen *canvas;
	struct ui_state *ui;
	struct frame frame;
	struct frame_setting setting; /* of the frame */
	enum language language;
	enum theme_id theme;
	int step; /* of text size, from 0 */
	int width, height; /* pixels */
};
/* Reads size, language, theme and scale. Complains and returns an exit code; picture_close in any case. */
int picture_open(struct picture_canvas *c, const struct picture_options *options);
/* Between these two the frame is drawn. */
void picture_begin(struct picture_canvas *c, bool room);
int picture_write(struct picture_canvas *c, const char *path);
void picture_close(struct picture_canvas *c);

#endif
