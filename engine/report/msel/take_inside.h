/* take_inside — a sheet while its rows are taken; private to msel_take.c and take_inject.c. */
#ifndef ENSHU_REPORT_TAKE_INSIDE_H
#define ENSHU_REPORT_TAKE_INSIDE_H

#include "report/msel/msel_take.h"
#include "report/msel/msel_when.h"

#define NO_COLUMN UINT32_MAX

struct take {
	struct msel_import *import;
	struct msel *msel;
	const struct msel_map *map;
	const struct book_sheet *sheet;
	uint32_t sheet_index;
	struct msel_when *whens; /* one a row of the sheet; memory_free */
	uint32_t *row_of;        /* row of msel for each of them */
	uint32_t when_count;
	struct clock_reading section; /* day or date of the section under way */
	const char *module;           /* id of the phase of the section under way, or NULL */
	int year;
	enum clock_order order;
	bool standard; /* has our own column of kinds */
};

/* Index of a language of the list, which it gets when it is new; 0 when it has no room. */
int take_language_of(struct msel *msel, const char *code);
/* The cell of a column in a row, or NULL. (This and what follows: take_cells.c) */
const struct book_cell *take_cell(const struct take *t, uint32_t row, const struct msel_map_column *column);
/* The first non-empty cell of a field in a row, and its column of the map. */
const struct book_cell *take_field(const struct take *t, uint32_t row, int field, const struct msel_map_column **column);
const char *take_text(const struct take *t, uint32_t row, int field); /* "" where there is none */
bool take_is_blank(const char *text);
int take_language(struct take *t, const struct msel_map_column *column);
/* Adds a text behind what a field of the row has. */
void take_words(struct take *t, struct msel_row *row, enum msel_field field, int language, const char *text);
/* What has no field of its own stands in the notes under its heading. */
void take_note(struct take *t, struct msel_row *row, const char *heading, const char *text);
/* Fields that are carried over as they stand: those with words, in all languages; the named ones without (ended by MSEL_FIELDS). */
void take_all_words(struct take *t, struct msel_row *row, uint32_t at);
void take_plain(struct take *t, struct msel_row *row, uint32_t at, const uint8_t *fields);
/* One row of the sheet as an inject. (take_inject.c) */
void take_inject(struct take *t, uint32_t at);

#endif
