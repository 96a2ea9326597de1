/* A recording that does not replay to its own hashes must be found, for certain, and be told precisely. The forgeries here pass every check of the file itself: they
 * are written through the recording's own interface, so that chain and lengths hold.
 *
 * With ENSHU_CORPUS set to a folder, the forgeries are kept there: that is how tests/recordings/must-fail was made. */
#include "base/file.h"
#include "session_fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#define SECOND_EFFECT "effects = { trust = -2, waves = 1 }"

static char *scenario_text(struct arena *arena, size_t *length)
{
	char *text;
	CHECK_INT(file_read(arena, ENSHU_SOURCE_DIR "/tests/scenarios/everything/scenario.lua", 1 << 20, &text, length),
	          FILE_OK);
	return text;
}

/* A copy in which `from` reads `to` (of the same length). */
static char *with_replaced(struct arena *arena, const char *text, size_t length, const char *from, const char *to)
{
	char *copy = arena_copy_text(arena, text, length), *at = strstr(copy, from);
	CHECK(at != NULL && strlen(from) == strlen(to));
	memcpy(at, to, strlen(to));
	return copy;
}

/* A run of 40 minutes of this scenario text, recorded. */
static void record_run(const char *path, const char *text, size_t length)
{
	const struct script_source source = {"scenario.lua", text, length};
	const struct session_options options = {.seed = 3, .automatic = true, .record_path = path, .program = "test"};
	struct session_error error;
	struct session *s = session_start(script_load_sources(&source, 1), &options, &error);
	CHECK(s != NULL);
	run_to(s, minutes(3));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"isolate\",\"option\":\"cut\"}");
	run_to(s, minutes(40));
	must(s, "{\"do\":\"note\",\"text\":\"the last\"}");
	session_close(s);
}

enum evidence { OF_NOTHING, OF_EVENTS, OF_CHANGE, OF_REWIND };
struct forgery {
	struct record *to;
	int64_t entry; /* whose hash is altered, or 0 */
	int64_t shown; /* entry of which `what` is altered that nothing executes, or 0 */
	enum evidence what;
	struct record_error error;
};

static bool forge_entry(void *context, const struct record_entry *e)
{
	struct forgery *f = context;
	struct record_entry copy = *e;
	if (e->number == f->entry)
		copy.digest ^= 1;
	if (e->number == f->shown && f->what == OF_EVENTS)
		copy.events = "[]";
	if (e->number == f->shown && f->what == OF_CHANGE)
		copy.change_size = 0;
	if (e->number == f->shown && f->what == OF_REWIND)
		copy.rewind = 1;
	return record_append(f->to, &copy, &f->error) == RECORD_OK;
}

/* Writes the recording at `path` again with another scenario text (NULL: its own) and the hash of one entry altered (0: none), chain and all. */
static void forge_shown(const char *path, const char *forged, const char *text, size_t length, int64_t entry, int64_t shown, enum evidence what)
{
	struct record_error error;
	struct record *from = record_open(path, true, &error);
	CHECK(from != NULL);
	struct record_header header = *record_head(from);
	const struct record_source source = {.path = "scenario.lua", .text = text, .length = length};
	header.id = NULL;
	if (text) {
		header.sources = &source;
		header.source_count = 1;
	}
	struct forgery f = {.to = record_create(forged, &header, &error), .entry = entry, .shown = shown, .what = what};
	CHECK(f.to != NULL);
	CHECK_INT(record_read(from, 1, INT64_MAX, true, forge_entry, &f, &error), RECORD_OK);
	CHECK_INT(record_commit(f.to, &f.error), RECORD_OK);
	record_close(f.to);
	record_close(from);
}

static void forge(const char *path, const char *forged, const char *text, size_t length, int64_t entry)
{
	forge_shown(path, forged, text, length, entry, 0, OF_NOTHING);
}

static void forged_path(const char *name, char path[64])
{
	if (getenv("ENSHU_CORPUS"))
		CHECK(snprintf(path, 64, "%s/%s.enshu", getenv("ENSHU_CORPUS"), name) < 64);
	else
		fresh_path(path);
}

/* Opens what must not open; the fault and its sentence. */
static struct session_error refusal_of(const char *path, bool tolerate, struct session **opened)
{
	struct session_options options = {.program = "test"};
	struct session_error error = {.fault = SESSION_OK};
	struct session *s = session_open(path, false, tolerate, &options, &error);
	if (opened)
		*opened = s;
	else
		CHECK(s == NULL);
	return error;
}

static void check_says(const char *message, const char *text)
{
	if (!strstr(message, text))
		printf("%s\ndoes not say: %s\n", message, text);
	CHECK(strstr(message, text) != NULL);
}

static void leave(const char *path)
{
	if (!getenv("ENSHU_CORPUS"))
		remove_recording(path);
}

TEST(another_effect_is_told_with_command_part_field_both_values_and_line)
{
	struct arena arena = {0};
	size_t length;
	char played[64], forged[64];
	const char *text = scenario_text(&arena, &length);
	fresh_path(played);
	forged_path("another-effect", forged);
	/* Played with -3, sold as a run of the scenario that says -2. */
	record_run(played, with_replaced(&arena, text, length, SECOND_EFFECT, "effects = { trust = -3, waves = 1 }"),
	           length);
	forge(played, forged, text, length, 0);
	struct session_error error = refusal_of(forged, false, NULL);
	CHECK_INT(error.fault, SESSION_DIVERGED);
	check_says(error.message, "metric trust value is 48, the recording says 47");
	check_says(error.message, "\"do\":\"advance\"");
	check_says(error.message, "scenario.lua:36");
	CHECK(error.entry > 1);
	struct session *s;
	refusal_of(forged, true, &s);
	CHECK(s != NULL);
	check_says(session_divergence(s), "metric trust value is 48");
	CHECK_INT(session_entry_count(s), error.entry); /* up to the one that differs */
	session_close(s);
	remove_recording(played);
	leave(forged);
	arena_free(&arena);
}

TEST(a_hash_altered_and_chained_anew_is_found_wherever_it_stands)
{
	struct arena arena = {0};
	size_t length;
	char played[64], forged[64];
	const char *text = scenario_text(&arena, &length);
	fresh_path(played);
	record_run(played, text, length);
	struct record_error why;
	struct record *r = record_open(played, true, &why);
	CHECK(r != NULL);
	int64_t entries = record_count(r);
	record_close(r);
	for (int64_t n = 1; n <= entries; n++) {
		forged_path("another-hash", forged);
		remove_recording(forged);
		forge(played, forged, NULL, 0, n);
		struct session_error error = refusal_of(forged, false, NULL);
		CHECK_INT(error.fault, SESSION_DIVERGED);
		CHECK_INT(error.entry, n);
		check_says(error.message, "the recording says");
		if (n < entries)
			leave(forged);
	}
	leave(forged);
	remove_recording(played);
	arena_free(&arena);
}

TEST(a_scenario_that_no_longer_loads_is_named_with_its_place)
{
	struct arena arena = {0};
	size_t length;
	char played[64], forged[64];
	const char *text = scenario_text(&arena, &length);
	fresh_path(played);
	forged_path("scenario-no-longer-loads", forged);
	record_run(played, text, length);
	forge(played, forged, with_replaced(&arena, text, length, "role \"police\"", "rolle\"police\""), length, 0);
	struct session_error error = refusal_of(forged, false, NULL);
	CHECK_INT(error.fault, SESSION_BAD_RECORDING);
	check_says(error.message, "the scenario inside no longer loads: scenario.lua:6:");
	check_says(error.message, "--stored");
	remove_recording(played);
	leave(forged);
	arena_free(&arena);
}

TEST(a_session_opened_only_to_read_goes_on_in_another_file)
{
	struct arena arena = {0};
	size_t length;
	char played[64], next[64];
	const char *text = scenario_text(&arena, &length);
	struct session_error error;
	struct session_options options = {.program = "test"};
	fresh_path(played);
	fresh_path(next);
	record_run(played, text, length);
	struct session *s = session_open(played, false, false, &options, &error);
	CHECK(s != NULL);
	uint64_t digest = session_digest(s);
	uint32_t entries = session_entry_count(s);
	CHECK(!say(s, "{\"do\":\"note\",\"text\":\"not here\"}", NULL));
	CHECK(session_continue_in(s, next, &error));
	CHECK(session_digest(s) == digest);
	must(s, "{\"do\":\"note\",\"text\":\"but here\"}");
	session_close(s);
	s = session_open(next, false, false, &options, &error);
	CHECK(s != NULL);
	CHECK_INT(session_entry_count(s), entries + 1);
	session_close(s);
	remove_recording(played);
	remove_recording(next);
	arena_free(&arena);
}

/* Another program that has the recording open to read for so many milliseconds; returns once it has. */
static pid_t reader_of(const char *path, int milliseconds)
{
	int ready[2];
	char c;
	CHECK(pipe(ready) == 0);
	pid_t child = fork();
	if (child == 0) {
		struct record_error why;
		struct record *r = record_open(path, true, &why);
		ssize_t told = write(ready[1], r ? "y" : "n", 1);
		nanosleep(&(struct timespec){.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L}, NULL);
		_exit(r && told == 1 ? 0 : 1);
	}
	CHECK(read(ready[0], &c, 1) == 1 && c == 'y');
	close(ready[0]);
	close(ready[1]);
	return child;
}

TEST(a_recording_that_somebody_reads_at_this_moment_is_waited_for)
{
	struct session_options options = {.program = "test"};
	struct session_error error;
	struct arena arena = {0};
	size_t length;
	char path[64];
	int status;
	const char *text = scenario_text(&arena, &length);
	fresh_path(path);
	record_run(path, text, length);
	pid_t short_reader = reader_of(path, 400);
	struct session *s = session_open(path, true, false, &options, &error);
	if (!s)
		printf("%s\n", error.message);
	CHECK(s != NULL);
	session_close(s);
	waitpid(short_reader, &status, 0);
	pid_t long_reader = reader_of(path, 20000);
	s = session_open(path, true, false, &options, &error);
	CHECK(s == NULL);
	CHECK(strstr(error.message, "another program has it open") != NULL);
	kill(long_reader, SIGKILL);
	waitpid(long_reader, &status, 0);
	remove_recording(path);
	arena_free(&arena);
}

TEST(what_a_viewer_would_show_without_executing_has_to_be_what_came_of_the_command)
{
	struct arena arena = {0};
	size_t length;
	char played[64], forged[64];
	const char *text = scenario_text(&arena, &length);
	static const char *const says[] = {"", "events that did not come of it", "a change of the state that did not come of it", "the history that it keeps that did not come of it"};
	fresh_path(played);
	record_run(played, text, length);
	for (int what = OF_EVENTS; what <= OF_REWIND; what++) {
		fresh_path(forged);
		forge_shown(played, forged, NULL, 0, 0, 2, (enum evidence)what);
		struct session_error error = refusal_of(forged, false, NULL);
		CHECK_INT(error.fault, SESSION_DIVERGED);
		CHECK_INT(error.entry, 2);
		check_says(error.message, says[what]);
		remove_recording(forged);
	}
	remove_recording(played);
	arena_free(&arena);
}

TEST_MAIN
