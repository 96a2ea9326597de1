/* front_text — a facilitated session in a terminal: one line in, plain lines out, no cursor tricks, so that it works over a slow line and with a screen reader.
 *
 * The clock follows the wall as in the window. Everything can be reached: the short words of `help`, and any command as one line of JSON (docs/cli.md). */
#include "app/app.h"
#include "app/clocks.h"
#include "app/front/front.h"
#include "app/front/terminal.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void set_language(struct terminal *t, const char *code)
{
	enum language language;
	if (!i18n_language_from_code(code, &language)) {
		SAY(t, "text.unknown-language", I18N_TEXT("word", code));
		return;
	}
	t->language = language;
	terminal_say(t, "text.language", NULL);
}

static void take_line(struct terminal *t, char *line)
{
	char *rest = line;
	if (line[strspn(line, " \t")] == '{') {
		terminal_json(t, line);
		return;
	}
	const char *verb = terminal_word(&rest);
	rest += strspn(rest, " \t");
	if (!*verb || terminal_look(t, verb, rest) || terminal_act(t, verb, rest))
		return;
	if (strcmp(verb, "help") == 0 || strcmp(verb, "?") == 0)
		terminal_say(t, "text.help", NULL);
	else if (strcmp(verb, "language") == 0)
		set_language(t, terminal_word(&rest));
	else if (strcmp(verb, "quit") == 0)
		t->quit = true;
	else
		SAY(t, "text.unknown", I18N_TEXT("word", verb));
}

/* ---- the clock ----------------------------------------------------------------------------------------------------------------------------- */

static bool clock_runs(const struct terminal *t)
{
	const struct sim_clock *clock = &session_state(t->s)->clock;
	return !clock->paused && !clock->over && !session_is_stopped(t->s, NULL);
}

/* As in the window: a gap of more than five seconds (a closed lid) was not lived through. */
static void let_time_pass(struct terminal *t)
{
	int64_t now = app_monotonic_ms(), elapsed = now - t->wall_ms;
	t->wall_ms = now;
	if (!clock_runs(t) || elapsed > 5000)
		return;
	t->owed_ms += elapsed * session_state(t->s)->clock.speed;
	if (t->owed_ms < 1000)
		return;
	struct session_answer answer;
	session_pass(t->s, session_state(t->s)->clock.now + t->owed_ms / 1000, false, &answer);
	t->owed_ms %= 1000;
}

static void loop(struct terminal *t)
{
	struct buffer line = {0};
	struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
	while (!t->quit) {
		int ready = poll(&in, 1, clock_runs(t) ? 1000 : -1);
		let_time_pass(t);
		if (ready > 0) {
			char chunk[512];
			ssize_t n = read(STDIN_FILENO, chunk, sizeof chunk);
			if (n <= 0)
				break; /* end of input ends the sitting; the recording can be resumed */
			for (ssize_t i = 0; i < n && !t->quit; i++) {
				if (chunk[i] != '\n') {
					if (line.length < SIM_TEXT_MAX * 2)
						buffer_append_byte(&line, chunk[i]);
					continue;
				}
				if (line.data)
					take_line(t, line.data);
				buffer_clear(&line);
				terminal_tell(t);
				arena_free(&t->arena);
			}
		}
		terminal_tell(t);
		arena_free(&t->arena);
	}
	buffer_free(&line);
}

int front_text(struct session *s, const struct front_options *options)
{
	struct terminal t = {.s = s};
	if (!look_load(&t.look)) {
		session_close(s);
		return APP_ENVIRONMENT;
	}
	t.language = look_language(options->language);
	moment_texts_in(options->language);
	t.wall_ms = app_monotonic_ms();
	struct moment m = moment_live(s);
	struct audience_source source = moment_source(&m, t.language);
	SAY(&t, "text.welcome", I18N_TEXT("title", sim_text_in(source.scenario, source.scenario->title, source.language, NULL)),
	    I18N_TEXT("file", session_record(s) ? record_path(session_record(s)) : "-"));
	terminal_print(sim_text_in(source.scenario, source.scenario->premise, source.language, NULL));
	putchar('\n');
	if (options->speed > 1) {
		struct sim_command speed = sim_command_of(SIM_DO_SPEED, SIM_FROM_FACILITATOR);
		speed.value = options->speed;
		struct session_answer answer;
		session_submit(s, &speed, &answer);
	}
	terminal_tell(&t);
	terminal_status(&t);
	if (session_state(s)->clock.paused && session_state(s)->clock.now == 0)
		terminal_say(&t, "text.not-begun", NULL);
	fflush(stdout);
	loop(&t);
	const char *stopped;
	bool failed = session_is_stopped(s, &stopped);
	if (failed)
		app_complain("%s", stopped);
	session_close(s);
	arena_free(&t.arena);
	look_free(&t.look);
	return failed ? APP_ENVIRONMENT : APP_DONE;
}
