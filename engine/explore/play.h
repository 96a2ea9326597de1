/* play — one thread's player: a Lua machine, a core machine and a state, and the ways to get from the opening to the end.
 *
 * Everything a player does is a command that passes sim_validate and sim_apply, as in a session. Four ways: stock policies exactly as `enshu run --headless --bots`
 * seats them; nobody at the table; guided luck over everything that is possible; and given commands. Private to this room. */
#ifndef ENSHU_EXPLORE_PLAY_H
#define ENSHU_EXPLORE_PLAY_H

#include "explore/thing.h"
#include "script/script.h"

#define PLAY_CHOICES    4096    /* possible commands looked at in one moment */
#define PLAY_EVENTS_MAX 2000000 /* a play with more does not end, as far as an exploration can wait */
#define PLAY_STOPS_MAX  100000  /* the same for moments at which somebody looks up */
#define PLAY_GIVEN_MAX  200000  /* the same for commands */
#define PLAY_REPEATS    200     /* the same action done so often within one second could be done for ever */

struct play_trace { /* commands of a play, in order */
	struct sim_command *commands;
	size_t count, capacity;
};
struct play_load; /* load.h */

struct player {
	const struct sim_scenario *sc;
	const struct script *script;
	const struct explore_things *things;
	struct script_runner *runner;
	struct sim_machine *machine;
	struct sim_state *state, *scratch;
	struct sim_command *choices; /* what play_choices found */
	sim_roles free;              /* roles whose acts are chosen, not those of a bot */
	struct play_trace *trace;    /* NULL: commands are not kept */
	struct play_load *load;      /* NULL: load is not measured */
	uint32_t acts;               /* of people or their stand-ins: not those of hidden bots */
	uint32_t given;              /* commands */
	uint32_t stops;
	bool cut;    /* the play was given up: see the limits above */
	bool failed; /* memory is exhausted */
	int32_t endless; /* an action that can be done for ever within one second, or SIM_NONE */
	char error[400]; /* of the last handler that failed */
};

bool player_open(struct player *p, const struct script *script, const struct explore_things *things);
void player_close(struct player *p);

/* ---- steps ---- */
/* The state at second 0 with this seed; forgets events, acts and the trace. */
void play_begin(struct player *p, uint64_t seed);
/* Gives the command if it is valid now; true when it was. */
bool play_give(struct player *p, struct sim_command command);
bool play_advance(struct player *p, int64_t to);
bool play_is_over(const struct player *p);

/* ---- whole plays ---- */
/* At one decision of a play each option was tried from the same moment on. */
struct play_force {
	int32_t decision; /* SIM_NONE: nothing is forced */
	int32_t option;   /* of the decision; PLAY_WAIT: nobody answers */
};
#define PLAY_WAIT (-2) /* EXPLORE_WAIT */
struct play_fork {
	struct sim_state *at; /* the moment before the bots look that answers the decision; room for one state */
	int32_t decision;     /* SIM_NONE: no decision was answered by people's stand-ins */
	uint64_t luck;        /* which of the answered decisions is taken */
	uint32_t seen;
	size_t traced; /* commands of the trace up to there */
};
/* Bots of one policy on every chair without a policy of its own: the same commands as `enshu run --headless --bots`. `fork` may be NULL. */
void play_persona(struct player *p, uint64_t seed, enum sim_policy policy, struct play_fork *fork, const struct play_force *force);
/* Goes on from a fork with one choice forced. */
void play_on(struct player *p, const struct play_fork *fork, const struct play_force *force);
/* Nobody acts but what the scenario hides: what waiting leads to. */
void play_nobody(struct player *p, uint64_t seed);
/* Choices among everything possible, where what `seen` counts often is chosen rarely: in every other play by people on every visible chair, in the others strayed into
 * a play of a persona, because where only luck acts nothing goes well. `seen` has a number for each thing. */
void play_guided(struct player *p, uint64_t seed, uint64_t luck, const uint32_t *seen);
/* Acts given with their seconds, in order, those that are not possible left out; hidden bots play. */
void play_given(struct player *p, uint64_t seed, const struct sim_command *acts, size_t count);

/* ---- what could be done, and when: shared with the exhaustive search ---- */
/* Seats people on every visible chair; or bots of one policy on every chair without a policy of its own. To be called after play_begin. */
void play_seat_people(struct player *p);
void play_seat_bots(struct player *p, enum sim_policy policy);
/* Lets time pass to the next look of a bot and lets those act whose look it is. False when the play is over. */
bool play_look(struct player *p);
/* Everything that free roles could do now, and contingencies the facilitator could fire: p->choices. Returns how many. */
size_t play_choices(struct player *p);
uint64_t play_choice_hash(const struct player *p, size_t count);
/* Lets time pass to the next turn: the first second at which the possible choices differ from `hash`, or one second before a limit. Returns the number of choices;
 * 0 also when the play is over. */
size_t play_wait(struct player *p, uint64_t hash);

#endif
