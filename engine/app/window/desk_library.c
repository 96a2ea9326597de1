/* desk_library — what lies on disk, for the library window.
 *
 * Scenarios are loaded, so that a broken one shows its first diagnostic; when the program starts that follows its first picture, one scenario a turn of the loop
 * (library_step). Recordings are listed from their headers at once; what they ended in needs re-execution and follows likewise. */
#include "app/check_words.h"
#include "app/clocks.h"
#include "app/places.h"
#include "app/window/library_inside.h"
#include "base/duration.h"
#include "base/file.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

struct library *library_create(void)
{
	return memory_allocate_zeroed(1, sizeof(struct library));
}

void library_free(struct library *l)
{
	if (!l)
		return;
	arena_free(&l->arena);
	arena_free(&l->setup_arena);
	script_free(l->script);
	memory_free(l);
}

const struct library_picture *library_look(const struct library *l)
{
	return &l->picture;
}

const char *library_recording(const struct library *l, int index)
{
	return index >= 0 && index < l->picture.recording_count ? l->paths[index] : NULL;
}

const char *library_scenario_folder(const struct library *l, int index)
{
	return index >= 0 && index < l->picture.scenario_count ? l->folders[index] : NULL;
}

const char *library_keep(struct arena *arena, const char *text)
{
	const char *copy = arena_copy_text(arena, text, strlen(text));
	return copy ? copy : "";
}

void library_mark_pillars(const struct sim_scenario *sc, bool pillars[3])
{
	for (uint32_t i = 0; i < sc->option_count; i++)
		if (sc->options[i].pillar >= SIM_PILLAR_DEFENCE && sc->options[i].pillar <= SIM_PILLAR_COOPERATION)
			pillars[sc->options[i].pillar - SIM_PILLAR_DEFENCE] = true;
	for (uint32_t i = 0; i < sc->action_count; i++)
		if (sc->actions[i].pillar >= SIM_PILLAR_DEFENCE && sc->actions[i].pillar <= SIM_PILLAR_COOPERATION)
			pillars[sc->actions[i].pillar - SIM_PILLAR_DEFENCE] = true;
}

int library_visible_roles(const struct sim_scenario *sc)
{
	int n = 0;
	for (uint32_t r = 0; r < sc->role_count; r++)
		n += !sc->roles[r].hidden;
	return n;
}

static void describe(struct library *l, struct library_scenario *out, const struct sim_scenario *sc)
{
	int language = sim_language_index(sc, i18n_language_code(l->language)), fallback;
	struct buffer words = {0};
	out->title = library_keep(&l->arena, sim_text_in(sc, sc->title, language, &fallback));
	out->title_language = fallback == SIM_NONE ? NULL : library_keep(&l->arena, sc->languages[fallback]);
	for (int other = 0; other < (int)sc->language_count; other++)
		if (other != language && !*out->second_title)
			out->second_title = library_keep(&l->arena, sim_text_in(sc, sc->title, other, NULL));
	out->premise = library_keep(&l->arena, sim_text_in(sc, sc->about != SIM_NONE ? sc->about : sc->premise, language, NULL));
	out->sector = library_keep(&l->arena, sc->sector ? sc->sector : "");
	out->session = sc->session;
	out->roles = library_visible_roles(sc);
	library_mark_pillars(sc, out->pillars);
	for (uint32_t r = 0; r < sc->role_count; r++)
		buffer_append_format(&words, "%s ", sim_text_in(sc, sc->roles[r].name, language, NULL));
	buffer_append_format(&words, "%s %s", out->sector, sc->id);
	out->search = library_keep(&l->arena, buffer_text(&words));
	buffer_free(&words);
}

static void add_scenario(struct library *l, const char *folder, const char *name)
{
	char path[APP_PATH];
	if (l->picture.scenario_count == SCENARIOS_MAX || !app_join(path, folder, name))
		return;
	const char *id = library_keep(&l->arena, name);
	l->scenarios[l->picture.scenario_count] =
	    (struct library_scenario){.id = id, .title = id, .second_title = "", .premise = "", .sector = "", .search = "", .place = "", .reason = "", .pending = true};
	l->folders[l->picture.scenario_count++] = library_keep(&l->arena, path);
}

/* A broken scenario goes to the end: what can be played comes first, and is what is selected at the start. */
static void put_last(struct library *l, int at)
{
	struct library_scenario broken = l->scenarios[at];
	const char *folder = l->folders[at];
	int after = l->picture.scenario_count - at - 1;
	memmove(&l->scenarios[at], &l->scenarios[at + 1], (size_t)after * sizeof *l->scenarios);
	memmove(&l->folders[at], &l->folders[at + 1], (size_t)after * sizeof *l->folders);
	l->scenarios[at + after] = broken;
	l->folders[at + after] = folder;
	l->loaded--;
	l->broken++;
}

/* Loads the next scenario of the list; false when all have been. */
static bool load_next(struct library *l)
{
	char shipped[APP_PATH];
	if (l->loaded + l->broken >= l->picture.scenario_count)
		return false;
	struct library_scenario *out = &l->scenarios[l->loaded];
	app_join(shipped, app_data_folder(), "scenarios");
	struct script *script = script_load_folder(l->folders[l->loaded++], shipped);
	if (!script)
		return true; /* memory is exhausted: its name is all there is */
	out->pending = false;
	size_t count;
	const struct script_diagnostic *diagnostics = script_diagnostics(script, &count);
	out->errors = (int)script_error_count(script);
	out->warnings = (int)count - out->errors;
	if (script_scenario(script))
		describe(l, out, script_scenario(script));
	out->broken = !script_scenario(script);
	for (size_t i = 0; out->broken && i < count; i++) {
		if (diagnostics[i].severity != SCRIPT_ERROR)
			continue;
		const char *place = arena_format(&l->arena, "%s:%d", diagnostics[i].file, diagnostics[i].line);
		out->place = place ? place : "";
		out->reason = library_keep(&l->arena, script_message(&diagnostics[i], check_words(l->language), &l->arena));
		out->line = diagnostics[i].line;
		break;
	}
	script_free(script);
	if (out->broken)
		put_last(l, l->loaded - 1);
	return true;
}

/* The scenarios of one folder; a folder that is a scenario itself counts as that one. */
static void list_folder(struct library *l, const char *folder, struct library_folder *state)
{
	char probe[APP_PATH], file[APP_PATH];
	char **names;
	size_t count;
	struct arena names_arena = {0};
	int before = l->picture.scenario_count;
	*state = (struct library_folder){.path = library_keep(&l->arena, folder), .state = LIBRARY_FOLDER_READ};
	enum file_result result = file_list(&names_arena, folder, &names, &count);
	if (result != FILE_OK)
		state->state = result == FILE_DENIED ? LIBRARY_FOLDER_DENIED : LIBRARY_FOLDER_MISSING;
	const char *slash = strrchr(folder, '/');
	if (result == FILE_OK && slash && app_join(file, folder, "scenario.lua") && file_exists(file)) {
		snprintf(probe, sizeof probe, "%.*s", slash > folder ? (int)(slash - folder) : 1, folder);
		add_scenario(l, probe, slash + 1);
		count = 0;
	}
	for (size_t i = 0; result == FILE_OK && i < count; i++)
		if (strcmp(names[i], "strategy") != 0 && app_join(probe, folder, names[i]) && app_join(file, probe, "scenario.lua") && file_exists(file))
			add_scenario(l, folder, names[i]);
	if (state->state == LIBRARY_FOLDER_READ && l->picture.scenario_count == before)
		state->state = LIBRARY_FOLDER_EMPTY;
	arena_free(&names_arena);
}

static void list_scenarios(struct library *l)
{
	char shipped[APP_PATH];
	app_join(shipped, app_data_folder(), "scenarios");
	list_folder(l, shipped, &l->folders_read[0]);
	if (*l->chosen)
		list_folder(l, l->chosen, &l->folders_read[1]);
}

void library_add_folder(struct library *l, const char *folder)
{
	size_t length = strlen(folder);
	while (length > 1 && folder[length - 1] == '/')
		length--;
	snprintf(l->chosen, sizeof l->chosen, "%.*s", (int)length, folder);
}

/* What hinders, in the words of the screen; NULL where only the message says it. */
static const char *cause_of(enum record_result result)
{
	switch (result) {
	case RECORD_BUSY: return "library.cause-busy";
	case RECORD_NOT_ONE: return "library.cause-not-one";
	case RECORD_NEWER: return "library.cause-newer";
	case RECORD_DAMAGED: return "library.cause-damaged";
	case RECORD_DENIED: return "library.cause-denied";
	default: return NULL;
	}
}

static void say_when(struct library_recording *out, int64_t wall)
{
	int weekday, second;
	moment_split(app_local_wall(wall), &out->year, &out->month, &out->day, &weekday, &out->hour, &out->minute, &second);
}

static void add_recording(struct library *l, const char *path)
{
	struct record_error error;
	struct stat file;
	l->picture.recording_total++;
	if (l->picture.recording_count == RECORDINGS_MAX)
		return;
	struct record *record = record_open(path, true, &error);
	int at = l->picture.recording_count++;
	l->started[at] = 0;
	l->paths[at] = library_keep(&l->arena, path);
	struct library_recording *out = &l->recordings[at];
	const char *slash = strrchr(path, '/'), *name = library_keep(&l->arena, slash ? slash + 1 : path);
	*out = (struct library_recording){.title = name, .file = name, .ending = "", .reason = "", .unread = true};
	if (!record) {
		out->unread = false;
		out->verified = LIBRARY_DAMAGED;
		out->reason = library_keep(&l->arena, error.message);
		out->cause = cause_of(error.result);
		out->busy = error.result == RECORD_BUSY;
		if (stat(path, &file) == 0) { /* what cannot be read has its place in the list by the day of its file */
			l->started[at] = (int64_t)file.st_mtime * 1000;
			say_when(out, l->started[at]);
		}
		return;
	}
	l->started[at] = record_head(record)->started_wall;
	out->branch = record_head(record)->parent_id != NULL;
	out->busy = record_is_live(record);
	say_when(out, l->started[at]);
	record_close(record);
}

static void list_recordings(struct library *l, const char *folder)
{
	char **names, path[APP_PATH];
	size_t count;
	struct arena arena = {0};
	if (file_list(&arena, folder, &names, &count) == FILE_OK)
		for (size_t i = 0; i < count; i++) {
			size_t length = strlen(names[i]);
			if (length > 6 && strcmp(names[i] + length - 6, ".enshu") == 0 && app_join(path, folder, names[i]))
				add_recording(l, path);
		}
	arena_free(&arena);
}

/* Latest first; by insertion: files are listed by name, which mostly begins with the day. */
static void sort_recordings(struct library *l)
{
	for (int i = 1; i < l->picture.recording_count; i++)
		for (int j = i; j > 0 && l->started[j] > l->started[j - 1]; j--) {
			struct library_recording recording = l->recordings[j];
			const char *path = l->paths[j];
			int64_t started = l->started[j];
			l->recordings[j] = l->recordings[j - 1];
			l->paths[j] = l->paths[j - 1];
			l->started[j] = l->started[j - 1];
			l->recordings[j - 1] = recording;
			l->paths[j - 1] = path;
			l->started[j - 1] = started;
		}
}

void library_list(struct library *l, enum language language)
{
	char folder[APP_PATH];
	arena_free(&l->arena);
	memset(&l->picture, 0, sizeof l->picture);
	l->language = language;
	l->step = l->loaded = l->broken = 0;
	list_scenarios(l);
	app_recordings_folder(folder);
	list_recordings(l, folder);
	struct stat usual, here;
	bool same = stat(folder, &usual) == 0 && stat(".", &here) == 0 && usual.st_dev == here.st_dev && usual.st_ino == here.st_ino;
	if (strcmp(folder, ".") != 0 && !same)
		list_recordings(l, ".");
	sort_recordings(l);
	l->picture.scenarios = l->scenarios;
	l->picture.recordings = l->recordings;
	l->picture.folders = l->folders_read;
	l->picture.folder_count = 1 + (*l->chosen != '\0');
}

void library_refresh(struct library *l, enum language language)
{
	library_list(l, language);
	while (load_next(l))
		;
}

static bool is_sealed(const char *path)
{
	struct record_error error;
	struct record_seal seal = {.present = false};
	struct record *record = record_open(path, true, &error);
	if (record)
		record_check_seal(record, &seal, &error);
	record_close(record);
	return seal.present;
}

static void look_into(struct library *l, int index)
{
	struct library_recording *out = &l->recordings[index];
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	struct session *s = session_open(l->paths[index], false, true, &options, &error);
	out->unread = false;
	if (!s) {
		out->verified = LIBRARY_DAMAGED;
		out->reason = library_keep(&l->arena, error.message);
		out->event = error.entry > 0 ? (int)error.entry - 1 : 0;
		out->cause = error.entry > 0 ? cause_of(RECORD_DAMAGED) : NULL;
		return;
	}
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	int language = sim_language_index(sc, i18n_language_code(l->language)), best = moment_best_ending(sc, st);
	out->title = library_keep(&l->arena, sim_text_in(sc, sc->title, language, NULL));
	if (best != SIM_NONE) {
		out->ending = library_keep(&l->arena, sim_text_in(sc, sc->endings[best].title, language, NULL));
		out->setback = sc->endings[best].setback;
	}
	uint32_t n = session_entry_count(s);
	out->length = n ? (session_entry_at(s, n).wall - session_entry_at(s, 1).wall) / 1000 : 0;
	bool counted;
	out->people = moment_people(sc, st, session_history(s), &counted);
	out->verified = *session_divergence(s) ? LIBRARY_DIFFERS : LIBRARY_VERIFIED;
	out->sealed_early = !st->clock.over && is_sealed(l->paths[index]);
	out->unfinished = !st->clock.over && !out->sealed_early;
	out->busy = record_is_live(session_record(s));
	out->stopped_at = st->clock.now;
	out->start_local = sc->start_local;
	out->round = sc->round;
	out->event = (int)session_history(s)->event_count;
	session_close(s);
}

bool library_step(struct library *l)
{
	if (load_next(l))
		return true;
	if (l->step >= l->picture.recording_count)
		return false;
	if (l->recordings[l->step].verified != LIBRARY_DAMAGED)
		look_into(l, l->step);
	l->step++;
	return true;
}

bool library_has_steps(const struct library *l)
{
	return l->loaded + l->broken < l->picture.scenario_count || l->step < l->picture.recording_count;
}
