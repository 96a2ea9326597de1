/* msel_content — a sheet whose headings nobody understands, or that has none: what its columns hold is told by their cells, or by position, as somebody says.
 *
 * Guessed is only what proves itself: a column nearly all of whose cells are times, and one that holds sentences. Who receives is guessed when one column alone repeats
 * few short texts. All else goes into the notes, and every guess is told with the way to say otherwise. */
#include "report/msel/msel_map.h"

#include "report/msel/msel_cast.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_LOOKED_AT 200
#define SENTENCE       16 /* bytes that a text has on average, at least; half of that many Japanese characters are as much */
#define SHORT          40 /* bytes of a name, at most */
#define MANY(part, all) ((part) * 10 >= (all) * 9)

/* What the cells of a column are like. */
struct likeness {
	uint32_t filled, times, elapsed, days, numbers, channels, repeated;
	size_t bytes;
	int field; /* what it is taken for */
};

static bool is_plain_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	return digits > 0 && text[digits] == '\0' && (digits < 4 || *text != '0');
}

static bool reads_as_time(const struct book_cell *cell, struct clock_reading *read)
{
	return (!is_plain_number(cell->text) || strlen(cell->text) == 4) && clock_read(cell->text, CLOCK_UNKNOWN, 0, false, read);
}

static bool stands_above(const struct book_sheet *sheet, uint32_t from, const struct book_cell *cell)
{
	for (uint32_t row = from; row < cell->row; row++)
		if (strcmp(book_text(sheet, row, cell->column), cell->text) == 0)
			return true;
	return false;
}

static struct likeness look_at(const struct book_sheet *sheet, uint32_t column, uint32_t from)
{
	struct likeness l = {.field = MSEL_COMMENT};
	long before = -1;
	for (uint32_t row = from; row < sheet->rows && row < from + ROWS_LOOKED_AT; row++) {
		const struct book_cell *cell = book_at(sheet, row, column);
		struct clock_reading read;
		if (!cell || cell->merged || cell->text[strspn(cell->text, " \n\t")] == '\0')
			continue;
		l.filled++;
		l.bytes += strlen(cell->text);
		l.repeated += stands_above(sheet, from, cell);
		l.channels += msel_cast_channel(cell->text) != NULL;
		if (is_plain_number(cell->text)) {
			long number = strtol(cell->text, NULL, 10);
			l.numbers += before < 0 || number == before + 1;
			before = number;
		}
		if (reads_as_time(cell, &read)) {
			l.times++;
			l.elapsed += read.has_elapsed;
			l.days += (read.has_date || read.has_day) && !read.has_clock;
		}
	}
	return l;
}

static bool is_sentences(const struct likeness *l)
{
	return l->filled > 0 && l->bytes >= (size_t)l->filled * SENTENCE;
}

/* What each column by itself is; sentences and names are told apart afterwards. */
static void name_alone(struct likeness *l, uint32_t rows)
{
	if (l->filled < 2 || l->filled * 2 < rows)
		return;
	if (MANY(l->numbers, l->filled) && !(l->times == l->filled && l->numbers < l->filled))
		l->field = MSEL_NUMBER;
	else if (MANY(l->times, l->filled))
		l->field = l->elapsed == l->times ? MSEL_AT : l->days == l->times ? MSEL_DATE : MSEL_TIME;
	else if (MANY(l->channels, l->filled))
		l->field = MSEL_VIA;
}

/* The longest texts are the message; other texts that do not repeat are its subject when they are sentences or stand right before it. */
static void name_texts(struct likeness *columns, uint32_t count)
{
	uint32_t body = UINT32_MAX, subject = UINT32_MAX, names = 0, name = 0;
	for (uint32_t c = 0; c < count; c++) {
		struct likeness *l = &columns[c];
		if (l->field != MSEL_COMMENT || !l->filled)
			continue;
		bool sentences = is_sentences(l);
		if (sentences && (body == UINT32_MAX || l->bytes * columns[body].filled > columns[body].bytes * l->filled))
			body = c;
		if (!sentences && l->bytes <= (size_t)l->filled * SHORT && l->repeated * 4 >= l->filled) {
			names++;
			name = c;
		}
	}
	for (uint32_t c = 0; c < count && body != UINT32_MAX; c++)
		if (c != body && columns[c].field == MSEL_COMMENT && columns[c].filled && columns[c].repeated * 4 < columns[c].filled && subject == UINT32_MAX &&
		    (is_sentences(&columns[c]) || c + 1 == body))
			subject = c;
	if (body != UINT32_MAX)
		columns[body].field = subject == UINT32_MAX ? MSEL_DESCRIPTION : MSEL_BODY;
	if (subject != UINT32_MAX)
		columns[subject].field = MSEL_SUBJECT;
	if (names == 1)
		columns[name].field = MSEL_TO;
}

/* Only the first column of each meaning. */
static void keep_first(struct likeness *columns, uint32_t count)
{
	for (uint32_t c = 0; c < count; c++)
		for (uint32_t d = 0; d < c; d++)
			if (columns[c].field != MSEL_COMMENT && columns[c].field == columns[d].field)
				columns[c].field = MSEL_COMMENT;
}

static uint32_t filled_rows(const struct book_sheet *sheet)
{
	uint32_t rows = 0, in_row = 0, row = UINT32_MAX;
	for (uint32_t i = 0; i < sheet->count; i++) {
		in_row = sheet->cells[i].row == row ? in_row + 1 : 1;
		row = sheet->cells[i].row;
		rows += in_row == 2;
	}
	return rows;
}

static uint32_t fullest_sheet(const struct book *book)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < book->sheet_count; i++)
		if (!book->sheets[i].hidden && filled_rows(&book->sheets[i]) > filled_rows(&book->sheets[best]))
			best = i;
	return best;
}

/* Looks at all columns from a row on. False unless there are times, and sentences beside them. */
static bool look_at_all(const struct book_sheet *sheet, uint32_t from, struct likeness *columns, uint32_t count)
{
	bool times = false, texts = false;
	uint32_t rows = 0;
	for (uint32_t c = 0; c < count; c++) {
		columns[c] = look_at(sheet, c, from);
		rows = columns[c].filled > rows ? columns[c].filled : rows;
	}
	for (uint32_t c = 0; c < count; c++)
		name_alone(&columns[c], rows);
	name_texts(columns, count);
	keep_first(columns, count);
	for (uint32_t c = 0; c < count; c++) {
		times = times || columns[c].field == MSEL_TIME || columns[c].field == MSEL_AT;
		texts = texts || columns[c].field == MSEL_DESCRIPTION || columns[c].field == MSEL_BODY;
	}
	return rows >= 2 && times && texts;
}

static bool add_column(struct msel_map *map, const struct book_sheet *sheet, uint32_t c, int field)
{
	char letter[24];
	const char *heading = map->headless ? letter : book_text(sheet, map->headings, c);
	book_address(0, c, letter);
	letter[strcspn(letter, "0123456789")] = '\0';
	struct msel_map_column *column = &map->columns[map->count];
	*column = (struct msel_map_column){.column = c, .field = field, .heading = arena_copy_text(&map->arena, heading, strlen(heading))};
	map->count += column->heading != NULL;
	return column->heading != NULL;
}

static bool take_sheet(struct msel_map *map, const struct book *book, uint32_t index, uint32_t first)
{
	map->sheet_index = index;
	map->sheet = arena_copy_text(&map->arena, book->sheets[index].name, strlen(book->sheets[index].name));
	map->headless = first == 0;
	map->headings = first - 1; /* above the first row: none */
	return map->sheet != NULL;
}

bool msel_map_guess_cells(struct msel_map *map, const struct book *book)
{
	if (book->sheet_count == 0)
		return false;
	uint32_t index = fullest_sheet(book), first = 0;
	const struct book_sheet *sheet = &book->sheets[index];
	uint32_t count = sheet->columns < MSEL_MAP_COLUMNS ? sheet->columns : MSEL_MAP_COLUMNS;
	struct likeness *columns = memory_allocate_zeroed(count + 1, sizeof *columns);
	struct clock_reading read;
	bool fine = columns && look_at_all(sheet, 1, columns, count);
	for (uint32_t c = 0; fine && c < count; c++) { /* a first row that has a word where all others have a time is a row of headings */
		const struct book_cell *cell = book_at(sheet, 0, c);
		if ((columns[c].field == MSEL_TIME || columns[c].field == MSEL_AT) && cell && !reads_as_time(cell, &read))
			first = 1;
	}
	fine = columns && (first == 1 || look_at_all(sheet, 0, columns, count)) && take_sheet(map, book, index, first);
	for (uint32_t c = 0; fine && c < count; c++) {
		if (!columns[c].filled && (first == 0 || !book_at(sheet, 0, c)))
			continue;
		fine = add_column(map, sheet, c, columns[c].field);
		map->columns[map->count - 1].guessed = columns[c].field != MSEL_COMMENT;
	}
	memory_free(columns);
	return fine;
}

/* ---- by position ---- */

/* "B" or "2" of a text that ends at `end`; UINT32_MAX when it is neither. */
static uint32_t position_of(const char *at, const char *end)
{
	uint32_t column = 0;
	bool digits = at < end && *at >= '0' && *at <= '9';
	for (; at < end && column < BOOK_COLUMNS_MAX; at++) {
		unsigned char c = (unsigned char)(*at >= 'a' && *at <= 'z' ? *at - 32 : *at);
		if (digits ? c < '0' || c > '9' : c < 'A' || c > 'Z')
			return UINT32_MAX;
		column = digits ? column * 10 + (c - '0') : column * 26 + (c - 'A' + 1);
	}
	return column >= 1 && column <= MSEL_MAP_COLUMNS ? column - 1 : UINT32_MAX;
}

uint32_t msel_map_position(const char *text)
{
	return position_of(text, text + strlen(text));
}

/* "2=to", "C=subject:ja" */
static bool read_pair(const char *at, const char *end, uint32_t *column, int *field, char language[16], struct book_error *error)
{
	const char *equals = memchr(at, '=', (size_t)(end - at));
	const char *colon = equals ? memchr(equals, ':', (size_t)(end - equals)) : NULL, *stop = colon ? colon : end;
	char name[24];
	*column = equals ? position_of(at, equals) : UINT32_MAX;
	language[0] = '\0';
	if (*column == UINT32_MAX || end - stop > 13) {
		book_fail(error, "\"%.*s\" in --map: a column by position is written 2=to, or B=to, or C=subject:ja", (int)(end - at), at);
		return false;
	}
	snprintf(name, sizeof name, "%.*s", (int)(stop - equals - 1), equals + 1);
	*field = strcmp(name, "ignore") == 0 ? MSEL_IGNORE : msel_field_find(name);
	if (colon)
		snprintf(language, 16, "%.*s", (int)(end - colon - 1), colon + 1);
	if (*field != MSEL_COMMENT || strcmp(name, "comment") == 0)
		return true;
	book_fail(error, "\"%s\" in --map is not a field; docs/spreadsheets.md lists them", name);
	return false;
}

bool msel_map_positions(struct msel_map *map, const struct book *book, const char *text, struct book_error *error)
{
	uint32_t index = fullest_sheet(book);
	const struct book_sheet *sheet = &book->sheets[index];
	struct {
		int field;
		char language[16];
	} given[MSEL_MAP_COLUMNS];
	uint32_t first = 0;
	struct clock_reading read;
	for (uint32_t c = 0; c < MSEL_MAP_COLUMNS; c++)
		given[c].field = MSEL_COMMENT, given[c].language[0] = '\0';
	for (const char *at = text; *at;) {
		size_t length = strcspn(at, ",");
		char language[16];
		uint32_t column;
		int field;
		if (!read_pair(at, at + length, &column, &field, language, error))
			return false;
		if (column >= sheet->columns) {
			book_fail(error, "--map names column %u, and sheet \"%.100s\" has %u", column + 1, sheet->name, sheet->columns);
			return false;
		}
		const struct book_cell *top = book_at(sheet, 0, column), *below = book_at(sheet, 1, column);
		bool when = field == MSEL_TIME || field == MSEL_AT || field == MSEL_DTG || field == MSEL_DATE;
		if (when && top && below && !clock_read(top->text, CLOCK_UNKNOWN, 0, field == MSEL_AT, &read) && clock_read(below->text, CLOCK_UNKNOWN, 0, field == MSEL_AT, &read))
			first = 1; /* a word above times: a row of headings */
		given[column].field = field;
		memcpy(given[column].language, language, sizeof language);
		at += length + (at[length] == ',');
	}
	bool fine = take_sheet(map, book, index, first);
	map->given = true;
	for (uint32_t c = 0; fine && c < sheet->columns && c < MSEL_MAP_COLUMNS; c++) {
		fine = add_column(map, sheet, c, given[c].field);
		if (fine)
			memcpy(map->columns[map->count - 1].language, given[c].language, sizeof given[c].language);
	}
	if (!fine)
		book_fail(error, "memory is exhausted");
	return fine;
}
