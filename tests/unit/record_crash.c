/* Power cuts. A short session is recorded on a disk in memory; then, for every operation SQLite issued, every state the disk may be in is opened: what was
 * acknowledged has to be there, and the recording has to go on. Recovery is cut off in the same way. ENSHU_LONG=1 tries ten times as many random states. */
#include "crash_states.h"
#include "record_fixture.h"
#include "test.h"

#include <sqlite3.h>
#include <stdlib.h>

#define NAME     "/crash/port.enshu"
#define COPY     "/crash/copy.enshu"
#define KEY      "key"
#define ACKS     64
#define NOT_MADE (-1)

static struct record_error error;
static struct acknowledgement {
	size_t position;
	int64_t entries; /* NOT_MADE before the file was acknowledged */
	bool sealed;
} acks[ACKS];
static size_t ack_count;
static int64_t appended; /* the most entries any state can hold */

static void install(void)
{
	static bool done;
	if (!done)
		crash_install();
	done = true;
	crash_format();
	ack_count = 0;
	appended = 0;
	acks[ack_count++] = (struct acknowledgement){.entries = NOT_MADE};
}

static void acknowledge(const struct record *r, bool sealed)
{
	CHECK(ack_count < ACKS);
	acks[ack_count++] = (struct acknowledgement){crash_log.count, record_count(r), sealed};
}

static const struct acknowledgement *acknowledged_at(size_t position)
{
	size_t last = 0;
	for (size_t i = 0; i < ack_count; i++)
		last = acks[i].position <= position ? i : last;
	return &acks[last];
}

static struct record *record_some(struct record *r, int64_t last, int64_t batch)
{
	if (last > appended)
		appended = last;
	for (int64_t to = record_count(r) + batch; to <= last; to += batch) {
		CHECK_INT(fixture_fill(r, to, batch, &error), RECORD_OK);
		acknowledge(r, false);
	}
	return r;
}

static struct record *reopen(struct record *r)
{
	record_close(r);
	r = record_open(NAME, false, &error);
	CHECK(r);
	return r;
}

/* Making, one by one, in batches, large entries, something taken back, closing and reopening, sealing. */
static void record_session(void)
{
	struct record_header header = fixture_header();
	struct record *r = record_create(NAME, &header, &error);
	CHECK(r);
	acknowledge(r, false);
	record_some(r, 4, 1);
	record_some(r, 12, 4);
	struct record_entry gone = fixture_entry(99);
	CHECK_INT(record_append(r, &gone, &error), RECORD_OK);
	record_discard(r);
	r = reopen(record_some(r, 14, 1));
	r = reopen(record_some(r, 24, 5));
	record_some(r, 26, 1);
	CHECK_INT(record_seal(r, fixture_path(KEY), &error), RECORD_OK);
	acknowledge(r, true);
	record_close(r);
}

struct checking {
	size_t met, states, opened, recoveries;
	size_t position; /* of the first power cut, while its recovery is cut off */
	bool failed;
	int random;
};

static bool complain(size_t position, const char *what)
{
	printf("power cut after operation %zu: %s: %s\n", position, what, error.message);
	return false;
}

static bool check_seal(size_t position, const struct acknowledgement *ack)
{
	struct record_seal seal;
	struct record *r = record_open(NAME, true, &error);
	bool good = r && record_check_seal(r, &seal, &error) == RECORD_OK && seal.valid &&
	            record_count(r) == appended && fixture_holds(r, 1, &error);
	record_close(r);
	return good || complain(position, ack->sealed ? "the seal is lost" : "the seal is broken");
}

/* Opens what crash_disk holds, and goes on in it. */
static bool check_disk(struct checking *c, size_t position)
{
	const struct acknowledgement *ack = acknowledged_at(position);
	c->states++;
	struct record *r = record_open(NAME, false, &error);
	if (!r && error.result == RECORD_SEALED)
		return check_seal(position, ack);
	if (!r)
		return (ack->entries == NOT_MADE &&
		        (error.result == RECORD_NOT_ONE || error.result == RECORD_MISSING)) ||
		       complain(position, "it does not open");
	c->opened++;
	int64_t count = record_count(r);
	bool good = count >= ack->entries && count <= appended && !ack->sealed && fixture_holds(r, 1, &error);
	if (good && c->states % 7 == 0)
		good = fixture_fill(r, count + 2, 1, &error) == RECORD_OK;
	record_close(r);
	if (!good)
		return complain(position, "an acknowledged entry is lost");
	r = record_open(NAME, true, &error);
	good = r && record_count(r) >= count && fixture_holds(r, 1, &error);
	record_close(r);
	return good || complain(position, "it does not open a second time");
}

static bool check_state(void *context, size_t position)
{
	struct checking *c = context;
	c->failed = !check_disk(c, position);
	return !c->failed;
}

static bool check_second_cut(void *context, size_t position)
{
	struct checking *c = context;
	(void)position;
	c->failed = !check_disk(c, c->position);
	return !c->failed;
}

/* Puts the state back with everything written down, and cuts the power in every way meanwhile. */
static bool check_recovery(void *context, size_t position)
{
	static struct crash_disk before;
	struct checking *c = context;
	if (++c->met % 16 != 0 && !getenv("ENSHU_LONG"))
		return true;
	crash_disk_copy(&before, &crash_disk);
	crash_log_start();
	record_close(record_open(NAME, false, &error));
	struct crash_log log = crash_log_take();
	c->position = position;
	if (log.count > 0) {
		c->recoveries++;
		crash_each_state(&before, &log, position, c->random, check_second_cut, c);
	}
	crash_log_free(&log);
	return !c->failed;
}

static int times(int random)
{
	return getenv("ENSHU_LONG") ? 10 * random : random;
}

/* The session, its log taken out of the file system. */
static struct crash_log take_session(void (*session)(void))
{
	install();
	crash_log_start();
	session();
	return crash_log_take();
}

TEST(no_power_cut_loses_what_was_acknowledged)
{
	struct crash_log log = take_session(record_session);
	struct checking c = {0};
	struct crash_disk empty = {0};
	size_t states = crash_each_state(&empty, &log, 1, times(8), check_state, &c);
	printf("%zu operations, %zu states, %zu of them opened, %zu acknowledgements\n", log.count, states, c.opened,
	       ack_count - 1);
	crash_log_free(&log);
	CHECK(!c.failed);
	CHECK(c.opened > 1000);
}

TEST(no_power_cut_during_recovery_loses_what_was_acknowledged)
{
	struct crash_log log = take_session(record_session);
	struct checking c = {.random = times(2)};
	struct crash_disk empty = {0};
	size_t states = crash_each_state(&empty, &log, 2, times(1), check_recovery, &c);
	printf("%zu operations, %zu states, %zu openings cut off, %zu states after that\n", log.count, states,
	       c.recoveries, c.states);
	crash_log_free(&log);
	CHECK(!c.failed);
	CHECK(c.recoveries > 100 && c.states > 1000);
}

/* The test of the test: with a journal that is not synced as it should be, entries do get lost, and it is seen. */
static void record_carelessly(void)
{
	record_session();
	for (size_t i = 0; i < crash_log.count; i++) {
		struct crash_operation *o = &crash_log.operations[i];
		if (o->kind == CRASH_SYNC && strstr(crash_disk.files[o->file].name, "-journal"))
			*o = (struct crash_operation){.kind = CRASH_WRITE, .file = o->file, .data = malloc(1)};
	}
}

static bool check_acknowledged(void *context, size_t position)
{
	return acknowledged_at(position)->entries == NOT_MADE || check_state(context, position);
}

TEST(a_disk_that_does_not_sync_is_found_out)
{
	struct crash_log log = take_session(record_carelessly);
	struct checking c = {0};
	struct crash_disk empty = {0};
	crash_each_state(&empty, &log, 3, 20, check_acknowledged, &c);
	crash_log_free(&log);
	CHECK(c.failed);
}

static void copy_recording(void)
{
	struct record *from = record_open(NAME, true, &error);
	CHECK(from);
	struct record *copy = record_copy(from, 26, COPY, NULL, &error);
	CHECK(copy);
	acks[ack_count++] = (struct acknowledgement){crash_log.count, 26, false};
	record_close(copy);
	record_close(from);
}

/* A copy is there with all of its entries, or says that nothing is in it. */
static bool check_copy(void *context, size_t position)
{
	struct checking *c = context;
	struct record *r = record_open(COPY, position % 2 == 0, &error);
	c->states++;
	c->opened += r != NULL;
	c->failed = r ? record_count(r) != 26 || !fixture_holds(r, 1, &error)
	              : acknowledged_at(position)->entries != NOT_MADE ||
	                    (error.result != RECORD_NOT_ONE && error.result != RECORD_MISSING);
	if (c->failed)
		complain(position, "half a copy");
	record_close(r);
	return !c->failed;
}

TEST(no_power_cut_leaves_half_a_copy)
{
	struct crash_log log = take_session(record_session);
	struct crash_disk whole = {0};
	struct checking c = {0};
	crash_log_free(&log);
	crash_disk_copy(&whole, &crash_disk);
	ack_count = 1;
	crash_log_start();
	copy_recording();
	log = crash_log_take();
	crash_each_state(&whole, &log, 4, times(20), check_copy, &c);
	crash_log_free(&log);
	crash_disk_free(&whole);
	printf("%zu states, %zu with the whole copy\n", c.states, c.opened);
	CHECK(!c.failed);
	CHECK(c.opened > 10 && c.opened < c.states);
}

TEST_MAIN
