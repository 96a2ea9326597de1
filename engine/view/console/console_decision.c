/* console_decision — the right column of the console: the open decision with its answers, and the pane that records it.
 *
 * Heights are natural: a decision with long options takes what it needs, the pane below it gets what is left. */
#include <math.h>

#include "view/console/console_parts.h"
#include "view/ui/ui_pick.h"

#define OWNERS_SHOWN 3
#define PAD          20

struct plan {         /* of the decision card */
	double title; /* extra height of a second line */
	int owners;   /* rows */
	bool cells;   /* options fit side by side */
	double options;
};

static double title_width(struct desk *d, double w, const struct audience_decision_detail *x)
{
	const char *left = x->limit < 0 ? frame_say(d->f, "console.no-limit") : frame_span(d->f, x->left);
	return w - 52 - PAD - 60 - frame_text_width(d->f, text_tabular(desk_bold(TEXT_24, COLOUR_TEXT)), left);
}

static const char *title_of(struct desk *d, const struct audience_decision_detail *x)
{
	return frame_print(d->f, "%d  %s", x->number, x->question.text);
}

static struct plan plan_of(struct desk *d, double w, const struct audience_decision_detail *x)
{
	struct plan plan = {.owners = x->answer_count > OWNERS_SHOWN ? 2 : x->answer_count};
	int lines = desk_line_count(d, title_width(d, w, x), desk_bold(TEXT_20, COLOUR_TEXT), title_of(d, x));
	plan.title = lines > 1 ? 28 : 0;
	double cell = (w - 2 * PAD - 8 * (x->option_count - 1)) / (x->option_count > 0 ? x->option_count : 1);
	plan.cells = x->option_count <= 4;
	for (int i = 0; i < x->option_count; i++) {
		const struct audience_option_detail *o = &x->options[i];
		double need = (o->option.pillar != AUDIENCE_NO_PILLAR ? 36 : 12) + 10 + 10;
		need += frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), o->option.letter);
		need += frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT2), o->option.text.text);
		need += frame_text_width(d->f, text_tabular(desk_bold(TEXT_20, COLOUR_TEXT)),
		                         frame_print(d->f, "%d", o->votes));
		plan.cells = plan.cells && need <= floor(cell) && !o->option.text.language;
	}
	plan.options = plan.cells ? 48 : 32 * x->option_count;
	return plan;
}

static double card_height(const struct plan *plan)
{
	return 128 + plan->title + 32 * plan->owners + plan->options;
}

static void draw_time(struct desk *d, struct box b, const struct audience_decision_detail *x)
{
	struct frame *f = d->f;
	double right = b.x + b.w - PAD, cx = b.x + b.w - 32;
	struct text_style style = text_tabular(desk_bold(TEXT_24, x->late ? COLOUR_ALERT : COLOUR_TEXT));
	if (x->limit < 0) {
		desk_right(d, right, b.y + 36, 160, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(f, "console.no-limit"));
		return;
	}
	if (x->late)
		frame_icon(f, ICON_ALERT, cx - 12, b.y + 16, 24, COLOUR_ALERT);
	else
		chart_ring(f, cx, b.y + 28, 10, 4, x->left, x->limit - x->opened, COLOUR_ACCENT_INK);
	desk_right(d, right - 33, b.y + 37, 160, style, frame_span(f, x->left));
}

static void draw_answer(struct desk *d, struct box r, const struct audience_answer *a,
                        const struct audience_decision_detail *x)
{
	struct frame *f = d->f;
	const char *words = frame_say(f, a->seat[0] == 'b'   ? "console.bot-thinks"
	                                 : a->seat[0] == 'h' ? "console.you-answer"
	                                                     : "console.discussing");
	bool chosen = a->option >= 0 && a->option < x->option_count;
	if (chosen)
		words = FRAME_SAY(f, "console.chose", I18N_TEXT("letter", x->options[a->option].option.letter),
		                  I18N_TEXT("time", desk_time(d, a->at)));
	desk_scenario(d, r.x, r.y + 22, 144, desk_bold(TEXT_16, COLOUR_TEXT), a->label);
	enum icon icon = chosen              ? ICON_CHECK
	                 : a->seat[0] == 'b' ? ICON_BOT
	                 : a->seat[0] == 'h' ? ICON_PERSON
	                                     : ICON_SPEECH;
	frame_icon_stroke(f, icon, r.x + 152, r.y + 7, 18, 2, chosen ? COLOUR_TEXT : COLOUR_TEXT2);
	if (chosen && *a->words)
		words = frame_print(f, "%s: %s", words, a->words);
	desk_text(d, r.x + 180, r.y + 22, r.w - 180, desk_style(TEXT_16, chosen ? COLOUR_TEXT : COLOUR_TEXT2), words);
}

static void draw_answers(struct desk *d, struct box r, const struct audience_decision_detail *x)
{
	if (x->answer_count <= OWNERS_SHOWN) {
		for (int i = 0; i < x->answer_count; i++)
			draw_answer(d, box_make(r.x, r.y + 32 * i, r.w, 32), &x->answers[i], x);
		return;
	}
	const char *missing = "", *comma = frame_say(d->f, "names.separator");
	for (int i = 0; i < x->answer_count; i++)
		if (x->answers[i].option < 0)
			missing = frame_print(d->f, "%s%s%s", missing, *missing ? comma : "", x->answers[i].label.text);
	desk_text(d, r.x, r.y + 22, r.w, desk_bold(TEXT_16, COLOUR_TEXT),
	          FRAME_SAY(d->f, "console.answered", I18N_NUMBER("answered", x->answered),
	                    I18N_NUMBER("all", x->answer_count)));
	if (*missing)
		desk_text(d, r.x, r.y + 54, r.w, desk_style(TEXT_16, COLOUR_TEXT2),
		          FRAME_SAY(d->f, "console.waiting-for", I18N_TEXT("names", missing)));
}

static void option_reason(struct desk *d, struct box r, const struct audience_option_detail *o)
{
	if (!*o->refusal)
		return;
	const char *id = frame_print(d->f, "refusal.%s", o->refusal);
	desk_hint(
	    d, r,
	    FRAME_SAY(d->f, id, I18N_TEXT("subject", o->missing.text), I18N_TEXT("have", "?"), I18N_TEXT("need", "?")));
}

static void draw_cell(struct desk *d, struct box r, const struct audience_option_detail *o)
{
	struct frame *f = d->f;
	bool badge = o->option.pillar != AUDIENCE_NO_PILLAR;
	draw_round(&f->draw, r, 6, COLOUR_RAISED, COLOUR_NONE, 0);
	mark_badge(f, words_pillar(o->option.pillar), r.x + 20, r.y + 24, 18, MARK_FILLED);
	double x = r.x + (badge ? 36 : 12), right = r.x + r.w - 10;
	double letter = desk_text(d, x, r.y + 31, 20, desk_bold(TEXT_16, o->possible ? COLOUR_TEXT : COLOUR_TEXT3),
	                          o->option.letter);
	right -= desk_right(d, right, r.y + 32, 40, text_tabular(desk_bold(TEXT_20, COLOUR_TEXT)),
	                    frame_print(f, "%d", o->votes)) +
	         3;
	x += letter + 7;
	desk_text(d, x, r.y + 31, right - x, desk_style(TEXT_16, o->possible ? COLOUR_TEXT2 : COLOUR_TEXT3),
	          o->option.text.text);
	option_reason(d, r, o);
}

static void draw_option(struct desk *d, struct box r, const struct audience_option_detail *o)
{
	struct frame *f = d->f;
	double right = r.x + r.w;
	enum colour ink = o->possible ? COLOUR_TEXT : COLOUR_TEXT3;
	mark_badge(f, words_pillar(o->option.pillar), r.x + 9, r.y + 16, 16, o->possible ? MARK_FILLED : MARK_UNUSED);
	desk_text(d, r.x + 26, r.y + 22, 20, desk_bold(TEXT_16, ink), o->option.letter);
	right -= desk_right(d, right, r.y + 23, 40, text_tabular(desk_bold(TEXT_20, COLOUR_TEXT)),
	                    frame_print(f, "%d", o->votes)) +
	         8;
	if (!o->possible)
		frame_icon(f, ICON_LOCK, right - 18, r.y + 7, 18, COLOUR_TEXT3);
	desk_scenario(d, r.x + 50, r.y + 22, right - (o->possible ? 0 : 26) - r.x - 50, desk_style(TEXT_16, ink),
	              o->option.text);
	option_reason(d, r, o);
}

static void draw_options(struct desk *d, struct box r, const struct audience_decision_detail *x,
                         const struct plan *plan)
{
	double cell = (r.w - 8 * (x->option_count - 1)) / (x->option_count > 0 ? x->option_count : 1);
	for (int i = 0; i < x->option_count; i++)
		if (plan->cells)
			draw_cell(d, box_make(round(r.x + (cell + 8) * i), r.y, floor(cell), 48), &x->options[i]);
		else
			draw_option(d, box_make(r.x, r.y + 32 * i, r.w, 32), &x->options[i]);
}

static void draw_foot(struct desk *d, struct box b, const struct audience_decision_detail *x)
{
	const struct audience_console *c = d->p->console;
	double y = b.y + b.h - 52, left = b.x + PAD, right = b.x + b.w - PAD;
	desk_button(d, box_make(right - 88, y, 88, 36), UI_CLOSE, 0, "button.close", ICON_NONE);
	const char *extend;
	ui_pick_extension(d->p, x, &extend);
	double wide = c->header.round > 0 ? 124 : 88; /* 「＋1ラウンド」 */
	desk_button(d, box_make(right - 100 - wide, y, wide, 36), UI_EXTEND, 0, extend, ICON_NONE);
	if (c->open_count > 1) {
		int place = (int)(x - c->open) + 1;
		desk_button(d, box_make(left, y, 36, 36), UI_DECISION_BEFORE, 0, NULL, ICON_STEPB);
		desk_button(d, box_make(left + 44, y, 36, 36), UI_DECISION_NEXT, 0, NULL, ICON_STEPF);
		desk_text(d, left + 92, y + 24, right - 112 - wide - left - 92, desk_style(TEXT_16, COLOUR_TEXT2),
		          FRAME_SAY(d->f, "console.open-of", I18N_NUMBER("number", place),
		                    I18N_NUMBER("count", c->open_count)));
		return;
	}
	const char *kind = x->hidden  ? "console.opened-hidden"
	                   : x->poll  ? "console.opened-poll"
	                   : x->joint ? "console.opened-joint"
	                              : "console.opened";
	desk_text(d, left, y + 24, right - 112 - wide - left, desk_style(TEXT_16, COLOUR_TEXT3),
	          FRAME_SAY(d->f, kind, I18N_TEXT("time", desk_time(d, x->opened))));
}

static void draw_card(struct desk *d, struct box b, const struct audience_decision_detail *x, const struct plan *plan)
{
	panel_card(d->f, b, COLOUR_PANEL, x->late ? COLOUR_ALERT : COLOUR_ACCENT_INK, 2);
	mark_open(d->f, b.x + 32, b.y + 28, 11, 3, x->late ? COLOUR_ALERT : COLOUR_ACCENT_INK);
	desk_lines(d, b.x + 52, b.y + 36, title_width(d, b.w, x), 28, 2, desk_bold(TEXT_20, COLOUR_TEXT),
	           title_of(d, x));
	draw_time(d, b, x);
	double y = b.y + 52 + plan->title;
	draw_answers(d, box_make(b.x + PAD, y, b.w - 2 * PAD, 32 * plan->owners), x);
	y += 32 * plan->owners + 8;
	draw_options(d, box_make(b.x + PAD, y, b.w - 2 * PAD, plan->options), x, plan);
	draw_foot(d, b, x);
}

/* ---- the record pane ---- */

static void draw_picker(struct desk *d, struct box b, const struct audience_decision_detail *x)
{
	static const char *const keys[] = {"A", "B", "C", "D", "E", "F", "G", "H"};
	struct control_segment segments[9] = {{0}};
	bool here = ui_pick_recording(d->ui);
	int count = x->option_count < 8 ? x->option_count : 8;
	for (int i = 0; i < count; i++) {
		segments[i] = (struct control_segment){.label = x->options[i].option.letter,
		                                       .pillar = words_pillar(x->options[i].option.pillar)};
		if (here)
			segments[i].key = keys[i];
	}
	segments[count] =
	    (struct control_segment){.label = frame_say(d->f, "console.off-menu"), .key = here ? "O" : NULL};
	int chosen = d->ui->draft.option == -2 ? count : d->ui->draft.option;
	frame_group(d->f, 3);
	desk_segments(d, b, ui_action_id(UI_RECORD_OPTION), segments, (size_t)count + 1, chosen);
	frame_group(d->f, 0);
}

static void draw_more(struct desk *d, struct box b)
{
	static const struct {
		const char *id;
		enum ui_field field;
	} rows[] = {{"console.dissent", UI_FIELD_DISSENT}, {"console.basis", UI_FIELD_BASIS}};
	double y = b.y + 188;
	for (size_t i = 0; i < 2; i++, y += 48) {
		desk_say(d, b.x + PAD, y + 25, 124, desk_style(TEXT_16, COLOUR_TEXT2), rows[i].id);
		desk_field(d, box_make(b.x + PAD + 132, y, b.w - 2 * PAD - 132, 40), rows[i].field, NULL, false);
	}
	struct control_segment segments[5] = {{0}};
	for (int i = 0; i < 5; i++)
		segments[i].label = frame_print(d->f, "%d%%", 10 + 20 * i);
	desk_say(d, b.x + PAD, y + 25, 124, desk_style(TEXT_16, COLOUR_TEXT2), "console.confidence");
	frame_group(d->f, 4);
	desk_segments(d, box_make(b.x + PAD + 132, y, b.w - 2 * PAD - 132, 40), ui_action_id(UI_CONFIDENCE), segments,
	              5, d->ui->draft.confidence < 0 ? -1 : d->ui->draft.confidence / 20);
	frame_group(d->f, 0);
}

static void draw_record(struct desk *d, struct box b, const struct audience_decision_detail *x)
{
	bool here = ui_pick_recording(d->ui);
	double right = b.x + b.w - PAD;
	panel_plain(d->f, b);
	frame_icon(d->f, ICON_DECISION, b.x + 16, b.y + 14, 20, COLOUR_TEXT2);
	const char *owner = ui_pick_owner_name(d->ui, x);
	if (x->answer_count > 1) {
		desk_dropdown(d, box_make(right - 176, b.y + 8, 176, 32), UI_LIST_OWNER, 0, owner, MARK_NONE);
		right -= 176;
	} else {
		right -= desk_right(d, right, b.y + 31, 176, desk_style(TEXT_16, COLOUR_TEXT2), owner);
	}
	double more = fmin(desk_button_width(d, UI_RECORD_MORE, 0, "button.more", ICON_NONE), 150);
	desk_toggle(d, box_make(right - 12 - more, b.y + 8, more, 32), UI_RECORD_MORE, 0, "button.more", ICON_NONE,
	            d->ui->record_more);
	desk_say(d, b.x + 46, b.y + 32, right - 24 - more - b.x - 46, desk_bold(TEXT_20, COLOUR_TEXT),
	         "console.record-decision");
	draw_picker(d, box_make(b.x + PAD, b.y + 48, b.w - 2 * PAD, 40), x);
	const char *hint = frame_say(d->f, d->ui->draft.option == -2 ? "console.proposal-here" : "console.reason-here");
	desk_field(d, box_make(b.x + PAD, b.y + 100, 408, 76), UI_FIELD_RATIONALE, hint, false);
	struct box record = box_make(b.x + 444, b.y + 100, b.w - 444 - PAD, 76);
	if (!here) {
		desk_button(d, record, UI_RECORD, 0, "button.record", ICON_NONE);
	} else { /* letters are text now: only Enter records */
		const char *why = ui_why_not(d->ui, d->p, UI_RECORD, 0);
		desk_own_button(d, record, UI_RECORD, 0, (struct control_button){.label = frame_say(d->f, "button.record"), .key = "Enter", .why = why ? frame_say(d->f, why) : NULL,
		                .look = d->primary ? CONTROL_DEFAULT : CONTROL_PRIMARY});
		if (d->f->hit_count > 0 && d->f->hits[d->f->hit_count - 1].disabled)
			d->f->hits[d->f->hit_count - 1].readable = true; /* Tab stops there and reads why, instead of leaving the form */
	}
	if (d->ui->record_more)
		draw_more(d, b);
}

/* ---- nothing open ---- */

static void draw_decided(struct desk *d, struct box b)
{
	const struct audience_console *c = d->p->console;
	int rows = (int)((b.h - 64) / 56);
	desk_panel(d, b, ICON_DECISION, frame_say(d->f, "console.no-open"), NULL);
	if (c->decided_count == 0)
		desk_lines(d, b.x + PAD, b.y + 72, b.w - 2 * PAD, 24, 3, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(d->f, "console.no-open-text"));
	for (int i = 0; i < c->decided_count && i < rows; i++) {
		const struct audience_decision_detail *x = &c->decided[i];
		double y = b.y + 52 + 56 * i;
		const struct audience_option *o =
		    x->chosen >= 0 && x->chosen < x->option_count ? &x->options[x->chosen].option : NULL;
		panel_hairline(d->f, b.x + PAD, y, b.w - 2 * PAD);
		mark_decision(d->f, o ? words_pillar(o->pillar) : MARK_NONE, b.x + 36, y + 28, 13, false);
		double time = fmax(desk_text(d, b.x + 64, y + 24, 120, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)), desk_time(d, x->decided)) + 14, 70);
		desk_text(d, b.x + 64 + time, y + 24, b.w - 64 - time - PAD, desk_style(TEXT_16, COLOUR_TEXT2), title_of(d, x));
		const char *what = o ? frame_print(d->f, "%s  %s", o->letter, o->text.text)
		                     : frame_say(d->f, "console.closed-without");
		desk_text(d, b.x + 64, y + 48, b.w - 64 - PAD, desk_style(TEXT_16, COLOUR_TEXT), what);
	}
}

void console_column(struct desk *d, struct box b)
{
	const struct audience_decision_detail *x = ui_pick_decision(d->ui, d->p);
	double side = console_side_height(d), talk = console_discussion_height(d);
	frame_pane(d->f, DESK_PANE_3);
	if (talk > 0) {
		console_discussion(d, box_make(b.x, b.y, b.w, talk));
		b = box_make(b.x, b.y + talk + 16, b.w, b.h - talk - 16);
	}
	double left = b.h;
	if (x) {
		struct plan plan = plan_of(d, b.w, x);
		double h = card_height(&plan), record = d->ui->record_more ? 340 : 196;
		draw_card(d, box_make(b.x, b.y, b.w, h), x, &plan);
		frame_pane(d->f, DESK_PANE_4);
		draw_record(d, box_make(b.x, b.y + h + 16, b.w, record), x);
		left -= h + record + 32;
	} else {
		double h = talk > 0 ? 176 : 288;
		draw_decided(d, box_make(b.x, b.y, b.w, h));
		left -= h + 16;
	}
	double y = b.y + b.h - left;
	double below = left >= 180 + 16 + 141 ? 141 : 108; /* two or three rows for what waits */
	bool writes = x && d->ui->record_more && d->ui->side != UI_SIDE_RULE; /* while details are written, what waits stays in sight before anything else */
	side = fmin(side, left - 16 - below >= 180 ? left - 16 - below : writes ? -16 : left);
	double least = ui_pick_side(d->ui, d->p) == UI_SIDE_APPROVAL ? 184 : 120;
	if (side < least)
		side = left >= least && !writes ? left : -16; /* all of what is left, or nothing */
	frame_pane(d->f, DESK_PANE_5);
	if (side > 0)
		console_side(d, box_make(b.x, y, b.w, side));
	frame_pane(d->f, DESK_PANE_6);
	if (left - side - 16 >= 90)
		console_below(d, box_make(b.x, y + side + 16, b.w, left - side - 16));
	frame_pane(d->f, 0);
}
