/* enshu report — the after-action report of a recording, as a page or as JSON. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/document/report.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "session/session.h"

#include <stdio.h>
#include <string.h>

static const struct app_command self = {
    "report", "report RECORDING [--with BRANCH …] [-o FILE.html] [--json] [--lang L] [--only-recorded]",
    "Writes the after-action report for people who were not in the room: what happened, what was decided and why, what came of it, what would have\n"
    "happened otherwise, and an improvement plan to fill in. One page without anything outside it; runs branched from the recording stand beside it.",
    "enshu report port.enshu --with what-if.enshu -o report.html --lang ja", cmd_report};

/* Without -o: the recording's name with .html, in the present folder. */
static bool default_name(char out[APP_PATH], const char *recording)
{
	const char *slash = strrchr(recording, '/'), *name = slash ? slash + 1 : recording;
	size_t length = strlen(name);
	if (length > 6 && strcmp(name + length - 6, ".enshu") == 0)
		length -= 6;
	return length + 6 < APP_PATH && snprintf(out, APP_PATH, "%.*s.html", (int)length, name) > 0;
}

static int write_out(const struct report *r, bool json, const char *path)
{
	struct buffer out = {0};
	if (json)
		aar_write_json(&r->aar, &out);
	else
		aar_write_html(&r->aar, &out);
	bool ok = app_write_file(path, &out);
	buffer_free(&out);
	return ok ? APP_DONE : APP_ENVIRONMENT;
}

static int add_branches(struct report *r, const struct session *s, const char *const *paths, size_t count)
{
	int exit = APP_DONE;
	for (size_t i = 0; exit == APP_DONE && i < count; i++) {
		struct session *branch = app_open_recording(paths[i], false, &exit);
		if (branch)
			report_add_branch(r, s, branch, paths[i], &exit);
		session_close(branch);
	}
	return exit;
}

struct request {
	const char *output, *json, *language, *only_recorded, *with;
};

static int produce(const struct request *q, const char *const *paths, size_t count, struct arena *arena)
{
	static struct report r; /* large, one at a time */
	char name[APP_PATH];
	int exit = APP_DONE;
	r = (struct report){.arena = arena, .otherwise = !q->only_recorded};
	r.strings = tell_texts(arena);
	if (!r.strings)
		return APP_ENVIRONMENT;
	struct session *s = app_open_recording(paths[0], false, &exit);
	if (!s)
		return exit;
	if (!tell_language_of(session_scenario(s), q->language, &r.language)) {
		session_close(s);
		return APP_USAGE;
	}
	if (!report_gather(&r, s)) {
		app_complain("memory is exhausted.");
		exit = APP_ENVIRONMENT;
	}
	if (exit == APP_DONE)
		exit = add_branches(&r, s, paths + 1, count - 1);
	if (exit == APP_DONE && !q->output && !q->json && !default_name(name, paths[0])) {
		app_complain("the name of the recording is too long; name the page with -o.");
		exit = APP_USAGE;
	}
	if (exit == APP_DONE)
		exit = write_out(&r, q->json != NULL, q->output ? strcmp(q->output, "-") == 0 ? NULL : q->output : q->json ? NULL : name);
	if (exit == APP_DONE && !q->output && !q->json)
		puts(name);
	session_close(s);
	return exit;
}

int cmd_report(int argc, char **argv)
{
	struct request q = {0};
	const struct app_option options[] = {
	    {"--output", "FILE", "the page (also -o); - is standard output; default: the recording's name with .html, here", &q.output},
	    {"--with", NULL, "what follows are runs of the same scenario to stand beside it", &q.with},
	    {"--json", NULL, "the same content as JSON", &q.json},
	    {"--lang", "CODE", "language (default en)", &q.language},
	    {"--only-recorded", NULL, "without playing the run otherwise", &q.only_recorded},
	};
	const char *paths[1 + REPORT_BRANCHES_MAX];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, paths, sizeof paths / sizeof *paths, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("report needs a recording. See `enshu report --help`.");
		return APP_USAGE;
	}
	if (count > 1 && !q.with) {
		app_complain("report takes one recording; other runs come after --with. See `enshu report --help`.");
		return APP_USAGE;
	}
	struct arena arena = {0};
	exit = produce(&q, paths, count, &arena);
	arena_free(&arena);
	return exit;
}
