/* bench replay — what recordings cost: commands verified a second, seeking in long recordings, bytes on disk, a durable acknowledgement. Prints ratios against
 * targets; processor time wherever the disk is not the question, because machines are shared.
 *
 * Usage: bench_replay [folder] [commands...]; the folder is where the files go (default .), commands the lengths (default 1000 10000 100000). */
#include "base/file.h"
#include "session/session.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define SEEKS   2000
#define DURABLE 200

static double seconds_of(clockid_t clock)
{
	struct timespec t;
	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
static double cpu(void)
{
	return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

static void fail(const char *what)
{
	fprintf(stderr, "bench_replay: %s\n", what);
	exit(1);
}

/* The scenario that has one of each thing, made long enough for any number of commands. */
static struct script *scenario(void)
{
	static char text[1 << 20];
	struct arena arena = {0};
	char *source;
	size_t length;
	if (file_read(&arena, ENSHU_SOURCE_DIR "/tests/scenarios/everything/scenario.lua", sizeof text / 2, &source,
	              &length) != FILE_OK)
		fail("the scenario cannot be read");
	char *six = strstr(source, "length = \"6h\"");
	if (!six)
		fail("the scenario has another length");
	snprintf(text, sizeof text, "%.*slength = \"3000d\"%s", (int)(six - source), source,
	         six + strlen("length = \"6h\""));
	arena_free(&arena);
	const struct script_source one = {"scenario.lua", text, strlen(text)};
	struct script *script = script_load_sources(&one, 1);
	if (!script || !script_scenario(script))
		fail("the scenario does not load");
	return script;
}

static int64_t wall(void)
{
	return 1782000000000;
}

static struct session *start(const char *path)
{
	struct session_options options = {
	    .seed = 5, .automatic = true, .record_path = path, .wall = wall, .program = "bench"};
	struct session_error error;
	struct session *s = session_start(scenario(), &options, &error);
	if (!s)
		fail(error.message);
	return s;
}

/* Bots in every seat, time passing, now and then a note of the facilitator and an undo of it. */
static void record(const char *path, uint32_t commands)
{
	struct session *s = start(path);
	struct session_answer answer;
	session_begin(s);
	for (int r = 0; r < (int)session_scenario(s)->role_count; r++) {
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)r;
		seat.value = SIM_SEAT_BOT;
		seat.option = SIM_POLICY_RANDOM;
		session_add(s, &seat, &answer);
	}
	session_commit(s, &answer);
	for (uint32_t round = 1; session_entry_count(s) < commands; round++) {
		struct sim_command note = sim_command_of(SIM_DO_NOTE, SIM_FROM_FACILITATOR),
		                   undo = sim_command_of(SIM_DO_UNDO, SIM_FROM_FACILITATOR);
		note.at = undo.at = SIM_NONE;
		note.text[SIM_TEXT] =
		    "運営: the operator asks the control tower whether partners may be told before the press.";
		if (!session_pass(s, session_state(s)->clock.now + 20 * 60, false, &answer) ||
		    !session_submit(s, &note, &answer))
			fail("the run ended early");
		if (round % 50 == 0 && !session_submit(s, &undo, &answer))
			fail("undo was refused");
	}
	session_close(s);
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return x < y ? -1 : x > y;
}

static struct session *open_it(const char *path)
{
	struct session_options options = {.program = "bench"};
	struct session_error error;
	struct session *s = session_open(path, false, false, &options, &error);
	if (!s)
		fail(error.message);
	return s;
}

/* Loading the scenario and opening its state: what every recording costs before its first command. */
static double loading(void)
{
	double best = 1e9;
	for (int run = 0; run < 5; run++) {
		double begin = cpu();
		struct session *s = start(NULL);
		double took = cpu() - begin;
		best = took < best ? took : best;
		session_close(s);
	}
	return best;
}

static void verifying(const char *path)
{
	double best = 1e9, load = loading();
	uint32_t commands = 0;
	size_t events = 0;
	for (int run = 0; run < 5; run++) {
		double begin = cpu();
		struct session *s = open_it(path);
		double took = cpu() - begin;
		best = took < best ? took : best;
		commands = session_entry_count(s);
		events = session_history(s)->event_count;
		session_close(s);
	}
	struct stat status;
	if (stat(path, &status) != 0)
		fail(path);
	printf("%7u commands, %zu events: verified at %.0f commands/s (%.2f of the target of 200000), %.0f bytes a "
	       "command on disk\n",
	       commands, events, commands / (best - load), commands / (best - load) / 200000, (double)status.st_size / commands);
	printf("        beside %.1f ms for loading the scenario, which does not grow with the recording\n", load * 1e3);
}

static bool count_entry(void *context, const struct record_entry *entry)
{
	*(size_t *)context += strlen(entry->command);
	return true;
}

/* What reading and proving the chain alone cost: the floor below verification. */
static void reading(const char *path)
{
	struct record_error error;
	struct record *r = record_open(path, true, &error);
	size_t bytes = 0;
	if (!r)
		fail(error.message);
	for (int check = 0; check < 2; check++) {
		double begin = cpu();
		if (record_read(r, 1, INT64_MAX, check, count_entry, &bytes, &error) != RECORD_OK)
			fail(error.message);
		printf("        of that, reading%s: %.2f us a command\n", check ? " with the chain" : "",
		       (cpu() - begin) / (double)record_count(r) * 1e6);
	}
	record_close(r);
}

static void report_seeks(const char *what, double *took)
{
	qsort(took, SEEKS, sizeof *took, by_size);
	printf("        seek %s: p50 %.1f us, p99 %.1f us, worst %.1f us (a frame is 16667)\n", what,
	       took[SEEKS / 2] * 1e6, took[SEEKS * 99 / 100] * 1e6, took[SEEKS - 1] * 1e6);
}

static void seeking(const char *path)
{
	static double took[SEEKS];
	struct session *s = open_it(path);
	struct session_cursor *c = session_cursor_create(s);
	uint32_t n = session_entry_count(s), x = 12345;
	if (!c || !session_cursor_seek(c, n))
		fail("memory is exhausted");
	for (int i = 0; i < SEEKS; i++) {
		x = x * 1664525u + 1013904223u;
		double begin = cpu();
		session_cursor_seek(c, (uint32_t)((uint64_t)x * n >> 32));
		took[i] = cpu() - begin;
	}
	report_seeks("anywhere", took);
	for (int i = 0; i < SEEKS; i++) {
		double begin = cpu();
		session_cursor_seek(c, n - (uint32_t)i % (n / 2));
		took[i] = cpu() - begin;
	}
	report_seeks("one step back, again and again", took);
	for (int i = 0; i < SEEKS; i++) {
		double begin = cpu();
		session_cursor_seek(c, n / 2 + (uint32_t)i % (n / 2));
		took[i] = cpu() - begin;
	}
	report_seeks("one step on, again and again", took);
	for (int i = 0; i < SEEKS; i++) {
		x = x * 1664525u + 1013904223u;
		double begin = cpu();
		session_entry_at_time(s, (int64_t)((uint64_t)x * (uint64_t)session_state(s)->clock.now >> 32));
		took[i] = cpu() - begin;
	}
	report_seeks("of a time of day", took);
	session_cursor_free(c);
	session_close(s);
}

/* A note acknowledged, against two fsyncs of a file in the same folder. */
static void durable(const char *folder)
{
	static double ours[DURABLE], bare[DURABLE];
	char path[1000], plain[1000], page[4096] = {0};
	snprintf(path, sizeof path, "%s/bench-durable.enshu", folder);
	snprintf(plain, sizeof plain, "%s/bench-durable.plain", folder);
	struct session *s = start(path);
	struct session_answer answer;
	int file = open(plain, O_CREAT | O_TRUNC | O_WRONLY, 0600);
	if (file < 0)
		fail(strerror(errno));
	for (int i = 0; i < DURABLE; i++) {
		struct sim_command note = sim_command_of(SIM_DO_NOTE, SIM_FROM_FACILITATOR);
		note.at = SIM_NONE;
		note.text[SIM_TEXT] = "a note";
		double begin = seconds_of(CLOCK_MONOTONIC);
		if (!session_submit(s, &note, &answer))
			fail("a note was refused");
		double middle = seconds_of(CLOCK_MONOTONIC);
		if (pwrite(file, page, sizeof page, 0) != sizeof page || fsync(file) != 0)
			fail(strerror(errno));
		ours[i] = middle - begin;
		bare[i] = seconds_of(CLOCK_MONOTONIC) - middle;
	}
	qsort(ours, DURABLE, sizeof *ours, by_size);
	qsort(bare, DURABLE, sizeof *bare, by_size);
	printf("durable acknowledgement: median %.0f us, one bare fsync %.0f us, ratio %.1f (about 4 syncs make one "
	       "safe commit: bench_record)\n",
	       ours[DURABLE / 2] * 1e6, bare[DURABLE / 2] * 1e6, ours[DURABLE / 2] / bare[DURABLE / 2]);
	session_close(s);
	close(file);
	unlink(path);
	unlink(plain);
}

int main(int argc, char **argv)
{
	static const uint32_t lengths[] = {1000, 10000, 100000};
	const char *folder = argc > 1 ? argv[1] : ".";
	char path[1000], journal[1010];
	int count = argc > 2 ? argc - 2 : 3;
	setvbuf(stdout, NULL, _IOLBF, 0);
	snprintf(path, sizeof path, "%s/bench-replay.enshu", folder);
	snprintf(journal, sizeof journal, "%s-journal", path);
	for (int i = 0; i < count; i++) {
		unlink(path);
		unlink(journal);
		record(path, argc > 2 ? (uint32_t)atoi(argv[i + 2]) : lengths[i]);
		verifying(path);
		reading(path);
		seeking(path);
	}
	if (!getenv("BENCH_KEEP"))
		unlink(path);
	unlink(journal);
	durable(folder);
	return 0;
}
