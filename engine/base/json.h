/* json — strict RFC 8259 reading into an arena, and writing into a buffer. Numbers are 64-bit integers: a fraction or exponent is an error, because
 * nothing in Enshu's data is a fraction. Duplicate keys, trailing text, invalid UTF-8 and nesting deeper than 32 are errors with a byte offset. */
#ifndef ENSHU_BASE_JSON_H
#define ENSHU_BASE_JSON_H

#include "base/buffer.h"
#include "base/memory.h"

enum json_kind { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_INTEGER, JSON_TEXT, JSON_ARRAY, JSON_OBJECT };

struct json {
	enum json_kind kind;
	int64_t integer;
	const char *text; /* zero-terminated; may hold inner zeros (escaped \u0000), see length */
	size_t length;    /* bytes of text, or number of members */
	const char *key;  /* when this value is a member of an object */
	struct json *first, *next; /* members, in order of the source */
	size_t offset;    /* where the value begins in the source, in bytes */
};

struct json_error {
	size_t offset;      /* bytes from the start of the source */
	const char *reason; /* a fixed English phrase, e.g. "a fraction is not allowed here" */
};

/* Parses one complete value. Returns NULL and fills *error on failure (also when memory is exhausted). The result lives in the arena. */
const struct json *json_parse(struct arena *arena, const char *source, size_t length, struct json_error *error);
/* Member of an object, or NULL when absent or when `object` is not an object. */
const struct json *json_member(const struct json *object, const char *key);
/* Appends a quoted, escaped string. Control characters become \u00XX; other text is written as it is. */
void json_write_text(struct buffer *b, const char *text, size_t length);

#endif
