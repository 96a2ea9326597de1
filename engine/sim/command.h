/* command — the one kind of thing that changes a state. A live act, a replayed act, a bot's act and an explorer's act are the same struct.
 *
 * Each names the role and seat it is for and where it came from, so that participants' own devices use the same door as the facilitator's console.
 * Texts from people travel in the command and stay in the record; no text enters the state. */
#ifndef ENSHU_SIM_COMMAND_H
#define ENSHU_SIM_COMMAND_H

#include "sim/scenario.h"

/* X(name, id in JSON) */
#define SIM_COMMAND_TABLE(X)                                                                                           \
	X(ADVANCE, "advance") /* time passes to `time`; origin SIM_FROM_CLOCK when nobody acted */                     \
	X(JUMP, "jump")       /* time is taken to `time` by a person: undone as an act of its own */                   \
	X(PAUSE, "pause")                                                                                              \
	X(RESUME, "resume")                                                                                            \
	X(SPEED, "speed")     /* value = 1..600 */                                                                     \
	X(PACE, "pace")       /* value = 1 clock (injects fire by themselves), 0 facilitator */                        \
	X(SEAT, "seat")       /* role; value = enum sim_seat; option = enum sim_policy for bots */                     \
	X(FIRE, "fire")       /* target = inject */                                                                    \
	X(HOLD, "hold")                                                                                                \
	X(RELEASE, "release")                                                                                          \
	X(SKIP, "skip")       /* needs a reason in SIM_WHY */                                                          \
	X(EDIT, "edit")       /* inject: `time` (or SIM_NONE), roles (or 0), texts */                                  \
	X(INJECT, "inject")   /* ad hoc: `time`, roles, value = channel, texts SIM_FROM, SIM_SUBJECT, SIM_BODY */      \
	X(DECIDE, "decide")   /* role, target = decision, option, confidence, texts */                                 \
	X(CLOSE, "close")     /* facilitator ends an open decision: its fallback, or none */                           \
	X(EXTEND, "extend")   /* decision; time = seconds added to its limit */                                        \
	X(ACT, "act")         /* role, target = action; anyway = without its gates */                                  \
	X(STOP, "stop")       /* role abandons a waiting or running action */                                          \
	X(APPROVE, "approve") /* role, target = approval */                                                            \
	X(REFUSE, "refuse")                                                                                            \
	X(SHARE, "share")     /* role, target = fact, or option = inject; roles = receivers; anyway */                 \
	X(PROPOSE, "propose") /* role, text */                                                                         \
	X(RULE, "rule")       /* target = proposal or SIM_NONE; value = enum sim_verdict; effects; time = delay */     \
	X(NOTE, "note")       /* text; role or SIM_NONE */                                                             \
	X(RATE, "rate")       /* target = task; value = 1..4 for P S M U */                                            \
	X(MODULE, "module")   /* target = module */                                                                    \
	X(END, "end")                                                                                                  \
	X(UNDO, "undo")       /* value = number of the command taken back; the session, not the core, carries it out */

enum sim_command_kind {
#define X(name, id) SIM_DO_##name,
	SIM_COMMAND_TABLE(X)
#undef X
	SIM_COMMAND_KINDS
};
enum sim_origin { SIM_FROM_FACILITATOR, SIM_FROM_PARTICIPANT, SIM_FROM_BOT, SIM_FROM_CLOCK, SIM_FROM_EVALUATOR, SIM_ORIGINS };
enum sim_seat { SIM_SEAT_PLAYED, SIM_SEAT_HELD, SIM_SEAT_BOT, SIM_SEATS };
enum sim_policy { SIM_POLICY_OWN, SIM_POLICY_CAUTIOUS, SIM_POLICY_BOLD, SIM_POLICY_RANDOM, SIM_POLICY_SCRIPTED, SIM_POLICIES };
enum sim_verdict { SIM_ACCEPT, SIM_DECLINE, SIM_ASK_BACK, SIM_VERDICTS };

/* Texts a person may give. JSON keys: why, dissent, basis, from, subject, body, text. */
enum sim_command_text { SIM_WHY, SIM_DISSENT, SIM_BASIS, SIM_SENDER, SIM_SUBJECT, SIM_BODY, SIM_TEXT, SIM_COMMAND_TEXTS };
#define SIM_TEXT_MAX 8192 /* bytes of one text; longer input is refused */

/* An effect a person rules: a subset of enum sim_effect_kind without lists. */
#define SIM_RULED_MAX 16
struct sim_ruled {
	uint8_t kind; /* ADD_METRIC, ADD_VARIABLE, SET_VARIABLE, ADD_RESOURCE, LEARN, GRANT, REVOKE, FIRE, CANCEL, OPEN, CLOSE */
	int32_t target, amount;
	sim_roles roles;
};

struct sim_command {
	uint32_t number; /* in the record: 1, 2, ...; 0 before it is recorded */
	int64_t at;      /* scenario second at which it applies; equals the state's now */
	uint8_t kind, origin;
	bool anyway;
	int16_t role; /* SIM_NONE for the facilitator's own acts */
	int16_t seat; /* 0 = not told apart */
	int32_t target, option;
	int64_t value;
	int64_t time; /* JUMP, ADVANCE: second to reach; others: see the table; SIM_NONE not given */
	sim_roles roles;
	int8_t confidence; /* 0..100, or SIM_NONE */
	uint8_t pillar;    /* RULE: pillar of what was proposed */
	uint8_t effect_count;
	const struct sim_ruled *effects;     /* effect_count of them, at most SIM_RULED_MAX; like the texts they belong to whoever made the command */
	const char *text[SIM_COMMAND_TEXTS]; /* NULL = not given; zero-terminated UTF-8 */
};

/* A command with every "not given" in place and nothing else set. */
struct sim_command sim_command_of(enum sim_command_kind kind, enum sim_origin origin);
const char *sim_command_id(int kind);
int sim_find_command(const char *id); /* SIM_NONE when unknown */
/* Whether undo goes back to it: a human act that changed the exercise. The pace (pause, resume, speed) and who plays a seat are set back by setting them. */
bool sim_command_is_undoable(const struct sim_command *command);
bool sim_command_is_human(const struct sim_command *command); /* counts for undo: a facilitator's, participant's or evaluator's act */

#endif
