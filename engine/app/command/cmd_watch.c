/* enshu watch — a scenario while it is being written: at each save it is loaded again and played to the same moment; what it says stands in the terminal, or on a screen. */
#include "app/app.h"
#include "app/check_words.h"
#include "app/command/command.h"
#include "app/front/front.h"
#include "app/front/terminal.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/tell.h"
#include "app/watch/watch_words.h"
#include "app/watch/watcher.h"
#include "base/duration.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct app_command self = {
    "watch", "watch SCENARIO [--screen NAME] [--at T] [--seed N] [--pace clock|facilitator] [--lang CODE]",
    "Loads the scenario at every save, plays the inputs so far again and says where play stands, what is wrong, and what no longer applies.\n"
    "A broken edit keeps the last good version. A line typed meanwhile is a time to go to (\"20m\", \"+5m\"), a letter (d decisions, n next inject, help lists them),\n"
    "any word of a session in a terminal (\"decide 1 B\", \"act police seize\"), or a command as JSON. Ctrl+C ends.\n"
    "With --screen a window shows the same moment of each version: console, room, role, discussion or hotwash; one can play on in it.",
    "enshu watch quiet-water --at 20m --screen console", cmd_watch};

#define LINE_MAX_SIZE 8192

struct watch {
	struct edition edition;
	struct watcher *watcher;
	struct session *session; /* the last good version; NULL before there is one */
	bool typing; /* standard input is open */
	bool typed, quit, failed; /* something was typed; enough of it; nothing can be loaded any more */
	struct terminal terminal; /* for what is typed */
	char line[LINE_MAX_SIZE];
	size_t line_length;
};

static struct watch_words words_of(const struct watch *w)
{
	return (struct watch_words){w->terminal.look.strings, w->terminal.language};
}

/* `from_start`: as at the first time, without what was done since. */
static bool load(struct watch *w, bool from_start)
{
	struct arena arena = {0};
	struct edition_news news;
	const struct watch_words words = words_of(w);
	edition_load(&w->edition, from_start ? NULL : w->session, &arena, &news);
	watch_print(&words, &w->edition, &news);
	if (news.result == EDITION_PLAYS) {
		session_close(w->session);
		w->session = news.reloaded.session;
	}
	script_free(news.broken);
	arena_free(&arena);
	return news.result != EDITION_FAILED;
}

static void say(struct watch *w, const char *id)
{
	printf("  %s\n", i18n_text(w->terminal.look.strings, w->terminal.language, id));
}

static void go_to(struct watch *w, int64_t until)
{
	struct terminal *t = &w->terminal;
	struct sim_refusal refusal;
	struct buffer why = {0};
	char end[32];
	if (!edition_go_to(w->session, until, &refusal)) {
		session_write_refusal_in(session_scenario(w->session), &refusal, check_words(t->language), &why);
		SAY(t, "watch.no-time", I18N_TEXT("reason", buffer_text(&why)));
		buffer_free(&why);
	}
	if (until <= session_scenario(w->session)->length)
		return;
	duration_format(session_scenario(w->session)->length, end);
	SAY(t, "watch.end", I18N_TEXT("time", end));
}

/* One letter for what is typed most; with more behind it, `d 1 B` is what `decide 1 B` is in a session. */
static const char *in_full(const char *verb, const char *rest)
{
	static const char *const letters[][2] = {{"n", "next"}, {"i", "injects"}, {"r", "roles"}, {"s", "status"}, {"u", "undo"}, {"q", "quit"}, {"?", "help"}};
	if (strcmp(verb, "d") == 0)
		return *rest ? "decide" : "decisions";
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (strcmp(verb, letters[i][0]) == 0)
			return letters[i][1];
	return verb;
}

/* A time to go to. False when the word is none. */
static bool take_time(struct watch *w, const char *word)
{
	int64_t time, now = session_state(w->session)->clock.now;
	const char *digits = word + (*word == '+');
	if (!duration_parse(digits, strlen(digits), &time))
		return false;
	if (*word != '+' && time < now)
		say(w, "watch.passed");
	else
		go_to(w, *word == '+' ? now + time : time);
	return true;
}

/* What a session in a terminal understands (terminal.h) is understood here too. False when nothing was done. */
static bool take_words(struct watch *w, char *line)
{
	struct terminal *t = &w->terminal;
	char *rest = line;
	if (*line == '{') {
		terminal_json(t, line);
		return true;
	}
	const char *typed = terminal_word(&rest);
	rest += strspn(rest, " \t");
	const char *verb = in_full(typed, rest);
	if (terminal_look(t, verb, rest))
		return false;
	if (take_time(w, typed) || terminal_act(t, verb, rest))
		return true;
	SAY(t, "watch.unknown", I18N_TEXT("word", typed));
	return false;
}

static void take_line(struct watch *w)
{
	struct terminal *t = &w->terminal;
	const struct watch_words words = words_of(w);
	w->line[w->line_length] = '\0';
	char *line = w->line + strspn(w->line, " \t");
	line[strcspn(line, "\r")] = '\0';
	size_t length = strcspn(line, " \t");
	char first[16] = "";
	if (length < sizeof first)
		memcpy(first, line, length);
	const char *verb = in_full(first, "");
	if (!*line) {
		return;
	} else if (strcmp(verb, "quit") == 0) {
		w->quit = true;
	} else if (strcmp(verb, "help") == 0) {
		terminal_say(t, "watch.help", NULL);
	} else if (strcmp(verb, "again") == 0) {
		w->failed = !load(w, true);
	} else if (!w->session) {
		say(w, "watch.nothing-plays");
	} else {
		t->s = w->session;
		t->told = session_history(w->session)->event_count;
		if (take_words(w, line))
			watch_print_moment(&words, w->session);
	}
	fflush(stdout);
	arena_free(&t->arena);
}

static void read_typed(struct watch *w)
{
	char typed[512];
	ssize_t length = read(STDIN_FILENO, typed, sizeof typed);
	w->typing = length > 0;
	w->typed = w->typed || length > 0;
	w->quit = w->quit || (length == 0 && (w->typed || isatty(STDIN_FILENO))); /* a watcher without any input goes on */
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
	while (!w->quit && !w->failed) {
		struct pollfd files[2] = {{.fd = watcher_file(w->watcher), .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
		int ready = poll(files, w->typing ? 2 : 1, saved ? WATCHER_QUIET_MS : -1);
		if (ready < 0 && errno != EINTR) {
			app_complain("waiting for saves failed: %s.", strerror(errno));
			return APP_ENVIRONMENT;
		}
		if (ready > 0 && (files[0].revents & POLLIN))
			saved = watcher_read(w->watcher) || saved;
		if (ready > 0 && w->typing && files[1].revents)
			read_typed(w);
		if (ready == 0 && saved) {
			saved = false;
			watcher_renew(w->watcher);
			w->failed = !load(w, false);
		}
	}
	return w->failed ? APP_ENVIRONMENT : APP_DONE;
}

static bool known_screen(const char *name)
{
	static const char *const names[] = {"console", "room", "role", "discussion", "hotwash"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	app_complain("--screen can be console, room, role, discussion or hotwash, not \"%s\".", name);
	return false;
}

int cmd_watch(int argc, char **argv)
{
	static struct watch w;
	const char *name, *at = NULL, *seed = NULL, *pace = NULL, *screen = NULL, *language = NULL;
	const struct app_option options[] = {{"--at", "T", "moment to stand at: 20m", &at},
	                                     {"--seed", "N", "seed of chance", &seed},
	                                     {"--pace", "P", "clock (injects fire by themselves) or facilitator", &pace},
	                                     {"--screen", "NAME", "in a window: console, room, role, discussion or hotwash", &screen},
	                                     {"--lang", "CODE", "language of what is said, and of the window", &language}};
	struct arena texts = {0};
	size_t count;
	int exit;
	int64_t number = 1;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, &name, 1, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which scenario? See `enshu watch --help`.");
		return APP_USAGE;
	}
	if ((at && !app_time("--at", at, &w.edition.begin)) || (seed && !app_number("--seed", seed, 0, INT64_MAX, &number)) || (screen && !known_screen(screen)))
		return APP_USAGE;
	if (pace && strcmp(pace, "clock") != 0 && strcmp(pace, "facilitator") != 0) {
		app_complain("--pace can be clock or facilitator, not \"%s\".", pace);
		return APP_USAGE;
	}
	const struct session_options session = {.seed = (uint64_t)number, .automatic = !pace || strcmp(pace, "clock") == 0, .waits = screen != NULL, .program = ENSHU_VERSION};
	if (!edition_open(&w.edition, name, &session))
		return APP_BAD_INPUT;
	if (!app_language_of(w.edition.folder, w.edition.shared, language))
		return APP_USAGE;
	if (screen)
		return front_watch(&w.edition, screen, &(struct front_options){.language = language});
	w.typing = true;
	w.watcher = watcher_open(w.edition.folder, w.edition.shared);
	w.terminal.look.strings = tell_texts(&texts);
	if (language)
		i18n_language_from_code(language, &w.terminal.language);
	moment_texts_in(language);
	if (w.terminal.look.strings && isatty(STDIN_FILENO))
		terminal_say(&w.terminal, "watch.welcome", NULL);
	exit = w.watcher && w.terminal.look.strings && load(&w, false) ? wait_for_saves(&w) : APP_ENVIRONMENT;
	session_close(w.session);
	watcher_free(w.watcher);
	edition_close(&w.edition);
	arena_free(&w.terminal.arena);
	arena_free(&texts);
	return exit;
}
