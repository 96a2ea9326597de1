/* exhaust — what the exhaustive search keeps: every turn it has seen as a step from another, keys of all states, states of the turns still to be looked at.
 * Private to this room. */
#ifndef ENSHU_EXPLORE_EXHAUST_H
#define ENSHU_EXPLORE_EXHAUST_H

#include "explore/key.h"
#include "explore/run.h"

#define EXHAUST_WAIT 255

struct exhaust_step { /* a choice, or waiting for the next turn */
	uint8_t kind, anyway; /* kind: enum sim_command_kind or EXHAUST_WAIT */
	int16_t role, option;
	int32_t target;
	sim_roles roles;
};
struct exhaust_node {
	uint32_t parent;
	struct exhaust_step step;
};
struct exhaust_set { /* keys; open addressing */
	struct explore_key *keys;
	size_t mask, used;
};
bool exhaust_set_open(struct exhaust_set *set);
/* 1 added, 0 known, -1 memory is exhausted. */
int exhaust_set_add(struct exhaust_set *set, struct explore_key key);

/* A turn or an end that one step led to. */
struct exhaust_found {
	uint32_t parent;
	struct exhaust_step step;
	struct explore_key key;
	bool over, cut;
	uint16_t repeats; /* acts in this second so far */
	int64_t tail;     /* of an end: seconds since the last turn */
	size_t state, size; /* in the worker's bytes */
};

struct exhaust_worker {
	struct player player;
	struct exhaust_step *steps;
	uint8_t *reached;
	bool chance;
	struct buffer bytes; /* states found */
	struct exhaust_found *found;
	size_t found_count, found_capacity;
	struct sim_state *from; /* the turn being looked at */
	/* its part of the present slice */
	const struct exhaust_turn *turns;
	size_t first, end;
	pthread_t thread;
};
struct exhaust_turn {
	uint32_t node;
	uint16_t repeats;
	size_t state, size; /* in the level's bytes */
	const char *bytes;
};

bool exhaust_worker_open(struct exhaust_worker *w, const struct script *script, const struct explore_things *things);
void exhaust_worker_close(struct exhaust_worker *w);
/* Everything that follows from its turns in one step. */
void exhaust_expand(struct exhaust_worker *w);
/* To the first turn of the scenario. Returns whether there is one. */
bool exhaust_begin(struct exhaust_worker *w, uint64_t seed);
/* Plays the steps that lead to `last` after `parent`, collecting acts into the arena. */
struct explore_path exhaust_path(struct exhaust_worker *w, uint64_t seed, const struct exhaust_node *nodes, uint32_t parent, const struct exhaust_step *last,
                                 struct arena *arena);

#endif
