/* xlsx_write — a book as an XLSX workbook: every cell a text, headings fixed at the top, wide enough to read. */
#ifndef ENSHU_REPORT_XLSX_WRITE_H
#define ENSHU_REPORT_XLSX_WRITE_H

#include "base/buffer.h"
#include "report/book/book.h"

/* Widths in characters, one for each column of a sheet. */
struct xlsx_look {
	const uint8_t *widths; /* 0 = ordinary; NULL: all ordinary */
	uint32_t width_count;
	uint32_t headings; /* rows at the top that are headings */
};
/* Appends the file to `out`. `looks` has one entry for each sheet. False, *error set: a text longer than a cell may hold (32,767), or memory is exhausted. The bytes depend on
 * nothing but the book: no clock. */
bool xlsx_write(struct buffer *out, const struct book *book, const struct xlsx_look *looks, struct book_error *error);

#endif
