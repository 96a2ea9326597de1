/* See xlsx_package.h. */
#include "report/book/xlsx_package.h"

#include <expat.h>
#include <string.h>
#include <zip.h>

struct xlsx_package {
	zip_t *zip;
	size_t unpacked;
};

struct stream { /* one part under way */
	const struct xlsx_reader *reader;
	struct book_error *error;
	XML_Parser parser;
	unsigned depth;
	unsigned fallback; /* depth at which an mc:Fallback began, which says again what its Choice has said; 0 none */
	bool stopped;
};

struct xlsx_package *xlsx_package_open(const void *data, size_t length, struct book_error *error)
{
	zip_error_t why;
	zip_error_init(&why);
	struct xlsx_package *package = memory_allocate_zeroed(1, sizeof *package);
	zip_source_t *source = package ? zip_source_buffer_create(data, length, 0, &why) : NULL;
	zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &why) : NULL;
	if (!zip && source)
		zip = zip_open_from_source(source, ZIP_RDONLY, &why); /* some programs write archives that are sound but not consistent in every field */
	if (!zip && source)
		zip_source_free(source);
	if (zip && zip_get_num_entries(zip, 0) > XLSX_PARTS_MAX) {
		book_fail(error, "the archive holds more than %d parts", XLSX_PARTS_MAX);
		zip_discard(zip);
		zip = NULL;
	} else if (!zip) {
		book_fail(error, "this is not a whole XLSX file (%s)", package ? zip_error_strerror(&why) : "memory is exhausted");
	}
	zip_error_fini(&why);
	if (!zip) {
		memory_free(package);
		return NULL;
	}
	package->zip = zip;
	return package;
}

void xlsx_package_close(struct xlsx_package *package)
{
	if (!package)
		return;
	zip_discard(package->zip);
	memory_free(package);
}

static zip_int64_t find(const struct xlsx_package *package, const char *part)
{
	return zip_name_locate(package->zip, *part == '/' ? part + 1 : part, ZIP_FL_NOCASE);
}

bool xlsx_package_has(const struct xlsx_package *package, const char *part)
{
	return find(package, part) >= 0;
}

/* ---- XML ---- */

static const char *local(const char *name)
{
	const char *colon = strrchr(name, ':');
	return colon ? colon + 1 : name;
}

const char *xlsx_attribute(const char **attributes, const char *name, bool prefixed)
{
	for (size_t i = 0; attributes[i]; i += 2)
		if (strcmp(local(attributes[i]), name) == 0 && (strchr(attributes[i], ':') != NULL) == prefixed)
			return attributes[i + 1];
	return NULL;
}

static void stop(struct stream *s)
{
	s->stopped = true;
	XML_StopParser(s->parser, XML_FALSE);
}

static void XMLCALL on_start(void *user, const char *name, const char **attributes)
{
	struct stream *s = user;
	if (s->stopped)
		return;
	if (++s->depth > XLSX_DEPTH_MAX) {
		book_fail(s->error, "its XML is nested deeper than %d", XLSX_DEPTH_MAX);
		stop(s);
	} else if (!s->fallback && strcmp(local(name), "Fallback") == 0) {
		s->fallback = s->depth;
	} else if (!s->fallback && s->reader->start && !s->reader->start(s->reader->user, local(name), attributes, s->error)) {
		stop(s);
	}
}

static void XMLCALL on_end(void *user, const char *name)
{
	struct stream *s = user;
	if (s->stopped)
		return;
	bool skipped = s->fallback != 0;
	if (s->depth-- == s->fallback)
		s->fallback = 0;
	if (!skipped && s->reader->end && !s->reader->end(s->reader->user, local(name), s->error))
		stop(s);
}

static void XMLCALL on_text(void *user, const char *text, int length)
{
	struct stream *s = user;
	if (!s->stopped && !s->fallback && s->reader->text && !s->reader->text(s->reader->user, text, (size_t)length, s->error))
		stop(s);
}

static void XMLCALL on_doctype(void *user, const char *name, const char *system, const char *public, int internal)
{
	struct stream *s = user;
	(void)name, (void)system, (void)public, (void)internal;
	book_fail(s->error, "it declares a document type, which no spreadsheet does");
	stop(s);
}

static bool feed(struct xlsx_package *package, struct stream *s, zip_file_t *file)
{
	char piece[32768];
	size_t size = 0;
	for (;;) {
		zip_int64_t got = zip_fread(file, piece, sizeof piece);
		if (got < 0) {
			book_fail(s->error, "it is damaged (%s)", zip_file_strerror(file));
			return false;
		}
		size += (size_t)got;
		package->unpacked += (size_t)got;
		if (size > XLSX_PART_MAX || package->unpacked > XLSX_TOTAL_MAX) {
			book_fail(s->error, "it is larger than %zu MB when unpacked", XLSX_PART_MAX >> 20);
			return false;
		}
		enum XML_Status status = XML_Parse(s->parser, piece, (int)got, got == 0);
		if (s->stopped)
			return false;
		if (status != XML_STATUS_OK) {
			book_fail(s->error, "line %lu is not XML (%s)", XML_GetCurrentLineNumber(s->parser), XML_ErrorString(XML_GetErrorCode(s->parser)));
			return false;
		}
		if (got == 0)
			return true;
	}
}

bool xlsx_package_parse(struct xlsx_package *package, const char *part, const struct xlsx_reader *reader, struct book_error *error)
{
	struct book_error inner = {.text = "memory is exhausted"};
	struct stream s = {.reader = reader, .error = &inner, .parser = XML_ParserCreate(NULL)};
	zip_int64_t index = find(package, part);
	zip_stat_t about;
	zip_stat_init(&about);
	zip_file_t *file = NULL;
	if (index < 0)
		book_fail(&inner, "it is missing");
	else if (zip_stat_index(package->zip, (zip_uint64_t)index, 0, &about) == 0 && (about.valid & ZIP_STAT_SIZE) && about.size > XLSX_PART_MAX)
		book_fail(&inner, "it says to be larger than %zu MB", XLSX_PART_MAX >> 20);
	else if (s.parser && !(file = zip_fopen_index(package->zip, (zip_uint64_t)index, 0)))
		book_fail(&inner, "it cannot be opened (%s)", zip_strerror(package->zip));
	bool fine = s.parser && file;
	if (fine) {
		XML_SetUserData(s.parser, &s);
		XML_SetElementHandler(s.parser, on_start, on_end);
		XML_SetCharacterDataHandler(s.parser, on_text);
		XML_SetStartDoctypeDeclHandler(s.parser, on_doctype);
		fine = feed(package, &s, file);
	}
	if (file)
		zip_fclose(file);
	if (s.parser)
		XML_ParserFree(s.parser);
	if (!fine)
		book_fail(error, "part %.100s: %.180s", part, inner.text);
	return fine;
}
