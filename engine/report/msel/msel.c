/* See msel.h. */
#include "report/msel/msel.h"

#include "base/hash.h"

#include <string.h>

static const struct {
	const char *id;
	int how;
} fields[MSEL_FIELDS] = {
#define X(name, id, how, width) {id, MSEL_##how},
    MSEL_FIELD_TABLE(X)
#undef X
};

const char *msel_field_id(enum msel_field field)
{
	return fields[field].id;
}

int msel_field_find(const char *id)
{
	for (int i = 0; i < MSEL_FIELDS; i++)
		if (strcmp(fields[i].id, id) == 0)
			return i;
	return MSEL_FIELDS;
}

int msel_field_how(enum msel_field field)
{
	return fields[field].how;
}

/* ---- ids of injects and modules: a table with open addressing ---- */

static uint32_t *slot_of(const struct msel *msel, const char *id)
{
	const struct msel_ids *ids = &msel->ids;
	uint32_t at = (uint32_t)hash_bytes(id, strlen(id), 0) & (ids->capacity - 1);
	while (ids->slots[at] && strcmp(msel_get(&msel->rows[ids->slots[at] - 1], MSEL_ID, 0), id) != 0)
		at = (at + 1) & (ids->capacity - 1);
	return &ids->slots[at];
}

const struct msel_row *msel_flow_row(const struct msel *msel, const char *id)
{
	uint32_t slot = msel->ids.capacity ? *slot_of(msel, id) : 0;
	return slot ? &msel->rows[slot - 1] : NULL;
}

/* Keeps the table at most half full. */
static bool make_room(struct msel *msel)
{
	struct msel_ids old = msel->ids;
	if (old.used * 2 < old.capacity)
		return true;
	uint32_t capacity = old.capacity ? old.capacity * 2 : 256;
	uint32_t *slots = memory_allocate_zeroed(capacity, sizeof *slots);
	if (!slots)
		return false;
	msel->ids = (struct msel_ids){slots, old.used, capacity};
	for (uint32_t i = 0; i < old.capacity; i++)
		if (old.slots[i])
			*slot_of(msel, msel_get(&msel->rows[old.slots[i] - 1], MSEL_ID, 0)) = old.slots[i];
	memory_free(old.slots);
	return true;
}

/* Of two rows with one id the first is found. */
static void note_id(struct msel *msel, const struct msel_row *row)
{
	if (!msel_is(row, "inject") && !msel_is(row, "module"))
		return;
	uint32_t *slot = make_room(msel) ? slot_of(msel, msel_get(row, MSEL_ID, 0)) : NULL;
	msel->failed = msel->failed || !slot;
	if (slot && !*slot) {
		*slot = (uint32_t)(row - msel->rows) + 1;
		msel->ids.used++;
	}
}

/* ---- rows ---- */

/* Grows an array for one more. False, failed set, when memory is exhausted. */
static bool reserve(struct msel *msel, void **array, uint32_t count, uint32_t *capacity, size_t size)
{
	uint32_t more = *capacity ? *capacity * 2 : 64;
	void *grown = count < *capacity ? *array : memory_resize(*array, more * size);
	msel->failed = msel->failed || !grown;
	if (grown && count == *capacity)
		*capacity = more;
	*array = grown ? grown : *array;
	return grown != NULL;
}

struct msel_row *msel_add(struct msel *msel, const char *kind)
{
	bool cast = strcmp(kind, "inject") != 0;
	void *rows = msel->rows, *members = msel->cast;
	bool fine = reserve(msel, &rows, msel->count, &msel->capacity, sizeof *msel->rows) &&
	            (!cast || reserve(msel, &members, msel->cast_count, &msel->cast_capacity, sizeof *msel->cast));
	msel->rows = rows;
	msel->cast = members;
	if (!fine)
		return NULL;
	if (cast)
		msel->cast[msel->cast_count++] = msel->count;
	struct msel_row *row = &msel->rows[msel->count++];
	*row = (struct msel_row){0};
	msel_set(msel, row, MSEL_KIND, 0, kind);
	return row;
}

void msel_set(struct msel *msel, struct msel_row *row, enum msel_field field, int language, const char *text)
{
	if (!row || !text || !*text)
		return;
	row->text[field][language] = arena_copy_text(&msel->arena, text, strlen(text));
	msel->failed = msel->failed || !row->text[field][language];
	if (field == MSEL_ID && !msel->failed)
		note_id(msel, row);
}

const char *msel_get(const struct msel_row *row, enum msel_field field, int language)
{
	const char *text = row->text[field][language];
	return text ? text : "";
}

bool msel_is(const struct msel_row *row, const char *kind)
{
	return strcmp(msel_get(row, MSEL_KIND, 0), kind) == 0;
}

void msel_free(struct msel *msel)
{
	memory_free(msel->rows);
	memory_free(msel->cast);
	memory_free(msel->ids.slots);
	arena_free(&msel->arena);
	*msel = (struct msel){0};
}

/* ---- lists ---- */

#define BULLET "• "

static bool has_bullet(const char *line)
{
	return strncmp(line, BULLET, strlen(BULLET)) == 0;
}

void msel_list_add(struct buffer *cell, const char *item)
{
	if (cell->length)
		buffer_append_byte(cell, '\n');
	buffer_append_text(cell, BULLET);
	for (const char *at = item; *at; at++) {
		buffer_append_byte(cell, *at);
		if (*at == '\n' && (at[1] == '\\' || has_bullet(at + 1)))
			buffer_append_byte(cell, '\\');
	}
}

/* Length of what people put before the items of a list: "- ", "1. ", "2) ", "(3) ", "・". */
static size_t foreign_mark(const char *line)
{
	static const char *const marks[] = {"- ", "* ", "・", "● ", "○ ", "– ", "•", "·"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strncmp(line, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	size_t open = *line == '(', digits = strspn(line + open, "0123456789");
	const char *after = line + open + digits;
	if (digits == 0 || digits > 2 || (*after != '.' && *after != ')') || (after[1] != ' ' && after[1] != '\t'))
		return 0;
	return open + digits + 1;
}

uint32_t msel_list_split(struct arena *arena, const char *cell, const char ***items)
{
	bool ours = has_bullet(cell) || strstr(cell, "\n" BULLET);
	uint32_t lines = 1, count = 0;
	for (const char *at = cell; *at; at++)
		lines += *at == '\n';
	struct buffer item = {0};
	*items = *cell ? arena_allocate(arena, lines * sizeof **items) : NULL;
	for (const char *line = cell; *items && *line;) {
		const char *end = strchr(line, '\n');
		size_t length = end ? (size_t)(end - line) : strlen(line);
		bool begins = !ours || has_bullet(line);
		size_t skip = ours ? (begins ? strlen(BULLET) : *line == '\\') : foreign_mark(line);
		while (!ours && (line[skip] == ' ' || line[skip] == '\t'))
			skip++;
		if (begins)
			buffer_clear(&item);
		else if (count > 0)
			buffer_append_byte(&item, '\n');
		buffer_append(&item, line + skip, length > skip ? length - skip : 0);
		count += count == 0 || (begins && (ours || length > skip)); /* somebody else's blank lines are no items */
		(*items)[count - 1] = arena_copy_text(arena, buffer_text(&item), item.length);
		if (!(*items)[count - 1] || item.failed)
			count = 0;
		if (count == 0)
			break;
		line += length + (end != NULL);
	}
	buffer_free(&item);
	return count;
}

/* ---- expected actions ---- */

void msel_expected_write(struct buffer *item, const char *text, const char *on, const char *objective)
{
	size_t length = strlen(text);
	buffer_append_text(item, text);
	if (*on)
		buffer_append_format(item, "%s[on %s]", item->length ? " " : "", on);
	if (*objective)
		buffer_append_format(item, "%s[objective %s]", item->length ? " " : "", objective);
	if (!*on && !*objective && length && text[length - 1] == ']')
		buffer_append_text(item, " []"); /* the bracket belongs to the text */
}

/* Takes "[word X]" off the end of text[0..*length). */
static const char *take_bracket(struct arena *arena, const char *text, size_t *length, const char *word)
{
	size_t open = *length, word_length = strlen(word);
	if (open == 0 || text[open - 1] != ']')
		return "";
	while (open > 0 && text[open - 1] != '[')
		open--;
	if (open == 0 || strncmp(text + open, word, word_length) != 0)
		return "";
	const char *value = arena_copy_text(arena, text + open + word_length, *length - open - word_length - 1);
	*length = open - 1 - (open > 1 && text[open - 2] == ' ');
	return value;
}

bool msel_expected_read(struct arena *arena, const char *item, struct msel_expected *out)
{
	size_t length = strlen(item);
	*out = (struct msel_expected){"", "", ""};
	if (length >= 3 && strcmp(item + length - 3, " []") == 0) {
		length -= 3;
	} else {
		out->objective = take_bracket(arena, item, &length, "objective ");
		out->on = take_bracket(arena, item, &length, "on ");
	}
	out->text = arena_copy_text(arena, item, length);
	return out->text && out->on && out->objective;
}
