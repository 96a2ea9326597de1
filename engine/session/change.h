/* change — the difference between two states as bytes: what a recording keeps so that it can be viewed even when it can no longer be re-executed.
 *
 * Runs of (u16 gap, u16 length, bytes), gap counted from the end of the previous run, little-endian. The schedule is left out: it is what is still to come, not
 * what happened. */
#ifndef ENSHU_SESSION_CHANGE_H
#define ENSHU_SESSION_CHANGE_H

#include "base/buffer.h"
#include "sim/state.h"

/* Appends the bytes that turn `before` into `after`. */
void change_write(const struct sim_scenario *scenario, const struct sim_state *before, const struct sim_state *after, struct buffer *out);
/* Applies such bytes. False when they do not fit a state of this scenario (it may then be half changed). */
bool change_apply(const struct sim_scenario *scenario, struct sim_state *state, const void *bytes, size_t size);

#endif
