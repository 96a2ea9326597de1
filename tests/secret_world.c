/* See secret_world.h. */
#include "secret_world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- small helpers ---- */

uint32_t secret_random(struct secret_world *w, uint32_t bound)
{
	w->random = w->random * 1664525u + 1013904223u;
	return (uint32_t)(((uint64_t)(w->random >> 4) * bound) >> 28);
}

static bool often(struct secret_world *w, uint32_t percent)
{
	return secret_random(w, 100) < percent;
}

static void *room_for(struct secret_world *w, size_t count, size_t size)
{
	void *p = arena_allocate(&w->arena, count * size + 1);
	if (!p) {
		printf("out of memory\n");
		exit(1);
	}
	return p;
}

const char *secret_marker(struct secret_world *w, enum secret_kind kind, int what)
{
	if (w->secret_count == SECRETS_MAX) {
		printf("SECRETS_MAX\n");
		exit(1);
	}
	w->secrets[w->secret_count] = (struct secret){kind, what};
	return arena_format(&w->arena, "Z%04dq", w->secret_count++);
}

sim_roles secret_visible(const struct secret_world *w)
{
	sim_roles visible = 0;
	for (uint32_t i = 0; i < w->sc.role_count; i++)
		visible |= w->sc.roles[i].hidden ? 0 : 1u << i;
	return visible;
}

/* ---- building ---- */

#define TEXTS_MAX 1024
struct builder {
	struct secret_world *w;
	struct sim_text_entry *texts;
	sim_text *list;
	struct sim_effect *effects;
	struct sim_need *needs;
	struct sim_expected *expected;
	int32_t *facts;
};

static sim_text text(struct builder *b, enum secret_kind kind, int what)
{
	struct sim_scenario *sc = &b->w->sc;
	struct sim_text_entry *entry = &b->texts[sc->text_count];
	entry->id = "t";
	entry->by_language[0] = secret_marker(b->w, kind, what);
	if (often(b->w, 50))
		entry->by_language[1] = secret_marker(b->w, kind, what);
	return (sim_text)sc->text_count++;
}

static struct sim_list text_list(struct builder *b, uint32_t count, enum secret_kind kind, int what)
{
	struct sim_scenario *sc = &b->w->sc;
	struct sim_list list = {sc->text_list_count, count};
	for (uint32_t i = 0; i < count; i++)
		b->list[sc->text_list_count++] = text(b, kind, what);
	return list;
}

static sim_roles some_roles(struct secret_world *w)
{
	sim_roles all = (1u << w->sc.role_count) - 1, roles = 0;
	if (often(w, 20))
		return all;
	if (often(w, 25))
		return secret_visible(w);
	while (!roles)
		roles = secret_random(w, all + 1) & secret_random(w, all + 1);
	return roles;
}

static int one_role(struct secret_world *w)
{
	return (int)secret_random(w, w->sc.role_count);
}

static struct sim_list effects(struct builder *b, uint32_t count)
{
	struct sim_scenario *sc = &b->w->sc;
	struct sim_list list = {sc->effect_count, count};
	for (uint32_t i = 0; i < count; i++) {
		struct sim_effect *e = &b->effects[sc->effect_count++];
		*e = (struct sim_effect){.kind = SIM_ADD_METRIC, .condition = SIM_NONE};
		e->target = (int32_t)secret_random(b->w, 5);
		e->amount = (int32_t)secret_random(b->w, 30) - 15;
		if (often(b->w, 25)) {
			e->kind = SIM_LEARN;
			e->target = (int32_t)secret_random(b->w, 8);
			e->roles = some_roles(b->w);
		}
	}
	return list;
}

static void build_roles(struct builder *b)
{
	struct secret_world *w = b->w;
	uint32_t count = 4 + secret_random(w, 4);
	struct sim_role *roles = room_for(w, count, sizeof *roles);
	w->sc.roles = roles;
	for (uint32_t i = 0; i < count; i++) {
		roles[i] = (struct sim_role){.id = arena_format(&w->arena, "role%u", i),
		                             .kind = "",
		                             .seats = 1,
		                             .bot = SIM_NONE,
		                             .hidden = i + 1 == count || often(w, 15)};
		roles[i].hidden = roles[i].hidden && i > 1;
		roles[i].name = text(b, SECRET_ROLE, (int)i);
		roles[i].label = often(w, 50) ? text(b, SECRET_ROLE, (int)i) : SIM_NONE;
		roles[i].brief = text(b, SECRET_BRIEF, (int)i);
		w->sc.role_count++;
	}
}

static void build_things(struct builder *b)
{
	struct secret_world *w = b->w;
	struct sim_metric *metrics = room_for(w, 5, sizeof *metrics);
	struct sim_fact *facts = room_for(w, 8, sizeof *facts);
	struct sim_resource *resources = room_for(w, 2, sizeof *resources);
	struct sim_authority *authorities = room_for(w, 2, sizeof *authorities);
	for (int i = 0; i < 5; i++) {
		metrics[i] = (struct sim_metric){.id = "m",
		                                 .unit = "%",
		                                 .start = 50,
		                                 .max = 100,
		                                 .good = (int8_t)(i % 3 - 1),
		                                 .threshold = SIM_NONE,
		                                 .room = i == 0 || often(w, 50)};
		metrics[i].visible = metrics[i].room ? SIM_EVERYBODY : often(w, 50) ? some_roles(w) : 0;
		metrics[i].name = text(b, SECRET_METRIC, i);
		metrics[i].label = often(w, 50) ? text(b, SECRET_METRIC, i) : SIM_NONE;
	}
	for (int i = 0; i < 8; i++)
		facts[i] = (struct sim_fact){.id = "f",
		                             .text = text(b, SECRET_FACT, i),
		                             .start = often(w, 40) ? some_roles(w) : 0,
		                             .release = often(w, 60) ? SIM_EVERYBODY : some_roles(w)};
	for (int i = 0; i < 2; i++) {
		resources[i] = (struct sim_resource){
		    .id = "r", .name = text(b, SECRET_MEANS, i), .start = 3, .max = 5, .owners = some_roles(w)};
		authorities[i] = (struct sim_authority){.id = "a", .name = text(b, SECRET_POWER, i)};
	}
	w->sc.metrics = metrics;
	w->sc.metric_count = 5;
	w->sc.facts = facts;
	w->sc.fact_count = 8;
	w->sc.resources = resources;
	w->sc.resource_count = 2;
	w->sc.authorities = authorities;
	w->sc.authority_count = 2;
}

static struct sim_trigger trigger(struct secret_world *w)
{
	struct sim_trigger t = {.kind = often(w, 75) ? SIM_AT : SIM_BY_HAND, .condition = SIM_NONE};
	t.time = secret_random(w, 60) * 60;
	return t;
}

static void build_injects(struct builder *b)
{
	struct secret_world *w = b->w;
	struct sim_inject *injects = room_for(w, 14, sizeof *injects);
	for (int i = 0; i < 14; i++) {
		struct sim_inject *x = &injects[i];
		*x = (struct sim_inject){.id = "i",
		                         .trigger = trigger(w),
		                         .to = some_roles(w),
		                         .channel = (uint8_t)secret_random(w, SIM_CHANNELS),
		                         .module = SIM_NONE,
		                         .objective = SIM_NONE};
		x->room = (x->to & secret_visible(w)) == secret_visible(w) || often(w, 15);
		x->from = text(b, SECRET_INJECT, i);
		x->subject = text(b, SECRET_INJECT, i);
		x->body = text(b, SECRET_INJECT, i);
		x->notes = text(b, SECRET_NEVER, i);
		x->questions = text_list(b, secret_random(w, 3), SECRET_NEVER, i);
		x->expected = (struct sim_list){w->sc.expected_count, 1};
		b->expected[w->sc.expected_count++] =
		    (struct sim_expected){.text = text(b, SECRET_NEVER, i), .objective = SIM_NONE};
		x->reveals = (struct sim_list){w->sc.fact_list_count, 1};
		b->facts[w->sc.fact_list_count++] = (int32_t)secret_random(w, 8);
		x->effects = effects(b, secret_random(w, 3));
	}
	w->sc.injects = injects;
	w->sc.inject_count = 14;
}

static void build_decisions(struct builder *b)
{
	struct secret_world *w = b->w;
	struct sim_decision *decisions = room_for(w, 6, sizeof *decisions);
	struct sim_option *options = room_for(w, 18, sizeof *options);
	for (int i = 0; i < 6; i++) {
		decisions[i] = (struct sim_decision){.id = "d",
		                                     .owners = some_roles(w),
		                                     .mode = (uint8_t)secret_random(w, 3),
		                                     .trigger = trigger(w),
		                                     .fallback = SIM_NONE,
		                                     .objective = SIM_NONE,
		                                     .module = SIM_NONE};
		if (i == 5)
			decisions[i].owners = 1u << (w->sc.role_count - 1); /* the hidden role's own */
		decisions[i].within = often(w, 60) ? 600 : 0;
		decisions[i].fallback = often(w, 50) ? 1 : SIM_NONE;
		decisions[i].prompt = text(b, SECRET_DECISION, i);
		decisions[i].notes = text(b, SECRET_NEVER, i);
		decisions[i].options = (struct sim_list){w->sc.option_count, 3};
		for (int o = 0; o < 3; o++)
			options[w->sc.option_count++] = (struct sim_option){.id = "o",
			                                                    .decision = i,
			                                                    .text = text(b, SECRET_DECISION, i),
			                                                    .measure = SIM_NONE,
			                                                    .pillar = (uint8_t)(o + 1),
			                                                    .takes = often(w, 30) ? 300 : 0,
			                                                    .effects = effects(b, 2)};
	}
	w->sc.decisions = decisions;
	w->sc.decision_count = 6;
	w->sc.options = options;
}

static void build_actions(struct builder *b)
{
	struct secret_world *w = b->w;
	struct sim_action *actions = room_for(w, 4, sizeof *actions);
	struct sim_approval *approvals = room_for(w, 4, sizeof *approvals);
	for (int i = 0; i < 4; i++) {
		actions[i] = (struct sim_action){.id = "x",
		                                 .owners = some_roles(w),
		                                 .measure = SIM_NONE,
		                                 .pillar = 1,
		                                 .open = SIM_NONE,
		                                 .takes = often(w, 50) ? 600 : 0,
		                                 .again = 0};
		actions[i].name = text(b, SECRET_ACTION, i);
		actions[i].about = text(b, SECRET_ACTION, i);
		actions[i].needs = (struct sim_list){w->sc.need_count, 1};
		b->needs[w->sc.need_count++] = (struct sim_need){.kind = SIM_NEED_APPROVAL, .a = i, .text = SIM_NONE};
		actions[i].effects = effects(b, 2);
		approvals[i] = (struct sim_approval){
		    .action = i, .by = one_role(w), .within = 900, .name = text(b, SECRET_APPROVAL, i)};
	}
	w->sc.actions = actions;
	w->sc.action_count = w->sc.approval_count = 4;
	w->sc.approvals = approvals;
}

static void build_frame(struct builder *b)
{
	struct secret_world *w = b->w;
	struct sim_module *modules = room_for(w, 2, sizeof *modules);
	struct sim_objective *objective = room_for(w, 1, sizeof *objective);
	struct sim_task *tasks = room_for(w, 2, sizeof *tasks);
	struct sim_ending *endings = room_for(w, 3, sizeof *endings);
	for (int i = 0; i < 2; i++) {
		modules[i] = (struct sim_module){.id = "p",
		                                 .name = text(b, SECRET_MODULE, i),
		                                 .discussion = 600,
		                                 .questions = text_list(b, 3, SECRET_TALK, i),
		                                 .begins = text(b, SECRET_TALK, i),
		                                 .trigger = trigger(w)};
		tasks[i] = (struct sim_task){
		    .id = "t", .text = text(b, SECRET_NEVER, i), .evaluator = text(b, SECRET_NEVER, i)};
	}
	for (int i = 0; i < 3; i++)
		endings[i] = (struct sim_ending){.id = "e",
		                                 .title = text(b, SECRET_ENDING, i),
		                                 .text = text(b, SECRET_ENDING, i),
		                                 .when = i == 2 ? SIM_NONE : 0,
		                                 .rank = i + 1,
		                                 .setback = i == 1};
	*objective = (struct sim_objective){
	    .id = "O1", .text = text(b, SECRET_NEVER, 0), .capability = text(b, SECRET_NEVER, 0)};
	struct sim_condition *conditions = room_for(w, 1, sizeof *conditions);
	*conditions =
	    (struct sim_condition){.source = SIM_OF_METRIC, .compare = SIM_GREATER, .span = 1, .a = 1, .value = 50};
	w->sc.conditions = conditions;
	w->sc.condition_count = 1;
	w->sc.modules = modules;
	w->sc.module_count = 2;
	w->sc.objectives = objective;
	w->sc.objective_count = 1;
	w->sc.tasks = tasks;
	w->sc.task_count = 2;
	w->sc.endings = endings;
	w->sc.ending_count = 3;
	w->sc.title = text(b, SECRET_PUBLIC, 0);
	w->sc.premise = text(b, SECRET_PUBLIC, 0);
	w->sc.about = text(b, SECRET_NEVER, 0);
}

static void keep_events(struct secret_world *w)
{
	size_t count;
	const struct sim_event *events = sim_machine_events(w->machine, &count);
	if (w->history.event_count + count > w->event_room) {
		w->event_room = (w->history.event_count + count) * 2;
		struct sim_event *larger = room_for(w, w->event_room, sizeof *larger);
		if (w->history.event_count)
			memcpy(larger, w->events, w->history.event_count * sizeof *larger);
		w->events = larger;
	}
	if (count)
		memcpy(w->events + w->history.event_count, events, count * sizeof *events);
	w->history.events = w->events;
	w->history.event_count += count;
	sim_machine_clear_events(w->machine);
}

void secret_world_open(struct secret_world *w, uint32_t seed)
{
	memset(w, 0, sizeof *w);
	w->random = seed * 2654435761u + 12345u;
	struct builder b = {.w = w};
	b.texts = room_for(w, TEXTS_MAX, sizeof *b.texts);
	b.list = room_for(w, 256, sizeof *b.list);
	b.effects = room_for(w, 256, sizeof *b.effects);
	b.needs = room_for(w, 16, sizeof *b.needs);
	b.expected = room_for(w, 32, sizeof *b.expected);
	b.facts = room_for(w, 32, sizeof *b.facts);
	w->sc = (struct sim_scenario){.id = "secret",
	                              .version = "1",
	                              .sector = "port",
	                              .api = 1,
	                              .start_zone = "JST",
	                              .length = 7200,
	                              .languages = {"en", "ja"},
	                              .language_count = 2};
	build_roles(&b);
	build_things(&b);
	build_injects(&b);
	build_decisions(&b);
	build_actions(&b);
	build_frame(&b);
	w->sc.texts = b.texts;
	w->sc.text_list = b.list;
	w->sc.effects = b.effects;
	w->sc.needs = b.needs;
	w->sc.expected = b.expected;
	w->sc.fact_list = b.facts;
	w->sc.approval_count = 4;
	if (!sim_scenario_finish(&w->sc, &w->arena))
		exit(1);
	w->machine = sim_machine_create(&w->sc, NULL);
	w->state = room_for(w, 1, w->sc.layout.size);
	sim_state_open(&w->sc, seed, w->state);
	w->command_room = 2048;
	w->commands = room_for(w, w->command_room, sizeof *w->commands);
	w->history.commands = w->commands;
	sim_begin(w->machine, w->state, often(w, 60));
	keep_events(w);
}

void secret_world_close(struct secret_world *w)
{
	sim_machine_destroy(w->machine);
	arena_free(&w->arena);
}

struct audience_source secret_world_source(struct secret_world *w)
{
	return (struct audience_source){.scenario = &w->sc,
	                                .machine = w->machine,
	                                .state = w->state,
	                                .history = &w->history,
	                                .language = (int)secret_random(w, 2)};
}

/* ---- driving ---- */

bool secret_world_submit(struct secret_world *w, struct sim_command c)
{
	c.number = (uint32_t)w->history.command_count + 1;
	c.at = w->state->clock.now;
	if (w->history.command_count == w->command_room || !sim_validate(w->machine, w->state, &c, NULL))
		return false;
	sim_apply(w->machine, w->state, &c);
	w->commands[w->history.command_count++] = c;
	keep_events(w);
	return true;
}

static void give_words(struct secret_world *w, struct sim_command *c)
{
	int number = (int)w->history.command_count + 1;
	enum secret_kind kind = c->kind == SIM_DO_INJECT || c->kind == SIM_DO_EDIT ? SECRET_GIVEN : SECRET_NEVER;
	int inject = c->kind == SIM_DO_INJECT ? (int)w->sc.inject_count + w->state->clock.adhoc : c->target;
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++)
		if (often(w, 70))
			c->text[t] = secret_marker(w, c->kind == SIM_DO_DECIDE && t == SIM_WHY ? SECRET_WHY : kind,
			                           kind == SECRET_GIVEN ? inject : number);
	if (c->kind == SIM_DO_EDIT && often(w, 30))
		c->text[SIM_BODY] = NULL;
}

static struct sim_command anything(struct secret_world *w)
{
	static const uint8_t kinds[] = {
	    SIM_DO_ADVANCE, SIM_DO_ADVANCE, SIM_DO_FIRE,   SIM_DO_FIRE,   SIM_DO_HOLD,   SIM_DO_SKIP,  SIM_DO_EDIT,
	    SIM_DO_INJECT,  SIM_DO_DECIDE,  SIM_DO_DECIDE, SIM_DO_DECIDE, SIM_DO_DECIDE, SIM_DO_CLOSE, SIM_DO_ACT,
	    SIM_DO_ACT,     SIM_DO_APPROVE, SIM_DO_REFUSE, SIM_DO_SHARE,  SIM_DO_SHARE,  SIM_DO_SHARE, SIM_DO_PROPOSE,
	    SIM_DO_RULE,    SIM_DO_NOTE,    SIM_DO_RATE,   SIM_DO_MODULE, SIM_DO_PAUSE,  SIM_DO_RESUME};
	struct sim_command c = sim_command_of(kinds[secret_random(w, sizeof kinds)], SIM_FROM_FACILITATOR);
	c.role = (int16_t)one_role(w);
	c.target = (int32_t)secret_random(w, 14);
	c.option = (int32_t)secret_random(w, 3);
	c.roles = some_roles(w);
	c.anyway = often(w, 50);
	switch (c.kind) {
	case SIM_DO_ADVANCE: c.time = w->state->clock.now + secret_random(w, 240); break;
	case SIM_DO_DECIDE: c.target %= 6; break;
	case SIM_DO_CLOSE: c.target %= 6; break;
	case SIM_DO_ACT:
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE: c.target %= 4; break;
	case SIM_DO_INJECT: c.value = secret_random(w, SIM_CHANNELS); break;
	case SIM_DO_SHARE:
		if (often(w, 60))
			c.target %= 8;
		else
			c.option = c.target, c.target = SIM_NONE;
		break;
	case SIM_DO_RATE:
		c.target %= 2;
		c.value = 1 + secret_random(w, 4);
		c.origin = SIM_FROM_EVALUATOR;
		break;
	case SIM_DO_MODULE: c.target %= 2; break;
	case SIM_DO_RULE: c.target = 0; break;
	default: break;
	}
	if (c.kind != SIM_DO_ADVANCE)
		give_words(w, &c);
	return c;
}

void secret_world_step(struct secret_world *w)
{
	for (int tries = 0; tries < 8; tries++) {
		int marked = w->secret_count;
		if (secret_world_submit(w, anything(w)))
			return;
		w->refused++;
		w->secret_count = marked; /* its words were never said */
	}
}
