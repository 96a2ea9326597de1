/* take_cells — the cells of a row by what their columns mean, and languages by their codes. See take_inside.h. */
#include "report/msel/take_inside.h"

#include <string.h>

int take_language_of(struct msel *msel, const char *code)
{
	for (uint32_t i = 0; i < msel->language_count; i++)
		if (strcmp(msel->languages[i], code) == 0)
			return (int)i;
	if (msel->language_count == MSEL_LANGUAGES)
		return 0;
	msel->languages[msel->language_count++] = arena_copy_text(&msel->arena, code, strlen(code));
	msel->failed = msel->failed || !msel->languages[msel->language_count - 1];
	return (int)msel->language_count - 1;
}

const struct book_cell *take_cell(const struct take *t, uint32_t row, const struct msel_map_column *column)
{
	return column->column == NO_COLUMN ? NULL : book_at(t->sheet, row, column->column);
}

const struct book_cell *take_field(const struct take *t, uint32_t row, int field, const struct msel_map_column **column)
{
	for (uint32_t i = 0; i < t->map->count; i++) {
		const struct book_cell *cell = t->map->columns[i].field == field ? take_cell(t, row, &t->map->columns[i]) : NULL;
		if (!cell)
			continue;
		if (column)
			*column = &t->map->columns[i];
		return cell;
	}
	return NULL;
}

const char *take_text(const struct take *t, uint32_t row, int field)
{
	const struct book_cell *cell = take_field(t, row, field, NULL);
	return cell ? cell->text : "";
}

bool take_is_blank(const char *text)
{
	return text[strspn(text, " \t\n")] == '\0' || strcmp(text, "　") == 0;
}

void take_words(struct take *t, struct msel_row *row, enum msel_field field, int language, const char *text)
{
	const char *before = msel_get(row, field, language);
	const char *joined = *before ? arena_format(&t->msel->arena, "%s\n%s", before, text) : text;
	if (!joined)
		t->msel->failed = true;
	else
		msel_set(t->msel, row, field, language, joined);
}

void take_note(struct take *t, struct msel_row *row, const char *heading, const char *text)
{
	const char *line = *heading ? arena_format(&t->msel->arena, "%s: %s", heading, text) : text;
	if (line)
		take_words(t, row, MSEL_NOTES, 0, line);
	t->msel->failed = t->msel->failed || !line;
}

int take_language(struct take *t, const struct msel_map_column *column)
{
	return *column->language ? take_language_of(t->msel, column->language) : 0;
}

void take_all_words(struct take *t, struct msel_row *row, uint32_t at)
{
	for (uint32_t i = 0; i < t->map->count; i++) {
		const struct msel_map_column *column = &t->map->columns[i];
		const struct book_cell *cell = take_cell(t, at, column);
		if (!cell || take_is_blank(cell->text) || column->field >= MSEL_FIELDS || msel_field_how((enum msel_field)column->field) == MSEL_PLAIN)
			continue;
		take_words(t, row, (enum msel_field)column->field, take_language(t, column), cell->text);
	}
}

void take_plain(struct take *t, struct msel_row *row, uint32_t at, const uint8_t *fields)
{
	for (; *fields != MSEL_FIELDS; fields++) {
		const char *text = take_text(t, at, *fields);
		if (!take_is_blank(text))
			msel_set(t->msel, row, *fields, 0, text);
	}
}
