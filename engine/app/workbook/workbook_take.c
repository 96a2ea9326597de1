/* See workbook_take.h: what both comparisons need, and the tables of declarations. */
#include "app/workbook/workbook_take.h"

#include "base/memory.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define HEADING_ROWS 12 /* rows from the top among which headings are looked for: people put a title above */

/* ---- lists ---- */

static void *one_more(struct workbook_taken *t, void *array, uint32_t count, uint32_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	uint32_t more = *capacity ? *capacity * 2 : 64;
	void *grown = memory_resize(array, more * size);
	t->failed = t->failed || !grown;
	*capacity = grown ? more : *capacity;
	return grown;
}

struct workbook_edit *workbook_add_edit(struct workbook_taken *t, uint32_t sheet, uint32_t row, uint32_t column)
{
	void *grown = one_more(t, t->edits, t->edit_count, &t->edit_capacity, sizeof *t->edits);
	if (!grown)
		return NULL;
	t->edits = grown;
	t->edits[t->edit_count] = (struct workbook_edit){.sheet = sheet, .row = row, .column = column, .of = "", .result = WORKBOOK_NO_PLACE};
	return &t->edits[t->edit_count++];
}

void workbook_remark(struct workbook_taken *t, bool left, uint32_t sheet, uint32_t row, uint32_t column, const char *format, ...)
{
	va_list arguments;
	t->sayings.arena = &t->arena;
	va_start(arguments, format);
	const struct saying *kept = saying_make(&t->sayings, format, arguments);
	va_end(arguments);
	void *grown = one_more(t, t->remarks, t->remark_count, &t->remark_capacity, sizeof *t->remarks);
	t->failed = t->failed || !kept;
	if (!grown || !kept)
		return;
	t->remarks = grown;
	t->remarks[t->remark_count++] = (struct workbook_remark){sheet, row, column, left, kept->english, kept};
}

void workbook_row_gone(struct workbook_taken *t, const struct outline *outline, uint32_t sheet, const struct outline_item *item)
{
	const struct script_source *file = &outline->sources[item->source];
	struct workbook_edit *edit = t->removes ? workbook_add_edit(t, sheet, UINT32_MAX, UINT32_MAX) : NULL;
	if (!t->removes)
		workbook_remark(t, false, sheet, UINT32_MAX, UINT32_MAX, "%s \"%.60s\" has no row any more; it stays in the scenario (%s:%" PRIu32 "). --remove takes it out", item->word->name, item->id,
		                file->path, item->line);
	if (!edit)
		return;
	edit->word = item->word->name;
	edit->id = item->id;
	edit->of = item->of < 0 ? "" : outline->items[item->of].id;
	edit->before = arena_copy_text(&t->arena, file->text + item->at, item->end - item->at);
	t->failed = t->failed || !edit->before;
}

void workbook_taken_free(struct workbook_taken *t)
{
	memory_free(t->edits);
	memory_free(t->remarks);
	arena_free(&t->arena);
	*t = (struct workbook_taken){0};
}

int workbook_sheet_named(const struct book *book, const char *name)
{
	for (uint32_t s = 0; s < book->sheet_count; s++)
		if (strcmp(book->sheets[s].name, name) == 0)
			return (int)s;
	return -1;
}

/* ---- values ---- */

void workbook_quote(struct buffer *out, const char *text)
{
	buffer_append_byte(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_append_byte(out, '\\');
		if (*text == '\n')
			buffer_append_text(out, "\\n");
		else
			buffer_append_byte(out, *text);
	}
	buffer_append_byte(out, '"');
}

const char *workbook_words_value(struct arena *arena, const char *const *languages, const char *const *words, uint32_t count, bool plain)
{
	struct buffer out = {0};
	bool any = false;
	for (uint32_t l = 1; l < count; l++)
		plain = plain && !*words[l];
	if (plain && count && *words[0])
		workbook_quote(&out, words[0]);
	for (uint32_t l = 0; !plain && l < count; l++) {
		if (!*words[l])
			continue;
		bool odd = strchr(languages[l], '-') != NULL;
		buffer_append_format(&out, "%s%s%s%s = ", any ? ", " : "{ ", odd ? "[\"" : "", languages[l], odd ? "\"]" : "");
		workbook_quote(&out, words[l]);
		any = true;
	}
	buffer_append_text(&out, any ? " }" : "");
	const char *kept = out.failed ? NULL : arena_copy_text(arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return kept;
}

/* ---- tables ---- */

struct compare {
	struct workbook_taken *taken;
	const struct outline *outline;
	const struct sim_scenario *sc;
	const struct workbook_table *table;
	const struct book_sheet *sheet;
	uint32_t sheet_index, heading;
	int32_t column_of[WORKBOOK_COLUMNS]; /* in the sheet, -1: it is not there */
	const struct outline_item *last;     /* declaration of the row above */
};

static const char *given(const struct compare *c, uint32_t row, uint32_t column)
{
	return c->column_of[column] < 0 ? "" : book_text(c->sheet, row, (uint32_t)c->column_of[column]);
}

/* Finds the row of headings, and which column of the table each is. */
static bool find_columns(struct compare *c)
{
	for (c->heading = 0; c->heading < HEADING_ROWS && c->heading < c->sheet->rows; c->heading++) {
		for (uint32_t k = 0; k < c->table->column_count; k++) {
			c->column_of[k] = -1;
			for (uint32_t i = 0; c->column_of[k] < 0 && i < c->sheet->columns; i++)
				if (strcmp(book_text(c->sheet, c->heading, i), c->table->columns[k].heading) == 0)
					c->column_of[k] = (int32_t)i;
		}
		if (c->column_of[WORKBOOK_KIND] >= 0 && c->column_of[WORKBOOK_ID] >= 0 && c->column_of[WORKBOOK_OF] >= 0)
			return true;
	}
	return false;
}

static void tell_unknown_columns(struct compare *c)
{
	for (uint32_t i = 0; i < c->sheet->columns; i++) {
		const char *heading = book_text(c->sheet, c->heading, i);
		bool known = !*heading;
		for (uint32_t k = 0; k < c->table->column_count; k++)
			known = known || c->column_of[k] == (int32_t)i;
		if (!known)
			workbook_remark(c->taken, true, c->sheet_index, c->heading, i, "the column \"%.60s\" is none of those that were exported; nothing in it was taken", heading);
	}
	for (uint32_t k = WORKBOOK_KEYS; k < c->table->column_count; k++)
		if (c->column_of[k] < 0)
			workbook_remark(c->taken, false, c->sheet_index, c->heading, UINT32_MAX, "the column \"%s\" is gone; its values stay as they were", c->table->columns[k].heading);
}

static bool same_key(const struct compare *c, uint32_t a, uint32_t b)
{
	return strcmp(c->table->columns[a].key, c->table->columns[b].key) == 0;
}

/* The value that a row gives a key whose first column is `column`, from all its columns; "" for none. NULL when memory is exhausted. */
static const char *value_of(struct compare *c, uint32_t row, int32_t item, uint32_t column)
{
	struct arena *arena = &c->taken->arena;
	const char *words[WORKBOOK_COLUMNS], *languages[WORKBOOK_COLUMNS], *raw = "";
	uint32_t count = 0;
	const struct outline_field *field = item < 0 ? NULL : outline_field_of(c->outline, c->table->items[item], c->table->columns[column].key);
	const char *before = field ? outline_value(arena, c->outline, c->table->items[item], field) : "";
	for (uint32_t k = column; k < c->table->column_count && same_key(c, k, column); k++) {
		const char *text = c->column_of[k] >= 0 || item < 0 ? given(c, row, k) : workbook_cell(arena, c->outline, c->table, (uint32_t)item, k, c->sc->languages[0]);
		if (!text)
			return NULL;
		if (!c->table->columns[k].language) {
			raw = text;
			continue;
		}
		words[count] = text;
		languages[count++] = c->table->columns[k].language;
	}
	bool first = count && strcmp(languages[0], c->sc->languages[0]) == 0;
	const char *plain = count ? workbook_words_value(arena, languages, words, count, first && before && *before && *before != '{') : "";
	return plain && *plain ? plain : plain ? raw : NULL;
}

static void edit_key(struct compare *c, uint32_t row, uint32_t item, uint32_t column, uint32_t changed)
{
	const struct outline_item *of = c->table->items[item];
	const struct outline_field *field = outline_field_of(c->outline, of, c->table->columns[column].key);
	const char *after = value_of(c, row, (int32_t)item, column);
	struct workbook_edit *edit = workbook_add_edit(c->taken, c->sheet_index, row, (uint32_t)c->column_of[changed]);
	if (!edit || !after) {
		c->taken->failed = true;
		return;
	}
	edit->word = of->word->name;
	edit->id = of->id;
	edit->of = of->of < 0 ? "" : c->outline->items[of->of].id;
	edit->key = c->table->columns[column].key;
	edit->before = field ? outline_value(&c->taken->arena, c->outline, of, field) : NULL;
	edit->after = *after ? after : NULL;
}

static void compare_row(struct compare *c, uint32_t row, uint32_t item)
{
	for (uint32_t k = WORKBOOK_KEYS; k < c->table->column_count;) {
		uint32_t first = k, changed = UINT32_MAX;
		for (; k < c->table->column_count && same_key(c, k, first); k++) {
			const char *was = workbook_cell(&c->taken->arena, c->outline, c->table, item, k, c->sc->languages[0]);
			if (c->column_of[k] >= 0 && changed == UINT32_MAX && was && strcmp(was, given(c, row, k)) != 0)
				changed = k;
		}
		if (changed != UINT32_MAX)
			edit_key(c, row, item, first, changed);
	}
	c->last = c->table->items[item];
}

/* An option of a decision that is new itself goes into its text. */
static bool join_decision(struct compare *c, const char *of, const struct buffer *option)
{
	for (uint32_t i = 0; i < c->taken->edit_count; i++) {
		struct workbook_edit *edit = &c->taken->edits[i];
		if (edit->key || strcmp(edit->word, "decision") != 0 || strcmp(edit->id, of) != 0)
			continue;
		edit->after = arena_format(&c->taken->arena, "%.*s  %s,\n}", (int)strlen(edit->after) - 1, edit->after, buffer_text(option));
		c->taken->failed = c->taken->failed || !edit->after;
		return true;
	}
	return false;
}

/* A row that the export did not have: a new declaration behind that of the row above. */
static void add_row(struct compare *c, uint32_t row)
{
	struct buffer text = {0};
	const char *kind = given(c, row, WORKBOOK_KIND), *id = given(c, row, WORKBOOK_ID), *of = given(c, row, WORKBOOK_OF);
	bool option = strcmp(kind, "option") == 0, known = false;
	for (uint32_t i = 0; i < c->table->item_count; i++)
		known = known || strcmp(c->table->items[i]->word->name, kind) == 0;
	if (!known || !*id || (option && !*of)) {
		workbook_remark(c->taken, true, c->sheet_index, row, UINT32_MAX, "the row names no %s; it was not taken", !known ? SAID("kind that this sheet has") : !*id ? SAID("id") : SAID("decision (of) that the option belongs to"));
		return;
	}
	buffer_append_format(&text, "%s ", kind);
	workbook_quote(&text, id);
	buffer_append_text(&text, " {\n");
	for (uint32_t k = WORKBOOK_KEYS; k < c->table->column_count;) {
		const char *value = value_of(c, row, -1, k);
		if (!value)
			c->taken->failed = true;
		else if (*value)
			buffer_append_format(&text, "  %s%s = %s,\n", option ? "  " : "", c->table->columns[k].key, value);
		uint32_t first = k;
		while (k < c->table->column_count && same_key(c, k, first))
			k++;
	}
	buffer_append_text(&text, option ? "  }" : "}");
	bool joined = option && join_decision(c, of, &text);
	struct workbook_edit *edit = joined ? NULL : workbook_add_edit(c->taken, c->sheet_index, row, (uint32_t)c->column_of[WORKBOOK_ID]);
	c->taken->failed = c->taken->failed || text.failed;
	if (edit && !text.failed) {
		edit->word = arena_copy_text(&c->taken->arena, kind, strlen(kind));
		edit->id = arena_copy_text(&c->taken->arena, id, strlen(id));
		edit->of = arena_copy_text(&c->taken->arena, of, strlen(of));
		edit->after = arena_copy_text(&c->taken->arena, buffer_text(&text), text.length);
		c->taken->failed = c->taken->failed || !edit->word || !edit->id || !edit->of || !edit->after;
		if (!option && c->last) {
			const struct outline_item *top = c->last->of < 0 ? c->last : &c->outline->items[c->last->of];
			edit->behind_word = top->word->name;
			edit->behind_id = top->id;
			edit->behind_of = "";
		}
	}
	buffer_free(&text);
}

static void compare_sheet(struct compare *c)
{
	bool *seen = arena_allocate(&c->taken->arena, c->table->item_count + 1);
	for (uint32_t i = 0; seen && i < c->table->item_count; i++)
		seen[i] = false;
	c->taken->failed = c->taken->failed || !seen;
	for (uint32_t row = c->heading + 1; seen && row < c->sheet->rows; row++) {
		const char *kind = given(c, row, WORKBOOK_KIND), *id = given(c, row, WORKBOOK_ID), *of = given(c, row, WORKBOOK_OF);
		uint32_t i = 0;
		if (!*kind && !*id)
			continue;
		for (; i < c->table->item_count; i++) {
			const struct outline_item *item = c->table->items[i];
			if (strcmp(item->word->name, kind) == 0 && strcmp(item->id, id) == 0 && strcmp(item->of < 0 ? "" : c->outline->items[item->of].id, of) == 0)
				break;
		}
		if (i == c->table->item_count) {
			add_row(c, row);
		} else if (seen[i]) {
			workbook_remark(c->taken, true, c->sheet_index, row, UINT32_MAX, "%s \"%.60s\" stands in two rows; the second was not taken", kind, id);
		} else {
			seen[i] = true;
			compare_row(c, row, i);
		}
	}
	for (uint32_t i = 0; seen && i < c->table->item_count; i++)
		if (!seen[i])
			workbook_row_gone(c->taken, c->outline, c->sheet_index, c->table->items[i]);
}

bool workbook_compare_tables(struct workbook_taken *taken, const struct book *book, const struct sim_scenario *base, const struct outline *outline)
{
	struct workbook_table *tables = arena_allocate(&taken->arena, WORKBOOK_TABLES * sizeof *tables);
	if (!tables || !workbook_tables(&taken->arena, outline, base->languages, base->language_count, tables))
		return false;
	for (size_t n = 0; n < WORKBOOK_TABLES; n++) {
		int s = workbook_sheet_named(book, tables[n].name);
		struct compare c = {.taken = taken, .outline = outline, .sc = base, .table = &tables[n], .sheet_index = (uint32_t)s};
		if (tables[n].item_count == 0)
			continue;
		c.sheet = s < 0 ? NULL : &book->sheets[s];
		if (s >= 0 && find_columns(&c)) {
			tell_unknown_columns(&c);
			compare_sheet(&c);
		} else {
			workbook_remark(taken, false, s < 0 ? UINT32_MAX : (uint32_t)s, UINT32_MAX, UINT32_MAX, "the sheet %s, or its columns kind, of and id, are gone; what it held stays as it was",
			                tables[n].name);
		}
	}
	return !taken->failed;
}

bool workbook_compare(struct workbook_taken *taken, const struct book *book, const struct script *base, const struct outline *outline, const struct i18n *strings)
{
	return workbook_compare_msel(taken, book, base, outline, strings) && workbook_compare_tables(taken, book, script_scenario(base), outline);
}
