/* mark — pillar badges, timeline marks and status words. Colour is never the only signal: pillar = hue + shape, status = icon + word, delta = arrow + number
 * + word. Filled square, upright triangle, circle are the pillars' alone; diamonds are decisions; pennants outcomes; bars injects; octagons alerts.
 * All positions are centres unless a name says otherwise. Shapes: visual tokens, section 4. */
#ifndef ENSHU_VIEW_MARK_H
#define ENSHU_VIEW_MARK_H

#include "view/draw/frame.h"

enum mark_pillar { MARK_NONE, MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION, MARK_BASE, MARK_PILLAR_COUNT };

enum colour mark_colour(enum mark_pillar pillar); /* hue; COLOUR_TEXT2 for MARK_BASE */
enum colour mark_tint(enum mark_pillar pillar);   /* fill of a chosen option; COLOUR_RAISED for MARK_BASE */
enum colour mark_ink(enum mark_pillar pillar);    /* on the hue; COLOUR_BG for MARK_BASE */
/* Interface text id of its name, e.g. "pillar.defence". */
const char *mark_name_id(enum mark_pillar pillar);

enum mark_fill { MARK_FILLED, MARK_UNUSED, MARK_ABSENT }; /* filled; hollow in its hue; hollow in `line` */
/* Badge of optical size d: 36 room options, 24 legend, 22-16 desk, 12 heat map heads. MARK_BASE is always a hollow hexagon; MARK_NONE draws nothing. */
void mark_badge(struct frame *f, enum mark_pillar pillar, double cx, double cy, double d, enum mark_fill fill);

/* Decision recorded: diamond in the pillar's hue with its shape knocked out; hollow in a branch. r: half diagonal, 14 in the room. */
void mark_decision(struct frame *f, enum mark_pillar pillar, double cx, double cy, double r, bool hollow);
/* Several decisions that would cover one another: a diamond, wider with each digit, with their number. */
void mark_decisions(struct frame *f, int count, double cx, double cy, double r);
/* Decision open: diamond outline on panel. r 13 stroke 4 COLOUR_ACCENT_INK (owner), r 9 stroke 3 (poll), COLOUR_ALERT when late. */
void mark_open(struct frame *f, double cx, double cy, double r, double stroke, enum colour colour);
/* Inject bar 6 x 22 times scale; the newest in accent. */
void mark_inject(struct frame *f, double cx, double cy, double scale, bool newest);
/* Pennant: filled at the top = success, open at the bottom in alert = setback. size 26 in the room. */
void mark_outcome(struct frame *f, bool success, double cx, double cy, double size);
/* Sharing: dot at (x, y0), arrow to the middle of the lane at y1. */
void mark_share(struct frame *f, double x, double y0, double y1, double scale);
/* Now line from y down to bottom with its flag (32 high, ending at y) and label. */
void mark_now(struct frame *f, double x, double y, double bottom, const char *label);

/* Change of a metric: stemmed arrow (flat at 0), number, word. up is good unless `lower_is_better`. Sizes from `size` (TEXT_32 room, TEXT_16 desk).
 * Words are the interface texts delta.better, delta.worse, delta.same. Left aligned at x, vertically centred on cy. Returns the width. */
double mark_delta(struct frame *f, double x, double cy, int change, bool lower_is_better, enum text_size size,
                  double number_width);

enum mark_status {
	STATUS_DONE,
	STATUS_NEXT,
	STATUS_SKIPPED,
	STATUS_ALERT,
	STATUS_TO_COME,
	STATUS_HELD,
	STATUS_IF_MET,
	STATUS_VERIFIED,
	STATUS_OPEN,
	STATUS_WAITING,
};
enum icon mark_status_icon(enum mark_status status);
enum colour mark_status_colour(enum mark_status status);
/* Icon of 16 + 2 and word in 16 px, in a row's cell b. */
void mark_status(struct frame *f, struct box b, enum mark_status status, const char *word);

#endif
