/* room_timeline — a lane for each role, time to the right, the whole past always in sight: when the run grows longer the scale shrinks. From a handful of
 * marks to hundreds: injects that would touch become one block with their number, decisions that would touch become the latest with how many more, pennants
 * step aside, an option's letter is left out where it would cover a neighbour. */
#include "view/room/room_parts.h"
#include "view/room/room_plot.h"
#include "view/text/ticks.h"
#include "view/widget/panel.h"

#include <math.h>

#define LANES_MAX   14  /* more roles share the last lane */
#define LANE_MAX    72  /* px; a taller frame gives its height to the lanes */
#define LABEL_LEFT  20  /* from the panel's left edge */
#define LABEL_WIDTH 176 /* of the label column, up to LABEL_MAX when a name needs it */
#define LABEL_MAX   280
#define PLOT_RIGHT  1600
#define TICK_SPACE  199 /* at least, between axis labels */
#define TICK_APART  18  /* at least, between two labels, or a label and the flag */
#define NOW_MARGIN  44  /* from the now line to the plot's edge: half the flag */
#define ROUNDS_SEEN 3   /* at the opening of a scenario in rounds; its marks would stand on one spot of a scale of minutes */

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
	return words_is_other_day(h, at) ? words_day_time(p->f, h, at) : words_time(p->f, h, at, false);
}

/* A label centred on its line, or beginning there when `at_left`; left out where the flag or the label before, which ends at `last`, needs the place. Returns where
 * the last label ends now. */
static double draw_tick(const struct plot *p, int64_t at, bool at_left, double flag, double last)
{
	struct frame *f = p->f;
	struct text_style style = text_tabular(text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2));
	double x = plot_x(p, at);
	const char *label = tick_label(p, at);
	double wide = frame_text_width(f, style, label), from = at_left ? x : round(x - wide / 2);
	draw_vline(&f->draw, x, p->area.y, p->lanes * p->lane, 1, COLOUR_LINE);
	bool under_flag = from + wide + TICK_APART >= p->now_x - flag / 2 && from - TICK_APART <= p->now_x + flag / 2;
	if (under_flag || from < last + TICK_APART || from + wide > p->area.x + p->area.w)
		return last;
	words_at(f, from, p->area.y - 8, wide, style, label);
	return from + wide;
}

static void draw_axis(const struct plot *p, double flag)
{
	const struct audience_header *h = &p->room->header;
	struct ticks ticks = ticks_at_least(h, fmax(TICK_SPACE / p->per_second, 1800));
	int64_t end = (int64_t)(p->area.w / p->per_second);
	double last = draw_tick(p, 0, true, flag, -INFINITY);
	for (int64_t at = ticks_after(h, ticks, 0); at <= end; at = ticks_after(h, ticks, at))
		last = draw_tick(p, at, false, flag, last);
}

/* ---- legend ---- */

static void draw_legend(struct frame *f, double x, double y, double h)
{
	static const char *const ids[] = {"legend.inject", "legend.decision", "legend.success", "legend.setback",
	                                  "legend.shared"};
	draw_vline(&f->draw, x, y + 12, h - 24, 1, COLOUR_LINE);
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
	draw_legend(f, b.x + 1616, b.y, b.h);
	struct plot p = {.f = f, .room = room, .left = b.x, .area = box_make(b.x, b.y + 38, 0, b.h - 44)};
	p.lanes = room->lane_count < LANES_MAX ? room->lane_count : LANES_MAX;
	if (!p.lanes)
		return;
	p.lane = fmin(LANE_MAX, floor(p.area.h / p.lanes));
	fit_labels(&p);
	p.area.x = b.x + LABEL_LEFT + p.label + 4;
	p.area.w = b.x + PLOT_RIGHT - p.area.x;
	/* 10 px a minute; when the run grows longer two thirds and then half of that, again and again. */
	p.per_second = 10.0 / 60;
	if (room->header.round > 0)
		p.per_second = fmin(p.per_second, (p.area.w - NOW_MARGIN) / (double)(ROUNDS_SEEN * room->header.round));
	for (int step = 0; (double)room->header.now * p.per_second > p.area.w - NOW_MARGIN; step++)
		p.per_second *= step % 2 ? 3.0 / 4 : 2.0 / 3;
	p.now_x = plot_x(&p, room->header.now);
	const char *now = frame_say(f, room->header.run == AUDIENCE_PAUSED ? "room.now_paused" : "room.now");
	double flag = ceil(frame_text_width(f, text_style(TEXT_24, TEXT_BOLD, COLOUR_ON_ACCENT), now)) + 24;
	draw_lanes(&p);
	draw_axis(&p, flag);
	plot_marks(&p);
	mark_now(f, p.now_x, p.area.y, p.area.y + p.lanes * p.lane, now);
	plot_open(&p);
}
