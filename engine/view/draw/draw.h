/* draw — the draw list: what a picture consists of, without saying how it becomes pixels.
 *
 * A flat array of items in painting order; text and points live in pools beside it. SDL draws it (display/paint.h), tests compare it as text,
 * the layout checker walks it (layout_check.h). Colours are names (theme.h), coordinates logical pixels (box.h). When memory runs out the list
 * drops the item and remembers `failed`; a picture with a hole is better than no picture, and the owner can say so.
 *
 * Strokes lie inside the outline for boxes, and centred on the outline for everything else, as the visual tokens ask. */
#ifndef ENSHU_VIEW_DRAW_H
#define ENSHU_VIEW_DRAW_H

#include "base/buffer.h"
#include "view/draw/box.h"
#include "view/draw/theme.h"

enum draw_kind {
	DRAW_BOX,     /* x y w h, radius, fill, stroke */
	DRAW_LINE,    /* from (x, y) to (w, h): the end point is stored in w and h */
	DRAW_PATH,    /* open polyline through the points */
	DRAW_POLYGON, /* closed, fill and/or stroke */
	DRAW_CIRCLE,  /* centre x y, radius */
	DRAW_ARC,     /* centre x y, radius, from angle w to angle h in degrees, 0 = east, clockwise */
	DRAW_TEXT,    /* one line of text in the line box x y w h */
	DRAW_CLIP,    /* from here on only inside x y w h (and inside the outer clip) */
	DRAW_UNCLIP,
	DRAW_THEME, /* from here on with palette `fill` - 1 of theme.h, whatever the window shows; 0: the window's own again */
	DRAW_KIND_COUNT
};

enum draw_flag {
	DRAW_ROUND = 1,     /* round caps and joins (icons, curves); otherwise butt caps, mitre joins */
	DRAW_DASHED = 2,    /* dash_on and dash_off hold */
	DRAW_SHORTENED = 4, /* text: an ellipsis replaced what did not fit */
};

/* The nine sizes of the type scale; px values (before the text step, see text.h) are 14 16 20 24 28 32 36 48 88. */
enum text_size { TEXT_14, TEXT_16, TEXT_20, TEXT_24, TEXT_28, TEXT_32, TEXT_36, TEXT_48, TEXT_88, TEXT_SIZE_COUNT };
/* TEXT_CODE: every letter equally wide and straight quotation marks, for what was written for a program: excerpts of scenarios, conditions, commands. */
enum text_weight { TEXT_REGULAR, TEXT_BOLD, TEXT_CODE, TEXT_WEIGHT_COUNT };
enum text_align { TEXT_LEFT, TEXT_CENTRE, TEXT_RIGHT };

/* How a text looks. Compose: text_right(text_tabular(text_style(TEXT_16, TEXT_BOLD, COLOUR_TEXT2))). */
struct text_style {
	enum text_size size;
	enum text_weight weight;
	enum colour colour;
	enum text_align align;
	bool tabular; /* every digit in a cell of 0.7598 em: clocks, times, table numbers */
};

static inline struct text_style text_style(enum text_size size, enum text_weight weight, enum colour colour)
{
	return (struct text_style){.size = size, .weight = weight, .colour = colour};
}
static inline struct text_style text_centre(struct text_style s)
{
	s.align = TEXT_CENTRE;
	return s;
}
static inline struct text_style text_right(struct text_style s)
{
	s.align = TEXT_RIGHT;
	return s;
}
static inline struct text_style text_tabular(struct text_style s)
{
	s.tabular = true;
	return s;
}

struct draw_item {
	uint8_t kind, flags;  /* enum draw_kind, enum draw_flag */
	uint8_t fill, stroke; /* enum colour; text uses fill */
	uint8_t weight, align, tabular;
	uint16_t tag; /* who drew it, for the layout checker; see draw_tag */
	double x, y, w, h;
	double radius;
	double width; /* stroke width; text: measured width of the text, which is <= w unless it does not fit */
	double dash_on, dash_off;
	double px;             /* text: font size in logical pixels */
	uint32_t first, count; /* text: bytes in the text pool; path and polygon: points in the point pool */
};

struct draw_list {
	struct draw_item *items;
	size_t count, capacity;
	double *points;                     /* x y x y ... */
	size_t point_count, point_capacity; /* in doubles */
	struct buffer text;
	double dx, dy;            /* added to every coordinate; set with draw_origin */
	double dash_on, dash_off; /* for the strokes that follow; set with draw_dash */
	int clip_depth, theme_depth;
	uint16_t tag;
	bool failed;
};

/* Empties the list but keeps its memory. A list of all zeros is an empty list. */
void draw_begin(struct draw_list *d);
void draw_free(struct draw_list *d);

/* Filled rectangle. */
void draw_rect(struct draw_list *d, struct box b, enum colour fill);
/* Rounded rectangle with fill and/or a stroke of `width` inside its edge; COLOUR_NONE leaves one out. radius 0 is allowed. */
void draw_round(struct draw_list *d, struct box b, double radius, enum colour fill, enum colour stroke, double width);
/* Straight line with butt caps. Horizontal and vertical lines land on whole device pixels: a line of width 1 at y covers row y
 * when given as draw_hline(y); draw_line itself is centred on its two points. */
void draw_line(struct draw_list *d, double x0, double y0, double x1, double y1, double width, enum colour colour);
void draw_hline(struct draw_list *d, double x, double y, double w, double thickness, enum colour colour);
void draw_vline(struct draw_list *d, double x, double y, double h, double thickness, enum colour colour);
/* Polyline through `count` points given as x y pairs, round caps and joins. Fewer than two points draw nothing. */
void draw_path(struct draw_list *d, const double *xy, size_t count, double width, enum colour colour);
/* Closed polygon. `flags` is DRAW_ROUND for round joins or 0 for mitre joins (convex outlines only). Fill by the non-zero rule. */
void draw_polygon(struct draw_list *d, const double *xy, size_t count, enum colour fill, enum colour stroke,
                  double width, int flags);
void draw_circle(struct draw_list *d, double cx, double cy, double radius, enum colour fill, enum colour stroke,
                 double width);
/* `flags` is DRAW_ROUND for round caps or 0. from < to, at most 360 degrees apart. */
void draw_arc(struct draw_list *d, double cx, double cy, double radius, double from, double to, double width,
              enum colour colour, int flags);
/* One line of text in the line box b. `measured` is its width, `px` its font size; both as text.h computes them. Screens use frame_text. */
void draw_text(struct draw_list *d, struct box b, struct text_style style, double px, const char *text, size_t length,
               double measured, int flags);

/* Clips nest; each push needs its pop before the frame ends. */
void draw_clip(struct draw_list *d, struct box b);
void draw_unclip(struct draw_list *d);
/* Draws what follows in the given palette, for pictures of a screen within a screen. Does not nest. */
void draw_theme(struct draw_list *d, enum theme_id theme);
void draw_theme_end(struct draw_list *d);
/* Dashes for the strokes that follow; 0, 0 ends it. */
void draw_dash(struct draw_list *d, double on, double off);
/* Moves the origin of everything that follows, absolute (not added to the origin in force). */
void draw_origin(struct draw_list *d, double x, double y);
/* Names the owner of what follows (0: nobody). The layout checker reports overlaps with both tags, and a test may allow a pair. */
void draw_tag(struct draw_list *d, uint16_t tag);

/* Text bytes of a DRAW_TEXT item, not zero-terminated; length in item->count. */
const char *draw_item_text(const struct draw_list *d, const struct draw_item *item);
/* Where the letters of a DRAW_TEXT item are: the advance, from the capitals' top (0.12 em below the em box) to just below the baseline. Accents and descenders may
 * reach into the leading, which is what leading is for. */
struct box draw_text_ink(const struct draw_item *item);
/* Takes back the texts drawn so far whose letters something in b (from the origin in force) would cover in part: half a line is worse than none. */
void draw_drop_cut_texts(struct draw_list *d, struct box b);
/* The area an item can touch, in logical pixels. Empty for clip and theme items. */
struct box draw_item_bounds(const struct draw_list *d, const struct draw_item *item);
/* Canonical text of the list, one item a line, numbers with at most two decimals: the form of the golden files. */
void draw_to_text(const struct draw_list *d, struct buffer *out);
/* Equal lists have equal hashes; used to skip frames in which nothing changed. */
uint64_t draw_hash(const struct draw_list *d);

#endif
