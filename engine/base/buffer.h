/* buffer — a growing byte string that remembers failure, so that a writer checks once at the end instead of after each append. */
#ifndef ENSHU_BASE_BUFFER_H
#define ENSHU_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buffer {
	char *data;    /* always terminated by a zero once anything was appended; NULL before */
	size_t length; /* bytes, without that zero */
	size_t capacity;
	bool failed; /* memory ran out; data holds what came before */
};

void buffer_append(struct buffer *b, const void *data, size_t length);
void buffer_append_text(struct buffer *b, const char *text);
void buffer_append_byte(struct buffer *b, char byte);
/* Decimal number without the cost of printf. */
void buffer_append_integer(struct buffer *b, int64_t value);
void buffer_append_format(struct buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Keeps the memory, drops the content and the failure. */
void buffer_clear(struct buffer *b);
void buffer_free(struct buffer *b);
/* The content as a C string, "" when empty. */
const char *buffer_text(const struct buffer *b);

#endif
