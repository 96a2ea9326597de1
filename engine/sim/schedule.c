/* See schedule.h. */
#include "sim/schedule.h"

#include "base/hint.h"

#include <string.h>

#define NEAR 8 /* items moved one by one before the place among the rest is searched by halves */

/* Whether a new item comes after this one; it comes after its equals. */
static inline bool is_sooner(const struct sim_schedule_item *item, int64_t due, enum sim_class class_)
{
	return item->due != due ? item->due < due : item->class_ <= (uint16_t)class_;
}

static inline void put(struct sim_state *st, struct sim_schedule_item *place, int64_t due, enum sim_class class_, int32_t item, uint32_t cause)
{
	*place = (struct sim_schedule_item){.due = due, .sequence = st->clock.scheduled++, .cause = cause, .item = item, .class_ = (uint16_t)class_};
	st->clock.schedule_used++;
}

/* Puts an item among those before the last NEAR, which have been moved already. Rarely needed, so kept apart. */
APART static void put_far(const struct sim_scenario *sc, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause)
{
	struct sim_schedule_item *low = sim_schedule_items(sc, st), *end = low + st->clock.schedule_used - NEAR, *high = end;
	while (low < high) {
		struct sim_schedule_item *middle = low + (high - low) / 2;
		if (is_sooner(middle, due, class_))
			high = middle;
		else
			low = middle + 1;
	}
	memmove(low + 1, low, (size_t)((char *)end - (char *)low));
	put(st, low, due, class_, item, cause);
}

void schedule_add(const struct sim_scenario *sc, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause)
{
	uint32_t used = st->clock.schedule_used, near = used > NEAR ? used - NEAR : 0;
	if (due < st->clock.now)
		due = st->clock.now;
	struct sim_schedule_item *items = sim_schedule_items(sc, st), *place = items + used, *stop = items + near;
	for (; place > stop && is_sooner(place - 1, due, class_); place--)
		*place = place[-1];
	if (place > stop || near == 0)
		put(st, place, due, class_, item, cause);
	else
		put_far(sc, st, due, class_, item, cause);
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
	for (at++; at < end; at++) {
		at[-1] = *at;
		__asm__(""); /* mostly one or two: the compiler is not to make a call of it */
	}
	st->clock.schedule_used--;
	return true;
}
