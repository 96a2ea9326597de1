/* record_open — opening and closing.
 *
 * Order matters: first the bytes of the file without SQLite (record_file), then the lock, with which SQLite plays back an interrupted write, then length,
 * schema, header and end (record_load). For writing every page has to be in its place too, or the next entry could overwrite an old one. */
#include "record/record_inside.h"

#include <string.h>

/* Both kinds of lock are kept until the file is closed (EXCLUSIVE locking mode). A writer takes the exclusive one at once: who opens second learns it now. */
static int take_lock(struct record *r)
{
	return sqlite3_exec(r->db, r->read_only ? "SELECT count(*) FROM sqlite_schema" : "BEGIN EXCLUSIVE; COMMIT",
	                    NULL, NULL, NULL);
}

/* A file that is too short fails at the lock already; its length says more than SQLite does. */
static enum record_result fail_lock(struct record *r, int code, struct record_error *error)
{
	enum record_result result = RECORD_OK;
	if ((code & 0xff) == SQLITE_CORRUPT)
		result = record_file_measure(r->db, r->path, error);
	return result != RECORD_OK ? result : record_fail_sqlite(error, r->db, code, -1, r->path, "opening it");
}

static enum record_result fail_interrupted(struct record *r, struct record_error *error)
{
	return record_fail(error, RECORD_DENIED, -1, r->path,
	                   "its writing was interrupted, and it cannot be mended where it lies because that place is "
	                   "read-only. Copy it "
	                   "together with the file of the same name ending in \"-journal\" to a folder you can write "
	                   "to, and open it there.");
}

static bool may_write(struct record *r)
{
	sqlite3_vfs *vfs = NULL;
	if (sqlite3_db_readonly(r->db, "main") != 0)
		return false;
	const char *name = sqlite3_db_filename(r->db, "main");
	const char *slash = strrchr(name, '/');
	int writable = 1;
	char *folder = slash ? sqlite3_mprintf("%.*s", (int)(slash - name) + 1, name) : NULL;
	if (folder && sqlite3_file_control(r->db, "main", SQLITE_FCNTL_VFS_POINTER, &vfs) == SQLITE_OK)
		vfs->xAccess(vfs, folder, SQLITE_ACCESS_READWRITE, &writable);
	sqlite3_free(folder);
	return writable != 0;
}

/* A reader may not play back a journal: that is done through a handle that may write, which takes the journal away and closes. */
static enum record_result recover(struct record *r, struct record_error *error)
{
	record_abandon(r);
	enum record_result result = record_connect(r, SQLITE_OPEN_READWRITE, error);
	if (result != RECORD_OK)
		return result;
	if (!may_write(r))
		return fail_interrupted(r, error);
	int code = sqlite3_exec(r->db, "BEGIN EXCLUSIVE; COMMIT", NULL, NULL, NULL);
	if (code != SQLITE_OK)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "putting it back to its last commit");
	record_abandon(r);
	return record_connect(r, SQLITE_OPEN_READONLY, error);
}

static int take_complaint(void *context, int columns, char **values, char **names)
{
	(void)names;
	const char *said = columns == 1 && values[0] ? values[0] : "memory ran out";
	const char *line = strrchr(said, '\n');
	if (strcmp(said, "ok") != 0)
		sqlite3_snprintf(200, context, "%s", line ? line + 1 : said);
	return SQLITE_OK;
}

/* SQLite's check calls a page it could not read a fault of the tree. A disk that fails shows when the bytes are read directly, or when the second look finds
 * nothing wrong. */
static enum record_result check_pages(struct record *r, struct record_error *error)
{
	char complaint[200] = "", again[200] = "";
	int code = sqlite3_exec(r->db, "PRAGMA integrity_check(1)", take_complaint, complaint, NULL);
	if (code == SQLITE_OK && complaint[0]) {
		code = record_file_read_through(r->db);
		if (code == SQLITE_OK)
			code = sqlite3_exec(r->db, "PRAGMA integrity_check(1)", take_complaint, again, NULL);
		if (code == SQLITE_OK && !again[0])
			code = SQLITE_IOERR_READ;
	}
	if (code != SQLITE_OK)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "checking its pages");
	if (complaint[0])
		return record_fail(error, RECORD_DAMAGED, -1, r->path,
		                   "is damaged (%s). Its entries may still be whole: open it for reading.", complaint);
	return RECORD_OK;
}

static enum record_result load(struct record *r, struct record_error *error)
{
	enum record_result result = record_load(r, error);
	return result == RECORD_OK ? record_file_check_free(r->db, r->path, error) : result;
}

static enum record_result open_for_writing(struct record *r, struct record_error *error)
{
	if (!may_write(r))
		return record_fail(error, RECORD_DENIED, -1, r->path,
		                   "may not be written. Check the rights of the file and its folder.");
	enum record_result result = record_make_durable(r, error);
	if (result != RECORD_OK)
		return result;
	int code = take_lock(r);
	if (code != SQLITE_OK)
		return fail_lock(r, code, error);
	result = record_file_measure(r->db, r->path, error);
	if (result == RECORD_OK)
		result = load(r, error);
	if (result == RECORD_OK && r->sealed)
		result = record_fail(error, RECORD_SEALED, -1, r->path,
		                     "is finished and signed, so nothing can be added. A branch of it can go on.");
	return result == RECORD_OK ? check_pages(r, error) : result;
}

static enum record_result open_for_reading(struct record *r, struct record_error *error)
{
	int code = take_lock(r);
	if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_CANTLOCK || (code & 0xff) == SQLITE_CANTOPEN) {
		enum record_result result = recover(r, error);
		if (result != RECORD_OK)
			return result;
		code = take_lock(r);
	}
	if ((code & 0xff) == SQLITE_BUSY)
		return record_open_live(r, error);
	if (code != SQLITE_OK)
		return fail_lock(r, code, error);
	enum record_result result = record_file_measure(r->db, r->path, error);
	return result == RECORD_OK ? load(r, error) : result;
}

struct record *record_open(const char *path, bool read_only, struct record_error *error)
{
	record_no_error(error);
	struct record *r = record_allocate(path, error);
	if (!r)
		return NULL;
	r->read_only = read_only;
	bool interrupted = false;
	enum record_result result = record_connect(r, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, error);
	if (result == RECORD_OK)
		result = record_file_identify(r->db, r->path, &interrupted, error);
	if (result == RECORD_OK)
		result = read_only ? open_for_reading(r, error) : open_for_writing(r, error);
	if (result != RECORD_OK) {
		record_release(r);
		return NULL;
	}
	return r;
}

void record_close(struct record *r)
{
	if (!r)
		return;
	record_discard(r);
	if (!r->read_only && !r->latched) {
		/* A recording at rest is a single file. SQLite deletes the emptied journal itself, and only while nobody else could need it. */
		for (int i = 0; i < RECORD_STATEMENTS; i++)
			sqlite3_reset(r->statements[i]);
		sqlite3_exec(r->db, "PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
	}
	record_release(r);
}

const struct record_header *record_head(const struct record *r)
{
	return &r->head;
}

int64_t record_count(const struct record *r)
{
	return r->count;
}

const uint8_t *record_chain(const struct record *r)
{
	return r->chain;
}

const char *record_path(const struct record *r)
{
	return r->path;
}

bool record_is_live(const struct record *r)
{
	return r->live;
}

bool record_is_latched(const struct record *r)
{
	return r->latched;
}

bool record_is_in_place(const struct record *r)
{
	int moved = 0;
	return sqlite3_file_control(r->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved;
}
