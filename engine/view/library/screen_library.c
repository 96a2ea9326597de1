/* screen_library — scenarios as cards, recordings, and the four things one can do. A broken scenario is a card like the others, with its first diagnostic. */
#include <math.h>

#include "view/desk/desk.h"
#include "view/ui/ui_pick.h"

#define CARD_W 644
#define CARD_H 148
#define PITCH  164
#define LINE   23 /* of a premise, of which a card of CARD_H shows two */
#define ROW    114

static void draw_logo(struct desk *d)
{
	struct frame *f = d->f;
	mark_badge(f, MARK_DEFENCE, 34, 32, 20, MARK_FILLED);
	mark_badge(f, MARK_DETERRENCE, 60, 32, 20, MARK_FILLED);
	mark_badge(f, MARK_COOPERATION, 86, 32, 20, MARK_FILLED);
	double x = 112;
	x += desk_text(d, x, 41, 200, desk_bold(TEXT_24, COLOUR_TEXT), "Enshu") + 12;
	x += desk_text(d, x, 40, 80, desk_style(TEXT_20, COLOUR_TEXT2), "演習") + 24;
	x += desk_exercise_mark(d, round(x)) + 17;
	desk_say(d, x, 39, 600, desk_style(TEXT_16, COLOUR_TEXT3), "library.about");
}

static void draw_header(struct desk *d)
{
	struct frame *f = d->f;
	struct control_segment themes[] = {{.label = frame_say(f, "theme.dark")},
	                                   {.label = frame_say(f, "theme.light")}};
	struct control_segment languages[] = {{.label = "English"}, {.label = "日本語"}};
	panel_header(f, 64);
	draw_logo(d);
	frame_pane(f, DESK_PANE_HEAD);
	frame_group(f, 1);
	desk_segments(d, box_make(1460, 12, 200, 40), ui_action_id(UI_THEME_PICK), themes, 2, (int)d->ui->theme);
	frame_group(f, 2);
	desk_segments(d, box_make(1676, 12, 220, 40), ui_action_id(UI_LANGUAGE_PICK), languages, 2,
	              (int)d->ui->language);
	frame_group(f, 0);
	frame_pane(f, 0);
}

static void draw_actions(struct desk *d)
{
	static const struct {
		enum ui_action action;
		const char *label, *detail;
		enum icon icon;
	} buttons[] = {{UI_NEW_SESSION, "library.new", "library.new-detail", ICON_PLAY},
	               {UI_REPLAY, "library.replay", "library.replay-detail", ICON_UNDO},
	               {UI_EXPLORE, "library.explore", "library.explore-detail", ICON_CHART},
	               {UI_AUTHOR, "library.author", "library.author-detail", ICON_PENCIL}};
	frame_pane(d->f, DESK_PANE_1);
	frame_group(d->f, 3);
	for (int i = 0; i < 4; i++) {
		const char *why = ui_why_not(d->ui, d->p, buttons[i].action, 0);
		char key[24];
		if (ui_is_absent(d->p, buttons[i].action))
			continue;
		struct control_button spec = {.label = frame_say(d->f, buttons[i].label), .icon = buttons[i].icon};
		spec.detail = frame_say(d->f, why ? why : buttons[i].detail);
		spec.key = ui_action_key(buttons[i].action, 0, false, key) ? key : NULL;
		spec.why = why ? frame_say(d->f, why) : NULL;
		spec.look = i == 0 && !d->primary ? CONTROL_PRIMARY : CONTROL_DEFAULT;
		control_button(d->f, box_make(16 + 476 * i, 88, 460, 88), ui_action_id(buttons[i].action), 0, spec);
		if (d->f->hit_count && !spec.why &&
		    frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT), spec.detail) > 300)
			d->f->hits[d->f->hit_count - 1].why = spec.detail;
	}
	frame_group(d->f, 0);
	frame_pane(d->f, 0);
}

static void draw_filters(struct desk *d, int shown)
{
	static const enum mark_pillar pillars[] = {MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION};
	struct frame *f = d->f;
	double x = 24;
	x += desk_say(d, x, 228, 240, desk_bold(TEXT_20, COLOUR_TEXT), "library.scenarios") + 14;
	desk_text(d, x, 228, 360 - x, desk_style(TEXT_20, COLOUR_TEXT3), frame_print(f, "%d", shown));
	frame_pane(f, DESK_PANE_2);
	desk_field(d, box_make(376, 200, 280, 40), UI_FIELD_SEARCH, frame_say(f, "library.search"), true);
	frame_group(f, 4);
	x = 672;
	for (int i = 0; i < 3; i++) {
		const char *name = frame_say(f, mark_name_id(pillars[i]));
		double wide = ceil(control_chip_width(f, pillars[i], ICON_NONE, name));
		control_chip(f, box_make(x, 200, wide, 40), ui_action_id(UI_PILLAR), i, pillars[i], ICON_NONE, name,
		             d->ui->pillars >> i & 1);
		x += wide + 8;
	}
	frame_group(f, 0);
	frame_pane(f, 0);
}

static void draw_titles(struct desk *d, double x, double y, double w, const struct library_scenario *s)
{
	struct text_style second = desk_style(TEXT_16, COLOUR_TEXT2);
	double second_width = frame_text_width(d->f, second, s->second_title);
	double room = w - (second_width > 0 ? fmin(second_width, w * 0.4) + 16 : 0);
	struct audience_text title = {s->title, s->title_language};
	double wide = desk_scenario(d, x, y, room, desk_bold(TEXT_20, COLOUR_TEXT), title);
	desk_text(d, x + wide + 16, y - 1, w - wide - 16, second, s->second_title);
}

static void draw_broken(struct desk *d, struct box b, const struct library_scenario *s, int i)
{
	struct frame *f = d->f;
	double x = b.x + 144, w = b.w - 144 - 20;
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_NONE, COLOUR_ALERT, 2);
	desk_tile(d, b.x + 20, b.y + 24, 100, *s->sector ? icon_by_name(s->sector) : ICON_FOLDER, 56, COLOUR_TEXT3);
	draw_titles(d, x, b.y + 34, w, s);
	frame_icon_stroke(f, ICON_ALERT, x, b.y + 44, 20, 2, COLOUR_ALERT);
	desk_text(d, x + 30, b.y + 60, w - 30, desk_bold(TEXT_16, COLOUR_ALERT),
	          FRAME_SAY(f, "library.broken", I18N_TEXT("faults", desk_faults(d, s->errors, s->warnings))));
	const char *parts = *s->place ? frame_print(f, "%s  %s", s->reason, s->place) : s->reason; /* the place stands on the button, too */
	desk_text(d, x, b.y + 87, w, desk_style(TEXT_16, COLOUR_TEXT), parts);
	desk_row_end(d);
	struct control_button open = {.label = FRAME_SAY(f, "library.open-line", I18N_NUMBER("line", s->line)),
	                              .icon = ICON_PENCIL};
	if (s->line > 0)
		desk_own_button(d, box_make(x, b.y + 102, 176, 34), UI_OPEN_LINE, 64 + i, open);
	desk_button(d, box_make(x + (s->line > 0 ? 188 : 0), b.y + 102, 184, 34), UI_RECHECK, 0, "button.check-again",
	            ICON_NONE);
}

static void draw_card(struct desk *d, struct box b, const struct library_scenario *s, int i)
{
	struct frame *f = d->f;
	bool selected = i == d->ui->card;
	panel_plain(f, b);
	desk_row(d, b, PANEL_RADIUS, UI_CARD, i, selected);
	if (s->broken) {
		draw_broken(d, b, s, i);
		return;
	}
	double x = b.x + 144, more = b.h - CARD_H, foot = b.y + more, y = foot + 124;
	enum icon icon = icon_by_name(s->sector);
	desk_tile(d, b.x + 20, b.y + 24, 100, icon != ICON_NONE ? icon : ICON_LIST, 56, COLOUR_TEXT);
	if (selected) {
		draw_round(&f->draw, box_make(b.x + 20, b.y + 24, 100, 100), 8, COLOUR_BG, COLOUR_NONE, 0);
		frame_icon_stroke(f, icon != ICON_NONE ? icon : ICON_LIST, b.x + 42, b.y + 46, 56, 3, COLOUR_TEXT);
	}
	draw_titles(d, x, b.y + 37, b.w - 164, s);
	if (s->pending) {
		desk_row_end(d);
		return;
	}
	desk_lines(d, x, b.y + 65, b.w - 164, LINE, 2 + (int)(more / LINE), desk_style(TEXT_16, selected ? COLOUR_TEXT : COLOUR_TEXT2),
	           words_flat(f, s->premise));
	struct text_style meta = desk_style(TEXT_16, COLOUR_TEXT2);
	double right = b.x + b.w - 120, at = x;
	at += desk_text(d, at, y, 140, meta, icon != ICON_NONE ? frame_say(f, frame_print(f, "sector.%s", s->sector)) : "");
	at = fmax(at + 20, x + (d->f->setting->text_step ? 96 : 120)); /* larger words need what the columns leave */
	frame_icon_stroke(f, ICON_CLOCK, at, foot + 108, 18, 2, COLOUR_TEXT3);
	at = fmax(at + 26 + desk_text(d, at + 26, y, 120, meta, desk_duration(d, s->session)) + 20, x + (d->f->setting->text_step ? 236 : 260));
	frame_icon_stroke(f, ICON_PEOPLE, at, foot + 108, 18, 2, COLOUR_TEXT3);
	desk_text(d, at + 26, y, right - at - 26, meta, FRAME_SAY(f, "library.roles", I18N_NUMBER("count", s->roles)));
	static const enum mark_pillar pillars[] = {MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION};
	for (int p = 0; p < 3; p++)
		mark_badge(f, pillars[p], b.x + b.w - 96 + 32 * p, foot + 117, 20,
		           s->pillars[p] ? MARK_FILLED : MARK_ABSENT);
	desk_row_end(d);
}

/* Height that every card has beyond CARD_H, so that the longest premise stands there whole if the rows leave room for it. */
static double card_more(struct desk *d, int rows)
{
	const struct library_picture *l = d->p->library;
	int lines = 2, room = rows > 0 ? (int)((804 - PITCH * rows) / rows / LINE) : 0;
	for (int i = 0; i < l->scenario_count; i++) {
		const struct library_scenario *s = &l->scenarios[i];
		if (!ui_pick_card_shown(d->ui, s) || s->broken || s->pending)
			continue;
		int own = desk_line_count(d, CARD_W - 164, desk_style(TEXT_16, COLOUR_TEXT2), words_flat(d->f, s->premise));
		lines = own > lines ? own : lines;
	}
	return LINE * fmax(fmin(lines - 2, room), 0);
}

static void draw_cards(struct desk *d)
{
	const struct library_picture *l = d->p->library;
	int shown = 0, place = -1, fits = 5;
	for (int i = 0; i < l->scenario_count; i++)
		if (ui_pick_card_shown(d->ui, &l->scenarios[i])) {
			place = i == d->ui->card ? shown : place;
			shown++;
		}
	int rows = (shown + 1) / 2, first = desk_scroll(d, UI_SCROLL_CARDS, place < 0 ? 0 : place / 2, fits, rows),
	    at = 0;
	double more = card_more(d, rows);
	frame_pane(d->f, DESK_PANE_3);
	frame_group(d->f, 5);
	for (int i = 0; i < l->scenario_count; i++) {
		if (!ui_pick_card_shown(d->ui, &l->scenarios[i]))
			continue;
		int row = at / 2 - first, column = at % 2;
		at++;
		if (row >= 0 && row < fits)
			draw_card(d, box_make(16 + 660 * column, 256 + (PITCH + more) * row, CARD_W, CARD_H + more), &l->scenarios[i],
			          i);
	}
	frame_group(d->f, 0);
	desk_track(d, box_make(1325, 256, 6, 804), box_make(16, 256, 1310, 804), UI_SCROLL_CARDS, first, fits, rows);
	if (shown == 0 && l->scenario_count > 0)
		desk_middle(d, 16, 520, 1304, desk_bold(TEXT_20, COLOUR_TEXT2), frame_say(d->f, "library.no-match"));
	frame_pane(d->f, 0);
}

/* ---- nothing found ---- */

static void draw_empty(struct desk *d)
{
	static const char *const states[] = {"library.folder-read", "library.folder-missing", "library.folder-empty",
	                                     "library.folder-denied"};
	const struct library_picture *l = d->p->library;
	struct frame *f = d->f;
	struct box b = box_make(16, 256, 1304, 804);
	double x = 350, w = 636, y = 610;
	frame_pane(f, DESK_PANE_3);
	panel_dashed(f, b);
	desk_tile(d, 618, 356, 100, ICON_FOLDER, 56, COLOUR_TEXT2);
	desk_middle(d, b.x, 505, b.w, desk_bold(TEXT_24, COLOUR_TEXT), frame_say(f, "library.empty"));
	desk_middle(d, b.x, 540, b.w, desk_style(TEXT_16, COLOUR_TEXT2),
	            FRAME_SAY(f, "library.looked-in", I18N_NUMBER("count", l->folder_count)));
	panel_divider(f, x, 574, w);
	for (int i = 0; i < l->folder_count && i < 6; i++, y += 36) {
		bool bad =
		    l->folders[i].state == LIBRARY_FOLDER_MISSING || l->folders[i].state == LIBRARY_FOLDER_DENIED;
		frame_icon_stroke(f, bad ? ICON_ALERT : ICON_MINUS, x + 4, y - 27, 18, 2,
		                  bad ? COLOUR_ALERT : COLOUR_TEXT2);
		double wide = desk_right(d, x + w, y - 12, 200, desk_style(TEXT_16, bad ? COLOUR_ALERT : COLOUR_TEXT2),
		                         frame_say(f, states[l->folders[i].state]));
		desk_text(d, x + 36, y - 12, w - 52 - wide, desk_style(TEXT_16, COLOUR_TEXT), l->folders[i].path);
		panel_divider(f, x, y, w);
	}
	desk_primary(d, box_make(x, y + 24, 300, 48), UI_CHOOSE_FOLDER, 0, "button.choose-scenarios", ICON_FOLDER);
	desk_button(d, box_make(x + 316, y + 24, 320, 48), UI_AUTHOR, 0, "button.write-first", ICON_PENCIL);
	desk_middle(d, b.x, y + 116, b.w, desk_style(TEXT_16, COLOUR_TEXT3), frame_say(f, "library.doctor"));
	frame_pane(f, 0);
}

/* ---- recordings ---- */

/* Rehearsals of one day differ in nothing else. */
static const char *words_at_clock(struct desk *d, const struct library_recording *x)
{
	return FRAME_SAY(d->f, "library.when", I18N_TEXT("date", desk_day(d, x->year, x->month, x->day)),
	                 I18N_TEXT("clock", frame_print(d->f, "%02d:%02d", x->hour, x->minute)));
}

static void draw_recording(struct desk *d, struct box r, int i)
{
	const struct library_recording *x = &d->p->library->recordings[i];
	struct frame *f = d->f;
	double left = r.x + 20, right = r.x + r.w - 20;
	bool damaged = x->verified == LIBRARY_DAMAGED;
	desk_row(d, box_inset(r, 4), 6, UI_RECORDING, i, i == d->ui->recording);
	double date = desk_right(d, right, r.y + 32, 210, desk_style(TEXT_16, COLOUR_TEXT2),
	                         x->year > 0 ? words_at_clock(d, x) : "");
	if (x->file)
		desk_hint(d, r, x->file);
	if (x->branch) {
		frame_icon_stroke(f, ICON_BRANCH, right - date - 28, r.y + 19, 16, 2, COLOUR_TEXT2);
		date += 28;
	}
	desk_text(d, left, r.y + 32, right - left - date - 16, desk_bold(TEXT_16, COLOUR_TEXT), x->title);
	if (x->unread) {
		desk_say(d, left, r.y + 64, right - left, desk_style(TEXT_20, COLOUR_TEXT2), "library.reading");
		desk_row_end(d);
		return;
	}
	const char *ending = x->ending;
	enum icon icon = x->setback ? ICON_SETBACK : ICON_SUCCESS;
	if (damaged && x->event == 0) {
		icon = x->busy ? ICON_PEOPLE : ICON_ALERT;
		ending = frame_say(f, x->busy ? "library.in-use" : "why.damaged");
	} else if (x->busy && !damaged) {
		const struct audience_header h = {.start_local = x->start_local, .round = x->round};
		icon = ICON_PEOPLE;
		ending = FRAME_SAY(f, "library.live", I18N_TEXT("time", words_time(f, &h, x->stopped_at, false)));
	} else if (x->unfinished || x->sealed_early || damaged) {
		icon = x->sealed_early ? ICON_END : ICON_ALERT;
		const struct audience_header h = {.start_local = x->start_local, .round = x->round};
		ending = FRAME_SAY(f, x->sealed_early ? "library.sealed-early" : "library.ends-early", I18N_TEXT("time", words_time(f, &h, x->stopped_at, false)),
		                   I18N_NUMBER("event", x->event));
	} else if (!*ending) {
		icon = ICON_END;
		ending = frame_say(f, "library.no-ending");
	}
	frame_icon_stroke(f, icon, left, r.y + 46, 24, 2.5,
	                  icon == ICON_SUCCESS || icon == ICON_END || x->busy ? COLOUR_TEXT : COLOUR_ALERT);
	double resume = x->unfinished && !damaged && !x->busy ? 148 : 0;
	desk_text(d, left + 30, r.y + 64, right - left - 30, desk_style(TEXT_20, COLOUR_TEXT), ending);
	if (resume > 0) {
		desk_text(d, left, r.y + 94, right - left - resume, desk_style(TEXT_16, COLOUR_TEXT2),
		          frame_say(f, "library.nothing-lost"));
		desk_row_end(d);
		desk_button(d, box_make(right - 136, r.y + 66, 136, 38), UI_RESUME, i, "button.resume", ICON_PLAY);
		return;
	}
	if (x->busy && !damaged) {
		desk_text(d, left, r.y + 94, right - left, desk_style(TEXT_16, COLOUR_TEXT2), frame_say(f, "library.live-text"));
		desk_row_end(d);
		return;
	}
	if (damaged) {
		if (x->cause && *x->reason)
			desk_hint(d, r, x->reason);
		desk_fit(d, left, r.y + 94, right - left, desk_style(TEXT_16, COLOUR_TEXT2), TEXT_14, x->cause ? frame_say(f, x->cause) : x->reason);
		desk_row_end(d);
		return;
	}
	if (x->length >= 60) { /* a run without a window takes a moment and says nothing about people */
		frame_icon_stroke(f, ICON_CLOCK, left, r.y + 80, 16, 2, COLOUR_TEXT3);
		desk_text(d, left + 24, r.y + 94, 116, desk_style(TEXT_16, COLOUR_TEXT2), desk_duration(d, x->length));
	}
	double people = x->length >= 60 ? left + 148 : left;
	if (x->people > 0) {
		frame_icon_stroke(f, ICON_PEOPLE, people, r.y + 80, 16, 2, COLOUR_TEXT3);
		desk_text(d, people + 26, r.y + 94, 140, desk_style(TEXT_16, COLOUR_TEXT2),
		          FRAME_SAY(f, "library.people", I18N_NUMBER("count", x->people)));
	} else if (x->length < 60) {
		desk_say(d, left, r.y + 94, 300, desk_style(TEXT_16, COLOUR_TEXT3), "library.by-bots");
	}
	bool differs = x->verified == LIBRARY_DIFFERS;
	const char *word = frame_say(f, differs                           ? "library.differs"
	                                : x->verified == LIBRARY_VERIFIED ? "library.verified"
	                                                                  : "library.unchecked");
	double wide =
	    desk_right(d, right, r.y + 94, 170, desk_style(TEXT_16, differs ? COLOUR_ALERT : COLOUR_TEXT2), word);
	if (x->verified != LIBRARY_UNCHECKED)
		frame_icon_stroke(f, differs ? ICON_ALERT : ICON_VERIFIED, right - wide - 26, r.y + 79, 18, 2,
		                  differs ? COLOUR_ALERT : COLOUR_TEXT2);
	desk_row_end(d);
}

static void draw_recordings(struct desk *d)
{
	const struct library_picture *l = d->p->library;
	int fits = 7, chosen, total = 0, at = 0;
	for (int i = 0; i < l->recording_count; i++)
		total += ui_pick_recording_shown(d->ui, &l->recordings[i]);
	ui_pick_recording_near(d->ui, d->p, d->ui->recording, 0, &chosen);
	int first = desk_scroll(d, UI_SCROLL_RECORDINGS, chosen, fits, total);
	struct box b = box_make(1336, 256, 568, 804);
	desk_say(d, 1344, 228, 300, desk_bold(TEXT_20, COLOUR_TEXT), "library.recordings");
	if (l->recording_total > 0)
		desk_right(d, 1896, 227, 200, desk_style(TEXT_16, COLOUR_TEXT2),
		           total < l->recording_count ? FRAME_SAY(d->f, "library.some", I18N_NUMBER("shown", total), I18N_NUMBER("count", l->recording_total))
		                                      : FRAME_SAY(d->f, "library.all", I18N_NUMBER("count", l->recording_total)));
	frame_pane(d->f, DESK_PANE_4);
	panel_plain(d->f, b);
	frame_group(d->f, 6);
	for (int i = 0; i < l->recording_count; i++) {
		if (!ui_pick_recording_shown(d->ui, &l->recordings[i]) || at++ < first || at > first + fits)
			continue;
		double y = 258 + ROW * (at - 1 - first);
		draw_recording(d, box_make(b.x, y, b.w, ROW), i);
		if (at < total && at < first + fits && at - 1 != chosen && at != chosen)
			panel_divider(d->f, b.x + 20, y + ROW, b.w - 40);
	}
	frame_group(d->f, 0);
	if (total == 0)
		desk_lines(d, b.x + 24, b.y + 48, b.w - 48, 24, 4, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(d->f, l->recording_count > 0 ? "library.none-found" : "library.no-recordings"));
	desk_track(d, box_make(b.x + b.w - 9, b.y + 8, 6, b.h - 16), b, UI_SCROLL_RECORDINGS, first, fits, total);
	frame_pane(d->f, 0);
}

void screen_library(struct desk *d)
{
	int shown = 0;
	draw_header(d);
	if (!d->p->library)
		return;
	draw_actions(d);
	for (int i = 0; i < d->p->library->scenario_count; i++)
		shown += ui_pick_card_shown(d->ui, &d->p->library->scenarios[i]);
	draw_filters(d, shown);
	if (d->p->library->scenario_count > 0)
		draw_cards(d);
	else
		draw_empty(d);
	draw_recordings(d);
}
