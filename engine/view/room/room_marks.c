/* room_marks — what happened, in the lanes. See room_timeline.c for the rules of crowding. */
#include "view/room/room_plot.h"
#include "view/text/words.h"
#include "view/widget/mark.h"

#define SPANS_MAX 512 /* stretches of one lane that are taken */

/* What a lane's marks have covered so far, so that words and pennants find free places. */
struct taken {
	double from[SPANS_MAX], to[SPANS_MAX];
	int count;
};

static void take(struct taken *t, double from, double to)
{
	if (t->count == SPANS_MAX)
		return;
	t->from[t->count] = from;
	t->to[t->count++] = to;
}

static bool is_free(const struct taken *t, double from, double to)
{
	for (int i = 0; i < t->count; i++)
		if (from < t->to[i] && t->from[i] < to)
			return false;
	return true;
}

static const struct audience_mark *next_mark(const struct plot *p, int *i, int lane, int kind)
{
	while (*i < p->room->mark_count) {
		const struct audience_mark *m = &p->room->marks[(*i)++];
		if ((int)m->kind == kind && (lane < 0 || plot_lane(p, m->lane) == lane))
			return m;
	}
	return NULL;
}

static bool crosses(const struct arrow *a, int low, int high)
{
	int from = a->from < a->to ? a->from : a->to, to = a->from < a->to ? a->to : a->from;
	return to >= low && from <= high;
}

/* An arrow already there that one at x would touch, or NULL. */
static const struct arrow *touched(const struct plot *p, const struct arrow *arrow, double x)
{
	int low = arrow->from < arrow->to ? arrow->from : arrow->to,
	    high = arrow->from < arrow->to ? arrow->to : arrow->from;
	for (int k = p->arrow_count - 1; k >= 0; k--)
		if (fabs(p->arrows[k].x - x) < (p->crowded ? 18 : 8) && crosses(&p->arrows[k], low, high))
			return &p->arrows[k];
	return NULL;
}

/* Where an arrow stands: on the line of the same sender at that time, or a little beside an arrow it would touch; in a crowd on that arrow's line. */
static double arrow_x(const struct plot *p, const struct arrow *arrow)
{
	const struct arrow *other = touched(p, arrow, arrow->x);
	if (!other)
		return arrow->x;
	for (double x = arrow->x + 10;
	     !p->crowded && other->from != arrow->from && x <= fmin(arrow->x + 20, p->now_x - 12); x += 10)
		if (!touched(p, arrow, x))
			return x;
	return other->x;
}

static bool is_drawn(const struct plot *p, const struct arrow *arrow)
{
	for (int k = 0; k < p->arrow_count; k++)
		if (p->arrows[k].x == arrow->x && p->arrows[k].from == arrow->from && p->arrows[k].to == arrow->to)
			return true;
	return false;
}

static void draw_shares(struct plot *p)
{
	const struct audience_mark *m;
	int total = 0;
	for (int i = 0; next_mark(p, &i, -1, AUDIENCE_MARK_SHARED);)
		total++;
	p->crowded = total * 24 > p->now_x - p->area.x;
	for (int i = 0; (m = next_mark(p, &i, -1, AUDIENCE_MARK_SHARED)) && p->arrow_count < PLOT_ARROWS_MAX;) {
		struct arrow arrow = {plot_past_x(p, m->at, 12), plot_lane(p, m->lane), plot_lane(p, m->to)};
		if (arrow.from == arrow.to)
			continue;
		arrow.x = arrow_x(p, &arrow);
		if (is_drawn(p, &arrow))
			continue;
		p->arrows[p->arrow_count++] = arrow;
		mark_share(p->f, arrow.x, plot_lane_y(p, arrow.from), plot_lane_y(p, arrow.to), plot_scale(p));
	}
}

static void take_shares(const struct plot *p, int lane, struct taken *taken)
{
	for (int i = 0; i < p->arrow_count; i++) {
		const struct arrow *a = &p->arrows[i];
		double half = a->to == lane ? 10 : 5;
		if (crosses(a, lane, lane))
			take(taken, a->x - half, a->x + half);
	}
}

/* Injects of a lane that stand as one. */
struct stretch {
	double from, to;
	int count;
};

/* The box of a stretch with its number: wider than the stretch where the number needs it, but clear of the now line. */
static struct box block_box(const struct plot *p, const struct stretch *s, struct text_style style, const char *number)
{
	double high = 22 * plot_scale(p), wide = ceil(fmax(s->to - s->from + 6, frame_text_width(p->f, style, number) + 10));
	double x = fmin(round((s->from + s->to - wide) / 2), floor(p->now_x - 4 - wide));
	return box_make(x, 0, wide, high);
}

/* Returns where the stretch ends as it is drawn; with `taken` it is drawn there, else only measured. */
static double draw_stretch(const struct plot *p, const struct stretch *s, double y, struct taken *taken)
{
	struct frame *f = p->f;
	struct text_style style = text_centre(text_style(p->lane >= 26 ? TEXT_20 : TEXT_16, TEXT_BOLD, COLOUR_BG));
	double end = fmax(s->to, s->from + (s->count == 2 ? 8 : 0)) + 4;
	if (s->count > 2) {
		const char *number = frame_print(f, "%d", s->count);
		struct box b = block_box(p, s, style, number);
		b.y = round(y - b.h / 2);
		end = b.x + b.w + 2;
		if (taken) {
			draw_round(&f->draw, b, 3, COLOUR_TEXT, COLOUR_NONE, 0);
			frame_text(f, b, style, number);
			take(taken, b.x - 2, end);
		}
	} else if (taken) {
		mark_inject(f, s->from, y, plot_scale(p), false);
		if (s->count == 2)
			mark_inject(f, end - 4, y, plot_scale(p), false);
		take(taken, s->from - 4, end);
	}
	return end;
}

/* Bars closer than 9 px become one block with their number, and so does one that the block would cover; two stay two bars. The newest stands by itself. */
static void draw_injects(const struct plot *p, int lane, struct taken *taken)
{
	struct stretch open = {.count = 0};
	double y = plot_lane_y(p, lane);
	for (int i = 0;;) {
		const struct audience_mark *m = next_mark(p, &i, lane, AUDIENCE_MARK_INJECT);
		double x = m ? plot_past_x(p, m->at, 3) : 0;
		if (m && m->newest) {
			mark_inject(p->f, x, y, plot_scale(p), true);
			take(taken, x - 4, x + 4);
			continue;
		}
		double reach = open.count > 1 ? draw_stretch(p, &(struct stretch){open.from, open.to, open.count + 1}, y, NULL) : 0;
		if (m && open.count && (x - open.to < 9 || (open.count > 1 && x < reach + 6))) {
			open.to = x;
			open.count++;
			continue;
		}
		if (open.count)
			draw_stretch(p, &open, y, taken);
		if (!m)
			return;
		open = (struct stretch){x, x, 1};
	}
}

#define LETTER_GAP 5 /* px beside a letter: closer, two letters read as a word */

/* A word left of the diamond, else right of it, else nowhere. */
static void draw_letter(const struct plot *p, double x, double y, const char *text, struct taken *taken)
{
	struct text_style style = text_style(p->lane >= 24 ? TEXT_24 : TEXT_20, TEXT_BOLD, COLOUR_TEXT);
	double wide = frame_text_width(p->f, style, text), left = x - 19 - wide,
	       px = text_px(style.size, p->f->setting->text_step);
	if (!is_free(taken, left - 1, x - 17) || left < p->area.x - 4)
		left = x + 19;
	if (!is_free(taken, left - 1, left + wide + 1) || left + wide > p->now_x - 4)
		return;
	words_at(p->f, left, round(y + px * 0.38), wide, style, text);
	take(taken, left - LETTER_GAP, left + wide + LETTER_GAP);
}

/* Diamonds that would cover one another: only the last, with how many more. */
static void draw_decisions(const struct plot *p, int lane, struct taken *taken)
{
	double y = plot_lane_y(p, lane), r = 14 * plot_scale(p);
	const struct audience_mark *next;
	int hidden = 0, i = 0;
	for (const struct audience_mark *m = next_mark(p, &i, lane, AUDIENCE_MARK_DECIDED); m; m = next) {
		next = next_mark(p, &i, lane, AUDIENCE_MARK_DECIDED);
		double x = plot_past_x(p, m->at, 14);
		if (next && plot_past_x(p, next->at, 14) - x < 2 * r) {
			hidden++;
			continue;
		}
		mark_decision(p->f, words_pillar(m->pillar), x, y, r, false);
		take(taken, x - r - 1, x + r + 1);
		draw_letter(p, x, y, hidden ? frame_print(p->f, "+%d", hidden) : m->letter, taken);
		hidden = 0;
	}
}

static void take_decisions(const struct plot *p, int lane, struct taken *taken)
{
	const struct audience_mark *m;
	for (int i = 0; (m = next_mark(p, &i, lane, AUDIENCE_MARK_DECIDED));)
		take(taken, plot_past_x(p, m->at, 14) - 15, plot_past_x(p, m->at, 14) + 15);
}

#define PENNANT_ASIDE 40 /* px that a pennant steps aside at most */

/* The free place for a pennant nearest to x, later ones first; -1 when there is none near. */
static double pennant_x(const struct plot *p, double x, const struct taken *taken)
{
	double most = p->now_x - 18;
	for (double away = 0; away <= PENNANT_ASIDE; away += 4) {
		if (x + away <= most && is_free(taken, x + away - 3, x + away + 17))
			return x + away;
		if (x - away >= p->area.x && is_free(taken, x - away - 3, x - away + 17))
			return x - away;
	}
	return -1;
}

/* A pennant steps aside for what stands there already; of one kind and place there is one, and in a crowd one of each kind. */
static void draw_outcomes(const struct plot *p, int lane, struct taken *taken)
{
	double last[2] = {-100, -100}, size = 26 * plot_scale(p);
	for (int i = 0; i < p->room->mark_count; i++) {
		const struct audience_mark *m = &p->room->marks[i];
		bool success = m->kind == AUDIENCE_MARK_SUCCESS;
		if ((!success && m->kind != AUDIENCE_MARK_SETBACK) || plot_lane(p, m->lane) != lane)
			continue;
		double x = fmin(plot_x(p, m->at), p->now_x - 18), at = pennant_x(p, x, taken);
		if (x - last[success] < (at < 0 ? 2 * PENNANT_ASIDE : 10))
			continue;
		last[success] = x;
		at = at < 0 ? x : at;
		mark_outcome(p->f, success, at + 6.5, plot_lane_y(p, lane), size);
		take(taken, at - 3, at + 17);
	}
}

/* One diamond a lane on the now line: a late decision before one that a few must take, before a poll. */
static void draw_open(const struct plot *p, int lane)
{
	const struct audience_mark *m, *shown = NULL;
	for (int i = 0; (m = next_mark(p, &i, lane, AUDIENCE_MARK_OPEN));)
		if (!shown || (m->late && !shown->late) || (!m->poll && shown->poll && m->late == shown->late))
			shown = m;
	if (!shown)
		return;
	bool small = shown->poll && !shown->late;
	mark_open(p->f, p->now_x, plot_lane_y(p, lane), (small ? 9 : 13) * plot_scale(p), small ? 3 : 4,
	          shown->late ? COLOUR_ALERT : COLOUR_ACCENT_INK);
}

void plot_marks(struct plot *p)
{
	draw_shares(p);
	for (int lane = 0; lane < p->lanes; lane++) {
		struct taken taken = {.count = 0};
		take_shares(p, lane, &taken);
		draw_injects(p, lane, &taken);
		take_decisions(p, lane, &taken);
		draw_outcomes(p, lane, &taken);
		draw_decisions(p, lane, &taken);
	}
}

void plot_open(const struct plot *p)
{
	for (int lane = 0; lane < p->lanes; lane++)
		draw_open(p, lane);
}
