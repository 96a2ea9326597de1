/* csv — comma-separated values as people's programs really write them, in and out.
 *
 * Reading finds the encoding (encoding.h) and the separator (comma, semicolon, tab, or what `sep=` names) and accepts quoted line ends. Writing follows RFC 4180, with
 * a byte order mark so that Excel reads it as UTF-8, and makes texts safe that a spreadsheet would take for a formula. */
#ifndef ENSHU_REPORT_CSV_H
#define ENSHU_REPORT_CSV_H

#include "base/buffer.h"
#include "report/book/book.h"

/* Reads a whole file into one sheet with this name. book->note tells encoding and separator. An apostrophe that csv_write put before a text is taken off again.
 * False, *error set, on a limit or exhausted memory; odd quoting is read as well as it can be. */
bool csv_read(struct book *book, const char *name, const char *data, size_t length, struct book_error *error);

/* The mark at the start of a file. */
void csv_begin(struct buffer *out);
/* One field, always quoted. */
void csv_field(struct buffer *out, const char *text, size_t length);
/* Every cell of a sheet, rows ended by CR LF. */
void csv_write(struct buffer *out, const struct book_sheet *sheet);

#endif
