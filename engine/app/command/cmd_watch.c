/* enshu watch — a scenario while it is being written: at each save it is loaded again and played to the same moment; what it says stands in the terminal, or on a screen. */
#include "app/front/front.h"
#include "app/watch/watch_words.h"
#include "app/watch/watcher.h"

#include "base/duration.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static const struct app_command self = {
    "watch", "watch SCENARIO [--screen NAME] [--at T] [--seed N] [--pace clock|facilitator] [--lang CODE]",
    "Loads the scenario at every save, plays the inputs so far again and says where play stands, what is wrong, and what no longer applies.\n"
    "A broken edit keeps the last good version. A line typed meanwhile is a time to go to (\"20m\", \"+5m\"), a command as JSON, help or quit. Ctrl+C ends.\n"
    "With --screen a window shows the same moment of each version: console, room, role, discussion or hotwash; one can play on in it.",
    "enshu watch quiet-water --at 20m --screen console", cmd_watch};

#define LINE_MAX_SIZE 8192

struct watch {
	struct edition edition;
	struct watcher *watcher;
	struct session *session; /* the last good version; NULL before there is one */
	bool typing; /* standard input is open */
	bool typed, quit; /* something was typed; enough of it */
	char line[LINE_MAX_SIZE];
	size_t line_length;
};

static bool load(struct watch *w)
{
	struct arena arena = {0};
	struct edition_news news;
	edition_load(&w->edition, w->session, &arena, &news);
	watch_print(&w->edition, &news);
	if (news.result == EDITION_PLAYS) {
		session_close(w->session);
		w->session = news.reloaded.session;
	}
	script_free(news.broken);
	arena_free(&arena);
	return news.result != EDITION_FAILED;
}

static void go_to(struct session *s, int64_t until)
{
	struct sim_refusal refusal;
	struct buffer why = {0};
	if (edition_go_to(s, until, &refusal))
		return;
	session_write_refusal(session_scenario(s), &refusal, &why);
	printf("  time cannot pass: %s\n", buffer_text(&why));
	buffer_free(&why);
}

static bool is_word(const char *line, const char *word)
{
	size_t length = strlen(word);
	return strncmp(line, word, length) == 0 && line[length + strspn(line + length, " \t\r")] == '\0';
}

static void help(void)
{
	puts("  20m          go to that moment; +5m: five minutes on\n"
	     "  {\"do\":\"act\",\"role\":\"...\",\"action\":\"...\"}   a command as JSON; docs/cli.md lists them\n"
	     "  quit         end, as Ctrl+C does");
}

static void tell_end(const struct session *s)
{
	char end[32];
	duration_format(session_scenario(s)->length, end);
	printf("  the exercise ends at %s\n", end);
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
	} else if (is_word(line, "quit")) {
		w->quit = true;
	} else if (is_word(line, "help") || is_word(line, "?")) {
		help();
	} else if (!w->session) {
		puts("  no version of the scenario plays yet");
	} else if (duration_parse(digits, length, &time)) {
		int64_t now = session_state(w->session)->clock.now;
		if (*line != '+' && time < now)
			puts("  that moment has passed; start again with --at");
		else
			go_to(w->session, *line == '+' ? now + time : time);
		if ((*line == '+' ? now + time : time) > session_scenario(w->session)->length)
			tell_end(w->session);
		watch_print_moment(w->session);
	} else if (*line != '{') {
		printf("  \"%.*s\" is neither a time nor a command as JSON; help shows both\n", (int)strcspn(line, " \t\r"), line);
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
		watch_print_moment(w->session);
	}
	fflush(stdout);
	arena_free(&arena);
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
	while (!w->quit) {
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
			if (!load(w))
				return APP_ENVIRONMENT;
		}
	}
	return APP_DONE;
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
	                                     {"--lang", "CODE", "language of the window", &language}};
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
	if (isatty(STDIN_FILENO))
		puts("Type a time to go to (20m, +5m), a command as JSON, help or quit.");
	exit = w.watcher && load(&w) ? wait_for_saves(&w) : APP_ENVIRONMENT;
	session_close(w.session);
	watcher_free(w.watcher);
	return exit;
}
