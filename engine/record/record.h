/* record — a recording: one SQLite file that carries its scenario, every command, what came of it, and a chain of hashes over all of it.
 *
 * Write path: record_append any number of entries, then record_commit; only after it returned RECORD_OK is an entry acknowledged. After the first write error the
 * recording is latched: nothing more is written, because a later smaller write may succeed and leave a hole (measured, docs/decisions.md).
 * File format: docs/recording.md. */
#ifndef ENSHU_RECORD_RECORD_H
#define ENSHU_RECORD_RECORD_H

#include "base/buffer.h"
#include "base/memory.h"
#include <stdbool.h>
#include <stdint.h>

#define RECORD_FORMAT    1 /* layout of tables */
#define RECORD_SEMANTICS 1 /* meaning of commands: raised when the same commands would give other states */

enum record_result {
	RECORD_OK,
	RECORD_MISSING,    /* no such file */
	RECORD_EXISTS,     /* would overwrite */
	RECORD_NOT_ONE,    /* not a recording (another file, another application's database, empty) */
	RECORD_NEWER,      /* made by a newer version */
	RECORD_DAMAGED,    /* does not hold together: see the message */
	RECORD_BUSY,       /* another program has it open for writing */
	RECORD_DENIED,
	RECORD_DISK_FULL,
	RECORD_IO,
	RECORD_MEMORY,
	RECORD_SEALED,     /* finished and signed: cannot be continued */
};
struct record_error {
	enum record_result result;
	char message[512]; /* file, place, reason, remedy; one or two sentences */
	int64_t entry;     /* entry concerned, or -1 */
};

struct record_source { /* a file of the scenario */
	const char *path, *text;
	size_t length;
};
struct record_header {
	const char *program;   /* version of Enshu that made it */
	const char *scenario, *scenario_version;
	uint64_t seed;
	bool automatic;        /* pace at the opening: injects fire by themselves */
	int64_t started_wall;  /* milliseconds since 1970, UTC */
	const char *id;        /* 32 hex digits, made by record_create when NULL */
	const char *parent_id; /* of a branch, else NULL */
	int64_t parent_entry;  /* last common entry, or -1 */
	const char *opening;   /* 16 hex digits: digest of the state after opening */
	int format, semantics;
	const struct record_source *sources;
	size_t source_count;
};
struct record_entry {
	int64_t number;      /* 1, 2, ... without gaps */
	int64_t at;          /* scenario second */
	int64_t wall;        /* milliseconds since 1970, UTC: annotation only */
	const char *command; /* canonical JSON (sim/command_json.h) */
	const char *events;  /* JSON array of what came of it */
	int64_t rewind;      /* for an undo: the number of events kept before `events` begins; else -1 */
	uint64_t digest;     /* of the state after it */
	const void *change;  /* bytes that turn the previous state into this one: what lets a recording be viewed when it cannot be re-executed */
	size_t change_size;
	uint8_t chain[32];   /* BLAKE2b-256 over the previous chain value and this entry; filled by the recording */
};

struct record; /* an open recording */

/* Makes a new file; refuses to overwrite. Returns NULL and fills *error on failure, leaving no file behind. */
struct record *record_create(const char *path, const struct record_header *header, struct record_error *error);
/* Opens an existing recording. read_only also works from read-only media and while nobody writes. Checks format, header and (quickly) the tables. */
struct record *record_open(const char *path, bool read_only, struct record_error *error);
void record_close(struct record *record);

const struct record_header *record_head(const struct record *record);
int64_t record_count(const struct record *record);
const uint8_t *record_chain(const struct record *record); /* head of the chain, 32 bytes */
const char *record_path(const struct record *record);

/* Adds entries to the open transaction. Numbers and chain are assigned here, in order. */
enum record_result record_append(struct record *record, struct record_entry *entry, struct record_error *error);
/* Makes them durable. On failure nothing of this transaction is acknowledged and the recording is latched. */
enum record_result record_commit(struct record *record, struct record_error *error);
/* Forgets what was appended since the last commit. */
void record_discard(struct record *record);
bool record_is_latched(const struct record *record);

/* Reads entries in order from `first`; the callback's pointers live until it returns; false from it stops. Checks the chain from `first` on when `check`. */
typedef bool (*record_visit)(void *context, const struct record_entry *entry);
enum record_result record_read(struct record *record, int64_t first, int64_t count, bool check, record_visit visit, void *context, struct record_error *error);

/* Final signature over the chain head; afterwards the file cannot be continued. The key is made on first use at key_path. */
enum record_result record_seal(struct record *record, const char *key_path, struct record_error *error);
struct record_seal {
	bool present, valid;
	uint8_t public_key[32];
	int64_t wall;
};
enum record_result record_check_seal(struct record *record, struct record_seal *seal, struct record_error *error);

#endif
