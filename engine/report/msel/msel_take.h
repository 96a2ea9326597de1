/* msel_take — the rows of somebody's sheet as an events list in its normal form: ids, times since the start, receivers that exist, and a finding for whatever was
 * assumed or could not be taken as it stands. Nothing is dropped: what has no field of its own goes into the notes of its inject. */
#ifndef ENSHU_REPORT_MSEL_TAKE_H
#define ENSHU_REPORT_MSEL_TAKE_H

#include "base/saying.h"
#include "report/msel/msel_map.h"

enum msel_finding_kind {
	MSEL_ASSUMED, /* understood with an assumption that is said */
	MSEL_MOVED,   /* not understood where it stands; kept in the notes or as a comment */
	MSEL_LEFT     /* not in the scenario; the report holds it in full */
};
struct msel_finding {
	enum msel_finding_kind kind;
	uint32_t sheet, row, column; /* column UINT32_MAX: the row; row UINT32_MAX: the sheet */
	const char *text; /* in English */
	const struct saying *said; /* the same for other languages */
};
struct msel_import {
	struct msel msel; /* settings "start" and "length" are always there */
	struct msel_finding *findings; /* memory_free */
	uint32_t finding_count, finding_capacity;
	uint32_t inject_count, contingency_count;
	const struct book *book;
	struct sayings sayings;
};

/* False, *error set, when there is no inject in the sheet or memory is exhausted. */
bool msel_take(struct msel_import *import, const struct book *book, const struct msel_map *map, struct book_error *error);
/* Adds a finding; the text is formatted into the list's memory. */
void msel_find(struct msel_import *import, enum msel_finding_kind kind, uint32_t sheet, uint32_t row, uint32_t column, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
void msel_import_free(struct msel_import *import);

#endif
