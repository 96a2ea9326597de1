/* screen_discussion — a module's questions, the time to talk, and what everybody knows. Visual tokens, screen I. */
#include "view/room/room_parts.h"
#include "view/room/screen_room.h"
#include "view/widget/chart.h"
#include "view/widget/panel.h"

#include <math.h>
#include <string.h>

/* ---- questions ---- */

/* Line `i` of the text that says who begins: one line for each question, or one for all, which stands under the first. */
static const char *begins_line(struct frame *f, const struct audience_room *room, int i)
{
	const char *text = room->begins.text;
	for (int line = 0; line < i; line++) {
		text = strchr(text, '\n');
		if (!text)
			return "";
		text++;
	}
	return frame_print(f, "%.*s", (int)strcspn(text, "\n"), text);
}

static void draw_number(struct frame *f, double y, int number, bool done)
{
	struct box b = box_make(64, y + 36, 96, 96);
	draw_round(&f->draw, b, 8, COLOUR_NONE, done ? COLOUR_LINE_STRONG : COLOUR_ACCENT_INK, done ? 2 : 3);
	if (done)
		frame_icon_stroke(f, ICON_CHECK, b.x + 24, b.y + 24, 48, 5, COLOUR_TEXT3);
	else
		frame_text(f, b, text_centre(text_style(TEXT_48, TEXT_BOLD, COLOUR_ACCENT_INK)),
		           frame_print(f, "%d", number));
}

static const struct room_way high_ways[] = {{TEXT_48, 64, 2}, {TEXT_36, 48, 3}, {TEXT_32, 42, 3}, {TEXT_24, 32, 4}};
static const struct room_way low_ways[] = {{TEXT_36, 48, 2}, {TEXT_32, 42, 2}, {TEXT_24, 30, 3}};

/* Questions are of one rank, so they are of one size: that of the longest. */
static size_t question_way(struct frame *f, const struct audience_room *room, int count, bool low)
{
	size_t way = 0;
	for (int i = 0; i < count; i++) {
		const struct audience_text *text = &room->questions[i].text;
		size_t own = room_paragraph_way(f, text->language ? 914 : 968, text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT), low ? low_ways : high_ways, low ? 3 : 4, *text);
		way = own > way ? own : way;
	}
	return way;
}

static void draw_question(struct frame *f, const struct audience_room *room, int i, double y, double pitch, size_t way)
{
	const struct audience_question *q = &room->questions[i];
	bool low = pitch < 250;
	struct text_style style = text_style(TEXT_48, TEXT_BOLD, q->dealt_with ? COLOUR_TEXT3 : COLOUR_TEXT);
	if (room->question_count > 1)
		panel_divider(f, 64, y, 1096);
	draw_number(f, low ? y - 16 : y, i + 1, q->dealt_with);
	struct box b = box_make(192, y + (low ? 24 : 44), 968, low ? 96 : 140);
	if (q->text.language)
		b = box_make(b.x + 54, b.y, b.w - 54, b.h);
	double high = room_paragraph(f, b, style, (low ? low_ways : high_ways) + way, (low ? 3 : 4) - way, true, q->text);
	const char *begins = begins_line(f, room, i);
	if (!begins[0])
		return;
	double at = low ? y + 124 : b.y + high + 18;
	enum colour ink = q->dealt_with ? COLOUR_TEXT3 : COLOUR_TEXT2;
	frame_icon_stroke(f, ICON_PEOPLE, 192, at + 6, 32, 3, ink);
	words_at(f, 240, at + 34, 920, text_style(TEXT_32, TEXT_REGULAR, ink), begins);
}

/* One question stands in the middle; two and three share the height; more stand closer. */
static void draw_questions(struct frame *f, const struct audience_room *room, double more)
{
	int count = room->question_count < 5 ? room->question_count : 5;
	double pitch = floor((792 + more) / (count == 2 ? 2 : count <= 3 ? 3 : count));
	double y = count == 1 ? 472 + floor(more / 2) : 272;
	size_t way = question_way(f, room, count, pitch < 250);
	for (int i = 0; i < count; i++)
		draw_question(f, room, i, y + i * pitch, pitch, way);
	if (count < 2)
		panel_divider(f, 64, 272, 1096);
}

static void draw_module(struct frame *f, const struct audience_room *room, double more)
{
	static const enum text_size sizes[] = {TEXT_48, TEXT_36, TEXT_32};
	struct text_style number = text_style(TEXT_32, TEXT_BOLD, COLOUR_ACCENT_INK),
	                  kind = text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT2);
	double x = 192;
	panel_plain(f, box_make(32, 120, 1160, 944 + more));
	draw_rect(&f->draw, box_make(32, 128, 8, 928 + more), COLOUR_ACCENT);
	draw_round(&f->draw, box_make(64, 148, 96, 96), 8, COLOUR_RAISED, COLOUR_NONE, 0);
	frame_icon_stroke(f, ICON_SPEECH, 84, 168, 56, 4, COLOUR_TEXT);
	if (room->header.phase) {
		x += words_at(f, x, 174, 400, number,
		              FRAME_SAY(f, "room.module", I18N_NUMBER("number", room->header.phase)));
		draw_vline(&f->draw, round(x) + 18, 148, 28, 2, COLOUR_LINE_STRONG);
		x = round(x) + 39;
	}
	words_at(f, x, 174, room_chain(f, room, 1160, 174) - x, kind, frame_say(f, "room.discussion"));
	words_line(f, box_make(192, 188, 968, 60), text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT), sizes, 3,
	           room->discussion_name);
}

/* ---- time ---- */

static void draw_time(struct frame *f, const struct audience_room *room)
{
	struct text_style label = text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT2),
	                  digits = text_tabular(text_style(TEXT_88, TEXT_BOLD, COLOUR_TEXT));
	bool up = room->talk_left <= 0, timed = room->talk_total > 0;
	panel_card(f, box_make(1208, 120, 680, 232), COLOUR_PANEL, up && timed ? COLOUR_ALERT : COLOUR_ACCENT_INK, 3);
	words_at(f, 1240, 178, 400, label, frame_say(f, "room.time_to_talk"));
	if (!timed) {
		words_at(f, 1240, 264, 620, text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT),
		         frame_say(f, "room.no_time_limit"));
		return;
	}
	words_at(f, 1240, 269, 420, digits, frame_span(f, room->talk_left));
	if (up) {
		words_at(f, 1240, 322, 420, text_style(TEXT_32, TEXT_BOLD, COLOUR_ALERT),
		         frame_say(f, "room.time_is_up"));
		frame_icon_stroke(f, ICON_ALERT, 1690, 166, 140, 10, COLOUR_ALERT);
		return;
	}
	words_at(f, 1240, 322, 420, label,
	         FRAME_SAY(f, "room.of_minutes", I18N_NUMBER("count", (room->talk_total + 59) / 60)));
	chart_ring(f, 1760, 236, 76, 20, room->talk_left, room->talk_total, COLOUR_ACCENT_INK);
}

/* ---- facts ---- */

static void draw_fact(struct frame *f, const struct audience_room *room, const struct audience_fact *fact, double y)
{
	static const struct room_way ways[] = {{TEXT_32, 40, 2}, {TEXT_28, 40, 2}, {TEXT_24, 28, 3}};
	panel_divider(f, 1240, y, 616);
	struct text_style time = text_tabular(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2));
	const char *below, *above = words_stacked_time(f, &room->header, fact->at, &below);
	words_at(f, 1240, y + 40, 92, time, above);
	if (below)
		words_at(f, 1240, y + 76, 92, time, below);
	struct box b = box_make(1336, y + 11, 520, 84);
	if (fact->text.language)
		b = box_make(b.x + 54, b.y, b.w - 54, b.h);
	room_paragraph(f, b, text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT), ways, 3, true, fact->text);
}

static void draw_facts(struct frame *f, const struct audience_room *room, double more)
{
	struct text_style note = text_right(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2));
	panel_plain(f, box_make(1208, 368, 680, 696 + more));
	const char *words = frame_say(f, "room.known_to_all");
	if (room->fact_earlier)
		words = FRAME_SAY(f, "room.and_earlier", I18N_NUMBER("count", room->fact_earlier));
	double wide = fmin(frame_text_width(f, note, words), 320);
	words_at(f, 1856 - wide, 422, wide, note, words);
	words_at(f, 1240, 426, 600 - wide, text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT),
	         frame_say(f, "room.on_the_table"));
	for (int i = 0; i < room->fact_count; i++)
		draw_fact(f, room, &room->facts[i], 452 + fmin(112, floor((606 + more) / 6)) * i);
	if (room->fact_count)
		return;
	panel_divider(f, 1240, 452, 616);
	frame_paragraph(f, box_make(1240, 476, 616, 84), text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT3), 42, 2,
	                frame_say(f, "room.nothing_shared"), NULL);
}

void screen_discussion(struct frame *f, const struct audience_room *room)
{
	panel_background(f);
	double more = room_stage(f);
	room_header(f, room);
	draw_module(f, room, more);
	draw_questions(f, room, more);
	draw_time(f, room);
	draw_facts(f, room, more);
	frame_stage_end(f);
}
