/* room_card — the newest inject, and decisions open or recorded. */
#include "view/room/room_parts.h"
#include "view/room/screen_room.h"
#include "view/widget/chart.h"
#include "view/widget/control.h"
#include "view/widget/panel.h"

#include <math.h>

static const struct text_style meta = {TEXT_32, TEXT_REGULAR, COLOUR_TEXT2, TEXT_LEFT, false};

/* ---- inject ---- */

#define RULE_SPACE  39 /* a rule between two parts: 18, 2, 19 */
#define ARROW_SPACE 60 /* an arrow between sender and receivers: 16, 28, 16 */

static double draw_rule(struct frame *f, double x, double y)
{
	draw_vline(&f->draw, round(x) + 18, y + 28, 28, 2, COLOUR_LINE_STRONG);
	return round(x) + RULE_SPACE;
}

/* Number, channel, sender, arrow, receivers, up to `right`, in one size. When even the smallest is too wide the channel gives way first, whose sign is the large tile
 * beside it, then the receivers, then the sender. */
static void draw_meta(struct frame *f, struct box b, const struct audience_room_inject *inject, double right)
{
	struct text_style bold = text_tabular(text_style(TEXT_32, TEXT_BOLD, COLOUR_ACCENT_INK)), style = meta;
	const char *number = FRAME_SAY(f, "room.inject", I18N_NUMBER("number", inject->number)),
	           *channel = words_channel(f, inject->channel);
	const char *sender = words_flat(f, inject->from.text);
	double x = b.x + 160, baseline = b.y + 54, before, from, to;
	for (;; style.size--, bold.size--) {
		before = frame_text_width(f, bold, number) + RULE_SPACE + 4;
		if (channel)
			before += frame_text_width(f, style, channel) + RULE_SPACE;
		from = sender[0] ? frame_text_width(f, style, sender) + ARROW_SPACE : 0;
		to = frame_text_width(f, style, words_names(f, &inject->to, false, style, 100000));
		if (x + before + from + to <= right || (style.size == TEXT_24 && !channel))
			break;
		if (style.size == TEXT_24) {
			channel = NULL;
			style.size = TEXT_32 + 1;
			bold.size = TEXT_32 + 1;
		}
	}
	x += words_at(f, x, baseline, 400, bold, number);
	x = draw_rule(f, x, b.y);
	if (channel) {
		x += words_at(f, x, baseline, 400, style, channel);
		x = draw_rule(f, x, b.y);
	}
	double shortest = frame_text_width(f, style, words_names(f, &inject->to, false, style, 0)),
	       room = right - x - ARROW_SPACE;
	double wide = fmin(from - ARROW_SPACE, fmax(room - shortest, room / 2));
	if (sender[0]) {
		x += words_at(f, x, baseline, wide, style, sender) + 16;
		frame_icon_stroke(f, ICON_ARROW, round(x), b.y + 30, 28, 3, COLOUR_TEXT2);
		x = round(x) + 44;
	}
	words_at(f, x, baseline, right - x, style, words_names(f, &inject->to, false, style, right - x));
}

/* Nothing has been received yet: what the exercise is about. The premise is read aloud from here, so it is never cut while there is place: `b` is the card. */
static void draw_opening(struct frame *f, struct box b, const struct audience_room *room)
{
	static const struct room_way low[] = {{TEXT_32, 42, 3}, {TEXT_28, 36, 3}, {TEXT_24, 32, 4}},
	                             tall[] = {{TEXT_36, 52, 8}, {TEXT_32, 44, 10}, {TEXT_28, 38, 12}, {TEXT_24, 32, 14}};
	bool high = b.h > 300;
	static const enum text_size sizes[] = {TEXT_48, TEXT_36, TEXT_32};
	enum icon icon = icon_by_name(room->header.sector);
	frame_icon_stroke(f, icon == ICON_NONE ? ICON_SPEECH : icon, b.x + 52, b.y + 48, 56, 4, COLOUR_TEXT);
	words_at(f, b.x + 160, b.y + 54, 900, text_style(TEXT_32, TEXT_BOLD, COLOUR_ACCENT_INK),
	         frame_say(f, "room.situation"));
	words_line(f, box_make(b.x + 160, b.y + 72, 1208, 60), text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT), sizes, 3,
	           room->header.title);
	room_paragraph(f, box_make(b.x + 160, b.y + 144, 1208, b.h - 156), text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT),
	               high ? tall : low, high ? 4 : 3, false, room->premise);
}

void room_inject_card(struct frame *f, struct box b, const struct audience_room *room, int motion_ms)
{
	static const struct room_way ways[] = {{TEXT_32, 42, 3}, {TEXT_28, 36, 3}, {TEXT_24, 32, 4}};
	static const enum text_size sizes[] = {TEXT_48, TEXT_36, TEXT_32};
	panel_plain(f, b);
	double bar = b.h - 16;
	if (motion_ms >= 0 && motion_ms < SCREEN_ROOM_INJECT_MS)
		bar = round(bar * motion_ms / SCREEN_ROOM_INJECT_MS);
	draw_rect(&f->draw, box_make(b.x, b.y + 8, 8, bar), COLOUR_ACCENT);
	draw_round(&f->draw, box_make(b.x + 32, b.y + 28, 96, 96), 8, COLOUR_RAISED, COLOUR_NONE, 0);
	if (!room->inject_count) {
		draw_opening(f, b, room);
		return;
	}
	const struct audience_room_inject *inject = &room->injects[0];
	frame_icon_stroke(f, words_channel_icon(inject->channel), b.x + 52, b.y + 48, 56, 4, COLOUR_TEXT);
	struct text_style time = text_right(text_tabular(text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT)));
	const char *when = words_near_time(f, &room->header, inject->at);
	double right = b.x + b.w - 32, wide = fmax(frame_text_width(f, time, "00:00"), frame_text_width(f, time, when));
	words_at(f, right - wide, b.y + 56, wide, time, when);
	draw_meta(f, b, inject, right - wide - 32);
	words_line(f, box_make(b.x + 160, b.y + 72, b.w - 192, 60), text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT), sizes,
	           3, (struct audience_text){words_flat(f, inject->subject.text), inject->subject.language});
	room_paragraph(f, box_make(b.x + 160, b.y + 144, b.w - 192, 128),
	               text_style(TEXT_32, TEXT_REGULAR, COLOUR_TEXT), ways, 3, false, inject->body);
}

/* ---- parts of a decision ---- */

static void draw_question(struct frame *f, struct box b, struct audience_text question)
{
	static const struct room_way ways[] = {{TEXT_36, 44, 1}, {TEXT_32, 44, 1}, {TEXT_24, 26, 2}};
	struct text_style style = text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT);
	struct box line = box_make(b.x + 24, b.y + 60, b.w - 48, 44);
	if (question.language) {
		panel_language_mark(f, line.x, line.y + 8, question.language);
		line = box_make(line.x + 54, line.y, line.w - 54, line.h);
		question.language = NULL;
	}
	style.size = TEXT_32;
	if (frame_paragraph_height(f, line.w, style, 44, 0, question.text) > 44)
		line.y -= 2; /* two lines of 24 take the place of one of 36 */
	room_paragraph(f, line, text_style(TEXT_36, TEXT_BOLD, COLOUR_TEXT), ways, 3, true, question);
}

static const char *owner_words(struct frame *f, const struct audience_room_decision *d, struct text_style style,
                               double width)
{
	if (d->poll && d->owners.all)
		return frame_say(f, "room.everyone");
	return words_names(f, &d->owners, d->joint, style, width);
}

static const char *behind_words(struct frame *f, int more)
{
	return more > 0 ? FRAME_SAY(f, "room.more_open", I18N_NUMBER("count", more)) : "";
}

/* Number and owners, up to `right`; `more` other open decisions wait behind this card. */
static void draw_owner(struct frame *f, struct box b, const struct audience_room_decision *d, double right, int more)
{
	static const enum text_size sizes[] = {TEXT_32, TEXT_28, TEXT_24};
	double x = b.x + 64;
	x +=
	    words_at(f, x, b.y + 48, 80, text_style(TEXT_32, TEXT_BOLD, COLOUR_TEXT), frame_print(f, "%d", d->number)) +
	    20;
	struct text_style bold = text_style(TEXT_24, TEXT_BOLD, COLOUR_TEXT2);
	const char *behind = behind_words(f, more);
	struct text_style style = meta, least = text_style(TEXT_24, meta.weight, meta.colour);
	if (more > 0 && frame_text_width(f, least, owner_words(f, d, least, 0)) > right - x - frame_text_width(f, bold, behind) - 16)
		behind = frame_print(f, "+%d", more); /* owners come first */
	double reserve = more > 0 ? frame_text_width(f, bold, behind) + 16 : 0, room = right - x - reserve;
	const char *owner = owner_words(f, d, style, 100000);
	for (size_t i = 0; i < 6 && frame_text_width(f, style, owner) > room; i++) {
		style.size = sizes[i % 3];
		owner = owner_words(f, d, style,
		                    i < 3 ? 100000 : room); /* all of them in a smaller size before fewer of them */
	}
	x += words_at(f, x, b.y + 48, fmax(room, 40), style, owner);
	if (more > 0)
		words_at(f, x + 16, b.y + 46, reserve, bold, behind);
}

/* ---- open ---- */

/* Countdown with its ring, or the lateness with an octagon. Returns where it begins. */
static double draw_countdown(struct frame *f, struct box b, const struct audience_room *room,
                             const struct audience_room_decision *d)
{
	bool still = room->header.run == AUDIENCE_PAUSED;
	struct text_style style = text_right(text_tabular(text_style(TEXT_36, TEXT_BOLD,
	                                                             d->late ? COLOUR_ALERT
	                                                             : still ? COLOUR_TEXT2
	                                                                     : COLOUR_TEXT)));
	double right = b.x + 614;
	if (d->limit < 0) {
		struct text_style none = text_right(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2));
		const char *words =
		    FRAME_SAY(f, "room.open_since", I18N_TEXT("time", words_near_time(f, &room->header, d->opened)));
		double wide = frame_text_width(f, none, words);
		words_at(f, b.x + b.w - 24 - wide, b.y + 48, wide, none, words);
		return b.x + b.w - 24 - wide;
	}
	const char *time = d->late ? frame_late(f, -d->left) : frame_span(f, d->left);
	double wide = frame_text_width(f, style, time);
	words_at(f, right - wide, b.y + 50, wide, style, time);
	if (d->late)
		frame_icon_stroke(f, ICON_ALERT, b.x + 626, b.y + 16, 40, 4, COLOUR_ALERT);
	else
		chart_ring(f, b.x + 646, b.y + 36, 19, 6, d->left, d->limit - d->opened,
		           still ? COLOUR_TEXT2 : COLOUR_ACCENT_INK);
	return right - wide;
}

/* How rows of options look, by their number. */
struct option_rows {
	double pitch, letter, badge;
	enum text_size size;
	int columns;
};

static struct option_rows rows_for(int count)
{
	if (count <= 3)
		return (struct option_rows){60, 40, 36, TEXT_32, 1};
	if (count == 4)
		return (struct option_rows){45, 34, 30, TEXT_28, 1};
	if (count <= 6)
		return (struct option_rows){180.0 / count, 30, 24, TEXT_24, 1};
	return (struct option_rows){floor(180.0 / ((count + 1) / 2)), 30, 20, TEXT_24, 2};
}

static void draw_option(struct frame *f, struct box row, const struct option_rows *rows,
                        const struct audience_option *option)
{
	static const enum text_size sizes[] = {TEXT_32, TEXT_28, TEXT_24};
	size_t first = rows->size == TEXT_32 ? 0 : rows->size == TEXT_28 ? 1 : 2;
	double cy = row.y + row.h / 2, x = row.x + rows->letter + 20, right = row.x + row.w - 2;
	panel_divider(f, row.x, floor(row.y), row.w);
	if (row.h > rows->letter + 2)
		control_letter_box(f, row.x, round(cy - rows->letter / 2), rows->letter, option->letter[0],
		                   LETTER_OPEN);
	else
		frame_text(f, box_make(row.x, row.y + 1, rows->letter, row.h),
		           text_centre(text_style(TEXT_24, TEXT_BOLD, COLOUR_TEXT)), option->letter);
	if (option->pillar != AUDIENCE_NO_PILLAR) {
		mark_badge(f, words_pillar(option->pillar), right - rows->badge / 2, cy, rows->badge, MARK_FILLED);
		right -= rows->badge + 16;
	}
	struct text_style style = text_style(rows->size, TEXT_REGULAR, COLOUR_TEXT),
	                  two = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT);
	const char *text = words_flat(f, option->text.text);
	if (row.h >= 58 && !option->text.language && frame_text_width(f, two, text) > right - x) {
		frame_paragraph(f, box_make(x, cy - 28, right - x, 56), two, 28, 2, text, NULL);
		return;
	}
	words_line(f, box_make(x, row.y + 1, right - x, row.h), style, sizes + first, 3 - first,
	           (struct audience_text){text, option->text.language});
}

static void draw_options(struct frame *f, struct box b, const struct audience_room_decision *d)
{
	struct option_rows rows = rows_for(d->option_count);
	int in_column = (d->option_count + rows.columns - 1) / rows.columns;
	double width = (b.w - 48 - (rows.columns - 1) * 24) / rows.columns;
	for (int i = 0; i < d->option_count; i++) {
		int column = i / in_column, place = i % in_column;
		draw_option(
		    f, box_make(b.x + 24 + column * (width + 24), b.y + 116 + place * rows.pitch, width, rows.pitch),
		    &rows, &d->options[i]);
	}
}

/* How many have answered: ten bars and the number; the number alone where the owners need the place. Returns where it begins. */
static double draw_poll(struct frame *f, struct box b, const struct audience_room_decision *d, double right, int more)
{
	struct text_style style = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2);
	const char *count = frame_print(f, "%d/%d", d->answered, d->asked);
	double number = frame_text_width(f, style, count), bars = d->asked <= 10 ? 9.0 * d->asked + 8 : 0;
	double owner = frame_text_width(f, meta, owner_words(f, d, meta, 0)) + 108 +
	               (more > 0 ? frame_text_width(f, text_style(TEXT_24, TEXT_BOLD, COLOUR_TEXT2), behind_words(f, more)) + 16 : 0);
	if (right - bars - number - 20 - b.x >= owner) {
		chart_poll(f, round(right - bars - number), b.y + 18, d->answered, d->asked);
		return round(right - bars - number) - 20;
	}
	words_at(f, right - number, b.y + 46, number, style, count);
	return right - number - 20;
}

static void draw_open(struct frame *f, struct box b, const struct audience_room *room,
                      const struct audience_room_decision *d, int more)
{
	panel_card(f, b, COLOUR_PANEL, d->late ? COLOUR_ALERT : COLOUR_ACCENT_INK, 3);
	mark_open(f, b.x + 38, b.y + 36, 15, 4, d->late ? COLOUR_ALERT : COLOUR_ACCENT_INK);
	double right = draw_countdown(f, b, room, d) - 24;
	if (d->poll)
		right = draw_poll(f, b, d, right, more);
	draw_owner(f, b, d, right, more);
	draw_question(f, b, d->question);
	draw_options(f, b, d);
}

/* ---- decided ---- */

static void draw_chosen(struct frame *f, struct box b, const struct audience_option *option, int motion_ms)
{
	static const enum text_size sizes[] = {TEXT_32, TEXT_28, TEXT_24};
	enum mark_pillar pillar = words_pillar(option->pillar);
	struct box row = box_make(b.x + 24, b.y + 112, b.w - 48, 56);
	enum colour tint = pillar == MARK_NONE ? COLOUR_RAISED : mark_tint(pillar);
	if (motion_ms >= 0 && motion_ms < SCREEN_ROOM_DECIDED_MS) {
		const enum colour tones[] = {COLOUR_PANEL, COLOUR_SUNKEN, COLOUR_RAISED, tint};
		tint = tones[motion_ms * 4 / SCREEN_ROOM_DECIDED_MS];
	}
	draw_round(&f->draw, row, 6, tint, pillar == MARK_NONE ? COLOUR_LINE_STRONG : mark_colour(pillar), 2);
	control_letter_box(f, row.x + 8, row.y + 8, 40, option->letter[0], LETTER_CHOSEN);
	double right = row.x + row.w - 16;
	if (pillar != MARK_NONE) {
		mark_badge(f, pillar, row.x + row.w - 34, row.y + 28, 36, MARK_FILLED);
		right = row.x + row.w - 68;
	}
	words_line(f, box_make(row.x + 64, row.y, right - row.x - 64, 56), text_style(TEXT_32, TEXT_BOLD, COLOUR_TEXT),
	           sizes, 3, (struct audience_text){words_flat(f, option->text.text), option->text.language});
}

static const struct text_style others = {TEXT_24, TEXT_REGULAR, COLOUR_TEXT3, TEXT_LEFT, false};

/* Lines that the options not chosen take: a second one when they need it. */
static int lines_of_others(struct frame *f, struct box b, const struct audience_room_decision *d)
{
	double total = -40;
	for (int i = 0; i < d->option_count; i++)
		total += i == d->chosen ? 0 : 84 + frame_text_width(f, others, words_flat(f, d->options[i].text.text));
	return d->option_count < 2 ? 0 : total <= b.w - 60 ? 1 : 2;
}

/* The options not chosen, one after another. */
static void draw_others(struct frame *f, struct box b, const struct audience_room_decision *d)
{
	double left = b.x + 32, right = b.x + b.w - 28, x = left;
	int lines = lines_of_others(f, b, d), line = 0, rest = d->option_count - 1;
	for (int i = 0; i < d->option_count; i++) {
		if (i == d->chosen)
			continue;
		const char *text = words_flat(f, d->options[i].text.text);
		double wide = frame_text_width(f, others, text), y = b.y + 178 + (lines == 2 ? 33 * line - 6 : 0);
		if (x > left && line + 1 < lines && (x + 44 + wide > right || rest == 1)) {
			x = left;
			y = b.y + 178 + 33 * ++line - 6;
		}
		double room = right - x - 44 - (line + 1 == lines ? (rest - 1) * 120.0 : 0);
		control_letter_box(f, round(x), y, 32, d->options[i].letter[0], LETTER_PASSED);
		if (room >= 40)
			words_at(f, round(x) + 44, y + 26, room, others, text);
		x = round(x) + 44 + fmin(wide, fmax(room, 0)) + 40;
		rest--;
	}
}

static void draw_decided(struct frame *f, struct box b, const struct audience_room *room,
                         const struct audience_room_decision *d, int motion_ms, int64_t reading)
{
	panel_plain(f, b);
	const struct audience_option *chosen = &d->options[d->chosen];
	mark_decision(f, words_pillar(chosen->pillar), b.x + 38, b.y + 36, 16, false);
	struct text_style style = text_right(text_tabular(text_style(TEXT_32, TEXT_BOLD, COLOUR_TEXT)));
	const char *time = words_near_time(f, &room->header, d->decided);
	const char *words =
	    FRAME_SAY(f, d->by_default ? "room.decided_by_limit" : "room.decided", I18N_TEXT("time", time));
	while (style.size > TEXT_24 && frame_text_width(f, style, words) > 320)
		style.size--;
	double wide = frame_text_width(f, style, words), right = b.x + b.w - 24;
	words_at(f, right - wide, b.y + 48, wide, style, words);
	frame_icon_stroke(f, d->by_default ? ICON_CLOCK : ICON_CHECK, round(right - wide - 44), b.y + 20, 32, 4,
	                  COLOUR_TEXT);
	draw_owner(f, b, d, right - wide - 60, 0);
	draw_question(f, b, d->question);
	draw_chosen(f, b, chosen, motion_ms);
	struct room_quote quote = {.others = true};
	if (d->quote)
		quote = room_quote_make(f, b, d->quote, lines_of_others(f, b, d), reading);
	if (quote.others)
		draw_others(f, b, d);
	if (d->quote)
		room_quote_draw(f, &quote);
}

void room_decision_card(struct frame *f, struct box b, const struct audience_room *room,
                        const struct audience_room_decision *d, int more, int motion_ms, int64_t reading)
{
	if (d && d->chosen >= 0 && d->chosen < d->option_count) {
		draw_decided(f, b, room, d, motion_ms, reading);
	} else if (d) {
		draw_open(f, b, room, d, more);
	} else {
		panel_plain(f, b);
		frame_text(f, b, text_centre(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT3)),
		           frame_say(f, room->open_count + room->decided_count > 0 ? "room.no_other_decision" : "room.no_decision"));
	}
}
