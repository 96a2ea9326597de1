/* control — what can be pressed, typed into or chosen. Each function draws the control in the state that the frame's hover, press and focus give it and
 * registers its hot area (and its key cap's key) in the same call. Labels are shown as they are: pass frame_say(f, "id").
 *
 * States and measures: visual tokens, sections 7 and 8. */
#ifndef ENSHU_VIEW_CONTROL_H
#define ENSHU_VIEW_CONTROL_H

#include "view/draw/frame.h"
#include "view/widget/mark.h"

enum control_look {
	CONTROL_DEFAULT, /* raised, 1 px outline */
	CONTROL_PRIMARY, /* yellow; one on a screen */
	CONTROL_QUIET,   /* no fill, 1 px line */
};

struct control_button {
	const char *label;
	const char
	    *detail;     /* second line; only in buttons 80 or higher, which are then laid out to the left (library) */
	const char *key; /* event.h name; drawn as a key cap and bound. NULL: none */
	const char *why; /* not NULL: disabled, for this reason */
	enum icon icon;
	enum control_look look;
	bool selected;
	bool hide_key; /* bound but not drawn */
};

/* A button; text size 16. Label, icon and key cap are centred together, shortened when they do not fit. */
void control_button(struct frame *f, struct box b, const char *action, int argument, struct control_button spec);
/* Width a button needs: padding, icon, label, key cap. */
double control_button_width(struct frame *f, struct control_button spec);
/* A key cap, 24 high. Returns its width. on_accent: on a yellow button. */
double control_key_cap(struct frame *f, double x, double y, const char *key, bool on_accent);
double control_key_cap_width(struct frame *f, const char *key);

struct control_segment {
	const char *label;
	enum mark_pillar pillar; /* badge before the label */
	double width;            /* 0: equal shares */
	const char *key;         /* bound, not drawn; NULL: none */
};
/* Choice of one; segment i acts with argument i. chosen -1: none. */
void control_segmented(struct frame *f, struct box b, const char *action, const struct control_segment *segments,
                       size_t count, int chosen);

/* Text field; multi-line when field->multiline (24 px lines). placeholder may be NULL. Caret and selection show while focused. search: magnifier at left. */
void control_field(struct frame *f, struct box b, const char *action, int argument, struct field *field,
                   const char *placeholder, bool search);
/* 20 x 20 at x, y. The hot area is `area` (usually the whole row). */
void control_checkbox(struct frame *f, double x, double y, struct box area, const char *action, int argument,
                      bool checked, const char *why);
/* Minus, value, plus, 32 high. Acts with argument; the change arrives as interact_command.step (interact.h). */
void control_stepper(struct frame *f, struct box b, const char *action, int argument, int value, int low, int high);
/* Field with a chevron; acts to open its list (menu.h). */
void control_dropdown(struct frame *f, struct box b, const char *action, int argument, const char *label,
                      enum mark_pillar pillar, const char *why);
/* 68 high: radio, title 16 bold, text 16. */
void control_radio_card(struct frame *f, struct box b, const char *action, int argument, const char *title,
                        const char *text, bool chosen);
/* Filter chip: badge or icon and label, 40 high; on is drawn selected. */
void control_chip(struct frame *f, struct box b, const char *action, int argument, enum mark_pillar pillar,
                  enum icon icon, const char *label, bool on);
double control_chip_width(struct frame *f, enum mark_pillar pillar, enum icon icon, const char *label);
/* Background and hot area of a list row, card or option; contents are the caller's. Selected: accentTint and 2 px accentInk. */
void control_row(struct frame *f, struct box b, double radius, const char *action, int argument, bool selected,
                 const char *why);
/* Letter box of an option, square; inverted when chosen, line only when not chosen among decided options. */
enum control_letter { LETTER_OPEN, LETTER_CHOSEN, LETTER_PASSED };
void control_letter_box(struct frame *f, double x, double y, double size, char letter, enum control_letter state);

#endif
