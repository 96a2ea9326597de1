/* Strict UTF-8. */
#include "test.h"

#include "base/utf8.h"

TEST(each_code_point_survives_encoding_and_decoding)
{
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		char bytes[4];
		uint32_t back = UINT32_MAX;
		size_t length = utf8_encode(c, bytes);
		CHECK(length == (c < 0x80 ? 1u : c < 0x800 ? 2u : c < 0x10000 ? 3u : 4u));
		CHECK(utf8_decode(bytes, length, &back) == length && back == c);
		CHECK(utf8_decode(bytes, length - 1, &back) == 0);
	}
}

/* Every sequence of up to three bytes: what is accepted is exactly what encoding produces, so nothing overlong gets in. */
TEST(decoding_accepts_only_what_encoding_writes)
{
	size_t accepted = 0;
	for (uint32_t n = 0; n < 1u << 24; n++) {
		char bytes[3] = {(char)(n >> 16), (char)(n >> 8), (char)n}, again[4];
		uint32_t c;
		size_t length = utf8_decode(bytes, 3, &c);
		if (length == 0)
			continue;
		accepted++;
		if (length == 3) /* not an overlong form, not a surrogate */
			CHECK(utf8_encode(c, again) == 3 && memcmp(bytes, again, 3) == 0);
	}
	CHECK_INT(accepted, 128 * 65536 + 1920 * 256 + 61440);
}

TEST(malformed_bytes_are_refused_where_they_begin)
{
	static const struct {
		const char *text;
		size_t valid; /* bytes before the malformed sequence */
	} cases[] = {
	    {"\x80", 0},              /* continuation alone */
	    {"ab\xBF", 2},            /* the same, later */
	    {"\xC0\x80", 0},          /* overlong zero */
	    {"\xC1\xBF", 0},          /* overlong U+007F */
	    {"\xE0\x9F\xBF", 0},      /* overlong U+07FF */
	    {"\xF0\x8F\xBF\xBF", 0},  /* overlong U+FFFF */
	    {"\xED\xA0\x80", 0},      /* U+D800 */
	    {"\xED\xBF\xBF", 0},      /* U+DFFF */
	    {"\xF4\x90\x80\x80", 0},  /* U+110000 */
	    {"\xF5\x80\x80\x80", 0},  /* lead byte out of range */
	    {"\xFE", 0},              /* never a byte of UTF-8 */
	    {"\xFF", 0},              /* nor this */
	    {"\xE6\x97", 0},          /* cut short */
	    {"\xF0\x9F\x98", 0},      /* cut short */
	    {"\xC3(", 0},             /* continuation missing */
	    {"\xE6\x97(", 0},         /* continuation missing */
	    {"\xF0\x9F\x98(", 0},     /* continuation missing */
	    {"twelve bytes\xC3", 12}, /* after the eight-byte steps */
	    {"演習\xE6\xBC", 6},      /* after valid multi-byte text */
	    {"0123456\xE6\x97\xA5\xFF", 10},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t c;
		size_t length = strlen(cases[i].text);
		CHECK_INT(utf8_valid_length(cases[i].text, length), cases[i].valid);
		CHECK_INT(utf8_decode(cases[i].text + cases[i].valid, length - cases[i].valid, &c), 0);
	}
}

TEST(valid_text_is_valid_to_its_end)
{
	static const char *const texts[] = {"",
	                                    "a",
	                                    "12345678",
	                                    "123456789",
	                                    "机上演習",
	                                    "a演1234567習\xF0\x9F\x98\x80z",
	                                    "\xF4\x8F\xBF\xBF",
	                                    "\xEF\xBF\xBF",
	                                    "\xED\x9F\xBF\xEE\x80\x80"};
	for (size_t i = 0; i < COUNT(texts); i++)
		CHECK_INT(utf8_valid_length(texts[i], strlen(texts[i])), strlen(texts[i]));
	CHECK_INT(utf8_valid_length("a\0b", 3), 3);
	uint32_t c;
	CHECK_INT(utf8_decode("", 0, &c), 0);
}

TEST(count_counts_code_points)
{
	CHECK_INT(utf8_count("", 0), 0);
	CHECK_INT(utf8_count("abc", 3), 3);
	CHECK_INT(utf8_count("机上演習\xF0\x9F\x98\x80", 16), 5);
}

TEST(unencodable_values_become_the_replacement_character)
{
	static const uint32_t values[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
	for (size_t i = 0; i < COUNT(values); i++) {
		char bytes[4];
		CHECK_INT(utf8_encode(values[i], bytes), 3);
		CHECK(memcmp(bytes, "\xEF\xBF\xBD", 3) == 0);
	}
}

TEST(hidden_controls_are_recognised_at_the_edges_of_their_ranges)
{
	static const uint32_t hidden[] = {0,      8,      0x0B,   0x0D,   0x1B,   0x1F,   0x7F,   0x80,  0x9F,
	                                  0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF};
	static const uint32_t shown[] = {'\t',   '\n',   ' ',    '~',    0xA0,   0x061B, 0x061D,  0x200D,
	                                 0x2010, 0x2029, 0x202F, 0x2065, 0x206A, 0x3042, 0x1F600, 0xFEFE};
	for (size_t i = 0; i < COUNT(hidden); i++)
		CHECK(utf8_is_hidden_control(hidden[i]));
	for (size_t i = 0; i < COUNT(shown); i++)
		CHECK(!utf8_is_hidden_control(shown[i]));
}

TEST_MAIN
