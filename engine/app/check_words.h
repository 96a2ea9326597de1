/* check_words — what check says in another language than English: assets/text/check-ja.json, a table from each English format and phrase to the other words.
 *
 * It is apart from the interface texts, which have ids, because the English of a diagnostic stands where it is found (base/saying.h). Read once, when it is first
 * needed, and kept: the table never changes while the program runs. */
#ifndef ENSHU_APP_CHECK_WORDS_H
#define ENSHU_APP_CHECK_WORDS_H

#include "script/script.h"
#include "view/text/i18n.h"

/* NULL for English, and, after a complaint, when the table cannot be read: then it is said in English. */
const struct saying_words *check_words(enum language language);

#endif
