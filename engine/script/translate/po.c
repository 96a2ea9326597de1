/* po — line by line; a keyword begins a string, further quoted lines continue it, a blank line or the next msgctxt ends the entry. */
#include "script/translate/po.h"

#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

enum part { PART_NONE, PART_ID, PART_SOURCE, PART_TEXT, PARTS };

struct po_parser {
	struct po_file *file;
	struct arena *arena;
	struct po_error *error;
	uint32_t capacity;
	struct buffer parts[PARTS];
	bool given[PARTS];
	enum part part; /* that quoted lines continue */
	bool fuzzy, next_fuzzy;
	int line, entry_line;
	/* po_read_whole: what stands before the entry under way, and before the next */
	bool whole, obsolete, in_previous;
	struct buffer notes[2][3]; /* [0] of the entry, [1] collected for the next; enum note */
};
enum note { NOTE_COMMENTS, NOTE_FLAGS, NOTE_PREVIOUS, NOTES };

static bool fail(struct po_parser *p, const char *reason)
{
	*p->error = (struct po_error){p->line, reason};
	return false;
}

static bool add_entry(struct po_parser *p)
{
	struct po_file *file = p->file;
	if (file->count == p->capacity) {
		uint32_t capacity = p->capacity ? p->capacity * 2 : 64;
		void *grown = memory_resize(file->entries, capacity * sizeof *file->entries);
		if (!grown)
			return fail(p, NULL);
		file->entries = grown;
		p->capacity = capacity;
	}
	const char *kept[PARTS] = {NULL};
	for (int i = PART_ID; i < PARTS; i++) {
		if (!p->parts[i].failed)
			kept[i] = arena_copy_text(p->arena, buffer_text(&p->parts[i]), p->parts[i].length);
		if (!kept[i])
			return fail(p, NULL);
	}
	struct po_entry *entry = &file->entries[file->count++];
	*entry = (struct po_entry){.id = kept[PART_ID], .source = kept[PART_SOURCE], .text = kept[PART_TEXT], .fuzzy = p->fuzzy, .line = p->entry_line};
	if (!p->whole)
		return true;
	entry->obsolete = p->obsolete;
	entry->comments = arena_copy_text(p->arena, buffer_text(&p->notes[0][NOTE_COMMENTS]), p->notes[0][NOTE_COMMENTS].length);
	entry->flags = arena_copy_text(p->arena, buffer_text(&p->notes[0][NOTE_FLAGS]), p->notes[0][NOTE_FLAGS].length);
	entry->previous = arena_copy_text(p->arena, buffer_text(&p->notes[0][NOTE_PREVIOUS]), p->notes[0][NOTE_PREVIOUS].length);
	return (entry->comments && entry->flags && entry->previous) || fail(p, NULL);
}

static bool finish_entry(struct po_parser *p)
{
	bool any = p->given[PART_ID] || p->given[PART_SOURCE] || p->given[PART_TEXT];
	bool whole = p->given[PART_SOURCE] && p->given[PART_TEXT], kept = p->given[PART_ID];
	if (any && !whole)
		return fail(p, "the entry lacks msgid or msgstr");
	if ((kept || (p->whole && any)) && !add_entry(p)) /* without msgctxt it is the header */
		return false;
	for (int i = 0; i < NOTES; i++) { /* comments stand before their entry */
		buffer_clear(&p->notes[0][i]);
		buffer_append(&p->notes[0][i], buffer_text(&p->notes[1][i]), p->notes[1][i].length);
		buffer_clear(&p->notes[1][i]);
	}
	p->obsolete = false;
	for (int i = 0; i < PARTS; i++) {
		buffer_clear(&p->parts[i]);
		p->given[i] = false;
	}
	p->fuzzy = p->next_fuzzy;
	p->next_fuzzy = false;
	p->part = PART_NONE;
	return true;
}

static bool read_quoted(struct po_parser *p, const char *at, const char *end)
{
	struct buffer *out = &p->parts[p->part];
	if (p->part == PART_NONE && !p->in_previous)
		return fail(p, "a quoted line belongs to nothing");
	for (at++; at < end && *at != '"'; at++) {
		if (*at != '\\') {
			buffer_append_byte(out, *at);
			continue;
		}
		if (++at == end)
			break;
		switch (*at) {
		case 'n': buffer_append_byte(out, '\n'); break;
		case 't': buffer_append_byte(out, '\t'); break;
		case '"':
		case '\\': buffer_append_byte(out, *at); break;
		default: return fail(p, "only \\n, \\t, \\\" and \\\\ may follow a backslash");
		}
	}
	if (at + 1 != end || *at != '"')
		return fail(p, "a quote is missing, or something follows it");
	return true;
}

static bool read_keyword(struct po_parser *p, const char *at, const char *end)
{
	static const char *const keywords[PARTS] = {"", "msgctxt", "msgid", "msgstr"};
	for (int part = PART_ID; part < PARTS; part++) {
		size_t length = strlen(keywords[part]);
		if ((size_t)(end - at) <= length || memcmp(at, keywords[part], length) != 0 || (at[length] != ' ' && at[length] != '\t'))
			continue;
		bool begins = part == PART_ID || (part == PART_SOURCE && !(p->given[PART_ID] && !p->given[PART_SOURCE]));
		if (begins && !finish_entry(p))
			return false;
		if (p->given[part])
			return fail(p, "the entry gives this twice");
		if (part == PART_TEXT && !p->given[PART_SOURCE])
			return fail(p, "msgstr stands before msgid");
		p->given[part] = true;
		p->part = (enum part)part;
		if (begins)
			p->entry_line = p->line;
		for (at += length; at < end && (*at == ' ' || *at == '\t');)
			at++;
		return at < end && *at == '"' ? read_quoted(p, at, end) : fail(p, "a quoted text is missing");
	}
	return fail(p, "neither msgctxt, msgid, msgstr, a quoted line nor a comment");
}

static bool read_line(struct po_parser *p, const char *at, const char *end);

/* The words of "#, fuzzy, c-format" but for fuzzy, which is kept apart. */
static void keep_flags(struct po_parser *p, const char *at, const char *end)
{
	struct buffer *flags = &p->notes[1][NOTE_FLAGS];
	while (at < end) {
		while (at < end && (*at == ' ' || *at == ','))
			at++;
		const char *word = at;
		while (at < end && *at != ',')
			at++;
		bool fuzzy = at - word >= 5 && memcmp(word, "fuzzy", 5) == 0;
		if (at > word && !fuzzy) {
			buffer_append_text(flags, flags->length ? ", " : "");
			buffer_append(flags, word, (size_t)(at - word));
		}
	}
}

/* "#| msgid ..." and its further quoted lines; a previous msgctxt is not kept. */
static bool keep_previous(struct po_parser *p, const char *at, const char *end)
{
	while (at < end && *at == ' ')
		at++;
	if (end - at > 6 && memcmp(at, "msgid ", 6) == 0) {
		at += 6;
		p->in_previous = true;
	} else if (at == end || *at != '"') {
		p->in_previous = false;
		return true;
	}
	if (!p->in_previous)
		return true;
	enum part part = p->part;
	struct buffer kept = p->parts[PART_NONE];
	p->parts[PART_NONE] = p->notes[1][NOTE_PREVIOUS];
	p->part = PART_NONE;
	bool fine = read_quoted(p, at, end);
	p->notes[1][NOTE_PREVIOUS] = p->parts[PART_NONE];
	p->parts[PART_NONE] = kept;
	p->part = part;
	return fine;
}

static bool keep_comment(struct po_parser *p, const char *at, const char *end)
{
	char kind = end - at > 1 ? at[1] : ' ';
	if (kind == '~' && end - at > 2 && at[2] != '|') {
		for (at += 2; at < end && *at == ' ';)
			at++;
		bool fine = at == end || read_line(p, at, end);
		p->obsolete = true; /* after read_line, which may have ended the entry before */
		return fine;
	}
	if (kind == '|')
		return keep_previous(p, at + 2, end);
	if (kind == ',')
		keep_flags(p, at + 2, end);
	if (kind == ' ' || kind == '\t' || kind == '#') {
		buffer_append(&p->notes[1][NOTE_COMMENTS], at, (size_t)(end - at));
		buffer_append_byte(&p->notes[1][NOTE_COMMENTS], '\n');
	}
	return true;
}

static bool is_fuzzy(const char *at, const char *end)
{
	for (; end - at >= 5; at++)
		if (memcmp(at, "fuzzy", 5) == 0)
			return true;
	return false;
}

static bool read_line(struct po_parser *p, const char *at, const char *end)
{
	while (end > at && (end[-1] == '\r' || end[-1] == ' ' || end[-1] == '\t'))
		end--;
	if (at == end)
		return true;
	if (*at != '#' || end - at < 2 || at[1] != '|')
		p->in_previous = false;
	if (*at == '#') {
		if (end - at > 1 && at[1] == ',' && is_fuzzy(at, end))
			p->next_fuzzy = true; /* flags stand before their entry */
		return !p->whole || keep_comment(p, at, end);
	}
	return *at == '"' ? read_quoted(p, at, end) : read_keyword(p, at, end);
}

static int compare(const void *left, const void *right)
{
	const struct po_entry *a = left, *b = right;
	int order = strcmp(a->id, b->id);
	return order ? order : (a->line > b->line) - (a->line < b->line);
}

/* Of two entries with one id an obsolete one goes. */
static void drop_shadowed(struct po_file *file)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < file->count; i++) {
		bool same_before = kept > 0 && strcmp(file->entries[kept - 1].id, file->entries[i].id) == 0;
		if (same_before && file->entries[i].obsolete)
			continue;
		if (same_before && file->entries[kept - 1].obsolete)
			kept--;
		file->entries[kept++] = file->entries[i];
	}
	file->count = kept;
}

static bool read_all(struct po_file *file, struct arena *arena, const char *text, size_t length, bool whole, struct po_error *error)
{
	*file = (struct po_file){0};
	struct po_parser p = {.file = file, .arena = arena, .error = error, .whole = whole};
	bool fine = true;
	for (size_t at = length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0 /* the mark that some editors put first */; fine && at < length;) {
		const char *newline = memchr(text + at, '\n', length - at);
		size_t end = newline ? (size_t)(newline - text) : length;
		p.line++;
		fine = read_line(&p, text + at, text + end);
		at = end + 1;
	}
	fine = fine && finish_entry(&p);
	if (fine && file->count)
		qsort(file->entries, file->count, sizeof *file->entries, compare);
	drop_shadowed(file);
	for (uint32_t i = 1; fine && i < file->count; i++) {
		p.line = file->entries[i].line;
		if (strcmp(file->entries[i].id, file->entries[i - 1].id) == 0)
			fine = fail(&p, "this msgctxt stands twice");
	}
	for (int i = 0; i < PARTS; i++)
		buffer_free(&p.parts[i]);
	for (int i = 0; i < 2 * NOTES; i++)
		buffer_free(&p.notes[i / NOTES][i % NOTES]);
	if (!fine)
		po_free(file);
	return fine;
}

bool po_read(struct po_file *file, struct arena *arena, const char *text, size_t length, struct po_error *error)
{
	return read_all(file, arena, text, length, false, error);
}

bool po_read_whole(struct po_file *file, struct arena *arena, const char *text, size_t length, struct po_error *error)
{
	return read_all(file, arena, text, length, true, error);
}

struct po_entry *po_find(const struct po_file *file, const char *id)
{
	uint32_t low = 0, high = file->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = strcmp(file->entries[middle].id, id);
		if (order == 0)
			return &file->entries[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

void po_free(struct po_file *file)
{
	memory_free(file->entries);
	*file = (struct po_file){0};
}
