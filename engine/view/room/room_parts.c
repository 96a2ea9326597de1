/* room_parts — see room_parts.h. Positions are those of the visual tokens, screens A, I, J and N. */
#include "view/room/room_parts.h"

#include "base/utf8.h"
#include "view/widget/chart.h"
#include "view/widget/panel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- header ---- */

static const char *phase_words(struct frame *f, const struct audience_room *room)
{
	const struct audience_header *h = &room->header;
	if (!h->phases)
		return "";
	if (h->run == AUDIENCE_OVER && h->phase == h->phases)
		return FRAME_SAY(f, "room.phases_played", I18N_NUMBER("total", h->phases));
	if (!h->phase)
		return FRAME_SAY(f, "room.phases_ahead", I18N_NUMBER("total", h->phases));
	return FRAME_SAY(f, "room.phase", I18N_NUMBER("number", h->phase), I18N_NUMBER("total", h->phases),
	                 I18N_TEXT("name", h->phase_name.text));
}

/* One bar a phase, as wide as the place allows (48 at most): past ones, the present one, later ones. */
static void draw_phases(struct frame *f, double x, double right, int current, int count)
{
	double wide = fmin(48, floor((right - x + 8) / count) - 8);
	for (int i = 0; i < count && wide >= 12; i++) {
		struct box b = box_make(x + i * (wide + 8), 74, wide, 8);
		enum colour fill = i < current ? COLOUR_TEXT2 : i == current ? COLOUR_ACCENT : COLOUR_NONE;
		draw_round(&f->draw, b, 4, fill,
		           i < current    ? COLOUR_NONE
		           : i == current ? COLOUR_ACCENT_INK
		                          : COLOUR_LINE_STRONG,
		           1);
	}
}

static void draw_title(struct frame *f, const struct audience_room *room, double right)
{
	const struct audience_header *h = &room->header;
	static const enum text_size sizes[] = {TEXT_36, TEXT_32, TEXT_28};
	struct text_style style = text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT),
	                  phase = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2);
	double mark =
	    ceil(frame_text_width(f, text_style(TEXT_24, TEXT_BOLD, COLOUR_TEXT), frame_say(f, "exercise.mark"))) + 36;
	double title = words_line(f, box_make(32, 18, right - 32 - 24 - mark - 24, 36), style, sizes, 3, h->title);
	panel_exercise_mark(f, ceil(32 + title + 24), 16, 40);
	const char *words = phase_words(f, room);
	double wide = frame_text_width(f, phase, words);
	if (h->phase_name.language && h->phase)
		wide += panel_language_mark(f, 32, 64, h->phase_name.language);
	double x = h->phase_name.language && h->phase ? 86 : 32;
	words_at(f, x, 87, right - 24 - x, phase, words);
	if (h->phases)
		draw_phases(f, floor(32 + wide + 24), right - 24,
		            h->run == AUDIENCE_OVER && h->phase == h->phases ? h->phases : h->phase - 1, h->phases);
}

/* Returns where the clock begins. */
static double draw_clock(struct frame *f, const struct audience_room *room)
{
	const struct audience_header *h = &room->header;
	struct text_style clock = text_tabular(
	    text_style(TEXT_88, TEXT_BOLD, h->run == AUDIENCE_PAUSED || room->discussion ? COLOUR_TEXT2 : COLOUR_TEXT));
	struct text_style small = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2);
	const char *time = words_time(f, h, h->now, true);
	double wide = frame_text_width(f, clock, time);
	double left = fmin(944, floor(1405 - wide)); /* words of months have no margins as digits in cells have */
	words_at(f, left, 85, wide, clock, time);
	const char *date = words_date(f, h, h->now);
	const char *with_zone =
	    h->zone[0] ? FRAME_SAY(f, "date.zone", I18N_TEXT("date", date), I18N_TEXT("zone", h->zone)) : date;
	bool zone = frame_text_width(f, small, with_zone) <= 266;
	words_at(f, 1433, 43, 266, small, zone ? with_zone : date);
	const char *passed = words_passed(f, h);
	double at = 1433, beside = frame_text_width(f, small, h->zone) + 16;
	if (!zone && h->round == 0 && beside + frame_text_width(f, text_tabular(small), passed) <= 260)
		at += words_at(f, at, 79, beside, small, h->zone) + 16; /* a long date leaves it to the second line */
	words_at(f, at, 79, 1693 - at, text_tabular(small), passed);
	return left;
}

static const char *run_detail(struct frame *f, const struct audience_room *room)
{
	if (room->discussion)
		return frame_say(f, "room.discuss");
	if (room->header.run == AUDIENCE_OVER)
		return room->wall < 0 ? "" : FRAME_SAY(f, "room.minutes", I18N_NUMBER("count", (room->wall + 30) / 60));
	return FRAME_SAY(f, "room.speed", I18N_NUMBER("speed", room->header.speed));
}

static void draw_run_state(struct frame *f, const struct audience_room *room)
{
	bool paused = room->header.run == AUDIENCE_PAUSED || (room->discussion && room->header.run != AUDIENCE_OVER);
	bool over = room->header.run == AUDIENCE_OVER;
	struct box b = box_make(1704, 20, 184, 64);
	draw_round(&f->draw, b, 8, paused ? COLOUR_ACCENT_TINT : COLOUR_RAISED,
	           paused ? COLOUR_ACCENT_INK : COLOUR_LINE_STRONG, 2);
	frame_icon(f, paused ? ICON_PAUSE : over ? ICON_END : ICON_PLAY, 1720, 38, 28, COLOUR_TEXT);
	bool waits = paused && !room->discussion && !room->header.begun;
	const char *word = frame_say(f, waits  ? "room.not_begun"
	                                : paused ? "room.paused"
	                                : over ? "room.over"
	                                       : "room.running"),
	           *detail = run_detail(f, room);
	words_at(f, 1760, detail[0] ? 47 : 61, 122, text_style(TEXT_24, TEXT_BOLD, COLOUR_TEXT), word);
	if (detail[0])
		words_at(f, 1760, 75, 122, text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2), detail);
}

double room_stage(struct frame *f)
{
	frame_stage(f);
	draw_origin(&f->draw, f->draw.dx, 0);
	return fmax(0, f->height - FRAME_HEIGHT);
}

void room_header(struct frame *f, const struct audience_room *room)
{
	panel_header(f, 104);
	draw_title(f, room, draw_clock(f, room));
	draw_run_state(f, room);
}

double room_chain(struct frame *f, const struct audience_room *room, double right, double baseline)
{
	struct text_style style = text_right(text_tabular(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2)));
	if (!room->chain || !room->chain[0])
		return right;
	const char *words = FRAME_SAY(f, "room.record", I18N_TEXT("chain", room->chain));
	double wide = fmin(frame_text_width(f, style, words), 560);
	words_at(f, right - wide, baseline, wide, style, words);
	return right - wide - 32;
}

/* ---- text and numbers ---- */

enum script { SCRIPT_LATIN, SCRIPT_HIRAGANA, SCRIPT_KATAKANA, SCRIPT_KANJI, SCRIPT_MARK };

static enum script script_of(uint32_t c)
{
	if (c == 0x30fc || (c >= 0x30a1 && c <= 0x30fa))
		return SCRIPT_KATAKANA;
	if (c >= 0x3041 && c <= 0x309f)
		return SCRIPT_HIRAGANA;
	if (c >= 0x3000 && c <= 0x303f && c != 0x3005)
		return SCRIPT_MARK;
	if (c >= 0xff01 && c <= 0xff60)
		return SCRIPT_MARK;
	return c >= 0x2e80 ? SCRIPT_KANJI : SCRIPT_LATIN;
}

static uint32_t before(const char *text, size_t at)
{
	uint32_t c = 0;
	do
		at--;
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80);
	utf8_decode(text + at, strlen(text + at), &c);
	return c;
}

/* How unwelcome a break before text[at] is, in percent of the line: Japanese phrases end after a mark, or where hiragana gives way to kanji or katakana. */
static double break_cost(const char *text, size_t at)
{
	uint32_t next = 0;
	utf8_decode(text + at, strlen(text + at), &next);
	enum script a = script_of(before(text, at)), b = script_of(next);
	if (before(text, at) == ' ')
		return 0;
	if (a == SCRIPT_MARK)
		return -20;
	if (a == SCRIPT_HIRAGANA)
		return b == SCRIPT_HIRAGANA ? 60 : 0;
	return a == b ? 70 : b == SCRIPT_HIRAGANA ? 80 : 30;
}

/* The text with a line break put where two lines of at most `width` look best; the text itself when it is not of two lines. */
static const char *in_two(struct frame *f, double width, struct text_style style, double line, const char *text)
{
	size_t length = strlen(text), best = 0;
	double lowest = 1e9, height = frame_paragraph_height(f, width, style, line, 0, text);
	if (height < line * 1.5 || height > line * 2.5 || strchr(text, '\n'))
		return text;
	for (size_t at = 1; at < length; at++) {
		if (((unsigned char)text[at] & 0xc0) == 0x80 || !text_can_break(text, length, at))
			continue;
		double first = frame_text_width(f, style, frame_print(f, "%.*s", (int)at, text)),
		       second = frame_text_width(f, style, text + at);
		double cost = fabs(first - second) / width * 100 + break_cost(text, at);
		if (first <= width && second <= width && cost < lowest) {
			lowest = cost;
			best = at;
		}
	}
	return best ? frame_print(f, "%.*s\n%s", (int)best, text, text + best) : text;
}

static bool paragraph_fits(struct frame *f, double width, struct text_style style, const struct room_way *way,
                           const char *text)
{
	return frame_paragraph_height(f, width, style, way->line, 0, text) <= way->line * way->max_lines + 0.5;
}

/* The first way in which the text fits, with its line breaks or without (*flat); `count` when it fits in none. */
static size_t fitting_way(struct frame *f, double width, struct text_style style, const struct room_way *ways, size_t count, struct audience_text text, bool *flat)
{
	for (size_t way = 0; way < count; way++) {
		style.size = ways[way].size;
		*flat = !paragraph_fits(f, width, style, &ways[way], text.text);
		if (!*flat || paragraph_fits(f, width, style, &ways[way], words_flat(f, text.text)))
			return way;
	}
	*flat = true;
	return count;
}

size_t room_paragraph_way(struct frame *f, double width, struct text_style style, const struct room_way *ways, size_t count, struct audience_text text)
{
	bool flat;
	size_t way = fitting_way(f, width, style, ways, count, text, &flat);
	return way < count ? way : count - 1;
}

bool room_paragraph_fits(struct frame *f, double width, struct text_style style, const struct room_way *ways, size_t count, struct audience_text text)
{
	bool flat;
	return fitting_way(f, width, style, ways, count, text, &flat) < count;
}

double room_paragraph(struct frame *f, struct box b, struct text_style style, const struct room_way *ways, size_t count,
                      bool balanced, struct audience_text text)
{
	bool flat, fits;
	size_t way = fitting_way(f, b.w, style, ways, count, text, &flat);
	const char *shown = flat ? words_flat(f, text.text) : text.text;
	fits = way < count;
	way = fits ? way : count - 1;
	style.size = ways[way].size;
	if (text.language)
		panel_language_mark(f, b.x - 54, round(b.y + (ways[way].line - 28) / 2), text.language);
	b.h = fmax(b.h, ways[way].line * ways[way].max_lines);
	if (balanced && fits)
		shown = in_two(f, b.w, style, ways[way].line, shown);
	return ways[way].line *
	       (double)frame_paragraph(f, b, style, ways[way].line, (size_t)ways[way].max_lines, shown, NULL);
}

/* The curve's value at second `at`: that of the last point not later. */
static int32_t value_at(const struct audience_metric *m, int64_t at, int *from)
{
	while (*from + 1 < m->curve.count && m->curve.at[*from + 1] <= at)
		++*from;
	return m->curve.count ? m->curve.value[*from] : m->value;
}

#define CURVE_POINTS 40

void room_curve(struct frame *f, struct box b, const struct audience_metric *m, int64_t now)
{
	int values[CURVE_POINTS], from = 0;
	int64_t range = (int64_t)m->max - m->min;
	for (int i = 0; i < CURVE_POINTS; i++) {
		int32_t value = i + 1 == CURVE_POINTS ? m->value : value_at(m, now * i / (CURVE_POINTS - 1), &from);
		values[i] = range > 0 ? (int)(((int64_t)value - m->min) * 100 / range) : 0;
	}
	chart_sparkline(f, b, values, CURVE_POINTS, 3);
}

void room_value(struct frame *f, double x, double baseline, double width, enum text_size largest, int32_t value,
                const char *unit)
{
	const char *text = frame_print(f, value < 0 ? "\u2212%d%s" : "%d%s", abs(value), unit);
	struct text_style style = text_tabular(text_style(largest, TEXT_BOLD, COLOUR_TEXT)), least = style;
	least.size = TEXT_16;
	if (frame_text_width(f, least, text) > width) /* a figure that is cut is another figure: the unit gives way */
		text = frame_print(f, value < 0 ? "\u2212%d" : "%d", abs(value));
	while (style.size > TEXT_16 && frame_text_width(f, style, text) > width)
		style.size--;
	words_at(f, x, baseline, width, style, text);
}

static const char *change_word(struct frame *f, const struct audience_metric *m)
{
	if (m->value == m->reference)
		return frame_say(f, "room.same");
	if (m->trend == 0)
		return ""; /* neither direction is better */
	return frame_say(f, m->trend > 0 ? "delta.better" : m->trend < 0 ? "delta.worse" : "room.same");
}

double room_change_width(struct frame *f, const struct audience_metric *m)
{
	struct text_style number = text_tabular(text_style(TEXT_32, TEXT_BOLD, COLOUR_TEXT)),
	                  small = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT);
	double word = frame_text_width(f, small, change_word(f, m));
	if (m->value == m->reference)
		return 34 + word;
	return 28 + 12 + frame_text_width(f, number, frame_print(f, "%d", abs(m->value - m->reference))) + word;
}

void room_change(struct frame *f, double x, double cy, double width, bool small_number, const struct audience_metric *m)
{
	int change = m->value - m->reference;
	const char *word = change_word(f, m);
	enum colour colour = change == 0 ? COLOUR_TEXT2 : m->trend < 0 ? COLOUR_ALERT : COLOUR_TEXT;
	struct text_style number = text_tabular(text_style(TEXT_32, TEXT_BOLD, colour)),
	                  small = text_style(TEXT_24, TEXT_REGULAR, colour);
	const char *digits = frame_print(f, "%d", abs(change));
	double arrow = 28, gap = 8;
	if (small_number || room_change_width(f, m) > width) {
		number.size = TEXT_24;
		arrow = 24;
		gap = 6;
	}
	frame_icon_stroke(f,
	                  change > 0   ? ICON_UP
	                  : change < 0 ? ICON_DOWN
	                               : ICON_FLAT,
	                  x, cy - arrow / 2, arrow, 4, colour);
	if (!change) {
		words_at(f, x + 34, cy + 11, width - 34, small, word);
		return;
	}
	double at = x + arrow + gap;
	at += words_at(f, at, cy + (number.size == TEXT_32 ? 12 : 11), width - arrow - gap, number, digits) + gap;
	if (word[0] && x + width - at > 20)
		words_at(f, at, cy + 11, x + width - at, small, word);
}
