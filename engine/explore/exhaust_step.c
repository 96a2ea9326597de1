/* exhaust_step — one worker of the exhaustive search: from one turn to all that follow. */
#include "explore/exhaust.h"

#include "base/memory.h"

#include <string.h>

bool exhaust_worker_open(struct exhaust_worker *w, const struct script *script, const struct explore_things *things)
{
	*w = (struct exhaust_worker){0};
	bool ok = player_open(&w->player, script, things);
	w->steps = memory_allocate((PLAY_CHOICES + 1) * sizeof *w->steps);
	w->reached = memory_allocate_zeroed(explore_thing_count(things) + 1, 1);
	w->from = memory_allocate_zeroed(1, script_scenario(script)->layout.size);
	return ok && w->steps && w->reached && w->from;
}

void exhaust_worker_close(struct exhaust_worker *w)
{
	player_close(&w->player);
	memory_free(w->steps);
	memory_free(w->reached);
	memory_free(w->from);
	memory_free(w->found);
	buffer_free(&w->bytes);
}

static struct exhaust_step step_of(const struct sim_command *c)
{
	return (struct exhaust_step){.kind = c->kind, .anyway = c->anyway, .role = c->role, .option = (int16_t)c->option, .target = c->target, .roles = c->roles};
}

static struct sim_command command_of(const struct exhaust_step *s)
{
	struct sim_command c = sim_command_of((enum sim_command_kind)s->kind, s->kind == SIM_DO_FIRE ? SIM_FROM_FACILITATOR : SIM_FROM_BOT);
	c.anyway = s->anyway;
	c.role = s->role;
	c.option = s->option;
	c.target = s->target;
	c.roles = s->roles;
	return c;
}

/* Carries out a step from the present turn, whose choices have this hash, and goes on to the next turn. Returns the number of choices there, 0 when it is over. */
static size_t carry_out(struct player *p, const struct exhaust_step *step, uint64_t hash)
{
	if (step->kind == EXHAUST_WAIT)
		return play_wait(p, hash);
	play_give(p, command_of(step));
	size_t count = play_is_over(p) ? 0 : play_choices(p);
	return count || play_is_over(p) ? count : play_wait(p, 0);
}

static void note_chance(struct exhaust_worker *w)
{
	const struct sim_scenario *sc = w->player.sc;
	for (uint32_t i = 0; i < sc->stream_count; i++)
		w->chance |= sim_stream_state_of(sc, w->player.state, (int32_t)i)->draws > 0;
}

static void found(struct exhaust_worker *w, const struct exhaust_turn *turn, const struct exhaust_step *step, int64_t now)
{
	struct player *p = &w->player;
	if (w->found_count == w->found_capacity) {
		size_t capacity = w->found_capacity ? 2 * w->found_capacity : 1024;
		struct exhaust_found *more = memory_resize(w->found, capacity * sizeof *more);
		if (!more) {
			p->failed = true;
			return;
		}
		w->found = more;
		w->found_capacity = capacity;
	}
	struct exhaust_found *f = &w->found[w->found_count++];
	*f = (struct exhaust_found){.parent = turn->node, .step = *step, .over = p->state->clock.over, .cut = p->cut, .state = w->bytes.length};
	f->key = explore_key_of(p->sc, p->state, p->scratch);
	f->repeats = p->state->clock.now == now ? (uint16_t)(turn->repeats + 1) : 0;
	f->tail = p->state->clock.now - now;
	f->size = sim_state_size(p->sc, p->state);
	buffer_append(&w->bytes, p->state, f->size);
	p->failed = p->failed || w->bytes.failed;
}

static void expand(struct exhaust_worker *w, const struct exhaust_turn *turn)
{
	struct player *p = &w->player;
	memcpy(w->from, turn->bytes + turn->state, turn->size);
	sim_state_copy(p->sc, p->state, w->from);
	size_t count = play_choices(p);
	uint64_t hash = play_choice_hash(p, count);
	for (size_t i = 0; i < count; i++)
		w->steps[i] = step_of(&p->choices[i]);
	w->steps[count++] = (struct exhaust_step){.kind = EXHAUST_WAIT};
	for (size_t i = 0; i < count && !p->failed; i++) {
		sim_state_copy(p->sc, p->state, w->from);
		p->acts = p->stops = p->given = 0;
		p->cut = false;
		sim_machine_clear_events(p->machine);
		carry_out(p, &w->steps[i], hash);
		size_t events;
		const struct sim_event *list = sim_machine_events(p->machine, &events);
		explore_things_reached(p->things, list, events, w->reached);
		note_chance(w);
		found(w, turn, &w->steps[i], w->from->clock.now);
	}
}

void exhaust_expand(struct exhaust_worker *w)
{
	w->found_count = 0;
	buffer_clear(&w->bytes);
	for (size_t i = w->first; i < w->end && !w->player.failed; i++)
		expand(w, &w->turns[i]);
}

bool exhaust_begin(struct exhaust_worker *w, uint64_t seed)
{
	struct player *p = &w->player;
	play_begin(p, seed);
	play_seat_people(p);
	size_t count = play_is_over(p) ? 0 : play_choices(p);
	if (!count)
		count = play_wait(p, 0);
	size_t events;
	const struct sim_event *list = sim_machine_events(p->machine, &events);
	explore_things_reached(p->things, list, events, w->reached);
	note_chance(w);
	return count > 0;
}

struct explore_path exhaust_path(struct exhaust_worker *w, uint64_t seed, const struct exhaust_node *nodes, uint32_t parent, const struct exhaust_step *last,
                                 struct arena *arena)
{
	struct explore_path path = {0};
	uint32_t steps = 0;
	for (uint32_t n = parent; n != 0; n = nodes[n].parent)
		steps++;
	const struct exhaust_step **way = arena_allocate(arena, (steps + 1) * sizeof *way);
	path.acts = arena_allocate(arena, (steps + 1) * sizeof *path.acts);
	if (!way || !path.acts)
		return (struct explore_path){0};
	way[steps] = last;
	for (uint32_t n = parent, i = steps; n != 0; n = nodes[n].parent)
		way[--i] = &nodes[n].step;
	exhaust_begin(w, seed);
	struct player *p = &w->player;
	for (uint32_t i = 0; i <= steps; i++) {
		size_t count = play_is_over(p) ? 0 : play_choices(p);
		if (way[i]->kind != EXHAUST_WAIT) {
			path.acts[path.count] = command_of(way[i]);
			path.acts[path.count++].at = p->state->clock.now;
		}
		carry_out(p, way[i], play_choice_hash(p, count));
	}
	return path;
}
