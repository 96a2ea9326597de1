/* desk_watch — a scenario in the window while it is being written: a thread waits for saves, the loop loads each and takes it up at the same moment of play.
 *
 * A broken save leaves the last good version to play on and says its first mistakes; what no longer applies is said too. Both stand in full on the author's screen. */
#include "app/check_words.h"
#include "app/clocks.h"
#include "app/places.h"
#include "app/stopping.h"
#include "app/watch/edition.h"
#include "app/watch/follow.h"
#include "app/watch/watch_words.h"
#include "app/watch/watcher.h"
#include "app/window/desk.h"
#include "base/duration.h"
#include "base/file.h"
#include "base/json.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define FINDINGS_MAX 200 /* listed on the author's screen */

struct watching {
	struct edition edition;
	struct watcher *watcher;
	struct display *display;
	const char *screen; /* to show once there is a version that plays, NULL the console */
	bool prints; /* the same as in a terminal, on standard output */
	pthread_t thread;
	bool runs;       /* the thread */
	int stop;        /* readable when the thread shall end */
	atomic_bool saved;
	struct arena arena; /* what the news point to */
	struct edition_news news; /* of the last save */
	int64_t read_at;          /* second of the day at which it was read */
};

/* ---- waiting ---- */

static void *wait_for_saves(void *context)
{
	struct watching *w = context;
	bool saved = false;
	for (;;) {
		struct pollfd files[2] = {{.fd = watcher_file(w->watcher), .events = POLLIN}, {.fd = w->stop, .events = POLLIN}};
		int ready = poll(files, 2, saved ? WATCHER_QUIET_MS : -1);
		if ((ready < 0 && errno != EINTR) || (ready > 0 && files[1].revents))
			return NULL;
		if (ready > 0)
			saved = watcher_read(w->watcher) || saved;
		if (ready == 0 && saved) {
			saved = false;
			atomic_store(&w->saved, true);
			display_wake(w->display);
		}
	}
}

void desk_watch_end(struct desk *d)
{
	struct watching *w = d->watching;
	const uint64_t one = 1;
	if (!w)
		return;
	if (w->runs && write(w->stop, &one, sizeof one) == (ssize_t)sizeof one)
		pthread_join(w->thread, NULL);
	if (w->stop >= 0)
		close(w->stop);
	watcher_free(w->watcher);
	edition_close(&w->edition);
	script_free(w->news.broken);
	arena_free(&w->arena);
	memory_free(w);
	d->watching = NULL;
	d->pictures.author = NULL;
}

/* ---- taking a version up ---- */

static void take_up(struct desk *d, struct session *s)
{
	struct session *old = d->session;
	struct watching *w = d->watching;
	if (!old) {
		d->watching = NULL; /* it goes on: this is no other session */
		desk_take_session(d, s, false);
		d->watching = w;
		if (w->screen)
			desk_watch_screen(d, w->screen);
		return;
	}
	desk_replay_end(d); /* what was reckoned from the old version */
	desk_foresee_end(d);
	follow_version(d->ui, session_scenario(old), session_scenario(s));
	d->session = s;
	stopping_about(s);
	session_close(old);
	memset(&d->motion, 0, sizeof d->motion);
	d->pictures = (struct ui_pictures){.status = {.absent = NULL}};
	d->why = SIM_NONE;
	d->scripts_failed = 0;
	d->ended = d->ended || session_state(s)->clock.over; /* the author stays on the screen that is looked at */
	d->phase = session_state(s)->clock.module;
	d->room.discussion = d->room.discussion && d->phase >= 0;
}

/* ---- what is said ---- */

static const char *place_of(struct arena *arena, const struct script_diagnostic *x)
{
	const char *place = !*x->file    ? ""
	                    : x->column  ? arena_format(arena, "%s:%d:%d", x->file, x->line, x->column)
	                    : x->line    ? arena_format(arena, "%s:%d", x->file, x->line)
	                                 : x->file;
	return place ? place : "";
}

/* A command in its own words, without the marks of JSON: "decide it accounts three". */
static const char *plain_command(struct arena *arena, const char *line)
{
	struct json_error error;
	struct buffer out = {0};
	const struct json *root = json_parse(arena, line, strlen(line), &error);
	for (const struct json *x = root && root->kind == JSON_OBJECT ? root->first : NULL; x; x = x->next) {
		if (x->kind == JSON_TEXT)
			buffer_append_format(&out, "%s%s", out.length ? " " : "", x->text);
		else if (x->kind == JSON_INTEGER && strcmp(x->key, "at") != 0)
			buffer_append_format(&out, "%s%" PRId64, out.length ? " " : "", x->integer);
	}
	const char *words = out.length ? arena_copy_text(arena, buffer_text(&out), out.length) : line;
	buffer_free(&out);
	return words ? words : "";
}

static void tell_broken(struct desk *d, const struct edition_news *news)
{
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(news->broken, &count), *first = NULL;
	for (size_t i = 0; i < count && !first; i++)
		first = all[i].severity == SCRIPT_ERROR ? &all[i] : NULL;
	struct ui_toast *toast = ui_toast_add(d->ui, TOAST_ERROR, "toast.author-broken", first ? "toast.author-first" : "", 0);
	struct arena arena = {0};
	ui_toast_number(toast, "count", (int64_t)news->errors);
	ui_toast_number(toast, "version", d->watching->edition.number);
	if (first) {
		ui_toast_text(toast, "place", place_of(&arena, first));
		ui_toast_text(toast, "message", script_message(first, check_words(d->ui->language), &arena));
	}
	toast->button = UI_AUTHOR_STATE;
	arena_free(&arena);
}

/* What this save took away; what was away before stands on the author's screen. */
static void tell_lost(struct desk *d, const struct session_reloaded *r)
{
	char time[32];
	size_t first = 0, count = 0;
	for (size_t i = r->lost_count; i-- > 0;)
		if (!r->lost[i].before) {
			first = i;
			count++;
		}
	if (count == 0)
		return;
	struct arena arena = {0};
	struct ui_toast *toast = ui_toast_add(d->ui, TOAST_ERROR, "toast.author-lost", "toast.author-lost-text", 0);
	duration_format(r->lost[first].at, time);
	ui_toast_number(toast, "count", (int64_t)count);
	ui_toast_text(toast, "time", time);
	ui_toast_text(toast, "command", plain_command(&arena, r->lost[first].command));
	ui_toast_text(toast, "message", r->lost[first].reason);
	toast->button = UI_AUTHOR_STATE;
	arena_free(&arena);
}

static void tell(struct desk *d)
{
	const struct edition_news *news = &d->watching->news;
	ui_toast_forget(d->ui, "toast.author");
	if (news->result == EDITION_FAILED) {
		desk_tell(d, TOAST_ERROR, "toast.author-cannot", "toast.reason", news->problem);
	} else if (d->ui->screen == UI_SCREEN_AUTHOR) {
		return; /* which says it all */
	} else if (news->result == EDITION_BROKEN) {
		tell_broken(d, news);
	} else {
		if (news->reloaded.lost_count)
			tell_lost(d, &news->reloaded);
		if (news->reloaded.earlier)
			ui_toast_add(d->ui, TOAST_NEWS, "toast.author-earlier", "", 20);
		if (!news->again)
			return;
		struct ui_toast *toast = ui_toast_add(d->ui, TOAST_DONE, "toast.author-version", "toast.author-kept", 5);
		ui_toast_number(toast, "version", d->watching->edition.number);
		ui_toast_number(toast, "count", (int64_t)news->reloaded.kept);
	}
}

/* ---- saves ---- */

static void load(struct desk *d)
{
	struct watching *w = d->watching;
	struct arena before = w->arena;
	script_free(w->news.broken);
	w->arena = (struct arena){0};
	watcher_renew(w->watcher);
	edition_load(&w->edition, d->session, &w->arena, &w->news);
	arena_free(&before);
	if (w->prints)
		watch_print(&(struct watch_words){d->look.strings, d->ui->language}, &w->edition, &w->news);
	w->read_at = app_local_second();
	d->ui->author_finding = 0;
	bool first = !d->session;
	if (w->news.result == EDITION_PLAYS)
		take_up(d, w->news.reloaded.session);
	else if (first)
		ui_open(d->ui, UI_SCREEN_AUTHOR);
	tell(d);
	d->dirty = true;
}

bool desk_watch_begin(struct desk *d, const struct edition *edition, bool prints)
{
	struct watching *w = memory_allocate_zeroed(1, sizeof *w);
	desk_take_session(d, NULL, false);
	if (!w)
		return false;
	w->edition = *edition;
	w->display = d->display;
	w->prints = prints;
	w->stop = eventfd(0, EFD_CLOEXEC);
	w->watcher = watcher_open(w->edition.folder, w->edition.shared);
	d->watching = w;
	w->runs = w->watcher && w->stop >= 0 && pthread_create(&w->thread, NULL, wait_for_saves, w) == 0;
	if (!w->runs) {
		desk_watch_end(d);
		return false;
	}
	load(d);
	if (d->session && d->ui->screen != UI_SCREEN_AUTHOR) {
		struct ui_toast *toast = ui_toast_add(d->ui, TOAST_NEWS, "toast.author", "toast.author-text", 20);
		ui_toast_text(toast, "reason", w->edition.folder);
	}
	return true;
}

void desk_watch_turn(struct desk *d)
{
	if (d->watching && atomic_exchange(&d->watching->saved, false))
		load(d);
}

void desk_watch_screen(struct desk *d, const char *screen)
{
	bool page = strcmp(screen, "room") == 0 || strcmp(screen, "discussion") == 0;
	d->watching->screen = screen;
	if (!d->session)
		return;
	if (strcmp(screen, "role") == 0) {
		d->ui->role = 0;
		ui_open(d->ui, UI_SCREEN_ROLE);
	} else if (strcmp(screen, "hotwash") == 0) {
		d->ended = true;
		ui_open(d->ui, UI_SCREEN_HOTWASH);
	} else if (strcmp(screen, "discussion") == 0) {
		const struct ui_intent discuss = {.kind = UI_WANT_DISCUSS, .value = 1};
		desk_carry_out(d, &discuss);
	}
	d->ui->room_page = page && !display_window_is_open(d->display, DISPLAY_ROOM);
}

void desk_author(struct desk *d, const struct ui_intent *i)
{
	static struct edition edition; /* large */
	const struct session_options options = {.seed = 1, .automatic = true, .waits = true, .program = ENSHU_VERSION};
	const char *folder = library_scenario_folder(d->library, i->target);
	if (i->kind == UI_WANT_AUTHOR_PLAY) {
		if (d->watching && d->session)
			ui_open(d->ui, UI_SCREEN_CONSOLE);
	} else if (!folder) {
		desk_tell(d, TOAST_NEWS, "toast.author-new", "toast.author-new-text", "");
	} else {
		edition = (struct edition){.begin = 0};
		if (!edition_open(&edition, folder, &options) || !desk_watch_begin(d, &edition, false))
			desk_tell(d, TOAST_ERROR, "toast.author-cannot", "toast.reason", folder);
	}
}

bool desk_watch_file(const struct desk *d, const char *name, char out[APP_PATH])
{
	const struct edition *e = &d->watching->edition;
	return app_join(out, strncmp(name, "strategy/", 9) == 0 ? e->shared : e->folder, name) && file_exists(out);
}

/* ---- the picture ---- */

static void fill_findings(const struct script *script, const struct saying_words *words, struct arena *arena, struct author_picture *p)
{
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	count = count < FINDINGS_MAX ? count : FINDINGS_MAX;
	struct author_finding *rows = arena_allocate(arena, (count + 1) * sizeof *rows);
	for (size_t i = 0; rows && i < count; i++)
		rows[i] = (struct author_finding){.error = all[i].severity == SCRIPT_ERROR, .code = all[i].code, .place = place_of(arena, &all[i]), .file = all[i].file, .line = all[i].line,
		                                  .message = script_message(&all[i], words, arena), .hint = all[i].hint ? script_hint(&all[i], words, arena) : "",
		                                  .excerpt = all[i].excerpt ? all[i].excerpt + strspn(all[i].excerpt, " \t") : ""};
	p->findings = rows;
	p->finding_count = rows ? (int)count : 0;
}

static void fill_lost(const struct session_reloaded *r, struct arena *arena, struct author_picture *p)
{
	struct author_lost *rows = arena_allocate(arena, (r->lost_count + 1) * sizeof *rows);
	for (size_t i = 0; rows && i < r->lost_count; i++) {
		char time[32];
		duration_format(r->lost[i].at, time);
		const char *kept = arena_copy_text(arena, time, strlen(time));
		rows[i] = (struct author_lost){.time = kept ? kept : "", .command = plain_command(arena, r->lost[i].command), .reason = r->lost[i].reason};
	}
	p->lost = rows;
	p->lost_count = rows ? (int)r->lost_count : 0;
}

const struct author_picture *desk_watch_picture(const struct desk *d, struct arena *arena)
{
	const struct watching *w = d->watching;
	struct author_picture *p = w ? arena_allocate(arena, sizeof *p) : NULL;
	if (!p)
		return NULL;
	const char *slash = strrchr(w->edition.folder, '/');
	*p = (struct author_picture){.title = slash ? slash + 1 : w->edition.folder, .folder = w->edition.folder, .version = w->edition.number,
	                             .broken = w->news.result != EDITION_PLAYS, .errors = (int)w->news.errors, .warnings = (int)w->news.warnings, .saved = w->read_at,
	                             .kept = (int)w->news.reloaded.kept, .earlier = w->news.reloaded.earlier};
	if (d->session) {
		struct moment m = moment_live(d->session);
		struct audience_source source = moment_source(&m, d->ui->language);
		p->title = sim_text_in(source.scenario, source.scenario->title, source.language, NULL);
	}
	const struct script *script = w->news.broken ? w->news.broken : d->session ? session_script(d->session) : NULL;
	if (script)
		fill_findings(script, check_words(d->ui->language), arena, p);
	fill_lost(&w->news.reloaded, arena, p);
	return p;
}
