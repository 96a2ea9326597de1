/* explore — playing a scenario out: all of it where it is small enough, many plays where it is not, and what that says about the scenario.
 *
 * Plays go through the same door as a session. They are numbered; what play n does depends on (scenario, seed, n) alone, so that the statistics do not depend on
 * how many threads play, and one exploration can be spread over many machines and added up again to the same numbers. What is claimed: docs/explore.md. */
#ifndef ENSHU_EXPLORE_EXPLORE_H
#define ENSHU_EXPLORE_EXPLORE_H

#include "explore/tally.h"
#include "script/script.h"

#define EXPLORE_WAIT  (-2) /* as an option: nobody answers */
#define EXPLORE_BLOCK 128 /* plays that belong together: guided luck leans on what its own block has seen. Shards and threads take whole blocks */

struct explore_progress {
	bool searching; /* the exhaustive search; otherwise plays */
	uint64_t done, wanted; /* states or plays of this shard */
};
struct explore_options {
	uint64_t seed;
	uint64_t plays;          /* of all shards together */
	uint32_t jobs;           /* threads, at least 1 */
	uint32_t shard, shards;  /* this is shard 0.. of shards; 0 of 1 for everything. The exhaustive search belongs to shard 0 */
	uint64_t states;         /* budget of the exhaustive search; 0: none */
	size_t bytes;            /* memory it may use */
	bool (*progress)(void *context, const struct explore_progress *); /* a few times a second, in the calling thread; false stops. May be NULL */
	void *context;
};

/* Acts that lead somewhere; hidden bots are not among them. */
struct explore_path {
	struct sim_command *acts;
	size_t count;
};

/* What an exhaustive search says, for the luck of one seed. */
struct explore_proof {
	bool ran;
	bool complete;          /* everything was seen: what was not reached cannot be reached by choices at turns */
	bool chance;            /* luck was drawn: the result holds for this seed. Otherwise for every one */
	uint64_t budget, states, steps, ends; /* distinct states, transitions, distinct last states */
	uint8_t *reached;       /* of each thing; not of tasks */
	uint64_t *ending_ends;  /* of each ending: distinct last states */
	uint64_t no_ending;
	struct explore_path *endings; /* of each ending: fewest choices */
	int64_t tail;           /* scenario seconds without a choice before the end, the longest */
	struct explore_path tail_path, endless_path;
	int32_t endless;        /* action that can be done for ever within a second, or SIM_NONE */
};

struct explore {
	const struct script *script;
	const struct sim_scenario *scenario;
	struct explore_options options;
	struct tally tally;
	struct explore_proof proof;
	uint8_t *blocks;    /* which blocks are in the tally */
	uint64_t block_count;
	bool interrupted, failed; /* failed: memory is exhausted */
	struct arena arena; /* of the proof */
};

/* Explores. False when memory is exhausted. What was done before an interruption is kept. The script must outlive the result. */
bool explore_run(struct explore *x, const struct script *script, const struct explore_options *options);
void explore_free(struct explore *x);

uint64_t explore_plays_done(const struct explore *x);
/* Seed of the scenario in play n, and who plays. Four plays in a row share their luck. */
uint64_t explore_play_seed(uint64_t seed, uint64_t play);
enum explore_style explore_play_style(uint64_t play);

/* ---- results as bytes: docs/cli.md, "saved explorations" ---- */
void explore_save(const struct explore *x, struct buffer *out);
/* Reads one that explore_save wrote, with its scenario. Returns false and a sentence in error[240] when it cannot be used. *script is the caller's to free. */
bool explore_load(struct explore *x, struct script **script, const char *text, size_t length, char error[240]);
/* Adds a shard to another of the same exploration; false with a sentence when they do not belong together or overlap. */
bool explore_merge(struct explore *into, const struct explore *shard, char error[240]);

#endif
