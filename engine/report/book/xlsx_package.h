/* xlsx_package — the zip archive of an XLSX file and the XML parts in it, read as streams; private to this room.
 *
 * The file is untrusted: sizes are bounded before and while unpacking, a document type (and with it every entity) is refused, nesting is bounded. */
#ifndef ENSHU_REPORT_XLSX_PACKAGE_H
#define ENSHU_REPORT_XLSX_PACKAGE_H

#include "report/book/book.h"

#define XLSX_PART_MAX  ((size_t)96 << 20) /* bytes of one part, unpacked */
#define XLSX_TOTAL_MAX ((size_t)256 << 20)
#define XLSX_PARTS_MAX 4096
#define XLSX_DEPTH_MAX 64

struct xlsx_package; /* an opened archive */

/* Opens an archive that lies in memory; the bytes must outlive it. NULL, *error set, when it is none. */
struct xlsx_package *xlsx_package_open(const void *data, size_t length, struct book_error *error);
void xlsx_package_close(struct xlsx_package *package);
bool xlsx_package_has(const struct xlsx_package *package, const char *part);

/* What a part's reader is told. Names come without their prefix; each function returns false, *error set, to stop. Any may be NULL. */
struct xlsx_reader {
	bool (*start)(void *user, const char *name, const char **attributes, struct book_error *error);
	bool (*end)(void *user, const char *name, struct book_error *error);
	bool (*text)(void *user, const char *text, size_t length, struct book_error *error);
	void *user;
};
/* Streams a part through its reader. False, *error set with the name of the part, when it is missing, damaged, too large or not XML. */
bool xlsx_package_parse(struct xlsx_package *package, const char *part, const struct xlsx_reader *reader, struct book_error *error);
/* Value of an attribute by its name without prefix; NULL when absent. With `prefixed`, only one that has a prefix (r:id beside id). */
const char *xlsx_attribute(const char **attributes, const char *name, bool prefixed);

#endif
