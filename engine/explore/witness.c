/* See witness.h. */
#include "explore/witness.h"

#include "base/random.h"
#include "explore/run.h"

#include <string.h>

#define TRIES_MAX 1500 /* plays spent on making one witness shorter */

struct explore_witnesses {
	const struct explore *x;
	struct worker worker;
	struct play_trace trace;
};

struct explore_witnesses *explore_witnesses_open(const struct explore *x)
{
	struct explore_witnesses *w = memory_allocate_zeroed(1, sizeof *w);
	if (!w)
		return NULL;
	w->x = x;
	if (worker_open(&w->worker, x->script, &x->tally.things))
		return w;
	explore_witnesses_close(w);
	return NULL;
}

void explore_witnesses_close(struct explore_witnesses *w)
{
	if (!w)
		return;
	worker_close(&w->worker);
	memory_free(w->trace.commands);
	memory_free(w);
}

/* What the player has just played, as a witness. */
static bool take(struct explore_witnesses *w, uint64_t seed, struct arena *arena, struct explore_witness *out)
{
	struct player *p = &w->worker.player;
	*out = (struct explore_witness){.seed = seed, .count = w->trace.count, .acts = p->acts};
	out->commands = arena_allocate(arena, (w->trace.count + 1) * sizeof *out->commands);
	p->trace = NULL;
	if (!out->commands || p->failed)
		return false;
	memcpy(out->commands, w->trace.commands, w->trace.count * sizeof *out->commands);
	out->digest = sim_state_digest(p->sc, p->state);
	size_t count;
	const struct sim_event *events = sim_machine_events(p->machine, &count);
	for (size_t i = 0; i < count && !out->place; i++)
		if (events[i].kind == SIM_EVENT_OVERFLOW || events[i].kind == SIM_EVENT_HANDLER_FAILED) {
			out->place = events[i].place;
			if (events[i].kind == SIM_EVENT_HANDLER_FAILED)
				memcpy(out->error, script_runner_last_error(p->runner), strnlen(script_runner_last_error(p->runner), sizeof out->error - 1));
		}
	if (!out->place && p->endless != SIM_NONE)
		out->place = p->sc->actions[p->endless].place;
	return true;
}

/* Guided luck leans on the plays of its block that came before. */
static void catch_up(struct explore_witnesses *w, uint64_t play)
{
	struct worker *k = &w->worker;
	uint32_t things = explore_thing_count(&w->x->tally.things);
	memset(k->seen, 0, things * sizeof *k->seen);
	if (explore_play_style(play) != EXPLORE_STYLE_GUIDED)
		return;
	for (uint64_t n = play / EXPLORE_BLOCK * EXPLORE_BLOCK; n < play; n++) {
		if (explore_play_style(n) != EXPLORE_STYLE_GUIDED)
			continue;
		worker_play(k, w->x->options.seed, n, NULL, false);
		tally_play(&k->block, EXPLORE_STYLE_GUIDED, n, &k->player, NULL, k->reached);
		for (uint32_t i = 0; i < things; i++)
			k->seen[i] += k->reached[i];
	}
}

bool explore_witness_play(struct explore_witnesses *w, uint64_t play, struct arena *arena, struct explore_witness *out)
{
	catch_up(w, play);
	w->worker.player.trace = &w->trace;
	worker_play(&w->worker, w->x->options.seed, play, NULL, false);
	return take(w, explore_play_seed(w->x->options.seed, play), arena, out);
}

bool explore_witness_pair(struct explore_witnesses *w, uint64_t play, int32_t decision, int32_t option, struct arena *arena, struct explore_witness *out)
{
	struct worker *k = &w->worker;
	struct play_fork fork = {.at = k->fork, .decision = SIM_NONE, .luck = random_draw(w->x->options.seed, 4, play)};
	struct play_force force = {.decision = decision, .option = option};
	k->player.trace = &w->trace;
	worker_play(k, w->x->options.seed, play, &fork, false);
	if (fork.decision != decision) {
		k->player.trace = NULL;
		return false;
	}
	w->trace.count = fork.traced;
	play_on(&k->player, &fork, &force);
	bool ok = take(w, explore_play_seed(w->x->options.seed, play), arena, out);
	for (size_t i = out->acts = 0; ok && i < out->count; i++)
		out->acts += explore_is_act(w->x->scenario, &out->commands[i]);
	return ok;
}

bool explore_witness_path(struct explore_witnesses *w, const struct explore_path *path, struct arena *arena, struct explore_witness *out)
{
	w->worker.player.trace = &w->trace;
	play_given(&w->worker.player, w->x->options.seed, path->acts, path->count);
	return take(w, w->x->options.seed, arena, out);
}

/* ---- fewest acts ---------------------------------------------------------------------------------------------------------------------------- */

struct shorter {
	struct explore_witnesses *w;
	uint64_t seed;
	uint32_t thing;
	struct sim_command *acts, *tried;
	size_t count;
	int tries;
};

static bool reaches(struct shorter *s, const struct sim_command *acts, size_t count)
{
	struct worker *k = &s->w->worker;
	s->tries++;
	play_given(&k->player, s->seed, acts, count);
	tally_play(&k->block, EXPLORE_STYLE_GUIDED, 0, &k->player, NULL, k->reached);
	return k->reached[s->thing] && !k->player.failed;
}

/* Leaves out stretches of acts, long ones first, as long as the rest still reaches the thing. */
static void shorten(struct shorter *s)
{
	for (size_t length = s->count; length > 0; length /= 2)
		for (size_t at = 0; at < s->count && s->tries < TRIES_MAX;) {
			size_t end = at + length < s->count ? at + length : s->count;
			memcpy(s->tried, s->acts, at * sizeof *s->acts);
			memcpy(s->tried + at, s->acts + end, (s->count - end) * sizeof *s->acts);
			if (!reaches(s, s->tried, s->count - (end - at))) {
				at = end;
				continue;
			}
			s->count -= end - at;
			memcpy(s->acts, s->tried, s->count * sizeof *s->acts);
		}
}

/* Acts that people or their stand-ins did: hidden bots act again by themselves. */
static void collect(struct shorter *s, const struct explore_witness *play)
{
	const struct sim_scenario *sc = s->w->x->scenario;
	for (size_t i = 0; i < play->count; i++) {
		if (explore_is_act(sc, &play->commands[i]))
			s->acts[s->count++] = play->commands[i];
	}
}

bool explore_witness_thing(struct explore_witnesses *w, uint32_t thing, struct arena *arena, struct explore_witness *out)
{
	const struct explore *x = w->x;
	struct explore_thing t = explore_thing_at(&x->tally.things, thing);
	struct shorter s = {.w = w, .thing = thing};
	const struct explore_path *path = t.kind == EXPLORE_ENDING && x->proof.ran && x->proof.ending_ends[t.index] ? &x->proof.endings[t.index] : NULL;
	if (path) {
		s.seed = x->options.seed;
		s.acts = arena_allocate(arena, (path->count + 1) * sizeof *s.acts);
		s.tried = arena_allocate(arena, (path->count + 1) * sizeof *s.tried);
		if (!s.acts || !s.tried)
			return false;
		memcpy(s.acts, path->acts, path->count * sizeof *s.acts);
		s.count = path->count;
	} else {
		if (x->tally.least[thing] == TALLY_NOWHERE_LEAST || !explore_witness_play(w, tally_play_of_least(x->tally.least[thing]), arena, out))
			return false;
		s.seed = out->seed;
		s.acts = arena_allocate(arena, (out->count + 1) * sizeof *s.acts);
		s.tried = arena_allocate(arena, (out->count + 1) * sizeof *s.tried);
		if (!s.acts || !s.tried)
			return false;
		collect(&s, out);
	}
	if (!reaches(&s, s.acts, s.count))
		return path == NULL; /* it hangs on the order within a second: the play as it was */
	shorten(&s);
	w->worker.player.trace = &w->trace;
	play_given(&w->worker.player, s.seed, s.acts, s.count);
	return take(w, s.seed, arena, out);
}
