/* record_salvage — as much of a damaged recording as still verifies, in a new file. */
#include "record/record_inside.h"

#include <string.h>

/* Header and sources are whole when they hash to the value in the head row, or when the first entry goes on from that hash. */
static bool start_holds(struct record *r)
{
	uint8_t chain[RECORD_CHAIN_SIZE];
	if (record_head_check(r, NULL) == RECORD_OK)
		return true;
	memcpy(chain, r->start, RECORD_CHAIN_SIZE);
	return record_walk(r, 1, 1, chain, NULL, NULL, NULL) == RECORD_OK;
}

/* The scenario takes up most of a short recording, so it is what a failing disk hits first; the same one from elsewhere proves itself by the same hash. */
static bool start_holds_with(struct record *r, const struct record_source *sources, size_t count)
{
	const struct record_header *h = &r->head;
	if (count == 0 || !h->program || !h->scenario || !h->scenario_version || !h->id || !h->opening)
		return false;
	r->head.sources = sources;
	r->head.source_count = count;
	return record_chain_start(h, &r->form, r->start) && start_holds(r);
}

static enum record_result check_start(struct record *r, const struct record_source *sources, size_t count,
                                      struct record_error *error)
{
	enum record_result result = record_schema_check(r->db, r->path, error);
	if (result != RECORD_OK)
		return result;
	result = record_header_read(r, error);
	if ((result == RECORD_OK && start_holds(r)) || start_holds_with(r, sources, count)) {
		record_no_error(error);
		return RECORD_OK;
	}
	if (result != RECORD_OK)
		return result;
	return record_fail(
	    error, RECORD_DAMAGED, -1, r->path,
	    "is damaged: its header is altered or its beginning is lost, so nothing of it can be proved.");
}

/* Opens what record_open refuses, as far as its tables and its header are there. */
static struct record *open_damaged(const char *path, const struct record_source *sources, size_t count,
                                   struct record_error *error)
{
	struct record *r = record_allocate(path, error);
	if (!r)
		return NULL;
	r->read_only = true;
	bool interrupted = false;
	enum record_result result = record_connect(r, SQLITE_OPEN_READONLY, error);
	if (result == RECORD_OK)
		result = record_file_identify(r->db, r->path, &interrupted, error);
	if (result == RECORD_OK) {
		/* SQLite refuses a file that is cut off as a whole, unless it is told that its schema may be mended. */
		sqlite3_db_config(r->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
		sqlite3_db_config(r->db, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
		result = check_start(r, sources, count, error);
	}
	if (result == RECORD_OK)
		return r;
	record_release(r);
	return NULL;
}

/* `last`: where the entries should end. *why: what ended them. */
static struct record *save(struct record *r, int64_t last, const char *new_path, struct record_error *why,
                           struct record_error *error)
{
	struct record *into = record_create_begin(new_path, &r->head, error);
	if (!into)
		return NULL;
	struct record_copying c = {.into = into, .error = error, .result = RECORD_OK};
	uint8_t chain[RECORD_CHAIN_SIZE];
	memcpy(chain, r->start, RECORD_CHAIN_SIZE);
	record_no_error(why);
	record_walk(r, 1, last, chain, record_copy_entry, &c, why);
	if (c.result != RECORD_OK) {
		record_destroy(into);
		return NULL;
	}
	return record_create_end(into, error);
}

struct record *record_salvage(const char *path, const char *new_path, struct record_error *error)
{
	return record_salvage_with(path, new_path, NULL, 0, error);
}

struct record *record_salvage_with(const char *path, const char *new_path, const struct record_source *sources,
                                   size_t count, struct record_error *error)
{
	struct record_error opening, reading;
	struct record *r = record_open(path, true, &opening);
	bool whole = r != NULL;
	record_no_error(error);
	if (!r && opening.result == RECORD_DAMAGED)
		r = open_damaged(path, sources, count, error);
	else if (!r && error)
		*error = opening;
	if (!r)
		return NULL;
	struct record *copy = save(r, whole ? r->count : INT64_MAX, new_path, &reading, error);
	record_release(r);
	if (copy && error && (!whole || reading.result != RECORD_OK))
		*error = whole ? reading : opening;
	return copy;
}
