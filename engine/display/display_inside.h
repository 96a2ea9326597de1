/* display_inside — shared by display.c (windows), display_event.c (input), display_screens.c (monitors). */
#ifndef ENSHU_DISPLAY_DISPLAY_INSIDE_H
#define ENSHU_DISPLAY_DISPLAY_INSIDE_H

#include <SDL.h>

#include "display/display.h"
#include "display/paint.h"
#include "display/tiles.h"

struct display_window {
	struct display *owner;
	SDL_Window *window;
	uint32_t id;
	int w, h; /* device pixels */
	double width, height, scale;
	double points_to_pixels; /* of pointer positions, on screens whose window units are not pixels */
	struct tiles tiles;
	uint32_t *
	    pixels; /* when the window's surface is not 32 bits a pixel; otherwise NULL and we paint into the surface */
	bool resized; /* measure again before the next frame */
	enum theme_id theme;
};

struct display {
	struct display_window windows[DISPLAY_WINDOWS];
	struct font_set *fonts;
	struct painter painter;
	struct theme_set themes;
	struct canvas_rect rects[TILES_RECTS_MAX];
	char *clipboard; /* SDL's, freed with SDL_free */
	char *pasted;    /* ours, where SDL brought none */
	bool text_input;
	uint32_t text_since; /* SDL ticks when text input began: earlier keys came without their text */
};

/* Reads the window's size; sets width, height and scale. */
void display_measure(struct display_window *w);
/* The window with SDL's id, or NULL. */
struct display_window *display_window_by_id(struct display *d, uint32_t id);
/* Dots per inch by which a window's size must grow on a screen; 0 unknown, or the system does it. */
double display_screen_dpi(int i);
/* Translates one SDL event. False when it means nothing to the view. */
bool display_translate(struct display *d, const SDL_Event *sdl, struct event *event);

#endif
