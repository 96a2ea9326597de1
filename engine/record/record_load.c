/* record_load — header, sources and end of an opened file, each checked against the other: what record_open knows before it reads an entry. */
#include "record/record_inside.h"

#include <inttypes.h>
#include <string.h>

static bool blob_is(sqlite3_stmt *row, int column, int size)
{
	return sqlite3_column_type(row, column) == SQLITE_BLOB && sqlite3_column_bytes(row, column) == size;
}

/* The head row, against what was computed from the header. */
static enum record_result read_head(struct record *r, sqlite3_stmt *row, struct record_error *error)
{
	int code = sqlite3_step(row);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "reading where it ends");
	bool sealed = code == SQLITE_ROW && sqlite3_column_type(row, 4) == SQLITE_INTEGER &&
	              blob_is(row, 5, RECORD_KEY_SIZE) && blob_is(row, 6, RECORD_SIGNATURE_SIZE);
	bool open = code == SQLITE_ROW && sqlite3_column_type(row, 4) == SQLITE_NULL &&
	            sqlite3_column_type(row, 5) == SQLITE_NULL && sqlite3_column_type(row, 6) == SQLITE_NULL;
	if ((!sealed && !open) || sqlite3_column_int64(row, 0) != 1 || !blob_is(row, 1, RECORD_CHAIN_SIZE) ||
	    sqlite3_column_type(row, 2) != SQLITE_INTEGER || !blob_is(row, 3, RECORD_CHAIN_SIZE))
		return record_fail(error, RECORD_DAMAGED, -1, r->path,
		                   "is damaged: the row that says where it ends is missing or malformed.");
	if (memcmp(sqlite3_column_blob(row, 1), r->start, RECORD_CHAIN_SIZE) != 0)
		return record_fail(error, RECORD_DAMAGED, -1, r->path,
		                   "is damaged or was altered: its header or scenario is not what was recorded.");
	r->sealed = sealed;
	r->count = sqlite3_column_int64(row, 2);
	memcpy(r->chain, sqlite3_column_blob(row, 3), RECORD_CHAIN_SIZE);
	code = sqlite3_step(row);
	return code == SQLITE_DONE ? RECORD_OK
	                           : record_fail_sqlite(error, r->db, code, -1, r->path, "reading where it ends");
}

/* The number of the last row of entry, into r->pending for the moment. */
static enum record_result read_last(struct record *r, sqlite3_stmt *row, struct record_error *error)
{
	int code = sqlite3_step(row);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "reading its last entry");
	r->pending = code == SQLITE_ROW ? sqlite3_column_int64(row, 0) : 0;
	return RECORD_OK;
}

static enum record_result read_row(struct record *r, const char *sql, struct record_error *error,
                                   enum record_result (*reader)(struct record *, sqlite3_stmt *, struct record_error *))
{
	sqlite3_stmt *row = NULL;
	int code = sqlite3_prepare_v2(r->db, sql, -1, &row, NULL);
	enum record_result result = code == SQLITE_OK
	                                ? reader(r, row, error)
	                                : record_fail_sqlite(error, r->db, code, -1, r->path, "reading where it ends");
	sqlite3_finalize(row);
	return result;
}

static bool keep_chain(void *context, const struct record_entry *entry)
{
	memcpy(context, entry->chain, RECORD_CHAIN_SIZE);
	return true;
}

/* Entries after the end that the head row names. A file copied byte by byte while it grew has them: its first pages are older than its last. They are taken
 * when each continues the chain, and only for reading, for the pages of such a copy are not all of one moment. */
static enum record_result take_tail(struct record *r, int64_t last, struct record_error *error)
{
	uint8_t chain[RECORD_CHAIN_SIZE];
	struct record_error tail;
	memcpy(chain, r->chain, RECORD_CHAIN_SIZE);
	if (r->sealed || record_walk(r, r->count + 1, last, chain, NULL, NULL, &tail) != RECORD_OK)
		return record_fail(error, RECORD_DAMAGED, last, r->path,
		                   "is damaged: it says it holds %" PRId64 " entries, but its last one is %" PRId64 ".",
		                   r->count, last);
	if (!r->read_only)
		return record_fail(error, RECORD_DAMAGED, last, r->path,
		                   "was copied while it was being written. Its %" PRId64
		                   " entries can be read, but to go on it needs the "
		                   "original, or a branch of this.",
		                   last);
	r->count = last;
	memcpy(r->chain, chain, RECORD_CHAIN_SIZE);
	return RECORD_OK;
}

/* The entries' end, against the head row. */
static enum record_result check_end(struct record *r, struct record_error *error)
{
	uint8_t chain[RECORD_CHAIN_SIZE];
	enum record_result result =
	    read_row(r, "SELECT number FROM entry ORDER BY number DESC LIMIT 1", error, read_last);
	int64_t last = r->pending;
	if (result != RECORD_OK)
		return result;
	if (r->count < 0 || last < r->count)
		return record_fail(error, RECORD_DAMAGED, last, r->path,
		                   "is damaged: it says it holds %" PRId64 " entries, but its last one is %" PRId64 ".",
		                   r->count, last);
	memcpy(chain, r->start, RECORD_CHAIN_SIZE);
	if (r->count > 0)
		result = record_walk(r, r->count, r->count, NULL, keep_chain, chain, error);
	if (result == RECORD_OK && memcmp(chain, r->chain, RECORD_CHAIN_SIZE) != 0)
		result = record_fail(error, RECORD_DAMAGED, r->count, r->path,
		                     "is damaged or was altered: its last entry does not end its chain.");
	return result == RECORD_OK && last > r->count ? take_tail(r, last, error) : result;
}

enum record_result record_head_check(struct record *r, struct record_error *error)
{
	return read_row(
	    r, "SELECT number, start, entries, chain, sealed, public_key, signature FROM head ORDER BY number LIMIT 2",
	    error, read_head);
}

enum record_result record_load(struct record *r, struct record_error *error)
{
	enum record_result result = record_schema_check(r->db, r->path, error);
	if (result == RECORD_OK)
		result = record_header_read(r, error);
	if (result == RECORD_OK && r->head.semantics > RECORD_SEMANTICS)
		result = record_fail(
		    error, RECORD_NEWER, -1, r->path,
		    "was made by a newer version of Enshu: its commands may mean something this version does not know "
		    "(semantics %d; this version knows up to %d). Update Enshu to open it.",
		    r->head.semantics, RECORD_SEMANTICS);
	if (result == RECORD_OK)
		result = record_head_check(r, error);
	if (result == RECORD_OK)
		result = check_end(r, error);
	r->pending = r->count;
	memcpy(r->pending_chain, r->chain, RECORD_CHAIN_SIZE);
	return result;
}
