/* diagnostic — the list of mistakes and its two written forms. */
#include "script/mistake/diagnostic.h"

#include "base/json_write.h"
#include "base/utf8.h"
#include "base/saying.h"
#include "script/read/source.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *code, *title, *explanation, *example;
	enum script_severity severity;
} table[DIAGNOSTICS] = {
#define X(name, code, severity, title, explanation, example) {code, title, explanation, example, SCRIPT_##severity},
    DIAGNOSTIC_TABLE(X)
#undef X
};

const char *diagnostic_code(enum diagnostic_id id)
{
	return table[id].code;
}

const char *diagnostic_example(enum diagnostic_id id)
{
	return table[id].example;
}

static bool same(const struct script_diagnostic *a, const struct script_diagnostic *b)
{
	return a->code == b->code && a->line == b->line && a->column == b->column && strcmp(a->file, b->file) == 0 &&
	       strcmp(a->message, b->message) == 0;
}

bool diagnostic_is_full(const struct diagnostics *list)
{
	return list->count >= DIAGNOSTICS_MAX;
}

void diagnostic_drop(struct diagnostics *list, enum diagnostic_id id)
{
	list->dropped++;
	list->errors += table[id].severity == SCRIPT_ERROR;
}

void diagnostic_add(struct diagnostics *list, enum diagnostic_id id, const struct script_diagnostic *place)
{
	if (!place->message || !place->file) {
		list->failed = true;
		return;
	}
	struct script_diagnostic item = *place;
	item.code = table[id].code;
	item.severity = table[id].severity;
	for (size_t i = list->count > 64 ? list->count - 64 : 0; i < list->count; i++)
		if (same(&list->items[i], &item))
			return;
	if (diagnostic_is_full(list)) {
		diagnostic_drop(list, id);
		return;
	}
	if (item.severity == SCRIPT_ERROR)
		list->errors++;
	if (list->count == list->capacity) {
		size_t capacity = list->capacity ? list->capacity * 2 : 16;
		void *grown = memory_resize(list->items, capacity * sizeof *list->items);
		if (!grown) {
			list->failed = true;
			return;
		}
		list->items = grown;
		list->capacity = capacity;
	}
	list->items[list->count++] = item;
}

struct diagnostic_mark diagnostic_mark(const struct diagnostics *list)
{
	return (struct diagnostic_mark){list->count, list->dropped, list->errors};
}

void diagnostic_rewind(struct diagnostics *list, struct diagnostic_mark mark)
{
	size_t kept = mark.count;
	for (size_t i = mark.count; i < list->count; i++)
		if (list->items[i].code == table[DIAG_SYNTAX].code || list->items[i].code == table[DIAG_LOADING].code)
			list->items[kept++] = list->items[i];
	list->errors = mark.errors + (kept - mark.count);
	list->count = kept;
	list->dropped = mark.dropped;
}

void diagnostic_amend(struct diagnostics *list, size_t item, const char *hint, const struct saying *advised)
{
	if (item >= list->count)
		return;
	list->items[item].hint = hint;
	list->items[item].advised = advised;
}

/* scenario.lua first, then by name; then by place. */
static int compare(const void *left, const void *right)
{
	const struct script_diagnostic *a = left, *b = right;
	int order = strcmp(a->file, b->file);
	if (order != 0 && strcmp(a->file, "scenario.lua") == 0)
		return -1;
	if (order != 0 && strcmp(b->file, "scenario.lua") == 0)
		return 1;
	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	if (order == 0)
		order = (a->column > b->column) - (a->column < b->column);
	if (order == 0)
		order = strcmp(a->code, b->code);
	return order ? order : strcmp(a->message, b->message);
}

void diagnostic_sort(struct diagnostics *list)
{
	if (list->count)
		qsort(list->items, list->count, sizeof *list->items, compare);
}

void diagnostic_free(struct diagnostics *list)
{
	memory_free(list->items);
	*list = (struct diagnostics){0};
}

/* ---- text ----- */

#define EXCERPT_MAX 110 /* code points of a source line that are shown */

static bool is_wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
	       (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
	       (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd);
}

/* Writes the line, shortened around the column, and returns how wide the part before the column is on a terminal. */
static size_t write_excerpt(struct buffer *out, const char *line, int column)
{
	size_t length = strlen(line), width = 0, position = 1;
	size_t first = column > EXCERPT_MAX - 30 ? (size_t)column - (EXCERPT_MAX - 50) : 1;
	if (first > 1) {
		buffer_append_text(out, "... ");
		width = 4;
	}
	for (size_t at = 0; at < length && position < first + EXCERPT_MAX; position++) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(line + at, length - at, &c);
		if (bytes == 0) {
			bytes = 1;
			c = '?';
		}
		if (position >= first) {
			if (c == '\t' || c < 32 || c == 127 || utf8_is_hidden_control(c))
				buffer_append_byte(out, ' ');
			else
				buffer_append(out, line + at, bytes);
			if (position < (size_t)column)
				width += is_wide(c) ? 2 : 1;
		}
		at += bytes;
	}
	return width;
}

void script_write_finding(struct buffer *out, const char *folder, const char *label, const struct script_diagnostic *d)
{
	if (*folder && !source_is_shared(d->file)) {
		buffer_append_text(out, folder);
		if (*d->file)
			buffer_append_byte(out, '/');
	}
	buffer_append_text(out, d->file);
	if (d->line)
		buffer_append_format(out, ":%d", d->line);
	if (d->line && d->column)
		buffer_append_format(out, ":%d", d->column);
	buffer_append_format(out, "%s%s: %s\n", *folder || *d->file ? ": " : "", label, d->message);
	if (d->excerpt && d->line) {
		buffer_append_format(out, "%5d | ", d->line);
		size_t width = write_excerpt(out, d->excerpt, d->column);
		buffer_append_byte(out, '\n');
		if (d->column) {
			buffer_append_text(out, "      | ");
			for (size_t i = 0; i < width; i++)
				buffer_append_byte(out, ' ');
			buffer_append_byte(out, '^');
			if (d->hint)
				buffer_append_format(out, " %s", d->hint);
			buffer_append_byte(out, '\n');
			return;
		}
	}
	if (d->hint)
		buffer_append_format(out, "      = %s\n", d->hint);
}

const char *script_message(const struct script_diagnostic *d, const struct saying_words *words, struct arena *arena)
{
	return saying_text(d->said, d->message, words, arena);
}

const char *script_hint(const struct script_diagnostic *d, const struct saying_words *words, struct arena *arena)
{
	return saying_text(d->advised, d->hint, words, arena);
}

static const char *word(const struct saying_words *words, const char *english)
{
	const char *found = words ? words->find(words->user, english) : NULL;
	return found ? found : english;
}

const char *script_label(const struct script_diagnostic *d, const struct saying_words *words, struct arena *arena)
{
	const char *label = arena_format(arena, "%s[%s]", word(words, d->severity == SCRIPT_ERROR ? SAID("error") : SAID("warning")), d->code);
	return label ? label : d->code;
}

void diagnostic_write(const struct diagnostics *list, const char *folder, const struct saying_words *words, struct buffer *out)
{
	struct arena arena = {0};
	for (size_t i = 0; i < list->count; i++) {
		struct script_diagnostic d = list->items[i];
		d.message = script_message(&d, words, &arena);
		d.hint = script_hint(&d, words, &arena);
		script_write_finding(out, folder, script_label(&d, words, &arena), &d);
	}
	if (list->dropped)
		buffer_append_format(out, "%s %zu\n", word(words, SAID("further ones that are not shown:")), list->dropped);
	arena_free(&arena);
}

/* ---- JSON ----- */

void diagnostic_write_json(const struct diagnostics *list, const struct saying_words *words, struct buffer *out)
{
	struct arena arena = {0};
	json_open_object(out, NULL);
	json_put_number(out, "errors", (int64_t)list->errors);
	json_put_number(out, "warnings", (int64_t)(list->count + list->dropped - list->errors));
	json_put_number(out, "dropped", (int64_t)list->dropped);
	json_open_list(out, "diagnostics");
	for (size_t i = 0; i < list->count; i++) {
		const struct script_diagnostic *d = &list->items[i];
		json_open_object(out, NULL);
		json_put_text(out, "code", d->code);
		json_put_text(out, "severity", d->severity == SCRIPT_ERROR ? "error" : "warning");
		json_put_text(out, "file", d->file);
		json_put_number(out, "line", d->line);
		json_put_number(out, "column", d->column);
		json_put_text(out, "message", script_message(d, words, &arena));
		json_put_text(out, "hint", script_hint(d, words, &arena));
		json_put_text(out, "excerpt", d->excerpt);
		json_close_object(out);
	}
	json_close_list(out);
	json_close_object(out);
	arena_free(&arena);
}

/* ---- the page ----- */

void script_write_diagnostics_page(struct buffer *out)
{
	buffer_append_text(out, "# What `enshu check` says\n\n"
	                        "Made from the program's own table by `script_write_diagnostics_page`; a test keeps this page and the program equal, and loads every example.\n"
	                        "Errors (E) keep a scenario from running; warnings (W) do not. Examples are added to the scenario made of the examples in\n"
	                        "[scenario-reference.md](scenario-reference.md), those that begin with `-- test.lua` to its tests.\n");
	for (int i = 0; i < DIAGNOSTICS; i++) {
		buffer_append_format(out, "\n## %s — %s\n\n%s\n", table[i].code, table[i].title, table[i].explanation);
		if (table[i].example)
			buffer_append_format(out, "\n```lua\n%s\n```\n", table[i].example);
	}
}
