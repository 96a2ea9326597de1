/* desk_setup — the set-up of a session: its picture, set-ups saved and loaded, and the start. */
#include "app/clocks.h"
#include "app/places.h"
#include "app/window/library_inside.h"
#include "app/window/setups.h"
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

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
	l->file_name[0] = '\0';
	if (strcmp(l->set_up, folder) == 0 && setup->role_count == (int)sc->role_count)
		return true; /* left without a start: as it was */
	snprintf(l->set_up, sizeof l->set_up, "%s", folder);
	memset(setup->seats, 0, sizeof setup->seats);
	setup->name[0] = '\0';
	for (int i = 0; i < UI_ROLES_MAX; i++) {
		field_set(&d->ui->fields[UI_FIELD_PEOPLE + i], "");
		field_set(&d->ui->fields[UI_FIELD_HEADS + i], "");
	}
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

/* Megabytes free where the folder is, or would be: a missing folder is no full disk. */
static int64_t free_megabytes(const char *folder)
{
	struct statvfs fs;
	char path[APP_PATH];
	snprintf(path, sizeof path, "%s", *folder ? folder : ".");
	while (statvfs(path, &fs) != 0) {
		char *slash = strrchr(path, '/');
		if (!slash || !path[1])
			return 0;
		slash[slash == path] = '\0';
	}
	return (int64_t)(fs.f_bavail * (fs.f_frsize / 1024) / 1024);
}

static void fill_checks(struct desk *d, const char *folder)
{
	struct library *l = d->library;
	size_t count;
	script_diagnostics(l->script, &count);
	int64_t megabytes = free_megabytes(folder);
	int n = 0, screens = l->setup.screen_count;
	l->checks[n++] = (struct setup_check){.kind = SETUP_FONTS, .level = SETUP_READY, .stops = true, .text = "BIZ UDPGothic"};
	l->checks[n++] = (struct setup_check){.kind = SETUP_DISK, .level = megabytes >= 12 ? SETUP_READY : SETUP_NOT_READY, .stops = true, .text = folder, .number = megabytes};
	l->checks[n++] = (struct setup_check){.kind = SETUP_FOLDER, .level = access(folder, W_OK) == 0 ? SETUP_READY : SETUP_NOT_READY, .stops = true, .text = folder, .number = file_is_folder(folder) ? 0 : -1};
	l->checks[n++] = (struct setup_check){.kind = SETUP_SCENARIO, .level = count ? SETUP_WARNING : SETUP_READY, .stops = false, .text = "", .number = 0, .other = (int64_t)count};
	l->checks[n++] = (struct setup_check){.kind = SETUP_DISPLAY, .level = screens > 1 ? SETUP_READY : SETUP_WARNING, .text = screens > 1 ? l->screens[1].name : "", .number = screens};
	l->setup.checks = l->checks;
	l->setup.check_count = n;
}

/* A picture is made without a display, and is itself the one screen that there is. */
static void fill_screens(struct desk *d)
{
	struct library *l = d->library;
	int n = 0;
	for (int i = 0; d->display && i < display_screens(d->display) && i < 4; i++) {
		char name[128];
		if (!display_screen(d->display, i, name, sizeof name, &l->screens[n].w, &l->screens[n].h))
			continue;
		l->screens[n++].name = library_keep(&l->setup_arena, name);
	}
	if (!d->display)
		l->screens[n++] = (struct setup_screen){.name = "", .w = d->picture_w, .h = d->picture_h};
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
	p->premise = sim_text_in(sc, sc->about != SIM_NONE ? sc->about : sc->premise, language, NULL); /* as on its card; the premise is read aloud at the opening */
	p->session = sc->session;
	p->start_local = sc->start_local;
	p->length = sc->length;
	p->round = sc->round;
	for (uint32_t r = 0; r < sc->role_count; r++)
		p->people_high += sc->roles[r].hidden ? 0 : sc->roles[r].seats;
	p->people_low = library_visible_roles(sc);
	p->injects = (int)sc->inject_count;
	p->decisions = (int)sc->decision_count;
	p->endings = (int)sc->ending_count;
	library_mark_pillars(sc, p->pillars);
	fill_setup_roles(l, sc, language);
	fill_setup_lists(l, sc, language);
	fill_screens(d);
	fill_checks(d, ui_text(d->ui, UI_FIELD_FOLDER));
	const char **saved = arena_allocate(&l->setup_arena, SETUPS_MAX * sizeof *saved);
	p->saved = saved;
	p->saved_count = saved ? setups_list(&l->setup_arena, sc->id, saved) : 0;
	if (!l->file_name[0]) /* the name that is shown is the one that is written */
		app_default_record_name(sc->id, l->file_name, sizeof l->file_name);
	p->file_name = l->file_name;
	p->wall_now = app_local_second();
	return p;
}

void library_keep_setup(struct desk *d, const struct ui_intent *i)
{
	const struct setup_picture *p = library_setup(d);
	const struct sim_scenario *sc = d->library->script ? script_scenario(d->library->script) : NULL;
	int roles[UI_ROLES_MAX] = {0};
	bool load = i->kind == UI_WANT_SETUP_LOAD;
	if (!p || !sc || (load && (i->target < 0 || i->target >= p->saved_count)))
		return;
	for (int r = 0; r < p->role_count && r < UI_ROLES_MAX; r++)
		roles[r] = p->roles[r].index;
	const char *name = load ? p->saved[i->target] : i->words;
	const char *why = load ? setups_load(sc, roles, d->ui, name) : setups_save(sc, roles, d->ui, name);
	if (why)
		desk_tell(d, TOAST_ERROR, load ? "toast.cannot-load" : "toast.setup-not-saved", "toast.reason", why);
	else
		desk_tell(d, TOAST_DONE, load ? "toast.setup-loaded" : "toast.setup-saved", "toast.reason", name);
	if (!why)
		snprintf(d->ui->setup.name, sizeof d->ui->setup.name, "%s", name);
}

/* Who sits where, or how many when the recording holds no names: a note on each role that somebody has said it of. */
static void note_people(struct desk *d, struct session *s)
{
	const struct setup_picture *p = &d->library->setup;
	struct session_answer answer;
	for (int i = 0; i < p->role_count && i < UI_ROLES_MAX; i++) {
		bool unnamed = d->ui->setup.roles_only;
		const char *people = ui_text(d->ui, (enum ui_field)((unnamed ? UI_FIELD_HEADS : UI_FIELD_PEOPLE) + i));
		char heads[16];
		if (d->ui->setup.seats[i].seat != 0 || strspn(people, " ") == strlen(people))
			continue;
		if (unnamed) { /* a number, whatever was typed */
			snprintf(heads, sizeof heads, "%d", audience_people(people));
			people = heads;
		}
		struct sim_command note = sim_command_of(SIM_DO_NOTE, SIM_FROM_FACILITATOR);
		note.role = (int16_t)p->roles[i].index;
		note.text[SIM_SUBJECT] = "people";
		note.text[SIM_TEXT] = people;
		session_add(s, &note, &answer);
	}
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
	note_people(d, s);
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
	if (file_exists(l->record_path)) { /* somebody else's, begun from the same second */
		char path[APP_PATH + 64];
		desk_free_name(l->record_path, "-", 2, path);
		if (strlen(path) >= sizeof l->record_path)
			return false;
		memcpy(l->record_path, path, strlen(path) + 1);
	}
	struct session_options options = {.seed = strtoull(*seed ? seed : "1", NULL, 10), .automatic = d->ui->setup.automatic, .waits = true, .record_path = l->record_path,
	                                  .program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	struct session *s = session_start(l->script, &options, &error);
	l->script = NULL; /* the session's now, also when it could not start */
	if (!s) {
		desk_tell(d, TOAST_ERROR, "toast.cannot-start", "toast.reason", error.message);
		ui_open(d->ui, UI_SCREEN_LIBRARY);
		return false;
	}
	l->set_up[0] = '\0';
	seat_everybody(d, s, rehearse);
	d->ui->language = d->ui->setup.screens[0].language;
	d->ui->theme = d->ui->setup.screens[0].theme;
	d->ui->room_language = d->ui->setup.screens[1].language;
	desk_take_session(d, s, false);
	d->swapped = d->ui->setup.screens[0].shows == 1;
	return true;
}
