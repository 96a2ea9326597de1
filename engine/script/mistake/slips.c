/* slips — two readings of the tokens: backwards from each `or` to what stands before it, and once through all tables. See slips.h. */
#include "script/mistake/slips.h"

#include "script/declare/words.h"
#include "script/read/recover.h"

#include <stdlib.h>
#include <string.h>

struct slips {
	struct reporter *r;
	struct source *source;
	const struct token_list *list;
	uint32_t file;
	uint32_t budget; /* tokens that may be looked at for `or`: files are untrusted, and each looks back */
};

#define OR_BUDGET 5000000

static bool spent(struct slips *s)
{
	s->budget -= s->budget > 0;
	return s->budget == 0;
}

static bool is(const struct slips *s, uint32_t i, const char *text)
{
	return i < s->list->count && token_is(&s->list->tokens[i], text, s->source->text);
}

static bool is_name(const struct slips *s, uint32_t i)
{
	return i < s->list->count && s->list->tokens[i].kind == TOKEN_NAME && !statement_is_reserved(&s->list->tokens[i], s->source->text);
}

static bool is_string(const struct slips *s, uint32_t i)
{
	return i < s->list->count && s->list->tokens[i].kind == TOKEN_STRING;
}

static bool same(const struct slips *s, uint32_t a, uint32_t b)
{
	const struct token *x = &s->list->tokens[a], *y = &s->list->tokens[b];
	return x->length == y->length && memcmp(s->source->text + x->offset, s->source->text + y->offset, x->length) == 0;
}

/* ---- or ----- */

/* The bracket that the one at `close` closes; list->count when there is none. */
static uint32_t opening(struct slips *s, uint32_t close)
{
	int depth = 0;
	for (uint32_t i = close + 1; i-- > 0 && !spent(s);) {
		if (is(s, i, ")") || is(s, i, "}") || is(s, i, "]"))
			depth++;
		else if ((is(s, i, "(") || is(s, i, "{") || is(s, i, "[")) && --depth == 0)
			return i;
	}
	return s->list->count;
}

/* First token of the value that ends at `last`: a name, a text or a table, with the calls and fields behind it. */
static uint32_t value_start(struct slips *s, uint32_t last)
{
	for (uint32_t i = last;; i--) {
		if (is(s, i, ")") || is(s, i, "}") || is(s, i, "]"))
			i = opening(s, i);
		if (i == 0 || i >= s->list->count)
			return i;
		bool field = is_name(s, i) && (is(s, i - 1, ".") || is(s, i - 1, ":"));
		bool called = !is_name(s, i) && s->list->tokens[i].kind != TOKEN_NUMBER && (is_name(s, i - 1) || is_string(s, i - 1) || is(s, i - 1, ")") || is(s, i - 1, "}") || is(s, i - 1, "]"));
		if (!field && !called)
			return i;
		if (field && --i == 0)
			return 0;
	}
}

/* The word that is called at token i, or NULL. */
static const struct word *call_at(struct slips *s, uint32_t i)
{
	char name[32] = "";
	if (!is_name(s, i) || s->list->tokens[i].length >= sizeof name || !(is_string(s, i + 1) || is(s, i + 1, "(") || is(s, i + 1, "{")))
		return NULL;
	if (i && (is(s, i - 1, ".") || is(s, i - 1, ":") || is(s, i - 1, "function")))
		return NULL;
	memcpy(name, s->source->text + s->list->tokens[i].offset, s->list->tokens[i].length);
	const struct word *word = word_find(name);
	for (uint32_t n = 1; word && n < s->list->count && !spent(s); n++)
		if ((is(s, n - 1, "local") || is(s, n - 1, "function")) && is(s, n, name))
			return NULL; /* the author's own */
	return word;
}

/* The word that makes the value which begins at token i: called there, or where the name was given its value. */
static const struct word *word_behind(struct slips *s, uint32_t i, uint32_t last)
{
	while (is(s, i, "("))
		i++;
	const struct word *word = call_at(s, i);
	for (uint32_t n = 0; !word && i == last && is_name(s, i) && n + 2 < i && !spent(s); n++)
		if (same(s, n, i) && is(s, n + 1, "="))
			word = call_at(s, n + 2);
	return word;
}

/* `or` keeps what stands before it unless that is nil or false, and no word gives those. `a and b or c` is Lua's way to choose, as long as `a` is no word. */
static void tell_or(struct slips *s, uint32_t or)
{
	const struct word *word = NULL;
	for (uint32_t end = or; end > 0 && !spent(s);) {
		uint32_t start = value_start(s, end - 1);
		const struct word *found = start < s->list->count ? word_behind(s, start, end - 1) : NULL;
		if (!found || (start && is(s, start - 1, "not")))
			return;
		word = found;
		end = start && is(s, start - 1, "and") ? start - 1 : 0;
	}
	if (!word || s->budget == 0)
		return;
	const char *hint = word->group == GROUP_CONDITION ? SAID("conditions of which one must hold: any { ..., ... }") : SAID("conditions are joined by any { ... }, all { ... } and negate(...)");
	report_token(s->r, DIAG_MISPLACED, s->file, or, hint, "or keeps %s and drops what stands behind it", word->name);
}

/* The literal whose last token this is: a text, a number or a table that stands alone. list->count when it is none. */
static uint32_t literal_start(struct slips *s, uint32_t last)
{
	uint32_t start = is(s, last, "}") ? opening(s, last) : is_string(s, last) || s->list->tokens[last].kind == TOKEN_NUMBER ? last : s->list->count;
	bool alone = start > 0 && start < s->list->count && (is(s, start - 1, "=") || is(s, start - 1, "{") || is(s, start - 1, "(") || is(s, start - 1, ","));
	return alone ? start : s->list->count;
}

/* "a" or "b" is "a", "a" and "b" is "b": no literal is nil or false. */
static void tell_literal(struct slips *s, uint32_t operator)
{
	uint32_t start = literal_start(s, operator - 1);
	if (start >= s->list->count || s->budget == 0)
		return;
	const struct token *from = &s->list->tokens[start], *last = &s->list->tokens[operator - 1];
	uint32_t length = last->offset + last->length - from->offset;
	const char *what = report_format(s->r, "%.*s%s", (int)(length > 40 ? 0 : length), s->source->text + from->offset, length > 40 ? "..." : "");
	const char *hint = SAID("several stand in braces: owner = { \"a\", \"b\" }");
	if (is(s, operator, "or"))
		report_token(s->r, DIAG_MISPLACED, s->file, operator, hint, "or keeps %s and drops what stands behind it", what);
	else
		report_token(s->r, DIAG_MISPLACED, s->file, operator, hint, "and drops %s and keeps what stands behind it", what);
}

/* ---- keys that stand twice ----- */

struct key_place {
	uint32_t table, token; /* number of the { ... } in the file */
	const char *name;
	uint32_t length;
};

#define DEPTH_MAX 200 /* that of Lua's parser */

struct keys {
	struct key_place *items;
	uint32_t count, capacity;
	uint32_t open[DEPTH_MAX]; /* 0: a bracket of another kind, or a function */
	uint32_t until[DEPTH_MAX]; /* token behind the function; 0 for brackets */
	uint32_t depth, tables;
};

static bool add_key(struct slips *s, struct keys *k, uint32_t token)
{
	const struct token *t = &s->list->tokens[token];
	uint32_t quotes = t->kind == TOKEN_STRING;
	if (k->count == k->capacity) {
		uint32_t capacity = k->capacity ? k->capacity * 2 : 256;
		void *grown = memory_resize(k->items, capacity * sizeof *k->items);
		if (!grown) {
			s->r->sources->failed = true;
			return false;
		}
		k->items = grown;
		k->capacity = capacity;
	}
	k->items[k->count++] = (struct key_place){k->open[k->depth - 1], token, s->source->text + t->offset + quotes, t->length - 2 * quotes};
	return true;
}

static int by_name(const void *left, const void *right)
{
	const struct key_place *a = left, *b = right;
	if (a->table != b->table)
		return a->table < b->table ? -1 : 1;
	int order = memcmp(a->name, b->name, a->length < b->length ? a->length : b->length);
	if (order || a->length != b->length)
		return order ? order : a->length < b->length ? -1 : 1;
	return a->token < b->token ? -1 : a->token > b->token;
}

/* The token of the key that a field which begins at token i has, or list->count. */
static uint32_t key_of_field(const struct slips *s, uint32_t i)
{
	if (is_name(s, i) && is(s, i + 1, "="))
		return i;
	bool quoted = is(s, i, "[") && is_string(s, i + 1) && is(s, i + 2, "]") && is(s, i + 3, "=");
	return quoted && s->list->tokens[i + 1].length >= 2 && s->source->text[s->list->tokens[i + 1].offset] != '[' ? i + 1 : s->list->count;
}

static bool collect_keys(struct slips *s, struct keys *k)
{
	for (uint32_t i = 0; i < s->list->count; i++) {
		while (k->depth && k->until[k->depth - 1] == i && i)
			k->depth--;
		if (recover_lost_token(s->source, i))
			continue;
		uint32_t until = is(s, i, "function") ? token_after_function(s->list, s->source->text, i) : 0;
		bool begins = is(s, i, "{") || (k->depth && k->open[k->depth - 1] && (is(s, i, ",") || is(s, i, ";")));
		if (is(s, i, "{") || is(s, i, "(") || is(s, i, "[") || until) {
			if (k->depth == DEPTH_MAX || until == s->list->count)
				return true;
			k->until[k->depth] = until;
			k->open[k->depth++] = is(s, i, "{") ? ++k->tables : 0;
		} else if ((is(s, i, "}") || is(s, i, ")") || is(s, i, "]")) && k->depth) {
			k->depth--;
		}
		uint32_t key = begins ? key_of_field(s, i + 1) : s->list->count;
		if (key < s->list->count && !recover_lost_token(s->source, key) && !add_key(s, k, key))
			return false;
	}
	return true;
}

static void tell_keys(struct slips *s)
{
	struct keys k = {0};
	if (collect_keys(s, &k) && k.count)
		qsort(k.items, k.count, sizeof *k.items, by_name);
	for (uint32_t i = 1; i < k.count && !diagnostic_is_full(s->r->list); i++) {
		const struct key_place *first = &k.items[i - 1], *again = &k.items[i];
		if (first->table == again->table && first->length == again->length && memcmp(first->name, again->name, again->length) == 0)
			report_token(s->r, DIAG_KEY_TWICE, s->file, again->token, SAID("only the last one would count: take one of them out"), "%.*s stands twice between the same { and }",
			             (int)(again->length > 48 ? 48 : again->length), again->name);
	}
	memory_free(k.items);
}

void slips_tell(struct reporter *r, uint32_t file)
{
	struct slips s = {.r = r, .source = &r->sources->items[file], .file = file, .budget = OR_BUDGET};
	s.list = source_tokens(r->sources, s.source);
	if (!s.list)
		return;
	for (uint32_t i = 1; i < s.list->count; i++) {
		bool or = is(&s, i, "or");
		if ((!or && !is(&s, i, "and")) || recover_lost_token(s.source, i))
			continue;
		if (or)
			tell_or(&s, i);
		tell_literal(&s, i);
	}
	tell_keys(&s);
}
