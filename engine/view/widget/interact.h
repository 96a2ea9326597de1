/* interact — from events to commands: hover, press, focus, text editing. One small state per window, independent of what is on the screen.
 *
 * Tab / Shift+Tab walk the hits in order of registration, a group (a list, a choice of one) as one stop, F6 / Shift+F6 jump to the next pane, arrows move inside a group, Enter and Space press, single
 * letters act only while no text field has the focus. All of this works from the last frame drawn, so a screen needs no input code of its own. */
#ifndef ENSHU_VIEW_INTERACT_H
#define ENSHU_VIEW_INTERACT_H

#include "view/draw/frame.h"
#include "view/ui/event.h"
#include "view/widget/field_past.h"

#define INTERACT_CLIPBOARD 65536

struct interact {
	struct frame_target focus, hover, pressed;
	bool focus_visible;
	double x, y;                    /* last pointer position */
	char clipboard[INTERACT_CLIPBOARD]; /* what Ctrl+C took; the app copies it to the system's, and from there before Ctrl+V (interact_clipboard) */
	bool clipboard_changed, clipboard_cut; /* cut: the system's held more */
	bool cut;            /* the latest paste or text did not fit as a whole: somebody should say so and take the flag back */
	bool compose_ended;  /* the keyboard left a field with unfinished text: the input method has to forget it too */
	struct field_past past; /* of the field last edited */
};

/* A command: the name and argument some hot area or key was registered with. action is "" when the event meant nothing. */
struct interact_command {
	char action[FRAME_ACTION_MAX];
	int argument;
	int step; /* HIT_STEP: how much to add (+-1, +-5 with Shift). HIT_SCROLL: rows. HIT_TRACK: the value. HIT_ITEM: 0 chosen, 1 opened
	           * (Enter, Space, double click). Otherwise 0 */
};

/* Feeds one event against the frame it refers to. Returns true when the picture has to be built again (focus, hover or a field changed, or a command
 * came out); *command is always filled. Edits the struct field of a focused HIT_FIELD. */
bool interact_event(struct interact *in, const struct frame *f, const struct event *e,
                    struct interact_command *command);
/* What the system's clipboard holds now: any bytes. */
void interact_clipboard(struct interact *in, const char *text);
/* Copies hover, focus and press into a frame; call between frame_begin and drawing. */
void interact_apply(const struct interact *in, struct frame *f);
/* Moves the keyboard focus to a target, for example when a pane opens. An empty action clears it. */
void interact_focus(struct interact *in, const char *action, int argument);
/* The hot area of a target in a frame; NULL when it is not there. */
const struct frame_hit *interact_hit(const struct frame *f, const struct frame_target *target);
/* Where the caret of a text field of the frame stands (logical pixels), for the input method. False: no such field takes text. */
bool interact_caret(const struct frame *f, const struct frame_target *field, struct box *caret);

#endif
