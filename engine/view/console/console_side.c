/* console_side — the third pane of the right column: ruling on a proposal with steppers, giving an approval, or the standing actions of every role. */
#include <math.h>
#include <stdlib.h>

#include "view/console/console_parts.h"
#include "view/ui/ui_pick.h"

#define PAD      20
#define STEP_ROW 36

static int stepper_rows(const struct desk *d)
{
	int count = d->p->console->metric_count;
	count = count < UI_METRICS_MAX ? count : UI_METRICS_MAX;
	return (count + 1) / 2;
}

static int proposal_lines(struct desk *d, double w)
{
	const struct audience_proposal *proposal = ui_pick_proposal(d->ui, d->p);
	if (ui_pick_side(d->ui, d->p) == UI_SIDE_RULE || !proposal)
		return 2;
	int lines = desk_line_count(d, w, desk_style(TEXT_16, COLOUR_TEXT), proposal->words);
	return lines < 2 ? 2 : lines < 4 ? lines : 4;
}

double console_side_height(struct desk *d)
{
	enum ui_side side = ui_pick_side(d->ui, d->p);
	if (side == UI_SIDE_APPROVAL)
		return 216;
	if (side == UI_SIDE_ACTIONS)
		return 64 + 32 * (d->p->console->action_count < 6 ? d->p->console->action_count : 6) +
		       (d->p->console->action_count ? 0 : 40);
	return 48 + 24 * proposal_lines(d, 544) + STEP_ROW * fmin(stepper_rows(d), 3) + 44;
}

/* ---- ruling ---- */

/* Label and stepper of one metric; while the step is not 0 the label gives way to what would come of it. */
static void draw_stepper(struct desk *d, double x, double y, double label, int i)
{
	const struct audience_metric *m = &d->p->console->metrics[i];
	int step = d->ui->steps[i];
	if (step == 0) {
		desk_fit(d, x, y + 23, label - 8, desk_style(TEXT_16, COLOUR_TEXT2), TEXT_14, m->label.text);
	} else {
		int32_t after = m->value + step;
		after = after < m->min ? m->min : after > m->max ? m->max : after;
		const char *preview =
		    frame_print(d->f, "%s → %s", desk_value(d, m->value, m->unit), desk_value(d, after, m->unit));
		bool worse = m->good * (after - m->value) < 0;
		desk_text(d, x, y + 13, label - 8, desk_style(TEXT_14, COLOUR_TEXT2), m->label.text);
		desk_text(d, x, y + 30, label - 8, text_tabular(desk_bold(TEXT_14, worse ? COLOUR_ALERT : COLOUR_TEXT)),
		          preview);
	}
	control_stepper(d->f, box_make(x + label, y, 116, 32), ui_action_id(UI_RULE_EFFECT), m->index, step, -20, 20);
}

static void draw_steppers(struct desk *d, struct box b)
{
	int rows = stepper_rows(d), fits = (int)(b.h / STEP_ROW), count = d->p->console->metric_count;
	int first = desk_scroll(d, UI_SCROLL_SIDE, 0, fits, rows);
	for (int r = first; r < rows && r < first + fits; r++)
		for (int i = 2 * r; i < 2 * r + 2 && i < count && i < UI_METRICS_MAX; i++)
			draw_stepper(d, b.x + (i % 2 ? 280 : 0), b.y + STEP_ROW * (r - first), 148, i);
	desk_track(d, box_make(b.x + b.w + 6, b.y, 6, STEP_ROW * fits), b, UI_SCROLL_SIDE, first, fits, rows);
}

void console_pillars(struct desk *d, struct box b)
{
	struct control_segment segments[5] = {{0}};
	double w = b.w / 5;
	for (int i = 0; i < 5; i++)
		segments[i].label = "";
	frame_group(d->f, 10);
	desk_segments(d, b, ui_action_id(UI_RULE_PILLAR), segments, 5, d->ui->ruling_pillar);
	frame_group(d->f, 0);
	for (int i = 0; i < 5; i++) {
		double cx = b.x + w * (i + 0.5);
		enum mark_pillar pillar = words_pillar((enum audience_pillar)i);
		if (pillar == MARK_NONE)
			frame_icon_stroke(d->f, ICON_MINUS, cx - 7, b.y + b.h / 2 - 7, 14, 2, COLOUR_TEXT2);
		else
			mark_badge(d->f, pillar, cx, b.y + b.h / 2, 14, MARK_FILLED);
		if (d->f->hit_count >= 5)
			d->f->hits[d->f->hit_count - 5 + (size_t)i].why = frame_say(d->f, mark_name_id(pillar));
	}
}

/* A verdict whose button has no room for its key: the tooltip has it. */
static void verdict(struct desk *d, struct box b, enum ui_action action, const char *label)
{
	char key[24];
	desk_button(d, b, action, 0, label, ICON_NONE);
	struct frame_hit *hit = d->f->hit_count ? &d->f->hits[d->f->hit_count - 1] : NULL;
	if (hit && !hit->disabled && ui_action_by_id(hit->target.action) == action && ui_action_key(action, 0, false, key))
		hit->why = frame_print(d->f, "%s: %s", frame_say(d->f, label), key);
}

static void draw_verdict(struct desk *d, double x, double y, double w, bool alone)
{
	int delay = d->ui->ruling_delay;
	const char *when = delay ? FRAME_SAY(d->f, "console.delay", I18N_TEXT("time", desk_duration(d, 60 * delay)))
	                         : frame_say(d->f, "console.at-once");
	console_pillars(d, box_make(x, y, 130, 32));
	desk_dropdown(d, box_make(x + 134, y, 124, 32), UI_LIST_DELAY, 0, when, MARK_NONE);
	double left = x + 262, each = floor((x + w - left - 8) / 3);
	if (alone) {
		desk_button(d, box_make(x + w - 2 * each - 5, y, each, 32), UI_BACK, 0, "button.cancel", ICON_NONE);
		desk_button(d, box_make(x + w - each, y, each, 32), UI_ACCEPT, 0, "button.apply", ICON_NONE);
		return;
	}
	verdict(d, box_make(left, y, each, 32), UI_ACCEPT, "button.accept");
	verdict(d, box_make(left + each + 4, y, each, 32), UI_ASK_BACK, "button.ask-back");
	verdict(d, box_make(left + 2 * each + 8, y, each, 32), UI_DECLINE, "button.decline");
}

static void draw_ruling(struct desk *d, struct box b, const struct audience_proposal *proposal)
{
	const struct audience_console *c = d->p->console;
	const char *title = frame_say(d->f, "console.rule-by-hand"), *note = NULL;
	if (proposal) {
		title = FRAME_SAY(d->f, "console.proposal-from", I18N_TEXT("role", proposal->role.text));
		note = desk_time(d, proposal->at);
		if (c->proposals_open > 1)
			note = FRAME_SAY(d->f, "console.proposals-of", I18N_TEXT("time", note),
			                 I18N_NUMBER("count", c->proposals_open));
	}
	if (d->ui->ruled_count > 0)
		note = FRAME_SAY(d->f, "console.more-effects", I18N_NUMBER("count", d->ui->ruled_count));
	double all = fmin(ceil(desk_button_width(d, UI_RULING, 0, "button.effects", ICON_NONE)), 190), most = b.w - all - 24;
	desk_panel(d, box_make(b.x, b.y, b.w, b.h), ICON_PENCIL, "", NULL);
	double noted = note ? fmin(frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT2), note) + 12, most * 0.5) : 0;
	double name = frame_text_width(d->f, desk_bold(TEXT_20, COLOUR_TEXT), title);
	if (proposal && note && name > most - noted - 54) { /* who proposes comes before how many wait */
		desk_hint(d, box_make(b.x + 46, b.y + 12, most - 54, 28), note);
		note = d->ui->ruled_count > 0 ? note : desk_time(d, proposal->at);
		noted = fmin(frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT2), note) + 12, most * 0.5);
	}
	if (note)
		desk_right(d, b.x + most, b.y + 31, noted, desk_style(TEXT_16, COLOUR_TEXT2), note);
	desk_text(d, b.x + 46, b.y + 32, most - noted - 54, desk_bold(TEXT_20, COLOUR_TEXT), title);
	desk_quiet(d, box_make(b.x + b.w - all - 12, b.y + 8, all, 32), UI_RULING, 0, "button.effects", ICON_NONE);
	double w = b.w - 2 * PAD, x = b.x + PAD, y = b.y + 48, foot = b.y + b.h - 40;
	int lines = proposal_lines(d, w);
	if (proposal) {
		while (lines > 2 && y + 24 * lines + STEP_ROW + 4 > foot)
			lines--;
		desk_lines(d, x, y + 14, w, 24, lines, desk_style(TEXT_16, COLOUR_TEXT), proposal->words);
	} else {
		desk_field(d, box_make(x, y, w, 44), UI_FIELD_RULING, frame_say(d->f, "console.ruling-here"), false);
	}
	y += 24 * lines + 4;
	draw_steppers(d, box_make(x, y, w, foot - y));
	draw_verdict(d, x, foot, w, !proposal);
}

/* ---- approval ---- */

static void draw_approval(struct desk *d, struct box b, const struct audience_approval *a)
{
	struct frame *f = d->f;
	const struct audience_console *c = d->p->console;
	double x = b.x + PAD, w = b.w - 2 * PAD;
	const char *title =
	    FRAME_SAY(f, a->consent ? "console.consent-of" : "console.approval-of", I18N_TEXT("role", a->by.text));
	const char *note = c->approval_count > 1
	                       ? FRAME_SAY(f, "console.approvals-of", I18N_NUMBER("count", c->approval_count))
	                       : desk_time(d, a->asked);
	desk_panel(d, b, ICON_CHECK, title, note);
	desk_text(d, x, b.y + 72, w, desk_bold(TEXT_16, COLOUR_TEXT), a->name.text);
	const char *parts[] = {FRAME_SAY(f, "console.asked-by", I18N_TEXT("role", a->for_role.text),
	                                 I18N_TEXT("time", desk_time(d, a->asked))),
	                       NULL};
	if (a->limit >= 0)
		parts[1] = a->left < 0 ? FRAME_SAY(f, "console.overdue", I18N_TEXT("time", frame_span(f, -a->left)))
		                       : FRAME_SAY(f, "console.time-left", I18N_TEXT("time", frame_span(f, a->left)));
	desk_text(d, x, b.y + 100, w, desk_style(TEXT_16, a->left < 0 && a->limit >= 0 ? COLOUR_ALERT : COLOUR_TEXT2),
	          desk_join(d, parts, 2));
	if (b.h >= 200)
		desk_say(d, x, b.y + 128, w, desk_style(TEXT_16, COLOUR_TEXT3),
		         a->given_at_limit ? "console.silence-yes" : "console.silence-no");
	double y = b.y + b.h - 56, each = (w - 12) / 2;
	desk_button(d, box_make(x, y, each, 36), UI_APPROVE, 0, a->consent ? "button.consent" : "button.approve",
	            ICON_CHECK);
	desk_button(d, box_make(x + each + 12, y, each, 36), UI_REFUSE, 0, "button.refuse", ICON_CROSS);
}

/* ---- standing actions ---- */

static const char *action_state(struct desk *d, const struct audience_action *a, enum icon *icon, enum colour *ink)
{
	struct frame *f = d->f;
	*ink = COLOUR_TEXT2;
	switch (a->status) {
	case AUDIENCE_ACTION_POSSIBLE:
		*icon = ICON_CHECK;
		*ink = COLOUR_TEXT;
		return frame_say(f, "action-state.possible");
	case AUDIENCE_ACTION_WAITING:
		*icon = ICON_CLOCK;
		*ink = COLOUR_ACCENT_INK;
		return frame_say(f, "action-state.waiting");
	case AUDIENCE_ACTION_RUNNING:
		*icon = ICON_PLAY;
		*ink = COLOUR_TEXT;
		return FRAME_SAY(f, "action-state.running", I18N_TEXT("time", desk_time(d, a->until)));
	case AUDIENCE_ACTION_DONE: *icon = ICON_SUCCESS; return frame_say(f, "action-state.done");
	case AUDIENCE_ACTION_REFUSED: break;
	}
	*icon = ICON_LOCK;
	*ink = COLOUR_TEXT3;
	return FRAME_SAY(f, "action-state.steps", I18N_NUMBER("met", a->gates_met), I18N_NUMBER("all", a->gate_total));
}

static void draw_action(struct desk *d, struct box r, const struct audience_action *a)
{
	enum icon icon;
	enum colour ink;
	const char *state = action_state(d, a, &icon, &ink);
	desk_row(d, r, 4, UI_ACTION_ROW, a->index, false);
	mark_badge(d->f, words_pillar(a->pillar), r.x + 21, r.y + 16, 16, MARK_FILLED);
	double state_width = desk_right(d, r.x + r.w - 12, r.y + 22, 190, desk_style(TEXT_16, ink), state);
	frame_icon_stroke(d->f, icon, r.x + r.w - 12 - state_width - 24, r.y + 8, 16, 2, ink);
	double room = r.w - 40 - state_width - 52;
	const char *owners = words_names(d->f, &a->owners, false, desk_style(TEXT_16, COLOUR_TEXT3), room * 0.3);
	double kept = fmin(frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT3), owners) + 12, room * 0.4);
	double name = desk_scenario_fit(d, r.x + 38, r.y + 22, room - kept, desk_style(TEXT_16, COLOUR_TEXT), TEXT_14, a->name);
	desk_text(d, r.x + 38 + name + 12, r.y + 22, room - name - 12, desk_style(TEXT_16, COLOUR_TEXT3), owners);
	desk_row_end(d);
}

static void draw_actions(struct desk *d, struct box b)
{
	const struct audience_console *c = d->p->console;
	int possible = 0, fits = (int)((b.h - 56) / 32);
	for (int i = 0; i < c->action_count; i++)
		possible += c->actions[i].status == AUDIENCE_ACTION_POSSIBLE;
	desk_panel(d, b, ICON_TARGET, frame_say(d->f, "console.standing-actions"),
	           FRAME_SAY(d->f, "console.possible-now", I18N_NUMBER("count", possible)));
	int first = desk_scroll(d, UI_SCROLL_SIDE, 0, fits, c->action_count);
	frame_group(d->f, 6);
	for (int i = first; i < c->action_count && i < first + fits; i++)
		draw_action(d, box_make(b.x + 8, b.y + 48 + 32 * (i - first), b.w - 22, 32), &c->actions[i]);
	frame_group(d->f, 0);
	if (c->action_count == 0)
		desk_say(d, b.x + PAD, b.y + 72, b.w - 2 * PAD, desk_style(TEXT_16, COLOUR_TEXT2),
		         "console.no-actions");
	desk_track(d, box_make(b.x + b.w - 12, b.y + 48, 6, 32 * fits), b, UI_SCROLL_SIDE, first, fits,
	           c->action_count);
}

void console_side(struct desk *d, struct box b)
{
	switch (ui_pick_side(d->ui, d->p)) {
	case UI_SIDE_PROPOSAL: draw_ruling(d, b, ui_pick_proposal(d->ui, d->p)); break;
	case UI_SIDE_RULE: draw_ruling(d, b, NULL); break;
	case UI_SIDE_APPROVAL: draw_approval(d, b, ui_pick_approval(d->ui, d->p)); break;
	case UI_SIDE_ACTIONS:
	case UI_SIDE_AUTOMATIC: draw_actions(d, b); break;
	}
}
