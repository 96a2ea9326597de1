/* Single flipped bits: one in every byte by default, all eight with ENSHU_LONG=1.
 *
 * Most bytes of a small recording are unused space of its 4096-byte pages. So that every byte can be flipped in reasonable time, the file is packed into
 * smaller pages first; the file as it is written gets every 11th byte flipped. */
#include "record_fixture.h"
#include "test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static struct record_error error;
static struct buffer expected;

static void make(const char *path, int64_t entries, bool sealed)
{
	fixture_make(path, entries);
	if (sealed) {
		struct record *r = record_open(path, false, &error);
		CHECK(r);
		CHECK_INT(record_seal(r, fixture_path("key"), &error), RECORD_OK);
		record_close(r);
	}
	buffer_clear(&expected);
	CHECK(fixture_dump_file(path, &expected, &error));
}

static void flip_all(const char *path, size_t step)
{
	size_t size, kept = 0, refused = 0;
	char *data = fixture_read(path, &size);
	bool every = getenv("ENSHU_LONG") != NULL;
	int file = open(path, O_WRONLY);
	CHECK(file >= 0);
	for (size_t i = 0; i < size; i += every ? 1 : step) {
		for (int bit = 0; bit < 8; bit++) {
			if (!every && bit != (int)((i * 5 + i / 8) % 8))
				continue;
			char byte = (char)(data[i] ^ (1 << bit));
			CHECK(pwrite(file, &byte, 1, (off_t)i) == 1);
			int got = fixture_outcome(path, &expected, &error);
			if (got < 0)
				printf("bit %d of byte %zu\n", bit, i);
			CHECK(got >= 0);
			*(got ? &kept : &refused) += 1;
		}
		CHECK(pwrite(file, &data[i], 1, (off_t)i) == 1);
	}
	close(file);
	free(data);
	printf("%zu bytes: %zu flips found, %zu in unused bytes\n", size, refused, kept);
	CHECK(refused > 100);
	CHECK_INT(fixture_outcome(path, &expected, &error), 1);
}

static void pack(const char *path)
{
	CHECK_INT(fixture_sql(path, "PRAGMA page_size=512; VACUUM"), 0);
	CHECK_INT(fixture_outcome(path, &expected, &error), 1);
}

TEST(every_flipped_bit_is_found_or_holds_no_recorded_data)
{
	const char *path = fixture_path("flip.enshu");
	make(path, 12, false);
	flip_all(path, 11);
	pack(path);
	flip_all(path, 1);
}

TEST(every_flipped_bit_of_a_sealed_recording_is_found_too)
{
	const char *path = fixture_path("flip-sealed.enshu");
	make(path, 3, true);
	pack(path);
	flip_all(path, 1);
}

TEST(a_flipped_bit_never_lets_writing_destroy_what_was_there)
{
	const char *path = fixture_path("flip-write.enshu"), *copy = fixture_path("flip-copy.enshu");
	make(path, 14, false);
	size_t size, after_size;
	char *data = fixture_read(path, &size);
	size_t opened = 0;
	for (size_t i = 0; i < size; i += getenv("ENSHU_LONG") ? 1 : 61) {
		data[i] ^= (char)(1 << (i % 8));
		fixture_write(copy, data, size);
		struct record *r = record_open(copy, false, &error);
		if (r) {
			opened++;
			enum record_result result = fixture_fill(r, 30, 30, &error);
			bool holds = fixture_holds(r, 1, &error);
			record_close(r);
			if (result == RECORD_OK && holds) {
				r = record_open(copy, true, &error);
				CHECK(r);
				CHECK(fixture_holds(r, 1, &error));
				CHECK_INT(record_count(r), 30);
				record_close(r);
			} else { /* the flip was in an entry, which opening does not read */
				CHECK_INT(error.result, RECORD_DAMAGED);
			}
		} else {
			char *after = fixture_read(copy, &after_size);
			CHECK(after_size == size && memcmp(after, data, size) == 0);
			free(after);
		}
		data[i] ^= (char)(1 << (i % 8));
		unlink(copy);
	}
	free(data);
	CHECK(opened > 0);
}

TEST_MAIN
