/* workbook — the sheets of an XLSX export beyond the events list, which make it hold a whole scenario: what people may want to read and edit (decisions, actions, metrics,
 * evaluation) in the author's own words, and the scenario's files line by line, from which everything comes back as it was.
 *
 * An import takes the files, lays the same sheets out again, and what differs from them is what somebody changed (workbook_take.h). */
#ifndef ENSHU_APP_WORKBOOK_H
#define ENSHU_APP_WORKBOOK_H

#include "report/book/xlsx_write.h"
#include "script/read/outline.h"

#define WORKBOOK_FILES  "Source" /* name of the sheet with the files */
#define WORKBOOK_TABLES 4
#define WORKBOOK_SHEETS (2 + WORKBOOK_TABLES + 1)
#define WORKBOOK_COLUMNS 128

/* The files that make a scenario: of a loaded folder its sources, tests and README; not the shared catalogue. Bytes belong to the script or the arena. */
bool workbook_files(struct arena *arena, const struct script *script, const struct script_source **files, size_t *count);

/* Adds the sheet with the files. Lines that a cell would not keep (odd ends, bytes that are no text) are written as hexadecimal digits. */
bool workbook_add_files(struct book *book, const struct script_source *files, size_t count, struct xlsx_look *look, struct book_error *error);
/* Index of that sheet, or -1. */
int workbook_files_sheet(const struct book *book);
/* The files again, in the arena. False, *error set, when the sheet is not as it was written: somebody changed the files in it. */
bool workbook_read_files(struct arena *arena, const struct book *book, const struct script_source **files, size_t *count, struct book_error *error);

/* A column of a table: of a key, in one language where the key's texts are plain. */
struct workbook_column {
	const char *heading; /* "prompt (ja)" */
	const char *key;     /* NULL: kind, of, id, place */
	const char *language; /* NULL: the value as it is written */
	bool is_text;
};
struct workbook_table {
	const char *name;
	struct workbook_column columns[WORKBOOK_COLUMNS];
	uint32_t column_count;
	const struct outline_item **items; /* one a row; in the arena */
	uint32_t item_count;
};
enum { WORKBOOK_KIND, WORKBOOK_OF, WORKBOOK_ID, WORKBOOK_PLACE, WORKBOOK_KEYS };
/* What a table holds, for every table; without one that would be empty item_count is 0. False when memory is exhausted. */
bool workbook_tables(struct arena *arena, const struct outline *outline, const char *const *languages, uint32_t language_count, struct workbook_table tables[WORKBOOK_TABLES]);
/* Text of a cell, "" when empty; NULL when memory is exhausted. In the arena. */
const char *workbook_cell(struct arena *arena, const struct outline *outline, const struct workbook_table *table, uint32_t item, uint32_t column, const char *first_language);
/* Adds the tables that have rows as sheets, with their looks; *used is how many. */
bool workbook_add_tables(struct book *book, struct arena *arena, const struct outline *outline, const char *const *languages, uint32_t language_count, struct xlsx_look *looks,
                         uint32_t *used, struct book_error *error);

#endif
