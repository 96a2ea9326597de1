/* record_header — header and sources, to their tables and back.
 *
 * One table of fields says for each its name, its form and where it lives in struct record_header; writing, reading and hashing all follow it. What is read
 * is accepted only when it hashes to the value kept in the head row, so every byte of header and sources is checked by every open. */
#include "record/record_inside.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SOURCE_COUNT_LIMIT 1024
#define SOURCE_PATH_LIMIT  1024

enum form { TEXT, HEX_16, HEX_32, HEX_64, SIGNED_64, UNSIGNED_64, INT, BOOL };

#define FIELD(name, form, branch)                                                                                      \
	{                                                                                                              \
#name, form, branch, offsetof(struct record_header, name)                                              \
	}
static const struct field {
	const char *name;
	enum form form;
	bool branch; /* only a branch has it */
	size_t offset;
} fields[] = {
    /* in byte order of their names */
    FIELD(automatic, BOOL, false),         FIELD(id, HEX_32, false),
    FIELD(opening, HEX_16, false),         FIELD(parent_chain, HEX_64, true),
    FIELD(parent_entry, SIGNED_64, true),  FIELD(parent_id, HEX_32, true),
    FIELD(parent_start, HEX_64, true),     FIELD(program, TEXT, false),
    FIELD(scenario, TEXT, false),          FIELD(scenario_version, TEXT, false),
    FIELD(seed, UNSIGNED_64, false),       FIELD(semantics, INT, false),
    FIELD(started_wall, SIGNED_64, false),
};
static_assert(sizeof fields / sizeof *fields == RECORD_FIELDS, "RECORD_FIELDS counts them");

static size_t hex_digits(enum form form)
{
	return form == HEX_16 ? 16 : form == HEX_32 ? 32 : form == HEX_64 ? 64 : 0;
}

static const char *text_at(const struct record_header *header, const struct field *f)
{
	return *(const char *const *)(const void *)((const char *)header + f->offset);
}

static void write_field(const struct record_header *header, const struct field *f, char text[RECORD_FIELD_LIMIT])
{
	const void *at = (const char *)header + f->offset;
	switch (f->form) {
	case SIGNED_64: snprintf(text, RECORD_FIELD_LIMIT, "%" PRId64, *(const int64_t *)at); break;
	case UNSIGNED_64: snprintf(text, RECORD_FIELD_LIMIT, "%" PRIu64, *(const uint64_t *)at); break;
	case INT: snprintf(text, RECORD_FIELD_LIMIT, "%d", *(const int *)at); break;
	case BOOL: snprintf(text, RECORD_FIELD_LIMIT, "%d", *(const bool *)at); break;
	default: snprintf(text, RECORD_FIELD_LIMIT, "%s", text_at(header, f));
	}
}

size_t record_header_fields(const struct record_header *header, struct record_field_text out[RECORD_FIELDS])
{
	size_t count = 0;
	for (size_t i = 0; i < RECORD_FIELDS; i++) {
		if (fields[i].branch && !header->parent_id)
			continue;
		out[count].name = fields[i].name;
		write_field(header, &fields[i], out[count++].text);
	}
	return count;
}

/* The first field that cannot be stored, or NULL. */
static const struct field *first_unfit(const struct record_header *header)
{
	for (size_t i = 0; i < RECORD_FIELDS; i++) {
		const struct field *f = &fields[i];
		size_t hex = hex_digits(f->form);
		if (f->form == INT && *(const int *)(const void *)((const char *)header + f->offset) < 1)
			return f;
		if ((f->branch && !header->parent_id) || (f->form != TEXT && !hex))
			continue;
		const char *text = text_at(header, f);
		uint8_t bytes[32];
		if (!text || strlen(text) >= RECORD_FIELD_LIMIT)
			return f;
		if (hex && (strlen(text) != hex || !record_unhex(text, bytes, hex / 2)))
			return f;
	}
	return NULL;
}

static enum record_result check_sources(const struct record_header *header, const char *path,
                                        struct record_error *error)
{
	size_t total = 0;
	if (header->source_count > SOURCE_COUNT_LIMIT)
		return record_fail(error, RECORD_UNFIT, -1, path,
		                   "cannot hold a scenario of %zu files; the limit is %d.", header->source_count,
		                   SOURCE_COUNT_LIMIT);
	for (size_t i = 0; i < header->source_count; i++) {
		const struct record_source *s = &header->sources[i];
		if (strlen(s->path) > SOURCE_PATH_LIMIT || s->length > RECORD_SOURCE_LIMIT)
			return record_fail(error, RECORD_UNFIT, -1, path,
			                   "cannot hold the scenario file \"%.80s\": it is larger than %d bytes.",
			                   s->path, RECORD_SOURCE_LIMIT);
		total += s->length;
	}
	if (total > RECORD_TOTAL_LIMIT)
		return record_fail(error, RECORD_UNFIT, -1, path,
		                   "cannot hold a scenario of %zu bytes; the limit is %d.", total, RECORD_TOTAL_LIMIT);
	return RECORD_OK;
}

static int write_fields(sqlite3 *db, const struct record_header *header)
{
	struct record_field_text texts[RECORD_FIELDS];
	size_t count = record_header_fields(header, texts);
	sqlite3_stmt *insert = NULL;
	int code = sqlite3_prepare_v2(db, "INSERT INTO header VALUES (?1, ?2)", -1, &insert, NULL);
	for (size_t i = 0; i < count && code == SQLITE_OK; i++) {
		sqlite3_bind_text(insert, 1, texts[i].name, -1, SQLITE_STATIC);
		sqlite3_bind_text(insert, 2, texts[i].text, -1, SQLITE_STATIC);
		sqlite3_step(insert);
		code = sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
	return code;
}

static int write_sources(sqlite3 *db, const struct record_header *header)
{
	sqlite3_stmt *insert = NULL;
	int code = sqlite3_prepare_v2(db, "INSERT INTO source VALUES (?1, ?2, ?3)", -1, &insert, NULL);
	for (size_t i = 0; i < header->source_count && code == SQLITE_OK; i++) {
		const struct record_source *s = &header->sources[i];
		sqlite3_bind_int64(insert, 1, (int64_t)i + 1);
		sqlite3_bind_text(insert, 2, s->path, -1, SQLITE_STATIC);
		if (s->length > 0)
			sqlite3_bind_blob(insert, 3, s->text, (int)s->length, SQLITE_STATIC);
		else
			sqlite3_bind_zeroblob(insert, 3, 0);
		sqlite3_step(insert);
		code = sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
	return code;
}

enum record_result record_header_write(struct record *r, const struct record_header *header, struct record_error *error)
{
	const struct field *unfit = first_unfit(header);
	if (unfit)
		return record_fail(error, RECORD_UNFIT, -1, r->path,
		                   "cannot hold the header: its %s is missing, too long or malformed.", unfit->name);
	enum record_result result = check_sources(header, r->path, error);
	if (result != RECORD_OK)
		return result;
	if (!record_chain_start(header, &r->form, r->start))
		return record_fail(error, RECORD_MEMORY, -1, r->path, "memory ran out while making it.");
	int code = write_fields(r->db, header);
	if (code == SQLITE_OK)
		code = write_sources(r->db, header);
	sqlite3_stmt *head = NULL;
	if (code == SQLITE_OK)
		code = sqlite3_prepare_v2(r->db, "INSERT INTO head VALUES (1, ?1, 0, ?1, NULL, NULL, NULL)", -1, &head,
		                          NULL);
	if (code == SQLITE_OK) {
		sqlite3_bind_blob(head, 1, r->start, RECORD_CHAIN_SIZE, SQLITE_STATIC);
		sqlite3_step(head);
		code = sqlite3_reset(head);
	}
	sqlite3_finalize(head);
	return code == SQLITE_OK ? RECORD_OK
	                         : record_fail_sqlite(error, r->db, code, -1, r->path, "writing its header");
}

/* Takes a value that is written as the recording would write it, and in no other way: "007" is not 7. */
static bool read_field(struct record *r, const struct field *f, const char *text, size_t length)
{
	void *at = (char *)&r->head + f->offset;
	char again[RECORD_FIELD_LIMIT];
	switch (f->form) {
	case SIGNED_64: *(int64_t *)at = strtoll(text, NULL, 10); break;
	case UNSIGNED_64: *(uint64_t *)at = strtoull(text, NULL, 10); break;
	case INT: *(int *)at = (int)strtol(text, NULL, 10); break;
	case BOOL: *(bool *)at = strcmp(text, "1") == 0; break;
	default: *(const char **)at = arena_copy_text(&r->arena, text, length); return *(const char **)at != NULL;
	}
	write_field(&r->head, f, again);
	return strcmp(again, text) == 0;
}

/* A value that does not come although there is a row: memory ran out, or it is not of the kind its column promises. */
static bool out_of_memory(const struct record *r)
{
	return (sqlite3_errcode(r->db) & 0xff) == SQLITE_NOMEM;
}

/* Reads the fields in order of their names; anything else than what the table says is damage. */
static enum record_result read_fields(struct record *r, sqlite3_stmt *rows, struct record_error *error)
{
	size_t next = 0;
	int code;
	while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(rows, 0);
		const char *value = (const char *)sqlite3_column_text(rows, 1);
		size_t name_length = (size_t)sqlite3_column_bytes(rows, 0),
		       length = (size_t)sqlite3_column_bytes(rows, 1);
		if (out_of_memory(r))
			return record_fail(error, RECORD_MEMORY, -1, r->path,
			                   "memory ran out while reading its header.");
		if (!name || !value || strlen(name) != name_length || length >= RECORD_FIELD_LIMIT ||
		    strlen(value) != length)
			return record_fail(error, RECORD_DAMAGED, -1, r->path,
			                   "is damaged: a field of its header cannot be read.");
		while (next < RECORD_FIELDS && fields[next].branch && strcmp(fields[next].name, name) != 0)
			next++;
		if (next == RECORD_FIELDS || strcmp(fields[next].name, name) != 0)
			return record_fail(error, RECORD_DAMAGED, -1, r->path,
			                   "is damaged: header field \"%.40s\" is in the wrong place.", name);
		if (!read_field(r, &fields[next], value, length))
			return fields[next].form <= HEX_64
			           ? record_fail(error, RECORD_MEMORY, -1, r->path,
			                         "memory ran out while reading its header.")
			           : record_fail(error, RECORD_DAMAGED, -1, r->path,
			                         "is damaged: header field \"%.40s\" is wrong.", name);
		next++;
	}
	if (code != SQLITE_DONE)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "reading its header");
	if (next < RECORD_FIELDS)
		return record_fail(error, RECORD_DAMAGED, -1, r->path, "is damaged: header field \"%s\" is missing.",
		                   fields[next].name);
	const struct field *unfit = first_unfit(&r->head);
	if (unfit)
		return record_fail(error, RECORD_DAMAGED, -1, r->path,
		                   "is damaged: header field \"%s\" is missing or malformed.", unfit->name);
	return RECORD_OK;
}

/* rows: number, path, text, and the highest number. The count comes from that highest number, not from counting: a crafted tree could count for ever. */
static enum record_result read_sources(struct record *r, sqlite3_stmt *rows, struct record_error *error)
{
	struct record_source *sources = NULL;
	int64_t count = 0, highest = 0;
	size_t total = 0;
	int code;
	while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
		if (!sources) {
			highest = sqlite3_column_int64(rows, 3);
			if (highest < 1 || highest > SOURCE_COUNT_LIMIT)
				return record_fail(error, RECORD_DAMAGED, -1, r->path,
				                   "is damaged: a scenario of %lld files.", (long long)highest);
			sources = arena_allocate(&r->arena, (size_t)highest * sizeof *sources);
			if (!sources)
				return record_fail(error, RECORD_MEMORY, -1, r->path,
				                   "memory ran out while reading its scenario.");
		}
		const char *path = (const char *)sqlite3_column_text(rows, 1);
		const void *text = sqlite3_column_blob(rows, 2);
		size_t path_size = (size_t)sqlite3_column_bytes(rows, 1), size = (size_t)sqlite3_column_bytes(rows, 2);
		total += size;
		if (out_of_memory(r))
			return record_fail(error, RECORD_MEMORY, -1, r->path,
			                   "memory ran out while reading its scenario.");
		if (count == highest || sqlite3_column_int64(rows, 0) != count + 1 || !path ||
		    strlen(path) != path_size || path_size > SOURCE_PATH_LIMIT || size > RECORD_SOURCE_LIMIT ||
		    total > RECORD_TOTAL_LIMIT)
			return record_fail(error, RECORD_DAMAGED, -1, r->path,
			                   "is damaged: scenario file %lld is wrong.", (long long)count + 1);
		sources[count] = (struct record_source){.path = arena_copy_text(&r->arena, path, path_size),
		                                        .text = arena_copy_text(&r->arena, text ? text : "", size),
		                                        .length = size};
		if (!sources[count].path || !sources[count].text)
			return record_fail(error, RECORD_MEMORY, -1, r->path,
			                   "memory ran out while reading its scenario.");
		count++;
	}
	if (code != SQLITE_DONE)
		return record_fail_sqlite(error, r->db, code, -1, r->path, "reading its scenario");
	if (count < highest)
		return record_fail(error, RECORD_DAMAGED, -1, r->path, "is damaged: scenario file %lld is missing.",
		                   (long long)count + 1);
	r->head.sources = sources;
	r->head.source_count = (size_t)count;
	return RECORD_OK;
}

static enum record_result read_with(struct record *r, const char *sql, struct record_error *error,
                                    enum record_result (*reader)(struct record *, sqlite3_stmt *,
                                                                 struct record_error *))
{
	sqlite3_stmt *rows = NULL;
	int code = sqlite3_prepare_v2(r->db, sql, -1, &rows, NULL);
	enum record_result result = code == SQLITE_OK
	                                ? reader(r, rows, error)
	                                : record_fail_sqlite(error, r->db, code, -1, r->path, "reading its header");
	sqlite3_finalize(rows);
	return result;
}

enum record_result record_header_read(struct record *r, struct record_error *error)
{
	r->head = (struct record_header){.format = RECORD_FORMAT, .parent_entry = -1};
	enum record_result result = read_with(r, "SELECT name, value FROM header ORDER BY name", error, read_fields);
	if (result == RECORD_OK)
		result = read_with(
		    r, "SELECT number, path, text, (SELECT max(number) FROM source) FROM source ORDER BY number", error,
		    read_sources);
	if (result == RECORD_OK && !record_chain_start(&r->head, &r->form, r->start))
		result = record_fail(error, RECORD_MEMORY, -1, r->path, "memory ran out while reading its header.");
	return result;
}
