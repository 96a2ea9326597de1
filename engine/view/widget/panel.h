/* panel — surfaces: panels, headers, rows' hairlines, the exercise mark, scroll tracks, banners and toasts. Nothing here takes input except buttons that
 * the caller puts into the box it gets back. */
#ifndef ENSHU_VIEW_PANEL_H
#define ENSHU_VIEW_PANEL_H

#include "view/draw/frame.h"

#define PANEL_TITLE_HEIGHT 48
#define PANEL_RADIUS       8

/* Fills the whole frame with the background; every screen begins with it. */
void panel_background(struct frame *f);
/* The header strip at the top (height 104 in the room, 64 on the desk) with its lower edge. */
void panel_header(struct frame *f, double height);
/* A panel without a title. */
void panel_plain(struct frame *f, struct box b);
/* A panel with a title row of 48: icon (or ICON_NONE), title 20 bold, and an optional note at the right in 16. Returns the box below the title row,
 * not padded. title and note are shown as they are (use frame_say). */
struct box panel_titled(struct frame *f, struct box b, enum icon icon, const char *title, const char *note);
/* A card with an outline of its own, e.g. COLOUR_ACCENT_INK 3 for an open decision, COLOUR_ALERT 3 for a late one. */
void panel_card(struct frame *f, struct box b, enum colour fill, enum colour outline, double width);
/* Facilitator only: no fill, dashed outline; the lock and the words are the caller's. */
void panel_dashed(struct frame *f, struct box b);
/* An inset box in `raised`, radius 6; with `bar` a 4 px accent bar at its left edge (script to read aloud). */
void panel_inset(struct frame *f, struct box b, bool bar);
/* 1 px between table rows, inside panels; and 1 px in `line`, for divisions within a card. */
void panel_hairline(struct frame *f, double x, double y, double w);
void panel_divider(struct frame *f, double x, double y, double w);
/* EXERCISE 訓練. On every screen that shows scenario content. height 28 (desk) or 40 (room). Returns its width. */
double panel_exercise_mark(struct frame *f, double x, double y, double height);
/* The code of the language a text fell back to, 40 x 28, before that text. Returns the width to leave (54). */
double panel_language_mark(struct frame *f, double x, double y, const char *code);
/* Scroll track 6 wide: `first` of `total` rows is at the top and `visible` fit. Registers a HIT_SCROLL over `area` that acts with rows to move (negative
 * toward the start). Draws nothing when all rows fit. */
void panel_scroll(struct frame *f, struct box track, struct box area, const char *action, int first, int visible,
                  int total);

/* Banner, 88 high: octagon, title, text, alert outline. Returns the box at the right for buttons of height 48. */
struct box panel_banner(struct frame *f, struct box b, const char *title, const char *text, double buttons_width);
enum panel_toast_kind { TOAST_NEWS, TOAST_DONE, TOAST_REFUSED, TOAST_ERROR };
/* Toast, 584 wide: icon, title, text lines of 26 (text may be NULL), outline by kind. `left` of `total` seconds draws the shortening bar (total 0: none).
 * Returns the box for buttons: `buttons_width` x 32 at the top right, or with buttons_width 0 the row of 40 below the text (when b has room for it). */
struct box panel_toast(struct frame *f, struct box b, enum panel_toast_kind kind, const char *title, const char *text,
                       double buttons_width, int left, int total);
/* Height of a toast with this text and the shortening bar or a row of buttons below, if any: 56, 88, 96, 168 ... */
double panel_toast_height(struct frame *f, const char *text, double buttons_width, bool bar, bool button_row);

#endif
