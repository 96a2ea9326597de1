/* field — the text of one input field and its editing, in memory of fixed size. No drawing (control.h) and no keys (interact.h).
 *
 * Positions are byte offsets at cluster boundaries. The selection runs from anchor to caret; they are equal when nothing is selected. */
#ifndef ENSHU_VIEW_FIELD_H
#define ENSHU_VIEW_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#define FIELD_CAPACITY 8193 /* bytes with the zero: what a recorded command can carry (SIM_TEXT_MAX), about 2,700 kanji */

struct field {
	char text[FIELD_CAPACITY];
	size_t length, caret, anchor;
	size_t limit;       /* bytes allowed; 0: FIELD_CAPACITY - 1 */
	bool multiline;     /* Enter inserts a line break */
	char composed[512]; /* unfinished text of an input method, shown at the caret, not yet part of text */
	int composed_caret; /* in characters: code points */
	unsigned version;   /* grows with every change of text, so that a screen can notice one */
};

/* Replaces the whole text, caret at its end. Cut at a character boundary when longer than the limit; invalid UTF-8 is cut off. */
void field_set(struct field *f, const char *text);
/* Replaces the selection. Line breaks become spaces unless multiline; hidden controls are kept (they are shown as symbols). Returns false and changes
 * nothing when the result would be longer than the limit. */
bool field_insert(struct field *f, const char *text, size_t length);
/* The same for text from elsewhere, which may be anything: invalid bytes become U+FFFD, NUL and line endings of other systems go, and what does not fit is left out at a
 * cluster boundary. Returns false when something was left out. */
bool field_paste(struct field *f, const char *text, size_t length);
/* The unfinished text of an input method, at the caret: as much as there is room for. caret in characters (code points). */
void field_compose(struct field *f, const char *text, int caret);
/* Byte offset of the composition's caret within it. */
size_t field_composed_offset(const struct field *f);
/* Deletes the selection, or the cluster (word when `word`) before or after the caret. */
void field_delete(struct field *f, bool forward, bool word);
/* Moves the caret; with `select` the anchor stays. by: -1 or +1 cluster, or a word when `word`. */
void field_move(struct field *f, int by, bool word, bool select);
/* Puts the caret at a byte offset (moved down to a cluster boundary). */
void field_move_to(struct field *f, size_t offset, bool select);
void field_select_all(struct field *f);
/* The selection as offsets, begin <= end. */
void field_selection(const struct field *f, size_t *begin, size_t *end);

#endif
