/* Everything that can fail is made to fail, at its Nth use, for every N until the whole session passes: writing (disk full, disk error), any access to the
 * disk, memory of the engine, memory of SQLite (every third time; ENSHU_LONG=1: every time); once, or from then on. Nothing acknowledged is lost, nothing crashes, nothing is tried again. */
#include "crash_vfs.h"
#include "record_fixture.h"
#include "test.h"

#include "base/memory.h"

#include <sqlite3.h>
#include <stdlib.h>

#define NAME  "/disk/port.enshu"
#define OTHER "/other/port.enshu"
#define LAST  17

static struct record_error error;

/* SQLite's allocator with a countdown. */
static sqlite3_mem_methods real_memory;
static size_t memory_left = SIZE_MAX;
static bool memory_stays, memory_failed;

static bool memory_fails(void)
{
	if (memory_left == SIZE_MAX)
		return false;
	if (memory_left > 0) {
		memory_left--;
		return false;
	}
	if (memory_failed && !memory_stays)
		return false;
	memory_failed = true;
	return true;
}

static void *failing_malloc(int size)
{
	return memory_fails() ? NULL : real_memory.xMalloc(size);
}

static void *failing_realloc(void *old, int size)
{
	return memory_fails() ? NULL : real_memory.xRealloc(old, size);
}

static void install(void)
{
	static bool done;
	if (!done) {
		sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real_memory);
		sqlite3_mem_methods failing = real_memory;
		failing.xMalloc = failing_malloc;
		failing.xRealloc = failing_realloc;
		CHECK_INT(sqlite3_config(SQLITE_CONFIG_MALLOC, &failing), SQLITE_OK);
		crash_install();
	}
	done = true;
	crash_format();
}

enum plan { DISK_FULL, WRITE_ERROR, ANY_ERROR, ENGINE_MEMORY, SQLITE_MEMORY };

static void arm(enum plan plan, size_t successes, bool stays)
{
	switch (plan) {
	case DISK_FULL: crash_set_fault(CRASH_FULL, successes, stays, "/other/"); break;
	case WRITE_ERROR: crash_set_fault(CRASH_WRITE_ERROR, successes, stays, "/other/"); break;
	case ANY_ERROR: crash_set_fault(CRASH_ANY_ERROR, successes, stays, "/other/"); break;
	case ENGINE_MEMORY: memory_fail_after(successes); break;
	default:
		memory_left = successes;
		memory_stays = stays;
		memory_failed = false;
	}
}

static void disarm(void)
{
	crash_set_fault(CRASH_NO_FAULT, 0, false, "");
	memory_fail_after(SIZE_MAX);
	memory_left = SIZE_MAX;
}

static bool fits(enum plan plan, enum record_result result)
{
	switch (plan) {
	case DISK_FULL: return result == RECORD_DISK_FULL;
	case WRITE_ERROR: return result == RECORD_IO;
	case ANY_ERROR:
		return result == RECORD_IO ||
		       result == RECORD_MISSING; /* this disk's files are missing on the real one, which is asked why */
	default: return result == RECORD_MEMORY;
	}
}

static struct {
	int64_t entries; /* acknowledged; -1: not even the file */
	bool sealed;
	bool finished; /* the session went through */
	bool wrong;
} seen;

static void wrong(const char *what)
{
	printf("%s: %d %s\n", what, error.result, error.message);
	seen.wrong = true;
}

/* After a failed write: it says so again and again, and its past goes on elsewhere. */
static void check_latched(struct record *r, enum plan plan, bool stays)
{
	enum record_result first = error.result;
	struct record_entry entry = fixture_entry(1);
	if (!fits(plan, first))
		wrong("unfit result");
	if (!record_is_latched(r) || record_append(r, &entry, &error) != first || record_commit(r, &error) != first)
		wrong("not latched");
	if (stays && (plan == ENGINE_MEMORY || plan == SQLITE_MEMORY || plan == ANY_ERROR))
		return;
	if (plan == ENGINE_MEMORY)
		disarm();
	struct record *copy = record_copy(r, record_count(r), OTHER, NULL, &error);
	if (!copy || record_count(copy) != seen.entries || !fixture_holds(copy, 1, &error) ||
	    fixture_fill(copy, LAST, 1, &error) != RECORD_OK)
		wrong("the past does not go on elsewhere");
	record_close(copy);
	for (int i = 0; i < CRASH_FILES; i++) {
		if (crash_disk.files[i].exists && strstr(crash_disk.files[i].name, "-past"))
			wrong("something stays behind");
	}
}

static bool record_to(struct record *r, int64_t last, int64_t batch, enum plan plan, bool stays)
{
	for (int64_t to = record_count(r) + batch; to <= last; to += batch) {
		if (fixture_fill(r, to, batch, &error) != RECORD_OK) {
			seen.entries = record_count(r);
			check_latched(r, plan, stays);
			return false;
		}
		seen.entries = record_count(r);
	}
	return true;
}

static struct record *begin(void)
{
	struct record_header header = fixture_header();
	struct record *r = record_create(NAME, &header, &error);
	if (r)
		seen.entries = 0;
	return r;
}

/* Makes, records, closes, opens, records, seals, reads. */
static void session(enum plan plan, bool stays)
{
	struct record *r = begin();
	bool going = r != NULL;
	if (!going && !fits(plan, error.result))
		wrong("making it");
	going = going && record_to(r, 3, 1, plan, stays) && record_to(r, 11, 4, plan, stays);
	record_close(r);
	if (!going)
		return;
	r = record_open(NAME, false, &error);
	if (!r && !fits(plan, error.result))
		wrong("opening it");
	going = r && record_to(r, LAST, 3, plan, stays);
	if (going) {
		going = record_seal(r, fixture_path("key"), &error) == RECORD_OK;
		seen.sealed = going;
		if (!going && !fits(plan, error.result))
			wrong("sealing it");
	}
	record_close(r);
	r = going ? record_open(NAME, true, &error) : NULL;
	seen.finished = r && fixture_holds(r, 1, &error);
	if (going && !seen.finished && !fits(plan, error.result))
		wrong("reading it");
	record_close(r);
}

/* With everything working again. */
static void check_afterwards(enum plan plan)
{
	bool sealed = false;
	struct record_seal seal;
	struct record *r = record_open(NAME, false, &error);
	if (!r && error.result == RECORD_SEALED) {
		sealed = true;
		r = record_open(NAME, true, &error);
	}
	if (!r && seen.entries < 0 &&
	    (error.result == RECORD_MISSING || (error.result == RECORD_NOT_ONE && plan != DISK_FULL)))
		return;
	if (!r || record_count(r) < seen.entries || record_count(r) > LAST || !fixture_holds(r, 1, &error) ||
	    sealed < seen.sealed)
		wrong("an acknowledged entry is lost");
	else if (sealed && (record_check_seal(r, &seal, &error) != RECORD_OK || !seal.valid))
		wrong("the seal is broken");
	else if (!sealed && fixture_fill(r, LAST + 3, 1, &error) != RECORD_OK)
		wrong("it does not go on");
	record_close(r);
}

static void run(enum plan plan, const char *name)
{
	for (int stays = 0; stays < 2; stays++) {
		size_t n = 0, passed = 0, failed = 0;
		/* A failure that does no harm (no room for a peek at the journal) lets the session pass: only a long row of passes is the end. */
		for (; passed < 40; n += plan == SQLITE_MEMORY && !getenv("ENSHU_LONG") ? 3 : 1) {
			install();
			memset(&seen, 0, sizeof seen);
			seen.entries = -1;
			arm(plan, n, stays);
			session(plan, stays);
			disarm();
			passed = seen.finished ? passed + 1 : 0;
			failed += !seen.finished;
			check_afterwards(plan);
			if (seen.wrong)
				printf("%s, after %zu successes, %s\n", name, n, stays ? "from then on" : "once");
			CHECK(!seen.wrong);
			CHECK(n < 100000);
		}
		printf("%s, %s: %zu sessions cut short\n", name, stays ? "from then on" : "once", failed);
		CHECK(n > 10);
	}
}

TEST(the_disk_is_full_at_every_write)
{
	run(DISK_FULL, "disk full");
}

TEST(the_disk_fails_at_every_write)
{
	run(WRITE_ERROR, "write error");
}

TEST(the_disk_fails_at_every_access)
{
	run(ANY_ERROR, "disk error");
}

TEST(memory_of_the_engine_runs_out_everywhere)
{
	run(ENGINE_MEMORY, "engine's memory");
}

TEST(memory_of_sqlite_runs_out_everywhere)
{
	run(SQLITE_MEMORY, "SQLite's memory");
}

TEST_MAIN
