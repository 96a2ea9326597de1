/* foreign — files that look like spreadsheets and are not what we read, told apart by their bytes, each with its remedy. */
#ifndef ENSHU_REPORT_FOREIGN_H
#define ENSHU_REPORT_FOREIGN_H

#include <stddef.h>

/* "this is ...; save it as .xlsx", or NULL when the bytes may be a workbook or text. Static. */
const char *foreign_file(const void *data, size_t length);
/* The same of an archive that could be opened; `has` tells whether it holds a part. */
struct xlsx_package;
const char *foreign_package(const struct xlsx_package *package);

#endif
