/* text — sizes, clusters, visible text, break opportunities. Laying out lines is text_layout.c. */
#include "view/text/text.h"

#include <string.h>

#include "base/utf8.h"
#include "view/text/text_class.h"

static const struct {
	double px, line;
} sizes[TEXT_SIZE_COUNT] = {{14, 20}, {16, 24}, {20, 28}, {24, 30}, {28, 36}, {32, 42}, {36, 48}, {48, 60}, {88, 96}};

double text_px(enum text_size size, int step)
{
	return sizes[size].px + (size <= TEXT_28 ? 2 * step : 0);
}

double text_line_height(enum text_size size, int step)
{
	return sizes[size].line + (size <= TEXT_28 ? 2 * step : 0);
}

double text_width(const struct text_metrics *m, const char *text, size_t length, double px, enum text_weight weight,
                  bool tabular)
{
	return length ? m->width(m->context, text, length, px, weight, tabular) : 0;
}

static double fixed_width(void *context, const char *text, size_t length, double px, enum text_weight weight,
                          bool tabular)
{
	(void)context;
	double ems = 0;
	for (size_t at = 0; at < length;) {
		uint32_t c;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		at += bytes ? bytes : 1;
		if (bytes && text_class_is_mark(c))
			continue;
		if (weight == TEXT_CODE && !text_class_is_wide(c))
			ems += 0.6;
		else if (c >= '0' && c <= '9')
			ems += c == '1' && !tabular ? 0.63 : 0.7598; /* as in BIZ UDPGothic, so that measuring in one style and drawing in the other shows */
		else if (bytes && text_class_is_wide(c))
			ems += 1;
		else
			ems += 0.57;
	}
	return ems * px;
}

struct text_metrics text_metrics_fixed(void)
{
	return (struct text_metrics){.width = fixed_width};
}

bool text_has_backward(const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		if (bytes && text_class_is_backward(c))
			return true;
		at += bytes ? bytes : 1;
	}
	return false;
}

double text_place(const struct text_metrics *m, const char *text, size_t length, size_t at, double px, enum text_weight weight)
{
	at = at < length ? at : length;
	if (m->place && text_has_backward(text, length))
		return m->place(m->context, text, length, at, px, weight);
	return text_width(m, text, at, px, weight, false);
}

size_t text_next_cluster(const char *text, size_t length, size_t at)
{
	if (at >= length)
		return length;
	uint32_t c = 0;
	size_t bytes = utf8_decode(text + at, length - at, &c);
	at += bytes ? bytes : 1;
	bool joined = false; /* after a zero width joiner the next character belongs to the cluster as well */
	while (at < length) {
		bytes = utf8_decode(text + at, length - at, &c);
		if (bytes == 0 || !(joined || text_class_is_mark(c)))
			break;
		joined = c == 0x200D;
		at += bytes;
	}
	return at;
}

size_t text_previous_cluster(const char *text, size_t length, size_t at)
{
	/* From the start of the line: clusters are few bytes long, lines short, and only a walk forward knows joined ones. */
	size_t start = at < length ? at : length;
	while (start > 0 && start + 64 > at)
		start--;
	while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80)
		start--;
	size_t previous = start;
	for (size_t next = start; next < at; next = text_next_cluster(text, length, next))
		previous = next;
	return at == 0 ? 0 : previous;
}

/* The character before byte `at`, skipping marks, so that "か゛" + "、" sees か. */
static uint32_t base_before(const char *text, size_t at)
{
	uint32_t c = 0;
	while (at > 0) {
		size_t start = at - 1;
		while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80)
			start--;
		if (!utf8_decode(text + start, at - start, &c) || !text_class_is_mark(c))
			return c;
		at = start;
	}
	return c;
}

static bool is_letter_or_digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000);
}

/* After a hyphen or slash inside a word: "third-party", "read/write". Not after a leading one as in "-4" or "/home". */
static bool can_break_after_joint(const char *text, size_t at, uint32_t before, uint32_t after)
{
	if (before != '-' && before != '/' && before != 0x2010 && before != 0x2013)
		return false;
	size_t start = at - 1;
	while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80)
		start--;
	return start > 0 && is_letter_or_digit(base_before(text, start)) && is_letter_or_digit(after) &&
	       !(after >= '0' && after <= '9');
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "State A", "Decision B": a name that ends in a letter of its own stays whole. `end` is where the word before the space ends. */
static bool is_lettered_name(const char *text, size_t length, size_t end, size_t at)
{
	uint32_t next = 0;
	size_t word = end;
	while (word > 0 && text[word - 1] != ' ' && text[word - 1] != '\n')
		word--;
	if (!is_capital(text[at]) || text[at] == 'I' || end - word < 2 || !is_capital(text[word]))
		return false;
	return at + 1 == length || !utf8_decode(text + at + 1, length - at - 1, &next) || !(is_letter_or_digit(next) || next == '.' || next == '\'' || next == 0x2019);
}

bool text_can_break(const char *text, size_t length, size_t at)
{
	uint32_t before, after;
	if (at == 0 || at >= length || !utf8_decode(text + at, length - at, &after))
		return false;
	before = base_before(text, at);
	if (before == '\n' || before == 0x200B)
		return true;
	if (text_class_is_mark(after) || after == ' ' || after == '\n' || after == 0x200B)
		return false;
	if (text_class_not_start(after) || text_class_not_end(before))
		return false;
	if (before == 0xA0 || after == 0xA0 || before == 0x2060 || after == 0x2060 || before == 0x202F ||
	    after == 0x202F)
		return false;
	if (before == ' ') {
		size_t word = at;
		while (word > 0 && text[word - 1] == ' ')
			word--;
		if (is_lettered_name(text, length, word, at))
			return false;
		return word == 0 ||
		       !text_class_not_end(base_before(text, word)); /* "( word": the space does not help */
	}
	if (before == after && text_class_inseparable(before))
		return false;
	if ((before >= '0' && before <= '9' && text_class_postfix(after)) ||
	    (text_class_prefix(before) && after >= '0' && after <= '9'))
		return false;
	if (text_class_is_wide(before) || text_class_is_wide(after))
		return true;
	if (text_class_is_thai(before) && text_class_is_thai(after))
		return after >= 0x0E40 &&
		       after <=
		           0x0E44; /* a leading vowel opens a syllable; without a dictionary this is the safe place */
	return can_break_after_joint(text, at, before, after);
}

/* Bytes shown for the code point at the beginning of a text; *used: its own. */
static size_t shown_bytes(const char *text, size_t length, size_t *used)
{
	uint32_t c;
	*used = utf8_decode(text, length, &c);
	if (*used == 0) {
		*used = 1;
		return 3; /* U+FFFD */
	}
	if (c == '\t')
		return 1;
	return utf8_is_hidden_control(c) ? c > 0xFFFF ? 9 : 8 : *used; /* "<U+202E>" */
}

size_t text_shown_offset(const char *text, size_t at)
{
	size_t shown = 0, used;
	for (size_t i = 0; i < at; i += used)
		shown += shown_bytes(text + i, at - i, &used);
	return shown;
}

size_t text_offset_shown(const char *text, size_t length, size_t shown)
{
	size_t at = 0, passed = 0, used;
	for (; at < length; at += used) {
		size_t bytes = shown_bytes(text + at, length - at, &used);
		if (passed + bytes > shown)
			return shown - passed > bytes / 2 ? at + used : at;
		passed += bytes;
	}
	return length;
}

const char *text_visible(struct arena *arena, const char *text, size_t length, size_t *shown)
{
	size_t at = 0, clean = 0;
	while (at < length) {
		uint32_t c;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		if (bytes == 0 || c == '\t' || utf8_is_hidden_control(c))
			break;
		at += bytes;
		clean = at;
	}
	*shown = length;
	if (clean == length)
		return text;

	char *out = arena_allocate(arena, length * 12 + 1); /* the longest replacement, "<U+10FFFF>", for every byte */
	if (!out)
		return NULL;
	size_t n = clean;
	memcpy(out, text, clean);
	for (at = clean; at < length;) {
		uint32_t c;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		if (bytes == 0) {
			n += utf8_encode(0xFFFD, out + n);
			bytes = 1;
		} else if (c == '\t') {
			out[n++] = ' ';
		} else if (utf8_is_hidden_control(c)) {
			static const char digits[] = "0123456789ABCDEF";
			memcpy(out + n, "<U+", 3);
			n += 3;
			for (int shift = c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
				out[n++] = digits[c >> shift & 15];
			out[n++] = '>';
		} else {
			memcpy(out + n, text + at, bytes);
			n += bytes;
		}
		at += bytes;
	}
	out[n] = 0;
	*shown = n;
	return out;
}
