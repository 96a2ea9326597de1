/* Commas, keys and lines of the JSON writer. */
#include "test.h"

#include "base/json.h"
#include "base/json_write.h"

TEST(commas_stand_between_members_and_elements_and_nowhere_else)
{
	struct buffer out = {0};
	json_open_object(&out, NULL);
	json_open_list(&out, "empty");
	json_close_list(&out);
	json_put_text(&out, "text", "ends in a comma,");
	json_open_list(&out, "list");
	json_put_number(&out, NULL, -1);
	json_open_object(&out, NULL);
	json_close_object(&out);
	json_put_null(&out, NULL);
	json_put_truth(&out, NULL, true);
	json_put_text(&out, NULL, "[");
	json_put_text(&out, NULL, NULL);
	json_close_list(&out);
	json_put_key(&out, "raw");
	buffer_append_text(&out, "7");
	json_put_seed(&out, "seed", UINT64_MAX);
	json_put_hash(&out, "hash", 0xabc);
	json_close_object(&out);
	CHECK_TEXT(buffer_text(&out), "{\"empty\":[],\"text\":\"ends in a comma,\",\"list\":[-1,{},null,true,\"[\",null],\"raw\":7,"
	                              "\"seed\":\"18446744073709551615\",\"hash\":\"0000000000000abc\"}");
	buffer_free(&out);
}

TEST(a_line_may_end_anywhere_between_values)
{
	struct buffer out = {0};
	struct arena arena = {0};
	struct json_error error;
	json_open_list(&out, NULL);
	for (int i = 0; i < 3; i++) {
		json_next_line(&out);
		json_put_number(&out, NULL, i);
	}
	json_close_list(&out);
	CHECK_TEXT(buffer_text(&out), "[\n0,\n1,\n2]");
	CHECK(json_parse(&arena, out.data, out.length, &error) != NULL);
	arena_free(&arena);
	buffer_free(&out);
}

TEST(keys_are_escaped_like_any_text)
{
	struct buffer out = {0};
	json_open_object(&out, NULL);
	json_put_truth(&out, "a\"b\n", false);
	json_close_object(&out);
	CHECK_TEXT(buffer_text(&out), "{\"a\\\"b\\u000a\":false}");
	buffer_free(&out);
}

TEST_MAIN
