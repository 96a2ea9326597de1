/* json — a recursive reader (at most 32 deep) in two passes: UTF-8 is checked once over the whole source, then values are cut out of it.
 *
 * A string never grows when its escapes are resolved and each brings two quotes of room for its terminating zero, so one block as long as the source
 * holds every string of the result; strings are copied eight bytes at a time while no byte of the eight is special. */
#include "base/json.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define JSON_DEPTH_MAX  32
#define JSON_PAIRWISE   16 /* objects of up to this many members are searched for duplicate keys pair by pair */
#define EACH_BYTE       UINT64_C(0x0101010101010101)
#define EACH_TOP_BIT    UINT64_C(0x8080808080808080)
#define HAS_BELOW(w, n) (((w)-EACH_BYTE * (n)) & ~(w)&EACH_TOP_BIT) /* some byte of w is below n; n <= 128 */

struct reader {
	const char *at, *end, *start;
	char *text; /* where the next string goes */
	struct arena *arena;
	struct json_error *error;
};

static struct json *read_value(struct reader *r, int depth);

/* Notes the error and returns false, which callers pass on. */
static bool refuse(struct reader *r, const char *at, const char *reason)
{
	r->error->offset = (size_t)(at - r->start);
	r->error->reason = at == r->end ? "the text ends too early" : reason;
	return false;
}

static bool refuse_memory(struct reader *r)
{
	r->error->offset = (size_t)(r->at - r->start);
	r->error->reason = "memory is exhausted";
	return false;
}

static inline void skip_space(struct reader *r)
{
	while (r->at < r->end && (*r->at == ' ' || *r->at == '\n' || *r->at == '\t' || *r->at == '\r'))
		r->at++;
}

/* Skips space; true when the byte after it is `c`, which is then skipped too. */
static inline bool take(struct reader *r, char c)
{
	skip_space(r);
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

static bool read_hex(struct reader *r, uint32_t *value)
{
	*value = 0;
	for (int i = 0; i < 4; i++, r->at++) {
		char c = '\0';
		if (r->at < r->end)
			c = *r->at;
		uint32_t digit;
		if (c >= '0' && c <= '9')
			digit = (uint32_t)(c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			digit = (uint32_t)((c | 0x20) - 'a' + 10);
		else
			return refuse(r, r->at, "four hex digits are expected here");
		*value = *value << 4 | digit;
	}
	return true;
}

/* After "\u": one UTF-16 unit, or the two of a surrogate pair. */
static bool read_unicode_escape(struct reader *r, const char *escape)
{
	uint32_t c, low;
	if (!read_hex(r, &c))
		return false;
	if (c >= 0xDC00 && c <= 0xDFFF)
		return refuse(r, escape, "this is half a surrogate pair");
	if (c >= 0xD800 && c <= 0xDBFF) {
		if (r->end - r->at < 2 || r->at[0] != '\\' || r->at[1] != 'u')
			return refuse(r, escape, "this is half a surrogate pair");
		r->at += 2;
		if (!read_hex(r, &low))
			return false;
		if (low < 0xDC00 || low > 0xDFFF)
			return refuse(r, escape, "this is half a surrogate pair");
		c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
	}
	r->text += utf8_encode(c, r->text);
	return true;
}

static bool read_escape(struct reader *r)
{
	const char *escape = r->at++;
	if (r->at == r->end)
		return refuse(r, r->at, NULL);
	switch (*r->at++) {
	case '"': *r->text++ = '"'; return true;
	case '\\': *r->text++ = '\\'; return true;
	case '/': *r->text++ = '/'; return true;
	case 'b': *r->text++ = '\b'; return true;
	case 'f': *r->text++ = '\f'; return true;
	case 'n': *r->text++ = '\n'; return true;
	case 'r': *r->text++ = '\r'; return true;
	case 't': *r->text++ = '\t'; return true;
	case 'u': return read_unicode_escape(r, escape);
	default: return refuse(r, escape, "this escape is unknown");
	}
}

/* Copies bytes up to the next quote, backslash, control character or the end. */
static inline void copy_plain(struct reader *r)
{
	const char *at = r->at, *end = r->end;
	char *text = r->text;
	while (end - at >= 8) {
		uint64_t word;
		memcpy(&word, at, 8);
		memcpy(text, &word, 8); /* what lies beyond the string is overwritten by what comes next */
		if (HAS_BELOW(word, 0x20) | HAS_BELOW(word ^ EACH_BYTE * '"', 1) |
		    HAS_BELOW(word ^ EACH_BYTE * '\\', 1))
			break;
		at += 8;
		text += 8;
	}
	while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20)
		*text++ = *at++;
	r->at = at;
	r->text = text;
}

/* After the opening quote. */
static bool read_string(struct reader *r, const char **text, size_t *length)
{
	*text = r->text;
	for (;;) {
		copy_plain(r);
		if (r->at == r->end)
			return refuse(r, r->at, NULL);
		if (*r->at == '"')
			break;
		if (*r->at != '\\')
			return refuse(r, r->at, "a control character must be escaped");
		if (!read_escape(r))
			return false;
	}
	r->at++;
	*length = (size_t)(r->text - *text);
	*r->text++ = '\0';
	return true;
}

static bool read_number(struct reader *r, int64_t *integer)
{
	const char *start = r->at, *at = start, *end = r->end;
	bool negative = *at == '-';
	at += negative;
	const char *digits = at;
	uint64_t limit = (uint64_t)INT64_MAX + negative, value = 0;
	for (; at < end && *at >= '0' && *at <= '9'; at++) {
		uint64_t digit = (uint64_t)(*at - '0');
		if (value > (limit - digit) / 10)
			return refuse(r, start, "the number does not fit into 64 bits");
		value = value * 10 + digit;
	}
	if (at == digits)
		return refuse(r, at, "a digit is expected here");
	if (*digits == '0' && at - digits > 1)
		return refuse(r, digits, "a number must not begin with 0");
	if (at < end && *at == '.')
		return refuse(r, at, "a fraction is not allowed here");
	if (at < end && (*at | 0x20) == 'e')
		return refuse(r, at, "an exponent is not allowed here");
	*integer = negative ? (int64_t)(0 - value) : (int64_t)value;
	r->at = at;
	return true;
}

static bool read_word(struct reader *r, const char *word, size_t length)
{
	if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length) != 0)
		return refuse(r, r->at, "a value is expected here");
	r->at += length;
	return true;
}

static bool read_array(struct reader *r, struct json *array, int depth)
{
	if (take(r, ']'))
		return true;
	struct json **last = &array->first;
	do {
		struct json *member = read_value(r, depth);
		if (!member)
			return false;
		*last = member;
		last = &member->next;
		array->length++;
	} while (take(r, ','));
	return take(r, ']') || refuse(r, r->at, "a comma or ] is expected here");
}

/* Where the key of a member begins: the nearest quote before its closing quote that no backslash escapes. Only an error needs it. */
static const char *key_place(const struct reader *r, const struct json *member)
{
	const char *at = r->start + member->offset - 1;
	while (*at != ':')
		at--;
	while (*at != '"')
		at--;
	do
		at--;
	while (*at != '"' || at[-1] == '\\');
	return at;
}

static int compare_keys(const void *a, const void *b)
{
	const struct json *left = *(const struct json *const *)a, *right = *(const struct json *const *)b;
	int order = strcmp(left->key, right->key);
	return order ? order : (left->offset > right->offset) - (left->offset < right->offset);
}

/* Sorting keeps a hostile object of a million keys at n log n, where no choice of keys can make it worse. */
static bool check_many_keys(struct reader *r, const struct json *object)
{
	const struct json **sorted = memory_allocate(object->length * sizeof *sorted), *twice = NULL;
	if (!sorted)
		return refuse_memory(r);
	size_t count = 0;
	for (const struct json *m = object->first; m; m = m->next)
		sorted[count++] = m;
	qsort(sorted, count, sizeof *sorted, compare_keys);
	for (size_t i = 1; i < count; i++) {
		if (strcmp(sorted[i - 1]->key, sorted[i]->key) == 0 && (!twice || sorted[i]->offset < twice->offset))
			twice = sorted[i];
	}
	memory_free(sorted);
	return !twice || refuse(r, key_place(r, twice), "this key appears twice");
}

static bool check_keys(struct reader *r, const struct json *object)
{
	if (object->length > JSON_PAIRWISE)
		return check_many_keys(r, object);
	for (const struct json *b = object->first; b; b = b->next) {
		for (const struct json *a = object->first; a != b; a = a->next) {
			if (*a->key == *b->key && strcmp(a->key, b->key) == 0)
				return refuse(r, key_place(r, b), "this key appears twice");
		}
	}
	return true;
}

static bool read_object(struct reader *r, struct json *object, int depth)
{
	if (take(r, '}'))
		return true;
	struct json **last = &object->first;
	do {
		const char *key;
		size_t length;
		if (!take(r, '"'))
			return refuse(r, r->at, "a key in quotes is expected here");
		const char *quote = r->at - 1;
		if (!read_string(r, &key, &length))
			return false;
		if (memchr(key, '\0', length))
			return refuse(r, quote, "a key must not contain \\u0000");
		if (!take(r, ':'))
			return refuse(r, r->at, "a colon is expected here");
		struct json *member = read_value(r, depth);
		if (!member)
			return false;
		member->key = key;
		*last = member;
		last = &member->next;
		object->length++;
	} while (take(r, ','));
	if (!take(r, '}'))
		return refuse(r, r->at, "a comma or } is expected here");
	return check_keys(r, object);
}

static struct json *read_value(struct reader *r, int depth)
{
	skip_space(r);
	struct json *value = arena_allocate(r->arena, sizeof *value);
	bool good;
	if (!value) {
		refuse_memory(r);
		return NULL;
	}
	value->offset = (size_t)(r->at - r->start);
	switch (r->at < r->end ? *r->at : '\0') {
	case '"':
		value->kind = JSON_TEXT;
		r->at++;
		good = read_string(r, &value->text, &value->length);
		break;
	case '{':
	case '[':
		if (depth == JSON_DEPTH_MAX) {
			good = refuse(r, r->at, "nesting is deeper than 32");
			break;
		}
		value->kind = *r->at++ == '{' ? JSON_OBJECT : JSON_ARRAY;
		good = value->kind == JSON_OBJECT ? read_object(r, value, depth + 1) : read_array(r, value, depth + 1);
		break;
	case 't':
		value->kind = JSON_TRUE;
		good = read_word(r, "true", 4);
		break;
	case 'f':
		value->kind = JSON_FALSE;
		good = read_word(r, "false", 5);
		break;
	case 'n':
		value->kind = JSON_NULL;
		good = read_word(r, "null", 4);
		break;
	default:
		value->kind = JSON_INTEGER;
		if (r->at < r->end && (*r->at == '-' || (*r->at >= '0' && *r->at <= '9')))
			good = read_number(r, &value->integer);
		else
			good = refuse(r, r->at, "a value is expected here");
	}
	return good ? value : NULL;
}

const struct json *json_parse(struct arena *arena, const char *source, size_t length, struct json_error *error)
{
	struct reader r = {.at = source, .end = source + length, .start = source, .arena = arena, .error = error};
	size_t valid = utf8_valid_length(source, length);
	if (valid < length) {
		refuse(&r, source + valid, "this is not valid UTF-8");
		return NULL;
	}
	if (length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) {
		refuse(&r, source, "a byte order mark is not allowed");
		return NULL;
	}
	r.text = arena_allocate(arena, length + 8); /* copy_plain writes eight bytes at a time */
	if (!r.text) {
		refuse_memory(&r);
		return NULL;
	}
	const struct json *value = read_value(&r, 0);
	if (!value)
		return NULL;
	skip_space(&r);
	if (r.at < r.end) {
		refuse(&r, r.at, "nothing may follow the value");
		return NULL;
	}
	return value;
}

const struct json *json_member(const struct json *object, const char *key)
{
	if (!object || object->kind != JSON_OBJECT)
		return NULL;
	for (const struct json *m = object->first; m; m = m->next) {
		if (*m->key == *key && strcmp(m->key, key) == 0)
			return m;
	}
	return NULL;
}

void json_write_text(struct buffer *b, const char *text, size_t length)
{
	const char *end = text + length, *plain = text;
	buffer_append_byte(b, '"');
	for (const char *at = text; at < end; at++) {
		unsigned char c = (unsigned char)*at;
		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		buffer_append(b, plain, (size_t)(at - plain));
		plain = at + 1;
		char escape[6] = {'\\', (char)c};
		if (c < 0x20)
			memcpy(escape, (char[6]){'\\', 'u', '0', '0', "01"[c >> 4], "0123456789abcdef"[c & 15]}, 6);
		buffer_append(b, escape, c < 0x20 ? 6 : 2);
	}
	buffer_append(b, plain, (size_t)(end - plain));
	buffer_append_byte(b, '"');
}
