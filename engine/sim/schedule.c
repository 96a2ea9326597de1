/* See schedule.h. */
#include "sim/schedule.h"

#include <string.h>

static bool comes_before(const struct sim_schedule_item *a, const struct sim_schedule_item *b)
{
	if (a->due != b->due)
		return a->due < b->due;
	if (a->class_ != b->class_)
		return a->class_ < b->class_;
	return a->sequence < b->sequence;
}

bool schedule_add(const struct sim_scenario *sc, struct sim_state *st, int64_t due, enum sim_class class_, int32_t item, uint32_t cause)
{
	uint32_t used = st->clock.schedule_used;
	if (used >= sc->layout.count[SIM_PART_SCHEDULE])
		return false;
	struct sim_schedule_item *items = sim_schedule_items(sc, st);
	struct sim_schedule_item new_item = {.due = due < st->clock.now ? st->clock.now : due, .class_ = (uint16_t)class_, .item = item, .cause = cause,
	                                     .sequence = st->clock.scheduled++};
	uint32_t low = 0, high = used; /* items before `low` come later than the new one */
	while (low < high) {
		uint32_t middle = (low + high) / 2;
		if (comes_before(&new_item, &items[middle]))
			low = middle + 1;
		else
			high = middle;
	}
	memmove(&items[low + 1], &items[low], (used - low) * sizeof *items);
	items[low] = new_item;
	st->clock.schedule_used = used + 1;
	return true;
}

bool schedule_take(const struct sim_scenario *sc, struct sim_state *st, int64_t until, struct sim_schedule_item *out)
{
	uint32_t used = st->clock.schedule_used;
	if (used == 0)
		return false;
	struct sim_schedule_item *last = &sim_schedule_items(sc, st)[used - 1];
	if (last->due > until)
		return false;
	*out = *last;
	memset(last, 0, sizeof *last);
	st->clock.schedule_used = used - 1;
	return true;
}

bool schedule_remove(const struct sim_scenario *sc, struct sim_state *st, enum sim_class class_, int32_t item)
{
	struct sim_schedule_item *items = sim_schedule_items(sc, st);
	uint32_t used = st->clock.schedule_used, kept = 0;
	for (uint32_t i = 0; i < used; i++) {
		if (items[i].class_ == class_ && items[i].item == item)
			continue;
		if (kept != i)
			items[kept] = items[i];
		kept++;
	}
	if (kept == used)
		return false;
	memset(&items[kept], 0, (used - kept) * sizeof *items);
	st->clock.schedule_used = kept;
	return true;
}
