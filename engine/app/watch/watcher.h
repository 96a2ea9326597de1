/* watcher — notices that files of a scenario were saved, by whatever editor and in whatever way.
 *
 * Waiting is the kernel's (inotify): no processor time while nothing is saved. Watched are the scenario's folder with all its subfolders, the folder it lies in (it may be
 * renamed away and come back), and the shared catalogue. Editors save in pieces or by renaming, so a save counts when nothing has come for a moment. */
#ifndef ENSHU_APP_WATCHER_H
#define ENSHU_APP_WATCHER_H

#include <stdbool.h>

#define WATCHER_QUIET_MS 25 /* after the last sign of a save */

struct watcher;

/* Begins to watch; `shared` holds strategy/, or NULL. NULL after complaining. */
struct watcher *watcher_open(const char *folder, const char *shared);
void watcher_free(struct watcher *w);
/* Readable when something happened: for poll. */
int watcher_file(const struct watcher *w);
/* Reads what has come, without waiting; true when a file that makes up the scenario is among it. */
bool watcher_read(struct watcher *w);
/* Folders that are new since are watched too; call before the scenario is loaded, so that nothing is missed in between. May be called while another thread waits. */
void watcher_renew(struct watcher *w);

#endif
