/* enshu branch — what if: keeps the past of a recording and goes another way. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/front/headless.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "session/session.h"
#include "base/saying.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct app_command self = {"branch", "branch RECORDING (--at T|--command N) -o NEW [--commands FILE]",
                                        "Makes a new recording that shares the past up to a moment; further commands take another way.",
                                        "enshu branch port.enshu --at 1h40m -o what-if.enshu --commands other-choice.jsonl", cmd_branch};

/* A branch begins at the second that was asked for, also in the middle of time that one command let pass. */
static int pass_to(const char *path, int64_t second)
{
	int exit;
	struct session_answer answer;
	struct session *s = app_open_recording(path, true, &exit);
	const char *why = "";
	if (!s)
		return exit;
	while (session_state(s)->clock.now < second && session_pass(s, second, false, &answer) && answer.recorded)
		if (session_state(s)->clock.paused || session_state(s)->clock.over)
			break;
	bool stopped = session_is_stopped(s, &why);
	if (stopped)
		app_complain("%s", why);
	session_close(s);
	return stopped ? APP_ENVIRONMENT : APP_DONE;
}

static int make_branch(const char *path, const char *at, const char *number, const char *output)
{
	int exit;
	int64_t entry = -1, second = 0;
	if (number ? !app_number("--command", number, 0, UINT32_MAX, &entry) : !app_time("--at", at, &second))
		return APP_USAGE;
	struct session *s = app_open_recording(path, false, &exit);
	if (!s)
		return exit;
	if (!number)
		entry = session_entry_at_time(s, second);
	if (second > session_state(s)->clock.now)
		app_tell_beyond("--at", second, session_state(s)->clock.now, SAID("the recording"));
	if (second > session_state(s)->clock.now)
		second = session_state(s)->clock.now; /* what was not played is not its past */
	struct record_error error;
	if (entry > session_entry_count(s)) {
		app_complain("%s has %" PRIu32 " commands, so it cannot part at %" PRId64 ".", path, session_entry_count(s), entry);
		session_close(s);
		return APP_BAD_INPUT;
	}
	struct record_branch branch = {.program = ENSHU_VERSION};
	struct record *copy = record_copy((struct record *)(uintptr_t)session_record(s), entry, output, &branch, &error);
	session_close(s);
	if (!copy) {
		app_complain("%s", error.message);
		return APP_ENVIRONMENT;
	}
	record_close(copy);
	app_say(stdout, "%s: parts from %s after command %" PRId64, output, path, entry);
	return number ? APP_DONE : pass_to(output, second);
}

int cmd_branch(int argc, char **argv)
{
	const char *at = NULL, *number = NULL, *output = NULL, *commands = NULL, *until = NULL, *json = NULL;
	const struct app_option options[] = {
	    {"--at", "T", "part at this scenario time", &at}, {"--command", "N", "part after this command", &number},
	    {"--output", "NEW", "the new recording (also -o)", &output}, {"--commands", "FILE|-", "JSON Lines to carry out in the branch", &commands},
	    {"--until", "T|last", "then go on to this time (default with --commands: the end)", &until}, {"--json", NULL, "answers as JSON", &json},
	};
	const char *path[1];
	size_t count;
	int exit;
	struct headless_options how = {.until = SIM_NONE};
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1 || !output || (!at == !number)) {
		app_complain("a branch needs a recording, one of --at and --command, and -o NEW. See `enshu branch --help`.");
		return APP_USAGE;
	}
	if (until && !app_until(until, &how.until))
		return APP_USAGE;
	FILE *in = NULL;
	if (commands) {
		in = app_open_commands(commands);
		if (!in)
			return APP_BAD_INPUT;
	}
	exit = make_branch(path[0], at, number, output);
	if (exit == APP_DONE && (commands || until)) {
		struct session *s = app_open_recording(output, true, &exit);
		if (s) {
			how.commands = commands;
			how.json = json != NULL;
			exit = headless_run(s, &how, in, NULL);
			session_close(s);
		}
	}
	if (in && in != stdin)
		fclose(in);
	return exit;
}
