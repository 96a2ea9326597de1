/* record_chain — the chain of hashes: BLAKE2b-256 over a text that `sqlite3` can print, so that `b2sum -l 256` alone can follow it (docs/recording.md).
 *
 * Every part of free length is preceded by its length in bytes and binary is written as hex digits: two different recordings never have the same text. */
#include "record/record_inside.h"

#include "base/hash.h"

#include <sodium.h>
#include <string.h>

static const char digits[] = "0123456789abcdef";

void record_hex(const void *data, size_t size, char *out)
{
	const unsigned char *bytes = data;
	for (size_t i = 0; i < size; i++) {
		out[2 * i] = digits[bytes[i] >> 4];
		out[2 * i + 1] = digits[bytes[i] & 15];
	}
}

/* 1 more than the value of a digit; 0 for what is none. */
static const uint8_t digit_values[256] = {
    ['0'] = 1, ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
    ['8'] = 9, ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

bool record_unhex(const char *text, void *out, size_t size)
{
	unsigned char *bytes = out;
	for (size_t i = 0; i < size; i++) {
		int high = digit_values[(unsigned char)text[2 * i]];
		int low = high == 0 ? 0 : digit_values[(unsigned char)text[2 * i + 1]];
		if (low == 0)
			return false;
		bytes[i] = (unsigned char)((high - 1) << 4 | (low - 1));
	}
	return text[2 * size] == '\0';
}

void record_chain_text(const uint8_t chain[32], char out[65])
{
	record_hex(chain, RECORD_CHAIN_SIZE, out);
	out[64] = '\0';
}

static void append_hex(struct buffer *form, const void *data, size_t size)
{
	const unsigned char *bytes = data;
	char part[512];
	while (size > 0) {
		size_t now = size < sizeof part / 2 ? size : sizeof part / 2;
		record_hex(bytes, now, part);
		buffer_append(form, part, 2 * now);
		bytes += now;
		size -= now;
	}
}

static bool hash_form(const struct buffer *form, uint8_t out[RECORD_CHAIN_SIZE])
{
	return !form->failed && crypto_generichash(out, RECORD_CHAIN_SIZE, (const unsigned char *)form->data,
	                                           form->length, NULL, 0) == 0;
}

/* enshu recording FORMAT \n, then for each field: header NAME BYTES \n VALUE \n, then for each source: source NUMBER BYTES BYTES \n PATH \n HEX \n */
bool record_chain_start(const struct record_header *header, struct buffer *form, uint8_t out[RECORD_CHAIN_SIZE])
{
	struct record_field_text fields[RECORD_FIELDS];
	size_t count = record_header_fields(header, fields);
	buffer_clear(form);
	buffer_append_format(form, "enshu recording %d\n", header->format);
	for (size_t i = 0; i < count; i++)
		buffer_append_format(form, "header %s %zu\n%s\n", fields[i].name, strlen(fields[i].text),
		                     fields[i].text);
	for (size_t i = 0; i < header->source_count; i++) {
		const struct record_source *s = &header->sources[i];
		buffer_append_format(form, "source %zu %zu %zu\n%s\n", i + 1, strlen(s->path), s->length, s->path);
		append_hex(form, s->text, s->length);
		buffer_append_byte(form, '\n');
	}
	return hash_form(form, out);
}

/* The form of an entry is written half a million times a second, so it is done with a bare pointer into room made for all of it. */
static char *put(char *at, const void *data, size_t size)
{
	if (size > 0)
		memcpy(at, data, size);
	return at + size;
}

static char *put_integer(char *at, int64_t value, char after)
{
	char reversed[20];
	int count = 0;
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	do {
		reversed[count++] = digits[rest % 10];
		rest /= 10;
	} while (rest > 0);
	if (value < 0)
		*at++ = '-';
	while (count > 0)
		*at++ = reversed[--count];
	*at++ = after;
	return at;
}

static char *put_hex(char *at, const void *data, size_t size)
{
	record_hex(data, size, at);
	at[2 * size] = '\n';
	return at + 2 * size + 1;
}

static bool make_room(struct buffer *form, size_t size)
{
	buffer_clear(form);
	if (form->capacity >= size)
		return true;
	char *data = memory_resize(form->data, size);
	if (!data)
		return false;
	form->data = data;
	form->capacity = size;
	return true;
}

/* entry NUMBER \n PREVIOUS \n AT WALL REWIND DIGEST BYTES BYTES BYTES \n COMMAND \n EVENTS \n HEX \n */
bool record_chain_next(const uint8_t previous[RECORD_CHAIN_SIZE], const struct record_entry *entry, size_t command_size,
                       size_t events_size, struct buffer *form, uint8_t out[RECORD_CHAIN_SIZE])
{
	const size_t fixed = 320; /* the words, 64 digits of chain, 16 of digest, seven numbers of at most 20 */
	char digest[17];
	if (!make_room(form, fixed + command_size + events_size + 2 * entry->change_size))
		return false;
	char *at = put(form->data, "entry ", 6);
	at = put_integer(at, entry->number, '\n');
	at = put_hex(at, previous, RECORD_CHAIN_SIZE);
	at = put_integer(at, entry->at, ' ');
	at = put_integer(at, entry->wall, ' ');
	at = put_integer(at, entry->rewind, ' ');
	hash_to_hex(entry->digest, digest);
	digest[16] = ' ';
	at = put(at, digest, sizeof digest);
	at = put_integer(at, (int64_t)command_size, ' ');
	at = put_integer(at, (int64_t)events_size, ' ');
	at = put_integer(at, (int64_t)entry->change_size, '\n');
	at = put(at, entry->command, command_size);
	*at++ = '\n';
	at = put(at, entry->events, events_size);
	*at++ = '\n';
	at = put_hex(at, entry->change, entry->change_size);
	form->length = (size_t)(at - form->data);
	assert(form->length <= form->capacity);
	return hash_form(form, out);
}
