/* hash — XXH64 by Yann Collet (public specification, xxHash "doc/xxhash_spec.md"): fast and well mixed, not cryptographic.
 * Used for state digests, which find divergence; tampering is found by the BLAKE2b chain of the recording. Same value on every machine. */
#ifndef ENSHU_BASE_HASH_H
#define ENSHU_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const void *data, size_t length, uint64_t seed);
/* The same for data of which a beginning is as it was the last time, so that it need not be gone through again: the work is kept at every HASH_STRIDE bytes. `marks` has
 * room for length / HASH_STRIDE of them and belongs to the caller; the first `strides` of them are those of this data, all of them afterwards. */
#define HASH_STRIDE 1024
struct hash_mark {
	uint64_t lanes[4];
};
uint64_t hash_bytes_after(const void *data, size_t length, uint64_t seed, struct hash_mark *marks, size_t strides);
/* Writes 16 lower-case hex digits and a zero. */
void hash_to_hex(uint64_t hash, char out[17]);

#endif
