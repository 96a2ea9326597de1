/* See setups.h. */
#include "app/window/setups.h"

#include "app/places.h"
#include "base/file.h"
#include "base/json.h"
#include "base/json_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define LIMIT ((size_t)256 << 10) /* bytes of a file */

static const char *const seats[] = {"played", "held", "bot"};
static const char *const policies[] = {"own", "cautious", "bold", "random", "scripted"};
static const char *const shows[] = {"console", "room"};

/* Position of a text in a list of words; `otherwise` when it is none of them. */
static int word_of(const struct json *text, const char *const *words, int count, int otherwise)
{
	for (int i = 0; text && text->kind == JSON_TEXT && i < count; i++)
		if (strcmp(text->text, words[i]) == 0)
			return i;
	return otherwise;
}

/* The folder of a scenario's set-ups; with `make` all of it is there afterwards. */
static bool folder_of(const char *scenario, bool make, char out[APP_PATH])
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	const char *steps[] = {config && *config == '/' ? "" : ".config", "enshu", "setups", scenario};
	const char *root = config && *config == '/' ? config : home;
	if (!root || *root != '/')
		return false;
	snprintf(out, APP_PATH, "%s", root);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		if (*steps[i] && !app_join(out, out, steps[i]))
			return false;
		if (make)
			mkdir(out, 0777); /* what cannot be made is told when the file is written */
	}
	return true;
}

/* A name as a file: whatever would leave the folder or hide in it is replaced. */
static bool file_of(const char *scenario, const char *name, bool make, char out[APP_PATH])
{
	char file[160];
	size_t n = 0;
	for (; name[n] && n < 120; n++)
		file[n] = (unsigned char)name[n] < 32 || name[n] == '/' || name[n] == '\\' || (n == 0 && name[n] == '.') ? '_' : name[n];
	while (n > 0 && name[n] && ((unsigned char)name[n] & 0xC0) == 0x80)
		n--; /* not in the middle of a character */
	file[n] = '\0';
	strcat(file, ".json");
	return n > 0 && folder_of(scenario, make, out) && app_join(out, out, file);
}

int setups_list(struct arena *arena, const char *scenario, const char *names[SETUPS_MAX])
{
	char folder[APP_PATH], **files;
	size_t count;
	int n = 0;
	if (!folder_of(scenario, false, folder) || file_list(arena, folder, &files, &count) != FILE_OK)
		return 0;
	for (size_t i = 0; i < count && n < SETUPS_MAX; i++) {
		size_t length = strlen(files[i]);
		if (length > 5 && strcmp(files[i] + length - 5, ".json") == 0 && (names[n] = arena_copy_text(arena, files[i], length - 5)))
			n++;
	}
	return n;
}

const char *setups_save(const struct sim_scenario *sc, const int *roles, const struct ui_state *ui, const char *name)
{
	const struct ui_setup *setup = &ui->setup;
	struct buffer out = {0};
	char path[APP_PATH];
	json_open_object(&out, NULL);
	json_put_text(&out, "scenario", sc->id);
	json_next_line(&out);
	json_put_text(&out, "pace", setup->automatic ? "clock" : "facilitator");
	json_put_number(&out, "speed", setup->speed);
	json_put_truth(&out, "roles_only", setup->roles_only);
	json_put_text(&out, "seed", ui_text(ui, UI_FIELD_SEED));
	json_put_text(&out, "folder", ui_text(ui, UI_FIELD_FOLDER));
	json_next_line(&out);
	json_open_list(&out, "screens");
	for (int i = 0; i < 2; i++) {
		json_open_object(&out, NULL);
		json_put_text(&out, "shows", shows[setup->screens[i].shows & 1]);
		json_put_text(&out, "language", i18n_language_code(setup->screens[i].language));
		json_put_text(&out, "theme", setup->screens[i].theme == THEME_LIGHT ? "light" : "dark");
		json_close_object(&out);
	}
	json_close_list(&out);
	json_next_line(&out);
	json_open_list(&out, "seats");
	for (int i = 0; i < setup->role_count && i < UI_ROLES_MAX; i++) {
		json_next_line(&out);
		json_open_object(&out, NULL);
		json_put_text(&out, "role", sc->roles[roles[i]].id);
		json_put_text(&out, "seat", seats[setup->seats[i].seat % 3]);
		json_put_text(&out, "policy", policies[setup->seats[i].policy % 5]);
		json_put_text(&out, "people", ui_text(ui, (enum ui_field)(UI_FIELD_PEOPLE + i)));
		json_put_text(&out, "heads", ui_text(ui, (enum ui_field)(UI_FIELD_HEADS + i)));
		json_close_object(&out);
	}
	json_close_list(&out);
	json_close_object(&out);
	buffer_append_byte(&out, '\n');
	bool placed = file_of(sc->id, name, true, path);
	enum file_result result = out.failed ? FILE_FAILED : placed ? file_replace(path, buffer_text(&out), out.length) : FILE_MISSING;
	buffer_free(&out);
	return result == FILE_OK ? NULL : result == FILE_FAILED ? "it cannot be written" : file_result_phrase(result);
}

/* ---- reading ---- */

static void load_seat(const struct sim_scenario *sc, const int *roles, struct ui_state *ui, const struct json *seat)
{
	const struct json *role = json_member(seat, "role"), *people = json_member(seat, "people"), *heads = json_member(seat, "heads");
	for (int i = 0; role && role->kind == JSON_TEXT && i < ui->setup.role_count && i < UI_ROLES_MAX; i++) {
		if (strcmp(sc->roles[roles[i]].id, role->text) != 0)
			continue;
		if (!sc->roles[roles[i]].hidden)
			ui->setup.seats[i].seat = word_of(json_member(seat, "seat"), seats, 3, ui->setup.seats[i].seat);
		ui->setup.seats[i].policy = word_of(json_member(seat, "policy"), policies, 5, ui->setup.seats[i].policy);
		if (ui->setup.seats[i].policy == 0 && sc->roles[roles[i]].bot == SIM_NONE && ui->setup.seats[i].seat == 2)
			ui->setup.seats[i].policy = 1; /* the scenario has no bot of its own for it any more */
		if (people && people->kind == JSON_TEXT)
			field_set(&ui->fields[UI_FIELD_PEOPLE + i], people->text);
		field_set(&ui->fields[UI_FIELD_HEADS + i], heads && heads->kind == JSON_TEXT ? heads->text : "");
	}
}

static void load_screen(struct ui_state *ui, int i, const struct json *screen)
{
	static const char *const themes[] = {"dark", "light"};
	const struct json *language = json_member(screen, "language");
	enum language code;
	ui->setup.screens[i].shows = word_of(json_member(screen, "shows"), shows, 2, ui->setup.screens[i].shows);
	ui->setup.screens[i].theme = word_of(json_member(screen, "theme"), themes, 2, ui->setup.screens[i].theme == THEME_LIGHT) ? THEME_LIGHT : THEME_DARK;
	if (language && language->kind == JSON_TEXT && i18n_language_from_code(language->text, &code))
		ui->setup.screens[i].language = code;
}

static void load_field(struct ui_state *ui, enum ui_field field, const struct json *text)
{
	if (text && text->kind == JSON_TEXT && strlen(text->text) == text->length)
		field_set(&ui->fields[field], text->text);
}

const char *setups_load(const struct sim_scenario *sc, const int *roles, struct ui_state *ui, const char *name)
{
	static const char *const paces[] = {"facilitator", "clock"};
	struct arena arena = {0};
	struct json_error error = {.reason = "it is no set-up"};
	char path[APP_PATH], *text;
	size_t length;
	enum file_result result = file_of(sc->id, name, false, path) ? file_read(&arena, path, LIMIT, &text, &length) : FILE_MISSING;
	const struct json *all = result == FILE_OK ? json_parse(&arena, text, length, &error) : NULL;
	const struct json *speed = json_member(all, "speed"), *roles_only = json_member(all, "roles_only"), *list = json_member(all, "seats");
	if (!all || all->kind != JSON_OBJECT) {
		const char *why = result == FILE_OK ? error.reason : file_result_phrase(result);
		arena_free(&arena);
		return why;
	}
	ui->setup.automatic = word_of(json_member(all, "pace"), paces, 2, ui->setup.automatic) == 1;
	if (speed && speed->kind == JSON_INTEGER && speed->integer >= 1 && speed->integer <= 600)
		ui->setup.speed = (int)speed->integer;
	if (roles_only)
		ui->setup.roles_only = roles_only->kind != JSON_FALSE;
	load_field(ui, UI_FIELD_SEED, json_member(all, "seed"));
	load_field(ui, UI_FIELD_FOLDER, json_member(all, "folder"));
	for (const struct json *seat = list ? list->first : NULL; seat; seat = seat->next)
		load_seat(sc, roles, ui, seat);
	const struct json *screens = json_member(all, "screens"), *screen = screens ? screens->first : NULL;
	for (int i = 0; screen && i < 2; i++, screen = screen->next)
		load_screen(ui, i, screen);
	if (ui->setup.screens[0].shows == ui->setup.screens[1].shows)
		ui->setup.screens[1].shows = !ui->setup.screens[0].shows;
	arena_free(&arena);
	return NULL;
}
