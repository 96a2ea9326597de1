/* plan — the master scenario events list of a scenario, or of a session with what became of each inject, as report/msel/msel.h wants it. */
#ifndef ENSHU_APP_PLAN_H
#define ENSHU_APP_PLAN_H

#include "report/msel/msel.h"
#include "sim/engine.h"
#include "sim/history.h"
#include "view/text/i18n.h"

struct plan_source {
	const struct sim_scenario *scenario;
	const struct sim_state *state;     /* NULL: nothing was played */
	const struct sim_history *history; /* with state */
	const struct i18n *strings;        /* words for names that people read: channels, statuses, "everybody" */
	enum language language;
	int text_language;
	bool names; /* roles, objectives, modules by name instead of id: for people rather than for an import */
};
/* Fills an empty list. False when memory is exhausted. */
bool plan_gather(struct msel *msel, const struct plan_source *source);

#endif
