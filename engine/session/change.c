/* See change.h. */
#include "session/change.h"

#include <string.h>

#define WORD 4u /* compared at once; runs begin and end on words */

static void put_run(struct buffer *out, uint32_t *end, uint32_t first, uint32_t last, const char *after)
{
	while (first < last) {
		uint32_t gap = first - *end, length = last - first;
		if (length > 0xfffc)
			length = 0xfffc;
		while (gap > 0xfffc) { /* an empty run bridges a long gap */
			const uint16_t bridge[2] = {0xfffc, 0};
			buffer_append(out, bridge, sizeof bridge);
			*end += 0xfffc;
			gap = first - *end;
		}
		const uint16_t head[2] = {(uint16_t)gap, (uint16_t)length};
		buffer_append(out, head, sizeof head);
		buffer_append(out, after + first, length);
		first += length;
		*end = first;
	}
}

void change_write(const struct sim_scenario *sc, const struct sim_state *before, const struct sim_state *after, struct buffer *out)
{
	const char *b = (const char *)before, *a = (const char *)after;
	uint32_t size = sc->layout.offset[SIM_PART_SCHEDULE], end = 0, i = 0;
	while (i < size) {
		if (memcmp(b + i, a + i, WORD) == 0) {
			i += WORD;
			continue;
		}
		uint32_t first = i;
		while (i < size && memcmp(b + i, a + i, WORD) != 0)
			i += WORD;
		put_run(out, &end, first, i, a);
	}
}

bool change_apply(const struct sim_scenario *sc, struct sim_state *state, const void *bytes, size_t size)
{
	const char *in = bytes;
	uint32_t limit = sc->layout.offset[SIM_PART_SCHEDULE];
	size_t at = 0, position = 0;
	while (at < size) {
		uint16_t head[2];
		if (size - at < sizeof head)
			return false;
		memcpy(head, in + at, sizeof head);
		at += sizeof head;
		position += head[0];
		if (size - at < head[1] || position + head[1] > limit)
			return false;
		memcpy((char *)state + position, in + at, head[1]);
		at += head[1];
		position += head[1];
	}
	state->clock.schedule_used = 0;
	return true;
}
