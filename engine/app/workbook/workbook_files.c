/* workbook_files — a scenario's files as a sheet, one line a row, and back to the same bytes. See workbook.h.
 *
 * The first row of each file carries its digest, so an import knows whether somebody edited lines here instead of the sheets made for it. */
#include "app/places.h"
#include "app/workbook/workbook.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "script/read/source.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PIECE_MAX 12000 /* bytes of a line in one cell; a longer line goes on in the next row */
#define FILE_MOST ((size_t)4 << 20)

enum { FILE_NAME, FILE_LINE, FILE_TEXT, FILE_AS, FILE_DIGEST, FILE_COLUMNS };
static const char *const headings[FILE_COLUMNS] = {"file", "line", "text", "as", "digest"};
static const uint8_t widths[FILE_COLUMNS] = {22, 7, 120, 8, 20};

/* ---- what belongs to a scenario ---- */

static bool add_beside(struct arena *arena, const struct script *script, const char *name, struct script_source *files, size_t *count)
{
	char path[APP_PATH], *text;
	size_t length;
	for (size_t i = 0; i < *count; i++)
		if (strcmp(files[i].path, name) == 0)
			return true;
	if (!*script_folder(script) || !app_join(path, script_folder(script), name) || file_read(arena, path, FILE_MOST, &text, &length) != FILE_OK)
		return true;
	files[(*count)++] = (struct script_source){name, text, length};
	return true;
}

bool workbook_files(struct arena *arena, const struct script *script, const struct script_source **out, size_t *count)
{
	size_t all;
	const struct script_source *sources = script_sources(script, &all);
	struct script_source *files = arena_allocate(arena, (all + 3) * sizeof *files);
	*count = 0;
	*out = files;
	for (size_t i = 0; files && i < all; i++)
		if (!source_is_shared(sources[i].path))
			files[(*count)++] = sources[i];
	return files && add_beside(arena, script, "test.lua", files, count) && add_beside(arena, script, "README.md", files, count);
}

/* ---- out ---- */

/* Whether a cell would give the bytes back: text without control characters but tabs, and not cut in the middle of a character. */
static bool is_plain(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] < 0x20 && text[i] != '\t')
			return false;
	return utf8_valid_length(text, length) == length;
}

static bool put(struct book *book, struct book_sheet *sheet, uint32_t row, uint32_t column, const char *text, size_t length, struct book_error *error)
{
	return book_add(book, sheet, row, column, BOOK_TEXT, text, length, 0, error);
}

/* A cell never begins or ends with the blanks that programs take away: the text stands between bars. Tabs are arrows, as not every program keeps them. */
static bool put_piece(struct book *book, struct book_sheet *sheet, uint32_t row, const char *text, size_t length, struct book_error *error)
{
	struct buffer cell = {0};
	buffer_append_byte(&cell, '|');
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '\t')
			buffer_append_text(&cell, "→");
		else
			buffer_append_byte(&cell, text[i]);
	}
	buffer_append_byte(&cell, '|');
	bool fine = !cell.failed && put(book, sheet, row, FILE_TEXT, buffer_text(&cell), cell.length, error);
	buffer_free(&cell);
	return fine;
}

/* Bytes of a piece that end with a whole character. */
static size_t piece_of(const char *text, size_t length)
{
	size_t piece = length < PIECE_MAX ? length : PIECE_MAX;
	while (piece < length && piece > PIECE_MAX - 4 && ((unsigned char)text[piece] & 0xc0) == 0x80)
		piece--;
	return piece;
}

static bool contains(const char *text, size_t length, const char *what)
{
	size_t size = strlen(what);
	for (size_t i = 0; i + size <= length; i++)
		if (memcmp(text + i, what, size) == 0)
			return true;
	return false;
}

/* A piece of a line as a row; `as` says what the cell does not: hex digits, and how the line ends. */
static bool put_row(struct book *book, struct book_sheet *sheet, uint32_t row, const char *name, uint32_t line, const char *text, size_t length, const char *as,
                    struct book_error *error)
{
	bool hex = !is_plain(text, length) || contains(text, length, "→"); /* which stands for a tab */
	char number[16], how[24];
	struct buffer digits = {0};
	for (size_t i = 0; hex && i < length; i++)
		buffer_append_format(&digits, "%02x", (unsigned char)text[i]);
	snprintf(number, sizeof number, "%" PRIu32, line);
	snprintf(how, sizeof how, "%s%s", hex ? "hex " : "", as);
	bool fine = !digits.failed && put(book, sheet, row, FILE_NAME, name, strlen(name), error) && put(book, sheet, row, FILE_LINE, number, strlen(number), error) &&
	            put_piece(book, sheet, row, hex ? buffer_text(&digits) : text, hex ? digits.length : length, error) &&
	            put(book, sheet, row, FILE_AS, how, strlen(how), error);
	buffer_free(&digits);
	return fine;
}

/* One line, without its end; in several rows when it is long. */
static bool put_line(struct book *book, struct book_sheet *sheet, const char *name, uint32_t line, const char *text, size_t length, bool ends, uint32_t *row, struct book_error *error)
{
	bool carriage = ends && length > 0 && text[length - 1] == '\r', fine = true;
	length -= carriage;
	do {
		size_t piece = piece_of(text, length);
		const char *as = piece < length ? "goes-on" : carriage ? "crlf" : ends ? "" : "no-end";
		fine = put_row(book, sheet, (*row)++, name, line, text, piece, as, error);
		text += piece;
		length -= piece;
	} while (fine && length > 0);
	return fine;
}

static void digest_of(const char *text, size_t length, char out[17])
{
	hash_to_hex(hash_bytes(text, length, 0), out);
}

bool workbook_add_files(struct book *book, const struct script_source *files, size_t count, struct xlsx_look *look, struct book_error *error)
{
	struct book_sheet *sheet = book_add_sheet(book, WORKBOOK_FILES, error);
	uint32_t row = 1;
	bool fine = sheet != NULL;
	for (uint32_t c = 0; fine && c < FILE_COLUMNS; c++)
		fine = put(book, sheet, 0, c, headings[c], strlen(headings[c]), error);
	for (size_t f = 0; fine && f < count; f++) {
		char digest[17];
		digest_of(files[f].text, files[f].length, digest);
		fine = put(book, sheet, row, FILE_DIGEST, digest, 16, error);
		uint32_t line = 1;
		const char *at = files[f].text, *end = at + files[f].length;
		do {
			const char *newline = memchr(at, '\n', (size_t)(end - at));
			fine = fine && put_line(book, sheet, files[f].path, line++, at, (size_t)((newline ? newline : end) - at), newline != NULL, &row, error);
			at = newline ? newline + 1 : end;
		} while (fine && at < end);
	}
	if (sheet)
		book_finish(sheet);
	*look = (struct xlsx_look){widths, FILE_COLUMNS, 1};
	return fine;
}

/* ---- in ---- */

int workbook_files_sheet(const struct book *book)
{
	for (uint32_t s = 0; s < book->sheet_count; s++) {
		bool ours = strcmp(book->sheets[s].name, WORKBOOK_FILES) == 0;
		for (uint32_t c = 0; ours && c < FILE_COLUMNS; c++)
			ours = strcmp(book_text(&book->sheets[s], 0, c), headings[c]) == 0;
		if (ours)
			return (int)s;
	}
	return -1;
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool append_hex(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i + 1 < length; i += 2) {
		if (hex_digit(text[i]) < 0 || hex_digit(text[i + 1]) < 0)
			return false;
		buffer_append_byte(out, (char)(hex_digit(text[i]) * 16 + hex_digit(text[i + 1])));
	}
	return length % 2 == 0;
}

static bool append_row(struct buffer *out, const char *cell, const char *as)
{
	size_t length = strlen(cell);
	if (length < 2 || cell[0] != '|' || cell[length - 1] != '|')
		return false;
	if (strncmp(as, "hex ", 4) == 0) {
		as += 4;
		if (!append_hex(out, cell + 1, length - 2))
			return false;
	} else {
		for (const char *at = cell + 1; at < cell + length - 1; at++) {
			bool tab = strncmp(at, "→", strlen("→")) == 0;
			buffer_append_byte(out, tab ? '\t' : *at);
			at += tab ? strlen("→") - 1 : 0;
		}
	}
	if (strcmp(as, "goes-on") != 0 && strcmp(as, "no-end") != 0)
		buffer_append_text(out, strcmp(as, "crlf") == 0 ? "\r\n" : "\n");
	return true;
}

/* A file must lie where a scenario's files lie: nothing of a sheet is written elsewhere. */
static bool may_be(const char *path)
{
	return !source_is_shared(path) && (source_path_is_plain(path, ".lua") || source_path_is_plain(path, ".po") || strcmp(path, "README.md") == 0);
}

bool workbook_read_files(struct arena *arena, const struct book *book, const struct script_source **out, size_t *count, struct book_error *error)
{
	const struct book_sheet *sheet = &book->sheets[workbook_files_sheet(book)];
	struct script_source *files = arena_allocate(arena, SOURCE_FILES_MAX * sizeof *files);
	struct buffer text = {0};
	*count = 0;
	*out = files;
	bool fine = files != NULL;
	for (uint32_t row = 1; fine && row < sheet->rows;) {
		const char *name = book_text(sheet, row, FILE_NAME), *digest = book_text(sheet, row, FILE_DIGEST);
		char found[17];
		uint32_t first = row;
		buffer_clear(&text);
		for (; fine && row < sheet->rows && strcmp(book_text(sheet, row, FILE_NAME), name) == 0; row++)
			fine = append_row(&text, book_text(sheet, row, FILE_TEXT), book_text(sheet, row, FILE_AS));
		digest_of(buffer_text(&text), text.length, found);
		const char *path = arena_copy_text(arena, name, strlen(name)), *kept = arena_copy_text(arena, buffer_text(&text), text.length);
		bool twice = false;
		for (size_t i = 0; i < *count; i++)
			twice = twice || strcmp(files[i].path, name) == 0;
		if (!fine || twice || strcmp(digest, found) != 0 || !may_be(name) || *count == SOURCE_FILES_MAX) {
			book_fail(error, "the sheet %s was changed in the file \"%.80s\" (rows %" PRIu32 " to %" PRIu32 "): it carries the scenario as it was; undo that, and change the other sheets, or the files of the scenario",
			          sheet->name, name, first + 1, row);
			fine = false;
		} else if (!path || !kept || text.failed) {
			book_fail(error, "memory is exhausted");
			fine = false;
		} else {
			files[(*count)++] = (struct script_source){path, kept, text.length};
		}
	}
	buffer_free(&text);
	if (fine && (*count == 0 || strcmp(files[0].path, "scenario.lua") != 0)) {
		book_fail(error, "the sheet %s does not begin with scenario.lua", sheet->name);
		fine = false;
	}
	return fine;
}
