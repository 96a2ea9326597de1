/* See watcher.h. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "app/watch/watcher.h"

#include "app/app.h"
#include "app/places.h"
#include "base/file.h"

#include <errno.h>
#include <libgen.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#define FOLDERS_MAX 256
#define DEPTH_MAX   8

struct watcher {
	int inotify;
	char folder[APP_PATH], parent[APP_PATH], name[256], shared[APP_PATH];
	atomic_int parent_id; /* of the watch on the folder above: only one name in it matters */
};

static const uint32_t interesting = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;

/* Adding what is watched already changes nothing. */
static void watch_below(struct watcher *w, const char *folder, int depth, int *left)
{
	struct arena arena = {0};
	char path[APP_PATH], **names;
	size_t count;
	if (*left <= 0 || inotify_add_watch(w->inotify, folder, interesting) < 0)
		return;
	--*left;
	if (depth < DEPTH_MAX && file_list(&arena, folder, &names, &count) == FILE_OK)
		for (size_t i = 0; i < count; i++)
			if (names[i][0] != '.' && app_join(path, folder, names[i]) && file_is_folder(path))
				watch_below(w, path, depth + 1, left);
	arena_free(&arena);
}

void watcher_renew(struct watcher *w)
{
	char path[APP_PATH];
	int left = FOLDERS_MAX;
	atomic_store(&w->parent_id, inotify_add_watch(w->inotify, w->parent, IN_CREATE | IN_MOVED_TO | IN_ONLYDIR));
	watch_below(w, w->folder, 0, &left);
	if (*w->shared && app_join(path, w->shared, "strategy"))
		watch_below(w, path, 0, &left);
}

struct watcher *watcher_open(const char *folder, const char *shared)
{
	struct watcher *w = memory_allocate_zeroed(1, sizeof *w);
	char *real = realpath(folder, NULL); /* "." has a name and a folder above it, too */
	if (!w || !real) {
		app_complain("%s cannot be watched: %s.", folder, w ? strerror(errno) : "memory is exhausted");
		memory_free(w);
		free(real);
		return NULL;
	}
	snprintf(w->folder, sizeof w->folder, "%s", real);
	snprintf(w->name, sizeof w->name, "%s", basename(real));
	snprintf(w->parent, sizeof w->parent, "%s", w->folder);
	dirname(w->parent);
	free(real);
	snprintf(w->shared, sizeof w->shared, "%s", shared ? shared : "");
	w->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	if (w->inotify < 0 || inotify_add_watch(w->inotify, w->folder, interesting) < 0) {
		if (errno == ENOSPC)
			app_complain("%s cannot be watched: other programs watch too many files. Close some, or raise fs.inotify.max_user_watches.", folder);
		else
			app_complain("%s cannot be watched: %s. Close other programs that watch files, or raise fs.inotify.max_user_instances.", folder, strerror(errno));
		watcher_free(w);
		return NULL;
	}
	watcher_renew(w);
	return w;
}

void watcher_free(struct watcher *w)
{
	if (!w)
		return;
	if (w->inotify >= 0)
		close(w->inotify);
	memory_free(w);
}

int watcher_file(const struct watcher *w)
{
	return w->inotify;
}

static bool ends_in(const char *name, const char *ending)
{
	size_t length = strlen(name), end = strlen(ending);
	return length > end && strcmp(name + length - end, ending) == 0;
}

/* Backups and swap files of editors begin with a dot or end otherwise. A folder that comes or goes may bring files or take them away. */
static bool matters(const struct watcher *w, const struct inotify_event *event)
{
	if (event->mask & IN_Q_OVERFLOW)
		return true;
	if (event->len == 0)
		return false;
	if (event->wd == atomic_load(&w->parent_id))
		return strcmp(event->name, w->name) == 0;
	return event->name[0] != '.' && ((event->mask & IN_ISDIR) || ends_in(event->name, ".lua") || ends_in(event->name, ".po"));
}

bool watcher_read(struct watcher *w)
{
	_Alignas(struct inotify_event) char events[16384];
	bool found = false;
	for (ssize_t length; (length = read(w->inotify, events, sizeof events)) > 0;)
		for (ssize_t at = 0; at + (ssize_t)sizeof(struct inotify_event) <= length;) {
			const struct inotify_event *event = (const struct inotify_event *)(const void *)(events + at);
			found = matters(w, event) || found;
			at += (ssize_t)sizeof *event + (ssize_t)event->len;
		}
	return found;
}
