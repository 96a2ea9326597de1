/* ui_update — the one place where the desk's ui_state changes: events go in, intents come out. No drawing, no clock, no files.
 *
 * How an app drives the desk:
 *   ui_state_init; fill struct ui_pictures (ui_picture.h) with what exists now;
 *   each time something changed: frame_begin(&f, &setting, w, h); ui_draw(&f, ui, &pictures); frame_end(&f); display_present;
 *   each event of that window:   if (ui_update(ui, &pictures, &f, &event, &intents)) draw again; carry out intents.items in order;
 *   for each intent that was a recorded command: ui_accepted or ui_refused with the outcome;
 *   once a second:               ui_tick.
 * The frame passed to ui_update is the last one drawn from the same state. */
#ifndef ENSHU_VIEW_UI_UPDATE_H
#define ENSHU_VIEW_UI_UPDATE_H

#include "view/ui/event.h"
#include "view/ui/ui_picture.h"
#include "view/ui/ui_state.h"

/* Feeds one event. Empties *out, then adds what the person wants. Returns true when the picture has to be drawn again. */
bool ui_update(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const struct event *e,
               struct ui_intents *out);
/* The same for an action given by name: what a hot area, a key and a palette row end in. `step` as in interact_command. */
void ui_act(struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int argument, int step,
            struct ui_intents *out);
/* NULL when the action can be given now, else the interface text id of the reason ("why.no-inject"). Screens disable controls by it. */
const char *ui_why_not(const struct ui_state *ui, const struct ui_pictures *p, enum ui_action action, int argument);

/* The ruling under way with this verdict (0 accept or by hand, 1 decline, 2 ask back) as the intent it would become; effects beyond UI_EFFECTS_MAX are left out. */
void ui_ruling(const struct ui_state *ui, const struct ui_pictures *p, int verdict, struct ui_intent *intent);

/* The act is on record: its form closes and empties, selections move on. `undo_number`: for UNDO, number of the undo in the record (for Restore). */
void ui_accepted(struct ui_state *ui, const struct ui_intent *intent, uint32_t undo_number);
/* What became of the folder that was typed: its form closes, or with an error (interface text id) stays with its text. */
void ui_folder_answered(struct ui_state *ui, const char *error);
/* It was refused and nothing changed: a toast says why. code: "need-metric"; subject: the fact, metric, authority ... in words ("" none). */
void ui_refused(struct ui_state *ui, const struct ui_intent *intent, const char *code, const char *subject,
                int64_t have, int64_t need);
/* After UNDO was accepted: what it took back, as shown before it (audience_console.undo). */
void ui_undone(struct ui_state *ui, const struct audience_undo *undo);
/* A message by interface text ids; text may be "". seconds 0: until Esc. Returns the toast to add arguments to (ui_toast_text, ui_toast_number). */
struct ui_toast *ui_toast_add(struct ui_state *ui, enum panel_toast_kind kind, const char *title, const char *text,
                              int seconds);
/* Takes back the messages whose title's id begins so. */
void ui_toast_forget(struct ui_state *ui, const char *about);
void ui_toast_text(struct ui_toast *toast, const char *name, const char *text);
void ui_toast_number(struct ui_toast *toast, const char *name, int64_t number);
/* True when text may be typed: a field has the keyboard, or a button of a form whose field it then goes to. *caret: where the input method stands (logical pixels). */
bool ui_wants_text(const struct ui_state *ui, const struct frame *f, struct box *caret);
/* Passing of wall time, in whole seconds of any monotonic clock. Returns true when the picture has to be drawn again. */
bool ui_tick(struct ui_state *ui, int64_t wall);
/* The form that tries another choice of a decision (-1: goes on from this moment), with the keyboard in it. */
void ui_open_branch(struct ui_state *ui, int decision);
/* Another run begins: nothing that was typed or chosen for the last one is about it. (ui_keep.c) */
void ui_begin_run(struct ui_state *ui);
/* Another screen, with its focus where work begins. */
void ui_open(struct ui_state *ui, enum ui_screen screen);

#endif
