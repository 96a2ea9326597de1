/* guide — a scenario on paper: the facilitator's guide, and a card for each role, as self-contained pages that print on A4.
 *
 * The facilitator's guide is made of audience_guide_make, a role's card of audience_role_make for that role at the opening and of what is read aloud to all:
 * nothing else reaches a card, so a card cannot tell what its role may not know. */
#ifndef ENSHU_APP_GUIDE_H
#define ENSHU_APP_GUIDE_H

#include "audience/guide.h"
#include "base/buffer.h"
#include "sim/engine.h"
#include "view/desk/desk.h"

/* One language of one scenario. Opened and closed by guide_open and guide_close. */
struct guide {
	struct arena arena;
	const struct i18n *strings;
	enum language language;
	const struct sim_scenario *scenario;
	struct sim_machine *machine;
	struct sim_state *state; /* the opening */
	struct audience_source source;
	const struct audience_guide *book;
	/* sentences are those of the desk: a frame that nothing is drawn into */
	struct frame_setting setting;
	struct frame frame;
	struct ui_state *ui;
	struct ui_pictures pictures;
	struct desk desk;
};

/* False when memory is exhausted. `strings` and the scenario must outlive the guide; guide_close may be called after a failure too. */
bool guide_open(struct guide *g, const struct sim_scenario *scenario, const struct sim_hooks *hooks, const struct i18n *strings, enum language language);
void guide_close(struct guide *g);

/* Appends whole pages. */
void guide_write_facilitator(struct guide *g, struct buffer *out);
/* Cards of all roles that sit at the table, one sheet each; or the card of one. False when memory is exhausted. */
bool guide_write_cards(struct guide *g, struct buffer *out);
bool guide_write_card(struct guide *g, int role, struct buffer *out);

/* ---- parts shared by both ---- */
const char *guide_say(const struct guide *g, const char *id);
#define GUIDE_SAY(g, id, ...)                                                                                          \
	i18n_format((g)->strings, &(g)->arena, (g)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})
/* A text of the scenario, with the mark of the language it fell back to; line breaks stay. Nothing at all when it is empty. */
void guide_text(const struct guide *g, struct buffer *out, const char *open, struct audience_text text, const char *close);
/* An interface text between tags. */
void guide_label(const struct guide *g, struct buffer *out, const char *open, const char *id, const char *close);
const char *guide_names(struct guide *g, const struct audience_names *names);
/* Date and time of a scenario second, "–" for -1. */
const char *guide_when(struct guide *g, int64_t second);
/* "Metric or fact, 40 or more", "Approved by X within 2 h": a gate in words. */
const char *guide_gate(struct guide *g, const struct audience_gate *gate);
extern const char guide_style[];

#endif
