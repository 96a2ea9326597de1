/* utf8 — strict decoding (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). */
#ifndef ENSHU_BASE_UTF8_H
#define ENSHU_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes the code point at text[0..length). Returns its bytes (1-4) and stores it, or 0 when the bytes are not valid UTF-8 or length is 0. */
size_t utf8_decode(const char *text, size_t length, uint32_t *code_point);
/* Writes 1-4 bytes and returns how many; a surrogate or a value out of range becomes U+FFFD. */
size_t utf8_encode(uint32_t code_point, char out[4]);
/* Byte offset of the first invalid sequence, or `length` when all is valid. */
size_t utf8_valid_length(const char *text, size_t length);
/* Number of code points in valid UTF-8. */
size_t utf8_count(const char *text, size_t length);
/* True for C0/C1 controls (not \n and \t), bidirectional controls (U+202A-202E, U+2066-2069, U+200E-200F, U+061C), and U+FEFF: text from people may
 * hold them; screens and terminals show them as symbols instead of obeying them. */
bool utf8_is_hidden_control(uint32_t code_point);

#endif
