/* thing — everything of a scenario that a play may or may not reach, in one numbering: injects, decisions, options, actions, approvals, endings, tasks, modules,
 * facts, rules and reactions. Which of them a play reached is read from its events and kept as one bit each. */
#ifndef ENSHU_EXPLORE_THING_H
#define ENSHU_EXPLORE_THING_H

#include "sim/history.h"

/* X(NAME, id, what reaching it means) */
#define EXPLORE_THING_TABLE(X)                                                                                         \
	X(INJECT, "inject")     /* fired */                                                                            \
	X(DECISION, "decision") /* opened */                                                                           \
	X(OPTION, "option")     /* decided, by people or by default */                                                 \
	X(ACTION, "action")     /* started */                                                                          \
	X(APPROVAL, "approval") /* given */                                                                            \
	X(ENDING, "ending")                                                                                            \
	X(TASK, "task")         /* its automatic check was met */                                                      \
	X(MODULE, "module")                                                                                            \
	X(FACT, "fact")         /* learnt by a role that did not know it */                                            \
	X(RULE, "rule")         /* an `every` took effect */                                                           \
	X(REACTION, "reaction") /* an `on` or `when` took effect */

enum explore_thing_kind {
#define X(name, id) EXPLORE_##name,
	EXPLORE_THING_TABLE(X)
#undef X
	EXPLORE_THING_KINDS
};

struct explore_things {
	const struct sim_scenario *scenario;
	uint32_t first[EXPLORE_THING_KINDS + 1]; /* number of the first thing of a kind; the last entry counts all */
};
struct explore_thing {
	enum explore_thing_kind kind;
	int32_t index;    /* in the scenario's table; options: in `options` */
	int32_t decision; /* of an option, else SIM_NONE */
	const char *id;   /* "" for rules and reactions */
	sim_place place;
};

struct explore_things explore_things_of(const struct sim_scenario *scenario);
static inline uint32_t explore_thing_count(const struct explore_things *t)
{
	return t->first[EXPLORE_THING_KINDS];
}
static inline uint32_t explore_thing_number(const struct explore_things *t, enum explore_thing_kind kind, int32_t index)
{
	return t->first[kind] + (uint32_t)index;
}
struct explore_thing explore_thing_at(const struct explore_things *t, uint32_t number);
const char *explore_thing_kind_id(enum explore_thing_kind kind);

/* Whether a command is an act of people or of who stands in for them: not time passing, not a seat, not a move of a hidden bot, which comes by itself. */
bool explore_is_act(const struct sim_scenario *scenario, const struct sim_command *command);
/* Sets the bits of what these events reached; `reached` has explore_thing_count bytes. Tasks are not judged here: they need the whole history. */
void explore_things_reached(const struct explore_things *t, const struct sim_event *events, size_t count, uint8_t *reached);

#endif
