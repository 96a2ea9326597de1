/* enshu salvage — what still verifies of a damaged recording, in a new one that can be opened, replayed and resumed. The damaged file stays as it is. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/options.h"
#include "record/record.h"

#include <stdio.h>

static const struct app_command self = {"salvage", "salvage RECORDING -o NEW", "Copies what still verifies of a damaged recording into a new one. The damaged file is not touched.",
                                        "enshu salvage damaged.enshu -o saved.enshu", cmd_salvage};

int cmd_salvage(int argc, char **argv)
{
	const char *output = NULL;
	const struct app_option options[] = {{"--output", "NEW", "the new recording (also -o)", &output}};
	const char *path[1];
	size_t count;
	int exit;
	struct record_error error;
	if (!app_parse(argc, argv, options, 1, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1 || !output) {
		app_complain("salvaging needs a recording and -o NEW. See `enshu salvage --help`.");
		return APP_USAGE;
	}
	struct record *saved = record_salvage(path[0], output, &error);
	if (!saved) {
		app_complain("%s", error.message);
		bool mine = error.result == RECORD_DAMAGED || error.result == RECORD_NOT_ONE || error.result == RECORD_MISSING || error.result == RECORD_NEWER;
		return mine ? APP_BAD_INPUT : APP_ENVIRONMENT;
	}
	app_say(stdout, "%s: %lld commands of %s, each proved by the chain", output, (long long)record_count(saved), path[0]);
	if (error.result == RECORD_OK)
		app_say(stdout, "nothing was lost");
	else
		app_say(stdout, "there it ends: %s", error.message);
	record_close(saved);
	return APP_DONE;
}
