/* display — the only room that knows SDL: two windows, events, and the way from a frame to pixels.
 *
 * One drawing path for window, offscreen picture and test: the draw list is painted by the CPU with exact antialiasing into a pixel buffer (paint.h), which
 * SDL shows as the window's surface. No GPU, no driver, the same pixels everywhere. Only tiles whose content changed are painted and sent to the screen;
 * an unchanged frame costs one hash. See docs/decisions.md. */
#ifndef ENSHU_DISPLAY_DISPLAY_H
#define ENSHU_DISPLAY_DISPLAY_H

#include "view/draw/frame.h"
#include "view/ui/event.h"

enum { DISPLAY_CONSOLE, DISPLAY_ROOM, DISPLAY_WINDOWS };

struct display; /* SDL, fonts, windows; one per process */

struct display_error {
	char reason[256]; /* what happened, a sentence */
	char remedy[256]; /* what to do, e.g. the Debian package to install; may be "" */
};

/* Starts SDL's video and the fonts. No window yet. Returns NULL and fills *error: no display, no font. */
struct display *display_open(struct display_error *error);
/* Closes the windows and everything else. NULL is allowed. */
void display_close(struct display *d);

/* Opens window `which` with a title; fullscreen_on: number of the screen to fill, or -1 for an ordinary window. False and *error when SDL refuses. */
bool display_window_open(struct display *d, int which, const char *title, int fullscreen_on,
                         struct display_error *error);
void display_window_close(struct display *d, int which);
bool display_window_is_open(const struct display *d, int which);
void display_window_title(struct display *d, int which, const char *title);
/* F11. */
void display_window_fullscreen(struct display *d, int which, bool on);
bool display_window_is_fullscreen(const struct display *d, int which);
/* Number of screens, for the check list of a new session; and a name and size in pixels of one. */
int display_screens(const struct display *d);
bool display_screen(const struct display *d, int i, char *name, size_t name_size, int *w, int *h);

/* The screen on which most of a window is; -1 when none shows it (its monitor was unplugged), or it is not open. */
int display_window_screen(const struct display *d, int which);
/* A screen that shows nothing of what the one with window `which` shows; -1 when there is none (one monitor, or two that are mirrored). */
int display_free_screen(const struct display *d, int which);
/* Brings a window that no screen shows back to the first one, as an ordinary window. */
void display_window_fetch(struct display *d, int which);

/* Size of an ordinary window on a screen of so many units and dots per inch (0: unknown): the design's, larger where dots are smaller, never more than the screen. */
void display_window_fit(int screen_w, int screen_h, double dpi, int *width, int *height);

/* Logical size a frame for this window must have, and device pixels per logical pixel. */
void display_window_size(const struct display *d, int which, double *width, double *height, double *scale);
/* Text widths at the window's scale. Valid until the window's next EVENT_RESIZE. */
struct text_metrics display_metrics(struct display *d, int which);
/* Palette of a window; takes effect with the next present. */
void display_window_theme(struct display *d, int which, enum theme_id theme);
/* The palettes; copied. Call before the first present. */
void display_themes(struct display *d, const struct theme_set *themes);

/* Ends the wait of display_next_event early, from any thread. */
void display_wake(struct display *d);
/* Waits up to timeout_ms (0: only looks, -1: for ever) without using the processor. Returns false when the time passed or somebody woke it; then event->kind is EVENT_NONE. */
bool display_next_event(struct display *d, int timeout_ms, struct event *event);
/* Shows a frame. Returns true when pixels changed, false when the window already showed exactly this (nothing was painted). */
bool display_present(struct display *d, int which, const struct frame *f);
/* While a text field is focused: shows the input method at `caret` (logical pixels). NULL: no text input. */
void display_text_input(struct display *d, int which, const struct box *caret);
/* The input method forgets what it is composing: the keyboard has left the field. */
void display_text_cancel(struct display *d);
#define DISPLAY_PASTE_MAX (1u << 20) /* bytes of a paste that are waited for: far more than any field holds */
/* System clipboard. The text is owned by the display until the next call; "" when there is none. *withheld: somebody offers one and did not hand it over in time. */
const char *display_clipboard(struct display *d, bool *withheld);
bool display_set_clipboard(struct display *d, const char *text);

#endif
