/* large — a made scenario of 1,000 injects and 1,000 decisions with 3,000 options over 30 days, in English and Japanese, for benches of size. */
#ifndef ENSHU_TESTS_BENCH_LARGE_H
#define ENSHU_TESTS_BENCH_LARGE_H

#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>

/* Appends the scenario; `edit` is the first effect of its first option, so that two numbers are two versions. */
static inline void large_write(struct buffer *b, int edit)
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
			buffer_append_format(b, "  option \"%c\" { text = { en = \"Option %c\", ja = \"案%c\" }, effects = { m = %d } }%s\n", 'x' + o, 'x' + o, 'x' + o,
			                     i == 1 && o == 0 ? edit : o - 1 + (o == 1), o < 2 ? "," : " }");
	}
	buffer_append_text(b, "ending \"e\" { title = { en = \"E\", ja = \"終\" }, text = { en = \"E\", ja = \"終\" }, when = at_least(\"m\", 0) }\n");
}

/* Loads it with every check; leaves the program when it does not load. */
static inline struct script *large_load(int edit)
{
	struct buffer b = {0};
	large_write(&b, edit);
	struct script_source source = {.path = "scenario.lua", .text = buffer_text(&b), .length = b.length};
	struct script *script = script_load_sources(&source, 1);
	buffer_free(&b);
	if (script && script_scenario(script))
		return script;
	struct buffer text = {0};
	if (script)
		script_write_diagnostics(script, &text);
	fprintf(stderr, "%.2000s\n", buffer_text(&text));
	exit(3);
}

#endif
