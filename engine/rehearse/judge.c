/* judge — an expectation against the present moment of a run. */
#include "rehearse/inside.h"

#include "audience/role.h"
#include "audience/room.h"
#include "base/buffer.h"
#include "base/duration.h"
#include "sim/event.h"

#include <string.h>

/* ---- what has happened ----- */

static const char *const status_words[] = {[SIM_TASK_OPEN] = SAID("that is not settled yet"), [SIM_TASK_MET] = SAID("it is met"), [SIM_TASK_FAILED] = SAID("that has failed"),
                                           [SIM_TASK_UNCHECKED] = SAID("the task has no check")};

static const char *pattern_words(struct run *r, const struct sim_pattern *p)
{
	struct sim_event like = {.kind = p->kind, .a = p->a, .b = p->b};
	struct buffer name = {0};
	sim_event_write_name(r->sc, &like, &name);
	const char *words = SAY(r, SAID("\"%s\""), buffer_text(&name));
	buffer_free(&name);
	return words;
}

/* The event that comes nearest to a pattern: the last that matches, else the last about the same thing. */
static const struct sim_event *nearest_to(const struct run *r, const struct sim_pattern *p)
{
	const struct sim_history *h = session_history(r->s);
	for (size_t i = h->event_count; i-- > 0;)
		if (sim_pattern_matches(p, &h->events[i]))
			return &h->events[i];
	return p->a >= 0 ? rehearse_nearest(r, sim_event_a_is(p->kind), p->a) : NULL;
}

static const char *check_words(struct run *r, const struct sim_task *check)
{
	char time[32];
	duration_format(check->time, time);
	switch ((enum sim_check_kind)check->check) {
	case SIM_CHECK_WITHIN:
		return SAY(r, "%s to happen within %s of %s", pattern_words(r, &check->then), time, check->since.kind ? pattern_words(r, &check->since) : SAID("the opening"));
	case SIM_CHECK_BEFORE: return SAY(r, "%s to happen, and before %s", pattern_words(r, &check->then), pattern_words(r, &check->since));
	case SIM_CHECK_NEVER: return SAY(r, "%s never to happen", pattern_words(r, &check->then));
	case SIM_CHECK_HAPPENS: return SAY(r, "%s to have happened", pattern_words(r, &check->then));
	case SIM_CHECK_HELD: return SAY(r, "the comparison of metric \"%s\" to hold for %s on end", r->sc->metrics[check->metric].id, time);
	default: return "";
	}
}

static void judge_check(struct run *r, const struct script_step *step)
{
	const struct sim_state *st = session_state(r->s);
	const struct sim_history *h = session_history(r->s);
	struct sim_task_result result = sim_check_judge(r->sc, step->check, h, st->clock.now, st->clock.over);
	bool never = step->check->check == SIM_CHECK_NEVER;
	if (never ? result.status != SIM_TASK_FAILED : result.status == SIM_TASK_MET)
		return;
	r->expected = check_words(r, step->check);
	const struct sim_event *nearest = result.event ? &h->events[result.event - 1] : step->check->metric >= 0 ? rehearse_nearest(r, "metric", step->check->metric)
	                                                                                                        : nearest_to(r, &step->check->then);
	if (never)
		r->found = SAY(r, "it has happened");
	else if (nearest && sim_pattern_matches(&step->check->then, nearest))
		r->found = SAY(r, "it happened too late or in another order");
	else
		r->found = step->check->check == SIM_CHECK_HELD ? SAY(r, "it has not held so long") : SAY(r, "it has not happened");
	rehearse_fail(r, step, nearest);
}

static void judge_task(struct run *r, const struct script_step *step)
{
	const struct sim_state *st = session_state(r->s);
	const struct sim_history *h = session_history(r->s);
	struct sim_task_result result = sim_task_judge(r->sc, step->index, h, st->clock.now, st->clock.over);
	if (result.status == (step->negated ? SIM_TASK_FAILED : SIM_TASK_MET))
		return;
	const char *id = r->sc->tasks[step->index].id;
	r->expected = step->negated ? SAY(r, "task \"%s\" to be missed", id) : SAY(r, "task \"%s\" to be met", id);
	r->found = SAY(r, "%s", status_words[result.status]);
	rehearse_fail(r, step, result.event ? &h->events[result.event - 1] : nearest_to(r, &r->sc->tasks[step->index].then));
}

/* ---- who sees what ----- */

static bool role_sees(const struct sim_scenario *sc, const struct audience_role *picture, const char *subject, int index)
{
	if (strcmp(subject, "inject") == 0)
		for (int i = 0; i < picture->inject_count; i++)
			if (picture->injects[i].index == index)
				return true;
	if (strcmp(subject, "decision") == 0)
		for (int i = 0; i < picture->due_count; i++)
			if (!picture->due[i].approval && picture->due[i].index == index)
				return true;
	if (strcmp(subject, "action") == 0) {
		for (int i = 0; i < picture->action_count; i++)
			if (picture->actions[i].index == index)
				return true;
		for (int i = 0; i < picture->due_count; i++) /* asked to approve it */
			if (picture->due[i].approval && sc->approvals[picture->due[i].index].action == index)
				return true;
	}
	if (strcmp(subject, "metric") == 0)
		for (int i = 0; i < picture->metric_count; i++)
			if (picture->metrics[i].index == index)
				return true;
	return false;
}

/* The room's picture has numbers instead of indices: injects are counted in their order, decisions are told by their question. */
static bool room_sees(const struct run *r, const struct audience_room *picture, const char *subject, int index)
{
	if (strcmp(subject, "inject") == 0)
		for (int i = 0; i < picture->inject_count; i++)
			if (picture->injects[i].number == index + 1)
				return true;
	if (strcmp(subject, "metric") == 0)
		for (int i = 0; i < picture->metric_count; i++)
			if (picture->metrics[i].index == index)
				return true;
	const char *prompt = strcmp(subject, "decision") == 0 ? sim_text_in(r->sc, r->sc->decisions[index].prompt, 0, NULL) : NULL;
	for (int i = 0; prompt && i < picture->open_count; i++)
		if (strcmp(picture->open[i].question.text, prompt) == 0)
			return true;
	for (int i = 0; prompt && i < picture->decided_count; i++)
		if (strcmp(picture->decided[i].question.text, prompt) == 0)
			return true;
	return false;
}

static void judge_sees(struct run *r, const struct script_step *step)
{
	struct arena arena = {0};
	bool room = step->role == SCRIPT_ROOM, sees = false;
	const struct audience_source source = {.scenario = r->sc, .machine = session_machine(r->s), .state = session_state(r->s), .history = session_history(r->s)};
	const struct audience_room *all = room ? audience_room_make(&arena, &source, NULL) : NULL;
	const struct audience_role *one = room ? NULL : audience_role_make(&arena, &source, step->role, false);
	if (all || one)
		sees = room ? room_sees(r, all, step->subject, step->index) : role_sees(r->sc, one, step->subject, step->index);
	bool made = all || one;
	arena_free(&arena);
	if (made && sees != step->negated)
		return;
	const char *who = room ? SAID("the room") : SAY(r, SAID("\"%s\""), r->sc->roles[step->role].id), *id = sim_thing_id(r->sc, step->subject, step->index);
	r->expected = step->negated ? SAY(r, "%s not to see %s \"%s\"", who, step->subject, id) : SAY(r, "%s to see %s \"%s\"", who, step->subject, id);
	r->found = !made ? SAY(r, "memory is exhausted") : step->negated ? SAY(r, "it does") : SAY(r, "it does not");
	rehearse_fail(r, step, rehearse_nearest(r, step->subject, step->index));
}

/* ---- how it ended ----- */

static void judge_ending(struct run *r, const struct script_step *step)
{
	const struct sim_ending *ending = &r->sc->endings[step->index];
	if ((sim_ending_state_of(r->sc, session_state(r->s), step->index)->reached != 0) != step->negated)
		return;
	const char *expected = step->negated ? SAY(r, "ending \"%s\" not to be reached", ending->id) : SAY(r, "ending \"%s\" to be reached", ending->id);
	const struct sim_event *nearest = rehearse_nearest(r, "ending", step->index);
	if (step->negated) {
		r->found = SAY(r, "it is");
	} else if (!session_state(r->s)->clock.over && !ending->final) {
		r->found = SAY(r, "endings are judged when the exercise is over; it is not");
	} else if (sim_holds(session_machine(r->s), session_state(r->s), ending->when)) {
		r->found = SAY(r, "it is not");
	} else {
		nearest = rehearse_explain(r, ending->when, true);
		expected = SAY(r, "%s, which needs %s", expected, r->expected);
	}
	r->expected = expected;
	rehearse_fail(r, step, nearest);
}

/* A list of endings with one more. */
static const char *add_ending(struct run *r, const char *list, int32_t ending)
{
	const char *id = r->sc->endings[ending].id;
	return list ? SAY(r, "%s, \"%s\"", list, id) : SAY(r, SAID("\"%s\""), id);
}

static void judge_ended(struct run *r, const struct script_step *step)
{
	const struct sim_state *st = session_state(r->s);
	bool right = st->clock.over;
	uint32_t reached = 0;
	for (uint32_t i = 0; i < step->ending_count; i++)
		right = right && sim_ending_state_of(r->sc, st, step->endings[i])->reached;
	for (uint32_t e = 0; e < r->sc->ending_count; e++)
		reached += sim_ending_state_of(r->sc, st, (int32_t)e)->reached != 0;
	if (right && reached == step->ending_count)
		return;
	const char *wanted = SAID("no ending"), *met = NULL;
	for (uint32_t i = 0; i < step->ending_count; i++)
		wanted = add_ending(r, i ? wanted : NULL, step->endings[i]);
	r->expected = SAY(r, "the exercise to be over with %s", wanted);
	const struct sim_event *nearest = NULL;
	for (uint32_t e = 0; e < r->sc->ending_count && st->clock.over; e++)
		if (sim_ending_state_of(r->sc, st, (int32_t)e)->reached) {
			met = add_ending(r, met, (int32_t)e);
			nearest = rehearse_nearest(r, "ending", (int32_t)e);
		}
	r->found = st->clock.over ? SAY(r, "it is over with %s", met ? met : SAID("no ending")) : SAY(r, "it is not over");
	rehearse_fail(r, step, nearest);
}

void rehearse_judge(struct run *r, const struct script_step *step)
{
	switch (step->kind) {
	case SCRIPT_STEP_HOLDS:
		if (sim_holds(session_machine(r->s), session_state(r->s), step->condition))
			return;
		rehearse_fail(r, step, rehearse_explain(r, step->condition, true));
		return;
	case SCRIPT_STEP_CHECK: judge_check(r, step); return;
	case SCRIPT_STEP_SEES: judge_sees(r, step); return;
	case SCRIPT_STEP_ENDING: judge_ending(r, step); return;
	case SCRIPT_STEP_ENDED: judge_ended(r, step); return;
	case SCRIPT_STEP_TASK: judge_task(r, step); return;
	default: return;
	}
}
