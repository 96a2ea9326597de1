/* workbook_import — a workbook that carries its scenario, back into a folder: a new one, or the one it came from. */
#ifndef ENSHU_APP_WORKBOOK_IMPORT_H
#define ENSHU_APP_WORKBOOK_IMPORT_H

#include "report/book/book.h"

#include <stdbool.h>

struct workbook_choices {
	bool update; /* into the scenario that is in the folder */
	bool remove; /* what has no row any more is taken out */
	bool json;   /* told as one JSON object */
};
/* Writes the scenario into an empty folder, or, with `update`, its changes into one that holds this scenario. Nothing is written unless the result loads without errors. Prints
 * what was changed. Complains and returns an exit code: APP_NO when something in the sheets is not in the scenario now. */
int workbook_import(const struct book *book, const char *path, const char *folder, const struct workbook_choices *choices);

#endif
