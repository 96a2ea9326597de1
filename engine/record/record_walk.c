/* record_walk — entries in order, straight from SQLite's row to the callback.
 *
 * Order is by number and every number has to be the one after the last, so a tree that was crafted to repeat or to leave out rows ends the walk at once. */
#include "record/record_inside.h"

#include <string.h>

enum { NUMBER, AT, WALL, REWIND, DIGEST, CHAIN, COMMAND, EVENTS, CHANGE };

struct sizes {
	size_t command, events;
};

/* Values are taken through sqlite3_column_value, which spares two calls in three; that is allowed where no mutex is in use (SQLITE_OPEN_NOMUTEX). */
static sqlite3_value *value_of(sqlite3_stmt *row, int column, int type)
{
	sqlite3_value *value = sqlite3_column_value(row, column);
	return sqlite3_value_type(value) == type ? value : NULL;
}

static bool take_number(sqlite3_stmt *row, int column, int64_t *number)
{
	sqlite3_value *value = value_of(row, column, SQLITE_INTEGER);
	if (value)
		*number = sqlite3_value_int64(value);
	return value != NULL;
}

/* A text without a zero inside; NULL when the column is something else. */
static const char *take_text(sqlite3_stmt *row, int column, size_t *size)
{
	sqlite3_value *value = value_of(row, column, SQLITE_TEXT);
	const char *text = value ? (const char *)sqlite3_value_text(value) : NULL;
	if (!text)
		return NULL;
	*size = (size_t)sqlite3_value_bytes(value);
	return *size <= RECORD_PART_LIMIT && !memchr(text, '\0', *size) ? text : NULL;
}

static bool take_blob(sqlite3_stmt *row, int column, const void **data, size_t *size)
{
	sqlite3_value *value = value_of(row, column, SQLITE_BLOB);
	if (!value)
		return false;
	*data = sqlite3_value_blob(value);
	*size = (size_t)sqlite3_value_bytes(value);
	return *size <= RECORD_PART_LIMIT && (*data || *size == 0);
}

static bool take_digest(sqlite3_stmt *row, uint64_t *digest)
{
	size_t size = 0;
	uint8_t bytes[8];
	const char *text = take_text(row, DIGEST, &size);
	if (!text || size != 16 || !record_unhex(text, bytes, sizeof bytes))
		return false;
	*digest = 0;
	for (size_t i = 0; i < sizeof bytes; i++)
		*digest = *digest << 8 | bytes[i];
	return true;
}

static bool take_entry(sqlite3_stmt *row, struct record_entry *e, struct sizes *sizes)
{
	const void *chain = NULL;
	size_t chain_size = 0;
	if (!take_number(row, AT, &e->at) || !take_number(row, WALL, &e->wall) ||
	    !take_number(row, REWIND, &e->rewind) || !take_digest(row, &e->digest) ||
	    !take_blob(row, CHAIN, &chain, &chain_size) || chain_size != RECORD_CHAIN_SIZE ||
	    !take_blob(row, CHANGE, &e->change, &e->change_size))
		return false;
	e->command = take_text(row, COMMAND, &sizes->command);
	e->events = take_text(row, EVENTS, &sizes->events);
	memcpy(e->chain, chain, RECORD_CHAIN_SIZE);
	return e->command && e->events && e->at >= 0 && e->rewind >= -1;
}

/* The row at hand as entry `number`, with its place in the chain when that is asked for. */
static enum record_result check_row(struct record *r, sqlite3_stmt *row, int64_t number, uint8_t *chain,
                                    struct record_entry *e, struct record_error *error)
{
	struct sizes sizes = {0};
	int64_t found = -1;
	if (!take_number(row, NUMBER, &found) || found != number)
		return record_fail(error, RECORD_DAMAGED, number, r->path,
		                   "is damaged: entry %lld is missing; entry %lld stands in its place.",
		                   (long long)number, (long long)found);
	e->number = number;
	if (!take_entry(row, e, &sizes)) {
		int code = sqlite3_errcode(r->db);
		if ((code & 0xff) == SQLITE_NOMEM)
			return record_fail_sqlite(error, r->db, code, number, r->path, "reading its entries");
		return record_fail(error, RECORD_DAMAGED, number, r->path, "is damaged: entry %lld is malformed.",
		                   (long long)number);
	}
	if (!chain)
		return RECORD_OK;
	if (!record_chain_next(chain, e, sizes.command, sizes.events, &r->form, chain))
		return record_fail(error, RECORD_MEMORY, number, r->path, "memory ran out while checking it.");
	if (memcmp(chain, e->chain, RECORD_CHAIN_SIZE) != 0)
		return record_fail(
		    error, RECORD_DAMAGED, number, r->path,
		    "is damaged or was altered: entry %lld is not what was recorded, or what comes before it is not.",
		    (long long)number);
	return RECORD_OK;
}

static enum record_result visit_rows(struct record *r, sqlite3_stmt *rows, int64_t first, int64_t last, uint8_t *chain,
                                     record_visit visit, void *context, struct record_error *error)
{
	for (int64_t number = first; number <= last; number++) {
		struct record_entry e;
		int code = sqlite3_step(rows);
		if (code == SQLITE_DONE)
			return record_fail(error, RECORD_DAMAGED, number, r->path,
			                   "is damaged: entry %lld of %lld is missing.", (long long)number,
			                   (long long)last);
		if (code != SQLITE_ROW)
			return record_fail_sqlite(error, r->db, code, number, r->path, "reading its entries");
		enum record_result result = check_row(r, rows, number, chain, &e, error);
		if (result != RECORD_OK)
			return result;
		if (visit && !visit(context, &e))
			break;
	}
	return RECORD_OK;
}

enum record_result record_walk(struct record *r, int64_t first, int64_t last, uint8_t *chain, record_visit visit,
                               void *context, struct record_error *error)
{
	sqlite3_stmt *rows = record_statement(r, RECORD_SELECT);
	if (!rows)
		return record_fail_sqlite(error, r->db, sqlite3_extended_errcode(r->db), first, r->path,
		                          "reading its entries");
	r->statements[RECORD_SELECT] = NULL; /* a callback may read too: it gets a statement of its own */
	sqlite3_bind_int64(rows, 1, first);
	enum record_result result = visit_rows(r, rows, first, last, chain, visit, context, error);
	sqlite3_reset(rows);
	if (r->statements[RECORD_SELECT])
		sqlite3_finalize(rows);
	else
		r->statements[RECORD_SELECT] = rows;
	return result;
}

static bool keep_chain(void *context, const struct record_entry *entry)
{
	memcpy(context, entry->chain, RECORD_CHAIN_SIZE);
	return false;
}

enum record_result record_read(struct record *r, int64_t first, int64_t count, bool check, record_visit visit,
                               void *context, struct record_error *error)
{
	record_no_error(error);
	if (first < 1)
		first = 1;
	if (first > r->count || count < 1)
		return RECORD_OK;
	int64_t last = count > r->count - first ? r->count : first + count - 1;
	uint8_t chain[RECORD_CHAIN_SIZE];
	memcpy(chain, r->start, RECORD_CHAIN_SIZE);
	enum record_result result = RECORD_OK;
	if (check && first > 1)
		result = record_walk(r, first - 1, first - 1, NULL, keep_chain, chain, error);
	if (result == RECORD_OK)
		result = record_walk(r, first, last, check ? chain : NULL, visit, context, error);
	return result;
}
