/* room_timeline — a lane for each role, time to the right, the whole past always in sight: when the run grows longer the scale shrinks. From a handful of
 * marks to hundreds: injects that would touch become one block with their number, decisions that would touch become the latest with how many more, pennants
 * step aside, an option's letter is left out where it would cover a neighbour. */
#include "view/panel.h"
#include "view/room_parts.h"

#include "base/duration.h"

#include <math.h>
#include <string.h>

#define LANES_MAX   14  /* more roles share the last lane */
#define LABEL_LEFT  20  /* from the panel's left edge */
#define LABEL_WIDTH 176 /* of the label column, up to LABEL_MAX when a name needs it */
#define LABEL_MAX   280
#define PLOT_RIGHT  1600
#define TICK_SPACE  300 /* between axis labels at every scale */
#define NOW_MARGIN  44  /* from the now line to the plot's edge: half the flag */
#define ARROWS_MAX  256
#define SPANS_MAX   512 /* stretches of one lane that are taken */

struct plot {
	struct frame *f;
	const struct audience_room *room;
	struct box area; /* of the lanes, without labels */
	double left;     /* where lanes begin, with labels */
	double per_second, lane, now_x, label;
	enum text_size label_size;
	int lanes;
	struct arrow {
		double x;
		int from, to;
	} arrows[ARROWS_MAX];
	int arrow_count;
	bool crowded; /* too many arrows for a line each */
};

/* What a lane's marks have covered so far, so that words and pennants find free places. */
struct taken {
	double from[SPANS_MAX], to[SPANS_MAX];
	int count;
};

static double x_of(const struct plot *p, int64_t at)
{
	return round(p->area.x + (double)at * p->per_second);
}

/* The same, but so far left of the now line that a mark of this half width stays clear of it. */
static double past_x(const struct plot *p, int64_t at, double half)
{
	return fmax(p->area.x, fmin(x_of(p, at), p->now_x - half - 3));
}

static int lane_of(const struct plot *p, int lane)
{
	return lane < p->lanes ? lane : p->lanes - 1;
}

static double lane_y(const struct plot *p, int lane)
{
	return p->area.y + p->lane * lane_of(p, lane) + p->lane / 2;
}

static double scale_of(const struct plot *p)
{
	return fmin(1, p->lane / 28);
}

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

/* ---- ground ---- */

/* The label of lane i; the last one may stand for several roles. */
static struct audience_text lane_label(const struct plot *p, int i)
{
	struct audience_text text = p->room->lanes[i].label;
	if (i == p->lanes - 1 && p->room->lane_count > p->lanes)
		text = (struct audience_text){
		    FRAME_SAY(p->f, "room.other_lanes", I18N_NUMBER("count", p->room->lane_count - i)), NULL};
	if (p->lane < 28)
		text.language = NULL; /* no room for its mark */
	return text;
}

/* One size for all labels: the largest at which the widest fits its column and the lane; the column grows first. */
static void fit_labels(struct plot *p)
{
	struct text_style style = text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT);
	for (p->label_size = p->lane >= 24 ? TEXT_24 : p->lane >= 20 ? TEXT_20 : TEXT_16;; p->label_size--) {
		style.size = p->label_size;
		p->label = LABEL_WIDTH;
		for (int i = 0; i < p->lanes; i++) {
			struct audience_text text = lane_label(p, i);
			p->label = fmax(p->label,
			                ceil(frame_text_width(p->f, style, text.text)) + 12 + (text.language ? 54 : 0));
		}
		if (p->label <= LABEL_MAX || p->label_size == TEXT_16)
			break;
	}
	p->label = fmin(p->label, LABEL_MAX);
}

static void draw_lanes(const struct plot *p)
{
	struct frame *f = p->f;
	double right = p->area.x + p->area.w;
	for (int i = 0; i < p->lanes; i += 2)
		draw_rect(&f->draw, box_make(p->left + 1, p->area.y + i * p->lane, right - p->left - 1, p->lane),
		          COLOUR_SUNKEN);
	for (int i = 0; i < p->lanes; i++)
		words_line(f, box_make(p->left + LABEL_LEFT, p->area.y + i * p->lane, p->label, p->lane),
		           text_style(p->label_size, TEXT_REGULAR, COLOUR_TEXT), &p->label_size, 1, lane_label(p, i));
	double future = fmax(p->now_x, p->area.x);
	draw_rect(&f->draw, box_make(future, p->area.y, right - future, p->lanes * p->lane), COLOUR_FUTURE);
}

static const char *tick_label(const struct plot *p, int64_t at)
{
	const struct audience_header *h = &p->room->header;
	const char *time = words_time(p->f, h, at, false);
	if (!words_is_other_day(h, at))
		return time;
	int year, month, day, weekday, hour, minute, second;
	moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	const char *name = frame_say(p->f, frame_print(p->f, "weekday.%d", weekday));
	return FRAME_SAY(p->f, "room.tick", I18N_TEXT("weekday", name), I18N_NUMBER("day", day),
	                 I18N_TEXT("time", time));
}

/* A label centred on x, or beginning at x when `at_left`; hidden where the flag needs the place. */
static void draw_tick(const struct plot *p, int64_t at, bool at_left, double flag)
{
	struct frame *f = p->f;
	struct text_style style = text_tabular(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2));
	double x = x_of(p, at);
	const char *label = tick_label(p, at);
	double wide = frame_text_width(f, style, label), from = at_left ? x : round(x - wide / 2);
	draw_vline(&f->draw, x, p->area.y, p->lanes * p->lane, 1, COLOUR_LINE);
	if (from + wide + 18 < p->now_x - flag / 2 || from - 18 > p->now_x + flag / 2)
		if (from + wide <= p->area.x + p->area.w)
			words_at(f, from, p->area.y - 8, wide, style, label);
}

static void draw_axis(const struct plot *p, double flag)
{
	int64_t step = 1800, local = p->room->header.start_local;
	while ((double)step * p->per_second < TICK_SPACE)
		step *= 2;
	int64_t end = (int64_t)(p->area.w / p->per_second), first = step - ((local % step) + step) % step;
	if (first == step)
		first = 0;
	draw_tick(p, 0, true, flag);
	for (int64_t at = first; at <= end; at += step) {
		double x = x_of(p, at);
		if (at == 0)
			continue;
		if (x - p->area.x < 150)
			draw_vline(&p->f->draw, x, p->area.y, p->lanes * p->lane, 1, COLOUR_LINE);
		else
			draw_tick(p, at, false, flag);
	}
}

/* ---- marks ---- */

static const struct audience_mark *next_mark(const struct plot *p, int *i, int lane, int kind)
{
	while (*i < p->room->mark_count) {
		const struct audience_mark *m = &p->room->marks[(*i)++];
		if ((int)m->kind == kind && (lane < 0 || lane_of(p, m->lane) == lane))
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
	for (int i = 0; (m = next_mark(p, &i, -1, AUDIENCE_MARK_SHARED)) && p->arrow_count < ARROWS_MAX;) {
		struct arrow arrow = {past_x(p, m->at, 12), lane_of(p, m->lane), lane_of(p, m->to)};
		if (arrow.from == arrow.to)
			continue;
		arrow.x = arrow_x(p, &arrow);
		if (is_drawn(p, &arrow))
			continue;
		p->arrows[p->arrow_count++] = arrow;
		mark_share(p->f, arrow.x, lane_y(p, arrow.from), lane_y(p, arrow.to), scale_of(p));
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

static void draw_block(const struct plot *p, double from, double to, double y, int count, struct taken *taken)
{
	struct frame *f = p->f;
	double scale = scale_of(p), high = 22 * scale;
	struct text_style style = text_centre(text_style(p->lane >= 26 ? TEXT_20 : TEXT_16, TEXT_BOLD, COLOUR_BG));
	const char *number = frame_print(f, "%d", count);
	double wide = fmax(to - from + 6, frame_text_width(f, style, number) + 10);
	struct box b = box_make(round((from + to - wide) / 2), round(y - high / 2), ceil(wide), high);
	draw_round(&f->draw, b, 3, COLOUR_TEXT, COLOUR_NONE, 0);
	frame_text(f, b, style, number);
	take(taken, b.x - 2, b.x + b.w + 2);
}

/* Bars closer than 9 px become one block with their number; two stay two bars. The newest stands by itself. */
static void draw_injects(const struct plot *p, int lane, struct taken *taken)
{
	double from = 0, to = 0, y = lane_y(p, lane), scale = scale_of(p);
	int count = 0;
	for (int i = 0;;) {
		const struct audience_mark *m = next_mark(p, &i, lane, AUDIENCE_MARK_INJECT);
		double x = m ? past_x(p, m->at, 3) : 0;
		if (m && m->newest) {
			mark_inject(p->f, x, y, scale, true);
			take(taken, x - 4, x + 4);
			continue;
		}
		if (m && count && x - to < 9) {
			to = x;
			count++;
			continue;
		}
		if (count > 2) {
			draw_block(p, from, to, y, count, taken);
		} else if (count) {
			mark_inject(p->f, from, y, scale, false);
			if (count == 2)
				mark_inject(p->f, fmax(to, from + 8), y, scale, false);
			take(taken, from - 4, fmax(to, from + (count == 2 ? 8 : 0)) + 4);
		}
		if (!m)
			return;
		from = to = x;
		count = 1;
	}
}

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
	take(taken, left - 2, left + wide + 2);
}

/* Diamonds closer than 20 px: only the last, with how many more. */
static void draw_decisions(const struct plot *p, int lane, struct taken *taken)
{
	double y = lane_y(p, lane), r = 14 * scale_of(p);
	const struct audience_mark *next;
	int hidden = 0, i = 0;
	for (const struct audience_mark *m = next_mark(p, &i, lane, AUDIENCE_MARK_DECIDED); m; m = next) {
		next = next_mark(p, &i, lane, AUDIENCE_MARK_DECIDED);
		double x = past_x(p, m->at, 14);
		if (next && past_x(p, next->at, 14) - x < 20) {
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
		take(taken, past_x(p, m->at, 14) - 15, past_x(p, m->at, 14) + 15);
}

/* A pennant steps aside for what stands there already, at most 40 px; of one kind and place there is one. */
static void draw_outcomes(const struct plot *p, int lane, struct taken *taken)
{
	double last[2] = {-100, -100}, size = 26 * scale_of(p);
	for (int i = 0; i < p->room->mark_count; i++) {
		const struct audience_mark *m = &p->room->marks[i];
		bool success = m->kind == AUDIENCE_MARK_SUCCESS;
		if ((!success && m->kind != AUDIENCE_MARK_SETBACK) || lane_of(p, m->lane) != lane)
			continue;
		double x = fmin(x_of(p, m->at), p->now_x - 18), at = x;
		if (x - last[success] < 10)
			continue;
		last[success] = x;
		while (at < fmin(x + 40, p->now_x - 21) && !is_free(taken, at - 3, at + 17))
			at += 4;
		mark_outcome(p->f, success, at + 6.5, lane_y(p, lane), size);
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
	mark_open(p->f, p->now_x, lane_y(p, lane), (small ? 9 : 13) * scale_of(p), small ? 3 : 4,
	          shown->late ? COLOUR_ALERT : COLOUR_ACCENT_INK);
}

/* ---- legend ---- */

static void draw_legend(struct frame *f, double x, double y)
{
	static const char *const ids[] = {"legend.inject", "legend.decision", "legend.success", "legend.setback",
	                                  "legend.shared"};
	draw_vline(&f->draw, x, y + 12, 300, 1, COLOUR_LINE);
	double cx = x + 32, cy = y + 32;
	mark_inject(f, cx, cy, 1, false);
	mark_open(f, cx, cy + 37, 12, 3, COLOUR_TEXT);
	mark_outcome(f, true, cx + 1, cy + 74, 24);
	mark_outcome(f, false, cx + 1, cy + 111, 24);
	draw_circle(&f->draw, cx - 13, cy + 148, 5, COLOUR_COO, COLOUR_NONE, 0);
	draw_line(&f->draw, cx - 10, cy + 148, cx + 2, cy + 148, 3, COLOUR_COO);
	const double head[] = {cx + 1, cy + 139, cx + 1, cy + 157, cx + 15, cy + 148};
	draw_polygon(&f->draw, head, 3, COLOUR_COO, COLOUR_NONE, 0, 0);
	for (int i = 0; i < 8; i++) {
		const char *word =
		    frame_say(f, i < 5 ? ids[i] : mark_name_id((enum mark_pillar)(MARK_DEFENCE + i - 5)));
		if (i >= 5)
			mark_badge(f, (enum mark_pillar)(MARK_DEFENCE + i - 5), cx, cy + 37 * i, 24, MARK_FILLED);
		words_at(f, x + 60, cy + 37 * i + 9, 168, text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2), word);
	}
}

void room_timeline(struct frame *f, struct box b, const struct audience_room *room)
{
	panel_plain(f, b);
	draw_legend(f, b.x + 1616, b.y);
	struct plot p = {.f = f, .room = room, .left = b.x, .area = box_make(b.x, b.y + 38, 0, 280)};
	p.lanes = room->lane_count < LANES_MAX ? room->lane_count : LANES_MAX;
	if (!p.lanes)
		return;
	p.lane = fmin(46, floor(p.area.h / p.lanes));
	fit_labels(&p);
	p.area.x = b.x + LABEL_LEFT + p.label + 4;
	p.area.w = b.x + PLOT_RIGHT - p.area.x;
	/* 10 px a minute; when the run grows longer two thirds and then half of that, again and again. */
	p.per_second = 10.0 / 60;
	for (int step = 0; (double)room->header.now * p.per_second > p.area.w - NOW_MARGIN; step++)
		p.per_second *= step % 2 ? 3.0 / 4 : 2.0 / 3;
	p.now_x = x_of(&p, room->header.now);
	const char *now = frame_say(f, room->header.run == AUDIENCE_PAUSED ? "room.now_paused" : "room.now");
	double flag = ceil(frame_text_width(f, text_style(TEXT_24, TEXT_BOLD, COLOUR_ON_ACCENT), now)) + 24;
	draw_lanes(&p);
	draw_axis(&p, flag);
	draw_shares(&p);
	for (int lane = 0; lane < p.lanes; lane++) {
		struct taken taken = {.count = 0};
		take_shares(&p, lane, &taken);
		draw_injects(&p, lane, &taken);
		take_decisions(&p, lane, &taken);
		draw_outcomes(&p, lane, &taken);
		draw_decisions(&p, lane, &taken);
	}
	mark_now(f, p.now_x, p.area.y, p.area.y + p.lanes * p.lane, now);
	for (int lane = 0; lane < p.lanes; lane++)
		draw_open(&p, lane);
}
