/* enshu guide — a scenario on paper: the facilitator's guide and a card for each role, in the languages of scenario and program. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/document/guide.h"
#include "app/moment/moment.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "app/tell.h"
#include "base/file.h"
#include "base/json_write.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const struct app_command self = {
    "guide", "guide SCENARIO -o FOLDER [--lang L] [--json]",
    "Writes pages that print on A4 and load nothing: facilitator.LANG.html (overview, phases, event list, every inject and decision with notes and consequences,\n"
    "endings, evaluation sheets), cards.LANG.html (a card for each role: who you are, what you see, know, own and may do, without spoilers) and\n"
    "card-ROLE.LANG.html (one card, to hand out alone). Without --lang in every language that scenario and program share.",
    "enshu guide port-in-the-dark -o handout --lang ja", cmd_guide};

struct work {
	const char *folder;
	struct guide *guide;
	struct buffer page, names; /* names: of the files written, as members of a JSON list */
	int written;
};

static bool write_page(struct work *w, const char *stem)
{
	char name[512], path[APP_PATH];
	snprintf(name, sizeof name, "%s.%s.html", stem, moment_texts_code(w->guide->language));
	if (!app_join(path, w->folder, name)) {
		app_complain("%s/%s: the path is too long.", w->folder, name);
		return false;
	}
	bool ok = app_write_file(path, &w->page);
	json_put_text(&w->names, NULL, name);
	w->written++;
	buffer_clear(&w->page);
	return ok;
}

static bool write_language(struct work *w)
{
	struct guide *g = w->guide;
	guide_write_facilitator(g, &w->page);
	if (!write_page(w, "facilitator") || !guide_write_cards(g, &w->page) || !write_page(w, "cards"))
		return false;
	for (int i = 0; i < g->book->role_count; i++) {
		char stem[300];
		if (g->book->roles[i].hidden)
			continue;
		snprintf(stem, sizeof stem, "card-%.200s", g->scenario->roles[i].id);
		if (!guide_write_card(g, i, &w->page) || !write_page(w, stem))
			return false;
	}
	return true;
}

static int write_all(struct work *w, const struct script *script, const struct i18n *strings, const char *only, enum language wanted)
{
	struct script_runner *runner = script_runner_create(script);
	int exit = runner ? APP_DONE : APP_ENVIRONMENT, languages = 0;
	for (int l = 0; exit == APP_DONE && l < LANGUAGE_COUNT; l++) {
		bool has = sim_language_index(script_scenario(script), i18n_language_code((enum language)l)) != SIM_NONE;
		if (only ? (enum language)l != wanted : !has)
			continue;
		languages++;
		bool ok = guide_open(w->guide, script_scenario(script), script_runner_hooks(runner), strings, (enum language)l) && write_language(w);
		guide_close(w->guide);
		exit = ok ? APP_DONE : APP_ENVIRONMENT;
	}
	script_runner_free(runner);
	if (exit == APP_DONE && !languages) {
		app_complain("the scenario is in none of the program's languages: say --lang en, and its texts stand in their own.");
		exit = APP_BAD_INPUT;
	}
	return exit;
}

static int make_folder(const char *folder)
{
	if (mkdir(folder, 0777) == 0 || file_is_folder(folder))
		return APP_DONE;
	app_complain("%s cannot be made: %s. Name a folder in one that exists and may be written to.", folder, strerror(errno));
	return APP_ENVIRONMENT;
}

int cmd_guide(int argc, char **argv)
{
	const char *output = NULL, *code = NULL, *json = NULL, *name[1];
	const struct app_option options[] = {
	    {"--output", "FOLDER", "where the pages go, made when it does not exist (also -o)", &output},
	    {"--lang", "CODE", "only in this language", &code},
	    {"--json", NULL, "the names of the pages as JSON", &json},
	};
	size_t count;
	int exit;
	enum language language;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, name, 1, &count, &exit))
		return exit;
	if (count != 1 || !output) {
		app_complain("guide needs a scenario and -o FOLDER. See `enshu guide --help`.");
		return APP_USAGE;
	}
	struct script *script = app_load_scenario_in(name[0], code, &exit);
	if (script && !tell_language_of(script_scenario(script), code, &language)) {
		script_free(script);
		return APP_USAGE;
	}
	struct arena arena = {0};
	const struct i18n *strings = script ? tell_texts(&arena) : NULL;
	struct guide guide;
	struct work w = {.folder = output, .guide = &guide};
	if (script && !strings)
		exit = APP_ENVIRONMENT;
	if (strings && (exit = make_folder(output)) == APP_DONE)
		exit = write_all(&w, script, strings, code, language);
	if (exit == APP_DONE && json) {
		json_open_object(&w.page, NULL);
		json_open_list(&w.page, "pages");
		buffer_append_text(&w.page, buffer_text(&w.names));
		json_close_list(&w.page);
		json_put_text(&w.page, "folder", output);
		json_close_object(&w.page);
		puts(buffer_text(&w.page));
	} else if (exit == APP_DONE)
		app_say(stdout, "%d pages in %s", w.written, output);
	buffer_free(&w.page);
	buffer_free(&w.names);
	arena_free(&arena);
	script_free(script);
	return exit;
}
