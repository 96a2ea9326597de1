/* See msel_scenario.h. */
#include "report/msel/msel_cast.h"
#include "report/msel/msel_write.h"

#include "base/duration.h"

#include <string.h>

#define CAN_BE_ASIDE                                                                                                   \
	(UINT64_C(1) << MSEL_AFTER | UINT64_C(1) << MSEL_WHEN | UINT64_C(1) << MSEL_UNLESS | UINT64_C(1) << MSEL_EXPECTED | UINT64_C(1) << MSEL_REVEALS | UINT64_C(1) << MSEL_EFFECTS)

const char *msel_file_name(enum msel_file file)
{
	return file == MSEL_SCENARIO_LUA ? "scenario.lua" : "injects.lua";
}

/* ---- declarations ---- */

static void open_declaration(struct msel_writer *w, const char *word)
{
	msel_put(w, word);
	msel_put(w, " ");
	msel_put_string(w, msel_field_of(w, MSEL_ID));
	msel_put(w, " {\n");
}

static bool names_role(const struct msel_writer *w, const char *text)
{
	return msel_cast_has(w->msel, "role", text);
}

/* A sender that is the id of a role, in the first language alone, is that role. */
void msel_put_sender(struct msel_writer *w)
{
	const struct msel_row *row = &w->msel->rows[w->row];
	bool others = false;
	for (uint32_t l = 1; l < w->msel->language_count; l++)
		others = others || *msel_get(row, MSEL_FROM, (int)l);
	if (!others && names_role(w, msel_get(row, MSEL_FROM, 0)))
		msel_put_plain(w, "from", msel_field_of(w, MSEL_FROM));
	else
		msel_put_words(w, "from", MSEL_FROM);
}

static void put_inject(struct msel_writer *w)
{
	open_declaration(w, "inject");
	msel_put_trigger(w);
	msel_put_logic(w, "unless", MSEL_UNLESS, false);
	msel_put_id_list(w, "to", msel_field_of(w, MSEL_TO));
	if (*msel_field_of(w, MSEL_ROOM))
		msel_put(w, strcmp(msel_field_of(w, MSEL_ROOM), "yes") == 0 ? "  room = true,\n" : "  room = false,\n");
	msel_put_plain(w, "via", msel_field_of(w, MSEL_VIA));
	msel_put_sender(w);
	msel_put_name(w, "subject");
	msel_put_words(w, "body", MSEL_BODY);
	msel_put_notes(w);
	msel_put_questions(w);
	msel_put_expected(w);
	const char *reveals = msel_field_of(w, MSEL_REVEALS);
	if (*reveals && msel_is_aside(w, MSEL_REVEALS))
		msel_put_comment(w, "reveals", reveals);
	else if (*reveals) {
		msel_mark(w, MSEL_REVEALS);
		msel_put_id_list(w, "reveals", reveals);
	}
	msel_put_plain(w, "module", msel_field_of(w, MSEL_MODULE));
	msel_put_plain(w, "objective", msel_field_of(w, MSEL_OBJECTIVE));
	msel_put_logic(w, "effects", MSEL_EFFECTS, false);
	msel_put(w, "}\n\n");
}

static void put_role(struct msel_writer *w)
{
	open_declaration(w, "role");
	msel_put_name(w, "name");
	msel_put_words(w, "label", MSEL_FROM);
	msel_put_words(w, "brief", MSEL_BODY);
	msel_put_plain(w, "kind", msel_field_of(w, MSEL_VIA));
	const char *seats = msel_field_of(w, MSEL_NUMBER);
	size_t digits = strspn(seats, "0123456789");
	if (digits > 0 && digits < 3 && seats[digits] == '\0' && strcmp(seats, "1") != 0 && strcmp(seats, "0") != 0) {
		msel_put(w, "  seats = ");
		msel_put(w, seats);
		msel_put(w, ",\n");
	}
	if (strcmp(msel_field_of(w, MSEL_ROOM), "no") == 0)
		msel_put(w, "  hidden = true,\n");
	msel_put(w, "}\n");
}

static void put_module(struct msel_writer *w)
{
	open_declaration(w, "module");
	msel_put_trigger(w);
	msel_put_name(w, "name");
	int64_t seconds;
	const char *discussion = msel_field_of(w, MSEL_VIA);
	if (duration_parse(discussion, strlen(discussion), &seconds))
		msel_put_plain(w, "discussion", discussion);
	msel_put_words(w, "begins", MSEL_BODY);
	msel_put_questions(w);
	msel_put(w, "}\n");
}

static void put_fact(struct msel_writer *w)
{
	msel_put(w, "fact ");
	msel_put_string(w, msel_field_of(w, MSEL_ID));
	msel_put(w, " ");
	const struct msel_row *row = &w->msel->rows[w->row];
	const char *id[MSEL_LANGUAGES] = {msel_get(row, MSEL_ID, 0)};
	msel_put_text(w, msel_has_words(w, row->text[MSEL_SUBJECT]) ? row->text[MSEL_SUBJECT] : id);
	/* the keys stand in the same table as the languages: reopen it */
	w->to->length -= 2;
	w->to->data[w->to->length] = '\0';
	if (*msel_field_of(w, MSEL_TO) && strcmp(msel_field_of(w, MSEL_TO), "everybody") != 0) {
		msel_put(w, ",\n");
		msel_put_ids(w, "release_to", msel_field_of(w, MSEL_TO));
	}
	if (*msel_field_of(w, MSEL_FROM)) {
		msel_put(w, ",\n");
		msel_put_ids(w, "known_by", msel_field_of(w, MSEL_FROM));
	}
	msel_put(w, " }\n");
}

static void put_objective(struct msel_writer *w)
{
	open_declaration(w, "objective");
	msel_put_name(w, "text");
	msel_put_words(w, "capability", MSEL_BODY);
	msel_put(w, "}\n");
}

/* ---- the head ---- */

static const struct msel_row *setting_row(const struct msel_writer *w, const char *id)
{
	for (uint32_t i = 0; i < w->msel->count; i++)
		if (msel_is(&w->msel->rows[i], "setting") && strcmp(msel_get(&w->msel->rows[i], MSEL_ID, 0), id) == 0)
			return &w->msel->rows[i];
	return NULL;
}

static void put_head(struct msel_writer *w, const char *source, const char *id)
{
	static const char *const plain[] = {"version", "start", "zone", "length", "session", "sector"}, *const words[] = {"title", "premise", "about"};
	const struct msel_row *own = setting_row(w, "id"), *version = setting_row(w, "version");
	msel_put(w, "-- Imported from ");
	for (; *source; source++) {
		char one[2] = {*source, '\0'};
		msel_put(w, (unsigned char)*source < 0x20 ? " " : one);
	}
	msel_put(w, ". What the import assumed or could not place stands in import-report.txt.\n-- The injects are in injects.lua, in the order of the sheet. Decisions, actions, metrics and endings are yours to add.\n\n"
	       "scenario {\n");
	msel_put_plain(w, "id", own ? msel_get(own, MSEL_SUBJECT, 0) : id);
	msel_put(w, "  api = 1,\n  languages = { ");
	for (uint32_t l = 0; l < w->msel->language_count; l++) {
		msel_put(w, l ? ", " : "");
		msel_put_string(w, w->msel->languages[l]);
	}
	msel_put(w, " },\n");
	for (size_t i = version ? 0 : 1; i < sizeof plain / sizeof *plain; i++) {
		const struct msel_row *row = setting_row(w, plain[i]);
		msel_put_plain(w, plain[i], row ? msel_get(row, MSEL_SUBJECT, 0) : "");
	}
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const struct msel_row *row = setting_row(w, words[i]);
		const char *title[MSEL_LANGUAGES] = {id};
		const char *const *texts = row ? row->text[MSEL_SUBJECT] : i == 0 ? title : NULL;
		if (!texts || !msel_has_words(w, texts))
			continue;
		msel_put(w, "  ");
		msel_put(w, words[i]);
		msel_put(w, " = ");
		msel_put_text(w, texts);
		msel_put(w, ",\n");
	}
	msel_put(w, "}\n\n");
}

static const struct {
	const char *kind;
	void (*write)(struct msel_writer *);
} declarations[] = {{"role", put_role}, {"objective", put_objective}, {"module", put_module}, {"fact", put_fact}, {"inject", put_inject}};

bool msel_put_declaration(struct msel_writer *w)
{
	for (size_t i = 0; i < sizeof declarations / sizeof *declarations; i++)
		if (msel_is(&w->msel->rows[w->row], declarations[i].kind)) {
			declarations[i].write(w);
			return true;
		}
	return false;
}

static void put_kind(struct msel_writer *w, const char *kind)
{
	bool any = false;
	for (w->row = 0; w->row < w->msel->count; w->row++)
		if (msel_is(&w->msel->rows[w->row], kind)) {
			msel_mark(w, MSEL_KIND);
			msel_put_declaration(w);
			any = true;
		}
	w->row = 0;
	msel_put(w, any ? "\n" : "");
}

bool msel_scenario_write(struct msel_scenario *out, const struct msel *msel, const char *source, const char *id, const uint64_t *aside, struct msel_import *import)
{
	struct msel_writer w = {.out = out, .msel = msel, .import = import, .aside = aside, .line = 1};
	for (int i = 0; i < MSEL_FILES; i++)
		buffer_clear(&out->files[i]);
	out->line_count = 0;
	w.to = &out->files[MSEL_SCENARIO_LUA];
	put_head(&w, source, id);
	put_kind(&w, "role");
	put_kind(&w, "objective");
	put_kind(&w, "module");
	put_kind(&w, "fact");
	msel_put(&w, "include \"injects\"\n");
	w.to = &out->files[MSEL_INJECTS_LUA];
	w.file = MSEL_INJECTS_LUA;
	w.line = 1;
	put_kind(&w, "inject");
	return !out->failed && !out->files[0].failed && !out->files[1].failed;
}

/* Fields of a row among `wanted` that hold something and are not yet set aside. */
static uint64_t left_of(const struct msel_row *row, uint64_t wanted, uint64_t aside)
{
	uint64_t fields = 0;
	for (int f = 0; f < MSEL_FIELDS; f++)
		if ((wanted & ~aside) >> f & 1 && *msel_first(row, (enum msel_field)f))
			fields |= UINT64_C(1) << f;
	return fields;
}

bool msel_scenario_set_aside(const struct msel_scenario *s, const struct msel *msel, const char *file, int line, bool guess, uint64_t *aside, uint32_t *row, uint64_t *fields)
{
	uint32_t at = s->line_count;
	for (uint32_t i = 0; i < s->line_count; i++)
		if (strcmp(msel_file_name(s->lines[i].file), file) == 0 && s->lines[i].line <= (uint32_t)line)
			at = i;
	if (at == s->line_count)
		return false;
	/* The line itself; else, when nothing better is known, its row; else, as an unclosed bracket is told lines later, the rows before it. */
	bool exact = s->lines[at].line == (uint32_t)line && s->lines[at].field != MSEL_KIND;
	uint64_t wanted = exact ? UINT64_C(1) << s->lines[at].field : CAN_BE_ASIDE;
	if (exact) { /* a second mistake on the same line blames nothing else */
		*row = s->lines[at].row;
		*fields = left_of(&msel->rows[*row], wanted, aside[*row]);
		aside[*row] |= *fields;
		if (*fields || !guess)
			return *fields != 0;
	}
	if (!guess)
		return false;
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
