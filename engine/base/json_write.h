/* json_write — JSON into a buffer, value by value, with the commas looked after. There is nothing to open first and no state to carry: whether a comma is due
 * shows in the last byte that was written. So a writer may be called from any other one, and lists whose members are written under a condition need no flag.
 *
 * `key` names a member of the open object; NULL puts an element into the open list, or the whole value. Failure is the buffer's (see buffer.h). */
#ifndef ENSHU_BASE_JSON_WRITE_H
#define ENSHU_BASE_JSON_WRITE_H

#include "base/buffer.h"

void json_open_object(struct buffer *out, const char *key);
void json_close_object(struct buffer *out);
void json_open_list(struct buffer *out, const char *key);
void json_close_list(struct buffer *out);

void json_put_text(struct buffer *out, const char *key, const char *text); /* NULL: null */
void json_put_number(struct buffer *out, const char *key, int64_t value);
/* All 64 bits in decimal, as text: most readers keep numbers in a double, which would round a seed. */
void json_put_seed(struct buffer *out, const char *key, uint64_t value);
void json_put_hash(struct buffer *out, const char *key, uint64_t value); /* sixteen hexadecimal digits, as text */
void json_put_truth(struct buffer *out, const char *key, bool value);
void json_put_null(struct buffer *out, const char *key);
/* The comma and the key alone: the value comes from a writer that knows only the buffer. */
void json_put_key(struct buffer *out, const char *key);

/* Ends the line, after the comma if one is due: large objects are read by people, too. Something has to follow. */
void json_next_line(struct buffer *out);

#endif
