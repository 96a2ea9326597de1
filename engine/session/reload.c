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

/* An input on its way to the new version. */
struct input {
	int64_t at;
	const char *command; /* as JSON */
	bool jump, before;
};

static void lose(struct session_reloaded *out, struct session_lost *row, const struct input *input, const char *reason, const struct saying *said)
{
	*row = (struct session_lost){input->at, input->command, reason ? reason : "", said, input->before};
	out->lost_count++;
}

/* The inputs of the history with those that wait among them, each before what people did later. NULL when memory is exhausted. */
static struct input *list_inputs(const struct session *old, const struct session_lost *waiting, size_t waiting_count, struct arena *arena, size_t *count)
{
	const struct sim_history *history = session_history(old);
	struct input *inputs = arena_allocate(arena, (history->command_count + waiting_count + 1) * sizeof *inputs);
	size_t next = 0;
	*count = 0;
	for (size_t i = 0; i <= history->command_count && inputs; i++) {
		const struct sim_command *command = i < history->command_count ? &history->commands[i] : NULL;
		if (command && !is_input(command))
			continue;
		bool jump = command && command->kind == SIM_DO_JUMP;
		for (; next < waiting_count && (!command || waiting[next].at < command->at || (jump && waiting[next].at == command->at)); next++)
			inputs[(*count)++] = (struct input){waiting[next].at, waiting[next].command, false, true};
		struct buffer line = {0};
		if (!command)
			break;
		sim_command_write(session_scenario(old), command, &line);
		const char *kept = line.failed ? NULL : arena_copy_text(arena, buffer_text(&line), line.length);
		buffer_free(&line);
		if (!kept)
			return NULL;
		inputs[(*count)++] = (struct input){command->at, kept, jump, false};
	}
	return inputs;
}

/* Carries one input over; `until` is the second of the one after it. */
static void carry_over(const struct input *input, int64_t until, struct arena *arena, struct session_reloaded *out, struct session_lost *lost)
{
	struct sim_command again;
	struct sim_command_error error;
	struct session_answer answer;
	const struct sim_clock *clock = &session_state(out->session)->clock;
	if (!sim_command_read(session_scenario(out->session), arena, input->command, strlen(input->command), &again, &error)) {
		lose(out, &lost[out->lost_count], input, arena_copy_text(arena, error.reason, strlen(error.reason)), NULL);
		return;
	}
	again.at = input->at;
	if (again.kind == SIM_DO_JUMP) /* on record it goes to the first stop only, and time passed on from there, also in a pause */
		again.time = until;
	if (clock->paused && clock->now < input->at) /* the jump before went no further than to an input that waited */
		session_jump(out->session, input->at, &answer);
	if (session_carry_out(out->session, &again, false, &answer)) {
		out->kept++;
		return;
	}
	struct sayings sayings = {.arena = arena};
	const char *why = session_say_refusal(&sayings, session_scenario(out->session), &answer.refusal, NULL);
	lose(out, &lost[out->lost_count], input, why, saying_of(&sayings, why));
}

bool session_reload(const struct session *old, const struct session_lost *waiting, size_t waiting_count, struct script *script, const struct session_options *options,
                    struct arena *arena, struct session_reloaded *out, struct session_error *error)
{
	struct session_answer answer;
	*out = (struct session_reloaded){.session = session_start(script, options, error)};
	if (!out->session)
		return false;
	size_t count = 0;
	int64_t until = session_state(old)->clock.now;
	const struct input *inputs = list_inputs(old, waiting, waiting_count, arena, &count);
	struct session_lost *lost = arena_allocate(arena, (count + 1) * sizeof *lost);
	bool fine = inputs && lost;
	for (size_t i = 0; i < count && fine; i++)
		carry_over(&inputs[i], i + 1 < count ? inputs[i + 1].at : until, arena, out, lost);
	out->lost = lost;
	const struct sim_clock *clock = &session_state(out->session)->clock;
	if (fine && waiting_count && clock->paused && clock->now < until)
		session_jump(out->session, until, &answer);
	clock = &session_state(out->session)->clock;
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
