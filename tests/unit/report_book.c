/* Workbooks out and in: whatever stands in a cell comes back, from CSV and XLSX; files cut short or with flipped bits give a result or a reason. */
#include "report/book/csv.h"
#include "report/book/xlsx_read.h"
#include "report/book/xlsx_write.h"

#include "random_text.h"
#include "test.h"

static void random_book(struct dice *d, struct book *book, bool hidden)
{
	struct book_error error;
	struct book_sheet *sheet = book_add_sheet(book, "MSEL", &error);
	struct buffer text = {0};
	for (uint32_t row = 0; row < 8; row++)
		for (uint32_t column = 0; column < 5; column++) {
			buffer_clear(&text);
			random_text(d, &text, 8, hidden);
			if (roll(d, 5))
				CHECK(book_add(book, sheet, row, column, BOOK_TEXT, buffer_text(&text), text.length, 0, &error));
		}
	buffer_free(&text);
	book_finish(sheet);
}

/* Rows and columns that hold nothing at the end do not count. */
static bool same(const struct book_sheet *a, const struct book_sheet *b)
{
	for (uint32_t row = 0; row < 8; row++)
		for (uint32_t column = 0; column < 5; column++)
			if (strcmp(book_text(a, row, column), book_text(b, row, column)) != 0) {
				printf("cell %u, %u: \"%s\" became \"%s\"\n", row, column, book_text(a, row, column), book_text(b, row, column));
				return false;
			}
	return a->rows == b->rows && a->columns == b->columns;
}

TEST(any_text_comes_back_from_csv)
{
	for (uint64_t seed = test_seed(1), last = getenv("ENSHU_SEED") ? seed : 400; seed <= last; seed++) {
		struct dice d = {seed, 0};
		struct book out = {0}, in = {0};
		struct book_error error;
		struct buffer file = {0};
		random_book(&d, &out, true);
		csv_write(&file, &out.sheets[0]);
		bool fine = csv_read(&in, "x", buffer_text(&file), file.length, &error) && same(&out.sheets[0], &in.sheets[0]);
		if (!fine)
			printf("ENSHU_SEED=%" PRIu64 "\n", seed);
		CHECK(fine);
		buffer_free(&file);
		book_free(&out);
		book_free(&in);
	}
}

TEST(any_text_comes_back_from_xlsx)
{
	for (uint64_t seed = test_seed(1), last = getenv("ENSHU_SEED") ? seed : 60; seed <= last; seed++) {
		struct dice d = {seed, 0};
		struct book out = {0}, in = {0};
		struct book_error error = {.text = ""};
		struct buffer file = {0};
		random_book(&d, &out, true);
		bool fine = xlsx_write(&file, &out, &(struct xlsx_look){.headings = 1}, &error) && xlsx_read(&in, buffer_text(&file), file.length, &error) &&
		            same(&out.sheets[0], &in.sheets[0]);
		if (!fine)
			printf("ENSHU_SEED=%" PRIu64 " %s\n", seed, error.text);
		CHECK(fine);
		buffer_free(&file);
		book_free(&out);
		book_free(&in);
	}
}

/* What a spreadsheet would compute begins with an apostrophe in the file. */
TEST(no_csv_field_begins_like_a_formula)
{
	static const char *const texts[] = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\n=1", "'=1", "＝１"};
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct buffer out = {0};
		csv_field(&out, texts[i], strlen(texts[i]));
		CHECK(strncmp(buffer_text(&out), "\"'", 2) == 0);
		buffer_free(&out);
	}
}

static const char *read_cell(const char *data, size_t length, uint32_t row, uint32_t column)
{
	static char text[512];
	struct book book = {0};
	struct book_error error = {.text = ""};
	snprintf(text, sizeof text, "%s", csv_read(&book, "x", data, length, &error) ? book_text(&book.sheets[0], row, column) : error.text);
	book_free(&book);
	return text;
}
#define CELL(data, row, column) read_cell(data, sizeof(data) - 1, row, column)

TEST(csv_of_every_encoding)
{
	CHECK_TEXT(CELL("\xef\xbb\xbf\x8f", 0, 0), "\xef\xbf\xbd");
	CHECK_TEXT(CELL("\xef\xbb\xbfNo,件名\n1,停電", 1, 1), "停電");
	CHECK_TEXT(CELL("No,件名\n1,停電", 1, 1), "停電");
	CHECK_TEXT(CELL("No,\x8c\x8f\x96\xbc\r\n1,\x83v\x83\x8a\x83\x93\x83^\x82\xaa\x8e~\x82\xdc\x82\xe9\r\n", 1, 1), "プリンタが止まる");
	CHECK_TEXT(CELL("No;Sujet\n1;D\xe9j\xe0 vu \x97 \x93non\x94\n", 1, 1), "Déjà vu — “non”");
	CHECK_TEXT(CELL("\xff\xfeN\0o\0\t\0X\0\n\0001\0\t\0\\P\0\0", 1, 0), "1");
	CHECK_TEXT(CELL("\xfe\xff\0N\0o\0,\0X\0\n\0001\0,\x50\x5c", 1, 1), "停");
	CHECK_TEXT(CELL("N\0o\0,\0X\0\r\0\n\0001\0,\0a\0", 1, 1), "a");
}

/* A small sheet has no kana, and Western letters with accents make pairs that Shift_JIS would allow. */
TEST(shift_jis_without_kana_and_western_letters_are_told_apart)
{
	static const char kanji[] = "\x94\xd4\x8d\x86,\x8e\x9e\x8d\x8f,\x8c\x8f\x96\xbc\r\n1,06:30,\x92\xe2\x8e\x7e\r\n", french[] = "No,Sujet\r\n1,Un \xe9t\xe9 cr\xe9\xe9, l\x92" "eau\r\n", german[] = "Nr,Text\r\n1,\xdc" "ber\xf6" "ffnung, gr\xfc\xdf" "e\r\n";
	static const struct {
		const char *bytes;
		size_t length;
		const char *encoding, *cell;
		uint32_t row, column;
	} cases[] = {{kanji, sizeof kanji - 1, "Shift_JIS", "停止", 1, 2}, {french, sizeof french - 1, "CP1252", "Un été créé", 1, 1}, {german, sizeof german - 1, "CP1252", "Überöffnung", 1, 1}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct book *book = memory_allocate_zeroed(1, sizeof *book);
		struct book_error error = {.text = ""};
		CHECK(csv_read(book, "x.csv", cases[i].bytes, cases[i].length, &error));
		CHECK_TEXT(book_text(&book->sheets[0], cases[i].row, cases[i].column), cases[i].cell);
		CHECK(strncmp(book->note, cases[i].encoding, strlen(cases[i].encoding)) == 0);
		book_free(book);
		memory_free(book);
	}
}

TEST(csv_as_people_write_it)
{
	CHECK_TEXT(CELL("a,b\n1,\"x\ny\"\n", 1, 1), "x\ny");
	CHECK_TEXT(CELL("a,b\n1,\"say \"\"no\"\"\"\n", 1, 1), "say \"no\"");
	CHECK_TEXT(CELL("a;b\n1;x, y, z\n2;u, v\n", 1, 1), "x, y, z");
	CHECK_TEXT(CELL("a\tb\n1\tx, y; z\n", 1, 1), "x, y; z");
	CHECK_TEXT(CELL("sep=|\na|b\n1|x,y,z\n", 1, 1), "x,y,z");
	CHECK_TEXT(CELL("a,b\n1,\"never closed\n2,c\n", 1, 1), "never closed"); /* what follows looks like rows */
	CHECK_TEXT(CELL("a,b\n1,\"never closed\n2,c\n", 2, 1), "c");
	CHECK_TEXT(CELL("a,b\n1,\"never closed\nand on\n", 1, 1), "never closed\nand on\n"); /* what follows does not */
	CHECK_TEXT(CELL("a,b,c\n1,\"open,\"shut\"\n", 1, 2), "shut");
	CHECK_TEXT(CELL("a,b\n1,\"x\"yz\n", 1, 1), "xyz");
	CHECK_TEXT(CELL("a,b\r1,x\r", 1, 1), "x");
	CHECK_TEXT(CELL("a,b\n1,x\0y\n", 1, 1), "x\xef\xbf\xbdy");
	CHECK_TEXT(CELL("", 0, 0), "");
}

/* Every length of a workbook and every flipped bit of its first and last parts: a book or a sentence, never a crash (the sanitizers watch). */
TEST(a_damaged_workbook_gives_a_book_or_a_reason)
{
	struct dice d = {3, 0};
	struct book out = {0};
	struct book_error error;
	struct buffer file = {0};
	random_book(&d, &out, true);
	CHECK(xlsx_write(&file, &out, &(struct xlsx_look){.headings = 1}, &error));
	book_free(&out);
	int refused = 0;
	for (size_t length = 0; length < file.length; length++) {
		struct book in = {0};
		error.text[0] = '\0';
		bool fine = xlsx_read(&in, file.data, length, &error);
		CHECK(fine || error.text[0]);
		refused += !fine;
		book_free(&in);
	}
	CHECK(refused > (int)file.length * 9 / 10);
	for (size_t bit = 0; bit < file.length * 8; bit += 3) {
		struct book in = {0};
		error.text[0] = '\0';
		file.data[bit / 8] ^= (char)(1 << bit % 8);
		CHECK(xlsx_read(&in, file.data, file.length, &error) || error.text[0]);
		file.data[bit / 8] ^= (char)(1 << bit % 8);
		book_free(&in);
	}
	buffer_free(&file);
}

TEST_MAIN
