/* record_seal — an Ed25519 signature over what identifies the whole recording: its id, its number of entries, the head of its chain, the time and the key. */
#include "record/record_inside.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>
#include <time.h>

/* The text that is signed, in r->form; docs/recording.md shows how to print and check it without Enshu. */
static bool seal_text(struct record *r, int64_t wall, const uint8_t key[RECORD_KEY_SIZE])
{
	char chain[65], key_text[65];
	record_chain_text(r->chain, chain);
	record_chain_text(key, key_text);
	buffer_clear(&r->form);
	buffer_append_format(&r->form,
	                     "enshu seal\nrecording %s\nentries %" PRId64 "\nchain %s\nwall %" PRId64 "\nkey %s\n",
	                     r->head.id, r->count, chain, wall, key_text);
	return !r->form.failed;
}

static enum record_result read_seal(struct record *r, struct record_seal *seal, struct record_error *error)
{
	sqlite3_stmt *row = NULL;
	int code = sqlite3_prepare_v2(r->db, "SELECT sealed, public_key, signature FROM head WHERE number = 1", -1,
	                              &row, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(row);
	enum record_result result = RECORD_OK;
	if (code != SQLITE_ROW) {
		result = record_fail_sqlite(error, r->db, code, -1, r->path, "reading its seal");
	} else if (sqlite3_column_type(row, 0) != SQLITE_NULL) {
		uint8_t signature[RECORD_SIGNATURE_SIZE];
		const void *key = sqlite3_column_blob(row, 1), *signed_with = sqlite3_column_blob(row, 2);
		bool whole = key && signed_with && sqlite3_column_bytes(row, 1) == RECORD_KEY_SIZE &&
		             sqlite3_column_bytes(row, 2) == RECORD_SIGNATURE_SIZE;
		seal->present = true;
		seal->wall = sqlite3_column_int64(row, 0);
		if (whole) {
			memcpy(seal->public_key, key, RECORD_KEY_SIZE);
			memcpy(signature, signed_with, RECORD_SIGNATURE_SIZE);
			if (!seal_text(r, seal->wall, seal->public_key))
				result = record_fail(error, RECORD_MEMORY, -1, r->path,
				                     "memory ran out while checking its seal.");
			else
				seal->valid =
				    crypto_sign_verify_detached(signature, (const unsigned char *)r->form.data,
				                                r->form.length, seal->public_key) == 0;
		}
	}
	sqlite3_finalize(row);
	return result;
}

enum record_result record_check_seal(struct record *r, struct record_seal *seal, struct record_error *error)
{
	*seal = (struct record_seal){0};
	enum record_result result = record_read(r, 1, INT64_MAX, true, NULL, NULL, error);
	return result == RECORD_OK ? read_seal(r, seal, error) : result;
}

static int write_seal(struct record *r, int64_t wall, const uint8_t key[RECORD_KEY_SIZE],
                      const uint8_t signature[RECORD_SIGNATURE_SIZE])
{
	sqlite3_stmt *update = NULL;
	const char *sql =
	    "UPDATE head SET sealed = ?1, public_key = ?2, signature = ?3 WHERE number = 1 AND sealed IS NULL";
	int code = sqlite3_prepare_v2(r->db, sql, -1, &update, NULL);
	if (code != SQLITE_OK)
		return code;
	sqlite3_bind_int64(update, 1, wall);
	sqlite3_bind_blob(update, 2, key, RECORD_KEY_SIZE, SQLITE_STATIC);
	sqlite3_bind_blob(update, 3, signature, RECORD_SIGNATURE_SIZE, SQLITE_STATIC);
	sqlite3_step(update);
	code = sqlite3_finalize(update);
	return code == SQLITE_OK && sqlite3_changes(r->db) != 1 ? SQLITE_CORRUPT : code;
}

/* Signs, writes, and takes for sealed only what the file gives back. */
static enum record_result sign(struct record *r, const uint8_t key[RECORD_KEY_SIZE], const uint8_t secret[64],
                               struct record_error *error)
{
	uint8_t signature[RECORD_SIGNATURE_SIZE];
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	int64_t wall = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	if (!seal_text(r, wall, key))
		return record_fail(error, RECORD_MEMORY, -1, r->path, "memory ran out while sealing it.");
	crypto_sign_detached(signature, NULL, (const unsigned char *)r->form.data, r->form.length, secret);
	int code = write_seal(r, wall, key, signature);
	if (code != SQLITE_OK)
		return record_latch(r, code, -1, "sealing it", error);
	struct record_seal seal = {0};
	sqlite3_db_release_memory(r->db);
	enum record_result result = read_seal(r, &seal, error);
	if (result == RECORD_OK && !seal.valid)
		return record_latch(r, SQLITE_IOERR_READ, -1, "reading its seal back", error);
	r->sealed = true;
	return result;
}

enum record_result record_seal(struct record *r, const char *key_path, struct record_error *error)
{
	uint8_t key[RECORD_KEY_SIZE], secret[64];
	record_no_error(error);
	enum record_result result = record_may_write(r, error);
	if (result != RECORD_OK)
		return result;
	if (r->writing)
		return record_fail(error, RECORD_UNFIT, -1, r->path, "has entries that are not committed yet.");
	result = record_read(r, 1, INT64_MAX, true, NULL, NULL, error); /* nobody signs what does not hold together */
	if (result == RECORD_OK)
		result = record_key_load(key_path, key, secret, error);
	if (result == RECORD_OK)
		result = sign(r, key, secret, error);
	sodium_memzero(secret, sizeof secret);
	return result;
}
