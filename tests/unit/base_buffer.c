/* The growing byte string. */
#include "test.h"

#include "base/buffer.h"

TEST(an_empty_buffer_is_an_empty_text)
{
	struct buffer b = {0};
	CHECK_TEXT(buffer_text(&b), "");
	buffer_append(&b, NULL, 0);
	CHECK_TEXT(buffer_text(&b), "");
	CHECK(!b.failed && b.length == 0);
	buffer_free(&b);
}

TEST(appends_join_and_stay_terminated)
{
	struct buffer b = {0};
	for (size_t i = 0; i < 5000; i++) {
		buffer_append_byte(&b, (char)('a' + i % 26));
		CHECK(b.length == i + 1 && b.data[i + 1] == '\0');
	}
	buffer_append(&b, "\0z", 2);
	CHECK_INT(b.length, 5002);
	CHECK(b.data[5000] == '\0' && b.data[5001] == 'z' && b.data[5002] == '\0');
	for (size_t i = 0; i < 5000; i++)
		CHECK(b.data[i] == (char)('a' + i % 26));
	buffer_free(&b);
}

TEST(integers_are_written_in_full_range)
{
	static const struct {
		int64_t value;
		const char *text;
	} cases[] = {
	    {0, "0"},
	    {7, "7"},
	    {-1, "-1"},
	    {10, "10"},
	    {-1000, "-1000"},
	    {INT64_MAX, "9223372036854775807"},
	    {INT64_MIN, "-9223372036854775808"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer b = {0};
		buffer_append_integer(&b, cases[i].value);
		CHECK_TEXT(buffer_text(&b), cases[i].text);
		buffer_free(&b);
	}
}

TEST(formats_of_every_length_fit)
{
	for (int width = 1; width < 300; width++) {
		struct buffer b = {0};
		buffer_append_text(&b, "<");
		buffer_append_format(&b, "%*d", width, 5);
		buffer_append_text(&b, ">");
		CHECK_INT(b.length, width + 2);
		CHECK(b.data[0] == '<' && b.data[width] == '5' && b.data[width + 1] == '>');
		buffer_free(&b);
	}
}

TEST(clearing_keeps_the_memory)
{
	struct buffer b = {0};
	buffer_append_text(&b, "controller");
	const char *data = b.data;
	buffer_clear(&b);
	buffer_append_text(&b, "evaluator");
	CHECK(b.data == data);
	CHECK_TEXT(buffer_text(&b), "evaluator");
	buffer_free(&b);
}

TEST_MAIN
