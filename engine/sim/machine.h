/* machine — the scratch memory with which one thread applies commands; private to this room.
 *
 * Nothing here outlives a command except the events that the driver has not collected yet: a state and a fresh machine behave as the same state and a used one. */
#ifndef ENSHU_SIM_MACHINE_H
#define ENSHU_SIM_MACHINE_H

#include "base/hint.h"
#include "sim/condition.h"
#include "sim/schedule.h"

#define MACHINE_QUEUE_MAX 4096  /* reactions waiting within one command */
#define MACHINE_QUEUE_SLOTS (MACHINE_QUEUE_MAX + 1) /* one for the reaction being run */
#define MACHINE_STEPS_MAX 20000 /* effects and reactions within one second of scenario time; beyond that a cascade is cut and said so */
#define MACHINE_EVENTS_MAX (1 << 19) /* of a run, after which every effect is cut and said so: a real exercise has a few thousand, effects without end fill the memory */

struct machine_reaction {
	uint32_t reaction, cause; /* cause: id of the event */
};

struct sim_machine {
	/* What every effect and every second touch lies together at the front. */
	const struct sim_scenario *scenario;
	uint64_t heard; /* kinds of events that somebody keeps or reacts to */
	uint64_t dirty; /* dependency bits that a condition reads, changed since conditions were last looked at */
	uint32_t queue_first, queue_count; /* ring */
	uint32_t steps; /* left of MACHINE_STEPS_MAX */
	bool cut;       /* the cascade of this second was cut, and no step is left */
	bool unsettled; /* a reaction, a condition or a failure may be waiting: the one thing to look at when nothing is */
	bool keep_events, failed;
	struct machine_failure { /* of a condition's handler since the last event: a question cannot emit, so what asked does */
		int32_t handler; /* SIM_NONE: none */
		enum sim_call_result result;
	} failure;
	struct sim_machine *self; /* whoever asks a question has the machine as const, and notes that the question failed */

	struct sim_hooks hooks;
	struct sim_event *events;
	size_t event_count, event_capacity;
	uint32_t depth;                  /* nesting of effect lists */
	const struct sim_event *current; /* the event being reacted to, for handlers; NULL outside reactions */
	uint32_t changed_by[64];         /* the event that last set each bit; holds for bits in `dirty` */
	struct machine_reaction queue[MACHINE_QUEUE_SLOTS];
	struct sim_event queue_events[MACHINE_QUEUE_SLOTS]; /* written only for a reaction that calls a handler, which may ask about the event */
	struct sim_emitted emitted[SIM_EMITTED_MAX];
};

/* What an event says, apart from id and time. */
struct machine_news {
	enum sim_event_kind kind;
	uint32_t cause;
	int32_t a, b, c, before, after;
	sim_place place;
	uint16_t flags;
};

/* Whether an event of this kind about thing `a` matters to anybody. */
static inline bool machine_is_heeded(const struct sim_machine *m, enum sim_event_kind kind, int32_t a)
{
	return m->keep_events || m->scenario->heeded[kind][a];
}
/* Emits an event that is heeded: keeps it, queues the reactions to it, and notes that what conditions read has changed through it. Returns its id. */
uint32_t machine_tell(struct sim_machine *m, struct sim_state *st, const struct machine_news *news);
/* Emits an event about thing `about`, the `a` of the event: machine_emit(m, st, SIM_EVENT_METRIC, metric, .cause = ...). The news are not written down when nobody heeds
 * them: most events of an exploration only use up their number. */
#define machine_emit(m, st, event_kind, about, ...)                                                                                    \
	(UNLIKELY(machine_is_heeded(m, event_kind, about)) ? machine_tell(m, st, &(struct machine_news){.kind = (event_kind), .a = (about), __VA_ARGS__}) \
	                                                   : ++(st)->clock.events)
_Static_assert(SIM_EVENT_KINDS <= 64, "sim_machine.heard has a bit for each kind of event");

/* Notes that what a watched bit of the dependencies stands for has changed through event `by`. */
static inline void machine_mark(struct sim_machine *m, uint32_t bit, uint32_t by)
{
	m->dirty |= UINT64_C(1) << bit;
	m->changed_by[bit] = by;
	m->unsettled = true;
}
/* The same for something that a condition may read and no event tells of: an event does so by itself. */
void machine_wake(struct sim_machine *m, enum sim_source source, int32_t index, uint32_t by);
static inline void machine_note_failure(struct sim_machine *m, int32_t handler, enum sim_call_result result)
{
	m->failure = (struct machine_failure){handler, result};
	m->unsettled = true;
}
/* Emits what m->failure says, if it says anything. */
void machine_tell_failure(struct sim_machine *m, struct sim_state *st);
/* Runs queued reactions and conditions until nothing moves, and tells of conditions that failed. */
void machine_run_waiting(struct sim_machine *m, struct sim_state *st);
static inline void machine_settle(struct sim_machine *m, struct sim_state *st)
{
	if (m->unsettled)
		machine_run_waiting(m, st);
}
/* Forgets the scratch of the previous second. */
static inline void machine_new_second(struct sim_machine *m, const struct sim_state *st)
{
	m->steps = st->clock.events < MACHINE_EVENTS_MAX ? MACHINE_STEPS_MAX : 0;
	m->cut = false;
}
/* Counts one step; false when the cascade must stop here, which machine_cut tells once. */
bool machine_cut(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place);
static inline bool machine_step(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place)
{
	if (m->steps <= 1)
		return machine_cut(m, st, cause, place);
	m->steps--;
	return true;
}
/* Says that an effect was dropped because a bounded store was full. */
void machine_overflow(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place);
/* Schedules, unless the exercise is over by then. */
static inline void machine_schedule(struct sim_machine *m, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause, sim_place place)
{
	if (due > m->scenario->length)
		return;
	if (schedule_is_full(m->scenario, st))
		machine_overflow(m, st, cause, place);
	else
		schedule_add(m->scenario, st, due, class_, item, cause);
}

/* ---- what the topics offer one another (effect.c, inject.c, decision.c, action.c, knowledge.c) ---- */

/* The effects of a list that has some. */
void effect_apply_some(struct sim_machine *m, struct sim_state *st, struct sim_list list, uint32_t cause);
static inline void effect_apply_list(struct sim_machine *m, struct sim_state *st, struct sim_list list, uint32_t cause)
{
	if (list.count)
		effect_apply_some(m, st, list, cause);
}
void effect_apply_pending(struct sim_machine *m, struct sim_state *st, int32_t slot, uint32_t cause);
/* Applies one effect without lists, now or after `delay` seconds. False when it could not be stored. */
bool effect_apply_ruled(struct sim_machine *m, struct sim_state *st, const struct sim_ruled *effect, int64_t delay, uint32_t cause, sim_place place);
uint32_t effect_pending_free(const struct sim_scenario *sc, const struct sim_state *st);

APART void inject_schedule(struct sim_machine *m, struct sim_state *st, int32_t inject, int64_t due, uint32_t cause);
void inject_come_due(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause);
APART void inject_fire(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause, uint16_t flags);
APART void inject_cancel(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause);

void decision_open(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause);
void decision_answer(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause);
APART void decision_reach_limit(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause);
/* Ends an open decision: by its answers, else by its fallback, else without a choice (`drop`: always without). */
APART void decision_close(struct sim_machine *m, struct sim_state *st, int32_t decision, bool drop, uint32_t cause);
APART void decision_carry_out(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause);

APART void action_act(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, bool anyway, uint32_t cause);
APART void action_start(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, uint32_t cause);
APART void action_complete(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause);
APART void action_stop(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause);
APART void approval_answer(struct sim_machine *m, struct sim_state *st, int32_t approval, bool yes, bool lapsed, uint32_t cause);
APART void approval_reach_limit(struct sim_machine *m, struct sim_state *st, int32_t approval, uint32_t cause);

APART void knowledge_learn(struct sim_machine *m, struct sim_state *st, int32_t fact, sim_roles roles, int32_t from, uint32_t cause, sim_place place);
APART void knowledge_share(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause);
APART void authority_grant(struct sim_machine *m, struct sim_state *st, int32_t authority, sim_roles roles, int64_t seconds, uint32_t cause, sim_place place);
APART void authority_end(struct sim_machine *m, struct sim_state *st, int32_t authority, int32_t role, bool expired, uint32_t cause, sim_place place);
APART void module_enter(struct sim_machine *m, struct sim_state *st, int32_t module, uint32_t cause);
/* Ends the exercise: judges every ending. `ending` is reached in any case when it is not SIM_NONE. */
APART void exercise_end(struct sim_machine *m, struct sim_state *st, int32_t ending, uint32_t cause);

/* The part of sim_validate that depends on the kind of command: for one whose second, origin and texts are in order. */
bool command_is_permitted(const struct sim_machine *m, const struct sim_state *st, const struct sim_command *command, struct sim_refusal *why);
/* First gate in `needs` that is not met for `role`, leaving approvals aside unless `approvals`; SIM_NONE when all are met. Index into scenario->needs. */
int32_t gate_first_unmet(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, bool approvals);
bool gate_approval_holds(const struct sim_scenario *sc, const struct sim_state *st, int32_t approval);
/* Whether an approval of a waiting action can be asked now. */
bool gate_can_ask(const struct sim_machine *m, const struct sim_state *st, int32_t approval, int role);

#endif
