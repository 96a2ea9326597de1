/* screen_ending — how it ended: the outcome in words, every indicator from start to end, three numbers, and the end of the fiction. Visual tokens, screen N.
 * No score and no ranking of people. */
#include "view/room/room_parts.h"
#include "view/room/screen_room.h"
#include "view/widget/panel.h"

#include <math.h>
#include <string.h>

/* ---- outcome ---- */

/* Titles of the other endings that are true, in the words of one line. */
static const char *also_true(struct frame *f, const struct audience_room *room)
{
	if (room->ending_count < 2)
		return "";
	const char *titles = room->endings[1].title.text, *separator = frame_say(f, "room.also_separator");
	for (int i = 2; i < room->ending_count; i++)
		titles = frame_print(f, "%s%s%s", titles, separator, room->endings[i].title.text);
	return FRAME_SAY(f, "room.also_true", I18N_TEXT("titles", titles));
}

static void draw_title(struct frame *f, struct audience_text title)
{
	static const struct room_way ways[] = {{TEXT_88, 104, 1}, {TEXT_48, 56, 2}, {TEXT_36, 44, 2}};
	struct box b = box_make(240, 188, 1616, 104);
	if (title.language)
		b = box_make(b.x + 54, b.y, b.w - 54, b.h);
	struct text_style style = text_style(TEXT_88, TEXT_BOLD, COLOUR_TEXT);
	if (frame_text_width(f, style, title.text) > b.w)
		b.y -= 4;
	room_paragraph(f, b, style, ways, 3, true, title);
}

static void draw_outcome(struct frame *f, const struct audience_room *room, double more)
{
	static const struct room_way ways[] = {{TEXT_32, 42, 3}, {TEXT_28, 42, 3}, {TEXT_24, 32, 4}},
	                             short_ways[] = {{TEXT_32, 42, 2}, {TEXT_28, 42, 2}, {TEXT_24, 29, 3}};
	const struct audience_room_ending *ending = room->ending_count ? &room->endings[0] : NULL;
	bool setback = ending && ending->setback;
	struct audience_text none = {frame_say(f, "room.no_ending"), NULL},
	                     none_text = {frame_say(f, "room.no_ending_text"), NULL};
	panel_card(f, box_make(32, 120, 1856, 332 + more), COLOUR_PANEL, setback ? COLOUR_ALERT : COLOUR_TEXT2, 3);
	draw_round(&f->draw, box_make(64, 152, 144, 144), 8, COLOUR_RAISED, COLOUR_NONE, 0);
	enum icon icon = !ending ? ICON_END : setback ? ICON_SETBACK : ICON_SUCCESS;
	frame_icon_stroke(f, icon, 92, 180, 88, 6, setback ? COLOUR_ALERT : COLOUR_TEXT);
	words_at(f, 240, 178, room_chain(f, room, 1856, 178) - 240, text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT2),
	         frame_say(f, "room.how_it_ended"));
	draw_title(f, ending ? ending->title : none);
	struct audience_text text = ending ? ending->text : none_text;
	struct box b = box_make(64, 312, 1792, 126);
	if (text.language)
		b = box_make(b.x + 54, b.y, b.w - 54, b.h);
	const char *also = also_true(f, room);
	if (also[0]) {
		room_paragraph(f, b, text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT), short_ways, 3, false, text);
		words_at(f, 64, 429, 1792, text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2), also);
	} else {
		room_paragraph(f, b, text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT), ways, 3, false, text);
	}
}

/* ---- indicators ---- */

static void draw_metric(struct frame *f, struct box b, const struct audience_metric *source, int64_t now)
{
	static const enum text_size sizes[] = {TEXT_24, TEXT_20};
	struct audience_metric m = *source;
	double low = b.h < 140 ? 140 - b.h : 0; /* more than six share the height of two rows */
	m.reference = m.start;
	m.trend = (m.value > m.start ? 1 : m.value < m.start ? -1 : 0) * m.good;
	words_line(f, box_make(b.x + 24, b.y + 16 - low / 8, 460, 24), text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2),
	           sizes, 2, m.label);
	double baseline = b.y + (low > 0 ? 76 : 102);
	struct text_style style = text_tabular(text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT2));
	const char *start =
	    frame_print(f, m.start < 0 ? "\u2212%d%s" : "%d%s", m.start < 0 ? -m.start : m.start, m.unit);
	double wide = words_at(f, b.x + 24, baseline, 120, style, start), arrow = b.x + 24 + fmax(wide + 10, 100);
	frame_icon_stroke(f, ICON_ARROW, arrow, baseline - 24, 24, 3, COLOUR_TEXT2);
	room_value(f, arrow + 34, baseline + (low > 0 ? 2 : 4), b.x + 304 - arrow - 34, low > 0 ? TEXT_36 : TEXT_48,
	           m.value, m.unit);
	room_change(f, b.x + 312, baseline - 13, 180, false, &m);
	room_curve(f, box_make(b.x + 500, b.y + (low > 0 ? 14 : 24), 78, b.h - (low > 0 ? 34 : 48)), &m, now);
}

static void draw_metrics(struct frame *f, const struct audience_room *room, double y, double more)
{
	int count = room->metric_count < 9 ? room->metric_count : 9, rows = count > 6 ? 3 : 2;
	double gap = rows == 3 ? 12 : 16, high = (rows == 3 ? 104 : 156) - gap, grown = floor(more / rows);
	for (int i = 0; i < count; i++) {
		double top = y + (high + gap + grown) * (i / 3);
		struct box b = box_make(32 + 624.0 * (i % 3), top, 608, high);
		panel_plain(f, box_make(b.x, top, b.w, high + grown));
		draw_metric(f, box_move(b, 0, floor(grown / 2)), &room->metrics[i], room->header.now);
	}
}

/* ---- three numbers ---- */

static void draw_number(struct frame *f, struct box row, int column, enum icon icon, enum colour ink, int number,
                        const char *what, const char *detail)
{
	struct box b = box_make(32 + 624.0 * column, row.y, 608, row.h);
	struct text_style digits = text_tabular(text_style(TEXT_88, TEXT_BOLD, COLOUR_TEXT));
	panel_plain(f, b);
	b.y += floor((row.h - 168) / 2);
	frame_icon_stroke(f, icon, b.x + 32, b.y + 56, 56, 4, ink);
	double wide = words_at(f, b.x + 120, b.y + 117, 240, digits, frame_print(f, "%d", number));
	double x = b.x + 120 + wide + 24, right = b.x + b.w - 24;
	words_at(f, x, b.y + 76, right - x, text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT), what);
	words_at(f, x, b.y + 120, right - x, text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT2), detail);
}

static void draw_numbers(struct frame *f, const struct audience_room *room, struct box row)
{
	draw_number(f, row, 0, ICON_DECISION, COLOUR_TEXT, room->decisions,
	            FRAME_SAY(f, "room.decisions", I18N_NUMBER("count", room->decisions)),
	            FRAME_SAY(f, "room.made_in_time", I18N_NUMBER("count", room->decisions_in_time)));
	draw_number(f, row, 1, ICON_VERIFIED, COLOUR_TEXT, room->approvals,
	            FRAME_SAY(f, "room.approvals", I18N_NUMBER("count", room->approvals)),
	            FRAME_SAY(f, "room.refused", I18N_NUMBER("count", room->approvals_refused)));
	draw_number(f, row, 2, ICON_ARROW, COLOUR_COO, room->shares,
	            FRAME_SAY(f, "room.shares", I18N_NUMBER("count", room->shares)),
	            frame_say(f, "room.to_other_roles"));
}

static void draw_thanks(struct frame *f, const struct audience_room *room, double y)
{
	struct text_style over = text_right(text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT2)),
	                  thanks = text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT);
	draw_round(&f->draw, box_make(32, y, 1856, 100), 8, COLOUR_RAISED, COLOUR_NONE, 0);
	frame_icon_stroke(f, ICON_PEOPLE, 64, y + 28, 44, 3.5, COLOUR_TEXT);
	const char *words = frame_say(f, "room.exercise_over");
	double wide = frame_text_width(f, over, words);
	words_at(f, 1856 - wide, y + 63, wide, over, words);
	const char *say = frame_say(f, "room.thanks");
	if (room->hot_wash >= 0)
		say = FRAME_SAY(f, "room.thanks_hot_wash", I18N_NUMBER("count", (room->hot_wash + 59) / 60));
	double room_left = 1856 - wide - 32 - 136;
	if (frame_text_width(f, thanks, say) > room_left)
		thanks.size = TEXT_28;
	words_at(f, 136, y + 64, room_left, thanks, say);
}

void screen_ending(struct frame *f, const struct audience_room *room)
{
	panel_background(f);
	double more = room_stage(f), outcome = floor(more * 0.3), metrics = floor(more * 0.4),
	       numbers = more - outcome - metrics;
	room_header(f, room);
	draw_outcome(f, room, outcome);
	draw_metrics(f, room, 468 + outcome, metrics);
	draw_numbers(f, room, box_make(32, 780 + outcome + metrics, 1856, 168 + numbers));
	draw_thanks(f, room, 964 + more);
	frame_stage_end(f);
}
