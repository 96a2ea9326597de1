/* rehearse — one run of a test: who plays, moment by moment, then the proof that its recording replays to the same end. See rehearse.h. */
#include "rehearse/inside.h"

#include "base/buffer.h"
#include "base/duration.h"
#include "base/hash.h"
#include "session/refusal.h"
#include "sim/command_json.h"
#include "sim/event.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- telling ----- */

const struct sim_event *rehearse_nearest(const struct run *r, const char *subject, int32_t index)
{
	const struct sim_history *h = session_history(r->s);
	for (size_t i = h->event_count; i-- > 0;) {
		const struct sim_event *e = &h->events[i];
		if (e->a == index && e->kind != SIM_EVENT_INPUT && strcmp(sim_event_a_is(e->kind), subject) == 0)
			return e;
	}
	return NULL;
}

/* What a change goes back to that an author would name: an inject, a choice, an act. */
static const struct sim_event *root_of(const struct sim_history *h, const struct sim_event *e)
{
	for (uint32_t id = e->cause; id; id = h->events[id - 1].cause)
		switch (h->events[id - 1].kind) {
		case SIM_EVENT_INJECT_FIRED:
		case SIM_EVENT_DECISION_DECIDED:
		case SIM_EVENT_DECISION_DONE:
		case SIM_EVENT_DECISION_LATE:
		case SIM_EVENT_ACTION_STARTED:
		case SIM_EVENT_ACTION_DONE:
		case SIM_EVENT_ULTRA_VIRES:
		case SIM_EVENT_RULED: return &h->events[id - 1];
		default: break;
		}
	return NULL;
}

/* "metric:trust 60 -> 45" */
static const char *name_of(const struct run *r, const struct sim_event *e)
{
	struct buffer out = {0};
	sim_event_write_name(r->sc, e, &out);
	const struct sim_variable *named = e->kind == SIM_EVENT_VARIABLE && r->sc->variables[e->a].values ? &r->sc->variables[e->a] : NULL;
	if (named)
		buffer_append_format(&out, " %s -> %s", named->values[e->before], named->values[e->after]);
	else if (e->kind == SIM_EVENT_METRIC || e->kind == SIM_EVENT_VARIABLE || e->kind == SIM_EVENT_RESOURCE)
		buffer_append_format(&out, " %d -> %d", (int)e->before, (int)e->after);
	const char *name = out.failed ? NULL : arena_copy_text(r->arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return name ? name : "";
}

static const char *say_nearest(struct run *r, const struct sim_event *e)
{
	const struct sim_event *root = root_of(session_history(r->s), e);
	char at[32], then[32];
	duration_format(e->at, at);
	const char *place = "";
	if (e->place && SIM_PLACE_FILE(e->place) < r->sc->file_count)
		place = arena_format(r->arena, " (%s:%u)", r->sc->files[SIM_PLACE_FILE(e->place)].path, SIM_PLACE_LINE(e->place));
	if (!root)
		return SAY(r, "%s at %s%s", name_of(r, e), at, place ? place : "");
	duration_format(root->at, then);
	return SAY(r, "%s at %s%s, because of %s at %s", name_of(r, e), at, place ? place : "", name_of(r, root), then);
}

void rehearse_fail(struct run *r, const struct script_step *step, const struct sim_event *nearest)
{
	struct rehearsal_failure failure = {.spot = step ? &step->spot : &r->test->spot, .at = session_state(r->s)->clock.now, .nearest = ""};
	failure.expected = r->expected ? r->expected : "";
	failure.expected_said = saying_of(&r->sayings, r->expected);
	failure.found = r->found ? r->found : "";
	failure.found_said = saying_of(&r->sayings, r->found);
	r->expected = r->found = NULL;
	if (nearest) {
		struct buffer event = {0};
		failure.nearest = say_nearest(r, nearest);
		failure.nearest_said = saying_of(&r->sayings, failure.nearest);
		sim_event_write(r->sc, nearest, &event);
		failure.event = event.failed ? NULL : arena_copy_text(r->arena, buffer_text(&event), event.length);
		buffer_free(&event);
	}
	if (r->failure_count < FAILURES_MAX)
		r->failures[r->failure_count++] = failure;
}

/* ---- who plays ----- */

static void seat(struct run *r, const struct sim_command *command)
{
	struct session_answer answer;
	session_add(r->s, command, &answer); /* refused only when it is so already */
}

static bool seat_everybody(struct run *r)
{
	struct session_answer answer;
	sim_roles told = 0;
	session_begin(r->s);
	for (uint32_t i = 0; i < r->test->seat_count; i++) {
		told |= 1u << r->test->seats[i].role;
		seat(r, &r->test->seats[i]);
	}
	for (int role = 0; role < (int)r->sc->role_count && r->test->bots != SIM_NONE; role++) {
		if ((told | r->test->acting) >> role & 1 || r->sc->roles[role].bot != SIM_NONE)
			continue;
		struct sim_command command = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		command.role = (int16_t)role;
		command.value = SIM_SEAT_BOT;
		command.option = r->test->bots;
		seat(r, &command);
	}
	return session_commit(r->s, &answer);
}

/* ---- time ----- */

static int64_t now(const struct run *r)
{
	return session_state(r->s)->clock.now;
}

static bool is_over(const struct run *r)
{
	return session_state(r->s)->clock.over;
}

static void cannot_go_on(struct run *r, const struct script_step *step, const struct session_answer *answer)
{
	r->expected = SAY(r, "time to pass");
	r->found = SAY(r, "it cannot: %s", session_say_refusal(&r->sayings, r->sc, &answer->refusal, r->language));
	rehearse_fail(r, step, NULL);
	r->stuck = true;
}

/* Lets time pass; false, told, when it cannot. */
static bool pass(struct run *r, const struct script_step *step, int64_t until)
{
	struct session_answer answer = {0};
	while (!is_over(r) && now(r) < until) {
		int64_t before = now(r);
		if (!session_pass(r->s, until, false, &answer) || (now(r) == before && !is_over(r))) {
			cannot_go_on(r, step, &answer);
			return false;
		}
	}
	return true;
}

static void reach(struct run *r, const struct script_step *step, int64_t until)
{
	char wanted[32], have[32];
	duration_format(until, wanted);
	if (until >= now(r) && !pass(r, step, until))
		return;
	if (now(r) == until)
		return;
	duration_format(now(r), have);
	r->expected = SAY(r, "the exercise to reach %s", wanted);
	r->found = now(r) > until ? SAY(r, "it is %s already", have) : SAY(r, "it was over at %s", have);
	r->stuck = now(r) < until;
	rehearse_fail(r, step, now(r) < until ? &session_history(r->s)->events[session_history(r->s)->event_count - 1] : NULL);
}

static void go_to_event(struct run *r, const struct script_step *step)
{
	const struct sim_history *h = session_history(r->s);
	const struct sim_event *found = NULL;
	struct session_answer answer = {0};
	for (size_t i = 0;;) {
		for (h = session_history(r->s); i < h->event_count && !found; i++)
			if (sim_pattern_matches(&step->pattern, &h->events[i]))
				found = &h->events[i];
		int64_t before = now(r);
		if (found || is_over(r))
			break;
		if (!session_pass(r->s, session_next_stop(r->s, r->sc->length), false, &answer) || (now(r) == before && !is_over(r))) {
			cannot_go_on(r, step, &answer);
			return;
		}
	}
	if (!found) {
		r->expected = SAY(r, "\"%s\" to happen", step->words);
		r->found = SAY(r, "it never did");
		r->stuck = true;
		rehearse_fail(r, step, step->pattern.a >= 0 ? rehearse_nearest(r, sim_event_a_is(step->pattern.kind), step->pattern.a) : NULL);
		return;
	}
	reach(r, step, found->at + step->time);
}

/* ---- acts ----- */

static const struct sim_event *last_event(const struct run *r)
{
	const struct sim_history *h = session_history(r->s);
	return h->event_count ? &h->events[h->event_count - 1] : NULL;
}

static void act(struct run *r, const struct script_step *step)
{
	struct session_answer answer = {0};
	if (!step->command || session_carry_out(r->s, step->command, false, &answer))
		return;
	r->expected = SAY(r, "the act to be accepted");
	r->found = SAY(r, "it is refused (%s): %s", sim_refusal_id(answer.refusal.code), session_say_refusal(&r->sayings, r->sc, &answer.refusal, r->language));
	const char *reason = "";
	if (session_is_stopped(r->s, &reason)) {
		r->found = SAY(r, "%s. %s", r->found, reason);
		r->stuck = true;
	}
	rehearse_fail(r, step, NULL);
}

/* Id of what a refusal is about. */
static const char *refused_thing(const struct run *r, int code, int32_t a)
{
	if (a < 0)
		return "";
	switch ((enum sim_refusal_code)code) {
	case SIM_REFUSED_NEED_FACT:
	case SIM_REFUSED_NOT_KNOWN:
	case SIM_REFUSED_CONDITION: return r->sc->facts[a].id;
	case SIM_REFUSED_NEED_METRIC: return r->sc->metrics[a].id;
	case SIM_REFUSED_NEED_RESOURCE: return r->sc->resources[a].id;
	case SIM_REFUSED_NEED_AUTHORITY: return r->sc->authorities[a].id;
	case SIM_REFUSED_NEED_APPROVAL: return r->sc->roles[r->sc->approvals[a].by].id;
	case SIM_REFUSED_NOT_RECEIVED: return sim_inject_id(r->sc, a);
	default: return "";
	}
}

static void act_refused(struct run *r, const struct script_step *step)
{
	struct session_answer answer = {0};
	if (!step->command)
		return;
	bool recorded = session_carry_out(r->s, step->command, false, &answer);
	int32_t about = answer.refusal.a;
	if (!recorded && answer.refusal.code == SIM_REFUSED_NEED_APPROVAL && step->index != SIM_NONE)
		about = r->sc->approvals[about].by; /* a test names the role whose approval is missing */
	if (!recorded && (int)answer.refusal.code == step->code && (step->index == SIM_NONE || about == step->index))
		return;
	const char *wanted = step->index == SIM_NONE ? "" : step->code == SIM_REFUSED_NEED_APPROVAL ? r->sc->roles[step->index].id
	                                                                                            : refused_thing(r, step->code, step->index);
	r->expected = SAY(r, "the act to be refused for \"%s%s%s\"", sim_refusal_id(step->code), *wanted ? ":" : "", wanted);
	const char *thing = recorded ? "" : refused_thing(r, answer.refusal.code, answer.refusal.a);
	r->found = recorded ? SAY(r, "it is accepted")
	                    : SAY(r, "it is refused for \"%s%s%s\": %s", sim_refusal_id(answer.refusal.code), *thing ? ":" : "", thing,
	                          session_say_refusal(&r->sayings, r->sc, &answer.refusal, r->language));
	rehearse_fail(r, step, recorded ? last_event(r) : NULL);
}

static void take_step(struct run *r, const struct script_step *step)
{
	switch (step->kind) {
	case SCRIPT_STEP_TIME: reach(r, step, step->relative ? now(r) + step->time : step->time); return;
	case SCRIPT_STEP_EVENT: go_to_event(r, step); return;
	case SCRIPT_STEP_END: pass(r, step, r->sc->length); return;
	case SCRIPT_STEP_DO: act(r, step); return;
	case SCRIPT_STEP_REFUSED: act_refused(r, step); return;
	default: rehearse_judge(r, step); return;
	}
}

/* ---- the proof, and what the run went through ----- */

/* Opens the recording of a closed session, which executes all of it again, and compares the end. */
static bool prove(struct run *r, const struct rehearsal_options *told, size_t events, struct rehearsal *out, struct session_error *error)
{
	const struct session_options options = {.program = told->program};
	r->s = session_open(told->path, false, true, &options, error);
	if (!r->s)
		return false;
	const char *differs = session_divergence(r->s);
	if (*differs || session_digest(r->s) != out->digest || session_entry_count(r->s) != out->commands || session_history(r->s)->event_count != events) {
		r->expected = SAY(r, "the recording of the run to replay to the same state");
		r->found = *differs ? SAY(r, "%s", differs) : SAY(r, "it ends in another state");
		rehearse_fail(r, NULL, NULL);
	}
	session_close(r->s);
	return true;
}

static bool note_coverage(const struct run *r, struct arena *arena, struct rehearsal *out)
{
	const struct sim_state *st = session_state(r->s);
	const struct sim_history *h = session_history(r->s);
	uint8_t *endings = arena_allocate(arena, r->sc->ending_count + 1), *options = arena_allocate(arena, r->sc->option_count + 1),
	        *actions = arena_allocate(arena, r->sc->action_count + 1);
	if (!endings || !options || !actions)
		return false;
	for (uint32_t e = 0; e < r->sc->ending_count; e++)
		endings[e] = sim_ending_state_of(r->sc, st, (int32_t)e)->reached != 0;
	for (size_t i = 0; i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		if (e->kind == SIM_EVENT_DECISION_DECIDED && e->b >= 0)
			options[r->sc->decisions[e->a].options.first + (uint32_t)e->b] = 1;
		else if (e->kind == SIM_EVENT_ACTION_DONE)
			actions[e->a] = 1;
	}
	out->endings = endings;
	out->options = options;
	out->actions = actions;
	return true;
}

enum rehearsal_result rehearse(struct script *script, const struct script_test *test, uint64_t seed, const struct rehearsal_options *told, struct arena *arena,
                               struct rehearsal *out, struct session_error *error)
{
	const struct session_options options = {.seed = seed, .automatic = test->automatic, .record_path = told->path, .program = told->program, .lent = true};
	struct run r = {.test = test, .sc = script_scenario(script), .arena = arena, .language = told->language, .sayings = {.arena = arena}};
	*out = (struct rehearsal){.seed = seed};
	*error = (struct session_error){.fault = SESSION_NO_MEMORY, .message = "Memory is exhausted.", .entry = -1};
	r.failures = arena_allocate(arena, FAILURES_MAX * sizeof *r.failures);
	r.s = r.failures ? session_start(script, &options, error) : NULL;
	if (!r.s)
		return error->fault == SESSION_NO_MEMORY ? REHEARSAL_NO_MEMORY : REHEARSAL_NO_RECORD;
	bool written = seat_everybody(&r);
	uint32_t step = 0;
	for (; step < test->step_count && !r.stuck && written; step++)
		take_step(&r, &test->steps[step]);
	const char *reason;
	bool stopped = session_is_stopped(r.s, &reason);
	if (stopped) {
		r.expected = SAY(&r, "the run to go on");
		r.found = SAY(&r, "%s", reason);
		rehearse_fail(&r, NULL, NULL);
	}
	out->not_reached = test->step_count - step;
	out->at = now(&r);
	out->over = is_over(&r);
	out->commands = session_entry_count(r.s);
	out->digest = session_digest(r.s);
	bool covered = note_coverage(&r, arena, out);
	size_t events = session_history(r.s)->event_count;
	session_close(r.s);
	bool proved = stopped || prove(&r, told, events, out, error);
	out->failures = r.failures;
	out->failure_count = r.failure_count;
	return !covered ? REHEARSAL_NO_MEMORY : proved ? REHEARSED : REHEARSAL_NO_RECORD;
}

bool rehearsal_passed(const struct script_test *test, const struct rehearsal *runs, uint32_t count)
{
	uint32_t good = 0;
	for (uint32_t i = 0; i < count; i++)
		good += runs[i].failure_count == 0;
	bool holds = test->holds == SCRIPT_ALWAYS ? good == count : test->holds == SCRIPT_MOSTLY ? good * 2 > count : good > 0;
	return holds != (test->fails != NULL);
}
