/* enshu test — the tests that scenarios bring along: played, recorded, replayed, compared; what failed is told like a diagnostic (test_words.h). */
#include "app/app.h"
#include "app/check_words.h"
#include "app/command/command.h"
#include "app/document/test_words.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/places.h"
#include "base/file.h"
#include "base/json_write.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct app_command self = {"test", "test SCENARIO… [--only TEXT] [--seed N] [--keep FOLDER] [--json] [--lang L]",
                                        "Runs the tests in a scenario's test.lua. Each run is recorded, replayed and compared. Exit 1 when a test fails.",
                                        "enshu test scenarios/port-in-the-dark", cmd_test};

struct tester {
	const char *only, *keep, *language;
	bool json, one_seed;
	int64_t seed;
	char folder[APP_PATH]; /* for recordings */
	uint32_t chosen; /* tests that --only names, in all scenarios */
	struct test_told told; /* of the present scenario */
};

/* ---- runs ----- */

static void remember(struct test_told *t, const struct rehearsal *run)
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
	snprintf(name, sizeof name, "%.48s-%03u-seed-%" PRIu64 ".enshu", t->told.sc->id, (unsigned)number + 1, seed);
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
	const struct rehearsal_options options = {.path = path, .program = ENSHU_VERSION, .language = t->language};
	if (!runs)
		return APP_ENVIRONMENT;
	for (uint32_t i = 0; i < count; i++) {
		name_recording(t, number, seeds[i], path);
		if (t->keep)
			clear_away(t, path, false);
		enum rehearsal_result result = rehearse(t->told.script, test, seeds[i], &options, arena, &runs[i], &error);
		if (result != REHEARSED) {
			app_complain("%s", error.message);
			return APP_ENVIRONMENT;
		}
		clear_away(t, path, runs[i].failure_count > 0);
		remember(&t->told, &runs[i]);
		if (test->holds == SCRIPT_SOMETIMES && runs[i].failure_count == 0)
			count = i + 1; /* one is enough */
	}
	bool empty = tests_nothing(test), passed = !empty && rehearsal_passed(test, runs, count);
	t->told.runs += count;
	t->told.passed += passed;
	t->told.failed += !passed;
	if (t->json)
		test_write_json(&t->told, test, runs, count, empty ? "empty" : !passed ? "failed" : test->fails ? "failed as known" : "passed");
	else if (!passed)
		test_tell(&t->told, test, runs, count, empty);
	return passed ? APP_DONE : APP_NO;
}

static bool flush(struct tester *t)
{
	fwrite(buffer_text(&t->told.out), 1, t->told.out.length, stdout);
	buffer_clear(&t->told.out);
	return fflush(stdout) == 0;
}

static int run_tests(struct tester *t, const char *name, const struct script_test *tests, size_t count, struct arena *arena)
{
	int worst = APP_DONE;
	struct test_told *told = &t->told;
	told->runs = told->passed = told->failed = 0;
	told->endings = arena_allocate(arena, told->sc->ending_count + 1);
	told->options = arena_allocate(arena, told->sc->option_count + 1);
	told->actions = arena_allocate(arena, told->sc->action_count + 1);
	if (!told->endings || !told->options || !told->actions)
		return APP_ENVIRONMENT;
	if (t->json) {
		json_open_object(&told->out, NULL);
		json_put_text(&told->out, "scenario", told->sc->id);
		json_open_list(&told->out, "tests");
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
	if (t->json)
		test_write_json_end(told);
	else
		test_tell_end(told, name);
	flush(t);
	return worst;
}

static int test_one(struct tester *t, const char *name)
{
	int exit;
	size_t count;
	struct arena arena = {0};
	struct script *script = app_load_scenario_in(name, t->language, &exit);
	if (!script)
		return exit;
	t->told.script = script;
	t->told.sc = script_scenario(script);
	t->told.teller->arena = &arena;
	const struct script_test *tests = script_tests(script, &count);
	exit = APP_BAD_INPUT;
	if (script_error_count(script)) {
		app_tell_diagnostics(script, t->language, "check.no-test-run", name);
	} else if (!script_has_tests(script)) {
		app_complain("%s: there is no test.lua. docs/scenario-language.md says how to write one.", name);
	} else if (count == 0) {
		app_complain("%s: test.lua holds no test. docs/scenario-language.md says how to write one.", name);
	} else {
		exit = run_tests(t, name, tests, count, &arena);
	}
	arena_free(&arena);
	script_free(script);
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
	struct arena texts = {0};
	struct teller teller = {0};
	const struct app_option options[] = {{"--only", "TEXT", "only tests whose name holds this", &only},
	                                     {"--seed", "N", "only one run, with this seed", &seed},
	                                     {"--keep", "FOLDER", "keep the recordings of runs with failures there", &keep},
	                                     {"--json", NULL, "one JSON object a scenario", &json},
	                                     {"--lang", "CODE", "language of what is said (default en)", &language}};
	const char *names[64];
	size_t count;
	int exit, worst = APP_DONE;
	struct tester t = {.told = {.teller = &teller}};
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, names, 64, &count, &exit))
		return exit;
	if (seed && !app_number("--seed", seed, 0, INT64_MAX, &t.seed))
		return APP_USAGE;
	if (!tell_language(language, &teller.language))
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
	teller.strings = tell_texts(&texts);
	t.told.words = check_words(teller.language);
	if (!teller.strings) {
		arena_free(&texts);
		return APP_ENVIRONMENT;
	}
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
	buffer_free(&t.told.out);
	arena_free(&texts);
	if (!keep)
		rmdir(t.folder);
	return worst;
}
