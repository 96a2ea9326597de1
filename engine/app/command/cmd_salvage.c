/* enshu salvage — what still verifies of a damaged recording, in a new one that can be opened, replayed and resumed. The damaged file stays as it is. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/opening.h"
#include "app/options.h"
#include "record/record.h"

#include <stdio.h>

static const struct app_command self = {"salvage", "salvage RECORDING -o NEW [--scenario SCENARIO]", "Copies what still verifies of a damaged recording into a new one. The damaged file is not touched.\nWhere the scenario in it is what is damaged, --scenario gives it back; the chain proves that it is the same.",
                                        "enshu salvage damaged.enshu -o saved.enshu", cmd_salvage};

static struct record *salvage(const char *path, const char *output, const struct script *script, struct record_error *error)
{
	size_t count = 0;
	const struct script_source *from = script ? script_sources(script, &count) : NULL;
	struct record_source *sources = memory_allocate_zeroed(count ? count : 1, sizeof *sources);
	for (size_t i = 0; sources && i < count; i++)
		sources[i] = (struct record_source){.path = from[i].path, .text = from[i].text, .length = from[i].length};
	struct record *saved = record_salvage_with(path, output, sources, sources ? count : 0, error);
	memory_free(sources); /* the new recording has its own copy */
	return saved;
}

int cmd_salvage(int argc, char **argv)
{
	const char *output = NULL, *scenario = NULL;
	const struct app_option options[] = {{"--output", "NEW", "the new recording (also -o)", &output},
	                                     {"--scenario", "SCENARIO", "as it was played, where the one in the recording is damaged", &scenario}};
	const char *path[1];
	size_t count;
	int exit;
	struct record_error error;
	if (!app_parse(argc, argv, options, 2, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1 || !output) {
		app_complain("salvaging needs a recording and -o NEW. See `enshu salvage --help`.");
		return APP_USAGE;
	}
	struct script *script = scenario ? app_load_scenario(scenario, &exit) : NULL;
	if (scenario && !script)
		return exit;
	struct record *saved = salvage(path[0], output, script, &error);
	script_free(script);
	if (!saved) {
		app_complain("%s", error.message);
		if (error.result == RECORD_DAMAGED)
			app_complain(scenario ? "The scenario given is not the one that was recorded, or more than the scenario is damaged."
			                      : "If the scenario that was played is still on a disk, to the byte, give it: --scenario SCENARIO");
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
