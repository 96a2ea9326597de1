/* exhaust — breadth first over turns, level by level, in slices that all threads expand together. What they find is taken up in the order of the turns it came
 * from, so that the result, also of a search that ran out of its budget, does not depend on the number of threads. */
#include "explore/exhaust.h"

#include "base/memory.h"

#include <string.h>
#include <time.h>

#define SLICE       1024             /* turns expanded before what they led to is taken up, at most */
#define SLICE_BYTES ((size_t)64 << 20) /* that what they lead to takes, at a guess of SLICE_EACH choices a turn */
#define SLICE_EACH  200
#define ALONE       8 /* fewer turns than this a thread are not worth a thread */
#define NODES_MAX   UINT32_MAX

/* ---- set ------------------------------------------------------------------------------------------------------------------------------------ */

bool exhaust_set_open(struct exhaust_set *set)
{
	*set = (struct exhaust_set){.keys = memory_allocate_zeroed(4096, sizeof *set->keys), .mask = 4095};
	return set->keys != NULL;
}

static struct explore_key *slot_of(const struct exhaust_set *set, struct explore_key key)
{
	size_t i = key.a & set->mask;
	while ((set->keys[i].a || set->keys[i].b) && (set->keys[i].a != key.a || set->keys[i].b != key.b))
		i = (i + 1) & set->mask;
	return &set->keys[i];
}

int exhaust_set_add(struct exhaust_set *set, struct explore_key key)
{
	struct explore_key *slot = slot_of(set, key);
	if (slot->a || slot->b)
		return 0;
	if (set->used * 2 > set->mask) {
		struct exhaust_set bigger = {.keys = memory_allocate_zeroed(2 * (set->mask + 1), sizeof *set->keys), .mask = 2 * set->mask + 1, .used = set->used};
		if (!bigger.keys)
			return -1;
		for (size_t i = 0; i <= set->mask; i++)
			if (set->keys[i].a || set->keys[i].b)
				*slot_of(&bigger, set->keys[i]) = set->keys[i];
		memory_free(set->keys);
		*set = bigger;
		slot = slot_of(set, key);
	}
	*slot = key;
	set->used++;
	return 1;
}

/* ---- search --------------------------------------------------------------------------------------------------------------------------------- */

struct level { /* turns at equal distance from the opening */
	struct exhaust_turn *turns;
	size_t count, capacity;
	struct buffer bytes;
};
struct search {
	struct explore *x;
	struct exhaust_worker *workers;
	uint32_t jobs;
	struct exhaust_set set;
	struct exhaust_node *nodes;
	size_t node_count, node_capacity;
	struct level now, next;
	bool full, failed;
	/* Ends worth a path: the first with each ending, the longest tail, an endless action. */
	struct exhaust_node *ending, tail, endless;
	struct timespec told;
};

static void add_node(struct search *s, const struct exhaust_found *f)
{
	if (s->node_count == s->node_capacity) {
		size_t capacity = s->node_capacity ? 2 * s->node_capacity : 4096;
		struct exhaust_node *nodes = capacity < NODES_MAX ? memory_resize(s->nodes, capacity * sizeof *nodes) : NULL;
		if (!nodes) {
			s->failed = true;
			return;
		}
		s->nodes = nodes;
		s->node_capacity = capacity;
	}
	s->nodes[s->node_count++] = (struct exhaust_node){f->parent, f->step};
}

static void add_turn(struct search *s, struct level *level, uint16_t repeats, const void *state, size_t size)
{
	if (level->count == level->capacity) {
		size_t capacity = level->capacity ? 2 * level->capacity : 1024;
		struct exhaust_turn *turns = memory_resize(level->turns, capacity * sizeof *turns);
		if (!turns) {
			s->failed = true;
			return;
		}
		level->turns = turns;
		level->capacity = capacity;
	}
	level->turns[level->count++] =
	    (struct exhaust_turn){.node = (uint32_t)s->node_count - 1, .repeats = repeats, .state = level->bytes.length, .size = size};
	buffer_append(&level->bytes, state, size);
	s->failed = s->failed || level->bytes.failed;
}

static void take_end(struct search *s, const struct exhaust_found *f, const struct sim_state *st)
{
	struct explore_proof *proof = &s->x->proof;
	const struct sim_scenario *sc = s->x->scenario;
	bool any = false;
	proof->ends++;
	for (uint32_t e = 0; e < sc->ending_count; e++) {
		if (!sim_ending_state_of(sc, st, (int32_t)e)->reached)
			continue;
		any = true;
		if (proof->ending_ends[e]++ == 0)
			s->ending[e] = (struct exhaust_node){f->parent, f->step};
	}
	proof->no_ending += !any;
	if (f->tail > proof->tail) {
		proof->tail = f->tail;
		s->tail = (struct exhaust_node){f->parent, f->step};
	}
}

static void take_up(struct search *s, const struct exhaust_worker *w, const struct exhaust_found *f)
{
	struct explore_proof *proof = &s->x->proof;
	const struct sim_state *st = (const struct sim_state *)(const void *)(w->bytes.data + f->state);
	proof->steps++;
	if (f->repeats > PLAY_REPEATS && f->step.kind == SIM_DO_ACT && proof->endless == SIM_NONE) {
		proof->endless = f->step.target;
		s->endless = (struct exhaust_node){f->parent, f->step};
	}
	if (f->cut || f->repeats > PLAY_REPEATS) {
		s->full = true; /* it does not end this way: the rest cannot be everything */
		return;
	}
	int added = exhaust_set_add(&s->set, f->key);
	s->failed = s->failed || added < 0;
	if (added <= 0)
		return;
	proof->states++;
	if (f->over) {
		take_end(s, f, st);
		return;
	}
	add_node(s, f);
	add_turn(s, &s->next, f->repeats, st, f->size);
}

static void *expand(void *worker)
{
	exhaust_expand(worker);
	return NULL;
}

/* All threads take an even part of the turns first..end-1; what they find is taken up in order. */
static void slice(struct search *s, size_t first, size_t end)
{
	size_t count = end - first;
	uint32_t parts = count / ALONE < s->jobs ? (uint32_t)(count / ALONE) : s->jobs;
	parts = parts ? parts : 1;
	bool started[64] = {false};
	for (uint32_t i = 0; i < parts; i++) {
		s->workers[i].turns = s->now.turns;
		s->workers[i].first = first + count * i / parts;
		s->workers[i].end = first + count * (i + 1) / parts;
		if (i + 1 < parts)
			started[i] = pthread_create(&s->workers[i].thread, NULL, expand, &s->workers[i]) == 0;
		if (!started[i])
			exhaust_expand(&s->workers[i]);
	}
	for (uint32_t i = 0; i < parts; i++) {
		if (started[i])
			pthread_join(s->workers[i].thread, NULL);
		s->failed = s->failed || s->workers[i].player.failed;
		for (size_t f = 0; f < s->workers[i].found_count && !s->failed; f++)
			take_up(s, &s->workers[i], &s->workers[i].found[f]);
	}
}

static size_t bytes_used(const struct search *s)
{
	return s->node_capacity * sizeof *s->nodes + (s->set.mask + 1) * sizeof *s->set.keys + s->now.bytes.capacity + s->next.bytes.capacity +
	       (s->now.capacity + s->next.capacity) * sizeof *s->now.turns;
}

static void tell(struct search *s)
{
	const struct explore_options *o = &s->x->options;
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (!o->progress || (now.tv_sec - s->told.tv_sec) * 10 + (now.tv_nsec - s->told.tv_nsec) / 100000000 < 1)
		return;
	s->told = now;
	struct explore_progress progress = {.searching = true, .done = s->x->proof.states, .wanted = o->states};
	s->x->interrupted = s->x->interrupted || !o->progress(o->context, &progress);
}

static void search(struct search *s)
{
	const struct explore_options *o = &s->x->options;
	size_t turns = SLICE_BYTES / SLICE_EACH / s->x->scenario->layout.size;
	turns = turns < ALONE ? ALONE : turns > SLICE ? SLICE : turns;
	while (s->now.count && !s->failed && !s->x->interrupted) {
		for (size_t i = 0; i < s->now.count; i++)
			s->now.turns[i].bytes = s->now.bytes.data;
		for (size_t first = 0; first < s->now.count && !s->failed && !s->x->interrupted;) {
			size_t left = o->states > s->x->proof.states ? (size_t)(o->states - s->x->proof.states) : 0;
			if (left == 0 || bytes_used(s) > o->bytes) {
				s->full = true;
				return;
			}
			size_t end = first + turns < s->now.count ? first + turns : s->now.count;
			slice(s, first, end);
			first = end;
			tell(s);
		}
		struct level done = s->now;
		s->now = s->next;
		s->next = done;
		s->next.count = 0;
		buffer_clear(&s->next.bytes);
	}
}

static bool prepare(struct search *s)
{
	struct explore *x = s->x;
	struct explore_proof *proof = &x->proof;
	*proof = (struct explore_proof){.ran = true, .budget = x->options.states, .endless = SIM_NONE};
	proof->reached = arena_allocate(&x->arena, explore_thing_count(&x->tally.things) + 1);
	proof->ending_ends = arena_allocate(&x->arena, (x->scenario->ending_count + 1) * sizeof *proof->ending_ends);
	proof->endings = arena_allocate(&x->arena, (x->scenario->ending_count + 1) * sizeof *proof->endings);
	s->ending = arena_allocate(&x->arena, (x->scenario->ending_count + 1) * sizeof *s->ending);
	s->jobs = x->options.jobs < 64 ? x->options.jobs : 64;
	s->workers = memory_allocate_zeroed(s->jobs, sizeof *s->workers);
	if (!proof->reached || !proof->ending_ends || !proof->endings || !s->ending || !s->workers || !exhaust_set_open(&s->set))
		return false;
	for (uint32_t i = 0; i < s->jobs; i++)
		if (!exhaust_worker_open(&s->workers[i], x->script, &x->tally.things))
			return false;
	return true;
}

static void begin(struct search *s)
{
	struct exhaust_worker *w = &s->workers[0];
	const struct exhaust_step none = {.kind = EXHAUST_WAIT};
	bool turn = exhaust_begin(w, s->x->options.seed);
	struct exhaust_found first = {.step = none, .over = w->player.state->clock.over, .cut = w->player.cut, .tail = w->player.state->clock.now};
	for (uint32_t i = 1; i < s->jobs; i++)
		s->workers[i].player.free = w->player.free;
	first.key = explore_key_of(s->x->scenario, w->player.state, w->player.scratch);
	add_node(s, &first);
	exhaust_set_add(&s->set, first.key);
	s->x->proof.states = 1;
	s->full = first.cut;
	if (turn)
		add_turn(s, &s->now, 0, w->player.state, sim_state_size(s->x->scenario, w->player.state));
	else
		take_end(s, &first, w->player.state);
}

static void finish(struct search *s)
{
	struct explore *x = s->x;
	struct explore_proof *proof = &x->proof;
	struct exhaust_worker *w = &s->workers[0];
	uint32_t things = explore_thing_count(&x->tally.things);
	proof->complete = !s->full && !s->failed && !x->interrupted;
	for (uint32_t i = 0; i < s->jobs; i++) {
		proof->chance |= s->workers[i].chance;
		for (uint32_t t = 0; t < things; t++)
			proof->reached[t] |= s->workers[i].reached[t];
	}
	for (uint32_t r = 0; r < x->scenario->role_count; r++) /* a hidden bot may throw dice of its own */
		proof->chance |= x->scenario->roles[r].hidden && x->scenario->roles[r].bot != SIM_NONE && x->scenario->bots[x->scenario->roles[r].bot].handler != SIM_NONE;
	for (uint32_t e = 0; e < x->scenario->ending_count; e++)
		if (proof->ending_ends[e])
			proof->endings[e] = exhaust_path(w, x->options.seed, s->nodes, s->ending[e].parent, &s->ending[e].step, &x->arena);
	if (proof->tail > 0)
		proof->tail_path = exhaust_path(w, x->options.seed, s->nodes, s->tail.parent, &s->tail.step, &x->arena);
	if (proof->endless != SIM_NONE)
		proof->endless_path = exhaust_path(w, x->options.seed, s->nodes, s->endless.parent, &s->endless.step, &x->arena);
}

bool exhaust_run(struct explore *x)
{
	struct search s = {.x = x};
	bool ok = prepare(&s);
	if (ok) {
		begin(&s);
		search(&s);
		finish(&s);
	}
	for (uint32_t i = 0; s.workers && i < s.jobs; i++)
		exhaust_worker_close(&s.workers[i]);
	memory_free(s.workers);
	memory_free(s.set.keys);
	memory_free(s.nodes);
	memory_free(s.now.turns);
	memory_free(s.next.turns);
	buffer_free(&s.now.bytes);
	buffer_free(&s.next.bytes);
	return ok && !s.failed;
}
