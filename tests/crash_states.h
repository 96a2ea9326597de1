/* crash_states — what a power cut can leave on a disk, for every point of a log of operations.
 *
 * Until a file is synced, each of its writes may have reached the disk or not, in any order, in whole or in part, by sectors of 512 bytes; within the range that
 * was written a sector may also hold neither the old bytes nor the new ones; a file may have grown without its bytes. Until its folder is synced, a new file may
 * be missing and a deleted one may be back. */
#ifndef ENSHU_CRASH_STATES_H
#define ENSHU_CRASH_STATES_H

#include "crash_vfs.h"

/* Called with crash_disk set to the state. `position`: how many operations had been issued. Returns false to stop. */
typedef bool (*crash_visit)(void *context, size_t position);

/* Visits the states after each operation of `log`, which began on `base`: everything lost; everything kept; and for each operation waiting for its sync: all but
 * it, it alone, all up to it, the same with it torn; and `random` mixtures of all of that. Returns how many states were visited. */
size_t crash_each_state(const struct crash_disk *base, const struct crash_log *log, uint64_t seed, int random,
                        crash_visit visit, void *context);

#endif
