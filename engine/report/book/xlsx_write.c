/* See xlsx_write.h. The library writes files only, so the workbook passes through a temporary one. */
#include "report/book/xlsx_write.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define ORDINARY_WIDTH 14
#define LINE_POINTS    15.0
#define ROW_POINTS     409.0 /* the format allows no more */
#define PAPER_A3       8
#define CREATED        946684800 /* 2000-01-01: the same book gives the same bytes on any day */

/* Texts that look like the format's own escape (_x0041_), and the two code points that XML cannot hold. */
static void escape(const char *text, struct buffer *out)
{
	for (const char *at = text; *at; at++) {
		bool looks = at[0] == '_' && at[1] == 'x' && strlen(at) >= 7 && at[6] == '_' && strspn(at + 2, "0123456789abcdefABCDEF") >= 4;
		if (looks)
			buffer_append_text(out, "_x005F_");
		else if (memcmp(at, "\xef\xbf\xbe", strnlen(at, 3)) == 0 || memcmp(at, "\xef\xbf\xbf", strnlen(at, 3)) == 0) {
			buffer_append_text(out, at[2] == '\xbe' ? "_xFFFE_" : "_xFFFF_");
			at += 2;
		} else {
			buffer_append_byte(out, *at);
		}
	}
}

/* Lines that a text takes in a column so many characters wide; kana and kanji are two wide. */
static uint32_t lines_of(const char *text, unsigned width)
{
	uint32_t lines = 1;
	unsigned used = 0;
	for (size_t at = 0, length = strlen(text); at < length;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		at += bytes ? bytes : 1;
		unsigned wide = c >= 0x1100 ? 2 : 1;
		if (c == '\n' || used + wide > width) {
			lines++;
			used = 0;
		}
		used += c == '\n' ? 0 : wide;
	}
	return lines;
}

/* Not every program makes rows as high as their texts; sheets are printed as they come. */
static void set_heights(lxw_worksheet *out, const struct book_sheet *sheet, const struct xlsx_look *look)
{
	for (uint32_t i = 0; i < sheet->count;) {
		uint32_t row = sheet->cells[i].row, most = 1;
		for (; i < sheet->count && sheet->cells[i].row == row; i++) {
			uint32_t column = sheet->cells[i].column;
			uint8_t width = column < look->width_count && look->widths ? look->widths[column] : 0;
			uint32_t lines = lines_of(sheet->cells[i].text, width ? width : ORDINARY_WIDTH);
			most = lines > most ? lines : most;
		}
		double height = most * LINE_POINTS;
		worksheet_set_row(out, row, height < ROW_POINTS ? height : ROW_POINTS, NULL);
	}
}

static bool fill(lxw_worksheet *out, const struct book_sheet *sheet, const struct xlsx_look *look, lxw_format *heading, lxw_format *plain, struct book_error *error)
{
	struct buffer text = {0};
	bool fine = true;
	for (uint32_t i = 0; fine && i < sheet->count; i++) {
		const struct book_cell *cell = &sheet->cells[i];
		buffer_clear(&text);
		escape(cell->text, &text);
		fine = !text.failed &&
		       worksheet_write_string(out, cell->row, (lxw_col_t)cell->column, buffer_text(&text), cell->row < look->headings ? heading : plain) == LXW_NO_ERROR;
		if (!fine) {
			char place[24];
			book_address(cell->row, cell->column, place);
			book_fail(error, "cell %s of sheet %s holds %zu bytes: a cell of a workbook holds at most 32,767 characters; write CSV instead", place, sheet->name,
			          strlen(cell->text));
		}
	}
	for (uint32_t c = 0; c < sheet->columns; c++) {
		uint8_t width = c < look->width_count && look->widths ? look->widths[c] : 0;
		worksheet_set_column(out, (lxw_col_t)c, (lxw_col_t)c, width ? width : ORDINARY_WIDTH, NULL);
	}
	if (look->headings && sheet->rows > look->headings && sheet->columns) {
		worksheet_freeze_panes(out, look->headings, 0);
		worksheet_autofilter(out, look->headings - 1, 0, sheet->rows - 1, (lxw_col_t)(sheet->columns - 1));
	}
	set_heights(out, sheet, look);
	worksheet_set_landscape(out);
	worksheet_set_paper(out, PAPER_A3);
	worksheet_fit_to_pages(out, 1, 0);
	worksheet_repeat_rows(out, 0, look->headings ? look->headings - 1 : 0);
	buffer_free(&text);
	return fine;
}

static bool write_file(const char *path, const struct book *book, const struct xlsx_look *looks, struct book_error *error)
{
	lxw_workbook *workbook = workbook_new(path);
	if (!workbook) {
		book_fail(error, "memory is exhausted");
		return false;
	}
	lxw_doc_properties about = {.created = CREATED};
	workbook_set_properties(workbook, &about);
	lxw_format *heading = workbook_add_format(workbook), *plain = workbook_add_format(workbook);
	format_set_bold(heading);
	format_set_text_wrap(heading);
	format_set_align(heading, LXW_ALIGN_VERTICAL_CENTER);
	format_set_bg_color(heading, 0xDCE6F1);
	format_set_border(heading, LXW_BORDER_THIN);
	format_set_text_wrap(plain);
	format_set_align(plain, LXW_ALIGN_VERTICAL_TOP);
	bool fine = true;
	for (uint32_t i = 0; fine && i < book->sheet_count; i++) {
		lxw_worksheet *sheet = workbook_add_worksheet(workbook, book->sheets[i].name);
		fine = sheet && fill(sheet, &book->sheets[i], &looks[i], heading, plain, error);
		if (!sheet)
			book_fail(error, "the sheet %s cannot be added", book->sheets[i].name);
	}
	lxw_error result = workbook_close(workbook); /* frees it, also after a failure */
	if (fine && result != LXW_NO_ERROR)
		book_fail(error, "the workbook cannot be written: %s", lxw_strerror(result));
	return fine && result == LXW_NO_ERROR;
}

static bool read_back(const char *path, struct buffer *out, struct book_error *error)
{
	FILE *file = fopen(path, "rb");
	char piece[16384];
	size_t got = 0;
	while (file && (got = fread(piece, 1, sizeof piece, file)) > 0)
		buffer_append(out, piece, got);
	bool fine = file && !ferror(file) && !out->failed;
	if (file)
		fclose(file);
	if (!fine)
		book_fail(error, "the temporary file %s cannot be read back", path);
	return fine;
}

bool xlsx_write(struct buffer *out, const struct book *book, const struct xlsx_look *looks, struct book_error *error)
{
	const char *folder = getenv("TMPDIR");
	char path[4096];
	int length = snprintf(path, sizeof path, "%s/enshu-XXXXXX", folder && *folder ? folder : "/tmp");
	int file = length > 0 && (size_t)length < sizeof path ? mkstemp(path) : -1;
	if (file < 0) {
		book_fail(error, "no temporary file can be made in %.200s", folder && *folder ? folder : "/tmp");
		return false;
	}
	close(file);
	bool fine = write_file(path, book, looks, error) && read_back(path, out, error);
	unlink(path);
	return fine;
}
