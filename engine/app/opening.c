/* See opening.h. */
#include "app/opening.h"

#include "app/app.h"
#include "app/check_words.h"
#include "app/clocks.h"
#include "app/places.h"
#include "app/tell.h"
#include "view/text/i18n.h"

#include <stdio.h>
#include <string.h>

void app_tell_diagnostics(const struct script *script, const char *language, const char *verdict, const char *name)
{
	struct arena arena = {0};
	struct buffer text = {0};
	enum language own = LANGUAGE_EN;
	if (language)
		i18n_language_from_code(language, &own);
	const struct i18n *strings = tell_texts(&arena);
	script_write_diagnostics_in(script, check_words(own), &text);
	fputs(buffer_text(&text), stderr);
	if (strings)
		app_complain("%s", i18n_format(strings, &arena, own, verdict, (const struct i18n_argument[]){I18N_TEXT("name", name), {0}}));
	buffer_free(&text);
	arena_free(&arena);
}

struct script *app_load_scenario(const char *name, int *exit)
{
	return app_load_scenario_in(name, NULL, exit);
}

struct script *app_load_scenario_in(const char *name, const char *language, int *exit)
{
	char folder[APP_PATH];
	*exit = APP_BAD_INPUT;
	if (!app_find_scenario(name, folder))
		return NULL;
	char shared[APP_PATH];
	app_join(shared, app_data_folder(), "scenarios");
	struct script *script = script_load_folder(folder, shared);
	if (!script) {
		app_complain("memory is exhausted.");
		*exit = APP_ENVIRONMENT;
		return NULL;
	}
	if (script_scenario(script))
		return script;
	app_tell_diagnostics(script, language, "check.not-playable", name);
	script_free(script);
	return NULL;
}

int app_session_failed(const struct session_error *error)
{
	app_complain("%s", error->message);
	switch (error->fault) {
	case SESSION_BAD_SCENARIO:
	case SESSION_BAD_RECORDING: return APP_BAD_INPUT;
	case SESSION_DIVERGED: return APP_NO;
	default: return APP_ENVIRONMENT;
	}
}

void app_tell_live(const struct session *s)
{
	if (session_record(s) && record_is_live(session_record(s)))
		app_complain("%s: another program is recording it; this is what it held at this moment, up to command %u.", record_path(session_record(s)), session_entry_count(s));
}

static struct session *open_recording(const char *path, bool write, const struct session_options *options, int *exit)
{
	struct session_error error;
	struct session *s = session_open(path, write, false, options, &error);
	*exit = s ? APP_DONE : app_session_failed(&error);
	if (s)
		app_tell_live(s);
	return s;
}

struct session *app_open_recording(const char *path, bool write, int *exit)
{
	return open_recording(path, write, &(struct session_options){.program = ENSHU_VERSION, .wall = app_wall}, exit);
}

struct session *app_open_recording_known(const char *path, struct script *const *known, size_t count, int *exit)
{
	return open_recording(path, false, &(struct session_options){.program = ENSHU_VERSION, .wall = app_wall, .known = known, .known_count = count}, exit);
}

static bool refuse_language(const struct sim_scenario *sc, bool interface, const char *code)
{
	enum language own;
	char list[256] = "";
	snprintf(list, sizeof list, "%s", interface ? "en, ja" : "");
	for (uint32_t i = 0; sc && i < sc->language_count; i++) {
		size_t used = strlen(list);
		if (!interface || !i18n_language_from_code(sc->languages[i], &own))
			snprintf(list + used, sizeof list - used, "%s%s", used ? ", " : "", sc->languages[i]);
	}
	app_complain("--lang can be one of %s here, not \"%s\".", list, code);
	return false;
}

bool app_language(const struct sim_scenario *sc, const char *code)
{
	enum language own;
	return !code || i18n_language_from_code(code, &own) || (sc && sim_language_index(sc, code) != SIM_NONE) || refuse_language(sc, true, code);
}

bool app_scenario_language(const struct sim_scenario *sc, const char *code)
{
	return !code || sim_language_index(sc, code) != SIM_NONE || refuse_language(sc, false, code);
}

bool app_language_of(const char *folder, const char *shared, const char *code)
{
	enum language own;
	if (!code || i18n_language_from_code(code, &own))
		return true;
	struct script *script = script_load_folder(folder, shared);
	const struct sim_scenario *sc = script ? script_scenario(script) : NULL;
	bool fits = !sc || app_language(sc, code);
	script_free(script);
	return fits;
}
