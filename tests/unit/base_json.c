/* JSON: what is read, what is refused and where, and what is written. */
#include "test.h"

#include "base/json.h"

#include <stdlib.h>

static struct arena arena;
static struct json_error error;

/* Parses from a block of exactly that size, so that the sanitizer sees a read beyond its end. */
static const struct json *parse(const char *text, size_t length)
{
	char *exact = malloc(length ? length : 1);
	CHECK(exact);
	memcpy(exact, text, length);
	arena_free(&arena);
	error = (struct json_error){12345, "untouched"};
	const struct json *value = json_parse(&arena, exact, length, &error);
	free(exact);
	return value;
}

#define PARSE(literal) parse(literal, sizeof(literal) - 1)

TEST(each_kind_is_read)
{
	CHECK_INT(PARSE("null")->kind, JSON_NULL);
	CHECK_INT(PARSE(" true\n")->kind, JSON_TRUE);
	CHECK_INT(PARSE("\t\r false")->kind, JSON_FALSE);
	CHECK_INT(PARSE("[]")->kind, JSON_ARRAY);
	CHECK_INT(PARSE("{ }")->kind, JSON_OBJECT);
	const struct json *text = PARSE("\"hot wash\"");
	CHECK_INT(text->kind, JSON_TEXT);
	CHECK_TEXT(text->text, "hot wash");
	CHECK_INT(text->length, 8);
	CHECK_TEXT(PARSE("\"\"")->text, "");
	arena_free(&arena);
}

TEST(members_keep_order_keys_and_places)
{
	const struct json *value = PARSE(" {\"b\" : [1, -2 ,\"x\"], \"a\":{\"\":null},\"演習\":true}");
	CHECK(value && value->kind == JSON_OBJECT && value->length == 3 && value->offset == 1 && !value->key &&
	      !value->next);
	const struct json *b = value->first, *a = b->next, *last = a->next;
	CHECK_TEXT(b->key, "b");
	CHECK(b->kind == JSON_ARRAY && b->length == 3 && b->offset == 8);
	CHECK(b->first->integer == 1 && b->first->offset == 9 && !b->first->key);
	CHECK(b->first->next->integer == -2 && b->first->next->offset == 12);
	CHECK_TEXT(b->first->next->next->text, "x");
	CHECK(!b->first->next->next->next);
	CHECK_TEXT(a->key, "a");
	CHECK(a->length == 1 && a->first->kind == JSON_NULL);
	CHECK_TEXT(a->first->key, "");
	CHECK_TEXT(last->key, "演習");
	CHECK(!last->next);
	CHECK(json_member(value, "a") == a && json_member(value, "演習") == last && json_member(a, "") == a->first);
	CHECK(!json_member(value, "c") && !json_member(value, "") && !json_member(b, "a") && !json_member(NULL, "a"));
	arena_free(&arena);
}

TEST(integers_are_read_in_full_range)
{
	static const struct {
		const char *text;
		int64_t value;
	} cases[] = {
	    {"0", 0},
	    {"-0", 0},
	    {"7", 7},
	    {"-10", -10},
	    {"9223372036854775807", INT64_MAX},
	    {"-9223372036854775807", -INT64_MAX},
	    {"-9223372036854775808", INT64_MIN},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct json *value = parse(cases[i].text, strlen(cases[i].text));
		CHECK(value && value->kind == JSON_INTEGER);
		CHECK_INT(value->integer, cases[i].value);
	}
	arena_free(&arena);
}

TEST(escapes_are_resolved)
{
	CHECK_TEXT(PARSE("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")->text, "\"\\/\b\f\n\r\t");
	CHECK_TEXT(PARSE("\"\\u0041\\u00e9\\u6F14\\u7fd2\"")->text, "Aé演習");
	CHECK_TEXT(PARSE("\"\\ud83d\\ude00\"")->text, "\xF0\x9F\x98\x80");
	CHECK_TEXT(PARSE("\"\\uD800\\uDC00\\uDBFF\\uDFFF\"")->text, "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
	CHECK_TEXT(PARSE("\"\\uFFFF\\ud7ff\\ue000\"")->text, "\xEF\xBF\xBF\xED\x9F\xBF\xEE\x80\x80");
	CHECK_TEXT(PARSE("{\"\\u0061\":1}")->first->key, "a");
	arena_free(&arena);
}

TEST(an_inner_zero_is_kept_in_text)
{
	const struct json *value = PARSE("[\"a\\u0000b\",\"c\"]");
	CHECK(value && value->first->length == 3 && memcmp(value->first->text, "a\0b", 4) == 0);
	CHECK_TEXT(value->first->next->text, "c");
	arena_free(&arena);
}

/* A quote, an escape and a control character at each distance from the eight-byte steps of the copy. */
TEST(strings_of_every_length_are_cut_exactly)
{
	for (size_t length = 0; length < 40; length++) {
		char source[64] = "\"", expect[64] = "";
		memset(source + 1, 'x', length);
		memset(expect, 'x', length);
		strcpy(source + 1 + length, "\"");
		const struct json *value = parse(source, length + 2);
		CHECK(value && value->length == length);
		CHECK_TEXT(value->text, expect);
		CHECK(!parse(source, length + 1) && error.offset == length + 1);
		strcpy(source + 1 + length, "\\nyz\"");
		strcpy(expect + length, "\nyz");
		CHECK_TEXT(parse(source, length + 6)->text, expect);
		source[1 + length] = '\x1F';
		CHECK(!parse(source, length + 6) && error.offset == length + 1);
	}
	arena_free(&arena);
}

#define BAD(text, offset, reason)                                                                                      \
	{                                                                                                              \
		text, sizeof(text) - 1, offset, reason                                                                 \
	}

TEST(bad_input_is_refused_with_place_and_reason)
{
	static const char value[] = "a value is expected here", early[] = "the text ends too early",
	                  zero[] = "a number must not begin with 0", fraction[] = "a fraction is not allowed here",
	                  exponent[] = "an exponent is not allowed here",
	                  large[] = "the number does not fit into 64 bits", follow[] = "nothing may follow the value",
	                  digit[] = "a digit is expected here", key[] = "a key in quotes is expected here",
	                  bracket[] = "a comma or ] is expected here", brace[] = "a comma or } is expected here",
	                  colon[] = "a colon is expected here", twice[] = "this key appears twice",
	                  escape[] = "this escape is unknown", hex[] = "four hex digits are expected here",
	                  half[] = "this is half a surrogate pair", control[] = "a control character must be escaped",
	                  utf8[] = "this is not valid UTF-8";
	static const struct {
		const char *text;
		size_t length, offset;
		const char *reason;
	} cases[] = {
	    BAD("", 0, early),
	    BAD("  ", 2, early),
	    BAD("\xEF\xBB\xBF{}", 0, "a byte order mark is not allowed"),
	    BAD("nul", 0, value),
	    BAD("True", 0, value),
	    BAD("truex", 4, follow),
	    BAD("'a'", 0, value),
	    BAD("NaN", 0, value),
	    BAD("+1", 0, value),
	    BAD(".5", 0, value),
	    BAD("/* */ 1", 0, value),
	    BAD("\v1", 0, value),
	    BAD("\0", 0, value),
	    BAD("\xC2\xA0 1", 0, value),
	    BAD("1 2", 2, follow),
	    BAD("{} ,", 3, follow),
	    BAD("1\0", 1, follow),
	    BAD("]", 0, value),
	    BAD("1x", 1, follow),
	    BAD("-", 1, early),
	    BAD("-x", 1, digit),
	    BAD("--1", 1, digit),
	    BAD("01", 0, zero),
	    BAD("-01", 1, zero),
	    BAD("[00]", 1, zero),
	    BAD("1.0", 1, fraction),
	    BAD("[12, 1.]", 6, fraction),
	    BAD("1e3", 1, exponent),
	    BAD("-1E+3", 2, exponent),
	    BAD("9223372036854775808", 0, large),
	    BAD("-9223372036854775809", 0, large),
	    BAD("[1,18446744073709551616]", 3, large),
	    BAD("99999999999999999999999999999999999999999", 0, large),
	    BAD("[", 1, early),
	    BAD("[1", 2, early),
	    BAD("[1,", 3, early),
	    BAD("[1,]", 3, value),
	    BAD("[,1]", 1, value),
	    BAD("[1 2]", 3, bracket),
	    BAD("[1}", 2, bracket),
	    BAD("{", 1, early),
	    BAD("{\"a\"", 4, early),
	    BAD("{\"a\":", 5, early),
	    BAD("{\"a\":1", 6, early),
	    BAD("{a:1}", 1, key),
	    BAD("{1:1}", 1, key),
	    BAD("{\"a\":1,}", 7, key),
	    BAD("{,}", 1, key),
	    BAD("{\"a\" 1}", 5, colon),
	    BAD("{\"a\"}", 4, colon),
	    BAD("{\"a\":}", 5, value),
	    BAD("{\"a\":1 \"b\":2}", 7, brace),
	    BAD("{\"a\":1]", 6, brace),
	    BAD("{\"a\":1,\"a\":2}", 7, twice),
	    BAD("{\"a\":1, \"b\":2 , \"\\u0061\" : 3}", 16, twice),
	    BAD("{\"\\\"\\\\\":1,\"\\\"\\\\\"\n:\n2}", 10, twice),
	    BAD("[{\"\":1,\"\":1}]", 7, twice),
	    BAD("{\"a\\u0000b\":1}", 1, "a key must not contain \\u0000"),
	    BAD("\"a", 2, early),
	    BAD("\"a\\", 3, early),
	    BAD("\"a\\\"", 4, early),
	    BAD("\"\\x41\"", 1, escape),
	    BAD("\"ab\\'\"", 3, escape),
	    BAD("\"\\U0041\"", 1, escape),
	    BAD("\"\\u", 3, early),
	    BAD("\"\\u00", 5, early),
	    BAD("\"\\u004\"", 6, hex),
	    BAD("\"\\u00g0\"", 5, hex),
	    BAD("\"\\u+041\"", 3, hex),
	    BAD("\"\\u@041\"", 3, hex),
	    BAD("\"a\\ud800\"", 2, half),
	    BAD("\"\\udc00\"", 1, half),
	    BAD("\"\\ud83dx\"", 1, half),
	    BAD("\"\\ud83d\\n\"", 1, half),
	    BAD("\"\\ud83d\\u0041\"", 1, half),
	    BAD("\"\\ud83d\\ud83d\"", 1, half),
	    BAD("\"\\ud83d\\u12\"", 11, hex),
	    BAD("\"a\nb\"", 2, control),
	    BAD("\"a\tb\"", 2, control),
	    BAD("\"a\0b\"", 2, control),
	    BAD("\"\x80\"", 1, utf8),
	    BAD("\"ok\xC0\xAF\"", 3, utf8),
	    BAD("\"\xED\xA0\x80\"", 1, utf8),
	    BAD("[1] \xFF", 4, utf8),
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct json *accepted = parse(cases[i].text, cases[i].length);
		if (accepted || error.offset != cases[i].offset)
			printf("case %zu: %s\n", i, cases[i].text);
		CHECK(!accepted);
		CHECK_TEXT(error.reason, cases[i].reason);
		CHECK_INT(error.offset, cases[i].offset);
	}
	arena_free(&arena);
}

TEST(every_cut_of_a_good_text_is_refused_within_it)
{
	static const char text[] =
	    "{\"id\":\"first\",\"at\":[0,-15,{\"deep\":[]}],\"演習\":\"\\ud83d\\ude00\\n\",\"ok\":true,\"no\":null}";
	CHECK(PARSE(text));
	for (size_t length = 0; length < sizeof text - 1; length++) {
		CHECK(!parse(text, length));
		CHECK(error.offset <= length);
	}
	arena_free(&arena);
}

TEST(nesting_ends_at_32)
{
	char text[80];
	memset(text, '[', 32);
	memset(text + 32, ']', 32);
	CHECK(parse(text, 64));
	memset(text, '[', 33);
	memset(text + 33, ']', 33);
	CHECK(!parse(text, 66));
	CHECK_INT(error.offset, 32);
	CHECK_TEXT(error.reason, "nesting is deeper than 32");
	size_t huge = 1000000;
	char *deep = malloc(huge);
	CHECK(deep);
	for (size_t i = 0; i < huge; i++)
		deep[i] = "{\"a\":"[i % 5];
	CHECK(!parse(deep, huge) && error.offset == 160);
	free(deep);
	arena_free(&arena);
}

/* Objects on both sides of the change from pairs to sorting, with the first key, then the last one, repeated. */
TEST(repeated_keys_are_found_in_objects_of_every_size)
{
	for (int members = 2; members < 40; members++) {
		for (int repeated = 0; repeated < 2; repeated++) {
			struct buffer b = {0};
			size_t place = 0;
			for (int i = 0; i < members; i++) {
				buffer_append_text(&b, i ? ", " : "{");
				place = b.length;
				int number = i < members - 1 ? i * 7 % members : repeated ? (i - 1) * 7 % members : 0;
				buffer_append_format(&b, "\"key%d\":%d", number, i);
			}
			buffer_append_byte(&b, '}');
			bool accepted = parse(b.data, b.length) != NULL;
			buffer_free(&b);
			if (members % 7 == 0)
				continue; /* multiples of seven repeat more than the last key */
			CHECK(!accepted);
			CHECK_TEXT(error.reason, "this key appears twice");
			CHECK_INT(error.offset, place);
		}
	}
	arena_free(&arena);
}

TEST(a_hundred_thousand_keys_take_no_time)
{
	struct buffer b = {0};
	for (int i = 0; i < 100000; i++)
		buffer_append_format(&b, "%c\"k%d\":0", i ? ',' : '{', i);
	buffer_append_byte(&b, '}');
	const struct json *value = parse(b.data, b.length);
	buffer_free(&b);
	CHECK(value && value->length == 100000);
	arena_free(&arena);
}

TEST(parsing_survives_failure_at_every_step)
{
	struct buffer b = {0};
	buffer_append_text(&b, "[");
	for (int i = 0; i < 300; i++)
		buffer_append_format(&b, "{\"id\":\"inject %d\",\"at\":[%d,%d]},", i, i, -i);
	buffer_append_text(&b, "{");
	for (int i = 0; i < 20; i++)
		buffer_append_format(&b, "%s\"key%d\":null", i ? "," : "", i);
	buffer_append_text(&b, "}]");
	size_t step = 0;
	for (const struct json *value = NULL; !value; step++) {
		struct arena failing = {0};
		struct json_error reason = {0};
		memory_fail_after(step);
		value = json_parse(&failing, b.data, b.length, &reason);
		memory_fail_after(SIZE_MAX);
		CHECK(!value || value->length == 301);
		CHECK(value || (strcmp(reason.reason, "memory is exhausted") == 0 && reason.offset <= b.length));
		arena_free(&failing);
	}
	CHECK(step > 5);
	buffer_free(&b);
}

TEST(text_is_written_escaped)
{
	static const struct {
		const char *text;
		size_t length;
		const char *json;
	} cases[] = {
	    {"", 0, "\"\""},
	    {"plain", 5, "\"plain\""},
	    {"\"\\/", 3, "\"\\\"\\\\/\""},
	    {"a\nb\t\x1F\x7F", 6, "\"a\\u000ab\\u0009\\u001f\x7F\""},
	    {"a\0b", 3, "\"a\\u0000b\""},
	    {"演習\xF0\x9F\x98\x80", 10, "\"演習\xF0\x9F\x98\x80\""},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer b = {0};
		json_write_text(&b, cases[i].text, cases[i].length);
		CHECK_TEXT(buffer_text(&b), cases[i].json);
		const struct json *back = parse(b.data, b.length);
		CHECK(back && back->length == cases[i].length && memcmp(back->text, cases[i].text, back->length) == 0);
		buffer_free(&b);
	}
	arena_free(&arena);
}

TEST(every_ascii_character_survives_writing_and_reading)
{
	char all[128];
	for (int i = 0; i < 128; i++)
		all[i] = (char)i;
	struct buffer b = {0};
	json_write_text(&b, all, sizeof all);
	const struct json *back = parse(b.data, b.length);
	CHECK(back && back->length == 128 && memcmp(back->text, all, 128) == 0);
	buffer_free(&b);
	arena_free(&arena);
}

TEST_MAIN
