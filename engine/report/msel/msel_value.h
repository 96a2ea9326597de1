/* msel_value — a cell of an events list as the value of a key in the scenario language, and rows of a sheet as they stand, cell by cell: what an edited sheet needs to go
 * back into the scenario it came from. */
#ifndef ENSHU_REPORT_MSEL_VALUE_H
#define ENSHU_REPORT_MSEL_VALUE_H

#include "report/msel/msel_map.h"
#include "report/msel/msel_take.h"

/* The key that a field of this kind of row belongs to ("name" for the subject of a role), or NULL when it belongs to none (numbers, dates). Of a setting its own id; of a
 * fact's subject "" (its languages are keys of their own). */
const char *msel_key_of(const struct msel_row *row, enum msel_field field);
/* Appends the value of that field as the scenario language writes it; nothing when the field is empty. False when the row's kind has no such key, or memory is exhausted. */
bool msel_value_write(struct buffer *out, const struct msel *msel, uint32_t row, enum msel_field field);
/* Appends a whole declaration of the row. False when its kind has none of its own (a setting), or memory is exhausted. */
bool msel_declaration_write(struct buffer *out, const struct msel *msel, uint32_t row);

/* Adds every row of a sheet under its headings, word for word; its kind is "inject" where the column of kinds is empty. Languages of the list that a heading names must be
 * there. False when memory is exhausted. */
bool msel_rows_read(struct msel *msel, const struct book *book, const struct msel_map *map);
/* Second since the start that the cells of a row say: `at`, else `date` and `time` together (each may be NULL). False when they cannot be read. */
bool msel_second_of(const struct book_cell *at, const struct book_cell *date, const struct book_cell *time, int64_t start_local, int64_t *second);

#endif
