/* order — which way the pieces of a line stand: words of Arabic, Hebrew and their kin run from right to left also one after another, with the spaces and
 * numbers between them; everything else from left to right.
 *
 * The part of Unicode's bidirectional algorithm (UAX #9) that a line in a left-to-right interface needs: one level, no overrides (those are shown as text). */
#ifndef ENSHU_DISPLAY_ORDER_H
#define ENSHU_DISPLAY_ORDER_H

#include "display/font.h"

/* Puts the pieces of one line into the order in which they stand from left to right. What stands between two right-to-left words is split so that numbers stay
 * whole and marks change sides. Returns how many there are now, at most FONT_PIECES_MAX. */
size_t order_pieces(const char *text, struct font_piece *pieces, size_t count);

/* Whether what is read on in a piece stands further left. */
bool order_runs_backward(const char *text, const struct font_piece *piece);

/* Tells the shaper in which script and direction a piece is to be set: letters of Arabic join, marks of Thai and of India find their places. */
void order_shape(TTF_Font *font, const char *text, const struct font_piece *piece);

/* The bracket that stands for `c` in a right-to-left stretch: the other one of its pair; `c` itself when it is none. */
char order_mirror(char c);

#endif
