/* recover — leaving out what Lua refuses. See recover.h. */
#include "script/read/recover.h"

#include "script/mistake/misread.h"

#include <string.h>

/* ---- what was left out ----- */

static bool leave_out(struct source_set *set, struct source *source, const struct statement *part)
{
	const struct token_list *list = source_tokens(set, source);
	if (!list || part->end <= part->first)
		return false;
	if (source->lost_count == source->lost_capacity) {
		uint32_t capacity = source->lost_capacity ? source->lost_capacity * 2 : 8;
		void *grown = memory_resize(source->lost, capacity * sizeof *source->lost);
		if (!grown) {
			set->failed = true;
			return false;
		}
		source->lost = grown;
		source->lost_capacity = capacity;
	}
	source->lost[source->lost_count++] = *part;
	const struct token *last = &list->tokens[part->end - 1];
	for (uint32_t at = list->tokens[part->first].offset; at < last->offset + last->length; at++)
		if (source->mended[at] != '\n')
			source->mended[at] = ' ';
	return true;
}

static bool begin_mending(struct source_set *set, struct source *source)
{
	if (!source->mended)
		source->mended = arena_copy_text(set->arena, source->text, source->length);
	set->failed = set->failed || !source->mended;
	return source->mended;
}

/* Calls `test` with each token of what was left out. */
static bool any_lost(struct source_set *set, bool (*test)(const struct token_list *, const char *, uint32_t, const char *), const char *wanted)
{
	for (uint32_t i = 0; i < set->count; i++) {
		struct source *source = &set->items[i];
		const struct token_list *list = source->lost_count ? source_tokens(set, source) : NULL;
		for (uint32_t n = 0; list && n < source->lost_count; n++)
			for (uint32_t t = source->lost[n].first; t < source->lost[n].end; t++)
				if (test(list, source->text, t, wanted))
					return true;
	}
	return false;
}

/* The id itself, or code that may have made it. */
static bool may_declare(const struct token_list *list, const char *text, uint32_t t, const char *id)
{
	const struct token *token = &list->tokens[t];
	size_t dot = strcspn(id, "."), length = strlen(id);
	if (token_is(token, "for", text) || token_is(token, "while", text) || token_is(token, "..", text) || token_is(token, "include", text))
		return true;
	if (token->kind == TOKEN_NAME && token_is(token, id, text)) /* inject call { ... } */
		return true;
	return token_is_string(token, id, text) || (token->kind == TOKEN_STRING && length > dot && token->length == dot + 2 && memcmp(text + token->offset + 1, id, dot) == 0);
}

static bool assigns(const struct token_list *list, const char *text, uint32_t t, const char *name)
{
	const struct token *next = t + 1 < list->count ? &list->tokens[t + 1] : NULL, *before = t ? &list->tokens[t - 1] : NULL;
	return token_is(&list->tokens[t], name, text) && ((next && (token_is(next, "=", text) || token_is(next, ",", text))) ||
	                                                  (before && (token_is(before, "local", text) || token_is(before, "function", text) || token_is(before, ",", text))));
}

static bool is_word(const struct token_list *list, const char *text, uint32_t t, const char *word)
{
	return token_is(&list->tokens[t], word, text);
}

bool recover_lost_id(struct source_set *set, const char *id)
{
	return any_lost(set, may_declare, id);
}

bool recover_lost_name(struct source_set *set, const char *name)
{
	return any_lost(set, assigns, name);
}

bool recover_lost_scenario(struct source_set *set)
{
	return any_lost(set, is_word, "scenario") || any_lost(set, is_word, "include");
}

bool recover_lost_token(const struct source *source, uint32_t token)
{
	for (uint32_t i = 0; i < source->lost_count; i++)
		if (token >= source->lost[i].first && token < source->lost[i].end)
			return true;
	return false;
}

bool recover_lost_any(const struct source_set *set)
{
	for (uint32_t i = 0; i < set->count; i++)
		if (set->items[i].lost_count)
			return true;
	return false;
}

/* ---- what cannot be read ----- */

struct slice_reader {
	const char *text;
	size_t length;
};

static const char *read_slice(lua_State *L, void *context, size_t *size)
{
	(void)L;
	struct slice_reader *left = context;
	*size = left->length;
	left->length = 0;
	return *size ? left->text : NULL;
}

/* LUA_OK, or what lua_load answers with its message on the stack. */
static int try_part(struct loader *loader, const struct source *source, const struct token_list *list, const struct statement *part)
{
	lua_State *L = loader->sandbox.L;
	const struct token *first = &list->tokens[part->first], *last = &list->tokens[part->end - 1];
	struct slice_reader slice = {source->mended + first->offset, last->offset + last->length - first->offset};
	const char *name = lua_pushfstring(L, "@%s", source->path);  /* name       */
	int status = lua_load(L, read_slice, &slice, name, "t");     /* name chunk */
	lua_remove(L, -2);                                           /* chunk      */
	return status;
}

static bool tell_part(struct loader *loader, struct source *source, const struct token_list *list, const struct statement *part)
{
	lua_State *L = loader->sandbox.L;
	uint32_t file = (uint32_t)(source - loader->sources->items);
	int status = try_part(loader, source, list, part);           /* chunk      */
	bool told = false;
	if (status == LUA_ERRSYNTAX && lua_type(L, -1) == LUA_TSTRING && !strstr(lua_tostring(L, -1), "C stack overflow")) {
		if (!misread_tell(loader->reporter, file, part, source->mended))
			misread_tell_message(loader->reporter, file, part, lua_tostring(L, -1), (int)list->tokens[part->first].line);
		told = true;
		lua_pop(L, 1);                                       /*            */
		status = try_part(loader, source, list, part);       /* chunk      */
		if (status != LUA_OK)
			leave_out(loader->sources, source, part);
	}
	lua_pop(L, 1);                                               /*            */
	return told;
}

bool recover_syntax(struct loader *loader, struct source *source)
{
	const struct token_list *list = source_tokens(loader->sources, source);
	bool told = false;
	if (!loader->reporter || !list || source->mended || !begin_mending(loader->sources, source))
		return false;
	for (uint32_t i = 0, end; i < list->count && loader->sandbox.end == SANDBOX_FINE; i = end) {
		struct statement part = {i, end = statement_end(list, source->text, i, true)};
		told = tell_part(loader, source, list, &part) || told;
	}
	return told;
}

/* ---- what fails while it runs ----- */

bool recover_failure(struct loader *loader, uint32_t file, uint32_t line)
{
	struct source *source = &loader->sources->items[file];
	const struct token_list *list = source_tokens(loader->sources, source);
	struct statement part;
	return list && line && statement_on(list, source->text, line, &part) && begin_mending(loader->sources, source) && leave_out(loader->sources, source, &part);
}
