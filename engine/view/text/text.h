/* text — measuring, Japanese and Latin line breaking, and shortening, against a font interface that the display or a test supplies.
 *
 * Breaks follow JIS X 4051 / W3C "Requirements for Japanese Text Layout" (JLREQ) in the usual strict form: between any two kana or kanji, but no line
 * begins with closing punctuation, a small kana or a prolonged sound mark, and none ends with an opening bracket; what cannot stay is pushed to the next
 * line (oidashi). Latin breaks at spaces and after hyphens. A word longer than the line breaks between clusters, never inside one. */
#ifndef ENSHU_VIEW_TEXT_H
#define ENSHU_VIEW_TEXT_H

#include "view/draw/draw.h"

#define TEXT_LINES_MAX 1024 /* lines of one text_break result: a long note in its field, every line of which can be reached */
#define TEXT_STEPS     3  /* the user's text size: normal, larger, largest */

/* What a font provider must answer. `width` is the advance of one line in logical pixels at font size px, hidden controls already replaced. */
struct text_metrics {
	void *context;
	double (*width)(void *context, const char *text, size_t length, double px, enum text_weight weight,
	                bool tabular);
	/* Where the caret stands after `at` bytes of a line in which something runs from right to left, from its left; NULL: after the width of those bytes. */
	double (*place)(void *context, const char *text, size_t length, size_t at, double px, enum text_weight weight);
};

/* Deterministic widths without any font, for golden tests: Latin 0.57 em, digits 0.7598 (a 1 that is not tabular 0.63), kana, kanji and full width 1 em, marks 0. */
struct text_metrics text_metrics_fixed(void);

/* Font size of a token at a text step (0 .. TEXT_STEPS-1). Steps enlarge the desk sizes 14 to 28 by 2 px each; the room sizes stay. */
double text_px(enum text_size size, int step);
/* Usual line height of a size, from the type table: 14 -> 20, 16 -> 24, 20 -> 28, 24 -> 30, 28 -> 36, 32 -> 42, 36 -> 48, 48 -> 60, 88 -> 96, plus
 * what the step added to the font size. */
double text_line_height(enum text_size size, int step);

double text_width(const struct text_metrics *m, const char *text, size_t length, double px, enum text_weight weight,
                  bool tabular);

/* Something of the text runs from right to left. */
bool text_has_backward(const char *text, size_t length);
/* Where the caret stands after the first `at` bytes of a line: behind the last letter of them, on the side to which that one is read. */
double text_place(const struct text_metrics *m, const char *text, size_t length, size_t at, double px, enum text_weight weight);

struct text_line {
	const char *text; /* into the source text, or into the arena for a shortened line */
	size_t length;
	size_t offset; /* of its first byte in the source */
	double width;
	bool shortened; /* ends in "..." that the source does not have */
};

struct text_layout {
	struct text_line *lines; /* in the arena; at least one, perhaps empty */
	size_t count;
	bool shortened; /* the source did not fit in max_lines */
};

/* Breaks valid UTF-8 into lines of at most `width`; "\n" always breaks. At most max_lines (capped at TEXT_LINES_MAX) lines; the last one is
 * shortened with three full stops when text is left. Returns false, *out untouched, when memory is exhausted. */
bool text_break(const struct text_metrics *m, struct arena *arena, const char *text, size_t length, double width,
                size_t max_lines, double px, enum text_weight weight, bool tabular, struct text_layout *out);

/* One line: the text itself when it fits, otherwise as many clusters as fit and "...". Newlines become spaces. */
bool text_shorten(const struct text_metrics *m, struct arena *arena, const char *text, size_t length, double width,
                  double px, enum text_weight weight, bool tabular, struct text_line *out);

/* True when a line may break before byte `at` of the text (0 < at < length, at a character boundary). Exposed for tests. */
bool text_can_break(const char *text, size_t length, size_t at);
/* Byte offset of the next or previous cluster boundary (base character with its marks); carets move by these. */
size_t text_next_cluster(const char *text, size_t length, size_t at);
size_t text_previous_cluster(const char *text, size_t length, size_t at);

/* The text as it may be shown: hidden controls become "<U+202E>", invalid bytes U+FFFD, tabs a space. Returns `text` itself when nothing had to be
 * replaced, else a copy in the arena; NULL when memory is exhausted. *shown is the length of the result. */
const char *text_visible(struct arena *arena, const char *text, size_t length, size_t *shown);
/* Bytes that text_visible shows for the first `at` bytes of a text; and back: the offset, between code points, whose shown place is nearest to `shown`. */
size_t text_shown_offset(const char *text, size_t at);
size_t text_offset_shown(const char *text, size_t length, size_t shown);

#endif
