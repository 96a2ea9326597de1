/* test — the whole test framework: TEST bodies register themselves, CHECK reports place and values, main runs all or the named ones.
 *
 * Usage: TEST(fire_means_now) { CHECK(x == 1); CHECK_INT(x, 1); CHECK_TEXT(s, "abc"); } and TEST_MAIN at the end of the file.
 * A failed CHECK ends its test, not the program. The last line printed is "N passed, N failed". */
#ifndef ENSHU_TEST_H
#define ENSHU_TEST_H

#include <inttypes.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct test_case {
	const char *name;
	void (*body)(void);
	struct test_case *next;
};

static struct test_case *test_first, **test_last = &test_first;
static jmp_buf test_exit;

#define COUNT(array) (sizeof(array) / sizeof *(array))

#define TEST(name_)                                                                                                    \
	static void test_body_##name_(void);                                                                           \
	__attribute__((constructor)) static void test_register_##name_(void)                                           \
	{                                                                                                              \
		static struct test_case self = {#name_, test_body_##name_, NULL};                                      \
		*test_last = &self;                                                                                    \
		test_last = &self.next;                                                                                \
	}                                                                                                              \
	static void test_body_##name_(void)

#define CHECK(condition)                                                                                               \
	do {                                                                                                           \
		if (!(condition)) {                                                                                    \
			printf("%s:%d: CHECK(%s) failed\n", __FILE__, __LINE__, #condition);                           \
			longjmp(test_exit, 1);                                                                         \
		}                                                                                                      \
	} while (0)

#define CHECK_INT(actual, expected)                                                                                    \
	do {                                                                                                           \
		intmax_t check_a = (intmax_t)(actual), check_e = (intmax_t)(expected);                                 \
		if (check_a != check_e) {                                                                              \
			printf("%s:%d: %s is %" PRIdMAX ", expected %" PRIdMAX "\n", __FILE__, __LINE__, #actual,      \
			       check_a, check_e);                                                                      \
			longjmp(test_exit, 1);                                                                         \
		}                                                                                                      \
	} while (0)

#define CHECK_TEXT(actual, expected)                                                                                   \
	do {                                                                                                           \
		const char *check_a = (actual), *check_e = (expected);                                                 \
		if (!check_a || strcmp(check_a, check_e) != 0) {                                                       \
			printf("%s:%d: %s is\n  \"%s\"\nexpected\n  \"%s\"\n", __FILE__, __LINE__, #actual,            \
			       check_a ? check_a : "(null)", check_e);                                                 \
			longjmp(test_exit, 1);                                                                         \
		}                                                                                                      \
	} while (0)

/* setjmp has a function of its own, which keeps no variable that a longjmp could spoil. */
static bool test_passes(void (*body)(void))
{
	if (setjmp(test_exit) != 0)
		return false;
	body();
	return true;
}

static int test_run(int argc, char **argv)
{
	int passed = 0, failed = 0;
	setvbuf(stdout, NULL, _IOLBF, 0);
	for (struct test_case *t = test_first; t; t = t->next) {
		bool wanted = argc < 2;
		for (int i = 1; i < argc; i++)
			wanted = wanted || strcmp(argv[i], t->name) == 0;
		if (!wanted)
			continue;
		if (test_passes(t->body)) {
			passed++;
		} else {
			printf("FAILED %s\n", t->name);
			failed++;
		}
	}
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0 || passed == 0;
}

#define TEST_MAIN                                                                                                      \
	int main(int argc, char **argv)                                                                                \
	{                                                                                                              \
		return test_run(argc, argv);                                                                           \
	}

#endif
