/* driver — an ordinary test of a fuzz target: seeds, crashers, mutations. ENSHU_SEED chooses others, ENSHU_FUZZ=N makes N of them. The input at hand lies in
 * /tmp/enshu-fuzz-NAME until the program ends well, so a crash leaves it behind: copy it to tests/fuzz/crashers/NAME/. */
#include "base/file.h"
#include "base/random.h"
#include "fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define INPUT_MAX ((size_t)1 << 20)

struct input {
	char *data;
	size_t size;
};

static struct arena arena;
static struct input inputs[256];
static uint32_t input_count;
static uint64_t seed = 1, draws;
static char kept[128];

static uint32_t below(uint32_t bound)
{
	return random_below(random_draw(seed, 0, draws++), bound ? bound : 1);
}

static void collect(const char *folder, const char *ending)
{
	char **names, path[4096];
	size_t count;
	if (file_list(&arena, folder, &names, &count) != FILE_OK)
		return;
	for (size_t i = 0; i < count && input_count < sizeof inputs / sizeof *inputs; i++) {
		struct input *in = &inputs[input_count];
		size_t length = strlen(names[i]);
		if (length < strlen(ending) || strcmp(names[i] + length - strlen(ending), ending) != 0)
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		input_count += file_read(&arena, path, INPUT_MAX, &in->data, &in->size) == FILE_OK;
	}
}

static void try_input(const char *data, size_t size)
{
	FILE *keep = fopen(kept, "wb");
	if (keep) {
		fwrite(data, 1, size, keep);
		fclose(keep);
	}
	LLVMFuzzerTestOneInput((const uint8_t *)data, size);
}

/* One to eight small changes: a bit, a byte, a number that is often special, a stretch removed, doubled, or taken from another input; or the end cut off. */
static size_t mutate(char *data, size_t size)
{
	static const uint8_t special[] = {0, 1, '"', '\\', '{', '}', '[', ']', '-', '9', '\n', '\t', 0x7f, 0x80, 0xc0, 0xed, 0xf4, 0xff};
	for (uint32_t n = 1 + below(8); n > 0 && size > 0; n--) {
		size_t at = below((uint32_t)size), length = 1 + below(below(2) ? 8 : 256);
		length = length < size - at ? length : size - at;
		const struct input *other = &inputs[below(input_count)];
		switch (below(7)) {
		case 0: data[at] ^= (char)(1 << below(8)); break;
		case 1: data[at] = (char)below(256); break;
		case 2: data[at] = (char)special[below(sizeof special)]; break;
		case 3:
			memmove(data + at, data + at + length, size - at - length);
			size -= length;
			break;
		case 4:
			if (size + length > INPUT_MAX)
				break;
			memmove(data + at + length, data + at, size - at);
			size += length;
			break;
		case 5:
			if (other->size) {
				size_t from = below((uint32_t)other->size);
				memcpy(data + at, other->data + from, length < other->size - from ? length : other->size - from);
			}
			break;
		default: size = below(40) ? size : at; break;
		}
	}
	return size;
}

int main(int argc, char **argv)
{
	char folder[4096];
	const char *times = getenv("ENSHU_FUZZ"), *other = getenv("ENSHU_SEED"), *name = strrchr(argv[0], '/');
	name = name ? name + 1 : argv[0];
	(void)argc;
	snprintf(kept, sizeof kept, "/tmp/enshu-fuzz-%s-%ld", name, (long)getpid());
	snprintf(folder, sizeof folder, "%s/tests/%s", ENSHU_SOURCE_DIR, fuzz_target.seeds);
	collect(folder, fuzz_target.ending);
	uint32_t seeds = input_count;
	snprintf(folder, sizeof folder, "%s/tests/fuzz/crashers/%s", ENSHU_SOURCE_DIR, name + strlen("test_fuzz_"));
	collect(folder, "");
	seed = other ? strtoull(other, NULL, 10) : 1;
	printf("ENSHU_SEED=%llu\n", (unsigned long long)seed);
	fflush(stdout);
	for (uint32_t i = 0; i < input_count; i++)
		try_input(inputs[i].data, inputs[i].size);
	static char data[INPUT_MAX];
	int mutations = times ? atoi(times) : fuzz_target.mutations;
	for (int i = 0; i < mutations && input_count; i++) {
		const struct input *from = &inputs[below(input_count)];
		memcpy(data, from->data, from->size);
		size_t size = mutate(data, from->size);
		try_input(data, size);
	}
	unlink(kept);
	arena_free(&arena);
	printf("%u seeds, %u crashers, %d mutations\n%u passed, %d failed\n", seeds, input_count - seeds, mutations, seeds > 0, seeds == 0);
	return seeds == 0;
}
