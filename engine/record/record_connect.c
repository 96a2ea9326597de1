/* record_connect — a handle on the database, with its limits; what may not be trusted before a file has been checked.
 *
 * Order matters: first the bytes of the file without SQLite (record_file), then the lock, with which SQLite plays back an interrupted write, then length,
 * schema, header and end. Nothing of a file's own SQL is ever run: the schema has to be ours to the byte, and triggers, views and functions in it are off. */
#include "record/record_inside.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define ROW_LIMIT (3 * RECORD_PART_LIMIT + 4096) /* bytes of the largest row, an entry's */
static_assert(ROW_LIMIT > RECORD_SOURCE_LIMIT + 4096, "a scenario file fits a row");

struct record *record_allocate(const char *path, struct record_error *error)
{
	struct arena arena = {0};
	struct record *r = arena_allocate(&arena, sizeof *r);
	struct record_error *fault = r ? arena_allocate(&arena, sizeof *fault) : NULL;
	const char *copy = fault ? arena_copy_text(&arena, path, strlen(path)) : NULL;
	/* SQLite takes ":memory:", "" and "file:..." for something else than the name of a file. */
	const char *name = copy ? arena_format(&arena, "%s%s", path[0] == '/' ? "" : "./", path) : NULL;
	if (!name || sodium_init() < 0) {
		arena_free(&arena);
		if (name)
			record_fail(error, RECORD_IO, -1, path,
			            "the system gives no random numbers, so nothing can be named or signed.");
		else
			record_fail(error, RECORD_MEMORY, -1, path, "memory ran out while opening it.");
		return NULL;
	}
	*r = (struct record){.arena = arena, .path = copy, .name = name, .fault = fault};
	return r;
}

void record_abandon(struct record *r)
{
	for (int i = 0; i < RECORD_STATEMENTS; i++) {
		sqlite3_finalize(r->statements[i]);
		r->statements[i] = NULL;
	}
	sqlite3_close(r->db);
	r->db = NULL;
}

void record_release(struct record *r)
{
	record_abandon(r);
	buffer_free(&r->form);
	struct arena arena = r->arena; /* r itself lives in it */
	arena_free(&arena);
}

static void set_limits(sqlite3 *db)
{
	const int limits[][2] = {
	    {SQLITE_LIMIT_LENGTH, ROW_LIMIT}, {SQLITE_LIMIT_SQL_LENGTH, 10000},  {SQLITE_LIMIT_COLUMN, 32},
	    {SQLITE_LIMIT_EXPR_DEPTH, 32},    {SQLITE_LIMIT_COMPOUND_SELECT, 4}, {SQLITE_LIMIT_VDBE_OP, 25000},
	    {SQLITE_LIMIT_FUNCTION_ARG, 8},   {SQLITE_LIMIT_ATTACHED, 0},        {SQLITE_LIMIT_VARIABLE_NUMBER, 32},
	    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},  {SQLITE_LIMIT_WORKER_THREADS, 0}};
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		sqlite3_limit(db, limits[i][0], limits[i][1]);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
}

/* SQLite only says that it could not open the file; the file system knows why. */
static enum record_result explain_open(struct record *r, int code, struct record_error *error)
{
	struct stat status;
	bool there = stat(r->name, &status) == 0;
	if (there && S_ISDIR(status.st_mode))
		return record_fail(error, RECORD_NOT_ONE, -1, r->path, "is a folder, not a recording.");
	if (there || (code & 0xff) != SQLITE_CANTOPEN)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "opening it");
	switch (errno) {
	case ENOENT:
	case ENOTDIR: return record_fail(error, RECORD_MISSING, -1, r->path, "does not exist.");
	case EACCES:
		return record_fail(error, RECORD_DENIED, -1, r->path, "is in a folder that may not be read (%s).",
		                   strerror(errno));
	default:
		return record_fail(error, RECORD_NOT_ONE, -1, r->path, "is not a name that the system can open (%s).",
		                   strerror(errno));
	}
}

enum record_result record_connect(struct record *r, int flags, struct record_error *error)
{
	struct stat status;
	if (stat(r->name, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
		return record_fail(error, RECORD_NOT_ONE, -1, r->path, "is not a file, but a device or a pipe.");
	int code = sqlite3_open_v2(
	    r->name, &r->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, NULL);
	if (code != SQLITE_OK)
		return explain_open(r, code, error);
	set_limits(r->db);
	code = sqlite3_exec(
	    r->db,
	    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY",
	    NULL, NULL, NULL);
	return code == SQLITE_OK ? RECORD_OK : record_fail_sqlite(error, r->db, code, -1, r->path, "opening it");
}

struct setting {
	const char *sql, *expected;
	bool refused; /* SQLite answered, and with something else */
};

static int take_setting(void *context, int columns, char **values, char **names)
{
	struct setting *s = context;
	(void)names;
	s->refused = columns == 1 && values[0] && strcmp(values[0], s->expected) != 0;
	return columns != 1 || !values[0] || s->refused;
}

/* The combination that lost nothing in any simulated power cut (docs/decisions.md); each is asked back, since SQLite ignores what it does not know. */
enum record_result record_make_durable(struct record *r, struct record_error *error)
{
	struct setting settings[] = {{"PRAGMA journal_mode=PERSIST", "persist", false},
	                             {"PRAGMA synchronous=EXTRA; PRAGMA synchronous", "3", false},
	                             {"PRAGMA locking_mode", "exclusive", false}};
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
		int code = sqlite3_exec(r->db, settings[i].sql, take_setting, &settings[i], NULL);
		if (settings[i].refused)
			return record_fail(error, RECORD_IO, -1, r->path,
			                   "this SQLite cannot write as safely as a recording needs it.");
		if (code != SQLITE_OK) /* an answer that does not come at all is for want of memory */
			return record_fail_sqlite(error, r->db, code == SQLITE_ABORT ? SQLITE_NOMEM : code, -1, r->path,
			                          "preparing to write");
	}
	return RECORD_OK;
}

sqlite3_stmt *record_statement(struct record *r, enum record_statement which)
{
	static const char *const texts[RECORD_STATEMENTS] = {
	    [RECORD_BEGIN] = "BEGIN IMMEDIATE",
	    [RECORD_INSERT] = "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
	    [RECORD_MARK] = "UPDATE head SET entries = ?1, chain = ?2 WHERE number = 1 AND sealed IS NULL",
	    [RECORD_END] = "COMMIT",
	    [RECORD_SELECT] = ("SELECT number, at, wall, rewind, digest, chain, command, events, change FROM entry "
	                       "WHERE number >= ?1 ORDER BY number"),
	};
	sqlite3_stmt **s = &r->statements[which];
	if (*s) {
		sqlite3_reset(*s);
		return *s;
	}
	sqlite3_prepare_v3(r->db, texts[which], -1, SQLITE_PREPARE_PERSISTENT, s, NULL);
	return *s;
}
