/* exploring — an exploration for the window: it runs in a thread of its own, tells how far it is, can be stopped, and becomes a picture. */
#ifndef ENSHU_APP_EXPLORING_H
#define ENSHU_APP_EXPLORING_H

#include "base/memory.h"
#include "view/text/i18n.h"
#include "view/workbench/picture_explore.h"

struct exploring;

/* Begins to explore a scenario's folder; `shared` as for script_load_folder. NULL when memory is exhausted or no thread can be had. */
struct exploring *exploring_begin(const char *folder, const char *shared, uint64_t seed);
/* Stops it when it still runs, which takes up to a second, and frees everything. NULL is allowed. */
void exploring_free(struct exploring *e);
/* Asks it to stop; what is complete by then is kept. */
void exploring_stop(struct exploring *e);
bool exploring_runs(struct exploring *e);
uint64_t exploring_seed(const struct exploring *e);
/* The picture, in the arena. NULL when memory is exhausted. */
const struct explore_picture *exploring_picture(struct exploring *e, struct arena *arena, const struct i18n *strings, enum language language);
/* Records the run that shows a finding at `path`. False when there is none or it cannot be written. */
bool exploring_save(struct exploring *e, const struct i18n *strings, int finding, const char *path);

#endif
