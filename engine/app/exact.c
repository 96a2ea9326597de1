/* See exact.h. */
#include "app/exact.h"

#include "app/app.h"
#include "session/session.h"

#include <string.h>

/* Lets time pass to `second` on the copy, and appends what happened to the history. */
static bool pass(struct exact *x, int64_t second)
{
	struct sim_command advance = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
	advance.at = x->state->clock.now;
	advance.time = second;
	advance.number = (uint32_t)session_cursor_entry(x->cursor) + 1;
	if (!sim_validate(x->machine, x->state, &advance, NULL))
		return true; /* paused or over: nothing passes */
	sim_machine_clear_events(x->machine);
	sim_apply(x->machine, x->state, &advance);
	size_t count, before = x->history.event_count;
	const struct sim_event *events = sim_machine_events(x->machine, &count);
	x->events = memory_allocate((before + count + 1) * sizeof *x->events);
	if (!x->events || sim_machine_failed(x->machine))
		return false;
	memcpy(x->events, x->history.events, before * sizeof *x->events);
	if (count)
		memcpy(x->events + before, events, count * sizeof *x->events);
	x->history.events = x->events;
	x->history.event_count = before + count;
	return true;
}

bool exact_open(struct exact *x, const struct session *s, int64_t second)
{
	const struct sim_scenario *sc = session_scenario(s);
	*x = (struct exact){
	    .session = s, .cursor = session_cursor_create(s), .runner = script_runner_create(session_script(s))};
	x->machine = x->runner ? sim_machine_create(sc, script_runner_hooks(x->runner)) : NULL;
	x->state = memory_allocate(sc->layout.size);
	uint32_t entry = second >= SIM_TIME_MAX ? session_entry_count(s) : session_entry_at_time(s, second);
	bool ok = x->cursor && x->machine && x->state && session_cursor_seek(x->cursor, entry);
	if (ok) {
		sim_state_copy(sc, x->state, session_cursor_state(x->cursor));
		x->history = *session_cursor_history(x->cursor);
		if (entry < session_entry_count(s) && second > x->state->clock.now && second < SIM_TIME_MAX)
			ok = pass(x, second);
	}
	if (ok)
		return true;
	app_complain("memory is exhausted.");
	exact_close(x);
	return false;
}

void exact_close(struct exact *x)
{
	session_cursor_free(x->cursor);
	sim_machine_destroy(x->machine);
	script_runner_free(x->runner);
	memory_free(x->state);
	memory_free(x->events);
	memset(x, 0, sizeof *x);
}

struct moment exact_moment(const struct exact *x)
{
	return (struct moment){.session = x->session, .state = x->state, .history = &x->history};
}
