/* record_fixture — small recordings for tests: a folder that is thrown away, a header, entries made from their number, and the whole content as text. */
#ifndef ENSHU_RECORD_FIXTURE_H
#define ENSHU_RECORD_FIXTURE_H

#include "base/buffer.h"
#include "record/record.h"
#include <stddef.h>

/* A path in a new folder of this test program, which fixture_clean deletes. Lives until 256 more were asked for. */
const char *fixture_path(const char *name);
void fixture_clean(void);

/* Two sources, one of them with bytes that are no text; every field set. */
struct record_header fixture_header(void);
/* Entry `number` is always the same; its size follows from the number, and every 11th is larger than a page. Lives until the next call. */
struct record_entry fixture_entry(int64_t number);
/* Appends entries up to `last`, `batch` per commit. */
enum record_result fixture_fill(struct record *record, int64_t last, int64_t batch, struct record_error *error);
/* A recording of `entries` at `path`, closed. Exits when that fails: nothing can be tested then. */
void fixture_make(const char *path, int64_t entries);

/* Everything a recording says, one line each, from a full checked reading; false and *error when it does not hold together. */
bool fixture_dump(struct record *record, struct buffer *out, struct record_error *error);
/* The same through record_open(read_only). */
bool fixture_dump_file(const char *path, struct buffer *out, struct record_error *error);
/* 1: the file says what `expected` (a dump) says. 0: it is refused as damaged, or its seal is, with a reason that names it. -1: neither, which is a failure. */
int fixture_outcome(const char *path, const struct buffer *expected, struct record_error *error);
/* Are entries first .. record_count those of fixture_entry? */
bool fixture_holds(struct record *record, int64_t first, struct record_error *error);

/* Runs SQL on a database file of any kind; returns SQLite's result code. */
int fixture_sql(const char *path, const char *sql);
/* Whole files. fixture_read exits on failure; the result is freed with free. */
char *fixture_read(const char *path, size_t *size);
void fixture_write(const char *path, const void *data, size_t size);

#endif
