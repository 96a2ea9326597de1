/* console_below — the fourth pane of the right column: everything that waits for an answer, the roles at the table, or the metrics. */
#include <math.h>

#include "view/console/console_parts.h"
#include "view/ui/ui_pick.h"

#define PAD 20
#define ROW 29

static void draw_tabs(struct desk *d, struct box b, enum ui_below below)
{
	static const char *const ids[] = {"console.tab-waiting", "console.tab-roles", "console.tab-metrics"};
	const struct audience_console *c = d->p->console;
	struct control_segment segments[3] = {{0}};
	int waiting = c->open_count + c->approval_count + c->proposals_open;
	for (int i = 0; i < 3; i++)
		segments[i].label = FRAME_SAY(d->f, ids[i], I18N_NUMBER("count", i == 0 ? waiting : c->role_count));
	frame_group(d->f, 7);
	desk_segments(d, b, ui_action_id(UI_SIDE_ROLES), segments, 3, (int)below - 1);
	frame_group(d->f, 0);
}

static void waiting_row(struct desk *d, struct box r, enum ui_action action, int index, enum icon icon,
                        const char *name, const char *time, bool late)
{
	enum colour ink = late ? COLOUR_ALERT : COLOUR_TEXT;
	desk_row(d, r, 4, action, index, false);
	frame_icon_stroke(d->f, late ? ICON_ALERT : icon, r.x + 12, r.y + 5, 18, 2, late ? COLOUR_ALERT : COLOUR_TEXT2);
	double wide = desk_right(d, r.x + r.w - 12, r.y + 20, 130,
	                         text_tabular(desk_style(TEXT_16, late ? COLOUR_ALERT : COLOUR_TEXT2)), time);
	desk_text(d, r.x + 40, r.y + 20, r.w - 64 - wide, desk_style(TEXT_16, ink), name);
	desk_row_end(d);
}

static void draw_waiting(struct desk *d, struct box b)
{
	const struct audience_console *c = d->p->console;
	struct frame *f = d->f;
	int total = c->open_count + c->approval_count + c->proposals_open, fits = (int)(b.h / ROW), at = 0;
	int first = desk_scroll(d, UI_SCROLL_WAITING, 0, fits, total);
	struct box r = box_make(b.x, b.y, b.w, ROW);
	frame_group(f, 8);
	for (int i = 0; i < total; i++) {
		int k = i - c->open_count, j = k - c->approval_count;
		if (i < first || at >= fits)
			continue;
		r.y = b.y + ROW * at++;
		if (k < 0) {
			const struct audience_decision_detail *x = &c->open[i];
			waiting_row(d, r, UI_DECISION, x->index, ICON_DECISION,
			            frame_print(f, "%d  %s", x->number, x->question.text),
			            x->limit < 0 ? "" : frame_span(f, x->left), x->late);
		} else if (j < 0) {
			const struct audience_approval *a = &c->approvals[k];
			const char *parts[] = {a->by.text, a->name.text};
			waiting_row(d, r, UI_APPROVAL, a->index, ICON_CHECK, desk_join(d, parts, 2),
			            a->limit < 0 ? "" : frame_span(f, a->left), a->limit >= 0 && a->left < 0);
		} else {
			int open = 0;
			for (int n = 0; n < c->proposal_count; n++) {
				const struct audience_proposal *o = &c->proposals[n];
				if (o->status[0] != 'o' || open++ != j)
					continue;
				const char *parts[] = {o->role.text, o->words};
				waiting_row(d, r, UI_PROPOSAL, o->index, ICON_PENCIL, desk_join(d, parts, 2),
				            desk_time(d, o->at), false);
			}
		}
	}
	frame_group(f, 0);
	if (total == 0)
		desk_say(d, b.x + 12, b.y + 22, b.w - 24, desk_style(TEXT_16, COLOUR_TEXT2), "console.nothing-waits");
	desk_track(d, box_make(b.x + b.w - 2, b.y, 6, ROW * fits), b, UI_SCROLL_WAITING, first, fits, total);
}

static void draw_role(struct desk *d, struct box r, const struct audience_seat *seat)
{
	struct frame *f = d->f;
	enum icon icon = seat->seat[0] == 'b' ? ICON_BOT : seat->seat[0] == 'h' ? ICON_PERSON : ICON_PEOPLE;
	bool owes = seat->owes_decision || seat->owes_approval;
	desk_row(d, r, 4, UI_ROLE, seat->index + 1, false);
	frame_icon_stroke(f, owes ? ICON_DECISION : icon, r.x + 8, r.y + 6, 16, owes ? 2 : 1.5,
	                  owes ? COLOUR_ACCENT_INK : COLOUR_TEXT2);
	double right = r.x + r.w - 8;
	desk_hint(d, r, FRAME_SAY(f, "console.role-facts", I18N_NUMBER("count", seat->facts)));
	right -= desk_right(d, right, r.y + 20, 30, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)),
	                    frame_print(f, "%d", seat->facts)) +
	         6;
	desk_scenario_fit(d, r.x + 32, r.y + 20, right - r.x - 32,
	                  desk_style(TEXT_16, seat->hidden ? COLOUR_TEXT2 : COLOUR_TEXT), TEXT_14, seat->label);
	desk_row_end(d);
}

static void draw_roles(struct desk *d, struct box b)
{
	const struct audience_console *c = d->p->console;
	int rows = (c->role_count + 2) / 3, fits = (int)(b.h / ROW),
	    first = desk_scroll(d, UI_SCROLL_WAITING, 0, fits, rows);
	double w = floor((b.w - 24) / 3);
	frame_group(d->f, 8);
	for (int i = 3 * first; i < c->role_count && i < 3 * (first + fits); i++)
		draw_role(d, box_make(b.x + (w + 8) * (i % 3), b.y + ROW * (i / 3 - first), w, ROW), &c->roles[i]);
	frame_group(d->f, 0);
	desk_track(d, box_make(b.x + b.w - 2, b.y, 6, ROW * fits), b, UI_SCROLL_WAITING, first, fits, rows);
}

static void draw_metrics(struct desk *d, struct box b)
{
	const struct audience_console *c = d->p->console;
	int rows = (c->metric_count + 1) / 2, fits = (int)(b.h / ROW),
	    first = desk_scroll(d, UI_SCROLL_WAITING, 0, fits, rows);
	double w = floor((b.w - 40) / 2);
	for (int i = 2 * first; i < c->metric_count && i < 2 * (first + fits); i++) {
		const struct audience_metric *m = &c->metrics[i];
		double x = b.x + 12 + (w + 24) * (i % 2), y = b.y + ROW * (i / 2 - first), right = x + w - 12;
		int change = m->value - m->reference;
		enum colour ink = m->trend < 0 ? COLOUR_ALERT : COLOUR_TEXT2;
		if (change != 0) {
			right -= desk_right(d, right, y + 20, 48, text_tabular(desk_style(TEXT_16, ink)),
			                    frame_print(d->f, "%d", change < 0 ? -change : change)) +
			         20;
			frame_icon_stroke(d->f, change > 0 ? ICON_UP : ICON_DOWN, right, y + 6, 16, 2, ink);
		}
		right = x + w - 80;
		right -= desk_right(d, right, y + 20, 60, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)),
		                    desk_value(d, m->value, m->unit)) +
		         8;
		desk_scenario(d, x, y + 20, right - x, desk_style(TEXT_16, COLOUR_TEXT), m->label);
	}
	desk_track(d, box_make(b.x + b.w - 2, b.y, 6, ROW * fits), b, UI_SCROLL_WAITING, first, fits, rows);
}

void console_below(struct desk *d, struct box b)
{
	enum ui_below below = ui_pick_below(d->ui, d->p);
	struct box body = box_make(b.x + 8, b.y + 48, b.w - 16, b.h - 54);
	panel_plain(d->f, b);
	draw_tabs(d, box_make(b.x + PAD, b.y + 8, b.w - 2 * PAD, 32), below);
	if (below == UI_BELOW_WAITING)
		draw_waiting(d, body);
	else if (below == UI_BELOW_METRICS)
		draw_metrics(d, body);
	else
		draw_roles(d, body);
}
