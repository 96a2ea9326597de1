/* task — the automatic checks of critical tasks, over the events of a run. */
#include "sim/condition.h"
#include "sim/history.h"

const struct sim_command *sim_history_command(const struct sim_history *h, uint32_t number)
{
	size_t low = 0, high = h->command_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (h->commands[middle].number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < h->command_count && h->commands[low].number == number ? &h->commands[low] : NULL;
}

/* First event that matches and is not earlier than `from`. */
static const struct sim_event *first_match(const struct sim_history *h, const struct sim_pattern *p, int64_t from)
{
	for (size_t i = 0; i < h->event_count; i++)
		if (h->events[i].at >= from && sim_pattern_matches(p, &h->events[i]))
			return &h->events[i];
	return NULL;
}

static struct sim_task_result decided(enum sim_task_status status, const struct sim_event *e, int64_t at, int64_t limit)
{
	return (struct sim_task_result){.status = status, .event = e ? e->id : 0, .at = at, .limit = limit};
}

static struct sim_task_result judge_within(const struct sim_task *t, const struct sim_history *h, int64_t now)
{
	int64_t begin = 0;
	if (t->since.kind) {
		const struct sim_event *since = first_match(h, &t->since, 0);
		if (!since)
			return decided(SIM_TASK_OPEN, NULL, -1, -1);
		begin = since->at;
	}
	int64_t limit = begin + t->time;
	const struct sim_event *then = first_match(h, &t->then, begin);
	if (then && then->at <= limit)
		return decided(SIM_TASK_MET, then, then->at, limit);
	if (now > limit)
		return decided(SIM_TASK_FAILED, then, limit, limit);
	return decided(SIM_TASK_OPEN, NULL, -1, limit); /* also when the exercise ended before: nobody can tell */
}

static struct sim_task_result judge_before(const struct sim_task *t, const struct sim_history *h, int64_t now, bool over)
{
	const struct sim_event *then = first_match(h, &t->then, 0), *since = first_match(h, &t->since, 0);
	if (then && (!since || then->id < since->id))
		return decided(SIM_TASK_MET, then, then->at, since ? since->at : -1);
	if (since)
		return decided(SIM_TASK_FAILED, since, since->at, since->at);
	return over ? decided(SIM_TASK_FAILED, NULL, now, -1) : decided(SIM_TASK_OPEN, NULL, -1, -1);
}

static struct sim_task_result judge_held(const struct sim_scenario *sc, const struct sim_task *t, const struct sim_history *h, int64_t now, bool over)
{
	bool holds = condition_compare(sc->metrics[t->metric].start, t->compare, t->value);
	int64_t since = 0;
	uint32_t evidence = 0;
	for (size_t i = 0; i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		if (e->kind != SIM_EVENT_METRIC || e->a != t->metric)
			continue;
		if (holds && e->at - since >= t->time)
			break;
		bool now_holds = condition_compare(e->after, t->compare, t->value);
		if (now_holds && !holds) {
			since = e->at;
			evidence = e->id;
		}
		holds = now_holds;
	}
	if (holds && now - since >= t->time)
		return (struct sim_task_result){.status = SIM_TASK_MET, .event = evidence, .at = since + t->time, .limit = -1};
	if (holds)
		return decided(SIM_TASK_OPEN, NULL, -1, -1); /* it might have gone on to hold: an exercise that ended before has not shown it */
	return over ? decided(SIM_TASK_FAILED, NULL, now, -1) : decided(SIM_TASK_OPEN, NULL, -1, -1);
}

struct sim_task_result sim_task_judge(const struct sim_scenario *sc, int task, const struct sim_history *h, int64_t now, bool over)
{
	return sim_check_judge(sc, &sc->tasks[task], h, now, over);
}

struct sim_task_result sim_check_judge(const struct sim_scenario *sc, const struct sim_task *t, const struct sim_history *h, int64_t now, bool over)
{
	const struct sim_event *then;
	switch ((enum sim_check_kind)t->check) {
	case SIM_CHECK_WITHIN: return judge_within(t, h, now);
	case SIM_CHECK_BEFORE: return judge_before(t, h, now, over);
	case SIM_CHECK_HELD: return judge_held(sc, t, h, now, over);
	case SIM_CHECK_NEVER:
		then = first_match(h, &t->then, 0);
		if (then)
			return decided(SIM_TASK_FAILED, then, then->at, -1);
		return over ? decided(SIM_TASK_MET, NULL, now, -1) : decided(SIM_TASK_OPEN, NULL, -1, -1);
	case SIM_CHECK_HAPPENS:
		then = first_match(h, &t->then, 0);
		if (then)
			return decided(SIM_TASK_MET, then, then->at, -1);
		return over ? decided(SIM_TASK_FAILED, NULL, now, -1) : decided(SIM_TASK_OPEN, NULL, -1, -1);
	default: return decided(SIM_TASK_UNCHECKED, NULL, -1, -1);
	}
}
