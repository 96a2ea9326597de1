/* Recording and reading, against the bare syncs that the journal needs.
 *
 * Usage: bench_record [FOLDER] (default: the current one; it has to be on the disk of interest, not on a memory disk).
 * The syncs of one durable entry are counted and timed by a layer under SQLite. In the same run, alternating with the entries, the same number of fdatasync
 * calls is made on two plain files: each after overwriting 4096 bytes, which is the least a journal or a database can do between two syncs. */
#include "record/record.h"
#include "base/buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define DURABLE 1000
#define READ    200000

static int64_t syncs, written;
static int (*real_open)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
static int (*real_sync)(sqlite3_file *, int);
static int (*real_write)(sqlite3_file *, const void *, int, sqlite3_int64);

static int counting_sync(sqlite3_file *file, int flags)
{
	syncs++;
	return real_sync(file, flags);
}

static int counting_write(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
	written += size;
	return real_write(file, data, size, at);
}

/* SQLite's files differ in how they lock, so there is more than one table of methods; they sync and write alike. */
static int counting_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	static sqlite3_io_methods tables[4];
	static const sqlite3_io_methods *real[4];
	int code = real_open(vfs, name, file, flags, out);
	for (int i = 0; i < 4 && code == SQLITE_OK && file->pMethods; i++) {
		if (!real[i]) {
			real[i] = file->pMethods;
			tables[i] = *file->pMethods;
			real_sync = tables[i].xSync;
			real_write = tables[i].xWrite;
			tables[i].xSync = counting_sync;
			tables[i].xWrite = counting_write;
		}
		if (file->pMethods == real[i]) {
			file->pMethods = &tables[i];
			break;
		}
	}
	return code;
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void fail(const char *what)
{
	fprintf(stderr, "bench_record: %s\n", what);
	exit(1);
}

/* About 400 bytes: a decision with its reason, three events, a small change of state. */
static struct record_entry entry_of(int64_t number)
{
	static char command[200], events[400];
	static unsigned char change[96];
	snprintf(
	    command, sizeof command,
	    "{\"at\":%" PRId64
	    ",\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"isolate\",\"option\":\"cut\",\"why\":\"spread\"}",
	    number);
	snprintf(events, sizeof events,
	         "[{\"id\":%" PRId64 ",\"at\":%" PRId64
	         ",\"event\":\"decided\",\"decision\":\"isolate\"},{\"id\":%" PRId64
	         ",\"cause\":1,\"event\":\"metric\",\"metric\":\"ops\",\"by\":-25},{\"id\":%" PRId64
	         ",\"cause\":1,\"event\":\"metric\"}]",
	         number, number, number + 1, number + 2);
	for (size_t i = 0; i < sizeof change; i++)
		change[i] = (unsigned char)(number + (int64_t)i);
	return (struct record_entry){.at = number,
	                             .wall = number * 1000,
	                             .command = command,
	                             .events = events,
	                             .rewind = -1,
	                             .digest = (uint64_t)number * 77777,
	                             .change = change,
	                             .change_size = sizeof change};
}

static struct record *make(const char *path)
{
	static const struct record_source source = {"scenario.lua", "scenario { id = \"bench\" }", 24};
	struct record_header header = {.program = "bench",
	                               .scenario = "bench",
	                               .scenario_version = "1",
	                               .opening = "0000000000000000",
	                               .parent_entry = -1,
	                               .sources = &source,
	                               .source_count = 1};
	struct record_error error;
	unlink(path);
	struct record *r = record_create(path, &header, &error);
	if (!r)
		fail(error.message);
	return r;
}

static void add(struct record *r, int64_t number, bool commit)
{
	struct record_error error;
	struct record_entry entry = entry_of(number);
	if (record_append(r, &entry, &error) != RECORD_OK || (commit && record_commit(r, &error) != RECORD_OK))
		fail(error.message);
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, by_value);
	return values[count / 2];
}

static void durable(const char *path, const char *plain_a, const char *plain_b)
{
	static double ours[DURABLE], bare[DURABLE];
	char page[4096] = "x";
	int files[2] = {open(plain_a, O_RDWR | O_CREAT | O_TRUNC, 0600),
	                open(plain_b, O_RDWR | O_CREAT | O_TRUNC, 0600)};
	for (int i = 0; i < 16; i++) {
		for (int f = 0; f < 2; f++) {
			if (files[f] < 0 || write(files[f], page, sizeof page) != sizeof page || fsync(files[f]) != 0)
				fail(strerror(errno));
		}
	}
	struct record *r = make(path);
	double sum_ours = 0, sum_bare = 0;
	for (int64_t n = 1; n <= 50; n++)
		add(r, n, true);
	syncs = written = 0;
	int64_t per_entry = 4;
	for (int64_t n = 0; n < DURABLE; n++) {
		double start = now();
		add(r, n + 51, true);
		double between = now();
		/* journal, journal, database, journal: as SQLite alternates */
		for (int64_t i = 0; i < per_entry; i++) {
			int file = files[i % 4 == 2];
			page[0] = (char)n;
			if (pwrite(file, page, sizeof page, (i % 16) * (off_t)sizeof page) != sizeof page ||
			    fdatasync(file) != 0)
				fail(strerror(errno));
		}
		double end = now();
		ours[n] = between - start;
		bare[n] = end - between;
		sum_ours += ours[n];
		sum_bare += bare[n];
		per_entry = (syncs + n) / (n + 1);
	}
	double m_ours = median(ours, DURABLE), m_bare = median(bare, DURABLE);
	printf("durable entry: median %.0f us, mean %.0f us; %.2f syncs and %.0f bytes written each\n", m_ours * 1e6,
	       sum_ours / DURABLE * 1e6, (double)syncs / DURABLE, (double)written / DURABLE);
	printf("bare: the same number of syncs on plain files: median %.0f us, mean %.0f us\n", m_bare * 1e6,
	       sum_bare / DURABLE * 1e6);
	printf("ratio: median %.2f, mean %.2f (limit 1.5)\n", m_ours / m_bare, sum_ours / sum_bare);
	record_close(r);
	close(files[0]);
	close(files[1]);
	unlink(plain_a);
	unlink(plain_b);
	unlink(path);
}

struct sum {
	int64_t entries;
	size_t bytes;
};

static bool add_up(void *context, const struct record_entry *e)
{
	struct sum *s = context;
	s->entries++;
	s->bytes += strlen(e->command) + strlen(e->events) + e->change_size;
	return true;
}

static void reading(const char *path)
{
	struct record *r = make(path);
	struct record_error error;
	double start = now();
	for (int64_t n = 1; n <= READ; n++)
		add(r, n, n == READ);
	printf("one transaction of %d entries: %.0f entries/s, read back included\n", READ, READ / (now() - start));
	record_close(r);
	struct stat status;
	if (stat(path, &status) != 0)
		fail(path);
	for (int check = 0; check < 2; check++) {
		double best = 1e9, best_cpu = 1e9;
		struct sum s = {0};
		for (int run = 0; run < 9; run++) {
			r = record_open(path, true, &error);
			if (!r)
				fail(error.message);
			s = (struct sum){0};
			start = now();
			clock_t cpu = clock();
			if (record_read(r, 1, INT64_MAX, check, add_up, &s, &error) != RECORD_OK || s.entries != READ)
				fail(error.message);
			double took = now() - start, took_cpu = (double)(clock() - cpu) / CLOCKS_PER_SEC;
			best = took < best ? took : best;
			best_cpu = took_cpu < best_cpu ? took_cpu : best_cpu;
			record_close(r);
		}
		printf("reading %s: %.0f entries/s, %.0f per second of processor time (best of 9 runs)\n",
		       check ? "with the chain checked" : "alone", READ / best, READ / best_cpu);
		if (check)
			printf("on disk: %.0f bytes per entry of %.0f bytes of content\n",
			       (double)status.st_size / READ, (double)s.bytes / READ);
	}
	start = now();
	r = record_open(path, false, &error);
	if (!r)
		fail(error.message);
	printf("opening it for writing, every page checked: %.1f ms\n", (now() - start) * 1e3);
	record_close(r);
	unlink(path);
}

int main(int argc, char **argv)
{
	const char *folder = argc > 1 ? argv[1] : ".";
	char path[1000], a[1000], b[1000];
	snprintf(path, sizeof path, "%s/bench.enshu", folder);
	snprintf(a, sizeof a, "%s/bench.plain-a", folder);
	snprintf(b, sizeof b, "%s/bench.plain-b", folder);
	sqlite3_initialize();
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
	real_open = vfs->xOpen;
	vfs->xOpen = counting_open;
	durable(path, a, b);
	reading(path);
	return 0;
}
