/* memory — where every allocation of the engine passes, so that a test can make the Nth one fail.
 *
 * Arena: many small objects with one lifetime (a loaded scenario, a parsed line, a picture). Freed as a whole. */
#ifndef ENSHU_BASE_MEMORY_H
#define ENSHU_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Like malloc, calloc and realloc, but counted. All return NULL on failure; memory_free accepts NULL. */
void *memory_allocate(size_t size);
void *memory_allocate_zeroed(size_t count, size_t size);
void *memory_resize(void *old, size_t size);
void memory_free(void *block);

/* Test hook: the allocation after `successes` further ones fails, and every later one too. SIZE_MAX switches it off (the default). */
void memory_fail_after(size_t successes);

struct arena {
	struct arena_block *blocks; /* newest first */
	size_t used;                /* bytes handed out, for limits and reports */
};

/* Zeroed, 16-byte aligned memory that lives until arena_free. Returns NULL when memory is exhausted. `arena` may be all zeros. */
void *arena_allocate(struct arena *arena, size_t size);
/* Copy of `length` bytes of `text` with a terminating zero. NULL when memory is exhausted. */
char *arena_copy_text(struct arena *arena, const char *text, size_t length);
/* printf into the arena. NULL when memory is exhausted. */
char *arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Takes everything back but keeps one block for what comes next: for a loop that fills an arena anew each time round. */
void arena_clear(struct arena *arena);
/* Frees every block; the arena can be used again. */
void arena_free(struct arena *arena);

#endif
