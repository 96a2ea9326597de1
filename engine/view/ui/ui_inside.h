/* ui_inside — how the files that change the ui_state divide the work; private to ui_*.c. */
#ifndef ENSHU_VIEW_UI_INSIDE_H
#define ENSHU_VIEW_UI_INSIDE_H

#include "view/ui/ui_pick.h"
#include "view/ui/ui_update.h"

/* One action on its way. */
struct ui_doing {
	struct ui_state *ui;
	const struct ui_pictures *p;
	enum ui_action action;
	int argument, step;
	struct ui_intents *out;
};

/* Each takes the actions of its area; false: not one of mine. */
bool ui_do_desk(struct ui_doing *x);    /* palette, keys, theme, back, fields, lists, scrolling */
bool ui_do_form(struct ui_doing *x);    /* choices in forms, confirm and cancel */
bool ui_do_run(struct ui_doing *x);     /* clock, modules, end, recording */
bool ui_do_inject(struct ui_doing *x);  /* event list, fire, hold, skip, edit, notes */
bool ui_do_decide(struct ui_doing *x);  /* decisions, approvals */
bool ui_do_rule(struct ui_doing *x);    /* rulings */
bool ui_do_role(struct ui_doing *x);    /* role view, sharing, acting */
bool ui_do_library(struct ui_doing *x); /* library and new session */
bool ui_do_replay(struct ui_doing *x);  /* replay and hot wash */

/* Adds an intent; never NULL (when the list is full the answer is a scratch one). */
struct ui_intent *ui_want(struct ui_doing *x, enum ui_intent_kind kind);
/* Opens an overlay with the keyboard at a target, and empties what its forms use; ui_leave closes it and gives the keyboard back. */
void ui_overlay_open(struct ui_state *ui, enum ui_overlay overlay, enum ui_action focus, int argument);
/* The form for a folder, with the present path chosen. */
void ui_folder_open(struct ui_state *ui);
void ui_overlay_close(struct ui_state *ui);
/* A form is open and filled with what it begins with: what was left in it before comes back. (ui_keep.c) */
void ui_keep_begun(struct ui_state *ui);
/* A form is closed without its act: true when something of it is kept. */
bool ui_keep(struct ui_state *ui);
void ui_focus(struct ui_state *ui, enum ui_action action, int argument);
void ui_clear(struct ui_state *ui, enum ui_field field);
/* Field's text into an intent's text. */
void ui_take(const struct ui_state *ui, enum ui_field field, char *out);

/* The draft in hand belongs to the decision on the screen; call before the record pane is touched or drawn. */
void ui_sync(struct ui_state *ui, const struct ui_pictures *p);
/* Pins the decision on the screen, so that a new one does not take its place while something is typed for it. */
void ui_pin_decision(struct ui_state *ui, const struct ui_pictures *p);
void ui_draft_clear(struct ui_state *ui);
/* A key for the form of a ruling: arrows lead from its reason to the kinds, the list and the roles; Left and Right change what is chosen. True when it was one. */
bool ui_ruling_key(struct ui_state *ui, const struct ui_pictures *p, const char *key, struct ui_intents *out);
/* A key for the list of seats. True when it was one. (ui_seats.c) */
bool ui_seat_key(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const char *key, struct ui_intents *out);
/* A list stays where it is drawn, except as far as row `place` (-1: none) needs it. (ui_update.c) */
void ui_keep_visible(struct ui_state *ui, const struct frame *f, enum ui_scroll scroll, int place);
/* An event that belongs to a form which somebody fills in. True when that is all that comes of it; text struck on a button moves the keyboard to the form's field and is typed there. */
bool ui_typing(struct ui_state *ui, const struct frame *f, const struct event *e);
/* The ruling under way has no effects any more. */
void ui_ruling_forget(struct ui_state *ui);

#endif
