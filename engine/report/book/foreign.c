/* See foreign.h. OLE2 containers name their streams in UTF-16 ([MS-CFB] 2.6.1); a workbook under a password is one with a stream EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.4). */
#include "report/book/foreign.h"

#include "base/saying.h"

#include "report/book/xlsx_package.h"

#include <stdbool.h>
#include <stdint.h>
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

/* Kinds of files that begin with bytes of their own. */
static const struct {
	const char *begin;
	uint8_t length;
	const char *what;
} beginnings[] = {
    {"%PDF-", 5, SAID("this is a PDF; ask for the spreadsheet it was made from")},
    {"\x89PNG", 4, SAID("this is a picture (PNG); ask for the spreadsheet it shows")},
    {"\xff\xd8\xff", 3, SAID("this is a picture (JPEG); ask for the spreadsheet it shows")},
    {"GIF8", 4, SAID("this is a picture (GIF); ask for the spreadsheet it shows")},
    {"II*\0", 4, SAID("this is a picture (TIFF); ask for the spreadsheet it shows")},
    {"MM\0*", 4, SAID("this is a picture (TIFF); ask for the spreadsheet it shows")},
    {"{\\rtf", 5, SAID("this is a Rich Text document; copy its table into a spreadsheet and save that as .xlsx")},
    {"SQLite format 3", 16, SAID("this is a database, perhaps a recording; the events list of a recording comes from `enshu export RECORDING -o F.xlsx`")},
    {"\x1f\x8b", 2, SAID("this is compressed with gzip; unpack it and import what is inside")},
    {"7z\xbc\xaf\x27\x1c", 6, SAID("this is a 7z archive; unpack it and import what is inside")},
    {"Rar!\x1a\x07", 6, SAID("this is a RAR archive; unpack it and import what is inside")},
    {"BZh", 3, SAID("this is compressed with bzip2; unpack it and import what is inside")},
    {"\xfd" "7zXZ", 5, SAID("this is compressed with xz; unpack it and import what is inside")},
    {"\x7f" "ELF", 4, SAID("this is a program; name a spreadsheet (.xlsx) or a table as text (.csv)")},
    {"MZ\x90", 3, SAID("this is a program; name a spreadsheet (.xlsx) or a table as text (.csv)")},
};

/* Control characters and zeros, which no text has, unless the zeros are halves of UTF-16 (encoding.c decides so as well). One byte in a hundred is forgiven. */
static bool is_binary(const unsigned char *data, size_t length)
{
	size_t look = length < 65536 ? length : 65536, controls = 0, zeros[2] = {0};
	if (length >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff)))
		return false;
	for (size_t i = 0; i < look; i++) {
		zeros[i & 1] += data[i] == 0;
		controls += data[i] < 0x20 && data[i] != 0 && !(data[i] >= '\t' && data[i] <= '\r') && data[i] != 0x1a && data[i] != 0x1b;
	}
	size_t all = zeros[0] + zeros[1], lesser = zeros[0] < zeros[1] ? zeros[0] : zeros[1];
	bool halves = all * 6 >= look && lesser * 16 < all - lesser;
	return !halves && (controls + all) * 100 > look;
}

const char *foreign_file(const void *bytes, size_t length)
{
	const unsigned char *data = bytes;
	if (length == 0)
		return SAID("the file is empty; save the spreadsheet again");
	size_t head = length < 4096 ? length : 4096, at = length >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	if (length >= 8 && memcmp(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0) {
		if (has_stream(data, length, "EncryptedPackage"))
			return SAID("this workbook is under a password; open it and save it as .xlsx without one");
		if (has_stream(data, length, "WordDocument"))
			return SAID("this is an old Word document; copy its table into a spreadsheet and save that as .xlsx");
		return SAID("this is an .xls workbook, of Excel before 2007; open it and save it as .xlsx");
	}
	for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
		if (length >= beginnings[i].length && memcmp(data, beginnings[i].begin, beginnings[i].length) == 0)
			return beginnings[i].what;
	if (!(length >= 2 && memcmp(data, "PK", 2) == 0) && is_binary(data, length))
		return SAID("this is no table: its bytes are not text. Save the spreadsheet as .xlsx or .csv");
	while (at < head && (data[at] == ' ' || data[at] == '\t' || data[at] == '\r' || data[at] == '\n'))
		at++;
	if (at == head || data[at] != '<')
		return NULL;
	if (holds(data, head, "urn:schemas-microsoft-com:office:spreadsheet"))
		return SAID("this is an XML spreadsheet, of Excel 2003; open it and save it as .xlsx");
	if (holds(data, head, "<html") || holds(data, head, "<HTML") || holds(data, head, "<table") || holds(data, head, "<TABLE") || holds(data, head, "<!DOCTYPE html"))
		return SAID("this is a web page under the name of a spreadsheet; open it in a spreadsheet program and save it as .xlsx");
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
	if (!xlsx_package_has(package, "[Content_Types].xml") && !xlsx_package_has(package, "xl/workbook.xml"))
		return SAID("this is an archive (.zip) and no workbook; unpack it and import the .xlsx or .csv inside");
	return NULL;
}
