/* enshu text — a scenario's texts out to translators and back, as gettext PO. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "base/file.h"
#include "script/translate/po_merge.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define PO_MAX ((size_t)4 << 20) /* as much as the loader reads */

static const struct app_command self = {
    "text", "text SCENARIO extract|merge|pseudo [--lang L] [-o FILE]",
    "extract writes a template for translators, or with --lang what there is in that language. merge brings text/L.po up to date: what changed is\n"
    "marked fuzzy, what is gone becomes obsolete, nothing is lost. pseudo makes a language of accents and long words (qps) that shows what does not fit.",
    "enshu text scenarios/port-in-the-dark merge --lang th", cmd_text};

struct job {
	const char *scenario, *what, *language, *output;
	struct arena arena;
	struct po_file old;
	bool has_old;
	char path[APP_PATH];
};

static bool is_language(const char *code)
{
	size_t length = strlen(code);
	bool fine = length >= 2 && length <= 12;
	for (size_t i = 0; fine && i < length; i++)
		fine = (code[i] >= 'a' && code[i] <= 'z') || (i > 1 && ((code[i] >= 'A' && code[i] <= 'Z') || code[i] == '-'));
	return fine && (length < 4 || code[2] == '-');
}

/* text/L.po of the scenario, made a folder when there is none. */
static bool own_path(struct job *j)
{
	char folder[APP_PATH], name[32];
	if (!app_find_scenario(j->scenario, folder) || !app_join(folder, folder, "text"))
		return false;
	if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
		app_complain("the folder %s cannot be made: %s.", folder, strerror(errno));
		return false;
	}
	snprintf(name, sizeof name, "%s.po", j->language);
	return app_join(j->path, folder, name);
}

static int read_old(struct job *j)
{
	char *text;
	size_t length;
	struct po_error error;
	enum file_result result = file_read(&j->arena, j->path, PO_MAX, &text, &length);
	if (result == FILE_MISSING)
		return APP_DONE;
	if (result != FILE_OK) {
		app_complain("%s: %s.", j->path, file_result_phrase(result));
		return APP_BAD_INPUT;
	}
	if (!po_read_whole(&j->old, &j->arena, text, length, &error)) {
		app_complain("%s:%d: %s.", j->path, error.line, error.reason ? error.reason : "memory is exhausted");
		return error.reason ? APP_BAD_INPUT : APP_ENVIRONMENT;
	}
	j->has_old = true;
	return APP_DONE;
}

static int produce(struct job *j, const struct sim_scenario *scenario)
{
	struct buffer out = {0};
	struct po_counts counts;
	bool merge = strcmp(j->what, "merge") == 0, pseudo = strcmp(j->what, "pseudo") == 0;
	if (!j->output && (merge || pseudo) && !own_path(j))
		return APP_ENVIRONMENT;
	if (j->output && merge)
		snprintf(j->path, sizeof j->path, "%s", j->output);
	int exit = merge ? read_old(j) : APP_DONE;
	if (exit != APP_DONE)
		return exit;
	if (pseudo)
		po_pseudo_write(scenario, j->language, &out, &counts);
	else
		po_merge_write(scenario, j->language ? j->language : "", j->has_old ? &j->old : NULL, &out, &counts);
	const char *path = j->output ? j->output : merge || pseudo ? j->path : NULL;
	exit = app_write_file(path, &out) ? APP_DONE : APP_ENVIRONMENT;
	if (exit == APP_DONE && path)
		app_say(stdout, "%s: %u texts, %u translated, %u fuzzy, %u missing, %u obsolete", path, counts.texts, counts.translated, counts.fuzzy, counts.empty, counts.obsolete);
	buffer_free(&out);
	return exit;
}

int cmd_text(int argc, char **argv)
{
	struct job j = {0};
	const struct app_option options[] = {{"--lang", "L", "code of the language, such as th", &j.language},
	                                     {"--output", "FILE", "default: standard output of extract, else text/L.po of the scenario (also -o)", &j.output}};
	const char *operands[2];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, operands, 2, &count, &exit))
		return exit;
	bool known = count == 2 && (strcmp(operands[1], "extract") == 0 || strcmp(operands[1], "merge") == 0 || strcmp(operands[1], "pseudo") == 0);
	if (!known) {
		app_complain("text needs a scenario and what to do: extract, merge or pseudo. See `enshu text --help`.");
		return APP_USAGE;
	}
	j.scenario = operands[0];
	j.what = operands[1];
	if (strcmp(j.what, "pseudo") == 0 && !j.language)
		j.language = "qps";
	if ((strcmp(j.what, "merge") == 0 && !j.language) || (j.language && !is_language(j.language))) {
		app_complain("%s needs --lang with the code of a language, such as th.", j.what);
		return APP_USAGE;
	}
	struct script *script = app_load_scenario(j.scenario, &exit);
	exit = script ? produce(&j, script_scenario(script)) : exit;
	script_free(script);
	po_free(&j.old);
	arena_free(&j.arena);
	return exit;
}
