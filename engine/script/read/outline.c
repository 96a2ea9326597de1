/* See outline.h. Works on tokens: it judges no syntax, since only scenarios that load are asked about. */
#include "script/read/outline.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "script/read/source.h"
#include "script/read/token.h"

#include <stdlib.h>
#include <string.h>

struct walk {
	struct outline *out;
	struct token_list list;
	const char *text;
	uint32_t source;
};

static bool is(const struct walk *w, uint32_t i, const char *sign)
{
	return i < w->list.count && token_is(&w->list.tokens[i], sign, w->text);
}

static bool is_kind(const struct walk *w, uint32_t i, enum token_kind kind)
{
	return i < w->list.count && w->list.tokens[i].kind == kind;
}

static bool opens(const struct walk *w, uint32_t i)
{
	return is(w, i, "{") || is(w, i, "(") || is(w, i, "[");
}

static const char *copy(struct walk *w, const char *text, size_t length)
{
	const char *kept = arena_copy_text(&w->out->arena, text, length);
	w->out->failed = w->out->failed || !kept;
	return kept ? kept : "";
}

static const char *copy_token(struct walk *w, uint32_t i)
{
	const struct token *t = &w->list.tokens[i];
	if (t->kind != TOKEN_STRING)
		return copy(w, w->text + t->offset, t->length);
	const char *plain = outline_unquote(&w->out->arena, w->text + t->offset, t->length);
	w->out->failed = w->out->failed || !plain;
	return plain ? plain : "";
}

/* Room for one more in a growing array; NULL, failed set, when memory is exhausted. */
static void *one_more(struct outline *out, void *array, uint32_t count, uint32_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	uint32_t more = *capacity ? *capacity * 2 : 256;
	void *grown = memory_resize(array, more * size);
	out->failed = out->failed || !grown;
	if (grown)
		*capacity = more;
	return grown;
}

static void add_field(struct walk *w, const char *key, uint32_t at, uint32_t first, uint32_t end)
{
	struct outline *out = w->out;
	void *grown = one_more(out, out->fields, out->field_count, &out->field_capacity, sizeof *out->fields);
	out->fields = grown ? grown : out->fields;
	if (!grown || end == first)
		return;
	const struct token *last = &w->list.tokens[end - 1];
	out->fields[out->field_count++] = (struct outline_field){key, w->list.tokens[at].offset, w->list.tokens[first].offset, last->offset + last->length};
}

/* Token behind the value that begins at `start`: the comma, semicolon or bracket that ends it. */
static uint32_t behind_value(const struct walk *w, uint32_t start)
{
	uint32_t i = start;
	while (i < w->list.count && !is(w, i, ",") && !is(w, i, ";") && !is(w, i, "}"))
		i = opens(w, i) ? token_after_bracket(&w->list, w->text, i) : is(w, i, "function") ? token_after_function(&w->list, w->text, i) : i + 1;
	return i;
}

/* A declaration whose word stands at i, or NULL: `word "id" {`, or `scenario {`. *open is the token of its bracket. */
static const struct word *declares(const struct walk *w, uint32_t i, bool option, uint32_t *open)
{
	char name[32];
	if (!is_kind(w, i, TOKEN_NAME) || w->list.tokens[i].length >= sizeof name)
		return NULL;
	memcpy(name, w->text + w->list.tokens[i].offset, w->list.tokens[i].length);
	name[w->list.tokens[i].length] = '\0';
	const struct word *word = word_find(name);
	bool wanted = word && (option ? word->id == WORD_option : word->group == GROUP_DECLARATION && word->keys);
	*open = i + (is_kind(w, i + 1, TOKEN_STRING) ? 2 : 1);
	return wanted && is(w, *open, "{") && (*open == i + 2 || word->id == WORD_scenario) ? word : NULL;
}

static uint32_t read_item(struct walk *w, uint32_t i, const struct word *word, uint32_t open, int32_t of);

/* Fields come one after another in the list, so options wait until their decision's are complete. */
static void read_options(struct walk *w, uint32_t open, uint32_t close, int32_t of)
{
	uint32_t inner;
	for (uint32_t i = open + 1; i < close; i = behind_value(w, i) + 1) {
		const struct word *option = declares(w, i, true, &inner);
		if (option)
			read_item(w, i, option, inner, of);
	}
}

/* Reads a declaration; returns the token behind it. */
static uint32_t read_item(struct walk *w, uint32_t i, const struct word *word, uint32_t open, int32_t of)
{
	struct outline *out = w->out;
	uint32_t behind = token_after_bracket(&w->list, w->text, open);
	void *grown = one_more(out, out->items, out->item_count, &out->item_capacity, sizeof *out->items);
	out->items = grown ? grown : out->items;
	if (!grown || behind <= open + 1)
		return behind;
	const struct token *word_token = &w->list.tokens[i], *bracket = &w->list.tokens[open], *last = &w->list.tokens[behind - 1];
	int32_t self = (int32_t)out->item_count++;
	out->items[self] = (struct outline_item){word, open == i + 2 ? copy_token(w, i + 1) : "", w->source, word_token->line, word_token->offset, bracket->offset + 1,
	                                         last->offset + last->length, of, out->field_count, 0};
	for (uint32_t at = open + 1; at + 1 < behind && !out->failed;) {
		bool named = is_kind(w, at, TOKEN_NAME) && is(w, at + 1, "="), computed = is(w, at, "[") && is_kind(w, at + 1, TOKEN_STRING) && is(w, at + 2, "]") && is(w, at + 3, "=");
		uint32_t first = named ? at + 2 : computed ? at + 4 : at, end = behind_value(w, first);
		if (named || computed)
			add_field(w, copy_token(w, named ? at : at + 1), at, first, end);
		at = end + 1;
	}
	out->items[self].field_count = out->field_count - out->items[self].first_field;
	if (word->id == WORD_decision)
		read_options(w, open, behind - 1, self);
	return behind;
}

/* Token behind the `end` or `until` of the block that begins at i. */
static uint32_t behind_block(const struct walk *w, uint32_t i)
{
	unsigned depth = 0;
	for (; i < w->list.count; i++) {
		depth += is(w, i, "function") || is(w, i, "do") || is(w, i, "if") || is(w, i, "repeat");
		if ((is(w, i, "end") || is(w, i, "until")) && depth > 0 && --depth == 0)
			return i + 1;
	}
	return i;
}

static void read_file(struct walk *w)
{
	uint32_t open;
	for (uint32_t i = 0; i < w->list.count && !w->out->failed;) {
		const struct word *word = declares(w, i, false, &open);
		bool block = is(w, i, "for") || is(w, i, "while") || is(w, i, "if") || is(w, i, "repeat") || is(w, i, "do") || is(w, i, "function");
		if (word)
			i = read_item(w, i, word, open, -1);
		else
			i = block ? behind_block(w, i) : opens(w, i) ? token_after_bracket(&w->list, w->text, i) : i + 1;
	}
}

bool outline_read(struct outline *out, const struct script_source *sources, size_t count)
{
	*out = (struct outline){.sources = sources};
	for (size_t s = 0; s < count && !out->failed; s++) {
		size_t length = strlen(sources[s].path);
		struct walk w = {.out = out, .text = sources[s].text, .source = (uint32_t)s};
		if (length < 4 || strcmp(sources[s].path + length - 4, ".lua") != 0 || source_is_shared(sources[s].path) || strcmp(sources[s].path, "test.lua") == 0)
			continue;
		if (token_scan(&w.list, sources[s].text, sources[s].length))
			read_file(&w);
		else
			out->failed = true;
		token_free(&w.list);
	}
	return !out->failed;
}

void outline_free(struct outline *out)
{
	memory_free(out->items);
	memory_free(out->fields);
	arena_free(&out->arena);
	*out = (struct outline){0};
}

const struct outline_item *outline_find(const struct outline *outline, const char *word, const char *id, const char *of)
{
	for (uint32_t i = 0; i < outline->item_count; i++) {
		const struct outline_item *item = &outline->items[i];
		if (strcmp(item->word->name, word) == 0 && strcmp(item->id, id) == 0 && strcmp(item->of < 0 ? "" : outline->items[item->of].id, of) == 0)
			return item;
	}
	return NULL;
}

const struct outline_field *outline_field_of(const struct outline *outline, const struct outline_item *item, const char *key)
{
	for (uint32_t f = item->first_field; f < item->first_field + item->field_count; f++)
		if (strcmp(outline->fields[f].key, key) == 0)
			return &outline->fields[f];
	return NULL;
}

const char *outline_value(struct arena *arena, const struct outline *outline, const struct outline_item *item, const struct outline_field *field)
{
	return arena_copy_text(arena, outline->sources[item->source].text + field->value, field->end - field->value);
}

/* ---- strings ---- */

static int digit(char c, int base)
{
	int value = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 99;
	return value < base ? value : -1;
}

/* The escape that begins behind a backslash at `at`; returns what follows it. */
static const char *escape(struct buffer *out, const char *at, const char *end)
{
	static const char letters[] = "abfnrtv", meant[] = "\a\b\f\n\r\t\v";
	const char *letter = *at ? strchr(letters, *at) : NULL;
	char encoded[8];
	uint32_t value = 0;
	if (letter) {
		buffer_append_byte(out, meant[letter - letters]);
		return at + 1;
	}
	if (*at == 'z') {
		for (at++; at < end && strchr(" \t\r\n\f\v", *at);)
			at++;
		return at;
	}
	if (*at == 'x' && end - at > 2) {
		buffer_append_byte(out, (char)(digit(at[1], 16) * 16 + digit(at[2], 16)));
		return at + 3;
	}
	if (*at == 'u' && end - at > 2) {
		for (at += 2; at < end && *at != '}'; at++)
			value = value * 16 + (uint32_t)(digit(*at, 16) < 0 ? 0 : digit(*at, 16));
		buffer_append(out, encoded, utf8_encode(value, encoded));
		return at < end ? at + 1 : at;
	}
	if (digit(*at, 10) >= 0) {
		const char *from = at;
		for (; at < end && at < from + 3 && digit(*at, 10) >= 0; at++)
			value = value * 10 + (uint32_t)digit(*at, 10);
		buffer_append_byte(out, (char)value);
		return at;
	}
	buffer_append_byte(out, *at);
	return at + 1;
}

const char *outline_unquote(struct arena *arena, const char *token, size_t length)
{
	struct buffer out = {0};
	if (length >= 4 && *token == '[') {
		size_t level = strspn(token + 1, "=") + 2;
		const char *from = token + level;
		from += *from == '\r';
		from += *from == '\n';
		return length >= 2 * level && token + length - level >= from ? arena_copy_text(arena, from, (size_t)(token + length - level - from)) : NULL;
	}
	if (length < 2 || (*token != '"' && *token != '\''))
		return NULL;
	for (const char *at = token + 1, *end = token + length - 1; at < end;) {
		if (*at != '\\') {
			buffer_append_byte(&out, *at++);
			continue;
		}
		at = escape(&out, at + 1, end);
	}
	const char *kept = out.failed ? NULL : arena_copy_text(arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return kept;
}

const char *outline_words(struct arena *arena, const char *value, const char *language, const char *first)
{
	struct token_list list;
	const char *found = "";
	if (!token_scan(&list, value, strlen(value)))
		return NULL;
	struct walk w = {.list = list, .text = value};
	if (list.count == 1 && is_kind(&w, 0, TOKEN_STRING)) {
		found = strcmp(language, first) == 0 ? outline_unquote(arena, value + list.tokens[0].offset, list.tokens[0].length) : "";
	} else if (!is(&w, 0, "{") || token_after_bracket(&list, value, 0) != list.count) {
		found = NULL;
	} else {
		for (uint32_t at = 1; found && at + 1 < list.count;) {
			bool named = is_kind(&w, at, TOKEN_NAME) && is(&w, at + 1, "="), computed = is(&w, at, "[") && is_kind(&w, at + 1, TOKEN_STRING) && is(&w, at + 3, "=");
			uint32_t key = computed ? at + 1 : at, text = computed ? at + 4 : at + 2;
			const struct token *k = &list.tokens[key];
			size_t quote = computed ? 1 : 0, length = strlen(language);
			bool ends = text + 1 < list.count && (is(&w, text + 1, ",") || is(&w, text + 1, ";") || is(&w, text + 1, "}"));
			if ((!named && !computed) || !is_kind(&w, text, TOKEN_STRING) || !ends)
				found = NULL;
			else if (k->length - 2 * quote == length && memcmp(value + k->offset + quote, language, length) == 0)
				found = outline_unquote(arena, value + list.tokens[text].offset, list.tokens[text].length);
			at = text + 2;
		}
	}
	token_free(&list);
	return found;
}
