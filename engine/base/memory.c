/* memory — the engine's only door to malloc, with a countdown that a test sets to make the Nth allocation fail.
 *
 * The countdown is one atomic number, at rest SIZE_MAX: the everyday cost is a relaxed load, and the explorer's threads may allocate freely.
 * An arena is a list of zeroed blocks that double in size; only the newest is filled. An object too large for the next block gets its own
 * block behind the newest, so that the room left in the newest stays usable. Under AddressSanitizer unused room is poisoned. */
#include "base/memory.h"

#include <assert.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature) /* clang's way of saying what gcc says with __SANITIZE_ADDRESS__ */
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define ARENA_POISON(at, size)   __asan_poison_memory_region((at), (size))
#define ARENA_UNPOISON(at, size) __asan_unpoison_memory_region((at), (size))
#else
#define ARENA_POISON(at, size)   ((void)(at), (void)(size))
#define ARENA_UNPOISON(at, size) ((void)(at), (void)(size))
#endif

#define ARENA_ALIGNMENT   16
#define ARENA_BLOCK_FIRST ((size_t)1024)
#define ARENA_BLOCK_LAST  ((size_t)256 * 1024) /* blocks stop doubling here */

struct arena_block {
	struct arena_block *next;
	size_t capacity, used;
	_Alignas(ARENA_ALIGNMENT) unsigned char data[];
};

static_assert(_Alignof(max_align_t) >= ARENA_ALIGNMENT, "malloc aligns blocks for an arena");

static atomic_size_t successes_left = SIZE_MAX;

/* Counts one allocation; false when it has to fail. */
static bool may_allocate(void)
{
	size_t left = atomic_load_explicit(&successes_left, memory_order_relaxed);
	while (left != SIZE_MAX && left != 0) {
		if (atomic_compare_exchange_weak_explicit(&successes_left, &left, left - 1, memory_order_relaxed,
		                                          memory_order_relaxed))
			return true;
	}
	return left != 0;
}

void memory_fail_after(size_t successes)
{
	atomic_store_explicit(&successes_left, successes, memory_order_relaxed);
}

/* Size 0 becomes 1 below: NULL then means failure and nothing else, whatever the C library thinks of empty blocks. */

void *memory_allocate(size_t size)
{
	return may_allocate() ? malloc(size ? size : 1) : NULL;
}

void *memory_allocate_zeroed(size_t count, size_t size)
{
	if (!may_allocate() ||
	    (size && count > SIZE_MAX / size)) /* calloc checks too, but AddressSanitizer's aborts there */
		return NULL;
	return count && size ? calloc(count, size) : calloc(1, 1);
}

void *memory_resize(void *old, size_t size)
{
	return may_allocate() ? realloc(old, size ? size : 1) : NULL;
}

void memory_free(void *block)
{
	free(block);
}

static void *block_take(struct arena *arena, struct arena_block *block, size_t size, size_t rounded)
{
	void *at = block->data + block->used;
	block->used += rounded;
	arena->used += rounded;
	ARENA_UNPOISON(at, size);
	return at;
}

static void *arena_grow(struct arena *arena, size_t size, size_t rounded)
{
	struct arena_block *newest = arena->blocks;
	size_t capacity = ARENA_BLOCK_FIRST;
	if (newest)
		capacity = newest->capacity < ARENA_BLOCK_LAST / 2 ? newest->capacity * 2 : ARENA_BLOCK_LAST;
	bool apart = newest && rounded > capacity / 4;
	if (apart || rounded > capacity)
		capacity = rounded;
	struct arena_block *block = memory_allocate_zeroed(1, sizeof *block + capacity);
	if (!block)
		return NULL;
	block->capacity = capacity;
	ARENA_POISON(block->data, capacity);
	if (apart) {
		block->next = newest->next;
		newest->next = block;
	} else {
		block->next = newest;
		arena->blocks = block;
	}
	return block_take(arena, block, size, rounded);
}

void *arena_allocate(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX / 2)
		return NULL;
	size_t rounded = ((size ? size : 1) + (ARENA_ALIGNMENT - 1)) & ~(size_t)(ARENA_ALIGNMENT - 1);
	struct arena_block *block = arena->blocks;
	if (block && rounded <= block->capacity - block->used)
		return block_take(arena, block, size, rounded);
	return arena_grow(arena, size, rounded);
}

char *arena_copy_text(struct arena *arena, const char *text, size_t length)
{
	if (length == SIZE_MAX)
		return NULL;
	char *copy = arena_allocate(arena, length + 1);
	if (copy && length)
		memcpy(copy, text, length);
	return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	char brief[256];
	va_list arguments;
	va_start(arguments, format);
	int length = vsnprintf(brief, sizeof brief, format, arguments);
	va_end(arguments);
	if (length < 0)
		return NULL;
	if ((size_t)length < sizeof brief)
		return arena_copy_text(arena, brief, (size_t)length);
	char *text = arena_allocate(arena, (size_t)length + 1);
	if (!text)
		return NULL;
	va_start(arguments, format);
	vsnprintf(text, (size_t)length + 1, format, arguments);
	va_end(arguments);
	return text;
}

void arena_clear(struct arena *arena)
{
	struct arena_block *kept = arena->blocks;
	if (!kept)
		return;
	arena->blocks = kept->next;
	arena_free(arena);
	ARENA_UNPOISON(kept->data, kept->used);
	memset(kept->data, 0, kept->used);
	ARENA_POISON(kept->data, kept->capacity);
	kept->used = 0;
	kept->next = NULL;
	arena->blocks = kept;
}

void arena_free(struct arena *arena)
{
	for (struct arena_block *block = arena->blocks, *next; block; block = next) {
		next = block->next;
		ARENA_UNPOISON(block->data, block->capacity);
		memory_free(block);
	}
	*arena = (struct arena){0};
}
