/* See field_past.h. */
#include "view/widget/field_past.h"

#include <string.h>

static void keep(struct field_past *past, int at, const struct field *f)
{
	memcpy(past->states[at].text, f->text, f->length + 1);
	past->states[at].length = f->length;
	past->states[at].caret = f->caret;
	past->states[at].anchor = f->anchor;
}

void field_past_before(struct field_past *past, const struct field *f)
{
	if (past->of != f || past->version != f->version || past->count == 0) {
		past->of = f;
		past->version = f->version;
		past->count = 1;
		past->at = 0;
		past->latest = FIELD_OTHER;
		keep(past, 0, f);
		return;
	}
	if (f->caret != f->anchor || f->caret != past->states[past->at].caret)
		past->latest = FIELD_OTHER; /* typed elsewhere, or over something: a step of its own */
	if (past->at == 0 || past->latest == FIELD_OTHER)
		keep(past, past->at, f); /* where the caret was last */
}

void field_past_after(struct field_past *past, const struct field *f, enum field_edit edit)
{
	if (f->version == past->version)
		return;
	bool space = f->caret > 0 && (f->text[f->caret - 1] == ' ' || f->text[f->caret - 1] == '\n');
	bool same = past->at > 0 && edit == past->latest && edit != FIELD_OTHER && past->at + 1 == past->count;
	past->version = f->version;
	past->count = past->at + 1;
	past->latest = edit == FIELD_TYPED && space ? FIELD_OTHER : edit; /* the next word is a step of its own */
	if (!same && past->count == FIELD_PAST_MAX) {
		memmove(&past->states[0], &past->states[1], (FIELD_PAST_MAX - 1) * sizeof past->states[0]);
		past->count--;
	}
	if (!same)
		past->count++;
	past->at = past->count - 1;
	keep(past, past->at, f);
}

bool field_past_step(struct field_past *past, struct field *f, int by)
{
	int to = past->at + by;
	if (past->of != f || past->version != f->version || to < 0 || to >= past->count)
		return false;
	past->at = to;
	past->latest = FIELD_OTHER;
	memcpy(f->text, past->states[to].text, past->states[to].length + 1);
	f->length = past->states[to].length;
	f->caret = past->states[to].caret;
	f->anchor = past->states[to].anchor;
	past->version = ++f->version;
	return true;
}
