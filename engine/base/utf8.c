/* utf8 — one inlined decoder behind every function here; the table of well-formed byte sequences is Unicode's table 3-7.
 *
 * Only the second byte has ranges that depend on the first: they are what keeps out overlong forms, surrogates and values above U+10FFFF. */
#include "base/utf8.h"

#include <string.h>

#define REPLACEMENT_CHARACTER UINT32_C(0xFFFD)

static inline bool is_continuation(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

static inline size_t decode(const unsigned char *s, size_t length, uint32_t *code_point)
{
	if (length == 0)
		return 0;
	if (s[0] < 0x80) {
		*code_point = s[0];
		return 1;
	}
	if (s[0] < 0xC2 || s[0] > 0xF4 || length < 2 || !is_continuation(s[1]))
		return 0;
	if (s[0] < 0xE0) {
		*code_point = (uint32_t)(s[0] & 0x1F) << 6 | (s[1] & 0x3F);
		return 2;
	}
	if (length < 3 || !is_continuation(s[2]))
		return 0;
	if (s[0] < 0xF0) {
		if ((s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xED && s[1] > 0x9F))
			return 0;
		*code_point = (uint32_t)(s[0] & 0x0F) << 12 | (uint32_t)(s[1] & 0x3F) << 6 | (s[2] & 0x3F);
		return 3;
	}
	if (length < 4 || !is_continuation(s[3]) || (s[0] == 0xF0 && s[1] < 0x90) || (s[0] == 0xF4 && s[1] > 0x8F))
		return 0;
	*code_point = (uint32_t)(s[0] & 0x07) << 18 | (uint32_t)(s[1] & 0x3F) << 12 | (uint32_t)(s[2] & 0x3F) << 6 |
	              (s[3] & 0x3F);
	return 4;
}

size_t utf8_decode(const char *text, size_t length, uint32_t *code_point)
{
	return decode((const unsigned char *)text, length, code_point);
}

size_t utf8_encode(uint32_t c, char out[4])
{
	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = REPLACEMENT_CHARACTER;
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t utf8_valid_length(const char *text, size_t length)
{
	size_t at = 0;
	while (at < length) {
		/* Most text is ASCII: eight bytes at a time while none has its top bit set. */
		uint64_t word;
		while (length - at >= sizeof word) {
			memcpy(&word, text + at, sizeof word);
			if (word & UINT64_C(0x8080808080808080))
				break;
			at += sizeof word;
		}
		if (at == length)
			break;
		uint32_t code_point;
		size_t bytes = decode((const unsigned char *)text + at, length - at, &code_point);
		if (bytes == 0)
			break;
		at += bytes;
	}
	return at;
}

size_t utf8_count(const char *text, size_t length)
{
	size_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += !is_continuation((unsigned char)text[i]);
	return count;
}

bool utf8_is_hidden_control(uint32_t c)
{
	if (c < 0x20)
		return c != '\n' && c != '\t';
	return (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}
