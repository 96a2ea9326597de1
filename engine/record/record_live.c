/* record_live — looking into a recording while another program writes it.
 *
 * The writer keeps the file locked and is not to be held up, so nothing is asked of it and no lock is taken: its bytes are copied between two of its commits, into a file that
 * has no name any more once it is open. A copy is taken when no journal is under way and the file's change counter is the same before and after; what it holds is then checked
 * like any recording. */
#include "record/record_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define TRIES 60
#define CHUNK 65536

static bool write_all(int file, const char *data, size_t size)
{
	while (size > 0) {
		ssize_t written = write(file, data, size);
		if (written <= 0)
			return false;
		data += written;
		size -= (size_t)written;
	}
	return true;
}

/* The recording's bytes through the handle it has: one of our own would drop the locks of another handle of this process when it is closed (POSIX). */
static bool copy_bytes(struct record *r, int to)
{
	sqlite3_file *from = NULL;
	sqlite3_int64 size = 0;
	char *chunk = memory_allocate(CHUNK);
	bool good = chunk && sqlite3_file_control(r->db, "main", SQLITE_FCNTL_FILE_POINTER, &from) == SQLITE_OK && from && from->pMethods &&
	            from->pMethods->xFileSize(from, &size) == SQLITE_OK && lseek(to, 0, SEEK_SET) == 0 && ftruncate(to, 0) == 0;
	for (sqlite3_int64 at = 0; good && at < size; at += CHUNK) {
		int part = size - at < CHUNK ? (int)(size - at) : CHUNK;
		good = from->pMethods->xRead(from, chunk, part, at) == SQLITE_OK && write_all(to, chunk, (size_t)part);
	}
	memory_free(chunk);
	return good;
}

/* False while the writer is between two of its bytes, every time that was looked. */
static bool copy_settled(struct record *r, int to)
{
	for (int i = 0; i < TRIES; i++) {
		uint32_t before, after;
		if (record_file_settled(r->db, &before) && copy_bytes(r, to) && record_file_settled(r->db, &after) && before == after)
			return true;
		nanosleep(&(struct timespec){0, 5000000}, NULL);
	}
	return false;
}

static enum record_result open_copy(struct record *r, const char *name, struct record_error *error)
{
	bool interrupted = false;
	const char *original = r->name;
	record_abandon(r);
	r->name = name;
	enum record_result result = record_connect(r, SQLITE_OPEN_READONLY, error);
	if (result == RECORD_OK)
		result = record_file_identify(r->db, r->path, &interrupted, error);
	if (result == RECORD_OK && sqlite3_exec(r->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK)
		result = record_fail(error, RECORD_BUSY, -1, r->path, "another program is writing it. Try again.");
	if (result == RECORD_OK)
		result = record_file_measure(r->db, r->path, error);
	if (result == RECORD_OK)
		result = record_load(r, error);
	r->name = original; /* `name` is the caller's */
	return result;
}

enum record_result record_open_live(struct record *r, struct record_error *error)
{
	const char *folder = getenv("TMPDIR");
	char name[4096];
	int length = snprintf(name, sizeof name, "%s/enshu-XXXXXX", folder && *folder ? folder : "/tmp");
	int file = length > 0 && (size_t)length < sizeof name ? mkstemp(name) : -1;
	if (file < 0)
		return record_fail(error, RECORD_BUSY, -1, r->path, "another program has it open, and there is no place for a copy to look into (TMPDIR). Close it there, then try again.");
	enum record_result result = copy_settled(r, file) ? open_copy(r, name, error)
	                                                  : record_fail(error, RECORD_BUSY, -1, r->path, "another program is writing it without a pause. Try again in a moment.");
	r->live = result == RECORD_OK;
	unlink(name);
	close(file);
	return result;
}
