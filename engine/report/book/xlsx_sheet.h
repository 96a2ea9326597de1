/* xlsx_sheet — one worksheet and the shared strings; private to this room. */
#ifndef ENSHU_REPORT_XLSX_SHEET_H
#define ENSHU_REPORT_XLSX_SHEET_H

#include "base/buffer.h"
#include "report/book/xlsx_style.h"

#define XLSX_STRINGS_MAX BOOK_CELLS_MAX
#define XLSX_MERGES_MAX  20000

struct xlsx_string {
	size_t offset, length; /* in `text` */
};
struct xlsx_strings {
	struct xlsx_string *items; /* memory_free */
	uint32_t count, capacity;
	struct buffer text;
	unsigned phonetic; /* while reading: depth inside rPh */
	bool in_text;
};
bool xlsx_strings_read(struct xlsx_strings *strings, struct xlsx_package *package, const char *part, struct book_error *error);
void xlsx_strings_free(struct xlsx_strings *strings);

/* Reads a worksheet's cells into a new sheet of the book. */
bool xlsx_sheet_read(struct book *book, struct book_sheet *sheet, struct xlsx_package *package, const char *part, const struct xlsx_strings *strings,
                     const struct xlsx_styles *styles, bool epoch_1904, struct book_error *error);

#endif
