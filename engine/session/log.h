/* log — what the record says, in memory: every entry, every event ever emitted, and how undo bends the history; private to this room.
 *
 * Two tapes only grow: events and (effective) entries. Each entry says how much of the history so far it keeps and which stretch of the tapes it adds. An ordinary
 * entry keeps everything and adds itself; an undo keeps what was before the act and adds what came of executing the rest again. Folding entries 1..k gives the
 * history at k without executing anything. */
#ifndef ENSHU_SESSION_LOG_H
#define ENSHU_SESSION_LOG_H

#include "base/memory.h"
#include "sim/history.h"
#include "sim/state.h"

struct log_entry {
	struct sim_command command; /* what it points to lives in the log's arena */
	int64_t wall;
	uint64_t digest;
	uint32_t keep_events, first_event, event_count;       /* history before it that stays; stretch of the event tape it adds */
	uint32_t keep_commands, first_command, command_count; /* the same for the tape of effective entries */
	uint32_t undoes;  /* entry it takes back (an act) or 0 */
	uint32_t restores;/* entry it brings back (an act) or 0 */
	bool undone;
};
struct log_bend { /* an undo or restore: an entry that keeps less than everything */
	uint32_t entry, keep_events, keep_commands;
	bool back; /* it takes the clock back */
};
struct log_snapshot {
	uint32_t entry;
	struct sim_state *state;
};
struct log {
	const struct sim_scenario *scenario;
	struct arena arena;
	struct log_entry *entries; /* entries[n - 1] is entry n */
	uint32_t entry_count, entry_capacity;
	struct sim_event *events;
	uint32_t event_count, event_capacity;
	uint32_t opening_events; /* of entry 0 */
	uint32_t *commands;      /* entry numbers */
	uint32_t command_count, command_capacity;
	struct log_snapshot *snapshots; /* ascending; snapshots[0] is the opening */
	uint32_t snapshot_count, snapshot_capacity;
	uint32_t snapshot_every;
	struct log_bend *bends; /* ascending */
	uint32_t bend_count, bend_capacity;
};

/* The history as lists that readers take. The lists always hold the history of the end of the log as it was when it was last looked at (`reach`): any earlier one is
 * the beginning of it, but for a short stretch where an undo has rewritten it. That stretch is put over the lists and what was there is kept, so that going anywhere
 * costs what was rewritten, not what was passed. */
struct fold {
	struct sim_event *events;
	struct sim_command *commands;
	uint32_t event_count, event_capacity, command_count, command_capacity;
	uint32_t entry; /* folded up to here */
	uint32_t reach;
	struct sim_event *hidden_events;     /* of `reach`, from first_event on, under the stretch put over them */
	struct sim_command *hidden_commands;
	uint32_t first_event, hidden_event_count, hidden_event_capacity, first_command, hidden_command_count, hidden_command_capacity;
};

void log_open(struct log *log, const struct sim_scenario *scenario, uint32_t snapshot_every);
void log_free(struct log *log);
/* Makes room for one more entry with so many events and commands, and for a snapshot; false when memory is exhausted. After success log_add cannot fail. */
bool log_reserve(struct log *log, uint32_t events, uint32_t commands);
/* Appends an entry (tapes are appended first by the caller through log_put_*). */
void log_put_events(struct log *log, const struct sim_event *events, uint32_t count);
void log_put_command(struct log *log, uint32_t entry);
void log_add(struct log *log, const struct log_entry *entry, const struct sim_state *after);
/* Moves what a command points to (texts, effects of a ruling) into the arena. False when memory is exhausted. */
bool log_keep_command(struct log *log, struct sim_command *command);
/* The latest snapshot at or before entry `k`. */
const struct log_snapshot *log_snapshot_before(const struct log *log, uint32_t k);

/* Brings a fold from where it is to entry k (back or forth). False when memory is exhausted; the fold is then empty (entry 0 without events). */
bool fold_to(struct fold *fold, const struct log *log, uint32_t k);
void fold_free(struct fold *fold);

#endif
