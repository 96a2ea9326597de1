/* engine — validate and apply: the one door by which a state changes.
 *
 * sim_validate reads only. sim_apply assumes a valid command, changes the state and emits events; it never fails. Order within one command: its own effects in
 * order; then reactions to the events so far, oldest event first (breadth first); then conditions, in order of declaration; again until nothing moves. */
#ifndef ENSHU_SIM_ENGINE_H
#define ENSHU_SIM_ENGINE_H

#include "sim/state.h"

/* ---- refusals ---------------------------------------------------------------------------------------------------------------------------- */

/* X(name, code): why a command is not allowed. The words in each language live with the interface texts under "refusal.<code>". */
#define SIM_REFUSAL_TABLE(X)                                                                                           \
	X(NONE, "none")                                                                                                \
	X(OVER, "over")                       /* the exercise has ended */                                             \
	X(UNKNOWN, "unknown")                 /* no such thing */                                                      \
	X(NOT_OWNER, "not-owner")             /* this role may not do that; a = subject */                             \
	X(NOT_ALLOWED, "not-allowed")         /* this origin may not do that */                                        \
	X(NOT_OPEN, "not-open")               /* the decision is not open */                                           \
	X(ALREADY, "already")                 /* it has happened already */                                            \
	X(NOT_HELD, "not-held")                                                                                        \
	X(NO_REASON, "no-reason")             /* a reason is needed */                                                 \
	X(NO_TEXT, "no-text")                                                                                          \
	X(TEXT_TOO_LONG, "text-too-long")                                                                              \
	X(TEXT_INVALID, "text-invalid")       /* not valid UTF-8 */                                                    \
	X(PAST, "past")                       /* the time lies in the past; have = now, need = asked */                \
	X(BEYOND_END, "beyond-end")                                                                                    \
	X(OUT_OF_RANGE, "out-of-range")                                                                                \
	X(NOBODY, "nobody")                   /* no receiver */                                                        \
	X(NOT_KNOWN, "not-known")             /* the role does not know fact a */                                      \
	X(NOT_RECEIVED, "not-received")       /* the role has not received inject a */                                 \
	X(KNOWN_ALREADY, "known-already")                                                                              \
	X(CONDITION, "condition")             /* the originator's condition forbids passing fact a on */               \
	X(NEED_FACT, "need-fact")             /* a = fact */                                                           \
	X(NEED_METRIC, "need-metric")         /* a = metric, have, need */                                             \
	X(NEED_CONDITION, "need-condition")   /* a = need */                                                           \
	X(NEED_RESOURCE, "need-resource")     /* a = resource, have, need */                                           \
	X(NEED_AUTHORITY, "need-authority")   /* a = authority */                                                      \
	X(NEED_APPROVAL, "need-approval")     /* a = approval */                                                       \
	X(NOT_ASKED, "not-asked")             /* nobody asked for this approval */                                     \
	X(BUSY, "busy")                       /* the action is under way */                                            \
	X(ONCE_ONLY, "once-only")                                                                                      \
	X(TOO_SOON, "too-soon")               /* have = seconds to wait */                                             \
	X(FULL, "full")                       /* a bounded store is full; need = its capacity */                       \
	X(NOTHING_TO_UNDO, "nothing-to-undo")                                                                          \
	X(PAUSED, "paused")                   /* the clock stands still; resume or jump first */                       \
	X(SAME, "same")                       /* it is so already */                                                   \
	X(WRONG_TIME, "wrong-time")           /* the command is for another second */                                  \
	X(RECORDING, "recording")             /* the recording can no longer be written: nothing is accepted */

enum sim_refusal_code {
#define X(name, code) SIM_REFUSED_##name,
	SIM_REFUSAL_TABLE(X)
#undef X
	SIM_REFUSALS
};
struct sim_refusal {
	enum sim_refusal_code code;
	int32_t a;
	int64_t have, need;
};
const char *sim_refusal_id(int code);

/* ---- handlers: how Lua comes in without being linked -------------------------------------------------------------------------------------- */

#define SIM_EMITTED_MAX 256 /* effects one handler call may emit; more is a budget error */
struct sim_emitted {
	struct sim_effect effect; /* list and other are empty; delay below instead */
	int64_t delay;            /* seconds */
};
struct sim_call {
	const struct sim_scenario *scenario;
	const struct sim_state *state;
	int32_t handler;
	const struct sim_event *event; /* what it reacts to; never NULL */
	struct sim_emitted *emitted;   /* room for SIM_EMITTED_MAX */
	uint32_t count;                /* out */
	sim_place failed_at;           /* out, on failure */
};
enum sim_call_result { SIM_CALL_OK, SIM_CALL_BUDGET, SIM_CALL_ERROR };
struct sim_hooks {
	void *context;
	/* Runs a handler; on anything but OK none of its effects apply. May be NULL when the scenario has no handlers. */
	enum sim_call_result (*call)(void *context, struct sim_call *call);
	/* Truth of a condition handler; an error is false, reported through *result. */
	bool (*test)(void *context, const struct sim_scenario *, const struct sim_state *, int32_t handler, enum sim_call_result *result);
};

/* ---- the machine: scratch memory of one thread -------------------------------------------------------------------------------------------- */

struct sim_machine; /* opaque: scenario, hooks, event sink, work queue */

/* Memory for one thread's use; NULL when exhausted. The scenario must outlive it. hooks may be NULL. */
struct sim_machine *sim_machine_create(const struct sim_scenario *scenario, const struct sim_hooks *hooks);
void sim_machine_destroy(struct sim_machine *machine);
/* Switches events off (exploration) or on (the default). */
void sim_machine_record_events(struct sim_machine *machine, bool on);
/* Events emitted since the last clear, in order; valid until the next apply or clear. */
const struct sim_event *sim_machine_events(const struct sim_machine *machine, size_t *count);
void sim_machine_clear_events(struct sim_machine *machine);
/* True when memory for events ran out: the events since the last clear are incomplete and the command must not be accepted. */
bool sim_machine_failed(const struct sim_machine *machine);

/* True when the command may be applied to this state now; otherwise fills *why (may be NULL). Reads only. */
bool sim_validate(const struct sim_machine *machine, const struct sim_state *state, const struct sim_command *command, struct sim_refusal *why);
/* Applies a command for which sim_validate is true. */
void sim_apply(struct sim_machine *machine, struct sim_state *state, const struct sim_command *command);
/* Emits the opening event and whatever follows at second 0 (injects at 0, conditions true from the start). Once, on a state just opened. */
void sim_begin(struct sim_machine *machine, struct sim_state *state, bool automatic);

/* Truth of a condition; SIM_NONE is true. */
bool sim_holds(const struct sim_machine *machine, const struct sim_state *state, sim_cond condition);

/* One gate of an action or option as a screen shows it. */
enum sim_gate_status { SIM_GATE_MET, SIM_GATE_NOT_MET, SIM_GATE_WAITING, SIM_GATE_NOT_ASKED };
struct sim_gate {
	const struct sim_need *need;
	enum sim_gate_status status;
	int64_t have, want; /* for metrics and resources */
	int64_t since;      /* asked or given at, or -1 */
};
/* Fills up to `capacity` gates of a list of needs for role `role`; returns how many there are. */
size_t sim_gates(const struct sim_machine *machine, const struct sim_state *state, struct sim_list needs, int role, struct sim_gate *gates, size_t capacity);

/* What role `role` could do now, each a valid command (decide, act, approve, refuse, share of facts to every role that lacks them when `sharing`): for bots, explorers
 * and screens. Returns how many there are; writes at most `capacity`. Order is fixed: decisions, approvals, actions, shares, each in order of declaration. */
size_t sim_choices(const struct sim_machine *machine, const struct sim_state *state, int role, bool sharing, struct sim_command *out, size_t capacity);

#endif
