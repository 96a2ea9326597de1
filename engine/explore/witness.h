/* witness — a play again, as commands: what `enshu replay` opens. Private data of an exploration are play numbers; this turns them back into plays, and finds a shorter
 * play that reaches the same. */
#ifndef ENSHU_EXPLORE_WITNESS_H
#define ENSHU_EXPLORE_WITNESS_H

#include "explore/finding.h"

struct explore_witness {
	uint64_t seed;                /* of the scenario */
	struct sim_command *commands; /* in order, each valid in its place */
	size_t count;
	size_t acts;                  /* of people or their stand-ins */
	uint64_t digest;              /* of the last state */
	sim_place place;              /* of the trouble shown, if it is one; else 0 */
	char error[400];              /* of a handler that failed, "" */
};

struct explore_witnesses; /* a player for showing */
struct explore_witnesses *explore_witnesses_open(const struct explore *x);
void explore_witnesses_close(struct explore_witnesses *w);

/* The play with this number. All of these put the commands into the arena and return false when memory is exhausted or there is nothing to show. */
bool explore_witness_play(struct explore_witnesses *w, uint64_t play, struct arena *arena, struct explore_witness *out);
/* That play up to its fork, where this decision was answered by `option` (EXPLORE_WAIT: by nobody). */
bool explore_witness_pair(struct explore_witnesses *w, uint64_t play, int32_t decision, int32_t option, struct arena *arena, struct explore_witness *out);
/* The way the exhaustive search found. */
bool explore_witness_path(struct explore_witnesses *w, const struct explore_path *path, struct arena *arena, struct explore_witness *out);
/* The fewest acts found that reach a thing, from the search or from the play with the fewest acts, with every act left out that can be. */
bool explore_witness_thing(struct explore_witnesses *w, uint32_t thing, struct arena *arena, struct explore_witness *out);

#endif
