/* See line.h. What `a` and `b` of an event mean comes from the core's own table of events, so a new kind of event needs no line here. */
#include "audience/line.h"

#include "audience/origin.h"
#include "audience/resolve.h"

#include <stdio.h>
#include <string.h>

/* ---- names of things ---- */

static struct audience_text command_text(const struct resolver *r, uint32_t number, enum sim_command_text which)
{
	const struct sim_command *c = sim_history_command(r->history, number);
	return resolve_plain(c ? c->text[which] : NULL);
}

static struct audience_text approval_name(const struct resolver *r, int approval)
{
	const struct sim_approval *def = &r->sc->approvals[approval];
	return resolve_text(r, def->name != SIM_NONE ? def->name : r->sc->actions[def->action].name);
}

struct subject_kind {
	const char *id;
	size_t count; /* offset of the count in struct sim_scenario */
	size_t texts; /* offset of the array's pointer */
	size_t size, text;
};
/* Things whose name is one text of their table. */
#define SUBJECT(id, array, counter, type, field)                                                                       \
	{                                                                                                              \
		id, offsetof(struct sim_scenario, counter), offsetof(struct sim_scenario, array), sizeof(struct type), \
		    offsetof(struct type, field)                                                                       \
	}
static const struct subject_kind subjects[] = {
    SUBJECT("decision", decisions, decision_count, sim_decision, prompt),
    SUBJECT("action", actions, action_count, sim_action, name),
    SUBJECT("resource", resources, resource_count, sim_resource, name),
    SUBJECT("fact", facts, fact_count, sim_fact, text),
    SUBJECT("authority", authorities, authority_count, sim_authority, name),
    SUBJECT("module", modules, module_count, sim_module, name),
    SUBJECT("task", tasks, task_count, sim_task, text),
    SUBJECT("ending", endings, ending_count, sim_ending, title),
};

static struct audience_text table_name(const struct resolver *r, const char *kind, int index)
{
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
		const struct subject_kind *s = &subjects[i];
		uint32_t count;
		const char *array;
		sim_text text;
		if (strcmp(s->id, kind) != 0)
			continue;
		memcpy(&count, (const char *)r->sc + s->count, sizeof count);
		memcpy(&array, (const char *)r->sc + s->texts, sizeof array);
		if (index < 0 || (uint32_t)index >= count)
			break;
		memcpy(&text, array + (size_t)index * s->size + s->text, sizeof text);
		return resolve_text(r, text);
	}
	return resolve_plain(NULL);
}

/* Chance is drawn for a thing, and the stream of its numbers is called after that: "action joint-case". */
static struct audience_text stream_name(const struct resolver *r, const char *id)
{
	static const char *const kinds[] = {"action", "inject", "decision"};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t length = strlen(kinds[i]);
		if (strncmp(id, kinds[i], length) != 0 || id[length] != ' ')
			continue;
		char name[128];
		snprintf(name, sizeof name, "%.*s", (int)strcspn(id + length + 1, "."), id + length + 1); /* of an option: its decision */
		int index = i == 0 ? sim_find_action(r->sc, name) : i == 1 ? sim_find_inject(r->sc, name) : sim_find_decision(r->sc, name);
		if (index != SIM_NONE)
			return line_subject(r, kinds[i], index);
	}
	return resolve_plain(id);
}

struct audience_text line_subject(const struct resolver *r, const char *kind, int index)
{
	if (index < 0)
		return resolve_plain(NULL);
	if (strcmp(kind, "inject") == 0)
		return index < sim_inject_total(r->sc, r->st) ? resolve_inject_words(r, index, SIM_SUBJECT)
		                                              : resolve_plain(NULL);
	if (strcmp(kind, "approval") == 0)
		return approval_name(r, index);
	if (strcmp(kind, "role") == 0)
		return resolve_role(r, index);
	if (strcmp(kind, "metric") == 0) {
		const struct sim_metric *def = &r->sc->metrics[index];
		return resolve_text(r, def->label != SIM_NONE ? def->label : def->name);
	}
	if (strcmp(kind, "variable") == 0)
		return resolve_variable(r, index);
	if (strcmp(kind, "stream") == 0)
		return stream_name(r, r->sc->streams[index].id);
	if (strcmp(kind, "handler") == 0)
		return resolve_plain(r->sc->handlers[index].origin);
	if (strcmp(kind, "proposal") == 0)
		return command_text(r, sim_proposal_state_of(r->sc, r->st, index)->command, SIM_TEXT);
	return table_name(r, kind, index);
}

/* ---- one line ---- */

static void fill_place(const struct resolver *r, sim_place place, struct audience_line *line)
{
	uint32_t file = SIM_PLACE_FILE(place);
	line->file = "";
	if (!place || file >= r->sc->file_count)
		return;
	line->file = r->sc->files[file].path;
	line->line = (int)SIM_PLACE_LINE(place);
}

/* What a command is about, as an event says it: enough to name it in a list of acts. */
static const char *command_subject(int kind)
{
	switch (kind) {
	case SIM_DO_FIRE:
	case SIM_DO_HOLD:
	case SIM_DO_RELEASE:
	case SIM_DO_SKIP:
	case SIM_DO_EDIT: return "inject";
	case SIM_DO_DECIDE:
	case SIM_DO_CLOSE:
	case SIM_DO_EXTEND: return "decision";
	case SIM_DO_ACT:
	case SIM_DO_STOP: return "action";
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE: return "approval";
	case SIM_DO_RULE: return "proposal";
	case SIM_DO_RATE: return "task";
	case SIM_DO_MODULE: return "module";
	default: return "";
	}
}

static const char *command_words(const struct sim_command *c)
{
	static const enum sim_command_text order[] = {SIM_WHY, SIM_TEXT, SIM_SUBJECT, SIM_BODY};
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (c->text[order[i]] && c->text[order[i]][0])
			return c->text[order[i]];
	return "";
}

static void fill_option(const struct resolver *r, int decision, int option, struct audience_line *line)
{
	if (decision < 0 || option < 0)
		return;
	struct audience_option o = resolve_option(r, decision, option);
	memcpy(line->letter, o.letter, sizeof line->letter);
	line->option = o.text;
	line->pillar = o.pillar;
	line->measure = o.measure;
}

static void fill_input(const struct resolver *r, const struct sim_event *e, struct audience_line *line)
{
	const struct sim_command *c = sim_history_command(r->history, (uint32_t)e->c);
	line->command = sim_command_id(e->a);
	line->number_of_command = (uint32_t)e->c;
	line->subject = command_subject(e->a);
	line->index = e->b;
	if (!c)
		return;
	line->words = command_words(c);
	line->role = resolve_role(r, c->role);
	if (c->kind == SIM_DO_DECIDE)
		fill_option(r, c->target, c->option, line);
	if (c->kind == SIM_DO_SHARE)
		line->subject = c->target == SIM_NONE ? "inject" : "fact";
}

static int number_of(const struct resolver *r, const char *subject, int index)
{
	if (index < 0)
		return 0;
	if (strcmp(subject, "inject") == 0)
		return resolve_inject_number(r, index);
	return strcmp(subject, "decision") == 0 ? resolve_decision_number(r, index) : 0;
}

struct audience_line line_make(const struct resolver *r, const struct sim_event *e)
{
	struct audience_line line = {.id = e->id,
	                             .cause = e->cause,
	                             .at = e->at,
	                             .kind = sim_event_id(e->kind),
	                             .subject = sim_event_a_is(e->kind),
	                             .index = e->a,
	                             .role = resolve_plain(NULL),
	                             .from = resolve_plain(NULL),
	                             .option = resolve_plain(NULL),
	                             .measure = "",
	                             .unit = "",
	                             .before = e->before,
	                             .after = e->after,
	                             .by_default = (e->flags & SIM_BY_DEFAULT) != 0,
	                             .by_facilitator = (e->flags & SIM_BY_FACILITATOR) != 0,
	                             .command = "",
	                             .words = ""};
	fill_place(r, e->place, &line);
	const char *detail = sim_event_b_is(e->kind);
	if (strcmp(detail, "role") == 0)
		line.role = resolve_role(r, e->b);
	if (strcmp(detail, "option") == 0)
		fill_option(r, e->a, e->b, &line);
	if (e->kind == SIM_EVENT_INPUT)
		fill_input(r, e, &line);
	if (e->kind == SIM_EVENT_DECISION_ANSWERED)
		line.role = resolve_role(r, e->c);
	if (e->kind == SIM_EVENT_SHARED || e->kind == SIM_EVENT_FORWARDED || e->kind == SIM_EVENT_LEAKED ||
	    e->kind == SIM_EVENT_LEARNED)
		line.from = resolve_role(r, e->c);
	if (e->kind == SIM_EVENT_METRIC)
		line.unit = r->sc->metrics[e->a].unit ? r->sc->metrics[e->a].unit : "";
	if (strcmp(line.subject, "action") == 0 &&
	    line.index >= 0) { /* of an input, a is its kind and not its subject */
		const struct sim_action *action = &r->sc->actions[line.index];
		line.pillar = (enum audience_pillar)action->pillar;
		line.measure = action->measure == SIM_NONE ? "" : r->sc->measures[action->measure].id;
	}
	line.name = line_subject(r, line.subject, line.index);
	line.number = number_of(r, line.subject, line.index);
	return line;
}

bool audience_line_of(struct arena *arena, const struct audience_source *source, uint32_t id, struct audience_line *out)
{
	struct resolver r = resolver_of(arena, source);
	const struct sim_event *e = resolve_event(&r, id);
	if (!e)
		return false;
	*out = line_make(&r, e);
	return true;
}

/* ---- the log ---- */

static bool worth_reading(const struct sim_event *e)
{
	switch (e->kind) {
	case SIM_EVENT_NONE:
	case SIM_EVENT_OPENING:
	case SIM_EVENT_INPUT:
	case SIM_EVENT_LEARNED:
	case SIM_EVENT_VARIABLE:
	case SIM_EVENT_CHANCE:
	case SIM_EVENT_RULE:
	case SIM_EVENT_REACTION:
	case SIM_EVENT_WATCH: return false;
	default: return true;
	}
}

int line_latest(struct resolver *r, int limit, const struct audience_line **lines)
{
	*lines = NULL;
	struct audience_line *items = resolve_array(r, (size_t)(limit > 0 ? limit : 0), sizeof *items);
	int count = 0;
	for (size_t i = r->history->event_count; items && i > 0 && count < limit; i--)
		if (worth_reading(&r->history->events[i - 1]))
			items[count++] = line_make(r, &r->history->events[i - 1]);
	*lines = items;
	return count;
}

int audience_lines(struct arena *arena, const struct audience_source *source, int limit,
                   const struct audience_line **lines)
{
	struct resolver r = resolver_of(arena, source);
	return line_latest(&r, limit, lines);
}
