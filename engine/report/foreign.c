/* See foreign.h. OLE2 containers name their streams in UTF-16 ([MS-CFB] 2.6.1); a workbook under a password is one with a stream EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.4). */
#include "report/foreign.h"

#include "report/xlsx_package.h"

#include <string.h>

static bool holds(const unsigned char *data, size_t length, const char *text)
{
	size_t size = strlen(text);
	for (size_t i = 0; i + size <= length; i++)
		if (memcmp(data + i, text, size) == 0)
			return true;
	return false;
}

/* The name of a stream, in UTF-16. */
static bool has_stream(const unsigned char *data, size_t length, const char *name)
{
	char wide[64];
	size_t size = strlen(name);
	for (size_t i = 0; i < size; i++) {
		wide[2 * i] = name[i];
		wide[2 * i + 1] = '\0';
	}
	for (size_t i = 0; i + 2 * size <= length; i += 2)
		if (memcmp(data + i, wide, 2 * size) == 0)
			return true;
	return false;
}

const char *foreign_file(const void *bytes, size_t length)
{
	const unsigned char *data = bytes;
	size_t head = length < 4096 ? length : 4096, at = length >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	if (length >= 8 && memcmp(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0) {
		if (has_stream(data, length, "EncryptedPackage"))
			return "this workbook is under a password; open it and save it as .xlsx without one";
		if (has_stream(data, length, "WordDocument"))
			return "this is an old Word document; copy its table into a spreadsheet and save that as .xlsx";
		return "this is an .xls workbook, of Excel before 2007; open it and save it as .xlsx";
	}
	if (length >= 5 && memcmp(data, "%PDF-", 5) == 0)
		return "this is a PDF; ask for the spreadsheet it was made from";
	while (at < head && (data[at] == ' ' || data[at] == '\t' || data[at] == '\r' || data[at] == '\n'))
		at++;
	if (at == head || data[at] != '<')
		return NULL;
	if (holds(data, head, "urn:schemas-microsoft-com:office:spreadsheet"))
		return "this is an XML spreadsheet, of Excel 2003; open it and save it as .xlsx";
	if (holds(data, head, "<html") || holds(data, head, "<HTML") || holds(data, head, "<table") || holds(data, head, "<TABLE") || holds(data, head, "<!DOCTYPE html"))
		return "this is a web page under the name of a spreadsheet; open it in a spreadsheet program and save it as .xlsx";
	return NULL;
}

const char *foreign_package(const struct xlsx_package *package)
{
	static const struct {
		const char *part, *what;
	} kinds[] = {{"xl/workbook.bin", "this is a binary workbook (.xlsb); open it and save it as .xlsx"},
	             {"content.xml", "this is an OpenDocument file (.ods); open it and save it as .xlsx"},
	             {"word/document.xml", "this is a Word document (.docx); copy its table into a spreadsheet and save that as .xlsx"},
	             {"ppt/presentation.xml", "these are slides (.pptx); copy the table into a spreadsheet and save that as .xlsx"},
	             {"Index/Document.iwa", "this is a Numbers file; export it as Excel (.xlsx)"},
	             {"Index.zip", "this is a Numbers file; export it as Excel (.xlsx)"}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (xlsx_package_has(package, kinds[i].part))
			return kinds[i].what;
	return NULL;
}
