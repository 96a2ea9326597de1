/* screen_hotwash — after the end: how it ended, what weighed most, every decision with its consequence, every task with its evidence. */
#include <math.h>
#include <string.h>

#include "view/desk/desk.h"

static double banner_number(struct desk *d, double right, double y, const char *value, const char *words)
{
	double wide = fmax(frame_text_width(d->f, text_tabular(desk_bold(TEXT_28, COLOUR_TEXT)), value),
	                   frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT2), words));
	double x = right - fmin(ceil(wide), 240);
	desk_text(d, x, y + 59, right - x + 1, text_tabular(desk_bold(TEXT_28, COLOUR_TEXT)), value);
	desk_text(d, x, y + 88, right - x + 1, desk_style(TEXT_16, COLOUR_TEXT2), words);
	draw_vline(&d->f->draw, x - 20, y + 24, 80, 1, COLOUR_LINE);
	return x - 40;
}

static void draw_banner(struct desk *d, struct box b)
{
	const struct hotwash_picture *h = d->p->hotwash;
	const struct audience_debrief *x = h->debrief;
	struct frame *f = d->f;
	bool bad = x->has_ending && x->ending_setback;
	double right = b.x + b.w - 32;
	panel_card(f, b, COLOUR_PANEL, bad ? COLOUR_ALERT : COLOUR_TEXT2, 2);
	desk_tile(d, b.x + 20, b.y + 20, 88,
	          !x->has_ending ? ICON_END
	          : bad          ? ICON_SETBACK
	                         : ICON_SUCCESS,
	          48, bad ? COLOUR_ALERT : COLOUR_TEXT);
	if (x->ultra_vires > 0)
		right = banner_number(d, right, b.y, frame_print(f, "%d", x->ultra_vires),
		                      frame_say(f, "hotwash.ultra-vires"));
	right = banner_number(d, right, b.y, frame_print(f, "%d", x->shares), frame_say(f, "hotwash.shares"));
	if (h->share_of_runs >= 0)
		right = banner_number(d, right, b.y,
		                      frame_print(f, "%d.%d%%", h->share_of_runs / 10, h->share_of_runs % 10),
		                      frame_say(f, "hotwash.of-runs"));
	if (x->has_ending && x->ending_worst > 1)
		right = banner_number(d, right, b.y,
		                      FRAME_SAY(f, "hotwash.rank", I18N_NUMBER("rank", x->ending_rank),
		                                I18N_NUMBER("all", x->ending_worst)),
		                      frame_say(f, "hotwash.rank-words"));
	bool over = x->header.run == AUDIENCE_OVER; /* a picture may be of a moment before the end */
	const char *when = x->has_ending
	                       ? FRAME_SAY(f, "hotwash.ending-at", I18N_TEXT("time", desk_day_time(d, x->ending_at)))
	                   : over ? frame_say(f, "hotwash.ended")
	                          : FRAME_SAY(f, "hotwash.so-far", I18N_TEXT("time", desk_day_time(d, x->header.now)));
	double w = right - b.x - 132;
	desk_text(d, b.x + 132, b.y + 26, w, desk_style(TEXT_16, COLOUR_TEXT2), when);
	struct audience_text title =
	    x->has_ending ? x->ending_title : (struct audience_text){frame_say(f, over ? "room.no_ending" : "hotwash.not-over"), NULL};
	struct text_style style = desk_bold(TEXT_36, COLOUR_TEXT), text_in = desk_style(TEXT_20, COLOUR_TEXT2);
	if (frame_text_width(f, style, title.text) > w)
		style.size = TEXT_28;
	const char *text = x->has_ending ? x->ending_text.text : frame_say(f, over ? "room.no_ending_text" : "hotwash.not-over-text");
	bool one = frame_text_width(f, text_in, words_flat(f, text)) <= w;
	int lines = one ? 1 : desk_line_count(d, w, desk_style(TEXT_16, COLOUR_TEXT2), words_flat(f, text));
	if (lines > 2)
		style.size = TEXT_28;
	desk_scenario(d, b.x + 132, b.y + (one ? 72 : lines > 2 ? 56 : 65), w, style, title);
	if (!one)
		desk_lines(d, b.x + 132, b.y + (lines > 2 ? 78 : 92), w, lines > 2 ? 20 : 22, 3, desk_style(TEXT_16, COLOUR_TEXT2),
		           words_flat(f, text));
	else
		desk_text(d, b.x + 132, b.y + 106, w, text_in, text);
}

/* ---- turning points ---- */

static const char *what_kind(struct desk *d, const struct audience_line *l)
{
	struct frame *f = d->f;
	if (strcmp(l->subject, "decision") == 0)
		return l->letter[0] ? FRAME_SAY(f, "hotwash.decision-letter", I18N_NUMBER("number", l->number),
		                                I18N_TEXT("letter", l->letter))
		                    : FRAME_SAY(f, "node.decided", I18N_NUMBER("number", l->number));
	if (strcmp(l->subject, "inject") == 0)
		return FRAME_SAY(f, "node.fired", I18N_NUMBER("number", l->number));
	return frame_say(f, strcmp(l->subject, "action") == 0 ? "node.done" : "node.event");
}

/* The thing itself: the option chosen, the inject, the question nobody answered. */
static const char *what(struct desk *d, const struct audience_line *l)
{
	if (l->letter[0])
		return l->option.text;
	return *l->name.text ? l->name.text : desk_line(d, l);
}

static void point_tile(struct desk *d, double x, double y, const struct audience_line *l, bool bad, bool selected)
{
	struct frame *f = d->f;
	draw_round(&f->draw, box_make(x, y, 44, 44), 8, selected ? COLOUR_BG : COLOUR_RAISED, COLOUR_NONE, 0);
	if (l->letter[0])
		mark_decision(f, words_pillar(l->pillar), x + 22, y + 22, 15, false);
	else if (strcmp(l->subject, "action") == 0 && l->pillar != AUDIENCE_NO_PILLAR)
		mark_badge(f, words_pillar(l->pillar), x + 22, y + 22, 22, MARK_FILLED);
	else if (strcmp(l->subject, "inject") == 0)
		frame_icon_stroke(f, ICON_INJECT, x + 10, y + 10, 24, 2, COLOUR_TEXT);
	else
		frame_icon_stroke(f, bad ? ICON_SETBACK : desk_line_icon(l), x + 10, y + 10, 24, 2,
		                  bad ? COLOUR_ALERT : COLOUR_TEXT);
}

#define CHANGES_MAX 6

/* What it changed, one part each. Returns how many. */
static int changes(struct desk *d, const struct audience_consequence *c, const char *parts[CHANGES_MAX])
{
	int count = 0;
	for (int i = 0; i < c->change_count && count < CHANGES_MAX; i++)
		parts[count++] =
		    frame_print(d->f, "%s %s%s", c->changes[i].label.text, desk_signed(d, c->changes[i].amount), c->changes[i].unit);
	return count;
}

/* "With A: Second sector goes dark", "Without it: Public trust −11". */
static const char *otherwise(struct desk *d, const struct hotwash_weight *w)
{
	struct frame *f = d->f;
	const char *parts[] = {w->ending, !*w->ending && *w->metric.text ? frame_print(f, "%s %s%s", w->metric.text, desk_signed(d, w->more), w->unit ? w->unit : "") : NULL};
	const char *came = desk_join(d, parts, 2);
	return w->letter[0] ? FRAME_SAY(f, "hotwash.with", I18N_TEXT("letter", w->letter), I18N_TEXT("ending", came))
	                    : FRAME_SAY(f, "hotwash.without", I18N_TEXT("ending", came));
}

static void draw_point(struct desk *d, struct box r, int i)
{
	const struct hotwash_picture *h = d->p->hotwash;
	const struct audience_consequence *c = &h->debrief->turning[i];
	struct frame *f = d->f;
	bool selected = i == d->ui->turning, measured = h->weights && h->weights[i].measured,
	     bad = measured ? !h->weights[i].better : c->balance < 0;
	int points = measured ? h->weights[i].points : c->weight;
	double x = r.x + 72, w = r.w - 92;
	desk_row(d, r, 6, UI_TURNING, i, selected);
	point_tile(d, r.x + 12, r.y + 18, &c->line, bad, selected);
	double time =
	    desk_text(d, x, r.y + 30, 120, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)), desk_day_time(d, c->line.at));
	double shown = i == h->shown ? 120 : 0;
	const char *who[] = {what_kind(d, &c->line), c->line.letter[0] ? c->line.role.text : NULL};
	desk_text(d, x + time + 14, r.y + 30, w - time - 14 - shown, desk_style(TEXT_16, COLOUR_TEXT2),
	          desk_join(d, who, 2));
	if (shown > 0) {
		double wide = desk_right(d, r.x + r.w - 20, r.y + 30, 90, desk_style(TEXT_16, COLOUR_TEXT2),
		                         frame_say(f, "hotwash.in-room"));
		frame_icon_stroke(f, ICON_MONITOR, r.x + r.w - 20 - wide - 24, r.y + 17, 16, 1.5, COLOUR_TEXT2);
	}
	desk_fit(d, x, r.y + 61, w, desk_bold(TEXT_20, COLOUR_TEXT), TEXT_16, what(d, &c->line));
	const char *parts[CHANGES_MAX] = {measured ? otherwise(d, &h->weights[i]) : NULL};
	desk_parts(d, x, r.y + 88, w, desk_style(TEXT_16, selected ? COLOUR_TEXT : COLOUR_TEXT2), parts,
	           measured ? 1 : changes(d, c, parts));
	chart_effect_bar(f, x, r.y + 106, points, !bad);
	enum colour ink = bad ? COLOUR_ALERT : COLOUR_TEXT;
	frame_icon_stroke(f, bad ? ICON_DOWN : ICON_UP, x + 276, r.y + 101, 22, 2.5, ink);
	double word = desk_right(d, r.x + r.w - 16, r.y + 118, 124, desk_style(TEXT_16, bad ? COLOUR_ALERT : COLOUR_TEXT2),
	                         frame_say(f, bad ? "hotwash.points-worse" : "hotwash.points-better"));
	desk_hint(d, r, frame_say(f, "hotwash.points-about"));
	desk_right(d, r.x + r.w - 16 - word - 10, r.y + 123, 72, text_tabular(desk_bold(TEXT_28, ink)),
	           frame_print(f, "%d", points));
	desk_row_end(d);
}

static void draw_points(struct desk *d, struct box b)
{
	const struct audience_debrief *x = d->p->hotwash->debrief;
	frame_pane(d->f, DESK_PANE_1);
	const struct hotwash_picture *h = d->p->hotwash;
	desk_panel(d, b, ICON_BRANCH, frame_say(d->f, "hotwash.turning-points"),
	           h->measured < h->to_measure ? FRAME_SAY(d->f, "hotwash.measuring", I18N_NUMBER("count", h->measured), I18N_NUMBER("all", h->to_measure))
	                                       : frame_say(d->f, "hotwash.largest-first"));
	frame_group(d->f, 1);
	for (int i = 0; i < x->turning_count && i < 5; i++) {
		struct box r = box_make(b.x + 8, b.y + 48 + 140 * i, b.w - 16, 138);
		draw_point(d, r, i);
		if (i + 1 < x->turning_count && i != d->ui->turning && i + 1 != d->ui->turning)
			panel_divider(d->f, b.x + 20, r.y + 139, b.w - 40);
	}
	frame_group(d->f, 0);
	if (x->turning_count == 0)
		desk_say(d, b.x + 20, b.y + 84, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "hotwash.no-turning");
	frame_pane(d->f, 0);
}

/* ---- decisions ---- */

static void draw_outcome(struct desk *d, struct box r, int i)
{
	const struct audience_consequence *c = &d->p->hotwash->debrief->decisions[i];
	const struct audience_line *l = &c->line;
	struct frame *f = d->f;
	bool bad = c->balance < 0;
	double x = r.x + 60, right = r.x + r.w - 44;
	desk_row(d, r, 6, UI_OUTCOME, i, i == d->ui->outcome);
	mark_decision(f, words_pillar(l->pillar), r.x + 28, r.y + 44, 16, false);
	x += desk_text(d, x, r.y + 27, 40, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)),
	               frame_print(f, "%d", l->number)) +
	     12;
	x += desk_text(d, x, r.y + 27, 120, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)), desk_day_time(d, l->at)) + 12;
	if (l->by_default || c->owners.count == 0)
		desk_text(d, x, r.y + 27, right - x, desk_style(TEXT_16, COLOUR_TEXT2),
		          l->by_default ? frame_say(f, "hotwash.limit-passed") : l->role.text);
	else
		desk_names(d, x, r.y + 27, right - x, desk_style(TEXT_16, COLOUR_TEXT2), &c->owners);
	x = r.x + 60;
	const char *option =
	    l->letter[0] ? frame_print(f, "%s  %s", l->letter, l->option.text) : frame_say(f, "console.closed-without");
	desk_fit(d, x, r.y + 53, right - x, desk_bold(TEXT_20, COLOUR_TEXT), TEXT_16, option);
	const char *came[CHANGES_MAX + 1] = {frame_say(f, "hotwash.no-consequence")};
	int count = changes(d, c, came);
	if (c->event_count > 0)
		came[count++] = desk_line(d, &c->events[0]);
	enum colour ink = bad ? COLOUR_ALERT : COLOUR_TEXT2;
	frame_icon_stroke(f, bad ? ICON_SETBACK : ICON_ARROW, x, r.y + 62, 16, 2, ink);
	desk_parts(d, x + 26, r.y + 76, right - x - 26, desk_style(TEXT_16, ink), came, count ? count : 1);
	frame_icon_stroke(f, ICON_CHEVR, r.x + r.w - 30, r.y + 36, 16, 2, COLOUR_TEXT3);
	desk_row_end(d);
}

static void draw_outcomes(struct desk *d, struct box b)
{
	const struct audience_debrief *x = d->p->hotwash->debrief;
	int fits = 8, first = desk_scroll(d, UI_SCROLL_OUTCOMES, 0, fits, x->decision_count);
	frame_pane(d->f, DESK_PANE_2);
	desk_panel(d, b, ICON_DECISION, frame_say(d->f, "hotwash.decisions"),
	           FRAME_SAY(d->f, "hotwash.in-order", I18N_NUMBER("count", x->decision_count)));
	panel_divider(d->f, b.x + 20, b.y + 48, b.w - 40);
	frame_group(d->f, 2);
	for (int i = first; i < x->decision_count && i < first + fits; i++) {
		struct box r = box_make(b.x + 8, b.y + 48 + 88 * (i - first), b.w - 16, 88);
		draw_outcome(d, r, i);
		if (i + 1 < x->decision_count && i + 1 < first + fits && i != d->ui->outcome && i + 1 != d->ui->outcome)
			panel_hairline(d->f, b.x + 20, r.y + 88, b.w - 40);
	}
	frame_group(d->f, 0);
	desk_track(d, box_make(b.x + b.w - 9, b.y + 52, 6, 88 * fits - 8), b, UI_SCROLL_OUTCOMES, first, fits,
	           x->decision_count);
	frame_pane(d->f, 0);
}

/* ---- tasks ---- */

/* When, what and the limit. Under a title of one line there is room for two lines; where even that is too little the limit is left to the tooltip. */
static void draw_evidence(struct desk *d, struct box r, double room, int title_lines, const char *const parts[3])
{
	struct text_style style = desk_style(TEXT_16, COLOUR_TEXT2);
	const char *all = desk_join(d, parts, 3);
	double x = r.x + 78, y = r.y + 70;
	bool whole = frame_text_width(d->f, style, all) <= room;
	bool two = !whole && title_lines == 1 && desk_line_count(d, room, style, all) <= 2;
	frame_icon(d->f, ICON_LIST, r.x + 52, y - 14 - (two ? 11 : 0), 16, COLOUR_TEXT3);
	if (two) {
		desk_lines(d, x, y - 11, room, 22, 2, style, all);
		return;
	}
	if (!whole)
		desk_hint(d, r, all);
	desk_text(d, x, y, room, style, whole ? all : desk_join(d, parts, 2));
}

static void draw_task(struct desk *d, struct box r, int i)
{
	static const char *const ratings[] = {"rating.p", "rating.s", "rating.m", "rating.u"};
	const struct audience_task *t = &d->p->hotwash->debrief->tasks[i];
	struct frame *f = d->f;
	bool confirmed = t->rating > 0;
	int given = confirmed ? t->rating - 1 : t->proposed - 1;
	desk_row(d, r, 6, UI_TASK, i, false);
	if (d->row >= 0 && (size_t)d->row < d->f->hit_count)
		d->f->hits[d->row].chosen = i == d->ui->task;
	if (i == d->ui->task)
		draw_round(&f->draw, r, 6, COLOUR_NONE, COLOUR_ACCENT_INK, 2);
	desk_text(d, r.x + 12, r.y + 33, 36, desk_bold(TEXT_16, COLOUR_TEXT), t->id);
	int title = desk_scenario_lines(d, r.x + 52, r.y + 33, r.w - 52 - 180, 22, 2, desk_bold(TEXT_16, COLOUR_TEXT), t->text);
	const char *state = given < 0 ? frame_say(f, "hotwash.not-rated")
	                              : FRAME_SAY(f, confirmed ? "hotwash.confirmed" : "hotwash.proposed",
	                                          I18N_TEXT("rating", frame_say(f, ratings[given])));
	double wide = desk_right(d, r.x + r.w - 12, r.y + 70, 200,
	                         desk_style(TEXT_16, confirmed || given < 0 ? COLOUR_TEXT2 : COLOUR_ACCENT_INK), state);
	const char *parts[3] = {NULL};
	if (t->has_evidence) {
		parts[0] = desk_day_time(d, t->evidence.at);
		bool numbered = t->evidence.number > 0;
		parts[1] = numbered                 ? what_kind(d, &t->evidence)
		           : *t->evidence.name.text ? t->evidence.name.text
		                                    : desk_line(d, &t->evidence);
	} else {
		parts[1] = t->status == AUDIENCE_TASK_MET ? FRAME_SAY(f, t->holds ? "hotwash.held-until" : "hotwash.never-until", I18N_TEXT("time", desk_day_time(d, t->at)))
		                                          : frame_say(f, t->status == AUDIENCE_TASK_UNCHECKED ? "hotwash.by-eye"
		                                                         : t->status == AUDIENCE_TASK_FAILED  ? "hotwash.never"
		                                                                                              : "hotwash.no-evidence");
	}
	if (t->limit >= 0)
		parts[2] = FRAME_SAY(f, "hotwash.limit", I18N_TEXT("time", desk_day_time(d, t->limit)));
	draw_evidence(d, r, r.w - 78 - wide - 28, title, parts);
	desk_row_end(d);
	chart_rating(f, r.x + r.w - 168, r.y + 12, given, !confirmed, ui_action_id(UI_RATE), i);
}

static void draw_tasks(struct desk *d, struct box b)
{
	const struct audience_debrief *x = d->p->hotwash->debrief;
	struct frame *f = d->f;
	int fits = 7, first = desk_scroll(d, UI_SCROLL_TASKS, d->ui->task, fits, x->task_count), left = 0;
	frame_pane(f, DESK_PANE_3);
	desk_panel(d, b, ICON_CHECK, frame_say(f, "hotwash.tasks"),
	           FRAME_SAY(f, "hotwash.tasks-confirmed", I18N_NUMBER("count", x->tasks_confirmed),
	                     I18N_NUMBER("all", x->task_count)));
	panel_divider(f, b.x + 20, b.y + 48, b.w - 40);
	for (int i = 0; i < x->task_count; i++)
		left += x->tasks[i].rating == 0 && x->tasks[i].proposed > 0;
	frame_group(f, 3);
	for (int i = first; i < x->task_count && i < first + fits; i++) {
		struct box r = box_make(b.x + 8, b.y + 48 + 92 * (i - first), b.w - 16, 92);
		draw_task(d, r, i);
		if (i + 1 < x->task_count && i + 1 < first + fits && i != d->ui->task && i + 1 != d->ui->task)
			panel_hairline(f, b.x + 20, r.y + 92, b.w - 40);
	}
	frame_group(f, 0);
	desk_track(d, box_make(b.x + b.w - 9, b.y + 52, 6, 92 * fits - 8), b, UI_SCROLL_TASKS, first, fits,
	           x->task_count);
	panel_divider(f, b.x + 20, b.y + 692, b.w - 40);
	static const char *const keys[] = {"P", "S", "M", "U"};
	double at = b.x + 20, y = b.y + 710;
	for (int i = 0; i < 4; i++) {
		at += control_key_cap(f, at, y, keys[i], false) + 4;
		frame_bind(f, keys[i], ui_action_id(UI_RATE), -1 - i, NULL);
	}
	at += desk_say(d, at + 8, y + 18, 80, desk_style(TEXT_16, COLOUR_TEXT2), "hotwash.key-rate") + 28;
	at += control_key_cap(f, at, y, "Enter", false) + 8;
	desk_say(d, at, y + 18, b.x + b.w - 248 - at, desk_style(TEXT_16, COLOUR_TEXT2), "hotwash.key-confirm");
	struct control_button spec = {.label = FRAME_SAY(f, "hotwash.confirm-rest", I18N_NUMBER("count", left))};
	const char *why = ui_why_not(d->ui, d->p, UI_RATE_REST, 0);
	spec.why = why ? frame_say(f, why) : NULL;
	desk_own_button(d, box_make(b.x + b.w - 236, b.y + 702, 216, 40), UI_RATE_REST, 0, spec);
	frame_pane(f, 0);
}

static void draw_bar(struct desk *d)
{
	const struct hotwash_picture *h = d->p->hotwash;
	struct frame *f = d->f;
	panel_plain(f, box_make(16, 992, 1888, 72));
	frame_pane(f, DESK_PANE_BAR);
	double x = fmax(36 + 16 +
	                    desk_say(d, 36, h->time_total > 0 ? 1022 : 1034, 180, desk_style(TEXT_16, COLOUR_TEXT2),
	                             "hotwash.name"),
	                148);
	if (h->time_total > 0) {
		desk_text(d, 36, 1049, 110,
		          text_tabular(desk_bold(TEXT_24, h->time_left < 0 ? COLOUR_ALERT : COLOUR_TEXT)),
		          frame_span(f, h->time_left));
		desk_text(d, x, 1021, 348 - x, desk_style(TEXT_14, COLOUR_TEXT3),
		          FRAME_SAY(f, "hotwash.left-of", I18N_TEXT("time", desk_duration(d, h->time_total))));
		chart_progress(f, box_make(x, 1034, 348 - x, 8), h->time_total - h->time_left, h->time_total);
	}
	draw_vline(&f->draw, 372, 1004, 48, 1, COLOUR_LINE);
	desk_button(d, box_make(392, 1004, 260, 48), UI_SHOW, 0, "button.show", ICON_MONITOR);
	desk_button(d, box_make(664, 1004, 144, 48), UI_HOTWASH_WHY, 0, "button.why", ICON_SEARCH);
	bool report = !ui_is_absent(d->p, UI_REPORT);
	struct box replay = box_make(report ? 1120 : 1708, 1004, 184, 48);
	if (report)
		desk_button(d, replay, UI_HOTWASH_REPLAY, 0, "button.replay", ICON_PLAY);
	else
		desk_primary(d, replay, UI_HOTWASH_REPLAY, 0, "button.replay", ICON_PLAY);
	desk_button(d, box_make(1316, 1004, 304, 48), UI_HOTWASH_BRANCH, 0, "button.try-another", ICON_BRANCH);
	desk_primary(d, box_make(1632, 1004, 260, 48), UI_REPORT, 0, "button.write-report", ICON_PAPER);
	frame_pane(f, 0);
}

void screen_hotwash(struct desk *d)
{
	const struct hotwash_picture *h = d->p->hotwash;
	struct frame *f = d->f;
	if (!h || !h->debrief) {
		desk_header_plain(d, frame_say(f, "hotwash.name"), true, "", 1300);
		return;
	}
	const char *parts[] = {FRAME_SAY(f, "replay.run-of", I18N_TEXT("date", desk_day(d, h->year, h->month, h->day))),
	                       h->people > 0 ? FRAME_SAY(f, "library.people", I18N_NUMBER("count", h->people)) : NULL,
	                       h->wall_length > 0 ? desk_duration(d, h->wall_length) : NULL};
	desk_header_plain(d, FRAME_SAY(f, "hotwash.title", I18N_TEXT("title", h->debrief->header.title.text)), true,
	                  desk_join(d, parts, 3), 1896 - desk_badge_width(d, &h->badge, "badge.recording-verified"));
	frame_pane(f, DESK_PANE_HEAD);
	desk_badge(d, 1896, &h->badge, "badge.recording-verified");
	frame_pane(f, 0);
	draw_banner(d, box_make(16, 80, 1888, 128));
	draw_points(d, box_make(16, 224, 616, 752));
	draw_outcomes(d, box_make(648, 224, 616, 752));
	draw_tasks(d, box_make(1280, 224, 624, 752));
	draw_bar(d);
}
