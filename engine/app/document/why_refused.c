/* why_refused — a command tried at a moment: which gate fails, where the scenario declares it, and what would meet it. */
#include "app/app.h"
#include "app/check_words.h"
#include "app/clocks.h"
#include "app/document/why.h"
#include "base/duration.h"
#include "base/json_write.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define GATES_MAX   32
#define SOURCES_MAX 8

struct refusal_view {
	const struct teller *t;
	const struct exact *x;
	const struct sim_command *cmd;
	int role; /* from whose standpoint gates are read: who acts, and of an approval who asked or would ask for it */
	int language; /* of the scenario's texts */
	struct buffer *out;
};

bool why_refused_second(const struct session *s, const char *json, int64_t *second)
{
	struct arena arena = {0};
	struct sim_command cmd;
	struct sim_command_error error;
	bool ok = sim_command_read(session_scenario(s), &arena, json, strlen(json), &cmd, &error);
	if (!ok)
		app_complain("--refused:%zu: %s", error.offset + 1, error.reason);
	else if (cmd.at != SIM_NONE)
		*second = cmd.at;
	arena_free(&arena);
	return ok;
}

/* The needs of what the command wants, and where that is declared. */
static struct sim_list needs_of(const struct sim_scenario *sc, const struct sim_command *c, sim_place *place)
{
	const struct sim_list none = {0, 0};
	*place = 0;
	if (c->target < 0)
		return none;
	switch (c->kind) {
	case SIM_DO_ACT:
	case SIM_DO_STOP:
		*place = sc->actions[c->target].place;
		return c->kind == SIM_DO_ACT ? sc->actions[c->target].needs : none;
	case SIM_DO_DECIDE: {
		*place = sc->decisions[c->target].place;
		if (c->option < 0 || (uint32_t)c->option >= sc->decisions[c->target].options.count)
			return none;
		const struct sim_option *option =
		    &sc->options[sc->decisions[c->target].options.first + (uint32_t)c->option];
		*place = option->place;
		return option->needs;
	}
	case SIM_DO_CLOSE:
	case SIM_DO_EXTEND: *place = sc->decisions[c->target].place; return none;
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE: *place = sc->approvals[c->target].place; return sc->approvals[c->target].needs;
	case SIM_DO_SHARE: *place = sc->facts[c->target].place; return none;
	case SIM_DO_FIRE:
	case SIM_DO_HOLD:
	case SIM_DO_RELEASE:
	case SIM_DO_SKIP:
	case SIM_DO_EDIT:
		*place = (uint32_t)c->target < sc->inject_count ? sc->injects[c->target].place : 0;
		return none;
	default: return none;
	}
}

static const char *text_in(const struct refusal_view *v, sim_text text)
{
	return sim_text_in(v->t->scenario, text, v->language, NULL);
}

static const char *role_label(const struct refusal_view *v, int role)
{
	return role < 0 ? "" : text_in(v, v->t->scenario->roles[role].label);
}

static void place_text(const struct refusal_view *v, sim_place place, char out[300])
{
	const struct sim_scenario *sc = v->t->scenario;
	*out = '\0';
	if (place && SIM_PLACE_FILE(place) < sc->file_count)
		snprintf(out, 300, "%s:%u", sc->files[SIM_PLACE_FILE(place)].path, SIM_PLACE_LINE(place));
}

static const char *const need_kinds[SIM_NEED_KINDS] = {"fact",     "condition", "metric",
                                                       "resource", "authority", "approval"};
static const char *const gate_states[] = {"met", "missing", "waiting", "not-asked"};

static const char *need_id(const struct sim_scenario *sc, const struct sim_need *n)
{
	return n->kind == SIM_NEED_CONDITION ? "" : sim_thing_id(sc, need_kinds[n->kind], n->a);
}

static const char *need_sentence(const struct refusal_view *v, const struct sim_gate *g)
{
	const struct teller *t = v->t;
	const struct sim_scenario *sc = t->scenario;
	const struct sim_need *n = g->need;
	char bounds[48];
	switch ((enum sim_need_kind)n->kind) {
	case SIM_NEED_FACT:
		return TELL(t, "why.need.fact", I18N_TEXT("role", role_label(v, v->role)),
		            I18N_TEXT("name", text_in(v, sc->facts[n->a].text)));
	case SIM_NEED_METRIC: {
		const struct sim_metric *m = &sc->metrics[n->a];
		if (n->low <= m->min)
			snprintf(bounds, sizeof bounds, "≤ %d", n->high);
		else if (n->high >= m->max)
			snprintf(bounds, sizeof bounds, "≥ %d", n->low);
		else
			snprintf(bounds, sizeof bounds, "%d–%d", n->low, n->high);
		return TELL(t, "why.need.metric", I18N_TEXT("name", text_in(v, m->name)), I18N_TEXT("need", bounds),
		            I18N_NUMBER("have", g->have));
	}
	case SIM_NEED_RESOURCE:
		return TELL(t, "why.need.resource", I18N_TEXT("name", text_in(v, sc->resources[n->a].name)),
		            I18N_NUMBER("need", n->low), I18N_NUMBER("have", g->have));
	case SIM_NEED_AUTHORITY:
		return TELL(t, "why.need.authority", I18N_TEXT("role", role_label(v, v->role)),
		            I18N_TEXT("name", text_in(v, sc->authorities[n->a].name)));
	case SIM_NEED_APPROVAL: {
		const struct sim_approval *a = &sc->approvals[n->a];
		return TELL(t, "why.need.approval", I18N_TEXT("role", role_label(v, a->by)),
		            I18N_TEXT("name", text_in(v, a->name != SIM_NONE ? a->name : sc->actions[a->action].name)));
	}
	default: {
		const char *text = text_in(v, n->text);
		return *text ? text : i18n_text(t->strings, t->language, "why.need.condition.plain");
	}
	}
}

/* ---- what would meet a gate: one sentence each, with its place ---------------------------------------------------------------------------- */

typedef void (*remedy_visit)(const struct refusal_view *v, const char *sentence, sim_place place, int index);

static int visit_sources(const struct refusal_view *v, enum sim_effect_kind effect, int32_t target, int sign,
                         remedy_visit visit, int index)
{
	const struct sim_scenario *sc = v->t->scenario;
	struct why_source found[SOURCES_MAX];
	int count = why_sources(sc, effect, target, sign, found, SOURCES_MAX);
	for (int i = 0; i < count; i++) {
		const struct why_source *s = &found[i];
		char id[40];
		const char *kind = strcmp(s->kind, "option") == 0 ? "decision" : s->kind, *name = "";
		const char *what = strcmp(kind, "rule") == 0 ? "" : sim_thing_id(sc, kind, s->index);
		if (strcmp(kind, "inject") == 0)
			name = text_in(v, sc->injects[s->index].subject);
		else if (strcmp(kind, "action") == 0)
			name = text_in(v, sc->actions[s->index].name);
		else if (s->option != SIM_NONE)
			name =
			    text_in(v, sc->options[sc->decisions[s->index].options.first + (uint32_t)s->option].text);
		snprintf(id, sizeof id, "why.by.%s", s->kind);
		visit(v, TELL(v->t, id, I18N_TEXT("id", what), I18N_TEXT("name", name)), s->place, index++);
	}
	return index;
}

static void visit_fact(const struct refusal_view *v, int32_t fact, remedy_visit visit)
{
	const struct sim_scenario *sc = v->t->scenario;
	int index = 0;
	for (int r = 0; r < (int)sc->role_count; r++) {
		if (!sim_knows(sc, v->x->state, fact, r))
			continue;
		bool free = v->role >= 0 && (sc->facts[fact].release >> v->role & 1u);
		visit(v,
		      TELL(v->t, free ? "why.by.known" : "why.by.condition", I18N_TEXT("role", role_label(v, r)),
		           I18N_TEXT("to", role_label(v, v->role))),
		      sc->facts[fact].place, index++);
	}
	visit_sources(v, SIM_LEARN, fact, 0, visit, index);
}

static void visit_approval(const struct refusal_view *v, const struct sim_gate *g, remedy_visit visit)
{
	const struct sim_scenario *sc = v->t->scenario;
	const struct sim_approval *a = &sc->approvals[g->need->a];
	struct sim_gate first[GATES_MAX];
	int index = 0;
	if (g->status == SIM_GATE_WAITING) {
		char clock[16];
		app_clock_text(sc, g->since, clock);
		visit(v,
		      TELL(v->t, "why.by.answer", I18N_TEXT("role", role_label(v, a->by)), I18N_TEXT("clock", clock)),
		      a->place, index);
		return;
	}
	size_t count = sim_gates(v->x->machine, v->x->state, a->needs, v->role, first, GATES_MAX);
	for (size_t i = 0; i < count && i < GATES_MAX; i++)
		if (first[i].status != SIM_GATE_MET)
			visit(v, TELL(v->t, "why.by.first", I18N_TEXT("name", need_sentence(v, &first[i]))),
			      first[i].need->place, index++);
	visit(v, TELL(v->t, "why.by.act", I18N_TEXT("role", role_label(v, a->by))), a->place, index);
}

/* Running actions that hold units of a resource. */
static void visit_resource(const struct refusal_view *v, int32_t resource, remedy_visit visit)
{
	const struct sim_scenario *sc = v->t->scenario;
	int index = 0;
	for (int i = 0; i < (int)sc->action_count; i++) {
		const struct sim_list needs = sc->actions[i].needs;
		for (uint32_t n = needs.first; sim_action_state_of(sc, v->x->state, i)->status == SIM_ACTION_RUNNING &&
		                               n < needs.first + needs.count;
		     n++)
			if (sc->needs[n].kind == SIM_NEED_RESOURCE && sc->needs[n].a == resource &&
			    !sc->needs[n].consumed)
				visit(v,
				      TELL(v->t, "why.by.release", I18N_TEXT("id", sc->actions[i].id),
				           I18N_NUMBER("have", sc->needs[n].low)),
				      sc->actions[i].place, index++);
	}
	visit_sources(v, SIM_ADD_RESOURCE, resource, 1, visit, index);
}

static void visit_remedies(const struct refusal_view *v, const struct sim_gate *g, remedy_visit visit)
{
	const struct sim_need *n = g->need;
	switch ((enum sim_need_kind)n->kind) {
	case SIM_NEED_FACT: visit_fact(v, n->a, visit); break;
	case SIM_NEED_METRIC: visit_sources(v, SIM_ADD_METRIC, n->a, g->have < n->low ? 1 : -1, visit, 0); break;
	case SIM_NEED_RESOURCE: visit_resource(v, n->a, visit); break;
	case SIM_NEED_AUTHORITY: visit_sources(v, SIM_GRANT, n->a, 0, visit, 0); break;
	case SIM_NEED_APPROVAL: visit_approval(v, g, visit); break;
	default: break;
	}
}

/* ---- text and JSON ------------------------------------------------------------------------------------------------------------------------- */

static void line_with_place(const struct refusal_view *v, const char *left, sim_place place, int width)
{
	char where[300];
	struct buffer plain = {0};
	place_text(v, place, where);
	tell_plain(&plain, left);
	tell_padded(v->out, buffer_text(&plain), *where ? width : 0);
	buffer_append_format(v->out, "%s%s\n", *where ? "  " : "", where);
	buffer_free(&plain);
}

static void remedy_text(const struct refusal_view *v, const char *sentence, sim_place place, int index)
{
	if (index == 0)
		buffer_append_format(v->out, "        %s\n", i18n_text(v->t->strings, v->t->language, "why.met-by"));
	buffer_append_text(v->out, "          ");
	line_with_place(v, sentence, place, 66);
}

/* The action that an approval belongs to, or SIM_NONE. */
static int32_t action_asking(const struct refusal_view *v)
{
	bool answers = v->cmd->kind == SIM_DO_APPROVE || v->cmd->kind == SIM_DO_REFUSE;
	return answers && v->cmd->target >= 0 && v->role >= 0 ? v->t->scenario->approvals[v->cmd->target].action : SIM_NONE;
}

static void heading_text(const struct refusal_view *v, size_t count)
{
	const struct sim_scenario *sc = v->t->scenario;
	int32_t action = action_asking(v);
	if (action != SIM_NONE)
		buffer_append_format(v->out, "\n%s\n", TELL(v->t, count ? "why.asked-by.first" : "why.asked-by", I18N_TEXT("role", role_label(v, v->role)), I18N_TEXT("id", sc->actions[action].id),
		                                            I18N_TEXT("name", text_in(v, sc->actions[action].name))));
	else if (count)
		buffer_append_format(v->out, "\n%s\n", i18n_text(v->t->strings, v->t->language, "why.gates"));
}

static void gates_text(const struct refusal_view *v, const struct sim_gate *gates, size_t count)
{
	heading_text(v, count);
	for (size_t i = 0; i < count; i++) {
		char id[32];
		snprintf(id, sizeof id, "why.gate.%s", gate_states[gates[i].status]);
		buffer_append_text(v->out, "  ");
		tell_padded(v->out, i18n_text(v->t->strings, v->t->language, id), 14);
		line_with_place(v, need_sentence(v, &gates[i]), gates[i].need->place, 60);
		if (gates[i].status != SIM_GATE_MET)
			visit_remedies(v, &gates[i], remedy_text);
	}
}

static void json_place(const struct refusal_view *v, sim_place place)
{
	const struct sim_scenario *sc = v->t->scenario;
	if (!place || SIM_PLACE_FILE(place) >= sc->file_count)
		return;
	json_put_text(v->out, "file", sc->files[SIM_PLACE_FILE(place)].path);
	json_put_number(v->out, "line", SIM_PLACE_LINE(place));
}

static void remedy_json(const struct refusal_view *v, const char *sentence, sim_place place, int index)
{
	(void)index;
	json_open_object(v->out, NULL);
	json_put_text(v->out, "text", sentence);
	json_place(v, place);
	json_close_object(v->out);
}

static void gates_json(const struct refusal_view *v, const struct sim_gate *gates, size_t count)
{
	json_open_list(v->out, "gates");
	for (size_t i = 0; i < count; i++) {
		const struct sim_need *n = gates[i].need;
		json_open_object(v->out, NULL);
		json_put_text(v->out, "need", need_kinds[n->kind]);
		json_put_text(v->out, "what", need_id(v->t->scenario, n));
		json_put_text(v->out, "status", gate_states[gates[i].status]);
		if (n->kind == SIM_NEED_METRIC || n->kind == SIM_NEED_RESOURCE) {
			json_put_number(v->out, "have", gates[i].have);
			json_put_number(v->out, "want", gates[i].want);
		}
		json_place(v, n->place);
		json_put_text(v->out, "text", need_sentence(v, &gates[i]));
		json_open_list(v->out, "met_by");
		if (gates[i].status != SIM_GATE_MET)
			visit_remedies(v, &gates[i], remedy_json);
		json_close_list(v->out);
		json_close_object(v->out);
	}
	json_close_list(v->out);
}

static void write_refusal(const struct refusal_view *v, const struct sim_refusal *why, sim_place place,
                          struct sim_list needs, bool json)
{
	struct sim_gate gates[GATES_MAX];
	struct buffer reason = {0};
	char clock[16], where[300];
	size_t count = sim_gates(v->x->machine, v->x->state, needs, v->role, gates, GATES_MAX);
	count = count < GATES_MAX ? count : GATES_MAX;
	session_write_refusal_in(v->t->scenario, why, check_words(v->t->language), &reason);
	app_clock_text(v->t->scenario, v->x->state->clock.now, clock);
	place_text(v, place, where);
	if (json) {
		json_open_object(v->out, NULL);
		json_put_text(v->out, "why", "refused");
		json_put_number(v->out, "at", v->x->state->clock.now);
		json_put_text(v->out, "code", sim_refusal_id((int)why->code));
		json_put_text(v->out, "refused", buffer_text(&reason));
		json_place(v, place);
		if (action_asking(v) != SIM_NONE) {
			json_put_text(v->out, "action", v->t->scenario->actions[action_asking(v)].id);
			json_put_text(v->out, "asked_by", v->t->scenario->roles[v->role].id);
		}
		gates_json(v, gates, count);
		json_close_object(v->out);
		buffer_append_byte(v->out, '\n');
	} else {
		buffer_append_format(v->out, "%s\n",
		                     TELL(v->t, "why.refused", I18N_TEXT("clock", clock),
		                          I18N_TEXT("code", sim_refusal_id((int)why->code)),
		                          I18N_TEXT("reason", buffer_text(&reason))));
		if (*where)
			buffer_append_format(v->out, "%s\n",
			                     TELL(v->t, "why.subject",
			                          I18N_TEXT("file", v->t->scenario->files[SIM_PLACE_FILE(place)].path),
			                          I18N_NUMBER("line", SIM_PLACE_LINE(place))));
		gates_text(v, gates, count);
	}
	buffer_free(&reason);
}

/* Whoever approves needs nothing himself: what comes before the approval must be met by the role that acts. */
static int role_asked_about(const struct exact *x, const struct sim_scenario *sc, const struct sim_command *cmd)
{
	if ((cmd->kind != SIM_DO_APPROVE && cmd->kind != SIM_DO_REFUSE) || cmd->target < 0)
		return cmd->role;
	int32_t action = sc->approvals[cmd->target].action;
	int role = sim_action_state_of(sc, x->state, action)->role;
	for (int r = 0; role < 0 && r < (int)sc->role_count; r++)
		if (sc->actions[action].owners >> r & 1u)
			role = r;
	return role;
}

int why_refused(const struct teller *t, const struct exact *x, const char *command, bool json, struct buffer *out)
{
	struct sim_command cmd;
	struct sim_command_error error;
	struct sim_refusal why = {.code = SIM_REFUSED_NONE, .a = SIM_NONE};
	char clock[16];
	sim_place place;
	if (!sim_command_read(t->scenario, t->arena, command, strlen(command), &cmd, &error)) {
		app_complain("--refused:%zu: %s", error.offset + 1, error.reason);
		return APP_BAD_INPUT;
	}
	if (cmd.kind == SIM_DO_UNDO || cmd.kind == SIM_DO_JUMP || cmd.kind == SIM_DO_ADVANCE) {
		app_complain("--refused asks about acts of people; %s is the session's own.", sim_command_id(cmd.kind));
		return APP_USAGE;
	}
	cmd.at = x->state->clock.now;
	cmd.number = x->state->clock.commands + 1;
	struct moment m = exact_moment(x);
	struct refusal_view v = {
	    .t = t, .x = x, .cmd = &cmd, .role = role_asked_about(x, t->scenario, &cmd), .language = moment_source(&m, t->language).language, .out = out};
	app_clock_text(t->scenario, cmd.at, clock);
	if (sim_validate(x->machine, x->state, &cmd, &why)) {
		if (json)
			buffer_append_format(
			    out, "{\"why\":\"refused\",\"at\":%" PRId64 ",\"code\":\"none\",\"refused\":null}\n",
			    cmd.at);
		else
			app_complain("at %s this command is accepted, not refused. Another moment: --at T.", clock);
		return APP_NO;
	}
	struct sim_list needs = needs_of(t->scenario, &cmd, &place);
	write_refusal(&v, &why, place, needs, json);
	return APP_DONE;
}
