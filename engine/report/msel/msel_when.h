/* msel_when — when each inject happens: the cells of date, clock, elapsed time and date-time group of all rows put together; private to this room. */
#ifndef ENSHU_REPORT_MSEL_WHEN_H
#define ENSHU_REPORT_MSEL_WHEN_H

#include "report/msel/msel_take.h"

struct msel_when { /* of one row */
	struct clock_reading read; /* of all its cells */
	bool any, bad;             /* something is written; some of it is not understood */
	bool known;                /* the result */
	int64_t at;                /* seconds since the start */
	uint32_t sheet, row, column; /* of the first of the cells */
};
struct msel_start {
	bool given;        /* by mapping or settings: not moved */
	int64_t local;     /* seconds since 1970, local */
	int32_t offset;    /* minutes east of UTC */
};

/* Adds what a cell says to the row's reading; false (and bad) when it is not understood or contradicts another cell. */
bool msel_when_cell(struct msel_when *when, const struct book_cell *cell, enum msel_field field, enum clock_order order, int year);
/* Finds start and `at` of every row; tells assumptions as findings. */
void msel_when_settle(struct msel_import *import, struct msel_when *rows, uint32_t count, struct msel_start *start);

#endif
