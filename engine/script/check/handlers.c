/* handlers — what can be said about functions without running them: methods of ex that do not exist, ids that nothing has, words that only declare.
 *
 * It reads tokens, not meaning: only ids written as literals are judged. An id that a handler computes makes everything of that kind count as used. */
#include "script/compile/compile.h"

#include "script/mistake/suggest.h"

#include <stdlib.h>
#include <string.h>

#define LOOKUPS_MAX 1000 /* searches of a whole file for a local; a scenario without mistakes needs none */

struct body { /* tokens of one function */
	struct compiler *c;
	const struct token_list *list;
	const char *text, *ex; /* source; name of the parameter */
	uint32_t file, first, end;
};

static bool is_sign(const struct body *b, uint32_t i, const char *sign)
{
	return i < b->end && b->list->tokens[i].kind == TOKEN_SIGN && token_is(&b->list->tokens[i], sign, b->text);
}

static const char *token_text(const struct body *b, uint32_t i)
{
	const struct token *token = &b->list->tokens[i];
	uint32_t quote = token->kind == TOKEN_STRING;
	return compile_format(b->c, "%.*s", (int)(token->length - 2 * quote), b->text + token->offset + quote);
}

static unsigned kinds_of(int type)
{
	switch (type) {
	case TYPE_ROLE: return KIND_BIT(KIND_ROLE);
	case TYPE_METRIC: return KIND_BIT(KIND_METRIC);
	case TYPE_VARIABLE:
	case TYPE_FLAG: return KIND_BIT(KIND_VARIABLE);
	case TYPE_RESOURCE: return KIND_BIT(KIND_RESOURCE);
	case TYPE_QUANTITY: return KINDS_QUANTITY;
	case TYPE_FACT: return KIND_BIT(KIND_FACT);
	case TYPE_AUTHORITY: return KIND_BIT(KIND_AUTHORITY);
	case TYPE_INJECT: return KIND_BIT(KIND_INJECT);
	case TYPE_DECISION:
	case TYPE_CHOSEN: return KIND_BIT(KIND_DECISION);
	case TYPE_ACTION:
	case TYPE_ACTION_OR_NONE:
	case TYPE_APPROVAL: return KIND_BIT(KIND_ACTION);
	case TYPE_ENDING_OR_NONE: return KIND_BIT(KIND_ENDING);
	case TYPE_MODULE: return KIND_BIT(KIND_MODULE);
	default: return 0;
	}
}

static unsigned marks_of(const struct method *method)
{
	if (method->group == METHOD_READ)
		return MARK_READ;
	if (strcmp(method->name, "add") == 0 || strcmp(method->name, "set") == 0)
		return MARK_SET;
	return MARK_BROUGHT;
}

static void missing_id(const struct body *b, uint32_t token, const char *id, unsigned kinds)
{
	struct compiler *c = b->c;
	const char *meant = symbol_meant(c, id, kinds);
	if (!loader_lost_id(c->loader, id))
		report_token(c->reporter, DIAG_UNKNOWN_ID, b->file, token, report_did_you_mean(c->reporter, meant), "there is no %s \"%s\"",
		             symbol_kinds_phrase(kinds), id);
}

/* A literal id as an argument. */
static void check_id(const struct body *b, uint32_t token, unsigned kinds, unsigned marks, bool dotted)
{
	struct compiler *c = b->c;
	const char *whole = token_text(b, token), *dot = dotted ? strchr(whole, '.') : NULL;
	const char *id = dot ? compile_format(c, "%.*s", (int)(dot - whole), whole) : whole;
	if ((kinds & KIND_BIT(KIND_ROLE)) && strcmp(id, "everybody") == 0)
		return;
	struct symbol *symbol = symbol_find(c, id, kinds);
	if (!symbol) {
		missing_id(b, token, id, kinds);
		return;
	}
	symbol_mark(c, symbol, marks);
	if (dot && symbol->kind == KIND_DECISION && compile_find_option(c, symbol->index, dot + 1) == SIM_NONE)
		report_token(c->reporter, DIAG_UNKNOWN_ID, b->file, token, NULL, "decision \"%s\" has no option \"%s\"", id, dot + 1);
	if (dot && symbol->kind == KIND_ACTION && !symbol_find(c, dot + 1, KIND_BIT(KIND_ROLE)))
		missing_id(b, token, dot + 1, KIND_BIT(KIND_ROLE));
}

static void mark_all(struct compiler *c, unsigned kinds, unsigned marks)
{
	for (int i = 0; i < KINDS; i++)
		if (kinds & KIND_BIT(i))
			c->opaque[i] |= (uint8_t)marks;
}

/* An argument at token i: a lone literal is judged; anything computed could be any id. */
static void check_argument(const struct body *b, uint32_t i, unsigned kinds, unsigned marks, bool dotted)
{
	bool ends = is_sign(b, i + 1, ")") || is_sign(b, i + 1, ",");
	if (i < b->end && b->list->tokens[i].kind == TOKEN_STRING && ends)
		check_id(b, i, kinds, marks, dotted);
	else if (kinds)
		mark_all(b->c, kinds, marks);
}

/* Start of argument n (from 0) of the call whose bracket opens at i, or 0. */
static uint32_t argument(const struct body *b, uint32_t open, uint32_t n)
{
	uint32_t i = open + 1, end = token_after_bracket(b->list, b->text, open);
	while (n > 0 && i + 1 < end) {
		if (is_sign(b, i, "(") || is_sign(b, i, "{") || is_sign(b, i, "["))
			i = token_after_bracket(b->list, b->text, i);
		else if (is_sign(b, i++, ","))
			n--;
	}
	return n == 0 && i + 1 < end ? i : 0;
}

static void check_stream(const struct body *b, uint32_t open)
{
	uint32_t second = argument(b, open, 1);
	if (second && b->list->tokens[second].kind == TOKEN_STRING && is_sign(b, second + 1, ")")) {
		compile_stream(b->c, token_text(b, second));
		return;
	}
	report_token(b->c->reporter, DIAG_METHOD, b->file, open, "write ex:chance(15, \"weather\")", "chance and roll need the name of a stream, in quotes");
}

static void check_call(const struct body *b, const struct method *method, uint32_t i)
{
	bool dotted = method->first == TYPE_CHOSEN || method->first == TYPE_APPROVAL;
	unsigned kinds = kinds_of(method->first), marks = marks_of(method);
	if (i < b->end && b->list->tokens[i].kind == TOKEN_STRING) {
		if (kinds)
			check_id(b, i, kinds, marks, dotted);
		return;
	}
	if (!is_sign(b, i, "("))
		return;
	uint32_t first = argument(b, i, 0);
	if (first && kinds)
		check_argument(b, first, kinds, marks, dotted);
	enum method_id id = (enum method_id)(method - script_methods);
	if (id == METHOD_chance || id == METHOD_roll)
		check_stream(b, i);
	unsigned second = id == METHOD_knows ? KIND_BIT(KIND_FACT) : id == METHOD_has_authority ? KIND_BIT(KIND_AUTHORITY) : 0;
	bool roles = id == METHOD_learn || id == METHOD_grant || id == METHOD_revoke || id == METHOD_share;
	for (uint32_t n = 1, at; (second || roles) && (at = argument(b, i, n)) != 0 && n < 40; n++) {
		if (n == 1 || id == METHOD_learn || id == METHOD_share)
			check_argument(b, at, roles ? KIND_BIT(KIND_ROLE) : second, MARK_READ, false);
	}
}

static void unknown_method(const struct body *b, uint32_t token)
{
	const char *name = token_text(b, token);
	struct suggestion s = {.wanted = name};
	for (int i = 0; i < METHODS; i++)
		suggest_try(&s, script_methods[i].name);
	report_token(b->c->reporter, DIAG_METHOD, b->file, token, report_did_you_mean(b->c->reporter, s.best), "ex has no method %s", name);
}

/* ex:name or ex:after("30m"):name, at the colon. */
static void check_method(const struct body *b, uint32_t colon)
{
	const struct token *name = &b->list->tokens[colon + 1];
	const struct method *method = method_find(b->text + name->offset, name->length);
	if (!method) {
		unknown_method(b, colon + 1);
		return;
	}
	check_call(b, method, colon + 2);
	if (method - script_methods != METHOD_after)
		return;
	uint32_t next = is_sign(b, colon + 2, "(") ? token_after_bracket(b->list, b->text, colon + 2) : colon + 3;
	if (is_sign(b, next, ":") && next + 1 < b->end && b->list->tokens[next + 1].kind == TOKEN_NAME)
		check_method(b, next);
}

/* ex.fire "x" hands "x" over in the place of ex. */
static void dotted_method(const struct body *b, uint32_t token)
{
	const struct token *name = &b->list->tokens[token];
	bool called = is_sign(b, token + 1, "(") || (token + 1 < b->end && b->list->tokens[token + 1].kind == TOKEN_STRING);
	if (called && name->kind == TOKEN_NAME && method_find(b->text + name->offset, name->length))
		report_token(b->c->reporter, DIAG_METHOD, b->file, token, report_format(b->c->reporter, "write %s:%s", b->ex, token_text(b, token)),
		             "the methods of ex are called with a colon");
}

static bool is_local(const struct body *b, const char *name)
{
	for (uint32_t i = 0; i + 1 < b->list->count; i++) {
		bool declares = token_is(&b->list->tokens[i], "local", b->text) || token_is(&b->list->tokens[i], "function", b->text) ||
		                token_is(&b->list->tokens[i], ",", b->text) || token_is(&b->list->tokens[i], "(", b->text) ||
		                token_is(&b->list->tokens[i], "for", b->text);
		if (!declares || !token_is(&b->list->tokens[i + 1], name, b->text))
			continue;
		if (!token_is(&b->list->tokens[i], ",", b->text) && !token_is(&b->list->tokens[i], "(", b->text))
			return true;
		if (i + 2 < b->list->count && (token_is(&b->list->tokens[i + 2], ",", b->text) || token_is(&b->list->tokens[i + 2], ")", b->text) ||
		                               token_is(&b->list->tokens[i + 2], "=", b->text) || token_is(&b->list->tokens[i + 2], "in", b->text)))
			return true; /* a parameter, or a further local */
	}
	return false;
}

/* fire "x" inside a function. */
static void check_word(const struct body *b, uint32_t i)
{
	const struct token *token = &b->list->tokens[i];
	char name[32];
	if (token->kind != TOKEN_NAME || token->length >= sizeof name || i + 1 >= b->end)
		return;
	bool called = b->list->tokens[i + 1].kind == TOKEN_STRING || is_sign(b, i + 1, "(") || is_sign(b, i + 1, "{");
	if (!called || is_sign(b, i - 1, ":") || is_sign(b, i - 1, "."))
		return;
	memcpy(name, b->text + token->offset, token->length);
	name[token->length] = '\0';
	if (!word_find(name) || diagnostic_is_full(b->c->reporter->list) || ++b->c->local_lookups > LOOKUPS_MAX || is_local(b, name))
		return;
	const struct method *method = method_find(name, token->length);
	const char *hint = method ? report_format(b->c->reporter, "write %s:%s", b->ex, name) : SAID("inside a function use the methods of ex");
	report_token(b->c->reporter, DIAG_WORD_IN_HANDLER, b->file, i, hint, "%s declares while the scenario loads; it does nothing in a function", name);
}

static void check_body(const struct body *b)
{
	for (uint32_t i = b->first; i < b->end; i++) {
		if (token_is(&b->list->tokens[i], b->ex, b->text) && is_sign(b, i + 1, ":") && !is_sign(b, i - 1, ".") && i + 2 < b->end &&
		    b->list->tokens[i + 2].kind == TOKEN_NAME)
			check_method(b, i + 1);
		else if (token_is(&b->list->tokens[i], b->ex, b->text) && is_sign(b, i + 1, ".") && !is_sign(b, i - 1, ".") && i + 2 < b->end)
			dotted_method(b, i + 2);
		else
			check_word(b, i);
	}
}

static int compare_places(const void *left, const void *right)
{
	sim_place a = *(const sim_place *)left, b = *(const sim_place *)right;
	return (a > b) - (a < b);
}

#define NAME_TOKENS_MAX 16 /* between `function` and its ( */

/* A function is looked into when it is a handler, or when its first parameter is called ex: then handlers hand ex on to it. */
static void check_function(struct body *b, uint32_t start, const sim_place *places)
{
	uint32_t line = b->list->tokens[start].line, open = start + 1;
	while (open < b->list->count && open < start + NAME_TOKENS_MAX && !is_sign(b, open, "("))
		open++; /* a name, as in local function f(ex) */
	if (open + 1 >= b->list->count || b->list->tokens[open + 1].kind != TOKEN_NAME)
		return;
	sim_place place = SIM_PLACE(b->file, line);
	size_t count = (size_t)b->c->loader->handler_count;
	bool handler = count && bsearch(&place, places, count, sizeof *places, compare_places);
	if (!handler && !token_is(&b->list->tokens[open + 1], "ex", b->text))
		return;
	struct body inner = *b;
	if (recover_lost_token(&b->c->script->sources.items[b->file], start))
		return;
	inner.first = open + 2;
	inner.end = token_after_function(b->list, b->text, start);
	inner.ex = token_text(b, open + 1);
	check_body(&inner);
}

static void check_file(struct compiler *c, uint32_t file, const sim_place *places)
{
	struct source *source = &c->script->sources.items[file];
	const struct token_list *list = source_tokens(&c->script->sources, source);
	c->failed = c->failed || !list;
	if (!list)
		return;
	struct body b = {.c = c, .list = list, .text = source->text, .file = file, .end = list->count};
	for (uint32_t i = 0; i < list->count; i++)
		if (token_is(&list->tokens[i], "function", b.text))
			check_function(&b, i, places);
}

void check_handlers(struct compiler *c)
{
	size_t count = (size_t)c->loader->handler_count;
	sim_place *places = arena_allocate(&c->loader->nodes, (count + 1) * sizeof *places);
	c->failed = c->failed || !places;
	if (!places)
		return;
	for (size_t i = 0; i < count; i++)
		places[i] = c->loader->handler_places[i];
	qsort(places, count, sizeof *places, compare_places);
	for (uint32_t i = 0; i < c->script->sources.count && !c->failed; i++)
		if (c->script->sources.items[i].run)
			check_file(c, i, places);
}
