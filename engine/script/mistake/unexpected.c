/* unexpected — looks at the two or three tokens before. See unexpected.h. */
#include "script/mistake/unexpected.h"

#include "script/declare/words.h"

#include <string.h>

struct look {
	struct reporter *r;
	const char *text;
	const struct token_list *list;
};

static bool is(const struct look *l, uint32_t i, const char *sign)
{
	return i < l->list->count && token_is(&l->list->tokens[i], sign, l->text);
}

static bool is_kind(const struct look *l, uint32_t i, enum token_kind kind)
{
	return i < l->list->count && l->list->tokens[i].kind == kind;
}

/* The word of the language at token i, or NULL. */
static const struct word *word_at(const struct look *l, uint32_t i)
{
	char name[32] = "";
	if (!is_kind(l, i, TOKEN_NAME) || l->list->tokens[i].length >= sizeof name)
		return NULL;
	memcpy(name, l->text + l->list->tokens[i].offset, l->list->tokens[i].length);
	return word_find(name);
}

static const char *source_of(const struct look *l, uint32_t i, int *length)
{
	*length = (int)(l->list->tokens[i].length > 60 ? 60 : l->list->tokens[i].length);
	return l->text + l->list->tokens[i].offset;
}

/* role = "x" { ... } and role: "x" { ... }, at the text or behind it. */
static const char *joined_word(const struct look *l, uint32_t token)
{
	uint32_t id = is_kind(l, token, TOKEN_STRING) ? token : token - 1;
	int length;
	const struct word *word = id >= 2 && is_kind(l, id, TOKEN_STRING) && (is(l, id - 1, "=") || is(l, id - 1, ":")) ? word_at(l, id - 2) : NULL;
	if (!word || !word->keys || word->arg_count == 0)
		return NULL;
	const char *text = source_of(l, id, &length);
	return report_format(l->r, "write %s %.*s { ... }", word->name, length, text);
}

const char *unexpected_hint(struct reporter *r, const char *text, const struct token_list *list, uint32_t token)
{
	const struct look look = {r, text, list}, *l = &look;
	int length;
	if (token < 2 || token >= list->count)
		return NULL;
	if (is(l, token, "+") && is_kind(l, token + 1, TOKEN_NUMBER)) {
		const char *number = source_of(l, token + 1, &length);
		return report_format(r, "write %.*s without the sign", length, number);
	}
	if (is(l, token - 1, "%") && is_kind(l, token - 2, TOKEN_NUMBER)) {
		const char *number = source_of(l, token - 2, &length);
		return report_format(r, "write %.*s without the sign", length, number);
	}
	if (is(l, token, "=") && is_kind(l, token - 1, TOKEN_STRING) && (is(l, token - 2, "{") || is(l, token - 2, ","))) {
		const char *key = source_of(l, token - 1, &length);
		return report_format(r, "write [%.*s] = ..., or the key without quotation marks; a part such as option stands as option \"id\" { ... }", length, key);
	}
	if (is_kind(l, token, TOKEN_NUMBER) && word_at(l, token - 1) && word_at(l, token - 1)->arg_count) {
		const char *number = source_of(l, token, &length);
		bool time = word_at(l, token - 1)->args[0].type == TYPE_DURATION;
		return report_format(r, time ? "write %s \"%.*sm\" for minutes" : "write %s(%.*s)", word_at(l, token - 1)->name, length, number);
	}
	if (is(l, token, "else") || is(l, token, "elseif"))
		return SAID("write given(condition, { ... }, otherwise { ... })");
	if (is(l, token, "if"))
		return SAID("inside { ... } write given(condition, { ... }), for luck chance(15, { ... })");
	return is(l, token, "{") || is_kind(l, token, TOKEN_STRING) ? joined_word(l, token) : NULL;
}
