/* A writer in a process of its own: copied while it writes, killed, and not allowed to write any more. */
#include "record_fixture.h"
#include "test.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct record_error error;

/* A number that parent and child both see; unmapped with munmap(number, 4096). */
static int64_t *shared_number(void)
{
	int file = open(fixture_path("number"), O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK(file >= 0 && ftruncate(file, 4096) == 0);
	int64_t *number = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	CHECK(number != MAP_FAILED);
	close(file);
	return number;
}

/* The system refuses to let the file grow, as it does on a full disk; what that looks like is the same from here on. */
static bool record_until_refused(const char *path)
{
	struct rlimit limit = {60000, 60000};
	signal(SIGXFSZ, SIG_IGN);
	struct record *r = record_open(path, false, &error);
	if (!r || setrlimit(RLIMIT_FSIZE, &limit) != 0)
		return false;
	enum record_result result = fixture_fill(r, 1000, 1, &error);
	int64_t count = record_count(r);
	struct record_entry entry = fixture_entry(count + 1);
	bool good = result == RECORD_DISK_FULL && strstr(error.message, "the disk is full") && count > 40 &&
	            count < 1000 && record_is_latched(r);
	good = good && record_append(r, &entry, &error) == RECORD_DISK_FULL && fixture_holds(r, 1, &error);
	record_close(r);
	r = record_open(path, true, &error);
	good = good && r && record_count(r) == count && fixture_holds(r, 1, &error);
	record_close(r);
	return good;
}

TEST(a_file_that_may_not_grow_keeps_what_was_acknowledged)
{
	const char *path = fixture_path("limit.enshu");
	fixture_make(path, 40);
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(record_until_refused(path) ? 0 : 1);
	int status = 1;
	waitpid(child, &status, 0);
	CHECK_INT(status, 0);
}

/* Copied byte by byte while it grows, as `cp` does it. A copy that is torn inside says so; where the tear goes through the tree of entries, what can be salvaged may
 * end before what was acknowledged when the copying began. The recording itself has everything. */
TEST(a_copy_made_while_it_is_written_has_what_was_acknowledged_or_is_known_to_be_damaged)
{
	const char *path = fixture_path("live.enshu"), *copy = fixture_path("live-copy.enshu"),
	           *saved = fixture_path("live-saved.enshu");
	int64_t *acknowledged = shared_number();
	fixture_make(path, 1);
	pid_t child = fork();
	if (child == 0) {
		struct record *r = record_open(path, false, &error);
		for (int64_t n = 2; n <= 3000 && r && fixture_fill(r, n, 1, &error) == RECORD_OK; n++)
			__atomic_store_n(acknowledged, n, __ATOMIC_SEQ_CST);
		pause(); /* until it is killed */
	}
	int whole = 0, refused = 0, short_of = 0;
	bool good = true; /* the writer outlives a failed CHECK, so these are collected */
	for (int i = 0; i < 300 && good; i++) {
		size_t size;
		int64_t before = __atomic_load_n(acknowledged, __ATOMIC_SEQ_CST);
		char *data = fixture_read(path, &size);
		fixture_write(copy, data, size);
		free(data);
		struct record *r = record_open(copy, true, &error);
		if (!r || !fixture_holds(r, 1, &error)) {
			good = error.result == RECORD_DAMAGED;
			record_close(r);
			r = record_salvage(copy, saved, &error);
			good = good && r && fixture_holds(r, 1, &error);
			short_of += r && record_count(r) < before;
			unlink(saved);
			refused++;
		} else {
			good = record_count(r) >= before;
			whole++;
		}
		record_close(r);
		unlink(copy);
	}
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	CHECK(good);
	struct record *r = record_open(path, true, &error);
	CHECK(r);
	CHECK(record_count(r) >= *acknowledged);
	CHECK(fixture_holds(r, 1, &error));
	printf("%d copies during %lld entries: %d whole, %d salvaged, %d of them with less than was acknowledged\n",
	       whole + refused, (long long)record_count(r), whole, refused, short_of);
	record_close(r);
	munmap(acknowledged, 4096);
	CHECK(whole > 200);
}

/* The same without `cp`: what a reader opens while it grows is a whole recording every time, has what was acknowledged, and nobody is held up by it. */
TEST(a_reader_sees_a_whole_recording_while_it_is_written)
{
	const char *path = fixture_path("watched.enshu");
	int64_t *acknowledged = shared_number();
	fixture_make(path, 1);
	*acknowledged = 1;
	pid_t child = fork();
	if (child == 0) {
		struct record *r = record_open(path, false, &error);
		for (int64_t n = 2; n <= 3000 && r && fixture_fill(r, n, 1, &error) == RECORD_OK; n++) {
			__atomic_store_n(acknowledged, n, __ATOMIC_SEQ_CST);
			nanosleep(&(struct timespec){0, 1000000}, NULL);
		}
		pause();
	}
	while (__atomic_load_n(acknowledged, __ATOMIC_SEQ_CST) < 2)
		nanosleep(&(struct timespec){0, 1000000}, NULL);
	int64_t last = 0;
	bool good = true;
	for (int i = 0; i < 100 && good; i++) {
		int64_t before = __atomic_load_n(acknowledged, __ATOMIC_SEQ_CST);
		struct record *r = record_open(path, true, &error);
		good = r && record_is_live(r) && record_count(r) >= before && record_count(r) >= last && fixture_holds(r, 1, &error);
		if (!good)
			printf("%d: %s\n", i, error.message);
		last = r ? record_count(r) : 0;
		record_close(r);
	}
	int64_t reached = __atomic_load_n(acknowledged, __ATOMIC_SEQ_CST);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	munmap(acknowledged, 4096);
	CHECK(good);
	CHECK(reached > 2); /* it went on all the time */
}

/* Killed at any moment, over and over: nothing acknowledged is missing, and it goes on. */
TEST(a_writer_that_is_killed_loses_nothing_it_acknowledged)
{
	const char *path = fixture_path("killed.enshu");
	int64_t *acknowledged = shared_number();
	fixture_make(path, 1);
	*acknowledged = 1;
	for (int i = 0; i < 60; i++) {
		pid_t child = fork();
		if (child == 0) {
			struct record *r = record_open(path, false, &error);
			for (int64_t n = r ? record_count(r) + 1 : 0; r && fixture_fill(r, n, 1, &error) == RECORD_OK;
			     n++)
				__atomic_store_n(acknowledged, n, __ATOMIC_SEQ_CST);
			_exit(1);
		}
		struct timespec pause = {0, 1000000 + i * 377000};
		nanosleep(&pause, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		int64_t before = *acknowledged;
		struct record *r = record_open(path, i % 2 == 0, &error);
		CHECK(r);
		CHECK(record_count(r) >= before && record_count(r) <= before + 1);
		CHECK(fixture_holds(r, 1, &error));
		*acknowledged = record_count(r); /* what was seen is promised too */
		record_close(r);
	}
	munmap(acknowledged, 4096);
}

TEST_MAIN
