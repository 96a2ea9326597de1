/* layout_check — walks a draw list and reports what a reader could not read: text wider than its box, outside the frame or cut by a clip, texts over each
 * other, text half covered by a later box, a time or number shortened. Tests run it over every screen, language, text step and size. */
#ifndef ENSHU_VIEW_LAYOUT_CHECK_H
#define ENSHU_VIEW_LAYOUT_CHECK_H

#include "view/draw/draw.h"

struct layout_options {
	bool allow_shortened; /* "..." is no fault (long names in tables); default: reported */
	double slack;         /* logical pixels of grace for measured widths; 0 is sensible */
};

/* Appends one line per fault to `report` ("overlap: ... / ..."), at most 50 lines, and returns the number of faults. Text fully covered by a later opaque
 * box does not count. A width x height of 0 skips the check against the frame. */
size_t layout_check(const struct draw_list *d, double width, double height, struct layout_options options,
                    struct buffer *report);

#endif
