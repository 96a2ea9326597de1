/* png — pictures as files, through libpng's simplified interface. */
#ifndef ENSHU_DISPLAY_PNG_H
#define ENSHU_DISPLAY_PNG_H

#include <stdbool.h>
#include <stdint.h>

/* Writes w * h pixels of 0xAARRGGBB (alpha is dropped) as an RGB picture. On failure returns false, *reason is a phrase valid until the next call, and a file
 * that was begun is removed. */
bool png_write(const char *path, const uint32_t *pixels, int w, int h, const char **reason);
/* Reads a picture as 0xFFRRGGBB pixels, to be freed with memory_free. NULL when it cannot be read or is larger than 8192 x 8192. */
uint32_t *png_read(const char *path, int *w, int *h, const char **reason);

#endif
