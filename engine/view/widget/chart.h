/* chart — small pictures of numbers: rings, sparklines, curves, bars, cells, fans. Values are integers as the picture has them; scales are fixed by the
 * caller and never fitted to the data, so that two charts can be compared. */
#ifndef ENSHU_VIEW_CHART_H
#define ENSHU_VIEW_CHART_H

#include "view/draw/frame.h"

/* Remaining time: `left` of `total` as an arc from the top, clockwise. r 19 stroke 6 room, r 10 stroke 4 desk, r 76 stroke 20 discussion. */
void chart_ring(struct frame *f, double cx, double cy, double r, double stroke, int64_t left, int64_t total,
                enum colour colour);
/* Values 0 .. 100 at equal distances, 78 x 60 in the room: stroke 3, end dot, base line. */
void chart_sparkline(struct frame *f, struct box b, const int *values, size_t count, double stroke);

struct chart_axis {
	double low, high; /* value at the left and right (x) or bottom and top (y) edge of the plot */
};
struct chart_curve {
	const double *xy; /* pairs in axis units, x ascending */
	size_t count;
	enum colour colour;
	double width, dash_on, dash_off; /* dash 0 0: solid */
	bool steps;                      /* value holds until the next point, as metrics do */
};
void chart_curve(struct frame *f, struct box plot, struct chart_axis x, struct chart_axis y, struct chart_curve curve);
/* Area between two curves with the same x positions. */
void chart_band(struct frame *f, struct box plot, struct chart_axis x, struct chart_axis y, const double *low_xy,
                const double *high_xy, size_t count, enum colour fill);
/* Pixel position of a value on an axis. */
double chart_x(struct box plot, struct chart_axis axis, double value);
double chart_y(struct box plot, struct chart_axis axis, double value);

/* Progress bar with an outline, radius 3. */
void chart_progress(struct frame *f, struct box b, int64_t done, int64_t total);
/* Phases: one short bar each, past ones in text2, the current one accent, later ones outlined. */
void chart_phases(struct frame *f, double x, double y, int current, int count);
/* Effect in points, 1.6 px a point in a 320 x 12 track; better text2, worse alert. */
void chart_effect_bar(struct frame *f, double x, double y, int points, bool better);
/* Bars for answered and open (at most ten), then "6/9" in 24. Returns the width. */
double chart_poll(struct frame *f, double x, double y, int answered, int asked);
/* Small squares: free filled, in use outlined; at most 12. Returns the width. */
double chart_units(struct frame *f, double x, double y, int free_units, int total);
/* Share of runs 0 .. 100 %: ramp colour by value, number printed, focus outline. */
void chart_heat_cell(struct frame *f, struct box b, int percent, bool focused);
/* P S M U: given 0 .. 3, or -1 for none; proposed is dashed, confirmed filled. Cells act with `action` and argument * 4 + i when action is not NULL. */
void chart_rating(struct frame *f, double x, double y, int given, bool proposed, const char *action, int argument);

#endif
