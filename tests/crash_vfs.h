/* crash_vfs — a disk in memory, as SQLite's default file system, that writes down every operation and can fail at any of them.
 *
 * It behaves as SQLite's own for Unix: one writer, power-safe overwrite promised, the folder synced together with a new journal's first sync. From what it
 * wrote down, crash_states rebuilds what a power cut can leave behind. */
#ifndef ENSHU_CRASH_VFS_H
#define ENSHU_CRASH_VFS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CRASH_FILES 8

struct crash_disk {
	struct crash_file {
		char name[96];
		bool exists;
		unsigned char *data;
		size_t size, capacity;
	} files[CRASH_FILES]; /* a name keeps its place, also when the file is deleted and made again */
};

enum crash_kind { CRASH_CREATE, CRASH_DELETE, CRASH_WRITE, CRASH_TRUNCATE, CRASH_SYNC, CRASH_SYNC_FOLDER };

struct crash_operation {
	enum crash_kind kind;
	int file;
	size_t offset, size; /* truncate: size is the new one */
	unsigned char *data;
};
struct crash_log {
	struct crash_operation *operations;
	size_t count, capacity;
};

extern struct crash_disk crash_disk; /* what programs see */
extern struct crash_log crash_log;   /* what they did since crash_log_start */

/* Starts to write down what is done; crash_log_take stops it and hands it over. */
void crash_log_start(void);
struct crash_log crash_log_take(void);
void crash_log_free(struct crash_log *log);

/* Registers it as the default. Call once, before anything else of SQLite. */
void crash_install(void);
/* An empty disk, an empty log, no faults. */
void crash_format(void);

void crash_file_write(struct crash_file *file, size_t offset, const void *data, size_t size);
void crash_file_truncate(struct crash_file *file, size_t size);
void crash_disk_copy(struct crash_disk *to, const struct crash_disk *from);
void crash_disk_free(struct crash_disk *disk);

enum crash_fault {
	CRASH_NO_FAULT,
	CRASH_FULL,        /* writing fails for want of space, after half of the bytes */
	CRASH_WRITE_ERROR, /* writing, syncing, truncating, deleting, making */
	CRASH_ANY_ERROR,   /* these, and reading and looking */
};
/* The operation after `successes` further ones of the fault's kinds fails; when `stays`, so do all later ones. Files whose name begins with `spared` never fail. */
void crash_set_fault(enum crash_fault fault, size_t successes, bool stays, const char *spared);
/* Did one fail since? */
bool crash_has_failed(void);

#endif
