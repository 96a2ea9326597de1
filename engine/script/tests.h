/* tests — what test.lua tells, as data: stories with times, acts and what must then be so. Whoever carries them out (engine/rehearse) needs no Lua for it.
 *
 * test.lua runs in the sandbox after the scenario and only declares. Its mistakes are diagnostics like those of the scenario, but do not keep the scenario from
 * being played. Everything here lives as long as the script. */
#ifndef ENSHU_SCRIPT_TESTS_H
#define ENSHU_SCRIPT_TESTS_H

#include "script/script.h"
#include "sim/command.h"

#define SCRIPT_RUNS_MAX 10000 /* runs that the tests of one scenario may ask for: one for each seed of each test */
#define SCRIPT_ROOM     32    /* as a role: the room display */

enum script_step_kind {
	SCRIPT_STEP_TIME,    /* time passes to `time`; `relative`: by so much */
	SCRIPT_STEP_EVENT,   /* time passes to `time` seconds after the first event that matches `pattern` */
	SCRIPT_STEP_END,     /* time passes to the end of the exercise */
	SCRIPT_STEP_DO,      /* `command` is given and must be accepted */
	SCRIPT_STEP_REFUSED, /* `command` is given and must be refused with `code`, about `index` unless that is SIM_NONE */
	SCRIPT_STEP_HOLDS,   /* `condition` holds */
	SCRIPT_STEP_CHECK,   /* `check` is met by what has happened so far; of a never: has not failed */
	SCRIPT_STEP_SEES,    /* role `role` (or SCRIPT_ROOM) sees thing `index` of kind `subject`; not when `negated` */
	SCRIPT_STEP_ENDING,  /* ending `index` is reached; not when `negated` */
	SCRIPT_STEP_ENDED,   /* the exercise is over with exactly `endings` */
	SCRIPT_STEP_TASK     /* task `index` is met; `negated`: has failed */
};
/* Where something stands in test.lua. */
struct script_spot {
	const char *file;
	int line, column; /* 1-based, columns in code points; column 0: unknown */
	const char *excerpt;
};
struct script_step {
	enum script_step_kind kind;
	struct script_spot spot;
	bool relative, negated;
	int64_t time;
	struct sim_pattern pattern;
	const char *words; /* of an act: its command as JSON; of an event: the pattern; of a check: its word */
	const struct sim_command *command; /* NULL when it could not be read: the scenario's tests have an error */
	int code;
	const char *subject; /* "inject", "decision", "action", "metric" */
	int role, index;
	sim_cond condition;
	const struct sim_task *check;
	const int32_t *endings;
	uint32_t ending_count;
};
enum script_holds { SCRIPT_ALWAYS, SCRIPT_MOSTLY, SCRIPT_SOMETIMES }; /* with every seed, with more than half of them, with one */
struct script_test {
	const char *name;
	struct script_spot spot;
	const uint64_t *seeds;
	uint32_t seed_count;
	const struct script_step *steps;
	uint32_t step_count;
	enum script_holds holds;
	bool automatic; /* clock pace */
	int bots;       /* enum sim_policy of the seats that do nothing, or SIM_NONE */
	const struct sim_command *seats; /* commands that say who plays what */
	uint32_t seat_count;
	sim_roles acting;  /* roles that do something in the test */
	const char *fails; /* why it is known to fail, or NULL */
};

/* The tests of the scenario, in their order; NULL and 0 without test.lua. */
const struct script_test *script_tests(const struct script *script, size_t *count);
/* True when there is a test.lua. */
bool script_has_tests(const struct script *script);

#endif
