/* Load and full check of a scenario with 1,000 injects and 3,000 options (limit 100 ms), and the copy of the state of "Port in the dark" (limit 1 microsecond).
 * Processor time; the best of several runs. */
#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void write_large(struct buffer *b)
{
	buffer_append_text(b, "scenario { id = \"large\", api = 1, title = { en = \"Large\", ja = \"大\" }, languages = { \"en\", \"ja\" }, start = \"2026-01-01T00:00+09:00\", length = \"30d\" }\n"
	                      "role \"a\" { name = { en = \"A\", ja = \"甲\" } }\nrole \"b\" { name = { en = \"B\", ja = \"乙\" } }\n"
	                      "metric \"m\" { name = { en = \"M\", ja = \"指標\" }, start = 50 }\nobjective \"O\" { text = { en = \"O\", ja = \"目的\" } }\n");
	for (int i = 1; i <= 1000; i++) {
		buffer_append_format(b, "fact \"f%d\" { en = \"Fact %d\", ja = \"事実%d\" }\n", i, i, i);
		buffer_append_format(b, "inject \"i%d\" { at = \"%dm\", to = \"a\", via = \"email\", objective = \"O\", reveals = \"f%d\", subject = { en = \"Inject %d\", ja = \"付与%d\" },\n"
		                        "  body = { en = \"A body of some length for inject %d.\", ja = \"付与%dの本文。\" }, effects = { m = %d } }\n", i, i * 7, i, i, i, i, i, i % 5 - 2);
		buffer_append_format(b, "decision \"d%d\" { after = \"i%d+1m\", owner = \"a\", within = \"20m\", default = \"z\", prompt = { en = \"Decide %d?\", ja = \"判断%d\" },\n", i, i, i, i);
		for (int o = 0; o < 3; o++)
			buffer_append_format(b, "  option \"%c\" { text = { en = \"Option %c\", ja = \"案%c\" }, effects = { m = %d } }%s\n", 'x' + o, 'x' + o, 'x' + o, o - 1 + (o == 1), o < 2 ? "," : " }");
	}
	buffer_append_text(b, "ending \"e\" { title = { en = \"E\", ja = \"終\" }, text = { en = \"E\", ja = \"終\" }, when = at_least(\"m\", 0) }\n");
}

static void bench_load(void)
{
	struct buffer b = {0};
	write_large(&b);
	struct script_source source = {.path = "scenario.lua", .text = buffer_text(&b), .length = b.length};
	double best = 1e9;
	for (int i = 0; i < 7; i++) {
		double begin = now_seconds();
		struct script *script = script_load_sources(&source, 1);
		double took = now_seconds() - begin;
		best = took < best ? took : best;
		if (!script || !script_scenario(script)) {
			struct buffer text = {0};
			if (script)
				script_write_diagnostics(script, &text);
			fprintf(stderr, "%.2000s\n", buffer_text(&text));
			exit(3);
		}
		script_free(script);
	}
	printf("load and check, 1,000 injects, 3,000 options: %6.1f ms  %4.2f of the limit of 100 ms\n", best * 1e3, best * 10);
	buffer_free(&b);
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
