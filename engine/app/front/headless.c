/* headless — a session without a window: commands from JSON Lines, empty seats by bots, as fast as it goes.
 *
 * Each line is answered by one line, written only after what it did is durable. A command for a later second lets time pass first; both are one answer. */
#include "app/front/headless.h"

#include "app/app.h"
#include "app/clocks.h"
#include "app/options.h"
#include "app/output.h"
#include "base/json_write.h"
#include "session/session.h"
#include "sim/command_json.h"
#include "base/saying.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct headless {
	struct session *s;
	const struct headless_options *options;
	struct buffer out;
	struct arena arena;
	bool malformed;
	char script_error[512];
	bool cut;     /* said that effects were cut */
	bool unheard; /* an answer could not be written: nobody knows what was done, so nothing more is */
	int64_t line;
};

static void print(struct headless *h)
{
	buffer_append_byte(&h->out, '\n');
	fwrite(buffer_text(&h->out), 1, h->out.length, stdout);
	fflush(stdout);
	buffer_clear(&h->out);
	h->unheard = h->unheard || app_finish_output(APP_DONE) != APP_DONE;
}

/* The same answer for people. */
static void print_plain(struct headless *h, const struct session_answer *answer, const char *line)
{
	char clock[16];
	app_clock_text(session_scenario(h->s), session_state(h->s)->clock.now, clock);
	if (answer->recorded) {
		buffer_append_format(&h->out, "%s recorded %" PRIu32 ": %.200s", clock, answer->entry, line);
	} else {
		buffer_append_format(&h->out, "%s refused: ", clock);
		session_write_refusal(session_scenario(h->s), &answer->refusal, &h->out);
		buffer_append_format(&h->out, ": %.200s", line);
	}
	print(h);
}

static void answer_with(struct headless *h, const struct session_answer *answer, const char *line)
{
	if (!h->options->json) {
		print_plain(h, answer, line);
		return;
	}
	app_write_answer(h->s, answer, &h->out);
	print(h);
}

/* A handler that failed is told once for each failure that reads otherwise; the exercise goes on. */
static void tell_script_error(struct headless *h)
{
	const char *error = session_last_script_error(h->s);
	if (strcmp(error, h->script_error) == 0)
		return;
	snprintf(h->script_error, sizeof h->script_error, "%s", error);
	app_complain("%s", error);
}

static void tell_moved(struct headless *h)
{
	if (session_take_moved(h->s))
		app_complain("the recording was deleted, moved or renamed while it was being written. It goes on, with everything before, in %s.", record_path(session_record(h->s)));
}

/* Effects that do not end are cut; the exercise goes on, and whoever ran it should know that it is not the one that was written. */
static void tell_cut(struct headless *h)
{
	const struct sim_history *history = session_history(h->s);
	const struct sim_scenario *sc = session_scenario(h->s);
	for (size_t i = 0; i < history->event_count && !h->cut; i++) {
		const struct sim_event *e = &history->events[i];
		if (e->kind != SIM_EVENT_OVERFLOW)
			continue;
		char clock[16];
		h->cut = true;
		app_clock_text(sc, e->at, clock);
		app_complain("%s:%u: at %s effects went on without end, and some were left out; `enshu explore` shows the shortest way there", e->place ? sc->files[SIM_PLACE_FILE(e->place)].path : "scenario.lua",
		             (unsigned)SIM_PLACE_LINE(e->place), clock);
	}
}

static void answer_malformed(struct headless *h, const struct sim_command_error *error)
{
	h->malformed = true;
	app_complain("%s:%" PRId64 ":%zu: %s", h->options->commands, h->line, error->offset + 1, error->reason);
	if (!h->options->json)
		return;
	json_open_object(&h->out, NULL);
	json_put_text(&h->out, "refused", error->reason);
	json_put_text(&h->out, "code", "malformed");
	json_close_object(&h->out);
	print(h);
}

static void take_line(struct headless *h, const char *line, size_t length)
{
	struct sim_command command;
	struct sim_command_error error;
	struct session_answer answer;
	arena_free(&h->arena);
	if (strspn(line, " \t\r\n") == length)
		return;
	if (!sim_command_read(session_scenario(h->s), &h->arena, line, length, &command, &error)) {
		answer_malformed(h, &error);
		return;
	}
	session_carry_out(h->s, &command, h->options->exported, &answer);
	answer_with(h, &answer, line);
	tell_moved(h);
	tell_script_error(h);
}

static bool seat_bots(struct headless *h)
{
	static const char *const policies[SIM_POLICIES] = {"own", "cautious", "bold", "random", "scripted"};
	const struct sim_scenario *sc = session_scenario(h->s);
	int policy = SIM_NONE;
	for (int p = 1; p < SIM_POLICIES; p++)
		if (strcmp(h->options->bots, policies[p]) == 0)
			policy = p;
	if (policy == SIM_NONE) {
		app_complain("--bots can be cautious, bold, random or scripted, not \"%s\".", h->options->bots);
		return false;
	}
	struct session_answer answer;
	session_begin(h->s);
	for (int r = 0; r < (int)sc->role_count; r++) {
		if (sc->roles[r].bot != SIM_NONE)
			continue; /* plays its own policy already */
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)r;
		seat.value = SIM_SEAT_BOT;
		seat.option = policy;
		session_add(h->s, &seat, &answer);
	}
	return session_commit(h->s, &answer);
}

/* One line of any length up to a limit that keeps memory bounded. NULL at the end; *length includes no newline. */
static char *read_line(struct buffer *buffer, FILE *in, size_t *length)
{
	const size_t limit = 1 << 20;
	int c;
	buffer_clear(buffer);
	while ((c = getc_unlocked(in)) != EOF && c != '\n')
		if (buffer->length < limit)
			buffer_append_byte(buffer, (char)c);
	if (c == EOF && buffer->length == 0)
		return NULL;
	*length = buffer->length;
	return buffer->data ? buffer->data : (char *)(uintptr_t) "";
}

int headless_run(struct session *s, const struct headless_options *options, FILE *commands, char *first_line)
{
	struct headless h = {.s = s, .options = options};
	struct buffer line = {0};
	struct session_answer answer = {.recorded = true};
	const char *text;
	size_t length;
	const char *stopped = "";
	if (options->bots && !seat_bots(&h))
		return session_is_stopped(s, NULL) ? APP_ENVIRONMENT : APP_USAGE;
	if (first_line) {
		h.line++;
		take_line(&h, first_line, strlen(first_line));
	} else if (commands && options->commands) {
		h.line = 0;
	}
	while (commands && !h.unheard && !session_is_stopped(s, NULL) && (text = read_line(&line, commands, &length))) {
		h.line++;
		take_line(&h, text, length);
	}
	int64_t until = options->until == SIM_NONE ? session_scenario(s)->length : options->until;
	if (until > session_scenario(s)->length)
		app_tell_beyond("--until", until, session_scenario(s)->length, SAID("the exercise"));
	const struct sim_state *st = session_state(s);
	while (until >= 0 && !h.unheard && !session_is_stopped(s, NULL) && !st->clock.over && !st->clock.paused && st->clock.now < until)
		if (!session_pass(s, until, false, &answer))
			break;
	tell_moved(&h);
	tell_script_error(&h);
	tell_cut(&h);
	if (options->json) {
		app_write_ended(s, &h.out);
	} else {
		struct buffer ended = {0};
		app_write_ended(s, &ended);
		buffer_append_text(&h.out, buffer_text(&ended));
		buffer_free(&ended);
	}
	print(&h);
	bool failed = session_is_stopped(s, &stopped);
	if (failed)
		app_complain("%s", stopped);
	buffer_free(&h.out);
	buffer_free(&line);
	arena_free(&h.arena);
	return failed ? APP_ENVIRONMENT : h.malformed ? APP_BAD_INPUT : APP_DONE;
}
