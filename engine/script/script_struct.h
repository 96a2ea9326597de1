/* script_struct — what a loaded scenario is made of, shared by the files of this room. */
#ifndef ENSHU_SCRIPT_SCRIPT_STRUCT_H
#define ENSHU_SCRIPT_SCRIPT_STRUCT_H

#include "script/mistake/diagnostic.h"
#include "script/read/source.h"

struct pool { /* rows of one table while it grows */
	void *rows;
	uint32_t count, capacity;
	uint32_t size; /* of a row */
};

struct bot_move { /* of a bot without a function */
	sim_cond when;
	uint8_t what; /* enum sim_command_kind */
	int32_t target, option;
	sim_roles roles;
	sim_place place;
};
struct bot_plan {
	struct sim_list moves; /* into moves */
};

/* X(row type, member): pools, in the order in which they become arrays of struct sim_scenario. */
#define TABLES(X)                                                                                                      \
	X(struct sim_text_entry, texts)                                                                                \
	X(sim_text, text_list)                                                                                         \
	X(int32_t, fact_list)                                                                                          \
	X(struct sim_expected, expected)                                                                               \
	X(struct sim_condition, conditions)                                                                            \
	X(struct sim_effect, effects)                                                                                  \
	X(struct sim_need, needs)                                                                                      \
	X(struct sim_role, roles)                                                                                      \
	X(struct sim_metric, metrics)                                                                                  \
	X(struct sim_variable, variables)                                                                              \
	X(struct sim_fact, facts)                                                                                      \
	X(struct sim_resource, resources)                                                                              \
	X(struct sim_authority, authorities)                                                                           \
	X(struct sim_measure, measures)                                                                                \
	X(struct sim_measure_gate, measure_gates)                                                                      \
	X(struct sim_module, modules)                                                                                  \
	X(struct sim_inject, injects)                                                                                  \
	X(struct sim_decision, decisions)                                                                              \
	X(struct sim_option, options)                                                                                  \
	X(struct sim_action, actions)                                                                                  \
	X(struct sim_approval, approvals)                                                                              \
	X(struct sim_rule, rules)                                                                                      \
	X(struct sim_reaction, reactions)                                                                              \
	X(struct sim_watch, watches)                                                                                   \
	X(struct sim_objective, objectives)                                                                            \
	X(struct sim_task, tasks)                                                                                      \
	X(struct sim_ending, endings)                                                                                  \
	X(struct sim_bot, bots)                                                                                        \
	X(struct sim_stream, streams)                                                                                  \
	X(struct sim_handler, handlers)

struct tables {
#define X(type, member) struct pool member;
	TABLES(X)
#undef X
};

struct script {
	struct arena arena; /* ids, texts, messages, what sim_scenario_finish adds */
	struct diagnostics diagnostics;
	struct source_set sources;
	struct script_source *embedded;
	size_t embedded_count;
	const char *folder; /* as given, for messages; "" when from memory */
	struct tables tables;
	struct pool moves, plans; /* plans: one for each row of bots */
	struct pool tests, test_steps; /* tests.h */
	bool has_tests;                /* there is a test.lua */
	struct sim_scenario scenario;
	bool ready; /* no errors: the scenario may be used */
};

#endif
