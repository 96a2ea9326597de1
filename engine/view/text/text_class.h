/* text_class — what a character is for line breaking and clusters. Internal to text*.c. */
#ifndef ENSHU_VIEW_TEXT_CLASS_H
#define ENSHU_VIEW_TEXT_CLASS_H

#include <stdbool.h>
#include <stdint.h>

/* Belongs to the character before it: combining marks, joiners, variation selectors. */
bool text_class_is_mark(uint32_t c);
/* One em wide: kana, kanji, hangul, full-width forms. */
bool text_class_is_wide(uint32_t c);
/* Kinsoku: must not begin a line; must not end one. */
bool text_class_not_start(uint32_t c);
bool text_class_not_end(uint32_t c);
/* Dashes and leaders that stay together with their like. */
bool text_class_inseparable(uint32_t c);
/* Signs that stay with the number before them, or after them. */
bool text_class_postfix(uint32_t c);
bool text_class_prefix(uint32_t c);
bool text_class_is_thai(uint32_t c);
/* A letter of a script that runs from right to left. */
bool text_class_is_backward(uint32_t c);

#endif
