/* random — a counter-based generator: the value is a pure function of (seed, stream, draw), so the state of a stream is its draw count alone.
 * Mixing is SplitMix64's finaliser (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014) over the three words. */
#ifndef ENSHU_BASE_RANDOM_H
#define ENSHU_BASE_RANDOM_H

#include <stdint.h>

uint64_t random_draw(uint64_t seed, uint64_t stream, uint64_t draw);
/* The same in two steps, for who draws from many streams of one seed: random_draw_from(random_root(seed), stream, draw). */
uint64_t random_root(uint64_t seed);
uint64_t random_draw_from(uint64_t root, uint64_t stream, uint64_t draw);
/* Uniform integer in 0 .. bound-1 without bias worth the name (multiply-shift of 64 bits); bound >= 1. */
uint32_t random_below(uint64_t value, uint32_t bound);

#endif
