/* screen_replay — a recorded run: what the room saw at the playhead, curves and branches on one time axis, and why. */
#include <math.h>

#include "view/replay/replay_parts.h"
#include "view/ui/ui_pick.h"

double replay_x(const struct replay_picture *r, int64_t at)
{
	double length = r->end > r->start ? (double)(r->end - r->start) : 1, share = (double)(at - r->start) / length;
	return REPLAY_LEFT + REPLAY_WIDTH * fmin(fmax(share, 0), 1);
}

struct badge_words {
	const char *word, *text;
	struct text_style bold, plain;
	double wide, rest;
};

static struct badge_words badge_words(struct desk *d, const struct replay_badge *badge, const char *verified_id)
{
	struct frame *f = d->f;
	bool differs = badge->state == REPLAY_DIFFERS;
	struct badge_words w = {.word = frame_say(f, differs                           ? "badge.differs"
	                                             : badge->state == REPLAY_VERIFIED ? verified_id
	                                                                               : "badge.checking")};
	w.text = differs ? FRAME_SAY(f, "badge.at-event", I18N_NUMBER("event", badge->event),
	                             I18N_NUMBER("count", badge->events))
	         : badge->state == REPLAY_VERIFIED
	             ? FRAME_SAY(f, "badge.hash", I18N_NUMBER("count", badge->events), I18N_TEXT("hash", badge->hash))
	             : FRAME_SAY(f, "badge.progress", I18N_NUMBER("checked", badge->checked),
	                         I18N_NUMBER("count", badge->events));
	w.bold = desk_bold(TEXT_16, differs ? COLOUR_ALERT : COLOUR_TEXT);
	w.plain = desk_style(TEXT_16, differs ? COLOUR_TEXT : COLOUR_TEXT2);
	w.wide = fmin(ceil(frame_text_width(f, w.bold, w.word)), 200);
	w.rest = fmin(ceil(frame_text_width(f, w.plain, w.text)), 340);
	return w;
}

double desk_badge_width(struct desk *d, const struct replay_badge *badge, const char *verified_id)
{
	struct badge_words w = badge_words(d, badge, verified_id);
	return w.wide + w.rest + 74;
}

void desk_badge(struct desk *d, double right, const struct replay_badge *badge, const char *verified_id)
{
	struct frame *f = d->f;
	bool differs = badge->state == REPLAY_DIFFERS;
	struct badge_words w = badge_words(d, badge, verified_id);
	struct box b = box_make(right - w.wide - w.rest - 74, 12, w.wide + w.rest + 74, 40);
	draw_round(&f->draw, b, 6, differs ? COLOUR_ALERT_TINT : COLOUR_NONE, differs ? COLOUR_ALERT : COLOUR_TEXT2, 2);
	enum icon icon = differs ? ICON_ALERT : badge->state == REPLAY_VERIFIED ? ICON_VERIFIED : ICON_CLOCK;
	frame_icon(f, icon, b.x + 14, b.y + 10, 20, differs ? COLOUR_ALERT : COLOUR_TEXT);
	desk_text(d, b.x + 44, b.y + 27, w.wide + 1, w.bold, w.word);
	desk_text(d, b.x + 44 + w.wide + 15, b.y + 27, w.rest + 1, w.plain, w.text);
	if (differs && d->ui->screen == UI_SCREEN_REPLAY) {
		frame_hit(f, b, HIT_BUTTON, ui_action_id(UI_VERIFY_DETAIL), 0);
		if (frame_is_focus(f, ui_action_id(UI_VERIFY_DETAIL), 0))
			frame_focus_ring(f, b, 4, 6);
	}
}

/* ---- the room at the playhead ---- */

static void draw_inject(struct desk *d, struct box b)
{
	const struct audience_room *room = d->p->replay->room;
	struct frame *f = d->f;
	panel_inset(f, b, true);
	if (room->inject_count == 0) {
		desk_say(d, b.x + 20, b.y + 58, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "replay.no-inject");
		return;
	}
	const struct audience_room_inject *x = &room->injects[0];
	const char *parts[] = {FRAME_SAY(f, "console.inject-number", I18N_NUMBER("number", x->number)), x->from.text};
	const char *what = desk_join(d, parts, 2),
	           *to = words_names(f, &x->to, false, desk_style(TEXT_16, COLOUR_TEXT2), 200);
	frame_icon(f, words_channel_icon(x->channel), b.x + 16, b.y + 12, 18, COLOUR_TEXT2);
	desk_text(d, b.x + 42, b.y + 27, b.w - 58, desk_style(TEXT_16, COLOUR_TEXT2),
	          FRAME_SAY(f, "console.meta-to", I18N_TEXT("what", what), I18N_TEXT("to", to)));
	desk_scenario(d, b.x + 16, b.y + 60, b.w - 32, desk_bold(TEXT_20, COLOUR_TEXT), x->subject);
	desk_text(d, b.x + 16, b.y + 88, b.w - 32, desk_style(TEXT_16, COLOUR_TEXT), x->body.text);
}

/* The decision that is open, else the latest one made. */
static void draw_decision(struct desk *d, struct box b)
{
	const struct audience_room *room = d->p->replay->room;
	struct frame *f = d->f;
	bool open = room->open_count > 0;
	if (!open && room->decided_count == 0)
		return;
	const struct audience_room_decision *x = open ? &room->open[0] : &room->decided[0];
	const struct audience_option *o =
	    !open && x->chosen >= 0 && x->chosen < x->option_count ? &x->options[x->chosen] : NULL;
	enum mark_pillar pillar = o ? words_pillar(o->pillar) : MARK_NONE;
	draw_round(&f->draw, b, 6, o ? mark_tint(pillar) : COLOUR_NONE,
	           o      ? mark_colour(pillar)
	           : open ? COLOUR_ACCENT_INK
	                  : COLOUR_LINE,
	           2);
	if (o)
		mark_badge(f, pillar, b.x + 22, b.y + 22, 18, MARK_FILLED);
	else
		frame_icon_stroke(f, ICON_DECISION, b.x + 12, b.y + 12, 20, 2, open ? COLOUR_ACCENT_INK : COLOUR_TEXT2);
	const char *when = open ? FRAME_SAY(f, "gate.since", I18N_TEXT("time", desk_time(d, x->opened))) : desk_time(d, x->decided);
	double time = desk_right(d, b.x + b.w - 12, b.y + 28, 160, desk_style(TEXT_16, COLOUR_TEXT2), when);
	const char *words = o ? frame_print(f, "%d %s  %s", x->number, o->letter, o->text.text)
	                      : frame_print(f, "%d  %s", x->number, x->question.text);
	desk_fit(d, b.x + 42, b.y + 28, b.w - 66 - time, desk_bold(TEXT_16, COLOUR_TEXT), TEXT_14, words);
}

static void draw_room(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	panel_plain(f, b);
	bool days = words_spans_days(&r->header), small = days || r->header.round;
	const char *time = words_time(f, &r->header, r->now, true);
	double clock = desk_fit(d, b.x + 20, b.y + (small ? 54 : 58), small ? 252 : 290, text_tabular(desk_bold(small ? TEXT_36 : TEXT_48, COLOUR_TEXT)), TEXT_28,
	                        days ? words_with_day(f, &r->header, r->now, time) : time);
	double room = b.w - 40 - clock - 10;
	if (r->header.phases > 0)
		desk_right(d, b.x + b.w - 20, b.y + 35, room, desk_style(TEXT_16, COLOUR_TEXT2),
		           FRAME_SAY(f, "replay.phase", I18N_NUMBER("number", r->header.phase),
		                     I18N_NUMBER("total", r->header.phases)));
	struct text_style count = text_right(text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)));
	const char *events = FRAME_SAY(f, "replay.event-of", I18N_NUMBER("event", r->event), I18N_NUMBER("count", r->events));
	if (frame_text_width(f, count, events) > room)
		events = frame_print(f, "%d/%d", r->event, r->events);
	desk_text(d, b.x + b.w - 20 - room, b.y + 57, room, count, events);
	if (!r->room)
		return;
	draw_inject(d, box_make(b.x + 20, b.y + 80, b.w - 40, 108));
	draw_decision(d, box_make(b.x + 20, b.y + 200, b.w - 40, 44));
	for (int i = 0; i < r->room->metric_count && i < 6; i++) {
		const struct audience_metric *m = &r->room->metrics[i];
		double x = b.x + 20, y = b.y + 268 + 27 * i, range = m->max > m->min ? m->max - m->min : 1;
		desk_fit(d, x, y, 210, desk_style(TEXT_16, COLOUR_TEXT2), TEXT_14, m->label.text);
		desk_right(d, b.x + b.w - 20, y + 1, 80, text_tabular(desk_bold(TEXT_20, COLOUR_TEXT)),
		           desk_value(d, m->value, m->unit));
		struct box bar = box_make(x + 226, y - 9, 112, 6);
		draw_round(&f->draw, bar, 3, COLOUR_SUNKEN, COLOUR_LINE, 1);
		double share = (m->value - m->min) / range;
		bar.w = fmax(bar.w * fmin(share, 1), 6);
		if (share > 0)
			draw_round(&f->draw, bar, 3, COLOUR_TEXT2, COLOUR_NONE, 0);
	}
}

/* ---- bookmarks ---- */

static void draw_bookmarks(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	int fits = (int)((b.h - 56) / 56),
	    first = desk_scroll(d, UI_SCROLL_BOOKMARKS, d->ui->bookmark, fits, r->bookmark_count);
	frame_pane(f, DESK_PANE_1);
	desk_panel(d, b, ICON_BOOKMARK, frame_say(f, "replay.bookmarks"), frame_print(f, "%d", r->bookmark_count));
	frame_group(f, 1);
	for (int i = first; i < r->bookmark_count && i < first + fits; i++) {
		const struct replay_bookmark *x = &r->bookmarks[i];
		struct box row = box_make(b.x + 8, b.y + 48 + 56 * (i - first), b.w - 16, 56);
		bool selected = i == d->ui->bookmark;
		desk_row(d, row, 6, UI_BOOKMARK_ROW, i, selected);
		double more = fmax(desk_text(d, row.x + 12, row.y + 35, 110, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)), desk_day_time(d, x->at)) - 60, 0);
		double tag =
		    desk_right(d, row.x + row.w - 12, row.y + 35, 48, desk_style(TEXT_16, COLOUR_TEXT3), x->tag);
		if (x->note)
			frame_icon_stroke(f, ICON_NOTE, row.x + 80 + more, row.y + 20, 16, 1.5, COLOUR_TEXT2);
		more += x->note ? 104 : 80;
		desk_text(d, row.x + more, row.y + 35, row.w - more - 24 - tag,
		          desk_style(TEXT_16, COLOUR_TEXT), x->text);
		desk_row_end(d);
		if (!selected && i + 1 < r->bookmark_count && i + 1 < first + fits && i + 1 != d->ui->bookmark)
			panel_divider(f, b.x + 20, row.y + 56, b.w - 40);
	}
	frame_group(f, 0);
	if (r->bookmark_count == 0)
		desk_lines(d, b.x + 20, b.y + 84, b.w - 40, 24, 3, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(f, ui_is_absent(d->p, UI_BOOKMARK) ? "replay.no-notes" : "replay.no-bookmarks"));
	desk_track(d, box_make(b.x + b.w - 9, b.y + 52, 6, 56 * fits - 8), b, UI_SCROLL_BOOKMARKS, first, fits,
	           r->bookmark_count);
	frame_pane(f, 0);
}

/* ---- transport ---- */

static double hint_keys(struct desk *d, double x, const char *a, const char *b, const char *id)
{
	x += control_key_cap(d->f, x, 1016, a, false) + 4;
	x += control_key_cap(d->f, x, 1016, b, false) + 8;
	return x + desk_say(d, x, 1034, 110, desk_style(TEXT_16, COLOUR_TEXT3), id) + 18;
}

static void draw_bar(struct desk *d)
{
	static const int speeds[] = {1, 10, 60};
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	struct control_segment segments[5] = {{0}};
	int chosen = r->speed == 0 ? 3 : 4;
	for (int i = 0; i < 3; i++) {
		segments[i].label = FRAME_SAY(f, "speed.times", I18N_NUMBER("speed", speeds[i]));
		chosen = r->speed == speeds[i] ? i : chosen;
	}
	segments[3].label = frame_say(f, "replay.jump");
	segments[4].label = chosen == 4 ? FRAME_SAY(f, "speed.times", I18N_NUMBER("speed", r->speed)) : frame_say(f, "setup.other");
	panel_plain(f, box_make(16, 992, 1888, 72));
	frame_pane(f, DESK_PANE_BAR);
	desk_button(d, box_make(28, 1004, 56, 48), UI_STEP, -1, NULL, ICON_STEPB);
	desk_primary(d, box_make(92, 1004, 152, 48), UI_PLAY, 0, r->playing ? "button.stop-play" : "button.play",
	             r->playing ? ICON_PAUSE : ICON_PLAY);
	desk_button(d, box_make(252, 1004, 56, 48), UI_STEP, 1, NULL, ICON_STEPF);
	frame_group(f, 2);
	desk_segments(d, box_make(320, 1004, 340, 48), ui_action_id(UI_REPLAY_SPEED), segments, 5, chosen);
	frame_group(f, 0);
	double x = hint_keys(d, 672, "←", "→", "replay.key-event");
	hint_keys(d, x, "[", "]", "replay.key-bookmark");
	desk_button(d, box_make(1064, 1004, 204, 48), UI_BOOKMARK, 0, "button.bookmark", ICON_BOOKMARK);
	desk_button(d, box_make(1280, 1004, 240, 48), UI_BRANCH, 0, "button.branch", ICON_BRANCH);
	desk_toggle(d, box_make(1532, 1004, 176, 48), UI_COMPARE, 0, "button.compare-branch", ICON_CHART,
	            d->ui->compare);
	desk_button(d, box_make(1720, 1004, 172, 48), UI_KEYS, 0, "button.keys", ICON_LIST);
	frame_pane(f, 0);
}

void screen_replay_keys(struct desk *d)
{
	static const struct {
		const char *key;
		enum ui_action action;
		int argument;
	} keys[] = {{"Left", UI_STEP, -1},
	            {"Right", UI_STEP, 1},
	            {"Shift+Left", UI_MINUTE, -1},
	            {"Shift+Right", UI_MINUTE, 1},
	            {"[", UI_BOOKMARK_STEP, -1},
	            {"]", UI_BOOKMARK_STEP, 1},
	            {"Ctrl+Left", UI_NEXT_DECISION, -1},
	            {"Ctrl+Right", UI_NEXT_DECISION, 1}};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		frame_bind(d->f, keys[i].key, ui_action_id(keys[i].action), keys[i].argument, NULL);
}

void screen_replay(struct desk *d)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	if (!r) {
		desk_header_plain(d, frame_say(f, "replay.title-only"), true, "", 1500);
		return;
	}
	const char *parts[] = {r->branch_count > 0 && !r->branches[0].original ? replay_name(d, 0) : NULL,
	                       FRAME_SAY(f, "replay.run-of", I18N_TEXT("date", desk_day(d, r->year, r->month, r->day))),
	                       r->people > 0 ? FRAME_SAY(f, "library.people", I18N_NUMBER("count", r->people)) : NULL,
	                       r->wall_length > 0 ? desk_duration(d, r->wall_length) : NULL};
	desk_header_plain(d, FRAME_SAY(f, "replay.title", I18N_TEXT("title", r->header.title.text)), true,
	                  desk_join(d, parts, 4), 1564 - desk_badge_width(d, &r->badge, "badge.replay-verified"));
	frame_pane(f, DESK_PANE_HEAD);
	desk_badge(d, 1564, &r->badge, "badge.replay-verified");
	desk_toggle(d, box_make(1580, 12, 152, 40), UI_ROOM_VIEW, 0, "button.room-view", ICON_MONITOR,
	            d->p->status.room_on || d->ui->room_page);
	desk_button(d, box_make(1744, 12, 152, 40), UI_REPORT, 0, "button.report", ICON_PAPER);
	frame_pane(f, 0);
	screen_replay_keys(d);
	draw_room(d, box_make(16, 80, 464, 420));
	draw_bookmarks(d, box_make(16, 516, 464, 460));
	replay_curves(d, box_make(496, 80, 960, 568));
	replay_branches(d, box_make(496, 664, 960, 312));
	replay_why(d, box_make(1472, 80, 432, 896));
	draw_bar(d);
}
