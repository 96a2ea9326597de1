/* Events lists out and in: random lists come back cell by cell; sheets as other programs and other people make them are understood, or say what was not. */
#include "base/file.h"
#include "base/duration.h"
#include "report/book/csv.h"
#include "report/msel/msel_cast.h"
#include "report/msel/msel_scenario.h"
#include "report/msel/msel_sheet.h"
#include "report/book/xlsx_read.h"

#include "random_text.h"
#include "script_help.h"
#include "test.h"

#include <zip.h>

/* ---- random lists ---- */

static const char *const languages[] = {"en", "ja", "th"};

static void set_random(struct dice *d, struct msel *msel, struct msel_row *row, enum msel_field field, int language)
{
	struct buffer text = {0};
	if (msel_field_how(field) == MSEL_LIST) {
		for (uint32_t i = 0, count = 1 + roll(d, 3); i < count; i++) {
			struct buffer item = {0}, cell = {0};
			random_text(d, &item, 5, true);
			if (field == MSEL_EXPECTED)
				msel_expected_write(&cell, buffer_text(&item), roll(d, 2) ? "done:report" : "", roll(d, 3) ? "" : "O1");
			msel_list_add(&text, buffer_text(field == MSEL_EXPECTED ? &cell : &item));
			buffer_free(&item);
			buffer_free(&cell);
		}
	} else {
		random_text(d, &text, 9, true);
	}
	msel_set(msel, row, field, language, buffer_text(&text));
	buffer_free(&text);
}

static struct msel_row *add(struct msel *msel, const char *kind, const char *id)
{
	struct msel_row *row = msel_add(msel, kind);
	CHECK(row != NULL);
	msel_set(msel, row, MSEL_ID, 0, id);
	return row;
}

static void random_msel(struct dice *d, struct msel *msel)
{
	static const uint8_t words[] = {MSEL_FROM, MSEL_BODY, MSEL_NOTES, MSEL_QUESTIONS, MSEL_EXPECTED};
	static const char *const receivers[] = {"everybody", "police", "police, nco"}, *const channels[] = {"phone", "email", "briefing", "sensor"};
	msel->language_count = 1 + roll(d, 3);
	for (uint32_t l = 0; l < msel->language_count; l++)
		msel->languages[l] = languages[l];
	for (uint32_t i = 0, count = 1 + roll(d, 12); i < count; i++) {
		char text[64];
		snprintf(text, sizeof text, "inject-%u%s", i, roll(d, 2) ? "_B" : "");
		struct msel_row *row = add(msel, "inject", text);
		snprintf(text, sizeof text, "%u", i + 1);
		msel_set(msel, row, MSEL_NUMBER, 0, text);
		duration_format(roll(d, 200000), text);
		if (roll(d, 3))
			msel_set(msel, row, MSEL_AT, 0, text);
		else if (roll(d, 2))
			set_random(d, msel, row, roll(d, 2) ? MSEL_AFTER : MSEL_WHEN, 0);
		for (uint32_t l = 0; l < msel->language_count; l++) {
			set_random(d, msel, row, MSEL_SUBJECT, (int)l);
			for (size_t f = 0; f < sizeof words; f++)
				if (roll(d, 2))
					set_random(d, msel, row, words[f], (int)l);
		}
		msel_set(msel, row, MSEL_TO, 0, receivers[roll(d, 3)]);
		msel_set(msel, row, MSEL_VIA, 0, channels[roll(d, 4)]);
		msel_set(msel, row, MSEL_MODULE, 0, roll(d, 2) ? "dawn" : NULL);
		msel_set(msel, row, MSEL_OBJECTIVE, 0, roll(d, 2) ? "O1" : NULL);
		msel_set(msel, row, MSEL_ROOM, 0, roll(d, 3) ? NULL : "no");
		if (roll(d, 3) == 0)
			set_random(d, msel, row, MSEL_EFFECTS, 0);
		if (roll(d, 3) == 0)
			set_random(d, msel, row, MSEL_UNLESS, 0);
	}
	msel_set(msel, add(msel, "setting", "start"), MSEL_SUBJECT, 0, "2026-07-04T06:30+09:00");
	msel_set(msel, add(msel, "setting", "length"), MSEL_SUBJECT, 0, "3d");
	set_random(d, msel, add(msel, "setting", "title"), MSEL_SUBJECT, 0);
	set_random(d, msel, add(msel, "role", "police"), MSEL_SUBJECT, 0);
	set_random(d, msel, add(msel, "role", "nco"), MSEL_BODY, 0);
	set_random(d, msel, add(msel, "objective", "O1"), MSEL_SUBJECT, 0);
	set_random(d, msel, add(msel, "module", "dawn"), MSEL_SUBJECT, 0);
	set_random(d, msel, add(msel, "fact", "note"), MSEL_SUBJECT, 0);
}

/* Rows of one list as they are in another, whatever their order among the kinds. */
static bool same_rows(const struct msel *a, const struct msel *b)
{
	if (a->count != b->count || a->language_count != b->language_count) {
		printf("%u rows in %u languages became %u in %u\n", a->count, a->language_count, b->count, b->language_count);
		return false;
	}
	for (uint32_t i = 0; i < a->count; i++) {
		const struct msel_row *x = &a->rows[i], *y = NULL;
		for (uint32_t n = 0; n < b->count && !y; n++)
			if (msel_is(&b->rows[n], msel_get(x, MSEL_KIND, 0)) && strcmp(msel_get(x, MSEL_ID, 0), msel_get(&b->rows[n], MSEL_ID, 0)) == 0)
				y = &b->rows[n];
		for (int f = 0; f < MSEL_FIELDS; f++)
			for (int l = 0; y && l < MSEL_LANGUAGES; l++)
				if (strcmp(msel_get(x, (enum msel_field)f, l), msel_get(y, (enum msel_field)f, l)) != 0) {
					printf("%s, %s: \"%s\" became \"%s\"\n", msel_get(x, MSEL_ID, 0), msel_field_id((enum msel_field)f), msel_get(x, (enum msel_field)f, l),
					       msel_get(y, (enum msel_field)f, l));
					return false;
				}
		if (!y)
			return false;
	}
	return true;
}

static const char *heading(const void *user, const char *id)
{
	(void)user; /* the last word of the id: "subject", "id" ... are among the headings that are understood */
	const char *dot = strrchr(id, '.');
	return dot ? dot + 1 : id;
}

static bool there_and_back(const struct msel *msel, bool xlsx, struct msel_import *in, struct book *sheet)
{
	struct book *out = memory_allocate_zeroed(1, sizeof *out);
	struct msel_map *map = memory_allocate_zeroed(1, sizeof *map);
	struct msel_looks looks;
	struct buffer file = {0};
	struct book_error error = {.text = ""};
	const struct msel_layout layout = {.columns = MSEL_STANDARD, .one_sheet = !xlsx};
	bool fine = msel_to_book(msel, &layout, &(struct msel_words){heading, NULL}, out, &looks, &error);
	if (fine && xlsx)
		fine = xlsx_write(&file, out, looks.looks, &error) && xlsx_read(sheet, file.data, file.length, &error);
	else if (fine) {
		csv_write(&file, &out->sheets[0]);
		fine = csv_read(sheet, "x.csv", file.data, file.length, &error);
	}
	fine = fine && msel_map_guess(map, sheet, &error) && msel_take(in, sheet, map, &error);
	if (!fine)
		printf("%s\n", error.text);
	buffer_free(&file);
	book_free(out);
	msel_map_free(map);
	memory_free(out);
	memory_free(map);
	return fine;
}

static void round_trips(bool xlsx, uint64_t seeds)
{
	for (uint64_t seed = test_seed(1), last = getenv("ENSHU_SEED") ? seed : seeds; seed <= last; seed++) {
		struct dice d = {seed, 0};
		struct msel msel = {0};
		struct msel_import in = {0};
		struct book *sheet = memory_allocate_zeroed(1, sizeof *sheet);
		random_msel(&d, &msel);
		bool fine = there_and_back(&msel, xlsx, &in, sheet) && same_rows(&msel, &in.msel);
		if (!fine)
			printf("ENSHU_SEED=%" PRIu64 "\n", seed);
		CHECK(fine);
		msel_import_free(&in);
		msel_free(&msel);
		book_free(sheet);
		memory_free(sheet);
	}
}

TEST(random_lists_come_back_from_csv) { round_trips(false, 150); }
TEST(random_lists_come_back_from_xlsx) { round_trips(true, 40); }

/* Whatever a list says, the scenario made of it has no errors once what does not fit is set aside; and that is only ever what stands in the scenario language. */
TEST(any_list_makes_a_scenario_that_checks)
{
	for (uint64_t seed = test_seed(1), last = getenv("ENSHU_SEED") ? seed : 60; seed <= last; seed++) {
		struct dice d = {seed, 0};
		struct msel msel = {0};
		struct msel_scenario scenario = {0};
		random_msel(&d, &msel);
		uint64_t *aside = memory_allocate_zeroed(msel.count, sizeof *aside);
		size_t errors = 1, moved = 1;
		for (int round = 0; round < 500 && errors && moved; round++) {
			CHECK(msel_scenario_write(&scenario, &msel, "x\n-- y", "random", aside, NULL));
			struct script_source sources[MSEL_FILES];
			for (int i = 0; i < MSEL_FILES; i++)
				sources[i] = (struct script_source){msel_file_name(i), buffer_text(&scenario.files[i]), scenario.files[i].length};
			struct script *script = script_load_sources(sources, MSEL_FILES);
			size_t count;
			const struct script_diagnostic *all = script_diagnostics(script, &count);
			errors = script_error_count(script);
			moved = 0;
			uint32_t row;
			uint64_t fields;
			for (size_t i = 0; i < count; i++)
				moved += all[i].severity == SCRIPT_ERROR && msel_scenario_set_aside(&scenario, &msel, all[i].file, all[i].line, false, aside, &row, &fields);
			for (size_t n = 0; n < count && !moved; n++)
				moved += all[n].severity == SCRIPT_ERROR && msel_scenario_set_aside(&scenario, &msel, all[n].file, all[n].line, true, aside, &row, &fields);
			if (errors && !moved)
				print_diagnostics(script);
			script_free(script);
		}
		if (errors)
			printf("ENSHU_SEED=%" PRIu64 "\n", seed);
		CHECK_INT(errors, 0);
		memory_free(aside);
		msel_scenario_free(&scenario);
		msel_free(&msel);
	}
}

/* ---- sheets of other people ---- */

struct imported {
	struct book book;
	struct msel_map map;
	struct msel_import import;
	struct book_error error;
	bool fine;
};

static struct imported *import_book(struct imported *x)
{
	x->fine = x->fine && msel_map_guess(&x->map, &x->book, &x->error) && msel_take(&x->import, &x->book, &x->map, &x->error);
	return x;
}

static struct imported *import_csv(const char *text)
{
	struct imported *x = memory_allocate_zeroed(1, sizeof *x);
	x->fine = csv_read(&x->book, "x.csv", text, strlen(text), &x->error);
	return import_book(x);
}

static void import_free(struct imported *x)
{
	msel_import_free(&x->import);
	msel_map_free(&x->map);
	book_free(&x->book);
	memory_free(x);
}

/* The n-th inject's field. */
static const char *field(const struct imported *x, uint32_t n, enum msel_field f)
{
	for (uint32_t i = 0; i < x->import.msel.count; i++)
		if (msel_is(&x->import.msel.rows[i], "inject") && n-- == 0)
			return msel_get(&x->import.msel.rows[i], f, 0);
	return "(no such inject)";
}

static bool finds(const struct imported *x, uint32_t row, uint32_t column, const char *text)
{
	for (uint32_t i = 0; i < x->import.finding_count; i++)
		if (x->import.findings[i].row == row && x->import.findings[i].column == column && strstr(x->import.findings[i].text, text))
			return true;
	return false;
}

TEST(headings_below_a_title_and_blank_rows_between)
{
	struct imported *x = import_csv("Exercise GULF GUARD,,\n,,\nSerial,Time,Event Description,Recipient Player(s)\n\n1,0900,Crane stops,Port\n,,,\n2,0915,Note on printers,Port; Police\n");
	CHECK(x->fine);
	CHECK_INT(x->map.headings, 2);
	CHECK_INT(x->import.inject_count, 2);
	CHECK_TEXT(field(x, 1, MSEL_AT), "15m");
	CHECK_TEXT(field(x, 1, MSEL_TO), "port, police");
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "Crane stops");
	CHECK(finds(x, 0, 0, "the title"));
	import_free(x);
}

TEST(japanese_headings_and_everybody)
{
	struct imported *x = import_csv("番号,付与時刻,付与先,付与手段,状況付与内容,期待される行動,担当者\n1,9時,全員,電話,停電が発生した。原因は不明。,連絡網を回す,田中\n2,午後1時05分,市長、総務課,メール,照会が来る,,\n");
	CHECK(x->fine);
	CHECK_TEXT(x->import.msel.languages[0], "ja");
	CHECK_TEXT(field(x, 0, MSEL_TO), "everybody");
	CHECK_TEXT(field(x, 0, MSEL_VIA), "phone");
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "停電が発生した");
	CHECK_TEXT(field(x, 0, MSEL_NOTES), "担当者: 田中");
	CHECK_TEXT(field(x, 1, MSEL_AT), "4h05m");
	import_free(x);
}

TEST(day_offsets_and_midnight)
{
	struct imported *x = import_csv("No,Day,Time,Subject,To\n1,D-Day,2200,a,X\n2,D+1,0600,b,X\n3,,2330,c,X\n4,,0015,d,X\n5,Day 4,0100,e,X\n");
	CHECK(x->fine);
	CHECK_TEXT(field(x, 0, MSEL_AT), "0s");
	CHECK_TEXT(field(x, 1, MSEL_AT), "8h");
	CHECK_TEXT(field(x, 2, MSEL_AT), "1d1h30m");
	CHECK_TEXT(field(x, 3, MSEL_AT), "1d2h15m");
	CHECK_TEXT(field(x, 4, MSEL_AT), "2d3h");
	CHECK(finds(x, 4, 2, "next day"));
	import_free(x);
}

TEST(date_time_groups_give_date_and_zone)
{
	struct imported *x = import_csv("Event,DTG,Message,To\n1,041430IJUL26,a,X\n2,040600ZJUL26,b,X\n");
	CHECK(x->fine);
	CHECK_TEXT(field(x, 1, MSEL_AT), "30m");
	for (uint32_t i = 0; i < x->import.msel.count; i++)
		if (strcmp(msel_get(&x->import.msel.rows[i], MSEL_ID, 0), "start") == 0)
			CHECK_TEXT(msel_get(&x->import.msel.rows[i], MSEL_SUBJECT, 0), "2026-07-04T14:30+09:00");
	import_free(x);
}

/* What has no place is said with its cell and kept in the notes. */
TEST(nothing_is_dropped_silently)
{
	struct imported *x = import_csv("No.,Time,Subject,To,Method,Classification,POC\n1a,TBD,a,,Pigeon,OFFICIAL,Smith\n2,0900,b,X,Phone,,\n");
	CHECK(x->fine);
	CHECK_TEXT(field(x, 0, MSEL_NOTES), "Time: TBD\nClassification: OFFICIAL\nPOC: Smith\nNo.: 1a\nMethod: Pigeon");
	CHECK(finds(x, 1, 1, "not understood as a time"));
	CHECK(finds(x, 1, 4, "not a channel"));
	CHECK(finds(x, 1, 3, "everybody") || finds(x, 1, UINT32_MAX, "everybody"));
	CHECK(finds(x, 0, 5, "kept in the notes"));
	import_free(x);
}

TEST(a_sign_stands_for_the_word_number)
{
	char language[16];
	CHECK_INT(msel_heading_field("Inject #", language), MSEL_NUMBER);
	CHECK_INT(msel_heading_field("Event # ", language), MSEL_NUMBER);
	CHECK_INT(msel_heading_field("#", language), MSEL_NUMBER);
	CHECK_INT(msel_heading_field("No.", language), MSEL_NUMBER);
	CHECK_INT(msel_heading_field("Inject", language), MSEL_BODY);
	struct imported *x = import_csv("Inject #,Time,Subject,To\n7,0900,Crane stops,Port\n");
	CHECK(x->fine);
	CHECK_TEXT(field(x, 0, MSEL_BODY), "");
	import_free(x);
}

TEST(dates_that_contradict_each_other_are_told)
{
	struct imported *x = import_csv("Date,Time,Subject,To\n13/7/2026,0900,a,Port\n4/7/2026,0900,b,Port\n7/13/2026,0900,c,Port\n");
	CHECK(x->fine);
	CHECK(finds(x, 3, 0, "can only be month first"));
	import_free(x);
}

TEST(rows_behind_a_quotation_mark_that_is_never_closed_are_read_on_their_own)
{
	static const char *const texts[] = {"Time,Subject,Message,To\n09:00,\"open,hello,Police\n10:00,second,b,City\n",
	                                    "Time,Subject,Message,To\n09:00,\"open,hello,Police\n10:00,\"second\",b,City\n"};
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct imported *x = import_csv(texts[i]);
		CHECK(finds(x, 1, 1, "line 2 of the file: begins with a quotation mark that is never closed: the mark was left out"));
		CHECK_INT(x->import.inject_count, 2);
		CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "open");
		CHECK_TEXT(field(x, 0, MSEL_BODY), "hello");
		CHECK_TEXT(field(x, 1, MSEL_SUBJECT), "second");
		import_free(x);
	}
}

TEST(a_quotation_mark_that_is_never_closed_before_something_that_is_no_table_is_told)
{
	struct imported *x = import_csv("Time,Subject,To\n09:00,first,City\n10:00,\"open\nand so on\nfor ever\n");
	CHECK(finds(x, 2, 1, "line 3 of the file: begins with a quotation mark that is never closed: the rest of the file stands in this cell"));
	import_free(x);
}

TEST(a_sheet_without_headings_is_read_by_what_its_cells_are)
{
	struct imported *x = import_csv("1,09:00,Operator,phone,\"Gates stop\",\"All the gates have stopped and the cranes are standing still.\"\n"
	                                "2,09:10,Police,e-mail,\"A note appears\",\"A ransom note was printed on every printer in the house.\"\n"
	                                "3,09:30,Operator,news,\"Reporters call\",\"A reporter asks whether the port is under attack now.\"\n");
	CHECK(x->fine && x->map.headless);
	CHECK_INT(x->import.inject_count, 3);
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "Gates stop");
	CHECK_TEXT(field(x, 0, MSEL_AT), "0s");
	CHECK_TEXT(field(x, 2, MSEL_TO), "operator");
	CHECK(finds(x, UINT32_MAX, 1, "by its cells column B was taken as \"time\". If it is not: --map B=FIELD"));
	struct buffer saved = {0};
	msel_map_write(&x->map, &saved);
	CHECK(strstr(buffer_text(&saved), "\"headings\": 0") && strstr(buffer_text(&saved), "{\"column\": \"B\", \"field\": \"time\"}"));
	struct msel_map again = {0};
	CHECK(msel_map_read(&again, buffer_text(&saved), saved.length, &x->error) && msel_map_apply(&again, &x->book, &x->error));
	CHECK_INT(again.count, x->map.count);
	for (uint32_t i = 0; i < again.count; i++)
		CHECK(again.columns[i].column == x->map.columns[i].column && again.columns[i].field == x->map.columns[i].field);
	msel_map_free(&again);
	buffer_free(&saved);
	import_free(x);
}

TEST(headings_in_a_language_we_do_not_know_are_kept_and_their_columns_read_by_their_cells)
{
	struct imported *x = import_csv("Uhrzeit,Stelle,Nachricht\n09:00,Hafen,Alle Tore stehen still und nichts geht mehr.\n09:10,Polizei,Ein Schreiben liegt in jedem Drucker des Hauses.\n"
	                                "09:20,Hafen,Reporter rufen an und fragen nach der Lage.\n");
	CHECK(x->fine && !x->map.headless);
	CHECK_INT(x->import.inject_count, 3);
	CHECK(finds(x, 0, 0, "the heading \"Uhrzeit\" is not known"));
	import_free(x);
}

TEST(cells_that_do_not_tell_what_they_are_are_not_guessed)
{
	struct imported *x = import_csv("alpha,beta\ngamma,delta\n");
	CHECK(!x->fine);
	CHECK(strstr(x->error.text, "--map 1=time,2=to,3=subject"));
	import_free(x);
}

TEST(columns_can_be_named_by_position)
{
	static const char *const wrong[] = {"1", "=time", "1=colour", "99=to", "A1=to", "1=time;2=to"};
	struct book book = {0};
	struct book_error error = {.text = ""};
	const char *text = "Wann,x\n09:00,first\n09:30,second\n";
	CHECK(csv_read(&book, "x.csv", text, strlen(text), &error));
	struct msel_map map = {0};
	CHECK(msel_map_positions(&map, &book, "A=time,2=subject:de", &error));
	CHECK_INT(map.headings, 0); /* a word above times is a heading */
	CHECK_INT(map.columns[1].field, MSEL_SUBJECT);
	CHECK_TEXT(map.columns[1].language, "de");
	msel_map_free(&map);
	for (size_t i = 0; i < COUNT(wrong); i++) {
		CHECK(!msel_map_positions(&map, &book, wrong[i], &error));
		CHECK(strstr(error.text, "--map"));
		msel_map_free(&map);
	}
	book_free(&book);
}

TEST(a_form_that_nobody_filled_in_is_said_to_be_one)
{
	struct imported *x = import_csv("Time,Subject,To\n");
	CHECK(!x->fine);
	CHECK(strstr(x->error.text, "no row stands below them"));
	import_free(x);
}

TEST(the_channels_of_our_own_japanese_export_are_known)
{
	static const char *const exported[] = {"説明", "電話", "メール", "専用フィード", "報道", "ウェブ", "秘話通話", "SNS", "公文書", "外交文書", "検知アラート", "印刷物"};
	for (size_t i = 0; i < COUNT(exported); i++)
		CHECK(msel_cast_channel(exported[i]));
}

TEST(a_saved_mapping_reads_the_next_version_of_the_sheet)
{
	static const char json[] = "{\"sheet\":\"x.csv\",\"headings\":1,\"dates\":\"day-first\",\"columns\":[{\"heading\":\"Wann\",\"field\":\"time\"},{\"heading\":\"Was\",\"field\":\"subject\","
	                           "\"language\":\"de\"},{\"heading\":\"Geheim\",\"field\":\"ignore\"}]}";
	struct imported *x = memory_allocate_zeroed(1, sizeof *x);
	const char *text = "Was,Wann,Geheim,Neu\nStrom weg,4/7/2026 09:00,psst,dazu\n";
	CHECK(csv_read(&x->book, "x.csv", text, strlen(text), &x->error));
	CHECK(msel_map_read(&x->map, json, strlen(json), &x->error) && msel_map_apply(&x->map, &x->book, &x->error));
	CHECK(msel_take(&x->import, &x->book, &x->map, &x->error));
	CHECK_TEXT(x->import.msel.languages[0], "de");
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "Strom weg");
	CHECK_TEXT(field(x, 0, MSEL_NOTES), "Neu: dazu");
	CHECK(finds(x, 0, 2, "as the mapping says"));
	struct buffer again = {0};
	msel_map_write(&x->map, &again);
	CHECK(strstr(buffer_text(&again), "\"field\": \"ignore\""));
	buffer_free(&again);
	import_free(x);
}

TEST(mappings_that_are_wrong_say_where)
{
	static const char *const bad[] = {"", "[]", "{\"columns\":3}", "{\"columns\":[{\"heading\":\"x\"}]}", "{\"columns\":[{\"heading\":\"x\",\"field\":\"colour\"}]}", "{\"columns\":[],\"headings\":-1}",
	                                  "{\"headings\":0,\"columns\":[{\"heading\":\"x\",\"field\":\"to\"}]}"};
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct msel_map map = {0};
		struct book_error error = {.text = ""};
		CHECK(!msel_map_read(&map, bad[i], strlen(bad[i]), &error));
		CHECK(strstr(error.text, "mapping"));
		msel_map_free(&map);
	}
}

/* ---- workbooks of other programs ---- */

struct part {
	const char *name, *text;
};
#define X "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
static const struct part frame[] = {
    {"_rels/.rels", RELS "<Relationship Id=\"a\" Type=\"" TYPE "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
    {"xl/_rels/workbook.xml.rels", RELS "<Relationship Id=\"s1\" Type=\"" TYPE "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                   "<Relationship Id=\"s2\" Type=\"" TYPE "worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                                   "<Relationship Id=\"t\" Type=\"" TYPE "sharedStrings\" Target=\"sharedStrings.xml\"/>"
                                   "<Relationship Id=\"y\" Type=\"" TYPE "styles\" Target=\"styles.xml\"/></Relationships>"},
    {"xl/styles.xml", "<styleSheet " X "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d&quot;(&quot;aaa&quot;)&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts>"
                      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
    {"xl/sharedStrings.xml", "<sst " X "><si><t>件名</t><rPh sb=\"0\" eb=\"2\"><t>ケンメイ</t></rPh></si><si><r><rPr/><t>Two </t></r><r><t xml:space=\"preserve\"> parts</t></r></si></sst>"},
};
#define WORKBOOK(extra) "<workbook " X " xmlns:r=\"" TYPE "\">" extra "<sheets><sheet name=\"Cover\" sheetId=\"1\" r:id=\"s1\"/><sheet name=\"MSEL\" sheetId=\"2\" r:id=\"s2\"/></sheets></workbook>"
#define SHEET(rows) "<worksheet " X "><sheetData>" rows "</sheetData></worksheet>"

/* An archive of the frame and these parts, into *out. */
static void pack(const struct part *parts, size_t count, struct buffer *out)
{
	zip_error_t why;
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &why);
	zip_source_keep(source);
	zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, &why);
	for (size_t i = 0; i < COUNT(frame) + count; i++) {
		const struct part *p = i < COUNT(frame) ? &frame[i] : &parts[i - COUNT(frame)];
		zip_file_add(zip, p->name, zip_source_buffer(zip, p->text, strlen(p->text), 0), ZIP_FL_OVERWRITE);
	}
	CHECK(zip_close(zip) == 0);
	CHECK(zip_source_open(source) == 0);
	char piece[4096];
	for (zip_int64_t got; (got = zip_source_read(source, piece, sizeof piece)) > 0;)
		buffer_append(out, piece, (size_t)got);
	zip_source_close(source);
	zip_source_free(source);
}

static struct imported *import_parts(const struct part *parts, size_t count)
{
	struct imported *x = memory_allocate_zeroed(1, sizeof *x);
	struct buffer file = {0};
	pack(parts, count, &file);
	x->fine = xlsx_read(&x->book, file.data, file.length, &x->error);
	buffer_free(&file);
	return import_book(x);
}

TEST(excel_dates_strings_and_merged_cells)
{
	static const struct part parts[] = {
	    {"xl/workbook.xml", WORKBOOK("<workbookPr/>")},
	    {"xl/worksheets/sheet1.xml", SHEET("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nothing here</t></is></c></row>")},
	    {"xl/worksheets/sheet2.xml",
	     "<worksheet " X "><sheetData><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Date</t></is></c><c r=\"B2\" t=\"str\"><v>Time</v></c><c r=\"C2\" t=\"s\"><v>0</v></c>"
	     "<c r=\"D2\" t=\"str\"><v>To</v></c><c r=\"E2\" t=\"str\"><v>Notes</v></c></row>"
	     "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>46207</v></c><c r=\"B3\" s=\"2\"><v>0.27083333333333331</v></c><c r=\"C3\" t=\"s\"><v>1</v></c><c r=\"D3\" t=\"str\"><v>X</v></c>"
	     "<c r=\"E3\"><f>1+1</f><v>2.0000000000000004</v></c></row>"
	     "<row r=\"4\"><c r=\"B4\" s=\"2\"><v>0.5</v></c><c r=\"C4\" t=\"str\"><f>A1</f><v>b_x000D_c_x005F_x0041_</v></c><c r=\"D4\" t=\"str\"><v>X</v></c><c r=\"E4\"><f>NOW()</f></c></row>"
	     "</sheetData><mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells></worksheet>"}};
	struct imported *x = import_parts(parts, COUNT(parts));
	CHECK_TEXT(x->error.text, "");
	CHECK(x->fine);
	CHECK_TEXT(x->book.sheets[x->map.sheet_index].name, "MSEL");
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "Two  parts");
	CHECK_TEXT(field(x, 0, MSEL_NOTES), "2");
	CHECK_TEXT(field(x, 1, MSEL_AT), "5h30m");
	CHECK_TEXT(field(x, 1, MSEL_SUBJECT), "b\nc_x0041_");
	CHECK(finds(x, 3, 4, "formula without a stored value"));
	CHECK(finds(x, UINT32_MAX, UINT32_MAX, "was not read"));
	for (uint32_t i = 0; i < x->import.msel.count; i++)
		if (strcmp(msel_get(&x->import.msel.rows[i], MSEL_ID, 0), "start") == 0)
			CHECK_TEXT(msel_get(&x->import.msel.rows[i], MSEL_SUBJECT, 0), "2026-07-04T06:30+00:00");
	import_free(x);
}

TEST(dates_counted_from_1904)
{
	static const struct part parts[] = {{"xl/workbook.xml", WORKBOOK("<workbookPr date1904=\"1\"/>")},
	                                    {"xl/worksheets/sheet1.xml", SHEET("")},
	                                    {"xl/worksheets/sheet2.xml", SHEET("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Time</v></c><c r=\"B1\" t=\"str\"><v>Subject</v></c></row>"
	                                                                       "<row r=\"2\"><c r=\"A2\" s=\"3\"><v>44745.25</v></c><c r=\"B2\" t=\"str\"><v>a</v></c></row>")}};
	struct imported *x = import_parts(parts, COUNT(parts));
	CHECK(x->fine);
	CHECK_TEXT(book_text(&x->book.sheets[1], 1, 0), "2026-07-04 06:00");
	import_free(x);
}

#define R_ROW(n, cells) "<row r=\"" #n "\">" cells "</row>"
#define T_CELL(at, text) "<c r=\"" at "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"

/* What Excel of today writes around the cells: extension namespaces, alternatives, views, formats of conditions, lists of allowed values. */
TEST(everything_that_excel_writes_around_the_cells)
{
	static const struct part parts[] = {
	    {"xl/workbook.xml", "<workbook " X " xmlns:r=\"" TYPE "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x15\" xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\">"
	                        "<mc:AlternateContent><mc:Choice Requires=\"x15\"><x15ac:absPath url=\"C:\\plan\\\" xmlns:x15ac=\"u\"/></mc:Choice></mc:AlternateContent>"
	                        "<bookViews><workbookView/></bookViews><sheets><sheet name=\"MSEL\" sheetId=\"4\" r:id=\"s1\"/><sheet name=\"old\" sheetId=\"7\" state=\"veryHidden\" r:id=\"s2\"/></sheets>"
	                        "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">MSEL!$1:$1</definedName></definedNames></workbook>"},
	    {"xl/worksheets/sheet2.xml", SHEET("")},
	    {"xl/worksheets/_rels/sheet1.xml.rels", RELS "<Relationship Id=\"c\" Type=\"" TYPE "comments\" Target=\"../comments1.xml\"/><Relationship Id=\"d\" Type=\"" TYPE "drawing\" Target=\"../drawings/d.xml\"/></Relationships>"},
	    {"xl/styles.xml", "<styleSheet " X "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"},
	    {"xl/worksheets/sheet1.xml",
	     "<worksheet " X " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\" xmlns:xr=\"x\" xr:uid=\"{1}\">"
	     "<sheetPr><outlinePr summaryBelow=\"0\"/></sheetPr><dimension ref=\"A1:E4\"/><sheetViews><sheetView><pane ySplit=\"1\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr x14ac:dyDescent=\"0.25\"/>"
	     "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"5\" max=\"6\" hidden=\"1\" width=\"9\"/></cols><sheetData>"
	     "<row r=\"1\" spans=\"1:5\" x14ac:dyDescent=\"0.25\">" T_CELL("A1", "Date") T_CELL("B1", "Subject") T_CELL("C1", "Done") T_CELL("D1", "Shown") T_CELL("E1", "POC") "</row>"
	     "<row r=\"2\" x14ac:dyDescent=\"0.25\"><c r=\"A2\" s=\"1\" t=\"n\"><v>46207</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" s=\"2\"><v>0.25</v></c><c r=\"D2\" t=\"b\"><v>1</v></c>" T_CELL("E2", "Smith") "</row>"
	     "<mc:AlternateContent><mc:Choice Requires=\"x\">" R_ROW(3, T_CELL("A3", "2026-07-05") T_CELL("B3", "Second")) "</mc:Choice><mc:Fallback>" R_ROW(3, T_CELL("B3", "Twice")) "</mc:Fallback></mc:AlternateContent>"
	     "<row r=\"4\" hidden=\"1\">" T_CELL("A4", "2026-07-06") T_CELL("B4", "Third") "<c r=\"C4\" t=\"e\"><v>#N/A</v></c></row>"
	     "</sheetData><conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\"><formula>A1=1</formula></cfRule></conditionalFormatting>"
	     "<dataValidations><dataValidation sqref=\"B2\"><formula1>\"a,b\"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;LSecret</oddHeader></headerFooter>"
	     "<extLst><ext xmlns:x14=\"y\"><x14:conditionalFormattings><x14:cfRule><xm:f xmlns:xm=\"z\">Sheet2!A1</xm:f></x14:cfRule></x14:conditionalFormattings></ext></extLst></worksheet>"}};
	struct imported *x = import_parts(parts, COUNT(parts));
	CHECK_TEXT(x->error.text, "");
	CHECK(x->fine);
	CHECK_INT(x->import.inject_count, 3);
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "Two  parts");
	CHECK_TEXT(field(x, 0, MSEL_NOTES), "Done: 25%\nShown: TRUE\nPOC: Smith");
	CHECK_TEXT(field(x, 1, MSEL_SUBJECT), "Second");
	CHECK_TEXT(field(x, 1, MSEL_AT), "1d");
	CHECK(finds(x, 3, 0, "hidden row"));
	CHECK(finds(x, 0, 4, "hidden column"));
	CHECK(finds(x, 3, 2, "error instead of a value"));
	CHECK(finds(x, UINT32_MAX, UINT32_MAX, "comments on cells"));
	CHECK(finds(x, UINT32_MAX, UINT32_MAX, "text boxes"));
	import_free(x);
}

/* LibreOffice gives a sheet an empty drawing; only one that holds something is told. */
TEST(a_drawing_is_told_when_something_stands_in_it)
{
	static const char *const drawings[] = {"<xdr:wsDr xmlns:xdr=\"d\"></xdr:wsDr>", "<xdr:wsDr xmlns:xdr=\"d\"><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>", "<xdr:wsDr"};
	for (size_t i = 0; i < COUNT(drawings); i++) {
		const struct part parts[] = {
		    {"xl/worksheets/_rels/sheet1.xml.rels", RELS "<Relationship Id=\"d\" Type=\"" TYPE "drawing\" Target=\"../drawings/d.xml\"/></Relationships>"},
		    {"xl/workbook.xml", WORKBOOK("")},
		    {"xl/worksheets/sheet2.xml", SHEET("")},
		    {"xl/drawings/d.xml", drawings[i]},
		    {"xl/worksheets/sheet1.xml", SHEET(R_ROW(1, T_CELL("A1", "Time") T_CELL("B1", "Subject")) R_ROW(2, T_CELL("A2", "09:00") T_CELL("B2", "First")))}};
		struct imported *x = import_parts(parts, COUNT(parts));
		CHECK_TEXT(x->error.text, "");
		CHECK_INT(finds(x, UINT32_MAX, UINT32_MAX, "text boxes"), i > 0);
		import_free(x);
	}
}

/* As Google and some libraries write: prefixes on every element, names from the root of the archive, no addresses on rows or cells, nothing beside what is needed. */
TEST(a_workbook_with_prefixes_and_without_addresses)
{
	static const struct part parts[] = {
	    {"xl/workbook.xml", "<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" TYPE "\"><x:sheets><x:sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"s2\"/></x:sheets></x:workbook>"},
	    {"xl/worksheets/sheet2.xml", "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
	                                 "<x:row><x:c t=\"str\"><x:v>When</x:v></x:c><x:c t=\"str\"><x:v>Subject</x:v></x:c></x:row>"
	                                 "<x:row><x:c t=\"d\"><x:v>2026-07-04T06:30:00.000Z</x:v></x:c><x:c t=\"str\"><x:v>Lights</x:v></x:c></x:row>"
	                                 "<x:row><x:c t=\"d\"><x:v>2026-07-04T09:00:30</x:v></x:c><x:c t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>"}};
	struct imported *x = import_parts(parts, COUNT(parts));
	CHECK_TEXT(x->error.text, "");
	CHECK(x->fine);
	CHECK_TEXT(field(x, 0, MSEL_AT), "0s");
	CHECK_TEXT(field(x, 1, MSEL_AT), "2h30m30s");
	CHECK_TEXT(field(x, 1, MSEL_SUBJECT), "件名"); /* without its reading */
	import_free(x);
}

static struct imported *import_file(const char *name)
{
	struct imported *x = memory_allocate_zeroed(1, sizeof *x);
	struct arena arena = {0};
	char path[512], *data;
	size_t length;
	snprintf(path, sizeof path, "%s/tests/sheets/%s", ENSHU_SOURCE_DIR, name);
	CHECK(file_read(&arena, path, 1 << 20, &data, &length) == FILE_OK);
	x->fine = xlsx_read(&x->book, data, length, &x->error);
	arena_free(&arena);
	return import_book(x);
}

/* Strict OOXML in an archive of a program that writes without going back: sizes after the data, ZIP64 everywhere. */
TEST(a_strict_workbook_in_a_streamed_archive)
{
	struct imported *x = import_file("strict-streamed-zip64.xlsx");
	CHECK_TEXT(x->error.text, "");
	CHECK(x->fine);
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "Lights out");
	CHECK_TEXT(field(x, 1, MSEL_AT), "1h30m");
	import_free(x);
}

/* Made by LibreOffice: leading blank rows and a blank column, a date over two rows, formulas, per cent, a truth value, an error, a hidden row and a hidden column. */
TEST(a_workbook_of_libreoffice)
{
	struct imported *x = import_file("libreoffice.xlsx");
	CHECK_TEXT(x->error.text, "");
	CHECK(x->fine);
	CHECK_INT(x->import.inject_count, 2);
	CHECK_TEXT(x->import.msel.languages[0], "ja");
	CHECK_TEXT(field(x, 0, MSEL_SUBJECT), "プリンタから脅迫文\n二行目");
	CHECK_TEXT(field(x, 0, MSEL_NOTES), "担当: 田中\n進捗: 50%\n済: TRUE");
	CHECK_TEXT(field(x, 1, MSEL_AT), "45m");
	CHECK_TEXT(field(x, 1, MSEL_TO), "everybody");
	CHECK(finds(x, 6, 1, "hidden row"));
	CHECK(finds(x, 4, 6, "hidden column"));
	CHECK(finds(x, 6, 7, "error instead of a value"));
	import_free(x);
}

/* Each is refused with its part and reason, in no time. */
TEST(hostile_workbooks_are_refused)
{
	static const char bomb[] = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet " X "><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
	static const struct {
		const char *sheet, *wanted;
	} samples[] = {{bomb, "document type"},
	               {"<worksheet><sheetData><row><c r=\"A1\" t=\"str\"><v>x", "is not XML"},
	               {SHEET("<row r=\"1\"><c r=\"ZZZZ1\" t=\"str\"><v>x</v></c></row>"), "sound address"},
	               {SHEET("<row r=\"9999999\"><c t=\"str\"><v>x</v></c></row>"), "too large"},
	               {"", "is not XML"}};
	for (size_t i = 0; i < COUNT(samples); i++) {
		const struct part parts[] = {{"xl/workbook.xml", WORKBOOK("")}, {"xl/worksheets/sheet1.xml", SHEET("")}, {"xl/worksheets/sheet2.xml", samples[i].sheet}};
		struct imported *x = import_parts(parts, COUNT(parts));
		CHECK(!x->fine);
		if (!strstr(x->error.text, samples[i].wanted))
			CHECK_TEXT(x->error.text, samples[i].wanted);
		import_free(x);
	}
	struct buffer deep = {0};
	buffer_append_text(&deep, "<worksheet>");
	for (int i = 0; i < 2000; i++)
		buffer_append_text(&deep, "<a>");
	const struct part parts[] = {{"xl/workbook.xml", WORKBOOK("")}, {"xl/worksheets/sheet1.xml", buffer_text(&deep)}};
	struct imported *x = import_parts(parts, COUNT(parts));
	CHECK(!x->fine && strstr(x->error.text, "nested deeper"));
	import_free(x);
	buffer_free(&deep);
}

/* A hundred megabytes of blanks pack into a hundred kilobytes. */
TEST(a_zip_bomb_ends_at_the_limit)
{
	struct buffer blanks = {0};
	buffer_append_text(&blanks, "<worksheet>");
	for (int i = 0; i < 1700000; i++)
		buffer_append_text(&blanks, "                                                                ");
	const struct part parts[] = {{"xl/workbook.xml", WORKBOOK("")}, {"xl/worksheets/sheet1.xml", buffer_text(&blanks)}};
	struct imported *x = import_parts(parts, COUNT(parts));
	CHECK(!x->fine && strstr(x->error.text, "larger than"));
	import_free(x);
	buffer_free(&blanks);
}

#define WIDE_ENCRYPTED "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"

TEST(what_is_no_workbook_says_what_it_is)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *wanted;
	} samples[] = {{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", 12, "Excel before 2007"}, {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" WIDE_ENCRYPTED, 8 + sizeof WIDE_ENCRYPTED - 1, "under a password"},
	               {"%PDF-1.7", 8, "PDF"}, {"\n<html><table>", 14, "web page"}, {"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", 83, "Excel 2003"},
	               {"PK\3\4 rest", 9, "not a whole XLSX"}, {"", 0, "is empty"}, {"<html>", 6, "web page"}, {"Serial", 6, "not an XLSX"}};
	for (size_t i = 0; i < COUNT(samples); i++) {
		struct book book = {0};
		struct book_error error = {.text = ""};
		CHECK(!xlsx_read(&book, samples[i].bytes, samples[i].length, &error));
		if (!strstr(error.text, samples[i].wanted))
			CHECK_TEXT(error.text, samples[i].wanted);
		book_free(&book);
	}
}

TEST(archives_of_other_programs_say_what_they_are)
{
	static const struct {
		const char *part, *wanted;
	} kinds[] = {{"xl/workbook.bin", ".xlsb"}, {"content.xml", ".ods"}, {"word/document.xml", ".docx"}, {"ppt/presentation.xml", ".pptx"}, {"Index/Document.iwa", "Numbers"}};
	for (size_t i = 0; i < COUNT(kinds); i++) {
		const struct part parts[] = {{kinds[i].part, "x"}};
		struct imported *x = import_parts(parts, 1);
		CHECK(!x->fine);
		if (!strstr(x->error.text, kinds[i].wanted))
			CHECK_TEXT(x->error.text, kinds[i].wanted);
		import_free(x);
	}
}

/* ---- odd bytes, and no memory ---- */

/* A sheet of everything, with bytes changed, taken out and doubled. */
TEST(a_damaged_sheet_of_text_gives_a_list_or_a_reason)
{
	static const char good[] = "\xef\xbb\xbf" "Ex \"N\"\n\nSerial;Day;Time;DTG;Subject (en);件名;To;Via;Expected;Module\n1;D+1;0900;;Lights;停電;A, B;Phone;\"1. x\n2. y\";P1\nDAY 2\n"
	                           "2;;9:30 pm;041430ZJUL26;\"=1\";;全員;TV;;\n3;7/4/2026;T+1:30;;;;;;;\n";
	char bad[sizeof good];
	for (uint64_t seed = test_seed(1), last = getenv("ENSHU_SEED") ? seed : 1500; seed <= last; seed++) {
		struct dice d = {seed, 0};
		memcpy(bad, good, sizeof good);
		size_t length = sizeof good - 1;
		for (uint32_t i = 0, changes = 1 + roll(&d, 12); i < changes; i++) {
			size_t at = roll(&d, (uint32_t)length);
			if (roll(&d, 4) == 0) {
				memmove(bad + at, bad + at + 1, length - at - 1);
				length--;
			} else {
				bad[at] = (char)roll(&d, 256);
			}
		}
		struct imported *x = memory_allocate_zeroed(1, sizeof *x);
		x->fine = csv_read(&x->book, "x.csv", bad, roll(&d, 5) ? length : roll(&d, (uint32_t)length), &x->error);
		import_book(x);
		if (!x->fine && !x->error.text[0])
			printf("ENSHU_SEED=%" PRIu64 "\n", seed);
		CHECK(x->fine || x->error.text[0]);
		import_free(x);
	}
}

/* The Nth allocation fails, for every N until all succeed: never a crash, and never a list that is not whole. */
TEST(exhausted_memory_is_told)
{
	static const char text[] = "Title\nNo,Day,Time,Subject,To,Via,Expected,Objective,POC\n1,D+1,0900,a,\"X, Y\",Phone,\"x\ny\",O1 t,p\nDAY 2\n2,,TBD,b,All,Pigeon,,\"O1, O2\",q\n";
	bool done = false;
	for (size_t n = 0; n < 5000 && !done; n++) {
		struct imported *x = memory_allocate_zeroed(1, sizeof *x);
		struct msel_scenario scenario = {0};
		memory_fail_after(n);
		x->fine = csv_read(&x->book, "x.csv", text, sizeof text - 1, &x->error);
		import_book(x);
		done = x->fine && msel_scenario_write(&scenario, &x->import.msel, "x", "x", NULL, &x->import) && !x->import.msel.failed;
		memory_fail_after(SIZE_MAX);
		CHECK(x->fine || x->error.text[0]);
		msel_scenario_free(&scenario);
		import_free(x);
	}
	CHECK(done);
}

TEST_MAIN
