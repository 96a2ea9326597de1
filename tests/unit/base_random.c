/* Chance is a pure function of seed, stream and draw: the same numbers on every machine, evenly spread. */
#include "base/random.h"
#include "test.h"

TEST(a_draw_depends_on_seed_stream_and_number_alone)
{
	CHECK(random_draw(1, 2, 3) == random_draw(1, 2, 3));
	CHECK(random_draw(1, 2, 3) != random_draw(2, 2, 3));
	CHECK(random_draw(1, 2, 3) != random_draw(1, 3, 3));
	CHECK(random_draw(1, 2, 3) != random_draw(1, 2, 4));
	CHECK(random_draw_from(random_root(1), 2, 3) == random_draw(1, 2, 3));
}

TEST(numbers_below_a_bound_stay_below_it_and_come_equally_often)
{
	enum { BOUND = 10, DRAWS = 100000 };
	int seen[BOUND] = {0};
	for (uint64_t i = 0; i < DRAWS; i++)
		seen[random_below(random_draw(42, 7, i), BOUND)]++; /* beyond the bound: out of the array, which the sanitizer stops */
	for (int i = 0; i < BOUND; i++) /* five standard deviations of a count of 10,000 */
		CHECK(seen[i] > 10000 - 475 && seen[i] < 10000 + 475);
	CHECK_INT(random_below(UINT64_MAX, 1), 0);
	CHECK_INT(random_below(UINT64_MAX, UINT32_MAX), UINT32_MAX - 1);
}

TEST(neighbouring_seeds_streams_and_draws_do_not_follow_one_another)
{
	/* Bits that agree between neighbours: 32 of 64 on average; the mean of 1,000 pairs lies within five standard deviations of it. */
	for (int way = 0; way < 3; way++) {
		int agree = 0;
		for (uint64_t i = 0; i < 1000; i++) {
			uint64_t a = random_draw(i, 5, 9), b = random_draw(i + 1, 5, 9);
			if (way == 1) {
				a = random_draw(5, i, 9);
				b = random_draw(5, i + 1, 9);
			} else if (way == 2) {
				a = random_draw(5, 9, i);
				b = random_draw(5, 9, i + 1);
			}
			agree += 64 - __builtin_popcountll(a ^ b);
		}
		CHECK(agree > 32000 - 633 && agree < 32000 + 633);
	}
}

TEST_MAIN
