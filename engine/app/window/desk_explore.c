/* desk_explore — a scenario of the library played out, and runs of it watched. */
#include "app/places.h"
#include "app/window/desk.h"
#include "base/file.h"

#include <stdio.h>
#include <string.h>

static void begin(struct desk *d, int card, uint64_t seed)
{
	char shared[APP_PATH];
	const char *folder = library_scenario_folder(d->library, card);
	if (!folder || !app_join(shared, app_data_folder(), "scenarios"))
		return;
	exploring_free(d->exploring);
	d->exploring = exploring_begin(folder, shared, seed);
	d->explored = false;
	d->explored_card = card;
	d->ui->explore_metric = d->ui->explore_finding = d->ui->explore_column = 0;
	if (d->exploring)
		ui_open(d->ui, UI_SCREEN_EXPLORE);
	else
		desk_tell(d, TOAST_ERROR, "toast.cannot-explore", "", "");
}

/* The run is recorded beside the other recordings, and opened; the exploration stays. */
static void watch(struct desk *d, int finding)
{
	char folder[APP_PATH], name[256], path[APP_PATH];
	const char *scenario = library_scenario_folder(d->library, d->explored_card), *slash = scenario ? strrchr(scenario, '/') : NULL;
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error = {.message = ""};
	app_recordings_folder(folder);
	snprintf(name, sizeof name, "%.120s-explored-%llu-%d.enshu", slash ? slash + 1 : "scenario", (unsigned long long)exploring_seed(d->exploring), finding + 1);
	bool there = app_join(path, folder, name) && (file_exists(path) || exploring_save(d->exploring, d->look.strings, finding, path));
	struct session *s = there ? session_open(path, false, true, &options, &error) : NULL;
	if (s)
		desk_take_session(d, s, true);
	else
		desk_tell(d, TOAST_ERROR, "toast.cannot-open", "toast.reason", there ? error.message : path);
}

void desk_explore(struct desk *d, const struct ui_intent *i)
{
	switch (i->kind) {
	case UI_WANT_OPEN_EXPLORE:
		if (d->exploring && i->target == d->explored_card)
			ui_open(d->ui, UI_SCREEN_EXPLORE);
		else
			begin(d, i->target, 1);
		break;
	case UI_WANT_EXPLORE_AGAIN: begin(d, d->explored_card, d->exploring ? exploring_seed(d->exploring) + 1 : 1); break;
	case UI_WANT_EXPLORE_STOP:
		if (d->exploring)
			exploring_stop(d->exploring);
		break;
	case UI_WANT_EXPLORE_WATCH:
		if (d->exploring)
			watch(d, i->target);
		break;
	default: break;
	}
}
