/* buffer — one block that doubles. Room for the terminating zero is always kept, so that the content is a C string at every moment.
 *
 * After a failed growth nothing more is appended: what remains is a true prefix of what was meant, never a text with a hole. */
#include "base/buffer.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define BUFFER_CAPACITY_FIRST ((size_t)64)

/* Makes room for `length` more bytes and the zero; false, and failed is set, when memory runs out. */
static bool grow(struct buffer *b, size_t length)
{
	if (b->failed)
		return false;
	if (length > SIZE_MAX / 4 || b->length > SIZE_MAX / 4) {
		b->failed = true;
		return false;
	}
	size_t capacity = b->capacity ? b->capacity * 2 : BUFFER_CAPACITY_FIRST;
	if (capacity < b->length + length + 1)
		capacity = b->length + length + 1;
	char *data = memory_resize(b->data, capacity);
	if (!data) {
		b->failed = true;
		return false;
	}
	b->data = data;
	b->capacity = capacity;
	b->data[b->length] = '\0';
	return true;
}

static inline bool reserve(struct buffer *b, size_t length)
{
	if (!b->failed && length < b->capacity - b->length)
		return true;
	return grow(b, length);
}

void buffer_append(struct buffer *b, const void *data, size_t length)
{
	if (!reserve(b, length) || length == 0)
		return;
	memcpy(b->data + b->length, data, length);
	b->length += length;
	b->data[b->length] = '\0';
}

void buffer_append_text(struct buffer *b, const char *text)
{
	buffer_append(b, text, strlen(text));
}

void buffer_append_byte(struct buffer *b, char byte)
{
	if (!reserve(b, 1))
		return;
	b->data[b->length++] = byte;
	b->data[b->length] = '\0';
}

void buffer_append_integer(struct buffer *b, int64_t value)
{
	char digits[20]; /* 19 digits and the sign of INT64_MIN */
	char *at = digits + sizeof digits;
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	do {
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (value < 0)
		*--at = '-';
	buffer_append(b, at, (size_t)(digits + sizeof digits - at));
}

void buffer_append_format(struct buffer *b, const char *format, ...)
{
	if (!reserve(b, 0))
		return;
	size_t room = b->capacity - b->length;
	va_list arguments;
	va_start(arguments, format);
	int length = vsnprintf(b->data + b->length, room, format, arguments);
	va_end(arguments);
	if (length >= 0 && (size_t)length < room) {
		b->length += (size_t)length;
		return;
	}
	b->data[b->length] = '\0'; /* the first try left its beginning here */
	if (length < 0) {
		b->failed = true;
		return;
	}
	if (!grow(b, (size_t)length))
		return;
	va_start(arguments, format);
	vsnprintf(b->data + b->length, (size_t)length + 1, format, arguments);
	va_end(arguments);
	b->length += (size_t)length;
}

void buffer_clear(struct buffer *b)
{
	b->length = 0;
	b->failed = false;
	if (b->data)
		b->data[0] = '\0';
}

void buffer_free(struct buffer *b)
{
	memory_free(b->data);
	*b = (struct buffer){0};
}

const char *buffer_text(const struct buffer *b)
{
	return b->data ? b->data : "";
}
