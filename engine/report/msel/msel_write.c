/* See msel_write.h. */
#include "report/msel/msel_write.h"

#include "base/utf8.h"

#include <string.h>

#define TEXT_MAX 8000 /* a text of a scenario holds at most 8,192 bytes */

/* ---- lines ---- */

void msel_put(struct msel_writer *w, const char *text)
{
	buffer_append_text(w->to, text);
	for (; *text; text++)
		w->line += *text == '\n';
}

void msel_mark(struct msel_writer *w, enum msel_field field)
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
void msel_put_string(struct msel_writer *w, const char *text)
{
	msel_put(w, "\"");
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_append_byte(w->to, '\\');
		if (*text == '\n')
			buffer_append_text(w->to, "\\n");
		else
			buffer_append_byte(w->to, *text);
	}
	msel_put(w, "\"");
}

void msel_put_comment(struct msel_writer *w, const char *label, const char *text)
{
	msel_put(w, "  -- ");
	msel_put(w, label);
	msel_put(w, ": ");
	for (; *text; text++) {
		char one[2] = {*text, '\0'};
		msel_put(w, *text == '\n' ? "\n  -- " : one);
	}
	msel_put(w, "\n");
}

static void tell(struct msel_writer *w, enum msel_finding_kind kind, const char *what, const char *text)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	if (w->import)
		msel_find(w->import, kind, row->sheet, row->row, UINT32_MAX, "%s%s", what, text);
}

/* ---- texts ---- */

/* A text as the language takes it: without control characters that screens must not obey, and not longer than it may be. Returns false when nothing is left. */
static bool sound(struct msel_writer *w, const char *text, struct buffer *out)
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
void msel_put_text(struct msel_writer *w, const char *const *texts)
{
	struct buffer clean = {0};
	bool any = false;
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		if (!texts[l] || !sound(w, texts[l], &clean))
			continue;
		const char *code = w->msel->languages[l];
		msel_put(w, any ? ", " : "{ ");
		msel_put(w, strchr(code, '-') ? "[\"" : "");
		msel_put(w, code);
		msel_put(w, strchr(code, '-') ? "\"] = " : " = ");
		msel_put_string(w, buffer_text(&clean));
		any = true;
	}
	msel_put(w, any ? " }" : "{ }");
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

bool msel_has_words(const struct msel_writer *w, const char *const *texts)
{
	for (uint32_t l = 0; l < w->msel->language_count; l++)
		if (is_visible(texts[l]))
			return true;
	return false;
}

void msel_put_words(struct msel_writer *w, const char *key, enum msel_field field)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	if (!msel_has_words(w, row->text[field]))
		return;
	msel_put(w, "  ");
	msel_put(w, key);
	msel_put(w, " = ");
	msel_put_text(w, row->text[field]);
	msel_put(w, ",\n");
}

/* The same for what cannot do without: its id stands in. */
void msel_put_name(struct msel_writer *w, const char *key)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	const char *id[MSEL_LANGUAGES] = {msel_get(row, MSEL_ID, 0)};
	msel_put(w, "  ");
	msel_put(w, key);
	msel_put(w, " = ");
	msel_put_text(w, msel_has_words(w, row->text[MSEL_SUBJECT]) ? row->text[MSEL_SUBJECT] : id);
	msel_put(w, ",\n");
}

/* The field in the first language that has it. */
const char *msel_first(const struct msel_row *row, enum msel_field field)
{
	int language = 0;
	while (language + 1 < MSEL_LANGUAGES && !*msel_get(row, field, language))
		language++;
	return msel_get(row, field, language);
}

const char *msel_field_of(const struct msel_writer *w, enum msel_field field)
{
	return msel_first(&w->msel->rows[w->row], field);
}

void msel_put_plain(struct msel_writer *w, const char *key, const char *text)
{
	if (!*text)
		return;
	msel_put(w, "  ");
	msel_put(w, key);
	msel_put(w, " = ");
	msel_put_string(w, text);
	msel_put(w, ",\n");
}

bool msel_is_aside(const struct msel_writer *w, enum msel_field field)
{
	return w->aside && (w->aside[w->row] >> field & 1);
}

/* ---- lists ---- */

struct items {
	const char **of[MSEL_LANGUAGES];
	uint32_t count[MSEL_LANGUAGES], most;
};

static struct items split(struct msel_writer *w, struct arena *arena, enum msel_field field)
{
	struct items items = {0};
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		items.count[l] = msel_list_split(arena, msel_get(&w->msel->rows[w->row], field, (int)l), &items.of[l]);
		items.most = items.count[l] > items.most ? items.count[l] : items.most;
	}
	return items;
}

void msel_put_questions(struct msel_writer *w)
{
	struct arena arena = {0};
	struct items items = split(w, &arena, MSEL_QUESTIONS);
	bool any = false;
	for (uint32_t i = 0; i < items.most; i++) {
		const char *texts[MSEL_LANGUAGES] = {NULL};
		for (uint32_t l = 0; l < w->msel->language_count; l++)
			texts[l] = i < items.count[l] ? items.of[l][i] : NULL;
		if (!msel_has_words(w, texts))
			continue;
		msel_put(w, any ? ",\n    " : "  questions = {\n    ");
		msel_put_text(w, texts);
		any = true;
	}
	msel_put(w, any ? " },\n" : "");
	arena_free(&arena);
}

static void put_expected_item(struct msel_writer *w, const char *const *texts, const char *on, const char *objective)
{
	bool words = msel_has_words(w, texts);
	if (!words && !*objective) {
		msel_put_string(w, on);
		return;
	}
	if (*on || *objective)
		msel_put(w, words ? "expect { text = " : "expect { ");
	if (words)
		msel_put_text(w, texts);
	if (*on) {
		msel_put(w, words ? ", on = " : "on = ");
		msel_put_string(w, on);
	}
	if (*objective) {
		msel_put(w, words || *on ? ", objective = " : "objective = ");
		msel_put_string(w, objective);
	}
	msel_put(w, *on || *objective ? " }" : "");
}

void msel_put_expected(struct msel_writer *w)
{
	struct arena arena = {0};
	struct items items = split(w, &arena, MSEL_EXPECTED);
	bool any = false, aside = msel_is_aside(w, MSEL_EXPECTED);
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
		if (!msel_has_words(w, texts) && !*on)
			continue;
		msel_put(w, any ? ",\n    " : "  expected = {\n    ");
		msel_mark(w, MSEL_EXPECTED);
		put_expected_item(w, texts, on, objective);
		any = true;
	}
	msel_put(w, any ? " },\n" : "");
	if (aside)
		msel_put_comment(w, "expected", msel_field_of(w, MSEL_EXPECTED));
	arena_free(&arena);
}

/* "a, b" as { "a", "b" }. */
void msel_put_ids(struct msel_writer *w, const char *key, const char *list)
{
	if (!*list)
		return;
	msel_put(w, "  ");
	msel_put(w, key);
	bool several = strchr(list, ',') != NULL;
	msel_put(w, several ? " = { " : " = ");
	while (*list) {
		size_t length = strcspn(list, ",");
		char id[128] = "";
		memcpy(id, list, length < sizeof id ? length : sizeof id - 1);
		msel_put_string(w, id);
		list += length;
		msel_put(w, *list ? ", " : "");
		list += strspn(list, ", ");
	}
	msel_put(w, several ? " }" : "");
}

void msel_put_id_list(struct msel_writer *w, const char *key, const char *list)
{
	if (!*list)
		return;
	msel_put_ids(w, key, list);
	msel_put(w, ",\n");
}

/* ---- what is written in the scenario language ---- */

void msel_put_logic(struct msel_writer *w, const char *key, enum msel_field field, bool quoted)
{
	const char *text = msel_field_of(w, field);
	if (!*text)
		return;
	if (msel_is_aside(w, field) || strncmp(text, "--", 2) == 0) {
		msel_put_comment(w, key, text);
		return;
	}
	msel_mark(w, field);
	msel_put(w, "  ");
	msel_put(w, key);
	msel_put(w, " = ");
	if (quoted)
		msel_put_string(w, text);
	else
		for (const char *at = text; *at; at++) {
			char one[2] = {*at, '\0'};
			msel_put(w, one);
			if (*at == '\n')
				msel_mark(w, field);
		}
	msel_put(w, ",\n");
}

void msel_put_trigger(struct msel_writer *w)
{
	const char *after = msel_field_of(w, MSEL_AFTER), *when = msel_field_of(w, MSEL_WHEN), *at = msel_field_of(w, MSEL_AT);
	if (*after && !msel_is_aside(w, MSEL_AFTER))
		msel_put_logic(w, "after", MSEL_AFTER, true);
	else if (*when && !msel_is_aside(w, MSEL_WHEN))
		msel_put_logic(w, "when", MSEL_WHEN, false);
	else if (!*after && !*when)
		msel_put_plain(w, "at", at);
	if (*after && msel_is_aside(w, MSEL_AFTER))
		msel_put_comment(w, "after", after);
	if (*when && msel_is_aside(w, MSEL_WHEN))
		msel_put_comment(w, "when", when);
}

/* What was set aside of a row, after its notes in one language: a cell with words of its own in that language, and in the first also those without. */
static bool add_aside(struct msel_writer *w, uint32_t language, struct buffer *notes)
{
	static const uint8_t fields[] = {MSEL_AFTER, MSEL_WHEN, MSEL_UNLESS, MSEL_EXPECTED, MSEL_REVEALS, MSEL_EFFECTS};
	const struct msel_row *row = &w->msel->rows[w->row];
	bool added = false;
	buffer_append_text(notes, msel_get(row, MSEL_NOTES, (int)language));
	for (size_t i = 0; i < sizeof fields; i++) {
		bool opaque = strncmp(msel_field_of(w, fields[i]), "--", 2) == 0, words = msel_field_how(fields[i]) != MSEL_PLAIN;
		const char *text = words && *msel_get(row, fields[i], (int)language) ? msel_get(row, fields[i], (int)language) : language == 0 ? msel_field_of(w, fields[i]) : "";
		if (!*text || (!msel_is_aside(w, fields[i]) && !opaque))
			continue;
		buffer_append_format(notes, "%s%s: %s", notes->length ? "\n" : "", msel_field_id(fields[i]), text);
		added = true;
	}
	return added;
}

/* Notes, with what was set aside on lines of their own, so that nobody has to look into the file. */
void msel_put_notes(struct msel_writer *w)
{
	struct buffer notes[MSEL_LANGUAGES] = {{0}};
	const char *texts[MSEL_LANGUAGES];
	bool added = false;
	memcpy(texts, w->msel->rows[w->row].text[MSEL_NOTES], sizeof texts);
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		bool here = add_aside(w, l, &notes[l]);
		added = added || here;
		if (here)
			texts[l] = buffer_text(&notes[l]);
		w->out->failed = w->out->failed || notes[l].failed;
	}
	if (!added) {
		msel_put_words(w, "notes", MSEL_NOTES);
	} else {
		msel_put(w, "  notes = ");
		msel_put_text(w, texts);
		msel_put(w, ",\n");
	}
	for (uint32_t l = 0; l < w->msel->language_count; l++)
		buffer_free(&notes[l]);
}
