/* session_fixture — sessions of the small scenarios in tests/scenarios, and short words to act in them. */
#ifndef ENSHU_TESTS_SESSION_FIXTURE_H
#define ENSHU_TESTS_SESSION_FIXTURE_H

#include "session/session.h"
#include "sim/command_json.h"
#include "test.h"

#include <stdlib.h>
#include <unistd.h>

static inline int64_t minutes(int64_t n)
{
	return n * 60;
}

/* Fails the test with the diagnostics when the scenario has errors. */
static inline struct session *session_with(const char *scenario, const struct session_options *options)
{
	char folder[512], shared[512];
	snprintf(folder, sizeof folder, "%s/tests/scenarios/%s", ENSHU_SOURCE_DIR, scenario);
	snprintf(shared, sizeof shared, "%s/scenarios", ENSHU_SOURCE_DIR);
	struct script *script = script_load_folder(folder, shared);
	CHECK(script != NULL);
	if (!script_scenario(script)) {
		struct buffer text = {0};
		script_write_diagnostics(script, &text);
		printf("%s\n", buffer_text(&text));
		buffer_free(&text);
	}
	struct session_error error;
	struct session *s = session_start(script, options, &error);
	if (!s)
		printf("%s\n", error.message);
	CHECK(s != NULL);
	return s;
}

static inline struct session *session_of(const char *scenario, bool automatic)
{
	struct session_options options = {.seed = 7, .automatic = automatic};
	return session_with(scenario, &options);
}

/* A path for a recording that does not exist yet; the folder is the caller's to leave: it lies under the system's temporary folder. */
static inline void fresh_path(char path[64])
{
	snprintf(path, 64, "/tmp/enshu-test-XXXXXX");
	int file = mkstemp(path);
	CHECK(file >= 0);
	close(file);
	unlink(path);
}

static inline void remove_recording(const char *path)
{
	char journal[160];
	unlink(path);
	snprintf(journal, sizeof journal, "%s-journal", path);
	unlink(journal);
}

/* Submits a command given as JSON; returns whether it was recorded, the reason in *why (may be NULL). */
static inline bool say(struct session *s, const char *line, enum sim_refusal_code *why)
{
	struct arena arena = {0};
	struct sim_command command;
	struct sim_command_error error;
	struct session_answer answer = {0};
	bool read = sim_command_read(session_scenario(s), &arena, line, strlen(line), &command, &error);
	if (!read)
		printf("%s: %s\n", line, error.reason);
	bool done = read && (command.kind == SIM_DO_JUMP ? session_jump(s, command.time, &answer)
	                                                 : session_submit(s, &command, &answer));
	arena_free(&arena);
	CHECK(read);
	if (why)
		*why = answer.refusal.code;
	return done;
}

static inline void must(struct session *s, const char *line)
{
	enum sim_refusal_code why;
	bool done = say(s, line, &why);
	if (!done)
		printf("%s: %s\n", line, sim_refusal_id((int)why));
	CHECK(done);
}

static inline void run_to(struct session *s, int64_t second)
{
	struct session_answer answer;
	CHECK(session_pass(s, second, false, &answer));
	CHECK_INT(session_state(s)->clock.now, second);
}

static inline int metric_of(const struct session *s, const char *id)
{
	return sim_metric_state_of(session_scenario(s), session_state(s), sim_find_metric(session_scenario(s), id))
	    ->value;
}

/* How often an event of this kind about thing `a` stands in the history; *at (may be NULL) gets the second of the last one. */
static inline int times(const struct session *s, int kind, int32_t a, int64_t *at)
{
	const struct sim_history *h = session_history(s);
	int n = 0;
	for (size_t i = 0; i < h->event_count; i++)
		if (h->events[i].kind == kind && h->events[i].a == a) {
			n++;
			if (at)
				*at = h->events[i].at;
		}
	return n;
}

static inline int times_fired(const struct session *s, const char *inject, int64_t *at)
{
	return times(s, SIM_EVENT_INJECT_FIRED, sim_find_inject(session_scenario(s), inject), at);
}

#endif
