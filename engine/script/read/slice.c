/* See slice.h. Only the declaration's own lines are cut into tokens: a file of thousands of injects is not scanned again for each. */
#include "script/read/slice.h"

#include "script/read/token.h"

#include <string.h>

#define SLICE_MAX ((size_t)65536) /* bytes from the start of a declaration that are searched */

static const char *line_of(const struct sim_file *file, unsigned line)
{
	const char *at = file->source, *end = file->source + file->length;
	for (unsigned i = 1; at && i < line; i++) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	return at;
}

static bool is_sign(const struct token_list *list, uint32_t i, const char *sign, const char *source)
{
	return i < list->count && token_is(&list->tokens[i], sign, source);
}

/* Token after the value that begins at `start`: the comma, semicolon or bracket that ends it. */
static uint32_t value_end(const struct token_list *list, const char *source, uint32_t start)
{
	for (uint32_t i = start; i < list->count;) {
		if (is_sign(list, i, ",", source) || is_sign(list, i, ";", source) || is_sign(list, i, "}", source))
			return i;
		if (is_sign(list, i, "{", source) || is_sign(list, i, "(", source) || is_sign(list, i, "[", source))
			i = token_after_bracket(list, source, i);
		else if (is_sign(list, i, "function", source))
			i = token_after_function(list, source, i);
		else
			i++;
	}
	return list->count;
}

static const char *cut(struct arena *arena, const struct token_list *list, const char *source, uint32_t open, const char *key)
{
	for (uint32_t i = open + 1; i < list->count && !is_sign(list, i, "}", source);) {
		bool named = is_sign(list, i + 1, "=", source) && list->tokens[i].kind == TOKEN_NAME;
		uint32_t start = named ? i + 2 : i, end = value_end(list, source, start);
		if (named && token_is(&list->tokens[i], key, source) && end > start && end < list->count) {
			const struct token *first = &list->tokens[start], *last = &list->tokens[end - 1];
			return arena_copy_text(arena, source + first->offset, last->offset + last->length - first->offset);
		}
		i = end + !is_sign(list, end, "}", source);
	}
	return NULL;
}

const char *script_slice(struct arena *arena, const struct sim_scenario *scenario, sim_place place, const char *word, const char *id, const char *key)
{
	uint32_t number = SIM_PLACE_FILE(place);
	const char *source = place && number < scenario->file_count ? line_of(&scenario->files[number], SIM_PLACE_LINE(place)) : NULL;
	if (!source)
		return NULL;
	size_t length = (size_t)(scenario->files[number].source + scenario->files[number].length - source);
	struct token_list list = {0};
	const char *found = NULL;
	bool fine = token_scan(&list, source, length < SLICE_MAX ? length : SLICE_MAX);
	for (uint32_t i = 0; fine && i + 2 < list.count && list.tokens[i].line == 1; i++) {
		if (!token_is(&list.tokens[i], word, source) || !token_is_string(&list.tokens[i + 1], id, source) || !is_sign(&list, i + 2, "{", source))
			continue;
		found = cut(arena, &list, source, i + 2, key);
		break;
	}
	token_free(&list);
	return found;
}
