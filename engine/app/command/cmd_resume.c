/* enshu resume — goes on where a session stopped, or died. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/front/front.h"
#include "app/front/headless.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "session/session.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct app_command self = {"resume", "resume RECORDING [--continue-in NEW] [--headless|--text] [options]",
                                        "Goes on with a recorded session at the second at which it stopped. With --continue-in the whole past is copied to a new\n"
                                        "file first and the old one is left as it is: when its disk is full, cannot be written, or it is read-only.",
                                        "enshu resume port.enshu", cmd_resume};

/* The session of a recording that is only read, going on in a new file. NULL after complaining. */
static struct session *continue_in(const char *path, const char *elsewhere, int *exit)
{
	struct session_error error;
	struct session *s = app_open_recording(path, false, exit);
	if (!s || session_continue_in(s, elsewhere, &error))
		return s;
	*exit = app_session_failed(&error);
	session_close(s);
	return NULL;
}

int cmd_resume(int argc, char **argv)
{
	const char *headless = NULL, *text = NULL, *commands = NULL, *until = NULL, *json = NULL, *language = NULL, *speed_text = NULL, *elsewhere = NULL;
	const struct app_option options[] = {
	    {"--continue-in", "NEW", "in a new file that carries the past", &elsewhere},
	    {"--headless", NULL, "no window: commands from JSON Lines", &headless}, {"--text", NULL, "in a terminal", &text},
	    {"--commands", "FILE|-", "JSON Lines to carry out (headless)", &commands}, {"--until", "T|last", "stop at this scenario time, or after the last command", &until},
	    {"--json", NULL, "answers as JSON", &json}, {"--lang", "CODE", "language, e.g. ja", &language}, {"--speed", "X", "1 to 600", &speed_text},
	};
	const char *path[1];
	size_t count;
	int exit;
	int64_t speed = 1;
	struct headless_options how = {.until = SIM_NONE};
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1) {
		app_complain("which recording? See `enshu resume --help`.");
		return APP_USAGE;
	}
	if (speed_text && !app_number("--speed", speed_text, 1, 600, &speed))
		return APP_USAGE;
	if (until && !app_until(until, &how.until))
		return APP_USAGE;
	FILE *in = NULL;
	if (commands) {
		in = app_open_commands(commands);
		if (!in)
			return APP_BAD_INPUT;
	}
	struct session *s = elsewhere ? continue_in(path[0], elsewhere, &exit) : app_open_recording(path[0], true, &exit);
	if (s && !app_language(session_scenario(s), language)) {
		session_close(s);
		s = NULL;
		exit = APP_USAGE;
	}
	if (s && headless) {
		how.commands = commands;
		how.json = json != NULL;
		exit = headless_run(s, &how, in, NULL);
		session_close(s);
	} else if (s) {
		struct front_options front = {.language = language, .speed = (int)speed};
		exit = text ? front_text(s, &front) : front_window(s, &front);
	}
	if (in && in != stdin)
		fclose(in);
	return exit;
}
