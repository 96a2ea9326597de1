/* See fold.h. */
#include "report/msel/fold.h"

#include "base/utf8.h"

#include <string.h>

static uint32_t fold_one(uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		c -= 0xff01 - '!';
	if (c >= 'A' && c <= 'Z')
		c += 'a' - 'A';
	switch (c) {
	case 0x3000:
	case 0xa0:
	case 0x202f:
	case 0x2009:
	case '\t':
	case '\n': return ' ';
	case 0x2212:
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014: return '-';
	case 0x301c: return '~';
	default: return c;
	}
}

static bool is_sign(uint32_t c)
{
	bool ascii = c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
	bool japanese = (c >= 0x3001 && c <= 0x301f && c != 0x3005) || c == 0x30fb; /* brackets, stops, the middle dot */
	return ascii || japanese || (c >= 0x2000 && c <= 0x206f) || c == 0xfffd;
}

bool fold_text(const char *text, char *out, size_t size, enum fold_how how)
{
	size_t length = strlen(text), used = 0;
	bool blank = false;
	for (size_t at = 0; at < length;) {
		uint32_t c = 0xfffd;
		char bytes[4];
		size_t taken = utf8_decode(text + at, length - at, &c);
		at += taken ? taken : 1;
		c = fold_one(c);
		if (c == ' ' || (how == FOLD_LETTERS && is_sign(c))) {
			blank = used > 0 && how == FOLD_KEEP_SIGNS;
			continue;
		}
		size_t count = utf8_encode(c, bytes);
		if (used + count + 2 > size)
			return false;
		if (blank)
			out[used++] = ' ';
		blank = false;
		memcpy(out + used, bytes, count);
		used += count;
	}
	out[used] = '\0';
	return true;
}
