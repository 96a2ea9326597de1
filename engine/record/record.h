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

#define RECORD_PART_LIMIT   (4 << 20)  /* bytes of a command, of its events, of its change */
#define RECORD_SOURCE_LIMIT (8 << 20)  /* bytes of one file of the scenario */
#define RECORD_TOTAL_LIMIT  (64 << 20) /* bytes of all of them */

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
	RECORD_UNFIT,      /* a header or entry that the format cannot hold: nothing was changed, the recording goes on */
};
struct record_error {
	enum record_result result;
	char message[512]; /* file, place, reason, remedy; one or two sentences */
	int64_t entry;     /* entry concerned, or -1 */
};

struct record_source { /* a file of the scenario */
	const char *path, *text;
	size_t length; /* bytes of text, which may be any; a zero follows them when the recording fills it in */
};
struct record_header {
	const char *program;   /* version of Enshu that made it */
	const char *scenario, *scenario_version;
	uint64_t seed;
	bool automatic;        /* pace at the opening: injects fire by themselves */
	int64_t started_wall;  /* milliseconds since 1970, UTC */
	const char *id;        /* 32 hex digits, made by record_create when NULL */
	const char *parent_id; /* of a branch, else NULL; the parent_* are set by record_copy only */
	int64_t parent_entry;  /* last common entry (0: only the opening is common), or -1 */
	const char *parent_chain, *parent_start; /* 64 hex digits: the parent's chain at that entry and before its first; else NULL */
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

struct record; /* an open recording; used by one thread at a time */

/* Makes a new file; refuses to overwrite. Returns NULL and fills *error on failure, leaving no file behind. The header is copied. */
struct record *record_create(const char *path, const struct record_header *header, struct record_error *error);
/* Opens an existing recording: checks format, header, sources and end, and for writing that every page is in its place; the entries themselves are checked
 * by record_read. read_only also works from read-only media and for a file that was copied while it grew, and holds off writers as long as it is open; where
 * another program writes it already, that one is not held up and what stands in it at this moment is read (record_is_live). A
 * recording whose writing was interrupted is put back to its last commit first. With head->semantics below RECORD_SEMANTICS the past may be viewed, not
 * executed or continued. Returns NULL and fills *error on failure; the file is then as it was. */
struct record *record_open(const char *path, bool read_only, struct record_error *error);
/* Forgets what was not committed. Accepts NULL. */
void record_close(struct record *record);

const struct record_header *record_head(const struct record *record); /* lives as long as the record */
int64_t record_count(const struct record *record);         /* entries acknowledged */
const uint8_t *record_chain(const struct record *record);  /* chain value of the last of them, 32 bytes */
const char *record_path(const struct record *record);
/* 64 lower-case hex digits and a zero. */
void record_chain_text(const uint8_t chain[32], char out[65]);

/* Adds an entry to the open transaction; number and chain are assigned in *entry. RECORD_UNFIT leaves everything as it was; any other failure latches the
 * recording and forgets the whole transaction. */
enum record_result record_append(struct record *record, struct record_entry *entry, struct record_error *error);
/* Makes the appended entries durable, then reads them back from the file and recomputes their chain: RECORD_OK says that what stands in the file is what
 * was appended, so the caller may apply it without reading again. On failure nothing of this transaction is acknowledged and the recording is latched. */
enum record_result record_commit(struct record *record, struct record_error *error);
/* Forgets what was appended since the last commit. */
void record_discard(struct record *record);
/* Opened for reading while another program was writing it: it ends where that program was then. */
bool record_is_live(const struct record *record);
/* True after a write error: nothing can be appended any more; what was acknowledged can be read, and copied with record_copy. */
bool record_is_latched(const struct record *record);

/* False when another file, or none, lies under its name by now: deleted, moved, renamed. What the open file holds can still be read and copied. */
bool record_is_in_place(const struct record *record);

/* Reads at most `count` acknowledged entries in order from `first` (1 and up); the callback's pointers live until it returns; false from it stops. Checks the
 * chain from `first` on when `check`. Whether an entry is missing is always checked. */
typedef bool (*record_visit)(void *context, const struct record_entry *entry);
enum record_result record_read(struct record *record, int64_t first, int64_t count, bool check, record_visit visit, void *context, struct record_error *error);

struct record_branch {
	const char *id;      /* 32 hex digits; made when NULL */
	const char *program; /* version of Enshu that makes the branch; the source's when NULL */
};
/* A new file with the source's header, sources and entries 1 .. last, checked on the way; all of it durable, or no file.
 * branch NULL: the same recording (same id, same chain) in another place, for going on where there is space. It works on a latched source too, even when
 * its disk can no longer be written. Else a branch: new id, parent_* set, the chain computed anew so that it verifies on its own. */
struct record *record_copy(struct record *source, int64_t last, const char *path, const struct record_branch *branch, struct record_error *error);
/* Proves that entries 1 .. parent_entry of a branch are the parent's own: recomputes the parent's chain over them from parent_start and compares it with
 * parent_chain, which is what the parent shows at that entry. RECORD_OK for a recording that is not a branch. */
enum record_result record_check_parent(struct record *record, struct record_error *error);
/* Makes at new_path a copy of what still verifies in a damaged recording: header and sources must be whole; entries are taken up to the first that is missing
 * or altered. Returns the copy, whose record_count says how far it goes, and why it ends there in *error (RECORD_OK: nothing was lost). */
struct record *record_salvage(const char *path, const char *new_path, struct record_error *error);
/* The same; where the scenario inside is what is damaged, `sources` are taken in its place when the chain proves that they are the same to the byte. */
struct record *record_salvage_with(const char *path, const char *new_path, const struct record_source *sources, size_t count, struct record_error *error);

/* Final signature (Ed25519) over id, number of entries and chain head; afterwards the file cannot be continued. The key is made on first use at key_path,
 * readable by its owner only, with the folders that lead there. */
enum record_result record_seal(struct record *record, const char *key_path, struct record_error *error);
struct record_seal {
	bool present, valid;
	uint8_t public_key[32];
	int64_t wall; /* milliseconds since 1970, UTC, when it was signed */
};
/* Reads every entry and checks the chain, then the signature. valid: present, and all of it is as it was when it was signed. A recording without a seal is
 * RECORD_OK with present false; one whose entries do not hold together is RECORD_DAMAGED. */
enum record_result record_check_seal(struct record *record, struct record_seal *seal, struct record_error *error);

#endif
