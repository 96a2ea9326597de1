/* Allocation: the countdown that fails, arenas, and every step of arena, buffer and file reading failing once. */
#include "test.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/memory.h"

#include <stdlib.h>

TEST(allocations_fail_from_the_chosen_one_on)
{
	memory_fail_after(2);
	void *a = memory_allocate(1), *b = memory_allocate_zeroed(2, 3), *c = memory_allocate(1),
	     *d = memory_resize(a, 9);
	memory_fail_after(SIZE_MAX);
	CHECK(a && b && !c && !d);
	memory_free(a); /* a failed resize left it alone */
	memory_free(b);
	memory_free(NULL);
	c = memory_allocate(0);
	CHECK(c);
	memory_free(c);
}

TEST(zeroed_allocation_refuses_an_overflowing_product)
{
	volatile size_t half = SIZE_MAX / 2; /* volatile: the compiler would warn of what is tested here */
	CHECK(!memory_allocate_zeroed(half, 4));
}

TEST(arena_memory_is_zeroed_aligned_and_apart)
{
	struct arena arena = {0};
	unsigned char *last = NULL;
	for (size_t size = 0; size < 3000; size += 7) {
		unsigned char *at = arena_allocate(&arena, size);
		CHECK(at && at != last && (uintptr_t)at % 16 == 0);
		for (size_t i = 0; i < size; i++)
			CHECK(at[i] == 0);
		memset(at, 0xAA, size);
		last = at;
	}
	CHECK(arena.used >= 3000 * 3000 / 14 - 3000);
	arena_free(&arena);
	CHECK(!arena.blocks && arena.used == 0);
	CHECK(arena_allocate(&arena, 1));
	arena_free(&arena);
}

TEST(arena_cleared_gives_zeroed_memory_again_from_the_same_block)
{
	struct arena arena = {0};
	for (int round = 0; round < 3; round++) {
		unsigned char *first = NULL, *at = NULL;
		for (size_t size = 1; size < 2000; size += 13) {
			at = arena_allocate(&arena, size);
			first = first ? first : at;
			CHECK(at);
			for (size_t i = 0; i < size; i++)
				CHECK(at[i] == 0);
			memset(at, 0xAA, size);
		}
		struct arena_block *kept = arena.blocks;
		arena_clear(&arena);
		CHECK(arena.blocks == kept && arena.used == 0);
	}
	arena_free(&arena);
	arena_clear(&arena);
	CHECK(!arena.blocks);
}
TEST(arena_keeps_filling_its_block_after_a_large_object)
{
	struct arena arena = {0};
	char *before = arena_allocate(&arena, 16);
	CHECK(arena_allocate(&arena, 1000000));
	char *after = arena_allocate(&arena, 16);
	CHECK(after == before + 16);
	arena_free(&arena);
}

TEST(arena_refuses_absurd_sizes)
{
	struct arena arena = {0};
	CHECK(!arena_allocate(&arena, SIZE_MAX));
	CHECK(!arena_allocate(&arena, SIZE_MAX - 8));
	CHECK(!arena_copy_text(&arena, "", SIZE_MAX));
	CHECK(arena.used == 0);
	arena_free(&arena);
}

TEST(arena_texts_are_terminated)
{
	struct arena arena = {0};
	char *copy = arena_copy_text(&arena, "hot wash", 3);
	CHECK_TEXT(copy, "hot");
	CHECK_TEXT(arena_copy_text(&arena, NULL, 0), "");
	CHECK_TEXT(arena_format(&arena, "inject %d of %s", 7, "twelve"), "inject 7 of twelve");
	char *wide = arena_format(&arena, "%*d", 255, 1), *wider = arena_format(&arena, "%*d", 256, 2);
	CHECK_INT(strlen(wide), 255);
	CHECK_INT(strlen(wider), 256);
	CHECK(wider[255] == '2');
	CHECK_TEXT(copy, "hot");
	arena_free(&arena);
}

static bool use_arena(struct arena *arena)
{
	for (int i = 0; i < 200; i++) {
		if (!arena_format(arena, "line %d", i) || !arena_copy_text(arena, "text", 4) ||
		    !arena_allocate(arena, 40))
			return false;
	}
	return arena_format(arena, "%*d", 5000, 1) && arena_allocate(arena, 100000);
}

TEST(arena_survives_failure_at_every_step)
{
	size_t step = 0;
	for (bool done = false; !done; step++) {
		struct arena arena = {0};
		memory_fail_after(step);
		done = use_arena(&arena);
		memory_fail_after(SIZE_MAX);
		arena_free(&arena);
	}
	CHECK(step > 4);
}

TEST(buffer_survives_failure_at_every_step)
{
	char whole[2000] = "";
	size_t step = 0;
	for (bool done = false; !done; step++) {
		struct buffer b = {0};
		memory_fail_after(step);
		for (int i = 0; i < 50; i++) {
			buffer_append_text(&b, "inject ");
			buffer_append_integer(&b, i);
			buffer_append_format(&b, " at %s", "T+0h30m");
			buffer_append_byte(&b, '\n');
		}
		memory_fail_after(SIZE_MAX);
		done = !b.failed;
		if (done)
			strcpy(whole, buffer_text(&b));
		else
			buffer_append_text(&b, "nothing is appended after a failure");
		CHECK(b.length == strlen(buffer_text(&b)));
		CHECK(done || b.length <= 64u << step);
		CHECK(done || !strstr(buffer_text(&b), "nothing"));
		buffer_free(&b);
	}
	CHECK(step > 3 && strlen(whole) > 900);
}

TEST(a_failed_buffer_holds_a_prefix_and_clearing_repairs_it)
{
	struct buffer b = {0};
	buffer_append_text(&b, "kept");
	memory_fail_after(0);
	buffer_append_format(&b, "%*d", 500, 1);
	CHECK(b.failed);
	memory_fail_after(SIZE_MAX);
	CHECK_TEXT(buffer_text(&b), "kept");
	buffer_clear(&b);
	CHECK(!b.failed && b.capacity > 0);
	CHECK_TEXT(buffer_text(&b), "");
	buffer_append_text(&b, "again");
	CHECK_TEXT(buffer_text(&b), "again");
	buffer_free(&b);
	CHECK(!b.data);
}

TEST(file_reading_survives_failure_at_every_step)
{
	size_t step = 0;
	for (enum file_result result = FILE_FAILED; result != FILE_OK; step++) {
		struct arena arena = {0};
		char *text = NULL;
		size_t length = 12345;
		memory_fail_after(step);
		result = file_read(&arena, ENSHU_SOURCE_DIR "/CMakeLists.txt", 1000000, &text, &length);
		memory_fail_after(SIZE_MAX);
		CHECK(result == FILE_OK ? strlen(text) == length : result == FILE_FAILED && !text && length == 12345);
		arena_free(&arena);
	}
	CHECK_INT(step, 2);
}

TEST(folder_listing_survives_failure_at_every_step)
{
	size_t step = 0;
	for (enum file_result result = FILE_FAILED; result != FILE_OK; step++) {
		struct arena arena = {0};
		char **names = NULL;
		size_t count = 12345;
		memory_fail_after(step);
		result = file_list(&arena, ENSHU_SOURCE_DIR "/engine/base", &names, &count);
		memory_fail_after(SIZE_MAX);
		CHECK(result == FILE_OK ? count >= 16 : result == FILE_FAILED && !names && count == 12345);
		arena_free(&arena);
	}
	CHECK(step > 1);
}

TEST_MAIN
