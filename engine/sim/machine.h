/* machine — the scratch memory with which one thread applies commands; private to this room.
 *
 * Nothing here outlives a command except the events that the driver has not collected yet: a state and a fresh machine behave as the same state and a used one. */
#ifndef ENSHU_SIM_MACHINE_H
#define ENSHU_SIM_MACHINE_H

#include "sim/engine.h"

#define MACHINE_QUEUE_MAX 4096  /* reactions waiting within one command */
#define MACHINE_STEPS_MAX 20000 /* effects and reactions within one second of scenario time; beyond that a cascade is cut and said so */

struct machine_reaction {
	uint32_t reaction;
	struct sim_event event;
};

struct sim_machine {
	const struct sim_scenario *scenario;
	struct sim_hooks hooks;

	struct sim_event *events;
	size_t event_count, event_capacity;
	bool keep_events, failed;

	uint64_t dirty;           /* dependency bits changed since conditions were last looked at */
	uint32_t changed_by[64];  /* the event that last set each bit; holds for bits in `dirty` */
	uint32_t steps;           /* used of MACHINE_STEPS_MAX */
	bool cut;                 /* the cascade of this second was cut */
	uint32_t depth;           /* nesting of effect lists */
	struct sim_event current; /* the event being reacted to, for handlers */
	struct machine_failure { /* of a condition's handler since the last event: a question cannot emit, so what asked does */
		int32_t handler; /* SIM_NONE: none */
		enum sim_call_result result;
	} failure, *failed_test; /* the second is the address of the first: whoever asks has the machine as const */

	uint32_t queue_first, queue_count; /* ring */
	struct machine_reaction queue[MACHINE_QUEUE_MAX];
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

/* Keeps the event and queues the reactions to it. */
void machine_tell(struct sim_machine *m, struct sim_state *st, const struct machine_news *news, uint32_t id);

/* Emits an event; returns its id. When nobody keeps events and nothing reacts to this kind, only the number is used up: most events of an exploration. The news come by
 * address: copied, they would be read in wider pieces than they were just written, which stalls the processor. */
static inline uint32_t machine_emit(struct sim_machine *m, struct sim_state *st, const struct machine_news *news)
{
	uint32_t id = ++st->clock.events;
	if (m->keep_events || m->scenario->reaction_index[news->kind])
		machine_tell(m, st, news, id);
	return id;
}
/* Notes that something a condition may read has changed through event `by`. */
void machine_touch(struct sim_machine *m, enum sim_source source, int32_t index, uint32_t by);
/* Emits what m->failure says, if it says anything. */
void machine_tell_failure(struct sim_machine *m, struct sim_state *st);
/* Runs queued reactions and conditions until nothing moves, and tells of conditions that failed. */
void machine_settle(struct sim_machine *m, struct sim_state *st);
/* Forgets the scratch of the previous second. */
void machine_new_second(struct sim_machine *m);
/* Counts one step; false when the cascade must stop here. */
bool machine_step(struct sim_machine *m, struct sim_state *st, uint32_t cause, sim_place place);
/* Schedules, or emits OVERFLOW when there is no room. */
void machine_schedule(struct sim_machine *m, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause, sim_place place);

/* ---- what the topics offer one another (effect.c, inject.c, decision.c, action.c, knowledge.c) ---- */

void effect_apply_list(struct sim_machine *m, struct sim_state *st, struct sim_list list, uint32_t cause);
void effect_apply_pending(struct sim_machine *m, struct sim_state *st, int32_t slot, uint32_t cause);
/* Applies one effect without lists, now or after `delay` seconds. False when it could not be stored. */
bool effect_apply_ruled(struct sim_machine *m, struct sim_state *st, const struct sim_ruled *effect, int64_t delay, uint32_t cause, sim_place place);
uint32_t effect_pending_free(const struct sim_scenario *sc, const struct sim_state *st);

void inject_schedule(struct sim_machine *m, struct sim_state *st, int32_t inject, int64_t due, uint32_t cause);
void inject_come_due(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause);
void inject_fire(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause, uint16_t flags);
void inject_cancel(struct sim_machine *m, struct sim_state *st, int32_t inject, uint32_t cause);

void decision_open(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause);
void decision_answer(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause);
void decision_reach_limit(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause);
/* Ends an open decision: by its answers, else by its fallback, else without a choice (`drop`: always without). */
void decision_close(struct sim_machine *m, struct sim_state *st, int32_t decision, bool drop, uint32_t cause);
void decision_carry_out(struct sim_machine *m, struct sim_state *st, int32_t decision, uint32_t cause);

void action_act(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, bool anyway, uint32_t cause);
void action_start(struct sim_machine *m, struct sim_state *st, int32_t action, int32_t role, uint32_t cause);
void action_complete(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause);
void action_stop(struct sim_machine *m, struct sim_state *st, int32_t action, uint32_t cause);
void approval_answer(struct sim_machine *m, struct sim_state *st, int32_t approval, bool yes, bool lapsed, uint32_t cause);
void approval_reach_limit(struct sim_machine *m, struct sim_state *st, int32_t approval, uint32_t cause);

void knowledge_learn(struct sim_machine *m, struct sim_state *st, int32_t fact, sim_roles roles, int32_t from, uint32_t cause, sim_place place);
void knowledge_share(struct sim_machine *m, struct sim_state *st, const struct sim_command *cmd, uint32_t cause);
void authority_grant(struct sim_machine *m, struct sim_state *st, int32_t authority, sim_roles roles, int64_t seconds, uint32_t cause, sim_place place);
void authority_end(struct sim_machine *m, struct sim_state *st, int32_t authority, int32_t role, bool expired, uint32_t cause, sim_place place);
void module_enter(struct sim_machine *m, struct sim_state *st, int32_t module, uint32_t cause);
/* Ends the exercise: judges every ending. `ending` is reached in any case when it is not SIM_NONE. */
void exercise_end(struct sim_machine *m, struct sim_state *st, int32_t ending, uint32_t cause);

/* First gate in `needs` that is not met for `role`, leaving approvals aside unless `approvals`; SIM_NONE when all are met. Index into scenario->needs. */
int32_t gate_first_unmet(const struct sim_machine *m, const struct sim_state *st, struct sim_list needs, int role, bool approvals);
bool gate_approval_holds(const struct sim_scenario *sc, const struct sim_state *st, int32_t approval);
/* Whether an approval of a waiting action can be asked now. */
bool gate_can_ask(const struct sim_machine *m, const struct sim_state *st, int32_t approval, int role);

#endif
