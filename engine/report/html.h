/* html — the parts that every page we write shares: escaping, elements, the frame of a page that loads nothing, curves as inline SVG.
 *
 * Pages are well-formed as XML too, so that a strict reader proves them. Texts of people and scenarios go through html_text: markup in them is shown, and so
 * are controls that would turn the direction of the text. No script anywhere, and a policy that forbids loading. */
#ifndef ENSHU_REPORT_HTML_H
#define ENSHU_REPORT_HTML_H

#include "base/buffer.h"

/* Appends text with & < > " ' escaped; line breaks and tabs stay; other controls and bidirectional overrides become [U+202E]. An invalid byte becomes U+FFFD. */
void html_text(struct buffer *out, const char *text);
/* `open` and `close` as they are, `text` escaped between them. */
void html_element(struct buffer *out, const char *open, const char *text, const char *close);

/* From <!DOCTYPE> to <body>. language: "en", "ja"; style: the page's own CSS, which comes after what all pages share. */
void html_page_begin(struct buffer *out, const char *language, const char *title, const char *style);
void html_page_end(struct buffer *out);

/* ---- curves ---- */

/* Where a time and a value stand in a drawing. */
struct html_plot {
	int left, right, top, bottom; /* of the plot within the drawing, in its units */
	int64_t from, to;             /* times at left and right */
	int32_t low, high;            /* values at bottom and top */
};
/* In tenths of a unit, so that neighbouring times do not fall together. */
int64_t html_plot_x(const struct html_plot *plot, int64_t at);
int64_t html_plot_y(const struct html_plot *plot, int32_t value);
/* Appends a coordinate given in tenths: "12.5". */
void html_tenths(struct buffer *out, int64_t tenths);
/* A level line with its value left of the plot; a time under it, the first and last of `of` within the plot's width. */
void html_level(struct buffer *out, const struct html_plot *plot, int32_t value);
void html_tick(struct buffer *out, const struct html_plot *plot, int number, int of, const char *label);
/* A step curve: `start` until the first change, then each value until the next, the last until `end`. `look` is an attribute such as class="a". */
void html_steps(struct buffer *out, const struct html_plot *plot, int32_t start, const int64_t *at, const int32_t *value, int count, int64_t end, const char *look);

#endif
