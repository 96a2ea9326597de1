/* desk — what the facilitator's screens share: words by baseline, buttons of named actions, lists that scroll, header, transport bar, tooltips.
 *
 * Positions of text are baselines, as the visual targets give them, so that text of every size stands where it was drawn. A text that has to be shortened
 * shows whole in a tooltip while the pointer or the keyboard is on it: desk_text arranges that. */
#ifndef ENSHU_VIEW_DESK_H
#define ENSHU_VIEW_DESK_H

#include "view/text/words.h"
#include "view/ui/ui_picture.h"
#include "view/ui/ui_update.h"
#include "view/widget/chart.h"
#include "view/widget/control.h"
#include "view/widget/gate.h"
#include "view/widget/menu.h"
#include "view/widget/panel.h"

/* One drawing of one desk window. */
struct desk {
	struct frame *f;
	struct ui_state *ui; /* read only, but for the text fields that hot areas point to */
	const struct ui_pictures *p;
	int row;       /* hot area of the row being drawn, -1 none: shortened texts leave their whole in it */
	bool primary;  /* an overlay has the yellow button: nothing below is yellow */
	double top;    /* where panels begin: 80, or lower below a banner */
	double toasts; /* height of the stack of toasts at the right, with its gap above; 0 none */
};

/* Panes for F6, in reading order. */
enum desk_pane {
	DESK_PANE_HEAD = 1,
	DESK_PANE_1,
	DESK_PANE_2,
	DESK_PANE_3,
	DESK_PANE_4,
	DESK_PANE_5,
	DESK_PANE_6,
	DESK_PANE_7,
	DESK_PANE_BAR
};

/* ---- words (desk_words.c) ---- */
struct text_style desk_style(enum text_size size, enum colour colour);
struct text_style desk_bold(enum text_size size, enum colour colour);
/* What was written for a program: excerpts, conditions, commands. */
struct text_style desk_code(enum text_size size, enum colour colour);
/* One line with its baseline at y, at most `width` wide. Returns the width drawn. */
double desk_text(struct desk *d, double x, double y, double width, struct text_style style, const char *text);
/* The same for a cell of a table: never set smaller, so that a column keeps one size. */
double desk_cell(struct desk *d, double x, double y, double width, struct text_style style, struct audience_text text);
/* As desk_text, ending at `right`. */
double desk_right(struct desk *d, double right, double y, double width, struct text_style style, const char *text);
/* As desk_text, but a text that is too long is set smaller, down to `smallest`, before any of it is missing. */
double desk_fit(struct desk *d, double x, double y, double width, struct text_style style, enum text_size smallest,
                const char *text);
/* Joined with the language's comma: as many whole parts as fit, then how many more; the tooltip has all. Parts that are NULL or "" are left out. */
double desk_parts(struct desk *d, double x, double y, double width, struct text_style style, const char *const *parts,
                  int count);
/* In the middle between x and x + width. */
double desk_middle(struct desk *d, double x, double y, double width, struct text_style style, const char *text);
/* By interface text id. */
double desk_say(struct desk *d, double x, double y, double width, struct text_style style, const char *id);
/* A text of the scenario, with the language mark when it fell back. */
double desk_scenario(struct desk *d, double x, double y, double width, struct text_style style,
                     struct audience_text text);
/* The same, set smaller down to `smallest` before any of it is missing. */
double desk_scenario_fit(struct desk *d, double x, double y, double width, struct text_style style, enum text_size smallest,
                         struct audience_text text);
/* The same on up to max_lines lines, their middle where one line would have its baseline. Returns how many. */
int desk_scenario_lines(struct desk *d, double x, double y, double width, double line_height, int max_lines,
                        struct text_style style, struct audience_text text);
/* Roles that fit in `width`; when not all do, the tooltip has them all. */
double desk_names(struct desk *d, double x, double y, double width, struct text_style style,
                  const struct audience_names *names);
/* Lines with the first baseline at y. max_lines 0: as many as needed. Returns the number of lines. What does not fit is left to the tooltip. */
int desk_lines(struct desk *d, double x, double y, double width, double line_height, int max_lines,
               struct text_style style, const char *text);
/* All lines, but only those that lie wholly between top and bottom are drawn (scrolled text). */
void desk_lines_within(struct desk *d, double x, double y, double width, double line_height, struct text_style style,
                       const char *text, double top, double bottom);
int desk_line_count(struct desk *d, double width, struct text_style style, const char *text);
/* "Label: " joined parts with the language's comma; parts that are NULL or "" are left out. */
const char *desk_join(struct desk *d, const char *const *parts, int count);
/* "2 h 30 min", "45 min", "30 s"; and the same in words of remaining time. */
const char *desk_duration(struct desk *d, int64_t seconds);
/* "2 errors, 1 warning". */
const char *desk_faults(struct desk *d, int errors, int warnings);
const char *desk_day(struct desk *d, int year, int month, int day);
/* Time of day of a scenario second, with its day when that is not today's. */
const char *desk_time(struct desk *d, int64_t at);
/* The same with its day in every run that spans several: for lists and for what is read after the end. */
const char *desk_day_time(struct desk *d, int64_t at);
/* The same in a narrow column: the time, and the day or year in a second line 22 below where one is needed. */
void desk_stacked_time(struct desk *d, double x, double y, double width, struct text_style style, int64_t at);
/* "+4", "−1". */
const char *desk_signed(struct desk *d, int64_t amount);
/* "39%", "52". */
const char *desk_value(struct desk *d, int64_t value, const char *unit);
/* A clause of a condition, an effect, an event, as a sentence (desk_sentence.c). */
const char *desk_clause(struct desk *d, const struct audience_clause *clause);
const char *desk_effect(struct desk *d, const struct audience_effect *effect);
const char *desk_line(struct desk *d, const struct audience_line *line);
enum icon desk_line_icon(const struct audience_line *line);

/* ---- controls (desk.c) ---- */
/* A row of a list, hot as a whole; texts drawn until desk_row_end belong to it. */
void desk_row(struct desk *d, struct box b, double radius, enum ui_action action, int argument, bool selected);
void desk_row_end(struct desk *d);
/* A button for an action, with its first key as key cap, disabled with the reason when it cannot be given now. label: interface text id. */
void desk_button(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon);
/* As the screen's one yellow button; without border; selected. */
void desk_primary(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon);
void desk_quiet(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon);
void desk_toggle(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon,
                 bool on);
/* A button whose words are the caller's (spec.label in words, spec.why as well). */
void desk_own_button(struct desk *d, struct box b, enum ui_action action, int argument, struct control_button spec);
/* Choice of one, as control_segmented; a label that does not fit shows whole in its tooltip. */
void desk_segments(struct desk *d, struct box b, const char *action, const struct control_segment *segments,
                   size_t count, int chosen);
/* Width the button would like. */
double desk_button_width(struct desk *d, enum ui_action action, int argument, const char *label, enum icon icon);
void desk_field(struct desk *d, struct box b, enum ui_field field, const char *placeholder, bool search);
void desk_dropdown(struct desk *d, struct box b, enum ui_list list, int row, const char *label,
                   enum mark_pillar pillar);
/* First row to draw of a list: as scrolled, or so that `selected` is visible. */
int desk_scroll(const struct desk *d, enum ui_scroll scroll, int selected, int visible, int total);
/* Track at the right of `area`, and the wheel over it. */
void desk_track(struct desk *d, struct box track, struct box area, enum ui_scroll scroll, int first, int visible,
                int total);
/* Panel with title; note may be NULL. Returns what is below the title. */
struct box desk_panel(struct desk *d, struct box b, enum icon icon, const char *title, const char *note);
/* Icon in a raised tile. */
void desk_tile(struct desk *d, double x, double y, double size, enum icon icon, double icon_size, enum colour ink);
/* While the room discusses, the keys of the speeds tick its questions; the speeds stay with the pointer and the palette. */
bool desk_ticks_questions(const struct desk *d);
/* Binds the keys of every action that the present screen allows. */
void desk_bind_keys(struct desk *d);
/* Keeps a text for the tooltip of the row being drawn, or of `b` when there is none. */
void desk_hint(struct desk *d, struct box b, const char *text);

/* ---- parts of several screens ---- */
void desk_header_plain(struct desk *d, const char *title, bool mark, const char *subtitle, double right);
void desk_header_run(struct desk *d); /* title, clock, state of room and recording */
void desk_transport(struct desk *d);  /* the bar at the bottom of a running session */
void desk_badge(struct desk *d, double right, const struct replay_badge *badge,
                const char *verified_id); /* verified, or what differs */
double desk_badge_width(struct desk *d, const struct replay_badge *badge, const char *verified_id);
double desk_exercise_mark(struct desk *d, double x);
void desk_banner(struct desk *d); /* recording stopped; moves d->top */
double desk_toasts_height(struct desk *d);
void desk_toasts(struct desk *d);
void desk_overlay(struct desk *d);   /* palette and forms */
void desk_open_list(struct desk *d); /* entries of the open drop-down */
void desk_tip(struct desk *d);

/* ---- screens ---- */
void screen_library(struct desk *d);
void screen_setup(struct desk *d);
void screen_console(struct desk *d);
void screen_role(struct desk *d);
void screen_replay(struct desk *d);
/* The keys that the replay has besides those of the table of actions. */
void screen_replay_keys(struct desk *d);
void screen_hotwash(struct desk *d);
void screen_explore(struct desk *d);
void screen_author(struct desk *d);

#endif
