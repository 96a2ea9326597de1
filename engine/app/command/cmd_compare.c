/* enshu compare — two runs of a scenario side by side, or a cohort of any number of rooms. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/document/compare.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "session/session.h"

#include <stdio.h>
#include <string.h>

static const struct app_command self = {
    "compare", "compare A B [C …] [--json|--html FILE] [--lang L]",
    "Two recordings of the same scenario: where they part, decisions side by side, metrics over the same scenario "
    "time,\n"
    "endings. More than two: what each room chose where, and how results are distributed.",
    "enshu compare port.enshu what-if.enshu --html compare.html", cmd_compare};

/* The scenarios of the runs so far, each loaded once. */
struct loaded {
	struct script *scripts[COMPARE_RUNS_MAX];
	size_t count;
};

static bool gather(struct compare *c, struct loaded *loaded, const char *path, const char *language, int *exit)
{
	struct session *s = app_open_recording_known(path, loaded->scripts, loaded->count, exit);
	if (!s)
		return false;
	if (c->count == 0 && !tell_language_of(session_scenario(s), language, &c->language)) {
		session_close(s);
		*exit = APP_USAGE;
		return false;
	}
	bool ok = compare_gather(c, s, path, &c->runs[c->count]);
	struct script *mine = session_keep_script(s);
	session_close(s);
	if (mine)
		loaded->scripts[loaded->count++] = mine;
	if (!ok) {
		app_complain("memory is exhausted.");
		*exit = APP_ENVIRONMENT;
		return false;
	}
	c->count++;
	if (strcmp(c->runs[0].scenario, c->runs[c->count - 1].scenario) == 0)
		return true;
	app_complain("%s is of scenario \"%s\", %s of \"%s\": only runs of the same scenario can be compared.",
	             c->runs[0].path, c->runs[0].scenario, path, c->runs[c->count - 1].scenario);
	*exit = APP_BAD_INPUT;
	return false;
}

static int write_out(const struct compare *c, bool json, const char *html)
{
	struct buffer out = {0};
	if (html)
		compare_write_html(c, &out);
	else if (json)
		compare_write_json(c, &out);
	else if (c->count == 2)
		compare_write_text(c, &out);
	else
		compare_write_cohort(c, &out);
	bool ok = app_write_file(html && strcmp(html, "-") != 0 ? html : NULL, &out);
	buffer_free(&out);
	return ok ? APP_DONE : APP_ENVIRONMENT;
}

int cmd_compare(int argc, char **argv)
{
	const char *json = NULL, *html = NULL, *language = NULL;
	const struct app_option options[] = {{"--json", NULL, "as JSON", &json},
	                                     {"--html", "FILE", "a self-contained page with curves", &html},
	                                     {"--lang", "CODE", "language (default en)", &language}};
	static const char *paths[COMPARE_RUNS_MAX];
	static struct loaded loaded;
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, 3, &self, paths, COMPARE_RUNS_MAX, &count, &exit))
		return exit;
	if (count < 2 || (json && html)) {
		app_complain("compare needs at least two recordings, and at most one of --json and --html. See `enshu "
		             "compare --help`.");
		return APP_USAGE;
	}
	struct arena arena = {0};
	struct compare c = {.arena = &arena, .strings = tell_texts(&arena)};
	if (!c.strings || !(c.runs = arena_allocate(&arena, count * sizeof *c.runs)))
		exit = APP_ENVIRONMENT;
	else
		exit = APP_DONE;
	for (size_t i = 0; exit == APP_DONE && i < count; i++)
		gather(&c, &loaded, paths[i], language, &exit);
	if (exit == APP_DONE)
		exit = write_out(&c, json != NULL, html);
	for (size_t i = 0; i < loaded.count; i++)
		script_free(loaded.scripts[i]);
	arena_free(&arena);
	return exit;
}
