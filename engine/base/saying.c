/* saying — taking a printf call apart, and putting it together in other words. See saying.h. */
#include "base/saying.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define SAYING_MAX   1024 /* bytes of a message in English */
#define ARGUMENTS    8
#define ARGUMENT_MAX 4096 /* bytes of one */
#define SPEC_MAX     12
#define PHRASES_DEEP 3 /* phrases inside phrases */

/* ---- taking apart ----- */

struct spec {
	char text[SPEC_MAX]; /* "%.*s", "%lld" */
	char letter;
	int longs;
	bool size, precise; /* %zu; %.*s */
};

/* The conversion that begins at the percent sign; returns the character after it. */
static const char *read_spec(const char *at, struct spec *out)
{
	*out = (struct spec){0};
	size_t length = 0;
	do {
		if (length + 1 < SPEC_MAX)
			out->text[length++] = *at;
		out->longs += *at == 'l';
		out->size = out->size || *at == 'z';
		out->precise = out->precise || *at == '*';
		out->letter = *at ? *at : 's';
	} while (*at && !strchr("sdiuXxc", *at++) && length + 1 < SPEC_MAX);
	return at;
}

/* vsnprintf and va_arg must agree, so each kind is named. */
static void format_one(char out[SAYING_MAX], const struct spec *spec, va_list *arguments, const char **whole)
{
	*whole = NULL;
	if (spec->letter == 's' && strchr(spec->text, '.') && !spec->precise) { /* a fixed length: not more is said in other words either */
		snprintf(out, SAYING_MAX, spec->text, va_arg(*arguments, const char *));
	} else if (spec->letter == 's' && spec->precise) {
		int precision = va_arg(*arguments, int);
		snprintf(out, SAYING_MAX, spec->text, precision, va_arg(*arguments, const char *));
	} else if (spec->letter == 's') {
		*whole = va_arg(*arguments, const char *);
		snprintf(out, SAYING_MAX, "%s", *whole ? *whole : "");
	} else if (spec->size) {
		snprintf(out, SAYING_MAX, spec->text, va_arg(*arguments, size_t));
	} else if (spec->longs == 2) {
		snprintf(out, SAYING_MAX, spec->text, va_arg(*arguments, long long));
	} else if (spec->longs == 1) {
		snprintf(out, SAYING_MAX, spec->text, va_arg(*arguments, long));
	} else {
		snprintf(out, SAYING_MAX, spec->text, va_arg(*arguments, int));
	}
}

static const char *keep_text(struct arena *arena, const char *text, size_t length, bool cut)
{
	while (cut && length && ((unsigned char)text[length] & 0xc0) == 0x80)
		length--; /* do not cut a code point in two */
	return arena_copy_text(arena, text, length);
}

static const struct saying *known(const struct sayings *s, const char *english)
{
	for (unsigned i = 0; english && i < SAYINGS_RECENT; i++)
		if (s->recent[i] && s->recent[i]->english == english)
			return s->recent[i];
	return NULL;
}

static unsigned take_arguments(struct sayings *s, const char *format, va_list *arguments, struct saying_argument out[ARGUMENTS])
{
	unsigned count = 0;
	for (const char *at = format; *at && count < ARGUMENTS;) {
		struct spec spec;
		char text[SAYING_MAX];
		const char *whole;
		if (*at != '%' || at[1] == '%') {
			at += *at == '%' ? 2 : 1;
			continue;
		}
		at = read_spec(at, &spec);
		format_one(text, &spec, arguments, &whole);
		const char *argument = whole ? whole : text;
		size_t length = strnlen(argument, ARGUMENT_MAX);
		out[count].text = keep_text(s->arena, argument, utf8_valid_length(argument, length), false);
		out[count++].saying = known(s, whole);
	}
	return count;
}

static const struct saying *add(struct sayings *s, const char *english, const char *format, const struct saying_argument *arguments, unsigned count)
{
	struct saying *made = english ? arena_allocate(s->arena, sizeof *made + count * sizeof *made->arguments) : NULL;
	if (!made)
		return NULL;
	*made = (struct saying){.english = english, .format = format, .count = count};
	for (unsigned i = 0; i < count; i++) {
		if (!arguments[i].text)
			return NULL;
		made->arguments[i] = arguments[i];
	}
	s->recent[s->next++ % SAYINGS_RECENT] = made;
	return made;
}

const struct saying *saying_make(struct sayings *s, const char *format, va_list arguments)
{
	char text[SAYING_MAX];
	struct saying_argument taken[ARGUMENTS];
	va_list again;
	va_copy(again, arguments);
	int length = vsnprintf(text, sizeof text, format, arguments);
	unsigned count = take_arguments(s, format, &again, taken);
	va_end(again);
	if (length < 0)
		return NULL;
	bool cut = (size_t)length >= sizeof text;
	return add(s, keep_text(s->arena, text, cut ? sizeof text - 1 : (size_t)length, cut), format, taken, count);
}

const struct saying *saying_of(struct sayings *s, const char *english)
{
	const struct saying *made = known(s, english);
	return made || !english ? made : add(s, english, english, NULL, 0);
}

#define LITERAL_MAX 48 /* bytes of the words behind an argument by which its end is found */

const struct saying *saying_recover(struct sayings *s, const char *format, const char *english)
{
	struct saying_argument found[ARGUMENTS];
	unsigned count = 0;
	const char *at = english, *rest = format;
	if (!format || !english)
		return saying_of(s, english);
	for (size_t literal; *rest; at += literal) {
		struct spec spec;
		char next[LITERAL_MAX];
		literal = strcspn(rest, "%");
		if (strncmp(at, rest, literal) != 0 || count == ARGUMENTS)
			return saying_of(s, english); /* cut short: it stays English */
		at += literal;
		rest += literal;
		literal = 0;
		if (!*rest)
			break;
		rest = read_spec(rest, &spec);
		snprintf(next, sizeof next, "%.*s", (int)strcspn(rest, "%"), rest);
		const char *end = *next ? strstr(at, next) : NULL;
		size_t length = end ? (size_t)(end - at) : strlen(at);
		found[count].text = arena_copy_text(s->arena, at, length);
		found[count++].saying = NULL;
		at += length;
	}
	return add(s, english, format, found, count);
}

void saying_know(struct sayings *s, const struct saying *said)
{
	if (said)
		s->recent[s->next++ % SAYINGS_RECENT] = said;
}

const char *saying_format(struct sayings *s, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(s, format, arguments);
	va_end(arguments);
	return said ? said->english : "";
}

/* ---- putting together ----- */

static void say(const struct saying *saying, const struct saying_words *words, struct buffer *out, int depth);

static void say_argument(const struct saying_argument *argument, bool phrase, const struct saying_words *words, struct buffer *out, int depth)
{
	const char *known_as = phrase && !argument->saying ? words->find(words->user, argument->text) : NULL;
	if (argument->saying && depth < PHRASES_DEEP)
		say(argument->saying, words, out, depth + 1);
	else
		buffer_append_text(out, known_as ? known_as : argument->text);
}

static void say(const struct saying *saying, const struct saying_words *words, struct buffer *out, int depth)
{
	if (saying->count == 1 && strcmp(saying->format, "%s") == 0) {
		say_argument(&saying->arguments[0], true, words, out, depth);
		return;
	}
	const char *template = words->find(words->user, saying->format);
	for (const char *at = template ? template : ""; *at; at++) {
		bool number = at[0] == '{' && at[1] >= '1' && at[1] <= '9', phrase = number && at[2] == '!';
		unsigned index = number ? (unsigned)(at[1] - '1') : 0;
		if (number && at[phrase ? 3 : 2] == '}' && index < saying->count) {
			say_argument(&saying->arguments[index], phrase, words, out, depth);
			at += phrase ? 3 : 2;
		} else {
			buffer_append_byte(out, *at);
		}
	}
	if (!template)
		buffer_append_text(out, saying->english);
}

const char *saying_text(const struct saying *saying, const char *english, const struct saying_words *words, struct arena *arena)
{
	struct buffer out = {0};
	if (!saying || !words || !english)
		return english;
	say(saying, words, &out, 0);
	const char *text = arena_copy_text(arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return text ? text : english;
}
