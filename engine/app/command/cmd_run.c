/* enshu run — a facilitated session: with windows, in a terminal, or headless. */
#include "app/app.h"
#include "app/clocks.h"
#include "app/command/command.h"
#include "app/front/front.h"
#include "app/front/headless.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "base/json.h"
#include "session/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const struct app_command self = {
    "run", "run SCENARIO [--headless|--text] [options]", "Runs a session: console and room display; or in a terminal; or headless, from JSON Lines.",
    "enshu run port-in-the-dark --headless --bots cautious --seed 7 --record port.enshu --json", cmd_run};

struct run_options {
	const char *headless, *text, *json, *commands, *bots, *until, *record, *seed, *language, *pace, *speed;
};

/* A recording that nobody named goes to the recordings folder, which is made when it is missing. */
static void default_record_path(const struct sim_scenario *sc, char out[APP_PATH])
{
	char folder[APP_PATH], name[256];
	app_recordings_folder(folder);
	mkdir(folder, 0777);
	app_default_record_name(sc->id, name, sizeof name);
	app_join(out, folder, name);
}

/* The first line may say which session the commands belong to: {"session":{"scenario":…,"seed":…,"pace":…}}. True when it did. */
static bool read_session_line(const char *line, const char *scenario, bool seed_given, bool pace_given, struct session_options *options, int *exit)
{
	struct arena arena = {0};
	struct json_error error;
	const struct json *root = json_parse(&arena, line, strlen(line), &error);
	const struct json *head = root ? json_member(root, "session") : NULL;
	*exit = APP_DONE;
	if (head) {
		const struct json *id = json_member(head, "scenario"), *seed = json_member(head, "seed"), *pace = json_member(head, "pace");
		if (id && id->kind == JSON_TEXT && strcmp(id->text, scenario) != 0) {
			app_complain("these commands are for scenario \"%s\", not \"%s\".", id->text, scenario);
			*exit = APP_BAD_INPUT;
		}
		if (seed && seed->kind == JSON_TEXT && !seed_given)
			options->seed = strtoull(seed->text, NULL, 10);
		if (seed && seed->kind == JSON_INTEGER && !seed_given)
			options->seed = (uint64_t)seed->integer;
		if (pace && pace->kind == JSON_TEXT && !pace_given)
			options->automatic = strcmp(pace->text, "clock") == 0;
	}
	arena_free(&arena);
	return head != NULL;
}

static int run_headless(struct script *script, struct session_options *options, const struct run_options *given)
{
	struct headless_options headless = {.commands = given->commands, .bots = given->bots, .until = SIM_NONE, .json = given->json != NULL};
	FILE *in = NULL;
	char *first = NULL;
	size_t capacity = 0;
	int exit = APP_DONE;
	if (given->until && !app_until(given->until, &headless.until)) {
		script_free(script);
		return APP_USAGE;
	}
	if (given->commands) {
		in = app_open_commands(given->commands);
		if (!in) {
			script_free(script);
			return APP_BAD_INPUT;
		}
		ssize_t length = getline(&first, &capacity, in);
		if (length > 0 && first[length - 1] == '\n')
			first[length - 1] = '\0';
		if (length > 0 && read_session_line(first, script_scenario(script)->id, given->seed, given->pace, options, &exit)) {
			headless.exported = true;
			*first = '\0';
		}
		if (length <= 0) {
			free(first);
			first = NULL;
		}
	}
	if (exit == APP_DONE) {
		struct session_error error;
		struct session *s = session_start(script, options, &error);
		exit = s ? headless_run(s, &headless, in, first) : app_session_failed(&error);
		session_close(s);
	} else {
		script_free(script);
	}
	free(first);
	if (in && in != stdin)
		fclose(in);
	return exit;
}

int cmd_run(int argc, char **argv)
{
	struct run_options given = {0};
	const struct app_option options[] = {
	    {"--headless", NULL, "no window: commands from JSON Lines, as fast as it goes", &given.headless},
	    {"--text", NULL, "in a terminal", &given.text},
	    {"--commands", "FILE|-", "JSON Lines to carry out (headless)", &given.commands},
	    {"--bots", "POLICY", "empty seats: cautious, bold, random or scripted", &given.bots},
	    {"--until", "T|last", "stop at this scenario time, or after the last command", &given.until},
	    {"--json", NULL, "answers as JSON", &given.json},
	    {"--record", "FILE", "where to record", &given.record},
	    {"--seed", "N", "seed of every chance (default 1)", &given.seed},
	    {"--lang", "CODE", "language, e.g. ja", &given.language},
	    {"--pace", "PACE", "facilitator (injects wait for you) or clock (they fire by themselves)", &given.pace},
	    {"--speed", "X", "1 to 600 scenario seconds a second", &given.speed},
	};
	const char *operand[1];
	size_t operands;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, operand, 1, &operands, &exit))
		return exit;
	if (operands != 1) {
		app_complain("which scenario? See `enshu run --help`.");
		return APP_USAGE;
	}
	int64_t seed = 1, speed = 1;
	if ((given.seed && !app_number("--seed", given.seed, 0, INT64_MAX, &seed)) || (given.speed && !app_number("--speed", given.speed, 1, 600, &speed)))
		return APP_USAGE;
	if (given.pace && strcmp(given.pace, "clock") != 0 && strcmp(given.pace, "facilitator") != 0) {
		app_complain("--pace can be facilitator or clock, not \"%s\".", given.pace);
		return APP_USAGE;
	}
	if (given.headless && given.text) {
		app_complain("--headless and --text exclude each other.");
		return APP_USAGE;
	}
	struct script *script = app_load_scenario_in(operand[0], given.language, &exit);
	if (!script)
		return exit;
	if (!app_language(script_scenario(script), given.language)) {
		script_free(script);
		return APP_USAGE;
	}
	bool automatic = given.pace ? strcmp(given.pace, "clock") == 0 : given.headless != NULL;
	struct session_options session = {.seed = (uint64_t)seed, .automatic = automatic, .waits = !given.headless, .record_path = given.record, .program = ENSHU_VERSION, .wall = app_wall};
	if (given.headless)
		return run_headless(script, &session, &given);
	char path[APP_PATH];
	if (!given.record) {
		default_record_path(script_scenario(script), path);
		session.record_path = path;
	}
	struct session_error error;
	struct session *s = session_start(script, &session, &error);
	if (!s)
		return app_session_failed(&error);
	struct front_options front = {.language = given.language, .speed = (int)speed, .fresh = true};
	return given.text ? front_text(s, &front) : front_window(s, &front);
}
