/* Recording and reading: what was acknowledged is there, in order, and nothing else. */
#include "record_fixture.h"
#include "test.h"

#include <stdlib.h>
#include <unistd.h>

static struct record_error error;

static struct record *fresh(const char *path)
{
	struct record_header header = fixture_header();
	struct record *r = record_create(path, &header, &error);
	if (!r)
		printf("%s\n", error.message);
	return r;
}

TEST(a_new_recording_carries_its_header_and_sources)
{
	const char *path = fixture_path("header.enshu");
	struct record *r = fresh(path);
	CHECK(r);
	CHECK_TEXT(record_path(r), path);
	record_close(r);
	r = record_open(path, true, &error);
	CHECK(r);
	const struct record_header *h = record_head(r);
	struct record_header expected = fixture_header();
	CHECK_TEXT(h->program, expected.program);
	CHECK_TEXT(h->scenario, expected.scenario);
	CHECK_TEXT(h->scenario_version, expected.scenario_version);
	CHECK_TEXT(h->id, expected.id);
	CHECK_TEXT(h->opening, expected.opening);
	CHECK(h->seed == expected.seed && h->automatic && h->started_wall == expected.started_wall);
	CHECK(!h->parent_id && !h->parent_chain && !h->parent_start && h->parent_entry == -1);
	CHECK_INT(h->format, RECORD_FORMAT);
	CHECK_INT(h->semantics, RECORD_SEMANTICS);
	CHECK_INT(h->source_count, 3);
	for (size_t i = 0; i < 3; i++) {
		CHECK_TEXT(h->sources[i].path, expected.sources[i].path);
		CHECK_INT(h->sources[i].length, expected.sources[i].length);
		CHECK(memcmp(h->sources[i].text, expected.sources[i].text, expected.sources[i].length) == 0);
	}
	CHECK_INT(record_count(r), 0);
	record_close(r);
}

TEST(an_id_is_made_when_none_is_given)
{
	struct record_header header = fixture_header();
	header.id = NULL;
	struct record *a = record_create(fixture_path("id-a.enshu"), &header, &error);
	struct record *b = record_create(fixture_path("id-b.enshu"), &header, &error);
	CHECK(a && b);
	CHECK_INT(strlen(record_head(a)->id), 32);
	CHECK(strcmp(record_head(a)->id, record_head(b)->id) != 0);
	record_close(a);
	record_close(b);
}

TEST(committed_entries_come_back_and_writing_goes_on_after_reopening)
{
	const char *path = fixture_path("entries.enshu");
	struct record *r = fresh(path);
	CHECK_INT(fixture_fill(r, 25, 1, &error), RECORD_OK);
	CHECK_INT(record_count(r), 25);
	record_close(r);
	for (int64_t last = 60; last <= 200; last += 70) {
		r = record_open(path, false, &error);
		CHECK(r);
		CHECK_INT(fixture_fill(r, last, 7, &error), RECORD_OK);
		CHECK(fixture_holds(r, 1, &error));
		record_close(r);
	}
	r = record_open(path, true, &error);
	CHECK(r);
	CHECK_INT(record_count(r), 200);
	CHECK(fixture_holds(r, 1, &error));
	CHECK(fixture_holds(r, 117, &error));
	record_close(r);
}

TEST(a_recording_at_rest_is_one_file)
{
	const char *path = fixture_path("rest.enshu"), *journal = fixture_path("rest.enshu-journal");
	struct record *r = fresh(path);
	CHECK_INT(fixture_fill(r, 3, 1, &error), RECORD_OK);
	CHECK_INT(access(journal, F_OK), 0);
	record_close(r);
	CHECK(access(journal, F_OK) != 0);
}

TEST(discarded_entries_are_gone_and_their_numbers_are_given_again)
{
	const char *path = fixture_path("discard.enshu");
	struct record *r = fresh(path);
	CHECK_INT(fixture_fill(r, 4, 1, &error), RECORD_OK);
	uint8_t chain[32];
	memcpy(chain, record_chain(r), 32);
	struct record_entry entry = fixture_entry(99);
	CHECK_INT(record_append(r, &entry, &error), RECORD_OK);
	CHECK_INT(entry.number, 5);
	CHECK_INT(record_count(r), 4);
	record_discard(r);
	record_discard(r);
	CHECK_INT(record_commit(r, &error), RECORD_OK);
	CHECK(memcmp(chain, record_chain(r), 32) == 0);
	CHECK_INT(fixture_fill(r, 9, 2, &error), RECORD_OK);
	entry = fixture_entry(10);
	CHECK_INT(record_append(r, &entry, &error), RECORD_OK);
	record_close(r);
	r = record_open(path, true, &error);
	CHECK(r);
	CHECK_INT(record_count(r), 9);
	CHECK(fixture_holds(r, 1, &error));
	record_close(r);
}

static bool count_to_three(void *context, const struct record_entry *entry)
{
	int64_t *seen = context;
	*seen += 1;
	return entry->number < 3;
}

struct nested {
	struct record *record;
	int64_t seen;
};

static bool read_inside(void *context, const struct record_entry *entry)
{
	struct nested *n = context;
	int64_t inner = 0;
	char command[200];
	snprintf(command, sizeof command, "%s", entry->command);
	if (record_read(n->record, 1, 2, true, count_to_three, &inner, &error) == RECORD_OK && inner == 2 &&
	    strcmp(command, entry->command) == 0)
		n->seen++;
	return true;
}

TEST(reading_stops_where_it_is_told_to_and_can_be_nested)
{
	const char *path = fixture_path("read.enshu");
	fixture_make(path, 20);
	struct record *r = record_open(path, true, &error);
	int64_t seen = 0;
	CHECK(r);
	CHECK_INT(record_read(r, 1, INT64_MAX, false, count_to_three, &seen, &error), RECORD_OK);
	CHECK_INT(seen, 3);
	seen = 0;
	CHECK_INT(record_read(r, 21, 5, true, count_to_three, &seen, &error), RECORD_OK);
	CHECK_INT(record_read(r, 5, 0, true, count_to_three, &seen, &error), RECORD_OK);
	CHECK_INT(record_read(r, 5, -3, true, count_to_three, &seen, &error), RECORD_OK);
	CHECK_INT(seen, 0);
	CHECK_INT(record_read(r, 20, 1, true, count_to_three, &seen, &error), RECORD_OK);
	CHECK_INT(seen, 1);
	struct nested n = {r, 0};
	CHECK_INT(record_read(r, 1, INT64_MAX, true, read_inside, &n, &error), RECORD_OK);
	CHECK_INT(n.seen, 20);
	record_close(r);
}

TEST(the_largest_entry_fits_and_a_larger_one_is_refused_without_harm)
{
	const char *path = fixture_path("large.enshu");
	struct record *r = fresh(path);
	char *text = malloc(RECORD_PART_LIMIT + 2);
	memset(text, 'x', RECORD_PART_LIMIT + 1);
	text[RECORD_PART_LIMIT + 1] = '\0';
	struct record_entry entry = fixture_entry(1);
	entry.command = text;
	CHECK_INT(record_append(r, &entry, &error), RECORD_UNFIT);
	CHECK(strstr(error.message, "command of 4194305 bytes"));
	CHECK(!record_is_latched(r));
	text[RECORD_PART_LIMIT] = '\0';
	entry.events = text;
	entry.change = text;
	entry.change_size = RECORD_PART_LIMIT;
	CHECK_INT(record_append(r, &entry, &error), RECORD_OK);
	entry.change_size++;
	CHECK_INT(record_append(r, &entry, &error), RECORD_UNFIT);
	entry = fixture_entry(2);
	entry.at = -1;
	CHECK_INT(record_append(r, &entry, &error), RECORD_UNFIT);
	entry = fixture_entry(2);
	CHECK_INT(record_append(r, &entry, &error), RECORD_OK);
	CHECK_INT(record_commit(r, &error), RECORD_OK);
	free(text);
	record_close(r);
	r = record_open(path, true, &error);
	CHECK(r);
	CHECK(fixture_holds(r, 2, &error));
	record_close(r);
}

TEST(a_header_that_the_format_cannot_hold_is_refused_and_leaves_no_file)
{
	const char *path = fixture_path("unfit.enshu");
	struct record_header header = fixture_header();
	struct record_source huge = {"scenario.lua", "", (size_t)RECORD_SOURCE_LIMIT + 1};
	for (int i = 0; i < 6; i++) {
		header = fixture_header();
		switch (i) {
		case 0: header.id = "0001"; break;
		case 1: header.id = "000102030405060708090A0B0C0D0E0F"; break;
		case 2: header.opening = NULL; break;
		case 3: header.scenario = NULL; break;
		case 4: header.parent_id = header.id; break;
		default: header.sources = &huge; header.source_count = 1;
		}
		CHECK(!record_create(path, &header, &error));
		CHECK_INT(error.result, RECORD_UNFIT);
		CHECK(access(path, F_OK) != 0);
		CHECK(access(fixture_path("unfit.enshu-journal"), F_OK) != 0);
	}
}

TEST(nothing_is_overwritten_and_a_missing_folder_is_named)
{
	const char *path = fixture_path("there.enshu");
	struct record_header header = fixture_header();
	fixture_write(path, "mine", 4);
	CHECK(!record_create(path, &header, &error));
	CHECK_INT(error.result, RECORD_EXISTS);
	size_t size;
	char *data = fixture_read(path, &size);
	CHECK_TEXT(data, "mine");
	free(data);
	CHECK(!record_create(fixture_path("nowhere/x.enshu"), &header, &error));
	CHECK_INT(error.result, RECORD_MISSING);
	CHECK(strstr(error.message, "folder"));
	CHECK(!record_create("", &header, &error));
}

TEST(names_that_mean_something_to_sqlite_are_just_names)
{
	static const char *const names[] = {":memory:", "file:a?mode=memory", "-x.enshu", "a b%20c#d.enshu",
	                                    "演習.enshu"};
	char old[1000];
	CHECK(getcwd(old, sizeof old));
	fixture_path("x");
	fixture_write(fixture_path("marker"), "", 0);
	char folder[300];
	snprintf(folder, sizeof folder, "%s", fixture_path(""));
	CHECK_INT(chdir(folder), 0);
	for (size_t i = 0; i < COUNT(names); i++) {
		fixture_make(names[i], 5);
		CHECK_INT(access(names[i], F_OK), 0);
		struct record *r = record_open(names[i], false, &error);
		CHECK(r);
		CHECK_TEXT(record_path(r), names[i]);
		CHECK(fixture_holds(r, 1, &error));
		record_close(r);
	}
	CHECK_INT(chdir(old), 0);
}

TEST_MAIN
