/* See check_words.h. */
#include "app/check_words.h"

#include "app/app.h"
#include "app/places.h"
#include "base/file.h"
#include "base/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MAX ((size_t)1 << 20) /* bytes of the table */

struct row {
	const char *english, *words;
};
struct table {
	struct arena arena;
	struct row *rows;
	size_t count;
	bool read;
	struct saying_words words;
};

static int compare(const void *left, const void *right)
{
	return strcmp(((const struct row *)left)->english, ((const struct row *)right)->english);
}

static const char *find(void *user, const char *english)
{
	const struct table *t = user;
	const struct row wanted = {.english = english}, *row = t->count ? bsearch(&wanted, t->rows, t->count, sizeof *t->rows, compare) : NULL;
	return row ? row->words : NULL;
}

/* NULL, or why the table cannot be used. */
static const char *fill(struct table *t, const char *path)
{
	char *text;
	size_t length, count = 0;
	struct json_error error;
	enum file_result result = file_read(&t->arena, path, WORDS_MAX, &text, &length);
	const struct json *root = result == FILE_OK ? json_parse(&t->arena, text, length, &error) : NULL;
	if (result != FILE_OK)
		return file_result_phrase(result);
	if (!root || root->kind != JSON_OBJECT)
		return "it is not a table of texts";
	for (const struct json *x = root->first; x; x = x->next)
		count++;
	t->rows = arena_allocate(&t->arena, (count + 1) * sizeof *t->rows);
	if (!t->rows)
		return "memory is exhausted";
	for (const struct json *x = root->first; x; x = x->next)
		if (x->kind == JSON_TEXT)
			t->rows[t->count++] = (struct row){x->key, x->text};
	qsort(t->rows, t->count, sizeof *t->rows, compare);
	return NULL;
}

const struct saying_words *check_words(enum language language)
{
	static struct table tables[LANGUAGE_COUNT];
	struct table *t = &tables[language];
	char path[APP_PATH], name[48];
	if (language == LANGUAGE_EN)
		return NULL;
	if (!t->read) {
		snprintf(name, sizeof name, "assets/text/check-%.8s.json", i18n_language_code(language));
		const char *why = app_join(path, app_data_folder(), name) ? fill(t, path) : "the path is too long";
		if (why)
			app_complain("%s: %s. It belongs to the program; install it again.", name, why);
		t->words = (struct saying_words){find, t, i18n_language_code(language)};
		t->read = true;
	}
	return t->count ? &t->words : NULL;
}
