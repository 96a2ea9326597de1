/* front_text — a facilitated session in a terminal: one line in, plain lines out, no cursor tricks, so that it works over a slow line and with a screen reader.
 *
 * The clock follows the wall as in the window. Everything can be reached: the short words below, and any command as one line of JSON (docs/cli.md). */
#include "app/front.h"

#include "app/app.h"
#include "app/moment.h"
#include "audience/console.h"
#include "base/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct terminal {
	struct look look;
	struct session *s;
	enum language language;
	struct arena arena; /* of the line being answered */
	size_t told;        /* events already told */
	int64_t wall_ms, owed_ms;
	bool quit;
};

/* Prints a text of a person or scenario with hidden controls made visible. */
static void print_text(const char *text)
{
	size_t length = strlen(text);
	for (size_t i = 0; i < length;) {
		uint32_t c;
		size_t n = utf8_decode(text + i, length - i, &c);
		if (n == 0)
			break;
		if (utf8_is_hidden_control(c))
			printf("<U+%04X>", c);
		else
			fwrite(text + i, 1, n, stdout);
		i += n;
	}
}

static void say_line(struct terminal *t, const char *id, const struct i18n_argument *arguments)
{
	static const struct i18n_argument none[1];
	print_text(i18n_format(t->look.strings, &t->arena, t->language, id, arguments ? arguments : none));
	putchar('\n');
}
#define SAY(t, id, ...) say_line((t), (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

static struct audience_source source_of(struct terminal *t)
{
	struct moment m = moment_live(t->s);
	return moment_source(&m, t->language);
}

static const struct audience_console *console_of(struct terminal *t, int inject)
{
	struct audience_source source = source_of(t);
	return audience_console_make(&t->arena, &source, inject);
}

static const char *names_text(struct terminal *t, const struct audience_names *names)
{
	if (names->all)
		return i18n_text(t->look.strings, t->language, "names.all");
	struct buffer b = {0};
	for (int i = 0; i < names->count; i++)
		buffer_append_format(&b, "%s%s", i ? i18n_text(t->look.strings, t->language, "names.separator") : "", names->items[i].text);
	const char *text = arena_copy_text(&t->arena, buffer_text(&b), b.length);
	buffer_free(&b);
	return text ? text : "";
}

static const char *clock_of(struct terminal *t, int64_t second)
{
	char clock[16];
	app_clock_text(session_scenario(t->s), second, clock);
	const char *copy = arena_copy_text(&t->arena, clock, strlen(clock));
	return copy ? copy : "";
}

/* ---- what happened ------------------------------------------------------------------------------------------------------------------------- */

static const char *const told_kinds[] = {"due",   "fired",   "held",     "released", "skipped",        "cancelled", "opened",  "answered", "decided",     "carried-out",
                                         "late",  "closed",  "asked",    "started",  "done",           "stopped",   "ultra-vires", "approval-asked", "approved", "refused",
                                         "lapsed", "metric", "shared",   "leaked",   "forwarded",      "granted",   "expired", "revoked",  "module",      "proposed",
                                         "ruled", "handler-failed", "overflow", "ending", "over"};

static bool is_told(const char *kind)
{
	for (size_t i = 0; i < sizeof told_kinds / sizeof *told_kinds; i++)
		if (strcmp(told_kinds[i], kind) == 0)
			return true;
	return false;
}

static void tell_event(struct terminal *t, uint32_t id)
{
	struct audience_source source = source_of(t);
	struct audience_line line;
	char text_id[64];
	if (!audience_line_of(&t->arena, &source, id, &line) || !is_told(line.kind))
		return;
	snprintf(text_id, sizeof text_id, "text.event.%s", line.kind);
	SAY(t, text_id, I18N_TEXT("clock", clock_of(t, line.at)), I18N_NUMBER("number", line.number), I18N_TEXT("name", line.name.text), I18N_TEXT("role", line.role.text),
	    I18N_TEXT("from", line.from.text), I18N_TEXT("letter", line.letter), I18N_TEXT("option", line.option.text), I18N_NUMBER("before", line.before),
	    I18N_NUMBER("after", line.after), I18N_TEXT("unit", line.unit), I18N_TEXT("file", line.file), I18N_NUMBER("line", line.line));
}

/* The words of an inject that has just fired are read aloud, so they are printed whole. */
static void read_aloud(struct terminal *t, int inject)
{
	const struct audience_console *c = console_of(t, inject);
	if (!c || !c->has_selected)
		return;
	const struct audience_inject_detail *d = &c->selected;
	SAY(t, "text.read-aloud", I18N_TEXT("to", names_text(t, &d->row.to)), I18N_TEXT("from", d->from.text));
	print_text(d->body.text);
	putchar('\n');
}

static void tell_news(struct terminal *t)
{
	const struct sim_history *h = session_history(t->s);
	if (t->told > h->event_count)
		t->told = h->event_count; /* an undo took events back */
	for (; t->told < h->event_count; t->told++) {
		tell_event(t, (uint32_t)t->told + 1);
		if (h->events[t->told].kind == SIM_EVENT_INJECT_FIRED)
			read_aloud(t, h->events[t->told].a);
		arena_free(&t->arena);
	}
	fflush(stdout);
}

/* ---- looking ------------------------------------------------------------------------------------------------------------------------------- */

static void show_status(struct terminal *t)
{
	const struct audience_console *c = console_of(t, SIM_NONE);
	const struct sim_clock *clock = &session_state(t->s)->clock;
	if (!c)
		return;
	const char *run = clock->over ? "room.over" : clock->paused ? "room.paused" : "room.running";
	SAY(t, "text.status", I18N_TEXT("clock", clock_of(t, clock->now)), I18N_TEXT("run", i18n_text(t->look.strings, t->language, run)), I18N_NUMBER("speed", clock->speed),
	    I18N_TEXT("phase", c->header.phase_name.text));
	for (int i = 0; i < c->metric_count; i++)
		SAY(t, "text.metric", I18N_TEXT("name", c->metrics[i].name.text), I18N_NUMBER("value", c->metrics[i].value), I18N_TEXT("unit", c->metrics[i].unit),
		    I18N_NUMBER("start", c->metrics[i].start));
	if (c->next >= 0)
		SAY(t, "text.next", I18N_NUMBER("number", c->rows[c->next].number), I18N_TEXT("name", c->rows[c->next].subject.text),
		    I18N_TEXT("clock", clock_of(t, c->rows[c->next].at)));
	SAY(t, "text.waiting", I18N_NUMBER("decisions", c->open_count), I18N_NUMBER("approvals", c->approval_count), I18N_NUMBER("proposals", c->proposals_open));
}

static void show_injects(struct terminal *t)
{
	static const char *const status[] = {"to-come", "next", "due", "if-met", "by-hand", "held", "fired", "skipped", "cancelled"};
	const struct audience_console *c = console_of(t, SIM_NONE);
	for (int i = 0; c && i < c->row_count; i++) {
		char id[48];
		snprintf(id, sizeof id, "text.inject.%s", status[c->rows[i].status]);
		SAY(t, "text.inject", I18N_NUMBER("number", c->rows[i].number), I18N_TEXT("clock", c->rows[i].at >= 0 ? clock_of(t, c->rows[i].at) : "--:--:--"),
		    I18N_TEXT("status", i18n_text(t->look.strings, t->language, id)), I18N_TEXT("name", c->rows[i].subject.text), I18N_TEXT("to", names_text(t, &c->rows[i].to)));
	}
}

static void show_inject(struct terminal *t, int inject)
{
	const struct audience_console *c = console_of(t, inject);
	if (!c || !c->has_selected)
		return;
	const struct audience_inject_detail *d = &c->selected;
	SAY(t, "text.inject.head", I18N_NUMBER("number", d->row.number), I18N_TEXT("name", d->row.subject.text));
	read_aloud(t, inject);
	if (*d->notes.text)
		SAY(t, "text.inject.notes", I18N_TEXT("text", d->notes.text));
	for (int i = 0; i < d->question_count; i++)
		SAY(t, "text.inject.question", I18N_NUMBER("number", i + 1), I18N_TEXT("text", d->questions[i].text));
	for (int i = 0; i < d->expected_count; i++)
		SAY(t, d->expected[i].ticked ? "text.inject.seen" : "text.inject.expected", I18N_TEXT("text", d->expected[i].text.text));
}

static void show_decisions(struct terminal *t)
{
	const struct audience_console *c = console_of(t, SIM_NONE);
	if (c && c->open_count == 0)
		say_line(t, "text.no-decisions", NULL);
	for (int i = 0; c && i < c->open_count; i++) {
		const struct audience_decision_detail *d = &c->open[i];
		SAY(t, d->late ? "text.decision.late" : d->limit >= 0 ? "text.decision.open" : "text.decision.unlimited", I18N_NUMBER("number", d->number),
		    I18N_TEXT("owners", names_text(t, &d->owners)), I18N_TEXT("question", d->question.text), I18N_TEXT("clock", clock_of(t, d->limit)));
		for (int o = 0; o < d->option_count; o++)
			SAY(t, d->options[o].possible ? "text.option" : "text.option.not-possible", I18N_TEXT("letter", d->options[o].option.letter),
			    I18N_TEXT("text", d->options[o].option.text.text), I18N_TEXT("missing", d->options[o].missing.text), I18N_NUMBER("votes", d->options[o].votes));
	}
}

static void show_inbox(struct terminal *t)
{
	const struct audience_console *c = console_of(t, SIM_NONE);
	for (int i = 0; c && i < c->approval_count; i++)
		SAY(t, "text.approval", I18N_NUMBER("number", c->approvals[i].index + 1), I18N_TEXT("by", c->approvals[i].by.text), I18N_TEXT("name", c->approvals[i].name.text),
		    I18N_TEXT("role", c->approvals[i].for_role.text));
	for (int i = 0; c && i < c->proposal_count; i++)
		SAY(t, "text.proposal", I18N_NUMBER("number", c->proposals[i].index + 1), I18N_TEXT("role", c->proposals[i].role.text), I18N_TEXT("text", c->proposals[i].words));
}

static void show_role(struct terminal *t, int role)
{
	struct audience_source source = source_of(t);
	const struct audience_role *r = audience_role_make(&t->arena, &source, role, true);
	const struct sim_scenario *sc = source.scenario;
	if (!r)
		return;
	for (int i = 0; i < r->fact_count; i++)
		SAY(t, "text.fact", I18N_TEXT("id", sc->facts[r->facts[i].index].id), I18N_TEXT("text", r->facts[i].text.text), I18N_TEXT("clock", clock_of(t, r->facts[i].at)));
	for (int i = 0; i < r->action_count; i++) {
		SAY(t, "text.action", I18N_TEXT("id", sc->actions[r->actions[i].index].id), I18N_TEXT("name", r->actions[i].name.text),
		    I18N_NUMBER("met", r->actions[i].gates_met), I18N_NUMBER("total", r->actions[i].gate_total));
	}
}

static void show_roles(struct terminal *t)
{
	const struct audience_console *c = console_of(t, SIM_NONE);
	const struct sim_scenario *sc = session_scenario(t->s);
	for (int i = 0; c && i < c->role_count; i++) {
		char seat[32];
		snprintf(seat, sizeof seat, "seat.%s", c->roles[i].seat);
		SAY(t, "text.role", I18N_TEXT("id", sc->roles[c->roles[i].index].id), I18N_TEXT("name", c->roles[i].label.text),
		    I18N_TEXT("seat", i18n_text(t->look.strings, t->language, seat)));
	}
}

/* ---- acting -------------------------------------------------------------------------------------------------------------------------------- */

static void submit(struct terminal *t, const struct sim_command *command)
{
	struct session_answer answer;
	bool done = command->kind == SIM_DO_JUMP ? session_jump(t->s, command->time, &answer) : session_submit(t->s, command, &answer);
	if (done) {
		if (command->kind == SIM_DO_UNDO)
			say_line(t, "text.undone", NULL);
		if (t->told > answer.first_event)
			t->told = answer.first_event; /* an undo: told again from where the history was taken up */
		t->owed_ms = 0;
		return;
	}
	char id[64];
	struct buffer plain = {0};
	const char *stopped;
	snprintf(id, sizeof id, "refusal.%s", sim_refusal_id((int)answer.refusal.code));
	session_write_refusal(session_scenario(t->s), &answer.refusal, &plain);
	if (session_is_stopped(t->s, &stopped) && *stopped) {
		buffer_clear(&plain);
		buffer_append_text(&plain, stopped);
	}
	SAY(t, "text.refused", I18N_TEXT("reason", buffer_text(&plain)));
	buffer_free(&plain);
}

/* Next word of the line; the rest starts after it. "" at the end. */
static char *word(char **rest)
{
	char *p = *rest + strspn(*rest, " \t");
	char *end = p + strcspn(p, " \t");
	*rest = *end ? end + 1 : end;
	*end = '\0';
	return p;
}

static int number_of(const char *text, int limit)
{
	char *end;
	long n = strtol(text, &end, 10);
	return *text && !*end && n >= 1 && n <= limit ? (int)n - 1 : SIM_NONE;
}

static int inject_of(struct terminal *t, const char *text)
{
	int by_id = sim_find_inject(session_scenario(t->s), text);
	return by_id != SIM_NONE ? by_id : number_of(text, sim_inject_total(session_scenario(t->s), session_state(t->s)));
}

static bool act_on_inject(struct terminal *t, const char *verb, char *rest)
{
	static const struct {
		const char *verb;
		enum sim_command_kind kind;
	} verbs[] = {{"fire", SIM_DO_FIRE}, {"hold", SIM_DO_HOLD}, {"release", SIM_DO_RELEASE}, {"skip", SIM_DO_SKIP}};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		if (strcmp(verbs[i].verb, verb) != 0)
			continue;
		struct sim_command c = sim_command_of(verbs[i].kind, SIM_FROM_FACILITATOR);
		char *which = word(&rest);
		c.target = *which ? inject_of(t, which) : sim_next_inject(session_scenario(t->s), session_state(t->s));
		c.text[SIM_WHY] = *rest ? rest : NULL;
		submit(t, &c);
		return true;
	}
	return false;
}

static void decide(struct terminal *t, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(SIM_DO_DECIDE, SIM_FROM_FACILITATOR);
	const char *which = word(&rest), *letter = word(&rest);
	c.target = sim_find_decision(sc, which);
	if (c.target == SIM_NONE)
		c.target = number_of(which, (int)sc->decision_count);
	if (c.target == SIM_NONE || !*letter) {
		say_line(t, "text.usage.decide", NULL);
		return;
	}
	c.option = letter[1] ? sim_find_option(sc, c.target, letter) : (int32_t)(toupper((unsigned char)*letter) - 'A');
	/* A role in brackets answers for that role: decide 3 B [nco] why. */
	if (*rest == '[') {
		char *close = strchr(rest, ']');
		if (close) {
			*close = '\0';
			c.role = (int16_t)sim_find_role(sc, rest + 1);
			rest = close + 1;
			rest += strspn(rest, " \t");
		}
	}
	c.text[SIM_WHY] = *rest ? rest : NULL;
	submit(t, &c);
}

static void answer_approval(struct terminal *t, enum sim_command_kind kind, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(kind, SIM_FROM_FACILITATOR);
	c.target = number_of(word(&rest), (int)sc->approval_count);
	if (c.target != SIM_NONE)
		c.role = (int16_t)sc->approvals[c.target].by;
	c.text[SIM_WHY] = *rest ? rest : NULL;
	submit(t, &c);
}

static void act(struct terminal *t, char *rest, bool anyway)
{
	struct sim_command c = sim_command_of(SIM_DO_ACT, SIM_FROM_FACILITATOR);
	c.role = (int16_t)sim_find_role(session_scenario(t->s), word(&rest));
	c.target = sim_find_action(session_scenario(t->s), word(&rest));
	c.anyway = anyway;
	c.text[SIM_WHY] = *rest ? rest : NULL;
	submit(t, &c);
}

static void share(struct terminal *t, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(SIM_DO_SHARE, SIM_FROM_FACILITATOR);
	c.role = (int16_t)sim_find_role(sc, word(&rest));
	c.target = sim_find_fact(sc, word(&rest));
	for (char *to = word(&rest); *to; to = word(&rest)) {
		int role = sim_find_role(sc, to);
		if (role != SIM_NONE)
			c.roles |= 1u << role;
	}
	submit(t, &c);
}

static void propose(struct terminal *t, char *rest)
{
	struct sim_command c = sim_command_of(SIM_DO_PROPOSE, SIM_FROM_FACILITATOR);
	c.role = (int16_t)sim_find_role(session_scenario(t->s), word(&rest));
	c.text[SIM_TEXT] = *rest ? rest : NULL;
	submit(t, &c);
}

/* rule 2 accept trust=+3 ops=-1 */
static void rule(struct terminal *t, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(SIM_DO_RULE, SIM_FROM_FACILITATOR);
	c.target = number_of(word(&rest), SIM_PROPOSALS_MAX);
	const char *verdict = word(&rest);
	c.value = strcmp(verdict, "accept") == 0 ? SIM_ACCEPT : strcmp(verdict, "decline") == 0 ? SIM_DECLINE : strcmp(verdict, "ask") == 0 ? SIM_ASK_BACK : -1;
	struct sim_ruled effects[SIM_RULED_MAX];
	c.effects = effects;
	for (char *effect = word(&rest); *effect && c.effect_count < SIM_RULED_MAX; effect = word(&rest)) {
		char *equals = strchr(effect, '=');
		if (!equals)
			continue;
		*equals = '\0';
		int metric = sim_find_metric(sc, effect);
		effects[c.effect_count++] = (struct sim_ruled){.kind = SIM_ADD_METRIC, .target = metric, .amount = (int32_t)strtol(equals + 1, NULL, 10)};
	}
	submit(t, &c);
}

static bool simple(struct terminal *t, const char *verb, char *rest)
{
	struct sim_command c = sim_command_of(SIM_DO_NOTE, SIM_FROM_FACILITATOR);
	int64_t seconds = SIM_NONE;
	if (strcmp(verb, "pause") == 0) {
		c.kind = SIM_DO_PAUSE;
	} else if (strcmp(verb, "run") == 0 || strcmp(verb, "resume") == 0) {
		c.kind = SIM_DO_RESUME;
	} else if (strcmp(verb, "speed") == 0) {
		c.kind = SIM_DO_SPEED;
		c.value = strtoll(rest, NULL, 10);
	} else if (strcmp(verb, "next") == 0) {
		c.kind = SIM_DO_JUMP;
	} else if (strcmp(verb, "jump") == 0) {
		if (!app_time("jump", word(&rest), &seconds))
			return true;
		c.kind = SIM_DO_JUMP;
		c.time = seconds;
	} else if (strcmp(verb, "note") == 0) {
		c.text[SIM_TEXT] = *rest ? rest : NULL;
	} else if (strcmp(verb, "undo") == 0) {
		c.kind = SIM_DO_UNDO;
	} else if (strcmp(verb, "restore") == 0) {
		c.kind = SIM_DO_UNDO;
		c.value = session_restore_target(t->s) ? (int64_t)session_restore_target(t->s) : -1;
	} else if (strcmp(verb, "module") == 0) {
		c.kind = SIM_DO_MODULE;
		c.target = *rest ? number_of(word(&rest), (int)session_scenario(t->s)->module_count) : session_state(t->s)->clock.module + 1;
	} else if (strcmp(verb, "close") == 0) {
		c.kind = SIM_DO_CLOSE;
		c.target = number_of(word(&rest), (int)session_scenario(t->s)->decision_count);
	} else if (strcmp(verb, "end") == 0) {
		c.kind = SIM_DO_END;
	} else {
		return false;
	}
	submit(t, &c);
	return true;
}

static void json_line(struct terminal *t, const char *line)
{
	struct sim_command c;
	struct sim_command_error error;
	if (sim_command_read(session_scenario(t->s), &t->arena, line, strlen(line), &c, &error))
		submit(t, &c);
	else
		SAY(t, "text.refused", I18N_TEXT("reason", error.reason));
}

static void take_line(struct terminal *t, char *line)
{
	char *rest = line;
	if (line[strspn(line, " \t")] == '{') {
		json_line(t, line);
		return;
	}
	const char *verb = word(&rest);
	rest += strspn(rest, " \t");
	if (!*verb || act_on_inject(t, verb, rest) || simple(t, verb, rest))
		return;
	if (strcmp(verb, "help") == 0 || strcmp(verb, "?") == 0)
		say_line(t, "text.help", NULL);
	else if (strcmp(verb, "status") == 0)
		show_status(t);
	else if (strcmp(verb, "injects") == 0)
		show_injects(t);
	else if (strcmp(verb, "inject") == 0)
		show_inject(t, inject_of(t, word(&rest)));
	else if (strcmp(verb, "decisions") == 0)
		show_decisions(t);
	else if (strcmp(verb, "inbox") == 0)
		show_inbox(t);
	else if (strcmp(verb, "roles") == 0)
		show_roles(t);
	else if (strcmp(verb, "role") == 0)
		show_role(t, sim_find_role(session_scenario(t->s), word(&rest)));
	else if (strcmp(verb, "decide") == 0)
		decide(t, rest);
	else if (strcmp(verb, "approve") == 0 || strcmp(verb, "refuse") == 0)
		answer_approval(t, *verb == 'a' ? SIM_DO_APPROVE : SIM_DO_REFUSE, rest);
	else if (strcmp(verb, "act") == 0 || strcmp(verb, "act-anyway") == 0)
		act(t, rest, verb[3] == '-');
	else if (strcmp(verb, "share") == 0)
		share(t, rest);
	else if (strcmp(verb, "propose") == 0)
		propose(t, rest);
	else if (strcmp(verb, "rule") == 0)
		rule(t, rest);
	else if (strcmp(verb, "language") == 0)
		t->language = look_language(rest);
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
				arena_free(&t->arena);
				tell_news(t);
			}
		}
		tell_news(t);
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
	print_text(sim_text_in(source.scenario, source.scenario->premise, source.language, NULL));
	putchar('\n');
	if (options->speed > 1) {
		struct sim_command speed = sim_command_of(SIM_DO_SPEED, SIM_FROM_FACILITATOR);
		speed.value = options->speed;
		submit(&t, &speed);
	}
	tell_news(&t);
	show_status(&t);
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
