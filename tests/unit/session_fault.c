/* Memory failing at step N, in a loop until success: a session either does what it was asked and says so, or refuses and stays what it was. Never a crash, never a
 * leak (the sanitizer looks), never an answer for something that is not on record. */
#include "base/memory.h"
#include "session_fixture.h"

static const char source[] = "scenario { id = \"tiny\", api = 1, title = { en = \"Tiny\" }, start = \"2026-01-01T00:00+00:00\", length = \"2h\" }\n"
                             "role \"a\" { name = { en = \"A\" } }\nmetric \"m\" { name = { en = \"M\" }, start = 50 }\n"
                             "inject \"i\" { at = \"10m\", subject = { en = \"I\" }, effects = { m = -5, after(\"5m\", { m = -1 }), function(ex) ex:add(\"m\", 1) end } }\n"
                             "decision \"d\" { after = \"i\", owner = \"a\", within = \"20m\", prompt = { en = \"D\" },\n"
                             "  option \"x\" { text = { en = \"X\" }, effects = { m = 5 } }, option \"y\" { text = { en = \"Y\" }, effects = { m = -5 } } }\n"
                             "ending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = at_least(\"m\", 0) }\n";

static struct script *load(void)
{
	struct script_source file = {.path = "scenario.lua", .text = source, .length = sizeof source - 1};
	return script_load_sources(&file, 1);
}

/* Plays the tiny scenario; returns true when everything was recorded. *acknowledged counts what was said to be on record. */
static bool play(const char *path, uint32_t *acknowledged)
{
	struct session_options options = {.seed = 1, .automatic = true, .record_path = path};
	struct session_error error;
	struct session_answer answer;
	*acknowledged = 0;
	struct script *script = load();
	if (script && !script_scenario(script)) {
		script_free(script);
		return false;
	}
	struct session *s = script ? session_start(script, &options, &error) : NULL; /* owns the script, also when it fails */
	if (!s)
		return false;
	bool all = session_pass(s, 720, false, &answer);
	*acknowledged = all ? answer.entry : 0;
	struct sim_command decide = sim_command_of(SIM_DO_DECIDE, SIM_FROM_FACILITATOR);
	decide.role = 0;
	decide.target = 0;
	decide.option = 0;
	decide.text[SIM_WHY] = "why";
	if (all && session_submit(s, &decide, &answer)) {
		*acknowledged = answer.entry;
		struct sim_command undo = sim_command_of(SIM_DO_UNDO, SIM_FROM_FACILITATOR);
		all = session_submit(s, &undo, &answer);
		*acknowledged = all ? answer.entry : *acknowledged;
	} else {
		all = false;
	}
	session_close(s);
	return all;
}

TEST(memory_failing_at_every_step_never_loses_what_was_acknowledged)
{
	char path[64];
	uint32_t acknowledged;
	bool done = false;
	fresh_path(path);
	for (size_t n = 0; n < 200000 && !done; n += 1 + n / 200) {
		remove_recording(path);
		memory_fail_after(n);
		done = play(path, &acknowledged);
		memory_fail_after(SIZE_MAX);
		if (acknowledged == 0)
			continue;
		struct session_options options = {.seed = 1};
		struct session_error error = {0};
		struct session *s = session_open(path, false, false, &options, &error);
		if (!s)
			printf("step %zu: %s\n", n, error.message);
		CHECK(s != NULL);
		CHECK(session_entry_count(s) >= acknowledged);
		session_close(s);
	}
	CHECK(done);
	remove_recording(path);
}

TEST(memory_failing_while_a_recording_is_opened_is_an_error_not_a_crash)
{
	char path[64];
	uint32_t acknowledged;
	struct session *s = NULL;
	fresh_path(path);
	CHECK(play(path, &acknowledged));
	for (size_t n = 0; n < 200000 && !s; n += 1 + n / 200) {
		struct session_options options = {.seed = 1};
		struct session_error error = {0};
		memory_fail_after(n);
		s = session_open(path, false, false, &options, &error);
		memory_fail_after(SIZE_MAX);
		if (!s)
			CHECK(error.fault != SESSION_OK && error.message[0]);
		if (!s)
			CHECK(error.fault != SESSION_DIVERGED);
	}
	CHECK(s != NULL);
	session_close(s);
	remove_recording(path);
}

TEST_MAIN
