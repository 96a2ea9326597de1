/* event — what a person did, in the view's own words: the display translates SDL into these, tests write them by hand. */
#ifndef ENSHU_VIEW_EVENT_H
#define ENSHU_VIEW_EVENT_H

#include <stdbool.h>
#include <stddef.h>

#define EVENT_KEY_MAX  24  /* bytes of a chord with its zero: "Ctrl+Shift+Backspace" */
#define EVENT_TEXT_MAX 512 /* bytes of one committed or composed text with its zero */

enum event_kind {
	EVENT_NONE,    /* the timeout passed */
	EVENT_KEY,     /* a chord was pressed (or repeats): key */
	EVENT_TEXT,    /* text was typed or an input method committed it: text */
	EVENT_COMPOSE, /* an input method shows unfinished text: text ("" when it ended), caret */
	EVENT_MOTION,  /* the pointer is at x, y */
	EVENT_PRESS,   /* primary button down at x, y; clicks counts double clicks */
	EVENT_RELEASE, /* primary button up at x, y */
	EVENT_WHEEL,   /* x, y and wheel: positive scrolls toward the start */
	EVENT_LEAVE,   /* the pointer left the window */
	EVENT_RESIZE,  /* size or scale changed: build a new frame */
	EVENT_EXPOSE,  /* the window has to be painted again */
	EVENT_SCREENS, /* a monitor came or went, or a window is on another one now */
	EVENT_CLOSE,   /* the window should close */
	EVENT_QUIT,    /* the program should end */
};

/* Keys are named as key caps show them: one upper-case letter or digit, or the character a symbol key types ("?", "+", "["), or Space Enter Esc Tab
 * Backspace Delete Left Right Up Down Home End PageUp PageDown F1 .. F12; modifiers in front in the order Ctrl+ Alt+ Shift+ ("Shift+" only where the key
 * is not a symbol that needs it). */
struct event {
	enum event_kind kind;
	int window;  /* which of the display's windows, 0 or 1 */
	bool repeat; /* a held key */
	char key[EVENT_KEY_MAX];
	char text[EVENT_TEXT_MAX];
	int caret;   /* EVENT_COMPOSE: cursor in characters */
	double x, y; /* logical pixels of that window's frame */
	double wheel;
	int clicks;
};

#endif
