/* run — see run.h. Widths have a table of their own: layout asks for many prefixes that are never drawn. */
#include "display/run.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "display/order.h"
#include "view/text/text_class.h"

#define RUN_BUCKETS    2048  /* power of two */
#define RUN_WIDTHS     32768 /* power of two */
#define RUN_TEXT_MAX   4096  /* bytes of one line that are drawn */
#define RUN_SIDE_MAX   16384 /* pixels */
#define RUN_DIGIT_CELL 0.7598
#define RUN_MARKS_MAX  4     /* marks on one letter; no orthography needs more, and a pile of them would cover the lines around it */

struct run_cache {
	struct font_set *fonts;
	struct run *buckets[RUN_BUCKETS];
	struct run *newest, *oldest;
	size_t bytes, limit;
	struct {
		uint64_t key;
		double width;
	} widths[RUN_WIDTHS];
	struct font_piece pieces[FONT_PIECES_MAX];
	double pens[FONT_PIECES_MAX];
	char text[RUN_TEXT_MAX]; /* zero-terminated copy of a piece, as SDL_ttf wants it */
};

struct run_cache *run_cache_open(struct font_set *fonts, size_t limit)
{
	struct run_cache *cache = memory_allocate_zeroed(1, sizeof *cache);
	if (cache) {
		cache->fonts = fonts;
		cache->limit = limit;
	}
	return cache;
}

static size_t run_bytes(const struct run *run)
{
	return sizeof *run + (size_t)run->w * (size_t)run->h;
}

static void unlink_recent(struct run_cache *cache, struct run *run)
{
	if (run->newer)
		run->newer->older = run->older;
	else
		cache->newest = run->older;
	if (run->older)
		run->older->newer = run->newer;
	else
		cache->oldest = run->newer;
	run->newer = run->older = NULL;
}

static void link_newest(struct run_cache *cache, struct run *run)
{
	run->older = cache->newest;
	run->newer = NULL;
	if (cache->newest)
		cache->newest->newer = run;
	else
		cache->oldest = run;
	cache->newest = run;
}

static void drop(struct run_cache *cache, struct run *run)
{
	struct run **link = &cache->buckets[run->key & (RUN_BUCKETS - 1)];
	while (*link != run)
		link = &(*link)->next;
	*link = run->next;
	unlink_recent(cache, run);
	cache->bytes -= run_bytes(run);
	memory_free(run->mask);
	memory_free(run);
}

void run_cache_close(struct run_cache *cache)
{
	if (!cache)
		return;
	while (cache->newest)
		drop(cache, cache->newest);
	memory_free(cache);
}

size_t run_cache_bytes(const struct run_cache *cache)
{
	return cache->bytes;
}

static uint64_t key_of(const char *text, size_t length, int eighths, enum text_weight weight, bool tabular)
{
	uint64_t key = hash_bytes(text, length, (uint64_t)eighths << 8 | (uint64_t)weight << 1 | tabular);
	return key ? key : 1; /* 0 marks a free place */
}

/* The character before byte `at`; a space at the beginning. */
static uint32_t character_before(const char *text, size_t at)
{
	uint32_t c;
	size_t start = at;
	while (start > 0 && ((unsigned char)text[--start] & 0xC0) == 0x80)
		;
	return at > 0 && utf8_decode(text + start, at - start, &c) ? c : ' ';
}

/* What is drawn for a typed quotation mark. The font has no straight ones: its " is a closing pair and its ' an apostrophe, so where a quotation opens another
 * glyph is needed. (Its own closing mark ’ is as wide as a kanji beside a digit or a space; the ' is the same shape in a Latin width.) NULL: the character as it
 * stands. Looks back only, so that a prefix of a line is measured as it will be drawn. */
static const char *quotation(const char *text, size_t at, size_t length)
{
	if (length - at >= 3 && memcmp(text + at, "\u2019", 3) == 0)
		return "'";
	if (text[at] != '"' && text[at] != '\'')
		return NULL;
	uint32_t before = character_before(text, at);
	bool opens = before == ' ' || before == 0x3000 || before == '/' || (before >= 0x2013 && before <= 0x2015) || text_class_not_end(before);
	if (text[at] == '\'')
		return opens || before == '"' ? "\u2018" : NULL;
	if (text_class_is_wide(before) && !opens) {
		opens = true; /* no spaces between kanji: every other one opens */
		for (size_t i = 0; i < at; i++)
			opens = text[i] == '"' ? !opens : opens;
	}
	return opens ? "\u201C" : "\u201D";
}

/* The piece as a C string in cache->text. */
static const char *piece_text(struct run_cache *cache, const char *text, const struct font_piece *piece)
{
	size_t n = 0, marks = 0;
	for (size_t i = piece->first; i < (size_t)piece->first + piece->count && n + 4 < RUN_TEXT_MAX; i++) {
		uint32_t character;
		size_t bytes = utf8_decode(text + i, (size_t)piece->first + piece->count - i, &character);
		if (bytes) /* at the beginning of a character */
			marks = text_class_is_mark(character) ? marks + 1 : 0;
		if (marks > RUN_MARKS_MAX || (bytes && i > piece->first && font_is_choice(character))) {
			i += bytes ? bytes - 1 : 0;
			continue;
		}
		const char *instead = piece->file == TEXT_CODE ? NULL : quotation(text, i, (size_t)piece->first + piece->count);
		if (instead) {
			n += (size_t)snprintf(cache->text + n, 4, "%s", instead);
			i += *instead == '\'' ? 2 : 0;
		} else {
			/* a line holds no controls; SDL_ttf fails on newlines alone */
			char c = (unsigned char)text[i] < 0x20 ? ' ' : text[i];
			cache->text[n++] = piece->backward ? order_mirror(c) : c;
		}
	}
	cache->text[n] = 0;
	return cache->text;
}

/* The font of a piece, ready to set it; NULL when it cannot be opened. */
static TTF_Font *piece_font(struct run_cache *cache, const char *text, const struct font_piece *piece, int eighths)
{
	TTF_Font *font = font_sized(cache->fonts, piece->file, eighths);
	if (font)
		order_shape(font, text, piece);
	return font;
}

/* Pen positions of the pieces; returns the whole advance. */
static double lay_out(struct run_cache *cache, const char *text, size_t length, int eighths, enum text_weight weight,
                      bool tabular, size_t *count)
{
	double pen = 0;
	*count = font_split(cache->fonts, text, length < RUN_TEXT_MAX ? length : RUN_TEXT_MAX - 1, weight, tabular,
	                    cache->pieces);
	*count = order_pieces(text, cache->pieces, *count);
	for (size_t i = 0; i < *count; i++) {
		const struct font_piece *piece = &cache->pieces[i];
		TTF_Font *font = piece_font(cache, text, piece, eighths);
		int w = 0;
		if (font)
			TTF_SizeUTF8(font, piece_text(cache, text, piece), &w, NULL);
		if (piece->cell) {
			double cell = RUN_DIGIT_CELL * eighths / 8;
			cache->pens[i] = pen + (cell - w) / 2;
			pen += cell;
		} else {
			cache->pens[i] = pen;
			pen += w;
		}
	}
	return pen;
}

double run_width(struct run_cache *cache, const char *text, size_t length, double px, enum text_weight weight,
                 bool tabular)
{
	int eighths = font_eighths(px);
	uint64_t key = key_of(text, length, eighths, weight, tabular);
	size_t slot = key & (RUN_WIDTHS - 1);
	if (cache->widths[slot].key != key) {
		size_t count;
		double width = lay_out(cache, text, length, eighths, weight, tabular, &count);
		cache->widths[slot].key = key;
		cache->widths[slot].width = width;
	}
	return cache->widths[slot].width;
}

double run_place(struct run_cache *cache, const char *text, size_t length, size_t at, double px, enum text_weight weight)
{
	int eighths = font_eighths(px);
	size_t count;
	lay_out(cache, text, length, eighths, weight, false, &count);
	for (size_t i = 0; i < count; i++) {
		const struct font_piece *piece = &cache->pieces[i];
		if (at > 0 ? at <= piece->first || at > (size_t)piece->first + piece->count : piece->first > 0)
			continue;
		/* Backward, what comes after stands left of the caret: its first letter keeps its width where letters join, the last one of what is before does not. */
		bool backward = order_runs_backward(text, piece);
		struct font_piece part = *piece;
		part.count = at > 0 ? (uint32_t)at - piece->first : 0;
		if (backward) {
			part.first += part.count;
			part.count = piece->count - part.count;
		}
		TTF_Font *font = piece_font(cache, text, piece, eighths);
		int w = 0;
		if (font && part.count)
			TTF_SizeUTF8(font, piece_text(cache, text, &part), &w, NULL);
		return cache->pens[i] + w;
	}
	return run_width(cache, text, at < length ? at : length, px, weight, false);
}

static bool has_ink(const SDL_Surface *surface, int row)
{
	const uint32_t *from = (const uint32_t *)(const void *)((const uint8_t *)surface->pixels + (size_t)row * (size_t)surface->pitch);
	for (int column = 0; column < surface->w; column++)
		if (from[column] >> 24)
			return true;
	return false;
}

/* Rows by which SDL_ttf has moved the baseline down because a mark reaches above the font's ascent: it then begins with the first row of that mark, and makes
 * the surface so much higher. */
static int rows_added(const SDL_Surface *surface, int height)
{
	return surface->h > height && surface->w > 0 && has_ink(surface, 0) ? surface->h - height : 0;
}

/* Copies a rendered piece into the run's mask at pen position x, keeping the stronger of overlapping pixels. */
static void stamp(struct run *run, const SDL_Surface *surface, int x, int ascent)
{
	for (int row = 0; row < surface->h; row++) {
		int y = run->baseline - ascent + row;
		if (y < 0 || y >= run->h)
			continue;
		const uint32_t *from = (const uint32_t *)(const void *)((const uint8_t *)surface->pixels +
		                                                        (size_t)row * (size_t)surface->pitch);
		uint8_t *to = run->mask + (size_t)y * (size_t)run->w;
		for (int column = 0; column < surface->w; column++) {
			uint8_t alpha = (uint8_t)(from[column] >> 24);
			int at = x + column;
			if (alpha && at >= 0 && at < run->w && alpha > to[at])
				to[at] = alpha;
		}
	}
}

static struct run *render(struct run_cache *cache, const char *text, size_t length, int eighths,
                          enum text_weight weight, bool tabular)
{
	size_t count;
	int px = (eighths + 7) / 8;
	double width = lay_out(cache, text, length, eighths, weight, tabular, &count);
	struct run *run = memory_allocate_zeroed(1, sizeof *run);
	if (!run || width > RUN_SIDE_MAX) {
		memory_free(run);
		return NULL;
	}
	run->left = px / 4 + 1;
	run->w = (int)ceil(width) + 2 * run->left;
	run->baseline = px + px / 4; /* room for tall scripts above and deep ones below; what is piled up higher is cut before it reaches another line */
	run->h = run->baseline + px / 2 + 1;
	run->mask = memory_allocate_zeroed((size_t)run->w * (size_t)run->h, 1);
	if (!run->mask) {
		memory_free(run);
		return NULL;
	}
	for (size_t i = 0; i < count; i++) {
		TTF_Font *font = piece_font(cache, text, &cache->pieces[i], eighths);
		SDL_Surface *surface = font ? TTF_RenderUTF8_Blended(font, piece_text(cache, text, &cache->pieces[i]),
		                                                     (SDL_Color){255, 255, 255, 255})
		                            : NULL;
		if (!surface)
			continue; /* blank or zero width */
		stamp(run, surface, run->left + (int)lround(cache->pens[i]),
		      TTF_FontAscent(font) + rows_added(surface, TTF_FontHeight(font)));
		SDL_FreeSurface(surface);
	}
	return run;
}

/* Cuts empty rows and columns: most of a mask's generous margins. */
static bool trim(struct run *run)
{
	int x0 = run->w, x1 = 0, y0 = run->h, y1 = 0;
	for (int y = 0; y < run->h; y++) {
		for (int x = 0; x < run->w; x++) {
			if (!run->mask[(size_t)y * (size_t)run->w + (size_t)x])
				continue;
			x0 = x < x0 ? x : x0;
			x1 = x >= x1 ? x + 1 : x1;
			y0 = y < y0 ? y : y0;
			y1 = y + 1;
		}
	}
	if (x0 >= x1)
		return false;
	int w = x1 - x0, h = y1 - y0;
	for (int y = 0; y < h; y++)
		memmove(run->mask + (size_t)y * (size_t)w, run->mask + (size_t)(y + y0) * (size_t)run->w + (size_t)x0,
		        (size_t)w);
	uint8_t *smaller = memory_resize(run->mask, (size_t)w * (size_t)h);
	run->mask = smaller ? smaller : run->mask;
	run->left -= x0;
	run->baseline -= y0;
	run->w = w;
	run->h = h;
	return true;
}

const struct run *run_get(struct run_cache *cache, const char *text, size_t length, double px, enum text_weight weight,
                          bool tabular)
{
	int eighths = font_eighths(px);
	uint64_t key = key_of(text, length, eighths, weight, tabular);
	struct run **bucket = &cache->buckets[key & (RUN_BUCKETS - 1)];
	for (struct run *run = *bucket; run; run = run->next) {
		if (run->key == key) {
			unlink_recent(cache, run);
			link_newest(cache, run);
			return run;
		}
	}
	struct run *run = render(cache, text, length, eighths, weight, tabular);
	if (!run)
		return NULL;
	if (!trim(run)) { /* blank: remembered as such */
		memory_free(run->mask);
		run->mask = NULL;
		run->w = run->h = 0;
	}
	run->key = key;
	while (cache->oldest && cache->bytes + run_bytes(run) > cache->limit)
		drop(cache, cache->oldest);
	run->next = *bucket;
	*bucket = run;
	link_newest(cache, run);
	cache->bytes += run_bytes(run);
	return run;
}
