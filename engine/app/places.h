/* places — where things lie on the machine: the program's own data, scenarios by name, recordings, new folders. */
#ifndef ENSHU_APP_PLACES_H
#define ENSHU_APP_PLACES_H

#include <stdbool.h>
#include <stddef.h>

#define APP_PATH 8192 /* bytes of a path, with room to append a name */

/* The folder that holds scenarios/ and assets/: beside the program, else where it was built from. Never NULL. */
const char *app_data_folder(void);
/* folder/name into `out`; false, and "" in it, when that is too long. `out` may be `folder`. */
bool app_join(char out[APP_PATH], const char *folder, const char *name);
/* Folder of a scenario named by folder, by scenario.lua or by the id of a shipped one. Into `out`; false when there is none (complained). */
bool app_find_scenario(const char *name, char out[APP_PATH]);
/* Where recordings go unless somebody says otherwise: $ENSHU_RECORDINGS, else Enshu in the home folder, else ".". */
void app_recordings_folder(char out[APP_PATH]);
/* "port-in-the-dark-20261122-0930.enshu", by the local clock. */
void app_default_record_name(const char *scenario, char *out, size_t size);
/* The first folder on the way to `path` that is not there. */
bool app_first_missing(const char *path, char out[APP_PATH]);
/* Makes the folder, or finds it empty; else complains. Returns APP_DONE or APP_ENVIRONMENT. */
int app_make_empty_folder(const char *path);

#endif
