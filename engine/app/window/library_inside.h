/* library_inside — what the library and the set-up of a session share; private to desk_library.c and desk_setup.c. */
#ifndef ENSHU_APP_LIBRARY_INSIDE_H
#define ENSHU_APP_LIBRARY_INSIDE_H

#include "app/places.h"
#include "app/window/desk.h"

#define SCENARIOS_MAX  256
#define RECORDINGS_MAX 1024 /* listed at once; how many there are is told */

struct library {
	struct arena arena;
	enum language language;
	struct library_picture picture;
	struct library_scenario scenarios[SCENARIOS_MAX];
	const char *folders[SCENARIOS_MAX];
	struct library_recording recordings[RECORDINGS_MAX];
	const char *paths[RECORDINGS_MAX];
	int64_t started[RECORDINGS_MAX];
	int loaded, broken; /* sound scenarios of the list that have been loaded, and broken ones, which stand at its end */
	int step;   /* next recording to look into */
	struct library_folder folders_read[2];
	char chosen[APP_PATH]; /* a folder that the person named, "" none */
	/* set-up */
	struct script *script;
	struct arena setup_arena;
	struct setup_picture setup;
	struct setup_check checks[SETUP_CHECK_KINDS];
	struct setup_screen screens[4];
	char record_path[APP_PATH], file_name[256];
	char set_up[APP_PATH]; /* folder of the scenario whose set-up was left without a start, "" none */
};

/* A copy in the arena; "" when memory is exhausted. */
const char *library_keep(struct arena *arena, const char *text);
/* Which pillars a scenario's choices belong to. */
void library_mark_pillars(const struct sim_scenario *scenario, bool pillars[3]);
int library_visible_roles(const struct sim_scenario *scenario);

#endif
