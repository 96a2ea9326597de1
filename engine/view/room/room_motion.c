/* room_motion — see room_motion.h. */
#include "view/room/room_motion.h"

#include <string.h>

static int64_t newest_inject_at(const struct audience_room *room)
{
	return room->inject_count ? room->injects[0].at : -1;
}

static int64_t newest_decided_at(const struct audience_room *room)
{
	return room->decided_count ? room->decided[0].decided : -1;
}

static void remember(struct room_motion *m, const struct audience_room *room)
{
	m->known = true;
	m->inject_at = newest_inject_at(room);
	m->inject = room->inject_count ? room->injects[0].number : 0;
	m->decided_at = newest_decided_at(room);
	m->decided = room->decided_count ? room->decided[0].number : 0;
	m->count = room->metric_count < ROOM_MOTION_METRICS ? room->metric_count : ROOM_MOTION_METRICS;
	for (int i = 0; i < m->count; i++)
		m->shown[i] = room->metrics[i].value;
}

static bool values_changed(const struct room_motion *m, const struct audience_room *room)
{
	for (int i = 0; i < m->count && i < room->metric_count; i++)
		if (m->shown[i] != room->metrics[i].value)
			return true;
	return false;
}

/* How long it has moved, or -1 when it rests. */
static int age(int64_t *began, int64_t ms, int lasts)
{
	if (*began >= 0 && (ms - *began >= lasts || ms < *began))
		*began = -1;
	return *began < 0 ? -1 : (int)(ms - *began);
}

bool room_motion_update(struct room_motion *m, const struct audience_room *room, int64_t ms,
                        struct screen_room_motion *out)
{
	if (!m->known || m->decided_at != newest_decided_at(room) || m->decided != (room->decided_count ? room->decided[0].number : 0))
		m->reading_began = ms;
	if (!m->known) {
		m->inject_began = m->decided_began = m->metrics_began = -1;
	} else {
		/* Only what is later than before moves: going back in time, and taking back, show at once. */
		if (room->inject_count &&
		    (m->inject_at < room->injects[0].at ||
		     (m->inject_at == room->injects[0].at && m->inject != room->injects[0].number)))
			m->inject_began = ms;
		if (room->decided_count &&
		    (m->decided_at < room->decided[0].decided ||
		     (m->decided_at == room->decided[0].decided && m->decided != room->decided[0].number)))
			m->decided_began = ms;
		if (values_changed(m, room)) {
			memcpy(m->from, m->shown, sizeof m->from);
			m->metrics_began = ms;
		}
	}
	remember(m, room);
	*out = (struct screen_room_motion){.inject = age(&m->inject_began, ms, SCREEN_ROOM_INJECT_MS),
	                                   .decided = age(&m->decided_began, ms, SCREEN_ROOM_DECIDED_MS),
	                                   .metrics = age(&m->metrics_began, ms, SCREEN_ROOM_METRICS_MS),
	                                   .from = m->from,
	                                   .from_count = m->count,
	                                   .reading = ms - m->reading_began};
	return out->inject >= 0 || out->decided >= 0 || out->metrics >= 0;
}

void room_motion_still(struct screen_room_motion *motion)
{
	motion->inject = motion->decided = motion->metrics = -1;
}
