/* crash_vfs — see crash_vfs.h. */
#include "crash_vfs.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct crash_disk crash_disk;
struct crash_log crash_log;
static bool keeping_log;

static struct {
	enum crash_fault kind;
	size_t successes;
	bool stays, failed;
	const char *spared;
} fault;

struct handle {
	sqlite3_file base;
	int file;
	bool sync_folder;
};

static void *need(void *block)
{
	if (!block)
		abort();
	return block;
}

void crash_file_write(struct crash_file *file, size_t offset, const void *data, size_t size)
{
	size_t end = offset + size;
	if (end > file->capacity) {
		file->capacity = end + 65536;
		file->data = need(realloc(file->data, file->capacity));
	}
	if (offset > file->size)
		memset(file->data + file->size, 0, offset - file->size);
	memcpy(file->data + offset, data, size);
	if (end > file->size)
		file->size = end;
}

void crash_file_truncate(struct crash_file *file, size_t size)
{
	if (size < file->size)
		file->size = size;
	else if (size > file->size)
		crash_file_write(file, size - 1, "", 1);
}

void crash_disk_copy(struct crash_disk *to, const struct crash_disk *from)
{
	for (int i = 0; i < CRASH_FILES; i++) {
		struct crash_file *t = &to->files[i];
		const struct crash_file *f = &from->files[i];
		memcpy(t->name, f->name, sizeof t->name);
		t->exists = f->exists;
		t->size = 0;
		if (f->size > 0)
			crash_file_write(t, 0, f->data, f->size);
	}
}

void crash_disk_free(struct crash_disk *disk)
{
	for (int i = 0; i < CRASH_FILES; i++)
		free(disk->files[i].data);
	memset(disk, 0, sizeof *disk);
}

void crash_log_free(struct crash_log *log)
{
	for (size_t i = 0; i < log->count; i++)
		free(log->operations[i].data);
	free(log->operations);
	memset(log, 0, sizeof *log);
}

void crash_format(void)
{
	crash_disk_free(&crash_disk);
	crash_log_free(&crash_log);
	keeping_log = false;
	memset(&fault, 0, sizeof fault);
}

void crash_set_fault(enum crash_fault kind, size_t successes, bool stays, const char *spared)
{
	fault.kind = kind;
	fault.successes = successes;
	fault.stays = stays;
	fault.spared = spared;
	fault.failed = false;
}

bool crash_has_failed(void)
{
	return fault.failed;
}

/* Counts an operation on `name`; true when it has to fail. */
static bool fails(enum crash_fault least, const char *name)
{
	if (fault.kind < least || (fault.kind == CRASH_FULL && least != CRASH_FULL) ||
	    strncmp(name, fault.spared, strlen(fault.spared)) == 0)
		return false;
	if (fault.successes > 0) {
		fault.successes--;
		return false;
	}
	if (fault.failed && !fault.stays)
		return false;
	fault.failed = true;
	return true;
}

static void note(enum crash_kind kind, int file, size_t offset, const void *data, size_t size)
{
	struct crash_log *log = &crash_log;
	if (!keeping_log)
		return;
	if (log->count == log->capacity) {
		log->capacity = log->capacity ? 2 * log->capacity : 256;
		log->operations = need(realloc(log->operations, log->capacity * sizeof *log->operations));
	}
	struct crash_operation *o = &log->operations[log->count++];
	*o = (struct crash_operation){.kind = kind, .file = file, .offset = offset, .size = size};
	if (data)
		o->data = memcpy(need(malloc(size + 1)), data, size);
}

void crash_log_start(void)
{
	crash_log_free(&crash_log);
	keeping_log = true;
}

struct crash_log crash_log_take(void)
{
	struct crash_log log = crash_log;
	crash_log = (struct crash_log){0};
	keeping_log = false;
	return log;
}

static struct crash_file *file_of(sqlite3_file *f)
{
	return &crash_disk.files[((struct handle *)f)->file];
}

static int do_close(sqlite3_file *f)
{
	(void)f;
	return SQLITE_OK;
}

static int do_read(sqlite3_file *f, void *out, int size, sqlite3_int64 offset)
{
	struct crash_file *file = file_of(f);
	if (fails(CRASH_ANY_ERROR, file->name))
		return SQLITE_IOERR_READ;
	size_t there = (size_t)offset < file->size ? file->size - (size_t)offset : 0;
	size_t part = there < (size_t)size ? there : (size_t)size;
	if (part > 0)
		memcpy(out, file->data + offset, part);
	memset((char *)out + part, 0, (size_t)size - part);
	return part == (size_t)size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int do_write(sqlite3_file *f, const void *data, int size, sqlite3_int64 offset)
{
	struct crash_file *file = file_of(f);
	int slot = ((struct handle *)f)->file, code = SQLITE_OK;
	if (fails(CRASH_FULL, file->name)) {
		code = fault.kind == CRASH_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
		size /= 2;
	}
	crash_file_write(file, (size_t)offset, data, (size_t)size);
	note(CRASH_WRITE, slot, (size_t)offset, data, (size_t)size);
	return code;
}

static int do_truncate(sqlite3_file *f, sqlite3_int64 size)
{
	if (fails(CRASH_WRITE_ERROR, file_of(f)->name))
		return SQLITE_IOERR_TRUNCATE;
	crash_file_truncate(file_of(f), (size_t)size);
	note(CRASH_TRUNCATE, ((struct handle *)f)->file, 0, NULL, (size_t)size);
	return SQLITE_OK;
}

static int do_sync(sqlite3_file *f, int flags)
{
	struct handle *h = (struct handle *)f;
	(void)flags;
	if (fails(CRASH_WRITE_ERROR, file_of(f)->name))
		return SQLITE_IOERR_FSYNC;
	note(CRASH_SYNC, h->file, 0, NULL, 0);
	if (h->sync_folder)
		note(CRASH_SYNC_FOLDER, h->file, 0, NULL, 0);
	h->sync_folder = false;
	return SQLITE_OK;
}

static int do_size(sqlite3_file *f, sqlite3_int64 *size)
{
	if (fails(CRASH_ANY_ERROR, file_of(f)->name))
		return SQLITE_IOERR_FSTAT;
	*size = (sqlite3_int64)file_of(f)->size;
	return SQLITE_OK;
}

static int do_lock(sqlite3_file *f, int level)
{
	(void)f;
	(void)level;
	return SQLITE_OK;
}

static int do_check_lock(sqlite3_file *f, int *held)
{
	(void)f;
	*held = 0;
	return SQLITE_OK;
}

static int do_control(sqlite3_file *f, int operation, void *argument)
{
	(void)f;
	(void)operation;
	(void)argument;
	return SQLITE_NOTFOUND;
}

static int do_sector_size(sqlite3_file *f)
{
	(void)f;
	return 4096;
}

static int do_characteristics(sqlite3_file *f)
{
	(void)f;
	return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {.iVersion = 1,
                                           .xClose = do_close,
                                           .xRead = do_read,
                                           .xWrite = do_write,
                                           .xTruncate = do_truncate,
                                           .xSync = do_sync,
                                           .xFileSize = do_size,
                                           .xLock = do_lock,
                                           .xUnlock = do_lock,
                                           .xCheckReservedLock = do_check_lock,
                                           .xFileControl = do_control,
                                           .xSectorSize = do_sector_size,
                                           .xDeviceCharacteristics = do_characteristics};

/* The place of a name; a new one when `make`; -1 when there is none. */
static int slot_of(const char *name, bool make)
{
	for (int i = 0; i < CRASH_FILES; i++) {
		if (strcmp(crash_disk.files[i].name, name) == 0)
			return i;
	}
	for (int i = 0; make && i < CRASH_FILES; i++) {
		if (!crash_disk.files[i].name[0]) {
			snprintf(crash_disk.files[i].name, sizeof crash_disk.files[i].name, "%s", name);
			return i;
		}
	}
	if (make)
		abort(); /* more names than CRASH_FILES */
	return -1;
}

static int do_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
	struct handle *h = (struct handle *)f;
	(void)vfs;
	f->pMethods = NULL;
	if (!name)
		return SQLITE_CANTOPEN; /* temporary files are kept in memory */
	int slot = slot_of(name, (flags & SQLITE_OPEN_CREATE) != 0);
	bool exists = slot >= 0 && crash_disk.files[slot].exists;
	if (fails(exists ? CRASH_ANY_ERROR : CRASH_WRITE_ERROR, name))
		return SQLITE_CANTOPEN;
	if ((!exists && !(flags & SQLITE_OPEN_CREATE)) ||
	    (exists && (flags & SQLITE_OPEN_EXCLUSIVE) && (flags & SQLITE_OPEN_CREATE)))
		return SQLITE_CANTOPEN;
	*h = (struct handle){
	    .base.pMethods = &methods, .file = slot, .sync_folder = !exists && (flags & SQLITE_OPEN_MAIN_JOURNAL)};
	if (!exists) {
		crash_disk.files[slot].exists = true;
		crash_disk.files[slot].size = 0;
		note(CRASH_CREATE, slot, 0, NULL, 0);
	}
	if (out)
		*out = flags;
	return SQLITE_OK;
}

static int do_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
	int slot = slot_of(name, false);
	(void)vfs;
	if (slot < 0 || !crash_disk.files[slot].exists)
		return SQLITE_IOERR_DELETE_NOENT;
	if (fails(CRASH_WRITE_ERROR, name))
		return SQLITE_IOERR_DELETE;
	crash_disk.files[slot].exists = false;
	note(CRASH_DELETE, slot, 0, NULL, 0);
	if (sync_folder)
		note(CRASH_SYNC_FOLDER, slot, 0, NULL, 0);
	return SQLITE_OK;
}

static int do_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
	int slot = slot_of(name, false);
	(void)vfs;
	if (fails(CRASH_ANY_ERROR, name))
		return SQLITE_IOERR_ACCESS;
	/* As SQLite's own: an empty journal is taken for none. */
	*out = flags == SQLITE_ACCESS_EXISTS ? slot >= 0 && crash_disk.files[slot].exists : 1;
	return SQLITE_OK;
}

static int do_full_name(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
	(void)vfs;
	return snprintf(out, (size_t)size, "%s", name) < size ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int do_random(sqlite3_vfs *vfs, int size, char *out)
{
	(void)vfs;
	memset(out, 7, (size_t)size); /* the same run every time */
	return size;
}

static int do_sleep(sqlite3_vfs *vfs, int microseconds)
{
	(void)vfs;
	return microseconds;
}

static int do_time(sqlite3_vfs *vfs, sqlite3_int64 *out)
{
	(void)vfs;
	*out = INT64_C(212000000000000);
	return SQLITE_OK;
}

static int do_last_error(sqlite3_vfs *vfs, int size, char *out)
{
	(void)vfs;
	(void)size;
	(void)out;
	return 0;
}

void crash_install(void)
{
	static sqlite3_vfs vfs = {.iVersion = 2,
	                          .szOsFile = sizeof(struct handle),
	                          .mxPathname = 80,
	                          .zName = "crash",
	                          .xOpen = do_open,
	                          .xDelete = do_delete,
	                          .xAccess = do_access,
	                          .xFullPathname = do_full_name,
	                          .xRandomness = do_random,
	                          .xSleep = do_sleep,
	                          .xGetLastError = do_last_error,
	                          .xCurrentTimeInt64 = do_time};
	if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
		abort();
}
