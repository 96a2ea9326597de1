/* hash — XXH64 by Yann Collet (public specification, xxHash "doc/xxhash_spec.md"): fast and well mixed, not cryptographic.
 * Used for state digests, which find divergence; tampering is found by the BLAKE2b chain of the recording. Same value on every machine. */
#ifndef ENSHU_BASE_HASH_H
#define ENSHU_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const void *data, size_t length, uint64_t seed);
/* Writes 16 lower-case hex digits and a zero. */
void hash_to_hex(uint64_t hash, char out[17]);

#endif
