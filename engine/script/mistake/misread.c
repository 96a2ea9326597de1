/* misread — brackets, commas, keys and quotation marks of a statement that Lua refused. See misread.h. */
#include "script/mistake/misread_scan.h"

#include "base/utf8.h"
#include "script/declare/words.h"

#include "script/mistake/unexpected.h"

#include <string.h>

#define TOLD_MAX  20 /* in one statement */
#define SHOWN_MAX 40 /* bytes of a token in a message */

/* ---- tokens ----- */

const struct token *misread_token(const struct misread *m, uint32_t i)
{
	static const struct token none = {.kind = TOKEN_SIGN};
	return i >= m->part.first && i < m->part.end ? &m->list->tokens[i] : &none;
}

bool misread_is(const struct misread *m, uint32_t i, const char *text)
{
	return i >= m->part.first && i < m->part.end && token_is(&m->list->tokens[i], text, m->text);
}

const char *misread_words(struct misread *m, uint32_t i)
{
	const struct token *t = misread_token(m, i);
	size_t length = t->length > SHOWN_MAX ? utf8_valid_length(m->text + t->offset, SHOWN_MAX) : t->length;
	const char *words = arena_format(m->r->arena, "%.*s%s", (int)length, m->text + t->offset, length < t->length ? "..." : "");
	return words ? words : "";
}

void misread_blank(struct misread *m, uint32_t offset, uint32_t length, char with)
{
	for (uint32_t i = 0; m->copy && i < length; i++)
		if (m->copy[offset + i] != '\n')
			m->copy[offset + i] = with;
}

static bool is_name(const struct misread *m, uint32_t i)
{
	const struct token *t = misread_token(m, i);
	return t->length && t->kind == TOKEN_NAME && !statement_is_reserved(t, m->text);
}

static bool is_string(const struct misread *m, uint32_t i)
{
	return misread_token(m, i)->length && misread_token(m, i)->kind == TOKEN_STRING;
}

static bool ends_value(const struct misread *m, uint32_t i)
{
	return i >= m->part.first && i < m->part.end && statement_ends_value(&m->list->tokens[i], m->text);
}

static char top(const struct misread *m)
{
	return m->depth ? m->open[m->depth - 1].kind : '\0';
}

static uint32_t column(const struct misread *m, uint32_t i)
{
	return m->list->tokens[i].offset - m->list->lines[m->list->tokens[i].line - 1];
}

static bool leads_line(const struct misread *m, uint32_t i)
{
	return i == m->part.first || m->list->tokens[i - 1].line != m->list->tokens[i].line;
}

/* Column at which the line of a token begins. */
static uint32_t edge_of(const struct misread *m, uint32_t i)
{
	while (!leads_line(m, i))
		i--;
	return column(m, i);
}

#define TELL(m, i, ...)                                                                                                \
	do {                                                                                                           \
		report_token((m)->r, DIAG_SYNTAX, (m)->file, (i), __VA_ARGS__);                                        \
		(m)->told++;                                                                                           \
	} while (0)

/* ---- commas ----- */

/* A call's arguments or body may be followed by a further one: role "x" { }. A plain list or text may not. */
static bool may_be_called(const struct misread *m, uint32_t i, bool closed_call)
{
	if (is_string(m, i))
		return ends_value(m, i - 1) && !is_string(m, i - 1) && misread_token(m, i - 1)->kind != TOKEN_NUMBER;
	if (misread_is(m, i, "}"))
		return closed_call;
	return is_name(m, i) || misread_is(m, i, ")") || misread_is(m, i, "]");
}

static bool lacks_comma(const struct misread *m, uint32_t i, bool closed_call)
{
	const struct token *t = misread_token(m, i);
	if (!m->depth || top(m) == 'b' || i == m->part.first || !ends_value(m, i - 1))
		return false;
	if (t->kind == TOKEN_NUMBER || is_name(m, i) || misread_is(m, i, "nil") || misread_is(m, i, "true") || misread_is(m, i, "false") || misread_is(m, i, "function") ||
	    misread_is(m, i, "not"))
		return true;
	if (misread_is(m, i, "[") && is_string(m, i + 1) && misread_is(m, i + 2, "]") && misread_is(m, i + 3, "="))
		return true;
	return (t->kind == TOKEN_STRING || misread_is(m, i, "{")) && !may_be_called(m, i - 1, closed_call);
}

/* "5m, subject = { en = "Mail": the text that was not closed ends where the next one begins. */
static bool swallows_keys(const struct misread *m, const struct token *string)
{
	uint32_t end = string->length > 2 ? string->length - 1 : 0;
	while (end > 1 && m->text[string->offset + end - 1] == ' ')
		end--;
	return end > 1 && strchr("=,{(", m->text[string->offset + end - 1]);
}

static void tell_comma(struct misread *m, uint32_t i)
{
	const struct token *before = misread_token(m, i - 1), *t = misread_token(m, i);
	uint32_t gap = before->offset + before->length;
	const struct word *word = is_name(m, i - 1) ? word_find(arena_format(m->r->arena, "%.*s", (int)before->length, m->text + before->offset)) : NULL;
	const char quote = m->text[before->offset];
	if (is_string(m, i - 1) && gap == t->offset && swallows_keys(m, before)) {
		TELL(m, i - 1, report_format(m->r, "write %c at its end; inside a text it is written \\%c", quote, quote), "the quotation mark of this text is never closed");
		m->lost = true;
		return;
	}
	if (is_string(m, i - 1) && gap == t->offset) { /* "He said "hello"" */
		report_after(m->r, DIAG_SYNTAX, m->file, i - 1, report_format(m->r, "a quotation mark inside a text is written \\%c", quote), "the text ends at this quotation mark");
		m->told++;
		m->lost = true;
		return;
	}
	if (word && word->arg_count && is_name(m, i)) {
		TELL(m, i, report_format(m->r, "write %s \"%s\"", word->name, misread_words(m, i)), "%s stands outside quotation marks", misread_words(m, i));
		m->lost = m->lost || !m->depth;
		return;
	}
	report_after(m->r, DIAG_SYNTAX, m->file, i - 1, "write , here", "a comma is missing between %s and %s", misread_words(m, i - 1), misread_words(m, i));
	m->told++;
	char space = gap < t->offset ? m->text[t->offset - 1] : '\0';
	if (m->copy && (space == ' ' || space == '\t'))
		m->copy[t->offset - 1] = ',';
}

/* ---- keys ----- */

static bool begins_entry(const struct misread *m, uint32_t i)
{
	return top(m) == '{' && (misread_is(m, i - 1, "{") || misread_is(m, i - 1, ",") || misread_is(m, i - 1, ";"));
}

/* en: "x" and "en": "x", as in other notations. Returns the token after it, or i. */
static uint32_t tell_colon(struct misread *m, uint32_t i)
{
	bool value = is_string(m, i + 1) || misread_token(m, i + 1)->kind == TOKEN_NUMBER || misread_is(m, i + 1, "{") || misread_is(m, i + 1, "true") || misread_is(m, i + 1, "false") ||
	             misread_is(m, i + 1, "[");
	bool plain = is_name(m, i + 1) && !misread_is(m, i + 2, "(") && !misread_is(m, i + 2, "{") && !is_string(m, i + 2);
	if (!misread_is(m, i, ":") || top(m) != '{' || !(is_name(m, i - 1) || is_string(m, i - 1)) || !(value || plain))
		return i;
	const struct token *key = misread_token(m, i - 1);
	bool quoted = is_string(m, i - 1) && key->length > 2;
	const char *name = arena_format(m->r->arena, "%.*s", (int)(key->length - (quoted ? 2 : 0)), m->text + key->offset + (quoted ? 1 : 0));
	TELL(m, i, report_format(m->r, "write %s = ...", name ? name : ""), "a key and its value are joined by =, not by :");
	misread_blank(m, misread_token(m, i)->offset, 1, '=');
	if (quoted) {
		misread_blank(m, key->offset, 1, ' ');
		misread_blank(m, key->offset + key->length - 1, 1, ' ');
	}
	return i + 1;
}

/* public-trust = 5: Lua reads a subtraction. */
static uint32_t tell_hyphens(struct misread *m, uint32_t i)
{
	uint32_t end = i + 1;
	while (misread_is(m, end, "-") && (is_name(m, end + 1) || misread_token(m, end + 1)->kind == TOKEN_NUMBER))
		end += 2;
	if (!begins_entry(m, i) || !misread_is(m, end, "=") || end == i + 1)
		return i;
	const struct token *from = misread_token(m, i), *to = misread_token(m, end - 1);
	const char *key = arena_format(m->r->arena, "%.*s", (int)(to->offset + to->length - from->offset), m->text + from->offset);
	TELL(m, i, report_format(m->r, "write [\"%s\"] = ...", key ? key : ""), "a key with a hyphen needs brackets and quotation marks");
	return end;
}

static uint32_t tell_key(struct misread *m, uint32_t i)
{
	uint32_t after = is_name(m, i) ? tell_hyphens(m, i) : tell_colon(m, i);
	if (after != i)
		return after;
	if (statement_is_reserved(misread_token(m, i), m->text) && begins_entry(m, i) && misread_is(m, i + 1, "=")) {
		TELL(m, i, report_format(m->r, "write [\"%s\"] = ...", misread_words(m, i)), "%s is a word of Lua itself", misread_words(m, i));
		return i + 1;
	}
	bool list = misread_is(m, i, "[") && (misread_is(m, i - 1, "=") || misread_is(m, i - 1, "{") || misread_is(m, i - 1, ",") || misread_is(m, i - 1, ":")) && top(m) == '{' &&
	            !(misread_is(m, i + 2, "]") && misread_is(m, i + 3, "="));
	if (list) {
		uint32_t end = token_after_bracket(m->list, m->text, i);
		TELL(m, i, "write { ... }", "a list stands in { }, not in [ ]");
		misread_blank(m, misread_token(m, i)->offset, 1, '{');
		if (end <= m->part.end && misread_is(m, end - 1, "]"))
			misread_blank(m, misread_token(m, end - 1)->offset, 1, '}');
		return end < m->part.end ? end : m->part.end;
	}
	return i;
}

/* ---- texts without an end ----- */

static bool is_unfinished(const struct misread *m, uint32_t i)
{
	const struct token *t = misread_token(m, i);
	if (!is_string(m, i) || m->text[t->offset] == '[')
		return false;
	char quote = m->text[t->offset];
	uint32_t slashes = 0;
	while (slashes + 2 < t->length && m->text[t->offset + t->length - 2 - slashes] == '\\')
		slashes++;
	return t->length < 2 || m->text[t->offset + t->length - 1] != quote || slashes % 2 == 1;
}

/* ---- brackets and blocks ----- */

static void push(struct misread *m, uint32_t i, char kind)
{
	if (m->depth == MISREAD_NESTING_MAX) {
		m->lost = true;
		return;
	}
	m->open[m->depth++] = (struct misread_open){i, kind, i > m->part.first && ends_value(m, i - 1)};
}

static void tell_closing(struct misread *m, uint32_t i)
{
	if (!m->depth) {
		TELL(m, i, "take it out, or add what it closes", "%s closes nothing", misread_words(m, i));
	} else {
		const struct misread_open *open = &m->open[m->depth - 1];
		const char *close = open->kind == '(' ? ")" : open->kind == '{' ? "}" : open->kind == '[' ? "]" : "end";
		TELL(m, i, report_format(m->r, "write %s before it", close), "%s of line %u is still open at this %s", misread_words(m, open->token),
		     (unsigned)misread_token(m, open->token)->line, misread_words(m, i));
	}
	m->lost = true;
}

/* Keeps account of what is open. False when the token closes what is not open. */
static bool follow_nesting(struct misread *m, uint32_t i, bool *closed_call)
{
	static const char *const blocks[] = {"function", "if", "do", "repeat"};
	const struct token *t = misread_token(m, i);
	char sign = t->kind == TOKEN_SIGN && t->length == 1 ? m->text[t->offset] : '\0', wanted = sign == ')' ? '(' : sign == '}' ? '{' : sign == ']' ? '[' : '\0';
	*closed_call = false;
	if (sign == '(' || sign == '{' || sign == '[')
		push(m, i, sign);
	for (size_t b = 0; b < sizeof blocks / sizeof *blocks; b++)
		if (misread_is(m, i, blocks[b]))
			push(m, i, 'b');
	if (misread_is(m, i, "end") || misread_is(m, i, "until"))
		wanted = 'b';
	if (!wanted)
		return true;
	if (top(m) != wanted) {
		tell_closing(m, i);
		return false;
	}
	*closed_call = m->open[--m->depth].called;
	return true;
}

/* A key at the left edge of the line that opened the bracket: that line forgot to close it. */
static void suspect_line(struct misread *m, uint32_t i)
{
	if (m->suspect < m->part.end || m->depth < 2 || top(m) != '{' || !leads_line(m, i) || !is_name(m, i) || !misread_is(m, i + 1, "="))
		return;
	uint32_t opener = m->open[m->depth - 1].token;
	if (misread_token(m, opener)->line != misread_token(m, i)->line && edge_of(m, opener) == column(m, i))
		m->suspect = opener;
}

static void tell_open(struct misread *m)
{
	const struct misread_open *open = &m->open[m->depth - 1];
	uint32_t token = m->suspect < m->part.end ? m->suspect : open->token;
	char kind = m->suspect < m->part.end ? '{' : open->kind;
	if (kind == 'b')
		TELL(m, token, "write end where it ends", "%s is never closed", misread_words(m, token));
	else
		TELL(m, token, report_format(m->r, "write %s where it ends", kind == '(' ? ")" : kind == '{' ? "}" : "]"), "%s is never closed", misread_words(m, token));
}

/* ---- the statement ----- */

/* if x = 5 then */
static bool assigns_in_condition(const struct misread *m, uint32_t i)
{
	static const char *const heads[] = {"if", "elseif", "while", "until"};
	if (!misread_is(m, i, "=") || (m->depth && top(m) != 'b'))
		return false;
	for (uint32_t back = i; back > m->part.first && m->list->tokens[back - 1].line == m->list->tokens[i].line; back--) {
		if (misread_is(m, back - 1, "then") || misread_is(m, back - 1, "do"))
			return false;
		for (size_t h = 0; h < sizeof heads / sizeof *heads; h++)
			if (misread_is(m, back - 1, heads[h]))
				return true;
	}
	return false;
}

/* Tells about the token, if there is something to tell. Returns the next one to look at. */
static uint32_t read_token(struct misread *m, uint32_t i, bool *closed_call)
{
	uint32_t after = misread_sign(m, i);
	bool before = *closed_call;
	if (after == i)
		after = tell_key(m, i);
	if (after != i) {
		*closed_call = false;
		return after;
	}
	if (is_unfinished(m, i)) {
		TELL(m, i, report_format(m->r, "write %c at its end; inside a text it is written \\%c", m->text[misread_token(m, i)->offset], m->text[misread_token(m, i)->offset]),
		     "the quotation mark of this text is never closed");
		m->lost = true;
		return i + 1;
	}
	if (m->depth && leads_line(m, i) && i > m->part.first && is_name(m, i) && column(m, i) <= column(m, m->part.first) && (is_string(m, i + 1) || misread_is(m, i + 1, "{")) &&
	    ends_value(m, i - 1)) {
		tell_open(m); /* the next declaration begins inside this one */
		m->lost = true;
		return i;
	}
	if (assigns_in_condition(m, i)) {
		TELL(m, i, "write ==", "= assigns a value; two values are compared with ==");
		if (m->copy && m->text[misread_token(m, i)->offset + 1] == ' ')
			m->copy[misread_token(m, i)->offset + 1] = '=';
	}
	bool bare = !m->depth && is_name(m, i) && i > m->part.first && is_name(m, i - 1) && word_find(misread_words(m, i - 1)) && misread_token(m, i - 1)->line == misread_token(m, i)->line;
	if (bare || lacks_comma(m, i, before))
		tell_comma(m, i);
	suspect_line(m, i);
	follow_nesting(m, i, closed_call);
	return i + 1;
}

uint32_t misread_tell(struct reporter *r, uint32_t file, const struct statement *part, char *copy)
{
	struct source *source = &r->sources->items[file];
	struct misread m = {.r = r, .file = file, .list = source_tokens(r->sources, source), .text = source->text, .copy = copy, .part = *part, .suspect = part->end};
	bool closed_call = false;
	for (uint32_t i = part->first; m.list && i < part->end && !m.lost && m.told < TOLD_MAX;)
		i = read_token(&m, i, &closed_call);
	if (m.list && !m.lost && m.depth && m.told < TOLD_MAX)
		tell_open(&m);
	return m.told;
}

/* ---- what Lua says ----- */

void misread_tell_message(struct reporter *r, uint32_t file, const struct statement *part, const char *message, int line)
{
	static const char *const wanted[] = {"then", "do", "end", "=", "in"};
	struct source *source = &r->sources->items[file];
	const struct token_list *list = source_tokens(r->sources, source);
	const char *near = strstr(message, " near "), *colon = strstr(message, ".lua:");
	uint32_t token = part->end, told = (uint32_t)line;
	if (colon) {
		told = 0;
		for (const char *digit = colon + 5; *digit >= '0' && *digit <= '9' && told < 10000000; digit++)
			told = told * 10 + (uint32_t)(*digit - '0');
		told += (uint32_t)line - 1;
	}
	const char *name = near && near[6] == '\'' ? near + 7 : NULL, *end = name ? strrchr(name, '\'') : NULL;
	const char *hint = NULL;
	for (uint32_t i = part->first; list && end && i < part->end && !hint; i++)
		if (list->tokens[i].line == told && list->tokens[i].length == (size_t)(end - name) && memcmp(source->text + list->tokens[i].offset, name, (size_t)(end - name)) == 0) {
			hint = unexpected_hint(r, source->text, list, i);
			token = hint || token == part->end ? i : token;
		}
	for (size_t w = 0; w < sizeof wanted / sizeof *wanted; w++) {
		const char *quoted = arena_format(r->arena, "'%s' expected", wanted[w]);
		if (!quoted || !strstr(message, quoted) || !list)
			continue;
		if (token < part->end)
			report_token(r, DIAG_SYNTAX, file, token, report_format(r, "write %s before it", wanted[w]), "%s is missing here", wanted[w]);
		else
			report_after(r, DIAG_SYNTAX, file, part->end - 1, report_format(r, "write %s here", wanted[w]), "%s is missing here", wanted[w]);
		return;
	}
	if (token < part->end)
		report_token(r, DIAG_SYNTAX, file, token, hint, "%.*s is not expected here", (int)list->tokens[token].length, source->text + list->tokens[token].offset);
	else
		report_line(r, DIAG_SYNTAX, file, (int)told, NULL, NULL, "Lua cannot read this line");
}
