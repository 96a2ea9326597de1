/* room_parts — what the room's screens share: the header, text that finds its size, small curves. */
#ifndef ENSHU_VIEW_ROOM_PARTS_H
#define ENSHU_VIEW_ROOM_PARTS_H

#include "audience/room.h"
#include "view/text/words.h"

/* The fixed design of 1920 x 1080 in this frame: centred across, from the top; returns by how much the frame is higher, which each screen gives to what can
 * use it. Ends with frame_stage_end. */
double room_stage(struct frame *f);

/* Header, 104 high: title, exercise mark, phase, clock, date, run state. */
void room_header(struct frame *f, const struct audience_room *room);

/* Head of the recording's chain, right-aligned at `right`, when it is to be written down. Returns where it begins. */
double room_chain(struct frame *f, const struct audience_room *room, double right, double baseline);

/* Text of several lines that must fit a box: tries each way, largest first; in the last one the text is shortened. */
struct room_way {
	enum text_size size;
	double line;   /* height of a line */
	int max_lines; /* that fit */
};
/* Draws the text with its first line at the top of b; the author's line breaks are kept where they fit. A language mark stands to the left of b (54 px).
 * `balanced`: two lines of about equal length, broken where a phrase ends, for questions and quotes. Returns the height drawn. */
double room_paragraph(struct frame *f, struct box b, struct text_style style, const struct room_way *ways, size_t count,
                      bool balanced, struct audience_text text);

/* The way in which room_paragraph would draw the text at this width. */
size_t room_paragraph_way(struct frame *f, double width, struct text_style style, const struct room_way *ways, size_t count, struct audience_text text);

/* True when one of the ways shows all of it. */
bool room_paragraph_fits(struct frame *f, double width, struct text_style style, const struct room_way *ways, size_t count, struct audience_text text);

/* The reason of a decided decision at one moment: all of it, or the page of it that is up. (room_quote.c) */
struct room_quote {
	const char *text;
	struct box area;
	const struct room_way *ways;
	size_t way_count;
	int page, pages; /* 1: it needs no turning */
	bool others;     /* the options not chosen stand above it */
	struct room_way line;
	const struct quote_page *shown;
};
/* `lines_above`: of the options not chosen. `reading`: milliseconds since it came up. Asks the frame to be drawn again when the next page is due. */
struct room_quote room_quote_make(struct frame *f, struct box card, const char *words, int lines_above, int64_t reading);
void room_quote_draw(struct frame *f, const struct room_quote *quote);

/* Curve of a metric over 0 .. now, scaled to its range; box as chart_sparkline. */
void room_curve(struct frame *f, struct box b, const struct audience_metric *metric, int64_t now);
/* Value with its unit, "38%", in `largest` or the next smaller size that fits; without its unit where it fits in none. */
void room_value(struct frame *f, double x, double baseline, double width, enum text_size largest, int32_t value,
                const char *unit);
/* Width of arrow, number (in 32) and word. */
double room_change_width(struct frame *f, const struct audience_metric *metric);
/* Arrow, number and word, vertically centred on cy, at most `width` wide; the number in 32, or 24 when `small` or short of space. */
void room_change(struct frame *f, double x, double cy, double width, bool small, const struct audience_metric *metric);

/* Cards of the running screen. `motion_ms`: see screen_room_motion; -1 none. */
void room_inject_card(struct frame *f, struct box b, const struct audience_room *room, int motion_ms);
/* Open or decided decision; `more` further open ones wait behind it; `reading` as in screen_room_motion. */
void room_decision_card(struct frame *f, struct box b, const struct audience_room *room,
                        const struct audience_room_decision *d, int more, int motion_ms, int64_t reading);
/* Timeline panel with legend. */
void room_timeline(struct frame *f, struct box b, const struct audience_room *room);

#endif
