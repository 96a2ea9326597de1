/* replay_branches — the tree of what-ifs on the time axis, and the causal chain at the right. */
#include <math.h>
#include <string.h>

#include "view/replay/replay_parts.h"

#define ROWS_MAX 5 /* lines of the tree that stand at once */

/* The lines that are drawn: with one or two branches the original in the middle and room for words; with more the original on top and the others below, close together
 * and scrolled. */
struct tree {
	struct box b;
	bool wide; /* the roomy way */
	int rows[ROWS_MAX], row_count; /* positions in the list of branches, from the top; -1 empty */
	int first, fits;               /* of the scrolled ones */
	double pitch, radius;
};

struct replay_line replay_line(const struct replay_picture *r, int position)
{
	if (position >= r->branch_count || r->branches[position].original)
		return (struct replay_line){COLOUR_TEXT, 0, 0};
	if (position == 0 || r->branches[0].original)
		return (struct replay_line){COLOUR_ACCENT_INK, 8, 5};
	return (struct replay_line){COLOUR_TEXT2, 3, 4}; /* neither the original nor the one that is looked at */
}

static struct tree lay_out(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct tree t = {.b = b, .wide = r->branch_count <= 3, .rows = {-1, -1, -1, -1, -1}, .row_count = 3, .pitch = 84, .radius = 15};
	if (t.wide) {
		int below = r->trunk > 0 ? 0 : r->branch > 0 && r->branch < r->branch_count ? r->branch : r->branch_count > 1 ? 1 : -1;
		t.rows[1] = r->trunk;
		t.rows[2] = below;
		if (r->branches[r->trunk].mark_count > 14)
			t.radius = 12; /* many decisions: less of each hides the next */
		for (int i = r->branch_count - 1; i > 0 && t.rows[0] < 0; i--)
			if (i != below && i != r->trunk)
				t.rows[0] = i;
		return t;
	}
	t.pitch = 51;
	t.radius = 12;
	t.row_count = ROWS_MAX;
	t.fits = ROWS_MAX - 1;
	t.rows[0] = r->trunk;
	t.first = desk_scroll(d, UI_SCROLL_BRANCHES, r->branch > r->trunk ? r->branch - 1 : r->branch, t.fits, r->branch_count - 1);
	for (int i = 0; i < t.fits && t.first + i < r->branch_count - 1; i++)
		t.rows[i + 1] = t.first + i + (t.first + i >= r->trunk); /* the n-th of those that are not the trunk */
	return t;
}

static double line_y(const struct tree *t, int row)
{
	return t->b.y + (t->wide ? 96 : 76) + t->pitch * row;
}

/* True when a fork shown below leaves the trunk here, so that the label has to stand above. */
static bool forks_below(const struct replay_picture *r, const struct tree *t, int64_t at)
{
	return t->wide && t->rows[2] >= 0 && r->branches[t->rows[2]].from == at && r->branches[t->rows[2]].parent == r->trunk;
}

struct label_place {
	double last; /* right end of the label before */
	bool above;
};

static const char *mark_label(struct frame *f, const struct replay_mark *mark)
{
	return frame_print(f, "%d%s", mark->number, mark->letter);
}

static void draw_label(struct desk *d, const char *label, double x, double y, struct label_place *place)
{
	struct text_style style = desk_bold(TEXT_14, COLOUR_TEXT2);
	double wide = frame_text_width(d->f, style, label), baseline = y + (place->above ? -21 : 31);
	if (x - wide / 2 <= place->last + 7 && !place->above)
		return;
	/* What runs through it, the playhead or a fork, stops short of the letters. */
	draw_rect(&d->f->draw, box_make(round(x - wide / 2) - 2, baseline - 13, ceil(wide) + 4, 16), COLOUR_PANEL);
	desk_text(d, x - wide / 2, baseline, wide + 1, style, label);
	place->last = place->above ? place->last : x + wide / 2;
}

/* Each decision of a crowd can be branched at: the mark is shared out among them. */
static void crowd_buttons(struct desk *d, const struct tree *t, const struct replay_mark *marks, const struct replay_crowd *crowd, double y)
{
	struct frame *f = d->f;
	struct box whole = box_make(crowd->x - t->radius, y - t->radius, 2 * t->radius, 2 * t->radius);
	int nth = 0;
	for (int i = crowd->first; i <= crowd->last; i++) {
		if (marks[i].kind != REPLAY_DECISION)
			continue;
		struct box b = whole;
		b.w /= crowd->count;
		b.x += b.w * nth++;
		struct frame_hit *hit = frame_hit(f, b, HIT_BUTTON, ui_action_id(UI_BRANCH_AT), i);
		if (hit)
			hit->why = mark_label(f, &marks[i]);
		if (frame_is_focus(f, ui_action_id(UI_BRANCH_AT), i))
			frame_focus_ring(f, whole, 2, 6);
	}
}

/* The decisions that a line has of its own; those at which a line that is drawn leaves another stand alone. */
static void draw_decisions(struct desk *d, const struct tree *t, int row, double y)
{
	const struct replay_picture *r = d->p->replay;
	const struct replay_branch *branch = &r->branches[t->rows[row]];
	bool trunk = t->rows[row] == r->trunk, opened = t->rows[row] == 0;
	int64_t forks[ROWS_MAX];
	struct replay_apart apart = {.px = 2 * t->radius + 1, .kept = forks};
	struct replay_crowd *crowds;
	struct label_place place = {.last = 0};
	for (int k = 0; k < t->row_count; k++)
		if (t->rows[k] >= 0 && t->rows[k] != r->trunk)
			forks[apart.kept_count++] = r->branches[t->rows[k]].from;
	int count = replay_crowds(d, branch->marks, branch->own, branch->mark_count, apart, &crowds);
	for (int i = 0; i < count; i++) {
		const struct replay_mark *mark = &branch->marks[crowds[i].last];
		place.above = trunk ? forks_below(r, t, mark->at) : row == 0 && mark->at == branch->from;
		replay_draw_crowd(d, branch->marks, &crowds[i], y, t->radius, !branch->original);
		if (t->wide && crowds[i].count == 1)
			draw_label(d, mark_label(d->f, mark), crowds[i].x, y, &place);
		if (opened || (trunk && crowds[i].first < r->branches[0].own)) /* the opened run can be branched again, also where it still was the original */
			crowd_buttons(d, t, branch->marks, &crowds[i], y);
	}
}

/* Row on which a branch's parent stands; the original's when the parent is not drawn. */
static int parent_row(const struct replay_picture *r, const struct tree *t, int row)
{
	for (int k = 0; k < t->row_count; k++)
		if (t->rows[k] >= 0 && t->rows[k] == r->branches[t->rows[row]].parent)
			return k;
	return t->wide ? 1 : 0;
}

static void draw_line_of(struct desk *d, const struct tree *t, int row)
{
	const struct replay_branch *branch = &d->p->replay->branches[t->rows[row]];
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	bool trunk = t->rows[row] == r->trunk, opened = t->rows[row] == 0, selected = t->rows[row] == r->branch;
	struct replay_line line = replay_line(r, t->rows[row]);
	double y = line_y(t, row), x0 = trunk ? REPLAY_LEFT : replay_x(r, branch->from), x1 = replay_x(r, branch->end);
	if (!selected && !opened && !branch->original)
		line = (struct replay_line){COLOUR_LINE_STRONG, 3, 4};
	draw_dash(&f->draw, line.on, line.off);
	draw_line(&f->draw, x0, y, x1, y, 3, line.ink);
	if (!trunk)
		draw_line(&f->draw, x0, line_y(t, parent_row(r, t, row)), x0, y, 3, line.ink);
	draw_dash(&f->draw, 0, 0);
	draw_decisions(d, t, row, y);
	if (!*branch->ending)
		return;
	mark_outcome(f, !branch->setback, x1 + 14, y, t->wide ? 22 : 18); /* beyond the last second, where a decision may stand */
	if (!t->wide)
		return;
	struct text_style style = desk_bold(TEXT_16, branch->setback ? COLOUR_ALERT : COLOUR_TEXT);
	double right = fmax(x1 + 22, REPLAY_LEFT + 330), wide = fmin(frame_text_width(f, style, branch->ending), 330);
	draw_rect(&f->draw, box_make(right - wide - 4, y - 38, wide + 8, 22), COLOUR_PANEL); /* the playhead passes behind it */
	desk_right(d, right, y - 22, 330, style, branch->ending);
}

const char *replay_name(struct desk *d, int position)
{
	const struct replay_branch *branch = &d->p->replay->branches[position];
	struct frame *f = d->f;
	return position >= d->p->replay->branch_count || branch->original ? frame_say(f, "replay.original")
	       : *branch->name  ? branch->name
	                        : FRAME_SAY(f, "replay.branch-number", I18N_NUMBER("number", branch->number));
}

/* With several runs the name says which is the one that is played here. */
static const char *row_name(struct desk *d, int position)
{
	const char *name = replay_name(d, position);
	return position == 0 && d->p->replay->branch_count > 1 ? FRAME_SAY(d->f, "replay.opened", I18N_TEXT("name", name)) : name;
}

static const char *row_detail(struct desk *d, const struct replay_branch *branch)
{
	struct frame *f = d->f;
	return branch->original       ? frame_say(f, "replay.as-played")
	       : branch->parent < 0    ? frame_say(f, "replay.no-original")
	       : branch->decision == 0 ? FRAME_SAY(f, "replay.from", I18N_TEXT("time", desk_time(d, branch->from)))
	                               : FRAME_SAY(f, "replay.branch-at", I18N_NUMBER("number", branch->decision),
	                                           I18N_TEXT("letter", branch->letter), I18N_TEXT("time", desk_time(d, branch->from)));
}

static void draw_row_head(struct desk *d, const struct tree *t, int row)
{
	int position = t->rows[row];
	const struct replay_branch *branch = &d->p->replay->branches[position];
	double y = line_y(t, row), x = t->b.x + 20;
	struct box head = t->wide ? box_make(t->b.x + 8, y - 32, 168, 64) : box_make(t->b.x + 8, y - 23, 168, 46);
	desk_row(d, head, 6, UI_BRANCH_ROW, position, position == d->p->replay->branch && position > 0);
	desk_fit(d, x, y + (t->wide ? -7 : -3), 148, desk_bold(TEXT_16, COLOUR_TEXT), TEXT_14, row_name(d, position));
	desk_text(d, x, y + (t->wide ? 18 : 16), 148, desk_style(t->wide ? TEXT_16 : TEXT_14, COLOUR_TEXT2), row_detail(d, branch));
	if (position > 0) {
		const char *parts[] = {branch->file, branch->ending};
		desk_hint(d, head, desk_join(d, parts, 2));
	}
	desk_row_end(d);
}

/* What the tree leaves out, by file and reason, under the pointer. */
static void draw_unproved(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	const char *text = "";
	for (int i = 0; i < r->unproved_count && i < 4; i++) {
		const char *line = FRAME_SAY(f, r->unproved[i].altered ? "replay.unproved-altered" : "replay.unproved-other", I18N_TEXT("file", r->unproved[i].file));
		text = *text ? frame_print(f, "%s\n%s", text, line) : line;
	}
	if (*text)
		desk_hint(d, box_make(b.x + 8, b.y + 4, b.w - 16, 44), text);
}

void replay_branches(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	const char *note = r->unproved_count > 0 ? FRAME_SAY(f, "replay.unproved", I18N_NUMBER("count", r->unproved_count))
	                   : r->branch_count > 3
	                       ? FRAME_SAY(f, "replay.branches-in-all", I18N_NUMBER("count", r->branch_count - 1))
	                       : frame_say(f, "replay.branches-note");
	frame_pane(f, DESK_PANE_3);
	desk_panel(d, b, ICON_BRANCH, frame_say(f, "replay.branches"), note);
	draw_unproved(d, b);
	if (r->branch_count == 0) {
		frame_pane(f, 0);
		return;
	}
	struct tree t = lay_out(d, b);
	double now = replay_x(r, r->now);
	draw_rect(&f->draw, box_make(now - 0.5, b.y + 52, 1, r->branch_count > 1 ? b.h - 68 : b.h - 134),
	          COLOUR_ACCENT_INK);
	frame_group(f, 4);
	for (int row = 0; row < t.row_count; row++)
		if (t.rows[row] >= 0)
			draw_row_head(d, &t, row);
	frame_group(f, 5);
	for (int pass = 0; pass < 2; pass++) /* the trunk over the forks */
		for (int row = 0; row < t.row_count; row++)
			if (t.rows[row] >= 0 && (t.rows[row] == r->trunk) == (pass == 1))
				draw_line_of(d, &t, row);
	frame_group(f, 0);
	if (r->branch_count == 1)
		desk_lines(d, REPLAY_LEFT, line_y(&t, 2), REPLAY_WIDTH, 24, 2, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(f, "replay.no-branches"));
	if (!t.wide)
		desk_track(d, box_make(b.x + b.w - 9, line_y(&t, 1) - 23, 6, t.pitch * t.fits - 8), b, UI_SCROLL_BRANCHES, t.first, t.fits, r->branch_count - 1);
	frame_pane(f, 0);
}

/* ---- why ---- */

#define NODE 116 /* from one link of the chain to the next */


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

/* The scenario's line that did it; opens in the editor. */
static void draw_place(struct desk *d, double x, double y, int i, const struct audience_line *l)
{
	struct frame *f = d->f;
	const char *place = frame_print(f, "%s:%d", l->file, l->line);
	double wide = desk_text(d, x, y, 324, desk_style(TEXT_14, COLOUR_TEXT3), place);
	struct box b = box_make(x, y - 15, wide, 20);
	frame_hit(f, b, HIT_BUTTON, ui_action_id(UI_OPEN_LINE), UI_PLACE_LINK + i);
	draw_hline(&f->draw, x, y + 3, wide, 1, COLOUR_LINE_STRONG);
	if (frame_is_focus(f, ui_action_id(UI_OPEN_LINE), UI_PLACE_LINK + i))
		frame_focus_ring(f, b, 2, 4);
}

static void draw_node(struct desk *d, double x, double y, int i, bool last)
{
	const struct audience_link *link = &d->p->replay->why->links[i];
	const struct audience_line *l = &link->line;
	struct frame *f = d->f;
	if (!last) {
		bool loose = d->p->replay->why->links[i + 1].prompted;
		double xy[] = {x + 17, y + NODE - 10, x + 27, y + NODE - 10, x + 22, y + NODE - 2};
		draw_dash(&f->draw, loose ? 3 : 0, loose ? 4 : 0);
		draw_line(&f->draw, x + 22, y + 46, x + 22, y + NODE - 8, 2, COLOUR_LINE_STRONG);
		draw_dash(&f->draw, 0, 0);
		draw_polygon(&f->draw, xy, 3, COLOUR_LINE_STRONG, COLOUR_NONE, 0, 0);
	}
	desk_row(d, box_make(x + 54, y - 4, 344, NODE - 12), 6, UI_WHY_NODE, i, i == d->ui->chain_node);
	draw_node_tile(d, x, y, l);
	double at = x + 66;
	at += desk_text(d, at, y + 18, 150, desk_style(TEXT_16, COLOUR_TEXT2), node_kind(d, l)) + 12;
	const char *number = frame_print(f, "#%u", l->id);
	double time = desk_right(d, x + 390, y + 18, 116, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)), desk_day_time(d, l->at));
	if (at + frame_text_width(f, desk_style(TEXT_14, COLOUR_TEXT3), number) + 8 < x + 390 - time)
		desk_text(d, at, y + 18, 70, desk_style(TEXT_14, COLOUR_TEXT3), number);
	int lines = desk_lines(d, x + 66, y + 46, 324, 26, 2, desk_bold(TEXT_20, COLOUR_TEXT), words_capital(f, desk_line(d, l)));
	desk_row_end(d);
	if (*l->file)
		draw_place(d, x + 66, y + 46 + 26 * (lines < 1 ? 1 : lines) - 4, i, l);
}

/* What the selected run came to, against the opened one. */
static void draw_apart(struct desk *d, struct box box)
{
	const struct replay_picture *r = d->p->replay;
	const struct replay_branch *branch = &r->branches[r->branch];
	struct replay_line line = replay_line(r, r->branch);
	struct frame *f = d->f;
	draw_dash(&f->draw, line.on, line.off);
	draw_round(&f->draw, box, 6, COLOUR_NONE, line.ink, 2);
	draw_dash(&f->draw, 0, 0);
	desk_text(d, box.x + 16, box.y + 28, box.w - 32, desk_bold(TEXT_16, line.ink), replay_name(d, r->branch));
	bool same = *branch->ending && strcmp(branch->ending, r->branches[0].ending) == 0;
	const char *ending = *branch->ending ? FRAME_SAY(f, same ? "replay.apart-same" : "replay.apart-ending", I18N_TEXT("ending", branch->ending))
	                                     : FRAME_SAY(f, "replay.apart-open", I18N_TEXT("time", desk_day_time(d, branch->end)));
	double y = box.y + 54 + 24 * desk_lines(d, box.x + 16, box.y + 54, box.w - 32, 24, 2, desk_style(TEXT_16, COLOUR_TEXT), ending);
	const struct audience_metric *m = r->apart >= 0 && r->apart < r->metric_count ? &r->metrics[r->apart] : NULL;
	desk_lines(d, box.x + 16, y, box.w - 32, 24, 2, desk_style(TEXT_16, COLOUR_TEXT),
	           m ? FRAME_SAY(f, "replay.apart-metric", I18N_TEXT("metric", m->name.text), I18N_TEXT("there", desk_value(d, r->apart_there, m->unit)), I18N_TEXT("name", replay_name(d, 0)),
	                         I18N_TEXT("here", desk_value(d, r->apart_here, m->unit)))
	             : frame_say(f, "replay.apart-none"));
}

#define REASON       30 /* from one part of a condition to the next */
#define REASONS_SHOWN 6

static double reasons_height(const struct replay_picture *r)
{
	int shown = r->reason_count < REASONS_SHOWN ? r->reason_count : REASONS_SHOWN;
	return shown > 0 ? 44 + REASON * shown : 0;
}

/* What the ending was judged by, part by part: a part that was so from the opening has no event to show, and is a reason all the same. */
static void draw_reasons(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	panel_divider(d->f, b.x, b.y, b.w);
	desk_text(d, b.x, b.y + 28, b.w, desk_style(TEXT_16, COLOUR_TEXT2), frame_say(d->f, "replay.judged-by"));
	for (int i = 0; i < r->reason_count && i < REASONS_SHOWN; i++) {
		const struct audience_reason *reason = &r->reasons[i];
		double y = b.y + 40 + REASON * i;
		bool yes = reason->clause.holds;
		frame_icon_stroke(d->f, yes ? ICON_CHECK : ICON_MINUS, b.x, y + 4, 16, 2, yes ? COLOUR_TEXT : COLOUR_TEXT3);
		const char *unit = "";
		for (int m = 0; m < r->metric_count; m++)
			if (r->metrics[m].index == reason->metric)
				unit = r->metrics[m].unit;
		double right = reason->metric >= 0 ? desk_right(d, b.x + b.w, y + 18, 90, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT)), desk_value(d, reason->have, unit)) + 12 : 0;
		desk_fit(d, b.x + 28, y + 18, b.w - 28 - right, desk_style(TEXT_16, yes ? COLOUR_TEXT : COLOUR_TEXT2), TEXT_14, desk_clause(d, &reason->clause));
	}
}

void replay_why(struct desk *d, struct box b)
{
	const struct replay_picture *r = d->p->replay;
	struct frame *f = d->f;
	const char *title = r->why_event          ? FRAME_SAY(f, "replay.why-event", I18N_TEXT("what", r->why_of.text))
	                    : !*r->why_of.text ? frame_say(f, "replay.why-ending")
	                                       : FRAME_SAY(f, "replay.why-metric", I18N_TEXT("metric", r->why_of.text));
	bool apart = r->branch > 0 && r->branch < r->branch_count;
	double foot = (apart ? 176 : 16) + reasons_height(r);
	int fits = (int)((b.h - 64 - foot) / NODE), count = r->why ? r->why->count : 0;
	int chosen = d->ui->chain_node < 0 ? count - 1 : d->ui->chain_node;
	int first = desk_scroll(d, UI_SCROLL_CHAIN, chosen, fits, count);
	frame_pane(f, DESK_PANE_4);
	panel_plain(f, b);
	frame_icon(f, ICON_SEARCH, b.x + 21, b.y + 18, 22, COLOUR_TEXT2);
	desk_text(d, b.x + 52, b.y + 37, b.w - 72, desk_bold(TEXT_20, COLOUR_TEXT), title);
	frame_group(f, 6);
	for (int i = first; i < count && i < first + fits; i++)
		draw_node(d, b.x + 22, b.y + 64 + NODE * (i - first), i, i + 1 == count || i + 1 == first + fits);
	frame_group(f, 0);
	if (count == 0)
		desk_lines(d, b.x + 22, b.y + 92, b.w - 44, 24, 3, desk_style(TEXT_16, COLOUR_TEXT2),
		           frame_say(f, "replay.no-why"));
	desk_track(d, box_make(b.x + b.w - 9, b.y + 60, 6, NODE * fits - 8), b, UI_SCROLL_CHAIN, first, fits, count);
	if (r->reason_count > 0)
		draw_reasons(d, box_make(b.x + 22, b.y + b.h - foot, b.w - 44, foot));
	if (apart)
		draw_apart(d, box_make(b.x + 20, b.y + b.h - 160, b.w - 40, 140));
	frame_pane(f, 0);
}
