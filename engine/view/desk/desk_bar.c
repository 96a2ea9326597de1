/* desk_bar — header, transport bar and the banner of a running session. */
#include <math.h>

#include "view/desk/desk.h"
#include "view/ui/ui_pick.h"

#define HEAD 39 /* baseline of the header's words */

double desk_exercise_mark(struct desk *d, double x)
{
	return panel_exercise_mark(d->f, x, 18, 28);
}

void desk_header_plain(struct desk *d, const char *title, bool mark, const char *subtitle, double right)
{
	panel_header(d->f, 64);
	double x = 24, most = right - 48 - (mark ? fmax(180, frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), frame_say(d->f, "exercise.mark")) + 56) : 0);
	struct text_style style = desk_bold(TEXT_24, COLOUR_TEXT);
	double kept =
	    subtitle && *subtitle ? frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT2), subtitle) + 32 : 0;
	x += desk_text(d, x, 41, most - fmin(kept, most * 0.56), style, title) + 15;
	if (mark)
		x += desk_exercise_mark(d, round(x)) + 17;
	if (subtitle && *subtitle)
		desk_text(d, x, HEAD, right - x - 16, desk_style(TEXT_16, COLOUR_TEXT2), subtitle);
}

/* Icon and word, ending at `right`. Returns where it begins. */
static double state_item(struct desk *d, double right, enum icon icon, const char *words, enum colour ink)
{
	double wide = desk_right(d, right, HEAD, 320, desk_style(TEXT_16, ink), words);
	frame_icon(d->f, icon, right - wide - 28, 22, 20, ink);
	return right - wide - 28 - 30;
}

/* The same in a frame, so that nobody takes what is played for the exercise itself. */
static double state_mark(struct desk *d, double right, enum icon icon, const char *words, enum colour ink)
{
	double wide = fmin(ceil(frame_text_width(d->f, desk_bold(TEXT_16, ink), words)), 320), x = right - wide - 44;
	draw_round(&d->f->draw, box_make(x, 16, wide + 44, 32), 4, ink == COLOUR_ALERT ? COLOUR_ALERT_TINT : COLOUR_RAISED, ink, 2);
	frame_icon(d->f, icon, x + 8, 22, 20, ink);
	desk_text(d, x + 34, HEAD, wide + 1, desk_bold(TEXT_16, ink), words);
	return x - 24;
}

static void draw_states(struct desk *d)
{
	const struct desk_status *s = &d->p->status;
	const struct audience_console *c = d->p->console;
	struct frame *f = d->f;
	double right = 1896;
	if (s->recording == DESK_RECORDED) {
		state_item(d, right, ICON_RECORD, FRAME_SAY(f, "header.recorded", I18N_NUMBER("count", c ? c->event_count : 0)),
		           COLOUR_TEXT2);
		return;
	}
	const struct author_picture *a = d->p->author;
	if (a) { /* nothing is recorded: what is played here is not yet the scenario */
		right = state_mark(d, right, ICON_PENCIL, FRAME_SAY(f, "header.author", I18N_NUMBER("version", a->version)), COLOUR_ALERT);
		if (a->broken)
			right = state_item(d, right, ICON_ALERT, FRAME_SAY(f, "header.author-broken", I18N_NUMBER("count", a->errors)), COLOUR_ALERT);
	} else if (s->recording == DESK_RECORDING && s->branch)
		right = state_mark(d, right, ICON_BRANCH, FRAME_SAY(f, "header.branch", I18N_NUMBER("count", c ? c->event_count : 0)), COLOUR_TEXT);
	else if (s->recording == DESK_NOT_RECORDING)
		right = state_mark(d, right, ICON_ALERT, frame_say(f, "header.not-recording"), COLOUR_ALERT);
	else if (s->recording == DESK_RECORDING)
		right = state_item(d, right, ICON_RECORD,
		                   FRAME_SAY(f, "header.recording", I18N_NUMBER("count", c ? c->event_count : 0)),
		                   COLOUR_TEXT2);
	else
		right = state_item(d, right, ICON_ALERT, frame_say(f, "header.stopped"), COLOUR_ALERT);
	if (s->stations > 0)
		right = state_item(d, right, ICON_PHONE,
		                   FRAME_SAY(f, "header.stations", I18N_NUMBER("joined", s->stations_joined),
		                             I18N_NUMBER("all", s->stations)),
		                   COLOUR_TEXT2);
	state_item(d, right, ICON_MONITOR, frame_say(f, s->room_on ? "header.room-on" : "header.room-off"),
	           s->room_on ? COLOUR_TEXT2 : COLOUR_TEXT3);
}

void desk_header_run(struct desk *d)
{
	struct frame *f = d->f;
	panel_header(f, 64);
	frame_pane(f, DESK_PANE_HEAD);
	if (d->p->console) {
		const struct audience_header *h = &d->p->console->header;
		double x = 24;
		x += desk_scenario(d, x, 41, 380, desk_bold(TEXT_24, COLOUR_TEXT), h->title) + 15;
		x += desk_exercise_mark(d, round(x)) + 17;
		const char *phase =
		    h->phases == 0  ? ""
		    : h->phase == 0 ? FRAME_SAY(f, "room.phases_ahead", I18N_NUMBER("total", h->phases))
		                    : FRAME_SAY(f, "room.phase", I18N_NUMBER("number", h->phase),
		                                I18N_NUMBER("total", h->phases), I18N_TEXT("name", h->phase_name.text));
		desk_text(d, x, HEAD, 780 - x, desk_style(TEXT_16, COLOUR_TEXT2), phase);
		desk_fit(d, 800, 46, 200, text_tabular(desk_bold(TEXT_36, h->run == AUDIENCE_PAUSED ? COLOUR_TEXT2 : COLOUR_TEXT)), TEXT_24,
		         words_time(f, h, h->now, h->round == 0 || h->round >= 86400));
		const char *date = words_date(f, h, h->now);
		if (*h->zone)
			date = FRAME_SAY(f, "date.zone", I18N_TEXT("date", date), I18N_TEXT("zone", h->zone));
		desk_text(d, 1008, 27, 220, desk_style(TEXT_16, COLOUR_TEXT2), date);
		desk_text(d, 1008, 49, 220, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)),
		          words_passed(f, h));
	}
	draw_states(d);
	frame_pane(f, 0);
}

/* ---- transport bar ---- */

static void draw_speed(struct desk *d, double x, double y)
{
	static const int speeds[] = {1, 10, 60};
	const struct audience_header *h = &d->p->console->header;
	struct control_segment segments[3] = {{0}};
	int chosen = -1;
	for (int i = 0; i < 3; i++) {
		segments[i].label = FRAME_SAY(d->f, "speed.times", I18N_NUMBER("speed", speeds[i]));
		chosen = h->speed == speeds[i] ? i : chosen;
	}
	frame_group(d->f, 9);
	desk_segments(d, box_make(x, y, 216, 48), ui_action_id(UI_SPEED), segments, 3, chosen);
	frame_group(d->f, 0);
	if (chosen >= 0 && !desk_ticks_questions(d)) {
		double cap = x + 224;
		for (int i = 0; i < 3; i++)
			cap += control_key_cap(d->f, cap, y + 12, frame_print(d->f, "%d", i + 1), false) + 5;
	} else if (chosen < 0) {
		desk_text(d, x + 224, y + 30, 84, desk_bold(TEXT_16, COLOUR_TEXT),
		          FRAME_SAY(d->f, "speed.times", I18N_NUMBER("speed", h->speed)));
	}
}

static void draw_next(struct desk *d, double x, double y)
{
	const struct audience_console *c = d->p->console;
	struct frame *f = d->f;
	if (c->header.run == AUDIENCE_OVER || c->next < 0 || c->next >= c->row_count) {
		desk_say(d, x, y + 30, 344, desk_style(TEXT_16, COLOUR_TEXT2),
		         c->header.run == AUDIENCE_OVER ? "transport.over" : "transport.no-next");
		return;
	}
	int64_t left = c->next_at - c->header.now;
	const struct audience_msel_row *row = &c->rows[c->next];
	desk_text(d, x, y + 18, 136, desk_style(TEXT_16, COLOUR_TEXT2),
	          FRAME_SAY(f, "transport.next", I18N_NUMBER("number", row->number)));
	desk_text(d, x, y + 45, 136, text_tabular(desk_bold(TEXT_24, left <= 0 ? COLOUR_ACCENT_INK : COLOUR_TEXT)),
	          left <= 0 ? frame_say(f, "status.due") : frame_span(f, left));
	struct text_style axis = text_tabular(desk_style(TEXT_14, COLOUR_TEXT3));
	const char *from = desk_time(d, c->last_fired);
	double room = 200 - 12 - desk_right(d, x + 344, y + 17, 200, axis, desk_time(d, c->next_at));
	if (frame_text_width(f, axis, from) > room) /* the event list has its day */
		from = words_time(f, &c->header, c->last_fired, false);
	if (frame_text_width(f, axis, from) <= room)
		desk_text(d, x + 144, y + 17, room, axis, from);
	chart_progress(f, box_make(x + 144, y + 30, 200, 8), c->header.now - c->last_fired, c->next_at - c->last_fired);
}

/* While the room discusses: the time it has left, and the two things to do about it. */
static void draw_talk(struct desk *d, double x, double y)
{
	const struct desk_status *s = &d->p->status;
	bool up = s->talk_left <= 0;
	desk_say(d, x, y + 18, 150, desk_style(TEXT_16, COLOUR_TEXT2), "transport.discussion");
	desk_text(d, x, y + 45, 130, text_tabular(desk_bold(TEXT_24, up ? COLOUR_ALERT : COLOUR_TEXT)),
	          frame_span(d->f, up ? 0 : s->talk_left));
	desk_button(d, box_make(x + 144, y + 4, 104, 40), UI_EXTEND, 0, "button.extend", ICON_NONE);
	desk_button(d, box_make(x + 256, y + 4, 96, 40), UI_DISCUSS, 0, "button.end-talk", ICON_NONE);
}

/* "Last: decision 4, B", what undo would take back. */
static const char *last_act(struct desk *d)
{
	const struct audience_undo *undo = &d->p->console->undo;
	if (!undo->possible)
		return frame_say(d->f, "transport.nothing-to-undo");
	return FRAME_SAY(d->f, "transport.last", I18N_TEXT("act", desk_line(d, &undo->line)));
}

void desk_transport(struct desk *d)
{
	struct frame *f = d->f;
	double y = 1004;
	panel_plain(f, box_make(16, 992, 1888, 72));
	if (!d->p->console)
		return;
	bool running = d->p->console->header.run == AUDIENCE_RUNNING;
	frame_pane(f, DESK_PANE_BAR);
	desk_button(d, box_make(28, y, 176, 48), UI_PAUSE, 0, running ? "button.pause" : d->p->console->header.begun ? "button.run" : "button.start-clock",
	            running ? ICON_PAUSE : ICON_PLAY);
	draw_speed(d, 220, y);
	draw_vline(&f->draw, 548, y, 48, 1, COLOUR_LINE);
	if (d->p->status.discussion)
		draw_talk(d, 568, y);
	else
		draw_next(d, 568, y);
	draw_vline(&f->draw, 936, y, 48, 1, COLOUR_LINE);
	desk_button(d, box_make(956, y, 148, 48), UI_UNDO, 0, "button.undo", ICON_UNDO);
	int also = d->p->console->undo.possible ? d->p->console->undo.events : 0; /* said before, not after */
	desk_text(d, 1120, y + (also ? 20 : 31), 168, desk_style(TEXT_16, COLOUR_TEXT3), last_act(d));
	if (also)
		desk_text(d, 1120, y + 43, 168, desk_style(TEXT_16, COLOUR_TEXT3), FRAME_SAY(f, "transport.also", I18N_NUMBER("count", also)));
	desk_button(d, box_make(1300, y, 152, 48), UI_NOTE, 0, "button.note", ICON_PENCIL);
	desk_button(d, box_make(1464, y, 216, 48), UI_INJECT, 0, "button.inject", ICON_PLUS);
	desk_button(d, box_make(1692, y, 200, 48), UI_KEYS, 0, "button.keys", ICON_LIST);
	frame_pane(f, 0);
}

/* ---- recording stopped ---- */

void desk_banner(struct desk *d)
{
	const struct desk_status *s = &d->p->status;
	struct frame *f = d->f;
	if (s->recording != DESK_RECORDING_STOPPED)
		return;
	frame_pane(f, DESK_PANE_HEAD);
	const char *title = FRAME_SAY(f, "banner.title", I18N_TEXT("time", frame_clock(f, s->stopped_at, true)),
	                              I18N_TEXT("reason", s->stop_reason));
	const char *text = FRAME_SAY(f, "banner.text", I18N_TEXT("remedy", s->stop_remedy),
	                             I18N_NUMBER("count", d->p->console ? d->p->console->event_count : 0));
	double give_up = ui_is_absent(d->p, UI_SAVE_NOT) ? 0 : 268; /* what is not offered takes no room from the words */
	struct box b = panel_banner(f, box_make(16, 80, 1888, 88), title, text, 404 + give_up);
	desk_quiet(d, box_make(b.x, b.y, 256, 48), UI_SAVE_NOT, 0, "button.no-recording", ICON_NONE);
	desk_button(d, box_make(b.x + give_up, b.y, 144, 48), UI_SAVE_RETRY, 0, "button.try-again", ICON_NONE);
	desk_primary(d, box_make(b.x + give_up + 156, b.y, 248, 48), UI_SAVE_ELSEWHERE, 0, "button.choose-folder", ICON_FOLDER);
	frame_pane(f, 0);
	d->primary = true;
	d->top = 184;
}
