/* enshu graph — a scenario as a picture. Layout is Graphviz's: the program `dot` gets our text on its input and writes the picture beside its final place. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/graph/graph.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "app/tell.h"
#include "base/file.h"
#include "base/json.h"

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct app_command self = {"graph", "graph SCENARIO [-o FILE.svg|FILE.png|FILE.dot] [--module N|ID] [--counts FILE] [--lang L]",
                                        "Draws what leads to what: injects, decisions with options, actions, conditions and endings; time runs downwards.\n"
                                        "--module draws one module for a sheet of A3, with what leads in and out of it by name.\n"
                                        "Without -o the graph is written as Graphviz text. Pictures need Graphviz (`dot`).",
                                        "enshu graph port-in-the-dark -o port.svg", cmd_graph};

#define COUNTS_MAX ((size_t)64 << 20) /* bytes of an exploration */

extern char **environ;

static bool ends_with(const char *text, const char *end)
{
	size_t a = strlen(text), b = strlen(end);
	return a > b && strcmp(text + a - b, end) == 0;
}

/* ---- dot ----- */

/* Writes everything to the child, which reads it before it draws. */
static bool feed(int pipe_end, const struct buffer *text)
{
	size_t done = 0;
	while (done < text->length) {
		ssize_t written = write(pipe_end, text->data + done, text->length - done);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		done += (size_t)written;
	}
	return true;
}

static int start_dot(const char *format, const char *path, int input, int other_end, pid_t *child)
{
	char type[16];
	snprintf(type, sizeof type, "-T%s", format);
	char *const arguments[] = {(char *)(uintptr_t) "dot", type, (char *)(uintptr_t) "-o", (char *)(uintptr_t)path, NULL};
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_addclose(&actions, input);
	posix_spawn_file_actions_addclose(&actions, other_end);
	int failed = posix_spawnp(child, "dot", &actions, NULL, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	return failed;
}

static int draw(const char *format, const char *path, const struct buffer *text)
{
	char part[APP_PATH + 8];
	int ends[2], status = -1;
	pid_t child;
	snprintf(part, sizeof part, "%s.part", path);
	FILE *tried = fopen(part, "w"); /* dot would say it in its own way */
	if (!tried) {
		app_complain("%s cannot be written: %s.", path, strerror(errno));
		return APP_ENVIRONMENT;
	}
	fclose(tried);
	if (pipe(ends) != 0) {
		app_complain("no pipe can be made: %s.", strerror(errno));
		return APP_ENVIRONMENT;
	}
	int failed = start_dot(format, part, ends[0], ends[1], &child);
	close(ends[0]);
	if (failed) {
		close(ends[1]);
		unlink(part);
		app_complain("pictures are laid out by Graphviz, and `dot` cannot be started (%s). Install it (apt-get install graphviz), or write FILE.dot.", strerror(failed));
		return APP_ENVIRONMENT;
	}
	bool fed = feed(ends[1], text);
	close(ends[1]);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (fed && WIFEXITED(status) && WEXITSTATUS(status) == 0 && rename(part, path) == 0)
		return APP_DONE;
	unlink(part);
	app_complain("%s: the picture could not be made: `dot` failed. Write FILE.dot to see what it was given.", path);
	return APP_ENVIRONMENT;
}

/* ---- counts ----- */

static int read_counts(struct graph *g, const char *path)
{
	char *text;
	size_t length;
	struct json_error error;
	enum file_result result = file_read(g->arena, path, COUNTS_MAX, &text, &length);
	if (result != FILE_OK) {
		app_complain("%s: %s.", path, file_result_phrase(result));
		return APP_BAD_INPUT;
	}
	g->counts = json_parse(g->arena, text, length, &error);
	if (!g->counts) {
		app_complain("%s: at byte %zu: %s. --counts takes what `enshu explore --json` wrote.", path, error.offset, error.reason);
		return APP_BAD_INPUT;
	}
	const struct json *scenario = json_member(g->counts, "explored"), *styles = json_member(g->counts, "styles");
	if (!scenario || scenario->kind != JSON_TEXT || !styles || styles->kind != JSON_OBJECT) {
		app_complain("%s: this is not an exploration. --counts takes what `enshu explore --json` wrote.", path);
		return APP_BAD_INPUT;
	}
	if (strcmp(scenario->text, g->sc->id) != 0) {
		app_complain("%s: this is an exploration of \"%s\", not of \"%s\".", path, scenario->text, g->sc->id);
		return APP_BAD_INPUT;
	}
	for (const struct json *style = styles->first; style; style = style->next)
		g->plays += style->kind == JSON_INTEGER ? style->integer : 0;
	return APP_DONE;
}

/* ---- the command ----- */

/* By id or by number, 1 the first. SIM_NONE after complaining. */
static int32_t find_phase(const struct sim_scenario *sc, const char *name)
{
	for (uint32_t m = 0; m < sc->module_count; m++) {
		char number[16];
		snprintf(number, sizeof number, "%u", m + 1);
		if (strcmp(sc->modules[m].id, name) == 0 || strcmp(number, name) == 0)
			return (int32_t)m;
	}
	if (sc->module_count == 0)
		app_complain("--module %s: this scenario has no modules.", name);
	else
		app_complain("--module %s: there is no such module; they are 1 (%s) to %u (%s).", name, sc->modules[0].id, sc->module_count, sc->modules[sc->module_count - 1].id);
	return SIM_NONE;
}

static int make(struct graph *g, const char *output, const char *counts, const char *phase)
{
	struct buffer text = {0};
	int exit = counts ? read_counts(g, counts) : APP_DONE;
	if (exit != APP_DONE)
		return exit;
	if (!graph_find(g)) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	graph_find_times(g);
	int32_t only = phase ? find_phase(g->sc, phase) : SIM_NONE;
	if (phase && only == SIM_NONE)
		return APP_USAGE;
	if (phase && !graph_choose_phase(g, only)) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	graph_write_dot(g, &text);
	if (text.failed) {
		app_complain("memory is exhausted.");
		exit = APP_ENVIRONMENT;
	} else if (output && ends_with(output, ".svg")) {
		exit = draw("svg", output, &text);
	} else if (output && ends_with(output, ".png")) {
		exit = draw("png", output, &text);
	} else {
		exit = app_write_file(output, &text) ? APP_DONE : APP_ENVIRONMENT;
	}
	buffer_free(&text);
	return exit;
}

int cmd_graph(int argc, char **argv)
{
	const char *output = NULL, *counts = NULL, *code = NULL, *phase = NULL, *name;
	const struct app_option options[] = {{"--output", "FILE", "where to: .svg, .png or .dot", &output},
	                                     {"--counts", "FILE", "what `enshu explore --json` wrote: how often each thing came about", &counts},
	                                     {"--module", "N|ID", "only this module, with what leads in and out of it: for a sheet of A3", &phase},
	                                     {"--phase", "N|ID", NULL, &phase}, /* its name before screens said module */
	                                     {"--lang", "L", "language of the texts", &code}};
	size_t count;
	int exit;
	struct arena arena = {0};
	struct graph g = {.arena = &arena, .phase = SIM_NONE};
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, &name, 1, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which scenario? See `enshu graph --help`.");
		return APP_USAGE;
	}
	if (!tell_language(code, &g.interface))
		return APP_USAGE;
	if (output && !ends_with(output, ".svg") && !ends_with(output, ".png") && !ends_with(output, ".dot")) {
		app_complain("-o %s: the name must end in .svg, .png or .dot.", output);
		return APP_USAGE;
	}
	struct script *script = app_load_scenario_in(name, code, &exit);
	g.strings = script ? tell_texts(&arena) : NULL;
	if (script && !g.strings)
		exit = APP_ENVIRONMENT;
	if (g.strings) {
		g.sc = script_scenario(script);
		int language = sim_language_index(g.sc, i18n_language_code(g.interface));
		g.language = language == SIM_NONE ? 0 : language;
		exit = make(&g, output, counts, phase);
	}
	memory_free(g.edges);
	arena_free(&arena);
	script_free(script);
	return exit;
}
