/* enshu check — all diagnostics of scenarios at once. */
#include "app/app.h"

#include "display/coverage.h"

static const struct app_command self = {"check", "check SCENARIO… [--json]", "Checks scenarios and prints every diagnostic at once.",
                                        "enshu check scenarios/port-in-the-dark", cmd_check};

static bool covers(void *user, uint32_t code_point)
{
	return coverage_has(user, code_point);
}

static int check_one(const char *name, bool json, struct coverage *fonts)
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
	if (fonts)
		script_check_glyphs(script, covers, fonts);
	struct buffer text = {0};
	if (json)
		script_write_diagnostics_json(script, &text);
	else
		script_write_diagnostics(script, &text);
	fputs(buffer_text(&text), stdout);
	size_t count, errors = script_error_count(script);
	script_diagnostics(script, &count);
	if (!json)
		printf("%s: %zu %s, %zu %s\n", name, errors, errors == 1 ? "error" : "errors", count - errors, count - errors == 1 ? "warning" : "warnings");
	buffer_free(&text);
	script_free(script);
	return errors ? APP_NO : APP_DONE; /* the question was whether it is in order */
}

int cmd_check(int argc, char **argv)
{
	const char *json = NULL;
	const struct app_option options[] = {{"--json", NULL, "one JSON object a scenario", &json}};
	const char *names[64];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, 1, &self, names, 64, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which scenario? See `enshu check --help`.");
		return APP_USAGE;
	}
	struct display_error error;
	struct coverage *fonts = coverage_open(&error); /* without fonts the question whether they have a character does not arise; `enshu doctor` tells */
	int worst = APP_DONE;
	for (size_t i = 0; i < count; i++) {
		int result = check_one(names[i], json != NULL, fonts);
		worst = result > worst ? result : worst;
	}
	coverage_close(fonts);
	return worst;
}
