/* options — the command line of a subcommand: its options, its help, and the values that many of them take. */
#ifndef ENSHU_APP_OPTIONS_H
#define ENSHU_APP_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One option of a subcommand. */
struct app_option {
	const char *name;     /* "--seed" */
	const char *argument; /* what it takes, for the help: "N"; NULL when it takes nothing */
	const char *help;     /* NULL: an older name that is accepted and not shown */
	const char **value;   /* where the argument goes; "" marks an option without one as given */
};
struct app_command {
	const char *name, *usage, *help, *example;
	int (*run)(int argc, char **argv); /* argv[0] is the subcommand */
};

/* Parses options and collects the other arguments into operands (at most `capacity`). Prints a problem or the help and returns false with *exit set. */
bool app_parse(int argc, char **argv, const struct app_option *options, size_t count, const struct app_command *self, const char **operands, size_t capacity,
               size_t *operand_count, int *exit);
/* Whole number or duration from an option; complains and returns false when it is none. */
bool app_number(const char *option, const char *text, int64_t low, int64_t high, int64_t *out);
bool app_time(const char *option, const char *text, int64_t *out);
/* A moment that lies beyond the last one there is: said on standard error, for what is done instead. `what`: "the exercise", "the recording". */
void app_tell_beyond(const char *option, int64_t second, int64_t end, const char *what);
/* Value of --until: a time, or "last" (-2: the last command). False after complaining. */
bool app_until(const char *text, int64_t *until);

#endif
