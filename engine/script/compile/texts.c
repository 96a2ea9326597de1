/* texts — every text of a scenario with its stable id, its languages, and whether it fits the place where it will be shown. */
#include "script/compile/compile.h"

#include "base/utf8.h"
#include "script/mistake/habits.h"
#include "script/mistake/suggest.h"
#include "script/translate/po.h"

#include <string.h>

struct translations { /* one PO file for each language, count 0 where there is none */
	struct po_file files[SIM_LANGUAGES_MAX];
	uint32_t source[SIM_LANGUAGES_MAX];
	uint32_t declared;                   /* languages that the scenario itself names; a further one may be half done */
	uint32_t missing[SIM_LANGUAGES_MAX]; /* texts that a further one lacks: told as one number, not a thousand lines */
	bool broken[SIM_LANGUAGES_MAX];      /* its file could not be read, which was told: what it lacks is not */
};

bool texts_is_language(const char *text)
{
	size_t length = strlen(text);
	if (length < 2 || length > 12 || text[0] < 'a' || text[0] > 'z' || text[1] < 'a' || text[1] > 'z')
		return false;
	if (length == 2)
		return true;
	for (size_t i = text[2] == '-' ? 3 : 2; i < length; i++) {
		bool letter = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
		if (!letter && text[i] != '-')
			return false;
	}
	return length == 3 || text[2] == '-';
}

int compile_language(const struct compiler *c, const char *code)
{
	for (uint32_t i = 0; i < c->sc->language_count; i++)
		if (strcmp(c->sc->languages[i], code) == 0)
			return (int)i;
	return SIM_NONE;
}

/* ---- languages and PO files ----- */

static void add_language(struct compiler *c, const char *code)
{
	if (c->sc->language_count < SIM_LANGUAGES_MAX)
		c->sc->languages[c->sc->language_count++] = code;
}

static void declared_languages(struct compiler *c, const struct node *node)
{
	struct at at = at_key(at_node(node), "languages");
	const struct value *v = node_field(node, "languages");
	if (v->type == VALUE_STRING && texts_is_language(v->string)) { /* the rest is read in that language */
		compile_wrong_type_hint(c, at, v, "a list of language codes", report_format(c->reporter, "write { \"%s\" }", v->string));
		add_language(c, v->string);
	} else if (v->type != VALUE_NONE && v->type != VALUE_TABLE) {
		compile_wrong_type_hint(c, at, v, "a list of language codes", "write { \"en\", \"ja\" }");
	}
	for (uint32_t i = 0; v->type == VALUE_TABLE && i < v->table->item_count; i++) {
		const struct value *item = &v->table->items[i];
		struct at place = at_item(at, i);
		const char *meant = item->type == VALUE_STRING ? habit_of_code(item->string) : NULL;
		if (meant) {
			report(c->reporter, DIAG_OUT_OF_RANGE, &place, item->string, report_did_you_mean(c->reporter, meant), "\"%s\" is the code of no language", item->string);
			if (compile_language(c, meant) == SIM_NONE && c->sc->language_count < SIM_LANGUAGES_MAX)
				add_language(c, meant);
		} else if (item->type != VALUE_STRING || !texts_is_language(item->string))
			report(c->reporter, DIAG_OUT_OF_RANGE, &place, NULL, NULL, "a language is a code such as \"en\" or \"ja\"");
		else if (compile_language(c, item->string) != SIM_NONE)
			report(c->reporter, DIAG_DUPLICATE, &place, item->string, NULL, "language \"%s\" stands twice", item->string);
		else if (c->sc->language_count == SIM_LANGUAGES_MAX)
			report(c->reporter, DIAG_TOO_MANY, &place, NULL, NULL, "a scenario has at most %d languages", SIM_LANGUAGES_MAX);
		else
			add_language(c, item->string);
	}
}

/* A file that cannot be read costs its own texts, not the exercise: they fall back, and a further language is not offered at all. */
static void read_file(struct compiler *c, struct source *source, const char *code)
{
	int language = compile_language(c, code);
	struct po_error error;
	struct po_file read;
	uint32_t file = (uint32_t)(source - c->script->sources.items);
	if (language == SIM_NONE && c->sc->language_count == SIM_LANGUAGES_MAX) {
		report_line(c->reporter, DIAG_PO, file, 0, NULL, NULL, "a scenario has at most %d languages", SIM_LANGUAGES_MAX);
		return;
	}
	if (!po_read(&read, &c->script->arena, source->text, source->length, &error)) {
		c->failed = c->failed || !error.reason;
		if (error.reason)
			report_line(c->reporter, DIAG_PO, file, error.line, NULL, "until this is mended none of the file's texts is used", "%s", error.reason);
		if (language != SIM_NONE)
			c->translations->broken[language] = true;
		return;
	}
	if (language == SIM_NONE) {
		add_language(c, code);
		language = compile_language(c, code);
	}
	c->translations->source[language] = file;
	c->translations->files[language] = read;
}

static void read_path(struct compiler *c, const char *path)
{
	size_t length = strlen(path);
	const char *code = compile_format(c, "%.*s", (int)(length > 8 ? length - 8 : 0), path + 5); /* text/xx.po */
	enum source_result result;
	const char *why;
	if (!texts_is_language(code)) {
		report_path(c->reporter, DIAG_PO, path, NULL, "the name is not a language code such as ja.po");
		return;
	}
	struct source *source = source_get(&c->script->sources, path, &result, &why);
	if (source)
		read_file(c, source, code);
	else if (!c->script->sources.failed)
		report_unread(c->reporter, path, result, why);
	if (!source && compile_language(c, code) != SIM_NONE)
		c->translations->broken[compile_language(c, code)] = true;
}

void texts_open(struct compiler *c)
{
	c->translations = memory_allocate_zeroed(1, sizeof *c->translations);
	c->failed = c->failed || !c->translations;
	for (const struct node *node = c->loader->first; node; node = node->next)
		if (node->word->id == WORD_scenario && c->sc->language_count == 0)
			declared_languages(c, node);
	if (c->sc->language_count == 0)
		add_language(c, "en");
	if (c->failed)
		return;
	c->translations->declared = c->sc->language_count;
	size_t count;
	char **names = source_list(&c->script->sources, "text", ".po", &count);
	for (size_t i = 0; i < count; i++)
		read_path(c, compile_format(c, "text/%s", names[i]));
	for (uint32_t i = 0; !c->script->sources.folder && i < c->script->sources.count; i++) {
		const char *path = c->script->sources.items[i].path;
		if (strncmp(path, "text/", 5) == 0 && source_path_is_plain(path, ".po"))
			read_path(c, path);
	}
}

void texts_close(struct compiler *c)
{
	for (uint32_t i = 0; c->translations && i < c->sc->language_count; i++) {
		const struct po_file *file = &c->translations->files[i];
		if (c->translations->missing[i] && !c->loader->aborted && !recover_lost_any(&c->script->sources))
			report_line(c->reporter, DIAG_MISSING_TEXT, c->translations->source[i], 0, NULL, "add the language to `languages` of the scenario to see each",
			            "%u texts are missing in %s", c->translations->missing[i], c->sc->languages[i]);
		for (uint32_t n = 0; n < file->count && !c->loader->aborted && !recover_lost_any(&c->script->sources); n++)
			if (!file->entries[n].used)
				report_line(c->reporter, DIAG_LOST_TEXT, c->translations->source[i], file->entries[n].line, file->entries[n].id, NULL,
				            "no text has the id \"%s\"", file->entries[n].id);
	}
}

void texts_free(struct compiler *c)
{
	for (uint32_t i = 0; c->translations && i < SIM_LANGUAGES_MAX; i++)
		po_free(&c->translations->files[i]);
	memory_free(c->translations);
	c->translations = NULL;
}

/* ---- one text ----- */

static const struct {
	const char *what;
	unsigned lines, latin, japanese;
} limits[] = {
    [TEXT_HEADLINE] = {SAID("headline"), 1, 42, 25}, [TEXT_BODY] = {SAID("body"), 3, 66, 37},          [TEXT_QUESTION] = {SAID("question"), 1, 31, 17},
    [TEXT_OPTION] = {SAID("option"), 1, 28, 16},     [TEXT_ROLE] = {SAID("role's label"), 1, 20, 10}, [TEXT_METRIC] = {SAID("metric's label"), 1, 22, 12},
};

static bool is_wide(uint32_t code_point)
{
	return code_point >= 0x1100 && !(code_point >= 0x2000 && code_point < 0x2e80) && !(code_point >= 0xff61 && code_point <= 0xffdc);
}

/* Marks above and below a letter take no place of their own. */
static bool is_mark(uint32_t c)
{
	return (c >= 0x300 && c < 0x370) || c == 0xe31 || (c >= 0xe34 && c <= 0xe3a) || (c >= 0xe47 && c <= 0xe4e);
}

/* Lines that the text takes when a line holds `line` full-width or `latin` other characters. */
static unsigned lines_of(const char *text, unsigned latin, unsigned japanese, bool wide)
{
	unsigned lines = 1, used = 0, room = wide ? japanese * 2 : latin;
	size_t length = strlen(text);
	for (size_t at = 0; at < length;) {
		uint32_t code_point = 0;
		size_t bytes = utf8_decode(text + at, length - at, &code_point);
		at += bytes ? bytes : 1;
		unsigned width = is_mark(code_point) ? 0 : wide && is_wide(code_point) ? 2 : 1;
		if (code_point == '\n') {
			lines++;
			used = 0;
			continue;
		}
		if (used + width > room) {
			lines++;
			used = 0;
		}
		used += width;
	}
	return lines;
}

static void check_length(struct compiler *c, const struct at *at, const char *text, int language, enum text_place place)
{
	if (place == TEXT_ANYWHERE)
		return;
	const char *code = c->sc->languages[language];
	bool wide = strncmp(code, "ja", 2) == 0 || strncmp(code, "zh", 2) == 0 || strncmp(code, "ko", 2) == 0;
	unsigned lines = lines_of(text, limits[place].latin, limits[place].japanese, wide);
	if (lines <= limits[place].lines)
		return;
	unsigned room = wide ? limits[place].japanese : limits[place].latin;
	if (limits[place].lines == 1)
		report(c->reporter, DIAG_LONG_TEXT, at, NULL, NULL, "the %s in %s has %zu characters; the room display has place for %u", limits[place].what,
		       code, utf8_count(text, strlen(text)), room);
	else
		report(c->reporter, DIAG_LONG_TEXT, at, NULL, NULL, "the %s in %s takes %u lines; the room display has place for %u of %u characters",
		       limits[place].what, code, lines, limits[place].lines, room);
}

static bool text_is_sound(struct compiler *c, const struct at *at, const char *text)
{
	size_t length = strlen(text);
	bool blank = true;
	for (size_t i = 0; i < length;) {
		uint32_t code_point = 0;
		size_t bytes = utf8_decode(text + i, length - i, &code_point);
		if (bytes == 0 || utf8_is_hidden_control(code_point)) {
			report(c->reporter, DIAG_TEXT, at, NULL, NULL, "the text holds the hidden control character U+%04X", (unsigned)code_point);
			return false;
		}
		blank = blank && (code_point == ' ' || code_point == '\n' || code_point == '\t' || code_point == 0x3000);
		i += bytes;
	}
	if (blank)
		report(c->reporter, DIAG_TEXT, at, NULL, NULL, "the text is empty");
	return !blank;
}

/* The same for a text of a PO file, which costs itself alone; a blank one is one that is missing. */
static bool translation_is_sound(struct compiler *c, uint32_t file, const struct po_entry *found)
{
	bool blank = true;
	for (size_t i = 0, length = strlen(found->text); i < length;) {
		uint32_t code_point = 0;
		size_t bytes = utf8_decode(found->text + i, length - i, &code_point);
		if (bytes == 0 || utf8_is_hidden_control(code_point)) {
			report_line(c->reporter, DIAG_PO, file, found->line, found->id, NULL, "the text holds the hidden control character U+%04X", (unsigned)code_point);
			return false;
		}
		blank = blank && (code_point == ' ' || code_point == '\n' || code_point == '\t' || code_point == 0x3000);
		i += bytes;
	}
	return !blank;
}

static void take_text(struct compiler *c, struct at at, const struct value *v, int language, struct sim_text_entry *entry)
{
	if (v->type != VALUE_STRING)
		compile_wrong_type(c, at, v, "a text in quotes");
	else if (text_is_sound(c, &at, v->string))
		entry->by_language[language] = v->string;
}

/* Texts of the PO files where the scenario itself has none. */
static void translate(struct compiler *c, struct sim_text_entry *entry)
{
	for (uint32_t i = 0; c->translations && i < c->sc->language_count; i++) {
		struct po_entry *found = po_find(&c->translations->files[i], entry->id);
		if (!found)
			continue;
		found->used = true;
		const char *source = entry->by_language[0];
		bool outdated = found->fuzzy || (i > 0 && source && strcmp(source, found->source) != 0);
		if (outdated)
			report_line(c->reporter, DIAG_STALE_TEXT, c->translations->source[i], found->line, found->id, NULL,
			            found->fuzzy ? "the translation of \"%s\" is marked fuzzy" : "the text of \"%s\" has changed since it was translated",
			            found->id);
		if (!entry->by_language[i] && !found->fuzzy && translation_is_sound(c, c->translations->source[i], found))
			entry->by_language[i] = found->text;
	}
}

static void check_languages(struct compiler *c, struct at at, const struct sim_text_entry *entry, enum text_place place, const struct value *v)
{
	for (uint32_t i = 0; i < c->sc->language_count; i++) {
		struct at part = v->type == VALUE_TABLE && entry->by_language[i] ? at_key(at, c->sc->languages[i]) : at;
		const struct value *given = v->type == VALUE_TABLE ? table_field(v->table, c->sc->languages[i]) : NULL;
		if (given && given->type == VALUE_UNKNOWN)
			continue;
		if (entry->by_language[i])
			check_length(c, &part, entry->by_language[i], (int)i, place);
		else if (c->translations && c->translations->broken[i])
			continue;
		else if (compile_is_idle_measure(c))
			continue; /* nobody reads them */
		else if (c->translations && i >= c->translations->declared)
			c->translations->missing[i]++;
		else
			report(c->reporter, DIAG_MISSING_TEXT, &at, NULL, v->type == VALUE_TABLE && !(c->translations && c->translations->files[i].count) ? report_format(c->reporter, "add %s = \"...\"", c->sc->languages[i]) : NULL, "text %s is missing in %s", entry->id, c->sc->languages[i]);
	}
}

/* The catalogue speaks more languages than a scenario needs to, so there they are no mistake. */
static bool is_catalogue(const struct compiler *c, const struct at *at)
{
	return source_is_shared(c->script->sources.items[SIM_PLACE_FILE(at->node->place)].path);
}

/* The first text in a language that the scenario does not have: better than none. */
static const char *foreign_text(const struct table *table)
{
	for (uint32_t i = 0; i < table->field_count; i++)
		if (table->fields[i].value.type == VALUE_STRING)
			return table->fields[i].value.string;
	return NULL;
}

/* A language forgotten in the scenario's list is one mistake, not one a text. */
static bool is_told(struct compiler *c, const char *code)
{
	for (uint8_t i = 0; i < c->foreign_count; i++)
		if (strcmp(c->foreign[i], code) == 0)
			return true;
	if (texts_is_language(code) && c->foreign_count < sizeof c->foreign / sizeof *c->foreign)
		c->foreign[c->foreign_count++] = code;
	return false;
}

static void take_table(struct compiler *c, struct at at, const struct table *table, struct sim_text_entry *entry)
{
	bool catalogue = is_catalogue(c, &at);
	for (uint32_t i = 0; i < table->field_count; i++) {
		const char *key = table->fields[i].key;
		int language = compile_language(c, key);
		struct at name = at_name(at, key);
		if (language != SIM_NONE) {
			take_text(c, at_key(at, key), &table->fields[i].value, language, entry);
			continue;
		}
		if (catalogue && texts_is_language(key))
			continue;
		struct suggestion s = {.wanted = key};
		for (uint32_t n = 0; n < c->sc->language_count; n++)
			suggest_try(&s, c->sc->languages[n]);
		const char *meant = habit_of_language(c, key);
		if (!meant && is_told(c, key))
			continue;
		report(c->reporter, DIAG_TEXT, &name, NULL, meant ? meant : texts_is_language(key) ? report_format(c->reporter, "add \"%s\" to `languages` of the scenario", key)
		                                                                  : report_did_you_mean(c->reporter, s.best),
		       "\"%s\" is not a language of this scenario", key);
	}
	if (table->item_count || table->stray)
		report(c->reporter, DIAG_TEXT, &at, NULL, NULL, "a text is { en = \"...\" }, not a list");
	else if (table->field_count == 0)
		report(c->reporter, DIAG_TEXT, &at, NULL, NULL, "the text is empty");
}

static bool entry_has_text(const struct compiler *c, const struct sim_text_entry *entry)
{
	for (uint32_t i = 0; i < c->sc->language_count; i++)
		if (entry->by_language[i])
			return true;
	return false;
}

sim_text compile_text(struct compiler *c, struct at at, const struct value *v, const char *id, enum text_place place)
{
	if (v->type == VALUE_NONE || v->type == VALUE_UNKNOWN)
		return SIM_NONE;
	struct sim_text_entry entry = {.id = id, .place = at.node->place};
	size_t before = c->script->diagnostics.errors;
	if (v->type == VALUE_STRING)
		take_text(c, at, v, 0, &entry);
	else if (v->type == VALUE_TABLE)
		take_table(c, at, v->table, &entry);
	else
		compile_wrong_type(c, at, v, "a text such as { en = \"...\" }");
	if (v->type != VALUE_STRING && v->type != VALUE_TABLE)
		return SIM_NONE;
	translate(c, &entry);
	if (before == c->script->diagnostics.errors)
		check_languages(c, at, &entry, place, v);
	if (v->type == VALUE_TABLE && is_catalogue(c, &at) && !entry_has_text(c, &entry))
		entry.by_language[0] = foreign_text(v->table);
	uint32_t index = pool_add(c, &c->t->texts, 1);
	*(struct sim_text_entry *)pool_row(c, &c->t->texts, index) = entry;
	return (sim_text)index;
}

struct sim_list compile_texts(struct compiler *c, struct at at, const struct value *v, const char *id)
{
	struct sim_list list = {0};
	if (v->type == VALUE_NONE)
		return list;
	if (v->type != VALUE_TABLE || v->table->field_count) {
		compile_wrong_type_hint(c, at, v, "a list of texts", "put { } round it, even round a single one");
		return list;
	}
	list.count = v->table->item_count;
	list.first = pool_add(c, &c->t->text_list, list.count);
	for (uint32_t i = 0; i < list.count; i++) {
		sim_text text = compile_text(c, at_item(at, i), &v->table->items[i], compile_format(c, "%s.%u", id, i + 1), TEXT_ANYWHERE);
		*(sim_text *)pool_row(c, &c->t->text_list, list.first + i) = text;
	}
	return list;
}
