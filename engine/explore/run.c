/* run — plays in blocks over threads. A block is played by one thread into a tally of its own and added when it is complete, so that an interruption keeps whole
 * blocks and the sums do not depend on who played what. */
#include "explore/run.h"

#include "base/random.h"

#include <errno.h>
#include <string.h>
#include <time.h>

/* ---- which play is what ---------------------------------------------------------------------------------------------------------------------- */

uint64_t explore_play_seed(uint64_t seed, uint64_t play)
{
	return random_draw(seed, UINT64_C(0x6578706c6f7265), play / 4) >> 16; /* short enough to type */
}

enum explore_style explore_play_style(uint64_t play)
{
	static const uint8_t style[4] = {EXPLORE_STYLE_GUIDED, EXPLORE_STYLE_CAUTIOUS, EXPLORE_STYLE_BOLD, EXPLORE_STYLE_RANDOM};
	return play % 64 == 0 ? EXPLORE_STYLE_NOBODY : (enum explore_style)style[play % 4];
}

static bool is_measured(uint64_t play)
{
	return play / 4 % 4 == 0;
}

/* ---- one block ------------------------------------------------------------------------------------------------------------------------------ */

bool worker_open(struct worker *w, const struct script *script, const struct explore_things *things)
{
	const struct sim_scenario *sc = script_scenario(script);
	*w = (struct worker){0};
	bool ok = player_open(&w->player, script, things) && load_open(&w->load, sc) && tally_open(&w->block, sc) && tally_open(&w->total, sc);
	uint32_t count = explore_thing_count(things);
	w->reached = memory_allocate_zeroed(count + 1, 1);
	w->seen = memory_allocate_zeroed(count + 1, sizeof *w->seen);
	w->fork = memory_allocate_zeroed(1, sc->layout.size);
	uint32_t ways = 1;
	for (uint32_t d = 0; d < sc->decision_count; d++)
		ways = sc->decisions[d].options.count + 1 > ways ? sc->decisions[d].options.count + 1 : ways;
	w->outcomes = memory_allocate_zeroed(ways, sizeof *w->outcomes);
	return ok && w->reached && w->seen && w->fork && w->outcomes;
}

void worker_close(struct worker *w)
{
	player_close(&w->player);
	load_close(&w->load);
	tally_close(&w->block);
	tally_close(&w->total);
	memory_free(w->reached);
	memory_free(w->seen);
	memory_free(w->fork);
	memory_free(w->outcomes);
}

void worker_play(struct worker *w, uint64_t seed, uint64_t play, struct play_fork *fork, bool measured)
{
	static const uint8_t policy[EXPLORE_STYLES] = {
	    [EXPLORE_STYLE_CAUTIOUS] = SIM_POLICY_CAUTIOUS, [EXPLORE_STYLE_BOLD] = SIM_POLICY_BOLD, [EXPLORE_STYLE_RANDOM] = SIM_POLICY_RANDOM};
	enum explore_style style = explore_play_style(play);
	uint64_t luck = explore_play_seed(seed, play);
	w->player.load = measured ? &w->load : NULL;
	if (style == EXPLORE_STYLE_GUIDED)
		play_guided(&w->player, luck, random_draw(seed, 3, play), w->seen);
	else if (style == EXPLORE_STYLE_NOBODY)
		play_nobody(&w->player, luck);
	else
		play_persona(&w->player, luck, (enum sim_policy)policy[style], fork, NULL);
	w->player.load = NULL;
}

/* Each option of one decision of the play just played, from the moment before it was answered; and nobody answering. */
static void play_pairs(struct worker *w, const struct play_fork *fork, uint64_t play)
{
	const struct sim_scenario *sc = w->player.sc;
	uint32_t options = sc->decisions[fork->decision].options.count;
	sim_machine_record_events(w->player.machine, false);
	for (uint32_t o = 0; o <= options && !w->player.failed; o++) {
		struct play_force force = {.decision = fork->decision, .option = o < options ? (int32_t)o : PLAY_WAIT};
		play_on(&w->player, fork, &force);
		tally_outcome(&w->block, w->player.state, &w->outcomes[o]);
		const struct sim_decision_state *ds = sim_decision_state_of(sc, w->player.state, fork->decision);
		bool so = o < options ? ds->option == (int16_t)o && !ds->by_default : ds->answered == 0 || ds->by_default;
		w->outcomes[o].valid = so && !w->player.cut;
	}
	sim_machine_record_events(w->player.machine, true);
	tally_pair(&w->block, fork->decision, w->outcomes, play);
}

bool worker_play_block(struct worker *w, uint64_t seed, uint64_t first, uint64_t end, const atomic_bool *stop)
{
	uint32_t count = explore_thing_count(w->player.things);
	tally_clear(&w->block);
	memset(w->seen, 0, count * sizeof *w->seen);
	for (uint64_t play = first; play < end; play++) {
		if (atomic_load_explicit(stop, memory_order_relaxed))
			return false;
		enum explore_style style = explore_play_style(play);
		bool persona = explore_style_is_persona((int)style), measured = persona && is_measured(play);
		struct play_fork fork = {.at = w->fork, .decision = SIM_NONE, .luck = random_draw(seed, 4, play)};
		worker_play(w, seed, play, persona ? &fork : NULL, measured);
		tally_play(&w->block, style, play, &w->player, measured ? &w->load : NULL, w->reached);
		for (uint32_t i = 0; style == EXPLORE_STYLE_GUIDED && i < count; i++)
			w->seen[i] += w->reached[i];
		if (persona && fork.decision != SIM_NONE && !w->player.cut)
			play_pairs(w, &fork, play);
		if (w->player.failed)
			return false;
	}
	return true;
}

/* ---- threads -------------------------------------------------------------------------------------------------------------------------------- */

struct shared {
	struct explore *x;
	pthread_mutex_t lock;
	pthread_cond_t woke;
	uint64_t next;     /* block */
	uint32_t running;  /* threads */
	atomic_ullong done;/* plays */
	atomic_bool stop;
};

static void *work(void *argument)
{
	struct worker *w = argument;
	struct shared *s = w->shared;
	struct explore *x = s->x;
	for (;;) {
		pthread_mutex_lock(&s->lock);
		uint64_t block = s->next;
		s->next += x->options.shards;
		pthread_mutex_unlock(&s->lock);
		if (block >= x->block_count || atomic_load(&s->stop))
			break;
		uint64_t first = block * EXPLORE_BLOCK, end = first + EXPLORE_BLOCK;
		end = end > x->options.plays ? x->options.plays : end;
		if (!worker_play_block(w, x->options.seed, first, end, &s->stop))
			break;
		tally_add(&w->total, &w->block);
		x->blocks[block] = 1; /* each block has one writer */
		atomic_fetch_add(&s->done, end - first);
	}
	pthread_mutex_lock(&s->lock);
	if (w->player.failed)
		atomic_store(&s->stop, true);
	s->running--;
	pthread_cond_signal(&s->woke);
	pthread_mutex_unlock(&s->lock);
	return NULL;
}

static uint64_t plays_of_shard(const struct explore *x)
{
	uint64_t plays = 0;
	for (uint64_t b = x->options.shard; b < x->block_count; b += x->options.shards)
		plays += (b + 1) * EXPLORE_BLOCK <= x->options.plays ? EXPLORE_BLOCK : x->options.plays - b * EXPLORE_BLOCK;
	return plays;
}

/* Waits for the threads, telling how far they are. */
static void watch(struct shared *s)
{
	const struct explore_options *o = &s->x->options;
	struct explore_progress progress = {.wanted = plays_of_shard(s->x)};
	pthread_mutex_lock(&s->lock);
	while (s->running) {
		struct timespec until;
		clock_gettime(CLOCK_REALTIME, &until);
		until.tv_nsec += 100000000;
		until.tv_sec += until.tv_nsec / 1000000000;
		until.tv_nsec %= 1000000000;
		pthread_cond_timedwait(&s->woke, &s->lock, &until);
		progress.done = atomic_load(&s->done);
		if (o->progress && !o->progress(o->context, &progress) && s->running && !atomic_load(&s->stop)) {
			s->x->interrupted = true;
			atomic_store(&s->stop, true);
		}
	}
	pthread_mutex_unlock(&s->lock);
}

static bool play_all(struct explore *x)
{
	struct shared shared = {.x = x, .lock = PTHREAD_MUTEX_INITIALIZER, .woke = PTHREAD_COND_INITIALIZER, .next = x->options.shard};
	uint64_t blocks = (x->block_count + x->options.shards - 1) / x->options.shards;
	uint32_t jobs = x->options.jobs < blocks ? x->options.jobs : (uint32_t)blocks, opened = 0, started = 0;
	struct worker *workers = memory_allocate_zeroed(jobs + 1, sizeof *workers);
	bool ok = workers != NULL;
	for (; ok && opened < jobs; opened++) {
		ok = worker_open(&workers[opened], x->script, &x->tally.things);
		workers[opened].shared = &shared;
	}
	shared.running = ok ? jobs : 0;
	for (; ok && started < jobs; started++)
		if (pthread_create(&workers[started].thread, NULL, work, &workers[started]) != 0)
			break;
	pthread_mutex_lock(&shared.lock);
	shared.running -= ok ? jobs - started : 0; /* fewer threads do the same work */
	pthread_mutex_unlock(&shared.lock);
	ok = ok && (started || jobs == 0);
	watch(&shared);
	for (uint32_t i = 0; i < started; i++)
		pthread_join(workers[i].thread, NULL);
	for (uint32_t i = 0; i < opened; i++) {
		if (ok)
			tally_add(&x->tally, &workers[i].total);
		ok = ok && !workers[i].player.failed;
		worker_close(&workers[i]);
	}
	memory_free(workers);
	return ok;
}

/* ---- everything ----------------------------------------------------------------------------------------------------------------------------- */

bool explore_run(struct explore *x, const struct script *script, const struct explore_options *options)
{
	*x = (struct explore){.script = script, .scenario = script_scenario(script), .options = *options};
	x->block_count = (options->plays + EXPLORE_BLOCK - 1) / EXPLORE_BLOCK;
	x->blocks = memory_allocate_zeroed(x->block_count + 1, 1);
	bool ok = x->blocks && tally_open(&x->tally, x->scenario);
	if (ok && options->states && options->shard == 0)
		ok = exhaust_run(x);
	if (ok && !x->interrupted && options->plays)
		ok = play_all(x);
	x->failed = !ok;
	return ok;
}

void explore_free(struct explore *x)
{
	tally_close(&x->tally);
	memory_free(x->blocks);
	arena_free(&x->arena);
	*x = (struct explore){0};
}

uint64_t explore_plays_done(const struct explore *x)
{
	uint64_t plays = 0;
	for (int s = 0; s < EXPLORE_STYLES; s++)
		plays += *tally_at(&x->tally, TALLY_PLAYS, (uint32_t)s);
	return plays;
}
