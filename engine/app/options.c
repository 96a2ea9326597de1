/* See options.h. */
#include "app/options.h"

#include "app/app.h"
#include "app/tell.h"
#include "base/duration.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Every subcommand takes it; those that do more with it than to speak have it among their own. */
static const struct app_option common_option = {"--lang", "CODE", "language of what is said, en or ja (default en)", NULL};

static const struct app_option *find_option(const struct app_option *options, size_t count, const char *argument)
{
	size_t length = strcspn(argument, "=");
	for (size_t i = 0; i < count; i++)
		if (strlen(options[i].name) == length && strncmp(options[i].name, argument, length) == 0)
			return &options[i];
	return NULL;
}

static void print_help(const struct app_command *self, const struct app_option *options, size_t count)
{
	printf("Usage: enshu %s\n\n%s\n", self->usage, self->help);
	puts("\nOptions:");
	for (size_t i = 0; i <= count; i++) {
		const struct app_option *o = i < count ? &options[i] : find_option(options, count, common_option.name) ? NULL : &common_option;
		char left[64];
		if (!o || !o->help)
			continue;
		snprintf(left, sizeof left, "%s%s%s", o->name, o->argument ? " " : "", o->argument ? o->argument : "");
		printf("  %-26s %s\n", left, o->help);
	}
	printf("\nExample:\n  %s\n\nExit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 bad input, 4 the environment failed.\n", self->example);
}

bool app_parse(int argc, char **argv, const struct app_option *options, size_t count, const struct app_command *self, const char **operands, size_t capacity,
               size_t *operand_count, int *exit)
{
	bool only_operands = false;
	enum language known;
	const char *language = NULL;
	const struct app_option common = {common_option.name, common_option.argument, common_option.help, &language};
	*operand_count = 0;
	*exit = APP_USAGE;
	for (int i = 1; i < argc; i++) {
		const char *argument = argv[i];
		if (!only_operands && (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0)) {
			print_help(self, options, count);
			*exit = APP_DONE;
			return false;
		}
		if (!only_operands && strcmp(argument, "--") == 0) {
			only_operands = true;
			continue;
		}
		if (only_operands || argument[0] != '-' || argument[1] == '\0') {
			if (*operand_count == capacity) {
				app_complain("\"%s\" is one argument too many. See `enshu %s --help`.", argument, self->name);
				return false;
			}
			operands[(*operand_count)++] = argument;
			continue;
		}
		const struct app_option *option = strcmp(argument, "-o") == 0 ? find_option(options, count, "--output") : find_option(options, count, argument);
		const char *equals = strchr(argument, '=');
		option = option ? option : find_option(&common, 1, argument);
		if (!option) {
			app_complain("unknown option \"%s\". See `enshu %s --help`.", argument, self->name);
			return false;
		}
		if (!option->argument) {
			*option->value = "";
		} else if (equals) {
			*option->value = equals + 1;
		} else if (i + 1 < argc) {
			*option->value = argv[++i];
		} else {
			app_complain("%s needs a value: %s. See `enshu %s --help`.", argument, option->argument, self->name);
			return false;
		}
	}
	return !language || tell_language(language, &known);
}

bool app_number(const char *option, const char *text, int64_t low, int64_t high, int64_t *out)
{
	char *end;
	errno = 0;
	long long value = strtoll(text, &end, 10);
	if (*text == '\0' || *end != '\0' || errno || value < low || value > high) {
		app_complain("%s must be a whole number from %" PRId64 " to %" PRId64 ", not \"%s\".", option, low, high, text);
		return false;
	}
	*out = value;
	return true;
}

bool app_time(const char *option, const char *text, int64_t *out)
{
	if (duration_parse(text, strlen(text), out))
		return true;
	app_complain("%s must be a scenario time such as 1h05m or seconds, not \"%s\".", option, text);
	return false;
}

void app_tell_beyond(const char *option, int64_t second, int64_t end, const char *what)
{
	char wanted[32], last[32];
	duration_format(second, wanted);
	duration_format(end, last);
	app_complain("%s %s lies after the end of %s, which is %s.", option, wanted, what, last);
}

bool app_until(const char *text, int64_t *until)
{
	if (strcmp(text, "last") != 0)
		return app_time("--until", text, until);
	*until = -2;
	return true;
}
