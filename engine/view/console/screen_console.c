/* screen_console — the facilitator's console: event list, selected inject, and the column of what waits for an answer. */
#include <math.h>

#include "view/console/console_parts.h"
#include "view/ui/ui_pick.h"

#define ROW          36
#define HEADINGS_MAX 4 /* of days or years, among the rows of one page */

struct look {
	enum icon icon;
	const char *word;
	enum colour ink, status_ink;
	bool bold, strike;
};

static struct look look_of(const struct audience_msel_row *row)
{
	static const struct look looks[] = {
	    [AUDIENCE_INJECT_TO_COME] = {ICON_CLOCK, "status.to-come", COLOUR_TEXT, COLOUR_TEXT, false, false},
	    [AUDIENCE_INJECT_NEXT] = {ICON_NEXT, "status.next", COLOUR_TEXT, COLOUR_ACCENT_INK, true, false},
	    [AUDIENCE_INJECT_DUE] = {ICON_ALERT, "status.due", COLOUR_TEXT, COLOUR_ACCENT_INK, true, false},
	    [AUDIENCE_INJECT_IF_MET] = {ICON_BRANCH, "status.if-met", COLOUR_TEXT, COLOUR_TEXT, false, false},
	    [AUDIENCE_INJECT_BY_HAND] = {ICON_PERSON, "status.by-hand", COLOUR_TEXT, COLOUR_TEXT, false, false},
	    [AUDIENCE_INJECT_HELD] = {ICON_HOLD, "status.held", COLOUR_TEXT, COLOUR_TEXT, false, false},
	    [AUDIENCE_INJECT_FIRED] = {ICON_CHECK, "status.fired", COLOUR_TEXT2, COLOUR_TEXT2, false, false},
	    [AUDIENCE_INJECT_SKIPPED] = {ICON_SKIP, "status.skipped", COLOUR_TEXT3, COLOUR_TEXT3, false, true},
	    [AUDIENCE_INJECT_CANCELLED] = {ICON_CROSS, "status.cancelled", COLOUR_TEXT3, COLOUR_TEXT3, false, true},
	};
	struct look look = looks[row->status];
	if (row->next && row->status != AUDIENCE_INJECT_DUE)
		look = looks[AUDIENCE_INJECT_NEXT];
	return look;
}

static void draw_row(struct desk *d, struct box b, const struct audience_msel_row *row, bool selected)
{
	struct frame *f = d->f;
	struct look look = look_of(row);
	double y = b.y + 24, x = b.x - 4;
	enum text_weight weight = look.bold ? TEXT_BOLD : TEXT_REGULAR;
	struct text_style style = text_style(TEXT_16, weight, look.ink), digits = text_tabular(style);
	desk_row(d, b, 4, UI_MSEL_ROW, row->index, selected);
	bool long_list = d->p->console->row_count > 99;
	struct text_style number = digits;
	number.size = long_list ? TEXT_14 : digits.size;
	desk_text(d, x + (long_list ? 8 : 16), y, long_list ? 46 : 42, number, frame_print(f, "%02d", row->number));
	desk_text(d, x + 60, y, 58, digits, row->at < 0 ? "–" : words_under_day(d->f, &d->p->console->header, row->at));
	double wide = desk_cell(d, x + 124, y, 279, style, row->subject);
	if (look.strike)
		draw_hline(&f->draw, x + 124, b.y + 18, wide, 1, COLOUR_TEXT3);
	frame_icon(f, words_channel_icon(row->channel), x + 409, b.y + 8, 20, look.ink);
	desk_names(d, x + 436, y, 113, style, &row->to);
	frame_icon_stroke(f, look.icon, x + 556, b.y + 10, 16, 2, look.status_ink);
	struct text_style status = text_style(TEXT_16, weight, look.status_ink);
	desk_say(d, x + 579, y, 86, status, look.word);
	if (*row->reason)
		desk_hint(d, b, FRAME_SAY(f, "console.skipped-because", I18N_TEXT("reason", row->reason)));
	desk_row_end(d);
}

static void draw_filter(struct desk *d, struct box b)
{
	static const char *const ids[] = {"console.filter-all", "console.filter-to-come", "console.filter-held",
	                                  "console.filter-done"};
	const struct audience_console *c = d->p->console;
	int counts[] = {c->row_count, c->rows_to_come, c->rows_held, c->rows_done};
	struct control_segment segments[4] = {{0}};
	for (int i = 0; i < 4; i++)
		segments[i].label = FRAME_SAY(d->f, ids[i], I18N_NUMBER("count", counts[i]));
	frame_group(d->f, 1);
	desk_segments(d, b, ui_action_id(UI_MSEL_FILTER), segments, 4, d->ui->filter);
	frame_group(d->f, 0);
}

static void draw_head(struct desk *d, double x, double y)
{
	static const struct {
		const char *id;
		double x, w;
	} heads[] = {{"console.number", 16, 40},
	             {"console.time", 60, 60},
	             {"console.inject", 124, 280},
	             {"console.to", 436, 114},
	             {"console.status", 556, 110}};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		desk_say(d, x + heads[i].x, y + 19, heads[i].w, desk_style(TEXT_14, COLOUR_TEXT3), heads[i].id);
	panel_divider(d->f, x + 1, y + 28, 678);
}

/* The heading that a row stands under: its day or year, -1 none. */
static int64_t day_of(const struct audience_console *c, const struct audience_msel_row *row)
{
	return row->at < 0 ? -1 : words_day_number(&c->header, row->at);
}

/* Headings that the rows shown need at most: where days change, and one at the top. */
static int headings(struct desk *d)
{
	const struct audience_console *c = d->p->console;
	int64_t last = -1;
	int count = 0;
	for (int i = 0; i < c->row_count; i++) {
		if (!ui_pick_row_shown(d->ui, &c->rows[i]) || day_of(c, &c->rows[i]) == last || day_of(c, &c->rows[i]) < 0)
			continue;
		last = day_of(c, &c->rows[i]);
		count++;
	}
	return count;
}

static void draw_list(struct desk *d, struct box b)
{
	const struct audience_console *c = d->p->console;
	const struct audience_inject_detail *selected = ui_pick_inject(d->ui, d->p);
	int fits = (int)((b.h + 18) / ROW), shown, place = ui_pick_row_place(d->ui, d->p, &shown), at = 0, most = headings(d);
	int visible = fits - (most < HEADINGS_MAX ? most : HEADINGS_MAX), first = desk_scroll(d, UI_SCROLL_MSEL, place, visible, shown);
	int64_t day = -1;
	double y = b.y;
	frame_group(d->f, 2);
	for (int i = 0; i < c->row_count; i++) {
		const struct audience_msel_row *row = &c->rows[i];
		if (!ui_pick_row_shown(d->ui, row) || at++ < first || at > first + visible)
			continue;
		if (day_of(c, row) >= 0 && day_of(c, row) != day && y + 2 * ROW <= b.y + ROW * fits) {
			desk_text(d, b.x + 16, y + 25, 640, desk_bold(TEXT_14, COLOUR_TEXT2), words_day(d->f, &c->header, row->at));
			panel_hairline(d->f, b.x + 16, y + ROW, 644);
			y += ROW;
		}
		if (y + ROW > b.y + ROW * fits)
			break;
		day = day_of(c, row);
		struct box r = box_make(b.x + 4, y, 660, ROW);
		bool chosen = selected && selected->row.index == row->index;
		draw_row(d, r, row, chosen);
		if (!chosen && at < first + visible && at < shown)
			panel_hairline(d->f, b.x + 16, r.y + ROW, 644);
		y += ROW;
	}
	frame_group(d->f, 0);
	if (shown == 0)
		desk_say(d, b.x + 16, b.y + 24, 640, desk_style(TEXT_16, COLOUR_TEXT3), "console.no-rows");
	desk_track(d, box_make(b.x + 668, b.y, 6, ROW * fits), box_make(b.x, b.y, 680, ROW * fits),
	           UI_SCROLL_MSEL, first, visible, shown);
}

static void draw_msel(struct desk *d)
{
	struct box b = box_make(16, d->top, 680, 976 - d->top);
	frame_pane(d->f, DESK_PANE_1);
	panel_plain(d->f, b);
	frame_icon(d->f, ICON_LIST, b.x + 16, b.y + 16, 20, COLOUR_TEXT2);
	desk_say(d, b.x + 46, b.y + 34, 150, desk_bold(TEXT_20, COLOUR_TEXT), "console.event-list");
	draw_filter(d, box_make(b.x + 200, b.y + 10, 464, 32));
	draw_head(d, b.x, b.y + 52);
	draw_list(d, box_make(b.x, b.y + 82, 680, b.h - 100));
	frame_pane(d->f, 0);
}

void screen_console(struct desk *d)
{
	desk_header_run(d);
	if (!d->p->console)
		return;
	desk_banner(d);
	draw_msel(d);
	console_inject(d, box_make(712, d->top, 592, 976 - d->top));
	console_column(d, box_make(1320, d->top, 584, 976 - d->top - d->toasts));
	desk_transport(d);
}
