/* misread_signs — habits from other languages and keyboards: “ ” ＝ ｛ // && != 20m. See misread.h. */
#include "script/mistake/misread_scan.h"

#include "base/utf8.h"

#include <string.h>

/* What an input method, a word processor or a chat program makes of the signs of Lua. */
static const struct {
	uint32_t looks;
	char means;
} signs[] = {
    {0x201c, '"'}, {0x201d, '"'}, {0x201e, '"'}, {0x201f, '"'}, {0xff02, '"'}, {0x2033, '"'}, {0x00ab, '"'}, {0x00bb, '"'}, {0x300c, '"'}, {0x300d, '"'}, {0x2018, '\''},
    {0x2019, '\''}, {0xff07, '\''}, {0xff0c, ','}, {0x3001, ','}, {0xff1d, '='}, {0xff5b, '{'}, {0xff5d, '}'}, {0xff08, '('}, {0xff09, ')'}, {0xff3b, '['}, {0xff3d, ']'},
    {0xff1a, '='}, {0xff1b, ';'}, {0xff0e, '.'}, {0xff0d, '-'}, {0x2212, '-'}, {0x2013, '-'}, {0xff0b, '+'}, {0x3000, ' '}, {0x00a0, ' '}, {0x200b, ' '}, {0xfeff, ' '},
};

static char meaning(uint32_t code_point)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (signs[i].looks == code_point)
			return signs[i].means;
	return code_point >= 0xff10 && code_point <= 0xff19 ? (char)('0' + (code_point - 0xff10)) : '\0';
}

static uint32_t token_from(const struct misread *m, uint32_t i, uint32_t offset)
{
	while (i < m->part.end && m->list->tokens[i].offset < offset)
		i++;
	return i;
}

/* Bytes up to the next sign that stands for a quotation mark on this line, or 0. *bytes: how many it has itself. */
static uint32_t closing_quote(const struct misread *m, uint32_t from, char quote, uint32_t *bytes)
{
	for (uint32_t at = from; m->text[at] && m->text[at] != '\n';) {
		uint32_t c = 0;
		size_t n = utf8_decode(m->text + at, strcspn(m->text + at, "\n"), &c);
		if (n == 0)
			return 0;
		if (c == (unsigned char)quote || meaning(c) == quote) {
			*bytes = (uint32_t)n;
			return at - from;
		}
		at += (uint32_t)n;
	}
	return 0;
}

static uint32_t tell_quotes(struct misread *m, uint32_t i, uint32_t bytes, char quote)
{
	uint32_t start = m->list->tokens[i].offset, closing = 0, inner = closing_quote(m, start + bytes, quote, &closing);
	const char *hint = quote == '"' ? SAID("write \" before and after the text") : SAID("write ' before and after the text");
	report_token(m->r, DIAG_SYNTAX, m->file, i, hint, "%.*s is not a quotation mark of Lua", (int)bytes, m->text + start);
	m->told++;
	if (!inner) {
		m->lost = true;
		return i + 1;
	}
	uint32_t end = start + bytes + inner;
	misread_blank(m, start, bytes, ' ');
	misread_blank(m, end, closing, ' ');
	if (m->copy) {
		m->copy[start + bytes - 1] = quote;
		m->copy[end] = quote;
	}
	return token_from(m, i, end + closing);
}

/* Characters beyond ASCII outside quotes. */
static uint32_t tell_foreign(struct misread *m, uint32_t i)
{
	uint32_t start = m->list->tokens[i].offset, end = start, code_point = 0;
	uint32_t bytes = (uint32_t)utf8_decode(m->text + start, strlen(m->text + start), &code_point);
	char means = bytes ? meaning(code_point) : '\0';
	if (means == '"' || means == '\'')
		return tell_quotes(m, i, bytes, means);
	if (means) {
		const char *hint = means == ' ' ? SAID("write an ordinary space") : report_format(m->r, "write %c", means);
		if (means == ' ')
			report_token(m->r, DIAG_SYNTAX, m->file, i, hint, "a wide or hidden space stands here");
		else
			report_token(m->r, DIAG_SYNTAX, m->file, i, hint, "%.*s is not a sign of Lua", (int)bytes, m->text + start);
		m->told++;
		misread_blank(m, start, bytes, ' ');
		if (m->copy)
			m->copy[start] = means;
		return token_from(m, i, start + bytes);
	}
	while ((unsigned char)m->text[end] >= 0x80)
		end++;
	uint32_t next = token_from(m, i, end);
	int shown = (int)(end - start > 40 ? utf8_valid_length(m->text + start, 39) : end - start);
	bool key = misread_is(m, next, "=");
	report_token(m->r, DIAG_SYNTAX, m->file, i, key ? "keys and ids are made of letters a to z, digits, - and _" : "texts stand in quotation marks: en = \"...\", ja = \"...\"",
	             "%.*s stands outside quotation marks", shown, m->text + start);
	m->told++;
	if (!key)
		misread_blank(m, start, end - start, '_'); /* a name that says nothing more: see index_missing */
	return next;
}

static uint32_t line_end(const struct misread *m, uint32_t i)
{
	uint32_t line = m->list->tokens[i].line;
	while (i < m->part.end && m->list->tokens[i].line == line)
		i++;
	return i;
}

static uint32_t tell_comment(struct misread *m, uint32_t i)
{
	uint32_t start = m->list->tokens[i].offset;
	report_token(m->r, DIAG_SYNTAX, m->file, i, "write --", "a comment begins with --");
	m->told++;
	misread_blank(m, start, (uint32_t)strcspn(m->text + start, "\n"), ' ');
	return line_end(m, i);
}

static bool adjacent(const struct misread *m, uint32_t i, const char *second)
{
	const struct token *t = misread_token(m, i);
	return misread_is(m, i + 1, second) && misread_token(m, i + 1)->offset == t->offset + t->length;
}

/* Signs of other programming languages. */
static uint32_t tell_habit(struct misread *m, uint32_t i)
{
	static const struct {
		const char *first, *second, *hint;
		char mend[2];
	} habits[] = {
	    {"!", "=", SAID("write ~=; a condition is differs(\"id\", 1)"), "~="}, {"&", "&", SAID("write and; conditions are joined by all { ... }"), ""},
	    {"|", "|", SAID("write or; conditions are joined by any { ... }"), ""}, {"+", "=", SAID("write x = x + 1"), ""},
	    {"-", "=", SAID("write x = x - 1"), ""},                                {"=", ">", SAID("write ="), "= "},
	};
	for (size_t h = 0; h < sizeof habits / sizeof *habits; h++) {
		if (!misread_is(m, i, habits[h].first) || !adjacent(m, i, habits[h].second))
			continue;
		const char *name = (*habits[h].first == '+' || *habits[h].first == '-') && m->depth && m->open[m->depth - 1].kind == '{' ? misread_words(m, i - 1) : NULL;
		const char *hint = name ? report_format(m->r, "effects add: write %s = %s%s", name, *habits[h].first == '-' ? "-" : "", misread_words(m, i + 2)) : habits[h].hint;
		report_token(m->r, DIAG_SYNTAX, m->file, i, hint, "%s%s is not a sign of Lua", habits[h].first, habits[h].second);
		m->told++;
		if (m->copy && *habits[h].mend)
			memcpy(m->copy + m->list->tokens[i].offset, habits[h].mend, 2);
		return i + 2;
	}
	return i;
}

/* 20m without quotation marks: Lua begins to read a number. */
static uint32_t tell_number(struct misread *m, uint32_t i)
{
	const struct token *t = &m->list->tokens[i];
	const char *text = m->text + t->offset;
	uint32_t digits = 0;
	while (digits < t->length && text[digits] >= '0' && text[digits] <= '9')
		digits++;
	char unit = digits < t->length ? text[digits] : '\0';
	bool exponent = (unit | 32) == 'e' && t->length > digits + 1, hexadecimal = digits == 1 && *text == '0' && (unit | 32) == 'x';
	if (!unit || unit == '.' || exponent || hexadecimal || digits == 0)
		return i;
	report_token(m->r, DIAG_SYNTAX, m->file, i, report_format(m->r, "write \"%.*s\"", (int)t->length, text), "%.*s stands outside quotation marks", (int)t->length, text);
	m->told++;
	misread_blank(m, t->offset, t->length, '_');
	return i + 1;
}

uint32_t misread_sign(struct misread *m, uint32_t i)
{
	const struct token *t = misread_token(m, i);
	if (t->kind == TOKEN_NUMBER)
		return tell_number(m, i);
	if (t->kind != TOKEN_SIGN)
		return i;
	bool leads = i == m->part.first || misread_token(m, i - 1)->line != t->line, after_value = i > m->part.first && statement_ends_value(misread_token(m, i - 1), m->text);
	if ((unsigned char)m->text[t->offset] >= 0x80)
		return tell_foreign(m, i);
	bool slashes = misread_is(m, i, "//") || (misread_is(m, i, "/") && adjacent(m, i, "*"));
	bool hash = misread_is(m, i, "#") && leads && (after_value || i == m->part.first);
	if ((slashes && (leads || !after_value || misread_is(m, i - 1, "}"))) || hash)
		return tell_comment(m, i);
	return tell_habit(m, i);
}
