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

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool record_unhex(const char *text, void *out, size_t size)
{
	unsigned char *bytes = out;
	for (size_t i = 0; i < size; i++) {
		int high = digit_value(text[2 * i]);
		int low = high < 0 ? -1 : digit_value(text[2 * i + 1]);
		if (low < 0)
			return false;
		bytes[i] = (unsigned char)(high << 4 | low);
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

/* entry NUMBER \n PREVIOUS \n AT WALL REWIND DIGEST BYTES BYTES BYTES \n COMMAND \n EVENTS \n HEX \n */
bool record_chain_next(const uint8_t previous[RECORD_CHAIN_SIZE], const struct record_entry *entry, size_t command_size,
                       size_t events_size, struct buffer *form, uint8_t out[RECORD_CHAIN_SIZE])
{
	char text[2 * RECORD_CHAIN_SIZE + 1];
	buffer_clear(form);
	buffer_append(form, "entry ", 6);
	buffer_append_integer(form, entry->number);
	buffer_append_byte(form, '\n');
	record_hex(previous, RECORD_CHAIN_SIZE, text);
	text[2 * RECORD_CHAIN_SIZE] = '\n';
	buffer_append(form, text, sizeof text);
	const int64_t numbers[] = {entry->at, entry->wall, entry->rewind};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		buffer_append_integer(form, numbers[i]);
		buffer_append_byte(form, ' ');
	}
	hash_to_hex(entry->digest, text);
	buffer_append(form, text, 16);
	const size_t sizes[] = {command_size, events_size, entry->change_size};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		buffer_append_byte(form, ' ');
		buffer_append_integer(form, (int64_t)sizes[i]);
	}
	buffer_append_byte(form, '\n');
	buffer_append(form, entry->command, command_size);
	buffer_append_byte(form, '\n');
	buffer_append(form, entry->events, events_size);
	buffer_append_byte(form, '\n');
	append_hex(form, entry->change, entry->change_size);
	buffer_append_byte(form, '\n');
	return hash_form(form, out);
}
