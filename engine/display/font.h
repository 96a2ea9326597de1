/* font — finding fonts through fontconfig and choosing one for each piece of a text.
 *
 * BIZ UDPGothic is required; whatever it lacks (Thai, Vietnamese, symbols) comes from the first font of fontconfig's ordered list that covers it. A Latin word
 * is never set in two fonts. Files are mapped once, each size of each font is opened when first needed, and the oldest sizes are closed again. */
#ifndef ENSHU_DISPLAY_FONT_H
#define ENSHU_DISPLAY_FONT_H

#include <SDL_ttf.h>

#include "display/display.h"
#include "view/text/text.h"

#define FONT_FILES_MAX  24  /* different font files in use */
#define FONT_SIZES_MAX  96  /* opened sizes at a time */
#define FONT_PIECES_MAX 512 /* pieces of one line */

struct font_set;

/* NULL and *error: no fontconfig, or the font is not installed (remedy: which package). Needs no display. */
struct font_set *font_open(struct display_error *error);
void font_close(struct font_set *set);

/* What, after another character, chooses between drawings of an emoji that a font of one colour does not have, and is not drawn: the selectors of text and picture,
 * tones of skin, the cap around a key (whose sign stays). */
bool font_is_choice(uint32_t code_point);

/* True when one of the fonts found has the character; otherwise the main font would show a box. */
bool font_covers(struct font_set *set, uint32_t code_point);

/* A stretch of a line that one font draws at once. */
struct font_piece {
	uint32_t first, count; /* bytes */
	uint8_t file;          /* for font_sized */
	bool cell;             /* a digit in a tabular cell */
	bool backward;         /* between right-to-left words: brackets change sides (order.h) */
};

/* Splits a line into pieces; returns their number (at most FONT_PIECES_MAX; the rest of a longer line is dropped). */
size_t font_split(struct font_set *set, const char *text, size_t length, enum text_weight weight, bool tabular,
                  struct font_piece *pieces);
/* The font of a piece, or NULL when it cannot be opened. Valid until the next call. eighths: eighths of a device pixel, so that a window of any size has the
 * proportions of the design and not those of the nearest whole pixel. */
TTF_Font *font_sized(struct font_set *set, uint8_t file, int eighths);
/* Device pixels in eighths, at least one pixel. */
int font_eighths(double px);
/* Number of sizes open now and files mapped, for tests. */
void font_counts(const struct font_set *set, int *sizes, int *files);

#endif
