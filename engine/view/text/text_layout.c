/* text_layout — from text to lines. Widths are asked for whole prefixes, never summed from glyphs (a shaped run is not the sum of its parts), and found by
 * halving over cluster boundaries; then the line goes back to the last place where it may break. */
#include <string.h>

#include "base/utf8.h"
#include "view/text/text.h"
#include "view/text/text_class.h"

struct ruler {
	const struct text_metrics *metrics;
	double px;
	enum text_weight weight;
	bool tabular;
};

static double measure(const struct ruler *r, const char *text, size_t length)
{
	return text_width(r->metrics, text, length, r->px, r->weight, r->tabular);
}

/* Cluster boundaries of text[0..length): offsets[0] = 0, ..., offsets[*count] = length. NULL when memory is exhausted. */
static uint32_t *cluster_offsets(struct arena *arena, const char *text, size_t length, size_t *count)
{
	uint32_t *offsets = arena_allocate(arena, (length + 1) * sizeof *offsets);
	if (!offsets)
		return NULL;
	size_t n = 0;
	for (size_t at = 0; at < length; at = text_next_cluster(text, length, at))
		offsets[n++] = (uint32_t)at;
	offsets[n] = (uint32_t)length;
	*count = n;
	return offsets;
}

static size_t trim_end(const char *text, size_t begin, size_t end)
{
	while (end > begin && text[end - 1] == ' ')
		end--;
	return end;
}

/* The last cluster index in (first, last] whose prefix from `first` is at most `width`, or `first` when not even one cluster fits. */
static size_t fit(const struct ruler *r, const char *text, const uint32_t *offsets, size_t first, size_t last,
                  double width)
{
	size_t low = first, high = last;
	while (low < high) {
		size_t middle = (low + high + 1) / 2;
		size_t end = trim_end(text, offsets[first], offsets[middle]);
		if (measure(r, text + offsets[first], end - offsets[first]) <= width)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* text[0..length) with "..." so that it fits; newlines become spaces. */
static bool shorten(const struct ruler *r, struct arena *arena, const char *text, size_t length, double width,
                    bool force, struct text_line *out)
{
	char *copy = arena_allocate(arena, length + 4);
	if (!copy)
		return false;
	memcpy(copy, text, length);
	for (size_t i = 0; i < length; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	length = trim_end(copy, 0, length);
	double whole = measure(r, copy, length);
	if (!force && whole <= width) {
		*out = (struct text_line){copy, length, 0, whole, false};
		return true;
	}
	size_t count;
	uint32_t *offsets = cluster_offsets(arena, copy, length, &count);
	if (!offsets)
		return false;
	/* The three stops are measured with the prefix: the run is shaped as a whole. */
	size_t low = 0, high = count;
	char *trial = arena_allocate(arena, length + 4);
	if (!trial)
		return false;
	memcpy(trial, copy, length);
	while (low < high) {
		size_t middle = (low + high + 1) / 2;
		size_t end = trim_end(copy, 0, offsets[middle]);
		memcpy(trial + end, "...", 3);
		bool fits = measure(r, trial, end + 3) <= width;
		memcpy(trial + end, copy + end, length - end < 3 ? length - end : 3);
		if (fits)
			low = middle;
		else
			high = middle - 1;
	}
	size_t end = trim_end(copy, 0, offsets[low]);
	memcpy(copy + end, "...", 4);
	*out = (struct text_line){copy, end + 3, 0, measure(r, copy, end + 3), true};
	return true;
}

bool text_shorten(const struct text_metrics *m, struct arena *arena, const char *text, size_t length, double width,
                  double px, enum text_weight weight, bool tabular, struct text_line *out)
{
	struct ruler r = {m, px, weight, tabular};
	if (!memchr(text, '\n', length)) {
		double whole = measure(&r, text, length);
		if (whole <= width) {
			*out = (struct text_line){text, length, 0, whole, false};
			return true;
		}
	}
	return shorten(&r, arena, text, length, width, false, out);
}

/* Where the line that begins at cluster `first` of a paragraph ends: the last permitted break that fits, or the last cluster that fits. */
static size_t line_end(const struct ruler *r, const char *text, size_t length, const uint32_t *offsets, size_t first,
                       size_t count, double width)
{
	size_t last = fit(r, text, offsets, first, count, width);
	if (last == count)
		return last;
	while (last < count && text[offsets[last]] == ' ')
		last++; /* spaces at the end of a line need no room */
	if (last == count)
		return last;
	for (size_t i = last; i > first; i--)
		if (text_can_break(text, length, offsets[i]))
			return i;
	return last > first ? last : first + 1;
}

struct lines {
	struct text_line *line;
	size_t count, max;
	bool shortened;
};

struct paragraph {
	const char *text;
	size_t length, offset; /* offset in the source */
	uint32_t *clusters;
	size_t count;
};

/* A line of one or two kana or kanji left over at the end of a paragraph reads badly. */
static bool is_orphan(const struct paragraph *p, const struct text_line *last)
{
	size_t at = last->offset - p->offset, clusters = 0;
	uint32_t c;
	if (at == 0 || !utf8_decode(last->text, last->length, &c) || !text_class_is_wide(c))
		return false;
	while (at < p->length && clusters <= 2) {
		at = text_next_cluster(p->text, p->length, at);
		clusters++;
	}
	return clusters <= 2;
}

/* Greedy lines into lines->line from `begin`; returns how many, or 0 when they do not fit in max. */
static size_t fill_lines(const struct ruler *r, const struct paragraph *p, double width, struct lines *lines,
                         size_t begin)
{
	size_t n = 0;
	for (size_t first = 0; first < p->count; n++) {
		if (begin + n == lines->max)
			return 0;
		size_t next = line_end(r, p->text, p->length, p->clusters, first, p->count, width),
		       at = p->clusters[first];
		size_t bytes = trim_end(p->text, at, p->clusters[next]) - at;
		if (next == p->count && measure(r, p->text + at, p->length - at) <= width)
			bytes = p->length - at; /* what is typed at the very end shows its space */
		lines->line[begin + n] =
		    (struct text_line){p->text + at, bytes, p->offset + at, measure(r, p->text + at, bytes), false};
		first = next;
	}
	return n;
}

/* What is left when the lines run out: all lines but the last as they are, the last one shortened. */
static bool fill_shortened(const struct ruler *r, struct arena *arena, const struct paragraph *p, double width,
                           struct lines *lines)
{
	size_t first = 0;
	while (lines->count + 1 < lines->max) {
		size_t next = line_end(r, p->text, p->length, p->clusters, first, p->count, width),
		       at = p->clusters[first];
		size_t bytes = trim_end(p->text, at, p->clusters[next]) - at;
		lines->line[lines->count++] =
		    (struct text_line){p->text + at, bytes, p->offset + at, measure(r, p->text + at, bytes), false};
		first = next;
	}
	struct text_line *last = &lines->line[lines->count++];
	size_t at = p->clusters[first];
	lines->shortened = true;
	bool good = shorten(r, arena, p->text + at, p->length - at, width, true, last);
	last->offset = p->offset + at;
	return good;
}

/* Breaks one paragraph (no newline inside); `more` tells that other paragraphs follow. */
static bool break_paragraph(const struct ruler *r, struct arena *arena, struct paragraph p, double width, bool more,
                            struct lines *lines)
{
	double whole = measure(r, p.text, p.length);
	bool last_line = lines->count + 1 == lines->max;
	if (whole <= width && !(more && last_line)) {
		lines->line[lines->count++] = (struct text_line){p.text, p.length, p.offset, whole, false};
		return true;
	}
	p.clusters = cluster_offsets(arena, p.text, p.length, &p.count);
	if (!p.clusters)
		return false;
	size_t n = last_line ? 0 : fill_lines(r, &p, width, lines, lines->count);
	if (n == 0 || (more && lines->count + n == lines->max))
		return fill_shortened(r, arena, &p, width, lines);
	/* Narrower by up to three characters, as long as that needs no further line, leaves more for the last one. */
	for (int i = 1; i <= 3 && n > 1 && is_orphan(&p, &lines->line[lines->count + n - 1]); i++) {
		if (fill_lines(r, &p, width - i * r->px, lines, lines->count) != n) {
			fill_lines(r, &p, width, lines, lines->count);
			break;
		}
	}
	lines->count += n;
	return true;
}

bool text_break(const struct text_metrics *m, struct arena *arena, const char *text, size_t length, double width,
                size_t max_lines, double px, enum text_weight weight, bool tabular, struct text_layout *out)
{
	struct ruler r = {m, px, weight, tabular};
	struct lines lines = {.max = max_lines && max_lines < TEXT_LINES_MAX ? max_lines : TEXT_LINES_MAX};
	if (lines.max > length + 1) /* a line has a byte or ends in one */
		lines.max = length + 1;
	lines.line = arena_allocate(arena, lines.max * sizeof *lines.line);
	if (!lines.line)
		return false;
	for (size_t at = 0; lines.count < lines.max && !lines.shortened;) {
		const char *newline = length > at ? memchr(text + at, '\n', length - at) : NULL;
		size_t end = newline ? (size_t)(newline - text) : length;
		struct paragraph p = {.text = text + at, .length = end - at, .offset = at};
		if (!break_paragraph(&r, arena, p, width, newline != NULL, &lines))
			return false;
		if (!newline)
			break;
		at = end + 1;
	}
	*out = (struct text_layout){lines.line, lines.count, lines.shortened};
	return true;
}
