/* screen_room — the running exercise. See screen_room.h. */
#include "view/room/screen_room.h"

#include "view/room/room_parts.h"
#include "view/widget/panel.h"

#include <math.h>

#define METRICS_SHOWN 9 /* rows that stay readable in the column */

/* ---- metrics ---- */

/* The value on its way from the earlier one, or as it is. The change beside it is that of the value itself: halfway it would contradict its own word. */
static int32_t moving(const struct audience_metric *m, int i, const struct screen_room_motion *motion)
{
	if (motion && motion->from && i < motion->from_count && motion->metrics >= 0 && motion->metrics < SCREEN_ROOM_METRICS_MS)
		return motion->from[i] + (int32_t)((int64_t)(m->value - motion->from[i]) * motion->metrics / SCREEN_ROOM_METRICS_MS);
	return m->value;
}

#define CHANGE_WIDTH 166 /* between value and curve */

static void draw_metric(struct frame *f, struct box row, const struct audience_metric *m, int32_t value, bool small, int64_t now)
{
	static const enum text_size sizes[] = {TEXT_24, TEXT_20};
	bool low = row.h < 84; /* more than six rows */
	double baseline = row.y + row.h - (low ? 6 : 12);
	enum text_size largest = !low ? TEXT_48 : row.h < 68 ? TEXT_28 : TEXT_36;
	panel_divider(f, row.x, row.y, row.w);
	words_line(f, box_make(row.x, row.y + (low ? 5 : 10), 302, 24), text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2),
	           sizes, 2, m->label);
	room_value(f, row.x, baseline, 132, largest, value, m->unit);
	room_change(f, row.x + 140, baseline - (small ? 12 : 17), CHANGE_WIDTH, small, m);
	room_curve(f, box_make(row.x + 308, row.y + (low ? 8 : 12), 78, low ? row.h - 20 : 60), m, now);
}

static void draw_metrics(struct frame *f, struct box b, const struct audience_room *room,
                         const struct screen_room_motion *motion)
{
	panel_plain(f, b);
	const char *time = words_near_time(f, &room->header, room->since);
	const char *title = room->since > 0 ? FRAME_SAY(f, "room.change_since", I18N_TEXT("time", time))
	                                    : frame_say(f, "room.change_since_start");
	words_at(f, b.x + 24, b.y + 37, b.w - 48, text_style(TEXT_24, TEXT_REGULAR, COLOUR_TEXT2), title);
	int count = room->metric_count < METRICS_SHOWN ? room->metric_count : METRICS_SHOWN;
	double pitch = count > 6 ? floor(544.0 / count) : 90;
	bool small = pitch < 84;
	for (int i = 0; i < count; i++)
		small = small || room_change_width(f, &room->metrics[i]) > CHANGE_WIDTH;
	for (int i = 0; i < count; i++) {
		const struct audience_metric *m = &room->metrics[i];
		draw_metric(f, box_make(b.x + 24, b.y + 52 + i * pitch, b.w - 48, pitch), m, moving(m, i, motion), small, room->header.now);
	}
}

/* ---- the two cards below the inject ---- */

static void draw_decisions(struct frame *f, const struct audience_room *room, const struct screen_room_motion *motion)
{
	struct box left = box_make(32, 420, 692, 304), right = box_make(740, 420, 692, 304);
	int decided = 0, tint = motion ? motion->decided : -1;
	const struct audience_room_decision *first = NULL, *second = NULL;
	if (room->open_count > 0)
		first = &room->open[0];
	else if (room->decided_count > decided)
		first = &room->decided[decided++];
	if (room->open_count > 1 && !room->fresh)
		second = &room->open[1];
	else if (room->decided_count > decided)
		second = &room->decided[decided];
	int behind = room->open_total - (second && second->chosen < 0 ? 2 : 1); /* open ones that have no place; the last open card counts them */
	int64_t reading = motion ? motion->reading : 0;
	room_decision_card(f, left, room, first, second && second->chosen < 0 ? 0 : behind, tint, reading);
	room_decision_card(f, right, room, second, behind,
	                   first && first->chosen < 0 ? tint : -1, reading);
}

void screen_running(struct frame *f, const struct audience_room *room, const struct screen_room_motion *motion)
{
	panel_background(f);
	double more = room_stage(f);
	room_header(f, room);
	bool opening = room->inject_count + room->open_count + room->decided_count == 0; /* the premise has all the place */
	room_inject_card(f, box_make(32, 120, 1400, opening ? 604 : 284), room, motion ? motion->inject : -1);
	if (!opening)
		draw_decisions(f, room, motion);
	draw_metrics(f, box_make(1448, 120, 440, 604), room, motion);
	room_timeline(f, box_make(32, 740, 1856, 324 + more), room);
	frame_stage_end(f);
}

void screen_room(struct frame *f, const struct audience_room *room, const struct screen_room_motion *motion)
{
	if (room->header.run == AUDIENCE_OVER)
		screen_ending(f, room);
	else if (room->discussion)
		screen_discussion(f, room);
	else
		screen_running(f, room, motion);
}
