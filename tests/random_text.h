/* random_text — seeded texts over any Unicode, for round trips: letters, Japanese, emoji, combining marks, right-to-left, quotes, line ends, what formulas and escapes look like. */
#ifndef ENSHU_RANDOM_TEXT_H
#define ENSHU_RANDOM_TEXT_H

#include "base/buffer.h"
#include "base/random.h"
#include "base/utf8.h"

#include <stdlib.h>

struct dice {
	uint64_t seed, draws;
};

static inline uint32_t roll(struct dice *d, uint32_t bound)
{
	return random_below(random_draw(d->seed, 7, d->draws++), bound);
}

static inline uint64_t test_seed(uint64_t fallback)
{
	const char *text = getenv("ENSHU_SEED");
	return text ? strtoull(text, NULL, 10) : fallback;
}

/* Appends up to `most` pieces; never empty or blank, no \r and no zero byte. With `hidden` also control characters that screens must not obey. */
static inline void random_text(struct dice *d, struct buffer *out, uint32_t most, bool hidden)
{
	static const char *const pieces[] = {"=1+1", "+", "-", "@cmd", "'", "''=", "\"", "\"\"", ",", ";", "\t", "\n", "\n\n", " ", "  ", "_x0041_", "_x005F_", "• ", "\n• ", "\\", "\n\\", "[on x]", " []",
	                                     "]", "[objective O1]", "印刷", "全角　空白", "、。「」", "ＡＢＣ", "é", "e\xcc\x81", "😀", "👩‍👩‍👧", "العربية", "ไทย", "<b>&amp;</b>", "]]>", "%s%n", "sep=;",
	                                     "1.", "- ", "(1) ", "true", "1e5", "007", "2026-07-04", "\xef\xbf\xbd", "\xef\xbf\xbe", "\xef\xbf\xbf", "𠮷野家", "ﾊﾝｶｸ", "－", "＝"};
	static const uint32_t controls[] = {0x01, 0x07, 0x0b, 0x1b, 0x7f, 0x85, 0x200e, 0x202e, 0x2066, 0xfeff};
	uint32_t count = 1 + roll(d, most);
	for (uint32_t i = 0; i < count; i++) {
		char bytes[4];
		if (roll(d, 3))
			buffer_append_text(out, pieces[roll(d, sizeof pieces / sizeof *pieces)]);
		else if (hidden && roll(d, 4) == 0)
			buffer_append(out, bytes, utf8_encode(controls[roll(d, sizeof controls / sizeof *controls)], bytes));
		else
			buffer_append(out, bytes, utf8_encode(0x21 + roll(d, 0x5d), bytes));
	}
	buffer_append_byte(out, (char)('a' + roll(d, 26)));
}

#endif
