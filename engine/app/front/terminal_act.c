/* See terminal.h: from typed words to commands, and what is answered. */
#include "app/check_words.h"
#include "app/front/terminal.h"
#include "app/options.h"
#include "sim/command_json.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "Taken back: inject 3 fired." and what went with it. */
static void say_undone(struct terminal *t, const char *what, int64_t events)
{
	SAY(t, "text.undone", I18N_TEXT("act", what), I18N_NUMBER("count", events));
}

/* What no event tells: every act is answered. */
static void acknowledge(struct terminal *t, const struct sim_command *command)
{
	static const enum sim_command_kind own[] = {SIM_DO_PAUSE, SIM_DO_RESUME, SIM_DO_SPEED, SIM_DO_NOTE, SIM_DO_JUMP};
	const struct sim_clock *clock = &session_state(t->s)->clock;
	char id[64];
	snprintf(id, sizeof id, "text.did");
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (own[i] == command->kind)
			snprintf(id, sizeof id, "text.did.%s", sim_command_id((int)command->kind));
	SAY(t, id, I18N_TEXT("clock", terminal_clock(t, clock->now)), I18N_NUMBER("speed", clock->speed));
	const struct audience_console *c = command->kind == SIM_DO_JUMP ? terminal_console(t, SIM_NONE) : NULL;
	if (c && c->next >= 0)
		SAY(t, "text.next", I18N_NUMBER("number", c->rows[c->next].number), I18N_TEXT("name", c->rows[c->next].subject.text),
		    I18N_TEXT("clock", terminal_clock(t, c->rows[c->next].at)));
}

static void refused(struct terminal *t, const struct session_answer *answer)
{
	struct buffer plain = {0};
	const char *stopped;
	session_write_refusal_in(session_scenario(t->s), &answer->refusal, check_words(t->language), &plain);
	if (session_is_stopped(t->s, &stopped) && *stopped) {
		buffer_clear(&plain);
		buffer_append_text(&plain, stopped);
	}
	SAY(t, "text.refused", I18N_TEXT("reason", buffer_text(&plain)));
	buffer_free(&plain);
}

void terminal_submit(struct terminal *t, const struct sim_command *command)
{
	struct session_answer answer;
	int64_t events = 0;
	bool undo = command->kind == SIM_DO_UNDO, restore = undo && command->value != 0;
	const char *last = undo && !restore ? terminal_last_act(t, &events) : "";
	bool done = command->kind == SIM_DO_JUMP ? session_jump(t->s, command->time, &answer) : session_submit(t->s, command, &answer);
	if (!done) {
		refused(t, &answer);
		return;
	}
	if (t->told > answer.first_event)
		t->told = answer.first_event; /* an undo: told again from where the history was taken up */
	t->owed_ms = 0;
	if (restore)
		SAY(t, "text.restored", I18N_TEXT("act", terminal_last_act(t, &events)));
	else if (undo)
		say_undone(t, last, events);
	if (terminal_tell(t) == 0 && !undo)
		acknowledge(t, command);
	if (command->kind == SIM_DO_DECIDE && command->text[SIM_WHY])
		SAY(t, "text.did.reason", I18N_TEXT("text", command->text[SIM_WHY]));
}

/* Next word of the line; the rest starts after it. "" at the end. */
char *terminal_word(char **rest)
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

int terminal_inject(struct terminal *t, const char *text)
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
		char *which = terminal_word(&rest);
		c.target = *which ? terminal_inject(t, which) : sim_next_inject(session_scenario(t->s), session_state(t->s));
		if (c.target == SIM_NONE) {
			SAY(t, "text.unknown-inject", I18N_TEXT("word", which));
			return true;
		}
		c.text[SIM_WHY] = *rest ? rest : NULL;
		terminal_submit(t, &c);
		return true;
	}
	return false;
}

/* The role with this id; says so when there is none. */
static bool role_of(struct terminal *t, const char *id, int16_t *role)
{
	int found = sim_find_role(session_scenario(t->s), id);
	if (found == SIM_NONE)
		SAY(t, "text.unknown-role", I18N_TEXT("word", id));
	*role = (int16_t)found;
	return found != SIM_NONE;
}

static void decide(struct terminal *t, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(SIM_DO_DECIDE, SIM_FROM_FACILITATOR);
	const char *which = terminal_word(&rest), *letter = terminal_word(&rest);
	c.target = sim_find_decision(sc, which);
	if (c.target == SIM_NONE)
		c.target = number_of(which, (int)sc->decision_count);
	if (c.target == SIM_NONE || !*letter) {
		terminal_say(t, "text.usage.decide", NULL);
		return;
	}
	c.option = letter[1] ? sim_find_option(sc, c.target, letter) : (int32_t)(toupper((unsigned char)*letter) - 'A');
	/* The id of a role right after the letter, in brackets or not, is who answers: decide 3 B [nco] why. */
	char *after = rest + (*rest == '[');
	size_t length = strcspn(after, *rest == '[' ? "]" : " \t");
	char named[64];
	snprintf(named, sizeof named, "%.*s", (int)length, after);
	int role = sim_find_role(sc, named);
	if (role == SIM_NONE && *rest == '[') {
		SAY(t, "text.unknown-role", I18N_TEXT("word", named));
		return;
	}
	if (role != SIM_NONE) {
		c.role = (int16_t)role;
		rest = after + length + (after[length] == ']');
		rest += strspn(rest, " \t");
	}
	c.text[SIM_WHY] = *rest ? rest : NULL;
	terminal_submit(t, &c);
}

static void answer_approval(struct terminal *t, enum sim_command_kind kind, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(kind, SIM_FROM_FACILITATOR);
	const char *which = terminal_word(&rest);
	int role = sim_find_role(sc, which);
	c.target = number_of(which, (int)sc->approval_count);
	if (c.target == SIM_NONE && role != SIM_NONE) { /* approve panel traffic */
		int action = sim_find_action(sc, terminal_word(&rest));
		for (uint32_t i = 0; action != SIM_NONE && i < sc->approval_count; i++)
			if (sc->approvals[i].action == action && sc->approvals[i].by == role)
				c.target = (int32_t)i;
	}
	if (c.target == SIM_NONE) {
		terminal_say(t, "text.usage.approve", NULL);
		return;
	}
	c.role = (int16_t)sc->approvals[c.target].by;
	c.text[SIM_WHY] = *rest ? rest : NULL;
	terminal_submit(t, &c);
}

static void act(struct terminal *t, char *rest, bool anyway)
{
	struct sim_command c = sim_command_of(SIM_DO_ACT, SIM_FROM_FACILITATOR);
	if (!role_of(t, terminal_word(&rest), &c.role))
		return;
	c.target = sim_find_action(session_scenario(t->s), terminal_word(&rest));
	c.anyway = anyway;
	c.text[SIM_WHY] = *rest ? rest : NULL;
	terminal_submit(t, &c);
}

static void share(struct terminal *t, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(SIM_DO_SHARE, SIM_FROM_FACILITATOR);
	if (!role_of(t, terminal_word(&rest), &c.role))
		return;
	const char *fact = terminal_word(&rest);
	c.target = sim_find_fact(sc, fact);
	if (c.target == SIM_NONE) {
		SAY(t, "text.unknown-fact", I18N_TEXT("word", fact));
		return;
	}
	for (char *to = strtok(rest, " \t,"); to; to = strtok(NULL, " \t,")) { /* police,nco as well as police nco */
		int16_t role;
		bool all = strcmp(to, "everybody") == 0 && sim_find_role(sc, to) == SIM_NONE;
		for (uint32_t r = 0; all && r < sc->role_count; r++)
			if (!sc->roles[r].hidden && (int)r != c.role)
				c.roles |= 1u << r;
		if (all)
			continue;
		if (!role_of(t, to, &role))
			return;
		c.roles |= 1u << role;
	}
	terminal_submit(t, &c);
}

static void propose(struct terminal *t, char *rest)
{
	struct sim_command c = sim_command_of(SIM_DO_PROPOSE, SIM_FROM_FACILITATOR);
	if (!role_of(t, terminal_word(&rest), &c.role))
		return;
	c.text[SIM_TEXT] = *rest ? rest : NULL;
	terminal_submit(t, &c);
}

/* rule 2 accept trust=+3 ops=-1 */
static void rule(struct terminal *t, char *rest)
{
	const struct sim_scenario *sc = session_scenario(t->s);
	struct sim_command c = sim_command_of(SIM_DO_RULE, SIM_FROM_FACILITATOR);
	c.target = number_of(terminal_word(&rest), SIM_PROPOSALS_MAX);
	const char *verdict = terminal_word(&rest);
	c.value = strcmp(verdict, "accept") == 0 ? SIM_ACCEPT : strcmp(verdict, "decline") == 0 ? SIM_DECLINE : strcmp(verdict, "ask") == 0 ? SIM_ASK_BACK : -1;
	struct sim_ruled effects[SIM_RULED_MAX];
	c.effects = effects;
	for (char *effect = terminal_word(&rest); *effect && c.effect_count < SIM_RULED_MAX; effect = terminal_word(&rest)) {
		char *equals = strchr(effect, '=');
		if (!equals)
			continue;
		*equals = '\0';
		int metric = sim_find_metric(sc, effect);
		effects[c.effect_count++] = (struct sim_ruled){.kind = SIM_ADD_METRIC, .target = metric, .amount = (int32_t)strtol(equals + 1, NULL, 10)};
	}
	terminal_submit(t, &c);
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
		if (!app_time("jump", terminal_word(&rest), &seconds))
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
		c.target = *rest ? number_of(terminal_word(&rest), (int)session_scenario(t->s)->module_count) : session_state(t->s)->clock.module + 1;
	} else if (strcmp(verb, "close") == 0) {
		c.kind = SIM_DO_CLOSE;
		c.target = number_of(terminal_word(&rest), (int)session_scenario(t->s)->decision_count);
	} else if (strcmp(verb, "end") == 0) {
		c.kind = SIM_DO_END;
	} else {
		return false;
	}
	terminal_submit(t, &c);
	return true;
}

void terminal_json(struct terminal *t, const char *line)
{
	struct sim_command c;
	struct sim_command_error error;
	if (sim_command_read(session_scenario(t->s), &t->arena, line, strlen(line), &c, &error))
		terminal_submit(t, &c);
	else
		SAY(t, "text.refused", I18N_TEXT("reason", error.reason));
}

bool terminal_act(struct terminal *t, const char *verb, char *rest)
{
	if (act_on_inject(t, verb, rest) || simple(t, verb, rest))
		return true;
	if (strcmp(verb, "decide") == 0)
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
	else
		return false;
	return true;
}
