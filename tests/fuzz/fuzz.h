/* fuzz — what a reader of untrusted bytes is tried with: one function that must come back from any input, whatever it says.
 *
 * Built twice from the same source: with driver.c as an ordinary test (every seed and every crasher that was ever found, then some thousand mutations, seeded and
 * repeatable), and with clang and -DENSHU_FUZZ=ON as fuzz_NAME, which libFuzzer drives for as long as one likes. Both under the sanitizers. */
#ifndef ENSHU_TESTS_FUZZ_H
#define ENSHU_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's own name. Returns 0; a defect aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What driver.c asks of a target: where its seeds lie (a folder under tests/), how they end, and how many mutations an ordinary test run makes. */
struct fuzz_target {
	const char *seeds, *ending;
	int mutations;
};
extern const struct fuzz_target fuzz_target;

/* Says what does not hold and aborts, so that the input is kept. */
#define FUZZ_HOLDS(condition) ((condition) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #condition))
void fuzz_fail(const char *file, int line, const char *condition);

#endif
