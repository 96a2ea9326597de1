/* chart — small pictures of numbers. Curves are clipped to their plot by clamping values, not by clips: an off-scale value stands at the edge. */
#include "view/widget/chart.h"

#include <math.h>

#define CHART_POINTS_MAX 1024 /* of one curve after steps were added; longer ones are thinned */

void chart_ring(struct frame *f, double cx, double cy, double r, double stroke, int64_t left, int64_t total,
                enum colour colour)
{
	draw_circle(&f->draw, cx, cy, r, COLOUR_NONE, COLOUR_LINE, stroke);
	double share = total > 0 ? (double)left / (double)total : 0;
	share = fmin(fmax(share, 0), 1);
	if (share > 0)
		draw_arc(&f->draw, cx, cy, r, -90, -90 + 360 * share, stroke, colour, 0);
}

double chart_x(struct box plot, struct chart_axis axis, double value)
{
	double share = axis.high > axis.low ? (value - axis.low) / (axis.high - axis.low) : 0;
	return plot.x + plot.w * fmin(fmax(share, 0), 1);
}

double chart_y(struct box plot, struct chart_axis axis, double value)
{
	double share = axis.high > axis.low ? (value - axis.low) / (axis.high - axis.low) : 0;
	return plot.y + plot.h * (1 - fmin(fmax(share, 0), 1));
}

void chart_sparkline(struct frame *f, struct box b, const int *values, size_t count, double stroke)
{
	double xy[2 * 128];
	size_t n = count < 128 ? count : 128; /* the newest 128 values */
	const int *first = values + (count - n);
	struct chart_axis scale = {0, 100};
	draw_hline(&f->draw, b.x, b.y + b.h + 2, b.w + 6, 1, COLOUR_LINE);
	if (n == 0)
		return;
	for (size_t i = 0; i < n; i++) {
		xy[2 * i] = n > 1 ? b.x + b.w * (double)i / (double)(n - 1) : b.x + b.w;
		xy[2 * i + 1] = chart_y(b, scale, first[i]);
	}
	draw_path(&f->draw, xy, n, stroke, COLOUR_TEXT2);
	draw_circle(&f->draw, xy[2 * n - 2], xy[2 * n - 1], stroke + 2, COLOUR_TEXT2, COLOUR_NONE, 0);
}

void chart_curve(struct frame *f, struct box plot, struct chart_axis x, struct chart_axis y, struct chart_curve curve)
{
	double xy[2 * CHART_POINTS_MAX];
	size_t n = 0, skip = 1;
	while (curve.count / skip > CHART_POINTS_MAX / 2 - 1)
		skip++;
	for (size_t i = 0; i < curve.count; i += skip) {
		if (i + skip >= curve.count)
			i = curve.count - 1; /* the last value is always there */
		double px = chart_x(plot, x, curve.xy[2 * i]), py = chart_y(plot, y, curve.xy[2 * i + 1]);
		if (curve.steps && n > 0) {
			xy[2 * n] = px;
			xy[2 * n + 1] = xy[2 * n - 1];
			n++;
		}
		xy[2 * n] = px;
		xy[2 * n + 1] = py;
		n++;
	}
	draw_dash(&f->draw, curve.dash_on, curve.dash_off);
	draw_path(&f->draw, xy, n, curve.width, curve.colour);
	draw_dash(&f->draw, 0, 0);
}

void chart_band(struct frame *f, struct box plot, struct chart_axis x, struct chart_axis y, const double *low_xy,
                const double *high_xy, size_t count, enum colour fill)
{
	double xy[2 * CHART_POINTS_MAX];
	size_t skip = 1, n = 0;
	if (count < 2)
		return;
	while (count / skip > CHART_POINTS_MAX / 2 - 1)
		skip++;
	for (size_t i = 0; i < count; i += skip, n++) {
		xy[2 * n] = chart_x(plot, x, high_xy[2 * i]);
		xy[2 * n + 1] = chart_y(plot, y, high_xy[2 * i + 1]);
	}
	size_t last = (count - 1) / skip * skip;
	for (size_t i = last + skip; i >= skip; i -= skip, n++) {
		xy[2 * n] = chart_x(plot, x, low_xy[2 * (i - skip)]);
		xy[2 * n + 1] = chart_y(plot, y, low_xy[2 * (i - skip) + 1]);
	}
	draw_polygon(&f->draw, xy, n, fill, COLOUR_NONE, 0, DRAW_ROUND);
}

void chart_progress(struct frame *f, struct box b, int64_t done, int64_t total)
{
	double share = total > 0 ? (double)done / (double)total : 0, radius = b.h <= 8 ? b.h / 2 : 3;
	share = fmin(fmax(share, 0), 1);
	draw_round(&f->draw, b, radius, COLOUR_SUNKEN, COLOUR_LINE_STRONG, 1);
	if (share > 0)
		draw_round(&f->draw, box_make(b.x, b.y, fmax(b.w * share, 2 * radius), b.h), radius, COLOUR_ACCENT,
		           COLOUR_ACCENT_INK, 1);
}

void chart_phases(struct frame *f, double x, double y, int current, int count)
{
	for (int i = 0; i < count; i++) {
		struct box b = box_make(x + 56 * i, y, 48, 8);
		if (i < current)
			draw_round(&f->draw, b, 4, COLOUR_TEXT2, COLOUR_NONE, 0);
		else if (i == current)
			draw_round(&f->draw, b, 4, COLOUR_ACCENT, COLOUR_ACCENT_INK, 1);
		else
			draw_round(&f->draw, b, 4, COLOUR_NONE, COLOUR_LINE_STRONG, 1);
	}
}

void chart_effect_bar(struct frame *f, double x, double y, int points, bool better)
{
	double size = fmin(fabs((double)points), 200) * 1.32;
	draw_round(&f->draw, box_make(x, y, 264, 12), 3, COLOUR_SUNKEN, COLOUR_LINE, 1);
	if (size > 0)
		draw_round(&f->draw, box_make(x, y, fmax(size, 6), 12), 3, better ? COLOUR_TEXT2 : COLOUR_ALERT,
		           COLOUR_NONE, 0);
}

double chart_poll(struct frame *f, double x, double y, int answered, int asked)
{
	double at = x;
	for (int i = 0; asked <= 10 && i < asked; i++, at += 9) {
		struct box b = box_make(at, y + 7, 6, 22);
		if (i < answered)
			draw_round(&f->draw, b, 2, COLOUR_TEXT, COLOUR_NONE, 0);
		else
			draw_round(&f->draw, b, 2, COLOUR_NONE, COLOUR_LINE_STRONG, 1);
	}
	at += at > x ? 8 : 0;
	struct text_style style = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2);
	const char *count = frame_print(f, "%d/%d", answered, asked);
	double wide = frame_text_width(f, style, count);
	frame_text(f, box_make(at, y + 1, wide, 36), style, count);
	return at + wide - x;
}

double chart_units(struct frame *f, double x, double y, int free_units, int total)
{
	int shown = total < 12 ? total : 12;
	for (int i = 0; i < shown; i++) {
		struct box b = box_make(x + 26 * i, y, 20, 16);
		if (i < free_units)
			draw_round(&f->draw, b, 3, COLOUR_TEXT2, COLOUR_NONE, 0);
		else
			draw_round(&f->draw, b, 3, COLOUR_NONE, COLOUR_LINE_STRONG, 1);
	}
	return shown > 0 ? 26 * shown - 6 : 0;
}

void chart_heat_cell(struct frame *f, struct box b, int percent, bool focused)
{
	enum colour ramp = percent >= 40   ? COLOUR_H5
	                   : percent >= 28 ? COLOUR_H4
	                   : percent >= 18 ? COLOUR_H3
	                   : percent >= 8  ? COLOUR_H2
	                                   : COLOUR_H1;
	draw_round(&f->draw, b, 2, ramp, focused ? COLOUR_ACCENT_INK : COLOUR_NONE, 3);
	frame_text(f, b, text_centre(text_style(TEXT_14, TEXT_REGULAR, ramp == COLOUR_H5 ? COLOUR_BG : COLOUR_TEXT)),
	           frame_print(f, "%d", percent));
}

void chart_rating(struct frame *f, double x, double y, int given, bool proposed, const char *action, int argument)
{
	static const char *const letters[] = {"P", "S", "M", "U"};
	for (int i = 0; i < 4; i++) {
		struct box b = box_make(x + 40 * i, y, 36, 30);
		bool mine = i == given;
		struct text_style style = text_centre(
		    text_style(TEXT_16, mine ? TEXT_BOLD : TEXT_REGULAR, mine ? COLOUR_TEXT : COLOUR_TEXT3));
		if (mine && proposed) {
			draw_dash(&f->draw, 4, 3);
			draw_round(&f->draw, b, 4, COLOUR_ACCENT_TINT, COLOUR_ACCENT_INK, 2);
			draw_dash(&f->draw, 0, 0);
		} else if (mine) {
			draw_round(&f->draw, b, 4, COLOUR_TEXT, COLOUR_NONE, 0);
			style.colour = COLOUR_BG;
		} else {
			draw_round(&f->draw, b, 4, COLOUR_NONE, COLOUR_LINE, 1);
		}
		frame_text(f, b, style, letters[i]);
		if (action) {
			frame_hit(f, b, HIT_BUTTON, action, argument * 4 + i);
			if (frame_is_focus(f, action, argument * 4 + i))
				frame_focus_ring(f, b, 4, 4);
		}
	}
}
