/* record_write — appending, committing, reading back.
 *
 * The first failure latches: the transaction is given up, and nothing is tried again. A retried fsync may report success for pages that the system has
 * already thrown away, and after "disk full" a smaller entry might fit where a larger one did not, leaving a hole nobody sees. */
#include "record/record_inside.h"

#include "base/hash.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void forget(struct record *r)
{
	for (int i = 0; i < RECORD_STATEMENTS; i++)
		sqlite3_reset(r->statements[i]);
	if (!sqlite3_get_autocommit(r->db))
		sqlite3_exec(r->db, "ROLLBACK", NULL, NULL, NULL);
	r->writing = false;
	r->pending = r->count;
	memcpy(r->pending_chain, r->chain, RECORD_CHAIN_SIZE);
}

/* Keeps *r->fault for whoever asks next, and hands it out. */
static enum record_result latch(struct record *r, struct record_error *error)
{
	char *message = r->fault->message;
	size_t used = strlen(message), room = sizeof r->fault->message - used;
	snprintf(message + used, room,
	         " Nothing more is recorded here; entries up to %" PRId64 " are safe. Go on in a file on another disk.",
	         r->count);
	r->latched = true;
	if (error)
		*error = *r->fault;
	enum record_result result = r->fault->result;
	forget(r);
	return result;
}

enum record_result record_latch(struct record *r, int code, int64_t entry, const char *doing,
                                struct record_error *error)
{
	record_fail_sqlite(r->fault, r->db, code, entry, r->path, doing);
	return latch(r, error);
}

enum record_result record_may_write(struct record *r, struct record_error *error)
{
	if (r->latched) {
		if (error)
			*error = *r->fault;
		return r->fault->result;
	}
	if (r->read_only)
		return record_fail(error, RECORD_DENIED, -1, r->path, "was opened for reading only.");
	if (r->sealed)
		return record_fail(error, RECORD_SEALED, -1, r->path,
		                   "is finished and signed, so nothing can be added.");
	return RECORD_OK;
}

static enum record_result check_fit(struct record *r, const struct record_entry *e, size_t command, size_t events,
                                    struct record_error *error)
{
	const struct {
		const char *name;
		size_t size;
	} parts[] = {{"command", command}, {"events", events}, {"change", e->change_size}};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].size > RECORD_PART_LIMIT)
			return record_fail(error, RECORD_UNFIT, r->pending + 1, r->path,
			                   "cannot hold a %s of %zu bytes; the limit is %d.", parts[i].name,
			                   parts[i].size, RECORD_PART_LIMIT);
	}
	if (e->at < 0 || e->rewind < -1)
		return record_fail(error, RECORD_UNFIT, r->pending + 1, r->path,
		                   "cannot hold an entry before the opening.");
	return RECORD_OK;
}

static int insert(struct record *r, const struct record_entry *e, size_t command, size_t events)
{
	char digest[17];
	sqlite3_stmt *s = record_statement(r, RECORD_INSERT);
	if (!s)
		return sqlite3_extended_errcode(r->db);
	hash_to_hex(e->digest, digest);
	sqlite3_bind_int64(s, 1, e->number);
	sqlite3_bind_int64(s, 2, e->at);
	sqlite3_bind_int64(s, 3, e->wall);
	sqlite3_bind_int64(s, 4, e->rewind);
	sqlite3_bind_text(s, 5, digest, 16, SQLITE_STATIC);
	sqlite3_bind_blob(s, 6, e->chain, RECORD_CHAIN_SIZE, SQLITE_STATIC);
	sqlite3_bind_text(s, 7, e->command, (int)command, SQLITE_STATIC);
	sqlite3_bind_text(s, 8, e->events, (int)events, SQLITE_STATIC);
	if (e->change_size > 0)
		sqlite3_bind_blob(s, 9, e->change, (int)e->change_size, SQLITE_STATIC);
	else
		sqlite3_bind_zeroblob(s, 9, 0);
	sqlite3_step(s);
	int code = sqlite3_reset(s);
	sqlite3_clear_bindings(s);
	return code;
}

/* Runs a statement without rows. */
static int run(struct record *r, enum record_statement which)
{
	sqlite3_stmt *s = record_statement(r, which);
	if (!s)
		return sqlite3_extended_errcode(r->db);
	sqlite3_step(s);
	return sqlite3_reset(s);
}

enum record_result record_append(struct record *r, struct record_entry *entry, struct record_error *error)
{
	assert(entry->command && entry->events && (entry->change || entry->change_size == 0));
	record_no_error(error);
	enum record_result result = record_may_write(r, error);
	if (result != RECORD_OK)
		return result;
	size_t command = strlen(entry->command), events = strlen(entry->events);
	result = check_fit(r, entry, command, events, error);
	if (result != RECORD_OK)
		return result;
	entry->number = r->pending + 1;
	if (!record_chain_next(r->pending_chain, entry, command, events, &r->form, entry->chain))
		return record_latch(r, SQLITE_NOMEM, entry->number, "recording an entry", error);
	int code = r->writing ? SQLITE_OK : run(r, RECORD_BEGIN);
	if (code != SQLITE_OK)
		return record_latch(r, code, entry->number, "recording an entry", error);
	r->writing = true;
	code = insert(r, entry, command, events);
	if (code != SQLITE_OK)
		return record_latch(r, code, entry->number, "recording an entry", error);
	r->pending = entry->number;
	memcpy(r->pending_chain, entry->chain, RECORD_CHAIN_SIZE);
	return RECORD_OK;
}

static int mark_end(struct record *r)
{
	sqlite3_stmt *s = record_statement(r, RECORD_MARK);
	if (!s)
		return sqlite3_extended_errcode(r->db);
	sqlite3_bind_int64(s, 1, r->pending);
	sqlite3_bind_blob(s, 2, r->pending_chain, RECORD_CHAIN_SIZE, SQLITE_STATIC);
	sqlite3_step(s);
	int code = sqlite3_reset(s);
	sqlite3_clear_bindings(s);
	return code == SQLITE_OK && sqlite3_changes(r->db) != 1 ? SQLITE_CORRUPT : code;
}

/* SQLite's copies of the pages are dropped first, so that what is read is what the file gives back, not what the program still remembers. */
static enum record_result read_back(struct record *r, struct record_error *error)
{
	uint8_t chain[RECORD_CHAIN_SIZE];
	memcpy(chain, r->chain, RECORD_CHAIN_SIZE);
	sqlite3_db_release_memory(r->db);
	enum record_result result = record_walk(r, r->count + 1, r->pending, chain, NULL, NULL, error);
	if (result == RECORD_OK && memcmp(chain, r->pending_chain, RECORD_CHAIN_SIZE) != 0)
		result = record_fail(error, RECORD_DAMAGED, r->pending, r->path,
		                     "what was just written reads back differently.");
	return result;
}

enum record_result record_commit(struct record *r, struct record_error *error)
{
	record_no_error(error);
	enum record_result result = record_may_write(r, error);
	if (result != RECORD_OK || !r->writing)
		return result;
	int code = mark_end(r);
	if (code == SQLITE_OK)
		code = run(r, RECORD_END);
	if (code != SQLITE_OK)
		return record_latch(r, code, r->pending, "making an entry durable", error);
	r->writing = false;
	if (read_back(r, r->fault) != RECORD_OK)
		return latch(r, error);
	r->count = r->pending;
	memcpy(r->chain, r->pending_chain, RECORD_CHAIN_SIZE);
	return RECORD_OK;
}

void record_discard(struct record *r)
{
	if (!r->writing || r->latched)
		return;
	forget(r);
	if (!sqlite3_get_autocommit(r->db)) {
		record_fail(r->fault, RECORD_IO, -1, r->path,
		            "what was taken back could not be taken out of the file.");
		r->latched = true;
	}
}
