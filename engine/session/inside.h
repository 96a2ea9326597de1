/* inside — what the files of this room share about a session; private to it. */
#ifndef ENSHU_SESSION_INSIDE_H
#define ENSHU_SESSION_INSIDE_H

#include "session/log.h"
#include "session/session.h"

#define SESSION_BATCH_MAX 4096 /* commands in one durable step */

struct session {
	struct script *script;
	const struct sim_scenario *scenario;
	struct script_runner *runner;
	struct sim_machine *machine;
	struct sim_state *state;   /* what is recorded */
	struct sim_state *trial;   /* the same, ahead by what is being added */
	struct sim_state *spare;   /* undo builds here */
	struct sim_digest_memo digest;       /* of `state` */
	struct sim_digest_memo trial_digest; /* of `trial` */
	struct log log;
	struct fold live; /* history at the end of the log */
	struct fold past; /* an earlier one, where a restore looks */
	struct sim_history history;

	struct record *record; /* NULL: nothing is kept */
	bool lent; /* the script is not ours to free */
	bool read_only;
	enum session_stop stopped;
	bool moved; /* carried into a new file, and nobody was told yet */
	char stop_message[1600], script_error[512], divergence[1024];
	int64_t (*wall)(void);
	const char *program;

	/* the durable step in progress */
	bool in_batch;
	uint32_t batch_first;   /* entries before it */
	struct log_entry *batch;/* SESSION_BATCH_MAX */
	char **batch_lines;     /* canonical JSON of each, for reading back */
	uint32_t batch_count;
	struct arena batch_arena;
	struct buffer line, events, change; /* scratch */
};

/* Applies one command that is already decided on (valid, numbered) to `state`, appends its events to the machine and returns its digest. */
void session_execute(struct session *s, struct sim_state *state, const struct sim_command *command);
/* Rebuilds the history without (or again with) an act; fills entry->keep_*, and the events and commands to add. See undo.c. Leaves the result in s->spare and the new
 * events in the machine, effective entries in *commands (memory_free by the caller). False when refused or memory is exhausted (refusal code FULL). */
bool undo_rebuild(struct session *s, const struct sim_command *undo, struct log_entry *entry, uint32_t **commands, struct sim_refusal *why);
/* State after entry k into `out`, by snapshot and re-execution. False when memory is exhausted. */
bool session_state_at(const struct session *s, struct sim_machine *machine, uint32_t k, struct sim_state *out);
/* Adds an entry that is on record to the log: used live after commit, and when opening a recording. `state` becomes what it is after it; `trial` is left
 * to the caller. `tried`: the digest of `trial`, where the command was tried; NULL when it was not. */
bool session_take(struct session *s, struct sim_command command, int64_t wall, const uint64_t *tried, struct log_entry *taken, struct sim_refusal *why);
/* Before the first entry of a step: true when the recording still lies under its name, or goes on under a new one; else the session has stopped. See moved.c. */
bool session_keep_place(struct session *s);
/* From now on every command is refused; the sentence says why and what to do. */
void session_stop(struct session *s, enum session_stop cause, const char *format, ...) __attribute__((format(printf, 3, 4)));
void session_refresh_history(struct session *s);
/* Into s->events: events as the record keeps them. What came of the opening stands before the first entry's own. */
void session_write_events(struct session *s, bool first_entry, const struct sim_event *events, size_t count);
/* Fills *error. `entry`: the one concerned, or -1. */
void session_fail(struct session_error *error, enum session_fault fault, int64_t entry, const char *format, ...) __attribute__((format(printf, 4, 5)));
/* What the record says, and for a damaged one what can still be had of it. */
void session_fail_reading(struct session_error *error, enum session_fault fault, const char *path, const struct record_error *why);

#endif
