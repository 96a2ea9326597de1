/* desk_library — what lies on disk, for the library window; and the set-up of a session from it.
 *
 * Scenarios are loaded when the library opens, so that a broken one shows its first diagnostic. Recordings are listed from their headers at once; what they ended in
 * needs re-execution and follows one recording a turn of the loop (library_step). */
#include "app/desk.h"

#include "base/duration.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define SCENARIOS_MAX  64
#define RECORDINGS_MAX 64

struct library {
	struct arena arena;
	enum language language;
	struct library_picture picture;
	struct library_scenario scenarios[SCENARIOS_MAX];
	const char *folders[SCENARIOS_MAX];
	struct library_recording recordings[RECORDINGS_MAX];
	const char *paths[RECORDINGS_MAX];
	int64_t started[RECORDINGS_MAX];
	int step; /* next recording to look into */
	struct library_folder folder;
	/* set-up */
	struct script *script;
	struct arena setup_arena;
	struct setup_picture setup;
	struct setup_check checks[SETUP_CHECK_KINDS];
	struct setup_screen screens[4];
	char record_path[APP_PATH], file_name[256];
};

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

static const char *keep(struct arena *arena, const char *text)
{
	const char *copy = arena_copy_text(arena, text, strlen(text));
	return copy ? copy : "";
}

/* Which pillars a scenario's choices belong to. */
static void mark_pillars(const struct sim_scenario *sc, bool pillars[3])
{
	for (uint32_t i = 0; i < sc->option_count; i++)
		if (sc->options[i].pillar >= SIM_PILLAR_DEFENCE && sc->options[i].pillar <= SIM_PILLAR_COOPERATION)
			pillars[sc->options[i].pillar - SIM_PILLAR_DEFENCE] = true;
	for (uint32_t i = 0; i < sc->action_count; i++)
		if (sc->actions[i].pillar >= SIM_PILLAR_DEFENCE && sc->actions[i].pillar <= SIM_PILLAR_COOPERATION)
			pillars[sc->actions[i].pillar - SIM_PILLAR_DEFENCE] = true;
}

static int visible_roles(const struct sim_scenario *sc)
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
	out->title = keep(&l->arena, sim_text_in(sc, sc->title, language, &fallback));
	out->title_language = fallback == SIM_NONE ? NULL : keep(&l->arena, sc->languages[fallback]);
	for (int other = 0; other < (int)sc->language_count; other++)
		if (other != language && !*out->second_title)
			out->second_title = keep(&l->arena, sim_text_in(sc, sc->title, other, NULL));
	out->premise = keep(&l->arena, sim_text_in(sc, sc->about != SIM_NONE ? sc->about : sc->premise, language, NULL));
	out->sector = keep(&l->arena, sc->sector ? sc->sector : "");
	out->session = sc->session;
	out->roles = visible_roles(sc);
	mark_pillars(sc, out->pillars);
	for (uint32_t r = 0; r < sc->role_count; r++)
		buffer_append_format(&words, "%s ", sim_text_in(sc, sc->roles[r].name, language, NULL));
	buffer_append_text(&words, out->sector);
	out->search = keep(&l->arena, buffer_text(&words));
	buffer_free(&words);
}

static void add_scenario(struct library *l, const char *folder, const char *name, const char *shared)
{
	struct library_scenario *out = &l->scenarios[l->picture.scenario_count];
	char path[APP_PATH];
	if (l->picture.scenario_count == SCENARIOS_MAX || !app_join(path, folder, name))
		return;
	struct script *script = script_load_folder(path, shared);
	if (!script)
		return;
	*out = (struct library_scenario){.id = keep(&l->arena, name), .title = keep(&l->arena, name), .second_title = "", .premise = "", .sector = "", .search = "",
	                                 .place = "", .reason = ""};
	l->folders[l->picture.scenario_count++] = keep(&l->arena, path);
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
		out->reason = keep(&l->arena, diagnostics[i].message);
		out->line = diagnostics[i].line;
		break;
	}
	script_free(script);
}

static void list_scenarios(struct library *l)
{
	char folder[APP_PATH], probe[APP_PATH], file[APP_PATH];
	char **names;
	size_t count;
	struct arena names_arena = {0};
	app_join(folder, app_data_folder(), "scenarios");
	l->folder = (struct library_folder){.path = keep(&l->arena, folder), .state = LIBRARY_FOLDER_READ};
	enum file_result result = file_list(&names_arena, folder, &names, &count);
	if (result != FILE_OK)
		l->folder.state = result == FILE_DENIED ? LIBRARY_FOLDER_DENIED : LIBRARY_FOLDER_MISSING;
	for (size_t i = 0; result == FILE_OK && i < count; i++)
		if (strcmp(names[i], "strategy") != 0 && app_join(probe, folder, names[i]) && app_join(file, probe, "scenario.lua") && file_exists(file))
			add_scenario(l, folder, names[i], folder);
	if (l->folder.state == LIBRARY_FOLDER_READ && l->picture.scenario_count == 0)
		l->folder.state = LIBRARY_FOLDER_EMPTY;
	arena_free(&names_arena);
}

static void add_recording(struct library *l, const char *path)
{
	struct record_error error;
	if (l->picture.recording_count == RECORDINGS_MAX)
		return;
	struct record *record = record_open(path, true, &error);
	int at = l->picture.recording_count++;
	l->paths[at] = keep(&l->arena, path);
	struct library_recording *out = &l->recordings[at];
	const char *slash = strrchr(path, '/');
	*out = (struct library_recording){.title = keep(&l->arena, slash ? slash + 1 : path), .ending = "", .reason = ""};
	if (!record) {
		out->verified = LIBRARY_DAMAGED;
		out->reason = keep(&l->arena, error.message);
		return;
	}
	int weekday, hour, minute, second;
	l->started[at] = record_head(record)->started_wall;
	moment_split(l->started[at] / 1000, &out->year, &out->month, &out->day, &weekday, &hour, &minute, &second);
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

/* Latest first; insertion, as there are at most 64. */
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

void library_refresh(struct library *l, enum language language)
{
	char folder[APP_PATH];
	arena_free(&l->arena);
	memset(&l->picture, 0, sizeof l->picture);
	l->language = language;
	l->step = 0;
	list_scenarios(l);
	app_recordings_folder(folder);
	list_recordings(l, folder);
	if (strcmp(folder, ".") != 0)
		list_recordings(l, ".");
	sort_recordings(l);
	l->picture.scenarios = l->scenarios;
	l->picture.recordings = l->recordings;
	l->picture.recording_total = l->picture.recording_count;
	l->picture.folders = &l->folder;
	l->picture.folder_count = 1;
}

static void look_into(struct library *l, int index)
{
	struct library_recording *out = &l->recordings[index];
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	struct session *s = session_open(l->paths[index], false, true, &options, &error);
	if (!s) {
		out->verified = LIBRARY_DAMAGED;
		out->reason = keep(&l->arena, error.message);
		out->event = error.entry > 0 ? (int)error.entry - 1 : 0;
		return;
	}
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	int language = sim_language_index(sc, i18n_language_code(l->language)), best = moment_best_ending(sc, st);
	out->title = keep(&l->arena, sim_text_in(sc, sc->title, language, NULL));
	if (best != SIM_NONE) {
		out->ending = keep(&l->arena, sim_text_in(sc, sc->endings[best].title, language, NULL));
		out->setback = sc->endings[best].setback;
	}
	uint32_t n = session_entry_count(s);
	out->length = n ? (session_entry_at(s, n).wall - session_entry_at(s, 1).wall) / 1000 : 0;
	for (uint32_t r = 0; r < sc->role_count; r++)
		if (sim_role_state_of(sc, st, (int)r)->seat == SIM_SEAT_PLAYED)
			out->people += sc->roles[r].seats;
	out->verified = *session_divergence(s) ? LIBRARY_DIFFERS : LIBRARY_VERIFIED;
	out->unfinished = !st->clock.over;
	out->stopped_at = (sc->start_local + st->clock.now) % 86400;
	out->event = (int)session_history(s)->event_count;
	session_close(s);
}

bool library_step(struct library *l)
{
	if (l->step >= l->picture.recording_count)
		return false;
	if (l->recordings[l->step].verified != LIBRARY_DAMAGED)
		look_into(l, l->step);
	l->step++;
	return true;
}

bool library_has_steps(const struct library *l)
{
	return l->step < l->picture.recording_count;
}

/* ---- set-up of a session -------------------------------------------------------------------------------------------------------------------- */

bool library_open_setup(struct desk *d, int index)
{
	struct library *l = d->library;
	const char *folder = library_scenario_folder(l, index);
	char shared[APP_PATH];
	if (!folder || l->scenarios[index].broken)
		return false;
	script_free(l->script);
	app_join(shared, app_data_folder(), "scenarios");
	l->script = script_load_folder(folder, shared);
	const struct sim_scenario *sc = l->script ? script_scenario(l->script) : NULL;
	if (!sc)
		return false;
	struct ui_setup *setup = &d->ui->setup;
	memset(setup->seats, 0, sizeof setup->seats);
	setup->role_count = (int)sc->role_count;
	setup->automatic = false;
	setup->speed = 1;
	setup->roles_only = true;
	setup->screens[1].shows = 1;
	setup->screens[0].language = setup->screens[1].language = d->ui->language;
	setup->screens[0].theme = setup->screens[1].theme = d->ui->theme;
	int place = 0; /* visible roles first, as in the picture */
	for (int hidden = 0; hidden < 2; hidden++)
		for (uint32_t r = 0; r < sc->role_count; r++)
			if (sc->roles[r].hidden == (hidden != 0) && place < UI_ROLES_MAX)
				setup->seats[place++].seat = sc->roles[r].bot != SIM_NONE ? 2 : hidden ? 1 : 0;
	field_set(&d->ui->fields[UI_FIELD_SEED], "1");
	char path[APP_PATH];
	app_recordings_folder(path);
	mkdir(path, 0777); /* the usual folder is made; the check list tells when it cannot be written */
	field_set(&d->ui->fields[UI_FIELD_FOLDER], path);
	return true;
}

static void fill_setup_roles(struct library *l, const struct sim_scenario *sc, int language)
{
	struct setup_role *roles = arena_allocate(&l->setup_arena, (sc->role_count + 1) * sizeof *roles);
	int n = 0;
	for (int hidden = 0; roles && hidden < 2; hidden++)
		for (uint32_t r = 0; r < sc->role_count; r++) {
			if (sc->roles[r].hidden != (hidden != 0))
				continue;
			int approvals = 0;
			for (uint32_t a = 0; a < sc->approval_count; a++)
				approvals += sc->approvals[a].by == (int)r;
			sim_text label = sc->roles[r].label != SIM_NONE ? sc->roles[r].label : sc->roles[r].name;
			roles[n++] = (struct setup_role){.index = (int)r, .label = sim_text_in(sc, label, language, NULL), .seats = sc->roles[r].seats, .hidden = hidden != 0,
			                                 .locked = hidden != 0, .own_policy = sc->roles[r].bot != SIM_NONE, .station = "", .approvals = approvals};
		}
	l->setup.roles = roles;
	l->setup.role_count = n;
}

static void fill_setup_lists(struct library *l, const struct sim_scenario *sc, int language)
{
	struct setup_module *modules = arena_allocate(&l->setup_arena, (sc->module_count + 1) * sizeof *modules);
	for (uint32_t i = 0; modules && i < sc->module_count; i++)
		modules[i] = (struct setup_module){.name = sim_text_in(sc, sc->modules[i].name, language, NULL), .minutes = sc->modules[i].discussion / 60};
	struct setup_objective *objectives = arena_allocate(&l->setup_arena, (sc->objective_count + 1) * sizeof *objectives);
	for (uint32_t i = 0; objectives && i < sc->objective_count; i++)
		objectives[i] = (struct setup_objective){.id = sc->objectives[i].id, .text = sim_text_in(sc, sc->objectives[i].text, language, NULL)};
	l->setup.modules = modules;
	l->setup.module_count = modules ? (int)sc->module_count : 0;
	l->setup.objectives = objectives;
	l->setup.objective_count = objectives ? (int)sc->objective_count : 0;
}

static void fill_checks(struct desk *d, const char *folder)
{
	struct library *l = d->library;
	struct statvfs fs;
	size_t count;
	script_diagnostics(l->script, &count);
	int64_t megabytes = statvfs(folder, &fs) == 0 ? (int64_t)(fs.f_bavail * (fs.f_frsize / 1024) / 1024) : 0;
	int n = 0, screens = display_screens(d->display);
	l->checks[n++] = (struct setup_check){.kind = SETUP_FONTS, .level = SETUP_READY, .stops = true, .text = "BIZ UDPGothic"};
	l->checks[n++] = (struct setup_check){.kind = SETUP_DISK, .level = megabytes >= 12 ? SETUP_READY : SETUP_NOT_READY, .stops = true, .text = folder, .number = megabytes};
	l->checks[n++] = (struct setup_check){.kind = SETUP_FOLDER, .level = access(folder, W_OK) == 0 ? SETUP_READY : SETUP_NOT_READY, .stops = true, .text = folder};
	l->checks[n++] = (struct setup_check){.kind = SETUP_SCENARIO, .level = count ? SETUP_WARNING : SETUP_READY, .stops = false, .text = "", .number = 0, .other = (int64_t)count};
	l->checks[n++] = (struct setup_check){.kind = SETUP_DISPLAY, .level = screens > 1 ? SETUP_READY : SETUP_WARNING, .text = screens > 1 ? l->screens[1].name : "", .number = screens};
	l->setup.checks = l->checks;
	l->setup.check_count = n;
}

static void fill_screens(struct desk *d)
{
	struct library *l = d->library;
	int n = 0;
	for (int i = 0; i < display_screens(d->display) && i < 4; i++) {
		char name[128];
		if (!display_screen(d->display, i, name, sizeof name, &l->screens[n].w, &l->screens[n].h))
			continue;
		l->screens[n++].name = keep(&l->setup_arena, name);
	}
	l->setup.screens = l->screens;
	l->setup.screen_count = n;
}

const struct setup_picture *library_setup(struct desk *d)
{
	struct library *l = d->library;
	const struct sim_scenario *sc = l->script ? script_scenario(l->script) : NULL;
	if (!sc)
		return NULL;
	arena_free(&l->setup_arena);
	memset(&l->setup, 0, sizeof l->setup);
	struct setup_picture *p = &l->setup;
	int language = sim_language_index(sc, i18n_language_code(d->ui->language));
	p->title = sim_text_in(sc, sc->title, language, NULL);
	p->second_title = "";
	for (int other = 0; other < (int)sc->language_count; other++)
		if (other != language && !*p->second_title)
			p->second_title = sim_text_in(sc, sc->title, other, NULL);
	p->sector = sc->sector ? sc->sector : "";
	p->version = sc->version ? sc->version : "";
	p->premise = sim_text_in(sc, sc->premise, language, NULL);
	p->session = sc->session;
	p->start_local = sc->start_local;
	p->length = sc->length;
	for (uint32_t r = 0; r < sc->role_count; r++)
		p->people_high += sc->roles[r].hidden ? 0 : sc->roles[r].seats;
	p->people_low = visible_roles(sc);
	p->injects = (int)sc->inject_count;
	p->decisions = (int)sc->decision_count;
	p->endings = (int)sc->ending_count;
	mark_pillars(sc, p->pillars);
	fill_setup_roles(l, sc, language);
	fill_setup_lists(l, sc, language);
	fill_screens(d);
	fill_checks(d, ui_text(d->ui, UI_FIELD_FOLDER));
	app_default_record_name(sc->id, l->file_name, sizeof l->file_name);
	p->file_name = l->file_name;
	p->wall_now = app_local_second();
	return p;
}

static void seat_everybody(struct desk *d, struct session *s, bool rehearse)
{
	struct session_answer answer;
	const struct setup_picture *p = &d->library->setup;
	session_begin(s);
	for (int i = 0; i < p->role_count && i < UI_ROLES_MAX; i++) {
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)p->roles[i].index;
		seat.value = rehearse && d->ui->setup.seats[i].seat != 2 ? SIM_SEAT_BOT : d->ui->setup.seats[i].seat;
		seat.option = seat.value == SIM_SEAT_BOT ? (rehearse && d->ui->setup.seats[i].seat != 2 ? SIM_POLICY_CAUTIOUS : d->ui->setup.seats[i].policy) : SIM_NONE;
		session_add(s, &seat, &answer);
	}
	if (d->ui->setup.speed > 1) {
		struct sim_command speed = sim_command_of(SIM_DO_SPEED, SIM_FROM_FACILITATOR);
		speed.value = d->ui->setup.speed;
		session_add(s, &speed, &answer);
	}
	session_commit(s, &answer);
}

bool library_start(struct desk *d, bool rehearse)
{
	struct library *l = d->library;
	const char *folder = ui_text(d->ui, UI_FIELD_FOLDER), *seed = ui_text(d->ui, UI_FIELD_SEED);
	if (!l->script || !library_setup(d))
		return false;
	if (!app_join(l->record_path, *folder ? folder : ".", l->file_name))
		return false;
	struct session_options options = {.seed = strtoull(*seed ? seed : "1", NULL, 10), .automatic = d->ui->setup.automatic, .record_path = l->record_path,
	                                  .program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	struct session *s = session_start(l->script, &options, &error);
	l->script = NULL; /* the session's now, also when it could not start */
	if (!s) {
		desk_tell(d, TOAST_ERROR, "toast.cannot-start", "toast.reason", error.message);
		ui_open(d->ui, UI_SCREEN_LIBRARY);
		return false;
	}
	seat_everybody(d, s, rehearse);
	d->ui->language = d->ui->setup.screens[0].language;
	d->ui->theme = d->ui->setup.screens[0].theme;
	d->ui->room_language = d->ui->setup.screens[1].language;
	desk_take_session(d, s, false);
	return true;
}
