/* interact_field — a text field under the pointer and the keyboard: where its caret is drawn, and what the keys of editing do. Works from the lines that were drawn last;
 * no state of its own. */
#ifndef ENSHU_VIEW_INTERACT_FIELD_H
#define ENSHU_VIEW_INTERACT_FIELD_H

#include "view/widget/interact.h"

/* The byte offset in a field's text nearest to a position in its box. */
size_t interact_field_offset(const struct frame *f, const struct frame_hit *hit, double x, double y);
/* Where the caret stands, with unfinished text of an input method before it: 2 px wide, a line high. */
struct box interact_field_caret(const struct frame *f, const struct frame_hit *hit);
/* A key for the field. True when it was one; *enters then says whether it was Enter in a field of one line, which means "done". */
bool interact_field_key(struct interact *in, const struct frame *f, const struct frame_hit *hit, const char *key, bool *enters);

#endif
