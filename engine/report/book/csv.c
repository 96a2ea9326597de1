/* See csv.h.
 *
 * A text that begins with = + - @ (also in full width), a tab or a line end would run as a formula: it gets an apostrophe. So that no apostrophe of the author's is
 * taken off when reading, a text of apostrophes before such a sign gets one more. */
#include "report/book/csv.h"

#include "report/book/encoding.h"

#include <string.h>

/* Length of the apostrophes before a sign that begins formulas; SIZE_MAX when there is no such sign. */
static size_t guard_of(const char *text, size_t length)
{
	static const char *const signs[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
	size_t quotes = 0;
	while (quotes < length && text[quotes] == '\'')
		quotes++;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t bytes = strlen(signs[i]);
		if (length - quotes >= bytes && memcmp(text + quotes, signs[i], bytes) == 0)
			return quotes;
	}
	return SIZE_MAX;
}

void csv_begin(struct buffer *out)
{
	buffer_append_text(out, "\xef\xbb\xbf");
}

void csv_field(struct buffer *out, const char *text, size_t length)
{
	buffer_append_byte(out, '"');
	if (guard_of(text, length) != SIZE_MAX)
		buffer_append_byte(out, '\'');
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '"')
			buffer_append_byte(out, '"');
		buffer_append_byte(out, text[i]);
	}
	buffer_append_byte(out, '"');
}

void csv_write(struct buffer *out, const struct book_sheet *sheet)
{
	csv_begin(out);
	for (uint32_t row = 0; row < sheet->rows; row++) {
		for (uint32_t column = 0; column < sheet->columns; column++) {
			const char *text = book_text(sheet, row, column);
			if (column)
				buffer_append_byte(out, ',');
			if (*text)
				csv_field(out, text, strlen(text));
		}
		buffer_append_text(out, "\r\n");
	}
}

/* ---- reading ---- */

struct reader {
	const char *at, *end;
	char separator;
	struct buffer field;
	bool unclosed, torn; /* the last field: its quotation mark is never closed; it goes on behind a closing one, over several lines */
};

/* The next field into r->field. *last tells that its record ended. */
static void next_field(struct reader *r, bool *last)
{
	buffer_clear(&r->field);
	bool quoted = r->at < r->end && *r->at == '"', closed = false;
	r->torn = false;
	if (quoted)
		r->at++;
	for (; r->at < r->end; r->at++) {
		char c = *r->at;
		if (quoted && c == '"') {
			if (r->at + 1 < r->end && r->at[1] == '"')
				r->at++;
			else {
				closed = true;
				quoted = false; /* what follows up to the separator belongs to the field all the same */
				continue;
			}
		} else if (!quoted && (c == r->separator || c == '\n' || c == '\r')) {
			break;
		}
		r->torn = r->torn || (closed && c != ' ' && memchr(r->field.data ? r->field.data : "", '\n', r->field.length));
		buffer_append_byte(&r->field, *r->at);
	}
	r->unclosed = quoted;
	*last = r->at == r->end || *r->at != r->separator;
	if (r->at < r->end) {
		bool pair = *r->at == '\r' && r->at + 1 < r->end && r->at[1] == '\n';
		r->at += pair ? 2 : 1;
	}
}

#define SNIFF_RECORDS 40

/* How well a separator explains the beginning of the file: records that have the most common number of fields, two or more. */
static unsigned fit(const char *data, size_t length, char separator)
{
	struct reader r = {.at = data, .end = data + (length < 65536 ? length : 65536), .separator = separator};
	unsigned counts[SNIFF_RECORDS], records = 0, fields = 0, best = 0;
	while (r.at < r.end && records < SNIFF_RECORDS) {
		bool last;
		next_field(&r, &last);
		fields++;
		if (last) {
			counts[records++] = fields;
			fields = 0;
		}
	}
	buffer_free(&r.field);
	for (unsigned i = 0; i < records; i++) {
		unsigned same = 0;
		for (unsigned n = 0; n < records; n++)
			same += counts[n] == counts[i];
		unsigned worth = counts[i] > 1 ? same * 8 + (counts[i] < 40 ? counts[i] : 40) : 0;
		best = worth > best ? worth : best;
	}
	return best;
}

static char find_separator(const char **data, size_t *length)
{
	static const char candidates[] = ",;\t|";
	if (*length > 5 && memcmp(*data, "sep=", 4) == 0 && ((*data)[5] == '\n' || (*data)[5] == '\r')) {
		char named = (*data)[4];
		size_t skip = (*data)[5] == '\r' && *length > 6 && (*data)[6] == '\n' ? 7 : 6;
		*data += skip;
		*length -= skip;
		return named;
	}
	char best = ',';
	unsigned most = 0;
	for (const char *c = candidates; *c; c++) {
		unsigned worth = fit(*data, *length, *c);
		if (worth > most) {
			most = worth;
			best = *c;
		}
	}
	return best;
}

static const char *separator_name(char separator)
{
	switch (separator) {
	case ',': return "commas";
	case ';': return "semicolons";
	case '\t': return "tabs";
	default: return "another sign";
	}
}

bool csv_read(struct book *book, const char *name, const char *data, size_t length, struct book_error *error)
{
	struct buffer text = {0};
	size_t lost;
	const char *encoding = encoding_to_utf8(data, length, &text, &lost);
	struct book_sheet *sheet = encoding ? book_add_sheet(book, name, error) : NULL;
	bool fine = sheet != NULL;
	if (!encoding)
		book_fail(error, "memory is exhausted, or this system cannot convert the file's encoding");
	const char *at = buffer_text(&text);
	size_t left = text.length;
	char separator = fine ? find_separator(&at, &left) : ',';
	struct reader r = {.at = at, .end = at + left, .separator = separator};
	for (uint32_t row = 0, column = 0; fine && r.at < r.end;) {
		bool last;
		next_field(&r, &last);
		size_t skip = guard_of(buffer_text(&r.field), r.field.length);
		skip = skip == SIZE_MAX || skip == 0 ? 0 : 1;
		fine = !r.field.failed && book_add(book, sheet, row, column, BOOK_TEXT, buffer_text(&r.field) + skip, r.field.length - skip, 0, error);
		if (r.field.failed)
			book_fail(error, "memory is exhausted");
		if (fine && (r.unclosed || r.torn))
			book_notice(book, sheet, row, column, false, r.unclosed ? "begins with a quotation mark that is never closed: the rest of the file stands in this cell"
			                                                        : "has a quotation mark too few or too many: rows that follow stand in this cell");
		row += last;
		column = last ? 0 : column + 1;
	}
	buffer_free(&r.field);
	buffer_free(&text);
	if (!fine)
		return false;
	book_finish(sheet);
	book->note = lost ? arena_format(&book->arena, "%s, separated by %s; %zu characters could not be read", encoding, separator_name(separator), lost)
	                  : arena_format(&book->arena, "%s, separated by %s", encoding, separator_name(separator));
	if (!book->note)
		book_fail(error, "memory is exhausted");
	return book->note != NULL;
}
