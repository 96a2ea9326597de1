/* See schedule.h. */
#include "sim/schedule.h"

#include <string.h>

#define NEAR 8 /* items moved one by one before the place among the rest is searched by halves */

/* Whether a new item comes after this one; it comes after its equals. */
static inline bool is_sooner(const struct sim_schedule_item *item, int64_t due, uint16_t class_)
{
	return item->due != due ? item->due < due : item->class_ <= class_;
}

static inline bool put(struct sim_state *st, struct sim_schedule_item *place, const struct sim_schedule_item *item, int64_t due)
{
	*place = (struct sim_schedule_item){.due = due, .sequence = st->clock.scheduled++, .cause = item->cause, .item = item->item, .class_ = item->class_};
	st->clock.schedule_used++;
	return true;
}

/* Puts an item among those before `end`, which is free. Rarely needed, so kept apart. */
__attribute__((noinline)) static bool put_far(struct sim_state *st, struct sim_schedule_item *items, struct sim_schedule_item *end,
                                              const struct sim_schedule_item *item, int64_t due)
{
	struct sim_schedule_item *low = items, *high = end;
	while (low < high) {
		struct sim_schedule_item *middle = low + (high - low) / 2;
		if (is_sooner(middle, due, item->class_))
			high = middle;
		else
			low = middle + 1;
	}
	memmove(low + 1, low, (size_t)(end - low) * sizeof *low);
	return put(st, low, item, due);
}

bool schedule_add(const struct sim_scenario *sc, struct sim_state *st, const struct sim_schedule_item *item)
{
	uint32_t used = st->clock.schedule_used;
	if (used >= sc->layout.count[SIM_PART_SCHEDULE])
		return false;
	int64_t due = item->due < st->clock.now ? st->clock.now : item->due;
	struct sim_schedule_item *items = sim_schedule_items(sc, st), *place = items + used, *near = used > NEAR ? place - NEAR : items;
	for (; place > near && is_sooner(place - 1, due, item->class_); place--)
		*place = place[-1];
	return place > near || near == items ? put(st, place, item, due) : put_far(st, items, near, item, due);
}

bool schedule_take(const struct sim_scenario *sc, struct sim_state *st, int64_t until, struct sim_schedule_item *out)
{
	uint32_t used = st->clock.schedule_used;
	if (used == 0)
		return false;
	const struct sim_schedule_item *last = &sim_schedule_items(sc, st)[used - 1];
	if (last->due > until)
		return false;
	*out = *last;
	st->clock.schedule_used = used - 1;
	return true;
}

bool schedule_remove(const struct sim_scenario *sc, struct sim_state *st, enum sim_class class_, int32_t item)
{
	struct sim_schedule_item *items = sim_schedule_items(sc, st), *end = items + st->clock.schedule_used, *at = end;
	do {
		if (at-- == items)
			return false;
	} while (at->item != item || at->class_ != (uint16_t)class_);
	for (at++; at < end; at++)
		at[-1] = *at;
	st->clock.schedule_used--;
	return true;
}
