/* The schedule against a plain model of it: a list that is searched for the first item by (second, class, order of scheduling). */
#include "base/random.h"
#include "sim/schedule.h"
#include "sim_fixture.h"

#define MODEL_MAX 4096

struct model {
	struct sim_schedule_item items[MODEL_MAX];
	uint32_t count;
};

static uint64_t seed, draws;

static uint32_t below(uint32_t bound)
{
	return random_below(random_draw(seed, 0, draws++), bound);
}

static bool earlier(const struct sim_schedule_item *a, const struct sim_schedule_item *b)
{
	if (a->due != b->due)
		return a->due < b->due;
	return a->class_ != b->class_ ? a->class_ < b->class_ : a->sequence < b->sequence;
}

static bool add(struct core *c, int64_t due, enum sim_class class_, int32_t thing, uint32_t cause)
{
	bool room = !schedule_is_full(c->sc, c->state);
	if (room)
		schedule_add(c->sc, c->state, due, class_, thing, cause);
	return room;
}

static void model_remove(struct model *m, uint32_t at)
{
	memmove(&m->items[at], &m->items[at + 1], (--m->count - at) * sizeof *m->items);
}

static uint32_t model_first(const struct model *m)
{
	uint32_t first = 0;
	for (uint32_t i = 1; i < m->count; i++)
		if (earlier(&m->items[i], &m->items[first]))
			first = i;
	return first;
}

static void empty(struct core *c)
{
	struct sim_schedule_item item;
	while (schedule_take(c->sc, c->state, INT64_MAX, &item))
		;
}

TEST(items_come_in_order_of_second_then_class_then_scheduling_whatever_was_removed)
{
	for (seed = 1; seed <= 40; seed++) {
		struct core c = core_open(seed, true);
		static struct model m;
		m.count = 0;
		draws = 0;
		empty(&c);
		for (int step = 0; step < 400; step++) {
			struct sim_schedule_item item = {0};
			uint32_t sequence = c.state->clock.scheduled;
			int64_t due = c.state->clock.now + below(20);
			enum sim_class class_ = (enum sim_class)below(SIM_CLASS_END);
			int32_t thing = (int32_t)below(6);
			switch (below(4)) {
			case 0: {
				uint32_t soonest = m.count;
				for (uint32_t i = 0; i < m.count; i++)
					if (m.items[i].class_ == class_ && m.items[i].item == thing && (soonest == m.count || earlier(&m.items[i], &m.items[soonest])))
						soonest = i;
				bool had = soonest < m.count;
				if (had)
					model_remove(&m, soonest);
				CHECK(schedule_remove(c.sc, c.state, class_, thing) == had);
				break;
			}
			case 1: {
				bool any = m.count && m.items[model_first(&m)].due <= due;
				CHECK(schedule_take(c.sc, c.state, due, &item) == any);
				if (any) {
					CHECK(memcmp(&item, &m.items[model_first(&m)], sizeof item) == 0);
					model_remove(&m, model_first(&m));
				}
				break;
			}
			default:
				if (add(&c, due, class_, thing, 7))
					m.items[m.count++] = (struct sim_schedule_item){
					    .due = due, .class_ = (uint16_t)class_, .item = thing, .cause = 7, .sequence = sequence};
				break;
			}
			CHECK_INT(c.state->clock.schedule_used, m.count);
			CHECK_INT(sim_next_due(c.sc, c.state), m.count ? m.items[model_first(&m)].due : -1);
		}
		core_close(&c);
	}
}

TEST(what_is_due_in_the_past_is_due_now)
{
	struct core c = core_open(1, true);
	struct sim_schedule_item item;
	empty(&c);
	c.state->clock.now = 500;
	CHECK(add(&c, 20, SIM_CLASS_INJECT, 1, 0));
	CHECK(!schedule_take(c.sc, c.state, 499, &item));
	CHECK(schedule_take(c.sc, c.state, 500, &item));
	CHECK_INT(item.due, 500);
	core_close(&c);
}

TEST(a_full_schedule_refuses_and_stays_as_it_is)
{
	struct core c = core_open(1, true);
	uint32_t capacity = c.sc->layout.count[SIM_PART_SCHEDULE];
	empty(&c);
	for (uint32_t i = 0; i < capacity; i++)
		CHECK(add(&c, 100 + i, SIM_CLASS_EFFECT, 0, 0));
	uint64_t before = sim_state_digest(c.sc, c.state);
	CHECK(!add(&c, 50, SIM_CLASS_EFFECT, 0, 0));
	CHECK(sim_state_digest(c.sc, c.state) == before);
	core_close(&c);
}

TEST_MAIN
