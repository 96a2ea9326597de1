/* See book.h. */
#include "report/book/book.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void book_fail(struct book_error *error, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	error->format = format;
	vsnprintf(error->text, sizeof error->text, format, arguments);
	va_end(arguments);
}

struct book_sheet *book_add_sheet(struct book *book, const char *name, struct book_error *error)
{
	if (book->sheet_count == BOOK_SHEETS_MAX) {
		book_fail(error, "the file has more than %d sheets", BOOK_SHEETS_MAX);
		return NULL;
	}
	struct book_sheet *sheet = &book->sheets[book->sheet_count];
	*sheet = (struct book_sheet){.name = arena_copy_text(&book->arena, name, strlen(name))};
	if (!sheet->name) {
		book_fail(error, "memory is exhausted");
		return NULL;
	}
	book->sheet_count++;
	return sheet;
}

/* One kind of line end, valid UTF-8, no zero bytes: what the rest of the program may rely on. */
static const char *clean_text(struct arena *arena, const char *text, size_t length)
{
	struct buffer out = {0};
	for (size_t at = 0; at < length;) {
		uint32_t code_point = 0;
		size_t bytes = utf8_decode(text + at, length - at, &code_point);
		if (text[at] == '\r') {
			buffer_append_byte(&out, '\n');
			at += at + 1 < length && text[at + 1] == '\n' ? 2 : 1;
		} else if (bytes == 0 || code_point == 0) {
			buffer_append_text(&out, "\xef\xbf\xbd");
			at++;
		} else {
			buffer_append(&out, text + at, bytes);
			at += bytes;
		}
	}
	const char *kept = out.failed ? NULL : arena_copy_text(arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return kept;
}

bool book_add(struct book *book, struct book_sheet *sheet, uint32_t row, uint32_t column, enum book_kind kind, const char *text, size_t length, double number,
              struct book_error *error)
{
	char place[24];
	if (length == 0)
		return true;
	book_address(row, column, place);
	book->text_bytes += length;
	if (row >= BOOK_ROWS_MAX || column >= BOOK_COLUMNS_MAX || book->cell_count >= BOOK_CELLS_MAX || book->text_bytes > BOOK_TEXT_MAX) {
		book_fail(error, "%s at cell %s: at most %u rows, %u columns, %u cells and %zu MB of text are read", "the sheet is too large", place, BOOK_ROWS_MAX,
		          BOOK_COLUMNS_MAX, BOOK_CELLS_MAX, BOOK_TEXT_MAX >> 20);
		return false;
	}
	if (sheet->count == sheet->capacity) {
		uint32_t capacity = sheet->capacity ? sheet->capacity * 2 : 256;
		void *grown = memory_resize(sheet->cells, capacity * sizeof *sheet->cells);
		if (grown) {
			sheet->cells = grown;
			sheet->capacity = capacity;
		}
	}
	const char *kept = sheet->count < sheet->capacity ? clean_text(&book->arena, text, length) : NULL;
	if (!kept) {
		book_fail(error, "memory is exhausted");
		return false;
	}
	sheet->cells[sheet->count++] = (struct book_cell){.row = row, .column = column, .kind = kind, .text = kept, .number = number};
	book->cell_count++;
	return true;
}

void book_notice(struct book *book, const struct book_sheet *sheet, uint32_t row, uint32_t column, bool read, const char *phrase)
{
	if (book->notice_count < BOOK_NOTICES_MAX)
		book->notices[book->notice_count] = (struct book_notice){.sheet = (uint32_t)(sheet - book->sheets), .row = row, .column = column, .text = phrase, .read = read};
	book->notice_count++;
}

static int compare(const void *left, const void *right)
{
	const struct book_cell *a = left, *b = right;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->column > b->column) - (a->column < b->column);
}

void book_finish(struct book_sheet *sheet)
{
	bool sorted = true;
	for (uint32_t i = 1; i < sheet->count && sorted; i++)
		sorted = compare(&sheet->cells[i - 1], &sheet->cells[i]) < 0;
	if (!sorted)
		qsort(sheet->cells, sheet->count, sizeof *sheet->cells, compare);
	uint32_t kept = 0;
	for (uint32_t i = 0; i < sheet->count; i++) {
		if (kept > 0 && compare(&sheet->cells[kept - 1], &sheet->cells[i]) == 0)
			kept--;
		sheet->cells[kept++] = sheet->cells[i];
	}
	sheet->count = kept;
	sheet->rows = sheet->columns = 0;
	for (uint32_t i = 0; i < sheet->count; i++) {
		sheet->rows = sheet->cells[i].row + 1 > sheet->rows ? sheet->cells[i].row + 1 : sheet->rows;
		sheet->columns = sheet->cells[i].column + 1 > sheet->columns ? sheet->cells[i].column + 1 : sheet->columns;
	}
}

const struct book_cell *book_at(const struct book_sheet *sheet, uint32_t row, uint32_t column)
{
	const struct book_cell wanted = {.row = row, .column = column};
	return sheet->count ? bsearch(&wanted, sheet->cells, sheet->count, sizeof *sheet->cells, compare) : NULL;
}

const char *book_text(const struct book_sheet *sheet, uint32_t row, uint32_t column)
{
	const struct book_cell *cell = book_at(sheet, row, column);
	return cell ? cell->text : "";
}

void book_address(uint32_t row, uint32_t column, char out[24])
{
	char letters[8];
	size_t count = 0;
	for (uint32_t rest = column + 1; rest > 0 && count < sizeof letters; rest = (rest - 1) / 26)
		letters[count++] = (char)('A' + (rest - 1) % 26);
	for (size_t i = 0; i < count; i++)
		out[i] = letters[count - 1 - i];
	snprintf(out + count, 24 - count, "%u", row + 1);
}

void book_free(struct book *book)
{
	for (uint32_t i = 0; i < book->sheet_count; i++)
		memory_free(book->sheets[i].cells);
	arena_free(&book->arena);
	*book = (struct book){0};
}
