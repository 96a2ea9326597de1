/* screen_explore — a scenario played out: how it ends, what each option leads to, how far the indicators spread, which measures are used, what its author may want to
 * change. While it is being played: how far it is. */
#include <math.h>

#include "view/workbench/explore_parts.h"

static const char *grouped(struct desk *d, uint64_t n)
{
	return n < 1000    ? frame_print(d->f, "%llu", (unsigned long long)n)
	       : n < 1000000 ? frame_print(d->f, "%llu,%03llu", (unsigned long long)(n / 1000), (unsigned long long)(n % 1000))
	                     : frame_print(d->f, "%llu,%03llu,%03llu", (unsigned long long)(n / 1000000), (unsigned long long)(n / 1000 % 1000),
	                                   (unsigned long long)(n % 1000));
}

int explore_first_ending(const struct desk *d)
{
	return desk_scroll(d, UI_SCROLL_ENDINGS, 0, EXPLORE_ROWS, d->p->explore->ending_count);
}

/* ---- endings ---- */

static void draw_ending(struct desk *d, double x, double y, const struct explore_ending_row *e, int most)
{
	struct frame *f = d->f;
	bool never = e->runs == 0;
	frame_icon_stroke(f, never ? ICON_ALERT : e->setback ? ICON_SETBACK : ICON_SUCCESS, x, y + 11, 20, 2, never || e->setback ? COLOUR_ALERT : COLOUR_TEXT);
	desk_fit(d, x + 28, y + 28, 276, desk_style(TEXT_16, never ? COLOUR_TEXT3 : COLOUR_TEXT), TEXT_14, e->title);
	double wide = most > 0 ? 96.0 * e->share / most : 0;
	if (never)
		draw_vline(&f->draw, x + 316, y + 12, 20, 2, COLOUR_TEXT2);
	else
		draw_rect(&f->draw, box_make(x + 316, y + 12, fmax(wide, 2), 20), e->setback ? COLOUR_ALERT : COLOUR_TEXT2);
	desk_right(d, x + 486, y + 28, 73, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)), frame_print(f, "%d.%d%%", e->share / 10, e->share % 10));
	desk_right(d, x + 560, y + 28, 66, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)), grouped(d, e->runs));
}

static void draw_endings(struct desk *d, struct box b)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	int most = 0, first = explore_first_ending(d);
	frame_pane(f, DESK_PANE_1);
	desk_panel(d, b, ICON_SUCCESS, frame_say(f, "explore-screen.endings"),
	           FRAME_SAY(f, "explore-screen.written", I18N_NUMBER("count", x->ending_count), I18N_NUMBER("reached", x->endings_reached)));
	desk_right(d, b.x + 502, b.y + 96, 80, desk_style(TEXT_14, COLOUR_TEXT2), frame_say(f, "explore-screen.share"));
	desk_right(d, b.x + 576, b.y + 96, 70, desk_style(TEXT_14, COLOUR_TEXT2), frame_say(f, "explore-screen.runs"));
	for (int i = 0; i < x->ending_count; i++)
		most = x->endings[i].share > most ? x->endings[i].share : most;
	for (int i = first; i < x->ending_count && i < first + EXPLORE_ROWS; i++) {
		double y = b.y + 112 + EXPLORE_ROW * (i - first);
		panel_hairline(f, b.x + 16, y, 560);
		draw_ending(d, b.x + 16, y, &x->endings[i], most);
	}
	desk_track(d, box_make(b.x + b.w - 9, b.y + 112, 6, EXPLORE_ROW * EXPLORE_ROWS - 8), b, UI_SCROLL_ENDINGS, first, EXPLORE_ROWS, x->ending_count);
	frame_pane(f, 0);
}

/* ---- options and endings ---- */

#define CELL    37.15 /* pitch of columns */
#define COLUMNS 20

/* Whole decisions that fit from column `first` on; the column after the last. */
static int page_end(const struct explore_picture *x, int first)
{
	int end = first;
	while (end < x->column_count) {
		int next = end;
		while (next < x->column_count && x->columns[next].decision == x->columns[end].decision)
			next++;
		if (next - first > COLUMNS)
			break;
		end = next;
	}
	return end > first ? end : first + COLUMNS < x->column_count ? first + COLUMNS : x->column_count;
}

int explore_page(const struct explore_picture *x, int first, int direction)
{
	if (direction > 0) {
		int end = page_end(x, first);
		return end < x->column_count ? end : first;
	}
	int page = 0;
	for (int at = 0; at < first; at = page_end(x, at))
		page = at;
	return page;
}

static void draw_heads(struct desk *d, struct box b, int first, int end)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	for (int i = first; i < end;) {
		int last = i;
		while (last < end && x->columns[last].decision == x->columns[i].decision)
			last++;
		double left = b.x + 24 + CELL * (i - first), wide = CELL * (last - i) - 4;
		desk_middle(d, left, b.y + 62, wide, desk_bold(TEXT_14, COLOUR_TEXT), frame_print(f, "%d", x->columns[i].number));
		draw_hline(&f->draw, left, b.y + 68, wide, 1, COLOUR_LINE_STRONG);
		i = last;
	}
	for (int i = first; i < end; i++) {
		double left = b.x + 24 + CELL * (i - first);
		mark_badge(f, words_pillar(x->columns[i].pillar), left + 9, b.y + 90, 12, MARK_FILLED);
		desk_text(d, left + 19, b.y + 95, 16, desk_style(TEXT_14, COLOUR_TEXT2), x->columns[i].letter);
		struct frame_hit *hit = frame_hit(f, box_make(left, b.y + 76, CELL - 2, 28), HIT_ITEM, "text", i);
		if (hit) {
			hit->disabled = true; /* only to be pointed at */
			hit->why = x->columns[i].text;
		}
	}
}

static void draw_heat(struct desk *d, struct box b)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	int first = d->ui->explore_column < x->column_count ? d->ui->explore_column : 0, end = page_end(x, first), top = explore_first_ending(d);
	frame_pane(f, DESK_PANE_2);
	desk_panel(d, b, ICON_DECISION, frame_say(f, "explore-screen.options"), NULL);
	bool pages = x->column_count > 0 && (first > 0 || end < x->column_count);
	double right = b.x + b.w - 20;
	if (pages) {
		desk_button(d, box_make(right - 40, b.y + 8, 40, 32), UI_EXPLORE_PAGE, 1, NULL, ICON_STEPF);
		desk_button(d, box_make(right - 84, b.y + 8, 40, 32), UI_EXPLORE_PAGE, -1, NULL, ICON_STEPB);
		right -= 96;
		right -= desk_right(d, right, b.y + 31, 190, desk_style(TEXT_16, COLOUR_TEXT2),
		                    FRAME_SAY(f, "explore-screen.page", I18N_NUMBER("from", x->columns[first].number), I18N_NUMBER("to", x->columns[end - 1].number))) + 16;
	}
	const char *note = frame_say(f, "explore-screen.options-note");
	double title = frame_text_width(f, desk_bold(TEXT_20, COLOUR_TEXT), frame_say(f, "explore-screen.options")) + 70;
	if (frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT2), note) < right - b.x - title)
		desk_right(d, right, b.y + 31, right - b.x - title, desk_style(TEXT_16, COLOUR_TEXT2), note);
	else
		desk_hint(d, box_make(b.x, b.y, right - b.x, 48), note);
	draw_heads(d, b, first, end);
	for (int i = first; i < end; i++)
		for (int e = top; e < x->ending_count && e < top + EXPLORE_ROWS; e++) {
			struct box cell = box_make(round(b.x + 24 + CELL * (i - first)), b.y + 114 + EXPLORE_ROW * (e - top), 35, 41);
			if (x->columns[i].percent[e] >= 0)
				chart_heat_cell(f, cell, x->columns[i].percent[e], false);
			else
				draw_round(&f->draw, cell, 2, COLOUR_NONE, COLOUR_LINE, 1);
		}
	frame_pane(f, 0);
}

/* ---- while it is being played ---- */

static void draw_progress(struct desk *d, struct box b)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	panel_plain(f, b);
	double y = b.y + 0.36 * b.h;
	const char *words = x->failed    ? frame_say(f, "explore-screen.failed")
	                    : !x->running  ? frame_say(f, "explore-screen.nothing")
	                    : x->searching ? FRAME_SAY(f, "explore-screen.searching", I18N_TEXT("done", grouped(d, x->done)), I18N_TEXT("all", grouped(d, x->wanted)))
	                                   : FRAME_SAY(f, "explore-screen.playing", I18N_TEXT("done", grouped(d, x->done)), I18N_TEXT("all", grouped(d, x->wanted)));
	desk_middle(d, b.x + 40, y, b.w - 80, desk_bold(TEXT_28, COLOUR_TEXT), words);
	if (!x->running)
		return;
	chart_progress(f, box_make(b.x + b.w / 2 - 320, y + 40, 640, 16), (int64_t)x->done, (int64_t)(x->wanted ? x->wanted : 1));
	desk_middle(d, b.x + 40, y + 100, b.w - 80, desk_style(TEXT_16, COLOUR_TEXT2), frame_say(f, "explore-screen.meanwhile"));
}

static void draw_header(struct desk *d)
{
	const struct explore_picture *x = d->p->explore;
	struct frame *f = d->f;
	const char *parts[] = {FRAME_SAY(f, "explore-screen.played", I18N_TEXT("count", grouped(d, x->plays))),
	                       FRAME_SAY(f, "explore-screen.seed", I18N_TEXT("seed", frame_print(f, "%llu", (unsigned long long)x->seed))), desk_duration(d, x->seconds),
	                       x->interrupted ? frame_say(f, "explore-screen.stopped") : NULL};
	desk_header_plain(d, FRAME_SAY(f, "explore-screen.title", I18N_TEXT("title", x->title)), true, x->plays ? desk_join(d, parts, 4) : "", 1480);
	frame_pane(f, DESK_PANE_HEAD);
	desk_button(d, box_make(1500, 12, 168, 40), UI_BACK, 0, "button.back", ICON_UNDO);
	if (x->running)
		desk_primary(d, box_make(1680, 12, 216, 40), UI_EXPLORE_STOP, 0, "button.explore-stop", ICON_CROSS);
	else
		desk_primary(d, box_make(1680, 12, 216, 40), UI_EXPLORE_AGAIN, 0, "button.explore-again", ICON_PLAY);
	frame_pane(f, 0);
}

void screen_explore(struct desk *d)
{
	const struct explore_picture *x = d->p->explore;
	if (!x) {
		desk_header_plain(d, frame_say(d->f, "explore-screen.name"), true, "", 1480);
		return;
	}
	draw_header(d);
	if (x->running || x->plays == 0) {
		draw_progress(d, box_make(16, 80, 1888, 984));
		return;
	}
	frame_bind(d->f, "Left", ui_action_id(UI_EXPLORE_PAGE), -1, NULL);
	frame_bind(d->f, "Right", ui_action_id(UI_EXPLORE_PAGE), 1, NULL);
	draw_endings(d, box_make(16, 80, 592, 440));
	draw_heat(d, box_make(624, 80, 784, 440));
	explore_fans(d, box_make(16, 536, 912, 528));
	explore_measures_used(d, box_make(944, 536, 464, 528));
	explore_findings_list(d, box_make(1424, 80, 480, 984));
}
