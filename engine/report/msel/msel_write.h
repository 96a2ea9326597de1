/* msel_write — the pieces of a scenario file that an import writes: lines that remember their row, texts in all languages, lists, and what is set aside. Private to this room;
 * msel_scenario.h is the whole. */
#ifndef ENSHU_REPORT_MSEL_WRITE_H
#define ENSHU_REPORT_MSEL_WRITE_H

#include "report/msel/msel_scenario.h"

struct msel_writer {
	struct msel_scenario *out;
	const struct msel *msel;
	struct msel_import *import; /* NULL: say nothing */
	const uint64_t *aside;
	struct buffer *to;
	uint8_t file;
	uint32_t line, row;
};

void msel_put(struct msel_writer *w, const char *text);
void msel_put_string(struct msel_writer *w, const char *text); /* quoted, on one line */
void msel_put_comment(struct msel_writer *w, const char *label, const char *text);
/* The line under way holds this field of the row under way. */
void msel_mark(struct msel_writer *w, enum msel_field field);

/* The field of a row in the first language that has it; of the row under way. */
const char *msel_first(const struct msel_row *row, enum msel_field field);
const char *msel_field_of(const struct msel_writer *w, enum msel_field field);
bool msel_is_aside(const struct msel_writer *w, enum msel_field field);
/* Something remains in one of the languages when blanks and hidden control characters are taken away. */
bool msel_has_words(const struct msel_writer *w, const char *const *texts);
/* { en = "...", ja = "..." } of texts by language, of which msel_has_words holds. */
void msel_put_text(struct msel_writer *w, const char *const *texts);

/* `key = ...,` lines of the row under way; nothing when the field is empty. */
void msel_put_plain(struct msel_writer *w, const char *key, const char *text);
void msel_put_words(struct msel_writer *w, const char *key, enum msel_field field);
void msel_put_name(struct msel_writer *w, const char *key); /* the subject, or the id where there is none */
void msel_put_ids(struct msel_writer *w, const char *key, const char *list); /* "a, b" as { "a", "b" }, without the comma at its end */
void msel_put_id_list(struct msel_writer *w, const char *key, const char *list);
void msel_put_logic(struct msel_writer *w, const char *key, enum msel_field field, bool quoted);
void msel_put_trigger(struct msel_writer *w);
void msel_put_questions(struct msel_writer *w);
void msel_put_expected(struct msel_writer *w);
void msel_put_notes(struct msel_writer *w); /* with what was set aside */
void msel_put_sender(struct msel_writer *w); /* of an inject; a role by its id */
/* The row under way as a declaration. False when its kind has none. (msel_scenario.c) */
bool msel_put_declaration(struct msel_writer *w);

#endif
