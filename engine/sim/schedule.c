/* See schedule.h. */
#include "sim/schedule.h"

#include <string.h>

#define NEAR 8 /* items moved one by one before the place among the rest is searched by halves */

/* Whether a new item comes after this one; it comes after its equals. */
static inline bool is_sooner(const struct sim_schedule_item *item, int64_t due, enum sim_class class_)
{
	return item->due != due ? item->due < due : item->class_ <= (uint16_t)class_;
}

/* Makes room for a new item and returns its place. */
static uint32_t make_room(struct sim_schedule_item *items, uint32_t used, int64_t due, enum sim_class class_)
{
	uint32_t high = used, near = used > NEAR ? used - NEAR : 0, low = 0;
	for (; high > near && is_sooner(&items[high - 1], due, class_); high--)
		items[high] = items[high - 1];
	if (high > near || high == 0)
		return high;
	while (low < high) {
		uint32_t middle = (low + high) / 2;
		if (is_sooner(&items[middle], due, class_))
			high = middle;
		else
			low = middle + 1;
	}
	memmove(&items[low + 1], &items[low], (near - low) * sizeof *items);
	return low;
}

bool schedule_add(const struct sim_scenario *sc, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause)
{
	uint32_t used = st->clock.schedule_used;
	if (used >= sc->layout.count[SIM_PART_SCHEDULE])
		return false;
	struct sim_schedule_item *items = sim_schedule_items(sc, st);
	due = due < st->clock.now ? st->clock.now : due;
	items[make_room(items, used, due, class_)] =
	    (struct sim_schedule_item){.due = due, .class_ = (uint16_t)class_, .item = item, .cause = cause, .sequence = st->clock.scheduled++};
	st->clock.schedule_used = used + 1;
	return true;
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
	struct sim_schedule_item *items = sim_schedule_items(sc, st);
	uint32_t used = st->clock.schedule_used, i = used;
	while (i > 0 && (items[i - 1].item != item || items[i - 1].class_ != (uint16_t)class_))
		i--;
	if (i == 0)
		return false;
	for (; i < used; i++)
		items[i - 1] = items[i];
	st->clock.schedule_used = used - 1;
	return true;
}
