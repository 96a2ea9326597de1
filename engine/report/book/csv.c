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
	const char *at, *end, *begin; /* begin: of the last field */
	char separator;
	struct buffer field;
	bool unclosed, torn, odd; /* the last field: its quotation mark is never closed; it goes on behind a closing one, over several lines; the same on one */
};

/* The next field into r->field. *last tells that its record ended. */
static void next_field(struct reader *r, bool *last)
{
	buffer_clear(&r->field);
	bool quoted = r->at < r->end && *r->at == '"', closed = false;
	r->begin = r->at;
	r->torn = r->odd = false;
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
		r->odd = r->odd || (closed && c != ' ');
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
#define MEND_RECORDS  20 /* that must look like those before, to believe that a quotation mark stands there by mistake */

/* Records from here on that have this many fields, of those looked at (up to MEND_RECORDS; the first may be short of its beginning and does not count). */
static bool goes_on_with(const struct reader *from, const char *at, uint32_t fields)
{
	struct reader r = {.at = at, .end = from->end, .separator = from->separator};
	unsigned records = 0, alike = 0, count = 0;
	bool first = true;
	while (r.at < r.end && records < MEND_RECORDS) {
		bool last;
		next_field(&r, &last);
		if (r.unclosed || r.torn)
			break; /* the next mistake is looked at when it comes */
		count++;
		if (!last)
			continue;
		records += !first;
		alike += !first && count == fields;
		first = false;
		count = 0;
	}
	buffer_free(&r.field);
	return alike > 0 && alike * 2 > records;
}

/* The fields of this record that begin behind the separator at `at`. */
static uint32_t fields_behind(const struct reader *from, const char *at)
{
	struct reader r = {.at = at, .end = from->end, .separator = from->separator};
	uint32_t fields = 0;
	for (bool last = at == from->end || *at != from->separator; !last; fields++) {
		if (!fields)
			r.at++;
		next_field(&r, &last);
	}
	buffer_free(&r.field);
	return fields;
}

/* The field that has just been read swallowed rows or fields: if the file goes on as before when its quotation mark is a mistake, it is read again without the mark. */
static bool mend(struct reader *r, uint32_t column, uint32_t fields, bool *last)
{
	const char *at = r->begin + 1, *stop = at;
	while (stop < r->end && *stop != r->separator && *stop != '\n' && *stop != '\r')
		stop++;
	bool swallowed = r->unclosed || r->torn;
	if (fields < 2 || (swallowed ? !goes_on_with(r, stop, fields) : !*last || column + 1 == fields || column + 1 + fields_behind(r, stop) != fields))
		return false;
	buffer_clear(&r->field);
	buffer_append(&r->field, at, (size_t)(stop - at));
	*last = stop == r->end || *stop != r->separator;
	r->at = stop;
	if (r->at < r->end)
		r->at += *r->at == '\r' && r->at + 1 < r->end && r->at[1] == '\n' ? 2 : 1;
	return true;
}

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

/* What a quotation mark in the wrong place has done, with the line of the file on which its field begins. */
static void tell_quote(struct book *book, const struct book_sheet *sheet, uint32_t row, uint32_t column, const struct reader *r, const char *text, bool mended)
{
	uint32_t line = 1, kept = book->notice_count;
	for (const char *at = text; at < r->begin; at++)
		line += *at == '\n';
	book_notice(book, sheet, row, column, mended,
	            mended        ? "begins with a quotation mark that is never closed: the mark was left out, and the rows below were read on their own"
	            : r->unclosed ? "begins with a quotation mark that is never closed: the rest of the file stands in this cell"
	                          : "has a quotation mark too few or too many: rows that follow stand in this cell");
	if (kept < BOOK_NOTICES_MAX)
		book->notices[kept].line = line;
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
	uint32_t usual = 0; /* fields of the longest record so far */
	for (uint32_t row = 0, column = 0; fine && r.at < r.end;) {
		bool last;
		next_field(&r, &last);
		bool mended = (r.unclosed || r.torn || r.odd) && mend(&r, column, usual, &last);
		size_t skip = guard_of(buffer_text(&r.field), r.field.length);
		skip = skip == SIZE_MAX || skip == 0 ? 0 : 1;
		fine = !r.field.failed && book_add(book, sheet, row, column, BOOK_TEXT, buffer_text(&r.field) + skip, r.field.length - skip, 0, error);
		if (r.field.failed)
			book_fail(error, "memory is exhausted");
		usual = last && column + 1 > usual ? column + 1 : usual;
		if (fine && (mended || r.unclosed || r.torn))
			tell_quote(book, sheet, row, column, &r, buffer_text(&text), mended);
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
