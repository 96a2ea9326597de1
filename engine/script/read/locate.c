/* locate — walking the tokens of a declaration along a path of keys and items. */
#include "script/read/locate.h"

#include "base/utf8.h"

#include <string.h>

struct at at_node(const struct node *node)
{
	return (struct at){.node = node};
}

static struct at at_step(struct at at, const char *key, int32_t item)
{
	if (at.depth < PATH_MAX_STEPS)
		at.steps[at.depth++] = (struct step){key, item};
	at.on_key = false;
	return at;
}

struct at at_key(struct at at, const char *key)
{
	return at_step(at, key, 0);
}

struct at at_name(struct at at, const char *key)
{
	at = at_step(at, key, 0);
	at.on_key = true;
	return at;
}

struct at at_item(struct at at, uint32_t item)
{
	return at_step(at, NULL, (int32_t)item);
}

struct at at_arg(struct at at, uint32_t arg)
{
	return at_step(at, NULL, -1 - (int32_t)arg);
}

/* ---- tokens ----- */

#define LINE_TOKENS_MAX 4000 /* a whole scenario may stand on one line; then only its beginning is searched */

struct walk {
	const struct token_list *list;
	const char *text;
};
struct range {
	uint32_t first, end; /* tokens of the value */
	uint32_t name;       /* token of its key, or first */
};

static bool is_sign(const struct walk *w, uint32_t i, char sign)
{
	return i < w->list->count && w->list->tokens[i].kind == TOKEN_SIGN && w->list->tokens[i].length == 1 &&
	       w->text[w->list->tokens[i].offset] == sign;
}

/* End of the call suffix that begins at i: a string, or brackets. i itself when there is none. */
static uint32_t suffix_end(const struct walk *w, uint32_t i)
{
	if (i >= w->list->count)
		return i;
	if (w->list->tokens[i].kind == TOKEN_STRING)
		return i + 1;
	if (is_sign(w, i, '(') || is_sign(w, i, '{'))
		return token_after_bracket(w->list, w->text, i);
	return i;
}

/* The token of the node's word on its line, preferring one that is followed by its id. */
static uint32_t find_word(const struct walk *w, const struct node *node)
{
	uint32_t line = SIM_PLACE_LINE(node->place), first = token_first_on(w->list, line), found = w->list->count;
	const char *id = node_id(node);
	for (uint32_t i = first; i < w->list->count && i < first + LINE_TOKENS_MAX && w->list->tokens[i].line == line; i++) {
		if (!token_is(&w->list->tokens[i], node->word->name, w->text))
			continue;
		if (found == w->list->count)
			found = i;
		uint32_t next = is_sign(w, i + 1, '(') ? i + 2 : i + 1;
		if (next < w->list->count && token_is_string(&w->list->tokens[next], id, w->text))
			return i;
	}
	return found < w->list->count ? found : first;
}

static bool is_open(const struct walk *w, uint32_t i)
{
	return is_sign(w, i, '{') || is_sign(w, i, '(') || is_sign(w, i, '[');
}

static uint32_t skip_one(const struct walk *w, uint32_t i)
{
	if (is_open(w, i))
		return token_after_bracket(w->list, w->text, i);
	if (token_is(&w->list->tokens[i], "function", w->text))
		return token_after_function(w->list, w->text, i);
	return i + 1;
}

/* Walks the elements of the brackets [range.first, range.end) to the one that the step names. */
static bool enter(const struct walk *w, struct range *range, const struct step *step)
{
	uint32_t i = range->first;
	if (is_sign(w, i, '(') && is_sign(w, i + 1, '{') && (step->key || step->item >= 0))
		i++;
	uint32_t end = token_after_bracket(w->list, w->text, i);
	int32_t wanted = step->item < 0 ? -1 - step->item : step->item, item = 0;
	i++;
	while (i + 1 < end) {
		uint32_t name = i, value = i;
		bool named = w->list->tokens[i].kind == TOKEN_NAME && is_sign(w, i + 1, '=');
		bool bracketed = is_sign(w, i, '[') && is_sign(w, i + 2, ']') && is_sign(w, i + 3, '=');
		if (named)
			value = i + 2;
		else if (bracketed)
			name = i + 1, value = i + 4;
		uint32_t stop = value;
		while (stop + 1 < end && !is_sign(w, stop, ',') && !is_sign(w, stop, ';'))
			stop = skip_one(w, stop);
		bool hit = step->key ? (named && token_is(&w->list->tokens[name], step->key, w->text)) ||
		                           (bracketed && token_is_string(&w->list->tokens[name], step->key, w->text))
		                     : !named && !bracketed && item++ == wanted;
		if (hit) {
			*range = (struct range){value, stop, name};
			return true;
		}
		i = stop + 1;
	}
	return false;
}

/* The first step of a path goes into the arguments or the body of a call. */
static bool enter_call(const struct walk *w, struct range *range, const struct node *node, const struct step *step)
{
	uint32_t first = range->first + 1, first_end = suffix_end(w, first), last = first, last_end = first_end;
	if (first_end == first)
		return false;
	for (uint32_t next = last_end, end; (end = suffix_end(w, next)) != next; next = end) {
		last = next;
		last_end = end;
	}
	if (step->key || step->item >= 0) {
		if (node->body.type == VALUE_NONE) { /* the table is the argument: all { ... } */
			last = first;
			last_end = first_end;
		}
		struct range body = {last, last_end, last};
		if (!is_sign(w, last, '{') && !is_sign(w, last, '('))
			return false;
		if (!enter(w, &body, step))
			return false;
		*range = body;
		return true;
	}
	struct range args = {first, first_end, first};
	if (is_sign(w, first, '(') && !enter(w, &args, step))
		return false;
	*range = args;
	return true;
}

/* The tokens of what the path leads to; as far as it can be followed. `whole`: to its end. */
static struct range follow(const struct walk *w, const struct at *at, bool *whole)
{
	uint32_t word = find_word(w, at->node), end = word + 1;
	for (uint32_t next; (next = suffix_end(w, end)) != end;)
		end = next;
	struct range range = {word, end, word};
	*whole = true;
	for (uint8_t i = 0; i < at->depth; i++) {
		struct range inner = range;
		bool found = i == 0 ? enter_call(w, &inner, at->node, &at->steps[i])
		                    : (is_sign(w, inner.first, '{') || is_sign(w, inner.first, '(')) && enter(w, &inner, &at->steps[i]);
		if (!found) {
			*whole = false;
			break;
		}
		range = inner;
	}
	return range;
}

static struct range find_path(const struct walk *w, const struct at *at)
{
	bool whole;
	return follow(w, at, &whole);
}

static bool is_needle(const struct walk *w, uint32_t i, const char *needle)
{
	return i < w->list->count && (token_is_string(&w->list->tokens[i], needle, w->text) || token_is(&w->list->tokens[i], needle, w->text));
}

/* The token to point at: the needle within the range, else its beginning. */
static uint32_t find_needle(const struct walk *w, const struct range *range, const char *needle, bool on_key)
{
	if (on_key)
		return range->name;
	for (uint32_t i = range->first; needle && i < range->end && i < w->list->count; i++)
		if (is_needle(w, i, needle))
			return i;
	return range->first;
}

/* ---- spots ----- */

static bool walk_of(struct source_set *set, uint32_t file, struct walk *w)
{
	if (file >= set->count)
		return false;
	w->list = source_tokens(set, &set->items[file]);
	w->text = set->items[file].text;
	return w->list != NULL;
}

static void set_line(const struct source_set *set, const struct walk *w, uint32_t file, uint32_t line, struct spot *spot)
{
	size_t start = 0, end = 0;
	if (line >= 1 && line <= w->list->line_count) {
		start = w->list->lines[line - 1];
		end = line < w->list->line_count ? w->list->lines[line] : set->items[file].length;
	}
	while (end > start && (w->text[end - 1] == '\n' || w->text[end - 1] == '\r'))
		end--;
	*spot = (struct spot){.file = file, .line = (int)line, .text = w->text + start, .length = end - start};
}

bool locate_token(struct source_set *set, uint32_t file, uint32_t token, struct spot *spot)
{
	struct walk w;
	if (!walk_of(set, file, &w))
		return false;
	if (token >= w.list->count) {
		set_line(set, &w, file, w.list->line_count, spot);
		return true;
	}
	const struct token *found = &w.list->tokens[token];
	set_line(set, &w, file, found->line, spot);
	uint32_t start = w.list->lines[found->line - 1];
	uint32_t offset = found->offset + (found->kind == TOKEN_STRING && found->length > 2 && w.text[found->offset] != '[');
	spot->column = (int)utf8_count(w.text + start, offset - start) + 1;
	return true;
}

bool locate_after(struct source_set *set, uint32_t file, uint32_t token, struct spot *spot)
{
	struct walk w;
	if (!walk_of(set, file, &w))
		return false;
	if (token >= w.list->count)
		return locate_token(set, file, token, spot);
	uint32_t end = w.list->tokens[token].offset + w.list->tokens[token].length, line = w.list->tokens[token].line;
	while (line < w.list->line_count && w.list->lines[line] <= end)
		line++; /* a text in long brackets */
	set_line(set, &w, file, line, spot);
	spot->column = (int)utf8_count(w.text + w.list->lines[line - 1], end - w.list->lines[line - 1]) + 1;
	return true;
}

bool locate_line(struct source_set *set, uint32_t file, int line, const char *needle, struct spot *spot)
{
	struct walk w;
	if (!walk_of(set, file, &w))
		return false;
	set_line(set, &w, file, (uint32_t)line, spot);
	uint32_t first = token_first_on(w.list, (uint32_t)line);
	for (uint32_t i = first; i < w.list->count && w.list->tokens[i].line == (uint32_t)line; i++)
		if (needle && (token_is(&w.list->tokens[i], needle, w.text) || token_is_string(&w.list->tokens[i], needle, w.text)))
			return locate_token(set, file, i, spot);
	return true;
}

/* Whether what the function's own text says there is at fault, not what it was handed. */
static bool is_own(const struct walk *w, const struct range *range, uint32_t token, const char *needle, bool on_key)
{
	if (on_key)
		return range->name + 1 < w->list->count && is_sign(w, range->name + 1, '=');
	if (needle)
		return is_needle(w, token, needle);
	return token < w->list->count && w->list->tokens[token].kind != TOKEN_NAME;
}

/* The call of an author's function that begins on this line: the needle among what was handed over, else its first token. */
static bool locate_call(struct source_set *set, sim_place place, const char *needle, struct spot *spot, bool *handed)
{
	struct walk w;
	uint32_t file = SIM_PLACE_FILE(place), line = SIM_PLACE_LINE(place);
	if (!walk_of(set, file, &w))
		return false;
	uint32_t first = token_first_on(w.list, line), end = first, found = first;
	while (end < w.list->count && end < first + LINE_TOKENS_MAX && w.list->tokens[end].line == line)
		end = skip_one(&w, end);
	*handed = false;
	for (uint32_t i = first; needle && i < end && !*handed; i++)
		if ((*handed = is_needle(&w, i, needle)))
			found = i;
	return locate_token(set, file, found, spot);
}

#define FUNCTION_TOKENS_MAX 400

/* The needle in the text of the function that the word at token `at` stands in, before it; list->count when it is not there. */
static uint32_t find_in_function(const struct walk *w, uint32_t at, const char *needle)
{
	uint32_t found = w->list->count, least = at > FUNCTION_TOKENS_MAX ? at - FUNCTION_TOKENS_MAX : 0;
	for (uint32_t i = at; needle && i > least && !token_is(&w->list->tokens[i], "function", w->text); i--)
		if (is_needle(w, i, needle))
			found = i;
	return found;
}

bool locate(struct source_set *set, const struct at *at, const char *needle, struct spot *spot)
{
	struct walk w;
	uint32_t file = SIM_PLACE_FILE(at->node->place);
	if (!walk_of(set, file, &w))
		return false;
	bool whole;
	struct range range = follow(&w, at, &whole);
	uint32_t token = find_needle(&w, &range, needle, at->on_key);
	if (at->node->called != at->node->place && !(whole && at->depth && is_own(&w, &range, token, needle, at->on_key))) {
		bool handed;
		if (!locate_call(set, at->node->called, needle, spot, &handed))
			return false;
		token = handed || at->depth == 0 ? w.list->count : find_in_function(&w, find_word(&w, at->node), needle);
		return token == w.list->count || locate_token(set, file, token, spot);
	}
	return locate_token(set, file, token, spot);
}

const char *locate_around(struct source_set *set, const struct node *node, const struct token **before, const struct token **after)
{
	struct walk w;
	*before = *after = NULL;
	if (!walk_of(set, SIM_PLACE_FILE(node->place), &w))
		return NULL;
	struct at at = at_node(node);
	struct range range = find_path(&w, &at);
	*before = range.first > 0 && range.first < w.list->count ? &w.list->tokens[range.first - 1] : NULL;
	*after = range.end < w.list->count ? &w.list->tokens[range.end] : NULL;
	return w.text;
}

sim_place locate_place(struct source_set *set, const struct at *at)
{
	struct walk w;
	uint32_t file = SIM_PLACE_FILE(at->node->place);
	if (!walk_of(set, file, &w))
		return at->node->place;
	struct range range = find_path(&w, at);
	return range.name < w.list->count ? SIM_PLACE(file, w.list->tokens[range.name].line) : at->node->place;
}
