/* workbook_take — what somebody changed in a workbook that carries a scenario: its sheets compared, cell by cell, with those that its files give, and every difference as an
 * edit of one key of one declaration. Edits go into the files they came from, or into files that have been worked on since (then only where nothing else has changed). */
#ifndef ENSHU_APP_WORKBOOK_TAKE_H
#define ENSHU_APP_WORKBOOK_TAKE_H

#include "app/workbook/workbook.h"
#include "report/msel/msel.h"
#include "view/text/i18n.h"

#include <stdio.h>

enum workbook_result {
	WORKBOOK_TAKEN,
	WORKBOOK_SAME,     /* the files have it already */
	WORKBOOK_CONFLICT, /* the files have since got another value there, which stays */
	WORKBOOK_NO_PLACE  /* the declaration is gone, or computed */
};
struct workbook_edit {
	uint32_t sheet, row, column; /* of the cell */
	const char *word, *id, *of;  /* which declaration; `of` of an option, else "" */
	const char *key;             /* NULL: a whole declaration, new or (without `after`) taken out */
	const char *before, *after;  /* values as Lua, NULL: not there. Of a whole declaration its text */
	const char *behind_word, *behind_id, *behind_of; /* of a new one: the declaration it comes after; NULL: the last */
	enum workbook_result result;
};
/* What is in the workbook and is no edit: a row that is gone, a column nobody knows. `left`: it is not in the scenario. */
struct workbook_remark {
	uint32_t sheet, row, column; /* UINT32_MAX: all of them */
	bool left;
	const char *text; /* in English */
	const struct saying *said; /* the same for other languages */
};
struct workbook_taken {
	struct arena arena;
	struct workbook_edit *edits;     /* memory_free */
	struct workbook_remark *remarks; /* memory_free */
	uint32_t edit_count, edit_capacity, remark_count, remark_capacity;
	bool removes; /* rows that are gone take their declaration along (set before comparing) */
	bool failed; /* memory ran out */
	struct sayings sayings;
};

/* Compares a workbook with the scenario it carries, loaded from `files`. False when memory is exhausted. */
bool workbook_compare(struct workbook_taken *taken, const struct book *book, const struct script *base, const struct outline *outline, const struct i18n *strings);
/* The two halves of it: the events list with what it refers to, and the tables of declarations. */
bool workbook_compare_msel(struct workbook_taken *taken, const struct book *book, const struct script *base, const struct outline *outline, const struct i18n *strings);
bool workbook_compare_tables(struct workbook_taken *taken, const struct book *book, const struct sim_scenario *base, const struct outline *outline);

/* For those two. The text is formatted into the arena. */
struct workbook_edit *workbook_add_edit(struct workbook_taken *taken, uint32_t sheet, uint32_t row, uint32_t column);
/* A declaration whose row is gone: an edit that takes it out when the reader asked for that, else a remark. */
void workbook_row_gone(struct workbook_taken *taken, const struct outline *outline, uint32_t sheet, const struct outline_item *item);
void workbook_remark(struct workbook_taken *taken, bool left, uint32_t sheet, uint32_t row, uint32_t column, const char *format, ...) __attribute__((format(printf, 6, 7)));
int workbook_sheet_named(const struct book *book, const char *name); /* -1: none */
/* { en = "…", ja = "…" }, or a plain string where only the first language has words and it was one; "" where none has. */
const char *workbook_words_value(struct arena *arena, const char *const *languages, const char *const *words, uint32_t count, bool plain);
void workbook_quote(struct buffer *out, const char *text);
void workbook_taken_free(struct workbook_taken *taken);

/* Puts the edits into files, which stay as they are: *out are new ones, in the arena, of which those without edits are the same. Sets each edit's result. False when memory is
 * exhausted. */
bool workbook_apply(struct workbook_taken *taken, const struct script_source *files, size_t count, const struct script_source **out);

#endif
