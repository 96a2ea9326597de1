/* setups — settings of a new session that somebody saved under a name: seats, people, pace, screens, seed, folder.
 *
 * One JSON file each, in the user's own settings ($XDG_CONFIG_HOME/enshu/setups/SCENARIO/), because they hold people's names and belong to no recording. Roles go by id,
 * so that a set-up survives an edited scenario: what it does not know keeps its place. */
#ifndef ENSHU_APP_SETUPS_H
#define ENSHU_APP_SETUPS_H

#include "base/memory.h"
#include "sim/scenario.h"
#include "view/ui/ui_state.h"

#define SETUPS_MAX 24

/* Names of those saved for a scenario, sorted; at most SETUPS_MAX, in the arena. Returns how many. */
int setups_list(struct arena *arena, const char *scenario, const char *names[SETUPS_MAX]);
/* Writes ui->setup and the fields beside it. `roles`: scenario role of each row. NULL when done, else the reason. */
const char *setups_save(const struct sim_scenario *scenario, const int *roles, const struct ui_state *ui, const char *name);
/* The other way round. What the file does not say stays. NULL when done, else the reason, and nothing changed. */
const char *setups_load(const struct sim_scenario *scenario, const int *roles, struct ui_state *ui, const char *name);

#endif
