/* i18n — the interface's own texts (not the scenarios'), by id and language, with named arguments and plural forms.
 *
 * assets/text/en.json and ja.json are flat objects: "console.fire_now": "Fire now". An argument is written {name}. A text that depends on a number has
 * the ids x.one and x.other and is looked up as x with an argument "count"; Japanese has only x.other. A text that a language lacks is taken from another
 * language and begins with that language's code in brackets: visible, never empty, never an id. A test keeps both files complete. */
#ifndef ENSHU_VIEW_I18N_H
#define ENSHU_VIEW_I18N_H

#include "base/memory.h"

enum language { LANGUAGE_EN, LANGUAGE_JA, LANGUAGE_COUNT };

#define I18N_TEXTS_MAX 4096 /* ids in one language */

struct i18n; /* all languages; immutable once loaded */

struct i18n_argument {
	const char *name; /* NULL ends a list */
	const char *text; /* used when not NULL */
	int64_t number;
};

#define I18N_TEXT(name_, text_)     ((struct i18n_argument){.name = (name_), .text = (text_)})
#define I18N_NUMBER(name_, number_) ((struct i18n_argument){.name = (name_), .number = (number_)})

/* Reads <folder>/en.json and ja.json into the arena. Returns NULL and a sentence naming file, place and reason in *error. */
const struct i18n *i18n_load(struct arena *arena, const char *folder, const char **error);

/* "en", "ja"; and back, false when unknown. */
const char *i18n_language_code(enum language language);
bool i18n_language_from_code(const char *code, enum language *language);

/* The text of an id without arguments. Never NULL; lives as long as the set. */
const char *i18n_text(const struct i18n *set, enum language language, const char *id);
/* With arguments, into the arena. An argument the list lacks stays visible as {name}. Never NULL ("" when memory is exhausted). */
const char *i18n_format(const struct i18n *set, struct arena *arena, enum language language, const char *id,
                        const struct i18n_argument *arguments);

/* For tests: the number of ids of a language, and the i-th (in file order) with its text. */
size_t i18n_count(const struct i18n *set, enum language language);
const char *i18n_id(const struct i18n *set, enum language language, size_t i, const char **text);

#endif
