/* random — SplitMix64 used three deep: the seed starts a sequence, its `stream`th value starts another, and the `draw`th value of that is the result.
 *
 * Being a function of three numbers it has no state to save, restore or forget: the schedule keeps a count of draws and nothing else. */
#include "base/random.h"

#include <assert.h>

#define GOLDEN_GAMMA UINT64_C(0x9E3779B97F4A7C15)

/* Value number `index` of the SplitMix64 sequence that starts at `state`. */
static inline uint64_t splitmix(uint64_t state, uint64_t index)
{
	uint64_t z = state + (index + 1) * GOLDEN_GAMMA;
	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

uint64_t random_root(uint64_t seed)
{
	return splitmix(seed, 0);
}

uint64_t random_draw_from(uint64_t root, uint64_t stream, uint64_t draw)
{
	return splitmix(splitmix(root, stream), draw);
}

uint64_t random_draw(uint64_t seed, uint64_t stream, uint64_t draw)
{
	return random_draw_from(random_root(seed), stream, draw);
}

uint32_t random_below(uint64_t value, uint32_t bound)
{
	assert(bound >= 1);
	/* The upper 64 bits of the 96-bit product, in two halves because C has no wider integer. */
	uint64_t high = (value >> 32) * bound, low = (value & UINT32_MAX) * bound;
	return (uint32_t)((high + (low >> 32)) >> 32);
}
