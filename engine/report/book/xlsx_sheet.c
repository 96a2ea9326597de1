/* See xlsx_sheet.h. Elements follow ECMA-376, 18.3 (worksheets) and 18.4 (shared strings). */
#include "report/book/xlsx_sheet.h"

#include "base/utf8.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- shared strings ---- */

static bool strings_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	struct xlsx_strings *s = user;
	(void)attributes;
	if (strcmp(name, "rPh") == 0)
		s->phonetic++;
	s->in_text = strcmp(name, "t") == 0 && s->phonetic == 0;
	if (strcmp(name, "si") != 0)
		return true;
	if (s->count == XLSX_STRINGS_MAX) {
		book_fail(error, "it has more than %u strings", XLSX_STRINGS_MAX);
		return false;
	}
	if (s->count == s->capacity) {
		uint32_t capacity = s->capacity ? s->capacity * 2 : 256;
		void *grown = memory_resize(s->items, capacity * sizeof *s->items);
		if (!grown) {
			book_fail(error, "memory is exhausted");
			return false;
		}
		s->items = grown;
		s->capacity = capacity;
	}
	s->items[s->count++] = (struct xlsx_string){s->text.length, 0};
	return true;
}

static bool strings_end(void *user, const char *name, struct book_error *error)
{
	struct xlsx_strings *s = user;
	(void)error;
	if (strcmp(name, "rPh") == 0 && s->phonetic > 0)
		s->phonetic--;
	if (strcmp(name, "si") == 0 && s->count > 0)
		s->items[s->count - 1].length = s->text.length - s->items[s->count - 1].offset;
	s->in_text = false;
	return true;
}

static bool strings_text(void *user, const char *text, size_t length, struct book_error *error)
{
	struct xlsx_strings *s = user;
	if (s->in_text)
		buffer_append(&s->text, text, length);
	if (s->text.failed)
		book_fail(error, "memory is exhausted");
	return !s->text.failed;
}

bool xlsx_strings_read(struct xlsx_strings *strings, struct xlsx_package *package, const char *part, struct book_error *error)
{
	return xlsx_package_parse(package, part, &(struct xlsx_reader){strings_start, strings_end, strings_text, strings}, error);
}

void xlsx_strings_free(struct xlsx_strings *strings)
{
	memory_free(strings->items);
	buffer_free(&strings->text);
}

/* ---- a worksheet ---- */

#define HIDDEN_MAX 64 /* spans of hidden columns that are told */

struct area {
	uint32_t top, left, bottom;
};
struct sheet_reader {
	struct book *book;
	struct book_sheet *sheet;
	const struct xlsx_strings *strings;
	const struct xlsx_styles *styles;
	bool epoch_1904;
	uint32_t row, column; /* of the cell under way */
	uint32_t style;
	char type[12];
	struct buffer value, inline_text;
	bool in_value, in_text, has_formula, has_value;
	unsigned phonetic;
	struct area *areas;
	uint32_t area_count;
	struct {
		uint32_t first, last;
		bool told;
	} hidden[HIDDEN_MAX]; /* columns */
	uint32_t hidden_count;
	bool hidden_row;
};

/* "BC12" to column and row; false when it is no address. */
static bool read_address(const char **text, uint32_t *row, uint32_t *column)
{
	uint32_t c = 0, r = 0;
	const char *at = *text;
	for (; *at == '$' || (*at >= 'A' && *at <= 'Z'); at++)
		if (*at != '$' && (c = c * 26 + (uint32_t)(*at - 'A') + 1) > BOOK_COLUMNS_MAX)
			return false;
	for (; *at == '$' || (*at >= '0' && *at <= '9'); at++)
		if (*at != '$' && (r = r * 10 + (uint32_t)(*at - '0')) > 10000000)
			return false;
	*text = at;
	*row = r - 1;
	*column = c - 1;
	return c > 0 && r > 0;
}

static bool add_area(struct sheet_reader *s, const char *reference, struct book_error *error)
{
	struct area area;
	uint32_t right;
	const char *at = reference ? reference : "";
	if (!read_address(&at, &area.top, &area.left) || *at++ != ':' || !read_address(&at, &area.bottom, &right) || s->area_count == XLSX_MERGES_MAX)
		return true;
	if (!s->areas)
		s->areas = memory_allocate(XLSX_MERGES_MAX * sizeof *s->areas);
	if (!s->areas) {
		book_fail(error, "memory is exhausted");
		return false;
	}
	s->areas[s->area_count++] = area;
	return true;
}

static bool start_cell(struct sheet_reader *s, const char **attributes, struct book_error *error)
{
	const char *address = xlsx_attribute(attributes, "r", false), *type = xlsx_attribute(attributes, "t", false), *style = xlsx_attribute(attributes, "s", false);
	uint32_t row, column;
	if (address && !read_address(&address, &row, &column)) {
		book_fail(error, "row %u holds a cell without a sound address", s->row + 1);
		return false;
	}
	s->column = address ? column : s->column + 1;
	if (address)
		s->row = row;
	s->style = style ? (uint32_t)strtoul(style, NULL, 10) : 0;
	snprintf(s->type, sizeof s->type, "%s", type ? type : "n");
	s->has_formula = s->has_value = false;
	buffer_clear(&s->value);
	buffer_clear(&s->inline_text);
	return true;
}

static bool is_true(const char *flag)
{
	return flag && (strcmp(flag, "1") == 0 || strcmp(flag, "true") == 0);
}

static void hide_columns(struct sheet_reader *s, const char **attributes)
{
	const char *first = xlsx_attribute(attributes, "min", false), *last = xlsx_attribute(attributes, "max", false);
	if (!is_true(xlsx_attribute(attributes, "hidden", false)) || !first || !last || s->hidden_count == HIDDEN_MAX)
		return;
	s->hidden[s->hidden_count].first = (uint32_t)strtoul(first, NULL, 10) - 1;
	s->hidden[s->hidden_count++].last = (uint32_t)strtoul(last, NULL, 10) - 1;
}

/* What somebody hid may be meant to be gone: it is read, and that is said, once a row and once a span of columns. */
static void tell_hidden(struct sheet_reader *s)
{
	if (s->hidden_row)
		book_notice(s->book, s->sheet, s->row, s->column, true, "stands in a hidden row and was read all the same");
	s->hidden_row = false;
	for (uint32_t i = 0; i < s->hidden_count; i++) {
		if (s->hidden[i].told || s->column < s->hidden[i].first || s->column > s->hidden[i].last)
			continue;
		s->hidden[i].told = true;
		book_notice(s->book, s->sheet, s->row, s->column, true, "stands in a hidden column, which was read all the same");
	}
}

static bool sheet_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	struct sheet_reader *s = user;
	if (strcmp(name, "row") == 0) {
		const char *number = xlsx_attribute(attributes, "r", false);
		unsigned long row = number ? strtoul(number, NULL, 10) : s->row + 2; /* the first row comes after row -1 */
		s->row = row > 10000000 ? 10000000 : (uint32_t)row - 1;
		s->column = UINT32_MAX;
		s->hidden_row = is_true(xlsx_attribute(attributes, "hidden", false));
		return true;
	}
	if (strcmp(name, "col") == 0) {
		hide_columns(s, attributes);
		return true;
	}
	if (strcmp(name, "c") == 0)
		return start_cell(s, attributes, error);
	if (strcmp(name, "mergeCell") == 0)
		return add_area(s, xlsx_attribute(attributes, "ref", false), error);
	if (strcmp(name, "rPh") == 0)
		s->phonetic++;
	s->has_formula = s->has_formula || strcmp(name, "f") == 0;
	s->in_value = strcmp(name, "v") == 0;
	s->has_value = s->has_value || s->in_value;
	s->in_text = strcmp(name, "t") == 0 && s->phonetic == 0;
	return true;
}

static bool sheet_text(void *user, const char *text, size_t length, struct book_error *error)
{
	struct sheet_reader *s = user;
	if (s->in_value)
		buffer_append(&s->value, text, length);
	else if (s->in_text)
		buffer_append(&s->inline_text, text, length);
	if (s->value.failed || s->inline_text.failed)
		book_fail(error, "memory is exhausted");
	return !s->value.failed && !s->inline_text.failed;
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* A UTF-16 unit written as _x000D_ at text; 0 length when there is none. */
static size_t escape_at(const char *text, size_t left, uint32_t *unit)
{
	if (left < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
		return 0;
	char digits[5] = {0};
	for (int i = 0; i < 4; i++) {
		if (!is_hex(text[2 + i]))
			return 0;
		digits[i] = text[2 + i];
	}
	*unit = (uint32_t)strtoul(digits, NULL, 16);
	return 7;
}

static bool add_text(struct sheet_reader *s, const char *text, size_t length, struct book_error *error)
{
	struct buffer plain = {0};
	for (size_t at = 0; at < length;) {
		uint32_t unit = 0, low = 0;
		char bytes[4];
		size_t escape = escape_at(text + at, length - at, &unit);
		if (escape == 0) {
			buffer_append_byte(&plain, text[at++]);
			continue;
		}
		at += escape;
		if (unit >= 0xd800 && unit < 0xdc00 && escape_at(text + at, length - at, &low) && low >= 0xdc00 && low < 0xe000) {
			unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
			at += 7;
		}
		buffer_append(&plain, bytes, utf8_encode(unit, bytes));
	}
	bool fine = !plain.failed && book_add(s->book, s->sheet, s->row, s->column, BOOK_TEXT, buffer_text(&plain), plain.length, 0, error);
	if (plain.failed)
		book_fail(error, "memory is exhausted");
	buffer_free(&plain);
	return fine;
}

static bool add_number(struct sheet_reader *s, const char *text, struct book_error *error)
{
	char shown[40], *end;
	double number = strtod(text, &end);
	if (*end || !isfinite(number))
		return add_text(s, text, strlen(text), error);
	enum xlsx_shows shows = xlsx_styles_of(s->styles, s->style);
	double serial = s->epoch_1904 && number >= 1 ? number + 1462 : number;
	if (shows == XLSX_MOMENT && xlsx_moment_text(serial, shown))
		return book_add(s->book, s->sheet, s->row, s->column, BOOK_MOMENT, shown, strlen(shown), serial, error);
	if (shows == XLSX_ELAPSED && xlsx_elapsed_text(number, shown))
		return book_add(s->book, s->sheet, s->row, s->column, BOOK_TEXT, shown, strlen(shown), 0, error);
	if (shows == XLSX_PERCENT) {
		snprintf(shown, sizeof shown, "%.10g%%", number * 100);
		return add_text(s, shown, strlen(shown), error);
	}
	snprintf(shown, sizeof shown, "%.15g", number);
	return book_add(s->book, s->sheet, s->row, s->column, BOOK_NUMBER, shown, strlen(shown), number, error);
}

static bool end_cell(struct sheet_reader *s, struct book_error *error)
{
	const char *value = buffer_text(&s->value);
	if (*value || s->inline_text.length)
		tell_hidden(s);
	if (s->has_formula && !s->has_value)
		book_notice(s->book, s->sheet, s->row, s->column, false, "a formula without a stored value: open the file once in its program and save it");
	if (strcmp(s->type, "s") == 0) {
		char *end;
		unsigned long index = strtoul(value, &end, 10);
		if (*value == '\0' || *end || index >= s->strings->count) {
			book_notice(s->book, s->sheet, s->row, s->column, false, "names a shared string that is not in the file");
			return true;
		}
		const struct xlsx_string *string = &s->strings->items[index];
		return add_text(s, buffer_text(&s->strings->text) + string->offset, string->length, error);
	}
	if (strcmp(s->type, "inlineStr") == 0)
		return add_text(s, buffer_text(&s->inline_text), s->inline_text.length, error);
	if (strcmp(s->type, "e") == 0)
		book_notice(s->book, s->sheet, s->row, s->column, false, "holds an error instead of a value");
	if (strcmp(s->type, "b") == 0)
		value = strcmp(value, "1") == 0 ? "TRUE" : *value ? "FALSE" : "";
	double serial;
	char shown[32];
	if (strcmp(s->type, "d") == 0 && xlsx_iso_serial(value, &serial) && xlsx_moment_text(serial, shown))
		return book_add(s->book, s->sheet, s->row, s->column, BOOK_MOMENT, shown, strlen(shown), serial, error);
	if (strcmp(s->type, "n") == 0 && *value)
		return add_number(s, value, error);
	return add_text(s, value, strlen(value), error);
}

static bool sheet_end(void *user, const char *name, struct book_error *error)
{
	struct sheet_reader *s = user;
	if (strcmp(name, "rPh") == 0 && s->phonetic > 0)
		s->phonetic--;
	s->in_value = s->in_text = false;
	return strcmp(name, "c") != 0 || end_cell(s, error);
}

/* A merged area says one thing about all its rows: the value is repeated downwards, not sideways, where another column has another meaning. */
static bool repeat_merged(struct sheet_reader *s, struct book_error *error)
{
	uint32_t rows = s->sheet->rows;
	for (uint32_t i = 0; i < s->area_count; i++) {
		const struct book_cell *found = book_at(s->sheet, s->areas[i].top, s->areas[i].left);
		uint32_t own = s->sheet->count;
		if (!found)
			continue;
		struct book_cell from = *found;
		for (uint32_t row = from.row + 1; row <= s->areas[i].bottom && row < rows; row++) {
			if (!book_add(s->book, s->sheet, row, from.column, from.kind, from.text, strlen(from.text), from.number, error))
				return false;
			s->sheet->cells[s->sheet->count - 1].merged = true;
		}
		if (s->sheet->count != own)
			book_finish(s->sheet);
	}
	return true;
}

bool xlsx_sheet_read(struct book *book, struct book_sheet *sheet, struct xlsx_package *package, const char *part, const struct xlsx_strings *strings,
                     const struct xlsx_styles *styles, bool epoch_1904, struct book_error *error)
{
	struct sheet_reader s = {.book = book, .sheet = sheet, .strings = strings, .styles = styles, .epoch_1904 = epoch_1904, .row = UINT32_MAX};
	bool fine = xlsx_package_parse(package, part, &(struct xlsx_reader){sheet_start, sheet_end, sheet_text, &s}, error);
	book_finish(sheet);
	fine = fine && repeat_merged(&s, error);
	buffer_free(&s.value);
	buffer_free(&s.inline_text);
	memory_free(s.areas);
	return fine;
}
