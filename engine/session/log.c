/* See log.h. */
#include "session/log.h"

#include <string.h>

#define SNAPSHOTS_DEFAULT 64 /* entries between copies of the state: under 100 microseconds of re-execution for any seek */

void log_open(struct log *log, const struct sim_scenario *scenario, uint32_t snapshot_every)
{
	memset(log, 0, sizeof *log);
	log->scenario = scenario;
	log->snapshot_every = snapshot_every ? snapshot_every : SNAPSHOTS_DEFAULT;
}

void log_free(struct log *log)
{
	for (uint32_t i = 0; i < log->snapshot_count; i++)
		memory_free(log->snapshots[i].state);
	memory_free(log->snapshots);
	memory_free(log->entries);
	memory_free(log->events);
	memory_free(log->commands);
	arena_free(&log->arena);
	memset(log, 0, sizeof *log);
}

/* Grows *array (elements of `size`) to hold `need` elements. */
static bool grow(void **array, uint32_t *capacity, size_t need, size_t size)
{
	if (need <= *capacity)
		return true;
	size_t wanted = *capacity ? (size_t)*capacity * 2 : 64;
	while (wanted < need)
		wanted *= 2;
	if (wanted > UINT32_MAX / 2)
		return false;
	void *bigger = memory_resize(*array, wanted * size);
	if (!bigger)
		return false;
	*array = bigger;
	*capacity = (uint32_t)wanted;
	return true;
}

bool log_reserve(struct log *log, uint32_t events, uint32_t commands)
{
	void *entries = log->entries, *tape = log->events, *numbers = log->commands, *snapshots = log->snapshots;
	bool ok = grow(&entries, &log->entry_capacity, (size_t)log->entry_count + 1, sizeof *log->entries);
	log->entries = entries;
	ok = ok && grow(&tape, &log->event_capacity, (size_t)log->event_count + events, sizeof *log->events);
	log->events = tape;
	ok = ok && grow(&numbers, &log->command_capacity, (size_t)log->command_count + commands, sizeof *log->commands);
	log->commands = numbers;
	ok = ok && grow(&snapshots, &log->snapshot_capacity, (size_t)log->snapshot_count + 1, sizeof *log->snapshots);
	log->snapshots = snapshots;
	return ok;
}

void log_put_events(struct log *log, const struct sim_event *events, uint32_t count)
{
	if (count)
		memcpy(&log->events[log->event_count], events, count * sizeof *events);
	log->event_count += count;
}

void log_put_command(struct log *log, uint32_t entry)
{
	log->commands[log->command_count++] = entry;
}

/* Losing a snapshot to exhausted memory only makes a seek slower. */
static void keep_snapshot(struct log *log, uint32_t entry, const struct sim_state *state)
{
	struct sim_state *copy = memory_allocate(sim_state_size(log->scenario, state));
	if (!copy)
		return;
	sim_state_copy(log->scenario, copy, state);
	log->snapshots[log->snapshot_count++] = (struct log_snapshot){entry, copy};
}

void log_add(struct log *log, const struct log_entry *entry, const struct sim_state *after)
{
	uint32_t number = log->entry_count;
	if (entry) {
		log->entries[log->entry_count] = *entry;
		number = ++log->entry_count;
	}
	bool bends = entry && (entry->undoes || entry->restores);
	if (number == 0 || bends || number % log->snapshot_every == 0)
		keep_snapshot(log, number, after);
}

bool log_keep_texts(struct log *log, struct sim_command *command)
{
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++) {
		if (!command->text[t])
			continue;
		command->text[t] = arena_copy_text(&log->arena, command->text[t], strlen(command->text[t]));
		if (!command->text[t])
			return false;
	}
	return true;
}

const struct log_snapshot *log_snapshot_before(const struct log *log, uint32_t k)
{
	uint32_t low = 0, high = log->snapshot_count;
	while (low < high) {
		uint32_t middle = (low + high) / 2;
		if (log->snapshots[middle].entry <= k)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &log->snapshots[low - 1] : NULL;
}

static bool fold_events(struct fold *fold, const struct log *log, uint32_t keep, uint32_t first, uint32_t count)
{
	void *events = fold->events;
	bool ok = grow(&events, &fold->event_capacity, (size_t)keep + count, sizeof *fold->events);
	fold->events = events;
	if (!ok)
		return false;
	if (count)
		memcpy(&fold->events[keep], &log->events[first], count * sizeof *fold->events);
	fold->event_count = keep + count;
	return true;
}

static bool fold_commands(struct fold *fold, const struct log *log, uint32_t keep, uint32_t first, uint32_t count)
{
	void *commands = fold->commands;
	bool ok = grow(&commands, &fold->command_capacity, (size_t)keep + count, sizeof *fold->commands);
	fold->commands = commands;
	if (!ok)
		return false;
	for (uint32_t i = 0; i < count; i++)
		fold->commands[keep + i] = log->entries[log->commands[first + i] - 1].command;
	fold->command_count = keep + count;
	return true;
}

static bool fold_restart(struct fold *fold, const struct log *log)
{
	fold->entry = 0;
	fold->command_count = 0;
	return fold_events(fold, log, 0, 0, log->opening_events);
}

static bool bends_between(const struct log *log, uint32_t low, uint32_t high)
{
	for (uint32_t n = low + 1; n <= high; n++)
		if (log->entries[n - 1].undoes || log->entries[n - 1].restores)
			return true;
	return false;
}

bool fold_to(struct fold *fold, const struct log *log, uint32_t k)
{
	bool fresh = !fold->events;
	if (!fresh && k < fold->entry && !bends_between(log, k, fold->entry)) {
		const struct log_entry *next = &log->entries[k];
		fold->event_count = next->keep_events; /* what entry k + 1 kept is the history at k */
		fold->command_count = next->keep_commands;
		fold->entry = k;
		return true;
	}
	if ((fresh || k < fold->entry) && !fold_restart(fold, log))
		return false;
	for (uint32_t n = fold->entry + 1; n <= k; n++) {
		const struct log_entry *e = &log->entries[n - 1];
		if (!fold_events(fold, log, e->keep_events, e->first_event, e->event_count) ||
		    !fold_commands(fold, log, e->keep_commands, e->first_command, e->command_count)) {
			fold_free(fold);
			return false;
		}
	}
	fold->entry = k;
	return true;
}

void fold_free(struct fold *fold)
{
	memory_free(fold->events);
	memory_free(fold->commands);
	memset(fold, 0, sizeof *fold);
}
