/* coverage — which characters the fonts of this machine can draw, for those who only ask and never draw. */
#ifndef ENSHU_DISPLAY_COVERAGE_H
#define ENSHU_DISPLAY_COVERAGE_H

#include "display/display.h"

struct coverage;

/* NULL and *error when the fonts cannot be found. Needs no display. */
struct coverage *coverage_open(struct display_error *error);
void coverage_close(struct coverage *coverage);
/* True when some font has the character. Signs that are never drawn themselves (line ends, joiners, variation selectors) count as covered. */
bool coverage_has(struct coverage *coverage, uint32_t code_point);

#endif
