/* sim_fixture — the core by itself: a state and a machine of tests/scenarios/everything, without session, record or pace. Commands are given as JSON. */
#ifndef ENSHU_TESTS_SIM_FIXTURE_H
#define ENSHU_TESTS_SIM_FIXTURE_H

#include "base/memory.h"
#include "script/script.h"
#include "sim/command_json.h"
#include "test.h"

#include <stdlib.h>

struct core {
	struct script *script;
	struct script_runner *runner;
	struct sim_machine *machine;
	const struct sim_scenario *sc;
	struct sim_state *state;
};

static inline struct core core_open(uint64_t seed, bool automatic)
{
	struct core c = {.script = script_load_folder(ENSHU_SOURCE_DIR "/tests/scenarios/everything", NULL)};
	CHECK(c.script && script_scenario(c.script));
	c.sc = script_scenario(c.script);
	c.runner = script_runner_create(c.script);
	c.machine = sim_machine_create(c.sc, script_runner_hooks(c.runner));
	c.state = calloc(1, c.sc->layout.size);
	CHECK(c.runner && c.machine && c.state);
	sim_state_open(c.sc, seed, c.state);
	sim_begin(c.machine, c.state, automatic);
	return c;
}

static inline void core_close(struct core *c)
{
	free(c->state);
	sim_machine_destroy(c->machine);
	script_runner_free(c->runner);
	script_free(c->script);
}

/* Validates and applies; SIM_REFUSED_NONE when it was carried out. Events before it are forgotten. */
static inline enum sim_refusal_code core_say(struct core *c, const char *line)
{
	struct arena arena = {0};
	struct sim_command command;
	struct sim_command_error error;
	struct sim_refusal why;
	bool read = sim_command_read(c->sc, &arena, line, strlen(line), &command, &error);
	if (!read)
		printf("%s: %s\n", line, error.reason);
	CHECK(read);
	if (command.at == SIM_NONE)
		command.at = c->state->clock.now;
	command.number = c->state->clock.commands + 1;
	bool valid = sim_validate(c->machine, c->state, &command, &why);
	sim_machine_clear_events(c->machine);
	if (valid)
		sim_apply(c->machine, c->state, &command);
	arena_free(&arena);
	CHECK(valid == (why.code == SIM_REFUSED_NONE));
	return why.code;
}

#define CORE_MUST(c, line)         CHECK_TEXT(sim_refusal_id((int)core_say((c), (line))), "none")
#define CORE_REFUSES(c, line, why) CHECK_TEXT(sim_refusal_id((int)core_say((c), (line))), (why))

static inline void core_to(struct core *c, int64_t second)
{
	char line[80];
	snprintf(line, sizeof line, "{\"do\":\"advance\",\"origin\":\"clock\",\"to\":%lld}", (long long)second);
	CORE_MUST(c, line);
	CHECK_INT(c->state->clock.now, second);
}

static inline int32_t core_metric(const struct core *c, const char *id)
{
	return sim_metric_state_of(c->sc, c->state, sim_find_metric(c->sc, id))->value;
}

/* How many of the events since the last command are of this kind about thing `a` (SIM_NONE: any). */
static inline int core_events(const struct core *c, int kind, int32_t a)
{
	size_t count;
	int n = 0;
	const struct sim_event *events = sim_machine_events(c->machine, &count);
	for (size_t i = 0; i < count; i++)
		n += events[i].kind == kind && (a == SIM_NONE || events[i].a == a);
	return n;
}

#endif
