/* See reload.h. */
#include "session/reload.h"

#include "base/memory.h"
#include "session/refusal.h"
#include "sim/command_json.h"

#include <string.h>

static bool is_input(const struct sim_command *command)
{
	return command->origin != SIM_FROM_BOT && command->origin != SIM_FROM_CLOCK && command->kind != SIM_DO_UNDO; /* the history holds what is left after undoing */
}

static void lose(struct session_reloaded *out, struct session_lost *row, int64_t at, const char *command, const char *reason, const struct script_saying *said)
{
	*row = (struct session_lost){at, command, reason ? reason : "", said};
	out->lost_count++;
}

/* Second of the next input after the i-th command, or the present one of the old session. */
static int64_t next_input(const struct session *old, size_t i)
{
	const struct sim_history *history = session_history(old);
	while (++i < history->command_count)
		if (is_input(&history->commands[i]))
			return history->commands[i].at;
	return session_state(old)->clock.now;
}

/* Carries one input over; `until` is the second of the one after it. False when memory is exhausted. */
static bool carry_over(const struct session *old, const struct sim_command *command, int64_t until, struct arena *arena, struct session_reloaded *out, struct session_lost *lost)
{
	struct buffer line = {0};
	struct sim_command again;
	struct sim_command_error error;
	struct session_answer answer;
	sim_command_write(session_scenario(old), command, &line);
	char *kept = line.failed ? NULL : arena_copy_text(arena, buffer_text(&line), line.length);
	buffer_free(&line);
	if (!kept)
		return false;
	if (!sim_command_read(session_scenario(out->session), arena, kept, strlen(kept), &again, &error)) {
		lose(out, &lost[out->lost_count], command->at, kept, arena_copy_text(arena, error.reason, strlen(error.reason)), NULL);
		return true;
	}
	again.at = command->at;
	if (again.kind == SIM_DO_JUMP) /* on record it goes to the first stop only, and time passed on from there, also in a pause */
		again.time = until;
	if (session_carry_out(out->session, &again, false, &answer)) {
		out->kept++;
		return true;
	}
	struct sayings sayings = {.arena = arena};
	const char *why = session_say_refusal(&sayings, session_scenario(out->session), &answer.refusal, NULL);
	lose(out, &lost[out->lost_count], command->at, kept, why, saying_of(&sayings, why));
	return true;
}

bool session_reload(const struct session *old, struct script *script, const struct session_options *options, struct arena *arena, struct session_reloaded *out,
                    struct session_error *error)
{
	const struct sim_history *history = session_history(old);
	struct session_answer answer;
	*out = (struct session_reloaded){.session = session_start(script, options, error)};
	if (!out->session)
		return false;
	struct session_lost *lost = arena_allocate(arena, (history->command_count + 1) * sizeof *lost);
	bool fine = lost != NULL;
	for (size_t i = 0; i < history->command_count && fine; i++)
		if (is_input(&history->commands[i]))
			fine = carry_over(old, &history->commands[i], next_input(old, i), arena, out, lost);
	out->lost = lost;
	int64_t until = session_state(old)->clock.now;
	const struct sim_clock *clock = &session_state(out->session)->clock;
	while (fine && !clock->over && !clock->paused && clock->now < until) {
		int64_t before = clock->now;
		if (!session_pass(out->session, until, false, &answer) || session_state(out->session)->clock.now == before)
			break;
		clock = &session_state(out->session)->clock;
	}
	out->earlier = clock->now < until;
	if (fine)
		return true;
	*error = (struct session_error){.fault = SESSION_NO_MEMORY, .message = "Memory is exhausted.", .entry = -1};
	session_close(out->session);
	out->session = NULL;
	return false;
}
