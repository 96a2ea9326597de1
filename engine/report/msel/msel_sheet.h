/* msel_sheet — a list of events laid out as a table in one of the column sets that planners know.
 *
 * `hseep`: the columns of the Homeland Security Exercise and Evaluation Program's event list; `mitre`: those that MITRE's Cyber Exercise Playbook names for a cyber
 * exercise; `standard`: every field in every language, from which an import makes the same list again. */
#ifndef ENSHU_REPORT_MSEL_SHEET_H
#define ENSHU_REPORT_MSEL_SHEET_H

#include "report/book/xlsx_write.h"
#include "report/msel/msel.h"

enum msel_columns { MSEL_HSEEP, MSEL_MITRE, MSEL_STANDARD, MSEL_SETS };
int msel_columns_find(const char *name); /* MSEL_SETS when unknown */

/* Words of headings in a language of the interface, by text id ("sheet.hseep.number"). */
struct msel_words {
	const char *(*word)(const void *user, const char *id);
	const void *user;
};
struct msel_layout {
	enum msel_columns columns;
	int language;  /* of texts, where a set has one language */
	bool played;   /* from a recording: status, time and reason columns too */
	bool one_sheet; /* CSV: settings, roles ... under the injects instead of on a sheet of their own */
};
#define MSEL_SHEETS 2
#define MSEL_SHEET_COLUMNS 96
struct msel_looks {
	struct xlsx_look looks[MSEL_SHEETS];
	uint8_t widths[MSEL_SHEET_COLUMNS];
};

/* Fills an empty book with the table, or tables. Rows keep their order. *looks points into itself and must outlive the writing. */
bool msel_to_book(const struct msel *msel, const struct msel_layout *layout, const struct msel_words *words, struct book *book, struct msel_looks *looks,
                  struct book_error *error);

#endif
