/* msel — a master scenario events list as rows of texts: what spreadsheets carry, between a scenario and a sheet in either direction.
 *
 * A row is an inject, or one of the few things injects refer to (roles, objectives, modules, facts, settings of the exercise). Everything is text by field and
 * language; ids, times and conditions are written as the scenario language writes them, so that nothing is lost on the way there and back. */
#ifndef ENSHU_REPORT_MSEL_H
#define ENSHU_REPORT_MSEL_H

#include "base/buffer.h"
#include "report/book/book.h"

#define MSEL_LANGUAGES   8     /* as many as a scenario may have */
#define MSEL_INJECTS_MAX 20000 /* of an import; the largest list that is known has some 3,000 */

enum { MSEL_PLAIN, MSEL_WORDS /* translated */, MSEL_LIST /* translated items */ };

/* X(name, id as in mapping files, how, width in characters) */
#define MSEL_FIELD_TABLE(X)                                                                                            \
	X(KIND, "kind", PLAIN, 9)                                                                                      \
	X(NUMBER, "number", PLAIN, 6)                                                                                  \
	X(ID, "id", PLAIN, 16)                                                                                         \
	X(MODULE, "module", PLAIN, 12)                                                                                 \
	X(DATE, "date", PLAIN, 11)                                                                                     \
	X(TIME, "time", PLAIN, 8)                                                                                      \
	X(DTG, "dtg", PLAIN, 15)                                                                                       \
	X(AT, "at", PLAIN, 9)                                                                                          \
	X(AFTER, "after", PLAIN, 14)                                                                                   \
	X(WHEN, "when", PLAIN, 18)                                                                                     \
	X(UNLESS, "unless", PLAIN, 18)                                                                                 \
	X(FROM, "from", WORDS, 16)                                                                                     \
	X(TO, "to", PLAIN, 16)                                                                                         \
	X(VIA, "via", PLAIN, 10)                                                                                       \
	X(SUBJECT, "subject", WORDS, 30)                                                                               \
	X(BODY, "body", WORDS, 50)                                                                                     \
	X(DESCRIPTION, "description", WORDS, 60) /* subject and body in one cell, the subject on a line of its own */  \
	X(NOTES, "notes", WORDS, 40)                                                                                   \
	X(QUESTIONS, "questions", LIST, 40)                                                                            \
	X(EXPECTED, "expected", LIST, 36)                                                                              \
	X(OBJECTIVE, "objective", PLAIN, 12)                                                                           \
	X(REVEALS, "reveals", PLAIN, 14)                                                                               \
	X(ROOM, "room", PLAIN, 7)                                                                                      \
	X(EFFECTS, "effects", PLAIN, 30)                                                                               \
	X(CONTROLLER, "controller", PLAIN, 14)                                                                         \
	X(STATUS, "status", PLAIN, 11)                                                                                 \
	X(ACTUAL, "actual", PLAIN, 11)                                                                                 \
	X(REASON, "reason", PLAIN, 24)

enum msel_field {
#define X(name, id, how, width) MSEL_##name,
	MSEL_FIELD_TABLE(X)
#undef X
	MSEL_FIELDS
};

/* Kinds of rows, in the field "kind": inject, role, objective, module, fact, setting. */
struct msel_row {
	const char *text[MSEL_FIELDS][MSEL_LANGUAGES]; /* NULL = empty; fields without translation use the first */
	uint32_t sheet, row; /* where it came from, of an import */
};
struct msel {
	struct arena arena;
	const char *languages[MSEL_LANGUAGES];
	uint32_t language_count;
	struct msel_row *rows; /* memory_free */
	uint32_t count, capacity;
	uint32_t *cast; /* memory_free; indices of the rows that are no injects, in order: few, and looked up for every inject */
	uint32_t cast_count, cast_capacity;
	struct msel_ids {   /* injects and modules by id; memory_free */
		uint32_t *slots; /* index + 1 of a row, 0 = empty; capacity is a power of two */
		uint32_t used, capacity;
	} ids;
	bool failed; /* memory ran out */
};

const char *msel_field_id(enum msel_field field);
int msel_field_find(const char *id); /* MSEL_FIELDS when there is none */
int msel_field_how(enum msel_field field); /* MSEL_PLAIN ... */
/* A new row; valid until the next. NULL, failed set, when memory is exhausted. */
struct msel_row *msel_add(struct msel *msel, const char *kind);
/* Copies the text; empty is nothing. */
void msel_set(struct msel *msel, struct msel_row *row, enum msel_field field, int language, const char *text);
/* "" where there is nothing. Never NULL. */
const char *msel_get(const struct msel_row *row, enum msel_field field, int language);
bool msel_is(const struct msel_row *row, const char *kind);
/* The row of an inject or module with this id, or NULL; as quick for a long list as for a short one. */
const struct msel_row *msel_flow_row(const struct msel *msel, const char *id);
void msel_free(struct msel *msel);

/* ---- cells that hold a list ----
 * Each item begins a line with "• "; a further line of the item that would look like that, or begins with a backslash, gets a backslash. A cell without such a
 * line, from somebody else's sheet, has an item on each line, whatever sign or number it begins with. */
void msel_list_add(struct buffer *cell, const char *item);
/* Items of a cell, in the arena. Returns their number; 0 also when memory is exhausted. */
uint32_t msel_list_split(struct arena *arena, const char *cell, const char ***items);

/* ---- expected actions: a text, and in brackets what ticks it and its objective: "Report it [on done:report] [objective O1]" ---- */
struct msel_expected {
	const char *text, *on, *objective; /* "" = none; in the arena */
};
void msel_expected_write(struct buffer *item, const char *text, const char *on, const char *objective);
/* False when memory is exhausted. */
bool msel_expected_read(struct arena *arena, const char *item, struct msel_expected *out);

#endif
