/* record_schema — the tables of format 1, and the proof that a file has these and nothing else.
 *
 * The text kept in a file has to be byte for byte the text below. So no view, trigger, generated column or index of a hostile file is ever run, and a changed
 * bit in the schema is found like one in the data. */
#include "record/record_inside.h"

#include <string.h>

static const struct {
	const char *name, *sql;
} tables[] = {
    {"header", "CREATE TABLE header (\n"
               "\tname TEXT PRIMARY KEY, -- see docs/recording.md\n"
               "\tvalue TEXT NOT NULL\n"
               ") STRICT, WITHOUT ROWID"},
    {"source", "CREATE TABLE source (\n"
               "\tnumber INTEGER PRIMARY KEY, -- 1, 2, ...\n"
               "\tpath TEXT NOT NULL, -- within the scenario's folder\n"
               "\ttext BLOB NOT NULL -- bytes of the file\n"
               ") STRICT"},
    {"head", "CREATE TABLE head (\n"
             "\tnumber INTEGER PRIMARY KEY, -- always 1: one row\n"
             "\tstart BLOB NOT NULL, -- BLAKE2b-256 of header and sources\n"
             "\tentries INTEGER NOT NULL, -- how many there are\n"
             "\tchain BLOB NOT NULL, -- of the last entry; start when there is none\n"
             "\tsealed INTEGER, -- milliseconds since 1970 UTC, NULL when not sealed\n"
             "\tpublic_key BLOB, -- Ed25519\n"
             "\tsignature BLOB\n"
             ") STRICT"},
    {"entry", "CREATE TABLE entry (\n"
              "\tnumber INTEGER PRIMARY KEY, -- 1, 2, ... without gaps\n"
              "\tat INTEGER NOT NULL, -- scenario second\n"
              "\twall INTEGER NOT NULL, -- milliseconds since 1970 UTC: annotation only\n"
              "\trewind INTEGER NOT NULL, -- an undo: number of events kept before these; else -1\n"
              "\tdigest TEXT NOT NULL, -- XXH64 of the state after it, 16 hex digits\n"
              "\tchain BLOB NOT NULL, -- BLAKE2b-256 of the previous chain value and this entry\n"
              "\tcommand TEXT NOT NULL, -- JSON\n"
              "\tevents TEXT NOT NULL, -- JSON array\n"
              "\tchange BLOB NOT NULL -- from the previous state to this one\n"
              ") STRICT"},
};
#define TABLES (sizeof tables / sizeof *tables)

int record_schema_create(sqlite3 *db)
{
	int code = SQLITE_OK;
	for (size_t i = 0; i < TABLES && code == SQLITE_OK; i++)
		code = sqlite3_exec(db, tables[i].sql, NULL, NULL, NULL);
	return code;
}

static bool text_is(sqlite3_stmt *row, int column, const char *expected)
{
	const unsigned char *text = sqlite3_column_text(row, column);
	return text && (size_t)sqlite3_column_bytes(row, column) == strlen(expected) &&
	       strcmp((const char *)text, expected) == 0;
}

enum record_result record_schema_check(sqlite3 *db, const char *path, struct record_error *error)
{
	sqlite3_stmt *rows = NULL;
	int code = sqlite3_prepare_v2(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid", -1,
	                              &rows, NULL);
	if (code != SQLITE_OK)
		return record_fail_sqlite(error, db, code, -1, path, "reading its tables");
	size_t seen = 0;
	while ((code = sqlite3_step(rows)) == SQLITE_ROW && seen < TABLES) {
		if (!text_is(rows, 0, "table") || !text_is(rows, 1, tables[seen].name) ||
		    !text_is(rows, 2, tables[seen].name) || !text_is(rows, 3, tables[seen].sql))
			break;
		seen++;
	}
	enum record_result result = RECORD_OK;
	if (code != SQLITE_DONE && code != SQLITE_ROW)
		result = record_fail_sqlite(error, db, code, -1, path, "reading its tables");
	else if (code == SQLITE_ROW && seen == TABLES)
		result = record_fail(error, RECORD_DAMAGED, -1, path,
		                     "was altered: it holds more than a recording's tables.");
	else if (seen < TABLES)
		result = record_fail(error, RECORD_DAMAGED, -1, path, "is damaged: table \"%s\" is missing or altered.",
		                     tables[seen].name);
	sqlite3_finalize(rows);
	return result;
}
