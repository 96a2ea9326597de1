/* record_error — failures of SQLite and of the disk in words a facilitator can act on: file, what was being done, reason, remedy. */
#include "record/record_inside.h"

#include "base/utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void record_no_error(struct record_error *error)
{
	if (error)
		*error = (struct record_error){.result = RECORD_OK, .entry = -1};
}

/* A hostile file can put anything into a name that a message repeats: no control character reaches a terminal, no half character its end. */
static void make_printable(char *text)
{
	for (char *c = text; *c; c++) {
		if ((unsigned char)*c < 0x20 || *c == 0x7f)
			*c = '?';
	}
	for (size_t valid; text[valid = utf8_valid_length(text, strlen(text))];) {
		if (strlen(text + valid) < 4)
			text[valid] = '\0';
		else
			text[valid] = '?';
	}
}

enum record_result record_fail(struct record_error *error, enum record_result result, int64_t entry, const char *path,
                               const char *format, ...)
{
	if (!error)
		return result;
	error->result = result;
	error->entry = entry;
	int used = snprintf(error->message, sizeof error->message, "%s: ", path);
	/* A path too long to leave room for the reason is cut at its beginning, where it says least. */
	const int room = (int)sizeof error->message - 300;
	if (used > room)
		used = snprintf(error->message, sizeof error->message, "...%s: ", path + (used - room));
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(error->message + used, sizeof error->message - (size_t)used, format, arguments);
	va_end(arguments);
	make_printable(error->message);
	return result;
}

/* What the extended code says is refined by errno: SQLite calls a used-up quota an I/O error, and a forbidden folder a file it cannot open. */
static enum record_result classify(int code, int system)
{
	switch (code & 0xff) {
	case SQLITE_OK:
	case SQLITE_DONE:
	case SQLITE_ROW: return RECORD_DAMAGED; /* a row too many or too few */
	case SQLITE_BUSY:
	case SQLITE_LOCKED: return RECORD_BUSY;
	case SQLITE_FULL: return RECORD_DISK_FULL;
	case SQLITE_NOMEM: return RECORD_MEMORY;
	case SQLITE_PERM:
	case SQLITE_AUTH:
	case SQLITE_READONLY: return RECORD_DENIED;
	case SQLITE_NOTADB: return RECORD_NOT_ONE;
	case SQLITE_CANTOPEN:
		if (system == ENOSPC || system == EDQUOT)
			return RECORD_DISK_FULL;
		return system == EACCES || system == EPERM || system == EROFS ? RECORD_DENIED : RECORD_IO;
	case SQLITE_IOERR:
		if (code == SQLITE_IOERR_NOMEM)
			return RECORD_MEMORY;
		if (code == SQLITE_IOERR_WRITE && (system == EDQUOT || system == EFBIG || system == ENOSPC))
			return RECORD_DISK_FULL;
		return code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS ? RECORD_DAMAGED : RECORD_IO;
	default: return RECORD_DAMAGED;
	}
}

enum record_result record_fail_sqlite(struct record_error *error, sqlite3 *db, int code, int64_t entry,
                                      const char *path, const char *doing)
{
	int system = db ? sqlite3_system_errno(db) : 0;
	if (system == 0 && code == SQLITE_IOERR_WRITE)
		system = errno; /* of a write, SQLite keeps only ENOSPC */
	const char *said = db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
	enum record_result result = classify(code, system);
	switch (result) {
	case RECORD_BUSY:
		return record_fail(error, result, entry, path,
		                   "another program has it open. Close it there, then try again.");
	case RECORD_DISK_FULL: return record_fail(error, result, entry, path, "the disk is full (while %s).", doing);
	case RECORD_MEMORY: return record_fail(error, result, entry, path, "memory ran out while %s.", doing);
	case RECORD_DENIED:
		return record_fail(error, result, entry, path,
		                   "no permission while %s (%s). Check the rights of the file and its folder.", doing,
		                   system ? strerror(system) : said);
	case RECORD_NOT_ONE: return record_fail(error, result, entry, path, "is not a recording (%s).", said);
	case RECORD_IO:
		return record_fail(error, result, entry, path, "the disk failed while %s (%s).", doing,
		                   system ? strerror(system) : said);
	default: return record_fail(error, RECORD_DAMAGED, entry, path, "is damaged, seen while %s (%s).", doing, said);
	}
}
