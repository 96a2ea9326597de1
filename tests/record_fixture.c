/* record_fixture — see record_fixture.h. Files go to a folder under the system's temporary one, or under ENSHU_TEST_DIR. */
#include "record_fixture.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[200];

void fixture_clean(void)
{
	char command[512];
	if (folder[0]) {
		snprintf(command, sizeof command, "chmod -R u+w '%s'; rm -rf '%s'", folder, folder);
		if (system(command) != 0)
			printf("%s stays behind\n", folder);
	}
	folder[0] = '\0';
}

const char *fixture_path(const char *name)
{
	static char paths[256][300];
	static int next;
	if (!folder[0]) {
		const char *base = getenv("ENSHU_TEST_DIR");
		snprintf(folder, sizeof folder, "%s/enshu-test-XXXXXX", base ? base : "/tmp");
		if (!mkdtemp(folder)) {
			perror(folder);
			exit(2);
		}
		atexit(fixture_clean);
	}
	next = (next + 1) % 256;
	snprintf(paths[next], sizeof paths[next], "%s/%s", folder, name);
	return paths[next];
}

struct record_header fixture_header(void)
{
	static const struct record_source sources[] = {
	    {"scenario.lua", "scenario { id = \"fixture\", api = 1 }\n-- 演習\n",
	     sizeof "scenario { id = \"fixture\", api = 1 }\n-- 演習\n" - 1},
	    {"text/ja.lua", "\0\xff text", 7},
	    {"empty", "", 0},
	};
	return (struct record_header){.program = "0.1.0",
	                              .scenario = "fixture",
	                              .scenario_version = "1.0.0",
	                              .seed = UINT64_C(18446744073709551557),
	                              .automatic = true,
	                              .started_wall = INT64_C(1785000000123),
	                              .id = "000102030405060708090a0b0c0d0e0f",
	                              .parent_entry = -1,
	                              .opening = "0123456789abcdef",
	                              .semantics = RECORD_SEMANTICS,
	                              .sources = sources,
	                              .source_count = sizeof sources / sizeof *sources};
}

struct record_entry fixture_entry(int64_t number)
{
	static char command[200], events[8000];
	static unsigned char change[4000];
	size_t large = number % 11 == 0 ? 6000 : 60 + (size_t)(number * 37 % 90);
	snprintf(command, sizeof command, "{\"at\":%" PRId64 ",\"do\":\"note\",\"text\":\"第%" PRId64 "号\"}",
	         number * 7, number);
	size_t used =
	    (size_t)snprintf(events, sizeof events, "[{\"id\":%" PRId64 ",\"event\":\"noted\",\"text\":\"", number);
	memset(events + used, 'a' + (int)(number % 26), large);
	snprintf(events + used + large, sizeof events - used - large, "\"}]");
	size_t size = number % 5 == 0 ? 0 : 40 + (size_t)(number % 7) * 16;
	for (size_t i = 0; i < size; i++)
		change[i] = (unsigned char)(number * 31 + (int64_t)i * 7);
	return (struct record_entry){.at = number * 7,
	                             .wall = INT64_C(1785000000123) + number * 1000,
	                             .command = command,
	                             .events = events,
	                             .rewind = number % 9 == 0 ? number / 2 : -1,
	                             .digest = (uint64_t)number * UINT64_C(0x9E3779B97F4A7C15),
	                             .change = change,
	                             .change_size = size};
}

enum record_result fixture_fill(struct record *record, int64_t last, int64_t batch, struct record_error *error)
{
	enum record_result result = RECORD_OK;
	for (int64_t n = record_count(record) + 1; n <= last && result == RECORD_OK; n++) {
		struct record_entry entry = fixture_entry(n);
		result = record_append(record, &entry, error);
		if (result == RECORD_OK && (n % batch == 0 || n == last))
			result = record_commit(record, error);
	}
	return result;
}

void fixture_make(const char *path, int64_t entries)
{
	struct record_error error;
	struct record_header header = fixture_header();
	struct record *record = record_create(path, &header, &error);
	if (!record || fixture_fill(record, entries, 4, &error) != RECORD_OK) {
		printf("%s\n", error.message);
		exit(2);
	}
	record_close(record);
}

static void dump_bytes(struct buffer *out, const void *data, size_t size)
{
	const unsigned char *bytes = data;
	for (size_t i = 0; i < size; i++)
		buffer_append_format(out, "%02x", bytes[i]);
	buffer_append_byte(out, '\n');
}

static bool dump_entry(void *context, const struct record_entry *e)
{
	struct buffer *out = context;
	buffer_append_format(out, "%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %016" PRIx64 "\n%s\n%s\n", e->number,
	                     e->at, e->wall, e->rewind, e->digest, e->command, e->events);
	dump_bytes(out, e->change, e->change_size);
	dump_bytes(out, e->chain, 32);
	return true;
}

bool fixture_dump(struct record *record, struct buffer *out, struct record_error *error)
{
	const struct record_header *h = record_head(record);
	struct record_seal seal;
	buffer_append_format(out, "%s %s %s %" PRIu64 " %d %" PRId64 " %s %s %" PRId64 " %s %d %d\n", h->program,
	                     h->scenario, h->scenario_version, h->seed, h->automatic, h->started_wall, h->id,
	                     h->parent_id ? h->parent_id : "-", h->parent_entry, h->opening, h->format, h->semantics);
	for (size_t i = 0; i < h->source_count; i++) {
		buffer_append_format(out, "%s\n", h->sources[i].path);
		dump_bytes(out, h->sources[i].text, h->sources[i].length);
	}
	if (record_read(record, 1, INT64_MAX, true, dump_entry, out, error) != RECORD_OK ||
	    record_check_seal(record, &seal, error) != RECORD_OK)
		return false;
	buffer_append_format(out, "%" PRId64 " entries, seal %d %d %" PRId64 "\n", record_count(record), seal.present,
	                     seal.valid, seal.wall);
	dump_bytes(out, seal.public_key, 32);
	return true;
}

bool fixture_dump_file(const char *path, struct buffer *out, struct record_error *error)
{
	struct record *record = record_open(path, true, error);
	bool whole = record && fixture_dump(record, out, error);
	record_close(record);
	return whole;
}

int fixture_outcome(const char *path, const struct buffer *expected, struct record_error *error)
{
	static struct buffer found;
	buffer_clear(&found);
	if (fixture_dump_file(path, &found, error)) {
		if (found.length == expected->length && memcmp(found.data, expected->data, found.length) == 0)
			return 1;
		/* A seal that no longer fits is an answer too: the entries are those that were recorded, and the seal says it is broken. */
		const char *seal = strstr(buffer_text(&found), ", seal 1 0 ");
		size_t before = seal ? (size_t)(seal - found.data) : 0;
		return seal && before < expected->length && memcmp(found.data, expected->data, before) == 0 ? 0 : -1;
	}
	bool named =
	    error->result == RECORD_DAMAGED || error->result == RECORD_NOT_ONE || error->result == RECORD_NEWER;
	if (!named || !strstr(error->message, path))
		printf("result %d: %s\n", error->result, error->message);
	return named && strstr(error->message, path) ? 0 : -1;
}

static bool compare_entry(void *context, const struct record_entry *e)
{
	struct record_entry x = fixture_entry(e->number);
	bool *same = context;
	*same = e->at == x.at && e->wall == x.wall && e->rewind == x.rewind && e->digest == x.digest &&
	        strcmp(e->command, x.command) == 0 && strcmp(e->events, x.events) == 0 &&
	        e->change_size == x.change_size &&
	        (x.change_size == 0 || memcmp(e->change, x.change, x.change_size) == 0);
	return *same;
}

bool fixture_holds(struct record *record, int64_t first, struct record_error *error)
{
	bool same = true;
	return record_read(record, first, INT64_MAX, true, compare_entry, &same, error) == RECORD_OK && same;
}

int fixture_sql(const char *path, const char *sql)
{
	sqlite3 *db = NULL;
	int code = sqlite3_open(path, &db);
	if (code == SQLITE_OK)
		code = sqlite3_exec(db, sql, NULL, NULL, NULL);
	sqlite3_close(db);
	return code;
}

char *fixture_read(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	char *data = NULL;
	if (file && fseek(file, 0, SEEK_END) == 0) {
		*size = (size_t)ftell(file);
		rewind(file);
		data = malloc(*size + 1);
		if (data && fread(data, 1, *size, file) != *size) {
			free(data);
			data = NULL;
		}
	}
	if (!data) {
		perror(path);
		exit(2);
	}
	data[*size] = '\0';
	fclose(file);
	return data;
}

void fixture_write(const char *path, const void *data, size_t size)
{
	FILE *file = fopen(path, "wb");
	if (!file || fwrite(data, 1, size, file) != size || fclose(file) != 0) {
		perror(path);
		exit(2);
	}
}
