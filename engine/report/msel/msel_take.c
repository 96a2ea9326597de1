/* See msel_take.h. First what other rows refer to (of our own standard columns), then the injects in the order of the sheet, then their times together. */
#include "report/msel/take_inside.h"

#include "report/msel/fold.h"
#include "report/msel/msel_cast.h"

#include "base/duration.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void msel_find(struct msel_import *import, enum msel_finding_kind kind, uint32_t sheet, uint32_t row, uint32_t column, const char *format, ...)
{
	va_list arguments;
	import->sayings.arena = &import->msel.arena;
	va_start(arguments, format);
	const struct saying *said = saying_make(&import->sayings, format, arguments);
	va_end(arguments);
	if (import->finding_count == import->finding_capacity) {
		uint32_t capacity = import->finding_capacity ? import->finding_capacity * 2 : 32;
		void *grown = memory_resize(import->findings, capacity * sizeof *import->findings);
		if (grown) {
			import->findings = grown;
			import->finding_capacity = capacity;
		}
	}
	if (said && import->finding_count < import->finding_capacity)
		import->findings[import->finding_count++] = (struct msel_finding){kind, sheet, row, column, said->english, said};
	else
		import->msel.failed = true;
}

void msel_import_free(struct msel_import *import)
{
	memory_free(import->findings);
	msel_free(&import->msel);
	*import = (struct msel_import){0};
}

/* ---- languages ---- */

/* Japanese when kana or many kanji stand in the sheet and not only here and there, else English. */
static const char *sheet_language(const struct book_sheet *sheet)
{
	size_t kana = 0, kanji = 0, letters = 0;
	for (uint32_t i = 0; i < sheet->count; i++) {
		const char *text = sheet->cells[i].text;
		for (size_t at = 0, length = strlen(text); at < length;) {
			uint32_t c = 0;
			size_t bytes = utf8_decode(text + at, length - at, &c);
			at += bytes ? bytes : 1;
			kana += c >= 0x3041 && c <= 0x30ff;
			kanji += c >= 0x4e00 && c <= 0x9fff;
			letters += (c | 32) >= 'a' && (c | 32) <= 'z';
		}
	}
	return (kana > 2 || kanji > 10) && (kana + kanji) * 4 > letters ? "ja" : "en";
}

/* ---- rows of our own kinds ---- */

static bool is_own_kind(const char *kind)
{
	static const char *const kinds[] = {"role", "objective", "module", "fact", "setting"};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i], kind) == 0)
			return true;
	return false;
}

static void take_definition(struct take *t, uint32_t at, const char *kind)
{
	static const uint8_t plain[] = {MSEL_NUMBER, MSEL_AT, MSEL_AFTER, MSEL_WHEN, MSEL_TO, MSEL_VIA, MSEL_ROOM, MSEL_FIELDS};
	const char *id = take_text(t, at, MSEL_ID);
	bool setting = strcmp(kind, "setting") == 0;
	if (!setting && (!msel_is_id(id) || msel_cast_has(t->msel, kind, id)))
		id = msel_make_id(t->msel, *id ? id : take_text(t, at, MSEL_SUBJECT), kind, at);
	struct msel_row *row = id ? msel_add(t->msel, kind) : NULL;
	if (!row)
		return;
	row->sheet = t->sheet_index;
	row->row = at;
	msel_set(t->msel, row, MSEL_ID, 0, id);
	take_all_words(t, row, at);
	take_plain(t, row, at, plain);
}

/* ---- the sheet ---- */

/* Cells of a row that are its own; *only is the last of them. */
static unsigned own_cells(const struct take *t, uint32_t row, const struct book_cell **only)
{
	unsigned count = 0;
	for (uint32_t i = 0; i < t->map->count; i++) {
		const struct book_cell *cell = take_cell(t, row, &t->map->columns[i]);
		if (!cell || cell->merged || take_is_blank(cell->text))
			continue;
		count++;
		*only = cell;
	}
	return count;
}

static bool repeats_headings(const struct take *t, uint32_t row)
{
	unsigned same = 0;
	for (uint32_t i = 0; i < t->map->count; i++) {
		const struct book_cell *cell = take_cell(t, row, &t->map->columns[i]);
		same += cell && *t->map->columns[i].heading && strcmp(cell->text, t->map->columns[i].heading) == 0;
	}
	return same >= 2;
}

/* A row with a single text, such as "DAY 2" or "Phase 2: Response", begins a section. */
static bool take_section(struct take *t, uint32_t row, const struct book_cell *only)
{
	int field = MSEL_COMMENT;
	for (uint32_t i = 0; i < t->map->count; i++)
		if (t->map->columns[i].column == only->column)
			field = t->map->columns[i].field;
	bool tells = field == MSEL_SUBJECT || field == MSEL_BODY || field == MSEL_DESCRIPTION;
	if (tells || t->map->count < 3 || t->standard)
		return false;
	struct clock_reading read;
	if (clock_read(only->text, t->order, t->year, false, &read) && (read.has_date || read.has_day)) {
		t->section = read;
		msel_find(t->import, MSEL_ASSUMED, t->sheet_index, row, only->column, "\"%.80s\" stands alone: taken as the day of the rows below", only->text);
		return true;
	}
	t->module = msel_cast_need(t->msel, "module", only->text, 0);
	msel_find(t->import, MSEL_ASSUMED, t->sheet_index, row, only->column, "\"%.80s\" stands alone: taken as the module of the rows below", only->text);
	return true;
}

/* The year and the order of day and month that any date in the sheet proves. */
static void look_at_dates(struct take *t)
{
	bool told = false;
	t->order = t->map->order;
	t->year = t->map->start ? (int)strtol(t->map->start, NULL, 10) : 0;
	for (uint32_t i = 0; i < t->map->count; i++) {
		int field = t->map->columns[i].field;
		for (uint32_t row = t->map->headings + 1; row < t->sheet->rows && (field == MSEL_DATE || field == MSEL_TIME || field == MSEL_DTG); row++) {
			struct clock_reading read;
			const struct book_cell *cell = take_cell(t, row, &t->map->columns[i]);
			if (!cell || !clock_read(cell->text, t->order, 2026, false, &read) || !read.has_date)
				continue;
			if (!t->order)
				t->order = read.shows;
			else if (read.shows && read.shows != t->order && !told)
				msel_find(t->import, MSEL_ASSUMED, t->sheet_index, row, t->map->columns[i].column,
				                 "\"%.40s\" can only be %s first, other dates here only %s first: each that can be read both ways is taken as %s first", cell->text,
				                 read.shows == CLOCK_DAY_FIRST ? SAID("day") : SAID("month"), t->order == CLOCK_DAY_FIRST ? SAID("day") : SAID("month"), t->order == CLOCK_DAY_FIRST ? SAID("day") : SAID("month")), told = true;
			int year, month, day, weekday, hour, minute, second;
			moment_split(read.date * 86400, &year, &month, &day, &weekday, &hour, &minute, &second);
			if (!read.lacks_year && !t->year)
				t->year = year;
		}
	}
	t->year = t->year ? t->year : 2026;
}

static void take_rows(struct take *t, bool definitions)
{
	for (uint32_t row = t->map->headings + 1; row < t->sheet->rows && !t->msel->failed && t->import->inject_count <= MSEL_INJECTS_MAX; row++) {
		const struct book_cell *only = NULL;
		unsigned own = own_cells(t, row, &only);
		const char *kind = t->standard ? take_text(t, row, MSEL_KIND) : "";
		if (own == 0 || repeats_headings(t, row))
			continue;
		if (is_own_kind(kind)) {
			if (definitions)
				take_definition(t, row, kind);
		} else if (!definitions && !(own == 1 && take_section(t, row, only))) {
			take_inject(t, row);
		}
	}
}

/* ---- the whole ---- */

static const char *setting(const struct msel *msel, const char *id)
{
	for (uint32_t i = 0; i < msel->count; i++)
		if (msel_is(&msel->rows[i], "setting") && strcmp(msel_get(&msel->rows[i], MSEL_ID, 0), id) == 0)
			return msel_get(&msel->rows[i], MSEL_SUBJECT, 0);
	return "";
}

static void set_setting(struct msel *msel, const char *id, const char *value)
{
	for (uint32_t i = 0; i < msel->count; i++)
		if (msel_is(&msel->rows[i], "setting") && strcmp(msel_get(&msel->rows[i], MSEL_ID, 0), id) == 0) {
			msel_set(msel, &msel->rows[i], MSEL_SUBJECT, 0, value);
			return;
		}
	struct msel_row *row = msel_add(msel, "setting");
	msel_set(msel, row, MSEL_ID, 0, id);
	msel_set(msel, row, MSEL_SUBJECT, 0, value);
}

static void settle_times(struct take *t)
{
	struct msel_start start = {0};
	const char *given = t->map->start ? t->map->start : setting(t->msel, "start");
	int offset = 0;
	start.given = *given && moment_parse(given, strlen(given), &start.local, &offset);
	start.offset = offset;
	msel_when_settle(t->import, t->whens, t->when_count, &start);
	int64_t last = 0;
	char text[48], sign = start.offset < 0 ? '-' : '+';
	for (uint32_t i = 0; i < t->when_count; i++) {
		struct msel_row *row = &t->msel->rows[t->row_of[i]];
		bool waits = *msel_get(row, MSEL_AFTER, 0) || *msel_get(row, MSEL_WHEN, 0);
		if (t->whens[i].known && !waits) {
			duration_format(t->whens[i].at, text);
			msel_set(t->msel, row, MSEL_AT, 0, text);
			last = t->whens[i].at > last ? t->whens[i].at : last;
		}
		t->import->contingency_count += !t->whens[i].known && !waits;
		if (!t->whens[i].any && !waits && !t->standard)
			msel_find(t->import, MSEL_ASSUMED, t->whens[i].sheet, t->whens[i].row, NO_COLUMN, "no time is written: the inject waits for the facilitator");
	}
	int year, month, day, weekday, hour, minute, second, minutes = start.offset < 0 ? -start.offset : start.offset;
	moment_split(start.local, &year, &month, &day, &weekday, &hour, &minute, &second);
	snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d%c%02d:%02d", year, month, day, hour, minute, sign, minutes / 60, minutes % 60);
	set_setting(t->msel, "start", start.given ? given : text);
	int64_t length = 0;
	const char *said = setting(t->msel, "length");
	if (!duration_parse(said, strlen(said), &length) || length < last) {
		duration_format((last + 3600 + 3599) / 3600 * 3600, text);
		set_setting(t->msel, "length", text);
	}
}

/* What stands above the headings is the name of the exercise, and what else people write there. */
static void take_title(struct take *t)
{
	struct buffer about = {0};
	const char *title = NULL;
	for (uint32_t i = 0; i < t->sheet->count && !t->map->headless && t->sheet->cells[i].row < t->map->headings; i++) {
		const struct book_cell *cell = &t->sheet->cells[i];
		if (cell->merged || take_is_blank(cell->text))
			continue;
		title = title ? title : cell->text;
		buffer_append_format(&about, "%s%s", about.length ? "\n" : "", cell->text);
		msel_find(t->import, MSEL_ASSUMED, t->sheet_index, cell->row, cell->column, "\"%.100s\" stands above the headings: taken as %s of the scenario", cell->text,
		          title == cell->text ? SAID("the title") : SAID("a line of the description"));
	}
	if (title && !t->standard) {
		set_setting(t->msel, "title", title);
		set_setting(t->msel, "about", strcmp(title, buffer_text(&about)) == 0 ? "" : buffer_text(&about));
	}
	t->msel->failed = t->msel->failed || about.failed;
	buffer_free(&about);
}

static void take_other_sheets(struct take *t)
{
	const struct msel_map *chosen = t->map;
	for (uint32_t i = 0; i < t->import->book->sheet_count; i++) {
		struct msel_map *map = i == chosen->sheet_index || t->import->book->sheets[i].count == 0 ? NULL : memory_allocate_zeroed(1, sizeof *map);
		if (!map)
			continue;
		bool ours = msel_map_guess_sheet(map, t->import->book, i) && msel_map_has(map, MSEL_KIND) && msel_map_has(map, MSEL_ID);
		if (ours) {
			struct take other = *t;
			other.map = map;
			other.sheet = &t->import->book->sheets[i];
			other.sheet_index = i;
			other.standard = true;
			take_rows(&other, true);
		} else {
			msel_find(t->import, MSEL_LEFT, i, UINT32_MAX, NO_COLUMN, "this sheet was not read; name it as \"sheet\" in a mapping to read it instead");
		}
		msel_map_free(map);
		memory_free(map);
	}
}

static void find_columns(struct take *t)
{
	for (uint32_t i = 0; i < t->map->count; i++) {
		const struct msel_map_column *column = &t->map->columns[i];
		if (column->column == NO_COLUMN)
			continue;
		if (column->guessed && t->map->headless)
			msel_find(t->import, MSEL_ASSUMED, t->sheet_index, UINT32_MAX, column->column, "there are no headings: by its cells column %s was taken as \"%s\". If it is not: --map %s=FIELD,...",
			          column->heading, msel_field_id((enum msel_field)column->field), column->heading);
		else if (column->guessed)
			msel_find(t->import, MSEL_ASSUMED, t->sheet_index, t->map->headings, column->column, "the heading \"%.80s\" is not known: by its cells the column was taken as \"%s\". If it is not, change mapping.json and import with --map",
			          column->heading, msel_field_id((enum msel_field)column->field));
		else if (column->field == MSEL_COMMENT)
			msel_find(t->import, MSEL_MOVED, t->sheet_index, t->map->headings, column->column, "the column \"%.80s\" has no meaning here: its cells are kept in the notes",
			          column->heading);
		else if (column->field == MSEL_IGNORE)
			msel_find(t->import, MSEL_LEFT, t->sheet_index, t->map->headings, column->column, "the column \"%.80s\" is left out, as the mapping says", column->heading);
		else if (t->standard && (column->field == MSEL_STATUS || column->field == MSEL_ACTUAL || column->field == MSEL_REASON))
			msel_find(t->import, MSEL_LEFT, t->sheet_index, t->map->headings, column->column, "the column \"%.80s\" tells what became of an exercise; it is no part of a plan",
			          column->heading);
	}
}

bool msel_take(struct msel_import *import, const struct book *book, const struct msel_map *map, struct book_error *error)
{
	struct take t = {.import = import, .msel = &import->msel, .map = map, .sheet = &book->sheets[map->sheet_index], .sheet_index = map->sheet_index};
	import->book = book;
	t.whens = memory_allocate_zeroed(t.sheet->rows + 1, sizeof *t.whens);
	t.row_of = memory_allocate_zeroed(t.sheet->rows + 1, sizeof *t.row_of);
	t.standard = msel_map_has(map, MSEL_KIND) && msel_map_has(map, MSEL_ID);
	t.msel->failed = t.msel->failed || !t.whens || !t.row_of;
	/* The languages in the order of the columns; the sheet's own comes first when some column names none. */
	bool own = false, named = false;
	for (uint32_t i = 0; i < map->count; i++) {
		bool words = map->columns[i].field < MSEL_FIELDS && msel_field_how((enum msel_field)map->columns[i].field) != MSEL_PLAIN;
		own = own || (words && !*map->columns[i].language);
		named = named || (words && *map->columns[i].language);
	}
	if (own || !named)
		take_language_of(t.msel, map->language ? map->language : sheet_language(t.sheet));
	for (uint32_t i = 0; i < map->count; i++)
		if (*map->columns[i].language)
			take_language_of(t.msel, map->columns[i].language);
	if (!t.msel->failed) {
		look_at_dates(&t);
		take_other_sheets(&t);
		take_rows(&t, true);
		find_columns(&t);
		take_title(&t);
		take_rows(&t, false);
		settle_times(&t);
	}
	memory_free(t.whens);
	memory_free(t.row_of);
	for (uint32_t i = 0; i < book->notice_count && i < BOOK_NOTICES_MAX; i++) {
		const struct book_notice *n = &book->notices[i];
		if (n->line)
			msel_find(import, n->read ? MSEL_ASSUMED : MSEL_LEFT, n->sheet, n->row, n->column, "line %u of the file: %s", n->line, n->text);
		else
			msel_find(import, n->read ? MSEL_ASSUMED : MSEL_LEFT, n->sheet, n->row, n->column, "%s", n->text);
	}
	if (book->notice_count > BOOK_NOTICES_MAX)
		msel_find(import, MSEL_LEFT, map->sheet_index, UINT32_MAX, UINT32_MAX, "%u more cells of this kind are not listed", book->notice_count - BOOK_NOTICES_MAX);
	bool many = import->inject_count > MSEL_INJECTS_MAX;
	if (many)
		book_fail(error, "sheet \"%.100s\" has more than %d injects below its headings in row %u, which nobody can play; take rows away, or name another sheet in a mapping", t.sheet->name,
		          MSEL_INJECTS_MAX, map->headings + 1);
	else if (t.msel->failed)
		book_fail(error, "memory is exhausted");
	else if (import->inject_count == 0)
		book_fail(error, "sheet \"%.100s\" has no injects below its headings in row %u", t.sheet->name, map->headings + 1);
	return !many && !t.msel->failed && import->inject_count > 0;
}
