/* record_inside — what the files of this room share: the open recording, and the steps from which the public functions are made.
 *
 * record_schema: the tables, and whether a file has exactly these. record_file: what the first bytes of the file say before SQLite is asked.
 * record_header: header and sources to and from their tables. record_chain: the text that is hashed. record_walk: rows in order. */
#ifndef ENSHU_RECORD_RECORD_INSIDE_H
#define ENSHU_RECORD_RECORD_INSIDE_H

#include "record/record.h"
#include <assert.h>
#include <sqlite3.h>

#define RECORD_APPLICATION_ID 0x456E7368 /* "Ensh" */
#define RECORD_CHAIN_SIZE     32         /* BLAKE2b-256 */
#define RECORD_KEY_SIZE       32         /* Ed25519 public key */
#define RECORD_SIGNATURE_SIZE 64

enum record_statement {
	RECORD_BEGIN,
	RECORD_INSERT,
	RECORD_MARK, /* the row that says where the recording ends */
	RECORD_END,
	RECORD_SELECT,
	RECORD_STATEMENTS
};

struct record {
	sqlite3 *db;
	struct arena arena;         /* all of this: paths, header, sources */
	const char *path;           /* as it was given, for messages */
	const char *name;           /* as SQLite cannot misunderstand it */
	const char *full, *journal; /* of a file being made: what a failure deletes */
	struct record_header head;
	bool read_only, sealed;
	bool live;                        /* a copy of what another program is writing */
	bool writing;                     /* a transaction is open */
	bool latched;                     /* a write failed ... */
	struct record_error *fault;       /* ... with this, in the arena */
	uint8_t start[RECORD_CHAIN_SIZE]; /* hash of header and sources: the chain before the first entry */
	int64_t count;                    /* acknowledged */
	uint8_t chain[RECORD_CHAIN_SIZE];
	int64_t pending; /* with what was appended since */
	uint8_t pending_chain[RECORD_CHAIN_SIZE];
	struct buffer form; /* canonical text of the entry at hand, kept for its memory */
	sqlite3_stmt *statements[RECORD_STATEMENTS];
};

/* record_error.c: both return the result; error may be NULL. The message begins with the path. */
enum record_result record_fail(struct record_error *error, enum record_result result, int64_t entry, const char *path,
                               const char *format, ...) __attribute__((format(printf, 5, 6)));
/* What SQLite's `code` means to a user; `doing` completes the sentence "PATH: ... failed while <doing>". db may be NULL. */
enum record_result record_fail_sqlite(struct record_error *error, sqlite3 *db, int code, int64_t entry,
                                      const char *path, const char *doing);
void record_no_error(struct record_error *error);

/* record_schema.c */
int record_schema_create(sqlite3 *db); /* SQLite's result code */
enum record_result record_schema_check(sqlite3 *db, const char *path, struct record_error *error);

/* record_file.c: is it a recording of a format this program reads? Touches nothing. *interrupted: a journal waits to be played back. */
enum record_result record_file_identify(sqlite3 *db, const char *path, bool *interrupted, struct record_error *error);
/* Without a lock: no journal is under way now; *changes counts the commits so far. */
bool record_file_settled(sqlite3 *db, uint32_t *changes);
/* Under a lock: is the file as long as it says it is? */
enum record_result record_file_measure(sqlite3 *db, const char *path, struct record_error *error);
/* Can every byte be read? SQLite's result code. */
int record_file_read_through(sqlite3 *db);
/* Nothing is ever deleted from a recording, so a list of free pages is damage, or somebody's deletion. */
enum record_result record_file_check_free(sqlite3 *db, const char *path, struct record_error *error);

/* record_header.c */
enum record_result record_header_write(struct record *r, const struct record_header *header,
                                       struct record_error *error);
enum record_result record_header_read(struct record *r, struct record_error *error); /* fills head and start */

/* record_chain.c: false when memory runs out. The sizes are those of command and events in bytes. */
bool record_chain_start(const struct record_header *header, struct buffer *form, uint8_t out[RECORD_CHAIN_SIZE]);
bool record_chain_next(const uint8_t previous[RECORD_CHAIN_SIZE], const struct record_entry *entry, size_t command_size,
                       size_t events_size, struct buffer *form, uint8_t out[RECORD_CHAIN_SIZE]);
void record_hex(const void *data, size_t size, char *out);   /* 2 * size digits, no zero */
bool record_unhex(const char *text, void *out, size_t size); /* exactly 2 * size lower-case digits and a zero */

/* The header's fields as text, in order of their names: what is stored is what is hashed. */
enum { RECORD_FIELD_LIMIT = 1024, RECORD_FIELDS = 13 };
struct record_field_text {
	const char *name;
	char text[RECORD_FIELD_LIMIT];
};
/* Returns how many there are (a branch has four more). */
size_t record_header_fields(const struct record_header *header, struct record_field_text out[RECORD_FIELDS]);

/* record_connect.c */
struct record *record_allocate(const char *path, struct record_error *error);
/* Opens the database itself and gives it its limits; flags as for sqlite3_open_v2. */
enum record_result record_connect(struct record *r, int flags, struct record_error *error);
/* PERSIST, EXTRA, EXCLUSIVE. */
enum record_result record_make_durable(struct record *r, struct record_error *error);
/* A prepared statement of this recording, reset. NULL on failure: sqlite3_extended_errcode says why. */
sqlite3_stmt *record_statement(struct record *r, enum record_statement which);
/* Gives up the database handle without any tidying; path and memory stay, so that it can be connected anew. */
void record_abandon(struct record *r);
/* That, and everything else. */
void record_release(struct record *r);

/* record_live.c: a recording connected for reading that another program writes, as it is now: r becomes a connection to a copy without a name. */
enum record_result record_open_live(struct record *r, struct record_error *error);

/* record_load.c: schema, header, sources, end. */
enum record_result record_load(struct record *r, struct record_error *error);
/* The last of these alone: does the head row fit r->start? Fills sealed, count and chain. */
enum record_result record_head_check(struct record *r, struct record_error *error);

/* record_walk.c: visits entries first .. last, `chain` being the value before `first` and becoming the one after the last visited; NULL: not checked. */
enum record_result record_walk(struct record *r, int64_t first, int64_t last, uint8_t *chain, record_visit visit,
                               void *context, struct record_error *error);

/* record_write.c: not latched, not sealed, not read-only; and latching. */
enum record_result record_may_write(struct record *r, struct record_error *error);
enum record_result record_latch(struct record *r, int code, int64_t entry, const char *doing,
                                struct record_error *error);

/* record_create.c: an empty file at r->path, refused when something is there; r->full and r->journal are set. */
enum record_result record_reserve(struct record *r, struct record_error *error);
/* Makes everything but the commit; then entries may be appended; then the commit, and a look at what the file gives back. Both destroy
 * the record and its file on failure. The caller does so with record_destroy when it cannot go on in between. */
struct record *record_create_begin(const char *path, const struct record_header *header, struct record_error *error);
struct record *record_create_end(struct record *r, struct record_error *error);
void record_destroy(struct record *r);

/* record_copy.c: a record_visit that appends to another recording. */
struct record_copying {
	struct record *into;
	struct record_error *error;
	enum record_result result; /* of the appending side */
};
bool record_copy_entry(void *copying, const struct record_entry *entry);

/* record_rescue.c: a copy of the source's bytes, beside `near`, put back to its last commit there. The caller destroys it. */
struct record *record_rescue(struct record *source, const char *near, struct record_error *error);

/* record_key.c: the signing key at `path`, made when missing. */
enum record_result record_key_load(const char *path, uint8_t public_key[RECORD_KEY_SIZE], uint8_t secret[64],
                                   struct record_error *error);

#endif
