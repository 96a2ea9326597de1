/* Damage and alteration: what was recorded comes back as it was, or not at all. ENSHU_LONG=1 mutates a hundred times as often. */
#include "record_fixture.h"
#include "test.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

static struct record_error error;
static struct buffer expected;

static void make(const char *path, int64_t entries)
{
	fixture_make(path, entries);
	buffer_clear(&expected);
	CHECK(fixture_dump_file(path, &expected, &error));
}

TEST(a_recording_cut_off_at_any_byte_is_refused)
{
	const char *path = fixture_path("cut.enshu");
	make(path, 14);
	size_t size;
	char *data = fixture_read(path, &size);
	for (size_t length = size; length-- > 0;) {
		CHECK_INT(truncate(path, (off_t)length), 0);
		int got = fixture_outcome(path, &expected, &error);
		if (got != 0)
			printf("cut to %zu bytes\n", length);
		CHECK_INT(got, 0);
	}
	free(data);
}

TEST(every_kind_of_alteration_is_named)
{
	static const struct {
		const char *sql, *reason;
	} alterations[] = {
	    {"UPDATE entry SET at = at + 1 WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET wall = 0 WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET rewind = 3 WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET digest = '0000000000000000' WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET digest = upper(digest) WHERE number = 7", "entry 7 is malformed"},
	    {"UPDATE entry SET command = command || ' ' WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET command = command || char(0) WHERE number = 7", "entry 7 is malformed"},
	    {"UPDATE entry SET command = events, events = command WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET events = '[]' WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET change = zeroblob(0) WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET change = zeroblob(20000000) WHERE number = 7", "damaged"},
	    {"UPDATE entry SET events = hex(zeroblob(3000000)) WHERE number = 7", "entry 7 is malformed"},
	    {"UPDATE entry SET chain = zeroblob(32) WHERE number = 7", "entry 7"},
	    {"UPDATE entry SET chain = zeroblob(31) WHERE number = 7", "entry 7 is malformed"},
	    {"UPDATE entry SET chain = zeroblob(32) WHERE number = 14", "last entry does not end its chain"},
	    {"DELETE FROM entry WHERE number = 7", "entry 7 is missing"},
	    {"DELETE FROM entry WHERE number = 1", "entry 1 is missing"},
	    {"DELETE FROM entry WHERE number = 14", "it says it holds 14 entries, but its last one is 13"},
	    {"DELETE FROM entry", "its last one is 0"},
	    {"UPDATE entry SET number = 15 WHERE number = 14", "entry 14 is missing"},
	    {"UPDATE entry SET number = -1 WHERE number = 7", "entry 7 is missing"},
	    {"UPDATE entry SET number = 99 WHERE number = 7; UPDATE entry SET number = 7 WHERE number = 8; UPDATE "
	     "entry SET number = 8 "
	     "WHERE number = 99",
	     "entry 7"},
	    {"INSERT INTO entry SELECT number + 14, at, wall, rewind, digest, chain, command, events, change FROM "
	     "entry",
	     "its last one is 28"},
	    {"UPDATE header SET value = '1' WHERE name = 'seed'", "header or scenario is not what was recorded"},
	    {"UPDATE header SET value = '0' || value WHERE name = 'seed'", "header field \"seed\""},
	    {"UPDATE header SET value = '2' WHERE name = 'automatic'", "header field \"automatic\""},
	    {"UPDATE header SET name = name || char(0) WHERE name = 'automatic'", "a field of its header"},
	    {"UPDATE header SET value = 'abc' WHERE name = 'seed'", "header field \"seed\""},
	    {"UPDATE header SET value = 'x' WHERE name = 'id'", "header field \"id\""},
	    {"UPDATE header SET value = value || char(0) WHERE name = 'program'", "header"},
	    {"UPDATE header SET value = hex(zeroblob(5000000)) WHERE name = 'program'", "header"},
	    {"DELETE FROM header WHERE name = 'seed'", "\"se"},
	    {"DELETE FROM header", "missing"},
	    {"INSERT INTO header VALUES ('zebra', '1')", "\"zebra\""},
	    {"INSERT INTO header VALUES (char(27) || '[2J', '1')", "?[2J"},
	    {"INSERT INTO header VALUES ('parent_id', '000102030405060708090a0b0c0d0e0f')", "parent_"},
	    {"UPDATE source SET text = CAST(text || x'00' AS BLOB) WHERE number = 1", "header or scenario"},
	    {"UPDATE source SET path = 'x' WHERE number = 1", "header or scenario"},
	    {"UPDATE source SET number = 4 WHERE number = 1", "scenario file 1 is wrong"},
	    {"UPDATE source SET number = 1000000000 WHERE number = 1", "a scenario of 1000000000 files"},
	    {"UPDATE source SET text = zeroblob(20000000) WHERE number = 1", "damaged"},
	    {"DELETE FROM source", "header or scenario"},
	    {"UPDATE head SET entries = 13", "its last entry does not end its chain"},
	    {"UPDATE head SET entries = -1", "it says it holds -1"},
	    {"UPDATE head SET entries = 9223372036854775807", "it says it holds 9223372036854775807"},
	    {"UPDATE head SET start = chain", "header or scenario"},
	    {"UPDATE head SET chain = start", "last entry does not end its chain"},
	    {"UPDATE head SET number = 2", "the row that says where it ends"},
	    {"UPDATE head SET sealed = 1", "the row that says where it ends"},
	    {"DELETE FROM head", "the row that says where it ends"},
	    {"INSERT INTO head SELECT 2, start, entries, chain, NULL, NULL, NULL FROM head", "damaged"},
	    {"DROP TABLE entry", "\"entry\" is missing"},
	    {"DROP TABLE header", "\"header\" is missing"},
	    {"DROP TABLE head", "\"head\" is missing"},
	    {"DROP TABLE source", "\"source\" is missing"},
	    {"CREATE TABLE more (x)", "more than a recording's tables"},
	    {"CREATE INDEX more ON entry (at)", "more than a recording's tables"},
	    {"CREATE VIEW more AS SELECT 1", "more than a recording's tables"},
	    {"CREATE TRIGGER more AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
	     "more than a recording's tables"},
	    {"DROP TABLE entry; CREATE VIEW entry AS WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM n) "
	     "SELECT x AS number FROM n",
	     "\"entry\" is missing or altered"},
	    {"ALTER TABLE entry ADD COLUMN more TEXT", "\"entry\" is missing or altered"},
	    {"ALTER TABLE entry RENAME COLUMN at TO when_", "\"entry\" is missing or altered"},
	};
	const char *path = fixture_path("altered.enshu"), *original = fixture_path("original.enshu");
	make(original, 14);
	size_t size;
	char *data = fixture_read(original, &size);
	for (size_t i = 0; i < COUNT(alterations); i++) {
		fixture_write(path, data, size);
		if (fixture_sql(path, alterations[i].sql) != SQLITE_OK)
			printf("%s\n", alterations[i].sql);
		int got = fixture_outcome(path, &expected, &error);
		if (got != 0 || !strstr(error.message, alterations[i].reason))
			printf("%s: %s\n", alterations[i].sql, got == 0 ? error.message : "not found");
		CHECK(got == 0 && strstr(error.message, alterations[i].reason));
		CHECK(error.result == RECORD_DAMAGED);
	}
	free(data);
}

TEST(harmless_upkeep_with_sqlite_changes_nothing)
{
	const char *path = fixture_path("vacuum.enshu");
	make(path, 100);
	CHECK_INT(fixture_sql(path, "VACUUM"), SQLITE_OK);
	CHECK_INT(fixture_outcome(path, &expected, &error), 1);
	CHECK_INT(fixture_sql(path, "PRAGMA page_size=1024; VACUUM"), SQLITE_OK);
	CHECK_INT(fixture_outcome(path, &expected, &error), 1);
	struct record *r = record_open(path, false, &error);
	CHECK(r);
	CHECK_INT(fixture_fill(r, 130, 2, &error), RECORD_OK);
	CHECK(fixture_holds(r, 1, &error));
	record_close(r);
}

/* An interior page whose children are itself, or one leaf over and over: walking or counting all of it would take longer than the universe. */
TEST(a_tree_that_runs_in_circles_ends_at_once)
{
	const char *path = fixture_path("circle.enshu"), *copy = fixture_path("circle-copy.enshu");
	make(path, 400);
	size_t size, circles = 0;
	char *data = fixture_read(path, &size);
	for (size_t page = 1; page < size / 4096; page++) {
		unsigned char *at = (unsigned char *)data + page * 4096;
		if (at[0] != 5)
			continue;
		for (uint32_t target = 1; target <= size / 4096 + 1; target++) {
			unsigned char kept[4096];
			memcpy(kept, at, sizeof kept);
			for (int cell = -1; cell < (at[3] << 8 | at[4]); cell++) {
				unsigned char *pointer =
				    cell < 0 ? at + 8 : at + (at[12 + 2 * cell] << 8 | at[13 + 2 * cell]);
				pointer[0] = pointer[1] = 0;
				pointer[2] = (unsigned char)(target >> 8);
				pointer[3] = (unsigned char)target;
			}
			fixture_write(copy, data, size);
			CHECK_INT(fixture_outcome(copy, &expected, &error), 0);
			CHECK(!record_open(copy, false, &error));
			circles++;
			memcpy(at, kept, sizeof kept);
		}
	}
	free(data);
	CHECK(circles > 50);
}

static uint32_t next_random(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*state >> 33);
}

static void mutate(char *data, size_t size, uint64_t *state)
{
	for (uint32_t n = 1 + next_random(state) % 6; n > 0; n--) {
		size_t at = next_random(state) % size, page = at / 4096 * 4096,
		       other = next_random(state) % (size / 4096) * 4096;
		char kept[4096];
		switch (next_random(state) % 7) {
		case 0: data[at] = (char)next_random(state); break;
		case 1: data[at % 116] = (char)next_random(state); break;       /* first bytes, first page's tree */
		case 2: data[page + at % 32] = (char)next_random(state); break; /* a page's own head */
		case 3: memset(data + at, (int)(next_random(state) % 256), size - at < 64 ? size - at : 64); break;
		case 4: memmove(data + page, data + other, 4096); break;
		case 5:
			memcpy(kept, data + page, 4096);
			memcpy(data + page, data + other, 4096);
			memcpy(data + other, kept, 4096);
			break;
		default: data[at] = (char)0xff;
		}
	}
}

TEST(random_damage_is_refused_and_what_is_salvaged_verifies)
{
	const char *path = fixture_path("random.enshu"), *copy = fixture_path("random-copy.enshu"),
	           *saved = fixture_path("random-saved.enshu");
	make(path, 60);
	size_t size, salvaged = 0;
	char *data = fixture_read(path, &size), *bad = malloc(size);
	const char *given = getenv("ENSHU_SEED");
	uint64_t seed = given ? strtoull(given, NULL, 10) : 20261122, state = seed;
	int rounds = getenv("ENSHU_LONG") ? 100000 : 1000;
	for (int i = 0; i < rounds; i++) {
		memcpy(bad, data, size);
		uint64_t here = state;
		mutate(bad, size, &state);
		fixture_write(copy, bad, size);
		int got = fixture_outcome(copy, &expected, &error);
		struct record *r = record_open(copy, false, &error);
		enum record_result result = r ? fixture_fill(r, 70, 2, &error) : RECORD_OK;
		record_close(r);
		fixture_write(copy, bad, size);
		r = record_salvage(copy, saved, &error);
		bool prefix = !r || (record_count(r) <= 60 && fixture_holds(r, 1, &error));
		salvaged += r && record_count(r) > 0;
		record_close(r);
		unlink(saved);
		if (got < 0 || !prefix || (result != RECORD_OK && result != RECORD_DAMAGED))
			printf("round %d of seed %llu (state %llu): %d %d %d\n", i, (unsigned long long)seed,
			       (unsigned long long)here, got, prefix, result);
		CHECK(got >= 0 && prefix);
	}
	printf("seed %llu: %zu of %d salvaged in part\n", (unsigned long long)seed, salvaged, rounds);
	CHECK(salvaged > 0);
	free(bad);
	free(data);
}

TEST_MAIN
