/* room_quote — the reason given for a decision, whole. Nobody can hover over a projector and nobody there can scroll, so a reason that is too long for its place is turned page by page, in the
 * time that a room needs to read a page: the first below the options not chosen, the others in their place too, and then from the beginning again. */
#include "view/room/room_parts.h"

#include <string.h>

#define PAGE_MS        2000 /* to find the place again */
#define PAGE_LINE_MS   4000 /* to read a line of it: some 35 letters or 19 kanji */
#define PAGE_LETTERS   480  /* clusters that are looked at for one page; more never stand on it */
#define PAGE_MARK      96   /* "12/13" beside the last line */
#define PAGE_GAP       16
#define PAGES_MAX      400  /* of what a command can carry at its widest */

struct quote_page {
	const char *text;
	struct text_layout lines;
	size_t count; /* lines of it on this page */
};

/* How a page is set: size, height of a line, lines. */
static const struct room_way below_one = {TEXT_28, 36, 2}, below_two = {TEXT_24, 25, 2}, alone = {TEXT_28, 38, 3};

/* The page that begins at `text`; returns where the next one begins, NULL when memory is exhausted. */
static const char *take_page(struct frame *f, double width, const struct room_way *way, const char *text, size_t length, struct quote_page *page)
{
	size_t taken = 0;
	for (size_t i = 0; i < PAGE_LETTERS && taken < length; i++)
		taken = text_next_cluster(text, length, taken);
	if (!text_break(&f->setting->metrics, &f->arena, text, taken, width, (size_t)way->max_lines + 1, text_px(way->size, 0), TEXT_REGULAR, false, &page->lines)) {
		f->failed = true;
		return NULL;
	}
	page->text = text;
	page->count = page->lines.count;
	if (page->count <= (size_t)way->max_lines)
		return text + taken;
	page->count = (size_t)way->max_lines;
	return text + page->lines.lines[page->count].offset;
}

static int page_ms(const struct quote_page *page)
{
	return PAGE_MS + PAGE_LINE_MS * (int)page->count;
}

/* All pages of the text; returns how many. */
static int take_pages(struct frame *f, double width, const struct room_way *first, const char *text, struct quote_page *pages)
{
	size_t length;
	const char *at = text_visible(&f->arena, text, strlen(text), &length), *end = at ? at + length : NULL;
	int count = 0;
	while (at && at < end && count < PAGES_MAX) {
		at = take_page(f, width, count ? &alone : first, at, (size_t)(end - at), &pages[count]);
		count += at ? 1 : 0;
	}
	return count;
}

/* Which page is up `reading` milliseconds after the first one was, and how long it stays; the last one is followed by the first. */
static int page_at(const struct quote_page *pages, int count, int64_t reading, int *left)
{
	int64_t whole = 0;
	for (int i = 0; i < count; i++)
		whole += page_ms(&pages[i]);
	int64_t at = reading < 0 ? 0 : reading % whole;
	int page = 0;
	while (at >= page_ms(&pages[page]))
		at -= page_ms(&pages[page++]);
	*left = page_ms(&pages[page]) - (int)at;
	return page;
}

struct room_quote room_quote_make(struct frame *f, struct box card, const char *words, int lines_above, int64_t reading)
{
	static const struct room_way usual[] = {{TEXT_32, 36, 2}, {TEXT_28, 36, 2}, {TEXT_24, 34, 2}, {TEXT_24, 25, 3}}, low[] = {{TEXT_28, 32, 1}, {TEXT_24, 25, 2}},
	                             high[] = {{TEXT_32, 38, 3}, {TEXT_28, 38, 3}, {TEXT_24, 28, 4}};
	struct quote_page *pages = arena_allocate(&f->arena, PAGES_MAX * sizeof *pages);
	struct room_quote q = {.text = FRAME_SAY(f, "room.quote", I18N_TEXT("words", words_flat(f, words))), .pages = 1};
	q.ways = lines_above > 1 ? low : lines_above ? usual : high;
	q.way_count = lines_above > 1 ? 2 : lines_above ? 4 : 3;
	double top = lines_above > 1 ? 246 : lines_above ? 222 : 182; /* set apart from the options above */
	q.area = box_make(card.x + 48, card.y + top, card.w - 72, 296 - top);
	q.others = true;
	struct text_style style = text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT);
	if (room_paragraph_fits(f, q.area.w, style, q.ways, q.way_count, (struct audience_text){q.text, NULL}))
		return q;
	int count = 0, left = 0;
	if (pages)
		count = take_pages(f, q.area.w - PAGE_MARK - PAGE_GAP, lines_above > 1 ? &below_two : lines_above ? &below_one : &alone, q.text, pages);
	f->failed = f->failed || count == 0;
	if (count == 0)
		return q;
	q.pages = count;
	q.page = page_at(pages, count, reading, &left);
	q.shown = &pages[q.page];
	frame_again(f, left);
	if (q.page > 0) {
		q.others = false;
		q.area.y = card.y + 182;
	}
	q.line = q.page > 0 || !lines_above ? alone : lines_above > 1 ? below_two : below_one;
	return q;
}

void room_quote_draw(struct frame *f, const struct room_quote *q)
{
	struct text_style style = text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT);
	double high = 0;
	if (q->pages == 1) {
		high = room_paragraph(f, q->area, style, q->ways, q->way_count, true, (struct audience_text){q->text, NULL});
	} else {
		style.size = q->line.size;
		for (size_t i = 0; i < q->shown->count; i++) {
			const struct text_line *line = &q->shown->lines.lines[i];
			draw_text(&f->draw, box_make(q->area.x, q->area.y + (double)i * q->line.line, q->area.w - PAGE_MARK - PAGE_GAP, q->line.line), style, text_px(style.size, 0), line->text, line->length, line->width, 0);
		}
		high = q->line.line * q->line.max_lines; /* the same on all pages, so that nothing else moves when one is turned */
		words_at(f, q->area.x + q->area.w - PAGE_MARK, q->area.y + high - 8, PAGE_MARK, text_right(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT3)), frame_print(f, "%d/%d", q->page + 1, q->pages));
	}
	draw_rect(&f->draw, box_make(q->area.x - 24, q->area.y + 2, 4, high - 4), COLOUR_LINE_STRONG);
}
