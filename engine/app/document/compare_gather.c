/* compare_gather — one recorded run boiled down to what a comparison needs. See compare.h. */
#include "app/document/compare.h"
#include "app/moment/moment.h"
#include "base/hash.h"
#include "session/session.h"
#include "sim/command_json.h"

#include <string.h>

struct gather {
	struct compare *c;
	const struct session *s;
	const struct sim_scenario *sc;
	const struct sim_history *history;
	int language;
	struct compare_run *run;
	bool failed;
};

static const char *keep(struct gather *g, const char *text)
{
	const char *copy = arena_copy_text(g->c->arena, text ? text : "", text ? strlen(text) : 0);
	g->failed = g->failed || !copy;
	return copy ? copy : "";
}

static const char *keep_text(struct gather *g, sim_text text)
{
	return keep(g, sim_text_in(g->sc, text, g->language, NULL));
}

static void *room(struct gather *g, size_t count, size_t size)
{
	void *space = arena_allocate(g->c->arena, (count + 1) * size);
	g->failed = g->failed || !space;
	return space;
}

static const char *base_name(struct gather *g, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t length = strlen(name);
	if (length > 6 && strcmp(name + length - 6, ".enshu") == 0)
		length -= 6;
	const char *copy = arena_copy_text(g->c->arena, name, length);
	g->failed = g->failed || !copy;
	return copy ? copy : "";
}

static void fill_head(struct gather *g, const char *path)
{
	struct compare_run *r = g->run;
	const struct record_header *head = record_head(session_record(g->s));
	r->path = keep(g, path);
	r->name = base_name(g, path);
	r->scenario = keep(g, g->sc->id);
	r->version = keep(g, g->sc->version);
	r->title = keep_text(g, g->sc->title);
	r->id = keep(g, head->id);
	r->parent = keep(g, head->parent_id);
	r->parent_entry = head->parent_entry;
	r->seed = head->seed;
	r->automatic = head->automatic;
	r->start_local = g->sc->start_local;
	r->fingerprint = g->sc->fingerprint;
	r->end = session_state(g->s)->clock.now;
	r->over = session_state(g->s)->clock.over;
	r->commands = session_entry_count(g->s);
	r->digest = session_digest(g->s);
}

static void fill_marks(struct gather *g)
{
	struct buffer line = {0};
	struct compare_run *r = g->run;
	r->marks = room(g, r->commands, sizeof *r->marks);
	for (uint32_t n = 1; !g->failed && n <= r->commands; n++) {
		struct session_entry e = session_entry_at(g->s, n);
		buffer_clear(&line);
		sim_command_write(g->sc, &e.command, &line);
		r->marks[n - 1] = hash_bytes(buffer_text(&line), line.length, e.digest);
	}
	buffer_free(&line);
}

/* Input event of a command of the history, from `*from` on: both come in the same order. */
static uint32_t input_of(const struct gather *g, uint32_t number, size_t *from)
{
	for (; *from < g->history->event_count; ++*from) {
		const struct sim_event *e = &g->history->events[*from];
		if (e->kind == SIM_EVENT_INPUT && (uint32_t)e->c == number)
			return e->id;
	}
	return 0;
}

static void fill_acts(struct gather *g)
{
	struct compare_run *r = g->run;
	struct moment m = moment_live(g->s);
	struct audience_source source = moment_source(&m, g->c->language);
	struct teller t = {.strings = g->c->strings,
	                   .language = g->c->language,
	                   .arena = g->c->arena,
	                   .scenario = g->sc,
	                   .history = g->history};
	struct buffer line = {0};
	size_t from = 0;
	r->acts = room(g, g->history->command_count, sizeof *r->acts);
	for (size_t i = 0; !g->failed && i < g->history->command_count; i++) {
		const struct sim_command *command = &g->history->commands[i];
		struct audience_line said;
		if (command->kind == SIM_DO_ADVANCE)
			continue;
		buffer_clear(&line);
		sim_command_write(g->sc, command, &line);
		struct compare_act *act = &r->acts[r->act_count++];
		*act = (struct compare_act){
		    .at = command->at, .number = command->number, .line = keep(g, buffer_text(&line)), .sentence = ""};
		uint32_t event = input_of(g, command->number, &from);
		if (event && audience_line_of(g->c->arena, &source, event, &said))
			act->sentence = keep(g, tell_sentence(&t, &said));
	}
	buffer_free(&line);
}

static void fill_metrics(struct gather *g)
{
	struct compare_run *r = g->run;
	r->metrics = room(g, g->sc->metric_count, sizeof *r->metrics);
	int *counts = room(g, g->sc->metric_count, sizeof *counts);
	for (size_t i = 0; !g->failed && i < g->history->event_count; i++)
		if (g->history->events[i].kind == SIM_EVENT_METRIC)
			counts[g->history->events[i].a]++;
	for (uint32_t m = 0; !g->failed && m < g->sc->metric_count; m++) {
		const struct sim_metric *def = &g->sc->metrics[m];
		struct compare_metric *metric = &r->metrics[m];
		*metric =
		    (struct compare_metric){.id = keep(g, def->id),
		                            .name = keep_text(g, def->name),
		                            .unit = keep(g, def->unit),
		                            .start = def->start,
		                            .min = def->min,
		                            .max = def->max,
		                            .end = sim_metric_state_of(g->sc, session_state(g->s), (int32_t)m)->value};
		metric->points = room(g, (size_t)counts[m], sizeof *metric->points);
		r->metric_count++;
	}
	for (size_t i = 0; !g->failed && i < g->history->event_count; i++) {
		const struct sim_event *e = &g->history->events[i];
		if (e->kind == SIM_EVENT_METRIC)
			r->metrics[e->a].points[r->metrics[e->a].count++] = (struct compare_point){e->at, e->after};
	}
}

static void note_choice(struct gather *g, const struct sim_event *e)
{
	struct compare_choice *choice = &g->run->choices[e->a];
	if (e->kind == SIM_EVENT_DECISION_OPENED)
		choice->opened = e->at;
	if (e->kind == SIM_EVENT_DECISION_LATE)
		choice->late = true;
	if (e->kind != SIM_EVENT_DECISION_DECIDED)
		return;
	choice->decided = e->at;
	choice->by_default = (e->flags & SIM_BY_DEFAULT) != 0;
	choice->words = "";
	if (e->b >= 0) {
		const struct sim_option *option =
		    &g->sc->options[g->sc->decisions[e->a].options.first + (uint32_t)e->b];
		const char letter[2] = {(char)('A' + e->b % 26), '\0'};
		choice->option = keep(g, option->id);
		choice->text = keep_text(g, option->text);
		choice->letter = keep(g, letter);
	}
	for (uint32_t id = e->cause; id; id = g->history->events[id - 1].cause) {
		const struct sim_event *above = &g->history->events[id - 1];
		const struct sim_command *command =
		    above->kind == SIM_EVENT_INPUT ? sim_history_command(g->history, (uint32_t)above->c) : NULL;
		if (command && command->text[SIM_WHY])
			choice->words = keep(g, command->text[SIM_WHY]);
	}
}

static void fill_choices(struct gather *g)
{
	struct compare_run *r = g->run;
	r->choices = room(g, g->sc->decision_count, sizeof *r->choices);
	for (uint32_t d = 0; !g->failed && d < g->sc->decision_count; d++)
		r->choices[r->choice_count++] =
		    (struct compare_choice){.id = keep(g, g->sc->decisions[d].id),
		                            .prompt = keep_text(g, g->sc->decisions[d].prompt),
		                            .option = "",
		                            .text = "",
		                            .letter = "",
		                            .opened = -1,
		                            .decided = -1,
		                            .words = ""};
	for (size_t i = 0; !g->failed && i < g->history->event_count; i++) {
		const struct sim_event *e = &g->history->events[i];
		if (strcmp(sim_event_a_is(e->kind), "decision") == 0 && e->a >= 0)
			note_choice(g, e);
	}
}

static void fill_rest(struct gather *g)
{
	struct compare_run *r = g->run;
	r->actions = room(g, g->sc->action_count, sizeof *r->actions);
	r->endings = room(g, g->sc->ending_count, sizeof *r->endings);
	if (g->failed)
		return;
	for (uint32_t a = 0; a < g->sc->action_count; a++)
		r->actions[r->action_count++] = (struct compare_action){
		    .id = keep(g, g->sc->actions[a].id),
		    .name = keep_text(g, g->sc->actions[a].name),
		    .first = -1,
		    .ultra_vires = sim_action_state_of(g->sc, session_state(g->s), (int32_t)a)->ultra_vires};
	for (size_t i = 0; i < g->history->event_count; i++) {
		const struct sim_event *e = &g->history->events[i];
		if (e->kind != SIM_EVENT_ACTION_STARTED)
			continue;
		struct compare_action *action = &r->actions[e->a];
		if (action->times++ == 0)
			action->first = e->at;
	}
	for (uint32_t e = 0; e < g->sc->ending_count; e++)
		r->endings[r->ending_count++] = (struct compare_ending){
		    .id = keep(g, g->sc->endings[e].id),
		    .title = keep_text(g, g->sc->endings[e].title),
		    .rank = g->sc->endings[e].rank,
		    .reached = sim_ending_state_of(g->sc, session_state(g->s), (int32_t)e)->reached != 0};
}

bool compare_gather(struct compare *c, const struct session *s, const char *path, struct compare_run *run)
{
	struct gather g = {.c = c, .s = s, .sc = session_scenario(s), .history = session_history(s), .run = run};
	struct moment m = moment_live(s);
	*run = (struct compare_run){0};
	g.language = moment_source(&m, c->language).language;
	fill_head(&g, path);
	fill_marks(&g);
	fill_acts(&g);
	fill_metrics(&g);
	fill_choices(&g);
	fill_rest(&g);
	return !g.failed;
}
