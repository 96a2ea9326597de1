/* See terminal.h: what the session in a terminal tells and shows. */
#include "app/clocks.h"
#include "app/front/terminal.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

void terminal_print(const char *text)
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

void terminal_say(struct terminal *t, const char *id, const struct i18n_argument *arguments)
{
	static const struct i18n_argument none[1];
	terminal_print(i18n_format(t->look.strings, &t->arena, t->language, id, arguments ? arguments : none));
	putchar('\n');
}

static struct audience_source source_of(struct terminal *t)
{
	struct moment m = moment_live(t->s);
	return moment_source(&m, t->language);
}

const struct audience_console *terminal_console(struct terminal *t, int inject)
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

const char *terminal_clock(struct terminal *t, int64_t second)
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

static bool tell_event(struct terminal *t, uint32_t id)
{
	struct audience_source source = source_of(t);
	struct audience_line line;
	char text_id[64];
	if (!audience_line_of(&t->arena, &source, id, &line) || !is_told(line.kind))
		return false;
	snprintf(text_id, sizeof text_id, "text.event.%s", line.kind);
	SAY(t, text_id, I18N_TEXT("clock", terminal_clock(t, line.at)), I18N_NUMBER("number", line.number), I18N_TEXT("name", line.name.text), I18N_TEXT("role", line.role.text),
	    I18N_TEXT("from", line.from.text), I18N_TEXT("letter", line.letter), I18N_TEXT("option", line.option.text), I18N_NUMBER("before", line.before),
	    I18N_NUMBER("after", line.after), I18N_TEXT("unit", line.unit), I18N_TEXT("file", line.file), I18N_NUMBER("line", line.line));
	return true;
}

/* The words of an inject that has just fired are read aloud, so they are printed whole. */
static void read_aloud(struct terminal *t, int inject)
{
	const struct audience_console *c = terminal_console(t, inject);
	if (!c || !c->has_selected)
		return;
	const struct audience_inject_detail *d = &c->selected;
	SAY(t, *d->from.text ? "text.read-aloud" : "text.read-aloud.plain", I18N_TEXT("to", names_text(t, &d->row.to)), I18N_TEXT("from", d->from.text));
	terminal_print(d->body.text);
	putchar('\n');
}

int terminal_tell(struct terminal *t)
{
	const struct sim_history *h = session_history(t->s);
	int lines = 0;
	if (session_take_moved(t->s))
		SAY(t, "text.moved", I18N_TEXT("file", record_path(session_record(t->s))));
	if (t->told > h->event_count)
		t->told = h->event_count; /* an undo took events back */
	for (; t->told < h->event_count; t->told++) {
		lines += tell_event(t, (uint32_t)t->told + 1);
		if (h->events[t->told].kind == SIM_EVENT_INJECT_FIRED)
			read_aloud(t, h->events[t->told].a);
	}
	fflush(stdout);
	return lines;
}

/* ---- looking ------------------------------------------------------------------------------------------------------------------------------- */

void terminal_status(struct terminal *t)
{
	const struct audience_console *c = terminal_console(t, SIM_NONE);
	const struct sim_clock *clock = &session_state(t->s)->clock;
	if (!c)
		return;
	const char *run = clock->over ? "room.over" : !c->header.begun ? "room.not_begun" : clock->paused ? "room.paused" : "room.running";
	SAY(t, "text.status", I18N_TEXT("clock", terminal_clock(t, clock->now)), I18N_TEXT("run", i18n_text(t->look.strings, t->language, run)), I18N_NUMBER("speed", clock->speed),
	    I18N_TEXT("phase", c->header.phase_name.text));
	for (int i = 0; i < c->metric_count; i++)
		SAY(t, "text.metric", I18N_TEXT("name", c->metrics[i].name.text), I18N_NUMBER("value", c->metrics[i].value), I18N_TEXT("unit", c->metrics[i].unit),
		    I18N_NUMBER("start", c->metrics[i].start));
	if (c->next >= 0)
		SAY(t, "text.next", I18N_NUMBER("number", c->rows[c->next].number), I18N_TEXT("name", c->rows[c->next].subject.text),
		    I18N_TEXT("clock", terminal_clock(t, c->rows[c->next].at)));
	SAY(t, "text.waiting", I18N_NUMBER("decisions", c->open_count), I18N_NUMBER("approvals", c->approval_count), I18N_NUMBER("proposals", c->proposals_open));
}

static void show_injects(struct terminal *t)
{
	static const char *const status[] = {"to-come", "next", "due", "if-met", "by-hand", "held", "fired", "skipped", "cancelled"};
	const struct audience_console *c = terminal_console(t, SIM_NONE);
	for (int i = 0; c && i < c->row_count; i++) {
		char id[48];
		snprintf(id, sizeof id, "text.inject.%s", status[c->rows[i].status]);
		SAY(t, "text.inject", I18N_NUMBER("number", c->rows[i].number), I18N_TEXT("clock", c->rows[i].at >= 0 ? terminal_clock(t, c->rows[i].at) : "--:--:--"),
		    I18N_TEXT("status", i18n_text(t->look.strings, t->language, id)), I18N_TEXT("name", c->rows[i].subject.text), I18N_TEXT("to", names_text(t, &c->rows[i].to)));
	}
}

static void show_inject(struct terminal *t, int inject)
{
	const struct audience_console *c = terminal_console(t, inject);
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
	const struct audience_console *c = terminal_console(t, SIM_NONE);
	if (c && c->open_count == 0)
		terminal_say(t, "text.no-decisions", NULL);
	for (int i = 0; c && i < c->open_count; i++) {
		const struct audience_decision_detail *d = &c->open[i];
		SAY(t, d->late ? "text.decision.late" : d->limit >= 0 ? "text.decision.open" : "text.decision.unlimited", I18N_NUMBER("number", d->number),
		    I18N_TEXT("owners", names_text(t, &d->owners)), I18N_TEXT("question", d->question.text), I18N_TEXT("clock", terminal_clock(t, d->limit)));
		for (int o = 0; o < d->option_count; o++)
			SAY(t, d->options[o].possible ? "text.option" : "text.option.not-possible", I18N_TEXT("letter", d->options[o].option.letter),
			    I18N_TEXT("text", d->options[o].option.text.text), I18N_TEXT("missing", d->options[o].missing.text), I18N_NUMBER("votes", d->options[o].votes));
	}
}

static void show_inbox(struct terminal *t)
{
	const struct audience_console *c = terminal_console(t, SIM_NONE);
	if (c && c->approval_count + c->proposal_count == 0)
		terminal_say(t, "text.no-inbox", NULL);
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
	SAY(t, "text.role-knows", I18N_TEXT("name", r->seat.label.text), I18N_NUMBER("facts", r->fact_count), I18N_NUMBER("actions", r->action_count));
	for (int i = 0; i < r->fact_count; i++)
		SAY(t, "text.fact", I18N_TEXT("id", sc->facts[r->facts[i].index].id), I18N_TEXT("text", r->facts[i].text.text), I18N_TEXT("clock", terminal_clock(t, r->facts[i].at)));
	for (int i = 0; i < r->action_count; i++) {
		SAY(t, "text.action", I18N_TEXT("id", sc->actions[r->actions[i].index].id), I18N_TEXT("name", r->actions[i].name.text),
		    I18N_NUMBER("met", r->actions[i].gates_met), I18N_NUMBER("total", r->actions[i].gate_total));
	}
}

static void show_roles(struct terminal *t)
{
	const struct audience_console *c = terminal_console(t, SIM_NONE);
	const struct sim_scenario *sc = session_scenario(t->s);
	for (int i = 0; c && i < c->role_count; i++) {
		char seat[32];
		snprintf(seat, sizeof seat, "seat.%s", c->roles[i].seat);
		SAY(t, "text.role", I18N_TEXT("id", sc->roles[c->roles[i].index].id), I18N_TEXT("name", c->roles[i].label.text),
		    I18N_TEXT("seat", i18n_text(t->look.strings, t->language, seat)));
	}
}

const char *terminal_last_act(struct terminal *t, int64_t *events)
{
	const struct audience_console *c = terminal_console(t, SIM_NONE);
	if (!c || !c->undo.possible)
		return "";
	const struct audience_line *l = &c->undo.line;
	char id[64];
	bool plain = strcmp(c->undo.kind, "note") == 0 && (!l->role.text || !*l->role.text);
	snprintf(id, sizeof id, "act.%s%s", c->undo.kind, plain ? "-general" : "");
	const struct i18n_argument arguments[] = {I18N_TEXT("name", l->name.text ? l->name.text : ""), I18N_TEXT("role", l->role.text ? l->role.text : ""),
	                                          I18N_TEXT("letter", l->letter ? l->letter : ""), I18N_NUMBER("number", l->number), {0}};
	*events = c->undo.events;
	return i18n_format(t->look.strings, &t->arena, t->language, id, arguments);
}

bool terminal_look(struct terminal *t, const char *verb, char *rest)
{
	static const struct {
		const char *verb;
		void (*show)(struct terminal *t);
	} plain[] = {{"status", terminal_status}, {"injects", show_injects}, {"decisions", show_decisions}, {"inbox", show_inbox}, {"roles", show_roles}};
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (strcmp(plain[i].verb, verb) == 0) {
			plain[i].show(t);
			return true;
		}
	if (strcmp(verb, "inject") == 0) {
		const char *which = terminal_word(&rest);
		int inject = *which ? terminal_inject(t, which) : sim_next_inject(session_scenario(t->s), session_state(t->s));
		if (inject == SIM_NONE)
			SAY(t, "text.unknown-inject", I18N_TEXT("word", which));
		else
			show_inject(t, inject);
	} else if (strcmp(verb, "role") == 0) {
		const char *which = terminal_word(&rest);
		int role = sim_find_role(session_scenario(t->s), which);
		if (role == SIM_NONE)
			SAY(t, "text.unknown-role", I18N_TEXT("word", which));
		else
			show_role(t, role);
	} else {
		return false;
	}
	return true;
}
