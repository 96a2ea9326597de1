/* enshu test — the tests that scenarios bring along: played, recorded, replayed, compared; what failed is told like a diagnostic. */
#include "app/app.h"
#include "app/tell.h"

#include "base/duration.h"
#include "base/file.h"
#include "base/json_write.h"
#include "rehearse/rehearse.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct app_command self = {"test", "test SCENARIO… [--only TEXT] [--seed N] [--keep FOLDER] [--json] [--lang L]",
                                        "Runs the tests in a scenario's test.lua. Each run is recorded, replayed and compared. Exit 1 when a test fails.",
                                        "enshu test scenarios/port-in-the-dark", cmd_test};

#define SEEDS_SHOWN 8 /* of those with the same failure */

struct tester {
	const char *only, *keep, *language;
	bool json, one_seed;
	int64_t seed;
	char folder[APP_PATH]; /* for recordings */
	struct buffer out;

	/* of the present scenario */
	struct script *script;
	const struct sim_scenario *sc;
	uint32_t runs, passed, failed;
	uint32_t chosen; /* tests that --only names, in all scenarios */
	uint8_t *endings, *options, *actions; /* seen in any run */
};

/* ---- words ----- */

static bool is_same(const struct rehearsal_failure *a, const struct rehearsal_failure *b)
{
	return a->spot == b->spot && a->at == b->at && strcmp(a->expected, b->expected) == 0 && strcmp(a->found, b->found) == 0;
}

static bool run_has(const struct rehearsal *run, const struct rehearsal_failure *f)
{
	for (uint32_t i = 0; i < run->failure_count; i++)
		if (is_same(&run->failures[i], f))
			return true;
	return false;
}

/* A failure of the first run that has it, with the seeds of all that do. */
static void tell_failure(struct tester *t, const struct script_test *test, const struct rehearsal *runs, uint32_t count, uint32_t first, const struct rehearsal_failure *f)
{
	struct buffer message = {0}, hint = {0};
	char at[32];
	uint32_t seeds = 0;
	for (uint32_t i = 0; i < first; i++)
		if (run_has(&runs[i], f))
			return;
	duration_format(f->at, at);
	buffer_append_format(&message, "%s (at %s, seed", test->name, at);
	for (uint32_t i = first; i < count; i++)
		if (run_has(&runs[i], f) && ++seeds <= SEEDS_SHOWN)
			buffer_append_format(&message, "%s %" PRIu64, seeds > 1 ? "," : "", runs[i].seed);
	if (seeds > SEEDS_SHOWN)
		buffer_append_format(&message, " and %" PRIu32 " more", seeds - SEEDS_SHOWN);
	buffer_append_byte(&message, ')');
	buffer_append_format(&hint, "expected %s; %s", f->expected, f->found);
	const struct script_diagnostic d = {.file = f->spot->file, .line = f->spot->line, .column = f->spot->column, .excerpt = f->spot->excerpt,
	                                    .message = buffer_text(&message), .hint = buffer_text(&hint)};
	script_write_finding(&t->out, script_folder(t->script), "failed", &d);
	if (*f->nearest)
		buffer_append_format(&t->out, "      = last: %s\n", f->nearest);
	buffer_free(&message);
	buffer_free(&hint);
}

/* About the test as a whole. */
static void tell_finding(struct tester *t, const struct script_test *test, const char *hint)
{
	const struct script_diagnostic d = {.file = test->spot.file, .line = test->spot.line, .column = test->spot.column, .excerpt = test->spot.excerpt,
	                                    .message = test->name, .hint = hint};
	script_write_finding(&t->out, script_folder(t->script), "failed", &d);
}

static void tell_surprise(struct tester *t, const struct script_test *test)
{
	struct buffer hint = {0};
	buffer_append_format(&hint, "it is known to fail (%s), but everything held: take `fails` away", test->fails);
	tell_finding(t, test, buffer_text(&hint));
	buffer_free(&hint);
}

static void write_failure(struct buffer *out, const struct rehearsal_failure *f)
{
	json_open_object(out, NULL);
	json_put_number(out, "at", f->at);
	json_put_text(out, "file", f->spot->file);
	json_put_number(out, "line", f->spot->line);
	json_put_number(out, "column", f->spot->column);
	json_put_text(out, "expected", f->expected);
	json_put_text(out, "found", f->found);
	json_put_text(out, "nearest", f->nearest);
	json_put_key(out, "event");
	buffer_append_text(out, f->event ? f->event : "null");
	json_close_object(out);
}

static void write_run(struct tester *t, const struct rehearsal *run)
{
	json_open_object(&t->out, NULL);
	json_put_key(&t->out, "seed");
	buffer_append_format(&t->out, "%" PRIu64, run->seed);
	json_put_number(&t->out, "at", run->at);
	json_put_truth(&t->out, "over", run->over);
	json_put_number(&t->out, "commands", run->commands);
	json_put_hash(&t->out, "hash", run->digest);
	json_open_list(&t->out, "endings");
	for (uint32_t e = 0; e < t->sc->ending_count; e++)
		if (run->endings[e])
			json_put_text(&t->out, NULL, t->sc->endings[e].id);
	json_close_list(&t->out);
	json_put_number(&t->out, "not_reached", run->not_reached);
	json_open_list(&t->out, "failures");
	for (uint32_t i = 0; i < run->failure_count; i++)
		write_failure(&t->out, &run->failures[i]);
	json_close_list(&t->out);
	json_close_object(&t->out);
}

/* ---- runs ----- */

static void remember(struct tester *t, const struct rehearsal *run)
{
	for (uint32_t i = 0; i < t->sc->ending_count; i++)
		t->endings[i] |= run->endings[i];
	for (uint32_t i = 0; i < t->sc->option_count; i++)
		t->options[i] |= run->options[i];
	for (uint32_t i = 0; i < t->sc->action_count; i++)
		t->actions[i] |= run->actions[i];
}

static void name_recording(const struct tester *t, uint32_t number, uint64_t seed, char out[APP_PATH])
{
	char name[96];
	snprintf(name, sizeof name, "%.48s-%03u-seed-%" PRIu64 ".enshu", t->sc->id, (unsigned)number + 1, seed);
	app_join(out, t->folder, name);
}

/* With --keep the recordings of runs with failures stay. */
static void clear_away(const struct tester *t, const char *path, bool failed)
{
	struct buffer journal = {0};
	if (t->keep && failed)
		return;
	unlink(path);
	buffer_append_format(&journal, "%s-journal", path);
	unlink(buffer_text(&journal));
	buffer_free(&journal);
}

/* Time passes, if that; nothing is done and nothing expected. */
static bool tests_nothing(const struct script_test *test)
{
	for (uint32_t i = 0; i < test->step_count; i++)
		if (test->steps[i].kind > SCRIPT_STEP_END)
			return false;
	return true;
}

static int run_test(struct tester *t, uint32_t number, const struct script_test *test, struct arena *arena)
{
	uint64_t one = (uint64_t)t->seed;
	const uint64_t *seeds = t->one_seed ? &one : test->seeds;
	uint32_t count = t->one_seed ? 1 : test->seed_count;
	struct rehearsal *runs = arena_allocate(arena, count * sizeof *runs);
	struct session_error error;
	char path[APP_PATH];
	if (!runs)
		return APP_ENVIRONMENT;
	for (uint32_t i = 0; i < count; i++) {
		name_recording(t, number, seeds[i], path);
		if (t->keep)
			clear_away(t, path, false);
		enum rehearsal_result result = rehearse(t->script, test, seeds[i], path, ENSHU_VERSION, arena, &runs[i], &error);
		if (result != REHEARSED) {
			app_complain("%s", error.message);
			return APP_ENVIRONMENT;
		}
		clear_away(t, path, runs[i].failure_count > 0);
		remember(t, &runs[i]);
		if (test->holds == SCRIPT_SOMETIMES && runs[i].failure_count == 0)
			count = i + 1; /* one is enough */
	}
	bool empty = tests_nothing(test), passed = !empty && rehearsal_passed(test, runs, count);
	t->runs += count;
	t->passed += passed;
	t->failed += !passed;
	if (t->json) {
		json_open_object(&t->out, NULL);
		json_put_text(&t->out, "result", empty ? "empty" : !passed ? "failed" : test->fails ? "failed as known" : "passed");
		json_put_text(&t->out, "test", test->name);
		json_put_text(&t->out, "file", test->spot.file);
		json_put_number(&t->out, "line", test->spot.line);
		json_open_list(&t->out, "runs");
	}
	for (uint32_t i = 0; i < count; i++) {
		if (t->json && i)
			buffer_append_byte(&t->out, ',');
		if (t->json)
			write_run(t, &runs[i]);
		for (uint32_t f = 0; !t->json && !passed && f < runs[i].failure_count; f++)
			tell_failure(t, test, runs, count, i, &runs[i].failures[f]);
	}
	if (t->json) {
		json_close_list(&t->out);
		json_close_object(&t->out);
	} else if (empty) {
		tell_finding(t, test, "it tests nothing: write what is done and what must come of it, at \"20m\" { at_least(\"...\", 40) }");
	} else if (!passed && test->fails) {
		tell_surprise(t, test);
	}
	return passed ? APP_DONE : APP_NO;
}

/* ---- what the tests went through ----- */

static void write_missing(struct tester *t, const char *title, uint32_t seen, uint32_t all, struct buffer *missing)
{
	if (all)
		buffer_append_format(&t->out, "  %s %" PRIu32 " of %" PRIu32 "%s%s\n", title, seen, all, missing->length ? "; not " : "", buffer_text(missing));
	buffer_clear(missing);
}

static void list(struct tester *t, struct buffer *out, const char *first, const char *dot, const char *second)
{
	if (t->json)
		buffer_append_format(out, "%s\"%s%s%s\"", out->length ? "," : "", first, dot, second);
	else
		buffer_append_format(out, "%s%s%s%s", out->length ? ", " : "", first, dot, second);
}

/* Endings, options and actions that no run met: in words, or as lists. */
static void write_coverage(struct tester *t)
{
	struct buffer missing[3] = {{0}, {0}, {0}};
	uint32_t seen[3] = {0};
	for (uint32_t i = 0; i < t->sc->ending_count; i++)
		if (t->endings[i])
			seen[0]++;
		else
			list(t, &missing[0], t->sc->endings[i].id, "", "");
	for (uint32_t i = 0; i < t->sc->option_count; i++)
		if (t->options[i])
			seen[1]++;
		else
			list(t, &missing[1], t->sc->decisions[t->sc->options[i].decision].id, ".", t->sc->options[i].id);
	for (uint32_t i = 0; i < t->sc->action_count; i++)
		if (t->actions[i])
			seen[2]++;
		else
			list(t, &missing[2], t->sc->actions[i].id, "", "");
	if (t->json) {
		buffer_append_format(&t->out, ",\"never\":{\"endings\":[%s],\"options\":[%s],\"actions\":[%s]}", buffer_text(&missing[0]), buffer_text(&missing[1]),
		                     buffer_text(&missing[2]));
	} else {
		write_missing(t, "endings reached", seen[0], t->sc->ending_count, &missing[0]);
		write_missing(t, "options taken", seen[1], t->sc->option_count, &missing[1]);
		write_missing(t, "actions done", seen[2], t->sc->action_count, &missing[2]);
	}
	for (int i = 0; i < 3; i++)
		buffer_free(&missing[i]);
}

static bool flush(struct tester *t)
{
	fwrite(buffer_text(&t->out), 1, t->out.length, stdout);
	buffer_clear(&t->out);
	return fflush(stdout) == 0;
}

static int run_tests(struct tester *t, const char *name, const struct script_test *tests, size_t count, struct arena *arena)
{
	int worst = APP_DONE;
	t->runs = t->passed = t->failed = 0;
	t->endings = arena_allocate(arena, t->sc->ending_count + 1);
	t->options = arena_allocate(arena, t->sc->option_count + 1);
	t->actions = arena_allocate(arena, t->sc->action_count + 1);
	if (!t->endings || !t->options || !t->actions)
		return APP_ENVIRONMENT;
	if (t->json) {
		json_open_object(&t->out, NULL);
		json_put_text(&t->out, "scenario", t->sc->id);
		json_open_list(&t->out, "tests");
	}
	for (size_t i = 0; i < count && worst != APP_ENVIRONMENT; i++) {
		struct arena own = {0};
		if (!t->only || strstr(tests[i].name, t->only)) {
			t->chosen++;
			int result = run_test(t, (uint32_t)i, &tests[i], &own);
			worst = result > worst ? result : worst;
		}
		arena_free(&own);
		if (!t->json)
			flush(t);
	}
	if (worst == APP_ENVIRONMENT)
		return worst;
	if (t->json) {
		json_close_list(&t->out);
		json_put_number(&t->out, "passed", t->passed);
		json_put_number(&t->out, "failed", t->failed);
		json_put_number(&t->out, "runs", t->runs);
	} else {
		buffer_append_format(&t->out, "%s: %" PRIu32 " passed, %" PRIu32 " failed, %" PRIu32 " %s\n", name, t->passed, t->failed, t->runs, t->runs == 1 ? "run" : "runs");
	}
	write_coverage(t);
	if (t->json) {
		json_close_object(&t->out);
		buffer_append_byte(&t->out, '\n');
	}
	flush(t);
	return worst;
}

static int test_one(struct tester *t, const char *name)
{
	int exit;
	size_t count;
	struct arena arena = {0};
	t->script = app_load_scenario_in(name, t->language, &exit);
	if (!t->script)
		return exit;
	t->sc = script_scenario(t->script);
	const struct script_test *tests = script_tests(t->script, &count);
	exit = APP_BAD_INPUT;
	if (script_error_count(t->script)) {
		app_tell_diagnostics(t->script, t->language, "check.no-test-run", name);
	} else if (!script_has_tests(t->script)) {
		app_complain("%s: there is no test.lua. docs/scenario-language.md says how to write one.", name);
	} else if (count == 0) {
		app_complain("%s: test.lua holds no test. docs/scenario-language.md says how to write one.", name);
	} else {
		exit = run_tests(t, name, tests, count, &arena);
	}
	arena_free(&arena);
	script_free(t->script);
	return exit;
}

/* Where the recordings go: memory, where the system has a file system in it, because they are thrown away. */
static bool open_folder(struct tester *t)
{
	const char *wanted = getenv("TMPDIR"), *memory = "/dev/shm";
	if (t->keep) {
		snprintf(t->folder, sizeof t->folder, "%s", t->keep);
		if (file_is_folder(t->folder))
			return true;
		app_complain("--keep: %s is no folder. Make it first.", t->keep);
		return false;
	}
	if (!wanted || !*wanted)
		wanted = file_is_folder(memory) && access(memory, W_OK) == 0 ? memory : "/tmp";
	if (app_join(t->folder, wanted, "enshu-test-XXXXXX") && mkdtemp(t->folder))
		return true;
	app_complain("%s: no folder for recordings can be made there. Set TMPDIR to one that can be written.", wanted);
	return false;
}

int cmd_test(int argc, char **argv)
{
	const char *only = NULL, *seed = NULL, *keep = NULL, *json = NULL, *language = NULL;
	enum language own;
	const struct app_option options[] = {{"--only", "TEXT", "only tests whose name holds this", &only},
	                                     {"--seed", "N", "only one run, with this seed", &seed},
	                                     {"--keep", "FOLDER", "keep the recordings of runs with failures there", &keep},
	                                     {"--json", NULL, "one JSON object a scenario", &json},
	                                     {"--lang", "CODE", "language of mistakes in the files (default en)", &language}};
	const char *names[64];
	size_t count;
	int exit, worst = APP_DONE;
	struct tester t = {0};
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, names, 64, &count, &exit))
		return exit;
	if (seed && !app_number("--seed", seed, 0, INT64_MAX, &t.seed))
		return APP_USAGE;
	if (!tell_language(language, &own))
		return APP_USAGE;
	if (count == 0) {
		app_complain("which scenario? See `enshu test --help`.");
		return APP_USAGE;
	}
	t.only = only;
	t.keep = keep;
	t.language = language;
	t.json = json != NULL;
	t.one_seed = seed != NULL;
	if (!open_folder(&t))
		return keep ? APP_USAGE : APP_ENVIRONMENT;
	for (size_t i = 0; i < count && worst != APP_ENVIRONMENT; i++) {
		int result = test_one(&t, names[i]);
		worst = result > worst ? result : worst;
	}
	if (only && t.chosen == 0 && worst == APP_DONE) {
		app_complain("no test has \"%s\" in its name, so nothing was tested.", only);
		worst = APP_USAGE;
	}
	buffer_free(&t.out);
	if (!keep)
		rmdir(t.folder);
	return worst;
}
