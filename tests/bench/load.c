/* Load and full check of a scenario with 1,000 injects and 3,000 options (limit 100 ms), and the copy of the state of "Port in the dark" (limit 1 microsecond).
 * Processor time; the best of several runs. */
#include "bench/large.h"

#include <string.h>
#include <time.h>

static double now_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void bench_load(void)
{
	double best = 1e9;
	for (int i = 0; i < 7; i++) {
		double begin = now_seconds();
		struct script *script = large_load(-1);
		double took = now_seconds() - begin;
		best = took < best ? took : best;
		script_free(script);
	}
	printf("load and check, 1,000 injects, 3,000 options: %6.1f ms  %4.2f of the limit of 100 ms\n", best * 1e3, best * 10);
}

static void bench_copy(void)
{
	struct script *script = script_load_folder(ENSHU_SOURCE_DIR "/scenarios/port-in-the-dark", ENSHU_SOURCE_DIR "/scenarios");
	const struct sim_scenario *sc = script ? script_scenario(script) : NULL;
	if (!sc) {
		fprintf(stderr, "port-in-the-dark does not load\n");
		exit(3);
	}
	struct sim_state *a = calloc(1, sc->layout.size), *b = calloc(1, sc->layout.size);
	sim_state_open(sc, 1, a);
	double best = 1e9;
	const int copies = 100000;
	for (int round = 0; round < 9; round++) {
		double begin = now_seconds();
		for (int i = 0; i < copies; i++) {
			sim_state_copy(sc, b, a);
			__asm__ volatile("" : : "r"(b) : "memory");
		}
		double took = (now_seconds() - begin) / copies;
		best = took < best ? took : best;
	}
	printf("copy of the state of Port in the dark (%zu bytes): %6.3f us  %4.2f of the limit of 1 us\n", sim_state_size(sc, a), best * 1e6, best * 1e6);
	best = 1e9;
	for (int round = 0; round < 9; round++) {
		double begin = now_seconds();
		uint64_t sum = 0;
		for (int i = 0; i < 10000; i++) {
			a->clock.now = i;
			sum += sim_state_digest(sc, a);
		}
		__asm__ volatile("" : : "r"(sum));
		double took = (now_seconds() - begin) / 10000;
		best = took < best ? took : best;
	}
	printf("digest of that state: %6.3f us\n", best * 1e6);
	free(a);
	free(b);
	script_free(script);
}

int main(void)
{
	bench_load();
	bench_copy();
	return 0;
}
