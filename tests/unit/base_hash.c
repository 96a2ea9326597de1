/* XXH64 and the seeded generator: published vectors, and the numbers that recordings depend on. */
#include "test.h"

#include "base/hash.h"
#include "base/random.h"

#define SANITY_SEED UINT64_C(2654435761)

/* The bytes of xxHash's own sanity test. */
static void fill_sanity(unsigned char *bytes, size_t count)
{
	uint64_t generator = SANITY_SEED;
	for (size_t i = 0; i < count; i++, generator *= UINT64_C(11400714785074694797))
		bytes[i] = (unsigned char)(generator >> 56);
}

TEST(hash_matches_the_reference_at_every_kind_of_length)
{
	static const struct {
		size_t length;
		uint64_t plain, seeded;
	} cases[] = {
	    {0, 0xef46db3751d8e999, 0xac75fda2929b17ef},   {1, 0xe934a84adb052768, 0x5014607643a9b4c3},
	    {3, 0xff7e1959cb50794a, 0xaa8584e83660f7d1},   {4, 0x9136a0dca57457ee, 0xcaab286bd8e9fdb5},
	    {7, 0x6c83909a9f01ed25, 0xf98d03b1ad6f9293},   {8, 0xcdbcf538e71d1348, 0xfe0c047a5353cdac},
	    {14, 0x8282dcc4994e35c8, 0xc3bd6bf63deb6df0},  {31, 0x299b39a290e6d783, 0xda673d5feb5c1d79},
	    {32, 0x18b216492bb44b70, 0xb3f33bdf93ade409},  {33, 0x55c8dc3e578f5b59, 0xe92c292f64bc3071},
	    {63, 0xa9efbe0fa0f3f4e7, 0x6c911fadb05b6fc2},  {64, 0xef558f8acac2b5cd, 0xb5eeba99264cc44f},
	    {222, 0xb641ae8cb691c174, 0x20cb8ab7ae10c14a},
	};
	unsigned char bytes[222];
	fill_sanity(bytes, sizeof bytes);
	for (size_t i = 0; i < COUNT(cases); i++) {
		CHECK_INT(hash_bytes(bytes, cases[i].length, 0), cases[i].plain);
		CHECK_INT(hash_bytes(bytes, cases[i].length, SANITY_SEED), cases[i].seeded);
	}
	CHECK_INT(hash_bytes(NULL, 0, 0), 0xef46db3751d8e999);
}

TEST(hash_matches_the_reference_for_each_length_to_300)
{
	unsigned char bytes[300];
	fill_sanity(bytes, sizeof bytes);
	uint64_t folded = 0;
	for (size_t length = 0; length < 300; length++)
		folded = folded * 31 + hash_bytes(bytes, length, length);
	CHECK_INT(folded, 0xc7bb7fb95231f3de);
}

TEST(hash_does_not_depend_on_alignment)
{
	unsigned char bytes[108];
	for (size_t shift = 0; shift < 8; shift++) {
		fill_sanity(bytes + shift, 100);
		unsigned char level[100];
		memcpy(level, bytes + shift, sizeof level);
		CHECK_INT(hash_bytes(bytes + shift, 100, 1), hash_bytes(level, 100, 1));
	}
}

TEST(a_hash_taken_up_behind_what_has_not_changed_is_the_hash)
{
	enum { MOST = 5 * HASH_STRIDE };
	static unsigned char bytes[MOST], before[MOST];
	struct hash_mark marks[MOST / HASH_STRIDE];
	size_t length = 0, taken_up = 0;
	for (uint64_t i = 0; i < 2000; i++) {
		size_t now = i % 3 ? length : random_below(random_draw(7, 1, i), MOST + 1), common = now < length ? now : length, same = 0;
		bytes[random_below(random_draw(7, 0, i), MOST)] = (unsigned char)i;
		while ((same + 1) * HASH_STRIDE <= common && memcmp(bytes + same * HASH_STRIDE, before + same * HASH_STRIDE, HASH_STRIDE) == 0)
			same++;
		length = now;
		memcpy(before, bytes, sizeof before);
		CHECK_INT(hash_bytes_after(bytes, length, 5, marks, same), hash_bytes(bytes, length, 5));
		taken_up += same;
	}
	CHECK(taken_up > 1000);
}

TEST(hash_is_written_as_16_digits)
{
	char hex[17];
	hash_to_hex(0xef46db3751d8e999, hex);
	CHECK_TEXT(hex, "ef46db3751d8e999");
	hash_to_hex(0xa, hex);
	CHECK_TEXT(hex, "000000000000000a");
}

/* Changing one of these numbers changes the outcome of every recording made before. */
TEST(draws_are_fixed_for_ever)
{
	CHECK_INT(random_draw(0, 0, 0), 0x238275bc38fcbe91);
	CHECK_INT(random_draw(1, 0, 0), 0xb18a02f46d8d86c3);
	CHECK_INT(random_draw(0, 1, 0), 0x2f101fe21496ea20);
	CHECK_INT(random_draw(0, 0, 1), 0xf89a2566b5822c54);
	CHECK_INT(random_draw(42, 7, 1000000), 0x901c12e1a8da8a47);
	CHECK_INT(random_draw(UINT64_MAX, UINT64_MAX, UINT64_MAX), 0x179f01f0d2fba97a);
}

TEST(draws_are_even_over_draws_streams_and_seeds)
{
	enum { BUCKETS = 10, DRAWS = 100000 };
	for (int axis = 0; axis < 3; axis++) {
		int counts[BUCKETS] = {0};
		for (uint64_t i = 0; i < DRAWS; i++) {
			uint64_t value = random_draw(axis == 0 ? i : 9, axis == 1 ? i : 9, axis == 2 ? i : 9);
			counts[random_below(value, BUCKETS)]++;
		}
		double chi = 0, expected = (double)DRAWS / BUCKETS;
		for (int i = 0; i < BUCKETS; i++)
			chi += (counts[i] - expected) * (counts[i] - expected) / expected;
		CHECK(chi < 27.9); /* 9 degrees of freedom, one in a thousand */
	}
}

TEST(below_stays_below_at_the_edges)
{
	CHECK_INT(random_below(0, 1), 0);
	CHECK_INT(random_below(UINT64_MAX, 1), 0);
	CHECK_INT(random_below(0, UINT32_MAX), 0);
	CHECK_INT(random_below(UINT64_MAX, UINT32_MAX), UINT32_MAX - 1);
	CHECK_INT(random_below(UINT64_MAX, 6), 5);
	CHECK_INT(random_below(UINT64_C(1) << 63, 6), 3);
	CHECK_INT(random_below((UINT64_C(1) << 63) - 1, 6), 2);
}

TEST_MAIN
