/* desk_form — overlays with something to fill in, choose or confirm; private to the desk. */
#ifndef ENSHU_VIEW_DESK_FORM_H
#define ENSHU_VIEW_DESK_FORM_H

#include "view/desk/desk.h"

/* Where an overlay stands on the present screen, and the ground that is hidden below it. */
struct box form_place(const struct desk *d, struct box *ground);

/* A form under construction: parts follow each other downward. */
struct form {
	struct desk *d;
	struct box b;
	double x, y, w;
};
/* Opens a form with a title; height of the whole form. */
struct form form_begin(struct desk *d, enum icon icon, const char *title, double height);
/* A line or more of explanation. */
void form_text(struct form *f, enum colour ink, const char *text);
/* Label above a field of this height (40: one line). */
void form_field(struct form *f, const char *label, enum ui_field field, double height, const char *placeholder);
/* Chips of the roles; bit set = chosen. disabled: bits of roles that cannot be chosen, with the reason. everybody: a chip for all of them first. */
void form_roles(struct form *f, const char *label, uint32_t chosen, uint32_t disabled, const char *why, bool everybody,
                bool hidden);
/* "06:45": a time of day that is yet to come, as an example. */
const char *form_time_example(struct desk *d);
/* Cancel and confirm at the bottom. second: interface text id of a further button (argument 1), NULL none. */
void form_end(struct form *f, const char *confirm, enum icon icon, const char *second);

void form_inject(struct desk *d); /* ad hoc and edit */
void form_share(struct desk *d);
void form_compare(struct desk *d);
void form_all_facts(struct desk *d);
void form_module(struct desk *d);
void form_ruling(struct desk *d);
void form_branch(struct desk *d);
void form_verify(struct desk *d);
void desk_palette(struct desk *d);
void desk_keys(struct desk *d);

/* ---- the page of keys ---- */
#define KEY_ROWS_MAX 80
#define KEY_ROW_KEYS 9
enum key_part { KEY_PART_SCREEN, KEY_PART_PANE, KEY_PART_EVERYWHERE };
struct key_row {
	enum key_part part;
	enum ui_action action;       /* UI_NO_ACTION: the keyboard itself (Tab, F6, arrows, Enter) */
	int argument;                /* of its first key; the next keys of a list count on from it, those of a pair are -1 and +1 */
	char keys[KEY_ROW_KEYS][24]; /* in the names of event.h */
	int key_count;
	const char *label;           /* interface text id */
};
/* Every key of the present screen once (a key of a pane may mean something else outside it), part by part. Returns how many rows. */
int desk_key_rows(struct desk *d, struct key_row *out, int capacity);

/* ---- palette ---- */
#define PALETTE_MAX 512
struct palette_entry {
	const char *group, *line, *detail, *key, *why;
	enum icon icon;
	enum ui_action action;
	int argument;
	size_t match, match_length;
};
/* Everything that matches the query, best groups first, at most `capacity`. Texts live in the frame's arena. Draws nothing. */
int palette_build(struct desk *d, struct palette_entry *out, int capacity);
/* Which of `total` entries are shown. */
void palette_window(const struct desk *d, int total, int *first, int *count);

/* Seconds of scenario time from what was typed: "08:45" (the next time it is so late), "+20m" or "1h05m" (from now). False when it is neither. */
bool form_parse_time(const char *text, const struct audience_header *header, int64_t *at);

#endif
