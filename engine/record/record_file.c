/* record_file — what the first hundred bytes of a file say, read before SQLite acts on them.
 *
 * Opening some other program's database through SQLite could already change it (play back its journal, check its log in). So a file is asked first whether it
 * is a recording, through the same handle: an own open and close would drop the locks that another handle of this process holds (POSIX). Byte offsets are
 * those of the published format, sqlite.org/fileformat2.html section 1.3. */
#include "record/record_inside.h"

#include <string.h>

#define HEADER_SIZE 100
static const char database_magic[16] = "SQLite format 3";
static const unsigned char journal_magic[8] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};

enum {
	AT_PAGE_SIZE = 16,
	AT_WRITE_VERSION = 18,
	AT_READ_VERSION,
	AT_CHANGES = 24,
	AT_PAGES = 28,
	AT_FREE_PAGE = 32,
	AT_FREE_PAGES = 36,
	AT_VACUUM = 52,
	AT_ENCODING = 56,
	AT_USER_VERSION = 60,
	AT_INCREMENTAL = 64,
	AT_APPLICATION = 68
};

static uint32_t number_at(const unsigned char *header, int offset)
{
	const unsigned char *b = header + offset;
	return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* A file shorter than the header is filled up with zeros, as SQLite does it. */
static int read_header(sqlite3 *db, unsigned char header[HEADER_SIZE], sqlite3_int64 *size)
{
	sqlite3_file *file = NULL;
	int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	if (code != SQLITE_OK || !file || !file->pMethods)
		return SQLITE_CANTOPEN;
	code = file->pMethods->xFileSize(file, size);
	if (code != SQLITE_OK)
		return code;
	code = file->pMethods->xRead(file, header, HEADER_SIZE, 0);
	return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

/* True when a journal lies beside the file that is not empty and not marked as done with. */
static bool journal_waits(sqlite3 *db)
{
	const char *name = sqlite3_filename_journal(sqlite3_db_filename(db, "main"));
	sqlite3_vfs *vfs = NULL;
	int exists = 0;
	if (sqlite3_file_control(db, "main", SQLITE_FCNTL_VFS_POINTER, &vfs) != SQLITE_OK || !vfs || !name ||
	    vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK || !exists)
		return false;
	sqlite3_file *file = memory_allocate_zeroed(1, (size_t)vfs->szOsFile);
	if (!file)
		return false;
	unsigned char magic[8] = {0};
	int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_JOURNAL;
	bool waits = vfs->xOpen(vfs, name, file, flags, NULL) == SQLITE_OK &&
	             file->pMethods->xRead(file, magic, sizeof magic, 0) == SQLITE_OK &&
	             memcmp(magic, journal_magic, sizeof magic) == 0;
	if (file->pMethods)
		file->pMethods->xClose(file);
	memory_free(file);
	return waits;
}

enum record_result record_file_identify(sqlite3 *db, const char *path, bool *interrupted, struct record_error *error)
{
	unsigned char h[HEADER_SIZE] = {0};
	sqlite3_int64 size = 0;
	int code = read_header(db, h, &size);
	if (code != SQLITE_OK)
		return record_fail_sqlite(error, db, code, -1, path, "reading its beginning");
	*interrupted = journal_waits(db);
	if (size == 0)
		return record_fail(error, RECORD_NOT_ONE, -1, path, "is empty: it was ended before anything could be recorded. Delete it and begin again.");
	if (memcmp(h, database_magic, sizeof database_magic) != 0) {
		if (*interrupted) /* the first sector may have been half written when the power went: the journal brings it back */
			return RECORD_OK;
		return record_fail(error, RECORD_NOT_ONE, -1, path, "is not a recording, but some other kind of file.");
	}
	if (number_at(h, AT_APPLICATION) != RECORD_APPLICATION_ID)
		return record_fail(error, RECORD_NOT_ONE, -1, path,
		                   "is a database, but not a recording of Enshu (application id %u, not %u).",
		                   number_at(h, AT_APPLICATION), (unsigned)RECORD_APPLICATION_ID);
	uint32_t format = number_at(h, AT_USER_VERSION);
	if (format > RECORD_FORMAT)
		return record_fail(error, RECORD_NEWER, -1, path,
		                   "was made by a newer version of Enshu (format %u; this version reads up to %d). "
		                   "Update Enshu to open it.",
		                   format, RECORD_FORMAT);
	if (format < 1 || h[AT_WRITE_VERSION] != 1 || h[AT_READ_VERSION] != 1 || number_at(h, AT_ENCODING) != 1 ||
	    number_at(h, AT_VACUUM) != 0 || number_at(h, AT_INCREMENTAL) != 0)
		return record_fail(error, RECORD_DAMAGED, -1, path,
		                   "is damaged: its first bytes are not those of a recording.");
	return RECORD_OK;
}

bool record_file_settled(sqlite3 *db, uint32_t *changes)
{
	unsigned char h[HEADER_SIZE] = {0};
	sqlite3_int64 size = 0;
	if (journal_waits(db) || read_header(db, h, &size) != SQLITE_OK || memcmp(h, database_magic, sizeof database_magic) != 0)
		return false;
	*changes = number_at(h, AT_CHANGES);
	return true;
}

enum record_result record_file_measure(sqlite3 *db, const char *path, struct record_error *error)
{
	unsigned char h[HEADER_SIZE] = {0};
	sqlite3_int64 size = 0;
	bool interrupted = false;
	enum record_result result = record_file_identify(db, path, &interrupted, error);
	if (result != RECORD_OK)
		return result;
	int code = read_header(db, h, &size);
	if (code != SQLITE_OK)
		return record_fail_sqlite(error, db, code, -1, path, "reading its beginning");
	sqlite3_int64 page = (sqlite3_int64)h[AT_PAGE_SIZE] << 8 | h[AT_PAGE_SIZE + 1];
	sqlite3_int64 whole = (page == 1 ? 65536 : page) * number_at(h, AT_PAGES);
	if (size < whole)
		return record_fail(error, RECORD_DAMAGED, -1, path,
		                   "is cut off: %lld of its %lld bytes are missing at the end.",
		                   (long long)(whole - size), (long long)whole);
	return RECORD_OK;
}

enum record_result record_file_check_free(sqlite3 *db, const char *path, struct record_error *error)
{
	unsigned char h[HEADER_SIZE] = {0};
	sqlite3_int64 size = 0;
	int code = read_header(db, h, &size);
	if (code != SQLITE_OK)
		return record_fail_sqlite(error, db, code, -1, path, "reading its beginning");
	if (number_at(h, AT_FREE_PAGE) != 0 || number_at(h, AT_FREE_PAGES) != 0)
		return record_fail(error, RECORD_DAMAGED, -1, path,
		                   "is damaged: it claims free pages, which a recording never has.");
	return RECORD_OK;
}

int record_file_read_through(sqlite3 *db)
{
	sqlite3_file *file = NULL;
	sqlite3_int64 size = 0;
	char chunk[4096];
	int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	if (code != SQLITE_OK || !file || !file->pMethods)
		return SQLITE_CANTOPEN;
	code = file->pMethods->xFileSize(file, &size);
	for (sqlite3_int64 at = 0; at < size && code == SQLITE_OK; at += (sqlite3_int64)sizeof chunk) {
		code = file->pMethods->xRead(file, chunk, sizeof chunk, at);
		if (code == SQLITE_IOERR_SHORT_READ)
			code = SQLITE_OK;
	}
	return code;
}
