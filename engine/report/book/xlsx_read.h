/* xlsx_read — an XLSX workbook as a book: shared and inline strings without phonetic guides, numbers, dates of either epoch, stored values of formulas, merged areas.
 *
 * Made for files from Excel, LibreOffice and Google, and for hostile ones: xlsx_package.h has the limits. */
#ifndef ENSHU_REPORT_XLSX_READ_H
#define ENSHU_REPORT_XLSX_READ_H

#include "report/book/book.h"

/* Reads a workbook that lies in memory. False, *error set with place and reason; the book holds what came before and must be freed all the same. */
bool xlsx_read(struct book *book, const void *data, size_t length, struct book_error *error);

#endif
