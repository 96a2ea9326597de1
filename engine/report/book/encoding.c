/* See encoding.h. Converting itself is libc's (iconv), except for the five bytes that CP1252 leaves open. */
#include "report/book/encoding.h"

#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

static const char replacement[] = "\xef\xbf\xbd";

static bool convert(const char *from, const char *data, size_t length, struct buffer *out, size_t *lost)
{
	iconv_t converter = iconv_open("UTF-8", from);
	if (converter == (iconv_t)-1)
		return false;
	char *in = (char *)(uintptr_t)data; /* iconv's prototype lacks the const, it does not write there */
	size_t left = length;
	while (left > 0) {
		char piece[4096], *to = piece;
		size_t room = sizeof piece;
		size_t result = iconv(converter, &in, &left, &to, &room);
		buffer_append(out, piece, sizeof piece - room);
		if (result != (size_t)-1 || errno == E2BIG)
			continue;
		buffer_append_text(out, replacement); /* a sequence that is not of this encoding: skip a byte and go on */
		++*lost;
		size_t skip = strncmp(from, "UTF-16", 6) == 0 ? 2 : 1;
		skip = skip > left ? left : skip;
		in += skip;
		left -= skip;
	}
	iconv_close(converter);
	return true;
}

/* Zero bytes at one parity only: the Latin letters, digits and separators of UTF-16. */
static const char *utf16_by_zeros(const char *data, size_t length)
{
	size_t zeros[2] = {0}, look = length < 65536 ? length : 65536;
	for (size_t i = 0; i < look; i++)
		zeros[i & 1] += data[i] == '\0';
	if (length % 2 || (zeros[0] + zeros[1]) * 6 < look || zeros[0] + zeros[1] < 4)
		return NULL;
	if (zeros[0] * 16 < zeros[1])
		return "UTF-16LE";
	return zeros[1] * 16 < zeros[0] ? "UTF-16BE" : NULL;
}

/* How well the bytes read as Shift_JIS: pairs of double bytes against bytes that cannot stand there. */
static bool reads_as_shift_jis(const char *data, size_t length)
{
	size_t pairs = 0, wrong = 0, kana = 0, half = 0, runs = 0, after = 0;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)data[i], d = i + 1 < length ? (unsigned char)data[i + 1] : 0;
		if (c < 0x80)
			continue;
		if (c >= 0xa1 && c <= 0xdf) { /* half-width katakana; in Western text also letters with accents */
			half++;
			continue;
		}
		bool lead = (c >= 0x81 && c <= 0x9f) || (c >= 0xe0 && c <= 0xfc), trail = d >= 0x40 && d <= 0xfc && d != 0x7f;
		if (!lead || !trail) {
			wrong++;
			continue;
		}
		pairs++;
		runs += after == i && i > 0; /* behind another: words of kanji come in runs, letters with accents stand alone */
		after = i + 2;
		kana += (c == 0x82 && d >= 0x9f) || c == 0x83 || c == 0x81; /* kana and punctuation, which Japanese text cannot do without */
		i++;
	}
	bool kanji_only = wrong == 0 && pairs >= 4 && runs * 2 >= pairs;
	return pairs > 0 && wrong * 20 <= pairs && (kana * 8 >= pairs || kanji_only) && half <= pairs * 2;
}

static void append_valid(const char *data, size_t length, struct buffer *out, size_t *lost)
{
	while (length > 0) {
		size_t good = utf8_valid_length(data, length);
		buffer_append(out, data, good);
		if (good < length) {
			buffer_append_text(out, replacement);
			++*lost;
			good++;
		}
		data += good;
		length -= good;
	}
}

const char *encoding_to_utf8(const char *data, size_t length, struct buffer *out, size_t *lost)
{
	static const struct {
		const char *mark;
		size_t length;
		const char *name;
	} marks[] = {{"\xef\xbb\xbf", 3, "UTF-8"}, {"\xff\xfe", 2, "UTF-16LE"}, {"\xfe\xff", 2, "UTF-16BE"}};
	const char *name = NULL;
	*lost = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks && !name; i++)
		if (length >= marks[i].length && memcmp(data, marks[i].mark, marks[i].length) == 0) {
			name = marks[i].name;
			data += marks[i].length;
			length -= marks[i].length;
		}
	if (!name)
		name = utf16_by_zeros(data, length);
	if (!name && utf8_valid_length(data, length) == length)
		name = "UTF-8";
	if (!name)
		name = reads_as_shift_jis(data, length) ? "CP932" : "CP1252";
	if (strcmp(name, "UTF-8") == 0)
		append_valid(data, length, out, lost);
	else if (!convert(name, data, length, out, lost))
		return NULL;
	if (strcmp(name, "CP932") == 0)
		name = "Shift_JIS";
	return out->failed ? NULL : name;
}
