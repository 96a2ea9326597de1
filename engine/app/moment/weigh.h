/* weigh — how much each decision, act and inject of a finished run mattered in the end: the same run is played again with that one thing changed.
 *
 * A decision is tried with each of its other options and counts by the one that makes most difference; anything else is left out. One run takes milliseconds; they are
 * played one at a time (weigh_step), so that the screen answers meanwhile. What nobody could have changed (rules, what happens at the opening) is not weighed. */
#ifndef ENSHU_APP_WEIGH_H
#define ENSHU_APP_WEIGH_H

#include "app/moment/moment.h"

struct weighing;

/* For a run that has ended; the session must outlive it. NULL when memory is exhausted. */
struct weighing *weigh_begin(const struct session *s);
void weigh_free(struct weighing *w); /* NULL is allowed */
/* Plays one run. False when all have been played. */
bool weigh_step(struct weighing *w);
bool weigh_has_steps(const struct weighing *w);
/* Puts what has been measured into the picture: once all is, the turning points are those that mattered most. */
void weigh_fill(struct weighing *w, struct arena *arena, enum language language, struct hotwash_picture *picture);

#endif
