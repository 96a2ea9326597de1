/* cursor — any moment of a run: a fold for the history, a snapshot and a few commands for the state. */
#include "session/inside.h"

#include <string.h>

struct session_cursor {
	const struct session *s;
	struct script_runner *runner;
	struct sim_machine *machine;
	struct sim_state *state;
	struct fold fold;
	struct sim_history history;
	uint32_t entry;
};

struct session_cursor *session_cursor_create(const struct session *s)
{
	struct session_cursor *c = memory_allocate_zeroed(1, sizeof *c);
	if (!c)
		return NULL;
	c->s = s;
	c->runner = script_runner_create(s->script);
	c->machine = c->runner ? sim_machine_create(s->scenario, script_runner_hooks(c->runner)) : NULL;
	c->state = memory_allocate(s->scenario->layout.size);
	if (!c->machine || !c->state || !session_cursor_seek(c, 0)) {
		session_cursor_free(c);
		return NULL;
	}
	sim_machine_record_events(c->machine, false);
	return c;
}

void session_cursor_free(struct session_cursor *c)
{
	if (!c)
		return;
	fold_free(&c->fold);
	memory_free(c->state);
	sim_machine_destroy(c->machine);
	script_runner_free(c->runner);
	memory_free(c);
}

bool session_cursor_seek(struct session_cursor *c, uint32_t entry)
{
	if (entry > c->s->log.entry_count)
		entry = c->s->log.entry_count;
	if (!session_state_at(c->s, c->machine, entry, c->state) || !fold_to(&c->fold, &c->s->log, entry))
		return false;
	c->history = (struct sim_history){.events = c->fold.events, .event_count = c->fold.event_count, .commands = c->fold.commands,
	                                  .command_count = c->fold.command_count};
	c->entry = entry;
	return true;
}

uint32_t session_cursor_entry(const struct session_cursor *c)
{
	return c->entry;
}

const struct sim_state *session_cursor_state(const struct session_cursor *c)
{
	return c->state;
}

const struct sim_history *session_cursor_history(const struct session_cursor *c)
{
	return &c->history;
}

/* The second that entry n leaves behind: the one at which the next entry applies. */
static int64_t left_behind(const struct session *s, uint32_t n)
{
	return n < s->log.entry_count ? s->log.entries[n].command.at : s->state->clock.now;
}

uint32_t session_entry_at_time(const struct session *s, int64_t second)
{
	/* Time only rises, but for undone jumps: the stretches between them are asked from the last to the first. */
	uint32_t end = s->log.entry_count;
	for (uint32_t b = s->log.bend_count + 1; b > 0; b--) {
		if (b > 1 && !s->log.bends[b - 2].back)
			continue;
		uint32_t first = b > 1 ? s->log.bends[b - 2].entry : 1, low = first, high = end + 1;
		while (low < high) {
			uint32_t middle = low + (high - low) / 2;
			if (left_behind(s, middle) <= second)
				low = middle + 1;
			else
				high = middle;
		}
		if (low > first)
			return low - 1;
		end = first - 1;
	}
	return 0;
}
