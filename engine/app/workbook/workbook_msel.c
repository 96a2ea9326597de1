/* workbook_msel — the events list of a workbook, and what it refers to, compared with those of the scenario that the workbook carries. See workbook_take.h. */
#include "app/workbook/workbook_take.h"

#include "app/workbook/plan.h"

#include "base/duration.h"
#include "report/msel/msel_value.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct compare {
	struct workbook_taken *taken;
	const struct book *book;
	const struct sim_scenario *sc;
	const struct outline *outline;
	struct msel was, now;
	struct msel_map *map; /* of the sheet under way */
	const struct msel_row *above; /* the known row of this kind above */
};

static struct arena *arena_of(struct compare *c)
{
	return &c->taken->arena;
}

static const struct book_sheet *sheet_of(const struct compare *c)
{
	return &c->book->sheets[c->map->sheet_index];
}

/* Column of a field in a language, or UINT32_MAX. */
static uint32_t column_of(const struct compare *c, int field, int language)
{
	for (uint32_t i = 0; i < c->map->count; i++) {
		const struct msel_map_column *column = &c->map->columns[i];
		bool plain = field < MSEL_FIELDS && msel_field_how((enum msel_field)field) == MSEL_PLAIN;
		if (column->field == field && (plain || strcmp(column->language, c->was.languages[language]) == 0))
			return column->column;
	}
	return UINT32_MAX;
}

static const struct book_cell *cell_of(const struct compare *c, uint32_t row, int field)
{
	uint32_t column = column_of(c, field, 0);
	return column == UINT32_MAX ? NULL : book_at(sheet_of(c), row, column);
}

static const struct outline_item *item_of(const struct compare *c, const struct msel_row *row)
{
	bool setting = msel_is(row, "setting");
	return outline_find(c->outline, setting ? "scenario" : msel_get(row, MSEL_KIND, 0), setting ? "" : msel_get(row, MSEL_ID, 0), "");
}

/* ---- edits ---- */

/* With a copy of both texts; "" is not there. */
static void add_edit(struct compare *c, const struct msel_row *row, const char *key, const char *before, const char *after, uint32_t column)
{
	const struct outline_item *item = item_of(c, row);
	struct workbook_edit *edit = workbook_add_edit(c->taken, row->sheet, row->row, column);
	if (!edit)
		return;
	edit->word = item->word->name;
	edit->id = item->id;
	edit->key = arena_copy_text(arena_of(c), key, strlen(key));
	edit->before = before;
	edit->after = *after ? arena_copy_text(arena_of(c), after, strlen(after)) : NULL;
	c->taken->failed = c->taken->failed || !edit->key || (*after && !edit->after);
}

static const char *value_before(struct compare *c, const struct outline_item *item, const char *key)
{
	const struct outline_field *field = outline_field_of(c->outline, item, key);
	return field ? outline_value(arena_of(c), c->outline, item, field) : NULL;
}

/* A fact's languages are keys of its own table. */
static void edit_fact(struct compare *c, uint32_t index, int language, uint32_t column)
{
	const struct msel_row *row = &c->now.rows[index];
	struct buffer value = {0};
	const char *text = msel_get(row, MSEL_SUBJECT, language), *key = c->was.languages[language];
	if (*text)
		workbook_quote(&value, text);
	add_edit(c, row, key, value_before(c, item_of(c, row), key), buffer_text(&value), column);
	buffer_free(&value);
}

/* The languages of a text that were not changed keep what the files say, so that a translation which lives in a file of its own stays there. */
static bool settle_words(struct compare *c, struct msel_row *row, const struct msel_row *was, enum msel_field field, const char *before)
{
	for (uint32_t l = 0; before && l < c->was.language_count; l++) {
		const char *text = msel_get(row, field, (int)l), *words = outline_words(arena_of(c), before, c->was.languages[l], c->was.languages[0]);
		if (!words)
			return false;
		if (was && strcmp(text, msel_get(was, field, (int)l)) == 0)
			row->text[field][l] = words;
	}
	return true;
}

/* A field that differs, in whatever languages, becomes one edit. */
static void edit_field(struct compare *c, uint32_t index, const struct msel_row *was, enum msel_field field, int language, uint32_t column)
{
	struct msel_row *row = &c->now.rows[index];
	const char *key = msel_key_of(row, field);
	const struct outline_item *item = item_of(c, row);
	if (!key) {
		if (field == MSEL_NUMBER)
			workbook_remark(c->taken, false, row->sheet, row->row, column, "numbers follow the order of the scenario; \"%.20s\" was not taken", msel_get(row, field, 0));
		return;
	}
	if (!item) {
		workbook_remark(c->taken, true, row->sheet, row->row, column, "%s \"%.60s\" is declared by a loop or a function of the scenario; change it there",
		                msel_get(row, MSEL_KIND, 0), msel_get(row, MSEL_ID, 0));
		return;
	}
	if (!*key) {
		edit_fact(c, index, language, column);
		return;
	}
	const char *before = value_before(c, item, key);
	struct buffer value = {0};
	struct msel_row kept = *row;
	bool words = msel_field_how(field) == MSEL_WORDS;
	if (words && !settle_words(c, row, was, field, before))
		workbook_remark(c->taken, true, row->sheet, row->row, column, "%s of %s \"%.60s\" is computed in the scenario (%s:%" PRIu32 "); change it there", key, item->word->name, item->id,
		                c->outline->sources[item->source].path, item->line);
	else if (!msel_value_write(&value, &c->now, index, field) || value.failed)
		c->taken->failed = true;
	else
		add_edit(c, row, key, before, buffer_text(&value), column);
	c->now.rows[index] = kept;
	buffer_free(&value);
}

/* ---- rows ---- */

/* A date or a time that was changed says when, where the time since the start was left as it was. */
static void settle_moment(struct compare *c, uint32_t index, const struct msel_row *was)
{
	struct msel_row *row = &c->now.rows[index];
	const char *old_at = was ? msel_get(was, MSEL_AT, 0) : "", *at = msel_get(row, MSEL_AT, 0);
	const struct book_cell *at_cell = cell_of(c, row->row, MSEL_AT), *date = cell_of(c, row->row, MSEL_DATE), *time = cell_of(c, row->row, MSEL_TIME);
	bool moved = was && (strcmp(msel_get(row, MSEL_DATE, 0), msel_get(was, MSEL_DATE, 0)) != 0 || strcmp(msel_get(row, MSEL_TIME, 0), msel_get(was, MSEL_TIME, 0)) != 0);
	bool by_date = strcmp(at, old_at) == 0 && (moved || (!was && !*at)) && (date || time);
	int64_t second;
	char text[32];
	if (!by_date && (!at_cell || strcmp(at, old_at) == 0 || duration_parse(at, strlen(at), &second)))
		return;
	if (msel_second_of(by_date ? NULL : at_cell, date, time, c->sc->start_local, &second)) {
		duration_format(second, text);
		msel_set(&c->now, row, MSEL_AT, 0, text);
	} else if (*msel_get(row, MSEL_DATE, 0) || *msel_get(row, MSEL_TIME, 0) || *at) {
		workbook_remark(c->taken, true, row->sheet, row->row, column_of(c, by_date ? MSEL_DATE : MSEL_AT, 0), "the time \"%.30s %.30s %.30s\" was not understood", by_date ? "" : at,
		                msel_get(row, MSEL_DATE, 0), msel_get(row, MSEL_TIME, 0));
		row->text[MSEL_AT][0] = *old_at ? old_at : NULL;
	}
}

static void compare_row(struct compare *c, uint32_t index, const struct msel_row *was)
{
	settle_moment(c, index, was);
	for (int f = 0; f < MSEL_FIELDS; f++) {
		bool words = msel_field_how((enum msel_field)f) != MSEL_PLAIN, told = false;
		if (f == MSEL_KIND || f == MSEL_ID || f == MSEL_DATE || f == MSEL_TIME || f == MSEL_DTG)
			continue;
		for (uint32_t l = 0; l < (words ? c->was.language_count : 1); l++) {
			uint32_t column = column_of(c, f, (int)l);
			bool same = strcmp(msel_get(&c->now.rows[index], (enum msel_field)f, (int)l), was ? msel_get(was, (enum msel_field)f, (int)l) : "") == 0;
			if (same || (told && !msel_is(was ? was : &c->now.rows[index], "fact")) || (column == UINT32_MAX && f != MSEL_AT))
				continue;
			edit_field(c, index, was, (enum msel_field)f, (int)l, column);
			told = true;
		}
	}
}

static void add_row(struct compare *c, uint32_t index)
{
	struct msel_row *row = &c->now.rows[index];
	const char *kind = msel_get(row, MSEL_KIND, 0), *id = msel_get(row, MSEL_ID, 0);
	struct buffer text = {0};
	if (msel_is(row, "setting")) { /* one that was empty */
		compare_row(c, index, NULL);
		return;
	}
	if (!*id && msel_is(row, "inject")) {
		id = arena_format(&c->now.arena, "new-%" PRIu32, row->row + 1);
		msel_set(&c->now, row, MSEL_ID, 0, id);
		workbook_remark(c->taken, false, row->sheet, row->row, UINT32_MAX, "the new inject has no id; it is called \"%s\"", id ? id : "");
	}
	settle_moment(c, index, NULL);
	if (!*id || !msel_declaration_write(&text, &c->now, index)) {
		workbook_remark(c->taken, true, row->sheet, row->row, UINT32_MAX, "the row has %s; it was not taken", *id ? SAID("a kind that is none") : SAID("no id"));
	} else {
		struct workbook_edit *edit = workbook_add_edit(c->taken, row->sheet, row->row, column_of(c, MSEL_ID, 0));
		while (text.length && text.data[text.length - 1] == '\n')
			text.data[--text.length] = '\0';
		if (edit) {
			edit->word = arena_copy_text(arena_of(c), kind, strlen(kind));
			edit->id = arena_copy_text(arena_of(c), id, strlen(id));
			edit->after = arena_copy_text(arena_of(c), buffer_text(&text), text.length);
			const struct outline_item *above = c->above ? item_of(c, c->above) : NULL;
			edit->behind_word = above ? above->word->name : NULL;
			edit->behind_id = above ? above->id : NULL;
			edit->behind_of = "";
			c->taken->failed = c->taken->failed || !edit->word || !edit->id || !edit->after;
		}
	}
	buffer_free(&text);
}

static int32_t find_row(const struct msel *msel, const struct msel_row *like)
{
	for (uint32_t i = 0; i < msel->count; i++)
		if (msel_is(&msel->rows[i], msel_get(like, MSEL_KIND, 0)) && strcmp(msel_get(&msel->rows[i], MSEL_ID, 0), msel_get(like, MSEL_ID, 0)) == 0)
			return (int32_t)i;
	return -1;
}

static void tell_unknown_columns(struct compare *c)
{
	for (uint32_t i = 0; i < c->map->count; i++)
		if (c->map->columns[i].field >= MSEL_FIELDS && c->map->columns[i].column != UINT32_MAX)
			workbook_remark(c->taken, true, c->map->sheet_index, c->map->headings, c->map->columns[i].column, "the column \"%.60s\" is none of those that were exported; nothing in it was taken",
			                c->map->columns[i].heading);
}

static bool compare_sheet(struct compare *c, const char *name, bool *seen)
{
	int s = workbook_sheet_named(c->book, name);
	if (s < 0 || !msel_map_guess_sheet(c->map, c->book, (uint32_t)s) || !msel_map_has(c->map, MSEL_KIND) || !msel_map_has(c->map, MSEL_ID)) {
		workbook_remark(c->taken, false, s < 0 ? UINT32_MAX : (uint32_t)s, UINT32_MAX, UINT32_MAX, "the sheet %s, or its columns of kinds and ids, are gone; what it held stays as it was", name);
		return true;
	}
	tell_unknown_columns(c);
	uint32_t first = c->now.count;
	if (!msel_rows_read(&c->now, c->book, c->map))
		return false;
	for (uint32_t i = first; i < c->now.count; i++) {
		int32_t was = find_row(&c->was, &c->now.rows[i]);
		if (was >= 0 && seen[was]) {
			workbook_remark(c->taken, true, c->now.rows[i].sheet, c->now.rows[i].row, UINT32_MAX, "%s \"%.60s\" stands in two rows; the second was not taken",
			                msel_get(&c->now.rows[i], MSEL_KIND, 0), msel_get(&c->now.rows[i], MSEL_ID, 0));
			continue;
		}
		if (was < 0)
			add_row(c, i);
		else
			compare_row(c, i, &c->was.rows[was]);
		if (was >= 0) {
			seen[was] = true;
			c->above = &c->was.rows[was];
		}
	}
	return true;
}

static bool compare_both(struct compare *c, const struct i18n *strings)
{
	struct plan_source source = {.scenario = c->sc, .strings = strings};
	if (!plan_gather(&c->was, &source))
		return false;
	c->now.language_count = c->was.language_count;
	memcpy(c->now.languages, c->was.languages, sizeof c->now.languages);
	bool *seen = arena_allocate(arena_of(c), c->was.count + 1);
	if (!seen)
		return false;
	memset(seen, 0, c->was.count + 1);
	bool fine = compare_sheet(c, "MSEL", seen) && compare_sheet(c, "Exercise", seen);
	for (uint32_t i = 0; fine && i < c->was.count; i++)
		if (!seen[i] && !msel_is(&c->was.rows[i], "setting")) {
			const char *kind = msel_get(&c->was.rows[i], MSEL_KIND, 0), *id = msel_get(&c->was.rows[i], MSEL_ID, 0);
			const struct outline_item *item = outline_find(c->outline, kind, id, "");
			if (item)
				workbook_row_gone(c->taken, c->outline, UINT32_MAX, item);
			else
				workbook_remark(c->taken, false, UINT32_MAX, UINT32_MAX, UINT32_MAX, "%s \"%.60s\" has no row any more; a loop or a function of the scenario declares it, so it stays", kind, id);
		}
	return fine && !c->taken->failed;
}

bool workbook_compare_msel(struct workbook_taken *taken, const struct book *book, const struct script *base, const struct outline *outline, const struct i18n *strings)
{
	struct compare c = {.taken = taken, .book = book, .sc = script_scenario(base), .outline = outline, .map = memory_allocate_zeroed(1, sizeof *c.map)};
	bool fine = c.map && compare_both(&c, strings);
	if (c.map)
		msel_map_free(c.map);
	memory_free(c.map);
	msel_free(&c.was);
	msel_free(&c.now);
	return fine;
}
