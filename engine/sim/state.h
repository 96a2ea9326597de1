/* state — everything that can change, in one flat block without pointers: copying layout-sized bytes is a snapshot, a seek, an undo, a branch.
 *
 * The block is this header followed by one array for each enum sim_part, at the offsets of the scenario's layout; sizes follow the scenario, so a small
 * scenario has a small state. The schedule is the last part and only its used part counts, which `size` says. */
#ifndef ENSHU_SIM_STATE_H
#define ENSHU_SIM_STATE_H

#include "sim/command.h"
#include "sim/event.h"

enum sim_inject_status { SIM_INJECT_PENDING, SIM_INJECT_DUE, SIM_INJECT_FIRED, SIM_INJECT_SKIPPED, SIM_INJECT_CANCELLED, SIM_INJECT_UNUSED };
enum sim_decision_status { SIM_DECISION_CLOSED, SIM_DECISION_OPEN, SIM_DECISION_LATE, SIM_DECISION_DECIDED, SIM_DECISION_DROPPED };
enum sim_action_status { SIM_ACTION_IDLE, SIM_ACTION_WAITING, SIM_ACTION_RUNNING };
enum sim_approval_status { SIM_APPROVAL_NONE, SIM_APPROVAL_ASKED, SIM_APPROVAL_GIVEN, SIM_APPROVAL_REFUSED, SIM_APPROVAL_LAPSED };
enum sim_proposal_status { SIM_PROPOSAL_OPEN, SIM_PROPOSAL_ACCEPTED, SIM_PROPOSAL_DECLINED, SIM_PROPOSAL_ASKED_BACK };
enum sim_class { /* order of items due at the same second */
	SIM_CLASS_ACTION,    /* what was begun earlier is finished first */
	SIM_CLASS_EFFECT,    /* then delayed effects */
	SIM_CLASS_EXPIRY,    /* authorities, approvals */
	SIM_CLASS_RULE,      /* `every` */
	SIM_CLASS_INJECT,    /* then news comes */
	SIM_CLASS_DECISION,  /* decisions open */
	SIM_CLASS_LIMIT,     /* limits pass last: an answer at the limit is in time */
	SIM_CLASS_WAKE,      /* conditions on time are looked at */
	SIM_CLASS_MODULE,
	SIM_CLASS_END
};

/* The tables below give every field once: struct member, dump and divergence report come from the same line. X(type, name, printf-free kind). */
#define SIM_CLOCK_FIELDS(X)                                                                                            \
	X(int64_t, now)           /* scenario second */                                                                \
	X(uint64_t, seed)                                                                                              \
	X(int64_t, module_since)                                                                                       \
	X(uint32_t, commands)     /* applied so far */                                                                 \
	X(uint32_t, events)       /* emitted so far; the next event has id events + 1 */                               \
	X(uint32_t, scheduled)    /* ever scheduled: sequence numbers of schedule items */                             \
	X(uint32_t, schedule_used)/* items in the schedule now */                                                      \
	X(uint32_t, ultra_vires)                                                                                       \
	X(uint16_t, notes)                                                                                             \
	X(uint16_t, speed)        /* 1..600 */                                                                         \
	X(int16_t, module)        /* current module or SIM_NONE */                                                     \
	X(uint16_t, adhoc)        /* ad-hoc injects so far */                                                          \
	X(uint16_t, proposals)    /* proposals so far */                                                               \
	X(uint8_t, paused)                                                                                             \
	X(uint8_t, automatic)     /* 1: injects fire by themselves (clock pace) */                                     \
	X(uint8_t, over)                                                                                               \
	X(uint8_t, reserved0)                                                                                          \
	X(uint16_t, reserved1)                                                                                         \
	X(uint32_t, reserved2)
#define SIM_ROLE_FIELDS(X) X(uint8_t, seat) X(uint8_t, policy)
#define SIM_METRIC_FIELDS(X) X(int32_t, value)
#define SIM_VARIABLE_FIELDS(X) X(int32_t, value)
#define SIM_RESOURCE_FIELDS(X) X(int32_t, free) X(int32_t, total)
#define SIM_FACT_FIELDS(X) X(uint32_t, known) X(uint32_t, shares) /* known: set of roles */
#define SIM_AUTHORITY_FIELDS(X) X(int64_t, until) /* -1 not held; INT64_MAX without end. Element = authority * role_count + role */
#define SIM_INJECT_FIELDS(X)                                                                                           \
	X(int64_t, due)           /* second, or -1 */                                                                  \
	X(int64_t, fired)         /* second, or -1 */                                                                  \
	X(uint32_t, to)           /* receivers */                                                                      \
	X(uint32_t, passed)       /* roles that had it passed on to them */                                            \
	X(uint32_t, command)      /* last command that wrote or edited its text; 0 = the scenario's own */             \
	X(uint32_t, cause)        /* event that scheduled it */                                                        \
	X(uint8_t, status)                                                                                             \
	X(uint8_t, held)                                                                                               \
	X(uint16_t, channel)                                                                                           \
	X(uint32_t, reserved)
#define SIM_DECISION_FIELDS(X)                                                                                         \
	X(int64_t, opened) X(int64_t, limit) X(int64_t, decided) /* seconds, or -1; limit -1 = none */                 \
	X(uint32_t, answered)     /* owners that have answered */                                                      \
	X(uint32_t, cause)                                                                                             \
	X(int16_t, option)        /* chosen, or SIM_NONE */                                                            \
	X(uint8_t, status)                                                                                             \
	X(uint8_t, reserved0)                                                                                          \
	X(uint8_t, by_default) X(uint8_t, confidence_plus1) X(uint16_t, reserved)
#define SIM_ANSWER_FIELDS(X) X(int8_t, option) /* -1 none. Element = decision * role_count + role */
#define SIM_ACTION_FIELDS(X)                                                                                           \
	X(int64_t, since)         /* when the present status began */                                                  \
	X(int64_t, last)          /* when last completed, or -1 */                                                     \
	X(uint32_t, cause)                                                                                             \
	X(uint16_t, done)         /* how often completed */                                                            \
	X(int16_t, role)          /* who acts, or SIM_NONE */                                                          \
	X(uint16_t, ultra_vires)  /* how often done without its gates */                                               \
	X(uint8_t, status) X(uint8_t, anyway) X(uint16_t, reserved0) X(uint16_t, reserved1)
#define SIM_APPROVAL_FIELDS(X)                                                                                         \
	X(int64_t, asked) X(int64_t, limit) X(int64_t, until)                                                          \
	X(uint32_t, cause) X(uint8_t, status) X(uint8_t, reserved0) X(uint16_t, reserved1)
#define SIM_REACTION_FIELDS(X) X(uint8_t, spent)
#define SIM_WATCH_FIELDS(X) X(uint8_t, state) /* 0 false, 1 true, 2 spent */
#define SIM_RULE_FIELDS(X) X(uint32_t, times)
#define SIM_STREAM_FIELDS(X) X(uint64_t, draws)
#define SIM_ENDING_FIELDS(X) X(uint8_t, reached)
#define SIM_RATING_FIELDS(X) X(uint8_t, rating) /* 0 none, 1..4 = P S M U */
#define SIM_PROPOSAL_FIELDS(X) X(int64_t, at) X(uint32_t, command) X(uint32_t, cause) X(int16_t, role) X(uint8_t, status) X(uint8_t, reserved0) X(uint32_t, reserved1)
#define SIM_PENDING_FIELDS(X)                                                                                          \
	X(int32_t, target) X(int32_t, amount) X(uint32_t, roles) X(uint32_t, place) X(uint8_t, kind) X(uint8_t, used) X(uint16_t, reserved)
#define SIM_SCHEDULE_FIELDS(X)                                                                                         \
	X(int64_t, due) X(uint32_t, sequence) X(uint32_t, cause) X(int32_t, item) X(uint16_t, class_) X(uint16_t, reserved)

/* X(PART, name, struct suffix, FIELDS): the parts in the order of enum sim_part. */
#define SIM_PART_TABLE(X)                                                                                              \
	X(CLOCK, "clock", clock, SIM_CLOCK_FIELDS)                                                                     \
	X(ROLES, "role", role_state, SIM_ROLE_FIELDS)                                                                  \
	X(METRICS, "metric", metric_state, SIM_METRIC_FIELDS)                                                          \
	X(VARIABLES, "variable", variable_state, SIM_VARIABLE_FIELDS)                                                  \
	X(RESOURCES, "resource", resource_state, SIM_RESOURCE_FIELDS)                                                  \
	X(FACTS, "fact", fact_state, SIM_FACT_FIELDS)                                                                  \
	X(AUTHORITIES, "authority", authority_state, SIM_AUTHORITY_FIELDS)                                             \
	X(INJECTS, "inject", inject_state, SIM_INJECT_FIELDS)                                                          \
	X(DECISIONS, "decision", decision_state, SIM_DECISION_FIELDS)                                                  \
	X(ANSWERS, "answer", answer_state, SIM_ANSWER_FIELDS)                                                          \
	X(ACTIONS, "action", action_state, SIM_ACTION_FIELDS)                                                          \
	X(APPROVALS, "approval", approval_state, SIM_APPROVAL_FIELDS)                                                  \
	X(REACTIONS, "reaction", reaction_state, SIM_REACTION_FIELDS)                                                  \
	X(WATCHES, "condition", watch_state, SIM_WATCH_FIELDS)                                                         \
	X(RULES, "rule", rule_state, SIM_RULE_FIELDS)                                                                  \
	X(STREAMS, "stream", stream_state, SIM_STREAM_FIELDS)                                                          \
	X(ENDINGS, "ending", ending_state, SIM_ENDING_FIELDS)                                                          \
	X(RATINGS, "rating", rating_state, SIM_RATING_FIELDS)                                                          \
	X(PROPOSALS, "proposal", proposal_state, SIM_PROPOSAL_FIELDS)                                                  \
	X(PENDING, "pending", pending_state, SIM_PENDING_FIELDS)                                                       \
	X(SCHEDULE, "schedule", schedule_item, SIM_SCHEDULE_FIELDS)

#define SIM_MEMBER(type, name) type name;
#define X(PART, id, suffix, FIELDS)                                                                                    \
	struct sim_##suffix {                                                                                          \
		FIELDS(SIM_MEMBER)                                                                                     \
	};
SIM_PART_TABLE(X)
#undef X
#undef SIM_MEMBER

/* The block begins with the clock. */
struct sim_state {
	struct sim_clock clock;
};

/* sim_inject_states(scenario, state)[i] and so on, for every part; `const` goes in, `const` should come out: the _of form is for readers. */
#define X(PART, id, suffix, FIELDS)                                                                                    \
	static inline struct sim_##suffix *sim_##suffix##s(const struct sim_scenario *sc, struct sim_state *st)        \
	{                                                                                                              \
		return (struct sim_##suffix *)(void *)((char *)st + sc->layout.offset[SIM_PART_##PART]);               \
	}                                                                                                              \
	static inline const struct sim_##suffix *sim_##suffix##_of(const struct sim_scenario *sc,                      \
	                                                           const struct sim_state *st, int32_t index)          \
	{                                                                                                              \
		return (const struct sim_##suffix *)(const void *)((const char *)st + sc->layout.offset[SIM_PART_##PART]) + index; \
	}
SIM_PART_TABLE(X)
#undef X

/* Bytes of the state that are in use and must be copied; at most scenario->layout.size. */
size_t sim_state_size(const struct sim_scenario *scenario, const struct sim_state *state);
/* Copies what is in use. `to` has room for layout.size bytes. */
void sim_state_copy(const struct sim_scenario *scenario, struct sim_state *to, const struct sim_state *from);
/* Whether both are the same to the byte; equal states have equal digests. */
bool sim_state_is_equal(const struct sim_scenario *scenario, const struct sim_state *a, const struct sim_state *b);
/* Writes the state at second 0 with this seed into `state` (layout.size bytes). */
void sim_state_open(const struct sim_scenario *scenario, uint64_t seed, struct sim_state *state);
/* The same over a state of this scenario, for play after play: slots for ad-hoc injects and proposals that the run before has not used are as they were at its opening. */
void sim_state_open_again(const struct sim_scenario *scenario, uint64_t seed, struct sim_state *state);

/* Digest of one part, and of all parts in order. Equal states have equal digests on every machine. */
uint64_t sim_state_digest_part(const struct sim_scenario *scenario, const struct sim_state *state, enum sim_part part);
uint64_t sim_state_digest(const struct sim_scenario *scenario, const struct sim_state *state);

/* The same digest for a state that changes little from one time to the next: what is as it was seen last, and of a part what comes before the first change, is compared
 * instead of hashed, which is several times faster. `seen` is a block of sim_digest_memo_size bytes, all zeros at first as is the whole struct, and
 * belongs to the caller. */
struct sim_digest_memo {
	struct sim_state *seen;
	uint64_t digests[SIM_PARTS];
	uint32_t used[SIM_PARTS]; /* elements that each digest is of */
	bool begun;
};
size_t sim_digest_memo_size(const struct sim_scenario *scenario);
uint64_t sim_state_digest_again(const struct sim_scenario *scenario, const struct sim_state *state, struct sim_digest_memo *memo);
const char *sim_part_id(enum sim_part part);

struct buffer;
/* Canonical text: one line for each element, `metric ops value=92`. Same state, same bytes. */
void sim_state_dump(const struct sim_scenario *scenario, const struct sim_state *state, struct buffer *out);
/* Appends "metric ops value is 57, other says 52" for the first field that differs. Returns false when the states are equal. */
bool sim_state_difference(const struct sim_scenario *scenario, const struct sim_state *mine, const struct sim_state *other, struct buffer *out);

/* ---- questions that readers ask often ----------------------------------------------------------------------------------------------------- */

bool sim_knows(const struct sim_scenario *sc, const struct sim_state *st, int fact, int role);
bool sim_has_authority(const struct sim_scenario *sc, const struct sim_state *st, int authority, int role);
/* Second of the next item of any class, or -1 when nothing is scheduled. */
int64_t sim_next_due(const struct sim_scenario *sc, const struct sim_state *st);
/* The next inject by due time that has not fired (DUE ones first, oldest first), or SIM_NONE; held ones are passed over. */
int sim_next_inject(const struct sim_scenario *sc, const struct sim_state *st);
/* Number of inject slots in use: scenario's and ad hoc. */
int sim_inject_total(const struct sim_scenario *sc, const struct sim_state *st);

#endif
