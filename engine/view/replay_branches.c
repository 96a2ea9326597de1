/* replay_branches — the tree of what-ifs on the time axis, and the causal chain at the right. */
#include <math.h>
#include <string.h>

#include "view/replay_parts.h"

#define ROW 84

/* The original in the middle, the selected branch below, another one above. Returns rows from the top as positions in the list, -1 empty. */
static void choose_rows(const struct replay_picture *r, int rows[3])
{
	rows[0] = rows[2] = -1;
	rows[1] = 0;
	int below = r->branch > 0 && r->branch < r->branch_count ? r->branch : r->branch_count > 1 ? 1 : -1;
	rows[2] = below;
	for (int i = r->branch_count - 1; i > 0 && rows[0] < 0; i--)
		if (i != below)
			rows[0] = i;
}

static double line_y(const struct box *b, int row)
{
	return b->y + 96 + ROW * row;
}

/* True when a fork shown below leaves the original here, so that the label has to stand above. */
static bool forks_below(const struct replay_picture *r, const int rows[3], int64_t at)
{
	return rows[2] > 0 && r->branches[rows[2]].from == at && r->branches[rows[2]].parent == 0;
}

struct label_place {
	double last; /* right end of the label before */
	bool above;
};

static void draw_mark(struct desk *d, const struct replay_mark *mark, double x, double y, bool hollow,
                      struct label_place *place, int position, bool button)
{
	struct frame *f = d->f;
	mark_decision(f, words_pillar(mark->pillar), x, y, 15, hollow);
	const char *label = frame_print(f, "%d%s", mark->number, mark->letter);
	double wide = frame_text_width(f, desk_bold(TEXT_14, COLOUR_TEXT2), label);
	if (x - wide / 2 > place->last + 4 || place->above) {
		desk_text(d, x - wide / 2, y + (place->above ? -21 : 31), wide + 1, desk_bold(TEXT_14, COLOUR_TEXT2),
		          label);
		place->last = place->above ? place->last : x + wide / 2;
	}
	if (button) {
		struct box b = box_make(x - 15, y - 15, 30, 30);
		frame_hit(f, b, HIT_BUTTON, ui_action_id(UI_BRANCH_AT), position);
		if (frame_is_focus(f, ui_action_id(UI_BRANCH_AT), position))
			frame_focus_ring(f, b, 2, 6);
	}
}

static void draw_line_of(struct desk *d, const struct box *b, const int rows[3], int row, int parent_row)
{
	const struct replay_branch *branch = &d->p->replay->branches[rows[row]];
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	bool original = branch->parent<0, selected = branch->number> 0 && row == 2;
	double y = line_y(b, row), x0 = original ? REPLAY_LEFT : replay_x(r, branch->from),
	       x1 = replay_x(r, branch->end > 0 ? branch->end : r->end);
	struct label_place place = {0, false};
	enum colour ink = original ? COLOUR_TEXT : selected ? COLOUR_ACCENT_INK : COLOUR_LINE_STRONG;
	if (!original)
		draw_dash(&f->draw, selected ? 8 : 3, selected ? 5 : 4);
	draw_line(&f->draw, x0, y, x1, y, 3, ink);
	if (!original)
		draw_line(&f->draw, x0, line_y(b, parent_row), x0, y, 3, ink);
	draw_dash(&f->draw, 0, 0);
	for (int i = 0; i < branch->mark_count; i++) {
		const struct replay_mark *mark = &branch->marks[i];
		place.above = original ? forks_below(r, rows, mark->at) : row == 0 && mark->at == branch->from;
		if (mark->kind == REPLAY_DECISION)
			draw_mark(d, mark, replay_x(r, mark->at), y, !original, &place, i, original);
	}
	if (!*branch->ending)
		return;
	draw_rect(&f->draw, box_make(x1 - 22, y - 10, 23, 20), COLOUR_PANEL);
	mark_outcome(f, !branch->setback, x1 - 10, y, 22);
	desk_right(d, x1, y - 22, 330, desk_bold(TEXT_16, branch->setback ? COLOUR_ALERT : COLOUR_TEXT),
	           branch->ending);
}

static void draw_row_head(struct desk *d, const struct box *b, int row, int position)
{
	const struct replay_branch *branch = &d->p->replay->branches[position];
	struct frame *f = d->f;
	double y = line_y(b, row);
	struct box head = box_make(b->x + 8, y - 32, 168, 64);
	desk_row(d, head, 6, UI_BRANCH_ROW, position, position == d->p->replay->branch && position > 0);
	const char *name = branch->number == 0 ? frame_say(f, "replay.original")
	                   : *branch->name != 0
	                       ? branch->name
	                       : FRAME_SAY(f, "replay.branch-number", I18N_NUMBER("number", branch->number));
	const char *detail =
	    branch->number == 0 ? frame_say(f, "replay.as-played")
	    : branch->decision == 0
	        ? FRAME_SAY(f, "replay.from", I18N_TEXT("time", desk_time(d, branch->from)))
	        : FRAME_SAY(f, "replay.branch-at", I18N_NUMBER("number", branch->decision),
	                    I18N_TEXT("letter", branch->letter), I18N_TEXT("time", desk_time(d, branch->from)));
	desk_text(d, b->x + 20, y - 7, 148, desk_bold(TEXT_16, COLOUR_TEXT), name);
	desk_text(d, b->x + 20, y + 18, 148, desk_style(TEXT_16, COLOUR_TEXT2), detail);
	desk_row_end(d);
}

void replay_branches(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	int rows[3];
	const char *note = r->branch_count > 3
	                       ? FRAME_SAY(f, "replay.branches-in-all", I18N_NUMBER("count", r->branch_count - 1))
	                       : frame_say(f, "replay.branches-note");
	frame_pane(f, DESK_PANE_3);
	desk_panel(d, b, ICON_BRANCH, frame_say(f, "replay.branches"), note);
	if (r->branch_count == 0) {
		frame_pane(f, 0);
		return;
	}
	choose_rows(r, rows);
	double now = replay_x(r, r->now);
	draw_rect(&f->draw, box_make(now - 0.5, b.y + 52, 1, r->branch_count > 1 ? b.h - 68 : b.h - 134),
	          COLOUR_ACCENT_INK);
	frame_group(f, 4);
	for (int row = 0; row < 3; row++)
		if (rows[row] >= 0)
			draw_row_head(d, &b, row, rows[row]);
	frame_group(f, 5);
	static const int order[] = {0, 2, 1}; /* the original over the forks */
	for (int i = 0; i < 3; i++) {
		int row = order[i], parent = 1;
		if (rows[row] < 0)
			continue;
		for (int k = 0; k < 3; k++)
			if (rows[k] >= 0 && rows[k] == r->branches[rows[row]].parent)
				parent = k;
		draw_line_of(d, &b, rows, row, parent);
	}
	frame_group(f, 0);
	if (r->branch_count == 1)
		desk_lines(d, REPLAY_LEFT, line_y(&b, 2), REPLAY_WIDTH, 24, 2, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(f, "replay.no-branches"));
	frame_pane(f, 0);
}

/* ---- why ---- */

static const char *node_kind(struct desk *d, const struct audience_line *l)
{
	static const char *const kinds[] = {"fired",    "decided",   "opened", "done",    "started",
	                                    "metric",   "condition", "ending", "input",   "rule",
	                                    "reaction", "chance",    "shared", "learned", "opening"};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(l->kind, kinds[i]) == 0)
			return FRAME_SAY(d->f, frame_print(d->f, "node.%s", l->kind), I18N_NUMBER("number", l->number));
	return frame_say(d->f, "node.event");
}

static void draw_node_tile(struct desk *d, double x, double y, const struct audience_line *l)
{
	struct frame *f = d->f;
	bool decided = strcmp(l->kind, "decided") == 0,
	     act = strcmp(l->kind, "done") == 0 || strcmp(l->kind, "started") == 0;
	enum mark_pillar pillar = words_pillar(l->pillar);
	draw_round(&f->draw, box_make(x, y, 44, 44), 8, COLOUR_RAISED, COLOUR_NONE, 0);
	if (decided && pillar != MARK_NONE)
		mark_decision(f, pillar, x + 22, y + 22, 16, false);
	else if (act && pillar != MARK_NONE)
		mark_badge(f, pillar, x + 22, y + 22, 22, MARK_FILLED);
	else
		frame_icon_stroke(f, desk_line_icon(l), x + 10, y + 10, 24, 2, COLOUR_TEXT);
}

static void draw_node(struct desk *d, double x, double y, int i, bool last)
{
	const struct audience_link *link = &d->p->replay->why->links[i];
	const struct audience_line *l = &link->line;
	struct frame *f = d->f;
	if (!last) {
		double xy[] = {x + 17, y + 102, x + 27, y + 102, x + 22, y + 110};
		draw_dash(&f->draw, link->prompted ? 3 : 0, link->prompted ? 4 : 0);
		draw_line(&f->draw, x + 22, y + 46, x + 22, y + 104, 2, COLOUR_LINE_STRONG);
		draw_dash(&f->draw, 0, 0);
		draw_polygon(&f->draw, xy, 3, COLOUR_LINE_STRONG, COLOUR_NONE, 0, 0);
	}
	desk_row(d, box_make(x + 54, y - 4, 344, 100), 6, UI_WHY_NODE, i, i == d->ui->chain_node);
	draw_node_tile(d, x, y, l);
	double at = x + 66;
	at += desk_text(d, at, y + 18, 150, desk_style(TEXT_16, COLOUR_TEXT2), node_kind(d, l)) + 12;
	desk_text(d, at, y + 18, 70, desk_style(TEXT_14, COLOUR_TEXT3), frame_print(f, "#%u", l->id));
	desk_right(d, x + 390, y + 18, 70, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)), desk_time(d, l->at));
	desk_lines(d, x + 66, y + 48, 324, 28, 2, desk_bold(TEXT_20, COLOUR_TEXT), desk_line(d, l));
	if (*l->file)
		desk_hint(d, box_make(x, y, 10, 10), frame_print(f, "%s:%d", l->file, l->line));
	desk_row_end(d);
}

void replay_why(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	bool ending = !*r->why_of.text;
	const char *title = ending ? frame_say(f, "replay.why-ending")
	                           : FRAME_SAY(f, "replay.why-metric", I18N_TEXT("metric", r->why_of.text));
	double foot = *r->without ? 152 : 16;
	int fits = (int)((b.h - 64 - foot) / 112), count = r->why ? r->why->count : 0;
	int chosen = d->ui->chain_node < 0 ? count - 1 : d->ui->chain_node;
	int first = desk_scroll(d, UI_SCROLL_CHAIN, chosen, fits, count);
	frame_pane(f, DESK_PANE_4);
	panel_plain(f, b);
	frame_icon(f, ICON_SEARCH, b.x + 21, b.y + 18, 22, COLOUR_TEXT2);
	desk_text(d, b.x + 52, b.y + 37, b.w - 72, desk_bold(TEXT_20, COLOUR_TEXT), title);
	frame_group(f, 6);
	for (int i = first; i < count && i < first + fits; i++)
		draw_node(d, b.x + 22, b.y + 64 + 112 * (i - first), i, i + 1 == count || i + 1 == first + fits);
	frame_group(f, 0);
	if (count == 0)
		desk_lines(d, b.x + 22, b.y + 92, b.w - 44, 24, 3, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(f, "replay.no-why"));
	desk_track(d, box_make(b.x + b.w - 9, b.y + 60, 6, 112 * fits - 8), b, UI_SCROLL_CHAIN, first, fits, count);
	if (*r->without) {
		struct box box = box_make(b.x + 20, b.y + b.h - 136, b.w - 40, 116);
		draw_dash(&f->draw, 8, 5);
		draw_round(&f->draw, box, 6, COLOUR_NONE, COLOUR_ACCENT_INK, 2);
		draw_dash(&f->draw, 0, 0);
		desk_text(d, box.x + 16, box.y + 28, box.w - 32, desk_bold(TEXT_16, COLOUR_ACCENT_INK),
		          FRAME_SAY(f, "replay.in-branch",
		                    I18N_NUMBER("number", r->branch > 0 && r->branch < r->branch_count
		                                              ? r->branches[r->branch].number
		                                              : 1)));
		desk_lines(d, box.x + 16, box.y + 54, box.w - 32, 24, 3, desk_style(TEXT_16, COLOUR_TEXT), r->without);
	}
	frame_pane(f, 0);
}
