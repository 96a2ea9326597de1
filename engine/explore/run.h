/* run — what one thread of an exploration has: a player, its scratch, a tally of the present block and one of all its blocks. Private to this room. */
#ifndef ENSHU_EXPLORE_RUN_H
#define ENSHU_EXPLORE_RUN_H

#include "explore/explore.h"
#include "explore/load.h"
#include "explore/play.h"

#include <pthread.h>
#include <stdatomic.h>

struct worker {
	struct player player;
	struct play_load load;
	struct tally block, total;
	uint8_t *reached;
	uint32_t *seen; /* guided plays of the present block that reached a thing */
	struct sim_state *fork;
	struct tally_outcome *outcomes; /* of the options of a decision, and of waiting */
	struct shared *shared;
	pthread_t thread;
};

bool worker_open(struct worker *w, const struct script *script, const struct explore_things *things);
void worker_close(struct worker *w);
/* Plays plays first..end-1 of a block into w->block. False when told to stop or when memory is exhausted. */
bool worker_play_block(struct worker *w, uint64_t seed, uint64_t first, uint64_t end, const atomic_bool *stop);
/* Plays one play; guided ones lean on w->seen. */
void worker_play(struct worker *w, uint64_t seed, uint64_t play, struct play_fork *fork, bool measured);

/* exhaust.c: fills x->proof. False when memory is exhausted. */
bool exhaust_run(struct explore *x);

#endif
