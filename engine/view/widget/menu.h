/* menu — lists that open over the picture: the command palette and the list of a drop-down. They cover what is below completely (halo in bg), so no word is
 * half hidden. Draw them last. */
#ifndef ENSHU_VIEW_MENU_H
#define ENSHU_VIEW_MENU_H

#include "view/draw/frame.h"
#include "view/widget/mark.h"

#define MENU_ROWS_MAX 10

struct menu_row {
	const char *group; /* heading drawn when it differs from the previous row's; NULL: none */
	enum icon icon;
	const char *line;           /* 16 */
	const char *detail;         /* 16 text2, line two; NULL: none */
	const char *key;            /* key cap at the right; not bound here */
	const char *why;            /* not NULL: cannot be done now; replaces detail */
	size_t match, match_length; /* bytes of `line` that matched, drawn bold and underlined; length 0: none */
};

/* The palette in b (592 wide): field, rows `first` .., foot. Row i acts with (action, i); `chosen` is the highlighted row. more: rows not shown ("and 12 more").
 * The field registers as (field_action, 0). */
void menu_palette(struct frame *f, struct box b, struct field *field, const char *field_action, const char *placeholder,
                  const struct menu_row *rows, size_t count, int chosen, int more, const char *action);
/* The list of a drop-down below (or above, when there is no room) its control; entry i acts with (action, i). */
void menu_list(struct frame *f, struct box control, const char *action, const char *const *entries, size_t count,
               int chosen);

#endif
