/* record_create — a new file, whole or not at all.
 *
 * The name is reserved first (nobody's file is overwritten); tables, header and whatever is copied from elsewhere are one transaction; a failure deletes what
 * this function made. A crash in between leaves a file that says it is empty. */
#include "record/record_inside.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>

static bool folder_exists(const char *full)
{
	struct stat status;
	const char *slash = full ? strrchr(full, '/') : NULL;
	char *folder = slash ? sqlite3_mprintf("%.*s", (int)(slash - full) + 1, full) : NULL;
	bool exists = folder && stat(folder, &status) == 0;
	sqlite3_free(folder);
	return exists;
}

static enum record_result explain(struct record *r, int code, int system, struct record_error *error)
{
	switch (system) {
	case EEXIST:
		return record_fail(error, RECORD_EXISTS, -1, r->path,
		                   "already exists and is not overwritten. Choose another name.");
	case ENOENT:
		if (folder_exists(
		        r->full)) /* SQLite then tried to open it for reading, and this is what came of that */
			return record_fail(error, RECORD_DENIED, -1, r->path,
			                   "cannot be made: no permission to write in its folder.");
		return record_fail(error, RECORD_MISSING, -1, r->path, "the folder it should lie in does not exist.");
	case ENOTDIR:
		return record_fail(error, RECORD_MISSING, -1, r->path, "the folder it should lie in does not exist.");
	case EACCES:
	case EPERM:
	case EROFS:
		return record_fail(error, RECORD_DENIED, -1, r->path,
		                   "cannot be made: no permission to write in its folder.");
	case ENOSPC:
	case EDQUOT: return record_fail(error, RECORD_DISK_FULL, -1, r->path, "cannot be made: the disk is full.");
	default: return record_fail_sqlite(error, NULL, code, -1, r->path, "making it");
	}
}

/* Makes the empty file through SQLite's own file system, which can refuse when the name is taken; sqlite3_open_v2 cannot. */
enum record_result record_reserve(struct record *r, struct record_error *error)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
	char *full = arena_allocate(&r->arena, (size_t)vfs->mxPathname + 1);
	sqlite3_file *file = full ? arena_allocate(&r->arena, (size_t)vfs->szOsFile) : NULL;
	if (!file)
		return record_fail(error, RECORD_MEMORY, -1, r->path, "memory ran out while making it.");
	errno = 0;
	/* A link on the way is no failure: SQLITE_OK_SYMLINK. */
	if ((vfs->xFullPathname(vfs, r->name, vfs->mxPathname, full) & 0xff) != SQLITE_OK)
		return explain(r, SQLITE_CANTOPEN, errno, error);
	const char *journal = arena_format(&r->arena, "%s-journal", full);
	const char *name = sqlite3_create_filename(full, "", "", 0, NULL);
	if (!journal || !name) {
		sqlite3_free_filename(name);
		return record_fail(error, RECORD_MEMORY, -1, r->path, "memory ran out while making it.");
	}
	int exists = 0,
	    flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_MAIN_DB, given = 0;
	int code = vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &exists);
	errno = 0;
	if (code == SQLITE_OK && !exists)
		code = vfs->xOpen(vfs, name, file, flags, &given);
	/* Refused by the system, SQLite takes what is there for reading instead. */
	int system = exists || (given & SQLITE_OPEN_READONLY) ? EEXIST : errno;
	if (file->pMethods)
		file->pMethods->xClose(file);
	sqlite3_free_filename(name);
	r->full = full;
	if (code != SQLITE_OK || system == EEXIST) {
		enum record_result result = explain(r, code, system, error);
		r->full = NULL;
		return result;
	}
	r->journal = journal;
	return RECORD_OK;
}

void record_destroy(struct record *r)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
	record_abandon(r);
	if (r->full) {
		vfs->xDelete(vfs, r->full, 0);
		vfs->xDelete(vfs, r->journal, 0);
	}
	record_release(r);
}

static enum record_result make_tables(struct record *r, struct record_error *error)
{
	int code = sqlite3_exec(r->db, "PRAGMA page_size=4096; PRAGMA auto_vacuum=NONE; PRAGMA encoding='UTF-8'", NULL,
	                        NULL, NULL);
	enum record_result result = code == SQLITE_OK ? record_make_durable(r, error) : RECORD_OK;
	if (result != RECORD_OK)
		return result;
	if (code == SQLITE_OK)
		code = sqlite3_exec(r->db, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = record_schema_create(r->db);
	char *versions =
	    sqlite3_mprintf("PRAGMA application_id=%d; PRAGMA user_version=%d", RECORD_APPLICATION_ID, RECORD_FORMAT);
	if (code == SQLITE_OK)
		code = versions ? sqlite3_exec(r->db, versions, NULL, NULL, NULL) : SQLITE_NOMEM;
	sqlite3_free(versions);
	return code == SQLITE_OK ? RECORD_OK : record_fail_sqlite(error, r->db, code, -1, r->path, "making it");
}

/* The id is the caller's, or 32 random digits in `made`. */
static struct record_header complete(const struct record_header *header, char made[33])
{
	struct record_header full = *header;
	uint8_t bytes[16];
	if (!full.id) {
		randombytes_buf(bytes, sizeof bytes);
		record_hex(bytes, sizeof bytes, made);
		made[32] = '\0';
		full.id = made;
	}
	full.format = RECORD_FORMAT;
	if (full.semantics < 1)
		full.semantics = RECORD_SEMANTICS;
	return full;
}

struct record *record_create_begin(const char *path, const struct record_header *header, struct record_error *error)
{
	record_no_error(error);
	struct record *r = record_allocate(path, error);
	if (!r)
		return NULL;
	char id[33];
	struct record_header full = complete(header, id);
	enum record_result result = record_reserve(r, error);
	if (result == RECORD_OK)
		result = record_connect(r, SQLITE_OPEN_READWRITE, error);
	if (result == RECORD_OK)
		result = make_tables(r, error);
	if (result == RECORD_OK)
		result = record_header_write(r, &full, error);
	if (result != RECORD_OK) {
		record_destroy(r);
		return NULL;
	}
	r->writing = true;
	memcpy(r->chain, r->start, RECORD_CHAIN_SIZE);
	memcpy(r->pending_chain, r->start, RECORD_CHAIN_SIZE);
	return r;
}

struct record *record_create_end(struct record *r, struct record_error *error)
{
	uint8_t chain[RECORD_CHAIN_SIZE];
	enum record_result result = record_commit(r, error);
	memcpy(chain, r->chain, RECORD_CHAIN_SIZE);
	if (result == RECORD_OK) {
		sqlite3_db_release_memory(r->db);
		result = record_file_measure(r->db, r->path, error);
	}
	if (result == RECORD_OK)
		result = record_load(r, error);
	if (result == RECORD_OK && memcmp(chain, r->chain, RECORD_CHAIN_SIZE) != 0)
		result = record_fail(error, RECORD_IO, -1, r->path,
		                     "what was just written reads back differently. Choose another disk.");
	if (result == RECORD_OK)
		return r;
	record_destroy(r);
	return NULL;
}

struct record *record_create(const char *path, const struct record_header *header, struct record_error *error)
{
	struct record *r = record_create_begin(path, header, error);
	return r ? record_create_end(r, error) : NULL;
}
