/* See xlsx_read.h. The workbook is found through the package's relationships, as the standard wants it; xl/workbook.xml is where everybody puts it. */
#include "report/book/xlsx_read.h"

#include "report/book/foreign.h"
#include "report/book/xlsx_sheet.h"

#include <stdio.h>
#include <string.h>

#define PART_MAX 256

struct relation {
	char id[64], target[PART_MAX], type[96]; /* type: the last words of its address */
};
struct relations {
	struct relation items[BOOK_SHEETS_MAX * 4];
	uint32_t count;
	const char *base; /* folder of the part they belong to */
};
struct listed_sheet {
	char name[128], id[64];
	bool hidden;
};
struct workbook {
	struct listed_sheet sheets[BOOK_SHEETS_MAX];
	uint32_t count;
	bool epoch_1904, too_many;
};

static void copy(char *out, size_t size, const char *text)
{
	size_t length = strlen(text);
	while (length >= size)
		length--;
	while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
		length--; /* never half a character */
	memcpy(out, text, length);
	out[length] = '\0';
}

/* Joins the base folder and a target with its ../ steps. */
static void resolve(const char *base, const char *target, char out[PART_MAX])
{
	char joined[PART_MAX * 2];
	if (*target == '/')
		copy(joined, sizeof joined, target + 1);
	else {
		copy(joined, PART_MAX, base);
		size_t used = strlen(joined);
		copy(joined + used, PART_MAX, target);
	}
	for (char *up; (up = strstr(joined, "/../"));) {
		char *start = up;
		while (start > joined && start[-1] != '/')
			start--;
		memmove(start, up + 4, strlen(up + 4) + 1);
	}
	copy(out, PART_MAX, joined);
}

static bool relations_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	struct relations *r = user;
	const char *id = xlsx_attribute(attributes, "Id", false), *target = xlsx_attribute(attributes, "Target", false);
	const char *type = xlsx_attribute(attributes, "Type", false), *mode = xlsx_attribute(attributes, "TargetMode", false);
	(void)error;
	if (strcmp(name, "Relationship") != 0 || !id || !target || !type || r->count == sizeof r->items / sizeof *r->items || (mode && strcmp(mode, "External") == 0))
		return true;
	struct relation *item = &r->items[r->count++];
	const char *last = strrchr(type, '/');
	copy(item->id, sizeof item->id, id);
	copy(item->type, sizeof item->type, last ? last + 1 : type);
	resolve(r->base, target, item->target);
	return true;
}

static const struct relation *relation_of_type(const struct relations *r, const char *type)
{
	for (uint32_t i = 0; i < r->count; i++)
		if (strcmp(r->items[i].type, type) == 0)
			return &r->items[i];
	return NULL;
}

static const struct relation *relation_by_id(const struct relations *r, const char *id)
{
	for (uint32_t i = 0; i < r->count; i++)
		if (strcmp(r->items[i].id, id) == 0)
			return &r->items[i];
	return NULL;
}

static bool workbook_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	struct workbook *w = user;
	(void)error;
	if (strcmp(name, "workbookPr") == 0) {
		const char *epoch = xlsx_attribute(attributes, "date1904", false);
		w->epoch_1904 = epoch && (strcmp(epoch, "1") == 0 || strcmp(epoch, "true") == 0);
	}
	const char *title = xlsx_attribute(attributes, "name", false), *id = xlsx_attribute(attributes, "id", true), *state = xlsx_attribute(attributes, "state", false);
	if (strcmp(name, "sheet") != 0 || !title || !id)
		return true;
	w->too_many = w->count == BOOK_SHEETS_MAX;
	if (w->too_many)
		return true;
	struct listed_sheet *sheet = &w->sheets[w->count++];
	copy(sheet->name, sizeof sheet->name, title);
	copy(sheet->id, sizeof sheet->id, id);
	sheet->hidden = state && strcmp(state, "visible") != 0;
	return true;
}

struct beside {
	bool comments, pictures;
	char drawing[PART_MAX]; /* relative to the sheet */
};

/* LibreOffice writes a drawing without anything in it. */
static bool drawing_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	const char *end = strstr(name, "Anchor");
	(void)attributes;
	(void)error;
	*(bool *)user = *(bool *)user || (end && !end[6]);
	return true;
}

/* What belongs to a sheet and is not among its cells is not read; somebody may have written there. */
static bool beside_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	struct beside *beside = user;
	const char *target = xlsx_attribute(attributes, "Target", false);
	const char *type = xlsx_attribute(attributes, "Type", false), *last = type ? strrchr(type, '/') : NULL;
	(void)error;
	if (strcmp(name, "Relationship") != 0 || !last)
		return true;
	if (strcmp(last, "/comments") == 0 || strcmp(last, "/threadedComment") == 0)
		beside->comments = true;
	if (strcmp(last, "/drawing") == 0 && target)
		copy(beside->drawing, PART_MAX, target);
	return true;
}

static bool tell_beside(struct book *book, const struct book_sheet *sheet, struct xlsx_package *package, const char *part, struct book_error *error)
{
	char rels[PART_MAX + 16];
	struct beside beside = {0};
	char drawing[PART_MAX], base[PART_MAX];
	const char *slash = strrchr(part, '/');
	size_t folder = slash ? (size_t)(slash - part) + 1 : 0;
	snprintf(rels, sizeof rels, "%.*s_rels/%s.rels", (int)folder, part, part + folder);
	if (!xlsx_package_has(package, rels))
		return true;
	if (!xlsx_package_parse(package, rels, &(struct xlsx_reader){.start = beside_start, .user = &beside}, error))
		return false;
	copy(base, (size_t)(folder + 1) < PART_MAX ? folder + 1 : PART_MAX, part);
	resolve(base, beside.drawing, drawing);
	struct book_error unread; /* a drawing that cannot be read may hold something */
	if (*beside.drawing && (!xlsx_package_has(package, drawing) || !xlsx_package_parse(package, drawing, &(struct xlsx_reader){.start = drawing_start, .user = &beside.pictures}, &unread)))
		beside.pictures = true;
	if (beside.comments)
		book_notice(book, sheet, UINT32_MAX, UINT32_MAX, false, "has comments on cells, which are not read: copy what matters into a column");
	if (beside.pictures)
		book_notice(book, sheet, UINT32_MAX, UINT32_MAX, false, "has pictures, charts or text boxes, which are not read");
	return true;
}

static bool read_sheets(struct book *book, struct xlsx_package *package, const struct workbook *w, const struct relations *r, struct book_error *error)
{
	struct xlsx_strings strings = {0};
	struct xlsx_styles *styles = memory_allocate_zeroed(1, sizeof *styles);
	const struct relation *shared = relation_of_type(r, "sharedStrings"), *style = relation_of_type(r, "styles");
	bool fine = styles != NULL;
	if (!styles)
		book_fail(error, "memory is exhausted");
	fine = fine && (!shared || xlsx_strings_read(&strings, package, shared->target, error));
	fine = fine && (!style || !xlsx_package_has(package, style->target) || xlsx_styles_read(styles, package, style->target, error));
	for (uint32_t i = 0; fine && i < w->count; i++) {
		const struct relation *part = relation_by_id(r, w->sheets[i].id);
		if (!part || strcmp(part->type, "worksheet") != 0)
			continue; /* a chart or a macro sheet */
		struct book_sheet *sheet = book_add_sheet(book, w->sheets[i].name, error);
		fine = sheet && xlsx_sheet_read(book, sheet, package, part->target, &strings, styles, w->epoch_1904, error);
		if (sheet)
			sheet->hidden = w->sheets[i].hidden;
		fine = fine && tell_beside(book, sheet, package, part->target, error);
	}
	if (styles)
		memory_free(styles->shows);
	memory_free(styles);
	xlsx_strings_free(&strings);
	return fine;
}

static bool is_foreign(const unsigned char *data, size_t length, struct book_error *error)
{
	const char *what = foreign_file(data, length);
	if (what)
		book_fail(error, "%s", what);
	else if (length < 4 || memcmp(data, "PK", 2) != 0)
		book_fail(error, "this is not an XLSX file");
	else
		return false;
	return true;
}

static bool read_package(struct book *book, struct xlsx_package *package, struct relations *relations, struct workbook *workbook, struct book_error *error)
{
	char main_part[PART_MAX] = "xl/workbook.xml", rels[PART_MAX + 16], folder[PART_MAX];
	relations->base = "";
	const char *what = foreign_package(package);
	if (what) {
		book_fail(error, "%s", what);
		return false;
	}
	if (xlsx_package_has(package, "_rels/.rels") &&
	    !xlsx_package_parse(package, "_rels/.rels", &(struct xlsx_reader){.start = relations_start, .user = relations}, error))
		return false;
	const struct relation *document = relation_of_type(relations, "officeDocument");
	if (document)
		copy(main_part, sizeof main_part, document->target);
	const char *slash = strrchr(main_part, '/');
	copy(folder, sizeof folder, main_part);
	folder[slash ? slash - main_part + 1 : 0] = '\0';
	resolve(folder, "_rels/", rels);
	size_t used = strlen(rels), name_length = strlen(slash ? slash + 1 : main_part);
	if (used + name_length + 6 > sizeof rels || !xlsx_package_parse(package, main_part, &(struct xlsx_reader){.start = workbook_start, .user = workbook}, error)) {
		if (used + name_length + 6 > sizeof rels)
			book_fail(error, "the name of its workbook part is too long");
		return false;
	}
	memcpy(rels + used, slash ? slash + 1 : main_part, name_length + 1);
	memcpy(rels + used + name_length, ".rels", 6);
	relations->count = 0;
	relations->base = folder;
	return xlsx_package_parse(package, rels, &(struct xlsx_reader){.start = relations_start, .user = relations}, error) &&
	       read_sheets(book, package, workbook, relations, error);
}

bool xlsx_read(struct book *book, const void *data, size_t length, struct book_error *error)
{
	if (is_foreign(data, length, error))
		return false;
	struct xlsx_package *package = xlsx_package_open(data, length, error);
	struct relations *relations = memory_allocate_zeroed(1, sizeof *relations);
	struct workbook *workbook = memory_allocate_zeroed(1, sizeof *workbook);
	bool fine = package && relations && workbook;
	if (package && !fine)
		book_fail(error, "memory is exhausted");
	fine = fine && read_package(book, package, relations, workbook, error);
	if (fine && book->sheet_count == 0) {
		book_fail(error, "the workbook has no worksheet");
		fine = false;
	}
	if (fine)
		book->note = workbook->too_many ? "only the first 64 sheets were read" : workbook->epoch_1904 ? "dates counted from 1904" : "";
	xlsx_package_close(package);
	memory_free(relations);
	memory_free(workbook);
	return fine;
}
