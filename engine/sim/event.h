/* event — what happened, with its cause. Events are derived: they come out of applying commands and never go in.
 *
 * Following `cause` from any event ends at an input (SIM_EVENT_INPUT) or at the opening (event 1); both have cause 0. */
#ifndef ENSHU_SIM_EVENT_H
#define ENSHU_SIM_EVENT_H

#include "sim/scenario.h"

struct buffer;

/* X(name, id as in patterns and exports, what a is, what b is): one table for the enum, the names and the docs. */
#define SIM_EVENT_TABLE(X)                                                                                             \
	X(NONE, "none", "", "")                                                                                        \
	X(OPENING, "opening", "", "")                                                                                  \
	X(INPUT, "input", "command", "")              /* a command was applied; a = enum sim_command_kind, b = its subject, c = number of the command */ \
	X(INJECT_DUE, "due", "inject", "")            /* its time has come; waits for the facilitator */               \
	X(INJECT_FIRED, "fired", "inject", "")                                                                         \
	X(INJECT_HELD, "held", "inject", "")                                                                           \
	X(INJECT_RELEASED, "released", "inject", "")                                                                   \
	X(INJECT_SKIPPED, "skipped", "inject", "")                                                                     \
	X(INJECT_EDITED, "edited", "inject", "")                                                                       \
	X(INJECT_ADDED, "added", "inject", "")        /* ad hoc */                                                     \
	X(INJECT_CANCELLED, "cancelled", "inject", "")                                                                 \
	X(DECISION_OPENED, "opened", "decision", "")                                                                   \
	X(DECISION_ANSWERED, "answered", "decision", "option") /* c = role */                                          \
	X(DECISION_DECIDED, "decided", "decision", "option")   /* flags: SIM_BY_DEFAULT */                             \
	X(DECISION_DONE, "carried-out", "decision", "option")  /* an option that takes time has taken effect */        \
	X(DECISION_LATE, "late", "decision", "")                                                                       \
	X(DECISION_CLOSED, "closed", "decision", "")                                                                   \
	X(DECISION_EXTENDED, "extended", "decision", "")                                                               \
	X(ACTION_ASKED, "asked", "action", "role")    /* begun, waits for approvals */                                 \
	X(ACTION_STARTED, "started", "action", "role")                                                                 \
	X(ACTION_DONE, "done", "action", "role")                                                                       \
	X(ACTION_STOPPED, "stopped", "action", "role")/* abandoned, or an approval was refused */                      \
	X(ULTRA_VIRES, "ultra-vires", "action", "role") /* c = the first gate that was not met (index of need) */      \
	X(APPROVAL_ASKED, "approval-asked", "approval", "role")                                                        \
	X(APPROVAL_GIVEN, "approved", "approval", "role")                                                              \
	X(APPROVAL_REFUSED, "refused", "approval", "role")                                                             \
	X(APPROVAL_LAPSED, "lapsed", "approval", "role")                                                               \
	X(METRIC, "metric", "metric", "")             /* before, after; c = amount asked for */                        \
	X(VARIABLE, "variable", "variable", "")       /* before, after */                                              \
	X(RESOURCE, "resource", "resource", "")       /* before, after */                                              \
	X(LEARNED, "learned", "fact", "role")         /* c = the role it came from, or SIM_NONE */                     \
	X(SHARED, "shared", "fact", "role")           /* c = the role that passed it on; b = receiver */               \
	X(FORWARDED, "forwarded", "inject", "role")   /* an inject passed on: c = from, b = to */                      \
	X(LEAKED, "leaked", "fact", "role")           /* passed on against its originator's condition; c = from */     \
	X(GRANTED, "granted", "authority", "role")                                                                     \
	X(REVOKED, "revoked", "authority", "role")                                                                     \
	X(EXPIRED, "expired", "authority", "role")                                                                     \
	X(MODULE, "module", "module", "")                                                                              \
	X(PROPOSED, "proposed", "proposal", "role")                                                                    \
	X(RULED, "ruled", "proposal", "verdict")                                                                       \
	X(NOTED, "noted", "", "role")                                                                                  \
	X(RATED, "rated", "task", "rating")                                                                            \
	X(CHANCE, "chance", "stream", "hit")          /* before = drawn 0-99, after = threshold; b = 1 when it happened */ \
	X(RULE, "rule", "rule", "")                   /* an `every` took effect */                                     \
	X(REACTION, "reaction", "reaction", "")       /* an `on` took effect */                                        \
	X(WATCH, "condition", "watch", "")            /* a condition became true */                                    \
	X(HANDLER_FAILED, "handler-failed", "handler", "") /* c = 1 budget, 2 error; none of its effects applied */    \
	X(OVERFLOW, "overflow", "", "")               /* an effect was dropped because a bounded store was full */     \
	X(PACE, "pace", "", "")                       /* paused, running, speed or pace mode changed */                \
	X(SEAT, "seat", "role", "")                   /* who plays a role changed */                                   \
	X(ENDING, "ending", "ending", "")                                                                              \
	X(OVER, "over", "", "")

enum sim_event_kind {
#define X(name, id, a, b) SIM_EVENT_##name,
	SIM_EVENT_TABLE(X)
#undef X
	SIM_EVENT_KINDS
};

enum { SIM_BY_DEFAULT = 1, SIM_BY_FACILITATOR = 2, SIM_ON_TIME = 4 };

struct sim_event {
	uint32_t id;    /* 1, 2, ... in order */
	uint32_t cause; /* id of the event that brought this about; 0 for the opening and for inputs */
	int64_t at;     /* scenario second */
	uint16_t kind, flags;
	int32_t a, b, c;
	int32_t before, after;
	sim_place place; /* the scenario line that did it, 0 when a person did */
};

/* "fired" and so on; never NULL. */
const char *sim_event_id(int kind);
/* Kind with this id, or SIM_EVENT_NONE. */
int sim_find_event(const char *id);
/* What a and b of this kind index: "inject", "decision", "option", "" ... */
const char *sim_event_a_is(int kind);
const char *sim_event_b_is(int kind);
/* Id of the thing that a or b of an event indexes, by what sim_event_a_is or sim_event_b_is call it; of an approval its action. "" when it has none (options too:
 * they are told apart within their decision). */
const char *sim_thing_id(const struct sim_scenario *scenario, const char *what, int32_t index);
/* The event in the notation of patterns: "decided:isolate.cut". */
void sim_event_write_name(const struct sim_scenario *scenario, const struct sim_event *event, struct buffer *out);
bool sim_pattern_matches(const struct sim_pattern *pattern, const struct sim_event *event);

#endif
