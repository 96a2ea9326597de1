/* session — a run: the one place that joins core, script and record.
 *
 * Every act goes one way: validate, try on a copy, record durably, read back, apply what was read. A recorded run is opened by the same code, which
 * re-executes every entry and compares its digest, so live and replayed runs cannot differ in kind. Undo is an entry like any other: the history without the
 * act is executed again up to the same scenario second.
 *
 * Entry numbers count from 1; entry 0 means the opening. Not thread-safe. */
#ifndef ENSHU_SESSION_SESSION_H
#define ENSHU_SESSION_SESSION_H

#include "base/buffer.h"
#include "record/record.h"
#include "script/script.h"
#include "sim/history.h"

struct session;

enum session_fault {
	SESSION_OK,
	SESSION_BAD_SCENARIO,  /* the scenario has errors: see message */
	SESSION_BAD_RECORDING, /* see message and record */
	SESSION_DIVERGED,      /* a recording does not replay to its own hashes */
	SESSION_CANNOT_WRITE,  /* disk, permission, existing file */
	SESSION_NO_MEMORY
};
struct session_error {
	enum session_fault fault;
	char message[1024]; /* place, reason, remedy */
	int64_t entry;      /* entry concerned, or -1 */
};

struct session_options {
	uint64_t seed;
	bool automatic;          /* clock pace: injects fire by themselves */
	bool waits;              /* begins in a pause, recorded as the facilitator's: the premise is read first, and somebody starts the clock */
	const char *record_path; /* NULL: nothing is kept */
	const char *program;     /* version, for the recording's header */
	int64_t (*wall)(void);   /* milliseconds since 1970, UTC; NULL: 0, for tests */
	uint32_t snapshot_every; /* entries between state copies; 0 = the default of 64. Never changes a result */
	bool lent;               /* session_start: the script stays the caller's and outlives the session, so that many runs share one */
	struct script *const *known; /* session_open: loaded scripts of the caller's, which outlive the session; one that has the recording's own text is used, lent */
	size_t known_count;
};

/* Starts a run of a loaded scenario, which the session owns from now on (also on failure) unless it is lent. NULL and *error on failure. */
struct session *session_start(struct script *script, const struct session_options *options, struct session_error *error);
/* Opens a recording: loads its own scenario, re-executes and compares everything. With `write`, the session goes on where it stopped; otherwise it is read-only.
 * While another program only reads the file, going on with it waits up to two seconds.
 * A divergence is a failure unless `tolerate`: then everything up to the entry before it is there and session_divergence says what differs. */
struct session *session_open(const char *path, bool write, bool tolerate, const struct session_options *options, struct session_error *error);
/* Leaves the session's script to the caller, who frees it after closing the session; NULL when it was lent and so is somebody's already. */
struct script *session_keep_script(struct session *s);
/* Closes the recording and frees everything. NULL is allowed. */
void session_close(struct session *s);

/* ---- acting ------------------------------------------------------------------------------------------------------------------------------ */

struct session_answer {
	bool recorded;              /* false: refused, nothing changed */
	struct sim_refusal refusal; /* when refused */
	uint32_t entry;             /* its number in the record */
	uint64_t digest;            /* of the state after it */
	size_t first_event, event_count; /* what came of it, in the history; after an undo: everything from where the history was taken up again */
};
/* Submits one command at the present second (command->at is put in). "next" jumps (time SIM_NONE), relative times (value) and undo without a number are resolved here.
 * Returns answer->recorded. */
bool session_submit(struct session *s, const struct sim_command *command, struct session_answer *answer);

/* Several commands in one durable step: begin, add each, commit. Between begin and commit session_state is the state to be. When commit fails none of them happened. */
void session_begin(struct session *s);
bool session_add(struct session *s, const struct sim_command *command, struct session_answer *answer);
bool session_commit(struct session *s, struct session_answer *answer);

/* Lets time pass to `until` (at most the scenario's length), stopping at every look of a bot and letting bots act, as one durable step. Nothing happens in a pause or
 * after the end. `stop_at_inject`: stops at the first second at which an inject fired or came due. Returns false when refused (*answer says why). */
bool session_pass(struct session *s, int64_t until, bool stop_at_inject, struct session_answer *answer);
/* The same as an act of the facilitator: a jump, undone as one. until SIM_NONE = the next inject. */
bool session_jump(struct session *s, int64_t until, struct session_answer *answer);
/* Carries out a command as it comes from outside: lets time pass up to its second first, and jumps and advances through the stops on the way. The answer covers all of
 * it. `exported`: the commands were written by `enshu export`, so what bots did on the way follows by itself and a jump goes no further than it says. Returns
 * answer->recorded. */
bool session_carry_out(struct session *s, const struct sim_command *command, bool exported, struct session_answer *answer);
/* The next second, at most `until`, at which something falls due or a bot looks: session_pass does nothing of note in between. */
int64_t session_next_stop(const struct session *s, int64_t until);
/* Lets bots whose seat it is look at the present second (after a human act, say). Pure function of the state; commits what they do. Returns how many commands. */
size_t session_let_bots_act(struct session *s);

/* Number of the command that undo would take back, or 0; and of the undo that restore would take back, or 0. */
uint32_t session_undo_target(const struct session *s);
uint32_t session_restore_target(const struct session *s);

/* ---- looking ------------------------------------------------------------------------------------------------------------------------------ */

const struct sim_scenario *session_scenario(const struct session *s);
const struct script *session_script(const struct session *s);
const struct sim_machine *session_machine(const struct session *s);
const struct sim_state *session_state(const struct session *s);
const struct sim_history *session_history(const struct session *s);
uint32_t session_entry_count(const struct session *s);
uint64_t session_digest(const struct session *s);
const struct record *session_record(const struct session *s); /* NULL when nothing is kept */
/* Why no further command is taken. */
enum session_stop {
	SESSION_GOES_ON,
	SESSION_STOP_DISK_FULL,
	SESSION_STOP_DISK,      /* any other failure to write */
	SESSION_STOP_MOVED,     /* the file was deleted, moved or renamed, and no other could take its place */
	SESSION_STOP_READ_BACK, /* what was written reads otherwise */
	SESSION_STOP_MEMORY,
	SESSION_STOP_HANDLER    /* a handler does not give the same result twice */
};
enum session_stop session_stopped_by(const struct session *s);
/* True after the first write error: every further command is refused. *message (may be NULL) says why. */
bool session_is_stopped(const struct session *s, const char **message);
/* Continues in a new file that carries the past, also when this session was opened read-only; clears the stop on success. A run that differs from its recording
 * (session_divergence) is not continued. */
bool session_continue_in(struct session *s, const char *path, struct session_error *error);
/* True once after the recording was found deleted, moved or renamed and went on, with all of its past, in a new file beside its old name: session_record tells which. */
bool session_take_moved(struct session *s);
/* Sentence about the last handler that failed or was found impure; "" when none. */
const char *session_last_script_error(const struct session *s);
/* "" or what differs, when opened with `tolerate` and something does. */
const char *session_divergence(const struct session *s);

/* One entry of the record, undone or not. */
struct session_entry {
	struct sim_command command; /* texts live as long as the session */
	int64_t wall;
	uint64_t digest;
	bool undone; /* taken back and not restored, as of the end of the record */
};
struct session_entry session_entry_at(const struct session *s, uint32_t number);

/* ---- any moment ---------------------------------------------------------------------------------------------------------------------------- */

struct session_cursor; /* a moment of the run: state and history after entry k. Independent of the live end */
struct session_cursor *session_cursor_create(const struct session *s);
void session_cursor_free(struct session_cursor *c);
/* Moves to the moment after entry k (0..entry_count). The cost does not grow with k in re-executed commands: at most snapshot_every. False when memory is exhausted. */
bool session_cursor_seek(struct session_cursor *c, uint32_t entry);
uint32_t session_cursor_entry(const struct session_cursor *c);
const struct sim_state *session_cursor_state(const struct session_cursor *c);
const struct sim_history *session_cursor_history(const struct session_cursor *c);
/* Last entry whose state's now is <= second, as the final history tells it. */
uint32_t session_entry_at_time(const struct session *s, int64_t second);

/* ---- words -------------------------------------------------------------------------------------------------------------------------------- */

/* English sentence for a refusal, for CLI and logs: names the thing and what would be needed. */
void session_write_refusal(const struct sim_scenario *scenario, const struct sim_refusal *refusal, struct buffer *out);
/* The same in these words, NULL for English. */
void session_write_refusal_in(const struct sim_scenario *scenario, const struct sim_refusal *refusal, const struct saying_words *words, struct buffer *out);

#endif
