/* See workbook.h: the tables of what is declared. */
#include "app/workbook/workbook.h"

#include <inttypes.h>
#include <string.h>

#define CELL_MAX 30000 /* bytes; a cell of a workbook holds 32,767 characters */

static const struct {
	const char *name;
	enum word_id words[6];
	unsigned count;
} kinds[WORKBOOK_TABLES] = {{"Decisions", {WORD_decision, WORD_option}, 2},
                            {"Actions", {WORD_action}, 1},
                            {"Metrics", {WORD_metric, WORD_variable, WORD_flag, WORD_resource, WORD_authority, WORD_measure}, 6},
                            {"Evaluation", {WORD_task, WORD_ending}, 2}};

static bool belongs(size_t table, const struct outline_item *item)
{
	for (unsigned i = 0; i < kinds[table].count; i++)
		if (item->word->id == kinds[table].words[i])
			return true;
	return false;
}

/* ---- columns ---- */

static void add_column(struct arena *arena, struct workbook_table *t, const char *key, const char *language, bool is_text)
{
	if (t->column_count == WORKBOOK_COLUMNS)
		return;
	const char *heading = language ? arena_format(arena, "%s (%s)", key, language) : is_text ? arena_format(arena, "%s (Lua)", key) : key;
	if (heading)
		t->columns[t->column_count++] = (struct workbook_column){heading, key, language, is_text};
}

/* Which languages the texts of a key are written in: bit l for languages[l], bit 31 for what is no plain text. */
static uint32_t languages_of(struct arena *arena, const struct outline *o, const struct workbook_table *t, const char *key, const char *const *languages, uint32_t count)
{
	uint32_t seen = 0;
	for (uint32_t i = 0; i < t->item_count; i++) {
		const struct outline_field *field = outline_field_of(o, t->items[i], key);
		const char *value = field ? outline_value(arena, o, t->items[i], field) : NULL;
		for (uint32_t l = 0; value && l < count; l++) {
			const char *words = outline_words(arena, value, languages[l], languages[0]);
			seen |= !words ? 1u << 31 : *words ? 1u << l : 0;
		}
	}
	return seen;
}

static bool has_key(const struct workbook_table *t, const char *key)
{
	for (uint32_t c = WORKBOOK_KEYS; c < t->column_count; c++)
		if (strcmp(t->columns[c].key, key) == 0)
			return true;
	return false;
}

static void add_key(struct arena *arena, const struct outline *o, struct workbook_table *t, const struct key *key, const char *const *languages, uint32_t count)
{
	bool used = false;
	for (uint32_t i = 0; i < t->item_count; i++)
		used = used || outline_field_of(o, t->items[i], key->name);
	if (!used || has_key(t, key->name))
		return;
	uint32_t seen = key->type == TYPE_TEXT ? languages_of(arena, o, t, key->name, languages, count) : 0;
	for (uint32_t l = 0; l < count; l++)
		if (key->type == TYPE_TEXT && (seen >> l & 1))
			add_column(arena, t, key->name, languages[l], true);
	if (key->type != TYPE_TEXT || seen >> 31)
		add_column(arena, t, key->name, NULL, key->type == TYPE_TEXT);
}

bool workbook_tables(struct arena *arena, const struct outline *o, const char *const *languages, uint32_t language_count, struct workbook_table tables[WORKBOOK_TABLES])
{
	static const char *const firsts[WORKBOOK_KEYS] = {"kind", "of", "id", "place"};
	for (size_t n = 0; n < WORKBOOK_TABLES; n++) {
		struct workbook_table *t = &tables[n];
		*t = (struct workbook_table){.name = kinds[n].name, .items = arena_allocate(arena, (o->item_count + 1) * sizeof *t->items)};
		if (!t->items)
			return false;
		for (uint32_t i = 0; i < o->item_count; i++)
			if (belongs(n, &o->items[i]))
				t->items[t->item_count++] = &o->items[i];
		for (; t->column_count < WORKBOOK_KEYS; t->column_count++)
			t->columns[t->column_count] = (struct workbook_column){.heading = firsts[t->column_count]};
		for (unsigned k = 0; k < kinds[n].count; k++)
			for (unsigned i = 0; i < script_words[kinds[n].words[k]].key_count; i++)
				add_key(arena, o, t, &script_words[kinds[n].words[k]].keys[i], languages, language_count < 31 ? language_count : 31);
	}
	return true;
}

/* ---- cells ---- */

static const char *place_of(struct arena *arena, const struct outline *o, const struct outline_item *item)
{
	return arena_format(arena, "%s:%" PRIu32, o->sources[item->source].path, item->line);
}

const char *workbook_cell(struct arena *arena, const struct outline *o, const struct workbook_table *t, uint32_t index, uint32_t column, const char *first_language)
{
	const struct outline_item *item = t->items[index];
	const struct workbook_column *c = &t->columns[column];
	if (!c->key)
		return column == WORKBOOK_KIND ? item->word->name
		       : column == WORKBOOK_OF ? (item->of < 0 ? "" : o->items[item->of].id)
		       : column == WORKBOOK_ID ? item->id
		                               : place_of(arena, o, item);
	const struct outline_field *field = outline_field_of(o, item, c->key);
	const char *value = field ? outline_value(arena, o, item, field) : "";
	if (!field || !value)
		return value;
	if (c->is_text) {
		const char *words = outline_words(arena, value, c->language ? c->language : first_language, first_language);
		value = c->language ? (words ? words : "") : words ? "" : value;
	}
	return strlen(value) <= CELL_MAX ? value : arena_format(arena, "-- %s", place_of(arena, o, item));
}

/* ---- sheets ---- */

static uint8_t width_of(const struct workbook_column *c)
{
	if (!c->key)
		return 16;
	return c->is_text ? 36 : 22;
}

static bool add_table(struct book *book, struct arena *arena, const struct outline *o, const struct workbook_table *t, const char *first_language, struct xlsx_look *look,
                      struct book_error *error)
{
	struct book_sheet *sheet = book_add_sheet(book, t->name, error);
	uint8_t *widths = arena_allocate(arena, t->column_count);
	bool fine = sheet && widths;
	for (uint32_t c = 0; fine && c < t->column_count; c++) {
		widths[c] = width_of(&t->columns[c]);
		fine = book_add(book, sheet, 0, c, BOOK_TEXT, t->columns[c].heading, strlen(t->columns[c].heading), 0, error);
	}
	for (uint32_t i = 0; fine && i < t->item_count; i++)
		for (uint32_t c = 0; fine && c < t->column_count; c++) {
			const char *text = workbook_cell(arena, o, t, i, c, first_language);
			fine = text && book_add(book, sheet, i + 1, c, BOOK_TEXT, text, strlen(text), 0, error);
		}
	if (sheet)
		book_finish(sheet);
	*look = (struct xlsx_look){widths, t->column_count, 1};
	return fine;
}

bool workbook_add_tables(struct book *book, struct arena *arena, const struct outline *o, const char *const *languages, uint32_t language_count, struct xlsx_look *looks,
                         uint32_t *used, struct book_error *error)
{
	struct workbook_table *tables = arena_allocate(arena, WORKBOOK_TABLES * sizeof *tables);
	*used = 0;
	bool fine = tables && workbook_tables(arena, o, languages, language_count, tables);
	for (size_t n = 0; fine && n < WORKBOOK_TABLES; n++)
		if (tables[n].item_count)
			fine = add_table(book, arena, o, &tables[n], language_count ? languages[0] : "en", &looks[(*used)++], error);
	return fine;
}
