/* See task.h. */
#include "audience/task.h"

#include "audience/origin.h"

_Static_assert((int)AUDIENCE_TASK_UNCHECKED == (int)SIM_TASK_UNCHECKED,
               "audience_task_status and sim_task_status are the same list");

static int proposed_rating(enum sim_task_status status)
{
	return status == SIM_TASK_MET ? 1 : status == SIM_TASK_FAILED ? 4 : 0;
}

/* A variable has no name for people; what set it has one. */
static const struct sim_event *evidence_of(struct resolver *r, const uint32_t *acts, uint32_t event)
{
	const struct sim_event *evidence = resolve_event(r, event);
	if (!evidence || evidence->kind != SIM_EVENT_VARIABLE || !acts || !acts[evidence->id - 1])
		return evidence;
	return resolve_event(r, acts[evidence->id - 1]);
}

int task_list(struct resolver *r, const struct audience_task **tasks)
{
	struct audience_task *items = resolve_array(r, r->sc->task_count, sizeof *items);
	const uint32_t *acts = r->sc->task_count ? origin_acts(r) : NULL;
	int count = 0;
	for (int i = 0; items && i < (int)r->sc->task_count; i++) {
		const struct sim_task *def = &r->sc->tasks[i];
		struct sim_task_result result =
		    sim_task_judge(r->sc, i, r->history, r->st->clock.now, r->st->clock.over);
		const struct sim_event *evidence = evidence_of(r, acts, result.event);
		items[i] = (struct audience_task){
		    .index = i,
		    .id = def->id,
		    .objective = def->objective == SIM_NONE ? "" : r->sc->objectives[def->objective].id,
		    .text = resolve_text(r, def->text),
		    .evaluator = resolve_text(r, def->evaluator),
		    .status = (enum audience_task_status)result.status,
		    .has_evidence = evidence != NULL,
		    .at = result.at,
		    .limit = result.limit,
		    .holds = def->check == SIM_CHECK_HELD,
		    .rating = sim_rating_state_of(r->sc, r->st, i)->rating,
		    .proposed = proposed_rating(result.status)};
		if (evidence) {
			items[i].evidence = line_make(r, evidence);
			items[i].evidence.at = resolve_event(r, result.event)->at; /* when it was done, not when it was begun */
		}
		count = i + 1;
	}
	*tasks = items;
	return count;
}
