/* See msel_scenario.h. */
#include "report/msel_scenario.h"

#include "base/duration.h"
#include "base/utf8.h"

#include <string.h>

#define TEXT_MAX 8000 /* a text of a scenario holds at most 8,192 bytes */

#define CAN_BE_ASIDE                                                                                                   \
	(UINT64_C(1) << MSEL_AFTER | UINT64_C(1) << MSEL_WHEN | UINT64_C(1) << MSEL_UNLESS | UINT64_C(1) << MSEL_EXPECTED | UINT64_C(1) << MSEL_REVEALS | UINT64_C(1) << MSEL_EFFECTS)

struct writer {
	struct msel_scenario *out;
	const struct msel *msel;
	struct msel_import *import; /* NULL: say nothing */
	const uint64_t *aside;
	struct buffer *to;
	uint8_t file;
	uint32_t line, row;
};

const char *msel_file_name(enum msel_file file)
{
	return file == MSEL_SCENARIO_LUA ? "scenario.lua" : "injects.lua";
}

/* ---- lines ---- */

static void put(struct writer *w, const char *text)
{
	buffer_append_text(w->to, text);
	for (; *text; text++)
		w->line += *text == '\n';
}

static void mark(struct writer *w, enum msel_field field)
{
	struct msel_scenario *s = w->out;
	if (s->line_count == s->line_capacity) {
		uint32_t capacity = s->line_capacity ? s->line_capacity * 2 : 256;
		void *grown = memory_resize(s->lines, capacity * sizeof *s->lines);
		s->failed = s->failed || !grown;
		if (!grown)
			return;
		s->lines = grown;
		s->line_capacity = capacity;
	}
	s->lines[s->line_count++] = (struct msel_line){w->file, (uint8_t)field, w->line, w->row};
}

/* A quoted string of Lua on one line. */
static void put_string(struct writer *w, const char *text)
{
	put(w, "\"");
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_append_byte(w->to, '\\');
		if (*text == '\n')
			buffer_append_text(w->to, "\\n");
		else
			buffer_append_byte(w->to, *text);
	}
	put(w, "\"");
}

static void put_comment(struct writer *w, const char *label, const char *text)
{
	put(w, "  -- ");
	put(w, label);
	put(w, ": ");
	for (; *text; text++) {
		char one[2] = {*text, '\0'};
		put(w, *text == '\n' ? "\n  -- " : one);
	}
	put(w, "\n");
}

static void tell(struct writer *w, enum msel_finding_kind kind, const char *what, const char *text)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	if (w->import)
		msel_find(w->import, kind, row->sheet, row->row, UINT32_MAX, "%s%s", what, text);
}

/* ---- texts ---- */

/* A text as the language takes it: without control characters that screens must not obey, and not longer than it may be. Returns false when nothing is left. */
static bool sound(struct writer *w, const char *text, struct buffer *out)
{
	size_t length = strlen(text), dropped = 0;
	bool blank = true;
	buffer_clear(out);
	for (size_t at = 0; at < length;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		if (out->length + bytes > TEXT_MAX) {
			tell(w, MSEL_LEFT, "a text is longer than 8,000 bytes; what did not fit: ", text + at);
			break;
		}
		blank = blank && (c == ' ' || c == '\n' || c == '\t' || c == 0x3000);
		if (bytes == 0 || utf8_is_hidden_control(c))
			dropped++;
		else
			buffer_append(out, text + at, bytes);
		at += bytes ? bytes : 1;
	}
	if (dropped)
		tell(w, MSEL_MOVED, "hidden control characters were taken out of: ", text);
	w->out->failed = w->out->failed || out->failed;
	return !blank;
}

/* { en = "...", ja = "..." } of texts by language, of which has_words holds. */
static void put_text(struct writer *w, const char *const *texts)
{
	struct buffer clean = {0};
	bool any = false;
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		if (!texts[l] || !sound(w, texts[l], &clean))
			continue;
		const char *code = w->msel->languages[l];
		put(w, any ? ", " : "{ ");
		put(w, strchr(code, '-') ? "[\"" : "");
		put(w, code);
		put(w, strchr(code, '-') ? "\"] = " : " = ");
		put_string(w, buffer_text(&clean));
		any = true;
	}
	put(w, any ? " }" : "{ }");
	buffer_free(&clean);
}

/* Something remains when blanks and hidden control characters are taken away. */
static bool is_visible(const char *text)
{
	for (size_t at = 0, length = text ? strlen(text) : 0; at < length;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		at += bytes ? bytes : 1;
		if (bytes && !utf8_is_hidden_control(c) && c != ' ' && c != '\n' && c != '\t' && c != 0x3000)
			return true;
	}
	return false;
}

static bool has_words(const struct writer *w, const char *const *texts)
{
	for (uint32_t l = 0; l < w->msel->language_count; l++)
		if (is_visible(texts[l]))
			return true;
	return false;
}

static void put_words(struct writer *w, const char *key, enum msel_field field)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	if (!has_words(w, row->text[field]))
		return;
	put(w, "  ");
	put(w, key);
	put(w, " = ");
	put_text(w, row->text[field]);
	put(w, ",\n");
}

/* The same for what cannot do without: its id stands in. */
static void put_name(struct writer *w, const char *key)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	const char *id[MSEL_LANGUAGES] = {msel_get(row, MSEL_ID, 0)};
	put(w, "  ");
	put(w, key);
	put(w, " = ");
	put_text(w, has_words(w, row->text[MSEL_SUBJECT]) ? row->text[MSEL_SUBJECT] : id);
	put(w, ",\n");
}

/* The field in the first language that has it. */
static const char *first_of(const struct msel_row *row, enum msel_field field)
{
	int language = 0;
	while (language + 1 < MSEL_LANGUAGES && !*msel_get(row, field, language))
		language++;
	return msel_get(row, field, language);
}

static const char *get(const struct writer *w, enum msel_field field)
{
	return first_of(&w->msel->rows[w->row], field);
}

static void put_plain(struct writer *w, const char *key, const char *text)
{
	if (!*text)
		return;
	put(w, "  ");
	put(w, key);
	put(w, " = ");
	put_string(w, text);
	put(w, ",\n");
}

static bool is_aside(const struct writer *w, enum msel_field field)
{
	return w->aside && (w->aside[w->row] >> field & 1);
}

/* ---- lists ---- */

struct items {
	const char **of[MSEL_LANGUAGES];
	uint32_t count[MSEL_LANGUAGES], most;
};

static struct items split(struct writer *w, struct arena *arena, enum msel_field field)
{
	struct items items = {0};
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		items.count[l] = msel_list_split(arena, msel_get(&w->msel->rows[w->row], field, (int)l), &items.of[l]);
		items.most = items.count[l] > items.most ? items.count[l] : items.most;
	}
	return items;
}

static void put_questions(struct writer *w)
{
	struct arena arena = {0};
	struct items items = split(w, &arena, MSEL_QUESTIONS);
	bool any = false;
	for (uint32_t i = 0; i < items.most; i++) {
		const char *texts[MSEL_LANGUAGES] = {NULL};
		for (uint32_t l = 0; l < w->msel->language_count; l++)
			texts[l] = i < items.count[l] ? items.of[l][i] : NULL;
		if (!has_words(w, texts))
			continue;
		put(w, any ? ",\n    " : "  questions = {\n    ");
		put_text(w, texts);
		any = true;
	}
	put(w, any ? " },\n" : "");
	arena_free(&arena);
}

static void put_expected_item(struct writer *w, const char *const *texts, const char *on, const char *objective)
{
	bool words = has_words(w, texts);
	if (!words && !*objective) {
		put_string(w, on);
		return;
	}
	if (*on || *objective)
		put(w, words ? "expect { text = " : "expect { ");
	if (words)
		put_text(w, texts);
	if (*on) {
		put(w, words ? ", on = " : "on = ");
		put_string(w, on);
	}
	if (*objective) {
		put(w, words || *on ? ", objective = " : "objective = ");
		put_string(w, objective);
	}
	put(w, *on || *objective ? " }" : "");
}

static void put_expected(struct writer *w)
{
	struct arena arena = {0};
	struct items items = split(w, &arena, MSEL_EXPECTED);
	bool any = false, aside = is_aside(w, MSEL_EXPECTED);
	for (uint32_t i = 0; i < items.most; i++) {
		const char *texts[MSEL_LANGUAGES] = {NULL}, *on = "", *objective = "";
		for (uint32_t l = 0; l < w->msel->language_count; l++) {
			struct msel_expected x = {"", "", ""};
			if (i < items.count[l] && !msel_expected_read(&arena, items.of[l][i], &x))
				w->out->failed = true;
			texts[l] = x.text;
			on = *on ? on : x.on;
			objective = *objective ? objective : x.objective;
		}
		if (aside)
			on = objective = "";
		if (!has_words(w, texts) && !*on)
			continue;
		put(w, any ? ",\n    " : "  expected = {\n    ");
		mark(w, MSEL_EXPECTED);
		put_expected_item(w, texts, on, objective);
		any = true;
	}
	put(w, any ? " },\n" : "");
	if (aside)
		put_comment(w, "expected", get(w, MSEL_EXPECTED));
	arena_free(&arena);
}

/* "a, b" as { "a", "b" }. */
static void put_ids(struct writer *w, const char *key, const char *list)
{
	if (!*list)
		return;
	put(w, "  ");
	put(w, key);
	bool several = strchr(list, ',') != NULL;
	put(w, several ? " = { " : " = ");
	while (*list) {
		size_t length = strcspn(list, ",");
		char id[128] = "";
		memcpy(id, list, length < sizeof id ? length : sizeof id - 1);
		put_string(w, id);
		list += length;
		put(w, *list ? ", " : "");
		list += strspn(list, ", ");
	}
	put(w, several ? " }" : "");
}

static void put_id_list(struct writer *w, const char *key, const char *list)
{
	if (!*list)
		return;
	put_ids(w, key, list);
	put(w, ",\n");
}

/* ---- what is written in the scenario language ---- */

static void put_logic(struct writer *w, const char *key, enum msel_field field, bool quoted)
{
	const char *text = get(w, field);
	if (!*text)
		return;
	if (is_aside(w, field) || strncmp(text, "--", 2) == 0) {
		put_comment(w, key, text);
		return;
	}
	mark(w, field);
	put(w, "  ");
	put(w, key);
	put(w, " = ");
	if (quoted)
		put_string(w, text);
	else
		for (const char *at = text; *at; at++) {
			char one[2] = {*at, '\0'};
			put(w, one);
			if (*at == '\n')
				mark(w, field);
		}
	put(w, ",\n");
}

static void put_trigger(struct writer *w)
{
	const char *after = get(w, MSEL_AFTER), *when = get(w, MSEL_WHEN), *at = get(w, MSEL_AT);
	if (*after && !is_aside(w, MSEL_AFTER))
		put_logic(w, "after", MSEL_AFTER, true);
	else if (*when && !is_aside(w, MSEL_WHEN))
		put_logic(w, "when", MSEL_WHEN, false);
	else if (!*after && !*when)
		put_plain(w, "at", at);
	if (*after && is_aside(w, MSEL_AFTER))
		put_comment(w, "after", after);
	if (*when && is_aside(w, MSEL_WHEN))
		put_comment(w, "when", when);
}

/* Notes, with what was set aside on lines of their own, so that nobody has to look into the file. */
static void put_notes(struct writer *w)
{
	static const uint8_t fields[] = {MSEL_AFTER, MSEL_WHEN, MSEL_UNLESS, MSEL_EXPECTED, MSEL_REVEALS, MSEL_EFFECTS};
	const struct msel_row *row = &w->msel->rows[w->row];
	struct buffer notes = {0};
	buffer_append_text(&notes, msel_get(row, MSEL_NOTES, 0));
	bool added = false;
	for (size_t i = 0; i < sizeof fields; i++) {
		bool opaque = strncmp(get(w, fields[i]), "--", 2) == 0;
		if (!*get(w, fields[i]) || (!is_aside(w, fields[i]) && !opaque))
			continue;
		buffer_append_format(&notes, "%s%s: %s", notes.length ? "\n" : "", msel_field_id(fields[i]), get(w, fields[i]));
		added = true;
	}
	if (!added) {
		put_words(w, "notes", MSEL_NOTES);
	} else {
		const char *texts[MSEL_LANGUAGES];
		memcpy(texts, row->text[MSEL_NOTES], sizeof texts);
		texts[0] = buffer_text(&notes);
		put(w, "  notes = ");
		put_text(w, texts);
		put(w, ",\n");
	}
	w->out->failed = w->out->failed || notes.failed;
	buffer_free(&notes);
}

/* ---- declarations ---- */

static void open_declaration(struct writer *w, const char *word)
{
	put(w, word);
	put(w, " ");
	put_string(w, get(w, MSEL_ID));
	put(w, " {\n");
}

static bool names_role(const struct writer *w, const char *text)
{
	for (uint32_t i = 0; i < w->msel->count; i++)
		if (msel_is(&w->msel->rows[i], "role") && strcmp(msel_get(&w->msel->rows[i], MSEL_ID, 0), text) == 0)
			return true;
	return false;
}

/* A sender that is the id of a role, in the first language alone, is that role. */
static void put_sender(struct writer *w)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	bool others = false;
	for (uint32_t l = 1; l < w->msel->language_count; l++)
		others = others || *msel_get(row, MSEL_FROM, (int)l);
	if (!others && names_role(w, msel_get(row, MSEL_FROM, 0)))
		put_plain(w, "from", get(w, MSEL_FROM));
	else
		put_words(w, "from", MSEL_FROM);
}

static void put_inject(struct writer *w)
{
	open_declaration(w, "inject");
	put_trigger(w);
	put_logic(w, "unless", MSEL_UNLESS, false);
	put_id_list(w, "to", get(w, MSEL_TO));
	if (*get(w, MSEL_ROOM))
		put(w, strcmp(get(w, MSEL_ROOM), "yes") == 0 ? "  room = true,\n" : "  room = false,\n");
	put_plain(w, "via", get(w, MSEL_VIA));
	put_sender(w);
	put_name(w, "subject");
	put_words(w, "body", MSEL_BODY);
	put_notes(w);
	put_questions(w);
	put_expected(w);
	const char *reveals = get(w, MSEL_REVEALS);
	if (*reveals && is_aside(w, MSEL_REVEALS))
		put_comment(w, "reveals", reveals);
	else if (*reveals) {
		mark(w, MSEL_REVEALS);
		put_id_list(w, "reveals", reveals);
	}
	put_plain(w, "module", get(w, MSEL_MODULE));
	put_plain(w, "objective", get(w, MSEL_OBJECTIVE));
	put_logic(w, "effects", MSEL_EFFECTS, false);
	put(w, "}\n\n");
}

static void put_role(struct writer *w)
{
	open_declaration(w, "role");
	put_name(w, "name");
	put_words(w, "label", MSEL_FROM);
	put_words(w, "brief", MSEL_BODY);
	put_plain(w, "kind", get(w, MSEL_VIA));
	const char *seats = get(w, MSEL_NUMBER);
	size_t digits = strspn(seats, "0123456789");
	if (digits > 0 && digits < 3 && seats[digits] == '\0' && strcmp(seats, "1") != 0 && strcmp(seats, "0") != 0) {
		put(w, "  seats = ");
		put(w, seats);
		put(w, ",\n");
	}
	if (strcmp(get(w, MSEL_ROOM), "no") == 0)
		put(w, "  hidden = true,\n");
	put(w, "}\n");
}

static void put_module(struct writer *w)
{
	open_declaration(w, "module");
	put_trigger(w);
	put_name(w, "name");
	int64_t seconds;
	const char *discussion = get(w, MSEL_VIA);
	if (duration_parse(discussion, strlen(discussion), &seconds))
		put_plain(w, "discussion", discussion);
	put_words(w, "begins", MSEL_BODY);
	put_questions(w);
	put(w, "}\n");
}

static void put_fact(struct writer *w)
{
	put(w, "fact ");
	put_string(w, get(w, MSEL_ID));
	put(w, " ");
	const struct msel_row *row = &w->msel->rows[w->row];
	const char *id[MSEL_LANGUAGES] = {msel_get(row, MSEL_ID, 0)};
	put_text(w, has_words(w, row->text[MSEL_SUBJECT]) ? row->text[MSEL_SUBJECT] : id);
	/* the keys stand in the same table as the languages: reopen it */
	w->to->length -= 2;
	w->to->data[w->to->length] = '\0';
	if (*get(w, MSEL_TO) && strcmp(get(w, MSEL_TO), "everybody") != 0) {
		put(w, ",\n");
		put_ids(w, "release_to", get(w, MSEL_TO));
	}
	if (*get(w, MSEL_FROM)) {
		put(w, ",\n");
		put_ids(w, "known_by", get(w, MSEL_FROM));
	}
	put(w, " }\n");
}

static void put_objective(struct writer *w)
{
	open_declaration(w, "objective");
	put_name(w, "text");
	put_words(w, "capability", MSEL_BODY);
	put(w, "}\n");
}

/* ---- the head ---- */

static const struct msel_row *setting_row(const struct writer *w, const char *id)
{
	for (uint32_t i = 0; i < w->msel->count; i++)
		if (msel_is(&w->msel->rows[i], "setting") && strcmp(msel_get(&w->msel->rows[i], MSEL_ID, 0), id) == 0)
			return &w->msel->rows[i];
	return NULL;
}

static void put_head(struct writer *w, const char *source, const char *id)
{
	static const char *const plain[] = {"version", "start", "zone", "length", "session", "sector"}, *const words[] = {"title", "premise", "about"};
	const struct msel_row *own = setting_row(w, "id"), *version = setting_row(w, "version");
	put(w, "-- Imported from ");
	for (; *source; source++) {
		char one[2] = {*source, '\0'};
		put(w, (unsigned char)*source < 0x20 ? " " : one);
	}
	put(w, ". What the import assumed or could not place stands in import-report.txt.\n-- The injects are in injects.lua, in the order of the sheet. Decisions, actions, metrics and endings are yours to add.\n\n"
	       "scenario {\n");
	put_plain(w, "id", own ? msel_get(own, MSEL_SUBJECT, 0) : id);
	put(w, "  api = 1,\n  languages = { ");
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		put(w, l ? ", " : "");
		put_string(w, w->msel->languages[l]);
	}
	put(w, " },\n");
	for (size_t i = version ? 0 : 1; i < sizeof plain / sizeof *plain; i++) {
		const struct msel_row *row = setting_row(w, plain[i]);
		put_plain(w, plain[i], row ? msel_get(row, MSEL_SUBJECT, 0) : "");
	}
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const struct msel_row *row = setting_row(w, words[i]);
		const char *title[MSEL_LANGUAGES] = {id};
		const char *const *texts = row ? row->text[MSEL_SUBJECT] : i == 0 ? title : NULL;
		if (!texts || !has_words(w, texts))
			continue;
		put(w, "  ");
		put(w, words[i]);
		put(w, " = ");
		put_text(w, texts);
		put(w, ",\n");
	}
	put(w, "}\n\n");
}

static void put_kind(struct writer *w, const char *kind, void (*write)(struct writer *))
{
	bool any = false;
	for (w->row = 0; w->row < w->msel->count; w->row++)
		if (msel_is(&w->msel->rows[w->row], kind)) {
			mark(w, MSEL_KIND);
			write(w);
			any = true;
		}
	w->row = 0;
	put(w, any ? "\n" : "");
}

bool msel_scenario_write(struct msel_scenario *out, const struct msel *msel, const char *source, const char *id, const uint64_t *aside, struct msel_import *import)
{
	struct writer w = {.out = out, .msel = msel, .import = import, .aside = aside, .line = 1};
	for (int i = 0; i < MSEL_FILES; i++)
		buffer_clear(&out->files[i]);
	out->line_count = 0;
	w.to = &out->files[MSEL_SCENARIO_LUA];
	put_head(&w, source, id);
	put_kind(&w, "role", put_role);
	put_kind(&w, "objective", put_objective);
	put_kind(&w, "module", put_module);
	put_kind(&w, "fact", put_fact);
	put(&w, "include \"injects\"\n");
	w.to = &out->files[MSEL_INJECTS_LUA];
	w.file = MSEL_INJECTS_LUA;
	w.line = 1;
	put_kind(&w, "inject", put_inject);
	return !out->failed && !out->files[0].failed && !out->files[1].failed;
}

/* Fields of a row among `wanted` that hold something and are not yet set aside. */
static uint64_t left_of(const struct msel_row *row, uint64_t wanted, uint64_t aside)
{
	uint64_t fields = 0;
	for (int f = 0; f < MSEL_FIELDS; f++)
		if ((wanted & ~aside) >> f & 1 && *first_of(row, (enum msel_field)f))
			fields |= UINT64_C(1) << f;
	return fields;
}

bool msel_scenario_set_aside(const struct msel_scenario *s, const struct msel *msel, const char *file, int line, uint64_t *aside, uint32_t *row, uint64_t *fields)
{
	uint32_t at = s->line_count;
	for (uint32_t i = 0; i < s->line_count; i++)
		if (strcmp(msel_file_name(s->lines[i].file), file) == 0 && s->lines[i].line <= (uint32_t)line)
			at = i;
	if (at == s->line_count)
		return false;
	/* The line itself; else its row; else, as an unclosed bracket is told lines later, the rows before it. */
	bool exact = s->lines[at].line == (uint32_t)line && s->lines[at].field != MSEL_KIND;
	uint64_t wanted = exact ? UINT64_C(1) << s->lines[at].field : CAN_BE_ASIDE;
	for (uint32_t i = at + 1; i > 0; i--) {
		*row = s->lines[i - 1].row;
		*fields = left_of(&msel->rows[*row], wanted, aside[*row]);
		aside[*row] |= *fields;
		if (*fields)
			return true;
		wanted = CAN_BE_ASIDE;
	}
	return false;
}

void msel_scenario_free(struct msel_scenario *s)
{
	for (int i = 0; i < MSEL_FILES; i++)
		buffer_free(&s->files[i]);
	memory_free(s->lines);
	*s = (struct msel_scenario){0};
}
