/* json_write — see json_write.h. */
#include "base/json_write.h"

#include "base/hash.h"
#include "base/json.h"

#include <string.h>

/* A comma follows a finished value, and every value ends with a quote, a digit, a letter or a closing bracket. */
static bool comma_is_due(const struct buffer *out)
{
	return out->length > 0 && !strchr("{[:,\n ", out->data[out->length - 1]);
}

void json_put_key(struct buffer *out, const char *key)
{
	if (comma_is_due(out))
		buffer_append_byte(out, ',');
	if (!key)
		return;
	json_write_text(out, key, strlen(key));
	buffer_append_byte(out, ':');
}

static void put(struct buffer *out, const char *key, const char *json)
{
	json_put_key(out, key);
	buffer_append_text(out, json);
}

void json_open_object(struct buffer *out, const char *key)
{
	put(out, key, "{");
}

void json_close_object(struct buffer *out)
{
	buffer_append_byte(out, '}');
}

void json_open_list(struct buffer *out, const char *key)
{
	put(out, key, "[");
}

void json_close_list(struct buffer *out)
{
	buffer_append_byte(out, ']');
}

void json_put_text(struct buffer *out, const char *key, const char *text)
{
	if (!text) {
		json_put_null(out, key);
		return;
	}
	json_put_key(out, key);
	json_write_text(out, text, strlen(text));
}

void json_put_number(struct buffer *out, const char *key, int64_t value)
{
	json_put_key(out, key);
	buffer_append_integer(out, value);
}

void json_put_seed(struct buffer *out, const char *key, uint64_t value)
{
	json_put_key(out, key);
	buffer_append_format(out, "\"%llu\"", (unsigned long long)value);
}

void json_put_hash(struct buffer *out, const char *key, uint64_t value)
{
	char digits[17];
	hash_to_hex(value, digits);
	json_put_text(out, key, digits);
}

void json_put_truth(struct buffer *out, const char *key, bool value)
{
	put(out, key, value ? "true" : "false");
}

void json_put_null(struct buffer *out, const char *key)
{
	put(out, key, "null");
}

void json_next_line(struct buffer *out)
{
	if (comma_is_due(out))
		buffer_append_byte(out, ',');
	buffer_append_byte(out, '\n');
}
