/* field — editing by byte offsets that always stand on cluster boundaries. */
#include "view/widget/field.h"

#include <string.h>

#include "base/utf8.h"
#include "view/text/text.h"

static size_t limit_of(const struct field *f)
{
	return f->limit && f->limit < FIELD_CAPACITY ? f->limit : FIELD_CAPACITY - 1;
}

void field_selection(const struct field *f, size_t *begin, size_t *end)
{
	*begin = f->anchor < f->caret ? f->anchor : f->caret;
	*end = f->anchor < f->caret ? f->caret : f->anchor;
}

/* Replaces bytes begin..end by text; the caller has checked the room. */
static void splice(struct field *f, size_t begin, size_t end, const char *text, size_t length)
{
	memmove(f->text + begin + length, f->text + end, f->length - end);
	if (length)
		memcpy(f->text + begin, text, length);
	f->length = f->length - (end - begin) + length;
	f->text[f->length] = 0;
	f->caret = f->anchor = begin + length;
	f->version++;
}

void field_set(struct field *f, const char *text)
{
	size_t length = utf8_valid_length(text, strlen(text)), limit = limit_of(f);
	if (length > limit) {
		length = limit;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	f->length = 0;
	f->composed[0] = 0;
	splice(f, 0, 0, text, length);
}

bool field_insert(struct field *f, const char *text, size_t length)
{
	size_t begin, end;
	field_selection(f, &begin, &end);
	if (utf8_valid_length(text, length) != length || memchr(text, 0, length))
		return false;
	char clean[FIELD_CAPACITY];
	size_t n = 0;
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '\r')
			continue;
		if (n == sizeof clean)
			return false;
		clean[n++] = text[i] == '\n' && !f->multiline ? ' ' : text[i];
	}
	if (f->length - (end - begin) + n > limit_of(f))
		return false;
	splice(f, begin, end, clean, n);
	return true;
}

/* Valid text without NUL and carriage returns, at most `capacity` bytes. Returns its length; *all: nothing had to be left out for want of room. */
static size_t repair(char *out, size_t capacity, const char *text, size_t length, bool multiline, bool *all)
{
	size_t n = 0;
	*all = true;
	for (size_t i = 0; i < length;) {
		uint32_t c = 0xFFFD;
		char bytes[4];
		size_t used = utf8_decode(text + i, length - i, &c);
		i += used ? used : 1;
		if (!used)
			c = 0xFFFD;
		bool return_before_line = c == '\r' && i < length && text[i] == '\n';
		if (c == 0 || return_before_line)
			continue;
		if (c == '\r' || c == 0x2028 || c == 0x2029)
			c = '\n';
		if (c == '\n' && !multiline)
			c = ' ';
		size_t width = utf8_encode(c, bytes);
		if (n + width > capacity) {
			*all = false;
			break;
		}
		memcpy(out + n, bytes, width);
		n += width;
	}
	return n;
}

bool field_paste(struct field *f, const char *text, size_t length)
{
	char clean[FIELD_CAPACITY];
	size_t begin, end;
	bool all;
	field_selection(f, &begin, &end);
	size_t room = limit_of(f) - (f->length - (end - begin));
	size_t n = repair(clean, room, text, length, f->multiline, &all);
	if (!all && n > 0) { /* the last cluster may go on in what was left out */
		size_t last = text_previous_cluster(clean, n, n);
		n = last > 0 ? last : n;
	}
	if (n > 0)
		splice(f, begin, end, clean, n);
	return all;
}

void field_compose(struct field *f, const char *text, int caret)
{
	size_t length = utf8_valid_length(text, strlen(text));
	if (length >= sizeof f->composed) {
		length = sizeof f->composed - 1;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	memcpy(f->composed, text, length);
	f->composed[length] = 0;
	f->composed_caret = caret;
}

size_t field_composed_offset(const struct field *f)
{
	size_t at = 0, length = strlen(f->composed);
	for (int i = 0; i < f->composed_caret && at < length; i++) {
		uint32_t c;
		size_t used = utf8_decode(f->composed + at, length - at, &c);
		at += used ? used : 1;
	}
	return at;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n';
}

/* A word ends at spaces; between kana and kanji every permitted line break counts as a word's edge. */
static size_t word_before(const struct field *f, size_t at)
{
	while (at > 0 && is_space(f->text[at - 1]))
		at--;
	while (at > 0) {
		at = text_previous_cluster(f->text, f->length, at);
		if (at == 0 || is_space(f->text[at - 1]) || text_can_break(f->text, f->length, at))
			break;
	}
	return at;
}

static size_t word_after(const struct field *f, size_t at)
{
	while (at < f->length) {
		at = text_next_cluster(f->text, f->length, at);
		if (at < f->length && (is_space(f->text[at]) || text_can_break(f->text, f->length, at)))
			break;
	}
	while (at < f->length && is_space(f->text[at]))
		at++;
	return at;
}

static size_t step(const struct field *f, size_t at, int by, bool word)
{
	if (by < 0)
		return word ? word_before(f, at) : text_previous_cluster(f->text, f->length, at);
	return word ? word_after(f, at) : text_next_cluster(f->text, f->length, at);
}

void field_delete(struct field *f, bool forward, bool word)
{
	size_t begin, end;
	field_selection(f, &begin, &end);
	if (begin == end) {
		size_t other = step(f, f->caret, forward ? 1 : -1, word);
		begin = forward ? f->caret : other;
		end = forward ? other : f->caret;
	}
	if (begin != end)
		splice(f, begin, end, NULL, 0);
}

void field_move(struct field *f, int by, bool word, bool select)
{
	size_t begin, end;
	field_selection(f, &begin, &end);
	if (!select && begin != end && !word)
		f->caret = by < 0 ? begin : end;
	else
		f->caret = step(f, f->caret, by, word);
	if (!select)
		f->anchor = f->caret;
}

void field_move_to(struct field *f, size_t offset, bool select)
{
	size_t at = 0;
	while (at < f->length) {
		size_t next = text_next_cluster(f->text, f->length, at);
		if (next > offset)
			break;
		at = next;
	}
	f->caret = at;
	if (!select)
		f->anchor = at;
}

void field_select_all(struct field *f)
{
	f->anchor = 0;
	f->caret = f->length;
}
