/* frame — one picture under construction and what can be done in it: the draw list, the hot areas of pointer and keyboard, and the keys.
 *
 * A screen is a function (const picture, ui state, struct frame *) called whenever something changed; widgets draw and register their hot area in one call.
 * A hot area names a command ("console.fire", argument 15). Pointer, focus + Enter and key cap all lead to that same name (interact.h), and the app
 * dispatches on it. The order of registration is the order of Tab.
 *
 * Size: scale = min(window w / 1920, window h / 1080), so a frame is at least 1920 x 1080 logical pixels, and exactly one side is longer when the window is
 * not 16:9. Screens lay out from frame width and height; those that keep the fixed 1920 x 1080 design call frame_stage first and are centred. */
#ifndef ENSHU_VIEW_FRAME_H
#define ENSHU_VIEW_FRAME_H

#include "view/draw/icon.h"
#include "view/text/i18n.h"
#include "view/text/text.h"
#include "view/widget/field.h"

#define FRAME_WIDTH      1920
#define FRAME_HEIGHT     1080
#define FRAME_ACTION_MAX 48 /* bytes of a command name with its zero */
#define FRAME_HITS_MAX   1024
#define FRAME_KEYS_MAX   128

/* A hot area's identity, stable from frame to frame. An empty action is no target. */
struct frame_target {
	char action[FRAME_ACTION_MAX];
	int argument;
};

enum frame_hit_kind {
	HIT_BUTTON, /* press and release inside, or Enter / Space */
	HIT_ITEM,   /* row of a list: arrows move along its group; a press acts at once, Enter acts */
	HIT_FIELD,  /* takes text into `field`; Enter acts unless multiline, Ctrl+Enter always */
	HIT_STEP,   /* stepper: arrows act with argument; see frame_hit_step */
	HIT_TRACK,  /* scrubber: a press or drag acts with the value under the pointer */
	HIT_SCROLL, /* wheel and PageUp / PageDown act with the number of rows; never focused */
};

struct frame_hit {
	struct box box;
	enum frame_hit_kind kind;
	struct frame_target target;
	bool disabled; /* keeps its place, takes no press; `why` goes to the status line */
	const char *why;
	bool chosen;   /* of its group: where Tab stops */
	bool readable; /* a shortened text: takes no press, but the keyboard stops there to show it whole */
	uint16_t pane, group;     /* F6 moves between panes, arrows within a group; 0: none */
	struct field *field;      /* HIT_FIELD */
	struct text_layout lines; /* HIT_FIELD: what is drawn, for caret placement by pointer */
	struct box text_box;      /* HIT_FIELD: where the lines stand */
	double line_height, px;
	int low, high; /* HIT_TRACK: values at the left and right edge. HIT_STEP: step and Shift step */
};

struct frame_key {
	char key[24]; /* event.h's names */
	struct frame_target target;
	const char *label; /* for the overlay of all keys; may be NULL */
	bool everywhere;   /* also while a text field has the focus (function keys, Ctrl chords) */
};

/* What does not change from frame to frame, supplied by the app. Pointers must outlive the frame. */
struct frame_setting {
	struct text_metrics metrics;
	const struct icon_set *icons;
	const struct i18n *strings;
	enum language language;
	int text_step; /* 0 .. TEXT_STEPS-1; the room always uses 0 */
	bool motion;   /* false: every change is immediate */
};

struct frame {
	struct draw_list draw;
	struct arena arena; /* texts made for this frame */
	const struct frame_setting *setting;
	double width, height;
	struct frame_hit *hits;
	size_t hit_count;
	struct frame_key *keys;
	size_t key_count;
	struct frame_target focus, hover, pressed; /* from interact.h; widgets read them */
	bool focus_visible;                        /* the keyboard was used last: draw the ring */
	uint16_t pane, group;                      /* given to the hits that follow */
	int again_ms; /* the picture changes by itself after so long; 0: it does not */
	bool failed; /* memory ran out or a capacity was reached: something is missing in the picture */
};

/* A frame of all zeros is valid to begin. width and height in logical pixels. Drops what the previous frame held, keeps memory. */
void frame_begin(struct frame *f, const struct frame_setting *setting, double width, double height);
/* Asserts that clips, themes, dashes, origin, pane and group are closed again. */
void frame_end(struct frame *f);
void frame_free(struct frame *f);
/* The picture wants to be made again after `ms` at the latest. */
void frame_again(struct frame *f, int ms);
/* Logical size of a window of w x h device pixels, and the scale between. */
void frame_size_for(int w, int h, double *width, double *height, double *scale);
/* Centres a fixed 1920 x 1080 layout in the frame: everything drawn and registered later is moved. Ends with frame_stage_end. */
void frame_stage(struct frame *f);
void frame_stage_end(struct frame *f);

/* ---- text ---- */
/* An interface text by id; FRAME_SAY(f, "id", I18N_NUMBER("count", 3), ...) with arguments. Lives as long as the frame. Never NULL. */
const char *frame_say(struct frame *f, const char *id);
const char *frame_format(struct frame *f, const char *id, const struct i18n_argument *arguments);
#define FRAME_SAY(f, id, ...) frame_format((f), (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})
/* printf into the frame, for numbers and times. Never NULL. */
const char *frame_print(struct frame *f, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Scenario seconds since midnight as "08:24" or "08:24:36"; a remaining time as "05:24" or "1:05:24", late as "+03:10". Lives in the frame. */
const char *frame_clock(struct frame *f, int64_t second_of_day, bool seconds);
const char *frame_span(struct frame *f, int64_t seconds);
const char *frame_late(struct frame *f, int64_t seconds);

/* Width of a text in a style, logical pixels. */
double frame_text_width(struct frame *f, struct text_style style, const char *text);
/* One line centred vertically in b. A text that is too wide at the user's text size is set smaller, down to the normal size, and then shortened with "...". Returns the width drawn. */
double frame_text(struct frame *f, struct box b, struct text_style style, const char *text);
/* The same by interface text id. */
double frame_label(struct frame *f, struct box b, struct text_style style, const char *id);
/* Several lines of `line_height`, the first in the line box at the top of b; as many as fit in b, at most max_lines when that is not 0.
 * Returns how many were drawn; *shortened (may be NULL) tells whether text is missing. */
size_t frame_paragraph(struct frame *f, struct box b, struct text_style style, double line_height, size_t max_lines,
                       const char *text, bool *shortened);
/* Height a paragraph needs at a width, without drawing. */
double frame_paragraph_height(struct frame *f, double width, struct text_style style, double line_height,
                              size_t max_lines, const char *text);

/* ---- drawing shorthands ---- */
/* The icon in the square whose top left corner is (x, y); stroke 0: the usual one for the size. */
void frame_icon(struct frame *f, enum icon icon, double x, double y, double size, enum colour colour);
void frame_icon_stroke(struct frame *f, enum icon icon, double x, double y, double size, double stroke,
                       enum colour colour);

/* ---- hot areas ---- */
/* Registers an area; the returned pointer is valid until the next registration and may be refined (kind, disabled, field ...). NULL when full. */
struct frame_hit *frame_hit(struct frame *f, struct box b, enum frame_hit_kind kind, const char *action, int argument);
/* Binds a key to a command without a visible control. The widgets with a key cap bind theirs themselves. `label` is for the overlay of all keys. */
void frame_bind(struct frame *f, const char *key, const char *action, int argument, const char *label);
/* The hits that follow belong to this pane (F6) or group (arrows). 0 ends it. Numbers are the screen's own. */
void frame_pane(struct frame *f, uint16_t pane);
void frame_group(struct frame *f, uint16_t group);
bool frame_is_focus(const struct frame *f, const char *action, int argument);
bool frame_is_hover(const struct frame *f, const char *action, int argument);
bool frame_is_pressed(const struct frame *f, const char *action, int argument);
/* The keyboard focus ring around b: 2 px, `outside` px away, drawn only while the keyboard is in use. */
void frame_focus_ring(struct frame *f, struct box b, double outside, double radius);

#endif
