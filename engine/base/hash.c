/* hash — XXH64 in one pass over the bytes, as written down in xxHash's doc/xxhash_spec.md; the step names below are those of the document.
 *
 * Words are read little-endian whatever the machine, so that a digest is the same number everywhere. */
#include "base/hash.h"

#include <string.h>

#define PRIME_1 UINT64_C(0x9E3779B185EBCA87)
#define PRIME_2 UINT64_C(0xC2B2AE3D27D4EB4F)
#define PRIME_3 UINT64_C(0x165667B19E3779F9)
#define PRIME_4 UINT64_C(0x85EBCA77C2B2AE63)
#define PRIME_5 UINT64_C(0x27D4EB2F165667C5)

static inline uint64_t read_64(const unsigned char *at)
{
	uint64_t word;
	memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

static inline uint32_t read_32(const unsigned char *at)
{
	uint32_t word;
	memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap32(word);
#endif
	return word;
}

static inline uint64_t rotate(uint64_t word, int bits)
{
	return word << bits | word >> (64 - bits);
}

static inline uint64_t round_lane(uint64_t lane, uint64_t word)
{
	return rotate(lane + word * PRIME_2, 31) * PRIME_1;
}

static inline uint64_t merge_lane(uint64_t hash, uint64_t lane)
{
	return (hash ^ round_lane(0, lane)) * PRIME_1 + PRIME_4;
}

/* Steps 5 and 6: the last 0 to 31 bytes, then the final mix. */
static inline uint64_t finish(uint64_t hash, const unsigned char *at, size_t left)
{
	for (; left >= 8; at += 8, left -= 8)
		hash = rotate(hash ^ round_lane(0, read_64(at)), 27) * PRIME_1 + PRIME_4;
	if (left >= 4) {
		hash = rotate(hash ^ read_32(at) * PRIME_1, 23) * PRIME_2 + PRIME_3;
		at += 4;
		left -= 4;
	}
	for (; left > 0; at++, left--)
		hash = rotate(hash ^ *at * PRIME_5, 11) * PRIME_1;
	hash = (hash ^ hash >> 33) * PRIME_2;
	hash = (hash ^ hash >> 29) * PRIME_3;
	return hash ^ hash >> 32;
}

/* Step 2: whole stripes of 32 bytes. */
static inline struct hash_mark take_stripes(struct hash_mark mark, const unsigned char *at, size_t stripes)
{
	uint64_t a = mark.lanes[0], b = mark.lanes[1], c = mark.lanes[2], d = mark.lanes[3];
	for (; stripes; at += 32, stripes--) {
		a = round_lane(a, read_64(at));
		b = round_lane(b, read_64(at + 8));
		c = round_lane(c, read_64(at + 16));
		d = round_lane(d, read_64(at + 24));
	}
	return (struct hash_mark){{a, b, c, d}};
}

/* Step 3. */
static inline uint64_t merge(struct hash_mark mark)
{
	uint64_t hash = rotate(mark.lanes[0], 1) + rotate(mark.lanes[1], 7) + rotate(mark.lanes[2], 12) + rotate(mark.lanes[3], 18);
	for (int i = 0; i < 4; i++)
		hash = merge_lane(hash, mark.lanes[i]);
	return hash;
}

static inline struct hash_mark first_mark(uint64_t seed)
{
	return (struct hash_mark){{seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1}};
}

uint64_t hash_bytes(const void *data, size_t length, uint64_t seed)
{
	const unsigned char *at = data;
	size_t stripes = length / 32;
	uint64_t hash = stripes ? merge(take_stripes(first_mark(seed), at, stripes)) : seed + PRIME_5;
	return finish(hash + length, at + stripes * 32, length % 32);
}

uint64_t hash_bytes_after(const void *data, size_t length, uint64_t seed, struct hash_mark *marks, size_t strides)
{
	const unsigned char *at = data;
	struct hash_mark mark = strides ? marks[strides - 1] : first_mark(seed);
	for (; (strides + 1) * HASH_STRIDE <= length; strides++)
		marks[strides] = mark = take_stripes(mark, at + strides * HASH_STRIDE, HASH_STRIDE / 32);
	size_t done = strides * HASH_STRIDE, stripes = (length - done) / 32;
	uint64_t hash = length >= 32 ? merge(take_stripes(mark, at + done, stripes)) : seed + PRIME_5;
	return finish(hash + length, at + done + stripes * 32, length % 32);
}

void hash_to_hex(uint64_t hash, char out[17])
{
	for (int i = 15; i >= 0; i--, hash >>= 4)
		out[i] = "0123456789abcdef"[hash & 15];
	out[16] = '\0';
}
