/* find — looking for words as people type them: case, width and kana do not matter, and Latin letters are also taken for the kana they spell, so that a search answers
 * while an input method is still composing, or without one: "torik" and "とりｋ" both find とりけし. Plain functions of text, no memory kept. */
#ifndef ENSHU_VIEW_FIND_H
#define ENSHU_VIEW_FIND_H

#include <stdbool.h>
#include <stddef.h>

/* Byte offset at which `word` (`length` bytes) begins in `text`, -1 nowhere; *matched (may be NULL): bytes of text that it covers. */
long find_word(const char *text, const char *word, size_t length, size_t *matched);
/* Hiragana spelt by a word of Latin letters, kana, or both; consonants still waiting for their vowel at the end are left out. False when it is not of that kind,
 * spells nothing yet, or is too long for `out`. */
bool find_kana(const char *word, size_t length, char *out, size_t capacity);

/* Every word of `query` (spaces of any width between them) is in one of the texts (`count`; NULL is skipped), as typed or as kana. *match, *match_length (may be NULL):
 * where in texts[0] the first of them stands; length 0 when none does. */
bool find_all(const char *query, const char *const *texts, size_t count, size_t *match, size_t *match_length);

#endif
