/* test_words — what `enshu test` says of a scenario's tests: failures like diagnostics, the summary, what no test went through; in words or as JSON (docs/cli.md).
 *
 * What was expected and found comes in English with what it was made of (base/saying.h), and is said in the language asked for. */
#ifndef ENSHU_APP_TEST_WORDS_H
#define ENSHU_APP_TEST_WORDS_H

#include "app/tell.h"
#include "rehearse/rehearse.h"

/* One scenario under test. */
struct test_told {
	struct teller *teller;
	const struct saying_words *words; /* NULL for English */
	struct buffer out;
	struct script *script;
	const struct sim_scenario *sc;
	uint32_t runs, passed, failed;
	uint8_t *endings, *options, *actions; /* seen in any run */
};

/* A test that did not go as it should, with its runs; `empty` when it tests nothing. */
void test_tell(struct test_told *t, const struct script_test *test, const struct rehearsal *runs, uint32_t count, bool empty);
/* "port: 12 passed, 0 failed, 40 runs", then the endings, options and actions that no run met. */
void test_tell_end(struct test_told *t, const char *name);

/* One object in the list of tests. */
void test_write_json(struct test_told *t, const struct script_test *test, const struct rehearsal *runs, uint32_t count, const char *result);
/* Closes the list and the object around it. */
void test_write_json_end(struct test_told *t);

#endif
