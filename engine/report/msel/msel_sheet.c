/* See msel_sheet.h. */
#include "report/msel/msel_sheet.h"

#include <stdio.h>
#include <string.h>

static const uint8_t widths[MSEL_FIELDS] = {
#define X(name, id, how, width) width,
    MSEL_FIELD_TABLE(X)
#undef X
};

/* Columns of each set, ended by MSEL_FIELDS. The three of a played exercise follow. */
static const uint8_t hseep[] = {MSEL_NUMBER, MSEL_DATE, MSEL_TIME, MSEL_DESCRIPTION, MSEL_CONTROLLER, MSEL_FROM, MSEL_TO, MSEL_VIA, MSEL_OBJECTIVE, MSEL_EXPECTED,
                                MSEL_NOTES, MSEL_FIELDS};
static const uint8_t mitre[] = {MSEL_NUMBER, MSEL_DTG, MSEL_AT, MSEL_MODULE, MSEL_OBJECTIVE, MSEL_SUBJECT, MSEL_BODY, MSEL_VIA, MSEL_FROM, MSEL_TO, MSEL_EXPECTED,
                                MSEL_NOTES, MSEL_FIELDS};
static const uint8_t standard[] = {MSEL_KIND, MSEL_NUMBER, MSEL_ID, MSEL_MODULE, MSEL_DATE, MSEL_TIME, MSEL_AT, MSEL_AFTER, MSEL_WHEN, MSEL_UNLESS, MSEL_FROM,
                                   MSEL_TO, MSEL_VIA, MSEL_SUBJECT, MSEL_BODY, MSEL_NOTES, MSEL_QUESTIONS, MSEL_EXPECTED, MSEL_OBJECTIVE, MSEL_REVEALS, MSEL_ROOM,
                                   MSEL_EFFECTS, MSEL_FIELDS};
static const uint8_t played[] = {MSEL_STATUS, MSEL_ACTUAL, MSEL_REASON, MSEL_FIELDS};
static const struct {
	const char *name;
	const uint8_t *fields;
} sets[MSEL_SETS] = {{"hseep", hseep}, {"mitre", mitre}, {"standard", standard}};

int msel_columns_find(const char *name)
{
	int i = 0;
	while (i < MSEL_SETS && strcmp(sets[i].name, name) != 0)
		i++;
	return i;
}

struct column {
	enum msel_field field;
	int language;
	bool suffix; /* the heading names the language */
};

static uint32_t add_columns(struct column out[MSEL_SHEET_COLUMNS], uint32_t count, const uint8_t *fields, const struct msel *msel, const struct msel_layout *layout)
{
	for (; *fields != MSEL_FIELDS && count < MSEL_SHEET_COLUMNS; fields++) {
		bool words = msel_field_how(*fields) != MSEL_PLAIN, every = words && layout->columns == MSEL_STANDARD;
		for (uint32_t l = 0; l < (every ? msel->language_count : 1) && count < MSEL_SHEET_COLUMNS; l++)
			out[count++] = (struct column){*fields, every ? (int)l : words ? layout->language : 0, every};
	}
	return count;
}

static bool put(struct book *book, struct book_sheet *sheet, uint32_t row, uint32_t column, const char *text, struct book_error *error)
{
	return book_add(book, sheet, row, column, BOOK_TEXT, text, strlen(text), 0, error);
}

static bool put_headings(const struct msel *msel, const struct msel_layout *layout, const struct msel_words *words, const struct column *columns, uint32_t count,
                         struct book *book, struct book_sheet *sheet, struct book_error *error)
{
	bool fine = true;
	for (uint32_t c = 0; fine && c < count; c++) {
		char id[64], text[256];
		bool own = columns[c].field < MSEL_STATUS;
		snprintf(id, sizeof id, "sheet.%s.%s", own ? sets[layout->columns].name : "played", msel_field_id(columns[c].field));
		snprintf(text, sizeof text, columns[c].suffix ? "%s (%s)" : "%s", words->word(words->user, id), msel->languages[columns[c].language]);
		fine = put(book, sheet, 0, c, text, error);
	}
	return fine;
}

static bool put_row(const struct msel_row *row, const struct column *columns, uint32_t count, struct book *book, struct book_sheet *sheet, uint32_t at,
                    struct book_error *error)
{
	bool fine = true;
	for (uint32_t c = 0; fine && c < count; c++)
		fine = put(book, sheet, at, c, msel_get(row, columns[c].field, columns[c].language), error);
	return fine;
}

bool msel_to_book(const struct msel *msel, const struct msel_layout *layout, const struct msel_words *words, struct book *book, struct msel_looks *looks,
                  struct book_error *error)
{
	struct column columns[MSEL_SHEET_COLUMNS];
	uint32_t count = add_columns(columns, 0, sets[layout->columns].fields, msel, layout);
	if (layout->played)
		count = add_columns(columns, count, played, msel, layout);
	for (uint32_t c = 0; c < count; c++)
		looks->widths[c] = widths[columns[c].field];
	bool two = layout->columns == MSEL_STANDARD && !layout->one_sheet;
	struct book_sheet *sheets[MSEL_SHEETS] = {NULL};
	uint32_t next[MSEL_SHEETS] = {1, 1};
	bool fine = true;
	for (int i = 0; i < (two ? 2 : 1) && fine; i++) {
		sheets[i] = book_add_sheet(book, i == 0 ? "MSEL" : "Exercise", error);
		looks->looks[i] = (struct xlsx_look){looks->widths, count, 1};
		fine = sheets[i] && put_headings(msel, layout, words, columns, count, book, sheets[i], error);
	}
	/* Injects first: on one sheet the rest stands below them, where it is in nobody's way. */
	for (int pass = 0; pass < 2; pass++) {
		for (uint32_t i = 0; fine && i < msel->count; i++) {
			bool inject = msel_is(&msel->rows[i], "inject");
			if (inject != (pass == 0) || (!inject && layout->columns != MSEL_STANDARD))
				continue;
			int which = two && !inject;
			fine = put_row(&msel->rows[i], columns, count, book, sheets[which], next[which]++, error);
		}
	}
	for (int i = 0; i < MSEL_SHEETS; i++)
		if (sheets[i])
			book_finish(sheets[i]);
	return fine;
}
