/* enshu watch — a scenario while it is being written: at each save it is loaded again and played to the same moment; what it says stands in the terminal.
 *
 * Waiting is the kernel's (inotify, poll): no CPU while nothing is saved. Editors save in pieces or by renaming, so a save counts when nothing has come for a moment. */
#include "app/app.h"

#include "base/duration.h"
#include "base/file.h"
#include "session/reload.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

static const struct app_command self = {
    "watch", "watch SCENARIO [--at T] [--seed N] [--pace clock|facilitator]",
    "Loads the scenario at every save, plays the inputs so far again and says where play stands, what is wrong, and what no longer applies.\n"
    "A broken edit keeps the last good version. A line typed meanwhile is a time to go to (\"20m\", \"+5m\") or a command as JSON. Ctrl+C ends.",
    "enshu watch quiet-water --at 20m", cmd_watch};

#define QUIET_MS      40 /* after the last sign of a save */
#define DIAGNOSTICS   5  /* shown of a broken edit */
#define LINE_MAX_SIZE 8192

struct watch {
	const char *name;
	char folder[APP_PATH], shared[APP_PATH];
	struct session_options options;
	struct session *session; /* the last good version; NULL before there is one */
	int64_t begin;           /* moment to start at */
	int inotify;
	bool typing; /* standard input is open */
	char line[LINE_MAX_SIZE];
	size_t line_length;
};

/* ---- words ----- */

static void print_clock(void)
{
	int64_t second = app_local_second();
	printf("%02d:%02d:%02d  ", (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

static void print_time(const struct session *s, int64_t second)
{
	char time[32], clock[16];
	duration_format(second, time);
	app_clock_text(session_scenario(s), second, clock);
	printf("%s (%.5s)", time, clock);
}

/* Where play stands: time, metrics, what is open, what comes next. */
static void print_moment(const struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	char time[32];
	printf("  at ");
	print_time(s, st->clock.now);
	for (uint32_t m = 0; m < sc->metric_count; m++)
		printf("%s %s %d", m ? "," : " ·", sc->metrics[m].id, (int)sim_metric_state_of(sc, st, (int32_t)m)->value);
	putchar('\n');
	for (uint32_t d = 0; d < sc->decision_count; d++) {
		const struct sim_decision_state *state = sim_decision_state_of(sc, st, (int32_t)d);
		if (state->status != SIM_DECISION_OPEN && state->status != SIM_DECISION_LATE)
			continue;
		printf("  open: %s", sc->decisions[d].id);
		if (state->limit >= 0) {
			duration_format(state->limit > st->clock.now ? state->limit - st->clock.now : 0, time);
			printf(state->status == SIM_DECISION_LATE ? ", late" : ", %s left", time);
		}
		putchar('\n');
	}
	int next = sim_next_inject(sc, st);
	if (next != SIM_NONE && !st->clock.over) {
		printf("  next: %s at ", sim_inject_id(sc, next));
		print_time(s, sim_inject_state_of(sc, st, next)->due);
		putchar('\n');
	}
	if (st->clock.over) {
		struct buffer ended = {0};
		app_write_ended(s, &ended);
		printf("  over: %s\n", buffer_text(&ended));
		buffer_free(&ended);
	}
}

static void print_diagnostics(const struct script *script, size_t most)
{
	size_t count;
	struct buffer out = {0};
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	size_t shown = 0;
	for (size_t i = 0; i < count && shown < most; i++) {
		char label[48];
		if (all[i].severity != SCRIPT_ERROR)
			continue;
		snprintf(label, sizeof label, "error[%.20s]", all[i].code);
		script_write_finding(&out, script_folder(script), label, &all[i]);
		shown++;
	}
	fputs(buffer_text(&out), stdout);
	if (script_error_count(script) > shown)
		printf("and %zu more errors\n", script_error_count(script) - shown);
	buffer_free(&out);
}

static void print_lost(const struct session_reloaded *r)
{
	char time[32];
	for (size_t i = 0; i < r->lost_count; i++) {
		duration_format(r->lost[i].at, time);
		printf("  no longer applies, at %s: %s: %s\n", time, r->lost[i].command, r->lost[i].reason);
	}
	if (r->earlier)
		printf("  this version is over before that moment\n");
}

/* ---- loading ----- */

static void go_to(struct session *s, int64_t until)
{
	struct session_answer answer;
	const struct sim_clock *clock = &session_state(s)->clock;
	while (!clock->over && clock->now < until) {
		int64_t before = clock->now;
		if (!session_pass(s, until, false, &answer)) {
			struct buffer why = {0};
			session_write_refusal(session_scenario(s), &answer.refusal, &why);
			printf("  time cannot pass: %s\n", buffer_text(&why));
			buffer_free(&why);
			return;
		}
		clock = &session_state(s)->clock;
		if (clock->now == before)
			return;
	}
}

static bool take(struct watch *w, struct script *script, int64_t began)
{
	struct session_error error;
	struct arena arena = {0};
	size_t count, errors = script_error_count(script), warnings;
	script_diagnostics(script, &count);
	warnings = count > errors ? count - errors : 0;
	struct session_reloaded reloaded = {0};
	bool fine = true;
	if (w->session) {
		fine = session_reload(w->session, script, &w->options, &arena, &reloaded, &error);
	} else {
		reloaded.session = session_start(script, &w->options, &error);
		fine = reloaded.session != NULL;
		if (fine)
			go_to(reloaded.session, w->begin);
	}
	if (!fine) {
		app_complain("%s", error.message);
		arena_free(&arena);
		return false;
	}
	print_clock();
	printf("%zu error%s, %zu warning%s", errors, errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
	if (w->session)
		printf(", %zu input%s played again", reloaded.kept, reloaded.kept == 1 ? "" : "s");
	printf(" · %" PRId64 " ms\n", app_monotonic_ms() - began);
	session_close(w->session);
	w->session = reloaded.session;
	if (errors) /* in test.lua: the scenario plays all the same */
		print_diagnostics(session_script(w->session), DIAGNOSTICS);
	print_lost(&reloaded);
	print_moment(w->session);
	arena_free(&arena);
	return true;
}

static bool load(struct watch *w)
{
	int64_t began = app_monotonic_ms();
	struct script *script = script_load_folder(w->folder, w->shared);
	if (!script) {
		app_complain("memory is exhausted.");
		return false;
	}
	bool fine = true;
	if (script_scenario(script)) {
		fine = take(w, script, began);
	} else {
		print_clock();
		printf("%zu error%s%s\n", script_error_count(script), script_error_count(script) == 1 ? "" : "s", w->session ? "; the last good version stays" : "");
		print_diagnostics(script, DIAGNOSTICS);
		script_free(script);
	}
	fflush(stdout);
	return fine;
}

/* ---- waiting ----- */

/* The folder, its texts, and the shared catalogue. Adding what is watched already changes nothing. */
static bool watch_folders(struct watch *w)
{
	const uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;
	char path[APP_PATH];
	if (inotify_add_watch(w->inotify, w->folder, events) < 0) {
		app_complain("%s cannot be watched: %s.", w->folder, strerror(errno));
		return false;
	}
	if (app_join(path, w->folder, "text") && file_is_folder(path))
		inotify_add_watch(w->inotify, path, events);
	if (app_join(path, w->shared, "strategy") && file_is_folder(path))
		inotify_add_watch(w->inotify, path, events);
	return true;
}

static bool matters(const char *name)
{
	size_t length = strlen(name);
	return strcmp(name, "text") == 0 || (length > 4 && name[0] != '.' && strcmp(name + length - 4, ".lua") == 0) || (length > 3 && name[0] != '.' && strcmp(name + length - 3, ".po") == 0);
}

/* Reads what has come; true when a file of the scenario is among it. */
static bool read_events(struct watch *w)
{
	_Alignas(struct inotify_event) char events[16384];
	bool found = false;
	ssize_t length = read(w->inotify, events, sizeof events);
	for (ssize_t at = 0; at + (ssize_t)sizeof(struct inotify_event) <= length;) {
		const struct inotify_event *event = (const struct inotify_event *)(const void *)(events + at);
		found = found || (event->len && matters(event->name)) || (event->mask & IN_Q_OVERFLOW);
		at += (ssize_t)sizeof *event + (ssize_t)event->len;
	}
	return found;
}

static void take_line(struct watch *w)
{
	struct arena arena = {0};
	struct sim_command command;
	struct sim_command_error error;
	struct session_answer answer;
	int64_t time;
	w->line[w->line_length] = '\0';
	const char *line = w->line + strspn(w->line, " \t\r"), *digits = line + (*line == '+');
	size_t length = strcspn(digits, " \t\r");
	if (!*line) {
		return;
	} else if (!w->session) {
		puts("  no version of the scenario plays yet");
	} else if (duration_parse(digits, length, &time)) {
		int64_t now = session_state(w->session)->clock.now;
		if (*line != '+' && time < now)
			puts("  that moment has passed; start again with --at");
		else
			go_to(w->session, *line == '+' ? now + time : time);
		print_moment(w->session);
	} else if (!sim_command_read(session_scenario(w->session), &arena, line, strlen(line), &command, &error)) {
		printf("  %s\n", error.reason);
	} else {
		struct buffer out = {0};
		session_carry_out(w->session, &command, false, &answer);
		if (!answer.recorded) {
			session_write_refusal(session_scenario(w->session), &answer.refusal, &out);
			printf("  refused: %s\n", buffer_text(&out));
		}
		buffer_free(&out);
		print_moment(w->session);
	}
	fflush(stdout);
	arena_free(&arena);
}

static void read_typed(struct watch *w)
{
	char typed[512];
	ssize_t length = read(STDIN_FILENO, typed, sizeof typed);
	w->typing = length > 0;
	for (ssize_t i = 0; i < length; i++) {
		if (typed[i] == '\n') {
			take_line(w);
			w->line_length = 0;
		} else if (w->line_length + 1 < sizeof w->line) {
			w->line[w->line_length++] = typed[i];
		}
	}
}

static int wait_for_saves(struct watch *w)
{
	bool saved = false;
	for (;;) {
		struct pollfd files[2] = {{.fd = w->inotify, .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
		int ready = poll(files, w->typing ? 2 : 1, saved ? QUIET_MS : -1);
		if (ready < 0 && errno != EINTR) {
			app_complain("waiting for saves failed: %s.", strerror(errno));
			return APP_ENVIRONMENT;
		}
		if (ready > 0 && (files[0].revents & POLLIN))
			saved = read_events(w) || saved;
		if (ready > 0 && w->typing && files[1].revents)
			read_typed(w);
		if (ready == 0 && saved) {
			saved = false;
			if (!watch_folders(w) || !load(w))
				return APP_ENVIRONMENT;
		}
	}
}

int cmd_watch(int argc, char **argv)
{
	static struct watch w;
	const char *at = NULL, *seed = NULL, *pace = NULL;
	const struct app_option options[] = {{"--at", "T", "moment to stand at: 20m", &at},
	                                     {"--seed", "N", "seed of chance", &seed},
	                                     {"--pace", "P", "clock (injects fire by themselves) or facilitator", &pace}};
	size_t count;
	int exit;
	int64_t number = 1;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, &w.name, 1, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which scenario? See `enshu watch --help`.");
		return APP_USAGE;
	}
	if ((at && !app_time("--at", at, &w.begin)) || (seed && !app_number("--seed", seed, 0, INT64_MAX, &number)))
		return APP_USAGE;
	if (pace && strcmp(pace, "clock") != 0 && strcmp(pace, "facilitator") != 0) {
		app_complain("--pace can be clock or facilitator, not \"%s\".", pace);
		return APP_USAGE;
	}
	if (!app_find_scenario(w.name, w.folder))
		return APP_BAD_INPUT;
	app_join(w.shared, app_data_folder(), "scenarios");
	w.options = (struct session_options){.seed = (uint64_t)number, .automatic = !pace || strcmp(pace, "clock") == 0, .program = ENSHU_VERSION};
	w.typing = true;
	w.inotify = inotify_init1(IN_CLOEXEC);
	if (w.inotify < 0) {
		app_complain("saves cannot be watched: %s. Close other programs that watch files, or raise fs.inotify.max_user_instances.", strerror(errno));
		return APP_ENVIRONMENT;
	}
	exit = watch_folders(&w) && load(&w) ? wait_for_saves(&w) : APP_ENVIRONMENT;
	session_close(w.session);
	close(w.inotify);
	return exit;
}
