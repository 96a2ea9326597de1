/* What `enshu watch` does at a save, on a scenario of 1,000 injects and 3,000 options whose every decision was answered over 30 days: notice, load and check, play the
 * thousand inputs again (limit together: 200 ms), and be at the same state when nothing was changed. Processor time, best of several runs; the notice is a fixed wait. */
#include "app/watch/watcher.h"
#include "bench/large.h"
#include "session/reload.h"

#include <string.h>
#include <time.h>

static double cpu_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static const struct session_options options = {.seed = 5, .automatic = true, .program = "bench"};

/* Answers each decision a minute after it opens, one of three options in turn; returns how many. */
static size_t answer_all(struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	struct session_answer answer;
	size_t inputs = 0;
	for (int32_t d = 0; d < (int32_t)sc->decision_count; d++) {
		struct sim_command c = sim_command_of(SIM_DO_DECIDE, SIM_FROM_FACILITATOR);
		session_pass(s, (d + 1) * 7 * 60 + 120, false, &answer);
		c.role = 0;
		c.target = d;
		c.option = d % 3;
		inputs += session_submit(s, &c, &answer);
	}
	session_pass(s, sc->length - 1, false, &answer);
	return inputs;
}

int main(void)
{
	struct session_error error;
	struct session *old = session_start(large_load(-1), &options, &error);
	if (!old)
		return 3;
	size_t inputs = answer_all(old);
	double load = 1e9, replay = 1e9;
	bool same = true;
	for (int i = 0; i < 7; i++) {
		int edit = i % 2 ? -2 : -1;
		struct session_reloaded again;
		struct arena arena = {0};
		double begin = cpu_ms();
		struct script *script = large_load(edit);
		double loaded = cpu_ms();
		if (!session_reload(old, NULL, 0, script, &options, &arena, &again, &error))
			return 3;
		double played = cpu_ms();
		load = loaded - begin < load ? loaded - begin : load;
		replay = played - loaded < replay ? played - loaded : replay;
		same = same && again.kept == inputs && again.lost_count == 0 && session_state(again.session)->clock.now == session_state(old)->clock.now &&
		       (session_digest(again.session) == session_digest(old)) == (edit == -1);
		session_close(again.session);
		arena_free(&arena);
	}
	session_close(old);
	double all = WATCHER_QUIET_MS + load + replay;
	printf("watch, 1,000 injects, %zu inputs so far: notice %d ms, load and check %.1f ms, replay %.1f ms: %.0f ms  %4.2f of the limit of 200 ms\n", inputs,
	       WATCHER_QUIET_MS, load, replay, all, all / 200);
	printf("states %s\n", same ? "as they should be" : "DIFFER");
	return same ? 0 : 1;
}
