/* book — a workbook as plain data: sheets of cells, each with its text, as spreadsheets of any format are read and written.
 *
 * Only cells that hold something are kept, in order of row and column, so that a stray cell far out costs nothing. Limits are fixed: what a planner writes stays far
 * below them, and a hostile file ends at them with a reason. */
#ifndef ENSHU_REPORT_BOOK_H
#define ENSHU_REPORT_BOOK_H

#include "base/memory.h"

#define BOOK_SHEETS_MAX  64
#define BOOK_ROWS_MAX    200000u
#define BOOK_COLUMNS_MAX 16384u
#define BOOK_CELLS_MAX   1000000u
#define BOOK_TEXT_MAX    ((size_t)64 << 20) /* bytes of all cells */

enum book_kind {
	BOOK_TEXT,
	BOOK_NUMBER, /* text is the number as people read it */
	BOOK_MOMENT  /* a number with a date or time format: days since the epoch of the file, 1904 already turned into 1900 */
};
struct book_cell {
	uint32_t row, column; /* from 0 */
	enum book_kind kind;
	bool merged;      /* repeats the value of a merged area: not in the file at this place */
	const char *text; /* UTF-8 with \n as the only end of line; never NULL, never "" */
	double number;    /* BOOK_NUMBER, BOOK_MOMENT */
};
struct book_sheet {
	const char *name;
	bool hidden;
	struct book_cell *cells; /* memory_free; sorted by row and column */
	uint32_t count, capacity;
	uint32_t rows, columns; /* one more than the last used */
};
/* Something about a cell that the reader of the import must know: a formula without a stored value ... */
struct book_notice {
	uint32_t sheet, row, column;
	uint32_t line;    /* of a text file, from 1; 0: the cell's place says it */
	const char *text; /* a phrase, static */
	bool read;        /* it was read all the same */
};
#define BOOK_NOTICES_MAX 200

struct book {
	struct arena arena;
	struct book_notice notices[BOOK_NOTICES_MAX];
	uint32_t notice_count; /* may be more than are kept */
	struct book_sheet sheets[BOOK_SHEETS_MAX];
	uint32_t sheet_count;
	uint32_t cell_count;
	size_t text_bytes;
	const char *note; /* how the file was read, for people: "Shift_JIS, separated by commas"; "" when nothing is worth saying */
};

/* What went wrong with a file: a sentence about place and reason. */
struct book_error {
	char text[320];
	const char *format; /* of the text, by which it is said in other languages (base/saying.h: saying_recover); NULL: none */
};
void book_fail(struct book_error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Adds an empty sheet; NULL, *error set, when there are too many or memory is exhausted. The name is copied. */
struct book_sheet *book_add_sheet(struct book *book, const char *name, struct book_error *error);
/* Adds a cell behind the last one of its sheet (cells come in any order; book_finish sorts). Empty text is nothing and succeeds. The text is copied, with \r\n and \r
 * turned into \n and bytes that are not UTF-8 into U+FFFD. False, *error set, at a limit or when memory is exhausted. */
bool book_add(struct book *book, struct book_sheet *sheet, uint32_t row, uint32_t column, enum book_kind kind, const char *text, size_t length, double number,
              struct book_error *error);
void book_notice(struct book *book, const struct book_sheet *sheet, uint32_t row, uint32_t column, bool read, const char *phrase);
/* Sorts the cells of a sheet; of two at one place the later one stays. */
void book_finish(struct book_sheet *sheet);
/* The cell at a place, or NULL where there is none. After book_finish. */
const struct book_cell *book_at(const struct book_sheet *sheet, uint32_t row, uint32_t column);
const char *book_text(const struct book_sheet *sheet, uint32_t row, uint32_t column); /* "" where there is none */
/* "C12" for row 11, column 2. */
void book_address(uint32_t row, uint32_t column, char out[24]);
void book_free(struct book *book);

#endif
