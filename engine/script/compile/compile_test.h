/* compile_test — what the files that compile test.lua share; private to this room. */
#ifndef ENSHU_SCRIPT_COMPILE_TEST_H
#define ENSHU_SCRIPT_COMPILE_TEST_H

#include "script/compile/compile.h"
#include "script/tests.h"

struct test_context {
	struct compiler *c;
	sim_roles acting;     /* roles met in acts so far */
	int64_t reached;      /* second of the present moment, or -1: not known before it is played */
	uint32_t expectations;
};

/* Where a node stands: by its path in `at`, or by itself when it was computed elsewhere. */
struct script_spot test_spot(struct compiler *c, struct at at, const struct node *node);
/* A row for a further step, with its kind and place. A scratch row when memory is exhausted. */
struct script_step *test_step(struct test_context *t, enum script_step_kind kind, struct at at, const struct node *node);
/* Adds what one entry of the list of a moment means: an act or an expectation. */
void compile_test_entry(struct test_context *t, struct at at, const struct node *node);

/* Everything that test.lua declared; what it needs of conditions joins those of the scenario. */
void compile_tests(struct compiler *c);
/* Reads the commands of acts, which needs the finished scenario, and hands the tests over to the script. */
void compile_test_commands(struct compiler *c);

#endif
