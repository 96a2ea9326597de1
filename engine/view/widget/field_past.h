/* field_past — taking back what was typed: the earlier texts of the one field that is being edited. Letters typed in one go are taken back together, so is a run of
 * deletions. Another field, or a change made by the program, begins a new past. */
#ifndef ENSHU_VIEW_FIELD_PAST_H
#define ENSHU_VIEW_FIELD_PAST_H

#include "view/widget/field.h"

#define FIELD_PAST_MAX 24

enum field_edit { FIELD_TYPED, FIELD_DELETED, FIELD_OTHER };
struct field_past {
	const struct field *of;
	unsigned version; /* of the field after the latest edit noted here */
	enum field_edit latest;
	int count, at; /* states kept, and which of them is the field's present text */
	struct {
		char text[FIELD_CAPACITY];
		size_t length, caret, anchor;
	} states[FIELD_PAST_MAX];
};

/* Before and after an edit of the field; an edit that changed nothing leaves no trace. */
void field_past_before(struct field_past *past, const struct field *f);
void field_past_after(struct field_past *past, const struct field *f, enum field_edit edit);
/* One step back (by -1) or forward (+1). False when there is none. */
bool field_past_step(struct field_past *past, struct field *f, int by);

#endif
