/* session — start, the durable step, and what is on record becoming what is true. See session.h. */
#include "session/inside.h"

#include "base/json_write.h"
#include "session/change.h"
#include "sim/command_json.h"

#include <assert.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void session_execute(struct session *s, struct sim_state *state, const struct sim_command *command)
{
	sim_machine_clear_events(s->machine);
	sim_apply(s->machine, state, command);
}

void session_refresh_history(struct session *s)
{
	s->history = (struct sim_history){.events = s->live.events, .event_count = s->live.event_count, .commands = s->live.commands,
	                                  .command_count = s->live.command_count};
}

void session_stop(struct session *s, enum session_stop cause, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(s->stop_message, sizeof s->stop_message, format, arguments);
	va_end(arguments);
	s->stopped = cause;
}

/* The first write error: what was acknowledged is safe, and how to go on. */
static void stop_writing(struct session *s, const struct record_error *error)
{
	const char *path = record_path(s->record);
	session_stop(s, error->result == RECORD_DISK_FULL ? SESSION_STOP_DISK_FULL : SESSION_STOP_DISK,
	             "%s Every acknowledged command is safe. Go on where there is space: enshu resume %s --continue-in NEW.enshu", error->message, path);
}

/* Of handlers, conditions and bots alike. */
static void note_script_error(struct session *s)
{
	if (*script_runner_last_error(s->runner))
		snprintf(s->script_error, sizeof s->script_error, "%s", script_runner_last_error(s->runner));
}

/* Marks what an undo takes back or brings back. */
static void mark_undone(struct session *s, const struct log_entry *entry)
{
	if (entry->undoes)
		s->log.entries[entry->undoes - 1].undone = true;
	if (entry->restores) {
		s->log.entries[entry->restores - 1].undone = false;
		s->log.entries[entry->command.value - 1].undone = true; /* the undo that is itself undone */
	}
}

bool session_take(struct session *s, struct sim_command command, int64_t wall, const uint64_t *tried, struct log_entry *taken, struct sim_refusal *why)
{
	struct log_entry entry = {.command = command, .wall = wall};
	uint32_t *commands = NULL;
	if (!log_keep_command(&s->log, &entry.command)) {
		*why = (struct sim_refusal){.code = SIM_REFUSED_FULL, .a = SIM_NONE};
		return false;
	}
	entry.command_count = 1;
	entry.keep_events = s->live.event_count;
	entry.keep_commands = s->live.command_count;
	if (command.kind == SIM_DO_UNDO) {
		if (!undo_rebuild(s, &entry.command, &entry, &commands, why))
			return false;
		sim_state_copy(s->scenario, s->state, s->spare);
	} else {
		session_execute(s, s->state, &entry.command);
	}
	size_t count;
	const struct sim_event *events = sim_machine_events(s->machine, &count);
	if (sim_machine_failed(s->machine) || !log_reserve(&s->log, (uint32_t)count, entry.command_count)) {
		memory_free(commands);
		session_stop(s, SESSION_STOP_MEMORY, "Memory is exhausted at command %" PRIu32 ". What was recorded is safe: close other programs and run `enshu resume`.", command.number);
		*why = (struct sim_refusal){.code = SIM_REFUSED_FULL, .a = SIM_NONE};
		return false;
	}
	note_script_error(s);
	bool as_tried = tried && sim_state_is_equal(s->scenario, s->state, s->trial); /* bytes are compared several times faster than hashed */
	entry.digest = as_tried ? *tried : sim_state_digest_again(s->scenario, s->state, &s->digest);
	entry.first_event = s->log.event_count;
	entry.event_count = (uint32_t)count;
	entry.first_command = s->log.command_count;
	log_put_events(&s->log, events, (uint32_t)count);
	if (commands)
		for (uint32_t i = 0; i < entry.command_count; i++)
			log_put_command(&s->log, commands[i]);
	else if (command.kind != SIM_DO_UNDO)
		log_put_command(&s->log, command.number);
	memory_free(commands);
	mark_undone(s, &entry);
	log_add(&s->log, &entry, s->state);
	if (!fold_to(&s->live, &s->log, s->log.entry_count))
		session_stop(s, SESSION_STOP_MEMORY, "Memory is exhausted at command %" PRIu32 ". What was recorded is safe: close other programs and run `enshu resume`.", command.number);
	session_refresh_history(s);
	*taken = entry;
	return true;
}

/* ---- the durable step --------------------------------------------------------------------------------------------------------------------- */

static void reset_batch(struct session *s)
{
	s->in_batch = false;
	s->batch_count = 0;
	arena_free(&s->batch_arena);
}

void session_begin(struct session *s)
{
	if (s->in_batch) /* one was begun and not finished */
		sim_state_copy(s->scenario, s->trial, s->state);
	assert(sim_state_is_equal(s->scenario, s->trial, s->state)); /* so every step leaves them */
	reset_batch(s);
	s->in_batch = true;
	s->batch_first = s->log.entry_count;
}

static bool refused(struct session_answer *answer, enum sim_refusal_code code)
{
	answer->refusal = (struct sim_refusal){.code = code, .a = SIM_NONE};
	answer->recorded = false;
	return false;
}

/* Puts in what a caller may leave open: the present second, the number, relative times, the target of an undo. */
static bool complete(struct session *s, struct sim_command *cmd, struct session_answer *answer)
{
	const struct sim_state *now = s->trial;
	if (cmd->at == SIM_NONE)
		cmd->at = now->clock.now;
	cmd->number = s->batch_first + s->batch_count + 1;
	if ((cmd->kind == SIM_DO_ADVANCE || cmd->kind == SIM_DO_JUMP) && cmd->time == SIM_NONE) {
		if (cmd->value > 0) {
			cmd->time = now->clock.now + cmd->value;
		} else {
			int next = sim_next_inject(s->scenario, now);
			if (next == SIM_NONE)
				return refused(answer, SIM_REFUSED_UNKNOWN);
			int64_t due = sim_inject_state_of(s->scenario, now, next)->due;
			cmd->time = due > now->clock.now ? due : now->clock.now;
		}
		cmd->value = 0;
	}
	if (cmd->kind == SIM_DO_UNDO) {
		if (s->batch_count)
			return refused(answer, SIM_REFUSED_NOTHING_TO_UNDO);
		if (cmd->value == 0)
			cmd->value = session_undo_target(s);
	}
	return true;
}

/* Tries the command on s->trial; s->spare is the state before it. */
static bool try_out(struct session *s, struct sim_command *cmd, struct log_entry *entry, struct session_answer *answer)
{
	if (cmd->kind == SIM_DO_UNDO) {
		uint32_t *commands = NULL;
		if (!undo_rebuild(s, cmd, entry, &commands, &answer->refusal))
			return false;
		memory_free(commands);
		sim_state_copy(s->scenario, s->trial, s->spare);
		sim_state_copy(s->scenario, s->spare, s->state);
		return true;
	}
	if (!sim_validate(s->machine, s->trial, cmd, &answer->refusal))
		return false;
	sim_state_copy(s->scenario, s->spare, s->trial);
	session_execute(s, s->trial, cmd);
	if (!sim_machine_failed(s->machine))
		return true;
	sim_state_copy(s->scenario, s->trial, s->spare);
	return refused(answer, SIM_REFUSED_FULL);
}

void session_write_events(struct session *s, bool first_entry, const struct sim_event *events, size_t count)
{
	buffer_clear(&s->events);
	json_open_list(&s->events, NULL);
	for (uint32_t i = 0; first_entry && i < s->log.opening_events; i++) {
		json_put_key(&s->events, NULL);
		sim_event_write(s->scenario, &s->log.events[i], &s->events);
	}
	for (size_t i = 0; i < count && s->events.length <= RECORD_PART_LIMIT; i++) { /* what is longer has no place in a record anyway */
		json_put_key(&s->events, NULL);
		sim_event_write(s->scenario, &events[i], &s->events);
	}
	json_close_list(&s->events);
}

/* SIM_REFUSED_NONE, or why not. Too much for one entry refuses this command alone: in shorter stretches of time the same may have room. */
static enum sim_refusal_code append_to_record(struct session *s, const struct log_entry *entry)
{
	if (!s->record)
		return SIM_REFUSED_NONE;
	size_t count;
	const struct sim_event *events = sim_machine_events(s->machine, &count);
	session_write_events(s, entry->command.number == 1, events, count);
	buffer_clear(&s->change);
	change_write(s->scenario, s->spare, s->trial, &s->change);
	if (s->events.length > RECORD_PART_LIMIT || s->change.length > RECORD_PART_LIMIT)
		return SIM_REFUSED_FULL;
	struct record_entry row = {.at = entry->command.at, .wall = entry->wall, .command = buffer_text(&s->line), .events = buffer_text(&s->events),
	                           .rewind = entry->command.kind == SIM_DO_UNDO ? (int64_t)entry->keep_events : -1, .digest = entry->digest,
	                           .change = s->change.data, .change_size = s->change.length};
	struct record_error error;
	if (s->batch_count == 0 && !session_keep_place(s))
		return SIM_REFUSED_RECORDING;
	if (s->events.failed || s->change.failed) {
		session_stop(s, SESSION_STOP_MEMORY, "Memory is exhausted. What was recorded is safe: close other programs and run `enshu resume`.");
		return SIM_REFUSED_RECORDING;
	}
	if (record_append(s->record, &row, &error) == RECORD_OK)
		return SIM_REFUSED_NONE;
	stop_writing(s, &error);
	return SIM_REFUSED_RECORDING;
}

bool session_add(struct session *s, const struct sim_command *command, struct session_answer *answer)
{
	struct sim_command cmd = *command;
	memset(answer, 0, sizeof *answer);
	if (s->stopped || s->read_only)
		return refused(answer, SIM_REFUSED_RECORDING);
	if (s->batch_count == SESSION_BATCH_MAX)
		return refused(answer, SIM_REFUSED_FULL);
	if (!complete(s, &cmd, answer))
		return false;
	struct log_entry entry = {.wall = s->wall ? s->wall() : 0};
	if (!try_out(s, &cmd, &entry, answer))
		return false;
	entry.command = cmd;
	entry.digest = sim_state_digest_again(s->scenario, s->trial, &s->trial_digest);
	buffer_clear(&s->line);
	sim_command_write(s->scenario, &cmd, &s->line);
	char *line = s->line.failed ? NULL : arena_copy_text(&s->batch_arena, buffer_text(&s->line), s->line.length);
	enum sim_refusal_code why = line ? append_to_record(s, &entry) : SIM_REFUSED_FULL;
	if (why != SIM_REFUSED_NONE) {
		sim_state_copy(s->scenario, s->trial, s->spare);
		return refused(answer, why);
	}
	s->batch[s->batch_count] = entry;
	s->batch_lines[s->batch_count++] = line;
	answer->recorded = true;
	answer->entry = cmd.number;
	answer->digest = entry.digest;
	return true;
}

struct read_back {
	struct session *s;
	struct session_answer *answer;
	uint32_t index;
	bool same;
};

/* What stands in the record is what happens: record_commit has proved that the file holds these very lines; they are parsed again, applied, and compared with
 * what was tried. */
static bool take_line(struct read_back *r, const char *line, int64_t wall, uint64_t digest)
{
	struct session *s = r->s;
	struct arena arena = {0};
	struct sim_command command;
	struct sim_command_error error;
	struct log_entry taken;
	bool ok = sim_command_read(s->scenario, &arena, line, strlen(line), &command, &error);
	if (ok) {
		command.number = s->batch_first + r->index + 1;
		ok = session_take(s, command, wall, r->index + 1 == s->batch_count ? &digest : NULL, &taken, &r->answer->refusal);
	} else {
		session_stop(s, SESSION_STOP_READ_BACK, "Command %" PRIu32 " does not read back as it was written (%s). Run `enshu resume`.", s->batch_first + r->index + 1, error.reason);
	}
	arena_free(&arena);
	if (!ok) {
		r->same = false;
		return false;
	}
	if (r->index == 0)
		r->answer->first_event = taken.keep_events;
	r->answer->event_count = s->live.event_count - r->answer->first_event;
	r->answer->digest = taken.digest;
	r->answer->entry = command.number;
	if (taken.digest != digest) {
		r->same = false;
		session_stop(s, SESSION_STOP_HANDLER,
		             "Command %" PRIu32 " gives another result when it is carried out a second time: a handler of the scenario keeps something to itself. %s",
		             command.number, script_runner_last_error(s->runner));
		return false;
	}
	r->index++;
	return true;
}

bool session_commit(struct session *s, struct session_answer *answer)
{
	memset(answer, 0, sizeof *answer);
	uint32_t count = s->batch_count;
	struct record_error error;
	if (s->record && s->stopped) {
		record_discard(s->record);
		sim_state_copy(s->scenario, s->trial, s->state);
		reset_batch(s);
		return refused(answer, SIM_REFUSED_RECORDING);
	}
	if (s->record && count && record_commit(s->record, &error) != RECORD_OK) {
		stop_writing(s, &error);
		sim_state_copy(s->scenario, s->trial, s->state);
		reset_batch(s);
		return refused(answer, SIM_REFUSED_RECORDING);
	}
	struct read_back read = {.s = s, .answer = answer, .same = true};
	answer->first_event = s->live.event_count;
	for (uint32_t i = 0; i < count; i++)
		if (!take_line(&read, s->batch_lines[i], s->batch[i].wall, s->batch[i].digest))
			break;
	reset_batch(s);
	if (!read.same) /* otherwise both have become the same */
		sim_state_copy(s->scenario, s->trial, s->state);
	answer->recorded = !s->stopped;
	if (s->stopped && answer->refusal.code == SIM_REFUSED_NONE)
		answer->refusal = (struct sim_refusal){.code = SIM_REFUSED_RECORDING, .a = SIM_NONE};
	return answer->recorded;
}

bool session_submit(struct session *s, const struct sim_command *command, struct session_answer *answer)
{
	session_begin(s);
	if (!session_add(s, command, answer)) {
		if (s->record)
			record_discard(s->record);
		sim_state_copy(s->scenario, s->trial, s->state);
		reset_batch(s);
		return false;
	}
	return session_commit(s, answer);
}

/* ---- looking ------------------------------------------------------------------------------------------------------------------------------ */

const struct sim_scenario *session_scenario(const struct session *s)
{
	return s->scenario;
}

const struct script *session_script(const struct session *s)
{
	return s->script;
}

const struct sim_machine *session_machine(const struct session *s)
{
	return s->machine;
}

const struct sim_state *session_state(const struct session *s)
{
	return s->in_batch ? s->trial : s->state;
}

const struct sim_history *session_history(const struct session *s)
{
	return &s->history;
}

uint32_t session_entry_count(const struct session *s)
{
	return s->log.entry_count;
}

uint64_t session_digest(const struct session *s)
{
	return sim_state_digest(s->scenario, s->state);
}

const struct record *session_record(const struct session *s)
{
	return s->record;
}

bool session_is_stopped(const struct session *s, const char **message)
{
	if (message)
		*message = s->stop_message;
	return s->stopped != SESSION_GOES_ON;
}

enum session_stop session_stopped_by(const struct session *s)
{
	return s->stopped;
}

const char *session_last_script_error(const struct session *s)
{
	return s->script_error;
}

const char *session_divergence(const struct session *s)
{
	return s->divergence;
}

struct session_entry session_entry_at(const struct session *s, uint32_t number)
{
	const struct log_entry *e = &s->log.entries[number - 1];
	return (struct session_entry){.command = e->command, .wall = e->wall, .digest = e->digest, .undone = e->undone};
}
