/* See msel_value.h. The values are those that an import writes (msel_write.h), so a scenario that a sheet has changed reads like one that a sheet has made. */
#include "report/msel/msel_value.h"

#include "report/msel/msel_when.h"
#include "report/msel/msel_write.h"

#include <string.h>

/* How a field of a kind of row becomes a value. */
enum how { WORDS, FACT_WORDS, QUOTED, RAW, IDS, SEATS, HIDDEN, SHOWN, SENDER, QUESTIONS, EXPECTED };
static const struct {
	const char *kind;
	uint8_t field, how;
	const char *key;
} keys[] = {
    {"inject", MSEL_MODULE, QUOTED, "module"},
    {"inject", MSEL_AT, QUOTED, "at"},
    {"inject", MSEL_AFTER, QUOTED, "after"},
    {"inject", MSEL_WHEN, RAW, "when"},
    {"inject", MSEL_UNLESS, RAW, "unless"},
    {"inject", MSEL_FROM, SENDER, "from"},
    {"inject", MSEL_TO, IDS, "to"},
    {"inject", MSEL_VIA, QUOTED, "via"},
    {"inject", MSEL_SUBJECT, WORDS, "subject"},
    {"inject", MSEL_BODY, WORDS, "body"},
    {"inject", MSEL_NOTES, WORDS, "notes"},
    {"inject", MSEL_QUESTIONS, QUESTIONS, "questions"},
    {"inject", MSEL_EXPECTED, EXPECTED, "expected"},
    {"inject", MSEL_OBJECTIVE, QUOTED, "objective"},
    {"inject", MSEL_REVEALS, IDS, "reveals"},
    {"inject", MSEL_ROOM, SHOWN, "room"},
    {"inject", MSEL_EFFECTS, RAW, "effects"},
    {"role", MSEL_SUBJECT, WORDS, "name"},
    {"role", MSEL_FROM, WORDS, "label"},
    {"role", MSEL_BODY, WORDS, "brief"},
    {"role", MSEL_VIA, QUOTED, "kind"},
    {"role", MSEL_NUMBER, SEATS, "seats"},
    {"role", MSEL_ROOM, HIDDEN, "hidden"},
    {"objective", MSEL_SUBJECT, WORDS, "text"},
    {"objective", MSEL_BODY, WORDS, "capability"},
    {"module", MSEL_AT, QUOTED, "at"},
    {"module", MSEL_AFTER, QUOTED, "after"},
    {"module", MSEL_WHEN, RAW, "when"},
    {"module", MSEL_SUBJECT, WORDS, "name"},
    {"module", MSEL_BODY, WORDS, "begins"},
    {"module", MSEL_QUESTIONS, QUESTIONS, "questions"},
    {"module", MSEL_VIA, QUOTED, "discussion"},
    {"fact", MSEL_SUBJECT, FACT_WORDS, ""},
    {"fact", MSEL_TO, IDS, "release_to"},
    {"fact", MSEL_FROM, IDS, "known_by"},
};

/* Index in keys[], or -1. */
static int find(const struct msel_row *row, enum msel_field field)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].field == field && msel_is(row, keys[i].kind))
			return (int)i;
	return -1;
}

static bool is_translated_setting(const struct msel_row *row)
{
	const char *id = msel_get(row, MSEL_ID, 0);
	return strcmp(id, "title") == 0 || strcmp(id, "premise") == 0 || strcmp(id, "about") == 0;
}

const char *msel_key_of(const struct msel_row *row, enum msel_field field)
{
	if (msel_is(row, "setting"))
		return field == MSEL_SUBJECT ? msel_get(row, MSEL_ID, 0) : NULL;
	int i = find(row, field);
	return i < 0 ? NULL : keys[i].key;
}

static void put(struct msel_writer *w, enum how how, enum msel_field field)
{
	const char *text = msel_field_of(w, field);
	switch (how) {
	case FACT_WORDS:
	case WORDS: msel_put_words(w, "", field); break;
	case QUOTED: msel_put_plain(w, "", text); break;
	case RAW: msel_put(w, *text ? " = " : ""), msel_put(w, text); break;
	case IDS: msel_put_id_list(w, "", text); break;
	case SEATS: msel_put(w, *text ? " = " : ""), msel_put(w, text); break;
	case HIDDEN: msel_put(w, strcmp(text, "no") == 0 ? " = true" : ""); break;
	case SHOWN: msel_put(w, strcmp(text, "yes") == 0 ? " = true" : *text ? " = false" : ""); break;
	case SENDER: msel_put_sender(w); break;
	case QUESTIONS: msel_put_questions(w); break;
	case EXPECTED: msel_put_expected(w); break;
	}
}

/* The writers give lines, "  key = value,\n". */
static void append_value(struct buffer *out, const struct buffer *line)
{
	const char *text = buffer_text(line), *value = strstr(text, "= ");
	size_t length = line->length, from = value ? (size_t)(value + 2 - text) : length;
	while (length > from && (text[length - 1] == '\n' || text[length - 1] == ','))
		length--;
	buffer_append(out, text + from, length - from);
}

bool msel_value_write(struct buffer *out, const struct msel *msel, uint32_t row, enum msel_field field)
{
	struct msel_scenario scratch = {0};
	struct buffer line = {0};
	struct msel_writer w = {.out = &scratch, .msel = msel, .to = &line, .line = 1, .row = row};
	const struct msel_row *r = &msel->rows[row];
	int i = find(r, field);
	bool setting = msel_is(r, "setting") && field == MSEL_SUBJECT;
	if (setting)
		put(&w, is_translated_setting(r) ? WORDS : QUOTED, field);
	else if (i >= 0)
		put(&w, keys[i].how, field);
	append_value(out, &line);
	bool fine = (setting || i >= 0) && !line.failed && !scratch.failed && !out->failed;
	buffer_free(&line);
	msel_scenario_free(&scratch);
	return fine;
}

bool msel_declaration_write(struct buffer *out, const struct msel *msel, uint32_t row)
{
	struct msel_scenario scratch = {0};
	struct msel_writer w = {.out = &scratch, .msel = msel, .to = out, .line = 1, .row = row};
	bool fine = msel_put_declaration(&w) && !scratch.failed && !out->failed;
	msel_scenario_free(&scratch);
	return fine;
}

/* ---- rows as they stand ---- */

static int language_at(const struct msel *msel, const char *code)
{
	for (uint32_t l = 0; l < msel->language_count; l++)
		if (strcmp(msel->languages[l], code) == 0)
			return (int)l;
	return 0;
}

/* Text of a plain field, "" where there is none. */
static const char *plain_text(const struct book_sheet *sheet, const struct msel_map *map, uint32_t row, enum msel_field field)
{
	for (uint32_t c = 0; c < map->count; c++)
		if (map->columns[c].field == (int)field && map->columns[c].column != UINT32_MAX)
			return book_text(sheet, row, map->columns[c].column);
	return "";
}

bool msel_rows_read(struct msel *msel, const struct book *book, const struct msel_map *map)
{
	const struct book_sheet *sheet = &book->sheets[map->sheet_index];
	for (uint32_t at = map->headings + 1; at < sheet->rows && !msel->failed; at++) {
		struct msel_row *row = NULL;
		const char *kind = plain_text(sheet, map, at, MSEL_KIND);
		for (uint32_t c = 0; c < map->count; c++) {
			const struct msel_map_column *column = &map->columns[c];
			const char *text = column->column == UINT32_MAX ? "" : book_text(sheet, at, column->column);
			if (!*text || column->field >= MSEL_FIELDS || column->field == MSEL_KIND)
				continue;
			row = row ? row : msel_add(msel, *kind ? kind : "inject");
			msel_set(msel, row, (enum msel_field)column->field, msel_field_how((enum msel_field)column->field) == MSEL_PLAIN ? 0 : language_at(msel, column->language), text);
		}
		if (row) {
			row->sheet = map->sheet_index;
			row->row = at;
		}
	}
	return !msel->failed;
}

bool msel_second_of(const struct book_cell *at, const struct book_cell *date, const struct book_cell *time, int64_t start_local, int64_t *second)
{
	struct msel_when when = {0};
	const struct book_cell *cells[] = {at, at ? NULL : date, at ? NULL : time};
	static const enum msel_field fields[] = {MSEL_AT, MSEL_DATE, MSEL_TIME};
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (cells[i] && !msel_when_cell(&when, cells[i], fields[i], CLOCK_UNKNOWN, 0))
			return false;
	if (when.read.has_elapsed)
		*second = when.read.elapsed;
	else if (when.read.has_date && when.read.has_clock)
		*second = when.read.date * 86400 + when.read.clock - start_local;
	else
		return false;
	return *second >= 0;
}
