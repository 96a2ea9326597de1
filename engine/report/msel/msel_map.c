/* See msel_map.h. */
#include "report/msel/msel_map.h"

#include "base/json.h"
#include "report/msel/fold.h"

#include <string.h>

#define HEADING_ROWS 60 /* rows at the top that are searched for headings */

/* How well a row serves as headings: fields that are understood, each once; 0 without one that says what happens or when. */
static unsigned worth(const struct book_sheet *sheet, uint32_t row)
{
	uint64_t seen = 0;
	unsigned count = 0;
	char language[16];
	for (uint32_t c = 0; c < sheet->columns && c < MSEL_MAP_COLUMNS; c++) {
		const struct book_cell *cell = book_at(sheet, row, c);
		int field = cell ? msel_heading_field(cell->text, language) : MSEL_COMMENT;
		if (field != MSEL_COMMENT && !(seen >> field & 1)) {
			seen |= UINT64_C(1) << field;
			count++;
		}
	}
	uint64_t says = 1u << MSEL_SUBJECT | 1u << MSEL_BODY | 1u << MSEL_DESCRIPTION | 1u << MSEL_TIME | 1u << MSEL_DTG | 1u << MSEL_AT | 1u << MSEL_DATE;
	return count >= 2 && (seen & says) ? count : 0;
}

static uint32_t rows_below(const struct book_sheet *sheet, uint32_t row)
{
	uint32_t rows = 0, last = row;
	for (uint32_t i = 0; i < sheet->count; i++)
		if (sheet->cells[i].row > last) {
			last = sheet->cells[i].row;
			rows++;
		}
	return rows;
}

static bool take_columns(struct msel_map *map, const struct book_sheet *sheet)
{
	for (uint32_t c = 0; c < sheet->columns && map->count < MSEL_MAP_COLUMNS; c++) {
		const struct book_cell *cell = book_at(sheet, map->headings, c);
		bool used = cell != NULL;
		for (uint32_t i = 0; i < sheet->count && !used; i++)
			used = sheet->cells[i].column == c && sheet->cells[i].row > map->headings;
		if (!used)
			continue;
		struct msel_map_column *column = &map->columns[map->count];
		*column = (struct msel_map_column){.column = c, .field = MSEL_COMMENT};
		column->heading = arena_copy_text(&map->arena, cell ? cell->text : "", cell ? strlen(cell->text) : 0);
		if (!column->heading)
			return false;
		if (cell)
			column->field = msel_heading_field(cell->text, column->language);
		map->count++;
	}
	return true;
}

bool msel_map_has(const struct msel_map *map, int field)
{
	for (uint32_t i = 0; i < map->count; i++)
		if (map->columns[i].field == field)
			return true;
	return false;
}

/* Of our own two sheets the one with the injects. */
static bool holds_injects(const struct book_sheet *sheet)
{
	for (uint32_t i = 0; i < sheet->count; i++)
		if (strcmp(sheet->cells[i].text, "inject") == 0)
			return true;
	return false;
}

/* How well the best row of a sheet serves; its number into *headings. */
static unsigned best_row(const struct book_sheet *sheet, uint32_t *headings)
{
	unsigned best = 0, own = holds_injects(sheet) ? 500 : 0;
	for (uint32_t row = 0; row < sheet->rows && row < HEADING_ROWS; row++) {
		unsigned understood = worth(sheet, row), rows = understood ? rows_below(sheet, row) : 0;
		unsigned score = understood * 1000 + (rows < 400 ? rows : 400) + (sheet->hidden ? 0 : 300) + own;
		if (understood && rows && score > best) {
			best = score;
			*headings = row;
		}
	}
	return best;
}

/* "Event" alone is a number beside a description, and the description where there is none; a second "number" is what happens. */
static void settle_events(struct msel_map *map)
{
	bool told = msel_map_has(map, MSEL_SUBJECT) || msel_map_has(map, MSEL_BODY) || msel_map_has(map, MSEL_DESCRIPTION), numbered = false;
	for (uint32_t i = 0; i < map->count; i++) {
		struct msel_map_column *column = &map->columns[i];
		char word[16] = "";
		bool event = column->field == MSEL_NUMBER && fold_text(column->heading, word, sizeof word, FOLD_LETTERS) && strcmp(word, "event") == 0;
		if (event && (!told || numbered))
			column->field = msel_map_has(map, MSEL_SUBJECT) ? MSEL_COMMENT : told ? MSEL_SUBJECT : MSEL_DESCRIPTION;
		numbered = numbered || column->field == MSEL_NUMBER;
	}
}

/* "When" is a condition in our own sheets, where each holds a word and what it is about, and a time in everybody else's. */
static void settle_when(struct msel_map *map, const struct book_sheet *sheet)
{
	for (uint32_t i = 0; i < map->count && !msel_map_has(map, MSEL_KIND); i++) {
		bool condition = false, any = false;
		for (uint32_t c = 0; c < sheet->count; c++) {
			if (sheet->cells[c].column != map->columns[i].column || sheet->cells[c].row <= map->headings)
				continue;
			any = true;
			condition = condition || strpbrk(sheet->cells[c].text, "\"({");
		}
		if (map->columns[i].field == MSEL_WHEN && any && !condition)
			map->columns[i].field = MSEL_TIME;
	}
}

bool msel_map_guess_sheet(struct msel_map *map, const struct book *book, uint32_t index)
{
	const struct book_sheet *sheet = &book->sheets[index];
	map->sheet_index = index;
	if (!best_row(sheet, &map->headings))
		return false;
	map->sheet = arena_copy_text(&map->arena, sheet->name, strlen(sheet->name));
	if (!map->sheet || !take_columns(map, sheet))
		return false;
	settle_events(map);
	settle_when(map, sheet);
	return true;
}

/* A form that nobody has filled in: headings with nothing below. */
static bool only_headings(const struct book *book, uint32_t *sheet, uint32_t *row)
{
	for (*sheet = 0; *sheet < book->sheet_count; ++*sheet)
		for (*row = 0; *row < book->sheets[*sheet].rows && *row < HEADING_ROWS; ++*row)
			if (worth(&book->sheets[*sheet], *row))
				return true;
	return false;
}

bool msel_map_guess(struct msel_map *map, const struct book *book, struct book_error *error)
{
	unsigned best = 0;
	uint32_t chosen = 0, headings;
	for (uint32_t i = 0; i < book->sheet_count; i++) {
		unsigned score = best_row(&book->sheets[i], &headings);
		if (score > best) {
			best = score;
			chosen = i;
		}
	}
	if (!best && only_headings(book, &chosen, &headings))
		book_fail(error, "row %u of sheet \"%.100s\" has headings that are understood, but no row stands below them: there is nothing to import", headings + 1, book->sheets[chosen].name);
	else if (!best && msel_map_guess_cells(map, book))
		return true;
	else if (!best)
		book_fail(error, "no row of headings was found, and the cells do not tell what the columns are. Put a row with at least two headings above the others, such as Time, To, Subject "
		                 "or 時刻, 付与先, 内容; or name the columns by position: --map 1=time,2=to,3=subject");
	else if (msel_map_guess_sheet(map, book, chosen))
		return true;
	else
		book_fail(error, "memory is exhausted");
	return false;
}

/* ---- saved mappings ---- */

static const char *field_id(int field)
{
	return field == MSEL_IGNORE ? "ignore" : field == MSEL_COMMENT ? "comment" : msel_field_id((enum msel_field)field);
}

static const char *text_member(struct msel_map *map, const struct json *object, const char *key)
{
	const struct json *member = json_member(object, key);
	return member && member->kind == JSON_TEXT ? arena_copy_text(&map->arena, member->text, member->length) : NULL;
}

static bool read_column(struct msel_map *map, const struct json *item, struct book_error *error)
{
	const struct json *heading = json_member(item, "heading"), *field = json_member(item, "field"), *language = json_member(item, "language"), *letter = json_member(item, "column");
	uint32_t position = map->headless && letter && letter->kind == JSON_TEXT ? msel_map_position(letter->text) : UINT32_MAX;
	if (map->headless && position != UINT32_MAX)
		heading = letter;
	else if (map->headless) {
		book_fail(error, "byte %zu of the mapping: without headings a column is {\"column\":\"B\",\"field\":\"...\"}", item->offset);
		return false;
	}
	if (!heading || heading->kind != JSON_TEXT || !field || field->kind != JSON_TEXT || (language && (language->kind != JSON_TEXT || language->length > 12))) {
		book_fail(error, "byte %zu of the mapping: a column is {\"heading\":\"...\",\"field\":\"...\"}", item->offset);
		return false;
	}
	int known = msel_field_find(field->text);
	known = strcmp(field->text, "ignore") == 0 ? MSEL_IGNORE : known;
	if (known == MSEL_COMMENT && strcmp(field->text, "comment") != 0) {
		book_fail(error, "byte %zu of the mapping: \"%.40s\" is not a field; docs/spreadsheets.md lists them", field->offset, field->text);
		return false;
	}
	if (map->count == MSEL_MAP_COLUMNS)
		return true;
	struct msel_map_column *column = &map->columns[map->count];
	*column = (struct msel_map_column){.field = known, .column = position, .heading = arena_copy_text(&map->arena, heading->text, heading->length)};
	if (language)
		memcpy(column->language, language->text, language->length + 1);
	map->count += column->heading != NULL;
	return true;
}

bool msel_map_read(struct msel_map *map, const char *json, size_t length, struct book_error *error)
{
	struct json_error why;
	struct arena scratch = {0};
	const struct json *root = json_parse(&scratch, json, length, &why), *columns = json_member(root, "columns"), *headings = json_member(root, "headings");
	bool fine = true;
	if (!root)
		book_fail(error, "byte %zu of the mapping: %s", why.offset, why.reason);
	else if (!columns || columns->kind != JSON_ARRAY || (headings && (headings->kind != JSON_INTEGER || headings->integer < 0 || headings->integer > BOOK_ROWS_MAX)))
		book_fail(error, "the mapping needs \"columns\" (a list) and may have \"headings\" (the number of a row, 0 when there is none)");
	fine = root && columns && columns->kind == JSON_ARRAY && (!headings || (headings->kind == JSON_INTEGER && headings->integer >= 0 && headings->integer <= BOOK_ROWS_MAX));
	map->headless = fine && headings && headings->integer == 0;
	for (const struct json *item = fine ? columns->first : NULL; item && fine; item = item->next)
		fine = read_column(map, item, error);
	if (fine) {
		map->given = true;
		map->headings = headings ? (uint32_t)headings->integer - 1 : UINT32_MAX;
		map->sheet = text_member(map, root, "sheet");
		map->start = text_member(map, root, "start");
		map->language = text_member(map, root, "language");
		const char *order = text_member(map, root, "dates");
		map->order = order && strcmp(order, "day-first") == 0 ? CLOCK_DAY_FIRST : order && strcmp(order, "month-first") == 0 ? CLOCK_MONTH_FIRST : CLOCK_UNKNOWN;
	}
	arena_free(&scratch);
	return fine;
}

static uint32_t find_heading(const struct book_sheet *sheet, uint32_t row, const char *heading, const struct msel_map *map)
{
	for (uint32_t c = 0; c < sheet->columns; c++) {
		bool taken = false;
		for (uint32_t i = 0; i < map->count; i++)
			taken = taken || map->columns[i].column == c;
		if (!taken && strcmp(book_text(sheet, row, c), heading) == 0)
			return c;
	}
	return UINT32_MAX;
}

/* A sheet without headings: columns stand where the mapping says; those that it does not name become comments. */
static bool apply_positions(struct msel_map *map, const struct book_sheet *sheet, struct book_error *error)
{
	uint32_t named = map->count;
	map->headings = UINT32_MAX;
	for (uint32_t c = 0; c < sheet->columns; c++) {
		bool taken = false;
		char letter[24];
		for (uint32_t i = 0; i < named; i++)
			taken = taken || map->columns[i].column == c;
		if (taken || map->count == MSEL_MAP_COLUMNS)
			continue;
		book_address(0, c, letter);
		map->columns[map->count] = (struct msel_map_column){.column = c, .field = MSEL_COMMENT, .heading = arena_copy_text(&map->arena, letter, strcspn(letter, "0123456789"))};
		map->count += map->columns[map->count].heading != NULL;
	}
	for (uint32_t i = 0; i < named; i++)
		if (map->columns[i].column >= sheet->columns && map->columns[i].field < MSEL_COMMENT) {
			book_fail(error, "sheet \"%.100s\" has no column %.24s, which the mapping names", sheet->name, map->columns[i].heading);
			return false;
		}
	return true;
}

bool msel_map_apply(struct msel_map *map, const struct book *book, struct book_error *error)
{
	const struct book_sheet *sheet = NULL;
	for (uint32_t i = 0; i < book->sheet_count; i++)
		if (map->sheet && strcmp(book->sheets[i].name, map->sheet) == 0) {
			sheet = &book->sheets[i];
			map->sheet_index = i;
		}
	if (!sheet && book->sheet_count == 1) { /* a CSV is named after its file; one sheet needs no name */
		sheet = &book->sheets[0];
		map->sheet_index = 0;
	}
	if (!sheet) {
		book_fail(error, "the file has no sheet \"%.100s\", which the mapping names", map->sheet ? map->sheet : "");
		return false;
	}
	if (map->headless)
		return apply_positions(map, sheet, error);
	uint32_t from = map->headings == UINT32_MAX ? 0 : map->headings, to = map->headings == UINT32_MAX ? HEADING_ROWS : map->headings + 1;
	uint32_t best = from, found = 0;
	for (uint32_t row = from; row < to && row < sheet->rows; row++) {
		uint32_t here = 0;
		for (uint32_t i = 0; i < map->count; i++)
			for (uint32_t c = 0; c < sheet->columns; c++)
				if (*map->columns[i].heading && strcmp(book_text(sheet, row, c), map->columns[i].heading) == 0) {
					here++;
					break;
				}
		if (here > found) {
			found = here;
			best = row;
		}
	}
	map->headings = best;
	uint32_t named = map->count;
	for (uint32_t i = 0; i < named; i++) {
		struct msel_map_column *column = &map->columns[i];
		column->column = *column->heading ? find_heading(sheet, best, column->heading, map) : UINT32_MAX;
		if (*column->heading && column->column == UINT32_MAX && column->field != MSEL_IGNORE && column->field != MSEL_COMMENT) {
			book_fail(error, "row %u of sheet \"%.100s\" has no heading \"%.80s\", which the mapping names", best + 1, sheet->name, column->heading);
			return false;
		}
	}
	for (uint32_t c = 0; c < sheet->columns && map->count < MSEL_MAP_COLUMNS; c++) {
		bool taken = false;
		for (uint32_t i = 0; i < map->count; i++)
			taken = taken || map->columns[i].column == c;
		const char *heading = book_text(sheet, best, c);
		if (!taken)
			map->columns[map->count++] = (struct msel_map_column){.column = c, .field = MSEL_COMMENT, .heading = heading};
	}
	return true;
}

static void write_pair(struct buffer *out, const char *before, const char *key, const char *text)
{
	buffer_append_format(out, "%s\"%s\": ", before, key);
	json_write_text(out, text, strlen(text));
}

void msel_map_write(const struct msel_map *map, struct buffer *out)
{
	write_pair(out, "{\n\t", "sheet", map->sheet ? map->sheet : "");
	buffer_append_format(out, ",\n\t\"headings\": %u,\n\t\"columns\": [", map->headings + 1);
	const char *before = "\n\t\t{";
	for (uint32_t i = 0; i < map->count; i++) {
		const struct msel_map_column *column = &map->columns[i];
		if (!*column->heading)
			continue;
		write_pair(out, before, map->headless ? "column" : "heading", column->heading);
		write_pair(out, ", ", "field", field_id(column->field));
		if (*column->language)
			write_pair(out, ", ", "language", column->language);
		buffer_append_text(out, "}");
		before = ",\n\t\t{";
	}
	buffer_append_text(out, "\n\t]");
	if (map->start)
		write_pair(out, ",\n\t", "start", map->start);
	if (map->language)
		write_pair(out, ",\n\t", "language", map->language);
	if (map->order)
		write_pair(out, ",\n\t", "dates", map->order == CLOCK_DAY_FIRST ? "day-first" : "month-first");
	buffer_append_text(out, "\n}\n");
}

void msel_map_free(struct msel_map *map)
{
	arena_free(&map->arena);
	*map = (struct msel_map){0};
}
