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
	memory_free(log->bends);
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
	void *entries = log->entries, *tape = log->events, *numbers = log->commands, *snapshots = log->snapshots, *bends = log->bends;
	bool ok = grow(&entries, &log->entry_capacity, (size_t)log->entry_count + 1, sizeof *log->entries);
	log->entries = entries;
	ok = ok && grow(&tape, &log->event_capacity, (size_t)log->event_count + events, sizeof *log->events);
	log->events = tape;
	ok = ok && grow(&numbers, &log->command_capacity, (size_t)log->command_count + commands, sizeof *log->commands);
	log->commands = numbers;
	ok = ok && grow(&snapshots, &log->snapshot_capacity, (size_t)log->snapshot_count + 1, sizeof *log->snapshots);
	log->snapshots = snapshots;
	ok = ok && grow(&bends, &log->bend_capacity, (size_t)log->bend_count + 1, sizeof *log->bends);
	log->bends = bends;
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
	if (bends)
		log->bends[log->bend_count++] =
		    (struct log_bend){number, entry->keep_events, entry->keep_commands, after->clock.now < entry->command.at};
	if (number == 0 || bends || number % log->snapshot_every == 0)
		keep_snapshot(log, number, after);
}

bool log_keep_command(struct log *log, struct sim_command *command)
{
	if (command->effect_count) {
		size_t size = command->effect_count * sizeof *command->effects;
		struct sim_ruled *effects = arena_allocate(&log->arena, size);
		if (!effects)
			return false;
		memcpy(effects, command->effects, size);
		command->effects = effects;
	}
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

/* Entry n on top of what the fold has of the history before it. */
static bool fold_entry(struct fold *fold, const struct log *log, uint32_t n)
{
	const struct log_entry *e = &log->entries[n - 1];
	return fold_events(fold, log, e->keep_events, e->first_event, e->event_count) && fold_commands(fold, log, e->keep_commands, e->first_command, e->command_count);
}

/* Lengths of the history after entry k. */
static uint32_t events_after(const struct log *log, uint32_t k)
{
	return k ? log->entries[k - 1].keep_events + log->entries[k - 1].event_count : log->opening_events;
}

static uint32_t commands_after(const struct log *log, uint32_t k)
{
	return k ? log->entries[k - 1].keep_commands + log->entries[k - 1].command_count : 0;
}

/* Takes the stretch away that an earlier fold_to put over the lists. */
static void uncover(struct fold *fold, const struct log *log)
{
	if (fold->hidden_event_count)
		memcpy(&fold->events[fold->first_event], fold->hidden_events, fold->hidden_event_count * sizeof *fold->events);
	if (fold->hidden_command_count)
		memcpy(&fold->commands[fold->first_command], fold->hidden_commands, fold->hidden_command_count * sizeof *fold->commands);
	fold->hidden_event_count = fold->hidden_command_count = 0;
	fold->event_count = events_after(log, fold->reach);
	fold->command_count = commands_after(log, fold->reach);
}

/* Keeps what stands in the lists from `first_*` to `last_*`, as far as it is the end's. */
static bool hide(struct fold *fold, uint32_t first_event, uint32_t last_event, uint32_t first_command, uint32_t last_command)
{
	void *events = fold->hidden_events, *commands = fold->hidden_commands;
	last_event = last_event < fold->event_count ? last_event : fold->event_count;
	last_command = last_command < fold->command_count ? last_command : fold->command_count;
	uint32_t event_count = last_event > first_event ? last_event - first_event : 0;
	uint32_t command_count = last_command > first_command ? last_command - first_command : 0;
	bool ok = grow(&events, &fold->hidden_event_capacity, event_count, sizeof *fold->events);
	fold->hidden_events = events;
	ok = ok && grow(&commands, &fold->hidden_command_capacity, command_count, sizeof *fold->commands);
	fold->hidden_commands = commands;
	if (!ok)
		return false;
	if (event_count)
		memcpy(events, &fold->events[first_event], event_count * sizeof *fold->events);
	if (command_count)
		memcpy(commands, &fold->commands[first_command], command_count * sizeof *fold->commands);
	fold->first_event = first_event;
	fold->hidden_event_count = event_count;
	fold->first_command = first_command;
	fold->hidden_command_count = command_count;
	return true;
}

/* Puts over the lists what history k has otherwise than the end. `events` and `commands` are how much they have in common. */
static bool cover(struct fold *fold, const struct log *log, uint32_t k, uint32_t events, uint32_t commands)
{
	uint32_t first = k, last_event = 0, last_command = 0;
	while (first > 1 && (log->entries[first - 1].keep_events > events || log->entries[first - 1].keep_commands > commands))
		first--;
	for (uint32_t n = first; n <= k; n++) {
		last_event = events_after(log, n) > last_event ? events_after(log, n) : last_event;
		last_command = commands_after(log, n) > last_command ? commands_after(log, n) : last_command;
	}
	const struct log_entry *e = &log->entries[first - 1];
	bool ok = hide(fold, e->keep_events, last_event, e->keep_commands, last_command);
	for (uint32_t n = first; ok && n <= k; n++)
		ok = fold_entry(fold, log, n);
	return ok;
}

bool fold_to(struct fold *fold, const struct log *log, uint32_t k)
{
	bool ok = fold->events || fold_events(fold, log, 0, 0, log->opening_events);
	if (ok && fold->entry != fold->reach)
		uncover(fold, log);
	while (ok && fold->reach < log->entry_count)
		ok = fold_entry(fold, log, ++fold->reach);
	uint32_t events = events_after(log, k), commands = commands_after(log, k), b = log->bend_count;
	for (; b > 0 && log->bends[b - 1].entry > k; b--) {
		events = log->bends[b - 1].keep_events < events ? log->bends[b - 1].keep_events : events;
		commands = log->bends[b - 1].keep_commands < commands ? log->bends[b - 1].keep_commands : commands;
	}
	if (ok && (events < events_after(log, k) || commands < commands_after(log, k)))
		ok = cover(fold, log, k, events, commands);
	if (!ok) {
		fold_free(fold);
		return false;
	}
	fold->entry = k;
	fold->event_count = events_after(log, k);
	fold->command_count = commands_after(log, k);
	return true;
}

void fold_free(struct fold *fold)
{
	memory_free(fold->events);
	memory_free(fold->commands);
	memory_free(fold->hidden_events);
	memory_free(fold->hidden_commands);
	memset(fold, 0, sizeof *fold);
}
