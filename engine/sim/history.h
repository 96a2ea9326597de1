/* history — a run as readers need it: the events so far and the commands behind them, both without what was undone. The core does not keep it; whoever
 * drives the core does (session, explorer) and lends it to audience, tasks, why. */
#ifndef ENSHU_SIM_HISTORY_H
#define ENSHU_SIM_HISTORY_H

#include "sim/command.h"
#include "sim/event.h"

struct sim_history {
	const struct sim_event *events; /* event i has id i + 1 */
	size_t event_count;
	const struct sim_command *commands; /* in the order applied; `number` is the record's, ascending with gaps where something was undone */
	size_t command_count;
};

/* The command with this number in the record, or NULL. */
const struct sim_command *sim_history_command(const struct sim_history *history, uint32_t number);

/* ---- critical tasks: a pure function of events, so that it answers the same live, in replay and in a branch ---- */

enum sim_task_status { SIM_TASK_OPEN, SIM_TASK_MET, SIM_TASK_FAILED, SIM_TASK_UNCHECKED };
struct sim_task_result {
	enum sim_task_status status;
	uint32_t event; /* evidence: id of the event that decided it, 0 when time alone did */
	int64_t at;     /* second at which it was decided, or -1 */
	int64_t limit;  /* second by which it must happen, or -1 */
};
/* `now` is the second up to which the events are complete; `over` whether nothing more will come. What an end came too early for stays open: a limit that had not
 * passed, a comparison that held but not yet for long enough. */
struct sim_task_result sim_task_judge(const struct sim_scenario *scenario, int task, const struct sim_history *history, int64_t now, bool over);
/* The same for a check that belongs to no task of the scenario. */
struct sim_task_result sim_check_judge(const struct sim_scenario *scenario, const struct sim_task *check, const struct sim_history *history, int64_t now, bool over);

#endif
