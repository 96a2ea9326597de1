/* encoding — what a text file from somebody else's program is written in, and the same text as UTF-8.
 *
 * A byte order mark decides; then zero bytes at even or odd places (UTF-16 without a mark); then UTF-8 when all of it is valid. What is left is Shift_JIS (as Windows
 * writes it, CP932) when it reads as Japanese, and CP1252 otherwise. */
#ifndef ENSHU_REPORT_ENCODING_H
#define ENSHU_REPORT_ENCODING_H

#include "base/buffer.h"

/* Appends the text to `out` as UTF-8, without a byte order mark; what cannot be read becomes U+FFFD. Returns the name of the encoding, for people. NULL when memory
 * is exhausted. `lost` counts characters that could not be read. */
const char *encoding_to_utf8(const char *data, size_t length, struct buffer *out, size_t *lost);

#endif
