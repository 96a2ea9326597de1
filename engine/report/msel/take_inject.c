/* take_inject — one row of somebody's sheet as an inject: its time, headline, receivers, phase, objective, and whatever else stands there. */
#include "report/msel/take_inside.h"

#include "report/msel/msel_cast.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

static void take_moment(struct take *t, struct msel_row *row, uint32_t at)
{
	static const uint8_t fields[] = {MSEL_AT, MSEL_DTG, MSEL_DATE, MSEL_TIME};
	struct msel_when *when = &t->whens[t->when_count];
	*when = (struct msel_when){.sheet = t->sheet_index, .row = at, .column = NO_COLUMN};
	for (size_t i = 0; i < sizeof fields; i++) {
		const struct msel_map_column *column;
		const struct book_cell *cell = take_field(t, at, fields[i], &column);
		if (!cell || take_is_blank(cell->text) || msel_when_cell(when, cell, fields[i], t->order, t->year))
			continue;
		char place[24];
		book_address(cell->row, cell->column, place);
		msel_find(t->import, MSEL_MOVED, t->sheet_index, cell->row, cell->column, "\"%.80s\" is not understood as a time: the inject waits for the facilitator", cell->text);
		take_note(t, row, column->heading, cell->text);
	}
	bool placed = when->read.has_date || when->read.has_day || when->read.has_elapsed;
	if (when->any && !placed && t->section.has_date) {
		when->read.has_date = true;
		when->read.date = t->section.date;
	} else if (when->any && !placed && t->section.has_day) {
		when->read.has_day = true;
		when->read.day = t->section.day;
	}
	t->row_of[t->when_count++] = t->msel->count - 1;
}

/* The subject when a sheet has only a description: its first line, cut at a word where it is too long for a headline. */
static void split_description(struct take *t, struct msel_row *row, int language)
{
	const char *all = msel_get(row, MSEL_DESCRIPTION, language), *subject = msel_get(row, MSEL_SUBJECT, language);
	if (*all && !*subject) {
		const char *end = strchr(all, '\n');
		size_t first = end ? (size_t)(end - all) : strlen(all);
		if (end && first > 0 && first <= 120) {
			msel_set(t->msel, row, MSEL_SUBJECT, language, arena_copy_text(&t->msel->arena, all, first));
			all = end + 1;
		}
	}
	if (*all && !take_is_blank(all))
		take_words(t, row, MSEL_BODY, language, all);
	row->text[MSEL_DESCRIPTION][language] = NULL;
}

static void make_subject(struct take *t, struct msel_row *row, uint32_t number)
{
	for (uint32_t l = 0; l < t->msel->language_count; l++)
		split_description(t, row, (int)l);
	bool any = false;
	for (uint32_t l = 0; l < t->msel->language_count; l++)
		any = any || *msel_get(row, MSEL_SUBJECT, (int)l);
	for (uint32_t l = 0; l < t->msel->language_count && !any; l++) {
		const char *body = msel_get(row, MSEL_BODY, (int)l);
		size_t length = strcspn(body, "\n"), cut = 0;
		const char *stop = strstr(body, "。");
		if (stop && (size_t)(stop - body) < length)
			length = (size_t)(stop - body);
		unsigned width = 0;
		for (size_t at = 0; at < length && width < 40;) { /* 40 columns fit everywhere; a wide character is two */
			uint32_t c = 0;
			size_t bytes = utf8_decode(body + at, length - at, &c);
			at += bytes ? bytes : 1;
			width += c >= 0x1100 ? 2 : 1;
			if (at == length || c >= 0x1100 || body[at] == ' ')
				cut = at;
		}
		if (cut == 0)
			continue;
		const char *head = arena_format(&t->msel->arena, "%.*s%s", (int)cut, body, cut < length ? "…" : "");
		msel_set(t->msel, row, MSEL_SUBJECT, (int)l, head);
		any = any || head;
	}
	if (!any)
		msel_set(t->msel, row, MSEL_SUBJECT, 0, arena_format(&t->msel->arena, strcmp(t->msel->languages[0], "ja") == 0 ? "状況付与 %u" : "Inject %u", number));
}

static void take_names(struct take *t, uint32_t index, uint32_t at)
{
	const struct msel_map_column *column = NULL;
	const struct book_cell *cell = take_field(t, at, MSEL_TO, &column);
	bool more = false;
	const char *to = msel_cast_roles(t->msel, cell ? cell->text : "", cell ? take_language(t, column) : 0, &more);
	if (more) {
		msel_find(t->import, MSEL_MOVED, t->sheet_index, at, cell->column, "a scenario has at most %d roles: further receivers share the last one", MSEL_ROLES_MAX);
		take_note(t, &t->msel->rows[index], column->heading, cell->text);
	}
	if (!*to && !t->standard)
		msel_find(t->import, MSEL_ASSUMED, t->sheet_index, at, cell ? cell->column : NO_COLUMN, "no receiver is named: the inject goes to everybody");
	msel_set(t->msel, &t->msel->rows[index], MSEL_TO, 0, *to ? to : "everybody");
	cell = take_field(t, at, MSEL_VIA, &column);
	const char *via = cell ? msel_cast_channel(cell->text) : NULL;
	if (cell && !via && !take_is_blank(cell->text)) {
		msel_find(t->import, MSEL_MOVED, t->sheet_index, at, cell->column, "\"%.60s\" is not a channel we know: the inject is a briefing", cell->text);
		take_note(t, &t->msel->rows[index], column->heading, cell->text);
	}
	msel_set(t->msel, &t->msel->rows[index], MSEL_VIA, 0, via ? via : "briefing");
	cell = take_field(t, at, MSEL_MODULE, &column);
	const char *module = cell && !take_is_blank(cell->text) ? msel_cast_need(t->msel, "module", cell->text, take_language(t, column)) : t->module;
	msel_set(t->msel, &t->msel->rows[index], MSEL_MODULE, 0, module);
}

/* One objective fits; the others of a list are kept in the notes. */
static void take_objective(struct take *t, uint32_t index, uint32_t at)
{
	const struct msel_map_column *column = NULL;
	const struct book_cell *cell = take_field(t, at, MSEL_OBJECTIVE, &column);
	if (!cell || take_is_blank(cell->text))
		return;
	size_t first = strcspn(cell->text, ",;\n");
	bool list = cell->text[first] && first > 0 && (first <= 8 || cell->text[first] == '\n') && !msel_cast_find(t->msel, "objective", cell->text);
	const char *name = list ? arena_copy_text(&t->msel->arena, cell->text, first) : cell->text;
	const char *id = name ? msel_cast_need(t->msel, "objective", name, take_language(t, column)) : NULL;
	msel_set(t->msel, &t->msel->rows[index], MSEL_OBJECTIVE, 0, id);
	if (list) {
		msel_find(t->import, MSEL_MOVED, t->sheet_index, at, cell->column, "an inject serves one objective: \"%.40s\" was taken, the whole list is in the notes", name);
		take_note(t, &t->msel->rows[index], column->heading, cell->text);
	}
}

/* Columns that are kept in the notes, and second columns of a field that takes one value. */
static void take_comments(struct take *t, struct msel_row *row, uint32_t at)
{
	uint64_t seen = 0;
	for (uint32_t i = 0; i < t->map->count; i++) {
		const struct msel_map_column *column = &t->map->columns[i];
		const struct book_cell *cell = take_cell(t, at, column);
		if (!cell || take_is_blank(cell->text) || cell->merged || column->field == MSEL_IGNORE)
			continue;
		bool result = column->field == MSEL_STATUS || column->field == MSEL_ACTUAL || column->field == MSEL_REASON || column->field == MSEL_CONTROLLER;
		bool second = column->field < MSEL_FIELDS && msel_field_how((enum msel_field)column->field) == MSEL_PLAIN && (seen >> column->field & 1);
		if (column->field < MSEL_FIELDS)
			seen |= UINT64_C(1) << column->field;
		if (column->field == MSEL_COMMENT || (result && !(t->standard && column->field != MSEL_CONTROLLER)) || second)
			take_note(t, row, column->heading, cell->text);
	}
}

static void take_room(struct take *t, struct msel_row *row, uint32_t at)
{
	const struct msel_map_column *column;
	const struct book_cell *cell = take_field(t, at, MSEL_ROOM, &column);
	if (!cell || take_is_blank(cell->text))
		return;
	if (strcmp(cell->text, "yes") == 0 || strcmp(cell->text, "no") == 0)
		msel_set(t->msel, row, MSEL_ROOM, 0, cell->text);
	else
		take_note(t, row, column->heading, cell->text); /* the room in which it happens */
}

void take_inject(struct take *t, uint32_t at)
{
	static const uint8_t plain[] = {MSEL_NUMBER, MSEL_AFTER, MSEL_WHEN, MSEL_UNLESS, MSEL_REVEALS, MSEL_EFFECTS, MSEL_FIELDS};
	struct msel_row *row = msel_add(t->msel, "inject");
	if (!row)
		return;
	uint32_t index = t->msel->count - 1, number = ++t->import->inject_count;
	row->sheet = t->sheet_index;
	row->row = at;
	take_all_words(t, row, at);
	take_plain(t, row, at, plain);
	make_subject(t, row, number);
	take_moment(t, row, at);
	take_room(t, row, at);
	take_comments(t, row, at);
	const char *kind = take_text(t, at, MSEL_KIND);
	if (!take_is_blank(kind) && strcmp(kind, "inject") != 0)
		take_note(t, row, "Kind", kind);
	char counted[16];
	snprintf(counted, sizeof counted, "%u", number);
	if (*msel_get(row, MSEL_NUMBER, 0) && strcmp(msel_get(row, MSEL_NUMBER, 0), counted) != 0) /* "5.2", "INJ-007": a scenario numbers by itself */
		take_note(t, row, "No.", msel_get(row, MSEL_NUMBER, 0));
	msel_set(t->msel, row, MSEL_NUMBER, 0, counted);
	const char *id = take_text(t, at, MSEL_ID);
	if (!msel_is_id(id) || msel_flow_row(t->msel, id)) {
		if (!take_is_blank(id))
			take_note(t, row, "ID", id);
		id = msel_make_id(t->msel, *msel_get(row, MSEL_SUBJECT, 0) ? msel_get(row, MSEL_SUBJECT, 0) : "", "inject", number);
	}
	msel_set(t->msel, &t->msel->rows[index], MSEL_ID, 0, id);
	take_names(t, index, at); /* adds rows: no pointer to one survives it */
	take_objective(t, index, at);
}
