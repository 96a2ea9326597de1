/* enshu check — all diagnostics of scenarios at once. */
#include "app/app.h"
#include "app/check_words.h"
#include "app/command/command.h"
#include "app/options.h"
#include "app/places.h"
#include "app/tell.h"
#include "display/coverage.h"

#include <stdio.h>

static const struct app_command self = {"check", "check SCENARIO… [--json] [--lang L]", "Checks scenarios and prints every diagnostic at once.",
                                        "enshu check scenarios/port-in-the-dark --lang ja", cmd_check};

static bool covers(void *user, uint32_t code_point)
{
	return coverage_has(user, code_point);
}

struct checking {
	const struct teller *teller;
	bool json;
	struct coverage *fonts;
};

/* "NAME: 1 error, 0 warnings", and where the codes are explained for those who read no English of them above. */
static void print_summary(const struct checking *k, const char *name, size_t errors, size_t warnings)
{
	const struct teller *t = k->teller;
	puts(TELL(t, "check.summary", I18N_TEXT("name", name), I18N_TEXT("errors", TELL(t, "check.errors", I18N_NUMBER("count", (int64_t)errors))),
	          I18N_TEXT("warnings", TELL(t, "check.warnings", I18N_NUMBER("count", (int64_t)warnings)))));
	if (t->language != LANGUAGE_EN && errors + warnings)
		puts(TELL(t, "check.read-on", {0}));
}

static int check_one(const char *name, const struct checking *k)
{
	char folder[APP_PATH], shared[APP_PATH];
	if (!app_find_scenario(name, folder))
		return APP_BAD_INPUT;
	app_join(shared, app_data_folder(), "scenarios");
	struct script *script = script_load_folder(folder, shared);
	if (!script) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	if (k->fonts)
		script_check_glyphs(script, covers, k->fonts);
	const struct saying_words *words = check_words(k->teller->language);
	struct buffer text = {0};
	if (k->json)
		script_write_diagnostics_json(script, words, &text);
	else
		script_write_diagnostics_in(script, words, &text);
	fputs(buffer_text(&text), stdout);
	size_t count, errors = script_error_count(script);
	script_diagnostics(script, &count); /* what is kept: of very many errors only the first */
	if (!k->json)
		print_summary(k, name, errors, count > errors ? count - errors : 0);
	buffer_free(&text);
	script_free(script);
	return errors ? APP_NO : APP_DONE; /* the question was whether it is in order */
}

int cmd_check(int argc, char **argv)
{
	const char *json = NULL, *language = NULL;
	const struct app_option options[] = {{"--json", NULL, "one JSON object a scenario", &json}, {"--lang", "CODE", "language of what is said (default en)", &language}};
	struct arena arena = {0};
	struct teller teller = {.arena = &arena};
	struct checking checking = {.teller = &teller};
	const char *names[64];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, names, 64, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which scenario? See `enshu check --help`.");
		return APP_USAGE;
	}
	if (!tell_language(language, &teller.language))
		return APP_USAGE;
	teller.strings = tell_texts(&arena);
	if (!teller.strings) {
		arena_free(&arena);
		return APP_ENVIRONMENT;
	}
	checking.json = json != NULL;
	struct display_error error;
	checking.fonts = coverage_open(&error); /* without fonts the question whether they have a character does not arise; `enshu doctor` tells */
	int worst = APP_DONE;
	for (size_t i = 0; i < count; i++) {
		int result = check_one(names[i], &checking);
		worst = result > worst ? result : worst;
	}
	coverage_close(checking.fonts);
	arena_free(&arena);
	return worst;
}
