/* i18n — one open-addressed table of ids per language over the parsed JSON; formatting copies the pattern and replaces {name}. */
#include "view/text/i18n.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"

#define I18N_FILE_MAX (1 << 20)
#define I18N_SLOTS    8192 /* a power of two, at least twice I18N_TEXTS_MAX */

struct i18n_text {
	const char *id, *text;
};

struct i18n_table {
	struct i18n_text *texts;
	size_t count, own;          /* with and without what was taken from other languages */
	uint16_t slots[I18N_SLOTS]; /* index + 1 into texts; 0: free */
};

struct i18n {
	struct i18n_table tables[LANGUAGE_COUNT];
};

static const char *const codes[LANGUAGE_COUNT] = {"en", "ja"};

const char *i18n_language_code(enum language language)
{
	return codes[language];
}

bool i18n_language_from_code(const char *code, enum language *language)
{
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		if (strcmp(code, codes[i]) == 0) {
			*language = (enum language)i;
			return true;
		}
	}
	return false;
}

static size_t slot_of(const struct i18n_table *table, const char *id)
{
	size_t slot = (size_t)hash_bytes(id, strlen(id), 0) & (I18N_SLOTS - 1);
	while (table->slots[slot] && strcmp(table->texts[table->slots[slot] - 1].id, id) != 0)
		slot = (slot + 1) & (I18N_SLOTS - 1);
	return slot;
}

static const char *find(const struct i18n_table *table, const char *id)
{
	uint16_t index = table->slots[slot_of(table, id)];
	return index ? table->texts[index - 1].text : NULL;
}

static void add(struct i18n_table *table, const char *id, const char *text)
{
	size_t slot = slot_of(table, id);
	table->texts[table->count] = (struct i18n_text){id, text};
	table->slots[slot] = (uint16_t)++table->count;
}

static size_t line_of(const char *source, size_t offset)
{
	size_t line = 1;
	for (size_t i = 0; i < offset; i++)
		line += source[i] == '\n';
	return line;
}

static bool fail(struct arena *arena, const char **error, const char *path, size_t line, const char *reason)
{
	const char *sentence = arena_format(arena, "%s:%zu: %s", path, line, reason);
	*error = sentence ? sentence : "memory is exhausted";
	return false;
}

static bool load_table(struct i18n_table *table, struct arena *arena, const char *path, const char **error)
{
	char *source;
	size_t length;
	enum file_result result = file_read(arena, path, I18N_FILE_MAX, &source, &length);
	if (result != FILE_OK)
		return fail(arena, error, path, 1, file_result_phrase(result));
	struct json_error bad;
	const struct json *root = json_parse(arena, source, length, &bad);
	if (!root)
		return fail(arena, error, path, line_of(source, bad.offset), bad.reason);
	if (root->kind != JSON_OBJECT || root->length > I18N_TEXTS_MAX)
		return fail(arena, error, path, 1, "one flat object with at most 4096 texts is expected");
	table->texts = arena_allocate(arena, I18N_TEXTS_MAX * sizeof *table->texts);
	if (!table->texts)
		return fail(arena, error, path, 1, "memory is exhausted");
	for (const struct json *m = root->first; m; m = m->next) {
		if (m->kind != JSON_TEXT || m->length == 0)
			return fail(arena, error, path, line_of(source, m->offset),
			            "every value must be a text that is not empty");
		add(table, m->key, m->text);
	}
	table->own = table->count;
	return true;
}

static bool is_plural(const char *id)
{
	const char *dot = strrchr(id, '.');
	return dot && (strcmp(dot, ".one") == 0 || strcmp(dot, ".other") == 0);
}

/* Gives a table the texts it lacks, marked with the language they come from. Plural forms are resolved when they are formatted. */
static bool complete(struct i18n_table *table, const struct i18n_table *other, const char *code, struct arena *arena)
{
	for (size_t i = 0; i < other->own; i++) {
		const struct i18n_text *t = &other->texts[i];
		if (is_plural(t->id) || find(table, t->id))
			continue;
		const char *marked = arena_format(arena, "[%s] %s", code, t->text);
		if (!marked || table->count == I18N_TEXTS_MAX)
			return false;
		add(table, t->id, marked);
	}
	return true;
}

const struct i18n *i18n_load(struct arena *arena, const char *folder, const char **error)
{
	struct i18n *set = arena_allocate(arena, sizeof *set);
	*error = "memory is exhausted";
	if (!set)
		return NULL;
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		const char *path = arena_format(arena, "%s/%s.json", folder, codes[i]);
		if (!path || !load_table(&set->tables[i], arena, path, error))
			return NULL;
	}
	for (int i = 0; i < LANGUAGE_COUNT; i++)
		for (int other = 0; other < LANGUAGE_COUNT; other++)
			if (other != i && !complete(&set->tables[i], &set->tables[other], codes[other], arena)) {
				*error = "memory is exhausted";
				return NULL;
			}
	return set;
}

const char *i18n_text(const struct i18n *set, enum language language, const char *id)
{
	const char *text = find(&set->tables[language], id);
	return text ? text : "[?]";
}

static bool append_argument(struct buffer *out, const struct i18n_argument *arguments, const char *name, size_t length)
{
	for (const struct i18n_argument *a = arguments; a && a->name; a++) {
		if (strlen(a->name) != length || memcmp(a->name, name, length) != 0)
			continue;
		if (a->text)
			buffer_append_text(out, a->text);
		else if (a->number < 0) /* a minus sign, not a hyphen */
			buffer_append_format(out, "\xE2\x88\x92%" PRIu64, (uint64_t)0 - (uint64_t)a->number);
		else
			buffer_append_integer(out, a->number);
		return true;
	}
	return false;
}

/* The pattern for an id: itself, or the plural form that the argument "count" asks for in the language. */
static const char *pattern_for(const struct i18n *set, enum language language, const char *id,
                               const struct i18n_argument *arguments, enum language *found)
{
	const char *text = find(&set->tables[language], id);
	*found = language;
	if (text)
		return text;
	bool one = false;
	for (const struct i18n_argument *a = arguments; a && a->name; a++)
		if (strcmp(a->name, "count") == 0 && !a->text)
			one = a->number == 1;
	char form[160];
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		*found = i == 0 ? language : (enum language)(i - 1 < (int)language ? i - 1 : i);
		if (one && *found == LANGUAGE_EN) {
			snprintf(form, sizeof form, "%s.one", id);
			if ((text = find(&set->tables[*found], form)))
				return text;
		}
		snprintf(form, sizeof form, "%s.other", id);
		if ((text = find(&set->tables[*found], form)))
			return text;
	}
	return NULL;
}

const char *i18n_format(const struct i18n *set, struct arena *arena, enum language language, const char *id,
                        const struct i18n_argument *arguments)
{
	enum language found;
	const char *pattern = pattern_for(set, language, id, arguments, &found);
	if (!pattern)
		return "[?]";
	if (found == language && !strchr(pattern, '{'))
		return pattern;
	struct buffer out = {0};
	if (found != language)
		buffer_append_format(&out, "[%s] ", codes[found]);
	for (const char *p = pattern; *p;) {
		const char *open = strchr(p, '{');
		const char *close = open ? strchr(open, '}') : NULL;
		if (!close) {
			buffer_append_text(&out, p);
			break;
		}
		buffer_append(&out, p, (size_t)(open - p));
		if (!append_argument(&out, arguments, open + 1, (size_t)(close - open - 1)))
			buffer_append(&out, open, (size_t)(close - open + 1));
		p = close + 1;
	}
	const char *text = out.failed ? NULL : arena_copy_text(arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return text ? text : "";
}

size_t i18n_count(const struct i18n *set, enum language language)
{
	return set->tables[language].own;
}

const char *i18n_id(const struct i18n *set, enum language language, size_t i, const char **text)
{
	const struct i18n_text *entry = &set->tables[language].texts[i];
	if (text)
		*text = entry->text;
	return entry->id;
}
