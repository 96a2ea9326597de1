/* run — lines of text as coverage masks, kept in a cache of bounded bytes, and their widths.
 *
 * A line is shaped and drawn once per size and weight, whole (the sum of glyphs is not the shaped width), and blended with the colour of the moment. The least
 * recently used masks go first when the limit is reached. */
#ifndef ENSHU_DISPLAY_RUN_H
#define ENSHU_DISPLAY_RUN_H

#include "display/font.h"

#define RUN_CACHE_BYTES (24u << 20) /* masks of the newest lines; a 3840 x 2160 room needs about 6 MB */

struct run {
	uint64_t key;
	int w, h;
	int left;     /* pixels of the mask before the pen position */
	int baseline; /* rows of the mask above the baseline */
	uint8_t *mask;
	struct run *newer, *older, *next; /* recency list, hash chain */
};

struct run_cache;

/* Borrows the fonts. NULL when memory is exhausted. */
struct run_cache *run_cache_open(struct font_set *fonts, size_t limit);
void run_cache_close(struct run_cache *cache);
/* The line's mask, or NULL when there is nothing to draw (blank, or memory exhausted). Valid until the next call. px: device pixels. */
const struct run *run_get(struct run_cache *cache, const char *text, size_t length, double px, enum text_weight weight,
                          bool tabular);
/* Advance in device pixels. */
double run_width(struct run_cache *cache, const char *text, size_t length, double px, enum text_weight weight,
                 bool tabular);
/* Where, in device pixels from the left, the caret stands after the first `at` bytes of the line: behind the last letter of them on the side to which it is read. */
double run_place(struct run_cache *cache, const char *text, size_t length, size_t at, double px, enum text_weight weight);
size_t run_cache_bytes(const struct run_cache *cache);

#endif
