/* guide — a whole scenario before it is played, for the facilitator's printed guide: phases, every inject and decision in the order in which they are planned, what
 * may be done at any time, what is evaluated, how it may end. For the facilitator alone: what a participant may read before the exercise is audience_role_make at
 * the opening, with `facilitator` false. */
#ifndef ENSHU_AUDIENCE_GUIDE_H
#define ENSHU_AUDIENCE_GUIDE_H

#include "audience/console.h"

struct audience_guide_role {
	int index;
	struct audience_text name, label, brief;
	int seats;
	bool hidden, own_bot; /* own_bot: the scenario plays it when nobody does */
};
struct audience_guide_metric {
	struct audience_text name;
	const char *unit;
	int32_t start;
	int good;
	struct audience_names seen_by; /* empty: the facilitator alone */
	bool room;
};
struct audience_guide_module {
	struct audience_text name, begins;
	int64_t at;         /* planned second, or -1 */
	int64_t discussion; /* seconds of real time */
	const struct audience_text *questions;
	int question_count;
};
struct audience_guide_decision {
	struct audience_decision_detail detail; /* as nobody has answered it yet; whether an option is possible is not asked */
	int64_t within;
	const struct audience_clause *clauses; /* what opens it, where that is no time */
	int clause_count;
	const char *file;
	int line;
};
/* One step of the plan: an inject or a decision. */
struct audience_guide_item {
	bool decision;
	int index;   /* in injects or decisions */
	int module;  /* index, or -1: held back, or without a phase */
	int64_t at;  /* planned second, also where it follows something planned; -1 unknown */
};
struct audience_guide_ending {
	struct audience_text title, text;
	int rank;
	bool setback, final;
	const struct audience_clause *clauses;
	int clause_count;
	const struct audience_text *principles;
	int principle_count;
};
struct audience_guide_objective {
	const char *id;
	struct audience_text text, capability;
};
struct audience_guide {
	struct audience_header header;
	struct audience_text premise, about;
	const struct audience_guide_role *roles;
	int role_count;
	const struct audience_guide_metric *metrics;
	int metric_count;
	const struct audience_guide_module *modules;
	int module_count;
	const struct audience_inject_detail *injects; /* as declared */
	int inject_count;
	const struct audience_guide_decision *decisions; /* as declared */
	int decision_count;
	const struct audience_guide_item *items; /* by planned time, then as declared; those without a time last */
	int item_count;
	const struct audience_action *actions; /* of all roles, also those not open at the beginning, as declared */
	int action_count;
	const struct audience_guide_objective *objectives;
	int objective_count;
	const struct audience_task *tasks;
	int task_count;
	const struct audience_guide_ending *endings; /* best rank first */
	int ending_count;
};

/* `source` is the opening of a scenario. NULL when memory is exhausted. */
const struct audience_guide *audience_guide_make(struct arena *arena, const struct audience_source *source);

#endif
