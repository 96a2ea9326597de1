/* property — runs over many seeds; a failing run prints its own, and ENSHU_SEED=N repeats it alone. */
#ifndef ENSHU_TESTS_PROPERTY_H
#define ENSHU_TESTS_PROPERTY_H

#include "test.h"

#include <stdlib.h>

/* `seed` counts up to `runs`, or is the one asked for. */
#define FOR_SEEDS(runs)                                                                                                \
	const char *only_ = getenv("ENSHU_SEED");                                                                      \
	for (uint64_t seed = only_ ? strtoull(only_, NULL, 10) : 1, last_ = only_ ? seed : (runs); seed <= last_; seed++)

/* CHECK, in a loop over seeds. */
#define HOLDS(condition)                                                                                               \
	do {                                                                                                           \
		bool holds_ = (condition);                                                                             \
		if (!holds_)                                                                                           \
			printf("%s\nENSHU_SEED=%llu\n", #condition, (unsigned long long)seed);                         \
		CHECK(holds_);                                                                                         \
	} while (0)

#endif
