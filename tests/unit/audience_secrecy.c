/* Secrecy as a property: over random worlds and random acts, no text reaches the room's picture, its draw list or a role's picture that may not be known there;
 * and what nobody may see changes nothing in what the room sees. A failure prints the seed and the step. */
#include "secret_world.h"
#include "test.h"
#include "view_world.h"

#include "audience/debrief.h"
#include "audience/role.h"
#include "audience/room.h"
#include "audience/why.h"
#include "base/hash.h"
#include "view/room/screen_room.h"

#define WORLDS 16
#define STEPS  150

/* ---- walking a picture ---- */

struct reader {
	struct buffer words;
};

static void read_text(struct reader *r, struct audience_text t)
{
	buffer_append_text(&r->words, t.text);
	buffer_append_byte(&r->words, '\n');
}

static void read_names(struct reader *r, struct audience_names n)
{
	for (int i = 0; i < n.count; i++)
		read_text(r, n.items[i]);
}

static void read_header(struct reader *r, const struct audience_header *h)
{
	read_text(r, h->title);
	read_text(r, h->phase_name);
}

static void read_decision(struct reader *r, const struct audience_room_decision *d)
{
	read_names(r, d->owners);
	read_text(r, d->question);
	for (int i = 0; i < d->option_count; i++)
		read_text(r, d->options[i].text);
	if (d->quote)
		read_text(r, (struct audience_text){d->quote, NULL});
}

static void read_room(struct reader *r, const struct audience_room *room)
{
	read_header(r, &room->header);
	read_text(r, room->premise);
	for (int i = 0; i < room->inject_count; i++) {
		read_text(r, room->injects[i].from);
		read_text(r, room->injects[i].subject);
		read_text(r, room->injects[i].body);
		read_names(r, room->injects[i].to);
	}
	for (int i = 0; i < room->open_count; i++)
		read_decision(r, &room->open[i]);
	for (int i = 0; i < room->decided_count; i++)
		read_decision(r, &room->decided[i]);
	for (int i = 0; i < room->metric_count; i++) {
		read_text(r, room->metrics[i].name);
		read_text(r, room->metrics[i].label);
	}
	for (int i = 0; i < room->lane_count; i++)
		read_text(r, room->lanes[i].label);
	for (int i = 0; i < room->mark_count; i++) {
		CHECK(room->marks[i].lane >= 0 && room->marks[i].lane < room->lane_count);
		CHECK(room->marks[i].to >= 0 && room->marks[i].to < room->lane_count);
	}
	read_text(r, room->discussion_name);
	read_text(r, room->begins);
	for (int i = 0; i < room->question_count; i++)
		read_text(r, room->questions[i].text);
	for (int i = 0; i < room->fact_count; i++)
		read_text(r, room->facts[i].text);
	for (int i = 0; i < room->ending_count; i++) {
		read_text(r, room->endings[i].title);
		read_text(r, room->endings[i].text);
	}
}

static void read_action(struct reader *r, const struct audience_action *a)
{
	read_text(r, a->name);
	read_text(r, a->about);
	read_text(r, a->measure_name);
	read_names(r, a->owners);
	for (int g = 0; g < a->gate_count; g++) {
		read_text(r, a->gates[g].name);
		read_text(r, a->gates[g].by);
	}
}

static void read_role(struct reader *r, const struct audience_role *p)
{
	read_header(r, &p->header);
	read_text(r, p->seat.name);
	read_text(r, p->seat.label);
	read_text(r, p->brief);
	for (int i = 0; i < p->fact_count; i++) {
		read_text(r, p->facts[i].text);
		read_text(r, p->facts[i].from);
		read_names(r, p->facts[i].known_by);
		read_names(r, p->facts[i].may_go_to);
	}
	for (int i = 0; i < p->inject_count; i++) {
		read_text(r, p->injects[i].from);
		read_text(r, p->injects[i].subject);
		read_text(r, p->injects[i].body);
		read_text(r, p->injects[i].passed_by);
	}
	for (int i = 0; i < p->due_count; i++) {
		read_text(r, p->due[i].name);
		read_text(r, p->due[i].for_role);
		for (int o = 0; o < p->due[i].option_count; o++)
			read_text(r, p->due[i].options[o].text);
	}
	for (int i = 0; i < p->action_count; i++)
		read_action(r, &p->actions[i]);
	for (int i = 0; i < p->metric_count; i++) {
		read_text(r, p->metrics[i].name);
		read_text(r, p->metrics[i].label);
	}
	for (int i = 0; i < p->resource_count; i++)
		read_text(r, p->resources[i].name);
	for (int i = 0; i < p->authority_count; i++)
		read_text(r, p->authorities[i].name);
	CHECK_INT(p->unknown_count, 0);
	CHECK_INT(p->role_count, 0);
}

/* One random act; near the end of every other world the exercise ends. */
static void take_step(struct secret_world *w, uint32_t seed, int step)
{
	if (step == STEPS - 10 && seed % 2)
		secret_world_submit(w, sim_command_of(SIM_DO_END, SIM_FROM_FACILITATOR));
	else
		secret_world_step(w);
}

/* ---- what stands in them ---- */

/* Number of the marker at text, or -1. */
static int marker_at(const char *text)
{
	int number = 0;
	if (text[0] != 'Z')
		return -1;
	for (int i = 1; i <= 4; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		number = number * 10 + text[i] - '0';
	}
	return text[5] == 'q' ? number : -1;
}

typedef bool (*may_read)(const struct secret_world *w, const struct secret *s, int who);

static bool room_may(const struct secret_world *w, const struct secret *s, int discussion)
{
	return secret_room_may_read(w, s, discussion != 0);
}

/* Every marker in the words is allowed. Counts the markers seen, so that a test that sees nothing cannot pass. */
static bool allowed(const struct secret_world *w, const char *words, size_t length, may_read may, int who, int *seen)
{
	for (size_t i = 0; i + SECRET_WIDTH <= length; i++) {
		int number = marker_at(words + i);
		if (number < 0 || number >= w->secret_count)
			continue;
		++*seen;
		if (!may(w, &w->secrets[number], who)) {
			printf("marker Z%04dq (kind %d of thing %d) is shown to %d\n", number, w->secrets[number].kind,
			       w->secrets[number].what, who);
			return false;
		}
	}
	return true;
}

static bool room_is_clean(struct secret_world *w, struct view_world *v, bool discussion, int *seen)
{
	struct arena arena = {0};
	struct reader reader = {0};
	struct audience_source source = secret_world_source(w);
	struct audience_room_input input = {.discussion = discussion, .talk_left = 60, .wall = -1, .hot_wash = -1};
	const struct audience_room *room = audience_room_make(&arena, &source, &input);
	CHECK(room != NULL);
	read_room(&reader, room);
	frame_begin(&v->frame, &v->setting, 1920, 1080);
	screen_room(&v->frame, room, NULL);
	frame_end(&v->frame);
	bool clean =
	    allowed(w, buffer_text(&reader.words), reader.words.length, room_may, discussion, seen) &&
	    allowed(w, buffer_text(&v->frame.draw.text), v->frame.draw.text.length, room_may, discussion, seen);
	buffer_free(&reader.words);
	arena_free(&arena);
	return clean;
}

static bool role_is_clean(struct secret_world *w, int role, int *seen)
{
	struct arena arena = {0};
	struct reader reader = {0};
	struct audience_source source = secret_world_source(w);
	const struct audience_role *picture = audience_role_make(&arena, &source, role, false);
	CHECK(picture != NULL);
	read_role(&reader, picture);
	bool clean = allowed(w, buffer_text(&reader.words), reader.words.length, secret_role_may_read, role, seen);
	buffer_free(&reader.words);
	arena_free(&arena);
	return clean;
}

static struct secret_world world;
static struct view_world view;

TEST(nothing_the_room_may_not_know_reaches_its_picture_or_its_draw_list)
{
	int seen = 0, over = 0;
	view_world_open(&view, LANGUAGE_EN);
	for (uint32_t seed = 1; seed <= WORLDS; seed++) {
		secret_world_open(&world, seed);
		for (int step = 0; step < STEPS; step++) {
			take_step(&world, seed, step);
			if (!room_is_clean(&world, &view, step % 3 == 0, &seen)) {
				printf("seed %u, step %d\n", seed, step);
				CHECK(false);
			}
		}
		over += world.state->clock.over;
		secret_world_close(&world);
	}
	view_world_close(&view);
	CHECK(seen > 40000);
	CHECK(over > 0);
}

TEST(a_role_sees_only_what_is_its_own)
{
	int seen = 0;
	for (uint32_t seed = 1; seed <= WORLDS; seed++) {
		secret_world_open(&world, seed);
		for (int step = 0; step < STEPS; step++) {
			take_step(&world, seed, step);
			for (int role = 0; role < (int)world.sc.role_count; role++)
				if (!role_is_clean(&world, role, &seen)) {
					printf("seed %u, step %d\n", seed, step);
					CHECK(false);
				}
		}
		secret_world_close(&world);
	}
	CHECK(seen > 40000);
}

TEST(the_facilitators_pictures_can_be_made_in_any_world)
{
	for (uint32_t seed = 1; seed <= WORLDS; seed++) {
		secret_world_open(&world, seed);
		for (int step = 0; step < STEPS; step++) {
			struct arena arena = {0};
			struct audience_chain chain;
			take_step(&world, seed, step);
			struct audience_source source = secret_world_source(&world);
			CHECK(audience_console_make(&arena, &source, step % 16 - 1) != NULL);
			CHECK(audience_debrief_make(&arena, &source) != NULL);
			CHECK(audience_role_make(&arena, &source, step % (int)world.sc.role_count, true) != NULL);
			CHECK(audience_why_event(&arena, &source, (uint32_t)world.history.event_count, &chain));
			arena_free(&arena);
		}
		secret_world_close(&world);
	}
}

/* ---- what cannot be seen changes nothing ---- */

/* Of the draw list and of every word in the picture, drawn or not. */
static uint64_t picture_hash(struct view_world *v, const struct audience_source *source, bool discussion)
{
	struct arena arena = {0};
	struct audience_room_input input = {.discussion = discussion, .talk_left = 60, .wall = -1, .hot_wash = -1};
	const struct audience_room *room = audience_room_make(&arena, source, &input);
	CHECK(room != NULL);
	frame_begin(&v->frame, &v->setting, 1920, 1080);
	screen_room(&v->frame, room, NULL);
	frame_end(&v->frame);
	struct reader reader = {0};
	read_room(&reader, room);
	uint64_t hash = hash_bytes(buffer_text(&reader.words), reader.words.length, draw_hash(&v->frame.draw));
	buffer_free(&reader.words);
	arena_free(&arena);
	return hash;
}

/* Changes everything in a state that the room may not see: other roles' answers to open decisions, hidden metrics, single roles' facts, means, powers, proposals,
 * ratings, what is still to come. */
static void change_secrets(struct secret_world *w, struct sim_state *st)
{
	const struct sim_scenario *sc = &w->sc;
	sim_roles visible = secret_visible(w);
	for (uint32_t m = 0; m < sc->metric_count; m++)
		if (!sc->metrics[m].room)
			sim_metric_states(sc, st)[m].value = (int32_t)secret_random(w, 101);
	for (uint32_t f = 0; f < sc->fact_count; f++) {
		struct sim_fact_state *fs = &sim_fact_states(sc, st)[f];
		if ((fs->known & visible) != visible)
			fs->known = secret_random(w, visible) & ~(1u << secret_random(w, 2));
	}
	for (uint32_t d = 0; d < sc->decision_count; d++) {
		int status = sim_decision_state_of(sc, st, (int)d)->status;
		for (uint32_t r = 0; r < sc->role_count; r++) {
			struct sim_answer_state *as = &sim_answer_states(sc, st)[d * sc->role_count + r];
			if ((status == SIM_DECISION_OPEN || status == SIM_DECISION_LATE) && as->option >= 0)
				as->option = (int8_t)secret_random(w, 3);
		}
		if (status == SIM_DECISION_CLOSED)
			sim_decision_states(sc, st)[d].limit = 99;
	}
	for (uint32_t i = 0; i < sc->inject_count; i++) {
		struct sim_inject_state *is = &sim_inject_states(sc, st)[i];
		if (is->status == SIM_INJECT_PENDING) {
			is->due = secret_random(w, 9999);
			is->held = secret_random(w, 2) != 0;
			is->to = secret_random(w, 16);
		}
	}
	for (uint32_t r = 0; r < sc->resource_count; r++)
		sim_resource_states(sc, st)[r].free = 1;
	for (uint32_t a = 0; a < sc->authority_count * sc->role_count; a++)
		sim_authority_states(sc, st)[a].until = (int64_t)secret_random(w, 9999);
	for (uint32_t a = 0; a < sc->approval_count; a++)
		sim_approval_states(sc, st)[a].status = (uint8_t)secret_random(w, 5);
	for (uint32_t a = 0; a < sc->action_count; a++)
		sim_action_states(sc, st)[a].status = (uint8_t)secret_random(w, 3);
	for (int p = 0; p < SIM_PROPOSALS_MAX; p++)
		sim_proposal_states(sc, st)[p].status = (uint8_t)secret_random(w, 4);
	for (uint32_t t = 0; t < sc->task_count; t++)
		sim_rating_states(sc, st)[t].rating = (uint8_t)secret_random(w, 5);
	for (uint32_t e = 0; e < sc->ending_count && !st->clock.over; e++)
		sim_ending_states(sc, st)[e].reached = (uint8_t)secret_random(w, 2);
}

TEST(what_the_room_may_not_see_changes_nothing_it_sees)
{
	view_world_open(&view, LANGUAGE_JA);
	for (uint32_t seed = 1; seed <= WORLDS; seed++) {
		secret_world_open(&world, seed);
		struct sim_state *other = arena_allocate(&world.arena, world.sc.layout.size);
		for (int step = 0; step < STEPS; step++) {
			bool discussion = step % 3 == 0;
			take_step(&world, seed, step);
			sim_state_copy(&world.sc, other, world.state);
			change_secrets(&world, other);
			struct audience_source mine = secret_world_source(&world), theirs = mine;
			theirs.state = other;
			if (picture_hash(&view, &mine, discussion) != picture_hash(&view, &theirs, discussion)) {
				printf("seed %u, step %d\n", seed, step);
				CHECK(false);
			}
		}
		secret_world_close(&world);
	}
	view_world_close(&view);
}

TEST_MAIN
