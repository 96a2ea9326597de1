/* record_rescue — the past of a recording whose disk takes no writes any more.
 *
 * SQLite can neither finish nor undo there what it had begun, so it gives nothing back. File and journal are copied byte for byte to where there is space, and
 * what a restart would have done is done on the copy. */
#include "record/record_inside.h"

#include <string.h>

#define CHUNK 65536

/* Copies what `from` holds into the file `to`, which is made when it is missing. */
static int copy_file(sqlite3_vfs *vfs, sqlite3_file *from, const char *to, int type, sqlite3_file *file, char *chunk)
{
	sqlite3_int64 size = 0;
	int code = from->pMethods->xFileSize(from, &size);
	if (code == SQLITE_OK)
		code = vfs->xOpen(vfs, to, file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | type, NULL);
	for (sqlite3_int64 at = 0; at < size && code == SQLITE_OK; at += CHUNK) {
		int part = size - at < CHUNK ? (int)(size - at) : CHUNK;
		code = from->pMethods->xRead(from, chunk, part, at);
		if (code == SQLITE_OK)
			code = file->pMethods->xWrite(file, chunk, part, at);
	}
	if (code == SQLITE_OK)
		code = file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
	if (file->pMethods)
		file->pMethods->xClose(file);
	return code;
}

/* Both files through handles of their own; the source's main file through the handle it has, whose lock another one would lose. */
static int copy_files(struct record *source, struct record *r)
{
	sqlite3_file *main_file = NULL;
	sqlite3_vfs *from = NULL, *to = sqlite3_vfs_find(NULL);
	const char *name = sqlite3_create_filename(r->full, r->journal, "", 0, NULL);
	sqlite3_file_control(source->db, "main", SQLITE_FCNTL_FILE_POINTER, &main_file);
	sqlite3_file_control(source->db, "main", SQLITE_FCNTL_VFS_POINTER, &from);
	char *chunk = arena_allocate(&r->arena, CHUNK);
	sqlite3_file *file = from ? arena_allocate(&r->arena, (size_t)to->szOsFile) : NULL;
	sqlite3_file *journal = from ? arena_allocate(&r->arena, (size_t)from->szOsFile) : NULL;
	int code = name && chunk && file && journal && main_file && main_file->pMethods ? SQLITE_OK : SQLITE_NOMEM;
	const char *journal_name = sqlite3_filename_journal(sqlite3_db_filename(source->db, "main"));
	int exists = 0;
	if (code == SQLITE_OK)
		code = from->xAccess(from, journal_name, SQLITE_ACCESS_EXISTS, &exists);
	if (code == SQLITE_OK && exists) {
		code = from->xOpen(from, journal_name, journal, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_JOURNAL, NULL);
		if (code == SQLITE_OK)
			code = copy_file(to, journal, sqlite3_filename_journal(name), SQLITE_OPEN_MAIN_JOURNAL, file,
			                 chunk);
		if (journal->pMethods)
			journal->pMethods->xClose(journal);
	}
	if (code == SQLITE_OK)
		code = copy_file(to, main_file, name, SQLITE_OPEN_MAIN_DB, file, chunk);
	sqlite3_free_filename(name);
	return code;
}

struct record *record_rescue(struct record *source, const char *near, struct record_error *error)
{
	struct arena arena = {0};
	const char *path = arena_format(&arena, "%s-past", near);
	struct record *r = path ? record_allocate(path, error) : NULL;
	enum record_result result = r ? record_reserve(r, error) : RECORD_MEMORY;
	if (result == RECORD_OK) {
		int code = copy_files(source, r);
		if (code != SQLITE_OK)
			result = record_fail_sqlite(error, NULL, code, -1, source->path, "copying it to another disk");
	}
	if (result == RECORD_OK)
		result = record_connect(r, SQLITE_OPEN_READWRITE, error);
	if (result == RECORD_OK) {
		int code =
		    sqlite3_exec(r->db, "BEGIN EXCLUSIVE; COMMIT", NULL, NULL, NULL); /* plays the journal back */
		result = code == SQLITE_OK ? record_load(r, error)
		                           : record_fail_sqlite(error, r->db, code, -1, r->path,
		                                                "putting it back to its last commit");
	}
	arena_free(&arena);
	if (result == RECORD_OK)
		return r;
	if (r)
		record_destroy(r);
	return NULL;
}
